import type { Volume } from '../../metrics/bill.js';
import { parseStructure } from './nested-yaml.js';
import { invalid, show, valid } from './setting.js';
import type { ValueKind } from './values.js';

const MOST = 1e12;

/** Requests of a period: `1200000`, or a map or list (as text in YAML, or one `prompt: number` a line) of prompts with numbers. */
export const volumeValue: ValueKind<Volume> = {
  placeholder: 'NUMBER',
  schema: {
    type: ['number', 'string', 'object', 'array'],
    examples: [1_200_000],
    additionalProperties: { type: ['number', 'string'] },
    items: { type: ['object', 'string'], additionalProperties: { type: ['number', 'string'] } },
  },
  parse: (raw, name) => {
    const one = readCount(raw);
    if (one !== undefined) return valid({ requests: one, byPrompt: null });
    const written = typeof raw === 'string' && /^\s*(?:[[{]|-\s)/.test(raw) ? parseStructure(raw) : undefined;
    const entries = [written, raw].flatMap((one) => (one === undefined ? [] : [countsOf(one)])).find(isWhole);
    if (entries === undefined)
      return invalid(name, `${show(raw)} is no number of requests, and no map from prompts to numbers`);
    const prompts = entries.map(([prompt]) => prompt);
    const twice = prompts.find((prompt, i) => prompts.indexOf(prompt) !== i);
    if (twice !== undefined) return invalid(name, `\`${twice}\` is there twice`);
    return valid({
      requests: entries.reduce((sum, [, count]) => sum + count, 0),
      byPrompt: Object.fromEntries(entries),
    });
  },
};

type Count = readonly [prompt: string, count: number | undefined];

function countsOf(written: unknown): readonly Count[] {
  return entriesOf(written).map(([prompt, value]) => [prompt.trim(), readCount(value)]);
}

function isWhole(entries: readonly Count[]): entries is readonly (readonly [string, number])[] {
  return (
    entries.every(([prompt, count]) => prompt !== '' && count !== undefined) &&
    entries.some(([, count]) => count !== undefined && count > 0)
  );
}

function entriesOf(raw: unknown): [string, unknown][] {
  if (Array.isArray(raw)) return raw.flatMap(entriesOf);
  if (typeof raw === 'object' && raw !== null) return Object.entries(raw);
  return String(raw)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.lastIndexOf(':');
      return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1)];
    });
}

/** `1200000`, `1,200,000`, `1_200_000`. */
function readCount(raw: unknown): number | undefined {
  const digits = String(raw)
    .trim()
    .replace(/[,_](?=\d{3}(\D|$))/g, '');
  const count = /^\d+(\.\d+)?(e\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
  return count >= 0 && count <= MOST && (count > 0 || typeof raw !== 'object') ? count : undefined;
}
