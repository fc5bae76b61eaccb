import type { ThirdParty } from './third-parties.ts';

/**
 * What the installed program is made of, as CycloneDX 1.6 in JSON, for those who keep watch over faults in packages: the same packages give
 * the same bytes. @param version Pegaso's own.
 */
export function billOfMaterials(version: string, parties: readonly ThirdParty[]): string {
  const own = `pkg:generic/pegaso@${version}`;
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        'bom-ref': own,
        type: 'application',
        name: 'Pegaso',
        version,
        purl: own,
        licenses: [{ license: { id: 'EUPL-1.2' } }],
      },
    },
    components: parties.map((party) => ({
      'bom-ref': addressOf(party),
      type: party.name === 'electron' ? 'framework' : 'library',
      name: party.name,
      version: party.version,
      purl: addressOf(party),
      licenses: [party.licence.includes(' ') ? { expression: party.licence } : { license: { id: party.licence } }],
      hashes: [{ alg: 'SHA-512', content: Buffer.from(party.sha512, 'base64').toString('hex') }],
    })),
    dependencies: [{ ref: own, dependsOn: parties.map(addressOf) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Of a package of npm, as package URLs are written: the `@` of a scope is escaped. */
function addressOf({ name, version }: ThirdParty): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
