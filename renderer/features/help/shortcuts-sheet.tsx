import { Modal } from '@mantine/core';
import styles from './help.module.css';
import { SHORTCUTS } from './shortcuts.ts';

/** The keys of the window, on one sheet. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="Scorciatoie da tastiera"
      size="76rem"
      closeButtonProps={{ 'aria-label': 'Chiudi' }}
    >
      <div className={styles.sheet}>
        {SHORTCUTS.map(({ title, shortcuts }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.groupTitle}>{title}</h3>
            <dl className={styles.keys}>
              {shortcuts.map(({ keys, does }) => (
                <div key={keys} className={styles.line}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
