import { objectOf } from '../../../protocols/json.js';
import type { GivenArm } from '../../../settings/compare-config.js';
import type { ArmFields } from '../../../settings/definitions/arm-fields.js';
import type { Config } from '../../../settings/schema.js';
import { isCredential, providerOf } from '../target/known-keys.js';

/**
 * The settings as one arm has them: each field of its own in place of the shared one, headers and body merged over the
 * shared ones. A key of head's, and a header that may hold one, go to no provider that is known to be another than head's,
 * and beside a key of the arm's own no such header goes anywhere.
 */
export function configOfArm(
  config: Config,
  { fields, trusted }: Pick<GivenArm, 'fields' | 'trusted'>,
): Config {
  const { headers = {}, body, 'api-key': key, ...own } = fields;
  const carries = trusted || !isOtherProvider(config.endpoint, fields.endpoint);
  const hasOwnKey = KEY_SETTINGS.some((name) => fields[name] !== undefined);
  const isShared = carries && !hasOwnKey;
  const shared = isShared ? config.headers : withoutCredentials(config.headers);
  return {
    ...config,
    ...(isShared ? {} : NO_KEY),
    ...own,
    'api-key': isShared ? config['api-key'] : (key ?? undefined),
    headers: mergeHeaders(shared, headers),
    body: body === undefined ? config.body : mergeBodies(config.body ?? {}, body),
  };
}

/** All that a key may come by: of these an arm has its own together, or none. */
const KEY_SETTINGS = ['api-key', 'api-key-command', 'api-key-file', 'api-key-lifetime', 'auth'] as const;
const NO_KEY: Partial<Config> = Object.fromEntries(KEY_SETTINGS.map((name) => [name, undefined]));

/** What opens one door need not open that of a provider whose name is on it. */
function isOtherProvider(head: Config['endpoint'], own: ArmFields['endpoint']): boolean {
  if (!(own instanceof URL)) return false;
  const provider = providerOf(own);
  return provider !== null && !(head instanceof URL && providerOf(head) === provider);
}

function withoutCredentials(headers: Config['headers']): Config['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isCredential(name)));
}

function mergeHeaders(
  shared: Config['headers'],
  own: Readonly<Record<string, string | null>>,
): Config['headers'] {
  const merged = new Map<string, string | null>([...Object.entries(shared), ...Object.entries(own)]);
  return Object.fromEntries(
    [...merged].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
}

type Body = Readonly<Record<string, unknown>>;

/** Object by object; lists and scalars are replaced whole, and null stays, for it takes the protocol's own field away. */
function mergeBodies(shared: Body, own: Body): Body {
  const merged = new Map(Object.entries(shared));
  for (const [name, value] of Object.entries(own)) {
    const [before, inner] = [objectOf(merged.get(name)), objectOf(value)];
    merged.set(name, before === undefined || inner === undefined ? value : mergeBodies(before, inner));
  }
  return Object.fromEntries(merged);
}
