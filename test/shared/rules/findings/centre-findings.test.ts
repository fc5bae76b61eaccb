import { describe, expect, test } from 'vitest';
import { objectiveFindings } from '../../../../shared/rules/findings/objective-findings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { centreLike, objectiveLike, phaseLike } from '../../../support/objective-details.ts';
import { afterTheYear, found } from './found.ts';

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
    expect(
      objectiveFindings(detail, { today: afterTheYear, centres: [office, area], settings: DEFAULT_SETTINGS }, []),
    ).toEqual([]);
    expect(
      objectiveFindings(detail, { today: afterTheYear, centres: [office], settings: DEFAULT_SETTINGS }, []),
    ).toHaveLength(1);
    expect(found(objectiveLike({ centre: { ...area, code: null } }))).toEqual([]);
    expect(found(objectiveLike({ code: 'OB_7', centre: area }))).toEqual([]);
  });

  test('in a tree that bites its tail is still judged', () => {
    const head = centreLike('X1', area.id);
    const tail = { ...area, code: 'X2', parentId: head.id };
    const detail = objectiveLike({ centreId: head.id, centre: head });
    expect(
      objectiveFindings(detail, { today: afterTheYear, centres: [head, tail], settings: DEFAULT_SETTINGS }, []),
    ).toHaveLength(1);
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
