const PLACE = /^([^\s:]+(?::\d+)?): (.+)$/s;
/** As many places are named one by one. */
const NAMED = 3;

/** What is said of many files alike is said once, with the first of them. */
export function foldNotes(notes: readonly string[]): string[] {
  const places = new Map<string, string[]>();
  for (const note of new Set(notes)) {
    const [, place, words] = PLACE.exec(note) ?? [];
    const key = words ?? note;
    const known = places.get(key) ?? [];
    if (place !== undefined) known.push(place);
    places.set(key, known);
  }
  return [...places].flatMap(([words, at]) => {
    if (at.length === 0) return [words];
    if (at.length <= NAMED) return at.map((place) => `${place}: ${words}`);
    return [`${at[0] ?? ''} and ${at.length - 1} more: ${words}`];
  });
}
