import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assemble } from '../../../electron/official/assemble/assemble.ts';
import { decodeText } from '../../../electron/official/text/decode-text.ts';
import { printedText } from '../../../electron/official/text/printed-text.ts';
import { coverLines, pageLines } from './golden-lines.ts';

const seed = new URL('../../../../shared/seed/', import.meta.url);
const missing = !existsSync(seed);
const golden = z.object({ pages: z.array(z.object({ lines: z.array(z.string()) })) });

const printed = () =>
  printedText(decodeText(readFileSync(new URL('schede-ufficiali.txt', seed)), 'seed.txt'), 'seed.txt');

describe('the official document (skipped where the reference material is missing)', () => {
  test.skipIf(missing)('is cut into the very lines of its cells, page by page', () => {
    const { pages } = golden.parse(JSON.parse(readFileSync(new URL('golden.json', seed), 'utf8')));
    const document = printed();
    expect(document.pages.length + 1).toBe(pages.length);
    expect(document.cover && coverLines(document.cover)).toEqual(pages[0]?.lines);
    for (const [index, page] of document.pages.entries()) {
      expect(pageLines(page)).toEqual(pages[index + 1]?.lines.toSorted());
    }
    expect(pages.flatMap(({ lines }) => lines)).toHaveLength(2280);
  });

  test.skipIf(missing)('joins into texts that wrap into those lines again', () => {
    const { schede, problems } = assemble(printed());
    expect(schede).toHaveLength(6);
    expect(problems.filter(({ severity, code }) => severity === 'blocking' || code === 'unlike-column')).toEqual([]);
  });
});
