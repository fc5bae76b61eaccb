import { lineText } from './primitives.ts';

/** What the document of a check is called unless a person says otherwise. */
export const USUAL_REPORT_TITLE = 'STATO DI ATTUAZIONE DEGLI OBIETTIVI';

const MOST = 200;

/** What a person calls the document of a check. */
export const reportTitle = lineText.trim().min(1).max(MOST);

/** Other names that the document of a check goes by: the yearly Relazione, and the Referto of TUEL art. 198. */
export function offeredReportTitles(year: number): readonly string[] {
  return [USUAL_REPORT_TITLE, `Relazione sulla performance ${year}`, 'Referto del controllo di gestione'];
}
