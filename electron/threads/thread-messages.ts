import { z } from 'zod';
import type { ErrorCode } from '../../shared/errors.ts';

/** What a thread can be asked: of each question, what it is given and what it answers. Both are parsed on both sides. */
export type ThreadContract = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;
export type QuestionOf<Contract extends ThreadContract> = keyof Contract & string;
export type InputOf<Contract extends ThreadContract, Name extends QuestionOf<Contract>> = z.input<
  Contract[Name]['input']
>;
export type OutputOf<Contract extends ThreadContract, Name extends QuestionOf<Contract>> = z.output<
  Contract[Name]['output']
>;

/**
 * What a thread is told. `cancelled` is one shared number that the thread looks at, since it reads no mail while it works.
 */
export const toThread = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('question'),
    id: z.number().int(),
    name: z.string(),
    input: z.unknown(),
    cancelled: z.instanceof(SharedArrayBuffer),
  }),
  z.strictObject({ kind: z.literal('close') }),
]);
export type ToThread = z.infer<typeof toThread>;

/** What a thread that may be ended is started with. */
export const endableThreadData = z.strictObject({ endingGate: z.instanceof(SharedArrayBuffer) });
export type EndableThreadData = z.infer<typeof endableThreadData>;

const errorCode = z.custom<ErrorCode>((value) => typeof value === 'string');

/**
 * What a thread tells. An AppError loses its class between threads, so its parts travel; any other error is a bug, and travels as it is.
 */
export const fromThread = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('progress'),
    id: z.number().int(),
    about: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  z.strictObject({ kind: z.literal('answer'), id: z.number().int(), value: z.unknown() }),
  z.strictObject({
    kind: z.literal('refused'),
    id: z.number().int(),
    code: errorCode,
    message: z.string(),
    fields: z.record(z.string(), z.string()),
    cause: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('broken'), id: z.number().int(), error: z.unknown() }),
]);
export type FromThread = z.infer<typeof fromThread>;
