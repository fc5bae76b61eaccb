import { useEffect, useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { Refusal } from '../../refusal.ts';

type Differences = OutputOf<'backups:differences'>;

interface BackupDifferencesProps {
  /** The archive as it is now. */
  readonly token: FileToken;
  readonly backup: FileToken;
}

/** What a copy has otherwise than the archive as it is now, counted. */
export function BackupDifferences({ token, backup }: BackupDifferencesProps) {
  const [said, setSaid] = useState('Confronto con l’archivio com’è adesso…');
  useEffect(() => {
    let current = true;
    const read = async () => {
      const words = await differencesInWords(token, backup);
      if (current) setSaid(words);
    };
    void read();
    return () => {
      current = false;
    };
  }, [token, backup]);
  return <p role="status">{said}</p>;
}

async function differencesInWords(token: FileToken, backup: FileToken): Promise<string> {
  try {
    return inWords(await ask('backups:differences', { token, backup }));
  } catch (thrown) {
    // A damaged archive cannot be compared: the copy may take its place all the same.
    if (thrown instanceof Refusal) return `Non si può dire che cosa cambia: ${thrown.message}`;
    throw thrown;
  }
}

function inWords({ added, removed, changed }: Differences): string {
  const parts = [
    added > 0 ? `${counted(added, 'riga torna', 'righe tornano')}` : '',
    removed > 0 ? `${counted(removed, 'riga si perde', 'righe si perdono')}` : '',
    changed > 0 ? `${counted(changed, 'valore torna com’era', 'valori tornano com’erano')}` : '',
  ].filter(Boolean);
  return parts.length === 0
    ? 'La copia è uguale all’archivio com’è adesso.'
    : `Rispetto all’archivio com’è adesso: ${parts.join(', ')}.`;
}
