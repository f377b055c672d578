import { marked } from 'marked';

/**
 * What GitHub would find live in a piece of Markdown: rendered as GFM, then looked through for what its filters turn
 * into mentions, references and links in the text outside of code.
 */
export function findLiveMarkup(markdown: string): string[] {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const elements = Array.from(html.matchAll(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi), ([tag, name = '']) => ({
    tag,
    name: name.toLowerCase(),
  }));
  const strange = elements.filter(
    ({ name, tag }) =>
      !OWN_ELEMENTS.has(name) || (name === 'a' && !/^<\/a>|^<a href="https:\/\/github\.com\//.test(tag)),
  );
  const text = decode(html.replace(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '));
  const found = [
    /(?:^|[^\w/])@[a-z0-9]/i,
    /(?:^|\W)#\d/,
    /\bGH-\d/i,
    /\b(?:https?|ftp):\/\//,
    /\bwww\.\w/,
  ].flatMap((filter) => filter.exec(text)?.[0] ?? []);
  return [...strange.map(({ tag }) => tag), ...found, ...(html.includes('<!--') ? ['<!--'] : [])];
}

const OWN_ELEMENTS = new Set([
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'code',
  'pre',
  'details',
  'summary',
  'a',
]);

function decode(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
