import type { Compile } from './engine.js';
import { printValue } from './plain-engine.js';
import { lookUp } from './usage.js';

const FIELD = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** Python's f-strings as LangChain has them: `{name}`, and doubled braces for braces. */
export const compileFString: Compile = ({ text }) => {
  const needed = new Set<string>();
  for (const [whole, name] of text.matchAll(FIELD)) {
    if (whole === '{{' || whole === '}}') continue;
    if (name === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name.trim()))
      throw new Error(`\`${whole.slice(0, 40)}\` is no \`{name}\`; a brace itself is written twice`);
    needed.add(name.trim());
  }
  return {
    usage: { needed, tested: new Set() },
    fill: (row) =>
      text.replace(FIELD, (whole, name: string | undefined) =>
        name === undefined ? whole.slice(0, 1) : printValue(lookUp(row, name.trim())),
      ),
  };
};
