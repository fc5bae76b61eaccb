import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { PastePreview } from './clipboard/paste-preview.tsx';
import { columnWidths } from './drawn/column-widths.ts';
import { GridBody } from './drawn/grid-body.tsx';
import { GridFoot } from './drawn/grid-foot.tsx';
import { GridHead } from './drawn/grid-head.tsx';
import { GridMenu } from './drawn/grid-menu.tsx';
import { GridNotices } from './drawn/grid-notices.tsx';
import { SelectionSum } from './drawn/selection-sum.tsx';
import styles from './grid.module.css';
import type { GridProps } from './grid-props.ts';
import { useGrid } from './use-grid.ts';

/**
 * Rows edited as in a spreadsheet: one cell has the focus, arrows go about, typing replaces, blocks are copied to and pasted from
 * Excel. It knows nothing of what the rows are: columns say how to show and read them, `edits` writes them.
 */
export function Grid<Row extends { readonly id: string }, Patch extends object>(props: GridProps<Row, Patch>) {
  const { label, rows, columns, edits, readOnly = false, addLabel, footer, look, heads } = props;
  const grid = useGrid(props);
  const { refs, actions, paste } = grid;
  return (
    <div className={styles.root} style={columnWidths(columns, look?.widths)} data-one-line={look?.oneLine || undefined}>
      <div className={styles.frame} ref={refs.frame}>
        <div className={styles.scroller} ref={refs.scroller}>
          <div aria-hidden className={styles.ruler} ref={refs.ruler} />
          <div
            role="grid"
            aria-label={label}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable
            aria-readonly={readOnly}
            className={styles.grid}
            {...grid.heard}
          >
            <div role="rowgroup" className={styles.headGroup}>
              <GridHead columns={columns} resize={grid.resize} heads={heads} onLeave={grid.back} />
            </div>
            <GridBody {...props} grid={grid} />
          </div>
          {footer !== undefined && rows.length > 0 && <GridFoot columns={columns} footer={footer} />}
        </div>
      </div>
      <GridNotices
        desk={grid.drafts.desk}
        rows={rows}
        columns={columns}
        failed={actions.failed}
        onGo={grid.goTo}
        onDismiss={actions.dismiss}
      />
      <GridMenu over={refs.frame} readOnly={readOnly} onPaste={props.onPaste ?? null} />
      <div className={styles.under}>
        {addLabel !== undefined && edits.insert !== null && !readOnly && (
          <Button variant="subtle" leftSection={<IconPlus aria-hidden size="1rem" />} onClick={grid.add}>
            {addLabel}
          </Button>
        )}
        <SelectionSum rows={rows} columns={columns} range={grid.cursor.range} />
      </div>
      {paste.pending !== null && (
        <PastePreview
          misfits={paste.pending.misfits}
          fitting={paste.pending.fitting.length}
          onAccept={paste.accept}
          onRefuse={paste.refuse}
        />
      )}
    </div>
  );
}
