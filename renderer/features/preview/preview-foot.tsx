import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import styles from './preview.module.css';

interface PreviewFootProps {
  /** From 1. */
  readonly current: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Which page is in sight, and the one before and after. */
export function PreviewFoot({ current, pages, onPage }: PreviewFootProps) {
  return (
    <nav className={styles.foot} aria-label="Pagine dell'anteprima">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Pagina precedente"
        aria-disabled={current <= 1}
        onClick={() => onPage(Math.max(1, current - 1))}
      >
        <IconChevronLeft aria-hidden size="1rem" />
      </ActionIcon>
      <output>
        pag. {current} di {pages}
      </output>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Pagina successiva"
        aria-disabled={current >= pages}
        onClick={() => onPage(Math.min(pages, current + 1))}
      >
        <IconChevronRight aria-hidden size="1rem" />
      </ActionIcon>
    </nav>
  );
}
