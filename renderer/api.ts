import type { ChannelName, InputOf, OutputOf } from '../shared/ipc/contract.ts';
import type { EventName, EventOf } from '../shared/ipc/events.ts';
import type { Reply } from '../shared/ipc/reply.ts';
import { Refusal } from './refusal.ts';

/** What the host puts on the window: it carries questions and events, and knows nothing of what they say. */
export interface Transport {
  readonly ask: (channel: string, input: unknown) => Promise<Reply<unknown>>;
  readonly listen: (event: string, callback: (payload: never) => void) => () => void;
  readonly drop: (file: File) => Promise<void>;
}

declare global {
  interface Window {
    readonly pegaso: Transport;
  }
}

/** A channel that takes nothing is asked with its name alone. */
type Question<Name extends ChannelName> = InputOf<Name> extends void ? [] : [input: InputOf<Name>];

/**
 * Asks the application. The input is typed here and parsed on the other side; the answer is our own application's and trusted.
 * @throws Refusal when the application says no, or cannot be reached (code `unreachable`).
 */
export async function ask<Name extends ChannelName>(name: Name, ...[input]: Question<Name>): Promise<OutputOf<Name>> {
  const reply = await carried(name, input);
  if (reply.ok) return reply.value as OutputOf<Name>;
  throw new Refusal(reply.error);
}

async function carried(name: ChannelName, input: unknown): Promise<Reply<unknown>> {
  try {
    return await window.pegaso.ask(name, input);
  } catch (cause) {
    const message = 'Pegaso non risponde: quello che è scritto resta sullo schermo, riprovare fra poco.';
    throw new Refusal({ code: 'unreachable', message, fields: {} }, cause);
  }
}

/** Hears an event of the application until the function it returns is called. */
export function listen<Name extends EventName>(name: Name, callback: (payload: EventOf<Name>) => void): () => void {
  return window.pegaso.listen(name, callback);
}

/** Hands the host the files that a person dropped on the window. @returns their names, with tokens to speak of them. */
export async function takeDropped(files: readonly File[]): Promise<OutputOf<'dropped:take'>['files']> {
  for (const file of files) await window.pegaso.drop(file);
  return (await ask('dropped:take')).files;
}
