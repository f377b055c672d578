import { SettingsError } from '../../base/errors.js';
import type { Call } from '../protocol.js';

/** The model's id, for protocols that have it in the path. SettingsError where there is none. */
export function requireModel(call: Call): string {
  if (call.model !== undefined && call.model !== '') return call.model;
  throw new SettingsError([
    {
      setting: 'model',
      message: `is missing: ${call.endpoint.host} has it in the path; set \`model\`, or give the full URL as \`endpoint\``,
    },
  ]);
}
