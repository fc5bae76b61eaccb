import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FileChooser, FileFilter } from '../../host.ts';

const run = promisify(execFile);

/** A program that shows the system's file dialogs, and how it wants to be asked. Each answers its parameters. */
export interface DialogProgram {
  readonly program: string;
  open(request: Parameters<FileChooser['chooseFiles']>[0]): readonly string[];
  save(request: Parameters<FileChooser['chooseSavePath']>[0]): readonly string[];
  folder(request: Parameters<FileChooser['chooseFolder']>[0]): readonly string[];
}

const patterns = ({ extensions }: FileFilter) => extensions.map((extension) => `*.${extension}`).join(' ');

/** GNOME and most others. */
export const zenity: DialogProgram = {
  program: 'zenity',
  open: ({ title, filters, multiple = false }) => [
    '--file-selection',
    `--title=${title}`,
    ...(multiple ? ['--multiple', '--separator=\n'] : []),
    ...filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter)}`),
  ],
  save: ({ title, filters, defaultName }) => [
    '--file-selection',
    '--save',
    '--confirm-overwrite',
    `--title=${title}`,
    `--filename=${defaultName}`,
    ...filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter)}`),
  ],
  folder: ({ title }) => ['--file-selection', '--directory', `--title=${title}`],
};

const kdialogFilters = (filters: readonly FileFilter[]) =>
  filters.map((filter) => `${filter.name} (${patterns(filter)})`).join('\n');

/** KDE. */
export const kdialog: DialogProgram = {
  program: 'kdialog',
  open: ({ title, filters, multiple = false }) => [
    ...(multiple ? ['--multiple', '--separate-output'] : []),
    `--title=${title}`,
    '--getopenfilename',
    '.',
    kdialogFilters(filters),
  ],
  save: ({ title, filters, defaultName }) => [
    `--title=${title}`,
    '--getsavefilename',
    defaultName,
    kdialogFilters(filters),
  ],
  folder: ({ title }) => [`--title=${title}`, '--getexistingdirectory', '.'],
};

/** Chooses with the dialogs of a program; closing one is its exit code 1. */
export function dialogChooser(dialogs: DialogProgram): FileChooser {
  const chosen = async (parameters: readonly string[]): Promise<readonly string[]> => {
    try {
      const { stdout } = await run(dialogs.program, parameters, { encoding: 'utf8' });
      return stdout.split('\n').filter((path) => path !== '');
    } catch (problem) {
      if (problem instanceof Error && 'code' in problem && problem.code === 1) return [];
      throw problem;
    }
  };
  const first = async (parameters: readonly string[]) => (await chosen(parameters))[0] ?? null;
  return {
    chooseFiles: (request) => chosen(dialogs.open(request)),
    chooseSavePath: (request) => first(dialogs.save(request)),
    chooseFolder: (request) => first(dialogs.folder(request)),
  };
}
