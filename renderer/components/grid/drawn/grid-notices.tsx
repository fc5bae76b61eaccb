import { Anchor } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { italianCount } from '../../../../shared/format/counted.ts';
import { draftProblem } from '../../saving/draft.ts';
import type { DraftDesk } from '../../saving/draft-desk.ts';
import { columnOfPlace, rowOfPlace } from '../cell-place.ts';
import type { FailedAction } from '../commands/use-grid-actions.ts';
import styles from '../grid.module.css';
import type { GridColumn } from '../grid-column.ts';

interface GridNoticesProps<Row, Patch> {
  readonly desk: DraftDesk<Patch>;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly failed: FailedAction | null;
  readonly onGo: (rowId: string, columnKey: string) => void;
  readonly onDismiss: () => void;
}

/** How many problems are listed before the rest is counted. */
const LISTED = 4;

/** Under a grid: what of it is not saved and why, each leading to its cell. */
export function GridNotices<Row extends { readonly id: string }, Patch>(props: GridNoticesProps<Row, Patch>) {
  const { desk, rows, columns, failed, onGo, onDismiss } = props;
  const drafts = useSyncExternalStore(desk.subscribe, desk.drafts);
  const problems = [...drafts].flatMap(([place, draft]) => {
    const message = draftProblem(draft);
    const row = rows.findIndex((one) => one.id === rowOfPlace(place));
    const column = columns.find((one) => one.key === columnOfPlace(place));
    if (message === null || row < 0 || column === undefined) return [];
    return [{ place, row, column, message, failed: draft.state === 'failed' }];
  });
  if (problems.length === 0 && failed === null) return null;
  return (
    <ul className={styles.notices} aria-label="Non salvato">
      {failed !== null && (
        <li>
          <IconAlertCircle aria-hidden className={styles.noticeIcon} />
          {failed.message}{' '}
          <Anchor component="button" type="button" inherit onClick={failed.again}>
            Riprova
          </Anchor>{' '}
          <Anchor component="button" type="button" inherit onClick={onDismiss}>
            Lascia stare
          </Anchor>
        </li>
      )}
      {problems.slice(0, LISTED).map(({ place, row, column, message, failed: unwritten }) => (
        <li key={place}>
          <IconAlertCircle aria-hidden className={styles.noticeIcon} />
          <Anchor component="button" type="button" inherit onClick={() => onGo(rowOfPlace(place), column.key)}>
            Riga {row + 1}, {column.label}
          </Anchor>
          {unwritten ? ' (non salvata): ' : ': '}
          {message}{' '}
          {unwritten ? (
            <Anchor component="button" type="button" inherit onClick={() => void desk.flush()}>
              Riprova
            </Anchor>
          ) : (
            <Anchor
              component="button"
              type="button"
              inherit
              aria-label={`Rimetti com’era: ${column.label}, riga ${row + 1}`}
              onClick={() => {
                desk.drop(place);
                onGo(rowOfPlace(place), column.key);
              }}
            >
              Rimetti com’era
            </Anchor>
          )}
        </li>
      ))}
      {problems.length > LISTED && <li>{othersInWords(problems.length - LISTED)}</li>}
    </ul>
  );
}

function othersInWords(count: number): string {
  return count === 1 ? 'E un’altra cella.' : `E altre ${italianCount(count)} celle.`;
}
