import { describe, expect, test } from 'vitest';
import { objectiveFindings } from '../../../../shared/rules/findings/objective-findings.ts';
import { finding } from '../../../../shared/schemas/finding.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { objectiveLike, phaseLike, testId } from '../../../support/objective-details.ts';
import { afterTheYear, found } from './found.ts';

const duringTheYear = isoDate.parse('2020-07-01');

const withPhase = (given: Parameters<typeof phaseLike>[0]) =>
  objectiveLike({ phases: [phaseLike({ description: 'Avvio', ...given })] });

describe('an objective done by the book', () => {
  test('has nothing to find', () => {
    expect(found(objectiveLike())).toEqual([]);
  });

  test('nor has one of the levels above, without phases, indicators or centre', () => {
    const above = { level: 'PROGRAMMA', year: null, code: 'DUP_10_0101_1103', phases: [], indicators: [] };
    expect(found(objectiveLike({ ...above, centreId: null, centre: null }))).toEqual([]);
  });
});

describe('an objective as a whole', () => {
  test('no phase, no indicator', () => {
    expect(found(objectiveLike({ phases: [], indicators: [] }))).toEqual([
      ['no-phase', "L'obiettivo non ha fasi."],
      ['no-indicator', "L'obiettivo non ha indicatori: non si potrà misurare."],
    ]);
  });

  test.each([
    [[4500, 5000], 'I pesi delle fasi fanno 95,00: ne mancano 5,00.'],
    [[5500, 5000], 'I pesi delle fasi fanno 105,00: ce ne sono 5,00 di troppo.'],
    [[9000, null], 'I pesi delle fasi fanno 90,00: ne mancano 10,00 (una fase è senza peso).'],
    [[null, null], 'Nessuna fase ha un peso: insieme devono fare 100,00.'],
  ])('weights %j', (weights, message) => {
    const phases = weights.map((weight) => phaseLike({ weight }));
    expect(found(objectiveLike({ phases }))).toEqual([['weights-not-100', message]]);
  });

  test('weights of 100,00 in thirds are right', () => {
    expect(found(objectiveLike({ phases: [3333, 3333, 3334].map((weight) => phaseLike({ weight })) }))).toEqual([]);
  });

  test('all phases complete but In Corso', () => {
    expect(found(objectiveLike({ status: 'IN CORSO', statusId: testId() }))).toEqual([
      ['done-but-in-progress', 'Tutte le fasi sono al 100,00, ma lo stato è ancora «IN CORSO».'],
    ]);
  });
});

describe('a phase', () => {
  test.each([
    [{ plannedStart: null }, 'planned-start-missing', "manca l'inizio previsto."],
    [{ plannedEnd: null }, 'planned-end-missing', 'manca la fine prevista.'],
    [
      { plannedStart: '2021-01-02', actualStart: '2021-01-02', actualEnd: '2021-01-03' },
      'planned-end-before-start',
      "la fine prevista, 31/12/2020, viene prima dell'inizio previsto, 02/01/2021.",
    ],
    [
      { actualStart: '2020-01-01' },
      'actual-start-before-planned',
      "l'inizio effettivo, 01/01/2020, viene prima dell'inizio previsto, 01/02/2020.",
    ],
    [
      { actualEnd: '2020-01-31' },
      'actual-end-before-start',
      "la fine effettiva, 31/01/2020, viene prima dell'inizio effettivo, 01/02/2020.",
    ],
    [{ actualEnd: null }, 'complete-without-end', "l'avanzamento è 100,00, ma manca la fine effettiva."],
    [{ progress: null }, 'progress-missing', "è finita il 31/12/2020, ma manca l'avanzamento."],
    [{ progress: null, actualEnd: null }, 'progress-missing', "è iniziata il 01/02/2020, ma manca l'avanzamento."],
    [
      { progress: null, actualStart: null, actualEnd: null },
      'progress-missing',
      "doveva finire il 31/12/2020, ma manca l'avanzamento.",
    ],
  ])('%j', (given, kind, message) => {
    expect(found(withPhase(given))).toEqual([[kind, `Fase «Avvio»: ${message}`]]);
  });

  test('ended below 100,00 is told as such, and overdue', () => {
    expect(found(withPhase({ progress: 9999 }))).toEqual([
      ['ended-incomplete', "Fase «Avvio»: è finita il 31/12/2020, ma l'avanzamento è 99,99."],
      ['phase-overdue', 'Fase «Avvio»: scaduta il 31/12/2020, avanzamento 99,99.'],
    ]);
  });

  test('is overdue from the day after its planned end, or after its year where there is none', () => {
    const going = { progress: 8000, actualEnd: null };
    const on = (plannedEnd: string | null, day: string) =>
      found(withPhase({ ...going, plannedEnd }), isoDate.parse(day)).filter(([kind]) => kind === 'phase-overdue');
    expect(on('2020-07-31', '2020-07-31')).toEqual([]);
    expect(on('2020-07-31', '2020-08-01')).toEqual([
      ['phase-overdue', 'Fase «Avvio»: scaduta il 31/07/2020, avanzamento 80,00.'],
    ]);
    expect(on(null, '2020-12-31')).toEqual([]);
    expect(on(null, '2021-01-01')).toHaveLength(1);
    expect(on('2021-03-31', '2021-01-01')).toEqual([]);
  });

  test('still to come may be blank', () => {
    const still = { progress: null, actualStart: null, actualEnd: null };
    expect(found(withPhase(still), duringTheYear)).toEqual([]);
    expect(found(withPhase({ ...still, plannedEnd: '2020-07-01' }), duringTheYear)).toEqual([]);
    expect(found(withPhase({ ...still, plannedEnd: '2020-06-30' }), duringTheYear)).toHaveLength(1);
  });

  test('under way without an end is in order', () => {
    expect(found(withPhase({ progress: 5000, actualEnd: null }), duringTheYear)).toEqual([]);
  });
});

describe('a finding', () => {
  test('leads to its row and field and is valid by its schema', () => {
    const detail = objectiveLike({
      phases: [phaseLike({ weight: 6000 }), phaseLike({ weight: 4000, plannedEnd: null })],
    });
    const [only, ...others] = objectiveFindings(
      detail,
      { today: afterTheYear, centres: [], settings: DEFAULT_SETTINGS },
      [],
    );
    expect(others).toEqual([]);
    expect(finding.parse(only)).toMatchObject({
      objectiveId: detail.id,
      objectiveCode: '2020_A01_00',
      entity: 'phase',
      rowId: detail.phases[1]?.id,
      field: 'plannedEnd',
    });
  });

  test('names a long description by its beginning, cut between words', () => {
    const description = 'Ricognizione,\nriordino e pubblicazione dei regolamenti comunali oggi in vigore';
    expect(found(withPhase({ description, plannedEnd: null }))[0]?.[1]).toBe(
      'Fase «Ricognizione, riordino e pubblicazione dei regolamenti…»: manca la fine prevista.',
    );
  });
});
