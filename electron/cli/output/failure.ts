import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { logFailure } from '../../log/logger.ts';
import { DocumentRefused, ImportConflict } from '../../official/import/import-refusals.ts';
import type { ImportDifference } from '../../official/import/import-report.ts';

/** An error as the command line shows it: for people a sentence and details, for programs a JSON object. */
export interface Failure {
  readonly message: string;
  readonly details: readonly string[];
  readonly json: {
    readonly code: ErrorCode | 'unexpected';
    readonly message: string;
    readonly [more: string]: unknown;
  };
}

/** Turns any error into what is shown. What is no AppError is a bug: its detail goes to the log, not to the screen. */
export function failureOf(error: unknown, at: Date): Failure {
  if (error instanceof AppError) return knownFailure(error);
  const log = logFailure(error, at);
  const where = log === null ? 'il registro degli errori non si può scrivere' : `i particolari sono in ${log}`;
  const message = `Errore imprevisto: ${where}.`;
  return { message, details: [], json: { code: 'unexpected', message } };
}

/** An expected failure; a refused document brings its problems, a conflict the differences. */
export function knownFailure(error: AppError): Failure {
  const { code, message, fields } = error;
  const json = { code, message, fields };
  if (error instanceof ImportConflict) {
    const { differences, problems } = error;
    return { message, details: differenceLines(differences), json: { ...json, differences, problems } };
  }
  if (error instanceof DocumentRefused) {
    return { message, details: error.others, json: { ...json, problems: error.problems } };
  }
  return { message, details: [], json };
}

function differenceLines(differences: readonly ImportDifference[]): string[] {
  return [
    ...differences.map(({ code, field, inArchive, inFile }) => {
      return `${code}, ${field}: nell'archivio ${shortened(inArchive)}, nel file ${shortened(inFile)}`;
    }),
    "Con --on-conflict keep resta ciò che ha l'archivio, con --on-conflict replace vale il file.",
  ];
}

const LONGEST_VALUE = 60;

/** A value on one line, cut where it is long. */
export function shortened(value: string): string {
  const line = value.replace(/\s+/gu, ' ');
  return line.length <= LONGEST_VALUE ? `«${line}»` : `«${line.slice(0, LONGEST_VALUE).trimEnd()}…»`;
}
