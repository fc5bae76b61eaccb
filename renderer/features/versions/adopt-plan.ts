import type { InputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import { exchanging } from '../../stores/exchange-work.ts';
import { refreshFindings } from '../../stores/findings-store.ts';
import { doubtReviews } from '../../stores/review-store.ts';
import { doubtVersions, useVersions } from '../../stores/versions-store.ts';

/** Adopts the plan as it stands, and shows what then is. @throws Refusal; nothing was written then. */
export async function adoptPlan(adoption: InputOf<'versions:approve'>): Promise<void> {
  const versions = (useVersions.getState().read?.versions.length ?? 0) + 1;
  const { notice, ...written } = await exchanging(() => ask('versions:approve', adoption));
  // Nothing that the tree or the registers show is otherwise: ten thousand lines need not come again.
  useArchive.setState(written);
  refreshFindings();
  doubtReviews();
  doubtVersions();
  const done = `Adottato il piano ${adoption.year} con «${adoption.act.trim()}». Ctrl+Z lo annulla.`;
  useVersions.setState({ chosenId: null, told: { done, notice, versions } });
  announce(done);
}
