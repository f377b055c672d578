/**
 * Makes text from outside (model, prompt, file name, server) harmless. Markup characters become numeric character
 * references, which CommonMark never reads as structure and which hold in text, table cells and HTML blocks alike;
 * backslashes would not. GitHub finds mentions, references and links in the rendered text, where references are
 * decoded again, so these are broken by a word joiner: it has no width, and lines do not break at it.
 */

const BREAK = '&#8288;';
const MARKUP = /[&<>"'\\`*_[\]{}|~^]|\$(?!\d)/g;

/** Invisible and direction-changing characters, controls, lone surrogates (Unicode categories Cf, Cc, Cs). */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Cs}]/gu;
/** What a terminal would obey: CSI and OSC sequences. */
const TERMINAL_SEQUENCE = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;

/** One line of printable text: breaks and runs of blanks are one blank, unseen characters are gone. */
export function cleanText(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(/[\s\u0085]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** At most `most` characters, an ellipsis for what was left out; never half a surrogate pair. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length <= most && text.length <= 2 * most + 2
    ? text
    : `${characters.slice(0, most - 1).join('')}…`;
}

/** Longest text from outside that is shown; report.json has the rest. */
const LONGEST = 300;

/** Text for Markdown or HTML: one line, nothing in it live, shortened to `most` characters. */
export function escapeText(text: string, most = LONGEST): string {
  return escapeMarkup(text, most).replace(COMMIT, (digits) => digits.slice(0, 4) + BREAK + digits.slice(4));
}

/** GitHub links what may be a commit. Seven digits are how reports name their own; decimal numbers are none. */
const COMMIT = /\b(?:(?=\d*[a-f])[0-9a-f]{8,64}|\d{40}|\d{64})\b/gi;

function escapeMarkup(text: string, most: number): string {
  const markup = shorten(cleanText(text), most).replace(MARKUP, toReference);
  return markup
    .replaceAll('@', `@${BREAK}`)
    .replace(/(?<!&)#(?=\w)/g, `#${BREAK}`)
    .replace(/GH-(?=\d)/gi, (match) => match + BREAK)
    .replaceAll('://', `:${BREAK}//`)
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}${BREAK}.`)
    .replace(/:(?=[\w+-]+:)/g, `:${BREAK}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits: string, mark: string) => digits + toReference(mark))
    .replace(/^(?:[-+](?=[-\s]|$)|[=#])/, toReference);
}

/** The same in a monospaced face, in which GitHub looks for no mentions at all. */
export function escapeCode(text: string, most = LONGEST): string {
  const escaped = escapeText(text, most);
  return escaped === '' ? '' : `<code>${escaped}</code>`;
}

/** A fenced block with the lines as they are; the fence is longer than any in it; nothing without lines. */
export function fenceCode(language: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const body = lines.map(cleanText).join('\n');
  const longest = Math.max(2, ...Array.from(body.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body}\n${fence}`;
}

/** A Markdown list, one line an item, of texts that are not escaped yet. */
export function renderList(items: readonly string[]): string {
  return items.map((item) => `- ${escapeText(item, 1_000)}`).join('\n');
}

/** A link to an address of our own making; anything but http(s) stays text. */
export function link(label: string, url: string): string {
  return /^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url)
    ? `[${escapeMarkup(label, LONGEST)}](${url})`
    : escapeText(label);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function toReference(character: string): string {
  return NAMED[character] ?? `&#${character.codePointAt(0) ?? 0xfffd};`;
}
