import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './split-panes.module.css';

/** How wide a pane is and may be, in rem, so that it grows with the letters. */
export interface PaneWidth {
  /** What the pane holds, for who cannot see: «Albero degli obiettivi». */
  readonly label: string;
  readonly size: number;
  readonly least: number;
  readonly most: number;
  readonly onSize: (size: number) => void;
}

interface PaneBorderProps {
  readonly pane: PaneWidth;
  /** 1 where moving right makes the pane wider, -1 where it makes it narrower. */
  readonly grows: 1 | -1;
}

/** The border of a side pane, with which it is made wider or narrower. */
export function PaneBorder({ pane, grows }: PaneBorderProps) {
  const { label, size, least, most, onSize } = pane;
  const grabbed = useRef<{ readonly x: number; readonly size: number } | null>(null);
  const resize = (to: number) => onSize(Math.round(Math.max(least, Math.min(most, to)) * 100) / 100);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 5 : 1;
    if (event.key === 'ArrowRight') resize(size + grows * step);
    else if (event.key === 'ArrowLeft') resize(size - grows * step);
    else if (event.key === 'Home') resize(least);
    else if (event.key === 'End') resize(most);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, size };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grabbed.current === null) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    resize(grabbed.current.size + (grows * (event.clientX - grabbed.current.x)) / rem);
  };
  const letGo = () => {
    grabbed.current = null;
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Larghezza: ${label}`}
      aria-valuenow={Math.round(size)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={styles.border}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
}
