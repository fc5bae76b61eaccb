import type { MergeEntry } from '../../../shared/ipc/channels/merging.ts';
import { type Id, id } from '../../../shared/schemas/primitives.ts';

/** An objective of a merge that is played, with its entries. */
export interface FakeGroup {
  readonly objectiveId: Id | null;
  readonly code: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  entries: MergeEntry[];
}

let made = 0;

const newId = (): Id => {
  made += 1;
  return id.parse(`01890000-0000-7000-8000-${String(made).padStart(12, '0')}`);
};

function entry(given: Partial<MergeEntry>): MergeEntry {
  const { base = null, mine = base, theirs = base } = given;
  made += 1;
  return {
    key: `differenza ${made}`,
    kind: 'field',
    state: 'taken',
    choices: ['mine', 'theirs'],
    subject: '',
    field: '',
    base,
    mine,
    theirs,
    merged: given.state === 'conflict' || given.state === 'refused' ? mine : theirs,
    isLongText: false,
    decision: null,
    typed: null,
    isTypable: (given.kind ?? 'field') === 'field' && given.state !== 'refused' && given.choices === undefined,
    isDeclined: false,
    ...given,
  };
}

/** An objective with one change. */
export const plainGroup = (index: number): FakeGroup => ({
  objectiveId: newId(),
  code: `2026_B${String(index % 90).padStart(2, '0')}_${String(index).padStart(5, '0')}`,
  title: `Migliorare il servizio numero ${index}`,
  kind: 'changed',
  entries: [entry({ subject: 'Fase 1 «Avvio»', field: 'avanzamento', base: '', theirs: '50,00' })],
});

const SAME = 'Il gruppo di lavoro si riunisce ogni due settimane e tiene il verbale di quello che decide. '.repeat(3);

const REPORT = [
  'La biblioteca ha riaperto il 12 gennaio con orario ridotto.',
  SAME,
  SAME,
  'Il prestito fra biblioteche è sospeso fino a marzo.',
];

const withLine = (place: number, line: string) => REPORT.with(place, line).join('\n');

/** Objectives with something of everything. */
export const RETURN_GROUPS = (): FakeGroup[] => [
  {
    objectiveId: newId(),
    code: '2026_C04_01',
    title: 'Portare la biblioteca nei quartieri con punti di prestito nelle scuole e nei centri anziani',
    kind: 'changed',
    entries: [
      entry({ field: 'stato', base: 'In Corso', theirs: 'Concluso' }),
      entry({
        state: 'conflict',
        field: 'descrizione estesa',
        base: 'Aprire tre punti di prestito nei quartieri entro il mese di marzo',
        mine: 'Aprire quattro punti di prestito nei quartieri entro il mese di marzo',
        theirs: 'Aprire tre punti di prestito nei quartieri entro il mese di giugno, con i volontari',
      }),
      entry({
        state: 'conflict',
        field: 'stato di attuazione',
        isLongText: true,
        base: REPORT.join('\n'),
        mine: withLine(0, 'La biblioteca ha riaperto il 12 gennaio con orario pieno.'),
        theirs: withLine(0, 'La biblioteca ha riaperto il 19 gennaio, con orario ridotto il sabato.'),
      }),
      entry({
        field: 'modalità di attuazione',
        isLongText: true,
        base: REPORT.join('\n'),
        mine: withLine(0, 'La biblioteca ha riaperto a gennaio con orario ridotto.'),
        theirs: withLine(3, 'Il prestito fra biblioteche è ripreso a febbraio.'),
        merged: REPORT.with(0, 'La biblioteca ha riaperto a gennaio con orario ridotto.')
          .with(3, 'Il prestito fra biblioteche è ripreso a febbraio.')
          .join('\n'),
      }),
      entry({
        state: 'conflict',
        subject: 'Fase 2 «Accordi con le scuole»',
        field: 'peso',
        base: '20,00',
        mine: '25,00',
        theirs: '30,00',
      }),
      entry({ subject: 'Fase 2 «Accordi con le scuole»', field: 'fine effettiva', base: '', theirs: '30/06/2026' }),
      entry({
        kind: 'added',
        subject: 'Fase 4 «Serate di lettura»',
        theirs: 'Descrizione: Serate di lettura\nInizio previsto: 01/10/2026\nFine prevista: 31/12/2026\nPeso: 10,00',
      }),
      entry({
        kind: 'removed',
        state: 'conflict',
        subject: 'Indicatore 3 «Nuovi iscritti»',
        base: 'Descrizione: Nuovi iscritti\nValore atteso: 400,00',
        mine: 'Descrizione: Nuovi iscritti\nValore atteso: 450,00',
        theirs: null,
      }),
      entry({
        kind: 'order',
        subject: 'Fasi',
        base: '1. Ricerca dei locali\n2. Accordi con le scuole\n3. Apertura dei punti\n4. Serate di lettura',
        theirs: '1. Serate di lettura\n2. Ricerca dei locali\n3. Accordi con le scuole\n4. Apertura dei punti',
      }),
      entry({
        state: 'refused',
        subject: 'Indicatore 1 «Prestiti»',
        field: 'valore atteso',
        base: '900,00',
        theirs: '700,00',
      }),
    ],
  },
  {
    objectiveId: newId(),
    code: '2026_C04_02',
    title: 'Rassegna d’estate nei cortili',
    kind: 'added',
    entries: [
      entry({
        kind: 'added',
        theirs: `Rassegna d’estate nei cortili\ncodice: 2026_C04_02\nmodalità di attuazione: ${SAME.repeat(12)}\nfase 1: «Programma»`,
      }),
    ],
  },
  {
    objectiveId: newId(),
    code: '2026_C04_03',
    title: 'Riordino del magazzino',
    kind: 'removed',
    entries: [
      entry({
        kind: 'removed',
        base: 'Codice: 2026_C04_03\nDescrizione estesa: Riordino del magazzino\n1 fase',
        theirs: null,
      }),
    ],
  },
  {
    objectiveId: null,
    code: '',
    title: '',
    kind: 'changed',
    entries: [
      entry({
        state: 'conflict',
        choices: ['mine'],
        subject: 'Centro «Biblioteca»',
        field: 'codice',
        base: 'C04',
        mine: 'C04',
        theirs: 'C05',
      }),
    ],
  },
];
