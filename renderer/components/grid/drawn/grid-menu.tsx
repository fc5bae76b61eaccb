import { Menu } from '@mantine/core';
import { Fragment, type RefObject, useEffect, useState } from 'react';
import { keysOfStroke } from '../../../../shared/format/stroke-in-words.ts';
import { isFocusFree } from '../../focus/keep-focus.ts';
import { CLIPBOARD_KEYS, GOING_KEYS } from '../cursor/grid-keymap.ts';
import styles from '../grid.module.css';

/** What the menu has, by the names of the keys that do the same; a line between two lists. What a grid has no key for is left out. */
const WRITING: readonly (readonly string[])[] = [
  ['insert', 'duplicate', 'fillDown', 'clear'],
  ['moveUp', 'moveDown', 'remove'],
];

interface MenuPlace {
  readonly x: number;
  readonly y: number;
  /** The cell that had the focus, which answers what is chosen. */
  readonly cell: HTMLElement;
}

interface GridMenuProps {
  /** What holds the cells. */
  readonly over: RefObject<HTMLElement | null>;
  readonly readOnly: boolean;
  /** Pastes what the clipboard holds where the focus is; null where only the keys can. */
  readonly onPaste: (() => void) | null;
}

/** The menu of the right button over the cells: each line does, on the cells chosen, what its keys do. */
export function GridMenu({ over, readOnly, onPaste }: GridMenuProps) {
  const { place, leave } = useMenuPlace(over);
  if (place === null) return null;
  const { x, y, cell } = place;
  const act = (work: () => void) => () => {
    cell.focus();
    work();
  };
  const copy = { ...CLIPBOARD_KEYS[0], act: act(() => copyFrom(cell)) };
  const cut = { ...CLIPBOARD_KEYS[1], act: act(() => cutFrom(cell)) };
  const paste = onPaste === null ? [] : [{ ...CLIPBOARD_KEYS[2], act: act(onPaste) }];
  const written = WRITING.map((names) =>
    names.flatMap((name) =>
      GOING_KEYS.filter((line) => line.name === name).map((line) => ({
        ...line,
        act: act(() => cell.dispatchEvent(keydown(line.strokes[0]))),
      })),
    ),
  );
  return (
    <Menu opened onClose={leave} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <span aria-hidden className={styles.menuPlace} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Celle e righe">
        {(readOnly ? [[copy]] : [[copy, cut, ...paste], ...written]).map((lines, index) => (
          <Fragment key={lines[0]?.name}>
            {index > 0 && <Menu.Divider />}
            {lines.map(({ name, does, keys, act: onClick }) => (
              <Menu.Item key={name} rightSection={<span className={styles.menuKeys}>{keys}</span>} onClick={onClick}>
                {does}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Where the menu was asked for; null while it was not. */
function useMenuPlace(over: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const { activeElement: cell } = document;
      const isOverCells = event.target instanceof Element && event.target.closest('[data-row]') !== null;
      // Over a text that is being written there is the menu of texts.
      if (!isOverCells || !(cell instanceof HTMLElement) || cell.matches('input, textarea')) return;
      event.preventDefault();
      setPlace({ x: event.clientX, y: event.clientY, cell });
    };
    const { current } = over;
    current?.addEventListener('contextmenu', onContextMenu);
    return () => current?.removeEventListener('contextmenu', onContextMenu);
  }, [over]);
  const leave = () => {
    setPlace(null);
    // Unless it was left by a press on something else.
    setTimeout(() => {
      if (isFocusFree()) place?.cell.focus();
    });
  };
  return { place, leave };
}

/** A browser copies only what is selected in a text: what the grid says is to be copied is put into one, for a moment. */
function copyFrom(cell: HTMLElement): void {
  const clipboardData = new DataTransfer();
  cell.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  const text = document.createElement('textarea');
  text.value = clipboardData.getData('text/plain');
  document.body.append(text);
  text.select();
  document.execCommand('copy');
  cell.focus();
  text.remove();
}

function cutFrom(cell: HTMLElement): void {
  copyFrom(cell);
  cell.dispatchEvent(keydown('Delete'));
}

/** The stroke of a key, as the grid hears it. */
function keydown(stroke: string): KeyboardEvent {
  const keys = keysOfStroke(stroke);
  return new KeyboardEvent('keydown', {
    key: keys.at(-1) ?? '',
    ctrlKey: keys.includes('Ctrl'),
    shiftKey: keys.includes('Shift'),
    altKey: keys.includes('Alt'),
    bubbles: true,
    cancelable: true,
  });
}
