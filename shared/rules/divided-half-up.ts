/**
 * The one rounding of Pegaso: the exact quotient of two integers, rounded to the nearest integer, halves upwards (towards
 * more). In bigint because a product of two hundredths may pass what a double counts exactly.
 * @throws RangeError when the divisor is not positive, which callers exclude.
 */
export function dividedHalfUp(dividend: bigint, divisor: bigint): number {
  if (divisor <= 0n) throw new RangeError(`Divisor must be positive: ${divisor}`);
  const doubled = 2n * dividend + divisor;
  const remainder = doubled % (2n * divisor);
  const floor = (doubled - remainder) / (2n * divisor);
  return Number(remainder < 0n ? floor - 1n : floor);
}
