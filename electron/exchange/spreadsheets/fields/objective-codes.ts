import { cleanLine } from '../../../../shared/format/clean-text.ts';
import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

/** Which objective a code means: the first group of objectives where one has it decides; as it is written, else whatever its case. */
export class ObjectiveCodes {
  readonly #groups: readonly ReadonlyMap<string, ReadonlySet<Id>>[];

  /** @param groups objectives by code and identity, those that are asked first at the front. */
  constructor(groups: readonly Iterable<readonly [code: string, id: Id]>[]) {
    this.#groups = groups.map((group) => {
      const ids = new Map<string, Set<Id>>();
      for (const [code, id] of group) for (const key of keysOf(code)) ids.set(key, (ids.get(key) ?? new Set()).add(id));
      return ids;
    });
  }

  /** Whether there is an objective of this code, or several. */
  knows(typed: string): boolean {
    return this.#groups.some((group) => keysOf(typed).some((key) => group.has(key)));
  }

  find(typed: string): Parsed<Id> {
    const code = typed.trim();
    for (const group of this.#groups)
      for (const key of keysOf(code)) {
        const [found, other] = group.get(key) ?? [];
        if (found === undefined) continue;
        if (other === undefined) return parsed(found);
        return notParsed(`Il codice «${code}» è di più obiettivi: dare a ognuno il suo.`);
      }
    return notParsed(`«${code}» non è il codice di un obiettivo: correggerlo, o portare prima l'obiettivo.`);
  }
}

/** How a code is looked for: as it is written, then by what its spellings have in common. */
const keysOf = (code: string): readonly string[] => [`=${cleanLine(code)}`, codeKey(code)];
