import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { pegaso, TEST_DAY } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function newArchive() {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.pegaso');
  createArchive(archive, { who: 'prova', now: () => TEST_DAY, municipality: 'Comune di Borgo' }).close();
  return { folder, archive };
}

const municipalityOf = async (archive: string) =>
  JSON.parse((await pegaso('info', '--archive', archive, '--json')).out).municipality;

describe('backup and restore', () => {
  test('a copy is made, noted, and put back in the place of a damaged archive, which is kept', async () => {
    const { archive, folder } = newArchive();
    const made = await pegaso('backup', '--archive', archive, '--json');
    expect(made).toMatchObject({ code: 0, err: '' });
    const { backup } = JSON.parse(made.out);
    expect(await municipalityOf(backup)).toBe('Comune di Borgo');
    const info = await pegaso('info', '--archive', archive);
    expect(info.out).toContain('Ultima copia di sicurezza: 23/11/2026');

    writeFileSync(archive, 'rovinato');
    const restored = await pegaso('restore', '--from', backup, '--archive', archive, '--json');
    expect(restored.code).toBe(0);
    const { path, replaced } = JSON.parse(restored.out);
    expect(path).toBe(archive);
    expect(readFileSync(replaced, 'utf8')).toBe('rovinato');
    expect(await municipalityOf(archive)).toBe('Comune di Borgo');
    expect(existsSync(join(folder, 'a-copie'))).toBe(true);
  });

  test('a copy may have a name of its own, if it is free', async () => {
    const { archive, folder } = newArchive();
    const copy = join(folder, 'copia.pegaso');
    expect(await pegaso('backup', '--archive', archive, '--out', copy)).toMatchObject({ code: 0 });
    const again = await pegaso('backup', '--archive', archive, '--out', copy);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('esiste già') });
  });

  test('what is no copy is not restored, and the archive stays as it was', async () => {
    const { archive, folder } = newArchive();
    const before = readFileSync(archive);
    writeFileSync(join(folder, 'foglio.pegaso'), 'Gentile collega');
    for (const name of ['foglio.pegaso', 'assente.pegaso']) {
      const { code, err } = await pegaso('restore', '--from', join(folder, name), '--archive', archive);
      expect(err).toContain(name);
      expect(err).not.toContain('imprevisto');
      expect(code).toBe(1);
    }
    expect(readFileSync(archive).equals(before)).toBe(true);
  });
});
