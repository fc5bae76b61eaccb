import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { returnedSample } from '../e2e/support/returned-sample.ts';
import type { StartedApp } from '../support/app/start-app.ts';

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

const reviewDialog = (command: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name: command }).click();
  await page.getByRole('dialog').waitFor();
};

/** The main screens, in the order a person meets them. Past the first the preview is folded: it would be the same in all of them. */
export const SCENES: readonly Scene[] = [
  { name: 'obiettivo', enter: tab(/^Dati/u), leave: (page) => page.keyboard.press('Control+3') },
  {
    name: 'anteprima-cronoprogramma',
    enter: async (page) => {
      await page.keyboard.press('Control+3');
      await page.getByText('Cronoprogramma', { exact: true }).click();
      await page.getByRole('region', { name: 'Pagine del cronoprogramma' }).locator('canvas').first().waitFor();
    },
    leave: async (page) => {
      await page.getByText('Scheda', { exact: true }).click();
      await page.keyboard.press('Control+3');
    },
  },
  { name: 'elenco', enter: menu(/^Elenco obiettivi/u), leave: leaveByEscape },
  { name: 'cronoprogramma', enter: menu(/^Cronoprogramma/u), leave: leaveByEscape },
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
  { name: 'informazioni', enter: menu(/^Informazioni su Pegaso/u), leave: leaveByEscape },
  { name: 'anno', enter: (page) => page.keyboard.press('Control+Shift+A'), leave: leaveByEscape },
  { name: 'stampa', enter: (page) => page.keyboard.press('Control+p'), leave: leaveByEscape },
  { name: 'importa', enter: menu(/^Importa schede/u), leave: leaveByEscape },
  { name: 'nuovo-obiettivo', enter: menu(/^Nuovo obiettivo/u), leave: leaveByEscape },
  { name: 'scorciatoie', enter: menu(/^Scorciatoie/u), leave: leaveByEscape },
  { name: 'guida', enter: (page) => page.keyboard.press('F1'), leave: leaveByEscape },
  {
    name: 'fasi-insieme',
    enter: async (page) => {
      await page.keyboard.press('Control+4');
      await page.getByText(/^\d+ fasi di \d+ obiettivi/u).waitFor();
    },
  },
  { name: 'da-guardare', enter: menu(/^Da guardare/u) },
  { name: 'elenchi', enter: menu(/^Elenchi/u) },
  { name: 'impostazioni', enter: menu(/^Impostazioni/u) },
  { name: 'riporta', enter: menu(/^Riporta ciò che è stato/u), leave: leaveByEscape },
  {
    name: 'ripristina',
    enter: async (page) => {
      await menu(/^Copia di sicurezza adesso/u)(page);
      await page.getByText(/^Copia di sicurezza di oggi/u).waitFor();
      await menu(/^Impostazioni/u)(page);
      await page.getByRole('button', { name: 'Ripristina una copia…' }).click();
      await page.getByText(/^La copia è uguale|^Rispetto/u).waitFor();
    },
    leave: leaveByEscape,
  },
  { name: 'confronta', enter: menu(/^Confronta/u), leave: leaveByEscape },
  { name: 'consegna', enter: menu(/^Consegna obiettivi/u), leave: leaveByEscape },
  { name: 'esporta-dati', enter: menu(/^Esporta dati/u), leave: leaveByEscape },
  { name: 'importa-tabella', enter: openTable, leave: leaveByEscape },
  {
    name: 'anno-in-breve',
    enter: async (page) => {
      await page.keyboard.press('Control+6');
      await page.getByRole('heading', { name: /^Il 2026, / }).waitFor();
    },
  },
  {
    name: 'verifiche',
    enter: async (page) => {
      await page.keyboard.press('Control+2');
      await page.getByRole('grid', { name: 'Obiettivi della verifica al 31/12/2026' }).waitFor();
    },
  },
  { name: 'stampa-verifica', enter: reviewDialog('Stampa…'), leave: leaveByEscape },
  { name: 'esporta-verifica', enter: reviewDialog('Esporta…'), leave: leaveByEscape },
  { name: 'riapri-verifica', enter: reviewDialog('Riapri…'), leave: leaveByEscape },
  {
    name: 'verifica',
    enter: async (page) => {
      await page.locator('[data-row="0"][data-column="0"]').press('Enter');
      await page.getByText(/è chiusa: criticità/u).waitFor();
    },
    leave: async (page) => {
      await tab(/^Dati/u)(page);
      await page.keyboard.press('Control+2');
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'verifica-aperta',
    enter: async (page) => {
      await reviewDialog('Riapri…')(page);
      await page.getByRole('dialog').getByRole('textbox').fill('dati incompleti');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Riapri/u })
        .click();
      await page.getByRole('button', { name: 'Chiudi…' }).waitFor();
    },
  },
  { name: 'chiudi-verifica', enter: reviewDialog('Chiudi…'), leave: leaveByEscape },
  { name: 'consegna-verifica', enter: reviewDialog('Consegna…'), leave: leaveByEscape },
  {
    name: 'valida-verifica',
    enter: async (page) => {
      await reviewDialog('Chiudi…')(page);
      await page.getByRole('button', { name: 'Chiudi la verifica' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await reviewDialog('Valida…')(page);
    },
    leave: leaveByEscape,
  },
  { name: 'rientro', enter: openReturn },
  {
    name: 'unione',
    enter: async (page) => {
      await page.getByRole('button', { name: 'Guarda che cosa cambia' }).click();
      await page.getByRole('row', { name: /^Descrizione estesa, conflitto/u }).waitFor();
      await page.keyboard.press('n');
    },
  },
  {
    name: 'consegne',
    enter: async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: /^Accolto/u }).waitFor();
      await menu(/^Consegne e rientri/u)(page);
      await page.getByRole('button', { name: 'Rivedi' }).waitFor();
    },
  },
  { name: 'ricevuto', enter: receiveHandOut },
];

/** Opens a table in the wizard, where its columns are matched. */
async function openTable(page: Page, { choose, folder }: SceneSet): Promise<void> {
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
async function openReturn(page: Page, { choose, folder }: SceneSet): Promise<void> {
  const { archive, file } = await returnedSample(folder);
  await choose([archive], [file]);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: 'Menu', exact: true }).waitFor();
  await menu(/^Apri pacchetto/u)(page);
  await page.getByRole('button', { name: 'Guarda che cosa cambia' }).waitFor();
}

/** Hands everything out for results only, and shows an objective of it as who receives sees it. */
async function receiveHandOut(page: Page, { choose, folder }: SceneSet): Promise<void> {
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
