import { expect, test } from 'vitest';
import { openSampleApp } from './support/sample-app.ts';

test('a finding that is well as it is goes out of sight, is shown with who said so, and comes back', async () => {
  const { page, close } = await openSampleApp();
  const main = page.getByRole('main');
  await page.getByRole('button', { name: /da guardare$/u }).click();
  const list = main.getByRole('button', { name: /^Va bene così: /u });
  await list.first().waitFor();
  const before = await list.count();
  const which = String(await list.first().getAttribute('aria-label'));
  const said = main.getByRole('button', { name: which, exact: true });
  const times = await said.count();
  await list.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => said.count()).toBe(times - 1);
  await page.getByText(/^Annulla: /u).waitFor();

  // Who looks for it sees who hid it, and may show it again.
  const hidden = main.getByRole('checkbox', { name: 'Mostra quelli nascosti (1)' });
  await hidden.focus();
  await page.keyboard.press('Space');
  await main.getByText(/Va bene così: Controllo di gestione, /u).waitFor();
  const again = main.getByRole('button', { name: which.replace('Va bene così', 'Mostra di nuovo'), exact: true });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => said.count()).toBe(times);
  await again.waitFor({ state: 'detached' });

  // Each is a step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => said.count()).toBe(times - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => list.count()).toBe(before);
  await close();
});
