import { Dialog } from '../../components/dialogs/dialog.tsx';
import '../../theme/widgets.css';
import { NavLink } from '@mantine/core';
import { useRef, useState } from 'react';
import { GUIDE_CHAPTERS } from './guide-chapters.ts';
import styles from './help.module.css';
import { Markdown } from './markdown.tsx';

/** The guide: its chapters to the left, the one being read to the right. */
export function Guide({ onClose }: { readonly onClose: () => void }) {
  const [id, setId] = useState(GUIDE_CHAPTERS[0]?.id);
  const page = useRef<HTMLElement>(null);
  const chapter = GUIDE_CHAPTERS.find((one) => one.id === id);
  return (
    <Dialog onClose={onClose} title="Guida" size="64rem" classNames={{ body: styles.guide ?? '' }}>
      <nav className={styles.chapters} aria-label="Capitoli">
        {GUIDE_CHAPTERS.map(({ id: one, title }) => (
          <NavLink
            key={one}
            component="button"
            label={title}
            active={one === id}
            aria-current={one === id ? 'page' : undefined}
            {...(one === id ? { 'data-autofocus': true } : {})}
            onClick={() => {
              setId(one);
              page.current?.scrollTo({ top: 0 });
            }}
          />
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section ref={page} className={styles.page} tabIndex={0} aria-label={chapter?.title}>
        <Markdown>{chapter?.markdown ?? ''}</Markdown>
      </section>
    </Dialog>
  );
}
