import type { FindingKind } from '../schemas/finding.ts';

/** What each kind of finding is called in the filter. */
export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = {
  'weights-not-100': 'Pesi che non fanno 100',
  'planned-end-missing': 'Fine prevista mancante',
  'planned-end-before-start': "Fine prevista prima dell'inizio",
  'actual-end-before-start': "Fine effettiva prima dell'inizio",
  'actual-start-before-planned': 'Inizio prima del previsto',
  'complete-without-end': 'Al 100 senza fine effettiva',
  'ended-incomplete': 'Finite sotto il 100',
  'progress-missing': 'Avanzamento mancante',
  'done-but-in-progress': 'Tutto fatto, ma in corso',
  'result-scale': 'Risultato fuori scala',
  'direction-doubtful': 'Lettura del risultato dubbia',
  'result-missing': 'Risultato mancante',
  'person-spelling': 'Persone scritte in due modi',
  'no-indicator': 'Obiettivi senza indicatori',
  'no-phase': 'Obiettivi senza fasi',
  'centre-unknown': 'Centro mancante o diverso',
  'duplicate-code': 'Codici doppi',
  'unseen-characters': 'Caratteri che non si vedono',
  'year-beyond': 'Anni fuori dal 1990-2100',
  'import-doubt': 'Dubbi di importazioni',
};
