// The picture of a card (lib/card/forms/svg.ts) on a canvas, shape by shape: nothing is loaded for it, so no policy has to allow that.
import type { Content, Markup } from '../../../lib/card/markup.js';

/** Twice as large as on the screen: it is looked at on phones. */
const SCALE = 2;

/** Draws the rectangles, lines and texts that such a picture is made of. */
export function drawPicture(picture: Markup, canvas: HTMLCanvasElement): void {
  const { width, height, 'font-family': family } = picture.attributes as Record<string, string | number>;
  canvas.width = Number(width) * SCALE;
  canvas.height = Number(height) * SCALE;
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  for (const shape of picture.content.flatMap(elements)) draw(shape, context, String(family));
}

const elements = (content: Content): Markup[] => (content === null || typeof content === 'string' ? [] : Array.isArray(content) ? content.flatMap(elements) : [content as Markup]);

function draw({ name, attributes: given, content }: Markup, context: CanvasRenderingContext2D, family: string): void {
  const number = (key: string): number => Number(given[key] ?? 0);
  context.fillStyle = String(given['fill'] ?? 'transparent');
  context.strokeStyle = String(given['stroke'] ?? 'transparent');
  context.beginPath();
  switch (name) {
    case 'rect':
      context.rect(number('x'), number('y'), number('width'), number('height'));
      context.fill();
      context.stroke();
      break;
    case 'line':
      context.moveTo(number('x1'), number('y1'));
      context.lineTo(number('x2'), number('y2'));
      context.stroke();
      break;
    case 'text':
      context.font = `${given['font-weight'] ?? 400} ${number('font-size')}px ${family}`;
      context.fillText(content.filter((one) => typeof one === 'string').join(''), number('x'), number('y'));
      break;
    default: // title and description are for readers of the SVG
  }
}
