import { fieldName } from '../../../../shared/format/field-names.ts';
import { rowNoun, rowsNoun } from '../../../../shared/format/table-words.ts';
import { plainValueInWords } from '../../../../shared/format/value-in-words.ts';
import { TABLE_NAMES, tableNamed } from '../../../../shared/schemas/table-names.ts';
import { Unreadable, type Value } from './read-record.ts';

/** Tables that no document has: what a row and its rows are called. */
const OTHER_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  municipality: ['Ente', 'Ente'],
  settings: ['impostazione', 'impostazioni'],
  packageContents: ['contenuto di un pacchetto', 'contenuti di pacchetti'],
  handOuts: ['consegna', 'consegne'],
  receivedHandOuts: ['consegna ricevuta', 'consegne ricevute'],
  handOutObjectives: ['obiettivo consegnato', 'obiettivi consegnati'],
  writtenReturns: ['rientro scritto', 'rientri scritti'],
  takenReturns: ['rientro accolto', 'rientri accolti'],
  importDoubts: ["dubbio di un'importazione", 'dubbi di importazioni'],
  snapshots: ['fotografia', 'fotografie'],
  closings: ['chiusura di una verifica', 'chiusure di verifiche'],
  planVersions: ['versione del piano', 'versioni del piano'],
  acceptedFindings: ['cosa da guardare che va bene così', 'cose da guardare che vanno bene così'],
};

/** What is worth telling of rows that no document has. */
const OTHER_FIELDS: Readonly<Record<string, string>> = {
  at: 'del',
  sender: 'mittente',
  receiver: 'destinatario',
  deadline: 'entro il',
  message: 'messaggio',
  takenAt: 'accolto il',
  takenBy: 'accolto da',
  writtenAt: 'scritto il',
  writtenBy: 'scritto da',
  name: 'nome',
  value: 'valore',
};

const documentTable = (table: string) => TABLE_NAMES.find((name) => name === table);

export function nounOf(table: string): string {
  const name = documentTable(table);
  return name === undefined ? (OTHER_WORDS[table]?.[0] ?? table) : rowNoun(name);
}

export function rowsNounOf(table: string): string {
  const name = documentTable(table);
  return name === undefined ? (OTHER_WORDS[table]?.[1] ?? table) : rowsNoun(name);
}

/** What a row says, a field on each line: as a person would write it again. Identities say nothing to anybody. */
export function saidBy(table: string, row: Readonly<Record<string, Value | undefined>>): string {
  const name = documentTable(table);
  const references = name === undefined ? {} : tableNamed(name).references;
  return Object.entries(row)
    .filter(([field]) => field !== 'id' && field !== 'number' && !(field in references) && !field.endsWith('Id'))
    .flatMap(([field, value]) => line(name, field, value))
    .join('\n');
}

function line(table: string | undefined, field: string, value: Value | undefined): readonly string[] {
  const plain = value instanceof Unreadable ? value.rest : value;
  if (plain === undefined || plain === null || plain === '' || plain instanceof Uint8Array) return [];
  const more = value instanceof Unreadable ? '…' : '';
  const called = nameOf(table, field);
  return called === undefined ? [] : [`${called}: ${inWords(table, field, plain)}${more}`];
}

function nameOf(table: string | undefined, field: string): string | undefined {
  if (table === undefined) return OTHER_FIELDS[field];
  // Which list an entry is of has no name on screen.
  return field === 'kind' ? undefined : fieldName(table, field);
}

function inWords(table: string | undefined, field: string, value: string | number): string {
  const schema = table === undefined ? undefined : fieldSchema(table, field);
  // What is no value of its field is shown as it stands.
  return schema?.safeParse(value).success === true ? plainValueInWords(field, value) : String(value);
}

function fieldSchema(table: string, field: string) {
  const name = documentTable(table);
  const shape: Readonly<Record<string, unknown>> = name === undefined ? {} : tableNamed(name).schema.shape;
  const schema = shape[field];
  return isSchema(schema) ? schema : undefined;
}

const isSchema = (schema: unknown): schema is { safeParse: (value: unknown) => { readonly success: boolean } } =>
  typeof schema === 'object' && schema !== null && 'safeParse' in schema;
