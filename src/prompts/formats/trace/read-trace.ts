import { formatAmount, formatCount, formatMs } from '../../../base/format.js';
import type { Problem } from '../../../base/errors.js';
import type { Ms, Tokens } from '../../../base/units.js';
import { isFault } from '../../files/fault.js';
import type { TextFile } from '../../files/file-source.js';
import { capProblems, failedReading, promptProblem, type Reading } from '../../files/reading.js';
import type { Prompt } from '../../prompt.js';
import { readPlaced } from '../records/read-records.js';
import { createSynthesiser } from './synthesise.js';
import { type PlacedTrace, placeRecords } from './place-records.js';
import type { TraceRecord } from './trace-record.js';

/** How the times of a trace become those of a load. */
export interface TraceTiming {
  /** 2: twice as fast as it was recorded. */
  readonly speed: number;
  /** Records behind it are not sent. */
  readonly durationMs: Ms;
  /** Most output tokens of a request, whatever the trace says. */
  readonly maxTokens: Tokens;
}

/** All prompts stand in memory, about 6 bytes a token and several times over. */
const MOST_TOKENS_IN_ALL = 8_000_000;

/** The requests of a trace, each with the instant at which it is due; what of the trace is not sent is told. */
export async function readTrace(file: TextFile, timing: TraceTiming): Promise<Reading> {
  const placed = await placeRecords(file);
  return isFault(placed)
    ? failedReading(promptProblem(placed.fault, file.path, placed.line ?? 1))
    : readRecords(file, placed, timing);
}

/** A record whose fields are right in themselves. */
type Due = PlacedTrace & { readonly record: TraceRecord };

function readRecords(file: TextFile, placed: readonly PlacedTrace[], timing: TraceTiming): Reading {
  const problems = findFaults(file, placed);
  if (problems.length > 0) return capProblems({ prompts: [], problems, notes: [] }, file.path);
  const whole = placed as readonly Due[];
  const asked = whole.filter(({ record }) => !('tokens' in record.asked) || record.asked.tokens > 0);
  const [first] = asked;
  if (first === undefined)
    return failedReading(promptProblem('has no record with input tokens', file.path, 1));
  const dueOf = ({ record }: Due): Ms => (record.atMs - first.record.atMs) / timing.speed;
  const sent = asked.filter((each) => dueOf(each) < timing.durationMs);
  const tokens = sent.reduce(
    (sum, { record }) => sum + ('tokens' in record.asked ? record.asked.tokens : 0),
    0,
  );
  if (tokens > MOST_TOKENS_IN_ALL)
    return failedReading(
      promptProblem(
        `its records within \`stages\` have ${formatCount(tokens)} input tokens; at most ${formatCount(MOST_TOKENS_IN_ALL)} are possible: shorten \`stages\``,
        file.path,
      ),
    );
  const reading = writePrompts(file, sent, { dueOf, maxTokens: timing.maxTokens });
  if (reading.problems.length > 0) return capProblems(reading, file.path);
  const told = tellTrace(
    {
      empty: whole.length - asked.length,
      sent,
      late: asked.length - sent.length,
      lastMs: dueOf(sent.at(-1) ?? first),
    },
    timing,
  );
  return { ...reading, notes: [`${file.path}: ${told}`, ...reading.notes] };
}

/** Each record that is wrong, one that stands before its time, and one that would follow on an answer. */
function findFaults(file: TextFile, placed: readonly PlacedTrace[]): Problem[] {
  const sessions = new Set<string>();
  let before: { readonly atMs: Ms; readonly line: number } = { atMs: 0, line: 0 };
  return placed.flatMap(({ record, line, session }) => {
    if (isFault(record)) return [promptProblem(record.fault, file.path, line)];
    const { atMs } = record;
    if (atMs < before.atMs)
      return [
        promptProblem(`comes before line ${before.line} by its time; sort the trace by it`, file.path, line),
      ];
    before = { atMs, line };
    if (session === undefined) return [];
    const isLater = sessions.has(session);
    sessions.add(session);
    return isLater
      ? [
          promptProblem(
            `is a later turn of session \`${session.slice(0, 40)}\`, which needs the answers before it; give \`messages\``,
            file.path,
            line,
          ),
        ]
      : [];
  });
}

interface Writing {
  readonly dueOf: (each: Due) => Ms;
  readonly maxTokens: Tokens;
}

function writePrompts(file: TextFile, sent: readonly Due[], { dueOf, maxTokens }: Writing): Reading {
  const synthesiser = createSynthesiser();
  const placed = sent.map(({ record: { asked }, index, line }) => ({
    data: 'data' in asked ? asked.data : { text: synthesiser.write(asked.tokens, asked.hashIds, index) },
    id: `${file.path}#${index}`,
    line,
  }));
  const reading = readPlaced(file, placed);
  if (reading.problems.length > 0) return { ...reading, prompts: [] };
  const prompts = reading.prompts.map((prompt, at): Prompt => {
    const due = sent[at] as Due;
    const caps = [due.record.output, prompt.maxTokens ?? null, maxTokens].filter((cap) => cap !== null);
    return { ...prompt, maxTokens: Math.min(...caps), arrivesMs: dueOf(due) };
  });
  return { ...reading, prompts };
}

interface TraceCounts {
  readonly sent: readonly Due[];
  readonly empty: number;
  readonly late: number;
  readonly lastMs: Ms;
}

function tellTrace({ sent, empty, late, lastMs }: TraceCounts, { speed, durationMs }: TraceTiming): string {
  const failed = sent.filter(({ record }) => record.output === null).length;
  const pace = speed === 1 ? '' : `, ${speed} times as fast`;
  const unsent = (count: number, which: string): string[] =>
    count === 0 ? [] : [`${formatAmount(count, 'record')} ${which} ${count === 1 ? 'is' : 'are'} not sent`];
  return [
    `${formatAmount(sent.length, 'request')} at the times of the trace${pace}, the last one after ${formatMs(lastMs)}`,
    ...unsent(late, `after the ${formatMs(durationMs)} of \`stages\``),
    ...unsent(empty, 'without input tokens'),
    ...(failed === 0
      ? []
      : [
          `${formatAmount(failed, 'request')} without a recorded answer ${failed === 1 ? 'has' : 'have'} the cap of \`max-tokens\``,
        ]),
  ].join('; ');
}
