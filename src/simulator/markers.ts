import { FAULT_KINDS, type Fault, type FaultKind } from './faults.js';
import type { Behaviour } from './options.js';

/** No marker may ask for more: a prompt is not allowed to take the simulator down. */
const MOST_TOKENS = 100_000;
const MOST_MS = 600_000;
const MOST_SLOWDOWN = 1_000;
const MARKER = /\[\[(slow|ttft|tokens|fault|status|say)=([^\][]{1,200})\]\]/g;

/** What the prompt asks of the simulator itself. */
export interface Marked {
  readonly behaviour: Behaviour;
  /** The answer starts with this text. */
  readonly say: string | null;
}

/**
 * Markers inside a prompt override the behaviour for that request, so that a changed prompt can be made slower,
 * longer or faulty on purpose:
 *
 * - `[[slow=1.5]]` multiplies all times
 * - `[[ttft=500]]` median time to first token, ms
 * - `[[tokens=300]]` median of output tokens
 * - `[[fault=truncate]]`, `[[status=503]]` that fault strikes
 * - `[[say=Paris]]` the answer starts with that text
 *
 * A marker with a value that makes no sense is ordinary text.
 */
export function applyMarkers(behaviour: Behaviour, prompt: string): Marked {
  let marked: Marked = { behaviour, say: null };
  for (const [, key = '', value = ''] of prompt.matchAll(MARKER)) {
    marked =
      key === 'say'
        ? { ...marked, say: value }
        : { ...marked, behaviour: applyOne(marked.behaviour, key, value) };
  }
  return marked;
}

function applyOne(behaviour: Behaviour, key: string, value: string): Behaviour {
  if (key === 'fault') return isFaultKind(value) ? withFault(behaviour, { kind: value }) : behaviour;
  const number = Number(value);
  if (!(number >= 0)) return behaviour;
  const { ttft, itl, output } = behaviour;
  switch (key) {
    case 'slow': {
      const factor = Math.min(number, MOST_SLOWDOWN);
      return {
        ...behaviour,
        ttft: { ...ttft, medianMs: ttft.medianMs * factor },
        itl: { ...itl, medianMs: itl.medianMs * factor },
      };
    }
    case 'ttft':
      return { ...behaviour, ttft: { ...ttft, medianMs: Math.min(number, MOST_MS) } };
    case 'tokens':
      return { ...behaviour, output: { ...output, median: Math.min(number, MOST_TOKENS) } };
    default:
      return Number.isInteger(number) && number >= 400 && number <= 599
        ? withFault(behaviour, { kind: 'status', status: number })
        : behaviour;
  }
}

function withFault(behaviour: Behaviour, fault: Fault): Behaviour {
  return { ...behaviour, faults: [fault, ...behaviour.faults] };
}

function isFaultKind(value: string): value is FaultKind {
  return (FAULT_KINDS as readonly string[]).includes(value);
}
