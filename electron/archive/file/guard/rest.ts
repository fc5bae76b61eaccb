/** Does one work after a wait, the last that was asked for; a wait keeps no program from ending. */
export class Rest {
  readonly #work: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** @param wait in milliseconds. */
  after(wait: number): void {
    this.stop();
    this.#timer = setTimeout(this.#work, wait);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
