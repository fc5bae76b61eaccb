import { describe, expect } from 'vitest';
import { changesOf } from './support/changes-of.ts';
import { type Expectation, fieldCases } from './support/field-cases.ts';

const CODE = '2026_B02_01';

/** Taken in with just these fields of rows that were there, and a notice where one is expected. */
const changes =
  (changed: Readonly<Record<string, Readonly<Record<string, unknown>>>>, notice?: RegExp): Expectation =>
  (imported) => {
    expect(imported.err).toBe('');
    expect(changesOf(imported)).toEqual({ changed, born: {}, gone: 0 });
    if (notice !== undefined) expect(imported.out).toMatch(notice);
  };

/** Taken in with one new row of a table that has just these fields beside its own. */
const birth =
  (table: string, fields: Readonly<Record<string, unknown>>, notice?: RegExp): Expectation =>
  (imported) => {
    expect(imported.err).toBe('');
    expect(changesOf(imported)).toEqual({ changed: {}, born: { [table]: [fields] }, gone: 0 });
    if (notice !== undefined) expect(imported.out).toMatch(notice);
  };

const refused =
  (reason: RegExp): Expectation =>
  (imported) => {
    expect(imported.code).toBe(1);
    expect(imported.err).toMatch(reason);
    expect(imported.after).toEqual(imported.before);
  };

const title = (shortDescription: string, notice?: RegExp) => changes({ [CODE]: { shortDescription } }, notice);

/** One value of the objective changed, whatever it says. */
const oneValue: Expectation = (imported) => {
  expect(imported.err).toBe('');
  const { changed, born } = changesOf(imported);
  expect(born).toEqual({});
  expect(Object.values(changed).flatMap((fields) => Object.keys(fields))).toHaveLength(1);
};

describe('rows that are no objective', () => {
  fieldCases({
    'totale.xlsx': title('Nuovo titolo', /lasciate fuori: 1 \(riga 3 «Totale»\)/u),
    'repeatedhead.csv': changes(
      { [CODE]: { shortDescription: 'Titolo' }, '2026_A01_01': { shortDescription: 'Altro' } },
      /lasciate fuori: 1/u,
    ),
  });
});

describe('heads', () => {
  fieldCases({
    'note-resp.csv': changes({ [CODE]: { title: 'Titolo' } }, /non sono state lette: «Note del responsabile»/u),
    'dupheads.csv': title('Primo', /non sono state lette: «Descrizione sintetica»/u),
    'peso-settore.csv': changes({ [CODE]: { title: 'Titolo' } }, /«Peso settore», «Data verifica»/u),
    'note-risultato.csv': birth(
      'indicators',
      { description: 'Ore di apertura', weight: 100, target: 4_000 },
      /«Note sul risultato»/u,
    ),
    'target-years.csv': birth('indicators', { description: 'Ind multi', weight: 100 }, /«Target 2025», «Target 2026»/u),
    'snake-case.csv': birth('indicators', {
      description: 'Ore di apertura',
      weight: 100,
      target: 4_000,
      result: 3_800,
    }),
  });
});

describe('workbooks of other writers', () => {
  fieldCases({
    'strings-case.xlsx': oneValue,
    'sheet-case.xlsx': oneValue,
    'backslash.xlsx': oneValue,
    'strings-missing.xlsx': oneValue,
    'styles-missing.xlsx': oneValue,
    'bytes-after.xlsx': oneValue,
    'cover-first.xlsx': oneValue,
    'filtered.xlsx': (imported) => {
      expect(imported.out).toMatch(/Righe nascoste nel foglio, lette come le altre: 1\./u);
    },
    'textbox-on-blank.ods': changes({}),
    'shape-over-text.ods': title('Titolo nuovo'),
  });
});

describe('texts of other programs', () => {
  const accented: Expectation = (imported) => {
    expect(imported.err).toBe('');
    expect(changesOf(imported).changed).toEqual({
      [CODE]: {
        shortDescription: 'Titolo è nuovo',
        title: expect.stringMatching(/^Più «caffè» à la carte [–-] 5 [€E]$/u),
      },
    });
  };
  fieldCases({
    'ms-dos-cp850.csv': accented,
    'macintosh.csv': accented,
    'pipe.csv': accented,
    'sep-pipe.csv': accented,
    'space-before-quote.csv': changes({ [CODE]: { shortDescription: 'Citta; viva', title: 'Testo' } }),
    'ctrl-z.csv': title('Titolo'),
    'html.xls': refused(/pagina web/u),
  });
});

describe('what was read before still is', () => {
  fieldCases({
    'rich+phonetic.xlsx': oneValue,
    'strict.xlsx': title('Titolo nuovo'),
    'no-refs.xlsx': title('Titolo nuovo'),
    'absolute-target.xlsx': title('Titolo nuovo'),
    'sheet-quotes.xlsx': title('Titolo nuovo'),
    'tsv-as.xls': title('Da testo'),
    'utf16.csv': accented(),
    'utf16be.csv': accented(),
    'sep.csv': accented(),
    'sep-comma.csv': accented(),
    'cr-only.csv': accented(),
    'cr-cr-lf.csv': accented(),
    'bad-quote.csv': (imported) => {
      expect(changesOf(imported).changed['2026_A01_01']).toEqual({ shortDescription: '6" di tubo', title: 'x' });
    },
    'blank-columns.csv': title('Titolo'),
    'comma-in-text.csv': (imported) => {
      expect(changesOf(imported).changed[CODE]).toEqual({
        shortDescription: 'Uno, due, tre; quattro',
        title: 'A; b; c',
      });
    },
    'head-breaks.csv': title('Titolo'),
    'annotation.ods': title('Titolo nuovo'),
    'rows-in-groups.ods': title('Titolo nuovo'),
    'million-rows.ods': title('Titolo nuovo'),
    'shapes-of-sheet.ods': title('Titolo nuovo'),
    'merged.xlsx': refused(/Le celle sono unite/u),
    'formula-no-value.xlsx': refused(/formula/u),
  });
});

function accented(): Expectation {
  return changes({ [CODE]: { shortDescription: 'Titolo è nuovo', title: 'Più «caffè» à la carte – 5 €' } });
}
