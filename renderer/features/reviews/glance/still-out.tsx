import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../shared/format/dates.ts';
import type { YearGlance } from '../../../../shared/ipc/channels/year.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import styles from './glance.module.css';
import { reminderText } from './reminder-text.ts';

interface StillOutProps {
  readonly out: YearGlance['out'];
  readonly date: IsoDate;
}

/** What was asked for and has not come back, the late ones first, each with a reminder to send. */
export function StillOut({ out, date }: StillOutProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (one: StillOutProps['out'][number]) => {
    await navigator.clipboard.writeText(reminderText(one, date));
    setCopied(one.receiver);
    announce(`Copiato il sollecito per ${one.receiver}`);
  };
  const sorted = out.toSorted((one, other) => Number(other.isOverdue) - Number(one.isOverdue));
  return (
    <section>
      <h3 className={styles.subtitle}>Fuori</h3>
      <ul className={styles.out}>
        {sorted.map((one) => (
          <li key={`${one.receiver} ${one.deadline}`}>
            {one.receiver} ({one.codes.join(', ')})
            {one.deadline !== null && `, ${one.isOverdue ? 'scadeva il' : 'al'} ${formatDate(one.deadline)}`}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => void copy(one)}>
              {copied === one.receiver ? 'Copiato' : 'Copia sollecito'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
