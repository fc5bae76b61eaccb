import type { Centre } from '../../schemas/centre.ts';
import type { IsoDate } from '../../schemas/primitives.ts';

/** What a finding is judged against besides its objective: the day, and all centres of the archive (a tree). */
export interface FindingContext {
  readonly today: IsoDate;
  readonly centres: readonly Centre[];
}
