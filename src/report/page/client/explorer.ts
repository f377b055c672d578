/** Client script, part 4: the request explorer. Only the rows in sight are in the document. */
export const explorerScript = String.raw`
const ROW_HEIGHT = 30;
const SPARE_ROWS = 12;

const CELLS = {
  id: (samples, row) => sayNumber(samples.numbers.id[row], 0),
  plannedMs: (samples, row) => sayNumber(instantOf(samples, row) / 1000, 2),
  stage: (samples, row) => textOf(samples, 'scenario', row) + ' ' + sayNumber(samples.numbers.stage[row], 0),
  prompt: (samples, row) => textOf(samples, 'prompt', row),
  arm: (samples, row) => textOf(samples, 'arm', row),
  outcome: (samples, row) => textOf(samples, 'outcome', row).replaceAll('_', ' '),
  status: (samples, row) => (Number.isNaN(samples.numbers.status[row]) ? '–' : String(samples.numbers.status[row])),
  ttftMs: (samples, row) => sayMs(samples.numbers.ttftMs[row]),
  e2eMs: (samples, row) => sayMs(samples.numbers.e2eMs[row]),
  outputTokens: (samples, row) => sayNumber(samples.numbers.outputTokens[row], 0),
  costUsd: (samples, row) => '$' + samples.numbers.costUsd[row].toFixed(6),
  error: (samples, row) => textOf(samples, 'error', row),
};

function fillSelect(select, entries) {
  for (const [value, label] of entries) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = label;
    select.append(option);
  }
  if (entries.length < 2) select.parentElement.hidden = true;
}

function fillSelects(form, samples) {
  for (const name of ['scenario', 'prompt', 'arm', 'outcome']) {
    fillSelect(form.elements[name], samples.texts[name].words.map((word) => [word, word.replaceAll('_', ' ')]));
  }
  const stages = Array.from(new Set(samples.numbers.stage)).sort((a, b) => a - b);
  fillSelect(form.elements.stage, stages.map((stage) => [String(stage), String(stage)]));
}

function makeRow(samples, columns, row, position, chosen) {
  const line = document.createElement('tr');
  line.setAttribute('aria-rowindex', String(position + 2));
  line.dataset.row = String(row);
  if (row === chosen) line.className = 'chosen';
  for (const { name, numeric } of columns) {
    const cell = document.createElement('td');
    if (numeric) cell.className = 'number';
    if (name === 'id') {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = CELLS.id(samples, row);
      button.setAttribute('aria-label', 'Request ' + button.textContent);
      cell.append(button);
    } else {
      cell.textContent = CELLS[name](samples, row);
      if (name === 'prompt' || name === 'error') cell.title = cell.textContent;
    }
    if (name === 'outcome') line.dataset.outcome = textOf(samples, 'outcome', row);
    line.append(cell);
  }
  return line;
}

function spacer(height, columns) {
  const line = document.createElement('tr');
  line.className = 'spacer';
  line.setAttribute('aria-hidden', 'true');
  const cell = document.createElement('td');
  cell.colSpan = columns;
  cell.style.height = height + 'px';
  line.append(cell);
  return line;
}

function startExplorer(samples) {
  const root = document.getElementById('explorer');
  const [form, port, table, count] = ['form', '.port', 'table', 'output'].map((one) => root.querySelector(one));
  const columns = Array.from(table.tHead.rows[0].cells, (head) => ({
    name: head.dataset.name, numeric: head.classList.contains('number'),
  }));
  let rows = new Uint32Array(0);
  let order = ['id', 1];
  let drawn = '';

  function draw() {
    const first = Math.max(0, Math.floor(port.scrollTop / ROW_HEIGHT) - SPARE_ROWS);
    const last = Math.min(rows.length, first + Math.ceil(port.clientHeight / ROW_HEIGHT) + 2 * SPARE_ROWS);
    if (drawn === first + ':' + last) return;
    drawn = first + ':' + last;
    const focused = table.contains(document.activeElement) && document.activeElement.closest('tbody tr');
    const lines = [];
    for (let i = first; i < last; i += 1) lines.push(makeRow(samples, columns, rows[i], i));
    table.tBodies[0].replaceChildren(
      spacer(first * ROW_HEIGHT, columns.length), ...lines, spacer((rows.length - last) * ROW_HEIGHT, columns.length));
    if (focused) {
      const again = table.querySelector('tr[data-row="' + focused.dataset.row + '"] button');
      (again || port).focus({ preventScroll: true });
    }
  }

  function update() {
    rows = sortRows(samples, selectRows(samples, Object.fromEntries(new FormData(form))), order[0], order[1]);
    table.setAttribute('aria-rowcount', String(rows.length + 1));
    count.textContent = sayNumber(rows.length, 0) + ' of ' + sayNumber(samples.rows, 0) + ' requests'
      + (samples.seen > samples.rows ? ' (an even selection of ' + sayNumber(samples.seen, 0) + '; samples.jsonl has all)' : '');
    port.scrollTop = 0;
    drawn = '';
    draw();
  }

  fillSelects(form, samples);
  makeSortable(table, (index, direction) => { order = [columns[index].name, direction]; update(); });
  form.addEventListener('input', update);
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('submit', (event) => event.preventDefault());
  port.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(draw).observe(port);
  const show = startDetail(samples, () => rows);
  table.tBodies[0].addEventListener('click', (event) => {
    const line = event.target.closest('tr[data-row]');
    if (line) show(Number(line.dataset.row));
  });
  root.hidden = false;
  update();
  return {
    show,
    keepTime(from, to) {
      form.elements.from.value = from.toFixed(2);
      form.elements.to.value = to.toFixed(2);
      update();
      root.scrollIntoView({ block: 'nearest' });
    },
  };
}
`;
