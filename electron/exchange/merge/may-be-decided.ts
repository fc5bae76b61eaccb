import { AppError } from '../../../shared/errors.ts';
import type { Difference, Side } from '../../../shared/schemas/difference.ts';

/** Whether a difference can be decided so. What was refused, or could not be read, is not to be had; what is taken can be declined. */
export function mayBeDecided({ state, choices }: Difference, choice: Side | null): boolean {
  if (state === 'unread') return choice !== 'theirs';
  return state === 'taken' || (state === 'conflict' && (choice === null || choices.includes(choice)));
}

/** What who decides what cannot be decided so hears. */
export function cannotBeChosen(): AppError {
  return new AppError('conflict', 'Qui non si può scegliere: il valore ricevuto non può entrare, o non è consentito.');
}

/** What who declines alone what other things need hears. */
export function needsIt(): AppError {
  return new AppError(
    'conflict',
    'Non si può rifiutare da sola: altre modifiche che entrano ne hanno bisogno. Rifiutare prima quelle.',
  );
}
