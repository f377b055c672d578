import { describe, expect, it } from '@jest/globals';
import { foreseePlans } from '../../../../src/verdict/compare/foresee/foreseen-plan.js';
import { foreseeRow } from '../../../../src/verdict/compare/foresee/foresee-row.js';
import { levelsOf } from '../../../../src/verdict/compare/plan-comparison.js';
import { isTail } from '../../../../src/verdict/compare/share-error.js';
import { planFor } from '../../../support/comparison-trials.js';
import { thresholdsOf } from '../../../support/relative.js';

const thresholds = thresholdsOf('ttft: p(50)<+15%\ne2e: p(90)<+30%');

describe('a plan of any number of pairs', () => {
  it.each([true, false])(
    'is foreseen as it would be made, whatever was asked before (looks: %s)',
    (mayLook) => {
      for (const mayExtend of [false, true]) {
        const foresee = foreseePlans(planFor(60, { plannedPairs: 60, thresholds, mayExtend, mayLook }));
        for (const pairs of [6, 7, 8, 49, 50, 99, 100, 400, 1_000, 1_001]) {
          const plan = planFor(pairs, { plannedPairs: pairs, thresholds, mayExtend, mayLook });
          for (const gate of [...plan.thresholds, ...plan.rows]) {
            const least = gate.key.endsWith('p(95)') ? 100 : gate.key.endsWith('p(90)') ? 50 : 0;
            const found = foresee(gate, pairs);
            expect(found === null).toBe(pairs < least);
            if (found === null) continue;
            const side = isTail(gate, 'pairs') ? 'tail' : 'other';
            const levels = plan.looks?.levels ?? [levelsOf(plan, pairs)];
            const sizes = plan.looks?.sizes ?? [pairs];
            expect(found).toEqual({
              pairs,
              looks: levels.map(({ fail, pass }, i) => ({ pairs: sizes[i], fail: fail[side], pass })),
              suspect: levelsOf(plan, pairs).suspect,
              extended: mayExtend ? levelsOf(plan, 2 * pairs, 'extension').fail[side] : null,
            });
          }
        }
      }
    },
  );
});

describe('a row that is foreseen', () => {
  const rowOf = (text: string) => {
    const plan = planFor(60, { plannedPairs: 60, thresholds: thresholdsOf(text) });
    return foreseeRow(plan.thresholds[0]!, foreseePlans(plan));
  };
  const told = (text: string) => {
    const row = rowOf(text);
    return row === null ? null : [...row.worse.map((head) => head.told), row.held.told];
  };

  it('asks of the next two changes that are clearly beyond the limit, and of one that holds', () => {
    expect(told('ttft: p(50)<+10%')).toEqual(['+25 %', '+50 %', 'no change']);
    // 1.25 is just four hundredths beyond 1.2.
    expect(told('ttft: p(50)<+20%')).toEqual(['+25 %', '+50 %', 'no change']);
    expect(told('ttft: p(50)<+21%')).toEqual(['+50 %', '+100 %', 'no change']);
    expect(told('ttft: p(50)<+100%')).toEqual(['+200 %', '+400 %', 'no change']);
    expect(told('ttft: p(50)<-30%')).toEqual(['no change', '+25 %', '−44 %']);
    expect(told('tokens_per_second: p(50)>-10%')).toEqual(['−20 %', '−33 %', 'no change']);
    expect(told('tokens_per_second: p(50)>+20%')).toEqual(['no change', '−20 %', '+50 %']);
    // Nothing worth a question is so far beyond.
    expect(told('ttft: p(50)<+500%')).toBeNull();
    expect(told('ttft: p(50)<+20ms')).toBeNull();
  });

  it('asks of failures beside base, where they may be more', () => {
    expect(told('error_rate: rate<+1%')).toBeNull();
    expect(told('error_rate: rate<+0.01')).toEqual(['5 % more', '10 % more', 'no change']);
    expect(told('error_rate: rate<+0.05')).toEqual(['10 % more', '20 % more', 'no change']);
    expect(told('error_rate: rate<-0.05')).toBeNull();
    expect(told('error_rate: rate<+0.3')).toBeNull();
    expect(told('checks: rate>-0.05')).toBeNull();
  });

  it('decides nothing on fewer pairs than its rule takes', () => {
    const row = rowOf('e2e: p(90)<+30%')!;
    expect(row.worse[1].on(49)).toEqual({ red: 0, green: 0, pairs: 0 });
    expect(row.passesAt(49, 0)).toBe(0);
    expect(row.worse[1].on(400).red).toBeGreaterThan(0.5);
    expect(row.passesAt(400, 3)).toBeGreaterThan(0.5);
  });

  it('of failures passes where nothing fails and that shows it, and of a guard always', () => {
    const threshold = rowOf('error_rate: rate<+0.05')!;
    expect([threshold.passesAt(60, 0), threshold.passesAt(400, 0)]).toEqual([0, 1]);
    const plan = planFor(60, { plannedPairs: 60 });
    const guard = plan.rows.find(({ role }) => role === 'guard')!;
    expect(foreseeRow(guard, foreseePlans(plan))!.passesAt(10, 0)).toBe(1);
  });
});
