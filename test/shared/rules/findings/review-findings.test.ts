import { expect, test } from 'vitest';
import { type ObjectiveAtReview, reviewFindings } from '../../../../shared/rules/findings/review-findings.ts';
import { type Hundredths, hundredths, isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { objectiveLike, phaseLike } from '../../../support/objective-details.ts';
import { afterTheYear } from './found.ts';

const BLANK: ObjectiveAtReview['said'] = {
  issues: '',
  corrections: '',
  reachable: null,
  evaluated: null,
  notAssessable: 0,
  evaluationNote: '',
};
const context = { today: afterTheYear, centres: [], settings: DEFAULT_SETTINGS };

const found = (
  phase: Parameters<typeof phaseLike>[0],
  said: Partial<ObjectiveAtReview['said']>,
  at: Partial<Omit<ObjectiveAtReview, 'said'>> = {},
) => {
  const review = { date: isoDate.parse('2020-06-30'), state: 'open', computed: null, ...at } as const;
  const detail = objectiveLike({ phases: [phaseLike({ description: 'Avvio', ...phase })] });
  return reviewFindings(detail, context, [{ ...review, said: { ...BLANK, ...said } }]).map(({ kind, message }) => [
    kind,
    message,
  ]);
};

test('an actual date after an open check is told, until it is closed', () => {
  const after = { plannedEnd: '2020-06-30', actualStart: '2020-07-01', actualEnd: '2020-07-10' };
  expect(found(after, {})).toEqual([
    ['actual-after-review', "Fase «Avvio»: l'inizio effettivo, 01/07/2020, è dopo la data della verifica, 30/06/2020."],
    ['actual-after-review', 'Fase «Avvio»: la fine effettiva, 10/07/2020, è dopo la data della verifica, 30/06/2020.'],
  ]);
  expect(found({ ...after, actualStart: '2020-06-30', actualEnd: '2020-06-30' }, {})).toEqual([]);
  expect(found(after, {}, { state: 'closed' })).toEqual([]);
});

test('a delay that nobody explains is told at an open check, and one that is said not to be made good', () => {
  const late = { plannedEnd: '2020-07-31', actualEnd: null, progress: 7296 };
  const message =
    "Alla verifica al 30/06/2020 l'obiettivo è in ritardo (scarto -10,01), ma mancano criticità e azioni correttive.";
  expect(found(late, {})).toEqual([['late-unexplained', message]]);
  expect(found({ ...late, progress: 7297 }, {})).toEqual([]);
  expect(found(late, { issues: ' \n' })).toHaveLength(1);
  expect(found(late, { issues: 'Gara deserta' })).toEqual([]);
  expect(found(late, { corrections: 'Nuova gara' })).toEqual([]);
  expect(found(late, {}, { state: 'closed' })).toEqual([]);
  expect(found({ ...late, progress: 8000 }, { reachable: 1 })).toEqual([]);
  expect(found({ ...late, progress: 8000 }, { reachable: 0 })[0]?.[1]).toContain('non è detto raggiungibile');
});

test('a figure of the Nucleo that is not the computed one wants a note, at the final check', () => {
  const at = (
    evaluated: Hundredths | null,
    computed: Hundredths | null,
    given: Partial<ObjectiveAtReview['said']> = {},
  ) => found({}, { evaluated, ...given }, { date: isoDate.parse('2020-12-31'), state: 'closed', computed });
  const [eighty, ninety] = [percentage.parse(8000), hundredths.parse(9259)];
  expect(at(eighty, ninety)).toEqual([
    [
      'evaluation-unexplained',
      'Alla verifica al 31/12/2020 il valore del Nucleo è 80,00 e quello calcolato è 92,59: manca la nota.',
    ],
  ]);
  expect(at(eighty, null)[0]?.[1]).toContain('quello calcolato manca');
  expect(at(ninety, ninety)).toEqual([]);
  expect(at(null, ninety)).toEqual([]);
  expect(at(eighty, ninety, { evaluationNote: 'Sopralluogo' })).toEqual([]);
  expect(at(null, ninety, { notAssessable: 1 })[0]?.[1]).toContain('non valutabile');
  expect(at(null, ninety, { notAssessable: 1, evaluationNote: 'Rinviato' })).toEqual([]);
});
