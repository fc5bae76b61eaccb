/**
 * An error of the page for the log: its kind and where it happened. Its message may quote what a person wrote, so it stays out.
 * @param kind such as `TypeError`.
 * @param place where, as lines of a stack.
 */
export function pageError(kind: string, place: string): Error {
  const error = new Error(`${/^\w{1,40}$/u.test(kind) ? kind : 'Error'} in the page`);
  error.stack = `${error.name}: ${error.message}\n${place}`;
  return error;
}
