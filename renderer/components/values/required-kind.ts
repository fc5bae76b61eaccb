import { notParsed, parsed } from '../../../shared/format/parsed.ts';
import type { ValueKind } from './value-kind.ts';

/** The same kind where blank is refused, with what to say then: «Il peso è obbligatorio.» */
export function requiredKind<Value extends string | number>(
  kind: ValueKind<Value | null>,
  message: string,
): ValueKind<Value> {
  return {
    ...kind,
    parse: (text) => {
      const read = kind.parse(text);
      if (!read.ok) return read;
      return read.value === null || read.value === '' ? notParsed(message) : parsed(read.value);
    },
  };
}
