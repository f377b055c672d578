import { createRequire } from 'node:module';

/**
 * Mermaid's own parser under Node. Its sanitiser wants a browser's document only to clean labels, which the grammar
 * does not depend on; without one it is told to leave them as they are.
 */
export async function parseMermaid(source: string): Promise<string> {
  const fromMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));
  const { default: purifier } = (await import(
    fromMermaid.resolve('dompurify').replace('purify.cjs.js', 'purify.es.mjs')
  )) as { default: Purifier };
  purifier.addHook ??= () => undefined;
  purifier.sanitize ??= (text) => text;
  const { default: mermaid } = await import('mermaid');
  return (await mermaid.parse(source)).diagramType;
}

interface Purifier {
  addHook?: () => undefined;
  sanitize?: (text: string) => string;
}
