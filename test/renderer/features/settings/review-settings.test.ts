import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../support/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('the settings of checks are chosen or typed as percentages, each with its source; what is no percentage is not written', async () => {
  const { page } = await gallery.open('settings');
  const written = () => page.evaluate(() => [...window.archive.written]);
  const group = page.getByRole('region', { name: 'Verifiche' });
  expect(await group.getByText(/^Da dove viene: /u).count()).toBe(4);
  const tolerance = group.getByRole('textbox', { name: 'Tolleranza' });
  expect(await tolerance.inputValue()).toBe('10,00');
  await tolerance.fill('12,5');
  await tolerance.blur();
  await expect.poll(written).toEqual(['archive:write-settings {"tolerance":1250}']);
  await expect.poll(() => tolerance.inputValue()).toBe('12,50');
  for (const [typed, message] of [
    ['150', '«150» è fuori misura'],
    ['', 'La tolleranza serve'],
  ] as const) {
    await tolerance.fill(typed);
    await tolerance.blur();
    await group.getByText(message).waitFor();
  }
  const share = group.getByRole('textbox', { name: 'Quota delle fasi' });
  await share.fill('50');
  await share.blur();
  await group.getByRole('radio', { name: 'Nessuno' }).click();
  await group.getByRole('radio', { name: 'In ogni centro fanno 100,00' }).click();
  await expect
    .poll(written)
    .toEqual([
      'archive:write-settings {"tolerance":1250}',
      'archive:write-settings {"phasesShare":5000}',
      'archive:write-settings {"expectedProgress":"none"}',
      'archive:write-settings {"objectiveWeights":"hundred"}',
    ]);
});
