import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { drawnStrings, openPrinted } from '../electron/paper/pdf/read-back.ts';
import { pegaso } from '../support/pegaso-cli.ts';
import { changesOf } from './support/changes-of.ts';
import { type Expectation, fieldCases } from './support/field-cases.ts';

const CODE = '2026_B02_01';

/** Taken in with just these fields of rows that were there. */
const changes =
  (changed: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Expectation =>
  (imported) => {
    expect(imported.err).toBe('');
    expect(changesOf(imported)).toEqual({ changed, born: {}, gone: 0 });
  };

/** Taken in with these new rows. */
const births =
  (born: Readonly<Record<string, readonly object[]>>): Expectation =>
  (imported) => {
    expect(imported.err).toBe('');
    expect(changesOf(imported)).toEqual({ changed: {}, born, gone: 0 });
  };

/** Refused, for a reason, with nothing written. */
const refused =
  (reason: RegExp): Expectation =>
  (imported) => {
    expect(imported.code).toBe(1);
    expect(imported.err).toMatch(reason);
    expect(imported.after).toEqual(imported.before);
  };

const nothing = changes({});
const title = (shortDescription: string) => changes({ [CODE]: { shortDescription } });
const phase = (fields: object) => births({ phases: [expect.objectContaining(fields)] });
const march = phase({ plannedStart: '2026-03-01', plannedEnd: '2026-03-31' });

describe('cells that look blank', () => {
  fieldCases({
    'blank-space.csv': nothing,
    'blank-zw.xlsx': nothing,
    'rows-spaces.xlsx': ({ code, ...imported }) => {
      expect(code).toBe(0);
      expect(Object.values(changesOf({ ...imported }).changed)).toHaveLength(1);
    },
  });
});

describe('cells that look blank in a workbook to fill in', () => {
  const noSpace: Expectation = ({ code, err, before, after }) => {
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { title: text, implementation } of after.objectives)
      for (const value of [text, implementation]) if (value.trim() === '') expect(value).toBe('');
    expect(after.phases).toHaveLength(before.phases.length);
  };
  fieldCases({ 'fill-in-space.xlsx': noSpace, 'fill-in-space-row.xlsx': noSpace }, 'handed-out.pegaso');
});

describe('unseen characters', () => {
  const known: Expectation = ({ code, ...imported }) => {
    expect(code).toBe(0);
    const { changed, born } = changesOf({ ...imported });
    expect(Object.keys(changed)).toEqual([CODE]);
    expect(Object.keys(changed[CODE] ?? {})).not.toContain('code');
    expect(born).toEqual({});
  };
  fieldCases({
    'code-zwsp.xlsx': known,
    'wj-code.csv': known,
    'headzw.csv': known,
    'code-lower.csv': known,
    'num-zw.csv': births({ indicators: [expect.objectContaining({ target: 1_200 })] }),
    'date-lrm.csv': march,
    'person-zw.xlsx': nothing,
    'person-nbsp.xlsx': nothing,
    'nfd.xlsx': (imported) => {
      const { changed, born } = changesOf(imported);
      expect(born).toEqual({ people: [{ name: 'Nicolò Prova' }] });
      const [one, two] = ['2026_A01_01', CODE].map((code) => changed[code]?.['responsibleId']);
      expect(one).toBe(two);
      expect(changed[CODE]?.['shortDescription']).toBe('Attività del Comune');
    },
    'nbsp-text.xlsx': (imported) => {
      const { changed } = changesOf(imported);
      expect(JSON.stringify(changed)).toContain('Inizio.');
      expect(JSON.stringify(changed)).not.toMatch(/\u00a0/u);
    },
  });
});

describe('points for commas', () => {
  fieldCases({
    'num-lead0.csv': refused(/0\.125/u),
    'num-lead0123.csv': refused(/«00?[.\d]+»/u),
    'en-number.csv': refused(/1,556\.00/u),
  });
});

describe('days', () => {
  fieldCases({
    '1904-general.xlsx': phase({ plannedStart: '2026-03-31', plannedEnd: '2026-04-30' }),
    '1904-formatted.xlsx': phase({ plannedStart: '2026-03-31', plannedEnd: '2026-04-30' }),
    'flat-2011.csv': phase({ plannedStart: '2011-12-31' }),
    'year-0206.csv': refused(/1990-2100/u),
    'year-0026.csv': refused(/1990-2100/u),
    'iso.csv': march,
    'iso-time.csv': march,
    'italian-time.csv': march,
    'month-words.csv': march,
    'month-abbr.csv': march,
    'us-date.csv': refused(/«03\/31\/2026» non è un giorno/u),
  });
});

describe('codes as cells show them', () => {
  const codes =
    (...expected: readonly string[]): Expectation =>
    (imported) => {
      const { born = {} } = changesOf(imported);
      expect((born['objectives'] ?? []).map(({ code }) => code)).toEqual(expected);
    };
  fieldCases({
    'number-0000.xlsx': codes('0007', '12,10'),
    'equals-quote.csv': title('Titolo'),
    'format-Standard.xlsx': births({ indicators: [expect.objectContaining({ target: 4_500 })] }),
    'format-Standard-code.xlsx': codes('45'),
    'number-formats.xlsx': births({
      indicators: [
        expect.objectContaining({ target: 4_500, result: 4_600 }),
        expect.objectContaining({ target: 50, result: 25 }),
        expect.objectContaining({ target: 155_650, result: 1_200 }),
      ],
    }),
  });
});

describe('texts on paper', () => {
  fieldCases({
    'hebrew.xlsx': async ({ path, err }) => {
      expect(err).toBe('');
      const out = `${path}.pdf`;
      expect(await pegaso('print', '--archive', path, '--text', 'biblioteca', '--out', out)).toMatchObject({ code: 0 });
      const pages = await openPrinted(readFileSync(out));
      expect((await drawnStrings(pages, 2)).join('\n')).toContain([...'שלום'].toReversed().join(''));
      const { code, err: told } = await pegaso('import', out, '--archive', path, '--on-conflict', 'keep');
      expect(code).toBe(0);
      expect(told).not.toMatch(/Modalità|Descrizione:/u);
    },
  });
});
