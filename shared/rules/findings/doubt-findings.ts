import { assertNever } from '../../assert-never.ts';
import { excerpt } from '../../format/excerpt.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ImportDoubt } from '../../schemas/import-doubt.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { objectiveFinding } from './new-finding.ts';

/** What imports left to be looked at, each beside its field; where its row is gone since, of the objective. */
export function doubtFindings(detail: ObjectiveDetail, doubts: readonly ImportDoubt[]): Finding[] {
  return doubts.map(({ id, entity, rowId, field, file, place, message }) => {
    const where = place === '' ? `«${file}»` : `«${file}», ${place}`;
    const about = rowIn(detail, entity, rowId);
    const name = about?.name ?? '';
    const told = `${name}${name === '' ? 'Da' : 'da'} ${where}: ${message}`;
    const found = objectiveFinding(detail, 'import-doubt', told, about === undefined ? null : field);
    return { ...found, ...(about === undefined ? {} : { entity, rowId }), doubt: { id, file } };
  });
}

/** What begins the message about a row that is there; undefined for one that is gone. */
function rowIn(
  { id, phases, indicators, participants }: ObjectiveDetail,
  entity: ImportDoubt['entity'],
  rowId: string,
) {
  switch (entity) {
    case 'objective':
      return rowId === id ? { name: '' } : undefined;
    case 'phase':
      return named('Fase', phases.find((row) => row.id === rowId)?.description);
    case 'indicator':
      return named('Indicatore', indicators.find((row) => row.id === rowId)?.description);
    case 'participant':
      return named('Soggetto', participants.find((row) => row.id === rowId)?.name);
    default:
      return assertNever(entity);
  }
}

const named = (noun: string, description: string | undefined) =>
  description === undefined ? undefined : { name: `${noun} ${excerpt(description)}: ` };
