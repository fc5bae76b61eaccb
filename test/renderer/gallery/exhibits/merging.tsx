import { useEffect } from 'react';
import { ComparisonDialog } from '../../../../renderer/features/merging/comparing/comparison-dialog.tsx';
import { MergeScreen } from '../../../../renderer/features/merging/merge-screen.tsx';
import { useArchive } from '../../../../renderer/stores/archive-store.ts';
import { openMerge } from '../../../../renderer/stores/merge-store.ts';
import type { ChannelName, InputOf } from '../../../../shared/ipc/contract.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';
import { type FakeMerge, fakeComparison, fakeReturn } from '../fake-merge.ts';

const rows = Number(new URL(location.href).searchParams.get('rows') ?? 5);
const savedAt = isoInstant.parse('2026-09-30T09:00:00Z');
const NOTHING = { undo: null, redo: null };
const STEP = { undo: 'rientro da Settore Cultura', redo: null };

/** Channels of the merge, and those that accepting it asks for; `window.archive.refuse` refuses the accepting. */
function answer(merge: FakeMerge, name: ChannelName, input: never): unknown {
  switch (name) {
    case 'merging:read':
    case 'comparison:begin':
      return merge.summary();
    case 'merging:entries':
      return { entries: merge.entries((input as InputOf<'merging:entries'>).objectiveId as never) };
    case 'merging:decide':
      return merge.decide(input);
    case 'merging:accept': {
      const { added, removed, changed, undecided } = merge.summary().counts;
      return { changes: added + removed + changed, undecided, savedAt, undoState: STEP };
    }
    case 'comparison:moments':
      return { moments: MOMENTS, snapshots: SNAPSHOTS };
    case 'comparison:choose':
      return { token: 'file', fileName: 'copia del 12 settembre.pegaso' };
    case 'comparison:export':
      return { token: 'scritto', fileName: 'confronto.pdf' };
    case 'start:read':
      return { archive: null };
    case 'registers:read':
      return { plans: [], centres: [], people: [], councillors: [], listItems: [], bands: [] };
    case 'history:state':
      return NOTHING;
    case 'hand-outs:read':
      return { handOuts: [], received: [] };
    case 'hand-outs:marks':
      return { out: [], locked: [] };
    default:
      return null;
  }
}

const MOMENTS = [
  { at: '2026-09-29T15:00:00Z', label: '29/09/2026, ultima modifica 17:00' },
  { at: '2026-09-12T12:30:00Z', label: '12/09/2026, ultima modifica 14:30' },
];

const SNAPSHOTS = [
  { snapshotId: 'giugno', label: 'verifica al 30/06/2026, chiusa il 10/07/2026' },
  { snapshotId: 'prima', label: 'verifica al 30/06/2026, fissata il 02/07/2026 e poi superata' },
];

function serve(merge: FakeMerge): void {
  const ask = async (name: ChannelName, input: never) => {
    const { refuse, delay } = window.archive;
    if (name === 'exchange:cancel') window.archive.written.push(name);
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    if (name === 'merging:accept' && refuse !== null) {
      const message = "L'archivio è cambiato nel frattempo: guardare di nuovo le differenze, poi accogliere.";
      return { ok: false, error: { code: refuse, message, fields: {} } };
    }
    if (name.startsWith('merging:') && name !== 'merging:entries') window.archive.written.push(name);
    return { ok: true, value: answer(merge, name, input) };
  };
  // Tests tell progress as an event of the window.
  const listen = (event: string, callback: (payload: never) => void) => {
    const hear = (told: Event) => callback((told as CustomEvent<never>).detail);
    window.addEventListener(event, hear);
    return () => window.removeEventListener(event, hear);
  };
  Object.assign(window, { pegaso: { ask, listen } });
  useArchive.setState({ archive: { access: 'write' } as never });
}

/** The merge screen: a return with something of everything, a comparison, or sides that agree; or the dialog that compares. */
export function MergingExhibit({ show }: { readonly show: 'return' | 'comparison' | 'agreement' | 'dialog' }) {
  useEffect(() => {
    const merge = show === 'return' ? fakeReturn(rows) : fakeComparison(show !== 'agreement');
    serve(merge);
    if (show !== 'dialog') openMerge(merge.summary());
  }, [show]);
  return (
    <div style={{ position: 'fixed', inset: 0, background: 'var(--pg-surface)' }}>
      <MergeScreen />
      {show === 'dialog' && <ComparisonDialog onClose={() => window.archive.written.push('chiuso')} />}
    </div>
  );
}
