import type { WritableDatabase } from '../../../../electron/archive/archive.ts';
import { INDICATOR_KIND } from '../../../../electron/archive/edits/indicator-kind.ts';
import {
  createObjective,
  duplicateObjective,
  removeObjective,
  writeObjective,
} from '../../../../electron/archive/edits/objective-edits.ts';
import { deleteRows, duplicateRows, insertRows, writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PARTICIPANT_KIND } from '../../../../electron/archive/edits/participant-kind.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { hundredths, isoDate, percentage, year } from '../../../../shared/schemas/primitives.ts';
import type { ReceivedArchive } from '../../../support/offices/received-archive.ts';

type Edit = (db: WritableDatabase, received: ReceivedArchive) => void;

/** A new objective of the received plan, below another. */
export const born = (received: ReceivedArchive, parentId: ReceivedArchive['parentId'] | null) => ({
  planId: received.planId,
  level: 'PEG' as const,
  parentId,
  code: '2026_A01_99',
  year: 2026,
  title: '',
  centreId: null,
});

/** What a hand-out of results leaves open. */
export const RESULTS: readonly (readonly [string, Edit])[] = [
  [
    'progress report and status',
    (db, { objectiveId }) => writeObjective(db, objectiveId, { progressReport: 'Fatto.', status: 'In Corso' }),
  ],
  [
    'actual dates, progress and note of a phase',
    (db, { objectiveId, phaseId }) =>
      writeRows(db, PHASE_KIND, objectiveId, [
        {
          id: phaseId,
          patch: { actualStart: isoDate.parse('2026-02-01'), progress: percentage.parse(5_000), note: 'A metà' },
        },
      ]),
  ],
  [
    'result and note of an indicator',
    (db, { objectiveId, indicatorId }) =>
      writeRows(db, INDICATOR_KIND, objectiveId, [
        { id: indicatorId, patch: { result: hundredths.parse(1), note: 'x' } },
      ]),
  ],
  ['an objective of its own', (db, received) => void createObjective(db, born(received, null))],
];

/** What it does not: the edit, the field of the refusal and its sentence. */
export const LOCKED: readonly (readonly [string, Edit, string, string])[] = [
  [
    'a title',
    (db, { objectiveId }) => writeObjective(db, objectiveId, { title: 'Altro' }),
    'title',
    'Il campo «descrizione estesa» di 2026_A01_01 non si può cambiare',
  ],
  [
    'a responsible',
    (db, { objectiveId }) => writeObjective(db, objectiveId, { responsible: 'Verdi' }),
    'responsible',
    'Il campo «responsabile»',
  ],
  [
    'a weight, with a result that would be allowed',
    (db, { objectiveId, phaseId }) =>
      writeRows(db, PHASE_KIND, objectiveId, [{ id: phaseId, patch: { note: 'sì', weight: percentage.parse(1) } }]),
    'weight',
    'Il campo «peso» di 2026_A01_01',
  ],
  [
    'a new phase',
    (db, { objectiveId }) => void insertRows(db, PHASE_KIND, objectiveId, 0, [{}]),
    '',
    'Le fasi di 2026_A01_01',
  ],
  [
    'a phase less',
    (db, { objectiveId, phaseId }) => deleteRows(db, PHASE_KIND, objectiveId, [phaseId]),
    '',
    'Le fasi di 2026_A01_01',
  ],
  [
    'a phase twice',
    (db, { objectiveId, phaseId }) => void duplicateRows(db, PHASE_KIND, objectiveId, [phaseId]),
    '',
    'Le fasi di 2026_A01_01',
  ],
  [
    'a participant',
    (db, { objectiveId }) => void insertRows(db, PARTICIPANT_KIND, objectiveId, 0, [{ name: 'Verdi' }]),
    '',
    'I soggetti coinvolti',
  ],
  [
    'a result of an earlier year',
    (db, { objectiveId, indicatorId }) =>
      writeRows(db, INDICATOR_KIND, objectiveId, [
        { id: indicatorId, patch: { results: [{ year: year.parse(2025), value: null }] } },
      ]),
    '',
    'I risultati degli anni precedenti',
  ],
  ['the whole objective', (db, { objectiveId }) => removeObjective(db, objectiveId), '', 'non si può eliminare'],
  [
    'an objective under it',
    (db, received) => void createObjective(db, born(received, received.objectiveId)),
    'parentId',
    'Sotto 2026_A01_01',
  ],
  [
    'a copy beside it',
    (db, { objectiveId }) => void duplicateObjective(db, objectiveId, 'COPIA'),
    'parentId',
    'Sotto DUP_01',
  ],
  [
    'the programma above',
    (db, { parentId }) => writeObjective(db, parentId, { progressReport: 'x' }),
    'progressReport',
    'DUP_01 non si può cambiare: è qui solo perché',
  ],
];
