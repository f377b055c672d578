import { describe, expect, it } from '@jest/globals';
import { billLine } from '../../../src/report/tables/bill-text.js';
import { renderBill } from '../../../src/report/page/bill.js';
import { markupOf } from '../../../src/report/page/parts/html.js';
import type { Bill } from '../../../src/report/schema/schema.js';

const spending = { input: 1_500, cached: 1_380, written: 0, output: 180, reasoning: 0, usd: 0.002 };
const part = (name: string, usd: number) => ({ part: name, usd, low: null, high: null });
const bill: Bill = {
  requests: 1_200_000,
  monthly: true,
  usd: 4_212.4,
  low: 3_980,
  high: 4_460,
  n: 192,
  parts: [part('input', 4_000), part('output', 212.4)],
  change: {
    usd: 312,
    low: 270,
    high: 360,
    n: 96,
    parts: [part('prompt_length', -58), part('cache_hits', 90), part('output_length', 280)],
    means: { base: spending, head: { ...spending, input: 1_290, cached: 787, output: 218 } },
  },
};

describe('the line of the bill', () => {
  it('tells the month, the change and each reason with the figures that moved, the largest first', () => {
    expect(billLine(bill)).toBe(
      'A month of 1,200,000 requests costs $4,212 ($3,980 to $4,460); this change +$312 a month (+$270 to +$360): ' +
        'output 38 tokens longer +$280, cache hits 92 % → 61 % +$90.00, prompt 210 tokens shorter −$58.00.',
    );
  });

  it('tells a thousand requests where nobody says how many there are, and no interval of too few', () => {
    const thousand = {
      ...bill,
      requests: 1_000,
      monthly: false,
      usd: 3.51,
      low: null,
      high: null,
      change: null,
    };
    expect(billLine(thousand)).toBe('1,000 requests cost $3.51.');
  });

  it('is empty where nothing costs', () => {
    expect(billLine(null)).toBe('');
    expect(billLine({ ...bill, usd: 0 })).toBe('');
  });
});

describe('the bill on the page', () => {
  it('draws a bar a part, and their sum', () => {
    const markup = markupOf(renderBill(bill) ?? ({ markup: '' } as never));
    expect(markup.match(/<rect /g)).toHaveLength(4);
    expect(markup).toContain('output 38 tokens longer');
    expect(markup).toContain('+$312');
    expect(renderBill(null)).toBeNull();
  });
});
