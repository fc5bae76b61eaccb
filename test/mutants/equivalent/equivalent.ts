import { lineAt, type Mutant } from '../mutant.ts';

/** A mutant that changes nothing anyone could see. */
export interface Equivalent {
  readonly file: string;
  /** What stands where the fault would be planted. */
  readonly text: string;
  /** The line that it begins in, where the same stands in others too. */
  readonly line?: string;
  /** What stands right before it, where the same stands in its line twice. */
  readonly before?: string;
  readonly why: string;
}

/** Whether a mutant of a file, whose text is given, is one of those that are meant. */
export function isOf(one: Equivalent, { file, start, end }: Mutant, text: string): boolean {
  return (
    one.file === file &&
    one.text === text.slice(start, end) &&
    (one.line === undefined || one.line === lineAt(text, start)) &&
    text.slice(0, start).endsWith(one.before ?? '')
  );
}
