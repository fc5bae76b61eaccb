/** For each of many owners what it holds, by number and in order: flat numbers, since an array for each would be most of a long document. */
export class Chains {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  #next: Int32Array;

  /** @param owners how many there are. @param links how many things they hold, as far as is known. */
  constructor(owners: number, links: number) {
    this.#first = new Int32Array(owners).fill(-1);
    this.#last = new Int32Array(owners).fill(-1);
    this.#next = new Int32Array(links).fill(-1);
  }

  /** Gives an owner one more thing, which no other has. */
  add(owner: number, thing: number): void {
    if (thing >= this.#next.length) {
      const longer = new Int32Array(2 * thing + 1).fill(-1);
      longer.set(this.#next);
      this.#next = longer;
    }
    const last = this.#last[owner] ?? -1;
    if (last === -1) this.#first[owner] = thing;
    else this.#next[last] = thing;
    this.#last[owner] = thing;
  }

  /** The first thing of an owner; -1 where it has none. */
  first(owner: number): number {
    return this.#first[owner] ?? -1;
  }

  /** The thing after one; -1 behind the last. */
  next(thing: number): number {
    return this.#next[thing] ?? -1;
  }
}
