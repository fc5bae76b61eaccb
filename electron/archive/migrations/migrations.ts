import { INITIAL } from './0001-initial.ts';
import { EXCHANGE } from './0002-exchange.ts';
import { IMPORT_DOUBTS } from './0003-import-doubts.ts';
import { ACCEPTED_FINDINGS } from './0004-accepted-findings.ts';
import { FILL_REVIEWS, REVIEWS } from './0005-reviews.ts';
import { NEXT_YEAR } from './0006-next-year.ts';

/** One step of the schema. Its SQL never changes once shipped. */
export interface Migration {
  /** The `user_version` it leads to, from the one just below. */
  readonly version: number;
  /** Changes the tables. */
  readonly sql: string;
  /** Changes their rows, once the log knows the new columns. */
  readonly fill?: string;
}

/** Every migration, from version 1 on without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: INITIAL },
  { version: 2, sql: EXCHANGE },
  { version: 3, sql: IMPORT_DOUBTS },
  { version: 4, sql: ACCEPTED_FINDINGS },
  { version: 5, sql: REVIEWS, fill: FILL_REVIEWS },
  { version: 6, sql: NEXT_YEAR },
];
