import { AppError } from '../../../shared/errors.ts';
import { municipalityKey } from '../../../shared/rules/municipality-key.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { handOutIfMade } from '../../archive/hand-outs/hand-outs.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import type { Package } from '../package/read-package.ts';
import { adoptedRequest, mayAdopt } from './adopted-request.ts';
import { receivedRequest } from './received-request.ts';
import { returnRequest } from './return-request.ts';

/**
 * What taking a package into an archive compares. @throws AppError `hand-out-unknown` for a return of a hand-out that was surely not made
 * here, `package-refused` for what cannot go in for another reason.
 */
export function packageRequest(db: ReadableDatabase, { manifest, content }: Package): MergeRequest {
  const refusal = packageRefusal(db, manifest);
  const isReturn = manifest.purpose === 'return';
  if (refusal !== null) throw new AppError(isReturn ? 'hand-out-unknown' : 'package-refused', refusal);
  if (!isReturn) return receivedRequest(db, manifest, content);
  if (handOutIfMade(db, manifest.handOut.id) === null) return adoptedRequest(db, manifest, content);
  return returnRequest(db, { ...manifest, handOutId: manifest.handOut.id }, content);
}

/**
 * Why a package cannot go into an archive, one Italian sentence; null when it can. A return of a hand-out that was made here may go in
 * whatever the Ente is called by now; one of a hand-out that is not in the register, if it can only be from here.
 */
export function packageRefusal(db: ReadableDatabase, manifest: PackageManifest): string | null {
  const { purpose, handOut, municipality } = manifest;
  const made = handOutIfMade(db, handOut.id) !== null;
  if (made && purpose === 'handOut')
    return "Questa consegna è partita da questo archivio: qui si accolgono i suoi rientri; il file va aperto da chi l'ha ricevuta.";
  const own = readMunicipality(db);
  if (!made && own !== null && municipalityKey(own.name) !== municipalityKey(municipality.name))
    return `Il pacchetto è di «${municipality.name}», l'archivio è di «${own.name}»: aprire l'archivio dello stesso ente.`;
  if (!made && purpose === 'return' && !mayAdopt(db, handOut))
    return `Questo archivio non ha mai fatto la consegna a «${handOut.receiver}» di cui questo è il rientro: aprire l'archivio da cui è partita.`;
  return null;
}
