import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { withArchive } from '../../../../../electron/archive/file/with-archive.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { pegaso } from '../../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** The small archive, and a way to lay a table over it on the command line. */
function office() {
  const { archive, path } = filledArchive();
  archive.close();
  const table = join(temporaryFolder(), 'elenco.csv');
  return {
    lay: async (target: 'centres' | 'people', rows: readonly string[]) => {
      writeFileSync(table, `${rows.join('\n')}\n`);
      const { code, out } = await pegaso('import', table, '--target', target, '--archive', path, '--json');
      return { code, json: JSON.parse(out) };
    },
    now: () => withArchive(path, 'read', TEST_AUTHOR, ({ database }) => readArchiveDocument(database)),
  };
}

const HEADS = 'Codice;Denominazione;Nome breve;Dipende da';

test('centres come in as a tree, whatever the order of the rows, and again without a change', async () => {
  const { lay, now } = office();
  const rows = [HEADS, 'B02;Biblioteca civica;Biblioteca;A01', 'A01;Area cultura;;', ';Museo;;biblioteca', HEADS];
  expect(await lay('centres', rows)).toMatchObject({ code: 0, json: { added: 3, changed: 0 } });
  const { centres } = await now();
  const [library, area, museum] = ['Biblioteca civica', 'Area cultura', 'Museo'].map((name) =>
    centres.find(({ longName }) => longName === name),
  );
  expect(library).toMatchObject({ code: 'B02', shortName: 'Biblioteca', parentId: area?.id });
  expect(museum).toMatchObject({ code: null, parentId: library?.id });
  expect(await lay('centres', rows)).toMatchObject({ code: 0, json: { added: 0, changed: 0, changes: 0 } });
  const named = await lay('centres', [HEADS, 'C03;Denominazione;;', 'Codice;Denominazione;Nome breve;']);
  expect(named).toMatchObject({ code: 0, json: { added: 2 } });
  const renamed = await lay('centres', [HEADS, 'b02;Biblioteca e archivio;;']);
  expect(renamed).toMatchObject({ code: 0, json: { added: 0, changed: 1 } });
  expect((await now()).centres.find(({ code }) => code === 'B02')).toMatchObject({
    longName: 'Biblioteca e archivio',
    shortName: 'Biblioteca',
    parentId: area?.id,
  });
});

test.each([
  [
    'a centre above that nobody knows',
    'A01;Area;;Z99',
    '(elenco.csv, D2): Non è tra i centri, né qui né nella tabella',
  ],
  ['itself above', 'A01;Area;;A01', '(elenco.csv, D2): Un centro non può stare sotto sé stesso'],
  ['a centre without a name', ';;Breve;', '(elenco.csv, A2)'],
])('a row is refused with its cell: %s', async (_, row, message) => {
  const { lay, now } = office();
  const before = await now();
  const { code, json } = await lay('centres', [HEADS, row]);
  if (row.startsWith(';;')) expect(code).toBe(0);
  else expect(json.error.message).toContain(message);
  if (code !== 0) expect(await now()).toEqual(before);
});

test('of two rows of one centre, and of a ring of centres, the second is refused', async () => {
  const { lay } = office();
  const twice = await lay('centres', [HEADS, 'A01;Area;;', 'a01;Area di nuovo;;']);
  expect(twice.json.error.message).toContain('Il centro è già nella riga 2');
  const ring = await lay('centres', [HEADS, 'A01;Area;;B02', 'B02;Biblioteca;;A01']);
  expect(ring.json.error.message).toContain('(elenco.csv, D3): Un centro non può stare sotto sé stesso');
});

test('people come in once, whatever the spelling', async () => {
  const { lay, now } = office();
  const { people } = await now();
  const rows = ['Cognome e nome', 'ROSSI MARIA', 'Rossi  Maria', 'Bianchi Lucia'];
  const there = people.filter(({ name }) => /rossi maria|bianchi lucia/iu.test(name)).length;
  expect(await lay('people', rows)).toMatchObject({ code: 0, json: { added: 2 - there } });
  expect((await now()).people.length).toBe(people.length + 2 - there);
  expect(await lay('people', rows)).toMatchObject({ code: 0, json: { added: 0, changes: 0 } });
});

test('a list of people is no list of objectives: without a word it is refused, and the window takes it for what it is', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const table = join(temporaryFolder(), 'elenco.csv');
  writeFileSync(table, 'Cognome e nome\nROSSI MARIA\n');
  const { code, err } = await pegaso('import', table, '--archive', path);
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Manca la colonna per «Codice»') });
});
