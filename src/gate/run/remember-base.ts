import type { GateWorld } from '../world.js';

/** What was read of the base, by the names that the files have now: a folder knows of no renames. */
export function rememberBase(): {
  readonly seen: ReadonlyMap<string, Uint8Array>;
  readonly watch: NonNullable<GateWorld['watchBase']>;
} {
  const seen = new Map<string, Uint8Array>();
  return {
    seen,
    watch: ({ files, renames }) => ({
      list: (under) => files.list(under),
      async read(path) {
        const bytes = await files.read(path);
        if (bytes instanceof Uint8Array) seen.set(renames.get(path) ?? path, bytes);
        return bytes;
      },
    }),
  };
}
