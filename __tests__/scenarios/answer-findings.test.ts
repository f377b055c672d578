import { describe, expect, it } from '@jest/globals';
import { createGapStore } from '../../src/samples/gaps.js';
import type { Sample } from '../../src/samples/sample.js';
import { findAnswers, findBundles } from '../../src/scenarios/answer-findings.js';
import type { Finding } from '../../src/scenarios/finding.js';
import { failedWith, sampleWith } from '../support/samples.js';

const silent = { events: 0, ttftMs: null, tpotMs: null, outputTokens: 256, reasoningTokens: 256 } as const;
const run = (count: number, fields: (id: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: count }, (_, id) => sampleWith({ id, ...fields(id) }));
const only = (found: readonly Finding[], code: string): Finding | undefined =>
  found.find((each) => each.code === code);

describe('findings about answers', () => {
  it('say nothing of a run whose answers lack nothing', () => {
    expect(findAnswers(run(60, () => ({})))).toEqual([]);
    expect(findAnswers([failedWith('timeout')])).toEqual([]);
  });

  it('name answers without any content, why they ended, and what helps', () => {
    const finishOf = (id: number): string => (id < 40 ? 'length' : id < 45 ? 'SAFETY' : 'stop');
    const found = findAnswers(run(60, (id) => (id < 48 ? { ...silent, finish: finishOf(id) } : {})));
    const { message = '', values } = only(found, 'silent_answers') ?? {};
    expect(message).toMatch(/^48 of 60 answers hold no text/);
    expect(message).toContain('40 were cut by the output cap: raise `max-tokens`');
    expect(message).toContain('5 were stopped by a filter');
    expect(message).toContain('3 ended of their own accord');
    expect(values).toEqual({ silent: 48, answered: 60, cutByCap: 40, refused: 5 });
  });

  it('do not advise a larger cap where none was reached', () => {
    const found = findAnswers(run(10, () => ({ ...silent, finish: 'refusal' })));
    expect(only(found, 'silent_answers')?.message).not.toContain('max-tokens');
  });

  it('count stop reasons that nobody knows', () => {
    const found = findAnswers(
      run(10, (id) => ({ finish: id < 3 ? 'because' : id === 3 ? 'whatever' : 'stop' })),
    );
    const { message, values } = only(found, 'unknown_stop_reason') ?? {};
    expect(message).toContain('3 × because, 1 × whatever');
    expect(values).toEqual({ answers: 4, mostCommon: 'because' });
  });

  it('say why answers show no pace, once it is more than a few', () => {
    const found = findAnswers(
      run(10, (id) => ({ tpotMs: null, ...(id < 6 ? { events: 1 } : { outputTokens: null }) })),
    );
    expect(only(found, 'pace_unknown')?.message).toMatch(
      /6 came in one event; of 4 no token count was reported/,
    );
    expect(
      only(findAnswers(run(10, (id) => (id === 0 ? { tpotMs: null } : {}))), 'pace_unknown'),
    ).toBeUndefined();
  });

  it('tell bundles of the way from those of the server', () => {
    const store = createGapStore();
    for (const sample of run(20, () => ({}))) store.add(sample, [0, 0, 0, 90 + sample.id, 0, 0, 50]);
    for (const sample of run(20, () => ({ scenario: 'spec', connectMs: 1 })))
      store.add(sample, [40, 0, 0, 40, 0, 0, 40, 0, 0, 40]);
    const [way] = findBundles(store, 'load');
    expect(way?.message).toMatch(/do not measure the model here.*inconclusive; use `time_per_output_token`/);
    expect(way?.values).toMatchObject({ bundledBy: 'way' });
    const [server] = findBundles(store, 'spec');
    expect(server?.message).toMatch(/^The server sends 3 events at a time/);
    expect(findBundles(store, 'other')).toEqual([]);
  });
});
