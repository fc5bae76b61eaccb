import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf } from '../../../support/damaged-archive.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('salvage makes a sound archive of what can be read and lists the rest; where nothing can be read it says so', async () => {
  const { archive, path, phaseId } = filledArchive();
  archive.close();
  const out = join(temporaryFolder(), 'b.pegaso');
  const bytes = readFileSync(path);
  for (const { number } of pagesOf(path, 'phases')) bytes.fill(0, (number - 1) * 4_096, number * 4_096);
  writeFileSync(path, bytes);
  expect(await pegaso('verify', '--archive', path)).toMatchObject({ code: 1 });

  const told = await pegaso('salvage', '--archive', path, '--out', out);
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).toContain(`Salvato in ${out}`);
  expect(told.out).toContain('Fasi: 0 (ne manca 1)');
  expect(told.out).toContain("- fase dell'obiettivo 2026_A01_01");
  expect(await pegaso('verify', '--archive', out)).toMatchObject({ code: 0 });
  expect(readFileSync(path).equals(bytes)).toBe(true);

  expect(await pegaso('salvage', '--archive', path, '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('esiste già'),
  });
  expect(await pegaso('salvage', '--archive', path)).toMatchObject({ code: 2 });
  const again = join(temporaryFolder(), 'c.pegaso');
  const json = await pegaso('salvage', '--archive', path, '--out', again, '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    path: again,
    isWhole: false,
    losses: [{ kind: 'lost', noun: 'fase', id: phaseId, objective: '2026_A01_01' }],
  });

  const nothing = join(temporaryFolder(), 'd.pegaso');
  writeFileSync(path, Buffer.alloc(bytes.length, 7));
  const refused = await pegaso('salvage', '--archive', path, '--out', nothing);
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('non si è potuto leggere nulla') });
  expect(existsSync(nothing)).toBe(false);
});
