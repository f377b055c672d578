import { resolve } from 'node:path';

/** What the bench builds and installs; nothing of it enters the repository. */
export const CACHE = resolve('.cache/bench');
