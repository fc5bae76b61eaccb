import { describe, expect, test } from 'vitest';
import { objectiveFindings } from '../../../../shared/rules/findings/objective-findings.ts';
import { finding } from '../../../../shared/schemas/finding.ts';
import type { ObjectiveDetail } from '../../../../shared/schemas/objective-detail.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { centreLike, indicatorLike, objectiveLike, phaseLike, testId } from '../../../support/objective-details.ts';

const duringTheYear = isoDate.parse('2020-07-01');
const afterTheYear = isoDate.parse('2021-02-01');

const found = (detail: ObjectiveDetail, today = afterTheYear) =>
  objectiveFindings(detail, { today, centres: [] }).map(({ kind, message }) => [kind, message]);
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
    [{ progress: 9999 }, 'ended-incomplete', "è finita il 31/12/2020, ma l'avanzamento è 99,99."],
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
    const [only, ...others] = objectiveFindings(detail, { today: afterTheYear, centres: [] });
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

describe('a centre', () => {
  const area = centreLike('A01');

  test('is missing, or is not the one its code names', () => {
    expect(found(objectiveLike({ centreId: null, centre: null }))).toEqual([
      ['centre-unknown', "L'obiettivo non ha un centro di responsabilità."],
    ]);
    expect(found(objectiveLike({ centre: centreLike('C04') }))).toEqual([
      [
        'centre-unknown',
        "Il codice 2020_A01_00 nomina il centro «A01», ma l'obiettivo è del centro «C04»: correggere uno dei due.",
      ],
    ]);
  });

  test('may be under the one its code names, or not say its code', () => {
    const office = centreLike('U07', area.id);
    const detail = objectiveLike({ centreId: office.id, centre: office });
    expect(objectiveFindings(detail, { today: afterTheYear, centres: [office, area] })).toEqual([]);
    expect(objectiveFindings(detail, { today: afterTheYear, centres: [office] })).toHaveLength(1);
    expect(found(objectiveLike({ centre: { ...area, code: null } }))).toEqual([]);
    expect(found(objectiveLike({ code: 'OB_7', centre: area }))).toEqual([]);
  });

  test('in a tree that bites its tail is still judged', () => {
    const head = centreLike('X1', area.id);
    const tail = { ...area, code: 'X2', parentId: head.id };
    const detail = objectiveLike({ centreId: head.id, centre: head });
    expect(objectiveFindings(detail, { today: afterTheYear, centres: [head, tail] })).toHaveLength(1);
  });

  test('is missing from a phase only where other phases have one', () => {
    const half = { weight: 5000, description: 'Avvio' };
    const placed = phaseLike({ ...half, centreId: area.id, centre: 'SETTORE' });
    expect(found(objectiveLike({ phases: [placed, phaseLike(half)] }))).toEqual([
      ['centre-unknown', 'Fase «Avvio»: manca il centro di responsabilità, che altre fasi hanno.'],
    ]);
    expect(found(objectiveLike({ phases: [phaseLike(half), phaseLike(half)] }))).toEqual([]);
  });
});

describe('an indicator', () => {
  const kinds = (given: Parameters<typeof indicatorLike>[0], today = afterTheYear) =>
    found(objectiveLike({ indicators: [indicatorLike(given)] }), today).map(([kind]) => kind);

  test.each([
    [100, 10_000, 'Acquisto di arredi'],
    [10_000, 100, 'Percentuale di casi controllati'],
    [100, 6000, 'Attivazione del servizio (si=1, no=0)'],
    [90, 8500, 'Presenza in sede (%)'],
    [500, 60_000, 'Numero di accordi'],
    [60_000, 500, 'Numero di accordi'],
  ])('%i -> %i (%s) is a matter of scale', (target, result, description) => {
    expect(kinds({ target, result, description })).toEqual(['result-scale']);
  });

  test.each([
    [300, 400, 'Numero di servizi'],
    [600_000, 667_000, 'Numero di persone'],
    [100_000, 155_600, 'N° consulenze'],
    [400, 1300, 'Numero di incontri'],
    [5000, 8000, 'Servizi in rete, almeno il 50%'],
    [100, 0, 'Attivazione (si=1, no=0)'],
    [10_000, 0, 'Casi controllati (%)'],
    [100, 6000, 'Numero di incontri'],
    [0, 5000, 'Numero di incontri'],
  ])('%i -> %i (%s) is not', (target, result, description) => {
    expect(kinds({ target, result, description })).toEqual([]);
  });

  test('far below a target is no matter of scale when less is better', () => {
    expect(kinds({ direction: 'lower', target: 60_000, result: 300 })).toEqual([]);
    expect(kinds({ direction: 'lower', target: 300, result: 60_000 })).toEqual(['result-scale']);
  });

  test('with words that promise less has a doubtful direction, unless it is a yes/no or lower is better', () => {
    const reduced = { description: 'Ridotto consumo di carta inferiore a 500', target: 50_000, result: 8200 };
    expect(kinds(reduced)).toEqual(['direction-doubtful']);
    expect(kinds({ ...reduced, direction: 'lower' })).toEqual([]);
    expect(kinds({ description: 'Carico massimo ridotto (si/no)', target: 100, result: 100 })).toEqual([]);
    expect(kinds({ description: 'Rischi ridotti', target: 100, result: 100 })).toEqual([]);
    expect(found(objectiveLike({ indicators: [indicatorLike(reduced)] }))[0]?.[1]).toBe(
      'Indicatore «Ridotto consumo di carta inferiore a 500»: «ridotto» fa pensare che meno sia meglio, ma la lettura del risultato è «più è meglio»: controllarla.',
    );
  });

  test('must have a result once the year is over, not before', () => {
    expect(kinds({ result: null })).toEqual(['result-missing']);
    expect(kinds({ result: null }, isoDate.parse('2021-01-01'))).toEqual(['result-missing']);
    expect(kinds({ result: null }, isoDate.parse('2020-12-31'))).toEqual([]);
  });
});
