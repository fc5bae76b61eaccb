/*
 * The sheet and its rows. Heights are those of the official document, worked out from its page breaks (layout notes of the
 * official document); what they leave free is divided so that text never touches a rule.
 */

/** A4 landscape, in points. */
export const PAGE_WIDTH = 841.89;
export const PAGE_HEIGHT = 595.28;

/** Text area: 742 points wide. */
export const LEFT = 50;
export const RIGHT = 792;
/** Cells stand in from the rules and bands by this much. */
export const INSET = 5;
/** Lower edge of the text area. */
export const BOTTOM = 571.28;

/** Room under the page header when the centre's name takes one line and the title two at most. */
export const FULL_ROOM = 455.6;
/** Where the page header begins. */
export const HEADER_TOP = 24;

/** Distance of baselines. */
export const LINE_PITCH = { small: 9.2, phase: 10.35, longText: 11.5, title: 13.8 } as const;

export const BLOCK_HEIGHTS = {
  /** `Collegato a` with three links is 54. */
  linksHeading: 19.5,
  link: 11.5,
  textHeading: 48,
  phasesHeading: 48,
  /** `Soggetti coinvolti` with one person is 54.7. */
  participantsHeading: 27.85,
  participantHeads: 11.5,
  participant: 15.35,
  status: 39.6,
  /** A phase without its lines, and the fewest lines it is high. */
  phaseFrame: 23.5,
  phaseLines: 4,
  indicatorsHeading: 50.3,
  indicatorFrame: 8.4,
} as const;

export const GRAY = { band: 0.91, rule: 0.6, hairline: 0.75, black: 0 } as const;
