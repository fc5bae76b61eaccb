import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { CommandHelp } from './command-help.ts';

type Issue = z.core.$ZodIssue;

/** The Italian sentence for the first thing that a command's schema refused, with the hint where to read more. */
export function usageError(command: CommandHelp, error: z.ZodError): AppError {
  const [issue] = error.issues;
  if (issue === undefined) throw new Error('A refusal without an issue', { cause: error });
  const option = String(issue.path[0] ?? '');
  const message = sentence(command, option, issue);
  return new AppError('usage', `${message} ${helpHint(command.name)}`, { cause: error, fields: { [option]: message } });
}

/** Where the help of a command is. */
export function helpHint(name: string): string {
  return `Istruzioni: pegaso ${name} --help.`;
}

/** Schemas of single options that can say more bring their own Italian message. */
function sentence({ options }: CommandHelp, option: string, issue: Issue): string {
  if (issue.code === 'invalid_type') return `Manca l'opzione --${option} ${options[option]?.value ?? ''}.`;
  if (issue.code === 'too_big') return `Il valore di --${option} è troppo lungo.`;
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    return `Il valore di --${option} ha caratteri che non si possono scrivere su una riga.`;
  }
  return issue.message;
}
