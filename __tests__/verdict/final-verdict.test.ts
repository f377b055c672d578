import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideVerdict, isUnmade, type Outcome } from '../../src/verdict/final-verdict.js';
import type { ThresholdRow } from '../../src/verdict/thresholds/threshold-results.js';

type RowVerdict = ThresholdRow['verdict'];

function row(verdict: RowVerdict, unit = 'fraction'): ThresholdRow {
  return {
    metric: 'error_rate',
    tags: {},
    expression: 'rate<0.05',
    observed: 0,
    low: 0,
    high: 0.01,
    n: 100,
    limit: 0.05,
    unit,
    verdict,
    message: `it is a ${verdict}`,
    needed: null,
    losses: {},
    episode: null,
    cause: null,
    endpointTrouble: false,
    metBy: null,
    withheld: null,
  };
}

function outcomeWith(fields: Partial<Outcome> = {}): Outcome {
  return {
    thresholds: [row('pass')],
    compared: [],
    stopped: null,
    sent: 100,
    answered: 100,
    deliveredRatio: 1,
    unsent: 0,
    usdPerRequest: null,
    undelivered: { dropped: 0, suppressed: 0 },
    generator: null,
    onInconclusive: 'warn',
    ...fields,
  };
}

const stoppedBy = (by: 'budget' | 'abort' | 'decided' | 'cancelled' | 'error') =>
  ({ stoppedBy: by, code: `code_${by}`, message: `stopped: ${by}` }) as const;

const slow = { code: 'generator_saturated', message: 'busy' };

const decided = (fields: Partial<Outcome>) => {
  const { verdict, passed, reasons } = decideVerdict(outcomeWith(fields));
  return [verdict, passed, reasons[0]?.code ?? null];
};

describe('the verdict of the whole', () => {
  it.each<[string, Partial<Outcome>, unknown[]]>([
    ['every threshold passed', {}, ['pass', true, null]],
    ['one failed', { thresholds: [row('pass'), row('fail')] }, ['fail', false, 'threshold_failed']],
    ['one measured nothing', { thresholds: [row('pass'), row('no_data')] }, ['fail', false, 'no_data']],
    [
      'a comparison failed',
      { compared: [{ verdict: 'fail', message: '', unit: 'ms' }] },
      ['fail', false, 'regression'],
    ],
    ['the budget ended the run', { stopped: stoppedBy('budget') }, ['fail', false, 'budget']],
    ['one is undecided', { thresholds: [row('inconclusive')] }, ['inconclusive', true, 'undecided']],
    [
      'one is undecided, and that shall fail',
      { thresholds: [row('inconclusive')], onInconclusive: 'fail' },
      ['inconclusive', false, 'undecided'],
    ],
    ['too little was delivered', { deliveredRatio: 0.949 }, ['inconclusive', true, 'load_not_delivered']],
    ['just enough was delivered', { deliveredRatio: 0.95 }, ['pass', true, null]],
    ['the generator was too slow', { generator: slow }, ['inconclusive', true, 'generator_saturated']],
    [
      'the generator was too slow, and a failure stands all the same',
      { generator: slow, thresholds: [row('fail')] },
      ['fail', false, 'threshold_failed'],
    ],
    ['the endpoint is unreachable', { stopped: stoppedBy('error') }, ['error', false, 'code_error']],
    ['it was cancelled', { stopped: stoppedBy('cancelled') }, ['error', false, 'code_cancelled']],
    ['nothing was sent', { sent: 0, answered: 0, deliveredRatio: 0 }, ['error', false, 'nothing_sent']],
    ['nothing was answered', { sent: 5, answered: 0 }, ['fail', false, 'nothing_answered']],
    [
      'it was cancelled after a failure',
      { stopped: stoppedBy('cancelled'), thresholds: [row('fail')] },
      ['error', false, 'code_cancelled'],
    ],
    [
      'one failed and one is undecided',
      { thresholds: [row('inconclusive'), row('fail')] },
      ['fail', false, 'threshold_failed'],
    ],
    ['an early pass', { stopped: stoppedBy('decided') }, ['pass', true, 'code_decided']],
    [
      'an abort',
      { stopped: stoppedBy('abort'), thresholds: [row('fail')] },
      ['fail', false, 'threshold_failed'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(decided(fields)).toEqual(expected);
  });

  it('never passes without delivery, data or a generator that kept up', () => {
    const verdicts = fc.constantFrom<RowVerdict>('pass', 'fail', 'inconclusive', 'no_data');
    const anyOutcome = fc.record({
      thresholds: fc.array(
        fc.tuple(verdicts, fc.constantFrom('ms', 'fraction')).map(([v, unit]) => row(v, unit)),
      ),
      deliveredRatio: fc.double({ min: 0, max: 1, noNaN: true }),
      generator: fc.constantFrom(null, slow),
      sent: fc.nat(3),
      answered: fc.nat(3),
      onInconclusive: fc.constantFrom('warn', 'fail', 'point'),
      stopped: fc.constantFrom(
        null,
        ...(['budget', 'abort', 'decided', 'cancelled', 'error'] as const).map(stoppedBy),
      ),
    });
    fc.assert(
      fc.property(anyOutcome, (fields) => {
        const { verdict, passed, reasons } = decideVerdict(outcomeWith(fields));
        const clean =
          fields.thresholds.every((each) => each.verdict === 'pass') &&
          fields.deliveredRatio >= 0.95 &&
          fields.generator === null &&
          (fields.sent === 0 || fields.answered > 0) &&
          (fields.stopped === null
            ? fields.sent > 0
            : ['abort', 'decided'].includes(fields.stopped.stoppedBy));
        expect(verdict === 'pass').toBe(clean);
        expect(passed && (verdict === 'fail' || verdict === 'error')).toBe(false);
        if (verdict !== 'pass') expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says after how many requests a run was decided, and what that saved', () => {
    const early = { stopped: stoppedBy('decided'), sent: 15, unsent: 45, usdPerRequest: 0.01 };
    const { reasons } = decideVerdict(outcomeWith(early));
    expect(reasons.at(-1)?.message).toMatch(/ \(after 15 of 60 requests, which saved about \$0\.45\)$/);
    const last = decideVerdict(outcomeWith({ ...early, sent: 59, unsent: 1 }));
    expect(last.reasons.at(-1)?.message).toMatch(
      / \(after 59 of 60 requests, which saved about \$0\.01\d*\)$/,
    );
    const whole = decideVerdict(outcomeWith({ ...early, sent: 60, unsent: 0 }));
    expect(whole.reasons.at(-1)?.message).not.toContain('after');
    const free = decideVerdict(outcomeWith({ ...early, usdPerRequest: null }));
    expect(free.reasons.at(-1)?.message).toMatch(/ \(after 15 of 60 requests\)$/);
  });
});

describe('the reason of an early end', () => {
  const told = (stopped: Outcome['stopped'], thresholds: Outcome['thresholds']): string =>
    decideVerdict(outcomeWith({ stopped, thresholds })).reasons.at(-1)?.message ?? '';
  const named = { ...row('inconclusive'), metric: 'error_rate', expression: 'rate<0.05' };
  const message = '`error_rate: rate<0.05` is decided to fail';

  it('says of no row that it is decided to fail where that row is not red, whatever others are', () => {
    for (const [stoppedBy, code] of [
      ['decided', 'decided_fail'],
      ['abort', 'threshold_abort'],
    ] as const) {
      const stopped = { stoppedBy, code, message };
      const other = { ...row('fail'), metric: 'timeout_rate' };
      expect(told(stopped, [named, other])).toContain('looked decided to fail; the whole leaves that open');
      expect(told(stopped, [{ ...named, verdict: 'fail' }])).toMatch(
        /^`error_rate: rate<0\.05` is decided to fail/,
      );
    }
  });

  it('says that all are decided to pass only where all have passed', () => {
    const stopped = {
      stoppedBy: 'decided',
      code: 'decided_pass',
      message: 'every threshold is decided to pass',
    } as const;
    expect(told(stopped, [row('pass')])).toMatch(/^every threshold is decided to pass/);
    expect(told(stopped, [row('pass'), row('inconclusive')])).toContain('looked decided to pass; the whole');
  });
});

describe('a part of the load', () => {
  it('has no thresholds, and nothing to contradict what ended it', () => {
    for (const code of ['decided_fail', 'decided_pass', 'threshold_abort']) {
      const stopped = { stoppedBy: 'decided', code, message: 'it is decided to fail' } as const;
      const { reasons } = decideVerdict(outcomeWith({ stopped, thresholds: [] }));
      expect(reasons.at(-1)?.message).toBe('it is decided to fail');
    }
  });
});

describe('what was not delivered', () => {
  const told = (fields: Partial<Outcome>): string | undefined =>
    decideVerdict(outcomeWith({ deliveredRatio: 0.5, ...fields })).reasons.find(
      ({ code }) => code === 'load_not_delivered',
    )?.message;

  it('is told with its numbers, unless the budget, an error or somebody ended the run before any was held back', () => {
    expect(told({ undelivered: { dropped: 7, suppressed: 2 } })).toBe(
      'only 50.0 % of the planned load was delivered: 7 arrivals were dropped and 2 suppressed',
    );
    for (const by of ['budget', 'error', 'cancelled'] as const) {
      expect(told({ stopped: stoppedBy(by) })).toBeUndefined();
      expect(told({ stopped: stoppedBy(by), undelivered: { dropped: 1, suppressed: 0 } })).toBeDefined();
      expect(told({ stopped: stoppedBy(by), undelivered: { dropped: 0, suppressed: 1 } })).toBeDefined();
    }
    expect(told({ stopped: stoppedBy('decided') })).toBeDefined();
  });
});

describe('the reasons of a doubt', () => {
  it('tell the endpoint’s trouble, a base that failed, and what is undecided apart', () => {
    const compared = [
      { verdict: 'inconclusive', message: 'base failed', unit: 'ms', baseUnanswered: 3 },
      { verdict: 'no_data', message: 'no pair', unit: 'ms' },
      { verdict: 'pass', message: 'fine', unit: 'ms' },
    ] as const;
    const { verdict, reasons } = decideVerdict(
      outcomeWith({
        thresholds: [{ ...row('inconclusive'), endpointTrouble: true }, row('inconclusive')],
        compared,
      }),
    );
    expect(verdict).toBe('inconclusive');
    expect(reasons).toEqual([
      { code: 'endpoint_trouble', message: 'it is a inconclusive' },
      { code: 'base_failed', message: 'base failed' },
      { code: 'undecided', message: 'it is a inconclusive' },
      { code: 'undecided', message: 'no pair' },
    ]);
  });

  it('are given beside an error, which has its own words', () => {
    expect(isUnmade({ stopped: stoppedBy('error'), sent: 5 })).toBe(true);
    expect(isUnmade({ stopped: null, sent: 0 })).toBe(true);
    expect(isUnmade({ stopped: stoppedBy('budget'), sent: 0 })).toBe(false);
    expect(isUnmade({ stopped: null, sent: 1 })).toBe(false);
    const { reasons } = decideVerdict(
      outcomeWith({ stopped: stoppedBy('error'), thresholds: [row('no_data')] }),
    );
    expect(reasons.map(({ code }) => code)).toEqual(['code_error', 'no_data']);
    expect(decideVerdict(outcomeWith({ sent: 3, answered: 0 })).reasons[0]?.message).toBe(
      'none of 3 requests was answered',
    );
  });
});
