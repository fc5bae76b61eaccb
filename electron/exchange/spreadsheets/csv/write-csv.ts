const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/** Records as RFC 4180 writes them, with commas; cells are quoted where they must be. */
export function writeCsv(records: Iterable<readonly string[]>): string {
  let text = '';
  for (const record of records) text += `${record.map(csvCell).join(',')}\r\n`;
  return text;
}

function csvCell(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
