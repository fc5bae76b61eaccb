/**
 * What the values of a field are. References to registers are read and written by name: `status` and `indicatorType` must be in their
 * lists and `centre` in its register, while a `person` or `councillor` is born when first named. `objective` is one by its code.
 */
export type FieldKind =
  | 'code'
  | 'line'
  | 'text'
  | 'year'
  | 'percentage'
  | 'hundredths'
  | 'date'
  | 'level'
  | 'status'
  | 'indicatorType'
  | 'direction'
  | 'centre'
  | 'person'
  | 'councillor'
  | 'objective';

/** A field of a row that a column of a sheet may carry. */
export interface TableField {
  readonly field: string;
  /** Head of its column, and its name in messages. */
  readonly head: string;
  readonly kind: FieldKind;
  /** Whether a row cannot be without: a table that has no column for it cannot be read. */
  readonly required: boolean;
  /** What a new row has when its cell is blank, where the archive knows no blank; in a row that is there it cannot become blank. */
  readonly initial?: string | number;
  /** Other heads that mean it in the tables of offices, folded. */
  readonly synonyms: readonly string[];
  /** Of its column, in characters. */
  readonly width: number;
  /** The version of workbooks to fill in that it came with; the first where it is not said. */
  readonly since?: number;
}

/** A field as the lists below it say it: synonyms folded and parted by ` | `. */
export const defined = (
  field: string,
  head: string,
  kind: FieldKind,
  width: number,
  synonyms = '',
  required = false,
): TableField => ({
  field,
  head,
  kind,
  required,
  synonyms: synonyms === '' ? [] : synonyms.split(' | '),
  width,
});
