import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pegaso, pegasoUntil } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SCHEDE = fileURLToPath(new URL('../../../fixtures/official/schede-vallechiara.txt', import.meta.url));
const text = readFileSync(SCHEDE, 'utf8');

function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const paths = Object.keys(files).map((name) => join(folder, name));
  return { folder, paths, archive: join(folder, 'a.pegaso') };
}

const imported = async (archive: string, ...args: readonly string[]) => {
  const { code, out } = await pegaso('import', '--archive', archive, '--json', ...args);
  return { code, json: JSON.parse(out) };
};

describe('import', () => {
  test('makes the archive, and the same file again changes nothing', async () => {
    const { archive } = folderWith({});
    const first = await imported(archive, SCHEDE);
    expect(first).toMatchObject({
      code: 0,
      json: { archive, created: true, files: [{ path: SCHEDE, unchanged: [] }] },
    });
    const codes = first.json.files[0].created;
    expect(codes).toContain('2024_B02_01');

    const before = readFileSync(archive);
    const again = await imported(archive, SCHEDE);
    expect(again).toMatchObject({ code: 0, json: { created: false, files: [{ created: [], unchanged: codes }] } });
    expect(readFileSync(archive).equals(before)).toBe(true);
  });

  test('tells people what was done and what to look at again', async () => {
    const { archive } = folderWith({});
    const { code, out, err } = await pegaso('import', SCHEDE, '--archive', archive);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^schede-vallechiara\.txt → PEG_2023_2025: obiettivi \d+ nuovi\.\n/u);
  });

  test('asks what to do with an objective that differs, and does it', async () => {
    const changed = text.replaceAll('DE SANTIS MARIA GRAZIA', 'MERISI COSTANZA');
    const { archive, paths } = folderWith({ 'cambiate.txt': changed });
    const [file = ''] = paths;
    await imported(archive, SCHEDE);

    const refused = await pegaso('import', file, '--archive', archive);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/2024_B02_01, Responsabile: nell'archivio «DE SANTIS MARIA GRAZIA», nel file «MERISI/u);
    expect(refused.err).toContain('--on-conflict keep');
    const { code, json } = await imported(archive, file);
    expect(code).toBe(1);
    expect(json.error).toMatchObject({ code: 'conflict', differences: expect.any(Array) });
    expect(json.files).toMatchObject([{ path: file, error: { code: 'conflict' } }]);

    const kept = await imported(archive, file, '--on-conflict', 'keep');
    expect(kept).toMatchObject({ code: 0, json: { files: [{ kept: ['2024_B02_01'], replaced: [] }] } });
    expect(existsSync(archive.replace('.pegaso', '-copie'))).toBe(false);
    const replaced = await imported(archive, file, '--on-conflict', 'replace');
    expect(readdirSync(archive.replace('.pegaso', '-copie'))).toHaveLength(1);
    expect(replaced).toMatchObject({ code: 0, json: { files: [{ kept: [], replaced: ['2024_B02_01'] }] } });
    expect(await imported(archive, file)).toMatchObject({ code: 0, json: { files: [{ replaced: [] }] } });
  });

  test('goes on after a refused file, and says which was', async () => {
    const { archive, paths } = folderWith({ 'lettera.txt': 'Gentile collega,\nti scrivo per le schede.\n' });
    const { code, json } = await imported(archive, ...paths, SCHEDE);
    expect(code).toBe(1);
    expect(json).toMatchObject({ created: true, files: [{ path: paths[0], error: {} }, { path: SCHEDE }] });
    expect(json.error).toEqual(json.files[0].error);
  });

  test('given up leaves nothing', async () => {
    const { archive, folder } = folderWith({});
    const outcome = await pegasoUntil(AbortSignal.abort(), 'import', SCHEDE, '--archive', archive);
    expect(outcome).toEqual({ code: 1, out: '', err: 'Importazione annullata.\n' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('refused whole, with a message and nothing left behind', () => {
  const cut = text.slice(0, text.lastIndexOf('Valore Raggiunto'));
  test.each([
    ['lettera.txt', 'Gentile collega,\nti scrivo per le schede.\n'],
    ['vuoto.txt', ''],
    ['tronco.txt', cut],
    ['giorno.txt', text.replace(/^\d{2}(\/\d{2}\/2024 \d{2}\/\d{2}\/2024 \d)/mu, '32$1')],
    ['decimali.txt', text.replace(/^(\d{2}\/\d{2}\/2024 \d{2}\/\d{2}\/2024 \d+,\d{2})/mu, '$15')],
    ['falso.pdf', '%PDF-1.7\nnon è un PDF\n'],
    ['archivio.txt', Buffer.from('SQLite format 3\0'.padEnd(4096, '\0'))],
  ])('%s', async (name, content) => {
    expect(content).not.toBe(text);
    const { archive, folder, paths } = folderWith({ [name]: content });
    const { code, out, err } = await pegaso('import', ...paths, '--archive', archive, '--json');
    expect(err).toContain(`«${name}»`);
    expect(err).not.toContain('imprevisto');
    expect(code).toBe(1);
    expect(JSON.parse(out).error.message).toBe(err.split('\n')[0]);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('a file that is not there, or a folder', async () => {
    const { archive, folder } = folderWith({});
    const missing = await pegaso('import', join(folder, 'assente.txt'), '--archive', archive);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining("non c'è: controllare il nome.") });
    const directory = await pegaso('import', folder, '--archive', archive);
    expect(directory).toMatchObject({ code: 1, err: expect.stringContaining('non è un file: indicare un documento.') });
    expect(existsSync(archive)).toBe(false);
  });

  test('an archive that is something else, which stays as it was', async () => {
    const { folder } = folderWith({});
    const document = join(folder, 'documento.pegaso');
    copyFileSync(SCHEDE, document);
    mkdirSync(join(folder, 'cartella.pegaso'));
    for (const name of ['documento.pegaso', 'cartella.pegaso']) {
      const { code, err } = await pegaso('import', SCHEDE, '--archive', join(folder, name));
      expect(err).toContain(name);
      expect(err).not.toContain('imprevisto');
      expect(code).toBe(1);
    }
    expect(readFileSync(document, 'utf8')).toBe(text);
    expect(readdirSync(folder).toSorted()).toEqual(['cartella.pegaso', 'documento.pegaso']);
  });

  test('wrong options', async () => {
    expect(await pegaso('import', '--archive', 'a')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Manca FILE/u),
    });
    const wrong = await pegaso('import', SCHEDE, '--archive', 'a', '--on-conflict', 'tieni');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('scrivere keep oppure replace') });
  });
});
