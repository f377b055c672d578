import { seededRandom } from '../../base/random.js';
import { type BillRates, billRun, type Volume } from '../../metrics/bill.js';
import { spreadVolume } from '../../metrics/spread-volume.js';
import { billChange } from '../../metrics/bill-change.js';
import type { Report } from '../../report/schema/schema.js';
import type { Sample } from '../../samples/sample.js';
import type { Price } from '../../budget/price.js';
import { baseOf, type PreparedRun, promptIds } from '../prepare/prepared-run.js';
import { unchangedPrompts } from '../prepare/prepared-run.js';
import type { Config } from '../../settings/schema.js';

/** Without a number of requests a month. */
const A_THOUSAND: Volume = { requests: 1_000, byPrompt: null };

/** What production would pay by these samples, and what the change adds; null where nothing costs, or none told its usage. */
export function describeBill(
  config: Config,
  prepared: PreparedRun,
  samples: readonly Sample[],
): Report['bill'] {
  const [first] = prepared.scenarios;
  // Of several candidates each has its own, beside the others.
  if (first === undefined || first.target.price.basis === 'free' || config.arms !== undefined) return null;
  const prompts = promptIds(prepared.scenarios);
  const volume = monthlyVolume(config, prompts) ?? A_THOUSAND;
  const random = seededRandom(prepared.seed, 'bill');
  const rates = ratesOf(first.target.price);
  const run = billRun(samples, { volume, prompts, rates, random });
  if (run === null) return null;
  const compared = prepared.scenarios.find((scenario) => baseOf(scenario) !== null);
  const base = compared === undefined ? null : baseOf(compared);
  const change =
    base === null
      ? null
      : billChange(samples, {
          volume,
          prompts,
          rates,
          baseRates: ratesOf(base.target.price),
          random,
          unchanged: unchangedPrompts(prepared.scenarios),
        });
  const monthly = config['monthly-requests'] !== undefined;
  return { ...run, parts: [...run.parts], requests: volume.requests, monthly, change: withParts(change) };
}

/** How often each of these prompts is asked in a month; undefined where nobody says it. What names no prompt was refused before. */
export function monthlyVolume(config: Config, prompts: readonly string[]): Volume | undefined {
  const given = config['monthly-requests'];
  const spread = given === undefined ? [] : spreadVolume(given, prompts);
  return 'requests' in spread ? spread : given;
}

function withParts(change: ReturnType<typeof billChange>): NonNullable<Report['bill']>['change'] {
  return change === null ? null : { ...change, parts: [...change.parts] };
}

function ratesOf({ rates }: Price): BillRates {
  const { input, cachedInput, cacheWrite, output, request } = rates;
  return { input, cachedInput, cacheWrite, output, request };
}
