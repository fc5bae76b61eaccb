import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { returnedSample } from '../e2e/support/returned-sample.ts';
import type { StartedApp } from '../support/app/start-app.ts';

/** What a scene may need beyond the page. */
export interface SceneSet extends Pick<StartedApp, 'choose'> {
  /** A folder for its files. */
  readonly folder: string;
}

/** Shows a tab of the objective on screen. */
export const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
/** Chooses a command of the menu. */
export const menu = (label: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: label }).click();
};

/** Opens a table in the wizard, where its columns are matched. */
export async function openTable(page: Page, { choose, folder }: SceneSet): Promise<void> {
  const table = join(folder, 'fasi.csv');
  writeFileSync(table, TABLE);
  await choose([table]);
  await menu(/^Importa da foglio/u)(page);
  await page.getByRole('button', { name: 'Scegli il file…' }).click();
  await page.getByRole('button', { name: 'Avanti' }).click();
}

const TABLE = `Codice obiettivo;Attività;Inizio previsto;Fine prevista;Peso;Referente
2026_A01_01;Raccolta delle proposte degli uffici;01/02/2026;31/03/2026;40;OLDRATI CHIARA
2026_A01_01;Stesura del regolamento;01/04/2026;30/06/2026;60;GHIRARDUZZI STEFANO
`;

/** Opens an archive whose hand-out came back, and the package that came. */
export async function openReturn(page: Page, { choose, folder }: SceneSet): Promise<void> {
  const { archive, file } = await returnedSample(folder);
  await choose([archive], [file]);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: 'Menu', exact: true }).waitFor();
  await menu(/^Apri pacchetto/u)(page);
  await page.getByRole('button', { name: 'Guarda che cosa cambia' }).waitFor();
}

/** Varies a weight and a target, and says why on the screen of versions. */
export async function varyPlan(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.locator('[data-row="0"][data-column="0"]').press('Enter');
  await vary(page, '45', '4500');
  await explain(page, 'Due assistenti sociali in più da settembre, con il fondo di solidarietà.');
}

async function vary(page: Page, weight: string, target: string): Promise<void> {
  for (const [name, value] of [
    [/^Fasi/u, weight],
    [/^Indicatori/u, target],
  ] as const) {
    await tab(name)(page);
    await page.getByRole('main').locator('[data-row="0"][data-column="3"]').click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await page.getByRole('contentinfo').getByText('Tutto salvato').waitFor();
  }
  await page.keyboard.press('Control+7');
}

async function explain(page: Page, reason: string): Promise<void> {
  await page
    .getByRole('textbox', { name: /^Motivo di/u })
    .first()
    .fill(reason);
  await page.keyboard.press('Tab');
  await page.getByRole('contentinfo').getByText('Tutto salvato').waitFor();
}

/** Hands everything out for results only, and shows an objective of it as who receives sees it. */
export async function receiveHandOut(page: Page, { choose, folder }: SceneSet): Promise<void> {
  const file = join(folder, 'risultati.pegasoz');
  await choose([file], [file], [join(folder, 'ricevuto.pegaso')]);
  await menu(/^Consegna obiettivi/u)(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Destinatario').fill('Settore Servizi');
  await dialog.getByLabel('Da restituire entro', { exact: true }).fill('31/12/2099');
  await dialog.getByRole('button', { name: 'Consegna…' }).click();
  await dialog.getByText('nel file da mandare').waitFor();
  await dialog.getByRole('button', { name: 'Chiudi' }).last().click();
  await menu(/^Apri pacchetto/u)(page);
  await dialog.getByRole('button', { name: 'Crea un archivio nuovo…' }).click();
  await page.getByRole('complementary', { name: 'Obiettivi ricevuti' }).waitFor();
  const reason = page.getByRole('main').getByText(/^Ricevuto da .*: si compilano solo/u);
  while ((await reason.count()) === 0) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(100);
  }
  await tab(/^Fasi/u)(page);
}
