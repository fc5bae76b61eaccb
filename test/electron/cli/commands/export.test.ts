import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { pegaso, TEST_DAY } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('export writes by extension, and names the known ones when it is another', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.pegaso');
  createArchive(archive, { who: 'prova', now: () => TEST_DAY }).close();
  const out = join(folder, 'a.json');
  const { code, out: shown } = await pegaso('export', '--archive', archive, '--out', out, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(shown)).toEqual({ path: out, bytes: readFileSync(out).length, objectives: 0 });

  const other = await pegaso('export', '--archive', archive, '--out', join(folder, 'a.docx'), '--json');
  expect(other).toMatchObject({ code: 1, err: expect.stringContaining('può essere .json') });
  expect(JSON.parse(other.out)).toMatchObject({ error: { code: 'output-unwritable' } });
});
