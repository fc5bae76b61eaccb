import { Button, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Fragment } from 'react';
import { COMMAND_GROUPS } from '../../../shared/commands.ts';
import { shownKeys } from '../../../shared/format/stroke-in-words.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { runCommand } from '../commands/run-command.ts';
import styles from '../top-bar.module.css';

/** The menu of every command, with the keys that do the same. */
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
        {COMMAND_GROUPS.map((group, index) => (
          <Fragment key={group[0]?.group}>
            {index > 0 && <Menu.Divider />}
            {group.map((command) => (
              <Menu.Item
                key={command.name}
                disabled={command.writes && !writable}
                rightSection={shownKeys(command) && <span className={styles.quiet}>{shownKeys(command)}</span>}
                onClick={() => void runCommand(command.name)}
              >
                {command.words}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
