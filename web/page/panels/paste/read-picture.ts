// The QR codes of a picture: by the browser where it can, else by a worker of ours that is fetched for the first picture. The
// picture leaves neither the device nor the page.

/** Larger ones are made smaller first: no code needs more. */
const LONGEST_SIDE = 2000;

interface Detector { detect(image: ImageBitmap): Promise<{ rawValue: string }[]> }
interface Detectors {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

async function byBrowser(bitmap: ImageBitmap): Promise<string[]> {
  const Detectors = (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector;
  try {
    if (!Detectors || !(await Detectors.getSupportedFormats()).includes('qr_code')) return [];
    return (await new Detectors({ formats: ['qr_code'] }).detect(bitmap)).map(({ rawValue }) => rawValue);
  } catch {
    return [];
  }
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const field = canvas.getContext('2d', { willReadFrequently: true })!;
  // What is see-through is white, as on paper.
  field.fillStyle = '#fff';
  field.fillRect(0, 0, canvas.width, canvas.height);
  field.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return field.getImageData(0, 0, canvas.width, canvas.height);
}

/** Reads picture after picture; its worker starts with the first one that needs it. */
export class QrReader {
  readonly #startWorker: () => Worker;
  #worker: Worker | null = null;

  constructor(startWorker: () => Worker) {
    this.#startWorker = startWorker;
  }

  /** What the codes say; empty where there is none. Rejects where it is no picture, or no worker can be had. */
  async read(picture: ImageBitmapSource): Promise<string[]> {
    const bitmap = await createImageBitmap(picture);
    try {
      const found = await byBrowser(bitmap);
      if (found.length > 0) return [...new Set(found)];
      const { width, height, data } = pixelsOf(bitmap);
      const worker = this.#worker ??= this.#startWorker();
      return await new Promise<string[]>((done, failed) => {
        worker.onmessage = (event: MessageEvent<string[]>) => done(event.data);
        worker.onerror = () => failed(new Error('the reader of QR codes stopped'));
        worker.postMessage({ width, height, data }, [data.buffer]);
      });
    } finally {
      bitmap.close();
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** The codes of one picture, likewise. */
export async function readPicture(picture: Blob, startWorker: () => Worker): Promise<string[]> {
  const reader = new QrReader(startWorker);
  try {
    return await reader.read(picture);
  } finally {
    reader.close();
  }
}
