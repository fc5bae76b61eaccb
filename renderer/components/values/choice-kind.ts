import { folded } from '../../../shared/format/folded.ts';
import { notParsed, parsed } from '../../../shared/format/parsed.ts';
import type { ValueKind } from './value-kind.ts';

/** One of a list: what is kept and what is shown. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/**
 * A value out of a list, shown by its label; typed in any case and without accents. Blank reads as the choice with a blank
 * label where there is one, else it is refused.
 */
export function choiceKind<Value>(choices: readonly Choice<Value>[]): ValueKind<Value> {
  return {
    editor: 'suggested',
    format: (value) => choices.find((choice) => choice.value === value)?.label ?? '',
    parse: (text) => {
      const typed = folded(text);
      const choice = choices.find(({ label }) => folded(label) === typed);
      if (choice !== undefined) return parsed(choice.value);
      if (typed === '') return notParsed('Qui serve una voce della lista.');
      return notParsed(`«${text.trim()}» non è nella lista: scegliere una delle voci.`);
    },
    suggestions: choices.flatMap(({ label }) => (label === '' ? [] : [label])),
  };
}
