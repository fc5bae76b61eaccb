type Value = string | number | boolean | null;

/**
 * Compares rows by columns as the archive's own queries order them: blanks first, numbers by size, texts by their bytes (JavaScript's own
 * comparison puts characters past the first 65,536 elsewhere).
 */
export function byColumns<Row extends object>(columns: readonly (keyof Row & string)[]) {
  return (one: Row, other: Row): number => {
    for (const column of columns) {
      const order = compared(one[column] as Value, other[column] as Value);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compared(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  if (typeof one === 'string' && typeof other === 'string') return comparedTexts(one, other);
  return Number(one) - Number(other);
}

/** Bytes of UTF-8 stand in the order of code points. */
function comparedTexts(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  for (let index = 0; index < shorter; index += 1) {
    if (one.charCodeAt(index) === other.charCodeAt(index)) continue;
    return (one.codePointAt(index) ?? 0) - (other.codePointAt(index) ?? 0);
  }
  return one.length - other.length;
}
