import type { Equivalent } from './equivalent.ts';

/** In the files of rules and formats. */
export const EQUIVALENT_IN_SHARED: readonly Equivalent[] = [
  {
    file: 'shared/format/text-around.ts',
    text: '>',
    line: 'if (index > to) break;',
    why: 'A word that begins where the stretch ends does not fit in it.',
  },
  {
    file: 'shared/format/excerpt.ts',
    text: '>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    line: 'return `«${cut.slice(0, lastSpace > 0 ? lastSpace : LONGEST_EXCERPT)}…»`;',
    why: 'A line that was trimmed does not begin with a blank.',
  },
  {
    file: 'shared/rules/merge/rows/merge-tables.ts',
    text: 'false',
    line: 'ordered: false,',
    why: 'What a document has once has no order, whatever is said of it: it belongs to no row.',
  },
  {
    file: 'shared/rules/merge/wholeness/parent-cycles.ts',
    text: '.filter((above) => above !== null && above !== undefined)',
    why: 'Who reads them leaves out null, and a parent that is named is there.',
  },
  {
    file: 'shared/rules/indicator-attainment.ts',
    text: '<=',
    line: 'return result <= target ? FULL : percentOf(target, result);',
    why: 'A result that is the target makes a hundred either way.',
  },
  {
    file: 'shared/rules/backups-to-keep.ts',
    text: '>',
    line: 'const future = newestFirst.filter(({ at }) => at > now);',
    why: 'A copy of this very moment stays as the last of the past, and the last of the future takes the place of none.',
  },
  {
    file: 'shared/rules/merge/shown/merge-groups.ts',
    text: '>',
    line: 'return one.code < other.code ? -1 : Number(one.code > other.code);',
    why: 'Whether alike or after, the second of two stays where it is.',
  },
  {
    file: 'shared/rules/merge/shown/merge-groups.ts',
    text: '1',
    line: 'if (one.objectiveId === null || other.objectiveId === null) return one.objectiveId === null ? 1 : -1;',
    why: 'Of what is before or after, only the sign is asked.',
  },
  {
    file: 'shared/rules/merge/shown/merge-groups.ts',
    text: '1',
    line: 'return one.code < other.code ? -1 : Number(one.code > other.code);',
    why: 'Of what is before or after, only the sign is asked.',
  },
  {
    file: 'shared/rules/merge/wholeness/strayed-rows.ts',
    text: 'false',
    line: 'if (row === undefined) return false;',
    why: 'What theirs added is in theirs; the types ask.',
  },
  {
    file: 'shared/rules/document-part.ts',
    text: '.toReversed()',
    why: 'No register refers to another yet.',
  },
  {
    file: 'shared/rules/merge/rows/document-index.ts',
    text: '||',
    line: 'if (one === other || one === undefined || other === undefined || one === null || other === null) return 0;',
    why: 'Rows of one owner have an identity each, and none the same.',
  },
  {
    file: 'shared/rules/merge/merged-document.ts',
    text: 'false',
    line: 'const changes = refused.size === 0 ? [] : rowDifferences({ ...sides, mine: sides.base }, () => false);',
    why: 'A row that theirs lacks is looked for in the base next.',
  },
  {
    file: 'shared/rules/findings/weights-findings.ts',
    text: '<',
    line: 'return total < FULL_WEIGHT',
    why: 'Weights that are right have no message.',
  },
  {
    file: 'shared/rules/merge/rows/merge-tables.ts',
    text: '1',
    line: "return fields.length === 1 ? row[first] : fields.map((field) => row[field]).join(' ');",
    why: 'The one field is a year: written out it tells the same rows apart, in the same order.',
  },
];
