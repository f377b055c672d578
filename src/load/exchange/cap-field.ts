import { objectOf, parseJson } from '../../protocols/json.js';
import type { WireRequest } from '../../protocols/protocol.js';
import type { Observation } from './observation.js';
import type { ArmTarget } from './prepare.js';

type CapField = 'max_tokens' | 'max_completion_tokens';

const OTHER: Readonly<Record<CapField, CapField>> = {
  max_tokens: 'max_completion_tokens',
  max_completion_tokens: 'max_tokens',
};

/** Of a field that is refused, and not of a value: vLLM names both fields where a number is too large. */
const REFUSED =
  /unsupported|not supported|unrecogni[sz]ed|unknown|not permitted|not allowed|forbidden|\binstead\b/i;

/**
 * Which field holds the output cap at each target. Azure's deployments do not tell their model by their name, and gateways
 * differ: a 400 that refuses the one which was sent is answered by sending the other from then on. The number stays, and
 * with it what was reserved.
 */
export class CapFields {
  private readonly chosen = new Map<ArmTarget, CapField>();
  private readonly rewritten = new WeakMap<WireRequest, WireRequest>();

  constructor(private readonly tell: (message: string) => void) {}

  /** The request with the field that the target takes. */
  apply(wire: WireRequest, target: ArmTarget): WireRequest {
    const field = this.chosen.get(target);
    if (field === undefined) return wire;
    const known = this.rewritten.get(wire) ?? withField(wire, field);
    this.rewritten.set(wire, known);
    return known;
  }

  /** Whether the answer refuses the field that was sent, so that the request is worth sending with the other. */
  learn(wire: WireRequest, target: ArmTarget, { ending, status, errorBody }: Observation): boolean {
    if (ending !== 'complete' || status !== 400 || target.protocol.name !== 'openai-chat') return false;
    if (!REFUSED.test(errorBody)) return false;
    if (Object.keys(OTHER).some((field) => field in (target.body ?? {}))) return false;
    const sent = fieldOf(wire);
    if (sent === null || !new RegExp(`\\b${sent}\\b`).test(errorBody)) return false;
    const known = this.chosen.get(target);
    if (known === undefined) {
      this.chosen.set(target, OTHER[sent]);
      this.tell(
        `${target.endpoint.host} refuses \`${sent}\` (400): the output cap is sent as \`${OTHER[sent]}\` from now on`,
      );
    }
    // Sent before the other was known: once more. Sent with the other: both are refused.
    return known === undefined || known !== sent;
  }
}

function fieldOf({ body }: WireRequest): CapField | null {
  const sent = objectOf(parseJson(body)) ?? {};
  const [field, ...more] = (Object.keys(OTHER) as CapField[]).filter((name) => sent[name] !== undefined);
  return field === undefined || more.length > 0 ? null : field;
}

function withField(wire: WireRequest, field: CapField): WireRequest {
  const { [OTHER[field]]: cap, ...rest } = objectOf(parseJson(wire.body)) ?? {};
  return cap === undefined ? wire : { ...wire, body: JSON.stringify({ ...rest, [field]: cap }) };
}
