import { z } from 'zod';

/** Where in a file something was seen; page, line and cell count from 1 as a person counts. */
export const place = z.strictObject({
  file: z.string(),
  page: z.number().int().min(1).optional(),
  line: z.number().int().min(1).optional(),
  cell: z.string().optional(),
});
export type Place = z.infer<typeof place>;

/** What can be wrong or doubtful in a file, each in a word that programs can act on: `--json` promises them. */
export const PROBLEM_CODES = [
  'ancestors-differ',
  'ancestors-ring',
  'blocks-out-of-order',
  'cell',
  'character-replaced',
  'code-twice',
  'councillor-or-centre',
  'cover-line',
  'date',
  'dates-alone',
  'document-cut',
  'duplicate-code',
  'end-unmarked',
  'header-cut',
  'header-differs',
  'heading-alone',
  'heading-as-text',
  'indicator-cells',
  'indicator-heads',
  'indicator-values',
  'indicators-split',
  'level-label',
  'level-unknown',
  'link',
  'name-or-relation',
  'no-scheda',
  'not-a-cover',
  'not-a-value',
  'note-goes-on',
  'nothing-to-continue',
  'number',
  'one-date',
  'one-number',
  'other-municipality',
  'page-empty',
  'percentage',
  'phase-cut',
  'phase-names',
  'phase-row',
  'phase-split',
  'phases-heading',
  'plan-made',
  'plan-name',
  'text-nowhere',
  'two-municipalities',
  'unlike-column',
  'years-differ',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * What an importer has to say. A `blocking` problem would lose or invent data, so the file is refused whole; a `mild` one
 * says how a doubt was settled. `message` is one Italian sentence.
 */
export const problem = z.strictObject({
  severity: z.enum(['blocking', 'mild']),
  code: z.enum(PROBLEM_CODES),
  message: z.string(),
  place,
});
export type Problem = z.infer<typeof problem>;
