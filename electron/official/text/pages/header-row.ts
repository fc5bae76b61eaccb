import type { PrintedHeader, PrintedLines } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { isInCapitals, isOrganisationWord } from '../words/sheet-vocabulary.ts';

type RowCells = Pick<PrintedHeader, 'code' | 'councillor' | 'centre'>;

/**
 * Cuts the row of the page header: the code is its first word, the councillor ends where the name of the centre begins, and
 * the other lines are the centre's.
 */
export function headerRow(lines: PrintedLines, page: number, problems: ProblemLog): RowCells {
  const [first = { text: '', line: 1 }, ...more] = lines;
  const [code = '', ...words] = first.text.split(' ');
  const start = centreStart(words);
  const centre = words.slice(start).join(' ');
  const councillor = words.slice(0, start).join(' ');
  if (words.length > 1 && !isOrganisationWord(words[start] ?? '')) {
    const taken = `assessorato «${councillor}», centro «${centre}»`;
    const message = `Non è certo dove finisca l'assessorato e cominci il centro in «${words.join(' ')}»: letti ${taken}.`;
    problems.mild('councillor-or-centre', message, { page, line: first.line });
  }
  return {
    code: { text: code, line: first.line },
    councillor: councillor === '' ? null : { text: councillor, line: first.line },
    centre: centre === '' ? more : [{ text: centre, line: first.line }, ...more],
  };
}

/**
 * Where the centre begins: at the first word of organisation in capitals; else where the capitals that end the row begin. A row
 * all in capitals without such a word is a centre, one that ends in small letters a councillor.
 */
function centreStart(words: readonly string[]): number {
  const known = words.findIndex(isOrganisationWord);
  if (known !== -1) return known;
  return words.findLastIndex((word) => !isInCapitals(word)) + 1;
}
