import { join } from 'node:path';
import { expect, test } from 'vitest';
import { earlierFile } from '../../support/earlier-file.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/* What versions 4 and 5 of the archive handed out, returned and exported, at the doors of today. */

async function told(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, out, err } = await pegaso(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

test.each([
  ['consegnato-4.pegaso', 'rientro-1.pegasoz'],
  ['consegnato-5.pegaso', 'rientro-2.pegasoz'],
])('%s takes of %s only what was filled in', async (handed, returned) => {
  const archive = earlierFile(handed);
  const merge = ['merge', earlierFile(returned), '--archive', archive];
  const shown = await told(...merge, '--dry-run');
  expect(shown).toMatchObject({ counts: { added: 0, removed: 0, changed: 1, conflicts: 0, refused: 0 } });
  await told(...merge);
  expect((await pegaso(...merge)).out).toContain('già');
});

test.each([4, 5])(
  'an archive of version %i that received returns today, and only its work comes back',
  async (version) => {
    const [received, handed] = [earlierFile(`ricevuto-${version}.pegaso`), earlierFile(`consegnato-${version}.pegaso`)];
    const file = join(temporaryFolder(), 'rientro.pegasoz');
    await told('return', '--archive', received, '--out', file);
    const shown = await told('merge', file, '--archive', handed, '--dry-run');
    expect(shown).toMatchObject({ counts: { added: 0, removed: 0, changed: 1, conflicts: 0, refused: 0 } });
  },
);

test.each(
  [1, 2].flatMap((version) => [
    `consegna-${version}.pegasoz`,
    ...['json', 'ods', 'zip'].map((format) => `documento-${version}.${format}`),
  ]),
)('%s makes an archive of today', async (name) => {
  const archive = join(temporaryFolder(), 'nuovo.pegaso');
  await told('import', earlierFile(name), '--archive', archive);
  const info = await told('info', '--archive', archive);
  expect(info).toMatchObject({ counts: { objectives: { PEG: 1 }, phases: 2 } });
  expect((await pegaso('verify', '--archive', archive)).code).toBe(0);
});
