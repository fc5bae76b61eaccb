/** A text as the bare name of a file to suggest, without what file systems do not take. */
export function fileNameOf(text: string): string {
  return text.replace(/[\p{Cc}\\/:*?"<>|«»]/gu, '-').slice(0, 100);
}
