import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/**
 * What a refused row means to a person: another has its name or code, or is made of it. Any other failure is no fault of what
 * was written and comes back as it is. @param noun what the row is called, with its article: `La persona`.
 */
export function constraintFailure(error: unknown, noun: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  switch (error.code) {
    case 'SQLITE_CONSTRAINT_UNIQUE': {
      const message = `${noun} c'è già: usare quella riga, o scrivere altro.`;
      return new AppError('field-invalid', message, { cause: error, fields: { [takenField(error)]: message } });
    }
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return new AppError(
        'conflict',
        `${noun} è in uso, o rimanda a una riga che non c'è: sistemare prima quei rimandi.`,
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}

/** SQLite names the columns of the broken rule, the one that was typed last: `listItems.kind, listItems.label`. */
function takenField({ message }: Error): string {
  return /\.(\w+)$/u.exec(message)?.[1] ?? 'id';
}
