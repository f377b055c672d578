export const id = 6086;
export const ids = [6086,3255];
export const modules = {

/***/ 43073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ writeReportFiles)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(34758);
var catalogue = __webpack_require__(20264);
var names = __webpack_require__(86641);
var format = __webpack_require__(8378);
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/benchmark.ts




/**
 * `benchmark.json`: the figures of which smaller ones are better, for tools that draw them over commits. Empty where nothing
 * was answered or a part of the load was measured: such figures are no point of a curve.
 */
function renderBenchmark(report) {
    if (report.load.ok === 0 || report.run.shard !== null)
        return '[]\n';
    const gate = (0,words/* isNamed */.ev)(report) ? `${report.name}: ` : '';
    const place = report.target.model ?? report.target.endpoint;
    const rows = Object.entries(report.metrics).flatMap(([metric, summary]) => (0,catalogue/* findMetric */.GF)(metric)?.better === 'lower'
        ? figuresOf(summary).map(({ aggregation, unit, value, n }) => ({
            name: gate + (0,names/* aggregateName */.V)(metric, aggregation),
            unit,
            value,
            extra: `${place}, ${(0,format/* formatAmount */.ej)(n, 'value')}`,
        }))
        : []);
    return `${JSON.stringify(rows, null, 2)}\n`;
}
/** Median and p95 of times, the mean of money and tokens, rates in percent. Counts depend on the plan alone. */
function figuresOf(summary) {
    const known = (aggregation, value, n, unit = summary.unit) => (value === null || value === undefined ? [] : [{ aggregation, unit, value, n }]);
    if (summary.type === 'rate')
        return known('rate', summary.rate === null ? null : summary.rate * 100, summary.count, '%');
    if (summary.type !== 'trend' || summary.count === 0)
        return [];
    if (summary.unit !== 'ms')
        return known('avg', summary.avg, summary.count);
    return [
        ...known('p(50)', summary.percentiles['50'], summary.count),
        ...known('p(95)', summary.percentiles['95'], summary.count),
    ];
}

var decision = __webpack_require__(42522);
var markup_escape = __webpack_require__(69152);
;// CONCATENATED MODULE: ./src/report/junit.ts



const LONGEST = 2_000;
/**
 * `junit.xml`, in the shape that Jenkins' and GitLab's readers of JUnit take: each threshold and each judged row of the
 * comparison is a test case. It is red exactly where the gate is: what is undecided fails only where that fails the gate.
 */
function renderJunit(report) {
    const cases = listCases(report);
    const count = (outcome) => String(cases.filter((each) => each.outcome === outcome).length);
    const shared = [
        ['tests', String(cases.length)],
        ['failures', count('failure')],
        ['errors', count('error')],
        ['time', (report.run.durationMs / 1000).toFixed(3)],
    ];
    const suite = [
        ['name', report.name],
        ...shared,
        ['skipped', count('skipped')],
        ['timestamp', report.run.startedAt.replace(/\.\d+Z$|Z$/, '')],
    ];
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        junit_open('testsuites', [['name', report.tool.name], ...shared]),
        junit_open('testsuite', suite),
        ...cases.map((each) => renderCase(each, report)),
        '</testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
/** What has no row is told by the run itself: why there was none, or why it failed all the same. */
function listCases(report) {
    const rows = (0,decision/* listDecisions */.u)(report).map((row) => caseOf(row, report));
    const isRed = rows.some(({ outcome }) => outcome === 'failure');
    if (rows.length > 0 && (isRed || report.passed))
        return rows;
    const outcome = report.verdict === 'error'
        ? 'error'
        : report.verdict === 'skipped'
            ? 'skipped'
            : report.passed
                ? 'passed'
                : 'failure';
    return [...rows, { name: 'the run', outcome, message: report.headline }];
}
function caseOf({ name, limit, verdict, message, head }, report) {
    const isBad = verdict === 'fail' || verdict === 'no_data' || verdict === 'inconclusive';
    const isRed = isBad && !report.passed && (verdict !== 'inconclusive' || report.verdict === 'inconclusive');
    return {
        name: `${name} ${limit}`.trim(),
        outcome: isRed ? 'failure' : isBad ? 'skipped' : 'passed',
        message: message === '' ? `${(0,words/* verdictWord */.E0)(verdict)}: ${head}` : message,
    };
}
function renderCase({ name, outcome, message }, report) {
    const element = junit_open('testcase', [
        ['name', name],
        ['classname', `${report.tool.name}.${report.name}`],
        ['time', '0'],
    ]);
    if (outcome === 'passed')
        return element.replace(/>$/, '/>');
    // Jenkins shows the attribute, GitLab the text.
    const type = outcome === 'skipped' ? [] : [['type', report.verdict]];
    return `${element}${junit_open(outcome, [...type, ['message', message]])}${escapeXml(message)}</${outcome}></testcase>`;
}
function junit_open(name, attributes) {
    return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>`;
}
const NAMED = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** For an attribute or text; what XML 1.0 allows in no document (section 2.2) is left out. */
function escapeXml(text) {
    return (0,markup_escape/* shorten */.ml)((0,markup_escape/* cleanText */.X5)(text), LONGEST)
        .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .replace(/[&<>"']/g, (character) => NAMED[character] ?? '');
}

var external_node_crypto_ = __webpack_require__(77598);
var report_decisive = __webpack_require__(57946);
;// CONCATENATED MODULE: ./src/report/page/parts/html.ts
const SAFE = Symbol('safe markup');
/** A template whose every hole is escaped unless it is itself the result of `html`. */
function html(strings, ...parts) {
    let markup = strings[0] ?? '';
    parts.forEach((part, index) => {
        markup += markupOf(part) + (strings[index + 1] ?? '');
    });
    return trusted(markup);
}
/** Declares text of our own making (style, script, path data) to be markup. Never for text from outside. */
function trusted(markup) {
    return { [SAFE]: markup };
}
/** The markup of a part: escaped text, or what `html` made. */
function markupOf(part) {
    if (part === null || part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    return isList(part) ? part.map(markupOf).join('') : part[SAFE];
}
function isList(part) {
    return Array.isArray(part);
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text as it may stand between tags and in quoted attributes, with the characters that deceive made visible. */
function escapeHtml(text) {
    return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
/**
 * Controls (C0, C1), bidirectional overrides and isolates (Unicode UAX #9), invisible spaces, tag characters and
 * lone surrogates: they reorder or hide what stands around them. The joiners that scripts and emoji need stay.
 */
const DECEPTIVE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;
/** The text with every deceptive character spelt out: `⟨U+202E⟩`. */
function visibleText(text) {
    return text.replace(DECEPTIVE, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
/** JSON as it may stand inside a `script` element: nothing in it can end the element or open a comment. */
function embedJson(value) {
    return JSON.stringify(value).replace(/</g, '\\u003c');
}

;// CONCATENATED MODULE: ./src/report/page/parts/table.ts

/** Rows from which on a table gets a filter. */
const FILTER_FROM = 6;
/** A table that the client script makes sortable and, where it is long, filterable. The first cell heads its row. */
function renderTable({ caption, columns, rows, name }) {
    return html `<div class="scroll${name !== undefined && ` ${name}`}" tabindex="0" role="region" aria-label="${caption}, table"><table data-sortable${rows.length >= FILTER_FROM && html ` data-filter="${caption}"`}><thead><tr>${columns.map(({ label, number }) => html `<th scope="col"${number !== undefined && html ` class="number"`}>${label}</th>`)}</tr></thead><tbody>${rows.map((row) => html `<tr>${columns.map((column, index) => renderCell(column, row, index))}</tr>
`)}</tbody></table></div>`;
}
function renderCell({ cell, number }, row, index) {
    if (index === 0)
        return html `<th scope="row">${cell(row)}</th>`;
    if (number === undefined)
        return html `<td>${cell(row)}</td>`;
    return html `<td class="number" data-sort="${number(row) ?? ''}">${cell(row)}</td>`;
}

;// CONCATENATED MODULE: ./src/report/page/breakdown.ts



/** A column of whole numbers. */
function counting(label, read) {
    return { label, cell: (row) => (0,format/* formatCount */.B4)(read(row)), number: read };
}
function measured(label, read, format) {
    return { label, cell: (row) => format(read(row)), number: read };
}
const PROMPT_COLUMNS = [
    { label: 'Prompt', cell: ({ id }) => id },
    counting('Sent', ({ sent }) => sent),
    counting('Answered', ({ ok }) => ok),
    measured('First token p50', ({ ttftP50Ms }) => ttftP50Ms, format/* formatMs */._V),
    measured('First token p95', ({ ttftP95Ms }) => ttftP95Ms, format/* formatMs */._V),
    measured('Total p50', ({ e2eP50Ms }) => e2eP50Ms, format/* formatMs */._V),
    measured('Total p95', ({ e2eP95Ms }) => e2eP95Ms, format/* formatMs */._V),
    measured('Input tokens', ({ inputTokens }) => inputTokens, format/* formatCount */.B4),
    measured('Output tokens', ({ outputTokens }) => outputTokens, format/* formatCount */.B4),
    measured('Cost', ({ cost }) => cost, format/* formatUsd */.UK),
];
function renderPromptTable(prompts) {
    return renderTable({ caption: 'Prompts', columns: PROMPT_COLUMNS, rows: prompts });
}
/** What the scenarios found out, in their own words. */
function renderFindings(scenarios) {
    const findings = scenarios.flatMap(({ name, findings: found }) => found.map((finding) => ({ name, finding })));
    return html `<ul class="findings">${findings.map(({ name, finding }) => html `<li><b>${name}</b> ${finding.message}</li>`)}</ul>`;
}

var tables_stages = __webpack_require__(3367);
;// CONCATENATED MODULE: ./src/report/page/parts/chart.ts

/** Marks are drawn on a canvas this wide that stretches with the page; strokes and labels keep their size. */
const WIDTH = 1000;
/**
 * Axes and plot. The plot's SVG is stretched without keeping its proportions, so that one document fits every
 * width; text stands in SVGs of their own and therefore never shrinks.
 */
function renderChart(frame) {
    const { height, x, y } = frame;
    const down = (at) => round(height * (1 - at));
    return html `<div class="chart" role="img" aria-label="${frame.label}">
<svg class="y-axis" width="56" height="${height + 12}" aria-hidden="true">${y.ticks.map((tick) => html `<text x="50" y="${down(tick.at) + 10}">${tick.label}</text>`)}</svg>
<div class="plot"${connect(frame)}><svg viewBox="0 0 ${WIDTH} ${height}" height="${height}" preserveAspectRatio="none" aria-hidden="true"><path class="grid" d="${y.ticks.map((tick) => `M0 ${down(tick.at)}h${WIDTH}`).join('')}"/>${frame.marks}</svg><svg class="labels" height="${height}" aria-hidden="true">${frame.labels}</svg></div>
<svg class="x-axis" height="20" aria-hidden="true">${x.ticks.map((tick) => html `<text x="${percent(tick.at)}" y="14" class="${chart_anchor(tick.at)}${tick.minor ? ' minor' : ''}">${tick.label}</text>`)}</svg>
</div>`;
}
/** What the client script needs to find the sample under the pointer. */
function connect({ kind, y: { domain } }) {
    if (kind === undefined || domain === undefined)
        return html ``;
    return html ` data-chart="${kind}" data-low="${domain.low}" data-high="${domain.high}" data-log="${String(domain.log)}"`;
}
function chart_anchor(at) {
    return at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle';
}
/** `12.5%`: a position for text. */
function percent(at) {
    return `${round(at * 100)}%`;
}
/** Two decimals are finer than any screen. */
function round(value) {
    return Math.round(value * 100) / 100;
}

;// CONCATENATED MODULE: ./src/report/page/parts/marks.ts


/** More dots than this melt into each other and cost the browser dearly: then their density is drawn. */
const MOST_DOTS = 2_500;
const [CELLS_ACROSS, CELLS_UP, LEVELS] = [200, 44, 5];
/** Every point as a dot, or the density of very many: five levels by the logarithm of the count. */
function drawPoints(points, height, name) {
    return points.x.length <= MOST_DOTS ? drawDots(points, height, name) : drawDensity(points, height, name);
}
/** Dots are strokes of no length with round ends: they stay round however the plot is stretched. */
function drawDots({ x, y }, height, name) {
    const path = x.map((at, i) => `M${round(at * WIDTH)} ${round((1 - (y[i] ?? 0)) * height)}h0`);
    return html `<path class="dots ${name}" d="${path.join('')}"/>`;
}
function drawDensity({ x, y }, height, name) {
    const counts = new Uint32Array(CELLS_ACROSS * CELLS_UP);
    x.forEach((at, i) => {
        const column = Math.min(CELLS_ACROSS - 1, Math.floor(at * CELLS_ACROSS));
        const row = Math.min(CELLS_UP - 1, Math.floor((y[i] ?? 0) * CELLS_UP));
        counts[row * CELLS_ACROSS + column] = (counts[row * CELLS_ACROSS + column] ?? 0) + 1;
    });
    const top = Math.log1p(counts.reduce((most, count) => Math.max(most, count), 1));
    const [wide, high] = [round(WIDTH / CELLS_ACROSS), round(height / CELLS_UP)];
    const paths = Array.from({ length: LEVELS }, () => '');
    counts.forEach((count, cell) => {
        if (count === 0)
            return;
        const level = Math.min(LEVELS - 1, Math.floor((Math.log1p(count) / top) * LEVELS));
        const left = (cell % CELLS_ACROSS) * wide;
        const upper = round(height - (Math.floor(cell / CELLS_ACROSS) + 1) * high);
        paths[level] = `${paths[level] ?? ''}M${left} ${upper}h${wide}v${high}h-${wide}z`;
    });
    return html `${paths.map((path, level) => path !== '' && html `<path class="cell ${name} level-${level + 1}" d="${path}"/>`)}`;
}
/** A line through the points; NaN breaks it. */
function drawLine({ x, y }, height, name) {
    let pen = 'M';
    let path = '';
    x.forEach((at, i) => {
        const up = y[i] ?? Number.NaN;
        if (Number.isNaN(up)) {
            pen = 'M';
            return;
        }
        path += `${pen}${round(at * WIDTH)} ${round((1 - up) * height)}`;
        pen = 'L';
    });
    return html `<path class="line ${name}" d="${path}"/>`;
}
/** The area below steps: `heights[i]` from `edges[i]` to `edges[i + 1]`, all in the unit square. */
function drawSteps(edges, heights, height, name) {
    const steps = heights.map((up, i) => `V${round((1 - up) * height)}H${round((edges[i + 1] ?? 1) * WIDTH)}`);
    return html `<path class="steps ${name}" d="M${round((edges[0] ?? 0) * WIDTH)} ${height}${steps.join('')}V${height}"/>`;
}
/** Upright ticks at the given places, several in one place drawn once. */
function drawTicks(places, top, length, name) {
    const distinct = new Set(places.map((at) => Math.round(at * WIDTH)));
    const path = [...distinct].map((x) => `M${x} ${top}v${length}`);
    return html `<path class="tick ${name}" d="${path.join('')}"/>`;
}

;// CONCATENATED MODULE: ./src/report/page/parts/scale.ts

/** A linear axis from `low` to `high` with about `wanted` round ticks. */
function linearScale(low, high, format, wanted = 5) {
    const end = high > low ? high : low + Math.max(1, Math.abs(low));
    const at = (value) => clamp((value - low) / (end - low));
    const step = roundStep((end - low) / wanted);
    const first = Math.ceil(low / step);
    const count = Math.min(4 * wanted, Math.floor((end / step) * (1 + 1e-9)) - first + 1);
    const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => {
        const value = (first + i) * step;
        return { at: at(value), label: format(value), minor: (first + i) % 2 !== 0 };
    });
    return { at, ticks, domain: { low, high: end, log: false } };
}
/** A logarithmic axis for positive values, ticks at 1, 2 and 5 of each decade. */
function logScale(low, high, format) {
    const from = Math.log10(Math.max(low, Number.MIN_VALUE));
    const to = Math.max(Math.log10(Math.max(high, Number.MIN_VALUE)), from + 0.1);
    const at = (value) => clamp((Math.log10(Math.max(value, Number.MIN_VALUE)) - from) / (to - from));
    const ticks = [];
    const mantissas = to - from > 4 ? [1] : [1, 2, 5];
    for (let exponent = Math.floor(from); exponent <= to; exponent += 1) {
        for (const mantissa of mantissas) {
            const value = Number(`${mantissa}e${exponent}`);
            const log = Math.log10(value);
            if (log >= from - 1e-9 && log <= to + 1e-9)
                ticks.push({ at: at(value), label: format(value), minor: false });
        }
    }
    return { at, ticks, domain: { low: 10 ** from, high: 10 ** to, log: true } };
}
const TIME_STEPS = [
    100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5, 72e5, 216e5, 864e5,
];
/** Time since the start of the run, in steps that clocks have. */
function timeScale(duration) {
    const end = Math.max(duration, 1);
    const step = TIME_STEPS.find((candidate) => end / candidate <= 8) ?? roundStep(end / 8);
    const ticks = [];
    for (let i = 0; i * step <= end; i += 1) {
        ticks.push({ at: (i * step) / end, label: i === 0 ? '0' : (0,format/* formatMs */._V)(i * step), minor: i % 2 !== 0 });
    }
    return { at: (value) => clamp(value / end), ticks };
}
/** Percentiles by −log10(1 − p), as HdrHistogram plots them: the tail gets the room it deserves. */
function percentileScale(count) {
    const nines = Math.max(1.4, Math.log10(Math.max(count, 2)));
    const at = (percent) => clamp(-Math.log10(Math.max(1 - percent / 100, 1e-12)) / nines);
    const ticks = [0, 50, 75, 90, 95, 99, 99.9, 99.99, 99.999]
        .map((percent) => ({
        at: at(percent),
        label: percent === 0 ? 'min' : `p${percent}`,
        minor: percent === 75 || percent === 95,
    }))
        .filter((tick, index, all) => index === 0 || (tick.at < 1 && tick.at > (all[index - 1]?.at ?? 0)));
    return { at, ticks };
}
/** 1, 2 or 5 times a power of ten, at least `rough`. */
function roundStep(rough) {
    const power = 10 ** Math.floor(Math.log10(rough));
    const mantissa = [1, 2, 5].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
    return mantissa * power;
}
function clamp(position) {
    return Math.min(1, Math.max(0, position));
}

;// CONCATENATED MODULE: ./src/report/page/stages.ts







const PANEL_HEIGHT = 64;
/** Every stage of every scenario in one table, and the chart of each scenario with enough of them; the probes of a search are none. */
function renderStages(all) {
    const scenarios = all.filter(({ capacity }) => capacity === null);
    const rows = scenarios.flatMap((scenario) => (0,tables_stages/* stageFigures */.wA)(scenario).map((figures) => ({ ...figures, scenario: scenario.name })));
    if (rows.length === 0)
        return html `<p class="quiet">No stage was run.</p>`;
    return html `${scenarios.filter(({ stages }) => stages.length >= tables_stages/* LEAST_DRAWN */.Lh).map(renderStageChart)}
${renderTable({ caption: 'Stages', columns: columnsOf(rows), rows, name: 'stages' })}`;
}
/** How latency, failures, answers and cost move with the load: panels over one axis of stages. */
function renderStageChart(scenario) {
    const figures = (0,tables_stages/* stageFigures */.wA)(scenario);
    const panels = panelsOf(scenario).filter(({ lines }) => lines.some(({ read }) => figures.some((stage) => read(stage) !== null)));
    return html `<figure><h3>${scenario.name}: how latency, failures, answers and cost move with the load</h3>
${panels.map((panel, index) => renderPanel(panel, figures, index === panels.length - 1))}</figure>`;
}
function panelsOf(scenario) {
    const word = (0,tables_stages/* latencyWord */.b3)(scenario);
    return [
        {
            lines: [{ name: 'requests due a second', read: ({ offered }) => offered }],
            format: (value) => (0,format/* formatNumber */.ZV)(value),
        },
        {
            lines: [
                { name: `${word} p50`, read: ({ p50 }) => p50 },
                { name: 'p95', read: ({ p95 }) => p95 },
            ],
            format: (value) => (0,format/* formatMs */._V)(value),
        },
        {
            lines: [{ name: 'tokens a second', read: ({ tokensPerSecond }) => tokensPerSecond }],
            format: (value) => (0,format/* formatNumber */.ZV)(value),
        },
        {
            lines: [
                { name: 'errors', read: ({ errors }) => errors },
                { name: '429', read: ({ limited }) => limited },
            ],
            format: (value) => (0,format/* formatRate */.CE)(value),
        },
        {
            lines: [{ name: 'good requests', read: ({ good }) => good }],
            format: (value) => (0,format/* formatRate */.CE)(value),
        },
        {
            lines: [{ name: 'good requests a second', read: ({ goodput }) => goodput }],
            format: (value) => (0,format/* formatNumber */.ZV)(value),
        },
        {
            lines: [
                { name: 'checks passed', read: ({ checks }) => checks },
                { name: 'answers cut off', read: ({ cutOff }) => cutOff },
            ],
            format: (value) => (0,format/* formatRate */.CE)(value),
        },
        { lines: [{ name: '$ per request', read: ({ usd }) => usd }], format: (value) => (0,format/* formatUsd */.UK)(value) },
    ];
}
function renderPanel({ lines, format }, figures, isLast) {
    const measured = lines.filter(({ read }) => figures.some((stage) => read(stage) !== null));
    const values = measured.flatMap(({ read }) => figures.map((stage) => read(stage) ?? 0));
    const y = linearScale(0, 1.7 * Math.max(...values), format, 2);
    const x = stageScale(figures);
    const marks = measured.map(({ read }, index) => {
        const places = {
            x: figures.map((_, i) => (i + 0.5) / figures.length),
            y: figures.map((stage) => {
                const value = read(stage);
                return value === null ? Number.NaN : y.at(value);
            }),
        };
        const seen = places.y.flatMap((at, i) => (Number.isNaN(at) ? [] : [i]));
        const dots = { x: seen.map((i) => places.x[i] ?? 0), y: seen.map((i) => places.y[i] ?? 0) };
        return html `${drawLine(places, PANEL_HEIGHT, `head${index > 0 ? ' p95' : ''}`)}${drawPoints(dots, PANEL_HEIGHT, 'head')}`;
    });
    const names = measured.map(({ name }, index) => (index > 0 ? `${name} (dashed)` : name)).join(', ');
    return renderChart({
        label: `${names} by stage; the values are in the table below.`,
        height: PANEL_HEIGHT,
        x: isLast ? x : { ...x, ticks: [] },
        y,
        marks: html `${marks}`,
        labels: html `<text class="stage-label" x="0" y="11" dx="3">${names}</text>`,
    });
}
function stageScale(figures) {
    const ticks = figures.map(({ stage, load }, i) => ({
        at: (i + 0.5) / figures.length,
        label: load === '–' ? String(stage.index) : `${stage.index}: ${load}`,
        minor: i % 2 !== 0,
    }));
    return { at: (value) => value, ticks };
}
/** What never happened has no column, nor what nobody measured. */
function columnsOf(rows) {
    return COLUMNS.filter(({ absentAt, number }) => rows.some((row) => absentAt?.includes(number?.(row) ?? null) !== true));
}
function happened(...column) {
    return { ...stages_measured(...column), absentAt: [null, 0] };
}
function known(...column) {
    return { ...stages_measured(...column), absentAt: [null] };
}
function stages_measured(label, read, format) {
    return { label, cell: (row) => format(read(row)), number: read };
}
const COLUMNS = [
    { label: 'Stage', cell: ({ scenario, stage }) => `${scenario} ${stage.index}` },
    stages_measured('Lasts', ({ stage }) => stage.durationMs, format/* formatMs */._V),
    { label: 'Load', cell: ({ load }) => load, number: ({ stage }) => stage.target },
    stages_measured('Offered a second', ({ offered }) => offered, format/* formatNumber */.ZV),
    stages_measured('Sent', ({ stage }) => stage.sent, format/* formatCount */.B4),
    stages_measured('Answered', ({ stage }) => stage.ok, format/* formatCount */.B4),
    stages_measured('p50', ({ p50 }) => p50, format/* formatMs */._V),
    stages_measured('p95', ({ p95 }) => p95, format/* formatMs */._V),
    known('Tokens/s', ({ tokensPerSecond }) => tokensPerSecond, format/* formatNumber */.ZV),
    happened('Errors', ({ errors }) => errors, format/* formatRate */.CE),
    happened('429', ({ limited }) => limited, format/* formatRate */.CE),
    happened('Not sent', ({ unsent }) => unsent, format/* formatCount */.B4),
    known('Good', ({ good }) => good, format/* formatRate */.CE),
    known('Good a second', ({ goodput }) => goodput, format/* formatNumber */.ZV),
    known('Checks passed', ({ checks }) => checks, format/* formatRate */.CE),
    happened('Cut off', ({ cutOff }) => cutOff, format/* formatRate */.CE),
    happened('$ per request', ({ usd }) => usd, format/* formatUsd */.UK),
];

;// CONCATENATED MODULE: ./src/report/page/client/data.ts
/** Client script, part 1: reads the embedded columns. Plain JavaScript of the browser, kept as text. */
const dataScript = String.raw `
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

;// CONCATENATED MODULE: ./src/report/page/client/detail.ts
/** Client script, part 5: one request in full, with an address of its own: `#request-17`. */
const detailScript = String.raw `
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

;// CONCATENATED MODULE: ./src/report/page/client/explorer.ts
/** Client script, part 4: the request explorer. Only the rows in sight are in the document. */
const explorerScript = String.raw `
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

;// CONCATENATED MODULE: ./src/report/page/client/query.ts
/** Client script, part 2: which rows, in which order. Pure functions over the decoded columns. */
const queryScript = String.raw `
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

;// CONCATENATED MODULE: ./src/report/page/client/tables.ts
/** Client script, part 3: tables that sort by a click on their heads and filter by a word. */
const tablesScript = String.raw `
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

;// CONCATENATED MODULE: ./src/report/page/client/timeline.ts
/** Client script, part 6: the timeline answers to the pointer. Everything it tells is in the explorer as well. */
const timelineScript = String.raw `
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

;// CONCATENATED MODULE: ./src/report/page/client/script.ts






/**
 * The page's only script. It is written as the browser runs it and kept as text, so that no compiler or bundler
 * stands between what is tested and what is shipped. Without it the page still says everything but the requests.
 */
const clientScript = `'use strict';
(() => {
${dataScript}${queryScript}${tablesScript}${explorerScript}${detailScript}${timelineScript}
function start() {
  const holder = document.getElementById('samples');
  if (holder === null) return;
  const samples = decodeSamples(JSON.parse(holder.textContent));
  const explorer = startExplorer(samples);
  startTimeline(samples, explorer);
}

startTables();
// The first screen is painted before a hundred thousand rows are read.
requestAnimationFrame(() => setTimeout(start));
})();
`;

;// CONCATENATED MODULE: ./src/report/page/data/dictionary.ts

const LONGEST_WORD = 240;
const OMITTED = '(not shown here: see samples.jsonl)';
/** Words past the allowance become one common word; long ones are cut. */
function createDictionary(allowance) {
    const words = [];
    const known = new Map();
    const add = (word) => {
        const index = known.get(word) ?? words.push(word) - 1;
        known.set(word, index);
        return index;
    };
    return {
        words,
        indexOf(text) {
            if (text === null)
                return -1;
            const word = visibleText(shorten(text));
            const seen = known.get(word);
            if (seen !== undefined)
                return seen;
            const bytes = Buffer.byteLength(JSON.stringify(word)) + 1;
            if (bytes > allowance.bytes)
                return add(OMITTED);
            allowance.bytes -= bytes;
            return add(word);
        },
    };
}
function shorten(text) {
    return text.length <= LONGEST_WORD ? text : `${text.slice(0, LONGEST_WORD - 1)}…`;
}

;// CONCATENATED MODULE: ./src/report/page/data/columns.ts


const NUMBERS = {
    id: { scale: 1, delta: true, read: (sample) => sample.id },
    stage: { scale: 1, read: (sample) => sample.stage },
    pair: { scale: 1, delta: true, read: (sample) => sample.pair },
    plannedMs: { scale: 10, delta: true, read: (sample) => sample.plannedMs },
    startedMs: { scale: 10, delta: true, read: (sample) => sample.startedMs },
    status: { scale: 1, read: (sample) => sample.status },
    ttftMs: { scale: 10, read: (sample) => sample.ttftMs },
    e2eMs: { scale: 10, read: (sample) => sample.e2eMs },
    tpotMs: { scale: 100, read: (sample) => sample.tpotMs },
    events: { scale: 1, read: (sample) => sample.events },
    inputTokens: { scale: 1, read: (sample) => sample.inputTokens },
    cachedInputTokens: { scale: 1, read: (sample) => sample.cachedInputTokens },
    cacheWriteTokens: { scale: 1, read: (sample) => sample.cacheWriteTokens },
    outputTokens: { scale: 1, read: (sample) => sample.outputTokens },
    reasoningTokens: { scale: 1, read: (sample) => sample.reasoningTokens },
    costUsd: { scale: 1e7, read: (sample) => sample.costUsd },
    retryAfterS: { scale: 10, read: (sample) => sample.retryAfterS },
};
const TEXTS = {
    scenario: (sample) => sample.scenario,
    arm: (sample) => sample.arm,
    prompt: (sample) => sample.prompt,
    model: (sample) => sample.model,
    shard: (sample) => sample.shard,
    phase: (sample) => sample.phase,
    outcome: (sample) => sample.outcome,
    error: (sample) => (sample.error === null ? null : `${sample.error.kind}: ${sample.error.message}`),
    finish: (sample) => sample.finish,
    costBasis: (sample) => sample.costBasis,
    cacheHit: (sample) => (sample.cacheHit === null ? null : sample.cacheHit ? 'hit' : 'miss'),
    checks: (sample) => sayChecks(sample.checks),
    good: ({ good = null }) => (good === null ? null : good ? 'yes' : 'no'),
};
const NUMBER_NAMES = Object.keys(NUMBERS);
const TEXT_NAMES = Object.keys(TEXTS);
/** Rows the explorer scrolls through without a stall; past it every second row is let go, again and again. */
const MOST_ROWS = 100_000;
/** Bytes that all distinct texts together may take. */
const TEXT_BYTES = 2_000_000;
/** Reads the samples once. Past `most` rows an even selection is kept, so memory and page stay bounded. */
function collectColumns(samples, most = MOST_ROWS) {
    const allowance = { bytes: TEXT_BYTES };
    const numbers = record(NUMBER_NAMES, () => []);
    const texts = record(TEXT_NAMES, () => ({
        dictionary: createDictionary(allowance),
        values: [],
    }));
    const kept = [...Object.values(numbers), ...Object.values(texts).map((column) => column.values)];
    let [seen, stride, rows] = [0, 1, 0];
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
    const named = record(TEXT_NAMES, (name) => ({
        words: texts[name].dictionary.words,
        values: texts[name].values,
    }));
    return { rows, seen, numbers, texts: named };
}
function addRow(sample, numbers, texts) {
    for (const name of NUMBER_NAMES) {
        const value = NUMBERS[name].read(sample);
        numbers[name].push(value === null || !Number.isFinite(value) ? Number.NaN : value);
    }
    for (const name of TEXT_NAMES)
        texts[name].values.push(texts[name].dictionary.indexOf(TEXTS[name](sample)));
}
function keepEverySecond(values) {
    const half = Math.ceil(values.length / 2);
    for (let i = 0; i < half; i += 1)
        values[i] = values[2 * i] ?? Number.NaN;
    values.length = half;
}
/** The columns as JSON for a `script` element, a chunk a column: `{rows, seen, numbers, texts}`. */
function* embedColumns(columns) {
    yield `{"rows":${columns.rows},"seen":${columns.seen},"numbers":{`;
    for (const [index, name] of NUMBER_NAMES.entries()) {
        const column = NUMBERS[name];
        const values = encodeNumbers(columns.numbers[name], column);
        yield `${index > 0 ? ',' : ''}"${name}":{"scale":${column.scale},"delta":${column.delta ?? false},"values":${values}}`;
    }
    yield '},"texts":{';
    for (const [index, name] of TEXT_NAMES.entries()) {
        const { words, values } = columns.texts[name];
        yield `${index > 0 ? ',' : ''}"${name}":{"words":${embedJson(words)},"values":${collapse(values)}}`;
    }
    yield '}}';
}
function encodeNumbers(values, column) {
    let previous = 0;
    return collapse(values.map((value) => {
        if (Number.isNaN(value))
            return null;
        const whole = Math.round(value * column.scale);
        if (column.delta === undefined)
            return whole;
        const step = whole - previous;
        previous = whole;
        return step;
    }));
}
/** A list, or the one value that all rows share. */
function collapse(values) {
    const [first] = values;
    return first !== undefined && values.every((value) => value === first)
        ? String(first)
        : JSON.stringify(values);
}
function record(names, make) {
    return Object.fromEntries(names.map((name) => [name, make(name)]));
}
function sayChecks(checks) {
    const entries = Object.entries(checks ?? {});
    return entries.length === 0
        ? null
        : entries.map(([name, passed]) => `${passed ? '✓' : '✗'} ${name}`).join(', ');
}

var added_text = __webpack_require__(12274);
var arms = __webpack_require__(79951);
var table = __webpack_require__(22019);
;// CONCATENATED MODULE: ./src/report/page/arms.ts





/** All arms on one screen. The charts below draw two of them, and it is said which. */
function renderArms(report) {
    const { title, columns, rows } = (0,table/* dropEmptyColumns */._C)((0,arms/* armsTable */.I)(report));
    return html `${renderTable({
        caption: title,
        rows,
        columns: columns.map(({ title: label }, index) => ({
            label,
            cell: (row) => row[index] ?? '',
        })),
    })}
${(0,added_text/* addedLines */.u)(report).map((line) => html `<p>${line}</p>`)}
${describeDrawn(report)}`;
}
function describeDrawn({ arms, comparison }) {
    const nameOf = (id) => arms.find(({ arm }) => arm === id)?.name ?? '';
    if (comparison !== null)
        return html ``;
    return html `<p class="quiet">In the charts below <b>this change</b> is ${nameOf('head')} and <b>base</b> is ${nameOf('base')}; stages, prompts and distributions are those of ${nameOf('head')}. The requests of every arm are in the list at the end.</p>`;
}

var tables_capacity = __webpack_require__(72452);
;// CONCATENATED MODULE: ./src/report/page/capacity.ts







const HEIGHT = 150;
/** What the capacity scenarios found: the sentence, the search as a ladder, and what became of loads below and beyond. */
function renderCapacity(scenarios) {
    return html `${scenarios.map((scenario) => scenario.capacity !== null && renderSearch(scenario, scenario.capacity))}`;
}
function renderSearch(scenario, capacity) {
    const figures = (0,tables_capacity/* probeFigures */.cg)(scenario);
    const loads = (0,tables_capacity/* byLoad */.Sc)(figures);
    return html `<p class="lead">${capacity.sentence}</p>
<figure><h3>${scenario.name}: the search, probe by probe</h3>${drawLadder(figures, capacity)}
<ul class="legend">${entry('head', 'good, or holds')}${entry('base', 'poor, or breaks')}<li>Dotted: the certified ends.</li></ul></figure>
<div class="pairs">${drawGood(loads, capacity)}${drawKnee(figures, capacity)}</div>
${renderTable({ caption: 'Probes', columns: capacity_COLUMNS, rows: figures })}`;
}
function entry(name, label) {
    return html `<li><svg width="22" height="10" aria-hidden="true"><path class="dots ${name}" d="M11 5h0"/></svg> ${label}</li>`;
}
function unitOf({ by }) {
    return by === 'vus' ? 'users' : 'requests a second';
}
function isGood({ probe }) {
    return probe.word === 'good' || probe.word === 'holds';
}
function drawLadder(figures, capacity) {
    const loads = figures.map(({ probe }) => probe.load);
    const y = logScale(0.9 * Math.min(...loads), 1.15 * Math.max(...loads), (load) => (0,format/* formatNumber */.ZV)(load));
    const at = (i) => (i + 0.5) / figures.length;
    const place = (wanted) => {
        const shown = figures.map((each, i) => ({ each, i })).filter(({ each }) => wanted(each));
        return { x: shown.map(({ i }) => at(i)), y: shown.map(({ each }) => y.at(each.probe.load)) };
    };
    const ends = [capacity.low, capacity.high].filter((load) => load !== null);
    const x = {
        at: (value) => value,
        ticks: figures.map(({ order }, i) => ({ at: at(i), label: String(order), minor: i % 2 !== 0 })),
    };
    return renderChart({
        label: `The load of each probe, in ${unitOf(capacity)}; the values are in the table below.`,
        height: HEIGHT,
        x,
        y,
        marks: html `${ends.map((load) => drawLine({ x: [0, 1], y: [y.at(load), y.at(load)] }, HEIGHT, 'limit'))}${drawLine(place(() => true), HEIGHT, 'head p95')}${drawPoints(place(isGood), HEIGHT, 'head sure')}${drawPoints(place((each) => !isGood(each)), HEIGHT, 'base sure')}`,
        labels: html `${ends.map((load) => 
        // The lower end's words stand below its line, lest those of a narrow interval meet.
        html `<text class="limit-label" x="0" y="${Math.round(HEIGHT * (1 - y.at(load))) + (load === capacity.low ? 12 : -4)}" dx="3">${(0,format/* formatNumber */.ZV)(load, 1)} ${load === capacity.low ? 'holds' : 'breaks'}</text>`)}`,
    });
}
function loadScale(loads) {
    const values = loads.map(({ probe }) => probe.load);
    return linearScale(0, 1.02 * Math.max(...values), (load) => (0,format/* formatNumber */.ZV)(load));
}
/** Goodput against the load: along the diagonal as long as all are good. */
function drawGood(all, capacity) {
    const loads = all.filter(({ goodput }) => goodput !== null);
    if (loads.length < 2)
        return html ``;
    const x = loadScale(loads);
    const top = Math.max(...loads.map(({ goodput }) => goodput ?? 0));
    const y = linearScale(0, 1.3 * top, (value) => (0,format/* formatNumber */.ZV)(value), 3);
    const points = {
        x: loads.map(({ probe }) => x.at(probe.load)),
        y: loads.map(({ goodput }) => y.at(goodput ?? 0)),
    };
    const end = Math.min(1.3 * top, Math.max(...loads.map(({ probe }) => probe.load)));
    return html `<figure><h3>good requests a second, by what was offered</h3>${renderChart({
        label: `Good requests a second by ${unitOf(capacity)} offered; dotted: all of them good.`,
        height: HEIGHT,
        x,
        y,
        marks: html `${drawLine({ x: [0, x.at(end)], y: [0, y.at(end)] }, HEIGHT, 'limit')}${drawLine(points, HEIGHT, 'head')}${drawPoints(points, HEIGHT, 'head sure')}`,
    })}<figcaption>On the plateau of each probe; dotted: all of them good.</figcaption></figure>`;
}
/** Latency against the load: the knee. */
function drawKnee(all, capacity) {
    const loads = (0,tables_capacity/* fromIdle */.vE)(all).filter(({ p50, p95 }) => p50 !== null && p95 !== null);
    if (loads.length < 2)
        return html ``;
    const x = loadScale(loads);
    const y = linearScale(0, 1.1 * Math.max(...loads.map(({ p95 }) => p95 ?? 0)), (value) => (0,format/* formatMs */._V)(value), 3);
    const line = (read) => ({
        x: loads.map(({ probe }) => x.at(probe.load)),
        y: loads.map((each) => y.at(read(each) ?? 0)),
    });
    return html `<figure><h3>total generation time, by what was offered</h3>${renderChart({
        label: `Median and p95 of the total generation time by ${unitOf(capacity)} offered.`,
        height: HEIGHT,
        x,
        y,
        marks: html `${drawLine(line(({ p50 }) => p50), HEIGHT, 'head')}${drawLine(line(({ p95 }) => p95), HEIGHT, 'head p95')}${drawPoints(line(({ p50 }) => p50), HEIGHT, 'head sure')}`,
    })}<figcaption>Of the probes that began with an idle endpoint, p95 dashed: beyond the knee it is only queue.</figcaption></figure>`;
}
const capacity_COLUMNS = [
    { label: 'Probe', cell: ({ order }) => (0,format/* formatCount */.B4)(order) },
    { label: 'Load', cell: ({ probe }) => (0,format/* formatNumber */.ZV)(probe.load, 1), number: ({ probe }) => probe.load },
    { label: 'Word', cell: ({ probe }) => (0,tables_capacity/* wordOf */.aG)(probe) },
    { label: 'Good', cell: ({ good }) => (0,format/* formatRate */.CE)(good), number: ({ good }) => good },
    { label: 'Good a second', cell: ({ goodput }) => (0,format/* formatNumber */.ZV)(goodput), number: ({ goodput }) => goodput },
    { label: 'Judged', cell: ({ probe }) => (0,format/* formatCount */.B4)(probe.n), number: ({ probe }) => probe.n },
    {
        label: 'Worth',
        cell: ({ probe }) => (0,format/* formatCount */.B4)(Math.round(probe.effective)),
        number: ({ probe }) => probe.effective,
    },
    { label: 'Total p50', cell: ({ p50 }) => (0,format/* formatMs */._V)(p50), number: ({ p50 }) => p50 },
    { label: 'Total p95', cell: ({ p95 }) => (0,format/* formatMs */._V)(p95), number: ({ p95 }) => p95 },
];

var bill_text = __webpack_require__(20825);
;// CONCATENATED MODULE: ./src/report/page/bill.ts



/** A bar for each part of the bill: of the run, or of what the change adds to it. Null where nothing was billed. */
function renderBill(bill) {
    if (bill === null || bill.usd === 0)
        return null;
    const { change } = bill;
    const bars = change === null
        ? bill.parts.map(({ part, usd }) => ({ label: (0,bill_text/* nameOfPart */.s6)(part), usd, text: (0,bill_text/* dollars */.E9)(usd) }))
        : change.parts.map((part) => ({
            label: (0,bill_text/* reasonOf */.A3)(part, change),
            usd: part.usd,
            text: (0,bill_text/* signed */.x8)(part.usd),
        }));
    const total = change === null
        ? { label: 'Together', usd: bill.usd, text: (0,bill_text/* dollars */.E9)(bill.usd) }
        : { label: 'This change', usd: change.usd, text: (0,bill_text/* signed */.x8)(change.usd) };
    const most = Math.max(...bars.map(({ usd }) => Math.abs(usd)), Math.abs(total.usd));
    const caption = bill.monthly ? 'Dollars a month' : `Dollars for ${bill.requests} requests`;
    return html `<div class="scroll" tabindex="0" role="region" aria-label="Bill, table"><table class="cost"><thead><tr><th scope="col">Bill</th><th scope="col" class="number">${caption}</th><th scope="col" class="bar"><span class="visually-hidden">Drawn</span></th></tr></thead><tbody>${bars.map((bar) => renderBar(bar, most, 'part'))}
${renderBar(total, most, 'total')}</tbody></table></div>`;
}
function renderBar({ label, usd, text }, most, name) {
    const width = most > 0 ? Math.max(Math.abs(usd) / most, usd === 0 ? 0 : 0.003) : 0;
    return html `<tr class="${name}"><th scope="row">${label}</th><td class="number">${text}</td><td class="bar"><svg height="16" aria-hidden="true"><rect class="${usd < 0 ? 'plan' : name}" x="0%" width="${percent(width)}" y="2" height="12"/></svg></td></tr>`;
}

;// CONCATENATED MODULE: ./src/report/page/cost.ts



const MILLION = 1e6;
/** Below it a difference is rounding, not a cost. */
const NEGLIGIBLE_USD = 1e-6;
/** Where the dollars went, one step after the other up to what was spent, beside the plan and the budget. */
function renderCost(report, columns) {
    const { cost } = report;
    const steps = splitCost(report, columns);
    const scale = Math.max(cost.spent, cost.expected, sumOf(steps), NEGLIGIBLE_USD);
    let sum = 0;
    const rows = steps.map((step) => {
        const start = sum;
        sum += step.usd;
        return renderRow(step, start / scale, scale, 'part');
    });
    const planned = cost.saved > NEGLIGIBLE_USD ? `${(0,format/* formatUsd */.UK)(cost.saved)} of it not sent` : 'for the whole plan';
    return html `<div class="scroll" tabindex="0" role="region" aria-label="Cost, table"><table class="cost"><thead><tr><th scope="col">Cost</th><th scope="col">How</th><th scope="col" class="number">Dollars</th><th scope="col" class="bar"><span class="visually-hidden">Drawn</span></th></tr></thead><tbody>${rows}
${renderRow({ label: 'Spent', detail: describeBudget(report), usd: cost.spent }, 0, scale, 'total')}
${renderRow({ label: 'Expected before the run', detail: planned, usd: cost.expected }, 0, scale, 'plan')}</tbody></table></div>
<p class="quiet">Prices: ${cost.prices.source}${cost.prices.model !== null && `, ${cost.prices.model}`}. At its very worst the plan could have cost ${(0,format/* formatUsd */.UK)(cost.worstCase)}${cost.spent <= cost.budget && `; the budget of ${(0,format/* formatUsd */.UK)(cost.budget)} could not have been passed by anything that was asked for`}.</p>`;
}
function renderRow({ label, detail, usd }, start, scale, name) {
    return html `<tr class="${name}"><th scope="row">${label}</th><td>${detail}</td><td class="number">${(0,format/* formatUsd */.UK)(usd)}</td><td class="bar"><svg height="16" aria-hidden="true"><rect class="${name}" x="${percent(start)}" width="${percent(Math.max(usd / scale, usd > 0 ? 0.003 : 0))}" y="2" height="12"/></svg></td></tr>`;
}
function describeBudget({ cost }) {
    return cost.budget > 0
        ? `${(0,format/* formatRate */.CE)(cost.spent / cost.budget)} of the budget of ${(0,format/* formatUsd */.UK)(cost.budget)}`
        : 'no budget';
}
/** Each kind of token at its price, both arms; requests whose usage never became known at their worst case. */
function splitCost(report, columns) {
    const { spent } = report.cost;
    const steps = report.arms.length > 0 ? priceArms(report, columns) : priceChange(report, columns);
    steps.push(...priceUsage(sumUsage(columns, 'canary'), report.cost.prices, ', canaries'));
    const worst = sumWorstCase(columns);
    if (worst.usd > 0) {
        const detail = `${(0,format/* formatCount */.B4)(worst.requests)} requests whose real usage never became known`;
        steps.push({ label: 'Charged at worst case', detail, usd: worst.usd });
    }
    const rest = spent - sumOf(steps);
    if (rest > NEGLIGIBLE_USD && rest > spent * 1e-6) {
        steps.push({ label: 'Other', detail: 'not in the samples shown here', usd: rest });
    }
    return steps.filter(({ usd }) => usd > 0);
}
function priceChange({ cost: { prices, basePrices } }, columns) {
    const [head, base] = [sumUsage(columns, 'head'), sumUsage(columns, 'base')];
    const steps = priceUsage(head, prices, basePrices === null ? '' : ', this change');
    return base.requests > 0 ? [...steps, ...priceUsage(base, basePrices ?? prices, ', base')] : steps;
}
function priceArms({ arms }, columns) {
    return arms.flatMap(({ arm, name, prices }) => priceUsage(sumUsage(columns, arm), prices, `, ${name}`));
}
function sumOf(steps) {
    return steps.reduce((sum, { usd }) => sum + usd, 0);
}
function priceUsage(usage, prices, arm) {
    const tokens = (label, count, price) => ({
        label: label + arm,
        detail: `${(0,format/* formatCount */.B4)(count)} at ${(0,format/* formatPrice */.$g)(price)} a million`,
        usd: (count * price) / MILLION,
    });
    return [
        tokens('Input', Math.max(0, usage.input - usage.cached - usage.written), prices.input),
        tokens('Cached input', usage.cached, prices.cachedInput),
        tokens('Cache writes', usage.written, prices.cacheWrite),
        tokens('Output', usage.output, prices.output),
        {
            label: `Requests${arm}`,
            detail: `${(0,format/* formatCount */.B4)(usage.requests)} at ${(0,format/* formatPrice */.$g)(prices.request)} each`,
            usd: usage.requests * prices.request,
        },
    ];
}
function sumUsage({ numbers, texts }, arm) {
    const usage = { requests: 0, input: 0, cached: 0, written: 0, output: 0 };
    const [wanted, reported] = [texts.arm.words.indexOf(arm), texts.costBasis.words.indexOf('reported')];
    numbers.costUsd.forEach((usd, row) => {
        if (texts.arm.values[row] !== wanted || texts.costBasis.values[row] !== reported || !(usd > 0))
            return;
        usage.requests += 1;
        usage.input += numbers.inputTokens[row] || 0;
        usage.cached += numbers.cachedInputTokens[row] || 0;
        usage.written += numbers.cacheWriteTokens[row] || 0;
        usage.output += numbers.outputTokens[row] || 0;
    });
    return usage;
}
function sumWorstCase({ numbers, texts }) {
    const worst = texts.costBasis.words.indexOf('worst_case');
    let [requests, usd] = [0, 0];
    numbers.costUsd.forEach((value, row) => {
        if (texts.costBasis.values[row] !== worst || !(value > 0))
            return;
        requests += 1;
        usd += value;
    });
    return { requests, usd };
}

;// CONCATENATED MODULE: ./src/report/page/parts/legend.ts

const ARM_NAMES = { head: 'this change', base: 'base' };
/** What the timeline's dots and lines stand for; one arm alone needs no name. */
function renderTimelineLegend(compared, bands) {
    return html `<ul class="legend">${compared
        ? [legend_entry('dots head', ARM_NAMES.head), legend_entry('dots base', ARM_NAMES.base)]
        : legend_entry('dots head', 'a request')}${legend_entry('line median', 'median')}${legend_entry('line p95', 'p95')}${bands.has('episode') && legend_entry('episode', 'an episode: violations that lie together in time')}${bands.has('spell') && legend_entry('spell', 'its canaries failed or were slow')}</ul>`;
}
/** Head and base differ in colour and dash, so that colour is never alone. */
function renderCurveLegend() {
    return html `<ul class="legend">${legend_entry('line head curve', ARM_NAMES.head)}${legend_entry('line base curve', ARM_NAMES.base)}</ul>`;
}
function legend_entry(name, label) {
    const path = name.startsWith('dots')
        ? 'M11 5h0'
        : name === 'episode' || name === 'spell'
            ? 'M0 0H22V10H0z'
            : 'M0 5h22';
    return html `<li><svg width="22" height="10" aria-hidden="true"><path class="${name}" d="${path}"/></svg> ${label}</li>`;
}

var judged = __webpack_require__(88593);
;// CONCATENATED MODULE: ./src/report/page/limits.ts




/** At most three, the failing ones first: more would hide what they limit. */
function selectLimits(report, latency) {
    return report.thresholds
        .filter((threshold) => threshold.metric === latency.metric || threshold.metric === latency.alias)
        .flatMap((threshold) => threshold.limit === null || (0,judged/* isRelative */.n3)(threshold) ? [] : [toLine(threshold, threshold.limit)])
        .sort((a, b) => Number(b.failed) - Number(a.failed) || a.valueMs - b.valueMs)
        .slice(0, 3);
}
function toLine(threshold, valueMs) {
    const tags = Object.entries(threshold.tags).map(([tag, value]) => ` ${tag} ${value}`);
    const { aggregation } = (0,words/* splitExpression */.ts)(threshold.expression);
    return {
        valueMs,
        label: `${aggregation} ${(0,judged/* conditionText */.D3)(threshold)}${tags.join('')}`,
        failed: threshold.verdict === 'fail',
    };
}
/** A dashed line across the plot for each limit. */
function drawLimits(limits, y, height) {
    return html `${limits.map(({ valueMs, failed }) => html `<path class="limit${failed && ' failed'}" d="M0 ${round((1 - y.at(valueMs)) * height)}h${WIDTH}"/>`)}`;
}
/** Their labels, right-aligned above the lines; one that would cover another goes below its line. */
function labelLimits(limits, y, height) {
    let lowest = Number.POSITIVE_INFINITY;
    const byPosition = [...limits].sort((a, b) => a.valueMs - b.valueMs);
    return html `${byPosition.map(({ valueMs, label, failed }) => {
        const line = (1 - y.at(valueMs)) * height;
        const above = line - 5 > 10 && lowest - line > 16;
        lowest = line;
        return html `<text class="end limit-label${failed && ' failed'}" x="${percent(0.995)}" y="${round(above ? line - 5 : line + 13)}">${label}</text>`;
    })}`;
}

;// CONCATENATED MODULE: ./src/report/page/data/series.ts
const LATENCIES = [
    { column: 'ttftMs', metric: 'time_to_first_token', alias: 'ttft' },
    { column: 'e2eMs', metric: 'total_generation_time', alias: 'e2e' },
];
/** Head first, then base where there is one; arms without a measurement are left out. */
function selectSeries(columns, latency, keepWarmup) {
    const { arm: arms, phase: phases } = columns.texts;
    const warmup = phases.words.indexOf('warmup');
    return ['head', 'base'].flatMap((arm) => {
        const wanted = arms.words.indexOf(arm);
        const [times, values] = [[], []];
        columns.numbers[latency.column].forEach((value, row) => {
            if (!(value >= 0) || arms.values[row] !== wanted)
                return;
            if (!keepWarmup && warmup >= 0 && phases.values[row] === warmup)
                return;
            times.push(instantOf(columns, row));
            values.push(value);
        });
        return values.length === 0 ? [] : [{ arm, times, values }];
    });
}
/** Whether a row is a canary's, which is no part of the load. */
function isCanaryRow({ texts }) {
    const canary = texts.arm.words.indexOf('canary');
    return (row) => canary >= 0 && texts.arm.values[row] === canary;
}
/** When a row's request was written or, where it never was, due. */
function instantOf(columns, row) {
    const started = columns.numbers.startedMs[row] ?? Number.NaN;
    return Number.isNaN(started) ? (columns.numbers.plannedMs[row] ?? 0) : started;
}
/** Percentile of ascending values, linear-interpolated (R-7); NaN of nothing. */
function quantileOf(ascending, percent) {
    const position = ((ascending.length - 1) * percent) / 100;
    const below = ascending[Math.floor(position)] ?? Number.NaN;
    const above = ascending[Math.ceil(position)] ?? below;
    return below + (above - below) * (position - Math.floor(position));
}
/** A sorted copy, the cheap way. */
function ascending(values) {
    return Float64Array.from(values).sort();
}

;// CONCATENATED MODULE: ./src/report/page/bands.ts


/** Episodes that kept a threshold from failing and spells in which canaries were ill, each span of time once. */
function selectBands({ thresholds, canaries, run, }) {
    const episodes = thresholds.flatMap(({ episode }) => episode ?? []);
    const bands = [
        ...episodes.map(({ fromMs, toMs }) => ({ kind: 'episode', fromMs, toMs })),
        ...(canaries?.spells ?? []).map(({ fromMs, toMs }) => ({ kind: 'spell', fromMs, toMs: toMs ?? run.durationMs })),
    ];
    return [...new Map(bands.map((each) => [`${each.kind}/${each.fromMs}/${each.toMs}`, each])).values()];
}
/** Bands behind the dots, as high as the plot and wide enough to be seen. */
function drawBands(bands, x, height) {
    return html `${bands.map(({ kind, fromMs, toMs }) => {
        const [left, right] = [x.at(fromMs) * WIDTH, x.at(toMs) * WIDTH];
        return html `<path class="${kind}" d="M${round(left)} 0H${round(Math.max(right, left + 3))}V${height}H${round(left)}z"/>`;
    })}`;
}

;// CONCATENATED MODULE: ./src/report/page/data/windows.ts

function markOf(outcome) {
    if (outcome === 'ok')
        return 'answered';
    if (outcome === 'rate_limited')
        return 'rate_limited';
    return outcome === 'dropped' || outcome === 'suppressed' || outcome === 'cancelled'
        ? 'undelivered'
        : 'failed';
}
/** The run cut into `slices` equal windows. */
function countWindows(columns, durationMs, slices) {
    const windows = Array.from({ length: slices }, (_, index) => ({
        fromMs: (durationMs * index) / slices,
        toMs: (durationMs * (index + 1)) / slices,
        requests: 0,
        answered: 0,
        rate_limited: 0,
        failed: 0,
        undelivered: 0,
    }));
    const marks = columns.texts.outcome.words.map(markOf);
    const isCanary = isCanaryRow(columns);
    columns.texts.outcome.values.forEach((outcome, row) => {
        const window = windows[sliceOf(instantOf(columns, row), durationMs, slices)];
        const mark = marks[outcome];
        if (window === undefined || mark === undefined || isCanary(row))
            return;
        window.requests += 1;
        window[mark] += 1;
    });
    return windows.map(({ rate_limited: rateLimited, ...window }) => ({ ...window, rateLimited }));
}
/** The percentile of the values in each window; NaN where fewer than three say nothing. */
function windowQuantiles(series, durationMs, slices, percent) {
    const groups = Array.from({ length: slices }, () => []);
    series.values.forEach((value, i) => groups[sliceOf(series.times[i] ?? 0, durationMs, slices)]?.push(value));
    return groups.map((values) => (values.length < 3 ? Number.NaN : quantileOf(ascending(values), percent)));
}
function sliceOf(instant, durationMs, slices) {
    return Math.min(slices - 1, Math.max(0, Math.floor((instant / durationMs) * slices)));
}

;// CONCATENATED MODULE: ./src/report/page/lanes.ts






const LOAD_HEIGHT = 44;
const LANE_HEIGHT = 16;
/** The load that was asked for: a lane with its stages, or nothing where no scenario has a profile. */
function renderLoad(report, time) {
    const stages = report.scenarios.flatMap((scenario) => placeStages(scenario, report.scenarios.length > 1));
    const highest = Math.max(0, ...stages.flatMap(({ from, target }) => [from, target]));
    if (highest === 0)
        return html ``;
    const up = (value) => round((1 - (0.62 * value) / highest) * LOAD_HEIGHT);
    const shapes = stages.map(({ startMs, endMs, from, target }, index) => {
        const [left, right] = [round(time.at(startMs) * WIDTH), round(time.at(endMs) * WIDTH)];
        return html `<path class="load stage-${index % 2}" d="M${left} ${LOAD_HEIGHT}V${up(from)}L${right} ${up(target)}V${LOAD_HEIGHT}z"/>`;
    });
    const labels = stages.map(({ label, startMs, endMs }) => {
        const [left, right] = [time.at(startMs), time.at(endMs)];
        return (right - left > 0.07 &&
            html `<text class="stage-label${right - left < 0.16 && ' minor'}" x="${percent(left)}" y="11" dx="3">${label}</text>`);
    });
    return renderChart({
        label: `Load asked for: ${stages.map(({ label }) => label).join('; ')}`,
        height: LOAD_HEIGHT,
        x: { ...time, ticks: [] },
        y: { at: (value) => value, ticks: [{ at: 0, label: 'load', minor: false }] },
        marks: html `${shapes}`,
        labels: html `${labels}`,
    });
}
function placeStages(scenario, named) {
    let start = scenario.startMs;
    const unit = /vus|iterations/.test(scenario.executor ?? '') ? ' users' : '/s';
    return scenario.stages.map((stage) => {
        const startMs = start;
        start += stage.durationMs;
        const [from, target] = [(0,format/* formatNumber */.ZV)(stage.from), (0,format/* formatNumber */.ZV)(stage.target)];
        const load = from === target ? `${target}${unit}` : `${from} → ${target}${unit}`;
        const label = `${named ? `${scenario.name} ` : ''}${stage.index}: ${load}`;
        return { label, from: stage.from, target: stage.target, startMs, endMs: start };
    });
}
const LANES = [
    ['rate_limited', '429'],
    ['failed', 'failed'],
    ['undelivered', 'not sent'],
];
/** One lane for each way in which a request has no latency: rate limited, failed, not delivered. */
function renderLanes(columns, time) {
    const marks = columns.texts.outcome.words.map(markOf);
    const isCanary = isCanaryRow(columns);
    const places = { answered: [], rate_limited: [], failed: [], undelivered: [] };
    columns.texts.outcome.values.forEach((outcome, row) => {
        const mark = marks[outcome];
        if (mark !== undefined && mark !== 'answered' && !isCanary(row))
            places[mark].push(time.at(instantOf(columns, row)));
    });
    const lanes = LANES.filter(([mark]) => places[mark].length > 0);
    if (lanes.length === 0)
        return html `<p class="quiet">Every request was sent and answered: no 429, no failure, nothing dropped.</p>`;
    const height = lanes.length * LANE_HEIGHT;
    const middle = (index) => 1 - (index + 0.5) / lanes.length;
    return renderChart({
        label: `Requests without a latency. ${lanes.map(([mark, name]) => `${name}: ${places[mark].length}`).join(', ')}.`,
        height,
        x: { ...time, ticks: [] },
        y: {
            at: (value) => value,
            ticks: lanes.map(([, label], index) => ({ at: middle(index), label, minor: false })),
        },
        marks: html `${lanes.map(([mark], index) => drawTicks(places[mark], index * LANE_HEIGHT + 2, LANE_HEIGHT - 4, mark))}`,
    });
}

;// CONCATENATED MODULE: ./src/report/page/timeline.ts












const timeline_HEIGHT = 200;
const SLICES = 40;
/** Latency over time: the offered load, each latency with its limits, and the requests without one, on one clock. */
function renderTimeline(report, columns) {
    const duration = measureDuration(report, columns);
    const drawn = LATENCIES.map((latency) => ({
        latency,
        series: selectSeries(columns, latency, true),
    })).filter(({ series }) => series.length > 0);
    const time = timeScale(duration);
    const compared = drawn.some(({ series }) => series.some(({ arm }) => arm === 'base'));
    return html `<figure class="timeline${compared && ' compared'}" data-duration="${duration}">
${renderTimelineLegend(compared, new Set(selectBands(report).map(({ kind }) => kind)))}
${renderLoad(report, time)}
${drawn.map(({ latency, series }) => timeline_renderPanel(report, latency, series, duration))}
${renderLanes(columns, time)}
<figcaption><output id="readout">Every dot is a request. Point at one to read it; drag across to keep a span of time in the request explorer.</output></figcaption>
${renderWindowTable(countWindows(columns, duration, SLICES / 2))}
</figure>`;
}
function timeline_renderPanel(report, latency, series, duration) {
    const limits = selectLimits(report, latency);
    const x = timeScale(duration);
    const y = latencyScale(series, limits.map(({ valueMs }) => valueMs));
    const marks = html `${drawBands(selectBands(report), x, timeline_HEIGHT)}${series.map(({ arm, times, values }) => drawPoints({ x: times.map(x.at), y: values.map(y.at) }, timeline_HEIGHT, arm))}${series.map((one) => drawQuantiles(one, duration, y))}${drawLimits(limits, y, timeline_HEIGHT)}`;
    return html `<h3>${capitalise((0,names/* metricName */.K)(latency.metric))}</h3>
${renderChart({
        label: describePanel(latency, series, duration),
        height: timeline_HEIGHT,
        x,
        y,
        marks,
        labels: labelLimits(limits, y, timeline_HEIGHT),
        kind: latency.column,
    })}`;
}
function drawQuantiles(series, duration, y) {
    const slices = Math.max(4, Math.min(SLICES, Math.floor(series.values.length / 8)));
    const middles = Array.from({ length: slices }, (_, i) => (i + 0.5) / slices);
    const line = (percent, name) => {
        const quantiles = windowQuantiles(series, duration, slices, percent);
        return drawLine({ x: middles, y: quantiles.map(y.at) }, timeline_HEIGHT, `${series.arm} ${name}`);
    };
    return html `${line(50, 'median')}${line(95, 'p95')}`;
}
/** Linear where the slowest is near the typical, logarithmic where a few would flatten all the rest. */
function latencyScale(series, limits) {
    const all = ascending(series.flatMap(({ values }) => values));
    const top = Math.max(quantileOf(all, 100), ...limits);
    if (top <= 12 * quantileOf(all, 50))
        return linearScale(0, top * 1.04, format/* formatMs */._V);
    return logScale(Math.max(0.05, Math.min(quantileOf(all, 0), ...limits) * 0.9), top * 1.1, format/* formatMs */._V);
}
function describePanel(latency, series, duration) {
    const arms = series.map(({ arm, values }) => {
        const sorted = ascending(values);
        const [median, p95, slowest] = [50, 95, 100].map((percent) => (0,format/* formatMs */._V)(quantileOf(sorted, percent)));
        return `${arm}: ${(0,format/* formatCount */.B4)(values.length)} requests, median ${median}, p95 ${p95}, slowest ${slowest}`;
    });
    return `${capitalise((0,names/* metricName */.K)(latency.metric))} over ${(0,format/* formatMs */._V)(duration)}. ${arms.join('. ')}.`;
}
function measureDuration(report, columns) {
    let last = Math.max(1, report.run.durationMs);
    for (let row = 0; row < columns.rows; row += 1)
        last = Math.max(last, instantOf(columns, row));
    return Math.ceil(last);
}
function renderWindowTable(windows) {
    return html `<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Requests over time"><table><thead><tr><th scope="col">From</th><th scope="col" class="number">Requests</th><th scope="col" class="number">Rate limited</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Not delivered</th></tr></thead><tbody>${windows.map((window) => html `<tr><th scope="row">${(0,format/* formatMs */._V)(window.fromMs)}</th><td class="number">${(0,format/* formatCount */.B4)(window.requests)}</td><td class="number">${(0,format/* formatCount */.B4)(window.rateLimited)}</td><td class="number">${(0,format/* formatCount */.B4)(window.failed)}</td><td class="number">${(0,format/* formatCount */.B4)(window.undelivered)}</td></tr>`)}</tbody></table></div></details>`;
}
function capitalise(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./src/report/page/distribution.ts










const distribution_HEIGHT = 180;
const BINS = 48;
const CURVE_POINTS = 200;
/** How the latencies of answered, judged requests are spread: histogram and percentile curve of each. */
function renderDistribution(report, columns) {
    const drawn = LATENCIES.map((latency) => ({
        latency,
        arms: selectSeries(columns, latency, false).map(({ arm, values }) => ({
            arm,
            values: ascending(values),
        })),
    })).filter(({ arms }) => arms.some(({ values }) => values.length > 1));
    if (drawn.length === 0)
        return html `<p class="quiet">Too few requests were answered for a distribution.</p>`;
    const compared = drawn.some(({ arms }) => arms.length > 1);
    return html `${compared && renderCurveLegend()}<div class="pairs">${drawn.map(({ latency, arms, }) => html `<figure><h3>${(0,names/* metricName */.K)(latency.metric)}: how many took how long</h3>${renderHistogram(latency, arms)}</figure>
<figure><h3>${(0,names/* metricName */.K)(latency.metric)} by percentile</h3>${renderCurve(report, latency, arms)}</figure>`)}</div>${renderPercentileTable(drawn)}`;
}
function renderHistogram(latency, arms) {
    const low = Math.max(0.05, Math.min(...arms.map(({ values }) => quantileOf(values, 0))));
    const high = Math.max(low * 1.5, ...arms.map(({ values }) => quantileOf(values, 100)));
    const x = logScale(low, high, format/* formatMs */._V);
    const shares = arms.map(({ arm, values }) => ({ arm, heights: countBins(values, x.at) }));
    const top = Math.max(...shares.flatMap(({ heights }) => heights));
    const y = linearScale(0, top * 1.08, (share) => `${Math.round(share * 1000) / 10} %`, 4);
    const edges = Array.from({ length: BINS + 1 }, (_, i) => i / BINS);
    return renderChart({
        label: `Histogram of ${(0,names/* metricName */.K)(latency.metric)}, from ${(0,format/* formatMs */._V)(low)} to ${(0,format/* formatMs */._V)(high)} on a logarithmic axis; percentiles are in the table below.`,
        height: distribution_HEIGHT,
        x,
        y,
        marks: html `${shares.map(({ arm, heights }) => drawSteps(edges, heights.map(y.at), distribution_HEIGHT, arm))}`,
    });
}
/** The share of the values in each of the bins, even on the axis. */
function countBins(values, at) {
    const counts = new Array(BINS).fill(0);
    values.forEach((value) => {
        const bin = Math.min(BINS - 1, Math.floor(at(value) * BINS));
        counts[bin] = (counts[bin] ?? 0) + 1;
    });
    return counts.map((count) => count / values.length);
}
function renderCurve(report, latency, arms) {
    const x = percentileScale(Math.max(...arms.map(({ values }) => values.length)));
    const limits = selectLimits(report, latency);
    const y = latencyScale(arms.map(({ values }) => ({ values: [...values] })), limits.map(({ valueMs }) => valueMs));
    const lines = arms.map(({ arm, values }) => {
        const end = Math.log10(values.length);
        const percents = Array.from({ length: CURVE_POINTS + 1 }, (_, i) => 100 * (1 - 10 ** ((-end * i) / CURVE_POINTS)));
        const places = { x: percents.map(x.at), y: percents.map((percent) => y.at(quantileOf(values, percent))) };
        return drawLine(places, distribution_HEIGHT, `${arm} curve`);
    });
    return renderChart({
        label: `${(0,names/* metricName */.K)(latency.metric)} by percentile; the values are in the table below.`,
        height: distribution_HEIGHT,
        x,
        y,
        marks: html `${lines}${drawLimits(limits, y, distribution_HEIGHT)}`,
        labels: labelLimits(limits, y, distribution_HEIGHT),
    });
}
const LISTED = [0, 50, 75, 90, 95, 99, 99.9, 100];
function renderPercentileTable(drawn) {
    const name = (percent) => (percent === 0 ? 'min' : percent === 100 ? 'max' : `p${percent}`);
    return html `<div class="scroll" tabindex="0" role="region" aria-label="Percentiles"><table class="compact"><thead><tr><th scope="col">Percentiles</th><th scope="col" class="number">Requests</th>${LISTED.map((percent) => html `<th scope="col" class="number">${name(percent)}</th>`)}</tr></thead><tbody>${drawn.flatMap(({ latency, arms }) => arms.map(({ arm, values }) => html `<tr><th scope="row">${(0,names/* metricName */.K)(latency.metric)}${arms.length > 1 && `, ${arm === 'head' ? 'this change' : 'base'}`}</th><td class="number">${(0,format/* formatCount */.B4)(values.length)}</td>${LISTED.map((percent) => html `<td class="number">${(0,format/* formatMs */._V)(quantileOf(values, percent))}</td>`)}</tr>`))}</tbody></table></div>`;
}

var reproduce = __webpack_require__(88861);
var more_threads = __webpack_require__(32461);
;// CONCATENATED MODULE: ./src/report/page/evidence.ts





/** Why the figures can be believed: what was delivered, what answered, how the generator itself kept up. */
function renderEvidence(report) {
    const { load, generator } = report;
    const { scheduleDelayMs: delay, eventLoopDelayMs: loop } = generator;
    const workers = (0,more_threads/* threadsThatHelp */.M)(report);
    return html `<dl class="evidence">
${renderItem('Load generator', generator.healthy ? 'kept up' : generator.cause === 'busy' ? 'was the bottleneck' : 'was held up by others', [
        `started requests ${(0,format/* formatMs */._V)(delay.p50)} late (p50), ${(0,format/* formatMs */._V)(delay.p99)} (p99), ${(0,format/* formatMs */._V)(delay.max)} at most`,
        `event loop delay ${(0,format/* formatMs */._V)(loop.p99)} (p99)${generator.utilization === null ? '' : `, busy ${(0,format/* formatRate */.CE)(generator.utilization)}`}`,
        generator.overheadMs !== null &&
            `measuring adds ${(0,format/* formatInterval */.vy)(generator.overheadMs.p50, generator.overheadMs.p99, format/* formatMs */._V)} to a first token (p50 to p99)`,
        generator.lateRequests > 0 &&
            `${(0,format/* formatAmount */.ej)(generator.lateRequests, 'request')} later than both 20 ms and a tenth of the time between arrivals`,
        workers !== null && `cores were free that workers: ${workers} would use`,
        generator.shardsNeeded !== null && `share the load among ${generator.shardsNeeded} jobs with shard`,
    ])}
${renderItem('Load delivered', (0,format/* formatRate */.CE)(load.deliveredRatio), [
        `${(0,format/* formatCount */.B4)(load.sent)} of ${(0,format/* formatCount */.B4)(load.planned)} requests that came due sent, ${(0,format/* formatCount */.B4)(load.ok)} answered`,
        `${(0,format/* formatCount */.B4)(load.dropped)} dropped, ${(0,format/* formatCount */.B4)(load.suppressed)} suppressed, ${(0,format/* formatCount */.B4)(load.unsent)} not reached`,
        `at most ${(0,format/* formatCount */.B4)(load.maxInFlight)} in flight`,
    ])}
${renderItem('HTTP status', tally(report.statuses), [])}
${renderItem('Outcomes', tally(report.outcomes, words/* outcomeName */.Wm), [])}
${report.checks.length > 0 &&
        renderItem('Checks', '', report.checks
            .slice(0, 50)
            .map(({ name, passes, fails }) => `${fails === 0 ? '✓' : '✗'} ${name}: ${(0,format/* formatCount */.B4)(passes)} passed, ${(0,format/* formatCount */.B4)(fails)} failed`))}
</dl>`;
}
function tally(counts, name = String) {
    const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
    return entries.length === 0
        ? 'none'
        : entries.map(([key, count]) => `${name(key)} × ${(0,format/* formatCount */.B4)(count)}`).join(', ');
}
function renderItem(term, value, notes) {
    return html `<div><dt>${term}</dt><dd>${value !== '' && html `<strong>${value}</strong>`}${notes.map((note) => note !== false && html `<span>${note}</span>`)}</dd></div>`;
}
/** What it takes to see the same arrivals, order and arms again. */
function renderReproduction(report) {
    const { run, source, tool } = report;
    const lines = (0,reproduce/* writeReproduction */.O)(report);
    return html `<p>Arrivals, the order of the prompts and the order of the arms follow from the seed <code>${run.seed}</code>; with the same settings (<code>${run.configHash}</code>) request 17 is request 17 again.</p>
${lines.length > 0 && html `<pre tabindex="0" aria-label="Commands"><code>${lines.join('\n')}</code></pre>`}
<p class="quiet">${tool.name} ${tool.version} · run ${run.id}${run.shard !== null && `, shard ${run.shard}`} · ${(0,format/* formatInstant */.r4)(run.startedAt)} to ${(0,format/* formatInstant */.r4)(run.endedAt)} · stopped by: ${run.stoppedBy} · Node ${run.node}, ${(0,format/* formatAmount */.ej)(run.cpus, 'CPU')}${run.proxied && ' · through a proxy'}${source !== null && html ` · ${source.repository} ${source.ref}, attempt ${source.attempt}`}</p>`;
}

;// CONCATENATED MODULE: ./src/report/page/explorer.ts

/** The explorer's columns, by the names the client script knows. */
const explorer_COLUMNS = [
    ['id', '#', true],
    ['plannedMs', 'At (s)', true],
    ['stage', 'Stage'],
    ['prompt', 'Prompt'],
    ['arm', 'Arm'],
    ['outcome', 'Outcome'],
    ['status', 'HTTP', true],
    ['ttftMs', 'First token', true],
    ['e2eMs', 'Total', true],
    ['outputTokens', 'Tokens out', true],
    ['costUsd', 'Cost', true],
    ['error', 'Error'],
];
/** The frame of the request explorer, which the client script fills and unhides; and the dialog for one request. */
function renderExplorer(columns) {
    if (columns.rows === 0)
        return html `<p class="quiet">No request was sent.</p>`;
    const compared = columns.texts.arm.words.length > 1;
    const shown = explorer_COLUMNS.filter(([name]) => compared || name !== 'arm');
    return html `<noscript><p class="quiet">The explorer needs a script. <code>samples.jsonl</code> beside this page has every request.</p></noscript>
<div id="explorer" hidden>
<form>${explorer_renderSearch('text', 'Search', 'prompt, error, 503, #17 …')}${['outcome', 'scenario', 'stage', 'prompt', 'arm'].map(renderSelect)}
${renderNumber('from', 'From (s)')}${renderNumber('to', 'to (s)')}${renderNumber('slower', 'Total at least (ms)')}
<button type="reset">Clear</button></form>
<p class="count"><output aria-live="polite"></output></p>
<div class="scroll port" tabindex="0" role="region" aria-label="Requests, table"><table><thead><tr>${shown.map(([name, label, number]) => html `<th scope="col" data-name="${name}" class="${name}${number === true && ' number'}">${label}</th>`)}</tr></thead><tbody></tbody></table></div>
</div>
<dialog id="request" aria-labelledby="request-title"><div class="bar"><h2 id="request-title">Request</h2><button type="button" data-step="-1" aria-label="Previous request">←</button><button type="button" data-step="1" aria-label="Next request">→</button><button type="button" data-close aria-label="Close">×</button></div><dl></dl></dialog>`;
}
function explorer_renderSearch(name, label, hint) {
    return html `<label class="wide">${label}<input type="search" name="${name}" placeholder="${hint}"></label>`;
}
function renderSelect(name) {
    return html `<label>${name.charAt(0).toUpperCase() + name.slice(1)}<select name="${name}"><option value="">all</option></select></label>`;
}
function renderNumber(name, label) {
    return html `<label class="narrow">${label}<input type="number" name="${name}" min="0" step="any"></label>`;
}

var context = __webpack_require__(70301);
var headline = __webpack_require__(96766);
var look_next = __webpack_require__(19661);
var reason_lines = __webpack_require__(96222);
;// CONCATENATED MODULE: ./src/report/page/parts/badge.ts


/** One silhouette a verdict: they differ without colour. */
const SHAPES = {
    pass: '<circle cx="10" cy="10" r="9"/><path class="sign" d="M5.5 10.4l3 3 6-6.4"/>',
    fail: '<path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"/><path class="sign" d="M6.8 6.8l6.4 6.4m0-6.4l-6.4 6.4"/>',
    no_data: '<path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"/><path class="sign" d="M6 10h8"/>',
    error: '<path d="M1 1h18v18H1z"/><path class="sign" d="M10 4.8v6.4m0 2.8v.4"/>',
    inconclusive: '<path d="M10 1l9.5 17.5H.5z"/><path class="sign" d="M10 7.2v5m0 2.6v.3"/>',
    skipped: '<path d="M2 2l9 8-9 8zM11 2l8 8-8 8z"/>',
    info: '<circle cx="10" cy="10" r="9"/><path class="sign" d="M10 9v5.4m0-8.6v.4"/>',
};
/** Shape and word together: `pass`, `no data`. */
function renderBadge(verdict) {
    return html `<span class="badge ${verdict}">${renderIcon(verdict)} ${(0,words/* verdictWord */.E0)(verdict)}</span>`;
}
function renderIcon(verdict, size = 16) {
    return html `<svg class="icon ${verdict}" viewBox="0 0 20 20" width="${size}" height="${size}" aria-hidden="true">${trusted(SHAPES[verdict])}</svg>`;
}

;// CONCATENATED MODULE: ./src/report/page/hero.ts











/** The first screen, complete without a script: verdict, decisive number, limit, change, dollars, base. */
function renderHero(report) {
    const headline = report.headline.replace((0,words/* verdictSymbol */.eb)(report.verdict), '').trim();
    return html `<header class="hero ${report.verdict}">
<p class="eyebrow">${report.name} <span aria-hidden="true">·</span> ${describeSubject(report)}</p>
<p class="verdict">${renderIcon(report.verdict, 28)} ${(0,words/* verdictWord */.E0)(report.verdict)}</p>
<h1>${keepUnits(headline)}</h1>
${report.between !== null && html `<p class="between">${(0,context/* describeBetween */.Q9)(report)}</p>`}
${renderReasons(report)}
${renderFacts(report)}
</header>`;
}
function describeSubject({ source, target }) {
    const endpoint = target.model === null ? target.endpoint : `${target.model} at ${target.endpoint}`;
    if (source === null)
        return endpoint;
    const change = source.pullRequest === null ? source.ref : `#${source.pullRequest}`;
    return `${source.repository} ${change} @ ${source.commit.slice(0, 7)} · ${endpoint}`;
}
function renderReasons(report) {
    const lines = [...(0,reason_lines/* reasonLines */.c)(report), (0,look_next/* lookNext */.F)(report)].filter((line) => line !== '');
    if (lines.length === 0)
        return html ``;
    return html `<ul class="reasons">${lines.map((line) => html `<li>${line}</li>`)}</ul>`;
}
/** Of a run that was not made there is nothing to show but why. */
function renderFacts(report) {
    if ((0,report_decisive/* isUnmade */.hL)(report) || report.load.sent === 0)
        return html ``;
    const [decisive] = (0,decision/* listDecisions */.u)(report);
    return html `<dl class="facts">${decisive !== undefined && renderDecisive(report, decisive)}
${renderFact('cost', (0,format/* formatUsd */.UK)(report.cost.spent), html `${(0,headline/* spentOfBudget */.tx)(report)} budget ${renderMeter(report)}`)}
${renderFact('requests', (0,format/* formatCount */.B4)(report.load.sent), describeLoad(report))}
${renderFact('ran', (0,format/* formatMs */._V)(report.run.durationMs), (0,format/* formatInstant */.r4)(report.run.startedAt))}</dl>`;
}
/** The row of which the headline speaks: value, limit, and what changed. */
function renderDecisive(report, decisive) {
    const { interval, judgesChange, basis } = decisive;
    const join = (...parts) => parts.filter((part) => part !== '').join(', ');
    const inBase = decisive.base && `${decisive.base} in base`;
    const own = judgesChange ? inBase : interval;
    return html `${renderFact(decisive.name, decisive.head, judgesChange ? own : join(own, basis))}
${decisive.limit !== '' && renderFact('limit', decisive.limit, (0,words/* verdictWord */.E0)(decisive.verdict))}
${report.comparison !== null && renderFact('change', decisive.change === '' ? format/* UNKNOWN */.HV : decisive.change, describeChange(report.comparison, judgesChange ? join(interval, basis) : ''))}`;
}
function describeChange({ kind, source }, judged) {
    const how = judged === '' ? (kind === 'base' ? 'within pairs' : '') : judged;
    return [how, `against ${source}`].filter((part) => part !== '').join(', ');
}
function describeLoad(report) {
    const [sent, planned] = [report.load.sent, (0,report_decisive/* wholePlan */.XM)(report)];
    if (sent === planned)
        return 'all that were planned';
    return `${(0,format/* formatRate */.CE)(planned === 0 ? null : sent / planned)} of ${(0,format/* formatCount */.B4)(planned)} planned`;
}
function renderMeter({ cost }) {
    const share = cost.budget > 0 ? Math.min(1, cost.spent / cost.budget) : 1;
    return html `<svg class="meter" height="4" aria-hidden="true"><rect width="100%" height="4" rx="2"/><rect class="used" width="${percent(share)}" height="4" rx="2"/></svg>`;
}
function renderFact(label, value, note) {
    const kept = typeof note === 'string' ? keepUnits(note) : note;
    return html `<div><dt>${label}</dt><dd><strong>${keepUnits(value)}</strong><span>${kept}</span></dd></div>`;
}
/** A number and its unit stay on one line. */
function keepUnits(text) {
    return text.replace(/(\d) (ms|s|min|h|%)(?![\w])/g, '$1\u00a0$2');
}

;// CONCATENATED MODULE: ./src/report/page/history.ts




/** The runs of a stored baseline, the newest first. */
function renderHistory({ history, metrics }) {
    const columns = [
        { label: 'Commit', cell: ({ commit }) => commit.slice(0, 7) },
        { label: 'Stored', cell: ({ date }) => (0,format/* formatInstant */.r4)(date) },
        { label: 'Verdict', cell: ({ verdict }) => renderBadge(verdict) },
        ...Object.entries(metrics).map(([key, { unit }]) => {
            const valueOf = (run) => Object.hasOwn(run.metrics, key) ? (run.metrics[key] ?? null) : null;
            return { label: (0,words/* comparedName */.be)(key), cell: (run) => (0,format/* formatValue */.Fl)(valueOf(run), unit), number: valueOf };
        }),
    ];
    return renderTable({ caption: 'Stored runs', columns, rows: [...history].reverse() });
}

;// CONCATENATED MODULE: ./src/report/page/parts/interval.ts


/** Decoration for the numbers beside it: hidden from screen readers. */
function renderInterval(plot) {
    const { value, low, high, limit } = plot;
    const shown = [plot.reference, value, low, high, limit].filter((one) => one !== null);
    const [least, most] = [Math.min(...shown), Math.max(...shown)];
    const room = (most - least || Math.abs(most) || 1) * 0.12;
    const from = least === plot.reference && plot.reference === 0 ? 0 : least - room;
    const x = (at) => percent((at - from) / (most + room - from));
    return html `<svg class="interval${plot.failed && ' failed'}" height="26" aria-hidden="true">${drawForbidden(plot, x)}<line class="track" x1="0" x2="100%" y1="13" y2="13"/>${plot.reference !== 0 &&
        html `<line class="reference" x1="${x(plot.reference)}" x2="${x(plot.reference)}" y1="5" y2="21"/>`}${(low !== null || high !== null) && html `<line class="span" x1="${low === null ? '0' : x(low)}" x2="${high === null ? '100%' : x(high)}" y1="13" y2="13"/>`}${limit !== null && html `<line class="limit-mark" x1="${x(limit)}" x2="${x(limit)}" y1="1" y2="25"/>`}${value !== null && html `<circle cx="${x(value)}" cy="13" r="5"/>`}</svg>`;
}
function drawForbidden({ limit, failsAbove }, x) {
    if (limit === null)
        return html ``;
    const share = Number.parseFloat(x(limit));
    return failsAbove
        ? html `<rect class="forbidden" x="${x(limit)}" width="${percent(1 - share / 100)}" y="3" height="20"/>`
        : html `<rect class="forbidden" x="0" width="${x(limit)}" y="3" height="20"/>`;
}

;// CONCATENATED MODULE: ./src/report/page/judgements.ts








/** Every threshold with its interval, failing ones first. */
function renderThresholds(report) {
    if (report.run.shard !== null)
        return html `<p class="quiet">Thresholds are judged where the shards are merged.</p>`;
    if (report.thresholds.length === 0)
        return html `<p class="quiet">Nothing was judged.</p>`;
    return renderJudgements((0,words/* worstFirst */.md)(report.thresholds).map((threshold) => judgeThreshold(threshold, report)));
}
/** Head against base: a ratio with its interval for each metric, and for each prompt. */
function renderComparison(comparison) {
    const rows = (0,words/* worstFirst */.md)(Object.entries(comparison.metrics).map(([key, row]) => ({ key, ...row })));
    return html `<p class="lead">${describeBase(comparison)}</p>
${renderJudgements(rows.map(({ key, ...row }) => judgeMetric(key, row)))}
${comparison.notes.length > 0 && html `<ul class="notes">${comparison.notes.map((note) => html `<li>${note}</li>`)}</ul>`}
${comparison.prompts.length > 0 && renderPrompts(comparison.prompts)}
${comparison.history.length > 0 && renderHistory(comparison)}`;
}
function describeBase({ kind, source, pairs, design }) {
    if (kind === 'baseline')
        return html `Against stored runs, <b>${source}</b>. The line marks no change; the bar is what the run and chance from run to run leave open.`;
    const shared = design === null ? '' : `, design: ${design}`;
    return html `Against <b>${source}</b>: ${(0,format/* formatAmount */.ej)(pairs, 'matched pair')}${shared}. The line marks no change; the bar is the confidence interval of head over base.`;
}
function renderJudgements(rows) {
    return html `<ol class="judgements">${rows.map((row) => html `<li>${renderBadge(row.verdict)}<div class="what"><b>${row.name}</b><span>${row.note}</span></div>${renderInterval(row.plot)}<div class="figure"><b>${row.value}</b><span>${row.range}</span></div></li>
`)}</ol>`;
}
function judgeThreshold(threshold, report) {
    const { operator } = (0,words/* splitExpression */.ts)(threshold.expression);
    const ratio = allowedRatio(threshold);
    const interval = (0,judged/* intervalText */.Bt)(threshold);
    return {
        verdict: threshold.verdict,
        name: (0,words/* checkName */.I3)(threshold) + ((0,judged/* isRelative */.n3)(threshold) ? ' against base' : ''),
        note: threshold.message,
        plot: {
            value: threshold.observed,
            low: threshold.low,
            high: threshold.high,
            limit: ratio ?? threshold.limit,
            failsAbove: !operator.startsWith('>'),
            reference: ratio === null ? 0 : 1,
            failed: threshold.verdict === 'fail' || threshold.verdict === 'no_data',
        },
        value: `${(0,judged/* observedText */.aP)(threshold)}, ${(0,judged/* limitPhrase */.pI)(threshold)}`,
        range: `${interval === '' ? '' : `${interval}, `}${(0,judged/* basisText */.GB)(report, threshold)}`,
    };
}
/** `+15%` allows 1.15 times the base; null where the limit is no such share. */
function allowedRatio(threshold) {
    const { limit } = (0,words/* splitExpression */.ts)(threshold.expression);
    return (0,judged/* isRelative */.n3)(threshold) && limit.endsWith('%')
        ? 1 + Number.parseFloat(limit.replace(/\s/g, '')) / 100
        : null;
}
function judgeMetric(key, row) {
    return {
        verdict: row.verdict,
        name: (0,words/* comparedName */.be)(key),
        note: row.message,
        plot: {
            value: row.ratio,
            low: row.low,
            high: row.high,
            limit: row.tolerance,
            failsAbove: row.tolerance === null || row.tolerance >= 1,
            reference: 1,
            failed: row.verdict === 'fail',
        },
        value: (0,judged/* changeText */.k0)(row),
        range: `${(0,format/* formatValue */.Fl)(row.base, row.unit)} → ${(0,format/* formatValue */.Fl)(row.head, row.unit)}${row.p === null ? '' : `, p ${row.p < 0.001 ? '< 0.001' : row.p.toFixed(3)}`}`,
    };
}
const MOST_METRICS = 5;
function renderPrompts(prompts) {
    const keys = [...new Set(prompts.flatMap(({ metrics }) => Object.keys(metrics)))].slice(0, MOST_METRICS);
    const columns = [
        { label: 'Prompt', cell: ({ id }) => id },
        { label: 'Status', cell: ({ status }) => status },
        { label: 'Pairs', cell: ({ pairs }) => pairs, number: ({ pairs }) => pairs },
        ...keys.map((key) => ({
            label: (0,words/* comparedName */.be)(key),
            cell: ({ metrics }) => describeRow(metrics[key]),
            number: ({ metrics }) => metrics[key]?.ratio ?? null,
        })),
    ];
    return renderTable({ caption: 'Comparison by prompt', columns, rows: prompts });
}
function describeRow(row) {
    if (row === undefined)
        return format/* UNKNOWN */.HV;
    return html `${(0,judged/* changeText */.k0)(row)}${row.verdict !== 'info' && html ` ${renderBadge(row.verdict)}`}`;
}

;// CONCATENATED MODULE: ./src/report/page/style/base.ts
/** Palette, type and frame. Blue and orange (Okabe and Ito) stay apart for every kind of colour vision. */
const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfbf9; --raised: #ffffff; --ink: #1a1c20; --soft: #5b6068; --line: #dfdfda; --faint: #eeeeea;
  --head: #0b67b0; --base: #b85c00; --pass: #0a7353; --fail: #b3261e; --unsure: #8a5a00; --focus: #0b67b0;
  --wash-pass: #e9f4ef; --wash-fail: #fbebe9; --wash-unsure: #f8f0de;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131518; --raised: #1a1d21; --ink: #e8e8e4; --soft: #a3a8b0; --line: #33373d; --faint: #22262b;
    --head: #6cb6f2; --base: #f0a450; --pass: #5fcaa1; --fail: #ff8d80; --unsure: #e4b95a; --focus: #6cb6f2;
    --wash-pass: #15271f; --wash-fail: #331b19; --wash-unsure: #2b2413;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto; padding: 0 clamp(16px, 4vw, 48px) 64px; max-width: 1240px;
  background: var(--paper); color: var(--ink);
  font: 15px/1.5 Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; text-rendering: optimizeLegibility;
}
h2 { font-size: 20px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; margin: 0 0 16px; }
h3 { font-size: 13px; font-weight: 600; margin: 20px 0 4px; }
h3::first-letter { text-transform: uppercase; }
p { margin: 0 0 12px; }
b, strong { font-weight: 620; }
a { color: inherit; }
code, pre { font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em; }
pre { margin: 0 0 12px; padding: 12px 14px; background: var(--faint); border-radius: 6px; white-space: pre-wrap; }
ul, ol { margin: 0; padding: 0; list-style: none; }
section { padding-top: 36px; margin-top: 36px; border-top: 1px solid var(--line); scroll-margin-top: 36px; }
section:first-child { border-top: 0; margin-top: 0; padding-top: 28px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.quiet, .lead { color: var(--soft); max-width: 78ch; }
.quiet { font-size: 13px; }
.notes, .findings { max-width: 90ch; margin-top: 12px; }
.notes li, .findings li { padding: 6px 0 6px 14px; border-left: 2px solid var(--line); margin-bottom: 8px; }
.findings b { display: block; }
.findings span { display: block; color: var(--soft); font-size: 13px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; padding: 6px 10px; background: var(--raised); z-index: 9; }
.defs { position: absolute; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[hidden] { display: none !important; }
nav {
  position: sticky; top: 0; z-index: 5; background: var(--paper); border-bottom: 1px solid var(--line);
}
nav ul { display: flex; gap: 4px 20px; overflow-x: auto; scrollbar-width: none; font-size: 13px; }
nav a { display: block; padding: 10px 0; color: var(--soft); text-decoration: none; white-space: nowrap; }
nav a:hover { color: var(--ink); text-decoration: underline; }
@media print {
  nav, #requests, .skip, .table-filter { display: none; }
  body { max-width: none; padding: 0; font-size: 11px; }
  section { break-inside: avoid-page; }
  .scroll { overflow: visible !important; }
}
`;

;// CONCATENATED MODULE: ./src/report/page/style/chart.ts
/** Charts: strokes keep their width however the plot is stretched. */
const chartStyle = `
figure { margin: 0; min-width: 0; }
figcaption { color: var(--soft); font-size: 13px; margin-top: 8px; min-height: 3em; }
.chart { display: grid; grid-template-columns: 56px minmax(0, 1fr); margin-bottom: 8px; }
.chart svg { display: block; overflow: visible; }
.chart text { font-size: 11px; fill: var(--soft); }
.chart .y-axis { margin-top: -6px; margin-bottom: -6px; overflow: visible; }
.y-axis text { text-anchor: end; }
.x-axis { grid-column: 2; width: 100%; }
.middle { text-anchor: middle; }
.end { text-anchor: end; }
.plot { position: relative; min-width: 0; }
.plot[data-chart] { cursor: crosshair; touch-action: pan-y; }
.plot svg { width: 100%; }
.plot .labels { position: absolute; inset: 0; pointer-events: none; }
.plot path { vector-effect: non-scaling-stroke; fill: none; }
.grid { stroke: var(--faint); }
path.head { --series: var(--head); }
path.base { --series: var(--base); }
.dots { stroke: var(--series); stroke-width: 5; stroke-linecap: round; opacity: .38; }
.dots.sure { opacity: 1; stroke-width: 8; }
.plot .cell { fill: var(--series); }
.level-1 { opacity: .14; } .level-2 { opacity: .28; } .level-3 { opacity: .46; } .level-4 { opacity: .68; } .level-5 { opacity: .92; }
.line { stroke: var(--series); stroke-width: 2; stroke-linejoin: round; fill: none; }
.plot .line.median, .plot .line.p95 { stroke: var(--ink); }
.compared .plot .line.head { stroke: var(--head); }
.line.p95 { stroke-dasharray: 5 3; stroke-width: 1.5; }
.compared .plot .line.base { stroke: var(--base); }
.line.base.curve { stroke-dasharray: 7 4; }
.legend .line.median, .legend .line.p95 { stroke: var(--ink); }
.legend .dots { opacity: .8; stroke-width: 8; }
.steps { stroke: var(--series); stroke-width: 1.5; }
.plot .steps.head { fill: color-mix(in srgb, var(--head) 26%, transparent); }
.plot .steps.base { stroke-dasharray: 5 3; fill: none; }
path.episode, .plot path.episode { fill: color-mix(in srgb, var(--fail) 12%, transparent); stroke: var(--fail); stroke-width: .5; }
path.spell, .plot path.spell { fill: color-mix(in srgb, var(--ink) 9%, transparent); stroke: var(--ink); stroke-width: .5; stroke-dasharray: 3 2; }
.limit { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 3; }
.limit.failed { stroke: var(--fail); stroke-width: 1.5; }
.chart text.limit-label { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.chart text.limit-label.failed { fill: var(--fail); font-weight: 600; }
.plot .load { fill: var(--faint); stroke: var(--soft); stroke-width: 1; }
.plot .load.stage-1 { fill: var(--line); }
.tick { stroke-width: 1.5; }
.tick.rate_limited { stroke: var(--base); }
.tick.failed { stroke: var(--fail); }
.tick.undelivered { stroke: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--soft); font-size: 13px; margin-bottom: 8px; }
.legend svg { vertical-align: -1px; margin-right: 4px; }
.legend path { fill: none; }
.legend path.spell { fill: color-mix(in srgb, var(--ink) 9%, transparent); stroke: var(--ink); stroke-dasharray: 3 2; }
.legend path.episode { fill: color-mix(in srgb, var(--fail) 12%, transparent); }
.ring { position: absolute; width: 13px; height: 13px; margin: -6.5px; border: 2px solid var(--ink); border-radius: 50%; pointer-events: none; }
.brush { position: absolute; top: 0; bottom: 0; background: color-mix(in srgb, var(--head) 18%, transparent); border: solid var(--head); border-width: 0 1px; pointer-events: none; }
.pairs { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 40px; margin-bottom: 16px; }
@media (max-width: 760px) {
  .pairs { grid-template-columns: minmax(0, 1fr); }
  .chart .minor { display: none; }
}
`;

;// CONCATENATED MODULE: ./src/report/page/style/hero.ts
/** The first screen: verdict, sentence, facts. */
const heroStyle = `
.hero { padding: clamp(20px, 5vh, 52px) 0 28px; }
.eyebrow { color: var(--soft); font-size: 13px; margin-bottom: clamp(16px, 3vh, 32px); }
.verdict { display: flex; align-items: center; gap: 10px; font-size: 17px; font-weight: 650; margin: 0 0 8px; }
.verdict::first-letter { text-transform: uppercase; }
h1 { font-size: clamp(22px, 3.4vw, 36px); line-height: 1.22; letter-spacing: -.02em; font-weight: 640; margin: 0 0 16px; max-width: 34em; text-wrap: pretty; }
.pass .verdict, .icon.pass { color: var(--pass); }
.fail .verdict, .error .verdict, .icon.fail, .icon.no_data, .icon.error { color: var(--fail); }
.inconclusive .verdict, .icon.inconclusive { color: var(--unsure); }
.skipped .verdict, .icon.skipped, .icon.info { color: var(--soft); }
.icon { fill: currentColor; flex: none; }
.icon .sign { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.reasons { color: var(--soft); max-width: 80ch; margin-bottom: 12px; }
.reasons li { padding-left: 14px; border-left: 2px solid var(--line); margin: 4px 0; }
.facts { display: flex; flex-wrap: wrap; gap: 1px; margin: 28px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.facts div { position: relative; flex: 1 0 150px; background: var(--raised); padding: 14px 16px; display: flex; flex-direction: column; gap: 4px; }
.facts dt { color: var(--soft); font-size: 13px; line-height: 1.35; }
.facts dd { margin: auto 0 0; display: flex; flex-direction: column; gap: 4px; }
.facts strong { font-size: clamp(19px, 1.9vw, 24px); line-height: 1.15; letter-spacing: -.01em; }
.facts span { color: var(--soft); font-size: 13px; line-height: 1.35; min-height: 2.7em; text-wrap: pretty; }
.meter { position: absolute; left: 16px; bottom: 7px; width: calc(100% - 32px); }
.meter rect { fill: var(--line); }
.meter .used { fill: var(--head); }
.badge { display: inline-flex; align-items: center; gap: 6px; font-size: 13px; font-weight: 600; white-space: nowrap; vertical-align: text-bottom; }
.judgements li {
  display: grid; grid-template-columns: 124px minmax(0, 1.15fr) minmax(160px, 1fr) minmax(0, 1fr); gap: 4px 20px;
  align-items: center; padding: 12px 0; border-bottom: 1px solid var(--line);
}
.judgements li:last-child { border-bottom: 0; }
.what span, .figure span { display: block; color: var(--soft); font-size: 13px; }
.interval { width: 100%; overflow: visible; }
.interval .track { stroke: var(--line); }
.interval .reference { stroke: var(--soft); }
.interval .span { stroke: var(--head); stroke-width: 5; opacity: .45; }
.interval circle { fill: var(--head); stroke: var(--paper); stroke-width: 1.5; }
.interval.failed .span { stroke: var(--fail); }
.interval.failed circle { fill: var(--fail); }
.interval .limit-mark { stroke: var(--ink); stroke-width: 2; }
.forbidden { fill: url(#hatch); }
#hatch path { stroke: var(--line); stroke-width: 3; }
.evidence { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 20px 32px; margin: 0; }
.evidence dt { color: var(--soft); font-size: 13px; }
.evidence dd { margin: 2px 0 0; }
.evidence dd span { display: block; font-size: 13px; color: var(--soft); margin-top: 3px; }
@media (max-width: 1020px) {
  .facts div { flex-basis: 30%; }
}
@media (max-width: 760px) {
  .facts div { flex-basis: 40%; }
  .facts strong { font-size: 20px; }
  .judgements li { grid-template-columns: minmax(0, 1fr); gap: 6px; }
}
`;

;// CONCATENATED MODULE: ./src/report/page/style/table.ts
/** Tables, the request explorer and its dialog. */
const tableStyle = `
.scroll { position: relative; overflow-x: auto; margin-bottom: 12px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 7px 12px 7px 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 14px; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 150px; max-width: 420px; }
tbody td:not(.number) { min-width: 90px; }
.compact tbody th::first-letter { text-transform: uppercase; }
.number { text-align: right; white-space: nowrap; }
.stages tbody th { min-width: 0; }
.stages th, .stages td { padding-right: 14px; }
.stages thead .number { white-space: normal; }
tbody tr:hover { background: var(--faint); }
th button { all: unset; cursor: pointer; position: relative; }
th button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
th button::after { content: "\\2195"; opacity: .4; position: absolute; left: 100%; margin-left: 1px; font-size: 11px; line-height: 20px; }
th[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }
th[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }
details { margin: 4px 0 0; }
summary { cursor: pointer; color: var(--soft); font-size: 13px; }
input, select, form button, dialog button {
  font: inherit; font-size: 13px; color: inherit; background: var(--raised); border: 1px solid var(--soft); border-radius: 6px; padding: 5px 8px; min-width: 0;
}
button { cursor: pointer; }
.table-filter { margin-bottom: 8px; width: min(280px, 100%); }
.cost td:nth-child(2) { min-width: 190px; }
.cost .bar { width: 40%; min-width: 160px; }
@media (max-width: 760px) { .cost td:nth-child(2) { min-width: 120px; } .cost .bar { min-width: 80px; } tbody th { min-width: 120px; } }
.cost .bar svg { width: 100%; display: block; }
.cost rect { fill: var(--head); }
.cost rect.total { fill: var(--ink); }
.cost rect.plan { fill: url(#hatch); stroke: var(--soft); }
.cost .total th, .cost .total td { font-weight: 620; }
#explorer form { display: flex; flex-wrap: wrap; gap: 10px 12px; align-items: end; }
#explorer label { display: flex; flex-direction: column; gap: 3px; color: var(--soft); font-size: 12px; }
#explorer label input, #explorer label select { color: var(--ink); }
#explorer .wide { flex: 1 1 200px; }
#explorer .narrow input { width: 108px; }
#explorer select { max-width: 190px; }
.count { color: var(--soft); font-size: 13px; margin: 10px 0 6px; }
.port { height: min(560px, 75vh); overflow: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); overscroll-behavior: contain; }
.port table { table-layout: fixed; min-width: 1040px; border-collapse: separate; border-spacing: 0; }
.port thead th { position: sticky; top: 0; background: var(--raised); z-index: 1; height: 38px; vertical-align: middle; }
.port th, .port td { padding: 0 18px 0 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.port td { height: 30px; vertical-align: middle; border-bottom-color: var(--faint); }
.port .spacer td { padding: 0; border: 0; }
.port th.id { width: 78px; } .port th.plannedMs { width: 80px; } .port th.stage { width: 104px; } .port th.arm { width: 64px; }
.port th.outcome { width: 108px; } .port th.status { width: 70px; } .port th.ttftMs { width: 100px; } .port th.e2eMs { width: 82px; }
.port th.outputTokens { width: 104px; } .port th.costUsd { width: 96px; } .port th.prompt { width: 190px; }
.port td button { all: unset; cursor: pointer; text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: 3px; }
.port td button:focus-visible { outline: 2px solid var(--focus); }
.port tr[data-row] { cursor: pointer; }
.port tr[data-outcome]:not([data-outcome="ok"]) { color: var(--fail); }
.port tr[data-outcome="rate_limited"] { color: var(--base); }
.port tr[data-outcome="dropped"], .port tr[data-outcome="suppressed"], .port tr[data-outcome="cancelled"] { color: var(--soft); }
dialog { width: min(620px, calc(100vw - 32px)); max-height: 86vh; border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; background: var(--raised); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / .4); }
dialog .bar { display: flex; gap: 8px; align-items: center; margin-bottom: 12px; }
dialog h2 { flex: 1; margin: 0; }
dialog dl { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
dialog dl div { padding: 7px 0; border-bottom: 1px solid var(--line); }
dialog dt { color: var(--soft); font-size: 12px; }
dialog dd { margin: 0; }
@media (max-width: 560px) { dialog dl { grid-template-columns: 1fr; } }
`;

;// CONCATENATED MODULE: ./src/report/page/style/style.ts




/** The page's only style sheet. */
const style = [baseStyle, heroStyle, chartStyle, tableStyle].join('');

;// CONCATENATED MODULE: ./src/report/page/page.ts


















/**
 * `report.html` in chunks: one self-contained file that loads nothing and works without a script but for the
 * request explorer. The samples are read once; the policy in its head forbids whatever is not its own.
 */
function* renderPage(report, samples) {
    const columns = collectColumns(samples);
    yield markupOf(renderHead(report));
    yield markupOf(renderHero(report));
    const sections = listSections(report, columns);
    yield markupOf(html `<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html `<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main">`);
    for (const { id, title, body } of sections) {
        yield markupOf(html `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`);
    }
    yield '</main>\n';
    if (columns.rows > 0) {
        yield '<script type="application/json" id="samples">';
        yield* embedColumns(columns);
        yield '</script>\n';
    }
    yield markupOf(html `<script>${trusted(clientScript)}</script>
</body></html>
`);
}
function listSections(report, columns) {
    const { comparison, scenarios } = report;
    const found = !(0,report_decisive/* isUnmade */.hL)(report) && scenarios.some(({ findings }) => findings.length > 0);
    const sent = columns.rows > 0;
    const judged = !(0,report_decisive/* isUnmade */.hL)(report) && report.thresholds.length > 0;
    return [
        ...when(report.arms.length > 0 && sent, 'arms', 'Arms', () => renderArms(report)),
        ...when(judged, 'thresholds', 'Thresholds', () => renderThresholds(report)),
        ...when(comparison !== null, 'comparison', 'Base and head', () => comparison && renderComparison(comparison)),
        ...when(scenarios.some(({ capacity }) => capacity !== null), 'capacity', 'Capacity', () => renderCapacity(scenarios)),
        ...when(found, 'findings', 'Findings', () => renderFindings(scenarios)),
        ...when(sent, 'latency', 'Latency over time', () => renderTimeline(report, columns)),
        ...when(sent, 'distribution', 'Distribution', () => renderDistribution(report, columns)),
        ...when(scenarios.some(({ capacity }) => capacity === null), 'stages', 'Stages', () => renderStages(scenarios)),
        ...when(report.prompts.length > 0, 'prompts', 'Prompts', () => renderPromptTable(report.prompts)),
        ...when(report.bill !== null && report.bill.usd > 0, 'bill', 'Bill', () => renderBill(report.bill)),
        ...when(report.load.sent > 0, 'cost', 'Cost', () => renderCost(report, columns)),
        ...when(sent, 'requests', 'Requests', () => renderExplorer(columns)),
        ...when(report.load.sent > 0, 'evidence', 'How it was measured', () => renderEvidence(report)),
        ...when(report.run.seed !== '', 'reproduce', 'Run it again', () => renderReproduction(report)),
    ];
}
function when(wanted, id, title, render) {
    const body = wanted ? render() : null;
    return body === null ? [] : [{ id, title, body }];
}
function renderHead(report) {
    const policy = [
        "default-src 'none'",
        `script-src '${fingerprint(clientScript)}'`,
        `style-src '${fingerprint(style)}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return html `<!doctype html>
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
/** A source expression of the Content-Security-Policy (W3C CSP 3): only this very text may run or style. */
function fingerprint(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}

var summary = __webpack_require__(89700);
var report_place = __webpack_require__(13427);
var whole_file = __webpack_require__(71448);
var jsonl = __webpack_require__(20233);
;// CONCATENATED MODULE: ./src/gate/report/report-files.ts










/**
 * Writes report.json, samples.jsonl, summary.md, report.html, junit.xml and benchmark.json, and for the merge a shard's gaps.json. One that cannot
 * be written in whole is left out and does not keep the others from being so. Never throws.
 */
function writeReportFiles(directory, report, samples, gaps = null) {
    const root = (0,external_node_path_.resolve)(directory);
    const contents = {
        'report.json': () => [`${JSON.stringify(report, null, 2)}\n`],
        'samples.jsonl': () => linesOf(samples),
        'summary.md': () => [(0,summary/* renderSummary */.B)(report), '\n'],
        'report.html': () => renderPage(report, samples),
        'junit.xml': () => [renderJunit(report)],
        'benchmark.json': () => [renderBenchmark(report)],
        ...(gaps === null ? {} : { 'gaps.json': () => [`${JSON.stringify(gaps.encode())}\n`] }),
    };
    const failures = [];
    const paths = Object.entries(contents).flatMap(([name, render]) => {
        const path = (0,external_node_path_.join)(root, name);
        try {
            (0,report_place/* checkInsideWorkspace */.i)(directory);
            (0,external_node_fs_.mkdirSync)(root, { recursive: true });
            (0,whole_file/* writeWhole */.f)(path, render());
            return [path];
        }
        catch (error) {
            failures.push(`${name}: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        }
    });
    const reportPath = (0,external_node_path_.join)(root, 'report.json');
    return {
        directory: root,
        reportPath: paths.includes(reportPath) ? reportPath : null,
        paths,
        problem: failures.length === 0 ? null : `the report is not complete in ${root}: ${failures.join('; ')}`,
    };
}
function* linesOf(samples) {
    for (const sample of samples)
        yield `${(0,jsonl/* encodeSample */.NK)(sample)}\n`;
}


/***/ }),

/***/ 63255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeReproduction: () => (/* binding */ describeReproduction),
  $: () => (/* binding */ writeReproductionFiles)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(34758);
var parse_prices = __webpack_require__(45900);
var compare_config = __webpack_require__(64393);
var dist = __webpack_require__(38815);
var redact = __webpack_require__(91564);
var arm_fields = __webpack_require__(33550);
var structures = __webpack_require__(36168);
;// CONCATENATED MODULE: ./src/settings/write-settings.ts





/** Secret as a whole, or of no use where the file is read again. */
const LEFT_OUT = new Set([
    'api-key',
    'api-key-command',
    'api-key-file',
    'api-key-lifetime',
    'auth',
    'headers',
    'github-token',
    'comment',
    'comment-group',
    'commit-status',
    'artifact-name',
    'retention-days',
    'report-dir',
    'paths',
    'reuse',
    'shard',
    'mode',
    'base-ref',
    'base-prompts',
]);
/**
 * The settings of a run as a file that repeats it: what was given by inputs, `config` and config file in one, with the seed
 * that was drawn. Nothing secret is in it: key, headers and what else an address's query says are named in a comment, and have
 * to be given anew.
 */
function writeSettings({ parsed, endpoint, seed, redact, basePrompts }) {
    const { given, config } = parsed;
    const kept = [...given].filter(([name]) => !LEFT_OUT.has(name));
    const query = config.endpoint instanceof URL ? publicQuery(config.endpoint) : '';
    const settings = {
        ...Object.fromEntries(kept),
        // Of several arms each may have an endpoint of its own, and the shared one is that of the others.
        endpoint: config.arms === undefined ? `${endpoint}${query}` : sharedEndpoint(config.endpoint),
        seed,
        ...(basePrompts === undefined ? {} : { 'base-prompts': basePrompts }),
    };
    const baseEndpoint = given.get('base-endpoint');
    if (given.has('base'))
        settings['base'] = withoutSecrets((0,arm_fields/* mapIn */.yL)(given.get('base')));
    for (const name of ['scenarios', 'arms'])
        if (given.has(name))
            settings[name] = eachNamed(given.get(name));
    const own = typeof baseEndpoint === 'string'
        ? { ...settings, 'base-endpoint': withoutQuery(baseEndpoint) }
        : settings;
    const comments = [
        'The settings of this run. The API key is read from LLM_PERF_GATE_API_KEY, or from the variable of the provider.',
        ...(Object.keys(config.headers).length > 0
            ? [`Give the headers anew, they may be secret: ${Object.keys(config.headers).join(', ')}.`]
            : []),
        ...(0,compare_config/* givenArms */.Zq)(config).flatMap(({ setting, fields }) => setting !== null && hasSecrets(fields) ? [`Give the key and the headers of \`${setting}\` anew.`] : []),
        ...(config.endpoint instanceof URL && hasSecretQuery(config.endpoint)
            ? [
                'The endpoint had more of a query, which may be secret: give the whole address anew, with --endpoint.',
            ]
            : []),
        ...(config.compare === 'baseline'
            ? ['The stored runs are on GitHub: here nothing is compared with them.']
            : []),
    ];
    return redact(`${comments.map((line) => `# ${line}\n`).join('')}${(0,dist/* stringify */.As)(own)}`);
}
/** Scenarios and arms by their names, each without its secrets. */
function eachNamed(value) {
    const map = (0,arm_fields/* mapIn */.yL)(value);
    return (0,structures/* isObject */.Gv)(map)
        ? Object.fromEntries(Object.entries(map).map(([name, own]) => [name, withoutSecrets(own)]))
        : map;
}
function withoutSecrets(value) {
    if (!(0,structures/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([name]) => !LEFT_OUT.has(name))
        .map(([name, own]) => [
        name,
        name === 'endpoint' && typeof own === 'string'
            ? withoutQuery(own)
            : name === 'body'
                ? own
                : withoutSecrets(own),
    ]));
}
function withoutQuery(address) {
    if (!URL.canParse(address))
        return address;
    const url = new URL(address);
    return url.origin + url.pathname + publicQuery(url);
}
/** What of a query is known to be no secret: which version of an interface is asked, and by which framing. */
function publicQuery({ searchParams }) {
    const kept = [...searchParams].filter(([name, value]) => (0,redact/* isPublicParameter */.bA)(name, value));
    return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
function hasSecretQuery({ search, searchParams }) {
    return search !== '' && ![...searchParams].every(([name, value]) => (0,redact/* isPublicParameter */.bA)(name, value));
}
function sharedEndpoint(endpoint) {
    return endpoint instanceof URL ? withoutQuery(endpoint.href) : (endpoint ?? '');
}
function hasSecrets(fields) {
    const names = ['api-key', 'api-key-command', 'api-key-file', 'auth', 'headers'];
    return names.some((name) => fields[name] !== undefined);
}

var report_place = __webpack_require__(13427);
var settings_file = __webpack_require__(41957);
var whole_file = __webpack_require__(71448);
;// CONCATENATED MODULE: ./src/gate/report/reproduction.ts









/** Beside head's own files, whose names do not begin so: it is hidden from a glob that names all of them. */
const BASE_FOLDER = '.base';
/** Of a run that was made; one without a seed has sent nothing, and an estimate is none. */
function describeReproduction({ run, target }, { parsed, files, base }, { redact, readFile }) {
    const { config } = parsed;
    if (run.seed === '' || config.mode === 'estimate')
        return {};
    const comparesBranch = config.compare === 'base' && !(0,compare_config/* isGiven */.qR)(config);
    const basePrompts = comparesBranch ? BASE_FOLDER : undefined;
    const settings = writeSettings({ parsed, endpoint: target.endpoint, seed: run.seed, redact, basePrompts });
    const before = comparesBranch && base.size === 0 ? NO_BASE : base;
    const kept = [...before].map(([path, bytes]) => [`${BASE_FOLDER}/${path}`, bytes]);
    return {
        reproduction: { settings, files: new Map([...files, ...readPrices(parsed, readFile), ...kept]) },
    };
}
/** Keeps the folder that the settings name: without it they would not be the run's. */
const NO_BASE = new Map([
    ['NOTHING-READ.txt', new TextEncoder().encode('The run could read no prompts of its base.\n')],
]);
/** The price files that settings name, where they lie in the workspace. */
function readPrices({ config, scenarios }, readFile) {
    const own = scenarios.map((scenario) => scenario.config.prices);
    const named = [config.prices, ...(0,compare_config/* givenArms */.Zq)(config).map(({ fields }) => fields.prices), ...own].flatMap((prices) => {
        const path = (0,parse_prices/* pricesFile */.Zs)(prices);
        return path === undefined || (0,external_node_path_.isAbsolute)(path) || (0,external_node_path_.normalize)(path).startsWith('..') ? [] : [path];
    });
    return [...new Set(named)].flatMap((path) => {
        try {
            return [[path, new TextEncoder().encode(readFile(path))]];
        }
        catch {
            return [];
        }
    });
}
/** The folder within the report's: nothing of the report lies among the prompts that a glob may name. */
const REPRODUCTION_FOLDER = 'reproduce';
/** Names what was written, so that the next run can take it away and nothing else. */
const LIST = '.written';
/**
 * Writes `settings.yml` and the files beside it, at their own paths, in place of what an earlier run wrote there; nothing of
 * a run that was not made. Returns what was written, and what was not.
 */
function writeReproductionFiles(directory, reproduction, redact) {
    const root = (0,external_node_path_.join)((0,external_node_path_.resolve)(directory), REPRODUCTION_FOLDER);
    removeEarlier(root);
    if (reproduction === undefined)
        return { paths: [], problem: null };
    const contents = new Map([...reproduction.files].map(([path, bytes]) => [path, redact(new TextDecoder().decode(bytes))]));
    contents.set('settings.yml', reproduction.settings);
    const paths = [];
    const failures = [];
    const keep = (name, text) => {
        const place = (0,external_node_path_.resolve)(root, (0,external_node_path_.normalize)(name));
        try {
            // A link that lies there already must lead nothing out of the report's folder.
            const folder = (0,external_node_fs_.realpathSync)((0,report_place/* nearestExisting */.I)((0,external_node_path_.dirname)(place)));
            if (!(0,settings_file/* isInside */.F)((0,external_node_fs_.realpathSync)(directory), folder))
                throw new Error('it leads out of the folder');
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true });
            (0,whole_file/* writeWhole */.f)(place, [text]);
            paths.push(place);
        }
        catch (error) {
            failures.push(`${name}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
    for (const [name, text] of contents)
        keep(name, text);
    keep(LIST, paths.map((path) => `${(0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/')}\n`).join(''));
    const problem = failures.length === 0 ? null : `not all that repeats the run is kept: ${failures.join('; ')}`;
    return { paths: paths.filter((path) => path !== (0,external_node_path_.join)(root, LIST)), problem };
}
/** Takes away what an earlier run lists as its own, and the folders that this leaves empty. */
function removeEarlier(root) {
    try {
        const names = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, LIST), 'utf8').split('\n');
        const real = (0,external_node_fs_.realpathSync)(root);
        for (const name of [...names, LIST]) {
            const place = (0,external_node_path_.resolve)(root, name);
            if (name === '' || !(0,settings_file/* isInside */.F)(root, place) || place === root)
                continue;
            if (!(0,settings_file/* isInside */.F)(real, (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(place))))
                continue;
            (0,external_node_fs_.rmSync)(place, { force: true });
            removeEmpty((0,external_node_path_.dirname)(place), root);
        }
    }
    catch {
        // No list, no earlier run; and what cannot be taken away is overwritten or told of by the writing.
    }
}
function removeEmpty(folder, root) {
    for (let at = folder; at !== root && (0,settings_file/* isInside */.F)(root, at); at = (0,external_node_path_.dirname)(at)) {
        try {
            (0,external_node_fs_.rmdirSync)(at);
        }
        catch {
            return;
        }
    }
}


/***/ }),

/***/ 71448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A name stands for a whole file of this run: half of one, or the one of an earlier run, would pass for it. A link in
 * its place is replaced, and not written through.
 */
function writeWhole(path, chunks) {
    const part = `${path}.part`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, { force: true });
        writeChunks(part, chunks);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(part, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, { force: true });
        throw error;
    }
}
function writeChunks(path, chunks) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx');
    try {
        // On a descriptor this goes on where it stands, and never writes half a chunk without an error.
        for (const chunk of chunks)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, chunk);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 70301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ describeUndelivered),
/* harmony export */   Q9: () => (/* binding */ describeBetween),
/* harmony export */   fh: () => (/* binding */ describeGenerator),
/* harmony export */   vZ: () => (/* binding */ describeRun)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
/* harmony import */ var _decisive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57946);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96766);
/* harmony import */ var _more_threads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32461);




/** The line under the headline in plain words: what was measured, with what, for how much. Not escaped. */
function describeRun(report) {
    const outcome = report.load.sent === 0
        ? [describeUnsent(report)]
        : [describeLoad(report), describeSpan(report), (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .spentOfBudget */ .tx)(report)];
    return [describeCommits(report), describeTarget(report), ...outcome]
        .filter((part) => part !== '')
        .join(' · ');
}
/** What is compared with what, as a sentence of its own; the empty text where there is no such line. Not escaped. */
function describeBetween({ between, arms }) {
    if (between === null)
        return '';
    const head = arms.find(({ arm }) => arm === 'head');
    const isChoice = arms.some(({ comparison }) => comparison !== null);
    const figures = isChoice ? ` Stages, prompts and distributions are those of ${head?.name ?? ''}.` : '';
    return `Compared: ${between}.${figures}`;
}
/** `abc1234 against def5678`. */
function describeCommits({ source }) {
    if (source === null)
        return '';
    const base = source.base === null ? '' : ` against ${source.base.slice(0, 7)}`;
    return source.commit.slice(0, 7) + base;
}
/** `gpt-4o-mini at api.openai.com`. */
function describeTarget({ target, arms }) {
    const isChoice = arms.some(({ comparison }) => comparison !== null);
    if (isChoice)
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(arms.length, 'arm');
    const host = /^https?:\/\/([^/?#]+)/.exec(target.endpoint)?.[1] ?? target.endpoint;
    if (target.models.length > 1)
        return `${listModels(target.models)} at ${host}`;
    return target.model === null ? host : `${target.model} at ${host}`;
}
const MOST_MODELS = 3;
/** `a and b`, `5 models (a, b, c, …)`. */
function listModels(models) {
    if (models.length === 2)
        return models.join(' and ');
    const more = models.length > MOST_MODELS ? ', …' : '';
    return `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(models.length, 'model')} (${models.slice(0, MOST_MODELS).join(', ')}${more})`;
}
/** Of a dry run the worst case is worth knowing. */
function describeUnsent({ cost }) {
    return cost.worstCase > 0 ? `nothing sent, worst case ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.worstCase)}` : 'nothing sent';
}
function describeLoad(report) {
    const [sent, planned] = [report.load.sent, (0,_decisive_js__WEBPACK_IMPORTED_MODULE_0__/* .wholePlan */ .XM)(report)];
    if (sent === planned)
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(sent, 'request');
    return `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(sent)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(planned, 'request')}`;
}
function describeSpan({ run }) {
    const shard = run.shard === null ? '' : `, shard ${run.shard}`;
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(run.durationMs) + shard;
}
/** Whether the load generator kept up, in sentences. */
function describeGenerator({ generator, run, load }) {
    const { scheduleDelayMs: delay, eventLoopDelayMs: loop, overheadMs: overhead, firstTokenDelayMs: added, } = generator;
    const busy = generator.utilization === null ? '' : `, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE)(generator.utilization)} busy`;
    const workers = (0,_more_threads_js__WEBPACK_IMPORTED_MODULE_3__/* .threadsThatHelp */ .M)({ generator, run });
    const threads = workers === null ? '' : ` Cores were free that \`workers: ${workers}\` would use.`;
    const shards = generator.shardsNeeded === null
        ? ''
        : ` Share the load among ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(generator.shardsNeeded, 'job')} with \`shard\`.`;
    const sentences = [
        generator.healthy
            ? 'The load generator kept up.'
            : `${generator.cause === 'busy' ? 'The load generator was the bottleneck' : 'The machine was held up by others'}: latencies may include its own delays.${threads}${shards}`,
        `Requests were written ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(delay.p50)} (median) to ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(delay.p99)} (p99) after they were due, at most ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(delay.max)}; at most ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(load.maxInFlight)} were in flight.`,
        `Event-loop delay was ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(loop.p99)} (p99)${busy}; ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(generator.cpuSeconds * 1000)} of CPU time on ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(run.cpus, 'core')}, Node ${run.node}.`,
    ];
    if (generator.lateRequests > 0)
        sentences.push(`${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(generator.lateRequests, 'request')} ${generator.lateRequests === 1 ? 'was' : 'were'} later than both 20 ms and a tenth of the time between arrivals.`);
    if (added.p95 !== null && added.p95 >= 1)
        sentences.push(`Hold-ups of the event loop may have added up to ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(added.p95)} to the p95 first token.`);
    if (overhead !== null)
        sentences.push(`Measuring adds ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(overhead.p50)} (median) to a time to first token.`);
    if (run.proxied)
        sentences.push('A proxy stood between the runner and the endpoint; its delay is part of every latency.');
    return sentences;
}
/** Load that was planned and not delivered, or the empty text. */
function describeUndelivered({ load, run }) {
    const parts = [
        load.dropped > 0 ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(load.dropped)} dropped at the concurrency limit` : '',
        load.suppressed > 0 ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(load.suppressed)} held back after a 429` : '',
        load.unsent > 0
            ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(load.unsent)} never reached (stopped by ${stopWord(run.stoppedBy)})`
            : '',
    ].filter((part) => part !== '');
    const whole = load.sent + load.dropped + load.suppressed + load.unsent;
    return parts.length === 0
        ? ''
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE)(whole === 0 ? null : load.sent / whole)} of the planned load was delivered: ${parts.join(', ')}.`;
}
function stopWord(stoppedBy) {
    const words = {
        completed: 'the end of the plan',
        budget: 'the budget',
        abort: 'a threshold with abort',
        decided: 'a decided verdict',
        cancelled: 'cancellation',
        error: 'an error',
    };
    return words[stoppedBy];
}


/***/ }),

/***/ 42522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ listDecisions)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96766);
/* harmony import */ var _decisive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57946);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88593);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);





const PLAIN = {
    limit: '',
    phrase: '',
    base: '',
    change: '',
    interval: '',
    basis: '',
    judgesChange: false,
    message: '',
};
/**
 * What the verdict rests on, the decisive row first, then failing, undecided and passing ones. A shard judges nothing, and
 * a run that ended before its first answer has nothing to judge: they have no rows.
 */
function listDecisions(report) {
    if (report.run.shard !== null || (0,_decisive_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnmade */ .hL)(report))
        return [];
    const decisive = (0,_decisive_js__WEBPACK_IMPORTED_MODULE_1__/* .decisiveThreshold */ .ax)(report);
    const thresholds = [...report.thresholds].sort((a, b) => Number(b === decisive) - Number(a === decisive));
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .md)([
        ...describeGenerator(report),
        ...thresholds.map((threshold) => describeThreshold(report, threshold)),
        ...describeWhole(report),
        ...describeComparison(report),
        ...(0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOfArms */ .Ek)(report).map(({ name, key, row, comparison }) => {
            const told = describeRow(key, row, comparison);
            return { ...told, name: `${name}: ${told.name}` };
        }),
    ]);
}
function describeGenerator(report) {
    const reason = report.reasons.find(({ code }) => code === 'generator_saturated' || code === 'generator_held_up');
    if (reason === undefined)
        return [];
    const { message } = reason;
    return [{ ...PLAIN, name: 'load generator', head: (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .latenessText */ .xK)(report), verdict: 'inconclusive', message }];
}
/** A budget that ended the run, load that was not delivered, and answers that never came. */
function describeWhole(report) {
    const { load, cost } = report;
    const rows = [
        {
            ...PLAIN,
            code: 'nothing_answered',
            name: 'answers',
            head: `none of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(load.sent)}`,
            verdict: 'fail',
        },
        {
            ...PLAIN,
            code: 'budget',
            name: 'budget',
            limit: (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLimit */ .tW)(cost.budget, 'USD'),
            phrase: `limit ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLimit */ .tW)(cost.budget, 'USD')}`,
            head: `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(load.sent)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)((0,_decisive_js__WEBPACK_IMPORTED_MODULE_1__/* .wholePlan */ .XM)(report))} sent`,
            verdict: 'fail',
        },
        {
            ...PLAIN,
            code: 'load_not_delivered',
            name: 'load delivered',
            limit: '≥ 95 %',
            phrase: 'at least 95 %',
            head: (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRate */ .CE)(load.deliveredRatio),
            verdict: 'inconclusive',
        },
    ];
    return rows.flatMap(({ code, ...row }) => {
        const reason = report.reasons.find((each) => each.code === code);
        return reason === undefined ? [] : [{ ...row, message: reason.message }];
    });
}
function describeThreshold(report, threshold) {
    const key = (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedKey */ .zo)(report, threshold);
    const row = key === null ? null : (report.comparison?.metrics[key] ?? null);
    const relative = (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .isRelative */ .n3)(threshold);
    return {
        verdict: threshold.verdict,
        name: (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .checkName */ .I3)(threshold),
        limit: (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .conditionText */ .D3)(threshold),
        phrase: (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .limitPhrase */ .pI)(threshold),
        base: row === null ? '' : known((0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(row.base, row.unit)),
        head: row !== null && relative ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(row.head, row.unit) : (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .observedText */ .aP)(threshold),
        change: relative ? known((0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .observedText */ .aP)(threshold)) : row === null ? '' : known((0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatChange */ .eD)(row.ratio)),
        interval: (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalText */ .Bt)(threshold),
        judgesChange: relative,
        message: threshold.message,
        // A gauge is one value of the whole run.
        basis: report.metrics[threshold.metric]?.type === 'gauge' ? '' : (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .basisText */ .GB)(report, threshold),
    };
}
function describeComparison(report) {
    const { comparison } = report;
    if (comparison === null)
        return [];
    return (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .ownRows */ .qf)(report).map(([key, row]) => describeRow(key, row, comparison));
}
function describeRow(key, row, { kind, pairs, design, history }) {
    const { tolerance } = row;
    const allowed = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatChange */ .eD)(tolerance, 2);
    const limited = tolerance !== null && tolerance !== 1;
    return {
        verdict: row.verdict,
        name: (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .comparedName */ .be)(key),
        limit: limited ? `${tolerance > 1 ? '≤' : '≥'} ${allowed}` : 'no worse',
        phrase: (0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedPhrase */ .Gx)(row),
        base: (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(row.base, row.unit),
        head: (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(row.head, row.unit),
        change: known((0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatChange */ .eD)(row.ratio)),
        interval: (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInterval */ .vy)(row.low, row.high, (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatChange */ .eD)(value)),
        judgesChange: true,
        message: row.message,
        basis: kind === 'baseline'
            ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAmount */ .ej)(history.length, 'run')
            : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAmount */ .ej)(pairs, design === 'switchback' ? 'block pair' : 'pair'),
    };
}
function known(text) {
    return text === _base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV ? '' : text;
}


/***/ }),

/***/ 4998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ errorLines)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
/* harmony import */ var _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);



const LONGEST_KIND = 60;
const LONGEST_WORDS = 300;
/**
 * Why requests failed, a line for each kind with the endpoint's own words: `38 × http error 400 (unsupported_parameter),
 * 95 % of the requests: Unsupported parameter …`. Not escaped: the words are shown as they came, where no markup is read.
 */
function errorLines({ errors }) {
    return errors.map(({ outcome, status, kind, message, count, share }) => {
        const what = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeName */ .Wm)(outcome)}${status === null ? '' : ` ${status}`}`;
        const label = [outcome, `http_${status ?? ''}`].includes(kind)
            ? ''
            : ` (${(0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(kind), LONGEST_KIND)})`;
        const words = (0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(message), LONGEST_WORDS);
        return `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} × ${what}${label}, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE)(share)} of the requests: ${words}`;
    });
}


/***/ }),

/***/ 19661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lookNext),
/* harmony export */   _: () => (/* binding */ findNextLook)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
/* harmony import */ var _decisive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57946);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);




const LONGEST_PROMPT = 120;
/** Of fewer answers a p95 is the slowest one, which every prompt has. */
const LEAST_ANSWERS = 5;
/** The next one's p95 times this is slower for a reason, not by chance alone. */
const CLEARLY_SLOWER = 1.1;
/**
 * What to look at first where the run did not pass: the prompt that changed most, or else the one that is clearly the slowest
 * of several. Null where time is not what it is about, or no prompt stands out.
 */
function findNextLook(report) {
    if (report.verdict !== 'fail' && report.verdict !== 'inconclusive')
        return null;
    const found = mostChanged(report) ?? slowest(report);
    if (found === null)
        return null;
    const prompt = report.prompts.find(({ id }) => id === found.id);
    const [file, line] = [prompt?.file ?? null, prompt?.line ?? null];
    return { message: `Look first at ${showPlace(found.id, file, line)}${found.why}.`, file, line };
}
/** The sentence alone, not escaped; empty where there is none. */
function lookNext(report) {
    return findNextLook(report)?.message ?? '';
}
/** Of a failed row of the comparison the prompt with the largest change that is itself worse beyond its interval. */
function mostChanged({ comparison }) {
    const failed = Object.entries(comparison?.metrics ?? {}).find(([, { verdict }]) => verdict === 'fail');
    if (comparison === null || failed === undefined)
        return null;
    const [key, { tolerance }] = failed;
    const isLess = tolerance !== null && tolerance < 1;
    const rows = comparison.prompts.flatMap(({ id, pairs, metrics }) => {
        const same = [key, ...Object.keys(metrics)].find((each) => isAlike(each, key) && Object.hasOwn(metrics, each));
        const row = same === undefined ? undefined : metrics[same];
        if (row?.ratio == null || same === undefined)
            return [];
        const worse = isLess ? row.high !== null && row.high < 1 : row.low !== null && row.low > 1;
        return worse ? [{ id, pairs, ratio: row.ratio, name: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedName */ .be)(same) }] : [];
    });
    if (comparison.prompts.length < 2 || rows.length === 0)
        return null;
    rows.sort((a, b) => (isLess ? a.ratio - b.ratio : b.ratio - a.ratio));
    const [most] = rows;
    if (most === undefined)
        return null;
    return {
        id: most.id,
        why: `: ${most.name} ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(most.ratio)} over ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatAmount */ .ej)(most.pairs, 'pair')}`,
    };
}
/** A prompt has too few pairs for every percentile: another one of the same metric tells as well where to look. */
function isAlike(key, other) {
    return key.split(':')[0] === other.split(':')[0];
}
const BY_METRIC = {
    time_to_first_token: ['ttftP95Ms', 'p95 time to first token'],
    total_generation_time: ['e2eP95Ms', 'p95 total generation time'],
};
/** Of a threshold on time that decided, the prompt with the highest p95. */
function slowest(report) {
    const decisive = (0,_decisive_js__WEBPACK_IMPORTED_MODULE_1__/* .decisiveThreshold */ .ax)(report);
    const metric = decisive?.metric ?? '';
    // Where lost requests made it unbounded, no prompt's speed is the cause.
    if (decisive?.observed == null || !Object.hasOwn(BY_METRIC, metric))
        return null;
    const [field, name] = BY_METRIC[metric];
    const rows = report.prompts.flatMap((prompt) => {
        const value = prompt[field];
        return value === null || prompt.ok < LEAST_ANSWERS ? [] : [{ id: prompt.id, ok: prompt.ok, value }];
    });
    rows.sort((a, b) => b.value - a.value);
    const [first, second] = rows;
    if (first === undefined || second === undefined || first.value < CLEARLY_SLOWER * second.value)
        return null;
    return {
        id: first.id,
        why: `, the slowest prompt: ${name} ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(first.value)} over ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatAmount */ .ej)(first.ok, 'answer')}, the next ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(second.value)}`,
    };
}
/** `prompts/a.md`, `prompts/cases.jsonl#4 (line 9)`, `cases#2 (prompts/cases.yml, line 9)`. */
function showPlace(id, file, line) {
    const shown = (0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(id), LONGEST_PROMPT);
    const parts = [
        file === null || id.startsWith(file) ? '' : (0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(file), LONGEST_PROMPT),
        line === null ? '' : `line ${line}`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? shown : `${shown} (${parts.join(', ')})`;
}


/***/ }),

/***/ 8145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ foldDetails),
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   WK: () => (/* binding */ fitSections),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   dJ: () => (/* binding */ titled),
/* harmony export */   wW: () => (/* binding */ headed)
/* harmony export */ });
/** A section that is never shortened. */
function always(text) {
    return { tiers: [() => text], rank: 0 };
}
/** A section rendered with ever fewer rows. */
function clipped(rank, sizes, render) {
    return { rank, tiers: sizes.map((most) => () => render(most)) };
}
/**
 * Joins the sections by blank lines within `limit` (in units of `measure`), dropping detail tier by tier and never
 * cutting within one. Where even the poorest tiers are too long, sections are left out from the end, the first stays.
 */
function fitSections(sections, limit, measure) {
    const states = sections.map(({ tiers, rank }) => ({ tiers, rank, tier: 0, text: tiers[0]?.() ?? '' }));
    const join = () => states
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join('\n\n');
    while (measure(join()) > limit) {
        const reducible = states.filter(({ tiers, tier }) => tier < tiers.length - 1);
        const victim = reducible.reduce((most, state) => (most === undefined || state.rank >= most.rank ? state : most), undefined);
        if (victim === undefined) {
            if (states.length <= 1)
                break;
            states.pop();
            continue;
        }
        victim.tier += 1;
        victim.text = victim.tiers[victim.tier]?.() ?? '';
    }
    return join();
}
/** A folded part of GitHub's Markdown, or nothing where it has no body. `summary` is escaped already. */
function foldDetails(summary, body) {
    return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A heading over a body, or nothing where there is no body. */
function headed(heading, ...bodies) {
    const body = bodies.filter((text) => text !== '').join('\n\n');
    return body === '' ? '' : `### ${heading}\n\n${body}`;
}
/** A small heading over a body within a fold, or nothing where there is no body. `title` is escaped already. */
function titled(title, ...bodies) {
    const body = bodies.filter((text) => text !== '').join('\n\n');
    return body === '' ? '' : `#### ${title}\n\n${body}`;
}


/***/ }),

/***/ 22019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ clipTable),
/* harmony export */   _C: () => (/* binding */ dropEmptyColumns),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   m2: () => (/* binding */ renderClipped),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);


/** A column of numbers. */
function numbers(title) {
    return { title, align: 'right' };
}
/** The first `most` rows, and a sentence about those left out; the table must be sorted by then. */
function clipTable(table, most) {
    const left = table.rows.length - most;
    if (left <= 0)
        return { table, note: '' };
    return {
        table: { ...table, rows: table.rows.slice(0, most) },
        note: `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(left)} more in report.json.`,
    };
}
/** The table without the columns in which no row says anything: all cells empty, unknown or zero. */
function dropEmptyColumns(table) {
    const kept = table.columns.map((_, i) => i === 0 || table.rows.some((row) => !['', '0', _base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV].includes(row[i] ?? '')));
    const keep = (items) => items.filter((_, i) => kept[i]);
    return { ...table, columns: keep(table.columns), rows: table.rows.map(keep) };
}
/** A GFM table; the empty text where it has no rows. */
function renderTable({ columns, rows }) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const escapeCell = (cell, i) => {
        if (columns[i]?.code)
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCode */ .tn)(cell, 120);
        return columns[i]?.align === 'right' ? keepUnits((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(cell)) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(cell);
    };
    return [
        line(columns.map(({ title }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(title))),
        line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
        ...rows.map((row) => line(row.map(escapeCell))),
    ].join('\n');
}
/** A number does not part from its unit or its sign where a narrow column breaks the line. */
function keepUnits(cell) {
    return cell.replace(/(?<=\d|[≤≥=≠]|&[lg]t;) (?=[\d+−$%a-z])/g, '\u00a0');
}
/** The table's first `most` rows without empty columns, and below it how many there are besides; nothing for 0. */
function renderClipped(table, most) {
    if (most === 0)
        return '';
    const { table: shown, note } = clipTable(table, most);
    return [renderTable(dropEmptyColumns(shown)), note].filter((text) => text !== '').join('\n\n');
}


/***/ }),

/***/ 96222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ reasonLines)
/* harmony export */ });
/** Of these the rows of the first table speak already, and their sentences below it. */
const TOLD_IN_ROWS = new Set([
    'threshold_failed',
    'no_data',
    'undecided',
    'base_failed',
    'regression',
    'generator_saturated',
    'generator_held_up',
    'load_not_delivered',
    'nothing_answered',
    'budget',
    'shard',
]);
const MOST = 30;
/**
 * Reasons of which neither the headline nor the first table speaks, as they stand under the headline. Of several problems
 * of the settings all are told, the first one too.
 */
function reasonLines({ reasons, headline }) {
    const problems = reasons.filter(({ code }) => code === 'settings');
    const others = reasons.filter(({ code, message }) => {
        if (code === 'settings')
            return problems.length > 1;
        return !TOLD_IN_ROWS.has(code) && !says(headline, message);
    });
    return [...new Set(others.map(({ message }) => message))].slice(0, MOST);
}
/** A headline has no backticks, and one line. */
function says(headline, message) {
    return headline.includes(message.replaceAll('`', '').replace(/\s+/g, ' ').trim());
}


/***/ }),

/***/ 88861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ writeReproduction)
/* harmony export */ });
/**
 * What to type to make the run again: in the folder `reproduce` of the artifact, or of the report's folder, stand its
 * settings with the seed and the files that it read. The key is never part of it. Nothing for a run that was skipped or had
 * no plan, of which there is no such folder.
 */
function writeReproduction({ verdict, run, tool }) {
    if (verdict === 'skipped' || run.seed === '')
        return [];
    return [
        '# in the unpacked artifact, with the API key in LLM_PERF_GATE_API_KEY',
        'cd reproduce',
        `npx --yes ${tool.source ?? `github:OWNER/llm-perf-gate#v${tool.version}`} --config-file settings.yml`,
    ];
}


/***/ }),

/***/ 4924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderReuse)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _markup_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);


/** Whose result a run without requests tells, linked; the empty text where it measured itself. */
function renderReuse({ reused }) {
    if (reused === null)
        return '';
    const label = `the run of ${reused.commit.slice(0, 7)}`;
    const run = reused.url === null ? (0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(label) : (0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(label, reused.url);
    return `The result is that of ${run}, stored ${(0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(reused.date))}.`;
}


/***/ }),

/***/ 89700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

var bill_text = __webpack_require__(20825);
var format = __webpack_require__(8378);
var markup_escape = __webpack_require__(69152);
;// CONCATENATED MODULE: ./src/report/markup/mermaid.ts

/** Mermaid's own first colour is nearly white. These can be told apart on light and dark, by colour-blind eyes too. */
const COLOURS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#3b82c4, #d9730d, #8957b5, #2f855a"}}}}%%';
/** The same in words, in the order of the series. */
const COLOUR_NAMES = ['blue', 'orange', 'purple', 'green'];
/** Longest diagram that Mermaid draws by default, in characters. */
const LONGEST_DIAGRAM = 50_000;
/** More points than this cannot be told apart at the width of a page. */
const MOST_POINTS = 60;
/**
 * `xychart-beta` source (the spelling that older and newer Mermaid know), or the empty text where there is nothing
 * to draw. Points at which a series was not measured are left out of all, since a gap cannot be drawn.
 */
function writeXyChart(chart) {
    const measured = chart.categories
        .map((_, i) => i)
        .filter((i) => chart.series.every(({ values }) => isDrawable(values[i])));
    const points = thin(measured);
    if (points.length < 2 || chart.series.length === 0)
        return '';
    const highest = Math.max(...points.flatMap((i) => chart.series.map(({ values }) => values[i] ?? 0)));
    const source = [
        COLOURS,
        'xychart-beta',
        `  title ${quote(chart.title)}`,
        `  x-axis ${quote(chart.xTitle)} [${points.map((i) => quote(chart.categories[i] ?? '', 16)).join(', ')}]`,
        `  y-axis ${quote(chart.yTitle)} 0 --> ${writeNumber(highest > 0 ? highest * 1.05 : 1)}`,
        ...chart.series.map(({ kind, values }) => `  ${kind} [${points.map((i) => writeNumber(values[i] ?? 0)).join(', ')}]`),
    ].join('\n');
    return source.length < LONGEST_DIAGRAM ? source : '';
}
/** The chart as a fenced block of Markdown. */
function renderXyChart(chart) {
    const source = writeXyChart(chart);
    return source === '' ? '' : (0,markup_escape/* fenceCode */.bq)('mermaid', source.split('\n'));
}
function isDrawable(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function thin(points) {
    const step = Math.ceil(points.length / MOST_POINTS);
    return points.filter((_, i) => i % step === 0);
}
/** Mermaid's own notation has no way to quote a quote, and reads `%%` and `;` even within text. */
function quote(text, most = 60) {
    const plain = (0,markup_escape/* shorten */.ml)((0,markup_escape/* cleanText */.X5)(text)
        .replace(/["'`;%#<>&{}[\]\\|]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(), most);
    return `"${plain === '' ? '-' : plain}"`;
}
/** A plain decimal with four significant digits: Mermaid reads no exponents. */
function writeNumber(value) {
    const decimals = value === 0 ? 0 : Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(value))));
    return value
        .toFixed(decimals)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
}

var capacity = __webpack_require__(72452);
var stages = __webpack_require__(3367);
;// CONCATENATED MODULE: ./src/report/charts.ts




/** How latency, answers and cost move with the load; null where the table of few stages says it at a glance. */
function chartStages(scenario) {
    const figures = (0,stages/* stageFigures */.wA)(scenario);
    const lines = linesOf(scenario).flatMap(({ name, read }) => {
        const values = figures.map(read);
        const first = values[0];
        if (first === undefined || first === null || first <= 0 || values.includes(null))
            return [];
        return [{ name, values: values.map((value) => (100 * (value ?? 0)) / first) }];
    });
    const isSearch = scenario.capacity !== null;
    if (figures.length < stages/* LEAST_DRAWN */.Lh || lines.length === 0 || isSearch)
        return null;
    return {
        chart: {
            xTitle: isOpen(scenario) ? 'stage: requests per second at its end' : 'stage',
            categories: figures.map(({ stage }) => isOpen(scenario) ? `${stage.index}: ${(0,format/* formatNumber */.ZV)(stage.target)}` : String(stage.index)),
            title: 'How latency, answers and cost move with the load',
            yTitle: 'percent of the first stage',
            series: lines.map(({ values }) => ({ kind: 'line', values })),
        },
        caption: `Each line in percent of its first stage: ${lines.map(({ name }, index) => `${COLOUR_NAMES[index]} ${name}`).join(', ')}.`,
    };
}
/** At most as many as there are colours. */
function linesOf(scenario) {
    const hasChecks = scenario.stages.some(({ metrics }) => metrics['checks'] !== undefined);
    return [
        { name: `p95 ${(0,stages/* latencyWord */.b3)(scenario).toLowerCase()}`, read: ({ p95 }) => p95 },
        { name: 'tokens a second', read: ({ tokensPerSecond }) => tokensPerSecond },
        hasChecks
            ? { name: 'checks passed', read: ({ checks }) => checks }
            : {
                name: 'share answered',
                read: ({ stage }) => (stage.planned === 0 ? null : stage.ok / stage.planned),
            },
        { name: 'dollars a request', read: ({ usd }) => usd },
    ];
}
function isOpen({ executor }) {
    return executor === 'trace' || (executor?.endsWith('-arrival-rate') ?? false);
}
const SHORT_NAMES = {
    'time_to_first_token:p(50)': 'first token p50',
    'time_to_first_token:p(95)': 'first token p95',
    'total_generation_time:p(50)': 'total p50',
    'total_generation_time:p(95)': 'total p95',
    'cost_per_request:avg': 'mean cost',
    'output_tokens:avg': 'output tokens',
    'input_tokens:avg': 'input tokens',
};
/** A bar a metric: this change as a share of base, which is the line at 100. None below two metrics. */
function chartComparison({ kind, metrics }) {
    const rows = Object.entries(metrics).filter(([key, { ratio }]) => ratio !== null && key in SHORT_NAMES);
    if (kind !== 'base' || rows.length < 2)
        return [];
    return [
        {
            chart: {
                title: 'This change in percent of base',
                xTitle: 'metric',
                yTitle: 'percent of base',
                categories: rows.map(([key]) => SHORT_NAMES[key] ?? key),
                series: [
                    { kind: 'bar', values: rows.map(([, { ratio }]) => (ratio ?? 0) * 100) },
                    { kind: 'line', values: rows.map(() => 100) },
                ],
            },
            caption: 'Bars: this change in percent of base, estimated within pairs; line: base. Whether a difference is more than chance is in the table.',
        },
    ];
}
/** The search as a ladder, what was good at each load, and where latency turns up; none of another scenario. */
function chartCapacity(scenario) {
    const figures = (0,capacity/* probeFigures */.cg)(scenario);
    if (figures.length < 2)
        return [];
    const unit = scenario.capacity?.by === 'vus' ? 'users' : 'requests a second';
    return [drawLadder(figures, unit), ...drawGood(figures, unit), ...drawKnee(figures, unit)];
}
function drawLadder(figures, unit) {
    const { length } = figures;
    return {
        chart: {
            title: 'The search, probe by probe',
            xTitle: 'probe',
            yTitle: unit,
            categories: figures.map(({ order }) => String(order)),
            series: [{ kind: 'line', values: figures.map(({ probe }) => probe.load) }],
        },
        caption: `The load of each of the ${length} probes; what each showed is in the table.`,
    };
}
function drawGood(all, unit) {
    const figures = (0,capacity/* byLoad */.Sc)(all).filter(({ goodput }) => goodput !== null);
    if (figures.length < 2)
        return [];
    return [
        {
            chart: {
                title: 'Good requests by load',
                xTitle: `offered: ${unit}`,
                yTitle: 'requests a second',
                categories: figures.map(({ probe }) => (0,format/* formatNumber */.ZV)(probe.load, 1)),
                series: [
                    { kind: 'line', values: figures.map(({ goodput }) => goodput) },
                    { kind: 'line', values: figures.map(({ probe }) => probe.load) },
                ],
            },
            caption: 'Blue: good requests a second, on the plateau of each probe; orange: what was offered.',
        },
    ];
}
function drawKnee(all, unit) {
    const figures = (0,capacity/* fromIdle */.vE)(all).filter(({ p50, p95 }) => p50 !== null && p95 !== null);
    if (figures.length < 2)
        return [];
    return [
        {
            chart: {
                title: 'Latency by load',
                xTitle: `offered: ${unit}`,
                yTitle: 'milliseconds',
                categories: figures.map(({ probe }) => (0,format/* formatNumber */.ZV)(probe.load, 1)),
                series: [
                    { kind: 'line', values: figures.map(({ p50 }) => p50) },
                    { kind: 'line', values: figures.map(({ p95 }) => p95) },
                ],
            },
            caption: 'Total generation time in the probes that began with an idle endpoint, blue p50 and orange p95: beyond the knee it is only queue.',
        },
    ];
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
;// CONCATENATED MODULE: ./src/report/summary.ts
























/** GitHub shows nothing at all of a summary above 1 MiB. */
const LARGEST_BYTES = 900 * 1024;
/**
 * The job summary, also written as `summary.md`: GitHub-flavoured Markdown of at most 900 KiB in UTF-8. With very
 * many prompts, stages or checks detail is dropped table by table, the least needed first.
 */
function renderSummary(report) {
    const sections = [
        (0,layout/* always */.Gk)(`## ${(0,markup_escape/* escapeText */.X1)(report.name)}: ${(0,markup_escape/* escapeText */.X1)(report.headline, 500)}`),
        (0,layout/* always */.Gk)((0,markup_escape/* escapeText */.X1)((0,context/* describeRun */.vZ)(report))),
        (0,layout/* always */.Gk)((0,markup_escape/* escapeText */.X1)((0,context/* describeBetween */.Q9)(report), 600)),
        (0,layout/* always */.Gk)((0,reused/* renderReuse */.$)(report)),
        (0,layout/* always */.Gk)((0,markup_escape/* renderList */.pI)((0,reason_lines/* reasonLines */.c)(report))),
        (0,layout/* always */.Gk)((0,markup_table/* renderClipped */.m2)((0,arms/* armsTable */.I)(report), 8)),
        (0,layout/* always */.Gk)((0,markup_escape/* renderList */.pI)((0,added_text/* addedLines */.u)(report))),
        (0,layout/* always */.Gk)((0,markup_escape/* escapeText */.X1)((0,bill_text/* billLine */.s0)(report.bill), 600)),
        (0,layout/* clipped */.cz)(1, [2_000, 500, 100], (most) => renderDecisions(report, most)),
        (0,layout/* clipped */.cz)(3, [5, 1], (most) => (0,layout/* headed */.wW)('Why requests failed', (0,markup_escape/* fenceCode */.bq)('text', (0,error_lines/* errorLines */.S)(report).slice(0, most)))),
        (0,layout/* clipped */.cz)(3, [50, 10, 0], (most) => renderFindings(report, most)),
        (0,layout/* clipped */.cz)(2, [200, 50], (most) => renderComparison(report, most)),
        ...((0,decisive/* isUnmade */.hL)(report) ? [] : figureSections(report)),
        { rank: 2, tiers: [() => renderReproduction(report)] },
    ];
    return `${(0,layout/* fitSections */.WK)(sections, LARGEST_BYTES - 1, (text) => Buffer.byteLength(text))}\n`;
}
/** Everything that was measured, the load by stages first. */
function figureSections(report) {
    return [
        ...report.scenarios.map((scenario) => scenarioSection(report, scenario)),
        { rank: 5, tiers: [() => renderAnswers(report, 100), () => renderAnswers(report, 20)] },
        { rank: 4, tiers: [() => renderDistributions(report), () => ''] },
        (0,layout/* clipped */.cz)(6, [1_000, 200, 50, 10], (most) => renderPrompts(report, most)),
        (0,layout/* clipped */.cz)(5, [500, 100, 20], (most) => renderChecks(report, most)),
        { rank: 3, tiers: [() => (report.load.sent === 0 ? '' : renderCost(report))] },
        {
            rank: 3,
            tiers: [
                () => (report.load.sent === 0 ? '' : (0,layout/* headed */.wW)('Load generator', (0,markup_escape/* renderList */.pI)((0,context/* describeGenerator */.fh)(report)))),
            ],
        },
    ];
}
function renderDecisions(report, most) {
    return (0,layout/* headed */.wW)('What was judged', (0,markup_table/* renderClipped */.m2)((0,thresholds/* evidenceTable */.Y5)(report), most), (0,markup_escape/* renderList */.pI)((0,thresholds/* decisionNotes */.y8)(report).slice(0, Math.min(most, 20))), (0,markup_escape/* escapeText */.X1)((0,look_next/* lookNext */.F)(report)));
}
function renderComparison({ comparison }, most) {
    if (comparison === null)
        return '';
    const source = comparison.url === null ? (0,markup_escape/* escapeText */.X1)(comparison.source) : (0,markup_escape/* link */.nf)(comparison.source, comparison.url);
    const pairs = comparison.kind === 'base' ? `, ${(0,format/* formatAmount */.ej)(comparison.pairs, 'pair')} of requests` : '';
    const prompts = (0,markup_table/* renderClipped */.m2)((0,tables_comparison/* comparedPromptTable */.Wf)(comparison), most);
    return (0,layout/* headed */.wW)(comparison.kind === 'base' ? 'Against the base' : 'Against the baseline', `Compared with ${source}${pairs}.`, (0,markup_table/* renderClipped */.m2)((0,tables_comparison/* comparisonTable */.Qv)(comparison), most), renderCharts(chartComparison(comparison)), (0,layout/* foldDetails */.G0)(`Change by prompt (${comparison.prompts.length})`, prompts), (0,markup_table/* renderClipped */.m2)((0,tables_history/* trendTable */._)(comparison), most), renderHistory(comparison, most), (0,markup_escape/* renderList */.pI)(comparison.notes.slice(0, most)));
}
function renderHistory(comparison, most) {
    const links = [...comparison.history]
        .reverse()
        .flatMap(({ commit, url }) => (url === null ? [] : [(0,markup_escape/* link */.nf)(commit.slice(0, 7), url)]));
    const runs = links.length === 0 ? '' : `Newest first: ${links.join(' · ')}`;
    const table = (0,markup_table/* renderClipped */.m2)((0,tables_history/* historyTable */.f)(comparison), most);
    return (0,layout/* foldDetails */.G0)(`Stored runs (${comparison.history.length})`, [table, runs].filter((part) => part !== '').join('\n\n'));
}
function renderFindings(report, most) {
    if ((0,decisive/* isUnmade */.hL)(report))
        return '';
    const many = report.scenarios.length > 1;
    const lines = report.scenarios.flatMap(({ name, findings }) => findings.map(({ message }) => (many ? `${name}: ${message}` : message)));
    return (0,layout/* headed */.wW)('Findings', (0,markup_escape/* renderList */.pI)(lines.slice(0, most)));
}
function scenarioSection(report, scenario) {
    const heading = report.scenarios.length > 1 ? `Stages of ${(0,markup_escape/* escapeText */.X1)(scenario.name, 80)}` : 'Stages';
    const table = (most) => (0,markup_table/* renderClipped */.m2)((0,stages/* stageTable */.JB)(scenario), most);
    const charts = () => {
        const explained = chartStages(scenario);
        return explained === null ? '' : renderCharts([explained]);
    };
    if (scenario.capacity !== null)
        return searchSection(report, scenario);
    return {
        rank: 4,
        tiers: [
            () => (0,layout/* headed */.wW)(heading, table(200), charts()),
            () => (0,layout/* headed */.wW)(heading, table(200)),
            () => (0,layout/* headed */.wW)(heading, table(20)),
        ],
    };
}
/** The probes of a search take the place of its stages. */
function searchSection(report, scenario) {
    const heading = report.scenarios.length > 1 ? `Probes of ${(0,markup_escape/* escapeText */.X1)(scenario.name, 80)}` : 'Probes';
    const table = () => (0,markup_table/* renderClipped */.m2)((0,capacity/* probeTable */.$s)(scenario), 200);
    return {
        rank: 4,
        tiers: [
            () => (0,layout/* headed */.wW)(heading, table(), renderCharts(chartCapacity(scenario))),
            () => (0,layout/* headed */.wW)(heading, table()),
        ],
    };
}
function renderCharts(charts) {
    return charts
        .map(({ chart, caption }) => ({ drawn: renderXyChart(chart), caption }))
        .filter(({ drawn }) => drawn !== '')
        .map(({ drawn, caption }) => `${drawn}\n\n${caption}`)
        .join('\n\n');
}
function renderAnswers(report, most) {
    const undelivered = (0,context/* describeUndelivered */.FQ)(report);
    return (0,layout/* headed */.wW)('Answers', undelivered, (0,markup_table/* renderClipped */.m2)((0,load/* statusTable */.XR)(report.statuses), most), (0,markup_table/* renderClipped */.m2)((0,load/* outcomeTable */.Lh)(report.outcomes), most));
}
function renderDistributions({ metrics }) {
    const figures = (0,layout/* foldDetails */.G0)('Counts, rates and throughput', (0,markup_table/* renderTable */.bo)((0,load/* figureTable */.jq)(metrics)));
    return (0,layout/* headed */.wW)('Metrics', (0,markup_table/* renderTable */.bo)((0,load/* distributionTable */.lA)(metrics)), figures);
}
function renderPrompts({ prompts }, most) {
    return (0,layout/* headed */.wW)('Prompts', (0,layout/* foldDetails */.G0)(`Latency, tokens and cost by prompt (${prompts.length})`, (0,markup_table/* renderClipped */.m2)((0,tables_prompts/* promptTable */.J)(prompts), most)));
}
function renderChecks({ checks }, most) {
    return (0,layout/* headed */.wW)('Checks on the answers', (0,markup_table/* renderClipped */.m2)((0,load/* checkTable */.Dv)(checks), most));
}
function renderCost(report) {
    if (report.cost.prices.source === 'free' && report.cost.servers === null)
        return (0,layout/* headed */.wW)('Cost', `The endpoint is declared free. ${(0,money/* tokenText */.pA)(report)}.`);
    return (0,layout/* headed */.wW)('Cost', (0,markup_table/* renderTable */.bo)((0,money/* costTable */.kN)(report)), `${(0,money/* tokenText */.pA)(report)}.`, 'Prices in dollars per million tokens:', (0,markup_table/* renderTable */.bo)((0,money/* priceTable */.qx)(report)));
}
function renderReproduction(report) {
    const command = (0,markup_escape/* fenceCode */.bq)('sh', (0,reproduce/* writeReproduction */.O)(report));
    const words = 'The folder `reproduce` of the artifact holds the settings and the prompts as they were asked.';
    return command === '' ? '' : (0,layout/* headed */.wW)('Reproduce', words, command);
}


/***/ }),

/***/ 12274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ addedLines)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/** What each other way to the same model takes beyond the control's, a sentence an arm. Not escaped. */
function addedLines({ arms }) {
    const control = arms.find(({ isControl }) => isControl);
    return arms.flatMap((row) => {
        const { added } = row;
        const main = added?.firstToken ?? added?.total ?? null;
        if (control === undefined || added === null || main === null)
            return [];
        const [own, other] = [placeOf(row), placeOf(control)];
        const parts = [
            ...amountPart(added.firstToken === null ? null : added.firstByte, ms, 'until the head of the answer'),
            ...amountPart(added.firstToken === null ? null : added.total, ms, 'until its end'),
            ...connectionPart(added),
            ...moneyPart(added.usdPerRequest),
        ];
        const what = added.firstToken === null ? 'a whole answer' : 'the first token';
        const more = parts.length === 0 ? '' : `; ${parts.join(', ')}`;
        return [
            `${own} ${verbOf(main)} ${what} of ${other}${rangeOf(main, ms)} in ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(main.n, 'pair')}${more}.`,
        ];
    });
}
/** What the interval does not tell from nothing is not said to be added. */
function verbOf(amount) {
    if (!isShown(amount))
        return `adds nothing that is shown (${signed(amount.added, ms)}) to`;
    return amount.added > 0 ? `adds ${ms(amount.added)} to` : `takes ${ms(-amount.added)} off`;
}
function isShown({ low, high }) {
    return low !== null && high !== null && (low > 0 || high < 0);
}
function amountPart(amount, format, where) {
    return amount === null ? [] : [`${signed(amount.added, format)}${rangeOf(amount, format)} ${where}`];
}
function connectionPart({ connection }) {
    return connection === null
        ? []
        : [`opening a connection took ${ms(connection.headMs)} instead of ${ms(connection.baseMs)}`];
}
function moneyPart(amount) {
    if (amount === null || !isShown(amount))
        return [];
    return [`${signed(amount.added, usdPerThousand)}${rangeOf(amount, usdPerThousand)} per 1,000 requests`];
}
function rangeOf({ low, high }, format) {
    return low === null || high === null ? '' : ` (${signed(low, format)} to ${signed(high, format)})`;
}
function ms(value) {
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(value, Math.abs(value) < 100 ? 1 : 0);
}
function usdPerThousand(value) {
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(value * 1_000);
}
function signed(value, format) {
    return value < 0 ? `−${format(-value)}` : `+${format(value)}`;
}
function placeOf({ name, endpoint }) {
    if (name !== 'head' && name !== 'base')
        return name;
    return /^https?:\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint;
}


/***/ }),

/***/ 79951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ armsTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22019);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
/* harmony import */ var _bill_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20825);




/** All arms on one screen: how fast, how sure, how good, for how much. The control first. */
function armsTable({ arms }) {
    return {
        title: 'Arms',
        columns: [
            { title: 'Arm' },
            { title: 'Model' },
            ...[
                'First token p50',
                'First token p95',
                'Total p50',
                'Tokens/s',
                'Errors',
                'Checks passed',
                '$ per 1,000',
                '$ a month',
            ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL),
            { title: 'Verdict' },
        ],
        rows: arms.map((row) => [
            row.isControl ? `${row.name} (control)` : row.name,
            whatOf(row, arms),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(row.ttftP50Ms),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(row.ttftP95Ms),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(row.e2eP50Ms),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(row.tokensPerSecond),
            row.errorRate === 0 ? '0 %' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRate */ .CE)(row.errorRate),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRate */ .CE)(row.checksRate),
            row.usdPerThousand === null ? _base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV : (0,_bill_text_js__WEBPACK_IMPORTED_MODULE_2__/* .dollars */ .E9)(row.usdPerThousand),
            row.usdPerMonth === null ? _base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV : (0,_bill_text_js__WEBPACK_IMPORTED_MODULE_2__/* .dollars */ .E9)(row.usdPerMonth),
            row.verdict === null ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictLabel */ .Id)(row.verdict),
        ]),
    };
}
/** The model, and the host where the arms have several. */
function whatOf({ model, endpoint }, arms) {
    const hosts = new Set(arms.map((each) => hostOf(each.endpoint)));
    return [model, hosts.size > 1 ? hostOf(endpoint) : null].filter((part) => part !== null).join(' at ');
}
function hostOf(endpoint) {
    return /^https?:\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint;
}


/***/ }),

/***/ 20825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   s0: () => (/* binding */ billLine),
/* harmony export */   s6: () => (/* binding */ nameOfPart),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/** One line: what production would pay by this run, and what the change adds, and why. Empty where nothing was billed. */
function billLine(bill) {
    if (bill === null || bill.usd === 0)
        return '';
    const period = bill.monthly
        ? `A month of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(bill.requests)} requests costs`
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(bill.requests)} requests cost`;
    const amount = `${period} ${dollars(bill.usd)}${interval(bill, dollars)}`;
    return bill.change === null ? `${amount}.` : `${amount}; ${changeText(bill, bill.change)}.`;
}
function changeText({ monthly }, change) {
    const period = monthly ? ' a month' : '';
    const total = `this change ${signed(change.usd)}${period}${interval(change, signed)}`;
    const parts = [...change.parts].sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
    const reasons = parts.map((part) => `${reasonOf(part, change)} ${signed(part.usd)}`);
    return reasons.length === 0 ? total : `${total}: ${reasons.join(', ')}`;
}
/** What a part of a change is, with the figures that moved. */
function reasonOf({ part }, { means: { base, head } }) {
    const tokens = (by, words) => `${tokenCount(Math.abs(by))} tokens ${by < 0 ? words[1] : words[0]}`;
    const share = (count, whole) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(whole > 0 ? count / whole : 0);
    switch (part) {
        case 'prompt_length':
            return `prompt ${tokens(head.input - base.input, ['longer', 'shorter'])}`;
        case 'cache_hits':
            return `cache hits ${share(base.cached, base.input)} → ${share(head.cached, head.input)}`;
        case 'cache_writes':
            return `cache writes ${share(base.written, base.input)} → ${share(head.written, head.input)}`;
        case 'output_length':
            return `output ${tokens(head.output - head.reasoning - base.output + base.reasoning, ['longer', 'shorter'])}`;
        case 'reasoning':
            return `reasoning ${tokens(head.reasoning - base.reasoning, ['longer', 'shorter'])}`;
        case 'model_price':
            return 'price of the model';
        default:
            return 'tier and extras';
    }
}
/** Means of few requests differ by less than a token, and that is paid for as well. */
function tokenCount(tokens) {
    return tokens < 9.5 ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(tokens) : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(tokens));
}
const RUN_PARTS = {
    input: 'Input',
    cached_input: 'Cached input',
    cache_writes: 'Cache writes',
    output: 'Output',
    reasoning: 'Reasoning',
    requests: 'Requests',
    tier: 'Tier and extras',
};
/** What a part of a run's bill is. */
function nameOfPart(part) {
    return RUN_PARTS[part] ?? part;
}
function interval({ low, high }, format) {
    return low === null || high === null ? '' : ` (${format(low)} to ${format(high)})`;
}
/** Whole dollars from a hundred on: nobody budgets a month to the cent. */
function dollars(usd) {
    const size = Math.abs(usd);
    const digits = size >= 100 ? 0 : size >= 1 ? 2 : 4;
    const [whole = '', fraction] = size.toFixed(digits).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${usd < 0 ? '−' : ''}$${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
function signed(usd) {
    return usd >= 0 ? `+${dollars(usd)}` : dollars(usd);
}


/***/ }),

/***/ 72452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ probeTable),
/* harmony export */   Sc: () => (/* binding */ byLoad),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   cg: () => (/* binding */ probeFigures),
/* harmony export */   lT: () => (/* binding */ loadTable),
/* harmony export */   vE: () => (/* binding */ fromIdle)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3367);




/** Of a capacity scenario; none of another. */
function probeFigures({ capacity, stages }) {
    if (capacity === null)
        return [];
    return capacity.probes.map((probe, i) => {
        const stage = stages.find(({ index }) => index === probe.stage);
        const latency = stage?.metrics['total_generation_time'];
        const good = probe.n === 0 ? null : 1 - probe.bad / probe.n;
        return {
            order: i + 1,
            probe,
            good,
            goodput: good === null || capacity.by === 'vus' ? null : good * probe.load,
            answered: stage === undefined || stage.durationMs <= 0 ? null : (stage.ok * 1_000) / stage.durationMs,
            p50: (0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .percentile */ .Ym)(latency, '50'),
            p95: (0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .percentile */ .Ym)(latency, '95'),
        };
    });
}
/** One row a load, the last probe of it, from the lowest to the highest. */
function byLoad(figures) {
    const last = new Map(figures.map((each) => [each.probe.load, each]));
    return [...last.values()].sort((a, b) => a.probe.load - b.probe.load);
}
/** The same of the probes that began with an idle endpoint: one that comes back from beyond shows more queue at first. */
function fromIdle(figures) {
    return byLoad(figures.filter(({ probe }) => probe.kind !== 'confirm-low'));
}
const KINDS = {
    steer: 'finds the way',
    'confirm-high': 'upper end',
    'confirm-low': 'lower end',
};
/** A word that is only what it seemed is told from one that is certified. */
function wordOf({ word }) {
    if (word === 'holds' || word === 'breaks')
        return `${word} (certified)`;
    return word === 'good' ? 'seems to hold' : 'seems to break';
}
/** The probes of a search in their order. */
function probeTable(scenario) {
    const unit = scenario.capacity?.by === 'vus' ? 'Users' : 'Requests/s';
    return {
        title: `Probes of ${scenario.name}`,
        columns: [
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Probe'),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(unit),
            { title: 'What for' },
            { title: 'Word' },
            ...['Good', 'Judged', 'Worth'].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL),
            { title: 'First to break' },
        ],
        rows: probeFigures(scenario).map(({ order, probe, good }) => [
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(order),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(probe.load, 1),
            KINDS[probe.kind],
            wordOf(probe),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRate */ .CE)(good),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(probe.n),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(Math.round(probe.effective)),
            mostOften(probe.brokenBy),
        ]),
    };
}
function mostOften(counts) {
    const [first] = Object.entries(counts).sort(([, a], [, b]) => b - a);
    return first === undefined ? _base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV : (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .metricName */ .K)(first[0]);
}
/** How a scenario's load went: by its stages, or by the probes that take their place in a search. */
function loadTable(scenario) {
    return scenario.capacity === null ? (0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .stageTable */ .JB)(scenario) : probeTable(scenario);
}


/***/ }),

/***/ 48433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ comparisonTable),
/* harmony export */   Wf: () => (/* binding */ comparedPromptTable),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);




/** Base against head, metric by metric, what failed first. */
function comparisonTable(comparison) {
    const rows = Object.entries(comparison.metrics).map(([key, row]) => ({ ...row, name: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedName */ .be)(key) }));
    return {
        title: 'Comparison',
        columns: [
            { title: 'Metric' },
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(comparison.kind === 'base' ? 'Base' : 'Baseline'),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('This PR'),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Change'),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Interval'),
            { title: 'Verdict' },
        ],
        rows: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(rows).map((row) => [
            row.name,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(row.base, unitOf(row)),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(row.head, unitOf(row)),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(row.ratio),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(row.low, row.high, (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(value)),
            (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .comparedVerdict */ .t0)(row),
        ]),
    };
}
/** Left out where the metric's name says `tokens` already. */
function unitOf({ name, unit }) {
    return name.includes('tokens') && unit.startsWith('tokens') ? '' : unit;
}
const PROMPT_METRICS = [
    'time_to_first_token:p(50)',
    'total_generation_time:p(50)',
    'cost_per_request:avg',
    'output_tokens:avg',
];
/** The change of each prompt, the largest slow-down of the first token first. */
function comparedPromptTable(comparison) {
    const change = (metrics, key) => metrics[key]?.ratio ?? null;
    const first = PROMPT_METRICS[0] ?? '';
    const prompts = [...comparison.prompts].sort((a, b) => (change(b.metrics, first) ?? 0) - (change(a.metrics, first) ?? 0));
    return {
        title: 'Change by prompt',
        columns: [
            { title: 'Prompt', code: true },
            { title: 'Prompt file' },
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Pairs'),
            ...PROMPT_METRICS.map((key) => (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedName */ .be)(key))),
        ],
        rows: prompts.map(({ id, status, pairs, metrics }) => [
            id,
            status,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(pairs),
            ...PROMPT_METRICS.map((key) => Object.hasOwn(metrics, key) ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(change(metrics, key)) : _base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV),
        ]),
    };
}


/***/ }),

/***/ 20205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ historyTable),
  _: () => (/* binding */ trendTable)
});

var format = __webpack_require__(8378);
;// CONCATENATED MODULE: ./src/report/markup/sparkline.ts
const BARS = '▁▂▃▄▅▆▇█';
/**
 * Values as one line of block characters, the lowest bar at zero so that heights compare; `·` where nothing was
 * measured, the empty text below two values. Longer series are averaged into `most` bars.
 */
function drawSparkline(values, most = 40) {
    const points = values.length > most ? bin(values, most) : values;
    const known = points.filter((value) => value !== null && Number.isFinite(value));
    if (known.length < 2)
        return '';
    const highest = Math.max(...known);
    return points.map((value) => drawBar(value, highest)).join('');
}
function drawBar(value, highest) {
    if (value === null || !Number.isFinite(value))
        return '·';
    const level = highest > 0 ? Math.round((Math.max(0, value) / highest) * (BARS.length - 1)) : 0;
    return BARS.charAt(level);
}
function bin(values, bins) {
    return Array.from({ length: bins }, (_, i) => {
        const part = values.slice(Math.floor((i * values.length) / bins), Math.floor(((i + 1) * values.length) / bins));
        const known = part.filter((value) => value !== null && Number.isFinite(value));
        return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
    });
}

var table = __webpack_require__(22019);
var words = __webpack_require__(72691);
var comparison = __webpack_require__(48433);
;// CONCATENATED MODULE: ./src/report/tables/history.ts





/** Each metric over the stored runs, oldest first, and this run as the last bar. */
function trendTable({ metrics, history }) {
    const rows = Object.entries(metrics).flatMap(([key, row]) => {
        const values = history.map((run) => Object.hasOwn(run.metrics, key) ? (run.metrics[key] ?? null) : null);
        const known = values.filter((value) => value !== null);
        const bars = drawSparkline([...values, row.head]);
        if (known.length === 0 || bars === '')
            return [];
        const name = (0,words/* comparedName */.be)(key);
        const show = (value) => (0,format/* formatValue */.Fl)(value, (0,comparison/* unitOf */.uF)({ ...row, name }));
        return [[name, bars, show(Math.min(...known)), show(Math.max(...known)), show(row.head)]];
    });
    return {
        title: 'Stored runs',
        columns: [
            { title: 'Metric' },
            { title: 'Stored runs, then this' },
            (0,table/* numbers */.nL)('Lowest'),
            (0,table/* numbers */.nL)('Highest'),
            (0,table/* numbers */.nL)('This PR'),
        ],
        rows,
    };
}
/** Run by run, the newest first. */
function historyTable({ metrics, history }) {
    const compared = Object.entries(metrics);
    return {
        title: 'Runs',
        columns: [
            { title: 'Commit', code: true },
            { title: 'Stored' },
            { title: 'Verdict' },
            ...compared.map(([key]) => (0,table/* numbers */.nL)((0,words/* comparedName */.be)(key))),
        ],
        rows: [...history]
            .reverse()
            .map((run) => [
            run.commit.slice(0, 7),
            (0,format/* formatInstant */.r4)(run.date),
            (0,words/* verdictLabel */.Id)(run.verdict),
            ...compared.map(([key, row]) => Object.hasOwn(run.metrics, key)
                ? (0,format/* formatValue */.Fl)(run.metrics[key], (0,comparison/* unitOf */.uF)({ ...row, name: (0,words/* comparedName */.be)(key) }))
                : format/* UNKNOWN */.HV),
        ]),
    };
}


/***/ }),

/***/ 60132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   Lh: () => (/* binding */ outcomeTable),
/* harmony export */   XR: () => (/* binding */ statusTable),
/* harmony export */   jq: () => (/* binding */ figureTable),
/* harmony export */   lA: () => (/* binding */ distributionTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3367);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86641);





/** A value beside its metric's name, which says `tokens` already. */
function formatNamed(name, value, unit) {
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(value, name.includes('tokens') && unit.startsWith('tokens') ? '' : unit);
}
/** The distribution of every trend that was measured. */
function distributionTable(metrics) {
    return {
        title: 'Distributions',
        columns: [{ title: 'Metric' }, ...['Values', 'Mean', 'p50', 'p90', 'p95', 'p99', 'Highest'].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)],
        rows: Object.entries(metrics).flatMap(([name, metric]) => {
            if (metric.type !== 'trend' || metric.count === 0)
                return [];
            const values = [
                metric.avg,
                metric.med,
                ...['90', '95', '99'].map((rank) => (0,_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(metric, rank)),
                metric.max,
            ];
            return [
                [
                    (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_3__/* .metricName */ .K)(name),
                    (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(metric.count),
                    ...values.map((value) => formatNamed(name, value, metric.unit)),
                ],
            ];
        }),
    };
}
/** Counters, rates and gauges, each with its one number. */
function figureTable(metrics) {
    return {
        title: 'Figures',
        columns: [{ title: 'Metric' }, (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Value')],
        rows: Object.entries(metrics).flatMap(([name, metric]) => {
            if (metric.type === 'trend')
                return [];
            const value = metric.type === 'gauge' ? metric.value : metric.type === 'counter' ? metric.count : metric.rate;
            const text = metric.type === 'counter' && name === 'goodput'
                ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(value)}, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(metric.rate)} a second`
                : metric.type === 'counter' && metric.unit !== 'USD'
                    ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(value)
                    : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(value, metric.unit);
            return value === null ? [] : [[(0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_3__/* .metricName */ .K)(name), text]];
        }),
    };
}
/** HTTP statuses with their share of all answers. */
function statusTable(statuses) {
    return shareTable('Answers', 'HTTP status', Object.entries(statuses));
}
/** How the planned requests ended, the most frequent first. */
function outcomeTable(outcomes) {
    const rows = Object.entries(outcomes).filter(([, count]) => count > 0);
    rows.sort(([, a], [, b]) => b - a);
    return shareTable('Outcomes', 'Outcome', rows.map(([outcome, count]) => [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeName */ .Wm)(outcome), count]));
}
function shareTable(title, first, rows) {
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    return {
        title,
        columns: [{ title: first }, (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Requests'), (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Share')],
        rows: rows.map(([name, count]) => [
            name,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(count),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRate */ .CE)(total === 0 ? null : count / total),
        ]),
    };
}
/** Checks on the answers' text, those with most failures first. */
function checkTable(checks) {
    const rows = [...checks].sort((a, b) => b.fails - a.fails);
    return {
        title: 'Checks',
        columns: [{ title: 'Check' }, (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Passed'), (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Failed'), (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Share passed')],
        rows: rows.map(({ name, passes, fails }) => [
            name,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(passes),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(fails),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRate */ .CE)(passes + fails === 0 ? null : passes / (passes + fails)),
        ]),
    };
}


/***/ }),

/***/ 12922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kN: () => (/* binding */ costTable),
/* harmony export */   pA: () => (/* binding */ tokenText),
/* harmony export */   qx: () => (/* binding */ priceTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96766);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22019);



/** Below this share of what was spent, what is merely reserved is no row of its own. */
const NOTABLE = 0.005;
/** What the run was allowed, expected and found to cost. */
function costTable({ cost, canaries }) {
    return {
        title: 'Cost',
        columns: [{ title: 'Money' }, (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Dollars')],
        rows: [
            ['Budget', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLimit */ .tW)(cost.budget, 'USD')],
            ['Expected before the run', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.expected)],
            ['Worst case of the plan', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.worstCase)],
            ['Spent', (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .spentOfBudget */ .tx)({ cost })],
            ...(cost.spent - cost.likely > cost.spent * NOTABLE
                ? [
                    [
                        'Of it probably billed; the rest is the worst case of answers without usage',
                        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.likely),
                    ],
                ]
                : []),
            ...(canaries === null
                ? []
                : [[`Of it ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(canaries.sent, 'canary', 'canaries')}`, (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(canaries.cost)]]),
            ...serverRows(cost.servers),
            ...(cost.saved > 0 ? [['Saved by stopping early', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.saved)]] : []),
        ],
    };
}
function serverRows(servers) {
    if (servers === null)
        return [];
    const { perHour, usd, perRequest, perMillionOutput } = servers;
    return [
        [`Servers at ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(perHour)} an hour, for the time of the run`, (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(usd)],
        ['Of it an answered request', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(perRequest)],
        ['A million output tokens, at the load that was offered', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(perMillionOutput)],
    ];
}
/** Dollars per million tokens of head, and of base where its model costs something else. */
function priceTable({ cost, arms: named }) {
    const own = [cost.prices, ...(cost.basePrices === null ? [] : [cost.basePrices])];
    const arms = named.length > 2 ? named.map(({ prices, name }) => ({ ...prices, model: prices.model ?? name })) : own;
    return {
        title: 'Prices in dollars per million tokens',
        columns: [
            { title: 'Model' },
            ...['Input', 'Cached input', 'Cache write', 'Output', 'Per request'].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL),
            { title: 'Source' },
        ],
        rows: arms.map((prices) => [
            prices.model ?? 'as set',
            ...[prices.input, prices.cachedInput, prices.cacheWrite, prices.output, prices.request].map((price) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPrice */ .$g)(price)),
            prices.source,
        ]),
    };
}
/** `31,500 input tokens (4,096 cached), 14,700 output tokens (1,024 reasoning)`. */
function tokenText({ cost }) {
    const part = (count, word) => (count > 0 ? ` (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} ${word})` : '');
    const input = `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(cost.inputTokens)} input tokens${part(cost.cachedInputTokens, 'cached')}`;
    return `${input}, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(cost.outputTokens)} output tokens${part(cost.reasoningTokens, 'reasoning')}`;
}


/***/ }),

/***/ 40213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ promptTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22019);


/** Each prompt's latency, size and cost, the slowest to its first token first. */
function promptTable(prompts) {
    const rows = [...prompts].sort((a, b) => (b.ttftP95Ms ?? b.e2eP95Ms ?? 0) - (a.ttftP95Ms ?? a.e2eP95Ms ?? 0));
    return {
        title: 'Prompts',
        columns: [
            { title: 'Prompt', code: true },
            ...[
                'Sent',
                'Answered',
                'First token p50',
                'First token p95',
                'Total p50',
                'Total p95',
                'Input tokens',
                'Output tokens',
                'Cost',
            ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL),
        ],
        rows: rows.map((row) => [
            row.id,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.sent),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.ok),
            ...[row.ttftP50Ms, row.ttftP95Ms, row.e2eP50Ms, row.e2eP95Ms].map((value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(value)),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(row.inputTokens),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(row.outputTokens),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(row.cost),
        ]),
    };
}


/***/ }),

/***/ 3367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ stageTable),
/* harmony export */   Lh: () => (/* binding */ LEAST_DRAWN),
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   b3: () => (/* binding */ latencyWord),
/* harmony export */   wA: () => (/* binding */ stageFigures)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22019);


/** A line through fewer stages than these is noise. */
const LEAST_DRAWN = 4;
/** Latencies are those of the first token, or of the whole answer where nothing was streamed. */
function stageFigures(scenario) {
    const latency = latencyMetric(scenario);
    return scenario.stages.map((stage) => {
        const { metrics, planned, sent, ok, durationMs } = stage;
        const { throughput, checks, cost_per_request: cost, good_requests: good, goodput } = metrics;
        const share = (count, of) => (of === 0 ? null : count / of);
        return {
            stage,
            load: stageLoad(scenario, stage),
            offered: durationMs > 0 ? planned / (durationMs / 1000) : null,
            p50: percentile(metrics[latency], '50'),
            p95: percentile(metrics[latency], '95'),
            tokensPerSecond: throughput?.type === 'gauge' ? throughput.value : null,
            errors: share(stage.errors, sent),
            limited: share(stage.rateLimited, sent),
            unsent: stage.dropped + stage.suppressed,
            good: good?.type === 'rate' ? good.rate : null,
            goodput: goodput?.type === 'counter' ? goodput.rate : null,
            checks: checks?.type === 'rate' ? checks.rate : null,
            cutOff: share(stage.cutOff, ok),
            usd: cost?.type === 'trend' ? cost.avg : null,
        };
    });
}
/** `First token`, or `Total` where nothing was streamed. */
function latencyWord(scenario) {
    return latencyMetric(scenario) === 'time_to_first_token' ? 'First token' : 'Total';
}
function latencyMetric({ stages }) {
    const streamed = stages.some(({ metrics }) => percentile(metrics['time_to_first_token'], '50') !== null);
    return streamed ? 'time_to_first_token' : 'total_generation_time';
}
/** The stages of one scenario: how latency, failures, answers and cost move with what is offered. */
function stageTable(scenario) {
    const latency = latencyWord(scenario);
    return {
        title: `Stages of ${scenario.name}`,
        columns: [
            'Stage',
            'Load',
            'Offered',
            'Sent',
            'Answered',
            `${latency} p50`,
            `${latency} p95`,
            'Tokens/s',
            'Errors',
            '429',
            'Not sent',
            'Good',
            'Good/s',
            'Checks passed',
            'Cut off',
            '$ per request',
        ].map(_markup_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL),
        rows: stageFigures(scenario).map((figures) => rowOf(figures)),
    };
}
function rowOf({ stage, load, offered, p50, p95, ...figures }) {
    const { tokensPerSecond, unsent, good, goodput, checks, usd } = figures;
    const share = (count, of) => (count === 0 ? '0' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(count / of));
    return [
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(stage.index),
        load,
        offered === null ? _base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(offered)}/s`,
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(stage.sent),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(stage.ok),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(p50),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(p95),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(tokensPerSecond),
        share(stage.errors, stage.sent),
        share(stage.rateLimited, stage.sent),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(unsent),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(good),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(goodput),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(checks),
        share(stage.cutOff, stage.ok),
        (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(usd),
    ];
}
function stageLoad({ executor }, { from, target }) {
    if (executor === null)
        return _base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV;
    const unit = executor === 'trace' || executor.endsWith('-arrival-rate') ? 'req/s' : 'users';
    return `${from === target ? '' : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(from)} → `}${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(target)} ${unit}`;
}
/** A percentile of a trend; null for anything else. */
function percentile(metric, rank) {
    return metric?.type === 'trend' ? (metric.percentiles[rank] ?? null) : null;
}


/***/ }),

/***/ 24124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ evidenceTable),
/* harmony export */   vh: () => (/* binding */ decisionTable),
/* harmony export */   y8: () => (/* binding */ decisionNotes)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42522);
/* harmony import */ var _decisive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57946);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88593);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22019);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72691);





/** The first table: what the verdict rests on, decisive and failing rows first. */
function decisionTable(report) {
    const head = report.comparison === null ? 'Observed' : 'This PR';
    return {
        title: 'What was judged',
        columns: [
            { title: 'Check' },
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)('Limit'),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)(baseTitle(report)),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)(head),
            (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)(changeTitle(report)),
            { title: 'Verdict' },
        ],
        rows: (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .listDecisions */ .u)(report).map((row) => [
            row.name,
            row.limit,
            row.base,
            row.head,
            row.change === '' || !row.judgesChange || row.interval === ''
                ? row.change
                : `${row.change} (${row.interval})`,
            (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLabel */ .Id)(row.verdict),
        ]),
    };
}
/** The same rows with their intervals and counts. */
function evidenceTable(report) {
    const { columns, ...table } = decisionTable(report);
    const [check, limit, base, head, change, verdict] = columns;
    return {
        ...table,
        columns: [check, limit, base, head, change, (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)('Interval'), (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)('Of'), verdict].filter((column) => column !== undefined),
        rows: (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .listDecisions */ .u)(report).map((row) => [
            row.name,
            row.limit,
            row.base,
            row.head,
            row.change,
            row.interval,
            row.basis,
            (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLabel */ .Id)(row.verdict),
        ]),
    };
}
/** Of several arms the control, by its name. */
function baseTitle({ comparison, arms }) {
    if (comparison !== null)
        return comparison.kind === 'baseline' ? 'Baseline' : 'Base';
    return arms.find(({ isControl }) => isControl)?.name ?? 'Base';
}
/** A change is estimated within pairs, so that it need not be the quotient of the two columns beside it. */
function changeTitle({ comparison }) {
    return comparison?.kind === 'base' ? 'Change, paired' : 'Change';
}
/** Why something that was judged did not pass, a sentence for each. */
function decisionNotes(report) {
    if (report.run.shard !== null || (0,_decisive_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnmade */ .hL)(report))
        return [];
    const open = [
        ...report.thresholds,
        ...Object.values(report.comparison?.metrics ?? {}),
        ...(0,_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOfArms */ .Ek)(report).map(({ name, row }) => ({ ...row, message: `${name}: ${row.message}` })),
    ];
    const notes = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .worstFirst */ .md)(open)
        .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'info')
        .map(({ message }) => message);
    return [...new Set(notes)].filter((message) => message !== '');
}


/***/ }),

/***/ 87496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal),
/* harmony export */   g: () => (/* binding */ renderVerdict)
/* harmony export */ });
/* harmony import */ var _tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20825);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70301);
/* harmony import */ var _error_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4998);
/* harmony import */ var _markup_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69152);
/* harmony import */ var _decisive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57946);
/* harmony import */ var _look_next_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19661);
/* harmony import */ var _reason_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96222);
/* harmony import */ var _reproduce_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(88861);
/* harmony import */ var _markup_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22019);
/* harmony import */ var _tables_added_text_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(12274);
/* harmony import */ var _tables_arms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79951);
/* harmony import */ var _tables_comparison_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48433);
/* harmony import */ var _tables_history_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20205);
/* harmony import */ var _tables_load_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60132);
/* harmony import */ var _tables_capacity_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72452);
/* harmony import */ var _tables_money_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(12922);
/* harmony import */ var _tables_prompts_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(40213);
/* harmony import */ var _tables_thresholds_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(24124);
/* harmony import */ var _markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(34477);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(72691);




















const MOST_ROWS = 20;
const MOST_FINDINGS = 3;
const NARROWEST = 40;
const SGR = {
    pass: '32',
    fail: '31',
    inconclusive: '33',
    skipped: '36',
    error: '31',
};
/** The summary as text: the same words and tables as on GitHub, each table at most 20 rows. */
function renderTerminal(report, options) {
    const width = widthOf(options);
    const layout = createLayout(width, options);
    const { table, part, prose } = layout;
    const findings = (0,_decisive_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnmade */ .hL)(report)
        ? []
        : report.scenarios.flatMap((scenario) => scenario.findings.map(({ message }) => message));
    return [
        ...renderVerdict(report, options).split('\n'),
        ...(0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRun */ .vZ)(report), width),
        ...(0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBetween */ .Q9)(report), width).filter((line) => line !== ''),
        ...prose((0,_reason_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonLines */ .c)(report)),
        ...(0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)((0,_tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__/* .billLine */ .s0)(report.bill), width).filter((line) => line !== ''),
        ...table((0,_tables_arms_js__WEBPACK_IMPORTED_MODULE_8__/* .armsTable */ .I)(report)),
        ...prose((0,_tables_added_text_js__WEBPACK_IMPORTED_MODULE_18__/* .addedLines */ .u)(report)),
        ...table((0,_tables_thresholds_js__WEBPACK_IMPORTED_MODULE_15__/* .evidenceTable */ .Y5)(report)),
        ...prose((0,_tables_thresholds_js__WEBPACK_IMPORTED_MODULE_15__/* .decisionNotes */ .y8)(report).slice(0, MOST_ROWS)),
        ...prose([(0,_look_next_js__WEBPACK_IMPORTED_MODULE_5__/* .lookNext */ .F)(report)]),
        ...part('Why requests failed', prose((0,_error_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .errorLines */ .S)(report))),
        ...part('Findings', prose(findings.slice(0, options.details === true ? MOST_ROWS : MOST_FINDINGS))),
        ...(options.details === true && !(0,_decisive_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnmade */ .hL)(report) ? renderDetails(report, layout) : []),
        '',
    ].join('\n');
}
/** The verdict in its one sentence, as the last thing that a reader sees. */
function renderVerdict(report, options) {
    return (0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)((0,_words_js__WEBPACK_IMPORTED_MODULE_17__/* .titleLine */ .Nl)(report), widthOf(options))
        .map((line) => paint(line, `1;${SGR[report.verdict]}`, options))
        .join('\n');
}
function widthOf({ width }) {
    return Math.max(NARROWEST, Math.floor(width));
}
function paint(text, code, { colour }) {
    return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
function createLayout(width, options) {
    const part = (title, lines) => lines.length === 0 ? [] : ['', paint((0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .fit */ .Uj)((0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanText */ .X5)(title), width), '1', options), ...lines];
    return {
        part,
        table: (source) => part(source.title, renderRows(source, width)),
        prose: (sentences) => sentences.flatMap((sentence) => indent((0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)(sentence, width - 2))),
    };
}
function renderDetails(report, { table, prose, part }) {
    const { comparison } = report;
    const compared = comparison === null
        ? []
        : [
            ...table((0,_tables_comparison_js__WEBPACK_IMPORTED_MODULE_9__/* .comparisonTable */ .Qv)(comparison)),
            ...table((0,_tables_history_js__WEBPACK_IMPORTED_MODULE_10__/* .trendTable */ ._)(comparison)),
            ...table((0,_tables_comparison_js__WEBPACK_IMPORTED_MODULE_9__/* .comparedPromptTable */ .Wf)(comparison)),
            ...prose(comparison.notes),
        ];
    return [
        ...compared,
        ...report.scenarios.flatMap((scenario) => table((0,_tables_capacity_js__WEBPACK_IMPORTED_MODULE_12__/* .loadTable */ .lT)(scenario))),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_11__/* .statusTable */ .XR)(report.statuses)),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_11__/* .outcomeTable */ .Lh)(report.outcomes)),
        ...prose([(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeUndelivered */ .FQ)(report)]),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_11__/* .checkTable */ .Dv)(report.checks)),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_11__/* .distributionTable */ .lA)(report.metrics)),
        ...table((0,_tables_prompts_js__WEBPACK_IMPORTED_MODULE_14__/* .promptTable */ .J)(report.prompts)),
        ...(report.load.sent === 0 ? [] : [...table((0,_tables_money_js__WEBPACK_IMPORTED_MODULE_13__/* .costTable */ .kN)(report)), ...prose([`${(0,_tables_money_js__WEBPACK_IMPORTED_MODULE_13__/* .tokenText */ .pA)(report)}.`])]),
        ...(report.load.sent === 0 ? [] : part('Load generator', prose((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeGenerator */ .fh)(report)))),
        ...part('Reproduce', (0,_reproduce_js__WEBPACK_IMPORTED_MODULE_19__/* .writeReproduction */ .O)(report).map((line) => `  ${(0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanText */ .X5)(line)}`)),
    ];
}
function renderRows(table, width) {
    const { table: shown, note } = (0,_markup_table_js__WEBPACK_IMPORTED_MODULE_7__/* .clipTable */ .P1)(table, MOST_ROWS);
    const lines = (0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_16__/* .renderTextTable */ .K$)((0,_markup_table_js__WEBPACK_IMPORTED_MODULE_7__/* .dropEmptyColumns */ ._C)(shown), width - 2);
    return indent(note === '' ? lines : [...lines, note]);
}
function indent(lines) {
    return lines.map((line) => `  ${line}`);
}


/***/ })

};
