import type { OfficialDocument } from '../official-document.ts';
import type { PrintedDocument } from '../printed-document.ts';
import { ProblemLog } from '../problem-log.ts';
import { assembleScheda } from './assemble-scheda.ts';
import { CellReader } from './cell-reader.ts';
import { objectivePages } from './objective-pages.ts';
import { printedParts } from './printed-parts.ts';

/**
 * Makes schede of what was read from paper: joins the pages of each objective and the lines that were wrapped, parses dates
 * and numbers strictly. With any blocking problem the schede are what could be read, and must not be taken in.
 */
export function assemble(document: PrintedDocument): OfficialDocument {
  const problems = new ProblemLog(document.file, document.problems);
  const cells = new CellReader(document.columnWidthsEm, problems);
  const objectives = objectivePages(document, problems);
  if (objectives.length === 0 && document.problems.every(({ severity }) => severity === 'mild')) {
    problems.blocking('no-scheda', 'Il documento non contiene schede obiettivi.');
  }
  const read = objectives.flatMap((objective) => {
    const scheda = assembleScheda(objective, cells, problems);
    return scheda === null ? [] : [{ scheda, parts: printedParts(objective, scheda.code) }];
  });
  cells.reportColumns();
  checkMunicipality(document, problems);
  return {
    file: document.file,
    cover: document.cover,
    schede: read.map(({ scheda }) => scheda),
    parts: read.flatMap(({ parts }) => parts),
    problems: problems.problems,
  };
}

function checkMunicipality({ pages }: PrintedDocument, problems: ProblemLog): void {
  const [first] = pages;
  const other = pages.find(({ header }) => header.municipality.text !== first?.header.municipality.text);
  if (first === undefined || other === undefined) return;
  const names = `«${first.header.municipality.text}» e «${other.header.municipality.text}»`;
  problems.blocking('two-municipalities', `Il documento porta schede di due enti: ${names}.`, {
    page: other.page,
    line: other.header.municipality.line,
  });
}
