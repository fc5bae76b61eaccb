import { formatDate } from '../../../../shared/format/dates.ts';
import type { Cell } from '../cells/cell.ts';
import { shownNumber } from './shown-number.ts';

/** What a cell shows, for fields of text and for messages; blank for a formula that no program has computed. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return shownNumber(cell);
    case 'date':
      return formatDate(cell.date);
    case 'boolean':
      return cell.value ? 'VERO' : 'FALSO';
    case 'error':
      return cell.code;
    default:
      return '';
  }
}

/** The code that a cell shows, without the apostrophe by which tables say that it is a text. */
export function codeText(cell: Cell | undefined): string {
  return cellText(cell).trim().replace(/^'/u, '');
}
