import { expect, test } from 'vitest';
import type { PositionedPage } from '../../../electron/paper/layout/positioned-page.ts';
import { layOutCover } from '../../../electron/scheda/blocks/lay-out-cover.ts';
import { layOutScheda } from '../../../electron/scheda/blocks/lay-out-scheda.ts';
import { schedePdf } from '../../../electron/scheda/write-schede.ts';
import { cover } from '../../../shared/schemas/cover.ts';
import { openPrinted } from '../paper/pdf/read-back.ts';
import { FULL_SCHEDA } from './full-scheda.ts';

const COVER = cover.parse({
  date: '2026-01-31',
  parameters: {
    plan: { code: 'DUP_2026_2028', name: 'DUP 2026 2028' },
    levelLabel: 'OBIETTIVO DI PEG',
    shortDescription: 'Biblioteca',
  },
});

test('a scheda is found in the outline by its code and the first line of its title, if it has one', () => {
  const bookmark = (title: string) => layOutScheda({ ...FULL_SCHEDA, title }).bookmark;
  expect(bookmark('Una città\ndue righe')).toBe('2026_C03_02 Una città');
  expect(bookmark('')).toBe('2026_C03_02');
});

// What stands in these files is looked at before it is taken as right, and changes by command alone:
// npx vitest run --project parts test/electron/scheda/printed-places.test.ts -u
test('every text and every box of a whole scheda stands in its place', async () => {
  const { pages, tags } = layOutScheda(FULL_SCHEDA);
  const outline = tags.map(({ role, parent, scope, rowSpan }) => [role, parent, scope, rowSpan].join(' ').trim());
  const text = `${pages.map(placesOf).join('\n')}\nTAGS\n${outline.join('\n')}\n`;
  await expect(text).toMatchFileSnapshot('__snapshots__/scheda-places.txt');
});

test('so do those of a cover', async () => {
  const { pages } = layOutCover(COVER);
  await expect(`${pages.map(placesOf).join('\n')}\n`).toMatchFileSnapshot('__snapshots__/cover-places.txt');
});

test('the PDF shows these lines, each on its page and its baseline, and no other', async () => {
  const document = await openPrinted(Buffer.concat([...schedePdf(COVER, [FULL_SCHEDA], { pageNumbers: true })]));
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const placed = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ x: Number(item.transform[4]), y: Number(item.transform[5]), text: item.str.trim() }]
        : [],
    );
    const rows = Map.groupBy(placed, ({ y }) => tenth(y));
    const lines = [...rows]
      .toSorted(([one], [other]) => Number(other) - Number(one))
      .map(
        ([y, row]) =>
          `${y}: ${row
            .toSorted((one, other) => one.x - other.x)
            .map(({ text }) => text)
            .join(' | ')}`,
      );
    pages.push([`PAGE ${page}`, ...lines].join('\n'));
  }
  await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/printed-lines.txt');
});

/** The places of a page in points, in the order of drawing. */
function placesOf({ boxes, texts }: PositionedPage, index: number): string {
  return [
    `PAGE ${index + 1}`,
    ...boxes.map(
      ({ x, top, width, height, gray }) => `box ${[x, top, width, height].map(tenth).join(' ')} gray ${gray}`,
    ),
    ...texts.flatMap(({ tag, runs }) =>
      runs.map(({ x, baseline, text, style, squeeze }) =>
        [`text ${tenth(x)} ${tenth(baseline)}`, JSON.stringify(style), tag ?? 'artifact', squeeze ?? '', text].join(
          ' ',
        ),
      ),
    ),
  ].join('\n');
}

const tenth = (points: number): string => points.toFixed(1);
