import type { Ms } from '../../../base/units.js';
import { percentile, sortAscending } from '../../../stats/estimates/percentile.js';

/** The first trickle shows how quick the endpoint is when it is left alone. */
const FIRST = 5;
const LATER = 3;
/** As quick as that, times this. */
const AS_QUICK = 1.5;
/** Longer than that it is not waited for. */
const PATIENCE: Ms = 60_000;

/** Whether a trickle of single requests is as quick as the first one was: then nothing of the load before is left. */
export class LetGo {
  usualMs: Ms = 0;
  longestMs: Ms = 0;
  private latest: Ms[] = [];
  private isFirst = true;
  private isBegun = false;

  get requests(): number {
    return this.isFirst ? FIRST : LATER;
  }

  observe(latencyMs: Ms | null): void {
    this.latest.push(latencyMs ?? Infinity);
  }

  /** Whether one more trickle is to be sent, `spentMs` after the first of them. */
  isDue(spentMs: Ms): boolean {
    const { latest, isBegun } = this;
    this.latest = [];
    this.isBegun = true;
    if (!isBegun) return true;
    const now = percentile(sortAscending(latest), 0.5) ?? 0;
    if (this.isFirst) {
      this.usualMs = Number.isFinite(now) ? now : 0;
      return false;
    }
    return spentMs < PATIENCE && this.usualMs > 0 && now > AS_QUICK * this.usualMs;
  }

  finish(tookMs: Ms): void {
    if (!this.isFirst) this.longestMs = Math.max(this.longestMs, tookMs);
    this.isFirst = false;
    this.isBegun = false;
  }
}
