/** What is searched: a queue, how many times as quick as `QUEUE` it is, and where the search may keep its files. */
export interface SearchTask {
  /** With `/v1`. */
  readonly url: string;
  readonly speed: number;
  readonly folder: string;
  readonly seed: number;
}

/** What a search ended with: loads in its own unit. */
export interface Found {
  /** The highest load that it says holds; null where it says of none. */
  readonly low: number | null;
  /** The lowest load that it says breaks. */
  readonly high: number | null;
  /** The one figure that it tells first. */
  readonly value: number | null;
  /** In its own word. */
  readonly ended: string;
}

/** A way to look for a capacity. */
export interface Searcher {
  readonly name: string;
  readonly version: string;
  /** How it is called and how its answer is read, in a sentence of Markdown. */
  readonly about: string;
  /** What it varies: requests a second, or users of whom each asks again as soon as he is answered. */
  readonly by: 'rate' | 'users';
  /** Whether it keeps a core busy, so that few may search at once. */
  readonly isHeavy: boolean;
  /** The program, and what it is called with; it may write files beforehand. */
  command(task: SearchTask): readonly [program: string, ...args: string[]];
  /** Its answer, out of the files that it wrote. */
  read(task: SearchTask): Found;
}

/** What each search begins with: an eighth of the capacity. */
export const BEGIN_AT = 1 / 8;
/** The greatest load that each may try, in capacities. */
export const END_AT = 8;
