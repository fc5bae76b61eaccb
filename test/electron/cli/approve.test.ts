import { expect, test } from 'vitest';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../electron/archive/steps/undo.ts';
import { updateRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../../electron/archive/tables/tables.ts';
import { comparisonSnapshots } from '../../../electron/exchange/comparison/comparison-snapshots.ts';
import { percentage } from '../../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { yearArchive } from '../../support/year-archive.ts';

test('a plan is approved, varied and listed from the command line; what it froze can be compared, also once it was undone', async () => {
  const { archive, path, objectiveId, phaseId } = yearArchive();
  archive.close();
  const approve = (date: string, act: string) =>
    pegaso('approve', '--archive', path, '--year', '2026', '--date', date, '--act', act);
  const versions = () => pegaso('versions', '--archive', path, '--year', '2026');
  expect((await versions()).out).toBe('Il piano 2026 non è ancora stato approvato.\n');
  expect(await approve('2026-02-01', 'Delibera n. 12')).toMatchObject({
    code: 0,
    out: 'Fissato il piano 2026: Delibera n. 12, 01/02/2026.\n',
  });
  expect(await approve('2026-03-01', 'Delibera n. 20')).toMatchObject({ code: 1, out: '' });
  const vary = openArchive(path, TEST_AUTHOR);
  inTransaction(vary, 'variazione', (db) => {
    updateRow(db, PHASES, phaseId, { weight: percentage.parse(8_000) });
    updateRow(db, OBJECTIVES, objectiveId, { changeReason: 'Fondi statali.' });
  });
  vary.close();
  const lines = '  2026_A01_01 variato: Fondi statali.\n    Fase 1 «Raccolta differenziata», peso: 100,00 → 80,00\n';
  expect((await versions()).out).toBe(
    `Approvazione del 01/02/2026, Delibera n. 12\nDa allora, non ancora adottato:\n${lines}`,
  );
  expect((await approve('2026-12-20', 'Delibera n. 99')).out).toContain('viene dopo il 15/12/2026');
  expect((await versions()).out).toBe(
    `Approvazione del 01/02/2026, Delibera n. 12\nVariazione del 20/12/2026, Delibera n. 99\n${lines}Da allora non è variato niente di ciò che è previsto.\n`,
  );
  const json = JSON.parse((await pegaso('versions', '--archive', path, '--year', '2026', '--json')).out);
  expect(json).toMatchObject({
    versions: [{ kind: 'approval' }, { kind: 'variation', act: 'Delibera n. 99', varied: [{ code: '2026_A01_01' }] }],
    sinceLast: [],
  });

  const again = openArchive(path, TEST_AUTHOR);
  undo(again);
  expect(comparisonSnapshots(again.database).map(({ label }) => label)).toEqual([
    'piano 2026, Delibera n. 99 del 20/12/2026, poi annullata',
    'piano 2026, Delibera n. 12 del 01/02/2026',
  ]);
  again.close();
});
