import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { readOdt } from '../../../support/read-odt.ts';
import { done, fillInNothingButProgress, review, sample } from '../../../support/review-commands.ts';

test('the document of a check is written as a text too, under a title of its own; a folder and another ending are refused', async () => {
  const { archive, folder } = sample();
  await done(...review('open', archive));
  await done(...review('close', archive));
  const out = (name: string) => join(folder, name);
  const title = ['--title', ' Relazione sulla performance 2026 '];
  expect(await done(...review('print', archive, '--out', out('a.odt'), ...title))).toEqual({
    files: [out('a.odt')],
    pages: null,
  });
  fillInNothingButProgress(archive);
  await done(...review('print', archive, '--out', out('b.odt'), ...title, '--printed', '2027-01-01'));
  expect(readFileSync(out('a.odt')).equals(readFileSync(out('b.odt')))).toBe(true);
  const read = await readOdt(out('a.odt'));
  expect([read.paragraphs[0], read.title]).toEqual([
    'Relazione sulla performance 2026',
    'Relazione sulla performance 2026, verifica al 30/06/2026',
  ]);
  const split = await done(...review('print', archive, '--out', out('c.odt'), '--split', 'centre'));
  expect(split.files).toHaveLength(13);

  mkdirSync(out('cartella.odt'));
  writeFileSync(out('foglio.odt'), 'nota');
  const before = readdirSync(folder).toSorted();
  const refusals = [
    ['cartella.odt', 'è una cartella, serve il nome di un file'],
    ['foglio.odt', 'esiste già e non è un documento OpenDocument, scegliere un altro nome'],
    ['verifica.docx', 'il nome deve finire in .pdf oppure .odt'],
  ] as const;
  for (const [name, reason] of refusals)
    expect(await pegaso(...review('print', archive, '--out', out(name)))).toMatchObject({
      code: 1,
      err: expect.stringMatching(new RegExp(`^[^\\n]*${reason.replaceAll('.', '\\.')}[^\\n]*\\n$`, 'u')),
    });
  expect(await pegaso(...review('print', archive, '--out', out('d.odt'), '--title', ' '))).toMatchObject({
    code: 2,
    err: expect.stringContaining('scrivere il titolo'),
  });
  expect(readdirSync(folder).toSorted()).toEqual(before);
});
