import { isSameModel } from '../../protocols/decode/served-model.js';
import type { Finding } from '../../report/schema/schema.js';
import type { Sample } from '../../samples/sample.js';
import { findAnswers } from '../../scenarios/answer-findings.js';
import { findCache } from '../../scenarios/cache-findings.js';
import { findColdStart } from '../../scenarios/cold-start-findings.js';
import { findStaleConnections } from '../../scenarios/connection-findings.js';
import { findCosts } from '../../scenarios/cost-findings.js';
import type { LoadAssessment } from '../../scenarios/load-assessment.js';
import { findErrors, findLoad, type LoadRun } from '../../scenarios/load-findings.js';
import { findRateLimit } from '../../scenarios/rate-limit-findings.js';
import { armsOf, baseOf, type PreparedScenario } from '../prepare/prepared-run.js';

/** Where base is asked as well, whose requests they count; of several candidates the name of the one that they are about. */
export function findingsOfHead(...[prepared, ...seen]: Parameters<typeof findingsOf>): Finding[] {
  const found = findingsOf(prepared, ...seen);
  const isNamed = prepared.scenario.config.arms !== undefined;
  const name = isNamed ? armsOf(prepared).find(({ arm }) => arm === 'head')?.name : 'head';
  return baseOf(prepared) === null
    ? found
    : found.map((finding) => ({ ...finding, message: `${name ?? ''}: ${finding.message}` }));
}

function findingsOf(
  prepared: PreparedScenario,
  samples: readonly Sample[],
  assessment: LoadAssessment | null,
  run: LoadRun,
): Finding[] {
  const found = findScenario(prepared, samples, assessment, run);
  return [
    ...found,
    ...(assessment === null ? findErrors(samples) : []),
    ...findAnswers(samples),
    ...findStaleConnections(samples),
    ...findCosts(samples, isSameModel),
  ];
}

/** What is told of arms beside head, where they have anything of their own: a fallback to another model, say. */
export function findingsOfOthers(prepared: PreparedScenario, samples: readonly Sample[]): Finding[] {
  if ((baseOf(prepared)?.between ?? null) === null) return [];
  return armsOf(prepared)
    .filter(({ arm }) => arm !== 'head')
    .flatMap(({ arm, name }) => {
      const own = samples.filter((sample) => sample.arm === arm);
      const found = [...findErrors(own), ...findAnswers(own), ...findCosts(own, isSameModel)];
      return found.map((finding) => ({ ...finding, message: `${name}: ${finding.message}` }));
    });
}

function findScenario(
  { plan, scenario, target }: PreparedScenario,
  samples: readonly Sample[],
  assessment: LoadAssessment | null,
  run: LoadRun,
): Finding[] {
  const { config } = scenario;
  switch (plan.type) {
    case 'capacity':
      return [];
    case 'load':
      return assessment === null ? [] : findLoad(assessment, samples, run);
    case 'cold-start':
      return findColdStart(samples, config['cold-start'].idle);
    case 'rate-limit':
      return findRateLimit(samples, {
        rate: config['rate-limit'].rate,
        durationMs: config['rate-limit'].duration,
      });
    case 'cache':
      return findCache(samples, {
        rates: target.price.rates,
        host: target.endpoint.hostname,
        hitHeader: config.cache['hit-header'],
      });
  }
}
