import { AppError } from '../../shared/errors.ts';
import { logFailure } from '../logger.ts';

/** An error as the command line shows it: for people a sentence and details, for programs a JSON object. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

/** Turns any error into what is shown. What is no AppError is a bug: its detail goes to the log, not to the screen. */
export function failureOf(error: unknown, at: Date): Failure {
  if (error instanceof AppError) {
    const { code, message, fields } = error;
    return { code, message, details: [], json: { code, message, fields } };
  }
  const log = logFailure(error, at);
  const where = log === null ? 'il diario non si può scrivere' : `i particolari sono in ${log}`;
  const message = `Errore imprevisto: ${where}.`;
  return { code: 'unexpected', message, details: [], json: { code: 'unexpected', message, fields: {} } };
}
