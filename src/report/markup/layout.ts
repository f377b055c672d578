/** A part of a document with its renderings, the fullest first; the last may be the empty text. */
export interface Section {
  readonly tiers: readonly (() => string)[];
  /** Sections with the highest rank give up detail first; those of one rank in turn, the last first. */
  readonly rank: number;
}

/** A section that is never shortened. */
export function always(text: string): Section {
  return { tiers: [() => text], rank: 0 };
}

/** A section rendered with ever fewer rows. */
export function clipped(rank: number, sizes: readonly number[], render: (most: number) => string): Section {
  return { rank, tiers: sizes.map((most) => () => render(most)) };
}

/**
 * Joins the sections by blank lines within `limit` (in units of `measure`), dropping detail tier by tier and never
 * cutting within one. Where even the poorest tiers are too long, sections are left out from the end, the first stays.
 */
export function fitSections(
  sections: readonly Section[],
  limit: number,
  measure: (text: string) => number,
): string {
  const states = sections.map(({ tiers, rank }) => ({ tiers, rank, tier: 0, text: tiers[0]?.() ?? '' }));
  const join = (): string =>
    states
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n');
  while (measure(join()) > limit) {
    const reducible = states.filter(({ tiers, tier }) => tier < tiers.length - 1);
    const victim = reducible.reduce<(typeof states)[number] | undefined>(
      (most, state) => (most === undefined || state.rank >= most.rank ? state : most),
      undefined,
    );
    if (victim === undefined) {
      if (states.length <= 1) break;
      states.pop();
      continue;
    }
    victim.tier += 1;
    victim.text = victim.tiers[victim.tier]?.() ?? '';
  }
  return join();
}

/** A folded part of GitHub's Markdown, or nothing where it has no body. `summary` is escaped already. */
export function foldDetails(summary: string, body: string): string {
  return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A heading over a body, or nothing where there is no body. */
export function headed(heading: string, ...bodies: readonly string[]): string {
  const body = bodies.filter((text) => text !== '').join('\n\n');
  return body === '' ? '' : `### ${heading}\n\n${body}`;
}

/** A small heading over a body within a fold, or nothing where there is no body. `title` is escaped already. */
export function titled(title: string, ...bodies: readonly string[]): string {
  const body = bodies.filter((text) => text !== '').join('\n\n');
  return body === '' ? '' : `#### ${title}\n\n${body}`;
}
