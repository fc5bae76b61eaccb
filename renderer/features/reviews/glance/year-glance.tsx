import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import type { YearGlance as Told } from '../../../../shared/ipc/channels/year.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { readGlance, useGlance } from '../../../stores/glance-store.ts';
import { goToObjective } from '../../../stores/go-to.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { reckoningInWords, STATE_WORDS } from '../review-words.ts';
import { CentresTable } from './centres-table.tsx';
import styles from './glance.module.css';
import { StillOut } from './still-out.tsx';

interface YearGlanceProps {
  readonly planId: Id;
  readonly year: number;
}

/** The year at a glance, where no objective is chosen: where centres stand today, what is awaited, what was written lately. */
export function YearGlance({ planId, year }: YearGlanceProps) {
  const glance = useGlance();
  const told = glance.planId === planId && glance.year === year ? glance.told : null;
  const [failure, setFailure] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  const savedAt = useArchive((state) => state.savedAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written may change every figure.
  useEffect(() => {
    let isGone = false;
    void (async () => {
      try {
        await readGlance(planId, year);
        if (!isGone) setFailure(null);
      } catch (thrown) {
        if (!isGone) setFailure(refusalMessage(thrown));
      }
    })();
    return () => {
      isGone = true;
    };
  }, [planId, year, savedAt, times]);
  if (failure !== null) {
    return (
      <ErrorPanel
        title="Il quadro dell'anno non si può mostrare"
        actions={<Button onClick={() => setTimes(times + 1)}>Riprova</Button>}
      >
        {failure}
      </ErrorPanel>
    );
  }
  if (told === null) return null;
  const { on, reckoning, review, returns, out, recent } = told;
  const toReviews = () => useInterface.setState({ screen: 'reviews' });
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          Il {year}, {on === today(told) ? 'oggi' : 'al'} {formatDate(on)}
        </h2>
        <span className={styles.quiet}>
          {review === null
            ? 'nessuna verifica'
            : `verifica al ${formatDate(review.date)} ${STATE_WORDS[review.state]}${returns === null ? '' : `, rientrati ${returns.returned} su ${returns.asked}`}`}
        </span>
        <Button variant="default" onClick={toReviews}>
          Verifiche
        </Button>
      </header>
      <p className={styles.quiet}>{reckoningInWords(reckoning)}</p>
      <CentresTable told={told} />
      {out.length > 0 && review !== null && <StillOut out={out} date={review.date} />}
      <p className={styles.recent}>
        Ultimi 7 giorni:{' '}
        {recent.changes === 0
          ? 'nessuna modifica.'
          : `${counted(recent.changes, 'modifica', 'modifiche')} in ${counted(recent.objectives.length, 'obiettivo', 'obiettivi')}`}
        {recent.objectives.map(({ id, code, changes }) => (
          <Button key={id} variant="subtle" size="compact-sm" onClick={() => void goToObjective(id)}>
            {code} ({changes})
          </Button>
        ))}
      </p>
    </div>
  );
}

/** The day that figures are of today, unless the year is over or has not begun. */
function today({ on }: Told): string {
  return on.endsWith('-12-31') || on.endsWith('-01-01') ? '' : on;
}
