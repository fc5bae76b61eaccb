/** One small fault that could be made in the product: a piece of a file and what would stand in its place. */
export interface Mutant {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What kind of fault it is: `negate`, `order`, … */
  readonly operator: string;
}

/** The text of a file with the fault in it. */
export function planted(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** A mutant as a line: where it stands, what stood there and what stands there now. */
export function mutantText(text: string, { file, start, end, replacement, operator }: Mutant): string {
  const line = text.slice(0, start).split('\n').length;
  const short = (piece: string) => {
    const one = piece.replaceAll(/\s+/gu, ' ').trim();
    return one.length > 60 ? `${one.slice(0, 57)}...` : one || '(nothing)';
  };
  return `${file}:${line} ${operator}: ${short(text.slice(start, end))} -> ${short(replacement)}`;
}

/** The line that a place of a text stands in, without its indent. */
export function lineAt(text: string, at: number): string {
  const rest = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, rest < 0 ? text.length : rest).trim();
}
