/** Closes an exhaustive `switch`: a case that was forgotten does not compile, and throws if it is ever met. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
