import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconSend,
  IconTableExport,
  IconTrash,
} from '@tabler/icons-react';
import { italianCount } from '../../../shared/format/counted.ts';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import type { SharedPatch } from '../../../shared/schemas/objective-patch.ts';
import { useWritable } from '../../stores/archive-store.ts';
import styles from './tree.module.css';

/** What can be done with an objective from its line, and with several that were chosen. */
export type LineCommand =
  | 'newBelow'
  | 'duplicate'
  | 'handOut'
  | 'delete'
  | 'print'
  | 'export'
  | { readonly change: keyof SharedPatch };

/** The fields that all of the chosen may be given at once. */
const CHANGES: readonly { readonly field: keyof SharedPatch; readonly words: string }[] = [
  { field: 'responsible', words: 'Cambia il responsabile…' },
  { field: 'centreId', words: 'Cambia il centro…' },
  { field: 'status', words: 'Cambia lo stato…' },
  { field: 'parentId', words: 'Collega a un altro obiettivo…' },
  { field: 'year', words: "Cambia l'anno…" },
  { field: 'weight', words: 'Cambia il peso…' },
];

export interface LineMenuProps {
  /** The objective of the line, or all that are chosen with it. */
  readonly rows: readonly [TreeRow, ...TreeRow[]];
  /** Code of the line. */
  readonly code: string;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly onCommand: (command: LineCommand, rows: readonly [TreeRow, ...TreeRow[]]) => void;
}

/** The menu of a line: of its objective, or of all that are chosen. */
export function LineMenu({ rows, code, opened, onChange, onCommand }: LineMenuProps) {
  const onChoose = (command: LineCommand) => onCommand(command, rows);
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={-1}
          className={styles.more ?? ''}
          aria-label={rows.length > 1 ? `Azioni sui ${italianCount(rows.length)} scelti` : `Azioni su ${code}`}
        >
          <IconDots aria-hidden className={styles.dots} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rows.length > 1 ? (
          <OfSeveral count={rows.length} onChoose={onChoose} />
        ) : (
          <OfOne row={rows[0]} {...{ onChoose }} />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function OfOne({ row, onChoose }: { readonly row: TreeRow; readonly onChoose: (command: LineCommand) => void }) {
  const isLast = row.level === LEVEL_CODES.at(-1);
  return (
    <>
      {!isLast && (
        <Menu.Item leftSection={<IconPlus aria-hidden className={styles.dots} />} onClick={() => onChoose('newBelow')}>
          Nuovo obiettivo sotto…
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopy aria-hidden className={styles.dots} />} onClick={() => onChoose('duplicate')}>
        Duplica…
      </Menu.Item>
      <Menu.Item leftSection={<IconSend aria-hidden className={styles.dots} />} onClick={() => onChoose('handOut')}>
        Consegna…
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash aria-hidden className={styles.dots} />} onClick={() => onChoose('delete')}>
        Elimina
      </Menu.Item>
    </>
  );
}

function OfSeveral({ count, onChoose }: { readonly count: number; readonly onChoose: (command: LineCommand) => void }) {
  const writable = useWritable();
  return (
    <>
      <Menu.Label>{italianCount(count)} obiettivi scelti</Menu.Label>
      <Menu.Item leftSection={<IconPrinter aria-hidden className={styles.dots} />} onClick={() => onChoose('print')}>
        Stampa…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTableExport aria-hidden className={styles.dots} />}
        onClick={() => onChoose('export')}
      >
        Esporta…
      </Menu.Item>
      {writable && (
        <>
          <Menu.Item leftSection={<IconSend aria-hidden className={styles.dots} />} onClick={() => onChoose('handOut')}>
            Consegna…
          </Menu.Item>
          <Menu.Divider />
          {CHANGES.map(({ field, words }) => (
            <Menu.Item
              key={field}
              leftSection={<IconPencil aria-hidden className={styles.dots} />}
              onClick={() => onChoose({ change: field })}
            >
              {words}
            </Menu.Item>
          ))}
        </>
      )}
    </>
  );
}
