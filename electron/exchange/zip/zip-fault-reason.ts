import { assertNever } from '../../../shared/assert-never.ts';
import type { ZipFault } from './zip-fault.ts';

/** Long names would drown the sentence. */
const LONGEST_NAME = 80;

/** Why a zip is refused and what to do, in Italian, to follow «Il file X non si può leggere: ». Ends without a full stop. */
export function zipFaultReason({ code, entry, limit }: ZipFault): string {
  const part = entry === null ? 'una sua parte' : `la parte «${shown(entry)}»`;
  switch (code) {
    case 'unreadable':
      return 'controllare che ci sia, i permessi e il disco';
    case 'empty':
      return 'è vuoto, farselo mandare di nuovo';
    case 'notZip':
      return 'il suo contenuto è di un altro tipo, controllare di avere scelto il file giusto';
    case 'cutShort':
      return 'è incompleto, copiarlo o farselo mandare di nuovo';
    case 'damaged':
      return `${part} è danneggiata, copiarlo o farselo mandare di nuovo`;
    case 'encrypted':
      return 'è protetto da una password, farselo mandare senza';
    case 'unknownCompression':
      return `${part} è compressa in un modo che Pegaso non conosce, farselo mandare di nuovo`;
    case 'badName':
      return `${part} ha un nome non ammesso, il file non viene da Pegaso o è stato manomesso`;
    case 'duplicateName':
      return `${part} c'è due volte, il file è stato manomesso`;
    case 'link':
      return `${part} è un collegamento e non un file, il file è stato manomesso`;
    case 'tooDeep':
      return "ha troppe cartelle una dentro l'altra, il file è stato manomesso";
    case 'tooMany':
      return 'ha troppe parti, controllare di avere scelto il file giusto';
    case 'tooBig':
      return `aperto occuperebbe troppo spazio, più di ${Math.floor((limit ?? 0) / 1_000_000)} MB, controllare di avere scelto il file giusto`;
    default:
      return assertNever(code);
  }
}

function shown(name: string): string {
  // Characters that move the text around it would make the sentence say something else.
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?');
  return plain.length <= LONGEST_NAME ? plain : `${plain.slice(0, LONGEST_NAME)}…`;
}
