import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { leavings } from '../support/leavings.js';
import {
  type LoopbackServer,
  type Received,
  type Reply,
  startLoopbackServer,
} from '../support/loopback-server.js';
import { type BundleResult, runBundle } from '../support/run-bundle.js';
import { expectedSignature } from '../support/sigv4-check.js';

const LASTS_MS = 1_500;
const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const TARGET = `/model/${encodeURIComponent(MODEL)}/converse`;

/** Bedrock behind its door, and a container that gives keys. */
class Aws {
  /** Secret and end by the id of a pair of keys. */
  readonly pairs = new Map<
    string,
    { readonly secret: string; readonly session: string; readonly ends: number }
  >();
  readonly signatures = new Set<string>();
  refused = 0;
  answered = 0;
  /** Then the keys have ended. */
  mostAnswers = Number.POSITIVE_INFINITY;
  /** How far its clock is ahead of ours. */
  aheadMs = 0;

  issue(lastsMs: number) {
    const count = this.pairs.size;
    const [id, pair] = [
      `ASIAKEYNUMBER${count}`,
      { secret: `secret/number+${count}`, session: `session//token+${count}==`, ends: Date.now() + lastsMs },
    ];
    this.pairs.set(id, pair);
    return { id, ...pair };
  }

  answer(request: Received): Reply {
    if (request.path === '/keys') {
      const { id, secret, session, ends } = this.issue(LASTS_MS);
      const body = {
        AccessKeyId: id,
        SecretAccessKey: secret,
        Token: session,
        Expiration: new Date(ends).toISOString(),
      };
      return { status: 200, body: JSON.stringify(body) };
    }
    const refusal = this.refusalOf(request);
    if (refusal !== null) {
      this.refused += 1;
      return {
        status: 403,
        headers: { 'x-amzn-errortype': refusal, date: new Date(Date.now() + this.aheadMs).toUTCString() },
        // A proxy that repeats what it was shown.
        body: JSON.stringify({ message: `Refused: ${JSON.stringify(request.headers)}` }),
      };
    }
    this.answered += 1;
    const text = `You signed by ${String(request.headers['authorization'])}`;
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'x-ratelimit-of': text },
      body: JSON.stringify({
        output: { message: { role: 'assistant', content: [{ text }] } },
        stopReason: 'end_turn',
        usage: { inputTokens: 5, outputTokens: 5, totalTokens: 10 },
      }),
    };
  }

  private refusalOf({ method, headers, body, path }: Received): string | null {
    if (path !== decodeURIComponent(TARGET)) return 'UnknownOperationException';
    const authorization = String(headers['authorization']);
    const pair = this.pairs.get(/Credential=([^/]+)\//.exec(authorization)?.[1] ?? '');
    const signature = authorization.slice(-64);
    this.signatures.add(signature);
    if (pair === undefined || headers['x-amz-security-token'] !== pair.session)
      return 'UnrecognizedClientException';
    const at = String(headers['x-amz-date']).replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
    if (Math.abs(Date.parse(at) - (Date.now() + this.aheadMs)) > 300_000) return 'RequestTimeTooSkewed';
    const expected = expectedSignature({ method, headers, body, target: TARGET }, pair.secret);
    if (signature !== expected) return 'InvalidSignatureException';
    const isOver = Date.now() > pair.ends || this.answered >= this.mostAnswers;
    return isOver ? 'ExpiredTokenException' : null;
  }
}

let server: LoopbackServer;
let aws: Aws;
beforeEach(async () => {
  aws = new Aws();
  server = await startLoopbackServer((request) => aws.answer(request));
});
afterEach(() => server.close());

async function run(
  env: Readonly<Record<string, string>>,
  config = '',
): Promise<BundleResult & { readonly report: Report }> {
  const result = await runBundle({
    inputs: {
      endpoint: server.url,
      protocol: 'bedrock-converse',
      model: MODEL,
      auth: '{type: aws, region: us-east-1}',
      prices: 'free',
      stream: 'false',
      stages: '5s:8',
      config: `stop-early: false\nexecutor: constant-arrival-rate\n${config}`,
      thresholds: 'error_rate: rate<0.9',
    },
    env: { NO_PROXY: '127.0.0.1', ...env },
  });
  const path = join(result.folder, 'llm-perf-gate-report', 'report.json');
  return { ...result, report: reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
}

it('signs with keys of the container that end in mid-run, without a failed request, and shows none of it', async () => {
  const result = await run({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/keys` }, 'nonce: true');
  expect(result.report.load).toMatchObject({ sent: 40, ok: 40 });
  expect(aws.pairs.size).toBeGreaterThan(2);
  expect(aws.signatures.size).toBe(40);
  const said = leavings(result);
  const secrets = [...aws.pairs.values()].flatMap(({ secret, session }) => [secret, session]);
  for (const secret of [...secrets, ...aws.signatures]) expect(said).not.toContain(secret);
});

it('signs for threads that carry the load', async () => {
  const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${server.url}/keys` };
  const { report } = await run(env, 'workers: 1');
  expect(report.load).toMatchObject({ sent: 40, ok: 40 });
  expect(aws.pairs.size).toBeGreaterThan(2);
});

it("signs by AWS's clock where this one is ten minutes behind, with the keys that configure-aws-credentials leaves", async () => {
  aws.aheadMs = 600_000;
  const { id, secret, session } = aws.issue(3_600_000);
  const env = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session };
  const { report, log } = await run(env);
  expect(report.load).toMatchObject({ sent: 40, ok: 40 });
  expect(aws.refused).toBeLessThan(5);
  expect(log).toMatch(/this machine's clock is \d+ s behind AWS's/);
});

it('is an error of its own where those have ended, and no failure of the endpoint', async () => {
  aws.mostAnswers = 5;
  const { id, secret, session } = aws.issue(3_600_000);
  const env = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session };
  const { report } = await run(env);
  expect(report.verdict).toBe('error');
  expect(report.reasons[0]).toMatchObject({ code: 'credential_ended' });
  expect(report.reasons[0]?.message).toContain('`role-duration-seconds`');
  expect(report.load.ok).toBe(5);
});
