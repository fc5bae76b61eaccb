import { excerpt } from '../../../format/excerpt.ts';
import { asTitle, rowNoun, rowsNoun } from '../../../format/table-words.ts';
import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import { listKind } from '../../../schemas/list-item.ts';
import { isoDate } from '../../../schemas/primitives.ts';
import { reviewName } from '../../review/review-date.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { Row } from '../rows/row.ts';
import { headOf } from './printed-row.ts';
import { printedValue, type Readers, readRow, reviewOfEntry, rowName } from './printed-value.ts';

const LIST_NAMES = { status: 'Stato', indicatorType: 'Tipo di indicatore', relation: 'Relazione' } as const;

/** Which row a difference is about, as a person says it: `Fase 2 «Supporto agli amministratori»`; blank for the objective itself. */
export function printedSubject(readers: Readers, { entity, entityId, kind }: Difference): string {
  if (kind === 'order') return isOnce(entity) ? '' : asTitle(rowsNoun(entity));
  const row = readRow(readers, entity, entityId);
  return row === undefined ? '' : subjectOf(readers, entity, row);
}

function isOnce(entity: DocumentEntity): entity is 'municipality' | 'settings' {
  return entity === 'municipality' || entity === 'settings';
}

/** Where nothing else is said: what the table calls a row, its place in an order that is data, and what it is recognised by. */
function subjectOf(readers: Readers, entity: DocumentEntity, row: Row): string {
  const name = excerpt(rowName(row));
  switch (entity) {
    case 'objectives':
      return '';
    case 'participants':
      return `Soggetto ${recognised(readers, entity, row)}`;
    case 'indicatorResults': {
      const indicator = readRow(readers, 'indicators', row['indicatorId'] ?? null);
      const subject = indicator === undefined ? 'Indicatore' : subjectOf(readers, 'indicators', indicator);
      return `${subject}, anno ${row['year']}`;
    }
    case 'reviews':
      return asTitle(reviewName(isoDate.parse(row['date'])));
    case 'reviewEntries':
      return asTitle(reviewOfEntry(readers, row));
    case 'centres':
      return `Centro ${name}`;
    case 'listItems':
      return `${LIST_NAMES[listKind.parse(row['kind'])]} ${name}`;
    case 'municipality':
      return 'Ente';
    case 'settings':
      return 'Impostazioni';
    default: {
      const noun = asTitle(rowNoun(entity));
      if (MERGE_TABLES[entity].owner === null) return `${noun} ${name}`;
      return `${noun} ${placeOf(readers, entity, row)} ${recognised(readers, entity, row)}`;
    }
  }
}

function recognised(readers: Readers, entity: DocumentEntity, row: Row): string {
  const head = headOf(entity) ?? '';
  return excerpt(printedValue(readers, entity, head, row[head] ?? null));
}

/** The number of a row among those of its owner, from 1, where it is read first. */
function placeOf(readers: Readers, entity: DocumentEntity, row: Row): number {
  const { owner } = MERGE_TABLES[entity];
  const reader = readers.find((one) => one.find(entity, row.id) !== undefined);
  const above = owner === null ? undefined : reader?.find(owner.entity, row[owner.field]);
  const rows = reader === undefined || above === undefined ? [] : reader.owned(entity, above.id);
  return rows.findIndex(({ id }) => id === row.id) + 1;
}
