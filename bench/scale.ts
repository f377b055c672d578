/** How much is measured. */
export interface Scale {
  readonly rounds: number;
  readonly wholeRounds: number;
  readonly levels: readonly number[];
  /** Streams at 50 tokens a second each, by one thread and by several. */
  readonly heavyLevels: readonly number[];
  readonly wholeLevels: readonly number[];
  readonly rates: readonly number[];
  /** Of paced streams: long enough that opening connections does not count for more than in a real run. */
  readonly loadMs: number;
  /** Where nothing paces the streams. */
  readonly saturatedMs: number;
  /** Of answers that come whole. */
  readonly wholeMs: number;
  readonly scheduleMs: number;
  /** One long schedule; 0 for none. */
  readonly driftMs: number;
  /** Load on clients that warm up, at the beginning of a section, unmeasured. */
  readonly warmUpMs: number;
  /** Fresh processes for each figure of a start. */
  readonly starts: number;
  readonly samples: number;
  readonly openStreams: number;
  /** Rounds that would begin later are left out. */
  readonly longestMs: number;
}

export const FULL: Scale = {
  rounds: 3,
  wholeRounds: 4,
  levels: [1, 100, 500, 1_000, 2_000],
  heavyLevels: [100, 500, 1_000],
  wholeLevels: [1, 100, 500, 1_000, 2_000],
  rates: [50, 500, 2_000],
  loadMs: 6_000,
  saturatedMs: 1_000,
  wholeMs: 2_000,
  scheduleMs: 10_000,
  driftMs: 60_000,
  warmUpMs: 3_000,
  starts: 5,
  samples: 1_000_000,
  openStreams: 1_000,
  longestMs: 1_000_000,
};

export const QUICK: Scale = {
  rounds: 1,
  wholeRounds: 1,
  levels: [100, 500],
  heavyLevels: [100],
  wholeLevels: [100],
  rates: [500],
  loadMs: 800,
  saturatedMs: 600,
  wholeMs: 1_000,
  scheduleMs: 1_500,
  driftMs: 0,
  warmUpMs: 500,
  starts: 1,
  samples: 200_000,
  openStreams: 500,
  longestMs: 35_000,
};
