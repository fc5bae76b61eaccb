import { ZodError } from 'zod';
import { AppError } from '../../shared/errors.ts';

/** From where on a message may hold what a person wrote or named: a quotation, a path, what stands in brackets or on a further line. */
const QUOTED = /\S*["'`«»“”‘’\\/([{\n\r][\s\S]*$/u;
const LONGEST_MESSAGE = 160;
/** What kinds and codes look like, of errors that anything may have thrown. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,40}$/u;
/** The last folder of our own that a place lies in; what stands before tells where a person installed the program. */
const OWN_FOLDER = /^.*[\\/](?=(?:dist|electron|shared|renderer|test|node_modules)[\\/])/u;

/**
 * What the log keeps of a failure, with its causes: kinds, codes and places in the program. Messages made for people are left out, since the
 * code says which it was; of others what comes before the first thing they quote. It is the way round that nothing has to be recognised as
 * a person's.
 */
export function withoutWords(failure: unknown): string {
  if (!(failure instanceof Error)) return `${typeof failure} thrown`;
  const cause = failure.cause === undefined ? '' : `\n  caused by ${withoutWords(failure.cause)}`;
  return `${[saidOf(failure), ...placesOf(failure)].join('\n')}${cause}`;
}

function saidOf(failure: Error): string {
  const kind = NAME.test(failure.name) ? failure.name : 'Error';
  if (failure instanceof AppError) return `${kind} ${failure.code}`;
  if (failure instanceof ZodError) return `${kind}: ${failure.issues.map(({ code }) => code).join(', ')}`;
  const code = wordIn(failure, 'code');
  const call = wordIn(failure, 'syscall');
  if (call !== null) return `${kind} ${code ?? ''}: ${call}`;
  const message = failure.message.replace(QUOTED, '…').slice(0, LONGEST_MESSAGE);
  return `${kind}${code === null ? '' : ` ${code}`}: ${message}`;
}

function wordIn(failure: Error, property: 'code' | 'syscall'): string | null {
  const value = property in failure ? (failure as unknown as Readonly<Record<string, unknown>>)[property] : null;
  return typeof value === 'string' && NAME.test(value) ? value : null;
}

/** The lines of the stack that name a place in a script. A message stands before them and may have lines that look like one. */
function placesOf({ stack = '', message }: Error): readonly string[] {
  const after =
    message !== '' && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  return after
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, what = '', place] =
        /^\s*at (?:([^()]*) \()?((?:node:\S+|.*\.[cm]?[jt]sx?)(?::\d+){1,2})\)?$/u.exec(line) ?? [];
      return place === undefined ? [] : [`    at ${what === '' ? '' : `${what} `}${placeInProgram(place)}`];
    });
}

function placeInProgram(place: string): string {
  if (place.startsWith('node:')) return place;
  const own = place.replace(OWN_FOLDER, '');
  return own === place ? (place.split(/[\\/]/u).at(-1) ?? '') : own;
}
