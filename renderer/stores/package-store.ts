import { create } from 'zustand';
import type { FileToken } from '../../shared/ipc/channels/archive.ts';
import type { PackageInspection } from '../../shared/ipc/channels/hand-outs.ts';
import { ask } from '../api.ts';
import { Refusal, refusalMessage } from '../refusal.ts';
import { exchanging } from './exchange-work.ts';

/** The package that a person has chosen, or that came from outside, before anything is done with it. */
export interface PackageState {
  readonly inspection: PackageInspection | null;
  /** Why it cannot be read, in Italian. */
  readonly refusal: string | null;
}

const NO_PACKAGE: PackageState = { inspection: null, refusal: null };

export const usePackage = create<PackageState>()(() => NO_PACKAGE);

/** Asks for a package and reads what it is; one that cannot be read is said. */
export function choosePackage(): Promise<void> {
  return show(() => ask('packages:choose'));
}

/** Reads what a package is that came from outside, or again after another archive was opened. */
export function inspectPackage(token: FileToken): Promise<void> {
  return show(() => ask('packages:inspect', { token }));
}

export function closePackage(): void {
  usePackage.setState(NO_PACKAGE);
}

async function show(read: () => Promise<PackageInspection | null>): Promise<void> {
  try {
    const inspection = await exchanging(read);
    if (inspection !== null) usePackage.setState({ inspection, refusal: null });
  } catch (thrown) {
    // Who stopped it knows.
    if (thrown instanceof Refusal && thrown.code === 'cancelled') return;
    usePackage.setState({ inspection: null, refusal: refusalMessage(thrown) });
  }
}
