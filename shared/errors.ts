/** What can go wrong, each in a word that programs can act on: `--json` promises them. The Italian message is for people. */
export const ERROR_CODES = [
  'already-taken',
  'archive-altered',
  'archive-busy',
  'archive-damaged',
  'archive-exists',
  'archive-missing',
  'archive-newer',
  'archive-read-only',
  'archive-replaced',
  'archive-unreadable',
  'backup-failed',
  'cancelled',
  'conflict',
  'document-damaged',
  'document-encrypted',
  'document-refused',
  'document-unreadable',
  'field-invalid',
  'field-locked',
  'hand-out-unknown',
  'not-found',
  'nothing-to-print',
  'output-unwritable',
  'package-refused',
  'table-refused',
  'usage',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The fields an error speaks of: name of the field to its own Italian message. */
export type FieldMessages = Readonly<Record<string, string>>;

/**
 * An expected failure that the person can act on. `message` is one Italian sentence that says what is wrong,
 * where, and what to do; `cause` holds the detail, which goes to the log. Anything that is not an AppError is a bug.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: FieldMessages;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly fields?: FieldMessages } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fields = options.fields ?? {};
  }
}
