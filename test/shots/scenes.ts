import type { Page } from 'playwright-core';
import { menu, openReturn, openTable, receiveHandOut, type SceneSet, tab, varyPlan } from './ways.ts';

/** A screen worth a picture: how to get there from the sample's first objective, and how to leave it as it was found. */
export interface Scene {
  readonly name: string;
  readonly enter: (page: Page, set: SceneSet) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
  /** Whether it is a dialog. */
  readonly isDialog?: true;
}

/** A dialog is worth looking at once it is there, and left by Esc, before anything else is shown, once it is gone. */
const inDialog = (name: string, enter: Scene['enter']): Scene => ({
  name,
  isDialog: true,
  enter: async (page, set) => {
    await enter(page, set);
    await page.getByRole('dialog').waitFor();
  },
  leave: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
});
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
  inDialog('elenco', menu(/^Elenco obiettivi/u)),
  inDialog('cronoprogramma', menu(/^Cronoprogramma/u)),
  { name: 'modalita', enter: tab(/^Modalità/u) },
  { name: 'soggetti', enter: tab(/^Soggetti/u) },
  { name: 'fasi', enter: tab(/^Fasi/u) },
  { name: 'indicatori', enter: tab(/^Indicatori/u) },
  { name: 'storia', enter: tab(/^Storia/u), leave: tab(/^Dati/u) },
  inDialog('cerca', async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('biblioteca');
    await page.getByRole('option').first().waitFor();
  }),
  inDialog('informazioni', menu(/^Informazioni su Pegaso/u)),
  {
    name: 'anno',
    enter: (page) => page.keyboard.press('Control+Shift+A'),
    leave: (page) => page.keyboard.press('Escape'),
  },
  inDialog('stampa', (page) => page.keyboard.press('Control+p')),
  inDialog('importa', menu(/^Importa schede/u)),
  inDialog('nuovo-obiettivo', menu(/^Nuovo obiettivo/u)),
  inDialog('nuovo-anno', menu(/^Nuovo anno/u)),
  inDialog('scorciatoie', menu(/^Scorciatoie/u)),
  inDialog('guida', (page) => page.keyboard.press('F1')),
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
  inDialog('riporta', menu(/^Riporta ciò che è stato/u)),
  inDialog('ripristina', async (page) => {
    await menu(/^Copia di sicurezza adesso/u)(page);
    await page.getByText(/^Copia di sicurezza di oggi/u).waitFor();
    await menu(/^Impostazioni/u)(page);
    await page.getByRole('button', { name: 'Ripristina una copia…' }).click();
    await page.getByText(/^La copia è uguale|^Rispetto/u).waitFor();
  }),
  inDialog('confronta', menu(/^Confronta/u)),
  inDialog('consegna', menu(/^Consegna obiettivi/u)),
  inDialog('esporta-dati', menu(/^Esporta dati/u)),
  inDialog('importa-tabella', openTable),
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
  inDialog('stampa-verifica', reviewDialog('Stampa…')),
  inDialog('esporta-verifica', reviewDialog('Esporta…')),
  inDialog('riapri-verifica', reviewDialog('Riapri…')),
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
  inDialog('chiudi-verifica', reviewDialog('Chiudi…')),
  inDialog('consegna-verifica', reviewDialog('Consegna…')),
  inDialog('valida-verifica', async (page) => {
    await reviewDialog('Chiudi…')(page);
    await page.getByRole('button', { name: 'Chiudi la verifica' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await reviewDialog('Valida…')(page);
  }),
  { name: 'versioni', enter: varyPlan },
  inDialog('approva', reviewDialog('Approva…')),
  { name: 'rientro', enter: openReturn, isDialog: true },
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
