import { bandOf } from '../../../../../shared/rules/review/band-of.ts';
import { hundredths } from '../../../../../shared/schemas/primitives.ts';
import type { ObjectiveFigures } from '../../../../../shared/schemas/review-figures.ts';
import type { ReportBlock } from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { oneLine, paceWords } from './figures-in-words.ts';

const FULL = hundredths.parse(10_000);

/** What went wrong and what is done about it: objectives that are late, cannot be reached or have words; on the final check short of the top band, or late. */
export function issuesPart(source: ReportSource): readonly ReportBlock[] {
  const told = source.objectives.filter((one) => isTold(one, source));
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Criticità e azioni correttive' },
    {
      kind: 'table',
      columns: [
        { head: 'Codice', width: 72, align: 'left' },
        { head: 'Obiettivo', width: 150, align: 'left' },
        { head: 'Andamento', width: 80, align: 'left' },
        { head: 'Criticità', width: 220, align: 'left' },
        { head: 'Azioni correttive', width: 220, align: 'left' },
      ],
      rows: told.map((one) => ({
        cells: [
          one.code,
          oneLine(one.title),
          `${paceWords(one)}${one.reachable === false ? ', non raggiungibile' : ''}`,
          one.issues,
          one.corrections,
        ],
      })),
    },
  ];
}

function isTold(one: ObjectiveFigures, { isFinal, figures: { bands } }: ReportSource): boolean {
  if (one.issues !== '' || one.corrections !== '' || one.reachable === false) return true;
  if (!isFinal) return one.pace === 'late';
  const isShort = one.outcome !== null && one.band !== bandOf(FULL, bands);
  return isShort || (one.pace === 'completed' && (one.lateBy ?? 0) > 0);
}
