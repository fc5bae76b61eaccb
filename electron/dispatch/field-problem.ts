import type { z } from 'zod';

/** What is wrong with one value that a form sent, as one Italian sentence. Says nothing of the value itself. */
export function fieldProblem(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `Il testo supera i ${issue.maximum.toLocaleString('it-IT')} caratteri: accorciarlo.`
        : 'Il valore è più grande di quanto è ammesso: ridurlo.';
    case 'too_small':
      return issue.origin === 'string'
        ? 'Il campo non può restare vuoto: scriverlo.'
        : 'Il valore è più piccolo di quanto è ammesso: aumentarlo.';
    case 'invalid_format':
      return issue.format === 'date'
        ? 'La data non esiste nel calendario: correggerla.'
        : 'Il testo contiene caratteri non ammessi: toglierli.';
    case 'custom':
      return issue.message;
    default:
      return 'Il valore non è valido: correggerlo.';
  }
}
