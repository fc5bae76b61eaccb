import type { z } from 'zod';

/** What a schema found wrong with a content, as an Italian clause: the place of the first fault, where it has one. */
export function forbiddenValue({ issues: [first] }: z.ZodError): string {
  const where = first?.path.join('.') ?? '';
  return where === '' ? 'contiene un valore non ammesso' : `contiene un valore non ammesso (${where})`;
}
