import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { showYear, usePlanYears } from '../../stores/year-on-screen.ts';
import { attempt } from '../commands/attempt.ts';
import styles from '../top-bar.module.css';

/** The year on screen, which is that of everything below, and the others of the plan. */
export function YearMenu() {
  const shown = useArchive((state) => state.year);
  const years = usePlanYears();
  const opened = useInterface((state) => state.yearsOpen);
  const button = useRef<HTMLButtonElement>(null);
  if (years.length === 0) return null;
  const turn = (yearsOpen: boolean) => {
    useInterface.setState({ yearsOpen });
    // A key may have opened it from anywhere, or from nowhere.
    if (!yearsOpen) button.current?.focus();
  };
  const choices = years.map(({ year, objectives }) => ({ year, said: inWords(objectives) }));
  return (
    <Menu position="bottom-start" opened={opened} onChange={turn}>
      <Menu.Target>
        <Button
          ref={button}
          variant="subtle"
          className={styles.year ?? ''}
          aria-label={`Anno: ${yearInWords(shown)}`}
          rightSection={<IconChevronDown aria-hidden className={styles.icon} />}
        >
          {yearInWords(shown)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        <Menu.Label>Anno</Menu.Label>
        {[...choices, { year: null, said: null }].map(({ year, said }) => (
          <Menu.Item
            key={year}
            aria-current={year === shown || undefined}
            data-autofocus={year === shown || undefined}
            rightSection={year === shown ? <IconCheck aria-hidden className={styles.icon} /> : null}
            onClick={() => void attempt(() => choose(year, said))}
          >
            {yearInWords(year)} {said !== null && <span className={styles.quiet}>{said}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

async function choose(year: number | null, said: string | null): Promise<void> {
  await showYear(year);
  announce([`Anno: ${yearInWords(year)}`, said].filter(Boolean).join(', '));
}

const yearInWords = (year: number | null) => (year === null ? 'Tutti gli anni' : String(year));

const inWords = (objectives: number) =>
  objectives === 0 ? 'nessun obiettivo' : counted(objectives, 'obiettivo', 'obiettivi');
