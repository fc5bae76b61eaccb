import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../electron/archive/tables/tables.ts';
import { someObjective, TEST_AUTHOR } from '../../support/filled-archive.ts';

const WORDS = [
  'strade',
  'scuole',
  'biblioteca',
  'rifiuti',
  'tributi',
  'anagrafe',
  'verde',
  'sport',
  'mobilità',
  'mensa',
];

/** Makes an archive of one plan with `count` PEG objectives that have a code and a title each. */
export function makeManyObjectives(path: string, count: number): void {
  const archive = createArchive(path, { ...TEST_AUTHOR, municipality: 'Comune di Prova' });
  const planId = newId();
  inTransaction(archive, 'molti obiettivi', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2026_2028', name: 'DUP 2026 2028', firstYear: 2026, lastYear: 2028 });
    for (let index = 0; index < count; index += 1) {
      const code = `2026_A${String(index % 90).padStart(2, '0')}_${String(index).padStart(5, '0')}`;
      const title = `Migliorare il servizio ${WORDS[index % WORDS.length]} numero ${index}`;
      insertRow(db, OBJECTIVES, someObjective(planId, { code, title }));
    }
  });
  archive.close();
}
