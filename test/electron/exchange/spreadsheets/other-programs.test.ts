import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { exportArchive } from '../../../../electron/exchange/export-archive.ts';
import { makeHandOut } from '../../../../electron/exchange/hand-outs/make-hand-out.ts';
import { fillInRequest } from '../../../../electron/exchange/spreadsheets/fill-in/fill-in-request.ts';
import { readChosenTable } from '../../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { readableRequest } from '../../../../electron/exchange/spreadsheets/readable/readable-request.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { oddArchive } from '../../../support/offices/odd-archive.ts';
import { previewMerge } from '../../../support/offices/preview-merge.ts';
import { handOutOrder } from '../../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

/* What other programs make of workbooks of ours when they save them again as they are. They are looked for on this computer. */

const DAY = isoDate.parse('2026-07-01');
const run = promisify(execFile);
const answers = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0;

const OFFICE = 'soffice';
const PYTHON = 'python3';
const hasOffice = answers(OFFICE, '--version');
const hasOpenpyxl = answers(PYTHON, '-c', 'import openpyxl');
if (!hasOffice) process.stderr.write('LibreOffice is not here: what it saves again is not tried.\n');
if (!hasOpenpyxl) process.stderr.write('openpyxl is not here: what it saves again is not tried.\n');

/** The sample and the odd archive, each written to be filled in and to be read. @returns the files with the archive that they are of. */
async function written(): Promise<readonly (readonly [file: string, archive: Archive])[]> {
  const folder = temporaryFolder();
  const sample = join(folder, 'esempio.pegaso');
  buildSample(sample, TEST_AUTHOR);
  const files: (readonly [string, Archive])[] = [];
  for (const [name, path] of [
    ['esempio', sample],
    // LibreOffice loses tabs on the way from its own format to the other.
    ['strano', oddArchive(' ')],
  ] as const) {
    const archive = openArchive(path, TEST_AUTHOR);
    onTestFinished(() => archive.close());
    const at = (kind: string) => join(folder, `${name}-${kind}`);
    await makeHandOut(
      archive,
      handOutOrder({ selection: {} }, { format: 'spreadsheet' }),
      at('compilare.xlsx'),
      UNWATCHED,
    );
    for (const kind of ['leggere.xlsx', 'leggere.ods']) await exportArchive(archive, at(kind), {}, true);
    for (const kind of ['compilare.xlsx', 'leggere.xlsx', 'leggere.ods']) files.push([at(kind), archive]);
  }
  return files;
}

/** How many rows and values a file would change of an archive. */
async function changes(file: string, archive: Archive): Promise<number> {
  const chosen = await readChosenTable(file);
  const mine = readArchiveDocument(archive.database);
  const request = () => {
    if (chosen.kind === 'fillIn') return fillInRequest(archive.database, file, chosen.sheets, chosen.mark, DAY);
    if (chosen.kind === 'readable') return readableRequest(file, mine, chosen.sheets, chosen.mark, null, DAY);
    throw new Error(`${file} is ${chosen.kind}`);
  };
  const { added, removed, changed, conflicts, refused } = previewMerge(archive, request()).counts;
  return added + removed + changed + conflicts + refused;
}

test.skipIf(!hasOffice)(
  'LibreOffice saves them again without a change, in both of its formats',
  async () => {
    const files = await written();
    const folder = temporaryFolder();
    // One profile of its own: a person's LibreOffice may be open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profilo'))}`;
    for (const format of ['xlsx', 'ods']) {
      const out = join(folder, format);
      mkdirSync(out);
      const named = files.map(([file]) => join(out, basename(file).replace(/\.(\w+)$/u, '-di-$1.$1')));
      for (const [index, [file]] of files.entries()) copyFileSync(file, named[index] ?? '');
      const saved = join(out, 'salvati');
      await run(OFFICE, [profile, '--headless', '--convert-to', format, '--outdir', saved, ...named]);
      for (const [index, [, archive]] of files.entries()) {
        const again = join(saved, basename(named[index] ?? '').replace(/\w+$/u, format));
        expect([basename(again), await changes(again, archive)]).toEqual([basename(again), 0]);
      }
    }
  },
  120_000,
);

const SAVE_AGAIN = 'import sys, openpyxl\nfor name in sys.argv[1:]: openpyxl.load_workbook(name).save(name)';

test.skipIf(!hasOpenpyxl)(
  'openpyxl saves them again without a change',
  async () => {
    const files = (await written()).filter(([file]) => extname(file) === '.xlsx');
    await run(PYTHON, ['-c', SAVE_AGAIN, ...files.map(([file]) => file)]);
    for (const [file, archive] of files)
      expect([basename(file), await changes(file, archive)]).toEqual([basename(file), 0]);
  },
  60_000,
);
