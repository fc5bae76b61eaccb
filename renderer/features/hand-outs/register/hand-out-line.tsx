import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { counted } from '../../../../shared/format/counted.ts';
import type { HandOutRow } from '../../../../shared/ipc/channels/hand-outs.ts';
import { dayOf } from '../../../components/values/moment.ts';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { deadlineInWords, FORMAT_WORDS, SCOPE_WORDS } from '../hand-out-words.ts';
import handOuts from '../hand-outs.module.css';
import styles from './register.module.css';
import { StateTag } from './state-tag.tsx';
import type { RegisterCommands } from './use-register-commands.ts';

interface HandOutLineProps {
  readonly row: HandOutRow;
  readonly writable: boolean;
  readonly commands: RegisterCommands;
}

/** One hand-out of the register: to whom, what, until when, and what came back of it. */
export function HandOutLine({ row, writable, commands }: HandOutLineProps) {
  const { id, receiver, at, selection, objectives, deadline, state, scope, format, returns } = row;
  const isClosed = state === 'closed';
  return (
    <li className={styles.line} data-state={state}>
      <div className={styles.lineHead}>
        <div className={styles.lineTitle}>
          <strong>{receiver}</strong>
          <StateTag row={row} />
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Azioni sulla consegna a ${receiver} del ${dayOf(at)}`}
            >
              <IconDots aria-hidden size="1.125rem" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void commands.writeAgain(id)}>Scrivi di nuovo il file…</Menu.Item>
            <Menu.Item disabled={!writable} onClick={() => void commands.close(id, !isClosed)}>
              {isClosed ? 'Riapri: si aspetta ancora' : 'Chiudi: non si aspetta altro'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={styles.lineText}>
        {selection}: {counted(objectives, 'obiettivo', 'obiettivi')}, {deadlineInWords(deadline)}
      </p>
      <p className={styles.quiet}>
        Consegnato il {dayOf(at)}. {FORMAT_WORDS[format].label}; si può cambiare{' '}
        {SCOPE_WORDS[scope].label.toLowerCase()}.
      </p>
      {returns.length > 0 && (
        <ul className={styles.returns} aria-label="Rientri">
          {returns.map((one) => (
            <li key={one.id} className={styles.returned}>
              <span>
                Rientro scritto da {one.writtenBy} il {dayOf(one.writtenAt)}, accolto il {dayOf(one.takenAt)}:{' '}
                {one.changes === 0 ? 'niente di cambiato' : counted(one.changes, 'modifica', 'modifiche')}
                {one.undecided > 0 && (
                  <b className={handOuts.amber}>
                    , {counted(one.undecided, 'conflitto da decidere', 'conflitti da decidere')}
                  </b>
                )}
              </span>
              {one.undecided > 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={!writable}
                  onClick={() => void commands.review(one.id)}
                >
                  Rivedi
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {commands.written?.id === id && <WrittenFile file={commands.written.file} opens={false} />}
    </li>
  );
}
