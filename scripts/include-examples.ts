import { readFileSync } from 'node:fs';

const PLACE = /(<!-- example (\S+) -->)[\s\S]*?(<!-- \/example -->)/g;

/**
 * A document with the examples that it names between `<!-- example workflows/shards.yml -->` and `<!-- /example -->`, as
 * they stand in `examples/`. The comment above a workflow is left out: the document says it in its own words.
 */
export function includeExamples(document: string): string {
  return document.replace(PLACE, (_, open: string, path: string, close: string) => {
    const text = readFileSync(`examples/${path}`, 'utf8');
    const shown = path.startsWith('workflows/') ? text.replace(/^(?:#.*\n)+/, '') : text;
    const language = path.endsWith('.yml') ? 'yaml' : 'groovy';
    return `${open}\n\`\`\`${language}\n${shown}\`\`\`\n${close}`;
  });
}
