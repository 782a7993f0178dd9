// Reads the QR codes of one picture away from the page, which stays usable. The picture is not kept.
import { codesIn } from './qr-codes.js';

addEventListener('message', ({ data: { width, height, data } }: MessageEvent<ImageData>) => {
  postMessage(codesIn({ width, height, data }));
});
