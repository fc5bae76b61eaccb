import { z } from 'zod';
import type { ErrorCode } from '../../../shared/errors.ts';
import { printed, printRequest } from './print-request.ts';

/** What the worker is started with. `cancelled` is one shared number: the worker asks it, since it reads no mail while it prints. */
export const workerInput = z.strictObject({ request: printRequest, cancelled: z.instanceof(SharedArrayBuffer) });
export type WorkerInput = z.infer<typeof workerInput>;

const errorCode = z.custom<ErrorCode>((value) => typeof value === 'string');

/** What the worker tells. An AppError loses its class between threads, so its parts travel; any other error is a bug,
 * and travels as it is. */
export const workerMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
  z.strictObject({ kind: z.literal('printed'), printed }),
  z.strictObject({ kind: z.literal('refused'), code: errorCode, message: z.string(), cause: z.string() }),
  z.strictObject({ kind: z.literal('broken'), error: z.unknown() }),
]);
export type WorkerMessage = z.infer<typeof workerMessage>;
