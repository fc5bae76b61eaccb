import type { DocumentOpener, FileChooser } from '../../../electron/host.ts';

/** What the person of a test chooses in each dialog, in order; null closes it without choosing. */
export type Choices = (readonly string[] | null)[];

/** What is chosen in the next dialog; empty closes it. @throws Error when the test has chosen nothing for it. */
export function nextChoice(choices: Choices, title: string): readonly string[] {
  const choice = choices.shift();
  if (choice === undefined) throw new Error(`The test has no choice for the dialog «${title}»`);
  return choice ?? [];
}

/** Dialogs that answer from `choices`, and documents that are noted in `opened` in place of being opened. */
export function scriptedSystem(choices: Choices, opened: string[]): FileChooser & DocumentOpener {
  const next = (title: string) => nextChoice(choices, title);
  const note = async (path: string) => void opened.push(path);
  return {
    chooseFiles: async ({ title }) => next(title),
    chooseSavePath: async ({ title }) => next(title)[0] ?? null,
    chooseFolder: async ({ title }) => next(title)[0] ?? null,
    openDocument: note,
    revealInFolder: note,
    sendToPrinter: note,
  };
}
