import { type ClipboardEvent, useState } from 'react';
import { italianCount } from '../../../../shared/format/counted.ts';
import { announce } from '../../announcer/announcer.tsx';
import { cellPlace } from '../cell-place.ts';
import type { GridWork } from '../commands/grid-work.ts';
import type { GridCommands } from '../commands/use-grid-commands.ts';
import { type PastePlan, planPaste } from './plan-paste.ts';
import { formatTsv, parseTsv } from './tsv.ts';

/** Copy, cut and paste of blocks of cells, with the plan of a paste that does not all fit while the person decides. */
export function useGridClipboard<Row extends { readonly id: string }, Patch extends object>(
  { rows, columns, edits, readOnly, cursor, drafts, actions }: GridWork<Row, Patch>,
  clear: GridCommands['clear'],
) {
  const [pending, setPending] = useState<PastePlan<Patch> | null>(null);
  const { range } = cursor;

  const onCopy = (event: ClipboardEvent) => {
    if (cursor.editing !== null || rows.length === 0) return;
    event.preventDefault();
    const shown = columns.slice(range.left, range.right + 1);
    const block = rows
      .slice(range.top, range.bottom + 1)
      .map((row) => shown.map((column) => column.tidy(drafts.text(row, column), row)));
    event.clipboardData.setData('text/plain', formatTsv(block));
    if (event.type === 'cut') clear();
    else announce('Copiato.');
  };

  const onPaste = (event: ClipboardEvent) => {
    if (cursor.editing !== null || readOnly) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return announce('Negli appunti non c’è testo da incollare.');
    const target = {
      rows,
      columns,
      range: rows.length === 0 ? START : range,
      mayAdd: edits.insert !== null && edits.staysWithin === undefined,
    };
    const plan = planPaste(parseTsv(text), target);
    if (plan.misfits.length > 0) setPending(plan);
    else apply(plan);
  };

  const apply = (plan: PastePlan<Patch>) => {
    setPending(null);
    void actions.run('Le celle non sono state incollate', async () => {
      const made = plan.changes.length + plan.newRows.length > 0 ? await edits.paste(plan.changes, plan.newRows) : [];
      const ids = [...rows.map((row) => row.id), ...made];
      for (const { row, key, text } of plan.misfits) {
        const [id, column] = [ids[row - 1], columns.find((one) => one.key === key)];
        if (id !== undefined && column !== undefined) drafts.put(id, column, text, rows[row - 1] ?? null);
      }
      for (const { row, column } of plan.fitting) {
        const [id, of] = [ids[row], columns[column]];
        if (id !== undefined && of !== undefined) drafts.desk.drop(cellPlace(id, of.key));
      }
      cursor.select(plan.range);
      const lines = plan.range.bottom - plan.range.top + 1;
      announce(lines === 1 ? 'Incollata una riga.' : `Incollate ${italianCount(lines)} righe.`);
    });
  };

  return { onCopy, onPaste, pending, accept: () => pending !== null && apply(pending), refuse: () => setPending(null) };
}

const START = { top: 0, bottom: 0, left: 0, right: 0 } as const;
