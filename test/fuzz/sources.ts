import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, makeOfficeFiles } from '../faults/office-files.ts';
import { mutateArchive } from './mutations/archive.ts';
import { type Mutation, mutateBytes } from './mutations/bytes.ts';
import { mutateJson } from './mutations/json.ts';
import { mutatePdf } from './mutations/pdf.ts';
import { mutateText } from './mutations/text.ts';
import { mutateZip } from './mutations/zip.ts';

/** A kind of file that the product reads, and how it is read. */
export interface Source {
  /** Name of the sound file, which stands in the folder of `makeSources`. */
  readonly file: string;
  /** The archive that it is read into; null for a file that is read by itself, or that an archive is made of. */
  readonly into: string | null;
  /** The command that reads it: `@` for the file, `$` for the archive. */
  readonly words: string;
  /** Changes it where it knows what is what; any byte changes besides. */
  readonly mutate: Mutation;
}

const asText =
  (mutate: typeof mutateText): Mutation =>
  (bytes, lot) =>
    Buffer.from(mutate(bytes.toString('utf8'), lot));

const IMPORT = 'import @ --archive $ --on-conflict replace';

export const SOURCES: readonly Source[] = [
  { file: 'schede.txt', into: 'blank.pegaso', words: IMPORT, mutate: asText(mutateText) },
  { file: 'schede.pdf', into: 'blank.pegaso', words: IMPORT, mutate: mutatePdf },
  { file: 'consegna.pegasoz', into: null, words: 'import @ --archive $', mutate: mutateZip },
  { file: 'rientro.pegasoz', into: 'handed.pegaso', words: 'merge @ --archive $ --theirs', mutate: mutateZip },
  { file: 'dati.json', into: 'office.pegaso', words: IMPORT, mutate: asText(mutateJson) },
  { file: 'dati.ods', into: 'office.pegaso', words: IMPORT, mutate: mutateZip },
  { file: 'dati.zip', into: 'office.pegaso', words: IMPORT, mutate: mutateZip },
  { file: 'foglio.xlsx', into: 'sheet.pegaso', words: IMPORT, mutate: mutateZip },
  { file: 'tabella.csv', into: 'office.pegaso', words: `${IMPORT} --target objectives`, mutate: asText(mutateText) },
  { file: 'edited.pegaso', into: null, words: 'verify --archive @', mutate: mutateArchive },
  { file: 'edited.pegaso', into: 'office.pegaso', words: 'diff $ @', mutate: mutateArchive },
  { file: 'edited.pegaso', into: 'office.pegaso', words: 'restore --from @ --archive $', mutate: mutateArchive },
];

/** One change in three is blind: damage knows nothing of formats. */
export const mutated = (source: Source, bytes: Buffer, lot: Parameters<Mutation>[1]): Buffer =>
  (lot.below(3) === 0 ? mutateBytes : source.mutate)(bytes, lot);

/** Makes a sound file of every kind, and the archives that they are read into. */
export async function makeSources(folder: string): Promise<void> {
  await makeOfficeFiles(folder);
  const at = (name: string) => join(folder, name);
  await command('print', '--archive', at('edited.pegaso'), '--out', at('schede.pdf'));
  for (const name of ['dati.ods', 'dati.zip'])
    await command('export', '--archive', at('edited.pegaso'), '--out', at(name));
  copyFileSync(at('office.pegaso'), at('sheet.pegaso'));
  await command('handout', '--archive', at('sheet.pegaso'), '--receiver', 'Settore', '--out', at('foglio.xlsx'));
  writeFileSync(at('tabella.csv'), TABLE);
}

const TABLE = `Codice;Titolo;Descrizione breve;Anno
2025_A01_01;Una città più pulita;Strade;2025
2025_A01_02;"Biblioteca; la sera";Orari;2025
`;
