import { Anchor } from '@mantine/core';
import type { FieldBinding } from './field-binding.ts';

/** Why a field is refused or was not written, with a way to try again at once. */
export function FieldError({ problem, state, onRetry }: Pick<FieldBinding, 'problem' | 'state' | 'onRetry'>) {
  if (state === 'refused' && problem !== null) return `Non salvato: ${withinSentence(problem)}`;
  if (state !== 'failed' || onRetry === undefined) return problem;
  return (
    <>
      Non salvato. {problem}{' '}
      <Anchor component="button" type="button" inherit onClick={onRetry}>
        Riprova
      </Anchor>
    </>
  );
}

/** A sentence as it goes on after a colon; what begins with a code or an acronym stays as it is. */
function withinSentence(sentence: string): string {
  return sentence.replace(/^\p{Lu}(?=[\p{Ll}\s'’])/u, (letter) => letter.toLowerCase());
}
