import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Choice } from '../../components/values/choice-kind.ts';

/** A centre to choose, by code and long name as the page header prints it; its code and both its names may be typed for it. */
export function centreChoice({ id, code, longName, shortName }: Centre): Choice<Id> {
  const name = longName || shortName;
  const line = code === null ? name : `${code}  ${name}`;
  return { value: id, label: line, listed: line, names: [code ?? '', longName, shortName] };
}
