import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../shared/errors.ts';
import { PROBLEM_CODES } from '../../shared/schemas/problem.ts';

test('the codes that --json promises are those it promised: programs act on them', () => {
  expect({ errors: ERROR_CODES, problems: PROBLEM_CODES }).toMatchSnapshot();
});

test.each([ERROR_CODES, PROBLEM_CODES])('each code stands once, in order', (...codes) => {
  expect([...new Set(codes)].toSorted()).toEqual(codes);
});
