/** The extension inside Chromium that shows PDFs, and the parts of Chromium that its page is made of. */
const VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/', 'chrome://theme/'];

/** What the print window may load: its document, and what shows it. @param document the file's URL. */
export function printWindowMayLoad(document: string, url: string): boolean {
  return url === document || url.startsWith('blob:') || VIEWER.some((part) => url.startsWith(part));
}
