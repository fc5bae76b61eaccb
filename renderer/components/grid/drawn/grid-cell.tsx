import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { draftProblem } from '../../saving/draft.ts';
import type { DraftDesk } from '../../saving/draft-desk.ts';
import { useDraft } from '../../saving/use-draft-desk.ts';
import { cellPlace } from '../cell-place.ts';
import { CellReason } from '../editing/cell-reason.tsx';
import type { GridColumn } from '../grid-column.ts';
import styles from './cells.module.css';

interface GridCellProps<Row, Patch> {
  readonly row: Row;
  readonly rowIndex: number;
  readonly column: GridColumn<Row, Patch>;
  readonly columnIndex: number;
  readonly desk: DraftDesk<Patch>;
  readonly active: boolean;
  /** Whether the focus is in the grid. */
  readonly focused: boolean;
  readonly selected: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly string[];
  /** What the cell is edited with; null when it is not. */
  readonly editor: ReactNode;
}

/** One cell: its text, what is wrong with it in red, what has been found in it in amber. Blank is a faint dash. */
export function GridCell<Row extends { readonly id: string }, Patch>(props: GridCellProps<Row, Patch>) {
  const { row, rowIndex, column, columnIndex, desk, active, selected, findings, editor } = props;
  const draft = useDraft(desk, cellPlace(row.id, column.key));
  const problem = draftProblem(draft);
  const text = draft === undefined ? column.text(row) : draft.held ? draft.text : column.tidy(draft.text, row);
  const reason = problem ?? findings.join(' ');
  return (
    <div
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-selected={selected}
      aria-readonly={props.readOnly || column.read === null || undefined}
      aria-invalid={problem !== null || undefined}
      tabIndex={active ? 0 : -1}
      title={titleOf(column.grows === undefined ? '' : text, reason, active)}
      className={styles.cell}
      data-row={rowIndex}
      data-column={columnIndex}
      data-editor={column.editor}
      data-first={columnIndex === 0 || undefined}
      data-active={active || undefined}
      data-computed={column.read === null || undefined}
      data-problem={problem !== null || undefined}
      data-waiting={draft?.state === 'saving' || undefined}
    >
      {text === '' ? (
        <span aria-hidden className={styles.blank}>
          –
        </span>
      ) : (
        <span className={column.leads === true ? styles.link : styles.text}>{text}</span>
      )}
      {problem === null && findings.length > 0 && <IconAlertTriangle aria-hidden className={styles.findingIcon} />}
      {problem !== null && <IconAlertCircle aria-hidden className={styles.problemIcon} />}
      {reason !== '' && (
        <span className="pg-sr-only">
          {problem === null ? 'Da guardare: ' : 'Non salvato: '}
          {reason}
        </span>
      )}
      {active && props.focused && editor === null && reason !== '' && (
        <CellReason text={reason} problem={problem !== null} />
      )}
      {editor}
    </div>
  );
}

/** The most that is shown on hover of a text that its cell cuts, in characters. */
const LONGEST_TITLE = 600;

/** What is shown on hover: what is wrong, which the active cell shows by itself; else the text, which may be cut. */
function titleOf(text: string, reason: string, active: boolean): string | undefined {
  if (reason !== '') return active ? undefined : reason;
  return text.slice(0, LONGEST_TITLE) || undefined;
}
