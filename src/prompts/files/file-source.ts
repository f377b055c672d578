import { type Fault, isFault } from './fault.js';

/** Larger files are no prompts. */
export const MAX_FILE_BYTES = 1_048_576;

/** Where prompt files come from: the workspace, or the base branch through GitHub's API. */
export interface FileSource {
  /** Files under a folder (`''` for all), as `/`-separated paths from the root; not `complete` where there are too many. */
  list(under: string): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }>;
  /** A file's bytes; `missing` where there is none, a fault where it may not or cannot be read. */
  read(path: string): Promise<Uint8Array | 'missing' | Fault>;
  /** Told of each glob whose files are looked for, where somebody wants to know. */
  readonly lookedFor?: (glob: string) => void;
}

/** A file that was read: its path from the root, and its text without a byte order mark. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Only text in UTF-8 is read; anything else would reach the endpoint garbled. */
export async function readTextFile(files: FileSource, path: string): Promise<TextFile | 'missing' | Fault> {
  const bytes = await files.read(path);
  if (bytes === 'missing' || isFault(bytes)) return bytes;
  if (bytes.byteLength > MAX_FILE_BYTES) return { fault: `is larger than 1 MiB (${bytes.byteLength} bytes)` };
  if (bytes.includes(0)) return { fault: 'is a binary file' };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { fault: 'is not valid UTF-8' };
  return text.trim() === '' ? { fault: 'is empty' } : { path, text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
