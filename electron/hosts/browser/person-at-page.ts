import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { DocumentOpener, FileChooser } from '../../host.ts';
import { dialogChooser, kdialog, zenity } from './dialog-command.ts';
import { systemOpener } from './system-opener.ts';
import { typedPathChooser } from './typed-path-chooser.ts';

/** How the person in front of a page chooses files and opens documents: the system's dialogs where they can be reached. */
export function personAtPage(page: Page): FileChooser & DocumentOpener {
  // As in Electron, a page with something unwritten stays, without asking, and then closes itself; the rest is for the person.
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') void dialog.dismiss();
  });
  const dialogs = [zenity, kdialog].find(({ program }) => isInstalled(program));
  const chooser =
    dialogs === undefined ? typedPathChooser((...asked) => promptIn(page, asked)) : dialogChooser(dialogs);
  return { ...chooser, ...systemOpener(process.platform) };
}

async function promptIn(page: Page, asked: readonly [question: string, suggestion: string]): Promise<string | null> {
  return page.evaluate(([question, suggestion]) => {
    const { prompt } = globalThis as unknown as { prompt(question: string, suggestion: string): string | null };
    return prompt(question, suggestion);
  }, asked);
}

function isInstalled(program: string): boolean {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      // Not in this folder.
      return false;
    }
  });
}
