import { createParser } from 'eventsource-parser';
import { type AnswerSeen, type BenchClient, errorOf, REQUEST_BODY, type Send } from './client.js';
import type { Target } from './task.js';
import { runLoad } from './load.js';
import { runInterval } from './run-interval.js';

interface Completion {
  readonly choices: readonly {
    readonly delta?: { readonly content?: string };
    readonly message?: { readonly content: string };
  }[];
}

/** The usual client: `fetch`, TextDecoderStream, eventsource-parser, and JSON.parse. */
export const fetchClient: BenchClient = {
  sender: sendOf,
  prewarm: () => Promise.resolve(),
  load: (task) => runLoad(task, sendOf(task)),
  schedule: (task) => runInterval(task, sendOf(task)),
};

function sendOf(target: Target): Send {
  return (done) => {
    void ask(target).then(done, () => done({ ok: false, tokens: 0, firstTokenErrorMs: null }));
  };
}

async function ask({ url, stream }: Target): Promise<AnswerSeen> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: REQUEST_BODY });
  if (stream) return readStream(response);
  const completion = (await response.json()) as Completion;
  return { ok: completion.choices[0]?.message !== undefined, tokens: 1, firstTokenErrorMs: null };
}

async function readStream(response: Response): Promise<AnswerSeen> {
  let [tokens, first, ok] = [0, '', false];
  let firstAt: number | null = null;
  const onEvent = ({ data }: { readonly data: string }): void => {
    if (data === '[DONE]') {
      ok = true;
      return;
    }
    const content = (JSON.parse(data) as Completion).choices[0]?.delta?.content ?? '';
    if (content === '') return;
    tokens += 1;
    if (firstAt !== null) return;
    firstAt = performance.now();
    first = content;
  };
  const parser = createParser({ onEvent });
  if (response.body === null) return { ok, tokens, firstTokenErrorMs: null };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) parser.feed(read.value);
  return { ok, tokens, firstTokenErrorMs: errorOf(firstAt, first) };
}
