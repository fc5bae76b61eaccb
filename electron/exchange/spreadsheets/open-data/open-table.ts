import type { DocumentTableName } from '../../../../shared/schemas/document-table.ts';

/** What the values of a column are; `hundredths` are written as numbers with two decimals. A reference names a row by its identity. */
export type OpenType = 'id' | 'reference' | 'text' | 'hundredths' | 'integer' | 'date' | 'boolean';

/** A column of a table of open data. */
export interface OpenColumn {
  /** Of the row, as the archive names it. */
  readonly field: string;
  /** Head of the column. */
  readonly head: string;
  readonly type: OpenType;
  /** Whether a blank is null, as it is where there is no value, or the blank text. */
  readonly nullable: boolean;
  /** Table that a reference names, by its name in the file. */
  readonly references?: string;
  /** What it is, for who reads the data. */
  readonly title: string;
  /** The version of the format that it came with: files of earlier ones lack it. */
  readonly since: number;
}

/** A table of open data: rows of one kind with all their fields, so that what was written can be read back. */
export interface OpenTable {
  readonly name: string;
  readonly title: string;
  readonly rows: DocumentTableName | 'municipality' | 'settings';
  readonly columns: readonly OpenColumn[];
  /** As of a column. */
  readonly since: number;
}
