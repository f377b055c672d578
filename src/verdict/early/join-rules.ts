import type { StopRule } from '../../samples/sample.js';

/** Of a rule's reasons, the one that must not end a run before every other rule has come to it too. */
export const DECIDED_PASS = 'decided_pass';

/** Ends a run by any rule that has a reason to, but for a pass only when all of them have passed. */
export function joinRules(rules: readonly StopRule[], mayPass: boolean): StopRule {
  const passed = new Set<StopRule>();
  return {
    observe(sample) {
      for (const rule of rules) {
        const reason = rule.observe(sample);
        if (reason === null) continue;
        if (reason.code !== DECIDED_PASS) return reason;
        passed.add(rule);
        if (mayPass && passed.size === rules.length) return reason;
      }
      return null;
    },
  };
}
