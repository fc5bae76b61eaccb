import type { z } from 'zod';
import type { CommandHelp, OptionHelp } from './command-help.ts';
import type { Failure } from './output/failure.ts';
import type { Progress } from './output/progress-bar.ts';
import { usageError } from './usage-error.ts';
import type { UseCases } from './use-cases/use-cases.ts';

/** What a command shows: one JSON document with `--json`, else lines for people. With any failure the exit is 1. */
export interface CommandResult {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly failures?: readonly Failure[];
}

/** What a command gets besides its input: the use cases, how to show long work, and when the person gives up. */
export interface CommandContext {
  readonly useCases: UseCases;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** A command that takes its input as typed: texts, flags and operands by name. */
export interface Command extends CommandHelp {
  /** Options that may be left out. */
  readonly optional: ReadonlySet<string>;
  execute(typed: unknown, context: CommandContext): Promise<CommandResult>;
}

/** Makes a command: its input is parsed by its schema, and what the schema refuses is wrong usage. */
export function defineCommand<Input extends z.ZodObject>(
  command: CommandHelp & {
    readonly input: Input;
    readonly options: Readonly<Record<Exclude<keyof Input['shape'], 'operands'>, OptionHelp>>;
    run(input: z.output<Input>, context: CommandContext): Promise<CommandResult>;
  },
): Command {
  const optional = Object.entries(command.input.shape).filter(([, field]) => field.safeParse(undefined).success);
  return {
    ...command,
    optional: new Set(optional.map(([name]) => name)),
    execute: async (typed, context) => {
      const input = command.input.safeParse(typed);
      if (!input.success) throw usageError(command, input.error);
      return command.run(input.data, context);
    },
  };
}
