import { messageOf, type Problem, SettingsError } from '../../../base/errors.js';
import type { TlsSettings } from '../../../load/wire/http1/tls-settings.js';
import type { TlsPlaces } from '../../../settings/values/tls-value.js';
import type { GateWorld } from '../../world.js';

/** Reads what the setting `tls` names. SettingsError with all that cannot be read, and with a half of a pair. */
export function readTls(
  places: TlsPlaces | undefined,
  { env, readFile }: Pick<GateWorld, 'env' | 'readFile'>,
): TlsSettings | null {
  if (places === undefined) return null;
  const problems: Problem[] = [];
  const read = (part: keyof TlsPlaces): Partial<TlsSettings> => {
    const place = places[part];
    if (place === undefined) return {};
    const found = textAt(place, { env, readFile });
    if (!('problem' in found)) return { [part]: found.text };
    problems.push({ setting: `tls.${part}`, message: found.problem });
    return {};
  };
  const settings = { ...read('ca'), ...read('cert'), ...read('key') };
  if ((places.cert === undefined) !== (places.key === undefined))
    problems.push({ setting: 'tls', message: '`cert` and `key` belong together, and only one is set' });
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** A path, or `env:NAME`. What stands there is not repeated: it may be a key. */
function textAt(
  place: string,
  { env, readFile }: Pick<GateWorld, 'env' | 'readFile'>,
): { readonly text: string } | { readonly problem: string } {
  const name = /^env:(\w+)$/.exec(place)?.[1];
  try {
    const text = name === undefined ? readFile(place) : (env[name] ?? '');
    if (text.trim() === '')
      return { problem: name === undefined ? 'the file is empty' : `\`${name}\` is not set` };
    return text.includes('-----BEGIN ') ? { text } : { problem: 'is no PEM: it has no `-----BEGIN`' };
  } catch (error) {
    return { problem: `the file cannot be read: ${messageOf(error)}` };
  }
}
