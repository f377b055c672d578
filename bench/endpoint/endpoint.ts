import { execFile, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';

/** Of 127.0.0.1, signed by itself; its key guards nothing. */
export const CERTIFICATE = '__tests__/fixtures/tls/cert.pem';
const KEY = '__tests__/fixtures/tls/key.pem';

/** How tokens are written where not one by one, over TCP as it is. */
interface Writing {
  /** Tokens a write. */
  readonly batch?: number;
  /** Over TLS, where `isSecure`. */
  readonly secure?: boolean;
}

/** The server of a benchmark. */
export interface Endpoint {
  readonly kind: string;
  /** Whether it speaks TLS as well. */
  readonly isSecure: boolean;
  /** A stream of so many tokens; without an interval as fast as it goes. */
  stream(tokens: number, intervalMs: number, writing?: Writing): string;
  /** An answer that comes whole. */
  readonly whole: string;
  /** A refusal for a second. */
  readonly refusing: string;
  /** The instants at which streams were asked for since it was last asked, CLOCK_MONOTONIC in milliseconds, ascending. */
  takeArrivals(): Promise<number[]>;
  /** Likewise those at which streams under way were left by their clients. */
  takeCloses(): Promise<number[]>;
  /** How many tokens it wrote since it was last asked. */
  takeWritten(): Promise<number>;
  close(): void;
}

/** A C source of this folder's neighbour as a program, or null where there is no compiler; with TLS where OpenSSL is. */
export async function compile(name: string, folder: string): Promise<string | null> {
  mkdirSync(folder, { recursive: true });
  const program = `${folder}/${name}`;
  for (const more of [['-DTLS', '-lssl', '-lcrypto'], []]) {
    try {
      await promisify(execFile)('gcc', ['-O2', '-o', program, `bench/c/${name}.c`, ...more]);
      return program;
    } catch {
      // Without TLS, then; or not at all.
    }
  }
  return null;
}

/** Starts the C server, or one of Node's where `program` is null. */
export async function startEndpoint(program: string | null): Promise<Endpoint> {
  const child =
    program === null
      ? spawn(process.execPath, ['scripts/run.mjs', 'bench/endpoint/node-server.ts'])
      : spawn(program, [CERTIFICATE, KEY]);
  child.stderr.pipe(process.stderr);
  const line = await new Promise<string>((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('the server did not start')));
    child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
  const [port = '', securePort = '0'] = line.split(' ');
  const origin = `http://127.0.0.1:${port}`;
  const ask = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text();
  const take = async (path: string): Promise<number[]> => {
    const stamps = (await ask(path)).split('\n').filter((stamp) => stamp !== '');
    return stamps.map((stamp) => Number(stamp) / 1e6).sort((a, b) => a - b);
  };
  return {
    kind: program === null ? 'node:http' : 'C, epoll',
    isSecure: securePort !== '0',
    stream(tokens, intervalMs, { batch = 1, secure = false } = {}) {
      const start = secure ? `https://127.0.0.1:${securePort}` : origin;
      return `${start}/s/${tokens}/${Math.round(intervalMs * 1_000)}${batch === 1 ? '' : `/${batch}`}`;
    },
    whole: `${origin}/a`,
    refusing: `${origin}/429`,
    takeArrivals: () => take('/arrivals'),
    takeCloses: () => take('/closes'),
    takeWritten: async () => Number(await ask('/written')),
    close: () => {
      child.kill('SIGKILL');
    },
  };
}
