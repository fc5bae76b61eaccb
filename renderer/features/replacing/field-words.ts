import { fieldName } from '../../../shared/format/field-names.ts';
import type { ReplacedPlace } from '../../../shared/ipc/channels/replacing.ts';
import type { Replaceable } from '../../../shared/schemas/replacement.ts';

const OF = { objectives: '', phases: 'Fasi: ', indicators: 'Indicatori: ' } as const;
const ROW = { objectives: '', phases: 'fase', indicators: 'indicatore' } as const;

/** What a text is called where one chooses in which to replace: «Fasi: descrizione». */
export function fieldWords(field: Replaceable): string {
  const [table, column] = split(field);
  const name = fieldName(table, column);
  return table === 'objectives' ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : `${OF[table]}${name}`;
}

/** Where a text stands: «2026_A01_01, fase 2, descrizione». */
export function placeWords({ code, row, field }: ReplacedPlace): string {
  const [table, column] = split(field);
  const parts = [code, row === null ? '' : `${ROW[table]} ${row}`, fieldName(table, column)];
  return parts.filter((part) => part !== '').join(', ');
}

function split(field: Replaceable): readonly [table: keyof typeof OF, column: string] {
  const [table, column] = field.split('.');
  return [table as keyof typeof OF, column ?? ''];
}
