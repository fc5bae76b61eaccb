import { cleanLine } from '../../../../shared/format/clean-text.ts';
import { DIRECTION_WORDS } from '../../../../shared/format/direction-words.ts';
import { folded } from '../../../../shared/format/folded.ts';
import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import type { NewCentre } from '../../../../shared/ipc/channels/tables.ts';
import { personKey } from '../../../../shared/rules/person-key.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Centre } from '../../../../shared/schemas/centre.ts';
import type { Councillor } from '../../../../shared/schemas/councillor.ts';
import type { ListKind } from '../../../../shared/schemas/list-item.ts';
import type { Person } from '../../../../shared/schemas/person.ts';
import { type Id, lineText } from '../../../../shared/schemas/primitives.ts';
import { centreTyped, madeCentres } from './new-centres.ts';

/** The registers that sheets name their rows by. */
export type NamedKind = 'status' | 'indicatorType' | 'direction' | 'level' | 'centre' | 'person' | 'councillor';

/** What is not in a list, and what to do. */
const MISSING: Readonly<Record<Exclude<NamedKind, 'person' | 'councillor'>, string>> = {
  status: "non è nell'elenco degli stati",
  indicatorType: "non è nell'elenco dei tipi di indicatore",
  direction: 'non è una lettura del risultato',
  level: 'non è un livello',
  centre: 'non è tra i centri di responsabilità',
};

/** The names of a document's registers: from identity to name, and back as people write them. Blank is nobody. */
export class DocumentNames {
  readonly #names: Readonly<Record<NamedKind, ReadonlyMap<string, string>>>;
  /** Identities by what may be typed for them; several where a word does not say which. */
  readonly #typed: Readonly<Record<NamedKind, Map<string, Set<string>>>>;
  readonly #newId: (name: string) => Id;
  readonly people: Person[] = [];
  readonly councillors: Councillor[] = [];
  /** The new centres. */
  readonly centres: readonly Centre[];
  /** Centres that were asked for and are not there, as they were typed, with how often. */
  readonly missingCentres = new Map<string, number>();

  /**
   * @param newId the identity of a person, councillor or centre that is not there yet. @param newCentres centres that are to be there besides.
   * @throws AppError `field-invalid` for a new centre whose code another has.
   */
  constructor(document: ArchiveDocument, newId: (name: string) => Id, newCentres: readonly NewCentre[] = []) {
    const { people, councillors, levels } = document;
    this.centres = madeCentres(document.centres, newCentres, newId);
    const centres = [...document.centres, ...this.centres];
    const list = (kind: ListKind) => document.listItems.filter((item) => item.kind === kind);
    this.#newId = newId;
    this.#names = {
      status: new Map(list('status').map(({ id, label }) => [id, label])),
      indicatorType: new Map(list('indicatorType').map(({ id, label }) => [id, label])),
      direction: new Map(Object.entries(DIRECTION_WORDS)),
      level: new Map(levels.map(({ code }) => [code, code])),
      centre: new Map(centres.map((centre) => [centre.id, centreName(centre)])),
      person: new Map(people.map(({ id, name }) => [id, name])),
      councillor: new Map(councillors.map(({ id, name }) => [id, name])),
    };
    this.#typed = {
      status: typedNames(this.#names.status),
      indicatorType: typedNames(this.#names.indicatorType),
      direction: typedNames(this.#names.direction, Object.entries(DIRECTION_WORDS)),
      level: typedNames(
        this.#names.level,
        levels.map(({ code, label }) => [code, label]),
      ),
      centre: typedNames(this.#names.centre, [
        ...centres.flatMap(centreWords),
        ...this.centres.map(({ id }, at) => [id, plainCentre(newCentres[at]?.typed ?? '')] as const),
      ]),
      // Who is there in any spelling is not born again.
      person: typedPeople(this.#names.person),
      councillor: typedPeople(this.#names.councillor),
    };
  }

  /** The name of a row; blank for null and for what is not there. */
  nameOf(kind: NamedKind, id: string | null): string {
    return id === null ? '' : (this.#names[kind].get(id) ?? '');
  }

  /** Every name of a register, in its order. */
  all(kind: NamedKind): readonly string[] {
    return [...this.#names[kind].values()];
  }

  /** The row that a typed name means. People and councillors are made when they are not there in any spelling. */
  find(kind: NamedKind, typed: string): Parsed<string> {
    const isPerson = kind === 'person' || kind === 'councillor';
    const asTyped = `=${cleanLine(typed)}`;
    const key = isPerson ? personKey(typed) || asTyped : folded(kind === 'centre' ? plainCentre(typed) : typed);
    const [exact] = this.#typed[kind].get(asTyped) ?? [];
    if (exact !== undefined) return parsed(exact);
    const [found, other] = this.#typed[kind].get(key) ?? [];
    if (found !== undefined && (other === undefined || isPerson)) return parsed(found);
    if (found !== undefined) return notParsed(`«${typed.trim()}» può essere più d'uno: scriverlo con il codice.`);
    if (kind === 'centre') this.missingCentres.set(typed.trim(), (this.missingCentres.get(typed.trim()) ?? 0) + 1);
    if (!isPerson) return notParsed(`«${typed.trim()}» ${MISSING[kind]}${this.#hint(kind)}`);
    const name = typed.trim();
    if (!lineText.safeParse(name).success)
      return notParsed(`«${name}» non può essere un nome: scriverlo su una riga sola.`);
    const id = this.#newId(`${kind} ${name}`);
    (kind === 'person' ? this.people : this.councillors).push({ id, name });
    for (const spelling of [asTyped, key]) this.#typed[kind].set(spelling, new Set([id]));
    return parsed(id);
  }

  #hint(kind: NamedKind): string {
    const names = this.all(kind);
    const made = kind === 'centre' ? ', o creare il centro.' : '.';
    if (names.length > 0 && names.length <= 8) return `: scegliere tra ${names.join(', ')}${made}`;
    return kind === 'centre' ? `: correggerlo${made}` : ': correggerlo, o aggiungerlo prima in Pegaso.';
  }
}

/** A centre as sheets show it: `S08 Biblioteca`. */
const centreName = ({ code, longName, shortName }: Centre): string =>
  [code, shortName === '' ? longName : shortName].filter((word) => word !== null && word !== '').join(' ');

const centreWords = ({ id, code, longName, shortName }: Centre): (readonly [string, string])[] =>
  [code ?? '', longName, shortName, `${code ?? ''} ${longName}`].map((word) => [id, word] as const);

/** `S08 - Biblioteca`, as other programs write what is `S08 Biblioteca` here. */
function plainCentre(typed: string): string {
  const { code, longName } = centreTyped(typed);
  return code === null || code === longName ? longName : `${code} ${longName}`;
}

function typedNames(
  names: ReadonlyMap<string, string>,
  more: readonly (readonly [string, string])[] = [],
): Map<string, Set<string>> {
  const typed = new Map<string, Set<string>>();
  for (const [id, name] of [...names, ...more]) {
    const key = folded(name);
    if (key === '') continue;
    const ids = typed.get(key) ?? new Set();
    typed.set(key, ids.add(id));
  }
  return typed;
}

/** People by their name as it is written, and by what its spellings have in common: the first of them. */
function typedPeople(names: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const typed = new Map<string, Set<string>>();
  for (const [id, name] of names)
    for (const key of [`=${cleanLine(name)}`, personKey(name)]) if (!typed.has(key)) typed.set(key, new Set([id]));
  return typed;
}
