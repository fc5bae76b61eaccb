import type { Id } from '../../../shared/schemas/primitives.ts';
import { unsavedTexts } from '../../components/saving/open-desks.ts';
import type { AcrossName } from '../../stores/across-store.ts';
import type { ObjectiveTab, Target } from '../../stores/interface-store.ts';

/** What a text that is not saved belongs to, by the names that desks and places are given where they are shown. */
export type DraftOwner =
  | { readonly kind: 'row'; readonly objectiveId: Id; readonly tab: ObjectiveTab; readonly target: Target }
  | { readonly kind: 'objective'; readonly objectiveId: Id; readonly tab: ObjectiveTab; readonly target: Target }
  /** Why an objective is varied, which is typed among the versions. */
  | { readonly kind: 'reason'; readonly objectiveId: Id }
  /** In a grid over rows of many objectives. */
  | { readonly kind: 'across'; readonly screen: AcrossName; readonly rowId: string; readonly columnKey: string }
  | { readonly kind: 'register'; readonly entryId: string; readonly isPerson: boolean }
  | { readonly kind: 'settings' };

/** A text that is not saved: where it lies and what it belongs to. */
export interface OwnedDraft {
  readonly desk: string;
  readonly place: string;
  readonly owner: DraftOwner;
}

const GRIDS: ReadonlyMap<string, readonly [Target['entity'], ObjectiveTab]> = new Map([
  ['phases', ['phase', 'fasi']],
  ['indicators', ['indicator', 'indicatori']],
  ['participants', ['participant', 'soggetti']],
]);

/** The tabs of the fields that have one of their own. */
const FIELD_TABS: ReadonlyMap<string, ObjectiveTab> = new Map([
  ['implementation', 'modalita'],
  ['progressReport', 'stato'],
]);

/** Names are typed where references stand. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['councillor', 'councillorId'],
  ['responsible', 'responsibleId'],
  ['status', 'statusId'],
]);

/** All that is not saved, in the order in which it was begun. */
export function unsavedOwners(): readonly OwnedDraft[] {
  return unsavedTexts().map(({ desk, place }) => ({ desk, place, owner: ownerOf(desk, place) }));
}

/** A desk is named by the identity of what it is of; the schemas that could say so again would be loaded with the first screen. */
function ownerOf(desk: string, place: string): DraftOwner {
  const [kind = '', first = '', second = ''] = desk.split(':');
  const grid = GRIDS.get(kind);
  if (grid !== undefined) {
    const [entity, tab] = grid;
    const space = place.indexOf(' ');
    const target = { entity, rowId: place.slice(0, space), field: place.slice(space + 1) };
    if (first === 'across' && (kind === 'phases' || kind === 'indicators'))
      return { kind: 'across', screen: kind, rowId: target.rowId, columnKey: target.field };
    return { kind: 'row', objectiveId: first as Id, tab, target };
  }
  if (kind === 'objective') {
    const target = { entity: kind, rowId: first, field: REFERENCES.get(second) ?? second } as const;
    return { kind, objectiveId: first as Id, tab: FIELD_TABS.get(second) ?? 'dati', target };
  }
  if (kind === 'reason') return { kind, objectiveId: first as Id };
  return kind === 'register' ? { kind, entryId: second, isPerson: first === 'person' } : { kind: 'settings' };
}
