import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';

/** A file of this name beside the program asks for it; Windows, which hides endings, makes the second of who types the first. */
const MARKS = ['portatile', 'portatile.txt'];

/**
 * Keeps what Pegaso remembers of a person in the folder `dati` beside the program, where that is wanted: on a stick it goes along. The log, which
 * has no personal data, stays where the system has it. To be called before anything reads or writes there. Where nothing can be written beside
 * it, the program says so and ends. @returns whether to go on.
 */
export function keepPortableData(): boolean {
  const place = dirname(app.getPath('exe'));
  if (!app.isPackaged || !MARKS.some((mark) => existsSync(join(place, mark)))) return true;
  const data = join(place, 'dati');
  try {
    mkdirSync(data, { recursive: true });
  } catch (problem) {
    dialog.showErrorBox(
      'Pegaso non si avvia',
      `Pegaso deve tenere i suoi dati accanto a sé, nella cartella «${data}», che non si può creare (${String(problem)}): spostare Pegaso dove si può scrivere, o togliere il file «portatile».`,
    );
    app.exit(1);
    return false;
  }
  app.setPath('userData', data);
  return true;
}
