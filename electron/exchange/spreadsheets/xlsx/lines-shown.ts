/** Lines that a text takes in a column of a width in characters; what goes beyond `most` is not counted. */
export function linesShown(text: string, width: number, most: number): number {
  let lines = 0;
  for (const line of text.split('\n', most + 1)) lines += Math.max(1, Math.ceil(line.length / width));
  return lines;
}
