import { type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';
import type { Cell } from '../cells/cell.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { ownText } from '../xml/own-text.ts';

const CONTENT = 'content.xml';

/**
 * What a cell of OpenDocument holds, by the attributes of its element and the text within it; `undefined` when nothing.
 * @param dayZero the day from which numbers count, where the sheet says another than usual. @throws SpreadsheetFault
 */
export function odsCell(
  attributes: Readonly<Record<string, string>>,
  text: string,
  dayZero: IsoDate | undefined,
): Cell | undefined {
  const value = attributes['office:value'] ?? '';
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', code: text };
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) throw new SpreadsheetFault('damaged', CONTENT);
      const percent = attributes['office:value-type'] === 'percentage';
      const shown = text.trim();
      return {
        kind: 'number',
        number,
        percent,
        ...(shown === '' || shown === value ? {} : { shown }),
        ...(dayZero === undefined ? {} : { dayZero }),
      };
    }
    case 'date':
      return dateCell(attributes['office:date-value'] ?? '', text);
    case 'boolean':
      return { kind: 'boolean', value: attributes['office:boolean-value'] === 'true' };
    case 'string':
      return textCell(attributes['office:string-value'] ?? text);
    case undefined:
      if (attributes['table:formula'] !== undefined && text === '') return { kind: 'uncomputed' };
      return textCell(text);
    default:
      return textCell(text);
  }
}

function dateCell(value: string, text: string): Cell | undefined {
  const date = isoDate.safeParse(value.slice(0, 10));
  return date.success ? { kind: 'date', date: date.data satisfies IsoDate } : textCell(text);
}

const textCell = (text: string): Cell | undefined => (text === '' ? undefined : { kind: 'text', text: ownText(text) });
