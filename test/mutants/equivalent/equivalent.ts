/** A mutant that changes nothing anyone could see. */
export interface Equivalent {
  readonly file: string;
  /** What stands where the fault would be planted. */
  readonly text: string;
  /** The line that it stands in, or begins, where the same stands in others too. */
  readonly line?: string;
  /** What stands right before it, where the same stands in its line twice. */
  readonly before?: string;
  readonly why: string;
}
