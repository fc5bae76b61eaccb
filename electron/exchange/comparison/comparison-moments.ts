import type { IsoInstant } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { writtenDays } from '../../archive/steps/log-mark.ts';
import { localMoment } from '../../local-date.ts';

export interface ComparisonMoment {
  readonly at: IsoInstant;
  readonly label: string;
}

/**
 * Moments of an archive's past worth comparing with: how it was left on each day on which it was written, the last first, and at the last
 * backup, if there is one. The last day is not among them, nor a backup made since: that is how the archive is now.
 */
export function comparisonMoments(db: ReadableDatabase, backup: IsoInstant | null): ComparisonMoment[] {
  const [last, ...days] = writtenDays(db);
  const told = (at: IsoInstant, what: string) => ({ at, label: `${what} ${localMoment(new Date(at))}` });
  return [
    ...(backup !== null && last !== undefined && backup < last ? [told(backup, "all'ultima copia di sicurezza,")] : []),
    ...days.map((at) => told(at, 'dopo le modifiche del')),
  ];
}
