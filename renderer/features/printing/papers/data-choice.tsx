import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '../../../../shared/format/dates.ts';
import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import type { FrozenBy } from '../../../../shared/schemas/frozen-by.ts';
import { ask } from '../../../api.ts';
import { EVERY } from '../../../pieces/selection/typed-selection.ts';
import { useArchive } from '../../../stores/archive-store.ts';

const TODAY = 'today';

interface DataChoiceProps {
  /** The code of the plan and the year that are printed; `EVERY` where they are not one. */
  readonly plan: string;
  readonly year: string;
  /** What froze the data; null for those of today. */
  readonly of: FrozenBy | null;
  readonly onChange: (of: FrozenBy | null) => void;
  /** Whether there is nothing to choose, and nothing shown, where nothing was frozen. */
  readonly onlyIfAny?: boolean;
}

/** From which data: those of today, or those that a check or a version of the plan and year froze. */
export function DataChoice({ plan, year, of, onChange, onlyIfAny = false }: DataChoiceProps) {
  const frozen = useFrozen(plan, year);
  if (onlyIfAny && frozen.length === 0) return null;
  return (
    <Select
      label="Dati"
      data={[{ value: TODAY, label: 'Di oggi' }, ...frozen.map(({ by, label }) => ({ value: by.id, label }))]}
      value={of?.id ?? TODAY}
      allowDeselect={false}
      onChange={(chosen) => onChange(frozen.find(({ by }) => by.id === chosen)?.by ?? null)}
    />
  );
}

interface Frozen {
  readonly by: FrozenBy;
  readonly label: string;
}

/** What has frozen the objectives of a plan and year: its closed checks, then its versions. */
function useFrozen(planCode: string, year: string): readonly Frozen[] {
  const [frozen, setFrozen] = useState<readonly Frozen[]>([]);
  const planId = useArchive(({ registers }) => registers.plans.find(({ code }) => code === planCode)?.id ?? null);
  useEffect(() => {
    let overtaken = false;
    setFrozen([]);
    if (planId === null || year === EVERY) return;
    const ofYear = { planId, year: Number(year) };
    Promise.all([ask('reviews:list', ofYear), ask('papers:versions', ofYear)]).then(([{ reviews }, { versions }]) => {
      if (overtaken) return;
      setFrozen([
        ...reviews.flatMap(({ id, state, date, closedOn }): readonly Frozen[] => {
          const closed = closedOn === null ? '' : `, chiusa il ${formatDate(closedOn)}`;
          return state === 'open' ? [] : [{ by: { kind: 'review', id }, label: `Della ${reviewName(date)}${closed}` }];
        }),
        ...versions.map(({ id, date, act }): Frozen => {
          return { by: { kind: 'version', id }, label: `Della versione del ${formatDate(date)} (${act})` };
        }),
      ]);
    }, reportError);
    return () => {
      overtaken = true;
    };
  }, [planId, year]);
  return frozen;
}
