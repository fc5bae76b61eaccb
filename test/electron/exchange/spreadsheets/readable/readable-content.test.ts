import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { withArchive } from '../../../../../electron/archive/file/with-archive.ts';
import { buildSample } from '../../../../../electron/archive/sample/build-sample.ts';
import { readableContent } from '../../../../../electron/exchange/spreadsheets/readable/readable-content.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

test('an objective is told by its short description, else by how its title begins, on one line', async () => {
  const path = join(temporaryFolder(), 'a.pegaso');
  buildSample(path, TEST_AUTHOR);
  const document = await withArchive(path, 'read', TEST_AUTHOR, ({ database }) => readArchiveDocument(database));
  const [first] = document.objectives;
  if (first === undefined) throw new Error('No objective');
  const title = (texts: { readonly title?: string; readonly shortDescription?: string }) => {
    const objectives = [{ ...first, shortDescription: '', ...texts }, ...document.objectives.slice(1)];
    return readableContent({ ...document, objectives }, [first.id]).told.get(first.id)?.title;
  };
  expect(title({ title: ' \n Uno\n\ndue ' })).toBe('Uno due');
  expect(title({ title: 'Uno', shortDescription: ' Due ' })).toBe('Due');
  expect(title({ title: 'Uno', shortDescription: '  ' })).toBe('Uno');
  const long = 'x'.repeat(119);
  expect([title({ title: `${long}y` }), title({ title: `${long}yz` }), title({ title: `${long} yz` })]).toEqual([
    ...[`${long}y`, `${long}y…`, `${long}…`],
  ]);
  expect(title({ title: `${long}😀z` })?.isWellFormed()).toBe(true);
  const all = document.objectives.map(({ id }) => id);
  const plans = new Set(document.objectives.map(({ planId }) => planId));
  expect(readableContent(document, all).plan === null).toBe(plans.size > 1);
  const code = '2026_CODICE_ASSAI_LUNGO_PIU_DI_TUTTI';
  const named = { ...document, objectives: [{ ...first, code }, ...document.objectives.slice(1)] };
  expect(readableContent(named, all.slice(1)).longestCode).toBe(code.length);
});
