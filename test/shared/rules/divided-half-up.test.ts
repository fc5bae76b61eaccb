import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dividedHalfUp } from '../../../shared/rules/divided-half-up.ts';

test.each([
  [1n, 2n, 1],
  [1n, 3n, 0],
  [2n, 3n, 1],
  [-1n, 2n, 0],
  [-3n, 2n, -1],
  [-2n, 3n, -1],
  [0n, 7n, 0],
])('%i / %i is %i', (dividend, divisor, quotient) => {
  expect(dividedHalfUp(dividend, divisor)).toBe(quotient);
});

test('is never further than half from the true quotient, halves going up', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 11n }), (a, b) => {
      const doubledError = 2n * (BigInt(dividedHalfUp(a, b)) * b - a);
      expect(doubledError).toSatisfy((error: bigint) => error > -b && error <= b);
    }),
  );
});

test('refuses a divisor that is not positive', () => {
  for (const divisor of [0n, -1n])
    expect(() => dividedHalfUp(1n, divisor)).toThrow(new RangeError(`Divisor must be positive: ${divisor}`));
});
