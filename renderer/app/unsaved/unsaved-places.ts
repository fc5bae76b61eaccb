import { assertNever } from '../../../shared/assert-never.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { Refusal } from '../../refusal.ts';
import { ownerAcross, showAllAcross, useAcrossViews } from '../../stores/across-store.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { type ObjectiveTab, useInterface } from '../../stores/interface-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { type DraftOwner, unsavedOwners } from './draft-owner.ts';

const TABS: Readonly<Record<ObjectiveTab, string>> = {
  dati: 'dati',
  modalita: 'modalità di attuazione',
  stato: 'stato di attuazione',
  soggetti: 'soggetti',
  fasi: 'fasi',
  indicatori: 'indicatori',
  verifica: 'verifica',
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
    case 'across':
      // Whatever is looked for there must not hide it.
      showAllAcross(owner.screen);
      useAcrossViews.setState((views) => ({ [owner.screen]: { ...views[owner.screen], at: owner } }));
      useInterface.setState({ screen: owner.screen });
      break;
    case 'reason':
      useInterface.setState({ screen: 'versions' });
      break;
    case 'row':
    case 'objective':
      useInterface.setState({ tab: owner.tab, target: owner.target });
      await goToObjective(owner.objectiveId);
      break;
    default:
      assertNever(owner);
  }
}

async function placeOf(owner: DraftOwner): Promise<string> {
  if (owner.kind === 'settings') return 'impostazioni';
  if (owner.kind === 'register') return 'elenchi';
  if (owner.kind === 'across') {
    const objectiveId = ownerAcross(owner.screen, owner.rowId);
    const grid = owner.screen === 'phases' ? 'fasi' : 'indicatori';
    return objectiveId === null ? grid : `${await codeOf(objectiveId)}, ${grid}`;
  }
  if (owner.kind === 'reason') return `${await codeOf(owner.objectiveId)}, motivo della variazione`;
  return `${await codeOf(owner.objectiveId)}, ${TABS[owner.tab]}`;
}

/** The code of an objective, which may be of another plan than the one on screen. */
async function codeOf(objectiveId: Id): Promise<string> {
  const row = useTree.getState().rows.find((one) => one.id === objectiveId);
  if (row !== undefined) return row.code;
  try {
    return (await ask('objectives:read', { id: objectiveId })).code;
  } catch (thrown) {
    // The disk may be gone, which is why there is something to say: the question must come all the same.
    if (thrown instanceof Refusal) return "un obiettivo di un'altra vista";
    throw thrown;
  }
}
