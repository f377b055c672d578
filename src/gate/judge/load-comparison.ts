import type { Usd } from '../../base/units.js';
import type { StopRule } from '../../samples/sample.js';
import type { Config } from '../../settings/schema.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { Extension } from '../run/extension.js';
import type { GateWorld } from '../world.js';
import type { RunComparison } from './plan-run-comparison.js';

// What compares is a quarter of what a run would read before its first request: it is read where something is compared.

/** Null where no comparison is asked for. */
export async function planComparisonOf(config: Config, prepared: PreparedRun): Promise<RunComparison | null> {
  if (prepared.scenarios.every(({ base }) => base === null)) return null;
  const { planRunComparison } = await import('./plan-run-comparison.js');
  return planRunComparison(config, prepared);
}

export async function planExtensionOf(
  prepared: PreparedRun,
  comparison: RunComparison | null,
  terms: { readonly rules: readonly StopRule[]; readonly budget: Usd },
): Promise<Extension | null> {
  if (comparison === null || comparison.plan === null) return null;
  const { planExtension } = await import('../run/extension.js');
  return planExtension(prepared, comparison.plan, terms);
}

/** Says what the planned load can never decide, and what will be compared. */
export async function announceComparison(
  comparison: RunComparison | null,
  prepared: PreparedRun,
  { log }: GateWorld,
): Promise<void> {
  if (comparison === null) return;
  const { lintComparison, tellComparison } = await import('./lint/lint-comparison.js');
  for (const warning of lintComparison(comparison, prepared)) log.warning(warning);
  for (const note of tellComparison(comparison, prepared)) log.info(note);
}
