import type { RefusalParts } from '../../refusal.ts';

/** What can be done about an archive that was refused. */
export type Remedy = 'retry' | 'restore' | 'readOnly' | 'salvage' | 'locate' | 'choose' | 'forget';

export interface RefusalAdvice {
  /** What happened, as a heading. */
  readonly title: string;
  /** What it means and what is safe; the refusal's own sentence says the rest. */
  readonly meaning: string;
  /** The first is the one to try first. */
  readonly remedies: readonly Remedy[];
}

const UNKNOWN: RefusalAdvice = {
  title: "L'archivio non si è aperto",
  meaning: 'Il file è rimasto com’era.',
  remedies: ['retry', 'choose', 'forget'],
};

const ADVICE: Readonly<Partial<Record<RefusalParts['code'], RefusalAdvice>>> = {
  'archive-altered': {
    title: "L'archivio contiene qualcosa che Pegaso non vi ha messo",
    meaning:
      "Il file è rimasto com'era. Chi l'ha mandato può mandarlo di nuovo; se è il proprio, si può mettere al suo posto l'ultima copia di sicurezza.",
    remedies: ['restore', 'choose', 'forget'],
  },
  'archive-damaged': {
    title: "L'archivio è danneggiato",
    meaning:
      "Il file è rimasto com'era. Si può mettere al suo posto l'ultima copia di sicurezza: quello danneggiato resta accanto, con un altro nome. Oppure se ne salva in un archivio nuovo tutto ciò che si legge ancora.",
    remedies: ['restore', 'salvage', 'readOnly', 'forget'],
  },
  'archive-newer': {
    title: "L'archivio viene da una versione più nuova di Pegaso",
    meaning:
      "Il file è rimasto com'era. Va aperto con la versione più nuova, oppure si può tornare a una copia di sicurezza fatta con questa.",
    remedies: ['choose', 'restore', 'forget'],
  },
  'archive-busy': {
    title: "L'archivio è occupato",
    meaning: 'Un altro programma lo sta usando. Si può riprovare fra poco, o intanto guardarlo senza modificarlo.',
    remedies: ['retry', 'readOnly'],
  },
  'archive-missing': {
    title: "L'archivio non è più dov'era",
    meaning: 'È stato spostato, rinominato o eliminato, oppure il disco non è collegato.',
    remedies: ['locate', 'restore', 'retry', 'forget'],
  },
  'archive-unreadable': {
    title: "L'archivio non si può leggere",
    meaning:
      "Il file è rimasto com'era. Se è su una chiavetta o su un disco di rete, controllare che sia collegato; se il file non è quello giusto, sceglierne un altro.",
    remedies: ['retry', 'choose', 'restore', 'forget'],
  },
  'archive-read-only': {
    title: "L'archivio è di una versione precedente",
    meaning:
      "Il file è rimasto com'era. Prima di mostrarlo Pegaso deve aggiornarlo: chiuderlo negli altri programmi, o copiarlo dove si può scrivere e aprire la copia.",
    remedies: ['retry', 'choose', 'forget'],
  },
  'output-unwritable': {
    title: 'Non si può scrivere sul disco',
    meaning: "L'archivio è rimasto com'era: si può aprire in sola lettura, o riprovare quando il disco è libero.",
    remedies: ['retry', 'readOnly'],
  },
  'backup-failed': {
    title: 'Non si è potuta fare la copia di sicurezza',
    meaning: "Senza copia l'archivio non viene aggiornato, ed è rimasto com'era.",
    remedies: ['retry', 'choose'],
  },
};

/** What to say and offer about an archive refused with this code. */
export function refusalAdvice(code: RefusalParts['code']): RefusalAdvice {
  return ADVICE[code] ?? UNKNOWN;
}
