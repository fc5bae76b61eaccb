import { expect, test } from 'vitest';
import { duplicateCodeFindings } from '../../../../shared/rules/findings/duplicate-code-findings.ts';
import { objectiveLike, testId } from '../../../support/objective-details.ts';

const planId = testId();
const coded = (code: string) => objectiveLike({ planId, code });

test('a code given twice in a plan is told once, at the second', () => {
  const second = coded('2020_A01_00');
  expect(duplicateCodeFindings([coded('2020_A01_00'), coded('2020_A01_01'), second])).toMatchObject([
    { rowId: second.id, field: 'code', message: 'Il codice 2020_A01_00 è di due obiettivi: cambiarne uno.' },
  ]);
});

test('codes that differ by case or spaces only are told', () => {
  expect(duplicateCodeFindings([coded('2020_A01_00'), coded('2020_a01 _00')])).toHaveLength(1);
});

test('another plan may use the same code', () => {
  expect(duplicateCodeFindings([coded('DUP_10'), objectiveLike({ code: 'DUP_10' })])).toEqual([]);
});
