import { filledArchive } from '../../../support/filled-archive.ts';

/** An archive with an objective, closed: its place and what is in it. */
export function closedArchive() {
  const filled = filledArchive();
  filled.archive.close();
  return filled;
}
