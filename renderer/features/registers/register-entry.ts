import type { Id } from '../../../shared/schemas/primitives.ts';

/** A row of a register as its list shows it. */
export interface RegisterEntry {
  readonly id: Id;
  readonly label: string;
  /** Beside the label, quieter: a code, the years. */
  readonly note?: string;
  /** How deep it stands in a tree; 0 at the top. */
  readonly depth?: number;
  /** The row it stands under; null or absent at the top. */
  readonly parentId?: Id | null;
  /** Whether a finding speaks of it. */
  readonly marked?: boolean;
}
