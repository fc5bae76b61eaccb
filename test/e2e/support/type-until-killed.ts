import { writeSync } from 'node:fs';
import { startApp } from '../../support/app/start-app.ts';

/*
 * The application of a person who types without stopping, to be killed. Arguments: a folder for the user's data, an archive. Says one line for each text that the status bar shows as saved, just after it does.
 */
const [, , folder = '', archive = ''] = process.argv;
const { page } = await startApp({ archiveFolder: folder, choices: [[archive]] });
await page.getByRole('button', { name: 'Apri…' }).click();
await page.getByRole('treeitem').first().waitFor();
await page.keyboard.press('Alt+ArrowDown');
const field = page.getByLabel('Descrizione estesa');
await field.fill('');
const bar = page.getByRole('contentinfo');
for (let word = 1; ; word += 1) {
  await field.pressSequentially(`parola ${word} `, { delay: 10 });
  if (word % 2 > 0) continue;
  await bar.getByText('Salvataggio…').waitFor({ state: 'detached' });
  await bar.getByText(/^Tutto salvato/u).waitFor();
  writeSync(1, `${await field.inputValue()}\n`);
}
