// QR codes in a picture: one after the other, each painted over once it was read. What finds and reads one is the package `qr`.
import decodeQR, { type FinderPoints, type Image } from 'qr/decode.js';

/** More in one picture are left. */
const MOST = 8;
/** For what the first look does not read: turned, blurred or small codes. */
const PATIENCE_MS = 1500;

/** What the codes say, in the order in which they were found. `image` is painted over. */
export function codesIn(image: Image): string[] {
  const found: string[] = [];
  while (found.length < MOST) {
    let place: FinderPoints | null = null;
    try {
      const text = decodeQR(image, { effort: 4, timeLimit: PATIENCE_MS, pointsOnDetect: (points) => { place = points; } });
      if (!found.includes(text)) found.push(text);
    } catch {
      return found;
    }
    if (!place || !cover(image, (place as FinderPoints).boundingBox)) return found;
  }
  return found;
}

/** Paints a place white, so that it is not found again. false where nothing of it lies in the picture. */
function cover({ data, width, height }: Image, box: FinderPoints['boundingBox']): boolean {
  const bytes = data.length / (width * height);
  const left = Math.max(0, Math.floor(box.x)), right = Math.min(width, Math.ceil(box.x + box.width));
  const top = Math.max(0, Math.floor(box.y)), bottom = Math.min(height, Math.ceil(box.y + box.height));
  for (let y = top; y < bottom; y += 1) data.fill(255, (y * width + left) * bytes, (y * width + right) * bytes);
  return right > left && bottom > top;
}
