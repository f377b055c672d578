import { describe, expect, it } from '@jest/globals';
import type { StopReason, StopRule } from '../../../src/samples/sample.js';
import { joinRules } from '../../../src/verdict/early/join-rules.js';
import { sampleWith } from '../../support/samples.js';

const pass: StopReason = { stoppedBy: 'decided', code: 'decided_pass', message: 'passes' };
const fail: StopReason = { stoppedBy: 'decided', code: 'decided_fail', message: 'fails' };

/** Says each reason at its sample, 1-based. */
function ruleThatSays(reasons: Readonly<Record<number, StopReason>>): StopRule {
  let seen = 0;
  return {
    observe: () => {
      seen += 1;
      return reasons[seen] ?? null;
    },
  };
}

function endOf(rule: StopRule): readonly [number, StopReason] | null {
  for (let sample = 1; sample <= 10; sample += 1) {
    const reason = rule.observe(sampleWith());
    if (reason !== null) return [sample, reason];
  }
  return null;
}

describe('joinRules', () => {
  it('ends by the first failure of any', () => {
    const rules = [ruleThatSays({ 2: pass }), ruleThatSays({ 5: fail })];
    expect(endOf(joinRules(rules, true))).toEqual([5, fail]);
  });
  it('ends by a pass when all have passed, be it one after the other', () => {
    const rules = [ruleThatSays({ 2: pass }), ruleThatSays({ 6: pass })];
    expect(endOf(joinRules(rules, true))).toEqual([6, pass]);
  });
  it('never ends by a pass where something is judged at the end only', () => {
    expect(endOf(joinRules([ruleThatSays({ 2: pass })], false))).toBeNull();
  });
});
