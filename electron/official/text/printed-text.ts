import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { PrintedDocument, PrintedPage } from '../printed-document.ts';
import { ProblemLog } from '../problem-log.ts';
import { sectionBlocks } from './blocks/section-blocks.ts';
import { sections } from './blocks/sections.ts';
import { readPrintedCover } from './pages/cover.ts';
import { checkDocumentEnd } from './pages/document-end.ts';
import { withLostBlankLines } from './pages/lost-blank-lines.ts';
import { type HeadedPage, headedPage } from './pages/page-header.ts';
import { textLines } from './pages/text-lines.ts';
import { textPages } from './pages/text-pages.ts';

/** A text does not show how wide its columns were: they are taken to be the official sheet's. */
const OFFICIAL_WIDTHS: PrintedDocument['columnWidthsEm'] = {
  longText: SCHEDA_COLUMNS.longText.widthEm,
  phaseDescription: SCHEDA_COLUMNS.phaseDescription.widthEm,
  phaseCentre: SCHEDA_COLUMNS.phaseCentre.widthEm,
  phaseNote: SCHEDA_COLUMNS.phaseNote.widthEm,
  indicatorDescription: SCHEDA_COLUMNS.indicatorDescription.widthEm,
  indicatorNote: SCHEDA_COLUMNS.indicatorNote.widthEm,
  headerCentre: SCHEDA_COLUMNS.headerCentre.widthEm,
  title: SCHEDA_COLUMNS.title.widthEm,
};

/** Cuts the text of an official document into the cells of its pages. What it cannot be sure of, it reports. */
export function printedText(text: string, file: string): PrintedDocument {
  const problems = new ProblemLog(file);
  const { lines, endsWithPageBreak } = textLines(text);
  const { before, pages } = textPages(lines);
  if (pages.length === 0) {
    problems.blocking('no-scheda', 'Il testo non contiene nessuna scheda obiettivi.');
    return { file, cover: null, pages: [], columnWidthsEm: OFFICIAL_WIDTHS, problems: problems.problems };
  }
  const cover = readPrintedCover(before, problems);
  const printed = objectives(pages.flatMap(headed(problems))).flatMap((own) =>
    withLostBlankLines(printedPages(own, problems)),
  );
  if (!endsWithPageBreak) checkDocumentEnd(printed, lines, problems);
  return { file, cover, pages: printed, columnWidthsEm: OFFICIAL_WIDTHS, problems: problems.problems };
}

/** Reads the headers of pages given one after the other. */
function headed(problems: ProblemLog) {
  let previous: HeadedPage | null = null;
  return (page: Parameters<typeof headedPage>[0]): HeadedPage[] => {
    const read = headedPage(page, previous, problems);
    previous = read;
    return read === null ? [] : [read];
  };
}

/** Pages that follow each other with one code are one objective's. */
function objectives(pages: readonly HeadedPage[]): readonly (readonly HeadedPage[])[] {
  const grouped: HeadedPage[][] = [];
  for (const page of pages) {
    const current = grouped.at(-1);
    if (current?.[0]?.header.code.text === page.header.code.text) current.push(page);
    else grouped.push([page]);
  }
  return grouped;
}

function printedPages(pages: readonly HeadedPage[], problems: ProblemLog): readonly PrintedPage[] {
  const parts = sections(
    pages.flatMap(({ body }) => body),
    problems,
  );
  const blocks = parts.flatMap((part, index) => sectionBlocks(part, parts[index + 1], problems));
  return pages.map(({ page, header, body }, index) => {
    if (index > 0 && body.length === 0) {
      const message = 'La pagina ha la sola intestazione: il documento è interrotto.';
      problems.blocking('page-empty', message, { page });
    }
    const own = blocks.filter((block) => block.page === page);
    return { page, header, continues: own[0]?.continues ?? false, blocks: own.map(({ block }) => block) };
  });
}
