import { folded } from '../../../shared/format/folded.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { Archive } from '../../archive/archive.ts';
import { handOutIfMade } from '../../archive/hand-outs/hand-outs.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';

/**
 * Why a package cannot go into an archive, one Italian sentence; null when it can. A return of a hand-out that was made here may go in
 * whatever the municipality is called by now.
 */
export function packageRefusal({ database }: Archive, manifest: PackageManifest): string | null {
  const { purpose, handOut, municipality } = manifest;
  const made = handOutIfMade(database, handOut.id) !== null;
  if (made && purpose === 'handOut')
    return "Questa consegna è partita da questo archivio: qui si accolgono i suoi rientri; il file va aperto da chi l'ha ricevuta.";
  const own = readMunicipality(database);
  if (!made && own !== null && folded(own.name) !== folded(municipality.name))
    return `Il pacchetto è di «${municipality.name}», l'archivio è di «${own.name}»: aprire l'archivio dello stesso ente.`;
  if (!made && purpose === 'return')
    return `Questo archivio non ha mai fatto la consegna a «${handOut.receiver}» di cui questo è il rientro: aprire l'archivio da cui è partita.`;
  return null;
}
