import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { Salvaged } from '../../../shared/ipc/channels/salvage.ts';
import { ask } from '../../api.ts';
import styles from './salvaged-list.module.css';

interface SalvagedListProps {
  readonly salvaged: Salvaged;
  /** Does something, and shows what it is refused with. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/** What was saved, and the list of what could not be read: to look through, to copy from, to keep as a text. */
export function SalvagedList({ salvaged, attempt }: SalvagedListProps) {
  const { token, fileName, isWhole, inShort, lines, further } = salvaged;
  const [said, setSaid] = useState<string | null>(null);
  const keep = async () => {
    const written = await ask('salvage:save-list', { token });
    if (written !== null) setSaid(`Elenco scritto in «${written.fileName}».`);
  };
  const [first = '', ...rest] = inShort;
  const more = `… e ${counted(further, 'altra riga', 'altre righe')}: per leggerle tutte salvare l'elenco.`;
  const list = [...lines, ...(further > 0 ? [more] : [])].join('\n').trim();
  return (
    <>
      <div role="status">
        <p className={styles.said}>
          Salvato in «{fileName}». {first}
        </p>
        <ul className={styles.counts}>
          {rest.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {!isWhole && lines.length > 0 && (
        <textarea
          className={styles.list}
          aria-label="Ciò che non si è potuto leggere"
          readOnly
          rows={14}
          value={list}
        />
      )}
      {!isWhole && (
        <div className={styles.commands}>
          <Button variant="default" size="xs" onClick={() => void attempt(keep)}>
            Salva l'elenco…
          </Button>
          {said !== null && <span role="status">{said}</span>}
        </div>
      )}
    </>
  );
}
