import type { GanttBars } from '../../../../shared/rules/papers/gantt-bars.ts';
import type { Point, Shape } from '../../../paper/layout/positioned-page.ts';

/** Heights within a row, from the top of its bars, in points. */
const PLANNED = { top: 0, height: 9 } as const;
const ACTUAL = { top: 12, height: 6 } as const;
/** How high the bars of a row are together. */
export const BARS_HEIGHT = ACTUAL.top + ACTUAL.height;

const OUTLINE = 0.7;
const HATCH = { width: 0.5, gray: 0.25, step: 3.5 } as const;
const DARK = 0.25;
const SOLID = 0.45;
const ARROW = 6;
/** A bar of a day or two is still seen. */
const NARROWEST = 1.5;

/** The bars of a row as shapes. @param x left end of the axis. @param y top of the bars. */
export function barShapes({ planned, actual }: GanttBars, x: number, y: number): readonly Shape[] {
  return [
    ...(planned === null ? [] : plannedShapes(planned, x, y + PLANNED.top)),
    ...(actual === null ? [] : [actualShape(actual, x, y + ACTUAL.top)]),
  ];
}

/** An outline, hatched as far as the progress goes; on the right it stays open where no end is known. */
function plannedShapes(bar: GanttBars['planned'] & object, x: number, top: number): readonly Shape[] {
  const [left, right, bottom] = [x + bar.from, x + Math.max(bar.to, bar.from + NARROWEST), top + PLANNED.height];
  const open: readonly Point[] = [
    [right, top],
    [left, top],
    [left, bottom],
    [right, bottom],
  ];
  const outline: Shape = {
    kind: 'lines',
    gray: DARK,
    width: OUTLINE,
    paths: [bar.isOpen ? open : [...open, [right, top]]],
  };
  const hatch = hatching(left, x + bar.done, top, bottom);
  if (hatch.length === 0) return [outline];
  return [{ kind: 'lines', gray: HATCH.gray, width: HATCH.width, paths: hatch }, outline];
}

/** Strokes that rise to the right, cut at both ends, with one upright where they end. */
function hatching(left: number, right: number, top: number, bottom: number): readonly (readonly Point[])[] {
  if (right - left < OUTLINE) return [];
  const height = bottom - top;
  const paths: (readonly Point[])[] = [];
  for (let at = left - height; at < right; at += HATCH.step) {
    const [from, to] = [Math.max(at, left), Math.min(at + height, right)];
    if (to > from)
      paths.push([
        [from, bottom - (from - at)],
        [to, bottom - (to - at)],
      ]);
  }
  paths.push([
    [right, top],
    [right, bottom],
  ]);
  return paths;
}

/** Solid; one that is going on ends in an arrow head. */
function actualShape(bar: GanttBars['actual'] & object, x: number, top: number): Shape {
  const [left, right] = [x + bar.from, x + Math.max(bar.to, bar.from + NARROWEST)];
  const bottom = top + ACTUAL.height;
  const box = (end: number): readonly Point[] => [
    [left, top],
    [end, top],
    [end, bottom],
    [left, bottom],
  ];
  if (!bar.isRunning) return { kind: 'areas', gray: SOLID, paths: [box(right)] };
  const neck = Math.max(left, right - ARROW);
  const head: readonly Point[] = [
    [neck, top - 2],
    [right, (top + bottom) / 2],
    [neck, bottom + 2],
  ];
  return { kind: 'areas', gray: SOLID, paths: neck > left ? [box(neck), head] : [head] };
}
