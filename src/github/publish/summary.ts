import { appendFile, stat } from 'node:fs/promises';
import { messageOf } from '../../base/errors.js';

/** GitHub drops a summary over 1 MiB whole; this leaves room for others in the same file. */
export const LONGEST_SUMMARY = 900 * 1024;
const NOTE =
  '\n\n> [!NOTE]\n> The rest was too long for a job summary; the whole report is in the artifact.\n';

/** Appends to the job summary; returns a warning where there is none to append to. */
export async function publishSummary(path: string | undefined, markdown: string): Promise<string | null> {
  if (path === undefined || path === '') return 'GITHUB_STEP_SUMMARY is not set: there is no job summary';
  try {
    const { size } = await stat(path);
    const text = cutSummary(markdown.endsWith('\n') ? markdown : `${markdown}\n`, LONGEST_SUMMARY - size);
    if (text === '') return 'the job summary is full: nothing was added to it';
    await appendFile(path, text);
    return null;
  } catch (error) {
    return `the job summary cannot be written: ${messageOf(error)}`;
  }
}

/**
 * The text in at most `limit` bytes of UTF-8: cut before a heading that stands outside fences and `<details>`,
 * never in the middle of a section.
 */
export function cutSummary(markdown: string, limit: number): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const room = limit - Buffer.byteLength(NOTE);
  let [bytes, characters, cut, details] = [0, 0, 0, 0];
  let fence: string | null = null;
  for (const line of markdown.split(/(?<=\n)/)) {
    if (bytes > room) break;
    if (fence === null && details === 0 && /^#{1,6} /.test(line)) cut = characters;
    fence = fenceAfter(line, fence);
    if (fence === null)
      details = Math.max(0, details + occurrences(line, /<details\b/gi) - occurrences(line, /<\/details>/gi));
    bytes += Buffer.byteLength(line);
    characters += line.length;
  }
  return cut === 0 ? (room < 0 ? '' : NOTE.trimStart()) : markdown.slice(0, cut).trimEnd() + NOTE;
}

/** The fence that is open after this line (CommonMark 4.5): closed only by its own character, as long or longer. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line.trimEnd()) ?? [];
  if (mark === undefined) return open;
  if (open === null) return mark;
  return mark.startsWith(open) && rest.trim() === '' ? null : open;
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
