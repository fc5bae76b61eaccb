import type { BigIntStats } from 'node:fs';
import type { FilePlace } from '../../archive.ts';
import { fileAt, isLongWritten, isSameFile, looksTheSame } from './file-look.ts';

/** A file that was opened to be written, as it looks from outside: whether it still stands at its path, and as long as it was left. */
export class OpenedFile {
  readonly #path: string;
  readonly #opened: BigIntStats | null;
  /** How it looked when its content was last found to be ours; null when that tells nothing. */
  #known: BigIntStats | null = null;
  /** Bytes of it as this program last left it: a shorter one was cut by another. */
  #size = 0n;

  constructor(path: string) {
    this.#path = path;
    this.#opened = fileAt(path);
  }

  /** What stands at the path. @param isOurs looks into the file, where its outside does not tell. */
  place(isOurs: () => boolean): FilePlace {
    const now = fileAt(this.#path);
    if (now === null || this.#opened === null) return 'gone';
    if (!isSameFile(now, this.#opened)) return 'other';
    if (this.#known !== null && looksTheSame(now, this.#known)) return 'kept';
    if (!isOurs()) return 'other';
    this.#known = isLongWritten(now) ? now : null;
    return 'kept';
  }

  /** Notes how long it is now. */
  noteSize(): void {
    this.#size = this.#here()?.size ?? this.#size;
  }

  /** Whether it is shorter than it was left: what says which file it is may stand in the half that remains. */
  isCut(): boolean {
    const now = this.#here();
    return now !== null && now.size < this.#size;
  }

  /** How it looks, where it still stands at its path. */
  #here(): BigIntStats | null {
    const now = fileAt(this.#path);
    return now !== null && this.#opened !== null && isSameFile(now, this.#opened) ? now : null;
  }
}
