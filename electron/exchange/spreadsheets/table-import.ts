import type { TableTarget } from '../../../shared/ipc/channels/tables.ts';
import type { TextEncoding } from '../../../shared/schemas/text-encoding.ts';

/** How a table is to be taken in, as a person types it. */
export interface TableImport {
  /** What its rows are; what the heads suggest when absent. */
  readonly target?: TableTarget | undefined;
  /** The plan of its objectives by code; the only one when absent. */
  readonly plan?: string | undefined;
  /** The sheet of a workbook by its name; the one whose heads are known when absent. */
  readonly sheet?: string | undefined;
  /** How the letters of a text are written; as they seem when absent. */
  readonly encoding?: TextEncoding | undefined;
  /** Columns that the heads do not tell: `Scadenza=Fine prevista`. */
  readonly matching?: readonly string[] | undefined;
  /** Whether centres that it names and the archive lacks are made. */
  readonly createMissing?: boolean | undefined;
  /** What becomes of what is here and there differently: `keep` what is here, `replace` it; when absent, conflicts refuse the file. */
  readonly onConflict?: 'keep' | 'replace' | undefined;
}
