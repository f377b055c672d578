import { describe, expect, it } from '@jest/globals';
import { readRows, tagAddress } from '../../../src/github/publish/group-row.js';

const BOT = { login: 'github-actions[bot]', type: 'Bot' };
const RUN = 'https://github.com/acme/prompts/actions/runs/9';

function status(context: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const tag = { group: 'all', verdict: 'fail', model: 'a&b=c#d', isNews: true };
  return {
    context,
    state: 'failure',
    description: '❌ p95 is 3.4 s (limit 3 s)',
    target_url: tagAddress(RUN, tag),
    creator: BOT,
    ...changes,
  };
}

const read = (...statuses: unknown[]) => readRows(statuses, 'all', BOT.login);

describe('a row of the group', () => {
  it('is what the gate wrote into its status', () =>
    expect(read(status('gate a'))).toEqual([
      {
        gate: 'gate a',
        verdict: 'fail',
        passed: false,
        model: 'a&b=c#d',
        sentence: 'p95 is 3.4 s (limit 3 s)',
        url: RUN,
        isNews: true,
      },
    ]));

  it('is the newest of its gate, and rows stand in the order of their names', () => {
    const newer = status('b', { description: 'newer' });
    expect(read(newer, status('a'), status('b')).map(({ gate, sentence }) => [gate, sentence])).toEqual([
      ['a', 'p95 is 3.4 s (limit 3 s)'],
      ['b', 'newer'],
    ]);
  });

  it('is none of somebody else’s, of another group’s, or of no gate', () => {
    const other = tagAddress(RUN, { group: 'other', verdict: 'pass', model: null, isNews: false });
    expect(read(status('a', { creator: { login: 'eve', type: 'User' } }))).toEqual([]);
    expect(read(status('a', { target_url: other }))).toEqual([]);
    expect(read(status('a', { target_url: RUN }), { context: 'ci' }, null, 'x')).toEqual([]);
    expect(read(status('a', { target_url: `${RUN}#llm-perf-gate=all&verdict=great` }))).toEqual([]);
  });

  it('is hidden by no status that somebody else sets later', () =>
    expect(read(status('a', { creator: { login: 'eve', type: 'User' } }), status('a'))).toHaveLength(1));

  it('is gone where the gate has left the group', () =>
    expect(read(status('a', { target_url: RUN }), status('a'))).toEqual([]));
});
