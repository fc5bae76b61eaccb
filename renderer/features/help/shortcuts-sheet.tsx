import { Dialog } from '../../components/dialogs/dialog.tsx';
import styles from './help.module.css';
import { SHORTCUTS } from './shortcuts.ts';

/** The keys of the window, on one sheet. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="Scorciatoie da tastiera" size="76rem">
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
    </Dialog>
  );
}
