import type { DocumentRow, DocumentTableName } from '../schemas/document-table.ts';

/** Fields that are shown nowhere. */
type Unshown = 'id' | 'objectiveId' | 'indicatorId' | 'kind';
type Names = Readonly<Record<string, string>>;
type NamesOf<Name extends DocumentTableName> = Readonly<Record<Exclude<keyof DocumentRow<Name>, Unshown>, string>>;

/** What the fields of each table are called on screen and in the history: lower case, without article. Forms have names of their own. */
const FIELD_NAMES: { readonly [Name in DocumentTableName]: NamesOf<Name> & Names } & Readonly<
  Record<'municipality' | 'settings' | 'takenReturns' | 'closings' | 'planVersions', Names>
> = {
  municipality: { name: "nome dell'ente", crest: 'stemma' },
  plans: { code: 'codice', name: 'nome', firstYear: 'primo anno', lastYear: 'ultimo anno' },
  levels: { code: 'codice', label: 'dicitura', position: 'ordine' },
  centres: {
    code: 'codice',
    longName: 'nome esteso',
    shortName: 'nome breve',
    parentId: 'centro superiore',
    position: 'ordine',
  },
  people: { name: 'nominativo' },
  councillors: { name: 'assessorato' },
  listItems: { label: 'voce', position: 'ordine' },
  bands: { minimum: 'da', label: 'fascia' },
  reviews: { planId: 'vista', date: 'data' },
  objectives: {
    code: 'codice',
    year: 'anno',
    level: 'livello',
    planId: 'vista',
    parentId: 'collegato a',
    shortDescription: 'descrizione sintetica',
    title: 'descrizione estesa',
    councillorId: 'assessorato',
    councillor: 'assessorato',
    centreId: 'centro di responsabilità',
    responsibleId: 'responsabile',
    responsible: 'responsabile',
    implementation: 'modalità di attuazione',
    progressReport: 'stato di attuazione',
    statusId: 'stato',
    status: 'stato',
    weight: "peso dell'obiettivo",
    continuesId: 'continua da',
    changeReason: 'motivo della variazione',
  },
  phases: {
    position: 'ordine',
    description: 'descrizione',
    plannedStart: 'inizio previsto',
    plannedEnd: 'fine prevista',
    actualStart: 'inizio effettivo',
    actualEnd: 'fine effettiva',
    weight: 'peso',
    progress: 'avanzamento',
    responsibleId: 'responsabile',
    responsible: 'responsabile',
    centreId: 'centro di responsabilità',
    note: 'nota',
  },
  indicators: {
    position: 'ordine',
    description: 'descrizione',
    typeId: 'tipo',
    type: 'tipo',
    direction: 'lettura del risultato',
    weight: 'peso',
    target: 'valore atteso',
    result: 'valore raggiunto',
    results: 'risultati degli anni precedenti',
    note: 'nota',
    unit: 'unità di misura',
    continuesId: 'continua da',
  },
  indicatorResults: { value: 'risultato', year: 'anno' },
  participants: {
    position: 'ordine',
    personId: 'nominativo',
    name: 'nominativo',
    relationId: 'relazione',
    relation: 'relazione',
    commitment: 'impegno',
    fromDate: 'data inizio',
    toDate: 'data fine',
  },
  reviewEntries: {
    reviewId: 'verifica',
    issues: 'criticità',
    corrections: 'azioni correttive',
    reachable: 'raggiungibile',
    evaluated: 'valutazione del Nucleo',
    notAssessable: 'non valutabile',
    evaluationNote: 'nota del Nucleo',
  },
  settings: {
    value: 'impostazione',
    blankProgress: 'fasi senza avanzamento',
    lowerIsBetter: 'indicatori in cui meno è meglio',
    cappedAttainment: 'raggiungimento oltre il 100 e sotto lo zero',
    objectiveAttainment: "raggiungimento dell'obiettivo",
    pageNumbers: 'numeri di pagina',
    expectedProgress: 'avanzamento atteso',
    tolerance: 'tolleranza',
    phasesShare: 'quota delle fasi nel risultato',
    objectiveWeights: 'pesi degli obiettivi',
  },
  takenReturns: { undecided: 'conflitti da decidere' },
  closings: { kind: 'stato', snapshotId: 'fotografia' },
  planVersions: { date: 'data', act: 'atto', snapshotId: 'fotografia' },
};

const KNOWN_NAMES: Readonly<Record<string, Names>> = FIELD_NAMES;

/**
 * The Italian name of a field of a table. A field without a name is a bug and surfaces; that every table of the catalogue has its names
 * is a matter of types, and where one has none at all a field is called as its column.
 */
export function fieldName(table: string, field: string): string {
  const names = KNOWN_NAMES[table];
  if (names === undefined) return field;
  const name = names[field];
  if (name === undefined) throw new Error(`No Italian name for ${table}.${field}`);
  return name;
}
