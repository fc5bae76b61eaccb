import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate } from '../../../shared/format/dates.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import { type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import { actOnReview, useReviews } from '../../stores/review-store.ts';
import { NewReviewDialog } from './dialogs/new-review-dialog.tsx';

/** Days of the year at which checks are usual. */
const USUAL = ['06-30', '09-30', '12-31'];

interface NewReviewMenuProps {
  readonly plan: Plan;
  readonly year: number;
  readonly label: string;
}

/** A new check: at one of the usual days, or at another. It is open at once. */
export function NewReviewMenu({ plan, year, label }: NewReviewMenuProps) {
  const list = useReviews((state) => state.list);
  const [isTyping, setTyping] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const last = list.at(-1)?.date ?? '';
  const days = USUAL.map((day) => isoDate.parse(`${year}-${day}`)).filter((day) => day > last);
  const open = async (date: IsoDate) => {
    setRefusal(null);
    try {
      await actOnReview('reviews:open', { planId: plan.id, date });
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown aria-hidden size="1rem" />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {days.map((day) => (
            <Menu.Item key={day} onClick={() => void open(day)}>
              Al {formatDate(day)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setTyping(true)}>A un'altra data…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {refusal !== null && <ErrorPanel title="Non è stata aperta nessuna verifica">{refusal}</ErrorPanel>}
      {isTyping && <NewReviewDialog plan={plan} year={year} onClose={() => setTyping(false)} />}
    </>
  );
}
