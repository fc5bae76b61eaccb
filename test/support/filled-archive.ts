import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { BLANK_INDICATOR, BLANK_OBJECTIVE, BLANK_PHASE } from '../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../electron/archive/tables/table.ts';
import { INDICATOR_RESULTS, INDICATORS, OBJECTIVES, PHASES, PLANS } from '../../electron/archive/tables/tables.ts';
import { type Objective, objective } from '../../shared/schemas/objective.ts';
import { hundredths, type Id, percentage } from '../../shared/schemas/primitives.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const TEST_AUTHOR = { who: 'Prova', now: () => new Date('2026-03-01T09:00:00Z') } as const;

/** A blank PEG objective with the fields that matter to a test. */
export function someObjective(planId: Id, fields: Partial<Objective> = {}): Objective {
  return objective.parse({
    id: newId(),
    planId,
    ...BLANK_OBJECTIVE,
    code: '2026_A01_01',
    year: 2026,
    ...fields,
  });
}

export interface FilledArchive {
  readonly archive: Archive;
  readonly path: string;
  readonly planId: Id;
  readonly objectiveId: Id;
  readonly phaseId: Id;
  readonly indicatorId: Id;
}

/** A new archive with one plan and one objective of one phase and one indicator with a result of the year before. */
export function filledArchive(): FilledArchive {
  const path = join(temporaryFolder(), 'prova.pegaso');
  const archive = createArchive(path, { ...TEST_AUTHOR, municipality: 'Comune di Prova' });
  const [planId, objectiveId, phaseId, indicatorId] = [newId(), newId(), newId(), newId()];
  const row = { objectiveId, position: 0, note: '' };
  inTransaction(archive, 'primi dati', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 });
    insertRow(db, OBJECTIVES, someObjective(planId, { id: objectiveId, title: 'Una città più pulita' }));
    insertRow(db, PHASES, {
      ...row,
      id: phaseId,
      description: 'Raccolta differenziata',
      ...BLANK_PHASE,
      weight: percentage.parse(10_000),
    });
    insertRow(db, INDICATORS, {
      ...row,
      id: indicatorId,
      description: 'Qualità percepita',
      ...BLANK_INDICATOR,
      target: hundredths.parse(9_000),
    });
    insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId, year: 2025, value: hundredths.parse(8_550) });
  });
  return { archive, path, planId, objectiveId, phaseId, indicatorId };
}
