import { RunError } from '../base/errors.js';
import type { Clock } from '../base/clock.js';
import type { Log } from '../base/log.js';
import type { Redactor } from '../base/redact.js';
import type { FileSource } from '../prompts/files/file-source.js';
import type { TemplateRenderer } from '../prompts/templates/engines/engine.js';
import type { StopReason } from '../samples/sample.js';
import type { Progress } from '../report/progress.js';
import type { Report } from '../report/schema/schema.js';
import type { OpenPriceTable } from '../budget/price-table.js';
import type { WholeAnswer } from '../load/wire/fetch-whole.js';
import type { Generator } from '../load/generator/generator.js';

/** What a run needs from its surroundings; the shells provide it. */
export interface GateWorld {
  readonly clock: Clock;
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redact: Redactor;
  readonly date: () => Date;
  readonly files: FileSource;
  readonly readFile: (path: string) => string;
  /** Fills prompts' templates, in a sandbox; absent where they are trusted. */
  readonly templates?: TemplateRenderer;
  /** Makes secrets that are only known during the run unreadable in all that is said from then on; absent where nothing is said. */
  readonly hide?: (secrets: readonly string[]) => void;
  /** The workflow's OIDC token for an audience; absent where the job may have none. */
  readonly identityToken?: (audience: string | undefined) => Promise<string>;
  /** Runs `api-key-command`; by default as a program of this machine. */
  readonly runProgram?: (words: readonly string[]) => Promise<string>;
  /** Sends the requests; by default over the network. */
  readonly generator?: Generator;
  /** Brings the published price table for `prices: update`; by default over the network. */
  readonly fetchPrices?: FetchPrices;
  /** What it brought. */
  readonly priceTable?: OpenPriceTable;
  /** Where the simulator listens, once it does. */
  readonly simulator?: URL;
  /** What the load's threads are started from: the bundle; absent where none may be. */
  readonly entry?: URL;
  startSimulator(): Promise<{ readonly url: string; close(): Promise<void> }>;
  /** Where on GitHub the run belongs; null on a laptop. */
  readonly source: Report['source'];
  /**
   * The prompt files of the base (of `base-ref`, where it is set), or why there are none; absent where there is no base branch
   * at all. May reject with a SettingsError: what is missing is then for somebody to mend, and nothing is sent without.
   */
  readonly basePrompts?: (ref?: string) => Promise<BaseFiles | { readonly reason: string }>;
  /** Sees the base's files before anything is read of them, by their new names: `reproduce/` keeps what was read. */
  readonly watchBase?: (base: BaseFiles) => FileSource;
  /** What earlier runs of this gate stored; absent where nothing is stored. */
  readonly storedRuns?: ReadStoredRuns;
  readonly version: string;
  /** `github:OWNER/llm-perf-gate#v1.2.3`, by which `npx` runs this tool; absent where nobody knows. */
  readonly toolSource?: string | undefined;
  readonly node: string;
  readonly cpus: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** The answer's bytes and headers, or the end of a sentence that says why there is none. Never rejects. */
export type FetchPrices = (url: URL) => Promise<WholeAnswer | string>;

/** The files as they were before the change. */
export interface BaseFiles {
  /** `main@def5678`. */
  readonly source: string;
  readonly url: string | null;
  readonly files: FileSource;
  /** New path by old path. */
  readonly renames: ReadonlyMap<string, string>;
}

/**
 * Reports of earlier runs, the newest first, each read when it is asked for; a run's own is never among them. Rejects
 * with a sentence that says why there are none, or no more.
 */
export type ReadStoredRuns = (query: StoredQuery) => AsyncIterable<StoredReport>;

export interface StoredQuery {
  /** Name of the artifact. */
  readonly artifact: string;
  /** Runs of the base branch, or of every branch of this repository. Never a fork's. */
  readonly scope: 'base-branch' | 'repository';
  /** Older ones are not asked for; null for all. */
  readonly since: Date | null;
}

/** One report with what GitHub, not the report, says of it. */
export interface StoredReport {
  /** JSON that anybody may have written. */
  readonly text: string;
  readonly runId: number;
  readonly branch: string;
  readonly commit: string;
  readonly date: Date;
  readonly url: string;
}

/** A process of the gate: its bundle's entry, for the simulator's thread, and what may end it. */
export interface Life {
  readonly entry: URL;
  readonly cancellation: Cancellation;
}

/** Ends a run from outside: a signal, say. */
export class Cancellation {
  private actions: ((reason: StopReason) => void)[] = [];
  private given: StopReason | null = null;

  get reason(): StopReason | null {
    return this.given;
  }

  cancel(message: string): void {
    this.given ??= { stoppedBy: 'cancelled', code: 'cancelled', message };
    for (const action of this.actions) action(this.given);
  }

  onCancel(action: (reason: StopReason) => void): void {
    this.actions.push(action);
    if (this.given !== null) action(this.given);
  }

  /** The work's result, or a RunError as soon as the run is cancelled; the work itself is left behind then. */
  raceWith<T>(work: Promise<T>): Promise<T> {
    const cancelled = new Promise<never>((_, reject) => {
      this.onCancel(({ code, message }) => reject(new RunError(code, message)));
    });
    return Promise.race([work, cancelled]);
  }
}
