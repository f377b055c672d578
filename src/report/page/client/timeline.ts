/** Client script, part 6: the timeline answers to the pointer. Everything it tells is in the explorer as well. */
export const timelineScript = String.raw`
const REACH = 14;

function describe(samples, row) {
  const numbers = samples.numbers;
  return 'Request ' + sayNumber(numbers.id[row], 0) + ' at ' + sayMs(instantOf(samples, row)) + ': '
    + CELLS.outcome(samples, row) + ', first token ' + sayMs(numbers.ttftMs[row]) + ', total ' + sayMs(numbers.e2eMs[row])
    + ', ' + textOf(samples, 'prompt', row);
}

/** Maps between a plot's pixels and its values, by the scales that the plot states. */
function readPlot(element, samples, duration) {
  const values = samples.numbers[element.dataset.chart];
  const order = Array.from(values.keys()).filter((row) => values[row] >= 0);
  order.sort((a, b) => instantOf(samples, a) - instantOf(samples, b));
  const [low, high] = [Number(element.dataset.low), Number(element.dataset.high)];
  const warp = element.dataset.log === 'true' ? Math.log : (value) => value;
  const place = (value) => (warp(value) - warp(low)) / (warp(high) - warp(low));
  return {
    values, order,
    toX: (ms) => (ms / duration) * element.clientWidth,
    toY: (value) => (1 - Math.min(1, Math.max(0, place(value)))) * element.clientHeight,
  };
}

function addBox(parent, name) {
  const box = document.createElement('div');
  box.className = name;
  box.hidden = true;
  parent.append(box);
  return box;
}

function startPlot(element, samples, duration, explorer) {
  const plot = readPlot(element, samples, duration);
  const [ring, brush] = [addBox(element, 'ring'), addBox(element, 'brush')];
  const readout = document.getElementById('readout');
  const usual = readout.textContent;
  let start = null;

  function place(event) {
    const box = element.getBoundingClientRect();
    return [Math.min(box.width, Math.max(0, event.clientX - box.left)), event.clientY - box.top];
  }

  function point(event) {
    const [x, y] = place(event);
    if (start !== null && Math.abs(x - start) > 5) {
      brush.hidden = false;
      brush.style.left = Math.min(x, start) + 'px';
      brush.style.width = Math.abs(x - start) + 'px';
      ring.hidden = true;
      return -1;
    }
    const row = nearestRow(samples, plot, x, y, REACH);
    ring.hidden = row < 0;
    readout.textContent = row < 0 ? usual : describe(samples, row);
    if (row < 0) return row;
    ring.style.left = plot.toX(instantOf(samples, row)) + 'px';
    ring.style.top = plot.toY(plot.values[row]) + 'px';
    return row;
  }

  element.addEventListener('pointermove', point);
  element.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    event.preventDefault();
    start = place(event)[0];
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointerup', (event) => {
    const [x] = place(event);
    const seconds = (pixels) => (pixels / element.clientWidth) * (duration / 1000);
    if (start !== null && !brush.hidden) explorer.keepTime(seconds(Math.min(x, start)), seconds(Math.max(x, start)));
    else {
      const row = point(event);
      if (row >= 0) explorer.show(row);
    }
    start = null;
    brush.hidden = true;
  });
  element.addEventListener('pointercancel', () => { start = null; brush.hidden = true; });
  element.addEventListener('pointerleave', () => { ring.hidden = true; if (start === null) readout.textContent = usual; });
}

function startTimeline(samples, explorer) {
  const figure = document.querySelector('figure.timeline');
  if (figure === null) return;
  for (const element of figure.querySelectorAll('[data-chart="ttftMs"], [data-chart="e2eMs"]')) {
    startPlot(element, samples, Number(figure.dataset.duration), explorer);
  }
}
`;
