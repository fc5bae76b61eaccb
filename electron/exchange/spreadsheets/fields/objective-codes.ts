import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

/** Which objective a code means: the first group of objectives where one has it decides. */
export class ObjectiveCodes {
  readonly #groups: readonly ReadonlyMap<string, ReadonlySet<Id>>[];

  /** @param groups objectives by code and identity, those that are asked first at the front. */
  constructor(groups: readonly Iterable<readonly [code: string, id: Id]>[]) {
    this.#groups = groups.map((group) => {
      const ids = new Map<string, Set<Id>>();
      for (const [code, id] of group) ids.set(code.trim(), (ids.get(code.trim()) ?? new Set()).add(id));
      return ids;
    });
  }

  find(typed: string): Parsed<Id> {
    const code = typed.trim();
    for (const group of this.#groups) {
      const [found, other] = group.get(code) ?? [];
      if (found === undefined) continue;
      if (other === undefined) return parsed(found);
      return notParsed(`Il codice «${code}» è di più obiettivi: dare a ognuno il suo.`);
    }
    return notParsed(`«${code}» non è il codice di un obiettivo: correggerlo, o portare prima l'obiettivo.`);
  }
}
