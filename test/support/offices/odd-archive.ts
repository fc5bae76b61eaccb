import { join } from 'node:path';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { writeArchiveDocument } from '../../../electron/archive/document/write-archive-document.ts';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { BLANK_INDICATOR, BLANK_PHASE } from '../../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { archiveDocument } from '../../../shared/schemas/archive-document.ts';
import { filledArchive, someObjective, TEST_AUTHOR } from '../filled-archive.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Longer than three cells, with lines, and characters of two units where a cell ends. */
const LONG = `${'a'.repeat(32_766)}😀${'riga\n'.repeat(12_000)}fine`;

/**
 * An archive of two plans with what exports trip over: texts that look like formulas, many lines, a text that no cell holds, blank
 * descriptions, twins, a code that two objectives have, the same code in both plans, people of the same name, a day of another century.
 * @param tab what stands between two words. @returns its path.
 */
export function oddArchive(tab = '\t'): string {
  const { archive, objectiveId, phaseId, indicatorId } = filledArchive();
  const document = readArchiveDocument(archive.database);
  archive.close();
  const [plan] = document.plans;
  const [first] = document.objectives;
  if (plan === undefined || first === undefined) throw new Error('No plan');
  const other = { ...plan, id: newId(), code: 'DUP_2026_2028', name: 'DUP 2026 2028', firstYear: 2026, lastYear: 2028 };
  const [parentId, centreId, maria, again] = [newId(), newId(), newId(), newId()];
  const named = (code: string, planId = plan.id) => someObjective(planId, { id: newId(), code, year: null });
  const [oneTwin, otherTwin] = [named('DOPPIO'), named('DOPPIO')];
  const phase = { ...BLANK_PHASE, objectiveId, note: '' };
  const indicator = { ...BLANK_INDICATOR, objectiveId, note: '' };
  const both = archiveDocument.parse({
    ...document,
    plans: [plan, other],
    centres: [{ id: centreId, code: 'A01', longName: 'Cultura', shortName: '', parentId: null, position: 0 }],
    people: [
      { id: maria, name: 'ROSSI MARIA' },
      { id: again, name: 'Rossi  Maria' },
    ],
    objectives: [
      { ...named('DUP_01'), id: parentId, level: 'MANDATO' },
      {
        ...first,
        parentId,
        centreId,
        responsibleId: maria,
        title: `=1+1\n\n  rientrata${tab}con  due   spazi`,
        shortDescription: "'-@ già virgolettata",
        implementation: LONG,
        progressReport: '+39 0321',
      },
      oneTwin,
      otherTwin,
      named(first.code, other.id),
    ],
    phases: [
      { ...document.phases[0], responsibleId: again, plannedStart: '1850-01-31', weight: 5_000, progress: 9_000 },
      { ...phase, id: newId(), position: 1, description: '', weight: 1_000 },
      { ...phase, id: newId(), position: 2, description: '+ gemella', weight: 2_000, note: 'prima' },
      { ...phase, id: newId(), position: 3, description: '+ gemella', weight: 2_000, note: 'seconda\n' },
      { ...phase, id: newId(), objectiveId: oneTwin.id, position: 0, description: 'Di uno dei due' },
    ],
    indicators: [
      { ...document.indicators[0], result: 8_550 },
      { ...indicator, id: newId(), position: 1, description: '@SUM(A1)' },
    ],
  });
  if (both.phases[0]?.id !== phaseId || both.indicators[0]?.id !== indicatorId) throw new Error('Other rows');
  const path = join(temporaryFolder(), 'strano.pegaso');
  const content = {
    label: 'dati strani',
    write: (db: Parameters<typeof writeArchiveDocument>[0]) => writeArchiveDocument(db, both),
  };
  createArchive(path, { ...TEST_AUTHOR, content }).close();
  return path;
}
