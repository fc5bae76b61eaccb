import { formatDate } from '../../../../shared/format/dates.ts';
import type { Cell } from '../cells/cell.ts';

const NUMBER = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 10, useGrouping: false });

/** What a cell shows, for fields of text and for messages; blank for a formula that no program has computed. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.percent ? `${NUMBER.format(cell.number * 100)}%` : NUMBER.format(cell.number);
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
