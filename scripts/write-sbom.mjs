// The list of what the bundle is made of, in CycloneDX or SPDX: of all packages of the lock file those that are in dist/,
// by the list that the bundler wrote. Nothing is installed with the action, so nothing else belongs to it.
//
//   node scripts/write-sbom.mjs cyclonedx|spdx
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What ncc writes of each package: its name, its licence, then the text; an empty line before the next. */
const ENTRY = /(?:(?<=\n\n)|^)(@?[\w.-]+(?:\/[\w.-]+)?)\n([^\n]*)\n/g;

/** Names of the packages in a `licenses.txt`. */
export function bundledNames(licences) {
  return new Set([...licences.matchAll(ENTRY)].map(([, name]) => name));
}

/** A list with only the bundled packages and the root, and what they have to do with each other. */
export function keepBundled(sbom, names) {
  return sbom.bomFormat === 'CycloneDX' ? keepComponents(sbom, names) : keepPackages(sbom, names);
}

function keepComponents(sbom, names) {
  const components = sbom.components.filter(({ name }) => names.has(name));
  const kept = new Set([sbom.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  return {
    ...sbom,
    components: components.map((one) => ({ ...one, scope: 'required', properties: [] })),
    dependencies: sbom.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) })),
  };
}

function keepPackages(sbom, names) {
  const described = new Set(sbom.documentDescribes);
  const packages = sbom.packages.filter(({ name, SPDXID }) => names.has(name) || described.has(SPDXID));
  const kept = new Set([sbom.SPDXID, ...packages.map(({ SPDXID }) => SPDXID)]);
  return {
    ...sbom,
    packages,
    relationships: sbom.relationships
      .filter((one) => kept.has(one.spdxElementId) && kept.has(one.relatedSpdxElement))
      // Packed at build time: what npm calls a development package is a part.
      .map((one) => ({ ...one, relationshipType: one.relationshipType.replace(/^DEV_/, '') })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const format = process.argv[2] ?? '';
  const args = ['sbom', '--package-lock-only', '--sbom-format', format];
  const whole = execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 256 * 2 ** 20 });
  const names = bundledNames(readFileSync('dist/licenses.txt', 'utf8'));
  process.stdout.write(`${JSON.stringify(keepBundled(JSON.parse(whole), names), null, 2)}\n`);
}
