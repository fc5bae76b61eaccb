import { describe, expect, test } from 'vitest';
import { personFindings, personMentions } from '../../../../shared/rules/findings/person-findings.ts';
import { objectiveLike, phaseLike, testId } from '../../../support/objective-details.ts';

const responsible = (name: string) => phaseLike({ responsibleId: testId(), responsible: name });
const messages = (...names: readonly string[]) =>
  personFindings(personMentions(objectiveLike({ phases: names.map(responsible) }))).map(({ message }) => message);

describe('the same person in two spellings', () => {
  test('differs by case, and the finding leads to the rarest', () => {
    const rare = responsible('riva paolo');
    const detail = objectiveLike({ phases: [responsible('RIVA PAOLO'), rare, responsible('RIVA PAOLO')] });
    expect(personFindings(personMentions(detail))).toEqual([
      {
        kind: 'person-spelling',
        message:
          '«riva paolo» (una volta, in 2020_A01_00) e «RIVA PAOLO» (2 volte, la prima in 2020_A01_00) sembrano la stessa persona: scegliere una sola grafia.',
        objectiveId: null,
        objectiveCode: null,
        entity: 'person',
        rowId: rare.responsibleId,
        field: 'name',
      },
    ]);
  });

  test.each([
    [['FABIO NERI', 'NERI FABIO']],
    [["DE ROSA NICOLO'", 'De Rosa Nicolò']],
    [['D’AMICO  LIA', "D'AMICO LIA"]],
    [['NERI FABIO', 'FABIO NERI', 'Neri, Fabio']],
  ])('%j', (names) => {
    expect(messages(...names)).toHaveLength(1);
  });

  test('is looked for across objectives, among responsibles and participants too', () => {
    const one = objectiveLike({ responsibleId: testId(), responsible: 'NERI FABIO' });
    const participant = {
      id: testId(),
      objectiveId: testId(),
      position: 0,
      personId: testId(),
      relationId: null,
      commitment: null,
      fromDate: null,
      toDate: null,
      name: 'FABIO NERI',
      relation: '',
    };
    const other = objectiveLike({ participants: [participant] });
    expect(personFindings([one, other].flatMap(personMentions))).toHaveLength(1);
  });

  test('is not seen where one form alone occurs, or people differ', () => {
    expect(messages('FABIO NERI', 'FABIO NERI', 'FABIO NERI BIANCHI', 'FABIA NERI', '')).toEqual([]);
    expect(personFindings([])).toEqual([]);
  });
});
