import type { ChildProcess } from 'node:child_process';

/** What goes between the program and the one that plays its system: a question that is answered, by its number. */
type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly given: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly failure?: string };

/** One side of the talk. */
export interface Talk {
  /** Asks the other side. @throws Error what it threw, or that it is gone. */
  ask(name: string, ...given: readonly unknown[]): Promise<unknown>;
}

/** Answers questions of the other side, by name. */
export type Answers = Readonly<Record<string, (...given: never[]) => unknown>>;

/** Talks over the channel that Node opens between a process and its child; values arrive as by structured clone. */
export function talkOver(other: Pick<ChildProcess, 'send' | 'on'>, answers: Answers): Talk {
  const waiting = new Map<number, (answer: Message & { kind: 'answer' }) => void>();
  let asked = 0;
  const say = (message: Message) => void other.send?.(message, () => undefined);
  const reply = async (id: number, name: string, given: readonly unknown[]) => {
    try {
      const answer = answers[name] as ((...given: readonly unknown[]) => unknown) | undefined;
      if (answer === undefined) throw new Error(`Nobody answers ${name}`);
      say({ kind: 'answer', id, value: await answer(...given) });
    } catch (problem) {
      say({ kind: 'answer', id, failure: problem instanceof Error ? problem.message : String(problem) });
    }
  };
  other.on('message', (message) => {
    const said = message as Message;
    if (said.kind === 'ask') return void reply(said.id, said.name, said.given);
    waiting.get(said.id)?.(said);
    waiting.delete(said.id);
  });
  other.on('disconnect', () => {
    for (const [id, settle] of waiting) settle({ kind: 'answer', id, failure: 'The other side is gone' });
    waiting.clear();
  });
  return {
    ask: (name, ...given) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, ({ value, failure }) =>
          failure === undefined ? resolve(value) : reject(new Error(failure)),
        );
        say({ kind: 'ask', id: asked, name, given });
      }),
  };
}
