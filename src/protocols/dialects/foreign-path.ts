import type { ProtocolName } from '../protocol.js';

/** What stands below a version (or an Azure deployment) and is no answer of a model. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/embeddings$|:(batch)?embedContents?$|api\/embed$/i, 'embeddings'],
  [/images(\/(generations|edits|variations))?$/, 'images'],
  [/audio(\/(speech|transcriptions|translations))?$/, 'audio'],
  [/moderations$/, 'moderations'],
  [/batches$/, 'batches, which answer within hours'],
  [/rerank$/, 'ranking'],
  [/realtime$/, 'realtime sessions'],
  [/files$/, 'files'],
];

/**
 * What an endpoint is for where its path says that it is not for answers, such as `/v1/embeddings`; null where it may be.
 * Only directly below a version or a deployment is that certain.
 */
export function foreignPurpose({ pathname }: URL): string | null {
  const rest =
    /\/(?:v\d+(?:alpha|beta)?\d*|deployments\/[^/]+)\/((?:images|audio)\/\w+|models\/[^/]+:\w+|\w+)\/*$/.exec(
      pathname,
    )?.[1] ?? /\/(api\/embed)\/*$/.exec(pathname)?.[1];
  if (rest === undefined) return null;
  return FOREIGN.find(([pattern]) => pattern.test(rest))?.[1] ?? null;
}

/** How the addresses of each protocol end; of these that name the model themselves nothing can be guessed. */
const ENDS: Readonly<Partial<Record<ProtocolName, string>>> = {
  'openai-chat': '/chat/completions',
  'openai-responses': '/responses',
  'openai-completions': '/completions',
  'anthropic-messages': '/messages',
  'gemini-interactions': '/interactions',
  'ollama-chat': '/api/chat',
};

/**
 * The address that was probably meant, where the given one does not end as the protocol's do: the standard path below it,
 * behind a version. Null where it ends so, or is no URL.
 */
export function likelyAddress(address: string, protocol: ProtocolName): string | null {
  const end = ENDS[protocol];
  if (end === undefined || !URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const given = pathname.replace(/\/+$/, '');
  if (given.endsWith(end)) return null;
  const version = protocol === 'ollama-chat' ? '' : protocol === 'gemini-interactions' ? '/v1beta' : '/v1';
  return `${origin}${given}${version}${end}`;
}
