import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useArchive, usePlan } from '../../stores/archive-store.ts';
import { showPlan } from '../../stores/enter-archive.ts';
import { attempt } from '../commands/attempt.ts';
import styles from '../top-bar.module.css';

/** The plan on screen, and the others of the archive. */
export function PlanMenu() {
  const plans = useArchive(({ registers }) => registers.plans);
  const shown = usePlan();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          className={styles.plan ?? ''}
          title={shown?.name}
          rightSection={<IconChevronDown aria-hidden className={styles.icon} />}
        >
          {shown?.name ?? 'Nessuna vista'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Vista</Menu.Label>
        {plans.map(({ id, name, code }) => (
          <Menu.Item
            key={id}
            aria-current={id === shown?.id || undefined}
            rightSection={id === shown?.id ? <IconCheck aria-hidden className={styles.icon} /> : null}
            onClick={() => void attempt(() => showPlan(id))}
          >
            {name} <span className={styles.quiet}>{code}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
