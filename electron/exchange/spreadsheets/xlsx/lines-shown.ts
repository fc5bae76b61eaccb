/** Lines that a text takes in a column of a width in characters, broken between its words; what goes beyond `most` is not counted. */
export function linesShown(text: string, width: number, most: number): number {
  let lines = 0;
  for (const line of text.split('\n', most + 1)) {
    lines += line.length <= width ? 1 : wrappedLines(line, width, most);
    if (lines > most) return most + 1;
  }
  return lines;
}

function wrappedLines(line: string, width: number, most: number): number {
  let lines = 1;
  let used = 0;
  for (const [word] of line.matchAll(/\S+\s*/gu)) {
    const length = word.trimEnd().length;
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    // A word that no line holds is broken.
    lines += Math.max(0, Math.ceil(length / width) - 1);
    if (lines > most) break;
    used += word.length;
  }
  return lines;
}
