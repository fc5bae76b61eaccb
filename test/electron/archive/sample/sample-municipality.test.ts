import { expect, test } from 'vitest';
import { sampleMunicipality } from '../../../../electron/archive/sample/sample-municipality.ts';
import { sampleObjectiveOf } from '../../../../electron/archive/sample/sample-objective.ts';

/** Every text as short as it may be. */
const MUNICIPALITY = {
  ...{ municipality: 'C', date: '01/03/2026', plan: { code: 'P', name: 'N', firstYear: '2026', lastYear: '2026' } },
  ...{ levels: { MANDATO: 'M', MISSIONE: 'S', PROGRAMMA: 'G', PEG: 'O' }, councillors: ['A'] },
  lists: { status: ['S'], indicatorType: ['T'], relation: ['R'] },
  centres: [{ shortName: 'B', children: [{ code: 'D', shortName: 'E' }] }],
  chain: [{ code: '1', title: 'a', children: [{ code: '2', title: 'b', children: [{ code: '3', title: 'c' }] }] }],
};
const OBJECTIVE = {
  ...{ year: '2026', parent: '3', councillor: 'A', centre: 'B', shortDescription: 's', title: 't', status: 'S' },
  participants: [{ name: 'n', relation: 'R' }],
  phases: [{ description: 'f' }],
  indicators: [{ description: 'i', type: 'T' }],
};

/** A value with each of its texts blank in turn, but for keys. */
function* blanked(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield '';
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      for (const blank of blanked(inner))
        yield Array.isArray(value) ? value.with(Number(key), blank) : { ...value, [key]: blank };
}

test('texts of the sample are as short as a letter, and none that something is called by is blank', () => {
  const whole = sampleMunicipality.safeParse(MUNICIPALITY);
  expect(whole.error?.issues ?? []).toEqual([]);
  const objective = sampleObjectiveOf(sampleMunicipality.parse(MUNICIPALITY));
  expect(objective.safeParse(OBJECTIVE).error?.issues ?? []).toEqual([]);
  const [places, fields] = [[...blanked(MUNICIPALITY)], [...blanked(OBJECTIVE)]];
  expect([places.length, fields.length]).toEqual([23, 12]);
  for (const one of places) expect(sampleMunicipality.safeParse(one).success, JSON.stringify(one)).toBe(false);
  for (const one of fields) expect(objective.safeParse(one).success, JSON.stringify(one)).toBe(false);
});
