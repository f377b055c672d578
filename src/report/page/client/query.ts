/** Client script, part 2: which rows, in which order. Pure functions over the decoded columns. */
export const queryScript = String.raw`
/**
 * Rows that fit the query: {text, scenario, stage, prompt, arm, outcome, from, to, slower}. Times are seconds of
 * the run, slower is milliseconds; what is empty does not restrict.
 */
function selectRows(samples, query) {
  const exact = ['scenario', 'prompt', 'arm', 'outcome']
    .filter((name) => query[name])
    .map((name) => [samples.texts[name].values, samples.texts[name].words.indexOf(query[name])]);
  const stage = query.stage ? Number(query.stage) : 0;
  const from = query.from ? Number(query.from) * 1000 : -Infinity;
  const to = query.to ? Number(query.to) * 1000 : Infinity;
  const slower = query.slower ? Number(query.slower) : -Infinity;
  const text = matchText(samples, query.text || '');
  const rows = [];
  for (let row = 0; row < samples.rows; row += 1) {
    if (exact.some(([values, wanted]) => values[row] !== wanted)) continue;
    if (stage && samples.numbers.stage[row] !== stage) continue;
    const at = instantOf(samples, row);
    if (at < from || at > to) continue;
    if (slower > -Infinity && !(samples.numbers.e2eMs[row] >= slower)) continue;
    if (text(row)) rows.push(row);
  }
  return Uint32Array.from(rows);
}

/** Looks the words up once in each dictionary, not once in each row. */
function matchText(samples, wanted) {
  const needle = wanted.trim().toLowerCase();
  if (needle === '') return () => true;
  const columns = Object.values(samples.texts).map(({ words, values }) => ({
    values,
    hits: words.map((word) => word.toLowerCase().includes(needle)),
  }));
  const id = /^#?\d+$/.test(needle) ? Number(needle.replace('#', '')) : NaN;
  const { id: ids, status } = samples.numbers;
  return (row) => ids[row] === id || status[row] === id || columns.some(({ values, hits }) => hits[values[row]] === true);
}

/** Sorts rows in place by a column; what was not measured comes last either way. */
function sortRows(samples, rows, name, direction) {
  const numbers = samples.numbers[name];
  const texts = samples.texts[name];
  const ranks = texts && rankWords(texts.words);
  const key = numbers ? (row) => numbers[row] : (row) => (texts.values[row] < 0 ? NaN : ranks[texts.values[row]]);
  return rows.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) - Number.isNaN(right) || a - b;
    return direction * (left - right) || a - b;
  });
}

function rankWords(words) {
  const ranks = new Uint32Array(words.length);
  words.map((word, index) => [word, index])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .forEach(([, index], rank) => { ranks[index] = rank; });
  return ranks;
}

/** The row drawn nearest to a place, at most reach pixels away, or -1. {order: rows by instant, toX, toY, values} */
function nearestRow(samples, plot, x, y, reach) {
  let low = 0;
  let high = plot.order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plot.toX(instantOf(samples, plot.order[middle])) < x - reach) low = middle + 1;
    else high = middle;
  }
  let best = -1;
  let distance = reach * reach;
  for (let i = low; i < plot.order.length; i += 1) {
    const row = plot.order[i];
    const across = plot.toX(instantOf(samples, row)) - x;
    if (across > reach) break;
    const up = plot.toY(plot.values[row]) - y;
    if (across * across + up * up <= distance) {
      distance = across * across + up * up;
      best = row;
    }
  }
  return best;
}
`;
