import '../../theme/widgets.css';
import { NavLink } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../api.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import styles from './help.module.css';
import { type Licence, OTHERS, OWN_LICENCE } from './licences.ts';

const ALL: readonly Licence[] = [OWN_LICENCE, ...OTHERS];

/** Which version this is, under which licence, and whose work is in it, each with its terms. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState(OWN_LICENCE);
  const [version, setVersion] = useState('');
  const page = useRef<HTMLElement>(null);
  useEffect(() => void ask('start:read').then((start) => setVersion(start.version)), []);
  return (
    <Dialog onClose={onClose} title={`Pegaso ${version}`.trim()} size="64rem" classNames={{ body: styles.guide ?? '' }}>
      <nav className={styles.chapters} aria-label="Licenze">
        <p className={styles.aside}>Software libero, senza garanzia. Dentro c'è anche il lavoro di:</p>
        {ALL.map((one) => (
          <NavLink
            key={one.names[0]}
            component="button"
            label={one.names[0]}
            description={more(one.names.length - 1)}
            active={one === shown}
            aria-current={one === shown ? 'page' : undefined}
            {...(one === shown ? { 'data-autofocus': true } : {})}
            onClick={() => {
              setShown(one);
              page.current?.scrollTo({ top: 0 });
            }}
          />
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section ref={page} className={styles.page} tabIndex={0} aria-label={shown.names[0]}>
        {shown.names.length > 1 && (
          <ul className={styles.names}>
            {shown.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        <pre className={styles.licence} lang="en">
          {shown.text}
        </pre>
      </section>
    </Dialog>
  );
}

function more(others: number): string | undefined {
  if (others === 0) return undefined;
  return others === 1 ? "e un'altra parte" : `e altre ${others} parti`;
}
