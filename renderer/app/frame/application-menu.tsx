import { Button, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { COMMAND_GROUPS, COMMANDS, GROUP_WORDS } from '../../../shared/commands.ts';
import { shownKeys } from '../../../shared/format/stroke-in-words.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { runCommand } from '../commands/run-command.ts';
import styles from '../top-bar.module.css';

/** The menu of every command, with the keys that do the same. */
export function ApplicationMenu() {
  const writable = useWritable();
  // A line that is not to be had takes no focus, and Esc would then not be heard.
  const first = COMMANDS.find(({ writes }) => writable || !writes);
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconMenu2 aria-hidden className={styles.icon} />}>
          Menu
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {COMMAND_GROUPS.map(({ group, commands }) => (
          <div key={group} role="group" aria-labelledby={`menu-${group}`} className={styles.menuGroup}>
            <Menu.Label id={`menu-${group}`}>{GROUP_WORDS[group]}</Menu.Label>
            {commands.map((command) => (
              <Menu.Item
                key={command.name}
                data-autofocus={command.name === first?.name || undefined}
                disabled={command.writes && !writable}
                rightSection={shownKeys(command) && <span className={styles.quiet}>{shownKeys(command)}</span>}
                onClick={() => void runCommand(command.name)}
              >
                {command.words}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
