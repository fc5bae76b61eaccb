import type { ReplyError } from '../../../shared/ipc/reply.ts';

type Answer = (input: Record<string, unknown>) => unknown;

/** What a page asks the application for, answered by a test. */
export interface AskedWindow {
  /** For `vi.stubGlobal('window', ...)`. */
  readonly window: object;
  /** Channels asked so far, in order. */
  readonly asked: string[];
  /** Answers by channel, to be changed at will; a channel without one is answered with nothing. */
  readonly answers: Record<string, Answer>;
}

/** An application that answers as a test says. */
export function askedWindow(first: Readonly<Record<string, Answer>> = {}): AskedWindow {
  const answers = { ...first };
  const asked: string[] = [];
  const ask = async (channel: string, input: Record<string, unknown>) => {
    asked.push(channel);
    try {
      return { ok: true, value: await answers[channel]?.(input) };
    } catch (error) {
      return { ok: false, error };
    }
  };
  return { window: { pegaso: { ask, listen: () => () => undefined } }, asked, answers };
}

/** A refusal as the application gives it. */
export function refusing(code: string): () => never {
  const error = { code, message: 'No.', fields: {} } as unknown as ReplyError;
  return () => {
    throw error;
  };
}
