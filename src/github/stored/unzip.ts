import { inflateRawSync } from 'node:zlib';

/** The archive is damaged, too large, or of a kind that the artifact store does not make. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The wanted files of a ZIP archive (APPNOTE.TXT 6.3), by name and in memory, so that no name in the archive
 * ever becomes a path. Together at most `mostBytes` unpacked; every field is taken for hostile.
 */
export function unzip(archive: Buffer, wanted: ReadonlySet<string>, mostBytes: number): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = mostBytes;
  for (const entry of readDirectory(archive)) {
    if (!wanted.has(entry.name)) continue;
    if (files.has(entry.name)) throw new ZipError(`${entry.name} is in the archive twice`);
    if (entry.size > left) throw new ZipError(`the files are larger than ${mostBytes} bytes unpacked`);
    files.set(entry.name, unpack(archive, entry));
    left -= entry.size;
  }
  return files;
}

function readDirectory(archive: Buffer): Entry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL)
      throw new ZipError('the archive has a damaged directory');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, Math.min(at + 46 + nameLength, end)),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record stands last, but for a comment of any text. */
function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new ZipError('this is no ZIP archive');
}

/** The sizes count as the directory has them: the local header may leave them to a trailer. */
function unpack(archive: Buffer, { name, method, packed, size, offset }: Entry): Buffer {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
    throw new ZipError(`${name} is damaged`);
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const content = archive.subarray(start, start + packed);
  const bytes = method === DEFLATED ? inflate(name, content, size) : content;
  if (method !== DEFLATED && method !== STORED) throw new ZipError(`${name} is packed by method ${method}`);
  if (content.length !== packed || bytes.length !== size) throw new ZipError(`${name} is damaged`);
  return Buffer.from(bytes);
}

function inflate(name: string, content: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new ZipError(`${name} is damaged`, { cause: error });
  }
}
