import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { openReview } from '../../electron/archive/reviews/review-acts.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../electron/archive/tables/new-id.ts';
import { allRows, insertRow, rowsWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../electron/archive/versions/approve-version.ts';
import { isoDate, percentage } from '../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from './filled-archive.ts';

/**
 * The sample with its plan approved, varied by an act over more than one page, and varied again by none; its final check is open.
 * @param odd what the texts are varied to. @returns the path.
 */
export function variedArchive(path: string, odd: string): string {
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const db = archive.database;
  const objectives = allRows(db, OBJECTIVES).filter(({ year, level }) => year === 2026 && level === 'PEG');
  const [first] = objectives;
  if (first === undefined) throw new Error('The sample has no objectives');
  const { planId } = first;
  const approve = (date: string, act: string) =>
    approveVersion(archive, { planId, year: 2026, date: isoDate.parse(date), act });
  const vary = (weight: number) =>
    inTransaction(archive, 'Variazione', (to) => {
      for (const { id, implementation } of objectives) {
        const [phase] = rowsWhere(db, PHASES, { objectiveId: id });
        if (phase !== undefined)
          updateRow(to, PHASES, phase.id, { weight: percentage.parse(weight), description: odd });
        updateRow(to, OBJECTIVES, id, { implementation: `${implementation}\n${odd} ${weight}`, changeReason: odd });
      }
      const title = `${odd} ${weight}`.replace(/\s+/gu, ' ');
      insertRow(to, OBJECTIVES, { ...first, id: newId(), code: `2026_A01_${weight / 100}`, title, changeReason: odd });
    });
  approve('2026-02-01', 'Delibera di Giunta n. 12');
  vary(5_000);
  approve('2026-09-01', `Delibera di Giunta n. 80 ${odd.slice(0, 20)}`);
  vary(6_000);
  openReview(archive, { planId, date: isoDate.parse('2026-12-31') });
  archive.close();
  return path;
}
