export const id = 2287;
export const ids = [2287];
export const modules = {

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
/** A duration in milliseconds, scaled: `<0.01 ms`, `0.42 ms`, `412 ms`, `2.1 s`, `1 min 30 s`, `2 h 5 min`. `extra` adds decimals. */
function formatMs(value, extra = 0) {
    if (!isKnown(value))
        return sayUnknown(value);
    const size = Math.abs(value);
    // No clock of ours tells so short a time.
    if (value > 0 && size < 0.005 && extra === 0)
        return '<0.01 ms';
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
/* harmony export */   bA: () => (/* binding */ isPublicParameter),
/* harmony export */   c3: () => (/* binding */ SHORTEST_SECRET),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Shorter values would blank out innocent text, and are no secrets. */
const SHORTEST_SECRET = 4;
/** A query has a word in it: the question mark behind a URL that ends a question begins none. */
const QUERY = /\b(https?:\/\/[^\s?#"'<>]{1,2048})\?(?=[^\s#"'<>]*\w)[^\s#"'<>]*/gi;
/**
 * Replaces every secret, also as it looks encoded for a URL or a form, in base64, inside JSON or HTML, and with its white
 * space collapsed, by `***`; and the credentials and query string of every URL in the text, whoever's they are.
 */
function createRedactor(secrets) {
    const forms = new Set(secrets.flatMap(formsOf).filter((form) => form.length >= SHORTEST_SECRET));
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    return (text, isCut = false) => {
        let clean = text;
        for (const form of longestFirst)
            clean = clean.replaceAll(form, MASK);
        if (isCut)
            clean = clean
                .split(CUT)
                .map((part) => maskBeginning(part, longestFirst))
                .join(CUT);
        return clean
            .replace(/\b([a-z][a-z0-9+.-]{1,15}:\/\/)[^/\s@"'<>]{1,512}@/gi, `$1${MASK}@`)
            .replace(QUERY, (whole, address) => isPublicQuery(whole.slice(address.length + 1)) ? whole : `${address}?${MASK}`);
    };
}
/** `api-version=2026-01-01-preview`, as Azure's addresses have it, or `alt=sse`: what everybody sends hides nothing. */
function isPublicParameter(name, value) {
    return name === 'api-version'
        ? /^(v\d{1,2}|\d{4}-\d{2}-\d{2}(-preview)?|preview|latest)$/.test(value)
        : name === 'alt' && (value === 'sse' || value === 'json');
}
function isPublicQuery(query) {
    return [...new URLSearchParams(query)].every(([name, value]) => isPublicParameter(name, value));
}
const MASK = '***';
/** What a shortened text ends with, here as everywhere. */
const CUT = '…';
/** A secret as others may write it. */
function formsOf(secret) {
    return [secret, secret.trim(), secret.replace(/\s+/g, ' ').trim()].flatMap((part) => {
        if (part.length < SHORTEST_SECRET)
            return [];
        const url = encodeUrl(part);
        const json = JSON.stringify(part).slice(1, -1);
        const base64 = Buffer.from(part).toString('base64');
        return [
            part,
            ...[url, url.replace(/%20/g, '+'), url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
            ...[json, json.replaceAll('/', '\\/')],
            ...[encodeHtml(part, '&#39;'), encodeHtml(part, '&#x27;')],
            ...[base64, base64.replace(/=+$/, ''), Buffer.from(part).toString('base64url')],
        ];
    });
}
function encodeUrl(text) {
    try {
        return encodeURIComponent(text);
    }
    catch {
        // Half of a character has no encoding, and cannot be sent.
        return text;
    }
}
function encodeHtml(text, apostrophe) {
    const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text.replace(/[&<>"']/g, (char) => names[char] ?? apostrophe);
}
/** Masks what stands at the text's end and is how a form begins: the rest of it was cut off. */
function maskBeginning(text, forms) {
    const starts = forms.flatMap((form) => {
        const begin = form.slice(0, SHORTEST_SECRET);
        let at = text.indexOf(begin, Math.max(0, text.length - form.length));
        while (at !== -1 && !form.startsWith(text.slice(at)))
            at = text.indexOf(begin, at + 1);
        return at === -1 ? [] : [at];
    });
    return starts.length === 0 ? text : text.slice(0, Math.min(...starts)) + MASK;
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
        bound(key, texts, { varying = 0, added = 0 } = {}) {
            let entry = known.get(key);
            if (entry === undefined) {
                const byBytes = boundInputTokens(texts) + varying + added;
                entry = { byBytes, varying, measured: null, steady: true };
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
const FREE_PRICE = fixedPrice({ input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0 }, { source: 'free', model: null, basis: 'free' });


/***/ }),

/***/ 53979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ NO_MODIFIERS),
/* harmony export */   x: () => (/* binding */ priceFactor)
/* harmony export */ });
const NO_MODIFIERS = { tier: null, speed: null, geo: null };
/**
 * Tiers that cost the standard price or less. One that was paid in advance costs nothing more: OpenAI's `scale`, Bedrock's
 * `reserved`, Azure's and Google's provisioned throughput, whose spill-over is served, and told, as `default`.
 */
const STANDARD_TIERS = [
    ...['default', 'standard', 'standard_only', 'on_demand', 'flex', 'batch', 'bulk'],
    ...['scale', 'reserved', 'provisioned', 'provisioned_throughput', 'free'],
];
/** The same tier under its older and newer name; `auto` may come to it. */
const FAST_TIERS = ['priority', 'fast', 'auto', 'performance'];
const ULTRAFAST = 6;
/** Of all models: gpt-5.5 in November 2026. */
const DEAREST_FAST = 2.5;
/**
 * How much dearer OpenAI's fast tier is, rounded up to a quarter, by https://openai.com/api-fast-mode (November 2026).
 * Google's costs 75 to 100 % more (https://ai.google.dev/gemini-api/docs/optimization, November 2026). Amazon tells a premium and
 * no number (https://aws.amazon.com/bedrock/service-tiers), so that its models are taken for the dearest of all.
 */
const FAST_BY_MODEL = [
    [/^(gpt-4\.1-nano|gpt-5(\.[1-4])?(-(mini|nano|codex|pro|chat).*)?(-\d{4}.*)?)$/, 2],
    [/^(gpt-4o|gpt-4\.1|o3)(?!\d)(?!.*nano)/, 1.75],
    [/^(o4-mini|gemini)/, 2],
];
/** How many times the standard price requests of that tier cost, by the model; null where nobody here knows the tier. */
function tierFactor(tier, model, fast) {
    // Gemini's enum, and Vertex AI's `trafficType`: `SERVICE_TIER_PRIORITY`, `ON_DEMAND_FLEX`.
    const name = tier.toLowerCase().replace(/^(service_tier|on_demand)_(?=[a-z])/, '');
    if (STANDARD_TIERS.includes(name))
        return 1;
    if (FAST_TIERS.includes(name))
        return fast ?? fastFactor(model);
    return name === 'ultrafast' ? ULTRAFAST : null;
}
function fastFactor(model) {
    const id = (model ?? '').toLowerCase().replace(/^.*\//, '');
    return FAST_BY_MODEL.find(([pattern]) => pattern.test(id))?.[1] ?? DEAREST_FAST;
}
/**
 * Anthropic's fast mode: 6 times for Claude Opus 4.6 and 4.7, twice for those after
 * (https://platform.claude.com/docs/en/build-with-claude/fast-mode, November 2026).
 */
function speedFactor(speed, model) {
    if (speed === 'standard')
        return 1;
    if (speed !== 'fast')
        return null;
    return /(opus-(4-8|5)|fable|mythos)/.test(model ?? '') ? 2 : 6;
}
/** Anthropic computes within the United States for a tenth more; the whole world has no price. */
const GEO_FACTORS = { us: 1.1, global: 1, not_available: 1, default: 1 };
const FIELDS = [
    ['tier', 'service_tier', tierFactor],
    ['speed', 'speed', speedFactor],
    ['geo', 'inference_geo', (geo) => GEO_FACTORS[geo.toLowerCase()] ?? null],
];
/**
 * How many times its price a request costs that was served so: the product of all modifiers, or the name and value of
 * one that nobody here understands. What `included` names is in the price already, which is then never lowered.
 */
function priceFactor(told, model, { included = NO_MODIFIERS, fast } = {}) {
    let product = 1;
    for (const [key, name, factorOf] of FIELDS) {
        const [value, own] = [told[key], included[key]];
        if (value === null || value === own)
            continue;
        const factor = factorOf(value, model, fast);
        if (factor === null)
            return { unknown: `${name}: ${value}` };
        product *= own === null ? factor : Math.max(1, factor / (factorOf(own, model, fast) ?? 1));
    }
    return product;
}


/***/ }),

/***/ 45900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  av: () => (/* binding */ PRICES_FORM),
  ll: () => (/* binding */ PRICE_KEYS),
  zv: () => (/* binding */ PRICE_NAMES),
  yM: () => (/* binding */ isUpdate),
  ap: () => (/* binding */ parsePrices),
  PU: () => (/* binding */ pinnedHash),
  Zs: () => (/* binding */ pricesFile)
});

var suggest = __webpack_require__(62371);
var fixed_price = __webpack_require__(89207);
;// CONCATENATED MODULE: ./src/budget/hourly-price.ts

const GPU_HOUR = 'gpu-hour';
const GPUS = 'gpus';
/** Whether the entries of the setting are of servers that cost by the hour. */
function isHourly(keys) {
    return keys.includes(GPU_HOUR) && keys.every((key) => key === GPU_HOUR || key === GPUS);
}
/**
 * The price of one's own servers: no request costs anything, and each its share of the hours that the run took. Undefined
 * where an amount is none; a part of a server may be rented, but not nothing.
 */
function hourlyPrice(amounts) {
    const [hour, gpus] = [amounts[GPU_HOUR], GPUS in amounts ? amounts[GPUS] : 1];
    if (hour === undefined || gpus === undefined || gpus <= 0)
        return undefined;
    return { ...fixed_price/* FREE_PRICE */.t, source: `gpu-hour: ${hour}, gpus: ${gpus}`, perHour: hour * gpus };
}

var modifiers = __webpack_require__(53979);
var rates = __webpack_require__(35622);
;// CONCATENATED MODULE: ./src/budget/parse-prices.ts





const SETTING = 'prices';
/** What the setting may say, for messages. */
const PRICES_FORM = '`input: 2.50, cached-input: 1.25, output: 10` in dollars per million tokens, `gpu-hour: 2.49, gpus: 2` for servers of your own, `free`, `update`, or `update@sha256:…`';
/** The setting's keys and what they are called in the rates. */
const RATE_KEYS = {
    input: 'input',
    'cached-input': 'cachedInput',
    'cache-write': 'cacheWrite',
    'cache-write-1h': 'hourLongWrite',
    output: 'output',
    'audio-input': 'audioInput',
    'audio-output': 'audioOutput',
    request: 'request',
    'tool-call': 'toolCall',
};
/** The keys, as a user writes them. */
const PRICE_KEYS = Object.keys(RATE_KEYS);
/** What the prices are of, where they are not of the standard tier: a price that does not say so is multiplied by it. */
const MODIFIER_KEYS = ['tier', 'speed', 'geo'];
/** These too, whose values are names. */
const PRICE_NAMES = MODIFIER_KEYS;
const UPDATE = /^update(@sha256:([0-9a-f]{64}))?$/i;
/** Whether the setting asks for the published table of today instead of the bundled one. */
function isUpdate(setting) {
    return typeof setting === 'string' && UPDATE.test(setting.trim());
}
/** The SHA-256 that the published table must have, in small letters; null where any will do. */
function pinnedHash(setting) {
    return typeof setting === 'string' ? (UPDATE.exec(setting.trim())?.[2]?.toLowerCase() ?? null) : null;
}
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
 * Cached input without a price costs what input costs, and cache writes a quarter more, as the providers that bill them
 * do. Answers the price, or all that is wrong.
 */
function parsePrices(setting, origin = { source: 'setting', model: null, basis: 'written' }) {
    if (typeof setting === 'string' && setting.trim().toLowerCase() === 'free')
        return fixed_price/* FREE_PRICE */.t;
    const entries = typeof setting === 'string' ? splitText(setting) : entriesOf(setting);
    if (entries === undefined)
        return [problem(`${show(setting)} gives no prices; write ${PRICES_FORM}`)];
    if (isHourly(entries.map(([key]) => key))) {
        const amounts = Object.fromEntries(entries.map(([key, value]) => [key, parseDollars(value)]));
        return hourlyPrice(amounts) ?? [problem(`${show(setting)} gives no amount of dollars and servers`)];
    }
    const isName = ([key]) => PRICE_NAMES.includes(key);
    const included = readModifiers(entries.filter(isName));
    const parsed = readRates(entries.filter((entry) => !isName(entry)));
    const problems = [included, parsed].flatMap((read) => (Array.isArray(read) ? read : []));
    if (problems.length > 0 || Array.isArray(parsed) || Array.isArray(included))
        return problems;
    return (0,fixed_price/* fixedPrice */.G)(parsed, { ...origin, ...(included === null ? {} : { included }) });
}
/** Null where the prices say nothing of them. */
function readModifiers(entries) {
    if (entries.length === 0)
        return null;
    const problems = entries.flatMap(([key, value]) => typeof value === 'string' && /^[\w.-]{1,40}$/.test(value.trim())
        ? []
        : [
            problem(`\`${key}: ${show(value)}\` is no name; write it as the endpoint does, such as \`tier: priority\``),
        ]);
    const named = Object.fromEntries(entries.map(([key, value]) => [key, String(value).trim()]));
    return problems.length > 0 ? problems : { ...modifiers/* NO_MODIFIERS */.j, ...named };
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
            const valid = [...PRICE_KEYS, ...PRICE_NAMES];
            problems.push(problem(`unknown key \`${key}\`; valid are ${valid.join(', ')}${(0,suggest/* suggestion */.h)(key, valid)}`));
        }
        else if (given.has(rate)) {
            problems.push(problem(`\`${key}\` is given twice`));
        }
        else {
            const dollars = parseDollars(value);
            if (dollars === undefined)
                problems.push(problem(`\`${key}: ${show(value)}\` is no amount; give dollars of 0 or more, such as 2.50`));
            else if (PER_TOKEN.includes(rate) && dollars > 0 && dollars < LEAST_RATE)
                problems.push(problem(`\`${key}: ${show(value)}\` is next to nothing for a million tokens; prices are in dollars per million, so write \`${key}: ${Number((dollars * 1e6).toPrecision(12))}\` if it is the price of one token`));
            given.set(rate, dollars ?? 0);
        }
    }
    for (const key of ['input', 'output']) {
        if (!given.has(key))
            problems.push(problem(`\`${key}\` is missing; write \`${key}: 0\` where it is free`));
    }
    return problems.length > 0 ? problems : completeRates(given);
}
const PER_TOKEN = ['input', 'output'];
/** A tenth of a cent: no provider's model costs less a million tokens, and none costs as much a token. */
const LEAST_RATE = 1e-3;
function rateNamed(key) {
    return Object.entries(RATE_KEYS).find(([kebab, camel]) => key === kebab || key === camel)?.[1];
}
/** Anthropic and OpenAI both bill what they write to a cache so. */
const WRITE_FACTOR = 1.25;
function completeRates(given) {
    const input = given.get('input') ?? 0;
    return {
        input,
        cachedInput: given.get('cachedInput') ?? input,
        cacheWrite: given.get('cacheWrite') ?? WRITE_FACTOR * input,
        output: given.get('output') ?? 0,
        request: given.get('request') ?? 0,
        ...(0,rates/* known */.e)({
            hourLongWrite: given.get('hourLongWrite'),
            toolCall: given.get('toolCall'),
            audioInput: given.get('audioInput'),
            audioOutput: given.get('audioOutput'),
        }),
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

/***/ 71853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ useList),
/* harmony export */   ic: () => (/* binding */ BUNDLED_LIST),
/* harmony export */   zi: () => (/* binding */ bundledProviders)
/* harmony export */ });
/* unused harmony export PRICE_TABLE_VERSION */
/** The package does not say its version itself; a test holds this equal to the dependency. */
const PRICE_TABLE_VERSION = '0.1.8';
const BUNDLED_LIST = {
    name: `@pydantic/genai-prices ${PRICE_TABLE_VERSION}`,
    providers: null,
};
/** The package holds one list for the whole process; this is the one it holds. */
const held = { list: null, bundled: null };
/** Makes the package answer from this list. Throws where it refuses the list, and keeps the one it has. */
function useList(table, { providers }) {
    if (providers === held.list)
        return;
    const next = providers ?? held.bundled;
    if (next === null)
        return;
    table.updatePrices(({ setProviderData }) => setProviderData(next));
    held.list = providers;
}
/** The list that came with the package; asked for before any other is used. */
async function bundledProviders(table) {
    held.bundled ??= (await table.waitForUpdate()) ?? [];
    return held.bundled;
}


/***/ }),

/***/ 53113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findTablePrice),
/* harmony export */   U: () => (/* binding */ openPriceTable)
/* harmony export */ });
/* harmony import */ var _price_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71853);
/* harmony import */ var _rates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35622);
/* harmony import */ var _tiered_price_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93312);



/**
 * The price in the table of `@pydantic/genai-prices`, as bundled: its own remote update stays off, so that the same
 * commit gives the same price. Undefined where it does not know the model, or knows no price for it. The table is
 * loaded when first asked, because half a megabyte would delay every start.
 */
async function findTablePrice(question) {
    return (await openPriceTable()).find(question);
}
async function openPriceTable(list = _price_list_js__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLED_LIST */ .ic) {
    const table = await __webpack_require__.e(/* import() */ 2294).then(__webpack_require__.bind(__webpack_require__, 82294));
    const providers = list.providers ?? (await (0,_price_list_js__WEBPACK_IMPORTED_MODULE_0__/* .bundledProviders */ .zi)(table));
    return {
        dearest(endpoint) {
            (0,_price_list_js__WEBPACK_IMPORTED_MODULE_0__/* .useList */ .UH)(table, list);
            const own = findProvider(table, endpoint);
            return dearestModel(own === undefined ? providers : [own], list.name);
        },
        find(question) {
            (0,_price_list_js__WEBPACK_IMPORTED_MODULE_0__/* .useList */ .UH)(table, list);
            return findPrice(table, question, list);
        },
    };
}
function findPrice(table, question, { name, published }) {
    const found = findModel(table, question);
    const tiers = found === undefined ? undefined : toTiers(found.model_price);
    if (found === undefined || tiers === undefined)
        return undefined;
    const day = question.date.toISOString().slice(0, 10);
    const source = `${name} (${found.provider.id}, ${day})`;
    return (0,_tiered_price_js__WEBPACK_IMPORTED_MODULE_1__/* .tieredPrice */ .r)(tiers, {
        source,
        model: found.model.id,
        ...(published === undefined ? {} : { published }),
    });
}
/** Prices that depend on the hour or the date count with each of theirs. */
function dearestModel(providers, name) {
    const models = providers.flatMap((provider) => provider.models);
    return (0,_tiered_price_js__WEBPACK_IMPORTED_MODULE_1__/* .dearestOf */ .u)(models.flatMap(({ id, prices }) => [prices].flat().flatMap((each) => {
        const tiers = toTiers('prices' in each ? each.prices : each);
        return tiers === undefined ? [] : [(0,_tiered_price_js__WEBPACK_IMPORTED_MODULE_1__/* .tieredPrice */ .r)(tiers, { source: name, model: id })];
    })));
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
        ...(0,_rates_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)({
            hourLongWrite: rate('cache_write_1h_mtok'),
            toolCall: perCall(rate('web_searches_kcount')),
            audioInput: rate('input_audio_mtok'),
            audioOutput: rate('output_audio_mtok'),
        }),
    };
    return { above, rates };
}
/** Dollars a call from dollars a thousand. */
function perCall(thousand) {
    return thousand === undefined ? undefined : thousand / 1000;
}
function rateAbove(rate, above) {
    if (typeof rate !== 'object')
        return rate;
    return rate.tiers.filter((tier) => above >= tier.start).at(-1)?.price ?? rate.base;
}


/***/ }),

/***/ 35622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
/** Those of the rates that are known, without the others. */
function known(rates) {
    return Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate !== undefined));
}


/***/ }),

/***/ 93312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ tieredPrice),
/* harmony export */   u: () => (/* binding */ dearestOf)
/* harmony export */ });
const PER_MILLION = 1e6;
/** A price whose rates depend on the request's own input; `tiers` in rising order, the first above 0 or less. */
function tieredPrice(tiers, origin) {
    // A request with less input than its bound may end in any tier below, and a lower tier need not be cheaper.
    const worst = (input, output, traits = {}) => {
        const [n, m] = [tokens(input), tokens(output)];
        return tiers.reduce((most, tier) => holds(tier, n, tiers) ? Math.max(most, worstInTier(tier.rates, [n, m], traits)) : most, 0);
    };
    return {
        ...origin,
        basis: origin.basis ?? 'listed',
        rates: tiers[0].rates,
        worst,
        cost: (usage) => {
            const cost = costInTier(tierOf(tiers, usage.input).rates, usage);
            const most = worst(usage.input, usage.output, traitsOf(usage));
            // Sums of differently rounded parts end an ulp above the worst case.
            return cost > most && cost - most <= most * DUST ? most : cost;
        },
    };
}
/** A request by which prices are compared: what is asked is short, and what is answered as well. */
const [SOME_INPUT, SOME_OUTPUT] = [200, 64];
/** Null of none. */
function dearestOf(prices) {
    const worst = (price) => price?.worst(SOME_INPUT, SOME_OUTPUT) ?? -1;
    return prices.reduce((most, price) => (worst(price) > worst(most) ? price : most), null);
}
const DUST = 1e-12;
function traitsOf({ hourLongWrite, audioInput, audioOutput }) {
    return {
        hourLong: hourLongWrite !== undefined,
        sound: audioInput !== undefined || audioOutput !== undefined,
    };
}
function tierOf(tiers, input) {
    return tiers.findLast((tier) => holds(tier, input, tiers)) ?? tiers[0];
}
/** Whether a request with so much input can have the tier's rates. */
function holds(tier, input, tiers) {
    return tier === tiers[0] || input > tier.above;
}
function worstInTier(rates, [input, output], traits) {
    const hourLong = rates.hourLongWrite ?? (traits.hourLong === true ? hourLongRate(rates) : 0);
    const [audioInput = 0, audioOutput = 0] = traits.sound === true ? [rates.audioInput, rates.audioOutput] : [];
    const dearest = Math.max(rates.input, rates.cachedInput, rates.cacheWrite, hourLong, audioInput);
    const dearestOutput = Math.max(rates.output, audioOutput);
    return (input * dearest + output * dearestOutput) / PER_MILLION + rates.request;
}
/** Anthropic's own rule, where nobody has written another. */
function hourLongRate({ input, cacheWrite, hourLongWrite }) {
    return hourLongWrite ?? Math.max(cacheWrite, 2 * input);
}
/**
 * An endpoint may report more cached tokens than it had input: the parts are cut so that none is negative. Sound that
 * was read from a cache is told nowhere, so all sound has the rate of what is fresh.
 */
function costInTier(rates, usage) {
    const input = tokens(usage.input);
    const written = Math.min(tokens(usage.cacheWrite), input);
    const hourLong = Math.min(tokens(usage.hourLongWrite), written);
    const cached = Math.min(tokens(usage.cachedInput), input - written);
    const inputCost = (input - cached - written) * rates.input +
        cached * rates.cachedInput +
        (written - hourLong) * rates.cacheWrite +
        hourLong * hourLongRate(rates);
    const outputCost = tokens(usage.output) * rates.output;
    const sound = Math.min(tokens(usage.audioInput), input) * Math.max(0, (rates.audioInput ?? 0) - rates.input) +
        Math.min(tokens(usage.audioOutput), tokens(usage.output)) *
            Math.max(0, (rates.audioOutput ?? 0) - rates.output);
    return (inputCost + outputCost + sound) / PER_MILLION + rates.request;
}
function tokens(count) {
    return count !== null && count !== undefined && count > 0 ? count : 0;
}


/***/ }),

/***/ 49999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runGate)
});

var errors = __webpack_require__(34758);
var wire_proxy = __webpack_require__(8776);
var format = __webpack_require__(8378);
var json = __webpack_require__(59279);
var plan_plan = __webpack_require__(48720);
var prepared_run = __webpack_require__(62922);
;// CONCATENATED MODULE: ./src/gate/prepare/warn-reasoning.ts




/** Thoughts of today's models take some hundred to some thousand tokens, and all of them count toward the cap. */
const SMALL_CAP = 1_024;
/** Models that reason before they answer unless told otherwise, by the providers' lists; gateways put a vendor before the name. */
const REASONS = /^(o[1-9](-|$)|gpt-([5-9]|oss)|deepseek-r\d|magistral|qwq|qwen3|gemini-(2\.5|[3-9])|grok-(3-mini|[4-9])|glm-(4\.[5-9]|[5-9])|minimax-m\d)|thinking|reason(er|ing)/;
const ANSWERS_AT_ONCE = /-chat(-|$)|instruct|non-reasoning|non-thinking|flash-lite|-coder|-image|-tts|embedding/;
/** What is said before the run of requests whose model may spend its whole output cap on thoughts; one sentence a model. */
function warnOfReasoning(scenarios) {
    const warnings = scenarios.flatMap((prepared) => (0,prepared_run/* armsOf */.jO)(prepared).flatMap(({ arm }) => prepared.plan.prompts.flatMap((prompt) => {
        if (!(0,plan_plan/* armsAsking */.l)(prompt).includes(arm))
            return [];
        const { model, maxTokens, target } = prepared.book.get(prompt, arm);
        const isWarned = maxTokens < SMALL_CAP && reasons(model ?? '', target.body);
        return isWarned ? [describe(model ?? 'The model', maxTokens)] : [];
    })));
    return [...new Set(warnings)];
}
function describe(model, cap) {
    return `${model} reasons before it answers, and its thoughts count toward the output cap: with ${(0,format/* formatCount */.B4)(cap)} tokens answers may hold no text at all. Raise \`max-tokens\` to some thousands, or turn its reasoning down in \`body\``;
}
function reasons(model, body) {
    const name = model.toLowerCase().replace(/^.*\//, '');
    const said = saysSo(body);
    return said ?? (REASONS.test(name) && !ANSWERS_AT_ONCE.test(name));
}
/** Whether the user's own fields turn reasoning on or off; null where they say nothing of it. */
function saysSo(body) {
    if (body === undefined)
        return null;
    const effort = body['reasoning_effort'] ?? (0,json/* objectOf */.Xy)(body['reasoning'])?.['effort'];
    const thinking = (0,json/* objectOf */.Xy)(body['thinking'])?.['type'];
    const config = (0,json/* objectOf */.Xy)(body['generationConfig']);
    const budget = (0,json/* objectOf */.Xy)(config?.['thinkingConfig'])?.['thinkingBudget'];
    const switched = body['think'] ?? body['enable_thinking'] ?? (0,json/* objectOf */.Xy)(body['chat_template_kwargs'])?.['enable_thinking'];
    if (typeof switched === 'boolean')
        return switched;
    if (thinking === 'disabled' || effort === 'none' || budget === 0)
        return false;
    return thinking !== undefined || effort !== undefined || budget !== undefined ? true : null;
}

var mean = __webpack_require__(19194);
var proportion = __webpack_require__(8041);
var evidence = __webpack_require__(83698);
var explain = __webpack_require__(54313);
var threshold = __webpack_require__(85221);
var violations = __webpack_require__(72852);
;// CONCATENATED MODULE: ./src/verdict/thresholds/lint-thresholds.ts







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

var plan_canaries = __webpack_require__(22887);
var base_arm = __webpack_require__(43566);
;// CONCATENATED MODULE: ./src/gate/prepare/announce.ts




/** What will be sent and what it may cost, before the first request. */
function announce({ config }, { scenarios, estimate }, world) {
    for (const prepared of scenarios) {
        const { plan, target, scenario } = prepared;
        const amount = plan.planned === null ? 'as many requests as fit' : (0,format/* formatAmount */.ej)(plan.planned, 'request');
        world.log.info(`${scenario.name}: ${amount} to ${target.address}, ${target.protocol.name}, prices: ${target.price.source}`);
        announceBase(prepared, world);
        if (plan.canaries !== undefined)
            world.log.info(`${scenario.name}: a canary with every ${plan.canaries.every} of them, for at most ${(0,format/* formatUsd */.UK)(plan_canaries/* CANARY_SHARE */.vj * config.budget)} in all`);
        else if (scenario.config.canary && (0,prepared_run/* baseOf */.bx)(prepared) !== null)
            world.log.info(`${scenario.name}: no canaries, for base shows what ails the endpoint`);
    }
    world.log.info(`Expected cost ${(0,format/* formatUsd */.UK)(estimate.expected)}, at worst ${(0,format/* formatUsd */.UK)(estimate.worst)}, budget ${(0,format/* formatUsd */.UK)(config.budget)}`);
}
function announceBase(prepared, world) {
    const base = (0,prepared_run/* baseOf */.bx)(prepared);
    if (base !== null) {
        const place = base.target.address === prepared.target.address ? '' : `, sent to ${base.target.address}`;
        // A new prompt is asked once, so that half of all would be too many.
        const half = prepared.plan.prompts.some((prompt) => prompt.base === null)
            ? 'one of each pair'
            : 'half of them';
        const share = base.others.length === 0 ? half : `one of ${base.others.length + 2}`;
        world.log.info(`${prepared.scenario.name}: ${share} as in ${base.source}${place}`);
        for (const { name, target } of base.others)
            world.log.info(`${prepared.scenario.name}: ${share} as in ${name}, sent to ${target.address}`);
        if (base.between !== null)
            world.log.info(`Compared: ${base.between}`);
        for (const note of base.notes)
            world.log.info(note);
    }
    else if (prepared.base !== null && 'missing' in prepared.base)
        world.log.warning(`Nothing is compared: ${prepared.base.missing}`);
    else if (prepared.base !== null && 'equal' in prepared.base)
        world.log.info(`${prepared.scenario.name}: ${(0,base_arm/* explainEqual */.ac)(prepared.base)}`);
}

var monthly = __webpack_require__(5274);
var each_arm = __webpack_require__(64617);
var remember_files = __webpack_require__(23226);
var remember_base = __webpack_require__(49514);
var early_rules = __webpack_require__(65459);
var join_rules = __webpack_require__(88731);
var simple_statistics = __webpack_require__(15521);
var bisect = __webpack_require__(2713);
;// CONCATENATED MODULE: ./src/stats/capacity/saturation.ts


/** Call `isSaturated` so often. */
const SATURATION_INTERVAL = 1_000;
const WINDOW = 12_000;
/** Requests that show how long an unhurried one takes. */
const REFERENCE_REQUESTS = 20;
const LEAST_ARRIVALS = 25;
const Z_LIMIT = 3;
const RUNNING = 3;
/**
 * Saturated when, three seconds running, the arrivals of 12 s exceed the requests that ended in the same 12 s a service
 * time later by z = (A - D) / √(A + D) > 3, with A >= 25. An error ends a request as an answer does: what fails at any
 * load makes no queue, and a short outage must not end a run.
 */
function watchSaturation() {
    const arrivals = [];
    const ended = [];
    const reference = [];
    let running = 0;
    let saturated = false;
    const fallsBehind = (now) => {
        if (reference.length < REFERENCE_REQUESTS)
            return false;
        const serviceTime = (0,simple_statistics/* median */.JZ)(reference);
        const arrived = countWithin(arrivals, now - WINDOW - serviceTime, now - serviceTime);
        const done = countWithin(ended, now - WINDOW, now);
        return arrived >= LEAST_ARRIVALS && (arrived - done) / Math.sqrt(arrived + done) > Z_LIMIT;
    };
    return {
        arrive: (at) => void arrivals.push(at),
        complete(at, latency, ending) {
            if (ending !== 'refused')
                ended.push(at);
            if (ending === 'answered' && reference.length < REFERENCE_REQUESTS)
                reference.push(latency);
        },
        isSaturated(now) {
            running = fallsBehind(now) ? running + 1 : 0;
            saturated ||= running >= RUNNING;
            return saturated;
        },
    };
}
/** Instants in (from, to] of an ascending list. */
function countWithin(instants, from, to) {
    const countAtMost = (limit) => (0,bisect/* firstInteger */.H)((i) => (instants[i] ?? Infinity) > limit, 0, instants.length - 1);
    return countAtMost(to) - countAtMost(from);
}

;// CONCATENATED MODULE: ./src/gate/run/saturation-rule.ts

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
            if (sample.scenario !== plan.scenario || sample.arm === 'canary')
                return null;
            latest = Math.max(latest, endOf(sample, timeoutMs));
            arriveUntil(latest);
            if (sample.outcome !== 'dropped' && sample.outcome !== 'suppressed') {
                watch.complete(latest, sample.e2eMs ?? 0, endingOf(sample));
            }
            for (; asked + SATURATION_INTERVAL <= latest; asked += SATURATION_INTERVAL) {
                if (!watch.isSaturated(asked + SATURATION_INTERVAL))
                    continue;
                const message = 'the ramp was ended early: the endpoint answers fewer requests than arrive, and more load would only show more of the same';
                return { stoppedBy: 'decided', code: 'saturated', message };
            }
            return null;
        },
    };
}
function endingOf({ outcome, status }) {
    if (outcome === 'ok')
        return 'answered';
    // 503 is what a server says that is too busy.
    return outcome === 'timeout' || outcome === 'rate_limited' || status === 503 ? 'refused' : 'failed';
}
/** An error ends at once, as far as anyone knows; a timeout takes its time. */
function endOf({ startedMs, plannedMs, e2eMs, outcome }, timeoutMs) {
    if (startedMs === null)
        return plannedMs;
    return startedMs + (e2eMs ?? (outcome === 'timeout' ? timeoutMs : 0));
}

;// CONCATENATED MODULE: ./src/gate/judge/run-rules.ts



/** A ramp alone may end where it is saturated; a comparison needs its pairs, and other scenarios are yet to come. */
function saturationRules({ scenarios, shard }, comparison) {
    const [only, ...others] = scenarios;
    const isComparing = comparison !== null && comparison.plan !== null;
    if (only === undefined || others.length > 0 || isComparing || shard !== null)
        return [];
    const { plan, scenario } = only;
    const isRamp = plan.executor?.endsWith('arrival-rate') === true && plan.type === 'load' && !(0,early_rules/* isSteady */.NZ)(only);
    return isRamp && scenario.config['stop-early'] ? [createSaturationRule(plan, scenario.config.timeout)] : [];
}
/** What may end the run early; where there is a comparison, a pass takes both sides. */
function stopRules(looks, comparison) {
    const rules = [looks.rule, comparison?.rule ?? null].filter((rule) => rule !== null);
    if (comparison === null || comparison.plan === null || rules.length === 0)
        return rules;
    return [(0,join_rules/* joinRules */.e)(rules, looks.mayPass && comparison.mayPass)];
}

var generator_generator = __webpack_require__(90348);
var external_node_crypto_ = __webpack_require__(77598);
var parse_prices = __webpack_require__(45900);
var price_list = __webpack_require__(71853);
var price_table = __webpack_require__(53113);
;// CONCATENATED MODULE: ./src/budget/read-price-list.ts

/** A list with fewer models than this share of the bundled one is not all of it. */
const LEAST_SHARE = 0.5;
const LONGEST_PATTERN = 2_000;
const DEEPEST_MATCH = 12;
/** A token for $10,000: a slip of units, not a price. */
const DEAREST = 1e10;
/** Where the package says that its list is published. */
async function publishedAddress() {
    return new URL((await __webpack_require__.e(/* import() */ 2294).then(__webpack_require__.bind(__webpack_require__, 82294))).REMOTE_DATA_JSON_URL);
}
/**
 * The published JSON of `@pydantic/genai-prices` (`prices/new_data/v2/data.json`), checked before a price is taken from it:
 * every rate is a credible amount, every pattern can be read, and the package takes the whole. Else the end of a sentence
 * that says what is wrong.
 */
async function readPriceList(text, name, published) {
    const table = await __webpack_require__.e(/* import() */ 2294).then(__webpack_require__.bind(__webpack_require__, 82294));
    const bundled = await (0,price_list/* bundledProviders */.zi)(table);
    let found;
    try {
        found = JSON.parse(text);
    }
    catch {
        return 'is no JSON';
    }
    if (!Array.isArray(found))
        return 'is no list of providers';
    const faulty = found.find((provider) => !isProvider(provider));
    if (faulty !== undefined)
        return `has a provider that cannot be read (${nameOf(faulty)})`;
    const list = {
        name,
        providers: found,
        ...(published === undefined ? {} : { published }),
    };
    const [count, least] = [countModels(found), LEAST_SHARE * countModels(bundled)];
    if (count < least)
        return `has ${count} models, and the bundled one ${least / LEAST_SHARE}: it is not whole`;
    try {
        (0,price_list/* useList */.UH)(table, list);
        return list;
    }
    catch {
        return 'is refused by the package that it is for';
    }
}
function countModels(providers) {
    return providers.reduce((sum, { models }) => sum + models.length, 0);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function nameOf(provider) {
    const id = isFields(provider) ? provider['id'] : undefined;
    return typeof id === 'string' ? id.slice(0, 40).replace(/[^\w.-]/g, '?') : 'without an id';
}
function isProvider(value) {
    return (isFields(value) &&
        isName(value['id']) &&
        isPattern(value['api_pattern']) &&
        [value['model_match'], value['provider_match']].every((match) => match === undefined || isMatch(match)) &&
        Array.isArray(value['models']) &&
        value['models'].every(isModel));
}
function isModel(value) {
    if (!isFields(value) || !isName(value['id']) || !isMatch(value['match']))
        return false;
    const { prices } = value;
    return Array.isArray(prices)
        ? prices.length > 0 && prices.every((each) => isFields(each) && areRates(each['prices']))
        : areRates(prices);
}
function isName(value) {
    return typeof value === 'string' && value !== '';
}
function areRates(value) {
    return isFields(value) && Object.values(value).every((rate) => isAmount(rate) || isTiered(rate));
}
function isAmount(value) {
    return typeof value === 'number' && value >= 0 && value <= DEAREST;
}
function isTiered(value) {
    return (isFields(value) &&
        isAmount(value['base']) &&
        Array.isArray(value['tiers']) &&
        value['tiers'].every((tier) => isFields(tier) && isAmount(tier['start']) && isAmount(tier['price'])));
}
/** One operator, as the package's `MatchLogic` has it. */
function isMatch(value, depth = 0) {
    if (!isFields(value) || depth > DEEPEST_MATCH)
        return false;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first === undefined || entries.length !== 1)
        return false;
    const [operator, operand] = first;
    if (operator === 'and' || operator === 'or')
        return Array.isArray(operand) && operand.every((each) => isMatch(each, depth + 1));
    if (operator === 'regex')
        return isPattern(operand);
    return ['contains', 'ends_with', 'equals', 'starts_with'].includes(operator) && typeof operand === 'string';
}
function isPattern(value) {
    if (typeof value !== 'string' || value.length > LONGEST_PATTERN)
        return false;
    try {
        return new RegExp(value) instanceof RegExp;
    }
    catch {
        return false;
    }
}

var fetch_whole = __webpack_require__(62366);
var transport = __webpack_require__(6709);
var read_tls = __webpack_require__(87297);
;// CONCATENATED MODULE: ./src/gate/prepare/target/update-prices.ts











const DEADLINE = 10_000;
/** The published table has 0.4 MB. */
const LARGEST_TABLE = 8 * 1024 * 1024;
/** The table changes every few days: one from before that is a cache's that was forgotten. */
const OLDEST_DAYS = 30;
const MS_PER_DAY = 86_400_000;
/**
 * With `prices: update` the table as it is published now, fetched once for the whole run; where it cannot be had, is old or
 * is not in order, the bundled one, with a warning. Nothing is fetched for any other setting.
 */
async function updatePrices(parsed, world) {
    const isAsked = parsed.scenarios.some(({ config }) => (0,parse_prices/* isUpdate */.yM)(config.prices) && config.endpoint !== 'simulator');
    if (!isAsked)
        return {};
    const url = await publishedAddress();
    const answer = await (world.fetchPrices ?? networkFetch(parsed, world))(url);
    refuseOthers(pinsOf(parsed), answer, url);
    const list = typeof answer === 'string' ? answer : await listOf(answer, world.date());
    if (typeof list !== 'string') {
        world.log.info(`Prices are those of ${list.name}, from ${url.href}`);
        return { priceTable: await (0,price_table/* openPriceTable */.U)(list) };
    }
    world.log.warning(`\`prices: update\`: the price table at ${url.href} ${list}; prices are those of ${price_list/* BUNDLED_LIST */.ic.name}, which is bundled`);
    const name = `${price_list/* BUNDLED_LIST */.ic.name}, which could not be updated`;
    return { priceTable: await (0,price_table/* openPriceTable */.U)({ ...price_list/* BUNDLED_LIST */.ic, name }) };
}
function pinsOf({ scenarios }) {
    return [...new Set(scenarios.flatMap(({ config }) => (0,parse_prices/* pinnedHash */.PU)(config.prices) ?? []))];
}
/**
 * Where a table is pinned, no other will do: shards that name the same one have the same prices, or none begins.
 * SettingsError where it is another, or cannot be had.
 */
function refuseOthers(pins, answer, url) {
    const found = typeof answer === 'string' ? answer : `has SHA-256 ${hashOf(answer.body)}`;
    const wrong = pins.filter((pin) => typeof answer === 'string' || pin !== hashOf(answer.body));
    if (wrong.length === 0)
        return;
    const message = `the price table at ${url.href} ${found}, and \`update@sha256:${wrong[0]}\` is asked for: name that of today, or keep the table in a file of yours`;
    throw new errors/* SettingsError */.GN([{ setting: 'prices', message }]);
}
function hashOf(body) {
    return (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex');
}
async function listOf({ body, headers }, today) {
    const date = dateOf(headers, today);
    const days = Math.floor((today.getTime() - date.getTime()) / MS_PER_DAY);
    if (days > OLDEST_DAYS)
        return `is ${days} days old`;
    const published = { date: date.toISOString().slice(0, 10), sha256: hashOf(body) };
    const name = `@pydantic/genai-prices, as published on ${published.date}, SHA-256 ${published.sha256}`;
    return readPriceList(body.toString('utf8'), name, published);
}
/** Of the file where the server says it, else of the answer, which a cache on the way may have kept; else today. */
function dateOf(headers, today) {
    const said = ['last-modified', 'date'].flatMap((name) => {
        const time = Date.parse((0,transport/* headerValue */.Z)(headers, name) ?? '');
        return Number.isNaN(time) || time > today.getTime() ? [] : [new Date(time)];
    });
    return said[0] ?? today;
}
/** Through the proxy of the environment; an authority of `tls` is trusted, and no client's certificate is shown. */
function networkFetch({ config }, world) {
    return async (url) => {
        const authority = config.tls?.ca === undefined ? null : (0,read_tls/* readTls */.i)({ ca: config.tls.ca }, world);
        const transport = generator_generator/* networkGenerator */.y.open((0,wire_proxy/* readProxySettings */.uv)(world.env), authority);
        try {
            const request = { method: 'GET', url, headers: { accept: 'application/json' }, body: '' };
            const terms = { clock: world.clock, deadline: DEADLINE, limit: LARGEST_TABLE };
            return await (0,fetch_whole/* fetchWhole */.O)(request, transport, terms);
        }
        finally {
            await transport.close();
        }
    };
}

var prepare_run = __webpack_require__(25869);
var may_reuse = __webpack_require__(64565);
;// CONCATENATED MODULE: ./src/gate/judge/load-comparison.ts
// What compares is a quarter of what a run would read before its first request: it is read where something is compared.
/** Null where no comparison is asked for. */
async function planComparisonOf(config, prepared) {
    if (prepared.scenarios.every(({ base }) => base === null))
        return null;
    const { planRunComparison } = await Promise.all(/* import() */[__webpack_require__.e(3239), __webpack_require__.e(1702)]).then(__webpack_require__.bind(__webpack_require__, 41702));
    return planRunComparison(config, prepared);
}
async function planExtensionOf(prepared, comparison, terms) {
    if (comparison === null || comparison.plan === null)
        return null;
    const { planExtension } = await Promise.all(/* import() */[__webpack_require__.e(3239), __webpack_require__.e(3868)]).then(__webpack_require__.bind(__webpack_require__, 23868));
    return planExtension(prepared, comparison.plan, terms);
}
/** Says what the planned load can never decide, and what will be compared. */
async function announceComparison(comparison, prepared, { log }) {
    if (comparison === null)
        return;
    const { lintComparison, tellComparison } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 96498));
    for (const warning of lintComparison(comparison, prepared))
        log.warning(warning);
    for (const note of tellComparison(comparison, prepared))
        log.info(note);
}

var books = __webpack_require__(78647);
;// CONCATENATED MODULE: ./src/gate/run/choose-workers.ts

/** Tokens a second up to which one thread's stamps are right to a few milliseconds, with all else that it has to do (docs/benchmarks.md). */
const ONE_THREAD = 30_000;
/** The same on two cores: at 32,000 one thread was no later there than two beside it; where that ends was not measured. */
const ONE_THREAD_OF_TWO_CORES = 40_000;
/** What a thread that does nothing else carries as well. */
const EACH = 15_000;
/** A single thread beside the one that plans reads all that one thread read, and a message for each request is on top of it. */
const LEAST = 2;
/** As models write; a virtual user waits for it. */
const TOKENS_PER_SECOND = 50;
/** An answer that comes whole is about as much work as so many tokens that come by themselves. */
const WHOLE_ANSWER = 20;
/** How many threads carry the load beside the one that plans it, where nobody says it. */
function chooseWorkers(scenarios, cpus) {
    const tokens = Math.max(0, ...scenarios.map(tokensPerSecond));
    if (cpus < LEAST || tokens < (cpus === LEAST ? ONE_THREAD_OF_TWO_CORES : ONE_THREAD))
        return 0;
    // The thread that plans has little to do then, so that two cores are enough for two beside it.
    return Math.min(Math.max(LEAST, cpus - 1), Math.ceil(tokens / EACH));
}
/** Most tokens a second that the plan asks for, at the caps of its answers. */
function tokensPerSecond(prepared) {
    const { plan, scenario, target, book } = prepared;
    // Blocks of either arm come one after the other.
    const arms = scenario.config.design === 'switchback' ? 1 : (0,prepared_run/* armsOf */.jO)(prepared).length;
    const caps = plan.prompts.map((prompt) => book.get(prompt, 'head').maxTokens);
    const tokens = target.stream ? caps.reduce((sum, cap) => sum + cap, 0) / caps.length : WHOLE_ANSWER;
    if (plan.executor === 'trace' || plan.executor?.endsWith('arrival-rate') === true) {
        const peak = Math.max(0, ...plan.stages.map(({ from, target }) => Math.max(from, target)));
        return peak * arms * tokens;
    }
    // Users wait for their answers: each takes no more than it is written at.
    const users = Math.min(plan.sessions.length, plan.maxConcurrency);
    return users * Math.min(tokens, TOKENS_PER_SECOND);
}

;// CONCATENATED MODULE: ./src/gate/run/open-crew.ts





/** Starts the threads that carry the load; null where the thread that plans carries it itself, and the log says why if threads were asked for. */
async function openCrew({ workers, budget }, { scenarios, tls }, { proxy, world }) {
    const { entry, log, cpus, clock } = world;
    const count = workers ?? (entry === undefined ? 0 : chooseWorkers(scenarios, cpus));
    if (count === 0)
        return null;
    if (entry === undefined) {
        log.warning(`\`workers: ${count}\`: no threads can be started here, so that one thread carries the load`);
        return null;
    }
    const { startCrew } = await __webpack_require__.e(/* import() */ 5280).then(__webpack_require__.bind(__webpack_require__, 95280));
    const { threadsOf } = await __webpack_require__.e(/* import() */ 6076).then(__webpack_require__.bind(__webpack_require__, 76076));
    const protocols = [...new Set(scenarios.flatMap(prepared_run/* armsOf */.jO).map(({ target }) => target.protocol.name))];
    const memory = (0,books/* createBooksMemory */.ab)();
    const data = { proxy, tls, protocols, budget: { ceiling: budget, memory } };
    try {
        const crew = await startCrew(count, data, { launch: threadsOf(entry), clock });
        const thread = (0,format/* formatAmount */.ej)(count, 'thread');
        log.info(`The load is carried by ${thread} beside the one that plans it`);
        return { crew, memory };
    }
    catch (error) {
        log.warning(`One thread carries the load: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}

var bound = __webpack_require__(58693);
var budget_ledger = __webpack_require__(13428);
;// CONCATENATED MODULE: ./src/budget/cap-ledger.ts

/** A part of a ledger: what is reserved in it is reserved in the whole, and passes neither ceiling. */
function capLedger(whole, ceiling) {
    const part = (0,budget_ledger/* createLedger */.M)(Math.min(ceiling, whole.ceiling));
    const reserveAll = (amounts) => {
        const own = part.reserveAll(amounts);
        if (own === null)
            return null;
        const of = whole.reserveAll(amounts);
        if (of !== null)
            return own.map((each, i) => joinReservations(each, of[i]));
        for (const each of own)
            each.release();
        return null;
    };
    return {
        ceiling: part.ceiling,
        get spent() {
            return part.spent;
        },
        get reserved() {
            return part.reserved;
        },
        get highWater() {
            return part.highWater;
        },
        reserve: (amount) => reserveAll([amount])?.[0] ?? null,
        reserveAll,
        reserveUpTo(amount) {
            const own = part.reserveUpTo(amount);
            return joinReservations(own, whole.reserveUpTo(own.amount));
        },
        adopt(amount) {
            const own = part.reserveUpTo(amount);
            return joinReservations(own, whole.adopt(amount));
        },
        forfeitRest() {
            part.forfeitRest();
            return whole.forfeitRest();
        },
        overdraw(amount) {
            part.overdraw(amount);
            return whole.overdraw(amount);
        },
    };
}
function joinReservations(part, whole) {
    return {
        get amount() {
            return whole.amount;
        },
        settle(actual) {
            part.settle(actual);
            return whole.settle(actual);
        },
        forfeit() {
            part.forfeit();
            return whole.forfeit();
        },
        release() {
            part.release();
            return whole.release();
        },
        // What is under way turned out to be dearer: the part holds what it can of it, and the whole all.
        raise(by) {
            part.raiseUpTo(by);
            return whole.raise(by);
        },
        raiseUpTo(by) {
            part.raiseUpTo(by);
            whole.raiseUpTo(by);
        },
    };
}

var served_model = __webpack_require__(72427);
var price_terms = __webpack_require__(84234);
;// CONCATENATED MODULE: ./src/load/exchange/price-lessons.ts


/** More names than any router has; a server may not fill the memory with words of its own. */
const MOST_NAMES = 16;
/**
 * What a request costs at most, by all that answers have told so far: a dearer model that answers for the one that was asked,
 * calls of tools that nobody asked for, a cost that the endpoint states. From the first that tells it on, each request is reserved
 * for it. Requests of one kind ask one endpoint for one model with the same fields.
 */
class PriceLessons {
    kinds = new Map();
    /** What a request of so many tokens costs at most. */
    worst({ price, terms, priceKind }, input, output) {
        const lesson = this.kinds.get(priceKind);
        if (lesson === undefined)
            return (0,price_terms/* worstCost */.t)(price, terms, input, output);
        const most = output + lesson.beyond;
        const own = (0,price_terms/* worstCost */.t)(price, terms, input, most);
        const others = lesson.prices.map((other) => other.worst(input, most, terms.traits) * terms.mostOf(other) * terms.place);
        return Math.max(own, ...others) * lesson.times + lesson.fees;
    }
    /** True where it was not known before: what is in flight was reserved for less. */
    learn(prepared, bill, served) {
        const lesson = this.of(prepared.priceKind);
        let isNew = false;
        if (bill.other !== null && !lesson.prices.includes(bill.other)) {
            lesson.prices.push(bill.other);
            isNew = true;
        }
        if (bill.times > lesson.times) {
            lesson.times = bill.times;
            isNew = true;
        }
        if (bill.fees > lesson.fees) {
            lesson.fees = bill.fees;
            isNew = true;
        }
        if (bill.beyond > lesson.beyond) {
            lesson.beyond = bill.beyond;
            isNew = true;
        }
        if (served !== null && !isKnown(lesson.names, served) && lesson.names.length < MOST_NAMES)
            lesson.names.push(served);
        return isNew;
    }
    /**
     * A second name at a price that belongs to one model: the user's word for what he asks is of the first that answered. Null
     * where there is none, or where both are makes of the model that was asked.
     */
    secondName({ priceKind, price, target, model }, served) {
        if (served === null || target.servedPrice !== undefined || price.basis !== 'written')
            return null;
        const names = this.kinds.get(priceKind)?.names ?? [];
        const isAsked = (name) => model !== undefined && (0,served_model/* isSameModel */.S)(model, name);
        const isFine = isKnown(names, served) || (isAsked(served) && names.every(isAsked));
        return isFine ? null : (names[0] ?? null);
    }
    of(kind) {
        let lesson = this.kinds.get(kind);
        if (lesson === undefined) {
            lesson = { prices: [], names: [], times: 1, fees: 0, beyond: 0 };
            this.kinds.set(kind, lesson);
        }
        return lesson;
    }
}
function isKnown(names, served) {
    return names.some((name) => (0,served_model/* isSameModel */.S)(name, served));
}

var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./src/load/exchange/time-limit.ts

/**
 * An evaluation is tried once more, with all the time that it may have, before it counts as too long: a busy machine may
 * have kept the first one from the processor.
 */
const TRIES = [100, 1_000];
/** So many that took too long, and the rest is not begun: each keeps everything else waiting. */
const MOST_TOO_LONG = 2;
/**
 * A deadline within this thread: V8 ends whatever runs in the script, regular expressions too, as it would for a signal.
 * One for each check, so that one that cannot be evaluated costs the run a bounded time.
 */
function createTimeLimit(tries = TRIES) {
    const room = { evaluate: () => false };
    const context = (0,external_node_vm_.createContext)(room);
    const script = new external_node_vm_.Script('evaluate()');
    let tooLong = 0;
    const attempt = (evaluate, timeout) => {
        try {
            room.evaluate = evaluate;
            return script.runInContext(context, { timeout });
        }
        catch (error) {
            if (isTimeout(error))
                return null;
            throw error;
        }
    };
    return (evaluate) => {
        if (tooLong >= MOST_TOO_LONG)
            return null;
        for (const timeout of tries) {
            const result = attempt(evaluate, timeout);
            if (result !== null)
                return result;
        }
        tooLong += 1;
        return null;
    };
}
function isTimeout(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}

;// CONCATENATED MODULE: ./src/load/exchange/answer-checks.ts

/** Longest text that checks look at. */
const TEXT_LIMIT = 1_000_000;
/** The checks of the settings, and the string evaluators that a prompt file brings along. */
function createAnswerChecks(configured) {
    const readsText = configured.some((check) => check.readsText);
    const limits = configured.map((check) => (check.mayTakeLong === true ? createTimeLimit() : null));
    return {
        textNeeded: (prompt) => (readsText || (prompt.checks?.length ?? 0) > 0 ? TEXT_LIMIT : 0),
        evaluate(prompt, seen, answered) {
            const own = prompt.checks ?? [];
            if (configured.length + own.length === 0)
                return null;
            const answer = answerOf(seen);
            return Object.fromEntries([
                ...configured.map((check, i) => holdsInTime(check, answered ? answer : null, limits[i] ?? null)),
                ...own.map((check) => [check.name, answered && holdsText(check, answer.text)]),
            ]);
        },
    };
}
/** The check's name, with a word where it could not be evaluated, and whether it held. */
function holdsInTime(check, answer, limit) {
    if (answer === null)
        return [check.name, false];
    const holds = limit === null ? check.holds(answer) : limit(() => check.holds(answer));
    return holds === null ? [`${check.name} (took too long to evaluate)`, false] : [check.name, holds];
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

var chain = __webpack_require__(94448);
var base_duration = __webpack_require__(5937);
;// CONCATENATED MODULE: ./src/protocols/limits/response-headers.ts
/** The header's first value without surrounding blanks; undefined where it is absent or empty. */
function firstValue(headers, name) {
    const value = headers[name];
    const text = (typeof value === 'string' ? value : value?.[0])?.trim();
    return text === '' ? undefined : text;
}

var wait = __webpack_require__(55861);
;// CONCATENATED MODULE: ./src/protocols/limits/limits.ts



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
    const duration = (0,base_duration/* parseDuration */.E)(value);
    return duration === undefined ? null : (0,wait/* sensibleWait */.P)(duration / 1000);
}
/** An instant that has passed asks for no wait. */
function untilInstant(instantMs, nowMs) {
    return Number.isNaN(instantMs) ? null : (0,wait/* sensibleWait */.P)(Math.max(0, instantMs - nowMs) / 1000);
}

;// CONCATENATED MODULE: ./src/protocols/limits/retry-after.ts



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

var pace = __webpack_require__(61269);
;// CONCATENATED MODULE: ./src/load/exchange/served-by.ts

/**
 * Headers by which gateways tell who served a request, by their documentation (November 2026): LiteLLM's deployment and fallbacks
 * (docs.litellm.ai, response headers), Portkey's target (portkey.ai, response schema), Cloudflare's step (developers.cloudflare.com,
 * fallbacks), Bifrost's provider (docs.getbifrost.ai, response headers), ngrok's model (ngrok.com, AI gateway).
 */
const HEADERS = [
    'x-litellm-model-id',
    'x-litellm-attempted-fallbacks',
    'x-portkey-provider',
    'x-portkey-last-used-option-index',
    'cf-aig-step',
    'x-bifrost-provider',
    'ngrok-aig-model',
];
const COST = 'x-litellm-response-cost';
/**
 * Dollars that LiteLLM's proxy states for an answer (docs.litellm.ai, response headers); null where it states none. Of a stream
 * it knows nothing yet when the headers go.
 */
function statedInHeader(headers) {
    const value = headers[COST] === undefined ? null : Number((0,transport/* headerValue */.Z)(headers, COST));
    return value !== null && Number.isFinite(value) && value > 0 ? value : null;
}
/** `x-litellm-model-id a1b2, x-litellm-attempted-fallbacks 1`, or the answer's own `provider`; null where nothing tells. */
function servedBy(headers, provider) {
    let told = provider === null ? '' : `provider ${provider}`;
    for (const name of HEADERS) {
        const value = (0,transport/* headerValue */.Z)(headers, name)?.trim() ?? '';
        if (value !== '')
            told += `${told === '' ? '' : ', '}${name} ${value}`;
    }
    return told === '' ? null : told;
}

;// CONCATENATED MODULE: ./src/load/exchange/build-sample.ts



/** One line of `samples.jsonl` for a request that was sent. `origin` is the run's start on the clock. */
function buildSample(place, measured, origin, redact) {
    const { seen, judged, settlement, lostUsd } = measured;
    const { writtenAt } = seen;
    const finished = judged.outcome === 'ok';
    const { usage } = settlement;
    const finish = seen.answer?.finish ?? null;
    return placed(place, measured.model, {
        startedMs: writtenAt === null ? null : round(writtenAt - origin),
        outcome: judged.outcome,
        status: seen.status,
        error: judged.error,
        connectMs: roundOrNull(seen.openedMs),
        firstByteMs: between(writtenAt, seen.headAt),
        ttftMs: between(writtenAt, seen.firstContentAt),
        e2eMs: finished ? between(writtenAt, seen.endedAt) : null,
        tpotMs: finished ? roundOrNull((0,pace/* timePerOutputToken */.t)(seen.pace, seen.lastContentAt, usage)) : null,
        events: seen.answer === null ? null : seen.contentEvents,
        inputTokens: usage?.input ?? null,
        cachedInputTokens: usage?.cachedInput ?? null,
        cacheWriteTokens: usage?.cacheWrite ?? null,
        outputTokens: usage?.output ?? null,
        reasoningTokens: usage?.reasoning ?? null,
        usageSource: usage === null ? 'none' : 'reported',
        costUsd: settlement.costUsd + (lostUsd ?? 0),
        costBasis: lostUsd === null ? settlement.costBasis : 'worst_case',
        likelyUsd: settlement.likelyUsd ?? null,
        servedModel: named(seen.answer?.model, redact),
        serviceTier: named(seen.answer?.billing?.tier, redact),
        servedBy: named(servedBy(seen.headers, seen.answer?.provider ?? null), redact),
        finish: finish === null ? null : foreignText(finish, redact),
        retryAfterS: measured.retryAfterS,
        cacheHit: measured.cacheHit,
        checks: measured.checks,
        limits: limitHeaders(seen.headers, redact),
        textHash: measured.textHash,
        resentUsd: lostUsd,
    });
}
/** The sample of an arrival that was never written. */
function buildUnsentSample(place, outcome) {
    return placed(place, null, { ...NOTHING, outcome });
}
const NOTHING = {
    startedMs: null,
    status: null,
    error: null,
    connectMs: null,
    firstByteMs: null,
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
    likelyUsd: 0,
    servedModel: null,
    serviceTier: null,
    servedBy: null,
    finish: null,
    retryAfterS: null,
    cacheHit: null,
    checks: null,
};
/** Field by field: what is spread into so large an object costs V8 some 25 µs, as much as the whole request. */
function placed(place, model, rest) {
    const { planned } = place;
    return {
        id: place.id,
        scenario: place.scenario,
        stage: place.stage,
        arm: planned.arm,
        prompt: place.promptId,
        model,
        shard: place.shard,
        pair: place.pair,
        phase: planned.phase,
        plannedMs: round(place.plannedMs),
        startedMs: rest.startedMs,
        outcome: rest.outcome,
        status: rest.status,
        error: rest.error,
        connectMs: rest.connectMs ?? null,
        firstByteMs: rest.firstByteMs ?? null,
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
        likelyUsd: rest.likelyUsd ?? null,
        servedModel: rest.servedModel ?? null,
        serviceTier: rest.serviceTier ?? null,
        servedBy: rest.servedBy ?? null,
        finish: rest.finish,
        retryAfterS: rest.retryAfterS,
        cacheHit: rest.cacheHit,
        checks: rest.checks,
        good: null,
        limits: rest.limits ?? null,
        textHash: rest.textHash ?? null,
        resentUsd: rest.resentUsd ?? null,
    };
}
function between(from, to) {
    return from === null || to === null ? null : round(to - from);
}
function roundOrNull(ms) {
    return ms === null ? null : round(ms);
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
    const found = [];
    for (const name in headers) {
        if (name.includes('ratelimit') && name.length <= LONGEST_VALUE && found.length < MOST_LIMITS)
            found.push([name, foreignText((0,transport/* headerValue */.Z)(headers, name) ?? '', redact)]);
    }
    return found.length === 0 ? null : Object.fromEntries(found);
}
function named(value, redact) {
    return value === null || value === undefined ? null : foreignText(value, redact);
}
/** A server's words: bounded, and without our secrets. */
function foreignText(text, redact) {
    return redact(text, true).slice(0, LONGEST_VALUE);
}

;// CONCATENATED MODULE: ./src/load/exchange/cap-field.ts

const OTHER = {
    max_tokens: 'max_completion_tokens',
    max_completion_tokens: 'max_tokens',
};
/** Of a field that is refused, and not of a value: vLLM names both fields where a number is too large. */
const REFUSED = /unsupported|not supported|unrecogni[sz]ed|unknown|not permitted|not allowed|forbidden|\binstead\b/i;
/**
 * Which field holds the output cap at each target. Azure's deployments do not tell their model by their name, and gateways
 * differ: a 400 that refuses the one which was sent is answered by sending the other from then on. The number stays, and
 * with it what was reserved.
 */
class CapFields {
    tell;
    chosen = new Map();
    rewritten = new WeakMap();
    constructor(tell) {
        this.tell = tell;
    }
    /** The request with the field that the target takes. */
    apply(wire, target) {
        const field = this.chosen.get(target);
        if (field === undefined)
            return wire;
        const known = this.rewritten.get(wire) ?? withField(wire, field);
        this.rewritten.set(wire, known);
        return known;
    }
    /** Whether the answer refuses the field that was sent, so that the request is worth sending with the other. */
    learn(wire, target, { ending, status, errorBody }) {
        if (ending !== 'complete' || status !== 400 || target.protocol.name !== 'openai-chat')
            return false;
        if (!REFUSED.test(errorBody))
            return false;
        if (Object.keys(OTHER).some((field) => field in (target.body ?? {})))
            return false;
        const sent = fieldOf(wire);
        if (sent === null || !new RegExp(`\\b${sent}\\b`).test(errorBody))
            return false;
        const known = this.chosen.get(target);
        if (known === undefined) {
            this.chosen.set(target, OTHER[sent]);
            this.tell(`${target.endpoint.host} refuses \`${sent}\` (400): the output cap is sent as \`${OTHER[sent]}\` from now on`);
        }
        // Sent before the other was known: once more. Sent with the other: both are refused.
        return known === undefined || known !== sent;
    }
}
function fieldOf({ body }) {
    const sent = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(body)) ?? {};
    const [field, ...more] = Object.keys(OTHER).filter((name) => sent[name] !== undefined);
    return field === undefined || more.length > 0 ? null : field;
}
function withField(wire, field) {
    const { [OTHER[field]]: cap, ...rest } = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(wire.body)) ?? {};
    return cap === undefined ? wire : { ...wire, body: JSON.stringify({ ...rest, [field]: cap }) };
}

var modifiers = __webpack_require__(53979);
var observation = __webpack_require__(36178);
var decode_billing = __webpack_require__(65099);
;// CONCATENATED MODULE: ./src/load/exchange/bill.ts




/** Where the price names none: OpenAI's and Anthropic's web searches are a cent each, Google's and Perplexity's up to 3.5. */
const TOOL_CALL = 0.035;
const bill_NOTHING = { cost: 0, unknown: null, other: null, times: 1, fees: 0, beyond: 0 };
const NO_ANSWER = { model: null };
/** What the answer says of its bill; LiteLLM's proxy states its cost, margins and all, in a header alone. */
function toldOfBill({ answer, headers }) {
    const stated = statedInHeader(headers);
    if (stated === null)
        return answer ?? NO_ANSWER;
    const billing = (0,decode_billing/* mergeBilling */.ky)(answer?.billing ?? null, { statedUsd: stated });
    return { model: answer?.model ?? null, ...(billing === null ? {} : { billing }) };
}
/**
 * By the rates of the model that answered, or of the one that was asked where that is dearer, times what the tier that
 * served it costs more, and calls of hosted tools. Never less than the provider itself says.
 */
function billOf(prepared, usage, answer) {
    const { price, terms } = prepared;
    if (price.basis === 'free')
        return bill_NOTHING;
    const { billing } = answer;
    const stated = billing?.statedUsd ?? 0;
    const served = servedOf(prepared, answer.model, stated > 0);
    const factor = factorOf(prepared, billing);
    const unknown = typeof factor === 'object'
        ? factor.unknown
        : (served.unknown ?? billing?.unknown[0] ?? soundWithoutPrice(price, usage));
    const times = typeof factor === 'object' ? terms.most / terms.place : factor;
    const otherTimes = Math.max(times, served.price === null ? 0 : timesOf(prepared, served.price, billing));
    const tokens = Math.max(price.cost(usage) * times, (served.price?.cost(usage) ?? 0) * otherTimes) * terms.place;
    const fees = (billing?.toolCalls ?? 0) * (price.rates.toolCall ?? TOOL_CALL);
    return {
        cost: Math.max(tokens + fees, stated),
        unknown,
        other: served.price,
        times: tokens > 0 && stated > tokens + fees ? stated / (tokens + fees) : 1,
        fees,
        beyond: Math.max(0, usage.output - prepared.maxTokens),
    };
}
function factorOf({ price, terms, model }, billing, of = price) {
    const told = {
        tier: billing?.tier ?? terms.asked.tier,
        speed: billing?.speed ?? terms.asked.speed,
        geo: billing?.geo ?? terms.asked.geo,
    };
    return (0,modifiers/* priceFactor */.x)(told, of.model ?? model ?? null, of);
}
/** Another model's tier may cost more than that of the one that was asked. */
function timesOf(prepared, other, billing) {
    const factor = factorOf(prepared, billing, other);
    return typeof factor === 'object' ? prepared.terms.mostOf(other) : factor;
}
const AS_ASKED = { price: null, unknown: null };
/**
 * The price of the model that answered, where that is another than was asked and the prices are a list's. A make of the model
 * that was asked may have a price of its own: `gpt-4o-2024-05-13` costs twice as much as `gpt-4o`. A name that no list has is no
 * riddle where the endpoint states the cost itself.
 */
function servedOf({ model, price, target }, served, isStated) {
    if (served === null || model === undefined || model === served)
        return AS_ASKED;
    if (target.servedPrice === undefined)
        return AS_ASKED;
    const found = target.servedPrice(served);
    if (found === null && (isStated || (0,served_model/* isSameModel */.S)(model, served)))
        return AS_ASKED;
    if (found === null)
        return { price: null, unknown: `model: ${served.slice(0, LONGEST_NAME)}` };
    return found.model !== null && found.model === price.model ? AS_ASKED : { price: found, unknown: null };
}
const LONGEST_NAME = 80;
function soundWithoutPrice({ rates }, { audioInput, audioOutput }) {
    if (audioInput !== undefined && rates.audioInput === undefined)
        return 'audio_tokens of the input';
    return audioOutput !== undefined && rates.audioOutput === undefined ? 'audio_tokens of the output' : null;
}

var decode_finish = __webpack_require__(4685);
;// CONCATENATED MODULE: ./src/load/exchange/evidence.ts

/** Tokenizers of servers differ, but none makes of a text a quarter of the fewest tokens that it can be. */
const evidence_LEAST_SHARE = 1 / 4;
/** A report of far fewer tokens than a text has is no report: money is settled with it. */
function isPlausible(reported, least) {
    return reported >= least * evidence_LEAST_SHARE;
}
/**
 * Usage of an answer that broke off is a number on the way, not the bill. That of one that was cut is there only where
 * generation had stopped before; one whose own stop reason names a fault came to its end with it.
 */
function isFinal({ outcome, error }, { answer, ending }) {
    if (outcome === 'stream_error')
        return ending === 'complete' && isFault(answer?.finish ?? null);
    return (outcome === 'ok' || outcome === 'cut' || (outcome === 'invalid_response' && WHOLE.includes(error?.kind)));
}
function isFault(finish) {
    return finish !== null && (0,decode_finish/* kindOfFinish */.Dr)(finish) === 'failure';
}
/** Answers that came whole although they are not what was asked for: empty, or not streamed. */
const WHOLE = ['no_content', 'not_a_stream'];
/**
 * Somebody on the way gave up waiting, or the model failed at its work (424 of Bedrock's `ModelErrorException` and of TGI): it may
 * have generated all the same.
 */
const GAVE_UP = [408, 424, 499];
/**
 * Never written, or refused with a status that says so before anything was generated, however the words with it
 * end. A 5xx may have cost.
 */
function costsNothing(seen) {
    const { writtenAt, status } = seen;
    if (writtenAt === null)
        return true;
    if (status === null || status < 300 || status >= 500 || GAVE_UP.includes(status))
        return false;
    return !saysFiltered(seen) && !saysGenerated(seen);
}
/** Groq refuses with 400 what its own model generated, and shows it; an error that tells its usage has one. */
function saysGenerated({ status, errorBody }) {
    return (status === 400 || status === 422) && /"(failed_generation|usage)"\s*:/.test(errorBody);
}
/** Whether a filter refused the prompt, which has read it and bills that. */
function isFiltered(seen, { outcome }) {
    return seen.status === 400 && outcome === 'http_error' && saysFiltered(seen);
}
/** In `error.code` or `error.innererror.code`; gateways put Azure's words into a body of their own. */
function saysFiltered({ status, errorBody }) {
    return (status === 400 && /content_?filter|ResponsibleAIPolicyViolation|content_policy_violation/i.test(errorBody));
}

;// CONCATENATED MODULE: ./src/load/exchange/pay.ts
/** What is more than was reserved is paid from what is left of the budget, and told even where that is too little. */
function pay(reservation, cost, ledger) {
    if (cost <= reservation.amount)
        return { charged: reservation.settle(cost), isCovered: true };
    const rest = ledger.reserve(cost - reservation.amount);
    const beyond = rest === null ? ledger.overdraw(cost - reservation.amount) : rest.forfeit();
    return { charged: reservation.forfeit() + beyond, isCovered: rest !== null };
}
/** A worst case is no bill: where the budget cannot pay it, all that is left of it is charged, and no more. */
function payWorst(reservation, worst, ledger) {
    if (worst <= reservation.amount)
        return pay(reservation, worst, ledger);
    const wanted = worst - reservation.amount;
    const rest = ledger.reserveUpTo(wanted);
    const isCovered = rest.amount >= wanted;
    return { charged: reservation.forfeit() + rest.forfeit(), isCovered };
}

var prepare = __webpack_require__(45150);
;// CONCATENATED MODULE: ./src/load/exchange/charge.ts







/** Ends a request's reservation: what is known replaces it, what is not stays charged at its worst. */
function chargeRequest(request, seen, judged, books) {
    const { prepared } = request;
    const usage = isFinal(judged, seen) ? (seen.answer?.usage ?? null) : null;
    const served = seen.answer?.model ?? null;
    const bill = billOf(prepared, usage ?? NO_USAGE, toldOfBill(seen));
    const second = books.lessons.secondName(prepared, served);
    const learned = books.lessons.learn(prepared, bill, served);
    const ended = endRequest(request, { seen, judged, usage, bill }, books);
    const fatal = bill.unknown !== null ? misunderstood(bill.unknown) : ended.fatal;
    // Field by field: a spread costs V8 a microsecond or two, and this is on the way of every request.
    return {
        settlement: ended.settlement,
        learned,
        fatal: second === null ? fatal : otherName(second, served ?? ''),
    };
}
const NO_USAGE = { input: 0, output: 0, cachedInput: null, cacheWrite: null, reasoning: null };
function endRequest(request, { seen, judged, usage, bill }, books) {
    const hasOutput = usage !== null && isPlausible(usage.output, seen.contentTokens);
    const hasInput = usage !== null && isPlausible(usage.input, request.prepared.leastInput);
    const countsInput = hasInput || request.prepared.price.basis === 'free';
    if (usage !== null && countsInput && hasOutput)
        return chargeUsage(request, usage, bill, books);
    if (costsNothing(seen)) {
        request.reservation.release();
        return { settlement: { costUsd: 0, likelyUsd: 0, costBasis: 'reported', usage: null }, fatal: null };
    }
    if (isFiltered(seen, judged))
        return chargeInput(request, books);
    const charge = chargeWorst(request, seen, books);
    return hasOutput ? { ...charge, settlement: { ...charge.settlement, usage } } : charge;
}
/**
 * More input than the bound means that something on the way adds to the prompts: no bound made here can hold a
 * budget, so the run ends. More output than the cap is paid from what is left of the budget, or ends the run too; what is
 * known to be billed is charged all the same.
 */
function chargeUsage({ prepared, reservation }, usage, { cost, unknown }, { ledger, bounds }) {
    const beyondBound = bounds.observe(prepared.boundKey, usage.input) === 'beyond_bound';
    // What nobody understands may be more than what is reported.
    const least = unknown === null ? cost : Math.max(cost, reservation.amount);
    const { charged, isCovered } = pay(reservation, least, ledger);
    const reported = `reports ${usage.input} input and ${usage.output} output tokens`;
    const isFree = prepared.price.basis === 'free';
    return {
        settlement: {
            costUsd: charged,
            likelyUsd: cost,
            costBasis: unknown === null ? 'reported' : 'worst_case',
            usage,
        },
        fatal: !isFree && (beyondBound || !isCovered) ? unbounded(reported, prepared.maxTokens, beyondBound) : null,
    };
}
/**
 * The usage never became known, or not all that is billed. An answer that ran past its cap is charged the most tokens
 * that its content can be, instead of the cap that the endpoint does not keep, as far as the budget goes.
 */
function chargeWorst({ prepared, reservation }, seen, { ledger, bounds, lessons }) {
    const { maxTokens, price } = prepared;
    const least = (0,observation/* leastTokens */.M)(seen);
    const input = (0,prepare/* boundOf */.s0)(prepared, bounds);
    const isBeyond = least > maxTokens && price.basis !== 'free';
    const output = isBeyond ? Math.max(least, seen.contentBytes) : maxTokens;
    const own = (0,price_terms/* worstCost */.t)(price, prepared.terms, input, output);
    const dearest = lessons.worst(prepared, input, output);
    const isDearer = dearest > own;
    const share = termsOf(prepared, seen).most / prepared.terms.most;
    const worst = isDearer ? dearest : (isBeyond ? own : reservation.amount) * share;
    // What is known to cost more than was asked for is told even where the budget cannot pay it.
    const { charged, isCovered } = (isDearer ? pay : payWorst)(reservation, worst, ledger);
    return {
        settlement: {
            costUsd: charged,
            likelyUsd: likelyCost(prepared, seen),
            costBasis: 'worst_case',
            usage: null,
        },
        fatal: isCovered ? null : unbounded(`sent at least ${least} output tokens`, maxTokens, false),
    };
}
/** An answer that has begun has named the tier that serves it, or has none; before, it can be the dearest. */
function termsOf({ terms, price, model }, { answer, contentEvents }) {
    const tier = answer?.billing?.tier ?? null;
    if (tier === null && contentEvents === 0)
        return terms;
    const told = { ...terms.asked, tier: tier ?? terms.asked.tier };
    const factor = (0,modifiers/* priceFactor */.x)(told, price.model ?? model ?? null, price);
    return typeof factor === 'object' ? terms : { ...terms, most: factor * terms.place };
}
/** Azure bills what its filter has read of a prompt, and nothing else. */
function chargeInput({ prepared, reservation }, { ledger, bounds }) {
    const worst = (0,price_terms/* worstCost */.t)(prepared.price, prepared.terms, (0,prepare/* boundOf */.s0)(prepared, bounds), 0);
    const { charged } = pay(reservation, worst, ledger);
    const likelyUsd = Math.min(charged, prepared.price.worst(prepared.likelyInput, 0));
    return { settlement: { costUsd: charged, likelyUsd, costBasis: 'worst_case', usage: null }, fatal: null };
}
/**
 * What is probably billed where no usage was reported: what was seen of the answer. Providers do not bill what they
 * answer with an error of their own, though nobody can rely on it.
 */
function likelyCost({ price, likelyInput }, seen) {
    if (seen.status === null || seen.status >= 300)
        return 0;
    const usage = { input: likelyInput, output: (0,observation/* leastTokens */.M)(seen), cachedInput: null, cacheWrite: null };
    return price.cost(usage);
}
function unbounded(what, maxTokens, isInput) {
    const advice = isInput
        ? '; where the endpoint adds a prompt of its own, set `input-overhead` to its tokens'
        : '';
    return {
        code: 'usage_beyond_bound',
        message: `the endpoint ${what} for a request whose input cannot hold ` +
            `that many and whose output is capped at ${maxTokens}: its bill cannot be bounded from here${advice}`,
    };
}
function otherName(first, second) {
    return {
        code: 'price_unknown',
        message: `answers come from \`${first}\` and from \`${second}\`, and \`prices\` are those of one model: name a price file with each of them`,
        cancels: true,
    };
}
/** An answer was dearer than what is in flight was reserved for, and the budget cannot hold that at the new price. */
function dearerThanReserved(what) {
    return {
        code: 'price_above_reservation',
        message: `an answer cost more than was asked for (${what}), and the budget cannot hold what is in flight at that price`,
        cancels: true,
    };
}
function misunderstood(what) {
    return {
        code: 'price_unknown',
        message: `an answer says \`${what}\`, and nobody here knows what that does to the price: its bill cannot be bounded from here`,
    };
}

;// CONCATENATED MODULE: ./src/load/exchange/refusals.ts
function asksToWait(judged, seen) {
    return judged.outcome === 'rate_limited' || seen.status === 503 || seen.status === 529;
}
/** A refusal that the run's own credentials are the reason of says nothing of the endpoint. */
function lostCredential({ target }, { status }) {
    const why = status === 400 || status === 401 || status === 403 ? (target.credential?.failure() ?? null) : null;
    return why === null ? null : { code: 'credential_ended', message: why };
}
function permanentRefusal(judged) {
    if (!judged.permanent)
        return null;
    return {
        code: 'quota_exhausted',
        message: `the provider's quota cannot recover within this run: ${judged.error?.message ?? ''}`,
    };
}

;// CONCATENATED MODULE: ./src/load/exchange/hash-answer.ts

/** An id so long is drawn at random, and not the one that a server gives to all. */
const LONG_ID = 20;
/**
 * `text.id`, both hashed: long enough that two answers of a run do not share it by chance; null of an answer without text. Blanks
 * do not count, for a cache (LiteLLM's) that cuts its text into words again puts them in other places.
 */
function hashAnswer(answer) {
    const words = (answer?.text ?? '').replace(/\s+/g, '');
    if (words === '')
        return null;
    const id = answer?.id ?? '';
    const named = id === '' ? '' : `.${digest(id, 8)}${id.length >= LONG_ID ? '!' : ''}`;
    return `${digest(words, 16)}${named}`;
}
function digest(text, length) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, length);
}

;// CONCATENATED MODULE: ./src/load/exchange/outcome.ts



const OK = { outcome: 'ok', error: null, retryAfterS: null, permanent: false };
/** Longest server text kept in a sample. */
const LONGEST_MESSAGE = 300;
/**
 * Decides an exchange's outcome from what was seen of it. Here bytes of others become texts of ours: they are rid of
 * secrets before anything is cut off or joined, and again after.
 */
function judgeOutcome(seen, protocol, redact) {
    const read = seen.errorBody === '' ? seen : { ...seen, errorBody: redact(seen.errorBody, true) };
    const judged = judge(read, protocol, redact);
    if (judged.error === null)
        return judged;
    const clean = (text) => shorten(redact(collapse(redact(text, true)), true));
    return { ...judged, error: { kind: clean(judged.error.kind), message: clean(judged.error.message) } };
}
function judge(seen, protocol, redact) {
    switch (seen.ending) {
        case 'timeout':
            return failed('timeout', 'timeout', timeoutMessage(seen));
        case 'cut':
            return failed('cut', 'past_reservation', 'the answer ran past its output cap and was cut');
        case 'cancelled':
            return failed('cancelled', 'cancelled', 'the run ended before the answer did');
        case 'network':
            return networkFailure(seen, redact);
        case 'complete':
            return seen.status !== null && seen.status >= 300
                ? refused(seen, seen.status, { protocol, redact })
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
function networkFailure(seen, redact) {
    const error = seen.networkError;
    const code = error === null ? 'closed' : errorCode(error);
    const where = seen.firstContentAt !== null
        ? ' in the middle of the answer'
        : seen.status !== null
            ? ' after the response began'
            : '';
    return failed('network_error', code, `${error === null ? 'connection closed' : redact((0,errors/* messageOf */.bD)(error), true)}${where}`);
}
/** The code of the innermost cause that has one: `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`, … */
function errorCode(error) {
    // Several addresses were tried; the first failure speaks for all.
    const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
    const inner = [error.cause, first].filter(errors/* isErrorLike */.u7).map(errorCode);
    const own = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return inner.find((code) => CODE.test(code)) ?? own;
}
const CODE = /^[A-Z][A-Z0-9_]+$/;
function refused(seen, status, { protocol, redact }) {
    if (status < 400) {
        const target = redact((0,transport/* headerValue */.Z)(seen.headers, 'location') ?? 'an unnamed place', true);
        return failed('http_error', `http_${status}`, `redirected to ${target}; redirects are not followed, set the final URL`);
    }
    const refusal = readRefusal(protocol, status, seen.errorBody);
    if (isOfProxy(status, seen.headers))
        return failed('http_error', PROXY_REFUSED, `a proxy on the way refuses (${status}): ${refusal.message}`);
    const wants = status === 401 ? schemesOf(seen.headers) : '';
    return {
        outcome: status === 429 ? 'rate_limited' : 'http_error',
        error: { kind: refusal.kind, message: wants + refusal.message },
        retryAfterS: refusal.retryAfterS,
        permanent: refusal.permanent,
    };
}
/** How the server wants to be shown a key (RFC 9110, section 11.6.1). */
function schemesOf(headers) {
    const wanted = headers['www-authenticate'];
    return wanted === undefined ? '' : `(WWW-Authenticate: ${[wanted].flat().join(', ')}) `;
}
/** As the transport names a tunnel that was refused. */
const PROXY_REFUSED = 'proxy_refused';
/** Only proxies want to be shown credentials of their own; squid says by a header that the words are its own. */
function isOfProxy(status, headers) {
    return status === 407 || (headers['x-squid-error'] !== undefined && status >= 400);
}
function readRefusal(protocol, status, body) {
    const refusal = protocol.refusal(status, body);
    return refusal.message === '' ? { ...refusal, message: `HTTP ${status}` } : refusal;
}
function answered(seen) {
    const encoding = (0,transport/* contentEncoding */.R)(seen.headers);
    if (encoding !== null) {
        const known = /^(?:gzip|br|deflate|zstd|compress)$/.test(encoding)
            ? ` (content-encoding: ${encoding})`
            : '';
        const message = `the answer is compressed${known}, which was not asked for; times of tokens cannot be read from it`;
        return failed('invalid_response', 'content_encoding', message);
    }
    const failure = seen.answer?.failure;
    if (failure !== null && failure !== undefined) {
        return {
            outcome: failure.outcome,
            error: { kind: failure.kind, message: failure.message },
            retryAfterS: failure.retryAfterS ?? null,
            permanent: failure.permanent ?? false,
        };
    }
    if (seen.contentEvents > 0 || (seen.answer?.text ?? '') !== '')
        return OK;
    return emptyAnswer(seen.answer);
}
/** An answer may well be empty: the model thought till its cap, or was told to be silent. Else nobody answered. */
function emptyAnswer(answer) {
    const finish = answer?.finish ?? null;
    const kind = finish === null ? 'unknown' : (0,decode_finish/* kindOfFinish */.Dr)(finish);
    if ((answer?.usage?.output ?? 0) === 0)
        return failed('invalid_response', 'no_content', 'the answer is complete but holds no content');
    if (kind !== 'unknown')
        return OK;
    const reason = finish === null ? 'without a stop reason' : `with the stop reason ${finish}`;
    return failed('invalid_response', 'no_content', `the answer ended ${reason} and holds no content`);
}
function failed(outcome, kind, message) {
    return { outcome, error: { kind, message }, retryAfterS: null, permanent: false };
}
function collapse(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function shorten(line) {
    return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}…`;
}

;// CONCATENATED MODULE: ./src/load/exchange/sending/second-writing.ts
/** Nobody knows whether the first writing was read: it stays charged at its worst, and the second is reserved anew. */
function secondWriting(paid, { ledger, worst }) {
    const replace = (reservation) => {
        paid.lostUsd = (paid.lostUsd ?? 0) + paid.reservation.forfeit();
        paid.reservation = reservation;
    };
    const { amount } = paid.reservation;
    return {
        amount,
        reserve() {
            const reservation = ledger.reserve(worst());
            if (reservation !== null)
                replace(reservation);
            return reservation !== null;
        },
        adopt() {
            replace(ledger.adopt(amount));
            // What the other thread could not know of prices; where the budget does not hold it, the charge finds out.
            paid.reservation.raise(Math.max(0, worst() - amount));
        },
    };
}

;// CONCATENATED MODULE: ./src/load/exchange/sending/send-prepared.ts



/**
 * Sends a request, and once more where nothing of it was refused but the field of its cap or its credentials, which costs
 * nothing, so that its reservation holds. What is told in the end is the last writing alone: renewing a token and signing
 * are in no measured time. `done` is called exactly once.
 */
function sendPrepared(terms, done) {
    const sending = new Sending(terms, done);
    sending.write();
    return sending;
}
class Sending {
    terms;
    done;
    wire;
    running = null;
    /** What is told where the run ends while a token is fetched or a signature made. */
    meanwhile = null;
    renewed = false;
    over = false;
    constructor(terms, done) {
        this.terms = terms;
        this.done = done;
        this.wire = terms.prepared.wire();
    }
    write() {
        const { prepared, caps, clock } = this.terms;
        const { credential } = prepared.target;
        const asked = caps.apply(this.wire, prepared.target);
        const key = credential?.key();
        const signed = credential?.sign?.(asked) ?? asked;
        if (!(signed instanceof Promise)) {
            this.start(asked, signed, key);
            return;
        }
        this.meanwhile = unsent(clock, 'cancelled', null);
        signed.then((wire) => this.start(asked, wire, key), (error) => this.finish(unsent(clock, 'network', (0,errors/* asError */.zR)(error))));
    }
    cancel() {
        if (this.meanwhile !== null)
            this.finish(this.meanwhile);
        else
            this.running?.cancel();
    }
    start(asked, signed, key) {
        if (this.over)
            return;
        this.meanwhile = null;
        this.running = this.terms.start(signed, (seen) => this.answered(asked, { signed, key }, seen));
    }
    answered(asked, { signed, key }, seen) {
        const { prepared, caps } = this.terms;
        if (caps.learn(asked, prepared.target, seen)) {
            this.write();
            return;
        }
        const { status, headers, errorBody: body, ending } = seen;
        const again = this.renewed || ending !== 'complete' || status === null || status < 300
            ? null
            : (prepared.target.credential?.refused({ wire: signed, key, status, headers, body }) ?? null);
        if (again === null) {
            this.finish(seen);
            return;
        }
        this.renewed = true;
        this.meanwhile = seen;
        void again.then((isNewer) => {
            if (this.over)
                return;
            if (!isNewer) {
                this.finish(seen);
                return;
            }
            this.wire = prepared.wire();
            this.write();
        });
    }
    finish(seen) {
        if (this.over)
            return;
        this.over = true;
        this.done(seen);
    }
}
/** Of a request that no byte was written of. */
function unsent(clock, ending, networkError) {
    return { ...(0,observation/* nothingSeen */.p)(new pace/* PaceRecorder */._()), ending, networkError, endedAt: clock.now() };
}

;// CONCATENATED MODULE: ./src/load/wire/hit-header.ts

const HIT = /(?<![a-z])(hit|true|yes|cached)(?![a-z])|^1$/i;
const MISS = /(?<![a-z])(miss|bypass|expired|stale|dynamic|uncacheable|none|false|no|off|pass|updating)(?![a-z])|^0$|^$/i;
/** `x-cache`, or `x-cache: pattern`; null for the empty text. */
function parseHitHeader(text) {
    const [, name = '', pattern] = /^\s*([^:\s]+)\s*(?::\s*(.*?)\s*)?$/.exec(text) ?? [];
    if (name === '')
        return null;
    return {
        name: name.toLowerCase(),
        pattern: pattern === undefined || pattern === '' ? null : new RegExp(pattern, 'i'),
    };
}
/** Null where the header did not come: others may carry it. An opaque value (a cache key, say) comes with hits only. */
function readHit(headers, header) {
    const value = header === null ? undefined : (0,transport/* headerValue */.Z)(headers, header.name);
    if (header === null || value === undefined)
        return null;
    if (header.pattern !== null)
        return header.pattern.test(value);
    return HIT.test(value) || !MISS.test(value.trim());
}

;// CONCATENATED MODULE: ./src/load/exchange/desk.ts













/** A request whose worst case is reserved: it may be sent. */
class Ticket extends chain/* Link */.N {
    place;
    prepared;
    reservation;
    /** What a first writing, lost with its connection, stays charged; null where there was none. */
    lostUsd = null;
    constructor(place, prepared, reservation) {
        super();
        this.place = place;
        this.prepared = prepared;
        this.reservation = reservation;
    }
}
/** Takes requests one turn at a time: reserves, sends, settles, and writes the sample. */
class RequestDesk {
    settings;
    origin;
    caps;
    /** In flight. */
    open = new chain/* Chain */.s();
    constructor(settings, 
    /** The run's start on the clock. */
    origin) {
        this.settings = settings;
        this.origin = origin;
        this.caps = new CapFields(settings.tell ?? (() => undefined));
    }
    /** Reserves the worst case of all requests of a turn, or of none; null where the ceiling would be passed. */
    admit(places, prompts) {
        const { book } = this.settings;
        const ledger = this.ledgerOf(places[0]?.planned.arm);
        const prepared = places.map(({ planned }) => book.get(promptAt(prompts, planned.prompt), planned.arm));
        const reservations = ledger.reserveAll(prepared.map((request) => this.worstOf(request)));
        if (reservations === null)
            return null;
        return places.map((place, i) => new Ticket(place, prepared[i], reservations[i]));
    }
    ledgerOf(arm) {
        const { ledger, canaryLedger } = this.settings;
        return arm === 'canary' ? (canaryLedger ?? ledger) : ledger;
    }
    worstOf(request) {
        const { bounds, lessons } = this.settings;
        return lessons.worst(request, (0,prepare/* boundOf */.s0)(request, bounds), request.maxTokens);
    }
    /**
     * Reserves as much of the dearest model that the price list has at the endpoint as the budget holds: nobody knows yet which one
     * answers.
     */
    reserveDearest({ prepared, reservation }) {
        const dearest = prepared.target.dearestPrice?.() ?? null;
        if (dearest === null)
            return;
        const { terms, maxTokens } = prepared;
        const input = (0,prepare/* boundOf */.s0)(prepared, this.settings.bounds);
        const wanted = dearest.worst(input, maxTokens, terms.traits) * terms.mostOf(dearest) * terms.place;
        reservation.raiseUpTo(wanted - reservation.amount);
    }
    /** What is in flight is reserved for what its kind turned out to cost; false where the budget does not hold that. */
    raiseOpen(priceKind) {
        let isHeld = true;
        for (let each = this.open.first; each !== null; each = each.after) {
            const { prepared, reservation } = each;
            if (prepared.priceKind !== priceKind)
                continue;
            const more = this.worstOf(prepared) - reservation.amount;
            isHeld = (more <= 0 || reservation.raise(more)) && isHeld;
        }
        return isHeld;
    }
    send(ticket, turn, done) {
        this.open.add(ticket);
        const { checks, hashesText, timeoutMs, carrier, clock } = this.settings;
        const ledger = this.ledgerOf(ticket.place.planned.arm);
        const { prepared } = ticket;
        const again = secondWriting(ticket, { ledger, worst: () => this.worstOf(prepared) });
        // What is written again, for another field or key, was due long before.
        let { dueMs } = turn;
        const start = (wire, seen) => {
            const due = dueMs;
            dueMs = null;
            return carrier.start({
                wire,
                protocol: prepared.target.protocol,
                stream: prepared.target.stream,
                maxTokens: prepared.maxTokens,
                isFree: prepared.price.basis === 'free',
                keepText: hashesText ? TEXT_LIMIT : checks.textNeeded(prepared.prompt),
                again,
                isShared: prepared.varying === 0 && prepared.target.credential?.sign === undefined,
                timeoutMs,
                turn: turn.turn,
                dueMs: due,
            }, seen);
        };
        return sendPrepared({ prepared, caps: this.caps, clock, start }, (seen) => done(this.settle(ticket, seen)));
    }
    settle(ticket, seen) {
        const { place, prepared } = ticket;
        const judged = judgeOutcome(seen, prepared.target.protocol, this.settings.redact);
        this.open.remove(ticket);
        const { settlement, fatal, learned } = chargeRequest(ticket, seen, judged, this.settings);
        const isHeld = !learned || this.raiseOpen(prepared.priceKind);
        const sample = buildSample(place, {
            model: prepared.model ?? null,
            seen,
            judged,
            settlement,
            lostUsd: ticket.lostUsd,
            retryAfterS: asksToWait(judged, seen)
                ? retryAfterSeconds(seen.headers, this.settings.wallClock(), judged.retryAfterS)
                : null,
            cacheHit: readHit(seen.headers, this.settings.hitHeader),
            textHash: this.settings.hashesText ? hashAnswer(seen.answer) : null,
            checks: place.planned.arm === 'canary'
                ? null
                : this.settings.checks.evaluate(prepared.prompt, seen, judged.outcome === 'ok'),
        }, this.origin, this.settings.redact);
        const dearer = isHeld ? null : dearerThanReserved(seen.answer?.model ?? 'its price');
        return {
            sample,
            gaps: seen.gaps,
            fatal: dearer ?? fatal ?? permanentRefusal(judged) ?? lostCredential(prepared, seen),
        };
    }
}
function promptAt(prompts, index) {
    const prompt = prompts[index];
    if (prompt === undefined)
        throw new Error(`the plan has no prompt ${index}`);
    return prompt;
}

;// CONCATENATED MODULE: ./src/gate/run/create-desk.ts



function createDesk({ scenario: { config }, plan, book }, { request, world, carrier, ledger, canaryLedger, bounds, lessons, origin, tell }, timeoutMs) {
    return new RequestDesk({
        clock: world.clock,
        carrier,
        ledger,
        canaryLedger,
        bounds,
        lessons,
        book,
        checks: createAnswerChecks(config.checks ?? []),
        redact: request.prepared.credentials.redactor(world.redact),
        timeoutMs,
        shard: request.prepared.shard,
        hitHeader: parseHitHeader(config.cache['hit-header']),
        hashesText: plan.type === 'cache',
        wallClock: () => world.date().getTime(),
        tell,
    }, origin);
}

;// CONCATENATED MODULE: ./src/gate/run/first-request.ts




const QUESTION = 'Reply with OK.';
/** Enough for an answer to name its model and tier; some models take no smaller cap than 16. */
const SHORT_ANSWER = 64;
/** No run waits longer for each. */
const LONGEST = 30_000;
/**
 * Where several requests of a kind may be in flight together, one goes alone before them: its answer names the model, the tier and
 * whatever else its price depends on, so that each that follows is reserved for what it costs. It is reserved itself for the
 * dearest model that the price list has at the endpoint. Nothing is sent where nothing costs, and none to an endpoint that is to be
 * found cold.
 */
async function openPrices(request, world) {
    let sum = { spent: 0, reported: 0, likely: 0 };
    let stopped = null;
    for (const kind of kindsOf(request.scenarios)) {
        for (const maxTokens of capsOf(kind.asked.maxTokens)) {
            if (stopped !== null || request.cancellation.reason !== null)
                break;
            const settled = await askOnce(kind, maxTokens, request);
            if (settled === null)
                break;
            const { sample, fatal } = settled;
            sum = add(sum, sample);
            if (fatal !== null)
                stopped = { stoppedBy: 'error', code: fatal.code, message: fatal.message };
            // A cap that is too small for what the user asks beside it, say.
            if (sample.status !== 400 && sample.status !== 422) {
                tell(kind, sample, world);
                break;
            }
        }
    }
    return { ...sum, stopped };
}
/** Each kind of request once, of the scenarios that send several together. */
function kindsOf(scenarios) {
    const kinds = new Map();
    for (const scenario of scenarios) {
        const { plan, book } = scenario;
        if (plan.type === 'cold-start' || plan.maxConcurrency === 1)
            continue;
        const isAlone = sendsOneAtATime(scenario);
        for (const { arm } of (0,prepared_run/* armsOf */.jO)(scenario)) {
            for (const prompt of plan.prompts) {
                if (!(0,plan_plan/* armsAsking */.l)(prompt).includes(arm))
                    continue;
                const asked = book.get(prompt, arm);
                // A price of the setting knows no dearer model, and what each answer costs is known before the next is asked.
                if (isAlone && asked.price.source === 'setting')
                    continue;
                if (asked.price.basis !== 'free' && !kinds.has(asked.priceKind))
                    kinds.set(asked.priceKind, { scenario, arm, asked });
            }
        }
    }
    return [...kinds.values()];
}
/** One virtual user has one answer before he asks for the next. */
function sendsOneAtATime(scenario) {
    const { plan } = scenario;
    const isClosed = plan.executor?.endsWith('vus') === true || plan.executor === 'shared-iterations';
    return isClosed && plan.sessions.length * (0,prepared_run/* armsOf */.jO)(scenario).length === 1;
}
function capsOf(cap) {
    return cap > SHORT_ANSWER ? [SHORT_ANSWER, cap] : [cap];
}
/** Null where the budget cannot hold even one. */
function askOnce({ scenario, arm, asked }, maxTokens, { cancellation, deskOf }) {
    const { model } = asked;
    const prompt = {
        id: `first request (${arm}, ${model ?? ''}, ${maxTokens})`,
        messages: [{ role: 'user', content: QUESTION }],
        maxTokens,
        ...(model === undefined ? {} : { model }),
    };
    const planned = { id: prompt.id, head: prompt, base: prompt, others: { [arm]: prompt } };
    const place = {
        id: 0,
        scenario: scenario.plan.scenario,
        stage: 1,
        pair: null,
        planned: { id: 0, prompt: 0, arm, phase: 'warmup' },
        promptId: prompt.id,
        shard: null,
        plannedMs: 0,
    };
    const desk = deskOf(scenario, Math.min(LONGEST, scenario.scenario.config.timeout));
    const [ticket] = desk.admit([place], [planned]) ?? [];
    if (ticket === undefined)
        return Promise.resolve(null);
    desk.reserveDearest(ticket);
    return new Promise((resolve) => {
        const running = desk.send(ticket, { turn: 0, dueMs: null }, resolve);
        cancellation.onCancel(() => running.cancel());
    });
}
function add(sum, { costUsd, costBasis, likelyUsd }) {
    const isReported = costBasis === 'reported';
    return {
        spent: sum.spent + costUsd,
        reported: sum.reported + (isReported ? costUsd : 0),
        likely: sum.likely + (isReported ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd)),
    };
}
function tell({ asked: { model } }, { servedModel, serviceTier, costUsd }, { log }) {
    if (typeof servedModel !== 'string')
        return;
    const tier = typeof serviceTier === 'string' ? ` at tier ${serviceTier}` : '';
    const told = `One request went alone before the load, for its price: \`${servedModel}\` answers${tier} (${(0,format/* formatUsd */.UK)(costUsd)})`;
    if (model !== undefined && !(0,served_model/* isSameModel */.S)(model, servedModel))
        log.warning(`${told}, where \`${model}\` was asked`);
    else
        log.info(told);
}

var carrier = __webpack_require__(23976);
;// CONCATENATED MODULE: ./src/load/threads/join-health.ts
/**
 * The generator's health where threads carry the load. Schedule, processor time and machine are those of the whole process;
 * stamps are taken in the threads, so that what holds up their loops is what counts; each share is that of the thread which
 * is worst off.
 */
function joinHealth(own, threads) {
    const healths = threads.map(({ health }) => health);
    const worst = (pick) => {
        const known = [own, ...healths].map(pick).filter((value) => value !== null);
        return known.length === 0 ? null : Math.max(...known);
    };
    return {
        ...own,
        eventLoopDelay: {
            p99: worst(({ eventLoopDelay }) => eventLoopDelay.p99),
            max: worst(({ eventLoopDelay }) => eventLoopDelay.max),
        },
        heldUp: {
            kind: 'threads',
            threads: healths.flatMap(({ heldUp }) => (heldUp.kind === 'seen' ? [heldUp.holdUps] : [])),
        },
        utilization: worst(({ utilization }) => utilization),
        cpuShare: worst(({ cpuShare }) => cpuShare),
        waitedShare: worst(({ waitedShare }) => waitedShare),
    };
}

;// CONCATENATED MODULE: ./src/gate/run/hands.ts



/** Warms up whatever carries the load, before the run's clock starts. */
function openHands(request, world) {
    return request.threads === null
        ? openOwn(request, world)
        : Promise.resolve(handsOf(request.threads, request, world));
}
async function openOwn(request, world) {
    const { generator, transport } = request;
    const health = generator.watch();
    const overheadMs = await warmUp(request, world);
    const hands = {
        carrier: (0,carrier/* carryHere */.w)(transport, world.clock),
        overheadMs,
        begin: (origin) => health.start(origin),
        onLateness: (lateness, due) => health.observe(lateness, due),
        finish: () => Promise.resolve({ health: health.stop(), threads: [], lost: null }),
    };
    return hands;
}
/** Each protocol that an arm speaks; what measuring adds is told of head's. */
async function warmUp(request, world) {
    const protocols = new Set(request.prepared.scenarios.flatMap(prepared_run/* armsOf */.jO).map(({ target }) => target.protocol));
    let overhead = null;
    for (const protocol of protocols) {
        if (request.cancellation.reason !== null)
            return null;
        const measured = await request.generator.warmUp(request.transport, protocol, world.clock);
        overhead ??= measured;
    }
    return overhead;
}
function handsOf({ crew }, { generator }, { redact }) {
    const health = generator.watch();
    return {
        carrier: crew,
        overheadMs: crew.overhead,
        begin(origin, onLoss) {
            health.start(origin);
            crew.begin(origin, {
                onLateness: (lateness, due) => health.observe(lateness, due),
                onDeath: (message) => onLoss(lossOf(redact(message, true))),
            });
        },
        // They tell themselves when they handed a request on.
        onLateness: () => undefined,
        async finish() {
            const own = health.stop();
            const told = await crew.finish();
            const threads = told.filter((thread) => thread !== null);
            const lost = threads.length < told.length ? lossOf('a thread of the load did not say how it fared') : null;
            return { health: joinHealth(own, threads), threads, lost };
        },
    };
}
function lossOf(message) {
    return { stoppedBy: 'error', code: 'thread_died', message };
}

;// CONCATENATED MODULE: ./src/gate/run/report-progress.ts
const PROGRESS_EVERY = 500;
/** Tells whoever listens how a scenario goes on; the returned function ends that. */
function reportProgress(executor, watched) {
    const { world, scenario, ledger, origin, firstTokens, budget } = watched;
    const { onProgress } = world;
    if (onProgress === undefined)
        return () => undefined;
    const { plan } = scenario;
    // Shared iterations are over when they are done; the length of the stages is only how long they may take.
    const mayBeShorter = scenario.scenario.config.executor === 'shared-iterations';
    const isTimed = plan.type === 'load' && !mayBeShorter && Number.isFinite(plan.durationMs);
    let clear = () => undefined;
    const tick = () => {
        const { inFlight, done, stage } = executor.progress();
        onProgress({
            elapsedMs: world.clock.now() - origin,
            totalMs: isTimed ? plan.durationMs : null,
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

var plan_scenario = __webpack_require__(5715);
var run_search = __webpack_require__(21563);
;// CONCATENATED MODULE: ./src/gate/run/search/search-scenario.ts


/** Where nobody says what is good: to be answered. */
const ANSWERED = { limits: [], checks: false };
/** Runs a capacity scenario, one plan behind the other. */
function searchScenario(scenario, { prepared, onSample, now, tell, run }) {
    const { config } = scenario.scenario;
    const before = prepared.scenarios.slice(0, prepared.scenarios.indexOf(scenario));
    const firstId = before.reduce((sum, { plan }) => sum + (0,plan_scenario/* countIds */.Es)(plan), 0);
    const { prompts } = scenario.plan;
    const frame = (0,plan_scenario/* frameOf */.Dm)({ scenario: scenario.scenario, prompts, seed: prepared.seed, firstId });
    const send = (plan, observe) => {
        const startMs = now();
        return run({ ...scenario, plan }, startMs, (sample, gaps) => {
            const probe = observe(sample, now() - startMs);
            return onSample(sample, gaps) ?? probe;
        });
    };
    return (0,run_search/* runSearch */._)({ frame, config, good: config.good ?? ANSWERED, send, now, tell });
}

;// CONCATENATED MODULE: ./src/gate/run/run-all.ts

/** One scenario behind the other, until one of them ends the run. */
async function runAll(prepared, running) {
    const { run, now } = running;
    const spans = [];
    const searches = new Map();
    let stopped = null;
    for (const [index, scenario] of prepared.scenarios.entries()) {
        const startMs = now();
        if (scenario.plan.type === 'capacity') {
            const found = await searchScenario(scenario, { ...running, prepared });
            searches.set(index, found.record);
            ({ stopped } = found);
        }
        else
            stopped = await run(scenario, startMs);
        spans.push({ startMs, durationMs: now() - startMs });
        if (stopped !== null)
            break;
    }
    return { stopped, spans, searches };
}

;// CONCATENATED MODULE: ./src/load/schedule/backoff.ts
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

;// CONCATENATED MODULE: ./src/load/schedule/iterations.ts
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

;// CONCATENATED MODULE: ./src/load/schedule/places.ts
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
        const { requests } = turn;
        const plannedMs = due - this.run.origin;
        const stage = loop === null ? session.stage : this.stageAt(plannedMs);
        const first = this.firstId(session, requests.length);
        const pair = first === null ? session.pair : requests.length > 1 ? first : null;
        return requests.map((planned, k) => ({
            id: first === null ? planned.id : first + k * (loop?.ids.step ?? 0),
            scenario: this.plan.scenario,
            stage,
            pair,
            planned,
            promptId: this.plan.prompts[planned.prompt]?.id ?? '',
            shard: this.run.shard,
            plannedMs,
        }));
    }
    /** The number of the first of the next requests of a looping session; null where the plan has numbered them. */
    firstId(session, requests) {
        const { loop } = session;
        if (loop === null)
            return null;
        const before = this.sent.get(session) ?? 0;
        this.sent.set(session, before + requests);
        return loop.ids.first + before * loop.ids.step;
    }
    stageAt(plannedMs) {
        const since = plannedMs - this.run.startMs;
        return this.plan.stages.findLast((stage) => stage.startMs <= since)?.index ?? 1;
    }
}

;// CONCATENATED MODULE: ./src/load/schedule/slots.ts
/** Room for the requests in flight: never more than `limit` at once. Who may wait for room waits in line. */
class Slots {
    limit;
    /** By number; null where a slot is free. No Set, for the reason that `Chain` gives. */
    running = [];
    free = [];
    waiting = [];
    constructor(limit) {
        this.limit = limit;
    }
    get inFlight() {
        return this.running.length - this.free.length;
    }
    /** The most that ever were in flight. */
    get maxInFlight() {
        return this.running.length;
    }
    hasRoom(size) {
        return this.inFlight + size <= this.limit;
    }
    /** Runs `action` once there is room for `size`, behind all who came before. */
    whenRoom(size, action) {
        this.waiting.push({ size, action });
    }
    /** Returns the number of its slot. */
    take(exchange) {
        const slot = this.free.pop() ?? this.running.length;
        this.running[slot] = exchange;
        return slot;
    }
    /** Frees a slot, once. */
    release(slot) {
        this.running[slot] = null;
        this.free.push(slot);
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
            exchange?.cancel();
    }
}

;// CONCATENATED MODULE: ./src/load/schedule/timers.ts

class Pending extends chain/* Link */.N {
    action;
    /** Takes it back. */
    cancel = () => undefined;
    constructor(action) {
        super();
        this.action = action;
    }
}
/** Timers that can be taken back, or brought forward, all at once. */
class Timers {
    clock;
    pending = new chain/* Chain */.s();
    constructor(clock) {
        this.clock = clock;
    }
    at(instant, action, precision) {
        const { pending } = this;
        const timer = new Pending(action);
        pending.add(timer);
        timer.cancel = this.clock.at(instant, () => {
            pending.remove(timer);
            action();
        }, precision);
    }
    clear() {
        this.takeAll();
    }
    /** Runs every pending action now. */
    fireAll() {
        for (const { action } of this.takeAll())
            action();
    }
    takeAll() {
        const all = [];
        for (let { first } = this.pending; first !== null; { first } = this.pending) {
            this.pending.remove(first);
            first.cancel();
            all.push(first);
        }
        return all;
    }
}

;// CONCATENATED MODULE: ./src/load/schedule/canary-sender.ts

/**
 * Interleaves canaries with the load, whatever sends it: one with each so-manieth of its requests. They must not crowd
 * the load out: where it leaves no room in flight, or their share of the budget is used up, they wait for its next
 * request.
 */
class CanarySender {
    canaries;
    beside;
    since = 0;
    sent = 0;
    inFlight = 0;
    /** Most at once. */
    most;
    constructor(canaries, beside) {
        this.canaries = canaries;
        this.beside = beside;
        this.most = Math.max(1, Math.floor(plan_canaries/* CANARY_SHARE */.vj * beside.slots.limit));
    }
    /** After requests of the load were written, all due at this place. */
    follow(requests, at) {
        const { slots } = this.beside;
        this.since += requests;
        if (this.since < this.canaries.every || this.inFlight >= this.most || !slots.hasRoom(1))
            return;
        const [ticket] = this.beside.desk.admit([this.nextPlace(at)], this.canaries.prompts) ?? [];
        if (ticket === undefined)
            return;
        this.since -= this.canaries.every;
        this.sent += 1;
        this.inFlight += 1;
        const turn = { turn: ticket.place.id, dueMs: null };
        const exchange = this.beside.desk.send(ticket, turn, (settled) => {
            slots.release(slot);
            this.inFlight -= 1;
            this.beside.onSettled(settled);
        });
        const slot = slots.take(exchange);
    }
    nextPlace(at) {
        const { ids, prompts } = this.canaries;
        const id = ids.first + this.sent * ids.step;
        const prompt = this.sent % prompts.length;
        return {
            id,
            scenario: at.scenario,
            stage: at.stage,
            pair: null,
            planned: { id, prompt, arm: 'canary', phase: 'measure' },
            promptId: prompts[prompt]?.id ?? '',
            shard: this.beside.shard,
            plannedMs: at.plannedMs,
        };
    }
}

;// CONCATENATED MODULE: ./src/load/schedule/turn-sender.ts


/** Sends the requests of a turn together or not at all, and hands every sample on. */
class TurnSender {
    settings;
    state;
    sent = 0;
    done = 0;
    canaries;
    constructor(settings, state) {
        this.settings = settings;
        this.state = state;
        const { desk, shard } = settings;
        const { plan, slots } = state;
        const onSettled = (settled) => this.takeLast(settled);
        this.canaries =
            plan.canaries === undefined ? null : new CanarySender(plan.canaries, { desk, slots, shard, onSettled });
    }
    /** Writes all requests in one tick; `next` runs when the last of them has ended. */
    send(places, due, next) {
        const { desk, clock } = this.settings;
        const { slots, plan } = this.state;
        const tickets = desk.admit(places, plan.prompts);
        if (tickets === null) {
            this.state.stop(OUT_OF_BUDGET);
            return;
        }
        this.settings.onLateness(clock.now() - due, due);
        let open = tickets.length;
        const turn = { turn: places[0]?.id ?? 0, dueMs: due };
        for (const ticket of tickets) {
            this.sent += 1;
            const exchange = desk.send(ticket, turn, (settled) => {
                slots.release(slot);
                this.done += 1;
                open -= 1;
                this.take(settled);
                if (open === 0)
                    next();
            });
            const slot = slots.take(exchange);
        }
        const [first] = places;
        if (first !== undefined)
            this.canaries?.follow(places.length, first);
    }
    /** Hands a sample on, and lets in who waited for its room. */
    take({ sample, gaps, fatal }) {
        const { slots, backoff } = this.state;
        backoff.observe(sample, this.settings.clock.now());
        const reason = this.settings.onSample(sample, gaps);
        if (fatal !== null)
            this.fail(fatal);
        else if (reason !== null)
            this.state.stop(reason);
        slots.admitWaiting();
    }
    /** No turn follows a canary, so that nobody else sees whether it was the last in flight. */
    takeLast(settled) {
        this.take(settled);
        this.state.settleUp();
    }
    fail({ code, message, cancels = false }) {
        const reason = { stoppedBy: 'error', code, message };
        if (cancels)
            this.state.cancel(reason);
        else
            this.state.stop(reason);
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

;// CONCATENATED MODULE: ./src/load/schedule/executor.ts






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
    /** Planned already, but not due yet. */
    upcoming = null;
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
        const cancel = (reason) => this.cancel(reason);
        const settleUp = () => this.settleUp();
        this.sender = new TurnSender(settings, { slots, backoff, plan, stop, cancel, settleUp });
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
    /** Stops, and takes back what is in flight: its samples come before this returns, those of other threads at once. */
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
        for (let session = this.peek(); session !== null; session = this.peek())
            this.open(session);
        this.settleUp();
    }
    /** Fires every session that is due, then sleeps until the next one. */
    pump() {
        for (let session = this.peek(); session !== null && !this.expired; session = this.peek()) {
            const due = this.instantOf(session.dueMs);
            if (due > this.settings.clock.now()) {
                this.timers.at(due, () => this.pump(), precisionOf(session));
                return;
            }
            this.open(session);
        }
        this.settleUp();
    }
    /** The next session to open; null where no more will be. */
    peek() {
        const { sessions } = this.plan;
        if (this.stopped !== null || this.nextSession >= sessions.length)
            return null;
        this.upcoming ??= sessions.get(this.nextSession);
        return this.upcoming;
    }
    open(session) {
        this.nextSession += 1;
        this.upcoming = null;
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
            this.timers.at(due, () => this.awaitTurn(session, index, due), precisionOf(session));
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
/** An arrival is part of the load's shape; a user who thinks a millisecond longer is none the less a user. */
function precisionOf(session) {
    return isClosed(session) ? 'rough' : 'exact';
}
/** A session that goes on by itself: held back by a 429 it waits, where an arrival would be suppressed. */
function isClosed(session) {
    return session.loop !== null || session.turns.length > 1;
}

var good = __webpack_require__(30940);
;// CONCATENATED MODULE: ./src/gate/run/grade-samples.ts

/** Says of each sample whether it was good, where the settings say what that is. `now` counts from the run's start. */
function gradeSamples(take, definition, now) {
    if (definition === undefined)
        return take;
    return (sample, gaps) => {
        const elapsedMs = sample.startedMs === null ? null : now() - sample.startedMs;
        return take({ ...sample, good: (0,good/* isGood */.Kg)(definition, sample, elapsedMs) }, gaps);
    };
}

;// CONCATENATED MODULE: ./src/gate/run/start-scenario.ts



/** The executor of one scenario, on the run's one ledger. */
function startScenario(prepared, shared) {
    const desk = createDesk(prepared, shared, prepared.scenario.config.timeout);
    const { request, world, origin, onLateness, startMs } = shared;
    const { good } = prepared.scenario.config;
    const onSample = gradeSamples(shared.onSample, good, () => world.clock.now() - origin);
    const { shard } = request.prepared;
    return new Executor(prepared.plan, {
        clock: world.clock,
        desk,
        origin,
        startMs,
        shard,
        onSample,
        onLateness,
    });
}
/** Scenarios learn the same of an endpoint, each for itself. */
function onceEach(tell) {
    const told = new Set();
    return (message) => {
        if (!told.has(message))
            tell(message);
        told.add(message);
    };
}

;// CONCATENATED MODULE: ./src/gate/run/start-together.ts

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

var gap_histogram = __webpack_require__(16508);
var samples_gaps = __webpack_require__(13258);
var samples_recorder = __webpack_require__(49509);
;// CONCATENATED MODULE: ./src/gate/run/watch-samples.ts



/** Keeps what is measured, and asks the rules of each sample whether the run should end. */
function watchSamples(first) {
    const [recorder, gaps] = [(0,samples_recorder/* createRecorder */.T)(), (0,samples_gaps/* createGapStore */.A)()];
    // A histogram: sorting a million latencies twice a second would keep the event loop from the sockets.
    const firstTokens = (0,gap_histogram/* createGapHistogram */.Z)();
    let rules = first;
    const onSample = (sample, gapsOf) => {
        recorder.add(sample);
        if (gapsOf.length > 0)
            gaps.add(sample, gapsOf);
        if (sample.ttftMs !== null && sample.arm !== 'canary')
            firstTokens.add(sample.ttftMs);
        let reason = null;
        for (const rule of rules)
            reason ??= rule.observe(sample);
        return reason;
    };
    return {
        recorder,
        gaps,
        firstTokens,
        onSample,
        watchBy: (others) => void (rules = others),
    };
}

;// CONCATENATED MODULE: ./src/gate/run/run-plans.ts













/** Runs the scenarios one after the other against one budget, and what a suspicion adds to them. */
async function runPlans(request, world) {
    const { prepared, extension } = request;
    const hands = await openHands(request, world);
    const parts = createParts(request, hands, world);
    const { ledger } = parts;
    const opening = await run_plans_open(request, world, parts);
    const startedAt = await startTogether(prepared, request.cancellation, world);
    const origin = world.clock.now();
    const { recorder, gaps, firstTokens, onSample, watchBy } = watchSamples(request.rules);
    const shared = {
        request,
        world,
        ...parts,
        origin,
        onSample,
        onLateness: (ms, due) => hands.onLateness(ms, due),
        firstTokens,
    };
    const now = () => world.clock.now() - origin;
    let maxInFlight = 0;
    const losses = new Losses();
    const run = async (scenario, startMs, onEach = onSample) => {
        const ran = await runScenario(scenario, { ...shared, startMs, losses, onSample: onEach });
        maxInFlight = Math.max(maxInFlight, ran.maxInFlight);
        return ran.stopped;
    };
    hands.begin(origin, (reason) => losses.report(reason));
    const ran = await runAll(opening.stopped === null ? prepared : { ...prepared, scenarios: [] }, {
        run,
        now,
        onSample,
        tell: (message) => world.log.info(message),
    });
    const { spans, searches } = ran;
    let stopped = opening.stopped ?? ran.stopped;
    let extended = null;
    if (stopped === null && extension?.isDue(ledger.spent, recorder) === true) {
        world.log.info('The comparison ends with a suspicion: as many pairs again are sent.');
        extended = { startMs: now(), firstId: extension.firstId };
        watchBy(extension.rules);
        const reason = await run(extension.scenario, extended.startMs);
        // The plan kept its budget, so what the extension leaves undone is no failure.
        if (reason?.stoppedBy !== 'budget')
            stopped = reason;
        spans.splice(0, 1, { startMs: spans[0]?.startMs ?? 0, durationMs: now() - (spans[0]?.startMs ?? 0) });
    }
    const durationMs = now();
    const { lost, ...fared } = await hands.finish();
    // What a thread had reserved when it died is nobody's to give back.
    ledger.forfeitRest();
    const ended = { startedAt, stopped: stopped ?? lost, spent: ledger.spent, opening, extended, searches };
    const { overheadMs } = hands;
    return { ...ended, ...fared, samples: recorder, gaps, overheadMs, durationMs, maxInFlight, spans };
}
/** What all scenarios share. */
function createParts({ config, threads }, { carrier }, { log }) {
    const ledger = (0,budget_ledger/* createLedger */.M)(config.budget, threads?.memory);
    return {
        carrier,
        ledger,
        canaryLedger: capLedger(ledger, plan_canaries/* CANARY_SHARE */.vj * config.budget),
        bounds: (0,bound/* createInputBounds */.C)(),
        lessons: new PriceLessons(),
        tell: onceEach((message) => log.warning(message)),
    };
}
/** Before the load, and before its clock starts. */
function run_plans_open(request, world, parts) {
    const { scenarios } = request.prepared;
    const deskOf = (scenario, timeoutMs) => createDesk(scenario, { request, world, origin: world.clock.now(), ...parts }, timeoutMs);
    return openPrices({ scenarios, cancellation: request.cancellation, deskOf }, world);
}
async function runScenario(scenario, shared) {
    const { request, world, ledger, origin, firstTokens } = shared;
    const executor = startScenario(scenario, shared);
    const { budget } = request.config;
    const stopProgress = reportProgress(executor, { scenario, world, ledger, origin, firstTokens, budget });
    request.cancellation.onCancel((reason) => executor.cancel(reason));
    shared.losses.watch((reason) => executor.stop(reason));
    const stopped = await executor.run();
    stopProgress();
    return { stopped, maxInFlight: executor.progress().maxInFlight };
}
/** Ends whichever scenario is under way, and every later one, where a part of what carries the load is lost. */
class Losses {
    reason = null;
    stop = () => undefined;
    report(reason) {
        this.reason ??= reason;
        this.stop(this.reason);
    }
    watch(stop) {
        this.stop = stop;
        if (this.reason !== null)
            stop(this.reason);
    }
}

var shard_run = __webpack_require__(77675);
var compare_config = __webpack_require__(64393);
var openai = __webpack_require__(67911);
;// CONCATENATED MODULE: ./src/gate/run/model-list.ts





/** `GET /v1/models` costs nothing, and nobody waits long for it. */
const model_list_DEADLINE = 3_000;
const LARGEST_LIST = 4 * 1024 * 1024;
const model_list_MS_PER_DAY = 86_400_000;
/** Time enough to move to another model. */
const WARNING_DAYS = 90;
/** Warns of models that OpenAI's own list says will end, from 90 days before. */
async function warnOfEnds(prepared, transport, world) {
    const asked = modelsOf(prepared).filter(({ target }) => (0,openai/* isOpenAi */.Dk)(target.endpoint));
    const [first] = asked;
    if (first === undefined)
        return;
    const models = await listModels(first.target, transport, world.clock);
    for (const warning of endsOf(models ?? [], new Set(asked.map(({ model }) => model)), world.date()))
        world.log.warning(warning);
}
/** What the endpoint's list says of the ends of these models, by a day. */
function endsOf(models, asked, today) {
    return models.flatMap((model) => {
        const [id, end] = [(0,json/* textOf */.b6)(model['id']), (0,json/* textOf */.b6)(model['shutdown_date'])];
        if (id === undefined || end === undefined || !asked.has(id))
            return [];
        const days = Math.ceil((Date.parse(`${end}T00:00:00Z`) - today.getTime()) / model_list_MS_PER_DAY);
        if (!(days <= WARNING_DAYS))
            return [];
        const when = days <= 0 ? `ended on ${end}` : `ends on ${end}, in ${days} ${days === 1 ? 'day' : 'days'}`;
        return [`Model ${id} ${when}, says the endpoint's own list: name another one before`];
    });
}
/** A 404 may mean the path or the model: the list tells which. */
async function tellListing(result, { prepared, transport }, { clock }) {
    const { stopped } = result;
    if (stopped?.code !== 'endpoint_refuses' || !stopped.message.includes('(404)'))
        return result;
    const refused = modelsOf(prepared).filter(({ target }) => stopped.message.startsWith(target.address));
    const [first] = refused;
    const models = first === undefined ? null : await listModels(first.target, transport, clock);
    if (models === null || first === undefined)
        return result;
    const ids = models.flatMap((model) => (0,json/* textOf */.b6)(model['id']) ?? []);
    const unlisted = refused.find(({ model }) => !ids.includes(model));
    const words = unlisted === undefined
        ? `its list of models holds \`${first.model}\`, so that the path is wrong`
        : `its list of models does not hold \`${unlisted.model}\`${ids.length === 0 ? '' : `, but ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`}`;
    return { ...result, stopped: { ...stopped, message: `${stopped.message}; ${words}` } };
}
function modelsOf({ scenarios }) {
    return scenarios.flatMap((scenario) => (0,prepared_run/* armsOf */.jO)(scenario).flatMap(({ arm, target }) => target.protocol.name.startsWith('openai-')
        ? scenario.plan.prompts.flatMap((prompt) => {
            const model = target.model ?? (0,plan_plan/* promptOf */.G)(prompt, arm)?.model;
            return model === undefined ? [] : [{ target, model }];
        })
        : []));
}
/** Null where the endpoint has none, or does not say it in time. Never rejects. */
async function listModels(target, transport, clock) {
    const call = { messages: [], maxTokens: 1, stream: false, endpoint: target.endpoint };
    const wire = target.protocol.encode({
        ...call,
        model: 'm',
        apiKey: target.credential?.key() ?? target.apiKey,
        keyIsToken: target.credential?.isToken ?? false,
        headers: target.headers,
    });
    const url = new URL(wire.url);
    url.pathname = url.pathname.replace(/\/(chat\/completions|completions|responses)$/, '/models');
    if (!url.pathname.endsWith('/models'))
        return null;
    const headers = Object.fromEntries(Object.entries(wire.headers).filter(([name]) => name !== 'content-type'));
    const terms = { clock, deadline: model_list_DEADLINE, limit: LARGEST_LIST };
    const answer = await (0,fetch_whole/* fetchWhole */.O)({ method: 'GET', url, headers, body: '' }, transport, terms);
    const list = typeof answer === 'string' ? undefined : (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(answer.body.toString('utf8')))?.['data'];
    if (!Array.isArray(list))
        return null;
    return (0,json/* listOf */.c3)(list)
        .map(json/* objectOf */.Xy)
        .filter((model) => model !== undefined);
}

var known_keys = __webpack_require__(34091);
var foreign_path = __webpack_require__(7249);
var binomial = __webpack_require__(64174);
var normal = __webpack_require__(55272);
var cut = __webpack_require__(63535);
var sequential_plan = __webpack_require__(59134);
;// CONCATENATED MODULE: ./src/verdict/thresholds/foresee-thresholds.ts









/** Well within the limit, and well beyond it. */
const [WITHIN, BEYOND] = [0.8, 1.25];
/** How the logarithms of latencies spread within a run: public probes have 0.16 to 0.87, the median 0.34. */
const SIGMA = 0.5;
const POWER = 0.8;
const MOST = 100_000;
/**
 * What the plan can decide of each share or percentile, before it is paid for: how often a run passes at 0.8 of the limit
 * and fails at 1.25 of it, and how many requests would do so in four of five. By the exact test, without what correlation
 * takes from it.
 */
function foreseeThresholds(specs, settings) {
    const alpha = 1 - settings.confidence;
    return specs.flatMap((spec) => {
        const question = (0,violations/* askProportion */.EL)(spec, (0,evidence/* metricOf */.a)(spec));
        const planned = settings.planned(spec);
        if (question === null || planned === null || planned < 1)
            return [];
        const [within, beyond] = [WITHIN, BEYOND].map((ratio) => shareAt(spec, question, ratio));
        if (within === undefined || beyond === undefined)
            return [];
        const passes = (n) => passing(n, question.theta0, { alpha, share: within });
        const fails = (n) => failing(n, question.theta0, { alpha, share: beyond });
        const amount = (0,format/* formatAmount */.ej)(planned, 'request');
        const told = `on ${amount} it passes in ${(0,format/* formatRate */.CE)(passes(planned))} of the runs where the truth is ${WITHIN} of the limit, and fails in ${(0,format/* formatRate */.CE)(fails(planned))} where it is ${BEYOND}`;
        const wanted = `four in five take ${priced(leastFor(passes), settings)} and ${priced(leastFor(fails), settings)}`;
        return [`${(0,explain/* nameOf */.Vb)(spec)} (\`${spec.source}\`): ${told}; ${wanted}${earliest(spec, question, settings)}`];
    });
}
/** The share of violations where the judged value is `ratio` of the limit; for latencies that vary by half. */
function shareAt(spec, { theta0 }, ratio) {
    if ((0,evidence/* metricOf */.a)(spec).type === 'rate')
        return Math.min(1, theta0 * ratio);
    return 1 - (0,normal/* normalCdf */.vr)((0,normal/* normalQuantile */.Zl)(1 - theta0) - Math.log(ratio) / SIGMA);
}
function passing(n, theta0, { alpha, share }) {
    return (0,binomial/* binomialAtMost */.Q4)((0,cut/* cutProportion */.z)(n, theta0, { pass: alpha, fail: alpha }).passUpTo, n, share);
}
function failing(n, theta0, { alpha, share }) {
    return (0,binomial/* binomialAtLeast */.yb)((0,cut/* cutProportion */.z)(n, theta0, { pass: alpha, fail: alpha }).failFrom, n, share);
}
/** Null beyond what anybody would send. Power climbs in saw teeth, so that this is the number to a few per cent. */
function leastFor(power) {
    const least = (0,bisect/* firstInteger */.H)((n) => power(n) >= POWER, 1, MOST);
    return least > MOST ? null : least;
}
function priced(requests, { usdPerRequest }) {
    if (requests === null)
        return `more than ${(0,format/* formatAmount */.ej)(MOST, 'request')}`;
    const cost = usdPerRequest > 0 ? ` (${(0,format/* formatUsd */.UK)(requests * usdPerRequest)})` : '';
    return `${(0,format/* formatAmount */.ej)(requests, 'request')}${cost}`;
}
/** Whether a run may end before its plan, for a pass. */
function earliest(spec, question, settings) {
    const plan = settings.sequential(spec);
    if (plan === null)
        return '; a pass is told at the end only';
    const test = (0,sequential_plan/* startSequential */.oR)(plan, question);
    const first = (0,bisect/* firstInteger */.H)((n) => (test.lookAt(n)?.passUpTo ?? -1) >= 0, 1, plan.planned);
    // What the plan sends and no threshold judges (a comparison's first pairs) takes it no nearer to a pass.
    const most = Math.min(plan.planned, settings.planned(spec) ?? plan.planned);
    return first > most ? '' : `; a pass may be told after ${(0,format/* formatAmount */.ej)(first, 'request')}`;
}
/** Why no run of this load can end early by passing, and what could; null where it may. */
function tellEarlyStop({ mayPass, couldPass }, stopsEarly) {
    if (mayPass)
        return 'A run that is clearly within its limits ends early and saves up to half of its cost';
    if (!stopsEarly)
        return null;
    const steady = couldPass
        ? '. One steady rate (`executor: constant-arrival-rate`) may end early by passing, too'
        : '';
    return `This load is judged as a whole: only a failure ends it early${steady}`;
}

var lint_comparison = __webpack_require__(96498);
;// CONCATENATED MODULE: ./src/gate/report/foresee-run.ts



/** What the plan can decide, one sentence each, before it is paid for. `whole`: of all shards together. */
async function foreseeRun(parsed, prepared, { looks, whole, comparison }) {
    const { config } = parsed;
    const linting = (0,lint_comparison/* lintingOf */.h)(parsed, prepared, whole);
    const told = foreseeThresholds(config.thresholds, {
        ...linting,
        sequential: (spec) => looks.sequential(spec),
    });
    const compared = comparison?.plan ?? null;
    if (comparison === null || compared === null) {
        const ending = tellEarlyStop(looks, (0,compare_config/* mayEndEarly */._h)(config));
        return ending === null ? told : [...told, ending];
    }
    const { pairs } = comparison;
    // By the point nothing is left open.
    if (config['on-inconclusive'] === 'point' || pairs === 0)
        return told;
    if (pairs === null || compared.settings.design !== 'pairs')
        return [
            ...told,
            'What the comparison can decide only the run shows: how many pairs it has, or how much blocks of time differ',
        ];
    const { foreseeComparison } = await __webpack_require__.e(/* import() */ 813).then(__webpack_require__.bind(__webpack_require__, 80813));
    const usdPerPair = prepared.estimate.expected / pairs;
    return [...told, ...foreseeComparison({ plan: compared, pairs, usdPerPair })];
}

var samples_sample = __webpack_require__(98993);
;// CONCATENATED MODULE: ./src/gate/run/unreachable.ts

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
    407: 'a proxy wants a user name and password (407): set them in `http_proxy`, as in http://USER:PASSWORD@HOST:PORT',
    410: 'the endpoint is gone (410): check `endpoint`',
};
/** What no later request will change either, though it comes after the request was written. */
const HOPELESS_KINDS = /^(http2_only|tls_port|plain_port|tls_too_old|client_certificate|proxy_refused)$/;
/**
 * Ends the run where an arm's first answer shows that there will be none: minutes of failures would only cost time.
 * `addresses` names each arm's endpoint, `likely` the address that was probably meant where that one is not known.
 */
function createUnreachableRule(addresses, likely = {}) {
    const answered = new Set();
    const refusals = new Map();
    return {
        observe(sample) {
            const { arm } = sample;
            // Where the load is answered, what refuses these tiny requests is no end of the run.
            if (arm === 'canary')
                return null;
            if ((0,samples_sample/* wasSent */.Kk)(sample.outcome) && sample.outcome !== 'cancelled') {
                const seen = refusals.get(arm) ?? { words: null, count: 0 };
                refusals.set(arm, seen);
                if (isRefusedAlways(seen, sample))
                    return {
                        stoppedBy: 'error',
                        code: 'endpoint_refuses',
                        message: `${addresses[arm] ?? ''}: the endpoint refuses every request (${sample.status}): ${seen.words}; ${fieldAdvice(seen.words ?? '')}`,
                    };
            }
            if (answered.has(arm) || sample.outcome === 'dropped' || sample.outcome === 'suppressed')
                return null;
            answered.add(arm);
            const address = addresses[arm] ?? '';
            const kind = sample.error?.kind ?? '';
            if (kind === 'proxy_refused' && sample.status !== 407 && sample.status !== null)
                return {
                    stoppedBy: 'error',
                    code: 'endpoint_unreachable',
                    message: `${address} is not reached: ${sample.error?.message ?? ''}; ask for it to be allowed, or name its host in \`no_proxy\``,
                };
            const advice = HOPELESS[sample.status ?? 0];
            if (advice !== undefined)
                return {
                    stoppedBy: 'error',
                    code: 'endpoint_refuses',
                    message: `${address}: ${advice}${pathAdvice(sample, likely[arm])}; it said: ${sample.error?.message ?? ''}`,
                };
            if (sample.outcome !== 'network_error')
                return null;
            if (sample.startedMs !== null && !HOPELESS_KINDS.test(kind))
                return null;
            return {
                stoppedBy: 'error',
                code: 'endpoint_unreachable',
                message: `${address} cannot be reached: ${sample.error?.message ?? 'no connection'}${adviceFor(sample.error)}`,
            };
        },
    };
}
/** The path was sent as it was given, and a base URL that nobody knows looks like any other path. */
function pathAdvice({ status }, likely) {
    const address = status === 404 ? likely : null;
    return address == null ? '' : `; is it \`${address}\`?`;
}
/** So many requests, all of them an arm's first, are enough to tell that it is the request, and not its prompt. */
const ENOUGH_REFUSALS = 3;
function isRefusedAlways(seen, { status, error }) {
    const words = status === 400 || status === 422 ? (error?.message ?? '') : null;
    if (words === null || (seen.words !== null && words !== seen.words))
        seen.count = Number.NaN;
    seen.words ??= words;
    seen.count += 1;
    return seen.count >= ENOUGH_REFUSALS;
}
/** The setting that changes the field which the endpoint names. */
function fieldAdvice(words) {
    if (/max_completion_tokens/.test(words))
        return 'set `body: {max_tokens: null, max_completion_tokens: 256}` where it wants the other field';
    const field = /\b(stream_options|service_tier|temperature|top_p|response_format)\b/.exec(words)?.[1];
    return field === 'stream_options' || field === 'service_tier'
        ? `set \`body: {${field}: null}\` to leave it out`
        : 'change or leave out the field by `body`';
}
/** Of a name or an address that leads nowhere; what is known better says by itself what helps. */
const NOWHERE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|SOCKET_CLOSED)$/;
function adviceFor(error) {
    const isProxy = error?.message.startsWith('the proxy ') === true;
    if (isProxy)
        return error.kind === 'proxy_refused' ? '' : '; check `http_proxy` and `https_proxy`';
    return NOWHERE.test(error?.kind ?? '') ? '; check that it runs, and the host and port of `endpoint`' : '';
}

;// CONCATENATED MODULE: ./src/gate/gate.ts



























/** One real run, from settings to report. SettingsError or RunError where nothing was sent. */
async function runGate(parsed, cancellation, world) {
    const [{ fields }] = (0,compare_config/* givenArms */.Zq)(parsed.config);
    const endpoint = parsed.config.endpoint ?? fields.endpoint;
    if (endpoint === undefined)
        throw new errors/* RunError */.e4('no_endpoint', 'no endpoint is set');
    const simulator = (0,compare_config/* asksSimulator */.Fp)(parsed.config) ? await world.startSimulator() : null;
    const files = (0,remember_files/* rememberFiles */.X)(world.files);
    const base = (0,remember_base/* rememberBase */.h)();
    try {
        const result = await measure((0,shard_run/* shareBudget */.FY)(parsed), { url: endpoint === 'simulator' ? new URL(simulator?.url ?? '') : endpoint, cancellation }, {
            ...world,
            files,
            watchBase: base.watch,
            ...(simulator === null ? {} : { simulator: new URL(simulator.url) }),
            ...(await cancellation.raceWith(updatePrices(parsed, world))),
        });
        const { describeReproduction } = await __webpack_require__.e(/* import() */ 3255).then(__webpack_require__.bind(__webpack_require__, 63255));
        return {
            ...result,
            ...describeReproduction(result.report, { parsed, files: files.seen, base: base.seen }, world),
        };
    }
    finally {
        await simulator?.close();
    }
}
async function measure(given, { url, cancellation }, world) {
    const prepared = await cancellation.raceWith((0,prepare_run/* prepareRun */.Z)(given, url, world));
    const parsed = (0,each_arm/* judgeEachArm */.XL)((0,monthly/* judgeByMonth */.d)(given, prepared));
    if (parsed.config.mode === 'estimate')
        return estimate(given, prepared, world);
    const reused = await cancellation.raceWith(findPass(parsed, prepared, world));
    if (reused !== null)
        return { report: reused, samples: [], gaps: null };
    (0,known_keys/* requireKeys */.A5)(prepared.scenarios.flatMap(prepared_run/* armsOf */.jO));
    const baseline = await cancellation.raceWith(readBaseline(parsed, prepared, world));
    const { shard } = parsed.config;
    const looks = (0,early_rules/* planLooks */.Ew)(parsed.config, prepared.scenarios, shard?.count);
    const whole = shard === undefined ? looks : (0,early_rules/* planLooks */.Ew)(parsed.config, prepared.whole);
    // A shard's part of a comparison decides nothing, so nothing of it ends the run.
    const comparison = await planComparisonOf(shard === undefined ? parsed.config : { ...parsed.config, 'stop-early': false }, prepared);
    announce(parsed, prepared, world);
    const linting = (0,lint_comparison/* lintingOf */.h)(parsed, prepared, whole);
    for (const warning of lintThresholds(parsed.config.thresholds, linting))
        world.log.warning(warning);
    for (const warning of warnOfReasoning(prepared.scenarios))
        world.log.warning(warning);
    await announceComparison(comparison, prepared, world);
    for (const told of await foreseeRun(parsed, prepared, { looks, whole, comparison }))
        world.log.info(told);
    const proxy = (0,wire_proxy/* readProxySettings */.uv)(world.env);
    const generator = world.generator ?? generator_generator/* networkGenerator */.y;
    const transport = generator.open(proxy, prepared.tls);
    const unreachable = createUnreachableRule(...addressesOf(prepared));
    const extension = await planExtensionOf(prepared, comparison, {
        rules: [unreachable],
        budget: parsed.config.budget,
    });
    const rules = [unreachable, ...stopRules(looks, comparison), ...saturationRules(prepared, comparison)];
    let threads = null;
    try {
        await cancellation.raceWith(prepared.credentials.open());
        threads = await cancellation.raceWith(openCrew(parsed.config, prepared, { proxy, world }));
        const { config } = parsed;
        const request = { config, prepared, generator, transport, rules, extension, threads, cancellation };
        const ends = warnOfEnds(prepared, transport, world);
        const result = await tellListing(await runPlans(request, world), { prepared, transport }, world);
        await ends;
        // What tells of a run is read when there is something to tell.
        const { reportRun } = await Promise.all(/* import() */[__webpack_require__.e(6766), __webpack_require__.e(3239), __webpack_require__.e(2923), __webpack_require__.e(8713), __webpack_require__.e(9003)]).then(__webpack_require__.bind(__webpack_require__, 79003));
        const facts = { parsed, prepared, result, looks, comparison, baseline, extension };
        const proxied = targetsOf(prepared).some(({ endpoint }) => (0,wire_proxy/* isProxied */.S7)(endpoint, proxy));
        return reportRun({ ...facts, proxied }, world);
    }
    finally {
        prepared.credentials.close();
        await threads?.crew.close();
        await transport.close();
    }
}
async function findPass(parsed, prepared, world) {
    if (world.storedRuns === undefined || !(0,may_reuse/* mayReuse */.e)(parsed.config, world))
        return null;
    const { reusePass } = await Promise.all(/* import() */[__webpack_require__.e(6766), __webpack_require__.e(254)]).then(__webpack_require__.bind(__webpack_require__, 10254));
    return reusePass(parsed, prepared, world);
}
async function readBaseline(parsed, prepared, world) {
    if (!(0,compare_config/* hasBaseline */.Ku)(parsed.config))
        return null;
    const { findBaseline } = await Promise.all(/* import() */[__webpack_require__.e(2923), __webpack_require__.e(6389)]).then(__webpack_require__.bind(__webpack_require__, 22923));
    return findBaseline(parsed, prepared, world);
}
/** Everything that is known before the first byte, and nothing behind it. */
async function estimate(parsed, prepared, world) {
    const { estimateReport } = await Promise.all(/* import() */[__webpack_require__.e(6766), __webpack_require__.e(9689)]).then(__webpack_require__.bind(__webpack_require__, 99689));
    announce(parsed, prepared, world);
    const looks = (0,early_rules/* planLooks */.Ew)(parsed.config, prepared.whole);
    const warnings = lintThresholds((0,monthly/* judgeByMonth */.d)(parsed, prepared).config.thresholds, (0,lint_comparison/* lintingOf */.h)(parsed, prepared, looks));
    for (const warning of warnings)
        world.log.warning(warning);
    const comparison = await planComparisonOf(parsed.config, prepared);
    await announceComparison(comparison, prepared, world);
    const foreseen = await foreseeRun(parsed, prepared, { looks, whole: looks, comparison });
    const facts = { prepared, looks, warnings, foreseen };
    return { report: estimateReport(parsed, facts, world), samples: [], gaps: null };
}
/** Each arm's address, and the one that was probably meant where that one is not known. */
function addressesOf({ scenarios }) {
    const sent = scenarios.flatMap(prepared_run/* armsOf */.jO).reverse();
    const byArm = (of) => Object.fromEntries(sent.map(({ arm, target }) => [arm, of(target)]));
    return [
        byArm(({ address }) => address),
        byArm(({ address, protocol }) => (0,foreign_path/* likelyAddress */.$)(address, protocol.name)),
    ];
}
function targetsOf({ scenarios }) {
    return scenarios.flatMap(prepared_run/* armsOf */.jO).map(({ target }) => target);
}


/***/ }),

/***/ 64617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ judgeEachArm),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   wX: () => (/* binding */ tellArm)
/* harmony export */ });
/* harmony import */ var _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
/* harmony import */ var _verdict_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83698);



/**
 * The settings with a threshold for each arm that it is about: of `arms` those that name none are held by every candidate, and not by
 * the control. Counters and gauges speak of the whole run.
 */
function judgeEachArm(parsed) {
    const { config } = parsed;
    if (config.arms === undefined)
        return parsed;
    const arms = (0,_settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__/* .givenArms */ .Zq)(config);
    const thresholds = config.thresholds.flatMap((spec) => {
        const { type } = (0,_verdict_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .metricOf */ .a)(spec);
        const { arm: named } = spec.tags;
        if (spec.armName !== undefined || type === 'gauge' || (type === 'counter' && named === undefined))
            return [spec];
        return arms
            .filter(({ arm, name }) => (named === undefined ? arm !== 'base' : name === named))
            .map(({ arm, name }) => ({ ...spec, tags: { ...spec.tags, arm }, armName: name }));
    });
    return { ...parsed, config: { ...config, thresholds } };
}
/** A threshold's row as it is told: with the arm's own name. */
function tellArm({ armName }, row) {
    return armName === undefined ? row : { ...row, tags: { ...row.tags, arm: armName } };
}
/** Relative thresholds on one candidate as they are asked of it: the arm is told by whom is asked. */
function askedOf(arm, specs) {
    return new Map(specs
        .filter(({ tags }) => tags.arm === arm)
        .map((spec) => [{ ...spec, tags: (0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTag */ .nb)(spec.tags, 'arm') }, spec]));
}


/***/ }),

/***/ 65459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NZ: () => (/* binding */ isSteady),
  Rw: () => (/* binding */ mayStopEarly),
  Ew: () => (/* binding */ planLooks)
});

var canaries = __webpack_require__(22887);
var tags = __webpack_require__(81760);
var evidence = __webpack_require__(83698);
var early_looks = __webpack_require__(33272);
var early_stop = __webpack_require__(36135);
var sequential_plan = __webpack_require__(59134);
var episodes = __webpack_require__(59889);
var samples_sample = __webpack_require__(98993);
var canary_trouble = __webpack_require__(70117);
var causes = __webpack_require__(17149);
;// CONCATENATED MODULE: ./src/verdict/trouble/watch-canaries.ts



/** Fewer have no level of their own. */
const LEAST = 16;
/** Of the load, without an answer: more of them may be what makes it fail. */
const MANY_FAILED = 0.05;
/** With what chance canaries may all have been spared what so many of the load's requests met. */
const SPARED = 0.002;
/** What is slow from its begin has no quiet level to be held against, so the first half of the canaries tells nothing. */
function watchCanaries({ even, planned }) {
    const canaries = [];
    let [sent, failed] = [0, 0];
    /** Whether so few canaries went well that they tell nothing of what the load's own requests failed by. */
    const areFew = () => failed > MANY_FAILED * sent && (1 - failed / sent) ** canaries.length > SPARED;
    let [askAt, troubled] = [planned === null ? LEAST : Math.ceil(planned / 2), true];
    return {
        observe(sample) {
            if ((0,canary_trouble/* isCanary */.Zm)(sample))
                canaries.push(sample);
            else if (sample.arm === 'head' && (0,samples_sample/* wasSent */.Kk)(sample.outcome)) {
                sent += 1;
                failed += Number((0,causes/* causeOf */.r)(sample) !== null);
            }
        },
        isTroubled() {
            if (canaries.length < askAt)
                return troubled || areFew();
            // The search is dear: again only when there is a twentieth more of them.
            askAt = Math.ceil(canaries.length * 1.05) + 1;
            const fields = even ? ['ttftMs', 'e2eMs'] : [null];
            troubled = fields.some((field) => (0,canary_trouble/* findTrouble */.RS)(canaries, { field, load: null }).spells.length > 0);
            return troubled || areFew();
        },
    };
}

var relative_thresholds = __webpack_require__(93933);
var violations = __webpack_require__(72852);
var prepared_run = __webpack_require__(62922);
;// CONCATENATED MODULE: ./src/gate/judge/early-rules.ts











/**
 * Decides it all before the first request: a plan made after seeing data would not be exact. One of several `shards`
 * sees a part: it may end by failing, on its share of alpha (Bonferroni), and never by passing.
 */
function planLooks(config, scenarios, shards = 1) {
    const specs = config.thresholds.filter((spec) => !(0,relative_thresholds/* isRelative */.n3)(spec));
    const alphas = { pass: 1 - config.confidence, fail: (1 - config.confidence) / shards };
    const planned = (spec) => countPlanned(
    // Of several candidates each is sent as many requests as head.
    config.arms === undefined ? spec : { ...spec, tags: (0,tags/* withoutTag */.nb)(spec.tags, 'arm') }, scenarios);
    const episode = (spec) => {
        const [count, busiest] = [planned(spec), countBusiest(spec, scenarios)];
        return count === null || busiest === null ? null : (0,episodes/* episodeLength */.oE)(count, busiest);
    };
    const even = (spec) => isEven(spec, scenarios);
    const mayStop = mayStopEarly(config, scenarios);
    const only = scenarios.length === 1 ? scenarios[0] : undefined;
    const steady = shards === 1 && only !== undefined && isSteady(only);
    // The other scenarios are run for what they find; a threshold that is decided early would cut it off.
    const onlyLoad = scenarios.every(({ plan }) => plan.type === 'load');
    const looked = (spec) => ((mayStop && onlyLoad && config.arms === undefined) || spec.abort) &&
        (0,violations/* askProportion */.EL)(spec, (0,evidence/* metricOf */.a)(spec)) !== null &&
        (0,evidence/* metricOf */.a)(spec).name !== 'inter_token_latency';
    const planOf = (spec) => {
        const count = planned(spec);
        return looked(spec) && count !== null && count > 0 ? { planned: count, alphas } : null;
    };
    const sequential = (spec) => {
        const plan = steady ? planOf(spec) : null;
        return isShort(plan) ? plan : null;
    };
    const lookAt = (spec) => {
        if (spec.abort && (0,early_looks/* isCertain */.t)(spec))
            return { kind: 'certain' };
        const steadily = sequential(spec);
        if (steadily !== null)
            return { kind: 'sequential', plan: steadily };
        const plan = planOf(spec);
        if (plan !== null)
            return { kind: 'curtailed', plan };
        return spec.abort && looked(spec) ? { kind: 'doubling', alphas } : null;
    };
    const thresholds = specs.map((spec) => ({
        spec,
        look: lookAt(spec),
        load: { even: even(spec), episode: episode(spec) },
    }));
    const mayPass = steady && mayStop && thresholds.every(({ look }) => look?.kind === 'sequential');
    const couldPass = !steady && isChoice(only, shards) && specs.every((spec) => isShort(planOf(spec)));
    const isFinding = (scenario) => scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
    const rule = thresholds.some(({ look }) => look !== null)
        ? (0,early_stop/* createEarlyStop */.Ww)({
            thresholds,
            firstId: 0,
            isFinding,
            mayPass,
            endsShared: config['on-shared-failure'] === 'fail',
            canaries: watchOf(config, scenarios, steady),
        })
        : null;
    return { planned, episode, sequential, even, rule, mayPass, couldPass };
}
/** Where a plateau is judged nothing is known before the load is over. */
function mayStopEarly(config, scenarios) {
    return config['stop-early'] && scenarios.every(({ scenario }) => !scenario.config.plateau);
}
/** Null where there are no canaries, or what ails them is a failure all the same. */
function watchOf(config, scenarios, even) {
    const isWatched = scenarios.some(({ plan }) => plan.canaries !== undefined);
    if (config['on-shared-failure'] === 'fail' || !isWatched)
        return null;
    return watchCanaries({ even, planned: plannedCanaries(scenarios) });
}
function plannedCanaries(scenarios) {
    const counts = scenarios.map(({ plan }) => plan.planned === null ? null : (0,canaries/* countCanaries */.GO)(plan, plan.planned));
    return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
/** Whether the load might be a steady one: a trace has its own rates. */
function isChoice(only, shards) {
    return shards === 1 && only !== undefined && only.scenario.config.arrivals !== 'trace';
}
function isShort(plan) {
    return plan !== null && plan.planned <= sequential_plan/* MOST_PLANNED */.xp;
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
const BUSY_SECONDS = 10;
/** Most requests of head in any ten seconds, by the rates of the stages; null where only the run shows. */
function countBusiest({ tags }, scenarios) {
    let most = 0;
    for (const { plan, scenario } of scenarios) {
        if (tags.scenario !== undefined && plan.scenario !== tags.scenario)
            continue;
        if (plan.executor?.endsWith('arrival-rate') !== true)
            return null;
        const stages = plan.stages.filter(({ index }) => tags.stage === undefined || String(index) === tags.stage);
        const rate = Math.max(0, ...stages.flatMap(({ from, target }) => [from, target]));
        const isShared = scenario.config.design === 'switchback' && plan.prompts.some(({ base }) => base !== null);
        most = Math.max(most, rate * BUSY_SECONDS * (isShared ? 0.5 : 1));
    }
    return most;
}
function shareOfHead(prepared) {
    const { plan, scenario } = prepared;
    if ((0,prepared_run/* baseOf */.bx)(prepared) === null)
        return 1;
    // Every arrival and every shared iteration is one request of head's, whether or not it has a partner.
    const isOpen = plan.executor?.endsWith('arrival-rate') === true;
    const turns = plan.iterations ?? (isOpen ? plan.sessions.length : null);
    const isPaired = plan.planned !== null && scenario.config.design === 'pairs';
    return isPaired && turns !== null ? turns / plan.planned : 1 / (0,prepared_run/* armsOf */.jO)(prepared).length;
}


/***/ }),

/***/ 96498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ lintingOf),
/* harmony export */   lintComparison: () => (/* binding */ lintComparison),
/* harmony export */   tellComparison: () => (/* binding */ tellComparison)
/* harmony export */ });
/* harmony import */ var _plan_canaries_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22887);
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8378);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
/* harmony import */ var _plan_pairs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98474);
/* harmony import */ var _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48512);
/* harmony import */ var _verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75495);
/* harmony import */ var _verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41534);
/* harmony import */ var _verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54313);
/* harmony import */ var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62922);









/** What the planned load can never decide, one sentence each. */
function lintComparison({ plan, pairs, choice }, { scenarios }) {
    if (plan === null)
        return [];
    const { design } = plan.settings;
    const redConfidence = choice?.settings.redConfidence ?? plan.settings.redConfidence;
    if (design === 'switchback')
        return lintSwitchback(scenarios, plan);
    if (pairs === null)
        return [];
    const least = (0,_verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .leastToFail */ .v)(plan);
    const most = mostPairs(plan, pairs);
    return [
        ...(most >= least
            ? []
            : [
                `nothing can be shown to be worse than ${choice?.control ?? 'base'}: at \`red-confidence: ${redConfidence}\` that takes ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(least, 'judged pair')}, and ${pairs} are planned`,
            ]),
        ...plan.thresholds.flatMap(({ spec, contrast }) => {
            const needed = (0,_verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .leastGroups */ .m1)(contrast, design);
            if (spec === null || most >= needed)
                return [];
            return [
                `\`${spec.metric}: ${spec.source}\` can never be decided: it takes ${needed} pairs, and ${pairs} are planned`,
            ];
        }),
    ];
}
/** A suspicion at the end of the plan is followed by as many pairs again. */
function mostPairs({ settings }, pairs) {
    return settings.mayExtend ? 2 * pairs : pairs;
}
function lintSwitchback(scenarios, plan) {
    const loads = scenarios.filter((scenario) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)(scenario) !== null);
    const blocks = loads.reduce((sum, load) => sum + Math.floor(load.plan.durationMs / _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_PAIR_MS */ .g), 0);
    const least = (0,_verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .leastToFail */ .v)(plan);
    if (blocks >= least)
        return [];
    return [
        `nothing can be shown to be worse than base: at \`red-confidence: ${plan.settings.redConfidence}\` \`switchback\` takes ${least} pairs of blocks (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMs */ ._V)(least * _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_PAIR_MS */ .g)}), and the stages last for ${blocks}`,
    ];
}
/** Fewer prompts than this meet as few machines, where a provider sends each prompt to one. */
const FEW_PROMPTS = 6;
/** What the comparison will do with the planned load, told before it is paid for. */
function tellComparison(comparison, { scenarios }) {
    const { plan, pairs, choice } = comparison;
    if (plan === null)
        return [];
    const { redConfidence, mayExtend } = plan.settings;
    const compared = scenarios.filter((scenario) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)(scenario) !== null);
    const prompts = compared.flatMap((scenario) => scenario.plan.prompts.filter(({ base }) => base !== null));
    const controls = prompts.filter(({ control }) => control === true).length;
    const judged = prompts.length - controls;
    const nonce = compared.every(({ scenario }) => scenario.config.nonce);
    if (choice !== null)
        return [...tellChoice(choice, pairs), ...tellUnjudged(comparison)];
    return [
        `${pairs === null ? 'Pairs' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(pairs, 'pair')} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(judged, 'prompt')} that ${judged === 1 ? 'differs' : 'differ'} from base are judged, with an error of red of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRate */ .CE)(1 - redConfidence)}${controls === 0 ? '' : `; ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(controls, 'unchanged prompt')} ${controls === 1 ? 'is a control' : 'are controls'}`}${mayExtend ? '; a suspicion at the end is followed by as many pairs again' : ''}`,
        ...(judged < FEW_PROMPTS && !nonce
            ? [
                `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(judged, 'prompt')} may meet as many machines in each arm, where the provider routes by prefix: a difference may be theirs; more prompts, or \`nonce: true\` (which also defeats the cache), rule that out`,
            ]
            : []),
        ...tellUnjudged(comparison),
    ];
}
function tellChoice({ control, candidates, settings }, pairs) {
    const blocks = pairs === null ? 'Blocks' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(pairs, 'block');
    return [
        `${blocks} of ${candidates.length + 1} requests are judged, one of each arm side by side: each of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(candidates.length, 'candidate')} against ${control}, with an error of red of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRate */ .CE)(1 - settings.redConfidence)} over all of them`,
    ];
}
/** Which of the comparison's own rows the planned load is too short for, one sentence each. */
function tellUnjudged({ plan, pairs }) {
    if (plan === null)
        return [];
    const { design } = plan.settings;
    if (pairs === null || design === 'switchback')
        return [];
    return plan.rows.flatMap(({ contrast, role }) => {
        const least = (0,_verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .leastGroups */ .m1)(contrast, design);
        if (role === 'info' || mostPairs(plan, pairs) >= least)
            return [];
        const name = (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(contrast.metric.name, (0,_verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_4__/* .aggregationText */ .Wx)(contrast.aggregation));
        return [`${name} is told and not judged: that takes ${least} pairs, and ${pairs} are planned`];
    });
}
/** What is known before the run of what its thresholds will be judged on. */
function lintingOf({ config }, { estimate, scenarios }, looks) {
    // More of what is judged takes more canaries with it.
    const canaries = scenarios.reduce((sum, { plan }) => sum + (0,_plan_canaries_js__WEBPACK_IMPORTED_MODULE_7__/* .countCanaries */ .GO)(plan, plan.planned ?? 0), 0);
    const requests = estimate.requests - canaries;
    return {
        confidence: config.confidence,
        onInconclusive: config['on-inconclusive'],
        planned: (spec) => {
            const planned = looks.planned(spec);
            return planned === null ? null : Math.max(0, planned - countWarmup(spec, scenarios));
        },
        usdPerRequest: requests > 0 ? estimate.expected / requests : 0,
    };
}
/** Requests of head that a threshold's planned ones hold and that are not judged: the first pairs of each compared load. */
function countWarmup({ tags }, scenarios) {
    if (tags.stage !== undefined && tags.stage !== '1')
        return 0;
    const paired = scenarios.filter((scenario) => (tags.scenario === undefined || scenario.plan.scenario === tags.scenario) &&
        scenario.scenario.config.design === 'pairs' &&
        (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)(scenario) !== null);
    return paired.length * _plan_pairs_js__WEBPACK_IMPORTED_MODULE_8__/* .WARMUP_PAIRS */ .$O;
}


/***/ }),

/***/ 5274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ judgeByMonth)
/* harmony export */ });
/* harmony import */ var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62922);
/* harmony import */ var _verdict_thresholds_monthly_threshold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13569);


/** The settings with thresholds on a month's cost as what they are judged on: the cost of a request. */
function judgeByMonth(parsed, { whole }) {
    const volume = parsed.config['monthly-requests'];
    if (volume === undefined)
        return parsed;
    const prompts = new Set(whole.flatMap(({ plan }) => plan.prompts.map(({ id }) => id)));
    const changed = prompts.size === 0 ? 1 : 1 - (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_0__/* .unchangedPrompts */ .Hn)(whole).size / prompts.size;
    const thresholds = parsed.config.thresholds.map((spec) => (0,_verdict_thresholds_monthly_threshold_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAsRequest */ .$d)(spec, volume.requests, changed > 0 ? changed : 1));
    return { ...parsed, config: { ...parsed.config, thresholds } };
}


/***/ }),

/***/ 54370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ofArm),
/* harmony export */   W: () => (/* binding */ forArm)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** The problems of making something for an arm, under the arm's own settings: `prices` of base is `base.prices`. */
async function forArm(arm, make) {
    try {
        return await make();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN(error.problems.map((each) => ofArm(arm, each)));
        throw error;
    }
}
/** Null for the settings outside. */
function ofArm(arm, problem) {
    return arm === null ? problem : { ...problem, setting: `${arm}.${problem.setting}` };
}


/***/ }),

/***/ 8356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ notesOn)
/* harmony export */ });
/** Of prompts that base does not have. */
function notesOn(pairs) {
    const fresh = pairs.filter(({ status }) => status === 'new').map(({ id }) => id);
    const notes = fresh.length === 0
        ? []
        : [
            `${listNames(fresh)} ${fresh.length === 1 ? 'is' : 'are'} new: without a base, only absolute thresholds judge ${fresh.length === 1 ? 'it' : 'them'}.`,
        ];
    return notes;
}
const MOST_NAMES = 3;
function listNames(names) {
    const more = names.length - MOST_NAMES;
    return more <= 0 ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
}


/***/ }),

/***/ 60927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findGivenBase),
  S: () => (/* binding */ placeOfPrompts)
});

var errors = __webpack_require__(34758);
var load_prompts = __webpack_require__(24708);
var pair_prompts = __webpack_require__(12465);
;// CONCATENATED MODULE: ./src/prompts/pair-sets.ts

/**
 * Pairs two sets, by the names of their files where any is in both (below the folder that a set has in common), else one by one in their
 * order. By name what is in one set alone is new or deleted; by order as many are needed. Returns what is wrong where they do not pair.
 */
function pairSets(head, base) {
    const names = new Map(namesOf(head.files).map(([file, name]) => [name, file]));
    const renames = new Map(namesOf(base.files).flatMap(([file, name]) => {
        const partner = names.get(name);
        return partner === undefined ? [] : [[file, partner]];
    }));
    if (renames.size > 0)
        return (0,pair_prompts/* pairPrompts */.U)({ head: head.prompts, base: base.prompts, renames }).map((pair) => pair.status === 'renamed' ? { ...pair, status: 'unchanged' } : pair);
    if (head.prompts.length !== base.prompts.length)
        return `no file of one set has the name of one of the other, and to pair them by their order there must be as many: \`prompts\` has ${head.prompts.length}, base's has ${base.prompts.length}`;
    return head.prompts.map((prompt, index) => {
        const partner = base.prompts[index] ?? prompt;
        const status = (0,pair_prompts/* isSameContent */.O)(prompt, partner) ? 'unchanged' : 'changed';
        return { id: prompt.id, status, head: prompt, base: partner };
    });
}
/** Each file with its path below the folder that all of them stand in. */
function namesOf(files) {
    const folders = files.map((file) => file.split('/').slice(0, -1));
    const [first = []] = folders;
    const apart = first.findIndex((part, depth) => folders.some((parts) => parts[depth] !== part));
    const shared = apart === -1 ? Math.min(...folders.map(({ length }) => length)) : apart;
    return files.map((file) => [file, file.split('/').slice(shared).join('/')]);
}

var prompt_options = __webpack_require__(40326);
var arm_problems = __webpack_require__(54370);
var base_prompts = __webpack_require__(8356);
;// CONCATENATED MODULE: ./src/gate/prepare/arms/given-base.ts






/** What an arm that the settings name asks: head's own prompts, or others of the same checkout. */
async function findGivenBase(config, loaded, { arm, head, world }) {
    const setting = arm.fields.prompts ?? config.prompts;
    const isSame = JSON.stringify(setting) === JSON.stringify(head.fields.prompts ?? config.prompts);
    return isSame ? askTheSame(arm, loaded.prompts) : await readGiven(config, loaded, { arm, setting, world });
}
function askTheSame(arm, prompts) {
    return {
        source: nameOf(arm),
        url: null,
        files: [],
        pairs: prompts.map((prompt) => ({ id: prompt.id, status: 'unchanged', head: prompt, base: prompt })),
        notes: [],
    };
}
/** The name of one of several arms, or `gpt-5 at api.openai.com/v1`, of what base has of its own. */
function nameOf({ name, fields: { model, endpoint } }) {
    if (name !== 'base')
        return name;
    const place = endpoint instanceof URL ? endpoint.host + endpoint.pathname.replace(/\/$/, '') : endpoint;
    const named = [model, place].filter((part) => part !== undefined).join(' at ');
    return named === '' ? 'base' : named;
}
/** Prompts that stand beside head's in the same checkout. SettingsError where they cannot be read, or do not pair. */
async function readGiven(config, loaded, { arm, setting, world }) {
    const own = await (0,load_prompts/* loadPrompts */.y)(setting, world.files, (0,prompt_options/* promptOptions */.v)(config, world));
    if (own.problems.length > 0)
        throw new errors/* SettingsError */.GN(own.problems.map((each) => (0,arm_problems/* ofArm */.C)(arm.setting, each)));
    const pairs = pairSets(loaded, own);
    if (typeof pairs === 'string')
        throw new errors/* SettingsError */.GN([(0,arm_problems/* ofArm */.C)(arm.setting, { setting: 'prompts', message: pairs })]);
    const named = nameOf(arm);
    return {
        source: named === 'base' ? (placeOfPrompts(own.files) ?? named) : named,
        url: null,
        files: own.files,
        pairs,
        notes: [...own.notes, ...(0,base_prompts/* notesOn */.v)(pairs)],
    };
}
/** The one file, or the folder that all of them stand in; null where there is none. */
function placeOfPrompts(files) {
    const [first, ...more] = files.map((file) => file.split('/'));
    if (first === undefined)
        return null;
    if (more.length === 0)
        return first.join('/');
    const apart = first.findIndex((part, depth) => more.some((parts) => parts[depth] !== part));
    const shared = first.slice(0, Math.min(apart === -1 ? first.length : apart, first.length - 1));
    return shared.length === 0 ? null : `${shared.join('/')}/`;
}


/***/ }),

/***/ 43566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q6: () => (/* binding */ equalBase),
  ac: () => (/* binding */ explainEqual),
  I6: () => (/* binding */ findBasePrompts),
  m$: () => (/* binding */ markControls),
  xw: () => (/* binding */ planPrompts),
  CB: () => (/* binding */ statusesOf)
});

var errors = __webpack_require__(34758);
var plan = __webpack_require__(48720);
var load_prompts = __webpack_require__(24708);
var prompt_options = __webpack_require__(40326);
var pair_prompts = __webpack_require__(12465);
var compare_config = __webpack_require__(64393);
var base_prompts = __webpack_require__(8356);
var given_base = __webpack_require__(60927);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var read_files = __webpack_require__(74269);
var settings_file = __webpack_require__(41957);
;// CONCATENATED MODULE: ./src/gate/prepare/base-folder.ts





/**
 * The folder that `base-prompts` names, as base. SettingsError where it is none, or where a path within the workspace leads out
 * of it by a link.
 */
function openBaseFolder(path) {
    const folder = (0,external_node_path_.resolve)(path);
    try {
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            throw new Error('it is no folder');
        if ((0,settings_file/* isInside */.F)((0,external_node_path_.resolve)('.'), folder) && !(0,settings_file/* isInside */.F)((0,external_node_fs_.realpathSync)('.'), (0,external_node_fs_.realpathSync)(folder)))
            throw new Error('a link leads out of the workspace');
    }
    catch (error) {
        const message = `\`${path}\` cannot be read: ${(0,errors/* messageOf */.bD)(error)}`;
        throw new errors/* SettingsError */.GN([{ setting: 'base-prompts', message }]);
    }
    return { source: path, url: null, files: (0,read_files/* workspaceFiles */.P)(folder), renames: new Map() };
}

var fault = __webpack_require__(65819);
;// CONCATENATED MODULE: ./src/gate/prepare/arms/watch-faults.ts


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
                if (content !== 'missing' && (0,fault/* isFault */.Z)(content) && !/\s/.test(path))
                    faults.push(`${path} ${content.fault}`);
                return content;
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/gate/prepare/base-arm.ts










/** Base's prompts beside head's. SettingsError where no base is possible at all. */
async function findBasePrompts(config, loaded, world) {
    const [head, base] = (0,compare_config/* givenArms */.Zq)(config);
    if ((0,compare_config/* isGiven */.qR)(config) && base !== undefined)
        return await (0,given_base/* findGivenBase */.g)(config, loaded, { arm: base, head, world });
    if (loaded.files.length === 0)
        throw refusal('the prompts are inline or built in, so base has the same; name prompt files, or set `base` to what it has of its own');
    const folder = config['base-prompts'];
    if (folder === undefined && world.basePrompts === undefined)
        throw refusal('there is no base branch here; set `base-prompts`, or `base` to what it has of its own');
    const found = folder === undefined ? await world.basePrompts?.(config['base-ref']) : openBaseFolder(folder);
    if (found === undefined)
        throw refusal('there is no base branch here');
    return 'reason' in found
        ? { missing: found.reason }
        : await readBase(config, loaded, { base: found, world });
}
function refusal(message) {
    const problem = {
        setting: 'compare',
        message: `\`base\` has nothing to compare with: ${message}`,
    };
    return new errors/* SettingsError */.GN([problem]);
}
async function readBase(config, loaded, { base, world }) {
    const { files, faults } = watchFaults(world.watchBase?.(base) ?? base.files);
    const options = (0,prompt_options/* promptOptions */.v)(config, world);
    const own = await (0,load_prompts/* loadPrompts */.y)(config.prompts, files, options);
    const moved = await readMoved({ head: loaded.files, base: own.files }, { ...base, files }, options);
    // A file that GitHub does not show would pass for a new one, which nothing is compared with.
    const [fault] = faults;
    if (fault !== undefined)
        return { missing: `the prompts of ${base.source} cannot be read: ${fault}` };
    const pairs = (0,pair_prompts/* pairPrompts */.U)({
        head: loaded.prompts,
        base: [...own.prompts, ...moved],
        renames: base.renames,
    });
    if (pairs.every(({ head, base: before }) => head === null || before === null))
        return { missing: `none of the prompts exists in ${base.source}, so there is nothing to compare with` };
    const broken = own.problems.flatMap(({ file, message }) => file === undefined ? [] : [`In base ${file} could not be used: ${message}.`]);
    return {
        source: base.source,
        url: base.url,
        files: own.files,
        pairs,
        notes: [...broken, ...(0,base_prompts/* notesOn */.v)(pairs)],
    };
}
/** Files that had another name in base, which the setting no longer names. */
async function readMoved(named, { files, renames }, options) {
    const moved = [...renames].filter(([old, now]) => named.head.includes(now) && !named.base.includes(old));
    if (moved.length === 0)
        return [];
    const { prompts } = await (0,load_prompts/* loadPrompts */.y)(moved.map(([old]) => ({ file: old })), files, options);
    return prompts;
}
/** Why base is not sent. */
function explainEqual({ equal }) {
    return `nothing differs from ${equal}, so its requests would be the same and are not sent`;
}
/** What is sent of the pairs: a deleted prompt is listed, and not asked. Further candidates ask what they have. */
function planPrompts({ pairs, others }) {
    return pairs.flatMap(({ id, head, base }) => {
        if (head === null)
            return [];
        const more = others.flatMap(({ arm, prompts }) => {
            const prompt = prompts.get(id);
            return prompt === undefined ? [] : [[arm, prompt]];
        });
        return [{ id, head, base, ...(more.length === 0 ? {} : { others: Object.fromEntries(more) }) }];
    });
}
/** The same prompts, and of each whether all arms send the same bytes to the same place. */
function markControls(prompts, book) {
    return prompts.map((prompt) => prompt.base === null
        ? prompt
        : {
            ...prompt,
            control: new Set((0,plan/* armsAsking */.l)(prompt).map((arm) => book.get(prompt, arm).identity())).size === 1,
        });
}
/** The base that sending it would show nothing of; null where one of its requests differs. */
function equalBase(prompts, { source, url, pairs, notes }) {
    const paired = prompts.filter(({ base }) => base !== null);
    return paired.every(({ control }) => control === true) ? { equal: source, url, pairs, notes } : null;
}
function statusesOf(pairs) {
    return pairs.map(({ id, status }) => ({ id, status }));
}


/***/ }),

/***/ 15412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ explainSettings)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _settings_definitions_judge_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34441);
/* harmony import */ var _settings_definitions_publish_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46657);
/* harmony import */ var _settings_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15707);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25869);





/** Where these cannot be read, any setting may be missing. */
const SOURCES = ['config', 'config-file', 'scenarios'];
/** What else a problem of these settings may follow from: a default stands for each that is wrong. */
const ROOTS = new Map([
    ['report-dir', []],
    ['prompts', []],
    ['prices', ['endpoint', 'model', 'prompts']],
    ['compare', ['prompts', 'scenario', 'base', 'base-endpoint', 'base-model', 'base-ref', 'base-prompts']],
    ['base', ['endpoint', 'model', 'prompts', 'prices', 'body', 'base-endpoint', 'base-model']],
    ['base-ref', ['compare', 'prompts', 'scenario']],
    ['base-prompts', ['compare', 'prompts', 'scenario']],
]);
/** The load and what it costs follow from all settings but these. */
const APART = new Set([
    ...Object.keys(_settings_definitions_publish_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLISH_SETTINGS */ .G).filter((name) => !SOURCES.includes(name)),
    ...Object.keys(_settings_definitions_judge_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .JUDGE_SETTINGS */ .U),
    ...['api-key', 'api-key-command', 'api-key-file', 'api-key-lifetime', 'auth', 'headers', 'checks'],
]);
/**
 * Settings that cannot be read, together with what preparing the run would refuse in the others: prompts, prices,
 * the shape of the load. Nobody should have to start a run to be told of the next mistake.
 */
async function explainSettings(sources, world) {
    const { parsed, problems } = (0,_settings_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .X)(sources);
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
function isOfItsOwn({ setting: named }, wrong) {
    const setting = named.split('.')[0] ?? named;
    const roots = ROOTS.get(setting);
    if (roots !== undefined)
        return ![setting, ...SOURCES, ...roots].some((each) => wrong.has(each));
    return [...wrong].every((each) => APART.has(each));
}


/***/ }),

/***/ 5715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Es: () => (/* binding */ countIds),
  Dm: () => (/* binding */ frameOf),
  cV: () => (/* binding */ planBeside),
  _s: () => (/* binding */ planScenario),
  mw: () => (/* binding */ sendsCanaries)
});

var errors = __webpack_require__(34758);
var closed_load = __webpack_require__(62927);
var canaries = __webpack_require__(22887);
var open_load = __webpack_require__(68770);
var plan = __webpack_require__(48720);
var arms = __webpack_require__(84236);
;// CONCATENATED MODULE: ./src/plan/trace-load.ts


/**
 * The replay of a trace: each prompt once, at its own instant (`arrivesMs`, ascending and within the stages), whatever became
 * of the earlier ones. Of stages only their lengths count; their rates are what the trace has in them.
 */
function planTrace(frame, stages) {
    const dueMs = Float64Array.from(frame.prompts, ({ head }) => head.arrivesMs ?? 0);
    const arrivals = { length: dueMs.length, dueMs, stage: stagesOf(dueMs, stages) };
    const prompts = Uint32Array.from(dueMs, (_, index) => index);
    return (0,open_load/* planArrivals */.MP)(frame, {
        executor: 'trace',
        type: 'load',
        segments: measureStages(stages, arrivals.stage),
        arrivals,
        arms: (0,arms/* assignHead */._)(frame, prompts),
    });
}
/** 1-based; one that is due where a stage ends belongs to the next. */
function stagesOf(dueMs, stages) {
    let [index, endMs] = [0, stages[0]?.durationMs ?? 0];
    return Uint16Array.from(dueMs, (due) => {
        while (due >= endMs && index < stages.length - 1) {
            index += 1;
            endMs += stages[index]?.durationMs ?? 0;
        }
        return index + 1;
    });
}
/** The stages at the mean rate of what is due in them. */
function measureStages(stages, stageOf) {
    const counts = new Uint32Array(stages.length + 1);
    for (const stage of stageOf)
        counts[stage] = (counts[stage] ?? 0) + 1;
    let startMs = 0;
    return stages.map(({ durationMs }, index) => {
        const rate = durationMs === 0 ? 0 : (counts[index + 1] ?? 0) / durationMs;
        const segment = { stage: index + 1, startMs, durationMs, from: rate, to: rate };
        startMs += durationMs;
        return segment;
    });
}

var capacity_plan = __webpack_require__(75135);
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

var random = __webpack_require__(54126);
var prompts_order = __webpack_require__(16819);
;// CONCATENATED MODULE: ./src/scenarios/cold-start-plan.ts


/**
 * One session, so that nothing else is in flight while the endpoint idles: each pause begins when the answer before
 * has ended. The requests of a cycle ask the same prompt, so that cold and warm compare like with like.
 */
function planColdStart(frame, settings) {
    const { cycles, idleMs, warmRequests, timeoutMs } = settings;
    const ofACycle = 1 + warmRequests;
    const order = (0,random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/prompts`);
    const prompts = (0,prompts_order/* orderPrompts */.i)((0,prompts_order/* createPromptCursor */.p)(frame.promptOrder, frame.prompts.length, order), cycles);
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
    const load = (0,open_load/* planArrivalRate */.FG)({ ...frame, design: 'single', onRateLimit: 'ignore' }, {
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

var prepared_run = __webpack_require__(62922);
;// CONCATENATED MODULE: ./src/gate/prepare/plan-scenario.ts











/** What every plan of the scenario has in common. */
function frameOf({ scenario, prompts, seed, firstId }) {
    const { config } = scenario;
    return {
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
}
/** The plan of one scenario. SettingsError where its settings make none. */
function planScenario(request) {
    const { config } = request.scenario;
    const frame = frameOf(request);
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
        case 'capacity':
            return (0,capacity_plan/* planCapacity */.MU)(frame, config.capacity, config.capacity.duration);
        case 'cache':
            return planCache(frame, { repeats: config.cache.repeats, timeoutMs: config.timeout });
    }
}
function planLoad(frame, config) {
    const { executor, stages, arrivals } = config;
    if (arrivals === 'trace')
        return planTrace(frame, stages);
    if (executor === 'ramping-arrival-rate' || executor === 'constant-arrival-rate') {
        const load = {
            executor,
            stages,
            startRate: config['start-rate'],
            timeUnitMs: config['time-unit'],
            spacing: arrivals,
        };
        refuse((0,open_load/* checkArrivalRate */.SP)(load));
        return (0,open_load/* planArrivalRate */.FG)(frame, load);
    }
    const load = {
        executor,
        stages,
        vus: executor === 'ramping-vus' ? config['start-rate'] : (config.vus ?? null),
        iterations: executor === 'shared-iterations' ? config.iterations : null,
        thinkTime: config['think-time'],
    };
    refuse((0,closed_load/* checkClosedLoad */.rq)(load, frame));
    return (0,closed_load/* planClosedLoad */.U6)(frame, load);
}
function refuse(problems) {
    if (problems.length > 0)
        throw new errors/* SettingsError */.GN(problems);
}
/** Ids of a scenario behind one whose count only the run shows start far beyond it. */
const UNBOUNDED = 10_000_000;
/** Ids that a plan may use: one of its users may send all iterations that they share, and each numbers his own. */
function countIds(plan) {
    return countOwn(plan) * (plan.canaries === undefined ? 1 : 2);
}
/** Without those of its canaries, which are fewer. */
function countOwn({ planned, iterations, sessions, prompts }) {
    if (planned === null)
        return UNBOUNDED;
    const widest = Math.max(1, ...prompts.map((prompt) => (0,plan/* armsAsking */.l)(prompt).length));
    return iterations === null ? planned : iterations * widest * sessions.length;
}
/** A base is the better control. What the other scenarios look for, canaries would disturb: they keep warm and fill up. */
function sendsCanaries({ scenario: { config }, base }) {
    return config.canary && config.scenario === 'load' && (0,prepared_run/* baseOf */.bx)({ base }) === null;
}
/** The plan with what is sent beside it. */
function planBeside(plan, { firstId, scenario, base }) {
    const isBroken = Array.isArray(base);
    return !isBroken && sendsCanaries({ scenario, base: base })
        ? (0,canaries/* addCanaries */.Wq)(plan, firstId + countOwn(plan))
        : plan;
}


/***/ }),

/***/ 25869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ prepareRun)
});

var errors = __webpack_require__(34758);
var spread_volume = __webpack_require__(48137);
var plan_shard = __webpack_require__(28303);
;// CONCATENATED MODULE: ./src/gate/prepare/attempt.ts

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

var compare_config = __webpack_require__(64393);
var external_node_crypto_ = __webpack_require__(77598);
var prepared_run = __webpack_require__(62922);
;// CONCATENATED MODULE: ./src/gate/prepare/run-hashes.ts


function digest(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
/** The content of the prompts of every scenario and arm: of base's too, so that another base is another run. */
function hashPrompts(scenarios) {
    return digest(scenarios.map(({ plan }) => [
        plan.scenario,
        plan.prompts.map(({ id, head, base, others }) => [
            ...[id, contentOf(head), base && contentOf(base)],
            ...Object.values(others ?? {}).map(contentOf),
        ]),
    ]));
}
/** Where a prompt stands in its file changes nothing. */
function contentOf(prompt) {
    return { ...prompt, source: undefined };
}
/** Of where requests go, what no report shows: another query or header may mean another deployment. */
function hiddenOf({ endpoint, headers }) {
    return [endpoint.search, Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))];
}
/** Stands in a report that anybody may read, and costs whoever would guess what it was made of. */
function keyOf(hidden) {
    return (0,external_node_crypto_.scryptSync)(JSON.stringify(hidden), 'llm-perf-gate', 16, { N: 4_096 }).toString('hex');
}
/** Thresholds, the comparison, the budget, and prices as they were resolved. */
function hashJudging({ config }, scenarios) {
    const { thresholds, confidence, 'red-confidence': redConfidence, 'on-inconclusive': onInconclusive, 'on-shared-failure': onSharedFailure, compare, budget, } = config;
    // Absent where nobody says it, so that runs before it stay the same.
    const monthly = config['monthly-requests'];
    const volume = monthly === undefined ? {} : { monthly };
    const definitions = scenarios.map(({ scenario }) => scenario.config.good ?? null);
    const good = definitions.every((each) => each === null) ? {} : { good: definitions };
    const prices = scenarios.map(({ plan, target, base }) => [
        plan.prompts.map(({ head }) => target.priceOf(head.model).rates),
        base !== null && 'target' in base
            ? [base.target.price.rates, ...base.others.map(({ target: other }) => other.price.rates)]
            : base !== null && 'equal' in base
                ? 'equal'
                : base,
    ]);
    const asked = scenarios.flatMap((scenario) => (0,prepared_run/* armsOf */.jO)(scenario).map(({ target }) => hiddenOf(target)));
    return digest({
        asked: keyOf(asked),
        onSharedFailure,
        thresholds,
        confidence,
        redConfidence,
        onInconclusive,
        compare,
        budget,
        prices,
        ...volume,
        ...good,
    });
}

var schema = __webpack_require__(61742);
;// CONCATENATED MODULE: ./src/gate/prepare/config-hash.ts



/**
 * Credentials, how the run is judged and paid, and where results go: the measurement is the same without them. What is
 * asked is hashed by itself, for a change of the prompts is what a comparison is about.
 */
const NOT_MEASURED = new Set([
    'api-key',
    'api-key-command',
    'api-key-file',
    'api-key-lifetime',
    'auth',
    'base-ref',
    'base-prompts',
    'github-token',
    'headers',
    'tls',
    'prompts',
    'base-prompts',
    'base-ref',
    'budget',
    'prices',
    'input-overhead',
    'monthly-requests',
    'thresholds',
    'good',
    'confidence',
    'red-confidence',
    'on-inconclusive',
    'on-shared-failure',
    'compare',
    'paths',
    'name',
    'comment',
    'comment-group',
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
    'workers',
]);
/**
 * Tells measurements apart: settings that send the same load give the same hash, however they were spelt, and also
 * after a setting with a default was added to the schema. Two arms send twice the load of one.
 */
function hashConfig({ config, scenarios }) {
    const arms = (0,compare_config/* givenArms */.Zq)(config).length;
    const kept = scenarios.map(({ name, config: own }) => [
        name,
        schema/* SETTING_NAMES */.OI.filter((setting) => !NOT_MEASURED.has(setting))
            .map((setting) => [setting, measuredText(own, setting), plainText(schema/* SETTINGS */.yy[setting].absent)])
            .filter(([, value, absent]) => value !== absent)
            .map(([setting, value]) => `${setting}=${value}`)
            .sort(),
    ]);
    return digest(arms === 1 ? kept : { arms, kept });
}
function measuredText(config, setting) {
    const { base, arms } = config;
    if (setting === 'base' && base !== undefined)
        return plainText(measuredOf(base));
    if (setting === 'arms' && arms !== undefined)
        return plainText(Object.entries(arms).map(([name, fields]) => [name, measuredOf(fields)]));
    return plainText(config[setting]);
}
/** Of what an arm has of its own, what shapes its requests and may be known. */
function measuredOf({ endpoint, model, protocol, body, stream }) {
    return { endpoint: endpoint === undefined ? null : plainText(endpoint), model, protocol, body, stream };
}
/** A URL without credentials and query, which hold keys. */
function plainText(value) {
    return value instanceof URL ? value.origin + value.pathname : JSON.stringify([value]);
}

var format = __webpack_require__(8378);
var bound = __webpack_require__(58693);
;// CONCATENATED MODULE: ./src/budget/estimate.ts
/** Priced per request and then multiplied, because tiers depend on a request's own size. */
function estimateCost(lines) {
    let [requests, expected, worst] = [0, 0, 0];
    for (const line of lines) {
        const usage = { input: line.input, output: line.maxTokens, cachedInput: null, cacheWrite: null };
        requests += line.requests;
        expected += line.requests * line.price.cost(usage);
        const input = Math.max(line.inputBound, line.input);
        worst += line.requests * (line.worst?.(input, line.maxTokens) ?? line.price.worst(input, line.maxTokens));
    }
    return { requests, expected, worst };
}
/** How many of a plan's requests a budget would carry at their expected cost; Infinity where they cost nothing. */
function requestsThatFit(estimate, budget) {
    if (estimate.expected <= 0)
        return Number.POSITIVE_INFINITY;
    return Math.floor(Number(((budget * estimate.requests) / estimate.expected).toPrecision(12)));
}

var price_terms = __webpack_require__(84234);
var plan_canaries = __webpack_require__(22887);
var plan_plan = __webpack_require__(48720);
var prompt_mix = __webpack_require__(31230);
;// CONCATENATED MODULE: ./src/gate/prepare/estimate-run.ts







/** What all scenarios together are expected to cost, and at worst. */
function estimateRun(scenarios) {
    return estimateCost(scenarios.flatMap(linesOf));
}
/** Arrivals are spread over the prompts by their shares; an arrival is a request, or one of each arm. */
function linesOf({ plan, scenario, book }) {
    const shareOf = (0,prompt_mix/* sharesOf */.AR)(plan.prompts);
    const asked = plan.prompts.flatMap((prompt, index) => {
        const share = (shareOf[index] ?? 0) * shareOfArm(prompt, scenario.config);
        return (0,plan_plan/* armsAsking */.l)(prompt).map((arm) => ({ request: book.get(prompt, arm), share }));
    });
    const shares = asked.reduce((sum, { share }) => sum + share, 0);
    const planned = plan.planned ?? 0;
    const load = asked.map(({ request, share }) => ({ request, requests: (planned * share) / shares }));
    const canaries = plan.canaries?.prompts ?? [];
    const beside = canaries.map((prompt) => ({
        request: book.get(prompt, 'canary'),
        requests: (0,plan_canaries/* countCanaries */.GO)(plan, planned) / canaries.length,
    }));
    return [...load, ...beside].map(({ request, requests }) => ({
        price: request.price,
        requests,
        input: request.likelyInput,
        inputBound: (0,bound/* boundInputTokens */.b)(request.texts) + request.varying + request.terms.addedInput,
        maxTokens: request.maxTokens,
        worst: (input, output) => (0,price_terms/* worstCost */.t)(request.price, request.terms, input, output),
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
    const message = `the plan of ${Math.round(estimate.requests)} requests is expected to cost ${(0,format/* formatAgainst */.L$)(estimate.expected, budget, 'USD')} (at worst ${(0,format/* formatUsd */.UK)(estimate.worst)}), more than ` +
        `the budget of ${(0,format/* formatLimit */.tW)(budget, 'USD')}; about ${fits} requests would fit: shorten \`stages\`, lower \`max-tokens\`, or raise \`budget\``;
    return [{ setting: 'budget', message }];
}

var random = __webpack_require__(54126);
var parse_prices = __webpack_require__(45900);
var prepare = __webpack_require__(45150);
var load_prompts = __webpack_require__(24708);
var nonce = __webpack_require__(47236);
var arm_problems = __webpack_require__(54370);
var fixed_price = __webpack_require__(89207);
var target_credentials = __webpack_require__(13871);
var suggest = __webpack_require__(62371);
var budget_rates = __webpack_require__(35622);
;// CONCATENATED MODULE: ./src/budget/foreign/foreign-rates.ts

/** The value where it is an object with fields. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** What a foreign file may have a rate of. */
const RATE_KEYS = [
    'input',
    'cachedInput',
    'cacheWrite',
    'hourLongWrite',
    'output',
    'reasoning',
    'audioInput',
    'audioOutput',
];
function mapRates(read) {
    return Object.fromEntries(RATE_KEYS.map((rate) => [rate, read(rate)]));
}
/**
 * Cached input and cache writes without a rate cost what input costs. Where reasoning has a rate of its own, all output
 * is taken at the dearer one, for not every answer tells its share.
 */
function readTier(above, raw, rest) {
    const rate = (key) => readRate(raw[key], rest.scale);
    const [input, output] = [rate('input'), rate('output')];
    if (input === undefined || output === undefined)
        return undefined;
    const rates = {
        input,
        cachedInput: rate('cachedInput') ?? input,
        cacheWrite: rate('cacheWrite') ?? input,
        output: Math.max(output, rate('reasoning') ?? 0),
        request: readRate(rest.request, 1) ?? 0,
        ...(0,budget_rates/* known */.e)({
            hourLongWrite: rate('hourLongWrite'),
            toolCall: rest.toolCall,
            audioInput: rate('audioInput'),
            audioOutput: rate('audioOutput'),
        }),
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

;// CONCATENATED MODULE: ./src/budget/foreign/openrouter-prices.ts

/** OpenRouter's name of each rate, in dollars a token, written as text (https://openrouter.ai/docs/api-reference, November 2026). */
const KEYS = {
    input: 'prompt',
    output: 'completion',
    cachedInput: 'input_cache_read',
    cacheWrite: 'input_cache_write',
    reasoning: 'internal_reasoning',
    audioInput: 'audio',
};
/**
 * The rows of what `GET https://openrouter.ai/api/v1/models` answers: `{data: [{id, canonical_slug, pricing}]}`. Undefined for any
 * other shape. Routers have -1 for a price, and none that is usable.
 */
function readOpenRouterRows(root) {
    const models = Array.isArray(root['data']) ? root['data'].map(fieldsOf) : [];
    if (!models.some((model) => fieldsOf(model?.['pricing']) !== undefined))
        return undefined;
    return models.flatMap((model) => {
        const pricing = fieldsOf(model?.['pricing']);
        if (pricing === undefined)
            return [];
        const ids = new Set([model?.['id'], model?.['canonical_slug']].filter((id) => typeof id === 'string'));
        return [...ids].map((id) => ({ id, provider: 'openrouter', tiers: () => tiersOf(pricing) }));
    });
}
function tiersOf(pricing) {
    const read = (name) => numberIn(name === undefined ? undefined : pricing[name]);
    const rates = mapRates((rate) => read(KEYS[rate]));
    const toolCall = read('web_search');
    return complete([
        readTier(0, rates, {
            scale: 1e6,
            request: read('request'),
            toolCall: typeof toolCall === 'number' && toolCall > 0 ? toolCall : undefined,
        }),
    ]);
}
function numberIn(value) {
    return typeof value === 'string' && /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
}

;// CONCATENATED MODULE: ./src/budget/foreign/foreign-prices.ts


/**
 * The rows of litellm's `model_prices_and_context_window.json`, of models.dev's `api.json` or of OpenRouter's list of models, told by
 * their shape.
 */
function readForeignRows(root) {
    const routed = readOpenRouterRows(root);
    if (routed !== undefined)
        return routed;
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
            ...fastOf(fields),
            tiers: () => readLitellmBands(fields) ?? readLitellmTiers(fields),
        };
    });
}
/** LiteLLM's key of each rate, in dollars per token. */
const LITELLM_KEYS = {
    input: 'input_cost_per_token',
    cachedInput: 'cache_read_input_token_cost',
    cacheWrite: 'cache_creation_input_token_cost',
    hourLongWrite: 'cache_creation_input_token_cost_above_1hr',
    output: 'output_cost_per_token',
    reasoning: 'output_cost_per_reasoning_token',
    audioInput: 'input_cost_per_audio_token',
    audioOutput: 'output_cost_per_audio_token',
};
/** `…_above_200k_tokens`, of whichever rate, are the rates of requests with more input than that. */
const ABOVE = /^(\w+?)_above_(\d{1,9})k_tokens$/;
/** Each rate falls back to that of the next lower tier, the first to what `readTier` says. */
function readLitellmTiers(fields) {
    const keys = Object.values(LITELLM_KEYS);
    const thousands = Object.keys(fields).flatMap((key) => {
        const [, rate = '', digits] = ABOVE.exec(key) ?? [];
        return digits === undefined || !keys.includes(rate) ? [] : [Number(digits)];
    });
    const rising = [...new Set([0, ...thousands])].sort((a, b) => a - b);
    const rateOf = (key, at) => {
        const above = rising.filter((k) => k > 0 && k <= at).map((k) => fields[`${key}_above_${k}k_tokens`]);
        return above.findLast((rate) => rate !== undefined) ?? fields[key];
    };
    return complete(rising.map((k) => readTier(k * 1000, mapRates((rate) => rateOf(LITELLM_KEYS[rate], k)), {
        scale: 1e6,
        request: requestCost(fields),
        toolCall: searchCost(fields),
    })));
}
/**
 * `tiered_pricing` lists whole sets of rates by the input that they are for; a row that has it has no rates of its own. Undefined
 * where there is none, or one whose bands do not begin at nothing.
 */
function readLitellmBands(fields) {
    const bands = Array.isArray(fields['tiered_pricing']) ? fields['tiered_pricing'].map(fieldsOf) : [];
    const read = bands.map((band) => {
        const range = band?.['range'];
        const from = Array.isArray(range) ? range[0] : undefined;
        if (band === undefined || typeof from !== 'number')
            return undefined;
        return readTier(from, mapRates((rate) => band[LITELLM_KEYS[rate]]), { scale: 1e6, request: requestCost(fields), toolCall: searchCost(fields) });
    });
    const tiers = complete(read)?.sort((a, b) => a.above - b.above);
    return tiers?.[0]?.above === 0 ? tiers : undefined;
}
/** `…_priority` of any rate, as a multiple of the rate itself; the dearest of them. */
function fastOf(fields) {
    const times = Object.values(LITELLM_KEYS).flatMap((key) => {
        const [own, fast] = [readRate(fields[key], 1), readRate(fields[`${key}_priority`], 1)];
        return own === undefined || fast === undefined || own === 0 ? [] : [fast / own];
    });
    return times.length === 0 ? {} : { fast: Math.max(1, ...times) };
}
function requestCost(fields) {
    return ['input_cost_per_request', 'input_cost_per_query'].reduce((sum, key) => sum + (readRate(fields[key], 1) ?? 0), 0);
}
/** Of the sizes of a search's context the dearest. */
function searchCost(fields) {
    const bySize = Object.values(fieldsOf(fields['search_context_cost_per_query']) ?? {});
    const costs = bySize.flatMap((cost) => readRate(cost, 1) ?? []);
    return costs.length === 0 ? undefined : Math.max(...costs);
}
/** Each model has `cost`, in dollars per million tokens. */
function readModelsDevProvider(provider, fields) {
    return Object.entries(fieldsOf(fields['models']) ?? {}).flatMap(([id, value]) => {
        const cost = fieldsOf(fieldsOf(value)?.['cost']);
        return cost === undefined ? [] : [{ id, provider, tiers: () => readModelsDevTiers(cost) }];
    });
}
const MODELS_DEV_KEYS = {
    input: 'input',
    cachedInput: 'cache_read',
    cacheWrite: 'cache_write',
    hourLongWrite: 'cache_write_1h',
    output: 'output',
    reasoning: 'reasoning',
    audioInput: 'input_audio',
    audioOutput: 'output_audio',
};
function readModelsDevTiers(cost) {
    const tierAbove = (above, fields) => readTier(above, mapRates((rate) => fields[MODELS_DEV_KEYS[rate]]), { scale: 1 });
    const long = fieldsOf(cost['context_over_200k']);
    return complete([
        tierAbove(0, cost),
        ...(long === undefined ? [] : [tierAbove(200_000, { ...cost, ...long })]),
    ]);
}

var tiered_price = __webpack_require__(93312);
;// CONCATENATED MODULE: ./src/budget/price-file.ts





/**
 * The price of a model in a file of ours (`{models: {id: {input, output, …}}}`), in litellm's
 * `model_prices_and_context_window.json`, in models.dev's `api.json` or in OpenRouter's list of models. Which it is shows by its
 * shape.
 */
function findFilePrice(file, model, endpoint) {
    const root = fieldsOf(file.content);
    const ours = fieldsOf(root?.['models']);
    if (ours !== undefined)
        return findOurs(file, model, ours);
    const rows = root === undefined ? undefined : readForeignRows(root);
    return rows === undefined
        ? [
            problemIn(file, 'this is no price file: `models:` with prices by id, or the JSON of litellm, models.dev or OpenRouter'),
        ]
        : findForeign(file, rows, { model, endpoint });
}
/** The dearest model of a price file; null where it has none that can be priced. */
function dearestFilePrice(file) {
    const root = fieldsOf(file.content);
    const ours = fieldsOf(root?.['models']);
    if (ours !== undefined) {
        const found = Object.keys(ours).map((model) => findOurs(file, model, ours));
        return (0,tiered_price/* dearestOf */.u)(found.flatMap((price) => (Array.isArray(price) ? [] : [price])));
    }
    const rows = (root === undefined ? undefined : readForeignRows(root)) ?? [];
    return (0,tiered_price/* dearestOf */.u)(rows.flatMap((row) => {
        const [first, ...more] = row.tiers() ?? [];
        return first === undefined ? [] : [(0,tiered_price/* tieredPrice */.r)([first, ...more], originOf(row, file))];
    }));
}
function findOurs(file, model, models) {
    if (!Object.hasOwn(models, model))
        return [noPrice(file, model, Object.keys(models))];
    const price = (0,parse_prices/* parsePrices */.ap)(models[model], { source: file.name, model, basis: 'written' });
    if (!Array.isArray(price))
        return price;
    return price.map(({ message }) => problemIn(file, `model \`${model}\`: ${message}`));
}
/**
 * The same id at several providers is no question where they agree, or where the endpoint's host names one; of that provider's own
 * rows the plain one counts, and not those of its regions, which what the place costs more stands for (`places.ts`).
 */
function findForeign(file, rows, { model, endpoint }) {
    const exact = rows.filter((row) => row.id === model);
    const below = rows.filter((row) => row.id.endsWith(`/${model}`));
    const isHere = (candidate) => isHost(candidate.provider, endpoint);
    const isPlain = ({ id, provider }) => id === `${provider}/${model}`;
    const choices = [
        exact.filter(isHere),
        below.filter(isHere).filter(isPlain),
        below.filter(isHere),
        exact,
        below,
    ];
    const [row, ...others] = choices.find((choice) => choice.length > 0) ?? [];
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
    return (0,tiered_price/* tieredPrice */.r)([first, ...more], originOf(row, file));
}
function originOf({ id, fast }, { name }) {
    return { source: name, model: id, ...(fast === undefined ? {} : { fast }) };
}
/** Providers whose hosts do not have their name. */
const HOSTS = [
    [/^(gemini|google$)/, 'generativelanguage'],
    [/^(vertexai|googlevertex)/, 'aiplatform'],
    [/^(bedrock|amazonbedrock)/, 'bedrock'],
];
/** `together_ai` is `api.together.ai`; Azure's hosts have OpenAI's name in them, and prices of their own. */
function isHost(provider, { hostname }) {
    const name = provider.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (name === '' || (name === 'openai' && hostname.includes('azure')))
        return false;
    const part = HOSTS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
    return hostname.replace(/[^a-z0-9]/g, '').includes(part);
}
function noPrice(file, model, known) {
    return problemIn(file, `unknown price; there is none for model \`${model}\`${(0,suggest/* suggestion */.h)(model, known)}`);
}
function problemIn(file, message) {
    return { setting: 'prices', message, file: file.name };
}

var price_table = __webpack_require__(53113);
;// CONCATENATED MODULE: ./src/gate/prepare/target/model-prices.ts



/**
 * A price without a model's name belongs to one model: more of them need a price file or the table. Which one a prompt
 * file names is a pull request's to say, so that the table is asked whether it is a dearer one.
 */
async function checkModels(models, request, price) {
    if (price?.basis !== 'written' || (0,parse_prices/* pricesFile */.Zs)(request.config.prices) !== undefined)
        return [];
    const asked = [...new Set([...models, ...fallbacksIn(request.config)])];
    const [first] = asked;
    if (asked.length > 1)
        return [tooMany(asked)];
    if (request.config.model !== undefined || first === undefined)
        return [];
    const { endpoint, date } = request;
    const listed = await (0,price_table/* findTablePrice */.L)({ model: first, endpoint, date });
    return listed !== undefined && listed.worst(1000, 1000) > price.worst(1000, 1000)
        ? [isDearer(first, listed)]
        : [];
}
/** Those that a router may fall back to. */
function fallbacksIn({ body }) {
    const routed = body?.['models'];
    return Array.isArray(routed) ? routed.filter((model) => typeof model === 'string') : [];
}
function tooMany(models) {
    const names = models.map((model) => (model === undefined ? 'the endpoint’s own' : `\`${model}\``));
    return {
        setting: 'prices',
        message: `are those of one model, and ${models.length} are asked (${names.join(', ')}): name a price file with each of them, or leave \`prices\` out where the table knows them`,
    };
}
function isDearer(model, { rates, source }) {
    return {
        setting: 'prices',
        message: `are lower than those of \`${model}\`, which a prompt file names: ${source} has $${rates.input} and $${rates.output} per million; set \`model\` to say which model they are of`,
    };
}
/** More names than any router has; a server may not fill the memory with words of its own. */
const MOST_NAMES = 64;
/** Of models that answers name, where the prices come from a list; null where they are of one model. */
async function listedPrices(request, endpoint, from) {
    const list = await openList(request, endpoint, from);
    if (list === null)
        return null;
    const known = new Map();
    let dearest;
    return {
        servedPrice(model) {
            const found = known.get(model);
            if (found !== undefined)
                return found;
            if (known.size >= MOST_NAMES)
                return null;
            const price = list.servedPrice(model);
            known.set(model, price);
            return price;
        },
        dearestPrice: () => (dearest ??= list.dearestPrice()),
    };
}
async function openList({ config, date, table: given }, endpoint, { price, file }) {
    if (price.basis === 'free')
        return null;
    if (file !== null)
        return openFile(file, endpoint);
    if (config.prices !== undefined && !(0,parse_prices/* isUpdate */.yM)(config.prices))
        return null;
    const table = given ?? (await (0,price_table/* openPriceTable */.U)());
    return {
        servedPrice: (model) => table.find({ model, endpoint, date }) ?? null,
        dearestPrice: () => table.dearest(endpoint),
    };
}
function openFile(file, endpoint) {
    return {
        servedPrice(model) {
            const found = findFilePrice(file, model, endpoint);
            return Array.isArray(found) ? null : found;
        },
        dearestPrice: () => dearestFilePrice(file),
    };
}

;// CONCATENATED MODULE: ./src/budget/resolve-price.ts



/** The setting, else the file it names, else the table by model and provider; no price is ever assumed. */
async function resolvePrice(request) {
    const { model, endpoint, date, setting, file } = request;
    const isWritten = setting !== undefined && setting !== null && setting !== '' && !(0,parse_prices/* isUpdate */.yM)(setting);
    if (file === undefined && isWritten)
        return (0,parse_prices/* parsePrices */.ap)(setting);
    if (model === undefined || model === '')
        return [unknownPrice('no model is named')];
    if (file !== undefined)
        return findFilePrice(file, model, endpoint);
    const price = (request.table ?? (await (0,price_table/* openPriceTable */.U)())).find({ model, endpoint, date });
    return price ?? [unknownPrice(`model \`${model}\` at ${endpoint.host} is not in the price table`)];
}
function unknownPrice(why) {
    return { setting: 'prices', message: `unknown price; set prices, or prices: free (${why})` };
}

var registry = __webpack_require__(44965);
var check_credentials = __webpack_require__(33870);
;// CONCATENATED MODULE: ./src/gate/prepare/target/target.ts








/** Chooses protocol and price. SettingsError where a model's price is not known. */
async function resolveTarget(request) {
    const { config, prompts } = request;
    const simulated = config.endpoint === 'simulator';
    const { endpoint, headers } = takeCredentials(request.endpoint, (0,target_credentials/* headersWith */.LR)(config.headers, config.auth));
    const credential = await request.credentials?.of(config);
    const { protocol, notes } = chooseProtocol(config, endpoint, simulated);
    const models = [...new Set(prompts.map((prompt) => config.model ?? prompt.model))];
    const prices = new Map();
    const problems = (0,check_credentials/* checkTokenHost */.iB)(config);
    for (const model of models) {
        const price = await priceOf(model, endpoint, request);
        if (Array.isArray(price))
            problems.push(...price);
        else
            prices.set(model, price);
    }
    const [first] = prices.values();
    const priced = [...models, ...(request.sharing ?? [])];
    problems.push(...(await checkModels(priced, { config, endpoint, date: request.date }, first)));
    if (problems.length > 0 || first === undefined)
        throw new errors/* SettingsError */.GN(problems);
    const file = await readPriceFile(request);
    const listed = await listedPrices(request, endpoint, {
        price: first,
        file: file === 'unreadable' ? null : file,
    });
    return {
        endpoint,
        protocol,
        headers,
        notes: [...notes, ...tierNote(endpoint, protocol, config)],
        inputOverhead: config['input-overhead'],
        apiKey: config['api-key'],
        ...(credential === undefined ? {} : { credential }),
        body: config.body,
        stream: config.stream,
        model: config.model ?? (simulated ? 'simulated' : undefined),
        price: first,
        shown: simulated ? 'simulator' : endpoint.origin + endpoint.pathname,
        address: simulated ? 'simulator' : addressOf(endpoint, protocol, config),
        priceOf: (model) => prices.get(config.model ?? model) ?? prices.get(model) ?? first,
        ...listed,
    };
}
function addressOf(endpoint, protocol, { model = 'MODEL', stream }) {
    const { url } = protocol.encode({ endpoint, model, messages: [], maxTokens: 1, stream });
    return url.origin + url.pathname;
}
function chooseProtocol(config, endpoint, simulated) {
    if (config.protocol !== 'auto')
        return { protocol: (0,registry/* protocolByName */.D)(config.protocol), notes: [] };
    if (simulated)
        return { protocol: (0,registry/* protocolByName */.D)('openai-chat'), notes: [] };
    const { protocol, reason } = (0,registry/* protocolFor */.i)(endpoint);
    return { protocol, notes: [reason] };
}
async function priceOf(model, endpoint, request) {
    const { config, date, table } = request;
    if (config.endpoint === 'simulator' && (config.prices === undefined || (0,parse_prices/* isUpdate */.yM)(config.prices)))
        return fixed_price/* FREE_PRICE */.t;
    const file = await readPriceFile(request);
    if (file === 'unreadable')
        return [{ setting: 'prices', message: `the file \`${(0,parse_prices/* pricesFile */.Zs)(config.prices) ?? ''}\` cannot be read` }];
    return resolvePrice({ model, endpoint, setting: config.prices, file: file ?? undefined, date, table });
}
/** Null where the setting names none. */
async function readPriceFile({ config, readFile, }) {
    const path = (0,parse_prices/* pricesFile */.Zs)(config.prices);
    if (path === undefined)
        return null;
    try {
        const { parse } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        return { name: path, content: parse(readFile(path)) };
    }
    catch {
        return 'unreadable';
    }
}
/** What a request's tier has to do with its price, where the protocol names the standard one by itself. */
function tierNote(endpoint, protocol, { model = 'MODEL', stream, body }) {
    const { body: sent } = protocol.encode({ endpoint, model, messages: [], maxTokens: 1, stream, body });
    const tier = /"service_tier":"([^"]*)"/.exec(sent)?.[1];
    return tier === undefined || body?.['service_tier'] !== undefined
        ? []
        : [
            `\`service_tier: ${tier}\` is sent with every request, so that none is served, and billed, at a dearer tier.`,
        ];
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

var json = __webpack_require__(59279);
var known_keys = __webpack_require__(34091);
;// CONCATENATED MODULE: ./src/gate/prepare/arms/arm-config.ts


/**
 * The settings as one arm has them: each field of its own in place of the shared one, headers and body merged over the
 * shared ones. A key of head's, and a header that may hold one, go to no provider that is known to be another than head's,
 * and beside a key of the arm's own no such header goes anywhere.
 */
function configOfArm(config, { fields, trusted }) {
    const { headers = {}, body, 'api-key': key, ...own } = fields;
    const carries = trusted || !isOtherProvider(config.endpoint, fields.endpoint);
    const hasOwnKey = KEY_SETTINGS.some((name) => fields[name] !== undefined);
    const isShared = carries && !hasOwnKey;
    const shared = isShared ? config.headers : withoutCredentials(config.headers);
    return {
        ...config,
        ...(isShared ? {} : NO_KEY),
        ...own,
        'api-key': isShared ? config['api-key'] : (key ?? undefined),
        headers: mergeHeaders(shared, headers),
        body: body === undefined ? config.body : mergeBodies(config.body ?? {}, body),
    };
}
/** All that a key may come by: of these an arm has its own together, or none. */
const KEY_SETTINGS = ['api-key', 'api-key-command', 'api-key-file', 'api-key-lifetime', 'auth'];
const NO_KEY = Object.fromEntries(KEY_SETTINGS.map((name) => [name, undefined]));
/** What opens one door need not open that of a provider whose name is on it. */
function isOtherProvider(head, own) {
    if (!(own instanceof URL))
        return false;
    const provider = (0,known_keys/* providerOf */.lc)(own);
    return provider !== null && !(head instanceof URL && (0,known_keys/* providerOf */.lc)(head) === provider);
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !(0,known_keys/* isCredential */.uo)(name)));
}
function mergeHeaders(shared, own) {
    const merged = new Map([...Object.entries(shared), ...Object.entries(own)]);
    return Object.fromEntries([...merged].flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
/** Object by object; lists and scalars are replaced whole, and null stays, for it takes the protocol's own field away. */
function mergeBodies(shared, own) {
    const merged = new Map(Object.entries(shared));
    for (const [name, value] of Object.entries(own)) {
        const [before, inner] = [(0,json/* objectOf */.Xy)(merged.get(name)), (0,json/* objectOf */.Xy)(value)];
        merged.set(name, before === undefined || inner === undefined ? value : mergeBodies(before, inner));
    }
    return Object.fromEntries(merged);
}

;// CONCATENATED MODULE: ./src/gate/prepare/arms/arm-target.ts



/** Where an arm's requests go, and at which price. SettingsError, by the arm's own settings, where that is not known. */
async function resolveArm(request, arm, { prompts, simulator, arms, }) {
    const { setting, fields } = arm;
    const named = fields.endpoint;
    return await (0,arm_problems/* forArm */.W)(setting, () => resolveTarget({
        ...request,
        config: arm.arm === 'head' && setting === null ? request.config : configOfArm(request.config, arm),
        endpoint: named instanceof URL ? named : named === 'simulator' ? (simulator ?? NOWHERE) : request.endpoint,
        prompts,
        sharing: modelsSharing(arm, arms),
    }));
}
/** Nothing is sent there: where settings are only explained or shards merged, the simulator does not run. */
const NOWHERE = new URL('http://127.0.0.1/');
/** Models of other arms that cost what the shared setting says: they are told of by the first of these arms. */
function modelsSharing(arm, arms) {
    const [first, ...others] = arms.filter(({ fields }) => !('prices' in fields));
    return arm === first ? others.flatMap(({ fields }) => fields.model ?? []) : [];
}

var base_arm = __webpack_require__(43566);
;// CONCATENATED MODULE: ./src/gate/prepare/arms/contrast-line.ts
/**
 * What is compared, in one line: `gateway.example.com against api.openai.com, same model, same prompts`. The first thing in which
 * the arms differ names them, and everything else that differs is told behind it.
 */
function describeContrast(head, base, pairs) {
    const samePrompts = pairs.every(({ status }) => status === 'unchanged');
    const facts = [
        { a: placeOf(head, base), b: placeOf(base, head), at: '' },
        { a: head.model ?? 'its own model', b: base.model ?? 'its own model', at: 'same model' },
        samePrompts
            ? { a: '', b: '', at: 'same prompts' }
            : { a: head.prompts ?? 'its prompts', b: base.prompts ?? 'other prompts', at: '' },
        { a: head.target.protocol.name, b: base.target.protocol.name, at: '' },
    ];
    const [named] = facts.filter(differs);
    const rest = facts.filter((fact) => fact !== named);
    const first = named === undefined ? 'this change against base' : against(named);
    const place = named === facts[0] ? '' : ` at ${facts[0]?.a ?? ''}`;
    const told = rest.map((fact) => (differs(fact) ? against(fact) : fact.at)).filter((text) => text !== '');
    return [first + place, ...told, ...otherwise(head.target, base.target)].join(', ');
}
function differs({ a, b }) {
    return a !== b;
}
function against({ a, b }) {
    return `${a} against ${b}`;
}
/** The host, with the path where two places have the same one. */
function placeOf({ target }, other) {
    const [own, others] = [target, other.target].map(({ address }) => URL.canParse(address) ? new URL(address) : null);
    if (own === null || own === undefined)
        return target.address;
    const isApart = target.address !== other.target.address && own.host === others?.host;
    return isApart && !isOnlyProtocol(target, other.target) ? own.host + own.pathname : own.host;
}
/** Whether addresses differ only by the path that each protocol appends. */
function isOnlyProtocol(a, b) {
    return a.shown === b.shown;
}
/** What is sent otherwise, told by its name: it may be secret. */
function otherwise(head, base) {
    const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
    return [
        ...(head.stream === base.stream
            ? []
            : [head.stream ? 'streamed against whole' : 'whole against streamed']),
        ...(same(contrast_line_keyOf(head), contrast_line_keyOf(base)) ? [] : ['another key']),
        ...(same(sortedHeaders(head), sortedHeaders(base)) ? [] : ['other headers']),
        ...(same(head.body, base.body) ? [] : ['other fields of the body']),
    ];
}
function contrast_line_keyOf({ apiKey, credential }) {
    return credential?.name ?? apiKey;
}
function sortedHeaders({ headers }) {
    return Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
}
/** `luna and sol against terra, same endpoint, same prompts`: the candidates by their names, and what all of them share. */
function describeChoice(control, candidates, samePrompts) {
    const all = [control, ...candidates];
    const isShared = (of) => new Set(all.map(of)).size === 1;
    const names = candidates.map(({ name }) => name);
    const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    const place = isShared(({ target }) => target.address) ? ` at ${hostOf(control.target)}` : '';
    return [
        `${listed} against ${control.name}${place}`,
        ...(isShared(({ model }) => model) ? ['same model'] : []),
        samePrompts ? 'same prompts' : 'prompts of their own',
    ].join(', ');
}
function hostOf({ address }) {
    return URL.canParse(address) ? new URL(address).host : address;
}

var given_base = __webpack_require__(60927);
;// CONCATENATED MODULE: ./src/gate/prepare/arms/find-arms.ts





/** What head is compared with, and further candidates. SettingsError where one of them cannot be asked. */
async function findArms(request, { target: head, loaded }, world) {
    const { config } = request;
    const base = await (0,base_arm/* findBasePrompts */.I6)(config, loaded, world);
    if ('missing' in base)
        return base;
    const arms = (0,compare_config/* givenArms */.Zq)(config);
    const [first, control, ...more] = arms;
    if (control === undefined)
        return { missing: 'the settings name no other arm' };
    const context = { simulator: world.simulator, arms };
    const target = await resolveArm(request, control, { ...context, prompts: promptsOf(base) });
    const others = [];
    for (const arm of more) {
        const own = await (0,given_base/* findGivenBase */.g)(config, loaded, { arm, head: first, world });
        const prompts = new Map(own.pairs.flatMap((pair) => (pair.base === null ? [] : [[pair.id, pair.base]])));
        const place = await resolveArm(request, arm, { ...context, prompts: promptsOf(own) });
        others.push({ arm: arm.arm, name: arm.name, setting: arm.setting, target: place, prompts });
    }
    const between = head === null || !(0,compare_config/* isGiven */.qR)(config) ? null : describe({ head, loaded, arms }, { ...base, target, others });
    return { ...base, target, others, between };
}
function promptsOf({ pairs }) {
    return pairs.flatMap(({ base, head }) => (base === null || head === null ? [] : [base]));
}
function describe({ head, loaded, arms, }, { target, others, pairs, files }) {
    const [pair] = pairs;
    const candidate = {
        target: head,
        model: head.model ?? pair?.head?.model,
        prompts: (0,given_base/* placeOfPrompts */.S)(loaded.files),
    };
    const control = { target, model: target.model ?? pair?.base?.model, prompts: (0,given_base/* placeOfPrompts */.S)(files) };
    const [first, second] = arms;
    if (first.setting === null || second === undefined)
        return describeContrast(candidate, control, pairs);
    const more = others.map((other) => ({
        target: other.target,
        model: other.target.model ?? (pair === undefined ? undefined : other.prompts.get(pair.id)?.model),
        name: other.name,
    }));
    const samePrompts = arms.every(({ fields }) => fields.prompts === undefined);
    return describeChoice({ ...control, name: second.name }, [{ ...candidate, name: first.name }, ...more], samePrompts);
}

;// CONCATENATED MODULE: ./src/protocols/dialects/unsent.ts
/** How options are called where people write them. */
const NAMES = {
    temperature: 'temperature',
    topP: 'top_p',
    topK: 'top_k',
    minP: 'min_p',
    frequencyPenalty: 'frequency_penalty',
    presencePenalty: 'presence_penalty',
    seed: 'seed',
    stop: 'stop',
    reasoningEffort: 'reasoning_effort',
    answers: 'n',
    responseFormat: 'response_format',
    tools: 'tools',
    toolChoice: 'tool_choice',
    parallelToolCalls: 'parallel_tool_calls',
};
/** Options of a call that its protocol has no field for, by their usual names. */
function unsentOptions(options, { name, omits }) {
    const missing = omits.filter((option) => options[option] !== undefined).map((option) => NAMES[option]);
    const isPlainJson = name === 'anthropic-messages' && options.responseFormat?.type === 'json_object';
    return isPlainJson ? [...missing, NAMES.responseFormat] : missing;
}

;// CONCATENATED MODULE: ./src/gate/prepare/note-options.ts


/** What prompts ask for beside their text: tools, which are sent, and options that the protocol has no field for. */
function noteOptions(prompts, protocol) {
    const notes = prompts.flatMap((prompt) => {
        const options = (0,prepare/* optionsOf */.cz)(prompt);
        const place = prompt.source?.file ?? prompt.id;
        const unsent = unsentOptions(options, protocol);
        const names = options.tools?.map(({ name }) => name) ?? [];
        return [
            ...(names.length > 0 && !unsent.includes('tools')
                ? [`${place}: its tools are sent (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`]
                : []),
            ...unsent.map((name) => `${place}: \`${name}\` is not sent: ${protocol.name} has no field for it`),
        ];
    });
    return [...new Set(notes)];
}

var plan_scenario = __webpack_require__(5715);
var prompt_options = __webpack_require__(40326);
;// CONCATENATED MODULE: ./src/gate/prepare/prepare-scenario.ts

















/** Stands for prompts that could not be read, so that the rest can be checked all the same. */
const UNREAD = [{ id: 'unread', messages: [{ role: 'user', content: '' }] }];
/** One scenario with everything it sends, or what is wrong with it. */
async function prepareScenario(scenario, { endpoint, world, seed, firstId, credentials }) {
    const { config } = scenario;
    const arms = (0,compare_config/* givenArms */.Zq)(config);
    const [first] = arms;
    const setting = first.fields.prompts ?? config.prompts;
    const loaded = await loadAsked(config, setting, world);
    for (const note of loaded.notes)
        world.log.info(note);
    const unread = loaded.problems.length > 0;
    const asked = unread ? UNREAD : loaded.prompts;
    const { readFile, priceTable } = world;
    const table = (0,parse_prices/* isUpdate */.yM)(config.prices) ? priceTable : undefined;
    const uncheckable = unread ? [] : checkGood(config, asked);
    const request = { config, endpoint, date: world.date(), table, readFile, credentials };
    const compared = (0,compare_config/* isCompared */.uQ)(scenario);
    const context = { prompts: asked, simulator: world.simulator, arms: compared ? arms : [first] };
    const target = await attempt(() => resolveArm(request, first, context));
    const head = { target: isFailure(target) ? null : target, loaded };
    const found = unread || !compared ? null : await attempt(() => findArms(request, head, world));
    const alone = asked.map((head) => ({ id: head.id, head, base: null }));
    const paired = found !== null && 'pairs' in found ? (0,base_arm/* planPrompts */.xw)(found) : alone;
    const book = unread || isFailure(target) || (found !== null && isFailure(found))
        ? null
        : await attempt(() => openBook({ scenario, target, base: found, prompts: paired }, seed));
    const marked = book === null || isFailure(book) ? paired : (0,base_arm/* markControls */.m$)(paired, book);
    const base = found !== null && 'pairs' in found ? ((0,base_arm/* equalBase */.Q6)(marked, found) ?? found) : found;
    if (base !== null && 'equal' in base && config.arms !== undefined)
        return [NOTHING_TO_CHOOSE];
    const prompts = base !== null && 'equal' in base ? alone : marked;
    const plan = await attempt(() => (0,plan_scenario/* planBeside */.cV)((0,plan_scenario/* planScenario */._s)({ scenario, prompts, seed, firstId }), { scenario, base, firstId }));
    if (uncheckable.length === 0 &&
        book !== null &&
        !isFailure(target) &&
        !isFailure(plan) &&
        (base === null || !isFailure(base))) {
        if (isFailure(book))
            return book;
        for (const note of notesOf({ scenario, target, base }, asked))
            world.log.info(note);
        return { scenario, target, plan, base, book };
    }
    // Prompts that cannot be read may name the model whose price seems to be missing.
    const priced = !unread || config.model !== undefined || config.prices !== undefined;
    return [
        ...loaded.problems,
        ...uncheckable,
        ...(priced && isFailure(target) ? target : []),
        ...(base !== null && isFailure(base) ? base : []),
        ...(isFailure(plan) ? plan : []),
    ];
}
/** The prompts, or the requests of a trace. */
async function loadAsked(config, setting, world) {
    if (config.arrivals !== 'trace')
        return await (0,load_prompts/* loadPrompts */.y)(setting, world.files, (0,prompt_options/* promptOptions */.v)(config, world));
    const { loadTrace } = await Promise.all(/* import() */[__webpack_require__.e(6050), __webpack_require__.e(6840)]).then(__webpack_require__.bind(__webpack_require__, 76840));
    return await loadTrace(setting, world.files, (0,prompt_options/* traceTiming */.a)(config));
}
const NOTHING_TO_CHOOSE = {
    setting: 'arms',
    message: 'all of them would send the same bytes to the same place, so that nothing could differ but by chance',
};
/** No check of any answer would fail, and none would have been made. */
function checkGood({ good, checks }, prompts) {
    const count = (checks?.length ?? 0) + prompts.reduce((sum, each) => sum + (each.checks?.length ?? 0), 0);
    return good?.checks === true && count === 0
        ? [{ setting: 'good', message: '`checks: true`, and there are none: set `checks`, or leave it out' }]
        : [];
}
/** What each arm's protocol does of its own accord, each said once. */
function notesOf(prepared, asked) {
    const notes = (0,prepared_run/* armsOf */.jO)(prepared).flatMap(({ target }) => [
        ...target.notes,
        ...noteOptions(asked, target.protocol),
    ]);
    return [...new Set(notes)];
}
/** Prepares every request of the plan. SettingsError where one cannot be sent, or its cost has no bound. */
async function openBook(prepared, seed) {
    const { scenario, prompts } = prepared;
    const { config } = scenario;
    const nonces = (0,random/* seededRandom */.Is)(seed, `${scenario.name}/nonces`);
    const targets = Object.fromEntries((0,prepared_run/* armsOf */.jO)(prepared).map(({ arm, target }) => [arm, target]));
    const book = new prepare/* RequestBook */.hD({ ...targets, canary: prepared.target }, {
        maxTokens: config['max-tokens'],
        nonce: config.nonce ? () => (0,nonce/* createNonce */.mE)(nonces) : null,
    });
    for (const { arm, setting } of (0,prepared_run/* armsOf */.jO)(prepared))
        await (0,arm_problems/* forArm */.W)(setting, () => {
            for (const prompt of prompts)
                if ((0,plan_plan/* armsAsking */.l)(prompt).includes(arm))
                    book.get(prompt, arm);
        });
    if ((0,plan_scenario/* sendsCanaries */.mw)(prepared))
        for (const prompt of (0,plan_canaries/* canaryPrompts */.Ub)(prompts[0]?.head.model))
            book.get(prompt, 'canary');
    return book;
}

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var report_place = __webpack_require__(13427);
;// CONCATENATED MODULE: ./src/gate/prepare/report-directory.ts




/** A directory that cannot be written is found out before anything is spent. */
function checkReportDirectory(directory) {
    const root = (0,external_node_path_.resolve)(directory);
    try {
        (0,report_place/* checkInsideWorkspace */.i)(directory);
        const existing = (0,report_place/* nearestExisting */.I)(root);
        if (!(0,external_node_fs_.statSync)(existing).isDirectory())
            throw new Error(`${existing} is no directory`);
        (0,external_node_fs_.accessSync)(existing, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return [];
    }
    catch (error) {
        return [{ setting: 'report-dir', message: `\`${directory}\` cannot be written: ${(0,errors/* messageOf */.bD)(error)}` }];
    }
}

var shard_run = __webpack_require__(77675);
var read_tls = __webpack_require__(87297);
;// CONCATENATED MODULE: ./src/gate/prepare/prepare-run.ts














const NOWHERE_STORED = {
    setting: 'compare',
    message: '`baseline` reads what earlier runs stored on GitHub, and works only there; set `base` to what it has of its own here',
};
/** Everything that can be known and refused before the first byte. SettingsError with all of it. */
async function prepareRun(parsed, endpoint, world) {
    const configHash = hashConfig(parsed);
    const seed = parsed.config.seed ?? `${world.source?.commit ?? 'local'}/${configHash}`;
    const { shard, budget, compare } = parsed.config;
    const credentials = (0,target_credentials/* createCredentials */.zd)(world);
    const whole = [];
    const problems = checkReportDirectory(parsed.config['report-dir']);
    let firstId = 0;
    for (const scenario of parsed.scenarios) {
        const prepared = await prepareScenario(scenario, { endpoint, world, seed, firstId, credentials });
        if (isFailure(prepared))
            problems.push(...prepared);
        else {
            whole.push(prepared);
            firstId += (0,plan_scenario/* countIds */.Es)(prepared.plan);
        }
    }
    const indivisible = (0,shard_run/* checkStripes */.JR)(whole, shard);
    problems.push(...(indivisible.length > 0 ? indivisible : checkBudget(estimateRun((0,shard_run/* largestStripe */.ir)(whole, shard)), budget)));
    const volume = parsed.config['monthly-requests'];
    const spread = volume === undefined ? [] : (0,spread_volume/* spreadVolume */.o)(volume, (0,prepared_run/* promptIds */.$C)(whole));
    if (Array.isArray(spread) && problems.length === 0)
        problems.push(...spread);
    if (compare === 'baseline' && world.storedRuns === undefined)
        problems.push(NOWHERE_STORED);
    const tls = await attempt(() => (0,read_tls/* readTls */.i)(parsed.config.tls, world));
    if (Array.isArray(tls))
        problems.push(...tls);
    if (problems.length > 0)
        throw new errors/* SettingsError */.GN((0,errors/* uniqueProblems */.OH)(problems));
    const scenarios = (0,shard_run/* stripeScenarios */.dt)(whole, shard);
    const estimate = estimateRun(scenarios);
    let judgeHash = null;
    return {
        scenarios,
        whole,
        shard: shard === undefined ? null : (0,plan_shard/* formatShard */._D)(shard),
        estimate,
        configHash,
        promptHash: hashPrompts(whole),
        // Made slow to guess from (20 ms), and asked for by the report.
        get judgeHash() {
            return (judgeHash ??= hashJudging(parsed, whole));
        },
        seed,
        credentials,
        tls: tls,
    };
}


/***/ }),

/***/ 62922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ promptIds),
/* harmony export */   Hn: () => (/* binding */ unchangedPrompts),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   jO: () => (/* binding */ armsOf)
/* harmony export */ });
/* harmony import */ var _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);

/** The arms that a scenario sends, head first. */
function armsOf({ scenario, target, base, }) {
    const sent = baseOf({ base });
    const targets = new Map([
        ['head', target],
        ...(sent === null ? [] : [['base', sent.target]]),
        ...(sent?.others ?? []).map((other) => [other.arm, other.target]),
    ]);
    return (0,_settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__/* .givenArms */ .Zq)(scenario.config).flatMap(({ arm, name, setting }) => {
        const own = targets.get(arm);
        return own === undefined ? [] : [{ arm, name, setting, target: own }];
    });
}
/** The base of a scenario that has one. */
function baseOf({ base }) {
    return base !== null && 'target' in base ? base : null;
}
/** Every prompt that the scenarios ask, by its id. */
function promptIds(scenarios) {
    return [...new Set(scenarios.flatMap(({ plan }) => plan.prompts.map(({ id }) => id)))];
}
/** Prompts that both arms would be asked alike: what differs between them is chance. */
function unchangedPrompts(scenarios) {
    const prompts = scenarios.flatMap(({ plan }) => plan.prompts);
    return new Set(prompts.filter(({ control }) => control === true).map(({ id }) => id));
}


/***/ }),

/***/ 40326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ traceTiming),
/* harmony export */   v: () => (/* binding */ promptOptions)
/* harmony export */ });
/* harmony import */ var _plan_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18404);

/** What goes with `prompts` when they are read: values for variables, and what fills templates. */
function promptOptions(config, { templates }) {
    return {
        variables: config.variables,
        variablesFile: config['variables-file'],
        template: config.template,
        ...(templates === undefined ? {} : { templates }),
    };
}
/** How a trace becomes a load of these settings. */
function traceTiming(config) {
    return {
        speed: config['trace-speed'],
        durationMs: (0,_plan_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .totalDuration */ .H)(config.stages),
        maxTokens: config['max-tokens'],
    };
}


/***/ }),

/***/ 13427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nearestExisting),
/* harmony export */   i: () => (/* binding */ checkInsideWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41957);



/** The folder that is there already, of a path that may not be. */
function nearestExisting(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    return parent === path || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) !== undefined
        ? path
        : nearestExisting(parent);
}
/** Throws where a relative `report-dir` leaves the workspace, by its name or by a link: files there are not the gate's. */
function checkInsideWorkspace(directory) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(directory))
        return;
    if (!(0,_settings_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)('.'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory)))))
        throw new Error('it leads out of the workspace; give an absolute path where that is meant');
}


/***/ }),

/***/ 41957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   u: () => (/* binding */ readSettingsFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const LARGEST = 1024 * 1024;
/**
 * Reads a file that a setting names. Throws where it is none, is too large, or where a path within the workspace leads out
 * of it by a link: whoever may change the workspace may not choose what is read of the rest of the machine.
 */
function readSettingsFile(path, workspace) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
    if (isInside(workspace, target) && !isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(target)))
        throw new Error('a link leads out of the workspace');
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target).isFile())
        throw new Error('it is no file');
    if (size > LARGEST)
        throw new Error(`it is larger than 1 MiB (${size} bytes)`);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(target, 'utf8');
}
/** Whether a path stands within a folder, or is it. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 77675:
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

/***/ 13871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ NoCredential),
/* harmony export */   LR: () => (/* binding */ headersWith),
/* harmony export */   zd: () => (/* binding */ createCredentials)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _settings_check_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33870);


/** Nothing can be shown the endpoint: what somebody else's pull request may not have, or a fault to mend. */
class NoCredential extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN {
}
function createCredentials(world) {
    const known = new Map();
    return {
        async of(config) {
            if (config.endpoint === 'simulator' || !(0,_settings_check_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCredential */ .mB)(config))
                return undefined;
            // Most runs have a plain key, and need nothing of this.
            const { createCredential } = await __webpack_require__.e(/* import() */ 2933).then(__webpack_require__.bind(__webpack_require__, 22933));
            const own = createCredential(config, world);
            const { name } = own.credential;
            known.set(name, known.get(name) ?? own);
            return known.get(name)?.credential;
        },
        async open() {
            for (const own of known.values())
                await own.open().catch((error) => {
                    if (!(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrorLike */ .u7)(error) || error.name !== 'TokenError')
                        throw error;
                    throw new NoCredential([{ setting: own.setting, message: error.message }]);
                });
        },
        close: () => {
            for (const own of known.values())
                own.close();
        },
        redactor: (redact) => [...known.values()].some(({ credential }) => credential.sign !== undefined)
            ? (text, isCut) => redact(text, isCut).replace(SIGNATURE, '***')
            : redact,
    };
}
/** A SHA-256 in hexadecimal, or a good part of one where the text was cut. */
const SIGNATURE = /\b[0-9a-f]{40,64}\b/g;
/** What Anthropic's SDKs send with every request that shows the token of an exchange. */
const TOKEN_BETA = 'oauth-2025-04-20';
/** Headers that the credential's provider wants with every request. */
function headersWith(headers, auth) {
    if (auth?.type !== 'anthropic-oidc')
        return headers;
    const given = headers['anthropic-beta'];
    const isThere = given?.split(',').some((each) => each.trim() === TOKEN_BETA) === true;
    return isThere
        ? headers
        : { ...headers, 'anthropic-beta': [...(given === undefined ? [] : [given]), TOKEN_BETA].join(',') };
}


/***/ }),

/***/ 34091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ requireKeys),
/* harmony export */   jr: () => (/* binding */ keyVariables),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   uo: () => (/* binding */ isCredential)
/* harmony export */ });
/* unused harmony export missingKey */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** Hosts that answer nobody without a key, by the ends of their names, and the variables that the providers' own SDKs read. */
const BY_HOST = [
    [/^api\.openai\.com$/, 'OPENAI_API_KEY'],
    [/\.(openai|services\.ai|cognitiveservices)\.azure\.com$/, 'AZURE_OPENAI_API_KEY'],
    [/^api\.anthropic\.com$/, 'ANTHROPIC_API_KEY'],
    [/^generativelanguage\.googleapis\.com$/, 'GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    [/^bedrock-runtime\.[\w-]+\.amazonaws\.com$/, 'AWS_BEARER_TOKEN_BEDROCK'],
    [/^openrouter\.ai$/, 'OPENROUTER_API_KEY'],
    [/^api\.groq\.com$/, 'GROQ_API_KEY'],
    [/^api\.mistral\.ai$/, 'MISTRAL_API_KEY'],
    [/^api\.deepseek\.com$/, 'DEEPSEEK_API_KEY'],
    [/^api\.together\.(xyz|ai)$/, 'TOGETHER_API_KEY'],
    [/^api\.fireworks\.ai$/, 'FIREWORKS_API_KEY'],
    [/^api\.x\.ai$/, 'XAI_API_KEY'],
    [/^api\.cohere\.(ai|com)$/, 'CO_API_KEY', 'COHERE_API_KEY'],
    [/^api\.perplexity\.ai$/, 'PERPLEXITY_API_KEY'],
    [/^router\.huggingface\.co$/, 'HF_TOKEN'],
    [/^ollama\.com$/, 'OLLAMA_API_KEY'],
];
/** The variables that hold a key for this host, by its provider's SDKs; none where the host is not known. */
function keyVariables({ hostname }) {
    return BY_HOST.find(([host]) => host.test(hostname))?.slice(1) ?? [];
}
/** The provider that a host is known to be of, by a name that tells it from others; null where it is not known. */
function providerOf({ hostname }) {
    return BY_HOST.find(([host]) => host.test(hostname))?.[1] ?? null;
}
/** Whether a header may hold a key, by its name. */
function isCredential(header) {
    return /auth|key|token|cookie|secret/i.test(header);
}
/**
 * That nothing which might be a key is sent to a host that is known to want one. Any header that may hold one counts, whatever
 * the provider reads (a user name in the URL has become one), and so does a `key` in the URL.
 */
function missingKey({ apiKey, credential, headers, endpoint }) {
    if (credential !== undefined)
        return [];
    if ((apiKey ?? '') !== '' || keyVariables(endpoint).length === 0)
        return [];
    const holdsKey = Object.entries(headers).some(([name, value]) => isCredential(name) && value.trim() !== '');
    if (holdsKey || endpoint.searchParams.has('key'))
        return [];
    return [
        {
            setting: 'api-key',
            message: `is missing, and ${endpoint.hostname} answers nobody without one: set it, or the header that carries it in \`headers\`, or \`auth\` where none is to be stored`,
        },
    ];
}
/** The last door before anything is sent. SettingsError where a target misses its key. */
function requireKeys(arms) {
    const problems = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueProblems */ .OH)(arms.flatMap(({ setting, target }) => missingKey(target).map((problem) => setting === null ? problem : { ...problem, setting: `${setting}.${problem.setting}` })));
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN(problems);
}


/***/ }),

/***/ 87297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTls)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** Reads what the setting `tls` names. SettingsError with all that cannot be read, and with a half of a pair. */
function readTls(places, { env, readFile }) {
    if (places === undefined)
        return null;
    const problems = [];
    const read = (part) => {
        const place = places[part];
        if (place === undefined)
            return {};
        const found = textAt(place, { env, readFile });
        if (!('problem' in found))
            return { [part]: found.text };
        problems.push({ setting: `tls.${part}`, message: found.problem });
        return {};
    };
    const settings = { ...read('ca'), ...read('cert'), ...read('key') };
    if ((places.cert === undefined) !== (places.key === undefined))
        problems.push({ setting: 'tls', message: '`cert` and `key` belong together, and only one is set' });
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .GN(problems);
    return settings;
}
/** A path, or `env:NAME`. What stands there is not repeated: it may be a key. */
function textAt(place, { env, readFile }) {
    const name = /^env:(\w+)$/.exec(place)?.[1];
    try {
        const text = name === undefined ? readFile(place) : (env[name] ?? '');
        if (text.trim() === '')
            return { problem: name === undefined ? 'the file is empty' : `\`${name}\` is not set` };
        return text.includes('-----BEGIN ') ? { text } : { problem: 'is no PEM: it has no `-----BEGIN`' };
    }
    catch (error) {
        return { problem: `the file cannot be read: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}` };
    }
}


/***/ }),

/***/ 64565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ mayReuse)
/* harmony export */ });
/* harmony import */ var _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);

/** A server that the job starts itself is another one in every run, even where all settings are the same. */
function mayReuse(config, { source }) {
    const { reuse, mode } = config;
    const wanted = reuse === 'always' || (reuse === 'merge-queue' && source?.event === 'merge_group');
    const endpoints = [config.endpoint, ...(0,_settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__/* .givenArms */ .Zq)(config).map(({ fields }) => fields.endpoint)];
    return wanted && mode === 'run' && !endpoints.some((url) => url instanceof URL && isOfThisJob(url));
}
function isOfThisJob({ hostname }) {
    const address = /^(127\.|0\.|\[::)/.test(hostname);
    return address || !hostname.includes('.') || /\.(localhost|internal|local)$/.test(hostname);
}


/***/ }),

/***/ 49514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rememberBase)
/* harmony export */ });
/** What was read of the base, by the names that the files have now: a folder knows of no renames. */
function rememberBase() {
    const seen = new Map();
    return {
        seen,
        watch: ({ files, renames }) => ({
            list: (under) => files.list(under),
            async read(path) {
                const bytes = await files.read(path);
                if (bytes instanceof Uint8Array)
                    seen.set(renames.get(path) ?? path, bytes);
                return bytes;
            },
        }),
    };
}


/***/ }),

/***/ 60543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   Ot: () => (/* binding */ dwellAt),
/* harmony export */   Y5: () => (/* binding */ lengthOf)
/* harmony export */ });
/** A certifying probe sends so many at least, however long that takes. */
const LEAST_REQUESTS = 300;
/** The lower end may take so many times as long as the upper one: it must be watched through busy stretches and quiet ones. */
const CONFIRM_LOW = 2;
/** The loads that a search may try, and where it begins. */
function boundsOf({ capacity }, { maxConcurrency }) {
    const isWhole = capacity.by === 'vus';
    const max = isWhole ? Math.min(Math.floor(capacity.max), maxConcurrency) : capacity.max;
    const min = isWhole ? Math.max(1, Math.ceil(capacity.min)) : capacity.min;
    return { min, max, isWhole, start: Math.min(max, Math.max(min, capacity.start)) };
}
/** How long a load is judged at most, where nothing says more. */
function dwellAt(load, { capacity }) {
    return capacity.by === 'rate' ? Math.max(capacity.dwell, (LEAST_REQUESTS * 1_000) / load) : capacity.dwell;
}
/** How long a probe is judged at most. */
function lengthOf({ kind, load, stretch }, config) {
    const full = dwellAt(load, config);
    if (kind === 'steer')
        return full / 2;
    return kind === 'confirm-low' ? CONFIRM_LOW * stretch * full : full;
}


/***/ }),

/***/ 21563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ SEARCH_ERROR),
  _: () => (/* binding */ runSearch)
});

var format = __webpack_require__(8378);
;// CONCATENATED MODULE: ./src/stats/capacity/relaxation.ts
/**
 * How long the queue of an endpoint that completes at most `saturation` requests a second takes to forget, at `load` a second:
 * 2v/s² of Brownian motion with drift −s that is reflected at 0, s being what is to spare and v the variance of arrivals less
 * departures (Abate & Whitt 1987). Infinite where nothing is to spare.
 */
function relaxationTime(load, saturation) {
    const spare = saturation - load;
    return spare <= 0 ? Infinity : ((2 * VARIANCE * load) / spare ** 2) * 1_000;
}
/** Of arrivals less departures, for each request: 1 of Poisson arrivals, and of answers that differ by their half again. */
const VARIANCE = 1.5;
/** A quiet stretch shows nothing of busy ones that come once in a while: a probe must be long enough for many. */
const RELAXATIONS = 15;
/** Of a probe's length what is left when its warm-up is cut off. */
const PLATEAU_SHARE = 0.7;
/** How long the plateau of a load must be before it may be said to hold. */
function leastToHold(load, saturation) {
    return PLATEAU_SHARE * RELAXATIONS * relaxationTime(load, saturation);
}
/**
 * How long the plateau of users must be before they may be said to be borne: who waits for an answer does not ask, so that a queue
 * is forgotten at the pace at which a user comes round, his pause and his answer (the machine repair model: Kleinrock 1975).
 */
function leastOfUsers(roundMs) {
    return PLATEAU_SHARE * lengthOfUsers(roundMs);
}
/** The same of the probe, its warm-up included. */
function lengthOfUsers(roundMs) {
    return RELAXATIONS * roundMs;
}
/** The highest load that a probe of this length may certify. */
function mostCertifiable(saturation, lengthMs) {
    // (saturation − load)² = c load, the smaller root.
    const c = (2 * VARIANCE * RELAXATIONS * 1_000) / lengthMs;
    const half = saturation + c / 2;
    return half - Math.sqrt(half ** 2 - saturation ** 2);
}

;// CONCATENATED MODULE: ./src/stats/capacity/carried.ts
/** So many answers show what an endpoint carries; a probe whose queue had still to build up shows less than that. */
const ENOUGH = 200;
/** Of two such loads the one that shows better what the endpoint carries. */
function better(known, other) {
    if (known === null)
        return other;
    if (Math.min(known.requests, other.requests) >= ENOUGH)
        return known.rate >= other.rate ? known : other;
    return known.requests >= other.requests ? known : other;
}

var loads = __webpack_require__(96265);
;// CONCATENATED MODULE: ./src/stats/capacity/search.ts



/** Certifying probes that a search may make: its error is divided by their number, whether or not they are made. */
const MOST_CLAIMS = 10;
/** Probes that a search may make in all. */
const MOST_PROBES = 30;
/** What an overloaded endpoint carried is near its capacity: a little below it is probably good, a little above not. */
const AROUND = [0.92, 1.06];
/** In steps. */
const LONGEST_STRIDE = 8;
const LONGEST_STRETCH = 8;
/** While nothing is known to break. */
const CLIMB = 2;
/** Of the precision: one is what cannot be told apart, one goes to either end. */
const STEPS = 4;
/**
 * Brackets the highest load that holds. It climbs by doubling, halves the bracket on a logarithmic scale, certifies the upper
 * end and then, coming back from beyond it, the lower one. An end is certified a step away from where it seems to be, and one
 * that cannot be moves outwards by longer and longer strides.
 */
class CapacitySearch {
    settings;
    state = { low: null, high: null, lowHolds: false, highBreaks: false, claims: 0 };
    loads;
    step;
    misses = { 'confirm-high': 0, 'confirm-low': 0 };
    carried = null;
    guesses = null;
    /** Null until an upper end is certified, 0 when no nearer one is to be tried. */
    nearer = null;
    stretch = 1;
    probes = 0;
    constructor(settings) {
        this.settings = settings;
        this.loads = new loads/* Loads */.E(settings);
        this.step = 1 + settings.precision / STEPS;
    }
    /** Requests a second that the endpoint was seen to complete at most, beyond what it bears; null where nothing was. */
    get saturation() {
        return this.carried?.rate ?? null;
    }
    /** What was seen before, and claims nothing: loads that seemed good and poor, and what was carried of poor ones. */
    prime({ low, high, carried }) {
        this.move({ low, high });
        for (const each of carried)
            this.carried = better(this.carried, each);
    }
    /** Null where the search is over. */
    next() {
        if (this.probes >= MOST_PROBES)
            return null;
        const load = this.steer();
        return load === null ? this.certify() : { kind: 'steer', load, stretch: 1 };
    }
    record({ kind, load }, finding) {
        const { word, carried } = finding;
        this.probes += 1;
        if (carried !== null)
            this.carried = better(this.carried, carried);
        if (kind === 'steer') {
            const isGood = word === 'good' || word === 'holds';
            this.move(isGood ? { low: load } : { high: load });
            if (carried !== null)
                this.guesses ??= AROUND.map((share) => share * carried.rate);
            return;
        }
        this.move({ claims: this.state.claims + 1 });
        if (kind === 'confirm-low')
            this.recordLow(load, finding);
        else
            this.recordHigh(load, finding);
    }
    steer() {
        const { low, high, claims, lowHolds } = this.state;
        const { settings, loads, step } = this;
        // It has come back from beyond.
        if (this.misses['confirm-low'] > 0)
            return null;
        if (low === null && high === null)
            return loads.within(settings.start);
        if (high === null) {
            // What steers must not move an end that is certified.
            if (low === null || low >= settings.max || lowHolds)
                return null;
            return loads.up(low, claims > 0 ? step : CLIMB);
        }
        if (low === null) {
            // Below an end that is certified to break nothing seemed to hold.
            if (high <= settings.min || claims > 0)
                return null;
            return this.guess(loads.down(high, 2 * CLIMB), high) ?? loads.down(high, CLIMB);
        }
        if (claims > 0 || high / low <= step || (settings.isWhole && high - low <= 1))
            return null;
        const middle = this.guess(low, high) ?? loads.within(Math.sqrt(low * high));
        return middle > low && middle < high ? middle : null;
    }
    /** Around what an overloaded endpoint carried, as far as that lies well inside of the bracket. */
    guess(low, high) {
        const { guesses, step, loads } = this;
        for (let load = guesses?.shift(); load !== undefined; load = guesses?.shift())
            if (load > low * step && load < high / step)
                return loads.within(load);
        return null;
    }
    certify() {
        const { low, high, lowHolds, highBreaks, claims } = this.state;
        const { nearer, loads, step, misses, stretch } = this;
        if (claims >= MOST_CLAIMS)
            return null;
        if (high !== null && nearer !== null && nearer > 0)
            return { kind: 'confirm-high', load: nearer, stretch: 1 };
        if (high !== null && !highBreaks) {
            // Where nothing seems to hold there is no lower end to keep clear of.
            const load = claims === 0 && low !== null ? loads.up(high, step) : high;
            return { kind: 'confirm-high', load, stretch: 1 };
        }
        if (low === null || lowHolds)
            return null;
        // Where nothing seems to break there is no upper end to keep clear of.
        const clear = high === null ? low : loads.down(Math.min(low, high), step);
        const first = Math.min(clear, this.certifiable(low));
        return { kind: 'confirm-low', load: misses['confirm-low'] === 0 ? first : low, stretch };
    }
    /** The highest load that a probe is long enough for. */
    certifiable(load) {
        const { carried, settings, loads } = this;
        if (carried === null || settings.confirmMs === null)
            return Infinity;
        return loads.within(mostCertifiable(carried.rate, settings.confirmMs(load)));
    }
    recordLow(load, { word, isClear, needed }) {
        if (word === 'holds') {
            this.move({ low: load, lowHolds: true });
            return;
        }
        const { stretch } = this;
        // It seemed to hold: more requests would tell, of this load if that is not too many, or of a lower one.
        const isNear = needed !== null && needed > 1 && stretch * needed <= LONGEST_STRETCH;
        if (!isClear)
            this.stretch = isNear ? stretch * needed : Math.min(LONGEST_STRETCH, 2 * stretch);
        if (isNear) {
            this.misses['confirm-low'] += 1;
            this.move({ low: load });
            return;
        }
        const stride = this.strideAfter('confirm-low', isClear);
        this.move({ low: load <= this.settings.min ? null : this.loads.down(load, stride) });
    }
    recordHigh(load, { word, isClear }) {
        const { loads, step, nearer, settings } = this;
        if (word === 'breaks') {
            // One that breaks beyond doubt is far beyond the capacity, and a nearer one is worth a probe.
            this.nearer = isClear && nearer === null ? loads.down(load, step ** 2) : 0;
            this.move({ high: load, highBreaks: true });
        }
        else if (nearer !== null && nearer > 0)
            this.nearer = 0;
        // What steered was an endpoint that had not adapted to the load yet.
        else if (word !== 'poor')
            this.move({ low: load, high: null });
        else if (load >= settings.max)
            this.move({ claims: MOST_CLAIMS });
        else
            this.move({ high: loads.up(load, this.strideAfter('confirm-high', isClear)) });
    }
    /** Twice as long with each miss, and where single steps are clearly too few: a step a claim would use them up. */
    strideAfter(end, isClear) {
        this.misses[end] += 1;
        return this.step ** Math.min(LONGEST_STRIDE, 2 ** (this.misses[end] - 1 + Number(isClear)));
    }
    move(change) {
        this.state = { ...this.state, ...change };
    }
}

var probe_design = __webpack_require__(60543);
var run_twins = __webpack_require__(29615);
;// CONCATENATED MODULE: ./src/gate/run/search/search-end.ts
/** So large a share of late requests, and the load was not the one that was meant. */
const LATE_SHARE = 0.05;
/** How a search ended, and what bound it. `cut`: what ended it before it was through. */
function endOf({ probes, state }, cut, { share }) {
    const { low, high, lowHolds, highBreaks } = state;
    const breaking = probes.findLast(({ load, result }) => load === high && (result.word === 'breaks' || result.word === 'poor'));
    if (breaking !== undefined && isOurs(breaking, share))
        return 'generator';
    if (cut !== null)
        return cut;
    if (lowHolds && high === null)
        return 'max';
    if (highBreaks && low === null)
        return 'min';
    if (!lowHolds || !highBreaks)
        return 'unresolved';
    return breaking !== undefined && isQuota(breaking) ? 'quota' : 'certified';
}
/** Nothing was wrong with the answers there were: they were too few in flight, or sent too late. */
function isOurs({ brokenBy, ended, late }, share) {
    const { dropped = 0 } = brokenBy;
    const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
    const came = ended - dropped;
    if (ended > 0 && late > LATE_SHARE * ended)
        return true;
    return dropped > 0 && bad - dropped <= (1 - share) * came;
}
function isQuota({ brokenBy }) {
    const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
    return (brokenBy['429'] ?? 0) > bad / 2;
}

var search_sender = __webpack_require__(27558);
;// CONCATENATED MODULE: ./src/gate/run/search/run-search.ts







/** The error of the whole search, whatever it says. */
const SEARCH_ERROR = 0.05;
/** Beyond the upper end, and for how long, before the endpoint comes back to the lower one. */
const BEYOND = 1.3;
const BEYOND_MS = 6_000;
/** Runs a search to its end. A reason to stop is one of the run's own: the search ends otherwise by itself. */
async function runSearch(request) {
    return new SearchRun(request).run();
}
class SearchRun {
    request;
    probes = [];
    search;
    sender;
    twins = [];
    constructor(request) {
        this.request = request;
        this.search = openSearch(request.config, request.frame);
        this.sender = new search_sender/* SearchSender */.s(request);
    }
    async run() {
        const { search, sender, request } = this;
        await sender.trickle(1, 'head');
        if (isCompared(request))
            await this.compare();
        let next = search.next();
        while (next !== null && !sender.isOver) {
            const record = await this.probe(next);
            this.probes.push(record);
            // What a run's end cut short says nothing.
            if ((0,search_sender/* hasEnded */.h)(sender))
                break;
            request.tell(sayProbe(record));
            search.record(next, record.result);
            await sender.trickle(this.probes.length, 'head');
            next = search.next();
        }
        return this.finish(next !== null);
    }
    async compare() {
        const { search, sender, request, probes } = this;
        this.twins = await (0,run_twins/* runTwins */.pS)(request, sender);
        search.prime((0,run_twins/* primeBy */.Z_)(this.twins));
        // Head's blocks lead its search, and their stages are those of the pairs.
        for (const { head, base } of this.twins) {
            const { startMs } = head.stage.startMs < base.stage.startMs ? head.stage : base.stage;
            const durationMs = head.stage.durationMs + base.stage.durationMs;
            probes.push({ ...head, stage: { ...head.stage, startMs, durationMs } });
        }
    }
    finish(isCut) {
        const { search, sender, probes, twins, request } = this;
        const { stopped } = sender;
        const isOutOfMoney = stopped?.stoppedBy === 'budget';
        const cut = isOutOfMoney ? 'budget' : isCut && sender.leftMs <= 0 ? 'time' : null;
        const record = { probes, state: search.state, letGoMs: sender.letGoMs, twins };
        return {
            record: { ...record, ended: endOf(record, cut, request.config.capacity) },
            // No plan was promised: what the money was enough for is told.
            stopped: isOutOfMoney ? null : stopped,
        };
    }
    probe(next) {
        const { request, sender } = this;
        const ofUsers = next.kind === 'confirm-low' && this.isOfUsers ? lengthOfUsers(this.roundMs) : 0;
        const lengthMs = sender.within(Math.max((0,probe_design/* lengthOf */.Y5)(next, request.config), ofUsers));
        return sender.send({
            probe: next,
            design: this.designOf(next, lengthMs),
            plan: { beyond: this.beyondOf(next), stage: this.probes.length + 1, arm: 'head' },
        });
    }
    /** What takes the endpoint beyond its capacity, before it comes back to the lower end. */
    beyondOf({ kind }) {
        const { high } = this.search.state;
        const { by, max } = this.request.config.capacity;
        if (kind !== 'confirm-low' || high === null)
            return null;
        const load = Math.min(max, high * BEYOND);
        return {
            load: by === 'vus' ? Math.min(this.request.frame.maxConcurrency, Math.ceil(load)) : load,
            lengthMs: Math.max(BEYOND_MS, 2 * this.sender.usualMs('head')),
        };
    }
    designOf({ kind, load }, lengthMs) {
        const { capacity } = this.request.config;
        const { state } = this.search;
        return {
            kind,
            rate: this.isOfUsers ? null : load,
            theta0: 1 - capacity.share,
            alpha: SEARCH_ERROR / MOST_CLAIMS,
            settleMs: capacity.settle,
            lengthMs,
            isClimb: state.high === null,
            leastMs: kind === 'confirm-low' ? this.leastMs(load) : 0,
        };
    }
    leastMs(load) {
        const { saturation } = this.search;
        if (this.isOfUsers)
            return leastOfUsers(this.roundMs);
        return saturation === null ? 0 : leastToHold(load, saturation);
    }
    get isOfUsers() {
        return this.request.config.capacity.by === 'vus';
    }
    /** A user's pause, and his answer where nobody else asks. */
    get roundMs() {
        const { minMs, maxMs } = this.request.config['think-time'];
        return (minMs + maxMs) / 2 + this.sender.usualMs('head');
    }
}
function isCompared({ frame }) {
    return frame.prompts.some(({ base }) => base !== null);
}
function openSearch(config, frame) {
    const bounds = (0,probe_design/* boundsOf */.BO)(config, frame);
    const confirmMs = (load) => (0,probe_design/* lengthOf */.Y5)({ kind: 'confirm-low', load, stretch: 1 }, config);
    return new CapacitySearch({
        ...bounds,
        precision: config.capacity.precision,
        confirmMs: bounds.isWhole ? null : confirmMs,
    });
}
function sayProbe({ kind, load, result }) {
    const { word, judgement } = result;
    const { bad, n } = judgement;
    const share = n === 0 ? 'too few ended to tell' : `${(0,format/* formatRate */.CE)(1 - bad / n)} good`;
    return `Probe (${kind}) at ${(0,format/* formatNumber */.ZV)(load, 1)}: ${word}, ${share}`;
}


/***/ }),

/***/ 29615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VN: () => (/* binding */ blockOf),
  Z_: () => (/* binding */ primeBy),
  pS: () => (/* binding */ runTwins)
});

var format = __webpack_require__(8378);
var random = __webpack_require__(54126);
var plan_pairs = __webpack_require__(98474);
var loads = __webpack_require__(96265);
;// CONCATENATED MODULE: ./src/stats/capacity/twin-search.ts

/** Pairs of blocks near the capacities: signs that are all alike by chance once in 4,096. */
const TWIN_PAIRS = 12;
/** While nothing is known to break. */
const CLIMB = 2;
/** Most pairs that may lead there. */
const MOST_CLIMBS = 16;
/** All pairs that a search may make. */
const MOST_TWINS = MOST_CLIMBS + TWIN_PAIRS;
const LONGEST_STEP = Math.log(2);
/** In units of the precision. */
const SHORTEST_STEP = 1 / 4;
/** A track that has not turned yet goes faster and faster. */
const HASTE = 1.5;
/** A staircase (Dixon & Mood 1948): up where the load was borne, down where it was not, in shorter steps after each turn. */
class Track {
    at;
    step;
    shortest;
    isUp = null;
    constructor(at, step, shortest) {
        this.at = at;
        this.step = step;
        this.shortest = shortest;
    }
    get load() {
        return Math.exp(this.at);
    }
    move(isUp) {
        if (this.isUp !== null)
            this.step =
                this.isUp === isUp
                    ? Math.min(LONGEST_STEP, this.step * HASTE)
                    : Math.max(this.shortest, this.step / 2);
        this.isUp = isUp;
        this.at += isUp ? this.step : -this.step;
    }
}
/**
 * Leads two arms, block by block and each at the same loads, to where their capacities are: one staircase follows the weaker arm
 * of each pair, one the stronger. It asks of a pair how its better and its worse block did, and never which arm that was: so
 * where the arms are alike the loads are the same whichever of them is called head, and flips of the arms within pairs test
 * them exactly, however the loads came about.
 */
class TwinSearch {
    settings;
    loads;
    tracks = null;
    lastBorne = null;
    climbed = 0;
    paired = 0;
    constructor(settings) {
        this.settings = settings;
        this.loads = new loads/* Loads */.E(settings);
    }
    get isClimbing() {
        return this.tracks === null;
    }
    /** The load of the next pair; null where there are enough. */
    next() {
        const { tracks, loads, settings, lastBorne, paired } = this;
        if (tracks !== null)
            return paired >= TWIN_PAIRS ? null : loads.within(this.track(tracks).load);
        return loads.within(lastBorne === null ? settings.start : lastBorne * CLIMB);
    }
    record({ load, head, base }) {
        const { tracks } = this;
        const isBorne = { byBoth: head.isGood && base.isGood, byOne: head.isGood || base.isGood };
        if (tracks === null) {
            this.climbed += 1;
            if (!isBorne.byBoth || load >= this.settings.max || this.climbed >= MOST_CLIMBS)
                this.open(load, isBorne.byBoth);
            else
                this.lastBorne = load;
            return;
        }
        const track = this.track(tracks);
        track.move(track === tracks[0] ? isBorne.byBoth : isBorne.byOne);
        this.paired += 1;
    }
    track([weaker, stronger]) {
        return this.paired % 2 === 0 ? weaker : stronger;
    }
    open(load, isBorne) {
        const below = this.lastBorne ?? load / CLIMB;
        const shortest = Math.log(1 + this.settings.precision * SHORTEST_STEP);
        const step = Math.max(shortest, Math.log(load / below) / 4);
        const at = isBorne ? Math.log(load) : Math.log(load * below) / 2;
        this.tracks = [new Track(at, step, shortest), new Track(at, step, shortest)];
    }
}

var probe_design = __webpack_require__(60543);
var search_sender = __webpack_require__(27558);
;// CONCATENATED MODULE: ./src/gate/run/search/run-twins.ts






/** Both arms under the same loads, in blocks of random order, until there are enough to tell one's capacity from the other's. */
async function runTwins(request, sender) {
    const { config, frame } = request;
    const search = new TwinSearch({ ...(0,probe_design/* boundsOf */.BO)(config, frame), precision: config.capacity.precision });
    const headFirst = (0,plan_pairs/* balancedOrders */.S)(MOST_TWINS, (0,random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/blocks`));
    const pairs = [];
    await sender.trickle(1, 'base');
    for (let load = search.next(); load !== null && !sender.isOver; load = search.next()) {
        const { isClimbing: isClimb } = search;
        const order = (0,plan_pairs/* armsInOrder */.L8)(headFirst[pairs.length] === 1);
        const blocks = await runPair(request, sender, { load, isClimb, stage: pairs.length + 1, order });
        // Half a pair says nothing, nor does one that a run's end cut short.
        if (blocks === null)
            break;
        const pair = { load, isClimb, ...blocks };
        pairs.push(pair);
        request.tell(sayPair(pair));
        search.record({ load, isClimb, head: blockOf(blocks.head), base: blockOf(blocks.base) });
    }
    return pairs;
}
/** A block of each arm; null where one is missing. */
async function runPair(request, sender, { load, isClimb, stage, order }) {
    const blocks = {};
    for (const arm of order) {
        if (sender.isOver)
            return null;
        blocks[arm] = await sender.send({
            probe: { kind: 'steer', load, stretch: 1 },
            design: designOf(request, load, isClimb),
            plan: { beyond: null, stage, arm },
            prompts: request.frame.prompts.filter(({ base }) => base !== null),
        });
        if ((0,search_sender/* hasEnded */.h)(sender))
            return null;
        await sender.trickle(stage, arm);
    }
    const { head, base } = blocks;
    return head === undefined || base === undefined ? null : { head, base };
}
/** What a search may know of a block. */
function blockOf({ result: { word, judgement } }) {
    const { n, bad, effective } = judgement;
    return { n, bad, effective, isGood: word === 'good' };
}
/** A climb may be brief; what is compared is held for its whole dwell, unless it breaks. */
function designOf({ config }, load, isClimb) {
    const { capacity } = config;
    const full = (0,probe_design/* dwellAt */.Ot)(load, config);
    return {
        kind: 'steer',
        rate: capacity.by === 'rate' ? load : null,
        theta0: 1 - capacity.share,
        alpha: 0,
        settleMs: capacity.settle,
        lengthMs: isClimb ? full / 2 : full,
        isClimb,
        leastMs: 0,
    };
}
/** Where the pairs leave head's own search: below the lowest load beyond which all were poor, above the highest below which all were good. */
function primeBy(pairs) {
    const blocks = pairs
        .map(({ load, head }) => ({ load, isGood: blockOf(head).isGood }))
        .sort((a, b) => a.load - b.load || Number(b.isGood) - Number(a.isGood));
    const firstPoor = blocks.findIndex(({ isGood }) => !isGood);
    const lastGood = blocks.findLastIndex(({ isGood }) => isGood);
    const below = firstPoor < 0
        ? blocks
        : blocks.slice(0, firstPoor).filter(({ load }) => load < (blocks[firstPoor]?.load ?? 0));
    return {
        low: below.at(-1)?.load ?? null,
        high: blocks.slice(lastGood + 1).find(({ load }) => load > (blocks[lastGood]?.load ?? 0))?.load ?? null,
        carried: pairs.flatMap(({ head }) => (head.result.carried === null ? [] : [head.result.carried])),
    };
}
function sayPair({ load, head, base }) {
    const share = ({ result: { judgement } }) => judgement.n === 0 ? 'too few to tell' : `${(0,format/* formatRate */.CE)(1 - judgement.bad / judgement.n)} good`;
    return `Pair of blocks at ${(0,format/* formatNumber */.ZV)(load, 1)}: head ${share(head)}, base ${share(base)}`;
}


/***/ }),

/***/ 27558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ SearchSender),
  h: () => (/* binding */ hasEnded)
});

var capacity_plan = __webpack_require__(75135);
var percentile = __webpack_require__(45708);
;// CONCATENATED MODULE: ./src/gate/run/search/let-go.ts

/** The first trickle shows how quick the endpoint is when it is left alone. */
const FIRST = 5;
const LATER = 3;
/** As quick as that, times this. */
const AS_QUICK = 1.5;
/** Longer than that it is not waited for. */
const PATIENCE = 60_000;
/** Whether a trickle of single requests is as quick as the first one was: then nothing of the load before is left. */
class LetGo {
    usualMs = 0;
    longestMs = 0;
    latest = [];
    isFirst = true;
    isBegun = false;
    get requests() {
        return this.isFirst ? FIRST : LATER;
    }
    observe(latencyMs) {
        this.latest.push(latencyMs ?? Infinity);
    }
    /** Whether one more trickle is to be sent, `spentMs` after the first of them. */
    isDue(spentMs) {
        const { latest, isBegun } = this;
        this.latest = [];
        this.isBegun = true;
        if (!isBegun)
            return true;
        const now = (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(latest), 0.5) ?? 0;
        if (this.isFirst) {
            this.usualMs = Number.isFinite(now) ? now : 0;
            return false;
        }
        return spentMs < PATIENCE && this.usualMs > 0 && now > AS_QUICK * this.usualMs;
    }
    finish(tookMs) {
        if (!this.isFirst)
            this.longestMs = Math.max(this.longestMs, tookMs);
        this.isFirst = false;
        this.isBegun = false;
    }
}

var metrics_good = __webpack_require__(30940);
var simple_statistics = __webpack_require__(15521);
var binomial = __webpack_require__(64174);
var normal = __webpack_require__(55272);
var design_effect = __webpack_require__(3628);
var proportion = __webpack_require__(8041);
var capacity_plateau = __webpack_require__(43810);
;// CONCATENATED MODULE: ./src/stats/capacity/probe.ts





/** Bad ones come in clumps, and where there are few their size does not show: they are taken for pairs, the less so the more there are. */
const [LEAST_EFFECT, MANY_BAD] = [2, 15];
/** Power with which the arrivals that are needed should decide. */
const POWER = 0.8;
/** Growth of the number in flight beyond this many standard deviations of a random walk is no chance. */
const GROWTH_Z = 1.64;
/**
 * Judges a probe at one rate on its plateau, by the exact binomial test on what the arrivals there are worth: neighbours that
 * wait in the same queue are alike, which their latencies show before any is late. A rate under which the requests in flight
 * still grow does not hold.
 */
function judgeProbe(arrivals, question) {
    const { theta0, alpha, by, leastMs } = question;
    const levels = arrivals.map(({ inFlight, latencyMs }) => by === 'in flight' ? inFlight : finite(latencyMs));
    const { from, reached } = (0,capacity_plateau/* findPlateau */.Q)(levels);
    const plateau = arrivals.slice(from);
    const ended = plateau.filter(({ latencyMs }) => latencyMs !== null);
    const known = plateau.filter(({ good }) => good !== null);
    const marks = known.map(({ good }) => Number(good === false));
    const bad = marks.reduce((sum, mark) => sum + mark, 0);
    const effect = Math.max((0,design_effect/* rateDesignEffect */.k7)(marks), (0,design_effect/* designEffect */.GL)(ended.map(({ latencyMs }) => latencyMs ?? Infinity), 1 - theta0));
    const n = known.length;
    const effective = n / effect;
    const grows = by === 'in flight' && isGrowing(plateau);
    const isSettled = reached && !grows;
    const least = Math.max(effect, 1 + (LEAST_EFFECT - 1) / (1 + (bad / MANY_BAD) ** 2));
    const needed = isSettled ? timesNeeded({ bad: bad / least, n: n / least }, theta0, alpha) : null;
    const shown = { bad, n, effective, fromMs: plateau[0]?.dueMs ?? 0, isSettled, grows, needed };
    if (n >= proportion/* LEAST_TO_FAIL */.TK && (0,binomial/* binomialAtLeast */.yb)(bad / effect, effective, theta0) <= alpha)
        return { word: 'breaks', ...shown };
    const lengthMs = (plateau.at(-1)?.dueMs ?? 0) - (plateau[0]?.dueMs ?? 0);
    const holds = isSettled && lengthMs >= leastMs && (0,binomial/* binomialAtMost */.Q4)(bad / least, n / least, theta0) <= alpha;
    return { word: holds ? 'holds' : 'undecided', ...shown };
}
/** By the normal approximation to the test of one share (Fleiss 1981). */
function timesNeeded({ bad, n }, theta0, alpha) {
    const share = (bad + 0.5) / (n + 1);
    if (share >= theta0)
        return null;
    const reach = (0,normal/* normalQuantile */.Zl)(1 - alpha) * Math.sqrt(theta0 * (1 - theta0)) +
        (0,normal/* normalQuantile */.Zl)(POWER) * Math.sqrt(share * (1 - share));
    return (reach / (theta0 - share)) ** 2 / n;
}
function finite(latencyMs) {
    return latencyMs !== null && Number.isFinite(latencyMs) ? latencyMs : 0;
}
/** More in flight at the end than at the beginning, by more than arrivals and departures vary by chance. */
function isGrowing(plateau) {
    const tenth = Math.max(1, Math.floor(plateau.length / 10));
    const mean = (part) => part.reduce((sum, { inFlight }) => sum + inFlight, 0) / Math.max(1, part.length);
    const growth = mean(plateau.slice(-tenth)) - mean(plateau.slice(0, tenth));
    return growth / Math.sqrt(2 * Math.max(1, plateau.length)) > GROWTH_Z;
}

;// CONCATENATED MODULE: ./src/stats/capacity/probe-watch.ts


/** A certifying probe is looked at so often; its error grows with the square of the time, so that most is left for the end. */
const LOOKS = 3;
/** No probe is shorter, lest a queue has no time to show. */
const SHORTEST = 5_000;
/** Requests without a bad one after which a climb goes on. */
const ENOUGH_TO_CLIMB = 40;
const ENOUGH_TO_STEER = 60;
/** So many bad ones, and so large a share of them, are no chance at any load that holds. */
const [CLEARLY_BAD, CLEAR_SHARE] = [10, 0.3];
/** Requests that show how long one takes before a queue has built up. */
const UNHURRIED = 20;
/** Follows one probe and says when it has seen enough. Instants of one clock, from the probe's start. */
class ProbeWatch {
    design;
    dues = [];
    ends = [];
    latencies = [];
    goods = [];
    unhurried = [];
    ended = 0;
    good = 0;
    bad = 0;
    firstEnd = Infinity;
    looks = 0;
    over = null;
    judged = null;
    constructor(design) {
        this.design = design;
    }
    /** A request is due. Returns its number. */
    arrive(at) {
        this.goods.push(null);
        this.ends.push(null);
        this.latencies.push(Infinity);
        return this.dues.push(at) - 1;
    }
    /** It ended: `latencyMs` is infinite where it failed, `good` null where nobody knows. */
    end(arrival, at, { latencyMs, good }) {
        this.ends[arrival] = at;
        this.latencies[arrival] = latencyMs;
        this.goods[arrival] = good;
        this.ended += 1;
        this.firstEnd = Math.min(this.firstEnd, at);
        if (this.unhurried.length < UNHURRIED && Number.isFinite(latencyMs))
            this.unhurried.push(latencyMs);
        if ((this.dues[arrival] ?? 0) < this.design.settleMs || good === null)
            return;
        if (good)
            this.good += 1;
        else
            this.bad += 1;
    }
    /** Whether what is known by then decides; to be asked whenever a request ended. */
    isOver(now) {
        this.over ??= this.design.kind === 'steer' ? this.steer(now) : this.certify(now);
        return this.over !== null;
    }
    /** The word, once the probe is over. */
    finish(now) {
        const { kind, theta0, rate } = this.design;
        const judgement = this.over !== null && this.judged !== null ? this.judged : this.judge(LOOKS);
        const { word, bad, n, grows } = judgement;
        const seems = n === 0 || bad > theta0 * n || grows ? 'poor' : 'good';
        const found = this.over ?? (kind !== 'steer' && word !== 'undecided' ? word : seems);
        return {
            word: wordOf(kind, found),
            isClear: isClear(kind, found, bad / Math.max(1, n) / theta0),
            needed: found === 'good' ? judgement.needed : null,
            carried: found === 'good' || found === 'holds' || rate === null ? null : this.carriedBy(now),
            judgement,
            stillRises: this.stillRises(now),
        };
    }
    steer(now) {
        const { isClimb, theta0, settleMs, lengthMs } = this.design;
        const { good, bad } = this;
        const [n, spent] = [good + bad, now - settleMs];
        if (spent < SHORTEST)
            return null;
        if (bad >= Math.max(CLEARLY_BAD, CLEAR_SHARE * n))
            return 'poor';
        const enough = isClimb
            ? n >= ENOUGH_TO_CLIMB && bad === 0
            : n >= ENOUGH_TO_STEER && spent >= lengthMs / 2 && bad <= (theta0 / 4) * n;
        return enough && this.keepsUp() ? 'good' : null;
    }
    /** At equal parts of the length; the last look is that of the end. */
    certify(now) {
        const { kind, theta0, settleMs, lengthMs } = this.design;
        if (this.looks + 1 >= LOOKS || now < settleMs + ((this.looks + 1) * lengthMs) / LOOKS)
            return null;
        this.looks += 1;
        this.judged = this.judge(this.looks);
        const { word, n, bad } = this.judged;
        if (kind === 'confirm-low') {
            if (word === 'holds')
                return word;
            return n > 0 && bad > 2 * theta0 * n ? 'poor' : null;
        }
        return word === 'breaks' && this.looks * 2 > LOOKS && !this.stillRises(now) ? word : null;
    }
    judge(look) {
        const { theta0, alpha, rate, leastMs } = this.design;
        const by = rate === null ? 'latency' : 'in flight';
        const share = (2 * look - 1) / LOOKS ** 2;
        return judgeProbe(this.arrivals(), { theta0, alpha: alpha * share, by, leastMs });
    }
    arrivals() {
        const { ends, latencies, goods, design } = this;
        const order = ends.filter((end) => end !== null).sort((a, b) => a - b);
        let gone = 0;
        return this.dues.flatMap((dueMs, i) => {
            while (gone < order.length && (order[gone] ?? 0) <= dueMs)
                gone += 1;
            if (dueMs < design.settleMs)
                return [];
            const latencyMs = ends[i] === null ? null : (latencies[i] ?? null);
            return [{ dueMs, latencyMs, good: goods[i] ?? null, inFlight: i - gone }];
        });
    }
    /** Whether no more are in flight than so many that take as long as the first ones. */
    keepsUp() {
        const { design, unhurried, dues, ended } = this;
        if (design.rate === null)
            return true;
        const usual = (design.rate * (0,simple_statistics/* median */.JZ)(unhurried.length === 0 ? [0] : unhurried)) / 1_000;
        return dues.length - ended <= 1.3 * usual + 3 * Math.sqrt(Math.max(1, usual));
    }
    /** More was answered in the last third of the probe than in the second, by more than chance. */
    stillRises(now) {
        const middle = this.answered(now / 3, (2 * now) / 3);
        const last = this.answered((2 * now) / 3, now);
        return last - middle > 3 * Math.sqrt(Math.max(1, last + middle));
    }
    /** In the second half, when what is in flight has built up. */
    carriedBy(now) {
        const from = Math.max(now / 2, this.firstEnd);
        const requests = this.answered(from, now);
        return now - from < 1_000 ? null : { rate: (requests * 1_000) / (now - from), requests };
    }
    answered(from, to) {
        const { ends, latencies } = this;
        return ends.filter((end, i) => end !== null && end > from && end <= to && latencies[i] !== Infinity)
            .length;
    }
}
/**
 * From an idle start a queue has yet to build up, so that such a probe may certify that a load breaks, and never that it holds;
 * coming back from beyond, it is the other way round.
 */
function wordOf(kind, found) {
    if (kind === 'confirm-low')
        return found === 'holds' ? 'holds' : 'poor';
    if (kind === 'confirm-high' && found === 'holds')
        return 'good';
    return kind === 'confirm-high' && found === 'good' ? 'poor' : found;
}
/** `times`: the share of bad ones in units of the share that may be. */
function isClear(kind, found, times) {
    if (found === 'breaks')
        return times > 5;
    return kind === 'confirm-low' ? times > 1 : times < 0.5;
}

;// CONCATENATED MODULE: ./src/gate/run/search/probe-run.ts


/** Ends a probe, and nothing else. */
const PROBE_OVER = {
    stoppedBy: 'decided',
    code: 'probe_over',
    message: 'the probe is decided',
};
/** Later than that, and what was measured was not this load. */
const LATE = 50;
/**
 * Follows one probe by its samples. `beginMs`: where in the plan the probe begins; what is sent before takes the endpoint
 * there, and stands in its queue.
 */
function followProbe(plan, { design, good, beginMs, originMs, }) {
    const watch = new ProbeWatch(design);
    const numbers = new Map();
    const brokenBy = {};
    const counts = { ended: 0, answered: 0, late: 0 };
    const isOpen = design.rate !== null;
    const totalMs = design.settleMs + design.lengthMs;
    let next = 0;
    let overAt = null;
    const arriveUntil = (since) => {
        for (; isOpen && next < plan.sessions.length; next += 1) {
            const { dueMs, turns } = plan.sessions.get(next);
            if (dueMs > since)
                return;
            const number = watch.arrive(dueMs - beginMs);
            for (const { id } of turns[0]?.requests ?? [])
                numbers.set(id, number);
        }
    };
    const tally = (sample) => {
        counts.ended += 1;
        if (sample.outcome === 'ok')
            counts.answered += 1;
        if (sample.startedMs !== null && sample.startedMs - sample.plannedMs > LATE)
            counts.late += 1;
        if (sample.good !== false)
            return;
        const reason = reasonOf(good, sample);
        brokenBy[reason] = (brokenBy[reason] ?? 0) + 1;
    };
    return {
        observe(sample, since) {
            arriveUntil(since);
            const at = since - beginMs;
            const due = sample.plannedMs - originMs - beginMs;
            const number = isOpen ? numbers.get(sample.id) : watch.arrive(due);
            if (number === undefined)
                return null;
            const latencyMs = sample.outcome === 'ok' ? (sample.e2eMs ?? Infinity) : Infinity;
            watch.end(number, at, { latencyMs, good: sample.good ?? null });
            if (due >= design.settleMs && overAt === null)
                tally(sample);
            if (overAt !== null || at < 0 || !watch.isOver(at))
                return null;
            overAt = at;
            return PROBE_OVER;
        },
        finish: () => watch.finish(overAt ?? totalMs),
        brokenBy,
        counts,
    };
}
function reasonOf(good, sample) {
    if (sample.outcome === 'dropped')
        return 'dropped';
    if (sample.outcome === 'rate_limited')
        return '429';
    return (0,metrics_good/* firstBroken */.mq)(good, sample) ?? 'errors';
}

;// CONCATENATED MODULE: ./src/gate/run/search/search-sender.ts



/** Ids that a probe of virtual users may take. */
const IDS_OF_USERS = 100_000;
const search_sender_SHORTEST = 10_000;
/** Sends what a search asks for, one plan behind the other, until its time or the run is over. */
class SearchSender {
    request;
    /** Why the run ends; null while it goes on. */
    stopped = null;
    idle = { head: new LetGo(), base: new LetGo() };
    startMs;
    nextId;
    constructor(request) {
        this.request = request;
        this.startMs = request.now();
        this.nextId = request.frame.firstId;
    }
    get isOver() {
        return this.stopped !== null || this.leftMs <= 0;
    }
    get leftMs() {
        return this.request.config.capacity.duration - (this.request.now() - this.startMs);
    }
    /** Longest time that an arm took to be as quick as before. */
    get letGoMs() {
        return Math.max(this.idle.head.longestMs, this.idle.base.longestMs);
    }
    /** How long a single request takes an idle endpoint. */
    usualMs(arm) {
        return this.idle[arm].usualMs;
    }
    /** The time that is left, if it is less. */
    within(lengthMs) {
        return Math.min(lengthMs, Math.max(search_sender_SHORTEST, this.leftMs));
    }
    /** Single requests, until they are as quick as they were at first. */
    async trickle(stage, arm) {
        const { request } = this;
        const idle = this.idle[arm];
        const sentAt = request.now();
        while (this.stopped === null && idle.isDue(request.now() - sentAt)) {
            const { requests } = idle;
            const frame = { ...request.frame, firstId: this.nextId };
            this.nextId += requests;
            const plan = (0,capacity_plan/* planTrickle */.A)(frame, { requests, timeoutMs: request.config.timeout, stage, arm });
            this.stopped = await request.send(plan, (sample) => {
                idle.observe(sample.outcome === 'ok' ? sample.e2eMs : null);
                return null;
            });
        }
        idle.finish(request.now() - sentAt);
    }
    async send({ probe, design, plan: part, prompts }) {
        const { request } = this;
        const { settleMs, lengthMs } = design;
        const frame = { ...request.frame, firstId: this.nextId, ...(prompts === undefined ? {} : { prompts }) };
        const plan = (0,capacity_plan/* planProbe */.Yl)(frame, shapeOf(request.config), {
            ...part,
            load: probe.load,
            lengthMs: settleMs + lengthMs,
        });
        this.nextId += plan.planned ?? IDS_OF_USERS;
        const sentAt = request.now();
        const beginMs = part.beyond?.lengthMs ?? 0;
        const followed = followProbe(plan, { design, good: request.good, beginMs, originMs: sentAt });
        const reason = await request.send(plan, (sample, since) => followed.observe(sample, since));
        if (reason !== null && reason.code !== PROBE_OVER.code)
            this.stopped = reason;
        const result = followed.finish();
        return {
            ...probe,
            stage: {
                index: part.stage,
                startMs: sentAt - this.startMs,
                durationMs: Math.min(plan.durationMs, request.now() - sentAt),
                from: probe.load,
                target: probe.load,
                planned: followed.counts.ended,
            },
            result,
            plateauFromMs: sentAt + beginMs + result.judgement.fromMs,
            brokenBy: followed.brokenBy,
            ...followed.counts,
        };
    }
}
function shapeOf({ arrivals, capacity: { by }, 'think-time': thinkTime }) {
    return { by, spacing: arrivals === 'poisson' ? arrivals : 'even', thinkTime };
}
/** Whether the run ends: a call, as what is awaited changes the property. */
function hasEnded({ stopped }) {
    return stopped !== null;
}


/***/ }),

/***/ 45150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hD: () => (/* binding */ RequestBook),
  s0: () => (/* binding */ boundOf),
  cz: () => (/* binding */ optionsOf)
});

var external_node_crypto_ = __webpack_require__(77598);
var errors = __webpack_require__(34758);
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
/** What of them can take a run of ASCII. */
const ASCII_KINDS = KINDS.slice(0, KINDS.findIndex(({ name }) => name === 'ideographs'));
const joinRuns = (kinds) => new RegExp(kinds.map(({ run }) => `(${run})`).join('|'), 'gu');
const ASCII_RUNS = joinRuns(ASCII_KINDS);
const RUNS = joinRuns(KINDS);
const ASCII = /^[\u0000-\u007f]*$/;
/**
 * About how many tokens a text is: an estimate for people and for the expected cost, within some 15 % on prose
 * and code and much worse on rare scripts. Never a bound; `boundInputTokens` is that.
 */
function estimateTokens(text) {
    let [tokens, covered] = [0, 0];
    // Engines compile a pattern when it is first used, and one of whole scripts takes 15 ms.
    const runs = ASCII.test(text) ? ASCII_RUNS : RUNS;
    runs.lastIndex = 0;
    // By the group's place: an object of named groups for each run would take most of the time.
    for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
        const kind = KINDS[match.indexOf(match[0], 1) - 1];
        tokens += kind?.tokens(match[0].length) ?? 0;
        covered += match[0].length;
    }
    return Math.ceil(tokens + (text.length - covered) * TOKENS_PER_OTHER_UNIT);
}

var plan = __webpack_require__(48720);
var prompts_nonce = __webpack_require__(47236);
var json = __webpack_require__(59279);
var token_floor = __webpack_require__(22130);
;// CONCATENATED MODULE: ./src/load/terms/check-body.ts
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

;// CONCATENATED MODULE: ./src/load/terms/output-cap.ts

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
    'gemini-interactions': [['generation_config', 'max_output_tokens']],
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
 * for, times the prompts it holds. The problems with it where that is no number, so that nothing bounds the bill.
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
    return (largest(caps) + thinkingBeside(sent)) * largest(answers) * countPrompts(protocol, sent);
}
/**
 * SiliconFlow counts thinking against `thinking_budget` alone, and `max_tokens` bounds only what is said after it
 * (https://docs.siliconflow.cn/en/userguide/capabilities/reasoning, November 2026).
 */
function thinkingBeside({ thinking_budget: budget }) {
    return isPositive(budget) ? Number(budget) : 0;
}
/** Text completions take a list of prompts, by their text or their tokens, and answer each. */
function countPrompts(protocol, { prompt }) {
    if (protocol !== 'openai-completions' || !Array.isArray(prompt))
        return 1;
    return prompt.every((part) => typeof part === 'number') ? 1 : Math.max(1, prompt.length);
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

var price_terms = __webpack_require__(84234);
;// CONCATENATED MODULE: ./src/load/exchange/prepare.ts










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
        const prompt = (0,plan/* promptOf */.G)(planned, arm);
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
        stream: target.stream,
        apiKey: target.apiKey,
        ...(target.credential?.isToken === true ? { keyIsToken: true } : {}),
        headers: target.headers,
        body: target.body,
        ...optionsOf(prompt),
    };
    const shared = target.protocol.encode(call);
    const price = target.priceOf(model);
    const bound = boundRequest(call, target, { price, shared });
    const texts = [...prompt.messages.map((message) => message.content), ...extraTexts(call)];
    return {
        prompt,
        target,
        model,
        ...bound,
        price,
        boundKey: (0,external_node_crypto_.createHash)('sha256')
            .update(`${model ?? ''}\n${shared.body}`)
            .digest('base64'),
        priceKind: JSON.stringify([target.endpoint.href, target.protocol.name, model, target.body, price.rates]),
        identity: () => (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify([identityOf(shared, target.credential), price.rates]))
            .digest('base64'),
        texts,
        likelyInput: texts.reduce((sum, text) => sum + estimateTokens(text), 0),
        leastInput: (0,token_floor/* leastTokensOf */.P)(prompt.messages.map((message) => message.content)),
        varying: settings.nonce === null ? 0 : prompts_nonce/* NONCE_BYTES */.qI,
        wire: writerOf(call, target, { shared, nonce: settings.nonce }),
    };
}
/** The same bytes each time, but for a nonce and a key that changes. */
function writerOf(call, { protocol, credential }, { shared, nonce }) {
    const keyed = () => (credential === undefined ? call : { ...call, apiKey: credential.key() });
    if (nonce !== null)
        return () => protocol.encode({ ...keyed(), messages: (0,prompts_nonce/* prefixNonce */.gX)(call.messages, nonce()) });
    if (credential === undefined)
        return () => shared;
    let [known, key] = [shared, call.apiKey];
    return () => {
        const now = credential.key();
        if (now !== key)
            [known, key] = [protocol.encode(keyed()), now];
        return known;
    };
}
function identityOf({ url, headers, body }, credential) {
    const sent = [url.href, Object.entries(headers).sort(), body];
    return credential === undefined ? sent : [...sent, credential.name];
}
/** Reads the bytes themselves, so that what is reserved is what is really asked for. */
function boundRequest(call, target, { price, shared }) {
    const protocol = target.protocol.name;
    const sent = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(shared.body)) ?? {};
    const cap = readOutputCap(protocol, sent);
    const inputOverhead = target.inputOverhead ?? 0;
    const terms = (0,price_terms/* readPriceTerms */.Z)({ protocol, call, sent, price, inputOverhead });
    const problems = [...checkBody(call), ...problemsOf(cap), ...problemsOf(terms)];
    if (typeof cap !== 'number' || !('most' in terms) || problems.length > 0)
        throw new errors/* SettingsError */.GN(problems);
    return { maxTokens: cap, terms };
}
function problemsOf(read) {
    return Array.isArray(read) ? read : [];
}
/** Most input tokens of a request, by what was measured of its kind. */
function boundOf({ boundKey, texts, varying, terms }, bounds) {
    return bounds.bound(boundKey, texts, { varying, added: terms.addedInput });
}
/** What stands beside the messages' texts counts as input too: a schema, tools, recorded calls, fields of the user's own. */
function extraTexts({ body, responseFormat, tools, messages }) {
    const calls = messages.flatMap(({ toolCalls }) => toolCalls ?? []);
    return [body, responseFormat, tools, calls.length > 0 ? calls : undefined]
        .filter((part) => part !== undefined)
        .map((part) => JSON.stringify(part));
}
/** How a prompt is to be answered, in the protocols' common terms. */
function optionsOf({ sampling, responseFormat, tools, toolChoice }) {
    return {
        ...sampling,
        ...(responseFormat === undefined ? {} : { responseFormat }),
        ...(tools === undefined ? {} : { tools }),
        ...(toolChoice === undefined ? {} : { toolChoice }),
    };
}


/***/ }),

/***/ 84234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readPriceTerms),
  t: () => (/* binding */ worstCost)
});

var modifiers = __webpack_require__(53979);
;// CONCATENATED MODULE: ./src/budget/places.ts
/**
 * Where answers are computed costs extra at some hosts, beside what the price list says; all looked up in November 2026:
 * - OpenAI: a tenth for models since March 2026 at `us.`, `eu.`, … `api.openai.com`
 *   (https://developers.openai.com/api/docs/guides/data-residency);
 * - xAI: a tenth at `us.api.x.ai` (https://docs.x.ai/developers/advanced-api-usage/regions);
 * - Together: a quarter at `us-api` and `ca-api.together.ai` (https://docs.together.ai/docs/serverless/geo-specific-inference);
 * - Google Cloud: a tenth at regional and multi-regional endpoints, Claude's and newer Gemini's
 *   (https://platform.claude.com/docs/en/about-claude/pricing, `regional_endpoint_uplift_multiplier` in LiteLLM's table).
 * - Azure: a tenth in a data zone or a single region, which no host's name tells (`azure/eu/…` and `azure/us/…` in LiteLLM's table
 *   against `azure/…`: 1.1 for 16 of 20 models, as dear for the others);
 * Which models cost it is a list that changes, so that all of them are taken for dear.
 */
const HOSTS = [
    [/^(?!api\.)[a-z0-9-]+\.api\.openai\.com$/, 1.1],
    [/^(?!api\.)[a-z0-9-]+\.api\.x\.ai$/, 1.1],
    [/^[a-z]{2}-api\.together\.(ai|xyz)$/, 1.25],
    [/^[a-z0-9-]+-aiplatform\.googleapis\.com$/, 1.1],
    [/^aiplatform\.[a-z]{2}\.rep\.googleapis\.com$/, 1.1],
    [/\.(openai\.azure\.(com|us)|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/, 1.1],
];
const BEDROCK = /(^|\.)bedrock-[\w-]+\.([a-z0-9-]+)\.([\w-]+\.)*(amazonaws\.com|api\.aws)$/;
/**
 * What Bedrock's own models of other publishers cost at most beside Virginia's and Oregon's price, by region: the dearest of
 * `bedrock/<region>/…` in LiteLLM's table, and the dearest of all but São Paulo's where it has none.
 */
const REGIONS = [
    [/^us-(east|west)-/, 1],
    [/^sa-/, 1.68],
    [/^us-gov-/, 1.2],
    [/^ap-south-/, 1.2],
    [/^(ca|eu-west-1)/, 1.17],
    [/./, 1.33],
];
/**
 * How many times its listed price a model costs at that host. On Amazon Bedrock the model's id names the place: a Claude
 * that is not `global.` costs a tenth more since 4.5 (https://platform.claude.com/docs/en/about-claude/pricing).
 */
function placeFactor({ hostname }, model) {
    const [, , region] = BEDROCK.exec(hostname) ?? [];
    if (region !== undefined)
        return bedrockFactor(region, model ?? '');
    return HOSTS.find(([pattern]) => pattern.test(hostname))?.[1] ?? 1;
}
/** The table has prices of their own for some regional ids. */
function bedrockFactor(region, model) {
    if (/^(global|regional)\./i.test(model))
        return 1;
    if (/claude/i.test(model))
        return 1.1;
    return REGIONS.find(([pattern]) => pattern.test(region))?.[1] ?? 1;
}

var json = __webpack_require__(59279);
;// CONCATENATED MODULE: ./src/load/terms/price-fields.ts

/** Fields known to change no price, by whoever takes them: OpenAI, servers that speak its protocol, and routers. */
const OPENAI_FIELDS = 'messages prompt model stream stream_options max_tokens max_completion_tokens n best_of echo suffix temperature top_p ' +
    'top_k min_p top_a typical_p frequency_penalty presence_penalty repetition_penalty seed random_seed stop stop_token_ids ' +
    'logit_bias logprobs top_logprobs prompt_logprobs response_format tools tool_choice parallel_tool_calls functions ' +
    'function_call user metadata store safety_identifier prompt_cache_key prompt_cache_retention reasoning_effort reasoning ' +
    'reasoning_format include_reasoning verbosity service_tier modalities chat_template chat_template_kwargs ' +
    'enable_thinking thinking thinking_budget guided_json guided_regex guided_choice guided_grammar structured_outputs ' +
    'ignore_eos min_tokens skip_special_tokens spaces_between_special_tokens add_generation_prompt continue_final_message ' +
    'include_stop_str_in_output bad_words length_penalty use_beam_search truncate_prompt_tokens priority request_id ' +
    'cache_salt cache_prompt id_slot grammar json_schema samplers options format think keep_alive template raw transforms ' +
    'safe_prompt prompt_mode';
const SAFE = {
    'openai-chat': OPENAI_FIELDS,
    'openai-completions': OPENAI_FIELDS,
    'openai-responses': 'model input instructions max_output_tokens max_tool_calls metadata parallel_tool_calls prompt_cache_key ' +
        'prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text ' +
        'tool_choice tools top_logprobs top_p truncation user include seed top_k min_p',
    'anthropic-messages': 'model messages system max_tokens metadata stop_sequences temperature top_p top_k thinking tool_choice tools ' +
        'output_config output_format stream cache_control service_tier speed inference_geo',
    gemini: 'contents systemInstruction system_instruction generationConfig generation_config safetySettings safety_settings ' +
        'tools toolConfig tool_config labels serviceTier',
    'gemini-interactions': 'model system_instruction input generation_config response_format response_mime_type safety_settings tools labels ' +
        'stream store',
    'ollama-chat': 'model messages stream format options tools think keep_alive template raw logprobs top_logprobs',
    'bedrock-converse': 'system messages inferenceConfig toolConfig additionalModelRequestFields additionalModelResponseFieldPaths ' +
        'requestMetadata performanceConfig serviceTier outputConfig',
};
/**
 * What in the user's body changes what a request costs beside its tokens. `listed` prices are of a model as it is
 * usually served, so that anything else than the fields known to be harmless needs prices of the user's own.
 */
function findPriceFields(protocol, body) {
    const safe = new Set(SAFE[protocol].split(' '));
    return Object.entries(body).flatMap(([field, value]) => {
        if (value === null || value === undefined)
            return [];
        return safe.has(field) ? (CHECKS[field]?.(value, field) ?? []) : [strange(field)];
    });
}
/** Fields that let the provider search, browse or run things, and bill each call beside the tokens. */
const CALLING = /^(web_search.*|search_(parameters|options|context|mode)|enable_(search|web.*)|plugins|mcp_servers|container|code_execution|compound_custom|connectors)$/;
/** Fields that name input which lies with the provider already. */
const ELSEWHERE = /^(previous_(response|interaction)_id|conversation|prompt|cachedContent|cached_content|data_sources|knowledge_base.*|documents|agent(_id)?|file_ids)$/;
function strange(field) {
    if (CALLING.test(field))
        return billedByCall(field);
    return ELSEWHERE.test(field) ? unboundedInput(field) : changesPrice(field);
}
const onlyText = (value, field) => (holdsOnlyText(value) ? [] : [unboundedInput(field)]);
const only = (...values) => (value, field) => values.includes(value) ? [] : [changesPrice(`${field}: ${show(value)}`)];
/** Fields that are harmless with some values only. */
const CHECKS = {
    messages: onlyText,
    input: onlyText,
    system: onlyText,
    contents: onlyText,
    systemInstruction: onlyText,
    system_instruction: onlyText,
    tools: (value) => (0,json/* listOf */.c3)(value).flatMap(checkTool),
    toolConfig: (value) => (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)(value)?.['tools']).flatMap(checkTool),
    modalities: (value) => (0,json/* listOf */.c3)(value).every((each) => each === 'text') ? [] : [changesPrice(`modalities: ${show(value)}`)],
    speed: only('standard'),
    inference_geo: only('global'),
    reasoning: checkReasoning,
    generationConfig: checkGeneration,
    generation_config: checkGeneration,
    performanceConfig: (value) => only('standard')((0,json/* objectOf */.Xy)(value)?.['latency'], 'performanceConfig.latency'),
    additionalModelRequestFields: (value) => findPriceFields('anthropic-messages', (0,json/* objectOf */.Xy)(value) ?? {}).filter(({ message }) => !/`(reasoning_config|anthropic_version|top_k)`/.test(message)),
};
/** Functions are the caller's own, whatever protocol they are written in; any other tool may be the provider's. */
function checkTool(tool) {
    const fields = (0,json/* objectOf */.Xy)(tool);
    const type = (0,json/* textOf */.b6)(fields?.['type']);
    if (type === 'function' || type === 'custom')
        return [];
    const own = [
        'function',
        'input_schema',
        'functionDeclarations',
        'function_declarations',
        'toolSpec',
        'cachePoint',
    ];
    const foreign = Object.keys(fields ?? {}).filter((key) => !own.includes(key));
    if (type === undefined &&
        foreign.every((key) => ['name', 'description', 'cache_control', 'strict'].includes(key)))
        return [];
    return [{ ...hostedTool(type ?? foreign[0] ?? 'tools'), settledByPrices: false }];
}
const REASONING = ['effort', 'summary', 'generate_summary', 'exclude', 'enabled', 'max_tokens', 'context'];
function checkReasoning(value) {
    return Object.entries((0,json/* objectOf */.Xy)(value) ?? {}).flatMap(([key, inner]) => REASONING.includes(key) || (key === 'mode' && inner === 'standard')
        ? []
        : [changesPrice(`reasoning.${key}`)]);
}
function checkGeneration(value) {
    const fields = (0,json/* objectOf */.Xy)(value) ?? {};
    const modalities = (0,json/* listOf */.c3)(fields['responseModalities'] ?? fields['response_modalities']);
    return [
        ...(modalities.every((each) => String(each).toUpperCase() === 'TEXT')
            ? []
            : [changesPrice('generationConfig.responseModalities')]),
        ...['speechConfig', 'imageConfig', 'audioTimestamp'].flatMap((key) => fields[key] === undefined ? [] : [changesPrice(`generationConfig.${key}`)]),
    ];
}
/** Text in any protocol's parts. What is fetched by an address, or encoded, is counted by no length of ours. */
function holdsOnlyText(value) {
    if (typeof value !== 'object' || value === null)
        return true;
    if (Array.isArray(value))
        return value.every(holdsOnlyText);
    return Object.entries(value).every(([key, inner]) => !ENCODED.test(key) && !(key === 'type' && isForeignPart(inner)) && holdsOnlyText(inner));
}
const ENCODED = /^(image|image_url|input_audio|audio|video|video_url|file|file_id|file_data|file_uri|fileData|inlineData|inline_data|document|source|images|videos)$/;
function isForeignPart(type) {
    return typeof type === 'string' && /image|audio|video|file|document|item_reference/.test(type);
}
function changesPrice(what) {
    return {
        setting: 'body',
        message: `\`${what}\` may change the price, which the price list does not tell: write \`prices\` of your own for it, or leave it out`,
        settledByPrices: true,
    };
}
/** Under any price, for nobody knows how often it is called. */
function hostedTool(what) {
    return {
        setting: 'body',
        message: `\`${what}\` is a tool that the provider runs and bills by the call: nothing bounds from here what it may cost`,
    };
}
/** What is called without anyone's asking; an amount for each request of the user's own holds it. */
function billedByCall(what) {
    return {
        setting: 'body',
        message: `\`${what}\` makes the provider search or call tools, which it bills by the call beside the tokens: add \`request\` to \`prices\` of your own, the most dollars that the calls of one request may cost, or leave it out`,
        settledByPrices: 'request',
    };
}
function unboundedInput(field) {
    return {
        setting: 'body',
        message: `\`${field}\` holds more than text, whose tokens nothing bounds from here: set \`input-overhead\` to the most tokens that it can be`,
        settledByPrices: false,
    };
}
function show(value) {
    return JSON.stringify(value).slice(0, 80);
}

;// CONCATENATED MODULE: ./src/load/terms/price-terms.ts




/** The terms, or what in the request leaves its price without a bound. Nothing does where nothing costs. */
function readPriceTerms(request) {
    const { protocol, call, sent, price, inputOverhead } = request;
    const asked = askedIn(sent, call.headers ?? {});
    const addedInput = inputOverhead + (hasTools(sent) ? TOOL_PROMPT : 0);
    if (price.basis === 'free')
        return { asked, most: 1, mostOf: () => 1, place: 1, traits: {}, addedInput };
    const problems = findPriceFields(protocol, call.body ?? {}).filter(({ settledByPrices, message }) => !isSettled(settledByPrices, price) && !(message.includes('input-overhead') && inputOverhead > 0));
    problems.push(...routed(call.model ?? '', price));
    const most = dearest(request, asked);
    if (typeof most === 'object')
        problems.push(notUnderstood(most.unknown));
    if (typeof most === 'object' || problems.length > 0)
        return problems.map(plain);
    const place = price.basis === 'written' ? 1 : placeFactor(call.endpoint, price.model ?? call.model ?? null);
    const mostOf = (other) => Math.max(most, plainFactor(dearest(request, asked, other)));
    return { asked, most: most * place, mostOf, place, traits: traitsOf(protocol, sent), addedInput };
}
/** A provider describes the tools to the model: Anthropic's are the longest, with 800 tokens at most. */
const TOOL_PROMPT = 1_000;
function hasTools(sent) {
    return ['tools', 'functions', 'toolConfig'].some((field) => sent[field] !== undefined);
}
/**
 * Vertex AI asks for its tiers by a header
 * (https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/priority-paygo, November 2026).
 */
const TIER_HEADER = 'x-vertex-ai-llm-shared-request-type';
function askedIn(sent, headers) {
    const tier = (0,json/* textOf */.b6)(sent['service_tier']) ??
        (0,json/* textOf */.b6)(sent['serviceTier']) ??
        (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(sent['serviceTier'])?.['type']) ??
        Object.entries(headers).find(([name]) => name.toLowerCase() === TIER_HEADER)?.[1];
    return {
        ...modifiers/* NO_MODIFIERS */.j,
        tier: tier ?? null,
        speed: (0,json/* textOf */.b6)(sent['speed']) ?? null,
        geo: (0,json/* textOf */.b6)(sent['inference_geo']) ?? null,
    };
}
/**
 * The dearest that a request can get: a project may have a dear tier for its default, and a workspace of Anthropic's the United
 * States for its place (https://platform.claude.com/docs/en/manage-claude/data-residency, November 2026).
 */
function dearest({ protocol, call, price: asPriced }, asked, price = asPriced) {
    const model = price.model ?? call.model ?? null;
    const own = (0,modifiers/* priceFactor */.x)(asked, model, price);
    if (typeof own === 'object')
        return own;
    const geo = asked.geo ?? (protocol === 'anthropic-messages' ? 'us' : null);
    const isOpen = mayChooseTier(protocol, call.endpoint) && (asked.tier === null || !keepsTier(call.endpoint));
    const most = (0,modifiers/* priceFactor */.x)({ ...asked, geo, tier: isOpen ? 'auto' : asked.tier }, model, price);
    return typeof most === 'object' ? most : Math.max(own, most);
}
/** Ids under which Azure, OpenRouter and other gateways choose the model, and its price, request by request. */
const ROUTER = /(^|\/)(auto(-beta|exacto)?|[\w-]*router([-:].*)?|bodybuilder|fusion)$/i;
/** Models that search the web, or run code, at every question, and are billed by the call; their answers tell no calls. */
const SEARCHING = /-search-(preview|api)(-|$)|(^|\/)compound(-|$)|:online$/i;
/** Models that draw unasked: a picture's tokens cost twelve times as much as those of words. */
const DRAWING = /^(.*\/)?gemini-.*-image(-|$)/i;
function isSettled(by, { basis, rates }) {
    return basis === 'written' && by !== false && (by === true || rates.request > 0);
}
function routed(model, price) {
    if (SEARCHING.test(model) && !isSettled('request', price))
        return [{ ...billedByCall(model), setting: 'model' }];
    if (price.basis === 'written')
        return [];
    if (DRAWING.test(model))
        return [draws(model)];
    if (!ROUTER.test(model))
        return [];
    return [
        {
            setting: 'model',
            message: `\`${model}\` is a router: which model answers, at which price, is known only afterwards; name the model, or write \`prices\` of your own for the dearest that it may choose`,
        },
    ];
}
function draws(model) {
    return {
        setting: 'model',
        message: `\`${model}\` answers with pictures, whose tokens have a price that no list here tells: write \`prices\` of your own, with theirs for \`output\``,
    };
}
/** What is not understood is refused before anything is sent. */
function plainFactor(factor) {
    return typeof factor === 'object' ? 1 : factor;
}
/** A gateway may take a tier for a wish; the providers themselves serve the one that is asked for, or a cheaper one. */
function keepsTier({ hostname }) {
    return /(^|\.)(openai\.com|anthropic\.com|azure\.com|microsoft\.com)$/.test(hostname);
}
const CHOOSING = ['openai-chat', 'openai-responses', 'anthropic-messages'];
/** Hosts whose references say that a request without a tier gets the standard one, or that know no tiers (November 2026). */
const STANDARD_UNASKED = /(^|\.)(groq\.com|mistral\.ai|deepseek\.com|together\.(xyz|ai)|fireworks\.ai|openrouter\.ai|x\.ai|perplexity\.ai|cerebras\.ai|googleapis\.com|amazonaws\.com|api\.aws|moonshot\.(ai|cn)|aliyuncs\.com|huggingface\.co|sambanova\.ai|ai21\.com|cohere\.(ai|com)|nvidia\.com|ollama\.com)$/;
/** Whether the endpoint may serve a request that names no tier at a dearer one. */
function mayChooseTier(protocol, { hostname }) {
    return CHOOSING.includes(protocol) && !STANDARD_UNASKED.test(hostname);
}
/** Only Anthropic's models keep anything for an hour, wherever they are served. */
function traitsOf(protocol, sent) {
    const text = JSON.stringify(sent);
    const hourLong = protocol === 'anthropic-messages' || protocol === 'bedrock-converse' || /"ttl":\s*"1h"/.test(text);
    return { hourLong, sound: sent['audio'] !== undefined || sent['modalities'] !== undefined };
}
/** What a request can cost at most. */
function worstCost(price, terms, input, output) {
    return price.worst(input, output, terms.traits) * terms.most;
}
function notUnderstood(what) {
    return {
        setting: 'body',
        message: `nobody here knows what \`${what}\` does to the price: write \`prices\` of your own for it, or leave it out`,
    };
}
function plain({ setting, message }) {
    return { setting, message };
}


/***/ }),

/***/ 62366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fetchWhole)
/* harmony export */ });
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6709);

/**
 * One small answer, read whole. Where it is no plain 200, larger than `limit` or not there by the deadline, the answer is
 * a sentence's end that says why. Never rejects.
 */
function fetchWhole(request, transport, { clock, deadline, limit, anyStatus = false }) {
    return new Promise((resolve) => {
        const chunks = [];
        let size = 0;
        let head = null;
        const running = transport.send(request, {
            written: () => undefined,
            head: (status, headers) => {
                head = { status, headers };
                if (status !== 200 && !anyStatus)
                    giveUp(`is answered with ${status}`);
                else if ((0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .contentEncoding */ .R)(headers) !== null)
                    giveUp('comes compressed, which was not asked for');
            },
            data(chunk) {
                size += chunk.length;
                if (size > limit)
                    giveUp(`is larger than ${limit} bytes`);
                else
                    chunks.push(Buffer.from(chunk));
            },
            end: () => done(head === null ? 'is empty' : { ...head, body: Buffer.concat(chunks) }),
            fail: (error) => done(`cannot be had: ${error.message}`),
        });
        const clear = clock.at(clock.now() + deadline, () => giveUp(`did not come within ${deadline / 1000} s`), 'rough');
        function giveUp(why) {
            done(why);
            running.abort();
        }
        function done(outcome) {
            clear();
            resolve(outcome);
        }
    });
}


/***/ }),

/***/ 52242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ lacksGaps),
/* harmony export */   Q_: () => (/* binding */ lacksPace),
/* harmony export */   eS: () => (/* binding */ isSilent)
/* harmony export */ });
/** What an answered request leaves unmeasured although it was answered: it must not leave the sample of a latency. */
/** Answered, billed, and not one event of content: nobody saw a token. */
function isSilent({ outcome, events }) {
    return outcome === 'ok' && events === 0;
}
/**
 * Tokens came one after the other, but when they did cannot be told: all in one event, none shown, or nobody knows how
 * many came before the first that was. One token and the marker of its end have no pace to speak of.
 */
function lacksPace(sample) {
    const { outcome, events, ttftMs, tpotMs } = sample;
    if (outcome !== 'ok' || events === null || tpotMs !== null)
        return false;
    return events > 1 && ttftMs !== null ? true : lacksGaps(sample);
}
/** The same of the gaps between events: fewer than two events of more than one token. */
function lacksGaps({ outcome, events, ttftMs, outputTokens, reasoningTokens }) {
    if (outcome !== 'ok' || events === null || events > 1)
        return false;
    if (events === 0)
        return (outputTokens ?? 0) > 1;
    // An answer that was not streamed has no first token, and is not asked for its pace.
    return ttftMs !== null && (outputTokens ?? 0) - (reasoningTokens ?? 0) > TOKEN_AND_ITS_END;
}
const TOKEN_AND_ITS_END = 2;


/***/ }),

/***/ 4898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cacheHit),
/* harmony export */   l: () => (/* binding */ resolveCacheHits)
/* harmony export */ });
/* harmony import */ var _cold_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19746);

/** An answer from a cache takes less than this share of the time of the same prompt's cold answer. */
const HIT_SHARE = 0.5;
/** A replay comes at once: within this share of the time that the cold answer took to come. */
const BURST_SHARE = 0.1;
/** A prefix hit spares the provider at least this share of what the cold request had to read anew. */
const COVERED_SHARE = 0.5;
/**
 * Whether the answer came from a cache, by the response header or else by the provider's usage: at least half of its input
 * was read from the cache, for a template or a system prompt that all prompts share is no hit. Null: neither says.
 */
function cacheHit(sample) {
    if (sample.outcome !== 'ok')
        return null;
    return sample.cacheHit ?? (sample.cachedInputTokens === null ? null : (0,_cold_references_js__WEBPACK_IMPORTED_MODULE_0__/* .readsMostly */ .iH)(sample));
}
/** Tells hits from misses, by the best evidence there is: each repeat by that of its own prompt's cold answer. */
function resolveCacheHits(samples) {
    const cold = (0,_cold_references_js__WEBPACK_IMPORTED_MODULE_0__/* .coldReferences */ .np)(samples);
    const repeats = samples.filter(isRepeat);
    const replayed = tellReplays(samples, cold);
    const byHeader = samples.some((sample) => sample.outcome === 'ok' && sample.cacheHit !== null);
    if (repeats.some((sample) => replayed(sample) === true))
        return fill(samples, 'replay', (sample) => (sample.cacheHit === true ? true : replayed(sample)));
    if (byHeader && repeats.length > 0)
        // Where answers carry the header at all, one without it was not answered by the cache.
        return fill(samples, 'header', ({ cacheHit: said }) => said ?? false);
    const covers = (sample) => coversCold(sample, cold.get(sample.prompt));
    if (repeats.some(({ cachedInputTokens }) => (cachedInputTokens ?? 0) > 0))
        return fill(samples, 'usage', covers);
    const fast = (sample) => isFast(sample, cold.get(sample.prompt));
    // Where answers are seen to stream, and usage counts no cached token, a fast one was just fast.
    const isSettled = repeats.every((sample) => replayed(sample) === false && covers(sample) !== null);
    if (!isSettled && repeats.some((sample) => fast(sample) === true))
        return fill(samples, 'latency', fast);
    if (repeats.some((sample) => covers(sample) !== null))
        return fill(samples, 'usage', covers);
    return repeats.some((sample) => fast(sample) !== null)
        ? fill(samples, 'latency', fast)
        : { basis: null, samples };
}
function isRepeat({ phase, outcome }) {
    return phase !== 'cold' && outcome === 'ok';
}
function fill(samples, basis, hit) {
    const filled = samples.map((sample) => (isRepeat(sample) ? { ...sample, cacheHit: hit(sample) } : sample));
    return { basis, samples: filled };
}
function whatWasSaid(samples) {
    const [texts, answers, ids] = [new Map(), new Map(), new Set()];
    for (const { textHash, startedMs } of samples) {
        if (textHash == null || startedMs === null)
            continue;
        const [text = '', id] = textHash.split('.');
        texts.set(text, Math.min(startedMs, texts.get(text) ?? Infinity));
        if (id === undefined)
            continue;
        answers.set(textHash, Math.min(startedMs, answers.get(textHash) ?? Infinity));
        ids.add(id);
    }
    return { texts, answers, hasIds: ids.size > 1 || [...ids].some((id) => id.endsWith('!')) };
}
/**
 * A response cache hands on what the model has said before: the same text under the same id, which a provider gives to one
 * answer only; or, from a cache that gives each replay an id of its own, the same text at once, for which the model took its
 * time. Where any id came again, the burst is not asked: a stream that was held up on its way comes at once as well. Null where
 * ids tell nothing, and the cold answer came at once as well, or nobody kept the text.
 */
function tellReplays(samples, cold) {
    const { texts, answers, hasIds } = whatWasSaid(samples);
    const isNamed = ({ textHash }) => hasIds && textHash?.includes('.') === true;
    const wasNamed = (sample) => isNamed(sample) && (answers.get(sample.textHash ?? '') ?? Infinity) < (sample.startedMs ?? -Infinity);
    const keepsIds = samples.some(wasNamed);
    return (sample) => {
        const { textHash, startedMs } = sample;
        if (textHash == null || startedMs === null)
            return null;
        if (isNamed(sample) && keepsIds)
            return wasNamed(sample);
        const [text = ''] = textHash.split('.');
        const streamMs = (0,_cold_references_js__WEBPACK_IMPORTED_MODULE_0__/* .streamMsOf */ .SG)(sample);
        const reference = cold.get(sample.prompt)?.streamMs ?? null;
        if (streamMs === null || !(0,_cold_references_js__WEBPACK_IMPORTED_MODULE_0__/* .wasStreamed */ .NF)(reference))
            return isNamed(sample) ? false : null;
        return streamMs <= BURST_SHARE * reference && (texts.get(text) ?? Infinity) < startedMs;
    };
}
function coversCold({ cachedInputTokens, inputTokens }, reference) {
    if (cachedInputTokens === null || inputTokens === null || reference === undefined)
        return null;
    const { freshTokens, cachedTokens } = reference;
    if (freshTokens === null || freshTokens <= 0)
        return null;
    return cachedInputTokens - cachedTokens >= COVERED_SHARE * freshTokens;
}
function isFast({ e2eMs }, reference) {
    const coldMs = reference?.e2eMs ?? null;
    return e2eMs === null || coldMs === null ? null : e2eMs < HIT_SHARE * coldMs;
}


/***/ }),

/***/ 20264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   LD: () => (/* binding */ suggestMetric)
/* harmony export */ });
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62371);
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52242);
/* harmony import */ var _cache_hits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4898);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52037);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50060);






/** Every metric there is: one row each. Names are public. */
const METRICS = [
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('time_to_first_token', 'request written to the first event that carries generated content (k6’s waiting time is that to the first byte, which is no token)', (s) => s.ttftMs, {
        alias: 'ttft',
        reached: (s) => s.ttftMs,
        lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSilent */ .eS,
    }),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .gaps */ .sh)('inter_token_latency', 'itl', 'gaps between successive reads that bring content, over all requests, as vLLM’s `bench serve` counts them: tokens that come together have none (what aiperf calls so is `time_per_output_token` here)'),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('time_per_output_token', '(last content − first content) / output tokens that came after the first content, hidden reasoning not counted; one a request (guidellm’s TPOT is total generation time / output tokens)', (s) => s.tpotMs, {
        alias: 'tpot',
        lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksPace */ .Q_,
    }),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('total_generation_time', 'request written to the stream finished', (s) => s.e2eMs, {
        alias: 'e2e',
    }),
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .trend */ .GW)('tokens_per_second', 'tokens/s', 'output tokens / total generation time, one a request', tokensPerSecond),
        better: 'higher',
        failed: 0,
    },
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .trend */ .GW)('schedule_delay', 'ms', 'due instant to request written: what the load generator itself adds', (s) => s.startedMs === null ? null : s.startedMs - s.plannedMs),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .trend */ .GW)('retry_after_seconds', 's', 'what 429 and 503 answers asked for', (s) => s.retryAfterS),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .trend */ .GW)('cost_per_request', 'USD', 'cost of one answered request', (s) => (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .whenAnswered */ .MK)(s, (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .answerUsd */ .Ju)(s))),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .trend */ .GW)('input_tokens', 'tokens', 'input of one answered request, cached tokens included', (s) => (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .whenAnswered */ .MK)(s, s.inputTokens)),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .trend */ .GW)('output_tokens', 'tokens', 'output of one answered request, reasoning included', (s) => (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .whenAnswered */ .MK)(s, s.outputTokens)),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ)('requests', 'requests', 'requests written to the endpoint', (s) => Number((0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasSent */ .Kk)(s.outcome))),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ)('dropped_requests', 'requests', 'arrivals that found `max-concurrency` in flight', (s) => Number(s.outcome === 'dropped')),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ)('suppressed_requests', 'requests', 'arrivals held back because a 429 asked to wait', (s) => Number(s.outcome === 'suppressed')),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ)('rate_limit_hits', 'requests', 'requests refused with a rate limit, probes and warm-up not counted', (s) => Number(s.outcome === 'rate_limited' && _metric_js__WEBPACK_IMPORTED_MODULE_1__/* .MEASURED_PHASES */ .C.includes(s.phase))),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ)('cost', 'USD', 'what the run spent', (s) => s.costUsd),
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .gauge */ .uI)('monthly_cost', 'USD', 'mean cost of an answered request times `monthly-requests`; judged as that mean is', (run) => run.monthlyCost ?? null),
        better: 'lower',
    },
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('error_rate', 'requests that failed, timeouts included, of those sent', saysSomething, (s) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(s.outcome)),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('timeout_rate', 'requests that timed out, of those sent', saysSomething, (s) => s.outcome === 'timeout'),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('rate_limit_rate', 'requests refused with a rate limit, of those sent', saysSomething, (s) => s.outcome === 'rate_limited'),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('dropped_rate', 'arrivals dropped, of all arrivals', () => true, (s) => s.outcome === 'dropped'),
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('good_requests', 'requests that were good, by the setting `good`, of all arrivals: one that failed, was refused or never sent is not', (s) => s.good !== null && s.good !== undefined, (s) => s.good === true),
        better: 'higher',
    },
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ)('goodput', 'requests', 'good requests, by the setting `good`; `rate` is how many a second', (s) => Number(s.good === true && _metric_js__WEBPACK_IMPORTED_MODULE_1__/* .MEASURED_PHASES */ .C.includes(s.phase))),
        better: 'higher',
        tells: (s) => s.good !== null && s.good !== undefined,
    },
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('checks', 'checks that held, of those made', () => true, () => false),
        better: 'higher',
        trials: (s) => Object.keys(s.checks ?? {}).length,
        successes: (s) => Object.values(s.checks ?? {}).filter(Boolean).length,
    },
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)('cache_hit_rate', 'repeated requests that were answered from a cache', (s) => isRepeat(s) && (0,_cache_hits_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheHit */ .I)(s) !== null, (s) => (0,_cache_hits_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheHit */ .I)(s) === true),
        better: 'higher',
    },
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .gauge */ .uI)('throughput', 'tokens/s', 'output tokens of the whole run over its duration', (run) => run.durationMs > 0 ? (run.outputTokens * 1_000) / run.durationMs : null),
    {
        ...(0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .gauge */ .uI)('breaking_point', 'requests/s', 'highest offered rate that still met every threshold', (run) => run.breakingPoint),
        least: (run) => run.surelyHeld,
    },
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .capacityGauge */ .Qh)('capacity', 'requests/s', 'rate', 'highest rate at which the share of good requests holds, by a capacity scenario; judged on the interval that it certified'),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .capacityGauge */ .Qh)('capacity_users', 'users', 'vus', 'highest number of virtual users at which the share of good requests holds, by a capacity scenario with `by: vus`'),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('cold_start_latency', 'total generation time of the first request after idling', (s) => s.e2eMs, {
        phases: ['cold'],
    }),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('warm_latency', 'total generation time of the requests right after it', (s) => s.e2eMs, {
        phases: ['warm'],
    }),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .penalty */ .mz)('cold_start_penalty', 'median cold over median warm total generation time', [
        'cold_start_latency',
        'warm_latency',
    ]),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('cold_start_ttft', 'time to first token of the first request after idling', (s) => s.ttftMs, {
        phases: ['cold'],
        reached: (s) => s.ttftMs,
        lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSilent */ .eS,
    }),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .latency */ .ZK)('warm_ttft', 'time to first token of the requests right after it', (s) => s.ttftMs, {
        phases: ['warm'],
        reached: (s) => s.ttftMs,
        lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSilent */ .eS,
    }),
    (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .penalty */ .mz)('cold_start_ttft_penalty', 'median cold over median warm time to first token', [
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
    return (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .closest */ .k)(name, BY_NAME.keys());
}
function isRepeat(sample) {
    return sample.phase !== 'cold' && sample.phase !== 'fill';
}
/** Sent, and not taken back by ourselves. */
function saysSomething(sample) {
    return (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasSent */ .Kk)(sample.outcome) && sample.outcome !== 'cancelled';
}
function tokensPerSecond(sample) {
    const { outputTokens, e2eMs } = sample;
    if (outputTokens === null || e2eMs === null || e2eMs <= 0)
        return null;
    return (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .whenAnswered */ .MK)(sample, (outputTokens * 1_000) / e2eMs);
}


/***/ }),

/***/ 19746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ wasStreamed),
/* harmony export */   NZ: () => (/* binding */ warmBefore),
/* harmony export */   SG: () => (/* binding */ streamMsOf),
/* harmony export */   iH: () => (/* binding */ readsMostly),
/* harmony export */   np: () => (/* binding */ coldReferences)
/* harmony export */ });
/** An answer that takes at least so long to come was streamed. */
const LEAST_STREAM = 20;
/** A cold request that read this share of its input from a cache was not cold, unless this run had filled it. */
const WARM_SHARE = 0.5;
/** The cold answer of each prompt. */
function coldReferences(samples) {
    const warm = new Set(warmBefore(samples));
    const references = new Map();
    for (const sample of samples) {
        if (sample.phase !== 'cold' || sample.outcome !== 'ok' || references.has(sample.prompt))
            continue;
        // What was warm before the run is no reference; its whole input would have to be read anew.
        const cached = warm.has(sample) ? 0 : (sample.cachedInputTokens ?? 0);
        const { inputTokens, e2eMs } = sample;
        references.set(sample.prompt, {
            e2eMs,
            streamMs: streamMsOf(sample),
            cachedTokens: cached,
            freshTokens: inputTokens === null ? null : inputTokens - cached,
        });
    }
    return references;
}
function streamMsOf({ e2eMs, ttftMs }) {
    return e2eMs === null || ttftMs === null ? null : e2eMs - ttftMs;
}
function wasStreamed(streamMs) {
    return streamMs !== null && streamMs >= LEAST_STREAM;
}
/**
 * Cold requests that a cache answered before any request of the run had ended, so that nothing of it can have filled the
 * cache. A prefix that several prompts share is read from it by all but the first, and they are cold all the same.
 */
function warmBefore(samples) {
    const firstEnd = samples.reduce((earliest, { startedMs, e2eMs }) => {
        return startedMs === null || e2eMs === null ? earliest : Math.min(earliest, startedMs + e2eMs);
    }, Infinity);
    return samples.filter((sample) => sample.phase === 'cold' &&
        sample.outcome === 'ok' &&
        sample.startedMs !== null &&
        sample.startedMs < firstEnd &&
        (sample.cacheHit === true || readsMostly(sample)));
}
/** Whether at least half of the input was read from a cache; false where usage does not tell. */
function readsMostly({ cachedInputTokens, inputTokens }) {
    return cachedInputTokens !== null && inputTokens !== null && inputTokens > 0
        ? cachedInputTokens >= WARM_SHARE * inputTokens
        : false;
}


/***/ }),

/***/ 30940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   Op: () => (/* binding */ GOOD_METRICS),
/* harmony export */   mq: () => (/* binding */ firstBroken)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20264);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52037);


/** What a limit of a good request may be about: what every request has one value of, and a failed one its worst. */
const GOOD_METRICS = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.flatMap((metric) => metric.type === 'trend' &&
    metric.source === 'samples' &&
    metric.failed !== null &&
    metric.phases === _metric_js__WEBPACK_IMPORTED_MODULE_1__/* .MEASURED_PHASES */ .C
    ? [metric]
    : []);
const BY_NAME = new Map(GOOD_METRICS.map((metric) => [metric.name, metric]));
/**
 * Whether a request was good: answered, within every limit. Whatever was not answered is not, an arrival that was never sent
 * included; nor is an answer that lacks what a limit asks for. (One token has no pace, and lacks none.) Null of a request that
 * we took back while it could still have become a good one. `elapsedMs` is how long ago it was written; null where it never was.
 */
function isGood({ limits, checks }, sample, elapsedMs) {
    if (sample.outcome === 'cancelled')
        return isTooLate(limits, sample, elapsedMs) ? false : null;
    if (sample.outcome !== 'ok')
        return false;
    if (checks && Object.values(sample.checks ?? {}).includes(false))
        return false;
    return limits.every((limit) => keeps(limit, sample));
}
/** The first limit that a sent request did not keep, by metric; `checks`; `errors` where it was not answered. Null for a good one. */
function firstBroken({ limits, checks }, sample) {
    if (sample.outcome !== 'ok')
        return 'errors';
    const broken = limits.find((limit) => !keeps(limit, sample));
    if (broken !== undefined)
        return broken.metric;
    return checks && Object.values(sample.checks ?? {}).includes(false) ? 'checks' : null;
}
function keeps({ metric: name, value }, sample) {
    const metric = BY_NAME.get(name);
    if (metric === undefined)
        throw new Error(`no limit of a good request is about ${name}`);
    const measured = metric.value(sample);
    if (measured === null)
        return name === 'time_per_output_token' && metric.lacks?.(sample) !== true;
    return metric.better === 'higher' ? measured >= value : measured <= value;
}
/** Its time was over before it was taken back. */
function isTooLate(limits, { ttftMs }, elapsedMs) {
    if (elapsedMs === null)
        return false;
    return limits.some(({ metric, value }) => {
        if (metric === 'total_generation_time')
            return elapsedMs > value;
        return metric === 'time_to_first_token' && (ttftMs ?? elapsedMs) > value;
    });
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
const MEASURED_PHASES = ['measure', 'cold', 'warm', 'fill', 'again'];
/**
 * The value on which a threshold judges one request; null where the request says nothing about the metric.
 * A timeout, an error, a broken stream, a dropped arrival and an answer that lacks the value count as the metric's `failed`
 * value, so that neither shedding load nor silence can look fast; a 429 too, unless the scenario looks for the limit (`limitIsFinding`).
 */
function judgedValue(metric, sample, limitIsFinding) {
    if (!metric.phases.includes(sample.phase))
        return null;
    if (metric.failed === null || sample.outcome === 'ok')
        return metric.value(sample) ?? (metric.lacks?.(sample) === true ? metric.failed : null);
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
    good_requests: 'share of good requests',
    goodput: 'goodput',
    checks: 'checks passed',
    cache_hit_rate: 'cache hit rate',
    throughput: 'throughput',
    breaking_point: 'breaking point',
    capacity: 'capacity',
    capacity_users: 'capacity in users',
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
    if (aggregation === 'rate' && !/rate$|^checks$|^good_requests$/.test(metric))
        return `${name} per second`;
    const word = Object.hasOwn(AGGREGATIONS, aggregation) ? AGGREGATIONS[aggregation] : undefined;
    return word === undefined ? name : `${word} ${name}`;
}


/***/ }),

/***/ 50060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ trend),
/* harmony export */   MK: () => (/* binding */ whenAnswered),
/* harmony export */   Qh: () => (/* binding */ capacityGauge),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   ZK: () => (/* binding */ latency),
/* harmony export */   hJ: () => (/* binding */ counter),
/* harmony export */   mz: () => (/* binding */ penalty),
/* harmony export */   sh: () => (/* binding */ gaps),
/* harmony export */   uI: () => (/* binding */ gauge),
/* harmony export */   yN: () => (/* binding */ capacityValue)
/* harmony export */ });
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);

function trend(name, unit, description, value) {
    const rest = {
        type: 'trend',
        source: 'samples',
        alias: null,
        phases: _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .MEASURED_PHASES */ .C,
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
    const phases = _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .MEASURED_PHASES */ .C;
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
        phases: _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .MEASURED_PHASES */ .C,
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
/** The geometric mean of what it was certified to lie between; the lower end where no load broke. */
function capacityValue({ low, high }) {
    return low === null || high === null ? low : Math.sqrt(low * high);
}
function capacityGauge(name, unit, by, description) {
    const interval = ({ capacity = null }) => capacity?.by === by && (capacity.low !== null || capacity.high !== null) ? capacity : null;
    const value = (run) => {
        const found = interval(run);
        return found === null ? null : capacityValue(found);
    };
    return { ...gauge(name, unit, description, value), interval };
}


/***/ }),

/***/ 48137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ spreadVolume)
/* harmony export */ });
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62371);

/**
 * The numbers of `monthly-requests` by the ids of prompts: a file stands for all prompts that it holds (`rows.jsonl#1`, …), asked
 * equally often. What names no prompt is a problem, for its requests would be nobody's.
 */
function spreadVolume(volume, ids) {
    if (volume.byPrompt === null)
        return volume;
    const byPrompt = {};
    const problems = [];
    for (const [name, requests] of Object.entries(volume.byPrompt)) {
        const named = ids.filter((id) => id === name || id.startsWith(`${name}#`));
        for (const id of named)
            byPrompt[id] = (byPrompt[id] ?? 0) + requests / named.length;
        if (named.length === 0)
            problems.push(unknownPrompt(name, ids));
    }
    return problems.length > 0 ? problems : { requests: volume.requests, byPrompt };
}
const MOST_SHOWN = 5;
function unknownPrompt(name, ids) {
    const more = ids.length > MOST_SHOWN ? ', …' : '';
    return {
        setting: 'monthly-requests',
        message: `\`${name}\` is no prompt of this run${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, ids)}; there are ${ids.slice(0, MOST_SHOWN).join(', ')}${more}`,
    };
}


/***/ }),

/***/ 90889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ summariseGaps),
/* harmony export */   hx: () => (/* binding */ PERCENTS),
/* harmony export */   tY: () => (/* binding */ summariseValues)
/* harmony export */ });
/* harmony import */ var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45708);

/** Percentiles that a report keeps of a trend. */
const PERCENTS = [50, 75, 90, 95, 99];
/** Values in any order. */
function summariseValues(values, unit) {
    const sorted = (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .sortAscending */ .V0)(values);
    const at = (fraction) => (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(sorted, fraction) ?? null;
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
/* harmony export */   gp: () => (/* binding */ TAGS),
/* harmony export */   kS: () => (/* binding */ hasTags),
/* harmony export */   nb: () => (/* binding */ withoutTag)
/* harmony export */ });
/** By what a metric can be narrowed. */
const TAGS = ['scenario', 'stage', 'prompt', 'model', 'status', 'arm'];
/** Whether the sample carries all the tags. A request without a status (a dropped one, say) carries no `status`. */
function hasTags(sample, filter) {
    return TAGS.every((tag) => filter[tag] === undefined || tagValue(sample, tag) === filter[tag]);
}
/** The same filter without one of its tags. */
function withoutTag(filter, tag) {
    return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== tag));
}
/** The tag as text; null where the sample has none. */
function tagValue(sample, tag) {
    const value = sample[tag];
    return value === null ? null : String(value);
}


/***/ }),

/***/ 84236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ assignHead)
/* harmony export */ });
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


/***/ }),

/***/ 22887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ countCanaries),
/* harmony export */   Ub: () => (/* binding */ canaryPrompts),
/* harmony export */   Wq: () => (/* binding */ addCanaries),
/* harmony export */   vj: () => (/* binding */ CANARY_SHARE)
/* harmony export */ });
/** One of seven requests, and so no more than 15 % of them. */
const EVERY = 6;
/** Of the budget, and of the requests in flight. */
const CANARY_SHARE = 0.15;
/** As short as an answer may be capped (OpenAI takes no less than 16). */
const LONGEST_ANSWER = 16;
const QUESTIONS = ['Reply with the word yes.', 'Reply with the word no.'];
/** What canaries ask. `model` is that of the prompts, which the settings' own takes the place of. */
function canaryPrompts(model) {
    return QUESTIONS.map((content, index) => {
        const head = {
            id: `canary ${index + 1}`,
            messages: [{ role: 'user', content }],
            maxTokens: LONGEST_ANSWER,
            ...(model === undefined ? {} : { model }),
        };
        return { id: head.id, head, base: null };
    });
}
/** The same plan with canaries beside it, whose ids begin with this one. */
function addCanaries(plan, firstId) {
    const prompts = canaryPrompts(plan.prompts[0]?.head.model);
    const canaries = { every: EVERY, prompts, ids: { first: firstId, step: 1 } };
    return { ...plan, canaries };
}
/** Canaries that are sent with so many requests of the load. */
function countCanaries({ canaries }, requests) {
    return canaries === undefined ? 0 : Math.floor(requests / canaries.every);
}


/***/ }),

/***/ 62927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rq: () => (/* binding */ checkClosedLoad),
  U6: () => (/* binding */ planClosedLoad)
});

// UNUSED EXPORTS: CLOSED_EXECUTORS

var pairs = __webpack_require__(98474);
var shared_iterations = __webpack_require__(82579);
var plan_stages = __webpack_require__(18404);
var base_random = __webpack_require__(54126);
var prompts_order = __webpack_require__(16819);
var prompt_mix = __webpack_require__(31230);
var think_time = __webpack_require__(48817);
;// CONCATENATED MODULE: ./src/plan/user-session.ts





/** Where think times or orders are drawn, a pass has at least so many turns, so that they do not come round at once. */
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
    const cycle = (0,prompt_mix/* turnsOfACycle */.pI)(frame.prompts);
    const count = leadIn + cycle * (isDrawn(setting) ? Math.ceil(LEAST_TURNS / cycle) : 1);
    const order = (0,prompts_order/* orderPrompts */.i)((0,prompt_mix/* createMixCursor */.p$)({ ...frame, random, rotation: user }), count);
    const orderOf = (0,pairs/* drawOrders */.YU)(frame, count, random);
    const warmup = warmupTurns(setting, user);
    let sent = 0;
    return Array.from(order, (prompt, turn) => {
        const arms = frame.design === 'pairs' ? orderOf(turn, prompt) : ['head'];
        const phase = turn < warmup ? 'warmup' : 'measure';
        const first = frame.firstId + user + sent * users;
        sent += arms.length;
        const requests = arms.map((arm, index) => ({ id: first + index * users, prompt, arm, phase }));
        return { pauseMs: turn === 0 ? 0 : (0,think_time/* drawThinkTime */.A7)(thinkTime, random), requests };
    });
}
/** Whether a user's passes would differ from each other. */
function isDrawn({ frame, thinkTime }) {
    const isShuffled = frame.promptOrder === 'shuffle' && frame.prompts.length > 1;
    return isShuffled || frame.design === 'pairs' || thinkTime.minMs !== thinkTime.maxMs;
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
    const needed = peak * (0,pairs/* widestTurn */.aX)(frame);
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
    const sessions = {
        length: spans.length,
        get: (user) => {
            const span = spans[user];
            if (span === undefined)
                throw new RangeError(`session ${user} of ${spans.length}`);
            return planUser(setting, user, span);
        },
    };
    return {
        scenario: frame.scenario,
        type: 'load',
        executor: load.executor,
        sessions,
        stages: describeStages(load),
        prompts: frame.prompts,
        durationMs: (0,plan_stages/* totalDuration */.H)(load.stages),
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: iterations === null ? null : (0,shared_iterations/* countShared */.T)(sessions, iterations),
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
    return constantUsers(usesTargets(load) ? load.stages : [onlyStage(load)]);
}
/** Of a load whose users do not follow the stages: these only bound it in time. */
function onlyStage({ stages, vus }) {
    return { durationMs: (0,plan_stages/* totalDuration */.H)(stages), target: vus ?? 1 };
}
/** How many requests a closed load sends only its run can tell, so no stage has any planned. */
function describeStages(load) {
    let startMs = 0;
    let from = load.vus ?? 1;
    return (usesTargets(load) ? load.stages : [onlyStage(load)]).map(({ durationMs, target }, index) => {
        if (load.executor !== 'ramping-vus')
            from = target;
        const stage = { index: index + 1, startMs, durationMs, from, target, planned: 0 };
        startMs += durationMs;
        from = target;
        return stage;
    });
}


/***/ }),

/***/ 68770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SP: () => (/* binding */ checkArrivalRate),
  FG: () => (/* binding */ planArrivalRate),
  MP: () => (/* binding */ planArrivals)
});

// UNUSED EXPORTS: ARRIVAL_RATE_EXECUTORS

var base_random = __webpack_require__(54126);
var order = __webpack_require__(16819);
var arms = __webpack_require__(84236);
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

var pairs = __webpack_require__(98474);
var prompt_mix = __webpack_require__(31230);
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
    return planArrivals(frame, { executor: load.executor, type, segments, arrivals, arms });
}
/** The plan of an open load whose arrivals are known. */
function planArrivals(frame, { executor, type, segments, arrivals, arms }) {
    return {
        scenario: frame.scenario,
        type,
        executor,
        sessions: arrivalSessions(arrivals, arms),
        stages: describeStages(segments, arrivals, arms),
        prompts: frame.prompts,
        durationMs: segments.reduce((sum, { durationMs }) => sum + durationMs, 0),
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
    const random = (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/prompts`);
    const cursor = (0,prompt_mix/* createMixCursor */.p$)({ ...frame, random });
    const prompts = (0,order/* orderPrompts */.i)(cursor, arrivals.length);
    const ordering = (0,base_random/* seededRandom */.Is)(frame.seed, `${frame.scenario}/arms`);
    if (frame.design === 'pairs')
        return (0,pairs/* assignPairs */.ZS)(frame, prompts, ordering);
    if (frame.design === 'switchback')
        return (0,switchback/* assignSwitchback */.t)(frame, { arrivals, prompts }, ordering);
    return (0,arms/* assignHead */._)(frame, prompts);
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
function describeStages(segments, arrivals, arms) {
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


/***/ }),

/***/ 98474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ WARMUP_PAIRS),
/* harmony export */   L8: () => (/* binding */ armsInOrder),
/* harmony export */   S: () => (/* binding */ balancedOrders),
/* harmony export */   UY: () => (/* binding */ hasBase),
/* harmony export */   YU: () => (/* binding */ drawOrders),
/* harmony export */   ZS: () => (/* binding */ assignPairs),
/* harmony export */   aX: () => (/* binding */ widestTurn)
/* harmony export */ });
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54126);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48720);


/** The first pairs meet cold connections and caches; they are sent and counted, but not judged. */
const WARMUP_PAIRS = 3;
/** Orders are balanced within every block of this many pairs. */
const BLOCK = 4;
/**
 * Every arrival is a matched pair, or a block of as many requests as there are arms: the same prompt by each of them in one tick, the
 * order random and balanced, so that neither drift nor a cache warmed by the first of them can pass for a difference between the
 * arms. A prompt that has no base is asked by head alone.
 */
function assignPairs(frame, prompts, random) {
    const orderOf = drawOrders(frame, prompts.length, random);
    const before = countRequestsBefore(frame, prompts);
    return {
        total: before[prompts.length] ?? 0,
        at: (arrival) => {
            const prompt = prompts[arrival] ?? 0;
            const id = frame.firstId + (before[arrival] ?? 0);
            const phase = arrival < WARMUP_PAIRS ? 'warmup' : 'measure';
            const arms = orderOf(arrival, prompt);
            const pair = hasBase(frame, prompt) ? id : null;
            return { pair, requests: arms.map((arm, index) => ({ id: id + index, prompt, arm, phase })) };
        },
        count: (from, to) => (before[to] ?? 0) - (before[from] ?? 0),
    };
}
/** The arms in the order in which the n-th of the pairs or blocks sends them, of those that ask its prompt. */
function drawOrders(frame, count, random) {
    const asking = frame.prompts.map(_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .armsAsking */ .l);
    const arms = asking.reduce((most, each) => (each.length > most.length ? each : most), asking[0] ?? []);
    const order = arms.length > 2 ? rotatedOrders(arms, count, random) : pairOrders(count, random);
    return (index, prompt) => {
        const own = asking[prompt] ?? [];
        return own.length < 2 ? own : order(index).filter((arm) => own.includes(arm));
    };
}
function pairOrders(count, random) {
    const headFirst = balancedOrders(count, random);
    return (index) => armsInOrder(headFirst[index] === 1);
}
/**
 * Within as many blocks as there are arms each of them has each place once: a random order and its rotations, shuffled (a random
 * Latin square).
 */
function rotatedOrders(arms, count, random) {
    const orders = [];
    while (orders.length < count) {
        const first = (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .shuffled */ .A4)(random, arms);
        orders.push(...(0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .shuffled */ .A4)(random, first.map((_, by) => [...first.slice(by), ...first.slice(0, by)])));
    }
    return (index) => orders[index] ?? arms;
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
        orders.set((0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .shuffled */ .A4)(random, half).slice(0, count - start), start);
    return orders;
}
/** Most requests of one turn. */
function widestTurn({ prompts, design }) {
    return design === 'pairs' ? Math.max(1, ...prompts.map((prompt) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .armsAsking */ .l)(prompt).length)) : 1;
}
/** Element i: requests of the first i arrivals. */
function countRequestsBefore(frame, prompts) {
    const sizes = frame.prompts.map((prompt) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .armsAsking */ .l)(prompt).length);
    const before = new Float64Array(prompts.length + 1);
    prompts.forEach((prompt, arrival) => {
        before[arrival + 1] = (before[arrival] ?? 0) + (sizes[prompt] ?? 1);
    });
    return before;
}


/***/ }),

/***/ 48720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ promptOf),
/* harmony export */   l: () => (/* binding */ armsAsking)
/* harmony export */ });
/** The prompt as an arm asks it; null where it does not. */
function promptOf({ head, base, others }, arm) {
    if (arm === 'head' || arm === 'canary')
        return head;
    return arm === 'base' ? base : (others?.[arm] ?? null);
}
/** The arms that ask a prompt, head first; one that base does not have is asked by head alone. */
function armsAsking({ base, others = {} }) {
    return base === null ? ['head'] : ['head', 'base', ...Object.keys(others)];
}


/***/ }),

/***/ 31230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ sharesOf),
/* harmony export */   p$: () => (/* binding */ createMixCursor),
/* harmony export */   pI: () => (/* binding */ turnsOfACycle)
/* harmony export */ });
/* harmony import */ var _prompts_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16819);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98474);


/** Of five pairs at most one is a control: at least 80 % go to prompts that differ, which are what is judged. */
const PAIRS_A_CONTROL = 5;
/** Null where prompts that differ have their 80 % of the pairs without any doing. */
function classesToMix(prompts) {
    const indices = prompts.map((_, index) => index);
    const of = (test) => indices.filter((index) => test(prompts[index]));
    const single = of(({ base }) => base === null);
    const controls = of(({ base, control = false }) => base !== null && control);
    const judged = of(({ base, control = false }) => base !== null && !control);
    const pairs = judged.length + controls.length;
    return judged.length === 0 || controls.length * PAIRS_A_CONTROL <= pairs
        ? null
        : { judged, controls, single };
}
/** Gives the index of the next prompt, without end: all equally often, or in a comparison those that differ more often. */
function createMixCursor({ prompts, promptOrder, random, rotation = 0 }) {
    const over = (members) => {
        if (members.length === 0)
            return () => 0;
        const next = (0,_prompts_order_js__WEBPACK_IMPORTED_MODULE_0__/* .createPromptCursor */ .p)(promptOrder, members.length, random);
        return () => members[(next() + rotation) % members.length] ?? 0;
    };
    const classes = classesToMix(prompts);
    if (classes === null)
        return over(prompts.map((_, index) => index));
    const [judged, controls, single] = [over(classes.judged), over(classes.controls), over(classes.single)];
    const singleShare = classes.single.length / prompts.length;
    const asked = { all: 0, single: 0, controls: 0 };
    return () => {
        asked.all += 1;
        const pairs = asked.all - asked.single;
        if (asked.single + 1 <= singleShare * asked.all) {
            asked.single += 1;
            return single();
        }
        // The first pairs warm up and are not judged, so they count for nothing.
        if (PAIRS_A_CONTROL * (asked.controls + 1) > pairs - _pairs_js__WEBPACK_IMPORTED_MODULE_1__/* .WARMUP_PAIRS */ .$O)
            return judged();
        asked.controls += 1;
        return controls();
    };
}
/** After how many turns every class has had its share; a pass of a virtual user is a multiple of it. */
function turnsOfACycle(prompts) {
    const count = prompts.length;
    return classesToMix(prompts) === null ? count : PAIRS_A_CONTROL * Math.ceil(count / PAIRS_A_CONTROL);
}
/** Of all arrivals the share that asks each prompt. */
function sharesOf(prompts) {
    const classes = classesToMix(prompts);
    const even = 1 / prompts.length;
    if (classes === null)
        return prompts.map(() => even);
    const { judged, controls, single } = classes;
    const paired = 1 - single.length * even;
    const ofControls = 1 / PAIRS_A_CONTROL;
    return prompts.map((_, index) => {
        if (single.includes(index))
            return even;
        return controls.includes(index)
            ? (paired * ofControls) / controls.length
            : (paired * (1 - ofControls)) / judged.length;
    });
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
/* harmony import */ var _shared_iterations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82579);


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
    const sessions = {
        length,
        get: (position) => plan.sessions.get(position * count + index - 1),
    };
    const counted = countRequests(sessions);
    const iterations = plan.iterations === null ? null : share(plan.iterations);
    return {
        ...plan,
        sessions,
        stages: plan.stages.map((stage) => ({ ...stage, planned: counted.byStage.get(stage.index) ?? 0 })),
        maxConcurrency,
        iterations,
        planned: plan.planned === null ? null : iterations === null ? counted.total : (0,_shared_iterations_js__WEBPACK_IMPORTED_MODULE_1__/* .countShared */ .T)(sessions, iterations),
        ...(plan.canaries === undefined ? {} : { canaries: shardCanaries(plan.canaries, shard) }),
    };
}
/** Each shard follows its own load with them. */
function shardCanaries(canaries, { index, count }) {
    const { first, step } = canaries.ids;
    return { ...canaries, ids: { first: first + (index - 1) * step, step: step * count } };
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
/** Requests of sessions that do not loop. */
function countRequests(sessions) {
    const byStage = new Map();
    let total = 0;
    for (let position = 0; position < sessions.length; position += 1) {
        const { loop, stage, turns } = sessions.get(position);
        const requests = loop === null ? turns.reduce((sum, turn) => sum + turn.requests.length, 0) : 0;
        byStage.set(stage, (byStage.get(stage) ?? 0) + requests);
        total += requests;
    }
    return { byStage, total };
}


/***/ }),

/***/ 82579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ countShared)
/* harmony export */ });
/**
 * Requests that shared iterations come to, where the users are equally fast: a turn asks as many arms as its prompt has, so that it
 * depends on whose turn it is. Exact for one user, and where all turns are alike.
 */
function countShared(sessions, iterations) {
    const [size, ...others] = sessions.length === 0 ? [] : sizesOf(sessions.get(0));
    if (size === undefined)
        return 0;
    if (others.every((other) => other === size))
        return iterations * size;
    const [each, more] = [Math.floor(iterations / sessions.length), iterations % sessions.length];
    let total = 0;
    for (let user = 0; user < Math.min(sessions.length, iterations); user += 1)
        total += countFirst(sessions.get(user), each + Number(user < more));
    return total;
}
/** Requests of the first turns of a looping session. */
function countFirst(session, turns) {
    const sizes = sizesOf(session);
    const from = session.loop?.from ?? 0;
    const sum = (upTo) => sizes.slice(0, upTo).reduce((total, size) => total + size, 0);
    const [length, leadIn] = [sizes.length, sum(from)];
    if (turns <= length)
        return sum(turns);
    const passes = Math.floor((turns - from) / (length - from));
    const rest = (turns - from) % (length - from);
    return leadIn + passes * (sum(length) - leadIn) + sum(from + rest) - leadIn;
}
function sizesOf({ turns }) {
    return turns.map(({ requests }) => requests.length);
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
    const durationMs = typeof duration === 'string' || typeof duration === 'number' ? (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(duration) : undefined;
    if (durationMs === undefined)
        return `duration ${show(duration)} in ${show(given)} is not ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .e}`;
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
const THINK_TIME_FORM = `${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .e}, or a range such as 500ms-2s`;
/** `2s` or `500ms-2s`; `undefined` where it is neither, or the range runs backwards. */
function parseThinkTime(value) {
    const bounds = String(value).split('-').map(_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E);
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

/***/ 65286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37699);
/* harmony import */ var _yaml_depth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57388);




/** An alias is a reference; more of them than any prompt needs can make a small file expand without end. */
const MAX_ALIASES = 100;
/** Parses YAML 1.2. `text` is the part of the file to parse, where that is not all of it, and `skipped` the lines before. */
function parseYaml(file, text = file.text, skipped = 0) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const lineOf = (offset) => lines.linePos(offset).line + skipped;
    try {
        if ((0,_yaml_depth_js__WEBPACK_IMPORTED_MODULE_2__/* .isTooDeep */ .f)(text))
            return [(0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .promptProblem */ .cA)('invalid YAML: it is nested too deeply', file.path)];
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter: lines,
            prettyErrors: false,
            merge: true,
            logLevel: 'error',
        });
        if (document.errors.length > 0) {
            return document.errors
                .slice(0, _reading_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PROBLEMS */ .aZ)
                .map((error) => (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .promptProblem */ .cA)(`invalid YAML: ${error.message}`, file.path, lineOf(error.pos[0])));
        }
        const lineAt = (path) => {
            const node = document.getIn(path, true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return lineOf(node.range[0]);
            return path.length > 0 ? lineAt(path.slice(0, -1)) : undefined;
        };
        return { ...file, data: document.toJS({ maxAliasCount: MAX_ALIASES }), lineAt };
    }
    catch (error) {
        // Aliases without end are thrown rather than listed.
        return [(0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .promptProblem */ .cA)(`invalid YAML: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, file.path, skipped + 1)];
    }
}
/** Parses strict JSON. */
function parseJson(file) {
    try {
        return { ...file, data: JSON.parse(file.text), lineAt: () => undefined };
    }
    catch (error) {
        return [
            (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .promptProblem */ .cA)(`invalid JSON: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, file.path, lineOfJsonError(file, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))),
        ];
    }
}
/** V8 tells the position of some errors only; JSON is YAML as well, whose parser tells it of nearly all. */
function lineOfJsonError(file, message) {
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined)
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAtOffset */ .dk)(file.text, Number(position));
    const asYaml = parseYaml(file);
    return Array.isArray(asYaml) ? asYaml[0]?.line : undefined;
}


/***/ }),

/***/ 65819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isFault)
/* harmony export */ });
function isFault(value) {
    return 'fault' in value;
}


/***/ }),

/***/ 23810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ omitUndefined),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   mZ: () => (/* binding */ withoutFields)
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
/** The same without some of its fields. */
function withoutFields(fields, names) {
    const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
    return Object.fromEntries(kept);
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

/***/ 4787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65819);

/** Larger files are no prompts. */
const MAX_FILE_BYTES = 1_048_576;
/** Only text in UTF-8 is read; anything else would reach the endpoint garbled. */
async function readTextFile(files, path) {
    const bytes = await files.read(path);
    if (bytes === 'missing' || (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Z)(bytes))
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

/***/ 56048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findNamed)
/* harmony export */ });
/* harmony import */ var _match_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40088);
/* harmony import */ var _name_or_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15614);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65819);
/* harmony import */ var _suffixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45362);




/**
 * The files that a text names, or undefined where it is text itself: a file, a folder (its prompt files), a glob,
 * `file://…`. What names something that is not there, or is elsewhere, is a fault.
 */
async function findNamed(files, text, { mustExist, asText }) {
    const meaning = mustExist ? { kind: 'path', path: unquote(text.trim()) } : (0,_name_or_text_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .P)(text);
    if (meaning.kind === 'text')
        return undefined;
    if (meaning.kind === 'foreign')
        return { fault: `\`${shorten(text)}\` ${meaning.why}; ${asText}` };
    const path = meaning.path.replace(/^(?:\.\/)+/, '');
    const isCertain = meaning.kind === 'path';
    const existing = await findExisting(files, path);
    if (existing !== undefined && !(0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Z)(existing))
        return existing;
    // A sentence is none of a folder's or an unreadable file's name.
    if (!isCertain && (existing === undefined || /\s/.test(path)))
        return undefined;
    if (existing !== undefined)
        return { fault: `\`${shorten(text)}\` ${existing.fault}` };
    if ((0,_suffixes_js__WEBPACK_IMPORTED_MODULE_1__/* .isProgram */ .Vd)(path))
        return { fault: `\`${shorten(text)}\` names a program, and programs are not run` };
    const matches = await (0,_match_files_js__WEBPACK_IMPORTED_MODULE_3__/* .matchFiles */ .x)(files, path);
    if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Z)(matches))
        return { fault: `\`${shorten(text)}\` ${matches.fault}` };
    const usable = matches.filter((match) => (0,_suffixes_js__WEBPACK_IMPORTED_MODULE_1__/* .knownSuffix */ .rj)(match) !== undefined);
    if (usable.length > 0)
        return usable;
    const kinds = _suffixes_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_SUFFIXES */ .bt.join(', ');
    const why = matches.length > 0 ? `only files of other kinds than ${kinds}` : 'no file';
    return { fault: `\`${shorten(text)}\` matches ${why}; ${asText}` };
}
/** A file, or the prompt files of a folder, under the name as it is written or as another system spells it. */
async function findExisting(files, path) {
    let fault;
    for (const spelling of spellingsOf(path)) {
        const read = await files.read(spelling);
        if (read !== 'missing' && !(0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Z)(read))
            return [spelling];
        const folder = await findFolder(files, spelling, read !== 'missing');
        if (folder !== undefined)
            return folder;
        if (read !== 'missing')
            fault ??= read;
    }
    return fault;
}
/** The prompt files below a folder; a fault where it has none; undefined where there is no such folder. */
async function findFolder(files, path, isThere) {
    const folder = path.replace(/\/+$/, '');
    if (/[*?[\]{}\\]|(^|\/)\.\.(\/|$)|^\//.test(folder) || /^[A-Za-z]:/.test(folder))
        return undefined;
    if (!isThere && !path.endsWith('/') && /\s/.test(path) && !path.includes('/'))
        return undefined;
    const { paths, complete } = await files.list(folder === '.' ? '' : folder);
    if (!complete)
        return { fault: 'is a folder of too many files; name its prompts by a glob' };
    if (paths.length === 0)
        return undefined;
    const usable = paths.filter((one) => (0,_suffixes_js__WEBPACK_IMPORTED_MODULE_1__/* .knownSuffix */ .rj)(one) !== undefined);
    return usable.length > 0
        ? usable
        : { fault: `is a folder without prompt files (${_suffixes_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_SUFFIXES */ .bt.join(', ')})` };
}
/** macOS writes file names decomposed, most keyboards composed. */
function spellingsOf(path) {
    return [...new Set([path, path.normalize('NFC'), path.normalize('NFD')])];
}
function unquote(text) {
    const inner = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2] ?? text;
    return inner.replace(/^file:\/\//i, '');
}
function shorten(text) {
    const line = text.trim();
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}


/***/ }),

/***/ 40088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   x: () => (/* binding */ matchFiles)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);


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
    files.lookedFor?.(pattern);
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
    return (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(read) ? read : [path];
}
function isOutside(pattern) {
    return /^([\\/]|[A-Za-z]:)/.test(pattern) || pattern.split(/[\\/]/).includes('..');
}


/***/ }),

/***/ 15614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meaningOf),
/* harmony export */   R: () => (/* binding */ isPathLike)
/* harmony export */ });
/* harmony import */ var _suffixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45362);

const TEXT = { kind: 'text' };
/** No file system has longer paths. */
const MAX_PATH_LENGTH = 4096;
/** Schemes that are no beginning of a sentence, also with blanks behind them. */
const RUNNERS = /^(file|exec|https?|s3|gs|az|ftp|data|python|javascript|node|golang|ruby|package|langfuse|helicone|portkey|promptfoo|huggingface|langchain|mlflow|sqlite|postgres(ql)?|azblob|wandb|env|secret):(?=\S)/i;
/** The one rule of what is text and what is a reference, for the setting and for the files that name others. */
function meaningOf(written) {
    const text = written.trim();
    if (text === '' || text.includes('\n') || text.length > MAX_PATH_LENGTH)
        return TEXT;
    const quoted = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2];
    if (quoted !== undefined) {
        const inner = meaningOf(quoted);
        return inner.kind === 'text' ? TEXT : inner;
    }
    const named = /^file:(?:\/\/)?(.+)$/i.exec(text)?.[1];
    if (named !== undefined)
        return (0,_suffixes_js__WEBPACK_IMPORTED_MODULE_0__/* .isProgram */ .Vd)(named) ? program() : { kind: 'path', path: named };
    if (isTemplated(text))
        return TEXT;
    const hasBlank = /\s/.test(text);
    const scheme = /^([a-z][a-z0-9+.-]*):(?!:)(\/\/)?\S/i.exec(text);
    if ((0,_suffixes_js__WEBPACK_IMPORTED_MODULE_0__/* .isProgram */ .Vd)(text) && (!hasBlank || /^[^\s]*\/.*[^.?!]$/.test(text)))
        return program();
    if (scheme !== null && !/^[a-z]:\\/i.test(text) && (RUNNERS.test(text) || !hasBlank))
        return {
            kind: 'foreign',
            why: `begins with \`${scheme[1] ?? ''}:\`, and nothing is fetched or run for a prompt`,
        };
    if (isListOfFiles(text))
        return { kind: 'foreign', why: 'names several files; write one a line' };
    if (isPathLike(text))
        return { kind: 'path', path: text };
    return { kind: 'maybe', path: text };
}
/** `prompts/*.md` and `a/b.txt` are paths; `Why?`, `2 * 3 = ?` and `Explain README.md` are not, unless there is such a file. */
function isPathLike(text) {
    if (text.includes('\n') || isTemplated(text))
        return false;
    const hasBlank = /\s/.test(text);
    const hasWildcard = /[*[\]{}]/.test(text);
    if ((0,_suffixes_js__WEBPACK_IMPORTED_MODULE_0__/* .knownSuffix */ .rj)(text) !== undefined || (0,_suffixes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOtherDocument */ .Y3)(text))
        return !hasBlank || hasWildcard || text.includes('/');
    return !hasBlank && (text.includes('*') || (text.includes('/') && /[?[\]{}]/.test(text)));
}
/** `a.md, b.md`: a comma ends no path, and nobody asks a model that. */
function isListOfFiles(text) {
    const parts = text.split(/[,;]\s*/).filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => isPathLike(part) && !/[{}[\]]/.test(part));
}
/** `{{name}}` is a prompt's text wherever it stands. */
function isTemplated(text) {
    return /\{\{|\{%/.test(text);
}
function program() {
    return { kind: 'foreign', why: 'names a program, and programs are not run' };
}


/***/ }),

/***/ 74269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ workspaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4787);




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

/***/ 27106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _suffixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45362);


const MAX_ROWS = 100_000;
/** Rows of a CSV or TSV file with a header; cells are texts, and an empty one is an empty text. */
async function readTable(file) {
    const { parse } = await __webpack_require__.e(/* import() */ 5175).then(__webpack_require__.bind(__webpack_require__, 25175));
    const delimiter = (0,_suffixes_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixOf */ .jT)(file.path) === 'tsv' ? '\t' : delimiterOf(file.text);
    try {
        const records = parse(file.text, {
            columns: true,
            bom: true,
            delimiter,
            relax_quotes: true,
            relax_column_count_less: true,
            skip_empty_lines: true,
            trim: true,
            info: true,
            to: MAX_ROWS,
        });
        let twice = records[0] === undefined ? 0 : countBoth(Object.keys(records[0].record));
        return records.map(({ record, info }) => {
            twice += countBoth(Object.values(record));
            return { fields: record, line: info.lines - twice };
        });
    }
    catch (error) {
        const message = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
        const line = /line (\d+)/i.exec(message)?.[1];
        return { fault: `is no table: ${message}`, ...(line !== undefined && { line: Number(line) }) };
    }
}
/** Line ends of Windows within quoted cells: each is counted as two lines. */
function countBoth(cells) {
    return cells.reduce((sum, cell) => sum + String(cell).split('\r\n').length - 1, 0);
}
/** A header without a comma, but with semicolons, was written where the comma is the decimal point. */
function delimiterOf(text) {
    const header = text.slice(0, text.search(/\r?\n|$/));
    return !header.includes(',') && header.includes(';') ? ';' : ',';
}


/***/ }),

/***/ 37699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ lineOfText),
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   Pe: () => (/* binding */ capProblems),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   cA: () => (/* binding */ promptProblem),
/* harmony export */   dk: () => (/* binding */ lineAtOffset),
/* harmony export */   yK: () => (/* binding */ failedReading),
/* harmony export */   yY: () => (/* binding */ joinReadings)
/* harmony export */ });
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
        names: [...new Set(readings.flatMap((reading) => reading.names ?? []))],
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

/***/ 23226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ rememberFiles)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65819);

/** The files of `source`, and which of them a run has read: what it asked can be kept beside what came of it. */
function rememberFiles(source) {
    const seen = new Map();
    const named = new Set();
    return {
        seen,
        named,
        lookedFor: (glob) => named.add(glob),
        list: (under) => source.list(under),
        async read(path) {
            named.add(path);
            const bytes = await source.read(path);
            if (bytes !== 'missing' && !(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Z)(bytes))
                seen.set(path, bytes);
            return bytes;
        },
    };
}


/***/ }),

/***/ 45362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   Y3: () => (/* binding */ isOtherDocument),
/* harmony export */   bt: () => (/* binding */ PROMPT_SUFFIXES),
/* harmony export */   jT: () => (/* binding */ suffixOf),
/* harmony export */   rj: () => (/* binding */ knownSuffix)
/* harmony export */ });
/** Ends of names of files that hold prompts, data for them, or templates, and how such a file is read. */
const PROMPT_SUFFIXES = [
    'txt',
    'text',
    'md',
    'markdown',
    'jsonl',
    'ndjson',
    'json',
    'yml',
    'yaml',
    'csv',
    'tsv',
    'prompty',
    'prompt',
    'j2',
    'jinja',
    'jinja2',
    'njk',
    'hbs',
    'handlebars',
    'mustache',
];
const PROGRAMS = new Set('py pyw js cjs mjs jsx ts cts mts tsx rb go sh bash zsh ps1 exe bat cmd pl php java kt lua r jl rs cs swift ipynb wasm'.split(' '));
/** Other documents that people name; none of them is a prompt as it stands. */
const DOCUMENTS = new Set('pdf doc docx xls xlsx ods ppt pptx html htm xml toml ini cfg conf rst adoc mdc mdx tmpl tpl template liquid ejs log parquet arrow png jpg jpeg gif webp svg mp3 wav mp4 zip gz tar'.split(' '));
/** The end of a path's last name behind its last dot, in lower case; empty where there is none. */
function suffixOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
/** The suffix that says how a file is read, without its dot; undefined for any other name. */
function knownSuffix(path) {
    const suffix = suffixOf(path);
    return PROMPT_SUFFIXES.find((known) => known === suffix);
}
/** `writers.py`, `writers.mjs:long`: a file that would have to be run. */
function isProgram(path) {
    return PROGRAMS.has(suffixOf(path.replace(/:[\w.$-]+$/, '')));
}
/** `notes.pdf`, `a.rst`: surely a file's name, and none that is read. */
function isOtherDocument(path) {
    return DOCUMENTS.has(suffixOf(path));
}


/***/ }),

/***/ 57388:
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

/***/ 24708:
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

var fault = __webpack_require__(65819);
var fields = __webpack_require__(23810);
var find_named = __webpack_require__(56048);
var match_files = __webpack_require__(40088);
var files_reading = __webpack_require__(37699);
;// CONCATENATED MODULE: ./src/prompts/fold-notes.ts
const PLACE = /^([^\s:]+(?::\d+)?): (.+)$/s;
/** As many places are named one by one. */
const NAMED = 3;
/** What is said of many files alike is said once, with the first of them. */
function foldNotes(notes) {
    const places = new Map();
    for (const note of new Set(notes)) {
        const [, place, words] = PLACE.exec(note) ?? [];
        const key = words ?? note;
        const known = places.get(key) ?? [];
        if (place !== undefined)
            known.push(place);
        places.set(key, known);
    }
    return [...places].flatMap(([words, at]) => {
        if (at.length === 0)
            return [words];
        if (at.length <= NAMED)
            return at.map((place) => `${place}: ${words}`);
        return [`${at[0] ?? ''} and ${at.length - 1} more: ${words}`];
    });
}

var data_file = __webpack_require__(65286);
var file_source = __webpack_require__(4787);
var suffixes = __webpack_require__(45362);
var parse_tools = __webpack_require__(29918);
;// CONCATENATED MODULE: ./src/prompts/given-tools.ts






/** What an entry says of the tools that its files only name: functions in a list or in a file, or `none`. */
async function readGivenTools(written, files) {
    if (written === undefined || written === null)
        return { tools: undefined };
    if (written === 'none')
        return { tools: [] };
    const data = typeof written === 'string' ? await readFunctions(written.trim(), files) : { data: written };
    if ((0,fault/* isFault */.Z)(data))
        return data;
    if ((0,fields/* listOf */.c3)(data.data) === undefined)
        return { fault: '`tools` must be a list of functions, a file of such, or `none`' };
    const tools = (0,parse_tools/* parseTools */.J3)(data.data);
    return (0,fault/* isFault */.Z)(tools) ? { fault: `\`tools\`: ${tools.fault}` } : { tools };
}
async function readFunctions(name, files) {
    const file = await (0,file_source/* readTextFile */.G)(files, name.replace(/^(?:\.\/)+/, ''));
    if (file === 'missing')
        return { fault: `\`tools\` names \`${name.slice(0, 120)}\`, which does not exist` };
    if ((0,fault/* isFault */.Z)(file))
        return { fault: `\`tools\` names \`${name}\`, which ${file.fault}` };
    const data = (0,suffixes/* knownSuffix */.rj)(name) === 'json' ? (0,data_file/* parseJson */.q)(file) : (0,data_file/* parseYaml */.h)(file);
    return Array.isArray(data)
        ? { fault: `\`tools\` names \`${name}\`: ${data[0]?.message ?? 'no JSON or YAML'}` }
        : data;
}
/** Only these formats name tools that are defined elsewhere. */
function refuseTools(paths, tools) {
    const other = paths.find((path) => !['prompt', 'prompty'].includes((0,suffixes/* knownSuffix */.rj)(path) ?? ''));
    return tools === undefined || other === undefined
        ? undefined
        : {
            fault: `\`tools\` beside \`file\` is for .prompt and .prompty files, which \`${other}\` is not; write them as \`tools\` into it`,
        };
}

var read_table = __webpack_require__(27106);
;// CONCATENATED MODULE: ./src/prompts/given-variables.ts






/** Rows of variables: those of the file, each over `variables`. */
async function readGiven(settings, files) {
    const { variables = {}, variablesFile, template } = settings;
    const rows = variablesFile === undefined ? [{}] : await readRows(variablesFile, files);
    if (rows.some((row) => 'message' in row && 'setting' in row))
        return rows;
    return {
        rows: rows.map((row) => ({ ...variables, ...row })),
        ...(0,fields/* omitUndefined */.Oy)({ engine: template }),
    };
}
async function readRows(path, files) {
    const fail = (message, line) => [
        { setting: 'variables-file', message, file: path, ...(line !== undefined && { line }) },
    ];
    const file = await (0,file_source/* readTextFile */.G)(files, path.replace(/^(?:\.\/)+/, ''));
    if (file === 'missing')
        return fail(`\`${path}\` does not exist`);
    if ((0,fault/* isFault */.Z)(file))
        return fail(`\`${path}\` ${file.fault}`);
    switch ((0,suffixes/* suffixOf */.jT)(path)) {
        case 'csv':
        case 'tsv': {
            const rows = await (0,read_table/* readTable */.x)(file);
            if ('fault' in rows)
                return fail(`\`${path}\` ${rows.fault}`, rows.line);
            return rows.length === 0
                ? fail(`\`${path}\` has no row below its header`)
                : rows.map(({ fields }) => fields);
        }
        case 'jsonl':
        case 'ndjson':
            return rowsOfLines(file, fail);
        case 'json':
            return rowsOfData((0,data_file/* parseJson */.q)(file), fail);
        case 'yml':
        case 'yaml':
            return rowsOfData((0,data_file/* parseYaml */.h)(file), fail);
        default:
            return fail(`\`${path}\` is none of .csv, .tsv, .jsonl, .json, .yaml`);
    }
}
function rowsOfLines({ text }, fail) {
    const rows = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        let data;
        try {
            data = JSON.parse(line);
        }
        catch {
            return fail('invalid JSON', index + 1);
        }
        const row = (0,fields/* fieldsOf */.Pf)(data);
        if (row === undefined)
            return fail('a row must be a map of variables', index + 1);
        rows.push(row);
    }
    return rows.length === 0 ? fail('holds no row') : rows;
}
/** One map for all, or a list of maps. */
function rowsOfData(file, fail) {
    if (Array.isArray(file))
        return file.map((problem) => ({ ...problem, setting: 'variables-file' }));
    const rows = ((0,fields/* listOf */.c3)(file.data) ?? [file.data]).map(fields/* fieldsOf */.Pf);
    const wrong = rows.indexOf(undefined);
    if (wrong >= 0 || rows.length === 0)
        return fail('must hold a map of variables, or a list of such maps', file.lineAt([Math.max(0, wrong)]));
    return rows;
}
/** A value that no template asks for was meant for one. */
function noteUnused({ rows }, names) {
    const given = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const unused = given.filter((name) => !names.some((used) => used === name || used.startsWith(`${name}.`)));
    return unused.length === 0
        ? []
        : [`no prompt asks for the variable${unused.length === 1 ? '' : 's'} ${unused.slice(0, 10).join(', ')}`];
}

var prompt_entries = __webpack_require__(95780);
var run_jobs = __webpack_require__(53880);
;// CONCATENATED MODULE: ./src/prompts/templates/engines/direct-renderer.ts

/** Renders in this thread, without a deadline: for templates that are trusted. */
const directRenderer = {
    async render(jobs) {
        const engines = await (0,run_jobs/* loadEngines */.O)(jobs);
        return jobs.map((job) => {
            const compile = engines.get(job.engine);
            return compile === undefined ? { fault: 'its language is not known' } : (0,run_jobs/* runJob */.b)(job, compile);
        });
    },
    close: () => undefined,
};

;// CONCATENATED MODULE: ./src/prompts/load-prompts.ts











/**
 * The `prompts` setting: a text with an entry a line, or a list. An entry is inline text, a file, a folder or a glob;
 * `!glob` takes files away again; `{text: …}` and `{file: …}` settle what an entry is, with `variables` of its own; a map
 * with `messages` is a conversation. Without the setting the built-in prompts are asked.
 */
async function loadPrompts(setting, files, { templates = directRenderer, ...settings } = {}) {
    const entries = (0,prompt_entries/* parseEntries */.K)(setting);
    if (entries === undefined)
        return { prompts: BUILT_IN_PROMPTS, problems: [], notes: [], files: [] };
    if ((0,fault/* isFault */.Z)(entries))
        return { ...(0,files_reading/* failedReading */.yK)((0,files_reading/* promptProblem */.cA)(entries.fault)), files: [] };
    try {
        const given = await readGiven(settings, files);
        if (Array.isArray(given))
            return { ...(0,files_reading/* failedReading */.yK)(...given), files: [] };
        return await loadEntries(entries, { files, templates, given });
    }
    finally {
        templates.close();
    }
}
async function loadEntries(entries, context) {
    const isExcluded = exclusionOf(entries);
    const files = new Set();
    const readings = [];
    let inline = 0;
    for (const entry of entries.filter(({ kind }) => kind !== 'except')) {
        const given = await mergeGiven(context, entry);
        if ((0,fault/* isFault */.Z)(given))
            return { ...(0,files_reading/* failedReading */.yK)((0,files_reading/* promptProblem */.cA)(given.fault)), files: [...files] };
        const own = { ...context, given };
        const paths = await findFiles(entry, context.files);
        if (paths === undefined) {
            inline += 1;
            readings.push(await readInline(entry, `inline-${inline}`, own));
        }
        else if ((0,fault/* isFault */.Z)(paths)) {
            readings.push((0,files_reading/* failedReading */.yK)((0,files_reading/* promptProblem */.cA)(paths.fault)));
        }
        else {
            const fresh = paths.filter((path) => !files.has(path) && !isExcluded(path));
            for (const path of fresh)
                files.add(path);
            const refused = refuseTools(fresh, given.tools);
            const isGlob = entry.kind !== 'record' && !paths.includes(pathOf(entry.text));
            const { whole, notes } = isGlob ? leaveOutPartials(fresh) : { whole: fresh, notes: [] };
            readings.push({ prompts: [], problems: [], notes });
            readings.push(refused === undefined ? await readFiles(whole, own) : (0,files_reading/* failedReading */.yK)((0,files_reading/* promptProblem */.cA)(refused.fault)));
        }
    }
    const reading = (0,files_reading/* joinReadings */.yY)(readings);
    const isEmpty = reading.prompts.length === 0 && reading.problems.length === 0;
    const unused = reading.problems.length > 0 ? [] : noteUnused(context.given, reading.names ?? []);
    return {
        ...reading,
        problems: isEmpty ? [(0,files_reading/* promptProblem */.cA)('no prompt is left')] : reading.problems,
        notes: foldNotes([...reading.notes, ...unused]),
        files: [...files],
    };
}
/** An entry's own values win over those of the settings. */
async function mergeGiven({ given: shared, files }, entry) {
    const { rows = [{}], engine = shared.engine } = entry.given;
    const read = await readGivenTools(entry.given.tools, files);
    if ((0,fault/* isFault */.Z)(read))
        return read;
    return {
        rows: shared.rows.flatMap((row) => rows.map((own) => ({ ...row, ...own }))),
        ...(0,fields/* omitUndefined */.Oy)({ engine, tools: read.tools }),
    };
}
function pathOf(text) {
    return text.trim().replace(/^(?:file:\/\/)?(?:\.\/)*/, '');
}
/** Dotprompt's partials are parts of other prompts, and none by themselves unless they are named. */
function leaveOutPartials(paths) {
    const partials = paths.filter((path) => /(^|\/)_[^/]*\.prompt$/.test(path));
    return {
        whole: paths.filter((path) => !partials.includes(path)),
        notes: partials.map((path) => `${path}: is a partial of other prompts by its name, and not asked by itself`),
    };
}
async function readFiles(paths, context) {
    const { readPromptFile } = await __webpack_require__.e(/* import() */ 6116).then(__webpack_require__.bind(__webpack_require__, 76116));
    const readings = [];
    for (const path of paths) {
        readings.push((await readPromptFile(path, context)) ?? (0,files_reading/* failedReading */.yK)((0,files_reading/* promptProblem */.cA)('the file does not exist', path)));
    }
    return (0,files_reading/* joinReadings */.yY)(readings);
}
/** Files that an entry names, or undefined where it is a prompt itself. A pattern without a match is a fault. */
async function findFiles(entry, files) {
    if (entry.kind === 'record')
        return undefined;
    return await (0,find_named/* findNamed */.n)(files, entry.text, {
        mustExist: entry.kind === 'file',
        asText: 'where it is meant as text, write it in a list as {text: …}',
    });
}
function exclusionOf(entries) {
    const matchers = entries.map((entry) => entry.kind === 'except' ? (0,match_files/* matcherOf */.K)(entry.text.replace(/^(?:\.\/)+/, '')) : undefined);
    return (path) => matchers.some((matches) => matches?.(path) === true);
}
async function readInline(entry, id, context) {
    const record = entry.kind === 'record' ? entry.record : { text: entry.text };
    const file = { path: id, text: JSON.stringify(record) };
    const { readSingle } = await Promise.all(/* import() */[__webpack_require__.e(6050), __webpack_require__.e(1062)]).then(__webpack_require__.bind(__webpack_require__, 1062));
    const reading = await readSingle(file, record, context);
    return {
        ...reading,
        // Inline prompts stand in no file.
        prompts: reading.prompts.map((prompt) => (0,fields/* withoutFields */.mZ)(prompt, ['source'])),
        problems: reading.problems.map(({ message }) => (0,files_reading/* promptProblem */.cA)(`${id}: ${message}`)),
    };
}


/***/ }),

/***/ 47236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gX: () => (/* binding */ prefixNonce),
/* harmony export */   mE: () => (/* binding */ createNonce),
/* harmony export */   qI: () => (/* binding */ NONCE_BYTES)
/* harmony export */ });
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


/***/ }),

/***/ 16819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ orderPrompts),
/* harmony export */   p: () => (/* binding */ createPromptCursor)
/* harmony export */ });
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);

/** Gives the index of the next prompt, without end. `count` must be at least 1. */
function createPromptCursor(order, count, random) {
    if (!(count >= 1))
        throw new RangeError('there must be a prompt to order');
    const inOrder = Array.from({ length: count }, (_, index) => index);
    let cycle = [];
    let at = 0;
    return () => {
        if (at === cycle.length) {
            cycle = order === 'shuffle' ? (0,_base_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffled */ .A4)(random, inOrder) : inOrder;
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


/***/ }),

/***/ 12465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSameContent),
/* harmony export */   U: () => (/* binding */ pairPrompts)
/* harmony export */ });
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);

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
        return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(['inline', prompt.rowKey ?? prompt.id]);
    const place = prompt.rowKey === undefined ? prompt.id.slice(file.length) : null;
    return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)([renames.get(file) ?? file, prompt.rowKey ?? null, place]);
}
function compare(head, base) {
    if (!isSameContent(head, base))
        return 'changed';
    return head.source?.file === base.source?.file ? 'unchanged' : 'renamed';
}
/** Whether two prompts are sent and judged alike, wherever they stand. */
function isSameContent(head, base) {
    return contentOf(head) === contentOf(base);
}
/** Everything that is sent or judged, and not where it stands. */
function contentOf(prompt) {
    return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutFields */ .mZ)(prompt, ['id', 'rowKey', 'source']));
}


/***/ }),

/***/ 95780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseEntries),
/* harmony export */   q: () => (/* binding */ promptGlobs)
/* harmony export */ });
/* harmony import */ var _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23810);
/* harmony import */ var _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15614);
/* harmony import */ var _templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83701);




/** An entry a line of a text, or a list's items; undefined where the setting is absent or blank. */
function parseEntries(setting) {
    if (setting === undefined || setting === null)
        return undefined;
    const items = typeof setting === 'string' ? itemsOf(setting) : ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(setting) ?? [setting]);
    const entries = [];
    for (const [index, item] of items.entries()) {
        // Lines have no blank ones left: this is an item of a list, the text of an unset variable, say.
        if (typeof item === 'string' && item.trim() === '')
            return { fault: `entry ${index + 1} is empty; name a prompt, or leave the entry out` };
        const entry = parseEntry(item);
        if ('fault' in entry)
            return { fault: `entry ${index + 1} ${entry.fault}` };
        entries.push(entry);
    }
    if (entries.length > 0)
        return entries;
    return typeof setting === 'string'
        ? undefined
        : { fault: 'the list is empty; leave the setting out for the built-in prompts' };
}
/** Globs of the files that the setting names, for one who must know when they change; a text that could be a name is one. */
function promptGlobs(setting) {
    const entries = parseEntries(setting) ?? [];
    if ('fault' in entries)
        return [];
    return entries.flatMap((entry) => {
        if (entry.kind === 'record' || entry.kind === 'except')
            return [];
        const meaning = (0,_files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .P)(entry.text);
        const path = entry.kind === 'file' ? entry.text : 'path' in meaning ? meaning.path : '';
        const name = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        if (name === '' || (entry.kind === 'either' && meaning.kind === 'maybe' && /\s/.test(name)))
            return [];
        // A name without a suffix may be a folder's, which means what is in it.
        return /[*?[\]{}]/.test(name) ? [name] : [name, `${name}/**`];
    });
}
/** A YAML list or map where the text is one, as README's examples are; else its lines without comments. */
function itemsOf(text) {
    const lines = text.split('\n');
    const said = lines.filter((line) => line.trim() !== '' && !isComment(line));
    const first = said[0]?.trim() ?? '';
    if (/^-(\s|$)/.test(first) ||
        first.startsWith('[') ||
        /^(file|text|prompt|messages|variables):(\s|$)/.test(first)) {
        const data = (0,_files_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)({ path: '', text });
        const list = Array.isArray(data) ? undefined : ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(data.data) ?? oneMap(data.data));
        if (list !== undefined && list.every(isItem))
            return isConversation(list) ? [{ messages: list }] : list;
        // `- Explain: how` is a text to people and a map to YAML.
        if (said.every((line) => /^\s*-\s/.test(line)))
            return said.map((line) => line.trim().replace(/^-\s+/, ''));
    }
    return said;
}
function oneMap(value) {
    return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value) === undefined ? undefined : [value];
}
/** `# ours`, and not `#1 question`. */
function isComment(line) {
    return /^\s*#(\s|$)/.test(line);
}
function isItem(item) {
    if (typeof item === 'string' || item === null)
        return true;
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(item);
    return fields !== undefined && KEYS.some((key) => key in fields);
}
const KEYS = ['file', 'text', 'prompt', 'messages', 'variables', 'template', 'role', 'instruction', 'input'];
function isConversation(list) {
    return list.every((item) => typeof (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(item)?.['role'] === 'string');
}
function parseEntry(item) {
    if (typeof item === 'string') {
        const text = item.trim();
        const rest = text.slice(1);
        if (text.startsWith('!') && ((0,_files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isPathLike */ .R)(rest) || (!/\s/.test(rest) && (0,_files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .P)(rest).kind === 'path')))
            return { kind: 'except', text: rest, given: {} };
        return { kind: 'either', text, given: {} };
    }
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(item);
    if (fields === undefined)
        return { fault: 'is no text, no path and no map with `text`, `file` or `messages`' };
    const given = givenBy(fields);
    if ('fault' in given)
        return given;
    const file = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields['file']);
    if (file !== undefined) {
        const other = Object.keys(fields).find((key) => !['file', 'variables', 'template', 'tools'].includes(key));
        return other === undefined
            ? { kind: 'file', text: file.trim(), given: { ...given, ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .Oy)({ tools: fields['tools'] }) } }
            : {
                fault: `has \`${other}\` beside \`file\`, which takes \`variables\`, \`template\` and \`tools\` only`,
            };
    }
    return { kind: 'record', record: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutFields */ .mZ)(fields, ['variables', 'template']), given };
}
/** `variables` as a map, or a list of maps for a prompt each; `template` as the name of a language. */
function givenBy(fields) {
    const written = fields['variables'];
    const maps = written === undefined || written === null ? undefined : ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(written) ?? [written]).map(_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf);
    const rows = maps?.filter((row) => row !== undefined);
    if (maps !== undefined && (rows?.length !== maps.length || maps.length === 0))
        return { fault: 'has `variables` that are no map, and no list of maps' };
    const name = fields['template'];
    const engine = _templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINE_NAMES */ .Gw.find((one) => one === name);
    if (name !== undefined && name !== null && engine === undefined)
        return { fault: `has a \`template\` that is none of ${_templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINE_NAMES */ .Gw.join(', ')}` };
    return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .Oy)({ rows: rows, engine });
}


/***/ }),

/***/ 83701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ TemplateRefusal),
/* harmony export */   Gw: () => (/* binding */ ENGINE_NAMES),
/* harmony export */   JL: () => (/* binding */ ENGINE_TITLES)
/* harmony export */ });
/** The languages that templates are written in. `plain` knows `{{name}}` alone; `none` sends the text as it stands. */
const ENGINE_NAMES = ['plain', 'jinja', 'nunjucks', 'handlebars', 'f-string', 'none'];
/** How the languages are called in the log. */
const ENGINE_TITLES = {
    plain: '{{variables}}',
    jinja: 'Jinja',
    nunjucks: 'Nunjucks',
    handlebars: 'Handlebars',
    'f-string': 'f-string',
    none: 'no template',
};
/** What a template may not ask for; its words say what would do. */
class TemplateRefusal extends Error {
}


/***/ }),

/***/ 37706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ compileFString)
/* harmony export */ });
/* harmony import */ var _plain_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70618);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58584);


const FIELD = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** Python's f-strings as LangChain has them: `{name}`, and doubled braces for braces. */
const compileFString = ({ text }) => {
    const needed = new Set();
    for (const [whole, name] of text.matchAll(FIELD)) {
        if (whole === '{{' || whole === '}}')
            continue;
        if (name === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name.trim()))
            throw new Error(`\`${whole.slice(0, 40)}\` is no \`{name}\`; a brace itself is written twice`);
        needed.add(name.trim());
    }
    return {
        usage: { needed, tested: new Set() },
        fill: (row) => text.replace(FIELD, (whole, name) => name === undefined ? whole.slice(0, 1) : (0,_plain_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)((0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .T)(row, name.trim()))),
    };
};


/***/ }),

/***/ 70618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ VARIABLE),
/* harmony export */   e$: () => (/* binding */ compilePlain),
/* harmony export */   jt: () => (/* binding */ printValue)
/* harmony export */ });
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58584);

/** `{{name}}` or `{{ name }}`; names are letters, digits, `_`, `.` and `-`. Go writes a dot before them. */
const VARIABLE = /(?<![\\$])\{\{\s{0,64}(?:\.(?=[\p{L}_]))?([\p{L}\p{N}_.-]+)\s{0,64}\}\}/gu;
/** Puts values in place of variables, once: a value that itself looks like a variable stays as it is. */
const compilePlain = ({ text }) => ({
    usage: {
        needed: new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')),
        tested: new Set(),
    },
    fill: (row) => text.replace(VARIABLE, (_, name) => printValue((0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(row, name))),
});
/** What is no text is put in as JSON, and null as nothing. */
function printValue(value) {
    if (typeof value === 'string')
        return value;
    return value === null || value === undefined ? '' : JSON.stringify(value);
}


/***/ }),

/***/ 53880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ loadEngines),
  b: () => (/* binding */ runJob)
});

var errors = __webpack_require__(34758);
var engine = __webpack_require__(83701);
var f_string_engine = __webpack_require__(37706);
var plain_engine = __webpack_require__(70618);
var files_fields = __webpack_require__(23810);
;// CONCATENATED MODULE: ./src/prompts/templates/engines/nest-names.ts

/** Names that lead out of a row's own data. */
const BUILT_IN = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;
/**
 * A row in which `{"order.id": 7}` (a column's name, or a variable given by the name that a template asks for) is also
 * `{order: {id: 7}}`: engines follow dots into maps. One whose way leads through another value is left out, so that it is missing.
 */
function nestNames(row) {
    const dotted = Object.keys(row).filter((name) => name.includes('.'));
    if (dotted.length === 0)
        return row;
    let nested = row;
    for (const name of dotted) {
        const put = BUILT_IN.test(name) ? undefined : putAt(nested, name.split('.'), row[name]);
        nested = put ?? Object.fromEntries(Object.entries(nested).filter(([key]) => key !== name));
    }
    return nested;
}
/** A copy with a value at the end of a way, where none is; undefined where the way is blocked. */
function putAt(fields, [step = '', ...rest], value) {
    const there = Object.hasOwn(fields, step) ? fields[step] : undefined;
    if (rest.length === 0)
        return there === undefined ? { ...fields, [step]: value } : fields;
    const inner = there === undefined ? {} : (0,files_fields/* fieldsOf */.Pf)(there);
    const put = inner === undefined ? undefined : putAt(inner, rest, value);
    return put === undefined ? undefined : { ...fields, [step]: put };
}

var engines_usage = __webpack_require__(58584);
;// CONCATENATED MODULE: ./src/prompts/templates/engines/run-jobs.ts






/** Characters of everything that one call fills. A small template can name a long text many times. */
const MAX_FILLED = 16 * 1_048_576;
/** An engine is loaded where a template needs it. */
async function engineOf(name) {
    switch (name) {
        case 'jinja':
            return (await Promise.all(/* import() */[__webpack_require__.e(8931), __webpack_require__.e(6305)]).then(__webpack_require__.bind(__webpack_require__, 16305))).compileJinja;
        case 'nunjucks':
            return (await Promise.all(/* import() */[__webpack_require__.e(4177), __webpack_require__.e(9363)]).then(__webpack_require__.bind(__webpack_require__, 69363))).compileNunjucks;
        case 'handlebars':
            return (await Promise.all(/* import() */[__webpack_require__.e(2150), __webpack_require__.e(3994)]).then(__webpack_require__.bind(__webpack_require__, 23994))).compileHandlebars;
        case 'f-string':
            return f_string_engine/* compileFString */.h;
        case 'plain':
            return plain_engine/* compilePlain */.e$;
        case 'none':
            return ({ text }) => ({ usage: { needed: new Set(), tested: new Set() }, fill: () => text });
    }
}
/** Loads what jobs need, so that the time of rendering is the templates' own. */
async function loadEngines(jobs) {
    const names = [...new Set(jobs.map(({ engine }) => engine))];
    return new Map(await Promise.all(names.map(async (name) => [name, await engineOf(name)])));
}
/** Fills all rows of a template; whatever it throws is its fault. */
function runJob(job, compile) {
    let left = MAX_FILLED;
    try {
        const { usage, fill } = compile(job);
        const isFlat = job.engine === 'plain' || job.engine === 'f-string';
        const rows = job.rows.map((given) => {
            const row = isFlat ? given : nestNames(given);
            const missing = (0,engines_usage/* findMissing */.y)(usage, row, job.optional ?? []);
            if (missing.length > 0)
                return { missing };
            const text = fill(row);
            left -= text.length;
            if (left < 0)
                throw new Error('it makes texts of more than 16 MiB in all');
            return { text };
        });
        return {
            rows,
            names: [...usage.needed, ...usage.tested],
            ...(usage.listed !== undefined && { lists: [...usage.listed] }),
        };
    }
    catch (error) {
        return { ...faultOf((0,errors/* messageOf */.bD)(error)), ...(error instanceof engine/* TemplateRefusal */.DV && { isRefused: true }) };
    }
}
/** The first line of an engine's words, and the line of the template where they tell it. */
function faultOf(message) {
    const line = /\bline (\d+)/i.exec(message)?.[1];
    const words = message
        .replace(/^\(prompt\)\s*(\[Line \d+, Column \d+\])?\s*/i, '')
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    const [first = 'it cannot be read', second = ''] = words;
    // Handlebars says only where it is, and then shows it.
    const shown = /^Parse error on line \d+:$/.test(first) ? `it breaks off at \`${second}\`` : first;
    return {
        fault: shown.slice(0, 300),
        ...(line !== undefined && { line: Number(line) }),
    };
}


/***/ }),

/***/ 12248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sandboxedRenderer)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** A thread that starts on a busy machine; no template runs yet. */
const START_MS = 30_000;
/** For one template, and for each row that fills it. */
const TEMPLATE_MS = 700;
const ROW_MS = 2;
/** A thread that needs more is ended by Node, and takes nothing with it. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/**
 * Renders in a thread of its own that has no environment, no files and no network, and is ended where a template takes too
 * long or too much. `entry` is the bundle, or a module that calls `runTemplateWorker` when its `workerData` has the role.
 * The caller waits without turning its event loop: nothing is measured while prompts are read.
 */
function sandboxedRenderer(entry) {
    let thread = null;
    const close = () => {
        thread?.end();
        thread = null;
    };
    return {
        render(jobs) {
            const results = [];
            while (results.length < jobs.length) {
                thread ??= startThread(entry);
                const done = thread.run(jobs.slice(results.length));
                results.push(...done.results);
                if (done.failure === null)
                    continue;
                results.push({ fault: done.failure });
                close();
            }
            return Promise.resolve(results);
        },
        close,
    };
}
function startThread(entry) {
    const { port1: port, port2 } = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.MessageChannel();
    const answered = new SharedArrayBuffer(4);
    const counter = new Int32Array(answered);
    const data = { role: 'templates', port: port2, answered };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, {
        workerData: data,
        transferList: [port2],
        execArgv: [],
        env: {},
        resourceLimits: LIMITS,
    });
    // What ends the thread shows as an answer that does not come.
    worker.on('error', () => undefined);
    worker.unref();
    port.unref();
    let seen = 0;
    const next = (patienceMs) => {
        if (Atomics.wait(counter, 0, seen, patienceMs) === 'timed-out')
            return null;
        seen += 1;
        return ((0,node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.receiveMessageOnPort)(port)?.message ?? null);
    };
    return {
        run(jobs) {
            port.postMessage(jobs);
            if (next(START_MS) !== 'ready')
                return { results: [], failure: 'the thread for templates did not start' };
            const results = [];
            for (const { rows } of jobs) {
                const answer = next(TEMPLATE_MS + rows.length * ROW_MS);
                if (answer === null || answer === 'ready')
                    return {
                        results,
                        failure: 'the template takes more time or memory than any prompt, and was ended',
                    };
                results.push(answer);
            }
            return { results, failure: null };
        },
        end: () => {
            port.close();
            void worker.terminate();
        },
    };
}


/***/ }),

/***/ 58584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp),
/* harmony export */   y: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);

/** The names that a row lacks; what the template tests by itself, or is optional, is not needed. */
function findMissing({ needed, tested }, row, optional) {
    const missing = [...needed].filter((name) => {
        if (lookUp(row, name) !== undefined)
            return false;
        const ways = prefixesOf(name);
        return !ways.some((way) => tested.has(way) || optional.includes(way));
    });
    return [...new Set(missing)];
}
/** A name with dots may also be the way into a map or a list. */
function lookUp(row, name) {
    if (Object.hasOwn(row, name))
        return row[name];
    let value = row;
    for (const step of name.split('.')) {
        const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
        const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
        if (list !== undefined && /^\d+$/.test(step))
            value = list[Number(step)];
        else if (list !== undefined && step === 'length')
            value = list.length;
        else if (typeof value === 'string' && step === 'length')
            value = value.length;
        else if (fields !== undefined && Object.hasOwn(fields, step))
            value = fields[step];
        else
            return undefined;
    }
    return value;
}
/** `a.b.c`, `a.b`, `a`. */
function prefixesOf(name) {
    const steps = name.split('.');
    return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}


/***/ }),

/***/ 29918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   J3: () => (/* binding */ parseTools),
/* harmony export */   pG: () => (/* binding */ parseToolChoice)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);


/**
 * Tools as OpenAI (chat and responses), Anthropic, Gemini and the prompt formats write them. Those that a provider runs
 * itself are refused: their calls are billed by the call, and what they bring in cannot be bounded.
 */
function parseTools(value) {
    const data = typeof value === 'string' ? parseJson(value) : value;
    const items = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(data) ?? ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(data) === undefined ? undefined : [data]);
    if (items === undefined)
        return { fault: '`tools` must be a list of functions' };
    const tools = [];
    for (const item of items) {
        const declared = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item)?.['functionDeclarations'] ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item)?.['function_declarations']);
        for (const one of declared ?? [item]) {
            const tool = parseTool(one);
            if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(tool))
                return tool;
            tools.push(tool);
        }
    }
    return tools;
}
/** Gemini's tools beside functions, each a key of its own. */
const PROVIDERS_OWN = new Set('googleSearch google_search googleSearchRetrieval google_search_retrieval codeExecution code_execution urlContext url_context googleMaps google_maps fileSearch file_search computerUse computer_use retrieval enterpriseWebSearch enterprise_web_search'.split(' '));
function runByProvider(kind) {
    return {
        fault: `the tool of type \`${kind}\` is run by the provider, whose bill for it cannot be bounded; only functions are sent`,
    };
}
function parseTool(item) {
    const outer = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
    if (outer === undefined)
        return {
            fault: `the tool \`${JSON.stringify(item).slice(0, 60)}\` is only a name here, and its definition is elsewhere`,
        };
    const kind = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(outer['type']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(outer['kind']) ?? 'function';
    const isFunction = kind === 'function' || kind === 'custom' || outer['input_schema'] !== undefined;
    if (kind === 'openapi' || kind === 'mcp')
        return {
            fault: `the tool of kind \`${kind}\` is defined elsewhere, and only functions are sent; give functions by the entry ({file: …, tools: tools.json}), or ask without it (tools: none)`,
        };
    if (!isFunction)
        return runByProvider(kind);
    const inner = [outer['function'], outer['toolSpec'], (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(outer['definition'])?.['schema']];
    const fields = inner.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf).find((one) => one !== undefined) ?? outer;
    const name = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['name']);
    if (name === undefined) {
        const [key] = Object.keys(outer);
        if (key !== undefined && PROVIDERS_OWN.has(key))
            return runByProvider(key);
        return {
            fault: `a tool needs a \`name\`${key === undefined ? '' : `; this one begins with \`${key}\``}`,
        };
    }
    const parameters = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(fields['inputSchema'])?.['json'] ??
        fields['parameters'] ??
        fields['input_schema'] ??
        fields['inputSchema'] ??
        fields['parametersJsonSchema'];
    return {
        name,
        ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
            description: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['description']),
            parameters: parameters === undefined ? undefined : schemaOf(parameters),
            strict: typeof fields['strict'] === 'boolean' ? fields['strict'] : undefined,
        }),
    };
}
/** JSON Schema as it stands, or Prompty's lists and maps of `{name, kind, description, required}`. */
function schemaOf(parameters) {
    const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(parameters) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(parameters)?.['properties']);
    if (list === undefined)
        return parameters;
    const properties = list.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf).filter((one) => one !== undefined);
    return {
        type: 'object',
        properties: Object.fromEntries(properties.map((one) => [String(one['name']), propertyOf(one)])),
        required: properties.filter((one) => one['required'] === true).map((one) => one['name']),
    };
}
/** One of Prompty's properties as JSON Schema. */
function propertyOf(property) {
    const kind = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property['kind']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property['type']) ?? 'string';
    const type = kind === 'float' ? 'number' : kind;
    const inner = schemaOf(property['properties'] ?? {});
    return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
        type,
        description: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property['description']),
        enum: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(property['enumValues'] ?? property['enum']),
        items: type === 'array' ? propertyOf((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(property['items']) ?? {}) : undefined,
        ...(type === 'object' && (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(inner)?.['properties'] !== undefined ? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(inner) : {}),
    });
}
/** `auto`, `none`, `required` (`any`), or the one function that is named in any provider's way. */
function parseToolChoice(value) {
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    const word = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields?.['type']);
    if (word === 'auto' || word === 'none' || word === 'required')
        return word;
    if (word === 'any')
        return 'required';
    const name = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(fields?.['function'])?.['name']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields?.['name']);
    return name === undefined
        ? {
            fault: `\`tool_choice\` ${JSON.stringify(value).slice(0, 60)} is none of auto, none, required or a function`,
        }
        : { name };
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

/***/ 72427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isSameModel)
/* harmony export */ });
/** What a provider adds to the id of a model that it has in several makes: a date, a number of three or four digits, a word. */
const MAKE = /^[-@:._]?(latest|preview|exp|default|v?\d{3,4}|\d{4}-\d{2}-\d{2}|\d{8}|\d{2}-\d{2}|\d{2}-\d{4}|v\d+)([-:@.].*)?$/;
/** Whether an id that an answer names means the model that was asked for: the same, dated, or below another publisher. */
function isSameModel(asked, served) {
    if (asked === served)
        return true;
    const [one, other] = [bare(asked), bare(served)];
    if (one === other)
        return true;
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return short !== '' && long.startsWith(short) && MAKE.test(long.slice(short.length));
}
/** Without publisher and collection, which gateways add and take away. */
function bare(model) {
    return model.toLowerCase().trim().replace(/^.*\//, '');
}


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ likelyAddress),
/* harmony export */   B: () => (/* binding */ foreignPurpose)
/* harmony export */ });
/** What stands below a version (or an Azure deployment) and is no answer of a model. */
const FOREIGN = [
    [/embeddings$|:(batch)?embedContents?$|api\/embed$/i, 'embeddings'],
    [/images(\/(generations|edits|variations))?$/, 'images'],
    [/audio(\/(speech|transcriptions|translations))?$/, 'audio'],
    [/moderations$/, 'moderations'],
    [/batches$/, 'batches, which answer within hours'],
    [/rerank$/, 'ranking'],
    [/realtime$/, 'realtime sessions'],
    [/files$/, 'files'],
];
/**
 * What an endpoint is for where its path says that it is not for answers, such as `/v1/embeddings`; null where it may be.
 * Only directly below a version or a deployment is that certain.
 */
function foreignPurpose({ pathname }) {
    const rest = /\/(?:v\d+(?:alpha|beta)?\d*|deployments\/[^/]+)\/((?:images|audio)\/\w+|models\/[^/]+:\w+|\w+)\/*$/.exec(pathname)?.[1] ?? /\/(api\/embed)\/*$/.exec(pathname)?.[1];
    if (rest === undefined)
        return null;
    return FOREIGN.find(([pattern]) => pattern.test(rest))?.[1] ?? null;
}
/** How the addresses of each protocol end; of these that name the model themselves nothing can be guessed. */
const ENDS = {
    'openai-chat': '/chat/completions',
    'openai-responses': '/responses',
    'openai-completions': '/completions',
    'anthropic-messages': '/messages',
    'gemini-interactions': '/interactions',
    'ollama-chat': '/api/chat',
};
/**
 * The address that was probably meant, where the given one does not end as the protocol's do: the standard path below it,
 * behind a version. Null where it ends so, or is no URL.
 */
function likelyAddress(address, protocol) {
    const end = ENDS[protocol];
    if (end === undefined || !URL.canParse(address))
        return null;
    const { origin, pathname } = new URL(address);
    const given = pathname.replace(/\/+$/, '');
    if (given.endsWith(end))
        return null;
    const version = protocol === 'ollama-chat' ? '' : protocol === 'gemini-interactions' ? '/v1beta' : '/v1';
    return `${origin}${given}${version}${end}`;
}


/***/ }),

/***/ 69152:
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
    return escapeMarkup(text, most).replace(COMMIT, (digits) => digits.slice(0, 4) + BREAK + digits.slice(4));
}
/** GitHub links what may be a commit. Seven digits are how reports name their own; decimal numbers are none. */
const COMMIT = /\b(?:(?=\d*[a-f])[0-9a-f]{8,64}|\d{40}|\d{64})\b/gi;
function escapeMarkup(text, most) {
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
    return /^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url)
        ? `[${escapeMarkup(label, LONGEST)}](${url})`
        : escapeText(label);
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function toReference(character) {
    return NAMED[character] ?? `&#${character.codePointAt(0) ?? 0xfffd};`;
}


/***/ }),

/***/ 34477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   K$: () => (/* binding */ renderTextTable),
/* harmony export */   Uj: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);

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

/***/ 18991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderProgress)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _markup_text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34477);


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
    while (kept.length > 1 && (0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(line()) > width) {
        const least = Math.max(...kept.map(([importance]) => importance));
        kept = kept.filter(([importance]) => importance < least);
    }
    return (0,_markup_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(line(), Math.max(1, width));
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

/***/ 1044:
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
    'connectMs',
    'firstByteMs',
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
    'resentUsd',
    'likelyUsd',
];
const TEXT_FIELDS = ['scenario', 'prompt'];
/** Texts or null. */
const MAYBE_TEXT_FIELDS = [
    'model',
    'shard',
    'finish',
    'servedModel',
    'serviceTier',
    'servedBy',
    'textHash',
];
/** One of a few words. */
const WORD_FIELDS = {
    arm: _sample_js__WEBPACK_IMPORTED_MODULE_0__/* .ARMS */ .ul,
    phase: _sample_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG,
    outcome: _sample_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im,
    usageSource: ['reported', 'none'],
    costBasis: ['reported', 'worst_case'],
    cacheHit: [true, false, null],
    good: [true, false, null],
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

/***/ 13258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ createGapStore)
});

;// CONCATENATED MODULE: ./src/samples/bursts.ts
/**
 * Reads so close together are one: what a proxy or TLS has cut into records is handed on at once. No model generates 10,000
 * tokens a second in one stream.
 */
const SAME_READ = 0.1;
/** Whether a gap lies between two reads, and was measured. */
function isBetweenReads(gap) {
    return !(gap < SAME_READ);
}
/** Bursts that an answer must hold, its first and its last left out, before they are alike, and how many of them are. */
const LEAST_BURSTS = 3;
const EVEN_SHARE = 0.75;
function createBurstCounter() {
    let [within, answers] = [0, 0];
    const even = new Map();
    let atOnce = { answers: 0, ms: 0, brief: 0 };
    let roundTrip = { connectMs: null, firstByteMs: null };
    const bound = (by) => {
        roundTrip = {
            connectMs: lesser(roundTrip.connectMs, by.connectMs),
            firstByteMs: lesser(roundTrip.firstByteMs, by.firstByteMs),
        };
    };
    const addAtOnce = (more) => {
        const { answers, ms, brief } = atOnce;
        atOnce = { answers: answers + more.answers, ms: ms + more.ms, brief: brief + more.brief };
    };
    return {
        get within() {
            return within;
        },
        get answers() {
            return answers;
        },
        get atOnce() {
            return atOnce;
        },
        get roundTrip() {
            return roundTrip;
        },
        even,
        add(gaps, of) {
            bound(of);
            const { tookMs } = of;
            const sizes = sizesOf(gaps);
            const bundled = sizes.reduce((sum, size) => sum + size - 1, 0);
            if (bundled === 0)
                return;
            within += bundled;
            answers += 1;
            if (sizes.length === 1)
                addAtOnce(tookMs === null ? { answers: 0, ms: 0, brief: 1 } : { answers: 1, ms: tookMs, brief: 0 });
            const size = evenSize(sizes.slice(1, -1));
            if (size !== null)
                even.set(size, (even.get(size) ?? 0) + 1);
        },
        merge(other) {
            within += other.within;
            answers += other.answers;
            addAtOnce(other.atOnce);
            bound(other.roundTrip);
            for (const [size, count] of other.even)
                even.set(size, (even.get(size) ?? 0) + count);
        },
        encode: () => ({ within, answers, even: [...even].sort(([a], [b]) => a - b), atOnce, roundTrip }),
    };
}
function lesser(one, other) {
    return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
/** Events of each read. */
function sizesOf(gaps) {
    const sizes = [1];
    for (const gap of gaps) {
        if (isBetweenReads(gap))
            sizes.push(1);
        else
            sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    }
    return sizes;
}
/** The size that nearly all have, of more than one event; null where they differ, or are too few to tell. */
function evenSize(sizes) {
    if (sizes.length < LEAST_BURSTS)
        return null;
    const counts = new Map();
    for (const size of sizes)
        counts.set(size, (counts.get(size) ?? 0) + 1);
    const [size, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    return size > 1 && count >= EVEN_SHARE * sizes.length ? size : null;
}

var gap_histogram = __webpack_require__(16508);
;// CONCATENATED MODULE: ./src/samples/gaps.ts


function createGapStore() {
    const entries = new Map();
    const entryOf = (source, answered) => {
        const { scenario, stage, prompt, model, arm, phase, status } = source;
        const key = `${scenario}\0${stage}\0${prompt}\0${model}\0${arm}\0${phase}\0${status}\0${answered}`;
        const known = entries.get(key);
        if (known !== undefined)
            return known;
        const tags = { scenario, stage, prompt, model, arm, phase, status, answered };
        const entry = { tags, gaps: (0,gap_histogram/* createGapHistogram */.Z)(), bursts: createBurstCounter() };
        entries.set(key, entry);
        return entry;
    };
    return {
        add(sample, gaps) {
            const entry = entryOf(sample, sample.outcome === 'ok');
            for (const gap of gaps)
                if (isBetweenReads(gap))
                    entry.gaps.add(gap);
            const { connectMs = null, firstByteMs = null, e2eMs } = sample;
            const tookMs = sample.outcome === 'ok' && hasSeveralTokens(sample) ? e2eMs : null;
            entry.bursts.add(gaps, { connectMs, firstByteMs, tookMs });
        },
        select(wanted) {
            const joined = (0,gap_histogram/* createGapHistogram */.Z)();
            for (const { tags, gaps } of entries.values())
                if (wanted(tags))
                    joined.merge(gaps);
            return joined;
        },
        bursts(wanted) {
            const joined = createBurstCounter();
            for (const { tags, bursts } of entries.values())
                if (wanted(tags))
                    joined.merge(bursts.encode());
            return joined;
        },
        encode: () => [...entries.values()].map(({ tags, gaps, bursts }) => ({
            tags,
            gaps: gaps.encode(),
            bursts: bursts.encode(),
        })),
        absorb(encoded) {
            for (const { tags, gaps, bursts } of encoded) {
                const entry = entryOf(tags, tags.answered);
                entry.gaps.merge((0,gap_histogram/* createGapHistogram */.Z)(gaps));
                entry.bursts.merge(bursts);
            }
        },
    };
}
/** A token and the marker of its end have no gap to speak of. */
const TOKEN_AND_ITS_END = 2;
function hasSeveralTokens({ events, outputTokens, reasoningTokens }) {
    const visible = outputTokens === null ? events : outputTokens - (reasoningTokens ?? 0);
    return (visible ?? 0) > TOKEN_AND_ITS_END;
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
const WORDS = Object.values(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd);
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
        numbers: ALL_NUMBERS.map(() => new Float64Array(CHUNK)),
        texts: [...ALL_TEXTS, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_FIELDS */ .iF].map(() => new Int32Array(CHUNK)),
        words: ALL_WORDS.map(() => new Uint8Array(CHUNK)),
    };
}
function writeRow({ numbers, texts, words }, row, { sample, strings }) {
    const [numbersOf, textsOf, wordsOf] = [numbersIn(sample), textsIn(sample), wordsIn(sample)];
    for (let i = 0; i < numbers.length; i += 1)
        at(numbers, i)[row] = numbersOf[i] ?? Number.NaN;
    for (let i = 0; i < texts.length; i += 1)
        at(texts, i)[row] = strings.indexOf(textsOf[i] ?? null);
    for (let i = 0; i < words.length; i += 1)
        at(words, i)[row] = WORDS[i].indexOf(wordsOf[i]);
}
function at(columns, index) {
    return columns[index];
}
// The fields in the order of their tables, each by its name: reading thirty fields by a variable name costs as much as
// sending the request.
function numbersIn(sample) {
    return [
        sample.id,
        sample.stage,
        sample.plannedMs,
        sample.costUsd,
        sample.pair,
        sample.startedMs,
        sample.status,
        sample.connectMs ?? null,
        sample.firstByteMs ?? null,
        sample.ttftMs,
        sample.e2eMs,
        sample.tpotMs,
        sample.events,
        sample.inputTokens,
        sample.cachedInputTokens,
        sample.cacheWriteTokens,
        sample.outputTokens,
        sample.reasoningTokens,
        sample.retryAfterS,
        sample.resentUsd ?? null,
        sample.likelyUsd ?? null,
    ];
}
function textsIn(sample) {
    const { scenario, prompt, model, shard, finish, servedModel = null, serviceTier = null } = sample;
    const { error, checks, limits = null, textHash = null, servedBy = null } = sample;
    const objects = [jsonOf(error), jsonOf(checks), jsonOf(limits)];
    return [scenario, prompt, model, shard, finish, servedModel, serviceTier, servedBy, textHash, ...objects];
}
function jsonOf(value) {
    return value === null ? null : JSON.stringify(value);
}
function wordsIn(sample) {
    const { arm, phase, outcome, usageSource, costBasis, cacheHit, good = null } = sample;
    return [arm, phase, outcome, usageSource, costBasis, cacheHit, good];
}
/** The tables of fields cover `Sample` exactly (a test holds them to it), which the compiler cannot see. */
function readRow({ numbers, texts, words }, row, strings) {
    const sample = {};
    ALL_NUMBERS.forEach((field, i) => {
        const value = at(numbers, i)[row] ?? Number.NaN;
        sample[field] = Number.isNaN(value) ? null : value;
    });
    ALL_TEXTS.forEach((field, i) => {
        sample[field] = strings.at(at(texts, i)[row]);
    });
    _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_FIELDS */ .iF.forEach((field, i) => {
        const json = strings.at(at(texts, ALL_TEXTS.length + i)[row]);
        sample[field] = json === null ? null : JSON.parse(json);
    });
    ALL_WORDS.forEach((field, i) => {
        sample[field] = WORDS[i]?.[at(words, i)[row] ?? 0];
    });
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

/***/ 75135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planTrickle),
/* harmony export */   MU: () => (/* binding */ planCapacity),
/* harmony export */   Yl: () => (/* binding */ planProbe)
/* harmony export */ });
/* harmony import */ var _plan_closed_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62927);
/* harmony import */ var _plan_open_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68770);


/** A search decides what it sends on the way: before the run only its bounds are known. */
function planCapacity(frame, { by }, durationMs) {
    return {
        scenario: frame.scenario,
        type: 'capacity',
        executor: executorOf(by),
        sessions: {
            length: 0,
            get: (index) => {
                throw new RangeError(`session ${index} of 0`);
            },
        },
        stages: [],
        prompts: frame.prompts,
        durationMs,
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: null,
        // A 429 is a request that was not good; arrivals that wait for it would be another load.
        onRateLimit: 'ignore',
        iterations: null,
    };
}
function planProbe(frame, shape, probe) {
    const { load, lengthMs, beyond, stage } = probe;
    // Each stage has arrivals of its own; of a pair both arms have the same.
    const seed = `${frame.seed}/${stage}`;
    const stages = [
        ...(beyond === null ? [] : [{ durationMs: beyond.lengthMs, target: beyond.load }]),
        { durationMs: lengthMs, target: load },
    ];
    const single = { ...frame, seed, design: 'single', onRateLimit: 'ignore' };
    const plan = shape.by === 'rate'
        ? (0,_plan_open_load_js__WEBPACK_IMPORTED_MODULE_1__/* .planArrivalRate */ .FG)(single, {
            executor: 'constant-arrival-rate',
            stages,
            startRate: 0,
            timeUnitMs: 1_000,
            spacing: shape.spacing,
        }, 'capacity')
        : (0,_plan_closed_load_js__WEBPACK_IMPORTED_MODULE_0__/* .planClosedLoad */ .U6)(single, {
            executor: 'constant-vus',
            stages,
            vus: null,
            iterations: null,
            thinkTime: shape.thinkTime,
        });
    const judged = stages.length;
    return {
        ...plan,
        type: 'capacity',
        sessions: {
            length: plan.sessions.length,
            get: (index) => ofStage(plan.sessions.get(index), judged, probe),
        },
        stages: [
            {
                index: stage,
                startMs: 0,
                durationMs: plan.durationMs,
                from: load,
                target: load,
                planned: plan.planned ?? 0,
            },
        ],
    };
}
/** What goes before the judged part only takes the endpoint there. */
function ofStage(session, judged, { stage, arm }) {
    const isJudged = session.stage >= judged || session.loop !== null;
    if (isJudged && arm === 'head')
        return { ...session, stage };
    const turns = session.turns.map((turn) => ({
        ...turn,
        requests: turn.requests.map((each) => ({ ...each, arm, phase: isJudged ? each.phase : 'warmup' })),
    }));
    return { ...session, stage, turns };
}
/** A light trickle, one request behind the other: it shows how quick the endpoint is when it is left alone. */
function planTrickle(frame, { requests, timeoutMs, stage, arm, }) {
    const turns = Array.from({ length: requests }, (_, index) => {
        const prompt = index % frame.prompts.length;
        const request = { id: frame.firstId + index, prompt, arm, phase: 'probe' };
        return { pauseMs: 0, requests: [request] };
    });
    const durationMs = requests * timeoutMs;
    return {
        ...planCapacity(frame, { by: 'rate' }, durationMs),
        sessions: { length: 1, get: () => ({ dueMs: 0, stage, pair: null, turns, loop: null }) },
        stages: [{ index: stage, startMs: 0, durationMs, from: 0, target: 0, planned: requests }],
        planned: requests,
    };
}
function executorOf(by) {
    return by === 'rate' ? 'constant-arrival-rate' : 'constant-vus';
}


/***/ }),

/***/ 96921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ NO_ENDPOINT),
  l: () => (/* binding */ checkConfig)
});

var tags = __webpack_require__(81760);
var evidence = __webpack_require__(83698);
var relative_thresholds = __webpack_require__(93933);
var stored_values = __webpack_require__(47129);
var check_credentials = __webpack_require__(33870);
;// CONCATENATED MODULE: ./src/settings/check-canaries.ts
/** They take their room in flight from the load's. */
function checkCanaries({ config }) {
    if (!config.canary || config.scenario !== 'load' || config['max-concurrency'] >= 2)
        return [];
    return [
        {
            setting: 'max-concurrency',
            message: '`1` leaves no room for a canary beside the load; it takes at least 2',
        },
    ];
}

;// CONCATENATED MODULE: ./src/settings/check-capacity.ts
/** A search for the highest load at which requests are good, which is one job's. */
function checkCapacity({ name, config }) {
    if (config.scenario !== 'capacity')
        return [];
    const { min, max } = config.capacity;
    const problem = (setting, message) => ({ setting, message });
    return [
        ...(config.good === undefined
            ? [
                problem('good', `scenario \`${name}\` looks for the highest load at which requests are good: say what that is`),
            ]
            : []),
        ...(min < max ? [] : [problem('capacity', `\`min: ${min}\` is not below \`max: ${max}\``)]),
        ...(config.shard === undefined
            ? []
            : [
                problem('shard', `scenario \`${name}\` decides on the way what it sends, and cannot be shared among jobs`),
            ]),
    ];
}

;// CONCATENATED MODULE: ./src/settings/check-plateau.ts
/** A plateau is one of a load that is the same throughout, and is known when the load is over. */
function checkPlateau({ name, config }) {
    if (!config.plateau)
        return [];
    const problem = (message) => ({ setting: 'plateau', message });
    const { scenario, executor, arrivals, stages } = config;
    if (scenario !== 'load')
        return [problem(`is one of a load, and scenario \`${name}\` is of type \`${scenario}\``)];
    const isRamp = executor.startsWith('ramping') && stages.some(({ target }) => target !== config['start-rate']);
    if (isRamp || arrivals === 'trace')
        return [
            problem(`needs a load that stays the same, and that of scenario \`${name}\` changes on its way; set \`executor\` to \`constant-arrival-rate\` or \`constant-vus\``),
        ];
    return config.thresholds
        .filter(({ abort }) => abort)
        .map(({ metric, source }) => problem(`is known when the load is over, and \`${metric}: ${source}\` may end it before; leave \`abort\` out`));
}

;// CONCATENATED MODULE: ./src/settings/check-shard.ts
/** Settings of a shard that contradict others. */
function checkShardSettings({ config, scenarios, }) {
    const { shard, mode } = config;
    if (shard === undefined)
        return [];
    if (mode !== 'run' && mode !== 'estimate')
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

var compare_config = __webpack_require__(64393);
;// CONCATENATED MODULE: ./src/settings/check-trace.ts

/** A trace is replayed as an open load, by one arm, and asks what is in it. */
function checkTrace({ name, config }) {
    const problem = (setting, message) => ({ setting, message });
    const { arrivals, executor, scenario } = config;
    if (arrivals !== 'trace')
        return config['trace-speed'] === 1
            ? []
            : [problem('trace-speed', `has no meaning in scenario \`${name}\` without \`arrivals: trace\``)];
    if (scenario !== 'load')
        return [
            problem('arrivals', `\`trace\` is a load, and scenario \`${name}\` is of type \`${scenario}\`, which has its own`),
        ];
    return [
        ...(executor.endsWith('-arrival-rate')
            ? []
            : [
                problem('arrivals', `\`trace\` says when requests come, and the users of \`${executor}\` in scenario \`${name}\` wait for answers; leave \`executor\` out`),
            ]),
        ...((0,compare_config/* isComparing */.B$)(config)
            ? [
                problem('arrivals', `\`trace\` replays the load of one arm, and scenario \`${name}\` has several; compare with stored runs (\`compare: baseline\`)`),
            ]
            : []),
        ...['variables', 'variables-file']
            .filter((setting) => config[setting] !== undefined)
            .map((setting) => problem(setting, `has no meaning in scenario \`${name}\`: a trace has no templates`)),
    ];
}

var monthly_threshold = __webpack_require__(13569);
;// CONCATENATED MODULE: ./src/settings/check-config.ts












/** Where nobody named one: where it is a secret, say, that a fork does not see. */
const NO_ENDPOINT = {
    setting: 'endpoint',
    message: 'is required: the URL of the API, or `simulator`',
};
/** Settings that are each right and contradict each other. `given` are those that the user wrote. */
function checkConfig({ config, scenarios }, given) {
    const problems = [];
    // Who only tells what others measured sends nothing anywhere, and judges nothing.
    if (config.mode === 'publish')
        return problems;
    if (config.endpoint === undefined && !given.has('endpoint') && !areAllPlaced(config)) {
        problems.push(NO_ENDPOINT);
    }
    for (const scenario of scenarios)
        problems.push(...checkScenario(scenario), ...checkCanaries(scenario));
    problems.push(...(0,compare_config/* checkComparison */.Iq)(config, scenarios, given));
    problems.push(...(0,check_credentials/* checkCredentials */.vG)(config));
    problems.push(...checkShardSettings({ config, scenarios }));
    if (config['comment-group'] !== undefined && !config['commit-status'])
        problems.push({
            setting: 'comment-group',
            message: 'makes its rows of commit statuses, and `commit-status` is false; leave one of them out',
        });
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
/** Where each arm says itself where it is. */
function areAllPlaced({ arms }) {
    return arms !== undefined && Object.values(arms).every(({ endpoint }) => endpoint !== undefined);
}
/** What the scenario's executor does not read was meant for another. */
function checkScenario({ name, config }) {
    const { vus, executor, good, stream } = config;
    const unseen = good?.limits.filter(({ metric }) => !stream && STREAMED.has(metric)) ?? [];
    const problems = [
        ...unseen.map(({ metric }) => ({
            setting: 'good',
            message: `\`${metric}\` is only measured while streaming, and \`stream\` is false`,
        })),
        ...checkCapacity({ name, config }),
        ...checkTrace({ name, config }),
        ...checkPlateau({ name, config }),
    ];
    if (vus === undefined || executor === 'constant-vus' || executor === 'shared-iterations')
        return problems;
    return [
        ...problems,
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
    if (metric === monthly_threshold/* MONTHLY_COST */.o0)
        return objectionToMonthly(spec, config);
    if ((0,relative_thresholds/* isRelative */.n3)(spec) && !comparing && !stored)
        return 'is relative, and there is nothing to compare with; set `compare: base` or `baseline`';
    const unknown = objectionToArm(spec, config);
    if (unknown !== undefined)
        return unknown;
    if ((0,relative_thresholds/* isRelative */.n3)(spec)) {
        const problem = stored ? (0,stored_values/* storedProblem */.T)(spec) : (0,relative_thresholds/* relativeProblem */.UD)(withoutArm(spec, config));
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
    if (GOOD.has(metric) && named.every(({ config }) => config.good === undefined))
        return 'needs `good`: what one good request is';
    const stages = Math.max(...named.map(({ config }) => stagesOf(config)));
    if (tags.stage !== undefined && Number(tags.stage) > stages)
        return `names stage ${tags.stage}, and there ${stages === 1 ? 'is only one' : `are only ${stages}`}`;
    if (CAPACITY[metric] !== undefined &&
        !named.some(({ config }) => config.scenario === 'capacity' && config.capacity.by === CAPACITY[metric]))
        return `is only measured in a \`capacity\` scenario with \`by: ${CAPACITY[metric]}\``;
    if (metric === 'breaking_point')
        return objectionToBreakingPoint(spec, named);
    return !COLD.has(metric) || named.some(({ config }) => config.scenario === 'cold-start')
        ? undefined
        : 'is only measured in a `cold-start` scenario';
}
/** Of `arms` each has its name; else there is the change, and what it is compared with. */
function objectionToArm(spec, { arms }) {
    const { arm } = spec.tags;
    if (arm === undefined)
        return undefined;
    const names = arms === undefined ? ['head', 'base'] : Object.keys(arms);
    if (!names.includes(arm))
        return `names no arm; there ${names.length === 1 ? 'is' : 'are'} ${names.map((name) => `\`${name}\``).join(', ')}`;
    return arms !== undefined && (0,relative_thresholds/* isRelative */.n3)(spec) && arm === names[0]
        ? 'compares the control with itself: it is what the others are compared with'
        : undefined;
}
/** Candidates that have names are each compared by themselves, so that a relative threshold may name one. */
function withoutArm(spec, { arms }) {
    return arms === undefined ? spec : { ...spec, tags: (0,tags/* withoutTag */.nb)(spec.tags, 'arm') };
}
function objectionToMonthly(spec, config) {
    const volume = config['monthly-requests'];
    if (volume === undefined)
        return 'needs `monthly-requests`: how many requests a month there are';
    if (volume.byPrompt !== null)
        return 'needs one number for `monthly-requests`; the bill is told by prompt all the same';
    if ((0,relative_thresholds/* isRelative */.n3)(spec) && !(0,compare_config/* isComparing */.B$)(config))
        return 'is relative, and there is nothing to compare with; set `compare: base`';
    return Object.keys(spec.tags).length > 0
        ? 'is one value of the whole run, and cannot be narrowed by tags'
        : undefined;
}
/** The probe after a rate limit is a stage of its own, and users who do not follow the stages have one; the others are one. */
function stagesOf({ scenario, stages, executor, vus }) {
    const isConstant = executor === 'shared-iterations' || (executor === 'constant-vus' && vus !== undefined);
    if (scenario === 'load')
        return isConstant ? 1 : stages.length;
    return scenario === 'rate-limit' ? 2 : 1;
}
/** Requests per second that the ramp reaches; null where it is none. */
function highestRate({ scenario, stages, executor, ...config }) {
    if (scenario !== 'load' || config.arrivals === 'trace' || !executor.endsWith('arrival-rate'))
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
/** By what a search must look for it. */
const CAPACITY = {
    capacity: 'rate',
    capacity_users: 'vus',
};
const GOOD = new Set(['good_requests', 'goodput']);
const COLD = new Set([
    'cold_start_latency',
    'warm_latency',
    'cold_start_penalty',
    'cold_start_ttft',
    'warm_ttft',
    'cold_start_ttft_penalty',
]);


/***/ }),

/***/ 33870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ refuseFromFile),
/* harmony export */   iB: () => (/* binding */ checkTokenHost),
/* harmony export */   mB: () => (/* binding */ hasCredential),
/* harmony export */   vG: () => (/* binding */ checkCredentials)
/* harmony export */ });
/* harmony import */ var _compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);
/* harmony import */ var _definitions_arm_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33550);


const WAYS = ['api-key', 'api-key-command', 'api-key-file', 'auth'];
/** Run programs or send what stands in files: only whoever starts the gate chooses them, and no file of the workspace. */
const BY_HAND = new Set(['api-key-command', 'api-key-file']);
/** Whoever may change a config file in the repository may not choose what the machine runs, or which of its files is sent away. */
function refuseFromFile(name, raw, file) {
    if (file === undefined || !(BY_HAND.has(name) || (ARMS.has(name) && namesByHand((0,_definitions_arm_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .mapIn */ .yL)(raw)))))
        return null;
    const what = BY_HAND.has(name) ? '' : '`api-key-command` and `api-key-file` in it: each ';
    return `${what}is not taken from a config file, which a pull request may change: set the input, the flag, or \`config\``;
}
const ARMS = new Set(['base', 'arms']);
function namesByHand(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.entries(value).some(([name, own]) => BY_HAND.has(name) || namesByHand(own));
}
/** Whether requests are authorised by what is fetched during the run. */
function hasCredential(config) {
    return WAYS.some((way) => way !== 'api-key' && config[way] !== undefined);
}
/** One way to authorise requests, of each arm too. */
function checkCredentials(config) {
    const own = (0,_compare_config_js__WEBPACK_IMPORTED_MODULE_0__/* .givenArms */ .Zq)(config).flatMap(({ setting, fields }) => setting === null ? [] : checkWays(fields, `${setting}.`));
    return [...checkWays(config, ''), ...own];
}
function checkWays(given, prefix) {
    const [first, second] = WAYS.filter((way) => given[way] !== undefined);
    const problems = [];
    if (first !== undefined && second !== undefined)
        problems.push({
            setting: prefix + second,
            message: `contradicts \`${prefix}${first}\`; leave one of them out`,
        });
    if (given['api-key-lifetime'] !== undefined && given['api-key-command'] === undefined)
        problems.push({
            setting: `${prefix}api-key-lifetime`,
            message: 'has no meaning without `api-key-command`',
        });
    return problems;
}
/** A token that a provider gives goes to that provider alone, and to a stand-in for it on this machine. */
function checkTokenHost({ auth, endpoint }) {
    const own = OWN_HOSTS.get(auth?.type ?? '');
    if (own === undefined || !(endpoint instanceof URL) || isOwn(endpoint, own))
        return [];
    const message = `\`${auth?.type ?? ''}\` gives a token that is sent to its own provider alone, and ${endpoint.hostname} is another host`;
    return [{ setting: 'auth', message }];
}
function isOwn({ hostname }, own) {
    return own.test(hostname) || LOOPBACK.test(hostname);
}
const OWN_HOSTS = new Map([
    ['openai-oidc', /(^|\.)api\.openai\.com$/],
    ['anthropic-oidc', /^api\.anthropic\.com$/],
]);
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;


/***/ }),

/***/ 64393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ isComparing),
/* harmony export */   Fp: () => (/* binding */ asksSimulator),
/* harmony export */   Iq: () => (/* binding */ checkComparison),
/* harmony export */   Ku: () => (/* binding */ hasBaseline),
/* harmony export */   Zq: () => (/* binding */ givenArms),
/* harmony export */   _h: () => (/* binding */ mayEndEarly),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   uQ: () => (/* binding */ isCompared)
/* harmony export */ });
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);

/** Whether the run has several arms; naming what one has of its own asks for it too. */
function isComparing(config) {
    return config.compare === 'base' || isGiven(config);
}
/** Whether the run is compared with what earlier ones stored. */
function hasBaseline(config) {
    return config.compare === 'baseline' && !isGiven(config);
}
/** Whether the settings say what the arms are, so that no branch is asked. */
function isGiven(config) {
    return BASE_SETTINGS.some((name) => config[name] !== undefined);
}
/**
 * The arms of a run, head first and base second where there is one; of `arms` the control is base, and the next one head. A base
 * that differs by the branch's prompts alone has nothing of its own.
 */
function givenArms(config) {
    const { base, arms, 'base-endpoint': endpoint, 'base-model': model } = config;
    const head = { arm: 'head', name: 'head', setting: null, fields: {}, trusted: true };
    if (arms !== undefined) {
        const [control, first = head, ...more] = Object.entries(arms).map(([name, fields]) => ({ arm: 'base', name, setting: `arms.${name}`, fields, trusted: false }));
        const others = more.map((each, index) => ({ ...each, arm: _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .ARMS */ .ul[index + 2] ?? 'head' }));
        return [{ ...first, arm: 'head' }, ...(control === undefined ? [] : [control]), ...others];
    }
    if (!isComparing(config))
        return [head];
    const fields = {
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(model === undefined ? {} : { model }),
        ...base,
    };
    const setting = base === undefined ? null : 'base';
    return [head, { arm: 'base', name: 'base', setting, fields, trusted: endpoint !== undefined }];
}
function asksSimulator(config) {
    return givenArms(config).some(({ fields }) => (fields.endpoint ?? config.endpoint) === 'simulator');
}
/** Whether a run may end when it is decided: what decides one of several candidates leaves the others open. */
function mayEndEarly(config) {
    return config['stop-early'] && config.arms === undefined;
}
/** The settings that say what the arms are, for messages. */
const BASE_SETTINGS = ['arms', 'base', 'base-endpoint', 'base-model'];
/** A load is shared by both arms, and a search made of either; the other scenarios measure head alone. */
function isCompared({ config }) {
    return isComparing(config) && (config.scenario === 'load' || config.scenario === 'capacity');
}
/** Base's prompts have one place; another endpoint or model is asked head's. */
function checkPlaces(config) {
    const names = ['base-prompts', 'base-ref'].filter((name) => config[name] !== undefined);
    const [first] = names;
    if (first === undefined)
        return [];
    const other = BASE_SETTINGS.find((name) => config[name] !== undefined);
    if (other !== undefined)
        return [
            {
                setting: first,
                message: `contradicts \`${other}\`, which is asked the prompts of the change, or prompts of its own`,
            },
        ];
    return names.length < 2
        ? []
        : [{ setting: 'base-ref', message: 'contradicts `base-prompts`; leave one of them out' }];
}
/** Settings of the comparison that contradict others. */
function checkComparison(config, scenarios, given) {
    if (!isComparing(config)) {
        const alone = ['design', 'base-ref', 'base-prompts'].filter((setting) => given.has(setting));
        return alone.map((setting) => ({
            setting,
            message: 'has no meaning without a second arm; set `compare: base`',
        }));
    }
    const problems = [...checkPlaces(config)];
    if (config.compare !== 'base' && given.has('compare')) {
        const other = BASE_SETTINGS.find((name) => config[name] !== undefined) ?? 'base';
        problems.push({
            setting: 'compare',
            message: `\`${config.compare}\` contradicts \`${other}\`; leave one of them out`,
        });
    }
    problems.push(...checkShortForms(config), ...checkArms(config, scenarios));
    const loads = scenarios.filter(isCompared);
    if (loads.length === 0) {
        problems.push({
            setting: 'compare',
            message: `\`base\` compares loads and capacities, and no scenario of this run is of type \`load\` or \`capacity\``,
        });
    }
    const least = givenArms(config).length;
    const small = loads.find((load) => load.config['max-concurrency'] < least)?.config['max-concurrency'];
    if (config.design === 'pairs' && small !== undefined) {
        problems.push({
            setting: 'max-concurrency',
            message: `\`${small}\` leaves no room for ${least === 2 ? 'a pair of requests' : 'a request of each arm'}; a comparison needs at least ${least}`,
        });
    }
    return problems;
}
/** What is said twice may be said differently. */
function checkShortForms({ base, ...config }) {
    return ['endpoint', 'model'].flatMap((field) => base?.[field] === undefined || config[`base-${field}`] === undefined
        ? []
        : [
            {
                setting: `base-${field}`,
                message: `contradicts \`base.${field}\`, which says the same; leave one of them out`,
            },
        ]);
}
/** What a choice among several arms goes without. */
function checkArms({ arms, ...config }, scenarios) {
    if (arms === undefined)
        return [];
    const second = ['base', 'base-endpoint', 'base-model'].filter((name) => config[name] !== undefined);
    const other = scenarios.find((scenario) => scenario.config.scenario !== 'load');
    return [
        ...second.map((setting) => ({ setting, message: 'contradicts `arms`, whose first is the base' })),
        ...(config.design === 'switchback'
            ? [
                {
                    setting: 'design',
                    message: '`switchback` is for two arms, and `arms` sends a request of each side by side',
                },
            ]
            : []),
        ...(other === undefined || scenarios.every((scenario) => scenario.config.scenario !== 'load')
            ? []
            : [
                {
                    setting: 'arms',
                    message: `compares loads, and scenario \`${other.name}\` is of another type: give it a gate of its own`,
                },
            ]),
    ];
}


/***/ }),

/***/ 15707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: parseConfig

var errors = __webpack_require__(34758);
var suggest = __webpack_require__(62371);
var check_config = __webpack_require__(96921);
var check_credentials = __webpack_require__(33870);
var dist = __webpack_require__(38815);
var yaml_depth = __webpack_require__(57388);
var structures = __webpack_require__(36168);
;// CONCATENATED MODULE: ./src/settings/read-settings-map.ts




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
        fail(`is no YAML: ${withoutQuote(message)}`, counter.linePos(pos[0]).line);
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
/** What is wrong, without the words of the text that follow a colon: they may be a secret. */
function withoutQuote(message) {
    return /^[^:\n]*/.exec(message)?.[0].replace(/ at line \d+.*$/, '') ?? '';
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
        return `is no map of settings: ${withoutQuote((0,errors/* messageOf */.bD)(error))}`;
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

var schema = __webpack_require__(61742);
var setting = __webpack_require__(52848);
;// CONCATENATED MODULE: ./src/settings/read-scenarios.ts





/** The setting that maps names to scenarios. */
const SCENARIOS = 'scenarios';
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
    if (!setting/* TAG_NAME */.vS.test(name))
        fail('is no name of 1 to 80 characters without `, : { } | < >`', given);
    if (!(0,structures/* isObject */.Gv)(given.raw) && given.raw !== null && given.raw !== undefined)
        fail(`${(0,setting/* show */.WU)(given.raw)} is no map of settings`, given);
    const own = new Map();
    for (const [key, raw] of Object.entries((0,structures/* isObject */.Gv)(given.raw) ? given.raw : {})) {
        const place = { raw, ...nested(given, key) };
        if (!schema/* SCENARIO_SETTING_NAMES */.nc.some((known) => known === key))
            fail(`\`${key}\` cannot be set for one scenario${(0,suggest/* suggestion */.h)(key, schema/* SCENARIO_SETTING_NAMES */.nc)}`, place);
        // What is empty here was meant to differ from what all share: the text of an unset variable, say.
        else if (raw !== null && raw !== undefined)
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

var settings_secrets = __webpack_require__(51189);
;// CONCATENATED MODULE: ./src/settings/config.ts








/** What names a config file's schema to an editor, and is no setting. */
const SCHEMA_KEY = '$schema';
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
    const secrets = (0,settings_secrets/* findGivenSecrets */.e)((setting) => given.get(setting)?.raw);
    const asGiven = new Map([...given].map(([name, { raw }]) => [name, raw]));
    const scenarioMap = given.get(SCENARIOS);
    given.delete(SCENARIOS);
    const config = readSettings(given, problems);
    const scenarios = scenarioMap === undefined
        ? [{ name: config.scenario, config }]
        : readScenarios(scenarioMap, problems).map(({ name, own }) => ({
            name,
            config: readSettings(new Map([...given, ...own]), problems),
        }));
    problems.push(...(0,check_config/* checkConfig */.l)({ config, scenarios }, new Set(given.keys())));
    return {
        parsed: { config, scenarios, given: asGiven, places: placesOf(given) },
        problems: (0,errors/* uniqueProblems */.OH)(problems),
        secrets,
    };
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
    ].filter(([name]) => name !== SCHEMA_KEY);
    const written = Object.entries(inputs)
        .filter(([name, raw]) => raw.trim() !== '' && !STEERING.includes(name))
        .map(([name, raw]) => [name, { raw }]);
    const known = [...schema/* SETTING_NAMES */.OI, SCENARIOS];
    for (const [name, one] of [...files, ...written]) {
        const refusal = (0,check_credentials/* refuseFromFile */.Lg)(name, one.raw, one.file);
        if (refusal !== null)
            problems.push({ setting: name, message: refusal, ...placeOf(one) });
        else if (known.includes(name) && !STEERING.includes(name))
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
    return Object.freeze(steadied(Object.fromEntries(entries), given));
}
/** The default load is one rate from its first request on: a healthy run of it may end early, and a ramp may not. */
function steadied(config, given) {
    const [first] = config.stages;
    if (first === undefined || given.has('stages') || given.has('start-rate'))
        return config;
    return { ...config, 'start-rate': first.target };
}
function readSetting(name, given, problems) {
    const setting = schema/* SETTINGS */.yy[name];
    if (given === undefined)
        return setting.absent;
    const parsed = setting.parse(given.raw, name);
    if (parsed.ok)
        return parsed.value;
    problems.push(...parsed.problems.map((problem) => ({ ...placeOf(given), ...problem })));
    return parsed.rest ?? setting.absent;
}


/***/ }),

/***/ 33550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ armValue),
/* harmony export */   tT: () => (/* binding */ armsValue),
/* harmony export */   yL: () => (/* binding */ mapIn)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62371);
/* harmony import */ var _prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57388);
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98993);
/* harmony import */ var _values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83802);
/* harmony import */ var _values_setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52848);
/* harmony import */ var _values_structures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36168);
/* harmony import */ var _values_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84624);
/* harmony import */ var _target_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8509);









/** Without a key in the workflow's secrets the text is empty, and an arm that was meant to have its own must not send head's. */
const armKeyValue = {
    ..._values_values_js__WEBPACK_IMPORTED_MODULE_5__/* .secretValue */ .aF,
    parse: (raw, name) => raw === null || (typeof raw === 'string' && raw.trim() === '')
        ? (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .valid */ .rZ)(null)
        : _values_values_js__WEBPACK_IMPORTED_MODULE_5__/* .secretValue */ .aF.parse(raw, name),
};
/** As `headers`, but that a value of null takes a header of the shared ones away. */
const armHeadersValue = {
    ..._values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__/* .headersValue */ .c,
    parse: (raw, name) => {
        if (!(0,_values_structures_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(raw))
            return _values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__/* .headersValue */ .c.parse(raw, name);
        const entries = Object.entries(raw);
        const parsed = _values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__/* .headersValue */ .c.parse(Object.fromEntries(entries.filter(([, value]) => value !== null)), name);
        if (!parsed.ok)
            return parsed;
        const removed = entries.flatMap(([field, value]) => value === null ? [[field.toLowerCase(), null]] : []);
        return (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .valid */ .rZ)({ ...parsed.value, ...Object.fromEntries(removed) });
    },
};
/** Read later, as the shared ones are. */
const armPromptsValue = {
    schema: { type: ['string', 'array'] },
    parse: (raw) => (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .valid */ .rZ)(raw),
};
const KINDS = {
    endpoint: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.endpoint,
    model: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.model,
    protocol: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.protocol,
    'api-key': armKeyValue,
    'api-key-command': _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s['api-key-command'],
    'api-key-file': _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s['api-key-file'],
    'api-key-lifetime': _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s['api-key-lifetime'],
    auth: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.auth,
    headers: armHeadersValue,
    body: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.body,
    prices: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.prices,
    prompts: armPromptsValue,
    stream: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .TARGET_SETTINGS */ .s.stream,
};
const NAMES = Object.keys(KINDS);
/** Whether an empty value says something: that there is none. */
const MAY_BE_EMPTY = new Set(['api-key']);
/** What is told of a value that holds none of an arm's fields. */
const EMPTY = `is empty, so nothing would differ; it may have ${NAMES.join(', ')}`;
/** One arm's fields. Values are not repeated in problems: one of them may be a key set down wrongly. */
function parseArmFields(raw, name) {
    if (!(0,_values_structures_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(raw))
        return (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(name, `is no map of ${NAMES.join(', ')}`);
    const problems = [];
    const fields = {};
    for (const [key, value] of Object.entries(raw)) {
        const field = NAMES.find((known) => known === key);
        if (field === undefined)
            problems.push({
                setting: name,
                message: `an arm has no \`${key.slice(0, 80)}\` of its own; it may have ${NAMES.join(', ')}${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_8__/* .suggestion */ .h)(key, NAMES)}`,
            });
        else if (value === null && !MAY_BE_EMPTY.has(field))
            problems.push({
                setting: `${name}.${field}`,
                message: 'is empty; leave it out to have that of the settings outside',
            });
        else {
            const parsed = KINDS[field].parse(value, `${name}.${field}`);
            if (parsed.ok)
                fields[field] = parsed.value;
            else
                problems.push(...parsed.problems);
        }
    }
    return problems.length > 0 ? { ok: false, problems, rest: fields } : (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .valid */ .rZ)(fields);
}
const ARM_SCHEMA = {
    type: 'object',
    properties: Object.fromEntries(NAMES.map((name) => [name, KINDS[name].schema])),
    additionalProperties: false,
};
/** The `base` setting: a map, as YAML or JSON where it is an input or a flag. */
const armValue = {
    placeholder: '"{endpoint: URL, model: NAME, …}"',
    schema: { anyOf: [ARM_SCHEMA, { type: 'string' }] },
    parse: (raw, name) => {
        const parsed = parseArmFields(mapIn(raw), name);
        return parsed.ok && Object.keys(parsed.value).length === 0 ? (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(name, EMPTY) : parsed;
    },
};
/** One request of each goes out together. */
const [LEAST_ARMS, MOST_ARMS] = [2, _samples_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .LOAD_ARMS */ .p.length];
/** The `arms` setting: a map of names to maps. One that is empty is as the settings outside. */
const armsValue = {
    placeholder: '"{NAME: {model: …}, NAME: {model: …}}"',
    schema: {
        anyOf: [
            {
                type: 'object',
                additionalProperties: { anyOf: [ARM_SCHEMA, { type: 'null' }] },
                minProperties: LEAST_ARMS,
                maxProperties: MOST_ARMS,
            },
            { type: 'string' },
        ],
    },
    parse: (raw, name) => {
        const map = mapIn(raw);
        if (!(0,_values_structures_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(map))
            return (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(name, 'is no map of names to arms');
        const entries = Object.entries(map);
        if (entries.length < LEAST_ARMS || entries.length > MOST_ARMS)
            return (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(name, `has ${entries.length} of them; ${LEAST_ARMS} to ${MOST_ARMS} can be compared`);
        const parsed = entries.map(([arm, own]) => [arm, parseNamedArm(arm, own, name)]);
        const problems = parsed.flatMap(([, each]) => (each.ok ? [] : each.problems));
        const fields = Object.fromEntries(parsed.map(([arm, each]) => [arm, each.ok ? each.value : {}]));
        return problems.length > 0 ? { ok: false, problems, rest: fields } : (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .valid */ .rZ)(fields);
    },
};
function parseNamedArm(arm, raw, name) {
    // The order of the map is that of the arms, and JavaScript puts whole numbers first.
    if (!_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .TAG_NAME */ .vS.test(arm) || /^\d+$/.test(arm))
        return (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(name, 'a name is no number, and has 1 to 80 characters without `, : { } | < >`');
    if (_samples_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .ARMS */ .ul.some((known) => known === arm))
        return (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(`${name}.${arm}`, `\`${arm}\` means something else where arms are told; choose another name`);
    return raw === null ? (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .valid */ .rZ)({}) : parseArmFields(raw, `${name}.${arm}`);
}
/** The map that a text holds; undefined where it holds none. */
function mapIn(raw) {
    if (typeof raw !== 'string')
        return raw;
    try {
        return (0,_prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooDeep */ .f)(raw) ? undefined : (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(raw, { maxAliasCount: 100, logLevel: 'silent' });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 34441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ JUDGE_SETTINGS)
});

var suggest = __webpack_require__(62371);
var catalogue = __webpack_require__(20264);
var metrics_tags = __webpack_require__(81760);
var duration = __webpack_require__(5937);
var threshold = __webpack_require__(85221);
;// CONCATENATED MODULE: ./src/verdict/thresholds/parse-expression.ts



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
    return /^\d+(\.\d+)?[a-z]+\d/i.test(text) ? (0,duration/* parseDuration */.E)(text) : undefined;
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

;// CONCATENATED MODULE: ./src/verdict/thresholds/parse-thresholds.ts




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
        return raw.flatMap((item) => orEmpty(entriesOf(item), 'an entry of the list is empty'));
    if (typeof raw !== 'object' || raw === null)
        return [`${JSON.stringify(raw)} is no \`metric: expression\``];
    return Object.entries(raw).flatMap(([metric, value]) => expressionsOf(metric, value));
}
/** What is empty was meant to be something, as the text of a variable that is not set: nothing of it is passed over. */
function orEmpty(found, problem) {
    return found.length === 0 ? [problem] : found;
}
function expressionsOf(metric, value) {
    const empty = `\`${metric}\` has no expression such as \`p(95)<3s\``;
    if (typeof value === 'string')
        return orEmpty(linesOf(value).map((expression) => ({ metric, expression })), empty);
    if (Array.isArray(value))
        return orEmpty(value.flatMap((item) => expressionsOf(metric, item)), empty);
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
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.replace(/\s+#\s.*$/, ''));
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
        const match = OF_K6[name] ?? (0,catalogue/* suggestMetric */.LD)(name);
        const origin = Object.hasOwn(OF_K6, name) ? ', which is k6’s' : '';
        return `there is no metric \`${name}\`${origin}${match === undefined ? '' : `; did you mean \`${match}\`?`}`;
    }
    const tags = tagText === undefined ? {} : parseTags(tagText, name);
    if (typeof tags === 'string')
        return tags;
    const parsed = parseExpression(expression, metric);
    return typeof parsed === 'string'
        ? `\`${written.trim()}\`: ${parsed}`
        : { ...parsed, metric: metric.name, tags };
}
/** k6's own metrics, and the nearest thing that is measured here. */
const OF_K6 = {
    http_req_duration: 'total_generation_time',
    http_req_waiting: 'time_to_first_token',
    http_req_receiving: 'total_generation_time',
    http_req_failed: 'error_rate',
    http_reqs: 'requests',
    iteration_duration: 'total_generation_time',
    iterations: 'requests',
    dropped_iterations: 'dropped_requests',
};
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
        const known = metrics_tags/* TAGS */.gp.find((name) => name === tag);
        if (known === undefined)
            return `\`${metric}{${text}}\`: there is no tag \`${tag}\`; tags are ${metrics_tags/* TAGS */.gp.join(', ')}${(0,suggest/* suggestion */.h)(tag, metrics_tags/* TAGS */.gp)}`;
        if (known === 'stage' && !/^[1-9]\d*$/.test(value))
            return `\`${metric}{${text}}\`: stages are numbered from 1, not \`${value}\``;
        if (tags[known] !== undefined)
            return `\`${metric}{${text}}\`: \`${known}\` is given twice`;
        tags[known] = value;
    }
    return tags;
}
function unquote(text) {
    return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

var values_define = __webpack_require__(94569);
var dist = __webpack_require__(38815);
var good = __webpack_require__(30940);
var yaml_depth = __webpack_require__(57388);
var setting = __webpack_require__(52848);
var structures = __webpack_require__(36168);
;// CONCATENATED MODULE: ./src/settings/values/good-value.ts







const CHECKS = 'checks';
const NAMES = good/* GOOD_METRICS */.Op.flatMap(({ name, alias }) => (alias === null ? [name] : [alias, name]));
const FORM = '`{ ttft: 2s, tpot: 50ms, e2e: 20s, checks: true }`';
/** A map from metrics to the limits of a good request, as YAML where it is an input or a flag; braces may be left out. */
const goodValue = {
    placeholder: '"METRIC: LIMIT, …"',
    schema: {
        type: ['object', 'string'],
        properties: {
            ...Object.fromEntries(NAMES.map((name) => [name, { type: ['string', 'number'] }])),
            [CHECKS]: { type: 'boolean' },
        },
        additionalProperties: false,
        examples: [{ ttft: '2s', tpot: '50ms', e2e: '20s' }],
    },
    parse: (raw, name) => {
        const map = typeof raw === 'string' ? (parseMap(raw) ?? parseMap(`{${raw}}`)) : raw;
        if (!(0,structures/* isObject */.Gv)(map))
            return (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(raw)} is no map such as ${FORM}`);
        const read = Object.entries(map).map(([key, value]) => readEntry(key, value));
        const problems = read.filter((entry) => typeof entry === 'string');
        if (problems.length > 0)
            return { ok: false, problems: problems.map((message) => ({ setting: name, message })) };
        const limits = read.filter((entry) => typeof entry === 'object');
        const twice = limits.find(({ metric }, i) => limits.findIndex((each) => each.metric === metric) < i);
        if (twice !== undefined)
            return (0,setting/* invalid */.Gq)(name, `\`${twice.metric}\` has two limits`);
        const checks = read.includes(true);
        return limits.length > 0 || checks
            ? (0,setting/* valid */.rZ)({ limits, checks })
            : (0,setting/* invalid */.Gq)(name, `says nothing of a good request; write ${FORM}`);
    },
};
function parseMap(text) {
    try {
        const data = (0,yaml_depth/* isTooDeep */.f)(text) ? undefined : (0,dist.parse)(text, { maxAliasCount: 0, logLevel: 'error' });
        return (0,structures/* isObject */.Gv)(data) ? data : undefined;
    }
    catch {
        return undefined;
    }
}
/** One limit; whether checks count; or what is wrong with the entry. */
function readEntry(key, value) {
    if (key === CHECKS) {
        const word = String(value);
        return word === 'true' || word === 'false'
            ? word === 'true'
            : `\`${CHECKS}\`: ${(0,setting/* show */.WU)(value)} is neither \`true\` nor \`false\``;
    }
    const metric = good/* GOOD_METRICS */.Op.find(({ name, alias }) => key === name || key === alias);
    if (metric === undefined) {
        const names = [...NAMES, CHECKS];
        return `a good request has no \`${key}\`; it may have ${names.join(', ')}${(0,suggest/* suggestion */.h)(key, names)}`;
    }
    const limit = metric.unit === 'ms' ? readTime(value) : readNumber(value);
    if (limit !== null)
        return { metric: metric.name, value: limit };
    return metric.unit === 'ms'
        ? `\`${key}\`: ${(0,setting/* show */.WU)(value)} is no time with its unit, such as \`2s\` or \`50ms\``
        : `\`${key}\`: ${(0,setting/* show */.WU)(value)} is no number above 0, in ${metric.unit}`;
}
/** A bare number would be seconds in other settings and milliseconds in thresholds: it takes its unit here. */
function readTime(value) {
    const text = typeof value === 'string' ? value.trim() : '';
    const ms = /[a-z]$/.test(text) ? (0,duration/* parseDuration */.E)(text) : undefined;
    return ms !== undefined && ms > 0 ? ms : null;
}
function readNumber(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}

var nested_yaml = __webpack_require__(89425);
var values = __webpack_require__(84624);
;// CONCATENATED MODULE: ./src/settings/definitions/judge-settings.ts






const thresholdsValue = {
    placeholder: '"METRIC: EXPRESSION"',
    schema: {
        type: ['string', 'array', 'object'],
        examples: ['time_to_first_token: p(95)<3s'],
        items: { type: ['string', 'object'] },
        additionalProperties: { type: ['string', 'array', 'object'] },
    },
    parse: (raw, name) => {
        const data = typeof raw === 'string' ? (0,nested_yaml/* parseNested */.P)(raw) : undefined;
        const { thresholds, problems } = parseThresholds(data ?? raw, name);
        return problems.length === 0 ? (0,setting/* valid */.rZ)(thresholds) : { ok: false, problems, rest: thresholds };
    },
};
/** When the gate is green. */
const JUDGE_SETTINGS = {
    thresholds: (0,values_define/* withDefault */.I)(thresholdsValue, 'error_rate: rate<0.05\ntimeout_rate: rate<0.05', {
        summary: "One a line, `metric: expression` or `metric{tag:value}: expression` with k6's grammar, or a YAML map of lists.",
        defaultText: '`error_rate: rate<0.05` and `timeout_rate: rate<0.05`',
    }),
    good: (0,values_define/* optional */.l)(goodValue, {
        perScenario: true,
        summary: 'What one good request is, a map such as `{ ttft: 2s, tpot: 50ms, e2e: 20s, checks: true }`: it measures `good_requests` (their share of all arrivals) and `goodput` (how many a second).',
    }),
    'on-inconclusive': (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['warn', 'fail', 'point']), 'warn', {
        summary: '`warn` (job green, with a warning), `fail`, or `point` (decide on the point estimate, as k6 does).',
    }),
    canary: (0,values_define/* withDefault */.I)(values/* booleanValue */.eC, false, {
        where: 'config',
        summary: 'Without a second arm: with every sixth request of a load a tiny one of fixed words is sent, for at most 15 % of the budget. What ails these canaries as well is called trouble of the endpoint, and fails no threshold.',
    }),
    'on-shared-failure': (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['inconclusive', 'fail']), 'inconclusive', {
        where: 'config',
        summary: 'A limit that base exceeds in the same run as well, or that fails by what ails the canaries too, is `inconclusive`, for it may be the endpoint’s trouble and not the change, or a failure all the same, as for a release branch.',
    }),
    confidence: (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0.5, max: 0.9999 }), 0.95, {
        where: 'config',
        summary: 'One-sided confidence of each verdict.',
    }),
    'red-confidence': (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0.5, max: 0.9999 }), 0.995, {
        where: 'config',
        summary: 'One-sided confidence of red in a comparison with the base, over all its rows and looks; what is worse at `confidence` alone is `inconclusive` and called suspect.',
    }),
    'stop-early': (0,values_define/* withDefault */.I)(values/* booleanValue */.eC, true, {
        where: 'config',
        summary: 'Stop a steady load as soon as every threshold is decided.',
    }),
    reuse: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['merge-queue', 'never', 'always']), 'merge-queue', {
        where: 'config',
        summary: 'Where a run of this repository passed within 24 hours with the same prompts, settings, endpoint and version, its pass stands and nothing is sent: in a merge queue, never, or on every event.',
    }),
    paths: (0,values_define/* optional */.l)(values/* linesValue */.Pr, {
        summary: 'Globs; on a pull request that changes none of them nothing is sent, and the gate succeeds as `skipped`. The last match wins, `!` negates.',
    }),
};


/***/ }),

/***/ 46657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ PUBLISH_SETTINGS)
/* harmony export */ });
/* harmony import */ var _values_define_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94569);
/* harmony import */ var _values_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52848);
/* harmony import */ var _values_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84624);



/** Names become part of a comment's marker, a status and an artifact; GitHub refuses these characters there. */
const nameValue = {
    placeholder: 'NAME',
    schema: { type: 'string', maxLength: 80 },
    parse: (raw, name) => {
        const text = String(raw).trim();
        const fits = text.length > 0 && text.length <= 80 && !/["<>:|*?\\/\p{Cc}]/u.test(text);
        return fits
            ? (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(text)
            : (0,_values_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_values_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not a name of 1 to 80 characters without \`" < > : | * ? \\ /\``);
    },
};
/** Where the result is told. */
const PUBLISH_SETTINGS = {
    name: (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)(nameValue, 'llm-perf-gate', {
        summary: 'Tells several gates on one pull request apart: comment, status and artifact carry it.',
    }),
    'github-token': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValue */ .aF, {
        summary: "For the comment, the status and the pull request's changed files.",
        defaultText: '`${{ github.token }}`',
    }),
    comment: (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)((0,_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choiceValue */ .bg)(['always', 'on-change', 'on-failure', 'never']), 'always', {
        summary: 'When to comment on the pull request; `on-change`: where the run did not pass, or a figure is shown to differ from the base. A comment that is there is kept up to date, and a skipped run opens none.',
    }),
    'comment-group': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(nameValue, {
        summary: 'One comment for all gates of a pull request that name the same group, with a row for each; its figures are in the summary of its run. Each gate needs a `name` of its own, and its commit status.',
    }),
    'commit-status': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanValue */ .eC, true, { summary: 'Set a commit status named after `name`.' }),
    'artifact-name': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(nameValue, { summary: 'Name of the artifact.', defaultText: 'value of `name`' }),
    'retention-days': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)((0,_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberValue */ .Vg)({ min: 1, max: 400, integer: true }), {
        summary: 'How long GitHub keeps the artifact.',
        defaultText: "the repository's",
    }),
    'report-dir': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .I)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8, 'llm-perf-gate-report', {
        summary: 'Where the files are written; always written, whatever GitHub answers.',
    }),
    config: (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8, { summary: 'Settings as inline YAML.', placeholder: 'YAML' }),
    'config-file': (0,_values_define_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .l)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textValue */ .v8, { summary: 'Settings in a YAML file; its path.', placeholder: 'PATH' }),
};


/***/ }),

/***/ 8509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ TARGET_SETTINGS)
});

;// CONCATENATED MODULE: ./src/protocols/protocol.ts
const PROTOCOL_NAMES = [
    'openai-chat',
    'openai-responses',
    'openai-completions',
    'anthropic-messages',
    'gemini',
    'gemini-interactions',
    'ollama-chat',
    'bedrock-converse',
];

var values_define = __webpack_require__(94569);
var dist = __webpack_require__(38815);
var suggest = __webpack_require__(62371);
var yaml_depth = __webpack_require__(57388);
var setting = __webpack_require__(52848);
var structures = __webpack_require__(36168);
;// CONCATENATED MODULE: ./src/settings/values/credential-values.ts





/**
 * A list of words, or text that is split into words: blanks divide them, `'…'` and `"…"` hold one together, and nothing else
 * means anything, for no shell reads it. What it holds is not repeated: it may be secret.
 */
const commandValue = {
    placeholder: 'COMMAND',
    schema: { type: ['string', 'array'], items: { type: 'string' } },
    parse: (raw, name) => {
        const words = typeof raw === 'string' ? splitWords(raw) : raw;
        if (words === null)
            return (0,setting/* invalid */.Gq)(name, 'has a quote that does not end');
        return Array.isArray(words) &&
            words.every((word) => typeof word === 'string' && !word.includes('\0')) &&
            (words[0] ?? '').trim() !== ''
            ? (0,setting/* valid */.rZ)(words)
            : (0,setting/* invalid */.Gq)(name, 'is no program with its arguments, as text or as a list of texts');
    },
};
/** Null where a quote does not end. */
function splitWords(text) {
    const words = [];
    const part = /\s+|'([^']*)'|"([^"]*)"|([^\s'"]+)|['"]/gy;
    let word = null;
    for (const [whole, single, double, plain] of text.matchAll(part)) {
        const piece = single ?? double ?? plain;
        if (piece !== undefined)
            word = (word ?? '') + piece;
        else if (/^['"]/.test(whole))
            return null;
        else if (word !== null) {
            words.push(word);
            word = null;
        }
    }
    return word === null ? words : [...words, word];
}
const KEYS = {
    'openai-oidc': {
        needed: ['identity-provider-id', 'service-account-id'],
        optional: ['audience'],
    },
    'anthropic-oidc': {
        needed: ['federation-rule-id', 'organization-id'],
        optional: ['service-account-id', 'workspace-id', 'audience'],
    },
    aws: { needed: [], optional: ['region', 'service', 'role-arn', 'audience'] },
};
const KINDS = Object.keys(KEYS);
/** A type alone, or a map with `type` and what it takes, as YAML. */
const authValue = {
    placeholder: KINDS.join('|'),
    schema: {
        anyOf: [
            { type: 'string' },
            {
                type: 'object',
                properties: {
                    type: { enum: KINDS },
                    ...Object.fromEntries(KINDS.flatMap((kind) => [...KEYS[kind].needed, ...KEYS[kind].optional]).map((key) => [
                        key,
                        { type: 'string' },
                    ])),
                },
                required: ['type'],
                additionalProperties: false,
            },
        ],
    },
    parse: (raw, name) => {
        const value = typeof raw === 'string' && raw.includes(':') ? parseYaml(raw) : raw;
        const map = typeof value === 'string' ? { type: value.trim() } : value;
        if (!(0,structures/* isObject */.Gv)(map))
            return (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(raw)} is no type and no map with a \`type\``);
        const { type, ...given } = map;
        const kind = KINDS.find((each) => each === type);
        if (kind === undefined)
            return (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(type ?? raw)} is not one of ${KINDS.join(', ')}${(0,suggest/* suggestion */.h)(String(type), KINDS)}`);
        return readGiven(kind, given, name);
    },
};
function readGiven(type, given, name) {
    const { needed, optional } = KEYS[type];
    const known = [...needed, ...optional];
    const texts = {};
    for (const [key, value] of Object.entries(given)) {
        if (!known.includes(key))
            return (0,setting/* invalid */.Gq)(name, `\`${type}\` has no \`${key}\`; it takes ${known.join(', ')}${(0,suggest/* suggestion */.h)(key, known)}`);
        if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value.trim()))
            return (0,setting/* invalid */.Gq)(`${name}.${key}`, 'is no single word');
        texts[key] = value.trim();
    }
    const missing = needed.filter((key) => texts[key] === undefined);
    return missing.length === 0
        ? (0,setting/* valid */.rZ)({ type, given: texts })
        : (0,setting/* invalid */.Gq)(name, `\`${type}\` needs ${missing.map((key) => `\`${key}\``).join(' and ')}`);
}
function parseYaml(text) {
    try {
        return (0,yaml_depth/* isTooDeep */.f)(text) ? undefined : (0,dist.parse)(text, { maxAliasCount: 100, logLevel: 'error' });
    }
    catch {
        return undefined;
    }
}

var headers_value = __webpack_require__(83802);
var nested_yaml = __webpack_require__(89425);
;// CONCATENATED MODULE: ./src/settings/values/volume-value.ts


const MOST = 1e12;
/** Requests of a period: `1200000`, or a map or list (as text in YAML, or one `prompt: number` a line) of prompts with numbers. */
const volumeValue = {
    placeholder: 'NUMBER',
    schema: {
        type: ['number', 'string', 'object', 'array'],
        examples: [1_200_000],
        additionalProperties: { type: ['number', 'string'] },
        items: { type: ['object', 'string'], additionalProperties: { type: ['number', 'string'] } },
    },
    parse: (raw, name) => {
        const one = readCount(raw);
        if (one !== undefined)
            return (0,setting/* valid */.rZ)({ requests: one, byPrompt: null });
        const written = typeof raw === 'string' && /^\s*(?:[[{]|-\s)/.test(raw) ? (0,nested_yaml/* parseStructure */.V)(raw) : undefined;
        const entries = [written, raw].flatMap((one) => (one === undefined ? [] : [countsOf(one)])).find(isWhole);
        if (entries === undefined)
            return (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(raw)} is no number of requests, and no map from prompts to numbers`);
        const prompts = entries.map(([prompt]) => prompt);
        const twice = prompts.find((prompt, i) => prompts.indexOf(prompt) !== i);
        if (twice !== undefined)
            return (0,setting/* invalid */.Gq)(name, `\`${twice}\` is there twice`);
        return (0,setting/* valid */.rZ)({
            requests: entries.reduce((sum, [, count]) => sum + count, 0),
            byPrompt: Object.fromEntries(entries),
        });
    },
};
function countsOf(written) {
    return entriesOf(written).map(([prompt, value]) => [prompt.trim(), readCount(value)]);
}
function isWhole(entries) {
    return (entries.every(([prompt, count]) => prompt !== '' && count !== undefined) &&
        entries.some(([, count]) => count !== undefined && count > 0));
}
function entriesOf(raw) {
    if (Array.isArray(raw))
        return raw.flatMap(entriesOf);
    if (typeof raw === 'object' && raw !== null)
        return Object.entries(raw);
    return String(raw)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
        const colon = line.lastIndexOf(':');
        return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1)];
    });
}
/** `1200000`, `1,200,000`, `1_200_000`. */
function readCount(raw) {
    const digits = String(raw)
        .trim()
        .replace(/[,_](?=\d{3}(\D|$))/g, '');
    const count = /^\d+(\.\d+)?(e\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
    return count >= 0 && count <= MOST && (count > 0 || typeof raw !== 'object') ? count : undefined;
}

;// CONCATENATED MODULE: ./src/settings/values/tls-value.ts



const PARTS = ['ca', 'cert', 'key'];
/** Values are not repeated: somebody may have written the key itself. */
const tlsValue = {
    placeholder: '"ca: FILE, cert: FILE, key: FILE"',
    schema: {
        type: ['object', 'string'],
        properties: Object.fromEntries(PARTS.map((part) => [part, { type: 'string' }])),
        additionalProperties: false,
    },
    parse: (raw, name) => {
        const given = typeof raw === 'string' ? pairsOf(raw) : raw;
        if (!(0,structures/* isObject */.Gv)(given))
            return (0,setting/* invalid */.Gq)(name, 'is no map of `ca`, `cert` and `key`');
        for (const [part, value] of Object.entries(given)) {
            if (!PARTS.some((known) => known === part))
                return (0,setting/* invalid */.Gq)(name, `has an unknown key; valid are ${PARTS.join(', ')}${(0,suggest/* suggestion */.h)(part, PARTS)}`);
            if (typeof value !== 'string' || value.trim() === '' || value.includes('\n'))
                return (0,setting/* invalid */.Gq)(`${name}.${part}`, 'is no path and no `env:NAME`');
        }
        return (0,setting/* valid */.rZ)(given);
    },
};
function pairsOf(text) {
    const pairs = text.split(',').map((pair) => /^\s*(\w+)\s*:\s*(\S.*?)\s*$/.exec(pair));
    return pairs.some((pair) => pair === null)
        ? undefined
        : Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

var url_value = __webpack_require__(80537);
var values = __webpack_require__(84624);
;// CONCATENATED MODULE: ./src/settings/definitions/target-settings.ts









/** What is asked, of whom, and for how much. */
const TARGET_SETTINGS = {
    endpoint: (0,values_define/* optional */.l)(url_value/* endpointValue */.V, {
        summary: "URL of the API, or `simulator` for the embedded simulated endpoint (no network, no cost). A base URL as SDKs take it (no path, or ending in `/v1`, `/openai`, a deployment, …) gets the protocol's standard path appended.",
        defaultText: 'required',
    }),
    protocol: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['auto', ...PROTOCOL_NAMES]), 'auto', {
        summary: 'Wire format; `auto` decides by the URL and says in the log what it chose.',
    }),
    model: (0,values_define/* optional */.l)(values/* textValue */.v8, {
        perScenario: true,
        summary: 'Model id, sent as the protocol wants it; also the key for prices.',
    }),
    'api-key': (0,values_define/* optional */.l)(values/* secretValue */.aF, {
        summary: "Sent in the protocol's own auth header; registered as a secret before anything else happens.",
    }),
    'api-key-command': (0,values_define/* optional */.l)(commandValue, {
        summary: 'A program that prints the key or a token, such as `az account get-access-token …`: run without a shell, again before what it gave ends, and once where it is refused (401). Never taken from a config file.',
    }),
    'api-key-file': (0,values_define/* optional */.l)(values/* textValue */.v8, {
        placeholder: 'FILE',
        summary: 'A file that holds the key or a token; read again when it changes. Never taken from a config file.',
    }),
    'api-key-lifetime': (0,values_define/* optional */.l)((0,values/* durationValue */.k6)(10_000, 86_400_000), {
        where: 'config',
        summary: 'How long what `api-key-command` gives lasts, where it is no JWT and does not say it.',
    }),
    auth: (0,values_define/* optional */.l)(authValue, {
        summary: "No stored key: `openai-oidc` and `anthropic-oidc` exchange the workflow's identity (`id-token: write`) for a short-lived token, renewed before it ends; `aws` signs requests (SigV4, Bedrock) with the environment's credentials. A map with `type` and what it takes.",
    }),
    headers: (0,values_define/* withDefault */.I)(headers_value/* headersValue */.c, '', {
        summary: 'Extra headers, one `Name: value` a line; values are registered as secrets.',
        defaultText: '–',
    }),
    tls: (0,values_define/* optional */.l)(tlsValue, {
        where: 'config',
        summary: 'PEM files, or `env:NAME` for variables that hold PEM: `ca` of a private authority, `cert` and `key` where the endpoint wants a client certificate.',
    }),
    body: (0,values_define/* optional */.l)(structures/* objectValue */.ZH, {
        where: 'config',
        summary: "Fields merged into the request's JSON; null removes one. A cap or a number of answers in it raises what is reserved.",
    }),
    'max-tokens': (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 1, max: 1_000_000, integer: true }), 256, {
        perScenario: true,
        summary: 'Most output tokens a request may produce; also bounds its worst-case cost.',
    }),
    timeout: (0,values_define/* withDefault */.I)((0,values/* durationValue */.k6)(1, 3_600_000), '30s', {
        perScenario: true,
        summary: 'A request still unfinished then is aborted and counts as a timeout.',
    }),
    stream: (0,values_define/* withDefault */.I)(values/* booleanValue */.eC, true, {
        summary: 'Stream the response; time to first token is measured only when streaming, never guessed.',
    }),
    budget: (0,values_define/* withDefault */.I)((0,values/* moneyValue */.G6)(1_000_000), '1.00', {
        summary: 'Hard ceiling in US dollars for the whole run, over all scenarios, arms and retries.',
    }),
    'monthly-requests': (0,values_define/* optional */.l)(volumeValue, {
        summary: 'Requests a month in production: one number, or `prompt: number` for each prompt. The bill is told in dollars a month then, instead of for 1,000 requests, and `monthly_cost` can be a threshold.',
    }),
    'input-overhead': (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0, max: 1_000_000, integer: true }), 0, {
        where: 'config',
        summary: 'Most input tokens that the endpoint adds to each prompt (a system prompt of its own, say); reserved with every request.',
    }),
    prices: (0,values_define/* optional */.l)(structures/* pricesValue */.yq, {
        summary: 'Dollars per million tokens (`request` per request): `input: 2.50, cached-input: 1.25, cache-write: 3.13, output: 10, request: 0`, of the one model that is asked, at the standard tier unless `tier: priority` (`speed`, `geo`) stands with them; for several a price file; `gpu-hour: 2.49, gpus: 2` for servers of your own; `free`; or `update`, the table as it is published today (`update@sha256:…`: that one or none). Without it the price table knows common models; one it does not know is an error, never $0.',
        defaultText: 'by model',
    }),
};


/***/ }),

/***/ 61742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ INPUT_NAMES),
  nc: () => (/* binding */ SCENARIO_SETTING_NAMES),
  yy: () => (/* binding */ SETTINGS),
  yU: () => (/* binding */ SETTING_GROUPS),
  OI: () => (/* binding */ SETTING_NAMES),
  aq: () => (/* binding */ defaultTextOf)
});

var values_define = __webpack_require__(94569);
var arm_fields = __webpack_require__(33550);
var url_value = __webpack_require__(80537);
var values = __webpack_require__(84624);
;// CONCATENATED MODULE: ./src/settings/definitions/compare-settings.ts




/** What the change is compared with: the other arm of the same run, or what earlier runs stored. */
const COMPARE_SETTINGS = {
    compare: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['none', 'base', 'baseline']), 'none', {
        summary: "`base`: every request is sent twice, once as the pull request has it and once as its base has it (the merge base's prompts, or what `base` names), and the gate fails where the change is worse; where nothing differs, base is not sent. `baseline`: nothing more is sent; the run is compared with up to 20 stored runs of the base branch, warns, and from five of them on fails where it is worse than they leave to chance.",
    }),
    base: (0,values_define/* optional */.l)(arm_fields/* armValue */.eN, {
        summary: 'Compare with anything else, in a YAML map of what base has of its own: `endpoint`, `model`, `protocol`, `api-key`, `headers`, `body`, `prices`, `prompts`, `stream`. What it does not name is that of the settings outside; headers and body are merged over theirs, null takes one away. Without `prompts` both arms are asked the same.',
    }),
    arms: (0,values_define/* optional */.l)(arm_fields/* armsValue */.tT, {
        summary: 'Several side by side, to choose from: a YAML map of names to maps as for `base`. The first is the control; each of the others is compared with it, on the same prompts in the same run.',
    }),
    'base-endpoint': (0,values_define/* optional */.l)(url_value/* endpointValue */.V, {
        where: 'config',
        summary: 'Short for `base: {endpoint: URL}`, with the headers, the key and the prices of `endpoint`.',
    }),
    'base-model': (0,values_define/* optional */.l)(values/* textValue */.v8, {
        where: 'config',
        summary: 'Short for `base: {model: NAME}`.',
    }),
    'base-ref': (0,values_define/* optional */.l)(values/* gitRefValue */.hq, {
        where: 'config',
        summary: 'Branch, tag or commit whose merge base with the change has the prompts of `compare: base`. By default the branch that the pull request goes to; outside of GitHub `origin/HEAD`, else `main` or `master`, read by git.',
    }),
    'base-prompts': (0,values_define/* optional */.l)(values/* textValue */.v8, {
        where: 'config',
        placeholder: 'DIR',
        summary: "Folder with the prompt files as base has them, at the same paths as in the workspace; for `compare: base` without git and without GitHub's API.",
    }),
    design: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['pairs', 'switchback']), 'pairs', {
        where: 'config',
        summary: 'How the arms share the load: in matched `pairs`, or by `switchback` blocks of a minute, which also show the load that an arm makes (for an endpoint of your own near its capacity; at least 14 minutes).',
    }),
};

var judge_settings = __webpack_require__(34441);
var engine = __webpack_require__(83701);
var suggest = __webpack_require__(62371);
var setting = __webpack_require__(52848);
var structures = __webpack_require__(36168);
var esm_validator = __webpack_require__(60207);
;// CONCATENATED MODULE: ./src/settings/values/check-kinds.ts

/** Every kind of check: one row each. */
const CHECK_KINDS = {
    status: {
        form: '`status: 200`',
        make: (argument) => {
            const wanted = typeof argument === 'string' ? Number(argument) : argument;
            if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 100 || wanted > 599)
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
function mayTakeLong(check) {
    return { ...check, mayTakeLong: true };
}
function withText(argument, make) {
    if (typeof argument === 'number')
        return make(String(argument));
    return typeof argument === 'string' && argument !== '' ? make(argument) : 'is no text';
}
function makePattern(source) {
    try {
        const pattern = new RegExp(source, 'u');
        return mayTakeLong(onText(`matches ${source}`, (text) => pattern.test(text)));
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
    return mayTakeLong(onText(`fits the JSON schema${title}`, (text) => {
        const value = parseJson(text);
        return value !== undefined && isValid(validator, value);
    }));
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
    const trimmed = text.trim();
    const isFenced = trimmed.length > 6 && trimmed.startsWith('```') && trimmed.endsWith('```');
    const inner = isFenced ? /^(?:json)?[ \t]*\r?\n/.exec(trimmed.slice(3)) : null;
    try {
        return JSON.parse(inner === null ? text : trimmed.slice(3 + inner[0].length, -3));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/settings/values/checks-value.ts




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

var dist = __webpack_require__(38815);
var yaml_depth = __webpack_require__(57388);
;// CONCATENATED MODULE: ./src/settings/values/map-value.ts




/** A map, as YAML or JSON text where it is an input or a flag. */
const mapValue = {
    placeholder: '"NAME: VALUE"',
    schema: { type: ['object', 'string'] },
    parse: (raw, name) => {
        const value = typeof raw === 'string' ? parseText(raw) : raw;
        return (0,structures/* isObject */.Gv)(value) ? (0,setting/* valid */.rZ)(value) : (0,setting/* invalid */.Gq)(name, `${(0,setting/* show */.WU)(raw)} is no map of \`name: value\``);
    },
};
function parseText(text) {
    try {
        return (0,yaml_depth/* isTooDeep */.f)(text) ? undefined : (0,dist.parse)(text, { maxAliasCount: 100, logLevel: 'error' });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/settings/definitions/load-settings.ts






const HOUR = 3_600_000;
const count = (0,values/* numberValue */.Vg)({ min: 1, max: 1_000_000, integer: true });
const EXECUTORS = [
    'ramping-arrival-rate',
    'constant-arrival-rate',
    'ramping-vus',
    'constant-vus',
    'shared-iterations',
];
const SCENARIO_TYPES = ['load', 'cold-start', 'rate-limit', 'cache', 'capacity'];
/** What is sent when. */
const LOAD_SETTINGS = {
    prompts: (0,values_define/* optional */.l)({ ...values/* linesValue */.Pr, schema: { type: ['string', 'array'] }, parse: (raw) => ({ ok: true, value: raw }) }, {
        perScenario: true,
        placeholder: 'TEXT|GLOB',
        summary: 'One a line or a YAML list: inline text, files, folders or globs (`.txt`, `.md`, `.jsonl`, `.json`, `.csv`, `.yml`, `.yaml` including GitHub `.prompt.yml`, promptfoo and LangChain, `.prompty`, `.prompt`, `.j2`, `.hbs`), or maps `{file, variables, template}`.',
        defaultText: 'built-in set',
    }),
    variables: (0,values_define/* optional */.l)(mapValue, {
        perScenario: true,
        summary: "A YAML or JSON map of values for the variables of prompt files' templates; they win over the files' own.",
    }),
    'variables-file': (0,values_define/* optional */.l)(values/* textValue */.v8, {
        perScenario: true,
        summary: 'A CSV, JSON Lines, JSON or YAML file of rows of variables; a prompt is asked once for each row that changes it.',
    }),
    template: (0,values_define/* optional */.l)((0,values/* choiceValue */.bg)(engine/* ENGINE_NAMES */.Gw), {
        where: 'config',
        perScenario: true,
        summary: 'Language of the prompt files’ templates, where their format does not say it; `none` sends them as they stand.',
        defaultText: 'by format',
    }),
    scenario: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(SCENARIO_TYPES), 'load', {
        perScenario: true,
        summary: '`load` (the stages below), `cold-start`, `rate-limit`, `cache`, or `capacity`: a search for the highest load at which requests are good.',
    }),
    stages: (0,values_define/* withDefault */.I)(structures/* stagesValue */.f2, '65s:3', {
        perScenario: true,
        summary: '`duration:target` pairs, comma or newline separated, or a YAML list of `{duration, target}`; target is requests per second (virtual users for the closed executors).',
    }),
    'max-concurrency': (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 1, max: 100_000, integer: true }), 50, {
        perScenario: true,
        summary: 'Most requests in flight; never exceeded. An arrival beyond it is dropped and counted.',
    }),
    executor: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(EXECUTORS), 'ramping-arrival-rate', {
        where: 'config',
        perScenario: true,
        summary: "How the load is shaped, with k6's names and meaning.",
    }),
    'start-rate': (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0, max: 1_000_000 }), 0, {
        where: 'config',
        perScenario: true,
        summary: 'Rate, or virtual users, at which a ramp begins; without `stages` their own, so that the default load is one rate.',
    }),
    'time-unit': (0,values_define/* withDefault */.I)((0,values/* durationValue */.k6)(1, HOUR), '1s', {
        where: 'config',
        perScenario: true,
        summary: 'What the rates of the arrival-rate executors count by.',
    }),
    arrivals: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['even', 'poisson', 'trace']), 'even', {
        where: 'config',
        perScenario: true,
        summary: 'Spacing of open-model arrivals: even as in k6, as independent users would come (seeded), or `trace`: at the times of the trace that `prompts` names (BurstGPT, Mooncake, aiperf), as long as the stages last.',
    }),
    'trace-speed': (0,values_define/* withDefault */.I)((0,values/* numberValue */.Vg)({ min: 0.001, max: 1_000 }), 1, {
        where: 'config',
        perScenario: true,
        summary: 'How many times as fast as it was recorded a trace is replayed.',
    }),
    'graceful-stop': (0,values_define/* withDefault */.I)((0,values/* durationValue */.k6)(0, HOUR), '30s', {
        where: 'config',
        perScenario: true,
        summary: 'How long requests in flight may go on after the last stage.',
    }),
    plateau: (0,values_define/* withDefault */.I)(values/* booleanValue */.eC, false, {
        where: 'config',
        perScenario: true,
        summary: 'Judge a load that stays the same on its plateau alone: its warm-up (by MSER-5 on the requests in flight, or of users on the latency) and its tail are left out, and it does not end early.',
    }),
    'think-time': (0,values_define/* withDefault */.I)(structures/* thinkTimeValue */.tn, '0s', {
        where: 'config',
        perScenario: true,
        summary: "A virtual user's pause between requests: a duration, or a range such as `1s-3s` (seeded).",
    }),
    vus: (0,values_define/* optional */.l)(count, {
        where: 'config',
        perScenario: true,
        summary: 'Virtual users of `constant-vus` and `shared-iterations`; without it those of the stages, or one.',
        defaultText: '–',
    }),
    iterations: (0,values_define/* withDefault */.I)(count, 1, {
        where: 'config',
        perScenario: true,
        summary: 'Requests that the virtual users of `shared-iterations` share.',
    }),
    'on-rate-limit': (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['backoff', 'ignore']), 'backoff', {
        where: 'config',
        perScenario: true,
        summary: 'After a 429: send nothing until Retry-After (or 5 s) has passed, or go on.',
    }),
    'prompt-order': (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['shuffle', 'sequential']), 'shuffle', {
        where: 'config',
        perScenario: true,
        summary: 'Order in which prompts are asked: seeded shuffle in rounds, or round robin.',
    }),
    nonce: (0,values_define/* withDefault */.I)(values/* booleanValue */.eC, false, {
        where: 'config',
        perScenario: true,
        summary: "Begin every prompt with a text of its own, so that the provider's prefix cache never hits.",
    }),
    workers: (0,values_define/* optional */.l)((0,values/* numberValue */.Vg)({ min: 0, max: 64, integer: true }), {
        where: 'config',
        summary: 'Threads that carry the load beside the one that plans it; 0 for none. Without it as many as the tokens that the plan expects a second need, at most one less than the machine has cores (two where it has two), never one alone; none below 30,000 a second (40,000 on two cores).',
        defaultText: 'by the plan',
    }),
    checks: (0,values_define/* optional */.l)(checksValue, {
        where: 'config',
        perScenario: true,
        summary: 'Conditions on each answer, one a line or a list: `status`, `has-content`, `not-cut-off`, `max-output-tokens`, `contains`, `matches`, `json`, `json-schema`; their share is the metric `checks`.',
    }),
    seed: (0,values_define/* optional */.l)(values/* textValue */.v8, {
        where: 'config',
        summary: 'Makes order, spacing and resampling repeatable.',
        defaultText: 'from commit and settings',
    }),
};

var publish_settings = __webpack_require__(46657);
;// CONCATENATED MODULE: ./src/settings/definitions/scenario-settings.ts



const scenario_settings_HOUR = 3_600_000;
/** What the scenarios other than `load` do. */
const SCENARIO_SETTINGS = {
    'cold-start': (0,values_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        cycles: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 1, max: 1_000, integer: true }), 3),
        idle: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(0, 6 * scenario_settings_HOUR), 60_000),
        'warm-requests': (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 1, max: 1_000, integer: true }), 5),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the cold-start scenario: `cycles` times wait `idle`, send one cold request, then `warm-requests` warm ones.',
        defaultText: '`cycles: 3, idle: 60s, warm-requests: 5`',
    }),
    'rate-limit': (0,values_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        rate: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.001, max: 100_000 }), 10),
        duration: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(1_000, scenario_settings_HOUR), 60_000),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the rate-limit scenario: the deliberately high rate, and for how long.',
        defaultText: '`rate: 10, duration: 60s`',
    }),
    capacity: (0,values_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        by: (0,structures/* field */.ZZ)((0,values/* choiceValue */.bg)(['rate', 'vus']), 'rate'),
        share: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.5, max: 0.999 }), 0.95),
        min: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.01, max: 100_000 }), 0.5),
        max: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.01, max: 100_000 }), 200),
        start: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.01, max: 100_000 }), 2),
        precision: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 0.02, max: 1 }), 0.2),
        dwell: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(10_000, scenario_settings_HOUR), 60_000),
        settle: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(0, scenario_settings_HOUR), 0),
        duration: (0,structures/* field */.ZZ)((0,values/* durationValue */.k6)(30_000, 6 * scenario_settings_HOUR), 30 * 60_000),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the capacity scenario: the highest rate (`by: rate`) or number of virtual users (`by: vus`) between `min` and `max` at which `share` of the requests are `good`; probes of about `dwell`, the first `settle` of each not judged, for at most `duration`.',
        defaultText: '`by: rate, share: 0.95, min: 0.5, max: 200, start: 2, precision: 0.2, dwell: 60s, settle: 0s, duration: 30m`',
    }),
    cache: (0,values_define/* withDefault */.I)((0,structures/* groupValue */.hC)({
        repeats: (0,structures/* field */.ZZ)((0,values/* numberValue */.Vg)({ min: 1, max: 10_000, integer: true }), 5),
        'hit-header': (0,structures/* field */.ZZ)(values/* headerPatternValue */.DI, ''),
    }), {}, {
        where: 'config',
        perScenario: true,
        summary: 'Of the cache scenario: how often each prompt is sent again, and the response header (`hit-header: name`, or `name: pattern`) that tells a hit.',
        defaultText: '`repeats: 5`',
    }),
};

var plan_shard = __webpack_require__(28303);
;// CONCATENATED MODULE: ./src/settings/definitions/shard-settings.ts




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
    shard: (0,values_define/* optional */.l)(shardValue, {
        summary: '`2/4`: this job carries its quarter of the load, on its quarter of the budget. A job with `mode: merge` judges the whole.',
    }),
    mode: (0,values_define/* withDefault */.I)((0,values/* choiceValue */.bg)(['run', 'estimate', 'merge', 'publish']), 'run', {
        summary: "`run`, `estimate` (tell the plan, what it costs and what each threshold needs, and send nothing; also without a key), `merge` (join what this run's shards measured and judge the whole), or `publish` (on `workflow_run`: tell what an unprivileged run measured).",
    }),
};

var target_settings = __webpack_require__(8509);
;// CONCATENATED MODULE: ./src/settings/schema.ts







/** The settings by what they are about, for help. */
const SETTING_GROUPS = {
    'What is asked, and whom': target_settings/* TARGET_SETTINGS */.s,
    'How much load': LOAD_SETTINGS,
    'Other scenarios': SCENARIO_SETTINGS,
    'Compared with what': COMPARE_SETTINGS,
    'How it is judged': judge_settings/* JUDGE_SETTINGS */.U,
    'One load in several parts': SHARD_SETTINGS,
    'Files, and where settings stand': publish_settings/* PUBLISH_SETTINGS */.G,
};
/** Every setting, in the order in which tables list them. */
const SETTINGS = {
    ...target_settings/* TARGET_SETTINGS */.s,
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

/***/ 51189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ findGivenSecrets),
  d: () => (/* binding */ findSecrets)
});

var redact = __webpack_require__(91564);
var arm_fields = __webpack_require__(33550);
;// CONCATENATED MODULE: ./src/settings/secret-parts.ts

/** The parts of a header or an address that are secret by themselves, in each form in which they are sent. */
/** Names of headers whose every word counts, however short. */
const CREDENTIAL = /auth|key|token|secret|passw|credential|cookie|session|signature/i;
/** Of other headers the last word only counts where no word of a sentence is so long. */
const LONG = 8;
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
/**
 * The value, and of `Bearer abc` also `abc`; each cookie; what `Basic` encodes; the values of parameters. A line that is no
 * header may be a secret set down wrongly.
 */
function secretsOfHeader(line) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim();
    const value = line.slice(colon + 1).trim();
    if (!HEADER_NAME.test(name))
        return [line.trim(), value];
    const last = value.split(/\s+/).at(-1) ?? '';
    const parameters = [...value.matchAll(/(?:^|[\s;,])[\w.-]+=(?:"([^"]*)"|([^\s;,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const isCredential = CREDENTIAL.test(name);
    return [
        value,
        ...(isCredential || last.length >= LONG ? [last] : []),
        ...(isCredential ? [...parameters, ...parameters.map(decoded)] : []),
        ...basicPair(/^basic\s+(\S+)$/i.exec(value)?.[1]),
    ];
}
/** Of `user:password` in base64: the pair and both of its parts. */
function basicPair(encoded) {
    return encoded === undefined ? [] : partsOfPair(Buffer.from(encoded, 'base64').toString('utf8'));
}
function partsOfPair(pair) {
    const colon = pair.indexOf(':');
    return colon === -1 ? [pair] : [pair, pair.slice(0, colon), pair.slice(colon + 1)];
}
/**
 * User and password as written, decoded, as a pair and as Basic authentication sends them; the query's values, and a query
 * without any. What is no address is secret as a whole.
 */
function secretsOfUrl(text) {
    const trimmed = text.trim();
    const url = parseUrl(trimmed);
    const query = /\?([^#]*)/.exec(trimmed)?.[1] ?? '';
    const queries = query
        .split('&')
        .filter((part) => !isPublicPart(part))
        .map((part) => (part.includes('=') ? part.slice(part.indexOf('=') + 1) : part));
    const values = [
        ...queries,
        ...queries.map(decoded),
        ...queries.map((part) => decoded(part.replaceAll('+', ' '))),
    ];
    const whole = url === null || !ADDRESS.test(trimmed) ? [trimmed] : [];
    return [...whole, ...userOf(url), ...credentialsIn(trimmed), ...values];
}
function isPublicPart(part) {
    const [name = '', value = ''] = part.split('=');
    return (0,redact/* isPublicParameter */.bA)(name, value);
}
function userOf(url) {
    if (url === null || (url.username === '' && url.password === ''))
        return [];
    const pair = `${decoded(url.username)}:${decoded(url.password)}`;
    const basic = Buffer.from(pair).toString('base64');
    return [pair, basic, url.username, url.password, decoded(url.username), decoded(url.password)];
}
/** With a scheme, or a host that could be none but a host. */
const ADDRESS = /^(?:https?:\/\/|simulator$|(?:[^/@]*@)?(?:[\w-]+\.)+[\w-]+(?:[:/]|$)|(?:[^/@]*@)?[\w.-]+:\d+)/i;
/** What stands where credentials would, in a text that may be no address: `htps:/bob:password@host`. */
function credentialsIn(text) {
    const pair = /^(?:[a-z][a-z0-9+.-]*:(?=\/))?\/*([^?#]*)@/i.exec(text)?.[1];
    return pair === undefined ? [] : partsOfPair(pair);
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

var structures = __webpack_require__(36168);
;// CONCATENATED MODULE: ./src/settings/secrets.ts




/** Every secret that the sources hold, in each form that is sent; longest first: a mask of a part would leave the rest readable. */
function findSecrets(sources) {
    const found = [
        ...sources.keys.flatMap((key) => (key === undefined ? [] : [key, ...key.split(/\r?\n/)])),
        ...(sources.headers ?? '').split(/\r?\n/).flatMap(secretsOfHeader),
        ...sources.urls.flatMap((url) => (url === undefined ? [] : secretsOfUrl(url))),
    ].map((secret) => secret.trim());
    return [...new Set(found)]
        .filter((secret) => secret.length >= redact/* SHORTEST_SECRET */.c3)
        .sort((a, b) => b.length - a.length);
}
/**
 * Those of settings as they were written, whether or not they can be read: what came by `config` or a config file is
 * only known then. A value of a wrong shape is secret as a whole.
 */
function findGivenSecrets(given) {
    const named = (0,arm_fields/* mapIn */.yL)(given('arms'));
    const maps = [(0,arm_fields/* mapIn */.yL)(given('base')), ...((0,structures/* isObject */.Gv)(named) ? Object.values(named) : [])];
    const own = (field) => maps.filter(structures/* isObject */.Gv).map((arm) => arm[field]);
    const shapeless = [given('base'), given('arms'), ...((0,structures/* isObject */.Gv)(named) ? Object.values(named) : [])].filter((value) => !(0,structures/* isObject */.Gv)((0,arm_fields/* mapIn */.yL)(value)));
    return findSecrets({
        keys: [...own('api-key'), given('api-key'), given('github-token'), ...shapeless].flatMap(textsOf),
        headers: [...own('headers'), given('headers')].flatMap(headerLines).join('\n'),
        urls: [...own('endpoint'), given('endpoint'), given('base-endpoint')].flatMap(textsOf),
    });
}
/** Every text in a value, keys of maps included. */
function textsOf(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return value === undefined ? [] : [JSON.stringify(value)];
    return Object.entries(value).flatMap(([key, own]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...textsOf(own),
    ]);
}
function headerLines(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return textsOf(value);
    return Object.entries(value).flatMap(([name, own]) => textsOf(own).map((text) => `${name}: ${text}`));
}


/***/ }),

/***/ 94569:
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

/***/ 83802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ headersValue)
/* harmony export */ });
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52848);

/** RFC 9110 field names. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
/** Visible characters, spaces and tabs; no line breaks, which would smuggle in further headers. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** A name or an address, with or without a port. */
const HOST = /^(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/;
/** The transport sets these; a wrong value would break the framing or answer with bytes nobody can read. */
const RESERVED = new Set([
    'content-length',
    'transfer-encoding',
    'connection',
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
        const entries = entriesOf(raw);
        if (entries === undefined)
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, 'expected one `Name: value` a line, or a map');
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
            ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(Object.fromEntries(headers))
            : { ok: false, problems: problems.map((message) => ({ setting: name, message })) };
    },
};
function entriesOf(raw) {
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
        return raw.every((line) => typeof line === 'string') ? entriesOf(raw.join('\n')) : undefined;
    return Object.entries(raw).map(([field, value]) => [
        field,
        typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    ]);
}
function problemOf(field, value) {
    if (value === undefined)
        return TOKEN.test(field) ? `the value of ${(0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(field)} is no text` : 'a line is no `Name: value` pair';
    // A name that is none may be a secret set down wrongly.
    if (!TOKEN.test(field))
        return 'what stands before the `:` of a line is no header name';
    if (RESERVED.has(field.toLowerCase()))
        return `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(field)} is set by the load generator itself`;
    if (field.toLowerCase() === 'host' && !HOST.test(value))
        return 'the value of `Host` is no host';
    return FIELD_VALUE.test(value)
        ? undefined
        : `the value of ${(0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(field)} holds characters that a header cannot`;
}


/***/ }),

/***/ 89425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseNested),
/* harmony export */   V: () => (/* binding */ parseStructure)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57388);


/** A list or a map in brackets, a map of lists, `{threshold: …}` below a metric: what single lines cannot say. */
const NESTED = /^\s*[[{]|:\s*(#.*)?$|:\s+[[{]|^\s*-\s+[[{]|^\s*-?\s*threshold:/m;
/** Text that is YAML of more than lines, as data; undefined for lines, in which a metric may come twice. */
function parseNested(text) {
    return NESTED.test(text) ? parseStructure(text) : undefined;
}
/** A list or a map written as text, YAML or JSON; undefined for what is neither. */
function parseStructure(text) {
    if ((0,_prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooDeep */ .f)(text))
        return undefined;
    try {
        const data = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(text, { maxAliasCount: 100, logLevel: 'error', prettyErrors: false });
        return typeof data === 'object' && data !== null ? data : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 52848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   rZ: () => (/* binding */ valid),
/* harmony export */   vS: () => (/* binding */ TAG_NAME)
/* harmony export */ });
function valid(value) {
    return { ok: true, value };
}
function invalid(name, message) {
    return { ok: false, problems: [{ setting: name, message }] };
}
/** Names that are tag values of thresholds, `{scenario:name}`, and stand in tables. */
const TAG_NAME = /^[^\s,:{}`|<>][^,:{}`|<>\p{Cc}]{0,79}$/u;
/** A value as given, short enough for a message. */
function show(raw) {
    const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));
    const line = text.replace(/\s+/g, ' ').trim();
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}


/***/ }),

/***/ 36168:
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
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62371);
/* harmony import */ var _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45900);
/* harmony import */ var _plan_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18404);
/* harmony import */ var _plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48817);
/* harmony import */ var _nested_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89425);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52848);






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
        const list = typeof raw === 'string' && /^\s*(-\s|\[)/.test(raw) ? (0,_nested_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStructure */ .V)(raw) : undefined;
        const { stages, problems } = (0,_plan_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStages */ .l)(list ?? raw, name);
        return problems.length === 0 ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(stages) : { ok: false, problems };
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
                properties: {
                    ...Object.fromEntries(_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .PRICE_KEYS */ .ll.map((key) => [key, { type: ['number', 'string'], minimum: 0 }])),
                    ...Object.fromEntries(_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .PRICE_NAMES */ .zv.map((key) => [key, { type: 'string' }])),
                },
                required: ['input', 'output'],
                additionalProperties: false,
            },
            {
                type: 'object',
                properties: { 'gpu-hour': { type: ['number', 'string'] }, gpus: { type: ['number', 'string'] } },
                required: ['gpu-hour'],
                additionalProperties: false,
            },
        ],
    },
    parse: (raw, name) => {
        if ((0,_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .isUpdate */ .yM)(raw) || (0,_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .pricesFile */ .Zs)(raw) !== undefined)
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(raw);
        const price = (0,_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePrices */ .ap)(raw);
        return Array.isArray(price)
            ? { ok: false, problems: price.map((problem) => ({ ...problem, setting: name })) }
            : (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(raw);
    },
};
/** A JSON object, as text or as YAML. */
const objectValue = {
    placeholder: 'JSON',
    schema: { type: ['object', 'string'] },
    parse: (raw, name) => {
        const value = typeof raw === 'string' ? parseJson(raw) : raw;
        return isObject(value) ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(value) : (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(raw)} is no JSON object`);
    },
};
/** `2s`, or `1s-3s`. */
const thinkTimeValue = {
    placeholder: 'DURATION[-DURATION]',
    schema: { type: ['string', 'number'], examples: ['2s', '1s-3s'] },
    parse: (raw, name) => {
        const range = typeof raw === 'string' || typeof raw === 'number' ? (0,_plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseThinkTime */ .B6)(raw) : undefined;
        return range === undefined ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(raw)} is not ${_plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__/* .THINK_TIME_FORM */ .Om}`) : (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(range);
    },
};
/** A map whose keys are settings of their own; text is read as `key: value, key: value`, in braces or without. */
function groupValue(fields) {
    const names = Object.keys(fields);
    const properties = Object.fromEntries(names.map((field) => [field, fields[field]?.schema ?? {}]));
    return {
        placeholder: names.map((field) => `${field}: …`).join(', '),
        schema: { type: ['object', 'string'], properties, additionalProperties: false },
        parse: (raw, name) => {
            const given = typeof raw === 'string' ? splitPairs(raw) : raw;
            if (!isObject(given))
                return (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(raw)} is no map of ${names.join(', ')}`);
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
        message: `unknown key \`${key}\`; valid are ${names.join(', ')}${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(key, names)}`,
    }));
    const result = {};
    for (const field of names) {
        const kind = fields[field];
        if (kind === undefined)
            continue;
        const raw = given[field];
        const parsed = raw === undefined || raw === null ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(kind.fallback) : kind.parse(raw, `${name}.${field}`);
        if (parsed.ok)
            result[field] = parsed.value;
        else
            problems.push(...parsed.problems);
    }
    return problems.length === 0 ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .rZ)(result) : { ok: false, problems };
}
/** Gives a kind of value its default inside a group. */
function field(kind, fallback) {
    return { ...kind, fallback };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function splitPairs(text) {
    const map = text.trim().startsWith('{') ? (0,_nested_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStructure */ .V)(text) : undefined;
    if (isObject(map))
        return map;
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

/***/ 80537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ endpointValue)
/* harmony export */ });
/* harmony import */ var _protocols_dialects_foreign_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7249);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52848);


/** GitHub Models was retired on 2026-07-30; people still have its URL in their workflows. */
const RETIRED = /(^|\.)models\.(github\.ai|inference\.ai\.azure\.com)$/;
const endpointValue = {
    placeholder: 'URL|simulator',
    schema: { type: 'string', examples: ['simulator', 'https://api.openai.com/v1'] },
    parse: (raw, name) => (String(raw).trim() === 'simulator' ? (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)('simulator') : parseUrl(raw, name)),
};
function parseUrl(raw, name) {
    const text = typeof raw === 'string' ? raw.trim() : '';
    const form = 'expected an http or https URL such as `https://api.openai.com/v1`';
    // It may hold credentials, wherever in it, so that nothing of it is repeated.
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
        const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? '; does it lack `https://` before it?' : '';
        return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `is no http or https URL; ${form}${hint}`);
    }
    const url = new URL(text);
    if (RETIRED.test(url.hostname)) {
        return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${url.host} was GitHub Models, which was retired on 2026-07-30; choose another provider`);
    }
    const purpose = (0,_protocols_dialects_foreign_path_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignPurpose */ .B)(url);
    if (purpose !== null)
        return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `is an endpoint of ${purpose}; only text that a model answers is measured: name its base URL or its path, such as \`/v1/chat/completions\``);
    return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(url);
}


/***/ }),

/***/ 84624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ headerPatternValue),
/* harmony export */   G6: () => (/* binding */ moneyValue),
/* harmony export */   Pr: () => (/* binding */ linesValue),
/* harmony export */   Vg: () => (/* binding */ numberValue),
/* harmony export */   aF: () => (/* binding */ secretValue),
/* harmony export */   bg: () => (/* binding */ choiceValue),
/* harmony export */   eC: () => (/* binding */ booleanValue),
/* harmony export */   hq: () => (/* binding */ gitRefValue),
/* harmony export */   k6: () => (/* binding */ durationValue),
/* harmony export */   v8: () => (/* binding */ textValue)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62371);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52848);



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
/** A branch, tag or commit; nothing that git would take for an option. */
const gitRefValue = {
    ...textValue,
    placeholder: 'REF',
    parse: (raw, name) => {
        const parsed = textValue.parse(raw, name);
        if (!parsed.ok)
            return parsed;
        return /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u.test(parsed.value)
            ? parsed
            : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is no branch, tag or commit`);
    },
};
/** A header's name, or its name and a pattern for its value: `x-cache: hit`. */
const headerPatternValue = {
    ...textValue,
    parse: (raw, name) => {
        const parsed = textValue.parse(raw, name);
        if (!parsed.ok)
            return parsed;
        const [, header, pattern = ''] = /^([^:\s]+)\s*(?::\s*(.*))?$/.exec(parsed.value) ?? [];
        if (header === undefined)
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is neither a header's name nor \`name: pattern\``);
        return isPattern(pattern) ? parsed : (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(pattern)} is no regular expression`);
    },
};
function isPattern(text) {
    try {
        return new RegExp(text).source !== '';
    }
    catch {
        return false;
    }
}
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
            const ms = typeof raw === 'string' || typeof raw === 'number' ? (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(raw) : undefined;
            if (ms === undefined)
                return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `${(0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(raw)} is not ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .e}`);
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
        if (Array.isArray(raw) && items.some((item) => String(item).trim() === ''))
            return (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, 'an entry of the list is empty');
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

/***/ 25291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ launchSimulator)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


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
        const onError = (error) => settle(() => reject((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asError */ .zR)(error)));
        const onExit = (code) => settle(() => reject(new Error(`the simulator's thread ended with code ${code}`)));
        const settle = (finish) => {
            worker.off('message', onMessage).off('error', onError).off('exit', onExit);
            finish();
        };
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    });
}


/***/ }),

/***/ 96265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ Loads)
/* harmony export */ });
/** Between its bounds, on a grid that people can read. */
class Loads {
    bounds;
    constructor(bounds) {
        this.bounds = bounds;
    }
    within(load) {
        const { min, max, isWhole } = this.bounds;
        return Math.min(max, Math.max(min, isWhole ? Math.round(load) : roundLoad(load)));
    }
    up(load, factor) {
        return this.within(Math.max(load * factor, this.bounds.isWhole ? load + 1 : 0));
    }
    down(load, factor) {
        return this.within(Math.min(load / factor, this.bounds.isWhole ? load - 1 : Infinity));
    }
}
/** Three digits are more than any search can tell. */
function roundLoad(load) {
    return Number(load.toPrecision(3));
}


/***/ }),

/***/ 43810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ findPlateau)
/* harmony export */ });
/** Batches of the rule, which is why it is called MSER-5. */
const BATCH = 5;
/** The warm-up is looked for in the first half: where it would be longer, a plateau was not reached. */
const LONGEST_WARMUP = 0.5;
/**
 * Where a series leaves its warm-up, by MSER-5 (White 1997; White, Cobb & Spratt 2000): of means of five values each, as
 * many are cut off as minimise the squared standard error of the mean of the rest.
 */
function findPlateau(values) {
    const batches = Math.floor(values.length / BATCH);
    if (batches < 4)
        return { from: 0, reached: false };
    // From the end, so that one pass gives the sums of every suffix.
    let [sum, squares] = [0, 0];
    let best = { cut: 0, error: Infinity };
    for (let cut = batches - 1; cut >= 0; cut -= 1) {
        let mean = 0;
        for (let i = cut * BATCH; i < (cut + 1) * BATCH; i += 1)
            mean += (values[i] ?? 0) / BATCH;
        sum += mean;
        squares += mean * mean;
        const count = batches - cut;
        if (cut > batches * LONGEST_WARMUP)
            continue;
        const error = Math.max(0, squares - (sum * sum) / count) / count ** 2;
        // Of equals the least is cut off.
        if (error <= best.error + 1e-12)
            best = { cut, error: Math.min(error, best.error) };
    }
    return { from: best.cut * BATCH, reached: best.cut < Math.floor(batches * LONGEST_WARMUP) };
}


/***/ }),

/***/ 60801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ betaQuantile),
/* harmony export */   R: () => (/* binding */ regularizedBeta)
/* harmony export */ });
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
/* harmony import */ var _gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6546);


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
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .bisect */ .h)((x) => regularizedBeta(x, a, b) >= p, 0, 1);
}
/** x^a (1-x)^b / B(a, b), in Loader's saddle-point form so that it keeps its digits for large a and b. */
function kernel(x, a, b) {
    const sum = a + b;
    const excess = sum * x - a;
    const exponent = a * logOnePlusMinus(excess / a) + b * logOnePlusMinus(-excess / b);
    const correction = (0,_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$)(sum) - (0,_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$)(a) - (0,_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$)(b);
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

/***/ 64174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q4: () => (/* binding */ binomialAtMost),
/* harmony export */   Yd: () => (/* binding */ proportionLowerBound),
/* harmony export */   xj: () => (/* binding */ proportionUpperBound),
/* harmony export */   yb: () => (/* binding */ binomialAtLeast)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60801);

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

/***/ 2713:
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

/***/ 6546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ stirlingError),
/* harmony export */   S: () => (/* binding */ logGamma)
/* harmony export */ });
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


/***/ }),

/***/ 58236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hypergeometricAtLeast)
/* harmony export */ });
/* harmony import */ var _gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6546);

/** P(at least k of the drawn are marked). */
function hypergeometricAtLeast(k, { n, marked, drawn }) {
    const most = Math.min(marked, drawn);
    if (k <= Math.max(0, drawn + marked - n))
        return 1;
    let sum = 0;
    // From the tail inwards, so that small terms are not lost.
    for (let x = most; x >= k; x -= 1)
        sum += Math.exp(logChoose(marked, x) + logChoose(n - marked, drawn - x) - logChoose(n, drawn));
    return Math.min(1, sum);
}
function logChoose(n, k) {
    return (0,_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .logGamma */ .S)(n + 1) - (0,_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .logGamma */ .S)(k + 1) - (0,_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .logGamma */ .S)(n - k + 1);
}


/***/ }),

/***/ 55272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   kC: () => (/* binding */ normalDensity),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2713);

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

/***/ 42632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ studentQuantile),
/* harmony export */   R: () => (/* binding */ studentCdf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60801);
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


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

/***/ 70012:
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

/***/ 63535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ boundsOfCut),
/* harmony export */   z: () => (/* binding */ cutProportion)
/* harmony export */ });
/* harmony import */ var _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);
/* harmony import */ var _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


/**
 * The exact binomial test of "violations below `theta0`" on `n` observations that are worth `effective` independent
 * ones: k of them count as k · effective / n.
 */
function cutProportion(n, theta0, alphas, effective = n) {
    const worth = (k) => (k * effective) / n;
    const fails = (k) => (0,_distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtLeast */ .yb)(worth(k), effective, theta0) <= alphas.fail;
    const passes = (k) => (0,_distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtMost */ .Q4)(worth(k), effective, theta0) <= alphas.pass;
    return {
        n,
        passUpTo: (0,_distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)((k) => !passes(k), 0, n) - 1,
        failFrom: (0,_distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)(fails, 1, n),
    };
}
/**
 * The percentile that a cut is about, of an ascending array, with the distribution-free bounds of Thompson (1936): a
 * limit between them is one that the cut does not decide. Values violate `above` a limit, or `below` it. A bound that
 * the sample is too small for is infinite.
 */
function boundsOfCut(sorted, { passUpTo, failFrom }, side) {
    // The k-th from the violating end violates wherever at least k do.
    const fromWorst = (k) => sorted[side === 'above' ? sorted.length - k : k - 1];
    const [failing, passing] = [fromWorst(failFrom), fromWorst(passUpTo + 1)];
    return side === 'above'
        ? { low: failing ?? -Infinity, high: passUpTo < 0 ? Infinity : (passing ?? -Infinity) }
        : { low: passUpTo < 0 ? -Infinity : (passing ?? Infinity), high: failing ?? Infinity };
}


/***/ }),

/***/ 3628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tl: () => (/* binding */ NOTABLE_DESIGN_EFFECT),
  GL: () => (/* binding */ designEffect),
  k7: () => (/* binding */ rateDesignEffect)
});

var average = __webpack_require__(70012);
var midranks = __webpack_require__(94394);
;// CONCATENATED MODULE: ./src/stats/estimates/trend.ts
/** Degree of the curve that a load which changes by plan may leave in what is measured under it. */
const DEGREE = 4;
/** What a polynomial of degree 4 in the position leaves of the values: neighbours that are alike for another reason. */
function removeTrend(values) {
    const n = values.length;
    const rest = Float64Array.from(values);
    const basis = [];
    for (let degree = 0; degree <= Math.min(DEGREE, n - 1); degree += 1) {
        const last = basis.at(-1);
        // Polynomials orthogonal over the positions, each from the one before it (Forsythe 1957).
        const next = Float64Array.from({ length: n }, (_, i) => last === undefined ? 1 : (last[i] ?? 0) * ((2 * i) / Math.max(1, n - 1) - 1));
        for (const each of basis)
            subtract(next, each);
        basis.push(next);
        subtract(rest, next);
    }
    return rest;
}
/** Takes from `values` what lies along `direction`. */
function subtract(values, direction) {
    let [along, square] = [0, 0];
    for (let i = 0; i < values.length; i += 1) {
        along += (values[i] ?? 0) * (direction[i] ?? 0);
        square += (direction[i] ?? 0) ** 2;
    }
    if (square === 0)
        return;
    for (let i = 0; i < values.length; i += 1)
        values[i] = (values[i] ?? 0) - (along / square) * (direction[i] ?? 0);
}

var normal = __webpack_require__(55272);
;// CONCATENATED MODULE: ./src/stats/estimates/design-effect.ts




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
 * initial positive sequence. Under a load that changes by plan values follow it: then `trend` is taken out first.
 */
function designEffect(values, fraction, trend = false) {
    const weights = mehlerWeights(fraction);
    const scores = normalScores(values);
    return effectOf(trend ? removeTrend(scores) : scores, (r) => weights.reduceRight((inner, weight) => (inner + weight) * r, 0));
}
/** The same of a rate, by the correlation of its events (0 or 1, or the share of an answer's) themselves. */
function rateDesignEffect(events, trend = false) {
    const series = Float64Array.from(events);
    return effectOf(trend ? removeTrend(series) : series, (r) => r);
}
function effectOf(series, toEvents) {
    const n = series.length;
    const correlation = autocorrelation(series);
    let sum = 0;
    const lastLag = Math.min(Math.ceil(n / 4) - 1, LONGEST_LAG);
    let r = correlation(1);
    for (let lag = 1; lag <= lastLag; lag += 1) {
        const following = correlation(lag + 1);
        if (lag % 2 === 1 && r + following <= 0)
            break;
        sum += (1 - lag / n) * toEvents(r);
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
        // Over its own number of products: the sum over lags is tapered already.
        return sum / (centered.length - lag);
    };
    const total = product(0);
    // Equal values leave nothing but rounding, which correlates perfectly with itself.
    return (lag) => (total > 1e-9 / scores.length ? Math.max(-1, Math.min(1, product(lag) / total)) : 0);
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


/***/ }),

/***/ 59889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ isClustered),
/* harmony export */   oE: () => (/* binding */ episodeLength),
/* harmony export */   rD: () => (/* binding */ worstEpisode)
/* harmony export */ });
/* harmony import */ var _distributions_hypergeometric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58236);

/**
 * Of the plan. A tenth costs less power, and leaves 2 to 4 % of runs red where neighbours are alike (AR(1) .95), or
 * where an outage lasts longer than ten seconds.
 */
const SHARE = 0.15;
const LEAST_LENGTH = 5;
/** How unlikely it must be that independent violations lie together so. */
const CLUSTERED = 0.05;
/** Of a short run ten seconds are more than that, but no more than a third: two of them must be known for a failure. */
const MOST = 1 / 3;
/** How many observations in a row may be one episode, of so many planned and at most `busiest` in any ten seconds. */
function episodeLength(planned, busiest = 0) {
    return Math.max(LEAST_LENGTH, Math.floor(SHARE * planned), Math.floor(Math.min(MOST * planned, busiest)));
}
/** The stretch of that length with the most violations, each observation being worth 0 to 1 of one; the first of equals. */
function worstEpisode(violations, length) {
    const width = Math.min(length, violations.length);
    let sum = 0;
    let worst = { from: 0, length: width, violations: 0 };
    for (let end = 0; end < violations.length; end += 1) {
        sum += violations[end] ?? 0;
        if (end >= width)
            sum -= violations[end - width] ?? 0;
        const from = end - width + 1;
        // A sum of shares has rounding that a count has not.
        if (from >= 0 && sum > worst.violations + 1e-9)
            worst = { from, length: width, violations: sum };
    }
    return worst;
}
/** An episode may be shorter than it might be: it is looked for at its full length, at a half and at a quarter. */
const SCALES = [1, 2, 4];
/**
 * Whether violations lie together as independent ones would not: of k among n, `worst` within some stretch of w in a row,
 * of which there are about 2n/w that differ by half their length.
 */
function isClustered(violations, length) {
    const n = violations.length;
    const marked = Math.round(violations.reduce((sum, each) => sum + each, 0));
    return SCALES.some((scale) => {
        const worst = worstEpisode(violations, Math.max(LEAST_LENGTH, Math.ceil(length / scale)));
        const urn = { n, marked, drawn: worst.length };
        const stretches = (SCALES.length * 2 * n) / worst.length;
        return stretches * (0,_distributions_hypergeometric_js__WEBPACK_IMPORTED_MODULE_0__/* .hypergeometricAtLeast */ .W)(Math.round(worst.violations), urn) <= CLUSTERED;
    });
}


/***/ }),

/***/ 76428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compareMeans)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _distributions_student_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42632);


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
        base: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(base),
        head: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(head),
        baseVariance: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(base) / n,
        headVariance: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(head) / n,
        covariance: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleCovariance */ .GL)(base, head) / n,
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
    const t2 = (0,_distributions_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .F)(1 - alpha, moments.n - 1) ** 2;
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
    const center = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(differences);
    const error = Math.sqrt((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(differences) / differences.length);
    if (error === 0)
        return center > 0 ? 0 : 1;
    return (0,_distributions_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentCdf */ .R)(-center / error, differences.length - 1);
}


/***/ }),

/***/ 19194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ ENOUGH_FOR_MEAN),
/* harmony export */   G$: () => (/* binding */ LEAST_TO_PASS_MEAN),
/* harmony export */   uV: () => (/* binding */ estimateMean)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54126);
/* harmony import */ var _average_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70012);
/* harmony import */ var _distributions_normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55272);
/* harmony import */ var _percentile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45708);





/** The bounds of a mean mean little on fewer values of a skewed law, so fewer never pass. */
const LEAST_TO_PASS_MEAN = 30;
/** From so many on no single value, however large, makes the bounds. */
const ENOUGH_FOR_MEAN = 100;
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
    const pivots = n <= BOOTSTRAP_UP_TO ? (0,_percentile_js__WEBPACK_IMPORTED_MODULE_3__/* .sortAscending */ .V0)(resamplePivots(values, center, random)) : undefined;
    const pivot = (p) => (pivots && (0,_percentile_js__WEBPACK_IMPORTED_MODULE_3__/* .percentile */ .Ym)(pivots, p)) ?? (0,_distributions_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Zl)(p);
    return {
        estimate: center,
        low: center - pivot(1 - alphas.fail) * error,
        high: center - pivot(alphas.pass) * error,
        n,
        method: pivots ? 'bootstrap-t' : 'normal',
    };
}
/** (mean* - mean) / se* of every resample. */
function resamplePivots(values, center, random) {
    const n = values.length;
    return Float64Array.from({ length: RESAMPLES }, () => {
        let [sum, squares] = [0, 0];
        for (let i = 0; i < n; i += 1) {
            const deviation = (values[(0,_base_random_js__WEBPACK_IMPORTED_MODULE_4__/* .integerBelow */ .et)(random, n)] ?? 0) - center;
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

/***/ 94394:
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

/***/ 8041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ LEAST_TO_FAIL),
/* harmony export */   hJ: () => (/* binding */ failBound),
/* harmony export */   wM: () => (/* binding */ judgeProportion),
/* harmony export */   xz: () => (/* binding */ fewestToPass)
/* harmony export */ });
/* harmony import */ var _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);
/* harmony import */ var _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


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
    if ((0,_distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtMost */ .Q4)(violations, n, theta0) <= alphas.pass)
        return 'pass';
    if (n >= LEAST_TO_FAIL && (0,_distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtLeast */ .yb)(violations, n, theta0) <= alphas.fail)
        return 'fail';
    return 'inconclusive';
}
/** The fewest requests with which "violations below `theta0`" can pass at all, when none violates. */
function fewestToPass(theta0, alphaPass) {
    if (theta0 <= 0)
        return Infinity;
    const guess = Math.ceil(Math.log(alphaPass) / Math.log1p(-theta0));
    const couldPass = (n) => (0,_distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtMost */ .Q4)(0, n, theta0) <= alphaPass;
    return (0,_distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)(couldPass, Math.max(1, guess - 1), guess + 1);
}
/**
 * Curtailment: the smallest count of violations among N planned requests with which the final test must fail.
 * Reaching it earlier decides the run and costs no alpha; it also holds on ramps, where the sum of unequal
 * indicators is less spread than the binomial (Hoeffding 1956). `planned + 1` if no count can fail.
 */
function failBound(planned, theta0, alphaFail) {
    return (0,_distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)((k) => (0,_distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialAtLeast */ .yb)(k, planned, theta0) <= alphaFail, 1, planned);
}


/***/ }),

/***/ 42963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ roundUpEstimate),
/* harmony export */   r: () => (/* binding */ moreNeeded)
/* harmony export */ });
/* harmony import */ var _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8041);


/**
 * The fewest further observations with which the exact test of `judgeProportion` decides, if their share of violations
 * is that of those there are. Null where no such number is known: the share seen lies on the limit, it would take more
 * than `most`, or the counts decide already, so that another rule withholds the verdict.
 */
function moreNeeded({ violations, n }, settings) {
    const { theta0, alphas, effect, most } = settings;
    if (n <= 0 || decides({ violations, n }))
        return null;
    const share = violations / n;
    const [least, top] = [Math.floor(n) + 1, Math.floor(most)];
    const wanted = (0,_distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .firstInteger */ .H)((total) => decides({ violations: share * total, n: total }), least, top);
    if (wanted > top)
        return null;
    const more = Math.ceil(wanted - n);
    if (violations === 0)
        return { more, given: 'none_violates' };
    const sure = judge({ violations, n: wanted }) === 'fail' && effect === 1;
    return { more, given: sure ? 'sure' : 'likely' };
    function judge(counts) {
        return (0,_proportion_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeProportion */ .wM)(counts, theta0, alphas);
    }
    function decides(counts) {
        const decision = judge(counts);
        if (decision === 'inconclusive' || effect === 1)
            return decision !== 'inconclusive';
        return judge({ violations: counts.violations / effect, n: counts.n / effect }) === decision;
    }
}
/** An estimate of this kind has hardly two digits: 3335 becomes 3400. */
function roundUpEstimate(count) {
    if (!Number.isFinite(count) || count < 100)
        return count;
    const step = 10 ** (Math.floor(Math.log10(count)) - 1);
    return Math.ceil(count / step) * step;
}


/***/ }),

/***/ 69933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ compareMeanDifference),
/* harmony export */   r: () => (/* binding */ compareTypicalDifference)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84471);
/* harmony import */ var _signed_rank_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38888);
/* harmony import */ var _distributions_student_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42632);




/**
 * By how much head exceeds base in the typical pair, in the values' own unit: Hodges & Lehmann's (1963) estimate and
 * the signed-rank test on the differences. A pair in which both failed is left out; `undefined` without a usable pair.
 */
function compareTypicalDifference(pairs, alphas) {
    const differences = pairs
        .filter(({ base, head }) => Number.isFinite(base) || Number.isFinite(head))
        .map(({ base, head }) => head - base);
    const center = (0,_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateCenter */ .Ag)(differences, alphas);
    if (center === undefined)
        return undefined;
    return {
        ...center,
        n: differences.length,
        method: 'Hodges-Lehmann, signed ranks',
        p: (0,_signed_rank_js__WEBPACK_IMPORTED_MODULE_2__/* .signedRankPValue */ .w)(differences),
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
    const estimate = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(differences);
    const error = Math.sqrt((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(differences) / n);
    // Differences that never vary leave nothing to chance.
    const p = error === 0 ? Number(estimate <= 0) : (0,_distributions_student_js__WEBPACK_IMPORTED_MODULE_3__/* .studentCdf */ .R)(-estimate / error, n - 1);
    const reach = (alpha) => (error === 0 ? 0 : (0,_distributions_student_js__WEBPACK_IMPORTED_MODULE_3__/* .studentQuantile */ .F)(1 - alpha, n - 1) * error);
    return {
        estimate,
        low: estimate - reach(alphas.fail),
        high: estimate + reach(alphas.pass),
        n,
        method: "Student's paired t",
        p,
    };
}


/***/ }),

/***/ 84471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3: () => (/* binding */ compareTypical),
  Ag: () => (/* binding */ estimateCenter)
});

// UNUSED EXPORTS: pseudoMedian

var bisect = __webpack_require__(2713);
;// CONCATENATED MODULE: ./src/stats/estimates/log-ratios.ts
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

var percentile = __webpack_require__(45708);
var signed_rank = __webpack_require__(38888);
;// CONCATENATED MODULE: ./src/stats/paired/hodges-lehmann.ts




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
        p: (0,signed_rank/* signedRankPValue */.w)(differences),
    };
}
/** Pseudo-median of differences with its one-sided bounds; infinite where there are too few; `undefined` for none. */
function estimateCenter(differences, alphas) {
    const estimate = pseudoMedian(differences);
    if (estimate === undefined)
        return undefined;
    const sorted = (0,percentile/* sortAscending */.V0)(differences);
    const total = countAverages(sorted.length);
    const lowRank = (0,signed_rank/* walshRank */.c)(sorted.length, alphas.fail);
    const highRank = total + 1 - (0,signed_rank/* walshRank */.c)(sorted.length, alphas.pass);
    return {
        estimate,
        low: lowRank < 1 ? -Infinity : walshAverage(sorted, lowRank),
        high: highRank > total ? Infinity : walshAverage(sorted, highRank),
    };
}
/** The median of the averages of all pairs of differences, each with itself too; `undefined` for none. */
function pseudoMedian(differences) {
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


/***/ }),

/***/ 38888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ walshRank),
/* harmony export */   w: () => (/* binding */ signedRankPValue)
/* harmony export */ });
/* harmony import */ var _estimates_midranks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94394);
/* harmony import */ var _distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55272);


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
        return (0,_distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .vr)(-(positive - mean - 0.5) / deviation);
    return upperTail(ranks, positive);
}
/**
 * How many of the smallest values t have P(T+ <= t) <= alpha for n untied differences: the rank, from either end,
 * of the Walsh average that bounds their centre. 0 where n is too small for any bound.
 */
function walshRank(n, alpha) {
    if (n > EXACT_UP_TO) {
        const mean = (n * (n + 1)) / 4;
        const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
        return Math.max(0, Math.floor(mean + (0,_distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(alpha) * deviation - 0.5) + 1);
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
    const ranks = (0,_estimates_midranks_js__WEBPACK_IMPORTED_MODULE_1__/* .midranks */ .U)(nonZero.map(Math.abs));
    let [positive, mean, variance] = [0, 0, 0];
    ranks.forEach((rank, i) => {
        if ((nonZero[i] ?? 0) > 0)
            positive += rank;
        mean += rank / 2;
        variance += (rank * rank) / 4;
    });
    return { ranks, positive, mean, deviation: Math.sqrt(variance) };
}


/***/ }),

/***/ 75495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zP: () => (/* binding */ LEAST_BLOCKS),
  mg: () => (/* binding */ contrastArms),
  M0: () => (/* binding */ facingLimit),
  zX: () => (/* binding */ isBeyondLimit),
  q7: () => (/* binding */ judgeContrast),
  m1: () => (/* binding */ leastGroups)
});

var random = __webpack_require__(54126);
var differences = __webpack_require__(69933);
var fieller = __webpack_require__(76428);
var hodges_lehmann = __webpack_require__(84471);
;// CONCATENATED MODULE: ./src/stats/paired/judge-comparison.ts
/**
 * Whether head is worse than base by more than a limit: 1.1 for a ratio's +10 %, 0.02 for two points more of a rate.
 * Fails iff the difference is significant and the estimate beyond the limit; passes iff the upper bound is within it.
 * Where more is better, compare base with head instead. `comparison.p` may have been adjusted for other tests.
 */
function judgeComparison(comparison, limit, alphaFail) {
    if (comparison === undefined)
        return 'inconclusive';
    if (comparison.p <= alphaFail && comparison.estimate > limit)
        return 'fail';
    return comparison.high < limit ? 'pass' : 'inconclusive';
}

var binomial = __webpack_require__(64174);
;// CONCATENATED MODULE: ./src/stats/paired/mcnemar.ts

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

var percentile = __webpack_require__(45708);
;// CONCATENATED MODULE: ./src/stats/paired/tail-ratio.ts

/** No fewer swaps and resamples, whatever they show. */
const RESAMPLES = 2_000;
/** Of what is exceptional no fewer swaps, and as many as bring this many beyond the observed at the level asked for. */
const [SWAPS, EXCEEDING] = [20_000, 10];
/** Resamples beyond a bound. */
const BEYOND_BOUND = 4;
/** No more of either, whatever the level: a verdict must not take minutes. */
const [MOST_SWAPS, MOST_RESAMPLES] = [1_000_000, 20_000];
/** Values that are equal on paper may differ in the last bit. */
const ROUNDING = 1e-12;
/**
 * By which factor a percentile of head exceeds that of base: s = ln(Q(head) / Q(base)). p by random swaps within
 * pairs (Fisher's randomization test), enough of them for `alphas.fail`; bounds by the percentile bootstrap over pairs.
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
    const resampled = bootstrap(tails, resamplesFor(alphas), random);
    return {
        estimate: observed,
        low: (0,percentile/* percentile */.Ym)(resampled, alphas.fail) ?? -Infinity,
        high: (0,percentile/* percentile */.Ym)(resampled, 1 - alphas.pass) ?? Infinity,
        n: tails.pairs,
        method: 'swap permutation, pair bootstrap',
        p: swapPValue(tails, observed, { most: swapsFor(alphas), random }),
    };
}
/**
 * Sequentially (Besag & Clifford 1991): ten swaps beyond the observed, after a fixed number, say enough of a p-value, and
 * what is exceptional gets all of them, so that its p-value can be as small as the level needs.
 */
function swapPValue(tails, observed, { most, random }) {
    const swaps = new PairDraws(tails.pairs, () => (random.next() < 0.5 ? 0 : 1));
    let exceeding = 0;
    for (let round = 1; round <= most; round += 1) {
        swaps.forget();
        if (tails.contrast(swaps.of, once) >= observed - ROUNDING)
            exceeding += 1;
        if (round === RESAMPLES && exceeding >= EXCEEDING)
            return (exceeding + 1) / (round + 1);
        if (round > RESAMPLES && exceeding === EXCEEDING)
            return exceeding / round;
    }
    return (exceeding + 1) / (most + 1);
}
function swapsFor({ fail }) {
    return fail > 0 ? Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil(EXCEEDING / fail))) : SWAPS;
}
/** A bound at a level takes resamples beyond it. */
function resamplesFor({ pass, fail }) {
    const rarest = Math.min(pass, fail > 0 ? fail : pass);
    return Math.min(MOST_RESAMPLES, Math.max(RESAMPLES, Math.ceil(BEYOND_BOUND / rarest)));
}
/** n pairs drawn with replacement: a multinomial, as one binomial after the other of the draws still to be given out. */
function bootstrap(tails, resamples, random) {
    let [pairsLeft, drawsLeft] = [0, 0];
    /** By the number of pairs left: ln of the chance that one draw is of another pair than the next. */
    const logOthers = Float64Array.from({ length: tails.pairs + 1 }, (_, pairs) => Math.log1p(-1 / pairs));
    const copies = new PairDraws(tails.pairs, () => {
        const none = Math.exp(drawsLeft * (logOthers[pairsLeft] ?? 0));
        const drawn = drawBinomial(drawsLeft, pairsLeft, none, random);
        pairsLeft -= 1;
        drawsLeft -= drawn;
        return drawn;
    });
    return (0,percentile/* sortAscending */.V0)(Array.from({ length: resamples }, () => {
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
/** How many of n draws from `pairs` are of one pair, by inversion from the chance of `none`; the means are about 1. */
function drawBinomial(n, pairs, none, random) {
    if (pairs <= 1)
        return n;
    const odds = 1 / (pairs - 1);
    let mass = none;
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

var compare_contrast = __webpack_require__(94423);
;// CONCATENATED MODULE: ./src/verdict/compare/compare-metrics.ts








/** A bound that excludes a value and says no more. */
const JUST_BEYOND = 1e-9;
/** Groups needed to have about five beyond the percentile. */
const BEYOND_PERCENTILE = 5;
/** Six pairs of blocks have but 64 sign flips: fewer than seven say nothing at 1 %. */
const LEAST_BLOCKS = 7;
/**
 * Estimates a contrast. Medians by Hodges & Lehmann with signed ranks, other percentiles by swaps within pairs, means
 * by Fieller or Student, rates of single events by McNemar. `p` says how likely data at least this bad are while head
 * is no worse (or, where the limit asks for an improvement, while head just meets it).
 */
function contrastArms(contrast, matched, { alphas, seed }) {
    const { pairs, base, head } = (0,compare_contrast/* gatherContrast */.o3)(contrast, matched);
    const facing = contrast.side === 'below' ? pairs : pairs.map(swapArms);
    const run = (values) => compareValues(contrast, matched.design, values)(alphas, seed);
    const found = run(facing);
    const required = facingLimit(contrast);
    const neutral = contrast.kind === 'ratio' ? 1 : 0;
    const p = found === undefined || required >= neutral ? found?.p : run(relax(facing, contrast.kind, required))?.p;
    const asked = Math.min(neutral, required);
    const comparison = found && faceBack(agreeWithTest({ ...found, p: p ?? found.p }, asked, alphas.fail), contrast);
    return { comparison, base, head, n: pairs.length, least: leastGroups(contrast, matched.design) };
}
/**
 * The lower bound beside the test: it excludes what the test rejects, and nothing that it does not. Both err at most so
 * often, and where they differ (ties, resampling, two bounds joined), the test is the sharper one at its own question.
 */
function agreeWithTest(comparison, asked, alphaFail) {
    const { estimate, low, p } = comparison;
    if (p > alphaFail)
        return low > asked ? { ...comparison, low: asked } : comparison;
    if (low > asked || estimate <= asked)
        return comparison;
    const gap = Number.isFinite(estimate) ? estimate - asked : 1;
    return { ...comparison, low: asked + JUST_BEYOND * gap };
}
/** Whether head's estimate lies beyond what it may be. */
function isBeyondLimit({ limit, side }, { comparison }) {
    if (comparison === undefined)
        return false;
    return side === 'below' ? comparison.estimate > limit : comparison.estimate < limit;
}
/** Fails iff significant and the estimate beyond the limit; passes iff the bound is within it. */
function judgeContrast(contrast, { comparison, n, least }, alphaFail) {
    if (comparison === undefined || n < least)
        return 'inconclusive';
    return judgeComparison(faceBack(comparison, contrast), facingLimit(contrast), alphaFail);
}
function compareValues(contrast, design, pairs) {
    const { aggregation, kind, metric } = contrast;
    const isRatio = kind === 'ratio';
    if (aggregation.kind === 'percentile') {
        const share = aggregation.percent / 100;
        // A block's percentile is one value, so its typical change is the percentile's change.
        if (share === 0.5 || design === 'switchback')
            return (alphas) => (isRatio ? (0,hodges_lehmann/* compareTypical */.s3)(pairs, alphas) : (0,differences/* compareTypicalDifference */.r)(pairs, alphas));
        const compare = isRatio ? compareTails : compareTailDifference;
        return (alphas, seed) => compare(pairs, share, alphas, (0,random/* seededRandom */.Is)(seed, `tail/${metric.name}/${aggregation.percent}`));
    }
    if (isRatio)
        return (alphas) => compareMeanRatio(pairs, alphas);
    const events = metric.type === 'rate' && pairs.every(({ base, head }) => isEvent(base) && isEvent(head));
    if (!events)
        return (alphas) => (0,differences/* compareMeanDifference */.a)(pairs, alphas);
    return (alphas) => compareErrors(pairs.map(({ base, head }) => ({ base: base === 1, head: head === 1 })), alphas);
}
function isEvent(value) {
    return value === 0 || value === 1;
}
/** Where base's mean is 0 no ratio exists: both arms free are equal, a head that is not is beyond every limit. */
function compareMeanRatio(pairs, alphas) {
    if (pairs.length < 2 || pairs.some(({ base }) => base !== 0))
        return (0,fieller/* compareMeans */.U)(pairs, alphas);
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


/***/ }),

/***/ 71949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   c: () => (/* binding */ planFamily),
/* harmony export */   md: () => (/* binding */ planThresholds),
/* harmony export */   ml: () => (/* binding */ replacementOf),
/* harmony export */   tD: () => (/* binding */ DEFAULT_TOLERANCES),
/* harmony export */   yR: () => (/* binding */ hasLimit)
/* harmony export */ });
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20264);
/* harmony import */ var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);
/* harmony import */ var _relative_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99726);



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
        contrast: (0,_relative_question_js__WEBPACK_IMPORTED_MODULE_2__/* .contrastOf */ .OV)(spec, knownMetric(spec.metric)),
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
    return `${metric}:${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .aggregationText */ .Wx)(aggregation)}`;
}
function knownMetric(name) {
    const metric = (0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(name);
    if (metric === undefined)
        throw new Error(`no metric ${name}`);
    return metric;
}


/***/ }),

/***/ 2020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VC: () => (/* binding */ allPass),
  Wd: () => (/* binding */ canLook),
  KJ: () => (/* binding */ createComparisonRule),
  XV: () => (/* binding */ planComparisonLooks),
  AC: () => (/* binding */ replayLooks),
  Ks: () => (/* binding */ sizesOfLooks)
});

var bisect = __webpack_require__(2713);
var normal = __webpack_require__(55272);
;// CONCATENATED MODULE: ./src/stats/sequential/group-sequential.ts


/** Looks at a comparison while it runs, after equal shares of its pairs. */
const LOOKS = 4;
/** Even number of Simpson intervals, and how many standard deviations below 0 the grid begins: nine digits are right. */
const INTERVALS = 560;
const DEPTH = 6.5;
/** No bound is higher, in standard deviations. */
const HIGHEST = 9;
/**
 * One-sided z-bounds for equally spaced looks that spend `alpha (k/looks)²` by look k, or by another exponent, by
 * recursive numerical integration (Armitage, McPherson & Rowe 1969; Lan & DeMets 1983). For 0.05: 2.736, 2.304, 2.012,
 * 1.771.
 */
function groupSequentialBounds(alpha, { looks = LOOKS, exponent = 2 } = {}) {
    const key = `${alpha} ${looks} ${exponent}`;
    const found = known.get(key) ?? integrate(alpha, { looks, exponent });
    known.set(key, found);
    return found;
}
/** They take some 20 ms, and a plan asks for the same ones again. */
const known = new Map();
function integrate(alpha, { looks, exponent }) {
    const step = 1 / Math.sqrt(looks);
    const bounds = [];
    /** The undecided paths of a Brownian motion: nodes with the probability each stands for. */
    let paths = { nodes: Float64Array.of(0), masses: Float64Array.of(1) };
    for (let look = 1; look <= looks; look += 1) {
        const time = look / looks;
        const toSpend = alpha * (time ** exponent - ((look - 1) / looks) ** exponent);
        const crossing = (bound) => paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * (0,normal/* normalCdf */.vr)((node - bound) / step), 0);
        const bound = (0,bisect/* bisect */.h)((x) => crossing(x) <= toSpend, 0, HIGHEST);
        bounds.push(bound / Math.sqrt(time));
        if (look < looks)
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
        let density = 0;
        for (let j = 0; j < from.nodes.length; j += 1)
            density += (from.masses[j] ?? 0) * (0,normal/* normalDensity */.kC)((node - (from.nodes[j] ?? 0)) / step);
        return (weight * density) / step;
    });
    return { nodes, masses };
}

var dispatch_order = __webpack_require__(1044);
var join_rules = __webpack_require__(88731);
var explain_comparison = __webpack_require__(30229);
var pair_samples = __webpack_require__(22475);
;// CONCATENATED MODULE: ./src/verdict/compare/comparison-looks.ts






/** Fewer pairs leave nothing to save. */
const LEAST_PAIRS = 8;
/** A look at more would hold up the event loop that measures. */
const MOST_PAIRS = 1_000;
/** Whether so many pairs are worth a look, and small enough for one. */
function canLook(pairs) {
    return pairs >= LEAST_PAIRS && pairs <= MOST_PAIRS;
}
/**
 * Four looks, at each quarter of the planned pairs, that together err no more often than one at the end: the z-bounds
 * of `groupSequentialBounds` as levels of each look's own tests, red spent evenly over them. Tails are asked at the end
 * alone. Null for loads too small or too large to look at.
 */
function planComparisonLooks(request) {
    const { planned, pass, fail, suspect, mayPass } = request;
    if (!canLook(planned))
        return null;
    const passBounds = groupSequentialBounds(pass);
    const failBounds = fail.other > 0 ? groupSequentialBounds(fail.other, { exponent: 1 }) : [];
    const last = passBounds.length;
    return {
        sizes: sizesOfLooks(planned, last),
        levels: passBounds.map((bound, i) => ({
            pass: mayPass ? (0,normal/* normalCdf */.vr)(-bound) : pass,
            fail: {
                tail: i === last - 1 ? fail.tail : 0,
                other: (0,normal/* normalCdf */.vr)(-(failBounds[i] ?? Infinity)),
            },
            suspect,
            mayPass: mayPass || i === last - 1,
            mayTrust: false,
        })),
        tail: fail.tail,
    };
}
/** After how many of the planned pairs each look comes. */
function sizesOfLooks(planned, looks) {
    return Array.from({ length: looks }, (_, i) => Math.ceil((planned * (i + 1)) / looks));
}
/** Ends a run as soon as a look shows that head is worse, or that it is worse nowhere. */
function createComparisonRule({ looks, settings }, judge, firstId) {
    const { isControl } = settings;
    const inOrder = (0,dispatch_order/* createQueue */.y)(firstId);
    const samples = [];
    let look = 0;
    return {
        observe(sample) {
            for (const due of inOrder(sample)) {
                if (look >= looks.sizes.length || !(0,pair_samples/* isCompared */.uQ)(due) || isControl(due))
                    continue;
                samples.push(due);
                // A pair ends with its second request.
                if (samples.at(-2)?.pair !== due.pair)
                    continue;
                const size = looks.sizes[look] ?? Infinity;
                if (samples.length < 2 * size)
                    continue;
                const matched = (0,pair_samples/* matchSamples */.TB)(samples, 'pairs');
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
            message: `${(0,explain_comparison/* nameOfGate */.sf)(failed)} is decided to be worse than base`,
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
    const asked = judged.filter(({ gate, verdict }) => verdict !== 'no_data' || gate.spec !== null);
    return asked.some(({ gate }) => gate.role !== 'guard') && asked.every(({ verdict }) => verdict === 'pass');
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
        const levels = levelsAt(looks, look);
        const own = { ...matched, groups: groups.slice(0, size) };
        const judged = judge(own, levels);
        if (judged.some(({ verdict }) => verdict === 'fail'))
            // Nothing else is decided by it, so the other rows may say what they can.
            return { matched: own, levels: { ...atEnd(looks, levels), mayPass: levels.mayPass } };
        if (endedByPass && allPass(judged))
            passed = { matched: own, levels: atEnd(looks, levels) };
    }
    const last = levelsAt(looks, Math.min(covered.length, looks.sizes.length - 1));
    return passed ?? { matched, levels: atEnd(looks, last) };
}
/** The levels of a look after which nothing more comes. */
function atEnd({ tail }, levels) {
    return { ...levels, fail: { ...levels.fail, tail }, mayPass: true, mayTrust: true };
}
function levelsAt({ levels }, look) {
    const level = levels[look];
    if (level === undefined)
        throw new RangeError(`look ${look} of ${levels.length}`);
    return level;
}


/***/ }),

/***/ 94423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   o3: () => (/* binding */ gatherContrast)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
/* harmony import */ var _stats_estimates_average_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70012);
/* harmony import */ var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45708);




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
    // Where neither arm has a value, each that is missing on both sides is no sign of being alike.
    if (![...base, ...head].some(Number.isFinite))
        return { pairs: [], base: undefined, head: undefined };
    return { pairs, base: aggregate(contrast, base), head: aggregate(contrast, head) };
}
/** Whether a contrast is about a request, whatever became of it. */
function isAsked({ metric, tags }, sample) {
    return (0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .hasTags */ .kS)(sample, tags) && (!('phases' in metric) || metric.phases.includes(sample.phase));
}
function valuesOf(contrast, samples) {
    const { metric, aggregation } = contrast;
    const values = samples.flatMap((sample) => {
        const value = isAsked(contrast, sample) ? valueOf(metric, sample) : null;
        return value === null ? [] : [value];
    });
    // One failure would make a mean infinite and the comparison void; failures are compared by their rate.
    return aggregation.kind === 'percentile' ? values : values.filter(Number.isFinite);
}
/** A rate's value is the share of a request's trials. */
function valueOf(metric, sample) {
    if (metric.type === 'trend' && metric.source === 'samples')
        return (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .judgedValue */ .t)(metric, sample, false);
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
        ? (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__/* .percentile */ .Ym)((0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__/* .sortAscending */ .V0)(values), aggregation.percent / 100)
        : (0,_stats_estimates_average_js__WEBPACK_IMPORTED_MODULE_1__/* .average */ .G)(values);
}


/***/ }),

/***/ 30229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vt: () => (/* binding */ explainGate),
  sf: () => (/* binding */ nameOfGate),
  rR: () => (/* binding */ withheldText)
});

var base_format = __webpack_require__(8378);
var names = __webpack_require__(86641);
var explain = __webpack_require__(54313);
var compare_metrics = __webpack_require__(75495);
var catalogue = __webpack_require__(20264);
var samples_sample = __webpack_require__(98993);
var average = __webpack_require__(70012);
var fieller = __webpack_require__(76428);
var hodges_lehmann = __webpack_require__(84471);
var contrast = __webpack_require__(94423);
;// CONCATENATED MODULE: ./src/verdict/compare/explain/explain-cause.ts







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
    const ratio = (0,fieller/* compareMeans */.U)(pairs, ALPHAS);
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
    const ratio = (0,hodges_lehmann/* compareTypical */.s3)(pairs, ALPHAS);
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
    const perToken = (arm) => (0,average/* average */.G)(groups.flatMap((group) => group[arm].map((sample) => {
        const tokens = (sample.inputTokens ?? 0) + (sample.outputTokens ?? 0);
        return tokens === 0 ? 0 : (0,samples_sample/* answerUsd */.Ju)(sample) / tokens;
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
    return (0,contrast/* gatherContrast */.o3)({ metric, aggregation, tags: {}, kind: 'ratio', limit: 1, side: 'below' }, matched);
}

var pair_samples = __webpack_require__(22475);
var unanswered = __webpack_require__(14481);
;// CONCATENATED MODULE: ./src/verdict/compare/explain-comparison.ts







const CHANGE = { head: 'head', base: 'base' };
/** One sentence: what both arms measured, by how much they differ, how sure that is, and what it means. */
function explainGate(judged, explaining) {
    const { gate, found, verdict } = judged;
    const name = nameOfGate(judged);
    const withheld = withheldText(judged, explaining);
    if (found.n === 0 && withheld !== null)
        return `${name} cannot be compared: ${withheld}.`;
    if (found.n === 0)
        return `${name}: no pair measured it in both arms.`;
    const { unit } = gate.contrast.metric;
    const values = `${(0,base_format/* formatValue */.Fl)(found.head, unit)} against ${(0,base_format/* formatValue */.Fl)(found.base, unit)} in ${explaining.source}`;
    const groups = (0,base_format/* formatAmount */.ej)(found.n, explaining.matched.design === 'pairs' ? 'pair' : 'block pair');
    const seen = `${name} is ${values} (${changeText(judged, groups)})`;
    if (withheld !== null)
        return `${seen}: ${withheld}.`;
    switch (verdict) {
        case 'pass':
            return `${seen}: ${passText(judged)}.`;
        case 'fail':
            return `${seen}: ${failText(judged, explaining)}${causeText(judged, explaining)}.`;
        case 'inconclusive':
            return `${seen}: ${doubtText(judged, explaining)}${neededText(judged, explaining)}.`;
        case 'no_data':
            return `${seen}: the pairs allow no comparison.`;
        case 'info':
            return found.n < found.least
                ? `${seen}: not judged, which takes ${(0,base_format/* formatAmount */.ej)(found.least, 'pair')}.`
                : `${seen}: not judged.`;
    }
}
/** `median time to first token`, with the tags that narrow it. */
function nameOfGate({ gate }) {
    const { metric, aggregation, tags } = gate.contrast;
    const name = (0,names/* aggregateName */.V)(metric.name, (0,explain/* aggregationText */.Wx)(aggregation));
    const narrowed = Object.entries(tags).map(([tag, value]) => `${tag} ${value}`);
    return narrowed.length === 0 ? name : `${name} (${narrowed.join(', ')})`;
}
/** Why a pass is withheld that base's failures alone would carry; null where none is. */
function withheldText({ withheld, found }, { words = CHANGE }) {
    if (withheld === null)
        return null;
    const told = `${words.base} ${(0,unanswered/* unansweredText */.Au)(withheld)}`;
    return found.n === 0
        ? `${told}: nothing to compare with`
        : `${told}, and what both arms answered does not show that the limit holds`;
}
/** A row that passes without proof says how much worse head may be all the same. */
function passText(judged) {
    const { role, contrast } = judged.gate;
    if (judged.byPoint)
        return `${limitText(judged)} holds by the estimate, which is all that was asked`;
    if (role === 'guard')
        return 'no sign of being worse';
    const { high, p } = judged.found.comparison ?? { high: Infinity, p: 1 };
    const isWithin = contrast.side === 'below' ? high < contrast.limit : true;
    if (role === 'limit' || isWithin)
        return `${limitText(judged)} holds`;
    // An estimate beyond the limit is a sign, though none that shows it.
    const none = (0,compare_metrics/* isBeyondLimit */.zX)(contrast, judged.found) ? 'not shown to be worse' : 'no sign of being worse';
    const sign = p > judged.alphas.pass ? none : `probably within ${limitText(judged)}`;
    return `${sign}, and at most ${(0,base_format/* formatChange */.eD)(high)}`;
}
/** What is surely worse may be so by less than the limit: then only the estimate speaks of that. */
function failText(judged, { words = CHANGE }) {
    const { contrast, role } = judged.gate;
    if (judged.byPoint)
        return `${limitText(judged)} does not hold by the estimate, which is all that was asked`;
    if (role === 'guard')
        return `worse than ${words.base}`;
    const { low, high } = judged.found.comparison ?? { low: -Infinity, high: Infinity };
    const isBeyond = contrast.side === 'below' ? low >= contrast.limit : high <= contrast.limit;
    return isBeyond
        ? `${limitText(judged)} does not hold`
        : `worse than ${words.base}, and by the estimate beyond ${limitText(judged)}`;
}
function doubtText(judged, { words = CHANGE, matched }) {
    if ((0,pair_samples/* lacksBase */.kn)(matched)) {
        const { answered, of } = (0,pair_samples/* countBaseAnswers */.S2)(matched);
        return `${words.base} answered ${(0,base_format/* formatCount */.B4)(answered)} of ${(0,base_format/* formatAmount */.ej)(of, 'request')}, so there is nothing to hold ${words.head} against`;
    }
    if (!judged.suspect)
        return `${limitText(judged)} cannot be decided`;
    const { p } = judged.found.comparison ?? { p: 1 };
    return `suspect, for ${words.head} is worse at p = ${(0,base_format/* formatNumber */.ZV)(p, 1)}, and red takes ${(0,base_format/* formatNumber */.ZV)(judged.alphas.fail, 1)} at most`;
}
/** `+18 % within 147 pairs, +12 % to +25 %`: no quotient of the two values; of a difference in the metric's own unit. */
function changeText({ gate, found }, groups) {
    const { comparison } = found;
    if (comparison === undefined || gate.role === 'guard')
        return groups;
    const { kind, metric, limit } = gate.contrast;
    const format = (value) => kind === 'ratio'
        ? (0,base_format/* formatChange */.eD)(value)
        : `${value > 0 ? '+' : ''}${(0,base_format/* formatAgainst */.L$)(value, limit, metric.unit)}`;
    const interval = (0,base_format/* formatInterval */.vy)(finite(comparison.low), finite(comparison.high), format);
    const change = `${format(comparison.estimate)} within ${groups}`;
    return interval === '' ? change : `${change}, ${interval}`;
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


/***/ }),

/***/ 22475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ asHead),
/* harmony export */   S2: () => (/* binding */ countBaseAnswers),
/* harmony export */   TB: () => (/* binding */ matchSamples),
/* harmony export */   kn: () => (/* binding */ lacksBase),
/* harmony export */   uQ: () => (/* binding */ isCompared)
/* harmony export */ });
/** Takes samples in dispatch order; a group is complete as soon as both arms of a pair are there. */
function matchSamples(samples, design) {
    const open = new Map();
    for (const sample of samples) {
        if (!isCompared(sample) || !isOfPair(sample))
            continue;
        const group = open.get(sample.pair) ?? { base: [], head: [] };
        open.set(sample.pair, group);
        if (saysSomething(sample, design))
            group[sample.arm === 'base' ? 'base' : 'head'].push(sample);
    }
    const groups = [...open.values()].filter(({ base, head }) => base.length > 0 && head.length > 0);
    return { design, groups, missing: open.size - groups.length };
}
/** Of a block with further candidates each is compared by itself, as head (`asHead`). */
function isOfPair({ arm }) {
    return arm === 'head' || arm === 'base';
}
/** A run's samples as those of one candidate against the control: the candidate's as head's, and no other's. */
function asHead(samples, arm) {
    if (arm === 'head')
        return samples;
    return samples.flatMap((sample) => {
        if (sample.arm === 'base')
            return [sample];
        return sample.arm === arm ? [{ ...sample, arm: 'head' }] : [];
    });
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
/** How many of the base's requests were answered, of those that are compared. */
function countBaseAnswers({ groups }) {
    const all = groups.flatMap(({ base }) => base);
    return { answered: all.filter(({ outcome }) => outcome === 'ok').length, of: all.length };
}
/** Whether there is no base to hold head against: where most of its requests failed, whatever answers is "no worse". */
function lacksBase(matched) {
    const { answered, of } = countBaseAnswers(matched);
    return of > 0 && answered < of / 2;
}


/***/ }),

/***/ 41534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dX: () => (/* binding */ planComparison),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   v: () => (/* binding */ leastToFail)
/* harmony export */ });
/* harmony import */ var _comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71949);
/* harmony import */ var _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75495);
/* harmony import */ var _comparison_looks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2020);
/* harmony import */ var _share_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73913);




function planComparison(settings) {
    const { tolerances, plannedPairs } = settings;
    const rows = (0,_comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planRows */ .Lq)(tolerances);
    const thresholds = (0,_comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planThresholds */ .md)(settings.thresholds);
    const all = (0,_comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planFamily */ .c)(rows, thresholds);
    const family = plannedPairs === null
        ? all
        : all.filter((gate) => gate.spec !== null || isLongEnough(gate, settings, plannedPairs));
    const plan = { settings, rows, thresholds, family };
    if (plannedPairs === null || !settings.mayLook)
        return { ...plan, looks: null };
    const { pass, suspect, fail } = levelsOf({ ...plan, looks: null }, plannedPairs);
    const looks = (0,_comparison_looks_js__WEBPACK_IMPORTED_MODULE_2__/* .planComparisonLooks */ .XV)({
        planned: plannedPairs,
        pass,
        fail,
        suspect,
        mayPass: settings.mayPass,
    });
    return { ...plan, looks };
}
/** How many gates a number of groups can judge is known without their values, so the others take no share of the error. */
function isLongEnough({ contrast }, { design }, groups) {
    return (0,_compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .leastGroups */ .m1)(contrast, design) <= groups;
}
/** The levels of one judgement of so many groups at the end of the plan, or of its extension. */
function levelsOf({ family, settings }, groups, part = 'plan') {
    const { design, confidence, redConfidence, mayExtend } = settings;
    const judged = family.filter((gate) => isLongEnough(gate, settings, groups));
    const alpha = 1 - confidence;
    return {
        pass: part === 'extension' ? alpha / 2 : alpha,
        fail: (0,_share_error_js__WEBPACK_IMPORTED_MODULE_3__/* .shareError */ .C)((1 - redConfidence) / (mayExtend ? 2 : 1), judged, design),
        suspect: alpha / Math.max(1, judged.length),
        mayPass: true,
        mayTrust: true,
    };
}
/**
 * Groups without which nothing can be shown to be worse: by chance all signs are alike once in 2^n, and that must lie
 * within the level of a row, at the last look.
 */
function leastToFail(plan) {
    const { looks, settings } = plan;
    const level = looks?.levels.at(-1)?.fail ?? levelsOf(plan, settings.plannedPairs ?? Infinity).fail;
    const strictest = level.other > 0 ? level.other : level.tail;
    return Math.max(settings.design === 'switchback' ? _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_BLOCKS */ .zP : 1, Math.ceil(-Math.log2(strictest)));
}


/***/ }),

/***/ 99726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ leaveOpen),
/* harmony export */   OV: () => (/* binding */ contrastOf),
/* harmony export */   w1: () => (/* binding */ judgeEqual)
/* harmony export */ });
/* harmony import */ var _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);
/* harmony import */ var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);


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
/**
 * A relative threshold on requests that both arms would send alike: what is the same is neither better nor worse, and no
 * request need show it.
 */
function judgeEqual(spec, source) {
    const { kind, limit, side } = contrastOf(spec, (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    const same = kind === 'ratio' ? 1 : 0;
    const open = leaveOpen(spec, 'the requests are the same as base, and so neither better nor worse');
    if (side === 'below' ? same > limit : same < limit)
        return open;
    return {
        ...open,
        observed: same,
        low: same,
        high: same,
        verdict: 'pass',
        message: `${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) holds: nothing that it is about differs from ${source}.`,
    };
}
/** A relative threshold in a run that has nothing to compare with: neither held nor broken. */
function leaveOpen(spec, reason) {
    const { kind, limit } = contrastOf(spec, (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: null,
        low: null,
        high: null,
        n: 0,
        limit,
        unit: kind === 'ratio' ? 'ratio' : (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).unit,
        verdict: 'inconclusive',
        message: `${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) cannot be judged: ${reason}.`,
        needed: null,
        losses: {},
        episode: null,
        cause: null,
        endpointTrouble: false,
        withheld: null,
    };
}


/***/ }),

/***/ 73913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shareError),
/* harmony export */   r: () => (/* binding */ isTail)
/* harmony export */ });
/* harmony import */ var _compare_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75495);

/** Two tails have half of it together, and one a quarter. */
const [SHARE_OF_TAIL, MOST_FOR_TAILS] = [1 / 4, 1 / 2];
/** Whether a gate takes resampling, which is asked once, at the end. */
function isTail({ contrast }, design) {
    return design === 'pairs' && (0,_compare_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .leastGroups */ .m1)(contrast, design) > 0;
}
/**
 * Divides the error of red over a family, by Bonferroni: each tail has a quarter of it, and more than two of them half of
 * it together; the other gates share the rest equally. Together they spend `alpha`, never more.
 */
function shareError(alpha, family, design) {
    const tails = family.filter((gate) => isTail(gate, design)).length;
    const others = family.length - tails;
    const forTails = others === 0 ? 1 : Math.min(MOST_FOR_TAILS, tails * SHARE_OF_TAIL);
    return {
        tail: tails === 0 ? 0 : (alpha * forTails) / tails,
        other: others === 0 ? 0 : (alpha * (1 - (tails === 0 ? 0 : forTails))) / others,
    };
}


/***/ }),

/***/ 14481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ findUnanswered),
/* harmony export */   Au: () => (/* binding */ unansweredText),
/* harmony export */   KB: () => (/* binding */ hasAnswers),
/* harmony export */   QN: () => (/* binding */ answeredByBoth)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
/* harmony import */ var _metrics_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52242);
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98993);
/* harmony import */ var _contrast_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94423);





/** Of these the failures are what is measured. */
const OF_FAILURES = new Set([
    'error_rate',
    'timeout_rate',
    'rate_limit_rate',
    'dropped_rate',
]);
/** What base did not answer; null where it answered all, or where failing is what the contrast is about. */
function findUnanswered(contrast, { groups }) {
    if (OF_FAILURES.has(contrast.metric.name))
        return null;
    const asked = groups.flatMap(({ base }) => base.filter((sample) => (0,_contrast_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsked */ .D6)(contrast, sample)));
    const missed = asked.filter((sample) => isMissed(contrast, sample));
    if (missed.length === 0)
        return null;
    const failed = missed.every(({ outcome }) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(outcome) || outcome === 'rate_limited');
    return { count: missed.length, of: asked.length, failed };
}
/** Whether head has any value of its own, so that the metric is one that this run measures. */
function hasAnswers(contrast, { groups }) {
    return groups.some(({ head }) => head.some((sample) => (0,_contrast_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsked */ .D6)(contrast, sample) && !isMissed(contrast, sample) && (0,_contrast_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(contrast.metric, sample) !== null));
}
/** The groups without what either arm did not answer: of unchanged arms neither is favoured by that. */
function answeredByBoth(contrast, matched) {
    const answered = (samples) => samples.filter((sample) => !isMissed(contrast, sample));
    const groups = matched.groups
        .map(({ base, head }) => ({ base: answered(base), head: answered(head) }))
        .filter(({ base, head }) => base.length > 0 && head.length > 0);
    return { ...matched, groups };
}
/** `failed 40 of 60 requests`. */
function unansweredText({ count, of, failed }) {
    return `${failed ? 'failed' : 'did not answer'} ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count)} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatAmount */ .ej)(of, 'request')}`;
}
/** Whether a request has no value of its own: it failed, was dropped, or came without what is measured. */
function isMissed({ metric }, sample) {
    if (metric.type !== 'trend' || metric.source !== 'samples')
        return sample.outcome !== 'ok' || (0,_metrics_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .isSilent */ .eS)(sample);
    if (sample.outcome === 'ok')
        return metric.value(sample) === null && metric.lacks?.(sample) === true;
    return metric.failed === null || (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .judgedValue */ .t)(metric, sample, false) === metric.failed;
}


/***/ }),

/***/ 33272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ isCertain),
  w: () => (/* binding */ startLook)
});

var tags = __webpack_require__(81760);
var binomial = __webpack_require__(64174);
var proportion = __webpack_require__(8041);
var judge_cluster = __webpack_require__(61364);
var drift = __webpack_require__(23365);
;// CONCATENATED MODULE: ./src/verdict/thresholds/judge/confirm-look.ts



/** Where the plan is known, an earlier failure leaves too few requests to tell an episode by. */
const LEAST_TO_FAIL_EARLY = 40;
/** A decision on the way stands only if the rules of the end would not withhold it from what is known by then. */
function confirmLook(decision, seen, confirming) {
    const { metric, theta0, alphas, even, episode, failsWith } = confirming;
    const marks = {
        starts: seen.map(({ start }) => start),
        violations: seen.map(({ violates }) => Number(violates)),
    };
    const counts = { violations: marks.violations.reduce((a, b) => a + b, 0), n: seen.length };
    if (decision === 'fail') {
        // A few requests cannot show that violations lie together.
        if (episode !== null && seen.length < LEAST_TO_FAIL_EARLY)
            return 'inconclusive';
        const cluster = (0,judge_cluster/* findCluster */.KG)(marks, episode ?? (0,judge_cluster/* episodeSoFar */.Nm)(marks.starts));
        if (cluster === 'short')
            return 'inconclusive';
        if (cluster !== null) {
            const others = { violations: counts.violations - cluster.violations, n: counts.n - cluster.length };
            if (!failsWith(others))
                return 'inconclusive';
        }
    }
    const values = metric.type === 'trend' ? seen.map(({ value }) => value) : [];
    const effect = (0,drift/* correlationOf */.i)({ metric, values, violations: marks.violations, theta0, even });
    if (effect === 1)
        return decision;
    const worth = { violations: counts.violations / effect, n: counts.n / effect };
    const holds = decision === 'fail'
        ? (0,binomial/* binomialAtLeast */.yb)(worth.violations, worth.n, theta0) <= alphas.fail
        : (0,binomial/* binomialAtMost */.Q4)(worth.violations, worth.n, theta0) <= alphas.pass;
    return holds ? decision : 'inconclusive';
}

var evidence = __webpack_require__(83698);
var sequential_plan = __webpack_require__(59134);
var threshold = __webpack_require__(85221);
var thresholds_violations = __webpack_require__(72852);
;// CONCATENATED MODULE: ./src/verdict/early/early-looks.ts








/** A fresh look at one threshold; one that its question does not allow never decides. */
function startLook(look, watched) {
    const { spec } = watched;
    if (look.kind === 'certain')
        return watchCertain(spec, watched.isFinding);
    const question = (0,thresholds_violations/* askProportion */.EL)(spec, (0,evidence/* metricOf */.a)(spec));
    if (question === null)
        return UNDECIDED;
    switch (look.kind) {
        case 'sequential': {
            const test = (0,sequential_plan/* startSequential */.oR)(look.plan, question);
            return watchShare(watched, {
                decide: ({ violates }) => test.observe(violates),
                failsWith: ({ violations, n }) => violations >= (test.lookAt(n)?.failFrom ?? Infinity),
                levels: (n) => levelsOf(test.lookAt(n), question, look.plan.alphas),
            });
        }
        case 'curtailed': {
            const { planned, alphas } = look.plan;
            const boundOf = (of) => (0,proportion/* failBound */.hJ)(of, question.theta0, alphas.fail);
            const bound = boundOf(planned);
            return watchShare(watched, {
                // With fewer the final test would not fail either.
                decide: ({ violations, n }) => (violations >= bound && n >= proportion/* LEAST_TO_FAIL */.TK ? 'fail' : 'inconclusive'),
                failsWith: ({ violations }) => violations >= boundOf(planned - (watched.load.episode ?? 0)),
                levels: () => alphas,
            });
        }
        case 'doubling':
            return watchShare(watched, lookAtDoublings(question, look.alphas));
    }
}
const UNDECIDED = { observe: () => 'inconclusive' };
/** A look's own: what its bounds allow. */
function levelsOf(look, { theta0 }, alphas) {
    if (look === undefined)
        return alphas;
    const { n, passUpTo, failFrom } = look;
    return { pass: (0,binomial/* binomialAtMost */.Q4)(passUpTo, n, theta0), fail: (0,binomial/* binomialAtLeast */.yb)(failFrom, n, theta0) };
}
/** Follows violations; a decision must survive what neighbours have in common, and a failure its worst episode. */
function watchShare({ spec, isFinding, load }, looking) {
    const metric = (0,evidence/* metricOf */.a)(spec);
    const question = (0,thresholds_violations/* askProportion */.EL)(spec, metric);
    const seen = [];
    let violations = 0;
    let decision = 'inconclusive';
    let confirmed = 'inconclusive';
    let recheckAt = 0;
    let several = false;
    return {
        observe(sample) {
            const values = (0,thresholds_violations/* observe */.lB)(spec, metric, sample, isFinding);
            // Checks of one answer stand or fall together, and a count of them has no such law.
            several ||= values.length > 1;
            const [value] = values;
            if (several || value === undefined || question === null)
                return confirmed;
            const violates = question.violates(value);
            if (violates)
                violations += 1;
            seen.push({ id: sample.id, start: sample.startedMs ?? sample.plannedMs, value, violates });
            const last = decision;
            decision = looking.decide({ violates, violations, n: seen.length });
            if (decision === 'inconclusive')
                return decision;
            // What neighbours have in common is dear to compute: again only when there is a twentieth more of them.
            if (decision === last && seen.length < recheckAt)
                return confirmed;
            recheckAt = Math.ceil(seen.length * 1.05) + 1;
            seen.sort((a, b) => a.start - b.start || a.id - b.id);
            confirmed = confirmLook(decision, seen, {
                ...load,
                metric,
                theta0: question.theta0,
                alphas: looking.levels(seen.length),
                failsWith: (counts) => looking.failsWith(counts),
            });
            return confirmed;
        },
    };
}
/** The j-th look may err with alpha / (j (j + 1)), which sums to alpha however long the run is. */
function lookAtDoublings({ theta0 }, { fail }) {
    let [next, looks] = [proportion/* LEAST_TO_FAIL */.TK, 1];
    let decision = 'inconclusive';
    const failsWith = ({ violations, n }) => (0,binomial/* binomialAtLeast */.yb)(violations, n, theta0) <= fail / (looks * (looks + 1));
    return {
        failsWith,
        levels: () => ({ pass: 0, fail: fail / (looks * (looks + 1)) }),
        decide(counts) {
            if (counts.n < next)
                return decision;
            if (failsWith(counts))
                decision = 'fail';
            next *= 2;
            looks += 1;
            return decision;
        },
    };
}
/** Whether the threshold is one that can be decided by a single request. */
function isCertain(spec) {
    const { aggregation, operator, limit } = spec;
    if (limit.kind !== 'absolute')
        return false;
    const metric = (0,evidence/* metricOf */.a)(spec);
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
    const metric = (0,evidence/* metricOf */.a)(spec);
    const { operator, limit } = spec;
    let total = 0;
    let failed = false;
    return {
        observe(sample) {
            if (metric.type === 'counter') {
                if ((0,tags/* hasTags */.kS)(sample, spec.tags))
                    total += metric.amount(sample);
                failed = !(0,threshold/* satisfies */.i)(total, operator, limit.value);
            }
            else
                failed ||= (0,thresholds_violations/* observe */.lB)(spec, metric, sample, isFinding).some((value) => !(0,threshold/* satisfies */.i)(value, operator, limit.value));
            return failed ? 'fail' : 'inconclusive';
        },
    };
}


/***/ }),

/***/ 36135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MH: () => (/* binding */ DECIDED_FAIL),
  $X: () => (/* binding */ THRESHOLD_ABORT),
  Ww: () => (/* binding */ createEarlyStop)
});

var dispatch_order = __webpack_require__(1044);
var early_looks = __webpack_require__(33272);
var evidence = __webpack_require__(83698);
var thresholds_violations = __webpack_require__(72852);
;// CONCATENATED MODULE: ./src/verdict/early/watch-base.ts


/** Null where the threshold is no proportion, or names its arm. */
function watchBase(spec, isFinding) {
    const metric = (0,evidence/* metricOf */.a)(spec);
    const question = (0,thresholds_violations/* askProportion */.EL)(spec, metric);
    if (question === null || spec.tags.arm !== undefined)
        return null;
    const ofBase = { ...spec, tags: { ...spec.tags, arm: 'base' } };
    let [violations, n] = [0, 0];
    return {
        exceeds(sample) {
            for (const value of (0,thresholds_violations/* observe */.lB)(ofBase, metric, sample, isFinding)) {
                n += 1;
                if (question.violates(value))
                    violations += 1;
            }
            return n > 0 && violations / n > question.theta0;
        },
    };
}

var join_rules = __webpack_require__(88731);
;// CONCATENATED MODULE: ./src/verdict/early/early-stop.ts




/**
 * Ends a run that is decided. A steady load is judged in dispatch order, each request once everything before it is
 * known: in order of completion the fast ones would come first, and every prefix would look too good. What no later
 * request could undo is seen at once.
 */
function createEarlyStop(settings) {
    const { thresholds, isFinding, mayPass, canaries } = settings;
    const watches = thresholds.flatMap(({ spec, look, load }) => look === null
        ? []
        : [
            {
                spec,
                ordered: look.kind === 'sequential',
                watch: (0,early_looks/* startLook */.w)(look, { spec, isFinding, load }),
                base: settings.endsShared ? null : watchBase(spec, isFinding),
            },
        ]);
    const dispatched = watches.filter(({ ordered }) => ordered);
    const immediate = watches.filter(({ ordered }) => !ordered);
    const inOrder = (0,dispatch_order/* createQueue */.y)(settings.firstId);
    return {
        observe(sample) {
            canaries?.observe(sample);
            // No threshold judges a canary, and it has no place in the order of the load.
            if (sample.arm === 'canary')
                return null;
            const mayFail = () => canaries?.isTroubled() !== true;
            for (const { spec, watch, base } of immediate) {
                const isShared = base?.exceeds(sample) ?? false;
                if (watch.observe(sample) === 'fail' && !isShared && mayFail())
                    return failedReason(spec);
            }
            if (dispatched.length === 0)
                return null;
            for (const due of inOrder(sample)) {
                const decisions = dispatched.map(({ watch }) => watch.observe(due));
                const shared = dispatched.map(({ base }) => base?.exceeds(due) ?? false);
                const failed = dispatched.find((_, i) => decisions[i] === 'fail' && shared[i] === false);
                if (failed !== undefined && mayFail())
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
    code: join_rules/* DECIDED_PASS */.D,
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

/***/ 88731:
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

/***/ 47129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ storedProblem),
/* harmony export */   b: () => (/* binding */ storedValue)
/* harmony export */ });
/* harmony import */ var _metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90889);
/* harmony import */ var _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);


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
    if ((0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).type === 'rate')
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

/***/ 83698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ gatherCases),
  a: () => (/* binding */ metricOf)
});

var answers = __webpack_require__(52242);
var catalogue = __webpack_require__(20264);
var metrics_tags = __webpack_require__(81760);
var violations = __webpack_require__(72852);
var thresholds_losses = __webpack_require__(97671);
var metrics_metric = __webpack_require__(52037);
;// CONCATENATED MODULE: ./src/verdict/thresholds/judge/mean-values.ts

/**
 * A mean over requests of which one is infinitely slow would say nothing of the others. So the mean of a latency is over
 * answers, and over time-outs with the time that they were given; other failures are for `error_rate` to judge. An
 * answer that never carried what is measured counts with all the time it took.
 */
function meanValue(metric, sample, timeoutMs) {
    if (metric.failed !== Infinity) {
        const value = (0,metrics_metric/* judgedValue */.t)(metric, sample, false);
        return value === null ? null : { value, atLeast: false };
    }
    if (!metric.phases.includes(sample.phase))
        return null;
    if (sample.outcome === 'timeout') {
        const reached = metric.reached?.(sample) ?? null;
        return { value: reached ?? sample.e2eMs ?? timeoutMs, atLeast: reached === null };
    }
    const value = sample.outcome === 'ok' ? (0,metrics_metric/* judgedValue */.t)(metric, sample, false) : null;
    if (value === null || Number.isFinite(value))
        return value === null ? null : { value, atLeast: false };
    return sample.e2eMs === null ? null : { value: sample.e2eMs, atLeast: true };
}

;// CONCATENATED MODULE: ./src/verdict/thresholds/evidence.ts






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
    const tags = (0,violations/* judgedTags */.NE)(spec, metric);
    const place = metric.type === 'counter' ? withoutStatus(tags) : tags;
    const values = [];
    const losses = {};
    const trend = metric.type === 'trend' && metric.source === 'samples' ? metric : null;
    const mean = spec.aggregation.kind === 'avg' ? trend : null;
    let [matching, total, atLeast] = [0, 0, 0];
    const starts = [];
    const sizes = [];
    const take = (value, { outcome }) => {
        values.push(value);
        if (mean !== null || trend === null || value !== trend.failed)
            return;
        const loss = (0,thresholds_losses/* lossOf */.j)(outcome);
        losses[loss] = (losses[loss] ?? 0) + 1;
    };
    const begin = ({ startedMs, plannedMs }, size) => {
        if (size === 0)
            return;
        starts.push(startedMs ?? plannedMs);
        sizes.push(size);
    };
    return {
        add(sample) {
            // No answer with a status is a count of zero, where no request at all is no data.
            if ((0,metrics_tags/* hasTags */.kS)(sample, place))
                matching += 1;
            if (lacksGap(metric, sample) && (0,metrics_tags/* hasTags */.kS)(sample, tags))
                losses.silent = (losses.silent ?? 0) + 1;
            if (mean !== null) {
                const found = (0,metrics_tags/* hasTags */.kS)(sample, tags)
                    ? meanValue(mean, sample, evidence.timeoutMs(sample.scenario))
                    : null;
                if (found === null)
                    return;
                take(found.value, sample);
                begin(sample, 1);
                atLeast += Number(found.atLeast);
            }
            else if (metric.type !== 'counter') {
                const observed = (0,violations/* observe */.lB)(spec, metric, sample, evidence.isFinding);
                for (const value of observed)
                    take(value, sample);
                begin(sample, observed.length);
            }
            else if ((0,metrics_tags/* hasTags */.kS)(sample, tags))
                total += metric.amount(sample);
        },
        finish: () => ({
            spec,
            metric,
            question: (0,violations/* askProportion */.EL)(spec, metric),
            ...inOrder({ values, starts, sizes }),
            atLeast,
            matching,
            losses,
            total,
            evidence,
        }),
    };
}
/** Gaps are no values of samples, so that an answer without one must be asked for. */
function lacksGap(metric, sample) {
    return (metric.type === 'trend' &&
        metric.source === 'gaps' &&
        metric.phases.includes(sample.phase) &&
        (0,answers/* lacksGaps */.CW)(sample));
}
/** Virtual users number their own requests: then the order of dispatch is that of the clock. */
const OUT_OF_ORDER = 1_000;
function inOrder(taken) {
    const { values, starts, sizes } = taken;
    const isLate = (start, i) => start + OUT_OF_ORDER < (starts[i - 1] ?? start);
    if (!starts.some(isLate) || values.length > starts.length)
        return taken;
    const order = [...starts.keys()].sort((i, j) => (starts[i] ?? 0) - (starts[j] ?? 0));
    const sort = (list) => order.map((i) => list[i] ?? 0);
    return { values: sort(values), starts: sort(starts), sizes };
}
function withoutStatus(tags) {
    return Object.fromEntries(Object.entries(tags).filter(([tag]) => tag !== 'status'));
}
/** Specs only name metrics that exist: the parser saw to it. */
function metricOf(spec) {
    const metric = (0,catalogue/* findMetric */.GF)(spec.metric);
    if (metric === undefined)
        throw new Error(`no metric ${spec.metric}`);
    return metric;
}


/***/ }),

/***/ 54313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ sayNeeded),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vf: () => (/* binding */ explainThreshold),
/* harmony export */   Wx: () => (/* binding */ aggregationText),
/* harmony export */   b1: () => (/* binding */ neededOf)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20264);
/* harmony import */ var _stats_estimates_requests_needed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42963);
/* harmony import */ var _losses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97671);





/** One sentence that a reviewer understands: what was seen, how sure it is, and what that means for the limit. */
function explainThreshold(threshold, explaining) {
    const { cause } = threshold;
    const text = explainJudgement(threshold, explaining);
    return cause === undefined ? text : `${text} ${cause}.`;
}
function explainJudgement({ spec, row, judgement }, explaining) {
    const { unit } = row.metric;
    const name = nameOf(spec);
    if (judgement.verdict === 'no_data')
        return `${name}: nothing was measured, and no data is no pass.`;
    const observed = judgement.observed ?? Number.NaN;
    const limit = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLimit */ .tW)(spec.limit.value, unit);
    const least = judgement.atLeast > 0 ? 'at least ' : '';
    const seen = Number.isFinite(observed)
        ? `${least}${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAgainst */ .L$)(observed, spec.limit.value, unit)}`
        : 'infinite';
    const lost = (0,_losses_js__WEBPACK_IMPORTED_MODULE_3__/* .lossText */ .T)(row.losses);
    const failed = judgement.infinite > 0
        ? `, of which ${lost}`
        : judgement.atLeast > 0
            ? `, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(judgement.atLeast)} of them counted with the time that they were given`
            : '';
    const basis = judgement.method === 'point'
        ? ''
        : ` (${percentOf(explaining.confidence)}, ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAmount */ .ej)(judgement.n, 'request')}${failed})`;
    const drift = driftNote(judgement);
    if (judgement.verdict === 'fail' && observed === Number.POSITIVE_INFINITY && judgement.infinite > 0) {
        const of = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAmount */ .ej)(judgement.n, (row.losses.dropped ?? 0) > 0 ? 'arrival' : 'request');
        return `${name} is unbounded: of ${of} ${lost}, which counts as infinitely slow; ${phrase(spec, limit, observed)} does not hold.${drift}`;
    }
    switch (judgement.verdict) {
        case 'pass':
            return `${name} is ${seen}${basis}: ${phrase(spec, limit, observed)} holds.${drift}`;
        case 'fail':
            return `${name} is ${seen}${basis}: ${phrase(spec, limit, observed)} does not hold.${drift}`;
        case 'inconclusive':
            if (judgement.observed === undefined)
                return `${name} cannot be judged${withheldText(judgement.withheld)}.`;
            return `${name} is ${rangeText(judgement, unit)}${basis}: ${phrase(spec, limit, observed)} cannot be decided${withheldText(judgement.withheld)}${moreText(neededOf({ spec, judgement }, explaining))}.`;
    }
}
/** `p95 time to first token (stage 2)`. */
function nameOf(spec) {
    const tags = Object.entries(spec.tags).map(([tag, value]) => `${tag} ${tag === 'arm' ? (spec.armName ?? value) : value}`);
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
/** What lies on its limit shows whether the limit itself is allowed. */
function phrase(spec, limit, observed) {
    const { operator } = spec;
    if (observed === spec.limit.value && (operator === '<' || operator === '>'))
        return `a value ${operator === '<' ? 'below' : 'above'} ${limit}`;
    return `${PHRASES[operator]} ${limit}`;
}
function rangeText({ low, high, observed }, unit) {
    const range = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInterval */ .vy)(finite(low), finite(high), (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(value, unit));
    if (finite(low) !== null && finite(high) !== null)
        return `between ${range.replace(' to ', ' and ')}`;
    return range === '' ? `about ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(observed ?? null, unit)}` : range;
}
function finite(value) {
    return Number.isFinite(value) ? value : null;
}
function withheldText(withheld) {
    return withheld === null ? '' : `: ${withheld}`;
}
/** Null where decided, where no number is known, and under a run that could not be made. */
function neededOf({ spec, judgement }, { usdPerRequest, mayAskForMore }) {
    const { needed } = judgement;
    if (needed === null || !mayAskForMore)
        return null;
    const { more, given } = needed;
    const requests = given === 'likely' ? (0,_stats_estimates_requests_needed_js__WEBPACK_IMPORTED_MODULE_2__/* .roundUpEstimate */ .K)(more) : more;
    const condition = given === 'none_violates' ? conditionOf(spec) : given === 'sure' ? 'whatever becomes of them' : null;
    return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest, condition };
}
/** What no further request may do where none has done it yet. */
function conditionOf({ metric, operator }) {
    const upper = operator.startsWith('<');
    if (metric === 'rate_limit_rate' && upper)
        return 'if none is refused';
    if (metric === 'dropped_rate' && upper)
        return 'if none is dropped';
    if (metric === 'good_requests')
        return upper ? 'if none is good' : 'if all are good';
    if ((0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(metric)?.type === 'rate' && metric !== 'cache_hit_rate')
        return upper ? 'if none fails' : 'if none fails a check';
    if (metric === 'cache_hit_rate')
        return upper ? 'if none is a hit' : 'if all are hits';
    return upper ? 'if none exceeds it' : 'if none falls short of it';
}
/** `; 49 more requests ($0.05) would, if none fails`. */
function moreText(needed) {
    return needed === null ? '' : `; ${sayNeeded(needed)}`;
}
/** `49 more requests ($0.05) would, if none fails`; an estimate is called one. Briefly: `49 more would, if none fails`. */
function sayNeeded({ requests, usd, condition }, how = 'in full') {
    const cost = usd === null || usd === 0 ? '' : ` (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatUsd */ .UK)(usd)})`;
    const amount = how === 'briefly' ? `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(requests)} more` : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAmount */ .ej)(requests, 'more request')}${cost}`;
    return condition === null ? `about ${amount} would` : `${amount} would, ${condition}`;
}
function driftNote({ n, effective }) {
    return Math.round(effective) < n
        ? ` The endpoint drifted within the run, so these requests are worth about ${Math.round(effective)} independent ones.`
        : '';
}
function percentOf(confidence) {
    return `${Number((confidence * 100).toPrecision(4))} %`;
}


/***/ }),

/***/ 61364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ findCluster),
/* harmony export */   Nm: () => (/* binding */ episodeSoFar),
/* harmony export */   Pi: () => (/* binding */ episodeOf)
/* harmony export */ });
/* harmony import */ var _stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59889);

/** `short` where fewer than two episodes' length is known; null where violations lie as independent ones would. */
function findCluster({ starts, violations }, length) {
    const n = violations.length;
    if (n < 2 * length)
        return 'short';
    if (!(0,_stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__/* .isClustered */ .Ad)(violations, length))
        return null;
    const worst = (0,_stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__/* .worstEpisode */ .rD)(violations, length);
    const within = (index) => (violations[index] ?? 0) > 0;
    let [first, last] = [worst.from, worst.from + worst.length - 1];
    while (first < last && !within(first))
        first += 1;
    while (last > first && !within(last))
        last -= 1;
    return {
        from: worst.from,
        length: worst.length,
        fromMs: starts[first] ?? 0,
        toMs: starts[last] ?? 0,
        violations: Math.round(worst.violations),
        of: Math.round(violations.reduce((sum, each) => sum + each, 0)),
    };
}
/** What takes no longer may be an episode. */
const SHORTEST_EPISODE = 10_000;
/** How many requests may be one episode of a run that is over, by when they were sent. */
function episodeOf(starts) {
    return (0,_stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__/* .episodeLength */ .oE)(starts.length, mostWithin(starts, SHORTEST_EPISODE));
}
/** The same of a run that goes on, nobody knows how long. */
function episodeSoFar(starts) {
    return Math.max((0,_stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__/* .episodeLength */ .oE)(starts.length), mostWithin(starts, SHORTEST_EPISODE));
}
/** Most of ascending instants within any stretch of time. */
function mostWithin(instants, span) {
    let [first, most] = [0, 0];
    for (let last = 0; last < instants.length; last += 1) {
        while ((instants[last] ?? 0) - (instants[first] ?? 0) >= span)
            first += 1;
        most = Math.max(most, last - first + 1);
    }
    return most;
}


/***/ }),

/***/ 23365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ LEAST_FOR_DRIFT),
/* harmony export */   i: () => (/* binding */ correlationOf)
/* harmony export */ });
/* harmony import */ var _stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3628);

/** Fewer requests show no autocorrelation worth the name. */
const LEAST_FOR_DRIFT = 20;
/**
 * How many requests are worth as much as one independent one: more than one where the endpoint drifted within the run,
 * or failed in bursts. 1 where it is too little to speak of.
 */
function correlationOf({ metric, values, violations, theta0, even }) {
    if (violations.length < LEAST_FOR_DRIFT)
        return 1;
    const effect = metric.type === 'trend' ? (0,_stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .designEffect */ .GL)(values, 1 - theta0, !even) : (0,_stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .rateDesignEffect */ .k7)(violations, !even);
    return effect > _stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTABLE_DESIGN_EFFECT */ .tl ? effect : 1;
}


/***/ }),

/***/ 97671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lossText),
/* harmony export */   j: () => (/* binding */ lossOf)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/** Why an observation counts as a metric's worst value: what became of its request. */
const LOSSES = ['dropped', 'rate_limited', 'timed_out', 'failed', 'silent'];
/** Of a request that has no value of its own where it should have one. */
function lossOf(outcome) {
    switch (outcome) {
        case 'ok':
            return 'silent';
        case 'dropped':
        case 'rate_limited':
            return outcome;
        case 'timeout':
            return 'timed_out';
        default:
            return 'failed';
    }
}
const WORDS = {
    dropped: (count) => `${were(count)} dropped at \`max-concurrency\``,
    rate_limited: (count) => `${were(count)} refused by a rate limit`,
    timed_out: () => 'timed out',
    failed: () => 'failed',
    silent: () => 'were answered without one',
};
/** `14 were dropped at max-concurrency, 2 failed`, the most frequent first; the empty text for none. */
function lossText(losses) {
    return LOSSES.map((loss) => ({ loss, count: losses[loss] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({ loss, count }) => `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${WORDS[loss](count)}`)
        .join(', ');
}
function were(count) {
    return count === 1 ? 'was' : 'were';
}


/***/ }),

/***/ 13569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ judgeAsRequest),
/* harmony export */   JF: () => (/* binding */ tellByMonth),
/* harmony export */   o0: () => (/* binding */ MONTHLY_COST)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

const MONTHLY_COST = 'monthly_cost';
/**
 * A month is so many requests at their mean cost, so a limit on it is a limit on that mean, and judged like any other.
 * `changed` is the share of the requests that a comparison is about: the others cost what they did.
 */
function judgeAsRequest(spec, requests, changed) {
    if (spec.metric !== MONTHLY_COST)
        return spec;
    const count = spec.limit.kind === 'absolute' ? requests : requests * changed;
    const value = spec.limit.kind === 'ratio' ? spec.limit.value : spec.limit.value / count;
    return {
        ...spec,
        metric: 'cost_per_request',
        aggregation: { kind: 'avg' },
        limit: { ...spec.limit, value },
        monthly: { requests: count, written: spec },
    };
}
/** The judged row in dollars a month, as it was asked. */
function tellByMonth(spec, row) {
    const { monthly } = spec;
    if (monthly === undefined)
        return row;
    const { requests, written } = monthly;
    if (written.limit.kind === 'ratio')
        return { ...row, metric: MONTHLY_COST, expression: written.source };
    const times = (value) => (value === null ? null : value * requests);
    const [observed, low, high] = [times(row.observed), times(row.low), times(row.high)];
    const told = observed === null
        ? row.message
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(observed)} a month${rangeText(low, high)}, limit ${written.limit.kind === 'difference' ? 'a change of ' : ''}${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLimit */ .tW)(written.limit.value, 'USD')}, at ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(requests)} requests; ${row.message}`;
    return {
        ...row,
        metric: MONTHLY_COST,
        expression: written.source,
        observed,
        low,
        high,
        limit: written.limit.value,
        unit: 'USD',
        message: told,
    };
}
/** Nothing where the sample bounds nothing. */
function rangeText(low, high) {
    const interval = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInterval */ .vy)(low, high, _base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK);
    return interval === '' ? '' : ` (${interval})`;
}


/***/ }),

/***/ 93933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UD: () => (/* binding */ relativeProblem),
/* harmony export */   V0: () => (/* binding */ isCapacityMetric),
/* harmony export */   n3: () => (/* binding */ isRelative)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);

/** Whether a threshold is about head against base. */
function isRelative(spec) {
    return spec.limit.kind !== 'absolute';
}
/** Tags that both arms of a pair share; the others tell the arms, or good answers from bad ones. */
const SHARED_TAGS = new Set(['scenario', 'stage', 'prompt']);
/** Metrics that a search finds of both arms, in blocks and not in pairs of requests. */
const CAPACITIES = new Set(['capacity', 'capacity_users']);
function isCapacityMetric(name) {
    return CAPACITIES.has(name);
}
/** Why a relative threshold cannot be judged on matched pairs; null where it can. */
function relativeProblem(spec) {
    const metric = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec);
    const { aggregation, limit } = spec;
    if (isCapacityMetric(metric.name))
        return capacityProblem(spec);
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
/** Two searches differ by a factor, and the less is the worse. */
function capacityProblem({ limit, operator }) {
    if (limit.kind !== 'ratio')
        return 'capacities are compared by their ratio; write `value>-5%`';
    if (limit.value <= -1)
        return 'nothing can shrink by 100 % or more';
    return operator.startsWith('>') ? null : 'a capacity has a least; write `value>-5%`';
}


/***/ }),

/***/ 59134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xp: () => (/* binding */ MOST_PLANNED),
  x: () => (/* binding */ replaySequential),
  oR: () => (/* binding */ startSequential)
});

var proportion = __webpack_require__(8041);
;// CONCATENATED MODULE: ./src/stats/sequential/boundary.ts

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

;// CONCATENATED MODULE: ./src/stats/sequential/sequential.ts

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
        let deciding;
        let last;
        const look = (passUpTo, failFrom) => {
            if (passUpTo === undefined || failFrom === undefined)
                return decision;
            last = { n, passUpTo, failFrom };
            if (deciding !== undefined)
                return decision;
            if (violations >= failFrom)
                decision = 'fail';
            else if (violations <= passUpTo)
                decision = 'pass';
            if (decision !== 'inconclusive')
                deciding = last;
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
                if (n === 0 || n >= design.planned || deciding !== undefined)
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
                return deciding?.n;
            },
            lookAt(among) {
                const [passUpTo, failFrom] = [pass[among], fail[among]];
                return passUpTo === undefined || failFrom === undefined
                    ? undefined
                    : { n: among, passUpTo, failFrom };
            },
            get looks() {
                return [deciding, last].filter((cut, i, all) => cut !== undefined && all.indexOf(cut) === i);
            },
        };
    };
}
function sideOf({ planned, theta0, alphas }, side) {
    return { side, planned, theta0, alpha: alphas[side] };
}

;// CONCATENATED MODULE: ./src/verdict/thresholds/sequential-plan.ts

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
/** The looks that bind once the run is over: the one that decided on these values in dispatch order, and the last. */
function replaySequential(plan, values, question) {
    const test = startSequential(plan, question);
    for (const value of values)
        test.observe(question.violates(value));
    test.finish();
    return test.looks;
}


/***/ }),

/***/ 85221:
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

/***/ 72852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ askProportion),
/* harmony export */   NE: () => (/* binding */ judgedTags),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85221);



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
    return { theta0: upper ? 1 - share : share, violates: (value) => !(0,_threshold_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .i)(value, operator, limit.value) };
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
    if (!(0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .hasTags */ .kS)(sample, judgedTags(spec, metric)))
        return [];
    if (metric.type === 'trend' && metric.source === 'samples')
        return observeTrend(metric, sample, isFinding);
    if (metric.type !== 'rate' || !metric.phases.includes(sample.phase))
        return [];
    const successes = metric.successes(sample);
    return Array.from({ length: metric.trials(sample) }, (_, trial) => (trial < successes ? 1 : 0));
}
function observeTrend(metric, sample, isFinding) {
    const value = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .judgedValue */ .t)(metric, sample, isFinding(sample.scenario));
    return value === null ? [] : [value];
}


/***/ }),

/***/ 70117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RS: () => (/* binding */ findTrouble),
  B9: () => (/* binding */ instantOf),
  Zm: () => (/* binding */ isCanary)
});

var base_random = __webpack_require__(54126);
var sample = __webpack_require__(98993);
var average = __webpack_require__(70012);
var percentile = __webpack_require__(45708);
;// CONCATENATED MODULE: ./src/stats/estimates/isotonic.ts

/**
 * Of each y the best fit that never falls as x rises, by least absolute errors, so that a few outliers move nothing: pool
 * adjacent violators with medians (Ayer et al. 1955; Robertson & Wright 1980). Equal x have one fit. For some hundred points.
 */
function isotonicMedian(x, y) {
    const order = [...x.keys()].sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0));
    const blocks = [];
    for (const i of order) {
        let last = { at: x[i] ?? 0, fit: y[i] ?? 0, members: [i] };
        for (let before = blocks.at(-1); before !== undefined && violates(before, last); before = blocks.at(-1)) {
            blocks.pop();
            const members = [...before.members, ...last.members];
            last = { at: last.at, fit: medianOf(members.map((member) => y[member] ?? 0)), members };
        }
        blocks.push(last);
    }
    const fit = y.map(() => 0);
    for (const block of blocks)
        for (const i of block.members)
            fit[i] = block.fit;
    return fit;
}
function violates(before, last) {
    return before.at === last.at || before.fit > last.fit;
}
function medianOf(values) {
    return (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(values), 0.5) ?? 0;
}

;// CONCATENATED MODULE: ./src/stats/estimates/shifts.ts


const SHUFFLES = 199;
/** One value is an outlier. */
const SHORTEST = 2;
/** So many must lie without: a level to rise from. */
const LEAST_LEVEL = 3;
const MOST_SHIFTS = 6;
/**
 * Stretches that lie higher than the rest, one after the other: the stretch whose mean differs most by its standard
 * error, kept where at most `alpha` of shuffled series have as large a one (circular binary segmentation: Olshen,
 * Venkatraman et al. 2004, Biostatistics 5:557), then the same of what is left. The spread is that of neighbours, so that
 * several stretches do not hide each other. For series of at most some hundred values.
 */
function findShifts(series, random, settings) {
    const found = [];
    let left = series.map((value, index) => ({ value, index }));
    while (found.length < MOST_SHIFTS) {
        const values = left.map(({ value }) => value);
        const best = highest(values);
        if (best === null || best.by < settings.least || !isRare(best.score, values, random, settings))
            break;
        const inside = left.slice(best.from, best.to);
        found.push({ from: inside[0]?.index ?? 0, to: (inside.at(-1)?.index ?? 0) + 1, by: best.by });
        left = [...left.slice(0, best.from), ...left.slice(best.to)];
    }
    return found.sort((a, b) => a.from - b.from);
}
/** Null where nothing varies, or there is too little of it. */
function highest(values) {
    const n = values.length;
    if (n < SHORTEST + LEAST_LEVEL)
        return null;
    const mean = (0,average/* average */.G)(values);
    const sums = [0];
    for (const value of values)
        sums.push((sums.at(-1) ?? 0) + value - mean);
    const spread = Math.max(neighbourVariance(values), LEAST_SPREAD);
    let best = null;
    for (let from = 0; from < n; from += 1)
        for (let to = from + SHORTEST; to <= n && to - from <= n - LEAST_LEVEL; to += 1) {
            const m = to - from;
            const by = ((sums[to] ?? 0) - (sums[from] ?? 0)) * (n / (m * (n - m)));
            if (by <= 0)
                continue;
            const score = (by * by * m * (n - m)) / (n * spread);
            if (score > (best?.score ?? 0))
                best = { from, to, by, score };
        }
    return best;
}
/** Of what does not vary. */
const LEAST_SPREAD = 1e-12;
/** By the differences of neighbours, which a few steps between levels hardly move (von Neumann 1941). */
function neighbourVariance(values) {
    let sum = 0;
    for (let i = 1; i < values.length; i += 1)
        sum += ((values[i] ?? 0) - (values[i - 1] ?? 0)) ** 2;
    return sum / (2 * (values.length - 1));
}
/** Stops as soon as it is sure: what is no shift shows in a few shuffles. */
function isRare(score, values, random, { alpha }) {
    const most = Math.floor(alpha * (SHUFFLES + 1)) - 1;
    let asLarge = 0;
    for (let i = 0; i < SHUFFLES && asLarge <= most; i += 1)
        if ((highest((0,base_random/* shuffled */.A4)(random, values))?.score ?? 0) >= score)
            asLarge += 1;
    return asLarge <= most;
}

var causes = __webpack_require__(17149);
;// CONCATENATED MODULE: ./src/verdict/trouble/canary-trouble.ts







const SHIFT = { alpha: 0.05, least: Math.log(1.25) };
/** More are joined, neighbour to neighbour: the search takes the square of their number. */
const MOST_VALUES = 120;
const LEAST_VALUES = 8;
/** What ailed the canaries, and when. Samples of any arms in any order. */
function findTrouble(samples, { field, load }) {
    const canaries = [];
    for (const sample of samples)
        if (isCanary(sample))
            canaries.push(sample);
    canaries.sort((a, b) => instantOf(a) - instantOf(b));
    const failing = canaries.map((sample) => (0,causes/* causeOf */.r)(sample) !== null);
    const slow = field === null ? [] : slowSpells(canaries, field, load);
    return {
        canaries,
        failed: failing.filter(Boolean).length,
        spells: [...failingSpells(canaries, failing), ...slow],
    };
}
/** One that says something of the endpoint. */
function isCanary({ arm, outcome }) {
    return arm === 'canary' && (0,sample/* wasSent */.Kk)(outcome) && outcome !== 'cancelled';
}
/** When it was sent, or was to be. */
function instantOf({ startedMs, plannedMs }) {
    return startedMs ?? plannedMs;
}
/** From the last canary that was answered to the next: nobody knows better when it began and ended. */
function failingSpells(canaries, failing) {
    const spells = [];
    for (let from = 0; from < canaries.length; from += 1) {
        if (failing[from] !== true)
            continue;
        let to = from;
        while (failing[to] === true)
            to += 1;
        spells.push({ kind: 'failing', ...between(canaries, from, to), ratio: null });
        from = to;
    }
    return spells;
}
function between(sequence, from, to) {
    const [before, after] = [sequence[from - 1], sequence[to]];
    return {
        fromMs: before === undefined ? 0 : instantOf(before),
        toMs: after === undefined ? Number.POSITIVE_INFINITY : instantOf(after),
        canaries: to - from,
    };
}
/** Against their own quiet level, each prompt by itself. */
function slowSpells(canaries, field, load) {
    const answered = canaries.filter((sample) => sample.outcome === 'ok' && (sample[field] ?? 0) > 0);
    if (answered.length < LEAST_VALUES)
        return [];
    const logs = answered.map((sample) => Math.log(sample[field] ?? 1));
    const levels = new Map([...new Set(answered.map(({ prompt }) => prompt))].map((prompt) => [
        prompt,
        (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(logs.filter((_, i) => answered[i]?.prompt === prompt)), 0.5) ?? 0,
    ]));
    const relative = logs.map((value, i) => value - (levels.get(answered[i]?.prompt ?? '') ?? 0));
    const width = Math.ceil(relative.length / MOST_VALUES);
    const joined = joinBy(width, relative);
    const values = load === null ? joined : withoutLoad(joined, joinBy(width, answered.map(instantOf)), load);
    const shifts = findShifts(values, (0,base_random/* seededRandom */.Is)('canaries', String(values.length)), SHIFT);
    const quiet = (0,percentile/* percentile */.Ym)((0,percentile/* sortAscending */.V0)(withoutShifts(values, shifts)), 0.5) ?? 0;
    return shifts.map((shift) => {
        const { from, to } = widen(shift, values, quiet);
        const place = between(answered, from * width, Math.min(to * width, answered.length));
        return { kind: 'slow', ...place, ratio: Math.exp(shift.by) };
    });
}
/** Means of so many neighbours each. */
function joinBy(width, values) {
    return Array.from({ length: Math.ceil(values.length / width) }, (_, i) => (0,average/* average */.G)(values.slice(i * width, (i + 1) * width)));
}
function withoutShifts(values, shifts) {
    return values.filter((_, i) => !shifts.some(({ from, to }) => i >= from && i < to));
}
/** What comes or goes slowly has no edge: to the next value that is no higher than usual. */
function widen({ from, to }, values, quiet) {
    let [first, end] = [from, to];
    while ((values[first - 1] ?? quiet) > quiet)
        first -= 1;
    while ((values[end] ?? quiet) > quiet)
        end += 1;
    return { from: first, to: end };
}
/** The load around an instant. */
const NEAR = 5_000;
/** Where the load changes by plan, latency that rises and falls with it is the load's own doing. Instants ascend. */
function withoutLoad(values, at, load) {
    let [first, last] = [0, 0];
    const rates = at.map((instant) => {
        while (first < load.length && (load[first] ?? 0) < instant - NEAR)
            first += 1;
        while (last < load.length && (load[last] ?? 0) <= instant + NEAR)
            last += 1;
        return last - first;
    });
    const usual = isotonicMedian(rates, values);
    return values.map((value, i) => value - (usual[i] ?? 0));
}


/***/ }),

/***/ 17149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ countCauses),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/**
 * By what a request failed without an answer; null of one that was answered, however badly, of one that was never sent,
 * and of one whose answer had begun when its time was up.
 */
function causeOf({ outcome, status, ttftMs }) {
    switch (outcome) {
        case 'rate_limited':
            return 'rate limit';
        case 'timeout':
            return ttftMs === null ? 'time-out' : null;
        case 'network_error':
            return 'connection';
        case 'http_error':
            return status !== null && status >= 500 ? '5xx' : null;
        case 'stream_error':
            return 'stream';
        default:
            return null;
    }
}
function wordsOf(cause, { status, error }) {
    switch (cause) {
        case 'rate limit':
            return 'refused by a rate limit (429)';
        case 'time-out':
            return 'timed out without a first token';
        case 'connection':
            return error?.kind === 'ECONNREFUSED' ? 'refused a connection' : 'lost or without a connection';
        case '5xx':
            return `answered ${status}`;
        case 'stream':
            return 'broken off by an error in the stream';
    }
}
const MOST_CAUSES = 3;
/** `12 answered 503, 3 timed out without a first token`, the most frequent first; empty where none failed so. */
function countCauses(samples) {
    const counts = new Map();
    for (const sample of samples) {
        const cause = causeOf(sample);
        if (cause === null)
            continue;
        const words = wordsOf(cause, sample);
        counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    return [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_CAUSES)
        .map(([words, count]) => `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${words}`)
        .join(', ');
}


/***/ })

};
