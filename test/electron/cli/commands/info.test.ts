import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { pegaso, TEST_DAY } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('info counts what an archive holds', async () => {
  const archive = join(temporaryFolder(), 'nuovo.pegaso');
  createArchive(archive, { who: 'prova', now: () => TEST_DAY, municipality: 'Comune di Borgo' }).close();

  const { code, out } = await pegaso('info', '--archive', archive, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    path: archive,
    municipality: 'Comune di Borgo',
    plans: [],
    schemaVersion: expect.any(Number),
    counts: { objectives: { PEG: 0 }, phases: 0, people: 0 },
  });
  const shown = await pegaso('info', '--archive', archive);
  expect(shown.out).toContain('Ente: Comune di Borgo\nViste: nessuna\n');
});
