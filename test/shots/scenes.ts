import type { Page } from 'playwright-core';
import { menu, openReturn, openTable, receiveHandOut, type SceneSet, tab, varyAndApprove } from './ways.ts';

/** A screen worth a picture: how to get there from the sample's first objective, and how to leave it as it was found. */
export interface Scene {
  readonly name: string;
  readonly enter: (page: Page, set: SceneSet) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
}

const leaveByEscape = (page: Page) => page.keyboard.press('Escape');
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
  { name: 'nuovo-anno', enter: menu(/^Nuovo anno/u), leave: leaveByEscape },
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
  {
    name: 'approva',
    enter: async (page) => {
      await leaveByEscape(page);
      await page.keyboard.press('Control+7');
      await reviewDialog('Approva…')(page);
    },
  },
  { name: 'versioni', enter: varyAndApprove },
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
