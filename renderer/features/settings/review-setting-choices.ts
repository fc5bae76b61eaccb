import type { PercentageSetting } from './percentage-setting.tsx';
import type { SettingChoice } from './setting-choices.ts';

const OWN_RULE =
  "Nessuna fonte dice quanto deve essere fatto a una certa data: la regola è di Pegaso, e la sceglie l'Ente.";

export const EXPECTED_PROGRESS: SettingChoice<'expectedProgress'> = {
  key: 'expectedProgress',
  title: 'Avanzamento atteso',
  effect:
    "Cambia quanto ci si aspetta da una fase al giorno della verifica, e quindi lo scarto e l'andamento di obiettivi e centri.",
  source: OWN_RULE,
  options: [
    {
      value: 'linear',
      label: 'Lineare',
      explanation: 'Una fase dal 01/02/2026 al 31/07/2026 ha un atteso di 82,87 al 30/06/2026: 150 giorni su 181.',
    },
    {
      value: 'milestone',
      label: 'Alla fine di ogni fase',
      explanation: 'La stessa fase ha un atteso di 0,00 fino al 30/07, e di 100,00 dal 31/07.',
    },
    {
      value: 'none',
      label: 'Nessuno',
      explanation: 'Atteso e Scarto non ci sono: in ritardo sono solo le fasi scadute.',
    },
  ],
};

export const TOLERANCE: PercentageSetting<'tolerance'> = {
  key: 'tolerance',
  title: 'Tolleranza (%)',
  effect: 'Lo scarto, in più o in meno, entro il quale un obiettivo è in linea.',
  source:
    "L'avanzamento si scrive a decine, e con 0,00 sarebbero quasi tutti in ritardo: per questo si comincia da 10,00.",
  blank: 'La tolleranza serve: 0,00 se ogni scarto conta.',
};

export const PHASES_SHARE: PercentageSetting<'phasesShare'> = {
  key: 'phasesShare',
  title: 'Quota delle fasi nel risultato (%)',
  effect:
    "Quanto conta l'avanzamento delle fasi nel risultato di un obiettivo; il resto lo conta il raggiungimento degli indicatori.",
  source:
    'Con 0,00 contano i soli indicatori, come in PERFORM+ e nel controllo di gestione di ATS; GZOOM li mescola, come qui con 50,00.',
  blank: 'La quota serve: 0,00 se contano i soli indicatori.',
};

export const OBJECTIVE_WEIGHTS: SettingChoice<'objectiveWeights'> = {
  key: 'objectiveWeights',
  title: 'Pesi degli obiettivi',
  effect: 'Cambia che cosa si segnala tra le cose da guardare: le medie vanno con i pesi in tutti e due i modi.',
  source: 'Alcuni Comuni usano una scala libera, come 1,00 e 1,20; GZOOM controlla che in ogni struttura facciano 100.',
  options: [
    {
      value: 'free',
      label: 'Liberi',
      explanation: 'Si segnala solo un centro in cui alcuni obiettivi hanno un peso e altri no.',
    },
    {
      value: 'hundred',
      label: 'In ogni centro fanno 100,00',
      explanation: 'Si segnala anche un centro in cui i pesi degli obiettivi fanno 95,00.',
    },
  ],
};
