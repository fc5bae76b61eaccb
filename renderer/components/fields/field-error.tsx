import { Anchor } from '@mantine/core';
import type { FieldBinding } from './field-binding.ts';

/** Why a field is refused or was not written, with a way to try again at once. */
export function FieldError({ problem, state, onRetry }: Pick<FieldBinding, 'problem' | 'state' | 'onRetry'>) {
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
