import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/errors.ts';
import type { Command } from '../command.ts';
import type { OptionHelp } from '../command-help.ts';
import { nearest } from '../output/nearest.ts';
import { helpHint } from '../usage-error.ts';

/** Options every command has. */
export const COMMON_OPTIONS: Readonly<Record<'json' | 'help', OptionHelp>> = {
  json: { help: 'Scrive un solo documento JSON sullo standard output' },
  help: { help: 'Mostra queste istruzioni' },
};

/** What was typed after a command's name, by option, for the command's own schema to judge; `operands` is a list. */
export type TypedInput = Readonly<Record<string, string | true | readonly string[]>>;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/**
 * Reads the command line of one command: `--name value`, `--name=value`, flags, and operands in any place.
 * @throws AppError `usage`, in Italian, for an option that is unknown, given twice, or without its value.
 */
export function parseArguments(command: Command, args: readonly string[]): TypedInput {
  const known: Readonly<Record<string, OptionHelp>> = { ...command.options, ...COMMON_OPTIONS };
  const operands: string[] = [];
  const input: Record<string, string | true | readonly string[]> = {};
  for (const token of tokensOf(known, args)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const before = Object.hasOwn(input, token.name) ? input[token.name] : undefined;
    const value = valueGiven(command, known, token);
    if (known[token.name]?.many === true) input[token.name] = [...(Array.isArray(before) ? before : []), String(value)];
    else if (before === undefined) input[token.name] = value;
    else throw refusal(command, `L'opzione ${token.rawName} è data due volte.`);
  }
  const { json: _json, help: _help, ...rest } = input;
  if (command.operands !== undefined) return { ...rest, operands };
  if (operands.length === 0) return rest;
  throw refusal(command, `«${operands[0]}» è di troppo: ${command.name} vuole solo opzioni.`);
}

/** Node's own reading, without its English refusals. */
function tokensOf(known: Readonly<Record<string, OptionHelp>>, args: readonly string[]) {
  const options = Object.entries(known).map(([name, { value }]) => {
    const type = value === undefined ? 'boolean' : 'string';
    return [name, { type } as const] as const;
  });
  return parseArgs({ args: [...args], options: Object.fromEntries(options), strict: false, tokens: true }).tokens;
}

function valueGiven(command: Command, known: Readonly<Record<string, OptionHelp>>, token: OptionToken): string | true {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option === undefined) {
    const near = nearest(name, Object.keys(known));
    throw refusal(command, `L'opzione ${rawName} non esiste${near === null ? '' : `: forse è --${near}`}.`);
  }
  if (option.value === undefined) {
    if (value === undefined) return true;
    throw refusal(command, `L'opzione ${rawName} non vuole un valore.`);
  }
  const isAnotherOption = inlineValue === false && value?.startsWith('-') === true;
  if (value !== undefined && value !== '' && !isAnotherOption) return value;
  throw refusal(command, `All'opzione ${rawName} manca il valore ${option.value}.`);
}

function refusal(command: Command, message: string): AppError {
  return new AppError('usage', `${message} ${helpHint(command.name)}`);
}
