const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=\t|\r?\n|\r|$)/uy;
const PLAIN = /[^\t\r\n]*/uy;
const NEEDS_QUOTES = /[\t\r\n]|^"/u;

/**
 * Reads a block of cells as Excel and LibreOffice put it on the clipboard: tabs between cells, line ends between rows, quotes
 * around a cell that holds either. A quote that does not close at the end of its cell is a quote like any other.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = cellAt(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === '\t') continue;
    // A line end closes the last row; spreadsheets write one there too.
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

/** Writes a block of cells as `parseTsv` and the spreadsheets read it. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n');
}

function cellAt(text: string, at: number): readonly [cell: string, end: number] {
  QUOTED.lastIndex = at;
  const quoted = text[at] === '"' ? QUOTED.exec(text) : null;
  if (quoted !== null) return [(quoted[1] ?? '').replaceAll('""', '"'), QUOTED.lastIndex];
  PLAIN.lastIndex = at;
  const [plain = ''] = PLAIN.exec(text) ?? [];
  return [plain, at + plain.length];
}

function cellText(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
