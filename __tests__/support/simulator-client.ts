import { protocolByName } from '../../src/protocols/registry.js';
import type { Answer, Call, ProtocolName } from '../../src/protocols/protocol.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { startSimulator, type Simulator, type SimulatorHooks } from '../../src/simulator/server.js';
import { turnClock } from './turn-clock.js';

/** Fast and without chance, so that a test says only what it is about. */
export const BRISK: Overrides<SimulatorOptions> = {
  ttft: { medianMs: 2, sigma: 0 },
  itl: { medianMs: 0.1, sigma: 0 },
  output: { median: 6, sigma: 0 },
};

/** Runs `use` against a simulator and closes it, whatever happens. Its time stands still where the machine does. */
export async function withSimulator<T>(
  options: Overrides<SimulatorOptions>,
  use: (simulator: Simulator) => Promise<T>,
  hooks?: SimulatorHooks,
): Promise<T> {
  const simulator = await startSimulator({ ...BRISK, ...options }, { clock: turnClock(), ...hooks });
  try {
    return await use(simulator);
  } finally {
    await simulator.close();
  }
}

export interface Question {
  readonly text?: string;
  readonly model?: string;
  readonly maxTokens?: number;
  readonly stream?: boolean;
  readonly apiKey?: string;
  readonly signal?: AbortSignal;
}

/** Sends what the protocol encodes. */
export function post(url: string, name: ProtocolName, question: Question = {}): Promise<Response> {
  const call: Call = {
    endpoint: new URL(url),
    model: question.model ?? 'sim-model',
    messages: [{ role: 'user', content: question.text ?? 'What is latency?' }],
    maxTokens: question.maxTokens ?? 50,
    stream: question.stream ?? true,
    apiKey: question.apiKey,
  };
  const { url: target, headers, body } = protocolByName(name).encode(call);
  const signal = question.signal === undefined ? {} : { signal: question.signal };
  return fetch(target, { method: 'POST', headers: { ...headers }, body, ...signal });
}

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly events: number;
  readonly answer: Answer;
}

/** Sends, and reads the answer with the gate's own decoder. */
export async function ask(url: string, name: ProtocolName, question: Question = {}): Promise<Heard> {
  const response = await post(url, name, question);
  const decoder = protocolByName(name).decoder({ stream: question.stream ?? true, keepText: 100_000 });
  let events = 0;
  let complete = true;
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      events += decoder.push(chunk);
  } catch {
    complete = false;
  }
  events += decoder.end(complete);
  return { status: response.status, headers: response.headers, events, answer: decoder.answer() };
}

/** All items of a stream; rejects where it fails. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
