/** Client script, part 1: reads the embedded columns. Plain JavaScript of the browser, kept as text. */
export const dataScript = String.raw`
function decodeNumbers(column, rows) {
  const values = new Float64Array(rows);
  const list = Array.isArray(column.values) ? column.values : null;
  let previous = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = list === null ? column.values : list[row];
    if (value === null) values[row] = NaN;
    else {
      previous = column.delta ? previous + value : value;
      values[row] = previous / column.scale;
    }
  }
  return values;
}

function decodeTexts(column, rows) {
  const list = Array.isArray(column.values) ? column.values : new Array(rows).fill(column.values);
  return { words: column.words, values: Int32Array.from(list) };
}

/** {rows, seen, numbers: {name: Float64Array, NaN where not measured}, texts: {name: {words, values}}} */
function decodeSamples(data) {
  const numbers = {};
  const texts = {};
  for (const name of Object.keys(data.numbers)) numbers[name] = decodeNumbers(data.numbers[name], data.rows);
  for (const name of Object.keys(data.texts)) texts[name] = decodeTexts(data.texts[name], data.rows);
  return { rows: data.rows, seen: data.seen, numbers, texts };
}

function textOf(samples, name, row) {
  const column = samples.texts[name];
  const value = column.values[row];
  return value < 0 ? '' : column.words[value];
}

function instantOf(samples, row) {
  const started = samples.numbers.startedMs[row];
  return Number.isNaN(started) ? samples.numbers.plannedMs[row] : started;
}

function sayNumber(value, decimals) {
  if (Number.isNaN(value)) return '–';
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function sayMs(value) {
  if (Number.isNaN(value)) return '–';
  return value < 1000 ? sayNumber(value, value < 10 ? 1 : 0) + ' ms' : sayNumber(value / 1000, 2) + ' s';
}
`;
