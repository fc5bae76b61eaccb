import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../../electron/paper/layout/cell-lines.ts';
import { PAGE_HEIGHT, PAGE_WIDTH } from '../../../../electron/paper/layout/page-frame.ts';
import type { PositionedSection, TextRun } from '../../../../electron/paper/layout/positioned-page.ts';
import { TEXT_STYLES } from '../../../../electron/paper/layout/text-styles.ts';
import { layOutScheda } from '../../../../electron/scheda/blocks/lay-out-scheda.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from '../example-scheda.ts';

/** Nearer to the edge than this nothing may stand: printers leave it blank. */
const EDGE = 12;

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('di', 'attività', 'PROGRAMMAZIONE', 'e', "dell'ente", 'x') },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 400 }).map((length) => 'W'.repeat(length)) },
);
const separator = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n');
const textOf = (most: number) =>
  fc
    .tuple(fc.array(word, { maxLength: 40 }), separator, fc.integer({ min: 1, max: 12 }))
    .map(([words, between, times]) => Array(times).fill(words.join(between)).join(between).slice(0, most).trim());
const line = fc.array(word, { maxLength: 30 }).map((words) => words.join(' ').slice(0, 2_000).trim());
/** Mostly of a usual length; now and then as long as a field may be. */
const longText = fc.oneof(
  { weight: 12, arbitrary: textOf(4_000) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a\n'.repeat(200).trim(), 'parola '.repeat(14_000).trim(), 'M'.repeat(20_000)),
  },
);
const phase = fc
  .record({ description: longText, responsible: line, centre: line, note: longText })
  .map((texts) => ({ ...EXAMPLE_PHASE, ...texts }));
const indicator = fc
  .record({ description: longText, type: line, note: longText })
  .map((texts) => ({ ...EXAMPLE_INDICATOR, ...texts }));
const participant = fc
  .record({ name: line, relation: line })
  .map((texts) => ({ ...texts, commitment: 10_000, fromDate: '2026-01-01', toDate: '2026-12-31' }));
const hostile = fc
  .record({
    municipality: line,
    levelLabel: line,
    councillor: line,
    centre: line,
    title: longText,
    responsible: line,
    ancestors: fc.array(
      line.map((title) => ({ levelLabel: 'LIVELLO', code: 'C'.repeat(60), title })),
      { maxLength: 4 },
    ),
    implementation: longText,
    progressReport: longText,
    participants: fc.array(participant, { maxLength: 4 }),
    status: line,
    phases: fc.array(phase, { maxLength: 4 }),
    indicators: fc.array(indicator, { maxLength: 4 }),
  })
  .map((different) => exampleScheda(different));

const ink = (text: string): string => text.replace(/\s+/gu, '');

/** A scheda with each of its texts changed. */
function withTexts(scheda: Scheda, change: (text: string) => string): Scheda {
  const all = <T extends object>(row: T, ...fields: (keyof T)[]): T => {
    const changed = { ...row };
    for (const field of fields) {
      const text = row[field];
      if (typeof text === 'string') Object.assign(changed, { [field]: change(text) });
    }
    return changed;
  };
  const own = all(scheda, 'municipality', 'levelLabel', 'code', 'councillor', 'centre', 'title', 'responsible');
  return {
    ...all(own, 'implementation', 'progressReport', 'status'),
    ancestors: scheda.ancestors.map((row) => all(row, 'code', 'title')),
    participants: scheda.participants.map((row) => all(row, 'name', 'relation')),
    phases: scheda.phases.map((row) => all(row, 'description', 'responsible', 'centre', 'note')),
    indicators: scheda.indicators.map((row) => all(row, 'description', 'type', 'note')),
  };
}

function textsOf(scheda: Scheda): string[] {
  const texts: string[] = [];
  withTexts(scheda, (text) => {
    texts.push(ink(text));
    return text;
  });
  return texts;
}

/** What each cell of the paper says: the text of its tag and of the paragraphs under it. */
function printedCells({ pages, tags }: PositionedSection): string[] {
  const cells = tags.map(() => '');
  for (const { texts } of pages) {
    for (const { tag, runs } of texts) {
      if (tag === null) continue;
      const { role, parent } = tags[tag] ?? { role: 'P', parent: null };
      const parentRole = parent === null ? undefined : tags[parent]?.role;
      const isPart = (role === 'P' || role === 'Span') && parentRole !== 'Sect';
      const home = isPart && parent !== null ? parent : tag;
      cells[home] += ink(runs.map(({ text }) => text).join(''));
    }
  }
  return cells;
}

const right = (run: TextRun): number => run.x + textWidth(run.text.trimEnd(), run.style) * (run.squeeze ?? 1);

const isOutside = (run: TextRun): boolean =>
  run.x < EDGE ||
  right(run) > PAGE_WIDTH - EDGE ||
  run.baseline - TEXT_STYLES[run.style].size < EDGE ||
  run.baseline > PAGE_HEIGHT - EDGE;

test('prints every word of a hostile scheda once, in order, within the page', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(hostile, (scheda) => {
      const laidOut = layOutScheda(scheda);
      const cells = printedCells(laidOut);
      // The paragraphs of the two long texts stand side by side under the section.
      const everything = cells.join('');
      expect(textsOf(scheda).filter((text) => !cells.includes(text) && !everything.includes(text))).toEqual([]);
      // Nothing twice: beside its texts it prints what the same scheda does with a letter for each.
      const brief = withTexts(scheda, (text) => (ink(text) === '' ? '' : 'x'));
      const heads = printedCells(layOutScheda(brief)).join('').length - textsOf(brief).join('').length;
      expect(everything.length).toBe(textsOf(scheda).join('').length + heads);
      const outside = laidOut.pages.flatMap(({ texts }) => texts.flatMap(({ runs }) => runs)).filter(isOutside);
      expect(outside).toEqual([]);
    }),
    { numRuns: 40, seed: 20_260_201 },
  );
});

test('never lets two texts of a page cover each other', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(hostile, (scheda) => {
      for (const page of layOutScheda(scheda).pages) {
        const runs = page.texts.flatMap((text) => text.runs).sort((a, b) => a.baseline - b.baseline);
        for (const [index, run] of runs.entries()) {
          for (let next = index + 1; next < runs.length; next += 1) {
            const other = runs[next];
            if (other === undefined || other.baseline - run.baseline > 4) break;
            const apart = right(run) <= other.x + 0.01 || right(other) <= run.x + 0.01;
            if (!apart) expect([run, other]).toEqual('apart');
          }
        }
      }
    }),
    { numRuns: 40, seed: 20_260_202 },
  );
});
