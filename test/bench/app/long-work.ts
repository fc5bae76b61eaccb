import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { StartedApp } from '../../support/app/start-app.ts';
import { askInPage, type Meanwhile, questionsMeanwhile } from './questions-meanwhile.ts';

/** Each long work of the window, by its name, and how questions were answered meanwhile. */
export type LongWork = Readonly<Record<string, Meanwhile>>;

/** The row that is no long work. */
export const AT_REST = 'nothing is done';
const REST_MS = 5_000;

const HAND_OUT = {
  choice: { selection: {} },
  receiver: 'Settore di prova',
  scope: 'everything',
  deadline: null,
  message: '',
} as const;

/** Does what takes long with the archive that is open, one thing after the other. */
export async function measureLongWork({ page, choose }: StartedApp, folder: string): Promise<LongWork> {
  const measured: Record<string, Meanwhile> = {};
  const measure = async (name: string, path: string, work: () => Promise<unknown>): Promise<void> => {
    await choose([path]);
    measured[name] = await questionsMeanwhile(page, work);
  };
  const at = (name: string): string => join(folder, name);
  // The machine itself, for the others to be read by: what is busy with other things keeps questions waiting too.
  measured[AT_REST] = await questionsMeanwhile(page, () => page.waitForTimeout(REST_MS));
  await measure('a package of all is made', at('tutti.pegasoz'), () =>
    askInPage(page, 'hand-outs:create', { ...HAND_OUT, format: 'package' }),
  );
  await measure('a workbook of all is made', at('tutti.xlsx'), () =>
    askInPage(page, 'hand-outs:create', { ...HAND_OUT, format: 'spreadsheet', scope: 'results' }),
  );
  await measure('all is exported as JSON', at('tutti.json'), () =>
    askInPage(page, 'tables:export', { selection: {}, format: 'json' }),
  );
  await measure('a package of all is looked at', at('tutti.pegasoz'), () =>
    askInPage(page, 'packages:choose', undefined),
  );
  await measure('a workbook of all is read and compared', at('tutti.xlsx'), () => chosenAndDiscarded(page));
  // As one JSON they would be more than is read at once.
  await measure('all is exported as open data', at('tutti.zip'), () =>
    askInPage(page, 'tables:export', { selection: {}, format: 'csv' }),
  );
  await measure('open data of all are read and compared', at('tutti.zip'), () => chosenAndDiscarded(page));
  return measured;
}

async function chosenAndDiscarded(page: Page): Promise<void> {
  const chosen = await askInPage<{ merge: { merge: string } }>(page, 'tables:choose', undefined);
  await askInPage(page, 'merging:discard', { merge: chosen.merge.merge });
}
