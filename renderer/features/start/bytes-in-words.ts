const NUMBER = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });

/** The size of a file as the system's own windows tell it: `384 KB`, `12,5 MB`. */
export function bytesInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${NUMBER.format(Math.ceil(kilobytes))} KB` : `${NUMBER.format(kilobytes / 1024)} MB`;
}
