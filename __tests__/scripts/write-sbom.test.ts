import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error A script without types.
import { bundledNames, keepBundled } from '../../scripts/write-sbom.mjs';

interface Part {
  readonly name: string;
  readonly SPDXID: string;
}

interface Sbom {
  readonly components: readonly Part[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly packages: readonly Part[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relatedSpdxElement: string;
    readonly relationshipType: string;
  }[];
}

const keep = keepBundled as (sbom: unknown, names: ReadonlySet<string>) => Sbom;
const namesIn = bundledNames as (licences: string) => ReadonlySet<string>;
const names = new Set(['yaml', '@scope/zod']);

describe('the list of what the bundle is made of', () => {
  it('holds in CycloneDX the bundled packages alone, and what they have to do with each other', () => {
    const { components, dependencies } = keep(
      {
        bomFormat: 'CycloneDX',
        metadata: { component: { 'bom-ref': 'gate@1' } },
        components: [
          { 'bom-ref': 'yaml@2', name: 'yaml', scope: 'optional', properties: [{ name: 'development' }] },
          { 'bom-ref': '@scope/zod@4', name: '@scope/zod', properties: [] },
          { 'bom-ref': 'jest@30', name: 'jest', properties: [] },
        ],
        dependencies: [
          { ref: 'gate@1', dependsOn: ['yaml@2', 'jest@30'] },
          { ref: 'yaml@2', dependsOn: ['@scope/zod@4'] },
          { ref: 'jest@30', dependsOn: ['yaml@2'] },
        ],
      },
      names,
    );
    expect(components.map(({ name }) => name)).toEqual(['yaml', '@scope/zod']);
    expect(components[0]).toMatchObject({ scope: 'required', properties: [] });
    expect(dependencies).toEqual([
      { ref: 'gate@1', dependsOn: ['yaml@2'] },
      { ref: 'yaml@2', dependsOn: ['@scope/zod@4'] },
    ]);
  });

  it('holds in SPDX the same, as parts and not as development packages', () => {
    const { packages, relationships } = keep(
      {
        SPDXID: 'doc',
        documentDescribes: ['gate'],
        packages: [
          { name: 'gate', SPDXID: 'gate' },
          { name: 'yaml', SPDXID: 'yaml' },
          { name: 'jest', SPDXID: 'jest' },
        ],
        relationships: [
          { spdxElementId: 'doc', relatedSpdxElement: 'gate', relationshipType: 'DESCRIBES' },
          { spdxElementId: 'yaml', relatedSpdxElement: 'gate', relationshipType: 'DEV_DEPENDENCY_OF' },
          { spdxElementId: 'jest', relatedSpdxElement: 'gate', relationshipType: 'DEV_DEPENDENCY_OF' },
        ],
      },
      names,
    );
    expect(packages.map(({ name }) => name)).toEqual(['gate', 'yaml']);
    expect(relationships.map(({ relationshipType }) => relationshipType)).toEqual([
      'DESCRIBES',
      'DEPENDENCY_OF',
    ]);
  });

  it('knows the bundled packages by the bundler’s own list', () => {
    const bundled = namesIn(readFileSync('dist/licenses.txt', 'utf8'));
    for (const name of ['@actions/artifact', 'undici', 'yaml', 'zod']) expect(bundled).toContain(name);
    for (const name of ['jest', 'eslint', 'typescript', 'playwright-core'])
      expect(bundled).not.toContain(name);
  });
});
