import type { PromptPair } from '../../../prompts/pair-prompts.js';
import type { Target } from '../target/target.js';

/** One arm as it is told: where its requests go, and what it asks for. */
export interface ToldArm {
  readonly target: Target;
  /** What its first prompt names, where the settings name no model. */
  readonly model: string | undefined;
  /** The prompts' folder or file, where they stand in any. */
  readonly prompts: string | null;
}

/**
 * What is compared, in one line: `gateway.example.com against api.openai.com, same model, same prompts`. The first thing in which
 * the arms differ names them, and everything else that differs is told behind it.
 */
export function describeContrast(head: ToldArm, base: ToldArm, pairs: readonly PromptPair[]): string {
  const samePrompts = pairs.every(({ status }) => status === 'unchanged');
  const facts: readonly Fact[] = [
    { a: placeOf(head, base), b: placeOf(base, head), at: '' },
    { a: head.model ?? 'its own model', b: base.model ?? 'its own model', at: 'same model' },
    samePrompts
      ? { a: '', b: '', at: 'same prompts' }
      : { a: head.prompts ?? 'its prompts', b: base.prompts ?? 'other prompts', at: '' },
    { a: head.target.protocol.name, b: base.target.protocol.name, at: '' },
  ];
  const [named] = facts.filter(differs);
  const rest = facts.filter((fact) => fact !== named);
  const first = named === undefined ? 'this change against base' : against(named);
  const place = named === facts[0] ? '' : ` at ${facts[0]?.a ?? ''}`;
  const told = rest.map((fact) => (differs(fact) ? against(fact) : fact.at)).filter((text) => text !== '');
  return [first + place, ...told, ...otherwise(head.target, base.target)].join(', ');
}

interface Fact {
  readonly a: string;
  readonly b: string;
  /** What is said where both have the same. */
  readonly at: string;
}

function differs({ a, b }: Fact): boolean {
  return a !== b;
}

function against({ a, b }: Fact): string {
  return `${a} against ${b}`;
}

/** The host, with the path where two places have the same one. */
function placeOf({ target }: ToldArm, other: ToldArm): string {
  const [own, others] = [target, other.target].map(({ address }) =>
    URL.canParse(address) ? new URL(address) : null,
  );
  if (own === null || own === undefined) return target.address;
  const isApart = target.address !== other.target.address && own.host === others?.host;
  return isApart && !isOnlyProtocol(target, other.target) ? own.host + own.pathname : own.host;
}

/** Whether addresses differ only by the path that each protocol appends. */
function isOnlyProtocol(a: Target, b: Target): boolean {
  return a.shown === b.shown;
}

/** What is sent otherwise, told by its name: it may be secret. */
function otherwise(head: Target, base: Target): string[] {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return [
    ...(head.stream === base.stream
      ? []
      : [head.stream ? 'streamed against whole' : 'whole against streamed']),
    ...(same(keyOf(head), keyOf(base)) ? [] : ['another key']),
    ...(same(sortedHeaders(head), sortedHeaders(base)) ? [] : ['other headers']),
    ...(same(head.body, base.body) ? [] : ['other fields of the body']),
  ];
}

function keyOf({ apiKey, credential }: Target): unknown {
  return credential?.name ?? apiKey;
}

function sortedHeaders({ headers }: Target): unknown {
  return Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One of several arms, by its name. */
export interface NamedArm extends Pick<ToldArm, 'target' | 'model'> {
  readonly name: string;
}

/** `luna and sol against terra, same endpoint, same prompts`: the candidates by their names, and what all of them share. */
export function describeChoice(
  control: NamedArm,
  candidates: readonly NamedArm[],
  samePrompts: boolean,
): string {
  const all = [control, ...candidates];
  const isShared = (of: (arm: NamedArm) => unknown): boolean => new Set(all.map(of)).size === 1;
  const names = candidates.map(({ name }) => name);
  const listed =
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const place = isShared(({ target }) => target.address) ? ` at ${hostOf(control.target)}` : '';
  return [
    `${listed} against ${control.name}${place}`,
    ...(isShared(({ model }) => model) ? ['same model'] : []),
    samePrompts ? 'same prompts' : 'prompts of their own',
  ].join(', ');
}

function hostOf({ address }: Target): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
