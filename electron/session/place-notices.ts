import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { assertNever } from '../../shared/assert-never.ts';
import type { Archive } from '../archive/archive.ts';
import type { FileSystem } from '../files/file-system.ts';
import { jsonFile } from '../files/json-file.ts';
import { type SyncTraces, synchronisedBy } from '../files/synchronised-folder.ts';
import { logProblem } from '../log/log-problem.ts';

const toldPlaces = z.array(z.strictObject({ archive: z.string(), place: z.string() }));

/** Archives of which it is remembered what was told. */
const KEPT = 200;

/** What a person should know of where an archive is kept: told once for each archive and kind of place, on this computer. */
export interface PlaceNotices {
  /** The sentences to tell now, in Italian; none where there is nothing to tell, or nothing new. They are taken as told. */
  of(archive: Pick<Archive, 'path' | 'fileSystem'>): readonly string[];
}

/** What this computer tells of folders that are synchronised. */
export const thisComputer = (): SyncTraces => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
});

/** @param userData the folder where it is remembered what was told; made when there is something to remember. */
export function createPlaceNotices(userData: string, traces = thisComputer()): PlaceNotices {
  const file = jsonFile(join(userData, 'told-places.json'), toldPlaces, (problem) =>
    logProblem('told-places', problem),
  );
  const before = () => {
    try {
      return file.read() ?? [];
    } catch (problem) {
      logProblem('told-places', problem);
      return [];
    }
  };
  /** Who cannot remember tells it again, and works on. */
  const remember = (places: z.output<typeof toldPlaces>) => {
    try {
      mkdirSync(userData, { recursive: true });
      file.write(places.slice(0, KEPT));
    } catch (problem) {
      logProblem('told-places', problem);
    }
  };
  return {
    of({ path, fileSystem }) {
      const service = synchronisedBy(path, traces);
      const found = [
        { place: fileSystem.kind, sentence: diskSentence(basename(path), fileSystem.kind) },
        { place: service ?? '', sentence: service === null ? null : syncSentence(basename(path), service) },
      ];
      const known = before();
      const isKnown = (place: string) => known.some((entry) => entry.archive === path && entry.place === place);
      const told = found.flatMap(({ place, sentence }) =>
        sentence === null || isKnown(place) ? [] : [{ place, sentence }],
      );
      if (told.length > 0) remember([...told.map(({ place }) => ({ archive: path, place })), ...known]);
      return told.map(({ sentence }) => sentence);
    },
  };
}

function diskSentence(name: string, kind: FileSystem['kind']): string | null {
  switch (kind) {
    case 'network':
      return `«${name}» è in una cartella di rete: Pegaso vi scrive in modo più prudente e un po' più lento. Conviene tenere l'archivio su un disco di questo computer, e in rete le copie di sicurezza.`;
    case 'plain':
      return `«${name}» è su una chiavetta o su un disco FAT: Pegaso vi scrive in modo più prudente e un po' più lento. Prima di staccarlo, chiudere l'archivio e usare la rimozione sicura.`;
    case 'foreign':
      return `«${name}» è su un disco che un altro programma collega a questo computer: Pegaso vi scrive in modo più prudente e un po' più lento. Conviene tenere l'archivio su un disco di questo computer.`;
    case 'local':
    case 'unknown':
      return null;
    default:
      return assertNever(kind);
  }
}

function syncSentence(name: string, service: string): string {
  return `«${name}» è in una cartella che ${service} sincronizza: aprirlo su un computer alla volta, chiuderlo e aspettare la fine della sincronizzazione prima che lo apra un altro. Per lavorare in più persone ci sono consegne e rientri.`;
}
