import { Button, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useWritable } from '../../stores/archive-store.ts';
import { attempt } from '../commands/attempt.ts';
import { COMMANDS } from '../commands/menu-commands.ts';
import styles from '../top-bar.module.css';

/** The menu of everything else, with the keys that do the same. */
export function ApplicationMenu() {
  const writable = useWritable();
  return (
    <Menu position="bottom-end" width="20rem">
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconMenu2 aria-hidden className={styles.icon} />}>
          Menu
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {COMMANDS.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <Menu.Divider />}
            {group.map(({ id, label, keys, writes = false, run }) => (
              <Menu.Item
                key={id}
                disabled={writes && !writable}
                rightSection={keys === undefined ? null : <span className={styles.quiet}>{keys}</span>}
                onClick={() => void attempt(run)}
              >
                {label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
