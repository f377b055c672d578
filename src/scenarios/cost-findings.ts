import { formatAmount, formatShare, formatUsd } from '../base/format.js';
import type { Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';

/** Whether an id that an answer names means the model that was asked for. */
export type SameModel = (asked: string, served: string) => boolean;

/** What the costs of a run leave open, whatever its scenario. */
export function findCosts(samples: readonly Sample[], isSameModel: SameModel): Finding[] {
  return [
    ...findCuts(samples),
    ...findOtherModels(samples, isSameModel),
    ...findTiers(samples),
    ...findServers(samples),
    ...findUnbilled(samples),
  ];
}

function findCuts(samples: readonly Sample[]): Finding[] {
  const cut = samples.filter(({ outcome }) => outcome === 'cut');
  if (cut.length === 0) return [];
  const charged = cut.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const message = `${formatAmount(cut.length, 'stream')} ran past the output cap and ${cut.length === 1 ? 'was' : 'were'} cut: the endpoint does not keep \`max-tokens\`. Each is charged as many tokens as its content can be; what was generated behind the cut is in no figure here.`;
  return [{ code: 'cap_ignored', message, values: { cut: cut.length, charged } }];
}

/** Another model than was asked: what was measured is not what was meant to be, and may cost something else. */
function findOtherModels(samples: readonly Sample[], isSameModel: SameModel): Finding[] {
  const named = samples.filter(({ servedModel }) => typeof servedModel === 'string');
  const other = named.filter(
    ({ model, servedModel }) => model !== null && !isSameModel(model, servedModel ?? ''),
  );
  const [first] = other;
  if (first === undefined) return [];
  const models = [...new Set(other.map(({ servedModel }) => servedModel ?? ''))].sort();
  const message = `${formatShare(other.length, named.length)} answers name another model than the one that was asked for (${first.model ?? ''}): ${models.slice(0, 3).join(', ')}. Where its price is known, each is charged at the dearer of the two.`;
  return [
    {
      code: 'other_model',
      message,
      values: { answers: other.length, asked: first.model, served: models.slice(0, 3).join(', ') },
    },
  ];
}

/** Words for the price that everybody pays. */
const USUAL: readonly string[] = ['default', 'standard', 'on_demand', 'standard_only'];

function findTiers(samples: readonly Sample[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { serviceTier } of samples) {
    if (typeof serviceTier === 'string') counts.set(serviceTier, (counts.get(serviceTier) ?? 0) + 1);
  }
  const special = [...counts].filter(([tier]) => !USUAL.includes(tier.toLowerCase()));
  if (special.length === 0) return [];
  const list = special.map(([tier, count]) => `${tier} (${count})`).join(', ');
  const message = `Answers came at other tiers than the standard one: ${list}. Each is charged at the price of its tier; \`body: {service_tier: default}\` asks for the standard one.`;
  return [{ code: 'service_tier', message, values: Object.fromEntries(special) }];
}

const MOST_SERVERS = 4;

/** A gateway that answers by several, a fallback among them, is several endpoints in one. */
function findServers(samples: readonly Sample[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { servedBy } of samples) {
    if (typeof servedBy === 'string') counts.set(servedBy, (counts.get(servedBy) ?? 0) + 1);
  }
  const servers = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (servers.length < 2) return [];
  const list = servers.slice(0, MOST_SERVERS).map(([server, count]) => `${server} (${count})`);
  const more = servers.length > MOST_SERVERS ? ` and ${servers.length - MOST_SERVERS} more` : '';
  const message = `Answers came by several ways, as the gateway says: ${list.join('; ')}${more}. A fallback is another endpoint, whose times are among these.`;
  return [
    { code: 'served_by', message, values: { ways: servers.length, mostCommon: servers[0]?.[0] ?? null } },
  ];
}

/** Share of what a run spent below which what is merely reserved is worth no word. */
const NOTABLE = 0.02;

/** Answers without usage are charged at their worst; what of it is probably billed is another figure. */
function findUnbilled(samples: readonly Sample[]): Finding[] {
  const unknown = samples.filter(({ costBasis, costUsd }) => costBasis === 'worst_case' && costUsd > 0);
  if (unknown.length === 0) return [];
  const charged = unknown.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const spent = samples.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const likely = unknown.reduce(
    (sum, { costUsd, likelyUsd }) => sum + Math.min(costUsd, likelyUsd ?? costUsd),
    0,
  );
  if (charged - likely < spent * NOTABLE) return [];
  const message = `${formatAmount(unknown.length, 'answer')} told no usage that is credible and ${unknown.length === 1 ? 'is' : 'are'} charged at the worst case, ${formatUsd(charged)}; probably billed is ${formatUsd(likely)} of it.`;
  return [{ code: 'usage_unknown', message, values: { answers: unknown.length, charged, likely } }];
}
