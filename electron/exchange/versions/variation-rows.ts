import { formatDate } from '../../../shared/format/dates.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import type { Variation, VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { PlanVersion } from '../../archive/versions/plan-versions.ts';
import type { ReportColumn, ReportRow } from '../report/report-model.ts';
import { oneLine } from '../reviews/report/parts/figures-in-words.ts';

const column = (head: string, width: number): ReportColumn => ({ head, width, align: 'left' });

const OBJECTIVE = { ...column('Obiettivo', 104), grows: true } as const;
const SAID = ['Prima', 'Dopo', 'Motivo'].map((head) => column(head, 124));

/** Of what an act varied. */
export const ADOPTED_COLUMNS: readonly ReportColumn[] = [
  column('Data', 52),
  column('Atto', 76),
  column('Codice', 66),
  { ...OBJECTIVE, width: 96 },
  column('Che cosa', 92),
  ...SAID.map((one) => ({ ...one, width: 120 })),
];

/** Of what no act has varied yet. */
export const PROPOSED_COLUMNS: readonly ReportColumn[] = [
  column('Codice', 72),
  { ...OBJECTIVE, width: 138 },
  column('Che cosa', 112),
  ...SAID.map((one) => ({ ...one, width: 140 })),
];

/**
 * What is varied of an objective, a row each, as `ADOPTED_COLUMNS` where an act is given and as `PROPOSED_COLUMNS` without: its title and the
 * reason stand on the first. An objective that was added or removed is one row.
 */
export function variationRows(
  { code, title, what, reason, variations }: VariedObjective,
  act: Pick<PlanVersion, 'date' | 'act'> | null,
): readonly ReportRow[] {
  const adopted = act === null ? [] : [formatDate(act.date), act.act];
  const row = (at: number, ...said: readonly [what: string, before: string, after: string]): ReportRow => ({
    cells: [...adopted, code, at === 0 ? oneLine(title) : '', ...said, at === 0 ? reason.trim() : ''],
  });
  if (what !== 'changed') return [row(0, what === 'added' ? 'aggiunto' : 'eliminato', '', '')];
  return variations.map(({ subject, field, before, after }, at) =>
    row(
      at,
      [subject, field].filter((part) => part !== '').join(', '),
      before === null ? "non c'era" : before || 'vuoto',
      after === null ? "non c'è più" : after || 'vuoto',
    ),
  );
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
