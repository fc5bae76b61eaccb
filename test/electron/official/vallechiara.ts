import { readFileSync } from 'node:fs';

const fixtures = new URL('../../fixtures/official/', import.meta.url);

/** The text of an official document of an invented municipality, with the traps that such texts set. */
export const VALLECHIARA = readFileSync(new URL('schede-vallechiara.txt', fixtures), 'utf8');

/** What that document says. */
export const VALLECHIARA_SCHEDE: unknown = JSON.parse(
  readFileSync(new URL('schede-vallechiara.json', fixtures), 'utf8'),
);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
