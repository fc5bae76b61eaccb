import { expect, test } from 'vitest';
import type { PositionedSection } from '../../../../electron/paper/layout/positioned-page.ts';
import { PagedDocument } from '../../../../electron/paper/pdf/paged-document.ts';
import { openPrinted } from './read-back.ts';

interface Item {
  readonly title: string;
  readonly items: readonly Item[];
}
const titles = (items: readonly Item[]): unknown[] =>
  items.map(({ title, items: below }) => (below.length === 0 ? title : [title, ...titles(below)]));

test('bookmarks stand in the order of their sections, one below the section or after it; what goes on keeps its own', async () => {
  const pdf = new PagedDocument({ title: 'Prova', created: new Date('2026-01-31T00:00:00Z') });
  const section = (
    bookmark: string | null,
    ...further: readonly { readonly title: string; readonly page: number; readonly isBelow?: boolean }[]
  ): PositionedSection => ({
    bookmark,
    furtherBookmarks: further,
    pages: [
      { boxes: [], texts: [] },
      { boxes: [], texts: [] },
    ],
    tags: [],
  });
  pdf.add(section('Uno', { title: 'sotto uno', page: 1, isBelow: true }, { title: 'dopo uno', page: 1 }));
  pdf.add(section(null, { title: 'ancora sotto uno', page: 0, isBelow: true }));
  pdf.add(section('Due', { title: 'dopo due', page: 0, isBelow: false }));
  pdf.end();
  const document = await openPrinted(pdf.take());
  const outline: Item[] = await document.getOutline();
  expect(titles(outline)).toEqual([['Uno', 'sotto uno', 'ancora sotto uno'], 'dopo uno', 'Due', 'dopo due']);
  expect(document.numPages).toBe(6);
});
