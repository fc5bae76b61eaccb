import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { CommandHelp } from './command.ts';

/** The Italian sentence for the first thing that a command's schema refused, with the hint where to read more. */
export function usageError(command: CommandHelp, error: z.ZodError): AppError {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? '');
  const message = issue?.code === 'invalid_type' ? missing(command, field) : (issue?.message ?? '');
  return new AppError('usage', `${message} ${helpHint(command.name)}`, {
    cause: error,
    fields: { [field]: message },
  });
}

/** Where the help of a command is. */
export function helpHint(name: string): string {
  return `Istruzioni: pegaso ${name} --help.`;
}

function missing({ operands, options }: CommandHelp, field: string): string {
  if (field === 'operands') return `Manca ${operands?.value ?? ''}: indicare almeno un file.`;
  return `Manca l'opzione --${field} ${options[field]?.value ?? ''}.`;
}
