import type { FontWeight } from '../../../shared/rules/wrapping.ts';

interface Style {
  readonly weight: FontWeight;
  /** Points. */
  readonly size: number;
  /** 0 is black. Greys are dark enough for an office printer and for a contrast of 7 to 1. */
  readonly gray: number;
}

const HEAD_GRAY = 0.3;

/** Every kind of type on the page. */
export const TEXT_STYLES = {
  municipality: { weight: 'bold', size: 10, gray: 0 },
  documentName: { weight: 'bold', size: 10, gray: HEAD_GRAY },
  head: { weight: 'regular', size: 7, gray: HEAD_GRAY },
  value: { weight: 'regular', size: 8, gray: 0 },
  code: { weight: 'bold', size: 8, gray: 0 },
  title: { weight: 'bold', size: 12, gray: 0 },
  responsible: { weight: 'regular', size: 9, gray: 0 },
  section: { weight: 'bold', size: 10.5, gray: 0 },
  link: { weight: 'regular', size: 9, gray: 0 },
  linkLevel: { weight: 'regular', size: 9, gray: HEAD_GRAY },
  longText: { weight: 'regular', size: 10, gray: 0 },
  phaseDescription: { weight: 'bold', size: 9, gray: 0 },
  chapter: { weight: 'bold', size: 20, gray: 0 },
  longStrong: { weight: 'bold', size: 10, gray: 0 },
  coverTitle: { weight: 'bold', size: 24, gray: 0 },
  coverSection: { weight: 'bold', size: 12, gray: 0 },
  coverHead: { weight: 'regular', size: 11, gray: HEAD_GRAY },
  coverValue: { weight: 'regular', size: 12, gray: 0 },
} as const satisfies Record<string, Style>;

export type TextStyle = keyof typeof TEXT_STYLES;
