import { formatDate } from '../../../../shared/format/dates.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import type { CellStyle, DraftRow, DraftSheet } from '../xlsx/workbook-draft.ts';
import { INSTRUCTIONS_SHEET } from './fill-in-format.ts';
import { reviewStep } from './review-sheet.ts';

/** Of the texts, in characters. */
const WIDTH = 100;

const STEPS: Readonly<Record<HandOut['scope'], readonly string[]>> = {
  everything: [
    'Nei fogli Obiettivi, Fasi e Indicatori si può modificare tutto ciò che sta sotto le intestazioni.',
    "Una fase o un indicatore nuovo si scrive in una riga nuova, con il codice dell'obiettivo; uno che non serve più si toglie eliminando la riga intera.",
    "L'ordine è quello della colonna N.: le righe si possono ordinare e filtrare senza cambiarlo.",
  ],
  results: [
    'Si compilano soltanto le celle bianche: stato di attuazione e stato degli obiettivi; date effettive, avanzamento e nota delle fasi; valore raggiunto e nota degli indicatori.',
    'Le celle grigie sono da leggere: sono protette, e ciò che vi si scrivesse non verrebbe accolto.',
  ],
};

const RULES = [
  'Le date si scrivono come 31/12/2020; pesi e avanzamenti come 80 o 80,50, da 0 a 100; gli altri numeri con la virgola, al massimo due decimali.',
  'Stato, tipo, lettura del risultato, livello e centro si scelgono dal menu della cella.',
  'Non cambiare le intestazioni, i nomi dei fogli e la colonna nascosta: servono a riconoscere le righe al ritorno. Non unire le celle.',
  'Alla fine salvare il file come cartella di lavoro Excel (.xlsx) e restituirlo a chi lo ha mandato.',
];

/** The first sheet: who sends what, until when, and how it is filled in. */
export function instructionsSheet(document: ArchiveDocument, handOut: HandOut): DraftSheet {
  const { municipality, plans } = document;
  const facts = [
    ['Ente', municipality?.name ?? ''],
    ['Vista', plans.map(({ name }) => name).join(', ')],
    ['Obiettivi', `${handOut.selection} (${handOut.objectiveIds.length})`],
    ['Da', handOut.sender],
    ['A', handOut.receiver],
    ['Consegnato il', formatDate(isoDate.parse(handOut.at.slice(0, 10)))],
    ['Da restituire entro', handOut.deadline === null ? '' : formatDate(handOut.deadline)],
    ['Messaggio', handOut.message],
  ] as const;
  return {
    name: INSTRUCTIONS_SHEET,
    visibility: 'visible',
    columns: [
      { width: 22, style: NOTE },
      { width: WIDTH, style: BODY },
    ],
    rows: [
      { ...row(['Obiettivi da compilare'], TITLE), lines: 2 },
      row([]),
      ...facts.filter(([, text]) => text !== '').map((texts) => row(texts)),
      row([]),
      { ...row(['Come si compila'], TITLE), lines: 2 },
      ...[...STEPS[handOut.scope], ...reviewStep(document, handOut), ...RULES].map((text, index) =>
        row([`${index + 1}.`, text]),
      ),
    ],
    head: null,
    protection: { rows: false },
    rules: [],
  };
}

const style = (look: CellStyle['look']): CellStyle => ({ look, format: 'text', unlocked: false, shaded: false });
const [TITLE, NOTE, BODY] = [style('title'), style('note'), style('body')];

function row(texts: readonly string[], first: CellStyle = NOTE): DraftRow {
  const lines = Math.max(1, ...texts.map((text) => text.split('\n').length + Math.floor(text.length / WIDTH)));
  return { cells: texts.map((value, column) => ({ value, style: column === 0 ? first : BODY })), lines };
}
