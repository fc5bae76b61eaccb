import type { GridColumn } from '../../../../../renderer/components/grid/grid-column.ts';

interface Row {
  readonly id: string;
}

/** All that was asked of what stands around the commands, in order: a verb and what it was given. */
type Told = unknown[][];

/** Functions of these names that note what they are given, and answer all alike. */
export function recorded<Name extends string>(told: Told, names: readonly Name[], answer: unknown = undefined) {
  const noting =
    (name: Name) =>
    (...given: unknown[]) => {
      told.push([name, ...given]);
      return answer;
    };
  const entries = names.map((name) => [name, noting(name)]);
  return Object.fromEntries(entries) as Record<Name, never>;
}

/** Commands over five rows of three columns, of which the last cannot be written. @param range first and last row, first and last column. */
export function commandsAt(
  [top, bottom, left, right]: readonly number[],
  active: readonly number[],
  texts: Record<string, string> = {},
) {
  const told: Told = [];
  const rows: Row[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
  const column = (key: string, isRead: boolean) =>
    ({ key, label: key, read: isRead ? () => ({ ok: true }) : null }) as unknown as GridColumn<Row, object>;
  const columns = [column('x', true), column('y', true), column('z', false)];
  const cursor = {
    active: { row: active[0], column: active[1] },
    range: { top, bottom, left, right },
    editing: null,
    lineStart: active[2] ?? active[1],
    ...recorded(told, ['goTo', 'goToRow', 'select', 'edit']),
  };
  const text = (row: Row, { key }: { readonly key: string }) => texts[row.id + key] ?? `${row.id}${key}`;
  const drafts = { text, desk: recorded(told, ['drop']), ...recorded(told, ['put', 'leave', 'save']) };
  const edits = {
    ...recorded(told, ['insert'], Promise.resolve(['nuova'])),
    ...recorded(told, ['duplicate'], Promise.resolve(['copia', 'altra'])),
    ...recorded(told, ['move', 'remove']),
  };
  const actions = { run: async (_what: string, act: () => Promise<unknown>) => act() };
  const work = { rows, columns, edits, readOnly: false, cursor, drafts, actions };
  return { told, work: work as never, cursor: cursor as never, settled: () => new Promise(setImmediate) };
}
