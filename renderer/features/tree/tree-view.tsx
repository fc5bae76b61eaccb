import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useRowHeight } from '../../components/grid/drawn/use-row-height.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import type { LineMenuProps } from './line-menu.tsx';
import styles from './tree.module.css';
import { TreeItem } from './tree-item.tsx';
import type { ShownTree } from './use-shown-tree.ts';
import type { LineChoice } from './use-tree-choice.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface TreeViewProps extends ShownTree {
  readonly choice: LineChoice;
  readonly onCommand: LineMenuProps['onCommand'];
}

/** The lines of the tree: only those in sight are drawn, and the one the keyboard is on. */
export function TreeView({ shape, lines, findings, turn, reveal, choice, onCommand }: TreeViewProps) {
  const shownId = useObjective((state) => state.id);
  const [activeId, setActiveId] = useState<Id | null>(shownId);
  const [menuOpen, setMenuOpen] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const twoLines = useInterface((state) => state.twoLineTree);
  const rowHeight = useRowHeight(ruler);
  const at = Math.max(
    0,
    lines.findIndex(({ row }) => row.id === activeId),
  );

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => lines[index]?.row.id ?? index,
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        return at >= range.count || inSight.includes(at) ? inSight : [...inSight, at].sort((one, two) => one - two);
      },
      [at],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines are as tall as the letters make them.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);

  const move = (to: number) => {
    takesFocus.current = true;
    setActiveId(lines[to]?.row.id ?? null);
    virtualizer.scrollToIndex(to);
  };
  // The line that the keyboard moved to may only now be drawn.
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    const line = scroller.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    if (line?.dataset['id'] !== activeId) return;
    takesFocus.current = false;
    line?.focus({ preventScroll: true });
  });

  // An objective that came on screen from elsewhere is shown in its place, once it is there.
  const inTree = shownId !== null && shape.byId.has(shownId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened when it comes; what the person closes after stays closed.
  useEffect(() => {
    if (!inTree) return;
    setActiveId(shownId);
    reveal(shownId);
  }, [shownId, inTree]);
  const shownAt = lines.findIndex(({ row }) => row.id === shownId);
  const isInSight = shownAt >= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines that come and go above it do not move what one looks at.
  useEffect(() => {
    if (isInSight) virtualizer.scrollToIndex(shownAt);
  }, [shownId, isInSight]);

  const onKeyDown = useTreeKeys({ lines, at, move, turn, openMenu: () => setMenuOpen(true), choice });
  const { isChosen, toggle, stretch, clear } = choice;
  const onMenu = useCallback(
    (id: Id, open: boolean) => {
      // A menu of a line that is not among the chosen ones is of that line.
      if (open && !isChosen(id)) clear();
      setActiveId(id);
      setMenuOpen(open);
      if (!open) takesFocus.current = true;
    },
    [isChosen, clear],
  );
  const onTurn = useCallback(
    (id: Id) => {
      setActiveId(id);
      turn(id);
    },
    [turn],
  );
  const onOpen = useCallback(
    (id: Id) => {
      clear();
      setActiveId(id);
      void goToObjective(id);
    },
    [clear],
  );
  const latest = useRef({ lines, at, stretch });
  latest.current = { lines, at, stretch };
  const onChoose = useCallback(
    (id: Id, how: 'toggle' | 'stretch') => {
      const now = latest.current;
      if (how === 'toggle') toggle(id);
      else
        now.stretch(
          now.at,
          now.lines.findIndex(({ row }) => row.id === id),
        );
      takesFocus.current = true;
      setActiveId(id);
    },
    [toggle],
  );
  const [firstChosen, ...otherChosen] = choice.rows;
  return (
    <div className={styles.scroller} ref={scroller} data-two-lines={twoLines || undefined}>
      <div ref={ruler} aria-hidden className={styles.ruler} />
      <div
        role="tree"
        aria-label="Obiettivi"
        aria-multiselectable
        className={styles.lines}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const { id, parentId } = line.row;
          const isChosenOne = firstChosen !== undefined && isChosen(id);
          return (
            <TreeItem
              key={key}
              line={line}
              above={parentId === null ? undefined : shape.byId.get(parentId)?.code}
              top={start}
              findings={findings.get(id) ?? 0}
              isShared={shape.shared.has(line.row.shortDescription)}
              shown={id === shownId}
              selected={firstChosen === undefined ? id === shownId : isChosenOne}
              active={index === at}
              menuOpen={menuOpen && index === at}
              menuRows={index !== at ? null : isChosenOne ? [firstChosen, ...otherChosen] : [line.row]}
              onMenu={onMenu}
              onTurn={onTurn}
              onOpen={onOpen}
              onChoose={onChoose}
              onCommand={onCommand}
            />
          );
        })}
      </div>
    </div>
  );
}
