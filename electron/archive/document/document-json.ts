import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';

/**
 * A document as `JSON.stringify` writes it, row by row: of a large one the text is never whole in memory.
 * @param indent spaces by which what is within stands to the right, each value on a line of its own then; none is for programs alone.
 */
export function* documentJson(document: ArchiveDocument, indent: 0 | 2): Generator<string> {
  const line = (depth: number) => (indent === 0 ? '' : `\n${' '.repeat(depth * indent)}`);
  // No line end is in the text of a value: they are written as \n there.
  const json = (value: unknown, depth: number) =>
    indent === 0 ? JSON.stringify(value) : JSON.stringify(value, null, indent).replaceAll('\n', line(depth));
  let before = '{';
  for (const [name, value] of Object.entries(document)) {
    yield `${before}${line(1)}${JSON.stringify(name)}:${indent === 0 ? '' : ' '}`;
    before = ',';
    if (!Array.isArray(value) || value.length === 0) {
      yield json(value, 1);
      continue;
    }
    let start = '[';
    for (const item of value) {
      yield `${start}${line(2)}${json(item, 2)}`;
      start = ',';
    }
    yield `${line(1)}]`;
  }
  yield `${line(0)}}`;
}
