import { describe, expect, it } from '@jest/globals';
import { costsNothing, isFiltered, isFinal, isPlausible } from '../../../src/load/exchange/evidence.js';
import { nothingSeen, type Observation } from '../../../src/load/exchange/observation.js';
import type { Judged } from '../../../src/load/exchange/outcome.js';
import { PaceRecorder } from '../../../src/load/exchange/pace.js';
import { asksToWait, lostCredential, permanentRefusal } from '../../../src/load/exchange/refusals.js';
import type { Outcome } from '../../../src/samples/sample.js';
import { preparedWith } from '../../support/prepared.js';

const seen = (fields: Partial<Observation> = {}): Observation => ({
  ...nothingSeen(new PaceRecorder()),
  writtenAt: 1,
  ...fields,
});
const judged = (outcome: Outcome, kind = 'x', permanent = false): Judged => ({
  outcome,
  error: { kind, message: 'why' },
  retryAfterS: null,
  permanent,
});
const FILTERED = '{"error":{"code":"content_filter"}}';

describe('a report of tokens', () => {
  it('is one from a quarter of the fewest that there can be', () => {
    expect([24, 25, 100, 0].map((reported) => isPlausible(reported, 100))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isPlausible(0, 0)).toBe(true);
  });

  it('is final where its answer came to an end', () => {
    const of = (outcome: Outcome, kind?: string) => isFinal(judged(outcome, kind), seen());
    for (const outcome of ['ok', 'cut'] as const) expect(of(outcome)).toBe(true);
    for (const outcome of ['timeout', 'network_error', 'truncated', 'cancelled', 'http_error'] as const)
      expect(of(outcome)).toBe(false);
    expect(['no_content', 'not_a_stream', 'malformed'].map((kind) => of('invalid_response', kind))).toEqual([
      true,
      true,
      false,
    ]);
    expect(of('http_error', 'no_content')).toBe(false);
  });

  it('is final behind a stop reason that names a fault, where the stream came to its end', () => {
    const of = (finish: string | null, ending: Observation['ending']) =>
      isFinal(
        judged('stream_error'),
        seen({
          ending,
          answer: { finish, cutOff: false, usage: null, text: '', model: null, failure: null },
        }),
      );
    expect(of('network_error', 'complete')).toBe(true);
    expect(of('network_error', 'network')).toBe(false);
    expect(of('stop', 'complete')).toBe(false);
    expect(of(null, 'complete')).toBe(false);
    expect(isFinal(judged('stream_error'), seen())).toBe(false);
  });
});

describe('a request costs nothing', () => {
  it('where it was never written', () => {
    expect(costsNothing(seen({ writtenAt: null, status: null }))).toBe(true);
    expect(costsNothing(seen({ writtenAt: 0, status: null }))).toBe(false);
  });

  it('where it was refused before anything can have been generated', () => {
    const free = Array.from({ length: 500 }, (_, i) => 100 + i).filter((status) =>
      costsNothing(seen({ status })),
    );
    const paid = [408, 424, 499];
    expect(free).toEqual(
      Array.from({ length: 200 }, (_, i) => 300 + i).filter((status) => !paid.includes(status)),
    );
  });

  it('unless the refusal shows what was generated, or was used', () => {
    for (const errorBody of ['{"failed_generation": "x"}', '{"usage" : {}}', '{"a":{"usage":{}}}'])
      expect([400, 401, 422, 429].map((status) => costsNothing(seen({ status, errorBody })))).toEqual([
        false,
        true,
        false,
        true,
      ]);
    expect(costsNothing(seen({ status: 400, errorBody: 'usage: see below' }))).toBe(true);
  });

  it('unless a filter refused it, which read the prompt', () => {
    for (const errorBody of [
      FILTERED,
      'ContentFilter',
      'ResponsibleAIPolicyViolation',
      'content_policy_violation',
    ]) {
      expect(costsNothing(seen({ status: 400, errorBody }))).toBe(false);
      expect(isFiltered(seen({ status: 400, errorBody }), judged('http_error'))).toBe(true);
    }
    expect(costsNothing(seen({ status: 403, errorBody: FILTERED }))).toBe(true);
    expect(isFiltered(seen({ status: 403, errorBody: FILTERED }), judged('http_error'))).toBe(false);
    expect(isFiltered(seen({ status: 400, errorBody: FILTERED }), judged('timeout'))).toBe(false);
    expect(isFiltered(seen({ status: 400, errorBody: 'bad field' }), judged('http_error'))).toBe(false);
  });
});

describe('a refusal', () => {
  it('asks to wait by being a 429, or one of overload', () => {
    expect(asksToWait(judged('rate_limited'), seen({ status: 429 }))).toBe(true);
    const statuses = [400, 500, 502, 503, 504, 528, 529, 530];
    expect(statuses.filter((status) => asksToWait(judged('http_error'), seen({ status })))).toEqual([
      503, 529,
    ]);
  });

  it('ends the run where the credentials can be had no more, and that is what it says', () => {
    const lost = (status: number | null, failure: string | null) =>
      lostCredential(
        preparedWith({
          fields: {
            target: {
              ...preparedWith().target,
              credential: {
                name: 'c',
                isToken: true,
                key: () => 'k',
                refused: () => null,
                failure: () => failure,
              },
            },
          },
        }),
        seen({ status }),
      );
    const told = [null, 200, 399, 400, 401, 402, 403, 404, 429].filter(
      (status) => lost(status, 'gone') !== null,
    );
    expect(told).toEqual([400, 401, 403]);
    expect(lost(401, 'gone')).toEqual({ code: 'credential_ended', message: 'gone' });
    expect(lost(401, null)).toBeNull();
    expect(lostCredential(preparedWith(), seen({ status: 401 }))).toBeNull();
  });

  it('ends the run where waiting cannot help', () => {
    expect(permanentRefusal(judged('http_error'))).toBeNull();
    expect(permanentRefusal(judged('http_error', 'x', true))).toEqual({
      code: 'quota_exhausted',
      message: "the provider's quota cannot recover within this run: why",
    });
  });
});
