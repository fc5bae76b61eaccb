import { assertNever } from '../../../shared/assert-never.ts';
import { id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { Refusal } from '../../refusal.ts';
import { type AcrossName, showAllAcross, useAcrossViews } from '../../stores/across-store.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { type ObjectiveTab, type Target, useInterface } from '../../stores/interface-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { type DraftOwner, unsavedOwners } from './draft-owner.ts';

const TABS: Readonly<Record<ObjectiveTab, string>> = {
  dati: 'dati',
  modalita: 'modalità di attuazione',
  stato: 'stato di attuazione',
  soggetti: 'soggetti',
  fasi: 'fasi',
  indicatori: 'indicatori',
  storia: 'storia',
};

/** Where what is not saved stands, each place once, as a person looks for it: `2026_A01_00, fasi`. */
export async function unsavedPlaces(): Promise<readonly string[]> {
  const places = new Set<string>();
  for (const { owner } of unsavedOwners()) places.add(await placeOf(owner));
  return [...places];
}

/** Leads to the first text that is not saved. */
export async function goToUnsaved(): Promise<void> {
  const owner = unsavedOwners()[0]?.owner;
  if (owner === undefined) return;
  switch (owner.kind) {
    case 'settings':
      useInterface.setState({ screen: 'settings' });
      break;
    case 'register':
      useInterface.setState({
        screen: 'registers',
        target: owner.isPerson ? { entity: 'person', rowId: owner.entryId, field: null } : null,
      });
      break;
    case 'row':
      if (owner.across === null) await goToField(owner);
      else goAcross(owner.across, owner.target);
      break;
    case 'objective':
      await goToField(owner);
      break;
    default:
      assertNever(owner);
  }
}

async function goToField({
  objectiveId,
  tab,
  target,
}: Exclude<DraftOwner, { kind: 'register' | 'settings' }>): Promise<void> {
  useInterface.setState({ tab, target });
  await goToObjective(id.parse(objectiveId));
}

/** Leads to a cell among the rows of all objectives, whatever was looked for there. */
function goAcross(name: AcrossName, { rowId, field }: Target): void {
  showAllAcross(name);
  useAcrossViews.setState((views) => ({ [name]: { ...views[name], at: { rowId, columnKey: field ?? '' } } }));
  useInterface.setState({ screen: name });
}

async function placeOf(owner: DraftOwner): Promise<string> {
  if (owner.kind === 'settings') return 'impostazioni';
  if (owner.kind === 'register') return 'elenchi';
  if (owner.objectiveId === null) return `${TABS[owner.tab]} di tutti gli obiettivi`;
  return `${await codeOf(owner.objectiveId)}, ${TABS[owner.tab]}`;
}

/** The code of an objective, which may be of another plan than the one on screen. */
async function codeOf(objectiveId: string): Promise<string> {
  const row = useTree.getState().rows.find((one) => one.id === objectiveId);
  if (row !== undefined) return row.code;
  try {
    return (await ask('objectives:read', { id: id.parse(objectiveId) })).code;
  } catch (thrown) {
    // The disk may be gone, which is why there is something to say: the question must come all the same.
    if (thrown instanceof Refusal) return "un obiettivo di un'altra vista";
    throw thrown;
  }
}
