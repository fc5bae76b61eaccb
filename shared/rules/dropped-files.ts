/** What a file that is dropped on the window is taken for, by the end of its name. */
const KINDS = {
  archive: ['pegaso'],
  package: ['pegasoz'],
  table: ['xlsx', 'xlsm', 'ods', 'csv', 'zip', 'json'],
  schede: ['pdf', 'txt'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DroppedKind = keyof typeof KINDS;

/** What files dropped together are; `refusal` is why nothing is done with them, one Italian sentence. */
export type Dropped = { readonly kind: DroppedKind } | { readonly refusal: string };

const READ = 'archivi (.pegaso), pacchetti (.pegasoz), tabelle (.xlsx, .ods, .csv) e schede in PDF o testo';
const ONE: Readonly<Record<Exclude<DroppedKind, 'schede'>, string>> = {
  archive: 'Si apre un archivio per volta: trascinarne uno solo.',
  package: 'Si guarda un pacchetto per volta: trascinarne uno solo.',
  table: 'Si importa una tabella per volta: trascinarne una sola.',
};

/** What is to be done with files dropped together: they are of one kind, and one alone but for schede. @param names with their endings. */
export function droppedFiles(names: readonly string[]): Dropped {
  const kinds = names.map(kindOf);
  const unknown = names.find((_, index) => kinds[index] === null);
  const [kind] = kinds;
  if (unknown !== undefined) return { refusal: `«${unknown}» non è un file da trascinare qui: si trascinano ${READ}.` };
  if (kind === null || kind === undefined) return { refusal: `Qui si trascinano file: ${READ}.` };
  if (kinds.some((other) => other !== kind))
    return { refusal: 'I file trascinati non sono tutti dello stesso tipo: trascinarne di un tipo per volta.' };
  return kind === 'schede' || names.length === 1 ? { kind } : { refusal: ONE[kind] };
}

function kindOf(name: string): DroppedKind | null {
  const end = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  for (const [kind, ends] of Object.entries(KINDS)) {
    if ((ends as readonly string[]).includes(end)) return kind as DroppedKind;
  }
  return null;
}
