import { PAGE_HEIGHT, PAGE_WIDTH } from '../paper/layout/page-frame.ts';

/** A4 upright, in points: the sheet of the schede, turned. */
export const MANUAL_SIZE = { width: PAGE_HEIGHT, height: PAGE_WIDTH } as const;

/** Text area of the manual. */
export const COLUMN = { left: 76, right: 519, top: 64, bottom: 772 } as const;
export const COLUMN_WIDTH = COLUMN.right - COLUMN.left;

/** Distance of baselines of running text. */
export const PITCH = 14;
