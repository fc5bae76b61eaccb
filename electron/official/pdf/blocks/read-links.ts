import type { PrintedBlock } from '../../printed-document.ts';
import { joinedText } from '../cells/cell-lines.ts';
import type { SheetLine } from '../cells/sheet.ts';

type LinksBlock = Extract<PrintedBlock, { kind: 'links' }>;

/** `OBIETTIVO DI MANDATO: DUP_10 SEMPLIFICAZIONE,PARTECIPAZIONE` */
const LINK = /^(?<levelLabel>[^:]+?)\s*:\s+(?<code>\S+)(?:\s+(?<title>.*))?$/u;

/** Reads the ancestors an objective is linked to; null when a line is no link. A line without a level goes on the one above. */
export function readLinks(lines: readonly SheetLine[]): LinksBlock | null {
  const links: { levelLabel: string; code: string; title: string; line: number }[] = [];
  for (const line of lines) {
    const text = joinedText(line.runs).trim();
    const { levelLabel, code, title = '' } = LINK.exec(text)?.groups ?? {};
    const above = links.at(-1);
    if (levelLabel !== undefined && code !== undefined) links.push({ levelLabel, code, title, line: line.number });
    else if (above !== undefined) above.title = `${above.title} ${text}`.trim();
    else return null;
  }
  return { kind: 'links', links };
}
