import { type PDFPageProxy, RenderingCancelledException, TextLayer } from 'pdfjs-dist';

/** CSS pixels of a point at 100 %. */
export const PIXELS_PER_POINT = 96 / 72;

/** A page drawn at one size: its picture, and its words over it to be selected and read aloud. */
export interface DrawnPage {
  readonly picture: HTMLCanvasElement;
  readonly words: HTMLDivElement;
}

/**
 * Draws a page, off the screen.
 * @param scale CSS pixels of a point.
 * @returns null when the signal ended it.
 */
export async function drawPage(page: PDFPageProxy, scale: number, signal: AbortSignal): Promise<DrawnPage | null> {
  const picture = document.createElement('canvas');
  picture.setAttribute('aria-hidden', 'true');
  const words = document.createElement('div');
  const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
  picture.width = Math.floor(viewport.width);
  picture.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas: picture, viewport });
  // Only the picture is worth stopping: pdf.js trips over words that are stopped while they are read.
  const cancel = () => drawing.cancel();
  signal.addEventListener('abort', cancel);
  try {
    if (signal.aborted) cancel();
    await Promise.all([drawing.promise, layWords(page, words, scale)]);
    return signal.aborted ? null : { picture, words };
  } catch (thrown) {
    if (signal.aborted || thrown instanceof RenderingCancelledException) return null;
    throw thrown;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

async function layWords(page: PDFPageProxy, container: HTMLDivElement, scale: number): Promise<void> {
  const textContentSource = await page.getTextContent();
  await new TextLayer({ textContentSource, container, viewport: page.getViewport({ scale }) }).render();
}
