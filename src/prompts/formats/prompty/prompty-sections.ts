import { type Fault, isFault } from '../../files/fault.js';
import type { Message } from '../../prompt.js';
import { parseRole } from '../../templates/parse-messages.js';
import { unfoldThreads } from './prompty-threads.js';

/** A line that opens a section: `system:`, `# user:`, `user[name="Jo"]:`, or with the role put in: `{{turn.role}}:`. */
const SECTION =
  /^[ \t]*#?[ \t]*(system|developer|user|assistant|tool|function|\{\{[^{}\n]{1,128}\}\})(?:\[[^\]\n]{0,256}\])?[ \t]*:[ \t]*\r?$/gim;
/** Only the file's own lines open sections, not what variables bring in: marks say which are its own. */
const MARK = /^\u{f0000}([^\u{f0001}\n]{0,256})\u{f0001}\r?$/gmu;

export function markSections(body: string): string {
  return body.replace(SECTION, (_, role: string) => `\u{f0000}${role}\u{f0001}`);
}

/** Text before the first section is the system's. */
export function splitSections(text: string, isFirstVersion: boolean): Message[] | Fault {
  const parts = text.split(MARK);
  const messages: Message[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const name = i === 0 ? 'system' : (parts[i - 1] ?? '');
    const role = parseRole(name);
    if (name.trim() === '')
      return {
        fault:
          'a section has no role where its template puts one in: give the turns that it goes through as a list of {role, content}',
      };
    if (role === undefined)
      return { fault: `role \`${name.slice(0, 40)}\` is none of system, user, assistant` };
    if (role === 'tool') return { fault: 'a section for the results of tools has no call that it answers' };
    const content = (parts[i] ?? '').trim();
    const unfolded = content === '' ? [] : unfoldThreads({ role, content });
    if (isFault(unfolded)) return unfolded;
    messages.push(...unfolded);
  }
  const image = isFirstVersion
    ? messages.map(({ content }) => IMAGE.exec(content)?.[0]).find((found) => found !== undefined)
    : undefined;
  if (image !== undefined)
    return {
      fault: `\`${image.slice(0, 60)}\` is sent as an image by Prompty 1, and only text can be sent: its tokens cannot be bounded; leave it out, or write the address without \`![…]\``,
    };
  return messages.length > 0 ? messages : { fault: 'there is no text below the front matter' };
}

/** Prompty 1 sends each Markdown image as one, wherever it stands; Prompty 2 leaves it in the text. */
const IMAGE = /!\[[^\]\n]{0,1024}\]\([^)\n]{0,1024}\)?/;
