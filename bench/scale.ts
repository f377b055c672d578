/** How much is measured. */
export interface Scale {
  readonly rounds: number;
  /** Of what is held against a bar. */
  readonly barRounds: number;
  readonly levels: readonly number[];
  /** Streams at 50 tokens a second each, by one thread and by several. */
  readonly heavyStreams: number;
  readonly wholeLevels: readonly number[];
  readonly rates: readonly number[];
  /** Of paced streams: long enough that opening connections does not count for more than in a real run. */
  readonly loadMs: number;
  /** Where nothing paces the streams. */
  readonly saturatedMs: number;
  /** The same for one thread against several, whose code is compiled in each. */
  readonly threadsMs: number;
  /** Of answers that come whole. */
  readonly wholeMs: number;
  readonly scheduleMs: number;
  /** Of arrivals at a rate, beside others. */
  readonly ratedMs: number;
  /** Requests of whole programs, of this repository's and of others for language models, and how often. */
  readonly programRequests: number;
  readonly programRounds: number;
  /** One long schedule; 0 for none. */
  readonly driftMs: number;
  /** Load on clients that warm up, at the beginning of a section, unmeasured. */
  readonly warmUpMs: number;
  /** Fresh processes for the figure of a first request, and of a start. */
  readonly starts: number;
  readonly coldStarts: number;
  readonly samples: number;
  readonly openStreams: number;
  /** Searches for a capacity, of each of this repository's kinds and of each of the others'. */
  readonly searches: number;
  readonly peerSearches: number;
  /** How many times as quick as `QUEUE` the server is that they search. */
  readonly searchSpeed: number;
  readonly longestSearchMs: number;
  /** Rounds that would begin later are left out. */
  readonly longestMs: number;
}

export const FULL: Scale = {
  rounds: 3,
  barRounds: 5,
  levels: [1, 100, 1_000, 2_000],
  heavyStreams: 1_000,
  wholeLevels: [1, 100, 1_000],
  rates: [50, 500, 2_000],
  loadMs: 5_000,
  saturatedMs: 1_000,
  threadsMs: 3_000,
  wholeMs: 1_000,
  scheduleMs: 6_000,
  ratedMs: 6_000,
  programRequests: 1_000,
  programRounds: 1,
  driftMs: 30_000,
  warmUpMs: 3_000,
  starts: 5,
  coldStarts: 15,
  samples: 1_000_000,
  openStreams: 1_000,
  searches: 3,
  peerSearches: 3,
  searchSpeed: 5,
  longestSearchMs: 180_000,
  longestMs: 1_300_000,
};

export const QUICK: Scale = {
  rounds: 1,
  barRounds: 1,
  levels: [100, 500],
  heavyStreams: 200,
  wholeLevels: [100],
  rates: [500],
  loadMs: 800,
  saturatedMs: 600,
  threadsMs: 600,
  wholeMs: 1_000,
  scheduleMs: 1_500,
  ratedMs: 1_000,
  programRequests: 100,
  programRounds: 1,
  driftMs: 0,
  warmUpMs: 500,
  starts: 1,
  coldStarts: 1,
  samples: 200_000,
  openStreams: 500,
  searches: 1,
  peerSearches: 0,
  searchSpeed: 20,
  longestSearchMs: 60_000,
  longestMs: 35_000,
};
