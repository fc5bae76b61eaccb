import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconSend } from '@tabler/icons-react';
import { useEffect } from 'react';
import { EmptyState } from '../../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { useWritable } from '../../../stores/archive-store.ts';
import { loadHandOuts, useHandOuts } from '../../../stores/hand-outs-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { choosePackage } from '../../../stores/package-store.ts';
import { HandOutLine } from './hand-out-line.tsx';
import { ReceivedLine } from './received-line.tsx';
import styles from './register.module.css';
import { sortedHandOuts } from './sorted-hand-outs.ts';
import { useRegisterCommands } from './use-register-commands.ts';

/** Consegne e rientri: what is out and what came back, then what other offices handed to this one. */
export function HandOutsScreen() {
  const { handOuts, received, failure } = useHandOuts();
  const writable = useWritable();
  const commands = useRegisterCommands();
  // Deadlines pass, and edits count, without anybody saying.
  useEffect(() => void loadHandOuts(), []);
  const isEmpty = handOuts.length === 0 && received.length === 0;
  const handOut = () => useInterface.setState({ dialog: 'handOut', handOutOf: null });
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>Consegne e rientri</h2>
        {writable && (
          <div className={styles.headCommands}>
            {!isEmpty && (
              <Button leftSection={<IconSend aria-hidden size="1rem" />} onClick={handOut}>
                Consegna obiettivi…
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown aria-hidden size="1rem" />}>
                  Accogli un rientro
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void choosePackage()}>Un pacchetto di Pegaso (.pegasoz)…</Menu.Item>
                <Menu.Item onClick={() => useInterface.setState({ dialog: 'importTable' })}>
                  Un foglio compilato (.xlsx)…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
        )}
      </header>
      <div className={styles.body}>
        {failure !== null && <ErrorPanel title="Il registro non si può leggere">{failure}</ErrorPanel>}
        {commands.refusal !== null && <ErrorPanel title="Non è cambiato niente">{commands.refusal}</ErrorPanel>}
        <WorkProgress />
        {isEmpty && (
          <EmptyState
            icon={<IconSend aria-hidden />}
            title="Ancora nessuna consegna"
            action={writable ? <Button onClick={handOut}>Consegna obiettivi…</Button> : undefined}
          >
            Qui si vede che cosa è stato consegnato agli altri uffici: a chi, entro quando, che cosa è rientrato e che
            cosa manca. Si consegnano a un centro i suoi obiettivi in un solo file; quando il file rientra, Pegaso
            mostra campo per campo che cosa è cambiato.
          </EmptyState>
        )}
        {handOuts.length > 0 && (
          <section aria-labelledby="hand-outs-out">
            <h3 id="hand-outs-out" className={styles.subtitle}>
              Consegnato
            </h3>
            <ul className={styles.list}>
              {sortedHandOuts(handOuts).map((row) => (
                <HandOutLine key={row.id} row={row} writable={writable} commands={commands} />
              ))}
            </ul>
          </section>
        )}
        {received.length > 0 && (
          <section aria-labelledby="hand-outs-received">
            <h3 id="hand-outs-received" className={styles.subtitle}>
              Ricevuto
            </h3>
            <ul className={styles.list}>
              {received.map((row) => (
                <ReceivedLine key={row.id} row={row} writable={writable} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
