import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { AUTHOR } from './author.ts';
import { command, saveText } from './office-files.ts';

/** Something that a person has done, with the file calls that it takes. */
export interface Act {
  /** Files that are there before, by name, and which of the office's files each is. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether the archive says something else each time that it is done. */
  readonly changes: boolean;
  /**
   * Does it in a folder, whose archive is `a.pegaso`, and calls `saved` whenever the person is told that what was asked is done; with an
   * archive that is still open, if there is one. @throws what refused it.
   */
  readonly run: (folder: string, saved: (open?: Archive) => void) => Promise<void>;
}

const EDITS = 3;
const CHANGING = new Set(['import', 'restore', 'handout', 'return', 'merge']);

/** A command whose words name files of the folder with `@`. */
function commandAct(files: Act['files'], words: string): Act {
  return {
    files,
    changes: CHANGING.has(words.split(' ')[0] ?? ''),
    run: async (folder, saved) => {
      await command(...words.split(' ').map((word) => word.replace(/^@/u, `${folder}/`)));
      saved();
    },
  };
}

const OFFICE = { 'a.pegaso': 'office.pegaso' };

export const ACTS: Readonly<Record<string, Act>> = {
  edit: {
    files: OFFICE,
    changes: true,
    run: async (folder, saved) => {
      const archive = openArchive(join(folder, 'a.pegaso'), AUTHOR);
      try {
        for (let number = 1; number <= EDITS; number += 1) {
          saveText(archive, `Testo ${number} ${'di prova '.repeat(50)}`);
          saved(archive);
        }
      } finally {
        archive.close();
      }
    },
  },
  create: {
    files: {},
    changes: true,
    run: async (folder, saved) => {
      const archive = createArchive(join(folder, 'a.pegaso'), { ...AUTHOR, municipality: 'Comune di Prova' });
      saved(archive);
      archive.close();
    },
  },
  migrate: {
    files: { 'a.pegaso': 'old.pegaso' },
    changes: false,
    run: async (folder, saved) => {
      const archive = openArchive(join(folder, 'a.pegaso'), AUTHOR);
      saved(archive);
      archive.close();
    },
  },
  import: commandAct(
    { 'a.pegaso': 'blank.pegaso', 'schede.txt': 'schede.txt' },
    'import @schede.txt --archive @a.pegaso',
  ),
  'import, new archive': commandAct({ 'schede.txt': 'schede.txt' }, 'import @schede.txt --archive @a.pegaso'),
  'import of data': commandAct(
    { ...OFFICE, 'dati.json': 'dati.json' },
    'import @dati.json --archive @a.pegaso --on-conflict replace',
  ),
  'import of a package': commandAct(
    { 'arrivato-consegna.pegasoz': 'consegna.pegasoz' },
    'import @arrivato-consegna.pegasoz --archive @a.pegaso',
  ),
  print: commandAct(OFFICE, 'print --archive @a.pegaso --out @schede.pdf'),
  'export to json': commandAct(OFFICE, 'export --archive @a.pegaso --out @dati.json'),
  'export to ods': commandAct(OFFICE, 'export --archive @a.pegaso --out @dati.ods'),
  'export to zip': commandAct(OFFICE, 'export --archive @a.pegaso --out @dati.zip'),
  backup: commandAct(OFFICE, 'backup --archive @a.pegaso'),
  'backup to a place': commandAct(OFFICE, 'backup --archive @a.pegaso --out @altrove.pegaso'),
  restore: commandAct(
    { ...OFFICE, 'copia.pegaso': 'edited.pegaso' },
    'restore --from @copia.pegaso --archive @a.pegaso',
  ),
  handout: commandAct(OFFICE, 'handout --archive @a.pegaso --receiver Settore --out @consegna.pegasoz'),
  'handout in a workbook': commandAct(OFFICE, 'handout --archive @a.pegaso --receiver Settore --out @consegna.xlsx'),
  return: commandAct({ 'a.pegaso': 'worked.pegaso' }, 'return --archive @a.pegaso --out @rientro.pegasoz'),
  merge: commandAct(
    { 'a.pegaso': 'handed.pegaso', 'arrivato-rientro.pegasoz': 'rientro.pegasoz' },
    'merge @arrivato-rientro.pegasoz --archive @a.pegaso',
  ),
  salvage: commandAct(OFFICE, 'salvage --archive @a.pegaso --out @salvato.pegaso'),
  diagnostics: commandAct(OFFICE, 'diagnostics --archive @a.pegaso --out @diagnostica.txt'),
  compare: commandAct({ ...OFFICE, 'prima.pegaso': 'old.pegaso' }, 'diff @prima.pegaso @a.pegaso --out @confronto.pdf'),
};
