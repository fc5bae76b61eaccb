import { counted } from '../../../../shared/format/counted.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import type { PackageInspection } from '../../../../shared/ipc/channels/hand-outs.ts';
import { momentOf } from '../../../components/values/moment.ts';
import { SCOPE_WORDS } from '../hand-out-words.ts';
import styles from '../hand-outs.module.css';

/** What a package says of itself: whose it is, when, what is in it and what may be done with it. */
export function PackageFacts({ inspection }: { readonly inspection: PackageInspection }) {
  const { purpose, municipality, plans, writtenAt, writtenBy, handOut, objectives } = inspection;
  const isReturn = purpose === 'return';
  return (
    <dl className={styles.facts}>
      <dt>{isReturn ? 'Restituito da' : 'Consegnato da'}</dt>
      <dd>
        {isReturn
          ? `${handOut.receiver} (scritto da ${writtenBy}, ${momentOf(writtenAt)})`
          : `${handOut.sender}, ${momentOf(handOut.at)}`}
      </dd>
      <dt>{isReturn ? 'Consegna' : 'A'}</dt>
      <dd>{isReturn ? `di ${handOut.sender}, ${momentOf(handOut.at)}` : handOut.receiver}</dd>
      <dt>Ente</dt>
      <dd>{municipality}</dd>
      <dt>{plans.length === 1 ? 'Vista' : 'Viste'}</dt>
      <dd>{plans.join(', ')}</dd>
      <dt>Contiene</dt>
      <dd>
        {counted(objectives, 'obiettivo', 'obiettivi')} ({handOut.selection})
      </dd>
      <dt>Si può cambiare</dt>
      <dd>{SCOPE_WORDS[handOut.scope].label.toLowerCase()}</dd>
      <dt>Da restituire</dt>
      <dd>{handOut.deadline === null ? 'senza scadenza' : `entro il ${formatDate(handOut.deadline)}`}</dd>
      {handOut.message !== '' && (
        <>
          <dt>Messaggio</dt>
          <dd className={styles.message}>{handOut.message}</dd>
        </>
      )}
    </dl>
  );
}
