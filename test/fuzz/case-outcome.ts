/** What must never happen, whatever is in a file. */
export const HARMS = ['crash', 'hang', 'memory', 'partial', 'unexpected', 'outside'] as const;
export type Harm = (typeof HARMS)[number];

/** What became of a changed file. */
export interface CaseOutcome {
  readonly number: number;
  /** The command and the sound file. */
  readonly kind: string;
  /** Whether the product took it in. */
  readonly taken: boolean;
  readonly harms: readonly { readonly harm: Harm; readonly words: string }[];
}
