import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import { comparePrompts } from '../../../src/verdict/compare/compare-prompts.js';
import { matchSamples } from '../../../src/verdict/compare/pair-samples.js';
import { sampleWith } from '../../support/samples.js';

/** Blocks whose arms ask these prompts. */
function blocksOf(blocks: readonly (readonly [base: string[], head: string[]])[]): Sample[] {
  return blocks.flatMap(([base, head], pair) =>
    [
      ...base.map((prompt) => ['base', prompt] as const),
      ...head.map((prompt) => ['head', prompt] as const),
    ].map(([arm, prompt], place) =>
      sampleWith({ id: 10 * pair + place, pair: 10 * pair, arm, prompt, ttftMs: 100 + pair + place }),
    ),
  );
}

function told(samples: readonly Sample[]) {
  const matched = matchSamples(samples, 'switchback');
  const prompts = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    status: id === 'd' ? ('unchanged' as const) : ('changed' as const),
  }));
  const rows = comparePrompts(prompts, matched, {
    matched,
    source: 'main',
    alpha: 0.05,
    usdPerRequest: null,
  });
  return rows.map(({ id, pairs, metrics }) => [id, pairs, Object.keys(metrics).length > 0]);
}

describe('the comparison of each prompt', () => {
  it('counts the blocks in which both arms asked it, and tells from ten of them on', () => {
    const both = Array.from(
      { length: 9 },
      () =>
        [
          ['a', 'b', 'd'],
          ['a', 'c', 'd'],
        ] as [string[], string[]],
    );
    const one: [string[], string[]] = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(told(blocksOf([...both, one]))).toEqual([
      ['a', 9, false],
      ['b', 0, false],
      ['c', 0, false],
    ]);
    expect(
      told(
        blocksOf([
          ...both,
          one,
          [
            ['a', 'd'],
            ['a', 'd'],
          ],
        ]),
      ),
    ).toEqual([
      ['a', 10, true],
      ['b', 0, false],
      ['c', 0, false],
      ['d', 10, true],
    ]);
  });
});
