import { optionsOf } from '../../load/exchange/prepare.js';
import type { Prompt } from '../../prompts/prompt.js';
import type { Protocol } from '../../protocols/protocol.js';
import { unsentOptions } from '../../protocols/dialects/unsent.js';

/** What prompts ask for beside their text: tools, which are sent, and options that the protocol has no field for. */
export function noteOptions(prompts: readonly Prompt[], protocol: Protocol): string[] {
  const notes = prompts.flatMap((prompt) => {
    const options = optionsOf(prompt);
    const place = prompt.source?.file ?? prompt.id;
    const unsent = unsentOptions(options, protocol);
    const names = options.tools?.map(({ name }) => name) ?? [];
    return [
      ...(names.length > 0 && !unsent.includes('tools')
        ? [`${place}: its tools are sent (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`]
        : []),
      ...unsent.map((name) => `${place}: \`${name}\` is not sent: ${protocol.name} has no field for it`),
    ];
  });
  return [...new Set(notes)];
}
