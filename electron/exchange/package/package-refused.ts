import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';

/** A package that is not taken, with nothing changed. @param reason Italian, lower case, why and what to do; no full stop. */
export function packageRefused(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('package-refused', `Il pacchetto «${basename(path)}» non si può leggere: ${reason}.`, { cause });
}
