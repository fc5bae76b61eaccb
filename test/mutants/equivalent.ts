/** A mutant that changes nothing anyone could see. */
interface Equivalent {
  readonly file: string;
  /** What stands where the fault would be planted. */
  readonly text: string;
  /** The line that it stands in, or begins, where the same stands in others too. */
  readonly line?: string;
  /** What stands right before it, where the same stands in its line twice. */
  readonly before?: string;
  readonly why: string;
}

/** They are left out of the figures. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'electron/paper/pdf/glyph-encoder.ts',
    text: '>',
    line: 'if (text.length > CACHED_LENGTH)',
    why: "Which texts are kept encoded is of no one's sight: encoded again they are the same.",
  },
  {
    file: 'electron/archive/search/verify-search.ts',
    text: ' ORDER BY term, col',
    why: 'The table of words of the index is in that order by its making; the order is said for whoever reads.',
  },
  {
    file: 'electron/archive/hand-outs/returned-objectives.ts',
    text: ' ORDER BY 1',
    why: 'The distinct values are found by walking an index of them; SQLite would have to choose another way to turn them round.',
  },
  {
    file: 'electron/archive/hand-outs/hand-out-locks.ts',
    text: ' ORDER BY objectiveId',
    why: 'Ranks are given objective by objective, in that order.',
  },
  {
    file: 'electron/archive/search/search-objectives.ts',
    text: '\nORDER BY found.score, found.number',
    why: 'The hits were put in order when they were limited; the objectives are looked up one by one for them.',
  },
  {
    file: 'electron/archive/sample/read-sample.ts',
    text: '\n      .toSorted()',
    why: 'Node lists a folder in order on every system that we have; the order is asked for where it does not.',
  },
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
    file: 'renderer/stores/tree-store.ts',
    text: '>',
    before: 'other.id ',
    why: 'The row itself is not among the others.',
  },
  {
    file: 'renderer/stores/merge-edits.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'Questions are told apart by their numbers, whichever these are.',
  },
  {
    file: 'renderer/stores/hand-outs-store.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'Questions are told apart by their numbers, whichever these are.',
  },
  {
    file: 'renderer/stores/findings-store.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'Questions are told apart by their numbers, whichever these are.',
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
  {
    file: 'electron/session/findings/findings-worker.ts',
    text: '1',
    line: 'if (all !== given) version += 1;',
    why: 'Lists are told apart by their numbers, whichever these are.',
  },
  {
    file: 'electron/handlers/printing-handlers.ts',
    text: '<',
    line: 'if (done < total && now - told < PACE_MS) return;',
    before: 'told ',
    why: 'No clock is so exact that the very moment can be met.',
  },
  {
    file: 'electron/exchange/spreadsheets/xlsx/worksheet-reader.ts',
    text: 'true',
    line: '#isPlain = true;',
    why: 'What is not taken as written plainly goes to the parser of XML, which reads the same in it, only slower.',
  },
  {
    file: 'electron/archive/schema/beyond-measure.ts',
    text: '\n    .filter((column) => takesWords(name, column))',
    why: 'Other texts the table itself holds short: to ask for their lengths too takes longer and finds none.',
  },
  {
    file: 'electron/exchange/spreadsheets/xlsx/worksheet-rows.ts',
    text: 'false',
    why: 'Every row says it when it is opened, and none is closed before.',
  },
  {
    file: 'electron/exchange/spreadsheets/xlsx/lines-shown.ts',
    text: '<=',
    line: 'lines += line.length <= width ? 1 : wrappedLines(line, width, most);',
    why: 'A line that is as long as the column is wide takes one by its words too.',
  },
  {
    file: 'electron/archive/search/search-snippet.ts',
    text: 'max',
    line: "return text.lastIndexOf(' ', Math.max(0, Math.min(...places) - ROOM.lead)) + 1;",
    why: 'A text is cut into words from its beginning too, only slower.',
  },
];
