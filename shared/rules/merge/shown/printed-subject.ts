import { assertNever } from '../../../assert-never.ts';
import { excerpt } from '../../../format/excerpt.ts';
import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import { listKind } from '../../../schemas/list-item.ts';
import type { Row } from '../rows/row.ts';
import { printedValue, type Readers, readRow, rowName } from './printed-value.ts';

const TABLE_NAMES: Readonly<Partial<Record<DocumentEntity, string>>> = {
  phases: 'Fasi',
  indicators: 'Indicatori',
  participants: 'Soggetti coinvolti',
};

const LIST_NAMES = { status: 'Stato', indicatorType: 'Tipo di indicatore', relation: 'Relazione' } as const;

/** Which row a difference is about, as a person says it: `Fase 2 «Supporto agli amministratori»`; blank for the objective itself. */
export function printedSubject(readers: Readers, { entity, entityId, kind }: Difference): string {
  if (kind === 'order') return TABLE_NAMES[entity] ?? '';
  const row = readRow(readers, entity, entityId);
  return row === undefined ? '' : subjectOf(readers, entity, row);
}

function subjectOf(readers: Readers, entity: DocumentEntity, row: Row): string {
  const name = excerpt(rowName(row));
  switch (entity) {
    case 'objectives':
      return '';
    case 'phases':
    case 'indicators':
      return `${entity === 'phases' ? 'Fase' : 'Indicatore'} ${placeOf(readers, entity, row)} ${excerpt(String(row['description']))}`;
    case 'participants':
      return `Soggetto ${excerpt(printedValue(readers, entity, 'personId', row['personId'] ?? null))}`;
    case 'indicatorResults': {
      const indicator = readRow(readers, 'indicators', row['indicatorId'] ?? null);
      const subject = indicator === undefined ? 'Indicatore' : subjectOf(readers, 'indicators', indicator);
      return `${subject}, anno ${row['year']}`;
    }
    case 'people':
      return `Persona ${name}`;
    case 'councillors':
      return `Assessorato ${name}`;
    case 'centres':
      return `Centro ${name}`;
    case 'listItems':
      return `${LIST_NAMES[listKind.parse(row['kind'])]} ${name}`;
    case 'plans':
      return `Vista ${name}`;
    case 'levels':
      return `Livello ${name}`;
    case 'municipality':
      return 'Ente';
    case 'settings':
      return 'Impostazioni';
    default:
      return assertNever(entity);
  }
}

/** The number of a row among those of its objective, from 1, where it is read first. */
function placeOf(readers: Readers, entity: DocumentEntity, row: Row): number {
  const reader = readers.find((one) => one.find(entity, row.id) !== undefined);
  const owner = reader?.find('objectives', row['objectiveId']);
  const rows = reader === undefined || owner === undefined ? [] : reader.owned(entity, owner.id);
  return rows.findIndex(({ id }) => id === row.id) + 1;
}
