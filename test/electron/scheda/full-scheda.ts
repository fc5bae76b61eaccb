import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from './example-scheda.ts';

/**
 * An invented scheda in which every part of the sheet is there, with texts that wrap in every column that can, over two pages. No page
 * ends among its indicators.
 */
export const FULL_SCHEDA: Scheda = exampleScheda({
  code: '2026_C03_02',
  councillor: 'Assessorato alla cultura, alle politiche giovanili e alla partecipazione dei cittadini',
  centre:
    "SETTORE CULTURA E BIBLIOTECHE - UNITA' ORGANIZZATIVA: BIBLIOTECA CIVICA, ARCHIVIO STORICO E PROMOZIONE DELLA LETTURA",
  title:
    'Aprire la biblioteca civica anche la sera e il sabato pomeriggio, con un servizio che chi lavora possa usare, e riordinare il prestito tra le sedi',
  implementation: [
    "Il servizio si estende per tappe, cominciando dalla sede centrale, che ha già l'impianto di autoprestito; le sedi di quartiere seguono quando il personale è formato.",
    '',
    '- prima tappa: apertura serale del giovedì;',
    '- seconda tappa: sabato pomeriggio;',
    '- terza tappa: prestito tra le sedi entro due giorni.',
    '',
    'Ogni tappa si chiude con una misura delle presenze, ora per ora. '.repeat(9).trim(),
  ].join('\n'),
  progressReport: 'Le prime due tappe sono in corso; la terza attende il furgone. '.repeat(14).trim(),
  participants: [
    {
      name: 'VERDI ANNA',
      relation: 'Posizione Organizzativa',
      commitment: 2_500,
      fromDate: '2026-01-01',
      toDate: null,
    },
    {
      name: 'DELLA ROVERE MARIA ANTONIETTA',
      relation: 'Collaboratore',
      commitment: null,
      fromDate: null,
      toDate: '2026-10-31',
    },
  ],
  phases: [
    EXAMPLE_PHASE,
    {
      ...EXAMPLE_PHASE,
      description:
        'Formazione del personale di tutte le sedi e prova del nuovo orario, con un incontro ogni due settimane e un questionario alla fine',
      actualEnd: '2026-07-15',
      progress: 10_000,
      responsible: 'DELLA ROVERE MARIA ANTONIETTA',
      note: 'Il questionario è stato compilato da 214 persone su 230, e rimane in biblioteca.',
    },
    { ...EXAMPLE_PHASE, description: 'Furgone', actualStart: null, progress: null, note: '', centre: '' },
  ],
  indicators: [
    EXAMPLE_INDICATOR,
    {
      ...EXAMPLE_INDICATOR,
      description: 'Presenze per ora di apertura, nelle ore della sera e del sabato, contate alla porta di ogni sede',
      type: 'EFFICIENZA',
      target: 1_250,
      result: null,
      previousResults: [1_100, null],
      note: 'Contate a mano fino a marzo, poi con il contapersone.',
    },
  ],
});
