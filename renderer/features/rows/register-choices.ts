import type { Centre } from '../../../shared/schemas/centre.ts';
import type { ListItem, ListKind } from '../../../shared/schemas/list-item.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Choice } from '../../components/values/choice-kind.ts';

/** The centres to choose among, as phases print them; blank for none. Two of one name are told apart by their code. */
export function centreChoices(centres: readonly Centre[]): Choice<Id | null>[] {
  const shown = (centre: Centre) => centre.shortName || centre.longName;
  const names = centres.map(shown);
  const isDouble = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const label = (centre: Centre) => {
    const name = shown(centre);
    return isDouble(name) ? `${name} (${centre.code ?? 'senza codice'})` : name;
  };
  return [{ value: null, label: '' }, ...centres.map((centre) => ({ value: centre.id, label: label(centre) }))];
}

/** The labels of one list; blank for none. */
export function listChoices(items: readonly ListItem[], kind: ListKind): Choice<string>[] {
  const labels = items.filter((item) => item.kind === kind).map(({ label }) => label);
  return ['', ...labels].map((label) => ({ value: label, label }));
}
