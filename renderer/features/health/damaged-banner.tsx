import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { commandNamed } from '../../../shared/commands.ts';
import { useArchive } from '../../stores/archive-store.ts';
import styles from './health.module.css';

interface DamagedBannerProps {
  readonly onRestore: () => void;
  readonly onSalvage: () => void;
}

/** Over the whole window while the open archive is damaged: what still can be done, and the two ways out. */
export function DamagedBanner({ onRestore, onSalvage }: DamagedBannerProps) {
  const isDamaged = useArchive(({ archive }) => archive?.isDamaged === true);
  if (!isDamaged) return null;
  return (
    <aside className={styles.banner} aria-label="Archivio danneggiato">
      <p className={styles.bannerText}>
        <IconAlertTriangle aria-hidden className={styles.icon} />
        <span>
          <b>L'archivio è danneggiato.</b> Si può leggere e stampare ciò che ne resta, non modificare.
        </span>
      </p>
      <Button size="compact-sm" onClick={onRestore}>
        Ripristina una copia di sicurezza…
      </Button>
      <Button size="compact-sm" variant="default" onClick={onSalvage}>
        {commandNamed('salvage').words}
      </Button>
    </aside>
  );
}
