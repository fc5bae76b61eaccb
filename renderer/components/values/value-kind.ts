import type { Parsed } from '../../../shared/format/parsed.ts';

/** Which control a value is edited with. */
export type EditorKind = 'line' | 'lines' | 'number' | 'date' | 'suggested';

/**
 * How values of one kind are shown and read, in a field as in a grid. `format` gives what stands on the screen (blank is the
 * empty string); `parse` reads what was typed or pasted, blank included, or says in Italian why it cannot.
 */
export interface ValueKind<Value> {
  readonly editor: EditorKind;
  readonly format: (value: Value) => string;
  readonly parse: (text: string) => Parsed<Value>;
  /** What is offered while typing. */
  readonly suggestions: readonly string[];
  /** Words that suggestions are found by besides what they show. */
  readonly foundBy?: ReadonlyMap<string, string> | undefined;
  /** What is offered last, to be taken as it stands, for a text that is none of the list; null where there is nothing to add. */
  readonly added?: ((text: string) => string | null) | undefined;
}
