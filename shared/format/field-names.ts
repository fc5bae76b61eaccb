/** What the fields of each table are called on screen and in the history: lower case, without article. */
const FIELD_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  municipality: { name: "nome dell'ente", crest: 'stemma' },
  plans: { code: 'codice', name: 'nome', firstYear: 'primo anno', lastYear: 'ultimo anno' },
  levels: { label: 'dicitura' },
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
  settings: { value: 'impostazione' },
};

/** The Italian name of a field of a table. A field without a name is a bug and surfaces. */
export function fieldName(table: string, field: string): string {
  const name = FIELD_NAMES[table]?.[field];
  if (name === undefined) throw new Error(`No Italian name for ${table}.${field}`);
  return name;
}
