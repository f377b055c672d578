const SAFE = Symbol('safe markup');

/** Markup that may be embedded as it is. Whatever else meets `html` is text, and is escaped. */
export interface Html {
  readonly [SAFE]: string;
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template whose every hole is escaped unless it is itself the result of `html`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += markupOf(part) + (strings[index + 1] ?? '');
  });
  return trusted(markup);
}

/** Declares text of our own making (style, script, path data) to be markup. Never for text from outside. */
export function trusted(markup: string): Html {
  return { [SAFE]: markup };
}

/** The markup of a part: escaped text, or what `html` made. */
export function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(markupOf).join('') : part[SAFE];
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes, with the characters that deceive made visible. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Controls (C0, C1), bidirectional overrides and isolates (Unicode UAX #9), invisible spaces, tag characters and
 * lone surrogates: they reorder or hide what stands around them. The joiners that scripts and emoji need stay.
 */
const DECEPTIVE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** The text with every deceptive character spelt out: `⟨U+202E⟩`. */
export function visibleText(text: string): string {
  return text.replace(DECEPTIVE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** JSON as it may stand inside a `script` element: nothing in it can end the element or open a comment. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
