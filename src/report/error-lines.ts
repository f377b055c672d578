import { formatCount, formatRate } from '../base/format.js';
import { cleanText, shorten } from './markup/escape.js';
import type { Report } from './schema/schema.js';
import { outcomeName } from './words.js';

const LONGEST_KIND = 60;
const LONGEST_WORDS = 300;

/**
 * Why requests failed, a line for each kind with the endpoint's own words: `38 × http error 400 (unsupported_parameter),
 * 95 % of the requests: Unsupported parameter …`. Not escaped: the words are shown as they came, where no markup is read.
 */
export function errorLines({ errors }: Pick<Report, 'errors'>): string[] {
  return errors.map(({ outcome, status, kind, message, count, share }) => {
    const what = `${outcomeName(outcome)}${status === null ? '' : ` ${status}`}`;
    const label = [outcome, `http_${status ?? ''}`].includes(kind)
      ? ''
      : ` (${shorten(cleanText(kind), LONGEST_KIND)})`;
    const words = shorten(cleanText(message), LONGEST_WORDS);
    return `${formatCount(count)} × ${what}${label}, ${formatRate(share)} of the requests: ${words}`;
  });
}
