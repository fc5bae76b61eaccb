import { extname } from 'node:path';

/** Longest part of a name that a code may give; file systems allow 255 bytes in all. */
const LONGEST = 80;

/**
 * Names of split files: `schede.pdf` and code `2020_A01_00` make `schede-2020_A01_00.pdf`. What Windows does not allow in a
 * name becomes `_`; two codes that come to one name get a number.
 */
export class SplitNames {
  readonly #path: string;
  readonly #taken = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  next(code: string): string {
    const extension = extname(this.#path);
    const stem = this.#path.slice(0, this.#path.length - extension.length);
    const safe = safeName(code);
    let path = `${stem}-${safe}${extension}`;
    for (let number = 2; this.#taken.has(path.toLowerCase()); number += 1)
      path = `${stem}-${safe}-${number}${extension}`;
    this.#taken.add(path.toLowerCase());
    return path;
  }
}

function safeName(code: string): string {
  const safe = code
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}<>:"/\\|?*]+/gu, '_')
    .replace(/^[._]+|[._]+$/gu, '');
  return [...safe].slice(0, LONGEST).join('') || 'senza-codice';
}
