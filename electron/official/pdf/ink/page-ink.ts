/*
 * What stands on a page, in points from its top left corner with y growing downwards, the page turned as it is looked at.
 */

/** A word: characters with no space between them. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Advance of its first character, in points. */
  readonly initial: number;
}

/**
 * Characters drawn side by side on one baseline, spaces included: all that no gap interrupts. One line of one cell is one run
 * when the program draws its lines whole, several when it places word by word.
 */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** Type size in points as it shows, scaling included. */
  readonly size: number;
  /** Name of the typeface without its subset prefix, to tell one style from another. */
  readonly font: string;
  readonly words: readonly Word[];
}

/** A horizontal stretch of a ruled line, or of the upper or lower edge of a box. */
export interface Rule {
  readonly y: number;
  readonly x: number;
  readonly right: number;
}

export interface PageInk {
  /** Counts from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
}
