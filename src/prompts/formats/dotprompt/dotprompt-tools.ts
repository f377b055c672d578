import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined } from '../../files/fields.js';
import type { Tool } from '../../prompt.js';
import { parseTools } from '../../templates/parse-tools.js';
import { parsePicoschema } from '../../templates/picoschema.js';

/** Names of tools are resolved by the program around, or by what the entry gives; definitions stand in `toolDefs`. */
export function resolveTools(
  fields: Fields,
  given: readonly Tool[] | undefined,
): { readonly tools: readonly Tool[]; readonly notes: readonly string[] } | Fault {
  const written = listOf(fields['tools']) ?? [];
  const named = written.filter((tool) => typeof tool === 'string');
  if (given?.length === 0) {
    const all = [...written, ...(listOf(fields['toolDefs']) ?? [])].length;
    return { tools: [], notes: all === 0 ? [] : ['its `tools` are not sent, as its entry says'] };
  }
  const defined = defineTools([
    ...written.filter((tool) => typeof tool !== 'string'),
    ...(listOf(fields['toolDefs']) ?? []),
  ]);
  if (isFault(defined)) return defined;
  const known = new Set(defined.map(({ name }) => name));
  const added = (given ?? []).filter(({ name }) => named.includes(name) && !known.has(name));
  const lacking = named.filter((name) => !known.has(name) && !added.some((tool) => tool.name === name));
  if (lacking.length === 0) return { tools: [...defined, ...added], notes: [] };
  const [it, them] = lacking.length === 1 ? ['its', 'it'] : ['their', 'them'];
  return {
    fault: `\`tools\` names ${lacking.slice(0, 10).join(', ')}, which only the program around the prompt defines; give ${it} definition in \`toolDefs\` or by the entry ({file: …, tools: tools.json}), or ask without ${them} (tools: none)`,
  };
}

/** Parameters are picoschema or JSON Schema. */
function defineTools(items: readonly unknown[]): readonly Tool[] | Fault {
  const tools = parseTools(items.filter((item) => fieldsOf(item) !== undefined));
  if (isFault(tools)) return tools;
  const parsed: Tool[] = [];
  for (const tool of tools) {
    const parameters = tool.parameters === undefined ? undefined : parsePicoschema(tool.parameters);
    if (parameters !== undefined && isFault(parameters)) return parameters;
    parsed.push({ ...tool, ...omitUndefined({ parameters }) });
  }
  return parsed;
}
