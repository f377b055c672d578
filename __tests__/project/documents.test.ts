import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { SettingsError } from '../../src/base/errors.js';
import { parseConfig } from '../../src/settings/config.js';
import { INPUT_NAMES } from '../../src/settings/schema.js';
import { INPUTS, PAGES, usesOf, WORKFLOWS } from '../support/documented.js';

/** What users read, and who works on it. */
const DOCUMENTS = [...PAGES, 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md'];
const textOf = (path: string): string => readFileSync(path, 'utf8');
const listFiles = (folder: string, suffix: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name));

/** The gate's own reading of what stands below `with:`. */
function problemsOf(settings: Readonly<Record<string, unknown>>): readonly string[] {
  const inputs: Record<string, string> = { endpoint: 'simulator' };
  for (const [name, value] of Object.entries(settings)) {
    if (!INPUT_NAMES.includes(name as never)) return [`${name} is not known here`];
    inputs[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  try {
    parseConfig({ inputs, readFile: () => '' });
    return [];
  } catch (error) {
    return error instanceof SettingsError ? error.problems.map(({ message }) => message) : [String(error)];
  }
}

describe('the snippets of the documents', () => {
  it('are many', () => {
    expect(INPUTS.length).toBeGreaterThan(8);
    expect(WORKFLOWS.length).toBeGreaterThan(30);
  });

  it.each(INPUTS)('hold settings that the gate takes: $where', ({ text }) => {
    expect(problemsOf(parse(text) as Readonly<Record<string, unknown>>)).toEqual([]);
  });

  it.each(WORKFLOWS.flatMap(usesOf))('hold inputs that the gate takes: $where', ({ inputs }) => {
    expect(problemsOf(inputs)).toEqual([]);
  });
});

describe('the troubleshooting table', () => {
  const rows = [...textOf('docs/troubleshooting.md').matchAll(/^\| `([^|]+)` \| [A-Z]/gm)].map(
    ([, message = '']) => message,
  );
  const sources = listFiles('src', '.ts').map(textOf).join('\n').replaceAll('\\`', '`');

  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows)('quotes what the gate says: %s', (message) => {
    const missing = message.split('…').filter((part) => !sources.includes(part.trim()));
    expect(missing).toEqual([]);
  });
});

describe('the threat model', () => {
  const rows = [...textOf('SECURITY.md').matchAll(/`(__tests__\/[\w./-]+)`: "([^"]+)"/g)];

  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(12);
  });

  it.each(rows.map(([, path = '', name = '']) => ({ path, name })))(
    'names a test of $path: $name',
    ({ path, name }) => {
      expect(textOf(path).replaceAll("\\'", "'")).toContain(name);
    },
  );
});

describe.each(DOCUMENTS)('%s', (path) => {
  it('links to files and headings that exist', () => {
    const links = [...textOf(path).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
      ([, link, image]) => link ?? image ?? '',
    );
    for (const link of links.filter((one) => !/^https?:/.test(one))) {
      const [file = '', heading] = link.split('#');
      expectPlace(link, file === '' ? path : join(dirname(path), file), heading);
    }
  });
});

describe('what the product says', () => {
  // `docs/comparing.md#with-stored-runs`, alone or at the end of a URL.
  const NAMED =
    /\b((?:docs|examples|schema)\/[\w./-]+\.(?:md|json|yml)|README\.md|SECURITY\.md)(?:#([\w-]+))?/g;

  it('names documents and headings that exist', () => {
    const sources = [...listFiles('src', '.ts'), 'action.yml', ...listFiles('schema', '.json')];
    for (const source of sources) {
      // Comments speak of others' documents, too.
      const text = textOf(source).replace(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      for (const [link, file = '', heading] of text.matchAll(NAMED)) expectPlace(link, file, heading);
    }
  });
});

describe('the index of the guides', () => {
  const index = textOf('docs/README.md');

  it.each(PAGES.filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/README.md'))(
    'has %s',
    (path) => {
      expect(index).toContain(`](${path.slice('docs/'.length)})`);
    },
  );
});

function expectPlace(link: string, file: string, heading: string | undefined): void {
  expect({ link, exists: existsSync(file) }).toEqual({ link, exists: true });
  if (heading === undefined) return;
  expect({ link, anchors: anchorsOf(file) }).toEqual({
    link,
    anchors: expect.arrayContaining([heading]) as unknown,
  });
}

/** GitHub's ids of headings; of those that read alike, the first only. */
function anchorsOf(path: string): string[] {
  return [...textOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
