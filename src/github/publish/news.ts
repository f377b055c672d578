import type { Report } from '../../report/schema/schema.js';

/**
 * Whether a run tells a reader of the pull request anything new: it did not pass, or some figure of the comparison, judged
 * or not, is shown to be another than base's, for better or worse.
 */
export function isNews({ verdict, comparison }: Pick<Report, 'verdict' | 'comparison'>): boolean {
  if (verdict !== 'pass' && verdict !== 'skipped') return true;
  return Object.values(comparison?.metrics ?? {}).some(
    ({ low, high }) => (low !== null && low > 1) || (high !== null && high < 1),
  );
}
