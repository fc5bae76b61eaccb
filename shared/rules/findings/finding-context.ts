import type { Centre } from '../../schemas/centre.ts';
import type { IsoDate } from '../../schemas/primitives.ts';
import type { Settings } from '../../schemas/settings.ts';

/** What a finding is judged against besides its objective: the day, all centres of the archive (a tree), and how the municipality reckons. */
export interface FindingContext {
  readonly today: IsoDate;
  readonly centres: readonly Centre[];
  readonly settings: Settings;
}
