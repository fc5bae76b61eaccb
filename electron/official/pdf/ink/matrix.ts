/** A PDF transformation `[a b c d e f]`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `inner` first and `outer` after it. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [x, y] = applied(outer, inner[4], inner[5]);
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    x,
    y,
  ];
}

/** Where a transformation puts a point. */
export function applied(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Reads six numbers, however the PDF library keeps them; null when they are something else. */
export function matrixOf(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null;
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, index): unknown => Reflect.get(value, index));
  return isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d) && isNumber(e) && isNumber(f)
    ? [a, b, c, d, e, f]
    : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
