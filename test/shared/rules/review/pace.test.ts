import { describe, expect, test } from 'vitest';
import { detailInWords, objectivePaceDetail } from '../../../../shared/format/pace-in-words.ts';
import { PACE_NAMES } from '../../../../shared/format/pace-names.ts';
import { objectivePace } from '../../../../shared/rules/review/objective-pace.ts';
import { phasePace } from '../../../../shared/rules/review/phase-pace.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/schemas/settings.ts';
import {
  day,
  figure,
  OFFICIAL,
  objectiveOf,
  type ReviewObjective,
  type ReviewPhase,
  reviewPhaseLike,
  withProgress,
} from '../../../support/review-objectives.ts';

const LEFT_OUT: Partial<Settings> = { blankProgress: 'leftOut' };

/** How a phase stands, as it is read on a screen. */
function phaseTold(phase: ReviewPhase, on: string, given: Partial<Settings> = {}): string {
  const { pace, detail } = phasePace(phase, { year: 2020, on: day(on) }, { ...DEFAULT_SETTINGS, ...given });
  return [PACE_NAMES[pace], detail === null ? '' : detailInWords(detail)].filter((words) => words !== '').join(', ');
}

/** How an objective stands: progress, expected, gap, and what is read. */
function told(objective: ReviewObjective, on: string, given: Partial<Settings> = {}, status: string | null = null) {
  const found = objectivePace({ ...objective, status }, day(on), { ...DEFAULT_SETTINGS, ...given });
  const words = [PACE_NAMES[found.pace], objectivePaceDetail(found)].filter((text) => text !== '').join(', ');
  return [found.progress, found.expected, found.gap, words];
}

describe('pace of a phase', () => {
  const a02 = (given: Parameters<typeof reviewPhaseLike>[0]) => reviewPhaseLike({ plannedEnd: '2020-07-31', ...given });

  test('of A02 about the tolerance and about its start', () => {
    expect(phaseTold(a02({ progress: 7297 }), '2020-06-30')).toBe('In linea');
    expect(phaseTold(a02({ progress: 7296 }), '2020-06-30')).toBe('In ritardo');
    expect(phaseTold(a02({ progress: 0 }), '2020-06-30')).toBe('In ritardo');
    expect(phaseTold(a02({ progress: 9297 }), '2020-06-30')).toBe('In linea');
    expect(phaseTold(a02({ progress: 9298 }), '2020-06-30')).toBe('In anticipo');
    const idle = a02({ progress: 0, actualStart: null });
    expect(phaseTold(idle, '2020-06-30')).toBe('In ritardo, non avviata');
    expect(phaseTold(idle, '2020-02-01')).toBe('In linea');
    expect(phaseTold(idle, '2020-01-31')).toBe('Da iniziare');
    expect(phaseTold({ ...idle, progress: null }, '2020-01-31', LEFT_OUT)).toBe('Da iniziare');
    expect(phaseTold({ ...idle, actualStart: day('2020-01-20') }, '2020-01-31')).toBe('In linea');
    expect(phasePace(idle, { year: 2020, on: day('2020-02-01') }, DEFAULT_SETTINGS).expected).toBe(55);
  });

  test('completed says when it ended, if both days are there', () => {
    expect(phaseTold(a02({ actualEnd: '2020-07-31' }), '2020-06-30')).toBe('Concluso, nei tempi');
    expect(phaseTold(a02({ actualEnd: '2020-08-03' }), '2020-06-30')).toBe('Concluso, con 3 giorni di ritardo');
    expect(phaseTold(a02({ actualEnd: '2020-07-30' }), '2020-06-30')).toBe('Concluso, con 1 giorno di anticipo');
    expect(phaseTold(a02({ actualEnd: '2020-07-30', plannedEnd: null }), '2020-06-30')).toBe('Concluso');
    expect(phaseTold(a02({ plannedStart: '2020-08-01' }), '2020-06-30')).toBe('Concluso');
  });

  test('is overdue from the day after its end, whatever is expected', () => {
    const done = a02({ progress: 9000 });
    expect(phaseTold(done, '2020-07-31')).toBe('In linea');
    expect(phaseTold(done, '2020-08-01')).toBe('In ritardo, scaduta da 1 giorno');
    expect(phaseTold(done, '2020-08-03', { expectedProgress: 'none' })).toBe('In ritardo, scaduta da 3 giorni');
    expect(phaseTold(done, '2020-07-31', { expectedProgress: 'none' })).toBe('Non calcolabile');
    expect(phaseTold(done, '2020-03-01', { expectedProgress: 'milestone' })).toBe('In linea');
  });

  test('cannot be said without a progress, or when it is planned backwards', () => {
    expect(phaseTold(a02({ progress: null }), '2020-08-03', LEFT_OUT)).toBe('Non calcolabile, senza avanzamento');
    expect(phaseTold(a02({ progress: null }), '2020-08-03')).toBe('In ritardo, scaduta da 3 giorni');
    const backwards = { plannedStart: '2020-08-01', actualStart: null, progress: 0 };
    expect(phaseTold(a02(backwards), '2020-03-01')).toBe('Non calcolabile');
  });
});

describe('pace of an objective', () => {
  test('of the official ones at the end of the year', () => {
    const others = [...OFFICIAL, objectiveOf('A02'), objectiveOf('U09')].filter(({ code }) => code !== '2020_S08_00');
    for (const objective of others) {
      expect(told(objective, '2020-12-31')).toEqual([10_000, 10_000, 0, 'Concluso, nei tempi']);
    }
    const s08 = objectiveOf('S08');
    expect(told(s08, '2020-12-31')).toEqual([8100, 10_000, -1900, 'In ritardo']);
    expect(told(s08, '2021-01-01')[3]).toBe('In ritardo, 2 fasi scadute');
    expect(told(s08, '2020-12-31', LEFT_OUT)).toEqual([10_000, 10_000, 0, 'In linea, 2 fasi senza avanzamento']);
  });

  test('of S08 in June hangs on the tolerance and on what a blank means', () => {
    const byEnd: Record<string, number> = {
      '06-30': 10_000,
      '07-31': 8000,
      '08-30': 5000,
      '08-31': 5000,
      '12-31': 4000,
    };
    const s08 = withProgress(objectiveOf('S08'), ({ progress, plannedEnd }) =>
      progress === null ? null : (byEnd[plannedEnd?.slice(5) ?? ''] ?? null),
    );
    expect(told(s08, '2020-06-30')).toEqual([5210, 6651, -1441, 'In ritardo']);
    expect(told(s08, '2020-06-30', { tolerance: figure(1500) })[3]).toBe('In linea');
    expect(told(s08, '2020-06-30', { tolerance: figure(1441) })[3]).toBe('In linea');
    expect(told(s08, '2020-06-30', LEFT_OUT)).toEqual([6432, 7153, -721, 'In linea, 2 fasi senza avanzamento']);
  });

  test('of A02 in June', () => {
    const a02 = (...progress: number[]) => withProgress(objectiveOf('A02'), (_, at) => progress[at] ?? null);
    expect(told(a02(8000, 10_000, 5000, 5000), '2020-06-30')).toEqual([7800, 8297, -497, 'In linea']);
    expect(told(a02(6000, 10_000, 5000, 5000), '2020-06-30')).toEqual([6600, 8297, -1697, 'In ritardo']);
    expect(told(a02(9990, 10_000, 9990, 9990), '2020-06-30')[3]).toBe('In anticipo');
    expect(told(a02(9990, 10_000, 9990, 9990), '2020-06-30', { expectedProgress: 'milestone' })[3]).toBe('In linea');
    expect(told(objectiveOf('A02'), '2020-06-30').slice(2)).toEqual([1703, 'Concluso, nei tempi']);
    expect(told(a02(9990, 10_000, 9990, 9990), '2020-06-30', { expectedProgress: 'none' }).slice(1)).toEqual([
      null,
      null,
      'Non calcolabile',
    ]);
  });

  test('goes by its status before anything else, and tells what is overdue', () => {
    const s08 = objectiveOf('S08');
    expect(told(s08, '2021-01-01', {}, 'Annullato con delibera')[3]).toBe('Annullato, 2 fasi scadute');
    expect(told(objectiveOf('A02'), '2020-06-30', {}, 'SOSPESO')[3]).toBe('Sospeso');
    expect(told(s08, '2020-12-31', {}, 'Concluso')[3]).toBe('In ritardo');
  });

  test('is to start while every phase that weighs is, and cannot be said without any', () => {
    const idle = reviewPhaseLike({ actualStart: null, progress: null });
    const done = reviewPhaseLike({ weight: 0 });
    expect(told({ ...objectiveOf('A02'), phases: [idle, done] }, '2020-01-31')[3]).toBe('Da iniziare');
    expect(told({ ...objectiveOf('A02'), phases: [done] }, '2020-12-31')).toEqual([
      null,
      null,
      null,
      'Non calcolabile',
    ]);
  });

  test('completed says how late its last phase ended, when all have an end', () => {
    const { phases, ...a02 } = objectiveOf('A02');
    const ended = (...ends: (string | null)[]) => {
      const rows = phases.map((row, at) => ({ ...row, actualEnd: ends[at] == null ? null : day(ends[at]) }));
      return told({ ...a02, phases: rows }, '2020-12-31')[3];
    };
    expect(ended('2020-06-30', '2020-08-01', '2020-07-31', '2020-07-31')).toBe('Concluso, con 1 giorno di ritardo');
    expect(ended('2020-06-30', '2020-06-30', '2020-07-21', '2020-06-30')).toBe('Concluso, con 10 giorni di anticipo');
    expect(ended('2020-06-30', '2020-06-30', '2020-06-30', null)).toBe('Concluso');
  });
});
