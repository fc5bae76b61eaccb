import type { Equivalent } from './equivalent.ts';

/** In the files of official documents and of what goes out and comes in. */
export const EQUIVALENT_IN_EXCHANGE: readonly Equivalent[] = [
  {
    file: 'electron/exchange/spreadsheets/xlsx/worksheet-reader.ts',
    text: 'true',
    line: '#isPlain = true;',
    why: 'What is not taken as written plainly goes to the parser of XML, which reads the same in it, only slower.',
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
    file: 'electron/exchange/spreadsheets/xml/read-xml.ts',
    text: '0',
    line: 'if (pieces % TURN > 0) continue;',
    why: 'Others get their turn twice as often: nobody is kept waiting by it.',
  },
  {
    file: 'electron/official/pdf/ink/run-builder.ts',
    text: '||',
    line: 'if (first === undefined || last === undefined) return;',
    why: 'Where there is a first one there is a last one.',
  },
  {
    file: 'electron/official/pdf/cells/columns.ts',
    text: '<',
    line: 'const starts = texts.map(({ x }) => x).filter((x) => x > left.right && x < right.x);',
    why: 'Where the next head begins is a place to cut in any case.',
  },
];
