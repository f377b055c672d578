import { messageOf } from '../../../base/errors.js';
import {
  type Compile,
  type EngineName,
  type RenderJob,
  type RenderResult,
  type RowResult,
  TemplateRefusal,
} from './engine.js';
import { compileFString } from './f-string-engine.js';
import { compilePlain } from './plain-engine.js';
import { nestNames } from './nest-names.js';
import { findMissing } from './usage.js';

/** Characters of everything that one call fills. A small template can name a long text many times. */
const MAX_FILLED = 16 * 1_048_576;

/** An engine is loaded where a template needs it. */
async function engineOf(name: EngineName): Promise<Compile> {
  switch (name) {
    case 'jinja':
      return (await import('./jinja-engine.js')).compileJinja;
    case 'nunjucks':
      return (await import('./nunjucks-engine.js')).compileNunjucks;
    case 'handlebars':
      return (await import('./handlebars-engine.js')).compileHandlebars;
    case 'f-string':
      return compileFString;
    case 'plain':
      return compilePlain;
    case 'none':
      return ({ text }) => ({ usage: { needed: new Set(), tested: new Set() }, fill: () => text });
  }
}

/** Loads what jobs need, so that the time of rendering is the templates' own. */
export async function loadEngines(jobs: readonly RenderJob[]): Promise<ReadonlyMap<EngineName, Compile>> {
  const names = [...new Set(jobs.map(({ engine }) => engine))];
  return new Map(await Promise.all(names.map(async (name) => [name, await engineOf(name)] as const)));
}

/** Fills all rows of a template; whatever it throws is its fault. */
export function runJob(job: RenderJob, compile: Compile): RenderResult {
  let left = MAX_FILLED;
  try {
    const { usage, fill } = compile(job);
    const isFlat = job.engine === 'plain' || job.engine === 'f-string';
    const rows = job.rows.map((given): RowResult => {
      const row = isFlat ? given : nestNames(given);
      const missing = findMissing(usage, row, job.optional ?? []);
      if (missing.length > 0) return { missing };
      const text = fill(row);
      left -= text.length;
      if (left < 0) throw new Error('it makes texts of more than 16 MiB in all');
      return { text };
    });
    return {
      rows,
      names: [...usage.needed, ...usage.tested],
      ...(usage.listed !== undefined && { lists: [...usage.listed] }),
    };
  } catch (error) {
    return { ...faultOf(messageOf(error)), ...(error instanceof TemplateRefusal && { isRefused: true }) };
  }
}

/** The first line of an engine's words, and the line of the template where they tell it. */
function faultOf(message: string): Extract<RenderResult, { readonly fault: string }> {
  const line = /\bline (\d+)/i.exec(message)?.[1];
  const words = message
    .replace(/^\(prompt\)\s*(\[Line \d+, Column \d+\])?\s*/i, '')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const [first = 'it cannot be read', second = ''] = words;
  // Handlebars says only where it is, and then shows it.
  const shown = /^Parse error on line \d+:$/.test(first) ? `it breaks off at \`${second}\`` : first;
  return {
    fault: shown.slice(0, 300),
    ...(line !== undefined && { line: Number(line) }),
  };
}
