import { useCallback, useEffect } from 'react';
import { draftProblem } from '../saving/draft.ts';
import { useDraft, useDraftDesk } from '../saving/use-draft-desk.ts';
import type { ValueKind } from '../values/value-kind.ts';
import type { FieldBinding } from './field-binding.ts';

const PLACE = 'field';

interface SavedFieldOptions<Value> {
  /** Names the field in the whole archive, `objective:ID:title`: its unsaved text is found again under this name. */
  readonly name: string;
  /** The value as the archive has it. */
  readonly value: Value;
  readonly kind: ValueKind<Value>;
  /** Writes it; resolves when `value` is the new one, rejects with a Refusal when nothing was written. */
  readonly save: (value: Value, typing: boolean) => Promise<unknown>;
  /** Whether a rest while typing writes it too; not for a name that is shown all over, where half of it would be no name. */
  readonly whileTyping?: boolean;
}

/**
 * A field that is written as it is left, and after half a second of rest while typing. What fails to be written stays on the
 * screen and is tried again; what cannot be read stays too, in red, and is never written; an answer that comes back late does
 * not touch what was typed after it.
 */
export function useSavedField<Value>({
  name,
  value,
  kind,
  save,
  whileTyping = true,
}: SavedFieldOptions<Value>): FieldBinding {
  const write = useCallback(
    async (values: ReadonlyMap<string, Value>, typing: boolean) => {
      for (const one of values.values()) await save(one, typing);
    },
    [save],
  );
  const desk = useDraftDesk(name, write);
  const draft = useDraft(desk, PLACE);
  const stored = kind.format(value);
  const overtaken = draft?.state === 'saved' && kind.format(draft.value) !== stored;

  // Undo, or another window, has changed what was saved from here.
  useEffect(() => {
    if (overtaken) desk.drop(PLACE);
  }, [desk, overtaken]);

  return {
    text: draft === undefined || overtaken ? stored : draft.text,
    problem: draftProblem(draft),
    state: draft === undefined || overtaken ? 'clean' : draft.state,
    onText: (text) => {
      if (text === stored && !desk.writing) return desk.drop(PLACE);
      desk.put(PLACE, text, kind.parse(text), true);
      if (whileTyping) desk.rest();
    },
    onLeave: () => {
      desk.release(PLACE);
      void desk.flush();
    },
    onRetry: () => void desk.flush(),
    onRestore: () => desk.drop(PLACE),
  };
}
