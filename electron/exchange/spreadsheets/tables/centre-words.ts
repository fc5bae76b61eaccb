import { folded } from '../../../../shared/format/folded.ts';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import type { Centre } from '../../../../shared/schemas/centre.ts';

/** Centres by their code, and by their names where only one has them. */
export class CentreWords {
  readonly #codes = new Map<string, Centre>();
  readonly #names = new Map<string, ReadonlySet<Centre>>();

  constructor(centres: readonly Centre[]) {
    for (const one of centres) this.add(one);
  }

  add(one: Centre): void {
    if (one.code !== null) this.#codes.set(codeKey(one.code), one);
    for (const name of new Set([one.longName, one.shortName].map(folded))) {
      if (name === '') continue;
      const others = [...(this.#names.get(name) ?? [])].filter(({ id }) => id !== one.id);
      this.#names.set(name, new Set([...others, one]));
    }
  }

  find(word: string): Centre | null {
    const byCode = this.#codes.get(codeKey(word));
    const [byName, another] = this.#names.get(folded(word)) ?? [];
    return byCode ?? (another === undefined ? (byName ?? null) : null);
  }
}
