import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Choice } from '../../components/values/choice-kind.ts';
import { centreChoice } from '../../pieces/registers/centre-choice.ts';

/** The centres to choose among, shown as phases print them and listed as the form lists them; blank for none. Two of one name are told apart by their code. */
export function centreChoices(centres: readonly Centre[]): Choice<Id | null>[] {
  const shown = (centre: Centre) => centre.shortName || centre.longName;
  const names = centres.map(shown);
  const isDouble = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const label = (centre: Centre) => {
    const name = shown(centre);
    return isDouble(name) ? `${name} (${centre.code ?? 'senza codice'})` : name;
  };
  const choices = centres.map((centre) => ({ ...centreChoice(centre), label: label(centre) }));
  return [{ value: null, label: '' }, ...choices];
}
