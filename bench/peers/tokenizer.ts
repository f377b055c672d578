import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A tokenizer of words, in the form that Hugging Face's library reads from a folder: some peers do not start without one, and
 * would fetch that of a model. Gives the folder's absolute path.
 */
export function writeTokenizer(folder: string): string {
  const path = resolve(folder, 'tokenizer');
  mkdirSync(path, { recursive: true });
  const unknown = '<unk>';
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab: { [unknown]: 0, hello: 1, Hello: 2, '.': 3 }, unk_token: unknown },
  };
  writeFileSync(`${path}/tokenizer.json`, JSON.stringify(tokenizer));
  const config = { tokenizer_class: 'PreTrainedTokenizerFast', unk_token: unknown };
  writeFileSync(`${path}/tokenizer_config.json`, JSON.stringify(config));
  return path;
}
