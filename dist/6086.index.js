"use strict";
exports.id = 6086;

exports.ids = [ 6086, 3255 ];

exports.modules = {
  43073: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      t: () => writeReportFiles
    });
    var external_node_fs_ = __webpack_require__(73024);
    var external_node_path_ = __webpack_require__(76760);
    var errors = __webpack_require__(34758);
    var catalogue = __webpack_require__(20264);
    var names = __webpack_require__(86641);
    var format = __webpack_require__(8378);
    var words = __webpack_require__(72691);
    function renderBenchmark(report) {
      if (report.load.ok === 0 || report.run.shard !== null) return "[]\n";
      const gate = (0, words.ev)(report) ? `${report.name}: ` : "";
      const place = report.target.model ?? report.target.endpoint;
      const rows = Object.entries(report.metrics).flatMap(([metric, summary]) => (0, catalogue.GF)(metric)?.better === "lower" ? figuresOf(summary).map(({aggregation, unit, value, n}) => ({
        name: gate + (0, names.V)(metric, aggregation),
        unit,
        value,
        extra: `${place}, ${(0, format.ej)(n, "value")}`
      })) : []);
      return `${JSON.stringify(rows, null, 2)}\n`;
    }
    function figuresOf(summary) {
      const known = (aggregation, value, n, unit = summary.unit) => value === null || value === void 0 ? [] : [ {
        aggregation,
        unit,
        value,
        n
      } ];
      if (summary.type === "rate") return known("rate", summary.rate === null ? null : summary.rate * 100, summary.count, "%");
      if (summary.type !== "trend" || summary.count === 0) return [];
      if (summary.unit !== "ms") return known("avg", summary.avg, summary.count);
      return [ ...known("p(50)", summary.percentiles["50"], summary.count), ...known("p(95)", summary.percentiles["95"], summary.count) ];
    }
    var decision = __webpack_require__(42522);
    var markup_escape = __webpack_require__(69152);
    const LONGEST = 2e3;
    function renderJunit(report) {
      const cases = listCases(report);
      const count = outcome => String(cases.filter(each => each.outcome === outcome).length);
      const shared = [ [ "tests", String(cases.length) ], [ "failures", count("failure") ], [ "errors", count("error") ], [ "time", (report.run.durationMs / 1e3).toFixed(3) ] ];
      const suite = [ [ "name", report.name ], ...shared, [ "skipped", count("skipped") ], [ "timestamp", report.run.startedAt.replace(/\.\d+Z$|Z$/, "") ] ];
      return [ '<?xml version="1.0" encoding="UTF-8"?>', junit_open("testsuites", [ [ "name", report.tool.name ], ...shared ]), junit_open("testsuite", suite), ...cases.map(each => renderCase(each, report)), "</testsuite>", "</testsuites>", "" ].join("\n");
    }
    function listCases(report) {
      const rows = (0, decision.u)(report).map(row => caseOf(row, report));
      const isRed = rows.some(({outcome}) => outcome === "failure");
      if (rows.length > 0 && (isRed || report.passed)) return rows;
      const outcome = report.verdict === "error" ? "error" : report.verdict === "skipped" ? "skipped" : report.passed ? "passed" : "failure";
      return [ ...rows, {
        name: "the run",
        outcome,
        message: report.headline
      } ];
    }
    function caseOf({name, limit, verdict, message, head}, report) {
      const isBad = verdict === "fail" || verdict === "no_data" || verdict === "inconclusive";
      const isRed = isBad && !report.passed && (verdict !== "inconclusive" || report.verdict === "inconclusive");
      return {
        name: `${name} ${limit}`.trim(),
        outcome: isRed ? "failure" : isBad ? "skipped" : "passed",
        message: message === "" ? `${(0, words.E0)(verdict)}: ${head}` : message
      };
    }
    function renderCase({name, outcome, message}, report) {
      const element = junit_open("testcase", [ [ "name", name ], [ "classname", `${report.tool.name}.${report.name}` ], [ "time", "0" ] ]);
      if (outcome === "passed") return element.replace(/>$/, "/>");
      const type = outcome === "skipped" ? [] : [ [ "type", report.verdict ] ];
      return `${element}${junit_open(outcome, [ ...type, [ "message", message ] ])}${escapeXml(message)}</${outcome}></testcase>`;
    }
    function junit_open(name, attributes) {
      return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("")}>`;
    }
    const NAMED = {
      "&": "&amp;",
      "<": "&lt;",
      ">": "&gt;",
      '"': "&quot;",
      "'": "&apos;"
    };
    function escapeXml(text) {
      return (0, markup_escape.ml)((0, markup_escape.X5)(text), LONGEST).replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"']/g, character => NAMED[character] ?? "");
    }
    var external_node_crypto_ = __webpack_require__(77598);
    var report_decisive = __webpack_require__(57946);
    const SAFE = Symbol("safe markup");
    function html(strings, ...parts) {
      let markup = strings[0] ?? "";
      parts.forEach((part, index) => {
        markup += markupOf(part) + (strings[index + 1] ?? "");
      });
      return trusted(markup);
    }
    function trusted(markup) {
      return {
        [SAFE]: markup
      };
    }
    function markupOf(part) {
      if (part === null || part === void 0 || part === false) return "";
      if (typeof part === "string") return escapeHtml(part);
      if (typeof part === "number") return String(part);
      return isList(part) ? part.map(markupOf).join("") : part[SAFE];
    }
    function isList(part) {
      return Array.isArray(part);
    }
    const ENTITIES = {
      "&": "&amp;",
      "<": "&lt;",
      ">": "&gt;",
      '"': "&quot;",
      "'": "&#39;"
    };
    function escapeHtml(text) {
      return visibleText(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
    }
    const DECEPTIVE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;
    function visibleText(text) {
      return text.replace(DECEPTIVE, character => {
        const code = character.codePointAt(0) ?? 0;
        return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27e9`;
      });
    }
    function embedJson(value) {
      return JSON.stringify(value).replace(/</g, "\\u003c");
    }
    const FILTER_FROM = 6;
    function renderTable({caption, columns, rows, name}) {
      return html`<div class="scroll${name !== void 0 && ` ${name}`}" tabindex="0" role="region" aria-label="${caption}, table"><table data-sortable${rows.length >= FILTER_FROM && html` data-filter="${caption}"`}><thead><tr>${columns.map(({label, number}) => html`<th scope="col"${number !== void 0 && html` class="number"`}>${label}</th>`)}</tr></thead><tbody>${rows.map(row => html`<tr>${columns.map((column, index) => renderCell(column, row, index))}</tr>
`)}</tbody></table></div>`;
    }
    function renderCell({cell, number}, row, index) {
      if (index === 0) return html`<th scope="row">${cell(row)}</th>`;
      if (number === void 0) return html`<td>${cell(row)}</td>`;
      return html`<td class="number" data-sort="${number(row) ?? ""}">${cell(row)}</td>`;
    }
    function counting(label, read) {
      return {
        label,
        cell: row => (0, format.B4)(read(row)),
        number: read
      };
    }
    function measured(label, read, format) {
      return {
        label,
        cell: row => format(read(row)),
        number: read
      };
    }
    const PROMPT_COLUMNS = [ {
      label: "Prompt",
      cell: ({id}) => id
    }, counting("Sent", ({sent}) => sent), counting("Answered", ({ok}) => ok), measured("First token p50", ({ttftP50Ms}) => ttftP50Ms, format._V), measured("First token p95", ({ttftP95Ms}) => ttftP95Ms, format._V), measured("Total p50", ({e2eP50Ms}) => e2eP50Ms, format._V), measured("Total p95", ({e2eP95Ms}) => e2eP95Ms, format._V), measured("Input tokens", ({inputTokens}) => inputTokens, format.B4), measured("Output tokens", ({outputTokens}) => outputTokens, format.B4), measured("Cost", ({cost}) => cost, format.UK) ];
    function renderPromptTable(prompts) {
      return renderTable({
        caption: "Prompts",
        columns: PROMPT_COLUMNS,
        rows: prompts
      });
    }
    function renderFindings(scenarios) {
      const findings = scenarios.flatMap(({name, findings: found}) => found.map(finding => ({
        name,
        finding
      })));
      return html`<ul class="findings">${findings.map(({name, finding}) => html`<li><b>${name}</b> ${finding.message}</li>`)}</ul>`;
    }
    var tables_stages = __webpack_require__(3367);
    const WIDTH = 1e3;
    function renderChart(frame) {
      const {height, x, y} = frame;
      const down = at => round(height * (1 - at));
      return html`<div class="chart" role="img" aria-label="${frame.label}">
<svg class="y-axis" width="56" height="${height + 12}" aria-hidden="true">${y.ticks.map(tick => html`<text x="50" y="${down(tick.at) + 10}">${tick.label}</text>`)}</svg>
<div class="plot"${connect(frame)}><svg viewBox="0 0 ${WIDTH} ${height}" height="${height}" preserveAspectRatio="none" aria-hidden="true"><path class="grid" d="${y.ticks.map(tick => `M0 ${down(tick.at)}h${WIDTH}`).join("")}"/>${frame.marks}</svg><svg class="labels" height="${height}" aria-hidden="true">${frame.labels}</svg></div>
<svg class="x-axis" height="20" aria-hidden="true">${x.ticks.map(tick => html`<text x="${percent(tick.at)}" y="14" class="${chart_anchor(tick.at)}${tick.minor ? " minor" : ""}">${tick.label}</text>`)}</svg>
</div>`;
    }
    function connect({kind, y: {domain}}) {
      if (kind === void 0 || domain === void 0) return html``;
      return html` data-chart="${kind}" data-low="${domain.low}" data-high="${domain.high}" data-log="${String(domain.log)}"`;
    }
    function chart_anchor(at) {
      return at < .03 ? "start" : at > .97 ? "end" : "middle";
    }
    function percent(at) {
      return `${round(at * 100)}%`;
    }
    function round(value) {
      return Math.round(value * 100) / 100;
    }
    const MOST_DOTS = 2500;
    const [CELLS_ACROSS, CELLS_UP, LEVELS] = [ 200, 44, 5 ];
    function drawPoints(points, height, name) {
      return points.x.length <= MOST_DOTS ? drawDots(points, height, name) : drawDensity(points, height, name);
    }
    function drawDots({x, y}, height, name) {
      const path = x.map((at, i) => `M${round(at * WIDTH)} ${round((1 - (y[i] ?? 0)) * height)}h0`);
      return html`<path class="dots ${name}" d="${path.join("")}"/>`;
    }
    function drawDensity({x, y}, height, name) {
      const counts = new Uint32Array(CELLS_ACROSS * CELLS_UP);
      x.forEach((at, i) => {
        const column = Math.min(CELLS_ACROSS - 1, Math.floor(at * CELLS_ACROSS));
        const row = Math.min(CELLS_UP - 1, Math.floor((y[i] ?? 0) * CELLS_UP));
        counts[row * CELLS_ACROSS + column] = (counts[row * CELLS_ACROSS + column] ?? 0) + 1;
      });
      const top = Math.log1p(counts.reduce((most, count) => Math.max(most, count), 1));
      const [wide, high] = [ round(WIDTH / CELLS_ACROSS), round(height / CELLS_UP) ];
      const paths = Array.from({
        length: LEVELS
      }, () => "");
      counts.forEach((count, cell) => {
        if (count === 0) return;
        const level = Math.min(LEVELS - 1, Math.floor(Math.log1p(count) / top * LEVELS));
        const left = cell % CELLS_ACROSS * wide;
        const upper = round(height - (Math.floor(cell / CELLS_ACROSS) + 1) * high);
        paths[level] = `${paths[level] ?? ""}M${left} ${upper}h${wide}v${high}h-${wide}z`;
      });
      return html`${paths.map((path, level) => path !== "" && html`<path class="cell ${name} level-${level + 1}" d="${path}"/>`)}`;
    }
    function drawLine({x, y}, height, name) {
      let pen = "M";
      let path = "";
      x.forEach((at, i) => {
        const up = y[i] ?? Number.NaN;
        if (Number.isNaN(up)) {
          pen = "M";
          return;
        }
        path += `${pen}${round(at * WIDTH)} ${round((1 - up) * height)}`;
        pen = "L";
      });
      return html`<path class="line ${name}" d="${path}"/>`;
    }
    function drawSteps(edges, heights, height, name) {
      const steps = heights.map((up, i) => `V${round((1 - up) * height)}H${round((edges[i + 1] ?? 1) * WIDTH)}`);
      return html`<path class="steps ${name}" d="M${round((edges[0] ?? 0) * WIDTH)} ${height}${steps.join("")}V${height}"/>`;
    }
    function drawTicks(places, top, length, name) {
      const distinct = new Set(places.map(at => Math.round(at * WIDTH)));
      const path = [ ...distinct ].map(x => `M${x} ${top}v${length}`);
      return html`<path class="tick ${name}" d="${path.join("")}"/>`;
    }
    function linearScale(low, high, format, wanted = 5) {
      const end = high > low ? high : low + Math.max(1, Math.abs(low));
      const at = value => clamp((value - low) / (end - low));
      const step = roundStep((end - low) / wanted);
      const first = Math.ceil(low / step);
      const count = Math.min(4 * wanted, Math.floor(end / step * (1 + 1e-9)) - first + 1);
      const ticks = Array.from({
        length: Math.max(0, count)
      }, (_, i) => {
        const value = (first + i) * step;
        return {
          at: at(value),
          label: format(value),
          minor: (first + i) % 2 !== 0
        };
      });
      return {
        at,
        ticks,
        domain: {
          low,
          high: end,
          log: false
        }
      };
    }
    function logScale(low, high, format) {
      const from = Math.log10(Math.max(low, Number.MIN_VALUE));
      const to = Math.max(Math.log10(Math.max(high, Number.MIN_VALUE)), from + .1);
      const at = value => clamp((Math.log10(Math.max(value, Number.MIN_VALUE)) - from) / (to - from));
      const ticks = [];
      const mantissas = to - from > 4 ? [ 1 ] : [ 1, 2, 5 ];
      for (let exponent = Math.floor(from); exponent <= to; exponent += 1) for (const mantissa of mantissas) {
        const value = Number(`${mantissa}e${exponent}`);
        const log = Math.log10(value);
        if (log >= from - 1e-9 && log <= to + 1e-9) ticks.push({
          at: at(value),
          label: format(value),
          minor: false
        });
      }
      return {
        at,
        ticks,
        domain: {
          low: 10 ** from,
          high: 10 ** to,
          log: true
        }
      };
    }
    const TIME_STEPS = [ 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5, 72e5, 216e5, 864e5 ];
    function timeScale(duration) {
      const end = Math.max(duration, 1);
      const step = TIME_STEPS.find(candidate => end / candidate <= 8) ?? roundStep(end / 8);
      const ticks = [];
      for (let i = 0; i * step <= end; i += 1) ticks.push({
        at: i * step / end,
        label: i === 0 ? "0" : (0, format._V)(i * step),
        minor: i % 2 !== 0
      });
      return {
        at: value => clamp(value / end),
        ticks
      };
    }
    function percentileScale(count) {
      const nines = Math.max(1.4, Math.log10(Math.max(count, 2)));
      const at = percent => clamp(-Math.log10(Math.max(1 - percent / 100, 1e-12)) / nines);
      const ticks = [ 0, 50, 75, 90, 95, 99, 99.9, 99.99, 99.999 ].map(percent => ({
        at: at(percent),
        label: percent === 0 ? "min" : `p${percent}`,
        minor: percent === 75 || percent === 95
      })).filter((tick, index, all) => index === 0 || tick.at < 1 && tick.at > (all[index - 1]?.at ?? 0));
      return {
        at,
        ticks
      };
    }
    function roundStep(rough) {
      const power = 10 ** Math.floor(Math.log10(rough));
      const mantissa = [ 1, 2, 5 ].find(candidate => candidate * power >= rough * (1 - 1e-9)) ?? 10;
      return mantissa * power;
    }
    function clamp(position) {
      return Math.min(1, Math.max(0, position));
    }
    const PANEL_HEIGHT = 64;
    function renderStages(all) {
      const scenarios = all.filter(({capacity}) => capacity === null);
      const rows = scenarios.flatMap(scenario => (0, tables_stages.wA)(scenario).map(figures => ({
        ...figures,
        scenario: scenario.name
      })));
      if (rows.length === 0) return html`<p class="quiet">No stage was run.</p>`;
      return html`${scenarios.filter(({stages}) => stages.length >= tables_stages.Lh).map(renderStageChart)}
${renderTable({
        caption: "Stages",
        columns: columnsOf(rows),
        rows,
        name: "stages"
      })}`;
    }
    function renderStageChart(scenario) {
      const figures = (0, tables_stages.wA)(scenario);
      const panels = panelsOf(scenario).filter(({lines}) => lines.some(({read}) => figures.some(stage => read(stage) !== null)));
      return html`<figure><h3>${scenario.name}: how latency, failures, answers and cost move with the load</h3>
${panels.map((panel, index) => renderPanel(panel, figures, index === panels.length - 1))}</figure>`;
    }
    function panelsOf(scenario) {
      const word = (0, tables_stages.b3)(scenario);
      return [ {
        lines: [ {
          name: "requests due a second",
          read: ({offered}) => offered
        } ],
        format: value => (0, format.ZV)(value)
      }, {
        lines: [ {
          name: `${word} p50`,
          read: ({p50}) => p50
        }, {
          name: "p95",
          read: ({p95}) => p95
        } ],
        format: value => (0, format._V)(value)
      }, {
        lines: [ {
          name: "tokens a second",
          read: ({tokensPerSecond}) => tokensPerSecond
        } ],
        format: value => (0, format.ZV)(value)
      }, {
        lines: [ {
          name: "errors",
          read: ({errors}) => errors
        }, {
          name: "429",
          read: ({limited}) => limited
        } ],
        format: value => (0, format.CE)(value)
      }, {
        lines: [ {
          name: "good requests",
          read: ({good}) => good
        } ],
        format: value => (0, format.CE)(value)
      }, {
        lines: [ {
          name: "good requests a second",
          read: ({goodput}) => goodput
        } ],
        format: value => (0, format.ZV)(value)
      }, {
        lines: [ {
          name: "checks passed",
          read: ({checks}) => checks
        }, {
          name: "answers cut off",
          read: ({cutOff}) => cutOff
        } ],
        format: value => (0, format.CE)(value)
      }, {
        lines: [ {
          name: "$ per request",
          read: ({usd}) => usd
        } ],
        format: value => (0, format.UK)(value)
      } ];
    }
    function renderPanel({lines, format}, figures, isLast) {
      const measured = lines.filter(({read}) => figures.some(stage => read(stage) !== null));
      const values = measured.flatMap(({read}) => figures.map(stage => read(stage) ?? 0));
      const y = linearScale(0, 1.7 * Math.max(...values), format, 2);
      const x = stageScale(figures);
      const marks = measured.map(({read}, index) => {
        const places = {
          x: figures.map((_, i) => (i + .5) / figures.length),
          y: figures.map(stage => {
            const value = read(stage);
            return value === null ? Number.NaN : y.at(value);
          })
        };
        const seen = places.y.flatMap((at, i) => Number.isNaN(at) ? [] : [ i ]);
        const dots = {
          x: seen.map(i => places.x[i] ?? 0),
          y: seen.map(i => places.y[i] ?? 0)
        };
        return html`${drawLine(places, PANEL_HEIGHT, `head${index > 0 ? " p95" : ""}`)}${drawPoints(dots, PANEL_HEIGHT, "head")}`;
      });
      const names = measured.map(({name}, index) => index > 0 ? `${name} (dashed)` : name).join(", ");
      return renderChart({
        label: `${names} by stage; the values are in the table below.`,
        height: PANEL_HEIGHT,
        x: isLast ? x : {
          ...x,
          ticks: []
        },
        y,
        marks: html`${marks}`,
        labels: html`<text class="stage-label" x="0" y="11" dx="3">${names}</text>`
      });
    }
    function stageScale(figures) {
      const ticks = figures.map(({stage, load}, i) => ({
        at: (i + .5) / figures.length,
        label: load === "\u2013" ? String(stage.index) : `${stage.index}: ${load}`,
        minor: i % 2 !== 0
      }));
      return {
        at: value => value,
        ticks
      };
    }
    function columnsOf(rows) {
      return COLUMNS.filter(({absentAt, number}) => rows.some(row => absentAt?.includes(number?.(row) ?? null) !== true));
    }
    function happened(...column) {
      return {
        ...stages_measured(...column),
        absentAt: [ null, 0 ]
      };
    }
    function known(...column) {
      return {
        ...stages_measured(...column),
        absentAt: [ null ]
      };
    }
    function stages_measured(label, read, format) {
      return {
        label,
        cell: row => format(read(row)),
        number: read
      };
    }
    const COLUMNS = [ {
      label: "Stage",
      cell: ({scenario, stage}) => `${scenario} ${stage.index}`
    }, stages_measured("Lasts", ({stage}) => stage.durationMs, format._V), {
      label: "Load",
      cell: ({load}) => load,
      number: ({stage}) => stage.target
    }, stages_measured("Offered a second", ({offered}) => offered, format.ZV), stages_measured("Sent", ({stage}) => stage.sent, format.B4), stages_measured("Answered", ({stage}) => stage.ok, format.B4), stages_measured("p50", ({p50}) => p50, format._V), stages_measured("p95", ({p95}) => p95, format._V), known("Tokens/s", ({tokensPerSecond}) => tokensPerSecond, format.ZV), happened("Errors", ({errors}) => errors, format.CE), happened("429", ({limited}) => limited, format.CE), happened("Not sent", ({unsent}) => unsent, format.B4), known("Good", ({good}) => good, format.CE), known("Good a second", ({goodput}) => goodput, format.ZV), known("Checks passed", ({checks}) => checks, format.CE), happened("Cut off", ({cutOff}) => cutOff, format.CE), happened("$ per request", ({usd}) => usd, format.UK) ];
    const dataScript = String.raw`
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
    const detailScript = String.raw`
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
    const explorerScript = String.raw`
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
    const queryScript = String.raw`
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
    const tablesScript = String.raw`
function sortKey(row, index) {
  const cell = row.cells[index];
  const value = cell.getAttribute('data-sort');
  if (value === null) return cell.textContent.toLowerCase();
  return value === '' ? NaN : Number(value);
}

function sortTable(table, index, direction) {
  const body = table.tBodies[0];
  const keyed = Array.from(body.rows, (row) => [sortKey(row, index), row]);
  keyed.sort(([a], [b]) => {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
    return direction * (a < b ? -1 : a > b ? 1 : 0);
  });
  body.append(...keyed.map(([, row]) => row));
}

/** Puts a button into each head; onSort(index, direction) does the work. */
function makeSortable(table, onSort) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const numeric = head.classList.contains('number');
      const before = head.getAttribute('aria-sort');
      const ascending = before === null ? !numeric : before === 'descending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      onSort(index, ascending ? 1 : -1);
    });
  });
}

function makeFilterable(table) {
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = 'Filter rows';
  field.setAttribute('aria-label', 'Filter: ' + table.dataset.filter);
  field.className = 'table-filter';
  field.addEventListener('input', () => {
    const needle = field.value.trim().toLowerCase();
    for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(needle);
  });
  table.parentElement.before(field);
}

function startTables() {
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    makeSortable(table, (index, direction) => sortTable(table, index, direction));
    if (table.dataset.filter) makeFilterable(table);
  }
}
`;
    const timelineScript = String.raw`
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
    const clientScript = `'use strict';\n(() => {\n${dataScript}${queryScript}${tablesScript}${explorerScript}${detailScript}${timelineScript}\nfunction start() {\n  const holder = document.getElementById('samples');\n  if (holder === null) return;\n  const samples = decodeSamples(JSON.parse(holder.textContent));\n  const explorer = startExplorer(samples);\n  startTimeline(samples, explorer);\n}\n\nstartTables();\n// The first screen is painted before a hundred thousand rows are read.\nrequestAnimationFrame(() => setTimeout(start));\n})();\n`;
    const LONGEST_WORD = 240;
    const OMITTED = "(not shown here: see samples.jsonl)";
    function createDictionary(allowance) {
      const words = [];
      const known = new Map;
      const add = word => {
        const index = known.get(word) ?? words.push(word) - 1;
        known.set(word, index);
        return index;
      };
      return {
        words,
        indexOf(text) {
          if (text === null) return -1;
          const word = visibleText(shorten(text));
          const seen = known.get(word);
          if (seen !== void 0) return seen;
          const bytes = Buffer.byteLength(JSON.stringify(word)) + 1;
          if (bytes > allowance.bytes) return add(OMITTED);
          allowance.bytes -= bytes;
          return add(word);
        }
      };
    }
    function shorten(text) {
      return text.length <= LONGEST_WORD ? text : `${text.slice(0, LONGEST_WORD - 1)}\u2026`;
    }
    const NUMBERS = {
      id: {
        scale: 1,
        delta: true,
        read: sample => sample.id
      },
      stage: {
        scale: 1,
        read: sample => sample.stage
      },
      pair: {
        scale: 1,
        delta: true,
        read: sample => sample.pair
      },
      plannedMs: {
        scale: 10,
        delta: true,
        read: sample => sample.plannedMs
      },
      startedMs: {
        scale: 10,
        delta: true,
        read: sample => sample.startedMs
      },
      status: {
        scale: 1,
        read: sample => sample.status
      },
      ttftMs: {
        scale: 10,
        read: sample => sample.ttftMs
      },
      e2eMs: {
        scale: 10,
        read: sample => sample.e2eMs
      },
      tpotMs: {
        scale: 100,
        read: sample => sample.tpotMs
      },
      events: {
        scale: 1,
        read: sample => sample.events
      },
      inputTokens: {
        scale: 1,
        read: sample => sample.inputTokens
      },
      cachedInputTokens: {
        scale: 1,
        read: sample => sample.cachedInputTokens
      },
      cacheWriteTokens: {
        scale: 1,
        read: sample => sample.cacheWriteTokens
      },
      outputTokens: {
        scale: 1,
        read: sample => sample.outputTokens
      },
      reasoningTokens: {
        scale: 1,
        read: sample => sample.reasoningTokens
      },
      costUsd: {
        scale: 1e7,
        read: sample => sample.costUsd
      },
      retryAfterS: {
        scale: 10,
        read: sample => sample.retryAfterS
      }
    };
    const TEXTS = {
      scenario: sample => sample.scenario,
      arm: sample => sample.arm,
      prompt: sample => sample.prompt,
      model: sample => sample.model,
      shard: sample => sample.shard,
      phase: sample => sample.phase,
      outcome: sample => sample.outcome,
      error: sample => sample.error === null ? null : `${sample.error.kind}: ${sample.error.message}`,
      finish: sample => sample.finish,
      costBasis: sample => sample.costBasis,
      cacheHit: sample => sample.cacheHit === null ? null : sample.cacheHit ? "hit" : "miss",
      checks: sample => sayChecks(sample.checks),
      good: ({good = null}) => good === null ? null : good ? "yes" : "no"
    };
    const NUMBER_NAMES = Object.keys(NUMBERS);
    const TEXT_NAMES = Object.keys(TEXTS);
    const MOST_ROWS = 1e5;
    const TEXT_BYTES = 2e6;
    function collectColumns(samples, most = MOST_ROWS) {
      const allowance = {
        bytes: TEXT_BYTES
      };
      const numbers = record(NUMBER_NAMES, () => []);
      const texts = record(TEXT_NAMES, () => ({
        dictionary: createDictionary(allowance),
        values: []
      }));
      const kept = [ ...Object.values(numbers), ...Object.values(texts).map(column => column.values) ];
      let [seen, stride, rows] = [ 0, 1, 0 ];
      for (const sample of samples) {
        if (seen % stride === 0) {
          if (rows >= most) {
            kept.forEach(keepEverySecond);
            rows = Math.ceil(rows / 2);
            stride *= 2;
          }
          if (seen % stride === 0) {
            addRow(sample, numbers, texts);
            rows += 1;
          }
        }
        seen += 1;
      }
      const named = record(TEXT_NAMES, name => ({
        words: texts[name].dictionary.words,
        values: texts[name].values
      }));
      return {
        rows,
        seen,
        numbers,
        texts: named
      };
    }
    function addRow(sample, numbers, texts) {
      for (const name of NUMBER_NAMES) {
        const value = NUMBERS[name].read(sample);
        numbers[name].push(value === null || !Number.isFinite(value) ? Number.NaN : value);
      }
      for (const name of TEXT_NAMES) texts[name].values.push(texts[name].dictionary.indexOf(TEXTS[name](sample)));
    }
    function keepEverySecond(values) {
      const half = Math.ceil(values.length / 2);
      for (let i = 0; i < half; i += 1) values[i] = values[2 * i] ?? Number.NaN;
      values.length = half;
    }
    function* embedColumns(columns) {
      yield `{"rows":${columns.rows},"seen":${columns.seen},"numbers":{`;
      for (const [index, name] of NUMBER_NAMES.entries()) {
        const column = NUMBERS[name];
        const values = encodeNumbers(columns.numbers[name], column);
        yield `${index > 0 ? "," : ""}"${name}":{"scale":${column.scale},"delta":${column.delta ?? false},"values":${values}}`;
      }
      yield '},"texts":{';
      for (const [index, name] of TEXT_NAMES.entries()) {
        const {words, values} = columns.texts[name];
        yield `${index > 0 ? "," : ""}"${name}":{"words":${embedJson(words)},"values":${collapse(values)}}`;
      }
      yield "}}";
    }
    function encodeNumbers(values, column) {
      let previous = 0;
      return collapse(values.map(value => {
        if (Number.isNaN(value)) return null;
        const whole = Math.round(value * column.scale);
        if (column.delta === void 0) return whole;
        const step = whole - previous;
        previous = whole;
        return step;
      }));
    }
    function collapse(values) {
      const [first] = values;
      return first !== void 0 && values.every(value => value === first) ? String(first) : JSON.stringify(values);
    }
    function record(names, make) {
      return Object.fromEntries(names.map(name => [ name, make(name) ]));
    }
    function sayChecks(checks) {
      const entries = Object.entries(checks ?? {});
      return entries.length === 0 ? null : entries.map(([name, passed]) => `${passed ? "\u2713" : "\u2717"} ${name}`).join(", ");
    }
    var added_text = __webpack_require__(12274);
    var arms = __webpack_require__(79951);
    var table = __webpack_require__(22019);
    function renderArms(report) {
      const {title, columns, rows} = (0, table._C)((0, arms.I)(report));
      return html`${renderTable({
        caption: title,
        rows,
        columns: columns.map(({title: label}, index) => ({
          label,
          cell: row => row[index] ?? ""
        }))
      })}
${(0, added_text.u)(report).map(line => html`<p>${line}</p>`)}
${describeDrawn(report)}`;
    }
    function describeDrawn({arms, comparison}) {
      const nameOf = id => arms.find(({arm}) => arm === id)?.name ?? "";
      if (comparison !== null) return html``;
      return html`<p class="quiet">In the charts below <b>this change</b> is ${nameOf("head")} and <b>base</b> is ${nameOf("base")}; stages, prompts and distributions are those of ${nameOf("head")}. The requests of every arm are in the list at the end.</p>`;
    }
    var tables_capacity = __webpack_require__(72452);
    const HEIGHT = 150;
    function renderCapacity(scenarios) {
      return html`${scenarios.map(scenario => scenario.capacity !== null && renderSearch(scenario, scenario.capacity))}`;
    }
    function renderSearch(scenario, capacity) {
      const figures = (0, tables_capacity.cg)(scenario);
      const loads = (0, tables_capacity.Sc)(figures, capacity);
      return html`<p class="lead">${capacity.sentence}</p>
<figure><h3>${scenario.name}: the search, probe by probe</h3>${drawLadder(figures, capacity)}
<ul class="legend">${entry("head", "good, or holds")}${entry("base", "poor, or breaks")}<li>Dotted: the certified ends.</li></ul></figure>
<div class="pairs">${drawGood(loads, capacity)}${drawKnee(loads, capacity)}</div>
${renderTable({
        caption: "Probes",
        columns: capacity_columnsOf(scenario),
        rows: figures
      })}`;
    }
    function entry(name, label) {
      return html`<li><svg width="22" height="10" aria-hidden="true"><path class="dots ${name}" d="M11 5h0"/></svg> ${label}</li>`;
    }
    function unitOf({by}) {
      return by === "vus" ? "users" : "requests a second";
    }
    function isGood({probe}) {
      return probe.word === "good" || probe.word === "holds";
    }
    function drawLadder(figures, capacity) {
      const loads = figures.map(({probe}) => probe.load);
      const y = logScale(.9 * Math.min(...loads), 1.15 * Math.max(...loads), load => (0, 
      format.ZV)(load));
      const at = i => (i + .5) / figures.length;
      const place = wanted => {
        const shown = figures.map((each, i) => ({
          each,
          i
        })).filter(({each}) => wanted(each));
        return {
          x: shown.map(({i}) => at(i)),
          y: shown.map(({each}) => y.at(each.probe.load))
        };
      };
      const ends = [ capacity.low, capacity.high ].filter(load => load !== null);
      const x = {
        at: value => value,
        ticks: figures.map(({order}, i) => ({
          at: at(i),
          label: String(order),
          minor: i % 2 !== 0
        }))
      };
      return renderChart({
        label: `The load of each probe, in ${unitOf(capacity)}; the values are in the table below.`,
        height: HEIGHT,
        x,
        y,
        marks: html`${ends.map(load => drawLine({
          x: [ 0, 1 ],
          y: [ y.at(load), y.at(load) ]
        }, HEIGHT, "limit"))}${drawLine(place(() => true), HEIGHT, "head p95")}${drawPoints(place(isGood), HEIGHT, "head sure")}${drawPoints(place(each => !isGood(each)), HEIGHT, "base sure")}`,
        labels: html`${ends.map(load => html`<text class="limit-label" x="0" y="${Math.round(HEIGHT * (1 - y.at(load))) + (load === capacity.low ? 12 : -4)}" dx="3">${(0, 
        format.ZV)(load, 1)} ${load === capacity.low ? "holds" : "breaks"}</text>`)}`
      });
    }
    function loadScale(loads) {
      const values = loads.map(({probe}) => probe.load);
      return linearScale(0, 1.02 * Math.max(...values), load => (0, format.ZV)(load));
    }
    function drawGood(all, capacity) {
      const loads = all.filter(({goodput}) => goodput !== null);
      if (loads.length < 2) return html``;
      const x = loadScale(loads);
      const top = Math.max(...loads.map(({goodput}) => goodput ?? 0));
      const y = linearScale(0, 1.3 * top, value => (0, format.ZV)(value), 3);
      const points = {
        x: loads.map(({probe}) => x.at(probe.load)),
        y: loads.map(({goodput}) => y.at(goodput ?? 0))
      };
      const end = Math.min(1.3 * top, Math.max(...loads.map(({probe}) => probe.load)));
      return html`<figure><h3>good requests a second, by what was offered</h3>${renderChart({
        label: `Good requests a second by ${unitOf(capacity)} offered; dotted: all of them good.`,
        height: HEIGHT,
        x,
        y,
        marks: html`${drawLine({
          x: [ 0, x.at(end) ],
          y: [ 0, y.at(end) ]
        }, HEIGHT, "limit")}${drawLine(points, HEIGHT, "head")}${drawPoints(points, HEIGHT, "head sure")}`
      })}<figcaption>On the plateau of each probe; dotted: all of them good.</figcaption></figure>`;
    }
    function drawKnee(all, capacity) {
      const loads = all.filter(({p50, p95}) => p50 !== null && p95 !== null);
      if (loads.length < 2) return html``;
      const x = loadScale(loads);
      const y = linearScale(0, 1.1 * Math.max(...loads.map(({p95}) => p95 ?? 0)), value => (0, 
      format._V)(value), 3);
      const line = read => ({
        x: loads.map(({probe}) => x.at(probe.load)),
        y: loads.map(each => y.at(read(each) ?? 0))
      });
      return html`<figure><h3>total generation time, by what was offered</h3>${renderChart({
        label: `Median and p95 of the total generation time by ${unitOf(capacity)} offered.`,
        height: HEIGHT,
        x,
        y,
        marks: html`${drawLine(line(({p50}) => p50), HEIGHT, "head")}${drawLine(line(({p95}) => p95), HEIGHT, "head p95")}${drawPoints(line(({p50}) => p50), HEIGHT, "head sure")}`
      })}<figcaption>On the plateau of each probe, p95 dashed: beyond the knee it is only queue.</figcaption></figure>`;
    }
    function capacity_columnsOf(scenario) {
      return scenario.capacity?.share === null ? capacity_COLUMNS.flatMap(column => {
        if (column.label === "Good a second") return [];
        if (column.label !== "Good") return [ column ];
        return [ {
          label: "Threshold",
          cell: ({probe}) => probe.threshold ?? ""
        }, {
          ...column,
          label: (0, tables_capacity.kq)(scenario)
        } ];
      }) : capacity_COLUMNS;
    }
    const capacity_COLUMNS = [ {
      label: "Probe",
      cell: ({order}) => (0, format.B4)(order)
    }, {
      label: "Load",
      cell: ({probe}) => (0, format.ZV)(probe.load, 1),
      number: ({probe}) => probe.load
    }, {
      label: "Word",
      cell: ({probe}) => (0, tables_capacity.aG)(probe)
    }, {
      label: "Good",
      cell: ({good}) => (0, format.CE)(good),
      number: ({good}) => good
    }, {
      label: "Good a second",
      cell: ({goodput}) => (0, format.ZV)(goodput),
      number: ({goodput}) => goodput
    }, {
      label: "Judged",
      cell: ({probe}) => (0, format.B4)(probe.n),
      number: ({probe}) => probe.n
    }, {
      label: "Worth",
      cell: ({probe}) => (0, format.B4)(Math.round(probe.effective)),
      number: ({probe}) => probe.effective
    }, {
      label: "Total p50",
      cell: ({p50}) => (0, format._V)(p50),
      number: ({p50}) => p50
    }, {
      label: "Total p95",
      cell: ({p95}) => (0, format._V)(p95),
      number: ({p95}) => p95
    } ];
    var bill_text = __webpack_require__(20825);
    function renderBill(bill) {
      if (bill === null || bill.usd === 0) return null;
      const {change} = bill;
      const bars = change === null ? bill.parts.map(({part, usd}) => ({
        label: (0, bill_text.s6)(part),
        usd,
        text: (0, bill_text.E9)(usd)
      })) : change.parts.map(part => ({
        label: (0, bill_text.A3)(part, change),
        usd: part.usd,
        text: (0, bill_text.x8)(part.usd)
      }));
      const total = change === null ? {
        label: "Together",
        usd: bill.usd,
        text: (0, bill_text.E9)(bill.usd)
      } : {
        label: "This change",
        usd: change.usd,
        text: (0, bill_text.x8)(change.usd)
      };
      const most = Math.max(...bars.map(({usd}) => Math.abs(usd)), Math.abs(total.usd));
      const caption = bill.monthly ? "Dollars a month" : `Dollars for ${bill.requests} requests`;
      return html`<div class="scroll" tabindex="0" role="region" aria-label="Bill, table"><table class="cost"><thead><tr><th scope="col">Bill</th><th scope="col" class="number">${caption}</th><th scope="col" class="bar"><span class="visually-hidden">Drawn</span></th></tr></thead><tbody>${bars.map(bar => renderBar(bar, most, "part"))}
${renderBar(total, most, "total")}</tbody></table></div>`;
    }
    function renderBar({label, usd, text}, most, name) {
      const width = most > 0 ? Math.max(Math.abs(usd) / most, usd === 0 ? 0 : .003) : 0;
      return html`<tr class="${name}"><th scope="row">${label}</th><td class="number">${text}</td><td class="bar"><svg height="16" aria-hidden="true"><rect class="${usd < 0 ? "plan" : name}" x="0%" width="${percent(width)}" y="2" height="12"/></svg></td></tr>`;
    }
    const MILLION = 1e6;
    const NEGLIGIBLE_USD = 1e-6;
    function renderCost(report, columns) {
      const {cost} = report;
      const steps = splitCost(report, columns);
      const scale = Math.max(cost.spent, cost.expected ?? 0, sumOf(steps), NEGLIGIBLE_USD);
      let sum = 0;
      const rows = steps.map(step => {
        const start = sum;
        sum += step.usd;
        return renderRow(step, start / scale, scale, "part");
      });
      const planned = cost.saved > NEGLIGIBLE_USD ? `${(0, format.UK)(cost.saved)} of it not sent` : "for the whole plan";
      return html`<div class="scroll" tabindex="0" role="region" aria-label="Cost, table"><table class="cost"><thead><tr><th scope="col">Cost</th><th scope="col">How</th><th scope="col" class="number">Dollars</th><th scope="col" class="bar"><span class="visually-hidden">Drawn</span></th></tr></thead><tbody>${rows}
${renderRow({
        label: "Spent",
        detail: describeBudget(report),
        usd: cost.spent
      }, 0, scale, "total")}
${cost.expected !== null && renderRow({
        label: "Expected before the run",
        detail: planned,
        usd: cost.expected
      }, 0, scale, "plan")}</tbody></table></div>
<p class="quiet">Prices: ${cost.prices.source}${cost.prices.model !== null && `, ${cost.prices.model}`}. ${describeWorst(cost)}</p>`;
    }
    function describeWorst({worstCase, spent, budget}) {
      const most = worstCase === null ? "How many requests fit only the run could show" : `At its very worst the plan could have cost ${(0, 
      format.UK)(worstCase)}`;
      const within = `the budget of ${(0, format.UK)(budget)} could not have been passed by anything that was asked for`;
      return spent <= budget ? `${most}; ${within}.` : `${most}.`;
    }
    function renderRow({label, detail, usd}, start, scale, name) {
      return html`<tr class="${name}"><th scope="row">${label}</th><td>${detail}</td><td class="number">${(0, 
      format.UK)(usd)}</td><td class="bar"><svg height="16" aria-hidden="true"><rect class="${name}" x="${percent(start)}" width="${percent(Math.max(usd / scale, usd > 0 ? .003 : 0))}" y="2" height="12"/></svg></td></tr>`;
    }
    function describeBudget({cost}) {
      return cost.budget > 0 ? `${(0, format.CE)(cost.spent / cost.budget)} of the budget of ${(0, 
      format.UK)(cost.budget)}` : "no budget";
    }
    function splitCost(report, columns) {
      const {spent} = report.cost;
      const steps = report.arms.length > 0 ? priceArms(report, columns) : priceChange(report, columns);
      steps.push(...priceUsage(sumUsage(columns, "canary"), report.cost.prices, ", canaries"));
      const worst = sumWorstCase(columns);
      if (worst.usd > 0) {
        const detail = `${(0, format.B4)(worst.requests)} requests whose real usage never became known`;
        steps.push({
          label: "Charged at worst case",
          detail,
          usd: worst.usd
        });
      }
      const rest = spent - sumOf(steps);
      if (rest > NEGLIGIBLE_USD && rest > spent * 1e-6) steps.push({
        label: "Other",
        detail: "not in the samples shown here",
        usd: rest
      });
      return steps.filter(({usd}) => usd > 0);
    }
    function priceChange({cost: {prices, basePrices}}, columns) {
      const [head, base] = [ sumUsage(columns, "head"), sumUsage(columns, "base") ];
      const steps = priceUsage(head, prices, basePrices === null ? "" : ", this change");
      return base.requests > 0 ? [ ...steps, ...priceUsage(base, basePrices ?? prices, ", base") ] : steps;
    }
    function priceArms({arms}, columns) {
      return arms.flatMap(({arm, name, prices}) => priceUsage(sumUsage(columns, arm), prices, `, ${name}`));
    }
    function sumOf(steps) {
      return steps.reduce((sum, {usd}) => sum + usd, 0);
    }
    function priceUsage(usage, prices, arm) {
      const tokens = (label, count, price) => ({
        label: label + arm,
        detail: `${(0, format.B4)(count)} at ${(0, format.$g)(price)} a million`,
        usd: count * price / MILLION
      });
      return [ tokens("Input", Math.max(0, usage.input - usage.cached - usage.written), prices.input), tokens("Cached input", usage.cached, prices.cachedInput), tokens("Cache writes", usage.written, prices.cacheWrite), tokens("Output", usage.output, prices.output), {
        label: `Requests${arm}`,
        detail: `${(0, format.B4)(usage.requests)} at ${(0, format.$g)(prices.request)} each`,
        usd: usage.requests * prices.request
      } ];
    }
    function sumUsage({numbers, texts}, arm) {
      const usage = {
        requests: 0,
        input: 0,
        cached: 0,
        written: 0,
        output: 0
      };
      const [wanted, reported] = [ texts.arm.words.indexOf(arm), texts.costBasis.words.indexOf("reported") ];
      numbers.costUsd.forEach((usd, row) => {
        if (texts.arm.values[row] !== wanted || texts.costBasis.values[row] !== reported || !(usd > 0)) return;
        usage.requests += 1;
        usage.input += numbers.inputTokens[row] || 0;
        usage.cached += numbers.cachedInputTokens[row] || 0;
        usage.written += numbers.cacheWriteTokens[row] || 0;
        usage.output += numbers.outputTokens[row] || 0;
      });
      return usage;
    }
    function sumWorstCase({numbers, texts}) {
      const worst = texts.costBasis.words.indexOf("worst_case");
      let [requests, usd] = [ 0, 0 ];
      numbers.costUsd.forEach((value, row) => {
        if (texts.costBasis.values[row] !== worst || !(value > 0)) return;
        requests += 1;
        usd += value;
      });
      return {
        requests,
        usd
      };
    }
    const ARM_NAMES = {
      head: "this change",
      base: "base"
    };
    function renderTimelineLegend(compared, bands) {
      return html`<ul class="legend">${compared ? [ legend_entry("dots head", ARM_NAMES.head), legend_entry("dots base", ARM_NAMES.base) ] : legend_entry("dots head", "a request")}${legend_entry("line median", "median")}${legend_entry("line p95", "p95")}${bands.has("episode") && legend_entry("episode", "an episode: violations that lie together in time")}${bands.has("spell") && legend_entry("spell", "its canaries failed or were slow")}</ul>`;
    }
    function renderCurveLegend() {
      return html`<ul class="legend">${legend_entry("line head curve", ARM_NAMES.head)}${legend_entry("line base curve", ARM_NAMES.base)}</ul>`;
    }
    function legend_entry(name, label) {
      const path = name.startsWith("dots") ? "M11 5h0" : name === "episode" || name === "spell" ? "M0 0H22V10H0z" : "M0 5h22";
      return html`<li><svg width="22" height="10" aria-hidden="true"><path class="${name}" d="${path}"/></svg> ${label}</li>`;
    }
    var judged = __webpack_require__(88593);
    function selectLimits(report, latency) {
      return report.thresholds.filter(threshold => threshold.metric === latency.metric || threshold.metric === latency.alias).flatMap(threshold => threshold.limit === null || (0, 
      judged.n3)(threshold) ? [] : [ toLine(threshold, threshold.limit) ]).sort((a, b) => Number(b.failed) - Number(a.failed) || a.valueMs - b.valueMs).slice(0, 3);
    }
    function toLine(threshold, valueMs) {
      const tags = Object.entries(threshold.tags).map(([tag, value]) => ` ${tag} ${value}`);
      const {aggregation} = (0, words.ts)(threshold.expression);
      return {
        valueMs,
        label: `${aggregation} ${(0, judged.D3)(threshold)}${tags.join("")}`,
        failed: threshold.verdict === "fail"
      };
    }
    function drawLimits(limits, y, height) {
      return html`${limits.map(({valueMs, failed}) => html`<path class="limit${failed && " failed"}" d="M0 ${round((1 - y.at(valueMs)) * height)}h${WIDTH}"/>`)}`;
    }
    function labelLimits(limits, y, height) {
      let lowest = Number.POSITIVE_INFINITY;
      const byPosition = [ ...limits ].sort((a, b) => a.valueMs - b.valueMs);
      return html`${byPosition.map(({valueMs, label, failed}) => {
        const line = (1 - y.at(valueMs)) * height;
        const above = line - 5 > 10 && lowest - line > 16;
        lowest = line;
        return html`<text class="end limit-label${failed && " failed"}" x="${percent(.995)}" y="${round(above ? line - 5 : line + 13)}">${label}</text>`;
      })}`;
    }
    const LATENCIES = [ {
      column: "ttftMs",
      metric: "time_to_first_token",
      alias: "ttft"
    }, {
      column: "e2eMs",
      metric: "total_generation_time",
      alias: "e2e"
    } ];
    function selectSeries(columns, latency, keepWarmup) {
      const {arm: arms, phase: phases} = columns.texts;
      const warmup = phases.words.indexOf("warmup");
      return [ "head", "base" ].flatMap(arm => {
        const wanted = arms.words.indexOf(arm);
        const [times, values] = [ [], [] ];
        columns.numbers[latency.column].forEach((value, row) => {
          if (!(value >= 0) || arms.values[row] !== wanted) return;
          if (!keepWarmup && warmup >= 0 && phases.values[row] === warmup) return;
          times.push(instantOf(columns, row));
          values.push(value);
        });
        return values.length === 0 ? [] : [ {
          arm,
          times,
          values
        } ];
      });
    }
    function isCanaryRow({texts}) {
      const canary = texts.arm.words.indexOf("canary");
      return row => canary >= 0 && texts.arm.values[row] === canary;
    }
    function instantOf(columns, row) {
      const started = columns.numbers.startedMs[row] ?? Number.NaN;
      return Number.isNaN(started) ? columns.numbers.plannedMs[row] ?? 0 : started;
    }
    function quantileOf(ascending, percent) {
      const position = (ascending.length - 1) * percent / 100;
      const below = ascending[Math.floor(position)] ?? Number.NaN;
      const above = ascending[Math.ceil(position)] ?? below;
      return below + (above - below) * (position - Math.floor(position));
    }
    function ascending(values) {
      return Float64Array.from(values).sort();
    }
    function selectBands({thresholds, canaries, run}) {
      const episodes = thresholds.flatMap(({episode}) => episode ?? []);
      const bands = [ ...episodes.map(({fromMs, toMs}) => ({
        kind: "episode",
        fromMs,
        toMs
      })), ...(canaries?.spells ?? []).map(({fromMs, toMs}) => ({
        kind: "spell",
        fromMs,
        toMs: toMs ?? run.durationMs
      })) ];
      return [ ...new Map(bands.map(each => [ `${each.kind}/${each.fromMs}/${each.toMs}`, each ])).values() ];
    }
    function drawBands(bands, x, height) {
      return html`${bands.map(({kind, fromMs, toMs}) => {
        const [left, right] = [ x.at(fromMs) * WIDTH, x.at(toMs) * WIDTH ];
        return html`<path class="${kind}" d="M${round(left)} 0H${round(Math.max(right, left + 3))}V${height}H${round(left)}z"/>`;
      })}`;
    }
    function markOf(outcome) {
      if (outcome === "ok") return "answered";
      if (outcome === "rate_limited") return "rate_limited";
      return outcome === "dropped" || outcome === "suppressed" || outcome === "cancelled" ? "undelivered" : "failed";
    }
    function countWindows(columns, durationMs, slices) {
      const windows = Array.from({
        length: slices
      }, (_, index) => ({
        fromMs: durationMs * index / slices,
        toMs: durationMs * (index + 1) / slices,
        requests: 0,
        answered: 0,
        rate_limited: 0,
        failed: 0,
        undelivered: 0
      }));
      const marks = columns.texts.outcome.words.map(markOf);
      const isCanary = isCanaryRow(columns);
      columns.texts.outcome.values.forEach((outcome, row) => {
        const window = windows[sliceOf(instantOf(columns, row), durationMs, slices)];
        const mark = marks[outcome];
        if (window === void 0 || mark === void 0 || isCanary(row)) return;
        window.requests += 1;
        window[mark] += 1;
      });
      return windows.map(({rate_limited: rateLimited, ...window}) => ({
        ...window,
        rateLimited
      }));
    }
    function windowQuantiles(series, durationMs, slices, percent) {
      const groups = Array.from({
        length: slices
      }, () => []);
      series.values.forEach((value, i) => groups[sliceOf(series.times[i] ?? 0, durationMs, slices)]?.push(value));
      return groups.map(values => values.length < 3 ? Number.NaN : quantileOf(ascending(values), percent));
    }
    function sliceOf(instant, durationMs, slices) {
      return Math.min(slices - 1, Math.max(0, Math.floor(instant / durationMs * slices)));
    }
    const LOAD_HEIGHT = 44;
    const LANE_HEIGHT = 16;
    function renderLoad(report, time) {
      const stages = report.scenarios.flatMap(scenario => placeStages(scenario, report.scenarios.length > 1));
      const highest = Math.max(0, ...stages.flatMap(({from, target}) => [ from, target ]));
      if (highest === 0) return html``;
      const up = value => round((1 - .62 * value / highest) * LOAD_HEIGHT);
      const shapes = stages.map(({startMs, endMs, from, target}, index) => {
        const [left, right] = [ round(time.at(startMs) * WIDTH), round(time.at(endMs) * WIDTH) ];
        return html`<path class="load stage-${index % 2}" d="M${left} ${LOAD_HEIGHT}V${up(from)}L${right} ${up(target)}V${LOAD_HEIGHT}z"/>`;
      });
      const labels = stages.map(({label, startMs, endMs}) => {
        const [left, right] = [ time.at(startMs), time.at(endMs) ];
        return right - left > .07 && html`<text class="stage-label${right - left < .16 && " minor"}" x="${percent(left)}" y="11" dx="3">${label}</text>`;
      });
      return renderChart({
        label: `Load asked for: ${stages.map(({label}) => label).join("; ")}`,
        height: LOAD_HEIGHT,
        x: {
          ...time,
          ticks: []
        },
        y: {
          at: value => value,
          ticks: [ {
            at: 0,
            label: "load",
            minor: false
          } ]
        },
        marks: html`${shapes}`,
        labels: html`${labels}`
      });
    }
    function placeStages(scenario, named) {
      let start = scenario.startMs;
      const unit = /vus|iterations/.test(scenario.executor ?? "") ? " users" : "/s";
      return scenario.stages.map(stage => {
        const startMs = start;
        start += stage.durationMs;
        const [from, target] = [ (0, format.ZV)(stage.from), (0, format.ZV)(stage.target) ];
        const load = from === target ? `${target}${unit}` : `${from} \u2192 ${target}${unit}`;
        const label = `${named ? `${scenario.name} ` : ""}${stage.index}: ${load}`;
        return {
          label,
          from: stage.from,
          target: stage.target,
          startMs,
          endMs: start
        };
      });
    }
    const LANES = [ [ "rate_limited", "429" ], [ "failed", "failed" ], [ "undelivered", "not sent" ] ];
    function renderLanes(columns, time) {
      const marks = columns.texts.outcome.words.map(markOf);
      const isCanary = isCanaryRow(columns);
      const places = {
        answered: [],
        rate_limited: [],
        failed: [],
        undelivered: []
      };
      columns.texts.outcome.values.forEach((outcome, row) => {
        const mark = marks[outcome];
        if (mark !== void 0 && mark !== "answered" && !isCanary(row)) places[mark].push(time.at(instantOf(columns, row)));
      });
      const lanes = LANES.filter(([mark]) => places[mark].length > 0);
      if (lanes.length === 0) return html`<p class="quiet">Every request was sent and answered: no 429, no failure, nothing dropped.</p>`;
      const height = lanes.length * LANE_HEIGHT;
      const middle = index => 1 - (index + .5) / lanes.length;
      return renderChart({
        label: `Requests without a latency. ${lanes.map(([mark, name]) => `${name}: ${places[mark].length}`).join(", ")}.`,
        height,
        x: {
          ...time,
          ticks: []
        },
        y: {
          at: value => value,
          ticks: lanes.map(([, label], index) => ({
            at: middle(index),
            label,
            minor: false
          }))
        },
        marks: html`${lanes.map(([mark], index) => drawTicks(places[mark], index * LANE_HEIGHT + 2, LANE_HEIGHT - 4, mark))}`
      });
    }
    const timeline_HEIGHT = 200;
    const SLICES = 40;
    function renderTimeline(report, columns) {
      const duration = measureDuration(report, columns);
      const drawn = LATENCIES.map(latency => ({
        latency,
        series: selectSeries(columns, latency, true)
      })).filter(({series}) => series.length > 0);
      const time = timeScale(duration);
      const compared = drawn.some(({series}) => series.some(({arm}) => arm === "base"));
      return html`<figure class="timeline${compared && " compared"}" data-duration="${duration}">
${renderTimelineLegend(compared, new Set(selectBands(report).map(({kind}) => kind)))}
${renderLoad(report, time)}
${drawn.map(({latency, series}) => timeline_renderPanel(report, latency, series, duration))}
${renderLanes(columns, time)}
<figcaption><output id="readout">Every dot is a request. Point at one to read it; drag across to keep a span of time in the request explorer.</output></figcaption>
${renderWindowTable(countWindows(columns, duration, SLICES / 2))}
</figure>`;
    }
    function timeline_renderPanel(report, latency, series, duration) {
      const limits = selectLimits(report, latency);
      const x = timeScale(duration);
      const y = latencyScale(series, limits.map(({valueMs}) => valueMs));
      const marks = html`${drawBands(selectBands(report), x, timeline_HEIGHT)}${series.map(({arm, times, values}) => drawPoints({
        x: times.map(x.at),
        y: values.map(y.at)
      }, timeline_HEIGHT, arm))}${series.map(one => drawQuantiles(one, duration, y))}${drawLimits(limits, y, timeline_HEIGHT)}`;
      return html`<h3>${capitalise((0, names.K)(latency.metric))}</h3>
${renderChart({
        label: describePanel(latency, series, duration),
        height: timeline_HEIGHT,
        x,
        y,
        marks,
        labels: labelLimits(limits, y, timeline_HEIGHT),
        kind: latency.column
      })}`;
    }
    function drawQuantiles(series, duration, y) {
      const slices = Math.max(4, Math.min(SLICES, Math.floor(series.values.length / 8)));
      const middles = Array.from({
        length: slices
      }, (_, i) => (i + .5) / slices);
      const line = (percent, name) => {
        const quantiles = windowQuantiles(series, duration, slices, percent);
        return drawLine({
          x: middles,
          y: quantiles.map(y.at)
        }, timeline_HEIGHT, `${series.arm} ${name}`);
      };
      return html`${line(50, "median")}${line(95, "p95")}`;
    }
    function latencyScale(series, limits) {
      const all = ascending(series.flatMap(({values}) => values));
      const top = Math.max(quantileOf(all, 100), ...limits);
      if (top <= 12 * quantileOf(all, 50)) return linearScale(0, top * 1.04, format._V);
      return logScale(Math.max(.05, Math.min(quantileOf(all, 0), ...limits) * .9), top * 1.1, format._V);
    }
    function describePanel(latency, series, duration) {
      const arms = series.map(({arm, values}) => {
        const sorted = ascending(values);
        const [median, p95, slowest] = [ 50, 95, 100 ].map(percent => (0, format._V)(quantileOf(sorted, percent)));
        return `${arm}: ${(0, format.B4)(values.length)} requests, median ${median}, p95 ${p95}, slowest ${slowest}`;
      });
      return `${capitalise((0, names.K)(latency.metric))} over ${(0, format._V)(duration)}. ${arms.join(". ")}.`;
    }
    function measureDuration(report, columns) {
      let last = Math.max(1, report.run.durationMs);
      for (let row = 0; row < columns.rows; row += 1) last = Math.max(last, instantOf(columns, row));
      return Math.ceil(last);
    }
    function renderWindowTable(windows) {
      return html`<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Requests over time"><table><thead><tr><th scope="col">From</th><th scope="col" class="number">Requests</th><th scope="col" class="number">Rate limited</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Not delivered</th></tr></thead><tbody>${windows.map(window => html`<tr><th scope="row">${(0, 
      format._V)(window.fromMs)}</th><td class="number">${(0, format.B4)(window.requests)}</td><td class="number">${(0, 
      format.B4)(window.rateLimited)}</td><td class="number">${(0, format.B4)(window.failed)}</td><td class="number">${(0, 
      format.B4)(window.undelivered)}</td></tr>`)}</tbody></table></div></details>`;
    }
    function capitalise(text) {
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
    const distribution_HEIGHT = 180;
    const BINS = 48;
    const CURVE_POINTS = 200;
    function renderDistribution(report, columns) {
      const drawn = LATENCIES.map(latency => ({
        latency,
        arms: selectSeries(columns, latency, false).map(({arm, values}) => ({
          arm,
          values: ascending(values)
        }))
      })).filter(({arms}) => arms.some(({values}) => values.length > 1));
      if (drawn.length === 0) return html`<p class="quiet">Too few requests were answered for a distribution.</p>`;
      const compared = drawn.some(({arms}) => arms.length > 1);
      return html`${compared && renderCurveLegend()}<div class="pairs">${drawn.map(({latency, arms}) => html`<figure><h3>${(0, 
      names.K)(latency.metric)}: how many took how long</h3>${renderHistogram(latency, arms)}</figure>
<figure><h3>${(0, names.K)(latency.metric)} by percentile</h3>${renderCurve(report, latency, arms)}</figure>`)}</div>${renderPercentileTable(drawn)}`;
    }
    function renderHistogram(latency, arms) {
      const low = Math.max(.05, Math.min(...arms.map(({values}) => quantileOf(values, 0))));
      const high = Math.max(low * 1.5, ...arms.map(({values}) => quantileOf(values, 100)));
      const x = logScale(low, high, format._V);
      const shares = arms.map(({arm, values}) => ({
        arm,
        heights: countBins(values, x.at)
      }));
      const top = Math.max(...shares.flatMap(({heights}) => heights));
      const y = linearScale(0, top * 1.08, share => `${Math.round(share * 1e3) / 10} %`, 4);
      const edges = Array.from({
        length: BINS + 1
      }, (_, i) => i / BINS);
      return renderChart({
        label: `Histogram of ${(0, names.K)(latency.metric)}, from ${(0, format._V)(low)} to ${(0, 
        format._V)(high)} on a logarithmic axis; percentiles are in the table below.`,
        height: distribution_HEIGHT,
        x,
        y,
        marks: html`${shares.map(({arm, heights}) => drawSteps(edges, heights.map(y.at), distribution_HEIGHT, arm))}`
      });
    }
    function countBins(values, at) {
      const counts = new Array(BINS).fill(0);
      values.forEach(value => {
        const bin = Math.min(BINS - 1, Math.floor(at(value) * BINS));
        counts[bin] = (counts[bin] ?? 0) + 1;
      });
      return counts.map(count => count / values.length);
    }
    function renderCurve(report, latency, arms) {
      const x = percentileScale(Math.max(...arms.map(({values}) => values.length)));
      const limits = selectLimits(report, latency);
      const y = latencyScale(arms.map(({values}) => ({
        values: [ ...values ]
      })), limits.map(({valueMs}) => valueMs));
      const lines = arms.map(({arm, values}) => {
        const end = Math.log10(values.length);
        const percents = Array.from({
          length: CURVE_POINTS + 1
        }, (_, i) => 100 * (1 - 10 ** (-end * i / CURVE_POINTS)));
        const places = {
          x: percents.map(x.at),
          y: percents.map(percent => y.at(quantileOf(values, percent)))
        };
        return drawLine(places, distribution_HEIGHT, `${arm} curve`);
      });
      return renderChart({
        label: `${(0, names.K)(latency.metric)} by percentile; the values are in the table below.`,
        height: distribution_HEIGHT,
        x,
        y,
        marks: html`${lines}${drawLimits(limits, y, distribution_HEIGHT)}`,
        labels: labelLimits(limits, y, distribution_HEIGHT)
      });
    }
    const LISTED = [ 0, 50, 75, 90, 95, 99, 99.9, 100 ];
    function renderPercentileTable(drawn) {
      const name = percent => percent === 0 ? "min" : percent === 100 ? "max" : `p${percent}`;
      return html`<div class="scroll" tabindex="0" role="region" aria-label="Percentiles"><table class="compact"><thead><tr><th scope="col">Percentiles</th><th scope="col" class="number">Requests</th>${LISTED.map(percent => html`<th scope="col" class="number">${name(percent)}</th>`)}</tr></thead><tbody>${drawn.flatMap(({latency, arms}) => arms.map(({arm, values}) => html`<tr><th scope="row">${(0, 
      names.K)(latency.metric)}${arms.length > 1 && `, ${arm === "head" ? "this change" : "base"}`}</th><td class="number">${(0, 
      format.B4)(values.length)}</td>${LISTED.map(percent => html`<td class="number">${(0, 
      format._V)(quantileOf(values, percent))}</td>`)}</tr>`))}</tbody></table></div>`;
    }
    var reproduce = __webpack_require__(88861);
    var more_threads = __webpack_require__(32461);
    function renderEvidence(report) {
      const {load, generator} = report;
      const {scheduleDelayMs: delay, eventLoopDelayMs: loop} = generator;
      const workers = (0, more_threads.M)(report);
      return html`<dl class="evidence">
${renderItem("Load generator", generator.healthy ? "kept up" : generator.cause === "busy" ? "was the bottleneck" : "was held up by others", [ `started requests ${(0, 
      format._V)(delay.p50)} late (p50), ${(0, format._V)(delay.p99)} (p99), ${(0, format._V)(delay.max)} at most`, `event loop delay ${(0, 
      format._V)(loop.p99)} (p99)${generator.utilization === null ? "" : `, busy ${(0, 
      format.CE)(generator.utilization)}`}`, generator.overheadMs !== null && `measuring adds ${(0, 
      format.vy)(generator.overheadMs.p50, generator.overheadMs.p99, format._V)} to a first token (p50 to p99)`, generator.lateRequests > 0 && `${(0, 
      format.ej)(generator.lateRequests, "request")} later than both 20 ms and a tenth of the time between arrivals`, workers !== null && `cores were free that workers: ${workers} would use`, generator.shardsNeeded !== null && `share the load among ${generator.shardsNeeded} jobs with shard` ])}
${renderItem("Load delivered", (0, format.CE)(load.deliveredRatio), [ `${(0, format.B4)(load.sent)} of ${(0, 
      format.B4)(load.planned)} requests that came due sent, ${(0, format.B4)(load.ok)} answered`, `${(0, 
      format.B4)(load.dropped)} dropped, ${(0, format.B4)(load.suppressed)} suppressed, ${(0, 
      format.B4)(load.unsent)} not reached`, `at most ${(0, format.B4)(load.maxInFlight)} in flight` ])}
${renderItem("HTTP status", tally(report.statuses), [])}
${renderItem("Outcomes", tally(report.outcomes, words.Wm), [])}
${report.checks.length > 0 && renderItem("Checks", "", report.checks.slice(0, 50).map(({name, passes, fails}) => `${fails === 0 ? "\u2713" : "\u2717"} ${name}: ${(0, 
      format.B4)(passes)} passed, ${(0, format.B4)(fails)} failed`))}
</dl>`;
    }
    function tally(counts, name = String) {
      const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
      return entries.length === 0 ? "none" : entries.map(([key, count]) => `${name(key)} \xd7 ${(0, 
      format.B4)(count)}`).join(", ");
    }
    function renderItem(term, value, notes) {
      return html`<div><dt>${term}</dt><dd>${value !== "" && html`<strong>${value}</strong>`}${notes.map(note => note !== false && html`<span>${note}</span>`)}</dd></div>`;
    }
    function renderReproduction(report) {
      const {run, source, tool} = report;
      const lines = (0, reproduce.O)(report);
      return html`<p>Arrivals, the order of the prompts and the order of the arms follow from the seed <code>${run.seed}</code>; with the same settings (<code>${run.configHash}</code>) request 17 is request 17 again.</p>
${lines.length > 0 && html`<pre tabindex="0" aria-label="Commands"><code>${lines.join("\n")}</code></pre>`}
<p class="quiet">${tool.name} ${tool.version} · run ${run.id}${run.shard !== null && `, shard ${run.shard}`} · ${(0, 
      format.r4)(run.startedAt)} to ${(0, format.r4)(run.endedAt)} · stopped by: ${run.stoppedBy} · Node ${run.node}, ${(0, 
      format.ej)(run.cpus, "CPU")}${run.proxied && " \xb7 through a proxy"}${source !== null && html` · ${source.repository} ${source.ref}, attempt ${source.attempt}`}</p>`;
    }
    const explorer_COLUMNS = [ [ "id", "#", true ], [ "plannedMs", "At (s)", true ], [ "stage", "Stage" ], [ "prompt", "Prompt" ], [ "arm", "Arm" ], [ "outcome", "Outcome" ], [ "status", "HTTP", true ], [ "ttftMs", "First token", true ], [ "e2eMs", "Total", true ], [ "outputTokens", "Tokens out", true ], [ "costUsd", "Cost", true ], [ "error", "Error" ] ];
    function renderExplorer(columns) {
      if (columns.rows === 0) return html`<p class="quiet">No request was sent.</p>`;
      const compared = columns.texts.arm.words.length > 1;
      const shown = explorer_COLUMNS.filter(([name]) => compared || name !== "arm");
      return html`<noscript><p class="quiet">The explorer needs a script. <code>samples.jsonl</code> beside this page has every request.</p></noscript>
<div id="explorer" hidden>
<form>${explorer_renderSearch("text", "Search", "prompt, error, 503, #17 \u2026")}${[ "outcome", "scenario", "stage", "prompt", "arm" ].map(renderSelect)}
${renderNumber("from", "From (s)")}${renderNumber("to", "to (s)")}${renderNumber("slower", "Total at least (ms)")}
<button type="reset">Clear</button></form>
<p class="count"><output aria-live="polite"></output></p>
<div class="scroll port" tabindex="0" role="region" aria-label="Requests, table"><table><thead><tr>${shown.map(([name, label, number]) => html`<th scope="col" data-name="${name}" class="${name}${number === true && " number"}">${label}</th>`)}</tr></thead><tbody></tbody></table></div>
</div>
<dialog id="request" aria-labelledby="request-title"><div class="bar"><h2 id="request-title">Request</h2><button type="button" data-step="-1" aria-label="Previous request">←</button><button type="button" data-step="1" aria-label="Next request">→</button><button type="button" data-close aria-label="Close">×</button></div><dl></dl></dialog>`;
    }
    function explorer_renderSearch(name, label, hint) {
      return html`<label class="wide">${label}<input type="search" name="${name}" placeholder="${hint}"></label>`;
    }
    function renderSelect(name) {
      return html`<label>${name.charAt(0).toUpperCase() + name.slice(1)}<select name="${name}"><option value="">all</option></select></label>`;
    }
    function renderNumber(name, label) {
      return html`<label class="narrow">${label}<input type="number" name="${name}" min="0" step="any"></label>`;
    }
    var context = __webpack_require__(70301);
    var headline = __webpack_require__(96766);
    var look_next = __webpack_require__(19661);
    var reason_lines = __webpack_require__(96222);
    const SHAPES = {
      pass: '<circle cx="10" cy="10" r="9"/><path class="sign" d="M5.5 10.4l3 3 6-6.4"/>',
      fail: '<path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"/><path class="sign" d="M6.8 6.8l6.4 6.4m0-6.4l-6.4 6.4"/>',
      no_data: '<path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"/><path class="sign" d="M6 10h8"/>',
      error: '<path d="M1 1h18v18H1z"/><path class="sign" d="M10 4.8v6.4m0 2.8v.4"/>',
      inconclusive: '<path d="M10 1l9.5 17.5H.5z"/><path class="sign" d="M10 7.2v5m0 2.6v.3"/>',
      skipped: '<path d="M2 2l9 8-9 8zM11 2l8 8-8 8z"/>',
      info: '<circle cx="10" cy="10" r="9"/><path class="sign" d="M10 9v5.4m0-8.6v.4"/>'
    };
    function renderBadge(verdict) {
      return html`<span class="badge ${verdict}">${renderIcon(verdict)} ${(0, words.E0)(verdict)}</span>`;
    }
    function renderIcon(verdict, size = 16) {
      return html`<svg class="icon ${verdict}" viewBox="0 0 20 20" width="${size}" height="${size}" aria-hidden="true">${trusted(SHAPES[verdict])}</svg>`;
    }
    function renderHero(report) {
      const headline = report.headline.replace((0, words.eb)(report.verdict), "").trim();
      return html`<header class="hero ${report.verdict}">
<p class="eyebrow">${report.name} <span aria-hidden="true">·</span> ${describeSubject(report)}</p>
<p class="verdict">${renderIcon(report.verdict, 28)} ${(0, words.E0)(report.verdict)}</p>
<h1>${keepUnits(headline)}</h1>
${report.between !== null && html`<p class="between">${(0, context.Q9)(report)}</p>`}
${renderReasons(report)}
${renderFacts(report)}
</header>`;
    }
    function describeSubject({source, target}) {
      const endpoint = target.model === null ? target.endpoint : `${target.model} at ${target.endpoint}`;
      if (source === null) return endpoint;
      const change = source.pullRequest === null ? source.ref : `#${source.pullRequest}`;
      return `${source.repository} ${change} @ ${source.commit.slice(0, 7)} \xb7 ${endpoint}`;
    }
    function renderReasons(report) {
      const lines = [ ...(0, reason_lines.c)(report), (0, look_next.F)(report) ].filter(line => line !== "");
      if (lines.length === 0) return html``;
      return html`<ul class="reasons">${lines.map(line => html`<li>${line}</li>`)}</ul>`;
    }
    function renderFacts(report) {
      if ((0, report_decisive.hL)(report) || report.load.sent === 0) return html``;
      const [decisive] = (0, decision.u)(report);
      return html`<dl class="facts">${decisive !== void 0 && renderDecisive(report, decisive)}
${renderFact("cost", (0, format.UK)(report.cost.spent), html`${(0, headline.tx)(report)} budget ${renderMeter(report)}`)}
${renderFact("requests", (0, format.B4)(report.load.sent), describeLoad(report))}
${renderFact("ran", (0, format._V)(report.run.durationMs), (0, format.r4)(report.run.startedAt))}</dl>`;
    }
    function renderDecisive(report, decisive) {
      const {interval, judgesChange, basis} = decisive;
      const join = (...parts) => parts.filter(part => part !== "").join(", ");
      const inBase = decisive.base && `${decisive.base} in base`;
      const own = judgesChange ? inBase : interval;
      return html`${renderFact(decisive.name, decisive.head, judgesChange ? own : join(own, basis))}
${decisive.limit !== "" && renderFact("limit", decisive.limit, (0, words.E0)(decisive.verdict))}
${report.comparison !== null && renderFact("change", decisive.change === "" ? format.HV : decisive.change, describeChange(report.comparison, judgesChange ? join(interval, basis) : ""))}`;
    }
    function describeChange({kind, source}, judged) {
      const how = judged === "" ? kind === "base" ? "within pairs" : "" : judged;
      return [ how, `against ${source}` ].filter(part => part !== "").join(", ");
    }
    function describeLoad(report) {
      const [sent, planned] = [ report.load.sent, (0, report_decisive.XM)(report) ];
      if (sent === planned) return "all that were planned";
      return `${(0, format.CE)(planned === 0 ? null : sent / planned)} of ${(0, format.B4)(planned)} planned`;
    }
    function renderMeter({cost}) {
      const share = cost.budget > 0 ? Math.min(1, cost.spent / cost.budget) : 1;
      return html`<svg class="meter" height="4" aria-hidden="true"><rect width="100%" height="4" rx="2"/><rect class="used" width="${percent(share)}" height="4" rx="2"/></svg>`;
    }
    function renderFact(label, value, note) {
      const kept = typeof note === "string" ? keepUnits(note) : note;
      return html`<div><dt>${label}</dt><dd><strong>${keepUnits(value)}</strong><span>${kept}</span></dd></div>`;
    }
    function keepUnits(text) {
      return text.replace(/(\d) (ms|s|min|h|%)(?![\w])/g, "$1\xa0$2");
    }
    function renderHistory({history, metrics}) {
      const columns = [ {
        label: "Commit",
        cell: ({commit}) => commit.slice(0, 7)
      }, {
        label: "Stored",
        cell: ({date}) => (0, format.r4)(date)
      }, {
        label: "Verdict",
        cell: ({verdict}) => renderBadge(verdict)
      }, ...Object.entries(metrics).map(([key, {unit}]) => {
        const valueOf = run => Object.hasOwn(run.metrics, key) ? run.metrics[key] ?? null : null;
        return {
          label: (0, words.be)(key),
          cell: run => (0, format.Fl)(valueOf(run), unit),
          number: valueOf
        };
      }) ];
      return renderTable({
        caption: "Stored runs",
        columns,
        rows: [ ...history ].reverse()
      });
    }
    function renderInterval(plot) {
      const {value, low, high, limit} = plot;
      const shown = [ plot.reference, value, low, high, limit ].filter(one => one !== null);
      const [least, most] = [ Math.min(...shown), Math.max(...shown) ];
      const room = (most - least || Math.abs(most) || 1) * .12;
      const from = least === plot.reference && plot.reference === 0 ? 0 : least - room;
      const x = at => percent((at - from) / (most + room - from));
      return html`<svg class="interval${plot.failed && " failed"}" height="26" aria-hidden="true">${drawForbidden(plot, x)}<line class="track" x1="0" x2="100%" y1="13" y2="13"/>${plot.reference !== 0 && html`<line class="reference" x1="${x(plot.reference)}" x2="${x(plot.reference)}" y1="5" y2="21"/>`}${(low !== null || high !== null) && html`<line class="span" x1="${low === null ? "0" : x(low)}" x2="${high === null ? "100%" : x(high)}" y1="13" y2="13"/>`}${limit !== null && html`<line class="limit-mark" x1="${x(limit)}" x2="${x(limit)}" y1="1" y2="25"/>`}${value !== null && html`<circle cx="${x(value)}" cy="13" r="5"/>`}</svg>`;
    }
    function drawForbidden({limit, failsAbove}, x) {
      if (limit === null) return html``;
      const share = Number.parseFloat(x(limit));
      return failsAbove ? html`<rect class="forbidden" x="${x(limit)}" width="${percent(1 - share / 100)}" y="3" height="20"/>` : html`<rect class="forbidden" x="0" width="${x(limit)}" y="3" height="20"/>`;
    }
    function renderThresholds(report) {
      if (report.run.shard !== null) return html`<p class="quiet">Thresholds are judged where the shards are merged.</p>`;
      if (report.thresholds.length === 0) return html`<p class="quiet">Nothing was judged.</p>`;
      return renderJudgements((0, words.md)(report.thresholds).map(threshold => judgeThreshold(threshold, report)));
    }
    function renderComparison(comparison) {
      const rows = (0, words.md)(Object.entries(comparison.metrics).map(([key, row]) => ({
        key,
        ...row
      })));
      return html`<p class="lead">${describeBase(comparison)}</p>
${renderJudgements(rows.map(({key, ...row}) => judgeMetric(key, row)))}
${comparison.notes.length > 0 && html`<ul class="notes">${comparison.notes.map(note => html`<li>${note}</li>`)}</ul>`}
${comparison.prompts.length > 0 && renderPrompts(comparison.prompts)}
${comparison.history.length > 0 && renderHistory(comparison)}`;
    }
    function describeBase({kind, source, pairs, design}) {
      if (kind === "baseline") return html`Against stored runs, <b>${source}</b>. The line marks no change; the bar is what the run and chance from run to run leave open.`;
      const shared = design === null ? "" : `, design: ${design}`;
      return html`Against <b>${source}</b>: ${(0, format.ej)(pairs, "matched pair")}${shared}. The line marks no change; the bar is the confidence interval of head over base.`;
    }
    function renderJudgements(rows) {
      return html`<ol class="judgements">${rows.map(row => html`<li>${renderBadge(row.verdict)}<div class="what"><b>${row.name}</b><span>${row.note}</span></div>${renderInterval(row.plot)}<div class="figure"><b>${row.value}</b><span>${row.range}</span></div></li>
`)}</ol>`;
    }
    function judgeThreshold(threshold, report) {
      const {operator} = (0, words.ts)(threshold.expression);
      const ratio = allowedRatio(threshold);
      const interval = (0, judged.Bt)(threshold);
      return {
        verdict: threshold.verdict,
        name: (0, words.I3)(threshold) + ((0, judged.n3)(threshold) ? " against base" : ""),
        note: threshold.message,
        plot: {
          value: threshold.observed,
          low: threshold.low,
          high: threshold.high,
          limit: ratio ?? threshold.limit,
          failsAbove: !operator.startsWith(">"),
          reference: ratio === null ? 0 : 1,
          failed: threshold.verdict === "fail" || threshold.verdict === "no_data"
        },
        value: `${(0, judged.aP)(threshold)}, ${(0, judged.pI)(threshold)}`,
        range: `${interval === "" ? "" : `${interval}, `}${(0, judged.GB)(report, threshold)}`
      };
    }
    function allowedRatio(threshold) {
      const {limit} = (0, words.ts)(threshold.expression);
      return (0, judged.n3)(threshold) && limit.endsWith("%") ? 1 + Number.parseFloat(limit.replace(/\s/g, "")) / 100 : null;
    }
    function judgeMetric(key, row) {
      return {
        verdict: row.verdict,
        name: (0, words.be)(key),
        note: row.message,
        plot: {
          value: row.ratio,
          low: row.low,
          high: row.high,
          limit: row.tolerance,
          failsAbove: row.tolerance === null || row.tolerance >= 1,
          reference: 1,
          failed: row.verdict === "fail"
        },
        value: (0, judged.k0)(row),
        range: `${(0, format.Fl)(row.base, row.unit)} \u2192 ${(0, format.Fl)(row.head, row.unit)}${row.p === null ? "" : `, p ${row.p < .001 ? "< 0.001" : row.p.toFixed(3)}`}`
      };
    }
    const MOST_METRICS = 5;
    function renderPrompts(prompts) {
      const keys = [ ...new Set(prompts.flatMap(({metrics}) => Object.keys(metrics))) ].slice(0, MOST_METRICS);
      const columns = [ {
        label: "Prompt",
        cell: ({id}) => id
      }, {
        label: "Status",
        cell: ({status}) => status
      }, {
        label: "Pairs",
        cell: ({pairs}) => pairs,
        number: ({pairs}) => pairs
      }, ...keys.map(key => ({
        label: (0, words.be)(key),
        cell: ({metrics}) => describeRow(metrics[key]),
        number: ({metrics}) => metrics[key]?.ratio ?? null
      })) ];
      return renderTable({
        caption: "Comparison by prompt",
        columns,
        rows: prompts
      });
    }
    function describeRow(row) {
      if (row === void 0) return format.HV;
      return html`${(0, judged.k0)(row)}${row.verdict !== "info" && html` ${renderBadge(row.verdict)}`}`;
    }
    const baseStyle = `\n:root {\n  color-scheme: light dark;\n  --paper: #fbfbf9; --raised: #ffffff; --ink: #1a1c20; --soft: #5b6068; --line: #dfdfda; --faint: #eeeeea;\n  --head: #0b67b0; --base: #b85c00; --pass: #0a7353; --fail: #b3261e; --unsure: #8a5a00; --focus: #0b67b0;\n  --wash-pass: #e9f4ef; --wash-fail: #fbebe9; --wash-unsure: #f8f0de;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --paper: #131518; --raised: #1a1d21; --ink: #e8e8e4; --soft: #a3a8b0; --line: #33373d; --faint: #22262b;\n    --head: #6cb6f2; --base: #f0a450; --pass: #5fcaa1; --fail: #ff8d80; --unsure: #e4b95a; --focus: #6cb6f2;\n    --wash-pass: #15271f; --wash-fail: #331b19; --wash-unsure: #2b2413;\n  }\n}\n* { box-sizing: border-box; }\nhtml { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }\n@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }\nbody {\n  margin: 0 auto; padding: 0 clamp(16px, 4vw, 48px) 64px; max-width: 1240px;\n  background: var(--paper); color: var(--ink);\n  font: 15px/1.5 Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;\n  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; text-rendering: optimizeLegibility;\n}\nh2 { font-size: 20px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; margin: 0 0 16px; }\nh3 { font-size: 13px; font-weight: 600; margin: 20px 0 4px; }\nh3::first-letter { text-transform: uppercase; }\np { margin: 0 0 12px; }\nb, strong { font-weight: 620; }\na { color: inherit; }\ncode, pre { font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em; }\npre { margin: 0 0 12px; padding: 12px 14px; background: var(--faint); border-radius: 6px; white-space: pre-wrap; }\nul, ol { margin: 0; padding: 0; list-style: none; }\nsection { padding-top: 36px; margin-top: 36px; border-top: 1px solid var(--line); scroll-margin-top: 36px; }\nsection:first-child { border-top: 0; margin-top: 0; padding-top: 28px; }\n:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }\n.quiet, .lead { color: var(--soft); max-width: 78ch; }\n.quiet { font-size: 13px; }\n.notes, .findings { max-width: 90ch; margin-top: 12px; }\n.notes li, .findings li { padding: 6px 0 6px 14px; border-left: 2px solid var(--line); margin-bottom: 8px; }\n.findings b { display: block; }\n.findings span { display: block; color: var(--soft); font-size: 13px; }\n.skip { position: absolute; left: -999px; }\n.skip:focus { left: 16px; top: 8px; padding: 6px 10px; background: var(--raised); z-index: 9; }\n.defs { position: absolute; }\n.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n[hidden] { display: none !important; }\nnav {\n  position: sticky; top: 0; z-index: 5; background: var(--paper); border-bottom: 1px solid var(--line);\n}\nnav ul { display: flex; gap: 4px 20px; overflow-x: auto; scrollbar-width: none; font-size: 13px; }\nnav a { display: block; padding: 10px 0; color: var(--soft); text-decoration: none; white-space: nowrap; }\nnav a:hover { color: var(--ink); text-decoration: underline; }\n@media print {\n  nav, #requests, .skip, .table-filter { display: none; }\n  body { max-width: none; padding: 0; font-size: 11px; }\n  section { break-inside: avoid-page; }\n  .scroll { overflow: visible !important; }\n}\n`;
    const chartStyle = `\nfigure { margin: 0; min-width: 0; }\nfigcaption { color: var(--soft); font-size: 13px; margin-top: 8px; min-height: 3em; }\n.chart { display: grid; grid-template-columns: 56px minmax(0, 1fr); margin-bottom: 8px; }\n.chart svg { display: block; overflow: visible; }\n.chart text { font-size: 11px; fill: var(--soft); }\n.chart .y-axis { margin-top: -6px; margin-bottom: -6px; overflow: visible; }\n.y-axis text { text-anchor: end; }\n.x-axis { grid-column: 2; width: 100%; }\n.middle { text-anchor: middle; }\n.end { text-anchor: end; }\n.plot { position: relative; min-width: 0; }\n.plot[data-chart] { cursor: crosshair; touch-action: pan-y; }\n.plot svg { width: 100%; }\n.plot .labels { position: absolute; inset: 0; pointer-events: none; }\n.plot path { vector-effect: non-scaling-stroke; fill: none; }\n.grid { stroke: var(--faint); }\npath.head { --series: var(--head); }\npath.base { --series: var(--base); }\n.dots { stroke: var(--series); stroke-width: 5; stroke-linecap: round; opacity: .38; }\n.dots.sure { opacity: 1; stroke-width: 8; }\n.plot .cell { fill: var(--series); }\n.level-1 { opacity: .14; } .level-2 { opacity: .28; } .level-3 { opacity: .46; } .level-4 { opacity: .68; } .level-5 { opacity: .92; }\n.line { stroke: var(--series); stroke-width: 2; stroke-linejoin: round; fill: none; }\n.plot .line.median, .plot .line.p95 { stroke: var(--ink); }\n.compared .plot .line.head { stroke: var(--head); }\n.line.p95 { stroke-dasharray: 5 3; stroke-width: 1.5; }\n.compared .plot .line.base { stroke: var(--base); }\n.line.base.curve { stroke-dasharray: 7 4; }\n.legend .line.median, .legend .line.p95 { stroke: var(--ink); }\n.legend .dots { opacity: .8; stroke-width: 8; }\n.steps { stroke: var(--series); stroke-width: 1.5; }\n.plot .steps.head { fill: color-mix(in srgb, var(--head) 26%, transparent); }\n.plot .steps.base { stroke-dasharray: 5 3; fill: none; }\npath.episode, .plot path.episode { fill: color-mix(in srgb, var(--fail) 12%, transparent); stroke: var(--fail); stroke-width: .5; }\npath.spell, .plot path.spell { fill: color-mix(in srgb, var(--ink) 9%, transparent); stroke: var(--ink); stroke-width: .5; stroke-dasharray: 3 2; }\n.limit { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 3; }\n.limit.failed { stroke: var(--fail); stroke-width: 1.5; }\n.chart text.limit-label { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }\n.chart text.limit-label.failed { fill: var(--fail); font-weight: 600; }\n.plot .load { fill: var(--faint); stroke: var(--soft); stroke-width: 1; }\n.plot .load.stage-1 { fill: var(--line); }\n.tick { stroke-width: 1.5; }\n.tick.rate_limited { stroke: var(--base); }\n.tick.failed { stroke: var(--fail); }\n.tick.undelivered { stroke: var(--soft); }\n.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--soft); font-size: 13px; margin-bottom: 8px; }\n.legend svg { vertical-align: -1px; margin-right: 4px; }\n.legend path { fill: none; }\n.legend path.spell { fill: color-mix(in srgb, var(--ink) 9%, transparent); stroke: var(--ink); stroke-dasharray: 3 2; }\n.legend path.episode { fill: color-mix(in srgb, var(--fail) 12%, transparent); }\n.ring { position: absolute; width: 13px; height: 13px; margin: -6.5px; border: 2px solid var(--ink); border-radius: 50%; pointer-events: none; }\n.brush { position: absolute; top: 0; bottom: 0; background: color-mix(in srgb, var(--head) 18%, transparent); border: solid var(--head); border-width: 0 1px; pointer-events: none; }\n.pairs { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 40px; margin-bottom: 16px; }\n@media (max-width: 760px) {\n  .pairs { grid-template-columns: minmax(0, 1fr); }\n  .chart .minor { display: none; }\n}\n`;
    const heroStyle = `\n.hero { padding: clamp(20px, 5vh, 52px) 0 28px; }\n.eyebrow { color: var(--soft); font-size: 13px; margin-bottom: clamp(16px, 3vh, 32px); }\n.verdict { display: flex; align-items: center; gap: 10px; font-size: 17px; font-weight: 650; margin: 0 0 8px; }\n.verdict::first-letter { text-transform: uppercase; }\nh1 { font-size: clamp(22px, 3.4vw, 36px); line-height: 1.22; letter-spacing: -.02em; font-weight: 640; margin: 0 0 16px; max-width: 34em; text-wrap: pretty; }\n.pass .verdict, .icon.pass { color: var(--pass); }\n.fail .verdict, .error .verdict, .icon.fail, .icon.no_data, .icon.error { color: var(--fail); }\n.inconclusive .verdict, .icon.inconclusive { color: var(--unsure); }\n.skipped .verdict, .icon.skipped, .icon.info { color: var(--soft); }\n.icon { fill: currentColor; flex: none; }\n.icon .sign { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }\n.reasons { color: var(--soft); max-width: 80ch; margin-bottom: 12px; }\n.reasons li { padding-left: 14px; border-left: 2px solid var(--line); margin: 4px 0; }\n.facts { display: flex; flex-wrap: wrap; gap: 1px; margin: 28px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }\n.facts div { position: relative; flex: 1 0 150px; background: var(--raised); padding: 14px 16px; display: flex; flex-direction: column; gap: 4px; }\n.facts dt { color: var(--soft); font-size: 13px; line-height: 1.35; }\n.facts dd { margin: auto 0 0; display: flex; flex-direction: column; gap: 4px; }\n.facts strong { font-size: clamp(19px, 1.9vw, 24px); line-height: 1.15; letter-spacing: -.01em; }\n.facts span { color: var(--soft); font-size: 13px; line-height: 1.35; min-height: 2.7em; text-wrap: pretty; }\n.meter { position: absolute; left: 16px; bottom: 7px; width: calc(100% - 32px); }\n.meter rect { fill: var(--line); }\n.meter .used { fill: var(--head); }\n.badge { display: inline-flex; align-items: center; gap: 6px; font-size: 13px; font-weight: 600; white-space: nowrap; vertical-align: text-bottom; }\n.judgements li {\n  display: grid; grid-template-columns: 124px minmax(0, 1.15fr) minmax(160px, 1fr) minmax(0, 1fr); gap: 4px 20px;\n  align-items: center; padding: 12px 0; border-bottom: 1px solid var(--line);\n}\n.judgements li:last-child { border-bottom: 0; }\n.what span, .figure span { display: block; color: var(--soft); font-size: 13px; }\n.interval { width: 100%; overflow: visible; }\n.interval .track { stroke: var(--line); }\n.interval .reference { stroke: var(--soft); }\n.interval .span { stroke: var(--head); stroke-width: 5; opacity: .45; }\n.interval circle { fill: var(--head); stroke: var(--paper); stroke-width: 1.5; }\n.interval.failed .span { stroke: var(--fail); }\n.interval.failed circle { fill: var(--fail); }\n.interval .limit-mark { stroke: var(--ink); stroke-width: 2; }\n.forbidden { fill: url(#hatch); }\n#hatch path { stroke: var(--line); stroke-width: 3; }\n.evidence { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 20px 32px; margin: 0; }\n.evidence dt { color: var(--soft); font-size: 13px; }\n.evidence dd { margin: 2px 0 0; }\n.evidence dd span { display: block; font-size: 13px; color: var(--soft); margin-top: 3px; }\n@media (max-width: 1020px) {\n  .facts div { flex-basis: 30%; }\n}\n@media (max-width: 760px) {\n  .facts div { flex-basis: 40%; }\n  .facts strong { font-size: 20px; }\n  .judgements li { grid-template-columns: minmax(0, 1fr); gap: 6px; }\n}\n`;
    const tableStyle = `\n.scroll { position: relative; overflow-x: auto; margin-bottom: 12px; }\ntable { border-collapse: collapse; width: 100%; font-size: 13px; }\nth, td { padding: 7px 12px 7px 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }\nth:last-child, td:last-child { padding-right: 14px; }\nthead th { color: var(--soft); font-weight: 500; vertical-align: bottom; }\ntbody th { font-weight: 500; min-width: 150px; max-width: 420px; }\ntbody td:not(.number) { min-width: 90px; }\n.compact tbody th::first-letter { text-transform: uppercase; }\n.number { text-align: right; white-space: nowrap; }\n.stages tbody th { min-width: 0; }\n.stages th, .stages td { padding-right: 14px; }\n.stages thead .number { white-space: normal; }\ntbody tr:hover { background: var(--faint); }\nth button { all: unset; cursor: pointer; position: relative; }\nth button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }\nth button::after { content: "\\2195"; opacity: .4; position: absolute; left: 100%; margin-left: 1px; font-size: 11px; line-height: 20px; }\nth[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }\nth[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }\ndetails { margin: 4px 0 0; }\nsummary { cursor: pointer; color: var(--soft); font-size: 13px; }\ninput, select, form button, dialog button {\n  font: inherit; font-size: 13px; color: inherit; background: var(--raised); border: 1px solid var(--soft); border-radius: 6px; padding: 5px 8px; min-width: 0;\n}\nbutton { cursor: pointer; }\n.table-filter { margin-bottom: 8px; width: min(280px, 100%); }\n.cost td:nth-child(2) { min-width: 190px; }\n.cost .bar { width: 40%; min-width: 160px; }\n@media (max-width: 760px) { .cost td:nth-child(2) { min-width: 120px; } .cost .bar { min-width: 80px; } tbody th { min-width: 120px; } }\n.cost .bar svg { width: 100%; display: block; }\n.cost rect { fill: var(--head); }\n.cost rect.total { fill: var(--ink); }\n.cost rect.plan { fill: url(#hatch); stroke: var(--soft); }\n.cost .total th, .cost .total td { font-weight: 620; }\n#explorer form { display: flex; flex-wrap: wrap; gap: 10px 12px; align-items: end; }\n#explorer label { display: flex; flex-direction: column; gap: 3px; color: var(--soft); font-size: 12px; }\n#explorer label input, #explorer label select { color: var(--ink); }\n#explorer .wide { flex: 1 1 200px; }\n#explorer .narrow input { width: 108px; }\n#explorer select { max-width: 190px; }\n.count { color: var(--soft); font-size: 13px; margin: 10px 0 6px; }\n.port { height: min(560px, 75vh); overflow: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); overscroll-behavior: contain; }\n.port table { table-layout: fixed; min-width: 1040px; border-collapse: separate; border-spacing: 0; }\n.port thead th { position: sticky; top: 0; background: var(--raised); z-index: 1; height: 38px; vertical-align: middle; }\n.port th, .port td { padding: 0 18px 0 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }\n.port td { height: 30px; vertical-align: middle; border-bottom-color: var(--faint); }\n.port .spacer td { padding: 0; border: 0; }\n.port th.id { width: 78px; } .port th.plannedMs { width: 80px; } .port th.stage { width: 104px; } .port th.arm { width: 64px; }\n.port th.outcome { width: 108px; } .port th.status { width: 70px; } .port th.ttftMs { width: 100px; } .port th.e2eMs { width: 82px; }\n.port th.outputTokens { width: 104px; } .port th.costUsd { width: 96px; } .port th.prompt { width: 190px; }\n.port td button { all: unset; cursor: pointer; text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: 3px; }\n.port td button:focus-visible { outline: 2px solid var(--focus); }\n.port tr[data-row] { cursor: pointer; }\n.port tr[data-outcome]:not([data-outcome="ok"]) { color: var(--fail); }\n.port tr[data-outcome="rate_limited"] { color: var(--base); }\n.port tr[data-outcome="dropped"], .port tr[data-outcome="suppressed"], .port tr[data-outcome="cancelled"] { color: var(--soft); }\ndialog { width: min(620px, calc(100vw - 32px)); max-height: 86vh; border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; background: var(--raised); color: var(--ink); }\ndialog::backdrop { background: rgb(0 0 0 / .4); }\ndialog .bar { display: flex; gap: 8px; align-items: center; margin-bottom: 12px; }\ndialog h2 { flex: 1; margin: 0; }\ndialog dl { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }\ndialog dl div { padding: 7px 0; border-bottom: 1px solid var(--line); }\ndialog dt { color: var(--soft); font-size: 12px; }\ndialog dd { margin: 0; }\n@media (max-width: 560px) { dialog dl { grid-template-columns: 1fr; } }\n`;
    const style = [ baseStyle, heroStyle, chartStyle, tableStyle ].join("");
    function* renderPage(report, samples) {
      const columns = collectColumns(samples);
      yield markupOf(renderHead(report));
      yield markupOf(renderHero(report));
      const sections = listSections(report, columns);
      yield markupOf(html`<nav aria-label="Sections"><ul>${sections.map(({id, title}) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main">`);
      for (const {id, title, body} of sections) yield markupOf(html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`);
      yield "</main>\n";
      if (columns.rows > 0) {
        yield '<script type="application/json" id="samples">';
        yield* embedColumns(columns);
        yield "<\/script>\n";
      }
      yield markupOf(html`<script>${trusted(clientScript)}</script>
</body></html>
`);
    }
    function listSections(report, columns) {
      const {comparison, scenarios} = report;
      const found = !(0, report_decisive.hL)(report) && scenarios.some(({findings}) => findings.length > 0);
      const sent = columns.rows > 0;
      const judged = !(0, report_decisive.hL)(report) && report.thresholds.length > 0;
      return [ ...when(report.arms.length > 0 && sent, "arms", "Arms", () => renderArms(report)), ...when(judged, "thresholds", "Thresholds", () => renderThresholds(report)), ...when(comparison !== null, "comparison", "Base and head", () => comparison && renderComparison(comparison)), ...when(scenarios.some(({capacity}) => capacity !== null), "capacity", "Capacity", () => renderCapacity(scenarios)), ...when(found, "findings", "Findings", () => renderFindings(scenarios)), ...when(sent, "latency", "Latency over time", () => renderTimeline(report, columns)), ...when(sent, "distribution", "Distribution", () => renderDistribution(report, columns)), ...when(scenarios.some(({capacity}) => capacity === null), "stages", "Stages", () => renderStages(scenarios)), ...when(report.prompts.length > 0, "prompts", "Prompts", () => renderPromptTable(report.prompts)), ...when(report.bill !== null && report.bill.usd > 0, "bill", "Bill", () => renderBill(report.bill)), ...when(report.load.sent > 0, "cost", "Cost", () => renderCost(report, columns)), ...when(sent, "requests", "Requests", () => renderExplorer(columns)), ...when(report.load.sent > 0, "evidence", "How it was measured", () => renderEvidence(report)), ...when(report.run.seed !== "", "reproduce", "Run it again", () => renderReproduction(report)) ];
    }
    function when(wanted, id, title, render) {
      const body = wanted ? render() : null;
      return body === null ? [] : [ {
        id,
        title,
        body
      } ];
    }
    function renderHead(report) {
      const policy = [ "default-src 'none'", `script-src '${fingerprint(clientScript)}'`, `style-src '${fingerprint(style)}'`, "img-src data:", "base-uri 'none'", "form-action 'none'" ].join("; ");
      return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${report.headline} – ${report.name}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style></head>
<body><a class="skip" href="#main">Skip to the details</a>
<svg width="0" height="0" class="defs" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6"/></pattern></defs></svg>
`;
    }
    function fingerprint(text) {
      return `sha256-${(0, external_node_crypto_.createHash)("sha256").update(text).digest("base64")}`;
    }
    var summary = __webpack_require__(89700);
    var report_place = __webpack_require__(13427);
    var whole_file = __webpack_require__(71448);
    var jsonl = __webpack_require__(20233);
    function writeReportFiles(directory, report, samples, gaps = null) {
      const root = (0, external_node_path_.resolve)(directory);
      const contents = {
        "report.json": () => [ `${JSON.stringify(report, null, 2)}\n` ],
        "samples.jsonl": () => linesOf(samples),
        "summary.md": () => [ (0, summary.B)(report), "\n" ],
        "report.html": () => renderPage(report, samples),
        "junit.xml": () => [ renderJunit(report) ],
        "benchmark.json": () => [ renderBenchmark(report) ],
        ...gaps === null ? {} : {
          "gaps.json": () => [ `${JSON.stringify(gaps.encode())}\n` ]
        }
      };
      const failures = [];
      const paths = Object.entries(contents).flatMap(([name, render]) => {
        const path = (0, external_node_path_.join)(root, name);
        try {
          (0, report_place.i)(directory);
          (0, external_node_fs_.mkdirSync)(root, {
            recursive: true
          });
          (0, whole_file.f)(path, render());
          return [ path ];
        } catch (error) {
          failures.push(`${name}: ${(0, errors.bD)(error)}`);
          return [];
        }
      });
      const reportPath = (0, external_node_path_.join)(root, "report.json");
      return {
        directory: root,
        reportPath: paths.includes(reportPath) ? reportPath : null,
        paths,
        problem: failures.length === 0 ? null : `the report is not complete in ${root}: ${failures.join("; ")}`
      };
    }
    function* linesOf(samples) {
      for (const sample of samples) yield `${(0, jsonl.NK)(sample)}\n`;
    }
  }),
  63255: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      describeReproduction: () => describeReproduction,
      $: () => writeReproductionFiles
    });
    var external_node_fs_ = __webpack_require__(73024);
    var external_node_path_ = __webpack_require__(76760);
    var errors = __webpack_require__(34758);
    var parse_prices = __webpack_require__(45900);
    var compare_config = __webpack_require__(64393);
    var dist = () => __webpack_require__(38815);
    var redact = __webpack_require__(91564);
    var arm_fields = __webpack_require__(33550);
    var structures = __webpack_require__(36168);
    const LEFT_OUT = new Set([ "api-key", "api-key-command", "api-key-file", "api-key-lifetime", "auth", "headers", "github-token", "comment", "comment-group", "commit-status", "artifact-name", "retention-days", "report-dir", "paths", "reuse", "shard", "mode", "base-ref", "base-prompts" ]);
    function writeSettings({parsed, endpoint, seed, redact, basePrompts}) {
      const {given, config} = parsed;
      const kept = [ ...given ].filter(([name]) => !LEFT_OUT.has(name));
      const query = config.endpoint instanceof URL ? publicQuery(config.endpoint) : "";
      const settings = {
        ...Object.fromEntries(kept),
        endpoint: config.arms === void 0 ? `${endpoint}${query}` : sharedEndpoint(config.endpoint),
        seed,
        ...basePrompts === void 0 ? {} : {
          "base-prompts": basePrompts
        }
      };
      const baseEndpoint = given.get("base-endpoint");
      if (given.has("base")) settings["base"] = withoutSecrets((0, arm_fields.yL)(given.get("base")));
      for (const name of [ "scenarios", "arms" ]) if (given.has(name)) settings[name] = eachNamed(given.get(name));
      const own = typeof baseEndpoint === "string" ? {
        ...settings,
        "base-endpoint": withoutQuery(baseEndpoint)
      } : settings;
      const comments = [ "The settings of this run. The API key is read from LLM_PERF_GATE_API_KEY, or from the variable of the provider.", ...Object.keys(config.headers).length > 0 ? [ `Give the headers anew, they may be secret: ${Object.keys(config.headers).join(", ")}.` ] : [], ...(0, 
      compare_config.Zq)(config).flatMap(({setting, fields}) => setting !== null && hasSecrets(fields) ? [ `Give the key and the headers of \`${setting}\` anew.` ] : []), ...config.endpoint instanceof URL && hasSecretQuery(config.endpoint) ? [ "The endpoint had more of a query, which may be secret: give the whole address anew, with --endpoint." ] : [], ...config.compare === "baseline" ? [ "The stored runs are on GitHub: here nothing is compared with them." ] : [] ];
      return redact(`${comments.map(line => `# ${line}\n`).join("")}${(0, (dist()).As)(own)}`);
    }
    function eachNamed(value) {
      const map = (0, arm_fields.yL)(value);
      return (0, structures.Gv)(map) ? Object.fromEntries(Object.entries(map).map(([name, own]) => [ name, withoutSecrets(own) ])) : map;
    }
    function withoutSecrets(value) {
      if (!(0, structures.Gv)(value)) return value;
      return Object.fromEntries(Object.entries(value).filter(([name]) => !LEFT_OUT.has(name)).map(([name, own]) => [ name, name === "endpoint" && typeof own === "string" ? withoutQuery(own) : name === "body" ? own : withoutSecrets(own) ]));
    }
    function withoutQuery(address) {
      if (!URL.canParse(address)) return address;
      const url = new URL(address);
      return url.origin + url.pathname + publicQuery(url);
    }
    function publicQuery({searchParams}) {
      const kept = [ ...searchParams ].filter(([name, value]) => (0, redact.bA)(name, value));
      return kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
    }
    function hasSecretQuery({search, searchParams}) {
      return search !== "" && ![ ...searchParams ].every(([name, value]) => (0, redact.bA)(name, value));
    }
    function sharedEndpoint(endpoint) {
      return endpoint instanceof URL ? withoutQuery(endpoint.href) : endpoint ?? "";
    }
    function hasSecrets(fields) {
      const names = [ "api-key", "api-key-command", "api-key-file", "auth", "headers" ];
      return names.some(name => fields[name] !== void 0);
    }
    var report_place = __webpack_require__(13427);
    var settings_file = __webpack_require__(41957);
    var whole_file = __webpack_require__(71448);
    const BASE_FOLDER = ".base";
    function describeReproduction({run, target}, {parsed, files, base}, {redact, readFile}) {
      const {config} = parsed;
      if (run.seed === "" || config.mode === "estimate") return {};
      const comparesBranch = config.compare === "base" && !(0, compare_config.qR)(config);
      const basePrompts = comparesBranch ? BASE_FOLDER : void 0;
      const settings = writeSettings({
        parsed,
        endpoint: target.endpoint,
        seed: run.seed,
        redact,
        basePrompts
      });
      const before = comparesBranch && base.size === 0 ? NO_BASE : base;
      const kept = [ ...before ].map(([path, bytes]) => [ `${BASE_FOLDER}/${path}`, bytes ]);
      return {
        reproduction: {
          settings,
          files: new Map([ ...files, ...readPrices(parsed, readFile), ...kept ])
        }
      };
    }
    const NO_BASE = new Map([ [ "NOTHING-READ.txt", (new TextEncoder).encode("The run could read no prompts of its base.\n") ] ]);
    function readPrices({config, scenarios}, readFile) {
      const own = scenarios.map(scenario => scenario.config.prices);
      const named = [ config.prices, ...(0, compare_config.Zq)(config).map(({fields}) => fields.prices), ...own ].flatMap(prices => {
        const path = (0, parse_prices.Zs)(prices);
        return path === void 0 || (0, external_node_path_.isAbsolute)(path) || (0, external_node_path_.normalize)(path).startsWith("..") ? [] : [ path ];
      });
      return [ ...new Set(named) ].flatMap(path => {
        try {
          return [ [ path, (new TextEncoder).encode(readFile(path)) ] ];
        } catch {
          return [];
        }
      });
    }
    const REPRODUCTION_FOLDER = "reproduce";
    const LIST = ".written";
    function writeReproductionFiles(directory, reproduction, redact) {
      const root = (0, external_node_path_.join)((0, external_node_path_.resolve)(directory), REPRODUCTION_FOLDER);
      removeEarlier(root);
      if (reproduction === void 0) return {
        paths: [],
        problem: null
      };
      const contents = new Map([ ...reproduction.files ].map(([path, bytes]) => [ path, redact((new TextDecoder).decode(bytes)) ]));
      contents.set("settings.yml", reproduction.settings);
      const paths = [];
      const failures = [];
      const keep = (name, text) => {
        const place = (0, external_node_path_.resolve)(root, (0, external_node_path_.normalize)(name));
        try {
          const folder = (0, external_node_fs_.realpathSync)((0, report_place.I)((0, external_node_path_.dirname)(place)));
          if (!(0, settings_file.F)((0, external_node_fs_.realpathSync)(directory), folder)) throw new Error("it leads out of the folder");
          (0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)(place), {
            recursive: true
          });
          (0, whole_file.f)(place, [ text ]);
          paths.push(place);
        } catch (error) {
          failures.push(`${name}: ${(0, errors.bD)(error)}`);
        }
      };
      for (const [name, text] of contents) keep(name, text);
      keep(LIST, paths.map(path => `${(0, external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/")}\n`).join(""));
      const problem = failures.length === 0 ? null : `not all that repeats the run is kept: ${failures.join("; ")}`;
      return {
        paths: paths.filter(path => path !== (0, external_node_path_.join)(root, LIST)),
        problem
      };
    }
    function removeEarlier(root) {
      try {
        const names = (0, external_node_fs_.readFileSync)((0, external_node_path_.join)(root, LIST), "utf8").split("\n");
        const real = (0, external_node_fs_.realpathSync)(root);
        for (const name of [ ...names, LIST ]) {
          const place = (0, external_node_path_.resolve)(root, name);
          if (name === "" || !(0, settings_file.F)(root, place) || place === root) continue;
          if (!(0, settings_file.F)(real, (0, external_node_fs_.realpathSync)((0, external_node_path_.dirname)(place)))) continue;
          (0, external_node_fs_.rmSync)(place, {
            force: true
          });
          removeEmpty((0, external_node_path_.dirname)(place), root);
        }
      } catch {}
    }
    function removeEmpty(folder, root) {
      for (let at = folder; at !== root && (0, settings_file.F)(root, at); at = (0, external_node_path_.dirname)(at)) try {
        (0, external_node_fs_.rmdirSync)(at);
      } catch {
        return;
      }
    }
  }),
  71448: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      f: () => writeWhole
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
    function writeWhole(path, chunks) {
      const part = `${path}.part`;
      try {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
          force: true
        });
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, {
          force: true
        });
        writeChunks(part, chunks);
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(part, path);
      } catch (error) {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, {
          force: true
        });
        throw error;
      }
    }
    function writeChunks(path, chunks) {
      const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx");
      try {
        for (const chunk of chunks) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, chunk);
      } finally {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
      }
    }
  }),
  70301: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      FQ: () => describeUndelivered,
      Q9: () => describeBetween,
      fh: () => describeGenerator,
      vZ: () => describeRun
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
    var _decisive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57946);
    var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96766);
    var _more_threads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32461);
    function describeRun(report) {
      const outcome = report.load.sent === 0 ? [ describeUnsent(report) ] : [ describeLoad(report), describeSpan(report), (0, 
      _headline_js__WEBPACK_IMPORTED_MODULE_1__.tx)(report) ];
      return [ describeCommits(report), describeTarget(report), ...outcome ].filter(part => part !== "").join(" \xb7 ");
    }
    function describeBetween({between, arms}) {
      if (between === null) return "";
      const head = arms.find(({arm}) => arm === "head");
      const isChoice = arms.some(({comparison}) => comparison !== null);
      const figures = isChoice ? ` Stages, prompts and distributions are those of ${head?.name ?? ""}.` : "";
      return `Compared: ${between}.${figures}`;
    }
    function describeCommits({source}) {
      if (source === null) return "";
      const base = source.base === null ? "" : ` against ${source.base.slice(0, 7)}`;
      return source.commit.slice(0, 7) + base;
    }
    function describeTarget({target, arms}) {
      const isChoice = arms.some(({comparison}) => comparison !== null);
      if (isChoice) return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(arms.length, "arm");
      const host = /^https?:\/\/([^/?#]+)/.exec(target.endpoint)?.[1] ?? target.endpoint;
      if (target.models.length > 1) return `${listModels(target.models)} at ${host}`;
      return target.model === null ? host : `${target.model} at ${host}`;
    }
    const MOST_MODELS = 3;
    function listModels(models) {
      if (models.length === 2) return models.join(" and ");
      const more = models.length > MOST_MODELS ? ", \u2026" : "";
      return `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(models.length, "model")} (${models.slice(0, MOST_MODELS).join(", ")}${more})`;
    }
    function describeUnsent({cost}) {
      return cost.worstCase !== null && cost.worstCase > 0 ? `nothing sent, worst case ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(cost.worstCase)}` : "nothing sent";
    }
    function describeLoad(report) {
      const [sent, planned] = [ report.load.sent, (0, _decisive_js__WEBPACK_IMPORTED_MODULE_0__.XM)(report) ];
      if (sent === planned) return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(sent, "request");
      return `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(sent)} of ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(planned, "request")}`;
    }
    function describeSpan({run}) {
      const shard = run.shard === null ? "" : `, shard ${run.shard}`;
      return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(run.durationMs) + shard;
    }
    function describeGenerator({generator, run, load}) {
      const {scheduleDelayMs: delay, eventLoopDelayMs: loop, overheadMs: overhead, firstTokenDelayMs: added} = generator;
      const busy = generator.utilization === null ? "" : `, ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.CE)(generator.utilization)} busy`;
      const workers = (0, _more_threads_js__WEBPACK_IMPORTED_MODULE_3__.M)({
        generator,
        run
      });
      const threads = workers === null ? "" : ` Cores were free that \`workers: ${workers}\` would use.`;
      const shards = generator.shardsNeeded === null ? "" : ` Share the load among ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(generator.shardsNeeded, "job")} with \`shard\`.`;
      const sentences = [ generator.healthy ? "The load generator kept up." : `${generator.cause === "busy" ? "The load generator was the bottleneck" : "The machine was held up by others"}: latencies may include its own delays.${threads}${shards}`, `Requests were written ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(delay.p50)} (median) to ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(delay.p99)} (p99) after they were due, at most ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(delay.max)}; at most ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(load.maxInFlight)} were in flight.`, `Event-loop delay was ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(loop.p99)} (p99)${busy}; ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(generator.cpuSeconds * 1e3)} of CPU time on ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(run.cpus, "core")}, Node ${run.node}.` ];
      if (generator.lateRequests > 0) sentences.push(`${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(generator.lateRequests, "request")} ${generator.lateRequests === 1 ? "was" : "were"} later than both 20 ms and a tenth of the time between arrivals.`);
      if (added.p95 !== null && added.p95 >= 1) sentences.push(`Hold-ups of the event loop may have added up to ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(added.p95)} to the p95 first token.`);
      if (overhead !== null) sentences.push(`Measuring adds ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__._V)(overhead.p50)} (median) to a time to first token.`);
      if (run.proxied) sentences.push("A proxy stood between the runner and the endpoint; its delay is part of every latency.");
      return sentences;
    }
    function describeUndelivered({load, run}) {
      const parts = [ load.dropped > 0 ? `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(load.dropped)} dropped at the concurrency limit` : "", load.suppressed > 0 ? `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(load.suppressed)} held back after a 429` : "", load.unsent > 0 ? `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(load.unsent)} never reached (stopped by ${stopWord(run.stoppedBy)})` : "" ].filter(part => part !== "");
      const whole = load.sent + load.dropped + load.suppressed + load.unsent;
      return parts.length === 0 ? "" : `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.CE)(whole === 0 ? null : load.sent / whole)} of the planned load was delivered: ${parts.join(", ")}.`;
    }
    function stopWord(stoppedBy) {
      const words = {
        completed: "the end of the plan",
        budget: "the budget",
        abort: "a threshold with abort",
        decided: "a decided verdict",
        cancelled: "cancellation",
        error: "an error"
      };
      return words[stoppedBy];
    }
  }),
  42522: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      u: () => listDecisions
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
    var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96766);
    var _decisive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57946);
    var _judged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88593);
    var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);
    const PLAIN = {
      limit: "",
      phrase: "",
      base: "",
      change: "",
      interval: "",
      basis: "",
      judgesChange: false,
      message: ""
    };
    function listDecisions(report) {
      if (report.run.shard !== null || (0, _decisive_js__WEBPACK_IMPORTED_MODULE_1__.hL)(report)) return [];
      const decisive = (0, _decisive_js__WEBPACK_IMPORTED_MODULE_1__.ax)(report);
      const thresholds = [ ...report.thresholds ].sort((a, b) => Number(b === decisive) - Number(a === decisive));
      return (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.md)([ ...describeGenerator(report), ...thresholds.map(threshold => describeThreshold(report, threshold)), ...describeWhole(report), ...describeComparison(report), ...(0, 
      _judged_js__WEBPACK_IMPORTED_MODULE_2__.Ek)(report).map(({name, key, row, comparison}) => {
        const told = describeRow(key, row, comparison);
        return {
          ...told,
          name: `${name}: ${told.name}`
        };
      }) ]);
    }
    function describeGenerator(report) {
      const reason = report.reasons.find(({code}) => code === "generator_saturated" || code === "generator_held_up");
      if (reason === void 0) return [];
      const {message} = reason;
      return [ {
        ...PLAIN,
        name: "load generator",
        head: (0, _headline_js__WEBPACK_IMPORTED_MODULE_0__.xK)(report),
        verdict: "inconclusive",
        message
      } ];
    }
    function describeWhole(report) {
      const {load, cost} = report;
      const rows = [ {
        ...PLAIN,
        code: "nothing_answered",
        name: "answers",
        head: `none of ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(load.sent)}`,
        verdict: "fail"
      }, {
        ...PLAIN,
        code: "budget",
        name: "budget",
        limit: (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.tW)(cost.budget, "USD"),
        phrase: `limit ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.tW)(cost.budget, "USD")}`,
        head: `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(load.sent)} of ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)((0, _decisive_js__WEBPACK_IMPORTED_MODULE_1__.XM)(report))} sent`,
        verdict: "fail"
      }, {
        ...PLAIN,
        code: "load_not_delivered",
        name: "load delivered",
        limit: "\u2265 95 %",
        phrase: "at least 95 %",
        head: (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.CE)(load.deliveredRatio),
        verdict: "inconclusive"
      } ];
      return rows.flatMap(({code, ...row}) => {
        const reason = report.reasons.find(each => each.code === code);
        return reason === void 0 ? [] : [ {
          ...row,
          message: reason.message
        } ];
      });
    }
    function describeThreshold(report, threshold) {
      const key = (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.zo)(report, threshold);
      const row = key === null ? null : report.comparison?.metrics[key] ?? null;
      const relative = (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.n3)(threshold);
      return {
        verdict: threshold.verdict,
        name: (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.I3)(threshold),
        limit: (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.D3)(threshold),
        phrase: (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.pI)(threshold),
        base: row === null ? "" : known((0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(row.base, row.unit)),
        head: row !== null && relative ? (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(row.head, row.unit) : (0, 
        _judged_js__WEBPACK_IMPORTED_MODULE_2__.aP)(threshold),
        change: relative ? known((0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.aP)(threshold)) : row === null ? "" : known((0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_4__.eD)(row.ratio)),
        interval: (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.Bt)(threshold),
        judgesChange: relative,
        message: threshold.message,
        basis: report.metrics[threshold.metric]?.type === "gauge" ? "" : (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.GB)(report, threshold)
      };
    }
    function describeComparison(report) {
      const {comparison} = report;
      if (comparison === null) return [];
      return (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.qf)(report).map(([key, row]) => describeRow(key, row, comparison));
    }
    function describeRow(key, row, {kind, pairs, design, history}) {
      const {tolerance} = row;
      const allowed = (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.eD)(tolerance, 2);
      const limited = tolerance !== null && tolerance !== 1;
      return {
        verdict: row.verdict,
        name: (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.be)(key),
        limit: limited ? `${tolerance > 1 ? "\u2264" : "\u2265"} ${allowed}` : "no worse",
        phrase: (0, _judged_js__WEBPACK_IMPORTED_MODULE_2__.Gx)(row),
        base: (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(row.base, row.unit),
        head: (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(row.head, row.unit),
        change: known((0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.eD)(row.ratio)),
        interval: (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.vy)(row.low, row.high, value => (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_4__.eD)(value)),
        judgesChange: true,
        message: row.message,
        basis: kind === "baseline" ? (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.ej)(history.length, "run") : (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_4__.ej)(pairs, design === "switchback" ? "block pair" : "pair")
      };
    }
    function known(text) {
      return text === _base_format_js__WEBPACK_IMPORTED_MODULE_4__.HV ? "" : text;
    }
  }),
  4998: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      S: () => errorLines
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
    var _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
    var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
    const LONGEST_KIND = 60;
    const LONGEST_WORDS = 300;
    function errorLines({errors}) {
      return errors.map(({outcome, status, kind, message, count, share}) => {
        const what = `${(0, _words_js__WEBPACK_IMPORTED_MODULE_1__.Wm)(outcome)}${status === null ? "" : ` ${status}`}`;
        const label = [ outcome, `http_${status ?? ""}` ].includes(kind) ? "" : ` (${(0, 
        _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.ml)((0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(kind), LONGEST_KIND)})`;
        const words = (0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.ml)((0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(message), LONGEST_WORDS);
        return `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(count)} \xd7 ${what}${label}, ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.CE)(share)} of the requests: ${words}`;
      });
    }
  }),
  19661: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => lookNext,
      _: () => findNextLook
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
    var _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
    var _decisive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57946);
    var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);
    const LONGEST_PROMPT = 120;
    const LEAST_ANSWERS = 5;
    const CLEARLY_SLOWER = 1.1;
    function findNextLook(report) {
      if (report.verdict !== "fail" && report.verdict !== "inconclusive") return null;
      const found = mostChanged(report) ?? slowest(report);
      if (found === null) return null;
      const prompt = report.prompts.find(({id}) => id === found.id);
      const [file, line] = [ prompt?.file ?? null, prompt?.line ?? null ];
      return {
        message: `Look first at ${showPlace(found.id, file, line)}${found.why}.`,
        file,
        line
      };
    }
    function lookNext(report) {
      return findNextLook(report)?.message ?? "";
    }
    function mostChanged({comparison}) {
      const failed = Object.entries(comparison?.metrics ?? {}).find(([, {verdict}]) => verdict === "fail");
      if (comparison === null || failed === void 0) return null;
      const [key, {tolerance}] = failed;
      const isLess = tolerance !== null && tolerance < 1;
      const rows = comparison.prompts.flatMap(({id, pairs, metrics}) => {
        const same = [ key, ...Object.keys(metrics) ].find(each => isAlike(each, key) && Object.hasOwn(metrics, each));
        const row = same === void 0 ? void 0 : metrics[same];
        if (row?.ratio == null || same === void 0) return [];
        const worse = isLess ? row.high !== null && row.high < 1 : row.low !== null && row.low > 1;
        return worse ? [ {
          id,
          pairs,
          ratio: row.ratio,
          name: (0, _words_js__WEBPACK_IMPORTED_MODULE_2__.be)(same)
        } ] : [];
      });
      if (comparison.prompts.length < 2 || rows.length === 0) return null;
      rows.sort((a, b) => isLess ? a.ratio - b.ratio : b.ratio - a.ratio);
      const [most] = rows;
      if (most === void 0) return null;
      return {
        id: most.id,
        why: `: ${most.name} ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.eD)(most.ratio)} over ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.ej)(most.pairs, "pair")}`
      };
    }
    function isAlike(key, other) {
      return key.split(":")[0] === other.split(":")[0];
    }
    const BY_METRIC = {
      time_to_first_token: [ "ttftP95Ms", "p95 time to first token" ],
      total_generation_time: [ "e2eP95Ms", "p95 total generation time" ]
    };
    function slowest(report) {
      const decisive = (0, _decisive_js__WEBPACK_IMPORTED_MODULE_1__.ax)(report);
      const metric = decisive?.metric ?? "";
      if (decisive?.observed == null || !Object.hasOwn(BY_METRIC, metric)) return null;
      const [field, name] = BY_METRIC[metric];
      const rows = report.prompts.flatMap(prompt => {
        const value = prompt[field];
        return value === null || prompt.ok < LEAST_ANSWERS ? [] : [ {
          id: prompt.id,
          ok: prompt.ok,
          value
        } ];
      });
      rows.sort((a, b) => b.value - a.value);
      const [first, second] = rows;
      if (first === void 0 || second === void 0 || first.value < CLEARLY_SLOWER * second.value) return null;
      return {
        id: first.id,
        why: `, the slowest prompt: ${name} ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__._V)(first.value)} over ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.ej)(first.ok, "answer")}, the next ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__._V)(second.value)}`
      };
    }
    function showPlace(id, file, line) {
      const shown = (0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.ml)((0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(id), LONGEST_PROMPT);
      const parts = [ file === null || id.startsWith(file) ? "" : (0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.ml)((0, 
      _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(file), LONGEST_PROMPT), line === null ? "" : `line ${line}` ].filter(part => part !== "");
      return parts.length === 0 ? shown : `${shown} (${parts.join(", ")})`;
    }
  }),
  8145: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G0: () => foldDetails,
      Gk: () => always,
      WK: () => fitSections,
      cz: () => clipped,
      dJ: () => titled,
      wW: () => headed
    });
    function always(text) {
      return {
        tiers: [ () => text ],
        rank: 0
      };
    }
    function clipped(rank, sizes, render) {
      return {
        rank,
        tiers: sizes.map(most => () => render(most))
      };
    }
    function fitSections(sections, limit, measure) {
      const states = sections.map(({tiers, rank}) => ({
        tiers,
        rank,
        tier: 0,
        text: tiers[0]?.() ?? ""
      }));
      const join = () => states.map(({text}) => text).filter(text => text !== "").join("\n\n");
      while (measure(join()) > limit) {
        const reducible = states.filter(({tiers, tier}) => tier < tiers.length - 1);
        const victim = reducible.reduce((most, state) => most === void 0 || state.rank >= most.rank ? state : most, void 0);
        if (victim === void 0) {
          if (states.length <= 1) break;
          states.pop();
          continue;
        }
        victim.tier += 1;
        victim.text = victim.tiers[victim.tier]?.() ?? "";
      }
      return join();
    }
    function foldDetails(summary, body) {
      return body === "" ? "" : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
    }
    function headed(heading, ...bodies) {
      const body = bodies.filter(text => text !== "").join("\n\n");
      return body === "" ? "" : `### ${heading}\n\n${body}`;
    }
    function titled(title, ...bodies) {
      const body = bodies.filter(text => text !== "").join("\n\n");
      return body === "" ? "" : `#### ${title}\n\n${body}`;
    }
  }),
  22019: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P1: () => clipTable,
      _C: () => dropEmptyColumns,
      bo: () => renderTable,
      m2: () => renderClipped,
      nL: () => numbers
    });
    var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    function numbers(title) {
      return {
        title,
        align: "right"
      };
    }
    function clipTable(table, most) {
      const left = table.rows.length - most;
      if (left <= 0) return {
        table,
        note: ""
      };
      return {
        table: {
          ...table,
          rows: table.rows.slice(0, most)
        },
        note: `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(left)} more in report.json.`
      };
    }
    function dropEmptyColumns(table) {
      const kept = table.columns.map((_, i) => i === 0 || table.rows.some(row => ![ "", "0", _base_format_js__WEBPACK_IMPORTED_MODULE_1__.HV ].includes(row[i] ?? "")));
      const keep = items => items.filter((_, i) => kept[i]);
      return {
        ...table,
        columns: keep(table.columns),
        rows: table.rows.map(keep)
      };
    }
    function renderTable({columns, rows}) {
      if (rows.length === 0) return "";
      const line = cells => `| ${cells.join(" | ")} |`;
      const escapeCell = (cell, i) => {
        if (columns[i]?.code) return (0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.tn)(cell, 120);
        return columns[i]?.align === "right" ? keepUnits((0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.X1)(cell)) : (0, 
        _escape_js__WEBPACK_IMPORTED_MODULE_0__.X1)(cell);
      };
      return [ line(columns.map(({title}) => (0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.X1)(title))), line(columns.map(({align}) => align === "right" ? "--:" : ":--")), ...rows.map(row => line(row.map(escapeCell))) ].join("\n");
    }
    function keepUnits(cell) {
      return cell.replace(/(?<=\d|[\u2264\u2265=\u2260]|&[lg]t;) (?=[\d+\u2212$%a-z])/g, "\xa0");
    }
    function renderClipped(table, most) {
      if (most === 0) return "";
      const {table: shown, note} = clipTable(table, most);
      return [ renderTable(dropEmptyColumns(shown)), note ].filter(text => text !== "").join("\n\n");
    }
  }),
  96222: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      c: () => reasonLines
    });
    const TOLD_IN_ROWS = new Set([ "threshold_failed", "no_data", "undecided", "base_failed", "regression", "generator_saturated", "generator_held_up", "load_not_delivered", "nothing_answered", "budget", "shard" ]);
    const MOST = 30;
    function reasonLines({reasons, headline}) {
      const problems = reasons.filter(({code}) => code === "settings");
      const others = reasons.filter(({code, message}) => {
        if (code === "settings") return problems.length > 1;
        return !TOLD_IN_ROWS.has(code) && !says(headline, message);
      });
      return [ ...new Set(others.map(({message}) => message)) ].slice(0, MOST);
    }
    function says(headline, message) {
      return headline.includes(message.replaceAll("`", "").replace(/\s+/g, " ").trim());
    }
  }),
  88861: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      O: () => writeReproduction
    });
    function writeReproduction({verdict, run, tool}) {
      if (verdict === "skipped" || run.seed === "") return [];
      return [ "# in the unpacked artifact, with the API key in LLM_PERF_GATE_API_KEY", "cd reproduce", `npx --yes ${tool.source ?? `github:OWNER/llm-perf-gate#v${tool.version}`} --config-file settings.yml` ];
    }
  }),
  4924: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $: () => renderReuse
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    var _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
    function renderReuse({reused}) {
      if (reused === null) return "";
      const label = `the run of ${reused.commit.slice(0, 7)}`;
      const run = reused.url === null ? (0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.X1)(label) : (0, 
      _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.nf)(label, reused.url);
      return `The result is that of ${run}, stored ${(0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__.X1)((0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.r4)(reused.date))}.`;
    }
  }),
  89700: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      B: () => renderSummary
    });
    var bill_text = __webpack_require__(20825);
    var format = __webpack_require__(8378);
    var markup_escape = __webpack_require__(69152);
    const COLOURS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#3b82c4, #d9730d, #8957b5, #2f855a"}}}}%%';
    const COLOUR_NAMES = [ "blue", "orange", "purple", "green" ];
    const LONGEST_DIAGRAM = 5e4;
    const MOST_POINTS = 60;
    function writeXyChart(chart) {
      const measured = chart.categories.map((_, i) => i).filter(i => chart.series.every(({values}) => isDrawable(values[i])));
      const points = thin(measured);
      if (points.length < 2 || chart.series.length === 0) return "";
      const highest = Math.max(...points.flatMap(i => chart.series.map(({values}) => values[i] ?? 0)));
      const source = [ COLOURS, "xychart-beta", `  title ${quote(chart.title)}`, `  x-axis ${quote(chart.xTitle)} [${points.map(i => quote(chart.categories[i] ?? "", 16)).join(", ")}]`, `  y-axis ${quote(chart.yTitle)} 0 --\x3e ${writeNumber(highest > 0 ? highest * 1.05 : 1)}`, ...chart.series.map(({kind, values}) => `  ${kind} [${points.map(i => writeNumber(values[i] ?? 0)).join(", ")}]`) ].join("\n");
      return source.length < LONGEST_DIAGRAM ? source : "";
    }
    function renderXyChart(chart) {
      const source = writeXyChart(chart);
      return source === "" ? "" : (0, markup_escape.bq)("mermaid", source.split("\n"));
    }
    function isDrawable(value) {
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    }
    function thin(points) {
      const step = Math.ceil(points.length / MOST_POINTS);
      return points.filter((_, i) => i % step === 0);
    }
    function quote(text, most = 60) {
      const plain = (0, markup_escape.ml)((0, markup_escape.X5)(text).replace(/["'`;%#<>&{}[\]\\|]/g, " ").replace(/\s+/g, " ").trim(), most);
      return `"${plain === "" ? "-" : plain}"`;
    }
    function writeNumber(value) {
      const decimals = value === 0 ? 0 : Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(value))));
      return value.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
    }
    var capacity = __webpack_require__(72452);
    var stages = __webpack_require__(3367);
    function chartStages(scenario) {
      const figures = (0, stages.wA)(scenario);
      const lines = linesOf(scenario).flatMap(({name, read}) => {
        const values = figures.map(read);
        const first = values[0];
        if (first === void 0 || first === null || first <= 0 || values.includes(null)) return [];
        return [ {
          name,
          values: values.map(value => 100 * (value ?? 0) / first)
        } ];
      });
      const isSearch = scenario.capacity !== null;
      if (figures.length < stages.Lh || lines.length === 0 || isSearch) return null;
      return {
        chart: {
          xTitle: isOpen(scenario) ? "stage: requests per second at its end" : "stage",
          categories: figures.map(({stage}) => isOpen(scenario) ? `${stage.index}: ${(0, format.ZV)(stage.target)}` : String(stage.index)),
          title: "How latency, answers and cost move with the load",
          yTitle: "percent of the first stage",
          series: lines.map(({values}) => ({
            kind: "line",
            values
          }))
        },
        caption: `Each line in percent of its first stage: ${lines.map(({name}, index) => `${COLOUR_NAMES[index]} ${name}`).join(", ")}.`
      };
    }
    function linesOf(scenario) {
      const hasChecks = scenario.stages.some(({metrics}) => metrics["checks"] !== void 0);
      return [ {
        name: `p95 ${(0, stages.b3)(scenario).toLowerCase()}`,
        read: ({p95}) => p95
      }, {
        name: "tokens a second",
        read: ({tokensPerSecond}) => tokensPerSecond
      }, hasChecks ? {
        name: "checks passed",
        read: ({checks}) => checks
      } : {
        name: "share answered",
        read: ({stage}) => stage.planned === 0 ? null : stage.ok / stage.planned
      }, {
        name: "dollars a request",
        read: ({usd}) => usd
      } ];
    }
    function isOpen({executor}) {
      return executor === "trace" || (executor?.endsWith("-arrival-rate") ?? false);
    }
    const SHORT_NAMES = {
      "time_to_first_token:p(50)": "first token p50",
      "time_to_first_token:p(95)": "first token p95",
      "total_generation_time:p(50)": "total p50",
      "total_generation_time:p(95)": "total p95",
      "cost_per_request:avg": "mean cost",
      "output_tokens:avg": "output tokens",
      "input_tokens:avg": "input tokens"
    };
    function chartComparison({kind, metrics}) {
      const rows = Object.entries(metrics).filter(([key, {ratio}]) => ratio !== null && key in SHORT_NAMES);
      if (kind !== "base" || rows.length < 2) return [];
      return [ {
        chart: {
          title: "This change in percent of base",
          xTitle: "metric",
          yTitle: "percent of base",
          categories: rows.map(([key]) => SHORT_NAMES[key] ?? key),
          series: [ {
            kind: "bar",
            values: rows.map(([, {ratio}]) => (ratio ?? 0) * 100)
          }, {
            kind: "line",
            values: rows.map(() => 100)
          } ]
        },
        caption: "Bars: this change in percent of base, estimated within pairs; line: base. Whether a difference is more than chance is in the table."
      } ];
    }
    function chartCapacity(scenario) {
      const figures = (0, capacity.cg)(scenario);
      if (figures.length < 2 || scenario.capacity === null) return [];
      const loads = (0, capacity.Sc)(figures, scenario.capacity);
      const unit = scenario.capacity.by === "vus" ? "users" : "requests a second";
      return [ drawLadder(figures, unit), ...drawGood(loads, unit), ...drawKnee(loads, unit) ];
    }
    function drawLadder(figures, unit) {
      const {length} = figures;
      return {
        chart: {
          title: "The search, probe by probe",
          xTitle: "probe",
          yTitle: unit,
          categories: figures.map(({order}) => String(order)),
          series: [ {
            kind: "line",
            values: figures.map(({probe}) => probe.load)
          } ]
        },
        caption: `The load of each of the ${length} probes; what each showed is in the table.`
      };
    }
    function drawGood(loads, unit) {
      const figures = loads.filter(({goodput}) => goodput !== null);
      if (figures.length < 2) return [];
      return [ {
        chart: {
          title: "Good requests by load",
          xTitle: `offered: ${unit}`,
          yTitle: "requests a second",
          categories: figures.map(({probe}) => (0, format.ZV)(probe.load, 1)),
          series: [ {
            kind: "line",
            values: figures.map(({goodput}) => goodput)
          }, {
            kind: "line",
            values: figures.map(({probe}) => probe.load)
          } ]
        },
        caption: "Blue: good requests a second, on the plateau of each probe; orange: what was offered."
      } ];
    }
    function drawKnee(loads, unit) {
      const figures = loads.filter(({p50, p95}) => p50 !== null && p95 !== null);
      if (figures.length < 2) return [];
      return [ {
        chart: {
          title: "Latency by load",
          xTitle: `offered: ${unit}`,
          yTitle: "milliseconds",
          categories: figures.map(({probe}) => (0, format.ZV)(probe.load, 1)),
          series: [ {
            kind: "line",
            values: figures.map(({p50}) => p50)
          }, {
            kind: "line",
            values: figures.map(({p95}) => p95)
          } ]
        },
        caption: "Total generation time on the plateau of each probe, blue p50 and orange p95: beyond the knee it is only queue."
      } ];
    }
    var context = __webpack_require__(70301);
    var error_lines = __webpack_require__(4998);
    var layout = __webpack_require__(8145);
    var decisive = __webpack_require__(57946);
    var look_next = __webpack_require__(19661);
    var reason_lines = __webpack_require__(96222);
    var reproduce = __webpack_require__(88861);
    var markup_table = __webpack_require__(22019);
    var reused = __webpack_require__(4924);
    var added_text = __webpack_require__(12274);
    var arms = __webpack_require__(79951);
    var tables_comparison = __webpack_require__(48433);
    var tables_history = __webpack_require__(20205);
    var load = __webpack_require__(60132);
    var money = __webpack_require__(12922);
    var tables_prompts = __webpack_require__(40213);
    var thresholds = __webpack_require__(24124);
    const LARGEST_BYTES = 900 * 1024;
    function renderSummary(report) {
      const sections = [ (0, layout.Gk)(`## ${(0, markup_escape.X1)(report.name)}: ${(0, 
      markup_escape.X1)(report.headline, 500)}`), (0, layout.Gk)((0, markup_escape.X1)((0, 
      context.vZ)(report))), (0, layout.Gk)((0, markup_escape.X1)((0, context.Q9)(report), 600)), (0, 
      layout.Gk)((0, reused.$)(report)), (0, layout.Gk)((0, markup_escape.pI)((0, reason_lines.c)(report))), (0, 
      layout.Gk)((0, markup_table.m2)((0, arms.I)(report), 8)), (0, layout.Gk)((0, markup_escape.pI)((0, 
      added_text.u)(report))), (0, layout.Gk)((0, markup_escape.X1)((0, bill_text.s0)(report.bill), 600)), (0, 
      layout.cz)(1, [ 2e3, 500, 100 ], most => renderDecisions(report, most)), (0, layout.cz)(3, [ 5, 1 ], most => (0, 
      layout.wW)("Why requests failed", (0, markup_escape.bq)("text", (0, error_lines.S)(report).slice(0, most)))), (0, 
      layout.cz)(3, [ 50, 10, 0 ], most => renderFindings(report, most)), (0, layout.cz)(2, [ 200, 50 ], most => renderComparison(report, most)), ...(0, 
      decisive.hL)(report) ? [] : figureSections(report), {
        rank: 2,
        tiers: [ () => renderReproduction(report) ]
      } ];
      return `${(0, layout.WK)(sections, LARGEST_BYTES - 1, text => Buffer.byteLength(text))}\n`;
    }
    function figureSections(report) {
      return [ ...report.scenarios.map(scenario => scenarioSection(report, scenario)), {
        rank: 5,
        tiers: [ () => renderAnswers(report, 100), () => renderAnswers(report, 20) ]
      }, {
        rank: 4,
        tiers: [ () => renderDistributions(report), () => "" ]
      }, (0, layout.cz)(6, [ 1e3, 200, 50, 10 ], most => renderPrompts(report, most)), (0, 
      layout.cz)(5, [ 500, 100, 20 ], most => renderChecks(report, most)), {
        rank: 3,
        tiers: [ () => report.load.sent === 0 ? "" : renderCost(report) ]
      }, {
        rank: 3,
        tiers: [ () => report.load.sent === 0 ? "" : (0, layout.wW)("Load generator", (0, 
        markup_escape.pI)((0, context.fh)(report))) ]
      } ];
    }
    function renderDecisions(report, most) {
      return (0, layout.wW)("What was judged", (0, markup_table.m2)((0, thresholds.Y5)(report), most), (0, 
      markup_escape.pI)((0, thresholds.y8)(report).slice(0, Math.min(most, 20))), (0, 
      markup_escape.X1)((0, look_next.F)(report)));
    }
    function renderComparison({comparison}, most) {
      if (comparison === null) return "";
      const source = comparison.url === null ? (0, markup_escape.X1)(comparison.source) : (0, 
      markup_escape.nf)(comparison.source, comparison.url);
      const pairs = comparison.kind === "base" ? `, ${(0, format.ej)(comparison.pairs, "pair")} of requests` : "";
      const prompts = (0, markup_table.m2)((0, tables_comparison.Wf)(comparison), most);
      return (0, layout.wW)(comparison.kind === "base" ? "Against the base" : "Against the baseline", `Compared with ${source}${pairs}.`, (0, 
      markup_table.m2)((0, tables_comparison.Qv)(comparison), most), renderCharts(chartComparison(comparison)), (0, 
      layout.G0)(`Change by prompt (${comparison.prompts.length})`, prompts), (0, markup_table.m2)((0, 
      tables_history._)(comparison), most), renderHistory(comparison, most), (0, markup_escape.pI)(comparison.notes.slice(0, most)));
    }
    function renderHistory(comparison, most) {
      const links = [ ...comparison.history ].reverse().flatMap(({commit, url}) => url === null ? [] : [ (0, 
      markup_escape.nf)(commit.slice(0, 7), url) ]);
      const runs = links.length === 0 ? "" : `Newest first: ${links.join(" \xb7 ")}`;
      const table = (0, markup_table.m2)((0, tables_history.f)(comparison), most);
      return (0, layout.G0)(`Stored runs (${comparison.history.length})`, [ table, runs ].filter(part => part !== "").join("\n\n"));
    }
    function renderFindings(report, most) {
      if ((0, decisive.hL)(report)) return "";
      const many = report.scenarios.length > 1;
      const lines = report.scenarios.flatMap(({name, findings}) => findings.map(({message}) => many ? `${name}: ${message}` : message));
      return (0, layout.wW)("Findings", (0, markup_escape.pI)(lines.slice(0, most)));
    }
    function scenarioSection(report, scenario) {
      const heading = report.scenarios.length > 1 ? `Stages of ${(0, markup_escape.X1)(scenario.name, 80)}` : "Stages";
      const table = most => (0, markup_table.m2)((0, stages.JB)(scenario), most);
      const charts = () => {
        const explained = chartStages(scenario);
        return explained === null ? "" : renderCharts([ explained ]);
      };
      if (scenario.capacity !== null) return searchSection(report, scenario);
      return {
        rank: 4,
        tiers: [ () => (0, layout.wW)(heading, table(200), charts()), () => (0, layout.wW)(heading, table(200)), () => (0, 
        layout.wW)(heading, table(20)) ]
      };
    }
    function searchSection(report, scenario) {
      const heading = report.scenarios.length > 1 ? `Probes of ${(0, markup_escape.X1)(scenario.name, 80)}` : "Probes";
      const table = () => (0, markup_table.m2)((0, capacity.$s)(scenario), 200);
      return {
        rank: 4,
        tiers: [ () => (0, layout.wW)(heading, table(), renderCharts(chartCapacity(scenario))), () => (0, 
        layout.wW)(heading, table()) ]
      };
    }
    function renderCharts(charts) {
      return charts.map(({chart, caption}) => ({
        drawn: renderXyChart(chart),
        caption
      })).filter(({drawn}) => drawn !== "").map(({drawn, caption}) => `${drawn}\n\n${caption}`).join("\n\n");
    }
    function renderAnswers(report, most) {
      const undelivered = (0, context.FQ)(report);
      return (0, layout.wW)("Answers", undelivered, (0, markup_table.m2)((0, load.XR)(report.statuses), most), (0, 
      markup_table.m2)((0, load.Lh)(report.outcomes), most));
    }
    function renderDistributions({metrics}) {
      const figures = (0, layout.G0)("Counts, rates and throughput", (0, markup_table.bo)((0, 
      load.jq)(metrics)));
      return (0, layout.wW)("Metrics", (0, markup_table.bo)((0, load.lA)(metrics)), figures);
    }
    function renderPrompts({prompts}, most) {
      return (0, layout.wW)("Prompts", (0, layout.G0)(`Latency, tokens and cost by prompt (${prompts.length})`, (0, 
      markup_table.m2)((0, tables_prompts.J)(prompts), most)));
    }
    function renderChecks({checks}, most) {
      return (0, layout.wW)("Checks on the answers", (0, markup_table.m2)((0, load.Dv)(checks), most));
    }
    function renderCost(report) {
      if (report.cost.prices.source === "free" && report.cost.servers === null) return (0, 
      layout.wW)("Cost", `The endpoint is declared free. ${(0, money.pA)(report)}.`);
      return (0, layout.wW)("Cost", (0, markup_table.bo)((0, money.kN)(report)), `${(0, 
      money.pA)(report)}.`, "Prices in dollars per million tokens:", (0, markup_table.bo)((0, 
      money.qx)(report)));
    }
    function renderReproduction(report) {
      const command = (0, markup_escape.bq)("sh", (0, reproduce.O)(report));
      const words = "The folder `reproduce` of the artifact holds the settings and the prompts as they were asked.";
      return command === "" ? "" : (0, layout.wW)("Reproduce", words, command);
    }
  }),
  12274: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      u: () => addedLines
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    function addedLines({arms}) {
      const control = arms.find(({isControl}) => isControl);
      return arms.flatMap(row => {
        const {added} = row;
        const main = added?.firstToken ?? added?.total ?? null;
        if (control === void 0 || added === null || main === null) return [];
        const [own, other] = [ placeOf(row), placeOf(control) ];
        const parts = [ ...amountPart(added.firstToken === null ? null : added.firstByte, ms, "until the head of the answer"), ...amountPart(added.firstToken === null ? null : added.total, ms, "until its end"), ...connectionPart(added), ...moneyPart(added.usdPerRequest) ];
        const what = added.firstToken === null ? "a whole answer" : "the first token";
        const more = parts.length === 0 ? "" : `; ${parts.join(", ")}`;
        return [ `${own} ${verbOf(main)} ${what} of ${other}${rangeOf(main, ms)} in ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_0__.ej)(main.n, "pair")}${more}.` ];
      });
    }
    function verbOf(amount) {
      if (!isShown(amount)) return `adds nothing that is shown (${signed(amount.added, ms)}) to`;
      return amount.added > 0 ? `adds ${ms(amount.added)} to` : `takes ${ms(-amount.added)} off`;
    }
    function isShown({low, high}) {
      return low !== null && high !== null && (low > 0 || high < 0);
    }
    function amountPart(amount, format, where) {
      return amount === null ? [] : [ `${signed(amount.added, format)}${rangeOf(amount, format)} ${where}` ];
    }
    function connectionPart({connection}) {
      return connection === null ? [] : [ `opening a connection took ${ms(connection.headMs)} instead of ${ms(connection.baseMs)}` ];
    }
    function moneyPart(amount) {
      if (amount === null || !isShown(amount)) return [];
      return [ `${signed(amount.added, usdPerThousand)}${rangeOf(amount, usdPerThousand)} per 1,000 requests` ];
    }
    function rangeOf({low, high}, format) {
      return low === null || high === null ? "" : ` (${signed(low, format)} to ${signed(high, format)})`;
    }
    function ms(value) {
      return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(value, Math.abs(value) < 100 ? 1 : 0);
    }
    function usdPerThousand(value) {
      return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.UK)(value * 1e3);
    }
    function signed(value, format) {
      return value < 0 ? `\u2212${format(-value)}` : `+${format(value)}`;
    }
    function placeOf({name, endpoint}) {
      if (name !== "head" && name !== "base") return name;
      return /^https?:\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint;
    }
  }),
  79951: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      I: () => armsTable
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22019);
    var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
    var _bill_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20825);
    function armsTable({arms}) {
      return {
        title: "Arms",
        columns: [ {
          title: "Arm"
        }, {
          title: "Model"
        }, ...[ "First token p50", "First token p95", "Total p50", "Tokens/s", "Errors", "Checks passed", "$ per 1,000", "$ a month" ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_0__.nL), {
          title: "Verdict"
        } ],
        rows: arms.map(row => [ row.isControl ? `${row.name} (control)` : row.name, whatOf(row, arms), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__._V)(row.ttftP50Ms), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__._V)(row.ttftP95Ms), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__._V)(row.e2eP50Ms), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.ZV)(row.tokensPerSecond), row.errorRate === 0 ? "0 %" : (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.CE)(row.errorRate), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.CE)(row.checksRate), row.usdPerThousand === null ? _base_format_js__WEBPACK_IMPORTED_MODULE_3__.HV : (0, 
        _bill_text_js__WEBPACK_IMPORTED_MODULE_2__.E9)(row.usdPerThousand), row.usdPerMonth === null ? _base_format_js__WEBPACK_IMPORTED_MODULE_3__.HV : (0, 
        _bill_text_js__WEBPACK_IMPORTED_MODULE_2__.E9)(row.usdPerMonth), row.verdict === null ? "" : (0, 
        _words_js__WEBPACK_IMPORTED_MODULE_1__.Id)(row.verdict) ])
      };
    }
    function whatOf({model, endpoint}, arms) {
      const hosts = new Set(arms.map(each => hostOf(each.endpoint)));
      return [ model, hosts.size > 1 ? hostOf(endpoint) : null ].filter(part => part !== null).join(" at ");
    }
    function hostOf(endpoint) {
      return /^https?:\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint;
    }
  }),
  20825: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A3: () => reasonOf,
      E9: () => dollars,
      s0: () => billLine,
      s6: () => nameOfPart,
      x8: () => signed
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    function billLine(bill) {
      if (bill === null || bill.usd === 0) return "";
      const period = bill.monthly ? `A month of ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(bill.requests)} requests costs` : `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(bill.requests)} requests cost`;
      const amount = `${period} ${dollars(bill.usd)}${interval(bill, dollars)}`;
      return bill.change === null ? `${amount}.` : `${amount}; ${changeText(bill, bill.change)}.`;
    }
    function changeText({monthly}, change) {
      const period = monthly ? " a month" : "";
      const total = `this change ${signed(change.usd)}${period}${interval(change, signed)}`;
      const parts = [ ...change.parts ].sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
      const reasons = parts.map(part => `${reasonOf(part, change)} ${signed(part.usd)}`);
      return reasons.length === 0 ? total : `${total}: ${reasons.join(", ")}`;
    }
    function reasonOf({part}, {means: {base, head}}) {
      const tokens = (by, words) => `${tokenCount(Math.abs(by))} tokens ${by < 0 ? words[1] : words[0]}`;
      const share = (count, whole) => (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.CE)(whole > 0 ? count / whole : 0);
      switch (part) {
       case "prompt_length":
        return `prompt ${tokens(head.input - base.input, [ "longer", "shorter" ])}`;

       case "cache_hits":
        return `cache hits ${share(base.cached, base.input)} \u2192 ${share(head.cached, head.input)}`;

       case "cache_writes":
        return `cache writes ${share(base.written, base.input)} \u2192 ${share(head.written, head.input)}`;

       case "output_length":
        return `output ${tokens(head.output - head.reasoning - base.output + base.reasoning, [ "longer", "shorter" ])}`;

       case "reasoning":
        return `reasoning ${tokens(head.reasoning - base.reasoning, [ "longer", "shorter" ])}`;

       case "model_price":
        return "price of the model";

       default:
        return "tier and extras";
      }
    }
    function tokenCount(tokens) {
      return tokens < 9.5 ? (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(tokens) : (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(Math.round(tokens));
    }
    const RUN_PARTS = {
      input: "Input",
      cached_input: "Cached input",
      cache_writes: "Cache writes",
      output: "Output",
      reasoning: "Reasoning",
      requests: "Requests",
      tier: "Tier and extras"
    };
    function nameOfPart(part) {
      return RUN_PARTS[part] ?? part;
    }
    function interval({low, high}, format) {
      return low === null || high === null ? "" : ` (${format(low)} to ${format(high)})`;
    }
    function dollars(usd) {
      const size = Math.abs(usd);
      const digits = size >= 100 ? 0 : size >= 1 ? 2 : 4;
      const [whole = "", fraction] = size.toFixed(digits).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
      return `${usd < 0 ? "\u2212" : ""}$${grouped}${fraction === void 0 ? "" : `.${fraction}`}`;
    }
    function signed(usd) {
      return usd >= 0 ? `+${dollars(usd)}` : dollars(usd);
    }
  }),
  72452: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $s: () => probeTable,
      Sc: () => byLoad,
      aG: () => wordOf,
      cg: () => probeFigures,
      kq: () => goodTitle,
      lT: () => loadTable
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
    var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
    var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3367);
    function probeFigures({capacity, stages}) {
      if (capacity === null) return [];
      return capacity.probes.map((probe, i) => {
        const stage = stages.find(({index}) => index === probe.stage);
        const good = probe.n === 0 ? null : 1 - probe.bad / probe.n;
        return {
          order: i + 1,
          probe,
          good,
          goodput: good === null || capacity.by === "vus" || capacity.share === null ? null : good * probe.load,
          answered: stage === void 0 || stage.durationMs <= 0 ? null : stage.ok * 1e3 / stage.durationMs,
          p50: probe.latency?.p50 ?? null,
          p95: probe.latency?.p95 ?? null
        };
      });
    }
    function byLoad(figures, {low, high}) {
      const isContrary = ({word, load}) => word === "good" && load >= (high ?? 1 / 0) || word === "poor" && load <= (low ?? 0);
      const shown = figures.filter(({probe}) => !isContrary(probe));
      const last = new Map(shown.map(each => [ each.probe.load, each ]));
      return [ ...last.values() ].sort((a, b) => a.probe.load - b.probe.load);
    }
    const KINDS = {
      steer: "finds the way",
      "confirm-high": "upper end",
      "confirm-low": "lower end"
    };
    function wordOf({word}) {
      if (word === "holds" || word === "breaks") return `${word} (certified)`;
      return word === "good" ? "seems to hold" : "seems to break";
    }
    function probeTable(scenario) {
      const unit = scenario.capacity?.by === "vus" ? "Users" : "Requests/s";
      return {
        title: `Probes of ${scenario.name}`,
        columns: [ (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Probe"), (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)(unit), {
          title: "What for"
        }, {
          title: "Word"
        }, ...[ goodTitle(scenario), "Judged", "Worth" ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL), {
          title: scenario.capacity?.share === null ? "Threshold" : "First to break"
        } ],
        rows: probeFigures(scenario).map(({order, probe, good}) => [ (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.B4)(order), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.ZV)(probe.load, 1), KINDS[probe.kind], wordOf(probe), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.CE)(good), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.B4)(probe.n), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.B4)(Math.round(probe.effective)), probe.threshold ?? mostOften(probe.brokenBy) ])
      };
    }
    function goodTitle({capacity}) {
      return capacity?.share === null ? "Kept" : "Good";
    }
    function mostOften(counts) {
      const [first] = Object.entries(counts).sort(([, a], [, b]) => b - a);
      return first === void 0 ? _base_format_js__WEBPACK_IMPORTED_MODULE_3__.HV : (0, 
      _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__.K)(first[0]);
    }
    function loadTable(scenario) {
      return scenario.capacity === null ? (0, _stages_js__WEBPACK_IMPORTED_MODULE_2__.JB)(scenario) : probeTable(scenario);
    }
  }),
  48433: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Qv: () => comparisonTable,
      Wf: () => comparedPromptTable,
      uF: () => unitOf
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
    var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
    var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);
    function comparisonTable(comparison) {
      const rows = Object.entries(comparison.metrics).map(([key, row]) => ({
        ...row,
        name: (0, _words_js__WEBPACK_IMPORTED_MODULE_2__.be)(key)
      }));
      return {
        title: "Comparison",
        columns: [ {
          title: "Metric"
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)(comparison.kind === "base" ? "Base" : "Baseline"), (0, 
        _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("This PR"), (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Change"), (0, 
        _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Interval"), {
          title: "Verdict"
        } ],
        rows: (0, _words_js__WEBPACK_IMPORTED_MODULE_2__.md)(rows).map(row => [ row.name, (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.Fl)(row.base, unitOf(row)), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.Fl)(row.head, unitOf(row)), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.eD)(row.ratio), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.vy)(row.low, row.high, value => (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.eD)(value)), (0, _judged_js__WEBPACK_IMPORTED_MODULE_0__.t0)(row) ])
      };
    }
    function unitOf({name, unit}) {
      return name.includes("tokens") && unit.startsWith("tokens") ? "" : unit;
    }
    const PROMPT_METRICS = [ "time_to_first_token:p(50)", "total_generation_time:p(50)", "cost_per_request:avg", "output_tokens:avg" ];
    function comparedPromptTable(comparison) {
      const change = (metrics, key) => metrics[key]?.ratio ?? null;
      const first = PROMPT_METRICS[0] ?? "";
      const prompts = [ ...comparison.prompts ].sort((a, b) => (change(b.metrics, first) ?? 0) - (change(a.metrics, first) ?? 0));
      return {
        title: "Change by prompt",
        columns: [ {
          title: "Prompt",
          code: true
        }, {
          title: "Prompt file"
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Pairs"), ...PROMPT_METRICS.map(key => (0, 
        _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)((0, _words_js__WEBPACK_IMPORTED_MODULE_2__.be)(key))) ],
        rows: prompts.map(({id, status, pairs, metrics}) => [ id, status, (0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.B4)(pairs), ...PROMPT_METRICS.map(key => Object.hasOwn(metrics, key) ? (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_3__.eD)(change(metrics, key)) : _base_format_js__WEBPACK_IMPORTED_MODULE_3__.HV) ])
      };
    }
  }),
  20205: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      f: () => historyTable,
      _: () => trendTable
    });
    var format = __webpack_require__(8378);
    const BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    function drawSparkline(values, most = 40) {
      const points = values.length > most ? bin(values, most) : values;
      const known = points.filter(value => value !== null && Number.isFinite(value));
      if (known.length < 2) return "";
      const highest = Math.max(...known);
      return points.map(value => drawBar(value, highest)).join("");
    }
    function drawBar(value, highest) {
      if (value === null || !Number.isFinite(value)) return "\xb7";
      const level = highest > 0 ? Math.round(Math.max(0, value) / highest * (BARS.length - 1)) : 0;
      return BARS.charAt(level);
    }
    function bin(values, bins) {
      return Array.from({
        length: bins
      }, (_, i) => {
        const part = values.slice(Math.floor(i * values.length / bins), Math.floor((i + 1) * values.length / bins));
        const known = part.filter(value => value !== null && Number.isFinite(value));
        return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
      });
    }
    var table = __webpack_require__(22019);
    var words = __webpack_require__(72691);
    var comparison = __webpack_require__(48433);
    function trendTable({metrics, history}) {
      const rows = Object.entries(metrics).flatMap(([key, row]) => {
        const values = history.map(run => Object.hasOwn(run.metrics, key) ? run.metrics[key] ?? null : null);
        const known = values.filter(value => value !== null);
        const bars = drawSparkline([ ...values, row.head ]);
        if (known.length === 0 || bars === "") return [];
        const name = (0, words.be)(key);
        const show = value => (0, format.Fl)(value, (0, comparison.uF)({
          ...row,
          name
        }));
        return [ [ name, bars, show(Math.min(...known)), show(Math.max(...known)), show(row.head) ] ];
      });
      return {
        title: "Stored runs",
        columns: [ {
          title: "Metric"
        }, {
          title: "Stored runs, then this"
        }, (0, table.nL)("Lowest"), (0, table.nL)("Highest"), (0, table.nL)("This PR") ],
        rows
      };
    }
    function historyTable({metrics, history}) {
      const compared = Object.entries(metrics);
      return {
        title: "Runs",
        columns: [ {
          title: "Commit",
          code: true
        }, {
          title: "Stored"
        }, {
          title: "Verdict"
        }, ...compared.map(([key]) => (0, table.nL)((0, words.be)(key))) ],
        rows: [ ...history ].reverse().map(run => [ run.commit.slice(0, 7), (0, format.r4)(run.date), (0, 
        words.Id)(run.verdict), ...compared.map(([key, row]) => Object.hasOwn(run.metrics, key) ? (0, 
        format.Fl)(run.metrics[key], (0, comparison.uF)({
          ...row,
          name: (0, words.be)(key)
        })) : format.HV) ])
      };
    }
  }),
  60132: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Dv: () => checkTable,
      Lh: () => outcomeTable,
      XR: () => statusTable,
      jq: () => figureTable,
      lA: () => distributionTable
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
    var _stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3367);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
    var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);
    var _metrics_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86641);
    function formatNamed(name, value, unit) {
      return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(value, name.includes("tokens") && unit.startsWith("tokens") ? "" : unit);
    }
    function distributionTable(metrics) {
      return {
        title: "Distributions",
        columns: [ {
          title: "Metric"
        }, ...[ "Values", "Mean", "p50", "p90", "p95", "p99", "Highest" ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL) ],
        rows: Object.entries(metrics).flatMap(([name, metric]) => {
          if (metric.type !== "trend" || metric.count === 0) return [];
          const values = [ metric.avg, metric.med, ...[ "90", "95", "99" ].map(rank => (0, 
          _stages_js__WEBPACK_IMPORTED_MODULE_0__.Ym)(metric, rank)), metric.max ];
          return [ [ (0, _metrics_names_js__WEBPACK_IMPORTED_MODULE_3__.K)(name), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(metric.count), ...values.map(value => formatNamed(name, value, metric.unit)) ] ];
        })
      };
    }
    function figureTable(metrics) {
      return {
        title: "Figures",
        columns: [ {
          title: "Metric"
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Value") ],
        rows: Object.entries(metrics).flatMap(([name, metric]) => {
          if (metric.type === "trend") return [];
          const value = metric.type === "gauge" ? metric.value : metric.type === "counter" ? metric.count : metric.rate;
          const text = metric.type === "counter" && name === "goodput" ? `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(value)}, ${(0, 
          _base_format_js__WEBPACK_IMPORTED_MODULE_4__.ZV)(metric.rate)} a second` : metric.type === "counter" && metric.unit !== "USD" ? (0, 
          _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(value) : (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(value, metric.unit);
          return value === null ? [] : [ [ (0, _metrics_names_js__WEBPACK_IMPORTED_MODULE_3__.K)(name), text ] ];
        })
      };
    }
    function statusTable(statuses) {
      return shareTable("Answers", "HTTP status", Object.entries(statuses));
    }
    function outcomeTable(outcomes) {
      const rows = Object.entries(outcomes).filter(([, count]) => count > 0);
      rows.sort(([, a], [, b]) => b - a);
      return shareTable("Outcomes", "Outcome", rows.map(([outcome, count]) => [ (0, _words_js__WEBPACK_IMPORTED_MODULE_2__.Wm)(outcome), count ]));
    }
    function shareTable(title, first, rows) {
      const total = rows.reduce((sum, [, count]) => sum + count, 0);
      return {
        title,
        columns: [ {
          title: first
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Requests"), (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Share") ],
        rows: rows.map(([name, count]) => [ name, (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(count), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_4__.CE)(total === 0 ? null : count / total) ])
      };
    }
    function checkTable(checks) {
      const rows = [ ...checks ].sort((a, b) => b.fails - a.fails);
      return {
        title: "Checks",
        columns: [ {
          title: "Check"
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Passed"), (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Failed"), (0, 
        _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Share passed") ],
        rows: rows.map(({name, passes, fails}) => [ name, (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(passes), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(fails), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.CE)(passes + fails === 0 ? null : passes / (passes + fails)) ])
      };
    }
  }),
  12922: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      kN: () => costTable,
      pA: () => tokenText,
      qx: () => priceTable
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
    var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96766);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
    const NOTABLE = .005;
    function costTable({cost, canaries}) {
      return {
        title: "Cost",
        columns: [ {
          title: "Money"
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL)("Dollars") ],
        rows: [ [ "Budget", (0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.tW)(cost.budget, "USD") ], ...cost.expected === null ? [] : [ [ "Expected before the run", (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(cost.expected) ] ], ...cost.worstCase === null ? [] : [ [ "Worst case of the plan", (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(cost.worstCase) ] ], [ "Spent", (0, 
        _headline_js__WEBPACK_IMPORTED_MODULE_0__.tx)({
          cost
        }) ], ...cost.spent - cost.likely > cost.spent * NOTABLE ? [ [ "Of it probably billed; the rest is the worst case of answers without usage", (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(cost.likely) ] ] : [], ...canaries === null ? [] : [ [ `Of it ${(0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.ej)(canaries.sent, "canary", "canaries")}`, (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(canaries.cost) ] ], ...serverRows(cost.servers), ...cost.saved > 0 ? [ [ "Saved by stopping early", (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(cost.saved) ] ] : [] ]
      };
    }
    function serverRows(servers) {
      if (servers === null) return [];
      const {perHour, usd, perRequest, perMillionOutput} = servers;
      return [ [ `Servers at ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(perHour)} an hour, for the time of the run`, (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(usd) ], [ "Of it an answered request", (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(perRequest) ], [ "A million output tokens, at the load that was offered", (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_2__.UK)(perMillionOutput) ] ];
    }
    function priceTable({cost, arms: named}) {
      const own = [ cost.prices, ...cost.basePrices === null ? [] : [ cost.basePrices ] ];
      const arms = named.length > 2 ? named.map(({prices, name}) => ({
        ...prices,
        model: prices.model ?? name
      })) : own;
      return {
        title: "Prices in dollars per million tokens",
        columns: [ {
          title: "Model"
        }, ...[ "Input", "Cached input", "Cache write", "Output", "Per request" ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_1__.nL), {
          title: "Source"
        } ],
        rows: arms.map(prices => [ prices.model ?? "as set", ...[ prices.input, prices.cachedInput, prices.cacheWrite, prices.output, prices.request ].map(price => (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_2__.$g)(price)), prices.source ])
      };
    }
    function tokenText({cost}) {
      const part = (count, word) => count > 0 ? ` (${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(count)} ${word})` : "";
      const input = `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(cost.inputTokens)} input tokens${part(cost.cachedInputTokens, "cached")}`;
      return `${input}, ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_2__.B4)(cost.outputTokens)} output tokens${part(cost.reasoningTokens, "reasoning")}`;
    }
  }),
  40213: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      J: () => promptTable
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22019);
    function promptTable(prompts) {
      const rows = [ ...prompts ].sort((a, b) => (b.ttftP95Ms ?? b.e2eP95Ms ?? 0) - (a.ttftP95Ms ?? a.e2eP95Ms ?? 0));
      return {
        title: "Prompts",
        columns: [ {
          title: "Prompt",
          code: true
        }, ...[ "Sent", "Answered", "First token p50", "First token p95", "Total p50", "Total p95", "Input tokens", "Output tokens", "Cost" ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_0__.nL) ],
        rows: rows.map(row => [ row.id, (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(row.sent), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(row.ok), ...[ row.ttftP50Ms, row.ttftP95Ms, row.e2eP50Ms, row.e2eP95Ms ].map(value => (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_1__._V)(value)), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(row.inputTokens), (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(row.outputTokens), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.UK)(row.cost) ])
      };
    }
  }),
  3367: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      JB: () => stageTable,
      Lh: () => LEAST_DRAWN,
      Ym: () => percentile,
      b3: () => latencyWord,
      wA: () => stageFigures
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22019);
    const LEAST_DRAWN = 4;
    function stageFigures(scenario) {
      const latency = latencyMetric(scenario);
      return scenario.stages.map(stage => {
        const {metrics, planned, sent, ok, durationMs} = stage;
        const {throughput, checks, cost_per_request: cost, good_requests: good, goodput} = metrics;
        const share = (count, of) => of === 0 ? null : count / of;
        return {
          stage,
          load: stageLoad(scenario, stage),
          offered: durationMs > 0 ? planned / (durationMs / 1e3) : null,
          p50: percentile(metrics[latency], "50"),
          p95: percentile(metrics[latency], "95"),
          tokensPerSecond: throughput?.type === "gauge" ? throughput.value : null,
          errors: share(stage.errors, sent),
          limited: share(stage.rateLimited, sent),
          unsent: stage.dropped + stage.suppressed,
          good: good?.type === "rate" ? good.rate : null,
          goodput: goodput?.type === "counter" ? goodput.rate : null,
          checks: checks?.type === "rate" ? checks.rate : null,
          cutOff: share(stage.cutOff, ok),
          usd: cost?.type === "trend" ? cost.avg : null
        };
      });
    }
    function latencyWord(scenario) {
      return latencyMetric(scenario) === "time_to_first_token" ? "First token" : "Total";
    }
    function latencyMetric({stages}) {
      const streamed = stages.some(({metrics}) => percentile(metrics["time_to_first_token"], "50") !== null);
      return streamed ? "time_to_first_token" : "total_generation_time";
    }
    function stageTable(scenario) {
      const latency = latencyWord(scenario);
      return {
        title: `Stages of ${scenario.name}`,
        columns: [ "Stage", "Load", "Offered", "Sent", "Answered", `${latency} p50`, `${latency} p95`, "Tokens/s", "Errors", "429", "Not sent", "Good", "Good/s", "Checks passed", "Cut off", "$ per request" ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_0__.nL),
        rows: stageFigures(scenario).map(figures => rowOf(figures))
      };
    }
    function rowOf({stage, load, offered, p50, p95, ...figures}) {
      const {tokensPerSecond, unsent, good, goodput, checks, usd} = figures;
      const share = (count, of) => count === 0 ? "0" : (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.CE)(count / of);
      return [ (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(stage.index), load, offered === null ? _base_format_js__WEBPACK_IMPORTED_MODULE_1__.HV : `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(offered)}/s`, (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(stage.sent), (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(stage.ok), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__._V)(p50), (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__._V)(p95), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(tokensPerSecond), share(stage.errors, stage.sent), share(stage.rateLimited, stage.sent), (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(unsent), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.CE)(good), (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(goodput), (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.CE)(checks), share(stage.cutOff, stage.ok), (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.UK)(usd) ];
    }
    function stageLoad({executor}, {from, target}) {
      if (executor === null) return _base_format_js__WEBPACK_IMPORTED_MODULE_1__.HV;
      const unit = executor === "trace" || executor.endsWith("-arrival-rate") ? "req/s" : "users";
      return `${from === target ? "" : `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(from)} \u2192 `}${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(target)} ${unit}`;
    }
    function percentile(metric, rank) {
      return metric?.type === "trend" ? metric.percentiles[rank] ?? null : null;
    }
  }),
  24124: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Y5: () => evidenceTable,
      vh: () => decisionTable,
      y8: () => decisionNotes
    });
    var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42522);
    var _decisive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57946);
    var _judged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88593);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22019);
    var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72691);
    function decisionTable(report) {
      const head = report.comparison === null ? "Observed" : "This PR";
      return {
        title: "What was judged",
        columns: [ {
          title: "Check"
        }, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_3__.nL)("Limit"), (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_3__.nL)(baseTitle(report)), (0, 
        _markup_table_js__WEBPACK_IMPORTED_MODULE_3__.nL)(head), (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_3__.nL)(changeTitle(report)), {
          title: "Verdict"
        } ],
        rows: (0, _decision_js__WEBPACK_IMPORTED_MODULE_0__.u)(report).map(row => [ row.name, row.limit, row.base, row.head, row.change === "" || !row.judgesChange || row.interval === "" ? row.change : `${row.change} (${row.interval})`, (0, 
        _words_js__WEBPACK_IMPORTED_MODULE_4__.Id)(row.verdict) ])
      };
    }
    function evidenceTable(report) {
      const {columns, ...table} = decisionTable(report);
      const [check, limit, base, head, change, verdict] = columns;
      return {
        ...table,
        columns: [ check, limit, base, head, change, (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_3__.nL)("Interval"), (0, 
        _markup_table_js__WEBPACK_IMPORTED_MODULE_3__.nL)("Of"), verdict ].filter(column => column !== void 0),
        rows: (0, _decision_js__WEBPACK_IMPORTED_MODULE_0__.u)(report).map(row => [ row.name, row.limit, row.base, row.head, row.change, row.interval, row.basis, (0, 
        _words_js__WEBPACK_IMPORTED_MODULE_4__.Id)(row.verdict) ])
      };
    }
    function baseTitle({comparison, arms}) {
      if (comparison !== null) return comparison.kind === "baseline" ? "Baseline" : "Base";
      return arms.find(({isControl}) => isControl)?.name ?? "Base";
    }
    function changeTitle({comparison}) {
      return comparison?.kind === "base" ? "Change, paired" : "Change";
    }
    function decisionNotes(report) {
      if (report.run.shard !== null || (0, _decisive_js__WEBPACK_IMPORTED_MODULE_1__.hL)(report)) return [];
      const open = [ ...report.thresholds, ...Object.values(report.comparison?.metrics ?? {}), ...(0, 
      _judged_js__WEBPACK_IMPORTED_MODULE_2__.Ek)(report).map(({name, row}) => ({
        ...row,
        message: `${name}: ${row.message}`
      })) ];
      const notes = (0, _words_js__WEBPACK_IMPORTED_MODULE_4__.md)(open).filter(({verdict}) => verdict !== "pass" && verdict !== "info").map(({message}) => message);
      return [ ...new Set(notes) ].filter(message => message !== "");
    }
  }),
  87496: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      b: () => renderTerminal,
      g: () => renderVerdict
    });
    var _tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20825);
    var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70301);
    var _error_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4998);
    var _markup_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69152);
    var _decisive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57946);
    var _look_next_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19661);
    var _reason_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96222);
    var _reproduce_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(88861);
    var _markup_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22019);
    var _tables_added_text_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(12274);
    var _tables_arms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79951);
    var _tables_comparison_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48433);
    var _tables_history_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20205);
    var _tables_load_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60132);
    var _tables_capacity_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72452);
    var _tables_money_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(12922);
    var _tables_prompts_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(40213);
    var _tables_thresholds_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(24124);
    var _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(34477);
    var _words_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(72691);
    const MOST_ROWS = 20;
    const MOST_FINDINGS = 3;
    const NARROWEST = 40;
    const SGR = {
      pass: "32",
      fail: "31",
      inconclusive: "33",
      skipped: "36",
      error: "31"
    };
    function renderTerminal(report, options) {
      const width = widthOf(options);
      const layout = createLayout(width, options);
      const {table, part, prose} = layout;
      const findings = (0, _decisive_js__WEBPACK_IMPORTED_MODULE_4__.hL)(report) ? [] : report.scenarios.flatMap(scenario => scenario.findings.map(({message}) => message));
      return [ ...renderVerdict(report, options).split("\n"), ...(0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.C1)((0, 
      _context_js__WEBPACK_IMPORTED_MODULE_1__.vZ)(report), width), ...(0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.C1)((0, 
      _context_js__WEBPACK_IMPORTED_MODULE_1__.Q9)(report), width).filter(line => line !== ""), ...prose((0, 
      _reason_lines_js__WEBPACK_IMPORTED_MODULE_6__.c)(report)), ...(0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.C1)((0, 
      _tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__.s0)(report.bill), width).filter(line => line !== ""), ...table((0, 
      _tables_arms_js__WEBPACK_IMPORTED_MODULE_8__.I)(report)), ...prose((0, _tables_added_text_js__WEBPACK_IMPORTED_MODULE_18__.u)(report)), ...table((0, 
      _tables_thresholds_js__WEBPACK_IMPORTED_MODULE_15__.Y5)(report)), ...prose((0, _tables_thresholds_js__WEBPACK_IMPORTED_MODULE_15__.y8)(report).slice(0, MOST_ROWS)), ...prose([ (0, 
      _look_next_js__WEBPACK_IMPORTED_MODULE_5__.F)(report) ]), ...part("Why requests failed", prose((0, 
      _error_lines_js__WEBPACK_IMPORTED_MODULE_2__.S)(report))), ...part("Findings", prose(findings.slice(0, options.details === true ? MOST_ROWS : MOST_FINDINGS))), ...options.details === true && !(0, 
      _decisive_js__WEBPACK_IMPORTED_MODULE_4__.hL)(report) ? renderDetails(report, layout) : [], "" ].join("\n");
    }
    function renderVerdict(report, options) {
      return (0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.C1)((0, _words_js__WEBPACK_IMPORTED_MODULE_17__.Nl)(report), widthOf(options)).map(line => paint(line, `1;${SGR[report.verdict]}`, options)).join("\n");
    }
    function widthOf({width}) {
      return Math.max(NARROWEST, Math.floor(width));
    }
    function paint(text, code, {colour}) {
      return colour ? `\x1b[${code}m${text}\x1b[0m` : text;
    }
    function createLayout(width, options) {
      const part = (title, lines) => lines.length === 0 ? [] : [ "", paint((0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.Uj)((0, 
      _markup_escape_js__WEBPACK_IMPORTED_MODULE_3__.X5)(title), width), "1", options), ...lines ];
      return {
        part,
        table: source => part(source.title, renderRows(source, width)),
        prose: sentences => sentences.flatMap(sentence => indent((0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.C1)(sentence, width - 2)))
      };
    }
    function renderDetails(report, {table, prose, part}) {
      const {comparison} = report;
      const compared = comparison === null ? [] : [ ...table((0, _tables_comparison_js__WEBPACK_IMPORTED_MODULE_9__.Qv)(comparison)), ...table((0, 
      _tables_history_js__WEBPACK_IMPORTED_MODULE_10__._)(comparison)), ...table((0, _tables_comparison_js__WEBPACK_IMPORTED_MODULE_9__.Wf)(comparison)), ...prose(comparison.notes) ];
      return [ ...compared, ...report.scenarios.flatMap(scenario => table((0, _tables_capacity_js__WEBPACK_IMPORTED_MODULE_12__.lT)(scenario))), ...table((0, 
      _tables_load_js__WEBPACK_IMPORTED_MODULE_11__.XR)(report.statuses)), ...table((0, 
      _tables_load_js__WEBPACK_IMPORTED_MODULE_11__.Lh)(report.outcomes)), ...prose([ (0, 
      _context_js__WEBPACK_IMPORTED_MODULE_1__.FQ)(report) ]), ...table((0, _tables_load_js__WEBPACK_IMPORTED_MODULE_11__.Dv)(report.checks)), ...table((0, 
      _tables_load_js__WEBPACK_IMPORTED_MODULE_11__.lA)(report.metrics)), ...table((0, 
      _tables_prompts_js__WEBPACK_IMPORTED_MODULE_14__.J)(report.prompts)), ...report.load.sent === 0 ? [] : [ ...table((0, 
      _tables_money_js__WEBPACK_IMPORTED_MODULE_13__.kN)(report)), ...prose([ `${(0, _tables_money_js__WEBPACK_IMPORTED_MODULE_13__.pA)(report)}.` ]) ], ...report.load.sent === 0 ? [] : part("Load generator", prose((0, 
      _context_js__WEBPACK_IMPORTED_MODULE_1__.fh)(report))), ...part("Reproduce", (0, 
      _reproduce_js__WEBPACK_IMPORTED_MODULE_19__.O)(report).map(line => `  ${(0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_3__.X5)(line)}`)) ];
    }
    function renderRows(table, width) {
      const {table: shown, note} = (0, _markup_table_js__WEBPACK_IMPORTED_MODULE_7__.P1)(table, MOST_ROWS);
      const lines = (0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__.K$)((0, _markup_table_js__WEBPACK_IMPORTED_MODULE_7__._C)(shown), width - 2);
      return indent(note === "" ? lines : [ ...lines, note ]);
    }
    function indent(lines) {
      return lines.map(line => `  ${line}`);
    }
  })
};
