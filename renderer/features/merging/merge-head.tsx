import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconInfoCircle } from '@tabler/icons-react';
import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import { KeyboardHint } from '../../components/keyboard/keyboard-hint.tsx';
import type { DecisionTarget } from '../../stores/merge-edits.ts';
import styles from './merge-head.module.css';

interface MergeHeadProps {
  readonly summary: MergeSummary;
  readonly onDecide: (target: DecisionTarget, choice: Side | null, about: string) => void;
}

/** What is being taken in or compared, what its sender says, what must be known before. */
export function MergeHead({ summary, onDecide }: MergeHeadProps) {
  const { title, message, theirsLabel, notices, counts } = summary;
  const decideAll = (choice: Side | null) => onDecide({ kind: 'all' }, choice, 'tutto');
  const decideEverything = (choice: Side | null) => onDecide({ kind: 'all', everything: true }, choice, 'tutto');
  const changes = counts.added + counts.removed + counts.changed;
  const isOpen = summary.kind !== 'comparison' && changes + counts.conflicts + counts.declined > 0;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {isOpen && (
        <div className={styles.headCommands}>
          {counts.conflicts > 0 && <KeyboardHint keys="N">prossimo conflitto</KeyboardHint>}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" size="compact-sm" rightSection={<IconChevronDown aria-hidden size="1rem" />}>
                {counts.conflicts > 0 ? 'Decidi tutti i conflitti' : 'Decidi tutto'}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {counts.conflicts > 0 && (
                <>
                  <Menu.Item onClick={() => decideAll('mine')}>Tutti mio</Menu.Item>
                  <Menu.Item onClick={() => decideAll('theirs')}>Tutti loro</Menu.Item>
                  <Menu.Item disabled={counts.undecided === counts.conflicts} onClick={() => decideAll(null)}>
                    Togli tutte le scelte
                  </Menu.Item>
                  <Menu.Divider />
                </>
              )}
              <Menu.Item disabled={changes === 0} onClick={() => decideEverything('mine')}>
                Rifiuta tutte le loro modifiche
              </Menu.Item>
              <Menu.Item disabled={counts.declined === 0} onClick={() => decideEverything(null)}>
                Riprendi tutte le modifiche rifiutate
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      {message !== '' && (
        <details className={styles.message}>
          <summary>Messaggio di {theirsLabel}</summary>
          <p>{message}</p>
        </details>
      )}
      {notices.length > 0 && (
        <ul className={styles.notices} aria-label="Da sapere">
          {notices.map((notice) => (
            <li key={notice}>
              <IconInfoCircle aria-hidden />
              {notice}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
