import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { CellProblems } from '../cells/cell-problems.ts';
import type { DocumentNames } from '../fields/document-names.ts';
import type { FillInContent } from './fill-in-content.ts';

/** What reading the rows of a workbook that came back needs to know. */
export interface FillInSetting {
  readonly handOut: HandOut;
  /** What was handed out. */
  readonly content: FillInContent;
  readonly names: DocumentNames;
  readonly today: IsoDate;
  readonly problems: CellProblems;
}
