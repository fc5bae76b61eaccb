import type { ListedDifference } from '../../exchange/merge/shown-merge.ts';
import { shortened } from './failure.ts';

/** A conflict or a refused difference on one line. @param where what theirs is, in words: `nel pacchetto`. */
export function differenceLine(
  { objective, subject, field, state, mine, theirs }: ListedDifference,
  where: string,
): string {
  const place = [objective ?? 'elenchi', subject, field].filter((part) => part !== '').join(', ');
  const why = state === 'conflict' ? 'conflitto' : 'non ammesso';
  return `  ${place} (${why}): nell'archivio ${shortened(mine ?? '')}, ${where} ${shortened(theirs ?? '')}`;
}
