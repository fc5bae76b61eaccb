import { AppError } from '../../shared/errors.ts';
import type { Channel } from '../../shared/ipc/channel.ts';
import { type ChannelName, contract, type Handlers } from '../../shared/ipc/contract.ts';
import type { Reply } from '../../shared/ipc/reply.ts';
import type { ReportProblem } from '../log/log-problem.ts';
import { fieldProblem } from './field-problem.ts';

/** What a failure outside our code means to a person, as an AppError; anything else comes back as it is. */
export type Explain = (problem: unknown) => unknown;

/** Answers one question of the renderer; never rejects. Who asks has been checked before, by the host. */
export type Dispatch = (channel: unknown, input: unknown) => Promise<Reply<unknown>>;

/**
 * The one way from a question to its handler and back: the input is parsed, then the handler works, then its answer is parsed,
 * so that nothing outside the contract (a path, a bug's stack) ever reaches the renderer.
 */
export function createDispatch(handlers: Handlers, explain: Explain, report: ReportProblem): Dispatch {
  return async (name, input) => {
    if (!isChannelName(name)) {
      report('dispatch', new Error('A channel outside the contract was asked'));
      return refusal(new AppError('usage', 'La richiesta non è tra quelle che Pegaso conosce.'));
    }
    try {
      const { input: inputSchema, output: outputSchema }: Channel = contract[name];
      const question = parsedInput(inputSchema, input);
      // Each handler takes the parsed input of its own channel (`Handlers`); over a union of names TypeScript cannot see it.
      const handler = handlers[name] as (parsed: unknown) => unknown;
      return { ok: true, value: outputSchema.parse(await handler(question)) };
    } catch (thrown) {
      const problem = explain(thrown);
      if (problem instanceof AppError) {
        if (problem.cause !== undefined) report(name, problem);
        return refusal(problem);
      }
      report(name, problem);
      return bug();
    }
  };
}

function isChannelName(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

function parsedInput(schema: Channel['input'], input: unknown): unknown {
  try {
    const question = schema.safeParse(input);
    if (question.success) return question.data;
    throw invalidInput(question.error);
  } catch (error) {
    // Of a list with a hundred thousand faults zod makes more arguments than the stack holds.
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('field-invalid', 'I dati inviati sono troppi: ridurli.', { cause: error });
  }
}

/** Fields are named by their path in the question: `patch.weight`, `changes.0.patch.weight`. */
function invalidInput(error: { readonly issues: readonly Parameters<typeof fieldProblem>[0][] }): AppError {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), fieldProblem(issue)]));
  const [first = 'I dati inviati non sono validi: correggerli.'] = Object.values(fields);
  return new AppError('field-invalid', first, { cause: error, fields });
}

function refusal({ code, message, fields }: AppError): Reply<never> {
  return { ok: false, error: { code, message, fields: { ...fields } } };
}

function bug(): Reply<never> {
  const message =
    'Si è verificato un errore imprevisto: quello che risulta salvato lo è; se si ripete, chiudere e riaprire Pegaso.';
  return { ok: false, error: { code: 'internal', message, fields: {} } };
}
