import { parseJson, parseYaml } from './files/data-file.js';
import { type Fault, isFault } from './files/fault.js';
import { listOf } from './files/fields.js';
import { type FileSource, readTextFile } from './files/file-source.js';
import { knownSuffix } from './files/suffixes.js';
import type { Tool } from './prompt.js';
import { parseTools } from './templates/parse-tools.js';

/** What an entry says of the tools that its files only name: functions in a list or in a file, or `none`. */
export async function readGivenTools(
  written: unknown,
  files: FileSource,
): Promise<{ readonly tools: readonly Tool[] | undefined } | Fault> {
  if (written === undefined || written === null) return { tools: undefined };
  if (written === 'none') return { tools: [] };
  const data = typeof written === 'string' ? await readFunctions(written.trim(), files) : { data: written };
  if (isFault(data)) return data;
  if (listOf(data.data) === undefined)
    return { fault: '`tools` must be a list of functions, a file of such, or `none`' };
  const tools = parseTools(data.data);
  return isFault(tools) ? { fault: `\`tools\`: ${tools.fault}` } : { tools };
}

async function readFunctions(name: string, files: FileSource): Promise<{ readonly data: unknown } | Fault> {
  const file = await readTextFile(files, name.replace(/^(?:\.\/)+/, ''));
  if (file === 'missing') return { fault: `\`tools\` names \`${name.slice(0, 120)}\`, which does not exist` };
  if (isFault(file)) return { fault: `\`tools\` names \`${name}\`, which ${file.fault}` };
  const data = knownSuffix(name) === 'json' ? parseJson(file) : parseYaml(file);
  return Array.isArray(data)
    ? { fault: `\`tools\` names \`${name}\`: ${data[0]?.message ?? 'no JSON or YAML'}` }
    : data;
}

/** Only these formats name tools that are defined elsewhere. */
export function refuseTools(paths: readonly string[], tools: readonly Tool[] | undefined): Fault | undefined {
  const other = paths.find((path) => !['prompt', 'prompty'].includes(knownSuffix(path) ?? ''));
  return tools === undefined || other === undefined
    ? undefined
    : {
        fault: `\`tools\` beside \`file\` is for .prompt and .prompty files, which \`${other}\` is not; write them as \`tools\` into it`,
      };
}
