import { messageOf } from '../../../base/errors.js';
import type { FileSource } from '../../../prompts/files/file-source.js';
import { isFault } from '../../../prompts/files/fault.js';

/**
 * The same files, and in `faults` what could not be read of them; a list that cannot be had is empty. Inline prompts
 * are looked for as files too: what holds blanks is taken for text, and its fault for none.
 */
export function watchFaults(files: FileSource): {
  readonly files: FileSource;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  return {
    faults,
    files: {
      async list(under) {
        try {
          return await files.list(under);
        } catch (error) {
          faults.push(messageOf(error));
          return { paths: [], complete: true };
        }
      },
      async read(path) {
        const content = await files.read(path);
        if (content !== 'missing' && isFault(content) && !/\s/.test(path))
          faults.push(`${path} ${content.fault}`);
        return content;
      },
    },
  };
}
