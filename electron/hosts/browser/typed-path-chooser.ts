import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, sep } from 'node:path';
import type { FileChooser } from '../../host.ts';

/** Asks a person for one line of text; null when they gave up. */
export type AskLine = (question: string, suggestion: string) => Promise<string | null>;

/**
 * Where the system has no file dialogs for us, the person writes the path. What cannot be is asked again with the reason,
 * and what was written is kept.
 */
export function typedPathChooser(askLine: AskLine): FileChooser {
  const askPath = async (title: string, suggestion: string, objection: (path: string) => string | null) => {
    let question = `${title}: scrivere il percorso completo.`;
    let written = suggestion;
    for (;;) {
      const answer = await askLine(question, written);
      if (answer === null) return null;
      written = answer.trim();
      const problem = isAbsolute(written)
        ? objection(written)
        : 'Il percorso non è completo: deve partire dalla radice.';
      if (problem === null) return written;
      question = problem;
    }
  };
  return {
    async chooseFiles({ title }) {
      const path = await askPath(title, homedir() + sep, notAFile);
      return path === null ? [] : [path];
    },
    chooseSavePath: ({ title, defaultName }) => askPath(title, join(homedir(), defaultName), notFree),
    chooseFolder: ({ title }) => askPath(title, homedir() + sep, notAFolder),
  };
}

function notAFile(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? null
    : "A questo percorso non c'è un file: correggerlo.";
}

function notAFolder(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? null
    : "A questo percorso non c'è una cartella: correggerlo.";
}

/** A new file only: there is no way here to ask before replacing one. */
function notFree(path: string): string | null {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return 'Questo file esiste già: scrivere un altro nome.';
  return notAFolder(dirname(path)) === null ? null : "La cartella di questo percorso non c'è: correggerlo.";
}
