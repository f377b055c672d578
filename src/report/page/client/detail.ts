/** Client script, part 5: one request in full, with an address of its own: `#request-17`. */
export const detailScript = String.raw`
const FIELDS = [
  ['Due', (s, row) => sayNumber(s.numbers.plannedMs[row] / 1000, 3) + ' s after the start'],
  ['Written', (s, row) => (Number.isNaN(s.numbers.startedMs[row]) ? 'never' : sayMs(s.numbers.startedMs[row] - s.numbers.plannedMs[row]) + ' later')],
  ['Scenario', (s, row) => textOf(s, 'scenario', row) + ', stage ' + s.numbers.stage[row] + ', ' + textOf(s, 'phase', row)],
  ['Prompt', (s, row) => textOf(s, 'prompt', row)],
  ['Model', (s, row) => textOf(s, 'model', row)],
  ['Arm', (s, row) => textOf(s, 'arm', row) + (Number.isNaN(s.numbers.pair[row]) ? '' : ', pair ' + s.numbers.pair[row])],
  ['Shard', (s, row) => textOf(s, 'shard', row)],
  ['Outcome', (s, row) => [CELLS.outcome(s, row), CELLS.status(s, row)].filter((part) => part !== '–').join(', HTTP ')],
  ['Error', (s, row) => textOf(s, 'error', row)],
  ['Retry-After', (s, row) => (Number.isNaN(s.numbers.retryAfterS[row]) ? '' : s.numbers.retryAfterS[row] + ' s')],
  ['First token', (s, row) => sayMs(s.numbers.ttftMs[row])],
  ['Total', (s, row) => sayMs(s.numbers.e2eMs[row])],
  ['Per output token', (s, row) => sayMs(s.numbers.tpotMs[row])],
  ['Content events', (s, row) => sayNumber(s.numbers.events[row], 0)],
  ['Input tokens', (s, row) => sayNumber(s.numbers.inputTokens[row], 0)],
  ['Cached input', (s, row) => sayNumber(s.numbers.cachedInputTokens[row], 0)],
  ['Cache writes', (s, row) => sayNumber(s.numbers.cacheWriteTokens[row], 0)],
  ['Output tokens', (s, row) => sayNumber(s.numbers.outputTokens[row], 0)],
  ['Reasoning tokens', (s, row) => sayNumber(s.numbers.reasoningTokens[row], 0)],
  ['Cost', (s, row) => CELLS.costUsd(s, row) + (textOf(s, 'costBasis', row) === 'reported' ? '' : ' (worst case)')],
  ['Finish', (s, row) => textOf(s, 'finish', row)],
  ['Cache', (s, row) => textOf(s, 'cacheHit', row)],
  ['Checks', (s, row) => textOf(s, 'checks', row)],
  ['Good', (s, row) => textOf(s, 'good', row)],
];

/** show(row) opens the dialog; the arrows walk through the rows as they are filtered and sorted. */
function startDetail(samples, currentRows) {
  const dialog = document.getElementById('request');
  const [title, list] = [dialog.querySelector('h2'), dialog.querySelector('dl')];
  let shown = -1;

  function show(row) {
    shown = row;
    title.textContent = 'Request ' + samples.numbers.id[row];
    list.replaceChildren();
    for (const [label, read] of FIELDS) {
      const value = read(samples, row);
      if (value === '' || value === '–') continue;
      const [pair, term, detail] = ['div', 'dt', 'dd'].map((name) => document.createElement(name));
      term.textContent = label;
      detail.textContent = value;
      pair.append(term, detail);
      list.append(pair);
    }
    if (!dialog.open) dialog.showModal();
    history.replaceState(null, '', '#request-' + samples.numbers.id[row]);
  }

  function walk(step) {
    const rows = currentRows();
    const next = rows[rows.indexOf(shown) + step];
    if (next !== undefined) show(next);
  }

  function follow() {
    const id = /^#request-(\d+)$/.exec(location.hash);
    const row = id === null ? -1 : samples.numbers.id.indexOf(Number(id[1]));
    if (row >= 0) show(row);
  }

  dialog.addEventListener('close', () => history.replaceState(null, '', '#requests'));
  dialog.addEventListener('click', (event) => {
    const step = event.target.dataset.step;
    if (step !== undefined) walk(Number(step));
    if (event.target === dialog || event.target.dataset.close !== undefined) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') walk(1);
    if (event.key === 'ArrowLeft') walk(-1);
  });
  addEventListener('hashchange', follow);
  follow();
  return show;
}
`;
