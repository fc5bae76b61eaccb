import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';

/** How far lists and their rows stand to the right. */
const INDENT = 2;

/** A document as `JSON.stringify` writes it with two spaces and a line end, row by row: of a large one the text is never whole in memory. */
export function* documentJson(document: ArchiveDocument): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(document)) {
    yield `${before}${' '.repeat(INDENT)}${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* list(value);
    else yield indented(value, INDENT);
    before = ',\n';
  }
  yield '\n}\n';
}

function* list(items: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}${' '.repeat(2 * INDENT)}${indented(item, 2 * INDENT)}`;
    before = ',\n';
  }
  yield `\n${' '.repeat(INDENT)}]`;
}

// No line end is in the text of a value: they are written as \n there.
const indented = (value: unknown, by: number): string =>
  JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${' '.repeat(by)}`);
