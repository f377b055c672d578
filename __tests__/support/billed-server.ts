import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request really came to at the server. */
export interface Bill {
  readonly fault: BilledFault;
  /** The output cap that the request named. */
  readonly cap: number;
  /** Tokens that are billed. */
  input: number;
  output: number;
}

export interface BilledServer {
  readonly url: string;
  readonly bills: readonly Bill[];
  close(): Promise<void>;
}

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** One answer: whatever is said is generated, and billed. */
class Answer {
  constructor(
    readonly response: ServerResponse,
    readonly bill: Bill,
  ) {}

  start(): this {
    this.response.writeHead(200, { 'content-type': 'text/event-stream' });
    return this;
  }

  /** A token is a word. */
  text(tokens = 1): string {
    this.bill.output += tokens;
    return event({ choices: [{ index: 0, delta: { content: ' word'.repeat(tokens) } }] });
  }

  say(events: number, tokensEach = 1): this {
    for (let i = 0; i < events; i += 1) this.response.write(this.text(tokensEach));
    return this;
  }

  usage(fields: Record<string, unknown> = {}): string {
    const { input, output } = this.bill;
    const usage = { prompt_tokens: input, completion_tokens: output, ...fields };
    return event({ choices: [], usage });
  }

  stop(): this {
    this.response.write(event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
    return this;
  }

  end(...rest: readonly string[]): void {
    this.response.end(`${rest.join('')}data: [DONE]\n\n`);
  }

  /** Generates until the connection is gone, as fast as it takes it, or a piece a millisecond. */
  runOn(tokensEach: number, everyMs: number): void {
    const { response } = this;
    if (response.destroyed) return;
    if (everyMs > 0) {
      response.write(this.text(tokensEach));
      setTimeout(() => this.runOn(tokensEach, everyMs), everyMs);
      return;
    }
    while (response.write(this.text(tokensEach)));
    response.once('drain', () => this.runOn(tokensEach, 0));
  }
}

/** How a server of ours can go wrong, in the ways that cost money. */
const FAULTS = {
  none: (a) => a.start().say(a.bill.cap).stop().end(a.usage()),
  short: (a) => a.start().say(3).stop().end(a.usage()),
  'usage missing': (a) => a.start().say(a.bill.cap).stop().end(),
  'usage twice': (a) => a.start().say(a.bill.cap).stop().end(a.usage(), a.usage()),
  'usage growing': (a) => {
    a.start();
    for (let i = 0; i < a.bill.cap; i += 1) a.response.write(a.text() + a.usage());
    a.stop().end(a.usage());
  },
  'usage next to nothing': (a) =>
    a
      .start()
      .say(a.bill.cap)
      .stop()
      .end(a.usage({ completion_tokens: 1 })),
  'usage of no input': (a) =>
    a
      .start()
      .say(a.bill.cap)
      .stop()
      .end(a.usage({ prompt_tokens: 0 })),
  'usage negative': (a) =>
    a
      .start()
      .say(a.bill.cap)
      .stop()
      .end(a.usage({ completion_tokens: -9e6 })),
  'usage absurd': (a) =>
    a
      .start()
      .say(a.bill.cap)
      .stop()
      .end(a.usage({ completion_tokens: 1e300 })),
  'usage a text': (a) =>
    a
      .start()
      .say(a.bill.cap)
      .stop()
      .end(a.usage({ prompt_tokens: '1' })),
  endless: (a) => a.start().runOn(1, 1),
  'endless in batches': (a) => a.start().runOn(8, 1),
  flood: (a) => a.start().runOn(1, 0),
  'flood in batches': (a) => a.start().runOn(8, 0),
  'thousands in one event': (a) => a.start().say(1, 5_000).stop().end(),
  'a huge chunk': (a) => a.start().response.end(Array.from({ length: 5_000 }, () => a.text()).join('')),
  'hang at once': () => undefined,
  'hang midway': (a) => void a.start().say(5),
  'hang behind it all': (a) => void a.start().say(a.bill.cap),
  reset: (a) => {
    a.start().say(5);
    setTimeout(() => a.response.socket?.resetAndDestroy(), 5);
  },
  truncated: (a) => a.start().say(a.bill.cap).response.end(),
  '500 behind the work': (a) => {
    a.text(a.bill.cap);
    a.response.writeHead(500).end('{"error":{"message":"oops"}}');
  },
  '429': (a) => {
    a.bill.input = 0;
    a.response.writeHead(429, { 'retry-after-ms': '20' }).end('{"error":{"message":"slow down"}}');
  },
} satisfies Record<string, (answer: Answer) => void>;

export type BilledFault = keyof typeof FAULTS;

export const BILLED_FAULTS = Object.keys(FAULTS) as readonly BilledFault[];

/** An OpenAI-compatible endpoint on 127.0.0.1 that keeps account of what it generates, whatever it tells. */
export async function startBilledServer(faultOf: (ordinal: number) => BilledFault): Promise<BilledServer> {
  const bills: Bill[] = [];
  const server = createServer({ noDelay: true }, (incoming, response) => {
    response.on('error', () => undefined);
    void readBody(incoming).then((body) => {
      const bill = { fault: faultOf(bills.length), cap: body.max_tokens, input: 0, output: 0 };
      // About four bytes a token, as in English; a bound by bytes is far above it.
      bill.input = Math.ceil(body.messages.reduce((sum, { content }) => sum + content.length, 0) / 4);
      bills.push(bill);
      FAULTS[bill.fault](new Answer(response, bill));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    bills,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface ChatBody {
  readonly max_tokens: number;
  readonly messages: readonly { readonly content: string }[];
}

async function readBody(incoming: IncomingMessage): Promise<ChatBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as ChatBody;
}
