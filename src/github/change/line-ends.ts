import type { BaseFiles } from '../../gate/world.js';
import type { FileSource } from '../../prompts/files/file-source.js';

const CR = 0x0d;
const LF = 0x0a;

/**
 * The base's files with the line ends that the checkout has. Git on Windows writes `\r\n` into the working tree where the
 * commit has `\n` (`core.autocrlf`, on in GitHub's images), and the API shows the commit: without this every prompt of
 * several lines would pass for a changed one.
 */
export function withLineEndsOf(base: BaseFiles, workspace: FileSource): BaseFiles {
  const read = async (path: string): ReturnType<FileSource['read']> => {
    const bytes = await base.files.read(path);
    if (!(bytes instanceof Uint8Array) || bytes.includes(CR)) return bytes;
    const twin = await workspace.read(base.renames.get(path) ?? path);
    return twin instanceof Uint8Array && endsLinesWithBoth(twin) ? withBoth(bytes) : bytes;
  };
  return { ...base, files: { list: (under) => base.files.list(under), read } };
}

/** At least one line, and each of them ends with both. */
function endsLinesWithBoth(bytes: Uint8Array): boolean {
  return bytes.includes(LF) && bytes.every((byte, at) => byte !== LF || bytes[at - 1] === CR);
}

function withBoth(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes].flatMap((byte) => (byte === LF ? [CR, LF] : [byte])));
}
