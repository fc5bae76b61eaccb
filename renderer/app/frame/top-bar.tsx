import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconCircleCheck, IconSearch } from '@tabler/icons-react';
import { commandNamed } from '../../../shared/commands.ts';
import { italianCount } from '../../../shared/format/counted.ts';
import { shownKeys } from '../../../shared/format/stroke-in-words.ts';
import { KeyboardHint } from '../../components/keyboard/keyboard-hint.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { runCommand } from '../commands/run-command.ts';
import styles from '../top-bar.module.css';
import { ApplicationMenu } from './application-menu.tsx';
import { PlanMenu } from './plan-menu.tsx';
import { YearMenu } from './year-menu.tsx';

const SEARCH = commandNamed('jump');

/** Where one is, the way to anything else, what is to be looked at, and the rest. */
export function TopBar() {
  const municipality = useArchive(({ archive }) => archive?.municipality?.name ?? archive?.fileName);
  return (
    <header className={styles.root} data-pane="head" tabIndex={-1}>
      <div className={styles.place}>
        <h1 className={styles.name} title={municipality}>
          {municipality}
        </h1>
        <IconChevronRight aria-hidden className={styles.separator} />
        <PlanMenu />
        <IconChevronRight aria-hidden className={styles.separator} />
        <YearMenu />
      </div>
      <Button
        variant="default"
        justify="space-between"
        className={styles.search ?? ''}
        leftSection={<IconSearch aria-hidden className={styles.icon} />}
        rightSection={<KeyboardHint keys={shownKeys(SEARCH) ?? ''} />}
        onClick={() => void runCommand(SEARCH.name)}
      >
        {SEARCH.words}
      </Button>
      <div className={styles.end}>
        <FindingsButton />
        <ApplicationMenu />
      </div>
    </header>
  );
}

function FindingsButton() {
  const count = useFindings(({ findings }) => findings.length);
  const known = useFindings((state) => state.known);
  const shown = useInterface(({ screen }) => screen === 'findings');
  return (
    <Button
      variant={shown ? 'light' : 'subtle'}
      color="gray"
      aria-pressed={shown}
      className={(count === 0 ? styles.nothing : styles.findings) ?? ''}
      leftSection={
        count === 0 ? (
          <IconCircleCheck aria-hidden className={styles.icon} />
        ) : (
          <IconAlertTriangle aria-hidden className={styles.icon} />
        )
      }
      onClick={() => void runCommand(shown ? 'back' : 'findings')}
    >
      {!known ? 'Da guardare' : count === 0 ? 'Niente da guardare' : `${italianCount(count)} da guardare`}
    </Button>
  );
}
