import { SpreadsheetFault, type SpreadsheetFaultCode } from '../cells/spreadsheet-fault.ts';

/** How texts begin that are no table, whatever the name of their file says. */
const OTHER_TEXTS: readonly (readonly [RegExp, SpreadsheetFaultCode])[] = [
  [/^<(?:!doctype\s+html|html|head|meta|body|table|div|style)\b/iu, 'webPage'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/u, 'xml2003'],
  [/^(?:<\?xml[^>]*>\s*)?<office:document\b/u, 'flatOds'],
  [/^<[?!a-z]/iu, 'markup'],
  [/^%PDF-/u, 'pdf'],
  [/^\{\\rtf/u, 'letter'],
];
const SAMPLE = 4_096;

/** @throws SpreadsheetFault for a text that is something else than lines of cells, by how it begins. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, SAMPLE).replace(/^[\s\ufeff]+|<!--[\s\S]*?-->\s*/gu, '');
  const other = OTHER_TEXTS.find(([begins]) => begins.test(start));
  if (other !== undefined) throw new SpreadsheetFault(other[1]);
}
