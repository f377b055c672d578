import { type Fault, isFault } from './files/fault.js';
import { type FileSource, readTextFile } from './files/file-source.js';
import { findNamed } from './files/find-named.js';
import { failedReading, promptProblem } from './files/reading.js';
import { readTrace, type TraceTiming } from './formats/trace/read-trace.js';
import type { LoadedPrompts } from './loaded-prompts.js';
import { parseEntries } from './prompt-entries.js';

/** The `prompts` setting with `arrivals: trace`: one file, whose records are asked each once and in their order. */
export async function loadTrace(
  setting: unknown,
  files: FileSource,
  timing: TraceTiming,
): Promise<LoadedPrompts> {
  const path = await findTrace(setting, files);
  if (typeof path !== 'string') return { ...failedReading(promptProblem(path.fault)), files: [] };
  const file = await readTextFile(files, path);
  if (file === 'missing' || isFault(file)) {
    const why = file === 'missing' ? 'does not exist' : file.fault;
    return { ...failedReading(promptProblem(`the trace ${why}`, path)), files: [path] };
  }
  return { ...(await readTrace(file, timing)), files: [path] };
}

const NEEDED = '`arrivals: trace` needs one trace, the name of a .jsonl or .csv file';

async function findTrace(setting: unknown, files: FileSource): Promise<string | Fault> {
  const entries = parseEntries(setting);
  if (entries === undefined) return { fault: NEEDED };
  if (isFault(entries)) return entries;
  const [entry] = entries;
  if (entry === undefined || entries.length > 1)
    return { fault: `${NEEDED}, and there are ${entries.length} entries` };
  if (entry.kind === 'record' || entry.kind === 'except')
    return { fault: `${NEEDED}, and the entry is none` };
  if (entry.given.rows !== undefined || entry.given.engine !== undefined)
    return { fault: 'a trace has no templates, and its entry has `variables` or `template`' };
  const paths = await findNamed(files, entry.text, { mustExist: true, asText: NEEDED });
  if (paths === undefined) return { fault: NEEDED };
  if (isFault(paths))
    return /larger than/.test(paths.fault)
      ? { fault: `${paths.fault}; give the first lines of the trace` }
      : paths;
  const [path] = paths;
  return path === undefined || paths.length > 1
    ? { fault: `${NEEDED}, and \`${entry.text.slice(0, 80)}\` names ${paths.length}` }
    : path;
}
