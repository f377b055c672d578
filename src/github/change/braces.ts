const MOST = 256;

/** What `{a,b}` stands for, also within one another; null where that is too much. Braces without a comma are names. */
export function readAlternatives(pattern: string): readonly string[] | null {
  const pending = [pattern];
  const done: string[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const found = findBraces(next);
    if (found === null) done.push(next);
    else pending.push(...found);
    if (pending.length + done.length > MOST) return null;
  }
  return done;
}

/** The pattern once for each part of its first braces; null where it has none. */
function findBraces(pattern: string): string[] | null {
  for (let open = pattern.indexOf('{'); open !== -1; open = pattern.indexOf('{', open + 1)) {
    if (pattern[open - 1] === '\\') continue;
    const parts = partsBehind(pattern, open);
    if (parts !== null)
      return parts.texts.map((text) => pattern.slice(0, open) + text + pattern.slice(parts.end));
  }
  return null;
}

function partsBehind(
  pattern: string,
  open: number,
): { readonly texts: string[]; readonly end: number } | null {
  const texts: string[] = [];
  let [depth, from] = [0, open + 1];
  for (let at = open + 1; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === ',' && depth === 0) {
      texts.push(pattern.slice(from, at));
      from = at + 1;
    } else if (char === '}' && depth > 0) depth -= 1;
    else if (char === '}')
      return texts.length === 0 ? null : { texts: [...texts, pattern.slice(from, at)], end: at + 1 };
  }
  return null;
}
