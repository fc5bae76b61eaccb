import type { ThreadContract } from '../../threads/thread-messages.ts';
import { printed, printRequest } from './print-request.ts';

/** What the thread that prints is asked. Its progress counts objectives. */
export const printContract = { print: { input: printRequest, output: printed } } as const satisfies ThreadContract;
