/** What a version may look like: three numbers, and what comes before a release behind a dash (Semantic Versioning 2.0.0). */
export const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z-]{1,20}(?:\.[0-9A-Za-z-]{1,20}){0,4}))?$/u;

/** Whether a text is a version of the program. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/**
 * Whether a version comes after another, by the rules of Semantic Versioning: 0.10.0 after 0.9.0, 1.0.0 after 1.0.0-beta.2. What is no
 * version comes after none, and none after it.
 */
export function isNewerVersion(one: string, other: string): boolean {
  const [left, right] = [VERSION.exec(one), VERSION.exec(other)];
  if (left === null || right === null) return false;
  for (const place of [1, 2, 3]) {
    const difference = Number(left[place]) - Number(right[place]);
    if (difference !== 0) return difference > 0;
  }
  return isLaterStage(left[4], right[4]);
}

/** Of the same three numbers: the release comes after all its stages; of stages, numbers by value and before words, then the longer. */
function isLaterStage(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === undefined && other !== undefined;
  const [left, right] = [one.split('.'), other.split('.')];
  for (const [index, part] of left.entries()) {
    const against = right[index];
    if (against === undefined) return true;
    if (part !== against) return comesAfter(part, against);
  }
  return false;
}

function comesAfter(part: string, against: string): boolean {
  const [isNumber, isNumberToo] = [/^\d+$/u.test(part), /^\d+$/u.test(against)];
  if (isNumber && isNumberToo) return Number(part) > Number(against);
  return isNumber === isNumberToo ? part > against : isNumberToo;
}
