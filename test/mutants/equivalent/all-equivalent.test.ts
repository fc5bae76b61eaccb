import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMutants } from '../find-mutants.ts';
import { EQUIVALENT } from './all-equivalent.ts';
import { isOf } from './equivalent.ts';

test('what is left out of the figures stands in the code as it is listed', () => {
  const gone = EQUIVALENT.filter((one) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', one.file), 'utf8');
    return !findMutants(one.file, text).some((mutant) => isOf(one, mutant, text));
  });
  expect(gone).toEqual([]);
});
