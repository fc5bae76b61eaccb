import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { ShownReview } from '../../../shared/ipc/channels/reviews.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { usePlan } from '../../stores/archive-store.ts';
import { exchanging } from '../../stores/exchange-work.ts';
import { openMerge } from '../../stores/merge-store.ts';

interface ChangesSinceProps {
  readonly review: ShownReview;
  /** Whether only the way to the changes is shown. */
  readonly isShort?: boolean;
}

/** What has changed since a check was closed, and the way to see it exactly. */
export function ChangesSince({ review, isShort = false }: ChangesSinceProps) {
  const plan = usePlan();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { snapshotId, closedOn, changed, state, date } = review;
  const show = async () => {
    if (snapshotId === null) return;
    setRefusal(null);
    try {
      const part = { ...(plan === null ? {} : { plan: plan.code }), year: reviewYear(date) };
      const sides = { before: { kind: 'snapshot', snapshotId }, after: { kind: 'open' }, part } as const;
      openMerge(await exchanging(() => ask('comparison:begin', sides)));
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  const words = state === 'validated' ? 'Validata' : 'Chiusa';
  return (
    <span>
      {!isShort && closedOn !== null && `${words} il ${formatDate(closedOn)}. `}
      {!isShort && changed > 0 && `Dopo la chiusura sono cambiati ${counted(changed, 'obiettivo', 'obiettivi')}: `}
      {changed > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => void show()}>
          Mostra
        </Button>
      )}
      {refusal !== null && <span role="alert">{refusal}</span>}
    </span>
  );
}
