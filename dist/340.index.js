export const id = 340;
export const ids = [340];
export const modules = {

/***/ 5937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/gy;
/** What a duration may look like, for error messages. */
const DURATION_FORM = 'a duration such as 500ms, 30s, 2m, 1m30s (a bare number is seconds)';
/** `500ms`, `30s`, `2m`, `1h`, `1m30s`, or a bare number of seconds. `undefined` where it is none of these. */
function parseDuration(text) {
    const trimmed = String(text).trim();
    if (/^\d+(\.\d+)?$/.test(trimmed))
        return finite(Number(trimmed) * UNIT_MS.s);
    let total = 0;
    let end = 0;
    PART.lastIndex = 0;
    for (let part = PART.exec(trimmed); part !== null; part = PART.exec(trimmed)) {
        total += Number(part[1]) * UNIT_MS[part[2]];
        end = PART.lastIndex;
    }
    return end > 0 && end === trimmed.length ? finite(total) : undefined;
}
function finite(ms) {
    return Number.isFinite(ms) ? ms : undefined;
}
/** The shortest spelling that reads back as the same duration: `1m30s`. */
function formatDuration(ms) {
    if (ms < UNIT_MS.s)
        return `${Math.round(ms * 1000) / 1000}ms`;
    const hours = Math.floor(ms / UNIT_MS.h);
    const minutes = Math.floor((ms % UNIT_MS.h) / UNIT_MS.m);
    const seconds = Math.round(ms % UNIT_MS.m) / UNIT_MS.s;
    return ([hours && `${hours}h`, minutes && `${minutes}m`, seconds && `${seconds}s`].filter(Boolean).join('') ||
        '0s');
}


/***/ }),

/***/ 97068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

const MINUTE = 60_000;
const UNITS = [
    [24 * 60 * MINUTE, 'day'],
    [60 * MINUTE, 'hour'],
    [MINUTE, 'minute'],
];
/** How long ago something was, in its largest unit: `3 days`, `2 hours`, `0 minutes`. */
function formatAge(ms) {
    const [size, name] = UNITS.find(([unit]) => ms >= unit) ?? [MINUTE, 'minute'];
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(Math.max(0, Math.floor(ms / size)), name);
}


/***/ }),

/***/ 8378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ formatPrice),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   L$: () => (/* binding */ formatAgainst),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   ej: () => (/* binding */ formatAmount),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   vy: () => (/* binding */ formatInterval)
/* harmony export */ });
/* unused harmony export formatMsRow */
/**
 * The one formatter of numbers: every renderer says the same value in the same way. Words (verdicts, names of
 * metrics) are in `words.ts`. What was not measured is `–`. All results are plain text without markup.
 */
/** Stands for a value that was not measured. */
const UNKNOWN = '–';
/** Decimals that show two significant digits of small values and none of large ones. */
function usualDecimals(value) {
    const size = Math.abs(value);
    if (size >= 99.5 || size === 0)
        return 0;
    if (size >= 0.995)
        return 1;
    return Math.min(6, 1 - Math.floor(Math.log10(size)));
}
/** `1,234.5`: thousands separated by commas, U+2212 as the minus, trailing zeros dropped unless `fixed`. */
function group(value, decimals, fixed = false) {
    const digits = Math.abs(value).toFixed(Math.min(20, Math.max(0, decimals)));
    const [whole = '0', fraction = ''] = digits.split('.');
    const kept = fixed ? fraction : fraction.replace(/0+$/, '');
    const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
/** Any finite number, with about two significant digits below 100: `1,234`, `41.7`, `0.42`. */
function formatNumber(value, extra = 0) {
    return isKnown(value) ? group(value, usualDecimals(value) + extra) : sayUnknown(value);
}
/** A whole number: `12,345`. */
function formatCount(value) {
    return isKnown(value) ? group(value, 0) : sayUnknown(value);
}
/** A duration in milliseconds, scaled: `0.42 ms`, `412 ms`, `2.1 s`, `1 min 30 s`, `2 h 5 min`. `extra` adds decimals. */
function formatMs(value, extra = 0) {
    if (!isKnown(value))
        return sayUnknown(value);
    const size = Math.abs(value);
    if (size < 999.5)
        return `${group(value, usualDecimals(value) + extra)} ms`;
    if (size < 59_950)
        return `${group(value / 1000, 1 + extra, extra === 0 && value % 1000 !== 0)} s`;
    const seconds = Math.round(size / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    const parts = hours > 0
        ? [`${group(hours, 0)} h`, minutes && `${minutes} min`]
        : [`${minutes} min`, seconds % 60 && `${seconds % 60} s`];
    return (value < 0 ? '−' : '') + parts.filter(Boolean).join(' ');
}
/** Milliseconds of one table row or axis in one unit with the same decimals: `0.41 s`, `2.10 s`. */
function formatMsRow(values) {
    const known = values.filter(isKnown).map(Math.abs);
    const largest = Math.max(0, ...known);
    const [unit, divisor] = largest >= 999.5 ? ['s', 1000] : ['ms', 1];
    const smallest = Math.min(...known.filter((value) => value > 0)) / divisor;
    const decimals = Number.isFinite(smallest)
        ? Math.min(2, Math.max(divisor === 1 ? 0 : 1, usualDecimals(smallest)))
        : 0;
    return values.map((value) => isKnown(value) ? `${group(value / divisor, decimals, true)} ${unit}` : sayUnknown(value));
}
/** US dollars: `$1,234.50`, `$0.12`, `$0.042`, `$0.0004`, `<$0.0001`, `$0`. `extra` adds decimals. */
function formatUsd(value, extra = 0) {
    if (!isKnown(value))
        return sayUnknown(value);
    const size = Math.abs(value);
    const sign = value < 0 ? '−' : '';
    if (size === 0)
        return '$0';
    if (size < 0.00005 && extra === 0)
        return value < 0 ? '−$0' : '<$0.0001';
    const decimals = size >= 0.0995 ? 2 : Math.min(5, 1 - Math.floor(Math.log10(size)));
    const [whole = '0', fraction = ''] = group(size, decimals + extra, true).split('.');
    return `${sign}$${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}
/** Dollars per million tokens, never rounded below a thousandth of a cent: `$2.50`, `$0.0375`. */
function formatPrice(value) {
    if (!isKnown(value))
        return sayUnknown(value);
    return value === 0
        ? '$0'
        : `$${group(value, 5).replace(/^([\d,]+)(?:\.(\d*))?$/, (_, whole, rest = '') => `${whole}.${String(rest).padEnd(2, '0')}`)}`;
}
/** A share from 0 to 1: `4.2 %`, `18 %`, `99.9 %`. Never rounds to 0 % or 100 % what is not. */
function formatRate(value, extra = 0) {
    if (!isKnown(value))
        return sayUnknown(value);
    if (value > 0 && value < 0.00005 && extra === 0)
        return '<0.01 %';
    if (value < 1 && value > 0.99995 && extra === 0)
        return '>99.99 %';
    const fromEdge = Math.min(Math.abs(value), Math.abs(1 - value)) * 100;
    const decimals = fromEdge < 0.095 ? 2 : fromEdge < 9.95 ? 1 : 0;
    return `${group(value * 100, decimals + extra)} %`;
}
/** A part of a whole with both counts: `4.2 % (5 of 120)`; `none` of nothing. */
function formatShare(part, whole) {
    return whole === 0 ? 'none' : `${formatRate(part / whole)} (${formatCount(part)} of ${formatCount(whole)})`;
}
/** Head over base as a change: 1.18 is `+18 %`, 0.93 is `−7 %`; from tenfold on `×12`. */
function formatChange(ratio, extra = 0) {
    if (!isKnown(ratio))
        return sayUnknown(ratio);
    if (ratio >= 10)
        return `×${group(ratio, 0)}`;
    const percent = (ratio - 1) * 100;
    const text = group(percent, (Math.abs(percent) < 9.95 ? 1 : 0) + extra);
    if (!/[1-9]/.test(text))
        return '±0 %';
    return `${percent > 0 ? '+' : ''}${text} %`;
}
/** A value in a metric's unit; units it does not know are written after the number. */
function formatValue(value, unit, extra = 0) {
    switch (unit) {
        case 'ms':
            return formatMs(value, extra);
        case 's':
            return formatMs(isKnown(value) ? value * 1000 : value, extra);
        case 'USD':
            return formatUsd(value, extra);
        case 'fraction':
            return formatRate(value, extra);
        case 'requests/s':
            return isKnown(value) ? `${formatNumber(value, extra)} req/s` : sayUnknown(value);
        case 'ratio':
            return isKnown(value) ? `×${formatNumber(value, extra)}` : sayUnknown(value);
        default:
            return isKnown(value) && unit !== ''
                ? `${formatNumber(value, extra)} ${unit}`
                : formatNumber(value, extra);
    }
}
/** A limit as it was set, not rounded: `3 s`, `1.234 s`, `0.5 %`, `$0.00005`. */
function formatLimit(value, unit) {
    return formatValue(value, unit, isKnown(value) && Math.abs(value) >= 1e-12 ? 4 : 0);
}
/** A value beside its limit, with as many decimals as it takes not to look equal where it is not. */
function formatAgainst(value, limit, unit) {
    if (!isKnown(value) || !isKnown(limit) || value === limit)
        return formatValue(value, unit);
    const shown = formatLimit(limit, unit);
    for (let extra = 0; extra <= 4; extra += 1) {
        const text = formatValue(value, unit, extra);
        if (dropZeros(text) !== dropZeros(shown) && !text.startsWith('<'))
            return text;
    }
    return `just ${value > limit ? 'over' : 'under'} ${shown}`;
}
function dropZeros(text) {
    return text.replace(/\.0+(?=\D|$)/, '');
}
/** `780 ms to 850 ms`; an open end is `at least …` or `at most …`; nothing at all is the empty text. */
function formatInterval(low, high, format) {
    if (isKnown(low) && isKnown(high)) {
        const [from, to] = [format(low), format(high)];
        return from === to ? from : `${from} to ${to}`;
    }
    if (isKnown(low))
        return `at least ${format(low)}`;
    return isKnown(high) ? `at most ${format(high)}` : '';
}
/** `1 request`, `12 requests`. */
function formatAmount(value, singular, plural = `${singular}s`) {
    return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}
/** A UTC instant in ISO 8601 as `2026-11-03 14:05 UTC`; other text is left as it is. */
function formatInstant(iso) {
    return iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
function isKnown(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function sayUnknown(value) {
    return value === Infinity ? '∞' : UNKNOWN;
}


/***/ }),

/***/ 54126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ shuffled),
/* harmony export */   EV: () => (/* binding */ exponential),
/* harmony export */   Is: () => (/* binding */ seededRandom),
/* harmony export */   et: () => (/* binding */ integerBelow),
/* harmony export */   mD: () => (/* binding */ lognormal),
/* harmony export */   qj: () => (/* binding */ hashText)
/* harmony export */ });
/* unused harmony export normal */
/** FNV-1a over UTF-16 units: turns a seed and a label into 32 well mixed bits. */
function hashText(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/**
 * sfc32 (Chris Doty-Humphrey's small fast counter), seeded from a number or a text. Streams for
 * different purposes are kept apart by the label: `seededRandom(seed, 'order')`.
 */
function seededRandom(seed, label = '') {
    let [a, b, c, counter] = [0, 1, 2].map((i) => hashText(`${seed}/${label}/${i}`)).concat(1);
    const next = () => {
        const sum = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        return (sum >>> 0) / 2 ** 32;
    };
    for (let i = 0; i < 12; i += 1)
        next();
    return { next };
}
/** Standard normal by Box–Muller; one draw of two uniforms a call keeps the stream easy to reason about. */
function normal(random) {
    return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
/** Lognormal with the given median and the standard deviation `sigma` of its logarithm. */
function lognormal(random, median, sigma) {
    return sigma === 0 ? median : median * Math.exp(sigma * normal(random));
}
/** Exponential with mean 1. */
function exponential(random) {
    return -Math.log(1 - random.next());
}
/** Uniform integer in [0, below). */
function integerBelow(random, below) {
    return Math.floor(random.next() * below);
}
/** Fisher–Yates into a new array. */
function shuffled(random, items) {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i -= 1) {
        const j = integerBelow(random, i + 1);
        [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
}


/***/ }),

/***/ 91564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Shorter values would blank out innocent text, and are no secrets. */
const SHORTEST_SECRET = 4;
/** A query has a word in it: the question mark behind a URL that ends a question begins none. */
const QUERY = /\b(https?:\/\/[^\s?#"'<>]{1,2048})\?(?=[^\s#"'<>]*\w)[^\s#"'<>]*/gi;
/**
 * Replaces every secret, also as it looks URL-encoded, base64-encoded or inside JSON, by `***`; and the
 * credentials and query string of every URL in the text, whoever's they are.
 */
function createRedactor(secrets) {
    const forms = new Set();
    for (const secret of secrets) {
        for (const part of [secret, secret.trim()]) {
            if (part.length < SHORTEST_SECRET)
                continue;
            forms.add(part);
            forms.add(encodeURIComponent(part));
            forms.add(JSON.stringify(part).slice(1, -1));
            forms.add(Buffer.from(part).toString('base64'));
            forms.add(Buffer.from(part).toString('base64').replace(/=+$/, ''));
        }
    }
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    return (text) => {
        let clean = text;
        for (const form of longestFirst)
            clean = clean.replaceAll(form, '***');
        return clean
            .replace(/\b([a-z][a-z0-9+.-]{1,15}:\/\/)[^/\s@"'<>]{1,512}@/gi, '$1***@')
            .replace(QUERY, '$1?***');
    };
}


/***/ }),

/***/ 62371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** The candidate closest to a misspelt word (edit distance at most a third of its length), if there is one. */
function closest(word, candidates) {
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** `; did you mean X?`, or nothing. */
function suggestion(word, candidates) {
    const match = closest(word, candidates);
    return match === undefined ? '' : `; did you mean \`${match}\`?`;
}
/**
 * Optimal string alignment: Levenshtein, and neighbours that are swapped count as one edit. Over at most 64 characters,
 * so that hostile input stays cheap.
 */
function editDistance(left, right) {
    const [a, b] = [left.slice(0, 64), right.slice(0, 64)];
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
            next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [row, next];
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 48955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Node clamps longer timeouts to 1 ms, so a far instant is reached in hops. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;
/** A timeout fires up to this much late; where there is time enough, it is set so much earlier and the rest is awaited. */
const TIMEOUT_SLACK = 1.5;
/** Where instants come this close together, waiting awake for each costs more than it gains: the less, the closer. */
const SPARSE = 25;
const DENSE = 1;
/**
 * The one real clock. Timeouts count whole milliseconds and drift late, so the last stretch before an instant is
 * spent turning the event loop, which stays free to serve sockets meanwhile. It never fires early.
 */
const systemClock = {
    now: () => performance.now(),
    at(instant, action) {
        let cancel;
        const ahead = instant - performance.now();
        const slack = ahead > SPARSE ? TIMEOUT_SLACK : 0;
        const shortest = ahead < DENSE ? DENSE : 0;
        const wait = () => {
            const left = instant - performance.now();
            if (left <= 0) {
                action();
                return;
            }
            const sleep = Math.max(shortest, Math.floor(left - slack));
            if (sleep >= 1) {
                const timer = setTimeout(wait, Math.min(sleep, LONGEST_TIMEOUT));
                cancel = () => clearTimeout(timer);
            }
            else {
                const turn = setImmediate(wait);
                cancel = () => clearImmediate(turn);
            }
        };
        // Even an instant that has passed is not acted on from inside `at`.
        const first = ahead > 0 ? undefined : setImmediate(action);
        cancel = () => clearImmediate(first);
        if (first === undefined)
            wait();
        return () => cancel();
    },
};


/***/ }),

/***/ 12301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of the action; a test holds it equal to package.json's. */
const VERSION = '1.0.0';


/***/ }),

/***/ 58693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createInputBounds),
/* harmony export */   b: () => (/* binding */ boundInputTokens)
/* harmony export */ });
/** Roles and separators that chat templates add; OpenAI's is 3 to 4 a message, so this is generous. */
const TOKENS_PER_MESSAGE = 16;
const TOKENS_PER_REQUEST = 32;
/**
 * No tokenizer makes more tokens of these texts, one a message. Byte-level BPE and SentencePiece with byte
 * fallback spend at least a byte on a token; some tokenizers apply NFKC first, which can make a text longer.
 */
function boundInputTokens(texts) {
    const bytes = texts.reduce((sum, text) => sum + longestUtf8(text), 0);
    return bytes + texts.length * TOKENS_PER_MESSAGE + TOKENS_PER_REQUEST;
}
function longestUtf8(text) {
    return Math.max(Buffer.byteLength(text), Buffer.byteLength(text.normalize('NFKC')));
}
/** Texts have about four bytes a token, some scripts ten; an endpoint that reports less must not empty a reservation. */
const LEAST_SHARE = 1 / 8;
function createInputBounds() {
    const known = new Map();
    return {
        bound(key, texts, varying = 0) {
            let entry = known.get(key);
            if (entry === undefined) {
                entry = { byBytes: boundInputTokens(texts) + varying, varying, measured: null, steady: true };
                known.set(key, entry);
            }
            if (entry.measured === null || !entry.steady)
                return entry.byBytes;
            return Math.min(entry.byBytes, Math.max(entry.measured + entry.varying, entry.byBytes * LEAST_SHARE));
        },
        observe(key, measured) {
            const entry = known.get(key);
            if (entry === undefined || !(measured > 0))
                return 'ok';
            if (measured > entry.byBytes)
                return 'beyond_bound';
            if (entry.measured !== null && measured > entry.measured + entry.varying)
                entry.steady = false;
            entry.measured ??= measured;
            return 'ok';
        },
    };
}


/***/ }),

/***/ 89207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fixedPrice),
/* harmony export */   t: () => (/* binding */ FREE_PRICE)
/* harmony export */ });
/* harmony import */ var _tiered_price_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93312);

/**
 * The same rates for requests of every size:
 * (input − cached − written)·input + cached·cachedInput + written·cacheWrite + output·output, a million each, + request.
 */
function fixedPrice(rates, origin) {
    return (0,_tiered_price_js__WEBPACK_IMPORTED_MODULE_0__/* .tieredPrice */ .r)([{ above: 0, rates }], origin);
}
/** What an endpoint costs that costs nothing; only where the user says so. */
const FREE_PRICE = fixedPrice({ input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0 }, { source: 'free', model: null });


/***/ }),

/***/ 13428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createLedger),
/* harmony export */   N: () => (/* binding */ shareCeiling)
/* harmony export */ });
/** Money is counted in whole picodollars: sums are exact, so no number of requests leaks past the ceiling. */
const PICO_PER_USD = 1e12;
/** One of `parts` equal ceilings, rounded down to a picodollar, so that together they never pass the whole. */
function shareCeiling(ceiling, parts) {
    return toUsd((floorPico(ceiling) ?? 0n) / BigInt(parts));
}
/** Throws RangeError for a ceiling that is no amount. */
function createLedger(ceiling) {
    const limit = floorPico(ceiling);
    if (limit === undefined)
        throw new RangeError(`a budget must be an amount of 0 or more, not ${ceiling}`);
    let [spent, reserved, highWater] = [0n, 0n, 0n];
    const open = (amount) => {
        let isOpen = true;
        const close = (charge) => {
            if (!isOpen)
                throw new Error('a reservation ends once: it was settled, forfeited or released before');
            isOpen = false;
            reserved -= amount;
            spent += charge;
            return toUsd(charge);
        };
        return {
            amount: toUsd(amount),
            settle: (actual) => close(smaller(ceilPico(actual) ?? amount, amount)),
            forfeit: () => close(amount),
            release: () => close(0n),
        };
    };
    const reserveAll = (amounts) => {
        const wanted = amounts.map(ceilPico);
        if (!wanted.every((amount) => amount !== undefined))
            return null;
        const total = wanted.reduce((sum, amount) => sum + amount, 0n);
        if (spent + reserved + total > limit)
            return null;
        reserved += total;
        if (spent + reserved > highWater)
            highWater = spent + reserved;
        return wanted.map(open);
    };
    return {
        ceiling: toUsd(limit),
        get spent() {
            return toUsd(spent);
        },
        get reserved() {
            return toUsd(reserved);
        },
        get highWater() {
            return toUsd(highWater);
        },
        reserve: (amount) => reserveAll([amount])?.[0] ?? null,
        reserveAll,
    };
}
function smaller(a, b) {
    return a < b ? a : b;
}
function toUsd(pico) {
    return Number(pico) / PICO_PER_USD;
}
/** Charges round up, so that rounding is never in the spender's favour; undefined for what is no amount. */
function ceilPico(usd) {
    return toPico(usd, Math.ceil);
}
/** The ceiling rounds down, for the same reason. */
function floorPico(usd) {
    return toPico(usd, Math.floor);
}
/** A decimal amount such as 0.07 is a whole number of picodollars; only its binary form is a hair beside it. */
function toPico(usd, round) {
    const exact = usd * PICO_PER_USD;
    if (!Number.isFinite(exact) || exact < 0)
        return undefined;
    const nearest = Math.round(exact);
    return BigInt(Math.abs(exact - nearest) <= nearest * 2 ** -50 ? nearest : round(exact));
}


/***/ }),

/***/ 87001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zs: () => (/* binding */ pricesFile),
/* harmony export */   ap: () => (/* binding */ parsePrices),
/* harmony export */   av: () => (/* binding */ PRICES_FORM)
/* harmony export */ });
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62371);
/* harmony import */ var _fixed_price_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89207);


const SETTING = 'prices';
/** What the setting may say, for messages. */
const PRICES_FORM = '`input: 2.50, cached-input: 1.25, output: 10` in dollars per million tokens, or `free`';
/** The setting's keys and what they are called in the rates. */
const RATE_KEYS = {
    input: 'input',
    'cached-input': 'cachedInput',
    'cache-write': 'cacheWrite',
    output: 'output',
    request: 'request',
};
/** The path that the setting names instead of prices, or undefined. */
function pricesFile(setting) {
    if (typeof setting !== 'string' || /[\n,]/.test(setting.trim()))
        return undefined;
    return /^[^:]+\.(json|ya?ml)$|^[A-Za-z]:[\\/].+\.(json|ya?ml)$/i.test(setting.trim())
        ? setting.trim()
        : undefined;
}
/**
 * The `prices` setting: a text such as `input: 2.50, output: 10` (commas or lines), the same as a map, or `free`.
 * Cached input and cache writes without a price cost what input costs. Answers the price, or all that is wrong.
 */
function parsePrices(setting, origin = { source: 'setting', model: null }) {
    if (typeof setting === 'string' && setting.trim().toLowerCase() === 'free')
        return _fixed_price_js__WEBPACK_IMPORTED_MODULE_0__/* .FREE_PRICE */ .t;
    const entries = typeof setting === 'string' ? splitText(setting) : entriesOf(setting);
    if (entries === undefined)
        return [problem(`${show(setting)} gives no prices; write ${PRICES_FORM}`)];
    const parsed = readRates(entries);
    return Array.isArray(parsed) ? parsed : (0,_fixed_price_js__WEBPACK_IMPORTED_MODULE_0__/* .fixedPrice */ .G)(parsed, origin);
}
function splitText(text) {
    const parts = text
        .replace(/^\s*\{|\}\s*$/g, '')
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const entries = parts.map((part) => {
        const colon = part.indexOf(':');
        return colon < 0 ? [part, ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    });
    return entries.length > 0 && parts.some((part) => part.includes(':')) ? entries : undefined;
}
function entriesOf(setting) {
    return typeof setting === 'object' && setting !== null && !Array.isArray(setting)
        ? Object.entries(setting)
        : undefined;
}
function readRates(entries) {
    const problems = [];
    const given = new Map();
    for (const [key, value] of entries) {
        const rate = rateNamed(key);
        if (rate === undefined) {
            const valid = Object.keys(RATE_KEYS);
            problems.push(problem(`unknown key \`${key}\`; valid are ${valid.join(', ')}${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, valid)}`));
        }
        else if (given.has(rate)) {
            problems.push(problem(`\`${key}\` is given twice`));
        }
        else {
            const dollars = parseDollars(value);
            if (dollars === undefined)
                problems.push(problem(`\`${key}: ${show(value)}\` is no amount; give dollars of 0 or more, such as 2.50`));
            given.set(rate, dollars ?? 0);
        }
    }
    for (const key of ['input', 'output']) {
        if (!given.has(key))
            problems.push(problem(`\`${key}\` is missing; write \`${key}: 0\` where it is free`));
    }
    return problems.length > 0 ? problems : completeRates(given);
}
function rateNamed(key) {
    return Object.entries(RATE_KEYS).find(([kebab, camel]) => key === kebab || key === camel)?.[1];
}
function completeRates(given) {
    const input = given.get('input') ?? 0;
    return {
        input,
        cachedInput: given.get('cachedInput') ?? input,
        cacheWrite: given.get('cacheWrite') ?? input,
        output: given.get('output') ?? 0,
        request: given.get('request') ?? 0,
    };
}
function parseDollars(value) {
    const text = typeof value === 'number'
        ? String(value)
        : typeof value === 'string'
            ? value.trim().replace(/^\$/, '')
            : '';
    const dollars = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(dollars) ? dollars : undefined;
}
function problem(message) {
    return { setting: SETTING, message };
}
function show(value) {
    const text = typeof value === 'object' && value !== null ? 'a list or map' : String(value);
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ }),

/***/ 93312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ tieredPrice)
/* harmony export */ });
const PER_MILLION = 1e6;
/** A price whose rates depend on the request's own input; `tiers` in rising order, the first above 0 or less. */
function tieredPrice(tiers, origin) {
    const worst = (input, output) => {
        const [n, m] = [tokens(input), tokens(output)];
        return Math.max(...reachable(tiers, n).map((tier) => worstInTier(tier, n, m)));
    };
    return {
        ...origin,
        rates: tiers[0].rates,
        worst,
        // The cap keeps sums of differently rounded parts from ending an ulp above the worst case.
        cost: (usage) => Math.min(costInTier(tierOf(tiers, usage.input).rates, usage), worst(usage.input, usage.output)),
    };
}
function tierOf(tiers, input) {
    return reachable(tiers, input).at(-1) ?? tiers[0];
}
/** A request with less input than its bound may end in any tier below, and a lower tier need not be cheaper. */
function reachable(tiers, input) {
    return tiers.filter((tier, index) => index === 0 || input > tier.above);
}
function worstInTier({ rates, worstInput = 0 }, input, output) {
    const dearest = Math.max(rates.input, rates.cachedInput, rates.cacheWrite, worstInput);
    return (input * dearest + output * rates.output) / PER_MILLION + rates.request;
}
/** An endpoint may report more cached tokens than it had input: the parts are cut so that none is negative. */
function costInTier(rates, usage) {
    const input = tokens(usage.input);
    const cached = Math.min(tokens(usage.cachedInput), input);
    const written = Math.min(tokens(usage.cacheWrite), input - cached);
    const inputCost = (input - cached - written) * rates.input + cached * rates.cachedInput + written * rates.cacheWrite;
    return (inputCost + tokens(usage.output) * rates.output) / PER_MILLION + rates.request;
}
function tokens(count) {
    return count !== null && count > 0 ? count : 0;
}


/***/ }),

/***/ 84024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I6: () => (/* binding */ findBasePrompts),
  xw: () => (/* binding */ planPrompts),
  hH: () => (/* binding */ resolveBaseTarget),
  CB: () => (/* binding */ statusesOf)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/prompts/load-prompts.ts + 3 modules
var load_prompts = __webpack_require__(77182);
// EXTERNAL MODULE: ./src/prompts/fields.ts
var fields = __webpack_require__(41206);
;// CONCATENATED MODULE: ./src/prompts/pair-prompts.ts

/**
 * Pairs by file and, within it, by row key: a row of test data stays itself when rows are added above it, and
 * rows with other inputs are other prompts. Prompts without a key pair by their place. `renamed` is said of pairs whose content is the
 * same; a renamed file with other content is `changed`. Order: head's, then what base alone has.
 */
function pairPrompts({ head, base, renames = new Map() }) {
    const waiting = new Map();
    for (const prompt of base) {
        const key = pairingKey(prompt, renames);
        waiting.set(key, [...(waiting.get(key) ?? []), prompt]);
    }
    const pairs = head.map((prompt) => {
        const partner = waiting.get(pairingKey(prompt, new Map()))?.shift();
        return partner === undefined
            ? { id: prompt.id, status: 'new', head: prompt, base: null }
            : { id: prompt.id, status: compare(prompt, partner), head: prompt, base: partner };
    });
    const taken = new Set(head.map(({ id }) => id));
    const left = new Set([...waiting.values()].flat());
    const deleted = base.filter((prompt) => left.has(prompt));
    // A deleted row may bear the number that another row of head now has.
    return [
        ...pairs,
        ...deleted.map((prompt) => ({
            id: taken.has(prompt.id) ? `${prompt.id}@base` : prompt.id,
            status: 'deleted',
            head: null,
            base: prompt,
        })),
    ];
}
function pairingKey(prompt, renames) {
    const file = prompt.source?.file;
    if (file === undefined)
        return (0,fields/* canonicalJson */.dj)(['inline', prompt.rowKey ?? prompt.id]);
    const place = prompt.rowKey === undefined ? prompt.id.slice(file.length) : null;
    return (0,fields/* canonicalJson */.dj)([renames.get(file) ?? file, prompt.rowKey ?? null, place]);
}
function compare(head, base) {
    if (contentOf(head) !== contentOf(base))
        return 'changed';
    return head.source?.file === base.source?.file ? 'unchanged' : 'renamed';
}
/** Everything that is sent or judged, and not where it stands. */
function contentOf({ messages, model, maxTokens, sampling, responseFormat, checks }) {
    return (0,fields/* canonicalJson */.dj)([messages, model, maxTokens, sampling, responseFormat, checks]);
}

// EXTERNAL MODULE: ./src/prompts/read-prompt-file.ts + 12 modules
var read_prompt_file = __webpack_require__(15760);
// EXTERNAL MODULE: ./src/gate/compare-config.ts
var compare_config = __webpack_require__(46071);
// EXTERNAL MODULE: ./src/gate/target.ts + 27 modules
var target = __webpack_require__(70700);
// EXTERNAL MODULE: ./src/prompts/reading.ts
var reading = __webpack_require__(75375);
;// CONCATENATED MODULE: ./src/gate/watch-faults.ts


/**
 * The same files, and in `faults` what could not be read of them; a list that cannot be had is empty. Inline prompts
 * are looked for as files too: what holds blanks is taken for text, and its fault for none.
 */
function watchFaults(files) {
    const faults = [];
    return {
        faults,
        files: {
            async list(under) {
                try {
                    return await files.list(under);
                }
                catch (error) {
                    faults.push((0,errors/* messageOf */.bD)(error));
                    return { paths: [], complete: true };
                }
            },
            async read(path) {
                const content = await files.read(path);
                if (content !== 'missing' && (0,reading/* isFault */.Zh)(content) && !/\s/.test(path))
                    faults.push(`${path} ${content.fault}`);
                return content;
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/gate/base-arm.ts







/** Base's prompts beside head's. SettingsError where no base is possible at all. */
async function findBasePrompts(config, loaded, world) {
    if ((0,compare_config/* hasOtherTarget */.Wj)(config))
        return askTheSame(config, loaded.prompts);
    if (loaded.files.length === 0)
        throw refusal('the prompts are inline or built in, so base has the same; name prompt files, or set `base-endpoint` or `base-model`');
    if (world.basePrompts === undefined)
        throw refusal('there is no base branch here; set `base-endpoint` or `base-model`');
    const base = await world.basePrompts();
    return 'reason' in base ? { missing: base.reason } : await readBase(config, loaded, base);
}
function refusal(message) {
    const problem = {
        setting: 'compare',
        message: `\`base\` has nothing to compare with: ${message}`,
    };
    return new errors/* SettingsError */.GN([problem]);
}
function askTheSame(config, prompts) {
    const { 'base-endpoint': endpoint, 'base-model': model } = config;
    const place = endpoint instanceof URL ? endpoint.host + endpoint.pathname : endpoint;
    return {
        source: [model, place].filter((part) => part !== undefined).join(' at '),
        url: null,
        pairs: prompts.map((prompt) => ({ id: prompt.id, status: 'unchanged', head: prompt, base: prompt })),
        notes: [],
    };
}
async function readBase({ prompts: setting }, loaded, base) {
    const { files, faults } = watchFaults(base.files);
    const own = await (0,load_prompts/* loadPrompts */.y)(setting, files);
    const moved = await readMoved(loaded.files, own.files, { ...base, files });
    // A file that GitHub does not show would pass for a new one, which nothing is compared with.
    const [fault] = faults;
    if (fault !== undefined)
        return { missing: `the prompts of ${base.source} cannot be read: ${fault}` };
    const pairs = pairPrompts({
        head: loaded.prompts,
        base: [...own.prompts, ...moved],
        renames: base.renames,
    });
    if (pairs.every(({ head, base: before }) => head === null || before === null))
        return { missing: `none of the prompts exists in ${base.source}, so there is nothing to compare with` };
    const broken = own.problems.flatMap(({ file, message }) => file === undefined ? [] : [`In base ${file} could not be used: ${message}.`]);
    return { source: base.source, url: base.url, pairs, notes: [...broken, ...notesOn(pairs)] };
}
/** Files that had another name in base, which the setting no longer names. */
async function readMoved(headFiles, baseFiles, { files, renames }) {
    const moved = [...renames].filter(([old, now]) => headFiles.includes(now) && !baseFiles.includes(old));
    const readings = await Promise.all(moved.map(([old]) => (0,read_prompt_file/* readPromptFile */.NK)(files, old)));
    return readings.flatMap((reading) => reading?.prompts ?? []);
}
function notesOn(pairs) {
    const fresh = pairs.filter(({ status }) => status === 'new').map(({ id }) => id);
    const notes = fresh.length === 0
        ? []
        : [
            `${listNames(fresh)} ${fresh.length === 1 ? 'is' : 'are'} new: without a base, only absolute thresholds judge ${fresh.length === 1 ? 'it' : 'them'}.`,
        ];
    const matched = pairs.filter(({ head, base }) => head !== null && base !== null);
    if (matched.length > 0 && matched.every(({ status }) => status !== 'changed'))
        notes.push('No prompt differs from base, so both arms are asked the same, and what differs is chance.');
    return notes;
}
const MOST_NAMES = 3;
function listNames(names) {
    const more = names.length - MOST_NAMES;
    return more <= 0 ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
}
/** Where base's requests go, and at which price. SettingsError where that is not known. */
async function resolveBaseTarget(request, { pairs }) {
    const { config, endpoint } = request;
    const other = config['base-endpoint'];
    return (0,target/* resolveTarget */.u)({
        ...request,
        config: { ...config, endpoint: other ?? config.endpoint, model: config['base-model'] ?? config.model },
        endpoint: other instanceof URL ? other : endpoint,
        prompts: pairs.flatMap(({ base, head }) => (base === null || head === null ? [] : [base])),
    });
}
/** What is sent of the pairs: a deleted prompt is listed, and not asked. */
function planPrompts(pairs) {
    return pairs.flatMap(({ id, head, base }) => (head === null ? [] : [{ id, head, base }]));
}
function statusesOf(pairs) {
    return pairs.map(({ id, status }) => ({ id, status }));
}


/***/ }),

/***/ 66012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ buildReport),
  k: () => (/* binding */ orderSamples)
});

// EXTERNAL MODULE: ./src/report/headline.ts
var headline = __webpack_require__(14512);
// EXTERNAL MODULE: ./src/gate/count-samples.ts
var count_samples = __webpack_require__(54210);
// EXTERNAL MODULE: ./src/metrics/cache-hits.ts
var cache_hits = __webpack_require__(4898);
// EXTERNAL MODULE: ./src/metrics/catalogue.ts + 1 modules
var catalogue = __webpack_require__(94906);
// EXTERNAL MODULE: ./src/metrics/summary.ts
var summary = __webpack_require__(90889);
// EXTERNAL MODULE: ./src/metrics/tags.ts
var metrics_tags = __webpack_require__(81760);
;// CONCATENATED MODULE: ./src/metrics/summarise.ts



/**
 * Every metric that was measured, by name, in the catalogue's order: trends over answered requests, counters over
 * all, warm-up included. What was not measured is left out. One pass over the samples.
 */
function summariseSamples(samples, scope) {
    const tallies = catalogue/* METRICS */.Cb.map((metric) => ({ name: metric.name, tally: createTally(metric, scope) }));
    const filter = scope.tags ?? {};
    let outputTokens = 0;
    for (const sample of samples) {
        if (!(0,metrics_tags/* hasTags */.k)(sample, filter))
            continue;
        for (const { tally } of tallies)
            tally.add(sample);
        outputTokens += sample.outputTokens ?? 0;
    }
    const done = new Map();
    for (const { name, tally } of tallies) {
        const summary = tally.finish({ outputTokens, done });
        if (summary !== null)
            done.set(name, summary);
    }
    return Object.fromEntries(done);
}
const ignore = () => undefined;
function createTally(metric, scope) {
    switch (metric.type) {
        case 'trend':
            return metric.source === 'gaps' ? tallyGaps(metric, scope) : tallyTrend(metric);
        case 'counter':
            return tallyCounter(metric, scope.durationMs);
        case 'rate':
            return tallyRate(metric);
        case 'gauge':
            return tallyGauge(metric, scope);
    }
}
function tallyTrend(metric) {
    const values = [];
    return {
        add(sample) {
            const value = metric.phases.includes(sample.phase) ? metric.value(sample) : null;
            if (value !== null)
                values.push(value);
        },
        finish: () => measured((0,summary/* summariseValues */.tY)(values, metric.unit)),
    };
}
function tallyGaps(metric, { gaps, tags = {} }) {
    const finish = () => {
        const selected = gaps?.select((of) => metric.phases.includes(of.phase) && (0,metrics_tags/* hasTags */.k)(of, tags));
        return selected === undefined ? null : measured((0,summary/* summariseGaps */.Gt)(selected, metric.unit));
    };
    return { add: ignore, finish };
}
function measured(summary) {
    return summary.count === 0 ? null : summary;
}
function tallyCounter(metric, durationMs) {
    let count = 0;
    return {
        add: (sample) => {
            count += metric.amount(sample);
        },
        finish: () => {
            const rate = durationMs > 0 ? (count * 1_000) / durationMs : null;
            return { type: 'counter', unit: metric.unit, count, rate };
        },
    };
}
function tallyRate(metric) {
    let trials = 0;
    let successes = 0;
    return {
        add(sample) {
            if (!metric.phases.includes(sample.phase))
                return;
            trials += metric.trials(sample);
            successes += metric.successes(sample);
        },
        finish: () => trials === 0 ? null : { type: 'rate', unit: metric.unit, count: trials, rate: successes / trials },
    };
}
function tallyGauge(metric, { durationMs, breakingPoint = null }) {
    const finish = ({ outputTokens, done }) => {
        const median = (trend) => {
            const summary = done.get(trend);
            return summary?.type === 'trend' ? summary.med : null;
        };
        const value = metric.value({ durationMs, outputTokens, breakingPoint, median });
        return value === null ? null : { type: 'gauge', unit: metric.unit, value };
    };
    return { add: ignore, finish };
}

// EXTERNAL MODULE: ./src/verdict/evaluate-thresholds.ts + 5 modules
var evaluate_thresholds = __webpack_require__(45731);
// EXTERNAL MODULE: ./src/verdict/relative-thresholds.ts
var relative_thresholds = __webpack_require__(72718);
// EXTERNAL MODULE: ./src/verdict/explain.ts
var explain = __webpack_require__(18826);
;// CONCATENATED MODULE: ./src/verdict/threshold-results.ts

function describeThresholds(judged, explaining) {
    return judged.map((threshold) => {
        const { spec, row, judgement } = threshold;
        return {
            metric: spec.metric,
            tags: { ...spec.tags },
            expression: spec.source,
            observed: orNull(judgement.observed),
            low: orNull(judgement.low),
            high: orNull(judgement.high),
            n: judgement.n,
            limit: spec.limit.value,
            unit: row.metric.unit,
            verdict: judgement.verdict,
            message: (0,explain/* explainThreshold */.Vf)(threshold, explaining),
            needed: neededOf(judgement.needed, explaining.usdPerRequest),
        };
    });
}
function neededOf(requests, usdPerRequest) {
    if (requests === null || !Number.isFinite(requests) || requests > 1_000_000)
        return null;
    return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest };
}
function orNull(value) {
    return value === undefined || !Number.isFinite(value) ? null : value;
}

// EXTERNAL MODULE: ./src/gate/run-comparison.ts + 21 modules
var run_comparison = __webpack_require__(25311);
// EXTERNAL MODULE: ./src/samples/sample.ts
var sample = __webpack_require__(98993);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/stats/percentile.ts
var percentile = __webpack_require__(3816);
;// CONCATENATED MODULE: ./src/scenarios/measure.ts

/** Median of what was measured; null where nothing was. */
function medianOf(values) {
    const known = values.filter((value) => value !== null);
    return (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(known), 0.5) ?? null;
}
/** When the request had ended, after the run's start; null where it was never sent or its end is unknown. */
function endOf(sample) {
    return sample.startedMs === null || sample.e2eMs === null ? null : sample.startedMs + sample.e2eMs;
}
function isAnswered(sample) {
    return sample.outcome === 'ok';
}
/** Stable: the samples' own order (ends) says little, their instants say what happened when. */
function inOrderOfStart(samples) {
    return [...samples].sort((a, b) => (a.startedMs ?? a.plannedMs) - (b.startedMs ?? b.plannedMs) || a.id - b.id);
}

;// CONCATENATED MODULE: ./src/scenarios/cache-findings.ts



/** Providers do not cache shorter prefixes (OpenAI, Anthropic and Gemini alike name 1,024 tokens or more). */
const LEAST_CACHED_PREFIX = 1_024;
/** Under load the hit rate may differ by chance; below this it is no drop worth a word. */
const NOTABLE_DROP = 0.1;
const BASES = {
    header: 'the response header',
    usage: "the provider's usage",
    latency: 'latency alone (less than half the time of the cold answer)',
};
/** What the cache does, alone and under load. `samples` are those of the scenario. */
function findCache(samples, rates) {
    const resolved = (0,cache_hits/* resolveCacheHits */.l)(samples);
    const cold = samples.filter((sample) => sample.phase === 'cold' && isAnswered(sample));
    const repeats = resolved.samples.filter((sample) => sample.phase !== 'cold' && isAnswered(sample));
    if (resolved.basis === null)
        return [
            {
                code: 'cache_unknown',
                message: 'Whether a cache answers cannot be told: no prompt was answered both cold and again.',
                values: { cold: cold.length, repeats: repeats.length },
            },
        ];
    const known = repeats.filter(({ cacheHit }) => cacheHit !== null);
    const hits = known.filter(({ cacheHit }) => cacheHit === true);
    return [
        describeRate(known, hits, resolved.basis),
        ...describeLatency(known, hits, cold),
        ...describeSaving(hits, cold, { basis: resolved.basis, rates }),
        ...findMissesUnderLoad(known),
        ...findWarmBefore(cold),
    ];
}
function describeRate(known, hits, basis) {
    const values = {
        hits: hits.length,
        repeats: known.length,
        hitRate: known.length === 0 ? null : hits.length / known.length,
        basis,
    };
    if (hits.length > 0) {
        return {
            code: 'cache_hit_rate',
            message: `The cache answered ${(0,format/* formatShare */.T1)(hits.length, known.length)} of the repeated requests, by ${BASES[basis]}.`,
            values,
        };
    }
    const longest = Math.max(0, ...known.map(({ inputTokens }) => inputTokens ?? 0));
    const short = longest > 0 && longest < LEAST_CACHED_PREFIX;
    const why = short
        ? ` The longest prompt has ${longest} tokens, and providers cache only prefixes of ${LEAST_CACHED_PREFIX} or more.`
        : '';
    const message = `No cache answered any of ${(0,format/* formatAmount */.ej)(known.length, 'repeated request')}, by ${BASES[basis]}.${why}`;
    return { code: 'cache_never_hit', message, values };
}
function describeLatency(known, hits, cold) {
    const misses = [...cold, ...known.filter(({ cacheHit }) => cacheHit === false)];
    const [hit, miss] = [hits, misses].map((samples) => medianOf(samples.map(({ e2eMs }) => e2eMs)));
    const [hitTtft, missTtft] = [hits, misses].map((samples) => medianOf(samples.map(({ ttftMs }) => ttftMs)));
    if (typeof hit !== 'number' || typeof miss !== 'number')
        return [];
    const first = typeof hitTtft === 'number' && typeof missTtft === 'number'
        ? `; to the first token ${(0,format/* formatMs */._V)(hitTtft)} against ${(0,format/* formatMs */._V)(missTtft)}`
        : '';
    const message = `A hit takes ${(0,format/* formatMs */._V)(hit)} (median of ${hits.length}), a miss ${(0,format/* formatMs */._V)(miss)} (median of ${misses.length})${first}.`;
    return [
        {
            code: 'cache_latency',
            message,
            values: { hitMs: hit, missMs: miss, hitTtftMs: hitTtft ?? null, missTtftMs: missTtft ?? null },
        },
    ];
}
/** By usage the discount of the tokens that were read from the cache; a hit that answers by itself saves the request. */
function describeSaving(hits, cold, known) {
    if (hits.length === 0)
        return [];
    if (known.basis !== 'usage') {
        const saved = hits.reduce((sum, { costUsd }) => sum + costUsd, 0);
        const message = `If the provider is not asked for what the cache answers, the hits saved ${(0,format/* formatUsd */.UK)(saved)}.`;
        return [{ code: 'cache_saving', message, values: { savedUsd: saved, ifHitsAreFree: true } }];
    }
    const { rates } = known;
    if (rates === null)
        return [];
    const read = hits.reduce((sum, { cachedInputTokens }) => sum + (cachedInputTokens ?? 0), 0);
    const written = [...cold, ...hits].reduce((sum, { cacheWriteTokens }) => sum + (cacheWriteTokens ?? 0), 0);
    const saved = (read * (rates.input - rates.cachedInput) - written * (rates.cacheWrite - rates.input)) / 1e6;
    const verb = saved < 0 ? `cost ${(0,format/* formatUsd */.UK)(-saved)} more than it saved` : `saved ${(0,format/* formatUsd */.UK)(saved)}`;
    const message = `Reading ${(0,format/* formatAmount */.ej)(read, 'input token')} from the cache ${verb}, what writing it costs included.`;
    return [
        {
            code: 'cache_saving',
            message,
            values: { savedUsd: saved, cachedTokens: read, writtenTokens: written, ifHitsAreFree: false },
        },
    ];
}
/** The first repeat of a prompt goes alone, the others in bursts. */
function findMissesUnderLoad(known) {
    const [alone, loaded] = ['warm', 'measure'].map((phase) => known.filter((sample) => sample.phase === phase));
    const hitsOf = (samples) => samples.filter(({ cacheHit }) => cacheHit === true).length;
    const [hitsAlone, hitsLoaded] = [hitsOf(alone), hitsOf(loaded)];
    if (alone.length === 0 || loaded.length === 0 || hitsAlone === 0)
        return [];
    const drop = hitsAlone / alone.length - hitsLoaded / loaded.length;
    if (drop < NOTABLE_DROP)
        return [];
    const message = `The cache misses under load: ${(0,format/* formatShare */.T1)(hitsAlone, alone.length)} hits for a single repeat, ${(0,format/* formatShare */.T1)(hitsLoaded, loaded.length)} in bursts. A cache key that routes a prompt to the same instance, a shared cache, or joining identical requests in flight would help.`;
    return [
        {
            code: 'cache_misses_under_load',
            message,
            values: { hitRateAlone: hitsAlone / alone.length, hitRateLoaded: hitsLoaded / loaded.length, drop },
        },
    ];
}
/** A cold request that hit was not cold: an earlier run had filled the cache. */
function findWarmBefore(cold) {
    const warm = cold.filter((sample) => sample.cacheHit === true || (sample.cachedInputTokens ?? 0) > 0).length;
    if (warm === 0)
        return [];
    const message = `${(0,format/* formatShare */.T1)(warm, cold.length)} of the first requests were answered from the cache already, so it was warm before the run; \`nonce: true\` makes them cold.`;
    return [{ code: 'cache_warm_before', message, values: { warm, cold: cold.length } }];
}

;// CONCATENATED MODULE: ./src/scenarios/cost-findings.ts

/** What the costs of a run leave open, whatever its scenario. */
function findCosts(samples) {
    const cut = samples.filter(({ outcome }) => outcome === 'cut');
    if (cut.length === 0)
        return [];
    const charged = cut.reduce((sum, { costUsd }) => sum + costUsd, 0);
    const message = `${(0,format/* formatAmount */.ej)(cut.length, 'stream')} ran past the output cap and ${cut.length === 1 ? 'was' : 'were'} cut: the endpoint does not keep \`max-tokens\`. Each is charged as many tokens as its content can be; what was generated behind the cut is in no figure here.`;
    return [{ code: 'cap_ignored', message, values: { cut: cut.length, charged } }];
}

;// CONCATENATED MODULE: ./src/scenarios/cold-start-findings.ts



/** A smaller ratio, or one within the spread of warm requests, is no cold start. */
const LEAST_PENALTY = 1.2;
/** Timers may fire a little early by the endpoint's clock. */
const IDLE_TOLERANCE = 50;
/** What idling costs the next caller. `samples` are those of the scenario. */
function findColdStart(samples, idleMs) {
    const ordered = inOrderOfStart(samples);
    const cold = ordered.filter(({ phase }) => phase === 'cold');
    const warm = ordered.filter(({ phase }) => phase === 'warm');
    const idle = afterIdling(ordered, idleMs);
    const trusted = cold.filter((sample) => idle.has(sample) && isAnswered(sample));
    return [
        ...comparePhases('total generation time', idleMs, trusted.map(({ e2eMs }) => e2eMs), warm.filter(isAnswered).map(({ e2eMs }) => e2eMs)),
        ...comparePhases('time to first token', idleMs, trusted.map(({ ttftMs }) => ttftMs), warm.filter(isAnswered).map(({ ttftMs }) => ttftMs)),
        ...findFailures(cold, idleMs),
        ...findShortIdle(cold.length, cold.length - idle.size, idleMs),
        ...findPromptCache(cold, warm),
    ];
}
/** The cold requests before which nothing was in flight, and nothing had ended, for as long as the plan says. */
function afterIdling(ordered, idleMs) {
    const idle = new Set();
    let lastEnd = -Infinity;
    for (const sample of ordered) {
        if (sample.startedMs === null)
            continue;
        if (sample.phase === 'cold' && sample.startedMs - lastEnd >= idleMs - IDLE_TOLERANCE)
            idle.add(sample);
        lastEnd = Math.max(lastEnd, endOf(sample) ?? sample.startedMs);
    }
    return idle;
}
function comparePhases(what, idleMs, coldValues, warmValues) {
    const [cold, warm] = [medianOf(coldValues), medianOf(warmValues)];
    if (cold === null || warm === null || warm <= 0)
        return [];
    const [colds, warms] = [coldValues, warmValues].map((values) => values.filter((value) => value !== null).length);
    const ratio = cold / warm;
    const usual = (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(warmValues.filter((value) => value !== null)), 0.95) ?? warm;
    const seen = `after ${(0,format/* formatMs */._V)(idleMs)} idle the median ${what} is ${(0,format/* formatMs */._V)(cold)} (${(0,format/* formatAmount */.ej)(colds, 'cold request')}), right after it ${(0,format/* formatMs */._V)(warm)} (${(0,format/* formatAmount */.ej)(warms, 'warm request')})`;
    const values = {
        metric: what,
        coldMs: cold,
        warmMs: warm,
        penalty: ratio,
        coldRequests: colds,
        warmRequests: warms,
        idleMs,
    };
    if (ratio < LEAST_PENALTY || cold <= usual) {
        return [{ code: 'no_cold_start', message: `No cold start seen: ${seen}.`, values }];
    }
    const message = `Cold start: ${seen}: ${(0,format/* formatNumber */.ZV)(ratio)} times as long. Provisioned concurrency, or a keep-alive request more often than every ${(0,format/* formatMs */._V)(idleMs)}, avoids it; keeping the model cached on the instance, or a smaller model at the edge, shortens it.`;
    return [{ code: 'cold_start', message, values }];
}
function findFailures(cold, idleMs) {
    const failed = cold.filter((sample) => !isAnswered(sample));
    if (failed.length === 0)
        return [];
    const outcomes = [...new Set(failed.map(({ outcome }) => outcome))].join(', ');
    const message = `${failed.length} of ${(0,format/* formatAmount */.ej)(cold.length, 'request')} after ${(0,format/* formatMs */._V)(idleMs)} idle got no answer (${outcomes}): a cold start may outlast the timeout, so the penalty shown is too small.`;
    return [
        { code: 'cold_requests_failed', message, values: { failed: failed.length, cold: cold.length, outcomes } },
    ];
}
function findShortIdle(cycles, short, idleMs) {
    if (short === 0)
        return [];
    const message = `In ${short} of ${(0,format/* formatAmount */.ej)(cycles, 'cycle')} the endpoint was not idle for ${(0,format/* formatMs */._V)(idleMs)} before the cold request; they are left out of the comparison.`;
    return [{ code: 'idle_too_short', message, values: { short, cycles, idleMs } }];
}
/** Warm requests repeat the cold one's prompt; a prompt cache then explains a part of the difference. */
function findPromptCache(cold, warm) {
    const cached = (samples) => samples.filter((s) => (s.cachedInputTokens ?? 0) > 0).length;
    const [inWarm, inCold] = [cached(warm), cached(cold)];
    if (inWarm === 0 || inCold >= cold.length)
        return [];
    const message = `${inWarm} of ${(0,format/* formatAmount */.ej)(warm.length, 'warm request')} read their prompt from the provider's cache, so a part of the difference is prompt caching, not the cold start; \`nonce: true\` keeps the two apart.`;
    return [
        {
            code: 'warm_prompt_cached',
            message,
            values: { cachedWarm: inWarm, cachedCold: inCold, warm: warm.length },
        },
    ];
}

// EXTERNAL MODULE: ./src/stats/binomial.ts
var binomial = __webpack_require__(63814);
// EXTERNAL MODULE: ./src/stats/proportion.ts
var proportion = __webpack_require__(70909);
;// CONCATENATED MODULE: ./src/stats/breaking-point.ts


/** The beginning of a stage still shows the stage before, and is left out of its counts. */
const SETTLING_SHARE = 0.2;
const TOLERATED_LOSS = 0.05;
/**
 * Brackets the breaking point of a ramp, its stages in the order they ran. A stage is broken iff a threshold fails
 * its exact test, or the loss share's exact lower bound exceeds 5 %. Stages without requests say nothing.
 */
function bracketBreakingPoint(stages, alphas) {
    const seen = stages.filter(({ losses }) => losses.n > 0);
    const breaksAt = seen.findIndex((stage) => isBroken(stage, alphas));
    const reached = breaksAt < 0 ? seen : seen.slice(0, breaksAt + 1);
    const firstBroken = breaksAt < 0 ? undefined : seen[breaksAt]?.rate;
    const good = (breaksAt < 0 ? seen : seen.slice(0, breaksAt)).map(({ rate }) => rate);
    // Rate limits and caches can break a lower rate after a higher one held; the bracket never crosses itself.
    const below = good.filter((rate) => firstBroken === undefined || rate < firstBroken);
    return {
        lastGood: below.length === 0 ? undefined : Math.max(...below),
        firstBroken,
        thin: reached.some((stage) => isThin(stage, alphas)),
    };
}
function isBroken({ thresholds, losses }, alphas) {
    if ((0,binomial/* proportionLowerBound */.Yd)(losses, alphas.fail) > TOLERATED_LOSS)
        return true;
    return thresholds.some(({ counts, theta0 }) => (0,proportion/* judgeProportion */.wM)(counts, theta0, alphas) === 'fail');
}
function isThin({ thresholds, losses }, alphas) {
    if (losses.n < (0,proportion/* fewestToPass */.xz)(TOLERATED_LOSS, alphas.pass))
        return true;
    return thresholds.some(({ counts, theta0 }) => counts.n < (0,proportion/* fewestToPass */.xz)(theta0, alphas.pass));
}

;// CONCATENATED MODULE: ./src/stats/capacity.ts
const GRID = 500;
const RATES = 150;
const HIGHEST_RATE = 1.15;
const RATE_STEP = 0.98;
/** Service latency, as a multiple of the median measured. */
const DELAYS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
/** Below this gain, a limit fits the noise of an unsaturated run. */
const LEAST_GAIN = 0.5;
/**
 * Capacity by a fluid model of two parameters, a rate m and a delay δ: completions follow
 * F_m(t - δ) with F_m(t) = min(A(t), min_{s<=t} A(s) + m (t - s)), the arrivals A through a server of rate m (network
 * calculus, Cruz 1991), fitted by least squares. Any arrival pattern will do.
 * `undefined` without arrivals or completions.
 */
function fitCapacity(flow) {
    const end = Math.max(flow.arrivals.at(-1) ?? 0, flow.completions.at(-1) ?? 0);
    if (flow.arrivals.length === 0 || flow.completions.length === 0 || !(flow.maxRate > 0))
        return undefined;
    const steps = Math.ceil(end / GRID);
    const arrived = cumulate(flow.arrivals, steps);
    const completed = cumulate(flow.completions, steps);
    const misfit = (rate) => {
        const served = serve(arrived, (rate * GRID) / 1000);
        return Math.min(...DELAYS.map((delay) => sumOfSquares(completed, served, (delay * flow.medianLatency) / GRID)));
    };
    const unlimited = misfit(Infinity);
    let best = { rate: Infinity, misfit: unlimited };
    for (let k = 0; k < RATES; k += 1) {
        const rate = HIGHEST_RATE * flow.maxRate * RATE_STEP ** k;
        const found = misfit(rate);
        if (found < best.misfit)
            best = { rate, misfit: found };
    }
    const gain = unlimited > 0 ? 1 - best.misfit / unlimited : 0;
    return { capacity: gain > LEAST_GAIN && best.rate < flow.maxRate ? best.rate : undefined, gain };
}
/** How many instants lie at or before each point of the grid. */
function cumulate(instants, steps) {
    let count = 0;
    return Float64Array.from({ length: steps + 1 }, (_, i) => {
        while (count < instants.length && (instants[count] ?? 0) <= i * GRID)
            count += 1;
        return count;
    });
}
/** F_m on the grid: what has arrived, and at most `perStep` more than a step ago. */
function serve(arrived, perStep) {
    let served = 0;
    return arrived.map((total, i) => {
        served = i === 0 ? total : Math.min(total, served + perStep);
        return served;
    });
}
/** Σ (D(t) - F(t - delay))², the delay in steps, F interpolated and 0 before the start. */
function sumOfSquares(completed, served, delay) {
    const whole = Math.floor(delay);
    const share = delay - whole;
    let sum = 0;
    let before = 0;
    for (let i = 0; i < completed.length; i += 1) {
        const now = i < whole ? 0 : (served[i - whole] ?? 0);
        sum += ((completed[i] ?? 0) - now + share * (now - before)) ** 2;
        before = now;
    }
    return sum;
}

;// CONCATENATED MODULE: ./src/scenarios/load-assessment.ts





/** Where an open load broke, and by what. `samples` are those of the plan, head arm and warm-up included. */
function assessLoad(plan, samples, questions, alphas) {
    const counted = plan.stages.map((stage) => ({
        stage,
        samples: samples.filter((sample) => isCounted(sample, stage)),
    }));
    const loaded = counted.map(({ stage, samples: own }) => countStage(stage, own, questions));
    const bracket = bracketBreakingPoint(loaded, alphas);
    const maxRate = Math.max(0, ...plan.stages.flatMap(({ from, target }) => [from, target]));
    const latency = medianOf(samples.map(({ e2eMs }) => e2eMs));
    return {
        bracket,
        stages: counted.map(({ stage, samples: own }, index) => describeStage(stage, own, failingOf(loaded[index], questions, alphas))),
        capacity: latency === null ? undefined : fitCapacity({ ...flowOf(samples), medianLatency: latency, maxRate }),
        maxRate,
        medianLatencyMs: latency,
        breakingPoint: bracket.firstBroken === undefined ? null : (bracket.lastGood ?? null),
    };
}
/** Behind the stage's settling time; what was cancelled by ourselves says nothing. */
function isCounted(sample, stage) {
    const settled = stage.startMs + SETTLING_SHARE * stage.durationMs;
    return (sample.stage === stage.index &&
        sample.phase === 'measure' &&
        sample.outcome !== 'cancelled' &&
        sample.plannedMs >= settled);
}
function countStage(stage, samples, questions) {
    const losses = { violations: samples.filter(isLost).length, n: samples.length };
    const thresholds = questions.map((question) => {
        const observed = samples.flatMap((sample) => question.violations(sample));
        return {
            counts: { violations: observed.filter(Boolean).length, n: observed.length },
            theta0: question.theta0,
        };
    });
    return { rate: offeredRate(stage), thresholds, losses };
}
/** Not served: failed, dropped, refused by a limit, or held back because of one. */
function isLost({ outcome }) {
    return outcome !== 'ok' && outcome !== 'cancelled';
}
/** Mean of the linear rate over the counted part. */
function offeredRate({ from, target }) {
    return (from + (target - from) * SETTLING_SHARE + target) / 2;
}
function failingOf(loaded, questions, alphas) {
    const fails = (counts, theta0) => (0,proportion/* judgeProportion */.wM)(counts, theta0, alphas) === 'fail';
    return questions
        .filter((_, index) => {
        const threshold = loaded?.thresholds[index];
        return threshold !== undefined && fails(threshold.counts, threshold.theta0);
    })
        .map(({ name }) => name);
}
function describeStage(stage, samples, failing) {
    const count = (holds) => samples.filter(holds).length;
    return {
        stage,
        rate: offeredRate(stage),
        arrivals: samples.length,
        limited: count(({ outcome }) => outcome === 'rate_limited' || outcome === 'suppressed'),
        errors: count(({ outcome }) => (0,sample/* isError */.bJ)(outcome)),
        dropped: count(({ outcome }) => outcome === 'dropped'),
        failing,
    };
}
function flowOf(samples) {
    const ascending = (values) => values.filter((value) => value !== null).sort((a, b) => a - b);
    return {
        arrivals: ascending(samples.filter(({ outcome }) => (0,sample/* wasSent */.Kk)(outcome)).map(({ startedMs }) => startedMs)),
        completions: ascending(samples.filter(({ outcome }) => outcome === 'ok').map(endOf)),
    };
}

;// CONCATENATED MODULE: ./src/scenarios/load-findings.ts

/** A stage shorter than this many median latencies is over before the endpoint has settled in it. */
const DWELL_LATENCIES = 10;
const MOST_ERROR_KINDS = 3;
/** What a load found out. */
function findLoad(assessment, samples, { generatorHealthy, stopCode }) {
    // The endpoint refused for good: what came before says nothing of what it can bear.
    if (stopCode === 'quota_exhausted')
        return [...describeErrors(samples), describeQuota(samples)];
    return [
        ...describeBreak(assessment),
        ...describeCause(assessment, generatorHealthy),
        ...describeCapacity(assessment),
        ...warnOfThinStages(assessment),
        ...describeErrors(samples),
        ...describeLimits(samples),
        ...describeDrops(samples),
    ];
}
function describeBreak({ bracket, breakingPoint }) {
    const { lastGood, firstBroken } = bracket;
    if (firstBroken === undefined) {
        if (lastGood === undefined)
            return [];
        const message = `Nothing broke up to ${(0,format/* formatValue */.Fl)(lastGood, 'requests/s')}, the highest rate offered for long enough to tell.`;
        return [{ code: 'not_broken', message, values: { held: lastGood } }];
    }
    const values = { held: breakingPoint, broke: firstBroken };
    const held = lastGood === undefined
        ? 'no rate offered kept every threshold'
        : `every threshold held up to ${(0,format/* formatValue */.Fl)(lastGood, 'requests/s')}`;
    const message = `Breaking point: ${held}, and ${(0,format/* formatValue */.Fl)(firstBroken, 'requests/s')} broke, at the time each rate was given here; a longer stay may break a lower one.`;
    return [{ code: 'breaking_point', message, values }];
}
/** What went wrong at the lowest rate that broke; the largest loss comes first. */
function describeCause({ bracket, stages }, generatorHealthy) {
    const broken = stages.find(({ rate, arrivals }) => rate === bracket.firstBroken && arrivals > 0);
    if (broken === undefined)
        return [];
    const cause = generatorHealthy
        ? causeOf(broken)
        : {
            what: 'generator',
            text: 'the load generator itself, which fell behind its own schedule; spread the load over several jobs (`shard`)',
        };
    if (cause === null)
        return [];
    const { limited, errors, dropped, arrivals } = broken;
    const values = { cause: cause.what, stage: broken.stage.index, limited, errors, dropped, arrivals };
    return [
        {
            code: 'broke_first',
            message: `What broke first, at ${(0,format/* formatValue */.Fl)(broken.rate, 'requests/s')}: ${cause.text}.`,
            values,
        },
    ];
}
function causeOf({ limited, errors, dropped, arrivals, failing, }) {
    const losses = [
        {
            what: 'limits',
            count: limited,
            text: `the rate limit, which refused or held back ${(0,format/* formatShare */.T1)(limited, arrivals)} of the arrivals; back off, or ask for a higher tier`,
        },
        {
            what: 'errors',
            count: errors,
            text: `errors and timeouts, in ${(0,format/* formatShare */.T1)(errors, arrivals)} of the arrivals`,
        },
        {
            what: 'latency',
            count: dropped,
            text: `latency: answers took so long that ${(0,format/* formatShare */.T1)(dropped, arrivals)} of the arrivals found \`max-concurrency\` in flight`,
        },
    ];
    const largest = losses.reduce((most, loss) => (loss.count > most.count ? loss : most));
    if (largest.count * 20 > arrivals)
        return largest;
    const first = failing[0];
    return first === undefined
        ? null
        : {
            what: 'latency',
            text: failing.length > 1 ? `${first}, and ${failing.length - 1} more of the thresholds` : first,
        };
}
function describeCapacity({ capacity, maxRate }) {
    if (capacity === undefined)
        return [];
    const values = { capacity: capacity.capacity ?? null, maxRate, gain: capacity.gain };
    if (capacity.capacity === undefined) {
        const message = `Not saturated: the endpoint served what it was offered, so its capacity is about ${(0,format/* formatValue */.Fl)(maxRate, 'requests/s')} or more. Ramp to one and a half times what you expect it to bear to find it.`;
        return [{ code: 'not_saturated', message, values }];
    }
    const message = `Estimated capacity: ${(0,format/* formatValue */.Fl)(capacity.capacity, 'requests/s')}, beyond which answers only queue (fluid fit to arrivals and answers).`;
    return [{ code: 'capacity', message, values }];
}
function warnOfThinStages({ bracket, stages, medianLatencyMs }) {
    const seen = stages.filter(({ arrivals }) => arrivals > 0);
    const short = seen.filter(({ stage }) => medianLatencyMs !== null && stage.durationMs < DWELL_LATENCIES * medianLatencyMs);
    if (seen.length === 0 || (!bracket.thin && short.length === 0))
        return [];
    const fewest = Math.min(...seen.map(({ arrivals }) => arrivals));
    const hurried = short.length === 0 || medianLatencyMs === null
        ? ''
        : ` ${(0,format/* formatAmount */.ej)(short.length, 'stage')} lasted less than ${DWELL_LATENCIES} times the median answer of ${(0,format/* formatMs */._V)(medianLatencyMs)}.`;
    const thin = bracket.thin
        ? `Some stages are too thin to tell good from bad (the thinnest has ${(0,format/* formatAmount */.ej)(fewest, 'counted request')}).`
        : '';
    const message = `${thin}${hurried} The breaking point is rough: give each rate more time.`.trimStart();
    return [{ code: 'thin_stages', message, values: { fewestRequests: fewest, shortStages: short.length } }];
}
function describeErrors(samples) {
    const kinds = new Map();
    const failed = samples.filter(({ outcome, error }) => error !== null && outcome !== 'rate_limited' && outcome !== 'cancelled');
    for (const { outcome, error, status } of failed) {
        const kind = `${outcome}${status === null ? '' : ` ${status}`} (${error?.kind ?? 'unknown'})`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    if (failed.length === 0)
        return [];
    const common = [...kinds].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_ERROR_KINDS);
    const message = `${(0,format/* formatAmount */.ej)(failed.length, 'request')} failed: ${common.map(([kind, count]) => `${count} × ${kind}`).join(', ')}.`;
    return [
        {
            code: 'errors',
            message,
            values: { failed: failed.length, kinds: kinds.size, mostCommon: common[0]?.[0] ?? null },
        },
    ];
}
function describeQuota(samples) {
    const refused = samples.filter(({ outcome }) => outcome === 'rate_limited').length;
    const message = `The quota is used up, by the provider's own words: neither waiting nor a lower rate helps. Add credit, or ask for a higher quota. ${(0,format/* formatAmount */.ej)(refused, 'request')} ${refused === 1 ? 'was' : 'were'} refused.`;
    return { code: 'quota_exhausted', message, values: { refused } };
}
function describeLimits(samples) {
    const limited = samples.filter(({ outcome }) => outcome === 'rate_limited').length;
    const held = samples.filter(({ outcome }) => outcome === 'suppressed').length;
    if (limited === 0)
        return [];
    const message = `${(0,format/* formatAmount */.ej)(limited, 'request')} met a rate limit (429), and ${(0,format/* formatAmount */.ej)(held, 'arrival')} ${held === 1 ? 'was' : 'were'} held back while waiting as told. Offer a lower rate, or ask for a higher tier; the \`rate-limit\` scenario finds where the limit is.`;
    return [{ code: 'rate_limited', message, values: { limited, suppressed: held } }];
}
function describeDrops(samples) {
    const dropped = samples.filter(({ outcome }) => outcome === 'dropped').length;
    if (dropped === 0)
        return [];
    const share = (0,format/* formatRate */.CE)(dropped / samples.length);
    const message = `${(0,format/* formatAmount */.ej)(dropped, 'arrival')} (${share}) found \`max-concurrency\` requests in flight and ${dropped === 1 ? 'was' : 'were'} dropped. Raise it if the endpoint should bear more at a time.`;
    return [{ code: 'dropped', message, values: { dropped, share: dropped / samples.length } }];
}

;// CONCATENATED MODULE: ./src/scenarios/limit-headers.ts

/** `x-ratelimit-remaining-tokens` (OpenAI and its kin) or `anthropic-ratelimit-input-tokens-remaining`. */
const HEADER = /^(?:x-ratelimit-(?:(?<figure>limit|remaining)-(?<what>[a-z-]+))|anthropic-ratelimit-(?<kind>[a-z-]+)-(?<count>limit|remaining))$/;
/**
 * Which limit was used up when the first refusal came: by the provider's own counters (`requests`, `tokens`, …), or
 * else by the words of the refusal. Nothing where neither tells.
 */
function findBoundLimit(load) {
    const refusal = load.find(({ outcome }) => outcome === 'rate_limited');
    if (refusal === undefined)
        return [];
    const states = [...readLimits(refusal)].map(([what, state]) => ({
        what,
        ...state,
        left: shareLeft(state),
    }));
    const scarcest = states
        .filter(({ left }) => left !== null)
        .sort((a, b) => (a.left ?? 0) - (b.left ?? 0))[0];
    if (scarcest !== undefined && isTellingAmong(states.length, scarcest.left)) {
        const { what, limit, remaining } = scarcest;
        const of = limit === null ? '' : ` of ${(0,format/* formatCount */.B4)(limit)}`;
        const message = `The limit on ${what} bound first: at the first 429 ${(0,format/* formatCount */.B4)(remaining ?? 0)}${of} remained, by the provider's headers.`;
        return [
            { code: 'limit_bound_first', message, values: { limit: what, by: 'headers', remaining, of: limit } },
        ];
    }
    const named = limitInWords(`${refusal.error?.kind ?? ''} ${refusal.error?.message ?? ''}`);
    if (named === null)
        return [];
    const message = `The limit on ${named} bound first, by the words of the first 429.`;
    return [
        {
            code: 'limit_bound_first',
            message,
            values: { limit: named, by: 'message', remaining: null, of: null },
        },
    ];
}
/** The provider's counters by what they count. */
function readLimits(sample) {
    const limits = new Map();
    for (const [name, text] of Object.entries(sample.limits ?? {})) {
        const groups = HEADER.exec(name.toLowerCase())?.groups;
        const amount = Number(text);
        if (groups === undefined || text.trim() === '' || !Number.isFinite(amount))
            continue;
        const what = (groups['what'] ?? groups['kind'] ?? '').replaceAll('-', ' ');
        const known = limits.get(what) ?? { limit: null, remaining: null };
        limits.set(what, { ...known, [groups['figure'] ?? groups['count'] ?? 'limit']: amount });
    }
    return limits;
}
/** Without the limit itself, only an empty counter says how much is left. */
function shareLeft({ limit, remaining }) {
    if (remaining === null)
        return null;
    if (limit !== null && limit > 0)
        return remaining / limit;
    return remaining === 0 ? 0 : null;
}
/** One counter alone that is far from empty did not refuse anything. */
function isTellingAmong(counters, left) {
    return left !== null && (left <= 0.05 || (counters > 1 && left <= 0.2));
}
function limitInWords(text) {
    if (/tokens?[ _-]*(?:per|\/)|\b[io]?tpm\b|\btpd\b|token[ _-]?(?:rate|limit|quota)/i.test(text))
        return 'tokens';
    if (/requests?[ _-]*(?:per|\/)|\brp[msd]\b|request[ _-]?(?:rate|limit|quota)/i.test(text))
        return 'requests';
    if (/concurren|in[ -]flight|parallel/i.test(text))
        return 'concurrent requests';
    return null;
}

;// CONCATENATED MODULE: ./src/scenarios/rate-limit-findings.ts




/** Slices of the load over which the statuses are told. */
const SLICES = 6;
/** Below this, "per minute" would be said of a moment. */
const SHORTEST_WINDOW = 1_000;
/** Where the limit is and how it speaks. `samples` are those of the scenario, which offered `rate` for `durationMs`. */
function findRateLimit(samples, offered) {
    const sent = inOrderOfStart(samples).filter(({ outcome }) => (0,sample/* wasSent */.Kk)(outcome));
    const load = sent.filter(({ phase }) => phase !== 'probe');
    const refused = load.filter(({ outcome }) => outcome === 'rate_limited');
    const begin = load[0]?.startedMs ?? null;
    if (begin === null)
        return [];
    return [
        describeStatuses(load, begin, offered.durationMs),
        ...(refused.length === 0 ? [limitNotReached(load, offered)] : [describeAccepted(load, begin, offered)]),
        ...findBoundLimit(load),
        ...findRetryAfter(refused),
        ...findWaiting(refused, sent.filter(({ phase }) => phase === 'probe')),
    ];
}
function describeStatuses(load, begin, durationMs) {
    const width = durationMs / SLICES;
    const slices = Array.from({ length: SLICES }, (_, slice) => {
        const within = load.filter(({ startedMs }) => sliceOf(startedMs ?? begin, begin, width) === slice);
        return `${(0,format/* formatMs */._V)(slice * width)}: ${countStatuses(within)}`;
    });
    const values = { ...Object.fromEntries(statusesOf(load)), overTime: slices.join('; ') };
    return {
        code: 'statuses',
        message: `Answers: ${countStatuses(load)}. Over time: ${slices.join('; ')}.`,
        values,
    };
}
function sliceOf(instant, begin, width) {
    return Math.min(SLICES - 1, Math.max(0, Math.floor((instant - begin) / width)));
}
function countStatuses(samples) {
    return (statusesOf(samples)
        .map(([status, count]) => `${(0,format/* formatCount */.B4)(count)} × ${status}`)
        .join(', ') || 'none');
}
function statusesOf(samples) {
    const counts = new Map();
    for (const { status, outcome } of samples) {
        const name = String(status ?? outcome);
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
function limitNotReached(load, { rate, durationMs }) {
    const message = `No limit was met: ${(0,format/* formatAmount */.ej)(load.length, 'request')} at ${(0,format/* formatValue */.Fl)(rate, 'requests/s')} over ${(0,format/* formatMs */._V)(durationMs)} brought no 429. The limit is higher, or counts by a longer time.`;
    return { code: 'limit_not_reached', message, values: { requests: load.length, rate, durationMs } };
}
/** What gets through once the limit holds: what passed before the first refusal is the burst. */
function describeAccepted(load, begin, offered) {
    const first = load.find(({ outcome }) => outcome === 'rate_limited')?.startedMs ?? begin;
    // One interval behind the last arrival: where the plan ended, or where the run was stopped.
    const end = (load.at(-1)?.startedMs ?? begin) + 1_000 / offered.rate;
    const windowMs = Math.max(SHORTEST_WINDOW, end - first);
    const accepted = load.filter((sample) => isAnswered(sample) && (sample.startedMs ?? begin) >= first);
    const tokens = accepted.map(({ inputTokens, outputTokens }) => inputTokens === null || outputTokens === null ? null : inputTokens + outputTokens);
    const known = tokens.filter((count) => count !== null);
    const perMinute = (accepted.length * 60_000) / windowMs;
    const tokensPerMinute = known.length === 0 ? null : (known.reduce((sum, count) => sum + count, 0) * 60_000) / windowMs;
    const burst = load.filter((sample) => isAnswered(sample) && (sample.startedMs ?? begin) < first).length;
    const inTokens = tokensPerMinute === null ? '' : ` (${(0,format/* formatCount */.B4)(tokensPerMinute)} tokens a minute)`;
    const message = `The limit lets ${(0,format/* formatNumber */.ZV)(perMinute)} requests a minute through${inTokens}, of ${(0,format/* formatCount */.B4)(offered.rate * 60)} offered; the first 429 came after ${(0,format/* formatMs */._V)(first - begin)} and ${(0,format/* formatAmount */.ej)(burst, 'answered request')}. Back off as Retry-After says, spread the load, or ask for a higher tier.`;
    const values = {
        acceptedPerMinute: perMinute,
        tokensPerMinute,
        offeredPerMinute: offered.rate * 60,
        firstRefusalMs: first - begin,
        burst,
        windowMs,
    };
    return { code: 'accepted_rate', message, values };
}
function findRetryAfter(refused) {
    if (refused.length === 0)
        return [];
    const waits = refused.map(({ retryAfterS }) => retryAfterS).filter((seconds) => seconds !== null);
    const median = medianOf(waits);
    const values = {
        refused: refused.length,
        told: waits.length,
        medianS: median,
        minS: waits.length === 0 ? null : Math.min(...waits),
        maxS: waits.length === 0 ? null : Math.max(...waits),
    };
    if (median === null) {
        const message = `None of ${(0,format/* formatAmount */.ej)(refused.length, 'refusal')} said how long to wait: clients can only guess. Back off exponentially, with jitter.`;
        return [{ code: 'retry_after_missing', message, values }];
    }
    const range = `${(0,format/* formatMs */._V)((values.minS ?? 0) * 1_000)} to ${(0,format/* formatMs */._V)((values.maxS ?? 0) * 1_000)}`;
    const message = `Retry-After came with ${(0,format/* formatShare */.T1)(waits.length, refused.length)} of the refusals: median ${(0,format/* formatMs */._V)(median * 1_000)}, ${range}.`;
    return [{ code: 'retry_after', message, values }];
}
/** The probes were sent one after the other, each after the longest wait that any answer had asked for. */
function findWaiting(refused, probes) {
    if (refused.length === 0)
        return [];
    const values = { probes: probes.length, accepted: probes.filter(isAnswered).length };
    const first = probes[0];
    if (first === undefined) {
        return [
            {
                code: 'waiting_untested',
                message: 'Whether waiting as told is enough was not tried: no probe was sent within the time for it.',
                values,
            },
        ];
    }
    if (isAnswered(first)) {
        return [
            {
                code: 'waiting_enough',
                message: `Waiting as told was enough: the first request after it was answered, and ${values.accepted} of ${(0,format/* formatAmount */.ej)(probes.length, 'probe')}.`,
                values,
            },
        ];
    }
    if (first.outcome !== 'rate_limited') {
        return [
            {
                code: 'waiting_untested',
                message: `Whether waiting as told is enough stays open: the first request after it ended as ${first.outcome}.`,
                values,
            },
        ];
    }
    const message = `Waiting as told was not enough: the first request after it was refused again (${values.accepted} of ${(0,format/* formatAmount */.ej)(probes.length, 'probe')} answered). Back off for longer than Retry-After says, with jitter.`;
    return [{ code: 'waiting_not_enough', message, values }];
}

// EXTERNAL MODULE: ./src/verdict/evidence.ts
var evidence = __webpack_require__(3512);
// EXTERNAL MODULE: ./src/verdict/violations.ts
var verdict_violations = __webpack_require__(26621);
;// CONCATENATED MODULE: ./src/gate/scenario-reports.ts










/** Where each open load broke; null for the other scenarios. */
function assessScenarios({ scenarios }, samples, config) {
    const alpha = 1 - config.confidence;
    const questions = config.thresholds.flatMap((spec) => {
        const metric = (0,evidence/* metricOf */.a)(spec);
        const question = (0,verdict_violations/* askProportion */.EL)(spec, metric);
        if (question === null || metric.name === 'inter_token_latency')
            return [];
        const violations = (sample) => (0,verdict_violations/* observe */.lB)(spec, metric, sample, () => false).map((value) => question.violates(value));
        return [{ name: `${spec.source} of ${spec.metric}`, theta0: question.theta0, violations }];
    });
    return scenarios.map(({ plan }) => plan.type !== 'load' || plan.executor?.endsWith('arrival-rate') !== true
        ? null
        : assessLoad(plan, samples.filter(({ scenario, arm }) => scenario === plan.scenario && arm === 'head'), questions, { pass: alpha, fail: alpha }));
}
/** The scenarios that were begun, with their stages and what was found. */
function describeScenarios({ prepared, result, samples, resolved, assessments, healthy, }) {
    return result.spans.flatMap((span, index) => {
        const scenario = prepared.scenarios[index];
        if (scenario === undefined)
            return [];
        const { plan } = scenario;
        const ofScenario = (sample) => sample.scenario === plan.scenario;
        const own = resolved.filter(ofScenario);
        return [
            {
                name: plan.scenario,
                type: plan.type,
                executor: plan.executor,
                ...span,
                stages: plan.stages.map((stage) => scenario_reports_describeStage(spanOf(stage, plan, span.durationMs), own, { scenario: plan.scenario, result })),
                // What a part shows of the endpoint is not what the whole did to it.
                findings: prepared.shard === null
                    ? findingsOf(scenario, samples.filter((sample) => ofScenario(sample) && sample.arm === 'head'), assessments[index] ?? null, { generatorHealthy: healthy, stopCode: result.stopped?.code ?? null })
                    : [],
            },
        ];
    });
}
function findingsOf(prepared, samples, assessment, run) {
    return [...findScenario(prepared, samples, assessment, run), ...findCosts(samples)];
}
function findScenario({ plan, scenario, target }, samples, assessment, run) {
    const { config } = scenario;
    switch (plan.type) {
        case 'load':
            return assessment === null ? [] : findLoad(assessment, samples, run);
        case 'cold-start':
            return findColdStart(samples, config['cold-start'].idle);
        case 'rate-limit':
            return findRateLimit(samples, {
                rate: config['rate-limit'].rate,
                durationMs: config['rate-limit'].duration,
            });
        case 'cache':
            return findCache(samples, target.price.rates);
    }
}
/** Where the plan only bounds how long a stage may take, what counts is how long it took. */
function spanOf(stage, { type, iterations }, tookMs) {
    if (type === 'load' && iterations === null)
        return stage;
    return { ...stage, durationMs: Math.min(stage.durationMs, Math.max(0, tookMs - stage.startMs)) };
}
function scenario_reports_describeStage(stage, samples, { scenario, result }) {
    const own = samples.filter((sample) => sample.stage === stage.index);
    const count = (test) => own.filter(test).length;
    return {
        index: stage.index,
        durationMs: stage.durationMs,
        from: stage.from,
        target: stage.target,
        planned: own.length,
        sent: count(({ outcome }) => (0,sample/* wasSent */.Kk)(outcome)),
        ok: count(({ outcome }) => outcome === 'ok'),
        rateLimited: count(({ outcome }) => outcome === 'rate_limited'),
        errors: count(({ outcome }) => (0,sample/* isError */.bJ)(outcome)),
        timeouts: count(({ outcome }) => outcome === 'timeout'),
        dropped: count(({ outcome }) => outcome === 'dropped'),
        suppressed: count(({ outcome }) => outcome === 'suppressed'),
        cost: own.reduce((sum, { costUsd }) => sum + costUsd, 0),
        metrics: summariseSamples(own, {
            durationMs: stage.durationMs,
            gaps: result.gaps,
            tags: { scenario, stage: String(stage.index), arm: 'head' },
        }),
    };
}

// EXTERNAL MODULE: ./src/gate/stored-baseline.ts + 4 modules
var stored_baseline = __webpack_require__(30699);
;// CONCATENATED MODULE: ./src/gate/judge-run.ts








function judgeRun(reported, ordered, sent) {
    const { parsed, prepared, result, looks } = reported;
    const { config } = parsed;
    const { gaps, durationMs } = result;
    const samples = tellCacheHits(prepared, ordered);
    const assessments = assessScenarios(prepared, samples, config);
    const breakingPoint = assessments.find((each) => each?.breakingPoint != null)?.breakingPoint ?? null;
    const metrics = summariseRun(samples, { durationMs, gaps, breakingPoint });
    // A ramp that never broke has held at its highest rate at least, which is enough for a threshold.
    const held = assessments.find((each) => each?.bracket.lastGood !== undefined)?.bracket.lastGood;
    const gauges = gaugesOf(metrics, reported, breakingPoint ?? held ?? null);
    const isFinding = (scenario) => prepared.scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
    const absolute = config.thresholds.filter((spec) => !(0,relative_thresholds/* isRelative */.n3)(spec));
    const judged = (0,evaluate_thresholds/* evaluateThresholds */.S$)(absolute, { samples, gaps, durationMs, gauges, isFinding }, {
        confidence: config.confidence,
        onInconclusive: config['on-inconclusive'],
        seed: prepared.seed,
        sequential: (spec) => looks.sequential(spec),
        even: (spec) => looks.even(spec),
    });
    const usdPerRequest = sent === 0 ? null : result.spent / sent;
    const described = describeThresholds(judged, { confidence: config.confidence, usdPerRequest });
    const compared = compareRun(reported, { samples, metrics, usdPerRequest });
    return {
        samples,
        metrics,
        assessments,
        compared,
        thresholds: config.thresholds.map((spec) => described[absolute.indexOf(spec)] ??
            compared?.thresholds.get(spec) ??
            (0,relative_thresholds/* leaveOpen */.Cs)(spec, missingOf(reported))),
    };
}
/** Against the other arm, or against stored runs; null where neither is asked for. */
function compareRun({ parsed, comparison, baseline, result }, { samples, metrics, usdPerRequest }) {
    const { config } = parsed;
    if (baseline !== null)
        return (0,stored_baseline/* judgeBaselineOf */.e)(baseline, { metrics }, config);
    if (comparison === null)
        return null;
    const onInconclusive = config['on-inconclusive'];
    return (0,run_comparison/* judgeComparison */.tk)(comparison, { samples, stopped: result.stopped, onInconclusive, usdPerRequest });
}
function missingOf({ comparison, baseline }) {
    if (baseline !== null)
        return baseline.missing ?? 'no stored run measured it';
    return comparison?.missing[0] ?? 'nothing was compared';
}
/** Trends and rates of head, which is what is judged; counters and gauges of the whole run. */
function summariseRun(samples, scope) {
    const whole = summariseSamples(samples, scope);
    const head = summariseSamples(samples, { ...scope, tags: { arm: 'head' } });
    const entries = Object.entries(whole).flatMap(([name, summary]) => {
        const isWhole = summary.type === 'counter' || summary.type === 'gauge';
        const chosen = isWhole ? summary : head[name];
        return chosen === undefined ? [] : [[name, chosen]];
    });
    return Object.fromEntries(entries);
}
function gaugesOf(metrics, { result }, breakingPoint) {
    let outputTokens = 0;
    for (const sample of result.samples)
        outputTokens += sample.outputTokens ?? 0;
    const median = (trend) => {
        const summary = metrics[trend];
        return summary?.type === 'trend' ? summary.med : null;
    };
    return { durationMs: result.durationMs, outputTokens, breakingPoint, median };
}
/** In each cache scenario by its own evidence; the samples of others stay as they are. */
function tellCacheHits({ scenarios }, ordered) {
    return scenarios.reduce((samples, { plan }) => {
        if (plan.type !== 'cache')
            return samples;
        const own = (0,cache_hits/* resolveCacheHits */.l)(samples.filter(({ scenario }) => scenario === plan.scenario)).samples;
        const told = new Map(own.map((sample) => [sample.id, sample]));
        return samples.map((sample) => told.get(sample.id) ?? sample);
    }, ordered);
}

// EXTERNAL MODULE: ./src/gate/report-parts.ts
var report_parts = __webpack_require__(41766);
// EXTERNAL MODULE: ./src/gate/saturation.ts
var saturation = __webpack_require__(41903);
;// CONCATENATED MODULE: ./src/gate/build-report.ts






/** In the order of the plan, which is the order of dispatch. */
function orderSamples(result) {
    return [...result.samples].sort((a, b) => a.id - b.id);
}
/** The one view model of a run: everything that is rendered, written or published comes from it. */
function buildReport(reported, samples, world) {
    const { parsed, prepared, result } = reported;
    const { config } = parsed;
    const load = (0,report_parts/* describeLoad */.sF)(reported, samples);
    const judged = judgeRun(reported, samples, load.sent);
    for (const warning of judged.compared?.warnings ?? [])
        world.log.warning(warning);
    const saturated = (0,saturation/* describeSaturation */.Y)(result.health);
    const ofHead = samples.filter(({ arm }) => arm === 'head');
    const verdict = reported.decide({
        thresholds: judged.thresholds,
        compared: judged.compared?.gates ?? [],
        stopped: result.stopped,
        sent: load.sent,
        unsent: load.unsent,
        usdPerRequest: load.sent === 0 ? null : result.spent / load.sent,
        answered: load.ok,
        deliveredRatio: load.deliveredRatio,
        undelivered: load,
        saturated,
        onInconclusive: config['on-inconclusive'],
    });
    const untitled = {
        schemaVersion: 1,
        tool: { name: 'llm-perf-gate', version: world.version },
        name: config.name,
        ...verdict,
        run: (0,report_parts/* describeRun */.vZ)(reported, world),
        source: world.source,
        target: (0,report_parts/* describeTarget */.ff)(reported),
        load,
        generator: (0,report_parts/* describeGenerator */.fh)(result, saturated),
        cost: (0,report_parts/* describeCost */.P9)(reported, samples, load),
        scenarios: describeScenarios({
            prepared,
            result,
            samples,
            resolved: judged.samples,
            assessments: judged.assessments,
            healthy: saturated === null,
        }),
        metrics: judged.metrics,
        ...(0,count_samples/* countStatuses */.ip)(samples),
        thresholds: [...judged.thresholds],
        checks: (0,count_samples/* countChecks */.ls)(ofHead),
        prompts: (0,count_samples/* countPrompts */.bC)(ofHead),
        comparison: judged.compared?.comparison ?? null,
        reused: null,
    };
    return { ...untitled, headline: world.redact((0,headline/* writeHeadline */.m)(untitled)) };
}


/***/ }),

/***/ 46071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ isComparing),
/* harmony export */   Iq: () => (/* binding */ checkComparison),
/* harmony export */   Ku: () => (/* binding */ hasBaseline),
/* harmony export */   Wj: () => (/* binding */ hasOtherTarget),
/* harmony export */   uQ: () => (/* binding */ isCompared)
/* harmony export */ });
/** Whether the run has two arms; naming another endpoint or model asks for it too. */
function isComparing(config) {
    return config.compare === 'base' || hasOtherTarget(config);
}
/** Whether the run is compared with what earlier ones stored. */
function hasBaseline(config) {
    return config.compare === 'baseline' && !hasOtherTarget(config);
}
/** Whether base is another endpoint or model, which is asked head's prompts. */
function hasOtherTarget(config) {
    return config['base-endpoint'] !== undefined || config['base-model'] !== undefined;
}
/** Only a load can be shared by two arms; the other scenarios measure head alone. */
function isCompared({ config }) {
    return isComparing(config) && config.scenario === 'load';
}
/** Settings of the comparison that contradict others. */
function checkComparison(config, scenarios, given) {
    if (!isComparing(config)) {
        return given.has('design')
            ? [{ setting: 'design', message: 'has no meaning without a second arm; set `compare: base`' }]
            : [];
    }
    const problems = [];
    if (config.compare !== 'base' && given.has('compare')) {
        const other = config['base-endpoint'] === undefined ? 'base-model' : 'base-endpoint';
        problems.push({
            setting: 'compare',
            message: `\`${config.compare}\` contradicts \`${other}\`; leave one of them out`,
        });
    }
    const loads = scenarios.filter(isCompared);
    if (loads.length === 0) {
        problems.push({
            setting: 'compare',
            message: `\`base\` compares loads, and no scenario of this run is of type \`load\``,
        });
    }
    if (config.design === 'pairs' && loads.some((load) => load.config['max-concurrency'] < 2)) {
        problems.push({
            setting: 'max-concurrency',
            message: '`1` leaves no room for a pair of requests; a comparison needs at least 2',
        });
    }
    return problems;
}


/***/ }),

/***/ 44690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: parseConfig

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
// EXTERNAL MODULE: ./src/verdict/evidence.ts
var evidence = __webpack_require__(3512);
// EXTERNAL MODULE: ./src/verdict/relative-thresholds.ts
var relative_thresholds = __webpack_require__(72718);
// EXTERNAL MODULE: ./src/verdict/stored-values.ts
var stored_values = __webpack_require__(43721);
;// CONCATENATED MODULE: ./src/gate/check-shard.ts
/** Settings of a shard that contradict others. */
function checkShardSettings({ config, scenarios, }) {
    const { shard, mode } = config;
    if (shard === undefined)
        return [];
    if (mode !== 'run')
        return [{ setting: 'shard', message: `has no meaning with \`mode: ${mode}\`, which sends nothing` }];
    const cold = scenarios.find((scenario) => scenario.config.scenario === 'cold-start');
    if (cold === undefined)
        return [];
    return [
        {
            setting: 'shard',
            message: `cannot divide scenario \`${cold.name}\`: while one job waits for the endpoint to cool down, the others would keep it warm`,
        },
    ];
}

// EXTERNAL MODULE: ./src/gate/compare-config.ts
var compare_config = __webpack_require__(46071);
;// CONCATENATED MODULE: ./src/gate/check-config.ts





/** Settings that are each right and contradict each other. `given` are those that the user wrote. */
function checkConfig({ config, scenarios }, given) {
    const problems = [];
    // Who only tells what others measured sends nothing anywhere, and judges nothing.
    if (config.mode === 'publish')
        return problems;
    if (config.endpoint === undefined && !given.has('endpoint')) {
        problems.push({ setting: 'endpoint', message: 'is required: the URL of the API, or `simulator`' });
    }
    for (const scenario of scenarios)
        problems.push(...checkScenario(scenario));
    problems.push(...(0,compare_config/* checkComparison */.Iq)(config, scenarios, given));
    problems.push(...checkShardSettings({ config, scenarios }));
    for (const spec of config.thresholds) {
        const objection = objectionTo(spec, config, scenarios);
        if (objection === undefined)
            continue;
        const tags = Object.entries(spec.tags).map(([tag, value]) => `${tag}:${value}`);
        const name = spec.metric + (tags.length === 0 ? '' : `{${tags.join(',')}}`);
        problems.push({ setting: 'thresholds', message: `\`${name}: ${spec.source}\` ${objection}` });
    }
    return problems;
}
/** What the scenario's executor does not read was meant for another. */
function checkScenario({ name, config }) {
    const { vus, executor } = config;
    if (vus === undefined || executor === 'constant-vus' || executor === 'shared-iterations')
        return [];
    return [
        {
            setting: 'vus',
            message: `has no meaning in scenario \`${name}\`: its executor is \`${executor}\`; set \`executor\` to \`constant-vus\` or \`shared-iterations\``,
        },
    ];
}
/** Why a threshold can never be judged; undefined where it can. */
function objectionTo(spec, config, scenarios) {
    const { metric, tags } = spec;
    const { stream } = config;
    const comparing = (0,compare_config/* isComparing */.B$)(config);
    const stored = (0,compare_config/* hasBaseline */.Ku)(config);
    if ((0,relative_thresholds/* isRelative */.n3)(spec) && !comparing && !stored)
        return 'is relative, and there is nothing to compare with; set `compare: base` or `baseline`';
    if ((0,relative_thresholds/* isRelative */.n3)(spec)) {
        const problem = stored ? (0,stored_values/* storedProblem */.T)(spec) : (0,relative_thresholds/* relativeProblem */.UD)(spec);
        if (problem !== null)
            return `cannot be judged: ${problem}`;
    }
    if (!stream && STREAMED.has(metric))
        return 'is only measured while streaming, and `stream` is false';
    if ((0,evidence/* metricOf */.a)(spec).type === 'gauge' && Object.keys(tags).length > 0)
        return 'is one value of the whole run, and cannot be narrowed by tags';
    if (tags.arm === 'base' && !comparing)
        return 'judges the base arm, and there is nothing to compare with';
    const named = scenarios.filter(({ name }) => tags.scenario === undefined || name === tags.scenario);
    if (named.length === 0)
        return `names no scenario of this run; there is ${scenarios.map(({ name }) => `\`${name}\``).join(', ')}`;
    const stages = Math.max(...named.map(({ config }) => stagesOf(config)));
    if (tags.stage !== undefined && Number(tags.stage) > stages)
        return `names stage ${tags.stage}, and there ${stages === 1 ? 'is only one' : `are only ${stages}`}`;
    if (metric === 'breaking_point')
        return objectionToBreakingPoint(spec, named);
    return !COLD.has(metric) || named.some(({ config }) => ['cold-start', 'cache'].includes(config.scenario))
        ? undefined
        : 'is only measured in a `cold-start` scenario';
}
/** The probe after a rate limit is a stage of its own; the others are one. */
function stagesOf({ scenario, stages }) {
    if (scenario === 'load')
        return stages.length;
    return scenario === 'rate-limit' ? 2 : 1;
}
/** Requests per second that the ramp reaches; null where it is none. */
function highestRate({ scenario, stages, executor, ...config }) {
    if (scenario !== 'load' || !executor.endsWith('arrival-rate'))
        return null;
    return ((Math.max(config['start-rate'], ...stages.map(({ target }) => target)) * 1_000) / config['time-unit']);
}
function objectionToBreakingPoint({ limit }, named) {
    const rates = named.map(({ config }) => highestRate(config)).filter((rate) => rate !== null);
    if (rates.length === 0)
        return 'is only measured by an arrival rate';
    const highest = Math.max(...rates);
    return limit.value > highest ? `can never hold: the stages reach ${highest} requests a second` : undefined;
}
const STREAMED = new Set([
    'time_to_first_token',
    'inter_token_latency',
    'time_per_output_token',
    'cold_start_ttft',
    'warm_ttft',
    'cold_start_ttft_penalty',
]);
const COLD = new Set([
    'cold_start_latency',
    'warm_latency',
    'cold_start_penalty',
    'cold_start_ttft',
    'warm_ttft',
    'cold_start_ttft_penalty',
]);

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/prompts/yaml-depth.ts
var yaml_depth = __webpack_require__(1104);
// EXTERNAL MODULE: ./src/gate/settings/structures.ts
var structures = __webpack_require__(79799);
;// CONCATENATED MODULE: ./src/gate/read-settings-map.ts




/** A YAML map's entries with their lines; what is empty is absent. Whatever is wrong becomes a problem. */
function readSettingsMap(text, origin, problems) {
    const fail = (message, line) => {
        problems.push({ setting: origin.setting, message, ...placeOf({ ...origin, line }) });
        return [];
    };
    if (text.trim() === '')
        return [];
    if ((0,yaml_depth/* isTooDeep */.f)(text))
        return fail('is nested too deeply to be settings');
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, stringKeys: true });
    const faults = [...document.errors, ...document.warnings];
    for (const { message, pos } of faults)
        fail(`is no YAML: ${message.split('\n')[0] ?? ''}`, counter.linePos(pos[0]).line);
    const { contents } = document;
    if (faults.length > 0 || contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null))
        return [];
    if (!(0,dist/* isMap */.jh)(contents))
        return fail('is no map of settings', 1);
    const values = toPlain(document);
    if (typeof values === 'string')
        return fail(values);
    return contents.items.flatMap((pair) => {
        const key = keyOf(pair);
        const raw = asWritten(pair, values[key]);
        if (isAbsent(raw))
            return [];
        const lineOf = (...path) => lineAt(contents, [key, ...path], counter);
        return [[key, { raw, ...placeOf({ ...origin, line: lineOf() }), lineOf }]];
    });
}
function isAbsent(raw) {
    return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
function placeOf(place) {
    const { file, line } = place;
    return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}
/** Plain values, or what is wrong with them. */
function toPlain(document) {
    try {
        const value = document.toJS({ maxAliasCount: 100 });
        // An alias to something around it would be endless.
        JSON.stringify(value);
        return (0,structures/* isObject */.Gv)(value) ? value : 'is no map of settings';
    }
    catch (error) {
        return `is no map of settings: ${(0,errors/* messageOf */.bD)(error).split('\n')[0] ?? ''}`;
    }
}
function keyOf({ key }) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
}
/** A version such as `4.10`, or an id with leading zeros, is no number that was written strangely. */
function asWritten({ value }, plain) {
    const source = (0,dist/* isScalar */.jn)(value) && typeof value.value === 'number' ? value.source : undefined;
    return source !== undefined && /^\d[\d.]*$/.test(source) && String(plain) !== source ? source : plain;
}
function lineAt(map, path, counter) {
    let node = map;
    let line;
    for (const wanted of path) {
        const pair = (0,dist/* isMap */.jh)(node) ? node.items.find((item) => keyOf(item) === wanted) : undefined;
        const range = (0,dist/* isScalar */.jn)(pair?.key) ? pair.key.range : undefined;
        if (pair === undefined || range == null)
            return line;
        line = counter.linePos(range[0]).line;
        node = pair.value;
    }
    return line;
}

// EXTERNAL MODULE: ./src/gate/settings/schema.ts + 10 modules
var schema = __webpack_require__(19121);
// EXTERNAL MODULE: ./src/gate/settings/setting.ts
var setting = __webpack_require__(60097);
;// CONCATENATED MODULE: ./src/gate/read-scenarios.ts





/** The setting that maps names to scenarios. */
const SCENARIOS = 'scenarios';
/** Names are tag values of thresholds, `{scenario:name}`, and stand in tables. */
const NAME = /^[^\s,:{}`|<>][^,:{}`|<>\p{Cc}]{0,79}$/u;
/** The `scenarios` setting: a map of named scenarios, each a map of settings; as a flag it is YAML. */
function readScenarios(given, problems) {
    const map = typeof given.raw === 'string' ? readText(given.raw, problems) : given;
    const entries = Object.entries((0,structures/* isObject */.Gv)(map.raw) ? map.raw : {});
    if (entries.length === 0)
        problems.push({ setting: SCENARIOS, message: 'is no map of named scenarios', ...placeOf(given) });
    return entries.map(([name, raw]) => readScenario(name, { raw, ...nested(map, name) }, problems));
}
function readText(text, problems) {
    const yaml = `${SCENARIOS}:\n${text.replace(/^/gm, '  ')}`;
    return { raw: readSettingsMap(yaml, { setting: SCENARIOS }, problems)[0]?.[1].raw };
}
function readScenario(name, given, problems) {
    const fail = (message, place) => {
        problems.push({ setting: `${SCENARIOS}.${name}`, message, ...placeOf(place) });
    };
    if (!NAME.test(name))
        fail('is no name of 1 to 80 characters without `, : { } | < >`', given);
    if (!(0,structures/* isObject */.Gv)(given.raw) && !isAbsent(given.raw))
        fail(`${(0,setting/* show */.WU)(given.raw)} is no map of settings`, given);
    const own = new Map();
    for (const [key, raw] of Object.entries((0,structures/* isObject */.Gv)(given.raw) ? given.raw : {})) {
        const place = { raw, ...nested(given, key) };
        if (!schema/* SCENARIO_SETTING_NAMES */.nc.some((known) => known === key))
            fail(`\`${key}\` cannot be set for one scenario${(0,suggest/* suggestion */.h)(key, schema/* SCENARIO_SETTING_NAMES */.nc)}`, place);
        else if (!isAbsent(raw))
            own.set(key, place);
    }
    return { name, own };
}
/** Where a key inside a value stands. */
function nested(given, key) {
    const { file, lineOf } = given;
    if (lineOf === undefined)
        return placeOf(given);
    return { ...placeOf({ file, line: lineOf(key) }), lineOf: (...path) => lineOf(key, ...path) };
}

;// CONCATENATED MODULE: ./src/gate/config.ts






/** Settings that only steer how the others are read. */
const STEERING = ['config', 'config-file'];
/**
 * Reads all settings: an input wins over `config`, that over `config-file`, that over the default. SettingsError with
 * every problem at once.
 */
function parseConfig(sources) {
    const { parsed, problems } = readConfig(sources);
    if (problems.length > 0)
        throw new SettingsError(problems);
    return parsed;
}
/** The settings, those that are wrong at their defaults, and what is wrong with them. */
function readConfig(sources) {
    const problems = [];
    const given = collect(sources, problems);
    const scenarioMap = given.get(SCENARIOS);
    given.delete(SCENARIOS);
    const config = readSettings(given, problems);
    const scenarios = scenarioMap === undefined
        ? [{ name: config.scenario, config }]
        : readScenarios(scenarioMap, problems).map(({ name, own }) => ({
            name,
            config: readSettings(new Map([...given, ...own]), problems),
        }));
    problems.push(...checkConfig({ config, scenarios }, new Set(given.keys())));
    return { parsed: { config, scenarios, places: placesOf(given) }, problems: (0,errors/* uniqueProblems */.OH)(problems) };
}
function placesOf(given) {
    return new Map([...given].flatMap(([name, { file, line }]) => file === undefined || line === undefined ? [] : [[name, { file, line }]]));
}
/** What was written, the strongest source last, and nothing that is no setting. */
function collect(sources, problems) {
    const { inputs } = sources;
    const given = new Map();
    const path = inputs['config-file']?.trim() ?? '';
    const files = [
        ...(path === ''
            ? []
            : readSettingsMap(readConfigFile(sources, path, problems), { setting: 'config-file', file: path }, problems)),
        ...readSettingsMap(inputs['config'] ?? '', { setting: 'config' }, problems),
    ];
    const written = Object.entries(inputs)
        .filter(([name, raw]) => raw.trim() !== '' && !STEERING.includes(name))
        .map(([name, raw]) => [name, { raw }]);
    const known = [...schema/* SETTING_NAMES */.OI, SCENARIOS];
    for (const [name, one] of [...files, ...written]) {
        if (known.includes(name) && !STEERING.includes(name))
            given.set(name, one);
        else
            problems.push({ setting: readable(name), message: refusalOf(name, known), ...placeOf(one) });
    }
    return given;
}
/** A name that is no setting may be anything; it stays one short line. */
function readable(name) {
    const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    return line === '' ? '(no name)' : line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
function refusalOf(name, known) {
    return STEERING.includes(name)
        ? 'cannot be set within a config'
        : `there is no such setting${(0,suggest/* suggestion */.h)(name, known)}`;
}
function readConfigFile(sources, path, problems) {
    try {
        return sources.readFile(path);
    }
    catch (error) {
        problems.push({ setting: 'config-file', message: `\`${path}\` cannot be read: ${(0,errors/* messageOf */.bD)(error)}` });
        return '';
    }
}
function readSettings(given, problems) {
    const entries = schema/* SETTING_NAMES */.OI.map((name) => [name, readSetting(name, given.get(name), problems)]);
    return Object.freeze(Object.fromEntries(entries));
}
function readSetting(name, given, problems) {
    const setting = schema/* SETTINGS */.yy[name];
    if (given === undefined)
        return setting.absent;
    const parsed = setting.parse(given.raw, name);
    if (parsed.ok)
        return parsed.value;
    problems.push(...parsed.problems.map((problem) => ({ ...placeOf(given), ...problem })));
    return setting.absent;
}


/***/ }),

/***/ 54210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ sumTokens),
/* harmony export */   bC: () => (/* binding */ countPrompts),
/* harmony export */   ip: () => (/* binding */ countStatuses),
/* harmony export */   ls: () => (/* binding */ countChecks)
/* harmony export */ });
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98993);
/* harmony import */ var _stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3816);


/** Counts over a run's samples, for the report's tables. */
function countStatuses(samples) {
    const statuses = {};
    const outcomes = {};
    for (const { status, outcome } of samples) {
        if (status !== null)
            statuses[status] = (statuses[status] ?? 0) + 1;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    return { statuses, outcomes };
}
function sumTokens(samples) {
    const sum = (field) => samples.reduce((total, sample) => total + (sample[field] ?? 0), 0);
    return {
        inputTokens: sum('inputTokens'),
        cachedInputTokens: sum('cachedInputTokens'),
        outputTokens: sum('outputTokens'),
        reasoningTokens: sum('reasoningTokens'),
    };
}
function countChecks(samples) {
    const counts = new Map();
    for (const { checks } of samples) {
        for (const [name, held] of Object.entries(checks ?? {})) {
            const row = counts.get(name) ?? { passes: 0, fails: 0 };
            if (held)
                row.passes += 1;
            else
                row.fails += 1;
            counts.set(name, row);
        }
    }
    return [...counts].map(([name, row]) => ({ name, ...row }));
}
function countPrompts(samples) {
    const groups = new Map();
    for (const sample of samples) {
        const group = groups.get(sample.prompt);
        if (group === undefined)
            groups.set(sample.prompt, [sample]);
        else
            group.push(sample);
    }
    return [...groups].map(([id, own]) => {
        const answered = own.filter(({ outcome }) => outcome === 'ok');
        const quantile = (field, share) => (0,_stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)((0,_stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .sortAscending */ .V0)(known(answered, field)), share) ?? null;
        return {
            id,
            sent: own.filter(({ outcome }) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .wasSent */ .Kk)(outcome)).length,
            ok: answered.length,
            cost: own.reduce((sum, { costUsd }) => sum + costUsd, 0),
            inputTokens: mean(known(answered, 'inputTokens')),
            outputTokens: mean(known(answered, 'outputTokens')),
            ttftP50Ms: quantile('ttftMs', 0.5),
            ttftP95Ms: quantile('ttftMs', 0.95),
            e2eP50Ms: quantile('e2eMs', 0.5),
            e2eP95Ms: quantile('e2eMs', 0.95),
        };
    });
}
function known(samples, field) {
    return samples.map((sample) => sample[field]).filter((value) => value !== null);
}
function mean(values) {
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}


/***/ }),

/***/ 84606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ planLooks),
/* harmony export */   N: () => (/* binding */ isSteady)
/* harmony export */ });
/* harmony import */ var _verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);
/* harmony import */ var _verdict_early_looks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82423);
/* harmony import */ var _verdict_early_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73563);
/* harmony import */ var _verdict_evaluate_thresholds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45731);
/* harmony import */ var _verdict_sequential_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41757);
/* harmony import */ var _verdict_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72718);
/* harmony import */ var _verdict_violations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26621);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36202);








/**
 * Decides it all before the first request: a plan made after seeing data would not be exact. One of several `shards`
 * sees a part: it may end by failing, on its share of alpha (Bonferroni), and never by passing.
 */
function planLooks(config, scenarios, shards = 1) {
    const alpha = 1 - config.confidence;
    const specs = config.thresholds.filter((spec) => !(0,_verdict_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_5__/* .isRelative */ .n3)(spec));
    const alphas = { pass: alpha, fail: alpha / ((0,_verdict_evaluate_thresholds_js__WEBPACK_IMPORTED_MODULE_3__/* .familySize */ .Qv)(specs, _verdict_evaluate_thresholds_js__WEBPACK_IMPORTED_MODULE_3__/* .isStochastic */ .g3) * shards) };
    const planned = (spec) => countPlanned(spec, scenarios);
    const even = (spec) => isEven(spec, scenarios);
    const only = scenarios.length === 1 ? scenarios[0] : undefined;
    const steady = shards === 1 && only !== undefined && isSteady(only);
    // The other scenarios are run for what they find; a threshold that is decided early would cut it off.
    const onlyLoad = scenarios.every(({ plan }) => plan.type === 'load');
    const looked = (spec) => ((config['stop-early'] && onlyLoad) || spec.abort) &&
        (0,_verdict_violations_js__WEBPACK_IMPORTED_MODULE_7__/* .askProportion */ .EL)(spec, (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec)) !== null &&
        (0,_verdict_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).name !== 'inter_token_latency';
    const planOf = (spec) => {
        const count = planned(spec);
        return looked(spec) && count !== null && count > 0 ? { planned: count, alphas } : null;
    };
    const sequential = (spec) => {
        const plan = steady ? planOf(spec) : null;
        return plan !== null && plan.planned <= _verdict_sequential_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_PLANNED */ .xp ? plan : null;
    };
    const lookAt = (spec) => {
        if (spec.abort && (0,_verdict_early_looks_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertain */ .t)(spec))
            return { kind: 'certain' };
        const steadily = sequential(spec);
        if (steadily !== null)
            return { kind: 'sequential', plan: steadily };
        const plan = planOf(spec);
        if (plan !== null)
            return { kind: 'curtailed', plan, even: even(spec) };
        return spec.abort && looked(spec) ? { kind: 'doubling', alphas, even: even(spec) } : null;
    };
    const thresholds = specs.map((spec) => ({ spec, look: lookAt(spec) }));
    const mayPass = steady && config['stop-early'] && thresholds.every(({ look }) => look?.kind === 'sequential');
    const isFinding = (scenario) => scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
    const rule = thresholds.some(({ look }) => look !== null)
        ? (0,_verdict_early_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .createEarlyStop */ .Ww)({ thresholds, firstId: 0, isFinding, mayPass })
        : null;
    return { planned, sequential, even, rule, mayPass };
}
/**
 * One rate from the first request to the last; only then is an early look at the whole a look at its parts. Virtual
 * users slow down with the endpoint, and their requests are not numbered in the order of dispatch.
 */
function isSteady({ plan }) {
    if (plan.type !== 'load' || plan.executor?.endsWith('arrival-rate') !== true)
        return false;
    return isConstant(plan.stages);
}
function isConstant(stages) {
    const rate = stages[0]?.target;
    return stages.every(({ from, target }) => from === rate && target === rate);
}
function isEven({ tags }, scenarios) {
    const judged = scenarios.filter(({ plan }) => tags.scenario === undefined || plan.scenario === tags.scenario);
    const stages = judged
        .flatMap(({ plan }) => plan.stages)
        .filter(({ index }) => tags.stage === undefined || String(index) === tags.stage);
    return judged.length === 1 && judged[0]?.plan.type === 'load' && isConstant(stages);
}
/** Of a comparison's requests only head's are judged, about half of them. */
function countPlanned(spec, scenarios) {
    const { scenario, stage, arm, prompt, model, status } = spec.tags;
    if (prompt !== undefined || model !== undefined || status !== undefined || arm !== undefined)
        return null;
    let total = 0;
    for (const prepared of scenarios) {
        const { plan } = prepared;
        if (scenario !== undefined && plan.scenario !== scenario)
            continue;
        if (plan.planned === null)
            return null;
        const requests = stage === undefined
            ? plan.planned
            : (plan.stages.find(({ index }) => String(index) === stage)?.planned ?? 0);
        total += Math.round(requests * shareOfHead(prepared));
    }
    return total;
}
function shareOfHead(prepared) {
    const { plan, scenario } = prepared;
    if ((0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_6__/* .baseOf */ .b)(prepared) === null)
        return 1;
    const open = plan.planned !== null && plan.executor?.endsWith('arrival-rate') === true;
    // Every arrival is one request of head's, whether or not it has a partner.
    return open && scenario.config.design === 'pairs' ? plan.sessions.length / plan.planned : 0.5;
}


/***/ }),

/***/ 36617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ emptyReport)
/* harmony export */ });
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14512);
/* harmony import */ var _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28303);


const NOTHING_SENT = {
    load: {
        planned: 0,
        sent: 0,
        ok: 0,
        dropped: 0,
        suppressed: 0,
        unsent: 0,
        deliveredRatio: 0,
        maxInFlight: 0,
    },
    generator: {
        healthy: true,
        scheduleDelayMs: { p50: null, p99: null, max: null },
        eventLoopDelayMs: { p99: null, max: null },
        cpuSeconds: 0,
        utilization: null,
        overheadMs: null,
        shardsNeeded: null,
    },
};
const NOTHING_SPENT = {
    currency: 'USD',
    expected: 0,
    worstCase: 0,
    spent: 0,
    saved: 0,
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    reasoningTokens: 0,
    prices: { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0, source: '', model: null },
    basePrices: null,
};
/** The report of a gate that sent nothing: settings that are wrong, or a change that is none of its business. */
function emptyReport(facts) {
    const at = facts.date.toISOString();
    const shard = typeof facts.shard === 'string' ? (0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .parseShard */ .uK)(facts.shard) : facts.shard;
    const untitled = {
        schemaVersion: 1,
        tool: { name: 'llm-perf-gate', version: facts.version },
        name: facts.name,
        verdict: facts.verdict,
        passed: facts.verdict !== 'error',
        reasons: facts.reasons,
        run: {
            id: `none-${facts.date.getTime().toString(36)}`,
            startedAt: at,
            endedAt: at,
            durationMs: 0,
            seed: '',
            stoppedBy: facts.verdict === 'error' ? 'error' : 'completed',
            shard: shard === undefined ? null : (0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShard */ ._D)(shard),
            configHash: '',
            promptHash: '',
            judgeHash: '',
            proxied: false,
            cpus: facts.cpus,
            node: facts.node,
        },
        source: facts.source,
        target: { endpoint: facts.endpoint, protocol: '', model: null, stream: true },
        ...NOTHING_SENT,
        cost: { ...NOTHING_SPENT, budget: facts.budget },
        scenarios: [],
        metrics: {},
        statuses: {},
        outcomes: {},
        thresholds: [],
        checks: [],
        prompts: [],
        comparison: null,
        reused: facts.reused ?? null,
    };
    return { ...untitled, headline: (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .writeHeadline */ .m)(untitled) };
}


/***/ }),

/***/ 96476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ explainSettings)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _settings_judge_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81073);
/* harmony import */ var _settings_publish_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45186);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44690);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36202);





/** Where these cannot be read, any setting may be missing. */
const SOURCES = ['config', 'config-file', 'scenarios'];
/** What else a problem of these settings may follow from: a default stands for each that is wrong. */
const ROOTS = new Map([
    ['report-dir', []],
    ['prompts', []],
    ['prices', ['endpoint', 'model', 'prompts']],
    ['compare', ['prompts', 'scenario', 'base-endpoint', 'base-model']],
]);
/** The load and what it costs follow from all settings but these. */
const APART = new Set([
    ...Object.keys(_settings_publish_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLISH_SETTINGS */ .G).filter((name) => !SOURCES.includes(name)),
    ...Object.keys(_settings_judge_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .JUDGE_SETTINGS */ .U),
    ...['api-key', 'headers', 'checks'],
]);
/**
 * Settings that cannot be read, together with what preparing the run would refuse in the others: prompts, prices,
 * the shape of the load. Nobody should have to start a run to be told of the next mistake.
 */
async function explainSettings(sources, world) {
    const { parsed, problems } = (0,_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .X)(sources);
    const { endpoint } = parsed.config;
    // Nothing is sent: the simulator need not run for this.
    const url = endpoint instanceof URL ? endpoint : new URL('http://127.0.0.1/');
    try {
        await (0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_4__/* .prepareRun */ .Z)(parsed, url, world);
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN(problems);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN))
            throw error;
        const wrong = new Set(problems.map(({ setting }) => setting.split('.')[0] ?? ''));
        const more = error.problems.filter((problem) => isOfItsOwn(problem, wrong));
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueProblems */ .OH)([...problems, ...more]));
    }
}
/** Whether a problem would still be there if the settings that are wrong were right. */
function isOfItsOwn({ setting }, wrong) {
    const roots = ROOTS.get(setting);
    if (roots !== undefined)
        return ![setting, ...SOURCES, ...roots].some((each) => wrong.has(each));
    return [...wrong].every((each) => APART.has(each));
}


/***/ }),

/***/ 28570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/load/proxy.ts
/**
 * Reads `https_proxy`, `http_proxy` and `no_proxy` (either case, the lower one wins) as curl does: each is for its own
 * kind of URL, and a value without a scheme is an HTTP proxy. What is no HTTP proxy's URL is passed over. Null where
 * none is set.
 */
function readProxySettings(env) {
    const read = (name) => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
    const httpProxy = proxyUrl(read('http_proxy'));
    const httpsProxy = proxyUrl(read('https_proxy'));
    const noProxy = read('no_proxy')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean);
    if ((httpProxy === '' && httpsProxy === '') || noProxy.includes('*'))
        return null;
    return { httpProxy, httpsProxy, noProxy };
}
/** The proxy through which a request to `url` goes; null where it goes straight, as it always does on loopback. */
function proxyOf(url, proxy) {
    if (proxy === null || isLoopback(url.hostname))
        return null;
    const chosen = url.protocol === 'https:' ? proxy.httpsProxy : proxy.httpProxy;
    return chosen === '' || proxy.noProxy.some((entry) => matchesNoProxy(url, entry)) ? null : chosen;
}
/** Whether a request to `url` would go through the proxy. */
function isProxied(url, proxy) {
    return proxyOf(url, proxy) !== null;
}
function isLoopback(hostname) {
    return hostname === '[::1]' || /^(?:.+\.)?localhost\.?$|^127(?:\.\d+){3}$/.test(hostname);
}
/** An entry is a host, a domain (with or without `.` or `*.` before it) or an address, IPv6 with or without brackets. */
function matchesNoProxy(url, entry) {
    const bracketed = /^[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*$/.test(entry) ? `[${entry}]` : entry;
    const [, name = '', port] = /^(.+?)(?::(\d+))?$/.exec(bracketed.replace(/^\*?\./, '')) ?? [];
    if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))
        return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
}
function proxyUrl(value) {
    const candidate = value === '' || value.includes('://') ? value : `http://${value}`;
    return URL.canParse(candidate) && /^https?:$/.test(new URL(candidate).protocol) ? candidate : '';
}

// EXTERNAL MODULE: ./src/verdict/final-verdict.ts
var final_verdict = __webpack_require__(94637);
// EXTERNAL MODULE: ./src/verdict/join-rules.ts
var join_rules = __webpack_require__(15555);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/stats/mean.ts
var mean = __webpack_require__(15630);
// EXTERNAL MODULE: ./src/stats/proportion.ts
var proportion = __webpack_require__(70909);
// EXTERNAL MODULE: ./src/verdict/evidence.ts
var evidence = __webpack_require__(3512);
// EXTERNAL MODULE: ./src/verdict/explain.ts
var explain = __webpack_require__(18826);
// EXTERNAL MODULE: ./src/verdict/threshold.ts
var threshold = __webpack_require__(59750);
// EXTERNAL MODULE: ./src/verdict/violations.ts
var violations = __webpack_require__(26621);
;// CONCATENATED MODULE: ./src/verdict/lint-thresholds.ts







/** Thresholds that the planned number of requests can never satisfy, with the number that would, one sentence each. */
function lintThresholds(specs, settings) {
    if (settings.onInconclusive === 'point')
        return [];
    return specs.flatMap((spec) => {
        const planned = settings.planned(spec);
        const least = leastToPass(spec, settings.confidence);
        if (planned === null || planned >= least)
            return [];
        const cost = settings.usdPerRequest > 0 ? `, about ${(0,format/* formatUsd */.UK)(least * settings.usdPerRequest)}` : '';
        const percent = Number((settings.confidence * 100).toPrecision(4));
        return [
            `${(0,explain/* nameOf */.Vb)(spec)} (\`${spec.source}\`) can never pass: it is judged on ${(0,format/* formatAmount */.ej)(planned, 'request')}, and at ${percent} % confidence it takes ${least}${cost}`,
        ];
    });
}
/** The fewest requests with which the threshold can pass at all; one that is no test passes with one. */
function leastToPass(spec, confidence) {
    const metric = (0,evidence/* metricOf */.a)(spec);
    if (spec.limit.kind !== 'absolute')
        return 0;
    const question = (0,violations/* askProportion */.EL)(spec, metric);
    if (question !== null)
        return (0,proportion/* fewestToPass */.xz)(question.theta0, 1 - confidence);
    const isMean = spec.aggregation.kind === 'avg' && metric.type === 'trend' && metric.source === 'samples';
    return isMean && !(0,threshold/* isEquality */.N)(spec.operator) ? mean/* LEAST_TO_PASS_MEAN */.G$ : 0;
}

// EXTERNAL MODULE: ./src/gate/build-report.ts + 14 modules
var build_report = __webpack_require__(66012);
// EXTERNAL MODULE: ./src/gate/early-rules.ts
var early_rules = __webpack_require__(84606);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./src/load/health.ts

/** Sampling interval of the event-loop monitor; its readings include it. */
const RESOLUTION = 10;
const NS_PER_MS = 1e6;
/** Watches event loop, processor time and schedule from `start` to `stop`. */
class HealthMonitor {
    loop = (0,external_node_perf_hooks_.monitorEventLoopDelay)({ resolution: RESOLUTION });
    latenesses = [];
    cpuBefore;
    utilizationBefore;
    start() {
        this.loop.enable();
        this.cpuBefore = process.cpuUsage();
        this.utilizationBefore = external_node_perf_hooks_.performance.eventLoopUtilization();
    }
    /** Lateness of one dispatched request. */
    observe(lateness) {
        this.latenesses.push(Math.max(0, lateness));
    }
    stop() {
        this.loop.disable();
        const { user, system } = process.cpuUsage(this.cpuBefore);
        const beyond = (ns) => Math.max(0, ns / NS_PER_MS - RESOLUTION);
        const seen = this.loop.count > 0;
        const sorted = Float64Array.from(this.latenesses).sort();
        const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? null;
        return {
            lateness: { p50: at(0.5), p99: at(0.99), max: at(1) },
            eventLoopDelay: {
                p99: seen ? beyond(this.loop.percentile(99)) : null,
                max: seen ? beyond(this.loop.max) : null,
            },
            cpuSeconds: (user + system) / 1e6,
            utilization: this.utilizationBefore === undefined
                ? null
                : external_node_perf_hooks_.performance.eventLoopUtilization(this.utilizationBefore).utilization,
        };
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/load/error-body.ts
const LONGEST = 64 * 1024;
/** The body of a refusal, of which no more is kept than a message needs. */
class ErrorBody {
    chunks = [];
    bytes = 0;
    /** Copies what there is room for; false where the rest does not matter any more. */
    add(chunk) {
        const kept = chunk.subarray(0, LONGEST - this.bytes);
        this.chunks.push(Buffer.from(kept));
        this.bytes += kept.length;
        return kept.length === chunk.length;
    }
    text() {
        return Buffer.concat(this.chunks).toString('utf8');
    }
}

;// CONCATENATED MODULE: ./src/load/least-tokens.ts
/** Fewest output tokens that were generated: at least one an event, and what its words and the endpoint itself say. */
function leastTokens({ contentEvents, contentTokens, reportedTokens }) {
    return Math.max(contentEvents, contentTokens, reportedTokens ?? 0);
}

;// CONCATENATED MODULE: ./src/load/transport.ts
/** The first value of a header. */
function headerValue(headers, name) {
    const value = headers[name];
    return Array.isArray(value) ? value[0] : value;
}
/** How the body is compressed, though nothing but plain bytes is ever asked for; null where it is not. */
function contentEncoding(headers) {
    const encoding = headerValue(headers, 'content-encoding')?.trim().toLowerCase() ?? '';
    return encoding === '' || encoding === 'identity' ? null : encoding;
}

;// CONCATENATED MODULE: ./src/load/exchange.ts



/** How long a connection may linger after the answer's terminal marker before it is dropped. */
const LINGER = 1_000;
/**
 * Sends one request and watches the answer. Never throws; `done` is called exactly once. Time is stamped in
 * the data callback before anything is decoded, so the cost of decoding is in no measurement.
 */
function startExchange(request, transport, clock, done) {
    const exchange = new Exchange(request, clock, done);
    exchange.start(transport);
    return exchange;
}
class Exchange {
    request;
    clock;
    done;
    seen = {
        writtenAt: null,
        firstContentAt: null,
        lastContentAt: null,
        endedAt: 0,
        status: null,
        headers: {},
        contentEvents: 0,
        contentBytes: 0,
        contentTokens: 0,
        reportedTokens: null,
        gaps: [],
        errorBody: '',
        answer: null,
        ending: 'complete',
        networkError: null,
    };
    decoder;
    abort = () => undefined;
    clearDeadline;
    clearLinger = null;
    errorBody = new ErrorBody();
    over = false;
    ended = false;
    constructor(request, clock, done) {
        this.request = request;
        this.clock = clock;
        this.done = done;
        this.decoder = request.protocol.decoder({ stream: request.stream, keepText: request.keepText });
        this.clearDeadline = clock.at(clock.now() + request.timeoutMs, () => this.finish('timeout', clock.now()));
    }
    start(transport) {
        this.abort = transport.send(this.request.wire, this);
    }
    cancel() {
        this.finish('cancelled', this.clock.now());
    }
    written() {
        if (!this.over)
            this.seen.writtenAt = this.clock.now();
    }
    head(status, headers) {
        // An interim answer (RFC 9110, section 15.2) says nothing yet.
        if (this.over || status < 200)
            return;
        this.seen.status = status;
        this.seen.headers = headers;
        // Nothing can be read of an encoded answer, so nothing would cut it where it runs past its reservation.
        if (status < 300 && contentEncoding(headers) !== null)
            this.finish('complete', this.clock.now());
    }
    data(chunk) {
        const now = this.clock.now();
        if (this.over)
            return;
        if ((this.seen.status ?? 0) >= 300) {
            if (!this.errorBody.add(chunk))
                this.finish('complete', now);
            return;
        }
        const reported = this.decoder.outputTokens ?? 0;
        const events = this.decoder.push(chunk);
        if (events > 0)
            this.noteContent(now, events);
        if (this.decoder.done)
            this.finish('complete', now);
        else if (events > 0 && this.ranPastReservation(reported))
            this.finish('cut', now);
    }
    end() {
        this.ended = true;
        this.clearLinger?.();
        this.finish('complete', this.clock.now());
    }
    fail(error) {
        this.clearLinger?.();
        if (!this.over)
            this.seen.networkError = error;
        this.finish('network', this.clock.now());
    }
    noteContent(now, events) {
        const { seen } = this;
        if (seen.firstContentAt === null)
            seen.firstContentAt = now;
        else
            seen.gaps.push(now - (seen.lastContentAt ?? now));
        // Events that arrive in one read have no measurable gap between them.
        for (let i = 1; i < events; i += 1)
            seen.gaps.push(0);
        seen.lastContentAt = now;
        seen.contentEvents += events;
    }
    /** A count beyond the cap may be the final bill; it is no reason to cut unless content comes behind it. */
    ranPastReservation(reportedBefore) {
        const { contentEvents } = this.seen;
        const { contentTokens } = this.decoder;
        const least = leastTokens({ contentEvents, contentTokens, reportedTokens: reportedBefore });
        return least > this.request.maxTokens;
    }
    finish(ending, now) {
        if (this.over)
            return;
        this.over = true;
        this.clearDeadline();
        const { seen } = this;
        seen.endedAt = now;
        seen.ending = ending;
        if (contentEncoding(seen.headers) === null)
            seen.errorBody = this.errorBody.text();
        if (seen.status !== null && seen.status < 300) {
            const events = this.decoder.end(ending === 'complete');
            // What only the end completed has no instant of its own: without a stream there is no first token to time.
            if (events > 0 && this.request.stream)
                this.noteContent(seen.endedAt, events);
            else
                seen.contentEvents += events;
            seen.answer = this.decoder.answer();
            seen.contentBytes = this.decoder.contentBytes;
            seen.contentTokens = this.decoder.contentTokens;
            seen.reportedTokens = this.decoder.outputTokens;
        }
        this.release(ending);
        this.done(seen);
    }
    /** A complete answer leaves its connection to the pool; anything else drops it at once. */
    release(ending) {
        if (this.ended)
            return;
        if (ending === 'complete' && this.seen.answer?.failure === null) {
            this.clearLinger = this.clock.at(this.clock.now() + LINGER, this.abort);
        }
        else if (ending !== 'network') {
            this.abort();
        }
    }
}

;// CONCATENATED MODULE: ./src/load/prewarm-answers.ts
const sse = (token, ...end) => ({
    contentType: 'text/event-stream',
    token: `data: ${token}\n\n`,
    end: end.map((data) => `data: ${data}\n\n`).join(''),
});
/** Frames are binary and carry checksums, so they stand here ready made. */
const prewarm_answers_frames = (...base64) => Buffer.concat(base64.map((frame) => Buffer.from(frame, 'base64')));
const PREWARM_ANSWERS = {
    'openai-chat': sse('{"choices":[{"index":0,"delta":{"content":"hot"}}]}', '{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}', '[DONE]'),
    'openai-responses': sse('{"type":"response.output_text.delta","delta":"hot"}', '{"type":"response.completed","response":{"status":"completed"}}'),
    'openai-completions': sse('{"choices":[{"index":0,"text":"hot"}]}', '{"choices":[{"index":0,"text":"","finish_reason":"stop"}]}', '[DONE]'),
    'anthropic-messages': sse('{"type":"content_block_delta","delta":{"type":"text_delta","text":"hot"}}', '{"type":"message_delta","delta":{"stop_reason":"end_turn"}}', '{"type":"message_stop"}'),
    gemini: sse('{"candidates":[{"content":{"parts":[{"text":"hot"}]}}]}', '{"candidates":[{"finishReason":"STOP"}]}'),
    'ollama-chat': {
        contentType: 'application/x-ndjson',
        token: '{"message":{"content":"hot"},"done":false}\n',
        end: '{"message":{"content":""},"done":true,"done_reason":"stop"}\n',
    },
    'bedrock-converse': {
        contentType: 'application/vnd.amazon.eventstream',
        // contentBlockDelta {"delta":{"text":"hot"},"contentBlockIndex":0}
        token: prewarm_answers_frames('AAAAdAAAADamygz/DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAEWNvbnRlbnRCbG9ja0RlbHRheyJkZWx0YSI6eyJ0ZXh0IjoiaG90In0sImNvbnRlbnRCbG9ja0luZGV4IjowfU5K0mg='),
        // messageStop {"stopReason":"end_turn"}, then metadata with a usage
        end: prewarm_answers_frames('AAAAWQAAADB2+EJ/DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAC21lc3NhZ2VTdG9weyJzdG9wUmVhc29uIjoiZW5kX3R1cm4ife9PAsc=', 'AAAAaQAAAC2035YgDTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcACG1ldGFkYXRheyJ1c2FnZSI6eyJpbnB1dFRva2VucyI6MSwib3V0cHV0VG9rZW5zIjoxfX0t57Wq'),
    },
};

;// CONCATENATED MODULE: ./src/load/prewarm.ts



/** Requests until the code is compiled and the connection stands; they are not measured. */
const WARMING = 8;
const MEASURED = 16;
/** Fewer say nothing. */
const LEAST_MEASURED = 8;
/** Of each answer. */
const TOKENS = 8;
/** No run waits longer for it. */
const prewarm_LONGEST = 150;
/**
 * Answers a handful of requests by a null endpoint on loopback, through the very transport, exchange and decoder of the
 * run: without it the first request would be measured several milliseconds too long. Measures on the way what the
 * generator itself adds. Sends nothing to the endpoint and costs nothing; null where it does not work.
 */
async function prewarm(transport, protocol, clock) {
    const deadline = clock.now() + prewarm_LONGEST;
    try {
        const endpoint = await openNullEndpoint(protocol, clock);
        try {
            const added = [];
            for (let round = 0; round < WARMING + MEASURED && clock.now() < deadline; round += 1) {
                const seen = await exchangeOnce(endpoint.request, { transport, protocol, clock, deadline });
                const written = endpoint.firstWriteAt();
                if (seen.ending !== 'complete' || seen.firstContentAt === null || written === null)
                    break;
                if (round >= WARMING)
                    added.push(seen.firstContentAt - written);
            }
            return summarise(added);
        }
        finally {
            await prewarm_close(endpoint.server);
        }
    }
    catch {
        return null;
    }
}
async function openNullEndpoint(protocol, clock) {
    let firstWriteAt = null;
    const server = (0,external_node_http_.createServer)({ noDelay: true }, (incoming, response) => {
        incoming.resume().on('end', () => {
            firstWriteAt = clock.now();
            answer(response, protocol);
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const request = protocol.encode({
        endpoint: new URL(`http://127.0.0.1:${port ?? 0}`),
        model: 'null',
        messages: [{ role: 'user', content: 'Warm up.' }],
        maxTokens: TOKENS,
        stream: true,
    });
    return { server, request, firstWriteAt: () => firstWriteAt };
}
/** Each token in a tick of its own, so that it is read by itself, as a model's are. */
function answer(response, protocol) {
    const { contentType, token, end } = PREWARM_ANSWERS[protocol.name];
    response.writeHead(200, { 'content-type': contentType });
    let left = TOKENS;
    const write = () => {
        if (response.destroyed)
            return;
        if (left === 0) {
            response.end(end);
            return;
        }
        left -= 1;
        response.write(token);
        setImmediate(write);
    };
    write();
}
function exchangeOnce(wire, run) {
    const { transport, protocol, clock, deadline } = run;
    const timeoutMs = Math.max(1, deadline - clock.now());
    const request = { wire, protocol, stream: true, timeoutMs, maxTokens: TOKENS, keepText: 0 };
    return new Promise((resolve) => startExchange(request, transport, clock, resolve));
}
function summarise(added) {
    if (added.length < LEAST_MEASURED)
        return null;
    const sorted = Float64Array.from(added).sort();
    const at = (q) => sorted[Math.floor(q * sorted.length)] ?? 0;
    return { p50: at(0.5), p99: at(0.99) };
}
async function prewarm_close(server) {
    await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
}

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
;// CONCATENATED MODULE: ./src/load/connections.ts

/**
 * Connections to one origin, with one request at a time on each. The one that was handed back last is used first.
 * undici's own pool looks for an idle one among all, which costs a request more than all else where there are thousands.
 */
class Connections {
    origin;
    options;
    idle = [];
    all = new Set();
    closed = false;
    constructor(origin, options) {
        this.origin = origin;
        this.options = options;
    }
    take() {
        const client = this.idle.pop() ?? this.open();
        let held = true;
        return {
            dispatcher: client,
            release: (sound) => {
                if (!held)
                    return;
                held = false;
                if (sound && !this.closed)
                    this.idle.push(client);
                else
                    this.drop(client);
            },
        };
    }
    /** Drops every connection; who takes one afterwards is told so by undici. */
    async close() {
        this.closed = true;
        this.idle.length = 0;
        await Promise.all([...this.all].map((client) => client.destroy()));
    }
    open() {
        const client = new undici/* Client */.Kj(this.origin, this.options);
        this.all.add(client);
        if (this.closed)
            this.drop(client);
        return client;
    }
    drop(client) {
        this.all.delete(client);
        void client.destroy();
    }
}

;// CONCATENATED MODULE: ./src/load/undici-transport.ts



/**
 * undici at `dispatch` level: callbacks straight from the parser, no streams, no promises. The executor bounds
 * concurrency and every request has a deadline of its own, so undici's limits and timeouts are off.
 * Redirects are not followed and nothing is decompressed: both would hide what the endpoint really does.
 */
function createUndiciTransport(options) {
    const connect = { timeout: options.connectTimeoutMs };
    const settings = {
        pipelining: 1,
        headersTimeout: 0,
        bodyTimeout: 0,
        keepAliveMaxTimeout: 300_000,
        maxHeaderSize: 64 * 1024,
        allowH2: false,
    };
    let closed = false;
    const direct = createStore((origin) => {
        const connections = new Connections(origin, { ...settings, connect });
        if (closed)
            void connections.close();
        return connections;
    });
    const proxies = createStore((uri) => new undici/* ProxyAgent */.kT({ ...settings, connections: null, uri, proxyTls: connect, requestTls: connect }));
    const route = (request) => {
        const { url, headers, body } = request;
        const { origin, pathname, search } = url;
        const proxy = proxyOf(url, options.proxy);
        const take = () => (proxy === null ? direct.get(origin).take() : shared(proxies.get(proxy)));
        return { take, options: { origin, path: pathname + search, method: 'POST', headers, body } };
    };
    const routes = new WeakMap();
    return {
        send(request, listener) {
            const known = routes.get(request) ?? route(request);
            routes.set(request, known);
            return dispatch(known, listener);
        },
        async close() {
            closed = true;
            await Promise.all(direct.all().map((connections) => connections.close()));
            await Promise.all(proxies.all().map((agent) => agent.destroy(null)));
        },
    };
}
/** One value a key, made when it is first asked for. */
function createStore(create) {
    const values = new Map();
    return {
        get(key) {
            const known = values.get(key);
            if (known !== undefined)
                return known;
            const fresh = create(key);
            values.set(key, fresh);
            return fresh;
        },
        all: () => [...values.values()],
    };
}
/** A proxy's agent keeps its connections itself. */
function shared(dispatcher) {
    return { dispatcher, release: () => undefined };
}
function dispatch(route, listener) {
    const lease = route.take();
    let controller;
    let aborted = false;
    let over = false;
    let inside = true;
    const abort = () => {
        aborted = true;
        if (!over)
            controller?.abort(new Error('aborted by the load generator'));
    };
    const fail = (error) => {
        lease.release(false);
        if (over)
            return;
        over = true;
        // A header that cannot be sent fails at once; never from inside `send`, whose caller does not know of it yet.
        if (inside)
            setImmediate(() => listener.fail(error));
        else
            listener.fail(error);
    };
    try {
        lease.dispatcher.dispatch(route.options, {
            onRequestStart(started) {
                controller = started;
                if (aborted)
                    started.abort(new Error('aborted by the load generator'));
                else
                    listener.written();
            },
            onResponseStart(_controller, status, responseHeaders) {
                listener.head(status, responseHeaders);
            },
            onResponseData(_controller, chunk) {
                listener.data(chunk);
            },
            onResponseEnd() {
                if (over)
                    return;
                over = true;
                lease.release(true);
                listener.end();
            },
            onResponseError(_controller, error) {
                fail(error);
            },
        });
    }
    catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
    }
    inside = false;
    return abort;
}

;// CONCATENATED MODULE: ./src/gate/generator.ts



const CONNECT_TIMEOUT = 10_000;
/** Real sockets, and the event loop of this process. */
const networkGenerator = {
    open: (proxy) => createUndiciTransport({ connectTimeoutMs: CONNECT_TIMEOUT, proxy }),
    warmUp: prewarm,
    watch: () => new HealthMonitor(),
};

// EXTERNAL MODULE: ./src/gate/prepare-run.ts + 20 modules
var prepare_run = __webpack_require__(36202);
// EXTERNAL MODULE: ./src/gate/run-comparison.ts + 21 modules
var run_comparison = __webpack_require__(25311);
// EXTERNAL MODULE: ./src/base/format-age.ts
var format_age = __webpack_require__(97068);
// EXTERNAL MODULE: ./src/gate/empty-report.ts
var empty_report = __webpack_require__(36617);
// EXTERNAL MODULE: ./src/gate/report-parts.ts
var report_parts = __webpack_require__(41766);
// EXTERNAL MODULE: ./src/gate/stored-run.ts
var stored_run = __webpack_require__(99344);
;// CONCATENATED MODULE: ./src/gate/reuse-pass.ts




/** An endpoint does not stay as it was for longer. */
const FRESH_MS = 24 * 60 * 60_000;
/**
 * The report of a run that need not be made, because the same one passed: same load, prompts of both arms, judging,
 * prices, endpoint and version. Null where there is none such, or reuse is not wanted.
 */
async function reusePass(parsed, prepared, world) {
    const { config } = parsed;
    if (!mayReuse(config, world) || prepared.shard !== null || world.storedRuns === undefined)
        return null;
    const now = world.date();
    const since = new Date(now.getTime() - FRESH_MS);
    const artifact = config['artifact-name'] ?? config.name;
    const found = await (0,stored_run/* collectRuns */.X)(freshOf(world.storedRuns({ artifact, scope: 'repository', since }), since), {
        name: config.name,
        objection: (run) => (isSamePass(run, prepared, world) ? null : 'of another run'),
        most: 1,
    });
    const [same] = found.runs;
    if (same === undefined) {
        if (found.trouble !== null)
            world.log.warning(`No earlier result can be reused: ${found.trouble}`);
        return null;
    }
    return describeReuse(same.stored, { parsed, prepared }, world);
}
/** By the time at which GitHub stored it, whatever the store was asked for. */
async function* freshOf(reports, since) {
    for await (const report of reports)
        if (report.date >= since)
            yield report;
}
/** A server that the job starts itself is another one in every run, even where all settings are the same. */
function mayReuse(config, { source }) {
    const { reuse, mode } = config;
    const wanted = reuse === 'always' || (reuse === 'merge-queue' && source?.event === 'merge_group');
    const endpoints = [config.endpoint, config['base-endpoint']];
    return wanted && mode === 'run' && !endpoints.some((url) => url instanceof URL && isOfThisJob(url));
}
function isOfThisJob({ hostname }) {
    const address = /^(127\.|0\.|\[::)/.test(hostname);
    return address || !hostname.includes('.') || /\.(localhost|internal|local)$/.test(hostname);
}
function isSamePass({ verdict, passed, tool, run }, { configHash, promptHash, judgeHash }, { version }) {
    return (verdict === 'pass' &&
        passed &&
        tool.version === version &&
        run.configHash === configHash &&
        run.promptHash === promptHash &&
        run.judgeHash === judgeHash);
}
/** Says whose result it is; of the other report nothing is repeated. */
function describeReuse({ commit, date, url, runId }, { parsed, prepared }, world) {
    const age = (0,format_age/* formatAge */.n)(world.date().getTime() - date.getTime());
    const message = `the same prompts and settings passed in run ${runId} (${commit.slice(0, 7)}, ${age} ago), so nothing was sent`;
    world.log.info(`Reused: ${message}. ${url}`);
    const { configHash, promptHash, judgeHash, seed } = prepared;
    const target = (0,report_parts/* describeTarget */.ff)({ parsed, prepared });
    const report = (0,empty_report/* emptyReport */._)({
        name: parsed.config.name,
        verdict: 'pass',
        reasons: [{ code: 'reused', message }],
        source: world.source,
        version: world.version,
        node: world.node,
        cpus: world.cpus,
        date: world.date(),
        endpoint: target.endpoint,
        budget: parsed.config.budget,
        reused: { commit, date: date.toISOString(), url },
    });
    return { ...report, target, run: { ...report.run, configHash, promptHash, judgeHash, seed } };
}

// EXTERNAL MODULE: ./src/budget/bound.ts
var bound = __webpack_require__(58693);
// EXTERNAL MODULE: ./src/budget/ledger.ts
var budget_ledger = __webpack_require__(13428);
;// CONCATENATED MODULE: ./src/load/answer-checks.ts
/** Longest text that checks look at. */
const TEXT_LIMIT = 1_000_000;
/** The checks of the settings, and the string evaluators that a prompt file brings along. */
function createAnswerChecks(configured) {
    const readsText = configured.some((check) => check.readsText);
    return {
        textNeeded: (prompt) => (readsText || (prompt.checks?.length ?? 0) > 0 ? TEXT_LIMIT : 0),
        evaluate(prompt, seen, answered) {
            const own = prompt.checks ?? [];
            if (configured.length + own.length === 0)
                return null;
            const answer = answerOf(seen);
            return Object.fromEntries([
                ...configured.map((check) => [check.name, answered && check.holds(answer)]),
                ...own.map((check) => [check.name, answered && holdsText(check, answer.text)]),
            ]);
        },
    };
}
function answerOf({ status, answer }) {
    return {
        status,
        finish: answer?.finish ?? null,
        cutOff: answer?.cutOff ?? false,
        outputTokens: answer?.usage?.output ?? null,
        text: answer?.text ?? '',
    };
}
function holdsText(check, text) {
    switch (check.kind) {
        case 'contains':
            return text.includes(check.value);
        case 'startsWith':
            return text.startsWith(check.value);
        case 'endsWith':
            return text.endsWith(check.value);
        case 'equals':
            return text.trim() === check.value.trim();
    }
}

// EXTERNAL MODULE: ./src/base/duration.ts
var base_duration = __webpack_require__(5937);
;// CONCATENATED MODULE: ./src/protocols/response-headers.ts
/** The header's first value without surrounding blanks; undefined where it is absent or empty. */
function firstValue(headers, name) {
    const value = headers[name];
    const text = (typeof value === 'string' ? value : value?.[0])?.trim();
    return text === '' ? undefined : text;
}

// EXTERNAL MODULE: ./src/protocols/wait.ts
var wait = __webpack_require__(24396);
;// CONCATENATED MODULE: ./src/protocols/limits.ts



/**
 * The spellings of each limit header: OpenAI's and its followers', Anthropic's, and those that name no unit
 * (Together, OpenRouter, the IETF draft), which mean requests. `*` is `limit`, `remaining` or `reset`.
 */
const SPELLINGS = [
    ['requests', ['x-ratelimit-*-requests', 'anthropic-ratelimit-requests-*', 'x-ratelimit-*', 'ratelimit-*']],
    ['tokens', ['x-ratelimit-*-tokens', 'anthropic-ratelimit-tokens-*']],
    ['inputTokens', ['x-ratelimit-*-input-tokens', 'anthropic-ratelimit-input-tokens-*']],
    ['outputTokens', ['x-ratelimit-*-output-tokens', 'anthropic-ratelimit-output-tokens-*']],
];
/** The rate limits that a response's headers state, whoever's they are. A unit that no header names is absent. */
function normaliseLimits(headers, nowMs) {
    const found = {};
    for (const [unit, spellings] of SPELLINGS) {
        const read = (part) => spellings
            .map((spelling) => firstValue(headers, spelling.replace('*', part)))
            .find((value) => value !== undefined);
        const limit = {
            limit: amountOf(read('limit')),
            remaining: amountOf(read('remaining')),
            resetS: resetSeconds(read('reset'), nowMs),
        };
        if (limit.limit !== null || limit.remaining !== null || limit.resetS !== null)
            found[unit] = limit;
    }
    return found;
}
function amountOf(value) {
    return value !== undefined && /^\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : null;
}
/** A Go duration (`6m0s`, `12ms`), seconds, an instant of RFC 3339, or seconds or milliseconds since 1970. */
function resetSeconds(value, nowMs) {
    if (value === undefined)
        return null;
    if (/^\d{4}-\d\d-\d\d[Tt ]/.test(value))
        return untilInstant(Date.parse(value), nowMs);
    if (/^\d{10}(\.\d+)?$/.test(value))
        return untilInstant(Number(value) * 1000, nowMs);
    if (/^\d{13}$/.test(value))
        return untilInstant(Number(value), nowMs);
    const duration = (0,base_duration/* parseDuration */.E9)(value);
    return duration === undefined ? null : (0,wait/* sensibleWait */.P)(duration / 1000);
}
/** An instant that has passed asks for no wait. */
function untilInstant(instantMs, nowMs) {
    return Number.isNaN(instantMs) ? null : (0,wait/* sensibleWait */.P)(Math.max(0, instantMs - nowMs) / 1000);
}

;// CONCATENATED MODULE: ./src/protocols/retry-after.ts



/**
 * Seconds that an answer asks the client to wait, or null where it names none. In this order: `retry-after-ms`;
 * `retry-after` in seconds or as an HTTP date (RFC 9110, section 10.2.3); the body's own delay; the reset headers
 * of the limits that are exhausted. Values that make no sense (negative, not finite, over a day) are passed over.
 *
 * @param headers names in lower case
 * @param nowMs wall-clock time, milliseconds since 1970
 * @param bodyS seconds from the answer's body (`Refusal.retryAfterS`)
 */
function retryAfterSeconds(headers, nowMs, bodyS = null) {
    return (millisecondsOf(firstValue(headers, 'retry-after-ms')) ??
        secondsOrDate(firstValue(headers, 'retry-after'), nowMs) ??
        (bodyS === null ? null : (0,wait/* sensibleWait */.P)(bodyS)) ??
        resetOf(headers, nowMs));
}
function millisecondsOf(value) {
    return value !== undefined && DECIMAL.test(value) ? (0,wait/* sensibleWait */.P)(Number(value) / 1000) : null;
}
function secondsOrDate(value, nowMs) {
    if (value === undefined)
        return null;
    if (DECIMAL.test(value))
        return (0,wait/* sensibleWait */.P)(Number(value));
    // Date.parse takes much that is no date ("1e3", "-5"); every HTTP date names its day or month.
    if (!/[A-Za-z]{3}/.test(value))
        return null;
    const instant = Date.parse(value);
    return Number.isNaN(instant) ? null : (0,wait/* sensibleWait */.P)(Math.max(0, instant - nowMs) / 1000);
}
/** The longest reset among the exhausted limits; where none says that it is, the longest of all. */
function resetOf(headers, nowMs) {
    const limits = Object.values(normaliseLimits(headers, nowMs));
    const exhausted = limits.filter(({ remaining }) => remaining === null || remaining <= 0);
    const resets = (exhausted.length > 0 ? exhausted : limits)
        .map(({ resetS }) => resetS)
        .filter((reset) => reset !== null);
    return resets.length === 0 ? null : Math.max(...resets);
}
const DECIMAL = /^\d{1,15}(\.\d{1,15})?$/;

;// CONCATENATED MODULE: ./src/load/build-sample.ts

/** One line of `samples.jsonl` for a request that was sent. `origin` is the run's start on the clock. */
function buildSample(place, measured, origin, redact) {
    const { seen, judged, settlement } = measured;
    const { writtenAt } = seen;
    const finished = judged.outcome === 'ok';
    const { usage } = settlement;
    const finish = seen.answer?.finish ?? null;
    return placed(place, {
        startedMs: writtenAt === null ? null : round(writtenAt - origin),
        outcome: judged.outcome,
        status: seen.status,
        error: judged.error === null
            ? null
            : { kind: redact(judged.error.kind), message: redact(judged.error.message) },
        ttftMs: between(writtenAt, seen.firstContentAt),
        e2eMs: finished ? between(writtenAt, seen.endedAt) : null,
        tpotMs: finished ? timePerOutputToken(seen, usage) : null,
        events: seen.answer === null ? null : seen.contentEvents,
        inputTokens: usage?.input ?? null,
        cachedInputTokens: usage?.cachedInput ?? null,
        cacheWriteTokens: usage?.cacheWrite ?? null,
        outputTokens: usage?.output ?? null,
        reasoningTokens: usage?.reasoning ?? null,
        usageSource: usage === null ? 'none' : 'reported',
        costUsd: settlement.costUsd,
        costBasis: settlement.costBasis,
        finish: finish === null ? null : foreignText(finish, redact),
        retryAfterS: measured.retryAfterS,
        cacheHit: measured.cacheHit,
        checks: measured.checks,
        limits: limitHeaders(seen.headers, redact),
    });
}
/** The sample of an arrival that was never written. */
function buildUnsentSample(place, outcome) {
    return placed(place, { ...NOTHING, outcome });
}
const NOTHING = {
    startedMs: null,
    status: null,
    error: null,
    ttftMs: null,
    e2eMs: null,
    tpotMs: null,
    events: null,
    inputTokens: null,
    cachedInputTokens: null,
    cacheWriteTokens: null,
    outputTokens: null,
    reasoningTokens: null,
    usageSource: 'none',
    costUsd: 0,
    costBasis: 'reported',
    finish: null,
    retryAfterS: null,
    cacheHit: null,
    checks: null,
};
/** Field by field: what is spread into so large an object costs V8 some 25 µs, as much as the whole request. */
function placed(place, rest) {
    const { session, planned } = place;
    return {
        id: place.id,
        scenario: place.scenario,
        stage: session.stage,
        arm: planned.arm,
        prompt: place.promptId,
        model: place.model,
        shard: place.shard,
        pair: session.pair,
        phase: planned.phase,
        plannedMs: round(place.plannedMs),
        startedMs: rest.startedMs,
        outcome: rest.outcome,
        status: rest.status,
        error: rest.error,
        ttftMs: rest.ttftMs,
        e2eMs: rest.e2eMs,
        tpotMs: rest.tpotMs,
        events: rest.events,
        inputTokens: rest.inputTokens,
        cachedInputTokens: rest.cachedInputTokens,
        cacheWriteTokens: rest.cacheWriteTokens,
        outputTokens: rest.outputTokens,
        reasoningTokens: rest.reasoningTokens,
        usageSource: rest.usageSource,
        costUsd: rest.costUsd,
        costBasis: rest.costBasis,
        finish: rest.finish,
        retryAfterS: rest.retryAfterS,
        cacheHit: rest.cacheHit,
        checks: rest.checks,
        limits: rest.limits ?? null,
    };
}
/** (last content − first content) / (output tokens − 1); a single burst has no pace to speak of. */
function timePerOutputToken(seen, usage) {
    const { firstContentAt: first, lastContentAt: last } = seen;
    if (usage === null || usage.output < 2 || seen.contentEvents < 2 || first === null || last === null)
        return null;
    return round((last - first) / (usage.output - 1));
}
function between(from, to) {
    return from === null || to === null ? null : round(to - from);
}
/** Microseconds are finer than anything measured here, and keep the files small. */
function round(ms) {
    return Math.round(ms * 1_000) / 1_000;
}
/** More than any provider sends; a server may not fill the memory with samples of its words. */
const MOST_LIMITS = 32;
const LONGEST_VALUE = 120;
/** The provider's rate-limit headers as given; null where there were none. */
function limitHeaders(headers, redact) {
    const found = Object.keys(headers)
        .filter((name) => name.includes('ratelimit') && name.length <= LONGEST_VALUE)
        .slice(0, MOST_LIMITS);
    return found.length === 0
        ? null
        : Object.fromEntries(found.map((name) => [name, foreignText(headerValue(headers, name) ?? '', redact)]));
}
/** A server's words: bounded, and without our secrets. */
function foreignText(text, redact) {
    return redact(text).slice(0, LONGEST_VALUE);
}

;// CONCATENATED MODULE: ./src/load/charge.ts

/** Ends a request's reservation: what is known replaces it, what is not stays charged at its worst. */
function chargeRequest(request, seen, judged, books) {
    const usage = isFinal(judged) ? (seen.answer?.usage ?? null) : null;
    const hasOutput = usage !== null && isPlausible(usage.output, seen.contentTokens);
    const hasInput = usage !== null && isPlausible(usage.input, request.prepared.leastInput);
    if (hasInput && hasOutput)
        return chargeUsage(request, usage, books);
    if (costsNothing(seen)) {
        request.reservation.release();
        return { settlement: { costUsd: 0, costBasis: 'reported', usage: null }, fatal: null };
    }
    const charge = chargeWorst(request, seen, books);
    return hasOutput ? { ...charge, settlement: { ...charge.settlement, usage } } : charge;
}
/**
 * More input than the bound means that something on the way adds to the prompts: no bound made here can hold a
 * budget, so the run ends. More output than the cap is paid from what is left of the budget, or ends the run too.
 */
function chargeUsage({ prepared, reservation }, usage, { ledger, bounds }) {
    const cost = prepared.price.cost(usage);
    const beyondBound = bounds.observe(prepared.boundKey, usage.input) === 'beyond_bound';
    const { charged, isCovered } = pay(reservation, cost, ledger);
    const { maxTokens } = prepared;
    const reported = `reports ${usage.input} input and ${usage.output} output tokens`;
    return {
        settlement: { costUsd: charged, costBasis: isCovered ? 'reported' : 'worst_case', usage },
        fatal: beyondBound || !isCovered ? unbounded(reported, maxTokens) : null,
    };
}
/**
 * The usage never became known, or not all that is billed. An answer that ran past its cap is charged the most tokens that its content can be,
 * instead of the cap that the endpoint does not keep.
 */
function chargeWorst({ prepared, reservation }, seen, { ledger, bounds }) {
    const { price, boundKey, texts, varying, maxTokens } = prepared;
    const least = leastTokens(seen);
    const worst = least <= maxTokens
        ? 0
        : price.worst(bounds.bound(boundKey, texts, varying), Math.max(least, seen.contentBytes));
    const { charged, isCovered } = pay(reservation, Math.max(reservation.amount, worst), ledger);
    return {
        settlement: { costUsd: charged, costBasis: 'worst_case', usage: null },
        fatal: isCovered ? null : unbounded(`sent at least ${least} output tokens`, maxTokens),
    };
}
/** What is more than was reserved is paid from what is left of the budget; where that is too little, nothing of it is. */
function pay(reservation, cost, ledger) {
    if (cost <= reservation.amount)
        return { charged: reservation.settle(cost), isCovered: true };
    const rest = ledger.reserve(cost - reservation.amount);
    return { charged: reservation.forfeit() + (rest?.forfeit() ?? 0), isCovered: rest !== null };
}
function unbounded(what, maxTokens) {
    return {
        code: 'usage_beyond_bound',
        message: `the endpoint ${what} for a request whose input cannot hold ` +
            `that many and whose output is capped at ${maxTokens}: its bill cannot be bounded from here`,
    };
}
/** Tokenizers of servers differ, but none makes of a text a quarter of the fewest tokens that it can be. */
const LEAST_SHARE = 1 / 4;
/** A report of far fewer tokens than a text has is no report: money is settled with it. */
function isPlausible(reported, least) {
    return reported >= least * LEAST_SHARE;
}
/**
 * Usage of an answer that broke off is a number on the way, not the bill. That of one that was cut is there only where
 * generation had stopped before.
 */
function isFinal({ outcome, error }) {
    return (outcome === 'ok' || outcome === 'cut' || (outcome === 'invalid_response' && WHOLE.includes(error?.kind)));
}
/** Answers that came whole although they are not what was asked for: empty, or not streamed. */
const WHOLE = ['no_content', 'not_a_stream'];
/** Somebody on the way gave up waiting: the model may have generated all the same. */
const GAVE_UP = [408, 499];
/**
 * Never written, or refused with a status that says so before anything was generated, however the words with it
 * end. A 5xx may have cost.
 */
function costsNothing({ writtenAt, status }) {
    if (writtenAt === null)
        return true;
    return status !== null && status >= 300 && status < 500 && !GAVE_UP.includes(status);
}

;// CONCATENATED MODULE: ./src/load/outcome.ts


const OK = { outcome: 'ok', error: null, retryAfterS: null, permanent: false };
/** Longest server text kept in a sample. */
const LONGEST_MESSAGE = 300;
/** Decides an exchange's outcome from what was seen of it. */
function judgeOutcome(seen, protocol) {
    switch (seen.ending) {
        case 'timeout':
            return failed('timeout', 'timeout', timeoutMessage(seen));
        case 'cut':
            return failed('cut', 'past_reservation', 'the answer ran past its output cap and was cut');
        case 'cancelled':
            return failed('cancelled', 'cancelled', 'the run ended before the answer did');
        case 'network':
            return networkFailure(seen);
        case 'complete':
            return seen.status !== null && seen.status >= 300
                ? refused(seen, seen.status, protocol)
                : answered(seen);
    }
}
function timeoutMessage(seen) {
    if (seen.writtenAt === null)
        return 'no connection within the time limit';
    if (seen.status === null)
        return 'no response within the time limit';
    return seen.firstContentAt === null
        ? 'no first token within the time limit'
        : 'the stream did not finish within the time limit';
}
function networkFailure(seen) {
    const error = seen.networkError;
    const code = error === null ? 'closed' : errorCode(error);
    const where = seen.firstContentAt !== null
        ? ' in the middle of the answer'
        : seen.status !== null
            ? ' after the response began'
            : '';
    return failed('network_error', code, `${error === null ? 'connection closed' : (0,errors/* messageOf */.bD)(error)}${where}`);
}
/** The code of the innermost cause that has one: `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`, … */
function errorCode(error) {
    // Several addresses were tried; the first failure speaks for all.
    const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
    const inner = [error.cause, first].filter(isErrorLike).map(errorCode);
    const own = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return inner.find((code) => CODE.test(code)) ?? own;
}
const CODE = /^[A-Z][A-Z0-9_]+$/;
function isErrorLike(value) {
    return typeof value === 'object' && value !== null && 'message' in value;
}
function refused(seen, status, protocol) {
    if (status < 400) {
        const target = headerValue(seen.headers, 'location') ?? 'an unnamed place';
        return failed('http_error', `http_${status}`, `redirected to ${target}; redirects are not followed, set the final URL`);
    }
    const refusal = readRefusal(protocol, status, seen.errorBody);
    return {
        outcome: status === 429 ? 'rate_limited' : 'http_error',
        error: { kind: refusal.kind, message: shorten(refusal.message) },
        retryAfterS: refusal.retryAfterS,
        permanent: refusal.permanent,
    };
}
function readRefusal(protocol, status, body) {
    const refusal = protocol.refusal(status, body);
    return refusal.message === '' ? { ...refusal, message: `HTTP ${status}` } : refusal;
}
function answered(seen) {
    const encoding = contentEncoding(seen.headers);
    if (encoding !== null) {
        const message = `the answer is compressed (content-encoding: ${encoding}), which was not asked for; times of tokens cannot be read from it`;
        return failed('invalid_response', 'content_encoding', message);
    }
    const failure = seen.answer?.failure;
    if (failure !== null && failure !== undefined) {
        return {
            outcome: failure.outcome,
            error: { kind: failure.kind, message: shorten(failure.message) },
            retryAfterS: failure.retryAfterS ?? null,
            permanent: failure.permanent ?? false,
        };
    }
    if (seen.contentEvents === 0 &&
        (seen.answer?.text ?? '') === '' &&
        (seen.answer?.usage?.output ?? 0) === 0) {
        return failed('invalid_response', 'no_content', 'the answer is complete but holds no content');
    }
    return OK;
}
function failed(outcome, kind, message) {
    return { outcome, error: { kind, message: shorten(message) }, retryAfterS: null, permanent: false };
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}…`;
}

;// CONCATENATED MODULE: ./src/load/desk.ts






/** Takes requests one turn at a time: reserves, sends, settles, and writes the sample. */
class RequestDesk {
    settings;
    origin;
    constructor(settings, 
    /** The run's start on the clock. */
    origin) {
        this.settings = settings;
        this.origin = origin;
    }
    /** Reserves the worst case of all requests of a turn, or of none; null where the ceiling would be passed. */
    admit(places, prompts) {
        const { book, bounds, ledger } = this.settings;
        const prepared = places.map(({ planned }) => book.get(promptAt(prompts, planned.prompt), planned.arm));
        const worst = prepared.map((request) => request.price.worst(bounds.bound(request.boundKey, request.texts, request.varying), request.maxTokens));
        const reservations = ledger.reserveAll(worst);
        if (reservations === null)
            return null;
        return places.map((place, i) => ({
            place: { ...place, model: prepared[i]?.model ?? null },
            prepared: prepared[i],
            reservation: reservations[i],
        }));
    }
    send(ticket, done) {
        const { clock, transport, checks, stream, timeoutMs } = this.settings;
        const { prepared } = ticket;
        const request = {
            wire: prepared.wire(),
            protocol: prepared.target.protocol,
            stream,
            timeoutMs,
            maxTokens: prepared.maxTokens,
            keepText: checks.textNeeded(prepared.prompt),
        };
        return startExchange(request, transport, clock, (seen) => done(this.settle(ticket, seen)));
    }
    settle(ticket, seen) {
        const { place, prepared } = ticket;
        const judged = judgeOutcome(seen, prepared.target.protocol);
        const { settlement, fatal } = chargeRequest(ticket, seen, judged, this.settings);
        const sample = buildSample(place, {
            seen,
            judged,
            settlement,
            retryAfterS: asksToWait(judged, seen)
                ? retryAfterSeconds(seen.headers, this.settings.wallClock(), judged.retryAfterS)
                : null,
            cacheHit: this.readCacheHit(seen.headers),
            checks: this.settings.checks.evaluate(prepared.prompt, seen, judged.outcome === 'ok'),
        }, this.origin, this.settings.redact);
        return { sample, gaps: seen.gaps, fatal: fatal ?? permanentRefusal(judged) };
    }
    readCacheHit(headers) {
        const { cacheHeader } = this.settings;
        const value = cacheHeader === null ? undefined : headerValue(headers, cacheHeader);
        return value === undefined ? null : /\b(hit|true|1|yes)\b/i.test(value);
    }
}
function promptAt(prompts, index) {
    const prompt = prompts[index];
    if (prompt === undefined)
        throw new Error(`the plan has no prompt ${index}`);
    return prompt;
}
function asksToWait(judged, seen) {
    return judged.outcome === 'rate_limited' || seen.status === 503 || seen.status === 529;
}
function permanentRefusal(judged) {
    if (!judged.permanent)
        return null;
    return {
        code: 'quota_exhausted',
        message: `the provider's quota cannot recover within this run: ${judged.error?.message ?? ''}`,
    };
}

;// CONCATENATED MODULE: ./src/load/backoff.ts
/** Waited after a 429 that names no time. */
const DEFAULT_WAIT = 5_000;
/** Holds new requests back for as long as the endpoint asks: what a well-behaved client does. */
class Backoff {
    policy;
    until = -Infinity;
    constructor(policy) {
        this.policy = policy;
    }
    observe(sample, now) {
        if (sample.outcome !== 'rate_limited')
            return;
        const wait = sample.retryAfterS === null ? DEFAULT_WAIT : sample.retryAfterS * 1_000;
        this.until = Math.max(this.until, now + wait);
    }
    /** The instant before which nothing may start; in the past where nothing is held back. */
    heldUntil() {
        return this.policy === 'ignore' ? Number.NEGATIVE_INFINITY : this.until;
    }
    /** When every Retry-After so far has passed, whether or not it is honoured. */
    askedUntil() {
        return this.until;
    }
}

;// CONCATENATED MODULE: ./src/load/iterations.ts
/** The iterations that the plan's virtual users share: each turn of a sharing session is one. */
class Iterations {
    plan;
    begun = 0;
    retired = [];
    constructor(plan) {
        this.plan = plan;
    }
    /** Whether one is left for the session; always so where it shares none. */
    isLeft({ loop }) {
        return loop?.shared !== true || this.begun < (this.plan.iterations ?? Number.POSITIVE_INFINITY);
    }
    begin({ loop }) {
        if (loop?.shared === true)
            this.begun += 1;
    }
    /** The session will start none any more. */
    retire(session, index) {
        if (session.loop?.shared === true)
            this.retired.push({ session, index });
    }
    /** The turns that nobody was left to start, dealt out over the users that would have sent them. */
    *leftovers() {
        const users = this.retired.splice(0);
        const missing = (this.plan.iterations ?? this.begun) - this.begun;
        for (let k = 0; k < missing; k += 1) {
            const user = users[k % users.length];
            const turn = user?.session.turns[user.index];
            if (user === undefined || turn === undefined)
                return;
            user.index = nextTurn(user.session, user.index);
            yield { session: user.session, turn };
        }
    }
}
/** The index of the turn that follows; that of a looping session goes back to where a pass begins. */
function nextTurn({ turns, loop }, index) {
    return loop !== null && index + 1 >= turns.length ? loop.from : index + 1;
}

;// CONCATENATED MODULE: ./src/load/places.ts
/** Says where in the run each request stands. Those of looping sessions are numbered as they are sent. */
class Places {
    plan;
    run;
    sent = new Map();
    constructor(plan, run) {
        this.plan = plan;
        this.run = run;
    }
    /** The places of a turn's requests, due at the instant `due` of the clock. */
    of(session, turn, due) {
        const { loop } = session;
        const before = this.sent.get(session) ?? 0;
        if (loop !== null)
            this.sent.set(session, before + turn.requests.length);
        const idOf = (k, planned) => loop === null ? planned : loop.ids.first + (before + k) * loop.ids.step;
        const numbered = loop === null
            ? session
            : { ...session, stage: this.stageAt(due), pair: turn.requests.length > 1 ? idOf(0, 0) : null };
        return turn.requests.map((planned, k) => ({
            id: idOf(k, planned.id),
            scenario: this.plan.scenario,
            session: numbered,
            planned,
            promptId: this.plan.prompts[planned.prompt]?.id ?? '',
            model: null,
            shard: this.run.shard,
            plannedMs: due - this.run.origin,
        }));
    }
    stageAt(due) {
        const since = due - this.run.origin - this.run.startMs;
        return this.plan.stages.findLast((stage) => stage.startMs <= since)?.index ?? 1;
    }
}

;// CONCATENATED MODULE: ./src/load/slots.ts
/** Room for the requests in flight: never more than `limit` at once. Who may wait for room waits in line. */
class Slots {
    limit;
    running = new Set();
    waiting = [];
    most = 0;
    constructor(limit) {
        this.limit = limit;
    }
    get inFlight() {
        return this.running.size;
    }
    /** The most that ever were in flight. */
    get maxInFlight() {
        return this.most;
    }
    hasRoom(size) {
        return this.running.size + size <= this.limit;
    }
    /** Runs `action` once there is room for `size`, behind all who came before. */
    whenRoom(size, action) {
        this.waiting.push({ size, action });
    }
    take(exchange) {
        this.running.add(exchange);
        this.most = Math.max(this.most, this.running.size);
    }
    release(exchange) {
        this.running.delete(exchange);
    }
    /** Lets in whoever is next in line, for as long as there is room. */
    admitWaiting() {
        for (let next = this.waiting[0]; next !== undefined && this.hasRoom(next.size); next = this.waiting[0]) {
            this.waiting.shift();
            next.action();
        }
    }
    /** Runs every waiting action, room or not: whoever waits must see that the end has come. */
    dismissWaiting() {
        const dismissed = this.waiting;
        this.waiting = [];
        for (const { action } of dismissed)
            action();
    }
    cancelAll() {
        for (const exchange of [...this.running])
            exchange.cancel();
    }
}

;// CONCATENATED MODULE: ./src/load/timers.ts
/** Timers that can be taken back, or brought forward, all at once. */
class Timers {
    clock;
    /** Each pending action with the function that takes it back. */
    pending = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    at(instant, action) {
        const fire = () => {
            this.pending.delete(fire);
            action();
        };
        this.pending.set(fire, this.clock.at(instant, fire));
    }
    clear() {
        for (const cancel of this.pending.values())
            cancel();
        this.pending.clear();
    }
    /** Runs every pending action now. */
    fireAll() {
        const actions = [...this.pending.keys()];
        for (const cancel of this.pending.values())
            cancel();
        for (const fire of actions)
            fire();
    }
}

;// CONCATENATED MODULE: ./src/load/turn-sender.ts

/** Sends the requests of a turn together or not at all, and hands every sample on. */
class TurnSender {
    settings;
    state;
    sent = 0;
    done = 0;
    constructor(settings, state) {
        this.settings = settings;
        this.state = state;
    }
    /** Writes all requests in one tick; `next` runs when the last of them has ended. */
    send(places, due, next) {
        const { desk, clock } = this.settings;
        const { slots, backoff, prompts } = this.state;
        const tickets = desk.admit(places, prompts);
        if (tickets === null) {
            this.state.stop(OUT_OF_BUDGET);
            return;
        }
        this.settings.onLateness(clock.now() - due);
        let open = tickets.length;
        for (const ticket of tickets) {
            this.sent += 1;
            const exchange = desk.send(ticket, ({ sample, gaps, fatal }) => {
                slots.release(exchange);
                this.done += 1;
                open -= 1;
                backoff.observe(sample, clock.now());
                const reason = this.settings.onSample(sample, gaps);
                if (fatal !== null)
                    this.state.stop({ stoppedBy: 'error', ...fatal });
                else if (reason !== null)
                    this.state.stop(reason);
                slots.admitWaiting();
                if (open === 0)
                    next();
            });
            slots.take(exchange);
        }
    }
    /** Records requests that are not sent. */
    passOver(places, outcome) {
        for (const place of places) {
            const reason = this.settings.onSample(buildUnsentSample(place, outcome), []);
            if (reason !== null)
                this.state.stop(reason);
        }
    }
}
const OUT_OF_BUDGET = {
    stoppedBy: 'budget',
    code: 'budget',
    message: 'the budget cannot hold the worst case of one more request',
};

;// CONCATENATED MODULE: ./src/load/executor.ts






/**
 * Runs one plan. Instants are absolute: every wake-up fires all that is due, so a late timer delays requests
 * but never thins them out. Nothing here knows of scenarios: a ramp, a virtual user, a pair and a cold start
 * differ only in their plan. Unless the run is stopped, every planned request has exactly one sample in the end.
 */
class Executor {
    plan;
    settings;
    backoff;
    slots;
    timers;
    places;
    iterations;
    sender;
    /** Of the plan, on the clock. */
    begin;
    end;
    nextSession = 0;
    openSessions = 0;
    stage = 1;
    stopped = null;
    expired = false;
    finish = () => undefined;
    constructor(plan, settings) {
        this.plan = plan;
        this.settings = settings;
        this.begin = settings.origin + settings.startMs;
        this.end = this.begin + plan.durationMs;
        this.backoff = new Backoff(plan.onRateLimit);
        this.slots = new Slots(plan.maxConcurrency);
        this.places = new Places(plan, settings);
        this.timers = new Timers(settings.clock);
        this.iterations = new Iterations(plan);
        const { slots, backoff } = this;
        const stop = (reason) => this.stop(reason);
        this.sender = new TurnSender(settings, { slots, backoff, prompts: plan.prompts, stop });
    }
    /** Resolves when everything sent has ended; with the reason, if the plan was not completed. */
    async run() {
        const { clock } = this.settings;
        const finished = new Promise((resolve) => (this.finish = resolve));
        const clearEnd = clock.at(this.end + this.plan.gracefulStopMs, () => this.expire());
        this.pump();
        await finished;
        clearEnd();
        return this.stopped;
    }
    /** Sends nothing more; what is in flight may finish. The first reason stays. */
    stop(reason) {
        this.stopped ??= reason;
        this.timers.clear();
        this.settleUp();
    }
    /** Stops, and takes back what is in flight: its samples come before this returns. */
    cancel(reason) {
        this.stop(reason);
        this.slots.cancelAll();
    }
    progress() {
        const { inFlight, maxInFlight } = this.slots;
        const { sent, done } = this.sender;
        return { inFlight, maxInFlight, sent, done, stage: this.stage };
    }
    /** The graceful stop is over: whatever has not ended by now never will, and what has not begun was dropped. */
    expire() {
        this.expired = true;
        this.slots.cancelAll();
        this.timers.fireAll();
        this.slots.dismissWaiting();
        const { sessions } = this.plan;
        while (this.stopped === null && this.nextSession < sessions.length)
            this.open(sessions.get(this.nextSession));
        this.settleUp();
    }
    /** Fires every session that is due, then sleeps until the next one. */
    pump() {
        const { sessions } = this.plan;
        while (!this.expired && this.stopped === null && this.nextSession < sessions.length) {
            const session = sessions.get(this.nextSession);
            const due = this.instantOf(session.dueMs);
            if (due > this.settings.clock.now()) {
                this.timers.at(due, () => this.pump());
                return;
            }
            this.open(session);
        }
        this.settleUp();
    }
    open(session) {
        this.nextSession += 1;
        this.stage = session.stage;
        this.openSessions += 1;
        this.startTurn(session, 0, this.instantOf(session.dueMs));
    }
    close() {
        this.openSessions -= 1;
        this.settleUp();
    }
    /** Begins the pause before a turn; closes the session where nothing is left of it. */
    startTurn(session, index, from) {
        const turn = session.turns[index];
        if (turn === undefined || this.stopped !== null)
            this.close();
        else
            this.awaitTurn(session, index, from + turn.pauseMs);
    }
    /** Sends the turn when it is due, unless the end comes first. */
    awaitTurn(session, index, earliest) {
        const turn = session.turns[index];
        const due = Math.max(earliest, this.heldBack(session, turn));
        if (this.stopped !== null)
            this.close();
        else if (this.expired || this.isTooLate(session, due) || !this.iterations.isLeft(session))
            this.abandon(session, index);
        else if (due > this.settings.clock.now())
            this.timers.at(due, () => this.awaitTurn(session, index, due));
        else
            this.sendTurn(session, index, due);
    }
    /** Whether the time for starting a turn has passed. */
    isTooLate({ loop }, due) {
        return due > this.end || (loop !== null && due >= this.instantOf(loop.untilMs));
    }
    /** A session that goes on by itself waits out a 429; a probe does so even where the load does not. */
    heldBack(session, turn) {
        if (turn.afterRetryAfter === true)
            return this.backoff.askedUntil();
        return isClosed(session) ? this.backoff.heldUntil() : Number.NEGATIVE_INFINITY;
    }
    /** Gives up the rest of a session: what was planned of it and never sent is load that was not delivered. */
    abandon(session, index) {
        this.iterations.retire(session, index);
        const now = this.settings.clock.now();
        for (const turn of session.loop === null ? session.turns.slice(index) : []) {
            const outcome = this.heldBack(session, turn) > now ? 'suppressed' : 'dropped';
            this.sender.passOver(this.places.of(session, turn, Math.min(now, this.end)), outcome);
        }
        this.close();
    }
    sendTurn(session, index, due) {
        const turn = session.turns[index];
        const { clock } = this.settings;
        const { length: size } = turn.requests;
        const hasRoom = this.slots.hasRoom(size);
        if (isClosed(session) && !hasRoom && size <= this.slots.limit) {
            this.slots.whenRoom(size, () => this.awaitTurn(session, index, clock.now()));
            return;
        }
        this.iterations.begin(session);
        const places = this.places.of(session, turn, due);
        const next = () => this.startTurn(session, nextTurn(session, index), clock.now());
        if (hasRoom && this.backoff.heldUntil() <= clock.now()) {
            this.sender.send(places, due, next);
            return;
        }
        this.sender.passOver(places, this.backoff.heldUntil() > clock.now() ? 'suppressed' : 'dropped');
        // A user whose turns never fit would drop them for ever within this instant.
        if (session.loop === null)
            next();
        else
            this.close();
    }
    instantOf(offset) {
        return this.begin + offset;
    }
    /** The end: nothing due, nothing waiting, nothing in flight. */
    settleUp() {
        const allDone = this.nextSession >= this.plan.sessions.length && this.openSessions === 0;
        if (this.slots.inFlight > 0 || !(allDone || this.expired || this.stopped !== null))
            return;
        if (this.stopped === null && allDone) {
            for (const { session, turn } of this.iterations.leftovers())
                this.sender.passOver(this.places.of(session, turn, this.end), 'dropped');
        }
        this.finish();
    }
}
/** A session that goes on by itself: held back by a 429 it waits, where an arrival would be suppressed. */
function isClosed(session) {
    return session.loop !== null || session.turns.length > 1;
}

// EXTERNAL MODULE: ./src/samples/gap-histogram.ts
var gap_histogram = __webpack_require__(16508);
// EXTERNAL MODULE: ./src/samples/gaps.ts
var samples_gaps = __webpack_require__(81974);
// EXTERNAL MODULE: ./src/samples/recorder.ts
var samples_recorder = __webpack_require__(49509);
;// CONCATENATED MODULE: ./src/gate/report-progress.ts
const PROGRESS_EVERY = 500;
/** Tells whoever listens how a scenario goes on; the returned function ends that. */
function reportProgress(executor, watched) {
    const { world, scenario, ledger, origin, firstTokens, budget } = watched;
    const { onProgress } = world;
    if (onProgress === undefined)
        return () => undefined;
    const { plan } = scenario;
    let clear = () => undefined;
    const tick = () => {
        const { inFlight, done, stage } = executor.progress();
        onProgress({
            elapsedMs: world.clock.now() - origin,
            totalMs: plan.type === 'load' && Number.isFinite(plan.durationMs) ? plan.durationMs : null,
            inFlight,
            done,
            planned: plan.planned,
            firstTokenP95Ms: firstTokens.percentile(0.95),
            spentUsd: ledger.spent,
            budgetUsd: budget,
            stage,
            stages: plan.stages.length,
        });
        clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
    };
    clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
    return () => clear();
}

;// CONCATENATED MODULE: ./src/gate/start-together.ts

/** The longest that a shard waits for the others. */
const LONGEST_WAIT = 60_000;
const SHORTEST_GRID = 1_000;
/**
 * Shards that begin at different times put less load on the endpoint than was planned. Jobs of a matrix cannot talk to
 * each other, but they share the wall clock: each begins at the next whole multiple of a grid, so that those that are
 * ready within the same interval begin in the same instant. The interval is as long as the load, for to wait longer than
 * one measures is not worth it, and a minute at most: jobs that start further apart wait for a runner, which may take
 * any time. Where it did not help, the merge sees it in the shards' starts. Resolves to the start.
 */
async function startTogether({ whole, shard }, cancellation, world) {
    if (shard === null)
        return world.date();
    const wait = timeToGrid(world.date().getTime(), gridOf(whole));
    world.log.info(`Shard ${shard} begins in ${(0,format/* formatMs */._V)(wait)}, with those that are ready by then`);
    await new Promise((resolve) => {
        world.clock.at(world.clock.now() + wait, resolve);
        cancellation.onCancel(() => resolve());
    });
    return world.date();
}
/** Between two starts, the same in every shard. */
function gridOf(whole) {
    const load = whole.reduce((sum, { plan }) => sum + plan.durationMs, 0);
    const seconds = Math.ceil(Math.min(LONGEST_WAIT, Math.max(SHORTEST_GRID, load)) / 1_000);
    return seconds * 1_000;
}
/** From an instant on the wall clock to the next multiple of the grid. */
function timeToGrid(instant, grid) {
    return (grid - (instant % grid)) % grid;
}

;// CONCATENATED MODULE: ./src/gate/run-plans.ts










/** Runs the scenarios one after the other against one budget. */
async function runPlans(request, world) {
    const { config, prepared } = request;
    const ledger = (0,budget_ledger/* createLedger */.M)(config.budget);
    const [recorder, gaps, health] = [(0,samples_recorder/* createRecorder */.T)(), (0,samples_gaps/* createGapStore */.A)(), request.generator.watch()];
    const overheadMs = await warmUp(request, world);
    const startedAt = await startTogether(prepared, request.cancellation, world);
    const origin = world.clock.now();
    // A histogram: sorting a million latencies twice a second would keep the event loop from the sockets.
    const firstTokens = (0,gap_histogram/* createGapHistogram */.Z)();
    const onSample = (sample, gapsOf) => {
        recorder.add(sample);
        if (gapsOf.length > 0)
            gaps.add(sample, gapsOf);
        if (sample.ttftMs !== null)
            firstTokens.add(sample.ttftMs);
        let first = null;
        for (const rule of request.rules)
            first ??= rule.observe(sample);
        return first;
    };
    const shared = {
        request,
        world,
        ledger,
        bounds: (0,bound/* createInputBounds */.C)(),
        origin,
        onSample,
        onLateness: (ms) => health.observe(ms),
    };
    let stopped = null;
    let maxInFlight = 0;
    const spans = [];
    health.start();
    for (const scenario of prepared.scenarios) {
        const startMs = world.clock.now() - origin;
        const executor = startScenario(scenario, { ...shared, startMs });
        const stopProgress = reportProgress(executor, {
            scenario,
            world,
            ledger,
            origin,
            firstTokens,
            budget: config.budget,
        });
        request.cancellation.onCancel((reason) => executor.cancel(reason));
        stopped = await executor.run();
        stopProgress();
        maxInFlight = Math.max(maxInFlight, executor.progress().maxInFlight);
        spans.push({ startMs, durationMs: world.clock.now() - origin - startMs });
        if (stopped !== null)
            break;
    }
    return {
        startedAt,
        samples: recorder,
        gaps,
        stopped,
        spent: ledger.spent,
        health: health.stop(),
        overheadMs,
        durationMs: world.clock.now() - origin,
        maxInFlight,
        spans,
    };
}
/** Before the clock of the run starts. */
async function warmUp(request, world) {
    const [first] = request.prepared.scenarios;
    if (first === undefined || request.cancellation.reason !== null)
        return null;
    return request.generator.warmUp(request.transport, first.target.protocol, world.clock);
}
function startScenario(prepared, shared) {
    const { scenario, plan, book } = prepared;
    const { request, world, ledger, bounds, origin } = shared;
    const { config } = scenario;
    const cacheHeader = config.cache['hit-header'];
    const desk = new RequestDesk({
        clock: world.clock,
        transport: request.transport,
        ledger,
        bounds,
        book,
        checks: createAnswerChecks(config.checks ?? []),
        redact: world.redact,
        timeoutMs: config.timeout,
        stream: config.stream,
        shard: request.prepared.shard,
        cacheHeader: cacheHeader === '' ? null : cacheHeader.toLowerCase(),
        wallClock: () => world.date().getTime(),
    }, origin);
    const { onSample, onLateness, startMs } = shared;
    const { shard } = request.prepared;
    return new Executor(plan, { clock: world.clock, desk, origin, startMs, shard, onSample, onLateness });
}

// EXTERNAL MODULE: ./src/gate/shard-run.ts
var shard_run = __webpack_require__(57891);
// EXTERNAL MODULE: ./src/gate/shard-verdict.ts
var shard_verdict = __webpack_require__(18511);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./src/stats/binomial.ts
var binomial = __webpack_require__(63814);
// EXTERNAL MODULE: ./src/stats/bisect.ts
var bisect = __webpack_require__(31905);
;// CONCATENATED MODULE: ./src/stats/saturation.ts




/** Call `isSaturated` so often. */
const SATURATION_INTERVAL = 1_000;
const WINDOW = 12_000;
/** Requests that show how long an unhurried one takes. */
const REFERENCE_REQUESTS = 20;
const LEAST_ARRIVALS = 25;
const Z_LIMIT = 3;
const RUNNING = 3;
const TOLERATED_ERRORS = 0.05;
const ERROR_ALPHA = 0.001;
/**
 * Saturated when, three seconds running, the arrivals of 12 s exceed the successes of the same 12 s a service time
 * later by z = (A - D) / √(A + D) > 3, with A >= 25; or when more than 5 % of the requests that ended in the last
 * 12 s failed, at p < 0.001.
 */
function watchSaturation() {
    const arrivals = [];
    const successes = [];
    const failures = [];
    const reference = [];
    let running = 0;
    let saturated = false;
    const fallsBehind = (now) => {
        if (reference.length < REFERENCE_REQUESTS)
            return false;
        const serviceTime = (0,simple_statistics/* median */.JZ)(reference);
        const arrived = countWithin(arrivals, now - WINDOW - serviceTime, now - serviceTime);
        const done = countWithin(successes, now - WINDOW, now);
        return arrived >= LEAST_ARRIVALS && (arrived - done) / Math.sqrt(arrived + done) > Z_LIMIT;
    };
    const errs = (now) => {
        const failed = countWithin(failures, now - WINDOW, now);
        const ended = failed + countWithin(successes, now - WINDOW, now);
        return ended >= proportion/* LEAST_TO_FAIL */.TK && (0,binomial/* binomialAtLeast */.yb)(failed, ended, TOLERATED_ERRORS) < ERROR_ALPHA;
    };
    return {
        arrive: (at) => void arrivals.push(at),
        complete(at, latency, ok) {
            (ok ? successes : failures).push(at);
            if (ok && reference.length < REFERENCE_REQUESTS)
                reference.push(latency);
        },
        isSaturated(now) {
            running = fallsBehind(now) ? running + 1 : 0;
            saturated ||= running >= RUNNING || errs(now);
            return saturated;
        },
    };
}
/** Instants in (from, to] of an ascending list. */
function countWithin(instants, from, to) {
    const countAtMost = (limit) => (0,bisect/* firstInteger */.H)((i) => (instants[i] ?? Infinity) > limit, 0, instants.length - 1);
    return countAtMost(to) - countAtMost(from);
}

;// CONCATENATED MODULE: ./src/gate/saturation-rule.ts

/**
 * Ends a ramp that is clearly saturated: more load would only show a longer queue, and cost money. Arrivals are
 * known from the plan, ends from the samples, so the rule needs no clock of its own.
 */
function createSaturationRule(plan, timeoutMs) {
    const watch = watchSaturation();
    let nextArrival = 0;
    let latest = 0;
    let asked = 0;
    const arriveUntil = (now) => {
        while (nextArrival < plan.sessions.length) {
            const { dueMs } = plan.sessions.get(nextArrival);
            if (dueMs > now)
                return;
            watch.arrive(dueMs);
            nextArrival += 1;
        }
    };
    return {
        observe(sample) {
            if (sample.scenario !== plan.scenario)
                return null;
            latest = Math.max(latest, endOf(sample, timeoutMs));
            arriveUntil(latest);
            if (sample.outcome !== 'dropped' && sample.outcome !== 'suppressed') {
                watch.complete(latest, sample.e2eMs ?? 0, sample.outcome === 'ok');
            }
            for (; asked + SATURATION_INTERVAL <= latest; asked += SATURATION_INTERVAL) {
                if (!watch.isSaturated(asked + SATURATION_INTERVAL))
                    continue;
                const message = 'the ramp was ended early: the endpoint answers fewer requests than arrive, and more load would only show a longer queue';
                return { stoppedBy: 'decided', code: 'saturated', message };
            }
            return null;
        },
    };
}
/** An error ends at once, as far as anyone knows; a timeout takes its time. */
function endOf({ startedMs, plannedMs, e2eMs, outcome }, timeoutMs) {
    if (startedMs === null)
        return plannedMs;
    return startedMs + (e2eMs ?? (outcome === 'timeout' ? timeoutMs : 0));
}

// EXTERNAL MODULE: ./src/gate/stored-baseline.ts + 4 modules
var stored_baseline = __webpack_require__(30699);
;// CONCATENATED MODULE: ./src/gate/unreachable.ts
/** Statuses that no later request will turn into an answer, and what to check. */
const HOPELESS = {
    301: 'the endpoint has moved (301): set `endpoint` to its final address',
    302: 'the endpoint redirects (302): set `endpoint` to its final address',
    307: 'the endpoint redirects (307): set `endpoint` to its final address',
    308: 'the endpoint has moved (308): set `endpoint` to its final address',
    401: 'the endpoint refuses the key (401): check `api-key` and `headers`',
    403: 'the endpoint forbids the request (403): check the rights of `api-key`',
    404: 'the endpoint does not know the path or the model (404): check `endpoint`, `protocol` and `model`',
    405: 'the endpoint does not take POST there (405): check the path of `endpoint`',
    410: 'the endpoint is gone (410): check `endpoint`',
};
/**
 * Ends the run where an arm's first answer shows that there will be none: minutes of failures would only cost time.
 * `shownAs` names each arm's endpoint.
 */
function createUnreachableRule(shownAs) {
    const answered = new Set();
    return {
        observe(sample) {
            if (answered.has(sample.arm) || sample.outcome === 'dropped' || sample.outcome === 'suppressed')
                return null;
            answered.add(sample.arm);
            const shown = shownAs[sample.arm];
            const advice = HOPELESS[sample.status ?? 0];
            if (advice !== undefined)
                return {
                    stoppedBy: 'error',
                    code: 'endpoint_refuses',
                    message: `${shown}: ${advice}; it said: ${sample.error?.message ?? ''}`,
                };
            if (sample.outcome !== 'network_error' || sample.startedMs !== null)
                return null;
            return {
                stoppedBy: 'error',
                code: 'endpoint_unreachable',
                message: `${shown} cannot be reached: ${sample.error?.message ?? 'no connection'}; check that it runs, and the host and port of \`endpoint\``,
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/gate/gate.ts


















/** One real run, from settings to report. SettingsError or RunError where nothing was sent. */
async function runGate(parsed, cancellation, world) {
    const { endpoint } = parsed.config;
    if (endpoint === undefined)
        throw new errors/* RunError */.e4('no_endpoint', 'no endpoint is set');
    const simulator = endpoint === 'simulator' ? await world.startSimulator() : null;
    try {
        return await measure((0,shard_run/* shareBudget */.FY)(parsed), { url: simulator === null ? endpoint : new URL(simulator.url), cancellation }, world);
    }
    finally {
        await simulator?.close();
    }
}
async function measure(parsed, { url, cancellation }, world) {
    const prepared = await cancellation.raceWith((0,prepare_run/* prepareRun */.Z)(parsed, url, world));
    const reused = await cancellation.raceWith(reusePass(parsed, prepared, world));
    if (reused !== null)
        return { report: reused, samples: [], gaps: null };
    const baseline = await cancellation.raceWith((0,stored_baseline/* findBaseline */.X)(parsed, prepared, world));
    const { shard } = parsed.config;
    const looks = (0,early_rules/* planLooks */.E)(parsed.config, prepared.scenarios, shard?.count);
    const whole = shard === undefined ? looks : (0,early_rules/* planLooks */.E)(parsed.config, prepared.whole);
    // A shard's part of a comparison decides nothing, so nothing of it ends the run.
    const comparison = (0,run_comparison/* planRunComparison */.et)(shard === undefined ? parsed.config : { ...parsed.config, 'stop-early': false }, prepared);
    announce(parsed, prepared, world);
    for (const warning of lintThresholds(parsed.config.thresholds, {
        confidence: parsed.config.confidence,
        onInconclusive: parsed.config['on-inconclusive'],
        planned: (spec) => whole.planned(spec),
        usdPerRequest: prepared.estimate.requests > 0 ? prepared.estimate.expected / prepared.estimate.requests : 0,
    })) {
        world.log.warning(warning);
    }
    for (const warning of comparison === null ? [] : (0,run_comparison/* lintComparison */.Z6)(comparison, prepared))
        world.log.warning(warning);
    for (const note of comparison === null ? [] : (0,run_comparison/* tellUnjudged */.U9)(comparison))
        world.log.info(note);
    const proxy = readProxySettings(world.env);
    const generator = world.generator ?? networkGenerator;
    const transport = generator.open(proxy);
    const rules = [
        createUnreachableRule(shownTargets(prepared)),
        ...stopRules(looks, comparison),
        ...saturationRules(prepared, comparison),
    ];
    try {
        const { config } = parsed;
        const request = { config, prepared, generator, transport, rules, cancellation };
        const result = await runPlans(request, world);
        const reported = {
            parsed,
            prepared,
            result,
            looks,
            comparison,
            baseline,
            decide: prepared.shard === null ? final_verdict/* decideVerdict */.A : (0,shard_verdict/* decideShard */.z)(prepared.shard),
            startedAt: result.startedAt,
            proxied: isProxied(url, proxy),
        };
        const samples = (0,build_report/* orderSamples */.k)(result);
        const gaps = shard === undefined ? null : result.gaps;
        return { report: (0,build_report/* buildReport */.F)(reported, samples, world), samples, gaps };
    }
    finally {
        await transport.close();
    }
}
function shownTargets({ scenarios }) {
    const head = scenarios[0]?.target.shown ?? '';
    const base = scenarios.map(prepare_run/* baseOf */.b).find((each) => each !== null)?.target.shown ?? head;
    return { head, base };
}
/** A ramp alone may end where it is saturated; a comparison needs its pairs, and other scenarios are yet to come. */
function saturationRules({ scenarios, shard }, comparison) {
    const [only, ...others] = scenarios;
    if (only === undefined || others.length > 0 || comparison !== null || shard !== null)
        return [];
    const { plan, scenario } = only;
    const isRamp = plan.executor?.endsWith('arrival-rate') === true && plan.type === 'load' && !(0,early_rules/* isSteady */.N)(only);
    return isRamp && scenario.config['stop-early'] ? [createSaturationRule(plan, scenario.config.timeout)] : [];
}
/** What may end the run early; where there is a comparison, a pass takes both sides. */
function stopRules(looks, comparison) {
    const rules = [looks.rule, comparison?.rule ?? null].filter((rule) => rule !== null);
    if (comparison === null || comparison.plan === null || rules.length === 0)
        return rules;
    return [(0,join_rules/* joinRules */.e)(rules, looks.mayPass && comparison.mayPass)];
}
/** What will be sent and what it may cost, before the first request. */
function announce({ config }, { scenarios, estimate }, world) {
    for (const prepared of scenarios) {
        const { plan, target, scenario } = prepared;
        const amount = plan.planned === null ? 'as many requests as fit' : `${plan.planned} requests`;
        world.log.info(`${scenario.name}: ${amount} to ${target.shown}, ${target.protocol.name}, prices: ${target.price.source}`);
        announceBase(prepared, world);
    }
    world.log.info(`Expected cost ${(0,format/* formatUsd */.UK)(estimate.expected)}, at worst ${(0,format/* formatUsd */.UK)(estimate.worst)}, budget ${(0,format/* formatUsd */.UK)(config.budget)}`);
}
function announceBase(prepared, world) {
    const base = (0,prepare_run/* baseOf */.b)(prepared);
    if (base !== null) {
        const place = base.target.shown === prepared.target.shown ? '' : `, sent to ${base.target.shown}`;
        world.log.info(`${prepared.scenario.name}: half of them as in ${base.source}${place}`);
        for (const note of base.notes)
            world.log.info(note);
    }
    else if (prepared.base !== null && 'missing' in prepared.base)
        world.log.warning(`Nothing is compared: ${prepared.base.missing}`);
}


/***/ }),

/***/ 36202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ baseOf),
  Z: () => (/* binding */ prepareRun)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/random.ts
var base_random = __webpack_require__(54126);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/prompts/nonce.ts
const HEX_DIGITS = 16;
/** Most bytes, and so most tokens, by which nonces make one prompt's requests differ. */
const NONCE_BYTES = HEX_DIGITS + 3;
/** 64 random bits in hex; all nonces are of one length. */
function createNonce(random) {
    const word = () => Math.floor(random.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return word() + word();
}
/** Puts the nonce before everything else: caches match prefixes, so a nonce further back would not defeat them. */
function prefixNonce(messages, nonce) {
    return messages.map((message, index) => index === 0 ? { ...message, content: `[${nonce}] ${message.content}` } : message);
}

// EXTERNAL MODULE: ./src/protocols/json.ts
var json = __webpack_require__(59279);
// EXTERNAL MODULE: ./src/protocols/token-floor.ts
var token_floor = __webpack_require__(55019);
;// CONCATENATED MODULE: ./src/load/check-body.ts
/** Fields that the user's body may not change: a setting of their own decides what they cost or how they are read. */
function checkBody({ body, model, stream }) {
    const problems = [];
    const named = body?.['model'];
    if (named !== undefined && named !== null && named !== model)
        problems.push(problem('may not name another `model`: set `model`, by which its price is found'));
    if (body?.['stream'] !== undefined && body['stream'] !== stream)
        problems.push(problem(`may not contradict \`stream: ${stream}\`: set \`stream\``));
    return problems;
}
function problem(message) {
    return { setting: 'body', message };
}

;// CONCATENATED MODULE: ./src/load/output-cap.ts

/** Where each protocol keeps the output cap, in every spelling its servers take. One of them must be sent. */
const CAPS = {
    'openai-chat': [['max_tokens'], ['max_completion_tokens']],
    'openai-responses': [['max_output_tokens']],
    'openai-completions': [['max_tokens']],
    'anthropic-messages': [['max_tokens']],
    gemini: ['generationConfig', 'generation_config'].flatMap((group) => [
        [group, 'maxOutputTokens'],
        [group, 'max_output_tokens'],
    ]),
    'ollama-chat': [['options', 'num_predict']],
    'bedrock-converse': [
        ['inferenceConfig', 'maxTokens'],
        ['additionalModelRequestFields', 'max_tokens'],
    ],
};
/** Where a request says how many answers it asks for, all of them billed. */
const ANSWERS = [
    ['n'],
    ['best_of'],
    ...['generationConfig', 'generation_config'].flatMap((group) => [
        [group, 'candidateCount'],
        [group, 'candidate_count'],
    ]),
];
/**
 * Most output tokens that a request may be billed for: the largest cap that its JSON names, times the answers it asks
 * for. The problems with it where that is no number, so that nothing bounds the bill.
 */
function readOutputCap(protocol, sent) {
    const caps = valuesAt(sent, CAPS[protocol]);
    const answers = valuesAt(sent, ANSWERS);
    const [own = []] = CAPS[protocol];
    const problems = [...caps, ...answers].flatMap(({ path, value }) => isPositive(value)
        ? []
        : [output_cap_problem(`${nameOf(path)} must be a whole number of 1 or more, not ${show(value)}`)]);
    if (caps.length === 0)
        problems.push(output_cap_problem(`leaves a request without ${nameOf(own)}, and nothing bounds what it may cost`));
    if (problems.length > 0)
        return problems;
    const largest = (found) => Math.max(1, ...found.map(({ value }) => Number(value)));
    return largest(caps) * largest(answers);
}
function valuesAt(document, paths) {
    return paths.flatMap((path) => {
        let value = document;
        for (const key of path)
            value = (0,json/* objectOf */.Xy)(value)?.[key];
        return value === undefined ? [] : [{ path, value }];
    });
}
function isPositive(value) {
    return Number.isSafeInteger(value) && Number(value) >= 1;
}
function output_cap_problem(message) {
    return { setting: 'body', message };
}
function nameOf(path) {
    return `\`${path.join('.')}\``;
}
function show(value) {
    return JSON.stringify(value).slice(0, 80);
}

;// CONCATENATED MODULE: ./src/load/prepare.ts







/** Prepares each prompt once an arm; the bytes are shared by all of its requests. */
class RequestBook {
    targets;
    settings;
    prepared = new Map();
    constructor(targets, settings) {
        this.targets = targets;
        this.settings = settings;
    }
    /** SettingsError where the user's own body fields leave a request's cost without a bound. */
    get(planned, arm) {
        const key = `${arm}/${planned.id}`;
        const known = this.prepared.get(key);
        if (known !== undefined)
            return known;
        const target = this.targets[arm];
        const prompt = arm === 'base' ? planned.base : planned.head;
        if (target === undefined || prompt === null)
            throw new Error(`no ${arm} arm for prompt ${planned.id}`);
        const fresh = prepareRequest(prompt, target, this.settings);
        this.prepared.set(key, fresh);
        return fresh;
    }
}
function prepareRequest(prompt, target, settings) {
    const model = target.model ?? prompt.model;
    const maxTokens = prompt.maxTokens ?? settings.maxTokens;
    const call = {
        endpoint: target.endpoint,
        model,
        messages: prompt.messages,
        maxTokens,
        stream: settings.stream,
        apiKey: target.apiKey,
        headers: target.headers,
        body: target.body,
        ...samplingOf(prompt.sampling),
        ...formatOf(prompt.responseFormat),
    };
    const { nonce } = settings;
    const shared = target.protocol.encode(call);
    return {
        prompt,
        target,
        model,
        maxTokens: boundOutput(call, target.protocol, shared),
        price: target.priceOf(model),
        boundKey: (0,external_node_crypto_.createHash)('sha256')
            .update(`${model ?? ''}\n${shared.body}`)
            .digest('base64'),
        texts: [...prompt.messages.map((message) => message.content), ...extraTexts(call)],
        leastInput: (0,token_floor/* leastTokensOf */.P)(prompt.messages.map((message) => message.content)),
        varying: nonce === null ? 0 : NONCE_BYTES,
        wire: nonce === null
            ? () => shared
            : () => target.protocol.encode({ ...call, messages: prefixNonce(call.messages, nonce()) }),
    };
}
/** Reads the bytes themselves, so that what is reserved is what is really asked for. */
function boundOutput(call, protocol, { body }) {
    const cap = readOutputCap(protocol.name, (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(body)) ?? {});
    const problems = [...checkBody(call), ...(typeof cap === 'number' ? [] : cap)];
    if (typeof cap !== 'number' || problems.length > 0)
        throw new errors/* SettingsError */.GN(problems);
    return cap;
}
/** A schema or fields of the user's own (tools, say) count as input too. */
function extraTexts({ body, responseFormat }) {
    return [body, responseFormat].filter((part) => part !== undefined).map((part) => JSON.stringify(part));
}
function samplingOf(sampling) {
    return {
        ...(sampling?.temperature === undefined ? {} : { temperature: sampling.temperature }),
        ...(sampling?.topP === undefined ? {} : { topP: sampling.topP }),
    };
}
function formatOf(responseFormat) {
    return responseFormat === undefined ? {} : { responseFormat };
}

// EXTERNAL MODULE: ./src/plan/shard.ts
var plan_shard = __webpack_require__(28303);
// EXTERNAL MODULE: ./src/prompts/load-prompts.ts + 3 modules
var load_prompts = __webpack_require__(77182);
// EXTERNAL MODULE: ./src/gate/base-arm.ts + 2 modules
var base_arm = __webpack_require__(84024);
// EXTERNAL MODULE: ./src/gate/compare-config.ts
var compare_config = __webpack_require__(46071);
;// CONCATENATED MODULE: ./src/gate/run-hashes.ts

function digest(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
/** The content of the prompts of every scenario and arm: of base's too, so that another base is another run. */
function hashPrompts(scenarios) {
    return digest(scenarios.map(({ plan }) => [
        plan.scenario,
        plan.prompts.map(({ id, head, base }) => [id, contentOf(head), base && contentOf(base)]),
    ]));
}
/** Where a prompt stands in its file changes nothing. */
function contentOf(prompt) {
    return { ...prompt, source: undefined };
}
/** Thresholds, the comparison, the budget, and prices as they were resolved. */
function hashJudging({ config }, scenarios) {
    const { thresholds, confidence, 'on-inconclusive': onInconclusive, compare, budget } = config;
    const prices = scenarios.map(({ plan, target, base }) => [
        plan.prompts.map(({ head }) => target.priceOf(head.model).rates),
        base !== null && 'target' in base ? base.target.price.rates : base,
    ]);
    return digest({ thresholds, confidence, onInconclusive, compare, budget, prices });
}

// EXTERNAL MODULE: ./src/gate/settings/schema.ts + 10 modules
var schema = __webpack_require__(19121);
;// CONCATENATED MODULE: ./src/gate/config-hash.ts



/**
 * Credentials, how the run is judged and paid, and where results go: the measurement is the same without them. What is
 * asked is hashed by itself, for a change of the prompts is what a comparison is about.
 */
const NOT_MEASURED = new Set([
    'api-key',
    'github-token',
    'headers',
    'prompts',
    'budget',
    'prices',
    'thresholds',
    'confidence',
    'on-inconclusive',
    'compare',
    'paths',
    'name',
    'comment',
    'commit-status',
    'artifact-name',
    'retention-days',
    'report-dir',
    'config',
    'config-file',
    'shard',
    'mode',
    'reuse',
    'seed',
]);
/**
 * Tells measurements apart: settings that send the same load give the same hash, however they were spelt, and also
 * after a setting with a default was added to the schema. Two arms send twice the load of one.
 */
function hashConfig({ config, scenarios }) {
    const arms = (0,compare_config/* isComparing */.B$)(config) ? 2 : 1;
    const kept = scenarios.map(({ name, config: own }) => [
        name,
        schema/* SETTING_NAMES */.OI.filter((setting) => !NOT_MEASURED.has(setting))
            .map((setting) => [setting, plainText(own[setting]), plainText(schema/* SETTINGS */.yy[setting].absent)])
            .filter(([, value, absent]) => value !== absent)
            .map(([setting, value]) => `${setting}=${value}`)
            .sort(),
    ]);
    return digest(arms === 1 ? kept : { arms, kept });
}
/** A URL without credentials and query, which hold keys. */
function plainText(value) {
    return value instanceof URL ? value.origin + value.pathname : JSON.stringify([value]);
}

// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/budget/bound.ts
var bound = __webpack_require__(58693);
;// CONCATENATED MODULE: ./src/budget/estimate-tokens.ts
/** Fitted to o200k on prose in eight languages, code, JSON and base64. The first kind that fits takes the run. */
const KINDS = [
    { name: 'noise', run: '(?=[A-Za-z+/]{0,23}\\d)[A-Za-z0-9+/=]{24,4096}', tokens: (n) => n * 0.66 },
    { name: 'word', run: ' ?[A-Za-z]+', tokens: (n) => Math.max(1, n / 7.4) },
    { name: 'digits', run: '[0-9]+', tokens: (n) => Math.max(1, n / 2.6) },
    { name: 'space', run: '\\s+', tokens: () => 0.6 },
    { name: 'marks', run: '[!-/:-@[-`{-~]+', tokens: (n) => Math.max(0.9, n * 0.5) },
    {
        name: 'ideographs',
        run: '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303f\\uff00-\\uffef]+',
        tokens: (n) => n * 0.73,
    },
    { name: 'syllables', run: ' ?\\p{sc=Hang}+', tokens: (n) => n * 0.55 },
    { name: 'rare', run: '(?:(?=[\\u{10000}-\\u{1ffff}])\\p{L})+', tokens: (n) => n * 2 },
    { name: 'letters', run: ' ?[\\p{L}\\p{M}]+', tokens: (n) => Math.max(1, n * 0.21) },
];
/** Whatever is left: emoji and rare scripts, whose bytes are often tokens of their own. */
const TOKENS_PER_OTHER_UNIT = 0.95;
const RUNS = new RegExp(KINDS.map(({ name, run }) => `(?<${name}>${run})`).join('|'), 'gu');
/**
 * About how many tokens a text is: an estimate for people and for the expected cost, within some 15 % on prose
 * and code and much worse on rare scripts. Never a bound; `boundInputTokens` is that.
 */
function estimateTokens(text) {
    let [tokens, covered] = [0, 0];
    for (const match of text.matchAll(RUNS)) {
        const kind = KINDS.find(({ name }) => match.groups?.[name] !== undefined);
        tokens += kind?.tokens(match[0].length) ?? 0;
        covered += match[0].length;
    }
    return Math.ceil(tokens + (text.length - covered) * TOKENS_PER_OTHER_UNIT);
}

;// CONCATENATED MODULE: ./src/budget/estimate.ts
/** Priced per request and then multiplied, because tiers depend on a request's own size. */
function estimateCost(lines) {
    let [requests, expected, worst] = [0, 0, 0];
    for (const line of lines) {
        const usage = { input: line.input, output: line.maxTokens, cachedInput: null, cacheWrite: null };
        requests += line.requests;
        expected += line.requests * line.price.cost(usage);
        worst += line.requests * line.price.worst(Math.max(line.inputBound, line.input), line.maxTokens);
    }
    return { requests, expected, worst };
}
/** How many of a plan's requests a budget would carry at their expected cost; Infinity where they cost nothing. */
function requestsThatFit(estimate, budget) {
    if (estimate.expected <= 0)
        return Number.POSITIVE_INFINITY;
    return Math.floor(Number(((budget * estimate.requests) / estimate.expected).toPrecision(12)));
}

;// CONCATENATED MODULE: ./src/gate/estimate-run.ts




/** What all scenarios together are expected to cost, and at worst. */
function estimateRun(scenarios) {
    return estimateCost(scenarios.flatMap(linesOf));
}
/** Arrivals are spread evenly over the prompts; an arrival is a request, or one of each arm. */
function linesOf({ plan, scenario, book }) {
    const asked = plan.prompts.flatMap((prompt) => {
        const share = shareOfArm(prompt, scenario.config);
        const head = { request: book.get(prompt, 'head'), share };
        return prompt.base === null ? [head] : [head, { request: book.get(prompt, 'base'), share }];
    });
    const shares = asked.reduce((sum, { share }) => sum + share, 0);
    return asked.map(({ request, share }) => ({
        price: request.price,
        requests: ((plan.planned ?? 0) * share) / shares,
        input: request.texts.reduce((sum, text) => sum + estimateTokens(text), 0),
        inputBound: (0,bound/* boundInputTokens */.b)(request.texts) + request.varying,
        maxTokens: request.maxTokens,
    }));
}
/** Of an arrival's requests; switchback blocks send either arm's. */
function shareOfArm({ base }, { design }) {
    return base !== null && design === 'switchback' ? 0.5 : 1;
}
/** A plan that is expected to cost more than its budget is not begun. */
function checkBudget(estimate, budget) {
    if (estimate.expected <= budget)
        return [];
    const fits = requestsThatFit(estimate, budget);
    const message = `the plan of ${Math.round(estimate.requests)} requests is expected to cost ${(0,format/* formatUsd */.UK)(estimate.expected)} (at worst ${(0,format/* formatUsd */.UK)(estimate.worst)}), more than ` +
        `the budget of ${(0,format/* formatUsd */.UK)(budget)}; about ${fits} requests would fit: shorten \`stages\`, lower \`max-tokens\`, or raise \`budget\``;
    return [{ setting: 'budget', message }];
}

// EXTERNAL MODULE: ./src/plan/pairs.ts
var pairs = __webpack_require__(98474);
// EXTERNAL MODULE: ./src/plan/stages.ts
var plan_stages = __webpack_require__(18404);
;// CONCATENATED MODULE: ./src/prompts/order.ts

/** Gives the index of the next prompt, without end. `count` must be at least 1. */
function createPromptCursor(order, count, random) {
    if (!(count >= 1))
        throw new RangeError('there must be a prompt to order');
    const inOrder = Array.from({ length: count }, (_, index) => index);
    let cycle = [];
    let at = 0;
    return () => {
        if (at === cycle.length) {
            cycle = order === 'shuffle' ? (0,base_random/* shuffled */.A4)(random, inOrder) : inOrder;
            at = 0;
        }
        const index = cycle[at] ?? 0;
        at += 1;
        return index;
    };
}
/** Prompt indices for a number of requests that is known beforehand. */
function orderPrompts(next, requests) {
    return Uint32Array.from({ length: requests }, next);
}

// EXTERNAL MODULE: ./src/plan/think-time.ts
var think_time = __webpack_require__(48817);
;// CONCATENATED MODULE: ./src/plan/user-session.ts




/** A pass has at least so many turns, so that drawn think times and orders do not come round at once. */
const LEAST_TURNS = 64;
/** A looping session: the first request at once, then pass after pass over the prompts with think time between. */
function planUser(setting, user, span) {
    const { frame, users } = setting;
    const leadIn = Math.max(1, warmupTurns(setting, user));
    return {
        dueMs: span.startMs,
        stage: span.stage,
        pair: null,
        turns: planTurns(setting, user, leadIn),
        loop: {
            untilMs: span.untilMs,
            shared: setting.shared,
            from: leadIn,
            ids: { first: frame.firstId + user, step: users },
        },
    };
}
/** The warm-up pairs are dealt out over the users. */
function warmupTurns({ frame, users }, user) {
    return frame.design === 'pairs' ? Math.max(0, Math.ceil((pairs/* WARMUP_PAIRS */.$O - user) / users)) : 0;
}
function planTurns(setting, user, leadIn) {
    const { frame, users, thinkTime } = setting;
    const random = (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/user/${user}`);
    const prompts = frame.prompts.length;
    const count = leadIn + prompts * Math.ceil(LEAST_TURNS / prompts);
    const order = orderPrompts(createPromptCursor(frame.promptOrder, prompts, random), count);
    const headFirst = (0,pairs/* balancedOrders */.S)(count, random);
    const warmup = warmupTurns(setting, user);
    let sent = 0;
    return Array.from(order, (next, turn) => {
        const prompt = (next + user) % prompts;
        const paired = frame.design === 'pairs' && (0,pairs/* hasBase */.UY)(frame, prompt);
        const arms = paired ? (0,pairs/* armsInOrder */.L8)(headFirst[turn] === 1) : ['head'];
        const phase = turn < warmup ? 'warmup' : 'measure';
        const first = frame.firstId + user + sent * users;
        sent += arms.length;
        const requests = arms.map((arm, index) => ({ id: first + index * users, prompt, arm, phase }));
        return { pauseMs: turn === 0 ? 0 : (0,think_time/* drawThinkTime */.A7)(thinkTime, random), requests };
    });
}

;// CONCATENATED MODULE: ./src/plan/virtual-users.ts

/**
 * Who works when: the number of users is a whole one and changes where the line through the targets reaches the
 * next whole number, up or down, as k6's `ramping-vus` counts. Who came last leaves first, and finishes what is
 * in flight. In order of their start.
 */
function rampingUsers(startUsers, stages) {
    return spansOf(startUsers, toSlopes(startUsers, stages), (0,plan_stages/* totalDuration */.H)(stages));
}
/** Each stage holds its number of users from its first instant. */
function constantUsers(stages) {
    const levels = stages.flatMap(({ durationMs, target }) => [
        { durationMs: 0, target },
        { durationMs, target },
    ]);
    const slopes = toSlopes(0, levels).map((slope, index) => ({ ...slope, stage: Math.floor(index / 2) + 1 }));
    return spansOf(0, slopes, (0,plan_stages/* totalDuration */.H)(stages));
}
function toSlopes(startUsers, stages) {
    let startMs = 0;
    let from = startUsers;
    return stages.map(({ durationMs, target }, index) => {
        const slope = { stage: index + 1, startMs, durationMs, from, to: target };
        startMs += durationMs;
        from = target;
        return slope;
    });
}
function spansOf(startUsers, slopes, endMs) {
    const spans = [];
    const working = [];
    const startOne = (startMs, stage) => working.push({ startMs, stage });
    const stopOne = (untilMs) => {
        const user = working.pop();
        if (user !== undefined && user.startMs < untilMs)
            spans.push({ ...user, untilMs });
    };
    while (working.length < Math.floor(startUsers))
        startOne(0, 1);
    for (const slope of slopes) {
        const [low, high] = [Math.floor(slope.to), Math.ceil(slope.to)];
        while (working.length < low)
            startOne(instantOf(slope, working.length + 1), slope.stage);
        while (working.length > high)
            stopOne(instantOf(slope, working.length - 1));
    }
    while (working.length > 0)
        stopOne(endMs);
    return spans.sort((a, b) => a.startMs - b.startMs || b.untilMs - a.untilMs);
}
/** When the slope's line reaches the number of users. */
function instantOf({ startMs, durationMs, from, to }, users) {
    const share = from === to ? 0 : (users - from) / (to - from);
    return startMs + durationMs * Math.min(1, Math.max(0, share));
}

;// CONCATENATED MODULE: ./src/plan/closed-load.ts




const CLOSED_EXECUTORS = (/* unused pure expression or super */ null && (['ramping-vus', 'constant-vus', 'shared-iterations']));
const MOST_USERS = 10_000;
/** What is wrong with the load as a whole, each stage being right in itself. */
function checkClosedLoad(load, frame) {
    const levels = [
        ...(load.vus === null ? [] : [load.vus]),
        ...(usesTargets(load) ? load.stages.map(({ target }) => target) : []),
    ];
    const peak = Math.max(0, ...levels);
    const setting = usesTargets(load) && peak !== load.vus ? 'stages' : 'vus';
    const broken = levels.find((level) => !Number.isInteger(level));
    if (broken !== undefined)
        return [{ setting, message: `\`${broken}\`: there are only whole virtual users` }];
    if (peak > MOST_USERS)
        return [{ setting, message: `${peak} virtual users; at most ${MOST_USERS} are possible` }];
    if (closed_load_spansOf(load).length === 0)
        return [{ setting, message: 'there is never a virtual user, so no request would be sent' }];
    if (frame.design === 'switchback') {
        return [
            {
                setting: 'executor',
                message: `\`${load.executor}\` cannot switch arms by the clock; use an arrival rate`,
            },
        ];
    }
    if (load.iterations !== null && !(Number.isInteger(load.iterations) && load.iterations >= 1)) {
        return [{ setting: 'iterations', message: `\`${load.iterations}\` is no whole number of 1 or more` }];
    }
    const needed = peak * (frame.design === 'pairs' ? 2 : 1);
    if (needed <= frame.maxConcurrency)
        return [];
    const message = `${peak} virtual users have up to ${needed} requests in flight; \`max-concurrency\` is ${frame.maxConcurrency}`;
    return [{ setting, message }];
}
function planClosedLoad(frame, load) {
    const spans = closed_load_spansOf(load);
    const shared = load.executor === 'shared-iterations';
    const iterations = shared ? (load.iterations ?? 1) : null;
    const setting = { frame, thinkTime: load.thinkTime, users: spans.length, shared };
    return {
        scenario: frame.scenario,
        type: 'load',
        executor: load.executor,
        sessions: {
            length: spans.length,
            get: (user) => {
                const span = spans[user];
                if (span === undefined)
                    throw new RangeError(`session ${user} of ${spans.length}`);
                return planUser(setting, user, span);
            },
        },
        stages: describeStages(load),
        prompts: frame.prompts,
        durationMs: (0,plan_stages/* totalDuration */.H)(load.stages),
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: iterations === null ? null : iterations * requestsOfATurn(frame),
        onRateLimit: frame.onRateLimit,
        iterations,
    };
}
function usesTargets({ executor, vus }) {
    return executor === 'ramping-vus' || (executor === 'constant-vus' && vus === null);
}
function closed_load_spansOf(load) {
    if (load.executor === 'ramping-vus')
        return rampingUsers(load.vus ?? 1, load.stages);
    if (usesTargets(load))
        return constantUsers(load.stages);
    return constantUsers([{ durationMs: (0,plan_stages/* totalDuration */.H)(load.stages), target: load.vus ?? 1 }]);
}
/** An upper bound where some prompts have no base. */
function requestsOfATurn(frame) {
    return frame.design === 'pairs' && frame.prompts.some((_, prompt) => (0,pairs/* hasBase */.UY)(frame, prompt)) ? 2 : 1;
}
/** How many requests a closed load sends only its run can tell, so no stage has any planned. */
function describeStages(load) {
    let startMs = 0;
    let from = load.vus ?? 1;
    return load.stages.map(({ durationMs, target }, index) => {
        const to = usesTargets(load) ? target : (load.vus ?? 1);
        if (load.executor !== 'ramping-vus')
            from = to;
        const stage = { index: index + 1, startMs, durationMs, from, target: to, planned: 0 };
        startMs += durationMs;
        from = to;
        return stage;
    });
}

;// CONCATENATED MODULE: ./src/plan/arms.ts
/** No comparison: every arrival is one request of the head arm. */
function assignHead(frame, prompts) {
    return {
        total: prompts.length,
        at: (arrival) => ({
            pair: null,
            requests: [
                { id: frame.firstId + arrival, prompt: prompts[arrival] ?? 0, arm: 'head', phase: 'measure' },
            ],
        }),
        count: (from, to) => to - from,
    };
}

;// CONCATENATED MODULE: ./src/plan/arrivals.ts

/** Rounding in the area of earlier stages must not lose the arrival that falls on a stage's last instant. */
const AREA_TOLERANCE = 1e-9;
/** k6's `ramping-arrival-rate`: from the start rate, or the previous target, linearly to each target. */
function rampSegments(stages, startRate, timeUnitMs) {
    let startMs = 0;
    let from = startRate / timeUnitMs;
    return stages.map(({ durationMs, target }, index) => {
        const segment = { stage: index + 1, startMs, durationMs, from, to: target / timeUnitMs };
        startMs += durationMs;
        from = segment.to;
        return segment;
    });
}
/** k6's `constant-arrival-rate`, once for each stage: the rate stands at its target from its first instant. */
function constantSegments(stages, timeUnitMs) {
    let startMs = 0;
    return stages.map(({ durationMs, target }, index) => {
        const segment = {
            stage: index + 1,
            startMs,
            durationMs,
            from: target / timeUnitMs,
            to: target / timeUnitMs,
        };
        startMs += durationMs;
        return segment;
    });
}
/** Expected number of arrivals: the integral of the rate. */
function segmentArea(segment) {
    return (segment.durationMs * (segment.from + segment.to)) / 2;
}
/**
 * Arrivals of a ramp: the n-th, n = 1, 2, …, is due where the integral of the rate reaches n. Like k6's, a ramp
 * is silent at its very start, and what is left of an arrival at a stage's end carries over pauses and jumps.
 */
function rampArrivals(segments) {
    const areas = { length: Math.floor(totalArea(segments) + AREA_TOLERANCE), at: (n) => n + 1 };
    return collectArrivals(segments, areas, AREA_TOLERANCE);
}
/**
 * Arrivals of constant rates: the n-th, n = 0, 1, …, is due where the integral passes n, so the first at once
 * (behind a pause: when the rate rises) and none at the last instant. As k6's `constant-arrival-rate`.
 */
function constantArrivals(segments) {
    const areas = {
        length: Math.max(0, Math.ceil(totalArea(segments) - AREA_TOLERANCE)),
        at: (n) => n,
    };
    return collectArrivals(segments, areas, -AREA_TOLERANCE);
}
/** A Poisson process of the same rate: exponential gaps with mean 1 in the area (time-rescaling theorem). */
function poissonArrivals(segments, random) {
    const areas = [];
    const total = totalArea(segments);
    for (let area = (0,base_random/* exponential */.EV)(random); area <= total; area += (0,base_random/* exponential */.EV)(random))
        areas.push(area);
    return collectArrivals(segments, { length: areas.length, at: (n) => areas[n] ?? Infinity }, AREA_TOLERANCE);
}
function totalArea(segments) {
    return segments.reduce((sum, segment) => sum + segmentArea(segment), 0);
}
/** Walks segments and arrivals together, once: a segment takes the arrivals up to its end's area plus `tolerance`. */
function collectArrivals(segments, areas, tolerance) {
    const dueMs = new Float64Array(areas.length);
    const stage = new Uint16Array(areas.length);
    let n = 0;
    let before = 0;
    for (const segment of segments) {
        const after = before + segmentArea(segment);
        while (n < areas.length && areas.at(n) <= after + tolerance) {
            dueMs[n] = segment.startMs + instantOfArea(segment, areas.at(n) - before);
            stage[n] = segment.stage;
            n += 1;
        }
        before = after;
    }
    return { length: n, dueMs, stage };
}
/**
 * Time into the segment at which its area reaches `area`: the root of s x²/2 + r x = area (start rate r, slope
 * s) in the form that neither cancels nor divides by a slope of zero, 2 area / (r + √(r² + 2 s area)).
 */
function instantOfArea(segment, area) {
    if (area <= 0 || segment.durationMs === 0)
        return 0;
    const slope = (segment.to - segment.from) / segment.durationMs;
    const root = Math.sqrt(Math.max(0, segment.from * segment.from + 2 * slope * area));
    return Math.min(segment.durationMs, (2 * area) / (segment.from + root));
}

// EXTERNAL MODULE: ./src/plan/switchback.ts
var switchback = __webpack_require__(48512);
;// CONCATENATED MODULE: ./src/plan/open-load.ts







const ARRIVAL_RATE_EXECUTORS = (/* unused pure expression or super */ null && (['ramping-arrival-rate', 'constant-arrival-rate']));
/** Columns of more arrivals than this would not fit a small runner's memory. */
const MOST_ARRIVALS = 10_000_000;
/** What is wrong with the load as a whole, each stage being right in itself. */
function checkArrivalRate(load) {
    const area = totalArea(segmentsOf(load));
    const first = load.executor === 'constant-arrival-rate' ? 0 : 1;
    if (area > MOST_ARRIVALS) {
        return [
            {
                setting: 'stages',
                message: `they make ${Math.round(area)} arrivals; at most ${MOST_ARRIVALS} are possible`,
            },
        ];
    }
    if (area > 0 && area + 1e-9 >= first)
        return [];
    return [
        {
            setting: 'stages',
            message: `they make ${Number(area.toFixed(3))} arrivals, so no request would be sent`,
        },
    ];
}
function planArrivalRate(frame, load, type = 'load') {
    const segments = segmentsOf(load);
    const arrivals = arrivalsOf(frame, load, segments);
    const arms = assignArms(frame, arrivals);
    return {
        scenario: frame.scenario,
        type,
        executor: load.executor,
        sessions: arrivalSessions(arrivals, arms),
        stages: open_load_describeStages(segments, arrivals, arms),
        prompts: frame.prompts,
        durationMs: (0,plan_stages/* totalDuration */.H)(load.stages),
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: arms.total,
        onRateLimit: frame.onRateLimit,
        iterations: null,
    };
}
function segmentsOf(load) {
    return load.executor === 'constant-arrival-rate'
        ? constantSegments(load.stages, load.timeUnitMs)
        : rampSegments(load.stages, load.startRate, load.timeUnitMs);
}
function arrivalsOf(frame, load, segments) {
    if (load.spacing === 'poisson')
        return poissonArrivals(segments, (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/arrivals`));
    return load.executor === 'constant-arrival-rate' ? constantArrivals(segments) : rampArrivals(segments);
}
function assignArms(frame, arrivals) {
    const shuffling = (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/prompts`);
    const cursor = createPromptCursor(frame.promptOrder, frame.prompts.length, shuffling);
    const prompts = orderPrompts(cursor, arrivals.length);
    const ordering = (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/arms`);
    if (frame.design === 'pairs')
        return (0,pairs/* assignPairs */.ZS)(frame, prompts, ordering);
    if (frame.design === 'switchback')
        return (0,switchback/* assignSwitchback */.t)(frame, { arrivals, prompts }, ordering);
    return assignHead(frame, prompts);
}
/** A session an arrival, built when it is asked for. */
function arrivalSessions(arrivals, arms) {
    return {
        length: arrivals.length,
        get: (index) => {
            const { pair, requests } = arms.at(index);
            const [dueMs, stage] = [arrivals.dueMs[index], arrivals.stage[index]];
            if (dueMs === undefined || stage === undefined)
                throw new RangeError(`session ${index} of ${arrivals.length}`);
            return { dueMs, stage, pair, turns: [{ pauseMs: 0, requests }], loop: null };
        },
    };
}
/** The stages with their rates per second, and the requests due in each. */
function open_load_describeStages(segments, arrivals, arms) {
    let first = 0;
    return segments.map(({ stage, startMs, durationMs, from, to }) => {
        let end = first;
        while (end < arrivals.length && arrivals.stage[end] === stage)
            end += 1;
        const planned = arms.count(first, end);
        first = end;
        return { index: stage, startMs, durationMs, from: perSecond(from), target: perSecond(to), planned };
    });
}
/** Rounded to a thousandth of a millionth: 3 a second must read back as 3. */
function perSecond(perMs) {
    return Math.round(perMs * 1e12) / 1e9;
}

;// CONCATENATED MODULE: ./src/scenarios/cache-plan.ts
/**
 * Each prompt once cold, then once more alone, then in bursts as wide as `max-concurrency` allows: a cache may hit for
 * one client and miss under load. Prompts are dealt out to lanes, sessions that run beside each other; a prompt's
 * repeats wait for its cold answer, since nothing can be cached before, and stay in its lane, so in its shard.
 */
function planCache(frame, settings) {
    const prompts = frame.prompts.length;
    const lanes = Math.min(prompts, frame.maxConcurrency);
    const width = Math.floor(frame.maxConcurrency / lanes);
    const bursts = burstSizes(settings.repeats, width);
    const ofAPrompt = 1 + settings.repeats;
    const planned = prompts * ofAPrompt;
    const durationMs = Math.ceil(prompts / lanes) * (1 + bursts.length) * settings.timeoutMs;
    const turnsOf = (prompt) => planPrompt(frame.firstId + prompt * ofAPrompt, prompt, bursts);
    const sessions = Array.from({ length: lanes }, (_, lane) => {
        const asked = Array.from({ length: Math.ceil((prompts - lane) / lanes) }, (__, round) => lane + round * lanes);
        return { dueMs: 0, stage: 1, pair: null, turns: asked.flatMap(turnsOf), loop: null };
    });
    return {
        scenario: frame.scenario,
        type: 'cache',
        executor: null,
        sessions: { length: lanes, get: (index) => sessions[index] ?? fail(index, lanes) },
        stages: [{ index: 1, startMs: 0, durationMs, from: 0, target: 0, planned }],
        prompts: frame.prompts,
        durationMs,
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned,
        onRateLimit: frame.onRateLimit,
        iterations: null,
    };
}
/** One repeat alone, the others at most `width` at a time. */
function burstSizes(repeats, width) {
    const sizes = repeats > 0 ? [1] : [];
    for (let left = repeats - 1; left > 0; left -= width)
        sizes.push(Math.min(width, left));
    return sizes;
}
function planPrompt(firstId, prompt, bursts) {
    let id = firstId;
    const turn = (size, phase) => {
        const requests = Array.from({ length: size }, () => ({ id: id++, prompt, arm: 'head', phase }));
        return { pauseMs: 0, requests };
    };
    return [turn(1, 'cold'), ...bursts.map((size, index) => turn(size, index === 0 ? 'warm' : 'measure'))];
}
function fail(index, length) {
    throw new RangeError(`session ${index} of ${length}`);
}

;// CONCATENATED MODULE: ./src/scenarios/cold-start-plan.ts


/**
 * One session, so that nothing else is in flight while the endpoint idles: each pause begins when the answer before
 * has ended. The requests of a cycle ask the same prompt, so that cold and warm compare like with like.
 */
function planColdStart(frame, settings) {
    const { cycles, idleMs, warmRequests, timeoutMs } = settings;
    const ofACycle = 1 + warmRequests;
    const order = (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/prompts`);
    const prompts = orderPrompts(createPromptCursor(frame.promptOrder, frame.prompts.length, order), cycles);
    const durationMs = cycles * (idleMs + ofACycle * timeoutMs);
    const planned = cycles * ofACycle;
    const turns = Array.from({ length: planned }, (_, position) => {
        const isCold = position % ofACycle === 0;
        const phase = isCold ? 'cold' : 'warm';
        const prompt = prompts[Math.floor(position / ofACycle)] ?? 0;
        const request = { id: frame.firstId + position, prompt, arm: 'head', phase };
        return { pauseMs: isCold ? idleMs : 0, requests: [request] };
    });
    return {
        scenario: frame.scenario,
        type: 'cold-start',
        executor: null,
        sessions: { length: 1, get: () => ({ dueMs: 0, stage: 1, pair: null, turns, loop: null }) },
        stages: [{ index: 1, startMs: 0, durationMs, from: 0, target: 0, planned }],
        prompts: frame.prompts,
        durationMs,
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned,
        onRateLimit: frame.onRateLimit,
        iterations: null,
    };
}

;// CONCATENATED MODULE: ./src/scenarios/rate-limit-plan.ts

/** Whoever waited as told and was refused waits as told again, up to so many times. */
const PROBES = 3;
/** A longer Retry-After than this is a quota of the hour or the day, and no gate waits for it. */
const PROBE_WINDOW = 120_000;
/**
 * A constant arrival rate that ignores 429, then a session of probes, each sent only when the latest Retry-After has
 * passed: whether waiting as told is enough. The probes are a stage of their own.
 */
function planRateLimit(frame, { rate, durationMs }) {
    const load = planArrivalRate({ ...frame, design: 'single', onRateLimit: 'ignore' }, {
        executor: 'constant-arrival-rate',
        stages: [{ durationMs, target: rate }],
        startRate: 0,
        timeUnitMs: 1_000,
        spacing: 'even',
    }, 'rate-limit');
    const arrivals = load.sessions.length;
    const probing = planProbes(frame.firstId + arrivals, durationMs);
    const probeStage = {
        index: 2,
        startMs: durationMs,
        durationMs: PROBE_WINDOW,
        from: 0,
        target: 0,
        planned: PROBES,
    };
    return {
        ...load,
        sessions: {
            length: arrivals + 1,
            get: (index) => (index === arrivals ? probing : load.sessions.get(index)),
        },
        stages: [...load.stages, probeStage],
        durationMs: durationMs + PROBE_WINDOW,
        planned: arrivals + PROBES,
    };
}
function planProbes(firstId, dueMs) {
    const turns = Array.from({ length: PROBES }, (_, index) => {
        const request = { id: firstId + index, prompt: 0, arm: 'head', phase: 'probe' };
        return { pauseMs: 0, afterRetryAfter: true, requests: [request] };
    });
    return { dueMs, stage: 2, pair: null, turns, loop: null };
}

;// CONCATENATED MODULE: ./src/gate/plan-scenario.ts






/** The plan of one scenario. SettingsError where its settings make none. */
function planScenario({ scenario, prompts, seed, firstId }) {
    const { config } = scenario;
    const frame = {
        scenario: scenario.name,
        prompts,
        promptOrder: config['prompt-order'],
        design: prompts.some(({ base }) => base !== null) ? config.design : 'single',
        seed,
        firstId,
        maxConcurrency: config['max-concurrency'],
        gracefulStopMs: config['graceful-stop'],
        onRateLimit: config['on-rate-limit'],
    };
    switch (config.scenario) {
        case 'load':
            return planLoad(frame, config);
        case 'cold-start': {
            const { cycles, idle: idleMs, 'warm-requests': warmRequests } = config['cold-start'];
            return planColdStart(frame, { cycles, idleMs, warmRequests, timeoutMs: config.timeout });
        }
        case 'rate-limit':
            return planRateLimit(frame, {
                rate: config['rate-limit'].rate,
                durationMs: config['rate-limit'].duration,
            });
        case 'cache':
            return planCache(frame, { repeats: config.cache.repeats, timeoutMs: config.timeout });
    }
}
function planLoad(frame, config) {
    const { executor, stages } = config;
    if (executor === 'ramping-arrival-rate' || executor === 'constant-arrival-rate') {
        const load = {
            executor,
            stages,
            startRate: config['start-rate'],
            timeUnitMs: config['time-unit'],
            spacing: config.arrivals,
        };
        refuse(checkArrivalRate(load));
        return planArrivalRate(frame, load);
    }
    const load = {
        executor,
        stages,
        vus: executor === 'ramping-vus' ? config['start-rate'] : (config.vus ?? null),
        iterations: executor === 'shared-iterations' ? config.iterations : null,
        thinkTime: config['think-time'],
    };
    refuse(checkClosedLoad(load, frame));
    return planClosedLoad(frame, load);
}
function refuse(problems) {
    if (problems.length > 0)
        throw new errors/* SettingsError */.GN(problems);
}

// EXTERNAL MODULE: ./src/gate/report-files.ts + 36 modules
var report_files = __webpack_require__(27612);
// EXTERNAL MODULE: ./src/gate/shard-run.ts
var shard_run = __webpack_require__(57891);
// EXTERNAL MODULE: ./src/gate/target.ts + 27 modules
var gate_target = __webpack_require__(70700);
;// CONCATENATED MODULE: ./src/gate/prepare-run.ts















/** The base of a scenario that has one. */
function baseOf({ base }) {
    return base !== null && 'target' in base ? base : null;
}
/** Ids of a scenario behind one whose count only the run shows start far beyond it. */
const UNBOUNDED = 10_000_000;
const NOWHERE_STORED = {
    setting: 'compare',
    message: '`baseline` reads what earlier runs stored on GitHub, and works only there; set `base-endpoint` or `base-model` here',
};
/** Everything that can be known and refused before the first byte. SettingsError with all of it. */
async function prepareRun(parsed, endpoint, world) {
    const configHash = hashConfig(parsed);
    const seed = parsed.config.seed ?? `${world.source?.commit ?? 'local'}/${configHash}`;
    const { shard, budget, compare } = parsed.config;
    const whole = [];
    const problems = (0,report_files/* checkReportDirectory */.q)(parsed.config['report-dir']);
    let firstId = 0;
    for (const scenario of parsed.scenarios) {
        const prepared = await prepareScenario(scenario, { endpoint, world, seed, firstId });
        if (isFailure(prepared))
            problems.push(...prepared);
        else {
            whole.push(prepared);
            firstId += countIds(prepared.plan);
        }
    }
    const indivisible = (0,shard_run/* checkStripes */.JR)(whole, shard);
    problems.push(...(indivisible.length > 0 ? indivisible : checkBudget(estimateRun((0,shard_run/* largestStripe */.ir)(whole, shard)), budget)));
    if (compare === 'baseline' && world.storedRuns === undefined)
        problems.push(NOWHERE_STORED);
    if (problems.length > 0)
        throw new errors/* SettingsError */.GN((0,errors/* uniqueProblems */.OH)(problems));
    const scenarios = (0,shard_run/* stripeScenarios */.dt)(whole, shard);
    const estimate = estimateRun(scenarios);
    return {
        scenarios,
        whole,
        shard: shard === undefined ? null : (0,plan_shard/* formatShard */._D)(shard),
        estimate,
        configHash,
        promptHash: hashPrompts(whole),
        judgeHash: hashJudging(parsed, whole),
        seed,
    };
}
/** Ids that a plan may use: one of its users may send all iterations that they share, and each numbers his own. */
function countIds({ planned, iterations, sessions }) {
    if (planned === null)
        return UNBOUNDED;
    return iterations === null ? planned : planned * sessions.length;
}
/** Stands for prompts that could not be read, so that the rest can be checked all the same. */
const UNREAD = [{ id: 'unread', messages: [{ role: 'user', content: '' }] }];
async function prepareScenario(scenario, { endpoint, world, seed, firstId }) {
    const { config } = scenario;
    const loaded = await (0,load_prompts/* loadPrompts */.y)(config.prompts, world.files);
    for (const note of loaded.notes)
        world.log.info(note);
    const unread = loaded.problems.length > 0;
    const asked = unread ? UNREAD : loaded.prompts;
    const request = { config, endpoint, date: world.date(), readFile: world.readFile };
    const target = await attempt(() => (0,gate_target/* resolveTarget */.u)({ ...request, prompts: asked }));
    const base = unread || !(0,compare_config/* isCompared */.uQ)(scenario) ? null : await attempt(() => findBase(request, loaded, world));
    const prompts = base !== null && 'pairs' in base
        ? (0,base_arm/* planPrompts */.xw)(base.pairs)
        : asked.map((head) => ({ id: head.id, head, base: null }));
    const plan = await attempt(() => planScenario({ scenario, prompts, seed, firstId }));
    if (!unread && !isFailure(target) && !isFailure(plan) && (base === null || !isFailure(base))) {
        const book = await attempt(() => openBook({ scenario, target, plan, base }, seed));
        if (isFailure(book))
            return book;
        for (const note of target.notes)
            world.log.info(note);
        return { scenario, target, plan, base, book };
    }
    // Prompts that cannot be read may name the model whose price seems to be missing.
    const priced = !unread || config.model !== undefined || config.prices !== undefined;
    return [
        ...loaded.problems,
        ...(priced && isFailure(target) ? target : []),
        ...(base !== null && isFailure(base) ? base : []),
        ...(isFailure(plan) ? plan : []),
    ];
}
/** Prepares every request of the plan. SettingsError where one cannot be sent, or its cost has no bound. */
function openBook(prepared, seed) {
    const { scenario, target, plan } = prepared;
    const { config } = scenario;
    const base = baseOf(prepared);
    const nonces = (0,base_random/* seededRandom */.Is)(seed, `${scenario.name}/nonces`);
    const book = new RequestBook({ head: target, ...(base === null ? {} : { base: base.target }) }, {
        stream: config.stream,
        maxTokens: config['max-tokens'],
        nonce: config.nonce ? () => createNonce(nonces) : null,
    });
    for (const prompt of plan.prompts) {
        book.get(prompt, 'head');
        if (prompt.base !== null)
            book.get(prompt, 'base');
    }
    return book;
}
async function findBase(request, loaded, world) {
    const base = await (0,base_arm/* findBasePrompts */.I6)(request.config, loaded, world);
    if ('missing' in base)
        return base;
    return { ...base, target: await (0,base_arm/* resolveBaseTarget */.hH)(request, base) };
}
/** The problems of a SettingsError in place of the exception, so that they can be told with others. */
async function attempt(make) {
    try {
        return await make();
    }
    catch (error) {
        if (error instanceof errors/* SettingsError */.GN)
            return error.problems;
        throw error;
    }
}
function isFailure(made) {
    return Array.isArray(made);
}


/***/ }),

/***/ 27612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkReportDirectory),
  t: () => (/* binding */ writeReportFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
;// CONCATENATED MODULE: ./src/report/page/html.ts
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

;// CONCATENATED MODULE: ./src/report/page/table.ts

/** Rows from which on a table gets a filter. */
const FILTER_FROM = 6;
/** A table that the client script makes sortable and, where it is long, filterable. The first cell heads its row. */
function renderTable({ caption, columns, rows }) {
    return html `<div class="scroll" tabindex="0" role="region" aria-label="${caption}, table"><table data-sortable${rows.length >= FILTER_FROM && html ` data-filter="${caption}"`}><thead><tr>${columns.map(({ label, number }) => html `<th scope="col"${number !== undefined && html ` class="number"`}>${label}</th>`)}</tr></thead><tbody>${rows.map((row) => html `<tr>${columns.map((column, index) => renderCell(column, row, index))}</tr>
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
function percentileOf(stage, metric, percent) {
    const summary = stage.metrics[metric];
    return summary?.type === 'trend' ? (summary.percentiles[percent] ?? null) : null;
}
const STAGE_COLUMNS = [
    { label: 'Stage', cell: ({ scenario, index }) => `${scenario} ${index}` },
    measured('Lasts', ({ durationMs }) => durationMs, format/* formatMs */._V),
    {
        label: 'Load',
        cell: ({ from, target }) => from === target ? (0,format/* formatNumber */.ZV)(target) : `${(0,format/* formatNumber */.ZV)(from)} → ${(0,format/* formatNumber */.ZV)(target)}`,
        number: ({ target }) => target,
    },
    counting('Planned', ({ planned }) => planned),
    counting('Sent', ({ sent }) => sent),
    counting('Answered', ({ ok }) => ok),
    counting('429', ({ rateLimited }) => rateLimited),
    counting('Errors', ({ errors }) => errors),
    counting('Timeouts', ({ timeouts }) => timeouts),
    counting('Dropped', ({ dropped, suppressed }) => dropped + suppressed),
    measured('First token p50', (stage) => percentileOf(stage, 'time_to_first_token', '50'), format/* formatMs */._V),
    measured('First token p95', (stage) => percentileOf(stage, 'time_to_first_token', '95'), format/* formatMs */._V),
    measured('Total p50', (stage) => percentileOf(stage, 'total_generation_time', '50'), format/* formatMs */._V),
    measured('Total p95', (stage) => percentileOf(stage, 'total_generation_time', '95'), format/* formatMs */._V),
    measured('Cost', ({ cost }) => cost, format/* formatUsd */.UK),
];
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
/** Every stage of every scenario in one table. */
function renderStages(scenarios) {
    const rows = scenarios.flatMap(({ name, stages }) => stages.map((stage) => ({ ...stage, scenario: name })));
    if (rows.length === 0)
        return html `<p class="quiet">No stage was run.</p>`;
    return renderTable({ caption: 'Stages', columns: STAGE_COLUMNS, rows });
}
function renderPromptTable(prompts) {
    return renderTable({ caption: 'Prompts', columns: PROMPT_COLUMNS, rows: prompts });
}
/** What the scenarios found out, in their own words. */
function renderFindings(scenarios) {
    const findings = scenarios.flatMap(({ name, findings: found }) => found.map((finding) => ({ name, finding })));
    return html `<ul class="findings">${findings.map(({ name, finding }) => html `<li><b>${name}</b> ${finding.message}${renderValues(finding)}</li>`)}</ul>`;
}
function renderValues({ values }) {
    const entries = Object.entries(values);
    return html `${entries.length > 0 && html `<span>${entries.map(([name, value]) => `${name} ${typeof value === 'number' ? (0,format/* formatNumber */.ZV)(value, 1) : String(value ?? '–')}`).join(' · ')}</span>`}`;
}

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

;// CONCATENATED MODULE: ./src/report/page/dictionary.ts

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

;// CONCATENATED MODULE: ./src/report/page/columns.ts


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

;// CONCATENATED MODULE: ./src/report/page/chart.ts

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
<p class="quiet">Prices: ${cost.prices.source}${cost.prices.model !== null && `, ${cost.prices.model}`}. At its very worst the plan could have cost ${(0,format/* formatUsd */.UK)(cost.worstCase)}; the budget of ${(0,format/* formatUsd */.UK)(cost.budget)} could not have been passed in any case.</p>`;
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
    const { prices, basePrices, spent } = report.cost;
    const [head, base] = [sumUsage(columns, 'head'), sumUsage(columns, 'base')];
    const steps = priceUsage(head, prices, basePrices === null ? '' : ', this change');
    if (base.requests > 0)
        steps.push(...priceUsage(base, basePrices ?? prices, ', base'));
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

// EXTERNAL MODULE: ./src/metrics/names.ts
var names = __webpack_require__(86641);
;// CONCATENATED MODULE: ./src/report/page/legend.ts

const ARM_NAMES = { head: 'this change', base: 'base' };
/** What the timeline's dots and lines stand for; one arm alone needs no name. */
function renderTimelineLegend(compared) {
    return html `<ul class="legend">${compared
        ? [entry('dots head', ARM_NAMES.head), entry('dots base', ARM_NAMES.base)]
        : entry('dots head', 'a request')}${entry('line median', 'median')}${entry('line p95', 'p95')}</ul>`;
}
/** Head and base differ in colour and dash, so that colour is never alone. */
function renderCurveLegend() {
    return html `<ul class="legend">${entry('line head curve', ARM_NAMES.head)}${entry('line base curve', ARM_NAMES.base)}</ul>`;
}
function entry(name, label) {
    const path = name.startsWith('dots') ? 'M11 5h0' : 'M0 5h22';
    return html `<li><svg width="22" height="10" aria-hidden="true"><path class="${name}" d="${path}"/></svg> ${label}</li>`;
}

// EXTERNAL MODULE: ./src/report/judged.ts
var judged = __webpack_require__(88593);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
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

;// CONCATENATED MODULE: ./src/report/page/marks.ts


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

;// CONCATENATED MODULE: ./src/report/page/scale.ts

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

;// CONCATENATED MODULE: ./src/report/page/series.ts
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

;// CONCATENATED MODULE: ./src/report/page/windows.ts

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
    columns.texts.outcome.values.forEach((outcome, row) => {
        const window = windows[sliceOf(instantOf(columns, row), durationMs, slices)];
        const mark = marks[outcome];
        if (window === undefined || mark === undefined)
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
    const places = { answered: [], rate_limited: [], failed: [], undelivered: [] };
    columns.texts.outcome.values.forEach((outcome, row) => {
        const mark = marks[outcome];
        if (mark !== undefined && mark !== 'answered')
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











const HEIGHT = 200;
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
${renderTimelineLegend(compared)}
${renderLoad(report, time)}
${drawn.map(({ latency, series }) => renderPanel(report, latency, series, duration))}
${renderLanes(columns, time)}
<figcaption><output id="readout">Every dot is a request. Point at one to read it; drag across to keep a span of time in the request explorer.</output></figcaption>
${renderWindowTable(countWindows(columns, duration, SLICES / 2))}
</figure>`;
}
function renderPanel(report, latency, series, duration) {
    const limits = selectLimits(report, latency);
    const x = timeScale(duration);
    const y = latencyScale(series, limits.map(({ valueMs }) => valueMs));
    const marks = html `${series.map(({ arm, times, values }) => drawPoints({ x: times.map(x.at), y: values.map(y.at) }, HEIGHT, arm))}${series.map((one) => drawQuantiles(one, duration, y))}${drawLimits(limits, y, HEIGHT)}`;
    return html `<h3>${capitalise((0,names/* metricName */.K)(latency.metric))}</h3>
${renderChart({
        label: describePanel(latency, series, duration),
        height: HEIGHT,
        x,
        y,
        marks,
        labels: labelLimits(limits, y, HEIGHT),
        kind: latency.column,
    })}`;
}
function drawQuantiles(series, duration, y) {
    const slices = Math.max(4, Math.min(SLICES, Math.floor(series.values.length / 8)));
    const middles = Array.from({ length: slices }, (_, i) => (i + 0.5) / slices);
    const line = (percent, name) => {
        const quantiles = windowQuantiles(series, duration, slices, percent);
        return drawLine({ x: middles, y: quantiles.map(y.at) }, HEIGHT, `${series.arm} ${name}`);
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

// EXTERNAL MODULE: ./src/report/reproduce.ts
var reproduce = __webpack_require__(88861);
;// CONCATENATED MODULE: ./src/report/page/evidence.ts




/** Why the figures can be believed: what was delivered, what answered, how the generator itself kept up. */
function renderEvidence(report) {
    const { load, generator } = report;
    const { scheduleDelayMs: delay, eventLoopDelayMs: loop } = generator;
    return html `<dl class="evidence">
${renderItem('Load generator', generator.healthy ? 'kept up' : 'was the bottleneck', [
        `started requests ${(0,format/* formatMs */._V)(delay.p50)} late (p50), ${(0,format/* formatMs */._V)(delay.p99)} (p99), ${(0,format/* formatMs */._V)(delay.max)} at most`,
        `event loop delay ${(0,format/* formatMs */._V)(loop.p99)} (p99)${generator.utilization === null ? '' : `, busy ${(0,format/* formatRate */.CE)(generator.utilization)}`}`,
        generator.overheadMs !== null &&
            `measuring adds ${(0,format/* formatInterval */.vy)(generator.overheadMs.p50, generator.overheadMs.p99, format/* formatMs */._V)} to a first token (p50 to p99)`,
        generator.shardsNeeded !== null && `share the load among ${generator.shardsNeeded} jobs with shard`,
    ])}
${renderItem('Load delivered', (0,format/* formatRate */.CE)(load.deliveredRatio), [
        `${(0,format/* formatCount */.B4)(load.sent)} of ${(0,format/* formatCount */.B4)(load.planned)} planned requests sent, ${(0,format/* formatCount */.B4)(load.ok)} answered`,
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
const COLUMNS = [
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
    const shown = COLUMNS.filter(([name]) => compared || name !== 'arm');
    return html `<noscript><p class="quiet">The explorer needs a script. <code>samples.jsonl</code> beside this page has every request.</p></noscript>
<div id="explorer" hidden>
<form>${renderSearch('text', 'Search', 'prompt, error, 503, #17 …')}${['outcome', 'scenario', 'stage', 'prompt', 'arm'].map(renderSelect)}
${renderNumber('from', 'From (s)')}${renderNumber('to', 'to (s)')}${renderNumber('slower', 'Total at least (ms)')}
<button type="reset">Clear</button></form>
<p class="count"><output aria-live="polite"></output></p>
<div class="scroll port" tabindex="0" role="region" aria-label="Requests, table"><table><thead><tr>${shown.map(([name, label, number]) => html `<th scope="col" data-name="${name}" class="${name}${number === true && ' number'}">${label}</th>`)}</tr></thead><tbody></tbody></table></div>
</div>
<dialog id="request" aria-labelledby="request-title"><div class="bar"><h2 id="request-title">Request</h2><button type="button" data-step="-1" aria-label="Previous request">←</button><button type="button" data-step="1" aria-label="Next request">→</button><button type="button" data-close aria-label="Close">×</button></div><dl></dl></dialog>`;
}
function renderSearch(name, label, hint) {
    return html `<label class="wide">${label}<input type="search" name="${name}" placeholder="${hint}"></label>`;
}
function renderSelect(name) {
    return html `<label>${name.charAt(0).toUpperCase() + name.slice(1)}<select name="${name}"><option value="">all</option></select></label>`;
}
function renderNumber(name, label) {
    return html `<label class="narrow">${label}<input type="number" name="${name}" min="0" step="any"></label>`;
}

// EXTERNAL MODULE: ./src/report/headline.ts
var headline = __webpack_require__(14512);
;// CONCATENATED MODULE: ./src/report/page/badge.ts


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
${renderReasons(report, headline)}
<dl class="facts">${renderFacts(report)}</dl>
</header>`;
}
function describeSubject({ source, target }) {
    const endpoint = target.model === null ? target.endpoint : `${target.model} at ${target.endpoint}`;
    if (source === null)
        return endpoint;
    const change = source.pullRequest === null ? source.ref : `#${source.pullRequest}`;
    return `${source.repository} ${change} @ ${source.commit.slice(0, 7)} · ${endpoint}`;
}
/** Reasons of which neither the headline nor the thresholds below speak already. */
const TOLD_ELSEWHERE = new Set([
    'threshold_failed',
    'no_data',
    'undecided',
    'regression',
    'generator_saturated',
]);
function renderReasons(report, headline) {
    const reasons = report.reasons
        .filter(({ code, message }) => !TOLD_ELSEWHERE.has(code) && !headline.includes(message))
        .slice(0, 6);
    if (reasons.length === 0)
        return html ``;
    return html `<ul class="reasons">${reasons.map(({ message }) => html `<li>${message}</li>`)}</ul>`;
}
function renderFacts(report) {
    const decisive = selectDecisive(report.thresholds);
    return html `${decisive !== undefined && renderDecisive(report, decisive)}
${renderFact('cost', (0,format/* formatUsd */.UK)(report.cost.spent), html `${(0,headline/* spentOfBudget */.t)(report)} budget ${renderMeter(report)}`)}
${renderFact('requests', (0,format/* formatCount */.B4)(report.load.sent), describeLoad(report))}
${renderFact('ran', (0,format/* formatMs */._V)(report.run.durationMs), (0,format/* formatInstant */.r4)(report.run.startedAt))}`;
}
function renderDecisive(report, decisive) {
    const interval = (0,judged/* intervalText */.Bt)(decisive);
    const row = (0,judged/* comparedRow */.yo)(report, decisive);
    return html `${renderFact((0,words/* checkName */.I3)(decisive), (0,judged/* observedText */.aP)(decisive), `${interval === '' ? '' : `${interval}, `}${(0,judged/* basisText */.GB)(report, decisive)}`)}
${renderFact('limit', (0,judged/* conditionText */.D3)(decisive), (0,words/* verdictWord */.E0)(decisive.verdict))}
${renderFact('change', row === null ? format/* UNKNOWN */.HV : (0,format/* formatChange */.eD)(row.ratio), describeChange(report, row))}`;
}
function describeChange({ comparison, source }, row) {
    if (comparison === null) {
        return source?.base == null
            ? 'no base to compare with'
            : `not compared with base ${source.base.slice(0, 7)}`;
    }
    const interval = (0,format/* formatInterval */.vy)(row?.low, row?.high, (ratio) => (0,format/* formatChange */.eD)(ratio));
    return `${interval === '' ? '' : `${interval}, `}against ${comparison.source}`;
}
function describeLoad({ load }) {
    return `${(0,format/* formatRate */.CE)(load.deliveredRatio)} of ${(0,format/* formatCount */.B4)(load.planned)} planned delivered`;
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
/** The threshold on which the verdict hangs: the worst and, among equals, the one that uses most of its limit. */
function selectDecisive(thresholds) {
    const used = (threshold) => (0,judged/* usedShare */.Fl)(threshold) ?? -1;
    const byUse = [...thresholds].sort((a, b) => used(b) - used(a));
    return (0,words/* worstFirst */.md)(byUse)[0];
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

;// CONCATENATED MODULE: ./src/report/page/interval.ts


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
    if (report.thresholds.length === 0)
        return html `<p class="quiet">No thresholds were set.</p>`;
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
        note: threshold.message === '' ? sayNeeded(threshold) : threshold.message,
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
function sayNeeded({ needed }) {
    if (needed === null)
        return '';
    const cost = needed.usd === null ? '' : ` (${(0,format/* formatUsd */.UK)(needed.usd)})`;
    return `About ${(0,format/* formatAmount */.ej)(needed.requests, 'more request')}${cost} would decide.`;
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
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(168px, 1fr)); gap: 1px; margin: 28px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.facts div { background: var(--raised); padding: 14px 16px; display: flex; flex-direction: column; gap: 4px; }
.facts dt { color: var(--soft); font-size: 13px; line-height: 1.35; }
.facts dd { margin: auto 0 0; display: flex; flex-direction: column; gap: 4px; }
.facts strong { font-size: 24px; line-height: 1.15; letter-spacing: -.01em; }
.facts span { color: var(--soft); font-size: 13px; line-height: 1.35; min-height: 2.7em; text-wrap: pretty; }
.meter { display: block; width: 100%; margin-top: 6px; }
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
@media (max-width: 760px) {
  .facts { grid-template-columns: 1fr 1fr; }
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
    const found = scenarios.some(({ findings }) => findings.length > 0);
    const sent = columns.rows > 0;
    return [
        { id: 'thresholds', title: 'Thresholds', body: renderThresholds(report) },
        ...when(comparison !== null, 'comparison', 'Base and head', () => comparison && renderComparison(comparison)),
        ...when(found, 'findings', 'Findings', () => renderFindings(scenarios)),
        ...when(sent, 'latency', 'Latency over time', () => renderTimeline(report, columns)),
        ...when(sent, 'distribution', 'Distribution', () => renderDistribution(report, columns)),
        ...when(scenarios.length > 0, 'stages', 'Stages', () => renderStages(scenarios)),
        ...when(report.prompts.length > 0, 'prompts', 'Prompts', () => renderPromptTable(report.prompts)),
        { id: 'cost', title: 'Cost', body: renderCost(report, columns) },
        { id: 'requests', title: 'Requests', body: renderExplorer(columns) },
        { id: 'evidence', title: 'How it was measured', body: renderEvidence(report) },
        { id: 'reproduce', title: 'Run it again', body: renderReproduction(report) },
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

// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(88404);
// EXTERNAL MODULE: ./src/samples/jsonl.ts
var jsonl = __webpack_require__(20233);
;// CONCATENATED MODULE: ./src/gate/report-files.ts






/** A directory that cannot be written is found out before anything is spent. */
function checkReportDirectory(directory) {
    const root = (0,external_node_path_.resolve)(directory);
    try {
        const existing = nearestExisting(root);
        if (!(0,external_node_fs_.statSync)(existing).isDirectory())
            throw new Error(`${existing} is no directory`);
        (0,external_node_fs_.accessSync)(existing, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return [];
    }
    catch (error) {
        return [{ setting: 'report-dir', message: `\`${directory}\` cannot be written: ${(0,errors/* messageOf */.bD)(error)}` }];
    }
}
function nearestExisting(path) {
    const parent = (0,external_node_path_.dirname)(path);
    return parent === path || (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined
        ? path
        : nearestExisting(parent);
}
/**
 * Writes report.json, samples.jsonl, summary.md and report.html, and for the merge a shard's gaps.json. One that cannot
 * be written in whole is left out and does not keep the others from being so. Never throws.
 */
function writeReportFiles(directory, report, samples, gaps = null) {
    const root = (0,external_node_path_.resolve)(directory);
    const contents = {
        'report.json': () => [`${JSON.stringify(report, null, 2)}\n`],
        'samples.jsonl': () => linesOf(samples),
        'summary.md': () => [(0,summary/* renderSummary */.B)(report), '\n'],
        'report.html': () => renderPage(report, samples),
        ...(gaps === null ? {} : { 'gaps.json': () => [`${JSON.stringify(gaps.encode())}\n`] }),
    };
    const failures = [];
    const paths = Object.entries(contents).flatMap(([name, render]) => {
        const path = (0,external_node_path_.join)(root, name);
        try {
            (0,external_node_fs_.mkdirSync)(root, { recursive: true });
            writeWhole(path, render());
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
/**
 * A name stands for a whole file of this run: half of one, or the one of an earlier run, would pass for it. A link in
 * its place is replaced, and not written through.
 */
function writeWhole(path, chunks) {
    const part = `${path}.part`;
    try {
        (0,external_node_fs_.rmSync)(path, { force: true });
        (0,external_node_fs_.rmSync)(part, { force: true });
        writeChunks(part, chunks);
        (0,external_node_fs_.renameSync)(part, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(part, { force: true });
        throw error;
    }
}
function writeChunks(path, chunks) {
    const file = (0,external_node_fs_.openSync)(path, 'wx');
    try {
        // On a descriptor this goes on where it stands, and never writes half a chunk without an error.
        for (const chunk of chunks)
            (0,external_node_fs_.writeFileSync)(file, chunk);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function* linesOf(samples) {
    for (const sample of samples)
        yield `${(0,jsonl/* encodeSample */.NK)(sample)}\n`;
}


/***/ }),

/***/ 41766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ describeCost),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   fh: () => (/* binding */ describeGenerator),
/* harmony export */   sF: () => (/* binding */ describeLoad),
/* harmony export */   vZ: () => (/* binding */ describeRun)
/* harmony export */ });
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98993);
/* harmony import */ var _count_samples_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54210);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36202);
/* harmony import */ var _saturation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41903);




function describeRun({ result, prepared, startedAt, proxied }, world) {
    return {
        id: `${prepared.configHash}-${startedAt.getTime().toString(36)}`,
        startedAt: startedAt.toISOString(),
        endedAt: world.date().toISOString(),
        durationMs: result.durationMs,
        seed: prepared.seed,
        stoppedBy: result.stopped?.stoppedBy ?? 'completed',
        shard: prepared.shard,
        configHash: prepared.configHash,
        promptHash: prepared.promptHash,
        judgeHash: prepared.judgeHash,
        proxied,
        cpus: world.cpus,
        node: world.node,
    };
}
function describeTarget({ prepared, parsed, }) {
    const target = prepared.scenarios[0]?.target;
    return {
        endpoint: target?.shown ?? '',
        protocol: target?.protocol.name ?? '',
        model: target?.model ?? prepared.scenarios[0]?.plan.prompts[0]?.head.model ?? null,
        stream: parsed.config.stream,
    };
}
function describeLoad({ prepared, result }, samples) {
    const count = (outcome) => samples.filter((sample) => sample.outcome === outcome).length;
    const sent = samples.filter(({ outcome }) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .wasSent */ .Kk)(outcome)).length;
    const total = prepared.scenarios.reduce((sum, { plan }) => sum + (plan.type === 'rate-limit' ? 0 : (plan.planned ?? 0)), 0);
    const planned = samples.length;
    return {
        planned,
        sent,
        ok: count('ok'),
        dropped: count('dropped'),
        suppressed: count('suppressed'),
        unsent: result.stopped === null ? 0 : Math.max(0, total - planned),
        deliveredRatio: planned === 0 ? 0 : sent / planned,
        maxInFlight: result.maxInFlight,
    };
}
function describeGenerator({ health, overheadMs }, saturated) {
    return {
        healthy: saturated === null,
        scheduleDelayMs: health.lateness,
        eventLoopDelayMs: health.eventLoopDelay,
        cpuSeconds: health.cpuSeconds,
        utilization: health.utilization,
        overheadMs,
        shardsNeeded: (0,_saturation_js__WEBPACK_IMPORTED_MODULE_2__/* .countShardsNeeded */ ._)(health),
    };
}
function describeCost({ prepared, parsed, result }, samples, load) {
    const { estimate } = prepared;
    const perRequest = estimate.requests > 0 ? estimate.expected / estimate.requests : 0;
    return {
        currency: 'USD',
        budget: parsed.config.budget,
        expected: estimate.expected,
        worstCase: estimate.worst,
        spent: result.spent,
        saved: load.unsent * perRequest,
        ...(0,_count_samples_js__WEBPACK_IMPORTED_MODULE_3__/* .sumTokens */ .WT)(samples),
        prices: describePrices(prepared.scenarios[0]?.target.price),
        basePrices: describeBasePrices(prepared.scenarios),
    };
}
function describePrices(price) {
    return {
        input: price?.rates.input ?? 0,
        cachedInput: price?.rates.cachedInput ?? 0,
        cacheWrite: price?.rates.cacheWrite ?? 0,
        output: price?.rates.output ?? 0,
        request: price?.rates.request ?? 0,
        source: price?.source ?? '',
        model: price?.model ?? null,
    };
}
/** Null where base has none, or the same. */
function describeBasePrices(scenarios) {
    const compared = scenarios.find((scenario) => (0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .b)(scenario) !== null);
    if (compared === undefined)
        return null;
    const [head, base] = [
        describePrices(compared.target.price),
        describePrices((0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .b)(compared)?.target.price),
    ];
    return JSON.stringify(head) === JSON.stringify(base) ? null : base;
}


/***/ }),

/***/ 25311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tk: () => (/* binding */ judgeComparison),
  Z6: () => (/* binding */ lintComparison),
  et: () => (/* binding */ planRunComparison),
  U9: () => (/* binding */ tellUnjudged)
});

// EXTERNAL MODULE: ./src/base/format.ts
var base_format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/metrics/names.ts
var names = __webpack_require__(86641);
// EXTERNAL MODULE: ./src/plan/switchback.ts
var switchback = __webpack_require__(48512);
// EXTERNAL MODULE: ./src/verdict/comparison-gates.ts
var comparison_gates = __webpack_require__(63293);
// EXTERNAL MODULE: ./src/stats/normal.ts
var normal = __webpack_require__(72160);
// EXTERNAL MODULE: ./src/stats/requests-needed.ts
var requests_needed = __webpack_require__(78431);
// EXTERNAL MODULE: ./src/verdict/compared-row.ts
var compared_row = __webpack_require__(19253);
// EXTERNAL MODULE: ./src/verdict/explain.ts
var explain = __webpack_require__(18826);
// EXTERNAL MODULE: ./src/metrics/catalogue.ts + 1 modules
var catalogue = __webpack_require__(94906);
// EXTERNAL MODULE: ./src/stats/average.ts
var average = __webpack_require__(79408);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./src/stats/student.ts
var student = __webpack_require__(27808);
;// CONCATENATED MODULE: ./src/stats/fieller.ts


/**
 * The ratio of two means, mean(head) / mean(base), with Fieller's (1954) bounds: those ρ for which the paired
 * t-test of head - ρ base does not reject. p is that test at ρ = 1. Values must be finite; a bound is infinite
 * where base's mean cannot be told from 0. `undefined` for fewer than two pairs or a base mean not above 0.
 */
function compareMeans(pairs, alphas) {
    const n = pairs.length;
    if (n < 2)
        return undefined;
    const base = pairs.map((pair) => pair.base);
    const head = pairs.map((pair) => pair.head);
    const moments = {
        n,
        base: (0,simple_statistics/* mean */.RE)(base),
        head: (0,simple_statistics/* mean */.RE)(head),
        baseVariance: (0,simple_statistics/* sampleVariance */.y4)(base) / n,
        headVariance: (0,simple_statistics/* sampleVariance */.y4)(head) / n,
        covariance: (0,simple_statistics/* sampleCovariance */.GL)(base, head) / n,
    };
    if (!(moments.base > 0) || !Number.isFinite(moments.head))
        return undefined;
    return {
        estimate: moments.head / moments.base,
        low: boundRatio(moments, alphas.fail, -1),
        high: boundRatio(moments, alphas.pass, 1),
        n,
        method: "Fieller's interval",
        p: pairedTPValue(pairs),
    };
}
/** A root in ρ of (head - ρ base)² = t² Var(head - ρ base). */
function boundRatio(moments, alpha, side) {
    const t2 = (0,student/* studentQuantile */.F)(1 - alpha, moments.n - 1) ** 2;
    const a = moments.base ** 2 - t2 * moments.baseVariance;
    const b = moments.base * moments.head - t2 * moments.covariance;
    const c = moments.head ** 2 - t2 * moments.headVariance;
    if (a <= 0)
        return side * Infinity;
    return (b + side * Math.sqrt(Math.max(0, b * b - a * c))) / a;
}
/** One-sided p-value against "head costs no more". Differences that never vary leave nothing to chance. */
function pairedTPValue(pairs) {
    const differences = pairs.map(({ base, head }) => head - base);
    const center = (0,simple_statistics/* mean */.RE)(differences);
    const error = Math.sqrt((0,simple_statistics/* sampleVariance */.y4)(differences) / differences.length);
    if (error === 0)
        return center > 0 ? 0 : 1;
    return (0,student/* studentCdf */.R)(-center / error, differences.length - 1);
}

// EXTERNAL MODULE: ./src/stats/bisect.ts
var bisect = __webpack_require__(31905);
;// CONCATENATED MODULE: ./src/stats/log-ratios.ts
/** A clock that says 0 ms means "less than it can tell". */
const LEAST_MS = 0.01;
/**
 * ln(head / base) of every pair of durations in ms. A pair in which one request failed is infinite on that side;
 * one in which both failed says nothing of either arm and is left out.
 */
function logRatios(pairs) {
    return pairs.filter(({ base, head }) => base < Infinity || head < Infinity).map(logRatio);
}
function logRatio({ base, head }) {
    return Math.log(Math.max(head, LEAST_MS)) - Math.log(Math.max(base, LEAST_MS));
}

// EXTERNAL MODULE: ./src/stats/percentile.ts
var percentile = __webpack_require__(3816);
// EXTERNAL MODULE: ./src/stats/midranks.ts
var midranks = __webpack_require__(29758);
;// CONCATENATED MODULE: ./src/stats/signed-rank.ts


/** Up to here the distribution is enumerated; beyond, the normal approximation is closer than anyone can see. */
const EXACT_UP_TO = 60;
/**
 * One-sided p-value of Wilcoxon's (1945) signed-rank test against "the differences are centred at or below 0", with
 * midranks; zeros are dropped, infinite differences share the top ranks. Exact for up to 60 differences, ties
 * included; beyond, normal with the tie-corrected variance. 1 where no difference is left.
 */
function signedRankPValue(differences) {
    const { ranks, positive, mean, deviation } = rankDifferences(differences);
    if (ranks.length === 0)
        return 1;
    if (ranks.length > EXACT_UP_TO)
        return (0,normal/* normalCdf */.vr)(-(positive - mean - 0.5) / deviation);
    return upperTail(ranks, positive);
}
/** The same statistic standardized: positive where the differences are, 0 where there are none. */
function signed_rank_signedRankScore(differences) {
    const { ranks, positive, mean, deviation } = rankDifferences(differences);
    return ranks.length === 0 ? 0 : (positive - mean) / deviation;
}
/**
 * How many of the smallest values t have P(T+ <= t) <= alpha for n untied differences: the rank, from either end,
 * of the Walsh average that bounds their centre. 0 where n is too small for any bound.
 */
function walshRank(n, alpha) {
    if (n > EXACT_UP_TO) {
        const mean = (n * (n + 1)) / 4;
        const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
        return Math.max(0, Math.floor(mean + (0,normal/* normalQuantile */.Zl)(alpha) * deviation - 0.5) + 1);
    }
    const masses = signSumDistribution(Float64Array.from({ length: n }, (_, i) => i + 1));
    let [rank, sum] = [0, 0];
    for (;;) {
        // Only even indices are possible: the distribution counts half ranks.
        sum += masses[2 * rank] ?? 1;
        if (sum > alpha)
            return rank;
        rank += 1;
    }
}
function upperTail(ranks, observed) {
    const masses = signSumDistribution(ranks);
    let sum = 0;
    for (let t = Math.round(2 * observed); t < masses.length; t += 1)
        sum += masses[t] ?? 0;
    return Math.min(1, sum);
}
/** P(twice the sum of the ranks with a positive sign = t), all signs equally likely; midranks are halves. */
function signSumDistribution(ranks) {
    const doubled = ranks.map((rank) => Math.round(2 * rank));
    const masses = new Float64Array(doubled.reduce((sum, step) => sum + step, 1));
    masses[0] = 1;
    let reach = 0;
    for (const step of doubled) {
        reach += step;
        for (let t = reach; t >= 0; t -= 1) {
            masses[t] = ((masses[t] ?? 0) + (t >= step ? (masses[t - step] ?? 0) : 0)) / 2;
        }
    }
    return masses;
}
/**
 * The ranks of the sizes of what is not 0, the sum of the positive ones, and its moments: every rank has its sign by
 * a fair coin, so the mean is Σ r/2 and the variance Σ r²/4, ties or not.
 */
function rankDifferences(differences) {
    const nonZero = differences.filter((difference) => difference !== 0);
    const ranks = (0,midranks/* midranks */.U)(nonZero.map(Math.abs));
    let [positive, mean, variance] = [0, 0, 0];
    ranks.forEach((rank, i) => {
        if ((nonZero[i] ?? 0) > 0)
            positive += rank;
        mean += rank / 2;
        variance += (rank * rank) / 4;
    });
    return { ranks, positive, mean, deviation: Math.sqrt(variance) };
}

;// CONCATENATED MODULE: ./src/stats/hodges-lehmann.ts




/**
 * By which factor head is slower than base in the typical pair: Hodges & Lehmann's (1963) estimate on the log
 * ratios, bounds by the Walsh averages (Tukey 1949), p by the signed-rank test. `undefined` without a usable pair.
 */
function compareTypical(pairs, alphas) {
    const differences = logRatios(pairs);
    const center = estimateCenter(differences, alphas);
    if (center === undefined)
        return undefined;
    return {
        estimate: Math.exp(center.estimate),
        low: Math.exp(center.low),
        high: Math.exp(center.high),
        n: differences.length,
        method: 'Hodges-Lehmann, signed ranks',
        p: signedRankPValue(differences),
    };
}
/** Pseudo-median of differences with its one-sided bounds; infinite where there are too few; `undefined` for none. */
function estimateCenter(differences, alphas) {
    const estimate = hodges_lehmann_pseudoMedian(differences);
    if (estimate === undefined)
        return undefined;
    const sorted = (0,percentile/* sortAscending */.V0)(differences);
    const total = countAverages(sorted.length);
    const lowRank = walshRank(sorted.length, alphas.fail);
    const highRank = total + 1 - walshRank(sorted.length, alphas.pass);
    return {
        estimate,
        low: lowRank < 1 ? -Infinity : walshAverage(sorted, lowRank),
        high: highRank > total ? Infinity : walshAverage(sorted, highRank),
    };
}
/** The median of the averages of all pairs of differences, each with itself too; `undefined` for none. */
function hodges_lehmann_pseudoMedian(differences) {
    if (differences.length === 0)
        return undefined;
    const sorted = (0,percentile/* sortAscending */.V0)(differences);
    const total = countAverages(sorted.length);
    const low = walshAverage(sorted, Math.floor((total + 1) / 2));
    return total % 2 === 1 ? low : middle(low, walshAverage(sorted, total / 2 + 1));
}
function countAverages(n) {
    return (n * (n + 1)) / 2;
}
/**
 * The `rank`-th smallest of all n(n+1)/2 averages (d_i + d_j)/2, i <= j. Found by counting, in O(n) a step, so that
 * thousands of pairs need no millions of averages.
 */
function walshAverage(sorted, rank) {
    if (countAtMost(sorted, -Infinity) >= rank)
        return -Infinity;
    if (countAtMost(sorted, Number.MAX_VALUE) < rank)
        return Infinity;
    const finite = sorted.filter(Number.isFinite);
    const low = Math.min(finite[0] ?? 0, 0);
    const high = Math.max(finite[finite.length - 1] ?? 0, 0);
    if (countAtMost(sorted, low) >= rank)
        return low;
    return (0,bisect/* bisect */.h)((x) => countAtMost(sorted, x) >= rank, low, high);
}
function countAtMost(sorted, x) {
    let count = 0;
    let last = sorted.length - 1;
    for (let i = 0; i <= last; i += 1) {
        while (last >= i && middle(sorted[i] ?? 0, sorted[last] ?? 0) > x)
            last -= 1;
        count += last - i + 1;
    }
    return count;
}
/** The two infinities cancel: one failure in each arm. */
function middle(a, b) {
    return a === -b ? 0 : (a + b) / 2;
}

// EXTERNAL MODULE: ./src/metrics/metric.ts
var metrics_metric = __webpack_require__(52037);
// EXTERNAL MODULE: ./src/metrics/tags.ts
var metrics_tags = __webpack_require__(81760);
;// CONCATENATED MODULE: ./src/verdict/contrast.ts




function gatherContrast(contrast, { groups }) {
    const [base, head] = [[], []];
    const pairs = groups.flatMap((group) => {
        const [ofBase, ofHead] = [valuesOf(contrast, group.base), valuesOf(contrast, group.head)];
        const pair = { base: aggregate(contrast, ofBase), head: aggregate(contrast, ofHead) };
        if (pair.base === undefined || pair.head === undefined)
            return [];
        base.push(...ofBase);
        head.push(...ofHead);
        return [{ base: pair.base, head: pair.head }];
    });
    return { pairs, base: aggregate(contrast, base), head: aggregate(contrast, head) };
}
function valuesOf({ metric, tags, aggregation }, samples) {
    const values = samples.flatMap((sample) => {
        const value = (0,metrics_tags/* hasTags */.k)(sample, tags) ? contrast_valueOf(metric, sample) : null;
        return value === null ? [] : [value];
    });
    // One failure would make a mean infinite and the comparison void; failures are compared by their rate.
    return aggregation.kind === 'percentile' ? values : values.filter(Number.isFinite);
}
/** A rate's value is the share of a request's trials. */
function contrast_valueOf(metric, sample) {
    if (metric.type === 'trend' && metric.source === 'samples')
        return (0,metrics_metric/* judgedValue */.t)(metric, sample, false);
    if (metric.type !== 'rate' || !metric.phases.includes(sample.phase))
        return null;
    const trials = metric.trials(sample);
    return trials === 0 ? null : metric.successes(sample) / trials;
}
function aggregate({ aggregation }, values) {
    if (values.length === 0)
        return undefined;
    if (values.length === 1)
        return values[0];
    return aggregation.kind === 'percentile'
        ? (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(values), aggregation.percent / 100)
        : (0,average/* average */.G)(values);
}

;// CONCATENATED MODULE: ./src/verdict/explain-cause.ts






/** A cause is only told where the data leave little doubt, and it is large enough to matter. */
const ALPHAS = { pass: 0.01, fail: 0.01 };
const LEAST_GROWTH = 1.05;
/** Input is read many times faster than output is written, and costs a fraction: a few words more explain nothing. */
const LEAST_INPUT = 50;
const LEAST_SHARE_LOST = 0.1;
const MOST_CAUSES = 2;
/** What can make each metric worse, the most telling first. */
const CAUSES = {
    time_to_first_token: [longerInput, colderCache],
    total_generation_time: [longerAnswers, slowerTokens, laterStart, longerInput, colderCache],
    cost_per_request: [longerAnswers, longerInput, colderCache, otherModel],
};
/** `because answers grew from 180 to 310 tokens`; the empty text where the samples show no cause. */
function explainCause(metric, matched) {
    const shown = (CAUSES[metric] ?? []).flatMap((cause) => cause(matched) ?? []);
    return shown.length === 0 ? '' : `because ${shown.slice(0, MOST_CAUSES).join(' and ')}`;
}
function longerAnswers(matched) {
    return grown(matched, { metric: 'output_tokens', words: 'answers grew', least: 1 });
}
function longerInput(matched) {
    return grown(matched, { metric: 'input_tokens', words: 'prompts grew', least: LEAST_INPUT });
}
function grown(matched, { metric, words, least }) {
    const { pairs, base = 0, head = 0 } = gather(matched, metric, { kind: 'avg' });
    const ratio = compareMeans(pairs, ALPHAS);
    if (ratio === undefined || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH || head - base < least)
        return null;
    return `${words} from ${(0,base_format/* formatCount */.B4)(base)} to ${(0,base_format/* formatCount */.B4)(head)} tokens`;
}
function slowerTokens(matched) {
    return slowed(matched, 'time_per_output_token', 'each token takes');
}
function laterStart(matched) {
    return slowed(matched, 'time_to_first_token', 'the first token takes');
}
function slowed(matched, metric, words) {
    const { pairs, base, head } = gather(matched, metric, { kind: 'percentile', percent: 50 });
    const ratio = compareTypical(pairs, ALPHAS);
    if (ratio === undefined || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH)
        return null;
    return `${words} ${(0,base_format/* formatMs */._V)(head)} instead of ${(0,base_format/* formatMs */._V)(base)}`;
}
/** The share of the input that the provider served from its prefix cache. */
function colderCache({ groups }) {
    const share = (arm) => {
        const samples = groups.flatMap((group) => group[arm]);
        const input = sumOf(samples, 'inputTokens');
        return input === 0 ? 0 : sumOf(samples, 'cachedInputTokens') / input;
    };
    const [base, head] = [share('base'), share('head')];
    return base - head < LEAST_SHARE_LOST
        ? null
        : `${(0,base_format/* formatRate */.CE)(head)} of the input came from the prompt cache instead of ${(0,base_format/* formatRate */.CE)(base)}`;
}
function otherModel({ groups }) {
    const models = (arm) => new Set(groups.flatMap((group) => group[arm].map(({ model }) => model)));
    const [base, head] = [models('base'), models('head')];
    const [[of], [to]] = [[...base], [...head]];
    if (base.size !== 1 || head.size !== 1 || of === to)
        return null;
    const perToken = (arm) => (0,average/* average */.G)(groups.flatMap((group) => group[arm].map(({ costUsd, inputTokens, outputTokens }) => {
        const tokens = (inputTokens ?? 0) + (outputTokens ?? 0);
        return tokens === 0 ? 0 : costUsd / tokens;
    })));
    return perToken('head') <= perToken('base') * LEAST_GROWTH
        ? null
        : `${to ?? 'its model'} costs more a token than ${of ?? "base's"}`;
}
function sumOf(samples, field) {
    return samples.reduce((sum, sample) => sum + (sample[field] ?? 0), 0);
}
function gather(matched, name, aggregation) {
    const metric = (0,catalogue/* findMetric */.GF)(name);
    if (metric === undefined)
        throw new Error(`no metric ${name}`);
    return gatherContrast({ metric, aggregation, tags: {}, kind: 'ratio', limit: 1, side: 'below' }, matched);
}

;// CONCATENATED MODULE: ./src/verdict/explain-comparison.ts




/** One sentence: what both arms measured, by how much they differ, how sure that is, and what it means. */
function explainGate(judged, explaining) {
    const { gate, found, verdict } = judged;
    const name = nameOf(judged);
    if (found.n === 0)
        return `${name}: no pair measured it in both arms.`;
    const { unit } = gate.contrast.metric;
    const values = `${(0,base_format/* formatValue */.Fl)(found.head, unit)} against ${(0,base_format/* formatValue */.Fl)(found.base, unit)} in ${explaining.source}`;
    const change = changeText(judged);
    const groups = (0,base_format/* formatAmount */.ej)(found.n, explaining.matched.design === 'pairs' ? 'pair' : 'block pair');
    const seen = `${name} is ${values} (${[change, groups].filter((part) => part !== '').join('; ')})`;
    switch (verdict) {
        case 'pass':
            return `${seen}: ${passText(judged)}.`;
        case 'fail':
            return `${seen}: ${gate.role === 'guard' ? 'worse than base' : `${limitText(judged)} does not hold`}${causeText(judged, explaining)}.`;
        case 'inconclusive':
            return `${seen}: ${limitText(judged)} cannot be decided${neededText(judged, explaining)}.`;
        case 'no_data':
            return `${seen}: the pairs allow no comparison.`;
        case 'info':
            return found.n < found.least
                ? `${seen}: not judged, which takes ${(0,base_format/* formatAmount */.ej)(found.least, 'pair')}.`
                : `${seen}: not judged.`;
    }
}
function nameOf({ gate }) {
    const { metric, aggregation, tags } = gate.contrast;
    const name = (0,names/* aggregateName */.V)(metric.name, (0,explain/* aggregationText */.Wx)(aggregation));
    const narrowed = Object.entries(tags).map(([tag, value]) => `${tag} ${value}`);
    return narrowed.length === 0 ? name : `${name} (${narrowed.join(', ')})`;
}
/** A row that passes without proof says how much worse head may be all the same. */
function passText(judged) {
    const { role, contrast } = judged.gate;
    if (role === 'guard')
        return 'no sign of being worse';
    const { low, high } = judged.found.comparison ?? { low: 0, high: Infinity };
    if (role === 'limit' || high < contrast.limit)
        return `${limitText(judged)} holds`;
    const sign = low <= 1 ? 'no sign of being worse' : `probably within ${limitText(judged)}`;
    return `${sign}, and at most ${(0,base_format/* formatChange */.eD)(high)}`;
}
/** `+18 %, +12 % to +25 %`; of a difference in the metric's own unit. */
function changeText({ gate, found }) {
    const { comparison } = found;
    if (comparison === undefined || gate.role === 'guard')
        return '';
    const { kind, metric, limit } = gate.contrast;
    const format = (value) => kind === 'ratio'
        ? (0,base_format/* formatChange */.eD)(value)
        : `${value > 0 ? '+' : ''}${(0,base_format/* formatAgainst */.L$)(value, limit, metric.unit)}`;
    const interval = (0,base_format/* formatInterval */.vy)(finite(comparison.low), finite(comparison.high), format);
    return interval === '' ? format(comparison.estimate) : `${format(comparison.estimate)}, ${interval}`;
}
function limitText({ gate }) {
    const { kind, limit, metric, side } = gate.contrast;
    const allowed = kind === 'ratio' ? (0,base_format/* formatChange */.eD)(limit, 2) : `${limit > 0 ? '+' : ''}${(0,base_format/* formatLimit */.tW)(limit, metric.unit)}`;
    return `${side === 'below' ? 'the limit of' : 'the least of'} ${allowed}`;
}
function causeText({ gate }, { matched }) {
    const cause = explainCause(gate.contrast.metric.name, matched);
    return cause === '' ? '' : `, ${cause}`;
}
function neededText({ found }, { needed }) {
    if (found.n < found.least)
        return `, which takes ${(0,base_format/* formatAmount */.ej)(found.least, 'pair')}`;
    if (needed === null)
        return '';
    const cost = needed.usd === null || needed.usd === 0 ? '' : ` (${(0,base_format/* formatUsd */.UK)(needed.usd)})`;
    return `; about ${(0,base_format/* formatAmount */.ej)(needed.requests, 'more request')}${cost} would`;
}
function finite(value) {
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./src/verdict/describe-comparison.ts




/** A judged gate as a row of the comparison. */
function describeRow(judged, describing) {
    const { gate, found, p, verdict } = judged;
    const { comparison, base, head } = found;
    const isRatio = gate.contrast.kind === 'ratio';
    const shares = isRatio ? comparison?.estimate : ratioOf(head, base);
    return {
        unit: gate.contrast.metric.unit,
        base: (0,compared_row/* orNull */.X)(base),
        head: (0,compared_row/* orNull */.X)(head),
        ratio: (0,compared_row/* orNull */.X)(shares),
        low: isRatio ? (0,compared_row/* orNull */.X)(comparison?.low) : null,
        high: isRatio ? (0,compared_row/* orNull */.X)(comparison?.high) : null,
        p,
        verdict,
        tolerance: verdict === 'info' ? null : gate.role === 'guard' ? 1 : gate.contrast.limit,
        message: explainGate(judged, { ...describing, needed: neededOf(judged, describing) }),
    };
}
/** A judged gate as a row of the thresholds, in ratios or in the metric's unit. */
function describeThreshold(judged, spec, describing) {
    const { gate, found, verdict } = judged;
    const { comparison } = found;
    const needed = neededOf(judged, describing);
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: (0,compared_row/* orNull */.X)(comparison?.estimate),
        low: (0,compared_row/* orNull */.X)(comparison?.low),
        high: (0,compared_row/* orNull */.X)(comparison?.high),
        n: found.n,
        limit: gate.contrast.limit,
        unit: gate.contrast.kind === 'ratio' ? 'ratio' : gate.contrast.metric.unit,
        verdict: verdict === 'info' ? 'inconclusive' : verdict,
        message: explainGate(judged, { ...describing, needed }),
        needed,
    };
}
/** Where base has none, a ratio says nothing. */
function ratioOf(head, base) {
    return head === undefined || base === undefined || base === 0 ? undefined : head / base;
}
/** Power with which the further requests should decide. */
const POWER = 0.8;
/** Beyond this many times the run nobody would wait for it. */
const MOST_TIMES = 20;
/**
 * The requests that would probably decide: an interval shrinks with the root of the pairs, and must fit between the
 * estimate and the limit with some room for chance.
 */
function neededOf({ gate, found, verdict }, describing) {
    const { comparison, n, least } = found;
    if (verdict !== 'inconclusive' || comparison === undefined || describing.matched.design !== 'pairs')
        return null;
    const scale = gate.contrast.kind === 'ratio' ? Math.log : (value) => value;
    const gap = Math.abs(scale(gate.contrast.limit) - scale(comparison.estimate));
    const bound = gate.contrast.side === 'below' ? comparison.high : comparison.low;
    const reach = Math.abs(scale(bound) - scale(comparison.estimate));
    const z = (0,normal/* normalQuantile */.Zl)(1 - describing.alpha);
    const times = ((reach / gap) * ((z + (0,normal/* normalQuantile */.Zl)(POWER)) / z)) ** 2;
    const pairs = Math.max(n * times, least) - n;
    if (!(times <= MOST_TIMES) || pairs <= 0)
        return null;
    const requests = (0,requests_needed/* roundUpEstimate */.K)(2 * Math.ceil(pairs));
    const { usdPerRequest } = describing;
    return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest };
}

// EXTERNAL MODULE: ./src/stats/holm.ts
var holm = __webpack_require__(28473);
// EXTERNAL MODULE: ./src/base/random.ts
var random = __webpack_require__(54126);
;// CONCATENATED MODULE: ./src/stats/differences.ts




/**
 * By how much head exceeds base in the typical pair, in the values' own unit: Hodges & Lehmann's (1963) estimate and
 * the signed-rank test on the differences. A pair in which both failed is left out; `undefined` without a usable pair.
 */
function compareTypicalDifference(pairs, alphas) {
    const differences = pairs
        .filter(({ base, head }) => Number.isFinite(base) || Number.isFinite(head))
        .map(({ base, head }) => head - base);
    const center = estimateCenter(differences, alphas);
    if (center === undefined)
        return undefined;
    return {
        ...center,
        n: differences.length,
        method: 'Hodges-Lehmann, signed ranks',
        p: signedRankPValue(differences),
    };
}
/**
 * The difference of two means, head - base, by Student's (1908) paired t-test and interval. Values must be finite.
 * `undefined` for fewer than two pairs.
 */
function compareMeanDifference(pairs, alphas) {
    const n = pairs.length;
    if (n < 2)
        return undefined;
    const differences = pairs.map(({ base, head }) => head - base);
    const estimate = (0,simple_statistics/* mean */.RE)(differences);
    const error = Math.sqrt((0,simple_statistics/* sampleVariance */.y4)(differences) / n);
    // Differences that never vary leave nothing to chance.
    const p = error === 0 ? Number(estimate <= 0) : (0,student/* studentCdf */.R)(-estimate / error, n - 1);
    const reach = (alpha) => (error === 0 ? 0 : (0,student/* studentQuantile */.F)(1 - alpha, n - 1) * error);
    return {
        estimate,
        low: estimate - reach(alphas.fail),
        high: estimate + reach(alphas.pass),
        n,
        method: "Student's paired t",
        p,
    };
}

// EXTERNAL MODULE: ./src/stats/binomial.ts
var binomial = __webpack_require__(63814);
;// CONCATENATED MODULE: ./src/stats/mcnemar.ts

/**
 * The difference of two paired error rates, head - base, with McNemar's (1947) exact one-sided p-value: among the
 * pairs in which just one arm erred, head is so by a fair coin. The bounds combine two Clopper-Pearson bounds at
 * half the error probability each, so they hold exactly and are somewhat wide. `undefined` without pairs.
 */
function compareErrors(pairs, alphas) {
    const n = pairs.length;
    if (n === 0)
        return undefined;
    const headOnly = pairs.filter(({ base, head }) => head && !base).length;
    const baseOnly = pairs.filter(({ base, head }) => base && !head).length;
    const [onHead, onBase] = [
        { violations: headOnly, n },
        { violations: baseOnly, n },
    ];
    return {
        estimate: (headOnly - baseOnly) / n,
        low: (0,binomial/* proportionLowerBound */.Yd)(onHead, alphas.fail / 2) - (0,binomial/* proportionUpperBound */.xj)(onBase, alphas.fail / 2),
        high: (0,binomial/* proportionUpperBound */.xj)(onHead, alphas.pass / 2) - (0,binomial/* proportionLowerBound */.Yd)(onBase, alphas.pass / 2),
        n,
        method: "McNemar's exact test",
        p: (0,binomial/* binomialAtLeast */.yb)(headOnly, headOnly + baseOnly, 0.5),
    };
}

;// CONCATENATED MODULE: ./src/stats/ratio-verdict.ts
/**
 * Whether head is worse than base by more than a tolerance (0.1 for +10 %). Fails iff the difference is
 * significant and the estimate beyond the tolerance; passes iff the upper bound is within it. Where more is
 * better, compare base with head instead. `comparison.p` may have been adjusted for other tests.
 */
function judgeRatio(comparison, tolerance, alphaFail) {
    return judgeAgainst(comparison, 1 + tolerance, alphaFail);
}
/** The same rule for a difference of rates (0.02 for two points more). */
function judgeDifference(comparison, tolerance, alphaFail) {
    return judgeAgainst(comparison, tolerance, alphaFail);
}
function judgeAgainst(comparison, limit, alphaFail) {
    if (comparison === undefined)
        return 'inconclusive';
    if (comparison.p <= alphaFail && comparison.estimate > limit)
        return 'fail';
    return comparison.high < limit ? 'pass' : 'inconclusive';
}

;// CONCATENATED MODULE: ./src/stats/tail-ratio.ts

const RESAMPLES = 2_000;
/** Values that are equal on paper may differ in the last bit. */
const ROUNDING = 1e-12;
/**
 * By which factor a percentile of head exceeds that of base: s = ln(Q(head) / Q(base)). p by random swaps within
 * pairs (Fisher's randomization test), bounds by the percentile bootstrap over pairs; 2000 of each.
 * `undefined` without pairs.
 */
function compareTails(pairs, fraction, alphas, random) {
    const compared = compareBy(new TailWalk(pairs, fraction, logOfRatio), alphas, random);
    return (compared && {
        ...compared,
        estimate: Math.exp(compared.estimate),
        low: Math.exp(compared.low),
        high: Math.exp(compared.high),
    });
}
/** The same of the difference Q(head) - Q(base), in the values' own unit. */
function compareTailDifference(pairs, fraction, alphas, random) {
    return compareBy(new TailWalk(pairs, fraction, differenceOf), alphas, random);
}
function compareBy(tails, alphas, random) {
    if (tails.pairs === 0)
        return undefined;
    const observed = tails.contrast(unswapped, once);
    const resampled = bootstrap(tails, random);
    return {
        estimate: observed,
        low: (0,percentile/* percentile */.Ym)(resampled, alphas.fail) ?? -Infinity,
        high: (0,percentile/* percentile */.Ym)(resampled, 1 - alphas.pass) ?? Infinity,
        n: tails.pairs,
        method: 'swap permutation, pair bootstrap',
        p: swapPValue(tails, observed, random),
    };
}
function swapPValue(tails, observed, random) {
    const swaps = new PairDraws(tails.pairs, () => (random.next() < 0.5 ? 0 : 1));
    let atLeast = 1;
    for (let round = 0; round < RESAMPLES; round += 1) {
        swaps.forget();
        if (tails.contrast(swaps.of, once) >= observed - ROUNDING)
            atLeast += 1;
    }
    return atLeast / (RESAMPLES + 1);
}
/** n pairs drawn with replacement: a multinomial, as one binomial after the other of the draws still to be given out. */
function bootstrap(tails, random) {
    let [pairsLeft, drawsLeft] = [0, 0];
    const copies = new PairDraws(tails.pairs, () => {
        const drawn = drawBinomial(drawsLeft, 1 / pairsLeft, random);
        pairsLeft -= 1;
        drawsLeft -= drawn;
        return drawn;
    });
    return (0,percentile/* sortAscending */.V0)(Array.from({ length: RESAMPLES }, () => {
        copies.forget();
        [pairsLeft, drawsLeft] = [tails.pairs, tails.pairs];
        return tails.contrast(unswapped, copies.of);
    }));
}
const unswapped = () => 0;
const once = () => 1;
/** Draws for a pair when it is first asked for: only the few that reach into the tail ever are. */
class PairDraws {
    draw;
    known;
    asked = [];
    constructor(pairs, draw) {
        this.draw = draw;
        this.known = new Int32Array(pairs).fill(-1);
    }
    of = (pair) => {
        const known = this.known[pair] ?? -1;
        if (known >= 0)
            return known;
        const drawn = this.draw();
        this.known[pair] = drawn;
        this.asked.push(pair);
        return drawn;
    };
    forget() {
        for (const pair of this.asked)
            this.known[pair] = -1;
        this.asked.length = 0;
    }
}
/** By inversion; the means here are about 1. */
function drawBinomial(n, p, random) {
    if (p >= 1)
        return n;
    const odds = p / (1 - p);
    let mass = Math.exp(n * Math.log1p(-p));
    let left = random.next();
    let k = 0;
    while (left >= mass && k < n) {
        left -= mass;
        mass *= ((n - k) * odds) / (k + 1);
        k += 1;
    }
    return k;
}
/**
 * Reads both arms' percentiles off the pooled values from the top down, so that a resample costs a walk through
 * the tail and no sorting.
 */
class TailWalk {
    compare;
    pairs;
    values;
    /** Twice the pair, plus 1 for head. */
    owners;
    upperRank;
    share;
    constructor(pairs, fraction, compare) {
        this.compare = compare;
        this.pairs = pairs.length;
        const pooled = pairs.flatMap(({ base, head }, i) => [
            { value: base, owner: 2 * i },
            { value: head, owner: 2 * i + 1 },
        ]);
        pooled.sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : a.owner - b.owner));
        this.values = Float64Array.from(pooled, ({ value }) => value);
        this.owners = Uint32Array.from(pooled, ({ owner }) => owner);
        const { below, share } = (0,percentile/* percentilePosition */.Ry)(pairs.length, fraction);
        this.upperRank = pairs.length - 1 - below;
        this.share = share;
    }
    /** Q(head) against Q(base) with pairs swapped where `swap` is 1 and taken `copies` times. */
    contrast(swap, copies) {
        const seen = [0, 0];
        const upper = [0, 0];
        const lower = [0, 0];
        const { upperRank } = this;
        for (let i = 0; i < this.values.length && (seen[0] <= upperRank || seen[1] <= upperRank); i += 1) {
            const value = this.values[i] ?? 0;
            const owner = this.owners[i] ?? 0;
            const pair = owner >> 1;
            const arm = ((owner & 1) ^ swap(pair));
            const before = seen[arm];
            const after = before + copies(pair);
            seen[arm] = after;
            // Counted from the top, the value below the percentile has rank `upperRank`, the one above it one less.
            if (before < upperRank && after >= upperRank)
                upper[arm] = value;
            if (before <= upperRank && after > upperRank)
                lower[arm] = value;
        }
        if (upperRank === 0)
            return this.compare(lower[1], lower[0]);
        const at = (arm) => (0,percentile/* interpolate */.GW)(lower[arm], upper[arm], this.share);
        return this.compare(at(1), at(0));
    }
}
/** Two infinite percentiles are equally bad, and so are two of 0. */
function logOfRatio(head, base) {
    return head === base ? 0 : Math.log(head) - Math.log(base);
}
function differenceOf(head, base) {
    return head === base ? 0 : head - base;
}

;// CONCATENATED MODULE: ./src/verdict/compare-metrics.ts








/** Groups needed to have about five beyond the percentile. */
const BEYOND_PERCENTILE = 5;
/** Six gates share 5 %: fewer block pairs can never be significant, for six pairs of blocks have but 64 sign flips. */
const LEAST_BLOCKS = 7;
/**
 * Estimates a contrast. Medians by Hodges & Lehmann with signed ranks, other percentiles by swaps within pairs, means
 * by Fieller or Student, rates of single events by McNemar. `p` says how likely data at least this bad are while head
 * is no worse (or, where the limit asks for an improvement, while head just meets it).
 */
function contrastArms(contrast, matched, { alphas, seed }) {
    const { pairs, base, head } = gatherContrast(contrast, matched);
    const facing = contrast.side === 'below' ? pairs : pairs.map(swapArms);
    const run = (values) => compareValues(contrast, matched.design, values)(alphas, seed);
    const found = run(facing);
    const required = facingLimit(contrast);
    const neutral = contrast.kind === 'ratio' ? 1 : 0;
    const p = found === undefined || required >= neutral ? found?.p : run(relax(facing, contrast.kind, required))?.p;
    const comparison = found && faceBack({ ...found, p: p ?? found.p }, contrast);
    return { comparison, base, head, n: pairs.length, least: leastGroups(contrast, matched.design) };
}
/** Fails iff significant and the estimate beyond the limit; passes iff the bound is within it. */
function judgeContrast(contrast, { comparison, n, least }, alphaFail) {
    if (comparison === undefined || n < least)
        return 'inconclusive';
    return judgeDifference(faceBack(comparison, contrast), facingLimit(contrast), alphaFail);
}
function compareValues(contrast, design, pairs) {
    const { aggregation, kind, metric } = contrast;
    const isRatio = kind === 'ratio';
    if (aggregation.kind === 'percentile') {
        const share = aggregation.percent / 100;
        // A block's percentile is one value, so its typical change is the percentile's change.
        if (share === 0.5 || design === 'switchback')
            return (alphas) => (isRatio ? compareTypical(pairs, alphas) : compareTypicalDifference(pairs, alphas));
        const compare = isRatio ? compareTails : compareTailDifference;
        return (alphas, seed) => compare(pairs, share, alphas, (0,random/* seededRandom */.Is)(seed, `tail/${metric.name}/${aggregation.percent}`));
    }
    if (isRatio)
        return (alphas) => compareMeanRatio(pairs, alphas);
    const events = metric.type === 'rate' && pairs.every(({ base, head }) => isEvent(base) && isEvent(head));
    if (!events)
        return (alphas) => compareMeanDifference(pairs, alphas);
    return (alphas) => compareErrors(pairs.map(({ base, head }) => ({ base: base === 1, head: head === 1 })), alphas);
}
function isEvent(value) {
    return value === 0 || value === 1;
}
/** Where base's mean is 0 no ratio exists: both arms free are equal, a head that is not is beyond every limit. */
function compareMeanRatio(pairs, alphas) {
    if (pairs.length < 2 || pairs.some(({ base }) => base !== 0))
        return compareMeans(pairs, alphas);
    const above = pairs.filter(({ head }) => head > 0).length;
    const ratio = above > 0 ? Infinity : 1;
    return {
        estimate: ratio,
        low: ratio,
        high: ratio,
        n: pairs.length,
        method: 'all of base is 0',
        // All sign flips but one are smaller.
        p: 0.5 ** above,
    };
}
function swapArms({ base, head }) {
    return { base: head, head: base };
}
/** The limit as the tests see it, where more is always worse. */
function facingLimit({ kind, limit, side }) {
    if (side === 'below')
        return limit;
    return kind === 'ratio' ? 1 / limit : -limit;
}
/** Takes the required improvement off, so that "no worse" means "meets it". */
function relax(pairs, kind, required) {
    return pairs.map(({ base, head }) => ({
        base,
        head: kind === 'ratio' ? head / required : head - required,
    }));
}
/** From the tests' view to head over base, or from there to theirs: the same mirror. */
function faceBack(comparison, { kind, side }) {
    if (side === 'below')
        return comparison;
    const mirror = (value) => (kind === 'ratio' ? 1 / value : -value);
    return {
        ...comparison,
        estimate: mirror(comparison.estimate),
        low: mirror(comparison.high),
        high: mirror(comparison.low),
    };
}
/** Groups that a contrast needs before it may gate. */
function leastGroups({ aggregation }, design) {
    if (design === 'switchback')
        return LEAST_BLOCKS;
    if (aggregation.kind !== 'percentile' || aggregation.percent === 50)
        return 0;
    const beyond = Math.min(aggregation.percent, 100 - aggregation.percent) / 100;
    return Math.ceil(Number((BEYOND_PERCENTILE / beyond).toPrecision(12)));
}

;// CONCATENATED MODULE: ./src/verdict/judge-gates.ts


/** Judges gates of one family, and rows that are information only. */
function judgeGates({ family, info }, matched, { levels, seed }) {
    const alphas = { pass: levels.pass, fail: levels.pass };
    const contrasted = (gates) => gates.map((gate) => ({ gate, found: contrastArms(gate.contrast, matched, { alphas, seed }) }));
    const members = contrasted(family);
    const judged = members.filter(({ found }) => found.comparison !== undefined && found.n >= found.least);
    const adjusted = (0,holm/* adjustHolm */.Q)(judged.map(({ found }) => found.comparison?.p ?? 1));
    return [
        ...members.map((member) => {
            const p = adjusted[judged.indexOf(member)] ?? null;
            const isSignificant = levels.fail === null ? (p ?? 1) <= levels.pass : isBelow(member.found, levels.fail);
            return { ...member, p, verdict: decide(member, isSignificant, levels) };
        }),
        ...contrasted(info).map((row) => ({ ...row, p: row.found.comparison?.p ?? null, verdict: 'info' })),
    ];
}
function isBelow({ comparison }, level) {
    return comparison !== undefined && comparison.p <= level;
}
function decide({ gate, found }, isSignificant, { mayPass, mayTrust }) {
    if (found.n === 0)
        return 'no_data';
    // What is significant has passed the only test of alpha; what is not never fails.
    const decision = judgeContrast(gate.contrast, found, isSignificant ? 1 : -1);
    if (gate.role === 'guard')
        return decision === 'fail' ? 'fail' : 'pass';
    if (decision === 'inconclusive' && mayTrust && raisesNoDoubt(gate, found))
        return 'pass';
    return decision === 'pass' && !mayPass ? 'inconclusive' : decision;
}
/** Whether the data are at ease with no change, or with one that is allowed, and enough to have shown a large one. */
function raisesNoDoubt({ excluded, contrast }, { comparison, n, least }) {
    if (excluded === null || comparison === undefined || n < least)
        return false;
    const { estimate, low, high } = comparison;
    return high < excluded && (low <= 1 || estimate <= contrast.limit);
}

;// CONCATENATED MODULE: ./src/verdict/compare-prompts.ts



/** Fewer pairs of one prompt are anecdotes. */
const LEAST_PAIRS = 10;
/** What is told of a single prompt: too few pairs for tails and errors, and too many prompts to gate on each. */
const TOLD = new Set([
    'time_to_first_token:p(50)',
    'total_generation_time:p(50)',
    'cost_per_request:avg',
    'output_tokens:avg',
]);
/**
 * Each prompt's own comparison, for information: conclusions of the whole hold for the prompts that were asked. Of a
 * prompt that did not change and has few pairs nothing is worth telling.
 */
function comparePrompts(prompts, matched, describing) {
    return prompts.flatMap(({ id, status }) => {
        const own = ofPrompt(matched, id);
        const pairs = own.groups.length;
        if (pairs >= LEAST_PAIRS)
            return [{ id, status, pairs, metrics: compareOne(own, describing) }];
        return status === 'unchanged' ? [] : [{ id, status, pairs, metrics: {} }];
    });
}
/** In switchback blocks a prompt stands beside others. */
function ofPrompt(matched, id) {
    const groups = matched.groups
        .map(({ base, head }) => ({
        base: base.filter(({ prompt }) => prompt === id),
        head: head.filter(({ prompt }) => prompt === id),
    }))
        .filter(({ base, head }) => base.length > 0 && head.length > 0);
    return { ...matched, groups };
}
function compareOne(matched, describing) {
    const info = (0,comparison_gates/* planRows */.Lq)({ typical: 0, tail: 0, cost: 0 }).filter(({ key }) => TOLD.has(key));
    const levels = { pass: describing.alpha, fail: null, mayPass: true, mayTrust: true };
    const rows = judgeGates({ family: [], info }, matched, { levels, seed: '' });
    return Object.fromEntries(rows
        .filter(({ found }) => found.n > 0)
        .map((row) => [row.gate.key, describeRow(row, { ...describing, matched })]));
}

;// CONCATENATED MODULE: ./src/stats/group-sequential.ts




/** Looks at a comparison while it runs, after equal shares of its pairs. */
const LOOKS = 4;
/** Even number of Simpson intervals, and how many standard deviations below 0 the grid begins: nine digits are right. */
const INTERVALS = 560;
const DEPTH = 6.5;
/** No bound is higher, in standard deviations. */
const HIGHEST = 9;
/**
 * One-sided z-bounds for equally spaced looks that spend `alpha (k/looks)²` by look k, by recursive numerical
 * integration (Armitage, McPherson & Rowe 1969; Lan & DeMets 1983). For 0.05: 2.736, 2.304, 2.012, 1.771.
 */
function groupSequentialBounds(alpha, looks = LOOKS) {
    const step = 1 / Math.sqrt(looks);
    const bounds = [];
    /** The undecided paths of a Brownian motion: nodes with the probability each stands for. */
    let paths = { nodes: Float64Array.of(0), masses: Float64Array.of(1) };
    for (let look = 1; look <= looks; look += 1) {
        const time = look / looks;
        const toSpend = alpha * (time ** 2 - ((look - 1) / looks) ** 2);
        const crossing = (bound) => paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * (0,normal/* normalCdf */.vr)((node - bound) / step), 0);
        const bound = (0,bisect/* bisect */.h)((x) => crossing(x) <= toSpend, 0, HIGHEST);
        bounds.push(bound / Math.sqrt(time));
        paths = spreadBelow(paths, bound, step, time);
    }
    return bounds;
}
/** One step on, the paths that stay below the bound, on Simpson's nodes. */
function spreadBelow(from, bound, step, time) {
    const low = -DEPTH * Math.sqrt(time);
    const width = (bound - low) / INTERVALS;
    const nodes = Float64Array.from({ length: INTERVALS + 1 }, (_, i) => low + i * width);
    const masses = nodes.map((node, i) => {
        const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
        const density = from.nodes.reduce((sum, origin, j) => sum + ((from.masses[j] ?? 0) * (0,normal/* normalDensity */.kC)((node - origin) / step)) / step, 0);
        return weight * density;
    });
    return { nodes, masses };
}
/** The design of a comparison's looks. */
function planLooks(tolerance, alphas, looks = LOOKS) {
    return {
        tolerance,
        passBounds: groupSequentialBounds(alphas.pass, looks),
        failBounds: groupSequentialBounds(alphas.fail, looks),
    };
}
/**
 * Look `look` (1-based) at the log ratios of the pairs so far. Fails iff their signed-rank z is beyond the bound
 * and their centre beyond the tolerance; passes iff, with the tolerance taken off, z is as far below.
 */
function judgeLook(differences, look, design) {
    const passBound = design.passBounds[look - 1];
    const failBound = design.failBounds[look - 1];
    const center = pseudoMedian(differences);
    if (passBound === undefined || failBound === undefined || center === undefined)
        return 'inconclusive';
    const allowed = Math.log1p(design.tolerance);
    if (signedRankScore(differences) >= failBound && center > allowed)
        return 'fail';
    const excess = differences.map((difference) => difference - allowed);
    return signedRankScore(excess) <= -passBound ? 'pass' : 'inconclusive';
}

// EXTERNAL MODULE: ./src/verdict/dispatch-order.ts
var dispatch_order = __webpack_require__(82258);
// EXTERNAL MODULE: ./src/verdict/join-rules.ts
var join_rules = __webpack_require__(15555);
;// CONCATENATED MODULE: ./src/verdict/pair-samples.ts
/** Takes samples in dispatch order; a group is complete as soon as both arms of a pair are there. */
function matchSamples(samples, design) {
    const open = new Map();
    for (const sample of samples) {
        if (!isCompared(sample))
            continue;
        const group = open.get(sample.pair) ?? { base: [], head: [] };
        open.set(sample.pair, group);
        if (saysSomething(sample, design))
            group[sample.arm].push(sample);
    }
    const groups = [...open.values()].filter(({ base, head }) => base.length > 0 && head.length > 0);
    return { design, groups, missing: open.size - groups.length };
}
/** Warm-up is sent and paid for, but not compared. */
function isCompared(sample) {
    return sample.pair !== null && sample.phase === 'measure';
}
/**
 * A pair that was never sent says nothing of either arm. In switchback blocks an arrival is dropped because of the
 * load that its arm makes, which is what that design is there to see.
 */
function saysSomething({ outcome }, design) {
    if (outcome === 'cancelled' || outcome === 'suppressed')
        return false;
    return outcome !== 'dropped' || design === 'switchback';
}

;// CONCATENATED MODULE: ./src/verdict/comparison-looks.ts





/** Fewer pairs leave nothing to save. */
const comparison_looks_LEAST_PAIRS = 8;
/** A look at more would hold up the event loop that measures. */
const MOST_PAIRS = 1_000;
/**
 * Four looks, at each quarter of the planned pairs, that together err no more often than one at the end: the z-bounds
 * of `groupSequentialBounds` as levels of each look's own tests. Null for loads too small or too large to look at.
 */
function planComparisonLooks({ planned, alpha, family, mayPass, }) {
    if (planned < comparison_looks_LEAST_PAIRS || planned > MOST_PAIRS)
        return null;
    const passBounds = groupSequentialBounds(alpha);
    const failBounds = groupSequentialBounds(alpha / Math.max(1, family));
    const last = failBounds.length;
    return {
        sizes: failBounds.map((_, i) => Math.ceil((planned * (i + 1)) / last)),
        levels: failBounds.map((bound, i) => ({
            pass: mayPass ? (0,normal/* normalCdf */.vr)(-(passBounds[i] ?? Infinity)) : alpha,
            fail: (0,normal/* normalCdf */.vr)(-bound),
            mayPass: mayPass || i === last - 1,
            mayTrust: false,
        })),
    };
}
/** Ends a run as soon as a look shows that head is worse, or that it is worse nowhere. */
function createComparisonRule(looks, judge, firstId) {
    const inOrder = (0,dispatch_order/* createQueue */.y)(firstId);
    const samples = [];
    let look = 0;
    return {
        observe(sample) {
            for (const due of inOrder(sample)) {
                if (look >= looks.sizes.length || !isCompared(due))
                    continue;
                samples.push(due);
                // A pair ends with its second request.
                if (samples.at(-2)?.pair !== due.pair)
                    continue;
                const size = looks.sizes[look] ?? Infinity;
                if (samples.length < 2 * size)
                    continue;
                const matched = matchSamples(samples, 'pairs');
                if (matched.groups.length < size)
                    continue;
                const reason = reasonOf(judge(matched, levelsAt(looks, look)));
                look += 1;
                if (reason !== null)
                    return reason;
            }
            return null;
        },
    };
}
function reasonOf(judged) {
    const failed = judged.find(({ verdict }) => verdict === 'fail');
    if (failed !== undefined)
        return {
            stoppedBy: 'decided',
            code: 'decided_fail',
            message: `\`${failed.gate.key}\` is decided to be worse than base`,
        };
    return allPass(judged)
        ? {
            stoppedBy: 'decided',
            code: join_rules/* DECIDED_PASS */.D,
            message: 'every comparison with base is decided to pass',
        }
        : null;
}
/** Whether nothing is left to decide, where anything could be. */
function allPass(judged) {
    const limits = judged.filter(({ gate, verdict }) => gate.role !== 'guard' && (verdict !== 'no_data' || gate.spec !== null));
    return limits.length > 0 && limits.every(({ verdict }) => verdict === 'pass');
}
/**
 * Goes through the looks once more. A look that failed ended the run, and so may one that passed: later pairs, which
 * were under way by then, do not count, since the fast ones among them are known first. A run that ended for
 * another reason is judged on all it has, as strictly as its next look would have been.
 */
function replayLooks(looks, matched, { judge, endedByPass }) {
    const { groups } = matched;
    const covered = looks.sizes.filter((size) => size <= groups.length);
    let passed = null;
    for (const [look, size] of covered.entries()) {
        const deciding = {
            matched: { ...matched, groups: groups.slice(0, size) },
            levels: levelsAt(looks, look),
        };
        const judged = judge(deciding.matched, deciding.levels);
        if (judged.some(({ verdict }) => verdict === 'fail'))
            // Nothing else is decided by it, so the other rows may say what they can.
            return { ...deciding, levels: { ...deciding.levels, mayTrust: true } };
        if (endedByPass && allPass(judged))
            passed = deciding;
    }
    const last = Math.min(covered.length, looks.sizes.length - 1);
    const final = levelsAt(looks, last);
    return passed ?? { matched, levels: { ...final, mayPass: true, mayTrust: true } };
}
function levelsAt({ levels }, look) {
    const level = levels[look];
    if (level === undefined)
        throw new RangeError(`look ${look} of ${levels.length}`);
    return level;
}

;// CONCATENATED MODULE: ./src/verdict/explain-load.ts

/** Less is lost in the noise of any capacity. */
const NOTABLE = 1.05;
/**
 * The load that head puts on the endpoint beside base's, where its answers are clearly longer: matched pairs share the
 * endpoint, so they show what a request takes and not what the added load does to all of them.
 */
function explainLoad(outputTokens, design) {
    const { ratio = null, low = null } = outputTokens ?? {};
    if (ratio === null || low === null || ratio < NOTABLE || low <= 1)
        return null;
    const seen = `Under the same traffic the endpoint would write ${(0,base_format/* formatChange */.eD)(ratio)} output tokens for head (load factor ×${ratio.toFixed(2)})`;
    return design === 'switchback'
        ? `${seen}; its blocks include what that does to latency.`
        : `${seen}; matched pairs do not show what that does to latency where the endpoint is near its capacity (\`design: switchback\` does).`;
}

;// CONCATENATED MODULE: ./src/verdict/compare-arms.ts









const MOST_MISSING = 0.05;
/** Judges head against base on the matched samples of one run. */
function compareArms(plan, evidence) {
    const { design } = plan.settings;
    const all = matchSamples(evidence.samples, design);
    const { matched, levels } = chooseSamples(plan, all, evidence.endedByPass);
    const info = plan.rows.filter((row) => !plan.family.includes(row));
    const judged = judgeGates({ family: plan.family, info }, matched, { levels, seed: plan.settings.seed });
    const describing = { ...evidence, matched, alpha: 1 - plan.settings.confidence };
    const byGate = new Map(judged.map((each) => [each.gate, settle(each, evidence.onInconclusive)]));
    const thresholds = new Map();
    for (const gate of plan.thresholds) {
        const found = byGate.get(gate);
        if (gate.spec !== null && found !== undefined)
            thresholds.set(gate.spec, describeThreshold(found, gate.spec, describing));
    }
    const rows = plan.rows.flatMap((row) => describeOwn(row, plan, { byGate, describing }));
    return {
        comparison: {
            kind: 'base',
            source: evidence.source,
            url: evidence.url,
            pairs: matched.groups.length,
            design,
            metrics: Object.fromEntries(rows.map(({ gate, row }) => [gate.key, row])),
            prompts: comparePrompts(evidence.prompts, matched, describing),
            notes: [...notesOf(all, matched), ...loadNote(rows, design)],
            history: [],
        },
        thresholds,
        gates: rows.filter(({ gates }) => gates).map(({ row }) => row),
        warnings: [],
    };
}
function chooseSamples(plan, matched, endedByPass) {
    const { looks, levels } = plan;
    if (looks === null)
        return { matched, levels };
    return replayLooks(looks, matched, { judge: judgeFamily(plan), endedByPass });
}
/**
 * How looks judge. Tails take resampling, which would hold up the requests of a run that goes on: they are only asked
 * where all else has passed, and could end it.
 */
function judgeFamily({ family, settings, }) {
    const { design, seed } = settings;
    const isTail = ({ contrast }) => leastGroups(contrast, design) > 0;
    const quick = family.filter((gate) => !isTail(gate));
    return (matched, levels) => {
        const judged = judgeGates({ family: quick, info: [] }, matched, { levels, seed });
        return quick.length < family.length && (quick.length === 0 || allPass(judged))
            ? judgeGates({ family, info: [] }, matched, { levels, seed })
            : judged;
    };
}
/** `point` decides on the estimate what the data leave open. */
function settle(judged, onInconclusive) {
    const { comparison } = judged.found;
    if (onInconclusive !== 'point' || judged.verdict !== 'inconclusive' || comparison === undefined)
        return judged;
    const { limit, side } = judged.gate.contrast;
    const holds = side === 'below' ? comparison.estimate < limit : comparison.estimate > limit;
    return { ...judged, verdict: holds ? 'pass' : 'fail' };
}
/** A row of the comparison's own; none for a metric that this run does not measure (no streaming, no usage). */
function describeOwn(gate, { family, thresholds }, { byGate, describing }) {
    const judged = byGate.get(gate);
    if (judged === undefined)
        return [];
    const anyPair = describing.matched.groups.length > 0;
    if (anyPair && judged.found.n === 0)
        return [];
    const replacement = (0,comparison_gates/* replacementOf */.ml)(gate, thresholds);
    const byThreshold = replacement === undefined ? undefined : byGate.get(replacement);
    if (replacement !== undefined && byThreshold !== undefined) {
        const told = replacement.contrast.kind === 'ratio' ? byThreshold : judged;
        return [{ gate, gates: false, row: describeRow(told, describing) }];
    }
    const few = judged.found.n < judged.found.least && judged.verdict !== 'no_data';
    const gating = family.includes(gate) && !few;
    return [
        { gate, gates: gating, row: describeRow(gating ? judged : { ...judged, verdict: 'info' }, describing) },
    ];
}
function loadNote(rows, design) {
    const tokens = rows.find(({ gate }) => gate.key === 'output_tokens:avg')?.row;
    const note = explainLoad(tokens, design);
    return note === null ? [] : [note];
}
function notesOf(all, judged) {
    const notes = [];
    const total = all.groups.length + all.missing;
    if (all.missing > total * MOST_MISSING)
        notes.push(`${all.missing} of ${total} pairs lack an arm (dropped, held back after a 429, or cancelled), so the others may not speak for all.`);
    const late = all.groups.length - judged.groups.length;
    if (late > 0)
        notes.push(`${late} more pairs were under way when the comparison was decided; they are in the samples and not judged.`);
    if (total === 0)
        notes.push('No pair was measured, so nothing is compared.');
    return notes;
}

;// CONCATENATED MODULE: ./src/verdict/plan-comparison.ts



/** Pairs of switchback blocks that this family needs: all signs alike, by chance 1 in 2^n, must be within its share. */
function leastBlocks({ family, settings }) {
    return Math.max(LEAST_BLOCKS, Math.ceil(Math.log2(family.length / (1 - settings.confidence))));
}
function planComparison(settings) {
    const { tolerances, design, plannedPairs, mayPass } = settings;
    const alpha = 1 - settings.confidence;
    const rows = (0,comparison_gates/* planRows */.Lq)(tolerances);
    const thresholds = (0,comparison_gates/* planThresholds */.md)(settings.thresholds);
    const family = (0,comparison_gates/* planFamily */.c)(rows, thresholds).filter(({ spec, contrast }) => spec !== null || plannedPairs === null || leastGroups(contrast, design) <= plannedPairs);
    const looks = plannedPairs === null
        ? null
        : planComparisonLooks({ planned: plannedPairs, alpha, family: family.length, mayPass });
    return {
        settings,
        rows,
        thresholds,
        family,
        looks,
        levels: { pass: alpha, fail: null, mayPass: true, mayTrust: true },
    };
}

// EXTERNAL MODULE: ./src/verdict/relative-thresholds.ts
var relative_thresholds = __webpack_require__(72718);
// EXTERNAL MODULE: ./src/gate/base-arm.ts + 2 modules
var base_arm = __webpack_require__(84024);
// EXTERNAL MODULE: ./src/gate/early-rules.ts
var early_rules = __webpack_require__(84606);
// EXTERNAL MODULE: ./src/gate/prepare-run.ts + 20 modules
var prepare_run = __webpack_require__(36202);
;// CONCATENATED MODULE: ./src/gate/run-comparison.ts














/** Null where no comparison is asked for. */
function planRunComparison(config, prepared) {
    const compared = prepared.scenarios.filter(({ base }) => base !== null);
    if (compared.length === 0)
        return null;
    const bases = compared.map(prepare_run/* baseOf */.b).filter((base) => base !== null);
    const missing = compared.flatMap(({ base }) => (base !== null && 'missing' in base ? [base.missing] : []));
    if (bases.length === 0)
        return { plan: null, bases, pairs: null, missing, rule: null, mayPass: false };
    const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : undefined;
    const pairs = only === undefined ? null : countPairs(only, config);
    const plan = planComparison({
        confidence: config.confidence,
        tolerances: comparison_gates/* DEFAULT_TOLERANCES */.tD,
        thresholds: config.thresholds.filter(relative_thresholds/* isRelative */.n3),
        design: config.design,
        seed: prepared.seed,
        plannedPairs: config['stop-early'] ? pairs : null,
        mayPass: only !== undefined && (0,early_rules/* isSteady */.N)(only),
    });
    const rule = plan.looks === null ? null : createComparisonRule(plan.looks, judgeFamily(plan), 0);
    return { plan, bases, pairs, missing, rule, mayPass: plan.settings.mayPass && rule !== null };
}
/**
 * Pairs that are sent and judged; null where only the run shows how many, or in which order. Every arrival is a
 * session of one request or of two.
 */
function countPairs({ plan }, { design }) {
    if (design !== 'pairs' || plan.planned === null || plan.executor?.endsWith('arrival-rate') !== true)
        return null;
    let warmup = 0;
    for (let index = 0; index < plan.sessions.length; index += 1) {
        const { pair, turns } = plan.sessions.get(index);
        if (turns[0]?.requests[0]?.phase !== 'warmup')
            break;
        if (pair !== null)
            warmup += 1;
    }
    return plan.planned - plan.sessions.length - warmup;
}
/** What the planned load can never decide, one sentence each. */
function lintComparison({ plan, pairs }, { scenarios }) {
    if (plan === null)
        return [];
    const { design } = plan.settings;
    if (design === 'switchback')
        return lintSwitchback(scenarios, leastBlocks(plan));
    return plan.thresholds.flatMap(({ spec, contrast }) => {
        const least = leastGroups(contrast, design);
        if (spec === null || pairs === null || pairs >= least)
            return [];
        return [
            `\`${spec.metric}: ${spec.source}\` can never be decided: it takes ${least} pairs, and ${pairs} are planned`,
        ];
    });
}
/** Which of the comparison's own rows the planned load is too short for, one sentence each. */
function tellUnjudged({ plan, pairs }) {
    if (plan === null)
        return [];
    const { design } = plan.settings;
    if (pairs === null || design === 'switchback')
        return [];
    return plan.rows.flatMap(({ contrast, role }) => {
        const least = leastGroups(contrast, design);
        if (role === 'info' || pairs >= least)
            return [];
        const name = (0,names/* aggregateName */.V)(contrast.metric.name, (0,explain/* aggregationText */.Wx)(contrast.aggregation));
        return [`${name} is told and not judged: that takes ${least} pairs, and ${pairs} are planned`];
    });
}
function lintSwitchback(scenarios, least) {
    const loads = scenarios.filter((scenario) => (0,prepare_run/* baseOf */.b)(scenario) !== null);
    const blocks = loads.reduce((sum, { plan }) => sum + Math.floor(plan.durationMs / switchback/* BLOCK_PAIR_MS */.g), 0);
    if (blocks >= least)
        return [];
    return [
        `the comparison can never be decided: \`switchback\` takes ${least} pairs of blocks (${(0,base_format/* formatMs */._V)(least * switchback/* BLOCK_PAIR_MS */.g)}), and the stages last for ${blocks}`,
    ];
}
/** What the run says of head against base. */
function judgeComparison({ plan, bases, missing }, run) {
    const [first] = bases;
    if (plan === null || first === undefined)
        return nothingCompared(missing);
    const judged = compareArms(plan, {
        samples: run.samples,
        prompts: uniqueStatuses(bases),
        source: first.source,
        url: first.url,
        endedByPass: run.stopped?.code === join_rules/* DECIDED_PASS */.D,
        onInconclusive: run.onInconclusive,
        usdPerRequest: run.usdPerRequest,
    });
    const notes = [
        ...bases.flatMap((base) => base.notes),
        ...missing.map(sentence),
        ...judged.comparison.notes,
    ];
    return { ...judged, comparison: { ...judged.comparison, notes: [...new Set(notes)] } };
}
function nothingCompared(missing) {
    const comparison = {
        kind: 'base',
        source: 'no base',
        url: null,
        pairs: 0,
        design: null,
        metrics: {},
        prompts: [],
        notes: [...new Set(missing.map(sentence))],
        history: [],
    };
    return { comparison, thresholds: new Map(), gates: [], warnings: [] };
}
function sentence(reason) {
    return `Nothing is compared: ${reason}. Absolute thresholds judge as always.`;
}
/** Scenarios may ask the same prompts. */
function uniqueStatuses(bases) {
    const statuses = bases.flatMap(({ pairs }) => (0,base_arm/* statusesOf */.CB)(pairs));
    return [...new Map(statuses.map((status) => [status.id, status])).values()];
}


/***/ }),

/***/ 41903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ describeSaturation),
/* harmony export */   _: () => (/* binding */ countShardsNeeded)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/** A loop that is busy and late: the generator, not the endpoint, decides what is measured. */
const BUSY = 0.7;
const LATE_WHERE_BUSY = 5;
/** So late that the load was not what was planned, whatever held it up: a machine that others share, say. */
const LATE = 100;
/** Why the load generator was the bottleneck; null where it kept up. */
function describeSaturation(health) {
    const lateness = health.lateness.p99 ?? 0;
    const loopDelay = health.eventLoopDelay.p99 ?? 0;
    const busy = health.utilization ?? 0;
    const causes = [
        ...(busy > BUSY && Math.max(loopDelay, lateness) > LATE_WHERE_BUSY
            ? [
                `its event loop was busy ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(busy)} of the time and ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(Math.max(loopDelay, lateness))} late (p99)`,
            ]
            : []),
        ...(lateness > LATE ? [`requests were sent ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(lateness)} late (p99)`] : []),
        ...(loopDelay > LATE ? [`its event loop was held up for ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(loopDelay)} (p99)`] : []),
    ];
    const [first] = causes;
    return first === undefined
        ? null
        : `the load generator was the bottleneck: ${first}; use a larger runner or a lower rate`;
}
/** Jobs among which the load would have to be shared for the generator to keep up; null where it did. */
function countShardsNeeded(health) {
    if (describeSaturation(health) === null)
        return null;
    // Half the busiest that is sound, so that each job has room for its peaks.
    return Math.max(2, Math.ceil((health.utilization ?? 1) / (BUSY / 2)));
}


/***/ }),

/***/ 29918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dL: () => (/* binding */ findSecrets),
/* harmony export */   dg: () => (/* binding */ registerSecrets),
/* harmony export */   rt: () => (/* binding */ findConfigSecrets)
/* harmony export */ });
/** Masking a shorter value would blank out innocent text all over the log. */
const SHORTEST_SECRET = 4;
/** Every secret that the sources hold, longest first: a mask of a part would leave the rest readable. */
function findSecrets(sources) {
    const found = [
        ...sources.keys.flatMap((key) => (key === undefined ? [] : [key, ...key.split(/\r?\n/)])),
        ...(sources.headers ?? '').split(/\r?\n/).flatMap(secretsOfHeader),
        ...sources.urls.flatMap((url) => (url === undefined ? [] : secretsOfUrl(url))),
    ].map((secret) => secret.trim());
    return [...new Set(found)]
        .filter((secret) => secret.length >= SHORTEST_SECRET)
        .sort((a, b) => b.length - a.length);
}
/** Those that came by `config` or a config file are only known once the settings are read. */
function findConfigSecrets(config) {
    const headers = Object.entries(config.headers).map(([name, value]) => `${name}: ${value}`);
    const urls = [config.endpoint, config['base-endpoint']].map((url) => url instanceof URL ? url.href : undefined);
    return findSecrets({
        keys: [config['api-key'], config['github-token']],
        headers: headers.join('\n'),
        urls,
    });
}
/** Tells the runner to mask them, before anything else is said. */
function registerSecrets(sources, setSecret) {
    const secrets = findSecrets(sources);
    for (const secret of secrets)
        setSecret(secret);
    return secrets;
}
/** The value, and of `Bearer abc` also `abc`; a line that is no header may be a secret set down wrongly. */
function secretsOfHeader(line) {
    const value = line.slice(line.indexOf(':') + 1).trim();
    const credentials = /^(?:bearer|basic|token|apikey)\s+(\S+)$/i.exec(value)?.[1];
    return credentials === undefined ? [value] : [value, credentials];
}
function secretsOfUrl(text) {
    const url = parseUrl(text);
    if (url === null)
        return [];
    const raw = [url.username, url.password];
    return [...raw, ...raw.map(decoded), ...url.searchParams.values()];
}
/** A proxy may be given as `user:password@host:port`. */
function parseUrl(text) {
    const candidate = text.includes('://') ? text : `http://${text}`;
    return URL.canParse(candidate) ? new URL(candidate) : null;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 92878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ withDefault),
/* harmony export */   l: () => (/* binding */ optional)
/* harmony export */ });
/** A setting that always has a value: `fallback` is written as a user would write it. */
function withDefault(kind, fallback, row) {
    const parsed = kind.parse(fallback, 'default');
    if (!parsed.ok)
        throw new Error(`default ${JSON.stringify(fallback)} is not valid: ${JSON.stringify(parsed.problems)}`);
    return { ...base(kind, row), fallback, absent: parsed.value };
}
/** A setting that may be absent. */
function optional(kind, row) {
    return { ...base(kind, row), fallback: undefined, absent: undefined };
}
function base(kind, row) {
    return {
        where: row.where ?? 'input',
        perScenario: row.perScenario ?? false,
        summary: row.summary,
        placeholder: row.placeholder ?? kind.placeholder,
        schema: kind.schema,
        parse: (raw, name) => kind.parse(raw, name),
        ...(row.defaultText === undefined ? {} : { defaultText: row.defaultText }),
    };
}


/***/ }),

/***/ 81073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ JUDGE_SETTINGS)
});

// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
// EXTERNAL MODULE: ./src/metrics/catalogue.ts + 1 modules
var catalogue = __webpack_require__(94906);
// EXTERNAL MODULE: ./src/metrics/tags.ts
var metrics_tags = __webpack_require__(81760);
// EXTERNAL MODULE: ./src/base/duration.ts
var duration = __webpack_require__(5937);
// EXTERNAL MODULE: ./src/verdict/threshold.ts
var threshold = __webpack_require__(59750);
;// CONCATENATED MODULE: ./src/verdict/parse-expression.ts



/*
 * expression  = aggregation operator limit [ "abort" ]
 * aggregation = "avg" | "min" | "max" | "med" | "count" | "rate" | "value" | "p(" number ")"
 * operator    = "<" | "<=" | ">" | ">=" | "==" | "===" | "!="
 * limit       = [ "+" | "-" ] ( "$" number | number [ unit ] )
 * unit        = "ms" | "s" | "m" | "min" | "h" | "%" | "$" | "usd"; durations may be joined: 1m30s
 *
 * k6's grammar, where a sign, a unit and `abort` are ours. k6 accepts some spellings that silently mean
 * something else (`p<100`, `median`, NaN); here they are errors.
 */
const SHAPE = /^(p\s*\(([^)]*)\)|[^\s<>=!]+)\s*(<=|>=|===|==|!=|<|>)(.*)$/s;
const AGGREGATIONS = {
    trend: ['avg', 'min', 'max', 'med', 'p(N)'],
    counter: ['count', 'rate'],
    rate: ['rate'],
    gauge: ['value'],
};
/** The expression, or one sentence that says what is wrong with it. */
function parseExpression(source, metric) {
    const text = source.trim();
    const match = SHAPE.exec(text);
    if (match === null)
        return `\`${text}\` is no expression such as \`${exampleOf(metric)}\``;
    const [, left = '', percent, operator = '', right = ''] = match;
    const aggregation = parseAggregation(left, percent, metric);
    if (typeof aggregation === 'string')
        return aggregation;
    const abort = /(?:^|\s)abort$/.test(right);
    const limit = parseLimit((abort ? right.slice(0, -'abort'.length) : right).trim(), metric);
    if (typeof limit === 'string')
        return limit;
    const expression = { aggregation, operator: operator, limit, abort, source: text };
    return objectionTo(expression, metric) ?? expression;
}
function parseAggregation(word, percent, metric) {
    const allowed = AGGREGATIONS[metric.type];
    const list = `a ${metric.type} such as ${metric.name} has ${allowed.map((name) => `\`${name}\``).join(', ')}`;
    if (percent !== undefined) {
        if (metric.type !== 'trend')
            return `\`${word}\`: ${list}`;
        const number = /^\d+(\.\d+)?$/.test(percent.trim()) ? Number(percent) : Number.NaN;
        return number >= 0 && number <= 100
            ? { kind: 'percentile', percent: number }
            : `\`${word}\` is no percentile; N in \`p(N)\` is a number from 0 to 100`;
    }
    if (!allowed.includes(word) || word === 'p(N)')
        return `\`${word}\` is not known: ${list}${hintFor(word, metric, allowed)}`;
    return word === 'med'
        ? { kind: 'percentile', percent: 50 }
        : { kind: word };
}
/** Spellings that other tools use. */
function hintFor(word, metric, allowed) {
    const digits = /^p\(?(\d+(?:\.\d+)?)\)?$/i.exec(word)?.[1];
    if (digits !== undefined && metric.type === 'trend')
        return `; did you mean \`p(${digits})\`?`;
    if (/^p$/i.test(word))
        return '; write the percentile, such as `p(95)`';
    const known = {
        median: 'med',
        mean: 'avg',
        average: 'avg',
        total: 'count',
        sum: 'count',
    };
    const synonym = known[word.toLowerCase()];
    return synonym !== undefined && allowed.includes(synonym)
        ? `; did you mean \`${synonym}\`?`
        : (0,suggest/* suggestion */.h)(word, allowed);
}
/** What reads well and cannot be meant, or cannot be done; undefined where nothing is wrong. */
function objectionTo(expression, metric) {
    const { aggregation, operator, limit, abort, source } = expression;
    if (limit.kind !== 'absolute') {
        if (abort)
            return `\`abort\` in \`${source}\` needs an absolute limit`;
        return (0,threshold/* isEquality */.N)(operator)
            ? `\`${source}\`: a relative limit is compared with <, <=, > or >=`
            : undefined;
    }
    if (abort && (aggregation.kind === 'avg' || metric.type === 'gauge' || isGapTrend(metric)))
        return `\`abort\` in \`${source}\`: ${metric.name} cannot be decided before the end of the run`;
    if (metric.type === 'rate' && limit.value > 1) {
        const hint = limit.value <= 100 ? `; did you mean \`${limit.value}%\`?` : '';
        return `\`${source}\`: ${metric.name} is a fraction from 0 to 1${hint}`;
    }
    const least = limit.value === 0 && operator === '<';
    const most = metric.type === 'rate' && limit.value === 1 && operator === '>';
    if (!least && !most)
        return undefined;
    return `\`${source}\` can never hold; did you mean \`${operator}=${limit.value}\`?`;
}
function isGapTrend(metric) {
    return metric.type === 'trend' && metric.source === 'gaps';
}
const LIMIT = /^([+-])?\s*(\$)?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)\s*([a-z%$]*)$/i;
function parseLimit(text, metric) {
    const duration = metric.unit === 'ms' || metric.unit === 's' ? compoundDuration(text) : undefined;
    if (duration !== undefined)
        return { kind: 'absolute', value: metric.unit === 's' ? duration / 1_000 : duration };
    const [, sign, dollar, digits = '', suffix = ''] = LIMIT.exec(text) ?? [];
    const number = Number(digits) * (sign === '-' ? -1 : 1);
    if (digits === '' || !Number.isFinite(number) || (dollar !== undefined && suffix !== ''))
        return `\`${text}\` is no limit; expected a number such as in \`${exampleOf(metric)}\``;
    const unit = dollar ?? suffix;
    if (sign !== undefined && unit === '%')
        return { kind: 'ratio', value: number / 100 };
    const value = convert(number, unit, metric.unit);
    if (value === undefined)
        return `\`${unit}\` in \`${text}\` is no unit of ${metric.name}, which is measured in ${metric.unit}`;
    return { kind: sign === undefined ? 'absolute' : 'difference', value };
}
/** `1m30s`; single units are handled with the others. */
function compoundDuration(text) {
    return /^\d+(\.\d+)?[a-z]+\d/i.test(text) ? (0,duration/* parseDuration */.E9)(text) : undefined;
}
const TIME_UNITS = {
    ms: 1,
    s: 1_000,
    m: 60_000,
    min: 60_000,
    h: 3_600_000,
};
function convert(number, unit, measured) {
    if (unit === '')
        return number;
    const time = TIME_UNITS[unit.toLowerCase()];
    if (measured === 'ms')
        return time === undefined ? undefined : number * time;
    if (measured === 's')
        return time === undefined ? undefined : (number * time) / 1_000;
    if (measured === 'fraction')
        return unit === '%' ? number / 100 : undefined;
    if (measured === 'USD')
        return unit === '$' || unit.toLowerCase() === 'usd' ? number : undefined;
    return undefined;
}
function exampleOf(metric) {
    const examples = {
        trend: metric.better === 'higher' ? 'p(10)>20' : metric.unit === 'ms' ? 'p(95)<3s' : 'avg<100',
        counter: 'count<10',
        rate: 'rate<0.05',
        gauge: 'value>5',
    };
    return examples[metric.type];
}

;// CONCATENATED MODULE: ./src/verdict/parse-thresholds.ts




/**
 * The `thresholds` setting: one `metric: expression` a line, a list of such lines, or a map from a metric to an
 * expression or a list of them, where k6's `{threshold, abortOnFail}` is understood too.
 */
function parseThresholds(raw, setting = 'thresholds') {
    const problems = [];
    const thresholds = [];
    for (const entry of entriesOf(raw)) {
        const parsed = typeof entry === 'string' ? entry : parseEntry(entry);
        if (typeof parsed === 'string')
            problems.push({ setting, message: parsed });
        else
            thresholds.push(parsed);
    }
    if (thresholds.length === 0 && problems.length === 0) {
        problems.push({ setting, message: 'no threshold is given; a gate without one could not fail' });
    }
    return { thresholds, problems };
}
/** Entries, or what is wrong with one. */
function entriesOf(raw) {
    if (typeof raw === 'string')
        return linesOf(raw).map(splitLine);
    if (Array.isArray(raw))
        return raw.flatMap((item) => entriesOf(item));
    if (typeof raw !== 'object' || raw === null)
        return [`${JSON.stringify(raw)} is no \`metric: expression\``];
    return Object.entries(raw).flatMap(([metric, value]) => expressionsOf(metric, value));
}
function expressionsOf(metric, value) {
    if (typeof value === 'string')
        return linesOf(value).map((expression) => ({ metric, expression }));
    if (Array.isArray(value))
        return value.flatMap((item) => expressionsOf(metric, item));
    if (typeof value === 'object' &&
        value !== null &&
        'threshold' in value &&
        typeof value.threshold === 'string') {
        const abort = 'abortOnFail' in value && value.abortOnFail === true ? ' abort' : '';
        return [{ metric, expression: value.threshold + abort }];
    }
    return [`\`${metric}\`: ${JSON.stringify(value)} is no expression such as \`p(95)<3s\``];
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim().replace(/^-\s+/, ''))
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/** The colon after the metric's name, past any tags in braces. */
const LINE = /^([^:{]*(?:\{[^}]*\})?)\s*:\s*(.+)$/s;
function splitLine(line) {
    const match = LINE.exec(line);
    const [, metric = '', expression = ''] = match ?? [];
    return match === null
        ? `\`${line}\` is no \`metric: expression\` such as \`ttft: p(95)<3s\``
        : { metric, expression: unquote(expression) };
}
function parseEntry({ metric: written, expression }) {
    const [name, tagText] = splitTags(unquote(written.trim()));
    const metric = (0,catalogue/* findMetric */.GF)(name);
    if (metric === undefined) {
        const match = (0,catalogue/* suggestMetric */.LD)(name);
        return `there is no metric \`${name}\`${match === undefined ? '' : `; did you mean \`${match}\`?`}`;
    }
    const tags = tagText === undefined ? {} : parseTags(tagText, name);
    if (typeof tags === 'string')
        return tags;
    const parsed = parseExpression(expression, metric);
    return typeof parsed === 'string'
        ? `\`${written.trim()}\`: ${parsed}`
        : { ...parsed, metric: metric.name, tags };
}
/** The metric's name, and what stands in the braces behind it. */
function splitTags(written) {
    const brace = written.endsWith('}') ? written.indexOf('{') : -1;
    return brace < 0 ? [written, undefined] : [written.slice(0, brace).trim(), written.slice(brace + 1, -1)];
}
function parseTags(text, metric) {
    const tags = {};
    for (const pair of text.split(',')) {
        const colon = pair.indexOf(':');
        const tag = pair.slice(0, Math.max(0, colon)).trim();
        const value = unquote(pair.slice(colon + 1).trim());
        if (colon < 0 || value === '')
            return `\`${metric}{${text}}\`: \`${pair.trim()}\` is no \`tag:value\``;
        const known = metrics_tags/* TAGS */.g.find((name) => name === tag);
        if (known === undefined)
            return `\`${metric}{${text}}\`: there is no tag \`${tag}\`; tags are ${metrics_tags/* TAGS */.g.join(', ')}${(0,suggest/* suggestion */.h)(tag, metrics_tags/* TAGS */.g)}`;
        if (known === 'stage' && !/^[1-9]\d*$/.test(value))
            return `\`${metric}{${text}}\`: stages are numbered from 1, not \`${value}\``;
        if (known === 'arm' && value !== 'head' && value !== 'base')
            return `\`${metric}{${text}}\`: an arm is \`head\` or \`base\`, not \`${value}\``;
        if (tags[known] !== undefined)
            return `\`${metric}{${text}}\`: \`${known}\` is given twice`;
        tags[known] = value;
    }
    return tags;
}
function unquote(text) {
    return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

// EXTERNAL MODULE: ./src/gate/settings/define.ts
var settings_define = __webpack_require__(92878);
// EXTERNAL MODULE: ./src/gate/settings/setting.ts
var setting = __webpack_require__(60097);
// EXTERNAL MODULE: ./src/gate/settings/values.ts
var values = __webpack_require__(74499);
;// CONCATENATED MODULE: ./src/gate/settings/judge-settings.ts




const thresholdsValue = {
    placeholder: '"METRIC: EXPRESSION"',
    schema: {
        type: ['string', 'array', 'object'],
        examples: ['time_to_first_token: p(95)<3s'],
        items: { type: ['string', 'object'] },
        additionalProperties: { type: ['string', 'array', 'object'] },
    },
    parse: (raw, name) => {
        const { thresholds, problems } = parseThresholds(raw, name);
        return problems.length === 0 ? (0,setting/* valid */.rZ)(thresholds) : { ok: false, problems };
    },
};
/** When the gate is green. */
const JUDGE_SETTINGS = {
    thresholds: (0,settings_define/* withDefault */.I)(thresholdsValue, 'error_rate: rate<0.05\ntimeout_rate: rate<0.05', {
        summary: "One a line, `metric: expression` or `metric{tag:value}: expression` with k6's grammar, or a YAML map of lists.",
        defaultText: '`error_rate: rate<0.05` and `timeout_rate: rate<0.05`',
    }),
    'on-inconclusive': (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['warn', 'fail', 'point']), 'warn', {
        summary: '`warn` (job green, with a warning), `fail`, or `point` (decide on the point estimate, as k6 does).',
    }),
    confidence: (0,settings_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0.5, max: 0.9999 }), 0.95, {
        where: 'config',
        summary: 'One-sided confidence of each verdict.',
    }),
    'stop-early': (0,settings_define/* withDefault */.I)(values/* booleanValue */.eC, true, {
        where: 'config',
        summary: 'Stop a steady load as soon as every threshold is decided.',
    }),
    reuse: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['merge-queue', 'never', 'always']), 'merge-queue', {
        where: 'config',
        summary: 'Where a run of this repository passed within 24 hours with the same prompts, settings, endpoint and version, its pass stands and nothing is sent: in a merge queue, never, or on every event.',
    }),
    paths: (0,settings_define/* optional */.l)(values/* linesValue */.Pr, {
        summary: 'Globs; on a pull request that changes none of them nothing is sent, and the gate succeeds as `skipped`. The last match wins, `!` negates.',
    }),
};


/***/ }),

/***/ 45186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ PUBLISH_SETTINGS)
/* harmony export */ });
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92878);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60097);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74499);



/** Names become part of a comment's marker, a status and an artifact; GitHub refuses these characters there. */
const nameValue = {
    placeholder: 'NAME',
    schema: { type: 'string', maxLength: 80 },
    parse: (raw, name) => {
        const text = String(raw).trim();
        const fits = text.length > 0 && text.length <= 80 && !/["<>:|*?\\/\p{Cc}]/u.test(text);
        return fits
            ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(text)
            : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not a name of 1 to 80 characters without \`" < > : | * ? \\ /\``);
    },
};
/** Where the result is told. */
const PUBLISH_SETTINGS = {
    name: (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)(nameValue, 'llm-perf-gate', {
        summary: 'Tells several gates on one pull request apart: comment, status and artifact carry it.',
    }),
    'github-token': (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValue */ .aF, {
        summary: "For the comment, the status and the pull request's changed files.",
        defaultText: '`${{ github.token }}`',
    }),
    comment: (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choiceValue */ .bg)(['always', 'on-failure', 'never']), 'always', {
        summary: 'When to comment on the pull request.',
    }),
    'commit-status': (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanValue */ .eC, true, { summary: 'Set a commit status named after `name`.' }),
    'artifact-name': (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(nameValue, { summary: 'Name of the artifact.', defaultText: 'value of `name`' }),
    'retention-days': (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ min: 1, max: 400, integer: true }), {
        summary: 'How long GitHub keeps the artifact.',
        defaultText: "the repository's",
    }),
    'report-dir': (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8, 'llm-perf-gate-report', {
        summary: 'Where the files are written; always written, whatever GitHub answers.',
    }),
    config: (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8, { summary: 'Settings as inline YAML.', placeholder: 'YAML' }),
    'config-file': (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8, { summary: 'Settings in a YAML file; its path.', placeholder: 'PATH' }),
};


/***/ }),

/***/ 19121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ INPUT_NAMES),
  nc: () => (/* binding */ SCENARIO_SETTING_NAMES),
  yy: () => (/* binding */ SETTINGS),
  OI: () => (/* binding */ SETTING_NAMES),
  aq: () => (/* binding */ defaultTextOf)
});

// EXTERNAL MODULE: ./src/gate/settings/define.ts
var settings_define = __webpack_require__(92878);
// EXTERNAL MODULE: ./src/gate/settings/setting.ts
var setting = __webpack_require__(60097);
;// CONCATENATED MODULE: ./src/gate/settings/url-value.ts

/** GitHub Models was retired on 2026-07-30; people still have its URL in their workflows. */
const RETIRED = /(^|\.)models\.(github\.ai|inference\.ai\.azure\.com)$/;
const endpointValue = {
    placeholder: 'URL|simulator',
    schema: { type: 'string', examples: ['simulator', 'https://api.openai.com/v1'] },
    parse: (raw, name) => (String(raw).trim() === 'simulator' ? (0,setting/* valid */.rZ)('simulator') : parseUrl(raw, name)),
};
function parseUrl(raw, name) {
    const text = typeof raw === 'string' ? raw.trim() : '';
    const form = 'expected an http or https URL such as `https://api.openai.com/v1`';
    if (!URL.canParse(text)) {
        const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? `; did you mean \`https://${text}\`?` : '';
        return (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(withoutSecrets(text))} is no URL; ${form}${hint}`);
    }
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(withoutSecrets(text))} is no http or https URL; ${form}`);
    }
    if (RETIRED.test(url.hostname)) {
        return (0,setting/* invalid */.Gq)(name, `${url.host} was GitHub Models, which was retired on 2026-07-30; choose another provider`);
    }
    return (0,setting/* valid */.rZ)(url);
}
function withoutSecrets(text) {
    return text.replace(/\/\/[^/@]*@/, '//***@').replace(/\?.*$/, '?***');
}

// EXTERNAL MODULE: ./src/gate/settings/values.ts
var values = __webpack_require__(74499);
;// CONCATENATED MODULE: ./src/gate/settings/compare-settings.ts



/** What the change is compared with: the other arm of the same run, or what earlier runs stored. */
const COMPARE_SETTINGS = {
    compare: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['none', 'base', 'baseline']), 'none', {
        summary: "`base`: every request is sent twice, once as the pull request has it and once as its base has it (the merge base's prompts, or `base-endpoint`/`base-model`), and the gate fails where the change is worse. `baseline`: nothing more is sent; the run is compared with up to 20 stored runs of the base branch, warns, and from five of them on fails where it is worse than they leave to chance.",
    }),
    'base-endpoint': (0,settings_define/* optional */.l)(endpointValue, {
        where: 'config',
        summary: 'Compare with another endpoint: both are asked the same prompts. Headers, key and prices are those of `endpoint`.',
    }),
    'base-model': (0,settings_define/* optional */.l)(values/* textValue */.v8, {
        where: 'config',
        summary: 'Compare with another model: both are asked the same prompts. A price file knows the prices of both.',
    }),
    design: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['pairs', 'switchback']), 'pairs', {
        where: 'config',
        summary: 'How the arms share the load: in matched `pairs`, or by `switchback` blocks of a minute, which also show the load that an arm makes (for an endpoint of your own near its capacity; at least 14 minutes).',
    }),
};

// EXTERNAL MODULE: ./src/gate/settings/judge-settings.ts + 2 modules
var judge_settings = __webpack_require__(81073);
// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
// EXTERNAL MODULE: ./src/gate/settings/structures.ts
var structures = __webpack_require__(79799);
// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var esm_validator = __webpack_require__(60207);
;// CONCATENATED MODULE: ./src/gate/checks/check-kinds.ts

/** Every kind of check: one row each. */
const CHECK_KINDS = {
    status: {
        form: '`status: 200`',
        make: (argument) => {
            const wanted = typeof argument === 'string' ? Number(argument) : argument;
            if (typeof wanted !== 'number' || !Number.isInteger(wanted))
                return 'is no HTTP status';
            return plain(`status is ${wanted}`, ({ status }) => status === wanted);
        },
    },
    'has-content': { form: '`has-content`', make: () => onText('has content', (text) => text.trim() !== '') },
    'not-cut-off': { form: '`not-cut-off`', make: () => plain('not cut off', ({ cutOff }) => !cutOff) },
    'max-output-tokens': {
        form: '`max-output-tokens: 200`',
        make: (argument) => {
            const most = Number(argument);
            if (!Number.isInteger(most) || most < 1)
                return 'is no number of tokens';
            return plain(`at most ${most} output tokens`, ({ outputTokens }) => outputTokens !== null && outputTokens <= most);
        },
    },
    contains: {
        form: '`contains: text`',
        make: (argument) => withText(argument, (wanted) => onText(`contains ${wanted}`, (text) => text.includes(wanted))),
    },
    matches: {
        form: '`matches: pattern`',
        make: (argument) => withText(argument, makePattern),
    },
    json: { form: '`json`', make: () => onText('is JSON', (text) => parseJson(text) !== undefined) },
    'json-schema': {
        form: '`json-schema: {…}`',
        make: (argument) => makeSchema(argument),
    },
};
function plain(name, holds) {
    return { name, readsText: false, holds };
}
function onText(name, holds) {
    return { name, readsText: true, holds: ({ text }) => holds(text) };
}
function withText(argument, make) {
    if (typeof argument === 'number')
        return make(String(argument));
    return typeof argument === 'string' && argument !== '' ? make(argument) : 'is no text';
}
function makePattern(source) {
    try {
        const pattern = new RegExp(source, 'u');
        return onText(`matches ${source}`, (text) => pattern.test(text));
    }
    catch {
        return 'is no regular expression';
    }
}
/** Interpreted, not compiled: a schema is data, and no code is made of it. */
function makeSchema(argument) {
    const schema = typeof argument === 'string' ? parseJson(argument) : argument;
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
        return 'is no JSON Schema';
    const validator = new esm_validator/* Validator */.D(schema, '2020-12', true);
    const title = 'title' in schema && typeof schema.title === 'string' ? ` ${schema.title}` : '';
    return onText(`fits the JSON schema${title}`, (text) => {
        const value = parseJson(text);
        return value !== undefined && isValid(validator, value);
    });
}
/** A schema with a reference that leads nowhere throws when it is used: nothing fits it. */
function isValid(validator, value) {
    try {
        return validator.validate(value).valid;
    }
    catch {
        return false;
    }
}
/** Models like to fence their JSON; what is inside counts. */
function parseJson(text) {
    const bare = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/.exec(text)?.[1] ?? text;
    try {
        return JSON.parse(bare);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/gate/checks/checks-value.ts




const NAMES = Object.keys(CHECK_KINDS);
/** The `checks` setting: one `kind` or `kind: argument` a line, or a YAML list of them; `name` renames one. */
const checksValue = {
    placeholder: 'CHECKS',
    schema: {
        type: ['string', 'array'],
        items: {
            oneOf: [
                { enum: NAMES },
                { type: 'object', properties: Object.fromEntries(NAMES.map((name) => [name, {}])) },
            ],
        },
        examples: [['not-cut-off', { contains: 'Paris' }]],
    },
    parse: (raw, name) => {
        const made = entriesOf(raw).map(makeCheck);
        const problems = made.filter((check) => typeof check === 'string');
        if (problems.length === 0)
            return { ok: true, value: made.filter((check) => typeof check !== 'string') };
        return { ok: false, problems: problems.map((message) => ({ setting: name, message })) };
    },
};
function entriesOf(raw) {
    if (typeof raw === 'string') {
        return raw
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .map(splitLine);
    }
    return Array.isArray(raw) ? raw : [raw];
}
function splitLine(line) {
    const colon = line.indexOf(':');
    return colon < 0 ? line : { [line.slice(0, colon).trim()]: line.slice(colon + 1).trim() };
}
function makeCheck(entry) {
    const fields = typeof entry === 'string' ? { [entry]: true } : (0,structures/* isObject */.Gv)(entry) ? entry : {};
    const { name, ...rest } = fields;
    const [kind, ...more] = Object.keys(rest);
    if (kind === undefined || more.length > 0)
        return `${(0,setting/* show */.WU)(entry)} is no single check such as ${CHECK_KINDS['contains']?.form ?? ''}`;
    const row = Object.hasOwn(CHECK_KINDS, kind) ? CHECK_KINDS[kind] : undefined;
    if (row === undefined)
        return `there is no check \`${kind}\`; checks are ${NAMES.join(', ')}${(0,suggest/* suggestion */.h)(kind, NAMES)}`;
    const made = row.make(rest[kind]);
    if (typeof made === 'string')
        return `${(0,setting/* show */.WU)(entry)}: the argument ${made}; write ${row.form}`;
    return typeof name === 'string' && name !== '' ? { ...made, name } : made;
}

;// CONCATENATED MODULE: ./src/gate/settings/load-settings.ts




const HOUR = 3_600_000;
const count = (0,values/* numberValue */.Vg)({ min: 1, max: 1_000_000, integer: true });
const EXECUTORS = [
    'ramping-arrival-rate',
    'constant-arrival-rate',
    'ramping-vus',
    'constant-vus',
    'shared-iterations',
];
const SCENARIO_TYPES = ['load', 'cold-start', 'rate-limit', 'cache'];
/** What is sent when. */
const LOAD_SETTINGS = {
    prompts: (0,settings_define/* optional */.l)({ ...values/* linesValue */.Pr, schema: { type: ['string', 'array'] }, parse: (raw) => ({ ok: true, value: raw }) }, {
        perScenario: true,
        placeholder: 'TEXT|GLOB',
        summary: 'One a line or a YAML list: inline text, or file globs (`.txt`, `.md`, `.jsonl`, `.json`, `.yml`, `.yaml` including GitHub `.prompt.yml` and promptfoo, `.prompty`, `.prompt`).',
        defaultText: 'built-in set',
    }),
    scenario: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(SCENARIO_TYPES), 'load', {
        perScenario: true,
        summary: '`load` (the stages below), `cold-start`, `rate-limit` or `cache`.',
    }),
    stages: (0,settings_define/* withDefault */.I)(structures/* stagesValue */.f2, '30s:1,1m:3,30s:1', {
        perScenario: true,
        summary: '`duration:target` pairs, comma or newline separated, or a YAML list of `{duration, target}`; target is requests per second (virtual users for the closed executors).',
    }),
    'max-concurrency': (0,settings_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 1, max: 100_000, integer: true }), 50, {
        perScenario: true,
        summary: 'Most requests in flight; never exceeded. An arrival beyond it is dropped and counted.',
    }),
    executor: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(EXECUTORS), 'ramping-arrival-rate', {
        where: 'config',
        perScenario: true,
        summary: "How the load is shaped, with k6's names and meaning.",
    }),
    'start-rate': (0,settings_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0, max: 1_000_000 }), 0, {
        where: 'config',
        perScenario: true,
        summary: 'Rate, or virtual users, at which a ramp begins.',
    }),
    'time-unit': (0,settings_define/* withDefault */.I)((0,values/* durationValue */.k6)(1, HOUR), '1s', {
        where: 'config',
        perScenario: true,
        summary: 'What the rates of the arrival-rate executors count by.',
    }),
    arrivals: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['even', 'poisson']), 'even', {
        where: 'config',
        perScenario: true,
        summary: 'Spacing of open-model arrivals: even as in k6, or as independent users would come (seeded).',
    }),
    'graceful-stop': (0,settings_define/* withDefault */.I)((0,values/* durationValue */.k6)(0, HOUR), '30s', {
        where: 'config',
        perScenario: true,
        summary: 'How long requests in flight may go on after the last stage.',
    }),
    'think-time': (0,settings_define/* withDefault */.I)(structures/* thinkTimeValue */.tn, '0s', {
        where: 'config',
        perScenario: true,
        summary: "A virtual user's pause between requests: a duration, or a range such as `1s-3s` (seeded).",
    }),
    vus: (0,settings_define/* optional */.l)(count, {
        where: 'config',
        perScenario: true,
        summary: 'Virtual users of `constant-vus` and `shared-iterations`; without it those of the stages, or one.',
        defaultText: '–',
    }),
    iterations: (0,settings_define/* withDefault */.I)(count, 1, {
        where: 'config',
        perScenario: true,
        summary: 'Requests that the virtual users of `shared-iterations` share.',
    }),
    'on-rate-limit': (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['backoff', 'ignore']), 'backoff', {
        where: 'config',
        perScenario: true,
        summary: 'After a 429: send nothing until Retry-After (or 5 s) has passed, or go on.',
    }),
    'prompt-order': (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['shuffle', 'sequential']), 'shuffle', {
        where: 'config',
        perScenario: true,
        summary: 'Order in which prompts are asked: seeded shuffle in rounds, or round robin.',
    }),
    nonce: (0,settings_define/* withDefault */.I)(values/* booleanValue */.eC, false, {
        where: 'config',
        perScenario: true,
        summary: "Begin every prompt with a text of its own, so that the provider's prefix cache never hits.",
    }),
    checks: (0,settings_define/* optional */.l)(checksValue, {
        where: 'config',
        perScenario: true,
        summary: 'Conditions on each answer, one a line or a list: `status`, `has-content`, `not-cut-off`, `max-output-tokens`, `contains`, `matches`, `json`, `json-schema`; their share is the metric `checks`.',
    }),
    seed: (0,settings_define/* optional */.l)(values/* textValue */.v8, {
        where: 'config',
        summary: 'Makes order, spacing and resampling repeatable.',
        defaultText: 'from commit and settings',
    }),
};

// EXTERNAL MODULE: ./src/gate/settings/publish-settings.ts
var publish_settings = __webpack_require__(45186);
;// CONCATENATED MODULE: ./src/gate/settings/scenario-settings.ts



const scenario_settings_HOUR = 3_600_000;
/** What the scenarios other than `load` do. */
const SCENARIO_SETTINGS = {
    'cold-start': (0,settings_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        cycles: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 1, max: 1_000, integer: true }), 3),
        idle: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(0, 6 * scenario_settings_HOUR), 60_000),
        'warm-requests': (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 1, max: 1_000, integer: true }), 5),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the cold-start scenario: `cycles` times wait `idle`, send one cold request, then `warm-requests` warm ones.',
        defaultText: '`cycles: 3, idle: 60s, warm-requests: 5`',
    }),
    'rate-limit': (0,settings_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        rate: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.001, max: 100_000 }), 10),
        duration: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(1_000, scenario_settings_HOUR), 60_000),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the rate-limit scenario: the deliberately high rate, and for how long.',
        defaultText: '`rate: 10, duration: 60s`',
    }),
    cache: (0,settings_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        repeats: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 1, max: 10_000, integer: true }), 5),
        'hit-header': (0,structures/* field */.ZZ)(values/* textValue */.v8, ''),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the cache scenario: how often each prompt is sent again, and the response header that tells a hit.',
        defaultText: '`repeats: 5`',
    }),
};

// EXTERNAL MODULE: ./src/plan/shard.ts
var plan_shard = __webpack_require__(28303);
;// CONCATENATED MODULE: ./src/gate/settings/shard-settings.ts




const shardValue = {
    placeholder: 'I/N',
    schema: { type: 'string', pattern: '^\\d{1,3}/\\d{1,3}$', examples: ['2/4'] },
    parse: (raw, name) => {
        const shard = (0,plan_shard/* parseShard */.uK)(String(raw));
        return shard === undefined
            ? (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(raw)} is no shard; expected \`i/n\` such as \`2/4\`, i from 1 to n, n at most 256`)
            : (0,setting/* valid */.rZ)(shard);
    },
};
/** Sharing one load among jobs, and telling what other jobs measured. */
const SHARD_SETTINGS = {
    shard: (0,settings_define/* optional */.l)(shardValue, {
        summary: '`2/4`: this job carries its quarter of the load, on its quarter of the budget. A job with `mode: merge` judges the whole.',
    }),
    mode: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['run', 'merge', 'publish']), 'run', {
        summary: "`run`, `merge` (join what this run's shards measured and judge the whole), or `publish` (on `workflow_run`: tell what an unprivileged run measured).",
    }),
};

;// CONCATENATED MODULE: ./src/protocols/protocol.ts
const PROTOCOL_NAMES = [
    'openai-chat',
    'openai-responses',
    'openai-completions',
    'anthropic-messages',
    'gemini',
    'ollama-chat',
    'bedrock-converse',
];

;// CONCATENATED MODULE: ./src/gate/settings/headers-value.ts

/** RFC 9110 field names. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
/** Visible characters, spaces and tabs; no line breaks, which would smuggle in further headers. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** The transport sets these; a wrong value would break the framing or answer with bytes nobody can read. */
const RESERVED = new Set([
    'content-length',
    'transfer-encoding',
    'connection',
    'host',
    'accept-encoding',
    'upgrade',
    'expect',
    'te',
    'trailer',
]);
/** `Name: value`, one a line, or a map. Values are secrets, so no message shows them. */
const headersValue = {
    placeholder: '"Name: value"',
    schema: {
        type: ['string', 'array', 'object'],
        items: { type: 'string' },
        additionalProperties: { type: ['string', 'number'] },
    },
    parse: (raw, name) => {
        const entries = headers_value_entriesOf(raw);
        if (entries === undefined)
            return (0,setting/* invalid */.Gq)(name, 'expected one `Name: value` a line, or a map');
        const problems = [];
        const headers = new Map();
        for (const [field, value] of entries) {
            const problem = problemOf(field, value);
            if (problem !== undefined)
                problems.push(problem);
            else
                headers.set(field.toLowerCase(), value ?? '');
        }
        return problems.length === 0
            ? (0,setting/* valid */.rZ)(Object.fromEntries(headers))
            : { ok: false, problems: problems.map((message) => ({ setting: name, message })) };
    },
};
function headers_value_entriesOf(raw) {
    if (typeof raw === 'string') {
        const lines = raw
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
        return lines.map((line) => {
            const colon = line.indexOf(':');
            return colon < 0 ? ['', undefined] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
        });
    }
    if (typeof raw !== 'object' || raw === null)
        return undefined;
    if (Array.isArray(raw))
        return raw.every((line) => typeof line === 'string') ? headers_value_entriesOf(raw.join('\n')) : undefined;
    return Object.entries(raw).map(([field, value]) => [
        field,
        typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    ]);
}
function problemOf(field, value) {
    if (value === undefined)
        return field === '' ? 'a line is no `Name: value` pair' : `the value of ${(0,setting/* show */.WU)(field)} is no text`;
    if (!TOKEN.test(field))
        return `${(0,setting/* show */.WU)(field)} is no header name`;
    if (RESERVED.has(field.toLowerCase()))
        return `${(0,setting/* show */.WU)(field)} is set by the load generator itself`;
    return FIELD_VALUE.test(value)
        ? undefined
        : `the value of ${(0,setting/* show */.WU)(field)} holds characters that a header cannot`;
}

;// CONCATENATED MODULE: ./src/gate/settings/target-settings.ts






/** What is asked, of whom, and for how much. */
const TARGET_SETTINGS = {
    endpoint: (0,settings_define/* optional */.l)(endpointValue, {
        summary: "URL of the API, or `simulator` for the embedded simulated endpoint (no network, no cost). A URL with no path, or ending in `/v1`, gets the protocol's standard path appended.",
        defaultText: 'required',
    }),
    protocol: (0,settings_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['auto', ...PROTOCOL_NAMES]), 'auto', {
        summary: 'Wire format; `auto` decides by the URL and says in the log what it chose.',
    }),
    model: (0,settings_define/* optional */.l)(values/* textValue */.v8, {
        perScenario: true,
        summary: 'Model id, sent as the protocol wants it; also the key for prices.',
    }),
    'api-key': (0,settings_define/* optional */.l)(values/* secretValue */.aF, {
        summary: "Sent in the protocol's own auth header; registered as a secret before anything else happens.",
    }),
    headers: (0,settings_define/* withDefault */.I)(headersValue, '', {
        summary: 'Extra headers, one `Name: value` a line; values are registered as secrets.',
        defaultText: '–',
    }),
    body: (0,settings_define/* optional */.l)(structures/* objectValue */.ZH, {
        where: 'config',
        summary: "Fields merged into the request's JSON; null removes one. A cap or a number of answers in it raises what is reserved.",
    }),
    'max-tokens': (0,settings_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 1, max: 1_000_000, integer: true }), 256, {
        perScenario: true,
        summary: 'Most output tokens a request may produce; also bounds its worst-case cost.',
    }),
    timeout: (0,settings_define/* withDefault */.I)((0,values/* durationValue */.k6)(1, 3_600_000), '30s', {
        perScenario: true,
        summary: 'A request still unfinished then is aborted and counts as a timeout.',
    }),
    stream: (0,settings_define/* withDefault */.I)(values/* booleanValue */.eC, true, {
        summary: 'Stream the response; time to first token is measured only when streaming, never guessed.',
    }),
    budget: (0,settings_define/* withDefault */.I)((0,values/* moneyValue */.G6)(1_000_000), '1.00', {
        summary: 'Hard ceiling in US dollars for the whole run, over all scenarios, arms and retries.',
    }),
    prices: (0,settings_define/* optional */.l)(structures/* pricesValue */.yq, {
        summary: 'Dollars per million tokens (`request` per request): `input: 2.50, cached-input: 1.25, cache-write: 3.13, output: 10, request: 0`, a price file, or `free`. Without it the price table knows common models; one it does not know is an error, never $0.',
        defaultText: 'by model',
    }),
};

;// CONCATENATED MODULE: ./src/gate/settings/schema.ts







/** Every setting, in the order in which tables list them. */
const SETTINGS = {
    ...TARGET_SETTINGS,
    ...LOAD_SETTINGS,
    ...SCENARIO_SETTINGS,
    ...COMPARE_SETTINGS,
    ...judge_settings/* JUDGE_SETTINGS */.U,
    ...SHARD_SETTINGS,
    ...publish_settings/* PUBLISH_SETTINGS */.G,
};
const SETTING_NAMES = Object.keys(SETTINGS);
/** Names of the action's inputs. */
const INPUT_NAMES = SETTING_NAMES.filter((name) => SETTINGS[name].where === 'input');
/** Settings that the scenarios of one run may have each for itself. */
const SCENARIO_SETTING_NAMES = SETTING_NAMES.filter((name) => SETTINGS[name].perScenario);
/** How the default reads in a table. */
function defaultTextOf(name) {
    const setting = SETTINGS[name];
    if (setting.defaultText !== undefined)
        return setting.defaultText;
    return setting.fallback === undefined || setting.fallback === ''
        ? '–'
        : `\`${JSON.stringify(setting.fallback).replace(/^"|"$/g, '')}\``;
}


/***/ }),

/***/ 60097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   rZ: () => (/* binding */ valid)
/* harmony export */ });
function valid(value) {
    return { ok: true, value };
}
function invalid(name, message) {
    return { ok: false, problems: [{ setting: name, message }] };
}
/** A value as given, short enough for a message. */
function show(raw) {
    const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));
    const line = text.replace(/\s+/g, ' ').trim();
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}


/***/ }),

/***/ 79799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   ZH: () => (/* binding */ objectValue),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   f2: () => (/* binding */ stagesValue),
/* harmony export */   hC: () => (/* binding */ groupValue),
/* harmony export */   tn: () => (/* binding */ thinkTimeValue),
/* harmony export */   yq: () => (/* binding */ pricesValue)
/* harmony export */ });
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62371);
/* harmony import */ var _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87001);
/* harmony import */ var _plan_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18404);
/* harmony import */ var _plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48817);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60097);





/** The kinds of value that have a shape of their own. */
const stagesValue = {
    placeholder: 'STAGES',
    schema: {
        type: ['string', 'array'],
        examples: ['30s:1,1m:3,30s:1'],
        items: {
            type: 'object',
            properties: { duration: { type: ['string', 'number'] }, target: { type: 'number', minimum: 0 } },
            required: ['duration', 'target'],
            additionalProperties: false,
        },
    },
    parse: (raw, name) => {
        const { stages, problems } = (0,_plan_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStages */ .l)(raw, name);
        return problems.length === 0 ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(stages) : { ok: false, problems };
    },
};
/** As given: prices are resolved once the model and the endpoint are known. */
const pricesValue = {
    placeholder: 'PRICES',
    schema: {
        anyOf: [
            { type: 'string', description: _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .PRICES_FORM */ .av },
            {
                type: 'object',
                properties: Object.fromEntries(['input', 'cached-input', 'cache-write', 'output', 'request'].map((key) => [
                    key,
                    { type: ['number', 'string'], minimum: 0 },
                ])),
                required: ['input', 'output'],
                additionalProperties: false,
            },
        ],
    },
    parse: (raw, name) => {
        if ((0,_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .pricesFile */ .Zs)(raw) !== undefined)
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(raw);
        const price = (0,_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePrices */ .ap)(raw);
        return Array.isArray(price)
            ? { ok: false, problems: price.map((problem) => ({ ...problem, setting: name })) }
            : (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(raw);
    },
};
/** A JSON object, as text or as YAML. */
const objectValue = {
    placeholder: 'JSON',
    schema: { type: ['object', 'string'] },
    parse: (raw, name) => {
        const value = typeof raw === 'string' ? parseJson(raw) : raw;
        return isObject(value) ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(value) : (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(raw)} is no JSON object`);
    },
};
/** `2s`, or `1s-3s`. */
const thinkTimeValue = {
    placeholder: 'DURATION[-DURATION]',
    schema: { type: ['string', 'number'], examples: ['2s', '1s-3s'] },
    parse: (raw, name) => {
        const range = typeof raw === 'string' || typeof raw === 'number' ? (0,_plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseThinkTime */ .B6)(raw) : undefined;
        return range === undefined ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(raw)} is not ${_plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__/* .THINK_TIME_FORM */ .Om}`) : (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(range);
    },
};
/** A map whose keys are settings of their own; text is read as `key: value, key: value`. */
function groupValue(fields) {
    const names = Object.keys(fields);
    const properties = Object.fromEntries(names.map((field) => [field, fields[field]?.schema ?? {}]));
    return {
        placeholder: names.map((field) => `${field}: …`).join(', '),
        schema: { type: ['object', 'string'], properties, additionalProperties: false },
        parse: (raw, name) => {
            const given = typeof raw === 'string' ? splitPairs(raw) : raw;
            if (!isObject(given))
                return (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(raw)} is no map of ${names.join(', ')}`);
            return parseGroup(fields, given, name);
        },
    };
}
function parseGroup(fields, given, name) {
    const names = Object.keys(fields);
    const problems = Object.keys(given)
        .filter((key) => !names.includes(key))
        .map((key) => ({
        setting: name,
        message: `unknown key \`${key}\`; valid are ${names.join(', ')}${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(key, names)}`,
    }));
    const result = {};
    for (const field of names) {
        const kind = fields[field];
        if (kind === undefined)
            continue;
        const raw = given[field];
        const parsed = raw === undefined || raw === null ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(kind.fallback) : kind.parse(raw, `${name}.${field}`);
        if (parsed.ok)
            result[field] = parsed.value;
        else
            problems.push(...parsed.problems);
    }
    return problems.length === 0 ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(result) : { ok: false, problems };
}
/** Gives a kind of value its default inside a group. */
function field(kind, fallback) {
    return { ...kind, fallback };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function splitPairs(text) {
    const json = text.trim().startsWith('{') ? parseJson(text) : undefined;
    if (isObject(json))
        return json;
    const pairs = text.split(/[,\n]/).filter((pair) => pair.trim() !== '');
    if (!pairs.every((pair) => pair.includes(':')))
        return undefined;
    return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()]));
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 74499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ moneyValue),
/* harmony export */   Pr: () => (/* binding */ linesValue),
/* harmony export */   Vg: () => (/* binding */ numberValue),
/* harmony export */   aF: () => (/* binding */ secretValue),
/* harmony export */   bg: () => (/* binding */ choiceValue),
/* harmony export */   eC: () => (/* binding */ booleanValue),
/* harmony export */   k6: () => (/* binding */ durationValue),
/* harmony export */   v8: () => (/* binding */ textValue)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62371);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60097);



/** Any single line of text. */
const textValue = {
    placeholder: 'TEXT',
    schema: { type: ['string', 'number'] },
    parse: (raw, name) => {
        if (typeof raw === 'number' || typeof raw === 'boolean')
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(String(raw));
        return typeof raw === 'string' && raw.trim() !== ''
            ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(raw.trim())
            : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is no text`);
    },
};
/** Text that no message may show. */
const secretValue = {
    ...textValue,
    parse: (raw, name) => {
        const parsed = textValue.parse(raw, name);
        return parsed.ok ? parsed : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, 'is no text');
    },
};
const booleanValue = {
    placeholder: 'true|false',
    schema: { type: 'boolean' },
    parse: (raw, name) => {
        if (raw === true || raw === false)
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(raw);
        const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
        if (word === 'true' || word === 'false')
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(word === 'true');
        return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is neither \`true\` nor \`false\``);
    },
};
function choiceValue(choices) {
    return {
        placeholder: choices.join('|'),
        schema: { enum: [...choices] },
        parse: (raw, name) => {
            const word = String(raw).trim();
            const match = choices.find((choice) => choice === word);
            if (match !== undefined)
                return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(match);
            const all = choices.map((choice) => `\`${choice}\``).join(', ');
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not one of ${all}${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(word, choices)}`);
        },
    };
}
function numberValue({ min, max, integer = false }) {
    const form = `${integer ? 'a whole number' : 'a number'} from ${min} to ${max}`;
    return {
        placeholder: integer ? 'N' : 'NUMBER',
        schema: { type: integer ? 'integer' : 'number', minimum: min, maximum: max },
        parse: (raw, name) => {
            const number = toNumber(raw);
            const fits = number >= min && number <= max && (!integer || Number.isInteger(number));
            return fits ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(number) : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not ${form}`);
        },
    };
}
/** Dollars, with or without the sign. */
function moneyValue(max) {
    return {
        placeholder: 'USD',
        schema: { type: ['number', 'string'], pattern: '^\\$?\\d+(\\.\\d+)?$', minimum: 0 },
        parse: (raw, name) => {
            const amount = toNumber(typeof raw === 'string' ? raw.trim().replace(/^\$/, '') : raw);
            return amount >= 0 && amount <= max
                ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(amount)
                : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not an amount of dollars from 0 to ${max}, such as \`1.00\``);
        },
    };
}
function durationValue(min, max) {
    return {
        placeholder: 'DURATION',
        schema: { type: ['string', 'number'], examples: ['30s', '1m30s', '500ms'] },
        parse: (raw, name) => {
            const ms = typeof raw === 'string' || typeof raw === 'number' ? (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(raw) : undefined;
            if (ms === undefined)
                return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec}`);
            if (ms < min || ms > max)
                return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not between ${min / 1000} s and ${max / 1000} s`);
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(ms);
        },
    };
}
/** Lines of text, or a YAML list of texts. */
const linesValue = {
    placeholder: 'LINES',
    schema: { type: ['string', 'array'], items: { type: 'string' } },
    parse: (raw, name) => {
        const items = typeof raw === 'string' ? raw.split('\n') : Array.isArray(raw) ? raw : [raw];
        const wrong = items.find((item) => typeof item !== 'string');
        if (wrong !== undefined)
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(wrong)} is no text`);
        return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(items.map((item) => String(item).trim()).filter((item) => item !== ''));
    },
};
/** `NaN` for everything that is not written as a plain decimal number. */
function toNumber(raw) {
    if (typeof raw === 'number')
        return raw;
    return typeof raw === 'string' && /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(raw) ? Number(raw) : Number.NaN;
}


/***/ }),

/***/ 57891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ shareBudget),
/* harmony export */   JR: () => (/* binding */ checkStripes),
/* harmony export */   dt: () => (/* binding */ stripeScenarios),
/* harmony export */   ir: () => (/* binding */ largestStripe)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _budget_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13428);
/* harmony import */ var _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28303);



/** The settings with this job's share of the budget, as large for each shard: together they never pass the whole. */
function shareBudget(parsed) {
    const { shard, budget } = parsed.config;
    if (shard === undefined)
        return parsed;
    return { ...parsed, config: { ...parsed.config, budget: (0,_budget_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .shareCeiling */ .N)(budget, shard.count) } };
}
/** The shard's stripe of every scenario; all shards together send exactly the whole. */
function stripeScenarios(whole, shard) {
    if (shard === undefined)
        return whole;
    return whole.map((scenario) => ({ ...scenario, plan: (0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .shardPlan */ .eK)(scenario.plan, shard) }));
}
/**
 * The largest stripe, the first. What is refused is refused because of it in every shard, so that no shard pays for
 * a load that the others do not send.
 */
function largestStripe(whole, shard) {
    return stripeScenarios(whole, shard && { index: 1, count: shard.count });
}
/** Why the load cannot be divided so; the same for every shard. */
function checkStripes(whole, shard) {
    if (shard === undefined || whole.length === 0)
        return [];
    const { count } = shard;
    const problem = (message) => [{ setting: 'shard', message }];
    const most = Math.max(0, ...whole.map(({ plan }) => plan.sessions.length));
    if (most < count)
        return problem(`\`${(0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShard */ ._D)(shard)}\` divides a load of ${most} arrivals or users among ${count} jobs`);
    try {
        largestStripe(whole, shard);
        return [];
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4)
            return problem(error.message);
        throw error;
    }
}


/***/ }),

/***/ 18511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ decideMerged),
/* harmony export */   z: () => (/* binding */ decideShard)
/* harmony export */ });
/* harmony import */ var _verdict_final_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94637);

/**
 * A shard has measured a part, and thresholds are about the whole: only what makes the whole worthless fails the job, an
 * error, the budget, or a threshold that says `abort`.
 */
function decideShard(shard) {
    return (outcome) => {
        const { verdict, passed, reasons } = (0,_verdict_final_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .decideVerdict */ .A)(withoutJudgement(outcome));
        const told = {
            code: 'shard',
            message: `shard ${shard} measured its part; thresholds are judged by the job with \`mode: merge\``,
        };
        if (outcome.stopped?.stoppedBy === 'abort')
            return { verdict: 'fail', passed: false, reasons };
        return { verdict, passed, reasons: [...reasons, told] };
    };
}
function withoutJudgement(outcome) {
    return {
        ...outcome,
        thresholds: [],
        compared: [],
        answered: outcome.sent,
        deliveredRatio: 1,
        saturated: null,
    };
}
/** The whole is judged like one run; what only its shards know can make it worse, never better. */
function decideMerged({ failures, doubts }) {
    return (outcome) => {
        const decided = (0,_verdict_final_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .decideVerdict */ .A)(outcome);
        // What an overloaded generator saw fail may be its own delay.
        const credible = outcome.saturated === null ? failures : [];
        if (decided.verdict === 'error' || decided.verdict === 'fail')
            return decided;
        const told = new Set([...credible, ...doubts].map(({ message }) => message));
        const others = decided.reasons.filter(({ message }) => !told.has(message));
        const worse = { ...decided, reasons: [...credible, ...doubts, ...others] };
        if (credible.length > 0)
            return { ...worse, verdict: 'fail', passed: false };
        if (doubts.length === 0)
            return decided;
        return { ...worse, verdict: 'inconclusive', passed: outcome.onInconclusive !== 'fail' };
    };
}


/***/ }),

/***/ 30699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ findBaseline),
  e: () => (/* binding */ judgeBaselineOf)
});

// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/base/format-age.ts
var format_age = __webpack_require__(97068);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./src/stats/student.ts
var student = __webpack_require__(27808);
;// CONCATENATED MODULE: ./src/stats/baseline.ts


/** From this many earlier runs on a stored baseline may gate; before, it only warns. */
const LEAST_RUNS_TO_GATE = 5;
/** Runs worth keeping: older ones describe another endpoint. */
const MOST_RUNS = 20;
/** What is believed of the day-to-day spread of a log statistic before any run is seen, and worth how many runs. */
const PRIOR_FREEDOM = 4;
const PRIOR_DEVIATION = 0.2;
/**
 * Whether a statistic (a latency percentile, a cost; above 0) lies beyond the one-sided prediction limit
 * m + t_{1-α,ν} s √(1 + 1/K) of the logs of K earlier runs, with ν = 4 + K - 1 and
 * s² = (4·0.2² + (K-1) var) / ν: a normal prediction interval with a conjugate prior on the variance (Gelman et al.,
 * Bayesian Data Analysis, 3.3). Of the earlier runs, oldest first, the last 20 count. `undefined` where there is none,
 * or a value is not positive and finite.
 */
function judgeBaseline(current, earlier, alpha) {
    const logs = earlier
        .filter((value) => value > 0 && value < Infinity)
        .slice(-MOST_RUNS)
        .map(Math.log);
    const runs = logs.length;
    if (runs === 0 || !(current > 0))
        return undefined;
    const freedom = PRIOR_FREEDOM + runs - 1;
    const squares = runs > 1 ? (runs - 1) * (0,simple_statistics/* sampleVariance */.y4)(logs) : 0;
    const deviation = Math.sqrt((PRIOR_FREEDOM * PRIOR_DEVIATION ** 2 + squares) / freedom);
    const error = deviation * Math.sqrt(1 + 1 / runs);
    const limit = Math.exp((0,student/* studentQuantile */.F)(1 - alpha, freedom) * error);
    const ratio = current / Math.exp((0,simple_statistics/* mean */.RE)(logs));
    const p = 1 - (0,student/* studentCdf */.R)(Math.log(ratio) / error, freedom);
    return { ratio, limit, exceeded: ratio > limit, p, runs, gates: runs >= LEAST_RUNS_TO_GATE };
}

// EXTERNAL MODULE: ./src/verdict/comparison-gates.ts
var comparison_gates = __webpack_require__(63293);
// EXTERNAL MODULE: ./src/metrics/names.ts
var names = __webpack_require__(86641);
// EXTERNAL MODULE: ./src/verdict/compared-row.ts
var compared_row = __webpack_require__(19253);
// EXTERNAL MODULE: ./src/verdict/explain.ts
var explain = __webpack_require__(18826);
;// CONCATENATED MODULE: ./src/verdict/explain-stored.ts






/** A judged gate as a row of the comparison; null where a side was not measured. */
function describeStoredRow(judged) {
    const { gate, head, base, p, verdict } = judged;
    if (head === null || base === null)
        return null;
    const isJudged = verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive';
    return {
        unit: gate.contrast.metric.unit,
        base: (0,compared_row/* orNull */.X)(base),
        head: (0,compared_row/* orNull */.X)(head),
        ...ratiosOf(judged),
        p,
        verdict,
        tolerance: isJudged ? limitRatio(judged) : null,
        message: explainStored(judged),
    };
}
/** A relative threshold judged on stored runs, in ratios or in the metric's unit. */
function describeStoredThreshold(judged, spec) {
    const { gate, base, found, verdict } = judged;
    const { kind, limit, metric } = gate.contrast;
    const { ratio, low, high } = ratiosOf(judged);
    const value = (share) => share === null || kind === 'ratio' ? share : base === null ? null : base * (share - 1);
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: value(ratio),
        low: value(low),
        high: value(high),
        n: found?.runs ?? 0,
        limit,
        unit: kind === 'ratio' ? 'ratio' : metric.unit,
        verdict: verdict === 'info' ? 'inconclusive' : verdict,
        message: explainStored(judged),
        needed: null,
    };
}
/** Head over base, and the interval that run-to-run variation leaves. */
function ratiosOf({ gate, found }) {
    if (found === undefined)
        return { ratio: null, low: null, high: null };
    const ratio = gate.contrast.side === 'below' ? found.ratio : 1 / found.ratio;
    return { ratio: (0,compared_row/* orNull */.X)(ratio), low: (0,compared_row/* orNull */.X)(ratio / found.limit), high: (0,compared_row/* orNull */.X)(ratio * found.limit) };
}
function limitRatio({ gate, limit }) {
    if (limit === null)
        return null;
    return (0,compared_row/* orNull */.X)(gate.contrast.side === 'below' ? limit : 1 / limit);
}
/** One sentence: what is usual, what was measured, what chance explains, and what follows. */
function explainStored(judged) {
    const { gate, head, base, found, verdict } = judged;
    const { metric, aggregation } = gate.contrast;
    const name = (0,names/* aggregateName */.V)(metric.name, (0,explain/* aggregationText */.Wx)(aggregation));
    if (head === null)
        return `${name}: nothing was measured, and no data is no pass.`;
    const values = `${(0,format/* formatValue */.Fl)(head, metric.unit)} against ${(0,format/* formatValue */.Fl)(base, metric.unit)}`;
    if (found === undefined)
        return `${name} is ${values}: not judged.`;
    const seen = `${name} is ${values}, usual in ${(0,format/* formatAmount */.ej)(found.runs, 'earlier run')} (${changeText(judged)})`;
    const few = `${(0,format/* formatAmount */.ej)(found.runs, 'run')} ${found.runs === 1 ? 'is' : 'are'} too few to judge, which takes ${LEAST_RUNS_TO_GATE}`;
    switch (verdict) {
        case 'pass':
            return `${seen}: ${gate.spec === null ? guardText(judged) : `${limitText(judged)} holds`}.`;
        case 'fail':
            return `${seen}: ${limitText(judged)} does not hold.`;
        case 'inconclusive':
            return `${seen}: ${found.gates ? `${limitText(judged)} cannot be told from chance` : few}.`;
        case 'no_data':
        case 'info':
            return `${seen}: ${(0,comparison_gates/* hasLimit */.yR)(gate) && !found.gates ? few : 'not judged'}.`;
    }
}
function guardText({ found, limit }) {
    const within = found === undefined || limit === null || found.ratio <= limit;
    return within ? 'within what is allowed' : 'chance explains it';
}
/** `+18 %; by chance runs differ by up to +36 %`. */
function changeText(judged) {
    const { gate, head, base, found } = judged;
    const { kind, limit, metric } = gate.contrast;
    const { ratio } = ratiosOf(judged);
    const difference = (head ?? 0) - (base ?? 0);
    const change = kind === 'ratio'
        ? (0,format/* formatChange */.eD)(ratio ?? Infinity)
        : `${difference > 0 ? '+' : ''}${(0,format/* formatAgainst */.L$)(difference, limit, metric.unit)}`;
    return `${change}; by chance runs differ by up to ${(0,format/* formatChange */.eD)(found?.limit)}`;
}
function limitText({ gate }) {
    const { kind, limit, metric, side } = gate.contrast;
    const allowed = kind === 'ratio' ? (0,format/* formatChange */.eD)(limit, 2) : `${limit > 0 ? '+' : ''}${(0,format/* formatLimit */.tW)(limit, metric.unit)}`;
    return `${side === 'below' ? 'the limit of' : 'the least of'} ${allowed}`;
}

// EXTERNAL MODULE: ./src/stats/holm.ts
var holm = __webpack_require__(28473);
// EXTERNAL MODULE: ./src/verdict/stored-values.ts
var stored_values = __webpack_require__(43721);
;// CONCATENATED MODULE: ./src/verdict/judge-stored.ts



/** Judges gates of one family: a threshold must be shown to hold, a row of the comparison's own to be worse. */
function judgeStored(family, evidence) {
    const alpha = 1 - evidence.confidence;
    const measured = family.map((gate) => measureGate(gate, evidence, alpha));
    const known = measured.filter(({ p }) => p !== null);
    const adjusted = (0,holm/* adjustHolm */.Q)(known.map(({ p }) => p ?? 1));
    return measured.map((each) => {
        const p = adjusted[known.indexOf(each)] ?? null;
        const beyond = each.found !== undefined && each.limit !== null && each.found.ratio > each.limit;
        const worse = beyond && p !== null && p <= alpha;
        return { ...each, p, worse, verdict: decide(each, worse, evidence.onInconclusive) };
    });
}
/** A gate whose values are told and not judged. */
function tellStored(gate, evidence) {
    const measured = measureGate(gate, evidence, 1 - evidence.confidence);
    return { ...measured, worse: false, verdict: 'info' };
}
function measureGate(gate, { current, earlier }, alpha) {
    const { contrast } = gate;
    const { metric, aggregation } = contrast;
    const head = (0,stored_values/* storedValue */.b)(current, metric, aggregation);
    const values = earlier.flatMap((run) => (0,stored_values/* storedValue */.b)(run, metric, aggregation) ?? []);
    const face = (value) => (contrast.side === 'below' ? value : 1 / value);
    const predict = (value) => judgeBaseline(value, values.map(face), alpha);
    const found = head === null ? undefined : (judgeZeros(head, values) ?? predict(face(head)));
    const base = found === undefined ? (values.at(-1) ?? null) : usualOf(values);
    const limit = facedLimit(contrast, base);
    // Where an improvement is asked for, "no worse" means "meets it".
    const asked = head !== null && limit !== null && limit < 1 ? predict(face(head) / limit) : found;
    return { gate, head, base, found, limit, p: asked?.p ?? found?.p ?? null };
}
function usualOf(values) {
    const positive = values.filter((value) => value > 0);
    if (positive.length === 0)
        return 0;
    return Math.exp(positive.reduce((sum, value) => sum + Math.log(value), 0) / positive.length);
}
/** What costs nothing has no logarithm: all free are equal, and one that is not is beyond every limit. */
function judgeZeros(head, values) {
    const runs = values.length;
    if (runs === 0 || head < 0 || (head > 0 && values.some((value) => value !== 0)))
        return undefined;
    const ratio = head > 0 ? Infinity : values.every((value) => value === 0) ? 1 : 0;
    const p = head > 0 ? 0.5 ** runs : 1;
    return { ratio, limit: 1, exceeded: head > 0, p, runs, gates: runs >= LEAST_RUNS_TO_GATE };
}
function facedLimit({ kind, limit, side }, base) {
    const ratio = kind === 'ratio' ? limit : base === null || base <= 0 ? null : (base + limit) / base;
    if (ratio === null || side === 'below')
        return ratio === null ? null : Math.max(0, ratio);
    return ratio <= 0 ? Infinity : 1 / ratio;
}
function decide({ gate, head, found, limit }, worse, onInconclusive) {
    const own = gate.spec === null;
    if (head === null)
        return own ? 'info' : 'no_data';
    if (own)
        return found?.gates === true ? (worse ? 'fail' : 'pass') : 'info';
    if (found === undefined || limit === null)
        return 'inconclusive';
    if (found.gates && worse)
        return 'fail';
    if (found.gates && found.ratio * found.limit <= limit)
        return 'pass';
    if (onInconclusive !== 'point')
        return 'inconclusive';
    return found.ratio <= limit ? 'pass' : 'fail';
}

;// CONCATENATED MODULE: ./src/verdict/judge-baseline.ts





/**
 * This run against the stored ones, by a prediction interval for one more run: runs differ from day to day by more
 * than requests within one, so few of them warn at most. Rows of the comparison's own fail where they are worse than
 * chance and their tolerance explain, and pass otherwise; a threshold passes only where the interval is within it.
 */
function judgeStoredBaseline(request) {
    const rows = (0,comparison_gates/* planRows */.Lq)(request.tolerances);
    const thresholds = (0,comparison_gates/* planThresholds */.md)(request.thresholds);
    const family = (0,comparison_gates/* planFamily */.c)(rows, thresholds).filter(comparison_gates/* hasLimit */.yR);
    const judged = judgeStored(family, request);
    const byGate = new Map(judged.map((each) => [each.gate, each]));
    const own = rows.flatMap((gate) => {
        const told = byGate.get(gate) ?? byThreshold(gate, thresholds, byGate) ?? tellStored(gate, request);
        const row = describeStoredRow(told);
        return row === null ? [] : [{ gate, row, judged: told }];
    });
    const warned = own.filter((each) => each.judged.worse && each.row.verdict !== 'fail');
    const notes = ['A stored baseline was measured at another time, perhaps on another machine.'];
    if (request.earlier.length < LEAST_RUNS_TO_GATE)
        notes.push(`It gates from ${LEAST_RUNS_TO_GATE} runs on; with fewer it only warns.`);
    return {
        comparison: {
            kind: 'baseline',
            source: request.source,
            url: request.url,
            pairs: 0,
            design: null,
            metrics: Object.fromEntries(own.map(({ gate, row }) => [gate.key, row])),
            prompts: [],
            notes,
            history: request.earlier.map((run) => describeRun(run, rows)),
        },
        thresholds: new Map(thresholds.flatMap((gate) => settleThreshold(gate, byGate))),
        gates: own.filter(({ gate, row }) => byGate.has(gate) && row.verdict !== 'info').map(({ row }) => row),
        warnings: warned.map(({ row }) => row.message),
    };
}
/** A row that a threshold judges shows the threshold's verdict. */
function byThreshold(row, thresholds, byGate) {
    const replacement = (0,comparison_gates/* replacementOf */.ml)(row, thresholds);
    return replacement?.contrast.kind === 'ratio' ? byGate.get(replacement) : undefined;
}
/** None where no stored run measured it: that is for the caller to say. */
function settleThreshold(gate, byGate) {
    const judged = byGate.get(gate);
    if (gate.spec === null || judged === undefined)
        return [];
    const comparable = judged.head === null || judged.base !== null;
    return comparable ? [[gate.spec, describeStoredThreshold(judged, gate.spec)]] : [];
}
function describeRun(run, rows) {
    const { commit, date, url, verdict } = run;
    const metrics = {};
    for (const { key, contrast } of rows) {
        const value = (0,stored_values/* storedValue */.b)(run, contrast.metric, contrast.aggregation);
        if (value !== null)
            metrics[key] = value;
    }
    return { commit, date, url, verdict, metrics };
}

// EXTERNAL MODULE: ./src/verdict/relative-thresholds.ts
var relative_thresholds = __webpack_require__(72718);
// EXTERNAL MODULE: ./src/gate/compare-config.ts
var compare_config = __webpack_require__(46071);
// EXTERNAL MODULE: ./src/gate/stored-run.ts
var stored_run = __webpack_require__(99344);
;// CONCATENATED MODULE: ./src/gate/stored-baseline.ts








/** Null where none is asked for, and for a shard, which judges nothing. */
async function findBaseline({ config }, prepared, world) {
    if (!(0,compare_config/* hasBaseline */.Ku)(config) || prepared.shard !== null || world.storedRuns === undefined)
        return null;
    const artifact = config['artifact-name'] ?? config.name;
    const found = await (0,stored_run/* collectRuns */.X)(world.storedRuns({ artifact, scope: 'base-branch', since: null }), {
        name: config.name,
        objection: ({ run }) => (run.configHash === prepared.configHash ? null : 'with other settings'),
        most: MOST_RUNS,
    });
    const baseline = describeFound(found, prepared, world.date());
    announce(baseline, found, world);
    for (const warning of lintBaseline(baseline, config))
        world.log.warning(warning);
    return baseline;
}
function describeFound(found, { promptHash }, now) {
    const [newest] = found.runs;
    if (newest === undefined) {
        const over = (0,stored_run/* describePassedOver */._)(found);
        const none = `no stored run with these settings${over === '' ? '' : ` (${over})`}; runs of the base branch store what later ones read`;
        return { runs: [], source: 'no stored run', url: null, notes: [], missing: found.trouble ?? none };
    }
    const { branch, commit, date, url } = newest.stored;
    const count = (0,format/* formatAmount */.ej)(found.runs.length, 'run');
    const last = found.runs.length === 1 ? '' : 'last ';
    const age = (0,format_age/* formatAge */.n)(now.getTime() - date.getTime());
    const others = newest.run.run.promptHash === promptHash ? [] : [OTHER_PROMPTS];
    return {
        runs: found.runs.map(stored_baseline_describeRun).reverse(),
        source: `${count} of ${branch}, ${last}${commit.slice(0, 7)}, ${age} ago`,
        url,
        notes: found.trouble === null ? others : [...others, `No more runs could be read: ${found.trouble}.`],
        missing: null,
    };
}
const OTHER_PROMPTS = 'The prompts are not those of the last stored run; what that changes is part of the comparison.';
function stored_baseline_describeRun({ stored, run }) {
    const { commit, date, url } = stored;
    return { commit, date: date.toISOString(), url, verdict: run.verdict, metrics: run.metrics };
}
function announce(baseline, found, { log }) {
    if (baseline.missing !== null) {
        log.warning(`Nothing is compared: ${baseline.missing}`);
        return;
    }
    const over = (0,stored_run/* describePassedOver */._)(found);
    log.info(`Compared with ${baseline.source}${over === '' ? '' : `; ${over}`}`);
    if (found.trouble !== null)
        log.warning(`no more stored runs could be read: ${found.trouble}`);
}
/** Relative thresholds that so few runs can never decide. */
function lintBaseline({ runs, missing }, config) {
    const relative = config.thresholds.filter(relative_thresholds/* isRelative */.n3);
    if (missing !== null || runs.length >= LEAST_RUNS_TO_GATE || config['on-inconclusive'] === 'point')
        return [];
    return relative.map(({ metric, source }) => `\`${metric}: ${source}\` cannot be decided yet: it takes ${LEAST_RUNS_TO_GATE} stored runs, and there ${runs.length === 1 ? 'is' : 'are'} ${runs.length}`);
}
/** What the run says against the stored ones. */
function judgeBaselineOf({ runs, source, url, notes, missing }, current, config) {
    const judged = judgeStoredBaseline({
        current,
        earlier: runs,
        source,
        url,
        confidence: config.confidence,
        onInconclusive: config['on-inconclusive'],
        tolerances: comparison_gates/* DEFAULT_TOLERANCES */.tD,
        thresholds: config.thresholds.filter(relative_thresholds/* isRelative */.n3),
    });
    const nothing = `Nothing is compared: ${missing}. Absolute thresholds judge as always.`;
    const told = missing === null ? [...notes, ...judged.comparison.notes] : [nothing];
    const warnings = judged.warnings.map((warning) => `Worse than chance explains: ${warning}`);
    return { ...judged, warnings, comparison: { ...judged.comparison, notes: [...warnings, ...told] } };
}


/***/ }),

/***/ 99344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ collectRuns),
/* harmony export */   _: () => (/* binding */ describePassedOver)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _report_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85813);


const { run, load, generator } = _report_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Qh.shape;
/** What is read of a stored report: fields that later versions add are not missed in it. */
const storedSchema = _report_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Qh
    .pick({ schemaVersion: true, tool: true, name: true, verdict: true, passed: true, metrics: true })
    .extend({
    run: run.pick({ stoppedBy: true, shard: true, configHash: true, promptHash: true, judgeHash: true }),
    load: load.pick({ sent: true, deliveredRatio: true }),
    generator: generator.pick({ healthy: true }),
});
/** Below this share of its plan a run measured another load. */
const LEAST_DELIVERED = 0.95;
/** Reads complete runs until there are enough of them. What is in the way is told, and what was found before it stays. */
async function collectRuns(reports, { name, objection, most }) {
    const runs = [];
    const passedOver = new Map();
    try {
        for await (const stored of reports) {
            const run = readCompleteRun(stored, name);
            const unfit = typeof run === 'string' ? run : objection(run);
            if (unfit !== null)
                passedOver.set(unfit, (passedOver.get(unfit) ?? 0) + 1);
            else if (typeof run !== 'string')
                runs.push({ stored, run });
            if (runs.length === most)
                break;
        }
        return { runs, passedOver, trouble: null };
    }
    catch (error) {
        return { runs, passedOver, trouble: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    }
}
/** `3 passed over: 2 with other settings, 1 not complete`, or the empty text. */
function describePassedOver({ passedOver }) {
    const counts = [...passedOver].map(([why, count]) => `${count} ${why}`);
    const total = [...passedOver.values()].reduce((sum, count) => sum + count, 0);
    return total === 0 ? '' : `${total} passed over: ${counts.join(', ')}`;
}
/** The report of a complete run of the gate `name`, or why it is none. Nothing in it is believed unchecked. */
function readCompleteRun({ text }, name) {
    const report = storedSchema.safeParse(parseJson(text)).data;
    if (report === undefined)
        return 'not of this version';
    if (report.name !== name || report.run.shard !== null)
        return 'of another gate';
    return isComplete(report) ? report : 'not complete';
}
function isComplete(report) {
    const { verdict, run: made, load: carried, generator: own } = report;
    const judged = verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive';
    const whole = made.stoppedBy === 'completed' || made.stoppedBy === 'decided';
    return judged && whole && own.healthy && carried.sent > 0 && carried.deliveredRatio >= LEAST_DELIVERED;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 70700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ resolveTarget)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/budget/fixed-price.ts
var fixed_price = __webpack_require__(89207);
// EXTERNAL MODULE: ./src/budget/parse-prices.ts
var parse_prices = __webpack_require__(87001);
// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
;// CONCATENATED MODULE: ./src/budget/foreign-prices.ts
/** The value where it is an object with fields. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** The rows of litellm's `model_prices_and_context_window.json` or models.dev's `api.json`, told by their shape. */
function readForeignRows(root) {
    const entries = Object.entries(root).flatMap(([id, value]) => {
        const fields = fieldsOf(value);
        return fields === undefined ? [] : [{ id, fields }];
    });
    if (entries.some(({ fields }) => fieldsOf(fields['models']) !== undefined)) {
        return entries.flatMap(({ id, fields }) => readModelsDevProvider(id, fields));
    }
    if (!entries.some(({ fields }) => 'input_cost_per_token' in fields))
        return undefined;
    return entries.map(({ id, fields }) => {
        const provider = fields['litellm_provider'];
        return {
            id,
            provider: typeof provider === 'string' ? provider : '',
            tiers: () => readLitellmTiers(fields),
        };
    });
}
const LITELLM_RATES = [
    'input_cost_per_token',
    'cache_read_input_token_cost',
    'cache_creation_input_token_cost',
    'output_cost_per_token',
];
/** Dollars per token; `…_above_200k_tokens` are the rates of requests with more input than that. */
function readLitellmTiers(fields) {
    const thousands = Object.keys(fields).flatMap((key) => {
        const digits = /^(?:input|output)_cost_per_token_above_(\d{1,9})k_tokens$/.exec(key)?.[1];
        return digits === undefined ? [] : [Number(digits)];
    });
    const rising = [...new Set([0, ...thousands])].sort((a, b) => a - b);
    return complete(rising.map((k) => {
        const rate = (key) => (k > 0 ? fields[`${key}_above_${k}k_tokens`] : undefined) ?? fields[key];
        return readTier(k * 1000, LITELLM_RATES.map(rate), {
            scale: 1e6,
            request: fields['input_cost_per_request'],
        });
    }));
}
/** Each model has `cost`, in dollars per million tokens. */
function readModelsDevProvider(provider, fields) {
    return Object.entries(fieldsOf(fields['models']) ?? {}).flatMap(([id, value]) => {
        const cost = fieldsOf(fieldsOf(value)?.['cost']);
        return cost === undefined ? [] : [{ id, provider, tiers: () => readModelsDevTiers(cost) }];
    });
}
function readModelsDevTiers(cost) {
    const tierAbove = (above, fields) => readTier(above, [fields['input'], fields['cache_read'], fields['cache_write'], fields['output']], {
        scale: 1,
    });
    const long = fieldsOf(cost['context_over_200k']);
    return complete([
        tierAbove(0, cost),
        ...(long === undefined ? [] : [tierAbove(200_000, { ...cost, ...long })]),
    ]);
}
/** `row` is input, cached input, cache write, output; the two in the middle fall back to input. */
function readTier(above, row, { scale, request }) {
    const [input, cachedInput, cacheWrite, output] = row.map((value) => readRate(value, scale));
    if (input === undefined || output === undefined)
        return undefined;
    const rates = {
        input,
        cachedInput: cachedInput ?? input,
        cacheWrite: cacheWrite ?? input,
        output,
        request: readRate(request, 1) ?? 0,
    };
    return { above, rates };
}
/** Scaled without the binary dust that 2.5e-6 × 1e6 leaves. */
function readRate(value, scale) {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
        return undefined;
    return Number((value * scale).toPrecision(12));
}
function complete(tiers) {
    const known = tiers.filter((tier) => tier !== undefined);
    return known.length === tiers.length ? known : undefined;
}

// EXTERNAL MODULE: ./src/budget/tiered-price.ts
var tiered_price = __webpack_require__(93312);
;// CONCATENATED MODULE: ./src/budget/price-file.ts




/**
 * The price of a model in a file of ours (`{models: {id: {input, output, …}}}`), in litellm's
 * `model_prices_and_context_window.json` or in models.dev's `api.json`. Which it is shows by its shape.
 */
function findFilePrice(file, model, endpoint) {
    const root = fieldsOf(file.content);
    const ours = fieldsOf(root?.['models']);
    if (ours !== undefined)
        return findOurs(file, model, ours);
    const rows = root === undefined ? undefined : readForeignRows(root);
    return rows === undefined
        ? [
            problemIn(file, 'this is no price file: `models:` with prices by id, or the JSON of litellm or models.dev'),
        ]
        : findForeign(file, rows, { model, endpoint });
}
function findOurs(file, model, models) {
    if (!Object.hasOwn(models, model))
        return [noPrice(file, model, Object.keys(models))];
    const price = (0,parse_prices/* parsePrices */.ap)(models[model], { source: file.name, model });
    if (!Array.isArray(price))
        return price;
    return price.map(({ message }) => problemIn(file, `model \`${model}\`: ${message}`));
}
/** The same id at several providers is no question where they agree, or where the endpoint's host names one. */
function findForeign(file, rows, { model, endpoint }) {
    const exact = rows.filter((row) => row.id === model);
    const matches = exact.length > 0 ? exact : rows.filter((row) => row.id.endsWith(`/${model}`));
    const here = matches.filter((row) => row.provider !== '' && endpoint.hostname.includes(row.provider));
    const [row, ...others] = here.length > 0 ? here : matches;
    if (row === undefined)
        return [noPrice(file, model, new Set(rows.map(({ id }) => id)))];
    const [first, ...more] = row.tiers() ?? [];
    if (first === undefined)
        return [problemIn(file, `model \`${row.id}\` has no prices of input and output tokens`)];
    const differs = others.filter((other) => JSON.stringify(other.tiers()) !== JSON.stringify([first, ...more]));
    if (differs.length > 0) {
        const places = [row, ...differs].map(({ id, provider }) => `${id} (${provider})`).join(', ');
        return [
            problemIn(file, `model \`${model}\` has several prices, ${places}; name one of them, or set \`prices\``),
        ];
    }
    return (0,tiered_price/* tieredPrice */.r)([first, ...more], { source: file.name, model: row.id });
}
function noPrice(file, model, known) {
    return problemIn(file, `unknown price; there is none for model \`${model}\`${(0,suggest/* suggestion */.h)(model, known)}`);
}
function problemIn(file, message) {
    return { setting: 'prices', message, file: file.name };
}

;// CONCATENATED MODULE: ./src/budget/price-table.ts

/** The package does not say its version itself; a test holds this equal to the dependency. */
const PRICE_TABLE_VERSION = '0.1.8';
/**
 * The price in the table of `@pydantic/genai-prices`, as bundled: its remote update stays off, so that the same
 * commit gives the same price. Undefined where it does not know the model, or knows no price for it. The table is
 * loaded when first asked, because half a megabyte would delay every start.
 */
async function findTablePrice(question) {
    const found = findModel(await __webpack_require__.e(/* import() */ 294).then(__webpack_require__.bind(__webpack_require__, 82294)), question);
    const tiers = found === undefined ? undefined : toTiers(found.model_price);
    if (found === undefined || tiers === undefined)
        return undefined;
    const day = question.date.toISOString().slice(0, 10);
    const source = `@pydantic/genai-prices ${PRICE_TABLE_VERSION} (${found.provider.id}, ${day})`;
    return (0,tiered_price/* tieredPrice */.r)(tiers, { source, model: found.model.id });
}
/** Where the endpoint's host says which provider it is, only that provider's prices count. */
function findModel(table, question) {
    const { model, endpoint } = question;
    const provider = findProvider(table, endpoint);
    if (provider !== undefined)
        return dearestOfDay(table, question, { provider, modelId: model });
    const slash = model.indexOf('/');
    const publisher = slash > 0 ? table.findProvider({ providerId: model.slice(0, slash) }) : undefined;
    const qualified = publisher && { provider: publisher, modelId: model.slice(slash + 1) };
    return (dearestOfDay(table, question, { modelId: model }) ??
        (qualified && dearestOfDay(table, question, qualified)));
}
/** Only the origin is shown to the table's patterns, so that a path cannot imitate a provider. */
function findProvider(table, endpoint) {
    if (/^bedrock-[\w.-]+\.api\.aws$/.test(endpoint.hostname))
        return table.findProvider({ providerId: 'aws' });
    return table.findProvider({ providerApiUrl: `${endpoint.origin}${endpoint.pathname}` });
}
const HALF_HOUR_MS = 1_800_000;
/** A measure of dearness, and enough of a request for the table to name its rates. */
const SAMPLE_USAGE = { input_tokens: 1000, output_tokens: 1000 };
/** A run may pass from off-peak into peak hours, so the dearest price of the next 24 hours is taken. */
function dearestOfDay(table, question, { modelId, provider }) {
    const ask = (timestamp) => table.calcPrice(SAMPLE_USAGE, modelId, { timestamp, ...(provider && { provider }) });
    let dearest = ask(question.date);
    if (dearest === null)
        return undefined;
    if (!Array.isArray(dearest.model.prices))
        return dearest;
    for (let i = 1; i <= 48; i += 1) {
        const later = ask(new Date(question.date.getTime() + i * HALF_HOUR_MS));
        if (later !== null && later.total_price > dearest.total_price)
            dearest = later;
    }
    return dearest;
}
/** Undefined for a model that is not priced by the token in both directions: its cost cannot be bounded. */
function toTiers(price) {
    if (price['input_mtok'] === undefined || price['output_mtok'] === undefined)
        return undefined;
    const starts = Object.values(price).flatMap((rate) => typeof rate === 'object' ? rate.tiers.map((tier) => tier.start) : []);
    const rising = [...new Set(starts)].filter((start) => start > 0).sort((a, b) => a - b);
    return [tierAbove(price, 0), ...rising.map((start) => tierAbove(price, start))];
}
function tierAbove(price, above) {
    const rate = (key) => rateAbove(price[key], above);
    const input = rate('input_mtok') ?? 0;
    const rates = {
        input,
        cachedInput: rate('cache_read_mtok') ?? input,
        cacheWrite: rate('cache_write_mtok') ?? input,
        // Where reasoning has a price of its own, all output is taken at the dearer one: its share is not in the usage.
        output: Math.max(rate('output_mtok') ?? 0, rate('output_reasoning_mtok') ?? 0),
        request: (rate('requests_kcount') ?? 0) / 1000,
    };
    return { above, rates, worstInput: rate('cache_write_1h_mtok') ?? 0 };
}
function rateAbove(rate, above) {
    if (typeof rate !== 'object')
        return rate;
    return rate.tiers.filter((tier) => above >= tier.start).at(-1)?.price ?? rate.base;
}

;// CONCATENATED MODULE: ./src/budget/resolve-price.ts



/** The setting, else the file it names, else the table by model and provider; no price is ever assumed. */
async function resolvePrice(request) {
    const { model, endpoint, date, setting, file } = request;
    if (file === undefined && setting !== undefined && setting !== null && setting !== '')
        return (0,parse_prices/* parsePrices */.ap)(setting);
    if (model === undefined || model === '')
        return [unknownPrice('no model is named')];
    if (file !== undefined)
        return findFilePrice(file, model, endpoint);
    const price = await findTablePrice({ model, endpoint, date });
    return price ?? [unknownPrice(`model \`${model}\` at ${endpoint.host} is not in the price table`)];
}
function unknownPrice(why) {
    return { setting: 'prices', message: `unknown price; set prices, or prices: free (${why})` };
}

;// CONCATENATED MODULE: ./src/protocols/bytes.ts
/** Bytes that wait for the rest of their line, frame or body. Grows by doubling, so that appending stays linear. */
class ByteStore {
    length = 0;
    bytes = EMPTY;
    /** Copies `chunk[start, end)` to the end. */
    append(chunk, start, end) {
        const needed = this.length + end - start;
        if (needed > this.bytes.length) {
            const grown = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2, SMALLEST));
            this.bytes.copy(grown, 0, 0, this.length);
            this.bytes = grown;
        }
        chunk.copy(this.bytes, this.length, start, end);
        this.length = needed;
    }
    /** What was appended since the last `clear`: a view that the next call of either makes stale. */
    view() {
        return this.bytes.subarray(0, this.length);
    }
    clear() {
        this.length = 0;
        // A stream that once had a huge line must not hold on to the memory.
        if (this.bytes.length > LARGEST_KEPT)
            this.bytes = EMPTY;
    }
}
/** The same memory as a Buffer, whose search and decoding are native. */
function asBuffer(chunk) {
    return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
const EMPTY = Buffer.alloc(0);
const SMALLEST = 256;
const LARGEST_KEPT = 1 << 16;

// EXTERNAL MODULE: ./src/protocols/json.ts
var json = __webpack_require__(59279);
// EXTERNAL MODULE: ./src/protocols/token-floor.ts
var token_floor = __webpack_require__(55019);
;// CONCATENATED MODULE: ./src/protocols/draft.ts


/** An answer in the making: what a protocol has read of it so far. */
class Draft {
    keepText;
    contentBytes = 0;
    floor = new token_floor/* TokenFloor */.W();
    outputTokens = null;
    /** Nothing that follows can change the answer. */
    done = false;
    /** The answer has come to its own end. Set by `terminate`. */
    terminated = false;
    failure = null;
    loadMs = null;
    /** Anthropic reports usage in two parts; the first waits here. */
    usageSoFar = {};
    carriesContent = false;
    finish = null;
    cutOff = false;
    usage = null;
    text = '';
    model = null;
    constructor(keepText) {
        this.keepText = keepText;
    }
    get contentTokens() {
        return this.floor.count;
    }
    /** Generated text. Anything but non-empty text is no content. */
    addText(value) {
        const text = (0,json/* textOf */.b6)(value);
        if (text === undefined)
            return;
        this.addHidden(text);
        const room = this.keepText - this.text.length;
        if (room > 0)
            this.text += text.length > room ? text.slice(0, room) : text;
    }
    /** Generated content that is not the answer's text: reasoning, tool names and arguments. */
    addHidden(value) {
        const text = (0,json/* textOf */.b6)(value);
        if (text === undefined)
            return;
        this.carriesContent = true;
        this.contentBytes += Buffer.byteLength(text);
        this.floor.add(text);
    }
    /** 1 if content was added since it was last asked: whoever reads an event asks once behind it. */
    takeContentEvent() {
        const { carriesContent } = this;
        this.carriesContent = false;
        return carriesContent ? 1 : 0;
    }
    /** The last report wins. Null is a report that is not credible; undefined is none. */
    reportUsage(usage) {
        if (usage === undefined)
            return;
        this.usage = usage;
        if (usage !== null)
            this.outputTokens = usage.output;
    }
    nameModel(value) {
        if (this.model === null)
            this.model = (0,json/* textOf */.b6)(value) ?? null;
    }
    /** The provider's stop reason; `cutOff` where it means that the output cap was reached. */
    stop(reason, cutOff) {
        this.finish = reason;
        this.cutOff = cutOff;
    }
    /** The answer's end was seen; a stream may go on behind it, with usage. */
    terminate() {
        this.terminated = true;
    }
    /** The protocol's last word was seen. */
    complete() {
        this.terminated = true;
        this.done = true;
    }
    /** The first failure stands. */
    fail(failure) {
        this.failure ??= failure;
        this.done = true;
    }
    /** A count on the way says nothing of what is generated after it, so usage counts only where generation has stopped. */
    answer() {
        return {
            finish: this.finish,
            cutOff: this.cutOff,
            usage: this.terminated || this.finish !== null ? this.usage : null,
            text: this.text,
            model: this.model,
            failure: this.failure,
            loadMs: this.loadMs,
        };
    }
}

// EXTERNAL MODULE: ./src/base/duration.ts
var duration = __webpack_require__(5937);
// EXTERNAL MODULE: ./src/protocols/wait.ts
var protocols_wait = __webpack_require__(24396);
;// CONCATENATED MODULE: ./src/protocols/failures.ts



const LONGEST_MESSAGE = 500;
/** A spent quota is a 429 with OpenAI; that it will not come back is said apart. */
const RATE_LIMIT = /rate_?limit|too_?many_?requests|throttl|resource_?exhausted|insufficient_?quota/i;
const NO_QUOTA = /insufficient_?(quota|balance|credits)|billing|payment_required/i;
/** The failure of an answer that says `error` although its status was good. */
function failureOf(document, outcome, name = '') {
    const { kind, message, retryAfterS, permanent, rateLimited } = readFault(document, name);
    return {
        outcome: rateLimited ? 'rate_limited' : outcome,
        kind,
        message: message === '' ? kind : message,
        retryAfterS,
        permanent,
    };
}
/** Reads the body that came with an error status: any provider's JSON, or whatever a proxy has to say. */
function refusalOf(status, body) {
    const document = (0,json/* parseJson */.qF)(body);
    const fallback = `http_${status}`;
    if (typeof document === 'object' && document !== null) {
        const { kind, message, retryAfterS, permanent } = readFault(document, fallback);
        return {
            kind,
            message: message === '' ? `HTTP ${status}` : message,
            retryAfterS,
            permanent: permanent || status === 402,
        };
    }
    const words = typeof document === 'string' ? document : plainWords(body);
    return {
        kind: fallback,
        message: words === '' ? `HTTP ${status}` : words,
        retryAfterS: null,
        permanent: status === 402,
    };
}
/** Whether a JSON document of an otherwise good answer says that it is none. */
function carriesError(document) {
    const error = document['error'];
    if (typeof error === 'object' && error !== null)
        return Object.keys(error).length > 0;
    if (error !== undefined && error !== null && error !== false && error !== '')
        return true;
    return document['object'] === 'error' || document['type'] === 'error';
}
function readFault(document, fallback) {
    const holder = (0,json/* objectOf */.Xy)(Array.isArray(document) ? document[0] : document) ?? {};
    const error = (0,json/* objectOf */.Xy)(holder['error']) ?? holder;
    const labels = [
        error['code'],
        error['status'],
        error['type'],
        holder['error_type'],
        holder['type'],
        holder['__type'],
    ].filter(isLabel);
    const status = [error['code'], error['status'], error['status_code']]
        .map(Number)
        .find((code) => code >= 400 && code < 600);
    const message = wordsOf(error['message'] ?? error['Message'] ?? holder['error'] ?? holder['detail'] ?? holder['message']);
    const kind = labels[0] ?? (status === undefined ? fallback || 'error' : `http_${status}`);
    const details = (0,json/* listOf */.c3)(error['details']);
    return {
        kind,
        message,
        retryAfterS: retryDelayOf(details),
        permanent: [...labels, fallback].some((label) => NO_QUOTA.test(label)) ||
            hasDailyQuota(details) ||
            /too many tokens per day/i.test(message),
        rateLimited: status === 429 || [...labels, fallback].some((label) => RATE_LIMIT.test(label)),
    };
}
/** A word fit to be a stable kind: no number (that is a status), no sentence. */
function isLabel(value) {
    return typeof value === 'string' && value !== 'error' && /^[A-Za-z][\w.:#/-]{0,63}$/.test(value);
}
/** google.rpc.RetryInfo: `"31s"`, `"0.1s"`. */
function retryDelayOf(details) {
    for (const detail of details) {
        const delay = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(detail)?.['retryDelay']);
        const wait = delay === undefined ? undefined : (0,duration/* parseDuration */.E9)(delay);
        if (wait !== undefined)
            return (0,protocols_wait/* sensibleWait */.P)(wait / 1000);
    }
    return null;
}
/** google.rpc.QuotaFailure names the quota; one that is per day does not come back within a run. */
function hasDailyQuota(details) {
    return details
        .flatMap((detail) => (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)(detail)?.['violations']))
        .some((violation) => (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(violation)?.['quotaId'])?.includes('PerDay') === true);
}
function wordsOf(value) {
    if (value === undefined || value === null)
        return '';
    return shorten(typeof value === 'string' ? value : (0,json/* writeJson */.GF)(value));
}
/** What is left of an HTML page or a plain text when its tags are gone. */
function plainWords(body) {
    const head = body.slice(0, 16 * LONGEST_MESSAGE);
    const title = /<title[^>]*>([^<]*)/i.exec(head)?.[1];
    return shorten((title ?? head.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' ').trim());
}
function shorten(text) {
    return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}

;// CONCATENATED MODULE: ./src/protocols/known-failures.ts
/** What can be wrong with an answer in any protocol. */
const EMPTY_BODY = invalid('empty_body', 'the answer has no body');
const HTML_BODY = invalid('html', 'the endpoint answered with an HTML page');
/** A whole answer where a stream was asked for: its first token has no time. */
const NOT_A_STREAM = invalid('not_a_stream', 'the endpoint did not stream its answer although a stream was asked for');
const UNEXPECTED_STREAM = invalid('unexpected_stream', 'the endpoint streamed its answer although none was asked for');
const MALFORMED_BODY = invalid('malformed_json', 'the answer is no JSON object');
const MALFORMED_EVENT = invalid('malformed_json', 'an event of the stream is no JSON object');
const FOREIGN_BODY = invalid('no_answer', 'the answer is JSON, but not an answer in this protocol');
const CUT_BODY = truncated('cut_body', 'the connection ended in the middle of the answer');
const CUT_EVENT = truncated('cut_event', 'the stream ends in the middle of an event');
const NO_TERMINAL_MARKER = truncated('no_terminal_marker', 'the stream ends without the event that says it is complete');
/** An answer that is none, or none that was asked for. */
function invalid(kind, message) {
    return { outcome: 'invalid_response', kind, message };
}
function truncated(kind, message) {
    return { outcome: 'truncated', kind, message };
}

;// CONCATENATED MODULE: ./src/protocols/body-decoder.ts





/** Most bytes of an answer that comes whole. */
const LARGEST_BODY = 64 * 1024 * 1024;
/**
 * A decoder for an answer that comes whole, read at its end. `verdict` is what a readable answer counts as:
 * null for a good one, or the failure of having come whole where a stream was asked for (its usage is read all the same).
 */
function createBodyDecoder(dialect, keepText, verdict) {
    return new BodyDecoder(dialect, new Draft(keepText), verdict);
}
class BodyDecoder {
    dialect;
    draft;
    verdict;
    body = new ByteStore();
    constructor(dialect, draft, verdict) {
        this.dialect = dialect;
        this.draft = draft;
        this.verdict = verdict;
    }
    get contentBytes() {
        return this.draft.contentBytes;
    }
    get contentTokens() {
        return this.draft.contentTokens;
    }
    get outputTokens() {
        return this.draft.outputTokens;
    }
    get done() {
        return this.draft.done;
    }
    push(chunk) {
        if (this.done)
            return 0;
        const bytes = asBuffer(chunk);
        if (this.body.length + bytes.length > LARGEST_BODY)
            this.draft.fail(TOO_LARGE);
        else
            this.body.append(bytes, 0, bytes.length);
        return 0;
    }
    end(complete) {
        if (this.done)
            return 0;
        const text = this.body.view().toString('utf8');
        this.body.clear();
        const body = (0,json/* parseJson */.qF)(text);
        const answer = (0,json/* objectOf */.Xy)(body);
        if (answer !== undefined)
            this.read(answer);
        else if (Array.isArray(body))
            this.draft.fail(this.failureOfList(body));
        else
            this.draft.fail(complete ? failureOfText(text.trimStart()) : CUT_BODY);
        return this.draft.takeContentEvent();
    }
    answer() {
        return this.draft.answer();
    }
    read(answer) {
        const { draft } = this;
        if (carriesError(answer))
            draft.fail(failureOf(answer, 'http_error'));
        else
            this.dialect.readBody(answer, draft);
        if (!draft.terminated && hasMessage(answer))
            draft.fail(failureOf(answer, 'http_error'));
        if (this.verdict !== null)
            draft.fail(this.verdict);
        if (!draft.terminated)
            draft.fail(FOREIGN_BODY);
        draft.done = true;
    }
    /** Gemini wraps its errors in an array, and without `alt=sse` its whole answer. */
    failureOfList(list) {
        const first = (0,json/* objectOf */.Xy)(list[0]);
        if (first !== undefined && carriesError(first))
            return failureOf(first, 'http_error');
        return this.verdict ?? MALFORMED_BODY;
    }
}
/** AWS and FastAPI put their errors at the top: `{"message": …}`, `{"detail": …}`. */
function hasMessage(document) {
    return (0,json/* textOf */.b6)(document['message'] ?? document['Message'] ?? document['detail']) !== undefined;
}
function failureOfText(text) {
    if (text === '')
        return EMPTY_BODY;
    if (text.startsWith('<'))
        return HTML_BODY;
    return /^(data|event|id|retry)?:/.test(text) ? UNEXPECTED_STREAM : MALFORMED_BODY;
}
const TOO_LARGE = invalid('too_large', `the answer is larger than ${LARGEST_BODY} bytes`);

;// CONCATENATED MODULE: ./src/protocols/decoder.ts






/** A decoder for one answer. */
function createDecoder(dialect, options) {
    return options.stream
        ? new StreamDecoder(dialect, options.keepText)
        : createBodyDecoder(dialect, options.keepText, null);
}
/** Turns a stream into an answer, event by event. */
class StreamDecoder {
    dialect;
    keepText;
    draft;
    framer;
    events = 0;
    started = false;
    /** Takes over where the endpoint sent a plain JSON document instead of a stream. */
    whole = null;
    constructor(dialect, keepText) {
        this.dialect = dialect;
        this.keepText = keepText;
        this.draft = new Draft(keepText);
        this.framer = dialect.framing.create((data, name) => this.read(data, name));
    }
    get contentBytes() {
        return this.whole?.contentBytes ?? this.draft.contentBytes;
    }
    get contentTokens() {
        return this.whole?.contentTokens ?? this.draft.contentTokens;
    }
    get outputTokens() {
        return this.draft.outputTokens;
    }
    get done() {
        return this.whole?.done ?? this.draft.done;
    }
    push(chunk) {
        if (this.done)
            return 0;
        const bytes = asBuffer(chunk);
        if (!this.started)
            this.start(bytes);
        if (this.whole !== null)
            return this.whole.push(bytes);
        this.events = 0;
        this.framer.push(bytes);
        this.failOnFraming();
        return this.events;
    }
    end(complete) {
        if (this.whole !== null) {
            this.whole.end(complete);
            return 0;
        }
        this.events = 0;
        if (!this.draft.done)
            this.finish(complete);
        return this.events;
    }
    answer() {
        return (this.whole ?? this.draft).answer();
    }
    /** Looks at the first byte that is neither blank nor a byte order mark: it tells a stream from another kind of document. */
    start(bytes) {
        const first = bytes.find((byte) => !BLANK.includes(byte));
        if (first === undefined)
            return;
        this.started = true;
        const mark = String.fromCharCode(first);
        if (!this.dialect.framing.foreign.includes(mark))
            return;
        if (mark === '<')
            this.draft.fail(HTML_BODY);
        else
            this.whole = createBodyDecoder(this.dialect, this.keepText, NOT_A_STREAM);
    }
    read(data, name) {
        const { draft } = this;
        if (draft.done)
            return;
        if (data.startsWith('[DONE]')) {
            if (this.dialect.endsWithDone)
                draft.complete();
            return;
        }
        if (data === '' && name !== 'error')
            return;
        const event = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(data));
        if (name === 'error' || (event !== undefined && carriesError(event))) {
            draft.fail(failureOf(event ?? { error: data }, 'stream_error'));
        }
        else if (event === undefined) {
            draft.fail(MALFORMED_EVENT);
        }
        else {
            this.dialect.readEvent(event, draft, name);
            this.events += draft.takeContentEvent();
        }
    }
    finish(complete) {
        const { draft, framer } = this;
        const { leftover } = framer.end();
        this.failOnFraming();
        // Half an event parses as no JSON: the stream was cut, the server did not write nonsense.
        if (leftover && draft.failure === MALFORMED_EVENT)
            draft.failure = draft.terminated ? null : CUT_EVENT;
        if (!draft.terminated)
            draft.fail(this.whatIsMissing(complete));
    }
    whatIsMissing(complete) {
        if (!this.started)
            return complete ? EMPTY_BODY : NO_TERMINAL_MARKER;
        return this.framer.recognised ? NO_TERMINAL_MARKER : NOT_A_STREAM;
    }
    failOnFraming() {
        const { problem } = this.framer;
        if (problem !== null)
            this.draft.fail(invalid(problem.kind, problem.message));
    }
}
/** LF, CR, tab, space, and the three bytes of a byte order mark. */
const BLANK = [0x0a, 0x0d, 0x09, 0x20, 0xef, 0xbb, 0xbf];

;// CONCATENATED MODULE: ./src/protocols/request.ts

/** The bytes of a request: the user's headers and body fields win over the protocol's own. */
function wireRequest(call, parts) {
    const headers = new Map([['content-type', 'application/json']]);
    for (const [name, value] of Object.entries(parts.headers))
        if (value !== undefined)
            headers.set(name, value);
    for (const [name, value] of Object.entries(call.headers ?? {}))
        headers.set(name.toLowerCase(), value);
    const body = call.body === undefined ? parts.body : (0,json/* mergeJson */.l_)(parts.body, call.body);
    return { url: parts.url, headers: Object.fromEntries(headers), body: JSON.stringify(body) };
}
/** `Bearer <key>`, or nothing where there is no key. */
function bearer(apiKey) {
    return apiKey === undefined || apiKey === '' ? undefined : `Bearer ${apiKey}`;
}
/**
 * The endpoint with the protocol's standard path where the user gave only a base: no path at all, or a version (`/v1`)
 * at its end. Any other path is used as given. The query string is kept.
 */
function endpointUrl(endpoint, path) {
    const url = new URL(endpoint);
    const given = url.pathname.replace(/\/+$/, '');
    if (given === '')
        url.pathname = `${path.version}${path.rest}`;
    else if (/\/v1$/.test(given))
        url.pathname = `${given}${path.rest}`;
    return url;
}
/** The texts of one role, as the protocols that keep the system prompt apart want them. */
function systemText(call) {
    const texts = call.messages.filter(({ role }) => role === 'system').map(({ content }) => content);
    return texts.length === 0 ? undefined : texts.join('\n\n');
}

;// CONCATENATED MODULE: ./src/protocols/framing.ts
/** Most bytes of one event (a line, a frame, the data of several lines). */
const LONGEST_EVENT = 16 * 1024 * 1024;

;// CONCATENATED MODULE: ./src/protocols/lines.ts

const LF = 0x0a;
const CR = 0x0d;
/**
 * Cuts bytes into lines at LF, CRLF or CR, mixed as they come; nothing else ends a line (U+2028 does not).
 * Working on bytes, it never sees half a UTF-8 character as text. A byte order mark before the first line is dropped.
 */
class LineSplitter {
    sink;
    limit;
    /** A line grew longer than the limit; what follows is ignored. */
    overflowed = false;
    carried = new ByteStore();
    skipLf = false;
    first = true;
    constructor(sink, limit) {
        this.sink = sink;
        this.limit = limit;
    }
    push(chunk) {
        let start = 0;
        let lf = chunk.indexOf(LF);
        let cr = chunk.indexOf(CR);
        while (!this.overflowed && (lf !== -1 || cr !== -1)) {
            const endsInCr = lf === -1 || (cr !== -1 && cr < lf);
            const end = endsInCr ? cr : lf;
            // The LF of a CRLF ends no second line, even where the two came in different chunks.
            if (!(this.skipLf && !endsInCr && end === start && this.carried.length === 0))
                this.finish(chunk, start, end);
            this.skipLf = endsInCr;
            start = end + 1;
            if (endsInCr)
                cr = chunk.indexOf(CR, start);
            else
                lf = chunk.indexOf(LF, start);
        }
        if (start < chunk.length)
            this.carry(chunk, start);
    }
    /** Hands on a last line that has no end. Returns whether there was one. */
    end() {
        const left = this.carried.length > 0 && !this.overflowed;
        if (left)
            this.finish(NOTHING, 0, 0);
        return left;
    }
    carry(chunk, start) {
        this.skipLf = false;
        if (this.carried.length + chunk.length - start > this.limit)
            this.overflowed = true;
        if (!this.overflowed)
            this.carried.append(chunk, start, chunk.length);
    }
    finish(chunk, start, end) {
        if (this.carried.length + end - start > this.limit) {
            this.overflowed = true;
        }
        else if (this.carried.length === 0) {
            this.emit(chunk, start, end);
        }
        else {
            this.carried.append(chunk, start, end);
            const line = this.carried.view();
            this.emit(line, 0, line.length);
            this.carried.clear();
        }
    }
    emit(bytes, start, end) {
        const marked = this.first && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
        this.first = false;
        this.sink(bytes, marked ? start + 3 : start, end);
    }
}
const NOTHING = Buffer.alloc(0);

;// CONCATENATED MODULE: ./src/protocols/sse.ts


const COLON = 0x3a;
const SPACE = 0x20;
/**
 * Server-sent events (WHATWG HTML, section 9.2.6), pushed byte by byte or megabyte by megabyte. An event is
 * handed on when it has data or a name: providers send `event: error` alone. Beyond the standard, a last event
 * without its blank line is handed on at the end, since it may hold the usage.
 */
class SseFramer {
    sink;
    problem = null;
    recognised = false;
    lines = new LineSplitter((bytes, start, end) => this.takeLine(bytes, start, end), LONGEST_EVENT);
    data = '';
    hasData = false;
    name = '';
    constructor(sink) {
        this.sink = sink;
    }
    push(chunk) {
        if (this.problem !== null)
            return;
        this.lines.push(chunk);
        if (this.lines.overflowed)
            this.overflow();
    }
    end() {
        const leftover = this.lines.end();
        this.dispatch();
        return { leftover };
    }
    takeLine(bytes, start, end) {
        if (start === end) {
            this.dispatch();
            return;
        }
        if (bytes[start] === COLON) {
            this.recognised = true;
            return;
        }
        if (isField(bytes, start, end, DATA))
            this.takeData(bytes, valueStart(bytes, start + DATA.length, end), end);
        else if (isField(bytes, start, end, EVENT))
            this.name = bytes.toString('utf8', valueStart(bytes, start + EVENT.length, end), end);
        else
            return;
        this.recognised = true;
    }
    takeData(bytes, start, end) {
        const value = bytes.toString('utf8', start, end);
        this.data = this.hasData ? `${this.data}\n${value}` : value;
        this.hasData = true;
        if (this.data.length > LONGEST_EVENT)
            this.overflow();
    }
    dispatch() {
        const { data, name } = this;
        const any = this.hasData || name !== '';
        this.data = '';
        this.name = '';
        this.hasData = false;
        if (any && this.problem === null)
            this.sink(data, name);
    }
    overflow() {
        this.problem = { kind: 'line_too_long', message: `an event is longer than ${LONGEST_EVENT} bytes` };
    }
}
/** Whether the line's field, up to its colon or the line's end, is `name`. */
function isField(bytes, start, end, name) {
    const after = start + name.length;
    if (after > end || (after < end && bytes[after] !== COLON))
        return false;
    for (let i = 0; i < name.length; i += 1)
        if (bytes[start + i] !== name[i])
            return false;
    return true;
}
/** Where the value begins: behind the colon and at most one space. */
function valueStart(bytes, colon, end) {
    if (colon >= end)
        return end;
    return bytes[colon + 1] === SPACE && colon + 1 < end ? colon + 2 : colon + 1;
}
const DATA = Buffer.from('data');
const EVENT = Buffer.from('event');
const sseFraming = { foreign: '{["<', create: (sink) => new SseFramer(sink) };

;// CONCATENATED MODULE: ./src/protocols/usage.ts
/** No request of today has more; a larger count is a fault of the server. */
const MOST_TOKENS = 1e9;
/**
 * The usage, or null where it is not credible: a count that is missing, negative, fractional or absurd, or a part that is
 * larger than its whole. Money is settled with these numbers, so a doubtful report is no report.
 */
function credibleUsage(counts) {
    const { input, output } = counts;
    if (!isCount(input) || !isCount(output))
        return null;
    const parts = [counts.cachedInput, counts.cacheWrite, counts.reasoning].map((part) => part ?? null);
    if (!parts.every((part) => part === null || isCount(part)))
        return null;
    const [cachedInput = null, cacheWrite = null, reasoning = null] = parts;
    if ((cachedInput ?? 0) + (cacheWrite ?? 0) > input || (reasoning ?? 0) > output)
        return null;
    return { input, output, cachedInput, cacheWrite, reasoning };
}
/** The sum of counts of which some may be left out; null where one is there but is no count. */
function sumOfCounts(...values) {
    let sum = 0;
    for (const value of values) {
        if (value === undefined || value === null)
            continue;
        if (!isCount(value))
            return null;
        sum += value;
    }
    return sum;
}
function isCount(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_TOKENS;
}

;// CONCATENATED MODULE: ./src/protocols/anthropic-messages.ts






/** Anthropic Messages. */
const anthropicMessages = {
    name: 'anthropic-messages',
    encode: (call) => wireRequest(call, {
        url: endpointUrl(call.endpoint, { version: '/v1', rest: '/messages' }),
        headers: {
            accept: call.stream ? 'text/event-stream' : 'application/json',
            'anthropic-version': versionOf(call),
            ...authOf(call.apiKey),
        },
        body: bodyOf(call),
    }),
    decoder: (options) => createDecoder(dialect, options),
    refusal: refusalOf,
};
/**
 * Version 2026-10-21 answers 400 to any sampling parameter, and only Anthropic itself is known to have it; the one
 * before, which every compatible server knows, still takes them.
 */
function versionOf(call) {
    const samples = [
        call.temperature,
        call.topP,
        call.body?.['temperature'],
        call.body?.['top_p'],
        call.body?.['top_k'],
    ];
    const isNewest = call.endpoint.hostname === 'api.anthropic.com' &&
        samples.every((value) => value === undefined || value === null);
    return isNewest ? '2026-10-21' : '2023-06-01';
}
/**
 * The API's documentation shows `x-api-key` with both versions, and compatible servers and gateways read it; OAuth
 * tokens go as Bearer only.
 */
function authOf(apiKey) {
    return apiKey?.startsWith('sk-ant-oat') === true
        ? { authorization: bearer(apiKey) }
        : { 'x-api-key': (0,json/* textOf */.b6)(apiKey) };
}
function bodyOf(call) {
    const format = call.responseFormat;
    return {
        model: call.model,
        max_tokens: call.maxTokens,
        system: systemText(call),
        messages: call.messages
            .filter(({ role }) => role !== 'system')
            .map(({ role, content }) => ({ role, content })),
        temperature: call.temperature,
        top_p: call.topP,
        // There is no plain JSON mode to translate `json_object` into.
        output_config: format?.type === 'json_schema' ? { format: { type: format.type, schema: format.schema } } : undefined,
        ...(call.stream ? { stream: true } : {}),
    };
}
const dialect = {
    framing: sseFraming,
    endsWithDone: false,
    readEvent: (event, draft) => {
        const type = event['type'];
        if (type === 'content_block_delta')
            readDelta((0,json/* objectOf */.Xy)(event['delta']), draft);
        else if (type === 'content_block_start')
            readBlock((0,json/* objectOf */.Xy)(event['content_block']), draft);
        else if (type === 'message_start')
            readStart((0,json/* objectOf */.Xy)(event['message']), draft);
        else if (type === 'message_delta')
            readStop((0,json/* objectOf */.Xy)(event['delta']), (0,json/* objectOf */.Xy)(event['usage']), draft);
        else if (type === 'message_stop')
            draft.complete();
    },
    readBody: (body, draft) => {
        draft.nameModel(body['model']);
        for (const block of (0,json/* listOf */.c3)(body['content']))
            readBlock((0,json/* objectOf */.Xy)(block), draft);
        readStop(body, (0,json/* objectOf */.Xy)(body['usage']), draft);
        if (Array.isArray(body['content']))
            draft.terminate();
    },
};
/** The output count of `message_start` is a placeholder, so its usage is kept for later and not reported. */
function readStart(message, draft) {
    draft.nameModel(message?.['model']);
    draft.usageSoFar = (0,json/* objectOf */.Xy)(message?.['usage']) ?? {};
}
/** A block opens empty, a tool's with its name; in a whole answer it is complete. A signature is no content. */
function readBlock(block, draft) {
    draft.addText(block?.['text']);
    draft.addHidden(block?.['thinking']);
    draft.addHidden(block?.['name']);
    const input = (0,json/* objectOf */.Xy)(block?.['input']);
    if (input !== undefined && Object.keys(input).length > 0)
        draft.addHidden((0,json/* writeJson */.GF)(input));
}
function readDelta(delta, draft) {
    draft.addText(delta?.['text']);
    draft.addHidden(delta?.['thinking']);
    draft.addHidden(delta?.['partial_json']);
}
/** `message_delta` counts cumulatively, and repeats of `message_start` only what has changed. */
function readStop(delta, usage, draft) {
    if (usage !== undefined) {
        const counted = Object.entries(usage).filter(([, count]) => count !== null);
        draft.usageSoFar = { ...draft.usageSoFar, ...Object.fromEntries(counted) };
        draft.reportUsage(usageOf(draft.usageSoFar));
    }
    const reason = (0,json/* textOf */.b6)(delta?.['stop_reason']);
    if (reason !== undefined)
        draft.stop(reason, reason === 'max_tokens');
}
/** `input_tokens` counts only what was neither read from a cache nor written to it. */
function usageOf(raw) {
    const { input_tokens: fresh, cache_read_input_tokens: read, cache_creation_input_tokens: written } = raw;
    return credibleUsage({
        input: fresh === undefined ? undefined : sumOfCounts(fresh, read, written),
        output: raw['output_tokens'],
        cachedInput: read,
        cacheWrite: written,
        reasoning: (0,json/* objectOf */.Xy)(raw['output_tokens_details'])?.['thinking_tokens'],
    });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/protocols/eventstream.ts



/** Total length, length of the headers, CRC-32 of these eight bytes. */
const PRELUDE = 12;
const CHECKSUM = 4;
/**
 * Amazon's event stream encoding (`application/vnd.amazon.eventstream`): frames of prelude, typed headers, payload and
 * CRC-32. The event's name is `:event-type`, or `exception:` and the type of an exception or error.
 */
class EventStreamFramer {
    sink;
    problem = null;
    recognised = false;
    carried = new ByteStore();
    constructor(sink) {
        this.sink = sink;
    }
    push(chunk) {
        if (this.carried.length === 0) {
            this.keep(chunk, this.takeFrames(chunk));
        }
        else {
            this.carried.append(chunk, 0, chunk.length);
            const bytes = this.carried.view();
            const read = this.takeFrames(bytes);
            if (read === 0)
                return;
            const rest = Buffer.from(bytes.subarray(read));
            this.carried.clear();
            this.keep(rest, 0);
        }
    }
    end() {
        return { leftover: this.carried.length > 0 };
    }
    keep(bytes, from) {
        if (this.problem === null && from < bytes.length)
            this.carried.append(bytes, from, bytes.length);
    }
    /** Hands on every whole frame and returns how many bytes they took. */
    takeFrames(bytes) {
        let start = 0;
        while (this.problem === null && bytes.length - start >= PRELUDE) {
            const length = bytes.readUInt32BE(start);
            const headersLength = bytes.readUInt32BE(start + 4);
            const fits = length <= LONGEST_EVENT && headersLength <= length - PRELUDE - CHECKSUM;
            if (!fits || (0,external_node_zlib_.crc32)(bytes.subarray(start, start + 8)) !== bytes.readUInt32BE(start + 8))
                this.fail('a frame has a wrong prelude');
            else if (bytes.length - start < length)
                break;
            else
                this.takeFrame(bytes.subarray(start, start + length), headersLength);
            start += length;
        }
        return Math.min(start, bytes.length);
    }
    takeFrame(frame, headersLength) {
        const end = frame.length - CHECKSUM;
        const headers = readHeaders(frame.subarray(PRELUDE, PRELUDE + headersLength));
        if (headers === undefined || (0,external_node_zlib_.crc32)(frame.subarray(0, end)) !== frame.readUInt32BE(end)) {
            this.fail('a frame has a wrong checksum or header');
            return;
        }
        this.recognised = true;
        const payload = frame.toString('utf8', PRELUDE + headersLength, end);
        const type = headers.get(':message-type');
        if (type === 'exception')
            this.sink(payload === '' ? '{}' : payload, `exception:${headers.get(':exception-type') ?? ''}`);
        else if (type === 'error')
            this.sink(errorPayload(headers), `exception:${headers.get(':error-code') ?? ''}`);
        else
            this.sink(payload, headers.get(':event-type') ?? '');
    }
    fail(message) {
        this.problem = { kind: 'malformed_frame', message };
    }
}
function errorPayload(headers) {
    return JSON.stringify({ message: headers.get(':error-message') ?? '' });
}
/** Bytes of a header value by its type; -1 where a 16-bit length precedes it. Type 7 is text. */
const VALUE_LENGTHS = [0, 0, 1, 2, 4, 8, -1, -1, 8, 16];
const TEXT = 7;
/** The headers whose value is text; undefined where the block is malformed. */
function readHeaders(block) {
    const headers = new Map();
    let at = 0;
    while (at < block.length) {
        const nameEnd = at + 1 + (block[at] ?? 0);
        const type = block[nameEnd] ?? -1;
        const fixed = VALUE_LENGTHS[type];
        if (fixed === undefined || (fixed === -1 && nameEnd + 3 > block.length))
            return undefined;
        const valueStart = nameEnd + (fixed === -1 ? 3 : 1);
        const valueEnd = valueStart + (fixed === -1 ? block.readUInt16BE(nameEnd + 1) : fixed);
        if (valueEnd > block.length)
            return undefined;
        if (type === TEXT)
            headers.set(block.toString('utf8', at + 1, nameEnd), block.toString('utf8', valueStart, valueEnd));
        at = valueEnd;
    }
    return headers;
}
const eventStreamFraming = { foreign: '{[<', create: (sink) => new EventStreamFramer(sink) };

;// CONCATENATED MODULE: ./src/protocols/model.ts

/** The model's id, for protocols that have it in the path. SettingsError where there is none. */
function requireModel(call) {
    if (call.model !== undefined && call.model !== '')
        return call.model;
    throw new errors/* SettingsError */.GN([
        {
            setting: 'model',
            message: `is missing: ${call.endpoint.host} has it in the path; set \`model\`, or give the full URL as \`endpoint\``,
        },
    ]);
}

;// CONCATENATED MODULE: ./src/protocols/bedrock-converse.ts







/** Amazon Bedrock's Converse and ConverseStream, with a Bedrock API key (no SigV4). */
const bedrockConverse = {
    name: 'bedrock-converse',
    encode: (call) => wireRequest(call, {
        url: urlOf(call),
        headers: {
            accept: call.stream ? 'application/vnd.amazon.eventstream' : 'application/json',
            authorization: bearer(call.apiKey),
        },
        body: bedrock_converse_bodyOf(call),
    }),
    decoder: (options) => createDecoder(bedrock_converse_dialect, options),
    refusal: refusalOf,
};
/** The operation follows `stream`, also where the user's URL names the other one. */
function urlOf(call) {
    const operation = call.stream ? 'converse-stream' : 'converse';
    const url = new URL(call.endpoint);
    const given = url.pathname.replace(/\/+$/, '');
    if (/\/converse(-stream)?$/.test(given))
        url.pathname = given.replace(/[^/]*$/, operation);
    else if (given === '' || given.endsWith('/v1')) {
        url.pathname = `${given.replace(/\/v1$/, '')}/model/${encodeURIComponent(requireModel(call))}/${operation}`;
    }
    return url;
}
/** A response format is not translated: which models take one, and how, differs. */
function bedrock_converse_bodyOf(call) {
    const system = systemText(call);
    return {
        system: system === undefined ? undefined : [{ text: system }],
        messages: call.messages
            .filter(({ role }) => role !== 'system')
            .map(({ role, content }) => ({ role, content: [{ text: content }] })),
        inferenceConfig: { maxTokens: call.maxTokens, temperature: call.temperature, topP: call.topP },
    };
}
const EXCEPTION = 'exception:';
const bedrock_converse_dialect = {
    framing: eventStreamFraming,
    endsWithDone: false,
    readEvent: (event, draft, name) => {
        if (name.startsWith(EXCEPTION))
            draft.fail(failureOf(event, 'stream_error', name.slice(EXCEPTION.length)));
        else if (name === 'contentBlockStart')
            draft.addHidden((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(event['start'])?.['toolUse'])?.['name']);
        else if (name === 'contentBlockDelta')
            bedrock_converse_readBlock((0,json/* objectOf */.Xy)(event['delta']), draft);
        else if (name === 'messageStop')
            bedrock_converse_readStop(event, draft);
        else if (name === 'metadata')
            readMetadata(event, draft);
    },
    readBody: (body, draft) => {
        for (const block of (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(body['output'])?.['message'])?.['content']))
            bedrock_converse_readBlock((0,json/* objectOf */.Xy)(block), draft);
        bedrock_converse_readStop(body, draft);
        readMetadata(body, draft);
    },
};
/** A part of a block, or in a whole answer all of it. Signatures and redacted reasoning are no content. */
function bedrock_converse_readBlock(block, draft) {
    draft.addText(block?.['text']);
    const reasoning = (0,json/* objectOf */.Xy)(block?.['reasoningContent']);
    draft.addHidden(reasoning?.['text'] ?? (0,json/* objectOf */.Xy)(reasoning?.['reasoningText'])?.['text']);
    const tool = (0,json/* objectOf */.Xy)(block?.['toolUse']);
    draft.addHidden(tool?.['name']);
    const input = tool?.['input'];
    draft.addHidden(typeof input === 'object' ? (0,json/* writeJson */.GF)(input) : input);
}
function bedrock_converse_readStop(event, draft) {
    const reason = (0,json/* textOf */.b6)(event['stopReason']);
    if (reason === undefined)
        return;
    draft.stop(reason, reason === 'max_tokens');
    draft.terminate();
}
/** Comes last, behind `messageStop`. */
function readMetadata(event, draft) {
    draft.reportUsage(bedrock_converse_usageOf((0,json/* objectOf */.Xy)(event['usage'])));
    if (draft.terminated)
        draft.complete();
}
/** `inputTokens` counts only what was neither read from a cache nor written to it. */
function bedrock_converse_usageOf(raw) {
    if (raw?.['inputTokens'] === undefined)
        return undefined;
    const { cacheReadInputTokens: read, cacheWriteInputTokens: written } = raw;
    return credibleUsage({
        input: sumOfCounts(raw['inputTokens'], read, written),
        output: raw['outputTokens'],
        cachedInput: read,
        cacheWrite: written,
    });
}

;// CONCATENATED MODULE: ./src/protocols/gemini.ts







/** Gemini's generateContent, of the Gemini API and of Vertex AI. */
const gemini = {
    name: 'gemini',
    encode: (call) => wireRequest(call, {
        url: gemini_urlOf(call),
        headers: { accept: call.stream ? 'text/event-stream' : 'application/json', ...gemini_authOf(call.apiKey) },
        body: gemini_bodyOf(call),
    }),
    decoder: (options) => createDecoder(gemini_dialect, options),
    refusal: refusalOf,
};
/** Google's OAuth access tokens, which Vertex AI takes, start with `ya29.`. */
function gemini_authOf(apiKey) {
    return apiKey?.startsWith('ya29.') === true
        ? { authorization: bearer(apiKey) }
        : { 'x-goog-api-key': (0,json/* textOf */.b6)(apiKey) };
}
/** The method follows `stream`, also where the user's URL names the other one; only `alt=sse` makes it stream events. */
function gemini_urlOf(call) {
    const method = call.stream ? 'streamGenerateContent' : 'generateContent';
    const given = call.endpoint.pathname.replace(/\/+$/, '');
    const url = new URL(call.endpoint);
    if (/:(stream)?generateContent$/i.test(given))
        url.pathname = given.replace(/[^:]*$/, method);
    else if (/^$|\/v1(alpha|beta)?\d*$/.test(given))
        url.pathname = `${given === '' ? '/v1beta' : given}/${resourceOf(requireModel(call))}:${method}`;
    if (call.stream)
        url.searchParams.set('alt', 'sse');
    else if (url.searchParams.get('alt') === 'sse')
        url.searchParams.delete('alt');
    return url;
}
/** `gemini-x` is a model; `models/…`, `tunedModels/…` and the like name their collection. */
function resourceOf(model) {
    const path = model.split('/').map(encodeURIComponent).join('/');
    return model.includes('/') ? path : `models/${path}`;
}
function gemini_bodyOf(call) {
    const system = systemText(call);
    return {
        systemInstruction: system === undefined ? undefined : { parts: [{ text: system }] },
        contents: call.messages
            .filter(({ role }) => role !== 'system')
            .map(({ role, content }) => ({
            role: role === 'assistant' ? 'model' : 'user',
            parts: [{ text: content }],
        })),
        generationConfig: {
            maxOutputTokens: call.maxTokens,
            temperature: call.temperature,
            topP: call.topP,
            ...(call.responseFormat && formatOf(call.responseFormat)),
        },
    };
}
function formatOf(format) {
    if (format.type === 'text')
        return { responseMimeType: 'text/plain' };
    const schema = format.type === 'json_schema' ? { responseJsonSchema: format.schema } : {};
    return { responseMimeType: 'application/json', ...schema };
}
/** A whole answer has the shape of one event. */
const gemini_dialect = { framing: sseFraming, endsWithDone: false, readEvent: read, readBody: read };
function read(event, draft) {
    draft.nameModel(event['modelVersion']);
    draft.reportUsage(gemini_usageOf((0,json/* objectOf */.Xy)(event['usageMetadata'])));
    for (const item of (0,json/* listOf */.c3)(event['candidates']))
        readCandidate((0,json/* objectOf */.Xy)(item), draft);
    // A prompt that was blocked gets no candidate, and no finish reason.
    stopWith((0,json/* objectOf */.Xy)(event['promptFeedback'])?.['blockReason'], draft);
}
function readCandidate(candidate, draft) {
    const isFirst = (candidate?.['index'] ?? 0) === 0;
    for (const item of (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)(candidate?.['content'])?.['parts'])) {
        const part = (0,json/* objectOf */.Xy)(item);
        if (isFirst && part?.['thought'] !== true)
            draft.addText(part?.['text']);
        else
            draft.addHidden(part?.['text']);
        readFunction((0,json/* objectOf */.Xy)(part?.['functionCall']), draft);
        // Code is the model's own; what running it put out is not.
        draft.addHidden((0,json/* objectOf */.Xy)(part?.['executableCode'])?.['code']);
    }
    stopWith(candidate?.['finishReason'], draft);
}
function readFunction(called, draft) {
    if (called === undefined)
        return;
    draft.addHidden(called['name']);
    draft.addHidden((0,json/* writeJson */.GF)(called['args']));
}
function stopWith(reason, draft) {
    const text = (0,json/* textOf */.b6)(reason);
    if (text === undefined)
        return;
    draft.stop(text, text === 'MAX_TOKENS');
    draft.terminate();
}
/** Thoughts are counted beside the candidates, tool results beside the prompt. Protobuf's JSON leaves zeros out. */
function gemini_usageOf(raw) {
    if (raw?.['promptTokenCount'] === undefined)
        return undefined;
    return credibleUsage({
        input: sumOfCounts(raw['promptTokenCount'], raw['toolUsePromptTokenCount']),
        output: sumOfCounts(raw['candidatesTokenCount'], raw['thoughtsTokenCount']),
        cachedInput: raw['cachedContentTokenCount'],
        reasoning: raw['thoughtsTokenCount'],
    });
}

;// CONCATENATED MODULE: ./src/protocols/ndjson.ts


/** One JSON document a line. Blank lines are nothing; a last line needs no end. */
class NdjsonFramer {
    sink;
    problem = null;
    recognised = false;
    lines = new LineSplitter((bytes, start, end) => this.takeLine(bytes, start, end), LONGEST_EVENT);
    constructor(sink) {
        this.sink = sink;
    }
    push(chunk) {
        if (this.problem !== null)
            return;
        this.lines.push(chunk);
        if (this.lines.overflowed)
            this.problem = { kind: 'line_too_long', message: `a line is longer than ${LONGEST_EVENT} bytes` };
    }
    end() {
        return { leftover: this.lines.end() };
    }
    takeLine(bytes, start, end) {
        const line = bytes.toString('utf8', start, end).trim();
        if (line === '')
            return;
        this.recognised = true;
        this.sink(line, '');
    }
}
const ndjsonFraming = { foreign: '[<', create: (sink) => new NdjsonFramer(sink) };

;// CONCATENATED MODULE: ./src/protocols/ollama-chat.ts







/** Ollama's native chat. */
const ollamaChat = {
    name: 'ollama-chat',
    encode: (call) => wireRequest(call, {
        url: ollama_chat_urlOf(call.endpoint),
        headers: {
            accept: call.stream ? 'application/x-ndjson' : 'application/json',
            authorization: bearer(call.apiKey),
        },
        body: ollama_chat_bodyOf(call),
    }),
    decoder: (options) => createDecoder(ollama_chat_dialect, options),
    refusal: refusalOf,
};
/** A base URL may also be Ollama's `/api`, or the `/v1` under which it speaks OpenAI's protocol. */
function ollama_chat_urlOf(endpoint) {
    const url = new URL(endpoint);
    const base = /^(.*?)(\/api|\/v1)?\/*$/.exec(url.pathname);
    if (base?.[1] === '' || base?.[2] !== undefined)
        url.pathname = `${base[1] ?? ''}/api/chat`;
    return url;
}
function ollama_chat_bodyOf(call) {
    return {
        model: call.model,
        messages: call.messages.map(({ role, content }) => ({ role, content })),
        stream: call.stream,
        format: call.responseFormat && ollama_chat_formatOf(call.responseFormat),
        options: { num_predict: call.maxTokens, temperature: call.temperature, top_p: call.topP },
    };
}
function ollama_chat_formatOf(format) {
    if (format.type === 'text')
        return undefined;
    return format.type === 'json_object' ? 'json' : format.schema;
}
const ollama_chat_dialect = {
    framing: ndjsonFraming,
    endsWithDone: false,
    readEvent: (event, draft) => {
        const isFirst = draft.contentBytes === 0;
        ollama_chat_read(event, draft);
        const isWhole = isFirst && draft.contentBytes > 0;
        // A whole answer is one line, as the last line of a stream is; but a stream's last line is empty of content.
        if (draft.done && isWhole && Number(event['eval_count']) > 1)
            draft.fail(NOT_A_STREAM);
    },
    readBody: ollama_chat_read,
};
function ollama_chat_read(event, draft) {
    draft.nameModel(event['model']);
    const message = (0,json/* objectOf */.Xy)(event['message']);
    draft.addText(message?.['content']);
    draft.addHidden(message?.['thinking']);
    for (const call of (0,json/* listOf */.c3)(message?.['tool_calls'])) {
        const called = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(call)?.['function']);
        draft.addHidden(called?.['name']);
        draft.addHidden((0,json/* writeJson */.GF)(called?.['arguments']));
    }
    if (event['done'] === true)
        readEnd(event, draft);
}
function readEnd(event, draft) {
    const reason = (0,json/* textOf */.b6)(event['done_reason']);
    if (reason !== undefined)
        draft.stop(reason, reason === 'length');
    draft.reportUsage(ollama_chat_usageOf(event));
    const load = event['load_duration'];
    if (typeof load === 'number' && load >= 0)
        draft.loadMs = load / NS_PER_MS;
    draft.complete();
}
/** Go leaves zeros out of its JSON: where one count is there, a missing one is 0. */
function ollama_chat_usageOf(event) {
    const { prompt_eval_count: input, eval_count: output } = event;
    if (input === undefined && output === undefined)
        return undefined;
    return credibleUsage({ input: sumOfCounts(input), output: sumOfCounts(output) });
}
const NS_PER_MS = 1e6;

;// CONCATENATED MODULE: ./src/protocols/openai.ts



/** Whether the host is OpenAI's own, regional ones included. */
function isOpenAi({ hostname }) {
    return hostname === 'api.openai.com' || hostname.endsWith('.api.openai.com');
}
/** Whether the host is Azure's, under any of the names it has had. */
function isAzure({ hostname }) {
    return /\.(openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com|openai\.azure\.us)$/.test(hostname);
}
/** Azure takes its keys in `api-key`, and Entra tokens (which are JWTs) as everyone else does. */
function openAiHeaders(call) {
    const accept = call.stream ? 'text/event-stream' : 'application/json';
    const key = (0,json/* textOf */.b6)(call.apiKey);
    return isAzure(call.endpoint) && key?.startsWith('eyJ') === false
        ? { accept, 'api-key': key }
        : { accept, authorization: bearer(key) };
}
/** Azure serves OpenAI's paths below `/openai`. */
function openAiPath(endpoint, rest) {
    return { version: isAzure(endpoint) ? '/openai/v1' : '/v1', rest };
}
/** Asks for usage, and not for the random padding that OpenAI alone adds to its events. */
function streamOptions(endpoint) {
    // Mistral refuses the field with 422, and reports usage unasked.
    if (endpoint.hostname === 'api.mistral.ai')
        return { stream: true };
    const padding = isOpenAi(endpoint) ? { include_obfuscation: false } : {};
    return { stream: true, stream_options: { include_usage: true, ...padding } };
}
/** `max_completion_tokens` for OpenAI's own reasoning models, which refuse `max_tokens`; the latter for everyone else. */
function capField(call) {
    if (!isOpenAi(call.endpoint) && !isAzure(call.endpoint))
        return 'max_tokens';
    const deployment = /\/deployments\/([^/]+)/.exec(call.endpoint.pathname)?.[1];
    const model = call.model ?? deployment ?? '';
    return /^(o[134]|gpt-[5-9])(?![0-9])/.test(model) ? 'max_completion_tokens' : 'max_tokens';
}
/**
 * Usage of chat and text completions. Reasoning is inside `completion_tokens`, except with servers (xAI) that count
 * it apart: there the total is the sum of all three. Undefined where the object reports nothing.
 */
function completionUsage(value) {
    const raw = (0,json/* objectOf */.Xy)(value);
    if (raw === undefined)
        return undefined;
    const { prompt_tokens: input, completion_tokens: output, total_tokens: total, } = raw;
    if (input === undefined && output === undefined)
        return undefined;
    const details = (0,json/* objectOf */.Xy)(raw['prompt_tokens_details']);
    const reasoning = (0,json/* objectOf */.Xy)(raw['completion_tokens_details'])?.['reasoning_tokens'];
    return credibleUsage({
        input,
        output: isExclusive({ input, output, total, reasoning }) ? Number(output) + Number(reasoning) : output,
        cachedInput: details?.['cached_tokens'] ?? raw['prompt_cache_hit_tokens'] ?? raw['cached_tokens'],
        cacheWrite: details?.['cache_write_tokens'],
        reasoning,
    });
}
function isExclusive(counts) {
    const { input, output, total, reasoning } = counts;
    if (!isCount(input) || !isCount(output) || !isCount(reasoning) || reasoning === 0)
        return false;
    return reasoning > output || total === input + output + reasoning;
}
/** OpenAI's, Mistral's, and that of some compatible servers. */
const CAP_REACHED = ['length', 'model_length', 'max_tokens'];
/** OpenRouter and Mistral; DeepSeek; vLLM. */
const FAILED = ['error', 'insufficient_system_resource', 'abort'];
/**
 * Ends an answer by its first choice's `finish_reason`; some reasons are failures, whichever choice has them. Anything but
 * text is no reason.
 */
function openai_stopWith(reason, draft, isFirst) {
    const text = (0,json/* textOf */.b6)(reason);
    if (text === undefined)
        return;
    if (isFirst) {
        draft.stop(text, CAP_REACHED.includes(text));
        draft.terminate();
    }
    if (FAILED.includes(text))
        draft.fail({
            outcome: 'stream_error',
            kind: text,
            message: `the answer ended with finish_reason ${text}`,
        });
}

;// CONCATENATED MODULE: ./src/protocols/openai-chat.ts






/**
 * OpenAI chat completions, and everyone who speaks it: Azure, vLLM, TGI, Groq, DeepSeek, OpenRouter, Together,
 * Mistral, xAI, Bedrock's and Gemini's compatible roots.
 */
const openAiChat = {
    name: 'openai-chat',
    encode: (call) => wireRequest(call, {
        url: endpointUrl(call.endpoint, openAiPath(call.endpoint, '/chat/completions')),
        headers: openAiHeaders(call),
        body: openai_chat_bodyOf(call),
    }),
    decoder: (options) => createDecoder(openai_chat_dialect, options),
    refusal: refusalOf,
};
function openai_chat_bodyOf(call) {
    return {
        model: call.model,
        messages: call.messages.map(({ role, content }) => ({ role, content })),
        [capField(call)]: call.maxTokens,
        temperature: call.temperature,
        top_p: call.topP,
        response_format: call.responseFormat && openai_chat_formatOf(call.responseFormat),
        ...(call.stream ? streamOptions(call.endpoint) : {}),
    };
}
function openai_chat_formatOf(format) {
    if (format.type !== 'json_schema')
        return { type: format.type };
    const { name, schema, strict } = format;
    return { type: 'json_schema', json_schema: { name, schema, strict } };
}
const openai_chat_dialect = {
    framing: sseFraming,
    endsWithDone: true,
    readEvent: (event, draft) => openai_chat_read(event, draft, 'delta'),
    readBody: (body, draft) => {
        openai_chat_read(body, draft, 'message');
        if ((0,json/* listOf */.c3)(body['choices']).length > 0)
            draft.terminate();
    },
};
function openai_chat_read(event, draft, part) {
    draft.nameModel(event['model']);
    const groq = (0,json/* objectOf */.Xy)(event['x_groq']);
    draft.reportUsage(completionUsage(event['usage'] ?? groq?.['usage']));
    // Groq's way to say why a stream stopped early.
    if (groq !== undefined && carriesError(groq))
        draft.fail(failureOf(groq, 'stream_error'));
    for (const item of (0,json/* listOf */.c3)(event['choices'])) {
        const choice = (0,json/* objectOf */.Xy)(item);
        if (choice !== undefined)
            readChoice(choice, draft, part);
    }
}
function readChoice(choice, draft, part) {
    const delta = (0,json/* objectOf */.Xy)(choice[part]);
    const isFirst = (choice['index'] ?? 0) === 0;
    if (delta !== undefined)
        openai_chat_readDelta(delta, draft, isFirst);
    if (carriesError(choice))
        draft.fail(failureOf(choice, 'stream_error'));
    openai_stopWith(choice['finish_reason'], draft, isFirst);
}
/** With several choices asked for, the text is the first one's; every choice's content counts. */
function openai_chat_readDelta(delta, draft, isFirst) {
    readContent(delta['content'], draft, isFirst);
    // Some servers send the same reasoning under both names.
    draft.addHidden((0,json/* textOf */.b6)(delta['reasoning_content']) ?? delta['reasoning']);
    draft.addHidden(delta['refusal']);
    openai_chat_readFunction((0,json/* objectOf */.Xy)(delta['function_call']), draft);
    for (const call of (0,json/* listOf */.c3)(delta['tool_calls']))
        openai_chat_readFunction((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(call)?.['function']), draft);
}
/** Text, or Mistral's parts: `{type: text, text}` and `{type: thinking, thinking: [{text}]}`. */
function readContent(content, draft, isFirst) {
    if (isFirst)
        draft.addText(content);
    else
        draft.addHidden(content);
    for (const item of (0,json/* listOf */.c3)(content)) {
        const part = (0,json/* objectOf */.Xy)(item);
        if (typeof part?.['text'] === 'string')
            readContent(part['text'], draft, isFirst);
        for (const thought of (0,json/* listOf */.c3)(part?.['thinking']))
            draft.addHidden((0,json/* objectOf */.Xy)(thought)?.['text']);
    }
}
function openai_chat_readFunction(called, draft) {
    draft.addHidden(called?.['name']);
    draft.addHidden(called?.['arguments']);
}

;// CONCATENATED MODULE: ./src/protocols/openai-completions.ts






/** OpenAI text completions: OpenAI's legacy models, vLLM, llama.cpp. The messages' texts become one prompt. */
const openAiCompletions = {
    name: 'openai-completions',
    encode: (call) => wireRequest(call, {
        url: endpointUrl(call.endpoint, openAiPath(call.endpoint, '/completions')),
        headers: openAiHeaders(call),
        body: {
            model: call.model,
            prompt: call.messages.map(({ content }) => content).join('\n\n'),
            max_tokens: call.maxTokens,
            temperature: call.temperature,
            top_p: call.topP,
            ...(call.stream ? streamOptions(call.endpoint) : {}),
        },
    }),
    decoder: (options) => createDecoder(openai_completions_dialect, options),
    refusal: refusalOf,
};
const openai_completions_dialect = {
    framing: sseFraming,
    endsWithDone: true,
    readEvent: openai_completions_read,
    readBody: (body, draft) => {
        openai_completions_read(body, draft);
        if ((0,json/* listOf */.c3)(body['choices']).length > 0)
            draft.terminate();
    },
};
function openai_completions_read(event, draft) {
    draft.nameModel(event['model']);
    draft.reportUsage(completionUsage(event['usage']));
    for (const item of (0,json/* listOf */.c3)(event['choices'])) {
        const choice = (0,json/* objectOf */.Xy)(item);
        const isFirst = (choice?.['index'] ?? 0) === 0;
        if (isFirst)
            draft.addText(choice?.['text']);
        else
            draft.addHidden(choice?.['text']);
        openai_stopWith(choice?.['finish_reason'], draft, isFirst);
    }
}

;// CONCATENATED MODULE: ./src/protocols/openai-responses.ts







/** OpenAI Responses. */
const openAiResponses = {
    name: 'openai-responses',
    encode: (call) => wireRequest(call, {
        url: endpointUrl(call.endpoint, openAiPath(call.endpoint, '/responses')),
        headers: openAiHeaders(call),
        body: openai_responses_bodyOf(call),
    }),
    decoder: (options) => createDecoder(openai_responses_dialect, options),
    refusal: refusalOf,
};
function openai_responses_bodyOf(call) {
    const padding = isOpenAi(call.endpoint) ? { stream_options: { include_obfuscation: false } } : {};
    return {
        model: call.model,
        input: call.messages.map(({ role, content }) => ({ role, content })),
        max_output_tokens: call.maxTokens,
        temperature: call.temperature,
        top_p: call.topP,
        text: call.responseFormat && { format: openai_responses_formatOf(call.responseFormat) },
        ...(call.stream ? { stream: true, ...padding } : {}),
    };
}
function openai_responses_formatOf(format) {
    if (format.type !== 'json_schema')
        return { type: format.type };
    const { type, name, schema, strict } = format;
    return { type, name, schema, strict };
}
const openai_responses_dialect = {
    framing: sseFraming,
    endsWithDone: false,
    readEvent: (event, draft) => {
        const type = (0,json/* textOf */.b6)(event['type']) ?? '';
        if (type.endsWith('.delta'))
            openai_responses_readDelta(type, event['delta'], draft);
        else if (type === 'response.output_item.added')
            draft.addHidden((0,json/* objectOf */.Xy)(event['item'])?.['name']);
        else
            readState((0,json/* objectOf */.Xy)(event['response']), draft);
    },
    readBody: (body, draft) => {
        for (const item of (0,json/* listOf */.c3)(body['output']))
            readItem((0,json/* objectOf */.Xy)(item), draft);
        readState(body, draft);
        if (body['status'] === undefined && Array.isArray(body['output']))
            draft.terminate();
    },
};
/** Every `…delta` with text is generated content: text, refusal, reasoning, a tool's arguments; audio is base64. */
function openai_responses_readDelta(type, delta, draft) {
    if (type === 'response.output_text.delta')
        draft.addText(delta);
    else if (type !== 'response.audio.delta')
        draft.addHidden(delta);
}
/** The response object that `response.created`, `.completed`, `.incomplete` and `.failed` carry, or that is the body. */
function readState(response, draft) {
    if (response === undefined)
        return;
    draft.nameModel(response['model']);
    draft.reportUsage(openai_responses_usageOf((0,json/* objectOf */.Xy)(response['usage'])));
    const status = response['status'];
    if (status === 'completed') {
        draft.stop(status, false);
        draft.complete();
    }
    else if (status === 'incomplete') {
        const reason = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(response['incomplete_details'])?.['reason']) ?? status;
        draft.stop(reason, reason === 'max_output_tokens');
        draft.complete();
    }
    else if (status === 'failed' || status === 'cancelled') {
        draft.stop(status, false);
        draft.fail(failureOf(response, 'stream_error', `response_${status}`));
    }
}
function readItem(item, draft) {
    if (item === undefined)
        return;
    for (const value of [...(0,json/* listOf */.c3)(item['summary']), ...(0,json/* listOf */.c3)(item['content'])]) {
        const part = (0,json/* objectOf */.Xy)(value);
        if (part?.['type'] === 'output_text')
            draft.addText(part['text']);
        else
            draft.addHidden(part?.['text'] ?? part?.['refusal']);
    }
    draft.addHidden(item['name']);
    draft.addHidden(item['arguments'] ?? item['input']);
}
function openai_responses_usageOf(raw) {
    if (raw === undefined || (raw['input_tokens'] === undefined && raw['output_tokens'] === undefined))
        return undefined;
    const input = (0,json/* objectOf */.Xy)(raw['input_tokens_details']);
    return credibleUsage({
        input: raw['input_tokens'],
        output: raw['output_tokens'],
        cachedInput: input?.['cached_tokens'],
        cacheWrite: input?.['cache_write_tokens'],
        reasoning: (0,json/* objectOf */.Xy)(raw['output_tokens_details'])?.['reasoning_tokens'],
    });
}

;// CONCATENATED MODULE: ./src/protocols/registry.ts







const PROTOCOLS = {
    'openai-chat': openAiChat,
    'openai-responses': openAiResponses,
    'openai-completions': openAiCompletions,
    'anthropic-messages': anthropicMessages,
    gemini: gemini,
    'ollama-chat': ollamaChat,
    'bedrock-converse': bedrockConverse,
};
/** The protocol of that name. */
function protocolByName(name) {
    return PROTOCOLS[name];
}
/** Paths say more than hosts: gateways serve one provider's protocol under their own name. */
const BY_PATH = [
    [/\/chat\/completions$/, 'openai-chat'],
    [/\/responses$/, 'openai-responses'],
    [/\/completions$/, 'openai-completions'],
    [/\/messages$/, 'anthropic-messages'],
    [/:(stream)?generateContent$/i, 'gemini'],
    [/\/api\/chat$/, 'ollama-chat'],
    [/\/converse(-stream)?$/, 'bedrock-converse'],
    // Roots of OpenAI's protocol below another provider's host (Gemini, Bedrock, Groq, Azure).
    [/\/openai(\/v1)?$/, 'openai-chat'],
];
const BY_HOST = [
    [/^api\.anthropic\.com$/, 'anthropic-messages'],
    [/^generativelanguage\.googleapis\.com$|aiplatform\.googleapis\.com$/, 'gemini'],
    [/^bedrock-runtime(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/, 'bedrock-converse'],
    [/^ollama\.com$/, 'ollama-chat'],
];
/** Ollama's own port; below `/v1` it speaks OpenAI's protocol. */
const OLLAMA_PORT = '11434';
/** A provider that is gone, though its endpoint still answers (410). */
const RETIRED = /^models\.(github\.ai|inference\.ai\.azure\.com)$/;
/** What `protocol: auto` means for an endpoint: by its path, then by its host; OpenAI's chat where neither tells. */
function protocolFor(endpoint) {
    const path = endpoint.pathname.replace(/\/+$/, '');
    if (RETIRED.test(endpoint.hostname))
        return choose('openai-chat', 'it was what GitHub Models spoke, which was retired on 2026-07-30');
    const byPath = BY_PATH.find(([pattern]) => pattern.test(path));
    if (byPath !== undefined)
        return choose(byPath[1], `the endpoint's path ends like that of ${byPath[1]}`);
    const byHost = BY_HOST.find(([pattern]) => pattern.test(endpoint.hostname));
    if (byHost !== undefined)
        return choose(byHost[1], `${endpoint.hostname} speaks ${byHost[1]}`);
    if (endpoint.port === OLLAMA_PORT && !path.endsWith('/v1'))
        return choose('ollama-chat', `port ${OLLAMA_PORT} is Ollama's`);
    return choose('openai-chat', 'neither path nor host says otherwise, and most servers speak openai-chat');
}
function choose(name, why) {
    return { protocol: PROTOCOLS[name], reason: `Protocol ${name}: ${why}.` };
}

;// CONCATENATED MODULE: ./src/gate/target.ts





/** Chooses protocol and price. SettingsError where a model's price is not known. */
async function resolveTarget(request) {
    const { config, prompts } = request;
    const simulated = config.endpoint === 'simulator';
    const { endpoint, headers } = takeCredentials(request.endpoint, config.headers);
    const { protocol, notes } = chooseProtocol(config, endpoint, simulated);
    const models = [...new Set(prompts.map((prompt) => config.model ?? prompt.model))];
    const prices = new Map();
    const problems = [];
    for (const model of models) {
        const price = await priceOf(model, endpoint, request);
        if (Array.isArray(price))
            problems.push(...price);
        else
            prices.set(model, price);
    }
    const [first] = prices.values();
    if (problems.length > 0 || first === undefined)
        throw new errors/* SettingsError */.GN(problems);
    return {
        endpoint,
        protocol,
        headers,
        notes,
        apiKey: config['api-key'],
        body: config.body,
        model: config.model ?? (simulated ? 'simulated' : undefined),
        price: first,
        shown: simulated ? 'simulator' : endpoint.origin + endpoint.pathname,
        priceOf: (model) => prices.get(config.model ?? model) ?? prices.get(model) ?? first,
    };
}
function chooseProtocol(config, endpoint, simulated) {
    if (config.protocol !== 'auto')
        return { protocol: protocolByName(config.protocol), notes: [] };
    if (simulated)
        return { protocol: protocolByName('openai-chat'), notes: [] };
    const { protocol, reason } = protocolFor(endpoint);
    return { protocol, notes: [reason] };
}
async function priceOf(model, endpoint, request) {
    const { config, date } = request;
    if (config.endpoint === 'simulator' && config.prices === undefined)
        return fixed_price/* FREE_PRICE */.t;
    const path = (0,parse_prices/* pricesFile */.Zs)(config.prices);
    let file;
    if (path !== undefined) {
        try {
            const { parse } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
            file = { name: path, content: parse(request.readFile(path)) };
        }
        catch {
            return [{ setting: 'prices', message: `the file \`${path}\` cannot be read` }];
        }
    }
    return resolvePrice({ model, endpoint, setting: config.prices, file, date });
}
/** User name and password of a URL are sent as basic authentication and shown nowhere. */
function takeCredentials(url, headers) {
    if (url.username === '' && url.password === '')
        return { endpoint: url, headers };
    const endpoint = new URL(url);
    endpoint.username = '';
    endpoint.password = '';
    const pair = `${decodeText(url.username)}:${decodeText(url.password)}`;
    return {
        endpoint,
        headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}`, ...headers },
    };
}
/** A stray `%` is no code, and stays. */
function decodeText(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 4898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cacheHit),
/* harmony export */   l: () => (/* binding */ resolveCacheHits)
/* harmony export */ });
/* harmony import */ var _stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3816);

/** An answer from a cache takes less than this share of the time of the same prompt's cold answer. */
const HIT_SHARE = 0.5;
/** Whether the answer came from a cache, by the response header or else by the provider's usage; null: neither says. */
function cacheHit(sample) {
    if (sample.outcome !== 'ok')
        return null;
    return sample.cacheHit ?? (sample.cachedInputTokens === null ? null : sample.cachedInputTokens > 0);
}
/**
 * Tells hits from misses, by the best evidence there is. Usage that says nothing but zero is weak evidence, for a cache
 * in front of the provider replays the first answer's usage: there, answers in less than half the time count.
 */
function resolveCacheHits(samples) {
    const repeats = samples.filter((sample) => sample.phase !== 'cold' && sample.outcome === 'ok');
    if (repeats.some((sample) => sample.cacheHit !== null))
        return fill(samples, 'header', (sample) => sample.cacheHit);
    const byUsage = repeats.map(({ cachedInputTokens }) => cachedInputTokens);
    if (byUsage.some((tokens) => (tokens ?? 0) > 0))
        return fill(samples, 'usage', cacheHit);
    const cold = coldTimes(samples);
    const byTime = (sample) => isFast(sample, cold);
    if (repeats.some((sample) => byTime(sample) === true))
        return fill(samples, 'latency', byTime);
    if (byUsage.some((tokens) => tokens !== null))
        return fill(samples, 'usage', cacheHit);
    return repeats.some((sample) => byTime(sample) !== null)
        ? fill(samples, 'latency', byTime)
        : { basis: null, samples };
}
function fill(samples, basis, hit) {
    const filled = samples.map((sample) => sample.outcome === 'ok' && sample.phase !== 'cold' ? { ...sample, cacheHit: hit(sample) } : sample);
    return { basis, samples: filled };
}
/** Median total generation time of each prompt's cold answers. */
function coldTimes(samples) {
    const times = new Map();
    for (const { phase, outcome, prompt, e2eMs } of samples) {
        if (phase !== 'cold' || outcome !== 'ok' || e2eMs === null)
            continue;
        times.set(prompt, [...(times.get(prompt) ?? []), e2eMs]);
    }
    const medians = [...times].map(([prompt, values]) => [prompt, (0,_stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)((0,_stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .sortAscending */ .V0)(values), 0.5) ?? 0]);
    return new Map(medians);
}
function isFast({ prompt, e2eMs }, cold) {
    const reference = cold.get(prompt);
    return e2eMs === null || reference === undefined ? null : e2eMs < HIT_SHARE * reference;
}


/***/ }),

/***/ 94906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cb: () => (/* binding */ METRICS),
  GF: () => (/* binding */ findMetric),
  LD: () => (/* binding */ suggestMetric)
});

// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
// EXTERNAL MODULE: ./src/samples/sample.ts
var samples_sample = __webpack_require__(98993);
// EXTERNAL MODULE: ./src/metrics/cache-hits.ts
var cache_hits = __webpack_require__(4898);
// EXTERNAL MODULE: ./src/metrics/metric.ts
var metric = __webpack_require__(52037);
;// CONCATENATED MODULE: ./src/metrics/rows.ts

function trend(name, unit, description, value) {
    const rest = {
        type: 'trend',
        source: 'samples',
        alias: null,
        phases: metric/* MEASURED_PHASES */.C,
        failed: null,
    };
    return { ...rest, name, unit, description, value, better: 'lower' };
}
function latency(name, description, value, options) {
    return {
        ...trend(name, 'ms', description, (s) => whenAnswered(s, value(s))),
        failed: Infinity,
        ...options,
    };
}
function gaps(name, alias, description) {
    const phases = metric/* MEASURED_PHASES */.C;
    return { type: 'trend', source: 'gaps', name, alias, unit: 'ms', better: 'lower', description, phases };
}
function counter(name, unit, description, amount) {
    const better = name === 'requests' ? null : 'lower';
    return { type: 'counter', name, alias: null, unit, better, description, amount };
}
function rate(name, description, counts, holds) {
    const rest = {
        type: 'rate',
        alias: null,
        unit: 'fraction',
        better: 'lower',
        phases: metric/* MEASURED_PHASES */.C,
    };
    const trials = (sample) => Number(counts(sample));
    return {
        ...rest,
        name,
        description,
        trials,
        successes: (sample) => Number(counts(sample) && holds(sample)),
    };
}
function gauge(name, unit, description, value) {
    return { type: 'gauge', name, alias: null, unit, better: 'higher', description, value };
}
function penalty(name, description, [cold, warm]) {
    const ratio = (run) => {
        const [above, below] = [run.median(cold), run.median(warm)];
        return above === null || below === null || below <= 0 ? null : above / below;
    };
    return { ...gauge(name, 'ratio', description, ratio), better: 'lower' };
}
function whenAnswered(sample, value) {
    return sample.outcome === 'ok' ? value : null;
}

;// CONCATENATED MODULE: ./src/metrics/catalogue.ts




/** Every metric there is: one row each. Names are public. */
const METRICS = [
    latency('time_to_first_token', 'request written to the first event that carries generated content', (s) => s.ttftMs, {
        alias: 'ttft',
        reached: (s) => s.ttftMs,
    }),
    gaps('inter_token_latency', 'itl', 'gaps between successive content events, over all requests'),
    latency('time_per_output_token', '(last content − first content) / (output tokens − 1), one a request', (s) => s.tpotMs, {
        alias: 'tpot',
    }),
    latency('total_generation_time', 'request written to the stream finished', (s) => s.e2eMs, {
        alias: 'e2e',
    }),
    {
        ...trend('tokens_per_second', 'tokens/s', 'output tokens / total generation time, one a request', tokensPerSecond),
        better: 'higher',
        failed: 0,
    },
    trend('schedule_delay', 'ms', 'due instant to request written: what the load generator itself adds', (s) => s.startedMs === null ? null : s.startedMs - s.plannedMs),
    trend('retry_after_seconds', 's', 'what 429 and 503 answers asked for', (s) => s.retryAfterS),
    trend('cost_per_request', 'USD', 'cost of one answered request', (s) => whenAnswered(s, s.costUsd)),
    trend('input_tokens', 'tokens', 'input of one answered request, cached tokens included', (s) => whenAnswered(s, s.inputTokens)),
    trend('output_tokens', 'tokens', 'output of one answered request, reasoning included', (s) => whenAnswered(s, s.outputTokens)),
    counter('requests', 'requests', 'requests written to the endpoint', (s) => Number((0,samples_sample/* wasSent */.Kk)(s.outcome))),
    counter('dropped_requests', 'requests', 'arrivals that found `max-concurrency` in flight', (s) => Number(s.outcome === 'dropped')),
    counter('suppressed_requests', 'requests', 'arrivals held back because a 429 asked to wait', (s) => Number(s.outcome === 'suppressed')),
    counter('rate_limit_hits', 'requests', 'requests refused with a rate limit', (s) => Number(s.outcome === 'rate_limited')),
    counter('cost', 'USD', 'what the run spent', (s) => s.costUsd),
    rate('error_rate', 'requests that failed, timeouts included, of those sent', saysSomething, (s) => (0,samples_sample/* isError */.bJ)(s.outcome)),
    rate('timeout_rate', 'requests that timed out, of those sent', saysSomething, (s) => s.outcome === 'timeout'),
    rate('rate_limit_rate', 'requests refused with a rate limit, of those sent', saysSomething, (s) => s.outcome === 'rate_limited'),
    rate('dropped_rate', 'arrivals dropped, of all arrivals', () => true, (s) => s.outcome === 'dropped'),
    {
        ...rate('checks', 'checks that held, of those made', () => true, () => false),
        better: 'higher',
        trials: (s) => Object.keys(s.checks ?? {}).length,
        successes: (s) => Object.values(s.checks ?? {}).filter(Boolean).length,
    },
    {
        ...rate('cache_hit_rate', 'repeated requests that were answered from a cache', (s) => isRepeat(s) && (0,cache_hits/* cacheHit */.I)(s) !== null, (s) => (0,cache_hits/* cacheHit */.I)(s) === true),
        better: 'higher',
    },
    gauge('throughput', 'tokens/s', 'output tokens of the whole run over its duration', (run) => run.durationMs > 0 ? (run.outputTokens * 1_000) / run.durationMs : null),
    gauge('breaking_point', 'requests/s', 'highest offered rate that still met every threshold', (run) => run.breakingPoint),
    latency('cold_start_latency', 'total generation time of the first request after idling', (s) => s.e2eMs, {
        phases: ['cold'],
    }),
    latency('warm_latency', 'total generation time of the requests right after it', (s) => s.e2eMs, {
        phases: ['warm'],
    }),
    penalty('cold_start_penalty', 'median cold over median warm total generation time', [
        'cold_start_latency',
        'warm_latency',
    ]),
    latency('cold_start_ttft', 'time to first token of the first request after idling', (s) => s.ttftMs, {
        phases: ['cold'],
        reached: (s) => s.ttftMs,
    }),
    latency('warm_ttft', 'time to first token of the requests right after it', (s) => s.ttftMs, {
        phases: ['warm'],
        reached: (s) => s.ttftMs,
    }),
    penalty('cold_start_ttft_penalty', 'median cold over median warm time to first token', [
        'cold_start_ttft',
        'warm_ttft',
    ]),
];
const BY_NAME = new Map(METRICS.flatMap((metric) => [metric.name, metric.alias ?? metric.name].map((name) => [name, metric])));
/** By name or alias. */
function findMetric(name) {
    return BY_NAME.get(name);
}
/** The name or alias that a misspelt one was probably meant to be. */
function suggestMetric(name) {
    return (0,suggest/* closest */.k)(name, BY_NAME.keys());
}
function isRepeat(sample) {
    return sample.phase !== 'cold';
}
/** Sent, and not taken back by ourselves. */
function saysSomething(sample) {
    return (0,samples_sample/* wasSent */.Kk)(sample.outcome) && sample.outcome !== 'cancelled';
}
function tokensPerSecond(sample) {
    const { outputTokens, e2eMs } = sample;
    if (outputTokens === null || e2eMs === null || e2eMs <= 0)
        return null;
    return whenAnswered(sample, (outputTokens * 1_000) / e2eMs);
}


/***/ }),

/***/ 52037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ MEASURED_PHASES),
/* harmony export */   t: () => (/* binding */ judgedValue)
/* harmony export */ });
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);

/** Warm-up is sent and paid for but not judged; a probe only asks whether the limit still holds. */
const MEASURED_PHASES = ['measure', 'cold', 'warm'];
/**
 * The value on which a threshold judges one request; null where the request says nothing about the metric.
 * A timeout, an error, a broken stream and a dropped arrival count as the metric's `failed` value, so that shedding
 * load cannot look fast; a 429 too, unless the scenario looks for the limit (`limitIsFinding`).
 */
function judgedValue(metric, sample, limitIsFinding) {
    if (!metric.phases.includes(sample.phase))
        return null;
    if (metric.failed === null || sample.outcome === 'ok')
        return metric.value(sample);
    if (sample.outcome === 'rate_limited')
        return limitIsFinding ? null : metric.failed;
    if (!(0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(sample.outcome) && sample.outcome !== 'dropped')
        return null;
    const reached = sample.outcome === 'timeout' ? null : (metric.reached?.(sample) ?? null);
    return reached ?? metric.failed;
}


/***/ }),

/***/ 86641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ metricName),
/* harmony export */   V: () => (/* binding */ aggregateName)
/* harmony export */ });
/** How metrics and aggregations are called in words: one spelling, wherever they are told. */
const METRIC_NAMES = {
    time_to_first_token: 'time to first token',
    inter_token_latency: 'inter-token latency',
    time_per_output_token: 'time per output token',
    total_generation_time: 'total generation time',
    tokens_per_second: 'tokens per second',
    schedule_delay: 'schedule delay',
    retry_after_seconds: 'Retry-After',
    cost_per_request: 'cost per request',
    input_tokens: 'input tokens',
    output_tokens: 'output tokens',
    requests: 'requests',
    dropped_requests: 'dropped requests',
    suppressed_requests: 'suppressed requests',
    rate_limit_hits: 'rate-limited requests',
    cost: 'cost',
    error_rate: 'error rate',
    timeout_rate: 'timeout rate',
    rate_limit_rate: '429 rate',
    dropped_rate: 'dropped rate',
    checks: 'checks passed',
    cache_hit_rate: 'cache hit rate',
    throughput: 'throughput',
    breaking_point: 'breaking point',
    cold_start_latency: 'cold-start latency',
    warm_latency: 'warm latency',
    cold_start_penalty: 'cold-start penalty',
    cold_start_ttft: 'cold-start time to first token',
    warm_ttft: 'warm time to first token',
    cold_start_ttft_penalty: 'cold-start penalty to first token',
};
const ALIASES = {
    ttft: 'time_to_first_token',
    itl: 'inter_token_latency',
    tpot: 'time_per_output_token',
    e2e: 'total_generation_time',
};
const AGGREGATIONS = {
    avg: 'mean',
    min: 'lowest',
    max: 'highest',
    med: 'median',
};
/** `time_to_first_token` or `ttft` in words; a metric without words is its name with blanks. */
function metricName(metric) {
    const name = Object.hasOwn(ALIASES, metric) ? (ALIASES[metric] ?? metric) : metric;
    return (Object.hasOwn(METRIC_NAMES, name) ? METRIC_NAMES[name] : undefined) ?? name.replaceAll('_', ' ');
}
/** A metric and one of k6's aggregations: `p95 time to first token`, `mean cost per request`, `requests per second`. */
function aggregateName(metric, aggregation) {
    const name = metricName(metric);
    const percentile = /^p\s*\(\s*([\d.]+)\s*\)$/.exec(aggregation)?.[1];
    if (percentile !== undefined)
        return percentile === '50' ? `median ${name}` : `p${percentile} ${name}`;
    if (aggregation === 'rate' && !/rate$|^checks$/.test(metric))
        return `${name} per second`;
    const word = Object.hasOwn(AGGREGATIONS, aggregation) ? AGGREGATIONS[aggregation] : undefined;
    return word === undefined ? name : `${word} ${name}`;
}


/***/ }),

/***/ 90889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ summariseGaps),
/* harmony export */   hx: () => (/* binding */ PERCENTS),
/* harmony export */   tY: () => (/* binding */ summariseValues)
/* harmony export */ });
/* harmony import */ var _stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3816);

/** Percentiles that a report keeps of a trend. */
const PERCENTS = [50, 75, 90, 95, 99];
/** Values in any order. */
function summariseValues(values, unit) {
    const sorted = (0,_stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .sortAscending */ .V0)(values);
    const at = (fraction) => (0,_stats_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(sorted, fraction) ?? null;
    const avg = sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
    return describeTrend({ unit, count: sorted.length, avg }, at);
}
function summariseGaps(gaps, unit) {
    const avg = gaps.count === 0 ? null : gaps.sum / gaps.count;
    return describeTrend({ unit, count: gaps.count, avg }, (fraction) => gaps.percentile(fraction));
}
function describeTrend(head, at) {
    const percentiles = Object.fromEntries(PERCENTS.map((percent) => [String(percent), at(percent / 100)]));
    return { type: 'trend', ...head, min: at(0), med: at(0.5), max: at(1), percentiles };
}


/***/ }),

/***/ 81760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ TAGS),
/* harmony export */   k: () => (/* binding */ hasTags)
/* harmony export */ });
/** By what a metric can be narrowed. */
const TAGS = ['scenario', 'stage', 'prompt', 'model', 'status', 'arm'];
/** Whether the sample carries all the tags. A request without a status (a dropped one, say) carries no `status`. */
function hasTags(sample, filter) {
    return TAGS.every((tag) => filter[tag] === undefined || tagValue(sample, tag) === filter[tag]);
}
/** The tag as text; null where the sample has none. */
function tagValue(sample, tag) {
    const value = sample[tag];
    return value === null ? null : String(value);
}


/***/ }),

/***/ 98474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ WARMUP_PAIRS),
/* harmony export */   L8: () => (/* binding */ armsInOrder),
/* harmony export */   S: () => (/* binding */ balancedOrders),
/* harmony export */   UY: () => (/* binding */ hasBase),
/* harmony export */   ZS: () => (/* binding */ assignPairs)
/* harmony export */ });
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);

/** The first pairs meet cold connections and caches; they are sent and counted, but not judged. */
const WARMUP_PAIRS = 3;
/** Orders are balanced within every block of this many pairs. */
const BLOCK = 4;
/**
 * Every arrival is a matched pair: the same prompt by both arms in one tick, the order random and balanced, so that
 * neither drift nor a cache warmed by the first of the two can pass for a difference between the arms. A prompt
 * that has no base is asked by head alone.
 */
function assignPairs(frame, prompts, random) {
    const headFirst = balancedOrders(prompts.length, random);
    const before = countRequestsBefore(frame, prompts);
    return {
        total: before[prompts.length] ?? 0,
        at: (arrival) => {
            const prompt = prompts[arrival] ?? 0;
            const id = frame.firstId + (before[arrival] ?? 0);
            const phase = arrival < WARMUP_PAIRS ? 'warmup' : 'measure';
            if (!hasBase(frame, prompt))
                return { pair: null, requests: [{ id, prompt, arm: 'head', phase }] };
            const arms = armsInOrder(headFirst[arrival] === 1);
            return { pair: id, requests: arms.map((arm, index) => ({ id: id + index, prompt, arm, phase })) };
        },
        count: (from, to) => (before[to] ?? 0) - (before[from] ?? 0),
    };
}
function hasBase(frame, prompt) {
    return (frame.prompts[prompt]?.base ?? null) !== null;
}
function armsInOrder(headFirst) {
    return headFirst ? ['head', 'base'] : ['base', 'head'];
}
/** For each pair whether head goes first (1) or base (0): permuted blocks, so that both orders are equally frequent. */
function balancedOrders(count, random) {
    const half = Array.from({ length: BLOCK }, (_, index) => index % 2);
    const orders = new Uint8Array(count);
    for (let start = 0; start < count; start += BLOCK)
        orders.set((0,_base_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffled */ .A4)(random, half).slice(0, count - start), start);
    return orders;
}
/** Element i: requests of the first i arrivals. */
function countRequestsBefore(frame, prompts) {
    const sizes = frame.prompts.map((_, prompt) => (hasBase(frame, prompt) ? 2 : 1));
    const before = new Float64Array(prompts.length + 1);
    prompts.forEach((prompt, arrival) => {
        before[arrival + 1] = (before[arrival] ?? 0) + (sizes[prompt] ?? 1);
    });
    return before;
}


/***/ }),

/***/ 28303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ formatShard),
/* harmony export */   eK: () => (/* binding */ shardPlan),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

const MOST_SHARDS = 256;
/** `2/4`; `undefined` where it is no such thing. */
function parseShard(text) {
    const match = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text);
    const [index, count] = [Number(match?.[1]), Number(match?.[2])];
    return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : undefined;
}
function formatShard({ index, count }) {
    return `${index}/${count}`;
}
/**
 * The shard's stripe of a plan: every count-th session, at its instant and with its ids, so that all shards
 * together send exactly the whole plan. In-flight requests and shared iterations are divided in proportion to the
 * sessions. RunError where that leaves a shard with sessions but nothing it may have in flight.
 */
function shardPlan(plan, shard) {
    const { index, count } = shard;
    const total = plan.sessions.length;
    const length = stripeLength(total, shard);
    const share = (amount) => shareOf(amount, total, shard);
    const maxConcurrency = share(plan.maxConcurrency);
    if (length > 0 && maxConcurrency === 0) {
        const message = `shard ${formatShard(shard)} may have no request in flight: max-concurrency ${plan.maxConcurrency} is less than the number of shards`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('shards_exceed_concurrency', message);
    }
    const get = (position) => plan.sessions.get(position * count + index - 1);
    const counted = countRequests(length, get);
    const iterations = plan.iterations === null ? null : share(plan.iterations);
    return {
        ...plan,
        sessions: { length, get },
        stages: plan.stages.map((stage) => ({ ...stage, planned: counted.byStage.get(stage.index) ?? 0 })),
        maxConcurrency,
        iterations,
        planned: plannedOf(plan, iterations, counted.total),
    };
}
/** Sessions at positions congruent to the shard's index. */
function stripeLength(total, { index, count }) {
    return Math.max(0, Math.ceil((total - index + 1) / count));
}
/**
 * In proportion to the sessions, rounded down; what is left goes one each to the last shards that have sessions, whose
 * stripes are the shorter ones. So the shares add up, and an amount of at least the shards' number leaves none without.
 */
function shareOf(amount, total, { index, count }) {
    const lengths = Array.from({ length: count }, (_, i) => stripeLength(total, { index: i + 1, count }));
    const shares = lengths.map((length) => (total === 0 ? 0 : Math.floor((amount * length) / total)));
    const left = amount - shares.reduce((sum, share) => sum + share, 0);
    const last = Math.min(count, total);
    return (shares[index - 1] ?? 0) + (index <= last && index > last - left ? 1 : 0);
}
function plannedOf(plan, iterations, counted) {
    if (plan.planned === null)
        return null;
    return plan.iterations === null ? counted : ((iterations ?? 0) * plan.planned) / plan.iterations;
}
/** Requests of sessions that do not loop. */
function countRequests(length, get) {
    const byStage = new Map();
    let total = 0;
    for (let position = 0; position < length; position += 1) {
        const { loop, stage, turns } = get(position);
        const requests = loop === null ? turns.reduce((sum, turn) => sum + turn.requests.length, 0) : 0;
        byStage.set(stage, (byStage.get(stage) ?? 0) + requests);
        total += requests;
    }
    return { byStage, total };
}


/***/ }),

/***/ 18404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ totalDuration),
/* harmony export */   l: () => (/* binding */ parseStages)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);

/** A plan beyond these bounds is a slip of the pen, or would exhaust memory before it exhausts the endpoint. */
const MOST_STAGES = 1_000;
const LONGEST_LOAD = 24 * 3_600_000;
const HIGHEST_TARGET = 1_000_000;
const FORM = '`duration:target` pairs such as `30s:1,1m:3`, or a list of {duration, target}';
/**
 * Reads `30s:1,1m:3` (commas or newlines) or a list of `{duration, target}` or of such pairs. Every stage that
 * is wrong is named with its number and what was given.
 */
function parseStages(value, setting = 'stages') {
    const items = typeof value === 'string' ? splitPairs(value) : value;
    if (!Array.isArray(items))
        return failed(setting, `${show(value)} is not ${FORM}`);
    if (items.length === 0)
        return failed(setting, `no stages given; expected ${FORM}`);
    if (items.length > MOST_STAGES)
        return failed(setting, `${items.length} stages; at most ${MOST_STAGES} are possible`);
    const stages = [];
    const problems = [];
    items.forEach((item, index) => {
        const parsed = parseStage(item);
        if (typeof parsed === 'string')
            problems.push({ setting, message: `stage ${index + 1}: ${parsed}` });
        else
            stages.push(parsed);
    });
    if (problems.length > 0)
        return { stages: [], problems };
    const total = totalDuration(stages);
    if (total === 0)
        return failed(setting, 'the stages last 0 s in all, so nothing would be sent');
    if (total > LONGEST_LOAD)
        return failed(setting, `the stages last ${Math.round(total / 3_600_000)} h in all; at most 24 h are possible`);
    return { stages, problems: [] };
}
/** How long all stages last together. */
function totalDuration(stages) {
    return stages.reduce((sum, stage) => sum + stage.durationMs, 0);
}
function splitPairs(text) {
    return text
        .split(/[,\n]/)
        .map((pair) => pair.trim())
        .filter((pair) => pair !== '');
}
/** The stage, or what is wrong with it. */
function parseStage(item) {
    if (typeof item === 'string') {
        const colon = item.lastIndexOf(':');
        if (colon < 0)
            return `${show(item)} is no \`duration:target\` pair`;
        return toStage(item.slice(0, colon), item.slice(colon + 1), item);
    }
    if (typeof item !== 'object' || item === null || Array.isArray(item))
        return `${show(item)} is no {duration, target}`;
    const unknown = Object.keys(item).filter((key) => key !== 'duration' && key !== 'target');
    if (unknown.length > 0)
        return `unknown key ${show(unknown[0])}; a stage has duration and target`;
    const { duration, target } = item;
    if (duration === undefined || target === undefined)
        return `${show(item)} lacks ${duration === undefined ? 'duration' : 'target'}`;
    return toStage(duration, target, item);
}
function toStage(duration, target, given) {
    const durationMs = typeof duration === 'string' || typeof duration === 'number' ? (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(duration) : undefined;
    if (durationMs === undefined)
        return `duration ${show(duration)} in ${show(given)} is not ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec}`;
    const amount = parseTarget(target);
    if (amount === undefined)
        return `target ${show(target)} in ${show(given)} is not a number of 0 or more`;
    if (amount > HIGHEST_TARGET)
        return `target ${show(target)} is above ${HIGHEST_TARGET}`;
    return { durationMs, target: amount };
}
function parseTarget(target) {
    if (typeof target === 'string')
        return /^\s*\d+(\.\d+)?\s*$/.test(target) ? Number(target) : undefined;
    return typeof target === 'number' && Number.isFinite(target) && target >= 0 ? target : undefined;
}
function failed(setting, message) {
    return { stages: [], problems: [{ setting, message }] };
}
/** A value as it was given, short enough for an error message. `JSON.stringify` would turn NaN into null. */
function show(value) {
    const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
    return `\`${text.trim().slice(0, 60)}\``;
}


/***/ }),

/***/ 48512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ BLOCK_PAIR_MS),
/* harmony export */   t: () => (/* binding */ assignSwitchback)
/* harmony export */ });
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98474);

/** Long enough for queues to reach their level under one arm. */
const BLOCK_MS = 60_000;
/** Both arms had the endpoint to themselves once. */
const BLOCK_PAIR_MS = 2 * BLOCK_MS;
/** The start of a block still feels the other arm's load, and is not judged. */
const WASHOUT_MS = 20_000;
/**
 * The whole load goes to one arm for a block, then to the other: the design that also sees the load an arm creates,
 * where pairs would average it out (Bojinov, Simchi-Levi & Zhao 2023). Blocks come in pairs, the order within each
 * random and balanced. A prompt without a base is asked by head in either block, and then belongs to no pair.
 */
function assignSwitchback(frame, plan, random) {
    const { arrivals, prompts } = plan;
    const lastMs = arrivals.dueMs[arrivals.length - 1] ?? 0;
    const headFirst = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_0__/* .balancedOrders */ .S)(blockPair(lastMs) + 1, random);
    const firstOfPair = firstArrivals(arrivals);
    return {
        total: prompts.length,
        at: (arrival) => {
            const due = arrivals.dueMs[arrival] ?? 0;
            const prompt = prompts[arrival] ?? 0;
            const matched = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasBase */ .UY)(frame, prompt);
            const arms = (0,_pairs_js__WEBPACK_IMPORTED_MODULE_0__/* .armsInOrder */ .L8)(headFirst[blockPair(due)] === 1);
            const arm = matched ? arms[Math.floor(due / BLOCK_MS) % 2 === 0 ? 0 : 1] : 'head';
            const phase = due % BLOCK_MS < WASHOUT_MS ? 'warmup' : 'measure';
            const pair = matched ? frame.firstId + (firstOfPair[blockPair(due)] ?? 0) : null;
            return { pair, requests: [{ id: frame.firstId + arrival, prompt, arm, phase }] };
        },
        count: (from, to) => to - from,
    };
}
function blockPair(due) {
    return Math.floor(due / BLOCK_PAIR_MS);
}
/** For each pair of blocks its first arrival. */
function firstArrivals(arrivals) {
    const first = [];
    arrivals.dueMs.forEach((due, arrival) => {
        first[blockPair(due)] ??= arrival;
    });
    return first;
}


/***/ }),

/***/ 48817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ drawThinkTime),
/* harmony export */   B6: () => (/* binding */ parseThinkTime),
/* harmony export */   Om: () => (/* binding */ THINK_TIME_FORM)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);

/** What a think time may look like, for error messages. */
const THINK_TIME_FORM = `${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec}, or a range such as 500ms-2s`;
/** `2s` or `500ms-2s`; `undefined` where it is neither, or the range runs backwards. */
function parseThinkTime(value) {
    const bounds = String(value).split('-').map(_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9);
    const [minMs, maxMs = minMs] = bounds;
    if (bounds.length > 2 || bounds.includes(undefined))
        return undefined;
    if (minMs === undefined || maxMs === undefined || minMs > maxMs)
        return undefined;
    return { minMs, maxMs };
}
function drawThinkTime({ minMs, maxMs }, random) {
    return minMs === maxMs ? minMs : minMs + (maxMs - minMs) * random.next();
}


/***/ }),

/***/ 41206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ omitUndefined),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** The value where it is a map. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** The value where it is a list. */
function listOf(value) {
    return Array.isArray(value) ? value : undefined;
}
/** The value where it is a text with something in it. */
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** A field that is absent rather than undefined, as optional fields want it. */
function omitUndefined(fields) {
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}
/** JSON with sorted keys: equal data gives equal text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, inner) => {
        const fields = fieldsOf(inner);
        return fields === undefined
            ? inner
            : Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
}


/***/ }),

/***/ 77431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75375);

/** Larger files are no prompts. */
const MAX_FILE_BYTES = 1_048_576;
/** Only text in UTF-8 is read; anything else would reach the endpoint garbled. */
async function readTextFile(files, path) {
    const bytes = await files.read(path);
    if (bytes === 'missing' || (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(bytes))
        return bytes;
    if (bytes.byteLength > MAX_FILE_BYTES)
        return { fault: `is larger than 1 MiB (${bytes.byteLength} bytes)` };
    if (bytes.includes(0))
        return { fault: 'is a binary file' };
    const text = decodeUtf8(bytes);
    if (text === undefined)
        return { fault: 'is not valid UTF-8' };
    return text.trim() === '' ? { fault: 'is empty' } : { path, text };
}
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 77182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ loadPrompts)
});

;// CONCATENATED MODULE: ./src/prompts/built-in-texts.ts
/** Tasks by the length of the prompt they make; long and extended ones are followed by documents. */
const BUILT_IN_TASKS = {
    short: [
        'Name three differences between a queue and a stack.',
        'Why does bread dough rise? Answer in two sentences.',
        'Write a haiku about a night train.',
        'Convert 68 degrees Fahrenheit to Celsius and show the calculation.',
        'Which word does not belong: oak, birch, granite, maple? Say why.',
        'Wie erkläre ich einem Kind, warum der Himmel blau ist?',
        'Donne-moi cinq idées de repas végétariens rapides.',
        '¿Cuál es la diferencia entre «ser» y «estar»? Dos ejemplos de cada uno.',
        '東京から京都まで電車で行く方法を三つ挙げてください。',
        'Напиши короткое поздравление коллеге с днём рождения.',
        'اكتب ثلاث نصائح لتنظيم الوقت أثناء الدراسة.',
        'Turn this into a polite sentence: 📎 send file now ⏰ 5pm 🙏',
        'What does `git rebase --onto` do? One example, please.',
    ],
    medium: [
        'A shop sells notebooks at 3.40 each and gives 15 % off from ten pieces on. A school wants 24 notebooks and has 75.00 to spend. Work out step by step whether the money is enough, how much is left over or missing, and how many notebooks it could buy at most.',
        'Review this function and list every case in which it gives a wrong answer:\n\n```python\ndef median(values):\n    values.sort()\n    middle = len(values) // 2\n    return values[middle]\n```\n\nThen write a corrected version with a short docstring and three assertions that would have failed before.',
        'Write a SQL query for the tables `orders(id, customer_id, placed_at, total)` and `customers(id, name, country)`. It should give, for each country, the number of customers who placed at least two orders in the last 90 days and the average total of those orders, largest first. Explain each clause in one line.',
        'Rewrite the following notice so that a tenant who is in a hurry understands it at first reading, and keep every fact: "Owing to works on the rising main the supply of cold water to the premises will be interrupted on Thursday between 9.00 and approximately 13.30; hot water may be discoloured thereafter and should be run for five minutes before use."',
        'Erstelle aus diesen Stichpunkten eine freundliche, aber bestimmte E-Mail an einen Lieferanten: Lieferung seit acht Tagen überfällig; zwei Rückrufe wurden versprochen und nicht gehalten; Montage beginnt am Montag; wir brauchen bis morgen Mittag einen verbindlichen Termin, sonst bestellen wir anderswo. Höchstens 120 Wörter, Anrede „Sehr geehrte Frau Özdemir“.',
        'Résume les arguments pour et contre la semaine de quatre jours dans une petite entreprise de dix-huit salariés dont la moitié travaille à l’atelier. Présente-les dans un tableau à deux colonnes, puis propose une période d’essai avec trois indicateurs faciles à mesurer.',
        '次の文章を、意味を変えずに小学生にも分かる言葉で書き直してください。「当館では、資料の保存環境を維持するため、閲覧室内への飲食物の持ち込みを固くお断りしております。なお、貴重書の閲覧には事前の申請が必要であり、許可までに最長五営業日を要します。」そのあと、難しい言葉を三つ選んで説明してください。',
        'Classify each of these support messages as billing, outage, how-to or praise, and answer as a JSON list of objects with `id` and `label` only: 1) "Charged twice again 😡" 2) "Is there a way to export to CSV?" 3) "Nothing loads since 10:14 UTC" 4) "The new search is lovely, thank you 💛" 5) "My invoice shows the wrong VAT number" 6) "How do I add a colleague?"',
        'You plan a day in an unfamiliar city for three people: one uses a wheelchair, one is seven years old and one does not eat meat. It will rain until noon. Propose a timetable from 9 to 19 o’clock with breaks, name for each item why it suits all three, and give a fallback for the two riskiest items.',
        'Explain what this command does, part by part, and what could go wrong when a file name contains a space or a line break:\n\n`find . -name "*.log" -mtime +7 | xargs grep -l ERROR | sort | head -20`\n\nThen give a version that is safe for any file name.',
        'एक छोटे शहर के पुस्तकालय के लिए एक सूचना लिखिए। उसमें बताइए कि अगले सोमवार से समय बदल रहा है (सुबह 8 बजे से शाम 6 बजे तक), बच्चों का कोना अब पहली मंज़िल पर है, और पुरानी किताबें दान करने वालों को धन्यवाद दीजिए। भाषा सरल और विनम्र हो।',
        'Compare optimistic and pessimistic locking for a seat reservation system with 40 requests a second for the same event. Say which failure a customer would see in each case, what happens when a server dies between reserving and paying, and which you would choose. Use at most 180 words.',
        '请把下面的会议要点整理成一封简短的邮件：产品上线推迟到下周三；测试发现两个严重问题，一个已修复，另一个需要供应商配合；市场部要在周五前更新宣传材料；下次会议改为线上，时间不变。收件人是整个项目组，语气要清楚而不紧张。',
    ],
    long: [
        'Summarise the document below in five bullet points, the most important first.',
        'Extract every date, number and name from the text below into a table with the columns value, kind and context.',
        'Write a reply to the author of the following text. Thank them, answer what can be answered, and ask the two questions that matter most.',
        'Find contradictions, gaps and unclear statements in the text below and quote the passage for each.',
        'Translate the following text into English if it is in another language, and into Spanish if it is in English.',
        'Make a checklist of everything that someone has to do according to this text, with the person and the deadline where they are named.',
        'Erkläre den folgenden Text einer Kollegin, die das Fachgebiet nicht kennt, in höchstens zehn Sätzen.',
        'Give the following text a title, a one-sentence abstract and five keywords.',
        'Turn the following into a short dialogue between two people who disagree about it.',
        'List the risks that this text mentions or implies, each with how likely and how bad it is and why you think so.',
        'Write ten questions that test whether somebody has understood the text below, then the answers.',
        'Quel ton ce texte emploie-t-il, et à qui s’adresse-t-il ? Cite trois passages à l’appui.',
    ],
    extended: [
        'The three documents below come from one organisation. Write a briefing of one page for its new director: what is going on, what is urgent, what is missing.',
        'Compare the following documents. What do they have in common, where do they differ in style and purpose, and which is the best written? Give reasons with quotations.',
        'Build a glossary of the special terms in the documents below, in alphabetical order, each explained in one sentence.',
        'For each document below: its language or notation, its kind, its intended reader, and a summary in two sentences. Answer as JSON.',
        'Plan a workshop of half a day in which a team works through the three documents below: aims, timetable, exercises, material.',
        'Answer from the documents below only, and say so where they do not tell: Who is responsible? What happened first? What will it cost? What comes next?',
        'Rewrite the three documents below as one newsletter article in plain language, about 400 words, with a headline and subheadings.',
        'Suppose that one sentence in each of the documents below is wrong. Which would do the most harm, how would one notice, and how could it be checked?',
        'Merge the documents below into one timeline; where no time is given, put the entry in the place that fits best and mark it as a guess.',
        'Écris, pour chacun des trois documents suivants, un résumé de cent mots et trois questions ouvertes.',
        'Mark every statement in the documents below as fact, opinion, instruction or question, and count how many there are of each kind.',
        'Act as a careful editor: give the twelve most useful improvements to the documents below, ordered by how much they would help a reader.',
    ],
};
/** Documents of about one to two kilobytes, each in another language or notation. */
const BUILT_IN_DOCUMENTS = [
    `Minutes of the harbour committee, 12 March
Present: Ms Adeyemi (chair), Mr Lindqvist, Dr Okafor, Mr Pereira; apologies: Ms Tan.
1. Dredging. Mr Lindqvist reported that the eastern channel has lost 40 cm of depth since autumn. The survey boat is in repair until the 28th. Two offers are on the table: 184,000 for the whole channel, or 97,500 for the bend alone. Dr Okafor warned that the spawning season begins in mid-April and that nothing may be moved after that. The committee prefers the smaller offer but wants the survey first.
2. Crane 3. The brake was replaced on 4 March and failed its load test on the 6th at 82 % of nominal load. The manufacturer blames the cable, the cable's maker blames the drum. Until this is settled the crane carries nothing above eight tonnes. Mr Pereira asks that the berth fee of two shipping lines be reduced meanwhile; the chair will write to both.
3. Night lights. Residents of Mill Lane complained again. Shielding eleven lamps would cost about 6,000 and halve the glare; dimming costs nothing but needs the insurer's consent. Ms Tan had offered to ask the insurer; as she is absent, nobody knows whether she did.
4. Any other business. The visitors' day moves to the second Sunday in June. Volunteers are needed for the ticket desk.
Next meeting: 9 April, 18:00, in the pilots' house.`,
    `2031-05-04T02:11:08.114Z INFO  gateway   request id=7f3a method=POST path=/v2/orders status=201 ms=84
2031-05-04T02:11:09.870Z INFO  gateway   request id=7f3b method=POST path=/v2/orders status=201 ms=91
2031-05-04T02:11:31.402Z WARN  inventory slow query ms=1840 rows=1 sql="select * from stock where sku = $1 for update"
2031-05-04T02:11:31.977Z WARN  inventory pool exhausted size=20 waiting=7
2031-05-04T02:11:33.020Z ERROR gateway   request id=7f4e method=POST path=/v2/orders status=504 ms=3000 upstream=inventory
2031-05-04T02:11:33.022Z ERROR gateway   request id=7f4f method=POST path=/v2/orders status=504 ms=3000 upstream=inventory
2031-05-04T02:11:34.500Z INFO  scheduler job=reindex-stock state=started by=cron
2031-05-04T02:11:36.118Z WARN  inventory lock wait ms=2511 holder=reindex-stock
2031-05-04T02:12:02.733Z ERROR payments  order=88213 charge captured but order missing, refund queued
2031-05-04T02:12:05.009Z INFO  operator  user=mhalvorsen action=cancel job=reindex-stock
2031-05-04T02:12:07.450Z INFO  inventory pool size=20 waiting=0
2031-05-04T02:12:08.221Z INFO  gateway   request id=7f9c method=POST path=/v2/orders status=201 ms=88
2031-05-04T02:20:00.000Z INFO  payments  refunds queued=14 done=13 failed=1 reason="card expired"`,
    `Betriebsanleitung (Auszug): Trinkwasserfilter „Quellklar 300“

Vor dem ersten Gebrauch spülen Sie den Filter mindestens zehn Minuten lang mit kaltem Wasser. Das Wasser darf anfangs grau sein; das ist Kohlestaub und unbedenklich. Betreiben Sie das Gerät nie mit Wasser über 38 °C, denn dann lösen sich Stoffe, die zuvor gebunden wurden.

Die Kartusche hält etwa 3.000 Liter oder sechs Monate, je nachdem, was zuerst eintritt. Leuchtet die Anzeige gelb, bestellen Sie Ersatz; leuchtet sie rot, schließen Sie den Hahn und wechseln Sie die Kartusche am selben Tag. Nach dem Wechsel halten Sie die Taste fünf Sekunden lang gedrückt, bis zwei kurze Töne zu hören sind. Wer das vergisst, sieht weiterhin Rot, obwohl alles in Ordnung ist.

Wird das Gerät länger als vier Tage nicht benutzt, verwerfen Sie die ersten zwei Liter. Bei Frost muss es entleert werden: Hahn schließen, Ablassschraube öffnen, Gehäuse leicht kippen, Restwasser auffangen. Schäden durch Frost sind von der Gewährleistung ausgeschlossen.

Tropft es am Anschluss, ziehen Sie die Überwurfmutter von Hand nach, höchstens eine Vierteldrehung. Nehmen Sie kein Werkzeug: Das Gewinde ist aus Kunststoff und reißt. Hilft das nicht, tauschen Sie den Dichtring (Bestellnummer QK-17, Größe ½ Zoll).`,
    `// A small cache that forgets what has not been used for the longest time.
export class RecentCache {
  #entries = new Map();
  #limit;
  hits = 0;
  misses = 0;

  constructor(limit = 100) {
    this.#limit = limit;
  }

  get(key, load) {
    if (this.#entries.has(key)) {
      this.hits += 1;
      const value = this.#entries.get(key);
      this.#entries.delete(key);
      this.#entries.set(key, value);
      return value;
    }
    this.misses += 1;
    const value = load(key); // may be a promise, and may fail
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) {
      const oldest = this.#entries.keys().next().value;
      this.#entries.delete(oldest);
    }
    return value;
  }

  get ratio() {
    return this.hits / (this.hits + this.misses); // TODO: what is it before the first call?
  }

  clear() {
    this.#entries.clear(); // keeps hits and misses, on purpose?
  }
}

const cache = new RecentCache(2);
const slow = async (id) => ({ id, rank: id.codePointAt(0), label: \`№ \${id} – „Müller & Søn“\` });
await Promise.all(['a', 'b', 'a', 'c', 'b'].map((id) => cache.get(id, slow)));
report(cache.ratio, cache.hits, cache.misses);`,
    `社内報 第四十二号「倉庫の引っ越しについて」

来月十五日から三日間、旧倉庫の荷物をすべて新しい建物へ移します。新倉庫は駅の北側、郵便局の隣にあり、面積は今の一・四倍です。エレベーターが二台になるため、重い荷物を階段で運ぶ必要はなくなります。

移動の順番は次のとおりです。一日目は食品と飲料、二日目は文房具と紙類、三日目は家具と大型機械です。冷蔵が必要な品物は、当日の朝六時に専用の車で直接運びます。温度が八度を超えた場合は、品質管理の佐藤さんにすぐ連絡してください。

各部署にお願いしたいことが三つあります。第一に、今月末までに不要な物を処分してください。第二に、箱には必ず部署名と中身を書いてください。去年の引っ越しでは、名前のない箱が三十七個も残りました。第三に、機械の鍵は封筒に入れて総務課へ預けてください。

期間中の出荷は、午前中のみとなります。急ぎの注文は前日の午後三時までに受け付けます。ご不便をおかけしますが、ご協力をお願いいたします。質問は内線二〇八、田中まで。`,
    `{
  "station": "Valle Alto",
  "position": { "lat": 46.0713, "lon": 11.1211, "altitude_m": 1184 },
  "observer": "G. Zanettin",
  "period": "2029-W31",
  "readings": [
    { "day": "Mon", "min_c": 9.1, "max_c": 22.4, "rain_mm": 0.0, "wind": "↑ 2 m/s", "note": "fog until 8" },
    { "day": "Tue", "min_c": 10.3, "max_c": 24.0, "rain_mm": 0.0, "wind": "↗ 3 m/s", "note": null },
    { "day": "Wed", "min_c": 12.8, "max_c": 27.9, "rain_mm": 18.6, "wind": "↘ 14 m/s", "note": "hail ⛈️, gauge overflowed?" },
    { "day": "Thu", "min_c": 8.0, "max_c": 15.2, "rain_mm": 31.2, "wind": "↓ 6 m/s", "note": "road closed at km 7" },
    { "day": "Fri", "min_c": -41.0, "max_c": 19.5, "rain_mm": 0.4, "wind": "→ 1 m/s", "note": "sensor fault suspected" },
    { "day": "Sat", "min_c": 9.7, "max_c": 23.3, "rain_mm": null, "wind": "· calm", "note": "gauge removed for cleaning" },
    { "day": "Sun", "min_c": 11.0, "max_c": 25.1, "rain_mm": 0.0, "wind": "↖ 2 m/s", "note": "visitors: 214" }
  ],
  "maintenance": [
    { "part": "thermometer", "state": "to replace", "ordered": "2029-08-03", "cost_eur": 118.5 },
    { "part": "rain gauge", "state": "cleaned", "by": "volunteers 🙌" }
  ],
  "remark": "Le letture di mercoledì vanno confrontate con la stazione di fondovalle."
}`,
    `من مذكرات مديرة مدرسة في بلدة ساحلية

بدأ العام الدراسي هذا الخريف بمئتين وثلاثين تلميذًا، أي بزيادة عشرين عن العام الماضي. لم تتسع الصفوف للجميع، فحوّلنا غرفة الموسيقى إلى صف سادس، ونقلنا البيانو إلى الممر، فصار الأطفال يعزفون عليه في كل استراحة.

في الأسبوع الثاني انقطع الماء ثلاثة أيام. اقترح معلم العلوم أن نجعل من ذلك درسًا: كم لترًا يستهلك كل واحد منا في اليوم؟ جمع التلاميذ الأرقام ورسموا جدولًا كبيرًا على الجدار، واكتشفوا أن نصف الماء يضيع في صنبور واحد لا يُغلق جيدًا. أصلحه الحارس في عشر دقائق.

أما الحافلة فما زالت تتأخر. وعدت البلدية بحافلة ثانية في يناير، لكن أحدًا لم يوقّع العقد بعد. سأكتب إليهم مرة أخرى يوم الأحد، وسأرفق صورة للأطفال وهم ينتظرون تحت المطر.

أجمل ما حدث هذا الشهر أن سلمى، التي لم تكن تتكلم في الصف، قرأت قصيدة أمام المدرسة كلها. صفّق الجميع طويلًا، ونسيتُ أنا أن أدق الجرس.`,
];

;// CONCATENATED MODULE: ./src/prompts/built-in.ts

/** How many documents a long or extended task is asked about. */
const DOCUMENTS_PER_TASK = {
    short: 0,
    medium: 0,
    long: 1,
    extended: 3,
};
/** What is asked where no prompts are given: everyday tasks in several languages and scripts, in four lengths. */
const BUILT_IN_PROMPTS = ['short', 'medium', 'long', 'extended'].flatMap((length) => BUILT_IN_TASKS[length].map((task, index) => ({
    id: `built-in/${length}-${String(index + 1).padStart(2, '0')}`,
    messages: [
        { role: 'user', content: [task, ...pickDocuments(index, DOCUMENTS_PER_TASK[length])].join('\n\n') },
    ],
})));
/** Documents in turn, so that tasks of one length do not all read the same one. */
function pickDocuments(first, count) {
    return Array.from({ length: count }, (_, i) => BUILT_IN_DOCUMENTS[(first + i) % BUILT_IN_DOCUMENTS.length] ?? '');
}

// EXTERNAL MODULE: ./src/prompts/match-files.ts
var match_files = __webpack_require__(50452);
// EXTERNAL MODULE: ./src/prompts/fields.ts
var prompts_fields = __webpack_require__(41206);
// EXTERNAL MODULE: ./src/prompts/read-prompt-file.ts + 12 modules
var read_prompt_file = __webpack_require__(15760);
;// CONCATENATED MODULE: ./src/prompts/prompt-entries.ts


/** An entry a line of a text, or a list's items; undefined where the setting is absent or blank. */
function parseEntries(setting) {
    if (setting === undefined || setting === null)
        return undefined;
    const items = typeof setting === 'string' ? setting.split('\n') : ((0,prompts_fields/* listOf */.c3)(setting) ?? [setting]);
    const entries = [];
    for (const [index, item] of items.entries()) {
        if (typeof item === 'string' && item.trim() === '')
            continue;
        const entry = parseEntry(item);
        if (entry === undefined) {
            return {
                fault: `entry ${index + 1} is no text, no path and no map with \`text\`, \`file\` or \`messages\``,
            };
        }
        entries.push(entry);
    }
    if (entries.length > 0)
        return entries;
    return typeof setting === 'string'
        ? undefined
        : { fault: 'the list is empty; leave the setting out for the built-in prompts' };
}
function parseEntry(item) {
    if (typeof item === 'string') {
        const text = item.trim();
        if (text.startsWith('!') && isPathLike(text.slice(1)))
            return { kind: 'except', text: text.slice(1) };
        return { kind: 'either', text };
    }
    const fields = (0,prompts_fields/* fieldsOf */.Pf)(item);
    const file = (0,prompts_fields/* textOf */.b6)(fields?.['file']);
    if (file !== undefined)
        return { kind: 'file', text: file.trim() };
    return fields && { kind: 'record', record: fields };
}
/** `prompts/*.md` and `a/b.txt` are paths; `Why?`, `2 * 3 = ?` and `Explain README.md` are not, unless there is such a file. */
function isPathLike(text) {
    if (text.includes('\n'))
        return false;
    const hasSpace = /\s/.test(text);
    const hasWildcard = /[*[\]{}]/.test(text);
    if ((0,read_prompt_file/* knownSuffix */.rj)(text) !== undefined)
        return !hasSpace || hasWildcard || text.includes('/');
    return !hasSpace && (text.includes('*') || (text.includes('/') && /[?[\]{}]/.test(text)));
}

// EXTERNAL MODULE: ./src/prompts/read-records.ts
var read_records = __webpack_require__(2292);
// EXTERNAL MODULE: ./src/prompts/reading.ts
var prompts_reading = __webpack_require__(75375);
;// CONCATENATED MODULE: ./src/prompts/load-prompts.ts






/**
 * The `prompts` setting: a text with an entry a line, or a list. An entry is inline text, a file or a glob; `!glob`
 * takes files away again; `{text: …}` and `{file: …}` settle what an entry is; a map with `messages` is a
 * conversation. Without the setting the built-in prompts are asked.
 */
async function loadPrompts(setting, source) {
    const entries = parseEntries(setting);
    if (entries === undefined)
        return { prompts: BUILT_IN_PROMPTS, problems: [], notes: [], files: [] };
    if ((0,prompts_reading/* isFault */.Zh)(entries))
        return { ...(0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(entries.fault)), files: [] };
    const isExcluded = exclusionOf(entries);
    const files = new Set();
    const readings = [];
    let inline = 0;
    for (const entry of entries.filter(({ kind }) => kind !== 'except')) {
        const paths = await findFiles(entry, source);
        if (paths === undefined) {
            inline += 1;
            readings.push(readInline(entry, `inline-${inline}`));
        }
        else if ((0,prompts_reading/* isFault */.Zh)(paths)) {
            readings.push((0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(paths.fault)));
        }
        else {
            const fresh = paths.filter((path) => !files.has(path) && !isExcluded(path));
            for (const path of fresh)
                files.add(path);
            readings.push(await readFiles(fresh, source));
        }
    }
    const reading = (0,prompts_reading/* joinReadings */.yY)(readings);
    const isEmpty = reading.prompts.length === 0 && reading.problems.length === 0;
    return {
        ...reading,
        problems: isEmpty ? [(0,prompts_reading/* promptProblem */.cA)('no prompt is left')] : reading.problems,
        files: [...files],
    };
}
async function readFiles(paths, source) {
    const readings = [];
    for (const path of paths) {
        readings.push((await (0,read_prompt_file/* readPromptFile */.NK)(source, path)) ?? (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)('the file does not exist', path)));
    }
    return (0,prompts_reading/* joinReadings */.yY)(readings);
}
/** No file system has longer paths. */
const MAX_PATH_LENGTH = 4096;
/** Files that an entry names, or undefined where it is a prompt itself. A pattern without a match is a fault. */
async function findFiles(entry, source) {
    if (entry.kind === 'record')
        return undefined;
    const { kind, text } = entry;
    const isFile = kind === 'file' || isPathLike(text);
    if (!isFile && (text.includes('\n') || text.length > MAX_PATH_LENGTH))
        return undefined;
    const path = withoutDot(text);
    const read = await source.read(path);
    if (read !== 'missing' && !(0,prompts_reading/* isFault */.Zh)(read))
        return [path];
    if (!isFile)
        return undefined;
    if (read !== 'missing')
        return { fault: `\`${text}\` ${read.fault}` };
    const matches = await (0,match_files/* matchFiles */.x)(source, path);
    if ((0,prompts_reading/* isFault */.Zh)(matches))
        return { fault: `\`${text}\` ${matches.fault}` };
    const usable = matches.filter((match) => (0,read_prompt_file/* knownSuffix */.rj)(match) !== undefined);
    if (usable.length > 0)
        return usable;
    const why = matches.length > 0 ? `only files of other kinds than ${read_prompt_file/* KNOWN_SUFFIXES */.E5.join(', ')}` : 'no file';
    return { fault: `\`${text}\` matches ${why}; where it is meant as text, write it in a list as {text: …}` };
}
function exclusionOf(entries) {
    const matchers = entries.map((entry) => entry.kind === 'except' ? (0,match_files/* matcherOf */.K)(withoutDot(entry.text)) : undefined);
    return (path) => matchers.some((matches) => matches?.(path) === true);
}
function withoutDot(path) {
    return path.replace(/^(?:\.\/)+/, '');
}
function readInline(entry, id) {
    const parsed = (0,read_records/* parseRecord */.Hh)(entry.kind === 'record' ? entry.record : entry.text);
    if ((0,prompts_reading/* isFault */.Zh)(parsed))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(`${id}: ${parsed.fault}`));
    const notes = parsed.note === undefined ? [] : [`${id}: ${parsed.note}`];
    return { prompts: [{ ...parsed.prompt, id }], problems: [], notes };
}


/***/ }),

/***/ 50452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   x: () => (/* binding */ matchFiles)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75375);


/** Paths that a glob matches, in order; of a plain path the path itself, where there is such a file. */
async function matchFiles(files, glob) {
    const pattern = glob.replace(/^(?:\.\/)+/, '');
    if (isOutside(pattern))
        return { fault: 'lies outside the workspace' };
    const { base, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_0___default().scan(pattern);
    if (!isGlob)
        return await matchPath(files, pattern);
    const matches = matcherOf(pattern);
    if (matches === undefined)
        return { fault: 'is no glob that can be understood' };
    const { paths, complete } = await files.list(base);
    return complete
        ? paths.filter(matches)
        : { fault: 'is searched for among too many files; start the glob with a folder' };
}
/** Tells the paths that a glob matches; undefined for what is no glob. */
function matcherOf(glob) {
    try {
        const matches = picomatch__WEBPACK_IMPORTED_MODULE_0___default()(glob);
        return (path) => matches(path);
    }
    catch {
        return undefined;
    }
}
async function matchPath(files, path) {
    const read = await files.read(path);
    if (read === 'missing')
        return [];
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Zh)(read) ? read : [path];
}
function isOutside(pattern) {
    return /^([\\/]|[A-Za-z]:)/.test(pattern) || pattern.split(/[\\/]/).includes('..');
}


/***/ }),

/***/ 38143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ parseOpenAiFormat),
/* harmony export */   _A: () => (/* binding */ parseParameters),
/* harmony export */   aY: () => (/* binding */ parseResponseFormat),
/* harmony export */   mJ: () => (/* binding */ combineParameters),
/* harmony export */   pX: () => (/* binding */ PARAMETER_NAMES)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41206);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75375);


/** The output cap has many names; the ones that count reasoning come first. */
const MAX_TOKENS_NAMES = [
    'maxCompletionTokens',
    'max_completion_tokens',
    'max_output_tokens',
    'maxOutputTokens',
    'maxTokens',
    'max_tokens',
];
const TOP_P_NAMES = ['topP', 'top_p'];
/** Names that `parseParameters` understands. */
const PARAMETER_NAMES = [...MAX_TOKENS_NAMES, ...TOP_P_NAMES, 'temperature'];
/** Output cap, temperature and top-p, by any of their names; what is left out stays out. */
function parseParameters(fields) {
    const cap = firstOf(fields, MAX_TOKENS_NAMES);
    const topP = firstOf(fields, TOP_P_NAMES);
    const temperature = firstOf(fields, ['temperature']);
    if (cap !== undefined && !(Number.isSafeInteger(cap.value) && Number(cap.value) > 0))
        return badValue(cap, 'a whole number above 0');
    for (const limit of [topP, temperature]) {
        if (limit !== undefined &&
            !(typeof limit.value === 'number' && limit.value >= 0 && Number.isFinite(limit.value))) {
            return badValue(limit, 'a number of 0 or more');
        }
    }
    const sampling = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
        temperature: temperature?.value,
        topP: topP?.value,
    });
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
        maxTokens: cap?.value,
        sampling: Object.keys(sampling).length > 0 ? sampling : undefined,
    });
}
function firstOf(fields, names) {
    const name = names.find((candidate) => fields[candidate] !== undefined && fields[candidate] !== null);
    return name === undefined ? undefined : { name, value: fields[name] };
}
function badValue({ name, value }, wanted) {
    return { fault: `\`${name}\` must be ${wanted}, not ${quote(value)}` };
}
/**
 * `text`, `json_object`, or `json_schema` with a schema: a map, or JSON text, that holds `name` and `schema`.
 * Undefined where nothing is asked for.
 */
function parseResponseFormat(type, schema) {
    if (type === undefined || type === null)
        return undefined;
    if (type === 'text' || type === 'json_object')
        return { type };
    if (type !== 'json_schema')
        return { fault: `response format ${quote(type)} is none of text, json_object, json_schema` };
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(typeof schema === 'string' ? parseJsonText(schema) : schema);
    const name = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields?.['name']);
    const inner = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(fields?.['schema']);
    if (name === undefined || inner === undefined)
        return { fault: 'the format json_schema needs a JSON schema with `name` and `schema`' };
    const strict = fields?.['strict'];
    return { type, name, schema: inner, ...(typeof strict === 'boolean' && { strict }) };
}
/** OpenAI's `response_format: {type, json_schema}`. */
function parseOpenAiFormat(value) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    return fields === undefined ? undefined : parseResponseFormat(fields['type'], fields['json_schema']);
}
/** Joins what was parsed, or answers the first fault. */
function combineParameters(model, parameters, responseFormat) {
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Zh)(parameters))
        return parameters;
    if (responseFormat !== undefined && (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Zh)(responseFormat))
        return responseFormat;
    return { ...parameters, ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({ model: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(model), responseFormat }) };
}
function parseJsonText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function quote(value) {
    return `\`${JSON.stringify(value).slice(0, 60)}\``;
}


/***/ }),

/***/ 26613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseRole),
/* harmony export */   m: () => (/* binding */ parseMessages)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41206);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75375);


/** Role names of the providers, and what they are called here. */
const ROLES = new Map([
    ['system', 'system'],
    ['developer', 'system'],
    ['user', 'user'],
    ['human', 'user'],
    ['assistant', 'assistant'],
    ['model', 'assistant'],
    ['ai', 'assistant'],
]);
function parseRole(role) {
    return typeof role === 'string' ? ROLES.get(role.trim().toLowerCase()) : undefined;
}
/** `[{role, content}]`, where content is a text or a list of text parts. At least one message, not all of them empty. */
function parseMessages(value) {
    const items = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
    if (items === undefined || items.length === 0)
        return { fault: '`messages` must be a list of {role, content} with at least one entry' };
    const messages = [];
    for (const [index, item] of items.entries()) {
        const message = parseMessage(item);
        if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Zh)(message))
            return { fault: `message ${index + 1}: ${message.fault}` };
        messages.push(message);
    }
    return messages.some(({ content }) => content.trim() !== '')
        ? messages
        : { fault: 'all messages are empty' };
}
function parseMessage(item) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
    if (fields === undefined)
        return { fault: 'must be a map with `role` and `content`' };
    const role = parseRole(fields['role']);
    if (role === undefined)
        return { fault: `role ${quote(fields['role'])} is none of system, user, assistant` };
    const content = parseContent(fields['content']);
    return typeof content === 'string' ? { role, content } : content;
}
function parseContent(content) {
    if (typeof content === 'string')
        return content;
    const parts = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(content)?.map((part) => (typeof part === 'string' ? part : textPart(part)));
    if (parts === undefined)
        return { fault: '`content` must be text' };
    return parts.every((part) => part !== undefined)
        ? parts.join('')
        : { fault: 'only text can be sent: the input tokens of images, audio and tools cannot be bounded' };
}
function textPart(part) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(part);
    const isText = fields?.['type'] === undefined || fields['type'] === 'text' || fields['type'] === 'input_text';
    return isText && typeof fields?.['text'] === 'string' ? fields['text'] : undefined;
}
function quote(value) {
    return typeof value === 'string' ? `\`${value.slice(0, 40)}\`` : 'that is no text';
}


/***/ }),

/***/ 21681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ workspaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77431);




const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);
/** A glob over more is taken for a mistake, not waited for. */
const MAX_LISTED_FILES = 20_000;
const MISSING_CODES = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'EINVAL']);
/** The files of a folder on disk, and nothing outside of it, whichever way a path or a link points. */
function workspaceFiles(root) {
    return {
        list: (under) => listFiles(root, under),
        read: (path) => readInside(root, path),
    };
}
async function readInside(root, path) {
    try {
        const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
        const outside = { fault: 'lies outside the workspace' };
        if (!contains(base, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path)) && !contains(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path)))
            return outside;
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path));
        if (!contains(base, real))
            return outside;
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (info.isDirectory())
            return { fault: 'is a folder; name its files, for example with /**/*.md' };
        if (!info.isFile())
            return { fault: 'is no regular file' };
        if (info.size > _file_source_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .g)
            return { fault: `is larger than 1 MiB (${info.size} bytes)` };
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real);
    }
    catch (error) {
        return MISSING_CODES.has(codeOf(error)) ? 'missing' : { fault: `cannot be read: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}` };
    }
}
function contains(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
async function listFiles(root, under) {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, under);
    const folders = contains(root, start) ? [start] : [];
    const paths = [];
    let visited = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of await entriesOf(folder)) {
            visited += 1;
            if (visited > MAX_LISTED_FILES)
                return { paths: paths.sort(), complete: false };
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory()) {
                if (!SKIPPED_FOLDERS.has(entry.name))
                    folders.push(path);
            }
            else if (entry.isFile() || (entry.isSymbolicLink() && (await isFileBehind(path)))) {
                paths.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
            }
        }
    }
    return { paths: paths.sort(), complete: true };
}
/** Links to folders are not followed: they may lead in circles. */
async function isFileBehind(link) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(link).then((info) => info.isFile(), () => false);
}
async function entriesOf(folder) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
}


/***/ }),

/***/ 15760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E5: () => (/* binding */ KNOWN_SUFFIXES),
  rj: () => (/* binding */ knownSuffix),
  NK: () => (/* binding */ readPromptFile)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/prompts/reading.ts
var prompts_reading = __webpack_require__(75375);
// EXTERNAL MODULE: ./src/prompts/yaml-depth.ts
var yaml_depth = __webpack_require__(1104);
;// CONCATENATED MODULE: ./src/prompts/data-file.ts




/** An alias is a reference; more of them than any prompt needs can make a small file expand without end. */
const MAX_ALIASES = 100;
/** Parses YAML 1.2. `text` is the part of the file to parse, where that is not all of it, and `skipped` the lines before. */
function parseYaml(file, text = file.text, skipped = 0) {
    const lines = new dist/* LineCounter */.HN();
    const lineOf = (offset) => lines.linePos(offset).line + skipped;
    try {
        if ((0,yaml_depth/* isTooDeep */.f)(text))
            return [(0,prompts_reading/* promptProblem */.cA)('invalid YAML: it is nested too deeply', file.path)];
        const document = (0,dist/* parseDocument */.Tp)(text, {
            lineCounter: lines,
            prettyErrors: false,
            merge: true,
            logLevel: 'error',
        });
        if (document.errors.length > 0) {
            return document.errors
                .slice(0, prompts_reading/* MAX_PROBLEMS */.aZ)
                .map((error) => (0,prompts_reading/* promptProblem */.cA)(`invalid YAML: ${error.message}`, file.path, lineOf(error.pos[0])));
        }
        const lineAt = (path) => {
            const node = document.getIn(path, true);
            if ((0,dist/* isNode */.Ll)(node) && node.range)
                return lineOf(node.range[0]);
            return path.length > 0 ? lineAt(path.slice(0, -1)) : undefined;
        };
        return { ...file, data: document.toJS({ maxAliasCount: MAX_ALIASES }), lineAt };
    }
    catch (error) {
        // Aliases without end are thrown rather than listed.
        return [(0,prompts_reading/* promptProblem */.cA)(`invalid YAML: ${(0,errors/* messageOf */.bD)(error)}`, file.path)];
    }
}
/** Parses strict JSON. */
function parseJson(file) {
    try {
        return { ...file, data: JSON.parse(file.text), lineAt: () => undefined };
    }
    catch (error) {
        return [
            (0,prompts_reading/* promptProblem */.cA)(`invalid JSON: ${(0,errors/* messageOf */.bD)(error)}`, file.path, lineOfJsonError(file, (0,errors/* messageOf */.bD)(error))),
        ];
    }
}
/** V8 tells the position of some errors only; JSON is YAML as well, whose parser tells it of nearly all. */
function lineOfJsonError(file, message) {
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined)
        return (0,prompts_reading/* lineAtOffset */.dk)(file.text, Number(position));
    const asYaml = parseYaml(file);
    return Array.isArray(asYaml) ? asYaml[0]?.line : undefined;
}

// EXTERNAL MODULE: ./src/prompts/file-source.ts
var file_source = __webpack_require__(77431);
// EXTERNAL MODULE: ./src/prompts/fields.ts
var prompts_fields = __webpack_require__(41206);
;// CONCATENATED MODULE: ./src/prompts/template.ts


/** `{{name}}` or `{{ name }}`; names are letters, digits, `_`, `.` and `-`. */
const VARIABLE = /\{\{\s{0,64}([\p{L}\p{N}_.-]+)\s{0,64}\}\}/gu;
/** Names of the variables in a text, each once. */
function variablesIn(text) {
    return [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))];
}
/** Puts values in place of variables, once: a value that itself looks like a variable stays as it is. Unset ones remain. */
function fillTemplate(text, variables) {
    return text.replace(VARIABLE, (whole, name) => {
        const value = lookUp(variables, name);
        return value === undefined ? whole : printValue(value);
    });
}
function fillMessages(messages, variables) {
    return messages.map((message) => ({ ...message, content: fillTemplate(message.content, variables) }));
}
/** Length of the texts once they are filled, in characters; counted up to `limit` and a bit. */
function measureFilled(texts, variables, limit) {
    let length = 0;
    for (const text of texts) {
        length += text.length;
        for (const match of text.matchAll(VARIABLE)) {
            if (length > limit)
                return length;
            length += printValue(lookUp(variables, match[1] ?? '') ?? null).length;
        }
    }
    return length;
}
/** Names of the variables that have no value. */
function findUnset(texts, variables) {
    return [...new Set(texts.flatMap(variablesIn))].filter((name) => lookUp(variables, name) === undefined);
}
/** Sent as it is, a template would be measured instead of a prompt. */
function describeUnset(file, name, variables) {
    const available = Object.keys(variables);
    const has = available.length === 0
        ? 'the file sets no variables'
        : `available are ${available.slice(0, 20).join(', ')}`;
    const place = [...file.text.matchAll(VARIABLE)].find((match) => match[1] === name);
    const line = place === undefined ? undefined : (0,prompts_reading/* lineAtOffset */.dk)(file.text, place.index);
    return (0,prompts_reading/* promptProblem */.cA)(`the template variable {{${name}}} has no value; ${has}`, file.path, line);
}
/** The first piece of a real template language in a text, which would not be understood but sent. */
function findUnsupported(text) {
    return /\{%|\{#|\{\{[^{}|]{0,200}\|/.exec(text)?.[0];
}
/** A name with dots may also be the way into a map. */
function lookUp(variables, name) {
    if (Object.hasOwn(variables, name))
        return variables[name];
    let value = variables;
    for (const step of name.split('.')) {
        const fields = (0,prompts_fields/* fieldsOf */.Pf)(value);
        if (fields === undefined || !Object.hasOwn(fields, step))
            return undefined;
        value = fields[step];
    }
    return value;
}
function printValue(value) {
    if (typeof value === 'string')
        return value;
    return value === null ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/prompts/text-checks.ts


const GITHUB_KINDS = {
    contains: 'contains',
    startsWith: 'startsWith',
    endsWith: 'endsWith',
    equals: 'equals',
};
const PROMPTFOO_KINDS = { contains: 'contains', 'starts-with': 'startsWith', equals: 'equals' };
/** `evaluators` of a `.prompt.yml`: `{name, string: {contains: …}}`; those that ask a model (`llm`, `uses`) are not run. */
function parseEvaluators(value) {
    const parsed = ((0,prompts_fields/* listOf */.c3)(value) ?? []).map((item, index) => {
        const evaluator = (0,prompts_fields/* fieldsOf */.Pf)(item);
        const name = (0,prompts_fields/* textOf */.b6)(evaluator?.['name']) ?? `evaluator ${index + 1}`;
        const conditions = Object.entries((0,prompts_fields/* fieldsOf */.Pf)(evaluator?.['string']) ?? {});
        const checks = conditions.flatMap(([key, wanted]) => checkOf(name, GITHUB_KINDS[key], wanted));
        if (checks.length === 0 || checks.length < conditions.length)
            return { checks, notRun: [name] };
        // One evaluator may set several conditions, each of which is counted on its own.
        return {
            checks: checks.length === 1 ? checks : checks.map((check) => ({ ...check, name: `${name} (${check.kind})` })),
            notRun: [],
        };
    });
    return joinChecks(parsed);
}
/** `assert` of a promptfoo test: `{type, value}`. */
function parseAsserts(value) {
    const parsed = ((0,prompts_fields/* listOf */.c3)(value) ?? []).map((item) => {
        const assert = (0,prompts_fields/* fieldsOf */.Pf)(item);
        const type = (0,prompts_fields/* textOf */.b6)(assert?.['type']) ?? 'assert';
        const checks = checkOf(`${type}: ${((0,prompts_fields/* textOf */.b6)(assert?.['value']) ?? '').slice(0, 40)}`, PROMPTFOO_KINDS[type], assert?.['value']);
        return { checks, notRun: checks.length === 0 ? [type] : [] };
    });
    return joinChecks(parsed);
}
/** The values of checks may be templates, as `{{expected}}`. */
function fillChecks(checks, variables) {
    return checks.map((check) => ({ ...check, value: fillTemplate(check.value, variables) }));
}
/** One note for all that is not run, or none. */
function noteNotRun(path, notRun) {
    return notRun.length === 0
        ? []
        : [`${path}: not run, as only an answer's text is checked: ${[...new Set(notRun)].join(', ')}`];
}
function checkOf(name, kind, value) {
    return kind !== undefined && typeof value === 'string' ? [{ name, kind, value }] : [];
}
function joinChecks(parsed) {
    return { checks: parsed.flatMap(({ checks }) => checks), notRun: parsed.flatMap(({ notRun }) => notRun) };
}

;// CONCATENATED MODULE: ./src/prompts/expand-rows.ts




/** Characters. A small file can name a long text many times. */
const MAX_EXPANDED = 16 * 1_048_576;
/** Fills every template. A variable without a value is a problem, once for its file however many rows lack it. */
function expandAll(path, expansions) {
    const prompts = [];
    const problems = new Map();
    let left = MAX_EXPANDED;
    for (const expansion of expansions) {
        const { file, row, template, key } = expansion;
        const texts = [
            ...template.messages.map(({ content }) => content),
            ...template.checks.map(({ value }) => value),
        ];
        const rowKey = key === undefined ? undefined : (0,prompts_fields/* canonicalJson */.dj)(key);
        left -= measureFilled(texts, row, left) + (rowKey?.length ?? 0);
        if (left < 0)
            return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)('the file makes prompts of more than 16 MiB in all', path));
        const unset = findUnset(texts, row);
        for (const name of unset.filter((one) => !problems.has(`${file.path} ${one}`))) {
            if (problems.size < prompts_reading/* MAX_PROBLEMS */.aZ)
                problems.set(`${file.path} ${name}`, describeUnset(file, name, row));
        }
        if (unset.length === 0)
            prompts.push(fill(expansion, rowKey));
    }
    return { prompts, problems: [...problems.values()], notes: [] };
}
function fill({ template, row, id, source }, rowKey) {
    const { messages, checks, ...parameters } = template;
    return {
        ...parameters,
        ...(0,prompts_fields/* omitUndefined */.Oy)({ rowKey }),
        id,
        source,
        messages: fillMessages(messages, row),
        ...(checks.length > 0 && { checks: fillChecks(checks, row) }),
    };
}

;// CONCATENATED MODULE: ./src/prompts/front-matter.ts



/** A file without front matter is all body. */
function splitFrontMatter(file) {
    const lines = file.text.split(/\r?\n/);
    const first = lines.findIndex((line) => line.trim() !== '');
    const end = lines[first]?.trimEnd() === '---'
        ? lines.findIndex((line, index) => index > first && line.trimEnd() === '---')
        : -1;
    if (lines[first]?.trimEnd() === '---' && end < 0)
        return [(0,prompts_reading/* promptProblem */.cA)('the front matter has no closing `---`', file.path, first + 1)];
    const data = parseYaml(file, lines.slice(first + 1, Math.max(end, 0)).join('\n'), first + 1);
    if (Array.isArray(data))
        return data;
    const fields = data.data === null || data.data === undefined ? {} : (0,prompts_fields/* fieldsOf */.Pf)(data.data);
    if (fields === undefined)
        return [(0,prompts_reading/* promptProblem */.cA)('the front matter must be a map', file.path, first + 1)];
    return { data, fields, body: lines.slice(end + 1).join('\n') };
}

// EXTERNAL MODULE: ./src/prompts/model-parameters.ts
var model_parameters = __webpack_require__(38143);
// EXTERNAL MODULE: ./src/prompts/parse-messages.ts
var parse_messages = __webpack_require__(26613);
;// CONCATENATED MODULE: ./src/prompts/read-dotprompt.ts






const ROLE_HELPER = /\{\{~?\s{0,64}role\s{1,64}["'](\w{1,32})["']\s{0,64}~?\}\}/g;
/** Any other use of Handlebars than a plain variable: blocks, partials, helpers with arguments, `{{media …}}`, `{{@data}}`. */
const BEYOND_VARIABLES = /\{\{[^{}]{0,200}[#/>@&|"'=()!~^][^{}]{0,200}\}\}|\{\{\s{0,64}[\w.-]{1,128}\s{1,64}[^\s{}]/;
/** Dotprompt: front matter, then Handlebars of which plain `{{variables}}` and `{{role "…"}}` are understood. */
const readDotprompt = (file) => {
    const parts = splitFrontMatter(file);
    if (Array.isArray(parts))
        return (0,prompts_reading/* failedReading */.yK)(...parts);
    const { fields, data } = parts;
    const body = parts.body
        .replace(/\{\{![^{}]{0,10000}\}\}/g, '')
        .replace(/\{\{\s{0,64}history\s{0,64}\}\}/g, '')
        .replace(/\{\{\{([^{}]{1,200})\}\}\}/g, '{{$1}}');
    const beyond = BEYOND_VARIABLES.exec(body.replace(ROLE_HELPER, ''))?.[0];
    if (beyond !== undefined) {
        const message = `\`${beyond}\` is Handlebars beyond {{variables}} and {{role "…"}}, which is not understood`;
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(message, file.path, (0,prompts_reading/* lineOfText */.$T)(file.text, beyond)));
    }
    const messages = splitRoles(body);
    if ((0,prompts_reading/* isFault */.Zh)(messages))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(messages.fault, file.path));
    const parameters = (0,model_parameters/* combineParameters */.mJ)(fields['model'], (0,model_parameters/* parseParameters */._A)((0,prompts_fields/* fieldsOf */.Pf)(fields['config']) ?? {}), formatOf(fields));
    if ((0,prompts_reading/* isFault */.Zh)(parameters))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(parameters.fault, file.path, data.lineAt(['config'])));
    const variables = (0,prompts_fields/* fieldsOf */.Pf)((0,prompts_fields/* fieldsOf */.Pf)(fields['input'])?.['default']) ?? {};
    const template = { ...parameters, messages, checks: [] };
    const source = { file: file.path };
    const reading = expandAll(file.path, [{ file, template, row: variables, id: file.path, source }]);
    const hasSchema = (0,prompts_fields/* fieldsOf */.Pf)(fields['output'])?.['schema'] !== undefined;
    return {
        ...reading,
        notes: hasSchema ? [`${file.path}: \`output.schema\` is not sent, only that JSON is wanted`] : [],
    };
};
/** Text before the first `{{role}}` is the user's. */
function splitRoles(body) {
    const parts = body.split(ROLE_HELPER);
    const messages = [];
    for (let i = 0; i < parts.length; i += 2) {
        const name = i === 0 ? 'user' : parts[i - 1];
        const role = (0,parse_messages/* parseRole */.g)(name);
        if (role === undefined)
            return { fault: `role \`${String(name)}\` is none of system, user, model` };
        const content = parts[i]?.trim() ?? '';
        if (content !== '')
            messages.push({ role, content });
    }
    return messages.length > 0 ? messages : { fault: 'there is no text below the front matter' };
}
function formatOf(fields) {
    return (0,prompts_fields/* fieldsOf */.Pf)(fields['output'])?.['format'] === 'json' ? { type: 'json_object' } : undefined;
}

// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
;// CONCATENATED MODULE: ./src/prompts/read-prompt-yml.ts







const KNOWN_KEYS = [
    'name',
    'description',
    'model',
    'modelParameters',
    'responseFormat',
    'jsonSchema',
    'messages',
    'testData',
    'evaluators',
];
/** GitHub's `.prompt.yml`, and any other YAML or JSON map with `messages`: a prompt for each row of `testData`. */
function readPromptYml(file, fields) {
    const parts = {
        messages: (0,parse_messages/* parseMessages */.m)(fields['messages']),
        modelParameters: (0,model_parameters/* parseParameters */._A)((0,prompts_fields/* fieldsOf */.Pf)(fields['modelParameters']) ?? fields),
        responseFormat: (0,model_parameters/* parseResponseFormat */.aY)(fields['responseFormat'], fields['jsonSchema']) ?? {},
        testData: parseRows(fields['testData']),
    };
    const problems = Object.entries(parts).flatMap(([key, part]) => (0,prompts_reading/* isFault */.Zh)(part) ? [(0,prompts_reading/* promptProblem */.cA)(part.fault, file.path, file.lineAt([key]))] : []);
    const shared = templateOf(fields, parts.messages);
    if (problems.length > 0 || (0,prompts_reading/* isFault */.Zh)(shared) || (0,prompts_reading/* isFault */.Zh)(parts.testData))
        return (0,prompts_reading/* failedReading */.yK)(...problems);
    const { notRun, checks } = parseEvaluators(fields['evaluators']);
    const template = { ...shared, checks };
    const expansions = parts.testData.rows?.map((row, index) => expansionOf(file, template, row, index));
    const single = { file, template, row: {}, id: file.path, source: { file: file.path } };
    const reading = expandAll(file.path, expansions ?? [single]);
    return { ...reading, notes: [...noteUnknown(file.path, fields), ...noteNotRun(file.path, notRun)] };
}
function expansionOf(file, template, row, index) {
    const source = { file: file.path, ...(0,prompts_fields/* omitUndefined */.Oy)({ line: file.lineAt(['testData', index]) }) };
    return { file, template, row, id: `${file.path}#${index + 1}`, source, key: row };
}
function templateOf(fields, messages) {
    const parameters = (0,model_parameters/* combineParameters */.mJ)(fields['model'], (0,model_parameters/* parseParameters */._A)((0,prompts_fields/* fieldsOf */.Pf)(fields['modelParameters']) ?? fields), (0,model_parameters/* parseResponseFormat */.aY)(fields['responseFormat'], fields['jsonSchema']));
    if ((0,prompts_reading/* isFault */.Zh)(messages))
        return messages;
    return (0,prompts_reading/* isFault */.Zh)(parameters) ? parameters : { ...parameters, messages };
}
function parseRows(value) {
    if (value === undefined || value === null)
        return { rows: undefined };
    const rows = (0,prompts_fields/* listOf */.c3)(value)?.map(prompts_fields/* fieldsOf */.Pf);
    if (rows === undefined || rows.length === 0)
        return { fault: '`testData` must be a list of maps, one a row, or be left out' };
    const known = rows.filter((row) => row !== undefined);
    return known.length === rows.length
        ? { rows: known }
        : { fault: `\`testData\` row ${rows.indexOf(undefined) + 1} is no map of variables` };
}
function noteUnknown(path, fields) {
    const known = [...KNOWN_KEYS, ...model_parameters/* PARAMETER_NAMES */.pX];
    const unknown = Object.keys(fields).filter((key) => !known.includes(key));
    const inParameters = Object.keys((0,prompts_fields/* fieldsOf */.Pf)(fields['modelParameters']) ?? {}).filter((key) => !model_parameters/* PARAMETER_NAMES */.pX.includes(key));
    return [
        ...unknown.map((key) => `${path}: \`${key}\` is not known and not used${(0,suggest/* suggestion */.h)(key, known)}`),
        ...inParameters.map((key) => `${path}: the parameter \`${key}\` is not sent${(0,suggest/* suggestion */.h)(key, model_parameters/* PARAMETER_NAMES */.pX)}`),
    ];
}

// EXTERNAL MODULE: ./src/prompts/match-files.ts
var match_files = __webpack_require__(50452);
;// CONCATENATED MODULE: ./src/prompts/promptfoo-prompts.ts






/** One entry of `prompts`: a text, a path, `file://…` with or without a glob, or `{id, label, raw}`. */
async function readRawPrompts(entry, folder, files) {
    const fields = (0,prompts_fields/* fieldsOf */.Pf)(entry);
    const raw = (0,prompts_fields/* textOf */.b6)(entry) ?? (0,prompts_fields/* textOf */.b6)(fields?.['raw']) ?? (0,prompts_fields/* textOf */.b6)(fields?.['id']);
    if (raw === undefined)
        return { fault: 'a prompt must be a text, a file:// path, or a map with `raw`' };
    const label = (0,prompts_fields/* textOf */.b6)(fields?.['label']) ?? (0,prompts_fields/* textOf */.b6)(fields?.['id']);
    const named = /^file:\/\/(.{1,1024})$/.exec(raw.trim())?.[1];
    if (named === undefined && !/^[\w./*-]+\.(txt|md|json|ya?ml)$/.test(raw.trim()))
        return [{ key: label ?? raw, path: undefined, text: raw }];
    const paths = await (0,match_files/* matchFiles */.x)(files, joinPath(folder, named ?? raw.trim()));
    if ((0,prompts_reading/* isFault */.Zh)(paths))
        return { fault: `${raw} ${paths.fault}` };
    if (paths.length === 0)
        return { fault: `${raw} matches no file` };
    const found = [];
    for (const path of paths) {
        const texts = await readRaws(path, files);
        if ((0,prompts_reading/* isFault */.Zh)(texts))
            return texts;
        found.push(...texts.map((text, index) => ({ key: label ?? `${path}#${index}`, path, text })));
    }
    return found;
}
/** A text file may hold several prompts between lines of `---`. */
async function readRaws(path, files) {
    if (!/\.(txt|md|json|ya?ml)$/i.test(path))
        return { fault: `${path} is no .txt, .md, .json or .yaml file: programs are not run` };
    const file = await (0,file_source/* readTextFile */.G)(files, path);
    if (file === 'missing')
        return { fault: `${path} does not exist` };
    if ((0,prompts_reading/* isFault */.Zh)(file))
        return { fault: `${path} ${file.fault}` };
    if (!/\.(txt|md)$/i.test(path))
        return [file.text];
    return file.text
        .split(/^---[ \t]*$/m)
        .map((text) => text.trim())
        .filter((text) => text !== '');
}
/** A list of messages, written as JSON or, in a file of its own, as YAML; any other text is one user message. */
function parseChat({ path, text }) {
    const isData = path !== undefined && /\.(json|ya?ml)$/i.test(path);
    if (!isData && !text.trimStart().startsWith('['))
        return [{ role: 'user', content: text }];
    const file = parseYaml({ path: path ?? '', text });
    const list = Array.isArray(file) ? undefined : ((0,prompts_fields/* listOf */.c3)(file.data) ?? (0,prompts_fields/* fieldsOf */.Pf)(file.data)?.['messages']);
    const isChat = (0,prompts_fields/* listOf */.c3)(list)?.some((item) => (0,prompts_fields/* fieldsOf */.Pf)(item)?.['role'] !== undefined) === true;
    if (isChat)
        return (0,parse_messages/* parseMessages */.m)(list);
    return isData ? { fault: 'must hold a list of messages' } : [{ role: 'user', content: text }];
}
/** A path seen from a folder, both from the root; `..` at the front means that it leads out of the root. */
function joinPath(folder, path) {
    const steps = [];
    for (const step of `${folder}${path}`.split('/')) {
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else if (step !== '.' && step !== '')
            steps.push(step);
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./src/prompts/promptfoo-tests.ts





/** A mistyped list must not become a million requests. */
const MAX_COMBINATIONS = 10_000;
/** The tests of a configuration, `defaultTest` mixed in; one without variables where there are none. */
async function readTests(fields, folder, files) {
    const value = fields['tests'];
    const tests = value === undefined || value === null ? [] : (0,prompts_fields/* listOf */.c3)(value)?.map(prompts_fields/* fieldsOf */.Pf);
    if (!tests?.every((test) => test !== undefined)) {
        return { fault: '`tests` must be a list of maps; tests from other files are not read' };
    }
    const shared = (0,prompts_fields/* fieldsOf */.Pf)(fields['defaultTest']) ?? {};
    const readValue = rememberingReader(folder, files);
    const all = [];
    for (const [index, test] of (tests.length > 0 ? tests : [{}]).entries()) {
        const variables = await readVariables({ ...(0,prompts_fields/* fieldsOf */.Pf)(shared['vars']), ...(0,prompts_fields/* fieldsOf */.Pf)(test['vars']) }, readValue);
        const combinations = (0,prompts_reading/* isFault */.Zh)(variables) ? variables : combine(Object.entries(variables.values));
        if ((0,prompts_reading/* isFault */.Zh)(combinations))
            return combinations;
        if (all.length + combinations.length > MAX_COMBINATIONS)
            return TOO_MANY;
        const checks = joinChecks([parseAsserts(shared['assert']), parseAsserts(test['assert'])]);
        all.push(...combinations.map((one) => ({ ...checks, variables: one, index, isTest: tests.length > 0 })));
    }
    return all;
}
const TOO_MANY = {
    fault: `the tests and their lists of values make more than ${MAX_COMBINATIONS} combinations`,
};
/** Reads each file once, however many tests name it. */
function rememberingReader(folder, files) {
    const known = new Map();
    const read = async (path) => {
        const file = await (0,file_source/* readTextFile */.G)(files, joinPath(folder, path));
        if (file === 'missing')
            return { fault: 'does not exist' };
        return (0,prompts_reading/* isFault */.Zh)(file) ? file : file.text.trimEnd();
    };
    return (path) => {
        const text = known.get(path) ?? read(path);
        known.set(path, text);
        return text;
    };
}
/** A value may be the text of a file. */
async function readVariables(variables, read) {
    const entries = [];
    for (const [name, value] of Object.entries(variables)) {
        const path = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
        const text = path === undefined ? value : await read(path);
        if (path !== undefined && typeof text !== 'string') {
            return { fault: `the variable \`${name}\` names ${path}, which ${text.fault}` };
        }
        entries.push([name, text]);
    }
    return { values: Object.fromEntries(entries) };
}
/** A list of values stands for a test with each of them. */
function combine(variables) {
    let combinations = [{}];
    for (const [name, value] of variables) {
        const values = (0,prompts_fields/* listOf */.c3)(value) ?? [value];
        if (combinations.length * values.length > MAX_COMBINATIONS)
            return TOO_MANY;
        combinations = combinations.flatMap((combination) => values.map((one) => ({ ...combination, [name]: one })));
    }
    return combinations;
}

;// CONCATENATED MODULE: ./src/prompts/read-promptfoo.ts







/** A promptfoo configuration: each of its `prompts` with each combination of values of each of its `tests`. */
async function readPromptfoo(file, fields, files) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const fail = (message, key, index) => (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(message, file.path, file.lineAt(index === undefined ? [key] : [key, index])));
    const entries = (0,prompts_fields/* listOf */.c3)(fields['prompts']) ?? [fields['prompts']];
    if (entries.length === 0)
        return fail('`prompts` is empty', 'prompts');
    const found = await Promise.all(entries.map((entry) => readRawPrompts(entry, folder, files)));
    const failed = found.flatMap((raws, index) => ((0,prompts_reading/* isFault */.Zh)(raws) ? [fail(raws.fault, 'prompts', index)] : []));
    const tests = await readTests(fields, folder, files);
    if ((0,prompts_reading/* isFault */.Zh)(tests))
        return (0,prompts_reading/* joinReadings */.yY)([...failed, fail(tests.fault, 'tests')]);
    const raws = found.flatMap((list) => ((0,prompts_reading/* isFault */.Zh)(list) ? [] : list));
    if (raws.length * tests.length > MAX_COMBINATIONS) {
        return fail(`${raws.length} prompts × ${tests.length} tests are more than ${MAX_COMBINATIONS}`, 'tests');
    }
    const parsed = raws.map((raw) => parseRaw(file, raw));
    const pairs = parsed.flatMap((raw) => ('messages' in raw ? tests.map((test) => ({ raw, test })) : []));
    const expansions = pairs.map((pair, index) => read_promptfoo_expansionOf(file, pair, pairs.length > 1 ? index : undefined));
    const notRun = tests.flatMap((test) => test.notRun);
    return (0,prompts_reading/* joinReadings */.yY)([
        ...failed,
        ...parsed.filter((raw) => 'problems' in raw),
        expandAll(file.path, expansions),
        (0,prompts_reading/* readingOf */.MU)([], noteNotRun(file.path, notRun)),
    ]);
}
function parseRaw(config, raw) {
    const file = raw.path === undefined ? config : { path: raw.path, text: raw.text };
    const unsupported = findUnsupported(raw.text);
    if (unsupported !== undefined) {
        const message = `\`${unsupported}\` is Nunjucks beyond plain {{variables}}, which is not understood`;
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(message, file.path, (0,prompts_reading/* lineOfText */.$T)(file.text, unsupported)));
    }
    const messages = parseChat(raw);
    return (0,prompts_reading/* isFault */.Zh)(messages)
        ? (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(messages.fault, file.path))
        : { key: raw.key, file, messages };
}
/** The only prompt of a configuration without tests bears the file's name; `index` is undefined for it. */
function read_promptfoo_expansionOf(config, { raw, test }, index) {
    const line = test.isTest ? config.lineAt(['tests', test.index]) : undefined;
    return {
        file: raw.file,
        template: { messages: raw.messages, checks: test.checks },
        row: test.variables,
        id: index === undefined && !test.isTest ? config.path : `${config.path}#${(index ?? 0) + 1}`,
        source: { file: config.path, ...(0,prompts_fields/* omitUndefined */.Oy)({ line }) },
        key: [raw.key, test.variables],
    };
}

;// CONCATENATED MODULE: ./src/prompts/read-prompty.ts








/** A line that opens a section: `system:`, `# user:`. */
const SECTION = /^\s{0,8}#?\s{0,8}(system|developer|user|assistant)\s{0,8}:\s{0,8}$/i;
/** Prompty: front matter, then a section for each role; `sample` and the inputs' defaults fill the variables. */
const readPrompty = async (file, files) => {
    const parts = splitFrontMatter(file);
    if (Array.isArray(parts))
        return (0,prompts_reading/* failedReading */.yK)(...parts);
    const { fields, body, data } = parts;
    const unsupported = findUnsupported(body);
    if (unsupported !== undefined) {
        const message = `\`${unsupported}\` is Jinja beyond plain {{variables}}, which is not understood`;
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(message, file.path, (0,prompts_reading/* lineOfText */.$T)(file.text, unsupported)));
    }
    const parameters = parametersOf(fields);
    if ((0,prompts_reading/* isFault */.Zh)(parameters))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(parameters.fault, file.path, data.lineAt(['model'])));
    const messages = splitSections(body);
    if (messages.length === 0)
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)('there is no text below the front matter', file.path));
    const variables = await variablesOf(fields, file, files);
    if ((0,prompts_reading/* isFault */.Zh)(variables))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(variables.fault, file.path, data.lineAt(['sample'])));
    const template = { ...parameters, messages, checks: [] };
    return expandAll(file.path, [
        { file, template, row: variables, id: file.path, source: { file: file.path } },
    ]);
};
/** Text before the first section is the system's. */
function splitSections(body) {
    const sections = [{ role: 'system', lines: [] }];
    for (const line of body.split('\n')) {
        const role = (0,parse_messages/* parseRole */.g)(SECTION.exec(line)?.[1]);
        if (role === undefined)
            sections.at(-1)?.lines.push(line);
        else
            sections.push({ role, lines: [] });
    }
    return sections
        .map(({ role, lines }) => ({ role, content: lines.join('\n').trim() }))
        .filter(({ content }) => content !== '');
}
/** Version 1 has `model.configuration` and `model.parameters`, version 2 `model.id` and `model.options`. */
function parametersOf(fields) {
    const model = (0,prompts_fields/* fieldsOf */.Pf)(fields['model']);
    const configuration = (0,prompts_fields/* fieldsOf */.Pf)(model?.['configuration']);
    const options = (0,prompts_fields/* fieldsOf */.Pf)(model?.['parameters']) ?? (0,prompts_fields/* fieldsOf */.Pf)(model?.['options']) ?? {};
    const names = [
        fields['model'],
        model?.['id'],
        configuration?.['model'],
        configuration?.['azure_deployment'],
        configuration?.['name'],
    ];
    // `${env:NAME}` is filled in by Prompty's own runtime.
    const name = names.map(prompts_fields/* textOf */.b6).find((text) => text !== undefined && !text.includes('${'));
    return (0,model_parameters/* combineParameters */.mJ)(name, (0,model_parameters/* parseParameters */._A)(options), (0,model_parameters/* parseOpenAiFormat */.RG)(options['response_format']));
}
async function variablesOf(fields, file, files) {
    const inputs = Object.entries((0,prompts_fields/* fieldsOf */.Pf)(fields['inputs']) ?? {}).flatMap(([name, input]) => {
        const declared = (0,prompts_fields/* fieldsOf */.Pf)(input);
        const value = declared === undefined ? input : (declared['sample'] ?? declared['default']);
        return value === undefined ? [] : [[name, value]];
    });
    const sample = await sampleOf(fields['sample'], file, files);
    return (0,prompts_reading/* isFault */.Zh)(sample) ? sample : { ...Object.fromEntries(inputs), ...sample };
}
/** The sample itself, or a JSON file beside the prompt: `sample.json`, `${file:sample.json}`. */
async function sampleOf(sample, file, files) {
    if (typeof sample !== 'string')
        return (0,prompts_fields/* fieldsOf */.Pf)(sample) ?? {};
    const name = /^\$\{file:(.{1,512})\}$/.exec(sample.trim())?.[1] ?? sample.trim();
    const path = file.path.slice(0, file.path.lastIndexOf('/') + 1) + name;
    const read = await (0,file_source/* readTextFile */.G)(files, path);
    if (read === 'missing')
        return { fault: `there is no sample file ${path}` };
    if ((0,prompts_reading/* isFault */.Zh)(read))
        return { fault: `the sample file ${path} ${read.fault}` };
    try {
        return (0,prompts_fields/* fieldsOf */.Pf)(JSON.parse(read.text)) ?? { fault: `the sample file ${path} holds no map` };
    }
    catch {
        return { fault: `the sample file ${path} is no JSON` };
    }
}

// EXTERNAL MODULE: ./src/prompts/read-records.ts
var read_records = __webpack_require__(2292);
;// CONCATENATED MODULE: ./src/prompts/read-text.ts


/** `.txt`, `.md`: the whole file is one user message, sent as it stands. */
const readText = ({ path, text }) => {
    const names = variablesIn(text).slice(0, 5);
    const notes = names.length === 0
        ? []
        : [`${path}: {{${names.join('}}, {{')}}} is sent as it stands, a text file has no variables`];
    return (0,prompts_reading/* readingOf */.MU)([{ id: path, messages: [{ role: 'user', content: text.trimEnd() }], source: { file: path } }], notes);
};

;// CONCATENATED MODULE: ./src/prompts/read-prompt-file.ts











/** Formats by the end of the file's name. */
const READERS = {
    txt: readText,
    md: readText,
    jsonl: read_records/* readJsonl */.fl,
    json: (file, files) => readData(parseJson(file), files),
    yml: (file, files) => readData(parseYaml(file), files),
    yaml: (file, files) => readData(parseYaml(file), files),
    prompty: readPrompty,
    prompt: readDotprompt,
};
const KNOWN_SUFFIXES = Object.keys(READERS);
/** The suffix that says how a file is read, without its dot; undefined for any other name. */
function knownSuffix(path) {
    const suffix = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return path.includes('.') && Object.hasOwn(READERS, suffix) ? suffix : undefined;
}
/** Reads one file by its suffix; a file without a known one is text. Undefined where there is no such file. */
async function readPromptFile(files, path) {
    const file = await (0,file_source/* readTextFile */.G)(files, path);
    if (file === 'missing')
        return undefined;
    if ((0,prompts_reading/* isFault */.Zh)(file))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(`the file ${file.fault}`, path));
    return await readGuarded(READERS[knownSuffix(path) ?? 'txt'] ?? readText, file, files);
}
/** Data that refers to itself, or is nested deeper than the stack, fails late and in many ways. */
async function readGuarded(reader, file, files) {
    try {
        return (0,prompts_reading/* capProblems */.Pe)(await reader(file, files), file.path);
    }
    catch (error) {
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)(`the file cannot be understood: ${(0,errors/* messageOf */.bD)(error)}`, file.path));
    }
}
/** What data means shows by its shape: a promptfoo configuration, one conversation, a list of records, one record. */
async function readData(file, files) {
    if (Array.isArray(file))
        return (0,prompts_reading/* failedReading */.yK)(...file);
    const records = (0,prompts_fields/* listOf */.c3)(file.data);
    if (records !== undefined)
        return (0,read_records/* readRecords */.T3)(file, records, (index) => file.lineAt([index]));
    const fields = (0,prompts_fields/* fieldsOf */.Pf)(file.data);
    if (fields?.['prompts'] !== undefined)
        return await readPromptfoo(file, fields, files);
    if (fields?.['messages'] !== undefined)
        return readPromptYml(file, fields);
    if (/\.prompt\.ya?ml$/i.test(file.path))
        return (0,prompts_reading/* failedReading */.yK)((0,prompts_reading/* promptProblem */.cA)('`messages` is missing', file.path, 1));
    return (0,read_records/* readRecord */.aE)(file, file.data, { id: file.path });
}


/***/ }),

/***/ 2292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   fl: () => (/* binding */ readJsonl)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41206);
/* harmony import */ var _model_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38143);
/* harmony import */ var _parse_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26613);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75375);




/** `.jsonl`: one record a line; blank lines are passed over. */
const readJsonl = (file) => {
    const lines = file.text.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }));
    const records = lines.filter(({ text }) => text !== '');
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .joinReadings */ .yY)(records.map(({ text, line }, index) => {
        const data = parseLine(text);
        if (data === undefined)
            return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .failedReading */ .yK)((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .promptProblem */ .cA)(`invalid JSON: ${text.slice(0, 60)}`, file.path, line));
        return readRecord(file, data, { id: `${file.path}#${index + 1}`, line });
    }));
};
/** A list of records, as in a `.json` or YAML file. */
function readRecords(file, records, lineAt) {
    if (records.length === 0)
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .failedReading */ .yK)((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .promptProblem */ .cA)('the list is empty', file.path));
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .joinReadings */ .yY)(records.map((record, index) => readRecord(file, record, { id: `${file.path}#${index + 1}`, line: lineAt(index) })));
}
/** One record as a prompt of its own. */
function readRecord(file, record, place) {
    const { id, line } = place;
    const prompt = parseRecord(record);
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Zh)(prompt))
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .failedReading */ .yK)((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .promptProblem */ .cA)(prompt.fault, file.path, line));
    const { prompt: unplaced, note } = prompt;
    const source = { file: file.path, ...(line !== undefined && { line }) };
    return {
        prompts: [{ ...unplaced, id, source }],
        problems: [],
        notes: note === undefined ? [] : [`${id}: ${note}`],
    };
}
/**
 * A text, or a map with `messages`, `prompt`, `text` or `input`; or a line of a batch, whose request stands in
 * `body` (OpenAI) or `params` (Anthropic) and whose `custom_id` names the row.
 */
function parseRecord(record) {
    if (typeof record === 'string')
        return parseRecord({ text: record });
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(record);
    if (fields === undefined)
        return { fault: 'a record must be a text, or a map with `messages`, `prompt` or `text`' };
    const request = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['body']) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['params']) ?? fields;
    const messages = messagesOf(request);
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Zh)(messages))
        return messages;
    const parameters = (0,_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .combineParameters */ .mJ)(request['model'], (0,_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .parseParameters */ ._A)(request), (0,_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOpenAiFormat */ .RG)(request['response_format']));
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Zh)(parameters))
        return parameters;
    const { asked, note } = dropExpectedAnswer(messages);
    return {
        prompt: { messages: asked, ...parameters, ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .Oy)({ rowKey: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields['custom_id']) }) },
        ...note,
    };
}
function messagesOf(request) {
    const system = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(request['system']) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(request['instructions']);
    const before = system === undefined ? [] : [{ role: 'system', content: system }];
    const list = request['messages'] ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(request['input']);
    if (list !== undefined) {
        const messages = (0,_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMessages */ .m)(list);
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Zh)(messages) ? messages : [...before, ...messages];
    }
    const text = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(request['prompt']) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(request['text']) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(request['input']);
    if (text === undefined)
        return { fault: 'a record needs `messages`, `prompt` or `text` with something in it' };
    return [...before, { role: 'user', content: text }];
}
/** Fine-tuning data ends with the answer to learn; sent along it would be continued instead of given. */
function dropExpectedAnswer(messages) {
    const endsWithAnswer = messages.length > 1 && messages.at(-1)?.role === 'assistant';
    if (!endsWithAnswer)
        return { asked: messages, note: {} };
    return {
        asked: messages.slice(0, -1),
        note: { note: 'the last assistant message is taken for the expected answer and not sent' },
    };
}
/** Undefined, which no JSON is, where the line is none. */
function parseLine(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 75375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ lineOfText),
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   Pe: () => (/* binding */ capProblems),
/* harmony export */   Zh: () => (/* binding */ isFault),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   cA: () => (/* binding */ promptProblem),
/* harmony export */   dk: () => (/* binding */ lineAtOffset),
/* harmony export */   yK: () => (/* binding */ failedReading),
/* harmony export */   yY: () => (/* binding */ joinReadings)
/* harmony export */ });
function isFault(value) {
    return 'fault' in value;
}
function readingOf(prompts, notes = []) {
    return { prompts, problems: [], notes };
}
function failedReading(...problems) {
    return { prompts: [], problems, notes: [] };
}
function joinReadings(readings) {
    return {
        prompts: readings.flatMap((reading) => reading.prompts),
        problems: readings.flatMap((reading) => reading.problems),
        notes: readings.flatMap((reading) => reading.notes),
    };
}
/** More problems of one file than anybody reads. */
const MAX_PROBLEMS = 20;
/** The first problems, and how many there are beyond them. */
function capProblems(reading, path) {
    const more = reading.problems.length - MAX_PROBLEMS;
    if (more <= 0)
        return reading;
    return {
        ...reading,
        problems: [...reading.problems.slice(0, MAX_PROBLEMS), promptProblem(`and ${more} more problems`, path)],
    };
}
function promptProblem(message, file, line) {
    return {
        setting: 'prompts',
        message,
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line }),
    };
}
/** 1-based line of the first place where `part` stands in `text`. */
function lineOfText(text, part) {
    const position = text.indexOf(part);
    return position < 0 ? undefined : lineAtOffset(text, position);
}
/** 1-based line of a position in `text`. */
function lineAtOffset(text, offset) {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}


/***/ }),

/***/ 1104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isTooDeep)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const MAX_LEVELS = 100;
/** Blocks are nested by indentation: no deeper than they are indented. */
const MAX_INDENT = 400;
/**
 * Whether YAML is nested deeper than any prompt. The parser is recursive, and a stack that overflows while a
 * regular expression is compiled ends the whole process: no `catch` sees it, so it must not come that far.
 */
function isTooDeep(text) {
    let [open, onLine] = [0, 0];
    let [isLineStart, isScalar] = [true, false];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        // This character announces that the next lexeme is a scalar's text, which may look like anything.
        if (isScalar)
            isScalar = false;
        else if (lexeme === '\u001f')
            isScalar = true;
        else if (lexeme === '[' || lexeme === '{')
            open += 1;
        else if (lexeme === ']' || lexeme === '}')
            open -= 1;
        else if (lexeme === '-' || lexeme === '?' || lexeme === ':')
            onLine += 1;
        if (open > MAX_LEVELS ||
            onLine > MAX_LEVELS ||
            (isLineStart && /^ +$/.test(lexeme) && lexeme.length > MAX_INDENT))
            return true;
        isLineStart = lexeme.endsWith('\n');
        if (isLineStart)
            onLine = 0;
    }
    return false;
}


/***/ }),

/***/ 59279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   l_: () => (/* binding */ mergeJson),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text, a leading byte order mark aside; `undefined` where it is malformed. */
function parseJson(text) {
    try {
        return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    }
    catch {
        return undefined;
    }
}
/** The JSON text of a parsed value. Parsing has no depth limit but writing has: a value too deep to write is empty text. */
function writeJson(value) {
    try {
        return value === undefined ? '' : JSON.stringify(value);
    }
    catch {
        return '';
    }
}
/** The value if it is an object (no array, no null). */
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** The value if it is an array, else an empty one. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The value if it is text of at least one character. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * `extra` over `base`, object by object; arrays and scalars are replaced whole, null removes the field.
 * Entries are copied as own properties, so that a key such as `__proto__` stays a mere key.
 */
function mergeJson(base, extra) {
    const merged = new Map(Object.entries(base));
    for (const [key, value] of Object.entries(extra)) {
        const inner = objectOf(value);
        if (value === null)
            merged.delete(key);
        else
            merged.set(key, inner === undefined ? value : mergeJson(objectOf(merged.get(key)) ?? {}, inner));
    }
    return Object.fromEntries(merged);
}


/***/ }),

/***/ 55019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ leastTokensOf),
/* harmony export */   W: () => (/* binding */ TokenFloor)
/* harmony export */ });
/** Longest run of each kind that one token holds on the average of a text, by a wide margin. */
const LONGEST_RUN = {
    blank: 64,
    letter: 16,
    digit: 4,
    ideograph: 4,
    mark: 64,
};
/**
 * Fewest tokens that a text can be, counted as it grows: no tokenizer in use has tokens that reach over a blank into the
 * next word, few that hold digits beside letters, and none whose tokens are longer than these runs on the average. Against o200k,
 * cl100k and Claude's: 0.7 of the real count in prose, 0.5 in code, 0.3 in Chinese, 0.2 in base64, and nowhere above 0.83.
 */
class TokenFloor {
    count = 0;
    kind = 'blank';
    /** Length of the run that is being read. */
    run = 0;
    add(text) {
        for (let i = 0; i < text.length; i += 1)
            this.take(kindOf(text.charCodeAt(i)));
    }
    take(kind) {
        if (kind !== this.kind) {
            if (kind !== 'blank' && (this.kind === 'blank' || kind === 'digit'))
                this.count += 1;
            this.kind = kind;
            this.run = 0;
        }
        this.run += 1;
        if (this.run <= LONGEST_RUN[kind])
            return;
        this.count += 1;
        this.run = 1;
    }
}
/** Fewest tokens of several texts. */
function leastTokensOf(texts) {
    const floor = new TokenFloor();
    for (const text of texts)
        floor.add(`${text}\n`);
    return floor.count;
}
/** By UTF-16 unit. What is no ASCII counts as a letter below the East Asian scripts, and as an ideograph from there on. */
function kindOf(unit) {
    if (unit <= 0x20)
        return 'blank';
    if (unit >= 0x2e80)
        return unit === 0x3000 ? 'blank' : 'ideograph';
    if (unit >= 0x80)
        return unit >= 0x2000 || unit === 0xa0 ? 'mark' : 'letter';
    if (unit >= 0x30 && unit <= 0x39)
        return 'digit';
    return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? 'letter' : 'mark';
}


/***/ }),

/***/ 24396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sensibleWait)
/* harmony export */ });
/** No run waits longer than a day; a server that says so is mistaken, or means never. */
const LONGEST_WAIT_S = 86_400;
/** The wait if it is a finite, non-negative number of seconds up to a day, else null. */
function sensibleWait(seconds) {
    return Number.isFinite(seconds) && seconds >= 0 && seconds <= LONGEST_WAIT_S ? seconds : null;
}


/***/ }),

/***/ 43337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ latencySeries),
/* harmony export */   h: () => (/* binding */ chartScenario)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _tables_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60132);


/** The charts of one scenario over its stages; none where it has a single stage. */
function chartScenario(scenario) {
    const { stages } = scenario;
    if (stages.length < 2)
        return [];
    return [
        chartLatency(scenario),
        ...(isOpen(scenario) ? [chartDelivery(scenario)] : []),
        chartCost(scenario),
    ];
}
function chartLatency(scenario) {
    const { stages } = scenario;
    const streamed = stages.some(({ metrics }) => (0,_tables_load_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(metrics['time_to_first_token'], '50') !== null);
    const metric = streamed ? 'time_to_first_token' : 'total_generation_time';
    const name = streamed ? 'Time to first token' : 'Total generation time';
    const line = (rank) => ({
        kind: 'line',
        values: stages.map(({ metrics }) => (0,_tables_load_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(metrics[metric], rank)),
    });
    return {
        chart: {
            ...overStages(scenario),
            title: `${name} by stage`,
            yTitle: 'milliseconds',
            series: [line('50'), line('95'), line('99')],
        },
        caption: `${name} in milliseconds; lines from bottom to top: p50, p95, p99.`,
    };
}
function chartDelivery(scenario) {
    const { stages } = scenario;
    const offered = stages.map(({ planned, durationMs }) => perSecond(planned, durationMs));
    const answered = stages.map(({ ok, durationMs }) => perSecond(ok, durationMs));
    return {
        chart: {
            ...overStages(scenario),
            title: 'Offered and answered load by stage',
            yTitle: 'requests per second',
            series: [
                { kind: 'bar', values: offered },
                { kind: 'line', values: answered },
            ],
        },
        caption: 'Bars: requests per second that were due; line: those that were answered.',
    };
}
function chartCost(scenario) {
    let spent = 0;
    const values = scenario.stages.map(({ cost }) => (spent += cost) * 100);
    return {
        chart: {
            ...overStages(scenario),
            title: 'Cost up to the end of each stage',
            yTitle: 'US cents',
            series: [{ kind: 'line', values }],
        },
        caption: 'Cost in US cents, added up over the stages.',
    };
}
function overStages(scenario) {
    const open = isOpen(scenario);
    return {
        xTitle: open ? 'stage: requests per second at its end' : 'stage',
        categories: scenario.stages.map(({ index, target }) => open ? `${index}: ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(target)}` : String(index)),
    };
}
function isOpen({ executor }) {
    return executor?.endsWith('-arrival-rate') ?? false;
}
function perSecond(count, durationMs) {
    return durationMs > 0 ? count / (durationMs / 1000) : null;
}
/** The p95 of the first token, or of the whole where nothing was streamed, stage by stage. */
function latencySeries(stages) {
    const of = (metric) => stages.map(({ metrics }) => (0,_tables_load_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(metrics[metric], '95'));
    const first = of('time_to_first_token');
    return first.some((value) => value !== null)
        ? { name: 'p95 time to first token', values: first }
        : { name: 'p95 total generation time', values: of('total_generation_time') };
}


/***/ }),

/***/ 70301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ describeUndelivered),
/* harmony export */   fh: () => (/* binding */ describeGenerator),
/* harmony export */   vZ: () => (/* binding */ describeRun)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14512);


/** The line under the headline in plain words: what was measured, with what, for how much. Not escaped. */
function describeRun(report) {
    const outcome = report.load.sent === 0
        ? [describeUnsent(report)]
        : [describeLoad(report), describeSpan(report), (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .spentOfBudget */ .t)(report)];
    return [describeCommits(report), describeTarget(report), ...outcome]
        .filter((part) => part !== '')
        .join(' · ');
}
/** `abc1234 against def5678`. */
function describeCommits({ source }) {
    if (source === null)
        return '';
    const base = source.base === null ? '' : ` against ${source.base.slice(0, 7)}`;
    return source.commit.slice(0, 7) + base;
}
/** `gpt-4o-mini at api.openai.com`. */
function describeTarget({ target }) {
    const host = /^https?:\/\/([^/?#]+)/.exec(target.endpoint)?.[1] ?? target.endpoint;
    return target.model === null ? host : `${target.model} at ${host}`;
}
/** Of a dry run the worst case is worth knowing. */
function describeUnsent({ cost }) {
    return cost.worstCase > 0 ? `nothing sent, worst case ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(cost.worstCase)}` : 'nothing sent';
}
function describeLoad({ load }) {
    if (load.sent === load.planned)
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(load.sent, 'request');
    return `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(load.sent)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(load.planned, 'request')}`;
}
function describeSpan({ run }) {
    const shard = run.shard === null ? '' : `, shard ${run.shard}`;
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(run.durationMs) + shard;
}
/** Whether the load generator kept up, in sentences. */
function describeGenerator({ generator, run, load }) {
    const { scheduleDelayMs: delay, eventLoopDelayMs: loop, overheadMs: overhead } = generator;
    const busy = generator.utilization === null ? '' : `, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(generator.utilization)} busy`;
    const shards = generator.shardsNeeded === null
        ? ''
        : ` Share the load among ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(generator.shardsNeeded, 'job')} with \`shard\`.`;
    const sentences = [
        generator.healthy
            ? 'The load generator kept up.'
            : `The load generator was the bottleneck: latencies include its own delays.${shards}`,
        `Requests were written ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(delay.p50)} (median) to ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(delay.p99)} (p99) after they were due, at most ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(delay.max)}; at most ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(load.maxInFlight)} were in flight.`,
        `Event-loop delay was ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(loop.p99)} (p99)${busy}; ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(generator.cpuSeconds * 1000)} of CPU time on ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(run.cpus, 'core')}, Node ${run.node}.`,
    ];
    if (overhead !== null)
        sentences.push(`Measuring adds ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(overhead.p50)} (median) to a time to first token.`);
    if (run.proxied)
        sentences.push('A proxy stood between the runner and the endpoint; its delay is part of every latency.');
    return sentences;
}
/** Load that was planned and not delivered, or the empty text. */
function describeUndelivered({ load, run }) {
    const parts = [
        load.dropped > 0 ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(load.dropped)} dropped at the concurrency limit` : '',
        load.suppressed > 0 ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(load.suppressed)} held back after a 429` : '',
        load.unsent > 0
            ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(load.unsent)} never reached (stopped by ${stopWord(run.stoppedBy)})`
            : '',
    ].filter((part) => part !== '');
    const whole = load.sent + load.dropped + load.suppressed + load.unsent;
    return parts.length === 0
        ? ''
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRate */ .CE)(whole === 0 ? null : load.sent / whole)} of the planned load was delivered: ${parts.join(', ')}.`;
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

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   bq: () => (/* binding */ fenceCode),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pI: () => (/* binding */ renderList),
/* harmony export */   tn: () => (/* binding */ escapeCode)
/* harmony export */ });
/**
 * Makes text from outside (model, prompt, file name, server) harmless. Markup characters become numeric character
 * references, which CommonMark never reads as structure and which hold in text, table cells and HTML blocks alike;
 * backslashes would not. GitHub finds mentions, references and links in the rendered text, where references are
 * decoded again, so these are broken by a word joiner: it has no width, and lines do not break at it.
 */
const BREAK = '&#8288;';
const MARKUP = /[&<>"'\\`*_[\]{}|~^]|\$(?!\d)/g;
/** Invisible and direction-changing characters, controls, lone surrogates (Unicode categories Cf, Cc, Cs). */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Cs}]/gu;
/** What a terminal would obey: CSI and OSC sequences. */
const TERMINAL_SEQUENCE = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
/** One line of printable text: breaks and runs of blanks are one blank, unseen characters are gone. */
function cleanText(text) {
    return text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/[\s\u0085]/g, ' ')
        .replace(UNSEEN, '')
        .replace(/ {2,}/g, ' ')
        .trim();
}
/** At most `most` characters, an ellipsis for what was left out; never half a surrogate pair. */
function shorten(text, most) {
    if (text.length <= most)
        return text;
    const characters = Array.from(text.slice(0, 2 * most + 2));
    return characters.length <= most && text.length <= 2 * most + 2
        ? text
        : `${characters.slice(0, most - 1).join('')}…`;
}
/** Longest text from outside that is shown; report.json has the rest. */
const LONGEST = 300;
/** Text for Markdown or HTML: one line, nothing in it live, shortened to `most` characters. */
function escapeText(text, most = LONGEST) {
    const markup = shorten(cleanText(text), most).replace(MARKUP, toReference);
    return markup
        .replaceAll('@', `@${BREAK}`)
        .replace(/(?<!&)#(?=\w)/g, `#${BREAK}`)
        .replace(/GH-(?=\d)/gi, (match) => match + BREAK)
        .replaceAll('://', `:${BREAK}//`)
        .replace(/www\./gi, (match) => `${match.slice(0, 3)}${BREAK}.`)
        .replace(/:(?=[\w+-]+:)/g, `:${BREAK}`)
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits, mark) => digits + toReference(mark))
        .replace(/^(?:[-+](?=[-\s]|$)|[=#])/, toReference);
}
/** The same in a monospaced face, in which GitHub looks for no mentions at all. */
function escapeCode(text, most = LONGEST) {
    const escaped = escapeText(text, most);
    return escaped === '' ? '' : `<code>${escaped}</code>`;
}
/** A fenced block with the lines as they are; the fence is longer than any in it; nothing without lines. */
function fenceCode(language, lines) {
    if (lines.length === 0)
        return '';
    const body = lines.map(cleanText).join('\n');
    const longest = Math.max(2, ...Array.from(body.matchAll(/`+/g), ([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A Markdown list, one line an item, of texts that are not escaped yet. */
function renderList(items) {
    return items.map((item) => `- ${escapeText(item, 1_000)}`).join('\n');
}
/** A link to an address of our own making; anything but http(s) stays text. */
function link(label, url) {
    return /^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url) ? `[${escapeText(label)}](${url})` : escapeText(label);
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function toReference(character) {
    return NAMED[character] ?? `&#${character.codePointAt(0) ?? 0xfffd};`;
}


/***/ }),

/***/ 14512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ writeHeadline),
/* harmony export */   t: () => (/* binding */ spentOfBudget)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8378);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);



/** Below this share of the plan the run cannot pass. */
const DELIVERED_ENOUGH = 0.95;
/** One plain sentence with the decisive number, its verdict's symbol first. What it quotes is not escaped. */
function writeHeadline(report) {
    const write = {
        pass: describePass,
        fail: describeFail,
        inconclusive: describeInconclusive,
        skipped: (skipped) => `Skipped: ${firstReason(skipped) ?? 'no changed file matches the paths; nothing was sent'}`,
        error: describeError,
    };
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSymbol */ .eb)(report.verdict)} ${write[report.verdict](report).replace(/\s+/g, ' ').trim()}`;
}
function describePass(report) {
    if (report.run.shard !== null)
        return describeShard(report);
    if (report.reused !== null)
        return `Reused: ${firstReason(report) ?? 'an earlier run passed'}`;
    const count = report.thresholds.length;
    const closest = mostUsed(report.thresholds);
    const hold = count === 1 ? 'The threshold holds' : `All ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} thresholds hold`;
    const compared = describeCompared(report);
    const example = closest === undefined ? '' : `${describeMargin(closest)}, `;
    return `${hold}${compared}: ${example}${spentOfBudget(report)}`;
}
/** Of a comparison that passed. */
function describeCompared({ comparison }) {
    if (comparison === null || comparison.pairs === 0 || comparison.kind !== 'base')
        return '';
    return `, and nothing is shown to be worse than in ${comparison.source} (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(comparison.pairs, comparison.design === 'switchback' ? 'block pair' : 'pair')})`;
}
/** A part of the load judges nothing. */
function describeShard(report) {
    const { run, load } = report;
    return `Shard ${run.shard} measured ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(load.sent, 'request')}, ${spentOfBudget(report)}; thresholds are judged where the shards are merged`;
}
function describeMargin(threshold) {
    const upper = /^<=?$/.test((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitExpression */ .ts)(threshold.expression).operator);
    const margin = upper && !(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n3)(threshold) && threshold.unit !== 'fraction';
    const limit = margin ? ` of ${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .limitText */ .PW)(threshold)}` : ` (${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .limitPhrase */ .pI)(threshold)})`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(threshold)} ${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .observedText */ .aP)(threshold)}${limit}`;
}
function describeFail(report) {
    const failed = report.thresholds.filter((threshold) => threshold.verdict === 'fail' && isCredible(report, threshold));
    const unmeasured = report.thresholds.filter(({ verdict }) => verdict === 'no_data');
    const decisive = mostUsed(failed) ?? failed[0];
    const others = failed.length + unmeasured.length - 1;
    const more = others > 0 ? `; ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(others, 'more threshold')} ${others === 1 ? 'fails' : 'fail'}` : '';
    if (decisive !== undefined)
        return describeBreach(report, decisive) + more;
    if (report.run.stoppedBy === 'budget')
        return describeBudgetStop(report);
    const silent = unmeasured[0];
    if (silent === undefined)
        return firstReason(report) ?? 'The gate failed';
    return `No data for ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(silent)} (${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .limitPhrase */ .pI)(silent)}): nothing was measured, so nothing has passed${more}`;
}
/** What an overloaded generator measures of time is its own; the verdict does not rest on it. */
function isCredible({ generator }, { unit }) {
    return generator.healthy || (unit !== 'ms' && unit !== 'tokens/s');
}
function describeBreach(report, threshold) {
    const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(threshold);
    const limit = (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .limitPhrase */ .pI)(threshold);
    const against = report.comparison === null ? '' : ` against ${report.comparison.source}`;
    if (threshold.observed === null)
        return `${name} is unbounded (${limit}): more requests failed than it allows`;
    if ((0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n3)(threshold))
        return `${name} is ${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .observedText */ .aP)(threshold)}${against} (${limit})`;
    const ratio = (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .comparedRow */ .yo)(report, threshold)?.ratio ?? null;
    const change = ratio === null ? '' : `, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)(ratio)}${against}`;
    return `${name} is ${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .observedText */ .aP)(threshold)} (${limit})${change}`;
}
function describeBudgetStop(report) {
    const { sent, planned } = report.load;
    return `The budget of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLimit */ .tW)(report.cost.budget, 'USD')} ended the run after ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(sent)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(planned, 'planned request')}`;
}
function describeInconclusive(report) {
    const { generator, load } = report;
    if (!generator.healthy) {
        const advice = generator.shardsNeeded === null ? '' : `; shard over ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(generator.shardsNeeded, 'job')}`;
        return `The load generator was the bottleneck (p99 schedule delay ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(generator.scheduleDelayMs.p99)}), so the endpoint cannot be judged${advice}`;
    }
    const undecided = report.thresholds.filter(({ verdict }) => verdict === 'inconclusive');
    const decisive = mostUsed(undecided) ?? undecided[0];
    if (decisive !== undefined)
        return describeUndecided(report, decisive);
    if (load.deliveredRatio < DELIVERED_ENOUGH) {
        const [dropped, suppressed] = [(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(load.dropped), (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(load.suppressed)];
        return `Only ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE)(load.deliveredRatio)} of the planned load was delivered (${dropped} dropped, ${suppressed} suppressed), too little to pass`;
    }
    return firstReason(report) ?? 'The run could not decide';
}
function describeUndecided(report, threshold) {
    if ((0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n3)(threshold) && threshold.observed === null && threshold.message !== '')
        return threshold.message;
    const interval = (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .intervalText */ .Bt)(threshold);
    const range = interval === '' ? '' : ` (true value ${interval})`;
    const more = threshold.needed === null ? '' : `; about ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(threshold.needed.requests)} more would decide`;
    const head = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(threshold)} is ${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .observedText */ .aP)(threshold)} (${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .limitPhrase */ .pI)(threshold)})`;
    return `${head}, but ${(0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .basisText */ .GB)(report, threshold)} cannot tell${range}${more}`;
}
function describeError(report) {
    if (report.run.stoppedBy !== 'cancelled')
        return firstReason(report) ?? 'The run could not be made';
    const { sent, planned } = report.load;
    return `Cancelled after ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(report.run.durationMs)} with ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(sent)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAmount */ .ej)(planned, 'request')} sent, ${spentOfBudget(report)}`;
}
/** `$0.12 of $1.00`. */
function spentOfBudget(report) {
    const { spent, budget } = report.cost;
    return `${spent === budget ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(spent) : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAgainst */ .L$)(spent, budget, 'USD')} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLimit */ .tW)(budget, 'USD')}`;
}
/** The threshold that uses most of its limit; latency before the rest where all are far from theirs. */
function mostUsed(thresholds) {
    const rated = thresholds.map((threshold) => ({ threshold, used: (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .usedShare */ .Fl)(threshold) ?? -1 }));
    rated.sort((a, b) => b.used - a.used || Number(isPercentile(b.threshold)) - Number(isPercentile(a.threshold)));
    return rated[0]?.threshold;
}
function isPercentile(threshold) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitExpression */ .ts)(threshold.expression).aggregation.startsWith('p(');
}
function firstReason(report) {
    return report.reasons[0]?.message;
}


/***/ }),

/***/ 88593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ intervalText),
/* harmony export */   D3: () => (/* binding */ conditionText),
/* harmony export */   Fl: () => (/* binding */ usedShare),
/* harmony export */   GB: () => (/* binding */ basisText),
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   aP: () => (/* binding */ observedText),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   n3: () => (/* binding */ isRelative),
/* harmony export */   pI: () => (/* binding */ limitPhrase),
/* harmony export */   t0: () => (/* binding */ comparedVerdict),
/* harmony export */   yo: () => (/* binding */ comparedRow)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);


function kindOf(threshold) {
    const { limit } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    if (!/^[+-]/.test(limit))
        return 'absolute';
    return limit.endsWith('%') ? 'percent' : 'difference';
}
function isRelative(threshold) {
    return kindOf(threshold) !== 'absolute';
}
function formatJudged(threshold, value) {
    const kind = kindOf(threshold);
    if (kind === 'percent') {
        const allowed = allowedRatio(threshold);
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(value, value !== allowed && (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(value) === (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(allowed) ? 2 : 0);
    }
    return ((kind === 'difference' && value > 0 ? '+' : '') + (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAgainst */ .L$)(value, threshold.limit, unitOf(threshold)));
}
/** `+15%` allows 1.15 times the base. */
function allowedRatio(threshold) {
    return 1 + Number.parseFloat((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression).limit.replace(/\s/g, '')) / 100;
}
/** A counter's `rate` is per second, whatever it counts. */
function unitOf({ unit, expression }) {
    return unit === 'requests' && (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(expression).aggregation === 'rate' ? 'requests/s' : unit;
}
/** What a threshold was judged on: `150 requests`, of a relative one `147 pairs` or `6 runs`. */
function basisText({ comparison }, threshold) {
    const compared = comparison?.kind === 'baseline' ? 'run' : 'pair';
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(threshold.n, isRelative(threshold) ? compared : 'request');
}
/** The value a threshold was judged on; `unbounded` where failed requests make it infinite. */
function observedText(threshold) {
    const { observed } = threshold;
    if (observed === null)
        return threshold.verdict === 'no_data' || threshold.n === 0 ? _base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV : 'unbounded';
    return formatJudged(threshold, observed);
}
/** The right-hand side: `3 s`, `+15 %`; as it was written where the report has no number for it. */
function limitText(threshold) {
    const written = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression).limit;
    if (kindOf(threshold) === 'percent')
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(allowedRatio(threshold), 2);
    if (threshold.limit === null)
        return written;
    const sign = kindOf(threshold) === 'difference' && threshold.limit > 0 ? '+' : '';
    return sign + (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLimit */ .tW)(threshold.limit, unitOf(threshold));
}
/** Operator and right-hand side: `< 3 s`, `≥ 20 tokens/s`. */
function conditionText(threshold) {
    const { operator } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    const sign = operator
        .replace('<=', '≤')
        .replace('>=', '≥')
        .replace(/^={2,3}$/, '=')
        .replace('!=', '≠');
    return `${sign} ${limitText(threshold)}`.trim();
}
/** The condition in a sentence: `limit 3 s`, `at least 20 tokens/s`. */
function limitPhrase(threshold) {
    const { operator } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    const word = operator.startsWith('>')
        ? 'at least'
        : operator.startsWith('=')
            ? 'must be'
            : operator === '!='
                ? 'must not be'
                : 'limit';
    return `${word} ${limitText(threshold)}`;
}
/** `2.4 s to 3.6 s`, or the empty text where the sample bounds nothing. */
function intervalText(threshold) {
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(threshold.low, threshold.high, (value) => formatJudged(threshold, value));
}
/**
 * Share of its limit that a threshold uses up: 1 at the limit, more beyond it, infinite where failed requests
 * make the value so. A lower limit (`>`) counts the other way round; relative thresholds have none.
 */
function usedShare(threshold) {
    const { observed, limit } = threshold;
    if (kindOf(threshold) !== 'absolute')
        return null;
    if (observed === null && threshold.verdict === 'fail')
        return Infinity;
    if (observed === null || limit === null)
        return null;
    const [part, whole] = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression).operator.startsWith('>')
        ? [limit, observed]
        : [observed, limit];
    return whole > 0 ? part / whole : null;
}
/** The comparison's row for what a threshold checks, by `metric:aggregation` or the metric alone. */
function comparedRow(report, threshold) {
    const metrics = report.comparison?.metrics;
    if (metrics === undefined || Object.keys(threshold.tags).length > 0)
        return null;
    const { aggregation } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    const spellings = aggregation === 'med' ? ['med', 'p(50)'] : [aggregation.replace(/\s/g, '')];
    const key = [...spellings.map((spelling) => `${threshold.metric}:${spelling}`), threshold.metric].find((name) => Object.hasOwn(metrics, name));
    return key === undefined ? null : (metrics[key] ?? null);
}
/** `+18 %`, with its interval in brackets where there is one: `+18 % (+12 % to +25 %)`. */
function changeText(row) {
    const interval = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(row.low, row.high, (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(value));
    return interval === '' || row.ratio === null
        ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(row.ratio)
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(row.ratio)} (${interval})`;
}
/** Verdict of a compared metric with its tolerance: `❌ fail, allowed +10 %`. */
function comparedVerdict(row) {
    return row.tolerance === null
        ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictLabel */ .Id)(row.verdict)
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictLabel */ .Id)(row.verdict)}, allowed ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(row.tolerance, 2)}`;
}


/***/ }),

/***/ 91894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ foldDetails),
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   WK: () => (/* binding */ fitSections),
/* harmony export */   cz: () => (/* binding */ clipped),
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


/***/ }),

/***/ 18991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderProgress)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42906);


const BAR_WIDTH = 12;
/** One line of at most `width` columns without control characters; what matters least is left out first. */
function renderProgress(state, { width }) {
    const parts = [
        [
            1,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(state.elapsedMs < 1_000 ? 0 : Math.floor(state.elapsedMs / 1_000) * 1_000).replace(/^0 ms$/, '0 s'),
        ],
        [5, drawBar(state)],
        [6, state.stages > 1 ? `stage ${state.stage} of ${state.stages}` : ''],
        [
            2,
            `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(state.done)}${state.planned === null ? '' : ` of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(state.planned)}`} done`,
        ],
        [7, `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(state.inFlight)} in flight`],
        [3, state.firstTokenP95Ms === null ? '' : `p95 first token ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(state.firstTokenP95Ms)}`],
        [4, describeSpent(state)],
        [5, describeLeft(state)],
    ];
    let kept = parts.filter(([, text]) => text !== '');
    const line = () => kept.map(([, text]) => text).join(' · ');
    while (kept.length > 1 && (0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(line()) > width) {
        const least = Math.max(...kept.map(([importance]) => importance));
        kept = kept.filter(([importance]) => importance < least);
    }
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(line(), Math.max(1, width));
}
function describeSpent({ spentUsd, budgetUsd }) {
    return `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAgainst */ .L$)(spentUsd, budgetUsd, 'USD')} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLimit */ .tW)(budgetUsd, 'USD')}`;
}
function shareDone({ elapsedMs, totalMs, done, planned }) {
    const share = totalMs !== null && totalMs > 0
        ? elapsedMs / totalMs
        : planned !== null && planned > 0
            ? done / planned
            : null;
    return share === null ? null : Math.min(1, Math.max(0, share));
}
function drawBar(state) {
    const share = shareDone(state);
    if (share === null)
        return '';
    const full = Math.floor(share * BAR_WIDTH);
    return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}
/** From the planned length where there is one, else from the pace so far. */
function describeLeft(state) {
    const share = shareDone(state);
    if (share === null || (state.totalMs === null && share === 0))
        return '';
    const left = state.totalMs === null
        ? (state.elapsedMs / share) * (1 - share)
        : Math.max(0, state.totalMs - state.elapsedMs);
    if (left <= 0)
        return 'finishing';
    return `about ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(Math.ceil(left / 1_000) * 1_000)} left`;
}


/***/ }),

/***/ 88861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ writeReproduction)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);

/**
 * The command that repeats the run on a laptop: same endpoint, plan and seed. Prompts and thresholds are those of
 * the checkout's settings; the key is never part of it. Nothing for a run that was skipped or had no plan.
 */
function writeReproduction(report) {
    if (report.verdict === 'skipped' || report.run.seed === '')
        return [];
    const { target, run, cost, source } = report;
    const flags = [
        ['endpoint', target.endpoint],
        ['protocol', target.endpoint === 'simulator' ? null : target.protocol],
        ['model', target.model],
        ...loadFlags(report),
        ['prices', pricesFlag(cost.prices)],
        ['budget', String(cost.budget)],
        ['seed', run.seed],
    ];
    const command = flags.flatMap(([flag, value]) => value === null ? [] : [`--${flag} ${quoteArgument(value)}`]);
    const checkout = source === null ? [] : [`git checkout ${quoteArgument(source.commit)}`];
    return [...checkout, `npm start -- ${command.join(' ')}`];
}
function loadFlags({ scenarios, load }) {
    const only = scenarios.length === 1 ? scenarios[0] : undefined;
    if (only === undefined)
        return [];
    if (only.type !== 'load')
        return [['scenario', only.type]];
    if (only.executor === 'shared-iterations')
        return sharedFlags(only, load.planned + load.unsent);
    const stages = only.stages
        .map(({ durationMs, target }) => `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}:${target}`)
        .join(',');
    const executor = only.executor === 'ramping-arrival-rate' ? null : only.executor;
    const startRate = executor === null ? (only.stages[0]?.from ?? 0) : 0;
    return [
        ['executor', executor],
        ['start-rate', startRate > 0 ? String(startRate) : null],
        ['stages', stages === '' ? null : stages],
    ];
}
/** The stages of shared iterations only bound them. */
function sharedFlags({ stages }, iterations) {
    return [
        ['executor', 'shared-iterations'],
        ['vus', String(stages[0]?.target ?? 1)],
        ['iterations', String(iterations)],
    ];
}
/** Prices that were set by hand are known nowhere else. */
function pricesFlag({ source, ...prices }) {
    if (source === 'free')
        return 'free';
    if (source !== 'setting')
        return null;
    const { input, cachedInput, cacheWrite, output, request } = prices;
    return `input: ${input}, cached-input: ${cachedInput}, cache-write: ${cacheWrite}, output: ${output}, request: ${request}`;
}
/** For a POSIX shell: as it is where that is safe, else in single quotes. */
function quoteArgument(value) {
    const line = value.replace(/\s+/g, ' ');
    return /^[\w@%+=:,./-]+$/.test(line) && !line.startsWith('-') ? line : `'${line.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 4924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderReuse)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);


/** Whose result a run without requests tells, linked; the empty text where it measured itself. */
function renderReuse({ reused }) {
    if (reused === null)
        return '';
    const label = `the run of ${reused.commit.slice(0, 7)}`;
    const run = reused.url === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(label) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(label, reused.url);
    return `The result is that of ${run}, stored ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(reused.date))}.`;
}


/***/ }),

/***/ 85813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ reportSchema)
});

// UNUSED EXPORTS: STOPPED_BY, THRESHOLD_VERDICTS, VERDICTS

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./src/report/schema-values.ts

/** The values that the report's schema is made of. */
const number = schemas/* number */.aig();
const count = schemas/* int */.Whr().nonnegative();
/** JSON has no Infinity: null stands for what was not measured and for what is unbounded. */
const maybe = schemas/* number */.aig().nullable();
const schema_values_text = schemas/* string */.YjP();

;// CONCATENATED MODULE: ./src/report/comparison-schema.ts


/** Head against base, metric by metric and prompt by prompt. */
const comparedMetric = schemas/* object */.Ikc({
    unit: schema_values_text,
    base: maybe,
    head: maybe,
    ratio: maybe,
    low: maybe,
    high: maybe,
    p: maybe,
    verdict: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive', 'no_data', 'info']),
    /** Tolerance as a ratio, 1.1 for +10 %; null where the row is information only. */
    tolerance: maybe,
    message: schema_values_text,
});
const comparedPrompt = schemas/* object */.Ikc({
    id: schema_values_text,
    status: schemas/* enum */.k5n(['changed', 'unchanged', 'new', 'deleted', 'renamed']),
    pairs: count,
    metrics: schemas/* record */.g1P(schema_values_text, comparedMetric),
});
/** An earlier run of a stored baseline: what its figures were, keyed like `metrics`. */
const historyRun = schemas/* object */.Ikc({
    commit: schema_values_text,
    date: schema_values_text,
    url: schema_values_text.nullable(),
    verdict: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']),
    metrics: schemas/* record */.g1P(schema_values_text, number),
});
const comparison = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['base', 'baseline']),
    /** What head was compared with: `main@def5678`, an endpoint, a model, a run. */
    source: schema_values_text,
    url: schema_values_text.nullable(),
    pairs: count,
    /** `pairs` or `switchback`; null for a stored baseline. */
    design: schema_values_text.nullable(),
    metrics: schemas/* record */.g1P(schema_values_text, comparedMetric),
    prompts: schemas/* array */.YOg(comparedPrompt),
    notes: schemas/* array */.YOg(schema_values_text),
    /** The runs of a stored baseline, oldest first; empty for any other comparison. */
    history: schemas/* array */.YOg(historyRun),
});

;// CONCATENATED MODULE: ./src/report/metric-schema.ts


/** A metric in figures, by its type. */
const trend = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('trend'),
    unit: schema_values_text,
    count: count,
    min: maybe,
    avg: maybe,
    med: maybe,
    max: maybe,
    percentiles: schemas/* record */.g1P(schema_values_text, maybe),
});
const counter = schemas/* object */.Ikc({ type: schemas/* literal */.euz('counter'), unit: schema_values_text, count: number, rate: maybe });
const rate = schemas/* object */.Ikc({ type: schemas/* literal */.euz('rate'), unit: schema_values_text, count: count, rate: maybe });
const gauge = schemas/* object */.Ikc({ type: schemas/* literal */.euz('gauge'), unit: schema_values_text, value: maybe });
const metric = schemas/* discriminatedUnion */.gMt('type', [trend, counter, rate, gauge]);
const metrics = schemas/* record */.g1P(schema_values_text, metric);

;// CONCATENATED MODULE: ./src/report/schema.ts




/**
 * The report, `report.json`: the one view model that every renderer reads. The types, the published
 * `schema/report.schema.json` and the validation of foreign reports all come from here.
 * Units: milliseconds, US dollars, tokens, requests per second, fractions 0 to 1.
 */
const VERDICTS = ['pass', 'fail', 'inconclusive', 'skipped', 'error'];
const THRESHOLD_VERDICTS = ['pass', 'fail', 'inconclusive', 'no_data'];
const STOPPED_BY = ['completed', 'budget', 'abort', 'decided', 'cancelled', 'error'];
const finding = schemas/* object */.Ikc({
    code: schema_values_text,
    message: schema_values_text,
    values: schemas/* record */.g1P(schema_values_text, schemas/* union */.KCZ([number, schema_values_text, schemas/* boolean */.zMY(), schemas/* null */.chJ()])),
});
const stage = schemas/* object */.Ikc({
    index: count,
    durationMs: number,
    from: number,
    target: number,
    planned: count,
    sent: count,
    ok: count,
    rateLimited: count,
    errors: count,
    timeouts: count,
    dropped: count,
    suppressed: count,
    cost: number,
    metrics: metrics,
});
const scenario = schemas/* object */.Ikc({
    name: schema_values_text,
    type: schemas/* enum */.k5n(['load', 'cold-start', 'rate-limit', 'cache']),
    /** `ramping-arrival-rate`, …; null where the scenario has no executor. */
    executor: schema_values_text.nullable(),
    startMs: number,
    durationMs: number,
    stages: schemas/* array */.YOg(stage),
    findings: schemas/* array */.YOg(finding),
});
const threshold = schemas/* object */.Ikc({
    metric: schema_values_text,
    tags: schemas/* record */.g1P(schema_values_text, schema_values_text),
    expression: schema_values_text,
    /** The value judged on; null without data or where it is infinite (see `message`). */
    observed: maybe,
    low: maybe,
    high: maybe,
    n: count,
    limit: maybe.describe('What `observed` is held against, in `unit`. Of a relative threshold in percent the ratio head/base that is still allowed, 1.15 for `<+15%`; of one in absolute terms the difference, 0.002 for `<+0.002`.'),
    unit: schema_values_text,
    verdict: schemas/* enum */.k5n(THRESHOLD_VERDICTS),
    message: schema_values_text,
    /** Requests and dollars that would probably decide an inconclusive threshold; null where unknown or moot. */
    needed: schemas/* object */.Ikc({ requests: count, usd: maybe }).nullable(),
});
const promptRow = schemas/* object */.Ikc({
    id: schema_values_text,
    sent: count,
    ok: count,
    cost: number,
    inputTokens: maybe,
    outputTokens: maybe,
    ttftP50Ms: maybe,
    ttftP95Ms: maybe,
    e2eP50Ms: maybe,
    e2eP95Ms: maybe,
});
const prices = schemas/* object */.Ikc({
    input: number,
    cachedInput: number,
    cacheWrite: number,
    output: number,
    request: number,
    source: schema_values_text,
    model: schema_values_text.nullable(),
});
const reportSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schema_values_text, version: schema_values_text }),
    /** The gate's `name`. */
    name: schema_values_text,
    verdict: schemas/* enum */.k5n(VERDICTS),
    passed: schemas/* boolean */.zMY(),
    /** One sentence with the decisive number. */
    headline: schema_values_text,
    reasons: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schema_values_text, message: schema_values_text })),
    run: schemas/* object */.Ikc({
        id: schema_values_text,
        startedAt: schema_values_text,
        endedAt: schema_values_text,
        durationMs: number,
        seed: schema_values_text,
        stoppedBy: schemas/* enum */.k5n(STOPPED_BY),
        shard: schema_values_text.nullable(),
        /** Of the settings that shape the load, of what is asked, and of how it is judged and paid. */
        configHash: schema_values_text,
        promptHash: schema_values_text,
        judgeHash: schema_values_text,
        proxied: schemas/* boolean */.zMY(),
        cpus: count,
        node: schema_values_text,
    }),
    /** Where on GitHub the run belongs; null on a laptop. */
    source: schemas/* object */.Ikc({
        repository: schema_values_text,
        event: schema_values_text,
        commit: schema_values_text,
        ref: schema_values_text,
        base: schema_values_text.nullable(),
        pullRequest: count.nullable(),
        runUrl: schema_values_text.nullable(),
        attempt: count,
    })
        .nullable(),
    target: schemas/* object */.Ikc({ endpoint: schema_values_text, protocol: schema_values_text, model: schema_values_text.nullable(), stream: schemas/* boolean */.zMY() }),
    load: schemas/* object */.Ikc({
        planned: count,
        sent: count,
        ok: count,
        dropped: count,
        suppressed: count,
        /** Planned but never reached because the run stopped early. */
        unsent: count,
        deliveredRatio: number,
        maxInFlight: count,
    }),
    generator: schemas/* object */.Ikc({
        healthy: schemas/* boolean */.zMY(),
        scheduleDelayMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe, max: maybe }),
        eventLoopDelayMs: schemas/* object */.Ikc({ p99: maybe, max: maybe }),
        cpuSeconds: number,
        /** Busy share of the event loop, 0 to 1. */
        utilization: maybe,
        /** What measuring itself adds to a time to first token, from a calibration on loopback. */
        overheadMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe }).nullable(),
        /** Jobs over which to shard so that the generator would keep up; null where it did. */
        shardsNeeded: count.nullable(),
    }),
    cost: schemas/* object */.Ikc({
        currency: schemas/* literal */.euz('USD'),
        budget: number,
        expected: number,
        worstCase: number,
        spent: number,
        /** What the part of the plan that was not sent was expected to cost. */
        saved: number,
        inputTokens: number,
        cachedInputTokens: number,
        outputTokens: number,
        reasoningTokens: number,
        prices,
        basePrices: prices.nullable(),
    }),
    scenarios: schemas/* array */.YOg(scenario),
    metrics: metrics,
    statuses: schemas/* record */.g1P(schema_values_text, count),
    outcomes: schemas/* record */.g1P(schema_values_text, count),
    thresholds: schemas/* array */.YOg(threshold),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schema_values_text, passes: count, fails: count })),
    prompts: schemas/* array */.YOg(promptRow),
    comparison: comparison.nullable(),
    /** The earlier run whose pass stands for this one, which sent nothing; null where it measured itself. */
    reused: schemas/* object */.Ikc({ commit: schema_values_text, date: schema_values_text, url: schema_values_text.nullable() }).nullable(),
});


/***/ }),

/***/ 29833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ drawSparkline)
/* harmony export */ });
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


/***/ }),

/***/ 88404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/report/charts.ts
var report_charts = __webpack_require__(43337);
// EXTERNAL MODULE: ./src/report/context.ts
var context = __webpack_require__(70301);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/report/layout.ts
var layout = __webpack_require__(91894);
;// CONCATENATED MODULE: ./src/report/mermaid.ts

/** Mermaid's own first colour is nearly white. These can be told apart on light and dark, by colour-blind eyes too. */
const COLOURS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#3b82c4, #d9730d, #8957b5"}}}}%%';
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
    return source === '' ? '' : (0,report_escape/* fenceCode */.bq)('mermaid', source.split('\n'));
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
    const plain = (0,report_escape/* shorten */.ml)((0,report_escape/* cleanText */.X5)(text)
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

// EXTERNAL MODULE: ./src/report/reproduce.ts
var reproduce = __webpack_require__(88861);
// EXTERNAL MODULE: ./src/report/table.ts
var report_table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/reused.ts
var reused = __webpack_require__(4924);
// EXTERNAL MODULE: ./src/report/tables/comparison.ts
var tables_comparison = __webpack_require__(48433);
// EXTERNAL MODULE: ./src/report/tables/history.ts
var tables_history = __webpack_require__(34858);
// EXTERNAL MODULE: ./src/report/tables/load.ts
var load = __webpack_require__(60132);
// EXTERNAL MODULE: ./src/report/tables/money.ts
var money = __webpack_require__(12922);
// EXTERNAL MODULE: ./src/report/tables/prompts.ts
var tables_prompts = __webpack_require__(40213);
// EXTERNAL MODULE: ./src/report/tables/thresholds.ts
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
        (0,layout/* always */.Gk)(`## ${(0,report_escape/* escapeText */.X1)(report.name)}: ${(0,report_escape/* escapeText */.X1)(report.headline, 500)}`),
        (0,layout/* always */.Gk)((0,report_escape/* escapeText */.X1)((0,context/* describeRun */.vZ)(report))),
        (0,layout/* always */.Gk)((0,reused/* renderReuse */.$)(report)),
        (0,layout/* clipped */.cz)(1, [2_000, 500, 100], (most) => renderThresholds(report, most)),
        (0,layout/* clipped */.cz)(2, [200, 50], (most) => renderComparison(report, most)),
        (0,layout/* clipped */.cz)(3, [50, 10, 0], (most) => renderFindings(report, most)),
        ...report.scenarios.map((scenario) => scenarioSection(report, scenario)),
        { rank: 5, tiers: [() => renderAnswers(report, 100), () => renderAnswers(report, 20)] },
        { rank: 4, tiers: [() => renderDistributions(report), () => ''] },
        (0,layout/* clipped */.cz)(6, [1_000, 200, 50, 10], (most) => renderPrompts(report, most)),
        (0,layout/* clipped */.cz)(5, [500, 100, 20], (most) => renderChecks(report, most)),
        { rank: 3, tiers: [() => (report.load.sent === 0 ? '' : renderCost(report))] },
        {
            rank: 3,
            tiers: [
                () => (report.load.sent === 0 ? '' : (0,layout/* headed */.wW)('Load generator', (0,report_escape/* renderList */.pI)((0,context/* describeGenerator */.fh)(report)))),
            ],
        },
        { rank: 2, tiers: [() => renderReproduction(report)] },
    ];
    return `${(0,layout/* fitSections */.WK)(sections, LARGEST_BYTES - 1, (text) => Buffer.byteLength(text))}\n`;
}
function renderThresholds(report, most) {
    return (0,layout/* headed */.wW)('Thresholds', (0,report_table/* renderClipped */.m2)((0,thresholds/* thresholdTable */.G2)(report), most), (0,report_escape/* renderList */.pI)((0,thresholds/* thresholdNotes */.fV)(report).slice(0, Math.min(most, 20))));
}
function renderComparison({ comparison }, most) {
    if (comparison === null)
        return '';
    const source = comparison.url === null ? (0,report_escape/* escapeText */.X1)(comparison.source) : (0,report_escape/* link */.nf)(comparison.source, comparison.url);
    const pairs = comparison.kind === 'base' ? `, ${(0,format/* formatAmount */.ej)(comparison.pairs, 'pair')} of requests` : '';
    const prompts = (0,report_table/* renderClipped */.m2)((0,tables_comparison/* comparedPromptTable */.Wf)(comparison), most);
    return (0,layout/* headed */.wW)(comparison.kind === 'base' ? 'Against the base' : 'Against the baseline', `Compared with ${source}${pairs}.`, (0,report_table/* renderClipped */.m2)((0,tables_comparison/* comparisonTable */.Qv)(comparison), most), (0,layout/* foldDetails */.G0)(`Change by prompt (${comparison.prompts.length})`, prompts), (0,report_table/* renderClipped */.m2)((0,tables_history/* trendTable */._)(comparison), most), renderHistory(comparison, most), (0,report_escape/* renderList */.pI)(comparison.notes.slice(0, most)));
}
function renderHistory(comparison, most) {
    const links = [...comparison.history]
        .reverse()
        .flatMap(({ commit, url }) => (url === null ? [] : [(0,report_escape/* link */.nf)(commit.slice(0, 7), url)]));
    const runs = links.length === 0 ? '' : `Newest first: ${links.join(' · ')}`;
    const table = (0,report_table/* renderClipped */.m2)((0,tables_history/* historyTable */.f)(comparison), most);
    return (0,layout/* foldDetails */.G0)(`Stored runs (${comparison.history.length})`, [table, runs].filter((part) => part !== '').join('\n\n'));
}
function renderFindings(report, most) {
    const many = report.scenarios.length > 1;
    const lines = report.scenarios.flatMap(({ name, findings }) => findings.map(({ message }) => (many ? `${name}: ${message}` : message)));
    return (0,layout/* headed */.wW)('Findings', (0,report_escape/* renderList */.pI)(lines.slice(0, most)));
}
function scenarioSection(report, scenario) {
    const heading = report.scenarios.length > 1 ? `Stages of ${(0,report_escape/* escapeText */.X1)(scenario.name, 80)}` : 'Stages';
    const table = (most) => (0,report_table/* renderClipped */.m2)((0,load/* stageTable */.JB)(scenario), most);
    const charts = () => (0,report_charts/* chartScenario */.h)(scenario)
        .map(({ chart, caption }) => `${renderXyChart(chart)}\n\n${caption}`)
        .join('\n\n');
    return {
        rank: 4,
        tiers: [
            () => (0,layout/* headed */.wW)(heading, table(200), charts()),
            () => (0,layout/* headed */.wW)(heading, table(200)),
            () => (0,layout/* headed */.wW)(heading, table(20)),
        ],
    };
}
function renderAnswers(report, most) {
    const undelivered = (0,context/* describeUndelivered */.FQ)(report);
    return (0,layout/* headed */.wW)('Answers', undelivered, (0,report_table/* renderClipped */.m2)((0,load/* statusTable */.XR)(report.statuses), most), (0,report_table/* renderClipped */.m2)((0,load/* outcomeTable */.Lh)(report.outcomes), most));
}
function renderDistributions({ metrics }) {
    const figures = (0,layout/* foldDetails */.G0)('Counts, rates and throughput', (0,report_table/* renderTable */.bo)((0,load/* figureTable */.jq)(metrics)));
    return (0,layout/* headed */.wW)('Metrics', (0,report_table/* renderTable */.bo)((0,load/* distributionTable */.lA)(metrics)), figures);
}
function renderPrompts({ prompts }, most) {
    return (0,layout/* headed */.wW)('Prompts', (0,layout/* foldDetails */.G0)(`Latency, tokens and cost by prompt (${prompts.length})`, (0,report_table/* renderClipped */.m2)((0,tables_prompts/* promptTable */.J)(prompts), most)));
}
function renderChecks({ checks }, most) {
    return (0,layout/* headed */.wW)('Checks on the answers', (0,report_table/* renderClipped */.m2)((0,load/* checkTable */.Dv)(checks), most));
}
function renderCost(report) {
    if (report.cost.prices.source === 'free')
        return (0,layout/* headed */.wW)('Cost', `The endpoint is declared free. ${(0,money/* tokenText */.pA)(report)}.`);
    return (0,layout/* headed */.wW)('Cost', (0,report_table/* renderTable */.bo)((0,money/* costTable */.kN)(report)), `${(0,money/* tokenText */.pA)(report)}.`, 'Prices in dollars per million tokens:', (0,report_table/* renderTable */.bo)((0,money/* priceTable */.qx)(report)));
}
function renderReproduction(report) {
    const command = (0,report_escape/* fenceCode */.bq)('sh', (0,reproduce/* writeReproduction */.O)(report));
    const words = 'The same plan from your machine, with the prompts and thresholds of the checkout:';
    return command === '' ? '' : (0,layout/* headed */.wW)('Reproduce', words, command);
}


/***/ }),

/***/ 790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ clipTable),
/* harmony export */   _C: () => (/* binding */ dropEmptyColumns),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   m2: () => (/* binding */ renderClipped),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);
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

/***/ 48433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ comparisonTable),
/* harmony export */   Wf: () => (/* binding */ comparedPromptTable),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(790);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);




/** Base against head, metric by metric, what failed first. */
function comparisonTable(comparison) {
    const rows = Object.entries(comparison.metrics).map(([key, row]) => ({ ...row, name: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedName */ .be)(key) }));
    return {
        title: 'Comparison',
        columns: [
            { title: 'Metric' },
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(comparison.kind === 'base' ? 'Base' : 'Baseline'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('This PR'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Change'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Interval'),
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
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Pairs'),
            ...PROMPT_METRICS.map((key) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedName */ .be)(key))),
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

/***/ 34858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ trendTable),
/* harmony export */   f: () => (/* binding */ historyTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29833);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(790);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48433);





/** Each metric over the stored runs, oldest first, and this run as the last bar. */
function trendTable({ metrics, history }) {
    const rows = Object.entries(metrics).flatMap(([key, row]) => {
        const values = history.map((run) => Object.hasOwn(run.metrics, key) ? (run.metrics[key] ?? null) : null);
        const known = values.filter((value) => value !== null);
        const bars = (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_3__/* .drawSparkline */ .Q)([...values, row.head]);
        if (known.length === 0 || bars === '')
            return [];
        const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedName */ .be)(key);
        const show = (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(value, (0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)({ ...row, name }));
        return [[name, bars, show(Math.min(...known)), show(Math.max(...known)), show(row.head)]];
    });
    return {
        title: 'Stored runs',
        columns: [
            { title: 'Metric' },
            { title: 'Stored runs, then this' },
            (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Lowest'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Highest'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('This PR'),
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
            ...compared.map(([key]) => (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedName */ .be)(key))),
        ],
        rows: [...history]
            .reverse()
            .map((run) => [
            run.commit.slice(0, 7),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(run.date),
            (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictLabel */ .Id)(run.verdict),
            ...compared.map(([key, row]) => Object.hasOwn(run.metrics, key)
                ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(run.metrics[key], (0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)({ ...row, name: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedName */ .be)(key) }))
                : _base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV),
        ]),
    };
}


/***/ }),

/***/ 60132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   JB: () => (/* binding */ stageTable),
/* harmony export */   Lh: () => (/* binding */ outcomeTable),
/* harmony export */   XR: () => (/* binding */ statusTable),
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   jq: () => (/* binding */ figureTable),
/* harmony export */   lA: () => (/* binding */ distributionTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(790);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86641);




/** The stages of one scenario: what was offered and what became of it. */
function stageTable(scenario) {
    return {
        title: `Stages of ${scenario.name}`,
        columns: [
            ...[
                'Stage',
                'Load',
                'Duration',
                'Planned',
                'Sent',
                'Answered',
                '429',
                'Errors',
                'Timeouts',
                'Dropped',
                'Suppressed',
            ].map(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL),
            ...['First token p50', 'First token p95', 'Cost'].map(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL),
        ],
        rows: scenario.stages.map((stage) => [
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(stage.index),
            stageLoad(scenario, stage),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(stage.durationMs),
            ...[
                stage.planned,
                stage.sent,
                stage.ok,
                stage.rateLimited,
                stage.errors,
                stage.timeouts,
                stage.dropped,
                stage.suppressed,
            ].map(_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(percentile(stage.metrics['time_to_first_token'], '50')),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(percentile(stage.metrics['time_to_first_token'], '95')),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUsd */ .UK)(stage.cost),
        ]),
    };
}
/** `1 → 3 req/s`, `5 users`; nothing where the scenario has its own shape. */
function stageLoad({ executor }, { from, target }) {
    if (executor === null)
        return _base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV;
    const unit = executor.endsWith('-arrival-rate') ? 'req/s' : 'users';
    return `${from === target ? '' : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(from)} → `}${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(target)} ${unit}`;
}
/** A percentile of a trend, or its maximum for `max`; null for anything else. */
function percentile(metric, rank) {
    return metric?.type === 'trend' ? (metric.percentiles[rank] ?? null) : null;
}
/** A value beside its metric's name, which says `tokens` already. */
function formatNamed(name, value, unit) {
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(value, name.includes('tokens') && unit.startsWith('tokens') ? '' : unit);
}
/** The distribution of every trend that was measured. */
function distributionTable(metrics) {
    return {
        title: 'Distributions',
        columns: [{ title: 'Metric' }, ...['Values', 'Mean', 'p50', 'p90', 'p95', 'p99', 'Highest'].map(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)],
        rows: Object.entries(metrics).flatMap(([name, metric]) => {
            if (metric.type !== 'trend' || metric.count === 0)
                return [];
            const values = [
                metric.avg,
                metric.med,
                ...['90', '95', '99'].map((rank) => percentile(metric, rank)),
                metric.max,
            ];
            return [
                [
                    (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .K)(name),
                    (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(metric.count),
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
        columns: [{ title: 'Metric' }, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Value')],
        rows: Object.entries(metrics).flatMap(([name, metric]) => {
            if (metric.type === 'trend')
                return [];
            const value = metric.type === 'gauge' ? metric.value : metric.type === 'counter' ? metric.count : metric.rate;
            const text = metric.type === 'counter' && metric.unit !== 'USD'
                ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(value)
                : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(value, metric.unit);
            return value === null ? [] : [[(0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .K)(name), text]];
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
    return shareTable('Outcomes', 'Outcome', rows.map(([outcome, count]) => [(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeName */ .Wm)(outcome), count]));
}
function shareTable(title, first, rows) {
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    return {
        title,
        columns: [{ title: first }, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Requests'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Share')],
        rows: rows.map(([name, count]) => [
            name,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRate */ .CE)(total === 0 ? null : count / total),
        ]),
    };
}
/** Checks on the answers' text, those with most failures first. */
function checkTable(checks) {
    const rows = [...checks].sort((a, b) => b.fails - a.fails);
    return {
        title: 'Checks',
        columns: [{ title: 'Check' }, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Passed'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Failed'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Share passed')],
        rows: rows.map(({ name, passes, fails }) => [
            name,
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(passes),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(fails),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRate */ .CE)(passes + fails === 0 ? null : passes / (passes + fails)),
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
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14512);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(790);



/** What the run was allowed, expected and found to cost. */
function costTable({ cost }) {
    return {
        title: 'Cost',
        columns: [{ title: 'Money' }, (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Dollars')],
        rows: [
            ['Budget', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLimit */ .tW)(cost.budget, 'USD')],
            ['Expected before the run', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.expected)],
            ['Worst case of the plan', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.worstCase)],
            ['Spent', (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .spentOfBudget */ .t)({ cost })],
            ...(cost.saved > 0 ? [['Saved by stopping early', (0,_base_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(cost.saved)]] : []),
        ],
    };
}
/** Dollars per million tokens of head, and of base where its model costs something else. */
function priceTable({ cost }) {
    const arms = [cost.prices, ...(cost.basePrices === null ? [] : [cost.basePrices])];
    return {
        title: 'Prices in dollars per million tokens',
        columns: [
            { title: 'Model' },
            ...['Input', 'Cached input', 'Cache write', 'Output', 'Per request'].map(_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL),
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
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(790);


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
            ].map(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL),
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

/***/ 24124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ thresholdTable),
/* harmony export */   fV: () => (/* binding */ thresholdNotes),
/* harmony export */   vh: () => (/* binding */ decisionTable)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(790);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);




/** Every threshold with what it was judged on, failing ones first. */
function thresholdTable(report) {
    return {
        title: 'Thresholds',
        columns: [
            { title: 'Check' },
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Limit'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Observed'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Interval'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('n'),
            { title: 'Verdict' },
        ],
        rows: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(report.thresholds).map((threshold) => [
            (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkName */ .I3)(threshold),
            (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionText */ .D3)(threshold),
            (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .observedText */ .aP)(threshold),
            (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .intervalText */ .Bt)(threshold),
            (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(threshold.n),
            (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictLabel */ .Id)(threshold.verdict),
        ]),
    };
}
/** The few columns that a comment has room for; base and change are empty outside a comparison. */
function decisionTable(report) {
    return {
        title: 'Decision',
        columns: [
            { title: 'Check' },
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Limit'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Base'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('This PR'),
            (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Change'),
            { title: 'Verdict' },
        ],
        rows: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(report.thresholds).map((threshold) => {
            const row = (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .comparedRow */ .yo)(report, threshold);
            const known = (value) => (value === _base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV ? '' : value);
            const head = row !== null && (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n3)(threshold) ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(row.head, row.unit) : (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .observedText */ .aP)(threshold);
            const [base, change] = row === null ? ['', ''] : [known((0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(row.base, row.unit)), known((0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .changeText */ .k0)(row))];
            return [
                (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkName */ .I3)(threshold),
                (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionText */ .D3)(threshold),
                base,
                head,
                change,
                (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictLabel */ .Id)(threshold.verdict),
            ];
        }),
    };
}
/** Why thresholds did not pass, a sentence for each. */
function thresholdNotes(report) {
    const open = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(report.thresholds).filter(({ verdict }) => verdict !== 'pass');
    return open.map(({ message }) => message).filter((message) => message !== '');
}


/***/ }),

/***/ 87496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _charts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43337);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70301);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14031);
/* harmony import */ var _reproduce_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88861);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29833);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(790);
/* harmony import */ var _tables_comparison_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48433);
/* harmony import */ var _tables_history_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34858);
/* harmony import */ var _tables_load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60132);
/* harmony import */ var _tables_money_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12922);
/* harmony import */ var _tables_prompts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40213);
/* harmony import */ var _tables_thresholds_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24124);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42906);













const MOST_ROWS = 20;
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
    const width = Math.max(NARROWEST, Math.floor(options.width));
    const paint = (text, code) => options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
    const part = (title, lines) => lines.length === 0 ? [] : ['', paint((0,_text_table_js__WEBPACK_IMPORTED_MODULE_11__/* .fit */ .Uj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanText */ .X5)(title), width), '1'), ...lines];
    const table = (source) => part(source.title, renderRows(source, width));
    const prose = (sentences) => sentences.flatMap((sentence) => indent((0,_text_table_js__WEBPACK_IMPORTED_MODULE_11__/* .wrapText */ .C1)(sentence, width - 2)));
    const headline = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_11__/* .wrapText */ .C1)(report.headline, width).map((line) => paint(line, `1;${SGR[report.verdict]}`));
    const { comparison } = report;
    return [
        ...headline,
        ...(0,_text_table_js__WEBPACK_IMPORTED_MODULE_11__/* .wrapText */ .C1)((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRun */ .vZ)(report), width),
        ...table((0,_tables_thresholds_js__WEBPACK_IMPORTED_MODULE_10__/* .thresholdTable */ .G2)(report)),
        ...prose((0,_tables_thresholds_js__WEBPACK_IMPORTED_MODULE_10__/* .thresholdNotes */ .fV)(report).slice(0, MOST_ROWS)),
        ...(comparison === null
            ? []
            : [
                ...table((0,_tables_comparison_js__WEBPACK_IMPORTED_MODULE_5__/* .comparisonTable */ .Qv)(comparison)),
                ...table((0,_tables_history_js__WEBPACK_IMPORTED_MODULE_6__/* .trendTable */ ._)(comparison)),
                ...table((0,_tables_comparison_js__WEBPACK_IMPORTED_MODULE_5__/* .comparedPromptTable */ .Wf)(comparison)),
                ...prose(comparison.notes),
            ]),
        ...part('Findings', prose(report.scenarios
            .flatMap(({ findings }) => findings.map(({ message }) => message))
            .slice(0, MOST_ROWS))),
        ...report.scenarios.flatMap((scenario) => [
            ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_7__/* .stageTable */ .JB)(scenario)),
            ...renderTrend(scenario, width),
        ]),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_7__/* .statusTable */ .XR)(report.statuses)),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeTable */ .Lh)(report.outcomes)),
        ...prose([(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeUndelivered */ .FQ)(report)]),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_7__/* .checkTable */ .Dv)(report.checks)),
        ...table((0,_tables_load_js__WEBPACK_IMPORTED_MODULE_7__/* .distributionTable */ .lA)(report.metrics)),
        ...table((0,_tables_prompts_js__WEBPACK_IMPORTED_MODULE_9__/* .promptTable */ .J)(report.prompts)),
        ...(report.load.sent === 0 ? [] : [...table((0,_tables_money_js__WEBPACK_IMPORTED_MODULE_8__/* .costTable */ .kN)(report)), ...prose([`${(0,_tables_money_js__WEBPACK_IMPORTED_MODULE_8__/* .tokenText */ .pA)(report)}.`])]),
        ...(report.load.sent === 0 ? [] : part('Load generator', prose((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .describeGenerator */ .fh)(report)))),
        ...part('Reproduce', (0,_reproduce_js__WEBPACK_IMPORTED_MODULE_3__/* .writeReproduction */ .O)(report).map((line) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanText */ .X5)(line)}`)),
        '',
    ].join('\n');
}
function renderRows(table, width) {
    const { table: shown, note } = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .clipTable */ .P1)(table, MOST_ROWS);
    const lines = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_11__/* .renderTextTable */ .K$)((0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .dropEmptyColumns */ ._C)(shown), width - 2);
    return indent(note === '' ? lines : [...lines, note]);
}
function indent(lines) {
    return lines.map((line) => `  ${line}`);
}
function renderTrend(scenario, width) {
    const { name, values } = (0,_charts_js__WEBPACK_IMPORTED_MODULE_0__/* .latencySeries */ .Y)(scenario.stages);
    const bars = (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_12__/* .drawSparkline */ .Q)(values, width - 2);
    return bars === '' ? [] : indent([...(0,_text_table_js__WEBPACK_IMPORTED_MODULE_11__/* .wrapText */ .C1)(`${name} by stage:`, width - 2), bars]);
}


/***/ }),

/***/ 42906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   K$: () => (/* binding */ renderTextTable),
/* harmony export */   Uj: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);

const GAP = '  ';
/** A name is not shortened below this; a table that is still too wide is written row by row. */
const NARROWEST_NAME = 16;
/** Columns that a terminal gives a text: wide East Asian letters and pictographs take two, marks none. */
function displayWidth(text) {
    let width = 0;
    for (const character of text) {
        if (/\p{M}/u.test(character))
            continue;
        width +=
            /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
                ? 2
                : 1;
    }
    return width;
}
/**
 * The table in aligned columns of plain text at most `width` wide, titles broken at blanks so that numbers set the
 * widths; in too narrow a terminal each row becomes `title: value` lines.
 */
function renderTextTable(table, width) {
    if (table.rows.length === 0)
        return [];
    const rows = table.rows.map((row) => row.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5));
    const widths = table.columns.map(({ title }, i) => widest([...title.split(' '), ...rows.map((row) => row[i] ?? '')]));
    const excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
    const name = widths[0] ?? 0;
    if (excess > 0 && name - excess < NARROWEST_NAME)
        return renderRecords(table, width);
    widths[0] = name - Math.max(0, excess);
    const write = (cells) => widths
        .map((each, i) => pad(cells[i] ?? '', each, table.columns[i]?.align === 'right'))
        .join(GAP)
        .trimEnd();
    const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
    return [...breakTitles(table, widths).map(write), rule, ...rows.map(write)];
}
function widest(texts) {
    return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
/** The titles on as many lines as the longest needs, standing on the rule below them. */
function breakTitles({ columns }, widths) {
    const titles = columns.map(({ title }, i) => wrapText(title, widths[i] ?? 1));
    const height = Math.max(...titles.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => titles.map((lines) => lines[line - height + lines.length] ?? ''));
}
function pad(cell, width, right) {
    const text = fit(cell, width);
    const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
    return right ? blanks + text : text + blanks;
}
/** Shortened to a display width. */
function fit(text, width) {
    let most = Math.max(1, width);
    let short = text;
    while (displayWidth(short) > width && most > 0) {
        short = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, most);
        most -= 1;
    }
    return short;
}
function renderRecords(table, width) {
    return table.rows.flatMap((row) => {
        const pairs = table.columns.slice(1).flatMap(({ title }, i) => {
            const cell = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(row[i + 1] ?? '');
            return cell === '' ? [] : [`${title}: ${cell}`];
        });
        return [
            ...wrapText((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(row[0] ?? ''), width),
            ...wrapWords(pairs, width - 2, ' · ').map((line) => `  ${line}`),
        ];
    });
}
/** Lines of at most `width` columns, broken at blanks; a longer word is cut. */
function wrapText(text, width) {
    return wrapWords((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text).split(' '), width, ' ');
}
function wrapWords(words, width, separator) {
    const lines = [];
    let line = '';
    for (const word of words.map((each) => fit(each, width))) {
        const longer = line === '' ? word : line + separator + word;
        if (line !== '' && displayWidth(longer) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = longer;
    }
    return line === '' ? lines : [...lines, line];
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Id: () => (/* binding */ verdictLabel),
/* harmony export */   Wm: () => (/* binding */ outcomeName),
/* harmony export */   be: () => (/* binding */ comparedName),
/* harmony export */   eb: () => (/* binding */ verdictSymbol),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   ts: () => (/* binding */ splitExpression)
/* harmony export */ });
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);


const VERDICT_WORDS = {
    pass: ['✅', 'pass'],
    fail: ['❌', 'fail'],
    inconclusive: ['⚠️', 'inconclusive'],
    skipped: ['⏭️', 'skipped'],
    error: ['💥', 'error'],
    no_data: ['❌', 'no data'],
    info: ['ℹ️', 'not judged'],
};
function verdictSymbol(verdict) {
    return VERDICT_WORDS[verdict][0];
}
function verdictWord(verdict) {
    return VERDICT_WORDS[verdict][1];
}
/** `✅ pass`: the symbol never stands without its word. */
function verdictLabel(verdict) {
    return VERDICT_WORDS[verdict].join(' ');
}
const SEVERITY = [
    'error',
    'fail',
    'no_data',
    'inconclusive',
    'pass',
    'skipped',
    'info',
];
/** A stable copy with what needs attention first: failing, no data, inconclusive, passing, not judged. */
function worstFirst(rows) {
    return [...rows].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict));
}
/** Name of a row of the comparison, keyed `metric:aggregation` (`time_to_first_token:p(95)`) or by the metric alone. */
function comparedName(key) {
    const [metric = key, aggregation = ''] = key.split(':', 2);
    return (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(metric, aggregation);
}
/** `p(95)<3s abort` is p(95), <, 3s. An expression of another shape is all limit. */
function splitExpression(expression) {
    const match = /^\s*(p\s*\(\s*[\d.]+\s*\)|\w+)\s*([<>]=?|===?|!=)\s*(\S+(?:\s+(?!abort\b)\S+)*)/.exec(expression);
    return {
        aggregation: match?.[1] ?? '',
        operator: match?.[2] ?? '',
        limit: match?.[3] ?? expression.trim(),
    };
}
/** File names may be long; their ends are in report.json. */
const LONGEST_TAG = 60;
/** What a threshold checks, in words and not escaped: `p95 time to first token (prompt a.txt)`. */
function checkName(threshold) {
    const name = (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(threshold.metric, splitExpression(threshold.expression).aggregation);
    const tags = Object.entries(threshold.tags).map(([tag, value]) => `${tag} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(value), LONGEST_TAG)}`);
    return tags.length === 0 ? name : `${name} (${tags.join(', ')})`;
}
/** How an outcome of `samples.jsonl` reads in a table. */
function outcomeName(outcome) {
    return outcome.replaceAll('_', ' ');
}


/***/ }),

/***/ 7646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ NUMBER_FIELDS),
/* harmony export */   Lz: () => (/* binding */ MAYBE_TEXT_FIELDS),
/* harmony export */   Vp: () => (/* binding */ MAYBE_NUMBER_FIELDS),
/* harmony export */   hd: () => (/* binding */ WORD_FIELDS),
/* harmony export */   iF: () => (/* binding */ OBJECT_FIELDS),
/* harmony export */   iX: () => (/* binding */ TEXT_FIELDS)
/* harmony export */ });
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);

/**
 * The fields of a sample, sorted by how they are stored and checked: the one table behind the recorder's columns
 * and the reader of `samples.jsonl`. `satisfies` keeps it in step with `Sample`.
 */
const NUMBER_FIELDS = [
    'id',
    'stage',
    'plannedMs',
    'costUsd',
];
/** Numbers or null. */
const MAYBE_NUMBER_FIELDS = [
    'pair',
    'startedMs',
    'status',
    'ttftMs',
    'e2eMs',
    'tpotMs',
    'events',
    'inputTokens',
    'cachedInputTokens',
    'cacheWriteTokens',
    'outputTokens',
    'reasoningTokens',
    'retryAfterS',
];
const TEXT_FIELDS = ['scenario', 'prompt'];
/** Texts or null. */
const MAYBE_TEXT_FIELDS = ['model', 'shard', 'finish'];
/** One of a few words. */
const WORD_FIELDS = {
    arm: _sample_js__WEBPACK_IMPORTED_MODULE_0__/* .ARMS */ .ul,
    phase: _sample_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG,
    outcome: _sample_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im,
    usageSource: ['reported', 'none'],
    costBasis: ['reported', 'worst_case'],
    cacheHit: [true, false, null],
};
/** Small objects or null. */
const OBJECT_FIELDS = ['error', 'checks', 'limits'];


/***/ }),

/***/ 16508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ BUCKETS),
/* harmony export */   Z: () => (/* binding */ createGapHistogram)
/* harmony export */ });
/** Bits of the mantissa that tell buckets of one octave apart. */
const MANTISSA_BITS = 6;
/** 2^−10 ms, about a microsecond: what is shorter shares the first bucket. */
const LEAST_EXPONENT = -10;
/** Up to 2^31 ms, some 24 days; what is longer shares the last bucket. */
const OCTAVES = 41;
/** Indices of buckets are below it. */
const BUCKETS = OCTAVES << MANTISSA_BITS;
const scratch = new DataView(new ArrayBuffer(8));
function createGapHistogram(encoded) {
    const counts = new Uint32Array(BUCKETS);
    let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
    const absorb = ({ buckets, ...bounds }) => {
        for (const [bucket, amount] of buckets) {
            counts[bucket] = (counts[bucket] ?? 0) + amount;
            count += amount;
        }
        sum += bounds.sum;
        min = Math.min(min, bounds.min ?? Infinity);
        max = Math.max(max, bounds.max ?? -Infinity);
    };
    if (encoded !== undefined)
        absorb(encoded);
    const atRank = (rank) => clamp(middleOf(bucketOfRank(counts, rank)), min, max);
    return {
        get count() {
            return count;
        },
        get sum() {
            return sum;
        },
        get min() {
            return count === 0 ? null : min;
        },
        get max() {
            return count === 0 ? null : max;
        },
        add(gap) {
            if (!(gap >= 0 && gap < Infinity))
                return;
            const bucket = bucketOf(gap);
            counts[bucket] = (counts[bucket] ?? 0) + 1;
            count += 1;
            sum += gap;
            if (gap < min)
                min = gap;
            if (gap > max)
                max = gap;
        },
        merge: (other) => absorb(other.encode()),
        percentile(fraction) {
            if (count === 0)
                return null;
            if (fraction <= 0)
                return min;
            if (fraction >= 1)
                return max;
            const position = (count - 1) * fraction;
            const below = atRank(Math.floor(position));
            return below + (position - Math.floor(position)) * (atRank(Math.ceil(position)) - below);
        },
        countFrom: (limit) => counts.subarray(bucketOf(Math.max(0, limit))).reduce((total, amount) => total + amount, 0),
        encode: () => ({
            sum,
            min: count === 0 ? null : min,
            max: count === 0 ? null : max,
            buckets: [...counts].flatMap((amount, bucket) => (amount > 0 ? [[bucket, amount]] : [])),
        }),
    };
}
/** The exponent and the leading bits of the mantissa, read off the number itself, are the bucket's index. */
function bucketOf(gap) {
    scratch.setFloat64(0, gap);
    const index = (scratch.getUint32(0) >>> (20 - MANTISSA_BITS)) - ((1023 + LEAST_EXPONENT) << MANTISSA_BITS);
    return clamp(index, 0, BUCKETS - 1);
}
/** Halfway between the bucket's bounds. */
function middleOf(bucket) {
    const octave = LEAST_EXPONENT + (bucket >> MANTISSA_BITS);
    const part = (bucket & ((1 << MANTISSA_BITS) - 1)) + 0.5;
    return 2 ** octave * (1 + part / (1 << MANTISSA_BITS));
}
function bucketOfRank(counts, rank) {
    let before = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1) {
        before += counts[bucket] ?? 0;
        if (before > rank)
            return bucket;
    }
    return counts.length - 1;
}
function clamp(value, low, high) {
    return Math.min(high, Math.max(low, value));
}


/***/ }),

/***/ 81974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createGapStore)
/* harmony export */ });
/* harmony import */ var _gap_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16508);

function createGapStore() {
    const entries = new Map();
    const entryOf = (tags) => {
        const key = JSON.stringify(Object.values(tags));
        const known = entries.get(key) ?? { tags, gaps: (0,_gap_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .createGapHistogram */ .Z)() };
        entries.set(key, known);
        return known.gaps;
    };
    return {
        add(sample, gaps) {
            const histogram = entryOf(tagsOf(sample));
            for (const gap of gaps)
                histogram.add(gap);
        },
        select(wanted) {
            const joined = (0,_gap_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .createGapHistogram */ .Z)();
            for (const { tags, gaps } of entries.values())
                if (wanted(tags))
                    joined.merge(gaps);
            return joined;
        },
        encode: () => [...entries.values()].map(({ tags, gaps }) => ({ tags, gaps: gaps.encode() })),
        absorb(encoded) {
            for (const { tags, gaps } of encoded)
                entryOf(orderTags(tags)).merge((0,_gap_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .createGapHistogram */ .Z)(gaps));
        },
    };
}
function tagsOf(sample) {
    return orderTags({ ...sample, answered: sample.outcome === 'ok' });
}
/** Always the same keys in the same order: they make the entry's key. */
function orderTags({ scenario, stage, prompt, model, arm, phase, status, answered }) {
    return { scenario, stage, prompt, model, arm, phase, status, answered };
}


/***/ }),

/***/ 20233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ decodeSample),
/* harmony export */   NK: () => (/* binding */ encodeSample)
/* harmony export */ });
/* unused harmony export LINE_ORDER */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);

/** Order of the fields in a line: first which request it was, then what became of it. */
const LINE_ORDER = [
    ...['id', 'scenario', 'stage', 'arm', 'prompt', 'model', 'shard', 'pair', 'phase'],
    ...[
        'plannedMs',
        'startedMs',
        'outcome',
        'status',
        'error',
        'ttftMs',
        'e2eMs',
        'tpotMs',
        'events',
    ],
    ...['inputTokens', 'cachedInputTokens', 'cacheWriteTokens', 'outputTokens', 'reasoningTokens'],
    ...[
        'usageSource',
        'costUsd',
        'costBasis',
        'finish',
        'retryAfterS',
        'cacheHit',
        'checks',
        'limits',
    ],
];
/** A longer line is no sample of ours. */
const LONGEST_LINE = 1_000_000;
/** One line of `samples.jsonl`, without its line break. */
function encodeSample(sample) {
    return JSON.stringify(Object.fromEntries(LINE_ORDER.map((field) => [field, sample[field] ?? null])));
}
/** Reads one line back, believing nothing; never throws. Fields that it does not know are left out. */
function decodeSample(line) {
    if (line.length > LONGEST_LINE)
        return { problem: `a line of ${line.length} characters is no sample` };
    const record = parseObject(line);
    if (record === undefined)
        return { problem: 'not a JSON object' };
    const problem = findWrongNumber(record) ?? findWrongText(record) ?? findWrongWord(record) ?? findWrongObject(record);
    if (problem !== undefined)
        return { problem };
    const fields = LINE_ORDER.map((field) => [field, record[field] ?? null]);
    return { sample: Object.fromEntries(fields) };
}
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function findWrongNumber(record) {
    for (const field of [..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_FIELDS */ .GQ, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_NUMBER_FIELDS */ .Vp]) {
        const value = record[field] ?? null;
        const absent = value === null && _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_NUMBER_FIELDS */ .Vp.includes(field);
        if (!absent && !isAmount(value))
            return `${field} is no finite number of 0 or more`;
    }
    if (!Number.isSafeInteger(record['id']))
        return 'id is no whole number';
    if (!Number.isSafeInteger(record['stage']) || record['stage'] === 0)
        return 'stage is no whole number from 1';
    return undefined;
}
/** `1e999` reads as Infinity, so finiteness is asked for too. */
function isAmount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function findWrongText(record) {
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_FIELDS */ .iX) {
        if (typeof record[field] !== 'string')
            return `${field} is no text`;
    }
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_TEXT_FIELDS */ .Lz) {
        const value = record[field] ?? null;
        if (value !== null && typeof value !== 'string')
            return `${field} is neither a text nor null`;
    }
    return undefined;
}
function findWrongWord(record) {
    for (const field of Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd)) {
        const words = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd[field];
        if (!words.includes(record[field] ?? null))
            return `${field} is none of ${words.join(', ')}`;
    }
    return undefined;
}
function findWrongObject(record) {
    const { error = null, checks = null, limits = null } = record;
    if (error !== null &&
        !(isRecord(error) && typeof error['kind'] === 'string' && typeof error['message'] === 'string')) {
        return 'error has no kind and message';
    }
    if (checks !== null && !isRecordOf(checks, 'boolean'))
        return 'checks are no map of true and false';
    if (limits !== null && !isRecordOf(limits, 'string'))
        return 'limits are no map of texts';
    return undefined;
}
function isRecordOf(value, type) {
    return isRecord(value) && Object.values(value).every((entry) => typeof entry === type);
}


/***/ }),

/***/ 49509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createRecorder)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);

/** Columns grow by whole chunks: nothing is copied, and at most one chunk stands empty. */
const CHUNK = 8_192;
const ALL_NUMBERS = [..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_FIELDS */ .GQ, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_NUMBER_FIELDS */ .Vp];
const ALL_TEXTS = [..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_FIELDS */ .iX, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_TEXT_FIELDS */ .Lz];
const ALL_WORDS = Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd);
/** Keeps samples in columns, some 180 bytes each: the garbage collector, which would delay the load, sees none of them. */
function createRecorder() {
    const chunks = [];
    const strings = createInterner();
    let length = 0;
    const get = (index) => {
        const chunk = chunks[Math.floor(index / CHUNK)];
        if (chunk === undefined || !Number.isInteger(index) || index >= length)
            throw new RangeError(`sample ${index} of ${length}`);
        return readRow(chunk, index % CHUNK, strings);
    };
    return {
        get length() {
            return length;
        },
        add(sample) {
            const row = length % CHUNK;
            const chunk = row === 0 ? createChunk() : chunks[chunks.length - 1];
            if (chunk === undefined)
                return;
            if (row === 0)
                chunks.push(chunk);
            writeRow(chunk, row, { sample, strings });
            length += 1;
        },
        get,
        *[Symbol.iterator]() {
            for (let index = 0; index < length; index += 1)
                yield get(index);
        },
    };
}
function createChunk() {
    return {
        numbers: columns(ALL_NUMBERS, () => new Float64Array(CHUNK)),
        texts: columns([...ALL_TEXTS, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_FIELDS */ .iF], () => new Int32Array(CHUNK)),
        words: columns(ALL_WORDS, () => new Uint8Array(CHUNK)),
    };
}
function columns(fields, create) {
    return Object.fromEntries(fields.map((field) => [field, create()]));
}
function writeRow(chunk, row, { sample, strings }) {
    for (const field of ALL_NUMBERS)
        chunk.numbers[field][row] = sample[field] ?? Number.NaN;
    for (const field of ALL_TEXTS)
        chunk.texts[field][row] = strings.indexOf(sample[field]);
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_FIELDS */ .iF) {
        const value = sample[field] ?? null;
        chunk.texts[field][row] = strings.indexOf(value === null ? null : JSON.stringify(value));
    }
    for (const field of ALL_WORDS)
        chunk.words[field][row] = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd[field].indexOf(sample[field]);
}
/** The tables of fields cover `Sample` exactly (a test holds them to it), which the compiler cannot see. */
function readRow(chunk, row, strings) {
    const sample = {};
    for (const field of ALL_NUMBERS) {
        const value = chunk.numbers[field][row] ?? Number.NaN;
        sample[field] = Number.isNaN(value) ? null : value;
    }
    for (const field of ALL_TEXTS)
        sample[field] = strings.at(chunk.texts[field][row]);
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_FIELDS */ .iF) {
        const json = strings.at(chunk.texts[field][row]);
        sample[field] = json === null ? null : JSON.parse(json);
    }
    for (const field of ALL_WORDS)
        sample[field] = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd[field][chunk.words[field][row] ?? 0];
    return sample;
}
/** Every distinct text once. */
function createInterner() {
    const texts = [];
    const indices = new Map();
    return {
        indexOf(text) {
            if (text === null)
                return -1;
            const known = indices.get(text);
            if (known !== undefined)
                return known;
            indices.set(text, texts.length);
            return texts.push(text) - 1;
        },
        at: (index) => texts[index ?? -1] ?? null,
    };
}


/***/ }),

/***/ 98993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ wasSent),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   ul: () => (/* binding */ ARMS)
/* harmony export */ });
/** How a planned request ended. Every planned request has exactly one. */
const OUTCOMES = [
    'ok',
    'rate_limited',
    'timeout',
    'http_error',
    'network_error',
    'stream_error',
    'invalid_response',
    'truncated',
    'cut',
    'cancelled',
    'dropped',
    'suppressed',
];
/** Outcomes of arrivals that were never written to the wire. */
function wasSent(outcome) {
    return outcome !== 'dropped' && outcome !== 'suppressed';
}
/** Outcomes that count in `error_rate`: a 429 has a rate of its own, a cancelled request says nothing of the endpoint. */
function isError(outcome) {
    return wasSent(outcome) && outcome !== 'ok' && outcome !== 'rate_limited' && outcome !== 'cancelled';
}
const ARMS = ['head', 'base'];
const PHASES = ['measure', 'warmup', 'cold', 'warm', 'probe'];


/***/ }),

/***/ 25291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ launchSimulator)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Starts the simulator in a worker thread, so that its work is not on the event loop that measures it. `entry` is a
 * module that calls `runSimulatorWorker` when its `workerData` has the role. Rejects where the worker ends before
 * it listens.
 */
async function launchSimulator(options, entry) {
    const data = { role: 'simulator', options };
    // The main thread's flags (an inspector's, those of --eval) are not for this one.
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: data, execArgv: [] });
    // A worker that dies later shows as a refused connection; without a listener it would end the process.
    worker.on('error', () => undefined);
    const { url } = await nextReport(worker, 'listening');
    worker.unref();
    return {
        url,
        async stats() {
            const request = 'stats';
            worker.ref();
            try {
                worker.postMessage(request);
                const { stats, timeOrigin } = await nextReport(worker, 'stats');
                const shift = timeOrigin - performance.timeOrigin;
                return { ...stats, arrivals: stats.arrivals.map((instant) => instant + shift) };
            }
            finally {
                worker.unref();
            }
        },
        async close() {
            await worker.terminate();
        },
    };
}
/** Node's id of a thread that has ended. */
const ENDED = -1;
/** Rejects where the worker fails, ends instead, or has ended. */
function nextReport(worker, type) {
    if (worker.threadId === ENDED)
        return Promise.reject(new Error("the simulator's thread has ended"));
    return new Promise((resolve, reject) => {
        const onMessage = (report) => {
            if (report.type === type)
                settle(() => resolve(report));
        };
        const onError = (error) => settle(() => reject(error instanceof Error ? error : new Error(String(error))));
        const onExit = (code) => settle(() => reject(new Error(`the simulator's thread ended with code ${code}`)));
        const settle = (finish) => {
            worker.off('message', onMessage).off('error', onError).off('exit', onExit);
            finish();
        };
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    });
}


/***/ }),

/***/ 79408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ average)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);

/** The mean, by compensated summation; infinite as soon as a value is, where compensation would give NaN. */
function average(values) {
    const list = Array.from(values);
    return list.includes(Infinity) ? Infinity : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(list);
}


/***/ }),

/***/ 57041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ betaQuantile),
  R: () => (/* binding */ regularizedBeta)
});

// EXTERNAL MODULE: ./src/stats/bisect.ts
var bisect = __webpack_require__(31905);
;// CONCATENATED MODULE: ./src/stats/gamma.ts
const LANCZOS_G = 7;
/** Godfrey's coefficients for g = 7, n = 9: relative error below 1e-14. */
const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const LOG_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);
/** From here on the asymptotic series has more digits than a double. */
const ASYMPTOTIC_FROM = 15;
/** Natural logarithm of the gamma function for `z > 0` (Lanczos 1964). */
function logGamma(z) {
    if (z < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
    let sum = LANCZOS[0];
    for (let i = 1; i < LANCZOS.length; i += 1)
        sum += (LANCZOS[i] ?? 0) / (z - 1 + i);
    const t = z - 1 + LANCZOS_G + 0.5;
    return LOG_ROOT_2PI + (z - 0.5) * Math.log(t) - t + Math.log(sum);
}
/**
 * `ln Γ(z)` minus Stirling's `(z - 1/2) ln z - z + ln √2π`. Differences of large log-gammas lose digits;
 * differences of these corrections do not (Loader 2000).
 */
function stirlingError(z) {
    if (z < ASYMPTOTIC_FROM)
        return logGamma(z) - ((z - 0.5) * Math.log(z) - z + LOG_ROOT_2PI);
    const s = 1 / (z * z);
    return ((1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360_360))))) / z);
}

;// CONCATENATED MODULE: ./src/stats/beta.ts


const TINY = 1e-300;
const PRECISION = 1e-15;
/**
 * Regularized incomplete beta function I_x(a, b) for `a, b > 0`: the probability that a Beta(a, b) variable is
 * at most x. Continued fraction by Lentz's method, as modified by Thompson & Barnett (1986).
 */
function regularizedBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    // The fraction converges quickly only below the mean; above it the mirrored one does.
    if (x > (a + 1) / (a + b + 2))
        return 1 - (kernel(x, a, b) * continuedFraction(1 - x, b, a)) / b;
    return (kernel(x, a, b) * continuedFraction(x, a, b)) / a;
}
/** The x with I_x(a, b) = p. */
function betaQuantile(p, a, b) {
    if (p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    return (0,bisect/* bisect */.h)((x) => regularizedBeta(x, a, b) >= p, 0, 1);
}
/** x^a (1-x)^b / B(a, b), in Loader's saddle-point form so that it keeps its digits for large a and b. */
function kernel(x, a, b) {
    const sum = a + b;
    const excess = sum * x - a;
    const exponent = a * logOnePlusMinus(excess / a) + b * logOnePlusMinus(-excess / b);
    const correction = stirlingError(sum) - stirlingError(a) - stirlingError(b);
    return Math.sqrt((a * b) / (2 * Math.PI * sum)) * Math.exp(exponent + correction);
}
/** ln(1 + u) - u without cancellation near 0. */
function logOnePlusMinus(u) {
    if (Math.abs(u) > 0.1)
        return Math.log1p(u) - u;
    let [sum, power] = [0, -u];
    for (let i = 2; i < 30; i += 1) {
        power *= -u;
        sum -= power / i;
    }
    return sum;
}
function continuedFraction(x, a, b) {
    let c = 1;
    let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
    let value = d;
    const apply = (numerator) => {
        d = 1 / awayFromZero(1 + numerator * d);
        c = awayFromZero(1 + numerator / c);
        value *= c * d;
        return c * d;
    };
    // Takes O(√max(a, b)) terms.
    for (let m = 1;; m += 1) {
        apply((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
        const change = apply((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
        if (!(Math.abs(change - 1) > PRECISION) || m > 100_000)
            return value;
    }
}
function awayFromZero(x) {
    return Math.abs(x) < TINY ? TINY : x;
}


/***/ }),

/***/ 63814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q4: () => (/* binding */ binomialAtMost),
/* harmony export */   Yd: () => (/* binding */ proportionLowerBound),
/* harmony export */   xj: () => (/* binding */ proportionUpperBound),
/* harmony export */   yb: () => (/* binding */ binomialAtLeast)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57041);

/** P(X <= k) for X binomial with n trials of probability p, by the incomplete beta function. */
function binomialAtMost(k, n, p) {
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(1 - p, n - k, k + 1);
}
/** P(X >= k) for X binomial with n trials of probability p. */
function binomialAtLeast(k, n, p) {
    if (k <= 0)
        return 1;
    if (k > n)
        return 0;
    return (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(p, k, n - k + 1);
}
/** Exact one-sided lower bound of a proportion at confidence `1 - alpha` (Clopper & Pearson 1934). */
function proportionLowerBound({ violations: k, n }, alpha) {
    return k <= 0 ? 0 : (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O)(alpha, k, n - k + 1);
}
/** Exact one-sided upper bound of a proportion at confidence `1 - alpha` (Clopper & Pearson 1934). */
function proportionUpperBound({ violations: k, n }, alpha) {
    return k >= n ? 1 : 1 - (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O)(alpha, n - k, k + 1);
}


/***/ }),

/***/ 31905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ firstInteger),
/* harmony export */   h: () => (/* binding */ bisect)
/* harmony export */ });
/**
 * The point of `[low, high]` where a condition that is false below and true above turns true, to the last bit
 * of a double. Slower than Newton, but it cannot diverge in the tails, where bounds are read off.
 */
function bisect(turnsTrue, low, high) {
    let [below, above] = [low, high];
    for (;;) {
        const middle = below + (above - below) / 2;
        if (!(middle > below && middle < above))
            return above;
        if (turnsTrue(middle))
            above = middle;
        else
            below = middle;
    }
}
/** The smallest integer of `[low, high]` for which the condition (false, then true) holds; `high + 1` if none does. */
function firstInteger(holds, low, high) {
    let [from, to] = [low, high + 1];
    while (from < to) {
        const middle = Math.floor((from + to) / 2);
        if (holds(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}


/***/ }),

/***/ 28473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ adjustHolm)
/* harmony export */ });
/**
 * Holm's (1979) adjusted p-values, in the order given: comparing each with alpha keeps the chance of any false
 * rejection in the family below alpha. For a family that is judged once, at the end.
 */
function adjustHolm(pValues) {
    const order = pValues.map((_, i) => i).sort((i, j) => (pValues[i] ?? 1) - (pValues[j] ?? 1));
    const adjusted = new Array(pValues.length).fill(1);
    let running = 0;
    order.forEach((index, rank) => {
        running = Math.max(running, Math.min(1, (pValues[index] ?? 1) * (pValues.length - rank)));
        adjusted[index] = running;
    });
    return adjusted;
}


/***/ }),

/***/ 15630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ LEAST_TO_PASS_MEAN),
/* harmony export */   t_: () => (/* binding */ judgeMean),
/* harmony export */   uV: () => (/* binding */ estimateMean)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54126);
/* harmony import */ var _average_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79408);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72160);
/* harmony import */ var _percentile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3816);
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70909);






/** The bounds of a mean mean little on fewer values of a skewed law, so fewer never pass. */
const LEAST_TO_PASS_MEAN = 30;
const RESAMPLES = 1_000;
/** Beyond, resampling only repeats the central limit theorem. */
const BOOTSTRAP_UP_TO = 10_000;
/**
 * A mean with one-sided bootstrap-t bounds (Efron 1982; Hall 1988): the t-statistic's own distribution stands in
 * for Student's, which is wrong on skewed values. `undefined` for fewer than two values; an infinite value makes
 * the mean infinite and leaves no bounds.
 */
function estimateMean(values, alphas, random) {
    const n = values.length;
    if (n < 2)
        return undefined;
    const center = (0,_average_js__WEBPACK_IMPORTED_MODULE_1__/* .average */ .G)(values);
    if (!Number.isFinite(center))
        return { estimate: center, low: -Infinity, high: Infinity, n, method: 'mean' };
    const error = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleStandardDeviation */ .JK)([...values]) / Math.sqrt(n);
    if (error === 0)
        return { estimate: center, low: center, high: center, n, method: 'mean' };
    const pivots = n <= BOOTSTRAP_UP_TO ? (0,_percentile_js__WEBPACK_IMPORTED_MODULE_4__/* .sortAscending */ .V0)(resamplePivots(values, center, random)) : undefined;
    const pivot = (p) => (pivots && (0,_percentile_js__WEBPACK_IMPORTED_MODULE_4__/* .percentile */ .Ym)(pivots, p)) ?? (0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Zl)(p);
    return {
        estimate: center,
        low: center - pivot(1 - alphas.fail) * error,
        high: center - pivot(alphas.pass) * error,
        n,
        method: pivots ? 'bootstrap-t' : 'normal',
    };
}
/** Whether a mean is below a limit; for a floor, negate the values and the limit. */
function judgeMean({ low, high, n }, limit) {
    if (n >= LEAST_TO_PASS_MEAN && high < limit)
        return 'pass';
    if (n >= _proportion_js__WEBPACK_IMPORTED_MODULE_3__/* .LEAST_TO_FAIL */ .TK && low >= limit)
        return 'fail';
    return 'inconclusive';
}
/** (mean* - mean) / se* of every resample. */
function resamplePivots(values, center, random) {
    const n = values.length;
    return Float64Array.from({ length: RESAMPLES }, () => {
        let [sum, squares] = [0, 0];
        for (let i = 0; i < n; i += 1) {
            const deviation = (values[(0,_base_random_js__WEBPACK_IMPORTED_MODULE_5__/* .integerBelow */ .et)(random, n)] ?? 0) - center;
            sum += deviation;
            squares += deviation * deviation;
        }
        const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1);
        const shift = sum / n;
        // A resample of one value repeated: its t is infinite unless that value is the mean.
        return shift === 0 ? 0 : shift / Math.sqrt(variance / n);
    });
}


/***/ }),

/***/ 29758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ midranks)
/* harmony export */ });
/** Ranks 1 to n of the values, equal values sharing the mean of their ranks; infinities rank last, and tie. */
function midranks(values) {
    const order = Uint32Array.from({ length: values.length }, (_, i) => i);
    const at = (position) => values[order[position] ?? 0] ?? 0;
    order.sort((i, j) => compareNumbers(values[i] ?? 0, values[j] ?? 0));
    const ranks = new Float64Array(values.length);
    for (let start = 0, end = 0; start < order.length; start = end) {
        while (end < order.length && at(end) === at(start))
            end += 1;
        for (let i = start; i < end; i += 1)
            ranks[order[i] ?? 0] = (start + 1 + end) / 2;
    }
    return ranks;
}
/** Unlike a difference, a comparison of infinities is not NaN. */
function compareNumbers(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 72160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   kC: () => (/* binding */ normalDensity),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31905);

const ROOT_2PI = Math.sqrt(2 * Math.PI);
/** Hart's rational approximation 5666 as given by West (2005), highest power first; absolute error below 1e-15. */
const NUMERATOR = [
    3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
    221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
    8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
    637.333633378831, 793.826512519948, 440.413735824752,
];
const RATIONAL_UP_TO = 7.07106781186547;
const FARTHEST = 38;
/** Standard normal density. */
function normalDensity(z) {
    return Math.exp((-z * z) / 2) / ROOT_2PI;
}
/** P(Z <= z) of a standard normal variable. */
function normalCdf(z) {
    const tail = upperTail(Math.abs(z));
    return z > 0 ? 1 - tail : tail;
}
/** The z with P(Z <= z) = p; infinite at 0 and 1. */
function normalQuantile(p) {
    if (p <= 0)
        return -Infinity;
    if (p >= 1)
        return Infinity;
    // The lower tail keeps its digits, the upper one is 1 minus something small.
    if (p > 0.5)
        return -normalQuantile(1 - p);
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_0__/* .bisect */ .h)((z) => normalCdf(z) >= p, -FARTHEST, 0);
}
function upperTail(z) {
    const weight = Math.exp((-z * z) / 2);
    if (z < RATIONAL_UP_TO)
        return (weight * polynomial(NUMERATOR, z)) / polynomial(DENOMINATOR, z);
    return weight / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / ROOT_2PI;
}
function polynomial(coefficients, x) {
    return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ interpolate),
/* harmony export */   Ry: () => (/* binding */ percentilePosition),
/* harmony export */   V0: () => (/* binding */ sortAscending),
/* harmony export */   Ym: () => (/* binding */ percentile)
/* harmony export */ });
/* unused harmony export nearestRank */
/** Ranks are computed in floating point: `100 * 0.07` is a little more than 7 and must not become rank 8. */
const RANK_TOLERANCE = 1e-9;
/** A new ascending array; infinities sort to the ends. */
function sortAscending(values) {
    return Float64Array.from(values).sort();
}
/**
 * Percentile by linear interpolation between order statistics (definition 7 of Hyndman & Fan 1996, as in k6,
 * R and numpy) of an ascending array. `fraction` is 0 to 1. Interpolating towards an infinite value gives that
 * infinity, never NaN; `undefined` without data.
 */
function percentile(sorted, fraction) {
    const { below, share } = percentilePosition(sorted.length, fraction);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    if (low === undefined || high === undefined)
        return undefined;
    return interpolate(low, high, share);
}
/** `low + share (high - low)` where either may be infinite: any share of an infinite distance is infinite. */
function interpolate(low, high, share) {
    if (share === 0 || low === high)
        return low;
    if (!Number.isFinite(high))
        return high;
    if (!Number.isFinite(low))
        return low;
    return low + share * (high - low);
}
/** Where a percentile of n values lies: the 0-based index of the value below it, and the share of the way to the next. */
function percentilePosition(n, fraction) {
    const position = snapToInteger((n - 1) * fraction);
    const below = Math.floor(position);
    return { below, share: position - below };
}
/** The smallest value that at least `fraction` of an ascending array does not exceed; `undefined` without data. */
function nearestRank(sorted, fraction) {
    const rank = Math.ceil(snapToInteger(sorted.length * fraction));
    return sorted[Math.max(rank, 1) - 1];
}
function snapToInteger(position) {
    const nearest = Math.round(position);
    return Math.abs(position - nearest) < RANK_TOLERANCE ? nearest : position;
}


/***/ }),

/***/ 70909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ LEAST_TO_FAIL),
/* harmony export */   hJ: () => (/* binding */ failBound),
/* harmony export */   rV: () => (/* binding */ estimateProportion),
/* harmony export */   wM: () => (/* binding */ judgeProportion),
/* harmony export */   xz: () => (/* binding */ fewestToPass)
/* harmony export */ });
/* harmony import */ var _binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63814);
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31905);


/** Fewer observations never fail a gate: a handful of slow requests is an anecdote. */
const LEAST_TO_FAIL = 10;
/**
 * Exact three-way test of "the share of violations is below `theta0`". For a percentile threshold `p(q) < T` a
 * violation is a value at or above T and `theta0 = 1 - q`; for `rate < x` it is the event and `theta0 = x`.
 * Passes iff P(Bin(n, theta0) <= k) <= alpha.pass, fails iff P(Bin(n, theta0) >= k) <= alpha.fail and n >= 10.
 */
function judgeProportion({ violations, n }, theta0, alphas) {
    if (n <= 0)
        return 'inconclusive';
    if ((0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtMost */ .Q4)(violations, n, theta0) <= alphas.pass)
        return 'pass';
    if (n >= LEAST_TO_FAIL && (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtLeast */ .yb)(violations, n, theta0) <= alphas.fail)
        return 'fail';
    return 'inconclusive';
}
/** The share of violations with exact one-sided bounds; `undefined` without data. */
function estimateProportion(counts, alphas) {
    if (counts.n <= 0)
        return undefined;
    return {
        estimate: counts.violations / counts.n,
        low: (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .proportionLowerBound */ .Yd)(counts, alphas.fail),
        high: (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .proportionUpperBound */ .xj)(counts, alphas.pass),
        n: counts.n,
        method: 'exact binomial',
    };
}
/** The fewest requests with which "violations below `theta0`" can pass at all, when none violates. */
function fewestToPass(theta0, alphaPass) {
    if (theta0 <= 0)
        return Infinity;
    const guess = Math.ceil(Math.log(alphaPass) / Math.log1p(-theta0));
    const couldPass = (n) => (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtMost */ .Q4)(0, n, theta0) <= alphaPass;
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)(couldPass, Math.max(1, guess - 1), guess + 1);
}
/**
 * Curtailment: the smallest count of violations among N planned requests with which the final test must fail.
 * Reaching it earlier decides the run and costs no alpha; it also holds on ramps, where the sum of unequal
 * indicators is less spread than the binomial (Hoeffding 1956). `planned + 1` if no count can fail.
 */
function failBound(planned, theta0, alphaFail) {
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)((k) => (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtLeast */ .yb)(k, planned, theta0) <= alphaFail, 1, planned);
}


/***/ }),

/***/ 78431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ roundUpEstimate),
/* harmony export */   r: () => (/* binding */ moreNeeded)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72160);
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70909);


const POWER = 0.8;
/**
 * About how many more observations would decide an inconclusive proportion with 80 % power, if the share seen so
 * far is the true one: n* = [(z_α √(θ0(1-θ0)) + z_β √(θ(1-θ))) / (θ-θ0)]² (Fleiss 1981). `Infinity` where the
 * share seen lies on the limit, or the limit can never be proven.
 */
function moreNeeded({ violations, n }, theta0, alphas) {
    // Half an observation of each kind, so that a clean sample does not claim certainty.
    const theta = (violations + 0.5) / (n + 1);
    const passes = theta < theta0;
    const zAlpha = (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(1 - (passes ? alphas.pass : alphas.fail));
    const spread = zAlpha * Math.sqrt(theta0 * (1 - theta0)) + (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(POWER) * Math.sqrt(theta * (1 - theta));
    const wanted = (spread / (theta - theta0)) ** 2;
    const least = passes ? (0,_proportion_js__WEBPACK_IMPORTED_MODULE_1__/* .fewestToPass */ .xz)(theta0, alphas.pass) : 0;
    return Math.max(1, Math.ceil(Math.max(wanted, least) - n));
}
/** An estimate of this kind has hardly two digits: 3335 becomes 3400. */
function roundUpEstimate(count) {
    if (!Number.isFinite(count) || count < 100)
        return count;
    const step = 10 ** (Math.floor(Math.log10(count)) - 1);
    return Math.ceil(count / step) * step;
}


/***/ }),

/***/ 27808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ studentQuantile),
/* harmony export */   R: () => (/* binding */ studentCdf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57041);
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31905);


/** P(T <= t) of Student's t with `freedom > 0` degrees of freedom, not necessarily whole. */
function studentCdf(t, freedom) {
    const tail = (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    return t > 0 ? 1 - tail : tail;
}
/** The t with P(T <= t) = p; infinite at 0 and 1. */
function studentQuantile(p, freedom) {
    if (p <= 0)
        return -Infinity;
    if (p >= 1)
        return Infinity;
    if (p === 0.5)
        return 0;
    if (p > 0.5)
        return -studentQuantile(1 - p, freedom);
    let farthest = -1;
    while (studentCdf(farthest, freedom) > p)
        farthest *= 2;
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .bisect */ .h)((t) => studentCdf(t, freedom) >= p, farthest, 0);
}


/***/ }),

/***/ 19253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ orNull)
/* harmony export */ });
/** A comparison as the report shows it; what is infinite or was not measured is null. */
/** JSON has no infinity. */
function orNull(value) {
    return value === undefined || !Number.isFinite(value) ? null : value;
}


/***/ }),

/***/ 63293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   c: () => (/* binding */ planFamily),
/* harmony export */   md: () => (/* binding */ planThresholds),
/* harmony export */   ml: () => (/* binding */ replacementOf),
/* harmony export */   tD: () => (/* binding */ DEFAULT_TOLERANCES),
/* harmony export */   yR: () => (/* binding */ hasLimit)
/* harmony export */ });
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94906);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18826);
/* harmony import */ var _relative_thresholds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72718);



const DEFAULT_TOLERANCES = { typical: 0.1, tail: 0.25, cost: 0.1 };
const P50 = { kind: 'percentile', percent: 50 };
const P95 = { kind: 'percentile', percent: 95 };
const AVG = { kind: 'avg' };
const typical = ({ typical: share }) => share;
const tail = ({ tail: share }) => share;
const money = ({ cost: share }) => share;
/** Half as much again, and for tails, which few pairs show, twice as much. */
const [HALF_MORE, TWICE] = [1.5, 2];
/**
 * Nobody asked for the rows of the comparison's own by a number, and most runs are too short to hold the typical to
 * +10 % and the tail to +25 %: a healthy change must not end undecided for that.
 */
const watch = (metric, aggregation, tolerance, excluded) => ({ metric, aggregation, role: 'watch', tolerance, excluded });
const tell = (metric, aggregation, role) => ({
    metric,
    aggregation,
    role,
    tolerance: () => 0,
    excluded: null,
});
/** The rows of every comparison, in the order in which they are told. */
const ROWS = [
    watch('time_to_first_token', P50, typical, HALF_MORE),
    watch('time_to_first_token', P95, tail, TWICE),
    watch('total_generation_time', P50, typical, HALF_MORE),
    watch('total_generation_time', P95, tail, TWICE),
    watch('cost_per_request', AVG, money, HALF_MORE),
    tell('output_tokens', AVG, 'info'),
    tell('input_tokens', AVG, 'info'),
    tell('error_rate', { kind: 'rate' }, 'guard'),
];
/** Whether a limit is set on the row; a guard has none. */
function hasLimit({ role }) {
    return role === 'limit' || role === 'watch';
}
/** The comparison's own rows. */
function planRows(tolerances) {
    return ROWS.map(({ metric, aggregation, role, tolerance, excluded }) => {
        const rate = role === 'guard';
        const contrast = {
            metric: knownMetric(metric),
            aggregation,
            tags: {},
            kind: rate ? 'difference' : 'ratio',
            limit: rate ? 0 : 1 + tolerance(tolerances),
            side: 'below',
        };
        return { key: keyOf(metric, aggregation), contrast, role, excluded, spec: null };
    });
}
/** A gate a relative threshold. */
function planThresholds(specs) {
    return specs.map((spec) => ({
        key: keyOf(spec.metric, spec.aggregation),
        contrast: (0,_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_2__/* .contrastOf */ .OV)(spec, knownMetric(spec.metric)),
        role: 'limit',
        excluded: null,
        spec,
    }));
}
/** The threshold that judges a row in place of its tolerance: the same question without tags. */
function replacementOf(row, thresholds) {
    return thresholds.find(({ key, contrast }) => key === row.key && Object.keys(contrast.tags).length === 0);
}
/** Everything that can fail the gate, whose error probability is shared: thresholds, and rows that none replaces. */
function planFamily(rows, thresholds) {
    const own = rows.filter((row) => row.role !== 'info' && replacementOf(row, thresholds) === undefined);
    return [...thresholds, ...own];
}
function keyOf(metric, aggregation) {
    return `${metric}:${(0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .aggregationText */ .Wx)(aggregation)}`;
}
function knownMetric(name) {
    const metric = (0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(name);
    if (metric === undefined)
        throw new Error(`no metric ${name}`);
    return metric;
}


/***/ }),

/***/ 82258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createQueue)
/* harmony export */ });
/** Samples in any order go in; those whose turn it is, by their ids, come out. */
function createQueue(firstId) {
    const waiting = new Map();
    let next = firstId;
    return function* (sample) {
        waiting.set(sample.id, sample);
        for (let due = waiting.get(next); due !== undefined; due = waiting.get(next)) {
            waiting.delete(next);
            next += 1;
            yield due;
        }
    };
}


/***/ }),

/***/ 30754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ confirmDecision),
  T: () => (/* binding */ countEffective)
});

// EXTERNAL MODULE: ./src/stats/average.ts
var average = __webpack_require__(79408);
// EXTERNAL MODULE: ./src/stats/midranks.ts
var midranks = __webpack_require__(29758);
// EXTERNAL MODULE: ./src/stats/normal.ts
var normal = __webpack_require__(72160);
;// CONCATENATED MODULE: ./src/stats/design-effect.ts



/** From here on the correlation within a run is worth a word, and the verdict must survive it. */
const NOTABLE_DESIGN_EFFECT = 1.25;
const HERMITE_TERMS = 9;
/** Keeps a run of very many values that drifts throughout within seconds. */
const LONGEST_LAG = 2_000;
/**
 * By how much correlation between neighbours inflates the variance of the count of values above a percentile;
 * `n / deff` is the effective sample size. `values` stand in dispatch order. 1 where nothing is correlated.
 *
 * deff = 1 + 2 Σ (1 - l/n) ρ_l, with ρ_l the correlation of the exceedance indicators l apart, from the
 * autocorrelation r_l of the normal scores by Mehler's expansion (Kibble 1945); lags end by Geyer's (1992)
 * initial positive sequence.
 */
function designEffect(values, fraction) {
    const n = values.length;
    const correlation = autocorrelation(normalScores(values));
    const weights = mehlerWeights(fraction);
    let sum = 0;
    const lastLag = Math.min(Math.ceil(n / 4) - 1, LONGEST_LAG);
    let r = correlation(1);
    for (let lag = 1; lag <= lastLag; lag += 1) {
        const following = correlation(lag + 1);
        if (lag % 2 === 1 && r + following <= 0)
            break;
        sum += (1 - lag / n) * weights.reduceRight((inner, weight) => (inner + weight) * r, 0);
        r = following;
    }
    return Math.max(1, 1 + 2 * sum);
}
/** Blom's (1958) normal scores of midranks: whatever the law, and with infinities, they are roughly normal. */
function normalScores(values) {
    return (0,midranks/* midranks */.U)(values).map((rank) => (0,normal/* normalQuantile */.Zl)((rank - 0.375) / (values.length + 0.25)));
}
function autocorrelation(scores) {
    const center = scores.length === 0 ? 0 : (0,average/* average */.G)(scores);
    const centered = scores.map((score) => score - center);
    const product = (lag) => {
        let sum = 0;
        for (let i = lag; i < centered.length; i += 1)
            sum += (centered[i] ?? 0) * (centered[i - lag] ?? 0);
        return sum;
    };
    const total = product(0);
    // Equal values leave nothing but rounding, which correlates perfectly with itself.
    return (lag) => (total > 1e-9 ? product(lag) / total : 0);
}
/** φ(z)² / (q(1-q)) · He_{j-1}(z)² / j! for j = 1, 2, …: the weight of r^j in the indicators' correlation. */
function mehlerWeights(fraction) {
    const z = (0,normal/* normalQuantile */.Zl)(fraction);
    const scale = (0,normal/* normalDensity */.kC)(z) ** 2 / (fraction * (1 - fraction));
    const weights = [];
    let [previous, hermite, factorial] = [0, 1, 1];
    for (let j = 1; j <= HERMITE_TERMS; j += 1) {
        factorial *= j;
        weights.push((scale * hermite ** 2) / factorial);
        [previous, hermite] = [hermite, z * hermite - (j - 1) * previous];
    }
    return weights;
}

// EXTERNAL MODULE: ./src/stats/proportion.ts
var proportion = __webpack_require__(70909);
;// CONCATENATED MODULE: ./src/verdict/drift.ts


/** Fewer values show no autocorrelation worth the name. */
const LEAST_FOR_DRIFT = 20;
/**
 * How many independent observations values in dispatch order are worth for a percentile: fewer than there are where
 * the endpoint drifted within the run.
 */
function countEffective(values, share) {
    const effect = values.length < LEAST_FOR_DRIFT ? 1 : designEffect(values, share);
    return effect > NOTABLE_DESIGN_EFFECT ? values.length / effect : values.length;
}
/** A decision stands only if the same share among the observations' independent worth decides alike. */
function confirmDecision(decision, { violations, n }, { effective, theta0, alphas }) {
    if (effective >= n)
        return decision;
    const corrected = (0,proportion/* judgeProportion */.wM)({ violations: (violations * effective) / n, n: effective }, theta0, alphas);
    return corrected === decision ? decision : 'inconclusive';
}


/***/ }),

/***/ 82423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isCertain),
/* harmony export */   w: () => (/* binding */ startLook)
/* harmony export */ });
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81760);
/* harmony import */ var _stats_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63814);
/* harmony import */ var _stats_proportion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70909);
/* harmony import */ var _drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30754);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3512);
/* harmony import */ var _sequential_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41757);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59750);
/* harmony import */ var _violations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26621);








/** A fresh look at one threshold; one that its question does not allow never decides. */
function startLook(look, spec, isFinding) {
    if (look.kind === 'certain')
        return watchCertain(spec, isFinding);
    const question = (0,_violations_js__WEBPACK_IMPORTED_MODULE_5__/* .askProportion */ .EL)(spec, (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .metricOf */ .a)(spec));
    if (question === null)
        return UNDECIDED;
    const even = look.kind === 'sequential' || look.even;
    const share = { spec, question, isFinding, even };
    switch (look.kind) {
        case 'sequential': {
            const test = (0,_sequential_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .startSequential */ .oR)(look.plan, question);
            return watchShare(share, look.plan.alphas, ({ violates }) => test.observe(violates));
        }
        case 'curtailed': {
            const bound = (0,_stats_proportion_js__WEBPACK_IMPORTED_MODULE_1__/* .failBound */ .hJ)(look.plan.planned, question.theta0, look.plan.alphas.fail);
            return watchShare(share, look.plan.alphas, ({ violations, n }) => 
            // With fewer the final test would not fail either.
            violations >= bound && n >= _stats_proportion_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_TO_FAIL */ .TK ? 'fail' : 'inconclusive');
        }
        case 'doubling':
            return watchShare(share, look.alphas, lookAtDoublings(question, look.alphas));
    }
}
const UNDECIDED = { observe: () => 'inconclusive' };
/** Follows violations; under an even load a decision on latencies must survive the drift within the run. */
function watchShare({ spec, question, isFinding, even }, alphas, decide) {
    const metric = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .metricOf */ .a)(spec);
    const values = [];
    let violations = 0;
    let decision = 'inconclusive';
    let confirmed = 'inconclusive';
    let recheckAt = 0;
    return {
        observe(sample) {
            for (const value of (0,_violations_js__WEBPACK_IMPORTED_MODULE_5__/* .observe */ .lB)(spec, metric, sample, isFinding)) {
                values.push({ id: sample.id, value });
                const violates = question.violates(value);
                if (violates)
                    violations += 1;
                decision = decide({ violates, violations, n: values.length });
            }
            if (decision === 'inconclusive' || metric.type !== 'trend' || !even)
                return decision;
            // Correlation is dear to compute: again only when there is a twentieth more to compute it from.
            if (values.length < recheckAt)
                return confirmed;
            recheckAt = Math.ceil(values.length * 1.05) + 1;
            const inOrder = values.sort((a, b) => a.id - b.id).map(({ value }) => value);
            const effective = (0,_drift_js__WEBPACK_IMPORTED_MODULE_2__/* .countEffective */ .T)(inOrder, 1 - question.theta0);
            const counts = { violations, n: values.length };
            confirmed = (0,_drift_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmDecision */ .B)(decision, counts, { effective, theta0: question.theta0, alphas });
            return confirmed;
        },
    };
}
/** The j-th look may err with alpha / (j (j + 1)), which sums to alpha however long the run is. */
function lookAtDoublings({ theta0 }, { fail }) {
    let [next, looks] = [_stats_proportion_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_TO_FAIL */ .TK, 1];
    let decision = 'inconclusive';
    return ({ violations, n }) => {
        if (n < next)
            return decision;
        if ((0,_stats_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtLeast */ .yb)(violations, n, theta0) <= fail / (looks * (looks + 1)))
            decision = 'fail';
        next *= 2;
        looks += 1;
        return decision;
    };
}
/** Whether the threshold is one that can be decided by a single request. */
function isCertain(spec) {
    const { aggregation, operator, limit } = spec;
    if (limit.kind !== 'absolute')
        return false;
    const metric = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .metricOf */ .a)(spec);
    const upper = operator === '<' || operator === '<=';
    if (metric.type === 'counter')
        return aggregation.kind === 'count' && upper;
    if (metric.type === 'rate')
        return (operator === '<=' && limit.value === 0) || (operator === '>=' && limit.value === 1);
    if (metric.type !== 'trend' || metric.source !== 'samples')
        return false;
    const percent = aggregation.kind === 'percentile' ? aggregation.percent : null;
    const lower = operator === '>' || operator === '>=';
    return (((aggregation.kind === 'max' || percent === 100) && upper) ||
        ((aggregation.kind === 'min' || percent === 0) && lower));
}
function watchCertain(spec, isFinding) {
    const metric = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .metricOf */ .a)(spec);
    const { operator, limit } = spec;
    let total = 0;
    let failed = false;
    return {
        observe(sample) {
            if (metric.type === 'counter') {
                if ((0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .hasTags */ .k)(sample, spec.tags))
                    total += metric.amount(sample);
                failed = !(0,_threshold_js__WEBPACK_IMPORTED_MODULE_7__/* .satisfies */ .i)(total, operator, limit.value);
            }
            else
                failed ||= (0,_violations_js__WEBPACK_IMPORTED_MODULE_5__/* .observe */ .lB)(spec, metric, sample, isFinding).some((value) => !(0,_threshold_js__WEBPACK_IMPORTED_MODULE_7__/* .satisfies */ .i)(value, operator, limit.value));
            return failed ? 'fail' : 'inconclusive';
        },
    };
}


/***/ }),

/***/ 73563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ THRESHOLD_ABORT),
/* harmony export */   MH: () => (/* binding */ DECIDED_FAIL),
/* harmony export */   Ww: () => (/* binding */ createEarlyStop)
/* harmony export */ });
/* harmony import */ var _dispatch_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82258);
/* harmony import */ var _early_looks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82423);
/* harmony import */ var _join_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15555);



/**
 * Ends a run that is decided. A steady load is judged in dispatch order, each request once everything before it is
 * known: in order of completion the fast ones would come first, and every prefix would look too good. What no later
 * request could undo is seen at once.
 */
function createEarlyStop(settings) {
    const { thresholds, isFinding, mayPass } = settings;
    const watches = thresholds.flatMap(({ spec, look }) => look === null
        ? []
        : [{ spec, ordered: look.kind === 'sequential', watch: (0,_early_looks_js__WEBPACK_IMPORTED_MODULE_0__/* .startLook */ .w)(look, spec, isFinding) }]);
    const dispatched = watches.filter(({ ordered }) => ordered);
    const immediate = watches.filter(({ ordered }) => !ordered);
    const inOrder = (0,_dispatch_order_js__WEBPACK_IMPORTED_MODULE_1__/* .createQueue */ .y)(settings.firstId);
    return {
        observe(sample) {
            for (const { spec, watch } of immediate)
                if (watch.observe(sample) === 'fail')
                    return failedReason(spec);
            if (dispatched.length === 0)
                return null;
            for (const due of inOrder(sample)) {
                const decisions = dispatched.map(({ watch }) => watch.observe(due));
                const failed = dispatched[decisions.indexOf('fail')];
                if (failed !== undefined)
                    return failedReason(failed.spec);
                if (mayPass && decisions.every((decision) => decision === 'pass'))
                    return PASSED;
            }
            return null;
        },
    };
}
/** Codes of a threshold that ended the run. */
const DECIDED_FAIL = 'decided_fail';
const THRESHOLD_ABORT = 'threshold_abort';
const PASSED = {
    stoppedBy: 'decided',
    code: _join_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DECIDED_PASS */ .D,
    message: 'every threshold is decided to pass',
};
function failedReason(spec) {
    const condition = `\`${spec.metric}: ${spec.source}\``;
    return spec.abort
        ? {
            stoppedBy: 'abort',
            code: THRESHOLD_ABORT,
            message: `${condition} is decided to fail, and says \`abort\``,
        }
        : { stoppedBy: 'decided', code: DECIDED_FAIL, message: `${condition} is decided to fail` };
}


/***/ }),

/***/ 45731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S$: () => (/* binding */ evaluateThresholds),
  Qv: () => (/* binding */ familySize),
  g3: () => (/* binding */ isStochastic)
});

// EXTERNAL MODULE: ./src/stats/holm.ts
var holm = __webpack_require__(28473);
// EXTERNAL MODULE: ./src/verdict/evidence.ts
var verdict_evidence = __webpack_require__(3512);
// EXTERNAL MODULE: ./src/base/random.ts
var random = __webpack_require__(54126);
// EXTERNAL MODULE: ./src/stats/binomial.ts
var binomial = __webpack_require__(63814);
// EXTERNAL MODULE: ./src/stats/mean.ts
var mean = __webpack_require__(15630);
// EXTERNAL MODULE: ./src/stats/bisect.ts
var bisect = __webpack_require__(31905);
// EXTERNAL MODULE: ./src/stats/percentile.ts
var percentile = __webpack_require__(3816);
;// CONCATENATED MODULE: ./src/stats/order-statistics.ts



/**
 * The percentile of an ascending array with distribution-free bounds `[X_(r), X_(s)]` (Thompson 1936): r is the
 * largest rank with P(Bin(n, q) <= r-1) <= alpha.fail, s the smallest with P(Bin(n, q) >= s) <= alpha.pass.
 * A bound the sample is too small for is infinite. The bounds agree with `judgeProportion`: the upper one is
 * below a threshold iff it passes. `undefined` without data.
 */
function estimatePercentile(sorted, fraction, alphas) {
    const n = sorted.length;
    const estimate = (0,percentile/* percentile */.Ym)(sorted, fraction);
    if (estimate === undefined)
        return undefined;
    const { lowRank, highRank } = percentileRanks(n, fraction, alphas);
    return {
        estimate,
        low: sorted[lowRank - 1] ?? -Infinity,
        high: sorted[highRank - 1] ?? Infinity,
        n,
        method: 'order statistics',
    };
}
/** The 1-based ranks r and s of the bounds; r is 0 and s is `n + 1` where the sample is too small. */
function percentileRanks(n, fraction, alphas) {
    return {
        lowRank: (0,bisect/* firstInteger */.H)((r) => (0,binomial/* binomialAtMost */.Q4)(r - 1, n, fraction) > alphas.fail, 1, n) - 1,
        highRank: (0,bisect/* firstInteger */.H)((s) => (0,binomial/* binomialAtLeast */.yb)(s, n, fraction) <= alphas.pass, 1, n),
    };
}

// EXTERNAL MODULE: ./src/stats/proportion.ts
var proportion = __webpack_require__(70909);
// EXTERNAL MODULE: ./src/stats/requests-needed.ts
var requests_needed = __webpack_require__(78431);
// EXTERNAL MODULE: ./src/verdict/drift.ts + 1 modules
var drift = __webpack_require__(30754);
;// CONCATENATED MODULE: ./src/verdict/decide.ts



/** 0 to 1; extremes are the ends. */
function shareOf({ spec }) {
    const { aggregation } = spec;
    if (aggregation.kind === 'percentile')
        return aggregation.percent / 100;
    return aggregation.kind === 'min' ? 0 : 1;
}
function countCase({ values, spec, matching, metric }, question) {
    const violations = values.filter((value) => question.violates(value)).length;
    // Several checks of one answer stand or fall together: they are worth one observation.
    const perRequest = metric.name === 'checks' && spec.tags.status === undefined && values.length > matching
        ? matching / values.length
        : 1;
    return { violations: violations * perRequest, n: values.length * perRequest };
}
function decide(counts, question, rule, effective) {
    const verdict = (0,drift/* confirmDecision */.B)(decideCounts(counts, question, rule), counts, {
        effective,
        theta0: question.theta0,
        alphas: rule.alphas,
    });
    return {
        verdict,
        n: Math.round(counts.n),
        effective,
        needed: verdict === 'inconclusive' ? (0,requests_needed/* roundUpEstimate */.K)((0,requests_needed/* moreNeeded */.r)(counts, question.theta0, rule.alphas)) : null,
    };
}
/**
 * What the looks on the way decided stands, unless the run went on and the whole of it lies on the other side of the
 * limit: then the endpoint changed, and the whole is judged.
 */
function decideCounts(counts, { theta0 }, { sequential, alphas }) {
    const whole = (0,proportion/* judgeProportion */.wM)(counts, theta0, alphas);
    if (sequential === null)
        return whole;
    const share = counts.violations / counts.n;
    const contradicted = sequential === 'pass' ? share > theta0 : sequential === 'fail' && share < theta0;
    return contradicted ? whole : sequential;
}

// EXTERNAL MODULE: ./src/metrics/tags.ts
var metrics_tags = __webpack_require__(81760);
;// CONCATENATED MODULE: ./src/verdict/judgement.ts
const NO_DATA = {
    verdict: 'no_data',
    observed: undefined,
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    n: 0,
    effective: 0,
    needed: null,
    method: 'point',
    infinite: 0,
};
/** A number without an error of its own: an extreme, a counter, a gauge. */
function judgePoint(observed, n, holds) {
    if (observed === undefined || n === 0)
        return NO_DATA;
    const verdict = holds(observed) ? 'pass' : 'fail';
    return { ...NO_DATA, verdict, observed, low: observed, high: observed, n, effective: n };
}

// EXTERNAL MODULE: ./src/verdict/threshold.ts
var threshold = __webpack_require__(59750);
// EXTERNAL MODULE: ./src/verdict/violations.ts
var violations = __webpack_require__(26621);
;// CONCATENATED MODULE: ./src/verdict/judge-gaps.ts






/**
 * Gaps of one answer depend on each other, so they are worth no more than the answers they came from: the share of
 * violating gaps is judged as if each answer had given one.
 */
function judgeGaps(row, rule) {
    const { spec, question, evidence, metric } = row;
    if (metric.type !== 'trend' || metric.source !== 'gaps')
        return NO_DATA;
    const tags = (0,violations/* judgedTags */.NE)(spec, metric);
    let answers = 0;
    for (const sample of evidence.samples) {
        if ((0,metrics_tags/* hasTags */.k)(sample, tags) && metric.phases.includes(sample.phase) && (sample.events ?? 0) > 1)
            answers += 1;
    }
    const gaps = evidence.gaps.select((of) => metric.phases.includes(of.phase) && (0,metrics_tags/* hasTags */.k)(of, tags));
    if (gaps.count === 0 || answers === 0)
        return NO_DATA;
    const observed = spec.aggregation.kind === 'avg' ? gaps.sum / gaps.count : gaps.percentile(shareOf(row));
    if (question === null || observed === null) {
        return judgePoint(observed ?? undefined, answers, (value) => (0,threshold/* satisfies */.i)(value, spec.operator, spec.limit.value));
    }
    const above = gaps.countFrom(spec.limit.value) / gaps.count;
    const violating = spec.operator.startsWith('<') ? above : 1 - above;
    const counts = { violations: violating * answers, n: answers };
    const { lowRank, highRank } = percentileRanks(answers, shareOf(row), {
        pass: rule.alphas.pass,
        fail: rule.alphas.pass,
    });
    const atRank = (rank) => gaps.percentile((rank - 1) / Math.max(1, answers - 1));
    return {
        ...decide(counts, question, { ...rule, sequential: null }, answers),
        observed,
        low: lowRank < 1 ? 0 : (atRank(lowRank) ?? 0),
        high: highRank > answers ? Number.POSITIVE_INFINITY : (atRank(highRank) ?? Number.POSITIVE_INFINITY),
        method: 'exact',
        infinite: 0,
    };
}

;// CONCATENATED MODULE: ./src/verdict/judge-case.ts











function judgeCase(row, rule) {
    const { metric } = row;
    switch (metric.type) {
        case 'counter':
            return judgeCounter(row);
        case 'gauge':
            return judgeGauge(row);
        case 'rate':
            return judgeRate(row, rule);
        case 'trend':
            return metric.source === 'gaps' ? judgeGaps(row, rule) : judgeTrend(row, metric, rule);
    }
}
/** P(at least as many violations | the limit holds exactly); null where the threshold is no proportion, or has no data. */
function failProbability(row) {
    if (row.question === null)
        return null;
    const { violations, n } = countCase(row, row.question);
    return n < proportion/* LEAST_TO_FAIL */.TK ? (n === 0 ? null : 1) : (0,binomial/* binomialAtLeast */.yb)(violations, n, row.question.theta0);
}
function judgeCounter({ spec, total, matching, evidence }) {
    const { aggregation, operator, limit } = spec;
    const value = aggregation.kind === 'rate' ? (total * 1_000) / evidence.durationMs : total;
    return judgePoint(value, matching, (observed) => (0,threshold/* satisfies */.i)(observed, operator, limit.value));
}
function judgeGauge({ spec, metric, matching, evidence }) {
    const value = metric.type === 'gauge' ? metric.value(evidence.gauges) : null;
    return judgePoint(value ?? undefined, matching, (observed) => (0,threshold/* satisfies */.i)(observed, spec.operator, spec.limit.value));
}
function judgeRate(row, rule) {
    const { spec, values, question } = row;
    if (values.length === 0)
        return NO_DATA;
    const rate = values.reduce((sum, event) => sum + event, 0) / values.length;
    if (question === null)
        return judgePoint(rate, values.length, (observed) => (0,threshold/* satisfies */.i)(observed, spec.operator, spec.limit.value));
    const counts = countCase(row, question);
    const shown = (0,proportion/* estimateProportion */.rV)({ violations: rate * counts.n, n: counts.n }, { pass: rule.alphas.pass, fail: rule.alphas.pass });
    return {
        ...decide(counts, question, rule, counts.n),
        observed: rate,
        low: shown?.low ?? 0,
        high: shown?.high ?? 1,
        method: 'exact',
        infinite: 0,
    };
}
function judgeTrend(row, metric, rule) {
    const { spec, values, question } = row;
    if (values.length === 0)
        return NO_DATA;
    const infinite = values.filter((value) => value === metric.failed).length;
    if (spec.aggregation.kind === 'avg')
        return { ...judgeAverage(row, rule), infinite };
    const sorted = (0,percentile/* sortAscending */.V0)(values);
    const share = shareOf(row);
    const observed = (0,percentile/* percentile */.Ym)(sorted, share);
    if (question === null) {
        return {
            ...judgePoint(observed, values.length, (value) => (0,threshold/* satisfies */.i)(value, spec.operator, spec.limit.value)),
            infinite,
        };
    }
    const counts = countCase(row, question);
    const shown = estimatePercentile(sorted, share, { pass: rule.alphas.pass, fail: rule.alphas.pass });
    return {
        ...decide(counts, question, rule, rule.even ? (0,drift/* countEffective */.T)(values, share) : counts.n),
        observed,
        low: shown?.low ?? Number.NEGATIVE_INFINITY,
        high: shown?.high ?? Number.POSITIVE_INFINITY,
        method: 'exact',
        infinite,
    };
}
/** A failed request makes a mean infinite: the certain verdict is that no finite limit holds. */
function judgeAverage({ spec, values }, rule) {
    const { operator, limit } = spec;
    const holds = (value) => (0,threshold/* satisfies */.i)(value, operator, limit.value);
    const estimate = (0,mean/* estimateMean */.uV)(values, { pass: rule.alphas.pass, fail: rule.alphas.fail }, (0,random/* seededRandom */.Is)(rule.seed, `mean/${spec.metric}/${spec.source}`));
    if (estimate === undefined || !Number.isFinite(estimate.estimate) || (0,threshold/* isEquality */.N)(operator)) {
        return judgePoint(estimate?.estimate ?? values[0], values.length, holds);
    }
    const upper = operator === '<' || operator === '<=';
    const mirrored = upper ? estimate : { ...estimate, low: -estimate.high, high: -estimate.low };
    return {
        ...NO_DATA,
        verdict: (0,mean/* judgeMean */.t_)(mirrored, upper ? limit.value : -limit.value),
        observed: estimate.estimate,
        low: estimate.low,
        high: estimate.high,
        n: values.length,
        effective: values.length,
        method: 'mean',
    };
}

// EXTERNAL MODULE: ./src/verdict/sequential-plan.ts + 2 modules
var sequential_plan = __webpack_require__(41757);
;// CONCATENATED MODULE: ./src/verdict/evaluate-thresholds.ts






/**
 * Judges the whole family. Passing needs every threshold to pass, each at full alpha (intersection–union);
 * failing needs one to fail, so that side is corrected: Holm (1979) where all are judged once at the end,
 * Bonferroni where they were looked at on the way.
 */
function evaluateThresholds(specs, evidence, settings) {
    const cases = (0,verdict_evidence/* gatherCases */.L)(specs, evidence);
    const alpha = 1 - settings.confidence;
    const plans = cases.map(({ spec }) => settings.sequential(spec));
    const failAlphas = correctFamily(cases, alpha, plans.some((plan) => plan !== null));
    return cases.map((row, index) => {
        const plan = plans[index] ?? null;
        const rule = {
            alphas: { pass: alpha, fail: failAlphas[index] ?? alpha },
            seed: settings.seed,
            even: settings.even(row.spec),
            sequential: plan === null || row.question === null ? null : (0,sequential_plan/* replaySequential */.x)(plan, row.values, row.question),
        };
        const judgement = judgeCase(row, rule);
        return {
            spec: row.spec,
            row,
            judgement: settings.onInconclusive === 'point' ? decideByPoint(row, judgement) : judgement,
        };
    });
}
/** Thresholds that can fail by chance are those about proportions and means. */
function isStochastic(spec) {
    return spec.aggregation.kind === 'avg' || (0,violations/* askProportion */.EL)(spec, (0,verdict_evidence/* metricOf */.a)(spec)) !== null;
}
function familySize(specs, counts) {
    return Math.max(1, specs.filter(counts).length);
}
/**
 * Holm as an alpha for each member: alpha where its adjusted p-value is significant, else the strictest level, so
 * that a plain test at that alpha comes to the same verdict. Where one was `looked` at on the way, each has its share.
 */
function correctFamily(cases, alpha, looked) {
    const family = cases.filter(({ spec }) => isStochastic(spec));
    const share = alpha / Math.max(1, family.length);
    // A mean has no p-value here: it takes its share of alpha, and its place in the family.
    const adjusted = looked ? [] : (0,holm/* adjustHolm */.Q)(family.map((row) => failProbability(row) ?? 1));
    return cases.map((row) => ((adjusted[family.indexOf(row)] ?? 1) <= alpha ? alpha : share));
}
function decideByPoint(row, judgement) {
    if (judgement.verdict !== 'inconclusive' || judgement.observed === undefined)
        return judgement;
    const verdict = (0,threshold/* satisfies */.i)(judgement.observed, row.spec.operator, row.spec.limit.value) ? 'pass' : 'fail';
    return { ...judgement, verdict, needed: null };
}


/***/ }),

/***/ 3512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ gatherCases),
/* harmony export */   a: () => (/* binding */ metricOf)
/* harmony export */ });
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94906);
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
/* harmony import */ var _violations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26621);



/** Gathers each threshold's values in one pass over the samples. */
function gatherCases(specs, evidence) {
    const tallies = specs.map((spec) => createTally(spec, evidence));
    for (const sample of evidence.samples)
        for (const tally of tallies)
            tally.add(sample);
    return tallies.map((tally) => tally.finish());
}
function createTally(spec, evidence) {
    const metric = metricOf(spec);
    const tags = (0,_violations_js__WEBPACK_IMPORTED_MODULE_1__/* .judgedTags */ .NE)(spec, metric);
    const place = metric.type === 'counter' ? withoutStatus(tags) : tags;
    const values = [];
    let [matching, total] = [0, 0];
    return {
        add(sample) {
            // No answer with a status is a count of zero, where no request at all is no data.
            if ((0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .hasTags */ .k)(sample, place))
                matching += 1;
            if (metric.type !== 'counter')
                values.push(...(0,_violations_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(spec, metric, sample, evidence.isFinding));
            else if ((0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .hasTags */ .k)(sample, tags))
                total += metric.amount(sample);
        },
        finish: () => ({
            spec,
            metric,
            question: (0,_violations_js__WEBPACK_IMPORTED_MODULE_1__/* .askProportion */ .EL)(spec, metric),
            values,
            matching,
            total,
            evidence,
        }),
    };
}
function withoutStatus(tags) {
    return Object.fromEntries(Object.entries(tags).filter(([tag]) => tag !== 'status'));
}
/** Specs only name metrics that exist: the parser saw to it. */
function metricOf(spec) {
    const metric = (0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(spec.metric);
    if (metric === undefined)
        throw new Error(`no metric ${spec.metric}`);
    return metric;
}


/***/ }),

/***/ 18826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vf: () => (/* binding */ explainThreshold),
/* harmony export */   Wx: () => (/* binding */ aggregationText)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);


/** One sentence that a reviewer understands: what was seen, how sure it is, and what that means for the limit. */
function explainThreshold({ spec, row, judgement }, explaining) {
    const { unit } = row.metric;
    const name = nameOf(spec);
    if (judgement.verdict === 'no_data')
        return `${name}: nothing was measured, and no data is no pass.`;
    const observed = judgement.observed ?? Number.NaN;
    const limit = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLimit */ .tW)(spec.limit.value, unit);
    const seen = Number.isFinite(observed) ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAgainst */ .L$)(observed, spec.limit.value, unit) : 'infinite';
    const failed = judgement.infinite > 0 ? `, ${judgement.infinite} of them failed` : '';
    const basis = judgement.method === 'point'
        ? ''
        : ` (${percentOf(explaining.confidence)}, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(judgement.n, 'request')}${failed})`;
    const drift = driftNote(judgement);
    if (judgement.verdict === 'fail' && observed === Number.POSITIVE_INFINITY && judgement.infinite > 0) {
        const share = `${judgement.infinite} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(judgement.n, 'request')} failed or were dropped`;
        return `${name} is unbounded: ${share}, and count as infinitely slow; ${phrase(spec.operator, limit)} does not hold.${drift}`;
    }
    switch (judgement.verdict) {
        case 'pass':
            return `${name} is ${seen}${basis}: ${phrase(spec.operator, limit)} holds.${drift}`;
        case 'fail':
            return `${name} is ${seen}${basis}: ${phrase(spec.operator, limit)} does not hold.${drift}`;
        case 'inconclusive':
            return `${name} is ${rangeText(judgement, unit)}${basis}: ${phrase(spec.operator, limit)} cannot be decided${moreText(judgement.needed, explaining)}.${drift}`;
    }
}
/** `p95 time to first token (stage 2)`. */
function nameOf(spec) {
    const tags = Object.entries(spec.tags).map(([tag, value]) => `${tag} ${value}`);
    const name = (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(spec.metric, aggregationText(spec.aggregation));
    return tags.length === 0 ? name : `${name} (${tags.join(', ')})`;
}
/** `p(95)`, `avg`. */
function aggregationText(aggregation) {
    return aggregation.kind === 'percentile' ? `p(${aggregation.percent})` : aggregation.kind;
}
const PHRASES = {
    '<': 'the limit of',
    '<=': 'the limit of',
    '>': 'the least of',
    '>=': 'the least of',
    '==': 'the value of',
    '===': 'the value of',
    '!=': 'a value other than',
};
function phrase(operator, limit) {
    return `${PHRASES[operator]} ${limit}`;
}
function rangeText({ low, high, observed }, unit) {
    const range = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(finite(low), finite(high), (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(value, unit));
    if (finite(low) !== null && finite(high) !== null)
        return `between ${range.replace(' to ', ' and ')}`;
    return range === '' ? `about ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(observed ?? null, unit)}` : range;
}
function finite(value) {
    return Number.isFinite(value) ? value : null;
}
function moreText(needed, { usdPerRequest }) {
    if (needed === null || !Number.isFinite(needed) || needed > 1_000_000)
        return '';
    const cost = usdPerRequest === null || usdPerRequest === 0 ? '' : ` (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(needed * usdPerRequest)})`;
    return `; about ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(needed, 'more request')}${cost} would`;
}
function driftNote({ n, effective }) {
    return effective < n
        ? ` The endpoint drifted within the run, so these requests are worth about ${Math.round(effective)} independent ones.`
        : '';
}
function percentOf(confidence) {
    return `${Number((confidence * 100).toPrecision(4))} %`;
}


/***/ }),

/***/ 94637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ decideVerdict)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/** Below this share of the plan the load that was asked for was not delivered. */
const LEAST_DELIVERED = 0.95;
/** Units of what a slow generator distorts: times, speeds, and what follows from them. */
const TIMED_UNITS = new Set(['ms', 'tokens/s', 'ratio', 'requests/s']);
/** The verdict of the whole, with its reasons, the decisive one first. */
function decideVerdict(outcome) {
    const errors = errorReasons(outcome);
    const failures = failureReasons(outcome);
    const doubts = doubtReasons(outcome);
    const verdict = errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : doubts.length > 0 ? 'inconclusive' : 'pass';
    const passed = verdict === 'pass' || (verdict === 'inconclusive' && outcome.onInconclusive !== 'fail');
    return { verdict, passed, reasons: [...errors, ...failures, ...doubts, ...decidedReason(outcome)] };
}
function errorReasons({ stopped, sent }) {
    if (stopped?.stoppedBy === 'error' || stopped?.stoppedBy === 'cancelled')
        return [{ code: stopped.code, message: stopped.message }];
    return sent === 0 && stopped === null
        ? [{ code: 'nothing_sent', message: 'nothing was sent, so nothing can be judged' }]
        : [];
}
function failureReasons({ thresholds, compared, stopped, saturated, sent, answered }) {
    // A slow generator measures its own delays, but tokens and failures are the endpoint's.
    const isCredibleFailure = ({ verdict, unit }) => verdict === 'fail' && (saturated === null || !TIMED_UNITS.has(unit));
    const failed = thresholds.filter(isCredibleFailure);
    const silent = thresholds.filter(({ verdict }) => verdict === 'no_data');
    const worse = compared.filter(isCredibleFailure);
    return [
        ...failed.map(({ message }) => ({ code: 'threshold_failed', message })),
        ...(sent > 0 && answered === 0
            ? [{ code: 'nothing_answered', message: `none of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(sent, 'request')} was answered` }]
            : []),
        ...silent.map(({ message }) => ({ code: 'no_data', message })),
        ...worse.map(({ message }) => ({ code: 'regression', message })),
        ...(stopped?.stoppedBy === 'budget' ? [{ code: 'budget', message: stopped.message }] : []),
    ];
}
function doubtReasons(outcome) {
    const { thresholds, compared, saturated, deliveredRatio, undelivered } = outcome;
    const reasons = saturated === null ? [] : [{ code: 'generator_saturated', message: saturated }];
    if (deliveredRatio < LEAST_DELIVERED) {
        const { dropped, suppressed } = undelivered;
        reasons.push({
            code: 'load_not_delivered',
            message: `only ${(deliveredRatio * 100).toFixed(1)} % of the planned load was delivered: ${dropped} arrivals were dropped and ${suppressed} suppressed`,
        });
    }
    const undecided = [
        ...thresholds.filter(({ verdict }) => verdict === 'inconclusive'),
        ...compared.filter(({ verdict }) => verdict === 'inconclusive' || verdict === 'no_data'),
    ];
    return [...reasons, ...undecided.map(({ message }) => ({ code: 'undecided', message }))];
}
function decidedReason({ stopped, sent, unsent, usdPerRequest }) {
    if (stopped?.stoppedBy !== 'decided' && stopped?.stoppedBy !== 'abort')
        return [];
    const usd = unsent * (usdPerRequest ?? 0);
    const saved = usd > 0 ? `, which saved about ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(usd)}` : '';
    const after = unsent > 0 ? ` (after ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(sent)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(sent + unsent, 'request')}${saved})` : '';
    return [{ code: stopped.code, message: `${stopped.message}${after}` }];
}


/***/ }),

/***/ 15555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DECIDED_PASS),
/* harmony export */   e: () => (/* binding */ joinRules)
/* harmony export */ });
/** Of a rule's reasons, the one that must not end a run before every other rule has come to it too. */
const DECIDED_PASS = 'decided_pass';
/** Ends a run by any rule that has a reason to, but for a pass only when all of them have passed. */
function joinRules(rules, mayPass) {
    const passed = new Set();
    return {
        observe(sample) {
            for (const rule of rules) {
                const reason = rule.observe(sample);
                if (reason === null)
                    continue;
                if (reason.code !== DECIDED_PASS)
                    return reason;
                passed.add(rule);
                if (mayPass && passed.size === rules.length)
                    return reason;
            }
            return null;
        },
    };
}


/***/ }),

/***/ 72718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ leaveOpen),
/* harmony export */   OV: () => (/* binding */ contrastOf),
/* harmony export */   UD: () => (/* binding */ relativeProblem),
/* harmony export */   n3: () => (/* binding */ isRelative)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18826);


/** Whether a threshold is about head against base. */
function isRelative(spec) {
    return spec.limit.kind !== 'absolute';
}
/** Tags that both arms of a pair share; the others tell the arms, or good answers from bad ones. */
const SHARED_TAGS = new Set(['scenario', 'stage', 'prompt']);
/** Why a relative threshold cannot be judged on matched pairs; null where it can. */
function relativeProblem(spec) {
    const metric = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec);
    const { aggregation, limit } = spec;
    if (metric.name === 'inter_token_latency')
        return 'gaps of two answers do not pair; compare `time_per_output_token`';
    if (metric.type === 'counter' || metric.type === 'gauge')
        return `a ${metric.type} has one value a run and cannot be compared pair by pair; trends and rates can`;
    if (!metric.phases.includes('measure'))
        return 'it is not measured in pairs';
    const inside = aggregation.kind !== 'percentile' || (aggregation.percent > 0 && aggregation.percent < 100);
    if (aggregation.kind === 'min' || aggregation.kind === 'max' || !inside)
        return 'an extreme has no error that could be known; compare a percentile between 0 and 100, or `avg`';
    if (limit.kind === 'ratio' && limit.value <= -1)
        return 'nothing can shrink by 100 % or more';
    const strange = Object.keys(spec.tags).filter((tag) => !SHARED_TAGS.has(tag));
    return strange.length === 0
        ? null
        : `it can be narrowed by ${[...SHARED_TAGS].join(', ')}, which both arms share, and not by ${strange.join(', ')}`;
}
/** The question that a relative threshold asks; see `relativeProblem`. */
function contrastOf({ aggregation, tags, limit, operator }, metric) {
    return {
        metric,
        aggregation,
        tags,
        kind: limit.kind === 'difference' ? 'difference' : 'ratio',
        limit: limit.kind === 'difference' ? limit.value : 1 + limit.value,
        side: operator.startsWith('<') ? 'below' : 'above',
    };
}
/** A relative threshold in a run that has nothing to compare with: neither held nor broken. */
function leaveOpen(spec, reason) {
    const { kind, limit } = contrastOf(spec, (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: null,
        low: null,
        high: null,
        n: 0,
        limit,
        unit: kind === 'ratio' ? 'ratio' : (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).unit,
        verdict: 'inconclusive',
        message: `${(0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) cannot be judged: ${reason}.`,
        needed: null,
    };
}


/***/ }),

/***/ 41757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xp: () => (/* binding */ MOST_PLANNED),
  x: () => (/* binding */ replaySequential),
  oR: () => (/* binding */ startSequential)
});

// EXTERNAL MODULE: ./src/stats/proportion.ts
var proportion = __webpack_require__(70909);
;// CONCATENATED MODULE: ./src/stats/boundary.ts

/** Absorbs the rounding of sums that are compared with the alpha left. */
const SLACK = 1e-15;
/** Less probability can move no bound, and carrying it along would cost time. */
const NEGLIGIBLE = 1e-30;
/**
 * Exact boundary with a look after every observation, spending `alpha (n/N)²` by the n-th (Lan & DeMets 1983, on
 * binomial counts). Entry n decides on the violations k among the first n: a pass boundary when `k <= bound[n]`
 * (-1: never), a fail boundary when `k >= bound[n]` (more than n: never).
 *
 * `end` is where the run really ended, for a reason that has nothing to do with the outcomes: the last look then
 * spends all the alpha left. There are no entries beyond it; nothing is spent after N.
 */
function buildBoundary(design, end = design.planned) {
    const { side, planned, theta0, alpha } = design;
    const firstLook = side === 'fail' ? proportion/* LEAST_TO_FAIL */.TK : 1;
    const bounds = Int32Array.from({ length: end + 1 }, (_, n) => (side === 'fail' ? n + 1 : -1));
    const count = new UndecidedCount(end, theta0);
    let spent = 0;
    for (let n = 1; n <= end; n += 1) {
        count.step();
        if (n < firstLook)
            continue;
        const allowed = n === end ? alpha : alpha * (n / planned) ** 2;
        const cut = side === 'pass' ? count.cutLow(allowed - spent + SLACK) : count.cutHigh(allowed - spent + SLACK);
        spent += cut.mass;
        bounds[n] = cut.bound;
    }
    return bounds;
}
/** The distribution of the number of violations on the paths that have not crossed the boundary yet. */
class UndecidedCount {
    theta0;
    mass;
    low = 0;
    high = 0;
    constructor(steps, theta0) {
        this.theta0 = theta0;
        this.mass = new Float64Array(steps + 2);
        this.mass[0] = 1;
    }
    /** One more observation. */
    step() {
        const { mass, theta0 } = this;
        mass[this.high + 1] = 0;
        this.high += 1;
        for (let k = this.high; k > this.low; k -= 1) {
            mass[k] = this.at(k) * (1 - theta0) + this.at(k - 1) * theta0;
        }
        mass[this.low] = this.at(this.low) * (1 - theta0);
        while (this.high > this.low && this.at(this.high) < NEGLIGIBLE)
            this.high -= 1;
        while (this.low < this.high && this.at(this.low) < NEGLIGIBLE)
            this.low += 1;
    }
    /** Takes the fewest violations away, as many counts as the budget covers; `bound` is the last one taken. */
    cutLow(budget) {
        let mass = 0;
        while (this.low <= this.high && mass + this.at(this.low) <= budget) {
            mass += this.at(this.low);
            this.low += 1;
        }
        return { mass, bound: this.low - 1 };
    }
    /** Takes the most violations away, as many counts as the budget covers; `bound` is the last one taken. */
    cutHigh(budget) {
        let mass = 0;
        while (this.high >= this.low && mass + this.at(this.high) <= budget) {
            mass += this.at(this.high);
            this.high -= 1;
        }
        return { mass, bound: this.high + 1 };
    }
    at(k) {
        return this.mass[k] ?? 0;
    }
}

;// CONCATENATED MODULE: ./src/stats/sequential.ts

/**
 * A test of "violations below `theta0`" that may be looked at after every observation of a steady load. It must
 * not be used where the load changes: on a ramp the first, easy stages would decide for the whole.
 * Tables are built once for a design, so that many tests (of one design) share them.
 */
function planSequentialTest(design) {
    const passDesign = sideOf(design, 'pass');
    const failDesign = sideOf(design, 'fail');
    const pass = buildBoundary(passDesign);
    const fail = buildBoundary(failDesign);
    return () => {
        let n = 0;
        let violations = 0;
        let decision = 'inconclusive';
        let decidedAt;
        const look = (passBound, failBound) => {
            if (decidedAt !== undefined || passBound === undefined || failBound === undefined)
                return decision;
            if (violations >= failBound)
                decision = 'fail';
            else if (violations <= passBound)
                decision = 'pass';
            if (decision !== 'inconclusive')
                decidedAt = n;
            return decision;
        };
        return {
            observe(violation) {
                n += 1;
                if (violation)
                    violations += 1;
                return look(pass[n], fail[n]);
            },
            finish() {
                if (n === 0 || n >= design.planned || decidedAt !== undefined)
                    return decision;
                return look(buildBoundary(passDesign, n)[n], buildBoundary(failDesign, n)[n]);
            },
            get n() {
                return n;
            },
            get violations() {
                return violations;
            },
            get decidedAt() {
                return decidedAt;
            },
        };
    };
}
function sideOf({ planned, theta0, alphas }, side) {
    return { side, planned, theta0, alpha: alphas[side] };
}

;// CONCATENATED MODULE: ./src/verdict/sequential-plan.ts

/** Boundaries cost quadratic time; beyond this many observations looking early saves nothing that matters. */
const MOST_PLANNED = 10_000;
const prepared = new Map();
/** A fresh test; its boundaries are computed once for all that share the design. */
function startSequential(plan, question) {
    const key = JSON.stringify([plan, question.theta0]);
    const start = prepared.get(key) ?? planSequentialTest({ ...plan, theta0: question.theta0 });
    prepared.set(key, start);
    return start();
}
/** What the test decided on these values in dispatch order, the last look included. */
function replaySequential(plan, values, question) {
    const test = startSequential(plan, question);
    for (const value of values)
        test.observe(question.violates(value));
    return test.finish();
}


/***/ }),

/***/ 43721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ storedProblem),
/* harmony export */   b: () => (/* binding */ storedValue)
/* harmony export */ });
/* harmony import */ var _metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90889);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3512);


/** What a report says of a metric's aggregate; null where it was not measured. */
function storedValue({ metrics }, metric, aggregation) {
    const summary = Object.hasOwn(metrics, metric.name) ? metrics[metric.name] : undefined;
    switch (summary?.type) {
        case undefined:
            return null;
        case 'trend':
            return aggregation.kind === 'percentile'
                ? (summary.percentiles[String(aggregation.percent)] ?? null)
                : summary.avg;
        case 'counter':
            return aggregation.kind === 'count' ? summary.count : summary.rate;
        case 'rate':
            return summary.rate;
        case 'gauge':
            return summary.value;
    }
}
/** Why a relative threshold cannot be judged on stored reports; null where it can. */
function storedProblem(spec) {
    const { aggregation, limit, tags } = spec;
    if ((0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).type === 'rate')
        return 'a rate is mostly 0, of which there is no share; give it an absolute limit';
    const [tag] = Object.keys(tags);
    if (tag !== undefined)
        return `stored runs are compared as a whole, and not by \`${tag}\``;
    if (aggregation.kind === 'min' || aggregation.kind === 'max')
        return 'an extreme varies without a limit; compare a percentile, or `avg`';
    if (aggregation.kind === 'percentile' && !_metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .PERCENTS */ .hx.some((percent) => percent === aggregation.percent))
        return `a stored report holds the percentiles ${_metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .PERCENTS */ .hx.join(', ')}`;
    return limit.kind === 'ratio' && limit.value <= -1 ? 'nothing can shrink by 100 % or more' : null;
}


/***/ }),

/***/ 59750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isEquality),
/* harmony export */   i: () => (/* binding */ satisfies)
/* harmony export */ });
function isEquality(operator) {
    return operator === '==' || operator === '===' || operator === '!=';
}
/** Whether `value` satisfies `operator limit`; infinite values compare as they should. */
function satisfies(value, operator, limit) {
    switch (operator) {
        case '<':
            return value < limit;
        case '<=':
            return value <= limit;
        case '>':
            return value > limit;
        case '>=':
            return value >= limit;
        case '==':
        case '===':
            return value === limit;
        case '!=':
            return value !== limit;
    }
}


/***/ }),

/***/ 26621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ askProportion),
/* harmony export */   NE: () => (/* binding */ judgedTags),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52037);
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81760);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59750);



/** Percentiles and rates are proportions; extremes, means, counters and equalities are not. */
function askProportion(spec, metric) {
    const { aggregation, operator, limit } = spec;
    const upper = operator === '<' || operator === '<=';
    if ((!upper && operator !== '>' && operator !== '>=') || limit.kind !== 'absolute')
        return null;
    if (metric.type === 'rate') {
        const theta0 = upper ? limit.value : 1 - limit.value;
        if (theta0 <= 0 || theta0 >= 1)
            return null;
        return { theta0, violates: (event) => (upper ? event === 1 : event === 0) };
    }
    if (aggregation.kind !== 'percentile' || aggregation.percent <= 0 || aggregation.percent >= 100)
        return null;
    const share = aggregation.percent / 100;
    return { theta0: upper ? 1 - share : share, violates: (value) => !(0,_threshold_js__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .i)(value, operator, limit.value) };
}
/**
 * Whom a threshold judges: in a comparison the head arm, unless it names one; counters and gauges speak of the whole
 * run.
 */
function judgedTags({ tags }, { type }) {
    return tags.arm !== undefined || type === 'counter' || type === 'gauge' ? tags : { ...tags, arm: 'head' };
}
/** What one sample says about a threshold on a trend or a rate; nothing where it does not take part. */
function observe(spec, metric, sample, isFinding) {
    if (!(0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .hasTags */ .k)(sample, judgedTags(spec, metric)))
        return [];
    if (metric.type === 'trend' && metric.source === 'samples')
        return observeTrend(metric, sample, isFinding);
    if (metric.type !== 'rate' || !metric.phases.includes(sample.phase))
        return [];
    const successes = metric.successes(sample);
    return Array.from({ length: metric.trials(sample) }, (_, trial) => (trial < successes ? 1 : 0));
}
function observeTrend(metric, sample, isFinding) {
    const value = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedValue */ .t)(metric, sample, isFinding(sample.scenario));
    return value === null ? [] : [value];
}


/***/ })

};
