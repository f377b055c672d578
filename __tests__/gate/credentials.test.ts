import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../src/base/redact.js';
import type { GateWorld } from '../../src/gate/world.js';
import type { Guard } from '../support/guarded-transport.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

const START = Date.parse('2026-11-30T12:00:00Z');
const LOAD = {
  stages: '12m:1',
  thresholds: 'error_rate: rate<0.01',
  config: 'executor: constant-arrival-rate\nstop-early: false\nnonce: true',
};
const QUICK = { ttft: { medianMs: 200, sigma: 0.1 }, output: { median: 10, sigma: 0.1 }, tokensPerEvent: 10 };

interface Issued {
  readonly result: VirtualResult;
  readonly issued: readonly string[];
  readonly log: readonly string[];
  readonly hidden: readonly string[];
  readonly refused: number;
}

interface Case {
  readonly inputs?: Readonly<Record<string, string>>;
  /** How long a token lasts, at the endpoint and by its own word. */
  readonly lastsMs: number;
  readonly saysMs?: number | null;
  /** What the program does when it is asked for the nth time. */
  readonly give?: (count: number, token: string) => string;
}

/** A run against an endpoint that takes a token for a while only. */
async function runWith({ inputs = {}, lastsMs, saysMs = lastsMs, give }: Case): Promise<Issued> {
  const issued = new Map<string, number>();
  const [log, hidden]: [string[], string[]] = [[], []];
  let refused = 0;
  let time = (): number => 0;
  const guard: Guard = ({ headers }, now) => {
    const token = (headers['authorization'] ?? '').replace('Bearer ', '');
    const from = issued.get(token);
    if (from !== undefined && now - from < lastsMs) return null;
    refused += 1;
    return { status: 401, body: { error: { message: `The token ${token} has expired.` } } };
  };
  const program: GateWorld['runProgram'] = () => {
    const token = `token-number-${issued.size}`;
    issued.set(token, time());
    const text =
      saysMs === null
        ? token
        : JSON.stringify({ token, expires_at: new Date(START + time() + saysMs).toISOString() });
    return Promise.resolve(text).then((all) => (give === undefined ? all : give(issued.size, all)));
  };
  const write = (text: string): void => void log.push(text);
  const result = await runVirtualGate({
    inputs: { ...LOAD, 'api-key-command': 'az account get-access-token', ...inputs },
    endpoint: QUICK,
    guard,
    log: { info: write, warning: write, debug: write },
    world: (clock) => {
      time = () => clock.now();
      return {
        date: () => new Date(START + clock.now()),
        hide: (secrets) => void hidden.push(...secrets),
        redact: (text, isCut) => createRedactor(hidden)(text, isCut),
        runProgram: program,
      };
    },
  });
  return { result, issued: [...issued.keys()], log, hidden, refused };
}

describe('a key that a program gives', () => {
  it('ends many times in a run of half an hour without a failed request', async () => {
    const { result, issued, hidden, refused } = await runWith({
      lastsMs: 120_000,
      inputs: { stages: '30m:1' },
    });
    expect(result.report.verdict).toBe('pass');
    expect(result.report.load).toMatchObject({ sent: 1_800, ok: 1_800 });
    expect(refused).toBe(0);
    // Each is used for four fifths of its two minutes.
    expect(issued.length / (1_800 / 96)).toBeCloseTo(1, 0);
    expect(hidden).toEqual(issued);
  });

  it('is asked for again where it is refused, and the request is sent once more, which no time and no failure tells of', async () => {
    const { result, issued, refused } = await runWith({ lastsMs: 300_000, saysMs: null });
    expect(result.report.load).toMatchObject({ sent: 720, ok: 720 });
    expect(result.report.verdict).toBe('pass');
    // In virtual time the next request may be due before a promise is kept.
    expect(refused).toBeGreaterThanOrEqual(2);
    expect(refused).toBeLessThanOrEqual(4);
    expect(issued).toHaveLength(3);
    expect(Math.max(...result.samples.map(({ e2eMs }) => e2eMs ?? 0))).toBeLessThan(2_000);
  });

  it('lasts as long as `api-key-lifetime` says where it does not say it', async () => {
    const config = `${LOAD.config}\napi-key-lifetime: 5m`;
    const { refused, issued } = await runWith({ lastsMs: 300_000, saysMs: null, inputs: { config } });
    expect(refused).toBe(0);
    expect(issued.length / (720 / 240)).toBeCloseTo(1, 0);
  });

  it('ends the run as an error where it has ended and no other can be had: that says nothing of the endpoint', async () => {
    const { result, log } = await runWith({
      lastsMs: 300_000,
      give: (count, token) => (count === 1 ? token : ''),
    });
    const { report } = result;
    expect(report.verdict).toBe('error');
    expect(report.reasons[0]).toMatchObject({ code: 'credential_ended' });
    expect(report.reasons[0]?.message).toContain('cannot be renewed: `az` gives nothing');
    expect(report.load.sent).toBeLessThan(310);
    expect(log.filter((line) => line.includes('gives nothing'))).toHaveLength(1);
  });

  it('sends nothing where there is no first one, and says why', async () => {
    const run = runWith({ lastsMs: 1, give: () => 'ERROR: Please run az login' });
    await expect(run).rejects.toThrow('api-key-command: `az` gives text with blanks');
  });

  it('is not asked for by an estimate', async () => {
    const { issued } = await runWith({ lastsMs: 1, inputs: { mode: 'estimate' } });
    expect(issued).toEqual([]);
  });

  it('stands in nothing that is told, whatever the endpoint repeats', async () => {
    const { result, issued, log } = await runWith({ lastsMs: 300_000, saysMs: 400_000 });
    expect(issued.length).toBeGreaterThan(2);
    const told = JSON.stringify([result.report, result.samples, result.reproduction?.settings, log]);
    for (const token of issued) expect(told).not.toContain(token);
  });
});

describe('the keys of two arms', () => {
  it('are each its own, and nothing of the shared ones goes to an arm that has one', async () => {
    const seen = new Set<string>();
    const { report } = await runVirtualGate({
      inputs: {
        ...LOAD,
        stages: '1m:2',
        'api-key-command': 'shared-program',
        config: `${LOAD.config}\nbase: {model: old, api-key-command: [own-program, of base]}`,
      },
      endpoint: QUICK,
      world: () => ({ runProgram: (words) => Promise.resolve(`token-of-${words[0]}`) }),
      guard: ({ headers, body }) => {
        seen.add(`${(JSON.parse(body) as { model: string }).model} ${headers['authorization'] ?? ''}`);
        return null;
      },
    });
    expect([...seen].sort()).toEqual(['m Bearer token-of-shared-program', 'old Bearer token-of-own-program']);
    expect(report.load.ok).toBe(report.load.sent);
  });
});

describe('a key of a file', () => {
  it('is the new one where somebody writes it anew', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'key-')), 'token');
    writeFileSync(path, 'first-token');
    const seen = new Set<string>();
    const { report } = await runVirtualGate({
      inputs: { ...LOAD, stages: '2m:1', 'api-key-file': path },
      endpoint: QUICK,
      guard: ({ headers }, now) => {
        seen.add(headers['authorization'] ?? '');
        if (now > 60_000) writeFileSync(path, 'second-token');
        return null;
      },
    });
    expect(report.load.ok).toBe(120);
    expect([...seen]).toEqual(['Bearer first-token', 'Bearer second-token']);
  });
});

describe('where a key comes from', () => {
  it.each([
    [{ 'api-key': 'k', 'api-key-command': 'x' }, 'api-key-command: contradicts `api-key`'],
    [
      { 'api-key-file': 'k', auth: '{type: openai-oidc, identity-provider-id: i, service-account-id: s}' },
      'auth: contradicts `api-key-file`',
    ],
    [{ config: 'base: {api-key: k, auth: aws}' }, 'base.auth: contradicts `base.api-key`'],
    [
      { config: 'arms: {old: {model: a}, new: {api-key-file: f, api-key-command: x}}' },
      'arms.new.api-key-file: contradicts `arms.new.api-key-command`',
    ],
    [{ config: 'api-key-lifetime: 5m' }, 'api-key-lifetime: has no meaning without `api-key-command`'],
    [{ 'api-key-command': "az 'account" }, 'api-key-command: has a quote that does not end'],
    [{ 'api-key-file': '/nowhere/token' }, 'api-key-file: `/nowhere/token` does not exist'],
    [
      {
        endpoint: 'https://gateway.example.com/v1',
        auth: '{type: openai-oidc, identity-provider-id: i, service-account-id: s}',
        prices: 'free',
      },
      'gateway.example.com is another host',
    ],
    [{ auth: 'aws' }, 'auth: `aws` needs a `region`'],
    [{ auth: '{type: aws, region: eu-west-1}' }, 'auth: the credentials of `aws` are not here'],
    [{ auth: '{type: aws, regoin: x}' }, 'did you mean `region`'],
    [{ auth: 'openai' }, 'auth: `openai` is not one of openai-oidc'],
    [{ auth: 'openai-oidc' }, 'needs `identity-provider-id` and `service-account-id`'],
    [{ auth: '{type: openai-oidc, audiense: x}' }, 'did you mean `audience`'],
  ] as [Record<string, string>, string][])('is refused: %j', async (inputs, message) => {
    await expect(runVirtualGate({ inputs: { ...LOAD, ...inputs } })).rejects.toThrow(message);
  });

  it('is said by whoever starts the gate, and by no file of the workspace', async () => {
    const withFile = (text: string) =>
      runVirtualGate({
        inputs: { ...LOAD, 'config-file': 'llm.yml' },
        world: () => ({ readFile: () => text }),
      });
    const refusal = 'is not taken from a config file';
    await expect(withFile('api-key-command: touch /tmp/x')).rejects.toThrow(`api-key-command: ${refusal}`);
    await expect(withFile('api-key-file: /etc/passwd')).rejects.toThrow(`api-key-file: ${refusal}`);
    await expect(withFile('base: {api-key-command: touch /tmp/x}')).rejects.toThrow(refusal);
    await expect(withFile('base: "{api-key-file: /etc/passwd}"')).rejects.toThrow(refusal);
    await expect(withFile('arms: {a: {model: x}, b: {api-key-file: /etc/passwd}}')).rejects.toThrow(refusal);
  });
});
