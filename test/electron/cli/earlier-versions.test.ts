import { join } from 'node:path';
import { expect, test } from 'vitest';
import { earlierFile } from '../../support/earlier-file.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/* What version 4 of the archive handed out, returned and exported, at the doors of today. */

async function told(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, out, err } = await pegaso(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

test('a return of then has only what was filled in, against what an archive of then handed out', async () => {
  const archive = earlierFile('consegnato-4.pegaso');
  const merge = ['merge', earlierFile('rientro-1.pegasoz'), '--archive', archive];
  const shown = await told(...merge, '--dry-run');
  expect(shown).toMatchObject({ counts: { added: 0, removed: 0, changed: 1, conflicts: 0, refused: 0 } });
  await told(...merge);
  expect((await pegaso(...merge)).out).toContain('già');
});

test('an archive that received then returns today, and nothing but its work comes back', async () => {
  const [received, handed] = [earlierFile('ricevuto-4.pegaso'), earlierFile('consegnato-4.pegaso')];
  const file = join(temporaryFolder(), 'rientro.pegasoz');
  await told('return', '--archive', received, '--out', file);
  const shown = await told('merge', file, '--archive', handed, '--dry-run');
  expect(shown).toMatchObject({ counts: { added: 0, removed: 0, changed: 1, conflicts: 0, refused: 0 } });
});

test.each(['consegna-1.pegasoz', 'documento-1.json', 'documento-1.ods', 'documento-1.zip'])(
  '%s makes an archive of today',
  async (name) => {
    const archive = join(temporaryFolder(), 'nuovo.pegaso');
    await told('import', earlierFile(name), '--archive', archive);
    const info = await told('info', '--archive', archive);
    expect(info).toMatchObject({ counts: { objectives: { PEG: 1 }, phases: 2 } });
    expect((await pegaso('verify', '--archive', archive)).code).toBe(0);
  },
);
