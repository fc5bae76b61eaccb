import type { Settings } from '../../../shared/schemas/settings.ts';

/** One way of reckoning, in a person's words. */
export interface SettingOption<Value> {
  readonly value: Value;
  readonly label: string;
  readonly explanation: string;
}

/** A setting of the municipality: what it changes, where the rule comes from, and its ways. */
export interface SettingChoice<Key extends keyof Settings> {
  readonly key: Key;
  readonly title: string;
  /** What changes on screen and on paper. */
  readonly effect: string;
  readonly source: string;
  readonly options: readonly SettingOption<Settings[Key]>[];
}

const NO_FORMULA =
  "Nessuna norma fissa la formula (Dipartimento della Funzione Pubblica, Linee guida n. 2/2017): la sceglie l'Ente.";

export const BLANK_PROGRESS: SettingChoice<'blankProgress'> = {
  key: 'blankProgress',
  title: 'Fasi senza avanzamento',
  effect:
    "Cambia l'avanzamento dell'obiettivo, che è la media degli avanzamenti delle fasi, ciascuna con il suo peso, in testa all'obiettivo e nella scheda.",
  source: `Le schede ufficiali usano tutti e due i modi. ${NO_FORMULA}`,
  options: [
    {
      value: 'zero',
      label: 'Contano zero',
      explanation: 'Una fase di peso 19 senza avanzamento, con le altre al 100,00, dà 81,00.',
    },
    {
      value: 'leftOut',
      label: 'Non contano',
      explanation: 'La stessa fase si lascia fuori dalla media, che dà 100,00.',
    },
  ],
};

export const LOWER_IS_BETTER: SettingChoice<'lowerIsBetter'> = {
  key: 'lowerIsBetter',
  title: 'Indicatori in cui meno è meglio',
  effect: 'Cambia il raggiungimento degli indicatori letti come «meno è meglio»: tempi, reclami, costi.',
  source: `La prima è la formula di PERFORM+, la seconda di GZOOM. ${NO_FORMULA}`,
  options: [
    {
      value: 'ratio',
      label: 'In proporzione: 100 × atteso / raggiunto',
      explanation: "Atteso 10 e raggiunto 20 dà 50,00. Stare sotto l'atteso dà sempre 100,00.",
    },
    {
      value: 'mirrored',
      label: 'A specchio: 100 × (2 × atteso − raggiunto) / atteso',
      explanation: "Atteso 10 e raggiunto 20 dà 0,00. Stare sotto l'atteso dà più di 100,00.",
    },
  ],
};

export const CAPPED_ATTAINMENT: SettingChoice<'cappedAttainment'> = {
  key: 'cappedAttainment',
  title: 'Raggiungimento oltre il 100 e sotto lo zero',
  effect: "Cambia il raggiungimento di un indicatore che supera l'atteso, e quindi la media dell'obiettivo.",
  source: NO_FORMULA,
  options: [
    { value: true, label: 'Si ferma tra 0 e 100', explanation: "Un risultato doppio dell'atteso vale 100,00." },
    {
      value: false,
      label: "Si lascia com'è",
      explanation: "Un risultato doppio dell'atteso vale 200,00, e può coprire un altro indicatore mancato.",
    },
  ],
};

export const OBJECTIVE_ATTAINMENT: SettingChoice<'objectiveAttainment'> = {
  key: 'objectiveAttainment',
  title: "Raggiungimento dell'obiettivo",
  effect: 'Cambia il totale sotto gli indicatori, quando sono più di uno.',
  source: NO_FORMULA,
  options: [
    {
      value: 'weightedMean',
      label: 'La media degli indicatori',
      explanation: 'Ciascuno con il suo peso, che è 1,00 se nessuno lo cambia.',
    },
    { value: 'worst', label: 'Il peggiore', explanation: "L'obiettivo vale quanto il suo indicatore più basso." },
  ],
};

export const PAGE_NUMBERS: SettingChoice<'pageNumbers'> = {
  key: 'pageNumbers',
  title: 'Numeri di pagina',
  effect: 'Cambia il piede delle schede stampate.',
  source: 'Le schede ufficiali non li hanno: aiutano chi stampa su carta molte schede insieme.',
  options: [
    { value: false, label: 'Senza', explanation: 'Le pagine restano come quelle ufficiali.' },
    { value: true, label: 'Con', explanation: 'Ogni pagina porta in fondo il suo numero.' },
  ],
};
