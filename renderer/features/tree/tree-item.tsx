import { IconChevronRight } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { FindingMark } from '../../pieces/findings/finding-mark.tsx';
import { VariedMark } from '../../pieces/varied/varied-mark.tsx';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { LineMenu, type LineMenuProps } from './line-menu.tsx';
import { lineTitle } from './line-title.ts';
import { OutMark } from './out-mark.tsx';
import { shortCode } from './short-code.ts';
import styles from './tree.module.css';
import type { TreeLine } from './tree-lines.ts';

interface TreeItemProps {
  readonly line: TreeLine;
  /** Code of the objective it hangs from. */
  readonly above: string | undefined;
  /** How far down it stands, in pixels. */
  readonly top: number;
  /** Findings of it and of all below it. */
  readonly findings: number;
  /** Whether others have the same short description. */
  readonly isShared: boolean;
  /** Whether it is the objective on screen. */
  readonly shown: boolean;
  /** Whether it is chosen: with others, or alone as the one on screen. */
  readonly selected: boolean;
  /** Whether it is the line the keyboard is on. */
  readonly active: boolean;
  readonly menuOpen: boolean;
  readonly onMenu: (id: Id, open: boolean) => void;
  readonly onTurn: (id: Id) => void;
  readonly onOpen: (id: Id) => void;
  /** Adds it to the choice or takes it out, or chooses all up to it. */
  readonly onChoose: (id: Id, how: 'toggle' | 'stretch') => void;
  /** What its menu is about: it alone, or all that are chosen. */
  readonly menuRows: LineMenuProps['rows'] | null;
  readonly onCommand: LineMenuProps['onCommand'];
}

/** One objective of the tree: how it is called, how many hang below it, what is to be looked at. Scrolling draws only the new ones. */
export const TreeItem = memo(function TreeItem(props: TreeItemProps) {
  const { line, above, top, findings, isShared, shown, selected, active } = props;
  const { menuOpen, menuRows, onMenu, onTurn, onOpen, onChoose, onCommand } = props;
  const { row, depth, place, siblings, children, open } = line;
  const writable = useWritable();
  const isOfAnyYear = useArchive(({ year }) => year === null);
  const title = lineTitle(row, isShared);
  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button, [role="menu"]') !== null) return;
    if (children > 0 && target.closest('[data-turn]') !== null) onTurn(row.id);
    else if (ctrlKey || metaKey || shiftKey) onChoose(row.id, shiftKey ? 'stretch' : 'toggle');
    else onOpen(row.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its lines.
    <div
      role="treeitem"
      data-id={row.id}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={children > 0 ? open : undefined}
      aria-selected={selected}
      aria-current={shown ? 'true' : undefined}
      tabIndex={active ? 0 : -1}
      className={styles.line}
      style={{ '--depth': depth - 1, transform: `translateY(${top}px)` }}
      title={`${row.code} ${row.title || title}`}
      onClick={onClick}
      onContextMenu={(event) => {
        if (!writable && !selected) return;
        event.preventDefault();
        onMenu(row.id, true);
      }}
    >
      <span className={styles.turn} data-turn aria-hidden>
        {children > 0 && <IconChevronRight className={styles.chevron} data-open={open || undefined} />}
      </span>
      <span className={styles.name}>
        <span className={styles.code} data-level={row.level}>
          <span aria-hidden>{shortCode(row, above)} </span>
          <span className="pg-sr-only">{row.code} </span>
        </span>
        <span className={styles.title}>{title}</span>
      </span>
      <VariedMark objectiveId={row.id} />
      <OutMark objectiveId={row.id} />
      <FindingMark count={findings} counted={findings > 1} />
      {isOfAnyYear && row.year !== null && <span className={styles.quiet}>{row.year}</span>}
      {children > 0 && (
        <span className={styles.quiet}>
          {italianCount(children)}
          <span className="pg-sr-only">{children === 1 ? ' obiettivo sotto' : ' obiettivi sotto'}</span>
        </span>
      )}
      {menuRows !== null && (writable || menuRows.length > 1) && (
        <LineMenu
          rows={menuRows}
          code={row.code}
          opened={menuOpen}
          onChange={(open) => onMenu(row.id, open)}
          onCommand={onCommand}
        />
      )}
    </div>
  );
});
