/** Outcome of reading what a person typed: the value, or one Italian sentence that says why not. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const notParsed = (message: string): Parsed<never> => ({ ok: false, message });
