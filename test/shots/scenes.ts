import type { Page } from 'playwright-core';
import { returnedSample } from '../e2e/support/returned-sample.ts';
import type { StartedApp } from '../support/start-app.ts';

/** A screen worth a picture: how to get there from the sample's first objective, and how to leave it as it was found. */
export interface Scene {
  readonly name: string;
  readonly enter: (page: Page, set: SceneSet) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
}

/** What a scene may need beyond the page. */
export interface SceneSet extends Pick<StartedApp, 'choose'> {
  /** A folder for its files. */
  readonly folder: string;
}

const leaveByEscape = (page: Page) => page.keyboard.press('Escape');
const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const menu = (label: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: label }).click();
};

/** The main screens, in the order a person meets them. Past the first the preview is folded: it would be the same in all of them. */
export const SCENES: readonly Scene[] = [
  { name: 'obiettivo', enter: tab(/^Dati/u), leave: (page) => page.keyboard.press('Control+3') },
  { name: 'modalita', enter: tab(/^Modalità/u) },
  { name: 'soggetti', enter: tab(/^Soggetti/u) },
  { name: 'fasi', enter: tab(/^Fasi/u) },
  { name: 'indicatori', enter: tab(/^Indicatori/u) },
  { name: 'storia', enter: tab(/^Storia/u), leave: tab(/^Dati/u) },
  {
    name: 'cerca',
    enter: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('biblioteca');
      await page.getByRole('option').first().waitFor();
    },
    leave: leaveByEscape,
  },
  { name: 'stampa', enter: (page) => page.keyboard.press('Control+p'), leave: leaveByEscape },
  { name: 'importa', enter: menu(/^Importa schede/u), leave: leaveByEscape },
  { name: 'nuovo-obiettivo', enter: menu(/^Nuovo obiettivo/u), leave: leaveByEscape },
  { name: 'scorciatoie', enter: menu(/^Scorciatoie/u), leave: leaveByEscape },
  { name: 'guida', enter: (page) => page.keyboard.press('F1'), leave: leaveByEscape },
  { name: 'da-guardare', enter: menu(/^Da guardare/u) },
  { name: 'elenchi', enter: menu(/^Elenchi/u) },
  { name: 'impostazioni', enter: menu(/^Impostazioni/u) },
  { name: 'confronta', enter: menu(/^Confronta/u), leave: leaveByEscape },
  { name: 'unione', enter: openReturn },
];

/** Opens an archive whose hand-out came back, and shows what taking it in would do, with its conflict chosen. */
async function openReturn(page: Page, { choose, folder }: SceneSet): Promise<void> {
  const { archive, file } = await returnedSample(folder);
  await choose([archive], [file]);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: 'Menu', exact: true }).waitFor();
  await menu(/^Accogli un pacchetto/u)(page);
  await page.getByRole('row', { name: /^Descrizione estesa, conflitto/u }).waitFor();
  await page.keyboard.press('n');
}
