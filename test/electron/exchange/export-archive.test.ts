import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { exportArchive } from '../../../electron/exchange/export-archive.ts';
import { archiveDocument } from '../../../shared/schemas/archive-document.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function exporting() {
  const folder = temporaryFolder();
  const path = join(folder, 'a.pegaso');
  const author = { who: 'prova', now: () => new Date(0) };
  createArchive(path, { ...author, municipality: 'Comune di Borgo' }).close();
  const write = async (out: string) => {
    const archive = openArchive(path, { ...author, access: 'read' });
    try {
      return await exportArchive(archive, out);
    } finally {
      archive.close();
    }
  };
  return { folder, path, write };
}

describe('exporting an archive', () => {
  test('writes the whole of it as JSON, in place of an earlier export', async () => {
    const { folder, write } = exporting();
    const out = join(folder, 'a.JSON');
    writeFileSync(out, '{\n  "format": "pegaso-archivio",\n  "version": 1\n}\n');
    const { path, bytes } = await write(out);
    const text = readFileSync(path, 'utf8');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(archiveDocument.parse(JSON.parse(text)).municipality?.name).toBe('Comune di Borgo');
    expect(readdirSync(folder).toSorted()).toEqual(['a.JSON', 'a.pegaso']);
  });

  test.each([
    ['a.csv', "l'esportazione si sceglie dall'estensione, che può essere .json, .ods, .zip"],
    ['lettera.ods', 'esiste già e non è un foglio OpenDocument'],
    ['a', "l'esportazione si sceglie dall'estensione"],
    ['cartella.json', 'è una cartella'],
    ['lettera.json', "esiste già e non è un'esportazione di Pegaso"],
    ['protetto.json', 'il file è di sola lettura'],
    ['manca/a.json', "la cartella non c'è"],
  ])('refuses «%s» and leaves everything as it was', async (name, reason) => {
    const { folder, path, write } = exporting();
    mkdirSync(join(folder, 'cartella.json'));
    writeFileSync(join(folder, 'lettera.json'), '{ "a": "lettera" }');
    writeFileSync(join(folder, 'lettera.ods'), 'Egregio ufficio');
    writeFileSync(join(folder, 'protetto.json'), '{\n  "format": "pegaso-archivio"\n}\n');
    chmodSync(join(folder, 'protetto.json'), 0o444);
    const before = readFileSync(path);
    await expect(write(join(folder, name))).rejects.toThrow(reason);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readFileSync(join(folder, 'lettera.json'), 'utf8')).toBe('{ "a": "lettera" }');
    expect(readdirSync(folder).filter((file) => file.endsWith('.parziale'))).toEqual([]);
  });
});
