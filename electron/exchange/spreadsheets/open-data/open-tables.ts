import { fieldName } from '../../../../shared/format/field-names.ts';
import type { OpenColumn, OpenTable, OpenType } from './open-table.ts';

/** Columns as `field`, `head`, type and, for references, the table; a `?` after the type allows a null. */
type Brief = readonly [field: string, head: string, type: OpenType | `${OpenType}?`, references?: string];

const ID: Brief = ['id', 'id', 'id'];
const POSITION: Brief = ['position', 'ordine', 'integer'];
const OWNER: Brief = ['objectiveId', 'id_obiettivo', 'reference', 'obiettivi'];
const RESPONSIBLE: Brief = ['responsibleId', 'id_responsabile', 'reference?', 'persone'];
const CENTRE: Brief = ['centreId', 'id_centro', 'reference?', 'centri'];
const NOTE: Brief = ['note', 'nota', 'text'];

function table(name: string, title: string, rows: OpenTable['rows'], columns: readonly Brief[]): OpenTable {
  return { name, title, rows, columns: columns.map((brief) => column(rows, brief)) };
}

function column(rows: string, [field, head, brief, references]: Brief): OpenColumn {
  const nullable = brief.endsWith('?');
  const type = brief.replace('?', '') as OpenType;
  const title = TITLES[field] ?? (rows === 'settings' ? head : fieldName(rows, field));
  return { field, head, type, nullable, title, ...(references === undefined ? {} : { references }) };
}

/** Of fields that are shown nowhere. */
const TITLES: Readonly<Record<string, string>> = {
  id: 'identità della riga',
  objectiveId: 'obiettivo',
  indicatorId: 'indicatore',
  kind: 'elenco',
};

/** Every table of a document, in the order in which rows refer to those before. The crest of the municipality, a picture, is not among them. */
export const OPEN_TABLES: readonly OpenTable[] = [
  table('ente', 'Ente', 'municipality', [ID, ['name', 'nome', 'text']]),
  table('impostazioni', 'Come si calcola', 'settings', [
    ['blankProgress', 'avanzamento_vuoto', 'text'],
    ['lowerIsBetter', 'meno_e_meglio', 'text'],
    ['cappedAttainment', 'raggiungimento_limitato', 'boolean'],
    ['objectiveAttainment', 'raggiungimento_obiettivo', 'text'],
    ['pageNumbers', 'numeri_di_pagina', 'boolean'],
  ]),
  table('viste', 'Viste', 'plans', [
    ID,
    ['code', 'codice', 'text'],
    ['name', 'nome', 'text'],
    ['firstYear', 'primo_anno', 'integer'],
    ['lastYear', 'ultimo_anno', 'integer'],
  ]),
  table('livelli', 'Livelli', 'levels', [ID, ['code', 'codice', 'text'], ['label', 'dicitura', 'text'], POSITION]),
  table('centri', 'Centri di responsabilità', 'centres', [
    ID,
    ['code', 'codice', 'text?'],
    ['longName', 'nome_esteso', 'text'],
    ['shortName', 'nome_breve', 'text'],
    ['parentId', 'id_centro_superiore', 'reference?', 'centri'],
    POSITION,
  ]),
  table('persone', 'Persone', 'people', [ID, ['name', 'nominativo', 'text']]),
  table('assessorati', 'Assessorati', 'councillors', [ID, ['name', 'assessorato', 'text']]),
  table('voci', 'Voci degli elenchi', 'listItems', [
    ID,
    ['kind', 'elenco', 'text'],
    ['label', 'voce', 'text'],
    POSITION,
  ]),
  table('obiettivi', 'Obiettivi', 'objectives', [
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
  ]),
  table('fasi', 'Fasi', 'phases', [
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
  ]),
  table('indicatori', 'Indicatori', 'indicators', [
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
  ]),
  table('risultati', 'Risultati degli anni precedenti', 'indicatorResults', [
    ID,
    ['indicatorId', 'id_indicatore', 'reference', 'indicatori'],
    ['year', 'anno', 'integer'],
    ['value', 'risultato', 'hundredths'],
  ]),
  table('soggetti', 'Soggetti coinvolti', 'participants', [
    ID,
    OWNER,
    POSITION,
    ['personId', 'id_nominativo', 'reference?', 'persone'],
    ['relationId', 'id_relazione', 'reference?', 'voci'],
    ['commitment', 'impegno', 'hundredths?'],
    ['fromDate', 'data_inizio', 'date?'],
    ['toDate', 'data_fine', 'date?'],
  ]),
];

export const OPEN_DATA_FORMAT = 'pegaso-dati';
export const OPEN_DATA_VERSION = 1;
