import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Archive } from '../../electron/archive/archive.ts';
import { writeObjective } from '../../electron/archive/edits/objective-edits.ts';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { allRows, rowWhere } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { pegaso } from '../support/pegaso-cli.ts';
import { AUTHOR } from './author.ts';

const SCHEDE = resolve(import.meta.dirname, '../fixtures/official/schede-vallechiara.txt');

/** Runs a command. @throws Error with what it said, when it does not end well. */
export async function command(...args: readonly string[]): Promise<void> {
  const { code, err } = await pegaso(...args);
  if (code !== 0) throw new Error(err.trim());
}

/** The objective whose text is written, and what is written there. */
export function firstObjective({ database }: Archive): Id {
  const [first] = allRows(database, OBJECTIVES, 'code').filter(({ level }) => level === 'PEG');
  if (first === undefined) throw new Error('The archive has no objective');
  return first.id;
}

/** A saved field, as the window saves it. */
export function saveText(archive: Archive, text: string): void {
  inTransaction(archive, 'Descrizione estesa', (db) =>
    writeObjective(db, firstObjective(archive), { implementation: text }),
  );
}

/** What the field has now. */
export function savedText(archive: Archive): string {
  return rowWhere(archive.database, OBJECTIVES, { id: firstObjective(archive) })?.implementation ?? '';
}

function edited(from: string, to: string): string {
  copyFileSync(from, to);
  const archive = openArchive(to, AUTHOR);
  saveText(archive, 'Scritto altrove');
  archive.close();
  return to;
}

/**
 * Makes the files that acts begin with: archives that are blank, filled, of version 1, with a hand-out that is out and received; official
 * schede, open data, a package and its return.
 */
export async function makeOfficeFiles(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  copyFileSync(SCHEDE, at('schede.txt'));
  createArchive(at('blank.pegaso'), AUTHOR).close();
  await command('import', at('schede.txt'), '--archive', at('office.pegaso'));
  oldArchive(at('old.pegaso'));
  copyFileSync(at('office.pegaso'), at('handed.pegaso'));
  const handOut = ['--archive', at('handed.pegaso'), '--receiver', 'Settore'];
  await command('handout', ...handOut, '--out', at('consegna.pegasoz'));
  await command('import', at('consegna.pegasoz'), '--archive', at('received.pegaso'));
  edited(at('received.pegaso'), at('worked.pegaso'));
  await command('return', '--archive', at('worked.pegaso'), '--out', at('rientro.pegasoz'));
  edited(at('office.pegaso'), at('edited.pegaso'));
  await command('export', '--archive', at('edited.pegaso'), '--out', at('dati.json'));
}

/** As the first version left it. */
function oldArchive(path: string): void {
  const stored = new URL('../fixtures/earlier/archivio-1.pegaso.gz', import.meta.url);
  writeFileSync(path, gunzipSync(readFileSync(stored)));
}
