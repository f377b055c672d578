import { type Fault, isFault } from '../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../files/fields.js';
import type { Tool, ToolChoice } from '../prompt.js';

/**
 * Tools as OpenAI (chat and responses), Anthropic, Gemini and the prompt formats write them. Those that a provider runs
 * itself are refused: their calls are billed by the call, and what they bring in cannot be bounded.
 */
export function parseTools(value: unknown): readonly Tool[] | Fault {
  const data = typeof value === 'string' ? parseJson(value) : value;
  const items = listOf(data) ?? (fieldsOf(data) === undefined ? undefined : [data]);
  if (items === undefined) return { fault: '`tools` must be a list of functions' };
  const tools: Tool[] = [];
  for (const item of items) {
    const declared = listOf(
      fieldsOf(item)?.['functionDeclarations'] ?? fieldsOf(item)?.['function_declarations'],
    );
    for (const one of declared ?? [item]) {
      const tool = parseTool(one);
      if (isFault(tool)) return tool;
      tools.push(tool);
    }
  }
  return tools;
}

/** Gemini's tools beside functions, each a key of its own. */
const PROVIDERS_OWN: ReadonlySet<string> = new Set(
  'googleSearch google_search googleSearchRetrieval google_search_retrieval codeExecution code_execution urlContext url_context googleMaps google_maps fileSearch file_search computerUse computer_use retrieval enterpriseWebSearch enterprise_web_search'.split(
    ' ',
  ),
);

function runByProvider(kind: string): Fault {
  return {
    fault: `the tool of type \`${kind}\` is run by the provider, whose bill for it cannot be bounded; only functions are sent`,
  };
}

function parseTool(item: unknown): Tool | Fault {
  const outer = fieldsOf(item);
  if (outer === undefined)
    return {
      fault: `the tool \`${JSON.stringify(item).slice(0, 60)}\` is only a name here, and its definition is elsewhere`,
    };
  const kind = textOf(outer['type']) ?? textOf(outer['kind']) ?? 'function';
  const isFunction = kind === 'function' || kind === 'custom' || outer['input_schema'] !== undefined;
  if (kind === 'openapi' || kind === 'mcp')
    return {
      fault: `the tool of kind \`${kind}\` is defined elsewhere, and only functions are sent; give functions by the entry ({file: …, tools: tools.json}), or ask without it (tools: none)`,
    };
  if (!isFunction) return runByProvider(kind);
  const inner = [outer['function'], outer['toolSpec'], fieldsOf(outer['definition'])?.['schema']];
  const fields = inner.map(fieldsOf).find((one) => one !== undefined) ?? outer;
  const name = textOf(fields['name']);
  if (name === undefined) {
    const [key] = Object.keys(outer);
    if (key !== undefined && PROVIDERS_OWN.has(key)) return runByProvider(key);
    return {
      fault: `a tool needs a \`name\`${key === undefined ? '' : `; this one begins with \`${key}\``}`,
    };
  }
  const parameters =
    fieldsOf(fields['inputSchema'])?.['json'] ??
    fields['parameters'] ??
    fields['input_schema'] ??
    fields['inputSchema'] ??
    fields['parametersJsonSchema'];
  return {
    name,
    ...omitUndefined({
      description: textOf(fields['description']),
      parameters: parameters === undefined ? undefined : schemaOf(parameters),
      strict: typeof fields['strict'] === 'boolean' ? fields['strict'] : undefined,
    }),
  };
}

/** JSON Schema as it stands, or Prompty's lists and maps of `{name, kind, description, required}`. */
function schemaOf(parameters: unknown): unknown {
  const list = listOf(parameters) ?? listOf(fieldsOf(parameters)?.['properties']);
  if (list === undefined) return parameters;
  const properties = list.map(fieldsOf).filter((one) => one !== undefined);
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map((one) => [String(one['name']), propertyOf(one)])),
    required: properties.filter((one) => one['required'] === true).map((one) => one['name']),
  };
}

/** One of Prompty's properties as JSON Schema. */
export function propertyOf(property: Fields): Fields {
  const kind = textOf(property['kind']) ?? textOf(property['type']) ?? 'string';
  const type = kind === 'float' ? 'number' : kind;
  const inner = schemaOf(property['properties'] ?? {});
  return omitUndefined({
    type,
    description: textOf(property['description']),
    enum: listOf(property['enumValues'] ?? property['enum']),
    items: type === 'array' ? propertyOf(fieldsOf(property['items']) ?? {}) : undefined,
    ...(type === 'object' && fieldsOf(inner)?.['properties'] !== undefined ? fieldsOf(inner) : {}),
  });
}

/** `auto`, `none`, `required` (`any`), or the one function that is named in any provider's way. */
export function parseToolChoice(value: unknown): ToolChoice | Fault {
  const fields = fieldsOf(value);
  const word = textOf(value) ?? textOf(fields?.['type']);
  if (word === 'auto' || word === 'none' || word === 'required') return word;
  if (word === 'any') return 'required';
  const name = textOf(fieldsOf(fields?.['function'])?.['name']) ?? textOf(fields?.['name']);
  return name === undefined
    ? {
        fault: `\`tool_choice\` ${JSON.stringify(value).slice(0, 60)} is none of auto, none, required or a function`,
      }
    : { name };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
