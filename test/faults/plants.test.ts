import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { canPlant, PLANTS } from './plants.ts';

// A fault whose place was written anew is told here, and not only after the long runs.
test.each(PLANTS)('the fault can be planted where it belongs: $name', (plant) => {
  expect(canPlant(resolve(import.meta.dirname, '../..'), plant)).toBe(true);
});
