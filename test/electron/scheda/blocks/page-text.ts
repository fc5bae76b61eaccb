import type { PositionedPage } from '../../../../electron/paper/layout/positioned-page.ts';

/** Texts of a page's runs, tagged ones only or all. */
export function pageTexts(page: PositionedPage, which: 'all' | 'tagged' = 'all'): string[] {
  return page.texts
    .filter(({ tag }) => which === 'all' || tag !== null)
    .flatMap(({ runs }) => runs.map(({ text }) => text.trimEnd()));
}
