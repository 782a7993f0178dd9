// How many QR codes the page reads out of pictures as people have them. See --help.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import encodeQR from 'qr';

const help = `scripts/measure/qr [--verbose]

Makes 40 pictures of QR codes, the same ones each time, and reads them as the page's worker does: straight, turned, small,
blurred, in poor light, photographed from a screen, slanted, with a logo in the middle, light on dark, in a screenshot with
text around, and several in one picture. Prints how many of each kind are read.

  --verbose  name those that are not`;

const LINKS = ['https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw', 'https://v.douyin.com/Kx4mRtq/', 'https://item.taobao.com/item.htm?id=520813250866&utm_source=share', 'https://example.com/a'];
const SIZE = 600;

/** Numbers that look random and are always the same. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A picture as a function of its place, from 0 (black) to 1 (white), made of a code with a quiet zone; `logo` covers its middle. */
function codeOf(text, { logo = false, invert = false } = {}) {
  const rows = encodeQR(text, 'raw', { ecc: logo ? 'high' : 'medium', border: 4 });
  const n = rows.length;
  return (u, v) => {
    const x = Math.floor(u * n), y = Math.floor(v * n);
    if (x < 0 || y < 0 || x >= n || y >= n) return 1;
    if (logo && Math.abs(u - 0.5) < 0.09 && Math.abs(v - 0.5) < 0.09) return Math.hypot(u - 0.5, v - 0.5) < 0.07 ? 0.45 : 1;
    return rows[y][x] !== invert ? 0 : 1;
  };
}

/** Draws with `place`, which says where in the code a point of the picture lies; `tone` changes the brightness there. */
function draw(code, place, { tone = (value) => value, samples = 3, width = SIZE, height = SIZE } = {}) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let i = 0; i < samples; i += 1) for (let j = 0; j < samples; j += 1) sum += code(...place((x + (i + 0.5) / samples) / width, (y + (j + 0.5) / samples) / height));
      const value = 255 * tone(sum / samples ** 2, x, y);
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** Each value as the mean of those within `radius`. */
function blurred({ width, height, data }, radius) {
  const out = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0, count = 0;
      for (let dy = -radius; dy <= radius; dy += 1) {
        for (let dx = -radius; dx <= radius; dx += 1) {
          const px = x + dx, py = y + dy;
          if (px < 0 || py < 0 || px >= width || py >= height || dx * dx + dy * dy > radius * radius) continue;
          sum += data[(py * width + px) * 4];
          count += 1;
        }
      }
      out.fill(sum / count, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data: out };
}

/** A code in the middle, `share` of the picture wide, turned by `degrees`. */
const turned = (degrees, share = 0.6) => (x, y) => {
  const angle = (degrees * Math.PI) / 180, dx = x - 0.5, dy = y - 0.5;
  return [(dx * Math.cos(angle) + dy * Math.sin(angle)) / share + 0.5, (dy * Math.cos(angle) - dx * Math.sin(angle)) / share + 0.5];
};

/** Seen from the side: farther away towards the right. */
const slanted = (depth) => (x, y) => {
  const far = 0.6 * (1 - depth * (x - 0.5));
  return [(x - 0.5) / far + 0.5, (y - 0.5) / far + 0.5];
};

function* pictures() {
  const link = (index) => LINKS[index % LINKS.length];
  for (let i = 0; i < 4; i += 1) yield ['straight', draw(codeOf(link(i)), turned(0, 0.4 + i * 0.15)), [link(i)]];
  for (const [i, degrees] of [7, 33, 90, 145, 200, 315].entries()) yield ['turned', draw(codeOf(link(i)), turned(degrees)), [link(i)]];
  for (const [i, size] of [140, 110, 90, 75].entries()) yield ['small', draw(codeOf(link(i)), turned(0, 0.9), { width: size, height: size }), [link(i)]];
  for (const [i, radius] of [2, 3, 4, 5].entries()) yield ['blurred', blurred(draw(codeOf(link(i)), turned(4, 0.75)), radius), [link(i)]];
  for (let i = 0; i < 4; i += 1) {
    const noise = random(i + 1);
    yield ['poor light', draw(codeOf(link(i)), turned(3), { tone: (value, x, y) => 0.12 + (0.25 + (0.55 * (x + y * (i - 1.5) * 0.3)) / SIZE) * (0.2 + 0.8 * value) + (noise() - 0.5) * 0.12 }), [link(i)]];
  }
  for (let i = 0; i < 4; i += 1) {
    const noise = random(i + 9);
    // Lines of the screen against those of the camera.
    yield ['from a screen', blurred(draw(codeOf(link(i)), turned(2 + i * 3), { tone: (value, x, y) => 0.1 + 0.75 * value + 0.09 * Math.sin((x * (2.1 + i * 0.13) + y * 0.3)) + (noise() - 0.5) * 0.08 }), 1), [link(i)]];
  }
  for (const [i, depth] of [0.2, -0.35, 0.5, -0.6].entries()) yield ['slanted', draw(codeOf(link(i)), slanted(depth)), [link(i)]];
  for (let i = 0; i < 4; i += 1) yield ['with a logo', draw(codeOf(link(i), { logo: true }), turned(i * 11)), [link(i)]];
  for (let i = 0; i < 2; i += 1) yield ['light on dark', draw(codeOf(link(i), { invert: true }), turned(i * 15)), [link(i)]];
  for (let i = 0; i < 2; i += 1) {
    const code = codeOf(link(i)), text = random(i + 30);
    const letters = Array.from({ length: 60 * 60 }, () => text() > 0.55);
    const at = turned(0, 0.3);
    yield ['screenshot', draw((u, v) => (Math.abs(u - 0.5) < 0.5 && Math.abs(v - 0.5) < 0.5 ? code(u, v) : (Math.floor(v * 14) % 2 === 0 && letters[Math.abs(Math.floor(u * 18) * 61 + Math.floor(v * 14)) % 3600] ? 0.2 : 1)), at), [link(i)]];
  }
  for (let i = 0; i < 2; i += 1) {
    const one = codeOf(LINKS[0]), two = codeOf(LINKS[1]), three = codeOf(LINKS[3]);
    const both = (u, v) => (v > 0.5 && i === 1 ? three(u * 2 - 0.5, v * 2 - 1) : u < 0.5 ? one(u * 2, i === 1 ? v * 2 : v * 2 - 0.5) : two(u * 2 - 1, i === 1 ? v * 2 : v * 2 - 0.5));
    yield ['several', draw(both, (x, y) => [x, y], { width: 800, height: 800 }), i === 1 ? [LINKS[0], LINKS[1], LINKS[3]] : [LINKS[0], LINKS[1]]];
  }
}

/** The reader as the page's worker has it. */
async function reader() {
  const { outputFiles: [{ text }] } = await build({ entryPoints: [fileURLToPath(new URL('../../web/worker/qr-codes.ts', import.meta.url))], bundle: true, write: false, format: 'esm' });
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)).codesIn;
}

/** How many of each kind are read: `{ kind: { read, of } }`. */
export async function measureQr(tell = () => {}) {
  const codesIn = await reader();
  const counts = {};
  for (const [kind, picture, expected] of pictures()) {
    const count = (counts[kind] ??= { read: 0, of: 0 });
    const found = codesIn(picture);
    const whole = expected.every((text) => found.includes(text)) && found.every((text) => expected.includes(text));
    count.of += 1;
    if (whole) count.read += 1;
    else tell(`${kind}, number ${count.of}: ${found.length > 0 ? found.join(' ') : 'nothing found'}`);
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, verbose: { type: 'boolean' } } });
  if (values.help) console.log(help);
  else {
    const counts = await measureQr(values.verbose ? console.log : () => {});
    for (const [kind, { read, of }] of Object.entries(counts)) console.log(`${kind.padEnd(14)} ${read} of ${of}`);
    const [read, of] = Object.values(counts).reduce(([a, b], count) => [a + count.read, b + count.of], [0, 0]);
    console.log(`${'all'.padEnd(14)} ${read} of ${of}, ${Math.round((100 * read) / of)} %`);
  }
}
