import { Fragment, type ReactNode } from 'react';
import { PaneBorder, type PaneWidth } from './pane-border.tsx';
import styles from './split-panes.module.css';

/** A pane beside the main one. */
interface SidePane extends PaneWidth {
  /** Names the pane among those that the focus goes to. */
  readonly name: string;
  readonly open: boolean;
  readonly content: ReactNode;
}

interface SplitPanesProps {
  readonly start?: SidePane;
  readonly end?: SidePane;
  readonly children: ReactNode;
}

/**
 * Up to three panes side by side; the borders between them are dragged, or moved with the arrows (Shift for longer steps, Home
 * and End for the bounds). A folded pane is taken away; the main one keeps what it holds whatever the others do.
 */
export function SplitPanes({ start, end, children }: SplitPanesProps) {
  return (
    <div className={styles.root}>
      {start?.open && (
        <Fragment key="start">
          <section
            className={styles.side}
            aria-label={start.label}
            data-pane={start.name}
            tabIndex={-1}
            style={{ '--size': `${start.size}rem` }}
          >
            {start.content}
          </section>
          <PaneBorder pane={start} grows={1} />
        </Fragment>
      )}
      <div key="main" className={styles.main}>
        {children}
      </div>
      {end?.open && (
        <Fragment key="end">
          <PaneBorder pane={end} grows={-1} />
          <section
            className={styles.side}
            aria-label={end.label}
            data-pane={end.name}
            tabIndex={-1}
            style={{ '--size': `${end.size}rem` }}
          >
            {end.content}
          </section>
        </Fragment>
      )}
    </div>
  );
}
