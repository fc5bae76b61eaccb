import { changedPart } from '../../../shared/format/changed-part.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import type { Variation, VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { PlanVersion } from '../../archive/versions/plan-versions.ts';
import { type ReportBlock, type ReportColumn, type ReportRow, withoutEmptyColumns } from '../report/report-model.ts';
import { oneLine } from '../reviews/report/parts/figures-in-words.ts';

const column = (head: string, width: number): ReportColumn => ({ head, width, align: 'left' });

/** Of what an act varied. */
const ADOPTED: readonly ReportColumn[] = [
  column('Data', 52),
  column('Atto', 76),
  column('Codice', 66),
  { ...column('Obiettivo', 108), grows: true },
  column('Che cosa', 116),
  column('Prima', 106),
  column('Dopo', 106),
  column('Motivo', 112),
];

/** Of what no act has varied yet. */
const PROPOSED: readonly ReportColumn[] = [
  column('Codice', 72),
  { ...column('Obiettivo', 134), grows: true },
  column('Che cosa', 134),
  column('Prima', 132),
  column('Dopo', 132),
  // Who reads it sees which reasons are not there yet.
  { ...column('Motivo', 138), stays: true },
];

/** What one act varied; null for what none has varied yet. */
interface Varied {
  readonly act: Pick<PlanVersion, 'date' | 'act'> | null;
  readonly varied: readonly VariedObjective[];
}

/** The table of what several acts varied, in their order, or of what none has varied yet; columns that say nothing are left out. */
export function variationTable(all: readonly Varied[]): ReportBlock {
  const rows = all.flatMap(({ act, varied }) => varied.flatMap((one) => variationRows(one, act)));
  return withoutEmptyColumns(all.every(({ act }) => act === null) ? PROPOSED : ADOPTED, rows);
}

/** A row for each variation: title and reason stand on the first. An objective that was added or removed is one row. */
function variationRows(
  { code, title, what, reason, variations }: VariedObjective,
  act: Varied['act'],
): readonly ReportRow[] {
  const adopted = act === null ? [] : [formatDate(act.date), act.act];
  const row = (at: number, ...said: readonly [what: string, before: string, after: string]): ReportRow => ({
    cells: [...adopted, code, at === 0 ? oneLine(title) : '', ...said, at === 0 ? reason.trim() : ''],
  });
  if (what !== 'changed') return [row(0, what === 'added' ? 'aggiunto' : 'eliminato', '', '')];
  return variations.map(({ subject, field, before, after }, at) => {
    const [was, is] = changedPart(before ?? '', after ?? '');
    return row(
      at,
      [subject, field].filter((part) => part !== '').join(', '),
      before === null ? "non c'era" : was || 'vuoto',
      after === null ? "non c'è più" : is || 'vuoto',
    );
  });
}

const RESPONSIBLE = `${fieldName('phases', 'responsibleId')}: `;

/** What is varied, without the names of people: for whoever is not of the office. */
export function withoutPeople(varied: readonly VariedObjective[]): readonly VariedObjective[] {
  return varied.flatMap((one) => {
    if (one.what !== 'changed') return [one];
    const variations = one.variations.filter(({ namesPeople }) => !namesPeople).map(withoutResponsible);
    return variations.length === 0 ? [] : [{ ...one, variations }];
  });
}

/** A whole row is told with its fields, a line each. */
function withoutResponsible(variation: Variation): Variation {
  const left = (text: string | null) =>
    text === null || variation.field !== ''
      ? text
      : text
          .split('\n')
          .filter((line) => !line.startsWith(RESPONSIBLE))
          .join('\n');
  return { ...variation, before: left(variation.before), after: left(variation.after) };
}
