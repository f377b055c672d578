import type { Fault } from '../../files/fault.js';
import type { Message } from '../../prompt.js';
import { ROLE_MARK } from '../../templates/engines/role-mark.js';
import { parseRole } from '../../templates/parse-messages.js';

/** Text before the first `{{role}}` is the user's; a history that nobody has is none, and the model's turn follows it. */
export function splitRoles(text: string): Message[] | Fault {
  const parts = text.split(ROLE_MARK);
  const messages: { role: Message['role']; content: string }[] = [{ role: 'user', content: parts[0] ?? '' }];
  for (let i = 1; i < parts.length; i += 3) {
    const name = parts[i] === 'history' ? 'model' : parts[i + 1];
    const role = parseRole(name);
    if (role === undefined || role === 'tool')
      return { fault: `role \`${String(name)}\` is none of system, user, model` };
    const last = messages.at(-1);
    const content = parts[i + 2] ?? '';
    // As in dotprompt, a turn in which nothing is said takes the next one's role.
    if (last !== undefined && last.content.trim() === '') Object.assign(last, { role, content });
    else messages.push({ role, content });
  }
  const said = messages
    .map(({ role, content }) => ({ role, content: content.trim() }))
    .filter(({ content }) => content !== '');
  return said.length > 0 ? said : { fault: 'there is no text below the front matter' };
}
