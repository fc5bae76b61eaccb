import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schedePdf } from '../../../../../electron/scheda/write-schede.ts';
import { cover } from '../../../../../shared/schemas/cover.ts';
import { spawnPegaso } from '../../../../support/pegaso-cli.ts';
import { sampleSchede } from '../../../../support/sample-schede.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** In a process of its own, which the failures that the PDF library drops would end. */
test('a PDF whose pages are not where its table says is refused, and the program goes on', async () => {
  const folder = temporaryFolder();
  const bytes = Buffer.concat([
    ...schedePdf(cover.parse({ date: '2021-02-01', parameters: {} }), sampleSchede(folder).slice(0, 1)),
  ]);
  // The end of the first page's object, and the beginning of the next.
  const page = bytes.indexOf('/Type/Page/');
  bytes.fill('A', page + 60, page + 3_060);
  const path = join(folder, 'rovinato.pdf');
  writeFileSync(path, bytes);
  const archive = join(folder, 'a.pegaso');
  const { code, err } = await spawnPegaso(folder, 'import', path, '--archive', archive);
  expect(err).toMatch(/^«rovinato\.pdf» è un PDF danneggiato o incompleto .*\n$/u);
  expect(code).toBe(1);
  expect(existsSync(archive)).toBe(false);
});
