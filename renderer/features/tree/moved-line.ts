import { lineAbove, type TreeLine } from './tree-lines.ts';

const PAGE = 15;

/**
 * Where a key leads from the line at `at`: up, down, by pages, to the ends; right into an open line, left to the one above a closed
 * one. Null for keys that lead nowhere from there, such as those that open or close a line.
 */
export function movedLine(lines: readonly TreeLine[], at: number, key: string): number | null {
  const line = lines[at];
  const last = lines.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return line?.open === true ? at + 1 : null;
    case 'ArrowLeft':
      return line === undefined || line.open ? null : lineAbove(lines, at);
    default:
      return null;
  }
}
