import type { GanttBars } from '../../../../shared/rules/papers/gantt-bars.ts';
import type { Point, Shape } from '../../../paper/layout/positioned-page.ts';

/** Heights within a row, from the top of its bars, in points. */
const PLANNED = { top: 0, height: 9 } as const;
const ACTUAL = { top: 12, height: 6 } as const;
/** How high the bars of a row are together. */
export const BARS_HEIGHT = ACTUAL.top + ACTUAL.height;

const OUTLINE = 0.7;
const STRIPES = { gray: 0.3, dash: [0.6, 1.8] } as const;
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

/** An outline, striped as far as the progress goes; on the right it stays open where no end is known. */
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
  const done = x + bar.done;
  if (done - left < OUTLINE) return [outline];
  const middle = (top + bottom) / 2;
  // One broad stroke of short dashes makes all the stripes: a page of bars stays small.
  const stripes: Shape = {
    kind: 'lines',
    gray: STRIPES.gray,
    width: PLANNED.height,
    dash: STRIPES.dash,
    paths: [
      [
        [left, middle],
        [done, middle],
      ],
    ],
  };
  const end: Shape = {
    kind: 'lines',
    gray: DARK,
    width: OUTLINE,
    paths: [
      [
        [done, top],
        [done, bottom],
      ],
    ],
  };
  return [stripes, end, outline];
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
