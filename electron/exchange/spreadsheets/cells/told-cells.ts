import { AppError } from '../../../../shared/errors.ts';
import { formatPlace } from '../../../../shared/format/format-place.ts';
import { DocumentRefused } from '../../../official/import/import-refusals.ts';

/** How many cells at fault a window is told of. */
const MOST_TOLD = 100;

/** What refuses a file cell by cell tells each cell, for a window that shows them as a list. @throws AppError `table-refused`, as `work`. */
export async function withToldCells<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    const fields = error.problems.slice(0, MOST_TOLD).map(({ place, message }) => {
      return [place.cell ?? formatPlace(place), message] as const;
    });
    throw new AppError('table-refused', error.message, { cause: error, fields: Object.fromEntries(fields) });
  }
}
