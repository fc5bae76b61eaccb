import {
  type MergeCounts,
  type MergeEntry,
  type MergeSummary,
  mergeSummary,
} from '../../../shared/ipc/channels/merging.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { type Id, id } from '../../../shared/schemas/primitives.ts';

/** A merge that answers as the application would, without an archive. */
export interface FakeMerge {
  readonly summary: () => MergeSummary;
  readonly entries: (objectiveId: Id | null) => MergeEntry[];
  readonly decide: (order: InputOf<'merging:decide'>) => MergeSummary;
}

interface FakeGroup {
  readonly objectiveId: Id | null;
  readonly code: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  entries: MergeEntry[];
}

const LABELS = { mineLabel: 'archivio aperto', theirsLabel: 'Settore Cultura e biblioteche' };

/** A return with something of everything, followed by so many objectives with one change each. */
export function fakeReturn(more: number): FakeMerge {
  return fakeMerge(
    {
      ...LABELS,
      kind: 'return',
      title: 'Rientro da Settore Cultura e biblioteche, scritto il 28/09/2026',
      baseLabel: 'alla consegna del 01/09/2026',
      message: 'Abbiamo aggiornato le fasi 2 e 3.\nPer l’indicatore del prestito manca ancora settembre.',
      notices: ['È il secondo rientro di questa consegna: si confronta con quello accolto il 12/09/2026.'],
    },
    [...RETURN_GROUPS(), ...Array.from({ length: more }, (_, index) => plainGroup(index))],
  );
}

/** A comparison with the past; no groups where nothing differs. */
export function fakeComparison(differs: boolean): FakeMerge {
  const about = { kind: 'comparison', title: 'Confronto con il 12/09/2026', baseLabel: null, message: '' } as const;
  const labels = { mineLabel: 'l’archivio il 12/09/2026 alle 14:30', theirsLabel: 'l’archivio aperto, com’è adesso' };
  const groups = differs ? RETURN_GROUPS().map(compared) : [];
  return fakeMerge({ ...about, ...labels, notices: [] }, groups);
}

type About = Omit<MergeSummary, 'merge' | 'counts' | 'groups'>;

function fakeMerge(about: About, groups: readonly FakeGroup[]): FakeMerge {
  const summary = () =>
    mergeSummary.parse({
      ...about,
      merge: 'unione',
      counts: countsOf(groups.flatMap(({ entries }) => entries)),
      groups: groups.map(({ entries, ...group }) => ({ ...group, counts: countsOf(entries) })),
    });
  const isMeant = ({ target }: InputOf<'merging:decide'>, group: FakeGroup, { key }: MergeEntry) =>
    target.kind === 'all' ||
    (target.kind === 'group' ? target.objectiveId === group.objectiveId : target.keys.includes(key));
  return {
    summary,
    entries: (objectiveId) => groups.find((group) => group.objectiveId === objectiveId)?.entries ?? [],
    decide: (order) => {
      for (const group of groups) {
        group.entries = group.entries.map((one) => (isMeant(order, group, one) ? decided(one, order) : one));
      }
      return summary();
    },
  };
}

/** An entry as it is after an order that means it. */
function decided(entry: MergeEntry, { target, choice }: InputOf<'merging:decide'>): MergeEntry {
  const isPlain = entry.state === 'conflict' && !entry.isDeclined;
  const wantsAll = target.kind === 'keys' || target.everything === true;
  if (typeof choice === 'object' && choice !== null) return { ...entry, decision: 'typed', typed: choice.typed };
  const other = { decision: choice, typed: null };
  if (isPlain) return choice === null || entry.choices.includes(choice) ? { ...entry, ...other } : entry;
  if (!wantsAll || entry.state === 'refused') return entry;
  if (choice === 'mine') return { ...entry, ...other, state: 'conflict', isDeclined: true };
  return { ...entry, typed: null, state: 'taken', decision: null, isDeclined: false };
}

function countsOf(entries: readonly MergeEntry[]): MergeCounts {
  const count = (counts: (entry: MergeEntry) => boolean) => entries.filter(counts).length;
  const enters = ({ state, decision }: MergeEntry) =>
    state === 'taken' || (state === 'conflict' && (decision === 'theirs' || decision === 'typed'));
  return {
    added: count((entry) => enters(entry) && entry.kind === 'added'),
    removed: count((entry) => enters(entry) && entry.kind === 'removed'),
    changed: count((entry) => enters(entry) && (entry.kind === 'field' || entry.kind === 'order')),
    conflicts: count(({ state, isDeclined }) => state === 'conflict' && !isDeclined),
    undecided: count(({ state, decision }) => state === 'conflict' && decision === null),
    refused: count(({ state }) => state === 'refused'),
    declined: count(({ isDeclined }) => isDeclined),
  };
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

const plainGroup = (index: number): FakeGroup => ({
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

const RETURN_GROUPS = (): FakeGroup[] => [
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

function compared(group: FakeGroup): FakeGroup {
  return {
    ...group,
    entries: group.entries.map((one) => ({
      ...one,
      state: 'taken',
      base: null,
      mine: one.base,
      choices: [],
      isTypable: false,
    })),
  };
}
