import { fieldName } from '../../../../shared/format/field-names.ts';
import { asTitle, rowsNoun } from '../../../../shared/format/table-words.ts';
import type { OpenColumn, OpenTable, OpenType } from './open-table.ts';

/** Columns as `field`, `head`, type and, for references, the table; a `?` after the type allows a null. */
type Brief = readonly [field: string, head: string, type: OpenType | `${OpenType}?`, references?: string];

const ID: Brief = ['id', 'id', 'id'];
const POSITION: Brief = ['position', 'ordine', 'integer'];
const OWNER: Brief = ['objectiveId', 'id_obiettivo', 'reference', 'obiettivi'];
const RESPONSIBLE: Brief = ['responsibleId', 'id_responsabile', 'reference?', 'persone'];
const CENTRE: Brief = ['centreId', 'id_centro', 'reference?', 'centri'];
const NOTE: Brief = ['note', 'nota', 'text'];

function column(rows: string, [field, head, brief, references]: Brief): OpenColumn {
  const nullable = brief.endsWith('?');
  const type = brief.replace('?', '') as OpenType;
  const title = TITLES[field] ?? (rows === 'settings' ? head : fieldName(rows, field));
  const since = LATER_COLUMNS.findLast((later) => later.columns[rows]?.includes(field))?.since ?? 1;
  return { field, head, type, nullable, title, since, ...(references === undefined ? {} : { references }) };
}

/** Columns, by their table, that later versions of the format added. */
const LATER_COLUMNS: readonly {
  readonly since: number;
  readonly columns: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    since: 2,
    columns: {
      settings: ['expectedProgress', 'tolerance', 'phasesShare', 'objectiveWeights'],
      objectives: ['weight'],
      indicators: ['unit'],
    },
  },
  { since: 3, columns: { objectives: ['continuesId', 'changeReason'], indicators: ['continuesId'] } },
];
const TABLES_SINCE_2: readonly string[] = ['bands', 'reviews', 'reviewEntries'];

/** Of fields that are shown nowhere. */
const TITLES: Readonly<Record<string, string>> = {
  id: 'identità della riga',
  objectiveId: 'obiettivo',
  indicatorId: 'indicatore',
  kind: 'elenco',
};

/** The name of each table in the file and its columns. The crest of the municipality, a picture, is not among them. */
const TABLES: Readonly<Record<OpenTable['rows'], readonly [name: string, columns: readonly Brief[]]>> = {
  municipality: ['ente', [ID, ['name', 'nome', 'text']]],
  settings: [
    'impostazioni',
    [
      ['blankProgress', 'avanzamento_vuoto', 'text'],
      ['lowerIsBetter', 'meno_e_meglio', 'text'],
      ['cappedAttainment', 'raggiungimento_limitato', 'boolean'],
      ['objectiveAttainment', 'raggiungimento_obiettivo', 'text'],
      ['pageNumbers', 'numeri_di_pagina', 'boolean'],
      ['expectedProgress', 'avanzamento_atteso', 'text'],
      ['tolerance', 'tolleranza', 'hundredths'],
      ['phasesShare', 'quota_delle_fasi', 'hundredths'],
      ['objectiveWeights', 'pesi_degli_obiettivi', 'text'],
    ],
  ],
  plans: [
    'viste',
    [
      ID,
      ['code', 'codice', 'text'],
      ['name', 'nome', 'text'],
      ['firstYear', 'primo_anno', 'integer'],
      ['lastYear', 'ultimo_anno', 'integer'],
    ],
  ],
  levels: ['livelli', [ID, ['code', 'codice', 'text'], ['label', 'dicitura', 'text'], POSITION]],
  centres: [
    'centri',
    [
      ID,
      ['code', 'codice', 'text?'],
      ['longName', 'nome_esteso', 'text'],
      ['shortName', 'nome_breve', 'text'],
      ['parentId', 'id_centro_superiore', 'reference?', 'centri'],
      POSITION,
    ],
  ],
  people: ['persone', [ID, ['name', 'nominativo', 'text']]],
  councillors: ['assessorati', [ID, ['name', 'assessorato', 'text']]],
  listItems: ['voci', [ID, ['kind', 'elenco', 'text'], ['label', 'voce', 'text'], POSITION]],
  bands: ['fasce', [ID, ['minimum', 'da', 'hundredths'], ['label', 'fascia', 'text']]],
  reviews: ['verifiche', [ID, ['planId', 'id_vista', 'reference', 'viste'], ['date', 'data', 'date']]],
  objectives: [
    'obiettivi',
    [
      ID,
      ['planId', 'id_vista', 'reference', 'viste'],
      ['level', 'livello', 'text'],
      ['parentId', 'id_obiettivo_superiore', 'reference?', 'obiettivi'],
      ['code', 'codice', 'text'],
      ['year', 'anno', 'integer?'],
      ['shortDescription', 'descrizione_sintetica', 'text'],
      ['title', 'descrizione_estesa', 'text'],
      ['councillorId', 'id_assessorato', 'reference?', 'assessorati'],
      CENTRE,
      RESPONSIBLE,
      ['implementation', 'modalita_di_attuazione', 'text'],
      ['progressReport', 'stato_di_attuazione', 'text'],
      ['statusId', 'id_stato', 'reference?', 'voci'],
      ['weight', 'peso_obiettivo', 'hundredths?'],
      ['continuesId', 'id_continua_da', 'id?'],
      ['changeReason', 'motivo_variazione', 'text'],
    ],
  ],
  phases: [
    'fasi',
    [
      ID,
      OWNER,
      POSITION,
      ['description', 'descrizione', 'text'],
      ['plannedStart', 'inizio_previsto', 'date?'],
      ['plannedEnd', 'fine_prevista', 'date?'],
      ['actualStart', 'inizio_effettivo', 'date?'],
      ['actualEnd', 'fine_effettiva', 'date?'],
      ['weight', 'peso', 'hundredths?'],
      ['progress', 'avanzamento', 'hundredths?'],
      RESPONSIBLE,
      CENTRE,
      NOTE,
    ],
  ],
  indicators: [
    'indicatori',
    [
      ID,
      OWNER,
      POSITION,
      ['description', 'descrizione', 'text'],
      ['typeId', 'id_tipo', 'reference?', 'voci'],
      ['direction', 'lettura_del_risultato', 'text'],
      ['weight', 'peso', 'hundredths'],
      ['target', 'valore_atteso', 'hundredths?'],
      ['result', 'valore_raggiunto', 'hundredths?'],
      NOTE,
      ['unit', 'unita_di_misura', 'text'],
      ['continuesId', 'id_continua_da', 'id?'],
    ],
  ],
  indicatorResults: [
    'risultati',
    [
      ID,
      ['indicatorId', 'id_indicatore', 'reference', 'indicatori'],
      ['year', 'anno', 'integer'],
      ['value', 'risultato', 'hundredths'],
    ],
  ],
  participants: [
    'soggetti',
    [
      ID,
      OWNER,
      POSITION,
      ['personId', 'id_nominativo', 'reference?', 'persone'],
      ['relationId', 'id_relazione', 'reference?', 'voci'],
      ['commitment', 'impegno', 'hundredths?'],
      ['fromDate', 'data_inizio', 'date?'],
      ['toDate', 'data_fine', 'date?'],
    ],
  ],
  reviewEntries: [
    'schede_verifica',
    [
      ID,
      ['reviewId', 'id_verifica', 'reference', 'verifiche'],
      OWNER,
      ['issues', 'criticita', 'text'],
      ['corrections', 'azioni_correttive', 'text'],
      ['reachable', 'raggiungibile', 'integer?'],
      ['evaluated', 'valutazione_nucleo', 'hundredths?'],
      ['notAssessable', 'non_valutabile', 'integer'],
      ['evaluationNote', 'nota_nucleo', 'text'],
    ],
  ],
};

/** Every table of a document, in the order in which rows refer to those before. */
export const OPEN_TABLES: readonly OpenTable[] = (Object.keys(TABLES) as readonly OpenTable['rows'][]).map((rows) => {
  const [name, columns] = TABLES[rows];
  const since = TABLES_SINCE_2.includes(rows) ? 2 : 1;
  return { name, title: titleOf(rows), rows, since, columns: columns.map((brief) => column(rows, brief)) };
});

function titleOf(rows: OpenTable['rows']): string {
  if (rows === 'municipality') return 'Ente';
  return rows === 'settings' ? 'Come si calcola' : asTitle(rowsNoun(rows));
}

export const OPEN_DATA_FORMAT = 'pegaso-dati';
export const OPEN_DATA_VERSION = 3;
