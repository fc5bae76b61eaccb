/** Keeps what went wrong first in a work of many steps, for readers that say it at their end: after it the other steps are not done. */
export class FirstFault {
  #fault: { readonly error: unknown } | null = null;

  attempt(work: () => void): void {
    if (this.#fault !== null) return;
    try {
      work();
    } catch (error) {
      this.#fault = { error };
    }
  }

  /** @throws what the first step that failed threw. */
  rethrow(): void {
    if (this.#fault !== null) throw this.#fault.error;
  }
}
