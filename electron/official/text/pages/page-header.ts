import type { PrintedCell, PrintedHeader, PrintedLine, PrintedLines } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { headingAt } from '../blocks/block-headings.ts';
import { linesOf, type Paragraph, paragraphs } from '../blocks/paragraphs.ts';
import { beforeLabel, isLabel, LABELS } from '../words/labels.ts';
import { isInCapitals, isOrganisationWord } from '../words/sheet-vocabulary.ts';
import { headerRow } from './header-row.ts';
import type { TextPage } from './text-pages.ts';

/** A page cut in two: its header, with the lines that make it, and the paragraphs below. */
export interface HeadedPage {
  readonly page: number;
  readonly header: PrintedHeader;
  /** The lines of the header, blank ones left out. */
  readonly headerLines: PrintedLines;
  readonly body: readonly Paragraph[];
}

/**
 * Reads the header of a page. A page that begins with the very lines of the page before goes on with its objective, wherever
 * their texts end; on the first page of an objective the title ends at `Responsabile`, and the name follows, unless a heading
 * does.
 * @returns null when the header is cut short, which is reported.
 */
export function headedPage(page: TextPage, previous: HeadedPage | null, problems: ProblemLog): HeadedPage | null {
  const printed = page.lines.filter(({ text }) => text !== '');
  if (previous?.headerLines.every(({ text }, index) => printed[index]?.text === text)) {
    const { header, headerLines } = previous;
    return { page: page.page, header, headerLines, body: below(page, printed[headerLines.length]).map(opening) };
  }
  const [first, heads, row] = printed;
  if (first === undefined || heads === undefined || row === undefined) {
    const place = { page: page.page, ...(first === undefined ? {} : { line: first.line }) };
    problems.blocking('header-cut', "L'intestazione della pagina è incompleta: il documento è interrotto.", place);
    return null;
  }
  const { rowLines, title, responsible, rest } = cutHeader(below(page, row));
  const { code, councillor, centre } = headerRow(rowLines, page.page, problems);
  const header: PrintedHeader = {
    municipality: { text: beforeLabel(first.text, LABELS.sheet) ?? '', line: first.line },
    levelLabel: { text: beforeLabel(heads.text, LABELS.headerHeads) ?? '', line: heads.line },
    code,
    councillor,
    centre,
    title,
    responsible,
  };
  const [firstBelow] = rest;
  const end = firstBelow === undefined ? printed.length : printed.indexOf(firstBelow.lines[0]);
  return { page: page.page, header, headerLines: printed.slice(0, end), body: rest.map(opening) };
}

/** The paragraphs of a page from one of its lines on. */
function below(page: TextPage, line: PrintedLine | undefined): readonly Paragraph[] {
  return line === undefined ? [] : paragraphs({ page: page.page, lines: page.lines.slice(page.lines.indexOf(line)) });
}

/** What is below the header opens its page. */
function opening(paragraph: Paragraph, index: number): Paragraph {
  return index === 0 ? { ...paragraph, opensPage: true, blanksBefore: 0 } : paragraph;
}

interface CutHeader {
  readonly rowLines: PrintedLines;
  readonly title: PrintedLines;
  readonly responsible: PrintedCell;
  readonly rest: readonly Paragraph[];
}

/** Cuts the paragraphs from the row of the code on: row, title, responsible, and what is below the header. */
function cutHeader(all: readonly Paragraph[]): CutHeader {
  let end = 1;
  while (end < all.length && !isResponsible(all[end]) && headingAt(all.slice(end), 0) === null) end += 1;
  const centreApart = end > 2 && isCentre(all[1]) && !(all[0]?.lines[0].text ?? '').split(' ').some(isOrganisationWord);
  const rowEnd = centreApart ? 2 : 1;
  const rowLines = all.slice(0, rowEnd).flatMap(({ lines }) => lines);
  const title = linesOf(all.slice(rowEnd, end));
  if (!isResponsible(all[end])) return { rowLines, title, responsible: null, rest: all.slice(end) };
  const below = all.slice(end + 1);
  const named = below.length > 0 && below[0]?.lines.length === 1 && headingAt(below, 0) === null;
  return {
    rowLines,
    title,
    responsible: named ? (below[0]?.lines[0] ?? null) : null,
    rest: below.slice(named ? 1 : 0),
  };
}

function isResponsible(paragraph: Paragraph | undefined): boolean {
  return paragraph?.lines.length === 1 && isLabel(paragraph.lines[0].text, LABELS.responsible);
}

function isCentre(paragraph: Paragraph | undefined): boolean {
  const words = paragraph?.lines.flatMap(({ text }) => text.split(' ')) ?? [];
  return isOrganisationWord(words[0] ?? '') && words.every(isInCapitals);
}
