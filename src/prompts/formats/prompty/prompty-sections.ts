import type { Fault } from '../../files/fault.js';
import type { Message } from '../../prompt.js';
import { parseRole } from '../../templates/parse-messages.js';

/** A line that opens a section: `system:`, `# user:`, `user[name="Jo"]:`, or with the role put in: `{{turn.role}}:`. */
const SECTION =
  /^[ \t]*#?[ \t]*(system|developer|user|assistant|tool|function|\{\{[^{}\n]{1,128}\}\})(?:\[[^\]\n]{0,256}\])?[ \t]*:[ \t]*\r?$/gim;
/** Only the file's own lines open sections, not what variables bring in: marks say which are its own. */
const MARK = /^\u{f0000}([^\u{f0001}\n]{0,256})\u{f0001}\r?$/gmu;

export function markSections(body: string): string {
  return body.replace(SECTION, (_, role: string) => `\u{f0000}${role}\u{f0001}`);
}

/** Text before the first section is the system's. */
export function splitSections(text: string): Message[] | Fault {
  const parts = text.split(MARK);
  const messages: Message[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const name = i === 0 ? 'system' : (parts[i - 1] ?? '');
    const role = parseRole(name);
    if (role === undefined)
      return { fault: `role \`${name.slice(0, 40)}\` is none of system, user, assistant` };
    if (role === 'tool') return { fault: 'a section for the results of tools has no call that it answers' };
    const content = (parts[i] ?? '').trim();
    if (content !== '') messages.push({ role, content });
  }
  const image = messages.map(({ content }) => IMAGE.exec(content)?.[0]).find((found) => found !== undefined);
  if (image !== undefined)
    return {
      fault: `\`${image.slice(0, 60)}\` sends an image, and only text can be sent: its tokens cannot be bounded`,
    };
  return messages.length > 0 ? messages : { fault: 'there is no text below the front matter' };
}

/** Prompty 1 sends a Markdown image on a line of its own as an image. */
const IMAGE = /^[ \t]*!\[[^\]\n]{0,256}\]\([^)\n]{1,512}\.(png|jpe?g|gif|webp)[^)\n]{0,64}\)[ \t]*$/im;
