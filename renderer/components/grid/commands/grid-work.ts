import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import type { CellDrafts } from '../editing/use-cell-drafts.ts';
import type { GridProps } from '../grid-props.ts';
import type { GridActions } from './use-grid-actions.ts';

/** All that the commands of a grid work with: what it was given, where one is in it, what is typed and what is under way. */
export interface GridWork<Row extends { readonly id: string }, Patch extends object>
  extends Pick<GridProps<Row, Patch>, 'rows' | 'columns' | 'edits'> {
  readonly readOnly: boolean;
  readonly cursor: GridCursor;
  readonly drafts: CellDrafts<Row, Patch>;
  readonly actions: GridActions;
}
