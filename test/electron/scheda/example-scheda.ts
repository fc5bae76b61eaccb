import { type Scheda, scheda } from '../../../shared/schemas/scheda.ts';

type SchedaInput = Partial<Record<keyof Scheda, unknown>>;

export const EXAMPLE_PHASE = {
  description: 'Ricognizione dei fabbisogni dei servizi e raccolta delle richieste',
  plannedStart: '2026-01-01',
  plannedEnd: '2026-06-30',
  actualStart: '2026-02-01',
  actualEnd: null,
  weight: 5_000,
  progress: 2_500,
  responsible: 'BIANCHI LUISA',
  centre: 'SERV. BILANCIO E PROGRAMMAZIONE',
  note: 'In linea con la programmazione',
} as const;

export const EXAMPLE_INDICATOR = {
  description: 'Richieste evase entro trenta giorni dalla presentazione (%)',
  type: 'EFFICACIA',
  target: 9_500,
  result: 155_600,
  previousResults: [null, 8_000],
  note: '',
} as const;

/** A scheda of an invented Comune, with what a test wants different. */
export function exampleScheda(different: SchedaInput = {}): Scheda {
  return scheda.parse({
    municipality: 'Comune di Roccaserena',
    levelLabel: 'OBIETTIVO DI PEG',
    code: '2026_A01_01',
    year: 2026,
    councillor: 'Sindaco',
    centre: 'SETTORE AFFARI GENERALI',
    title: 'Migliorare la qualità dei servizi al cittadino',
    responsible: 'ROSSI MARIO',
    ancestors: [
      { levelLabel: 'OBIETTIVO DI MANDATO', code: 'DUP_01', title: 'Un Comune vicino' },
      { levelLabel: 'OBIETTIVO DI MISSIONE', code: 'DUP_01_0101', title: 'Servizi istituzionali' },
      { levelLabel: 'OBIETTIVO DI PROGRAMMA', code: 'DUP_01_0101_11', title: 'Altri servizi generali' },
    ],
    implementation: 'Prima riga.\n\nSeconda riga, più lunga.',
    progressReport: 'Avviato.',
    participants: [
      { name: 'VERDI ANNA', relation: 'Posizione Organizzativa', commitment: 0, fromDate: '2026-01-01', toDate: null },
    ],
    status: 'In Corso',
    phases: [EXAMPLE_PHASE],
    indicators: [EXAMPLE_INDICATOR],
    ...different,
  });
}
