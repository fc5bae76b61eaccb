import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';

/** Texts that spreadsheets run, cut, trim, join or take for something else. */
const TEXTS = [
  '=1+1',
  '+39 02 1234',
  '-5',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  "''",
  'a\n\n\nb\n',
  '  spazi  doppi ',
  'a  \n b',
  '_x0041_ _x005F_x0041_ _xFFFF_',
  '"\'&<>;,]]>',
  'עברית \u202e العربية',
  '\u{1F600}\ufffe\uffff\u00a0',
  `${'x'.repeat(32_766)}${'😀'.repeat(20_000)}=y`,
  '2020',
  '31/12/2020',
  'VERO',
  '#REF!',
  '1.556,50',
  '80%',
  '__proto__',
] as const;

/** Those that one line can hold. */
const LINES = TEXTS.filter((text) => !/[\n\t]/u.test(text) && text.length < 2_000);

/** A document whose texts are hostile, others for another seed; its references hold. */
export function hostileDocument(document: ArchiveDocument, seed: number): ArchiveDocument {
  const text = (index: number): string => TEXTS[(index * 7 + seed) % TEXTS.length] ?? '';
  const line = (index: number): string => LINES[(index * 5 + seed) % LINES.length] ?? '';
  return {
    ...document,
    objectives: document.objectives.map((row, index) => ({
      ...row,
      code: `${line(index).trim().slice(0, 20)}${index}`,
      shortDescription: line(index + 1),
      title: text(index),
      progressReport: text(index + 3),
    })),
    phases: document.phases.map((row, index) => ({ ...row, description: text(index), note: text(index + 5) })),
    indicators: document.indicators.map((row, index) => ({ ...row, description: text(index + 2), note: text(index) })),
    people: document.people.map((row, index) => ({ ...row, name: `${line(index)}${index}` })),
  };
}
