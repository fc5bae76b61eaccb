import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { layOutScheda } from '../../../../electron/scheda/blocks/lay-out-scheda.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from '../example-scheda.ts';
import { pageTexts } from './page-text.ts';

const page = z.number();
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['links', 'heading', 'participants', 'status', 'phasesHeading']), page }),
  z.object({ kind: z.enum(['phase', 'indicator']), page, lines: z.number() }),
  z.object({ kind: z.literal('longText'), page, lines: z.number(), blankBefore: z.boolean() }),
]);
type OfficialBlock = z.infer<typeof block>;
const { objectives } = z
  .object({
    objectives: z.array(z.object({ headerCentreLines: z.number(), pages: z.number(), blocks: z.array(block) })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../fixtures/official-breaks.json', import.meta.url), 'utf8')));

/** As many lines as the official block has; the first names the block. */
const linesOf = (name: string, count: number): string => [name, ...Array(count - 1).fill('x')].join('\n');

/** A scheda with the official blocks, each recognisable by its name, from the numbers alone. */
function schedaOf(headerCentreLines: number, blocks: readonly OfficialBlock[]): Scheda {
  const texts = ['', ''];
  let headings = 0;
  const phases: unknown[] = [];
  const indicators: unknown[] = [];
  for (const [index, official] of blocks.entries()) {
    if (official.kind === 'heading') headings += 1;
    else if (official.kind === 'phase')
      phases.push({ ...EXAMPLE_PHASE, description: linesOf(`block${index}`, official.lines) });
    else if (official.kind === 'indicator')
      indicators.push({ ...EXAMPLE_INDICATOR, description: linesOf(`block${index}`, official.lines) });
    else if (official.kind === 'longText') {
      const text = linesOf(`block${index}`, official.lines);
      const before = texts[headings - 1] ?? '';
      texts[headings - 1] = before === '' ? text : `${before}\n${official.blankBefore ? '\n' : ''}${text}`;
    }
  }
  const has = (kind: OfficialBlock['kind']): boolean => blocks.some((official) => official.kind === kind);
  const example = exampleScheda();
  return {
    ...exampleScheda({
      implementation: texts[0],
      progressReport: texts[1],
      phases,
      indicators,
      participants: has('participants') ? example.participants : [],
      status: has('status') ? 'In Corso' : '',
    }),
    centre: linesOf('CENTRO', headerCentreLines),
  };
}

test('gives every page break of the official document, from numbers alone', () => {
  let breaks = 0;
  for (const { headerCentreLines, pages, blocks } of objectives) {
    const laidOut = layOutScheda(schedaOf(headerCentreLines, blocks));
    const texts = laidOut.pages.map((each) => pageTexts(each));
    const pageOf = (text: string): number => texts.findIndex((all) => all.includes(text)) + 1;
    for (const [index, official] of blocks.entries()) {
      if (official.kind === 'status') expect(pageOf('Stato')).toBe(official.page);
      else if (official.kind === 'participants') expect(pageOf('Soggetti coinvolti')).toBe(official.page);
      else if (official.kind === 'phasesHeading') expect(pageOf("FASI - ATTIVITA'")).toBe(official.page);
      else if ('lines' in official) expect([index, pageOf(`block${index}`)]).toEqual([index, official.page]);
    }
    expect(laidOut.pages).toHaveLength(pages);
    breaks += pages - 1;
  }
  expect(breaks).toBe(21);
});
