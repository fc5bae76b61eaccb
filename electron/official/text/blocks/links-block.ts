import type { PlacedBlock } from '../../assemble/objective-pages.ts';
import type { ProblemLog } from '../../problem-log.ts';
import type { SheetSection } from './sections.ts';

const LINK = /^(?<levelLabel>[^:]+?)\s*:\s*(?<code>\S+)(?:\s+(?<title>.*))?$/u;

/** The ancestors, one a line: `OBIETTIVO DI MANDATO: DUP_10 Nome`. A line without a level goes on with the name above it. */
export function linksBlock({ heading, content }: SheetSection, problems: ProblemLog): PlacedBlock[] {
  const links: { levelLabel: string; code: string; title: string; line: number }[] = [];
  for (const { text, line } of [...heading.lines.slice(1), ...content.flatMap(({ lines }) => lines)]) {
    const { levelLabel, code, title = '' } = LINK.exec(text)?.groups ?? {};
    const last = links.at(-1);
    if (levelLabel !== undefined && code !== undefined) links.push({ levelLabel, code, title, line });
    else if (last !== undefined) last.title = `${last.title} ${text}`.trim();
    else {
      const message = `«${text}» non è un collegamento come «OBIETTIVO DI MANDATO: CODICE Nome».`;
      problems.blocking('link', message, { page: heading.page, line, cell: 'Collegato a' });
    }
  }
  return links.length === 0 ? [] : [{ page: heading.page, block: { kind: 'links', links } }];
}
