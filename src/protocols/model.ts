import { RunError } from '../base/errors.js';
import type { Call } from './protocol.js';

/** The model's id, for protocols that have it in the path. Throws `RunError` `model_missing` where there is none. */
export function requireModel(call: Call): string {
  if (call.model !== undefined && call.model !== '') return call.model;
  throw new RunError(
    'model_missing',
    `${call.endpoint.host} has the model in its path: set \`model\`, or give the full URL as \`endpoint\``,
  );
}
