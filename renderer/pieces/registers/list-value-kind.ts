import type { ListItem, ListKind } from '../../../shared/schemas/list-item.ts';
import type { ListLabel } from '../../../shared/schemas/list-label.ts';
import { growingChoiceKind } from '../../components/values/choice-kind.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';

/** A label of one list, blank for none, or one to add to it. */
export function listValueKind(items: readonly ListItem[], kind: ListKind): ValueKind<ListLabel> {
  return growingChoiceKind(['', ...items.filter((item) => item.kind === kind).map(({ label }) => label)]);
}
