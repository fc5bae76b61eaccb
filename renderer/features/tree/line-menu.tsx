import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPlus, IconSend, IconTrash } from '@tabler/icons-react';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import styles from './tree.module.css';

/** What can be done with an objective from its line. */
export type LineCommand = 'newBelow' | 'duplicate' | 'handOut' | 'delete';

export interface LineMenuProps {
  readonly row: TreeRow;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly onCommand: (command: LineCommand, row: TreeRow) => void;
}

/** The menu of a line. */
export function LineMenu({ row, opened, onChange, onCommand }: LineMenuProps) {
  const isLast = row.level === LEVEL_CODES.at(-1);
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={-1}
          className={styles.more ?? ''}
          aria-label={`Azioni su ${row.code}`}
        >
          <IconDots aria-hidden className={styles.dots} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isLast && (
          <Menu.Item
            leftSection={<IconPlus aria-hidden className={styles.dots} />}
            onClick={() => onCommand('newBelow', row)}
          >
            Nuovo obiettivo sotto…
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCopy aria-hidden className={styles.dots} />}
          onClick={() => onCommand('duplicate', row)}
        >
          Duplica…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSend aria-hidden className={styles.dots} />}
          onClick={() => onCommand('handOut', row)}
        >
          Consegna…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash aria-hidden className={styles.dots} />}
          onClick={() => onCommand('delete', row)}
        >
          Elimina
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
