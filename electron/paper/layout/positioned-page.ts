import type { TextStyle } from './text-styles.ts';

/*
 * What layout hands to drawing: plain data in points, y growing downwards from the top edge of the page. Nothing here knows
 * PDF, so page breaks and positions are tested as numbers.
 */

/** Text on one baseline. */
export interface TextRun {
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly style: TextStyle;
  /** Horizontal scale below 1 that makes a word wider than its column fit; absent when there is none. */
  readonly squeeze?: number;
}

/** Runs that belong to one tag (index in the list of tags), or to none: repeated heads are artifacts. */
export interface TaggedText {
  readonly tag: number | null;
  readonly runs: TextRun[];
}

/** A filled rectangle: a rule or a band. `gray` is 0 for black, 1 for white. */
export interface FilledBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly gray: number;
}

/** A shape of a picture; measures in points, `gray` as of a box. `areas` are filled polygons, `lines` strokes, one after the other. */
export type Shape =
  | LineShape
  | { readonly kind: 'areas'; readonly gray: number; readonly paths: readonly (readonly Point[])[] };

export interface LineShape {
  readonly kind: 'lines';
  readonly gray: number;
  readonly width: number;
  /** Lengths of dash and gap; whole when absent. */
  readonly dash?: readonly [dash: number, gap: number];
  readonly paths: readonly (readonly Point[])[];
}

export type Point = readonly [x: number, y: number];

/** Shapes that belong to one tag, or to none: those that say nothing. */
export interface TaggedDrawing {
  readonly tag: number | null;
  readonly shapes: readonly Shape[];
}

export interface PositionedPage {
  readonly boxes: readonly FilledBox[];
  /** Over the boxes and under the texts. */
  readonly drawings?: readonly TaggedDrawing[];
  readonly texts: readonly TaggedText[];
}

export type TagRole =
  | ('Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Span' | 'Code')
  | ('Table' | 'TR' | 'TH' | 'TD')
  | 'Figure'
  | ('L' | 'LI' | 'Lbl' | 'LBody' | 'TOC' | 'TOCI');

/** A structure element of the document. Parents come before their children, children in reading order. */
export interface Tag {
  readonly role: TagRole;
  /** Index of the parent; null for the topmost. */
  readonly parent: number | null;
  /** What a head speaks for. */
  readonly scope?: 'Column' | 'Row';
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** What a picture says, for who does not see it. */
  readonly alt?: string;
  /** Where a picture stands on its page. */
  readonly box?: Omit<FilledBox, 'gray'>;
}

/** A place to jump to; `page` is an index in its section. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  /** Stands under the section's own, not after it. */
  readonly isBelow?: boolean;
}

/** Pages and tags of one part of a document: what a bookmark leads to. */
export interface PositionedSection {
  /** To the first page; null for a section that goes on with the one before, whose further bookmarks stand under that one's. */
  readonly bookmark: string | null;
  readonly furtherBookmarks?: readonly Bookmark[];
  readonly pages: readonly PositionedPage[];
  readonly tags: readonly Tag[];
}

/** A section whose pages are laid out as they are asked for; its tags and further bookmarks are all there after the last. */
export interface FlowingSection extends Omit<PositionedSection, 'pages'> {
  readonly pages: Iterable<PositionedPage>;
}
