import type { FontWeight } from './wrapping.ts';

/*
 * Columns of the official scheda where text wraps. Widths are in em of their own type size: with them and the plain sum of
 * advances (no kerning), greedy wrapping gives every line break of the official document (docs/layout-notes.md). The bounds that its
 * breaks prove are in the comments; where they are wide, the value is that of the drawn column.
 */

/** A column of wrapped text: `size` in points, `widthEm` in multiples of that size. */
export interface SchedaColumn {
  readonly weight: FontWeight;
  readonly size: number;
  readonly widthEm: number;
}

export const SCHEDA_COLUMNS = {
  /** Modalità and Stato di attuazione: 74.17 - 74.20. */
  longText: { weight: 'regular', size: 10, widthEm: 74.185 },
  /** 15.061 - 15.074. */
  phaseDescription: { weight: 'bold', size: 9, widthEm: 15.067 },
  /** Short name of a phase's centre: 14.78 - 15.17. */
  phaseCentre: { weight: 'regular', size: 8, widthEm: 15 },
  /** 14.68 - 15.28. */
  phaseNote: { weight: 'regular', size: 8, widthEm: 15.1 },
  /** 23.85 - 23.89. */
  indicatorDescription: { weight: 'regular', size: 8, widthEm: 23.87 },
  /** 15.01 - 15.28. */
  indicatorNote: { weight: 'regular', size: 8, widthEm: 15.1 },
  /** Long name of the centre in the page header: 23.67 - 24.34. */
  headerCentre: { weight: 'regular', size: 8, widthEm: 24 },
  /** Title of the objective in the page header: 39.3 - 45.2. */
  title: { weight: 'bold', size: 12, widthEm: 40.5 },
} as const satisfies Record<string, SchedaColumn>;

export type SchedaColumnName = keyof typeof SCHEDA_COLUMNS;
