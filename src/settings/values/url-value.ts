import { foreignPurpose } from '../../protocols/dialects/foreign-path.js';
import { invalid, type Parsed, valid } from './setting.js';
import type { ValueKind } from './values.js';

/** The embedded simulated endpoint, or a URL. */
export type EndpointSetting = 'simulator' | URL;

/** GitHub Models was retired on 2026-07-30; people still have its URL in their workflows. */
const RETIRED = /(^|\.)models\.(github\.ai|inference\.ai\.azure\.com)$/;

export const endpointValue: ValueKind<EndpointSetting> = {
  placeholder: 'URL|simulator',
  schema: { type: 'string', examples: ['simulator', 'https://api.openai.com/v1'] },
  parse: (raw, name) => (String(raw).trim() === 'simulator' ? valid('simulator') : parseUrl(raw, name)),
};

function parseUrl(raw: unknown, name: string): Parsed<URL> {
  const text = typeof raw === 'string' ? raw.trim() : '';
  const form = 'expected an http or https URL such as `https://api.openai.com/v1`';
  // It may hold credentials, wherever in it, so that nothing of it is repeated.
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? '; does it lack `https://` before it?' : '';
    return invalid(name, `is no http or https URL; ${form}${hint}`);
  }
  const url = new URL(text);
  if (RETIRED.test(url.hostname)) {
    return invalid(
      name,
      `${url.host} was GitHub Models, which was retired on 2026-07-30; choose another provider`,
    );
  }
  const purpose = foreignPurpose(url);
  if (purpose !== null)
    return invalid(
      name,
      `is an endpoint of ${purpose}; only text that a model answers is measured: name its base URL or its path, such as \`/v1/chat/completions\``,
    );
  return valid(url);
}
