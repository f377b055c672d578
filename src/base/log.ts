/** Where a run speaks while it goes. The shells implement it: Actions log, terminal, or silence in tests. */
export interface Log {
  info(message: string): void;
  warning(message: string): void;
  debug(message: string): void;
}

/** Says nothing. */
export const silentLog: Log = { info: () => undefined, warning: () => undefined, debug: () => undefined };
