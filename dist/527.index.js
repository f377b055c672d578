"use strict";
exports.id = 527;

exports.ids = [ 527 ];

exports.modules = {
  8378: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $g: () => formatPrice,
      B4: () => formatCount,
      CE: () => formatRate,
      Fl: () => formatValue,
      HV: () => UNKNOWN,
      L$: () => formatAgainst,
      T1: () => formatShare,
      UK: () => formatUsd,
      ZV: () => formatNumber,
      _V: () => formatMs,
      eD: () => formatChange,
      ej: () => formatAmount,
      r4: () => formatInstant,
      tW: () => formatLimit,
      vy: () => formatInterval
    });
    const UNKNOWN = "\u2013";
    function usualDecimals(value) {
      const size = Math.abs(value);
      if (size >= 99.5 || size === 0) return 0;
      if (size >= .995) return 1;
      return Math.min(6, 1 - Math.floor(Math.log10(size)));
    }
    function group(value, decimals, fixed = false) {
      const digits = Math.abs(value).toFixed(Math.min(20, Math.max(0, decimals)));
      const [whole = "0", fraction = ""] = digits.split(".");
      const kept = fixed ? fraction : fraction.replace(/0+$/, "");
      const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (kept === "" ? "" : `.${kept}`);
      return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
    }
    function formatNumber(value, extra = 0) {
      return isKnown(value) ? group(value, usualDecimals(value) + extra) : sayUnknown(value);
    }
    function formatCount(value) {
      return isKnown(value) ? group(value, 0) : sayUnknown(value);
    }
    function formatMs(value, extra = 0) {
      if (!isKnown(value)) return sayUnknown(value);
      const size = Math.abs(value);
      if (value > 0 && size < .005 && extra === 0) return "<0.01 ms";
      if (size < 999.5) return `${group(value, usualDecimals(value) + extra)} ms`;
      if (size < 59950) return `${group(value / 1e3, 1 + extra, extra === 0 && value % 1e3 !== 0)} s`;
      const seconds = Math.round(size / 1e3);
      const [hours, minutes] = [ Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60) ];
      const parts = hours > 0 ? [ `${group(hours, 0)} h`, minutes && `${minutes} min` ] : [ `${minutes} min`, seconds % 60 && `${seconds % 60} s` ];
      return (value < 0 ? "\u2212" : "") + parts.filter(Boolean).join(" ");
    }
    function formatUsd(value, extra = 0) {
      if (!isKnown(value)) return sayUnknown(value);
      const size = Math.abs(value);
      const sign = value < 0 ? "\u2212" : "";
      if (size === 0) return "$0";
      if (size < 5e-5 && extra === 0) return value < 0 ? "\u2212$0" : "<$0.0001";
      const decimals = size >= .0995 ? 2 : Math.min(5, 1 - Math.floor(Math.log10(size)));
      const [whole = "0", fraction = ""] = group(size, decimals + extra, true).split(".");
      return `${sign}$${whole}.${fraction.replace(/0+$/, "").padEnd(2, "0")}`;
    }
    function formatPrice(value) {
      if (!isKnown(value)) return sayUnknown(value);
      return value === 0 ? "$0" : `$${group(value, 5).replace(/^([\d,]+)(?:\.(\d*))?$/, (_, whole, rest = "") => `${whole}.${String(rest).padEnd(2, "0")}`)}`;
    }
    function formatRate(value, extra = 0) {
      if (!isKnown(value)) return sayUnknown(value);
      if (value > 0 && value < 5e-5 && extra === 0) return "<0.01 %";
      if (value < 1 && value > .99995 && extra === 0) return ">99.99 %";
      const fromEdge = Math.min(Math.abs(value), Math.abs(1 - value)) * 100;
      const decimals = fromEdge < .095 ? 2 : fromEdge < 9.95 ? 1 : 0;
      return `${group(value * 100, decimals + extra)} %`;
    }
    function formatShare(part, whole) {
      return whole === 0 ? "none" : `${formatRate(part / whole)} (${formatCount(part)} of ${formatCount(whole)})`;
    }
    function formatChange(ratio, extra = 0) {
      if (!isKnown(ratio)) return sayUnknown(ratio);
      if (ratio >= 10) return `\xd7${group(ratio, 0)}`;
      const percent = (ratio - 1) * 100;
      const text = group(percent, (Math.abs(percent) < 9.95 ? 1 : 0) + extra);
      if (!/[1-9]/.test(text)) return "\xb10 %";
      return `${percent > 0 ? "+" : ""}${text} %`;
    }
    function formatValue(value, unit, extra = 0) {
      switch (unit) {
       case "ms":
        return formatMs(value, extra);

       case "s":
        return formatMs(isKnown(value) ? value * 1e3 : value, extra);

       case "USD":
        return formatUsd(value, extra);

       case "fraction":
        return formatRate(value, extra);

       case "requests/s":
        return isKnown(value) ? `${formatNumber(value, extra)} req/s` : sayUnknown(value);

       case "ratio":
        return isKnown(value) ? `\xd7${formatNumber(value, extra)}` : sayUnknown(value);

       default:
        return isKnown(value) && unit !== "" ? `${formatNumber(value, extra)} ${unit}` : formatNumber(value, extra);
      }
    }
    function formatLimit(value, unit) {
      return formatValue(value, unit, isKnown(value) && Math.abs(value) >= 1e-12 ? 4 : 0);
    }
    function formatAgainst(value, limit, unit) {
      if (!isKnown(value) || !isKnown(limit) || value === limit) return formatValue(value, unit);
      const shown = formatLimit(limit, unit);
      for (let extra = 0; extra <= 4; extra += 1) {
        const text = formatValue(value, unit, extra);
        if (dropZeros(text) !== dropZeros(shown) && !text.startsWith("<")) return text;
      }
      return `just ${value > limit ? "over" : "under"} ${shown}`;
    }
    function dropZeros(text) {
      return text.replace(/\.0+(?=\D|$)/, "");
    }
    function formatInterval(low, high, format) {
      if (isKnown(low) && isKnown(high)) {
        const [from, to] = [ format(low), format(high) ];
        return from === to ? from : `${from} to ${to}`;
      }
      if (isKnown(low)) return `at least ${format(low)}`;
      return isKnown(high) ? `at most ${format(high)}` : "";
    }
    function formatAmount(value, singular, plural = `${singular}s`) {
      return `${formatCount(value)} ${value === 1 ? singular : plural}`;
    }
    function formatInstant(iso) {
      return iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, "$1 $2 UTC");
    }
    function isKnown(value) {
      return typeof value === "number" && Number.isFinite(value);
    }
    function sayUnknown(value) {
      return value === 1 / 0 ? "\u221e" : UNKNOWN;
    }
  }),
  54126: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A4: () => shuffled,
      EV: () => exponential,
      Is: () => seededRandom,
      et: () => integerBelow,
      mD: () => lognormal,
      qj: () => hashText
    });
    function hashText(text) {
      let hash = 2166136261;
      for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
      hash ^= hash >>> 16;
      hash = Math.imul(hash, 2246822507);
      hash ^= hash >>> 13;
      hash = Math.imul(hash, 3266489909);
      return (hash ^ hash >>> 16) >>> 0;
    }
    function seededRandom(seed, label = "") {
      let [a, b, c, counter] = [ 0, 1, 2 ].map(i => hashText(`${seed}/${label}/${i}`)).concat(1);
      const next = () => {
        const sum = a + b + counter | 0;
        counter = counter + 1 | 0;
        a = b ^ b >>> 9;
        b = c + (c << 3) | 0;
        c = (c << 21 | c >>> 11) + sum | 0;
        return (sum >>> 0) / 2 ** 32;
      };
      for (let i = 0; i < 12; i += 1) next();
      return {
        next
      };
    }
    function normal(random) {
      return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    }
    function lognormal(random, median, sigma) {
      return sigma === 0 ? median : median * Math.exp(sigma * normal(random));
    }
    function exponential(random) {
      return -Math.log(1 - random.next());
    }
    function integerBelow(random, below) {
      return Math.floor(random.next() * below);
    }
    function shuffled(random, items) {
      const result = [ ...items ];
      for (let i = result.length - 1; i > 0; i -= 1) {
        const j = integerBelow(random, i + 1);
        [result[i], result[j]] = [ result[j], result[i] ];
      }
      return result;
    }
  }),
  91564: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      bA: () => isPublicParameter,
      c3: () => SHORTEST_SECRET,
      lY: () => createRedactor
    });
    const SHORTEST_SECRET = 4;
    const QUERY = /\b(https?:\/\/[^\s?#"'<>]{1,2048})\?(?=[^\s#"'<>]*\w)[^\s#"'<>]*/gi;
    function createRedactor(secrets) {
      const forms = new Set(secrets.flatMap(formsOf).filter(form => form.length >= SHORTEST_SECRET));
      const longestFirst = [ ...forms ].sort((a, b) => b.length - a.length);
      return (text, isCut = false) => {
        let clean = text;
        for (const form of longestFirst) clean = clean.replaceAll(form, MASK);
        if (isCut) clean = clean.split(CUT).map(part => maskBeginning(part, longestFirst)).join(CUT);
        return clean.replace(/\b([a-z][a-z0-9+.-]{1,15}:\/\/)[^/\s@"'<>]{1,512}@/gi, `$1${MASK}@`).replace(QUERY, (whole, address) => isPublicQuery(whole.slice(address.length + 1)) ? whole : `${address}?${MASK}`);
      };
    }
    function isPublicParameter(name, value) {
      return name === "api-version" ? /^(v\d{1,2}|\d{4}-\d{2}-\d{2}(-preview)?|preview|latest)$/.test(value) : name === "alt" && (value === "sse" || value === "json");
    }
    function isPublicQuery(query) {
      return [ ...new URLSearchParams(query) ].every(([name, value]) => isPublicParameter(name, value));
    }
    const MASK = "***";
    const CUT = "\u2026";
    function formsOf(secret) {
      return [ secret, secret.trim(), secret.replace(/\s+/g, " ").trim() ].flatMap(part => {
        if (part.length < SHORTEST_SECRET) return [];
        const url = encodeUrl(part);
        const json = JSON.stringify(part).slice(1, -1);
        const base64 = Buffer.from(part).toString("base64");
        return [ part, url, url.replace(/%20/g, "+"), url.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()), json, json.replaceAll("/", "\\/"), encodeHtml(part, "&#39;"), encodeHtml(part, "&#x27;"), base64, base64.replace(/=+$/, ""), Buffer.from(part).toString("base64url") ];
      });
    }
    function encodeUrl(text) {
      try {
        return encodeURIComponent(text);
      } catch {
        return text;
      }
    }
    function encodeHtml(text, apostrophe) {
      const names = {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;"
      };
      return text.replace(/[&<>"']/g, char => names[char] ?? apostrophe);
    }
    function maskBeginning(text, forms) {
      const starts = forms.flatMap(form => {
        const begin = form.slice(0, SHORTEST_SECRET);
        let at = text.indexOf(begin, Math.max(0, text.length - form.length));
        while (at !== -1 && !form.startsWith(text.slice(at))) at = text.indexOf(begin, at + 1);
        return at === -1 ? [] : [ at ];
      });
      return starts.length === 0 ? text : text.slice(0, Math.min(...starts)) + MASK;
    }
  }),
  62371: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => suggestion,
      k: () => closest
    });
    function closest(word, candidates) {
      const wanted = word.toLowerCase();
      let best;
      let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
      for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance) [best, bestDistance] = [ candidate, distance ];
      }
      return best;
    }
    function suggestion(word, candidates) {
      const match = closest(word, candidates);
      return match === void 0 ? "" : `; did you mean \`${match}\`?`;
    }
    function editDistance(left, right) {
      const [a, b] = [ left.slice(0, 64), right.slice(0, 64) ];
      let before = [];
      let row = Array.from({
        length: b.length + 1
      }, (_, j) => j);
      for (let i = 1; i <= a.length; i += 1) {
        const next = [ i ];
        for (let j = 1; j <= b.length; j += 1) {
          const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
          const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
          const swap = isSwap ? (before[j - 2] ?? 0) + 1 : 1 / 0;
          next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [ row, next ];
      }
      return row[b.length] ?? 0;
    }
  }),
  58693: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      C: () => createInputBounds,
      b: () => boundInputTokens
    });
    const TOKENS_PER_MESSAGE = 16;
    const TOKENS_PER_REQUEST = 32;
    function boundInputTokens(texts) {
      const bytes = texts.reduce((sum, text) => sum + longestUtf8(text), 0);
      return bytes + texts.length * TOKENS_PER_MESSAGE + TOKENS_PER_REQUEST;
    }
    function longestUtf8(text) {
      return Math.max(Buffer.byteLength(text), Buffer.byteLength(text.normalize("NFKC")));
    }
    const LEAST_SHARE = 1 / 8;
    function createInputBounds() {
      const known = new Map;
      return {
        bound(key, texts, {varying = 0, added = 0} = {}) {
          let entry = known.get(key);
          if (entry === void 0) {
            const byBytes = boundInputTokens(texts) + varying + added;
            entry = {
              byBytes,
              varying,
              measured: null,
              steady: true
            };
            known.set(key, entry);
          }
          if (entry.measured === null || !entry.steady) return entry.byBytes;
          return Math.min(entry.byBytes, Math.max(entry.measured + entry.varying, entry.byBytes * LEAST_SHARE));
        },
        observe(key, measured) {
          const entry = known.get(key);
          if (entry === void 0 || !(measured > 0)) return "ok";
          if (measured > entry.byBytes) return "beyond_bound";
          if (entry.measured !== null && measured > entry.measured + entry.varying) entry.steady = false;
          entry.measured ??= measured;
          return "ok";
        }
      };
    }
  }),
  89207: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G: () => fixedPrice,
      t: () => FREE_PRICE
    });
    var _tiered_price_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93312);
    function fixedPrice(rates, origin) {
      return (0, _tiered_price_js__WEBPACK_IMPORTED_MODULE_0__.r)([ {
        above: 0,
        rates
      } ], origin);
    }
    const FREE_PRICE = fixedPrice({
      input: 0,
      cachedInput: 0,
      cacheWrite: 0,
      output: 0,
      request: 0
    }, {
      source: "free",
      model: null,
      basis: "free"
    });
  }),
  53979: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      j: () => NO_MODIFIERS,
      x: () => priceFactor
    });
    const NO_MODIFIERS = {
      tier: null,
      speed: null,
      geo: null
    };
    const STANDARD_TIERS = [ "default", "standard", "standard_only", "on_demand", "flex", "batch", "bulk", "scale", "reserved", "provisioned", "provisioned_throughput", "free" ];
    const FAST_TIERS = [ "priority", "fast", "auto", "performance" ];
    const ULTRAFAST = 6;
    const DEAREST_FAST = 2.5;
    const FAST_BY_MODEL = [ [ /^(gpt-4\.1-nano|gpt-5(\.[1-4])?(-(mini|nano|codex|pro|chat).*)?(-\d{4}.*)?)$/, 2 ], [ /^(gpt-4o|gpt-4\.1|o3)(?!\d)(?!.*nano)/, 1.75 ], [ /^(o4-mini|gemini)/, 2 ] ];
    function tierFactor(tier, model, fast) {
      const name = tier.toLowerCase().replace(/^(service_tier|on_demand)_(?=[a-z])/, "");
      if (STANDARD_TIERS.includes(name)) return 1;
      if (FAST_TIERS.includes(name)) return fast ?? fastFactor(model);
      return name === "ultrafast" ? ULTRAFAST : null;
    }
    function fastFactor(model) {
      const id = (model ?? "").toLowerCase().replace(/^.*\//, "");
      return FAST_BY_MODEL.find(([pattern]) => pattern.test(id))?.[1] ?? DEAREST_FAST;
    }
    function speedFactor(speed, model) {
      if (speed === "standard") return 1;
      if (speed !== "fast") return null;
      return /(opus-(4-8|5)|fable|mythos)/.test(model ?? "") ? 2 : 6;
    }
    const GEO_FACTORS = {
      us: 1.1,
      global: 1,
      not_available: 1,
      default: 1
    };
    const FIELDS = [ [ "tier", "service_tier", tierFactor ], [ "speed", "speed", speedFactor ], [ "geo", "inference_geo", geo => GEO_FACTORS[geo.toLowerCase()] ?? null ] ];
    function priceFactor(told, model, {included = NO_MODIFIERS, fast} = {}) {
      let product = 1;
      for (const [key, name, factorOf] of FIELDS) {
        const [value, own] = [ told[key], included[key] ];
        if (value === null || value === own) continue;
        const factor = factorOf(value, model, fast);
        if (factor === null) return {
          unknown: `${name}: ${value}`
        };
        product *= own === null ? factor : Math.max(1, factor / (factorOf(own, model, fast) ?? 1));
      }
      return product;
    }
  }),
  45900: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      av: () => PRICES_FORM,
      ll: () => PRICE_KEYS,
      zv: () => PRICE_NAMES,
      yM: () => isUpdate,
      ap: () => parsePrices,
      PU: () => pinnedHash,
      Zs: () => pricesFile
    });
    var suggest = __webpack_require__(62371);
    var fixed_price = __webpack_require__(89207);
    const GPU_HOUR = "gpu-hour";
    const GPUS = "gpus";
    function isHourly(keys) {
      return keys.includes(GPU_HOUR) && keys.every(key => key === GPU_HOUR || key === GPUS);
    }
    function hourlyPrice(amounts) {
      const [hour, gpus] = [ amounts[GPU_HOUR], GPUS in amounts ? amounts[GPUS] : 1 ];
      if (hour === void 0 || gpus === void 0 || gpus <= 0) return;
      return {
        ...fixed_price.t,
        source: `gpu-hour: ${hour}, gpus: ${gpus}`,
        perHour: hour * gpus
      };
    }
    var modifiers = __webpack_require__(53979);
    var rates = __webpack_require__(35622);
    const SETTING = "prices";
    const PRICES_FORM = "`input: 2.50, cached-input: 1.25, output: 10` in dollars per million tokens, `gpu-hour: 2.49, gpus: 2` for servers of your own, `free`, `update`, or `update@sha256:\u2026`";
    const RATE_KEYS = {
      input: "input",
      "cached-input": "cachedInput",
      "cache-write": "cacheWrite",
      "cache-write-1h": "hourLongWrite",
      output: "output",
      "audio-input": "audioInput",
      "audio-output": "audioOutput",
      request: "request",
      "tool-call": "toolCall"
    };
    const PRICE_KEYS = Object.keys(RATE_KEYS);
    const MODIFIER_KEYS = [ "tier", "speed", "geo" ];
    const PRICE_NAMES = MODIFIER_KEYS;
    const UPDATE = /^update(@sha256:([0-9a-f]{64}))?$/i;
    function isUpdate(setting) {
      return typeof setting === "string" && UPDATE.test(setting.trim());
    }
    function pinnedHash(setting) {
      return typeof setting === "string" ? UPDATE.exec(setting.trim())?.[2]?.toLowerCase() ?? null : null;
    }
    function pricesFile(setting) {
      if (typeof setting !== "string" || /[\n,]/.test(setting.trim())) return;
      return /^[^:]+\.(json|ya?ml)$|^[A-Za-z]:[\\/].+\.(json|ya?ml)$/i.test(setting.trim()) ? setting.trim() : void 0;
    }
    function parsePrices(setting, origin = {
      source: "setting",
      model: null,
      basis: "written"
    }) {
      if (typeof setting === "string" && setting.trim().toLowerCase() === "free") return fixed_price.t;
      const entries = typeof setting === "string" ? splitText(setting) : entriesOf(setting);
      if (entries === void 0) return [ problem(`${show(setting)} gives no prices; write ${PRICES_FORM}`) ];
      if (isHourly(entries.map(([key]) => key))) {
        const amounts = Object.fromEntries(entries.map(([key, value]) => [ key, parseDollars(value) ]));
        return hourlyPrice(amounts) ?? [ problem(`${show(setting)} gives no amount of dollars and servers`) ];
      }
      const isName = ([key]) => PRICE_NAMES.includes(key);
      const included = readModifiers(entries.filter(isName));
      const parsed = readRates(entries.filter(entry => !isName(entry)));
      const problems = [ included, parsed ].flatMap(read => Array.isArray(read) ? read : []);
      if (problems.length > 0 || Array.isArray(parsed) || Array.isArray(included)) return problems;
      return (0, fixed_price.G)(parsed, {
        ...origin,
        ...included === null ? {} : {
          included
        }
      });
    }
    function readModifiers(entries) {
      if (entries.length === 0) return null;
      const problems = entries.flatMap(([key, value]) => typeof value === "string" && /^[\w.-]{1,40}$/.test(value.trim()) ? [] : [ problem(`\`${key}: ${show(value)}\` is no name; write it as the endpoint does, such as \`tier: priority\``) ]);
      const named = Object.fromEntries(entries.map(([key, value]) => [ key, String(value).trim() ]));
      return problems.length > 0 ? problems : {
        ...modifiers.j,
        ...named
      };
    }
    function splitText(text) {
      const parts = text.replace(/^\s*\{|\}\s*$/g, "").split(/[,\n]/).map(part => part.trim()).filter(part => part !== "");
      const entries = parts.map(part => {
        const colon = part.indexOf(":");
        return colon < 0 ? [ part, "" ] : [ part.slice(0, colon).trim(), part.slice(colon + 1).trim() ];
      });
      return entries.length > 0 && parts.some(part => part.includes(":")) ? entries : void 0;
    }
    function entriesOf(setting) {
      return typeof setting === "object" && setting !== null && !Array.isArray(setting) ? Object.entries(setting) : void 0;
    }
    function readRates(entries) {
      const problems = [];
      const given = new Map;
      for (const [key, value] of entries) {
        const rate = rateNamed(key);
        if (rate === void 0) {
          const valid = [ ...PRICE_KEYS, ...PRICE_NAMES ];
          problems.push(problem(`unknown key \`${key}\`; valid are ${valid.join(", ")}${(0, 
          suggest.h)(key, valid)}`));
        } else if (given.has(rate)) problems.push(problem(`\`${key}\` is given twice`)); else {
          const dollars = parseDollars(value);
          if (dollars === void 0) problems.push(problem(`\`${key}: ${show(value)}\` is no amount; give dollars of 0 or more, such as 2.50`)); else if (PER_TOKEN.includes(rate) && dollars > 0 && dollars < LEAST_RATE) problems.push(problem(`\`${key}: ${show(value)}\` is next to nothing for a million tokens; prices are in dollars per million, so write \`${key}: ${Number((dollars * 1e6).toPrecision(12))}\` if it is the price of one token`));
          given.set(rate, dollars ?? 0);
        }
      }
      for (const key of [ "input", "output" ]) if (!given.has(key)) problems.push(problem(`\`${key}\` is missing; write \`${key}: 0\` where it is free`));
      return problems.length > 0 ? problems : completeRates(given);
    }
    const PER_TOKEN = [ "input", "output" ];
    const LEAST_RATE = .001;
    function rateNamed(key) {
      return Object.entries(RATE_KEYS).find(([kebab, camel]) => key === kebab || key === camel)?.[1];
    }
    const WRITE_FACTOR = 1.25;
    function completeRates(given) {
      const input = given.get("input") ?? 0;
      return {
        input,
        cachedInput: given.get("cachedInput") ?? input,
        cacheWrite: given.get("cacheWrite") ?? WRITE_FACTOR * input,
        output: given.get("output") ?? 0,
        request: given.get("request") ?? 0,
        ...(0, rates.e)({
          hourLongWrite: given.get("hourLongWrite"),
          toolCall: given.get("toolCall"),
          audioInput: given.get("audioInput"),
          audioOutput: given.get("audioOutput")
        })
      };
    }
    function parseDollars(value) {
      const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim().replace(/^\$/, "") : "";
      const dollars = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
      return Number.isFinite(dollars) ? dollars : void 0;
    }
    function problem(message) {
      return {
        setting: SETTING,
        message
      };
    }
    function show(value) {
      const text = typeof value === "object" && value !== null ? "a list or map" : String(value);
      return text.length > 80 ? `${text.slice(0, 80)}\u2026` : text;
    }
  }),
  71853: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      UH: () => useList,
      ic: () => BUNDLED_LIST,
      zi: () => bundledProviders
    });
    const PRICE_TABLE_VERSION = "0.1.8";
    const BUNDLED_LIST = {
      name: `@pydantic/genai-prices ${PRICE_TABLE_VERSION}`,
      providers: null
    };
    const held = {
      list: null,
      bundled: null
    };
    function useList(table, {providers}) {
      if (providers === held.list) return;
      const next = providers ?? held.bundled;
      if (next === null) return;
      table.updatePrices(({setProviderData}) => setProviderData(next));
      held.list = providers;
    }
    async function bundledProviders(table) {
      held.bundled ??= await table.waitForUpdate() ?? [];
      return held.bundled;
    }
  }),
  53113: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      L: () => findTablePrice,
      U: () => openPriceTable
    });
    var _price_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71853);
    var _rates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35622);
    var _tiered_price_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93312);
    async function findTablePrice(question) {
      return (await openPriceTable()).find(question);
    }
    async function openPriceTable(list = _price_list_js__WEBPACK_IMPORTED_MODULE_0__.ic) {
      const table = await __webpack_require__.e(2294).then(__webpack_require__.bind(__webpack_require__, 82294));
      const providers = list.providers ?? await (0, _price_list_js__WEBPACK_IMPORTED_MODULE_0__.zi)(table);
      return {
        dearest(endpoint) {
          (0, _price_list_js__WEBPACK_IMPORTED_MODULE_0__.UH)(table, list);
          const own = findProvider(table, endpoint);
          return dearestModel(own === void 0 ? providers : [ own ], list.name);
        },
        find(question) {
          (0, _price_list_js__WEBPACK_IMPORTED_MODULE_0__.UH)(table, list);
          return findPrice(table, question, list);
        }
      };
    }
    function findPrice(table, question, {name, published}) {
      const found = findModel(table, question);
      const tiers = found === void 0 ? void 0 : toTiers(found.model_price);
      if (found === void 0 || tiers === void 0) return;
      const day = question.date.toISOString().slice(0, 10);
      const source = `${name} (${found.provider.id}, ${day})`;
      return (0, _tiered_price_js__WEBPACK_IMPORTED_MODULE_1__.r)(tiers, {
        source,
        model: found.model.id,
        ...published === void 0 ? {} : {
          published
        }
      });
    }
    function dearestModel(providers, name) {
      const models = providers.flatMap(provider => provider.models);
      return (0, _tiered_price_js__WEBPACK_IMPORTED_MODULE_1__.u)(models.flatMap(({id, prices}) => [ prices ].flat().flatMap(each => {
        const tiers = toTiers("prices" in each ? each.prices : each);
        return tiers === void 0 ? [] : [ (0, _tiered_price_js__WEBPACK_IMPORTED_MODULE_1__.r)(tiers, {
          source: name,
          model: id
        }) ];
      })));
    }
    function findModel(table, question) {
      const {model, endpoint} = question;
      const provider = findProvider(table, endpoint);
      if (provider !== void 0) return dearestOfDay(table, question, {
        provider,
        modelId: model
      });
      const slash = model.indexOf("/");
      const publisher = slash > 0 ? table.findProvider({
        providerId: model.slice(0, slash)
      }) : void 0;
      const qualified = publisher && {
        provider: publisher,
        modelId: model.slice(slash + 1)
      };
      return dearestOfDay(table, question, {
        modelId: model
      }) ?? (qualified && dearestOfDay(table, question, qualified));
    }
    function findProvider(table, endpoint) {
      if (/^bedrock-[\w.-]+\.api\.aws$/.test(endpoint.hostname)) return table.findProvider({
        providerId: "aws"
      });
      return table.findProvider({
        providerApiUrl: `${endpoint.origin}${endpoint.pathname}`
      });
    }
    const HALF_HOUR_MS = 18e5;
    const SAMPLE_USAGE = {
      input_tokens: 1e3,
      output_tokens: 1e3
    };
    function dearestOfDay(table, question, {modelId, provider}) {
      const ask = timestamp => table.calcPrice(SAMPLE_USAGE, modelId, {
        timestamp,
        ...provider && {
          provider
        }
      });
      let dearest = ask(question.date);
      if (dearest === null) return;
      if (!Array.isArray(dearest.model.prices)) return dearest;
      for (let i = 1; i <= 48; i += 1) {
        const later = ask(new Date(question.date.getTime() + i * HALF_HOUR_MS));
        if (later !== null && later.total_price > dearest.total_price) dearest = later;
      }
      return dearest;
    }
    function toTiers(price) {
      if (price["input_mtok"] === void 0 || price["output_mtok"] === void 0) return;
      const starts = Object.values(price).flatMap(rate => typeof rate === "object" ? rate.tiers.map(tier => tier.start) : []);
      const rising = [ ...new Set(starts) ].filter(start => start > 0).sort((a, b) => a - b);
      return [ tierAbove(price, 0), ...rising.map(start => tierAbove(price, start)) ];
    }
    function tierAbove(price, above) {
      const rate = key => rateAbove(price[key], above);
      const input = rate("input_mtok") ?? 0;
      const rates = {
        input,
        cachedInput: rate("cache_read_mtok") ?? input,
        cacheWrite: rate("cache_write_mtok") ?? input,
        output: Math.max(rate("output_mtok") ?? 0, rate("output_reasoning_mtok") ?? 0),
        request: (rate("requests_kcount") ?? 0) / 1e3,
        ...(0, _rates_js__WEBPACK_IMPORTED_MODULE_2__.e)({
          hourLongWrite: rate("cache_write_1h_mtok"),
          toolCall: perCall(rate("web_searches_kcount")),
          audioInput: rate("input_audio_mtok"),
          audioOutput: rate("output_audio_mtok")
        })
      };
      return {
        above,
        rates
      };
    }
    function perCall(thousand) {
      return thousand === void 0 ? void 0 : thousand / 1e3;
    }
    function rateAbove(rate, above) {
      if (typeof rate !== "object") return rate;
      return rate.tiers.filter(tier => above >= tier.start).at(-1)?.price ?? rate.base;
    }
  }),
  35622: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      e: () => known
    });
    function known(rates) {
      return Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate !== void 0));
    }
  }),
  93312: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      r: () => tieredPrice,
      u: () => dearestOf
    });
    const PER_MILLION = 1e6;
    function tieredPrice(tiers, origin) {
      const worst = (input, output, traits = {}) => {
        const [n, m] = [ tokens(input), tokens(output) ];
        return tiers.reduce((most, tier) => holds(tier, n, tiers) ? Math.max(most, worstInTier(tier.rates, [ n, m ], traits)) : most, 0);
      };
      return {
        ...origin,
        basis: origin.basis ?? "listed",
        rates: tiers[0].rates,
        worst,
        cost: usage => {
          const cost = costInTier(tierOf(tiers, usage.input).rates, usage);
          const most = worst(usage.input, usage.output, traitsOf(usage));
          return cost > most && cost - most <= most * DUST ? most : cost;
        }
      };
    }
    const [SOME_INPUT, SOME_OUTPUT] = [ 200, 64 ];
    function dearestOf(prices) {
      const worst = price => price?.worst(SOME_INPUT, SOME_OUTPUT) ?? -1;
      return prices.reduce((most, price) => worst(price) > worst(most) ? price : most, null);
    }
    const DUST = 1e-12;
    function traitsOf({hourLongWrite, audioInput, audioOutput}) {
      return {
        hourLong: hourLongWrite !== void 0,
        sound: audioInput !== void 0 || audioOutput !== void 0
      };
    }
    function tierOf(tiers, input) {
      return tiers.findLast(tier => holds(tier, input, tiers)) ?? tiers[0];
    }
    function holds(tier, input, tiers) {
      return tier === tiers[0] || input > tier.above;
    }
    function worstInTier(rates, [input, output], traits) {
      const hourLong = rates.hourLongWrite ?? (traits.hourLong === true ? hourLongRate(rates) : 0);
      const [audioInput = 0, audioOutput = 0] = traits.sound === true ? [ rates.audioInput, rates.audioOutput ] : [];
      const dearest = Math.max(rates.input, rates.cachedInput, rates.cacheWrite, hourLong, audioInput);
      const dearestOutput = Math.max(rates.output, audioOutput);
      return (input * dearest + output * dearestOutput) / PER_MILLION + rates.request;
    }
    function hourLongRate({input, cacheWrite, hourLongWrite}) {
      return hourLongWrite ?? Math.max(cacheWrite, 2 * input);
    }
    function costInTier(rates, usage) {
      const input = tokens(usage.input);
      const written = Math.min(tokens(usage.cacheWrite), input);
      const hourLong = Math.min(tokens(usage.hourLongWrite), written);
      const cached = Math.min(tokens(usage.cachedInput), input - written);
      const inputCost = (input - cached - written) * rates.input + cached * rates.cachedInput + (written - hourLong) * rates.cacheWrite + hourLong * hourLongRate(rates);
      const outputCost = tokens(usage.output) * rates.output;
      const sound = Math.min(tokens(usage.audioInput), input) * Math.max(0, (rates.audioInput ?? 0) - rates.input) + Math.min(tokens(usage.audioOutput), tokens(usage.output)) * Math.max(0, (rates.audioOutput ?? 0) - rates.output);
      return (inputCost + outputCost + sound) / PER_MILLION + rates.request;
    }
    function tokens(count) {
      return count !== null && count !== void 0 && count > 0 ? count : 0;
    }
  }),
  66703: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      R: () => runGate
    });
    var errors = __webpack_require__(34758);
    var wire_proxy = __webpack_require__(8776);
    var format = __webpack_require__(8378);
    var json = __webpack_require__(59279);
    var plan_plan = __webpack_require__(48720);
    var prepared_run = __webpack_require__(62922);
    const SMALL_CAP = 1024;
    const REASONS = /^(o[1-9](-|$)|gpt-([5-9]|oss)|deepseek-r\d|magistral|qwq|qwen3|gemini-(2\.5|[3-9])|grok-(3-mini|[4-9])|glm-(4\.[5-9]|[5-9])|minimax-m\d)|thinking|reason(er|ing)/;
    const ANSWERS_AT_ONCE = /-chat(-|$)|instruct|non-reasoning|non-thinking|flash-lite|-coder|-image|-tts|embedding/;
    function warnOfReasoning(scenarios) {
      const warnings = scenarios.flatMap(prepared => (0, prepared_run.jO)(prepared).flatMap(({arm}) => prepared.plan.prompts.flatMap(prompt => {
        if (!(0, plan_plan.l)(prompt).includes(arm)) return [];
        const {model, maxTokens, target} = prepared.book.get(prompt, arm);
        const isWarned = maxTokens < SMALL_CAP && reasons(model ?? "", target.body);
        return isWarned ? [ describe(model ?? "The model", maxTokens) ] : [];
      })));
      return [ ...new Set(warnings) ];
    }
    function describe(model, cap) {
      return `${model} reasons before it answers, and its thoughts count toward the output cap: with ${(0, 
      format.B4)(cap)} tokens answers may hold no text at all. Raise \`max-tokens\` to some thousands, or turn its reasoning down in \`body\``;
    }
    function reasons(model, body) {
      const name = model.toLowerCase().replace(/^.*\//, "");
      const said = saysSo(body);
      return said ?? (REASONS.test(name) && !ANSWERS_AT_ONCE.test(name));
    }
    function saysSo(body) {
      if (body === void 0) return null;
      const effort = body["reasoning_effort"] ?? (0, json.Xy)(body["reasoning"])?.["effort"];
      const thinking = (0, json.Xy)(body["thinking"])?.["type"];
      const config = (0, json.Xy)(body["generationConfig"]);
      const budget = (0, json.Xy)(config?.["thinkingConfig"])?.["thinkingBudget"];
      const switched = body["think"] ?? body["enable_thinking"] ?? (0, json.Xy)(body["chat_template_kwargs"])?.["enable_thinking"];
      if (typeof switched === "boolean") return switched;
      if (thinking === "disabled" || effort === "none" || budget === 0) return false;
      return thinking !== void 0 || effort !== void 0 || budget !== void 0 ? true : null;
    }
    var mean = __webpack_require__(19194);
    var proportion = __webpack_require__(8041);
    var evidence = __webpack_require__(83698);
    var explain = __webpack_require__(54313);
    var threshold = __webpack_require__(85221);
    var violations = __webpack_require__(72852);
    function lintThresholds(specs, settings) {
      if (settings.onInconclusive === "point") return [];
      return specs.flatMap(spec => {
        const planned = settings.planned(spec);
        const least = leastToPass(spec, settings.confidence);
        if (planned === null || planned >= least) return [];
        const cost = settings.usdPerRequest > 0 ? `, about ${(0, format.UK)(least * settings.usdPerRequest)}` : "";
        const percent = Number((settings.confidence * 100).toPrecision(4));
        return [ `${(0, explain.Vb)(spec)} (\`${spec.source}\`) can never pass: it is judged on ${(0, 
        format.ej)(planned, "request")}, and at ${percent} % confidence it takes ${least}${cost}` ];
      });
    }
    function leastToPass(spec, confidence) {
      const metric = (0, evidence.a)(spec);
      if (spec.limit.kind !== "absolute") return 0;
      const question = (0, violations.EL)(spec, metric);
      if (question !== null) return (0, proportion.xz)(question.theta0, 1 - confidence);
      const isMean = spec.aggregation.kind === "avg" && metric.type === "trend" && metric.source === "samples";
      return isMean && !(0, threshold.N)(spec.operator) ? mean.G$ : 0;
    }
    var plan_canaries = __webpack_require__(22887);
    var base_arm = __webpack_require__(43566);
    function announce({config}, {scenarios, estimate}, world) {
      for (const prepared of scenarios) {
        const {plan, target, scenario} = prepared;
        const amount = plan.planned === null ? "as many requests as fit" : (0, format.ej)(plan.planned, "request");
        world.log.info(`${scenario.name}: ${amount} to ${target.address}, ${target.protocol.name}, prices: ${target.price.source}`);
        announceBase(prepared, world);
        if (plan.canaries !== void 0) world.log.info(`${scenario.name}: a canary with every ${plan.canaries.every} of them, for at most ${(0, 
        format.UK)(plan_canaries.vj * config.budget)} in all`); else if (scenario.config.canary && (0, 
        prepared_run.bx)(prepared) !== null) world.log.info(`${scenario.name}: no canaries, for base shows what ails the endpoint`);
      }
      world.log.info(`${announceCost(estimate)}, budget ${(0, format.UK)(config.budget)}`);
    }
    function announceCost({requests, expected, worst, perOpenRequest: open}) {
      const planned = `Expected cost ${(0, format.UK)(expected)}, at worst ${(0, format.UK)(worst)}`;
      if (open === null) return planned;
      const each = `${(0, format.UK)(open.expected)} for each of as many requests as fit, at worst ${(0, 
      format.UK)(open.worst)}`;
      return requests > 0 ? `${planned}, and ${each}` : `Expected cost ${each}`;
    }
    function announceBase(prepared, world) {
      const base = (0, prepared_run.bx)(prepared);
      if (base !== null) {
        const place = base.target.address === prepared.target.address ? "" : `, sent to ${base.target.address}`;
        const half = prepared.plan.prompts.some(prompt => prompt.base === null) ? "one of each pair" : "half of them";
        const share = base.others.length === 0 ? half : `one of ${base.others.length + 2}`;
        world.log.info(`${prepared.scenario.name}: ${share} as in ${base.source}${place}`);
        for (const {name, target} of base.others) world.log.info(`${prepared.scenario.name}: ${share} as in ${name}, sent to ${target.address}`);
        if (base.between !== null) world.log.info(`Compared: ${base.between}`);
        for (const note of base.notes) world.log.info(note);
      } else if (prepared.base !== null && "missing" in prepared.base) world.log.warning(`Nothing is compared: ${prepared.base.missing}`); else if (prepared.base !== null && "equal" in prepared.base) world.log.info(`${prepared.scenario.name}: ${(0, 
      base_arm.ac)(prepared.base)}`);
    }
    var monthly = __webpack_require__(5274);
    var each_arm = __webpack_require__(64617);
    var remember_files = __webpack_require__(23226);
    var remember_base = __webpack_require__(49514);
    var early_rules = __webpack_require__(65459);
    var join_rules = __webpack_require__(88731);
    var simple_statistics = __webpack_require__(15521);
    var bisect = __webpack_require__(2713);
    const SATURATION_INTERVAL = 1e3;
    const WINDOW = 12e3;
    const REFERENCE_REQUESTS = 20;
    const LEAST_ARRIVALS = 25;
    const Z_LIMIT = 3;
    const RUNNING = 3;
    function watchSaturation() {
      const arrivals = [];
      const ended = [];
      const reference = [];
      let running = 0;
      let saturated = false;
      const fallsBehind = now => {
        if (reference.length < REFERENCE_REQUESTS) return false;
        const serviceTime = (0, simple_statistics.JZ)(reference);
        const arrived = countWithin(arrivals, now - WINDOW - serviceTime, now - serviceTime);
        const done = countWithin(ended, now - WINDOW, now);
        return arrived >= LEAST_ARRIVALS && (arrived - done) / Math.sqrt(arrived + done) > Z_LIMIT;
      };
      return {
        arrive: at => void arrivals.push(at),
        complete(at, latency, ending) {
          if (ending !== "refused") ended.push(at);
          if (ending === "answered" && reference.length < REFERENCE_REQUESTS) reference.push(latency);
        },
        isSaturated(now) {
          running = fallsBehind(now) ? running + 1 : 0;
          saturated ||= running >= RUNNING;
          return saturated;
        }
      };
    }
    function countWithin(instants, from, to) {
      const countAtMost = limit => (0, bisect.H)(i => (instants[i] ?? 1 / 0) > limit, 0, instants.length - 1);
      return countAtMost(to) - countAtMost(from);
    }
    function createSaturationRule(plan, timeoutMs) {
      const watch = watchSaturation();
      let nextArrival = 0;
      let latest = 0;
      let asked = 0;
      const arriveUntil = now => {
        while (nextArrival < plan.sessions.length) {
          const {dueMs} = plan.sessions.get(nextArrival);
          if (dueMs > now) return;
          watch.arrive(dueMs);
          nextArrival += 1;
        }
      };
      return {
        observe(sample) {
          if (sample.scenario !== plan.scenario || sample.arm === "canary") return null;
          latest = Math.max(latest, endOf(sample, timeoutMs));
          arriveUntil(latest);
          if (sample.outcome !== "dropped" && sample.outcome !== "suppressed") watch.complete(latest, sample.e2eMs ?? 0, endingOf(sample));
          for (;asked + SATURATION_INTERVAL <= latest; asked += SATURATION_INTERVAL) {
            if (!watch.isSaturated(asked + SATURATION_INTERVAL)) continue;
            const message = "the ramp was ended early: the endpoint answers fewer requests than arrive, and more load would only show more of the same";
            return {
              stoppedBy: "decided",
              code: "saturated",
              message
            };
          }
          return null;
        }
      };
    }
    function endingOf({outcome, status}) {
      if (outcome === "ok") return "answered";
      return outcome === "timeout" || outcome === "rate_limited" || status === 503 ? "refused" : "failed";
    }
    function endOf({startedMs, plannedMs, e2eMs, outcome}, timeoutMs) {
      if (startedMs === null) return plannedMs;
      return startedMs + (e2eMs ?? (outcome === "timeout" ? timeoutMs : 0));
    }
    function saturationRules({scenarios, shard}, comparison) {
      const [only, ...others] = scenarios;
      const isComparing = comparison !== null && comparison.plan !== null;
      if (only === void 0 || others.length > 0 || isComparing || shard !== null) return [];
      const {plan, scenario} = only;
      const isRamp = plan.executor?.endsWith("arrival-rate") === true && plan.type === "load" && !(0, 
      early_rules.NZ)(only);
      return isRamp && scenario.config["stop-early"] ? [ createSaturationRule(plan, scenario.config.timeout) ] : [];
    }
    function stopRules(looks, comparison) {
      const rules = [ looks.rule, comparison?.rule ?? null ].filter(rule => rule !== null);
      if (comparison === null || comparison.plan === null || rules.length === 0) return rules;
      return [ (0, join_rules.e)(rules, looks.mayPass && comparison.mayPass) ];
    }
    var generator_generator = __webpack_require__(14714);
    var external_node_crypto_ = __webpack_require__(77598);
    var parse_prices = __webpack_require__(45900);
    var price_list = __webpack_require__(71853);
    var price_table = __webpack_require__(53113);
    const LEAST_SHARE = .5;
    const LONGEST_PATTERN = 2e3;
    const DEEPEST_MATCH = 12;
    const DEAREST = 1e10;
    async function publishedAddress() {
      return new URL((await __webpack_require__.e(2294).then(__webpack_require__.bind(__webpack_require__, 82294))).REMOTE_DATA_JSON_URL);
    }
    async function readPriceList(text, name, published) {
      const table = await __webpack_require__.e(2294).then(__webpack_require__.bind(__webpack_require__, 82294));
      const bundled = await (0, price_list.zi)(table);
      let found;
      try {
        found = JSON.parse(text);
      } catch {
        return "is no JSON";
      }
      if (!Array.isArray(found)) return "is no list of providers";
      const faulty = found.find(provider => !isProvider(provider));
      if (faulty !== void 0) return `has a provider that cannot be read (${nameOf(faulty)})`;
      const list = {
        name,
        providers: found,
        ...published === void 0 ? {} : {
          published
        }
      };
      const [count, least] = [ countModels(found), LEAST_SHARE * countModels(bundled) ];
      if (count < least) return `has ${count} models, and the bundled one ${least / LEAST_SHARE}: it is not whole`;
      try {
        (0, price_list.UH)(table, list);
        return list;
      } catch {
        return "is refused by the package that it is for";
      }
    }
    function countModels(providers) {
      return providers.reduce((sum, {models}) => sum + models.length, 0);
    }
    function isFields(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function nameOf(provider) {
      const id = isFields(provider) ? provider["id"] : void 0;
      return typeof id === "string" ? id.slice(0, 40).replace(/[^\w.-]/g, "?") : "without an id";
    }
    function isProvider(value) {
      return isFields(value) && isName(value["id"]) && isPattern(value["api_pattern"]) && [ value["model_match"], value["provider_match"] ].every(match => match === void 0 || isMatch(match)) && Array.isArray(value["models"]) && value["models"].every(isModel);
    }
    function isModel(value) {
      if (!isFields(value) || !isName(value["id"]) || !isMatch(value["match"])) return false;
      const {prices} = value;
      return Array.isArray(prices) ? prices.length > 0 && prices.every(each => isFields(each) && areRates(each["prices"])) : areRates(prices);
    }
    function isName(value) {
      return typeof value === "string" && value !== "";
    }
    function areRates(value) {
      return isFields(value) && Object.values(value).every(rate => isAmount(rate) || isTiered(rate));
    }
    function isAmount(value) {
      return typeof value === "number" && value >= 0 && value <= DEAREST;
    }
    function isTiered(value) {
      return isFields(value) && isAmount(value["base"]) && Array.isArray(value["tiers"]) && value["tiers"].every(tier => isFields(tier) && isAmount(tier["start"]) && isAmount(tier["price"]));
    }
    function isMatch(value, depth = 0) {
      if (!isFields(value) || depth > DEEPEST_MATCH) return false;
      const entries = Object.entries(value);
      const [first] = entries;
      if (first === void 0 || entries.length !== 1) return false;
      const [operator, operand] = first;
      if (operator === "and" || operator === "or") return Array.isArray(operand) && operand.every(each => isMatch(each, depth + 1));
      if (operator === "regex") return isPattern(operand);
      return [ "contains", "ends_with", "equals", "starts_with" ].includes(operator) && typeof operand === "string";
    }
    function isPattern(value) {
      if (typeof value !== "string" || value.length > LONGEST_PATTERN) return false;
      try {
        return new RegExp(value) instanceof RegExp;
      } catch {
        return false;
      }
    }
    var fetch_whole = __webpack_require__(62366);
    var transport = __webpack_require__(6709);
    var read_tls = __webpack_require__(87297);
    const DEADLINE = 1e4;
    const LARGEST_TABLE = 8 * 1024 * 1024;
    const OLDEST_DAYS = 30;
    const MS_PER_DAY = 864e5;
    async function updatePrices(parsed, world) {
      const isAsked = parsed.scenarios.some(({config}) => (0, parse_prices.yM)(config.prices) && config.endpoint !== "simulator");
      if (!isAsked) return {};
      const url = await publishedAddress();
      const answer = await (world.fetchPrices ?? networkFetch(parsed, world))(url);
      refuseOthers(pinsOf(parsed), answer, url);
      const list = typeof answer === "string" ? answer : await listOf(answer, world.date());
      if (typeof list !== "string") {
        world.log.info(`Prices are those of ${list.name}, from ${url.href}`);
        return {
          priceTable: await (0, price_table.U)(list)
        };
      }
      world.log.warning(`\`prices: update\`: the price table at ${url.href} ${list}; prices are those of ${price_list.ic.name}, which is bundled`);
      const name = `${price_list.ic.name}, which could not be updated`;
      return {
        priceTable: await (0, price_table.U)({
          ...price_list.ic,
          name
        })
      };
    }
    function pinsOf({scenarios}) {
      return [ ...new Set(scenarios.flatMap(({config}) => (0, parse_prices.PU)(config.prices) ?? [])) ];
    }
    function refuseOthers(pins, answer, url) {
      const found = typeof answer === "string" ? answer : `has SHA-256 ${hashOf(answer.body)}`;
      const wrong = pins.filter(pin => typeof answer === "string" || pin !== hashOf(answer.body));
      if (wrong.length === 0) return;
      const message = `the price table at ${url.href} ${found}, and \`update@sha256:${wrong[0]}\` is asked for: name that of today, or keep the table in a file of yours`;
      throw new errors.GN([ {
        setting: "prices",
        message
      } ]);
    }
    function hashOf(body) {
      return (0, external_node_crypto_.createHash)("sha256").update(body).digest("hex");
    }
    async function listOf({body, headers}, today) {
      const date = dateOf(headers, today);
      const days = Math.floor((today.getTime() - date.getTime()) / MS_PER_DAY);
      if (days > OLDEST_DAYS) return `is ${days} days old`;
      const published = {
        date: date.toISOString().slice(0, 10),
        sha256: hashOf(body)
      };
      const name = `@pydantic/genai-prices, as published on ${published.date}, SHA-256 ${published.sha256}`;
      return readPriceList(body.toString("utf8"), name, published);
    }
    function dateOf(headers, today) {
      const said = [ "last-modified", "date" ].flatMap(name => {
        const time = Date.parse((0, transport.Z)(headers, name) ?? "");
        return Number.isNaN(time) || time > today.getTime() ? [] : [ new Date(time) ];
      });
      return said[0] ?? today;
    }
    function networkFetch({config}, world) {
      return async url => {
        const authority = config.tls?.ca === void 0 ? null : (0, read_tls.i)({
          ca: config.tls.ca
        }, world);
        const transport = generator_generator.y.open((0, wire_proxy.uv)(world.env), authority);
        try {
          const request = {
            method: "GET",
            url,
            headers: {
              accept: "application/json"
            },
            body: ""
          };
          const terms = {
            clock: world.clock,
            deadline: DEADLINE,
            limit: LARGEST_TABLE
          };
          return await (0, fetch_whole.O)(request, transport, terms);
        } finally {
          await transport.close();
        }
      };
    }
    var prepare_run = __webpack_require__(3798);
    var may_reuse = __webpack_require__(64565);
    async function planComparisonOf(config, prepared) {
      if (prepared.scenarios.every(({base}) => base === null)) return null;
      const {planRunComparison} = await Promise.all([ __webpack_require__.e(1534), __webpack_require__.e(9615), __webpack_require__.e(3239), __webpack_require__.e(1702) ]).then(__webpack_require__.bind(__webpack_require__, 41702));
      return planRunComparison(config, prepared);
    }
    async function planExtensionOf(prepared, comparison, terms) {
      if (comparison === null || comparison.plan === null) return null;
      const {planExtension} = await Promise.all([ __webpack_require__.e(1534), __webpack_require__.e(3239), __webpack_require__.e(3868) ]).then(__webpack_require__.bind(__webpack_require__, 23868));
      return planExtension(prepared, comparison.plan, terms);
    }
    async function announceComparison(comparison, prepared, {log}) {
      if (comparison === null) return;
      const {lintComparison, tellComparison} = await Promise.all([ __webpack_require__.e(1534), __webpack_require__.e(7812) ]).then(__webpack_require__.bind(__webpack_require__, 37812));
      for (const warning of lintComparison(comparison, prepared)) log.warning(warning);
      for (const note of tellComparison(comparison, prepared)) log.info(note);
    }
    var books = __webpack_require__(78647);
    const ONE_THREAD = 3e4;
    const ONE_THREAD_OF_TWO_CORES = 4e4;
    const EACH = 15e3;
    const LEAST = 2;
    const TOKENS_PER_SECOND = 50;
    const WHOLE_ANSWER = 20;
    function chooseWorkers(scenarios, cpus) {
      const tokens = Math.max(0, ...scenarios.map(tokensPerSecond));
      if (cpus < LEAST || tokens < (cpus === LEAST ? ONE_THREAD_OF_TWO_CORES : ONE_THREAD)) return 0;
      return Math.min(Math.max(LEAST, cpus - 1), Math.ceil(tokens / EACH));
    }
    function tokensPerSecond(prepared) {
      const {plan, scenario, target, book} = prepared;
      const arms = scenario.config.design === "switchback" ? 1 : (0, prepared_run.jO)(prepared).length;
      const caps = plan.prompts.map(prompt => book.get(prompt, "head").maxTokens);
      const tokens = target.stream ? caps.reduce((sum, cap) => sum + cap, 0) / caps.length : WHOLE_ANSWER;
      if (plan.executor === "trace" || plan.executor?.endsWith("arrival-rate") === true) {
        const peak = Math.max(0, ...plan.stages.map(({from, target}) => Math.max(from, target)));
        return peak * arms * tokens;
      }
      const users = Math.min(plan.sessions.length, plan.maxConcurrency);
      return users * Math.min(tokens, TOKENS_PER_SECOND);
    }
    async function openCrew({workers, budget}, {scenarios, tls}, {proxy, world}) {
      const {entry, log, cpus, clock} = world;
      const count = workers ?? (entry === void 0 ? 0 : chooseWorkers(scenarios, cpus));
      if (count === 0) return null;
      if (entry === void 0) {
        log.warning(`\`workers: ${count}\`: no threads can be started here, so that one thread carries the load`);
        return null;
      }
      const {startCrew} = await __webpack_require__.e(5280).then(__webpack_require__.bind(__webpack_require__, 95280));
      const {threadsOf} = await __webpack_require__.e(6076).then(__webpack_require__.bind(__webpack_require__, 76076));
      const protocols = [ ...new Set(scenarios.flatMap(prepared_run.jO).map(({target}) => target.protocol.name)) ];
      const memory = (0, books.ab)();
      const data = {
        proxy,
        tls,
        protocols,
        budget: {
          ceiling: budget,
          memory
        }
      };
      try {
        const crew = await startCrew(count, data, {
          launch: threadsOf(entry),
          clock
        });
        const thread = (0, format.ej)(count, "thread");
        log.info(`The load is carried by ${thread} beside the one that plans it`);
        return {
          crew,
          memory
        };
      } catch (error) {
        log.warning(`One thread carries the load: ${(0, errors.bD)(error)}`);
        return null;
      }
    }
    var bound = __webpack_require__(58693);
    var budget_ledger = __webpack_require__(13428);
    function capLedger(whole, ceiling) {
      const part = (0, budget_ledger.M)(Math.min(ceiling, whole.ceiling));
      const reserveAll = amounts => {
        const own = part.reserveAll(amounts);
        if (own === null) return null;
        const of = whole.reserveAll(amounts);
        if (of !== null) return own.map((each, i) => joinReservations(each, of[i]));
        for (const each of own) each.release();
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
        reserve: amount => reserveAll([ amount ])?.[0] ?? null,
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
        }
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
        raise(by) {
          part.raiseUpTo(by);
          return whole.raise(by);
        },
        raiseUpTo(by) {
          part.raiseUpTo(by);
          whole.raiseUpTo(by);
        }
      };
    }
    var served_model = __webpack_require__(72427);
    var price_terms = __webpack_require__(84234);
    const MOST_NAMES = 16;
    class PriceLessons {
      kinds=new Map;
      worst({price, terms, priceKind}, input, output) {
        const lesson = this.kinds.get(priceKind);
        if (lesson === void 0) return (0, price_terms.t)(price, terms, input, output);
        const most = output + lesson.beyond;
        const own = (0, price_terms.t)(price, terms, input, most);
        const others = lesson.prices.map(other => other.worst(input, most, terms.traits) * terms.mostOf(other) * terms.place);
        return Math.max(own, ...others) * lesson.times + lesson.fees;
      }
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
        if (served !== null && !isKnown(lesson.names, served) && lesson.names.length < MOST_NAMES) lesson.names.push(served);
        return isNew;
      }
      secondName({priceKind, price, target, model}, served) {
        if (served === null || target.servedPrice !== void 0 || price.basis !== "written") return null;
        const names = this.kinds.get(priceKind)?.names ?? [];
        const isAsked = name => model !== void 0 && (0, served_model.S)(model, name);
        const isFine = isKnown(names, served) || isAsked(served) && names.every(isAsked);
        return isFine ? null : names[0] ?? null;
      }
      of(kind) {
        let lesson = this.kinds.get(kind);
        if (lesson === void 0) {
          lesson = {
            prices: [],
            names: [],
            times: 1,
            fees: 0,
            beyond: 0
          };
          this.kinds.set(kind, lesson);
        }
        return lesson;
      }
    }
    function isKnown(names, served) {
      return names.some(name => (0, served_model.S)(name, served));
    }
    const TRIES = [ 100, 1e3 ];
    const MOST_TOO_LONG = 2;
    function createTimeLimit(tries = TRIES) {
      const room = {
        evaluate: () => false
      };
      const {createContext, Script} = process.getBuiltinModule("node:vm");
      const context = createContext(room);
      const script = new Script("evaluate()");
      let tooLong = 0;
      const attempt = (evaluate, timeout) => {
        try {
          room.evaluate = evaluate;
          return script.runInContext(context, {
            timeout
          });
        } catch (error) {
          if (isTimeout(error)) return null;
          throw error;
        }
      };
      return evaluate => {
        if (tooLong >= MOST_TOO_LONG) return null;
        for (const timeout of tries) {
          const result = attempt(evaluate, timeout);
          if (result !== null) return result;
        }
        tooLong += 1;
        return null;
      };
    }
    function isTimeout(error) {
      return typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    }
    const TEXT_LIMIT = 1e6;
    function createAnswerChecks(configured) {
      const readsText = configured.some(check => check.readsText);
      const limits = configured.map(check => check.mayTakeLong === true ? createTimeLimit() : null);
      return {
        textNeeded: prompt => readsText || (prompt.checks?.length ?? 0) > 0 ? TEXT_LIMIT : 0,
        evaluate(prompt, seen, answered) {
          const own = prompt.checks ?? [];
          if (configured.length + own.length === 0) return null;
          const answer = answerOf(seen);
          return Object.fromEntries([ ...configured.map((check, i) => holdsInTime(check, answered ? answer : null, limits[i] ?? null)), ...own.map(check => [ check.name, answered && holdsText(check, answer.text) ]) ]);
        }
      };
    }
    function holdsInTime(check, answer, limit) {
      if (answer === null) return [ check.name, false ];
      const holds = limit === null ? check.holds(answer) : limit(() => check.holds(answer));
      return holds === null ? [ `${check.name} (took too long to evaluate)`, false ] : [ check.name, holds ];
    }
    function answerOf({status, answer}) {
      return {
        status,
        finish: answer?.finish ?? null,
        cutOff: answer?.cutOff ?? false,
        outputTokens: answer?.usage?.output ?? null,
        text: answer?.text ?? ""
      };
    }
    function holdsText(check, text) {
      switch (check.kind) {
       case "contains":
        return text.includes(check.value);

       case "startsWith":
        return text.startsWith(check.value);

       case "endsWith":
        return text.endsWith(check.value);

       case "equals":
        return text.trim() === check.value.trim();
      }
    }
    var chain = __webpack_require__(94448);
    var base_duration = __webpack_require__(5937);
    function firstValue(headers, name) {
      const value = headers[name];
      const text = (typeof value === "string" ? value : value?.[0])?.trim();
      return text === "" ? void 0 : text;
    }
    var wait = __webpack_require__(55861);
    const SPELLINGS = [ [ "requests", [ "x-ratelimit-*-requests", "anthropic-ratelimit-requests-*", "x-ratelimit-*", "ratelimit-*" ] ], [ "tokens", [ "x-ratelimit-*-tokens", "anthropic-ratelimit-tokens-*" ] ], [ "inputTokens", [ "x-ratelimit-*-input-tokens", "anthropic-ratelimit-input-tokens-*" ] ], [ "outputTokens", [ "x-ratelimit-*-output-tokens", "anthropic-ratelimit-output-tokens-*" ] ] ];
    function normaliseLimits(headers, nowMs) {
      const found = {};
      for (const [unit, spellings] of SPELLINGS) {
        const read = part => spellings.map(spelling => firstValue(headers, spelling.replace("*", part))).find(value => value !== void 0);
        const limit = {
          limit: amountOf(read("limit")),
          remaining: amountOf(read("remaining")),
          resetS: resetSeconds(read("reset"), nowMs)
        };
        if (limit.limit !== null || limit.remaining !== null || limit.resetS !== null) found[unit] = limit;
      }
      return found;
    }
    function amountOf(value) {
      return value !== void 0 && /^\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : null;
    }
    function resetSeconds(value, nowMs) {
      if (value === void 0) return null;
      if (/^\d{4}-\d\d-\d\d[Tt ]/.test(value)) return untilInstant(Date.parse(value), nowMs);
      if (/^\d{10}(\.\d+)?$/.test(value)) return untilInstant(Number(value) * 1e3, nowMs);
      if (/^\d{13}$/.test(value)) return untilInstant(Number(value), nowMs);
      const duration = (0, base_duration.E)(value);
      return duration === void 0 ? null : (0, wait.P)(duration / 1e3);
    }
    function untilInstant(instantMs, nowMs) {
      return Number.isNaN(instantMs) ? null : (0, wait.P)(Math.max(0, instantMs - nowMs) / 1e3);
    }
    function retryAfterSeconds(headers, nowMs, bodyS = null) {
      return millisecondsOf(firstValue(headers, "retry-after-ms")) ?? secondsOrDate(firstValue(headers, "retry-after"), nowMs) ?? (bodyS === null ? null : (0, 
      wait.P)(bodyS)) ?? resetOf(headers, nowMs);
    }
    function millisecondsOf(value) {
      return value !== void 0 && DECIMAL.test(value) ? (0, wait.P)(Number(value) / 1e3) : null;
    }
    function secondsOrDate(value, nowMs) {
      if (value === void 0) return null;
      if (DECIMAL.test(value)) return (0, wait.P)(Number(value));
      if (!/[A-Za-z]{3}/.test(value)) return null;
      const instant = Date.parse(value);
      return Number.isNaN(instant) ? null : (0, wait.P)(Math.max(0, instant - nowMs) / 1e3);
    }
    function resetOf(headers, nowMs) {
      const limits = Object.values(normaliseLimits(headers, nowMs));
      const exhausted = limits.filter(({remaining}) => remaining === null || remaining <= 0);
      const resets = (exhausted.length > 0 ? exhausted : limits).map(({resetS}) => resetS).filter(reset => reset !== null);
      return resets.length === 0 ? null : Math.max(...resets);
    }
    const DECIMAL = /^\d{1,15}(\.\d{1,15})?$/;
    var pace = __webpack_require__(61269);
    const HEADERS = [ "x-litellm-model-id", "x-litellm-attempted-fallbacks", "x-portkey-provider", "x-portkey-last-used-option-index", "cf-aig-step", "x-bifrost-provider", "ngrok-aig-model" ];
    const COST = "x-litellm-response-cost";
    function statedInHeader(headers) {
      const value = headers[COST] === void 0 ? null : Number((0, transport.Z)(headers, COST));
      return value !== null && Number.isFinite(value) && value > 0 ? value : null;
    }
    function servedBy(headers, provider) {
      let told = provider === null ? "" : `provider ${provider}`;
      for (const name of HEADERS) {
        const value = (0, transport.Z)(headers, name)?.trim() ?? "";
        if (value !== "") told += `${told === "" ? "" : ", "}${name} ${value}`;
      }
      return told === "" ? null : told;
    }
    function buildSample(place, measured, origin, redact) {
      const {seen, judged, settlement, lostUsd} = measured;
      const {writtenAt} = seen;
      const finished = judged.outcome === "ok";
      const {usage} = settlement;
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
        tpotMs: finished ? roundOrNull((0, pace.t)(seen.pace, seen.lastContentAt, usage)) : null,
        events: seen.answer === null ? null : seen.contentEvents,
        inputTokens: usage?.input ?? null,
        cachedInputTokens: usage?.cachedInput ?? null,
        cacheWriteTokens: usage?.cacheWrite ?? null,
        outputTokens: usage?.output ?? null,
        reasoningTokens: usage?.reasoning ?? null,
        usageSource: usage === null ? "none" : "reported",
        costUsd: settlement.costUsd + (lostUsd ?? 0),
        costBasis: lostUsd === null ? settlement.costBasis : "worst_case",
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
        resentUsd: lostUsd
      });
    }
    function buildUnsentSample(place, outcome) {
      return placed(place, null, {
        ...NOTHING,
        outcome
      });
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
      usageSource: "none",
      costUsd: 0,
      costBasis: "reported",
      likelyUsd: 0,
      servedModel: null,
      serviceTier: null,
      servedBy: null,
      finish: null,
      retryAfterS: null,
      cacheHit: null,
      checks: null
    };
    function placed(place, model, rest) {
      const {planned} = place;
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
        resentUsd: rest.resentUsd ?? null
      };
    }
    function between(from, to) {
      return from === null || to === null ? null : round(to - from);
    }
    function roundOrNull(ms) {
      return ms === null ? null : round(ms);
    }
    function round(ms) {
      return Math.round(ms * 1e3) / 1e3;
    }
    const MOST_LIMITS = 32;
    const LONGEST_VALUE = 120;
    function limitHeaders(headers, redact) {
      const found = [];
      for (const name in headers) if (name.includes("ratelimit") && name.length <= LONGEST_VALUE && found.length < MOST_LIMITS) found.push([ name, foreignText((0, 
      transport.Z)(headers, name) ?? "", redact) ]);
      return found.length === 0 ? null : Object.fromEntries(found);
    }
    function named(value, redact) {
      return value === null || value === void 0 ? null : foreignText(value, redact);
    }
    function foreignText(text, redact) {
      return redact(text, true).slice(0, LONGEST_VALUE);
    }
    const OTHER = {
      max_tokens: "max_completion_tokens",
      max_completion_tokens: "max_tokens"
    };
    const REFUSED = /unsupported|not supported|unrecogni[sz]ed|unknown|not permitted|not allowed|forbidden|\binstead\b/i;
    class CapFields {
      tell;
      chosen=new Map;
      rewritten=new WeakMap;
      constructor(tell) {
        this.tell = tell;
      }
      apply(wire, target) {
        const field = this.chosen.get(target);
        if (field === void 0) return wire;
        const known = this.rewritten.get(wire) ?? withField(wire, field);
        this.rewritten.set(wire, known);
        return known;
      }
      learn(wire, target, {ending, status, errorBody}) {
        if (ending !== "complete" || status !== 400 || target.protocol.name !== "openai-chat") return false;
        if (!REFUSED.test(errorBody)) return false;
        if (Object.keys(OTHER).some(field => field in (target.body ?? {}))) return false;
        const sent = fieldOf(wire);
        if (sent === null || !new RegExp(`\\b${sent}\\b`).test(errorBody)) return false;
        const known = this.chosen.get(target);
        if (known === void 0) {
          this.chosen.set(target, OTHER[sent]);
          this.tell(`${target.endpoint.host} refuses \`${sent}\` (400): the output cap is sent as \`${OTHER[sent]}\` from now on`);
        }
        return known === void 0 || known !== sent;
      }
    }
    function fieldOf({body}) {
      const sent = (0, json.Xy)((0, json.qF)(body)) ?? {};
      const [field, ...more] = Object.keys(OTHER).filter(name => sent[name] !== void 0);
      return field === void 0 || more.length > 0 ? null : field;
    }
    function withField(wire, field) {
      const {[OTHER[field]]: cap, ...rest} = (0, json.Xy)((0, json.qF)(wire.body)) ?? {};
      return cap === void 0 ? wire : {
        ...wire,
        body: JSON.stringify({
          ...rest,
          [field]: cap
        })
      };
    }
    var modifiers = __webpack_require__(53979);
    var observation = __webpack_require__(36178);
    var decode_billing = __webpack_require__(65099);
    const TOOL_CALL = .035;
    const bill_NOTHING = {
      cost: 0,
      unknown: null,
      other: null,
      times: 1,
      fees: 0,
      beyond: 0
    };
    const NO_ANSWER = {
      model: null
    };
    function toldOfBill({answer, headers}) {
      const stated = statedInHeader(headers);
      if (stated === null) return answer ?? NO_ANSWER;
      const billing = (0, decode_billing.ky)(answer?.billing ?? null, {
        statedUsd: stated
      });
      return {
        model: answer?.model ?? null,
        ...billing === null ? {} : {
          billing
        }
      };
    }
    function billOf(prepared, usage, answer) {
      const {price, terms} = prepared;
      if (price.basis === "free") return bill_NOTHING;
      const {billing} = answer;
      const stated = billing?.statedUsd ?? 0;
      const served = servedOf(prepared, answer.model, stated > 0);
      const factor = factorOf(prepared, billing);
      const unknown = typeof factor === "object" ? factor.unknown : served.unknown ?? billing?.unknown[0] ?? soundWithoutPrice(price, usage);
      const times = typeof factor === "object" ? terms.most / terms.place : factor;
      const otherTimes = Math.max(times, served.price === null ? 0 : timesOf(prepared, served.price, billing));
      const tokens = Math.max(price.cost(usage) * times, (served.price?.cost(usage) ?? 0) * otherTimes) * terms.place;
      const fees = (billing?.toolCalls ?? 0) * (price.rates.toolCall ?? TOOL_CALL);
      return {
        cost: Math.max(tokens + fees, stated),
        unknown,
        other: served.price,
        times: tokens > 0 && stated > tokens + fees ? stated / (tokens + fees) : 1,
        fees,
        beyond: Math.max(0, usage.output - prepared.maxTokens)
      };
    }
    function factorOf({price, terms, model}, billing, of = price) {
      const told = {
        tier: billing?.tier ?? terms.asked.tier,
        speed: billing?.speed ?? terms.asked.speed,
        geo: billing?.geo ?? terms.asked.geo
      };
      return (0, modifiers.x)(told, of.model ?? model ?? null, of);
    }
    function timesOf(prepared, other, billing) {
      const factor = factorOf(prepared, billing, other);
      return typeof factor === "object" ? prepared.terms.mostOf(other) : factor;
    }
    const AS_ASKED = {
      price: null,
      unknown: null
    };
    function servedOf({model, price, target}, served, isStated) {
      if (served === null || model === void 0 || model === served) return AS_ASKED;
      if (target.servedPrice === void 0) return AS_ASKED;
      const found = target.servedPrice(served);
      if (found === null && (isStated || (0, served_model.S)(model, served))) return AS_ASKED;
      if (found === null) return {
        price: null,
        unknown: `model: ${served.slice(0, LONGEST_NAME)}`
      };
      return found.model !== null && found.model === price.model ? AS_ASKED : {
        price: found,
        unknown: null
      };
    }
    const LONGEST_NAME = 80;
    function soundWithoutPrice({rates}, {audioInput, audioOutput}) {
      if (audioInput !== void 0 && rates.audioInput === void 0) return "audio_tokens of the input";
      return audioOutput !== void 0 && rates.audioOutput === void 0 ? "audio_tokens of the output" : null;
    }
    var decode_finish = __webpack_require__(4685);
    const evidence_LEAST_SHARE = 1 / 4;
    function isPlausible(reported, least) {
      return reported >= least * evidence_LEAST_SHARE;
    }
    function isFinal({outcome, error}, {answer, ending}) {
      if (outcome === "stream_error") return ending === "complete" && isFault(answer?.finish ?? null);
      return outcome === "ok" || outcome === "cut" || outcome === "invalid_response" && WHOLE.includes(error?.kind);
    }
    function isFault(finish) {
      return finish !== null && (0, decode_finish.Dr)(finish) === "failure";
    }
    const WHOLE = [ "no_content", "not_a_stream" ];
    const GAVE_UP = [ 408, 424, 499 ];
    function costsNothing(seen) {
      const {writtenAt, status} = seen;
      if (writtenAt === null) return true;
      if (status === null || status < 300 || status >= 500 || GAVE_UP.includes(status)) return false;
      return !saysFiltered(seen) && !saysGenerated(seen);
    }
    function saysGenerated({status, errorBody}) {
      return (status === 400 || status === 422) && /"(failed_generation|usage)"\s*:/.test(errorBody);
    }
    function isFiltered(seen, {outcome}) {
      return outcome === "http_error" && saysFiltered(seen);
    }
    function saysFiltered({status, errorBody}) {
      return status === 400 && /content_?filter|ResponsibleAIPolicyViolation|content_policy_violation/i.test(errorBody);
    }
    function pay(reservation, cost, ledger) {
      if (cost <= reservation.amount) return {
        charged: reservation.settle(cost),
        isCovered: true
      };
      const rest = ledger.reserve(cost - reservation.amount);
      const beyond = rest === null ? ledger.overdraw(cost - reservation.amount) : rest.forfeit();
      return {
        charged: reservation.forfeit() + beyond,
        isCovered: rest !== null
      };
    }
    function payWorst(reservation, worst, ledger) {
      if (worst <= reservation.amount) return pay(reservation, worst, ledger);
      const wanted = worst - reservation.amount;
      const rest = ledger.reserveUpTo(wanted);
      const isCovered = rest.amount >= wanted;
      return {
        charged: reservation.forfeit() + rest.forfeit(),
        isCovered
      };
    }
    var prepare = __webpack_require__(25387);
    function chargeRequest(request, seen, judged, books) {
      const {prepared} = request;
      const usage = isFinal(judged, seen) ? seen.answer?.usage ?? null : null;
      const served = seen.answer?.model ?? null;
      const bill = billOf(prepared, usage ?? NO_USAGE, toldOfBill(seen));
      const second = books.lessons.secondName(prepared, served);
      const learned = books.lessons.learn(prepared, bill, served);
      const ended = endRequest(request, {
        seen,
        judged,
        usage,
        bill
      }, books);
      const fatal = bill.unknown !== null ? misunderstood(bill.unknown) : ended.fatal;
      return {
        settlement: ended.settlement,
        learned,
        fatal: second === null ? fatal : otherName(second, served ?? "")
      };
    }
    const NO_USAGE = {
      input: 0,
      output: 0,
      cachedInput: null,
      cacheWrite: null,
      reasoning: null
    };
    function endRequest(request, {seen, judged, usage, bill}, books) {
      const hasOutput = usage !== null && isPlausible(usage.output, seen.contentTokens);
      const isFree = request.prepared.price.basis === "free";
      const hasInput = usage !== null && (isFree || isPlausible(usage.input, request.prepared.leastInput));
      const isSettled = usage !== null && seen.answer?.isUsageOpen !== true;
      if (isSettled && hasInput && hasOutput) return chargeUsage(request, usage, bill, books);
      if (costsNothing(seen)) {
        request.reservation.release();
        return {
          settlement: {
            costUsd: 0,
            likelyUsd: 0,
            costBasis: "reported",
            usage: null
          },
          fatal: null
        };
      }
      if (isFiltered(seen, judged)) return chargeInput(request, books);
      const charge = chargeWorst(request, seen, books);
      return hasOutput ? {
        ...charge,
        settlement: {
          ...charge.settlement,
          usage
        }
      } : charge;
    }
    function chargeUsage({prepared, reservation}, usage, {cost, unknown}, {ledger, bounds}) {
      const beyondBound = bounds.observe(prepared.boundKey, usage.input) === "beyond_bound";
      const least = unknown === null ? cost : Math.max(cost, reservation.amount);
      const {charged, isCovered} = pay(reservation, least, ledger);
      const reported = `reports ${usage.input} input and ${usage.output} output tokens`;
      const isFree = prepared.price.basis === "free";
      return {
        settlement: {
          costUsd: charged,
          likelyUsd: cost,
          costBasis: unknown === null ? "reported" : "worst_case",
          usage
        },
        fatal: !isFree && (beyondBound || !isCovered) ? unbounded(reported, prepared.maxTokens, beyondBound) : null
      };
    }
    function chargeWorst({prepared, reservation}, seen, {ledger, bounds, lessons}) {
      const {maxTokens, price} = prepared;
      const least = (0, observation.M)(seen);
      const input = (0, prepare.s0)(prepared, bounds);
      const isBeyond = least > maxTokens && price.basis !== "free";
      const output = isBeyond ? Math.max(least, seen.contentBytes) : maxTokens;
      const own = (0, price_terms.t)(price, prepared.terms, input, output);
      const dearest = lessons.worst(prepared, input, output);
      const isDearer = dearest > own;
      const share = termsOf(prepared, seen).most / prepared.terms.most;
      const worst = isDearer ? dearest : (isBeyond ? own : reservation.amount) * share;
      const {charged, isCovered} = (isDearer ? pay : payWorst)(reservation, worst, ledger);
      return {
        settlement: {
          costUsd: charged,
          likelyUsd: likelyCost(prepared, seen),
          costBasis: "worst_case",
          usage: null
        },
        fatal: isCovered ? null : unbounded(`sent at least ${least} output tokens`, maxTokens, false)
      };
    }
    function termsOf({terms, price, model}, {answer, contentEvents}) {
      const tier = answer?.billing?.tier ?? null;
      if (tier === null && contentEvents === 0) return terms;
      const told = {
        ...terms.asked,
        tier: tier ?? terms.asked.tier
      };
      const factor = (0, modifiers.x)(told, price.model ?? model ?? null, price);
      return typeof factor === "object" ? terms : {
        ...terms,
        most: factor * terms.place
      };
    }
    function chargeInput({prepared, reservation}, {ledger, bounds}) {
      const worst = (0, price_terms.t)(prepared.price, prepared.terms, (0, prepare.s0)(prepared, bounds), 0);
      const {charged} = pay(reservation, worst, ledger);
      const likelyUsd = Math.min(charged, prepared.price.worst(prepared.likelyInput, 0));
      return {
        settlement: {
          costUsd: charged,
          likelyUsd,
          costBasis: "worst_case",
          usage: null
        },
        fatal: null
      };
    }
    function likelyCost(prepared, seen) {
      const {price} = prepared;
      if (price.basis === "free" || seen.status === null || seen.status >= 300) return 0;
      const usage = {
        input: prepared.likelyInput,
        output: (0, observation.M)(seen),
        cachedInput: null,
        cacheWrite: null
      };
      return price.cost(usage);
    }
    function unbounded(what, maxTokens, isInput) {
      const advice = isInput ? "; where the endpoint adds a prompt of its own, set `input-overhead` to its tokens" : "";
      return {
        code: "usage_beyond_bound",
        message: `the endpoint ${what} for a request whose input cannot hold ` + `that many and whose output is capped at ${maxTokens}: its bill cannot be bounded from here${advice}`
      };
    }
    function otherName(first, second) {
      return {
        code: "price_unknown",
        message: `answers come from \`${first}\` and from \`${second}\`, and \`prices\` are those of one model: name a price file with each of them`,
        cancels: true
      };
    }
    function dearerThanReserved(what) {
      return {
        code: "price_above_reservation",
        message: `an answer cost more than was asked for (${what}), and the budget cannot hold what is in flight at that price`,
        cancels: true
      };
    }
    function misunderstood(what) {
      return {
        code: "price_unknown",
        message: `an answer says \`${what}\`, and nobody here knows what that does to the price: its bill cannot be bounded from here`
      };
    }
    function asksToWait(judged, seen) {
      return judged.outcome === "rate_limited" || seen.status === 503 || seen.status === 529;
    }
    function lostCredential({target}, {status}) {
      const why = status === 400 || status === 401 || status === 403 ? target.credential?.failure() ?? null : null;
      return why === null ? null : {
        code: "credential_ended",
        message: why
      };
    }
    function permanentRefusal(judged) {
      if (!judged.permanent) return null;
      return {
        code: "quota_exhausted",
        message: `the provider's quota cannot recover within this run: ${judged.error?.message ?? ""}`
      };
    }
    const LONG_ID = 20;
    function hashAnswer(answer) {
      const words = (answer?.text ?? "").replace(/\s+/g, "");
      if (words === "") return null;
      const id = answer?.id ?? "";
      const named = id === "" ? "" : `.${digest(id, 8)}${id.length >= LONG_ID ? "!" : ""}`;
      return `${digest(words, 16)}${named}`;
    }
    function digest(text, length) {
      return (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, length);
    }
    const OK = {
      outcome: "ok",
      error: null,
      retryAfterS: null,
      permanent: false
    };
    const LONGEST_MESSAGE = 300;
    function judgeOutcome(seen, protocol, redact) {
      const read = seen.errorBody === "" ? seen : {
        ...seen,
        errorBody: redact(seen.errorBody, true)
      };
      const judged = judge(read, protocol, redact);
      if (judged.error === null) return judged;
      const clean = text => shorten(redact(collapse(redact(text, true)), true));
      return {
        ...judged,
        error: {
          kind: clean(judged.error.kind),
          message: clean(judged.error.message)
        }
      };
    }
    function judge(seen, protocol, redact) {
      switch (seen.ending) {
       case "timeout":
        return failed("timeout", "timeout", timeoutMessage(seen));

       case "cut":
        return failed("cut", "past_reservation", "the answer ran past its output cap and was cut");

       case "cancelled":
        return failed("cancelled", "cancelled", "the run ended before the answer did");

       case "network":
        return networkFailure(seen, redact);

       case "complete":
        return seen.status !== null && seen.status >= 300 ? refused(seen, seen.status, {
          protocol,
          redact
        }) : answered(seen);
      }
    }
    function timeoutMessage(seen) {
      if (seen.writtenAt === null) return "no connection within the time limit";
      if (seen.status === null) return "no response within the time limit";
      return seen.firstContentAt === null ? "no first token within the time limit" : "the stream did not finish within the time limit";
    }
    function networkFailure(seen, redact) {
      const error = seen.networkError;
      const code = error === null ? "closed" : errorCode(error);
      const where = seen.firstContentAt !== null ? " in the middle of the answer" : seen.status !== null ? " after the response began" : "";
      return failed("network_error", code, `${error === null ? "connection closed" : redact((0, 
      errors.bD)(error), true)}${where}`);
    }
    function errorCode(error) {
      const [first] = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
      const inner = [ error.cause, first ].filter(errors.u7).map(errorCode);
      const own = "code" in error && typeof error.code === "string" ? error.code : error.name;
      return inner.find(code => CODE.test(code)) ?? own;
    }
    const CODE = /^[A-Z][A-Z0-9_]+$/;
    function refused(seen, status, {protocol, redact}) {
      if (status < 400) {
        const target = redact((0, transport.Z)(seen.headers, "location") ?? "an unnamed place", true);
        return failed("http_error", `http_${status}`, `redirected to ${target}; redirects are not followed, set the final URL`);
      }
      const refusal = readRefusal(protocol, status, seen.errorBody);
      if (isOfProxy(status, seen.headers)) return failed("http_error", PROXY_REFUSED, `a proxy on the way refuses (${status}): ${refusal.message}`);
      const wants = status === 401 ? schemesOf(seen.headers) : "";
      return {
        outcome: status === 429 ? "rate_limited" : "http_error",
        error: {
          kind: refusal.kind,
          message: wants + refusal.message
        },
        retryAfterS: refusal.retryAfterS,
        permanent: refusal.permanent
      };
    }
    function schemesOf(headers) {
      const wanted = headers["www-authenticate"];
      return wanted === void 0 ? "" : `(WWW-Authenticate: ${[ wanted ].flat().join(", ")}) `;
    }
    const PROXY_REFUSED = "proxy_refused";
    function isOfProxy(status, headers) {
      return status === 407 || headers["x-squid-error"] !== void 0 && status >= 400;
    }
    function readRefusal(protocol, status, body) {
      const refusal = protocol.refusal(status, body);
      return refusal.message === "" ? {
        ...refusal,
        message: `HTTP ${status}`
      } : refusal;
    }
    function answered(seen) {
      const encoding = (0, transport.R)(seen.headers);
      if (encoding !== null) {
        const known = /^(?:gzip|br|deflate|zstd|compress)$/.test(encoding) ? ` (content-encoding: ${encoding})` : "";
        const message = `the answer is compressed${known}, which was not asked for; times of tokens cannot be read from it`;
        return failed("invalid_response", "content_encoding", message);
      }
      const failure = seen.answer?.failure;
      if (failure !== null && failure !== void 0) return {
        outcome: failure.outcome,
        error: {
          kind: failure.kind,
          message: failure.message
        },
        retryAfterS: failure.retryAfterS ?? null,
        permanent: failure.permanent ?? false
      };
      if (seen.contentEvents > 0 || (seen.answer?.text ?? "") !== "") return OK;
      return emptyAnswer(seen.answer);
    }
    function emptyAnswer(answer) {
      const finish = answer?.finish ?? null;
      const kind = finish === null ? "unknown" : (0, decode_finish.Dr)(finish);
      if ((answer?.usage?.output ?? 0) === 0) return failed("invalid_response", "no_content", "the answer is complete but holds no content");
      if (kind !== "unknown") return OK;
      const reason = finish === null ? "without a stop reason" : `with the stop reason ${finish}`;
      return failed("invalid_response", "no_content", `the answer ended ${reason} and holds no content`);
    }
    function failed(outcome, kind, message) {
      return {
        outcome,
        error: {
          kind,
          message
        },
        retryAfterS: null,
        permanent: false
      };
    }
    function collapse(text) {
      return text.replace(/\s+/g, " ").trim();
    }
    function shorten(line) {
      return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}\u2026`;
    }
    function secondWriting(paid, {ledger, worst}) {
      const replace = reservation => {
        paid.lostUsd = (paid.lostUsd ?? 0) + paid.reservation.forfeit();
        paid.reservation = reservation;
      };
      const {amount} = paid.reservation;
      return {
        amount,
        reserve() {
          const reservation = ledger.reserve(worst());
          if (reservation !== null) replace(reservation);
          return reservation !== null;
        },
        adopt() {
          replace(ledger.adopt(amount));
          paid.reservation.raise(Math.max(0, worst() - amount));
        }
      };
    }
    function sendPrepared(terms, done) {
      const sending = new Sending(terms, done);
      sending.write();
      return sending;
    }
    class Sending {
      terms;
      done;
      wire;
      running=null;
      meanwhile=null;
      renewed=false;
      over=false;
      constructor(terms, done) {
        this.terms = terms;
        this.done = done;
        this.wire = terms.prepared.wire();
      }
      write() {
        const {prepared, caps, clock} = this.terms;
        const {credential} = prepared.target;
        const asked = caps.apply(this.wire, prepared.target);
        const key = credential?.key();
        const signed = credential?.sign?.(asked) ?? asked;
        if (!(signed instanceof Promise)) {
          this.start(asked, signed, key);
          return;
        }
        this.meanwhile = unsent(clock, "cancelled", null);
        signed.then(wire => this.start(asked, wire, key), error => this.finish(unsent(clock, "network", (0, 
        errors.zR)(error))));
      }
      cancel() {
        if (this.meanwhile !== null) this.finish(this.meanwhile); else this.running?.cancel();
      }
      start(asked, signed, key) {
        if (this.over) return;
        this.meanwhile = null;
        this.running = this.terms.start(signed, seen => this.answered(asked, {
          signed,
          key
        }, seen));
      }
      answered(asked, {signed, key}, seen) {
        const {prepared, caps} = this.terms;
        if (caps.learn(asked, prepared.target, seen)) {
          this.write();
          return;
        }
        const {status, headers, errorBody: body, ending} = seen;
        const again = this.renewed || ending !== "complete" || status === null || status < 300 ? null : prepared.target.credential?.refused({
          wire: signed,
          key,
          status,
          headers,
          body
        }) ?? null;
        if (again === null) {
          this.finish(seen);
          return;
        }
        this.renewed = true;
        this.meanwhile = seen;
        again.then(isNewer => {
          if (this.over) return;
          if (!isNewer) {
            this.finish(seen);
            return;
          }
          this.wire = prepared.wire();
          this.write();
        });
      }
      finish(seen) {
        if (this.over) return;
        this.over = true;
        this.done(seen);
      }
    }
    function unsent(clock, ending, networkError) {
      return {
        ...(0, observation.p)(new pace._),
        ending,
        networkError,
        endedAt: clock.now()
      };
    }
    const HIT = /(?<![a-z])(hit|true|yes|cached)(?![a-z])|^1$/i;
    const MISS = /(?<![a-z])(miss|bypass|expired|stale|dynamic|uncacheable|none|false|no|off|pass|updating)(?![a-z])|^0$|^$/i;
    function parseHitHeader(text) {
      const [, name = "", pattern] = /^\s*([^:\s]+)\s*(?::\s*(.*?)\s*)?$/.exec(text) ?? [];
      if (name === "") return null;
      return {
        name: name.toLowerCase(),
        pattern: pattern === void 0 || pattern === "" ? null : new RegExp(pattern, "i")
      };
    }
    function readHit(headers, header) {
      const value = header === null ? void 0 : (0, transport.Z)(headers, header.name);
      if (header === null || value === void 0) return null;
      if (header.pattern !== null) return header.pattern.test(value);
      return HIT.test(value) || !MISS.test(value.trim());
    }
    class Ticket extends chain.N {
      place;
      prepared;
      reservation;
      lostUsd=null;
      constructor(place, prepared, reservation) {
        super();
        this.place = place;
        this.prepared = prepared;
        this.reservation = reservation;
      }
    }
    class RequestDesk {
      settings;
      origin;
      caps;
      open=new chain.s;
      constructor(settings, origin) {
        this.settings = settings;
        this.origin = origin;
        this.caps = new CapFields(settings.tell ?? (() => {}));
      }
      admit(places, prompts) {
        const {book} = this.settings;
        const ledger = this.ledgerOf(places[0]?.planned.arm);
        const prepared = places.map(({planned}) => book.get(promptAt(prompts, planned.prompt), planned.arm));
        const reservations = ledger.reserveAll(prepared.map(request => this.worstOf(request)));
        if (reservations === null) return null;
        return places.map((place, i) => new Ticket(place, prepared[i], reservations[i]));
      }
      ledgerOf(arm) {
        const {ledger, canaryLedger} = this.settings;
        return arm === "canary" ? canaryLedger ?? ledger : ledger;
      }
      worstOf(request) {
        const {bounds, lessons} = this.settings;
        return lessons.worst(request, (0, prepare.s0)(request, bounds), request.maxTokens);
      }
      reserveDearest({prepared, reservation}) {
        const dearest = prepared.target.dearestPrice?.() ?? null;
        if (dearest === null) return;
        const {terms, maxTokens} = prepared;
        const input = (0, prepare.s0)(prepared, this.settings.bounds);
        const wanted = dearest.worst(input, maxTokens, terms.traits) * terms.mostOf(dearest) * terms.place;
        reservation.raiseUpTo(wanted - reservation.amount);
      }
      raiseOpen(priceKind) {
        let isHeld = true;
        for (let each = this.open.first; each !== null; each = each.after) {
          const {prepared, reservation} = each;
          if (prepared.priceKind !== priceKind) continue;
          const more = this.worstOf(prepared) - reservation.amount;
          isHeld = (more <= 0 || reservation.raise(more)) && isHeld;
        }
        return isHeld;
      }
      send(ticket, turn, done) {
        this.open.add(ticket);
        const {checks, hashesText, timeoutMs, carrier, clock} = this.settings;
        const ledger = this.ledgerOf(ticket.place.planned.arm);
        const {prepared} = ticket;
        const again = secondWriting(ticket, {
          ledger,
          worst: () => this.worstOf(prepared)
        });
        let {dueMs} = turn;
        const start = (wire, seen) => {
          const due = dueMs;
          dueMs = null;
          return carrier.start({
            wire,
            protocol: prepared.target.protocol,
            stream: prepared.target.stream,
            maxTokens: prepared.maxTokens,
            isFree: prepared.price.basis === "free",
            keepText: hashesText ? TEXT_LIMIT : checks.textNeeded(prepared.prompt),
            again,
            isShared: prepared.varying === 0 && prepared.target.credential?.sign === void 0,
            timeoutMs,
            turn: turn.turn,
            dueMs: due
          }, seen);
        };
        return sendPrepared({
          prepared,
          caps: this.caps,
          clock,
          start
        }, seen => done(this.settle(ticket, seen)));
      }
      settle(ticket, seen) {
        const {place, prepared} = ticket;
        const judged = judgeOutcome(seen, prepared.target.protocol, this.settings.redact);
        this.open.remove(ticket);
        const {settlement, fatal, learned} = chargeRequest(ticket, seen, judged, this.settings);
        const isHeld = !learned || this.raiseOpen(prepared.priceKind);
        const sample = buildSample(place, {
          model: prepared.model ?? null,
          seen,
          judged,
          settlement,
          lostUsd: ticket.lostUsd,
          retryAfterS: asksToWait(judged, seen) ? retryAfterSeconds(seen.headers, this.settings.wallClock(), judged.retryAfterS) : null,
          cacheHit: readHit(seen.headers, this.settings.hitHeader),
          textHash: this.settings.hashesText ? hashAnswer(seen.answer) : null,
          checks: place.planned.arm === "canary" ? null : this.settings.checks.evaluate(prepared.prompt, seen, judged.outcome === "ok")
        }, this.origin, this.settings.redact);
        const dearer = isHeld ? null : dearerThanReserved(seen.answer?.model ?? "its price");
        return {
          sample,
          gaps: seen.gaps,
          fatal: dearer ?? fatal ?? permanentRefusal(judged) ?? lostCredential(prepared, seen)
        };
      }
    }
    function promptAt(prompts, index) {
      const prompt = prompts[index];
      if (prompt === void 0) throw new Error(`the plan has no prompt ${index}`);
      return prompt;
    }
    function createDesk({scenario: {config}, plan, book}, {request, world, carrier, ledger, canaryLedger, bounds, lessons, origin, tell}, timeoutMs) {
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
        hitHeader: parseHitHeader(config.cache["hit-header"]),
        hashesText: plan.type === "cache",
        wallClock: () => world.date().getTime(),
        tell
      }, origin);
    }
    const QUESTION = "Reply with OK.";
    const SHORT_ANSWER = 64;
    const LONGEST = 3e4;
    async function openPrices(request, world) {
      let sum = {
        spent: 0,
        reported: 0,
        likely: 0
      };
      let stopped = null;
      for (const kind of kindsOf(request.scenarios)) for (const maxTokens of capsOf(kind.asked.maxTokens)) {
        if (stopped !== null || request.cancellation.reason !== null) break;
        const settled = await askOnce(kind, maxTokens, request);
        if (settled === null) break;
        const {sample, fatal} = settled;
        sum = add(sum, sample);
        if (fatal !== null) stopped = {
          stoppedBy: "error",
          code: fatal.code,
          message: fatal.message
        };
        if (sample.status !== 400 && sample.status !== 422) {
          tell(kind, sample, world);
          break;
        }
      }
      return {
        ...sum,
        stopped
      };
    }
    function kindsOf(scenarios) {
      const kinds = new Map;
      for (const scenario of scenarios) {
        const {plan, book} = scenario;
        if (plan.type === "cold-start" || plan.maxConcurrency === 1) continue;
        const isAlone = sendsOneAtATime(scenario);
        for (const {arm} of (0, prepared_run.jO)(scenario)) for (const prompt of plan.prompts) {
          if (!(0, plan_plan.l)(prompt).includes(arm)) continue;
          const asked = book.get(prompt, arm);
          if (isAlone && asked.price.source === "setting") continue;
          if (asked.price.basis !== "free" && !kinds.has(asked.priceKind)) kinds.set(asked.priceKind, {
            scenario,
            arm,
            asked
          });
        }
      }
      return [ ...kinds.values() ];
    }
    function sendsOneAtATime(scenario) {
      const {plan} = scenario;
      const isClosed = plan.executor?.endsWith("vus") === true || plan.executor === "shared-iterations";
      return isClosed && plan.sessions.length * (0, prepared_run.jO)(scenario).length === 1;
    }
    function capsOf(cap) {
      return cap > SHORT_ANSWER ? [ SHORT_ANSWER, cap ] : [ cap ];
    }
    function askOnce({scenario, arm, asked}, maxTokens, {cancellation, deskOf}) {
      const {model} = asked;
      const prompt = {
        id: `first request (${arm}, ${model ?? ""}, ${maxTokens})`,
        messages: [ {
          role: "user",
          content: QUESTION
        } ],
        maxTokens,
        ...model === void 0 ? {} : {
          model
        }
      };
      const planned = {
        id: prompt.id,
        head: prompt,
        base: prompt,
        others: {
          [arm]: prompt
        }
      };
      const place = {
        id: 0,
        scenario: scenario.plan.scenario,
        stage: 1,
        pair: null,
        planned: {
          id: 0,
          prompt: 0,
          arm,
          phase: "warmup"
        },
        promptId: prompt.id,
        shard: null,
        plannedMs: 0
      };
      const desk = deskOf(scenario, Math.min(LONGEST, scenario.scenario.config.timeout));
      const [ticket] = desk.admit([ place ], [ planned ]) ?? [];
      if (ticket === void 0) return Promise.resolve(null);
      desk.reserveDearest(ticket);
      return new Promise(resolve => {
        const running = desk.send(ticket, {
          turn: 0,
          dueMs: null
        }, resolve);
        cancellation.onCancel(() => running.cancel());
      });
    }
    function add(sum, {costUsd, costBasis, likelyUsd}) {
      const isReported = costBasis === "reported";
      return {
        spent: sum.spent + costUsd,
        reported: sum.reported + (isReported ? costUsd : 0),
        likely: sum.likely + (isReported ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd))
      };
    }
    function tell({asked: {model}}, {servedModel, serviceTier, costUsd}, {log}) {
      if (typeof servedModel !== "string") return;
      const tier = typeof serviceTier === "string" ? ` at tier ${serviceTier}` : "";
      const told = `One request went alone before the load, for its price: \`${servedModel}\` answers${tier} (${(0, 
      format.UK)(costUsd)})`;
      if (model !== void 0 && !(0, served_model.S)(model, servedModel)) log.warning(`${told}, where \`${model}\` was asked`); else log.info(told);
    }
    var carrier = __webpack_require__(23976);
    function joinHealth(own, threads) {
      const healths = threads.map(({health}) => health);
      const worst = pick => {
        const known = [ own, ...healths ].map(pick).filter(value => value !== null);
        return known.length === 0 ? null : Math.max(...known);
      };
      return {
        ...own,
        eventLoopDelay: {
          p99: worst(({eventLoopDelay}) => eventLoopDelay.p99),
          max: worst(({eventLoopDelay}) => eventLoopDelay.max)
        },
        heldUp: {
          kind: "threads",
          threads: healths.flatMap(({heldUp}) => heldUp.kind === "seen" ? [ heldUp.holdUps ] : [])
        },
        utilization: worst(({utilization}) => utilization),
        cpuShare: worst(({cpuShare}) => cpuShare),
        waitedShare: worst(({waitedShare}) => waitedShare)
      };
    }
    function openHands(request, world) {
      return request.threads === null ? openOwn(request, world) : Promise.resolve(handsOf(request.threads, request, world));
    }
    async function openOwn(request, world) {
      const {generator, transport} = request;
      const health = generator.watch();
      const overheadMs = await warmUp(request, world);
      const hands = {
        carrier: (0, carrier.w)(transport, world.clock),
        overheadMs,
        begin: origin => health.start(origin),
        onLateness: (lateness, due) => health.observe(lateness, due),
        finish: () => Promise.resolve({
          health: health.stop(),
          threads: [],
          lost: null
        })
      };
      return hands;
    }
    async function warmUp(request, world) {
      const protocols = new Set(request.prepared.scenarios.flatMap(prepared_run.jO).map(({target}) => target.protocol));
      let overhead = null;
      for (const protocol of protocols) {
        if (request.cancellation.reason !== null) return null;
        const measured = await request.generator.warmUp(request.transport, protocol, world.clock);
        overhead ??= measured;
      }
      return overhead;
    }
    function handsOf({crew}, {generator}, {redact}) {
      const health = generator.watch();
      return {
        carrier: crew,
        overheadMs: crew.overhead,
        begin(origin, onLoss) {
          health.start(origin);
          crew.begin(origin, {
            onLateness: (lateness, due) => health.observe(lateness, due),
            onDeath: message => onLoss(lossOf(redact(message, true)))
          });
        },
        onLateness: () => {},
        async finish() {
          const own = health.stop();
          const told = await crew.finish();
          const threads = told.filter(thread => thread !== null);
          const lost = threads.length < told.length ? lossOf("a thread of the load did not say how it fared") : null;
          return {
            health: joinHealth(own, threads),
            threads,
            lost
          };
        }
      };
    }
    function lossOf(message) {
      return {
        stoppedBy: "error",
        code: "thread_died",
        message
      };
    }
    const PROGRESS_EVERY = 500;
    function reportProgress(executor, watched) {
      const {world, scenario, ledger, origin, firstTokens, budget} = watched;
      const {onProgress} = world;
      if (onProgress === void 0) return () => {};
      const {plan} = scenario;
      const mayBeShorter = scenario.scenario.config.executor === "shared-iterations";
      const isTimed = plan.type === "load" && !mayBeShorter && Number.isFinite(plan.durationMs);
      let clear = () => {};
      const tick = () => {
        const {inFlight, done, stage} = executor.progress();
        onProgress({
          elapsedMs: world.clock.now() - origin,
          totalMs: isTimed ? plan.durationMs : null,
          inFlight,
          done,
          planned: plan.planned,
          firstTokenP95Ms: firstTokens.percentile(.95),
          spentUsd: ledger.spent,
          budgetUsd: budget,
          stage,
          stages: plan.stages.length
        });
        clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
      };
      clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
      return () => clear();
    }
    async function runAll(prepared, running) {
      const {run, now} = running;
      const spans = [];
      const searches = new Map;
      let stopped = null;
      for (const [index, scenario] of prepared.scenarios.entries()) {
        const startMs = now();
        if (scenario.plan.type === "capacity") {
          const {searchScenario} = await Promise.all([ __webpack_require__.e(9615), __webpack_require__.e(9307) ]).then(__webpack_require__.bind(__webpack_require__, 19307));
          const found = await searchScenario(scenario, {
            ...running,
            prepared
          });
          searches.set(index, found.record);
          ({stopped} = found);
        } else stopped = await run(scenario, startMs);
        spans.push({
          startMs,
          durationMs: now() - startMs
        });
        if (stopped !== null) break;
      }
      return {
        stopped,
        spans,
        searches
      };
    }
    const DEFAULT_WAIT = 5e3;
    class Backoff {
      policy;
      until=-1 / 0;
      constructor(policy) {
        this.policy = policy;
      }
      observe(sample, now) {
        if (sample.outcome !== "rate_limited") return;
        const wait = sample.retryAfterS === null ? DEFAULT_WAIT : sample.retryAfterS * 1e3;
        this.until = Math.max(this.until, now + wait);
      }
      heldUntil() {
        return this.policy === "ignore" ? Number.NEGATIVE_INFINITY : this.until;
      }
      askedUntil() {
        return this.until;
      }
    }
    class Iterations {
      plan;
      begun=0;
      retired=[];
      constructor(plan) {
        this.plan = plan;
      }
      isLeft({loop}) {
        return loop?.shared !== true || this.begun < (this.plan.iterations ?? Number.POSITIVE_INFINITY);
      }
      begin({loop}) {
        if (loop?.shared === true) this.begun += 1;
      }
      retire(session, index) {
        if (session.loop?.shared === true) this.retired.push({
          session,
          index
        });
      }
      * leftovers() {
        const users = this.retired.splice(0);
        const missing = (this.plan.iterations ?? this.begun) - this.begun;
        for (let k = 0; k < missing; k += 1) {
          const user = users[k % users.length];
          const turn = user?.session.turns[user.index];
          if (user === void 0 || turn === void 0) return;
          user.index = nextTurn(user.session, user.index);
          yield {
            session: user.session,
            turn
          };
        }
      }
    }
    function nextTurn({turns, loop}, index) {
      return loop !== null && index + 1 >= turns.length ? loop.from : index + 1;
    }
    class Places {
      plan;
      run;
      sent=new Map;
      constructor(plan, run) {
        this.plan = plan;
        this.run = run;
      }
      of(session, turn, due) {
        const {loop} = session;
        const {requests} = turn;
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
          promptId: this.plan.prompts[planned.prompt]?.id ?? "",
          shard: this.run.shard,
          plannedMs
        }));
      }
      firstId(session, requests) {
        const {loop} = session;
        if (loop === null) return null;
        const before = this.sent.get(session) ?? 0;
        this.sent.set(session, before + requests);
        return loop.ids.first + before * loop.ids.step;
      }
      stageAt(plannedMs) {
        const since = plannedMs - this.run.startMs;
        return this.plan.stages.findLast(stage => stage.startMs <= since)?.index ?? 1;
      }
    }
    class Slots {
      limit;
      running=[];
      free=[];
      waiting=[];
      constructor(limit) {
        this.limit = limit;
      }
      get inFlight() {
        return this.running.length - this.free.length;
      }
      get maxInFlight() {
        return this.running.length;
      }
      hasRoom(size) {
        return this.inFlight + size <= this.limit;
      }
      whenRoom(size, action) {
        this.waiting.push({
          size,
          action
        });
      }
      take(exchange) {
        const slot = this.free.pop() ?? this.running.length;
        this.running[slot] = exchange;
        return slot;
      }
      release(slot) {
        this.running[slot] = null;
        this.free.push(slot);
      }
      admitWaiting() {
        for (let next = this.waiting[0]; next !== void 0 && this.hasRoom(next.size); next = this.waiting[0]) {
          this.waiting.shift();
          next.action();
        }
      }
      dismissWaiting() {
        const dismissed = this.waiting;
        this.waiting = [];
        for (const {action} of dismissed) action();
      }
      cancelAll() {
        for (const exchange of [ ...this.running ]) exchange?.cancel();
      }
    }
    class Pending extends chain.N {
      action;
      cancel=() => {};
      constructor(action) {
        super();
        this.action = action;
      }
    }
    class Timers {
      clock;
      pending=new chain.s;
      constructor(clock) {
        this.clock = clock;
      }
      at(instant, action, precision) {
        const {pending} = this;
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
      fireAll() {
        for (const {action} of this.takeAll()) action();
      }
      takeAll() {
        const all = [];
        for (let {first} = this.pending; first !== null; ({first} = this.pending)) {
          this.pending.remove(first);
          first.cancel();
          all.push(first);
        }
        return all;
      }
    }
    class CanarySender {
      canaries;
      beside;
      since=0;
      sent=0;
      inFlight=0;
      most;
      constructor(canaries, beside) {
        this.canaries = canaries;
        this.beside = beside;
        this.most = Math.max(1, Math.floor(plan_canaries.vj * beside.slots.limit));
      }
      follow(requests, at) {
        const {slots} = this.beside;
        this.since += requests;
        if (this.since < this.canaries.every || this.inFlight >= this.most || !slots.hasRoom(1)) return;
        const [ticket] = this.beside.desk.admit([ this.nextPlace(at) ], this.canaries.prompts) ?? [];
        if (ticket === void 0) return;
        this.since -= this.canaries.every;
        this.sent += 1;
        this.inFlight += 1;
        const turn = {
          turn: ticket.place.id,
          dueMs: null
        };
        const exchange = this.beside.desk.send(ticket, turn, settled => {
          slots.release(slot);
          this.inFlight -= 1;
          this.beside.onSettled(settled);
        });
        const slot = slots.take(exchange);
      }
      nextPlace(at) {
        const {ids, prompts} = this.canaries;
        const id = ids.first + this.sent * ids.step;
        const prompt = this.sent % prompts.length;
        return {
          id,
          scenario: at.scenario,
          stage: at.stage,
          pair: null,
          planned: {
            id,
            prompt,
            arm: "canary",
            phase: "measure"
          },
          promptId: prompts[prompt]?.id ?? "",
          shard: this.beside.shard,
          plannedMs: at.plannedMs
        };
      }
    }
    class TurnSender {
      settings;
      state;
      sent=0;
      done=0;
      canaries;
      constructor(settings, state) {
        this.settings = settings;
        this.state = state;
        const {desk, shard} = settings;
        const {plan, slots} = state;
        const onSettled = settled => this.takeLast(settled);
        this.canaries = plan.canaries === void 0 ? null : new CanarySender(plan.canaries, {
          desk,
          slots,
          shard,
          onSettled
        });
      }
      send(places, due, next) {
        const {desk, clock} = this.settings;
        const {slots, plan} = this.state;
        const tickets = desk.admit(places, plan.prompts);
        if (tickets === null) {
          this.state.stop(OUT_OF_BUDGET);
          return;
        }
        this.settings.onLateness(clock.now() - due, due);
        let open = tickets.length;
        const turn = {
          turn: places[0]?.id ?? 0,
          dueMs: due
        };
        for (const ticket of tickets) {
          this.sent += 1;
          const exchange = desk.send(ticket, turn, settled => {
            slots.release(slot);
            this.done += 1;
            open -= 1;
            this.take(settled);
            if (open === 0) next();
          });
          const slot = slots.take(exchange);
        }
        const [first] = places;
        if (first !== void 0) this.canaries?.follow(places.length, first);
      }
      take({sample, gaps, fatal}) {
        const {slots, backoff} = this.state;
        backoff.observe(sample, this.settings.clock.now());
        const reason = this.settings.onSample(sample, gaps);
        if (fatal !== null) this.fail(fatal); else if (reason !== null) this.state.stop(reason);
        slots.admitWaiting();
      }
      takeLast(settled) {
        this.take(settled);
        this.state.settleUp();
      }
      fail({code, message, cancels = false}) {
        const reason = {
          stoppedBy: "error",
          code,
          message
        };
        if (cancels) this.state.cancel(reason); else this.state.stop(reason);
      }
      passOver(places, outcome) {
        for (const place of places) {
          const reason = this.settings.onSample(buildUnsentSample(place, outcome), []);
          if (reason !== null) this.state.stop(reason);
        }
      }
    }
    const OUT_OF_BUDGET = {
      stoppedBy: "budget",
      code: "budget",
      message: "the budget cannot hold the worst case of one more request"
    };
    class Executor {
      plan;
      settings;
      backoff;
      slots;
      timers;
      places;
      iterations;
      sender;
      begin;
      end;
      nextSession=0;
      upcoming=null;
      openSessions=0;
      stage=1;
      stopped=null;
      expired=false;
      finish=() => {};
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
        const {slots, backoff} = this;
        const stop = reason => this.stop(reason);
        const cancel = reason => this.cancel(reason);
        const settleUp = () => this.settleUp();
        this.sender = new TurnSender(settings, {
          slots,
          backoff,
          plan,
          stop,
          cancel,
          settleUp
        });
      }
      async run() {
        const {clock} = this.settings;
        const finished = new Promise(resolve => this.finish = resolve);
        const clearEnd = clock.at(this.end + this.plan.gracefulStopMs, () => this.expire());
        this.pump();
        await finished;
        clearEnd();
        return this.stopped;
      }
      stop(reason) {
        this.stopped ??= reason;
        this.timers.clear();
        this.settleUp();
      }
      cancel(reason) {
        this.stop(reason);
        this.slots.cancelAll();
      }
      progress() {
        const {inFlight, maxInFlight} = this.slots;
        const {sent, done} = this.sender;
        return {
          inFlight,
          maxInFlight,
          sent,
          done,
          stage: this.stage
        };
      }
      expire() {
        this.expired = true;
        this.slots.cancelAll();
        this.timers.fireAll();
        this.slots.dismissWaiting();
        for (let session = this.peek(); session !== null; session = this.peek()) this.open(session);
        this.settleUp();
      }
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
      peek() {
        const {sessions} = this.plan;
        if (this.stopped !== null || this.nextSession >= sessions.length) return null;
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
      startTurn(session, index, from) {
        const turn = session.turns[index];
        if (turn === void 0 || this.stopped !== null) this.close(); else this.awaitTurn(session, index, from + turn.pauseMs);
      }
      awaitTurn(session, index, earliest) {
        const turn = session.turns[index];
        const due = Math.max(earliest, this.heldBack(session, turn));
        if (this.stopped !== null) this.close(); else if (this.expired || this.isTooLate(session, due) || !this.iterations.isLeft(session)) this.abandon(session, index); else if (due > this.settings.clock.now()) this.timers.at(due, () => this.awaitTurn(session, index, due), precisionOf(session)); else this.sendTurn(session, index, due);
      }
      isTooLate({loop}, due) {
        return due > this.end || loop !== null && due >= this.instantOf(loop.untilMs);
      }
      heldBack(session, turn) {
        if (turn.afterRetryAfter === true) return this.backoff.askedUntil();
        return isClosed(session) ? this.backoff.heldUntil() : Number.NEGATIVE_INFINITY;
      }
      abandon(session, index) {
        this.iterations.retire(session, index);
        const now = this.settings.clock.now();
        for (const turn of session.loop === null ? session.turns.slice(index) : []) {
          const outcome = this.heldBack(session, turn) > now ? "suppressed" : "dropped";
          this.sender.passOver(this.places.of(session, turn, Math.min(now, this.end)), outcome);
        }
        this.close();
      }
      sendTurn(session, index, due) {
        const turn = session.turns[index];
        const {clock} = this.settings;
        const {length: size} = turn.requests;
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
        this.sender.passOver(places, this.backoff.heldUntil() > clock.now() ? "suppressed" : "dropped");
        if (session.loop === null) next(); else this.close();
      }
      instantOf(offset) {
        return this.begin + offset;
      }
      settleUp() {
        const allDone = this.nextSession >= this.plan.sessions.length && this.openSessions === 0;
        if (this.slots.inFlight > 0 || !(allDone || this.expired || this.stopped !== null)) return;
        if (this.stopped === null && allDone) for (const {session, turn} of this.iterations.leftovers()) this.sender.passOver(this.places.of(session, turn, this.end), "dropped");
        this.finish();
      }
    }
    function precisionOf(session) {
      return isClosed(session) ? "rough" : "exact";
    }
    function isClosed(session) {
      return session.loop !== null || session.turns.length > 1;
    }
    var good = __webpack_require__(30940);
    function gradeSamples(take, definition, now) {
      if (definition === void 0) return take;
      return (sample, gaps) => {
        const elapsedMs = sample.startedMs === null ? null : now() - sample.startedMs;
        return take({
          ...sample,
          good: (0, good.Kg)(definition, sample, elapsedMs)
        }, gaps);
      };
    }
    function startScenario(prepared, shared) {
      const desk = createDesk(prepared, shared, prepared.scenario.config.timeout);
      const {request, world, origin, onLateness, startMs} = shared;
      const {good} = prepared.scenario.config;
      const onSample = gradeSamples(shared.onSample, good, () => world.clock.now() - origin);
      const {shard} = request.prepared;
      return new Executor(prepared.plan, {
        clock: world.clock,
        desk,
        origin,
        startMs,
        shard,
        onSample,
        onLateness
      });
    }
    function onceEach(tell) {
      const told = new Set;
      return message => {
        if (!told.has(message)) tell(message);
        told.add(message);
      };
    }
    const LONGEST_WAIT = 6e4;
    const SHORTEST_GRID = 1e3;
    async function startTogether({whole, shard}, cancellation, world) {
      if (shard === null) return world.date();
      const wait = timeToGrid(world.date().getTime(), gridOf(whole));
      world.log.info(`Shard ${shard} begins in ${(0, format._V)(wait)}, with those that are ready by then`);
      await new Promise(resolve => {
        world.clock.at(world.clock.now() + wait, resolve);
        cancellation.onCancel(() => resolve());
      });
      return world.date();
    }
    function gridOf(whole) {
      const load = whole.reduce((sum, {plan}) => sum + plan.durationMs, 0);
      const seconds = Math.ceil(Math.min(LONGEST_WAIT, Math.max(SHORTEST_GRID, load)) / 1e3);
      return seconds * 1e3;
    }
    function timeToGrid(instant, grid) {
      return (grid - instant % grid) % grid;
    }
    var gap_histogram = __webpack_require__(16508);
    var samples_gaps = __webpack_require__(13258);
    var samples_recorder = __webpack_require__(49509);
    function watchSamples(first) {
      const [recorder, gaps] = [ (0, samples_recorder.T)(), (0, samples_gaps.A)() ];
      const firstTokens = (0, gap_histogram.Z)();
      let rules = first;
      const onSample = (sample, gapsOf) => {
        recorder.add(sample);
        if (gapsOf.length > 0) gaps.add(sample, gapsOf);
        if (sample.ttftMs !== null && sample.arm !== "canary") firstTokens.add(sample.ttftMs);
        let reason = null;
        for (const rule of rules) reason ??= rule.observe(sample);
        return reason;
      };
      return {
        recorder,
        gaps,
        firstTokens,
        onSample,
        watchBy: others => void (rules = others)
      };
    }
    async function runPlans(request, world) {
      const {prepared, extension} = request;
      const hands = await openHands(request, world);
      const parts = createParts(request, hands, world);
      const {ledger} = parts;
      const opening = await run_plans_open(request, world, parts);
      const startedAt = await startTogether(prepared, request.cancellation, world);
      const origin = world.clock.now();
      const {recorder, gaps, firstTokens, onSample, watchBy} = watchSamples(request.rules);
      const shared = {
        request,
        world,
        ...parts,
        origin,
        onSample,
        onLateness: (ms, due) => hands.onLateness(ms, due),
        firstTokens
      };
      const now = () => world.clock.now() - origin;
      let maxInFlight = 0;
      const losses = new Losses;
      const run = async (scenario, startMs, onEach = onSample) => {
        const ran = await runScenario(scenario, {
          ...shared,
          startMs,
          losses,
          onSample: onEach
        });
        maxInFlight = Math.max(maxInFlight, ran.maxInFlight);
        return ran.stopped;
      };
      hands.begin(origin, reason => losses.report(reason));
      const ran = await runAll(opening.stopped === null ? prepared : {
        ...prepared,
        scenarios: []
      }, {
        run,
        now,
        onSample,
        tell: message => world.log.info(message)
      });
      const {spans, searches} = ran;
      let stopped = opening.stopped ?? ran.stopped;
      let extended = null;
      if (stopped === null && extension?.isDue(ledger.spent, recorder) === true) {
        world.log.info("The comparison ends with a suspicion: as many pairs again are sent.");
        extended = {
          startMs: now(),
          firstId: extension.firstId
        };
        watchBy(extension.rules);
        const reason = await run(extension.scenario, extended.startMs);
        if (reason?.stoppedBy !== "budget") stopped = reason;
        spans.splice(0, 1, {
          startMs: spans[0]?.startMs ?? 0,
          durationMs: now() - (spans[0]?.startMs ?? 0)
        });
      }
      const durationMs = now();
      const {lost, ...fared} = await hands.finish();
      ledger.forfeitRest();
      const ended = {
        startedAt,
        stopped: stopped ?? lost,
        spent: ledger.spent,
        opening,
        extended,
        searches
      };
      const {overheadMs} = hands;
      return {
        ...ended,
        ...fared,
        samples: recorder,
        gaps,
        overheadMs,
        durationMs,
        maxInFlight,
        spans
      };
    }
    function createParts({config, threads}, {carrier}, {log}) {
      const ledger = (0, budget_ledger.M)(config.budget, threads?.memory);
      return {
        carrier,
        ledger,
        canaryLedger: capLedger(ledger, plan_canaries.vj * config.budget),
        bounds: (0, bound.C)(),
        lessons: new PriceLessons,
        tell: onceEach(message => log.warning(message))
      };
    }
    function run_plans_open(request, world, parts) {
      const {scenarios} = request.prepared;
      const deskOf = (scenario, timeoutMs) => createDesk(scenario, {
        request,
        world,
        origin: world.clock.now(),
        ...parts
      }, timeoutMs);
      return openPrices({
        scenarios,
        cancellation: request.cancellation,
        deskOf
      }, world);
    }
    async function runScenario(scenario, shared) {
      const {request, world, ledger, origin, firstTokens} = shared;
      const executor = startScenario(scenario, shared);
      const {budget} = request.config;
      const stopProgress = reportProgress(executor, {
        scenario,
        world,
        ledger,
        origin,
        firstTokens,
        budget
      });
      request.cancellation.onCancel(reason => executor.cancel(reason));
      shared.losses.watch(reason => executor.stop(reason));
      const stopped = await executor.run();
      stopProgress();
      return {
        stopped,
        maxInFlight: executor.progress().maxInFlight
      };
    }
    class Losses {
      reason=null;
      stop=() => {};
      report(reason) {
        this.reason ??= reason;
        this.stop(this.reason);
      }
      watch(stop) {
        this.stop = stop;
        if (this.reason !== null) stop(this.reason);
      }
    }
    var shard_run = __webpack_require__(77675);
    var compare_config = __webpack_require__(64393);
    var openai = __webpack_require__(67911);
    const model_list_DEADLINE = 3e3;
    const LARGEST_LIST = 4 * 1024 * 1024;
    const model_list_MS_PER_DAY = 864e5;
    const WARNING_DAYS = 90;
    async function warnOfEnds(prepared, transport, world) {
      const asked = modelsOf(prepared).filter(({target}) => (0, openai.Dk)(target.endpoint));
      const [first] = asked;
      if (first === void 0) return;
      const models = await listModels(first.target, transport, world.clock);
      for (const warning of endsOf(models ?? [], new Set(asked.map(({model}) => model)), world.date())) world.log.warning(warning);
    }
    function endsOf(models, asked, today) {
      return models.flatMap(model => {
        const [id, end] = [ (0, json.b6)(model["id"]), (0, json.b6)(model["shutdown_date"]) ];
        if (id === void 0 || end === void 0 || !asked.has(id)) return [];
        const days = Math.ceil((Date.parse(`${end}T00:00:00Z`) - today.getTime()) / model_list_MS_PER_DAY);
        if (!(days <= WARNING_DAYS)) return [];
        const when = days <= 0 ? `ended on ${end}` : `ends on ${end}, in ${days} ${days === 1 ? "day" : "days"}`;
        return [ `Model ${id} ${when}, says the endpoint's own list: name another one before` ];
      });
    }
    async function tellListing(result, {prepared, transport}, {clock}) {
      const {stopped} = result;
      if (stopped?.code !== "endpoint_refuses" || !stopped.message.includes("(404)")) return result;
      const refused = modelsOf(prepared).filter(({target}) => stopped.message.startsWith(target.address));
      const [first] = refused;
      const models = first === void 0 ? null : await listModels(first.target, transport, clock);
      if (models === null || first === void 0) return result;
      const ids = models.flatMap(model => (0, json.b6)(model["id"]) ?? []);
      const unlisted = refused.find(({model}) => !ids.includes(model));
      const words = unlisted === void 0 ? `its list of models holds \`${first.model}\`, so that the path is wrong` : `its list of models does not hold \`${unlisted.model}\`${ids.length === 0 ? "" : `, but ${ids.slice(0, 3).join(", ")}${ids.length > 3 ? " \u2026" : ""}`}`;
      return {
        ...result,
        stopped: {
          ...stopped,
          message: `${stopped.message}; ${words}`
        }
      };
    }
    function modelsOf({scenarios}) {
      return scenarios.flatMap(scenario => (0, prepared_run.jO)(scenario).flatMap(({arm, target}) => target.protocol.name.startsWith("openai-") ? scenario.plan.prompts.flatMap(prompt => {
        const model = target.model ?? (0, plan_plan.G)(prompt, arm)?.model;
        return model === void 0 ? [] : [ {
          target,
          model
        } ];
      }) : []));
    }
    async function listModels(target, transport, clock) {
      const call = {
        messages: [],
        maxTokens: 1,
        stream: false,
        endpoint: target.endpoint
      };
      const wire = target.protocol.encode({
        ...call,
        model: "m",
        apiKey: target.credential?.key() ?? target.apiKey,
        keyIsToken: target.credential?.isToken ?? false,
        headers: target.headers
      });
      const url = new URL(wire.url);
      url.pathname = url.pathname.replace(/\/(chat\/completions|completions|responses)$/, "/models");
      if (!url.pathname.endsWith("/models")) return null;
      const headers = Object.fromEntries(Object.entries(wire.headers).filter(([name]) => name !== "content-type"));
      const terms = {
        clock,
        deadline: model_list_DEADLINE,
        limit: LARGEST_LIST
      };
      const answer = await (0, fetch_whole.O)({
        method: "GET",
        url,
        headers,
        body: ""
      }, transport, terms);
      const list = typeof answer === "string" ? void 0 : (0, json.Xy)((0, json.qF)(answer.body.toString("utf8")))?.["data"];
      if (!Array.isArray(list)) return null;
      return (0, json.c3)(list).map(json.Xy).filter(model => model !== void 0);
    }
    var known_keys = __webpack_require__(34091);
    var foreign_path = __webpack_require__(7249);
    var binomial = __webpack_require__(64174);
    var lognormal = __webpack_require__(89458);
    var cut = __webpack_require__(63535);
    var sequential_plan = __webpack_require__(63646);
    const [WITHIN, BEYOND] = [ .8, 1.25 ];
    const POWER = .8;
    const MOST = 1e5;
    function foreseeThresholds(specs, settings) {
      const alpha = 1 - settings.confidence;
      const foresee = foreseer();
      return specs.flatMap(spec => {
        const question = (0, violations.EL)(spec, (0, evidence.a)(spec));
        const planned = settings.planned(spec);
        if (question === null || planned === null || planned < 1) return [];
        const [within, beyond] = [ WITHIN, BEYOND ].map(ratio => shareAt(spec, question, ratio));
        if (within === void 0 || beyond === void 0) return [];
        const passes = foresee(passing, planned, {
          theta0: question.theta0,
          alpha,
          share: within
        });
        const fails = foresee(failing, planned, {
          theta0: question.theta0,
          alpha,
          share: beyond
        });
        const amount = (0, format.ej)(planned, "request");
        const told = `on ${amount} it passes in ${(0, format.CE)(passes.power)} of the runs where the truth is ${WITHIN} of the limit, and fails in ${(0, 
        format.CE)(fails.power)} where it is ${BEYOND}`;
        const wanted = `four in five take ${priced(passes.least, settings)} and ${priced(fails.least, settings)}`;
        return [ `${(0, explain.Vb)(spec)} (\`${spec.source}\`): ${told}; ${wanted}${earliest(spec, question, settings)}` ];
      });
    }
    function shareAt(spec, {theta0}, ratio) {
      if ((0, evidence.a)(spec).type === "rate") return Math.min(1, theta0 * ratio);
      return (0, lognormal.A)(theta0, ratio);
    }
    function passing(n, {theta0, alpha, share}) {
      return (0, binomial.Q4)((0, cut.kw)(n, theta0, alpha), n, share);
    }
    function failing(n, {theta0, alpha, share}) {
      return (0, binomial.yb)((0, cut._5)(n, theta0, alpha), n, share);
    }
    function foreseer() {
      const known = new Map;
      return (power, planned, test) => {
        const key = [ power.name, planned, test.theta0, test.alpha, test.share ].join(" ");
        const found = known.get(key) ?? {
          power: power(planned, test),
          least: leastFor(n => power(n, test))
        };
        known.set(key, found);
        return found;
      };
    }
    function leastFor(power) {
      const least = (0, bisect.H)(n => power(n) >= POWER, 1, MOST);
      return least > MOST ? null : least;
    }
    function priced(requests, {usdPerRequest}) {
      if (requests === null) return `more than ${(0, format.ej)(MOST, "request")}`;
      const cost = usdPerRequest > 0 ? ` (${(0, format.UK)(requests * usdPerRequest)})` : "";
      return `${(0, format.ej)(requests, "request")}${cost}`;
    }
    function earliest(spec, question, settings) {
      const plan = settings.sequential(spec);
      if (plan === null) return "; a pass is told at the end only";
      const test = (0, sequential_plan.oR)(plan, question);
      const first = (0, bisect.H)(n => (test.lookAt(n)?.passUpTo ?? -1) >= 0, 1, plan.planned);
      const most = Math.min(plan.planned, settings.planned(spec) ?? plan.planned);
      return first > most ? "" : `; a pass may be told after ${(0, format.ej)(first, "request")}`;
    }
    function tellEarlyStop({mayPass, couldPass}, stopsEarly) {
      if (mayPass) return "A run that is clearly within its limits ends early and saves up to half of its cost";
      if (!stopsEarly) return null;
      const steady = couldPass ? ". One steady rate (`executor: constant-arrival-rate`) may end early by passing, too" : "";
      return `This load is judged as a whole: only a failure ends it early${steady}`;
    }
    var lint_linting = __webpack_require__(98142);
    async function foreseeRun(parsed, prepared, {looks, whole, comparison}) {
      const {config} = parsed;
      const linting = (0, lint_linting.h)(parsed, prepared, whole);
      const told = foreseeThresholds(config.thresholds, {
        ...linting,
        sequential: spec => looks.sequential(spec)
      });
      const compared = comparison?.plan ?? null;
      if (comparison === null || compared === null) {
        const ending = tellEarlyStop(looks, (0, compare_config._h)(config));
        return ending === null ? told : [ ...told, ending ];
      }
      const {pairs} = comparison;
      if (config["on-inconclusive"] === "point" || pairs === 0) return told;
      if (pairs === null || compared.settings.design !== "pairs") return [ ...told, "What the comparison can decide only the run shows: how many pairs it has, or how much blocks of time differ" ];
      const {foreseeComparison} = await Promise.all([ __webpack_require__.e(1534), __webpack_require__.e(813) ]).then(__webpack_require__.bind(__webpack_require__, 80813));
      const usdPerPair = prepared.estimate.expected / pairs;
      return [ ...told, ...foreseeComparison({
        plan: compared,
        pairs,
        usdPerPair
      }) ];
    }
    var samples_sample = __webpack_require__(98993);
    const HOPELESS = {
      301: "the endpoint has moved (301): set `endpoint` to its final address",
      302: "the endpoint redirects (302): set `endpoint` to its final address",
      307: "the endpoint redirects (307): set `endpoint` to its final address",
      308: "the endpoint has moved (308): set `endpoint` to its final address",
      401: "the endpoint refuses the key (401): check `api-key` and `headers`",
      403: "the endpoint forbids the request (403): check the rights of `api-key`",
      404: "the endpoint does not know the path or the model (404): check `endpoint`, `protocol` and `model`",
      405: "the endpoint does not take POST there (405): check the path of `endpoint`",
      407: "a proxy wants a user name and password (407): set them in `http_proxy`, as in http://USER:PASSWORD@HOST:PORT",
      410: "the endpoint is gone (410): check `endpoint`"
    };
    const HOPELESS_KINDS = /^(http2_only|tls_port|plain_port|tls_too_old|client_certificate|proxy_refused)$/;
    function createUnreachableRule(addresses, likely = {}) {
      const answered = new Set;
      const refusals = new Map;
      return {
        observe(sample) {
          const {arm} = sample;
          if (arm === "canary") return null;
          if ((0, samples_sample.Kk)(sample.outcome) && sample.outcome !== "cancelled") {
            const seen = refusals.get(arm) ?? {
              words: null,
              count: 0
            };
            refusals.set(arm, seen);
            if (isRefusedAlways(seen, sample)) return {
              stoppedBy: "error",
              code: "endpoint_refuses",
              message: `${addresses[arm] ?? ""}: the endpoint refuses every request (${sample.status}): ${seen.words}; ${fieldAdvice(seen.words ?? "")}`
            };
          }
          if (answered.has(arm) || sample.outcome === "dropped" || sample.outcome === "suppressed") return null;
          answered.add(arm);
          const address = addresses[arm] ?? "";
          const kind = sample.error?.kind ?? "";
          if (kind === "proxy_refused" && sample.status !== 407 && sample.status !== null) return {
            stoppedBy: "error",
            code: "endpoint_unreachable",
            message: `${address} is not reached: ${sample.error?.message ?? ""}; ask for it to be allowed, or name its host in \`no_proxy\``
          };
          const advice = HOPELESS[sample.status ?? 0];
          if (advice !== void 0) return {
            stoppedBy: "error",
            code: "endpoint_refuses",
            message: `${address}: ${advice}${pathAdvice(sample, likely[arm])}; it said: ${sample.error?.message ?? ""}`
          };
          if (sample.outcome !== "network_error") return null;
          if (sample.startedMs !== null && !HOPELESS_KINDS.test(kind)) return null;
          return {
            stoppedBy: "error",
            code: "endpoint_unreachable",
            message: `${address} cannot be reached: ${sample.error?.message ?? "no connection"}${adviceFor(sample.error)}`
          };
        }
      };
    }
    function pathAdvice({status}, likely) {
      const address = status === 404 ? likely : null;
      return address == null ? "" : `; is it \`${address}\`?`;
    }
    const ENOUGH_REFUSALS = 3;
    function isRefusedAlways(seen, {status, error}) {
      const words = status === 400 || status === 422 ? error?.message ?? "" : null;
      if (words === null || seen.words !== null && words !== seen.words) seen.count = Number.NaN;
      seen.words ??= words;
      seen.count += 1;
      return seen.count >= ENOUGH_REFUSALS;
    }
    function fieldAdvice(words) {
      if (/max_completion_tokens/.test(words)) return "set `body: {max_tokens: null, max_completion_tokens: 256}` where it wants the other field";
      const field = /\b(stream_options|service_tier|temperature|top_p|response_format)\b/.exec(words)?.[1];
      return field === "stream_options" || field === "service_tier" ? `set \`body: {${field}: null}\` to leave it out` : "change or leave out the field by `body`";
    }
    const NOWHERE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|SOCKET_CLOSED)$/;
    function adviceFor(error) {
      const isProxy = error?.message.startsWith("the proxy ") === true;
      if (isProxy) return error.kind === "proxy_refused" ? "" : "; check `http_proxy` and `https_proxy`";
      return NOWHERE.test(error?.kind ?? "") ? "; check that it runs, and the host and port of `endpoint`" : "";
    }
    async function runGate(parsed, cancellation, world) {
      const [{fields}] = (0, compare_config.Zq)(parsed.config);
      const endpoint = parsed.config.endpoint ?? fields.endpoint;
      if (endpoint === void 0) throw new errors.e4("no_endpoint", "no endpoint is set");
      const simulator = (0, compare_config.Fp)(parsed.config) ? await world.startSimulator() : null;
      const files = (0, remember_files.X)(world.files);
      const base = (0, remember_base.h)();
      try {
        const result = await measure((0, shard_run.FY)(parsed), {
          url: endpoint === "simulator" ? new URL(simulator?.url ?? "") : endpoint,
          cancellation
        }, {
          ...world,
          files,
          watchBase: base.watch,
          ...simulator === null ? {} : {
            simulator: new URL(simulator.url)
          },
          ...await cancellation.raceWith(updatePrices(parsed, world))
        });
        const {describeReproduction} = await __webpack_require__.e(3255).then(__webpack_require__.bind(__webpack_require__, 63255));
        return {
          ...result,
          ...describeReproduction(result.report, {
            parsed,
            files: files.seen,
            base: base.seen
          }, world)
        };
      } finally {
        await (simulator?.close());
      }
    }
    async function measure(given, {url, cancellation}, world) {
      const prepared = await cancellation.raceWith((0, prepare_run.Z)(given, url, world));
      const parsed = (0, each_arm.XL)((0, monthly.d)(given, prepared));
      if (parsed.config.mode === "estimate") return estimate(given, prepared, world);
      const reused = await cancellation.raceWith(findPass(parsed, prepared, world));
      if (reused !== null) return {
        report: reused,
        samples: [],
        gaps: null
      };
      (0, known_keys.A5)(prepared.scenarios.flatMap(prepared_run.jO));
      const baseline = await cancellation.raceWith(readBaseline(parsed, prepared, world));
      const {shard} = parsed.config;
      const looks = (0, early_rules.Ew)(parsed.config, prepared.scenarios, shard?.count);
      const whole = shard === void 0 ? looks : (0, early_rules.Ew)(parsed.config, prepared.whole);
      const comparison = await planComparisonOf(shard === void 0 ? parsed.config : {
        ...parsed.config,
        "stop-early": false
      }, prepared);
      announce(parsed, prepared, world);
      const linting = (0, lint_linting.h)(parsed, prepared, whole);
      for (const warning of lintThresholds(parsed.config.thresholds, linting)) world.log.warning(warning);
      for (const warning of warnOfReasoning(prepared.scenarios)) world.log.warning(warning);
      await announceComparison(comparison, prepared, world);
      for (const told of await foreseeRun(parsed, prepared, {
        looks,
        whole,
        comparison
      })) world.log.info(told);
      const proxy = (0, wire_proxy.uv)(world.env);
      const generator = world.generator ?? generator_generator.y;
      const transport = generator.open(proxy, prepared.tls);
      const unreachable = createUnreachableRule(...addressesOf(prepared));
      const extension = await planExtensionOf(prepared, comparison, {
        rules: [ unreachable ],
        budget: parsed.config.budget
      });
      const rules = [ unreachable, ...stopRules(looks, comparison), ...saturationRules(prepared, comparison) ];
      let threads = null;
      try {
        await cancellation.raceWith(prepared.credentials.open());
        threads = await cancellation.raceWith(openCrew(parsed.config, prepared, {
          proxy,
          world
        }));
        const {config} = parsed;
        const request = {
          config,
          prepared,
          generator,
          transport,
          rules,
          extension,
          threads,
          cancellation
        };
        const ends = warnOfEnds(prepared, transport, world);
        const result = await tellListing(await runPlans(request, world), {
          prepared,
          transport
        }, world);
        await ends;
        const {reportRun} = await Promise.all([ __webpack_require__.e(1534), __webpack_require__.e(6766), __webpack_require__.e(9615), __webpack_require__.e(3239), __webpack_require__.e(2923), __webpack_require__.e(5683), __webpack_require__.e(9003) ]).then(__webpack_require__.bind(__webpack_require__, 79003));
        const facts = {
          parsed,
          prepared,
          result,
          looks,
          comparison,
          baseline,
          extension
        };
        const proxied = targetsOf(prepared).some(({endpoint}) => (0, wire_proxy.S7)(endpoint, proxy));
        return reportRun({
          ...facts,
          proxied
        }, world);
      } finally {
        prepared.credentials.close();
        await (threads?.crew.close());
        await transport.close();
      }
    }
    async function findPass(parsed, prepared, world) {
      if (world.storedRuns === void 0 || !(0, may_reuse.e)(parsed.config, world)) return null;
      const {reusePass} = await Promise.all([ __webpack_require__.e(6766), __webpack_require__.e(254) ]).then(__webpack_require__.bind(__webpack_require__, 10254));
      return reusePass(parsed, prepared, world);
    }
    async function readBaseline(parsed, prepared, world) {
      if (!(0, compare_config.Ku)(parsed.config)) return null;
      const {findBaseline} = await Promise.all([ __webpack_require__.e(2923), __webpack_require__.e(464) ]).then(__webpack_require__.bind(__webpack_require__, 22923));
      return findBaseline(parsed, prepared, world);
    }
    async function estimate(parsed, prepared, world) {
      const {estimateReport} = await Promise.all([ __webpack_require__.e(6766), __webpack_require__.e(9689) ]).then(__webpack_require__.bind(__webpack_require__, 99689));
      announce(parsed, prepared, world);
      const looks = (0, early_rules.Ew)(parsed.config, prepared.whole);
      const warnings = lintThresholds((0, monthly.d)(parsed, prepared).config.thresholds, (0, 
      lint_linting.h)(parsed, prepared, looks));
      for (const warning of warnings) world.log.warning(warning);
      const comparison = await planComparisonOf(parsed.config, prepared);
      await announceComparison(comparison, prepared, world);
      const foreseen = await foreseeRun(parsed, prepared, {
        looks,
        whole: looks,
        comparison
      });
      const facts = {
        prepared,
        looks,
        warnings,
        foreseen
      };
      return {
        report: estimateReport(parsed, facts, world),
        samples: [],
        gaps: null
      };
    }
    function addressesOf({scenarios}) {
      const sent = scenarios.flatMap(prepared_run.jO).reverse();
      const byArm = of => Object.fromEntries(sent.map(({arm, target}) => [ arm, of(target) ]));
      return [ byArm(({address}) => address), byArm(({address, protocol}) => (0, foreign_path.$)(address, protocol.name)) ];
    }
    function targetsOf({scenarios}) {
      return scenarios.flatMap(prepared_run.jO).map(({target}) => target);
    }
  }),
  64617: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      XL: () => judgeEachArm,
      iN: () => askedOf,
      wX: () => tellArm
    });
    var _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);
    var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
    var _verdict_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83698);
    function judgeEachArm(parsed) {
      const {config} = parsed;
      if (config.arms === void 0) return parsed;
      const arms = (0, _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__.Zq)(config);
      const thresholds = config.thresholds.flatMap(spec => {
        const {type} = (0, _verdict_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_1__.a)(spec);
        const {arm: named} = spec.tags;
        if (spec.armName !== void 0 || type === "gauge" || type === "counter" && named === void 0) return [ spec ];
        return arms.filter(({arm, name}) => named === void 0 ? arm !== "base" : name === named).map(({arm, name}) => ({
          ...spec,
          tags: {
            ...spec.tags,
            arm
          },
          armName: name
        }));
      });
      return {
        ...parsed,
        config: {
          ...config,
          thresholds
        }
      };
    }
    function tellArm({armName}, row) {
      return armName === void 0 ? row : {
        ...row,
        tags: {
          ...row.tags,
          arm: armName
        }
      };
    }
    function askedOf(arm, specs) {
      return new Map(specs.filter(({tags}) => tags.arm === arm).map(spec => [ {
        ...spec,
        tags: (0, _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__.nb)(spec.tags, "arm")
      }, spec ]));
    }
  }),
  65459: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      NZ: () => isSteady,
      Rw: () => mayStopEarly,
      Ew: () => planLooks
    });
    var canaries = __webpack_require__(22887);
    var tags = __webpack_require__(81760);
    var evidence = __webpack_require__(83698);
    var early_looks = __webpack_require__(33272);
    var early_stop = __webpack_require__(36135);
    var sequential_plan = __webpack_require__(63646);
    var episodes = __webpack_require__(59889);
    var samples_sample = __webpack_require__(98993);
    var canary_trouble = __webpack_require__(70117);
    var causes = __webpack_require__(17149);
    const LEAST = 16;
    const MANY_FAILED = .05;
    const SPARED = .002;
    function watchCanaries({even, planned}) {
      const canaries = [];
      let [sent, failed] = [ 0, 0 ];
      const areFew = () => failed > MANY_FAILED * sent && (1 - failed / sent) ** canaries.length > SPARED;
      let [askAt, troubled] = [ planned === null ? LEAST : Math.ceil(planned / 2), true ];
      return {
        observe(sample) {
          if ((0, canary_trouble.Zm)(sample)) canaries.push(sample); else if (sample.arm === "head" && (0, 
          samples_sample.Kk)(sample.outcome)) {
            sent += 1;
            failed += Number((0, causes.r)(sample) !== null);
          }
        },
        isTroubled() {
          if (canaries.length < askAt) return troubled || areFew();
          askAt = Math.ceil(canaries.length * 1.05) + 1;
          const fields = even ? [ "ttftMs", "e2eMs" ] : [ null ];
          troubled = fields.some(field => (0, canary_trouble.RS)(canaries, {
            field,
            load: null
          }).spells.length > 0);
          return troubled || areFew();
        }
      };
    }
    var relative_thresholds = __webpack_require__(93933);
    var violations = __webpack_require__(72852);
    var prepared_run = __webpack_require__(62922);
    function planLooks(config, scenarios, shards = 1) {
      const specs = config.thresholds.filter(spec => !(0, relative_thresholds.n3)(spec));
      const alphas = {
        pass: 1 - config.confidence,
        fail: (1 - config.confidence) / shards
      };
      const planned = spec => countPlanned(config.arms === void 0 ? spec : {
        ...spec,
        tags: (0, tags.nb)(spec.tags, "arm")
      }, scenarios);
      const episode = spec => {
        const [count, busiest] = [ planned(spec), countBusiest(spec, scenarios) ];
        return count === null || busiest === null ? null : (0, episodes.oE)(count, busiest);
      };
      const even = spec => isEven(spec, scenarios);
      const mayStop = mayStopEarly(config, scenarios);
      const only = scenarios.length === 1 ? scenarios[0] : void 0;
      const steady = shards === 1 && only !== void 0 && isSteady(only);
      const onlyLoad = scenarios.every(({plan}) => plan.type === "load");
      const looked = spec => (mayStop && onlyLoad && config.arms === void 0 || spec.abort) && (0, 
      violations.EL)(spec, (0, evidence.a)(spec)) !== null && (0, evidence.a)(spec).name !== "inter_token_latency";
      const planOf = spec => {
        const count = planned(spec);
        return looked(spec) && count !== null && count > 0 ? {
          planned: count,
          alphas
        } : null;
      };
      const sequential = spec => {
        const plan = steady ? planOf(spec) : null;
        return isShort(plan) ? plan : null;
      };
      const lookAt = spec => {
        if (spec.abort && (0, early_looks.t)(spec)) return {
          kind: "certain"
        };
        const steadily = sequential(spec);
        if (steadily !== null) return {
          kind: "sequential",
          plan: steadily
        };
        const plan = planOf(spec);
        if (plan !== null) return {
          kind: "curtailed",
          plan
        };
        return spec.abort && looked(spec) ? {
          kind: "doubling",
          alphas
        } : null;
      };
      const thresholds = specs.map(spec => ({
        spec,
        look: lookAt(spec),
        load: {
          even: even(spec),
          episode: episode(spec)
        }
      }));
      const mayPass = steady && mayStop && thresholds.every(({look}) => look?.kind === "sequential");
      const couldPass = !steady && isChoice(only, shards) && specs.every(spec => isShort(planOf(spec)));
      const isFinding = scenario => scenarios.some(({plan}) => plan.scenario === scenario && plan.type === "rate-limit");
      const rule = thresholds.some(({look}) => look !== null) ? (0, early_stop.Ww)({
        thresholds,
        firstId: 0,
        isFinding,
        mayPass,
        endsShared: config["on-shared-failure"] === "fail",
        canaries: watchOf(config, scenarios, steady)
      }) : null;
      return {
        planned,
        episode,
        sequential,
        decidedOn: decisionsOf(rule),
        even,
        rule,
        mayPass,
        couldPass
      };
    }
    function decisionsOf(rule) {
      return spec => rule?.decidedOn(spec) ?? null;
    }
    function mayStopEarly(config, scenarios) {
      return config["stop-early"] && scenarios.every(({scenario}) => !scenario.config.plateau);
    }
    function watchOf(config, scenarios, even) {
      const isWatched = scenarios.some(({plan}) => plan.canaries !== void 0);
      if (config["on-shared-failure"] === "fail" || !isWatched) return null;
      return watchCanaries({
        even,
        planned: plannedCanaries(scenarios)
      });
    }
    function plannedCanaries(scenarios) {
      const counts = scenarios.map(({plan}) => plan.planned === null ? null : (0, canaries.GO)(plan, plan.planned));
      return counts.reduce((sum, count) => sum === null || count === null ? null : sum + count, 0);
    }
    function isChoice(only, shards) {
      return shards === 1 && only !== void 0 && only.scenario.config.arrivals !== "trace";
    }
    function isShort(plan) {
      return plan !== null && plan.planned <= sequential_plan.xp;
    }
    function isSteady({plan}) {
      if (plan.type !== "load" || plan.executor?.endsWith("arrival-rate") !== true) return false;
      return isConstant(plan.stages);
    }
    function isConstant(stages) {
      const rate = stages[0]?.target;
      return stages.every(({from, target}) => from === rate && target === rate);
    }
    function isEven({tags}, scenarios) {
      const judged = scenarios.filter(({plan}) => tags.scenario === void 0 || plan.scenario === tags.scenario);
      const stages = judged.flatMap(({plan}) => plan.stages).filter(({index}) => tags.stage === void 0 || String(index) === tags.stage);
      return judged.length === 1 && judged[0]?.plan.type === "load" && isConstant(stages);
    }
    function countPlanned(spec, scenarios) {
      const {scenario, stage, arm, prompt, model, status} = spec.tags;
      if (prompt !== void 0 || model !== void 0 || status !== void 0 || arm !== void 0) return null;
      let total = 0;
      for (const prepared of scenarios) {
        const {plan} = prepared;
        if (scenario !== void 0 && plan.scenario !== scenario) continue;
        if (plan.planned === null) return null;
        const requests = stage === void 0 ? plan.planned : plan.stages.find(({index}) => String(index) === stage)?.planned ?? 0;
        total += Math.round(requests * shareOfHead(prepared));
      }
      return total;
    }
    const BUSY_SECONDS = 10;
    function countBusiest({tags}, scenarios) {
      let most = 0;
      for (const {plan, scenario} of scenarios) {
        if (tags.scenario !== void 0 && plan.scenario !== tags.scenario) continue;
        if (plan.executor?.endsWith("arrival-rate") !== true) return null;
        const stages = plan.stages.filter(({index}) => tags.stage === void 0 || String(index) === tags.stage);
        const rate = Math.max(0, ...stages.flatMap(({from, target}) => [ from, target ]));
        const isShared = scenario.config.design === "switchback" && plan.prompts.some(({base}) => base !== null);
        most = Math.max(most, rate * BUSY_SECONDS * (isShared ? .5 : 1));
      }
      return most;
    }
    function shareOfHead(prepared) {
      const {plan, scenario} = prepared;
      if ((0, prepared_run.bx)(prepared) === null) return 1;
      const isOpen = plan.executor?.endsWith("arrival-rate") === true;
      const turns = plan.iterations ?? (isOpen ? plan.sessions.length : null);
      const isPaired = plan.planned !== null && scenario.config.design === "pairs";
      return isPaired && turns !== null ? turns / plan.planned : 1 / (0, prepared_run.jO)(prepared).length;
    }
  }),
  98142: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => lintingOf
    });
    var _plan_canaries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22887);
    var _plan_pairs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98474);
    var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62922);
    var _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11345);
    function lintingOf({config}, {estimate, scenarios}, looks) {
      const canaries = scenarios.reduce((sum, {plan}) => sum + (0, _plan_canaries_js__WEBPACK_IMPORTED_MODULE_1__.GO)(plan, plan.planned ?? 0), 0);
      return {
        confidence: config.confidence,
        onInconclusive: config["on-inconclusive"],
        planned: spec => {
          const planned = looks.planned(spec);
          return planned === null ? null : Math.max(0, planned - countWarmup(spec, scenarios));
        },
        usdPerRequest: priceJudged(estimate, canaries)
      };
    }
    function priceJudged(estimate, canaries) {
      const judged = estimate.requests - canaries;
      return estimate.perOpenRequest === null && judged > 0 ? estimate.expected / judged : (0, 
      _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_2__.FY)(estimate);
    }
    function countWarmup({tags}, scenarios) {
      if (tags.stage !== void 0 && tags.stage !== "1") return 0;
      const paired = scenarios.filter(scenario => (tags.scenario === void 0 || scenario.plan.scenario === tags.scenario) && scenario.scenario.config.design === "pairs" && (0, 
      _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_0__.bx)(scenario) !== null);
      return paired.length * _plan_pairs_js__WEBPACK_IMPORTED_MODULE_3__.$O;
    }
  }),
  5274: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      d: () => judgeByMonth
    });
    var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62922);
    var _verdict_thresholds_monthly_threshold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13569);
    function judgeByMonth(parsed, {whole}) {
      const volume = parsed.config["monthly-requests"];
      if (volume === void 0) return parsed;
      const prompts = new Set(whole.flatMap(({plan}) => plan.prompts.map(({id}) => id)));
      const changed = prompts.size === 0 ? 1 : 1 - (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)(whole).size / prompts.size;
      const thresholds = parsed.config.thresholds.map(spec => (0, _verdict_thresholds_monthly_threshold_js__WEBPACK_IMPORTED_MODULE_1__.$d)(spec, volume.requests, changed > 0 ? changed : 1));
      return {
        ...parsed,
        config: {
          ...parsed.config,
          thresholds
        }
      };
    }
  }),
  54370: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      C: () => ofArm,
      W: () => forArm
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    async function forArm(arm, make) {
      try {
        return await make();
      } catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN) throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN(error.problems.map(each => ofArm(arm, each)));
        throw error;
      }
    }
    function ofArm(arm, problem) {
      return arm === null ? problem : {
        ...problem,
        setting: `${arm}.${problem.setting}`
      };
    }
  }),
  78520: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $: () => resolveArm
    });
    var errors = __webpack_require__(34758);
    var fixed_price = __webpack_require__(89207);
    var parse_prices = __webpack_require__(45900);
    var credentials = __webpack_require__(13871);
    var suggest = __webpack_require__(62371);
    var budget_rates = __webpack_require__(35622);
    function fieldsOf(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
    }
    const RATE_KEYS = [ "input", "cachedInput", "cacheWrite", "hourLongWrite", "output", "reasoning", "audioInput", "audioOutput" ];
    function mapRates(read) {
      return Object.fromEntries(RATE_KEYS.map(rate => [ rate, read(rate) ]));
    }
    function readTier(above, raw, rest) {
      const rate = key => readRate(raw[key], rest.scale);
      const [input, output] = [ rate("input"), rate("output") ];
      if (input === void 0 || output === void 0) return;
      const rates = {
        input,
        cachedInput: rate("cachedInput") ?? input,
        cacheWrite: rate("cacheWrite") ?? input,
        output: Math.max(output, rate("reasoning") ?? 0),
        request: readRate(rest.request, 1) ?? 0,
        ...(0, budget_rates.e)({
          hourLongWrite: rate("hourLongWrite"),
          toolCall: rest.toolCall,
          audioInput: rate("audioInput"),
          audioOutput: rate("audioOutput")
        })
      };
      return {
        above,
        rates
      };
    }
    function readRate(value, scale) {
      if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return;
      return Number((value * scale).toPrecision(12));
    }
    function complete(tiers) {
      const known = tiers.filter(tier => tier !== void 0);
      return known.length === tiers.length ? known : void 0;
    }
    const KEYS = {
      input: "prompt",
      output: "completion",
      cachedInput: "input_cache_read",
      cacheWrite: "input_cache_write",
      reasoning: "internal_reasoning",
      audioInput: "audio"
    };
    function readOpenRouterRows(root) {
      const models = Array.isArray(root["data"]) ? root["data"].map(fieldsOf) : [];
      if (!models.some(model => fieldsOf(model?.["pricing"]) !== void 0)) return;
      return models.flatMap(model => {
        const pricing = fieldsOf(model?.["pricing"]);
        if (pricing === void 0) return [];
        const ids = new Set([ model?.["id"], model?.["canonical_slug"] ].filter(id => typeof id === "string"));
        return [ ...ids ].map(id => ({
          id,
          provider: "openrouter",
          tiers: () => tiersOf(pricing)
        }));
      });
    }
    function tiersOf(pricing) {
      const read = name => numberIn(name === void 0 ? void 0 : pricing[name]);
      const rates = mapRates(rate => read(KEYS[rate]));
      const toolCall = read("web_search");
      return complete([ readTier(0, rates, {
        scale: 1e6,
        request: read("request"),
        toolCall: typeof toolCall === "number" && toolCall > 0 ? toolCall : void 0
      }) ]);
    }
    function numberIn(value) {
      return typeof value === "string" && /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
    }
    function readForeignRows(root) {
      const routed = readOpenRouterRows(root);
      if (routed !== void 0) return routed;
      const entries = Object.entries(root).flatMap(([id, value]) => {
        const fields = fieldsOf(value);
        return fields === void 0 ? [] : [ {
          id,
          fields
        } ];
      });
      if (entries.some(({fields}) => fieldsOf(fields["models"]) !== void 0)) return entries.flatMap(({id, fields}) => readModelsDevProvider(id, fields));
      if (!entries.some(({fields}) => "input_cost_per_token" in fields)) return;
      return entries.map(({id, fields}) => {
        const provider = fields["litellm_provider"];
        return {
          id,
          provider: typeof provider === "string" ? provider : "",
          ...fastOf(fields),
          tiers: () => readLitellmBands(fields) ?? readLitellmTiers(fields)
        };
      });
    }
    const LITELLM_KEYS = {
      input: "input_cost_per_token",
      cachedInput: "cache_read_input_token_cost",
      cacheWrite: "cache_creation_input_token_cost",
      hourLongWrite: "cache_creation_input_token_cost_above_1hr",
      output: "output_cost_per_token",
      reasoning: "output_cost_per_reasoning_token",
      audioInput: "input_cost_per_audio_token",
      audioOutput: "output_cost_per_audio_token"
    };
    const ABOVE = /^(\w+?)_above_(\d{1,9})k_tokens$/;
    function readLitellmTiers(fields) {
      const keys = Object.values(LITELLM_KEYS);
      const thousands = Object.keys(fields).flatMap(key => {
        const [, rate = "", digits] = ABOVE.exec(key) ?? [];
        return digits === void 0 || !keys.includes(rate) ? [] : [ Number(digits) ];
      });
      const rising = [ ...new Set([ 0, ...thousands ]) ].sort((a, b) => a - b);
      const rateOf = (key, at) => {
        const above = rising.filter(k => k > 0 && k <= at).map(k => fields[`${key}_above_${k}k_tokens`]);
        return above.findLast(rate => rate !== void 0) ?? fields[key];
      };
      return complete(rising.map(k => readTier(k * 1e3, mapRates(rate => rateOf(LITELLM_KEYS[rate], k)), {
        scale: 1e6,
        request: requestCost(fields),
        toolCall: searchCost(fields)
      })));
    }
    function readLitellmBands(fields) {
      const bands = Array.isArray(fields["tiered_pricing"]) ? fields["tiered_pricing"].map(fieldsOf) : [];
      const read = bands.map(band => {
        const range = band?.["range"];
        const from = Array.isArray(range) ? range[0] : void 0;
        if (band === void 0 || typeof from !== "number") return;
        return readTier(from, mapRates(rate => band[LITELLM_KEYS[rate]]), {
          scale: 1e6,
          request: requestCost(fields),
          toolCall: searchCost(fields)
        });
      });
      const tiers = complete(read)?.sort((a, b) => a.above - b.above);
      return tiers?.[0]?.above === 0 ? tiers : void 0;
    }
    function fastOf(fields) {
      const times = Object.values(LITELLM_KEYS).flatMap(key => {
        const [own, fast] = [ readRate(fields[key], 1), readRate(fields[`${key}_priority`], 1) ];
        return own === void 0 || fast === void 0 || own === 0 ? [] : [ fast / own ];
      });
      return times.length === 0 ? {} : {
        fast: Math.max(1, ...times)
      };
    }
    function requestCost(fields) {
      return [ "input_cost_per_request", "input_cost_per_query" ].reduce((sum, key) => sum + (readRate(fields[key], 1) ?? 0), 0);
    }
    function searchCost(fields) {
      const bySize = Object.values(fieldsOf(fields["search_context_cost_per_query"]) ?? {});
      const costs = bySize.flatMap(cost => readRate(cost, 1) ?? []);
      return costs.length === 0 ? void 0 : Math.max(...costs);
    }
    function readModelsDevProvider(provider, fields) {
      return Object.entries(fieldsOf(fields["models"]) ?? {}).flatMap(([id, value]) => {
        const cost = fieldsOf(fieldsOf(value)?.["cost"]);
        return cost === void 0 ? [] : [ {
          id,
          provider,
          tiers: () => readModelsDevTiers(cost)
        } ];
      });
    }
    const MODELS_DEV_KEYS = {
      input: "input",
      cachedInput: "cache_read",
      cacheWrite: "cache_write",
      hourLongWrite: "cache_write_1h",
      output: "output",
      reasoning: "reasoning",
      audioInput: "input_audio",
      audioOutput: "output_audio"
    };
    function readModelsDevTiers(cost) {
      const tierAbove = (above, fields) => readTier(above, mapRates(rate => fields[MODELS_DEV_KEYS[rate]]), {
        scale: 1
      });
      const long = fieldsOf(cost["context_over_200k"]);
      return complete([ tierAbove(0, cost), ...long === void 0 ? [] : [ tierAbove(2e5, {
        ...cost,
        ...long
      }) ] ]);
    }
    var tiered_price = __webpack_require__(93312);
    function findFilePrice(file, model, endpoint) {
      const root = fieldsOf(file.content);
      const ours = fieldsOf(root?.["models"]);
      if (ours !== void 0) return findOurs(file, model, ours);
      const rows = root === void 0 ? void 0 : readForeignRows(root);
      return rows === void 0 ? [ problemIn(file, "this is no price file: `models:` with prices by id, or the JSON of litellm, models.dev or OpenRouter") ] : findForeign(file, rows, {
        model,
        endpoint
      });
    }
    function dearestFilePrice(file) {
      const root = fieldsOf(file.content);
      const ours = fieldsOf(root?.["models"]);
      if (ours !== void 0) {
        const found = Object.keys(ours).map(model => findOurs(file, model, ours));
        return (0, tiered_price.u)(found.flatMap(price => Array.isArray(price) ? [] : [ price ]));
      }
      const rows = (root === void 0 ? void 0 : readForeignRows(root)) ?? [];
      return (0, tiered_price.u)(rows.flatMap(row => {
        const [first, ...more] = row.tiers() ?? [];
        return first === void 0 ? [] : [ (0, tiered_price.r)([ first, ...more ], originOf(row, file)) ];
      }));
    }
    function findOurs(file, model, models) {
      if (!Object.hasOwn(models, model)) return [ noPrice(file, model, Object.keys(models)) ];
      const price = (0, parse_prices.ap)(models[model], {
        source: file.name,
        model,
        basis: "written"
      });
      if (!Array.isArray(price)) return price;
      return price.map(({message}) => problemIn(file, `model \`${model}\`: ${message}`));
    }
    function findForeign(file, rows, {model, endpoint}) {
      const exact = rows.filter(row => row.id === model);
      const below = rows.filter(row => row.id.endsWith(`/${model}`));
      const isHere = candidate => isHost(candidate.provider, endpoint);
      const isPlain = ({id, provider}) => id === `${provider}/${model}`;
      const choices = [ exact.filter(isHere), below.filter(isHere).filter(isPlain), below.filter(isHere), exact, below ];
      const [row, ...others] = choices.find(choice => choice.length > 0) ?? [];
      if (row === void 0) return [ noPrice(file, model, new Set(rows.map(({id}) => id))) ];
      const [first, ...more] = row.tiers() ?? [];
      if (first === void 0) return [ problemIn(file, `model \`${row.id}\` has no prices of input and output tokens`) ];
      const differs = others.filter(other => JSON.stringify(other.tiers()) !== JSON.stringify([ first, ...more ]));
      if (differs.length > 0) {
        const places = [ row, ...differs ].map(({id, provider}) => `${id} (${provider})`).join(", ");
        return [ problemIn(file, `model \`${model}\` has several prices, ${places}; name one of them, or set \`prices\``) ];
      }
      return (0, tiered_price.r)([ first, ...more ], originOf(row, file));
    }
    function originOf({id, fast}, {name}) {
      return {
        source: name,
        model: id,
        ...fast === void 0 ? {} : {
          fast
        }
      };
    }
    const HOSTS = [ [ /^(gemini|google$)/, "generativelanguage" ], [ /^(vertexai|googlevertex)/, "aiplatform" ], [ /^(bedrock|amazonbedrock)/, "bedrock" ] ];
    function isHost(provider, {hostname}) {
      const name = provider.toLowerCase().replace(/[^a-z0-9]/g, "");
      if (name === "" || name === "openai" && hostname.includes("azure")) return false;
      const part = HOSTS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
      return hostname.replace(/[^a-z0-9]/g, "").includes(part);
    }
    function noPrice(file, model, known) {
      return problemIn(file, `unknown price; there is none for model \`${model}\`${(0, 
      suggest.h)(model, known)}`);
    }
    function problemIn(file, message) {
      return {
        setting: "prices",
        message,
        file: file.name
      };
    }
    var price_table = __webpack_require__(53113);
    async function checkModels(models, request, price) {
      if (price?.basis !== "written" || (0, parse_prices.Zs)(request.config.prices) !== void 0) return [];
      const asked = [ ...new Set([ ...models, ...fallbacksIn(request.config) ]) ];
      const [first] = asked;
      if (asked.length > 1) return [ tooMany(asked) ];
      if (request.config.model !== void 0 || first === void 0) return [];
      const {endpoint, date} = request;
      const listed = await (0, price_table.L)({
        model: first,
        endpoint,
        date
      });
      return listed !== void 0 && listed.worst(1e3, 1e3) > price.worst(1e3, 1e3) ? [ isDearer(first, listed) ] : [];
    }
    function fallbacksIn({body}) {
      const routed = body?.["models"];
      return Array.isArray(routed) ? routed.filter(model => typeof model === "string") : [];
    }
    function tooMany(models) {
      const names = models.map(model => model === void 0 ? "the endpoint\u2019s own" : `\`${model}\``);
      return {
        setting: "prices",
        message: `are those of one model, and ${models.length} are asked (${names.join(", ")}): name a price file with each of them, or leave \`prices\` out where the table knows them`
      };
    }
    function isDearer(model, {rates, source}) {
      return {
        setting: "prices",
        message: `are lower than those of \`${model}\`, which a prompt file names: ${source} has $${rates.input} and $${rates.output} per million; set \`model\` to say which model they are of`
      };
    }
    const MOST_NAMES = 64;
    async function listedPrices(request, endpoint, from) {
      const list = await openList(request, endpoint, from);
      if (list === null) return null;
      const known = new Map;
      let dearest;
      return {
        servedPrice(model) {
          const found = known.get(model);
          if (found !== void 0) return found;
          if (known.size >= MOST_NAMES) return null;
          const price = list.servedPrice(model);
          known.set(model, price);
          return price;
        },
        dearestPrice: () => dearest ??= list.dearestPrice()
      };
    }
    async function openList({config, date, table: given}, endpoint, {price, file}) {
      if (price.basis === "free") return null;
      if (file !== null) return openFile(file, endpoint);
      if (config.prices !== void 0 && !(0, parse_prices.yM)(config.prices)) return null;
      const table = given ?? await (0, price_table.U)();
      return {
        servedPrice: model => table.find({
          model,
          endpoint,
          date
        }) ?? null,
        dearestPrice: () => table.dearest(endpoint)
      };
    }
    function openFile(file, endpoint) {
      return {
        servedPrice(model) {
          const found = findFilePrice(file, model, endpoint);
          return Array.isArray(found) ? null : found;
        },
        dearestPrice: () => dearestFilePrice(file)
      };
    }
    async function resolvePrice(request) {
      const {model, endpoint, date, setting, file} = request;
      const isWritten = setting !== void 0 && setting !== null && setting !== "" && !(0, 
      parse_prices.yM)(setting);
      if (file === void 0 && isWritten) return (0, parse_prices.ap)(setting);
      if (model === void 0 || model === "") return [ unknownPrice("no model is named") ];
      if (file !== void 0) return findFilePrice(file, model, endpoint);
      const price = (request.table ?? await (0, price_table.U)()).find({
        model,
        endpoint,
        date
      });
      return price ?? [ unknownPrice(`model \`${model}\` at ${endpoint.host} is not in the price table`) ];
    }
    function unknownPrice(why) {
      return {
        setting: "prices",
        message: `unknown price; set prices, or prices: free (${why})`
      };
    }
    var registry = __webpack_require__(44965);
    var check_credentials = __webpack_require__(33870);
    async function resolveTarget(request) {
      const {config, prompts} = request;
      const simulated = config.endpoint === "simulator";
      const {endpoint, headers} = takeCredentials(request.endpoint, (0, credentials.LR)(config.headers, config.auth));
      const credential = await (request.credentials?.of(config));
      const {protocol, notes} = chooseProtocol(config, endpoint, simulated);
      const models = [ ...new Set(prompts.map(prompt => config.model ?? prompt.model)) ];
      const prices = new Map;
      const problems = (0, check_credentials.iB)(config);
      for (const model of models) {
        const price = await priceOf(model, endpoint, request);
        if (Array.isArray(price)) problems.push(...price); else prices.set(model, price);
      }
      const [first] = prices.values();
      const priced = [ ...models, ...request.sharing ?? [] ];
      problems.push(...await checkModels(priced, {
        config,
        endpoint,
        date: request.date
      }, first));
      if (problems.length > 0 || first === void 0) throw new errors.GN(problems);
      const file = await readPriceFile(request);
      const listed = await listedPrices(request, endpoint, {
        price: first,
        file: file === "unreadable" ? null : file
      });
      return {
        endpoint,
        protocol,
        headers,
        notes: [ ...notes, ...tierNote(endpoint, protocol, config) ],
        inputOverhead: config["input-overhead"],
        apiKey: config["api-key"],
        ...credential === void 0 ? {} : {
          credential
        },
        body: config.body,
        stream: config.stream,
        model: config.model ?? (simulated ? "simulated" : void 0),
        price: first,
        shown: simulated ? "simulator" : endpoint.origin + endpoint.pathname,
        address: simulated ? "simulator" : addressOf(endpoint, protocol, config),
        priceOf: model => prices.get(config.model ?? model) ?? prices.get(model) ?? first,
        ...listed
      };
    }
    function addressOf(endpoint, protocol, {model = "MODEL", stream}) {
      const {url} = protocol.encode({
        endpoint,
        model,
        messages: [],
        maxTokens: 1,
        stream
      });
      return url.origin + url.pathname;
    }
    function chooseProtocol(config, endpoint, simulated) {
      if (config.protocol !== "auto") return {
        protocol: (0, registry.D)(config.protocol),
        notes: []
      };
      if (simulated) return {
        protocol: (0, registry.D)("openai-chat"),
        notes: []
      };
      const {protocol, reason} = (0, registry.i)(endpoint);
      return {
        protocol,
        notes: [ reason ]
      };
    }
    async function priceOf(model, endpoint, request) {
      const {config, date, table} = request;
      if (config.endpoint === "simulator" && (config.prices === void 0 || (0, parse_prices.yM)(config.prices))) return fixed_price.t;
      const file = await readPriceFile(request);
      if (file === "unreadable") return [ {
        setting: "prices",
        message: `the file \`${(0, parse_prices.Zs)(config.prices) ?? ""}\` cannot be read`
      } ];
      return resolvePrice({
        model,
        endpoint,
        setting: config.prices,
        file: file ?? void 0,
        date,
        table
      });
    }
    async function readPriceFile({config, readFile}) {
      const path = (0, parse_prices.Zs)(config.prices);
      if (path === void 0) return null;
      try {
        const {parse} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        return {
          name: path,
          content: parse(readFile(path))
        };
      } catch {
        return "unreadable";
      }
    }
    function tierNote(endpoint, protocol, {model = "MODEL", stream, body}) {
      const {body: sent} = protocol.encode({
        endpoint,
        model,
        messages: [],
        maxTokens: 1,
        stream,
        body
      });
      const tier = /"service_tier":"([^"]*)"/.exec(sent)?.[1];
      return tier === void 0 || body?.["service_tier"] !== void 0 ? [] : [ `\`service_tier: ${tier}\` is sent with every request, so that none is served, and billed, at a dearer tier.` ];
    }
    function takeCredentials(url, headers) {
      if (url.username === "" && url.password === "") return {
        endpoint: url,
        headers
      };
      const endpoint = new URL(url);
      endpoint.username = "";
      endpoint.password = "";
      const pair = `${decodeText(url.username)}:${decodeText(url.password)}`;
      return {
        endpoint,
        headers: {
          authorization: `Basic ${Buffer.from(pair).toString("base64")}`,
          ...headers
        }
      };
    }
    function decodeText(text) {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }
    var json = __webpack_require__(59279);
    var known_keys = __webpack_require__(34091);
    function configOfArm(config, {fields, trusted}) {
      const {headers = {}, body, "api-key": key, ...own} = fields;
      const carries = trusted || !isOtherProvider(config.endpoint, fields.endpoint);
      const hasOwnKey = KEY_SETTINGS.some(name => fields[name] !== void 0);
      const isShared = carries && !hasOwnKey;
      const shared = isShared ? config.headers : withoutCredentials(config.headers);
      return {
        ...config,
        ...isShared ? {} : NO_KEY,
        ...own,
        "api-key": isShared ? config["api-key"] : key ?? void 0,
        headers: mergeHeaders(shared, headers),
        body: body === void 0 ? config.body : mergeBodies(config.body ?? {}, body)
      };
    }
    const KEY_SETTINGS = [ "api-key", "api-key-command", "api-key-file", "api-key-lifetime", "auth" ];
    const NO_KEY = Object.fromEntries(KEY_SETTINGS.map(name => [ name, void 0 ]));
    function isOtherProvider(head, own) {
      if (!(own instanceof URL)) return false;
      const provider = (0, known_keys.lc)(own);
      return provider !== null && !(head instanceof URL && (0, known_keys.lc)(head) === provider);
    }
    function withoutCredentials(headers) {
      return Object.fromEntries(Object.entries(headers).filter(([name]) => !(0, known_keys.uo)(name)));
    }
    function mergeHeaders(shared, own) {
      const merged = new Map([ ...Object.entries(shared), ...Object.entries(own) ]);
      return Object.fromEntries([ ...merged ].flatMap(([name, value]) => value === null ? [] : [ [ name, value ] ]));
    }
    function mergeBodies(shared, own) {
      const merged = new Map(Object.entries(shared));
      for (const [name, value] of Object.entries(own)) {
        const [before, inner] = [ (0, json.Xy)(merged.get(name)), (0, json.Xy)(value) ];
        merged.set(name, before === void 0 || inner === void 0 ? value : mergeBodies(before, inner));
      }
      return Object.fromEntries(merged);
    }
    var arm_problems = __webpack_require__(54370);
    async function resolveArm(request, arm, {prompts, simulator, arms}) {
      const {setting, fields} = arm;
      const named = fields.endpoint;
      return await (0, arm_problems.W)(setting, () => resolveTarget({
        ...request,
        config: arm.arm === "head" && setting === null ? request.config : configOfArm(request.config, arm),
        endpoint: named instanceof URL ? named : named === "simulator" ? simulator ?? NOWHERE : request.endpoint,
        prompts,
        sharing: modelsSharing(arm, arms)
      }));
    }
    const NOWHERE = new URL("http://127.0.0.1/");
    function modelsSharing(arm, arms) {
      const [first, ...others] = arms.filter(({fields}) => !("prices" in fields));
      return arm === first ? others.flatMap(({fields}) => fields.model ?? []) : [];
    }
  }),
  8356: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      v: () => notesOn
    });
    function notesOn(pairs) {
      const fresh = pairs.filter(({status}) => status === "new").map(({id}) => id);
      const notes = fresh.length === 0 ? [] : [ `${listNames(fresh)} ${fresh.length === 1 ? "is" : "are"} new: without a base, only absolute thresholds judge ${fresh.length === 1 ? "it" : "them"}.` ];
      return notes;
    }
    const MOST_NAMES = 3;
    function listNames(names) {
      const more = names.length - MOST_NAMES;
      return more <= 0 ? names.join(", ") : `${names.slice(0, MOST_NAMES).join(", ")} and ${more} more`;
    }
  }),
  60927: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      g: () => findGivenBase,
      S: () => placeOfPrompts
    });
    var errors = __webpack_require__(34758);
    var load_prompts = __webpack_require__(35203);
    var pair_prompts = __webpack_require__(12465);
    function pairSets(head, base) {
      const names = new Map(namesOf(head.files).map(([file, name]) => [ name, file ]));
      const renames = new Map(namesOf(base.files).flatMap(([file, name]) => {
        const partner = names.get(name);
        return partner === void 0 ? [] : [ [ file, partner ] ];
      }));
      if (renames.size > 0) return (0, pair_prompts.U)({
        head: head.prompts,
        base: base.prompts,
        renames
      }).map(pair => pair.status === "renamed" ? {
        ...pair,
        status: "unchanged"
      } : pair);
      if (head.prompts.length !== base.prompts.length) return `no file of one set has the name of one of the other, and to pair them by their order there must be as many: \`prompts\` has ${head.prompts.length}, base's has ${base.prompts.length}`;
      return head.prompts.map((prompt, index) => {
        const partner = base.prompts[index] ?? prompt;
        const status = (0, pair_prompts.O)(prompt, partner) ? "unchanged" : "changed";
        return {
          id: prompt.id,
          status,
          head: prompt,
          base: partner
        };
      });
    }
    function namesOf(files) {
      const folders = files.map(file => file.split("/").slice(0, -1));
      const [first = []] = folders;
      const apart = first.findIndex((part, depth) => folders.some(parts => parts[depth] !== part));
      const shared = apart === -1 ? Math.min(...folders.map(({length}) => length)) : apart;
      return files.map(file => [ file, file.split("/").slice(shared).join("/") ]);
    }
    var prompt_options = __webpack_require__(40326);
    var arm_problems = __webpack_require__(54370);
    var base_prompts = __webpack_require__(8356);
    async function findGivenBase(config, loaded, {arm, head, world}) {
      const setting = arm.fields.prompts ?? config.prompts;
      const isSame = JSON.stringify(setting) === JSON.stringify(head.fields.prompts ?? config.prompts);
      return isSame ? askTheSame(arm, loaded.prompts) : await readGiven(config, loaded, {
        arm,
        setting,
        world
      });
    }
    function askTheSame(arm, prompts) {
      return {
        source: nameOf(arm),
        url: null,
        files: [],
        pairs: prompts.map(prompt => ({
          id: prompt.id,
          status: "unchanged",
          head: prompt,
          base: prompt
        })),
        notes: []
      };
    }
    function nameOf({name, fields: {model, endpoint}}) {
      if (name !== "base") return name;
      const place = endpoint instanceof URL ? endpoint.host + endpoint.pathname.replace(/\/$/, "") : endpoint;
      const named = [ model, place ].filter(part => part !== void 0).join(" at ");
      return named === "" ? "base" : named;
    }
    async function readGiven(config, loaded, {arm, setting, world}) {
      const own = await (0, load_prompts.y)(setting, world.files, (0, prompt_options.v)(config, world));
      if (own.problems.length > 0) throw new errors.GN(own.problems.map(each => (0, arm_problems.C)(arm.setting, each)));
      const pairs = pairSets(loaded, own);
      if (typeof pairs === "string") throw new errors.GN([ (0, arm_problems.C)(arm.setting, {
        setting: "prompts",
        message: pairs
      }) ]);
      const named = nameOf(arm);
      return {
        source: named === "base" ? placeOfPrompts(own.files) ?? named : named,
        url: null,
        files: own.files,
        pairs,
        notes: [ ...own.notes, ...(0, base_prompts.v)(pairs) ]
      };
    }
    function placeOfPrompts(files) {
      const [first, ...more] = files.map(file => file.split("/"));
      if (first === void 0) return null;
      if (more.length === 0) return first.join("/");
      const apart = first.findIndex((part, depth) => more.some(parts => parts[depth] !== part));
      const shared = first.slice(0, Math.min(apart === -1 ? first.length : apart, first.length - 1));
      return shared.length === 0 ? null : `${shared.join("/")}/`;
    }
  }),
  43566: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Q6: () => equalBase,
      ac: () => explainEqual,
      I6: () => findBasePrompts,
      m$: () => markControls,
      xw: () => planPrompts,
      CB: () => statusesOf
    });
    var errors = __webpack_require__(34758);
    var plan = __webpack_require__(48720);
    var load_prompts = __webpack_require__(35203);
    var prompt_options = __webpack_require__(40326);
    var pair_prompts = __webpack_require__(12465);
    var compare_config = __webpack_require__(64393);
    var base_prompts = __webpack_require__(8356);
    var given_base = __webpack_require__(60927);
    var external_node_fs_ = __webpack_require__(73024);
    var external_node_path_ = __webpack_require__(76760);
    var read_files = __webpack_require__(74269);
    var settings_file = __webpack_require__(41957);
    function openBaseFolder(path) {
      const folder = (0, external_node_path_.resolve)(path);
      try {
        if (!(0, external_node_fs_.statSync)(folder).isDirectory()) throw new Error("it is no folder");
        if ((0, settings_file.F)((0, external_node_path_.resolve)("."), folder) && !(0, 
        settings_file.F)((0, external_node_fs_.realpathSync)("."), (0, external_node_fs_.realpathSync)(folder))) throw new Error("a link leads out of the workspace");
      } catch (error) {
        const message = `\`${path}\` cannot be read: ${(0, errors.bD)(error)}`;
        throw new errors.GN([ {
          setting: "base-prompts",
          message
        } ]);
      }
      return {
        source: path,
        url: null,
        files: (0, read_files.P)(folder),
        renames: new Map
      };
    }
    var fault = __webpack_require__(65819);
    function watchFaults(files) {
      const faults = [];
      return {
        faults,
        files: {
          async list(under) {
            try {
              return await files.list(under);
            } catch (error) {
              faults.push((0, errors.bD)(error));
              return {
                paths: [],
                complete: true
              };
            }
          },
          async read(path) {
            const content = await files.read(path);
            if (content !== "missing" && (0, fault.Z)(content) && !/\s/.test(path)) faults.push(`${path} ${content.fault}`);
            return content;
          }
        }
      };
    }
    async function findBasePrompts(config, loaded, world) {
      const [head, base] = (0, compare_config.Zq)(config);
      if ((0, compare_config.qR)(config) && base !== void 0) return await (0, given_base.g)(config, loaded, {
        arm: base,
        head,
        world
      });
      if (loaded.files.length === 0) throw refusal("the prompts are inline or built in, so base has the same; name prompt files, or set `base` to what it has of its own");
      const folder = config["base-prompts"];
      if (folder === void 0 && world.basePrompts === void 0) throw refusal("there is no base branch here; set `base-prompts`, or `base` to what it has of its own");
      const found = folder === void 0 ? await (world.basePrompts?.(config["base-ref"])) : openBaseFolder(folder);
      if (found === void 0) throw refusal("there is no base branch here");
      return "reason" in found ? {
        missing: found.reason
      } : await readBase(config, loaded, {
        base: found,
        world
      });
    }
    function refusal(message) {
      const problem = {
        setting: "compare",
        message: `\`base\` has nothing to compare with: ${message}`
      };
      return new errors.GN([ problem ]);
    }
    async function readBase(config, loaded, {base, world}) {
      const {files, faults} = watchFaults(world.watchBase?.(base) ?? base.files);
      const options = (0, prompt_options.v)(config, world);
      const own = await (0, load_prompts.y)(config.prompts, files, options);
      const moved = await readMoved({
        head: loaded.files,
        base: own.files
      }, {
        ...base,
        files
      }, options);
      const [fault] = faults;
      if (fault !== void 0) return {
        missing: `the prompts of ${base.source} cannot be read: ${fault}`
      };
      const pairs = (0, pair_prompts.U)({
        head: loaded.prompts,
        base: [ ...own.prompts, ...moved ],
        renames: base.renames
      });
      if (pairs.every(({head, base: before}) => head === null || before === null)) return {
        missing: `none of the prompts exists in ${base.source}, so there is nothing to compare with`
      };
      const broken = own.problems.flatMap(({file, message}) => file === void 0 ? [] : [ `In base ${file} could not be used: ${message}.` ]);
      return {
        source: base.source,
        url: base.url,
        files: own.files,
        pairs,
        notes: [ ...broken, ...(0, base_prompts.v)(pairs) ]
      };
    }
    async function readMoved(named, {files, renames}, options) {
      const moved = [ ...renames ].filter(([old, now]) => named.head.includes(now) && !named.base.includes(old));
      if (moved.length === 0) return [];
      const {prompts} = await (0, load_prompts.y)(moved.map(([old]) => ({
        file: old
      })), files, options);
      return prompts;
    }
    function explainEqual({equal}) {
      return `nothing differs from ${equal}, so its requests would be the same and are not sent`;
    }
    function planPrompts({pairs, others}) {
      return pairs.flatMap(({id, head, base}) => {
        if (head === null) return [];
        const more = others.flatMap(({arm, prompts}) => {
          const prompt = prompts.get(id);
          return prompt === void 0 ? [] : [ [ arm, prompt ] ];
        });
        return [ {
          id,
          head,
          base,
          ...more.length === 0 ? {} : {
            others: Object.fromEntries(more)
          }
        } ];
      });
    }
    function markControls(prompts, book) {
      return prompts.map(prompt => prompt.base === null ? prompt : {
        ...prompt,
        control: new Set((0, plan.l)(prompt).map(arm => book.get(prompt, arm).identity())).size === 1
      });
    }
    function equalBase(prompts, {source, url, pairs, notes}) {
      const paired = prompts.filter(({base}) => base !== null);
      return paired.every(({control}) => control === true) ? {
        equal: source,
        url,
        pairs,
        notes
      } : null;
    }
    function statusesOf(pairs) {
      return pairs.map(({id, status}) => ({
        id,
        status
      }));
    }
  }),
  15412: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      L: () => explainSettings
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _settings_definitions_judge_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34441);
    var _settings_definitions_publish_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46657);
    var _settings_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15707);
    var _prepare_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3798);
    const SOURCES = [ "config", "config-file", "scenarios" ];
    const ROOTS = new Map([ [ "report-dir", [] ], [ "prompts", [] ], [ "prices", [ "endpoint", "model", "prompts" ] ], [ "compare", [ "prompts", "scenario", "base", "base-endpoint", "base-model", "base-ref", "base-prompts" ] ], [ "base", [ "endpoint", "model", "prompts", "prices", "body", "base-endpoint", "base-model" ] ], [ "base-ref", [ "compare", "prompts", "scenario" ] ], [ "base-prompts", [ "compare", "prompts", "scenario" ] ] ]);
    const APART = new Set([ ...Object.keys(_settings_definitions_publish_settings_js__WEBPACK_IMPORTED_MODULE_2__.G).filter(name => !SOURCES.includes(name)), ...Object.keys(_settings_definitions_judge_settings_js__WEBPACK_IMPORTED_MODULE_1__.U), "api-key", "api-key-command", "api-key-file", "api-key-lifetime", "auth", "headers", "checks" ]);
    async function explainSettings(sources, world) {
      const {parsed, problems} = (0, _settings_config_js__WEBPACK_IMPORTED_MODULE_3__.X)(sources);
      const {endpoint} = parsed.config;
      const url = endpoint instanceof URL ? endpoint : new URL("http://127.0.0.1/");
      try {
        await (0, _prepare_run_js__WEBPACK_IMPORTED_MODULE_4__.Z)(parsed, url, world);
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN(problems);
      } catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN)) throw error;
        const wrong = new Set(problems.map(({setting}) => setting.split(".")[0] ?? ""));
        const more = error.problems.filter(problem => isOfItsOwn(problem, wrong));
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN((0, _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.OH)([ ...problems, ...more ]));
      }
    }
    function isOfItsOwn({setting: named}, wrong) {
      const setting = named.split(".")[0] ?? named;
      const roots = ROOTS.get(setting);
      if (roots !== void 0) return ![ setting, ...SOURCES, ...roots ].some(each => wrong.has(each));
      return [ ...wrong ].every(each => APART.has(each));
    }
  }),
  5715: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Es: () => countIds,
      Dm: () => frameOf,
      cV: () => planBeside,
      _s: () => planScenario,
      mw: () => sendsCanaries
    });
    var errors = __webpack_require__(34758);
    var closed_load = __webpack_require__(62927);
    var canaries = __webpack_require__(22887);
    var open_load = __webpack_require__(68770);
    var plan = __webpack_require__(48720);
    var arms = __webpack_require__(84236);
    function planTrace(frame, stages) {
      const dueMs = Float64Array.from(frame.prompts, ({head}) => head.arrivesMs ?? 0);
      const arrivals = {
        length: dueMs.length,
        dueMs,
        stage: stagesOf(dueMs, stages)
      };
      const prompts = Uint32Array.from(dueMs, (_, index) => index);
      return (0, open_load.MP)(frame, {
        executor: "trace",
        type: "load",
        segments: measureStages(stages, arrivals.stage),
        arrivals,
        arms: (0, arms._)(frame, prompts)
      });
    }
    function stagesOf(dueMs, stages) {
      let [index, endMs] = [ 0, stages[0]?.durationMs ?? 0 ];
      return Uint16Array.from(dueMs, due => {
        while (due >= endMs && index < stages.length - 1) {
          index += 1;
          endMs += stages[index]?.durationMs ?? 0;
        }
        return index + 1;
      });
    }
    function measureStages(stages, stageOf) {
      const counts = new Uint32Array(stages.length + 1);
      for (const stage of stageOf) counts[stage] = (counts[stage] ?? 0) + 1;
      let startMs = 0;
      return stages.map(({durationMs}, index) => {
        const rate = durationMs === 0 ? 0 : (counts[index + 1] ?? 0) / durationMs;
        const segment = {
          stage: index + 1,
          startMs,
          durationMs,
          from: rate,
          to: rate
        };
        startMs += durationMs;
        return segment;
      });
    }
    var capacity_plan = __webpack_require__(75135);
    function planCache(frame, settings) {
      const prompts = frame.prompts.length;
      const lanes = Math.min(prompts, frame.maxConcurrency);
      const width = Math.floor(frame.maxConcurrency / lanes);
      const bursts = burstSizes(settings.repeats, width);
      const ofAPrompt = 1 + settings.repeats;
      const planned = prompts * ofAPrompt;
      const durationMs = Math.ceil(prompts / lanes) * (1 + bursts.length) * settings.timeoutMs;
      const turnsOf = prompt => planPrompt(frame.firstId + prompt * ofAPrompt, prompt, bursts);
      const sessions = Array.from({
        length: lanes
      }, (_, lane) => {
        const asked = Array.from({
          length: Math.ceil((prompts - lane) / lanes)
        }, (__, round) => lane + round * lanes);
        return {
          dueMs: 0,
          stage: 1,
          pair: null,
          turns: asked.flatMap(turnsOf),
          loop: null
        };
      });
      return {
        scenario: frame.scenario,
        type: "cache",
        executor: null,
        sessions: {
          length: lanes,
          get: index => sessions[index] ?? fail(index, lanes)
        },
        stages: [ {
          index: 1,
          startMs: 0,
          durationMs,
          from: 0,
          target: 0,
          planned
        } ],
        prompts: frame.prompts,
        durationMs,
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned,
        onRateLimit: frame.onRateLimit,
        iterations: null
      };
    }
    function burstSizes(repeats, width) {
      const sizes = repeats > 0 ? [ 1 ] : [];
      for (let left = repeats - 1; left > 0; left -= width) sizes.push(Math.min(width, left));
      return sizes;
    }
    function planPrompt(firstId, prompt, bursts) {
      let id = firstId;
      const turn = (size, phase) => {
        const requests = Array.from({
          length: size
        }, () => ({
          id: id++,
          prompt,
          arm: "head",
          phase
        }));
        return {
          pauseMs: 0,
          requests
        };
      };
      return [ turn(1, "cold"), ...bursts.map((size, index) => turn(size, index === 0 ? "warm" : "measure")) ];
    }
    function fail(index, length) {
      throw new RangeError(`session ${index} of ${length}`);
    }
    var random = __webpack_require__(54126);
    var prompts_order = __webpack_require__(16819);
    function planColdStart(frame, settings) {
      const {cycles, idleMs, warmRequests, timeoutMs} = settings;
      const ofACycle = 1 + warmRequests;
      const order = (0, random.Is)(frame.seed, `${frame.scenario}/prompts`);
      const prompts = (0, prompts_order.i)((0, prompts_order.p)(frame.promptOrder, frame.prompts.length, order), cycles);
      const durationMs = cycles * (idleMs + ofACycle * timeoutMs);
      const planned = cycles * ofACycle;
      const turns = Array.from({
        length: planned
      }, (_, position) => {
        const isCold = position % ofACycle === 0;
        const phase = isCold ? "cold" : "warm";
        const prompt = prompts[Math.floor(position / ofACycle)] ?? 0;
        const request = {
          id: frame.firstId + position,
          prompt,
          arm: "head",
          phase
        };
        return {
          pauseMs: isCold ? idleMs : 0,
          requests: [ request ]
        };
      });
      return {
        scenario: frame.scenario,
        type: "cold-start",
        executor: null,
        sessions: {
          length: 1,
          get: () => ({
            dueMs: 0,
            stage: 1,
            pair: null,
            turns,
            loop: null
          })
        },
        stages: [ {
          index: 1,
          startMs: 0,
          durationMs,
          from: 0,
          target: 0,
          planned
        } ],
        prompts: frame.prompts,
        durationMs,
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned,
        onRateLimit: frame.onRateLimit,
        iterations: null
      };
    }
    const PROBES = 3;
    const PROBE_WINDOW = 12e4;
    function planRateLimit(frame, {rate, durationMs}) {
      const load = (0, open_load.FG)({
        ...frame,
        design: "single",
        onRateLimit: "ignore"
      }, {
        executor: "constant-arrival-rate",
        stages: [ {
          durationMs,
          target: rate
        } ],
        startRate: 0,
        timeUnitMs: 1e3,
        spacing: "even"
      }, "rate-limit");
      const arrivals = load.sessions.length;
      const probing = planProbes(frame.firstId + arrivals, durationMs);
      const probeStage = {
        index: 2,
        startMs: durationMs,
        durationMs: PROBE_WINDOW,
        from: 0,
        target: 0,
        planned: PROBES
      };
      return {
        ...load,
        sessions: {
          length: arrivals + 1,
          get: index => index === arrivals ? probing : load.sessions.get(index)
        },
        stages: [ ...load.stages, probeStage ],
        durationMs: durationMs + PROBE_WINDOW,
        planned: arrivals + PROBES
      };
    }
    function planProbes(firstId, dueMs) {
      const turns = Array.from({
        length: PROBES
      }, (_, index) => {
        const request = {
          id: firstId + index,
          prompt: 0,
          arm: "head",
          phase: "probe"
        };
        return {
          pauseMs: 0,
          afterRetryAfter: true,
          requests: [ request ]
        };
      });
      return {
        dueMs,
        stage: 2,
        pair: null,
        turns,
        loop: null
      };
    }
    var prepared_run = __webpack_require__(62922);
    function frameOf({scenario, prompts, seed, firstId}) {
      const {config} = scenario;
      return {
        scenario: scenario.name,
        prompts,
        promptOrder: config["prompt-order"],
        design: prompts.some(({base}) => base !== null) ? config.design : "single",
        seed,
        firstId,
        maxConcurrency: config["max-concurrency"],
        gracefulStopMs: config["graceful-stop"],
        onRateLimit: config["on-rate-limit"]
      };
    }
    function planScenario(request) {
      const {config} = request.scenario;
      const frame = frameOf(request);
      switch (config.scenario) {
       case "load":
        return planLoad(frame, config);

       case "cold-start":
        {
          const {cycles, idle: idleMs, "warm-requests": warmRequests} = config["cold-start"];
          return planColdStart(frame, {
            cycles,
            idleMs,
            warmRequests,
            timeoutMs: config.timeout
          });
        }

       case "rate-limit":
        return planRateLimit(frame, {
          rate: config["rate-limit"].rate,
          durationMs: config["rate-limit"].duration
        });

       case "capacity":
        return (0, capacity_plan.MU)(frame, config.capacity, config.capacity.duration);

       case "cache":
        return planCache(frame, {
          repeats: config.cache.repeats,
          timeoutMs: config.timeout
        });
      }
    }
    function planLoad(frame, config) {
      const {executor, stages, arrivals} = config;
      if (arrivals === "trace") return planTrace(frame, stages);
      if (executor === "ramping-arrival-rate" || executor === "constant-arrival-rate") {
        const load = {
          executor,
          stages,
          startRate: config["start-rate"],
          timeUnitMs: config["time-unit"],
          spacing: arrivals
        };
        refuse((0, open_load.SP)(load));
        return (0, open_load.FG)(frame, load);
      }
      const load = {
        executor,
        stages,
        vus: executor === "ramping-vus" ? config["start-rate"] : config.vus ?? null,
        iterations: executor === "shared-iterations" ? config.iterations : null,
        thinkTime: config["think-time"]
      };
      refuse((0, closed_load.rq)(load, frame));
      return (0, closed_load.U6)(frame, load);
    }
    function refuse(problems) {
      if (problems.length > 0) throw new errors.GN(problems);
    }
    const UNBOUNDED = 1e7;
    function countIds(plan) {
      return countOwn(plan) * (plan.canaries === void 0 ? 1 : 2);
    }
    function countOwn({planned, iterations, sessions, prompts}) {
      if (planned === null) return UNBOUNDED;
      const widest = Math.max(1, ...prompts.map(prompt => (0, plan.l)(prompt).length));
      return iterations === null ? planned : iterations * widest * sessions.length;
    }
    function sendsCanaries({scenario: {config}, base}) {
      return config.canary && config.scenario === "load" && (0, prepared_run.bx)({
        base
      }) === null;
    }
    function planBeside(plan, {firstId, scenario, base}) {
      const isBroken = Array.isArray(base);
      return !isBroken && sendsCanaries({
        scenario,
        base
      }) ? (0, canaries.Wq)(plan, firstId + countOwn(plan)) : plan;
    }
  }),
  3798: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => prepareRun
    });
    var errors = __webpack_require__(34758);
    var spread_volume = __webpack_require__(48137);
    var plan_shard = __webpack_require__(28303);
    async function attempt(make) {
      try {
        return await make();
      } catch (error) {
        if (error instanceof errors.GN) return error.problems;
        throw error;
      }
    }
    function isFailure(made) {
      return Array.isArray(made);
    }
    var compare_config = __webpack_require__(64393);
    var external_node_crypto_ = __webpack_require__(77598);
    var prepared_run = __webpack_require__(62922);
    function digest(value) {
      return (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
    }
    function hashPrompts(scenarios) {
      return digest(scenarios.map(({plan}) => [ plan.scenario, plan.prompts.map(({id, head, base, others}) => [ id, contentOf(head), base && contentOf(base), ...Object.values(others ?? {}).map(contentOf) ]) ]));
    }
    function contentOf(prompt) {
      return {
        ...prompt,
        source: void 0
      };
    }
    function hiddenOf({endpoint, headers}) {
      return [ endpoint.search, Object.entries(headers).sort(([a], [b]) => a < b ? -1 : 1) ];
    }
    function keyOf(hidden) {
      return (0, external_node_crypto_.scryptSync)(JSON.stringify(hidden), "llm-perf-gate", 16, {
        N: 4096
      }).toString("hex");
    }
    function hashJudging({config}, scenarios) {
      const {thresholds, confidence, "red-confidence": redConfidence, "on-inconclusive": onInconclusive, "on-shared-failure": onSharedFailure, compare, budget} = config;
      const monthly = config["monthly-requests"];
      const volume = monthly === void 0 ? {} : {
        monthly
      };
      const definitions = scenarios.map(({scenario}) => scenario.config.good ?? null);
      const good = definitions.every(each => each === null) ? {} : {
        good: definitions
      };
      const prices = scenarios.map(({plan, target, base}) => [ plan.prompts.map(({head}) => target.priceOf(head.model).rates), base !== null && "target" in base ? [ base.target.price.rates, ...base.others.map(({target: other}) => other.price.rates) ] : base !== null && "equal" in base ? "equal" : base ]);
      const asked = scenarios.flatMap(scenario => (0, prepared_run.jO)(scenario).map(({target}) => hiddenOf(target)));
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
        ...good
      });
    }
    var schema = __webpack_require__(61742);
    const NOT_MEASURED = new Set([ "api-key", "api-key-command", "api-key-file", "api-key-lifetime", "auth", "base-ref", "base-prompts", "github-token", "headers", "tls", "prompts", "base-prompts", "base-ref", "budget", "prices", "input-overhead", "monthly-requests", "thresholds", "good", "confidence", "red-confidence", "on-inconclusive", "on-shared-failure", "compare", "paths", "name", "comment", "comment-group", "commit-status", "artifact-name", "retention-days", "report-dir", "config", "config-file", "shard", "mode", "reuse", "seed", "workers" ]);
    function hashConfig({config, scenarios}) {
      const arms = (0, compare_config.Zq)(config).length;
      const kept = scenarios.map(({name, config: own}) => [ name, schema.OI.filter(setting => !NOT_MEASURED.has(setting)).map(setting => [ setting, measuredText(own, setting), plainText(schema.yy[setting].absent) ]).filter(([, value, absent]) => value !== absent).map(([setting, value]) => `${setting}=${value}`).sort() ]);
      return digest(arms === 1 ? kept : {
        arms,
        kept
      });
    }
    function measuredText(config, setting) {
      const {base, arms} = config;
      if (setting === "base" && base !== void 0) return plainText(measuredOf(base));
      if (setting === "arms" && arms !== void 0) return plainText(Object.entries(arms).map(([name, fields]) => [ name, measuredOf(fields) ]));
      return plainText(config[setting]);
    }
    function measuredOf({endpoint, model, protocol, body, stream}) {
      return {
        endpoint: endpoint === void 0 ? null : plainText(endpoint),
        model,
        protocol,
        body,
        stream
      };
    }
    function plainText(value) {
      return value instanceof URL ? value.origin + value.pathname : JSON.stringify([ value ]);
    }
    var format = __webpack_require__(8378);
    var bound = __webpack_require__(58693);
    function estimateCost(lines) {
      let [requests, expected, worst] = [ 0, 0, 0 ];
      for (const line of lines) {
        requests += line.requests;
        if (line.price.basis === "free") continue;
        const usage = {
          input: line.input,
          output: line.maxTokens,
          cachedInput: null,
          cacheWrite: null
        };
        expected += line.requests * line.price.cost(usage);
        const input = Math.max(line.inputBound, line.input);
        worst += line.requests * (line.worst?.(input, line.maxTokens) ?? line.price.worst(input, line.maxTokens));
      }
      return {
        requests,
        expected,
        worst
      };
    }
    function requestsThatFit(estimate, budget) {
      if (estimate.expected <= 0) return Number.POSITIVE_INFINITY;
      return Math.floor(Number((budget * estimate.requests / estimate.expected).toPrecision(12)));
    }
    var price_terms = __webpack_require__(84234);
    var plan_canaries = __webpack_require__(22887);
    var plan_plan = __webpack_require__(48720);
    var prompt_mix = __webpack_require__(31230);
    function estimateRun(scenarios) {
      const open = scenarios.filter(({plan}) => plan.planned === null);
      return {
        ...estimateCost(scenarios.flatMap(scenario => linesOf(scenario, scenario.plan.planned ?? 0))),
        perOpenRequest: open.length === 0 ? null : priceOpen(open.flatMap(scenario => linesOf(scenario, 1)))
      };
    }
    function priceOpen(lines) {
      const mean = estimateCost(lines);
      const worst = lines.filter(({price}) => price.basis !== "free").map(line => estimateCost([ {
        ...line,
        requests: 1
      } ]).worst);
      return {
        expected: mean.expected / mean.requests,
        worst: Math.max(0, ...worst)
      };
    }
    function linesOf({plan, scenario, book}, planned) {
      const shareOf = (0, prompt_mix.AR)(plan.prompts);
      const asked = plan.prompts.flatMap((prompt, index) => {
        const share = (shareOf[index] ?? 0) * shareOfArm(prompt, scenario.config);
        return (0, plan_plan.l)(prompt).map(arm => ({
          request: book.get(prompt, arm),
          share
        }));
      });
      const shares = asked.reduce((sum, {share}) => sum + share, 0);
      const load = asked.map(({request, share}) => ({
        request,
        requests: planned * share / shares
      }));
      const canaries = plan.canaries?.prompts ?? [];
      const beside = canaries.map(prompt => ({
        request: book.get(prompt, "canary"),
        requests: (0, plan_canaries.GO)(plan, planned) / canaries.length
      }));
      return [ ...load, ...beside ].map(({request, requests}) => ({
        price: request.price,
        requests,
        get input() {
          return request.likelyInput;
        },
        get inputBound() {
          return (0, bound.b)(request.texts) + request.varying + request.terms.addedInput;
        },
        maxTokens: request.maxTokens,
        worst: (input, output) => (0, price_terms.t)(request.price, request.terms, input, output)
      }));
    }
    function shareOfArm({base}, {design}) {
      return base !== null && design === "switchback" ? .5 : 1;
    }
    function checkBudget(estimate, budget) {
      if (estimate.expected <= budget) return [];
      const fits = requestsThatFit(estimate, budget);
      const message = `the plan of ${Math.round(estimate.requests)} requests is expected to cost ${(0, 
      format.L$)(estimate.expected, budget, "USD")} (at worst ${(0, format.UK)(estimate.worst)}), more than ` + `the budget of ${(0, 
      format.tW)(budget, "USD")}; about ${fits} requests would fit: shorten \`stages\`, lower \`max-tokens\`, or raise \`budget\``;
      return [ {
        setting: "budget",
        message
      } ];
    }
    var random = __webpack_require__(54126);
    var parse_prices = __webpack_require__(45900);
    var prepare = __webpack_require__(25387);
    var load_prompts = __webpack_require__(35203);
    var nonce = __webpack_require__(47236);
    var arm_problems = __webpack_require__(54370);
    var arm_target = __webpack_require__(78520);
    var base_arm = __webpack_require__(43566);
    const NAMES = {
      temperature: "temperature",
      topP: "top_p",
      topK: "top_k",
      minP: "min_p",
      frequencyPenalty: "frequency_penalty",
      presencePenalty: "presence_penalty",
      seed: "seed",
      stop: "stop",
      reasoningEffort: "reasoning_effort",
      answers: "n",
      responseFormat: "response_format",
      tools: "tools",
      toolChoice: "tool_choice",
      parallelToolCalls: "parallel_tool_calls"
    };
    function unsentOptions(options, {name, omits}) {
      const missing = omits.filter(option => options[option] !== void 0).map(option => NAMES[option]);
      const isPlainJson = name === "anthropic-messages" && options.responseFormat?.type === "json_object";
      return isPlainJson ? [ ...missing, NAMES.responseFormat ] : missing;
    }
    function noteOptions(prompts, protocol) {
      const notes = prompts.flatMap(prompt => {
        const options = (0, prepare.cz)(prompt);
        const place = prompt.source?.file ?? prompt.id;
        const unsent = unsentOptions(options, protocol);
        const names = options.tools?.map(({name}) => name) ?? [];
        return [ ...names.length > 0 && !unsent.includes("tools") ? [ `${place}: its tools are sent (${names.slice(0, 5).join(", ")}${names.length > 5 ? ", \u2026" : ""})` ] : [], ...unsent.map(name => `${place}: \`${name}\` is not sent: ${protocol.name} has no field for it`) ];
      });
      return [ ...new Set(notes) ];
    }
    var plan_scenario = __webpack_require__(5715);
    var prompt_options = __webpack_require__(40326);
    const UNREAD = [ {
      id: "unread",
      messages: [ {
        role: "user",
        content: ""
      } ]
    } ];
    async function prepareScenario(scenario, {endpoint, world, seed, firstId, credentials}) {
      const {config} = scenario;
      const arms = (0, compare_config.Zq)(config);
      const [first] = arms;
      const setting = first.fields.prompts ?? config.prompts;
      const loaded = await loadAsked(config, setting, world);
      for (const note of loaded.notes) world.log.info(note);
      const unread = loaded.problems.length > 0;
      const asked = unread ? UNREAD : loaded.prompts;
      const {readFile, priceTable} = world;
      const table = (0, parse_prices.yM)(config.prices) ? priceTable : void 0;
      const uncheckable = unread ? [] : checkGood(config, asked);
      const request = {
        config,
        endpoint,
        date: world.date(),
        table,
        readFile,
        credentials
      };
      const compared = (0, compare_config.uQ)(scenario);
      const context = {
        prompts: asked,
        simulator: world.simulator,
        arms: compared ? arms : [ first ]
      };
      const target = await attempt(() => (0, arm_target.$)(request, first, context));
      const head = {
        target: isFailure(target) ? null : target,
        loaded
      };
      const found = unread || !compared ? null : await attempt(() => armsFor(request, head, world));
      const alone = asked.map(head => ({
        id: head.id,
        head,
        base: null
      }));
      const paired = found !== null && "pairs" in found ? (0, base_arm.xw)(found) : alone;
      const book = unread || isFailure(target) || found !== null && isFailure(found) ? null : await attempt(() => openBook({
        scenario,
        target,
        base: found,
        prompts: paired
      }, seed));
      const marked = book === null || isFailure(book) ? paired : (0, base_arm.m$)(paired, book);
      const base = found !== null && "pairs" in found ? (0, base_arm.Q6)(marked, found) ?? found : found;
      if (base !== null && "equal" in base && config.arms !== void 0) return [ NOTHING_TO_CHOOSE ];
      const prompts = base !== null && "equal" in base ? alone : marked;
      const plan = await attempt(() => (0, plan_scenario.cV)((0, plan_scenario._s)({
        scenario,
        prompts,
        seed,
        firstId
      }), {
        scenario,
        base,
        firstId
      }));
      if (uncheckable.length === 0 && book !== null && !isFailure(target) && !isFailure(plan) && (base === null || !isFailure(base))) {
        if (isFailure(book)) return book;
        for (const note of notesOf({
          scenario,
          target,
          base
        }, asked)) world.log.info(note);
        return {
          scenario,
          target,
          plan,
          base,
          book
        };
      }
      const priced = !unread || config.model !== void 0 || config.prices !== void 0;
      return [ ...loaded.problems, ...uncheckable, ...priced && isFailure(target) ? target : [], ...base !== null && isFailure(base) ? base : [], ...isFailure(plan) ? plan : [] ];
    }
    async function armsFor(...given) {
      const {findArms} = await __webpack_require__.e(3237).then(__webpack_require__.bind(__webpack_require__, 63237));
      return await findArms(...given);
    }
    async function loadAsked(config, setting, world) {
      if (config.arrivals !== "trace") return await (0, load_prompts.y)(setting, world.files, (0, 
      prompt_options.v)(config, world));
      const {loadTrace} = await Promise.all([ __webpack_require__.e(4006), __webpack_require__.e(6050), __webpack_require__.e(5811), __webpack_require__.e(6840) ]).then(__webpack_require__.bind(__webpack_require__, 76840));
      return await loadTrace(setting, world.files, (0, prompt_options.a)(config));
    }
    const NOTHING_TO_CHOOSE = {
      setting: "arms",
      message: "all of them would send the same bytes to the same place, so that nothing could differ but by chance"
    };
    function checkGood({good, checks}, prompts) {
      const count = (checks?.length ?? 0) + prompts.reduce((sum, each) => sum + (each.checks?.length ?? 0), 0);
      return good?.checks === true && count === 0 ? [ {
        setting: "good",
        message: "`checks: true`, and there are none: set `checks`, or leave it out"
      } ] : [];
    }
    function notesOf(prepared, asked) {
      const notes = (0, prepared_run.jO)(prepared).flatMap(({target}) => [ ...target.notes, ...noteOptions(asked, target.protocol) ]);
      return [ ...new Set(notes) ];
    }
    async function openBook(prepared, seed) {
      const {scenario, prompts} = prepared;
      const {config} = scenario;
      const nonces = (0, random.Is)(seed, `${scenario.name}/nonces`);
      const targets = Object.fromEntries((0, prepared_run.jO)(prepared).map(({arm, target}) => [ arm, target ]));
      const book = new prepare.hD({
        ...targets,
        canary: prepared.target
      }, {
        maxTokens: config["max-tokens"],
        nonce: config.nonce ? () => (0, nonce.mE)(nonces) : null
      });
      for (const {arm, setting} of (0, prepared_run.jO)(prepared)) await (0, arm_problems.W)(setting, () => {
        for (const prompt of prompts) if ((0, plan_plan.l)(prompt).includes(arm)) book.get(prompt, arm);
      });
      if ((0, plan_scenario.mw)(prepared)) for (const prompt of (0, plan_canaries.Ub)(prompts[0]?.head.model)) book.get(prompt, "canary");
      return book;
    }
    var external_node_fs_ = __webpack_require__(73024);
    var external_node_path_ = __webpack_require__(76760);
    var report_place = __webpack_require__(13427);
    function checkReportDirectory(directory) {
      const root = (0, external_node_path_.resolve)(directory);
      try {
        (0, report_place.i)(directory);
        const existing = (0, report_place.I)(root);
        if (!(0, external_node_fs_.statSync)(existing).isDirectory()) throw new Error(`${existing} is no directory`);
        (0, external_node_fs_.accessSync)(existing, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return [];
      } catch (error) {
        return [ {
          setting: "report-dir",
          message: `\`${directory}\` cannot be written: ${(0, errors.bD)(error)}`
        } ];
      }
    }
    var shard_run = __webpack_require__(77675);
    var target_credentials = __webpack_require__(13871);
    var read_tls = __webpack_require__(87297);
    const NOWHERE_STORED = {
      setting: "compare",
      message: "`baseline` reads what earlier runs stored on GitHub, and works only there; set `base` to what it has of its own here"
    };
    async function prepareRun(parsed, endpoint, world) {
      const configHash = hashConfig(parsed);
      const seed = parsed.config.seed ?? `${world.source?.commit ?? "local"}/${configHash}`;
      const {shard, budget, compare} = parsed.config;
      const credentials = (0, target_credentials.zd)(world);
      const whole = [];
      const problems = checkReportDirectory(parsed.config["report-dir"]);
      let firstId = 0;
      for (const scenario of parsed.scenarios) {
        const prepared = await prepareScenario(scenario, {
          endpoint,
          world,
          seed,
          firstId,
          credentials
        });
        if (isFailure(prepared)) problems.push(...prepared); else {
          whole.push(prepared);
          firstId += (0, plan_scenario.Es)(prepared.plan);
        }
      }
      const indivisible = (0, shard_run.JR)(whole, shard);
      problems.push(...indivisible.length > 0 ? indivisible : checkBudget(estimateRun((0, 
      shard_run.ir)(whole, shard)), budget));
      const volume = parsed.config["monthly-requests"];
      const spread = volume === void 0 ? [] : (0, spread_volume.o)(volume, (0, prepared_run.$C)(whole));
      if (Array.isArray(spread) && problems.length === 0) problems.push(...spread);
      if (compare === "baseline" && world.storedRuns === void 0) problems.push(NOWHERE_STORED);
      const tls = await attempt(() => (0, read_tls.i)(parsed.config.tls, world));
      if (Array.isArray(tls)) problems.push(...tls);
      if (problems.length > 0) throw new errors.GN((0, errors.OH)(problems));
      const scenarios = (0, shard_run.dt)(whole, shard);
      const estimate = estimateRun(scenarios);
      let judgeHash = null;
      return {
        scenarios,
        whole,
        shard: shard === void 0 ? null : (0, plan_shard._D)(shard),
        estimate,
        configHash,
        promptHash: hashPrompts(whole),
        get judgeHash() {
          return judgeHash ??= hashJudging(parsed, whole);
        },
        seed,
        credentials,
        tls
      };
    }
  }),
  62922: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $C: () => promptIds,
      Hn: () => unchangedPrompts,
      bx: () => baseOf,
      jO: () => armsOf
    });
    var _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);
    function armsOf({scenario, target, base}) {
      const sent = baseOf({
        base
      });
      const targets = new Map([ [ "head", target ], ...sent === null ? [] : [ [ "base", sent.target ] ], ...(sent?.others ?? []).map(other => [ other.arm, other.target ]) ]);
      return (0, _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__.Zq)(scenario.config).flatMap(({arm, name, setting}) => {
        const own = targets.get(arm);
        return own === void 0 ? [] : [ {
          arm,
          name,
          setting,
          target: own
        } ];
      });
    }
    function baseOf({base}) {
      return base !== null && "target" in base ? base : null;
    }
    function promptIds(scenarios) {
      return [ ...new Set(scenarios.flatMap(({plan}) => plan.prompts.map(({id}) => id))) ];
    }
    function unchangedPrompts(scenarios) {
      const prompts = scenarios.flatMap(({plan}) => plan.prompts);
      return new Set(prompts.filter(({control}) => control === true).map(({id}) => id));
    }
  }),
  40326: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      a: () => traceTiming,
      v: () => promptOptions
    });
    var _plan_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18404);
    function promptOptions(config, {templates}) {
      return {
        variables: config.variables,
        variablesFile: config["variables-file"],
        template: config.template,
        ...templates === void 0 ? {} : {
          templates
        }
      };
    }
    function traceTiming(config) {
      return {
        speed: config["trace-speed"],
        durationMs: (0, _plan_stages_js__WEBPACK_IMPORTED_MODULE_0__.H)(config.stages),
        maxTokens: config["max-tokens"]
      };
    }
  }),
  13427: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      I: () => nearestExisting,
      i: () => checkInsideWorkspace
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
    var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
    var _settings_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41957);
    function nearestExisting(path) {
      const parent = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
      return parent === path || (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, {
        throwIfNoEntry: false
      }) !== void 0 ? path : nearestExisting(parent);
    }
    function checkInsideWorkspace(directory) {
      if ((0, node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(directory)) return;
      if (!(0, _settings_file_js__WEBPACK_IMPORTED_MODULE_2__.F)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)("."), (0, 
      node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(nearestExisting((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory))))) throw new Error("it leads out of the workspace; give an absolute path where that is meant");
    }
  }),
  11345: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      FY: () => expectedPerRequest,
      tm: () => worstCost,
      ys: () => expectedCost
    });
    function expectedCost({expected, perOpenRequest}) {
      return perOpenRequest === null ? expected : null;
    }
    function worstCost({worst, perOpenRequest}) {
      return perOpenRequest === null ? worst : null;
    }
    function expectedPerRequest({requests, expected, perOpenRequest}) {
      if (perOpenRequest !== null) return perOpenRequest.expected;
      return requests > 0 ? expected / requests : 0;
    }
  }),
  41957: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => isInside,
      u: () => readSettingsFile
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
    var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
    const LARGEST = 1024 * 1024;
    function readSettingsFile(path, workspace) {
      const target = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
      if (isInside(workspace, target) && !isInside((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0, 
      node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(target))) throw new Error("a link leads out of the workspace");
      const {size} = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target);
      if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target).isFile()) throw new Error("it is no file");
      if (size > LARGEST) throw new Error(`it is larger than 1 MiB (${size} bytes)`);
      return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(target, "utf8");
    }
    function isInside(folder, path) {
      const way = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
      return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0, 
      node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
    }
  }),
  77675: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      FY: () => shareBudget,
      JR: () => checkStripes,
      dt: () => stripeScenarios,
      ir: () => largestStripe
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _budget_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13428);
    var _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28303);
    function shareBudget(parsed) {
      const {shard, budget} = parsed.config;
      if (shard === void 0) return parsed;
      return {
        ...parsed,
        config: {
          ...parsed.config,
          budget: (0, _budget_ledger_js__WEBPACK_IMPORTED_MODULE_2__.N)(budget, shard.count)
        }
      };
    }
    function stripeScenarios(whole, shard) {
      if (shard === void 0) return whole;
      return whole.map(scenario => ({
        ...scenario,
        plan: (0, _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__.eK)(scenario.plan, shard)
      }));
    }
    function largestStripe(whole, shard) {
      return stripeScenarios(whole, shard && {
        index: 1,
        count: shard.count
      });
    }
    function checkStripes(whole, shard) {
      if (shard === void 0 || whole.length === 0) return [];
      const {count} = shard;
      const problem = message => [ {
        setting: "shard",
        message
      } ];
      const most = Math.max(0, ...whole.map(({plan}) => plan.sessions.length));
      if (most < count) return problem(`\`${(0, _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__._D)(shard)}\` divides a load of ${most} arrivals or users among ${count} jobs`);
      try {
        largestStripe(whole, shard);
        return [];
      } catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.e4) return problem(error.message);
        throw error;
      }
    }
  }),
  13871: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Fr: () => NoCredential,
      LR: () => headersWith,
      zd: () => createCredentials
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _settings_check_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33870);
    class NoCredential extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN {}
    function createCredentials(world) {
      const known = new Map;
      return {
        async of(config) {
          if (config.endpoint === "simulator" || !(0, _settings_check_credentials_js__WEBPACK_IMPORTED_MODULE_1__.mB)(config)) return;
          const {createCredential} = await __webpack_require__.e(2933).then(__webpack_require__.bind(__webpack_require__, 22933));
          const own = createCredential(config, world);
          const {name} = own.credential;
          known.set(name, known.get(name) ?? own);
          return known.get(name)?.credential;
        },
        async open() {
          for (const own of known.values()) await own.open().catch(error => {
            if (!(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.u7)(error) || error.name !== "TokenError") throw error;
            throw new NoCredential([ {
              setting: own.setting,
              message: error.message
            } ]);
          });
        },
        close: () => {
          for (const own of known.values()) own.close();
        },
        redactor: redact => [ ...known.values() ].some(({credential}) => credential.sign !== void 0) ? (text, isCut) => redact(text, isCut).replace(SIGNATURE, "***") : redact
      };
    }
    const SIGNATURE = /\b[0-9a-f]{40,64}\b/g;
    const TOKEN_BETA = "oauth-2025-04-20";
    function headersWith(headers, auth) {
      if (auth?.type !== "anthropic-oidc") return headers;
      const given = headers["anthropic-beta"];
      const isThere = given?.split(",").some(each => each.trim() === TOKEN_BETA) === true;
      return isThere ? headers : {
        ...headers,
        "anthropic-beta": [ ...given === void 0 ? [] : [ given ], TOKEN_BETA ].join(",")
      };
    }
  }),
  34091: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A5: () => requireKeys,
      jr: () => keyVariables,
      lc: () => providerOf,
      uo: () => isCredential
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    const BY_HOST = [ [ /^api\.openai\.com$/, "OPENAI_API_KEY" ], [ /\.(openai|services\.ai|cognitiveservices)\.azure\.com$/, "AZURE_OPENAI_API_KEY" ], [ /^api\.anthropic\.com$/, "ANTHROPIC_API_KEY" ], [ /^generativelanguage\.googleapis\.com$/, "GEMINI_API_KEY", "GOOGLE_API_KEY" ], [ /^bedrock-runtime\.[\w-]+\.amazonaws\.com$/, "AWS_BEARER_TOKEN_BEDROCK" ], [ /^openrouter\.ai$/, "OPENROUTER_API_KEY" ], [ /^api\.groq\.com$/, "GROQ_API_KEY" ], [ /^api\.mistral\.ai$/, "MISTRAL_API_KEY" ], [ /^api\.deepseek\.com$/, "DEEPSEEK_API_KEY" ], [ /^api\.together\.(xyz|ai)$/, "TOGETHER_API_KEY" ], [ /^api\.fireworks\.ai$/, "FIREWORKS_API_KEY" ], [ /^api\.x\.ai$/, "XAI_API_KEY" ], [ /^api\.cohere\.(ai|com)$/, "CO_API_KEY", "COHERE_API_KEY" ], [ /^api\.perplexity\.ai$/, "PERPLEXITY_API_KEY" ], [ /^router\.huggingface\.co$/, "HF_TOKEN" ], [ /^ollama\.com$/, "OLLAMA_API_KEY" ] ];
    function keyVariables({hostname}) {
      return BY_HOST.find(([host]) => host.test(hostname))?.slice(1) ?? [];
    }
    function providerOf({hostname}) {
      return BY_HOST.find(([host]) => host.test(hostname))?.[1] ?? null;
    }
    function isCredential(header) {
      return /auth|key|token|cookie|secret/i.test(header);
    }
    function missingKey({apiKey, credential, headers, endpoint}) {
      if (credential !== void 0) return [];
      if ((apiKey ?? "") !== "" || keyVariables(endpoint).length === 0) return [];
      const holdsKey = Object.entries(headers).some(([name, value]) => isCredential(name) && value.trim() !== "");
      if (holdsKey || endpoint.searchParams.has("key")) return [];
      return [ {
        setting: "api-key",
        message: `is missing, and ${endpoint.hostname} answers nobody without one: set it, or the header that carries it in \`headers\`, or \`auth\` where none is to be stored`
      } ];
    }
    function requireKeys(arms) {
      const problems = (0, _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.OH)(arms.flatMap(({setting, target}) => missingKey(target).map(problem => setting === null ? problem : {
        ...problem,
        setting: `${setting}.${problem.setting}`
      })));
      if (problems.length > 0) throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN(problems);
    }
  }),
  87297: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      i: () => readTls
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    function readTls(places, {env, readFile}) {
      if (places === void 0) return null;
      const problems = [];
      const read = part => {
        const place = places[part];
        if (place === void 0) return {};
        const found = textAt(place, {
          env,
          readFile
        });
        if (!("problem" in found)) return {
          [part]: found.text
        };
        problems.push({
          setting: `tls.${part}`,
          message: found.problem
        });
        return {};
      };
      const settings = {
        ...read("ca"),
        ...read("cert"),
        ...read("key")
      };
      if (places.cert === void 0 !== (places.key === void 0)) problems.push({
        setting: "tls",
        message: "`cert` and `key` belong together, and only one is set"
      });
      if (problems.length > 0) throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.GN(problems);
      return settings;
    }
    function textAt(place, {env, readFile}) {
      const name = /^env:(\w+)$/.exec(place)?.[1];
      try {
        const text = name === void 0 ? readFile(place) : env[name] ?? "";
        if (text.trim() === "") return {
          problem: name === void 0 ? "the file is empty" : `\`${name}\` is not set`
        };
        return text.includes("-----BEGIN ") ? {
          text
        } : {
          problem: "is no PEM: it has no `-----BEGIN`"
        };
      } catch (error) {
        return {
          problem: `the file cannot be read: ${(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error)}`
        };
      }
    }
  }),
  64565: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      e: () => mayReuse
    });
    var _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);
    function mayReuse(config, {source}) {
      const {reuse, mode} = config;
      const wanted = reuse === "always" || reuse === "merge-queue" && source?.event === "merge_group";
      const endpoints = [ config.endpoint, ...(0, _settings_compare_config_js__WEBPACK_IMPORTED_MODULE_0__.Zq)(config).map(({fields}) => fields.endpoint) ];
      return wanted && mode === "run" && !endpoints.some(url => url instanceof URL && isOfThisJob(url));
    }
    function isOfThisJob({hostname}) {
      const address = /^(127\.|0\.|\[::)/.test(hostname);
      return address || !hostname.includes(".") || /\.(localhost|internal|local)$/.test(hostname);
    }
  }),
  49514: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => rememberBase
    });
    function rememberBase() {
      const seen = new Map;
      return {
        seen,
        watch: ({files, renames}) => ({
          list: under => files.list(under),
          async read(path) {
            const bytes = await files.read(path);
            if (bytes instanceof Uint8Array) seen.set(renames.get(path) ?? path, bytes);
            return bytes;
          }
        })
      };
    }
  }),
  25387: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      hD: () => RequestBook,
      s0: () => boundOf,
      cz: () => optionsOf
    });
    var external_node_crypto_ = __webpack_require__(77598);
    var errors = __webpack_require__(34758);
    var plan = __webpack_require__(48720);
    var prompts_nonce = __webpack_require__(47236);
    var json = __webpack_require__(59279);
    const KINDS = [ {
      name: "noise",
      run: "(?=[A-Za-z+/]{0,23}\\d)[A-Za-z0-9+/=]{24,4096}",
      tokens: n => n * .66
    }, {
      name: "word",
      run: " ?[A-Za-z]+",
      tokens: n => Math.max(1, n / 7.4)
    }, {
      name: "digits",
      run: "[0-9]+",
      tokens: n => Math.max(1, n / 2.6)
    }, {
      name: "space",
      run: "\\s+",
      tokens: () => .6
    }, {
      name: "marks",
      run: "[!-/:-@[-`{-~]+",
      tokens: n => Math.max(.9, n * .5)
    }, {
      name: "ideographs",
      run: "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303f\\uff00-\\uffef]+",
      tokens: n => n * .73
    }, {
      name: "syllables",
      run: " ?\\p{sc=Hang}+",
      tokens: n => n * .55
    }, {
      name: "rare",
      run: "(?:(?=[\\u{10000}-\\u{1ffff}])\\p{L})+",
      tokens: n => n * 2
    }, {
      name: "letters",
      run: " ?[\\p{L}\\p{M}]+",
      tokens: n => Math.max(1, n * .21)
    } ];
    const TOKENS_PER_OTHER_UNIT = .95;
    const ASCII_KINDS = KINDS.slice(0, KINDS.findIndex(({name}) => name === "ideographs"));
    const joinRuns = kinds => new RegExp(kinds.map(({run}) => `(${run})`).join("|"), "gu");
    const ASCII_RUNS = joinRuns(ASCII_KINDS);
    let allRuns = null;
    const ASCII = /^[\u0000-\u007f]*$/;
    function estimateTokens(text) {
      let [tokens, covered] = [ 0, 0 ];
      const runs = ASCII.test(text) ? ASCII_RUNS : allRuns ??= joinRuns(KINDS);
      runs.lastIndex = 0;
      for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
        const kind = KINDS[match.indexOf(match[0], 1) - 1];
        tokens += kind?.tokens(match[0].length) ?? 0;
        covered += match[0].length;
      }
      return Math.ceil(tokens + (text.length - covered) * TOKENS_PER_OTHER_UNIT);
    }
    var token_floor = __webpack_require__(22130);
    function countsOf({messages}, texts) {
      let [likely, least] = [ null, null ];
      return {
        likely: () => likely ??= texts.reduce((sum, text) => sum + estimateTokens(text), 0),
        least: () => least ??= (0, token_floor.P)(messages.map(message => message.content))
      };
    }
    function checkBody({body, model, stream}) {
      const problems = [];
      const named = body?.["model"];
      if (named !== void 0 && named !== null && named !== model) problems.push(problem("may not name another `model`: set `model`, by which its price is found"));
      if (body?.["stream"] !== void 0 && body["stream"] !== stream) problems.push(problem(`may not contradict \`stream: ${stream}\`: set \`stream\``));
      return problems;
    }
    function problem(message) {
      return {
        setting: "body",
        message
      };
    }
    const CAPS = {
      "openai-chat": [ [ "max_tokens" ], [ "max_completion_tokens" ] ],
      "openai-responses": [ [ "max_output_tokens" ] ],
      "openai-completions": [ [ "max_tokens" ] ],
      "anthropic-messages": [ [ "max_tokens" ] ],
      gemini: [ "generationConfig", "generation_config" ].flatMap(group => [ [ group, "maxOutputTokens" ], [ group, "max_output_tokens" ] ]),
      "gemini-interactions": [ [ "generation_config", "max_output_tokens" ] ],
      "ollama-chat": [ [ "options", "num_predict" ] ],
      "bedrock-converse": [ [ "inferenceConfig", "maxTokens" ], [ "additionalModelRequestFields", "max_tokens" ] ]
    };
    const ANSWERS = [ [ "n" ], [ "best_of" ], ...[ "generationConfig", "generation_config" ].flatMap(group => [ [ group, "candidateCount" ], [ group, "candidate_count" ] ]) ];
    function readOutputCap(protocol, sent) {
      const caps = valuesAt(sent, CAPS[protocol]);
      const answers = valuesAt(sent, ANSWERS);
      const [own = []] = CAPS[protocol];
      const problems = [ ...caps, ...answers ].flatMap(({path, value}) => isPositive(value) ? [] : [ output_cap_problem(`${nameOf(path)} must be a whole number of 1 or more, not ${show(value)}`) ]);
      if (caps.length === 0) problems.push(output_cap_problem(`leaves a request without ${nameOf(own)}, and nothing bounds what it may cost`));
      if (problems.length > 0) return problems;
      const largest = found => Math.max(1, ...found.map(({value}) => Number(value)));
      return (largest(caps) + thinkingBeside(sent)) * largest(answers) * countPrompts(protocol, sent);
    }
    function thinkingBeside({thinking_budget: budget}) {
      return isPositive(budget) ? Number(budget) : 0;
    }
    function countPrompts(protocol, {prompt}) {
      if (protocol !== "openai-completions" || !Array.isArray(prompt)) return 1;
      return prompt.every(part => typeof part === "number") ? 1 : Math.max(1, prompt.length);
    }
    function valuesAt(document, paths) {
      return paths.flatMap(path => {
        let value = document;
        for (const key of path) value = (0, json.Xy)(value)?.[key];
        return value === void 0 ? [] : [ {
          path,
          value
        } ];
      });
    }
    function isPositive(value) {
      return Number.isSafeInteger(value) && Number(value) >= 1;
    }
    function output_cap_problem(message) {
      return {
        setting: "body",
        message
      };
    }
    function nameOf(path) {
      return `\`${path.join(".")}\``;
    }
    function show(value) {
      return JSON.stringify(value).slice(0, 80);
    }
    var price_terms = __webpack_require__(84234);
    class RequestBook {
      targets;
      settings;
      prepared=new Map;
      constructor(targets, settings) {
        this.targets = targets;
        this.settings = settings;
      }
      get(planned, arm) {
        const key = `${arm}/${planned.id}`;
        const known = this.prepared.get(key);
        if (known !== void 0) return known;
        const target = this.targets[arm];
        const prompt = (0, plan.G)(planned, arm);
        if (target === void 0 || prompt === null) throw new Error(`no ${arm} arm for prompt ${planned.id}`);
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
        ...target.credential?.isToken === true ? {
          keyIsToken: true
        } : {},
        headers: target.headers,
        body: target.body,
        ...optionsOf(prompt)
      };
      const shared = target.protocol.encode(call);
      const price = target.priceOf(model);
      const bound = boundRequest(call, target, {
        price,
        shared
      });
      const texts = [ ...prompt.messages.map(message => message.content), ...extraTexts(call) ];
      const counts = countsOf(prompt, texts);
      if (price.basis !== "free") counts.least();
      return {
        prompt,
        target,
        model,
        ...bound,
        price,
        boundKey: (0, external_node_crypto_.createHash)("sha256").update(`${model ?? ""}\n${shared.body}`).digest("base64"),
        priceKind: JSON.stringify([ target.endpoint.href, target.protocol.name, model, target.body, price.rates ]),
        identity: () => (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify([ identityOf(shared, target.credential), price.rates ])).digest("base64"),
        texts,
        get likelyInput() {
          return counts.likely();
        },
        get leastInput() {
          return counts.least();
        },
        varying: settings.nonce === null ? 0 : prompts_nonce.qI,
        wire: writerOf(call, target, {
          shared,
          nonce: settings.nonce
        })
      };
    }
    function writerOf(call, {protocol, credential}, {shared, nonce}) {
      const keyed = () => credential === void 0 ? call : {
        ...call,
        apiKey: credential.key()
      };
      if (nonce !== null) return () => protocol.encode({
        ...keyed(),
        messages: (0, prompts_nonce.gX)(call.messages, nonce())
      });
      if (credential === void 0) return () => shared;
      let [known, key] = [ shared, call.apiKey ];
      return () => {
        const now = credential.key();
        if (now !== key) [known, key] = [ protocol.encode(keyed()), now ];
        return known;
      };
    }
    function identityOf({url, headers, body}, credential) {
      const sent = [ url.href, Object.entries(headers).sort(), body ];
      return credential === void 0 ? sent : [ ...sent, credential.name ];
    }
    function boundRequest(call, target, {price, shared}) {
      const protocol = target.protocol.name;
      const sent = (0, json.Xy)((0, json.qF)(shared.body)) ?? {};
      const cap = readOutputCap(protocol, sent);
      const inputOverhead = target.inputOverhead ?? 0;
      const terms = (0, price_terms.Z)({
        protocol,
        call,
        sent,
        price,
        inputOverhead
      });
      const problems = [ ...checkBody(call), ...problemsOf(cap), ...problemsOf(terms) ];
      if (typeof cap !== "number" || !("most" in terms) || problems.length > 0) throw new errors.GN(problems);
      return {
        maxTokens: cap,
        terms
      };
    }
    function problemsOf(read) {
      return Array.isArray(read) ? read : [];
    }
    function boundOf({boundKey, texts, varying, terms}, bounds) {
      return bounds.bound(boundKey, texts, {
        varying,
        added: terms.addedInput
      });
    }
    function extraTexts({body, responseFormat, tools, messages}) {
      const calls = messages.flatMap(({toolCalls}) => toolCalls ?? []);
      return [ body, responseFormat, tools, calls.length > 0 ? calls : void 0 ].filter(part => part !== void 0).map(part => JSON.stringify(part));
    }
    function optionsOf({sampling, responseFormat, tools, toolChoice}) {
      return {
        ...sampling,
        ...responseFormat === void 0 ? {} : {
          responseFormat
        },
        ...tools === void 0 ? {} : {
          tools
        },
        ...toolChoice === void 0 ? {} : {
          toolChoice
        }
      };
    }
  }),
  84234: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => readPriceTerms,
      t: () => worstCost
    });
    var modifiers = __webpack_require__(53979);
    const HOSTS = [ [ /^(?!api\.)[a-z0-9-]+\.api\.openai\.com$/, 1.1 ], [ /^(?!api\.)[a-z0-9-]+\.api\.x\.ai$/, 1.1 ], [ /^[a-z]{2}-api\.together\.(ai|xyz)$/, 1.25 ], [ /^[a-z0-9-]+-aiplatform\.googleapis\.com$/, 1.1 ], [ /^aiplatform\.[a-z]{2}\.rep\.googleapis\.com$/, 1.1 ], [ /\.(openai\.azure\.(com|us)|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/, 1.1 ] ];
    const BEDROCK = /(^|\.)bedrock-[\w-]+\.([a-z0-9-]+)\.([\w-]+\.)*(amazonaws\.com|api\.aws)$/;
    const REGIONS = [ [ /^us-(east|west)-/, 1 ], [ /^sa-/, 1.68 ], [ /^us-gov-/, 1.2 ], [ /^ap-south-/, 1.2 ], [ /^(ca|eu-west-1)/, 1.17 ], [ /./, 1.33 ] ];
    function placeFactor({hostname}, model) {
      const [, , region] = BEDROCK.exec(hostname) ?? [];
      if (region !== void 0) return bedrockFactor(region, model ?? "");
      return HOSTS.find(([pattern]) => pattern.test(hostname))?.[1] ?? 1;
    }
    function bedrockFactor(region, model) {
      if (/^(global|regional)\./i.test(model)) return 1;
      if (/claude/i.test(model)) return 1.1;
      return REGIONS.find(([pattern]) => pattern.test(region))?.[1] ?? 1;
    }
    var json = __webpack_require__(59279);
    const OPENAI_FIELDS = "messages prompt model stream stream_options max_tokens max_completion_tokens n best_of echo suffix temperature top_p " + "top_k min_p top_a typical_p frequency_penalty presence_penalty repetition_penalty seed random_seed stop stop_token_ids " + "logit_bias logprobs top_logprobs prompt_logprobs response_format tools tool_choice parallel_tool_calls functions " + "function_call user metadata store safety_identifier prompt_cache_key prompt_cache_retention reasoning_effort reasoning " + "reasoning_format include_reasoning verbosity service_tier modalities chat_template chat_template_kwargs " + "enable_thinking thinking thinking_budget guided_json guided_regex guided_choice guided_grammar structured_outputs " + "ignore_eos min_tokens skip_special_tokens spaces_between_special_tokens add_generation_prompt continue_final_message " + "include_stop_str_in_output bad_words length_penalty use_beam_search truncate_prompt_tokens priority request_id " + "cache_salt cache_prompt id_slot grammar json_schema samplers options format think keep_alive template raw transforms " + "safe_prompt prompt_mode";
    const SAFE = {
      "openai-chat": OPENAI_FIELDS,
      "openai-completions": OPENAI_FIELDS,
      "openai-responses": "model input instructions max_output_tokens max_tool_calls metadata parallel_tool_calls prompt_cache_key " + "prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text " + "tool_choice tools top_logprobs top_p truncation user include seed top_k min_p",
      "anthropic-messages": "model messages system max_tokens metadata stop_sequences temperature top_p top_k thinking tool_choice tools " + "output_config output_format stream cache_control service_tier speed inference_geo",
      gemini: "contents systemInstruction system_instruction generationConfig generation_config safetySettings safety_settings " + "tools toolConfig tool_config labels serviceTier",
      "gemini-interactions": "model system_instruction input generation_config response_format response_mime_type safety_settings tools labels " + "stream store",
      "ollama-chat": "model messages stream format options tools think keep_alive template raw logprobs top_logprobs",
      "bedrock-converse": "system messages inferenceConfig toolConfig additionalModelRequestFields additionalModelResponseFieldPaths " + "requestMetadata performanceConfig serviceTier outputConfig"
    };
    function findPriceFields(protocol, body) {
      const safe = new Set(SAFE[protocol].split(" "));
      return Object.entries(body).flatMap(([field, value]) => {
        if (value === null || value === void 0) return [];
        return safe.has(field) ? CHECKS[field]?.(value, field) ?? [] : [ strange(field) ];
      });
    }
    const CALLING = /^(web_search.*|search_(parameters|options|context|mode)|enable_(search|web.*)|plugins|mcp_servers|container|code_execution|compound_custom|connectors)$/;
    const ELSEWHERE = /^(previous_(response|interaction)_id|conversation|prompt|cachedContent|cached_content|data_sources|knowledge_base.*|documents|agent(_id)?|file_ids)$/;
    function strange(field) {
      if (CALLING.test(field)) return billedByCall(field);
      return ELSEWHERE.test(field) ? unboundedInput(field) : changesPrice(field);
    }
    const onlyText = (value, field) => holdsOnlyText(value) ? [] : [ unboundedInput(field) ];
    const only = (...values) => (value, field) => values.includes(value) ? [] : [ changesPrice(`${field}: ${show(value)}`) ];
    const CHECKS = {
      messages: onlyText,
      input: onlyText,
      system: onlyText,
      contents: onlyText,
      systemInstruction: onlyText,
      system_instruction: onlyText,
      tools: value => (0, json.c3)(value).flatMap(checkTool),
      toolConfig: value => (0, json.c3)((0, json.Xy)(value)?.["tools"]).flatMap(checkTool),
      modalities: value => (0, json.c3)(value).every(each => each === "text") ? [] : [ changesPrice(`modalities: ${show(value)}`) ],
      speed: only("standard"),
      inference_geo: only("global"),
      reasoning: checkReasoning,
      generationConfig: checkGeneration,
      generation_config: checkGeneration,
      performanceConfig: value => only("standard")((0, json.Xy)(value)?.["latency"], "performanceConfig.latency"),
      additionalModelRequestFields: value => findPriceFields("anthropic-messages", (0, 
      json.Xy)(value) ?? {}).filter(({message}) => !/`(reasoning_config|anthropic_version|top_k)`/.test(message))
    };
    function checkTool(tool) {
      const fields = (0, json.Xy)(tool);
      const type = (0, json.b6)(fields?.["type"]);
      if (type === "function" || type === "custom") return [];
      const own = [ "function", "input_schema", "functionDeclarations", "function_declarations", "toolSpec", "cachePoint" ];
      const foreign = Object.keys(fields ?? {}).filter(key => !own.includes(key));
      if (type === void 0 && foreign.every(key => [ "name", "description", "cache_control", "strict" ].includes(key))) return [];
      return [ {
        ...hostedTool(type ?? foreign[0] ?? "tools"),
        settledByPrices: false
      } ];
    }
    const REASONING = [ "effort", "summary", "generate_summary", "exclude", "enabled", "max_tokens", "context" ];
    function checkReasoning(value) {
      return Object.entries((0, json.Xy)(value) ?? {}).flatMap(([key, inner]) => REASONING.includes(key) || key === "mode" && inner === "standard" ? [] : [ changesPrice(`reasoning.${key}`) ]);
    }
    function checkGeneration(value) {
      const fields = (0, json.Xy)(value) ?? {};
      const modalities = (0, json.c3)(fields["responseModalities"] ?? fields["response_modalities"]);
      return [ ...modalities.every(each => String(each).toUpperCase() === "TEXT") ? [] : [ changesPrice("generationConfig.responseModalities") ], ...[ "speechConfig", "imageConfig", "audioTimestamp" ].flatMap(key => fields[key] === void 0 ? [] : [ changesPrice(`generationConfig.${key}`) ]) ];
    }
    function holdsOnlyText(value) {
      if (typeof value !== "object" || value === null) return true;
      if (Array.isArray(value)) return value.every(holdsOnlyText);
      return Object.entries(value).every(([key, inner]) => !ENCODED.test(key) && !(key === "type" && isForeignPart(inner)) && holdsOnlyText(inner));
    }
    const ENCODED = /^(image|image_url|input_audio|audio|video|video_url|file|file_id|file_data|file_uri|fileData|inlineData|inline_data|document|source|images|videos)$/;
    function isForeignPart(type) {
      return typeof type === "string" && /image|audio|video|file|document|item_reference/.test(type);
    }
    function changesPrice(what) {
      return {
        setting: "body",
        message: `\`${what}\` may change the price, which the price list does not tell: write \`prices\` of your own for it, or leave it out`,
        settledByPrices: true
      };
    }
    function hostedTool(what) {
      return {
        setting: "body",
        message: `\`${what}\` is a tool that the provider runs and bills by the call: nothing bounds from here what it may cost`
      };
    }
    function billedByCall(what) {
      return {
        setting: "body",
        message: `\`${what}\` makes the provider search or call tools, which it bills by the call beside the tokens: add \`request\` to \`prices\` of your own, the most dollars that the calls of one request may cost, or leave it out`,
        settledByPrices: "request"
      };
    }
    function unboundedInput(field) {
      return {
        setting: "body",
        message: `\`${field}\` holds more than text, whose tokens nothing bounds from here: set \`input-overhead\` to the most tokens that it can be`,
        settledByPrices: false
      };
    }
    function show(value) {
      return JSON.stringify(value).slice(0, 80);
    }
    function readPriceTerms(request) {
      const {protocol, call, sent, price, inputOverhead} = request;
      const asked = askedIn(sent, call.headers ?? {});
      const addedInput = inputOverhead + (hasTools(sent) ? TOOL_PROMPT : 0);
      if (price.basis === "free") return {
        asked,
        most: 1,
        mostOf: () => 1,
        place: 1,
        traits: {},
        addedInput
      };
      const problems = findPriceFields(protocol, call.body ?? {}).filter(({settledByPrices, message}) => !isSettled(settledByPrices, price) && !(message.includes("input-overhead") && inputOverhead > 0));
      problems.push(...routed(call.model ?? "", price));
      const most = dearest(request, asked);
      if (typeof most === "object") problems.push(notUnderstood(most.unknown));
      if (typeof most === "object" || problems.length > 0) return problems.map(plain);
      const place = price.basis === "written" ? 1 : placeFactor(call.endpoint, price.model ?? call.model ?? null);
      const mostOf = other => Math.max(most, plainFactor(dearest(request, asked, other)));
      return {
        asked,
        most: most * place,
        mostOf,
        place,
        traits: traitsOf(protocol, sent),
        addedInput
      };
    }
    const TOOL_PROMPT = 1e3;
    function hasTools(sent) {
      return [ "tools", "functions", "toolConfig" ].some(field => sent[field] !== void 0);
    }
    const TIER_HEADER = "x-vertex-ai-llm-shared-request-type";
    function askedIn(sent, headers) {
      const tier = (0, json.b6)(sent["service_tier"]) ?? (0, json.b6)(sent["serviceTier"]) ?? (0, 
      json.b6)((0, json.Xy)(sent["serviceTier"])?.["type"]) ?? Object.entries(headers).find(([name]) => name.toLowerCase() === TIER_HEADER)?.[1];
      return {
        ...modifiers.j,
        tier: tier ?? null,
        speed: (0, json.b6)(sent["speed"]) ?? null,
        geo: (0, json.b6)(sent["inference_geo"]) ?? null
      };
    }
    function dearest({protocol, call, price: asPriced}, asked, price = asPriced) {
      const model = price.model ?? call.model ?? null;
      const own = (0, modifiers.x)(asked, model, price);
      if (typeof own === "object") return own;
      const geo = asked.geo ?? (protocol === "anthropic-messages" ? "us" : null);
      const isOpen = mayChooseTier(protocol, call.endpoint) && (asked.tier === null || !keepsTier(call.endpoint));
      const most = (0, modifiers.x)({
        ...asked,
        geo,
        tier: isOpen ? "auto" : asked.tier
      }, model, price);
      return typeof most === "object" ? most : Math.max(own, most);
    }
    const ROUTER = /(^|\/)(auto(-beta|exacto)?|[\w-]*router([-:].*)?|bodybuilder|fusion)$/i;
    const SEARCHING = /-search-(preview|api)(-|$)|(^|\/)compound(-|$)|:online$/i;
    const DRAWING = /^(.*\/)?gemini-.*-image(-|$)/i;
    function isSettled(by, {basis, rates}) {
      return basis === "written" && by !== false && (by === true || rates.request > 0);
    }
    function routed(model, price) {
      if (SEARCHING.test(model) && !isSettled("request", price)) return [ {
        ...billedByCall(model),
        setting: "model"
      } ];
      if (price.basis === "written") return [];
      if (DRAWING.test(model)) return [ draws(model) ];
      if (!ROUTER.test(model)) return [];
      return [ {
        setting: "model",
        message: `\`${model}\` is a router: which model answers, at which price, is known only afterwards; name the model, or write \`prices\` of your own for the dearest that it may choose`
      } ];
    }
    function draws(model) {
      return {
        setting: "model",
        message: `\`${model}\` answers with pictures, whose tokens have a price that no list here tells: write \`prices\` of your own, with theirs for \`output\``
      };
    }
    function plainFactor(factor) {
      return typeof factor === "object" ? 1 : factor;
    }
    function keepsTier({hostname}) {
      return /(^|\.)(openai\.com|anthropic\.com|azure\.com|microsoft\.com)$/.test(hostname);
    }
    const CHOOSING = [ "openai-chat", "openai-responses", "anthropic-messages" ];
    const STANDARD_UNASKED = /(^|\.)(groq\.com|mistral\.ai|deepseek\.com|together\.(xyz|ai)|fireworks\.ai|openrouter\.ai|x\.ai|perplexity\.ai|cerebras\.ai|googleapis\.com|amazonaws\.com|api\.aws|moonshot\.(ai|cn)|aliyuncs\.com|huggingface\.co|sambanova\.ai|ai21\.com|cohere\.(ai|com)|nvidia\.com|ollama\.com)$/;
    function mayChooseTier(protocol, {hostname}) {
      return CHOOSING.includes(protocol) && !STANDARD_UNASKED.test(hostname);
    }
    function traitsOf(protocol, sent) {
      const text = JSON.stringify(sent);
      const hourLong = protocol === "anthropic-messages" || protocol === "bedrock-converse" || /"ttl":\s*"1h"/.test(text);
      return {
        hourLong,
        sound: sent["audio"] !== void 0 || sent["modalities"] !== void 0
      };
    }
    function worstCost(price, terms, input, output) {
      return price.worst(input, output, terms.traits) * terms.most;
    }
    function notUnderstood(what) {
      return {
        setting: "body",
        message: `nobody here knows what \`${what}\` does to the price: write \`prices\` of your own for it, or leave it out`
      };
    }
    function plain({setting, message}) {
      return {
        setting,
        message
      };
    }
  }),
  62366: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      O: () => fetchWhole
    });
    var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6709);
    function fetchWhole(request, transport, {clock, deadline, limit, anyStatus = false}) {
      return new Promise(resolve => {
        const chunks = [];
        let size = 0;
        let head = null;
        const running = transport.send(request, {
          written: () => {},
          head: (status, headers) => {
            head = {
              status,
              headers
            };
            if (status !== 200 && !anyStatus) giveUp(`is answered with ${status}`); else if ((0, 
            _transport_js__WEBPACK_IMPORTED_MODULE_0__.R)(headers) !== null) giveUp("comes compressed, which was not asked for");
          },
          data(chunk) {
            size += chunk.length;
            if (size > limit) giveUp(`is larger than ${limit} bytes`); else chunks.push(Buffer.from(chunk));
          },
          end: () => done(head === null ? "is empty" : {
            ...head,
            body: Buffer.concat(chunks)
          }),
          fail: error => done(`cannot be had: ${error.message}`)
        });
        const clear = clock.at(clock.now() + deadline, () => giveUp(`did not come within ${deadline / 1e3} s`), "rough");
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
  }),
  52242: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      CW: () => lacksGaps,
      Q_: () => lacksPace,
      eS: () => isSilent
    });
    function isSilent({outcome, events}) {
      return outcome === "ok" && events === 0;
    }
    function lacksPace(sample) {
      const {outcome, events, ttftMs, tpotMs} = sample;
      if (outcome !== "ok" || events === null || tpotMs !== null) return false;
      return events > 1 && ttftMs !== null ? true : lacksGaps(sample);
    }
    function lacksGaps({outcome, events, ttftMs, outputTokens, reasoningTokens}) {
      if (outcome !== "ok" || events === null || events > 1) return false;
      if (events === 0) return (outputTokens ?? 0) > 1;
      return ttftMs !== null && (outputTokens ?? 0) - (reasoningTokens ?? 0) > TOKEN_AND_ITS_END;
    }
    const TOKEN_AND_ITS_END = 2;
  }),
  4898: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      I: () => cacheHit,
      l: () => resolveCacheHits
    });
    var _cold_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19746);
    const HIT_SHARE = .5;
    const BURST_SHARE = .1;
    const COVERED_SHARE = .5;
    function cacheHit(sample) {
      if (sample.outcome !== "ok") return null;
      return sample.cacheHit ?? (sample.cachedInputTokens === null ? null : (0, _cold_references_js__WEBPACK_IMPORTED_MODULE_0__.iH)(sample));
    }
    function resolveCacheHits(samples) {
      const cold = (0, _cold_references_js__WEBPACK_IMPORTED_MODULE_0__.np)(samples);
      const repeats = samples.filter(isRepeat);
      const replayed = tellReplays(samples, cold);
      const byHeader = samples.some(sample => sample.outcome === "ok" && sample.cacheHit !== null);
      if (repeats.some(sample => replayed(sample) === true)) return fill(samples, "replay", sample => sample.cacheHit === true ? true : replayed(sample));
      if (byHeader && repeats.length > 0) return fill(samples, "header", ({cacheHit: said}) => said ?? false);
      const covers = sample => coversCold(sample, cold.get(sample.prompt));
      if (repeats.some(({cachedInputTokens}) => (cachedInputTokens ?? 0) > 0)) return fill(samples, "usage", covers);
      const fast = sample => isFast(sample, cold.get(sample.prompt));
      const isSettled = repeats.every(sample => replayed(sample) === false && covers(sample) !== null);
      if (!isSettled && repeats.some(sample => fast(sample) === true)) return fill(samples, "latency", fast);
      if (repeats.some(sample => covers(sample) !== null)) return fill(samples, "usage", covers);
      return repeats.some(sample => fast(sample) !== null) ? fill(samples, "latency", fast) : {
        basis: null,
        samples
      };
    }
    function isRepeat({phase, outcome}) {
      return phase !== "cold" && outcome === "ok";
    }
    function fill(samples, basis, hit) {
      const filled = samples.map(sample => isRepeat(sample) ? {
        ...sample,
        cacheHit: hit(sample)
      } : sample);
      return {
        basis,
        samples: filled
      };
    }
    function whatWasSaid(samples) {
      const [texts, answers, ids] = [ new Map, new Map, new Set ];
      for (const {textHash, startedMs} of samples) {
        if (textHash == null || startedMs === null) continue;
        const [text = "", id] = textHash.split(".");
        texts.set(text, Math.min(startedMs, texts.get(text) ?? 1 / 0));
        if (id === void 0) continue;
        answers.set(textHash, Math.min(startedMs, answers.get(textHash) ?? 1 / 0));
        ids.add(id);
      }
      return {
        texts,
        answers,
        hasIds: ids.size > 1 || [ ...ids ].some(id => id.endsWith("!"))
      };
    }
    function tellReplays(samples, cold) {
      const {texts, answers, hasIds} = whatWasSaid(samples);
      const isNamed = ({textHash}) => hasIds && textHash?.includes(".") === true;
      const wasNamed = sample => isNamed(sample) && (answers.get(sample.textHash ?? "") ?? 1 / 0) < (sample.startedMs ?? -1 / 0);
      const keepsIds = samples.some(wasNamed);
      return sample => {
        const {textHash, startedMs} = sample;
        if (textHash == null || startedMs === null) return null;
        if (isNamed(sample) && keepsIds) return wasNamed(sample);
        const [text = ""] = textHash.split(".");
        const streamMs = (0, _cold_references_js__WEBPACK_IMPORTED_MODULE_0__.SG)(sample);
        const reference = cold.get(sample.prompt)?.streamMs ?? null;
        if (streamMs === null || !(0, _cold_references_js__WEBPACK_IMPORTED_MODULE_0__.NF)(reference)) return isNamed(sample) ? false : null;
        return streamMs <= BURST_SHARE * reference && (texts.get(text) ?? 1 / 0) < startedMs;
      };
    }
    function coversCold({cachedInputTokens, inputTokens}, reference) {
      if (cachedInputTokens === null || inputTokens === null || reference === void 0) return null;
      const {freshTokens, cachedTokens} = reference;
      if (freshTokens === null || freshTokens <= 0) return null;
      return cachedInputTokens - cachedTokens >= COVERED_SHARE * freshTokens;
    }
    function isFast({e2eMs}, reference) {
      const coldMs = reference?.e2eMs ?? null;
      return e2eMs === null || coldMs === null ? null : e2eMs < HIT_SHARE * coldMs;
    }
  }),
  20264: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Cb: () => METRICS,
      GF: () => findMetric,
      LD: () => suggestMetric
    });
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62371);
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52242);
    var _cache_hits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4898);
    var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52037);
    var _rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50060);
    const METRICS = [ (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("time_to_first_token", "request written to the first event that carries generated content (k6\u2019s waiting time is that to the first byte, which is no token)", s => s.ttftMs, {
      alias: "ttft",
      reached: s => s.ttftMs,
      lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__.eS
    }), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.sh)("inter_token_latency", "itl", "gaps between successive reads that bring content, over all requests, as vLLM\u2019s `bench serve` counts them: tokens that come together have none (what aiperf calls so is `time_per_output_token` here)"), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("time_per_output_token", "(last content \u2212 first content) / output tokens that came after the first content, hidden reasoning not counted; one a request (guidellm\u2019s TPOT is total generation time / output tokens)", s => s.tpotMs, {
      alias: "tpot",
      lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__.Q_,
      isWait: false
    }), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("total_generation_time", "request written to the stream finished", s => s.e2eMs, {
      alias: "e2e"
    }), {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.GW)("tokens_per_second", "tokens/s", "output tokens / total generation time, one a request", tokensPerSecond),
      better: "higher",
      failed: 0
    }, (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.GW)("schedule_delay", "ms", "due instant to request written: what the load generator itself adds", s => s.startedMs === null ? null : s.startedMs - s.plannedMs), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.GW)("retry_after_seconds", "s", "what 429 and 503 answers asked for", s => s.retryAfterS), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.GW)("cost_per_request", "USD", "cost of one answered request", s => (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.MK)(s, (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Ju)(s))), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.GW)("input_tokens", "tokens", "input of one answered request, cached tokens included", s => (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.MK)(s, s.inputTokens)), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.GW)("output_tokens", "tokens", "output of one answered request, reasoning included", s => (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.MK)(s, s.outputTokens)), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.hJ)("requests", "requests", "requests written to the endpoint", s => Number((0, 
    _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(s.outcome))), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.hJ)("dropped_requests", "requests", "arrivals that found `max-concurrency` in flight", s => Number(s.outcome === "dropped")), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.hJ)("suppressed_requests", "requests", "arrivals held back because a 429 asked to wait", s => Number(s.outcome === "suppressed")), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.hJ)("rate_limit_hits", "requests", "requests refused with a rate limit, probes and warm-up not counted", s => Number(s.outcome === "rate_limited" && _metric_js__WEBPACK_IMPORTED_MODULE_1__.C.includes(s.phase))), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.hJ)("cost", "USD", "what the run spent", s => s.costUsd), {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.uI)("monthly_cost", "USD", "mean cost of an answered request times `monthly-requests`; judged as that mean is", run => run.monthlyCost ?? null),
      better: "lower"
    }, (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("error_rate", "requests that failed, timeouts included, of those sent", saysSomething, s => (0, 
    _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.bJ)(s.outcome)), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("timeout_rate", "requests that timed out, of those sent", saysSomething, s => s.outcome === "timeout"), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("rate_limit_rate", "requests refused with a rate limit, of those sent", saysSomething, s => s.outcome === "rate_limited"), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("dropped_rate", "arrivals dropped, of all arrivals", () => true, s => s.outcome === "dropped"), {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("good_requests", "requests that were good, by the setting `good`, of all arrivals: one that failed, was refused or never sent is not", s => s.good !== null && s.good !== void 0, s => s.good === true),
      better: "higher"
    }, {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.hJ)("goodput", "requests", "good requests, by the setting `good`; `rate` is how many a second", s => Number(s.good === true && _metric_js__WEBPACK_IMPORTED_MODULE_1__.C.includes(s.phase))),
      better: "higher",
      tells: s => s.good !== null && s.good !== void 0
    }, {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("checks", "checks that held, of those made", () => true, () => false),
      better: "higher",
      trials: s => Object.keys(s.checks ?? {}).length,
      successes: s => Object.values(s.checks ?? {}).filter(Boolean).length
    }, {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.TS)("cache_hit_rate", "repeated requests that were answered from a cache", s => isRepeat(s) && (0, 
      _cache_hits_js__WEBPACK_IMPORTED_MODULE_4__.I)(s) !== null, s => (0, _cache_hits_js__WEBPACK_IMPORTED_MODULE_4__.I)(s) === true),
      better: "higher"
    }, (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.uI)("throughput", "tokens/s", "output tokens of the whole run over its duration", run => run.durationMs > 0 ? run.outputTokens * 1e3 / run.durationMs : null), {
      ...(0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.uI)("breaking_point", "requests/s", "highest offered rate that still met every threshold", run => run.breakingPoint),
      least: run => run.surelyHeld
    }, (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.Qh)("capacity", "requests/s", "rate", "highest rate at which the share of good requests, or every threshold, holds, by a capacity scenario; judged on the interval that it certified"), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.Qh)("capacity_users", "users", "vus", "highest number of virtual users at which the share of good requests, or every threshold, holds, by a capacity scenario with `by: vus`"), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("cold_start_latency", "total generation time of the first request after idling", s => s.e2eMs, {
      phases: [ "cold" ]
    }), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("warm_latency", "total generation time of the requests right after it", s => s.e2eMs, {
      phases: [ "warm" ]
    }), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.mz)("cold_start_penalty", "median cold over median warm total generation time", [ "cold_start_latency", "warm_latency" ]), (0, 
    _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("cold_start_ttft", "time to first token of the first request after idling", s => s.ttftMs, {
      phases: [ "cold" ],
      reached: s => s.ttftMs,
      lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__.eS
    }), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.ZK)("warm_ttft", "time to first token of the requests right after it", s => s.ttftMs, {
      phases: [ "warm" ],
      reached: s => s.ttftMs,
      lacks: _answers_js__WEBPACK_IMPORTED_MODULE_3__.eS
    }), (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.mz)("cold_start_ttft_penalty", "median cold over median warm time to first token", [ "cold_start_ttft", "warm_ttft" ]) ];
    const BY_NAME = new Map(METRICS.flatMap(metric => [ metric.name, metric.alias ?? metric.name ].map(name => [ name, metric ])));
    function findMetric(name) {
      return BY_NAME.get(name);
    }
    function suggestMetric(name) {
      return (0, _base_suggest_js__WEBPACK_IMPORTED_MODULE_5__.k)(name, BY_NAME.keys());
    }
    function isRepeat(sample) {
      return sample.phase !== "cold" && sample.phase !== "fill";
    }
    function saysSomething(sample) {
      return (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(sample.outcome) && sample.outcome !== "cancelled";
    }
    function tokensPerSecond(sample) {
      const {outputTokens, e2eMs} = sample;
      if (outputTokens === null || e2eMs === null || e2eMs <= 0) return null;
      return (0, _rows_js__WEBPACK_IMPORTED_MODULE_2__.MK)(sample, outputTokens * 1e3 / e2eMs);
    }
  }),
  19746: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      NF: () => wasStreamed,
      NZ: () => warmBefore,
      SG: () => streamMsOf,
      iH: () => readsMostly,
      np: () => coldReferences
    });
    const LEAST_STREAM = 20;
    const WARM_SHARE = .5;
    function coldReferences(samples) {
      const warm = new Set(warmBefore(samples));
      const references = new Map;
      for (const sample of samples) {
        if (sample.phase !== "cold" || sample.outcome !== "ok" || references.has(sample.prompt)) continue;
        const cached = warm.has(sample) ? 0 : sample.cachedInputTokens ?? 0;
        const {inputTokens, e2eMs} = sample;
        references.set(sample.prompt, {
          e2eMs,
          streamMs: streamMsOf(sample),
          cachedTokens: cached,
          freshTokens: inputTokens === null ? null : inputTokens - cached
        });
      }
      return references;
    }
    function streamMsOf({e2eMs, ttftMs}) {
      return e2eMs === null || ttftMs === null ? null : e2eMs - ttftMs;
    }
    function wasStreamed(streamMs) {
      return streamMs !== null && streamMs >= LEAST_STREAM;
    }
    function warmBefore(samples) {
      const firstEnd = samples.reduce((earliest, {startedMs, e2eMs}) => startedMs === null || e2eMs === null ? earliest : Math.min(earliest, startedMs + e2eMs), 1 / 0);
      return samples.filter(sample => sample.phase === "cold" && sample.outcome === "ok" && sample.startedMs !== null && sample.startedMs < firstEnd && (sample.cacheHit === true || readsMostly(sample)));
    }
    function readsMostly({cachedInputTokens, inputTokens}) {
      return cachedInputTokens !== null && inputTokens !== null && inputTokens > 0 ? cachedInputTokens >= WARM_SHARE * inputTokens : false;
    }
  }),
  30940: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Kg: () => isGood,
      Op: () => GOOD_METRICS,
      mq: () => firstBroken
    });
    var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20264);
    var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52037);
    const GOOD_METRICS = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__.Cb.flatMap(metric => metric.type === "trend" && metric.source === "samples" && metric.failed !== null && metric.phases === _metric_js__WEBPACK_IMPORTED_MODULE_1__.C ? [ metric ] : []);
    const BY_NAME = new Map(GOOD_METRICS.map(metric => [ metric.name, metric ]));
    function isGood({limits, checks}, sample, elapsedMs) {
      if (sample.outcome === "cancelled") return isTooLate(limits, sample, elapsedMs) ? false : null;
      if (sample.outcome !== "ok") return false;
      if (checks && Object.values(sample.checks ?? {}).includes(false)) return false;
      return limits.every(limit => keeps(limit, sample));
    }
    function firstBroken({limits, checks}, sample) {
      if (sample.outcome !== "ok") return "errors";
      const broken = limits.find(limit => !keeps(limit, sample));
      if (broken !== void 0) return broken.metric;
      return checks && Object.values(sample.checks ?? {}).includes(false) ? "checks" : null;
    }
    function keeps({metric: name, value}, sample) {
      const metric = BY_NAME.get(name);
      if (metric === void 0) throw new Error(`no limit of a good request is about ${name}`);
      const measured = metric.value(sample);
      if (measured === null) return name === "time_per_output_token" && metric.lacks?.(sample) !== true;
      return metric.better === "higher" ? measured >= value : measured <= value;
    }
    function isTooLate(limits, {ttftMs}, elapsedMs) {
      if (elapsedMs === null) return false;
      return limits.some(({metric, value}) => {
        if (metric === "total_generation_time") return elapsedMs > value;
        return metric === "time_to_first_token" && (ttftMs ?? elapsedMs) > value;
      });
    }
  }),
  52037: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      C: () => MEASURED_PHASES,
      t: () => judgedValue
    });
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    const MEASURED_PHASES = [ "measure", "cold", "warm", "fill", "again" ];
    function judgedValue(metric, sample, limitIsFinding) {
      if (!metric.phases.includes(sample.phase)) return null;
      if (metric.failed === null || sample.outcome === "ok") return metric.value(sample) ?? (metric.lacks?.(sample) === true ? metric.failed : null);
      if (sample.outcome === "rate_limited") return limitIsFinding ? null : metric.failed;
      if (!(0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.bJ)(sample.outcome) && sample.outcome !== "dropped") return null;
      const reached = sample.outcome === "timeout" ? null : metric.reached?.(sample) ?? null;
      return reached ?? metric.failed;
    }
  }),
  86641: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      K: () => metricName,
      V: () => aggregateName
    });
    const METRIC_NAMES = {
      time_to_first_token: "time to first token",
      inter_token_latency: "inter-token latency",
      time_per_output_token: "time per output token",
      total_generation_time: "total generation time",
      tokens_per_second: "tokens per second",
      schedule_delay: "schedule delay",
      retry_after_seconds: "Retry-After",
      cost_per_request: "cost per request",
      input_tokens: "input tokens",
      output_tokens: "output tokens",
      requests: "requests",
      dropped_requests: "dropped requests",
      suppressed_requests: "suppressed requests",
      rate_limit_hits: "rate-limited requests",
      cost: "cost",
      error_rate: "error rate",
      timeout_rate: "timeout rate",
      rate_limit_rate: "429 rate",
      dropped_rate: "dropped rate",
      good_requests: "share of good requests",
      goodput: "goodput",
      checks: "checks passed",
      cache_hit_rate: "cache hit rate",
      throughput: "throughput",
      breaking_point: "breaking point",
      capacity: "capacity",
      capacity_users: "capacity in users",
      cold_start_latency: "cold-start latency",
      warm_latency: "warm latency",
      cold_start_penalty: "cold-start penalty",
      cold_start_ttft: "cold-start time to first token",
      warm_ttft: "warm time to first token",
      cold_start_ttft_penalty: "cold-start penalty to first token"
    };
    const ALIASES = {
      ttft: "time_to_first_token",
      itl: "inter_token_latency",
      tpot: "time_per_output_token",
      e2e: "total_generation_time"
    };
    const AGGREGATIONS = {
      avg: "mean",
      min: "lowest",
      max: "highest",
      med: "median"
    };
    function metricName(metric) {
      const name = Object.hasOwn(ALIASES, metric) ? ALIASES[metric] ?? metric : metric;
      return (Object.hasOwn(METRIC_NAMES, name) ? METRIC_NAMES[name] : void 0) ?? name.replaceAll("_", " ");
    }
    function aggregateName(metric, aggregation) {
      const name = metricName(metric);
      const percentile = /^p\s*\(\s*([\d.]+)\s*\)$/.exec(aggregation)?.[1];
      if (percentile !== void 0) return percentile === "50" ? `median ${name}` : `p${percentile} ${name}`;
      if (aggregation === "rate" && !/rate$|^checks$|^good_requests$/.test(metric)) return `${name} per second`;
      const word = Object.hasOwn(AGGREGATIONS, aggregation) ? AGGREGATIONS[aggregation] : void 0;
      return word === void 0 ? name : `${word} ${name}`;
    }
  }),
  50060: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      GW: () => trend,
      MK: () => whenAnswered,
      Qh: () => capacityGauge,
      TS: () => rate,
      ZK: () => latency,
      hJ: () => counter,
      mz: () => penalty,
      sh: () => gaps,
      uI: () => gauge,
      yN: () => capacityValue
    });
    var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
    function trend(name, unit, description, value) {
      const rest = {
        type: "trend",
        source: "samples",
        alias: null,
        phases: _metric_js__WEBPACK_IMPORTED_MODULE_0__.C,
        failed: null,
        isWait: false
      };
      return {
        ...rest,
        name,
        unit,
        description,
        value,
        better: "lower"
      };
    }
    function latency(name, description, value, options) {
      return {
        ...trend(name, "ms", description, s => whenAnswered(s, value(s))),
        failed: 1 / 0,
        isWait: true,
        ...options
      };
    }
    function gaps(name, alias, description) {
      const phases = _metric_js__WEBPACK_IMPORTED_MODULE_0__.C;
      return {
        type: "trend",
        source: "gaps",
        name,
        alias,
        unit: "ms",
        better: "lower",
        description,
        phases
      };
    }
    function counter(name, unit, description, amount) {
      const better = name === "requests" ? null : "lower";
      return {
        type: "counter",
        name,
        alias: null,
        unit,
        better,
        description,
        amount
      };
    }
    function rate(name, description, counts, holds) {
      const rest = {
        type: "rate",
        alias: null,
        unit: "fraction",
        better: "lower",
        phases: _metric_js__WEBPACK_IMPORTED_MODULE_0__.C
      };
      const trials = sample => Number(counts(sample));
      return {
        ...rest,
        name,
        description,
        trials,
        successes: sample => Number(counts(sample) && holds(sample))
      };
    }
    function gauge(name, unit, description, value) {
      return {
        type: "gauge",
        name,
        alias: null,
        unit,
        better: "higher",
        description,
        value
      };
    }
    function penalty(name, description, [cold, warm]) {
      const ratio = run => {
        const [above, below] = [ run.median(cold), run.median(warm) ];
        return above === null || below === null || below <= 0 ? null : above / below;
      };
      return {
        ...gauge(name, "ratio", description, ratio),
        better: "lower"
      };
    }
    function whenAnswered(sample, value) {
      return sample.outcome === "ok" ? value : null;
    }
    function capacityValue({low, high}) {
      return low === null || high === null ? low : Math.sqrt(low * high);
    }
    function capacityGauge(name, unit, by, description) {
      const interval = ({capacity = null}) => capacity?.by === by && (capacity.low !== null || capacity.high !== null) ? capacity : null;
      const value = run => {
        const found = interval(run);
        return found === null ? null : capacityValue(found);
      };
      return {
        ...gauge(name, unit, description, value),
        interval
      };
    }
  }),
  48137: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      o: () => spreadVolume
    });
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62371);
    function spreadVolume(volume, ids) {
      if (volume.byPrompt === null) return volume;
      const byPrompt = {};
      const problems = [];
      for (const [name, requests] of Object.entries(volume.byPrompt)) {
        const named = ids.filter(id => id === name || id.startsWith(`${name}#`));
        for (const id of named) byPrompt[id] = (byPrompt[id] ?? 0) + requests / named.length;
        if (named.length === 0) problems.push(unknownPrompt(name, ids));
      }
      return problems.length > 0 ? problems : {
        requests: volume.requests,
        byPrompt
      };
    }
    const MOST_SHOWN = 5;
    function unknownPrompt(name, ids) {
      const more = ids.length > MOST_SHOWN ? ", \u2026" : "";
      return {
        setting: "monthly-requests",
        message: `\`${name}\` is no prompt of this run${(0, _base_suggest_js__WEBPACK_IMPORTED_MODULE_0__.h)(name, ids)}; there are ${ids.slice(0, MOST_SHOWN).join(", ")}${more}`
      };
    }
  }),
  90889: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Gt: () => summariseGaps,
      hx: () => PERCENTS,
      tY: () => summariseValues
    });
    var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45708);
    const PERCENTS = [ 50, 75, 90, 95, 99 ];
    function summariseValues(values, unit) {
      const sorted = (0, _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_0__.V0)(values);
      const at = fraction => (0, _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_0__.Ym)(sorted, fraction) ?? null;
      const avg = sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
      return describeTrend({
        unit,
        count: sorted.length,
        avg
      }, at);
    }
    function summariseGaps(gaps, unit) {
      const avg = gaps.count === 0 ? null : gaps.sum / gaps.count;
      return describeTrend({
        unit,
        count: gaps.count,
        avg
      }, fraction => gaps.percentile(fraction));
    }
    function describeTrend(head, at) {
      const percentiles = Object.fromEntries(PERCENTS.map(percent => [ String(percent), at(percent / 100) ]));
      return {
        type: "trend",
        ...head,
        min: at(0),
        med: at(.5),
        max: at(1),
        percentiles
      };
    }
  }),
  81760: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      gp: () => TAGS,
      kS: () => hasTags,
      nb: () => withoutTag
    });
    const TAGS = [ "scenario", "stage", "prompt", "model", "status", "arm" ];
    function hasTags(sample, filter) {
      return TAGS.every(tag => filter[tag] === void 0 || tagValue(sample, tag) === filter[tag]);
    }
    function withoutTag(filter, tag) {
      return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== tag));
    }
    function tagValue(sample, tag) {
      const value = sample[tag];
      return value === null ? null : String(value);
    }
  }),
  84236: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      _: () => assignHead
    });
    function assignHead(frame, prompts) {
      return {
        total: prompts.length,
        at: arrival => ({
          pair: null,
          requests: [ {
            id: frame.firstId + arrival,
            prompt: prompts[arrival] ?? 0,
            arm: "head",
            phase: "measure"
          } ]
        }),
        count: (from, to) => to - from
      };
    }
  }),
  22887: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      GO: () => countCanaries,
      Ub: () => canaryPrompts,
      Wq: () => addCanaries,
      vj: () => CANARY_SHARE
    });
    const EVERY = 6;
    const CANARY_SHARE = .15;
    const LONGEST_ANSWER = 16;
    const QUESTIONS = [ "Reply with the word yes.", "Reply with the word no." ];
    function canaryPrompts(model) {
      return QUESTIONS.map((content, index) => {
        const head = {
          id: `canary ${index + 1}`,
          messages: [ {
            role: "user",
            content
          } ],
          maxTokens: LONGEST_ANSWER,
          ...model === void 0 ? {} : {
            model
          }
        };
        return {
          id: head.id,
          head,
          base: null
        };
      });
    }
    function addCanaries(plan, firstId) {
      const prompts = canaryPrompts(plan.prompts[0]?.head.model);
      const canaries = {
        every: EVERY,
        prompts,
        ids: {
          first: firstId,
          step: 1
        }
      };
      return {
        ...plan,
        canaries
      };
    }
    function countCanaries({canaries}, requests) {
      return canaries === void 0 ? 0 : Math.floor(requests / canaries.every);
    }
  }),
  62927: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      rq: () => checkClosedLoad,
      U6: () => planClosedLoad
    });
    var pairs = __webpack_require__(98474);
    var shared_iterations = __webpack_require__(82579);
    var plan_stages = __webpack_require__(18404);
    var base_random = __webpack_require__(54126);
    var prompts_order = __webpack_require__(16819);
    var prompt_mix = __webpack_require__(31230);
    var think_time = __webpack_require__(48817);
    const LEAST_TURNS = 64;
    function planUser(setting, user, span) {
      const {frame, users} = setting;
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
          ids: {
            first: frame.firstId + user,
            step: users
          }
        }
      };
    }
    function warmupTurns({frame, users}, user) {
      return frame.design === "pairs" ? Math.max(0, Math.ceil((pairs.$O - user) / users)) : 0;
    }
    function planTurns(setting, user, leadIn) {
      const {frame, users, thinkTime} = setting;
      const random = (0, base_random.Is)(frame.seed, `${frame.scenario}/user/${user}`);
      const cycle = (0, prompt_mix.pI)(frame.prompts);
      const count = leadIn + cycle * (isDrawn(setting) ? Math.ceil(LEAST_TURNS / cycle) : 1);
      const order = (0, prompts_order.i)((0, prompt_mix.p$)({
        ...frame,
        random,
        rotation: user
      }), count);
      const orderOf = (0, pairs.YU)(frame, count, random);
      const warmup = warmupTurns(setting, user);
      let sent = 0;
      return Array.from(order, (prompt, turn) => {
        const arms = frame.design === "pairs" ? orderOf(turn, prompt) : [ "head" ];
        const phase = turn < warmup ? "warmup" : "measure";
        const first = frame.firstId + user + sent * users;
        sent += arms.length;
        const requests = arms.map((arm, index) => ({
          id: first + index * users,
          prompt,
          arm,
          phase
        }));
        return {
          pauseMs: turn === 0 ? 0 : (0, think_time.A7)(thinkTime, random),
          requests
        };
      });
    }
    function isDrawn({frame, thinkTime}) {
      const isShuffled = frame.promptOrder === "shuffle" && frame.prompts.length > 1;
      return isShuffled || frame.design === "pairs" || thinkTime.minMs !== thinkTime.maxMs;
    }
    function rampingUsers(startUsers, stages) {
      return spansOf(startUsers, toSlopes(startUsers, stages), (0, plan_stages.H)(stages));
    }
    function constantUsers(stages) {
      const levels = stages.flatMap(({durationMs, target}) => [ {
        durationMs: 0,
        target
      }, {
        durationMs,
        target
      } ]);
      const slopes = toSlopes(0, levels).map((slope, index) => ({
        ...slope,
        stage: Math.floor(index / 2) + 1
      }));
      return spansOf(0, slopes, (0, plan_stages.H)(stages));
    }
    function toSlopes(startUsers, stages) {
      let startMs = 0;
      let from = startUsers;
      return stages.map(({durationMs, target}, index) => {
        const slope = {
          stage: index + 1,
          startMs,
          durationMs,
          from,
          to: target
        };
        startMs += durationMs;
        from = target;
        return slope;
      });
    }
    function spansOf(startUsers, slopes, endMs) {
      const spans = [];
      const working = [];
      const startOne = (startMs, stage) => working.push({
        startMs,
        stage
      });
      const stopOne = untilMs => {
        const user = working.pop();
        if (user !== void 0 && user.startMs < untilMs) spans.push({
          ...user,
          untilMs
        });
      };
      while (working.length < Math.floor(startUsers)) startOne(0, 1);
      for (const slope of slopes) {
        const [low, high] = [ Math.floor(slope.to), Math.ceil(slope.to) ];
        while (working.length < low) startOne(instantOf(slope, working.length + 1), slope.stage);
        while (working.length > high) stopOne(instantOf(slope, working.length - 1));
      }
      while (working.length > 0) stopOne(endMs);
      return spans.sort((a, b) => a.startMs - b.startMs || b.untilMs - a.untilMs);
    }
    function instantOf({startMs, durationMs, from, to}, users) {
      const share = from === to ? 0 : (users - from) / (to - from);
      return startMs + durationMs * Math.min(1, Math.max(0, share));
    }
    const MOST_USERS = 1e4;
    function checkClosedLoad(load, frame) {
      const levels = [ ...load.vus === null ? [] : [ load.vus ], ...usesTargets(load) ? load.stages.map(({target}) => target) : [] ];
      const peak = Math.max(0, ...levels);
      const setting = usesTargets(load) && peak !== load.vus ? "stages" : "vus";
      const broken = levels.find(level => !Number.isInteger(level));
      if (broken !== void 0) return [ {
        setting,
        message: `\`${broken}\`: there are only whole virtual users`
      } ];
      if (peak > MOST_USERS) return [ {
        setting,
        message: `${peak} virtual users; at most ${MOST_USERS} are possible`
      } ];
      if (closed_load_spansOf(load).length === 0) return [ {
        setting,
        message: "there is never a virtual user, so no request would be sent"
      } ];
      if (frame.design === "switchback") return [ {
        setting: "executor",
        message: `\`${load.executor}\` cannot switch arms by the clock; use an arrival rate`
      } ];
      if (load.iterations !== null && !(Number.isInteger(load.iterations) && load.iterations >= 1)) return [ {
        setting: "iterations",
        message: `\`${load.iterations}\` is no whole number of 1 or more`
      } ];
      const needed = peak * (0, pairs.aX)(frame);
      if (needed <= frame.maxConcurrency) return [];
      const message = `${peak} virtual users have up to ${needed} requests in flight; \`max-concurrency\` is ${frame.maxConcurrency}`;
      return [ {
        setting,
        message
      } ];
    }
    function planClosedLoad(frame, load) {
      const spans = closed_load_spansOf(load);
      const shared = load.executor === "shared-iterations";
      const iterations = shared ? load.iterations ?? 1 : null;
      const setting = {
        frame,
        thinkTime: load.thinkTime,
        users: spans.length,
        shared
      };
      const sessions = {
        length: spans.length,
        get: user => {
          const span = spans[user];
          if (span === void 0) throw new RangeError(`session ${user} of ${spans.length}`);
          return planUser(setting, user, span);
        }
      };
      return {
        scenario: frame.scenario,
        type: "load",
        executor: load.executor,
        sessions,
        stages: describeStages(load),
        prompts: frame.prompts,
        durationMs: (0, plan_stages.H)(load.stages),
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: iterations === null ? null : (0, shared_iterations.T)(sessions, iterations),
        onRateLimit: frame.onRateLimit,
        iterations
      };
    }
    function usesTargets({executor, vus}) {
      return executor === "ramping-vus" || executor === "constant-vus" && vus === null;
    }
    function closed_load_spansOf(load) {
      if (load.executor === "ramping-vus") return rampingUsers(load.vus ?? 1, load.stages);
      return constantUsers(usesTargets(load) ? load.stages : [ onlyStage(load) ]);
    }
    function onlyStage({stages, vus}) {
      return {
        durationMs: (0, plan_stages.H)(stages),
        target: vus ?? 1
      };
    }
    function describeStages(load) {
      let startMs = 0;
      let from = load.vus ?? 1;
      return (usesTargets(load) ? load.stages : [ onlyStage(load) ]).map(({durationMs, target}, index) => {
        if (load.executor !== "ramping-vus") from = target;
        const stage = {
          index: index + 1,
          startMs,
          durationMs,
          from,
          target,
          planned: 0
        };
        startMs += durationMs;
        from = target;
        return stage;
      });
    }
  }),
  68770: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      SP: () => checkArrivalRate,
      FG: () => planArrivalRate,
      MP: () => planArrivals
    });
    var base_random = __webpack_require__(54126);
    var order = __webpack_require__(16819);
    var arms = __webpack_require__(84236);
    const AREA_TOLERANCE = 1e-9;
    function rampSegments(stages, startRate, timeUnitMs) {
      let startMs = 0;
      let from = startRate / timeUnitMs;
      return stages.map(({durationMs, target}, index) => {
        const segment = {
          stage: index + 1,
          startMs,
          durationMs,
          from,
          to: target / timeUnitMs
        };
        startMs += durationMs;
        from = segment.to;
        return segment;
      });
    }
    function constantSegments(stages, timeUnitMs) {
      let startMs = 0;
      return stages.map(({durationMs, target}, index) => {
        const segment = {
          stage: index + 1,
          startMs,
          durationMs,
          from: target / timeUnitMs,
          to: target / timeUnitMs
        };
        startMs += durationMs;
        return segment;
      });
    }
    function segmentArea(segment) {
      return segment.durationMs * (segment.from + segment.to) / 2;
    }
    function rampArrivals(segments) {
      const areas = {
        length: Math.floor(totalArea(segments) + AREA_TOLERANCE),
        at: n => n + 1
      };
      return collectArrivals(segments, areas, AREA_TOLERANCE);
    }
    function constantArrivals(segments) {
      const areas = {
        length: Math.max(0, Math.ceil(totalArea(segments) - AREA_TOLERANCE)),
        at: n => n
      };
      return collectArrivals(segments, areas, -AREA_TOLERANCE);
    }
    function poissonArrivals(segments, random) {
      const areas = [];
      const total = totalArea(segments);
      for (let area = (0, base_random.EV)(random); area <= total; area += (0, base_random.EV)(random)) areas.push(area);
      return collectArrivals(segments, {
        length: areas.length,
        at: n => areas[n] ?? 1 / 0
      }, AREA_TOLERANCE);
    }
    function totalArea(segments) {
      return segments.reduce((sum, segment) => sum + segmentArea(segment), 0);
    }
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
      return {
        length: n,
        dueMs,
        stage
      };
    }
    function instantOfArea(segment, area) {
      if (area <= 0 || segment.durationMs === 0) return 0;
      const slope = (segment.to - segment.from) / segment.durationMs;
      const root = Math.sqrt(Math.max(0, segment.from * segment.from + 2 * slope * area));
      return Math.min(segment.durationMs, 2 * area / (segment.from + root));
    }
    var pairs = __webpack_require__(98474);
    var prompt_mix = __webpack_require__(31230);
    var switchback = __webpack_require__(48512);
    const MOST_ARRIVALS = 1e7;
    function checkArrivalRate(load) {
      const area = totalArea(segmentsOf(load));
      const first = load.executor === "constant-arrival-rate" ? 0 : 1;
      if (area > MOST_ARRIVALS) return [ {
        setting: "stages",
        message: `they make ${Math.round(area)} arrivals; at most ${MOST_ARRIVALS} are possible`
      } ];
      if (area > 0 && area + 1e-9 >= first) return [];
      return [ {
        setting: "stages",
        message: `they make ${Number(area.toFixed(3))} arrivals, so no request would be sent`
      } ];
    }
    function planArrivalRate(frame, load, type = "load") {
      const segments = segmentsOf(load);
      const arrivals = arrivalsOf(frame, load, segments);
      const arms = assignArms(frame, arrivals);
      return planArrivals(frame, {
        executor: load.executor,
        type,
        segments,
        arrivals,
        arms
      });
    }
    function planArrivals(frame, {executor, type, segments, arrivals, arms}) {
      return {
        scenario: frame.scenario,
        type,
        executor,
        sessions: arrivalSessions(arrivals, arms),
        stages: describeStages(segments, arrivals, arms),
        prompts: frame.prompts,
        durationMs: segments.reduce((sum, {durationMs}) => sum + durationMs, 0),
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: arms.total,
        onRateLimit: frame.onRateLimit,
        iterations: null
      };
    }
    function segmentsOf(load) {
      return load.executor === "constant-arrival-rate" ? constantSegments(load.stages, load.timeUnitMs) : rampSegments(load.stages, load.startRate, load.timeUnitMs);
    }
    function arrivalsOf(frame, load, segments) {
      if (load.spacing === "poisson") return poissonArrivals(segments, (0, base_random.Is)(frame.seed, `${frame.scenario}/arrivals`));
      return load.executor === "constant-arrival-rate" ? constantArrivals(segments) : rampArrivals(segments);
    }
    function assignArms(frame, arrivals) {
      const random = (0, base_random.Is)(frame.seed, `${frame.scenario}/prompts`);
      const cursor = (0, prompt_mix.p$)({
        ...frame,
        random
      });
      const prompts = (0, order.i)(cursor, arrivals.length);
      const ordering = (0, base_random.Is)(frame.seed, `${frame.scenario}/arms`);
      if (frame.design === "pairs") return (0, pairs.ZS)(frame, prompts, ordering);
      if (frame.design === "switchback") return (0, switchback.t)(frame, {
        arrivals,
        prompts
      }, ordering);
      return (0, arms._)(frame, prompts);
    }
    function arrivalSessions(arrivals, arms) {
      return {
        length: arrivals.length,
        get: index => {
          const {pair, requests} = arms.at(index);
          const [dueMs, stage] = [ arrivals.dueMs[index], arrivals.stage[index] ];
          if (dueMs === void 0 || stage === void 0) throw new RangeError(`session ${index} of ${arrivals.length}`);
          return {
            dueMs,
            stage,
            pair,
            turns: [ {
              pauseMs: 0,
              requests
            } ],
            loop: null
          };
        }
      };
    }
    function describeStages(segments, arrivals, arms) {
      let first = 0;
      return segments.map(({stage, startMs, durationMs, from, to}) => {
        let end = first;
        while (end < arrivals.length && arrivals.stage[end] === stage) end += 1;
        const planned = arms.count(first, end);
        first = end;
        return {
          index: stage,
          startMs,
          durationMs,
          from: perSecond(from),
          target: perSecond(to),
          planned
        };
      });
    }
    function perSecond(perMs) {
      return Math.round(perMs * 1e12) / 1e9;
    }
  }),
  98474: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $O: () => WARMUP_PAIRS,
      L8: () => armsInOrder,
      S: () => balancedOrders,
      UY: () => hasBase,
      YU: () => drawOrders,
      ZS: () => assignPairs,
      aX: () => widestTurn
    });
    var _base_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54126);
    var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48720);
    const WARMUP_PAIRS = 3;
    const BLOCK = 4;
    function assignPairs(frame, prompts, random) {
      const orderOf = drawOrders(frame, prompts.length, random);
      const before = countRequestsBefore(frame, prompts);
      return {
        total: before[prompts.length] ?? 0,
        at: arrival => {
          const prompt = prompts[arrival] ?? 0;
          const id = frame.firstId + (before[arrival] ?? 0);
          const phase = arrival < WARMUP_PAIRS ? "warmup" : "measure";
          const arms = orderOf(arrival, prompt);
          const pair = hasBase(frame, prompt) ? id : null;
          return {
            pair,
            requests: arms.map((arm, index) => ({
              id: id + index,
              prompt,
              arm,
              phase
            }))
          };
        },
        count: (from, to) => (before[to] ?? 0) - (before[from] ?? 0)
      };
    }
    function drawOrders(frame, count, random) {
      const asking = frame.prompts.map(_plan_js__WEBPACK_IMPORTED_MODULE_0__.l);
      const arms = asking.reduce((most, each) => each.length > most.length ? each : most, asking[0] ?? []);
      const order = arms.length > 2 ? rotatedOrders(arms, count, random) : pairOrders(count, random);
      return (index, prompt) => {
        const own = asking[prompt] ?? [];
        return own.length < 2 ? own : order(index).filter(arm => own.includes(arm));
      };
    }
    function pairOrders(count, random) {
      const headFirst = balancedOrders(count, random);
      return index => armsInOrder(headFirst[index] === 1);
    }
    function rotatedOrders(arms, count, random) {
      const orders = [];
      while (orders.length < count) {
        const first = (0, _base_random_js__WEBPACK_IMPORTED_MODULE_1__.A4)(random, arms);
        orders.push(...(0, _base_random_js__WEBPACK_IMPORTED_MODULE_1__.A4)(random, first.map((_, by) => [ ...first.slice(by), ...first.slice(0, by) ])));
      }
      return index => orders[index] ?? arms;
    }
    function hasBase(frame, prompt) {
      return (frame.prompts[prompt]?.base ?? null) !== null;
    }
    function armsInOrder(headFirst) {
      return headFirst ? [ "head", "base" ] : [ "base", "head" ];
    }
    function balancedOrders(count, random) {
      const half = Array.from({
        length: BLOCK
      }, (_, index) => index % 2);
      const orders = new Uint8Array(count);
      for (let start = 0; start < count; start += BLOCK) orders.set((0, _base_random_js__WEBPACK_IMPORTED_MODULE_1__.A4)(random, half).slice(0, count - start), start);
      return orders;
    }
    function widestTurn({prompts, design}) {
      return design === "pairs" ? Math.max(1, ...prompts.map(prompt => (0, _plan_js__WEBPACK_IMPORTED_MODULE_0__.l)(prompt).length)) : 1;
    }
    function countRequestsBefore(frame, prompts) {
      const sizes = frame.prompts.map(prompt => (0, _plan_js__WEBPACK_IMPORTED_MODULE_0__.l)(prompt).length);
      const before = new Float64Array(prompts.length + 1);
      prompts.forEach((prompt, arrival) => {
        before[arrival + 1] = (before[arrival] ?? 0) + (sizes[prompt] ?? 1);
      });
      return before;
    }
  }),
  48720: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G: () => promptOf,
      l: () => armsAsking
    });
    function promptOf({head, base, others}, arm) {
      if (arm === "head" || arm === "canary") return head;
      return arm === "base" ? base : others?.[arm] ?? null;
    }
    function armsAsking({base, others = {}}) {
      return base === null ? [ "head" ] : [ "head", "base", ...Object.keys(others) ];
    }
  }),
  31230: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      AR: () => sharesOf,
      p$: () => createMixCursor,
      pI: () => turnsOfACycle
    });
    var _prompts_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16819);
    var _pairs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98474);
    const PAIRS_A_CONTROL = 5;
    function classesToMix(prompts) {
      const indices = prompts.map((_, index) => index);
      const of = test => indices.filter(index => test(prompts[index]));
      const single = of(({base}) => base === null);
      const controls = of(({base, control = false}) => base !== null && control);
      const judged = of(({base, control = false}) => base !== null && !control);
      const pairs = judged.length + controls.length;
      return judged.length === 0 || controls.length * PAIRS_A_CONTROL <= pairs ? null : {
        judged,
        controls,
        single
      };
    }
    function createMixCursor({prompts, promptOrder, random, rotation = 0}) {
      const over = members => {
        if (members.length === 0) return () => 0;
        const next = (0, _prompts_order_js__WEBPACK_IMPORTED_MODULE_0__.p)(promptOrder, members.length, random);
        return () => members[(next() + rotation) % members.length] ?? 0;
      };
      const classes = classesToMix(prompts);
      if (classes === null) return over(prompts.map((_, index) => index));
      const [judged, controls, single] = [ over(classes.judged), over(classes.controls), over(classes.single) ];
      const singleShare = classes.single.length / prompts.length;
      const asked = {
        all: 0,
        single: 0,
        controls: 0
      };
      return () => {
        asked.all += 1;
        const pairs = asked.all - asked.single;
        if (asked.single + 1 <= singleShare * asked.all) {
          asked.single += 1;
          return single();
        }
        if (PAIRS_A_CONTROL * (asked.controls + 1) > pairs - _pairs_js__WEBPACK_IMPORTED_MODULE_1__.$O) return judged();
        asked.controls += 1;
        return controls();
      };
    }
    function turnsOfACycle(prompts) {
      const count = prompts.length;
      return classesToMix(prompts) === null ? count : PAIRS_A_CONTROL * Math.ceil(count / PAIRS_A_CONTROL);
    }
    function sharesOf(prompts) {
      const classes = classesToMix(prompts);
      const even = 1 / prompts.length;
      if (classes === null) return prompts.map(() => even);
      const {judged, controls, single} = classes;
      const paired = 1 - single.length * even;
      const ofControls = 1 / PAIRS_A_CONTROL;
      return prompts.map((_, index) => {
        if (single.includes(index)) return even;
        return controls.includes(index) ? paired * ofControls / controls.length : paired * (1 - ofControls) / judged.length;
      });
    }
  }),
  28303: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      _D: () => formatShard,
      eK: () => shardPlan,
      uK: () => parseShard
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _shared_iterations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82579);
    const MOST_SHARDS = 256;
    function parseShard(text) {
      const match = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text);
      const [index, count] = [ Number(match?.[1]), Number(match?.[2]) ];
      return index >= 1 && index <= count && count <= MOST_SHARDS ? {
        index,
        count
      } : void 0;
    }
    function formatShard({index, count}) {
      return `${index}/${count}`;
    }
    function shardPlan(plan, shard) {
      const {index, count} = shard;
      const total = plan.sessions.length;
      const length = stripeLength(total, shard);
      const share = amount => shareOf(amount, total, shard);
      const maxConcurrency = share(plan.maxConcurrency);
      if (length > 0 && maxConcurrency === 0) {
        const message = `shard ${formatShard(shard)} may have no request in flight: max-concurrency ${plan.maxConcurrency} is less than the number of shards`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.e4("shards_exceed_concurrency", message);
      }
      const sessions = {
        length,
        get: position => plan.sessions.get(position * count + index - 1)
      };
      const counted = countRequests(sessions);
      const iterations = plan.iterations === null ? null : share(plan.iterations);
      return {
        ...plan,
        sessions,
        stages: plan.stages.map(stage => ({
          ...stage,
          planned: counted.byStage.get(stage.index) ?? 0
        })),
        maxConcurrency,
        iterations,
        planned: plan.planned === null ? null : iterations === null ? counted.total : (0, 
        _shared_iterations_js__WEBPACK_IMPORTED_MODULE_1__.T)(sessions, iterations),
        ...plan.canaries === void 0 ? {} : {
          canaries: shardCanaries(plan.canaries, shard)
        }
      };
    }
    function shardCanaries(canaries, {index, count}) {
      const {first, step} = canaries.ids;
      return {
        ...canaries,
        ids: {
          first: first + (index - 1) * step,
          step: step * count
        }
      };
    }
    function stripeLength(total, {index, count}) {
      return Math.max(0, Math.ceil((total - index + 1) / count));
    }
    function shareOf(amount, total, {index, count}) {
      const lengths = Array.from({
        length: count
      }, (_, i) => stripeLength(total, {
        index: i + 1,
        count
      }));
      const shares = lengths.map(length => total === 0 ? 0 : Math.floor(amount * length / total));
      const left = amount - shares.reduce((sum, share) => sum + share, 0);
      const last = Math.min(count, total);
      return (shares[index - 1] ?? 0) + (index <= last && index > last - left ? 1 : 0);
    }
    function countRequests(sessions) {
      const byStage = new Map;
      let total = 0;
      for (let position = 0; position < sessions.length; position += 1) {
        const {loop, stage, turns} = sessions.get(position);
        const requests = loop === null ? turns.reduce((sum, turn) => sum + turn.requests.length, 0) : 0;
        byStage.set(stage, (byStage.get(stage) ?? 0) + requests);
        total += requests;
      }
      return {
        byStage,
        total
      };
    }
  }),
  82579: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      T: () => countShared
    });
    function countShared(sessions, iterations) {
      const [size, ...others] = sessions.length === 0 ? [] : sizesOf(sessions.get(0));
      if (size === void 0) return 0;
      if (others.every(other => other === size)) return iterations * size;
      const [each, more] = [ Math.floor(iterations / sessions.length), iterations % sessions.length ];
      let total = 0;
      for (let user = 0; user < Math.min(sessions.length, iterations); user += 1) total += countFirst(sessions.get(user), each + Number(user < more));
      return total;
    }
    function countFirst(session, turns) {
      const sizes = sizesOf(session);
      const from = session.loop?.from ?? 0;
      const sum = upTo => sizes.slice(0, upTo).reduce((total, size) => total + size, 0);
      const [length, leadIn] = [ sizes.length, sum(from) ];
      if (turns <= length) return sum(turns);
      const passes = Math.floor((turns - from) / (length - from));
      const rest = (turns - from) % (length - from);
      return leadIn + passes * (sum(length) - leadIn) + sum(from + rest) - leadIn;
    }
    function sizesOf({turns}) {
      return turns.map(({requests}) => requests.length);
    }
  }),
  18404: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      H: () => totalDuration,
      l: () => parseStages
    });
    var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);
    const MOST_STAGES = 1e3;
    const LONGEST_LOAD = 24 * 36e5;
    const HIGHEST_TARGET = 1e6;
    const FORM = "`duration:target` pairs such as `30s:1,1m:3`, or a list of {duration, target}";
    function parseStages(value, setting = "stages") {
      const items = typeof value === "string" ? splitPairs(value) : value;
      if (!Array.isArray(items)) return failed(setting, `${show(value)} is not ${FORM}`);
      if (items.length === 0) return failed(setting, `no stages given; expected ${FORM}`);
      if (items.length > MOST_STAGES) return failed(setting, `${items.length} stages; at most ${MOST_STAGES} are possible`);
      const stages = [];
      const problems = [];
      items.forEach((item, index) => {
        const parsed = parseStage(item);
        if (typeof parsed === "string") problems.push({
          setting,
          message: `stage ${index + 1}: ${parsed}`
        }); else stages.push(parsed);
      });
      if (problems.length > 0) return {
        stages: [],
        problems
      };
      const total = totalDuration(stages);
      if (total === 0) return failed(setting, "the stages last 0 s in all, so nothing would be sent");
      if (total > LONGEST_LOAD) return failed(setting, `the stages last ${Math.round(total / 36e5)} h in all; at most 24 h are possible`);
      return {
        stages,
        problems: []
      };
    }
    function totalDuration(stages) {
      return stages.reduce((sum, stage) => sum + stage.durationMs, 0);
    }
    function splitPairs(text) {
      return text.split(/[,\n]/).map(pair => pair.trim()).filter(pair => pair !== "");
    }
    function parseStage(item) {
      if (typeof item === "string") {
        const colon = item.lastIndexOf(":");
        if (colon < 0) return `${show(item)} is no \`duration:target\` pair`;
        return toStage(item.slice(0, colon), item.slice(colon + 1), item);
      }
      if (typeof item !== "object" || item === null || Array.isArray(item)) return `${show(item)} is no {duration, target}`;
      const unknown = Object.keys(item).filter(key => key !== "duration" && key !== "target");
      if (unknown.length > 0) return `unknown key ${show(unknown[0])}; a stage has duration and target`;
      const {duration, target} = item;
      if (duration === void 0 || target === void 0) return `${show(item)} lacks ${duration === void 0 ? "duration" : "target"}`;
      return toStage(duration, target, item);
    }
    function toStage(duration, target, given) {
      const durationMs = typeof duration === "string" || typeof duration === "number" ? (0, 
      _base_duration_js__WEBPACK_IMPORTED_MODULE_0__.E)(duration) : void 0;
      if (durationMs === void 0) return `duration ${show(duration)} in ${show(given)} is not ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__.e}`;
      const amount = parseTarget(target);
      if (amount === void 0) return `target ${show(target)} in ${show(given)} is not a number of 0 or more`;
      if (amount > HIGHEST_TARGET) return `target ${show(target)} is above ${HIGHEST_TARGET}`;
      return {
        durationMs,
        target: amount
      };
    }
    function parseTarget(target) {
      if (typeof target === "string") return /^\s*\d+(\.\d+)?\s*$/.test(target) ? Number(target) : void 0;
      return typeof target === "number" && Number.isFinite(target) && target >= 0 ? target : void 0;
    }
    function failed(setting, message) {
      return {
        stages: [],
        problems: [ {
          setting,
          message
        } ]
      };
    }
    function show(value) {
      const text = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
      return `\`${text.trim().slice(0, 60)}\``;
    }
  }),
  48512: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      g: () => BLOCK_PAIR_MS,
      t: () => assignSwitchback
    });
    var _pairs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98474);
    const BLOCK_MS = 6e4;
    const BLOCK_PAIR_MS = 2 * BLOCK_MS;
    const WASHOUT_MS = 2e4;
    function assignSwitchback(frame, plan, random) {
      const {arrivals, prompts} = plan;
      const lastMs = arrivals.dueMs[arrivals.length - 1] ?? 0;
      const headFirst = (0, _pairs_js__WEBPACK_IMPORTED_MODULE_0__.S)(blockPair(lastMs) + 1, random);
      const firstOfPair = firstArrivals(arrivals);
      return {
        total: prompts.length,
        at: arrival => {
          const due = arrivals.dueMs[arrival] ?? 0;
          const prompt = prompts[arrival] ?? 0;
          const matched = (0, _pairs_js__WEBPACK_IMPORTED_MODULE_0__.UY)(frame, prompt);
          const arms = (0, _pairs_js__WEBPACK_IMPORTED_MODULE_0__.L8)(headFirst[blockPair(due)] === 1);
          const arm = matched ? arms[Math.floor(due / BLOCK_MS) % 2 === 0 ? 0 : 1] : "head";
          const phase = due % BLOCK_MS < WASHOUT_MS ? "warmup" : "measure";
          const pair = matched ? frame.firstId + (firstOfPair[blockPair(due)] ?? 0) : null;
          return {
            pair,
            requests: [ {
              id: frame.firstId + arrival,
              prompt,
              arm,
              phase
            } ]
          };
        },
        count: (from, to) => to - from
      };
    }
    function blockPair(due) {
      return Math.floor(due / BLOCK_PAIR_MS);
    }
    function firstArrivals(arrivals) {
      const first = [];
      arrivals.dueMs.forEach((due, arrival) => {
        first[blockPair(due)] ??= arrival;
      });
      return first;
    }
  }),
  48817: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A7: () => drawThinkTime,
      B6: () => parseThinkTime,
      Om: () => THINK_TIME_FORM
    });
    var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);
    const THINK_TIME_FORM = `${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__.e}, or a range such as 500ms-2s`;
    function parseThinkTime(value) {
      const bounds = String(value).split("-").map(_base_duration_js__WEBPACK_IMPORTED_MODULE_0__.E);
      const [minMs, maxMs = minMs] = bounds;
      if (bounds.length > 2 || bounds.includes(void 0)) return;
      if (minMs === void 0 || maxMs === void 0 || minMs > maxMs) return;
      return {
        minMs,
        maxMs
      };
    }
    function drawThinkTime({minMs, maxMs}, random) {
      return minMs === maxMs ? minMs : minMs + (maxMs - minMs) * random.next();
    }
  }),
  65819: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => isFault
    });
    function isFault(value) {
      return "fault" in value;
    }
  }),
  23810: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Oy: () => omitUndefined,
      Pf: () => fieldsOf,
      b6: () => textOf,
      c3: () => listOf,
      dj: () => canonicalJson,
      mZ: () => withoutFields
    });
    function fieldsOf(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
    }
    function listOf(value) {
      return Array.isArray(value) ? value : void 0;
    }
    function textOf(value) {
      return typeof value === "string" && value.trim() !== "" ? value : void 0;
    }
    function omitUndefined(fields) {
      const present = Object.entries(fields).filter(([, value]) => value !== void 0);
      return Object.fromEntries(present);
    }
    function withoutFields(fields, names) {
      const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
      return Object.fromEntries(kept);
    }
    function canonicalJson(value) {
      return JSON.stringify(value, (_, inner) => {
        const fields = fieldsOf(inner);
        return fields === void 0 ? inner : Object.fromEntries(Object.entries(fields).sort(([a], [b]) => a < b ? -1 : 1));
      });
    }
  }),
  4787: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G: () => readTextFile,
      g: () => MAX_FILE_BYTES
    });
    var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65819);
    const MAX_FILE_BYTES = 1048576;
    async function readTextFile(files, path) {
      const bytes = await files.read(path);
      if (bytes === "missing" || (0, _fault_js__WEBPACK_IMPORTED_MODULE_0__.Z)(bytes)) return bytes;
      if (bytes.byteLength > MAX_FILE_BYTES) return {
        fault: `is larger than 1 MiB (${bytes.byteLength} bytes)`
      };
      if (bytes.includes(0)) return {
        fault: "is a binary file"
      };
      const text = decodeUtf8(bytes);
      if (text === void 0) return {
        fault: "is not valid UTF-8"
      };
      return text.trim() === "" ? {
        fault: "is empty"
      } : {
        path,
        text
      };
    }
    function decodeUtf8(bytes) {
      try {
        return new TextDecoder("utf-8", {
          fatal: true
        }).decode(bytes);
      } catch {
        return;
      }
    }
  }),
  74269: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P: () => workspaceFiles
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
    var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
    var _file_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4787);
    const SKIPPED_FOLDERS = new Set([ "node_modules", ".git" ]);
    const MAX_LISTED_FILES = 2e4;
    const MISSING_CODES = new Set([ "ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE", "EINVAL" ]);
    function workspaceFiles(root) {
      return {
        list: under => listFiles(root, under),
        read: path => readInside(root, path)
      };
    }
    async function readInside(root, path) {
      try {
        const base = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(root);
        const outside = {
          fault: "lies outside the workspace"
        };
        if (!contains(base, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path)) && !contains(root, (0, 
        node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path))) return outside;
        const real = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path));
        if (!contains(base, real)) return outside;
        const info = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(real);
        if (info.isDirectory()) return {
          fault: "is a folder; name its files, for example with /**/*.md"
        };
        if (!info.isFile()) return {
          fault: "is no regular file"
        };
        if (info.size > _file_source_js__WEBPACK_IMPORTED_MODULE_3__.g) return {
          fault: `is larger than 1 MiB (${info.size} bytes)`
        };
        return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(real);
      } catch (error) {
        return MISSING_CODES.has(codeOf(error)) ? "missing" : {
          fault: `cannot be read: ${(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_2__.bD)(error)}`
        };
      }
    }
    function contains(folder, path) {
      const way = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
      return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0, 
      node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
    }
    function codeOf(error) {
      return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    }
    async function listFiles(root, under) {
      const start = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, under);
      const folders = contains(root, start) ? [ start ] : [];
      const paths = [];
      let visited = 0;
      for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) for (const entry of await entriesOf(folder)) {
        visited += 1;
        if (visited > MAX_LISTED_FILES) return {
          paths: paths.sort(),
          complete: false
        };
        const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory()) {
          if (!SKIPPED_FOLDERS.has(entry.name)) folders.push(path);
        } else if (entry.isFile() || entry.isSymbolicLink() && await isFileBehind(path)) paths.push((0, 
        node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"));
      }
      return {
        paths: paths.sort(),
        complete: true
      };
    }
    async function isFileBehind(link) {
      return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(link).then(info => info.isFile(), () => false);
    }
    async function entriesOf(folder) {
      return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir(folder, {
        withFileTypes: true
      }).catch(() => []);
    }
  }),
  23226: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      X: () => rememberFiles
    });
    var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65819);
    function rememberFiles(source) {
      const seen = new Map;
      const named = new Set;
      return {
        seen,
        named,
        lookedFor: glob => named.add(glob),
        list: under => source.list(under),
        async read(path) {
          named.add(path);
          const bytes = await source.read(path);
          if (bytes !== "missing" && !(0, _fault_js__WEBPACK_IMPORTED_MODULE_0__.Z)(bytes)) seen.set(path, bytes);
          return bytes;
        }
      };
    }
  }),
  57388: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      f: () => isTooDeep
    });
    var yaml__WEBPACK_IMPORTED_MODULE_0__ = () => __webpack_require__(38815);
    const MAX_LEVELS = 100;
    const MAX_INDENT = 400;
    function isTooDeep(text) {
      let [open, onLine] = [ 0, 0 ];
      let [isLineStart, isScalar] = [ true, false ];
      for (const lexeme of (new (yaml__WEBPACK_IMPORTED_MODULE_0__()).JG).lex(text)) {
        if (isScalar) isScalar = false; else if (lexeme === "\x1f") isScalar = true; else if (lexeme === "[" || lexeme === "{") open += 1; else if (lexeme === "]" || lexeme === "}") open -= 1; else if (lexeme === "-" || lexeme === "?" || lexeme === ":") onLine += 1;
        if (open > MAX_LEVELS || onLine > MAX_LEVELS || isLineStart && /^ +$/.test(lexeme) && lexeme.length > MAX_INDENT) return true;
        isLineStart = lexeme.endsWith("\n");
        if (isLineStart) onLine = 0;
      }
      return false;
    }
  }),
  35203: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      y: () => loadPrompts
    });
    const BUILT_IN_TASKS = {
      short: [ "Name three differences between a queue and a stack.", "Why does bread dough rise? Answer in two sentences.", "Write a haiku about a night train.", "Convert 68 degrees Fahrenheit to Celsius and show the calculation.", "Which word does not belong: oak, birch, granite, maple? Say why.", "Wie erkl\xe4re ich einem Kind, warum der Himmel blau ist?", "Donne-moi cinq id\xe9es de repas v\xe9g\xe9tariens rapides.", "\xbfCu\xe1l es la diferencia entre \xabser\xbb y \xabestar\xbb? Dos ejemplos de cada uno.", "\u6771\u4eac\u304b\u3089\u4eac\u90fd\u307e\u3067\u96fb\u8eca\u3067\u884c\u304f\u65b9\u6cd5\u3092\u4e09\u3064\u6319\u3052\u3066\u304f\u3060\u3055\u3044\u3002", "\u041d\u0430\u043f\u0438\u0448\u0438 \u043a\u043e\u0440\u043e\u0442\u043a\u043e\u0435 \u043f\u043e\u0437\u0434\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435 \u043a\u043e\u043b\u043b\u0435\u0433\u0435 \u0441 \u0434\u043d\u0451\u043c \u0440\u043e\u0436\u0434\u0435\u043d\u0438\u044f.", "\u0627\u0643\u062a\u0628 \u062b\u0644\u0627\u062b \u0646\u0635\u0627\u0626\u062d \u0644\u062a\u0646\u0638\u064a\u0645 \u0627\u0644\u0648\u0642\u062a \u0623\u062b\u0646\u0627\u0621 \u0627\u0644\u062f\u0631\u0627\u0633\u0629.", "Turn this into a polite sentence: \u{1f4ce} send file now \u23f0 5pm \u{1f64f}", "What does `git rebase --onto` do? One example, please." ],
      medium: [ "A shop sells notebooks at 3.40 each and gives 15 % off from ten pieces on. A school wants 24 notebooks and has 75.00 to spend. Work out step by step whether the money is enough, how much is left over or missing, and how many notebooks it could buy at most.", "Review this function and list every case in which it gives a wrong answer:\n\n```python\ndef median(values):\n    values.sort()\n    middle = len(values) // 2\n    return values[middle]\n```\n\nThen write a corrected version with a short docstring and three assertions that would have failed before.", "Write a SQL query for the tables `orders(id, customer_id, placed_at, total)` and `customers(id, name, country)`. It should give, for each country, the number of customers who placed at least two orders in the last 90 days and the average total of those orders, largest first. Explain each clause in one line.", 'Rewrite the following notice so that a tenant who is in a hurry understands it at first reading, and keep every fact: "Owing to works on the rising main the supply of cold water to the premises will be interrupted on Thursday between 9.00 and approximately 13.30; hot water may be discoloured thereafter and should be run for five minutes before use."', "Erstelle aus diesen Stichpunkten eine freundliche, aber bestimmte E-Mail an einen Lieferanten: Lieferung seit acht Tagen \xfcberf\xe4llig; zwei R\xfcckrufe wurden versprochen und nicht gehalten; Montage beginnt am Montag; wir brauchen bis morgen Mittag einen verbindlichen Termin, sonst bestellen wir anderswo. H\xf6chstens 120 W\xf6rter, Anrede \u201eSehr geehrte Frau \xd6zdemir\u201c.", "R\xe9sume les arguments pour et contre la semaine de quatre jours dans une petite entreprise de dix-huit salari\xe9s dont la moiti\xe9 travaille \xe0 l\u2019atelier. Pr\xe9sente-les dans un tableau \xe0 deux colonnes, puis propose une p\xe9riode d\u2019essai avec trois indicateurs faciles \xe0 mesurer.", "\u6b21\u306e\u6587\u7ae0\u3092\u3001\u610f\u5473\u3092\u5909\u3048\u305a\u306b\u5c0f\u5b66\u751f\u306b\u3082\u5206\u304b\u308b\u8a00\u8449\u3067\u66f8\u304d\u76f4\u3057\u3066\u304f\u3060\u3055\u3044\u3002\u300c\u5f53\u9928\u3067\u306f\u3001\u8cc7\u6599\u306e\u4fdd\u5b58\u74b0\u5883\u3092\u7dad\u6301\u3059\u308b\u305f\u3081\u3001\u95b2\u89a7\u5ba4\u5185\u3078\u306e\u98f2\u98df\u7269\u306e\u6301\u3061\u8fbc\u307f\u3092\u56fa\u304f\u304a\u65ad\u308a\u3057\u3066\u304a\u308a\u307e\u3059\u3002\u306a\u304a\u3001\u8cb4\u91cd\u66f8\u306e\u95b2\u89a7\u306b\u306f\u4e8b\u524d\u306e\u7533\u8acb\u304c\u5fc5\u8981\u3067\u3042\u308a\u3001\u8a31\u53ef\u307e\u3067\u306b\u6700\u9577\u4e94\u55b6\u696d\u65e5\u3092\u8981\u3057\u307e\u3059\u3002\u300d\u305d\u306e\u3042\u3068\u3001\u96e3\u3057\u3044\u8a00\u8449\u3092\u4e09\u3064\u9078\u3093\u3067\u8aac\u660e\u3057\u3066\u304f\u3060\u3055\u3044\u3002", 'Classify each of these support messages as billing, outage, how-to or praise, and answer as a JSON list of objects with `id` and `label` only: 1) "Charged twice again \u{1f621}" 2) "Is there a way to export to CSV?" 3) "Nothing loads since 10:14 UTC" 4) "The new search is lovely, thank you \u{1f49b}" 5) "My invoice shows the wrong VAT number" 6) "How do I add a colleague?"', "You plan a day in an unfamiliar city for three people: one uses a wheelchair, one is seven years old and one does not eat meat. It will rain until noon. Propose a timetable from 9 to 19 o\u2019clock with breaks, name for each item why it suits all three, and give a fallback for the two riskiest items.", 'Explain what this command does, part by part, and what could go wrong when a file name contains a space or a line break:\n\n`find . -name "*.log" -mtime +7 | xargs grep -l ERROR | sort | head -20`\n\nThen give a version that is safe for any file name.', "\u090f\u0915 \u091b\u094b\u091f\u0947 \u0936\u0939\u0930 \u0915\u0947 \u092a\u0941\u0938\u094d\u0924\u0915\u093e\u0932\u092f \u0915\u0947 \u0932\u093f\u090f \u090f\u0915 \u0938\u0942\u091a\u0928\u093e \u0932\u093f\u0916\u093f\u090f\u0964 \u0909\u0938\u092e\u0947\u0902 \u092c\u0924\u093e\u0907\u090f \u0915\u093f \u0905\u0917\u0932\u0947 \u0938\u094b\u092e\u0935\u093e\u0930 \u0938\u0947 \u0938\u092e\u092f \u092c\u0926\u0932 \u0930\u0939\u093e \u0939\u0948 (\u0938\u0941\u092c\u0939 8 \u092c\u091c\u0947 \u0938\u0947 \u0936\u093e\u092e 6 \u092c\u091c\u0947 \u0924\u0915), \u092c\u091a\u094d\u091a\u094b\u0902 \u0915\u093e \u0915\u094b\u0928\u093e \u0905\u092c \u092a\u0939\u0932\u0940 \u092e\u0902\u091c\u093c\u093f\u0932 \u092a\u0930 \u0939\u0948, \u0914\u0930 \u092a\u0941\u0930\u093e\u0928\u0940 \u0915\u093f\u0924\u093e\u092c\u0947\u0902 \u0926\u093e\u0928 \u0915\u0930\u0928\u0947 \u0935\u093e\u0932\u094b\u0902 \u0915\u094b \u0927\u0928\u094d\u092f\u0935\u093e\u0926 \u0926\u0940\u091c\u093f\u090f\u0964 \u092d\u093e\u0937\u093e \u0938\u0930\u0932 \u0914\u0930 \u0935\u093f\u0928\u092e\u094d\u0930 \u0939\u094b\u0964", "Compare optimistic and pessimistic locking for a seat reservation system with 40 requests a second for the same event. Say which failure a customer would see in each case, what happens when a server dies between reserving and paying, and which you would choose. Use at most 180 words.", "\u8bf7\u628a\u4e0b\u9762\u7684\u4f1a\u8bae\u8981\u70b9\u6574\u7406\u6210\u4e00\u5c01\u7b80\u77ed\u7684\u90ae\u4ef6\uff1a\u4ea7\u54c1\u4e0a\u7ebf\u63a8\u8fdf\u5230\u4e0b\u5468\u4e09\uff1b\u6d4b\u8bd5\u53d1\u73b0\u4e24\u4e2a\u4e25\u91cd\u95ee\u9898\uff0c\u4e00\u4e2a\u5df2\u4fee\u590d\uff0c\u53e6\u4e00\u4e2a\u9700\u8981\u4f9b\u5e94\u5546\u914d\u5408\uff1b\u5e02\u573a\u90e8\u8981\u5728\u5468\u4e94\u524d\u66f4\u65b0\u5ba3\u4f20\u6750\u6599\uff1b\u4e0b\u6b21\u4f1a\u8bae\u6539\u4e3a\u7ebf\u4e0a\uff0c\u65f6\u95f4\u4e0d\u53d8\u3002\u6536\u4ef6\u4eba\u662f\u6574\u4e2a\u9879\u76ee\u7ec4\uff0c\u8bed\u6c14\u8981\u6e05\u695a\u800c\u4e0d\u7d27\u5f20\u3002" ],
      long: [ "Summarise the document below in five bullet points, the most important first.", "Extract every date, number and name from the text below into a table with the columns value, kind and context.", "Write a reply to the author of the following text. Thank them, answer what can be answered, and ask the two questions that matter most.", "Find contradictions, gaps and unclear statements in the text below and quote the passage for each.", "Translate the following text into English if it is in another language, and into Spanish if it is in English.", "Make a checklist of everything that someone has to do according to this text, with the person and the deadline where they are named.", "Erkl\xe4re den folgenden Text einer Kollegin, die das Fachgebiet nicht kennt, in h\xf6chstens zehn S\xe4tzen.", "Give the following text a title, a one-sentence abstract and five keywords.", "Turn the following into a short dialogue between two people who disagree about it.", "List the risks that this text mentions or implies, each with how likely and how bad it is and why you think so.", "Write ten questions that test whether somebody has understood the text below, then the answers.", "Quel ton ce texte emploie-t-il, et \xe0 qui s\u2019adresse-t-il ? Cite trois passages \xe0 l\u2019appui." ],
      extended: [ "The three documents below come from one organisation. Write a briefing of one page for its new director: what is going on, what is urgent, what is missing.", "Compare the following documents. What do they have in common, where do they differ in style and purpose, and which is the best written? Give reasons with quotations.", "Build a glossary of the special terms in the documents below, in alphabetical order, each explained in one sentence.", "For each document below: its language or notation, its kind, its intended reader, and a summary in two sentences. Answer as JSON.", "Plan a workshop of half a day in which a team works through the three documents below: aims, timetable, exercises, material.", "Answer from the documents below only, and say so where they do not tell: Who is responsible? What happened first? What will it cost? What comes next?", "Rewrite the three documents below as one newsletter article in plain language, about 400 words, with a headline and subheadings.", "Suppose that one sentence in each of the documents below is wrong. Which would do the most harm, how would one notice, and how could it be checked?", "Merge the documents below into one timeline; where no time is given, put the entry in the place that fits best and mark it as a guess.", "\xc9cris, pour chacun des trois documents suivants, un r\xe9sum\xe9 de cent mots et trois questions ouvertes.", "Mark every statement in the documents below as fact, opinion, instruction or question, and count how many there are of each kind.", "Act as a careful editor: give the twelve most useful improvements to the documents below, ordered by how much they would help a reader." ]
    };
    const BUILT_IN_DOCUMENTS = [ `Minutes of the harbour committee, 12 March\nPresent: Ms Adeyemi (chair), Mr Lindqvist, Dr Okafor, Mr Pereira; apologies: Ms Tan.\n1. Dredging. Mr Lindqvist reported that the eastern channel has lost 40 cm of depth since autumn. The survey boat is in repair until the 28th. Two offers are on the table: 184,000 for the whole channel, or 97,500 for the bend alone. Dr Okafor warned that the spawning season begins in mid-April and that nothing may be moved after that. The committee prefers the smaller offer but wants the survey first.\n2. Crane 3. The brake was replaced on 4 March and failed its load test on the 6th at 82 % of nominal load. The manufacturer blames the cable, the cable's maker blames the drum. Until this is settled the crane carries nothing above eight tonnes. Mr Pereira asks that the berth fee of two shipping lines be reduced meanwhile; the chair will write to both.\n3. Night lights. Residents of Mill Lane complained again. Shielding eleven lamps would cost about 6,000 and halve the glare; dimming costs nothing but needs the insurer's consent. Ms Tan had offered to ask the insurer; as she is absent, nobody knows whether she did.\n4. Any other business. The visitors' day moves to the second Sunday in June. Volunteers are needed for the ticket desk.\nNext meeting: 9 April, 18:00, in the pilots' house.`, `2031-05-04T02:11:08.114Z INFO  gateway   request id=7f3a method=POST path=/v2/orders status=201 ms=84\n2031-05-04T02:11:09.870Z INFO  gateway   request id=7f3b method=POST path=/v2/orders status=201 ms=91\n2031-05-04T02:11:31.402Z WARN  inventory slow query ms=1840 rows=1 sql="select * from stock where sku = $1 for update"\n2031-05-04T02:11:31.977Z WARN  inventory pool exhausted size=20 waiting=7\n2031-05-04T02:11:33.020Z ERROR gateway   request id=7f4e method=POST path=/v2/orders status=504 ms=3000 upstream=inventory\n2031-05-04T02:11:33.022Z ERROR gateway   request id=7f4f method=POST path=/v2/orders status=504 ms=3000 upstream=inventory\n2031-05-04T02:11:34.500Z INFO  scheduler job=reindex-stock state=started by=cron\n2031-05-04T02:11:36.118Z WARN  inventory lock wait ms=2511 holder=reindex-stock\n2031-05-04T02:12:02.733Z ERROR payments  order=88213 charge captured but order missing, refund queued\n2031-05-04T02:12:05.009Z INFO  operator  user=mhalvorsen action=cancel job=reindex-stock\n2031-05-04T02:12:07.450Z INFO  inventory pool size=20 waiting=0\n2031-05-04T02:12:08.221Z INFO  gateway   request id=7f9c method=POST path=/v2/orders status=201 ms=88\n2031-05-04T02:20:00.000Z INFO  payments  refunds queued=14 done=13 failed=1 reason="card expired"`, `Betriebsanleitung (Auszug): Trinkwasserfilter \u201eQuellklar 300\u201c\n\nVor dem ersten Gebrauch sp\xfclen Sie den Filter mindestens zehn Minuten lang mit kaltem Wasser. Das Wasser darf anfangs grau sein; das ist Kohlestaub und unbedenklich. Betreiben Sie das Ger\xe4t nie mit Wasser \xfcber 38 \xb0C, denn dann l\xf6sen sich Stoffe, die zuvor gebunden wurden.\n\nDie Kartusche h\xe4lt etwa 3.000 Liter oder sechs Monate, je nachdem, was zuerst eintritt. Leuchtet die Anzeige gelb, bestellen Sie Ersatz; leuchtet sie rot, schlie\xdfen Sie den Hahn und wechseln Sie die Kartusche am selben Tag. Nach dem Wechsel halten Sie die Taste f\xfcnf Sekunden lang gedr\xfcckt, bis zwei kurze T\xf6ne zu h\xf6ren sind. Wer das vergisst, sieht weiterhin Rot, obwohl alles in Ordnung ist.\n\nWird das Ger\xe4t l\xe4nger als vier Tage nicht benutzt, verwerfen Sie die ersten zwei Liter. Bei Frost muss es entleert werden: Hahn schlie\xdfen, Ablassschraube \xf6ffnen, Geh\xe4use leicht kippen, Restwasser auffangen. Sch\xe4den durch Frost sind von der Gew\xe4hrleistung ausgeschlossen.\n\nTropft es am Anschluss, ziehen Sie die \xdcberwurfmutter von Hand nach, h\xf6chstens eine Vierteldrehung. Nehmen Sie kein Werkzeug: Das Gewinde ist aus Kunststoff und rei\xdft. Hilft das nicht, tauschen Sie den Dichtring (Bestellnummer QK-17, Gr\xf6\xdfe \xbd Zoll).`, `// A small cache that forgets what has not been used for the longest time.\nexport class RecentCache {\n  #entries = new Map();\n  #limit;\n  hits = 0;\n  misses = 0;\n\n  constructor(limit = 100) {\n    this.#limit = limit;\n  }\n\n  get(key, load) {\n    if (this.#entries.has(key)) {\n      this.hits += 1;\n      const value = this.#entries.get(key);\n      this.#entries.delete(key);\n      this.#entries.set(key, value);\n      return value;\n    }\n    this.misses += 1;\n    const value = load(key); // may be a promise, and may fail\n    this.#entries.set(key, value);\n    if (this.#entries.size > this.#limit) {\n      const oldest = this.#entries.keys().next().value;\n      this.#entries.delete(oldest);\n    }\n    return value;\n  }\n\n  get ratio() {\n    return this.hits / (this.hits + this.misses); // TODO: what is it before the first call?\n  }\n\n  clear() {\n    this.#entries.clear(); // keeps hits and misses, on purpose?\n  }\n}\n\nconst cache = new RecentCache(2);\nconst slow = async (id) => ({ id, rank: id.codePointAt(0), label: \`\u2116 \${id} \u2013 \u201eM\xfcller & S\xf8n\u201c\` });\nawait Promise.all(['a', 'b', 'a', 'c', 'b'].map((id) => cache.get(id, slow)));\nreport(cache.ratio, cache.hits, cache.misses);`, `\u793e\u5185\u5831 \u7b2c\u56db\u5341\u4e8c\u53f7\u300c\u5009\u5eab\u306e\u5f15\u3063\u8d8a\u3057\u306b\u3064\u3044\u3066\u300d\n\n\u6765\u6708\u5341\u4e94\u65e5\u304b\u3089\u4e09\u65e5\u9593\u3001\u65e7\u5009\u5eab\u306e\u8377\u7269\u3092\u3059\u3079\u3066\u65b0\u3057\u3044\u5efa\u7269\u3078\u79fb\u3057\u307e\u3059\u3002\u65b0\u5009\u5eab\u306f\u99c5\u306e\u5317\u5074\u3001\u90f5\u4fbf\u5c40\u306e\u96a3\u306b\u3042\u308a\u3001\u9762\u7a4d\u306f\u4eca\u306e\u4e00\u30fb\u56db\u500d\u3067\u3059\u3002\u30a8\u30ec\u30d9\u30fc\u30bf\u30fc\u304c\u4e8c\u53f0\u306b\u306a\u308b\u305f\u3081\u3001\u91cd\u3044\u8377\u7269\u3092\u968e\u6bb5\u3067\u904b\u3076\u5fc5\u8981\u306f\u306a\u304f\u306a\u308a\u307e\u3059\u3002\n\n\u79fb\u52d5\u306e\u9806\u756a\u306f\u6b21\u306e\u3068\u304a\u308a\u3067\u3059\u3002\u4e00\u65e5\u76ee\u306f\u98df\u54c1\u3068\u98f2\u6599\u3001\u4e8c\u65e5\u76ee\u306f\u6587\u623f\u5177\u3068\u7d19\u985e\u3001\u4e09\u65e5\u76ee\u306f\u5bb6\u5177\u3068\u5927\u578b\u6a5f\u68b0\u3067\u3059\u3002\u51b7\u8535\u304c\u5fc5\u8981\u306a\u54c1\u7269\u306f\u3001\u5f53\u65e5\u306e\u671d\u516d\u6642\u306b\u5c02\u7528\u306e\u8eca\u3067\u76f4\u63a5\u904b\u3073\u307e\u3059\u3002\u6e29\u5ea6\u304c\u516b\u5ea6\u3092\u8d85\u3048\u305f\u5834\u5408\u306f\u3001\u54c1\u8cea\u7ba1\u7406\u306e\u4f50\u85e4\u3055\u3093\u306b\u3059\u3050\u9023\u7d61\u3057\u3066\u304f\u3060\u3055\u3044\u3002\n\n\u5404\u90e8\u7f72\u306b\u304a\u9858\u3044\u3057\u305f\u3044\u3053\u3068\u304c\u4e09\u3064\u3042\u308a\u307e\u3059\u3002\u7b2c\u4e00\u306b\u3001\u4eca\u6708\u672b\u307e\u3067\u306b\u4e0d\u8981\u306a\u7269\u3092\u51e6\u5206\u3057\u3066\u304f\u3060\u3055\u3044\u3002\u7b2c\u4e8c\u306b\u3001\u7bb1\u306b\u306f\u5fc5\u305a\u90e8\u7f72\u540d\u3068\u4e2d\u8eab\u3092\u66f8\u3044\u3066\u304f\u3060\u3055\u3044\u3002\u53bb\u5e74\u306e\u5f15\u3063\u8d8a\u3057\u3067\u306f\u3001\u540d\u524d\u306e\u306a\u3044\u7bb1\u304c\u4e09\u5341\u4e03\u500b\u3082\u6b8b\u308a\u307e\u3057\u305f\u3002\u7b2c\u4e09\u306b\u3001\u6a5f\u68b0\u306e\u9375\u306f\u5c01\u7b52\u306b\u5165\u308c\u3066\u7dcf\u52d9\u8ab2\u3078\u9810\u3051\u3066\u304f\u3060\u3055\u3044\u3002\n\n\u671f\u9593\u4e2d\u306e\u51fa\u8377\u306f\u3001\u5348\u524d\u4e2d\u306e\u307f\u3068\u306a\u308a\u307e\u3059\u3002\u6025\u304e\u306e\u6ce8\u6587\u306f\u524d\u65e5\u306e\u5348\u5f8c\u4e09\u6642\u307e\u3067\u306b\u53d7\u3051\u4ed8\u3051\u307e\u3059\u3002\u3054\u4e0d\u4fbf\u3092\u304a\u304b\u3051\u3057\u307e\u3059\u304c\u3001\u3054\u5354\u529b\u3092\u304a\u9858\u3044\u3044\u305f\u3057\u307e\u3059\u3002\u8cea\u554f\u306f\u5185\u7dda\u4e8c\u3007\u516b\u3001\u7530\u4e2d\u307e\u3067\u3002`, `{\n  "station": "Valle Alto",\n  "position": { "lat": 46.0713, "lon": 11.1211, "altitude_m": 1184 },\n  "observer": "G. Zanettin",\n  "period": "2029-W31",\n  "readings": [\n    { "day": "Mon", "min_c": 9.1, "max_c": 22.4, "rain_mm": 0.0, "wind": "\u2191 2 m/s", "note": "fog until 8" },\n    { "day": "Tue", "min_c": 10.3, "max_c": 24.0, "rain_mm": 0.0, "wind": "\u2197 3 m/s", "note": null },\n    { "day": "Wed", "min_c": 12.8, "max_c": 27.9, "rain_mm": 18.6, "wind": "\u2198 14 m/s", "note": "hail \u26c8\ufe0f, gauge overflowed?" },\n    { "day": "Thu", "min_c": 8.0, "max_c": 15.2, "rain_mm": 31.2, "wind": "\u2193 6 m/s", "note": "road closed at km 7" },\n    { "day": "Fri", "min_c": -41.0, "max_c": 19.5, "rain_mm": 0.4, "wind": "\u2192 1 m/s", "note": "sensor fault suspected" },\n    { "day": "Sat", "min_c": 9.7, "max_c": 23.3, "rain_mm": null, "wind": "\xb7 calm", "note": "gauge removed for cleaning" },\n    { "day": "Sun", "min_c": 11.0, "max_c": 25.1, "rain_mm": 0.0, "wind": "\u2196 2 m/s", "note": "visitors: 214" }\n  ],\n  "maintenance": [\n    { "part": "thermometer", "state": "to replace", "ordered": "2029-08-03", "cost_eur": 118.5 },\n    { "part": "rain gauge", "state": "cleaned", "by": "volunteers \u{1f64c}" }\n  ],\n  "remark": "Le letture di mercoled\xec vanno confrontate con la stazione di fondovalle."\n}`, `\u0645\u0646 \u0645\u0630\u0643\u0631\u0627\u062a \u0645\u062f\u064a\u0631\u0629 \u0645\u062f\u0631\u0633\u0629 \u0641\u064a \u0628\u0644\u062f\u0629 \u0633\u0627\u062d\u0644\u064a\u0629\n\n\u0628\u062f\u0623 \u0627\u0644\u0639\u0627\u0645 \u0627\u0644\u062f\u0631\u0627\u0633\u064a \u0647\u0630\u0627 \u0627\u0644\u062e\u0631\u064a\u0641 \u0628\u0645\u0626\u062a\u064a\u0646 \u0648\u062b\u0644\u0627\u062b\u064a\u0646 \u062a\u0644\u0645\u064a\u0630\u064b\u0627\u060c \u0623\u064a \u0628\u0632\u064a\u0627\u062f\u0629 \u0639\u0634\u0631\u064a\u0646 \u0639\u0646 \u0627\u0644\u0639\u0627\u0645 \u0627\u0644\u0645\u0627\u0636\u064a. \u0644\u0645 \u062a\u062a\u0633\u0639 \u0627\u0644\u0635\u0641\u0648\u0641 \u0644\u0644\u062c\u0645\u064a\u0639\u060c \u0641\u062d\u0648\u0651\u0644\u0646\u0627 \u063a\u0631\u0641\u0629 \u0627\u0644\u0645\u0648\u0633\u064a\u0642\u0649 \u0625\u0644\u0649 \u0635\u0641 \u0633\u0627\u062f\u0633\u060c \u0648\u0646\u0642\u0644\u0646\u0627 \u0627\u0644\u0628\u064a\u0627\u0646\u0648 \u0625\u0644\u0649 \u0627\u0644\u0645\u0645\u0631\u060c \u0641\u0635\u0627\u0631 \u0627\u0644\u0623\u0637\u0641\u0627\u0644 \u064a\u0639\u0632\u0641\u0648\u0646 \u0639\u0644\u064a\u0647 \u0641\u064a \u0643\u0644 \u0627\u0633\u062a\u0631\u0627\u062d\u0629.\n\n\u0641\u064a \u0627\u0644\u0623\u0633\u0628\u0648\u0639 \u0627\u0644\u062b\u0627\u0646\u064a \u0627\u0646\u0642\u0637\u0639 \u0627\u0644\u0645\u0627\u0621 \u062b\u0644\u0627\u062b\u0629 \u0623\u064a\u0627\u0645. \u0627\u0642\u062a\u0631\u062d \u0645\u0639\u0644\u0645 \u0627\u0644\u0639\u0644\u0648\u0645 \u0623\u0646 \u0646\u062c\u0639\u0644 \u0645\u0646 \u0630\u0644\u0643 \u062f\u0631\u0633\u064b\u0627: \u0643\u0645 \u0644\u062a\u0631\u064b\u0627 \u064a\u0633\u062a\u0647\u0644\u0643 \u0643\u0644 \u0648\u0627\u062d\u062f \u0645\u0646\u0627 \u0641\u064a \u0627\u0644\u064a\u0648\u0645\u061f \u062c\u0645\u0639 \u0627\u0644\u062a\u0644\u0627\u0645\u064a\u0630 \u0627\u0644\u0623\u0631\u0642\u0627\u0645 \u0648\u0631\u0633\u0645\u0648\u0627 \u062c\u062f\u0648\u0644\u064b\u0627 \u0643\u0628\u064a\u0631\u064b\u0627 \u0639\u0644\u0649 \u0627\u0644\u062c\u062f\u0627\u0631\u060c \u0648\u0627\u0643\u062a\u0634\u0641\u0648\u0627 \u0623\u0646 \u0646\u0635\u0641 \u0627\u0644\u0645\u0627\u0621 \u064a\u0636\u064a\u0639 \u0641\u064a \u0635\u0646\u0628\u0648\u0631 \u0648\u0627\u062d\u062f \u0644\u0627 \u064a\u064f\u063a\u0644\u0642 \u062c\u064a\u062f\u064b\u0627. \u0623\u0635\u0644\u062d\u0647 \u0627\u0644\u062d\u0627\u0631\u0633 \u0641\u064a \u0639\u0634\u0631 \u062f\u0642\u0627\u0626\u0642.\n\n\u0623\u0645\u0627 \u0627\u0644\u062d\u0627\u0641\u0644\u0629 \u0641\u0645\u0627 \u0632\u0627\u0644\u062a \u062a\u062a\u0623\u062e\u0631. \u0648\u0639\u062f\u062a \u0627\u0644\u0628\u0644\u062f\u064a\u0629 \u0628\u062d\u0627\u0641\u0644\u0629 \u062b\u0627\u0646\u064a\u0629 \u0641\u064a \u064a\u0646\u0627\u064a\u0631\u060c \u0644\u0643\u0646 \u0623\u062d\u062f\u064b\u0627 \u0644\u0645 \u064a\u0648\u0642\u0651\u0639 \u0627\u0644\u0639\u0642\u062f \u0628\u0639\u062f. \u0633\u0623\u0643\u062a\u0628 \u0625\u0644\u064a\u0647\u0645 \u0645\u0631\u0629 \u0623\u062e\u0631\u0649 \u064a\u0648\u0645 \u0627\u0644\u0623\u062d\u062f\u060c \u0648\u0633\u0623\u0631\u0641\u0642 \u0635\u0648\u0631\u0629 \u0644\u0644\u0623\u0637\u0641\u0627\u0644 \u0648\u0647\u0645 \u064a\u0646\u062a\u0638\u0631\u0648\u0646 \u062a\u062d\u062a \u0627\u0644\u0645\u0637\u0631.\n\n\u0623\u062c\u0645\u0644 \u0645\u0627 \u062d\u062f\u062b \u0647\u0630\u0627 \u0627\u0644\u0634\u0647\u0631 \u0623\u0646 \u0633\u0644\u0645\u0649\u060c \u0627\u0644\u062a\u064a \u0644\u0645 \u062a\u0643\u0646 \u062a\u062a\u0643\u0644\u0645 \u0641\u064a \u0627\u0644\u0635\u0641\u060c \u0642\u0631\u0623\u062a \u0642\u0635\u064a\u062f\u0629 \u0623\u0645\u0627\u0645 \u0627\u0644\u0645\u062f\u0631\u0633\u0629 \u0643\u0644\u0647\u0627. \u0635\u0641\u0651\u0642 \u0627\u0644\u062c\u0645\u064a\u0639 \u0637\u0648\u064a\u0644\u064b\u0627\u060c \u0648\u0646\u0633\u064a\u062a\u064f \u0623\u0646\u0627 \u0623\u0646 \u0623\u062f\u0642 \u0627\u0644\u062c\u0631\u0633.` ];
    const DOCUMENTS_PER_TASK = {
      short: 0,
      medium: 0,
      long: 1,
      extended: 3
    };
    const BUILT_IN_PROMPTS = [ "short", "medium", "long", "extended" ].flatMap(length => BUILT_IN_TASKS[length].map((task, index) => ({
      id: `built-in/${length}-${String(index + 1).padStart(2, "0")}`,
      messages: [ {
        role: "user",
        content: [ task, ...pickDocuments(index, DOCUMENTS_PER_TASK[length]) ].join("\n\n")
      } ]
    })));
    function pickDocuments(first, count) {
      return Array.from({
        length: count
      }, (_, i) => BUILT_IN_DOCUMENTS[(first + i) % BUILT_IN_DOCUMENTS.length] ?? "");
    }
    async function loadPrompts(setting, files, options = {}) {
      const isSet = setting !== void 0 && setting !== null && setting !== "";
      const asked = isSet ? await (await Promise.all([ __webpack_require__.e(4006), __webpack_require__.e(5811), __webpack_require__.e(1278) ]).then(__webpack_require__.bind(__webpack_require__, 1278))).loadAsked(setting, files, options) : null;
      return asked ?? {
        prompts: BUILT_IN_PROMPTS,
        problems: [],
        notes: [],
        files: []
      };
    }
  }),
  47236: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      gX: () => prefixNonce,
      mE: () => createNonce,
      qI: () => NONCE_BYTES
    });
    const HEX_DIGITS = 16;
    const NONCE_BYTES = HEX_DIGITS + 3;
    function createNonce(random) {
      const word = () => Math.floor(random.next() * 2 ** 32).toString(16).padStart(8, "0");
      return word() + word();
    }
    function prefixNonce(messages, nonce) {
      return messages.map((message, index) => index === 0 ? {
        ...message,
        content: `[${nonce}] ${message.content}`
      } : message);
    }
  }),
  16819: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      i: () => orderPrompts,
      p: () => createPromptCursor
    });
    var _base_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54126);
    function createPromptCursor(order, count, random) {
      if (!(count >= 1)) throw new RangeError("there must be a prompt to order");
      const inOrder = Array.from({
        length: count
      }, (_, index) => index);
      let cycle = [];
      let at = 0;
      return () => {
        if (at === cycle.length) {
          cycle = order === "shuffle" ? (0, _base_random_js__WEBPACK_IMPORTED_MODULE_0__.A4)(random, inOrder) : inOrder;
          at = 0;
        }
        const index = cycle[at] ?? 0;
        at += 1;
        return index;
      };
    }
    function orderPrompts(next, requests) {
      return Uint32Array.from({
        length: requests
      }, next);
    }
  }),
  12465: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      O: () => isSameContent,
      U: () => pairPrompts
    });
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    function pairPrompts({head, base, renames = new Map}) {
      const waiting = new Map;
      for (const prompt of base) {
        const key = pairingKey(prompt, renames);
        waiting.set(key, [ ...waiting.get(key) ?? [], prompt ]);
      }
      const pairs = head.map(prompt => {
        const partner = waiting.get(pairingKey(prompt, new Map))?.shift();
        return partner === void 0 ? {
          id: prompt.id,
          status: "new",
          head: prompt,
          base: null
        } : {
          id: prompt.id,
          status: compare(prompt, partner),
          head: prompt,
          base: partner
        };
      });
      const taken = new Set(head.map(({id}) => id));
      const left = new Set([ ...waiting.values() ].flat());
      const deleted = base.filter(prompt => left.has(prompt));
      return [ ...pairs, ...deleted.map(prompt => ({
        id: taken.has(prompt.id) ? `${prompt.id}@base` : prompt.id,
        status: "deleted",
        head: null,
        base: prompt
      })) ];
    }
    function pairingKey(prompt, renames) {
      const file = prompt.source?.file;
      if (file === void 0) return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.dj)([ "inline", prompt.rowKey ?? prompt.id ]);
      const place = prompt.rowKey === void 0 ? prompt.id.slice(file.length) : null;
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.dj)([ renames.get(file) ?? file, prompt.rowKey ?? null, place ]);
    }
    function compare(head, base) {
      if (!isSameContent(head, base)) return "changed";
      return head.source?.file === base.source?.file ? "unchanged" : "renamed";
    }
    function isSameContent(head, base) {
      return contentOf(head) === contentOf(base);
    }
    function contentOf(prompt) {
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.dj)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.mZ)(prompt, [ "id", "rowKey", "source" ]));
    }
  }),
  83701: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      DV: () => TemplateRefusal,
      Gw: () => ENGINE_NAMES,
      JL: () => ENGINE_TITLES
    });
    const ENGINE_NAMES = [ "plain", "jinja", "nunjucks", "handlebars", "f-string", "none" ];
    const ENGINE_TITLES = {
      plain: "{{variables}}",
      jinja: "Jinja",
      nunjucks: "Nunjucks",
      handlebars: "Handlebars",
      "f-string": "f-string",
      none: "no template"
    };
    class TemplateRefusal extends Error {}
  }),
  12248: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => sandboxedRenderer
    });
    var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
    const START_MS = 3e4;
    const TEMPLATE_MS = 700;
    const ROW_MS = 2;
    const LIMITS = {
      maxOldGenerationSizeMb: 192,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4
    };
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
            if (done.failure === null) continue;
            results.push({
              fault: done.failure
            });
            close();
          }
          return Promise.resolve(results);
        },
        close
      };
    }
    function startThread(entry) {
      const {port1: port, port2} = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.MessageChannel;
      const answered = new SharedArrayBuffer(4);
      const counter = new Int32Array(answered);
      const data = {
        role: "templates",
        port: port2,
        answered
      };
      const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, {
        workerData: data,
        transferList: [ port2 ],
        execArgv: [],
        env: {},
        resourceLimits: LIMITS
      });
      worker.on("error", () => {});
      worker.unref();
      port.unref();
      let seen = 0;
      const next = patienceMs => {
        if (Atomics.wait(counter, 0, seen, patienceMs) === "timed-out") return null;
        seen += 1;
        return (0, node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.receiveMessageOnPort)(port)?.message ?? null;
      };
      return {
        run(jobs) {
          port.postMessage(jobs);
          if (next(START_MS) !== "ready") return {
            results: [],
            failure: "the thread for templates did not start"
          };
          const results = [];
          for (const {rows} of jobs) {
            const answer = next(TEMPLATE_MS + rows.length * ROW_MS);
            if (answer === null || answer === "ready") return {
              results,
              failure: "the template takes more time or memory than any prompt, and was ended"
            };
            results.push(answer);
          }
          return {
            results,
            failure: null
          };
        },
        end: () => {
          port.close();
          worker.terminate();
        }
      };
    }
  }),
  72427: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      S: () => isSameModel
    });
    const MAKE = /^[-@:._]?(latest|preview|exp|default|v?\d{3,4}|\d{4}-\d{2}-\d{2}|\d{8}|\d{2}-\d{2}|\d{2}-\d{4}|v\d+)([-:@.].*)?$/;
    function isSameModel(asked, served) {
      if (asked === served) return true;
      const [one, other] = [ bare(asked), bare(served) ];
      if (one === other) return true;
      const [short, long] = one.length < other.length ? [ one, other ] : [ other, one ];
      return short !== "" && long.startsWith(short) && MAKE.test(long.slice(short.length));
    }
    function bare(model) {
      return model.toLowerCase().trim().replace(/^.*\//, "");
    }
  }),
  7249: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $: () => likelyAddress,
      B: () => foreignPurpose
    });
    const FOREIGN = [ [ /embeddings$|:(batch)?embedContents?$|api\/embed$/i, "embeddings" ], [ /images(\/(generations|edits|variations))?$/, "images" ], [ /audio(\/(speech|transcriptions|translations))?$/, "audio" ], [ /moderations$/, "moderations" ], [ /batches$/, "batches, which answer within hours" ], [ /rerank$/, "ranking" ], [ /realtime$/, "realtime sessions" ], [ /files$/, "files" ] ];
    function foreignPurpose({pathname}) {
      const rest = /\/(?:v\d+(?:alpha|beta)?\d*|deployments\/[^/]+)\/((?:images|audio)\/\w+|models\/[^/]+:\w+|\w+)\/*$/.exec(pathname)?.[1] ?? /\/(api\/embed)\/*$/.exec(pathname)?.[1];
      if (rest === void 0) return null;
      return FOREIGN.find(([pattern]) => pattern.test(rest))?.[1] ?? null;
    }
    const ENDS = {
      "openai-chat": "/chat/completions",
      "openai-responses": "/responses",
      "openai-completions": "/completions",
      "anthropic-messages": "/messages",
      "gemini-interactions": "/interactions",
      "ollama-chat": "/api/chat"
    };
    function likelyAddress(address, protocol) {
      const end = ENDS[protocol];
      if (end === void 0 || !URL.canParse(address)) return null;
      const {origin, pathname} = new URL(address);
      const given = pathname.replace(/\/+$/, "");
      if (given.endsWith(end)) return null;
      const version = protocol === "ollama-chat" ? "" : protocol === "gemini-interactions" ? "/v1beta" : "/v1";
      return `${origin}${given}${version}${end}`;
    }
  }),
  69152: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      X1: () => escapeText,
      X5: () => cleanText,
      bq: () => fenceCode,
      ml: () => shorten,
      nf: () => link,
      pI: () => renderList,
      tn: () => escapeCode
    });
    const BREAK = "&#8288;";
    const MARKUP = /[&<>"'\\`*_[\]{}|~^]|\$(?!\d)/g;
    const UNSEEN = /[\p{Cf}\p{Cc}\p{Cs}]/gu;
    const TERMINAL_SEQUENCE = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
    function cleanText(text) {
      return text.replace(TERMINAL_SEQUENCE, "").replace(/[\s\u0085]/g, " ").replace(UNSEEN, "").replace(/ {2,}/g, " ").trim();
    }
    function shorten(text, most) {
      if (text.length <= most) return text;
      const characters = Array.from(text.slice(0, 2 * most + 2));
      return characters.length <= most && text.length <= 2 * most + 2 ? text : `${characters.slice(0, most - 1).join("")}\u2026`;
    }
    const LONGEST = 300;
    function escapeText(text, most = LONGEST) {
      return escapeMarkup(text, most).replace(COMMIT, digits => digits.slice(0, 4) + BREAK + digits.slice(4));
    }
    const COMMIT = /\b(?:(?=\d*[a-f])[0-9a-f]{8,64}|\d{40}|\d{64})\b/gi;
    function escapeMarkup(text, most) {
      const markup = shorten(cleanText(text), most).replace(MARKUP, toReference);
      return markup.replaceAll("@", `@${BREAK}`).replace(/(?<!&)#(?=\w)/g, `#${BREAK}`).replace(/GH-(?=\d)/gi, match => match + BREAK).replaceAll("://", `:${BREAK}//`).replace(/www\./gi, match => `${match.slice(0, 3)}${BREAK}.`).replace(/:(?=[\w+-]+:)/g, `:${BREAK}`).replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits, mark) => digits + toReference(mark)).replace(/^(?:[-+](?=[-\s]|$)|[=#])/, toReference);
    }
    function escapeCode(text, most = LONGEST) {
      const escaped = escapeText(text, most);
      return escaped === "" ? "" : `<code>${escaped}</code>`;
    }
    function fenceCode(language, lines) {
      if (lines.length === 0) return "";
      const body = lines.map(cleanText).join("\n");
      const longest = Math.max(2, ...Array.from(body.matchAll(/`+/g), ([run]) => run.length));
      const fence = "`".repeat(longest + 1);
      return `${fence}${language}\n${body}\n${fence}`;
    }
    function renderList(items) {
      return items.map(item => `- ${escapeText(item, 1e3)}`).join("\n");
    }
    function link(label, url) {
      return /^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url) ? `[${escapeMarkup(label, LONGEST)}](${url})` : escapeText(label);
    }
    const NAMED = {
      "&": "&amp;",
      "<": "&lt;",
      ">": "&gt;",
      '"': "&quot;"
    };
    function toReference(character) {
      return NAMED[character] ?? `&#${character.codePointAt(0) ?? 65533};`;
    }
  }),
  34477: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      C1: () => wrapText,
      F1: () => displayWidth,
      K$: () => renderTextTable,
      Uj: () => fit
    });
    var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69152);
    const GAP = "  ";
    const NARROWEST_NAME = 16;
    function displayWidth(text) {
      let width = 0;
      for (const character of text) {
        if (/\p{M}/u.test(character)) continue;
        width += /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1;
      }
      return width;
    }
    function renderTextTable(table, width) {
      if (table.rows.length === 0) return [];
      const rows = table.rows.map(row => row.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__.X5));
      const widths = table.columns.map(({title}, i) => widest([ ...title.split(" "), ...rows.map(row => row[i] ?? "") ]));
      const excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
      const name = widths[0] ?? 0;
      if (excess > 0 && name - excess < NARROWEST_NAME) return renderRecords(table, width);
      widths[0] = name - Math.max(0, excess);
      const write = cells => widths.map((each, i) => pad(cells[i] ?? "", each, table.columns[i]?.align === "right")).join(GAP).trimEnd();
      const rule = widths.map(each => "\u2500".repeat(each)).join(GAP);
      return [ ...breakTitles(table, widths).map(write), rule, ...rows.map(write) ];
    }
    function widest(texts) {
      return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
    }
    function breakTitles({columns}, widths) {
      const titles = columns.map(({title}, i) => wrapText(title, widths[i] ?? 1));
      const height = Math.max(...titles.map(lines => lines.length));
      return Array.from({
        length: height
      }, (_, line) => titles.map(lines => lines[line - height + lines.length] ?? ""));
    }
    function pad(cell, width, right) {
      const text = fit(cell, width);
      const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
      return right ? blanks + text : text + blanks;
    }
    function fit(text, width) {
      let most = Math.max(1, width);
      let short = text;
      while (displayWidth(short) > width && most > 0) {
        short = (0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.ml)(text, most);
        most -= 1;
      }
      return short;
    }
    function renderRecords(table, width) {
      return table.rows.flatMap(row => {
        const pairs = table.columns.slice(1).flatMap(({title}, i) => {
          const cell = (0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(row[i + 1] ?? "");
          return cell === "" ? [] : [ `${title}: ${cell}` ];
        });
        return [ ...wrapText((0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(row[0] ?? ""), width), ...wrapWords(pairs, width - 2, " \xb7 ").map(line => `  ${line}`) ];
      });
    }
    function wrapText(text, width) {
      return wrapWords((0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text).split(" "), width, " ");
    }
    function wrapWords(words, width, separator) {
      const lines = [];
      let line = "";
      for (const word of words.map(each => fit(each, width))) {
        const longer = line === "" ? word : line + separator + word;
        if (line !== "" && displayWidth(longer) > width) {
          lines.push(line);
          line = word;
        } else line = longer;
      }
      return line === "" ? lines : [ ...lines, line ];
    }
  }),
  18991: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => renderProgress
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    var _markup_text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34477);
    const BAR_WIDTH = 12;
    function renderProgress(state, {width}) {
      const parts = [ [ 1, (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__._V)(state.elapsedMs < 1e3 ? 0 : Math.floor(state.elapsedMs / 1e3) * 1e3).replace(/^0 ms$/, "0 s") ], [ 5, drawBar(state) ], [ 6, state.stages > 1 ? `stage ${state.stage} of ${state.stages}` : "" ], [ 2, `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(state.done)}${state.planned === null ? "" : ` of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(state.planned)}`} done` ], [ 7, `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(state.inFlight)} in flight` ], [ 3, state.firstTokenP95Ms === null ? "" : `p95 first token ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__._V)(state.firstTokenP95Ms)}` ], [ 4, describeSpent(state) ], [ 5, describeLeft(state) ] ];
      let kept = parts.filter(([, text]) => text !== "");
      const line = () => kept.map(([, text]) => text).join(" \xb7 ");
      while (kept.length > 1 && (0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_0__.F1)(line()) > width) {
        const least = Math.max(...kept.map(([importance]) => importance));
        kept = kept.filter(([importance]) => importance < least);
      }
      return (0, _markup_text_table_js__WEBPACK_IMPORTED_MODULE_0__.Uj)(line(), Math.max(1, width));
    }
    function describeSpent({spentUsd, budgetUsd}) {
      return `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.L$)(spentUsd, budgetUsd, "USD")} of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.tW)(budgetUsd, "USD")}`;
    }
    function shareDone({elapsedMs, totalMs, done, planned}) {
      const share = totalMs !== null && totalMs > 0 ? elapsedMs / totalMs : planned !== null && planned > 0 ? done / planned : null;
      return share === null ? null : Math.min(1, Math.max(0, share));
    }
    function drawBar(state) {
      const share = shareDone(state);
      if (share === null) return "";
      const full = Math.floor(share * BAR_WIDTH);
      return "\u2588".repeat(full) + "\u2591".repeat(BAR_WIDTH - full);
    }
    function describeLeft(state) {
      const share = shareDone(state);
      if (share === null || state.totalMs === null && share === 0) return "";
      const left = state.totalMs === null ? state.elapsedMs / share * (1 - share) : Math.max(0, state.totalMs - state.elapsedMs);
      if (left <= 0) return "finishing";
      return `about ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__._V)(Math.ceil(left / 1e3) * 1e3)} left`;
    }
  }),
  1044: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      y: () => createQueue
    });
    function createQueue(firstId) {
      const waiting = new Map;
      let next = firstId;
      return function*(sample) {
        waiting.set(sample.id, sample);
        for (let due = waiting.get(next); due !== void 0; due = waiting.get(next)) {
          waiting.delete(next);
          next += 1;
          yield due;
        }
      };
    }
  }),
  7646: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      GQ: () => NUMBER_FIELDS,
      Lz: () => MAYBE_TEXT_FIELDS,
      Vp: () => MAYBE_NUMBER_FIELDS,
      hd: () => WORD_FIELDS,
      iF: () => OBJECT_FIELDS,
      iX: () => TEXT_FIELDS
    });
    var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    const NUMBER_FIELDS = [ "id", "stage", "plannedMs", "costUsd" ];
    const MAYBE_NUMBER_FIELDS = [ "pair", "startedMs", "status", "connectMs", "firstByteMs", "ttftMs", "e2eMs", "tpotMs", "events", "inputTokens", "cachedInputTokens", "cacheWriteTokens", "outputTokens", "reasoningTokens", "retryAfterS", "resentUsd", "likelyUsd" ];
    const TEXT_FIELDS = [ "scenario", "prompt" ];
    const MAYBE_TEXT_FIELDS = [ "model", "shard", "finish", "servedModel", "serviceTier", "servedBy", "textHash" ];
    const WORD_FIELDS = {
      arm: _sample_js__WEBPACK_IMPORTED_MODULE_0__.ul,
      phase: _sample_js__WEBPACK_IMPORTED_MODULE_0__.ZG,
      outcome: _sample_js__WEBPACK_IMPORTED_MODULE_0__.im,
      usageSource: [ "reported", "none" ],
      costBasis: [ "reported", "worst_case" ],
      cacheHit: [ true, false, null ],
      good: [ true, false, null ]
    };
    const OBJECT_FIELDS = [ "error", "checks", "limits" ];
  }),
  16508: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      S: () => BUCKETS,
      Z: () => createGapHistogram
    });
    const MANTISSA_BITS = 6;
    const LEAST_EXPONENT = -10;
    const OCTAVES = 41;
    const BUCKETS = OCTAVES << MANTISSA_BITS;
    const scratch = new DataView(new ArrayBuffer(8));
    function createGapHistogram(encoded) {
      const counts = new Uint32Array(BUCKETS);
      let [count, sum, min, max] = [ 0, 0, 1 / 0, -1 / 0 ];
      const absorb = ({buckets, ...bounds}) => {
        for (const [bucket, amount] of buckets) {
          counts[bucket] = (counts[bucket] ?? 0) + amount;
          count += amount;
        }
        sum += bounds.sum;
        min = Math.min(min, bounds.min ?? 1 / 0);
        max = Math.max(max, bounds.max ?? -1 / 0);
      };
      if (encoded !== void 0) absorb(encoded);
      const atRank = rank => clamp(middleOf(bucketOfRank(counts, rank)), min, max);
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
          if (!(gap >= 0 && gap < 1 / 0)) return;
          const bucket = bucketOf(gap);
          counts[bucket] = (counts[bucket] ?? 0) + 1;
          count += 1;
          sum += gap;
          if (gap < min) min = gap;
          if (gap > max) max = gap;
        },
        merge: other => absorb(other.encode()),
        percentile(fraction) {
          if (count === 0) return null;
          if (fraction <= 0) return min;
          if (fraction >= 1) return max;
          const position = (count - 1) * fraction;
          const below = atRank(Math.floor(position));
          return below + (position - Math.floor(position)) * (atRank(Math.ceil(position)) - below);
        },
        countFrom: limit => counts.subarray(bucketOf(Math.max(0, limit))).reduce((total, amount) => total + amount, 0),
        encode: () => ({
          sum,
          min: count === 0 ? null : min,
          max: count === 0 ? null : max,
          buckets: [ ...counts ].flatMap((amount, bucket) => amount > 0 ? [ [ bucket, amount ] ] : [])
        })
      };
    }
    function bucketOf(gap) {
      scratch.setFloat64(0, gap);
      const index = (scratch.getUint32(0) >>> 20 - MANTISSA_BITS) - (1023 + LEAST_EXPONENT << MANTISSA_BITS);
      return clamp(index, 0, BUCKETS - 1);
    }
    function middleOf(bucket) {
      const octave = LEAST_EXPONENT + (bucket >> MANTISSA_BITS);
      const part = (bucket & (1 << MANTISSA_BITS) - 1) + .5;
      return 2 ** octave * (1 + part / (1 << MANTISSA_BITS));
    }
    function bucketOfRank(counts, rank) {
      let before = 0;
      for (let bucket = 0; bucket < counts.length; bucket += 1) {
        before += counts[bucket] ?? 0;
        if (before > rank) return bucket;
      }
      return counts.length - 1;
    }
    function clamp(value, low, high) {
      return Math.min(high, Math.max(low, value));
    }
  }),
  13258: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A: () => createGapStore
    });
    const SAME_READ = .1;
    function isBetweenReads(gap) {
      return !(gap < SAME_READ);
    }
    const LEAST_BURSTS = 3;
    const EVEN_SHARE = .75;
    function createBurstCounter() {
      let [within, answers] = [ 0, 0 ];
      const even = new Map;
      let atOnce = {
        answers: 0,
        ms: 0,
        brief: 0
      };
      let roundTrip = {
        connectMs: null,
        firstByteMs: null
      };
      const bound = by => {
        roundTrip = {
          connectMs: lesser(roundTrip.connectMs, by.connectMs),
          firstByteMs: lesser(roundTrip.firstByteMs, by.firstByteMs)
        };
      };
      const addAtOnce = more => {
        const {answers, ms, brief} = atOnce;
        atOnce = {
          answers: answers + more.answers,
          ms: ms + more.ms,
          brief: brief + more.brief
        };
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
          const {tookMs} = of;
          const sizes = sizesOf(gaps);
          const bundled = sizes.reduce((sum, size) => sum + size - 1, 0);
          if (bundled === 0) return;
          within += bundled;
          answers += 1;
          if (sizes.length === 1) addAtOnce(tookMs === null ? {
            answers: 0,
            ms: 0,
            brief: 1
          } : {
            answers: 1,
            ms: tookMs,
            brief: 0
          });
          const size = evenSize(sizes.slice(1, -1));
          if (size !== null) even.set(size, (even.get(size) ?? 0) + 1);
        },
        merge(other) {
          within += other.within;
          answers += other.answers;
          addAtOnce(other.atOnce);
          bound(other.roundTrip);
          for (const [size, count] of other.even) even.set(size, (even.get(size) ?? 0) + count);
        },
        encode: () => ({
          within,
          answers,
          even: [ ...even ].sort(([a], [b]) => a - b),
          atOnce,
          roundTrip
        })
      };
    }
    function lesser(one, other) {
      return one === null || other === null ? one ?? other : Math.min(one, other);
    }
    function sizesOf(gaps) {
      const sizes = [ 1 ];
      for (const gap of gaps) if (isBetweenReads(gap)) sizes.push(1); else sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
      return sizes;
    }
    function evenSize(sizes) {
      if (sizes.length < LEAST_BURSTS) return null;
      const counts = new Map;
      for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
      const [size, count] = [ ...counts ].reduce((most, entry) => entry[1] > most[1] ? entry : most);
      return size > 1 && count >= EVEN_SHARE * sizes.length ? size : null;
    }
    var gap_histogram = __webpack_require__(16508);
    function createGapStore() {
      const entries = new Map;
      const entryOf = (source, answered) => {
        const {scenario, stage, prompt, model, arm, phase, status} = source;
        const key = `${scenario}\0${stage}\0${prompt}\0${model}\0${arm}\0${phase}\0${status}\0${answered}`;
        const known = entries.get(key);
        if (known !== void 0) return known;
        const tags = {
          scenario,
          stage,
          prompt,
          model,
          arm,
          phase,
          status,
          answered
        };
        const entry = {
          tags,
          gaps: (0, gap_histogram.Z)(),
          bursts: createBurstCounter()
        };
        entries.set(key, entry);
        return entry;
      };
      return {
        add(sample, gaps) {
          const entry = entryOf(sample, sample.outcome === "ok");
          for (const gap of gaps) if (isBetweenReads(gap)) entry.gaps.add(gap);
          const {connectMs = null, firstByteMs = null, e2eMs} = sample;
          const tookMs = sample.outcome === "ok" && hasSeveralTokens(sample) ? e2eMs : null;
          entry.bursts.add(gaps, {
            connectMs,
            firstByteMs,
            tookMs
          });
        },
        select(wanted) {
          const joined = (0, gap_histogram.Z)();
          for (const {tags, gaps} of entries.values()) if (wanted(tags)) joined.merge(gaps);
          return joined;
        },
        bursts(wanted) {
          const joined = createBurstCounter();
          for (const {tags, bursts} of entries.values()) if (wanted(tags)) joined.merge(bursts.encode());
          return joined;
        },
        encode: () => [ ...entries.values() ].map(({tags, gaps, bursts}) => ({
          tags,
          gaps: gaps.encode(),
          bursts: bursts.encode()
        })),
        absorb(encoded) {
          for (const {tags, gaps, bursts} of encoded) {
            const entry = entryOf(tags, tags.answered);
            entry.gaps.merge((0, gap_histogram.Z)(gaps));
            entry.bursts.merge(bursts);
          }
        }
      };
    }
    const TOKEN_AND_ITS_END = 2;
    function hasSeveralTokens({events, outputTokens, reasoningTokens}) {
      const visible = outputTokens === null ? events : outputTokens - (reasoningTokens ?? 0);
      return (visible ?? 0) > TOKEN_AND_ITS_END;
    }
  }),
  49509: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      T: () => createRecorder
    });
    var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);
    const CHUNK = 8192;
    const ALL_NUMBERS = [ ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.GQ, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.Vp ];
    const ALL_TEXTS = [ ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.iX, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.Lz ];
    const ALL_WORDS = Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_0__.hd);
    const WORDS = Object.values(_fields_js__WEBPACK_IMPORTED_MODULE_0__.hd);
    function createRecorder() {
      const chunks = [];
      const strings = createInterner();
      let length = 0;
      const get = index => {
        const chunk = chunks[Math.floor(index / CHUNK)];
        if (chunk === void 0 || !Number.isInteger(index) || index >= length) throw new RangeError(`sample ${index} of ${length}`);
        return readRow(chunk, index % CHUNK, strings);
      };
      return {
        get length() {
          return length;
        },
        add(sample) {
          const row = length % CHUNK;
          const chunk = row === 0 ? createChunk() : chunks[chunks.length - 1];
          if (chunk === void 0) return;
          if (row === 0) chunks.push(chunk);
          writeRow(chunk, row, {
            sample,
            strings
          });
          length += 1;
        },
        get,
        * [Symbol.iterator]() {
          for (let index = 0; index < length; index += 1) yield get(index);
        }
      };
    }
    function createChunk() {
      return {
        numbers: ALL_NUMBERS.map(() => new Float64Array(CHUNK)),
        texts: [ ...ALL_TEXTS, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.iF ].map(() => new Int32Array(CHUNK)),
        words: ALL_WORDS.map(() => new Uint8Array(CHUNK))
      };
    }
    function writeRow({numbers, texts, words}, row, {sample, strings}) {
      const [numbersOf, textsOf, wordsOf] = [ numbersIn(sample), textsIn(sample), wordsIn(sample) ];
      for (let i = 0; i < numbers.length; i += 1) at(numbers, i)[row] = numbersOf[i] ?? Number.NaN;
      for (let i = 0; i < texts.length; i += 1) at(texts, i)[row] = strings.indexOf(textsOf[i] ?? null);
      for (let i = 0; i < words.length; i += 1) at(words, i)[row] = WORDS[i].indexOf(wordsOf[i]);
    }
    function at(columns, index) {
      return columns[index];
    }
    function numbersIn(sample) {
      return [ sample.id, sample.stage, sample.plannedMs, sample.costUsd, sample.pair, sample.startedMs, sample.status, sample.connectMs ?? null, sample.firstByteMs ?? null, sample.ttftMs, sample.e2eMs, sample.tpotMs, sample.events, sample.inputTokens, sample.cachedInputTokens, sample.cacheWriteTokens, sample.outputTokens, sample.reasoningTokens, sample.retryAfterS, sample.resentUsd ?? null, sample.likelyUsd ?? null ];
    }
    function textsIn(sample) {
      const {scenario, prompt, model, shard, finish, servedModel = null, serviceTier = null} = sample;
      const {error, checks, limits = null, textHash = null, servedBy = null} = sample;
      const objects = [ jsonOf(error), jsonOf(checks), jsonOf(limits) ];
      return [ scenario, prompt, model, shard, finish, servedModel, serviceTier, servedBy, textHash, ...objects ];
    }
    function jsonOf(value) {
      return value === null ? null : JSON.stringify(value);
    }
    function wordsIn(sample) {
      const {arm, phase, outcome, usageSource, costBasis, cacheHit, good = null} = sample;
      return [ arm, phase, outcome, usageSource, costBasis, cacheHit, good ];
    }
    function readRow({numbers, texts, words}, row, strings) {
      const sample = {};
      ALL_NUMBERS.forEach((field, i) => {
        const value = at(numbers, i)[row] ?? Number.NaN;
        sample[field] = Number.isNaN(value) ? null : value;
      });
      ALL_TEXTS.forEach((field, i) => {
        sample[field] = strings.at(at(texts, i)[row]);
      });
      _fields_js__WEBPACK_IMPORTED_MODULE_0__.iF.forEach((field, i) => {
        const json = strings.at(at(texts, ALL_TEXTS.length + i)[row]);
        sample[field] = json === null ? null : JSON.parse(json);
      });
      ALL_WORDS.forEach((field, i) => {
        sample[field] = WORDS[i]?.[at(words, i)[row] ?? 0];
      });
      return sample;
    }
    function createInterner() {
      const texts = [];
      const indices = new Map;
      return {
        indexOf(text) {
          if (text === null) return -1;
          const known = indices.get(text);
          if (known !== void 0) return known;
          indices.set(text, texts.length);
          return texts.push(text) - 1;
        },
        at: index => texts[index ?? -1] ?? null
      };
    }
  }),
  75135: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A: () => planTrickle,
      MU: () => planCapacity,
      Yl: () => planProbe
    });
    var _plan_closed_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62927);
    var _plan_open_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68770);
    function planCapacity(frame, {by}, durationMs) {
      return {
        scenario: frame.scenario,
        type: "capacity",
        executor: executorOf(by),
        sessions: {
          length: 0,
          get: index => {
            throw new RangeError(`session ${index} of 0`);
          }
        },
        stages: [],
        prompts: frame.prompts,
        durationMs,
        gracefulStopMs: frame.gracefulStopMs,
        maxConcurrency: frame.maxConcurrency,
        planned: null,
        onRateLimit: "ignore",
        iterations: null
      };
    }
    function planProbe(frame, shape, probe) {
      const {load, lengthMs, beyond, stage} = probe;
      const seed = `${frame.seed}/${stage}`;
      const stages = [ ...beyond === null ? [] : [ {
        durationMs: beyond.lengthMs,
        target: beyond.load
      } ], {
        durationMs: lengthMs,
        target: load
      } ];
      const single = {
        ...frame,
        seed,
        design: "single",
        onRateLimit: "ignore"
      };
      const plan = shape.by === "rate" ? (0, _plan_open_load_js__WEBPACK_IMPORTED_MODULE_1__.FG)(single, {
        executor: "constant-arrival-rate",
        stages,
        startRate: 0,
        timeUnitMs: 1e3,
        spacing: shape.spacing
      }, "capacity") : (0, _plan_closed_load_js__WEBPACK_IMPORTED_MODULE_0__.U6)(single, {
        executor: "constant-vus",
        stages,
        vus: null,
        iterations: null,
        thinkTime: shape.thinkTime
      });
      const judged = stages.length;
      return {
        ...plan,
        type: "capacity",
        sessions: {
          length: plan.sessions.length,
          get: index => ofStage(plan.sessions.get(index), judged, probe)
        },
        stages: [ {
          index: stage,
          startMs: 0,
          durationMs: plan.durationMs,
          from: load,
          target: load,
          planned: plan.planned ?? 0
        } ]
      };
    }
    function ofStage(session, judged, {stage, arm}) {
      const isJudged = session.stage >= judged || session.loop !== null;
      if (isJudged && arm === "head") return {
        ...session,
        stage
      };
      const turns = session.turns.map(turn => ({
        ...turn,
        requests: turn.requests.map(each => ({
          ...each,
          arm,
          phase: isJudged ? each.phase : "warmup"
        }))
      }));
      return {
        ...session,
        stage,
        turns
      };
    }
    function planTrickle(frame, {requests, timeoutMs, stage, arm}) {
      const turns = Array.from({
        length: requests
      }, (_, index) => {
        const prompt = index % frame.prompts.length;
        const request = {
          id: frame.firstId + index,
          prompt,
          arm,
          phase: "probe"
        };
        return {
          pauseMs: 0,
          requests: [ request ]
        };
      });
      const durationMs = requests * timeoutMs;
      return {
        ...planCapacity(frame, {
          by: "rate"
        }, durationMs),
        sessions: {
          length: 1,
          get: () => ({
            dueMs: 0,
            stage,
            pair: null,
            turns,
            loop: null
          })
        },
        stages: [ {
          index: stage,
          startMs: 0,
          durationMs,
          from: 0,
          target: 0,
          planned: requests
        } ],
        planned: requests
      };
    }
    function executorOf(by) {
      return by === "rate" ? "constant-arrival-rate" : "constant-vus";
    }
  }),
  96921: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Q: () => NO_ENDPOINT,
      l: () => checkConfig
    });
    var tags = __webpack_require__(81760);
    var evidence = __webpack_require__(83698);
    var load_criteria = __webpack_require__(13940);
    var relative_thresholds = __webpack_require__(93933);
    var stored_values = __webpack_require__(47129);
    var check_credentials = __webpack_require__(33870);
    function checkCanaries({config}) {
      if (!config.canary || config.scenario !== "load" || config["max-concurrency"] >= 2) return [];
      return [ {
        setting: "max-concurrency",
        message: "`1` leaves no room for a canary beside the load; it takes at least 2"
      } ];
    }
    var compare_config = __webpack_require__(64393);
    const USUAL_SHARE = .95;
    function checkCapacity({name, config}, given) {
      if (config.scenario !== "capacity") return [];
      const {min, max} = config.capacity;
      const problem = (setting, message) => ({
        setting,
        message
      });
      return [ ...config.good === void 0 ? checkThresholds({
        name,
        config
      }, given) : [], ...min < max ? [] : [ problem("capacity", `\`min: ${min}\` is not below \`max: ${max}\``) ], ...config.shard === void 0 ? [] : [ problem("shard", `scenario \`${name}\` decides on the way what it sends, and cannot be shared among jobs`) ] ];
    }
    function checkThresholds({name, config}, given) {
      const problem = (setting, message) => ({
        setting,
        message
      });
      const asked = given.has("thresholds") ? config.thresholds.filter(spec => (0, load_criteria.Wk)(spec, name)) : [];
      if (asked.length === 0) return [ problem("good", `scenario \`${name}\` looks for the highest load at which requests are good: say what that is, or give thresholds that a load must keep, such as \`ttft: p(95)<2s\``) ];
      const problems = asked.flatMap(spec => {
        const reason = (0, load_criteria.ew)(spec);
        if (reason === null) return [];
        return [ problem("thresholds", `\`${(0, load_criteria.b6)(spec)}\` ${reason}. Scenario \`${name}\` has no \`good\`, and looks for the highest load that keeps each threshold`) ];
      });
      if (config.capacity.share !== USUAL_SHARE) problems.push(problem("capacity", `\`share\` is that of good requests, and scenario \`${name}\` has no \`good\``));
      if (asked.length > 1 && (0, compare_config.B$)(config)) problems.push(problem("good", `is needed in scenario \`${name}\`: the capacities of two arms are compared by one share of requests, and there are ${asked.length} thresholds`));
      return problems;
    }
    function checkPlateau({name, config}) {
      if (!config.plateau) return [];
      const problem = message => ({
        setting: "plateau",
        message
      });
      const {scenario, executor, arrivals, stages} = config;
      if (scenario !== "load") return [ problem(`is one of a load, and scenario \`${name}\` is of type \`${scenario}\``) ];
      const isRamp = executor.startsWith("ramping") && stages.some(({target}) => target !== config["start-rate"]);
      if (isRamp || arrivals === "trace") return [ problem(`needs a load that stays the same, and that of scenario \`${name}\` changes on its way; set \`executor\` to \`constant-arrival-rate\` or \`constant-vus\``) ];
      return config.thresholds.filter(({abort}) => abort).map(({metric, source}) => problem(`is known when the load is over, and \`${metric}: ${source}\` may end it before; leave \`abort\` out`));
    }
    function checkShardSettings({config, scenarios}) {
      const {shard, mode} = config;
      if (shard === void 0) return [];
      if (mode !== "run" && mode !== "estimate") return [ {
        setting: "shard",
        message: `has no meaning with \`mode: ${mode}\`, which sends nothing`
      } ];
      const cold = scenarios.find(scenario => scenario.config.scenario === "cold-start");
      if (cold === void 0) return [];
      return [ {
        setting: "shard",
        message: `cannot divide scenario \`${cold.name}\`: while one job waits for the endpoint to cool down, the others would keep it warm`
      } ];
    }
    function checkTrace({name, config}) {
      const problem = (setting, message) => ({
        setting,
        message
      });
      const {arrivals, executor, scenario} = config;
      if (arrivals !== "trace") return config["trace-speed"] === 1 ? [] : [ problem("trace-speed", `has no meaning in scenario \`${name}\` without \`arrivals: trace\``) ];
      if (scenario !== "load") return [ problem("arrivals", `\`trace\` is a load, and scenario \`${name}\` is of type \`${scenario}\`, which has its own`) ];
      return [ ...executor.endsWith("-arrival-rate") ? [] : [ problem("arrivals", `\`trace\` says when requests come, and the users of \`${executor}\` in scenario \`${name}\` wait for answers; leave \`executor\` out`) ], ...(0, 
      compare_config.B$)(config) ? [ problem("arrivals", `\`trace\` replays the load of one arm, and scenario \`${name}\` has several; compare with stored runs (\`compare: baseline\`)`) ] : [], ...[ "variables", "variables-file" ].filter(setting => config[setting] !== void 0).map(setting => problem(setting, `has no meaning in scenario \`${name}\`: a trace has no templates`)) ];
    }
    var monthly_threshold = __webpack_require__(13569);
    const NO_ENDPOINT = {
      setting: "endpoint",
      message: "is required: the URL of the API, or `simulator`"
    };
    function checkConfig({config, scenarios}, given) {
      const problems = [];
      if (config.mode === "publish") return problems;
      if (config.endpoint === void 0 && !given.has("endpoint") && !areAllPlaced(config)) problems.push(NO_ENDPOINT);
      for (const scenario of scenarios) problems.push(...checkScenario(scenario), ...checkCapacity(scenario, given), ...checkCanaries(scenario));
      problems.push(...(0, compare_config.Iq)(config, scenarios, given));
      problems.push(...(0, check_credentials.vG)(config));
      problems.push(...checkShardSettings({
        config,
        scenarios
      }));
      if (config["comment-group"] !== void 0 && !config["commit-status"]) problems.push({
        setting: "comment-group",
        message: "makes its rows of commit statuses, and `commit-status` is false; leave one of them out"
      });
      for (const spec of config.thresholds) {
        const objection = objectionTo(spec, config, scenarios);
        if (objection === void 0) continue;
        problems.push({
          setting: "thresholds",
          message: `\`${(0, load_criteria.b6)(spec)}\` ${objection}`
        });
      }
      return problems;
    }
    function areAllPlaced({arms}) {
      return arms !== void 0 && Object.values(arms).every(({endpoint}) => endpoint !== void 0);
    }
    function checkScenario({name, config}) {
      const {vus, executor, good, stream} = config;
      const unseen = good?.limits.filter(({metric}) => !stream && STREAMED.has(metric)) ?? [];
      const problems = [ ...unseen.map(({metric}) => ({
        setting: "good",
        message: `\`${metric}\` is only measured while streaming, and \`stream\` is false`
      })), ...checkTrace({
        name,
        config
      }), ...checkPlateau({
        name,
        config
      }) ];
      if (vus === void 0 || executor === "constant-vus" || executor === "shared-iterations") return problems;
      return [ ...problems, {
        setting: "vus",
        message: `has no meaning in scenario \`${name}\`: its executor is \`${executor}\`; set \`executor\` to \`constant-vus\` or \`shared-iterations\``
      } ];
    }
    function objectionTo(spec, config, scenarios) {
      const {metric, tags} = spec;
      const {stream} = config;
      const comparing = (0, compare_config.B$)(config);
      const stored = (0, compare_config.Ku)(config);
      if (metric === monthly_threshold.o0) return objectionToMonthly(spec, config);
      if ((0, relative_thresholds.n3)(spec) && !comparing && !stored) return "is relative, and there is nothing to compare with; set `compare: base` or `baseline`";
      const unknown = objectionToArm(spec, config);
      if (unknown !== void 0) return unknown;
      if ((0, relative_thresholds.n3)(spec)) {
        const problem = stored ? (0, stored_values.T)(spec) : (0, relative_thresholds.UD)(withoutArm(spec, config));
        if (problem !== null) return `cannot be judged: ${problem}`;
      }
      if (!stream && STREAMED.has(metric)) return "is only measured while streaming, and `stream` is false";
      if ((0, evidence.a)(spec).type === "gauge" && Object.keys(tags).length > 0) return "is one value of the whole run, and cannot be narrowed by tags";
      if (tags.arm === "base" && !comparing) return "judges the base arm, and there is nothing to compare with";
      const named = scenarios.filter(({name}) => tags.scenario === void 0 || name === tags.scenario);
      if (named.length === 0) return `names no scenario of this run; there is ${scenarios.map(({name}) => `\`${name}\``).join(", ")}`;
      if (GOOD.has(metric) && named.every(({config}) => config.good === void 0)) return "needs `good`: what one good request is";
      const stages = Math.max(...named.map(({config}) => stagesOf(config)));
      if (tags.stage !== void 0 && Number(tags.stage) > stages) return `names stage ${tags.stage}, and there ${stages === 1 ? "is only one" : `are only ${stages}`}`;
      if (CAPACITY[metric] !== void 0 && !named.some(({config}) => config.scenario === "capacity" && config.capacity.by === CAPACITY[metric])) return `is only measured in a \`capacity\` scenario with \`by: ${CAPACITY[metric]}\``;
      if (metric === "breaking_point") return objectionToBreakingPoint(spec, named);
      return !COLD.has(metric) || named.some(({config}) => config.scenario === "cold-start") ? void 0 : "is only measured in a `cold-start` scenario";
    }
    function objectionToArm(spec, {arms}) {
      const {arm} = spec.tags;
      if (arm === void 0) return;
      const names = arms === void 0 ? [ "head", "base" ] : Object.keys(arms);
      if (!names.includes(arm)) return `names no arm; there ${names.length === 1 ? "is" : "are"} ${names.map(name => `\`${name}\``).join(", ")}`;
      return arms !== void 0 && (0, relative_thresholds.n3)(spec) && arm === names[0] ? "compares the control with itself: it is what the others are compared with" : void 0;
    }
    function withoutArm(spec, {arms}) {
      return arms === void 0 ? spec : {
        ...spec,
        tags: (0, tags.nb)(spec.tags, "arm")
      };
    }
    function objectionToMonthly(spec, config) {
      const volume = config["monthly-requests"];
      if (volume === void 0) return "needs `monthly-requests`: how many requests a month there are";
      if (volume.byPrompt !== null) return "needs one number for `monthly-requests`; the bill is told by prompt all the same";
      if ((0, relative_thresholds.n3)(spec) && !(0, compare_config.B$)(config)) return "is relative, and there is nothing to compare with; set `compare: base`";
      return Object.keys(spec.tags).length > 0 ? "is one value of the whole run, and cannot be narrowed by tags" : void 0;
    }
    function stagesOf({scenario, stages, executor, vus}) {
      const isConstant = executor === "shared-iterations" || executor === "constant-vus" && vus !== void 0;
      if (scenario === "load") return isConstant ? 1 : stages.length;
      return scenario === "rate-limit" ? 2 : 1;
    }
    function highestRate({scenario, stages, executor, ...config}) {
      if (scenario !== "load" || config.arrivals === "trace" || !executor.endsWith("arrival-rate")) return null;
      return Math.max(config["start-rate"], ...stages.map(({target}) => target)) * 1e3 / config["time-unit"];
    }
    function objectionToBreakingPoint({limit}, named) {
      const rates = named.map(({config}) => highestRate(config)).filter(rate => rate !== null);
      if (rates.length === 0) return "is only measured by an arrival rate";
      const highest = Math.max(...rates);
      return limit.value > highest ? `can never hold: the stages reach ${highest} requests a second` : void 0;
    }
    const STREAMED = new Set([ "time_to_first_token", "inter_token_latency", "time_per_output_token", "cold_start_ttft", "warm_ttft", "cold_start_ttft_penalty" ]);
    const CAPACITY = {
      capacity: "rate",
      capacity_users: "vus"
    };
    const GOOD = new Set([ "good_requests", "goodput" ]);
    const COLD = new Set([ "cold_start_latency", "warm_latency", "cold_start_penalty", "cold_start_ttft", "warm_ttft", "cold_start_ttft_penalty" ]);
  }),
  33870: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Lg: () => refuseFromFile,
      iB: () => checkTokenHost,
      mB: () => hasCredential,
      vG: () => checkCredentials
    });
    var _compare_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64393);
    var _definitions_arm_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33550);
    const WAYS = [ "api-key", "api-key-command", "api-key-file", "auth" ];
    const BY_HAND = new Set([ "api-key-command", "api-key-file" ]);
    function refuseFromFile(name, raw, file) {
      if (file === void 0 || !(BY_HAND.has(name) || ARMS.has(name) && namesByHand((0, 
      _definitions_arm_fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(raw)))) return null;
      const what = BY_HAND.has(name) ? "" : "`api-key-command` and `api-key-file` in it: each ";
      return `${what}is not taken from a config file, which a pull request may change: set the input, the flag, or \`config\``;
    }
    const ARMS = new Set([ "base", "arms" ]);
    function namesByHand(value) {
      if (typeof value !== "object" || value === null) return false;
      return Object.entries(value).some(([name, own]) => BY_HAND.has(name) || namesByHand(own));
    }
    function hasCredential(config) {
      return WAYS.some(way => way !== "api-key" && config[way] !== void 0);
    }
    function checkCredentials(config) {
      const own = (0, _compare_config_js__WEBPACK_IMPORTED_MODULE_0__.Zq)(config).flatMap(({setting, fields}) => setting === null ? [] : checkWays(fields, `${setting}.`));
      return [ ...checkWays(config, ""), ...own ];
    }
    function checkWays(given, prefix) {
      const [first, second] = WAYS.filter(way => given[way] !== void 0);
      const problems = [];
      if (first !== void 0 && second !== void 0) problems.push({
        setting: prefix + second,
        message: `contradicts \`${prefix}${first}\`; leave one of them out`
      });
      if (given["api-key-lifetime"] !== void 0 && given["api-key-command"] === void 0) problems.push({
        setting: `${prefix}api-key-lifetime`,
        message: "has no meaning without `api-key-command`"
      });
      return problems;
    }
    function checkTokenHost({auth, endpoint}) {
      const own = OWN_HOSTS.get(auth?.type ?? "");
      if (own === void 0 || !(endpoint instanceof URL) || isOwn(endpoint, own)) return [];
      const message = `\`${auth?.type ?? ""}\` gives a token that is sent to its own provider alone, and ${endpoint.hostname} is another host`;
      return [ {
        setting: "auth",
        message
      } ];
    }
    function isOwn({hostname}, own) {
      return own.test(hostname) || LOOPBACK.test(hostname);
    }
    const OWN_HOSTS = new Map([ [ "openai-oidc", /(^|\.)api\.openai\.com$/ ], [ "anthropic-oidc", /^api\.anthropic\.com$/ ] ]);
    const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
  }),
  64393: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      B$: () => isComparing,
      Fp: () => asksSimulator,
      Iq: () => checkComparison,
      Ku: () => hasBaseline,
      Zq: () => givenArms,
      _h: () => mayEndEarly,
      qR: () => isGiven,
      uQ: () => isCompared
    });
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    function isComparing(config) {
      return config.compare === "base" || isGiven(config);
    }
    function hasBaseline(config) {
      return config.compare === "baseline" && !isGiven(config);
    }
    function isGiven(config) {
      return BASE_SETTINGS.some(name => config[name] !== void 0);
    }
    function givenArms(config) {
      const {base, arms, "base-endpoint": endpoint, "base-model": model} = config;
      const head = {
        arm: "head",
        name: "head",
        setting: null,
        fields: {},
        trusted: true
      };
      if (arms !== void 0) {
        const [control, first = head, ...more] = Object.entries(arms).map(([name, fields]) => ({
          arm: "base",
          name,
          setting: `arms.${name}`,
          fields,
          trusted: false
        }));
        const others = more.map((each, index) => ({
          ...each,
          arm: _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.ul[index + 2] ?? "head"
        }));
        return [ {
          ...first,
          arm: "head"
        }, ...control === void 0 ? [] : [ control ], ...others ];
      }
      if (!isComparing(config)) return [ head ];
      const fields = {
        ...endpoint === void 0 ? {} : {
          endpoint
        },
        ...model === void 0 ? {} : {
          model
        },
        ...base
      };
      const setting = base === void 0 ? null : "base";
      return [ head, {
        arm: "base",
        name: "base",
        setting,
        fields,
        trusted: endpoint !== void 0
      } ];
    }
    function asksSimulator(config) {
      return givenArms(config).some(({fields}) => (fields.endpoint ?? config.endpoint) === "simulator");
    }
    function mayEndEarly(config) {
      return config["stop-early"] && config.arms === void 0;
    }
    const BASE_SETTINGS = [ "arms", "base", "base-endpoint", "base-model" ];
    function isCompared({config}) {
      return isComparing(config) && (config.scenario === "load" || config.scenario === "capacity");
    }
    function checkPlaces(config) {
      const names = [ "base-prompts", "base-ref" ].filter(name => config[name] !== void 0);
      const [first] = names;
      if (first === void 0) return [];
      const other = BASE_SETTINGS.find(name => config[name] !== void 0);
      if (other !== void 0) return [ {
        setting: first,
        message: `contradicts \`${other}\`, which is asked the prompts of the change, or prompts of its own`
      } ];
      return names.length < 2 ? [] : [ {
        setting: "base-ref",
        message: "contradicts `base-prompts`; leave one of them out"
      } ];
    }
    function checkComparison(config, scenarios, given) {
      if (!isComparing(config)) {
        const alone = [ "design", "base-ref", "base-prompts" ].filter(setting => given.has(setting));
        return alone.map(setting => ({
          setting,
          message: "has no meaning without a second arm; set `compare: base`"
        }));
      }
      const problems = [ ...checkPlaces(config) ];
      if (config.compare !== "base" && given.has("compare")) {
        const other = BASE_SETTINGS.find(name => config[name] !== void 0) ?? "base";
        problems.push({
          setting: "compare",
          message: `\`${config.compare}\` contradicts \`${other}\`; leave one of them out`
        });
      }
      problems.push(...checkShortForms(config), ...checkArms(config, scenarios));
      const loads = scenarios.filter(isCompared);
      if (loads.length === 0) problems.push({
        setting: "compare",
        message: `\`base\` compares loads and capacities, and no scenario of this run is of type \`load\` or \`capacity\``
      });
      const least = givenArms(config).length;
      const small = loads.find(load => load.config["max-concurrency"] < least)?.config["max-concurrency"];
      if (config.design === "pairs" && small !== void 0) problems.push({
        setting: "max-concurrency",
        message: `\`${small}\` leaves no room for ${least === 2 ? "a pair of requests" : "a request of each arm"}; a comparison needs at least ${least}`
      });
      return problems;
    }
    function checkShortForms({base, ...config}) {
      return [ "endpoint", "model" ].flatMap(field => base?.[field] === void 0 || config[`base-${field}`] === void 0 ? [] : [ {
        setting: `base-${field}`,
        message: `contradicts \`base.${field}\`, which says the same; leave one of them out`
      } ]);
    }
    function checkArms({arms, ...config}, scenarios) {
      if (arms === void 0) return [];
      const second = [ "base", "base-endpoint", "base-model" ].filter(name => config[name] !== void 0);
      const other = scenarios.find(scenario => scenario.config.scenario !== "load");
      return [ ...second.map(setting => ({
        setting,
        message: "contradicts `arms`, whose first is the base"
      })), ...config.design === "switchback" ? [ {
        setting: "design",
        message: "`switchback` is for two arms, and `arms` sends a request of each side by side"
      } ] : [], ...other === void 0 || scenarios.every(scenario => scenario.config.scenario !== "load") ? [] : [ {
        setting: "arms",
        message: `compares loads, and scenario \`${other.name}\` is of another type: give it a gate of its own`
      } ] ];
    }
  }),
  15707: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      X: () => readConfig
    });
    var errors = __webpack_require__(34758);
    var suggest = __webpack_require__(62371);
    var check_config = __webpack_require__(96921);
    var check_credentials = __webpack_require__(33870);
    var dist = () => __webpack_require__(38815);
    var yaml_depth = __webpack_require__(57388);
    var structures = __webpack_require__(36168);
    function readSettingsMap(text, origin, problems) {
      const fail = (message, line) => {
        problems.push({
          setting: origin.setting,
          message,
          ...placeOf({
            ...origin,
            line
          })
        });
        return [];
      };
      if (text.trim() === "") return [];
      if ((0, yaml_depth.f)(text)) return fail("is nested too deeply to be settings");
      const counter = new (dist()).HN;
      const document = (0, (dist()).Tp)(text, {
        lineCounter: counter,
        stringKeys: true
      });
      const faults = [ ...document.errors, ...document.warnings ];
      for (const {message, pos} of faults) fail(`is no YAML: ${withoutQuote(message)}`, counter.linePos(pos[0]).line);
      const {contents} = document;
      if (faults.length > 0 || contents === null || (0, (dist()).jn)(contents) && contents.value === null) return [];
      if (!(0, (dist()).jh)(contents)) return fail("is no map of settings", 1);
      const values = toPlain(document);
      if (typeof values === "string") return fail(values);
      return contents.items.flatMap(pair => {
        const key = keyOf(pair);
        const raw = asWritten(pair, values[key]);
        if (isAbsent(raw)) return [];
        const lineOf = (...path) => lineAt(contents, [ key, ...path ], counter);
        return [ [ key, {
          raw,
          ...placeOf({
            ...origin,
            line: lineOf()
          }),
          lineOf
        } ] ];
      });
    }
    function isAbsent(raw) {
      return raw === void 0 || raw === null || typeof raw === "string" && raw.trim() === "";
    }
    function placeOf(place) {
      const {file, line} = place;
      return {
        ...file === void 0 ? {} : {
          file
        },
        ...line === void 0 ? {} : {
          line
        }
      };
    }
    function withoutQuote(message) {
      return /^[^:\n]*/.exec(message)?.[0].replace(/ at line \d+.*$/, "") ?? "";
    }
    function toPlain(document) {
      try {
        const value = document.toJS({
          maxAliasCount: 100
        });
        JSON.stringify(value);
        return (0, structures.Gv)(value) ? value : "is no map of settings";
      } catch (error) {
        return `is no map of settings: ${withoutQuote((0, errors.bD)(error))}`;
      }
    }
    function keyOf({key}) {
      return (0, (dist()).jn)(key) ? String(key.value) : "";
    }
    function asWritten({value}, plain) {
      const source = (0, (dist()).jn)(value) && typeof value.value === "number" ? value.source : void 0;
      return source !== void 0 && /^\d[\d.]*$/.test(source) && String(plain) !== source ? source : plain;
    }
    function lineAt(map, path, counter) {
      let node = map;
      let line;
      for (const wanted of path) {
        const pair = (0, (dist()).jh)(node) ? node.items.find(item => keyOf(item) === wanted) : void 0;
        const range = (0, (dist()).jn)(pair?.key) ? pair.key.range : void 0;
        if (pair === void 0 || range == null) return line;
        line = counter.linePos(range[0]).line;
        node = pair.value;
      }
      return line;
    }
    var schema = __webpack_require__(61742);
    var setting = __webpack_require__(52848);
    const SCENARIOS = "scenarios";
    function readScenarios(given, problems) {
      const map = typeof given.raw === "string" ? readText(given.raw, problems) : given;
      const entries = Object.entries((0, structures.Gv)(map.raw) ? map.raw : {});
      if (entries.length === 0) problems.push({
        setting: SCENARIOS,
        message: "is no map of named scenarios",
        ...placeOf(given)
      });
      return entries.map(([name, raw]) => readScenario(name, {
        raw,
        ...nested(map, name)
      }, problems));
    }
    function readText(text, problems) {
      const yaml = `${SCENARIOS}:\n${text.replace(/^/gm, "  ")}`;
      return {
        raw: readSettingsMap(yaml, {
          setting: SCENARIOS
        }, problems)[0]?.[1].raw
      };
    }
    function readScenario(name, given, problems) {
      const fail = (message, place) => {
        problems.push({
          setting: `${SCENARIOS}.${name}`,
          message,
          ...placeOf(place)
        });
      };
      if (!setting.vS.test(name)) fail("is no name of 1 to 80 characters without `, : { } | < >`", given);
      if (!(0, structures.Gv)(given.raw) && given.raw !== null && given.raw !== void 0) fail(`${(0, 
      setting.WU)(given.raw)} is no map of settings`, given);
      const own = new Map;
      for (const [key, raw] of Object.entries((0, structures.Gv)(given.raw) ? given.raw : {})) {
        const place = {
          raw,
          ...nested(given, key)
        };
        if (!schema.nc.some(known => known === key)) fail(`\`${key}\` cannot be set for one scenario${(0, 
        suggest.h)(key, schema.nc)}`, place); else if (raw !== null && raw !== void 0) own.set(key, place);
      }
      return {
        name,
        own
      };
    }
    function nested(given, key) {
      const {file, lineOf} = given;
      if (lineOf === void 0) return placeOf(given);
      return {
        ...placeOf({
          file,
          line: lineOf(key)
        }),
        lineOf: (...path) => lineOf(key, ...path)
      };
    }
    var settings_secrets = __webpack_require__(51189);
    const SCHEMA_KEY = "$schema";
    const STEERING = [ "config", "config-file" ];
    function readConfig(sources) {
      const problems = [];
      const given = collect(sources, problems);
      const secrets = (0, settings_secrets.e)(setting => given.get(setting)?.raw);
      const asGiven = new Map([ ...given ].map(([name, {raw}]) => [ name, raw ]));
      const scenarioMap = given.get(SCENARIOS);
      given.delete(SCENARIOS);
      const config = readSettings(given, problems);
      const scenarios = scenarioMap === void 0 ? [ {
        name: config.scenario,
        config
      } ] : readScenarios(scenarioMap, problems).map(({name, own}) => ({
        name,
        config: readSettings(new Map([ ...given, ...own ]), problems)
      }));
      problems.push(...(0, check_config.l)({
        config,
        scenarios
      }, new Set(given.keys())));
      return {
        parsed: {
          config,
          scenarios,
          given: asGiven,
          places: placesOf(given)
        },
        problems: (0, errors.OH)(problems),
        secrets
      };
    }
    function placesOf(given) {
      return new Map([ ...given ].flatMap(([name, {file, line}]) => file === void 0 || line === void 0 ? [] : [ [ name, {
        file,
        line
      } ] ]));
    }
    function collect(sources, problems) {
      const {inputs} = sources;
      const given = new Map;
      const path = inputs["config-file"]?.trim() ?? "";
      const files = [ ...path === "" ? [] : readSettingsMap(readConfigFile(sources, path, problems), {
        setting: "config-file",
        file: path
      }, problems), ...readSettingsMap(inputs["config"] ?? "", {
        setting: "config"
      }, problems) ].filter(([name]) => name !== SCHEMA_KEY);
      const written = Object.entries(inputs).filter(([name, raw]) => raw.trim() !== "" && !STEERING.includes(name)).map(([name, raw]) => [ name, {
        raw
      } ]);
      const known = [ ...schema.OI, SCENARIOS ];
      for (const [name, one] of [ ...files, ...written ]) {
        const refusal = (0, check_credentials.Lg)(name, one.raw, one.file);
        if (refusal !== null) problems.push({
          setting: name,
          message: refusal,
          ...placeOf(one)
        }); else if (known.includes(name) && !STEERING.includes(name)) given.set(name, one); else problems.push({
          setting: readable(name),
          message: refusalOf(name, known),
          ...placeOf(one)
        });
      }
      return given;
    }
    function readable(name) {
      const line = name.replace(/[\s\p{Cc}]+/gu, " ").trim();
      return line === "" ? "(no name)" : line.length > 80 ? `${line.slice(0, 79)}\u2026` : line;
    }
    function refusalOf(name, known) {
      return STEERING.includes(name) ? "cannot be set within a config" : `there is no such setting${(0, 
      suggest.h)(name, known)}`;
    }
    function readConfigFile(sources, path, problems) {
      try {
        return sources.readFile(path);
      } catch (error) {
        problems.push({
          setting: "config-file",
          message: `\`${path}\` cannot be read: ${(0, errors.bD)(error)}`
        });
        return "";
      }
    }
    function readSettings(given, problems) {
      const entries = schema.OI.map(name => [ name, readSetting(name, given.get(name), problems) ]);
      return Object.freeze(steadied(Object.fromEntries(entries), given));
    }
    function steadied(config, given) {
      const [first] = config.stages;
      if (first === void 0 || given.has("stages") || given.has("start-rate")) return config;
      return {
        ...config,
        "start-rate": first.target
      };
    }
    function readSetting(name, given, problems) {
      const setting = schema.yy[name];
      if (given === void 0) return setting.absent;
      const parsed = setting.parse(given.raw, name);
      if (parsed.ok) return parsed.value;
      problems.push(...parsed.problems.map(problem => ({
        ...placeOf(given),
        ...problem
      })));
      return parsed.rest ?? setting.absent;
    }
  }),
  33550: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      eN: () => armValue,
      tT: () => armsValue,
      yL: () => mapIn
    });
    var yaml__WEBPACK_IMPORTED_MODULE_0__ = () => __webpack_require__(38815);
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62371);
    var _prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57388);
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98993);
    var _values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83802);
    var _values_setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52848);
    var _values_structures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36168);
    var _values_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84624);
    var _target_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8509);
    const armKeyValue = {
      ..._values_values_js__WEBPACK_IMPORTED_MODULE_5__.aF,
      parse: (raw, name) => raw === null || typeof raw === "string" && raw.trim() === "" ? (0, 
      _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.rZ)(null) : _values_values_js__WEBPACK_IMPORTED_MODULE_5__.aF.parse(raw, name)
    };
    const armHeadersValue = {
      ..._values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__.c,
      parse: (raw, name) => {
        if (!(0, _values_structures_js__WEBPACK_IMPORTED_MODULE_4__.Gv)(raw)) return _values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__.c.parse(raw, name);
        const entries = Object.entries(raw);
        const parsed = _values_headers_value_js__WEBPACK_IMPORTED_MODULE_3__.c.parse(Object.fromEntries(entries.filter(([, value]) => value !== null)), name);
        if (!parsed.ok) return parsed;
        const removed = entries.flatMap(([field, value]) => value === null ? [ [ field.toLowerCase(), null ] ] : []);
        return (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.rZ)({
          ...parsed.value,
          ...Object.fromEntries(removed)
        });
      }
    };
    const armPromptsValue = {
      schema: {
        type: [ "string", "array" ]
      },
      parse: raw => (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.rZ)(raw)
    };
    const KINDS = {
      endpoint: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.endpoint,
      model: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.model,
      protocol: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.protocol,
      "api-key": armKeyValue,
      "api-key-command": _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s["api-key-command"],
      "api-key-file": _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s["api-key-file"],
      "api-key-lifetime": _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s["api-key-lifetime"],
      auth: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.auth,
      headers: armHeadersValue,
      body: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.body,
      prices: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.prices,
      prompts: armPromptsValue,
      stream: _target_settings_js__WEBPACK_IMPORTED_MODULE_6__.s.stream
    };
    const NAMES = Object.keys(KINDS);
    const MAY_BE_EMPTY = new Set([ "api-key" ]);
    const EMPTY = `is empty, so nothing would differ; it may have ${NAMES.join(", ")}`;
    function parseArmFields(raw, name) {
      if (!(0, _values_structures_js__WEBPACK_IMPORTED_MODULE_4__.Gv)(raw)) return (0, 
      _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.Gq)(name, `is no map of ${NAMES.join(", ")}`);
      const problems = [];
      const fields = {};
      for (const [key, value] of Object.entries(raw)) {
        const field = NAMES.find(known => known === key);
        if (field === void 0) problems.push({
          setting: name,
          message: `an arm has no \`${key.slice(0, 80)}\` of its own; it may have ${NAMES.join(", ")}${(0, 
          _base_suggest_js__WEBPACK_IMPORTED_MODULE_8__.h)(key, NAMES)}`
        }); else if (value === null && !MAY_BE_EMPTY.has(field)) problems.push({
          setting: `${name}.${field}`,
          message: "is empty; leave it out to have that of the settings outside"
        }); else {
          const parsed = KINDS[field].parse(value, `${name}.${field}`);
          if (parsed.ok) fields[field] = parsed.value; else problems.push(...parsed.problems);
        }
      }
      return problems.length > 0 ? {
        ok: false,
        problems,
        rest: fields
      } : (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.rZ)(fields);
    }
    const ARM_SCHEMA = {
      type: "object",
      properties: Object.fromEntries(NAMES.map(name => [ name, KINDS[name].schema ])),
      additionalProperties: false
    };
    const armValue = {
      placeholder: '"{endpoint: URL, model: NAME, \u2026}"',
      schema: {
        anyOf: [ ARM_SCHEMA, {
          type: "string"
        } ]
      },
      parse: (raw, name) => {
        const parsed = parseArmFields(mapIn(raw), name);
        return parsed.ok && Object.keys(parsed.value).length === 0 ? (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.Gq)(name, EMPTY) : parsed;
      }
    };
    const [LEAST_ARMS, MOST_ARMS] = [ 2, _samples_sample_js__WEBPACK_IMPORTED_MODULE_2__.p.length ];
    const armsValue = {
      placeholder: '"{NAME: {model: \u2026}, NAME: {model: \u2026}}"',
      schema: {
        anyOf: [ {
          type: "object",
          additionalProperties: {
            anyOf: [ ARM_SCHEMA, {
              type: "null"
            } ]
          },
          minProperties: LEAST_ARMS,
          maxProperties: MOST_ARMS
        }, {
          type: "string"
        } ]
      },
      parse: (raw, name) => {
        const map = mapIn(raw);
        if (!(0, _values_structures_js__WEBPACK_IMPORTED_MODULE_4__.Gv)(map)) return (0, 
        _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.Gq)(name, "is no map of names to arms");
        const entries = Object.entries(map);
        if (entries.length < LEAST_ARMS || entries.length > MOST_ARMS) return (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.Gq)(name, `has ${entries.length} of them; ${LEAST_ARMS} to ${MOST_ARMS} can be compared`);
        const parsed = entries.map(([arm, own]) => [ arm, parseNamedArm(arm, own, name) ]);
        const problems = parsed.flatMap(([, each]) => each.ok ? [] : each.problems);
        const fields = Object.fromEntries(parsed.map(([arm, each]) => [ arm, each.ok ? each.value : {} ]));
        return problems.length > 0 ? {
          ok: false,
          problems,
          rest: fields
        } : (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.rZ)(fields);
      }
    };
    function parseNamedArm(arm, raw, name) {
      if (!_values_setting_js__WEBPACK_IMPORTED_MODULE_7__.vS.test(arm) || /^\d+$/.test(arm)) return (0, 
      _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.Gq)(name, "a name is no number, and has 1 to 80 characters without `, : { } | < >`");
      if (_samples_sample_js__WEBPACK_IMPORTED_MODULE_2__.ul.some(known => known === arm)) return (0, 
      _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.Gq)(`${name}.${arm}`, `\`${arm}\` means something else where arms are told; choose another name`);
      return raw === null ? (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_7__.rZ)({}) : parseArmFields(raw, `${name}.${arm}`);
    }
    function mapIn(raw) {
      if (typeof raw !== "string") return raw;
      try {
        return (0, _prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__.f)(raw) ? void 0 : (0, 
        (yaml__WEBPACK_IMPORTED_MODULE_0__()).parse)(raw, {
          maxAliasCount: 100,
          logLevel: "silent"
        });
      } catch {
        return;
      }
    }
  }),
  34441: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      U: () => JUDGE_SETTINGS
    });
    var suggest = __webpack_require__(62371);
    var catalogue = __webpack_require__(20264);
    var metrics_tags = __webpack_require__(81760);
    var duration = __webpack_require__(5937);
    var threshold = __webpack_require__(85221);
    const SHAPE = /^(p\s*\(([^)]*)\)|[^\s<>=!]+)\s*(<=|>=|===|==|!=|<|>)(.*)$/s;
    const AGGREGATIONS = {
      trend: [ "avg", "min", "max", "med", "p(N)" ],
      counter: [ "count", "rate" ],
      rate: [ "rate" ],
      gauge: [ "value" ]
    };
    function parseExpression(source, metric) {
      const text = source.trim();
      const match = SHAPE.exec(text);
      if (match === null) return `\`${text}\` is no expression such as \`${exampleOf(metric)}\``;
      const [, left = "", percent, operator = "", right = ""] = match;
      const aggregation = parseAggregation(left, percent, metric);
      if (typeof aggregation === "string") return aggregation;
      const abort = /(?:^|\s)abort$/.test(right);
      const limit = parseLimit((abort ? right.slice(0, -"abort".length) : right).trim(), metric);
      if (typeof limit === "string") return limit;
      const expression = {
        aggregation,
        operator,
        limit,
        abort,
        source: text
      };
      return objectionTo(expression, metric) ?? expression;
    }
    function parseAggregation(word, percent, metric) {
      const allowed = AGGREGATIONS[metric.type];
      const list = `a ${metric.type} such as ${metric.name} has ${allowed.map(name => `\`${name}\``).join(", ")}`;
      if (percent !== void 0) {
        if (metric.type !== "trend") return `\`${word}\`: ${list}`;
        const number = /^\d+(\.\d+)?$/.test(percent.trim()) ? Number(percent) : Number.NaN;
        return number >= 0 && number <= 100 ? {
          kind: "percentile",
          percent: number
        } : `\`${word}\` is no percentile; N in \`p(N)\` is a number from 0 to 100`;
      }
      if (!allowed.includes(word) || word === "p(N)") return `\`${word}\` is not known: ${list}${hintFor(word, metric, allowed)}`;
      return word === "med" ? {
        kind: "percentile",
        percent: 50
      } : {
        kind: word
      };
    }
    function hintFor(word, metric, allowed) {
      const digits = /^p\(?(\d+(?:\.\d+)?)\)?$/i.exec(word)?.[1];
      if (digits !== void 0 && metric.type === "trend") return `; did you mean \`p(${digits})\`?`;
      if (/^p$/i.test(word)) return "; write the percentile, such as `p(95)`";
      const known = {
        median: "med",
        mean: "avg",
        average: "avg",
        total: "count",
        sum: "count"
      };
      const synonym = known[word.toLowerCase()];
      return synonym !== void 0 && allowed.includes(synonym) ? `; did you mean \`${synonym}\`?` : (0, 
      suggest.h)(word, allowed);
    }
    function objectionTo(expression, metric) {
      const {aggregation, operator, limit, abort, source} = expression;
      if (limit.kind !== "absolute") {
        if (abort) return `\`abort\` in \`${source}\` needs an absolute limit`;
        return (0, threshold.N)(operator) ? `\`${source}\`: a relative limit is compared with <, <=, > or >=` : void 0;
      }
      if (abort && (aggregation.kind === "avg" || metric.type === "gauge" || isGapTrend(metric))) return `\`abort\` in \`${source}\`: ${metric.name} cannot be decided before the end of the run`;
      if (metric.type === "rate" && limit.value > 1) {
        const hint = limit.value <= 100 ? `; did you mean \`${limit.value}%\`?` : "";
        return `\`${source}\`: ${metric.name} is a fraction from 0 to 1${hint}`;
      }
      const least = limit.value === 0 && operator === "<";
      const most = metric.type === "rate" && limit.value === 1 && operator === ">";
      if (!least && !most) return;
      return `\`${source}\` can never hold; did you mean \`${operator}=${limit.value}\`?`;
    }
    function isGapTrend(metric) {
      return metric.type === "trend" && metric.source === "gaps";
    }
    const LIMIT = /^([+-])?\s*(\$)?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)\s*([a-z%$]*)$/i;
    function parseLimit(text, metric) {
      const duration = metric.unit === "ms" || metric.unit === "s" ? compoundDuration(text) : void 0;
      if (duration !== void 0) return {
        kind: "absolute",
        value: metric.unit === "s" ? duration / 1e3 : duration
      };
      const [, sign, dollar, digits = "", suffix = ""] = LIMIT.exec(text) ?? [];
      const number = Number(digits) * (sign === "-" ? -1 : 1);
      if (digits === "" || !Number.isFinite(number) || dollar !== void 0 && suffix !== "") return `\`${text}\` is no limit; expected a number such as in \`${exampleOf(metric)}\``;
      const unit = dollar ?? suffix;
      if (sign !== void 0 && unit === "%") return {
        kind: "ratio",
        value: number / 100
      };
      const value = convert(number, unit, metric.unit);
      if (value === void 0) return `\`${unit}\` in \`${text}\` is no unit of ${metric.name}, which is measured in ${metric.unit}`;
      return {
        kind: sign === void 0 ? "absolute" : "difference",
        value
      };
    }
    function compoundDuration(text) {
      return /^\d+(\.\d+)?[a-z]+\d/i.test(text) ? (0, duration.E)(text) : void 0;
    }
    const TIME_UNITS = {
      ms: 1,
      s: 1e3,
      m: 6e4,
      min: 6e4,
      h: 36e5
    };
    function convert(number, unit, measured) {
      if (unit === "") return number;
      const time = TIME_UNITS[unit.toLowerCase()];
      if (measured === "ms") return time === void 0 ? void 0 : number * time;
      if (measured === "s") return time === void 0 ? void 0 : number * time / 1e3;
      if (measured === "fraction") return unit === "%" ? number / 100 : void 0;
      if (measured === "USD") return unit === "$" || unit.toLowerCase() === "usd" ? number : void 0;
      return;
    }
    function exampleOf(metric) {
      const examples = {
        trend: metric.better === "higher" ? "p(10)>20" : metric.unit === "ms" ? "p(95)<3s" : "avg<100",
        counter: "count<10",
        rate: "rate<0.05",
        gauge: "value>5"
      };
      return examples[metric.type];
    }
    function parseThresholds(raw, setting = "thresholds") {
      const problems = [];
      const thresholds = [];
      for (const entry of entriesOf(raw)) {
        const parsed = typeof entry === "string" ? entry : parseEntry(entry);
        if (typeof parsed === "string") problems.push({
          setting,
          message: parsed
        }); else thresholds.push(parsed);
      }
      if (thresholds.length === 0 && problems.length === 0) problems.push({
        setting,
        message: "no threshold is given; a gate without one could not fail"
      });
      return {
        thresholds,
        problems
      };
    }
    function entriesOf(raw) {
      if (typeof raw === "string") return linesOf(raw).map(splitLine);
      if (Array.isArray(raw)) return raw.flatMap(item => orEmpty(entriesOf(item), "an entry of the list is empty"));
      if (typeof raw !== "object" || raw === null) return [ `${JSON.stringify(raw)} is no \`metric: expression\`` ];
      return Object.entries(raw).flatMap(([metric, value]) => expressionsOf(metric, value));
    }
    function orEmpty(found, problem) {
      return found.length === 0 ? [ problem ] : found;
    }
    function expressionsOf(metric, value) {
      const empty = `\`${metric}\` has no expression such as \`p(95)<3s\``;
      if (typeof value === "string") return orEmpty(linesOf(value).map(expression => ({
        metric,
        expression
      })), empty);
      if (Array.isArray(value)) return orEmpty(value.flatMap(item => expressionsOf(metric, item)), empty);
      if (typeof value === "object" && value !== null && "threshold" in value && typeof value.threshold === "string") {
        const abort = "abortOnFail" in value && value.abortOnFail === true ? " abort" : "";
        return [ {
          metric,
          expression: value.threshold + abort
        } ];
      }
      return [ `\`${metric}\`: ${JSON.stringify(value)} is no expression such as \`p(95)<3s\`` ];
    }
    function linesOf(text) {
      return text.split("\n").map(line => line.trim().replace(/^-\s+/, "")).filter(line => line !== "" && !line.startsWith("#")).map(line => line.replace(/\s+#\s.*$/, ""));
    }
    const LINE = /^([^:{]*(?:\{[^}]*\})?)\s*:\s*(.+)$/s;
    function splitLine(line) {
      const match = LINE.exec(line);
      const [, metric = "", expression = ""] = match ?? [];
      return match === null ? `\`${line}\` is no \`metric: expression\` such as \`ttft: p(95)<3s\`` : {
        metric,
        expression: unquote(expression)
      };
    }
    function parseEntry({metric: written, expression}) {
      const [name, tagText] = splitTags(unquote(written.trim()));
      const metric = (0, catalogue.GF)(name);
      if (metric === void 0) {
        const match = OF_K6[name] ?? (0, catalogue.LD)(name);
        const origin = Object.hasOwn(OF_K6, name) ? ", which is k6\u2019s" : "";
        return `there is no metric \`${name}\`${origin}${match === void 0 ? "" : `; did you mean \`${match}\`?`}`;
      }
      const tags = tagText === void 0 ? {} : parseTags(tagText, name);
      if (typeof tags === "string") return tags;
      const parsed = parseExpression(expression, metric);
      return typeof parsed === "string" ? `\`${written.trim()}\`: ${parsed}` : {
        ...parsed,
        metric: metric.name,
        tags
      };
    }
    const OF_K6 = {
      http_req_duration: "total_generation_time",
      http_req_waiting: "time_to_first_token",
      http_req_receiving: "total_generation_time",
      http_req_failed: "error_rate",
      http_reqs: "requests",
      iteration_duration: "total_generation_time",
      iterations: "requests",
      dropped_iterations: "dropped_requests"
    };
    function splitTags(written) {
      const brace = written.endsWith("}") ? written.indexOf("{") : -1;
      return brace < 0 ? [ written, void 0 ] : [ written.slice(0, brace).trim(), written.slice(brace + 1, -1) ];
    }
    function parseTags(text, metric) {
      const tags = {};
      for (const pair of text.split(",")) {
        const colon = pair.indexOf(":");
        const tag = pair.slice(0, Math.max(0, colon)).trim();
        const value = unquote(pair.slice(colon + 1).trim());
        if (colon < 0 || value === "") return `\`${metric}{${text}}\`: \`${pair.trim()}\` is no \`tag:value\``;
        const known = metrics_tags.gp.find(name => name === tag);
        if (known === void 0) return `\`${metric}{${text}}\`: there is no tag \`${tag}\`; tags are ${metrics_tags.gp.join(", ")}${(0, 
        suggest.h)(tag, metrics_tags.gp)}`;
        if (known === "stage" && !/^[1-9]\d*$/.test(value)) return `\`${metric}{${text}}\`: stages are numbered from 1, not \`${value}\``;
        if (tags[known] !== void 0) return `\`${metric}{${text}}\`: \`${known}\` is given twice`;
        tags[known] = value;
      }
      return tags;
    }
    function unquote(text) {
      return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
    }
    var values_define = __webpack_require__(94569);
    var dist = () => __webpack_require__(38815);
    var good = __webpack_require__(30940);
    var yaml_depth = __webpack_require__(57388);
    var setting = __webpack_require__(52848);
    var structures = __webpack_require__(36168);
    const CHECKS = "checks";
    const NAMES = good.Op.flatMap(({name, alias}) => alias === null ? [ name ] : [ alias, name ]);
    const FORM = "`{ ttft: 2s, tpot: 50ms, e2e: 20s, checks: true }`";
    const goodValue = {
      placeholder: '"METRIC: LIMIT, \u2026"',
      schema: {
        type: [ "object", "string" ],
        properties: {
          ...Object.fromEntries(NAMES.map(name => [ name, {
            type: [ "string", "number" ]
          } ])),
          [CHECKS]: {
            type: "boolean"
          }
        },
        additionalProperties: false,
        examples: [ {
          ttft: "2s",
          tpot: "50ms",
          e2e: "20s"
        } ]
      },
      parse: (raw, name) => {
        const map = typeof raw === "string" ? parseMap(raw) ?? parseMap(`{${raw}}`) : raw;
        if (!(0, structures.Gv)(map)) return (0, setting.Gq)(name, `${(0, setting.WU)(raw)} is no map such as ${FORM}`);
        const read = Object.entries(map).map(([key, value]) => readEntry(key, value));
        const problems = read.filter(entry => typeof entry === "string");
        if (problems.length > 0) return {
          ok: false,
          problems: problems.map(message => ({
            setting: name,
            message
          }))
        };
        const limits = read.filter(entry => typeof entry === "object");
        const twice = limits.find(({metric}, i) => limits.findIndex(each => each.metric === metric) < i);
        if (twice !== void 0) return (0, setting.Gq)(name, `\`${twice.metric}\` has two limits`);
        const checks = read.includes(true);
        return limits.length > 0 || checks ? (0, setting.rZ)({
          limits,
          checks
        }) : (0, setting.Gq)(name, `says nothing of a good request; write ${FORM}`);
      }
    };
    function parseMap(text) {
      try {
        const data = (0, yaml_depth.f)(text) ? void 0 : (0, (dist()).parse)(text, {
          maxAliasCount: 0,
          logLevel: "error"
        });
        return (0, structures.Gv)(data) ? data : void 0;
      } catch {
        return;
      }
    }
    function readEntry(key, value) {
      if (key === CHECKS) {
        const word = String(value);
        return word === "true" || word === "false" ? word === "true" : `\`${CHECKS}\`: ${(0, 
        setting.WU)(value)} is neither \`true\` nor \`false\``;
      }
      const metric = good.Op.find(({name, alias}) => key === name || key === alias);
      if (metric === void 0) {
        const names = [ ...NAMES, CHECKS ];
        return `a good request has no \`${key}\`; it may have ${names.join(", ")}${(0, suggest.h)(key, names)}`;
      }
      const limit = metric.unit === "ms" ? readTime(value) : readNumber(value);
      if (limit !== null) return {
        metric: metric.name,
        value: limit
      };
      return metric.unit === "ms" ? `\`${key}\`: ${(0, setting.WU)(value)} is no time with its unit, such as \`2s\` or \`50ms\`` : `\`${key}\`: ${(0, 
      setting.WU)(value)} is no number above 0, in ${metric.unit}`;
    }
    function readTime(value) {
      const text = typeof value === "string" ? value.trim() : "";
      const ms = /[a-z]$/.test(text) ? (0, duration.E)(text) : void 0;
      return ms !== void 0 && ms > 0 ? ms : null;
    }
    function readNumber(value) {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      return typeof number === "number" && Number.isFinite(number) && number > 0 ? number : null;
    }
    var nested_yaml = __webpack_require__(89425);
    var values = __webpack_require__(84624);
    const thresholdsValue = {
      placeholder: '"METRIC: EXPRESSION"',
      schema: {
        type: [ "string", "array", "object" ],
        examples: [ "time_to_first_token: p(95)<3s" ],
        items: {
          type: [ "string", "object" ]
        },
        additionalProperties: {
          type: [ "string", "array", "object" ]
        }
      },
      parse: (raw, name) => {
        const data = typeof raw === "string" ? (0, nested_yaml.P)(raw) : void 0;
        const {thresholds, problems} = parseThresholds(data ?? raw, name);
        return problems.length === 0 ? (0, setting.rZ)(thresholds) : {
          ok: false,
          problems,
          rest: thresholds
        };
      }
    };
    const JUDGE_SETTINGS = {
      thresholds: (0, values_define.I)(thresholdsValue, "error_rate: rate<0.05\ntimeout_rate: rate<0.05", {
        summary: "One a line, `metric: expression` or `metric{tag:value}: expression` with k6's grammar, or a YAML map of lists.",
        defaultText: "`error_rate: rate<0.05` and `timeout_rate: rate<0.05`"
      }),
      good: (0, values_define.l)(goodValue, {
        perScenario: true,
        summary: "What one good request is, a map such as `{ ttft: 2s, tpot: 50ms, e2e: 20s, checks: true }`: it measures `good_requests` (their share of all arrivals) and `goodput` (how many a second)."
      }),
      "on-inconclusive": (0, values_define.I)((0, values.bg)([ "warn", "fail", "point" ]), "warn", {
        summary: "`warn` (job green, with a warning), `fail`, or `point` (decide on the point estimate, as k6 does)."
      }),
      canary: (0, values_define.I)(values.eC, false, {
        where: "config",
        summary: "Without a second arm: with every sixth request of a load a tiny one of fixed words is sent, for at most 15 % of the budget. What ails these canaries as well is called trouble of the endpoint, and fails no threshold."
      }),
      "on-shared-failure": (0, values_define.I)((0, values.bg)([ "inconclusive", "fail" ]), "inconclusive", {
        where: "config",
        summary: "A limit that base exceeds in the same run as well, or that fails by what ails the canaries too, is `inconclusive`, for it may be the endpoint\u2019s trouble and not the change, or a failure all the same, as for a release branch."
      }),
      confidence: (0, values_define.I)((0, values.Vg)({
        min: .5,
        max: .9999
      }), .95, {
        where: "config",
        summary: "One-sided confidence of each verdict."
      }),
      "red-confidence": (0, values_define.I)((0, values.Vg)({
        min: .5,
        max: .9999
      }), .995, {
        where: "config",
        summary: "One-sided confidence of red in a comparison with the base, over all its rows and looks; what is worse at `confidence` alone is `inconclusive` and called suspect."
      }),
      "stop-early": (0, values_define.I)(values.eC, true, {
        where: "config",
        summary: "Stop a steady load as soon as every threshold is decided."
      }),
      reuse: (0, values_define.I)((0, values.bg)([ "merge-queue", "never", "always" ]), "merge-queue", {
        where: "config",
        summary: "Where a run of this repository passed within 24 hours with the same prompts, settings, endpoint and version, its pass stands and nothing is sent: in a merge queue, never, or on every event."
      }),
      paths: (0, values_define.l)(values.Pr, {
        summary: "Globs; on a pull request that changes none of them nothing is sent, and the gate succeeds as `skipped`. The last match wins, `!` negates."
      })
    };
  }),
  46657: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G: () => PUBLISH_SETTINGS
    });
    var _values_define_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94569);
    var _values_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52848);
    var _values_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84624);
    const nameValue = {
      placeholder: "NAME",
      schema: {
        type: "string",
        maxLength: 80
      },
      parse: (raw, name) => {
        const text = String(raw).trim();
        const fits = text.length > 0 && text.length <= 80 && !/["<>:|*?\\/\p{Cc}]/u.test(text);
        return fits ? (0, _values_setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(text) : (0, 
        _values_setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, _values_setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is not a name of 1 to 80 characters without \`" < > : | * ? \\ /\``);
      }
    };
    const PUBLISH_SETTINGS = {
      name: (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.I)(nameValue, "llm-perf-gate", {
        summary: "Tells several gates on one pull request apart: comment, status and artifact carry it."
      }),
      "github-token": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.l)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__.aF, {
        summary: "For the comment, the status and the pull request's changed files.",
        defaultText: "`${{ github.token }}`"
      }),
      comment: (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.I)((0, _values_values_js__WEBPACK_IMPORTED_MODULE_0__.bg)([ "always", "on-change", "on-failure", "never" ]), "always", {
        summary: "When to comment on the pull request; `on-change`: where the run did not pass, or a figure is shown to differ from the base. A comment that is there is kept up to date, and a skipped run opens none."
      }),
      "comment-group": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.l)(nameValue, {
        summary: "One comment for all gates of a pull request that name the same group, with a row for each; its figures are in the summary of its run. Each gate needs a `name` of its own, and its commit status."
      }),
      "commit-status": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.I)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__.eC, true, {
        summary: "Set a commit status named after `name`."
      }),
      "artifact-name": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.l)(nameValue, {
        summary: "Name of the artifact.",
        defaultText: "value of `name`"
      }),
      "retention-days": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.l)((0, _values_values_js__WEBPACK_IMPORTED_MODULE_0__.Vg)({
        min: 1,
        max: 400,
        integer: true
      }), {
        summary: "How long GitHub keeps the artifact.",
        defaultText: "the repository's"
      }),
      "report-dir": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.I)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__.v8, "llm-perf-gate-report", {
        summary: "Where the files are written; always written, whatever GitHub answers."
      }),
      config: (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.l)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__.v8, {
        summary: "Settings as inline YAML.",
        placeholder: "YAML"
      }),
      "config-file": (0, _values_define_js__WEBPACK_IMPORTED_MODULE_2__.l)(_values_values_js__WEBPACK_IMPORTED_MODULE_0__.v8, {
        summary: "Settings in a YAML file; its path.",
        placeholder: "PATH"
      })
    };
  }),
  8509: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      s: () => TARGET_SETTINGS
    });
    const PROTOCOL_NAMES = [ "openai-chat", "openai-responses", "openai-completions", "anthropic-messages", "gemini", "gemini-interactions", "ollama-chat", "bedrock-converse" ];
    var values_define = __webpack_require__(94569);
    var dist = () => __webpack_require__(38815);
    var suggest = __webpack_require__(62371);
    var yaml_depth = __webpack_require__(57388);
    var setting = __webpack_require__(52848);
    var structures = __webpack_require__(36168);
    const commandValue = {
      placeholder: "COMMAND",
      schema: {
        type: [ "string", "array" ],
        items: {
          type: "string"
        }
      },
      parse: (raw, name) => {
        const words = typeof raw === "string" ? splitWords(raw) : raw;
        if (words === null) return (0, setting.Gq)(name, "has a quote that does not end");
        return Array.isArray(words) && words.every(word => typeof word === "string" && !word.includes("\0")) && (words[0] ?? "").trim() !== "" ? (0, 
        setting.rZ)(words) : (0, setting.Gq)(name, "is no program with its arguments, as text or as a list of texts");
      }
    };
    function splitWords(text) {
      const words = [];
      const part = /\s+|'([^']*)'|"([^"]*)"|([^\s'"]+)|['"]/gy;
      let word = null;
      for (const [whole, single, double, plain] of text.matchAll(part)) {
        const piece = single ?? double ?? plain;
        if (piece !== void 0) word = (word ?? "") + piece; else if (/^['"]/.test(whole)) return null; else if (word !== null) {
          words.push(word);
          word = null;
        }
      }
      return word === null ? words : [ ...words, word ];
    }
    const KEYS = {
      "openai-oidc": {
        needed: [ "identity-provider-id", "service-account-id" ],
        optional: [ "audience" ]
      },
      "anthropic-oidc": {
        needed: [ "federation-rule-id", "organization-id" ],
        optional: [ "service-account-id", "workspace-id", "audience" ]
      },
      aws: {
        needed: [],
        optional: [ "region", "service", "role-arn", "audience" ]
      }
    };
    const KINDS = Object.keys(KEYS);
    const authValue = {
      placeholder: KINDS.join("|"),
      schema: {
        anyOf: [ {
          type: "string"
        }, {
          type: "object",
          properties: {
            type: {
              enum: KINDS
            },
            ...Object.fromEntries(KINDS.flatMap(kind => [ ...KEYS[kind].needed, ...KEYS[kind].optional ]).map(key => [ key, {
              type: "string"
            } ]))
          },
          required: [ "type" ],
          additionalProperties: false
        } ]
      },
      parse: (raw, name) => {
        const value = typeof raw === "string" && raw.includes(":") ? parseYaml(raw) : raw;
        const map = typeof value === "string" ? {
          type: value.trim()
        } : value;
        if (!(0, structures.Gv)(map)) return (0, setting.Gq)(name, `${(0, setting.WU)(raw)} is no type and no map with a \`type\``);
        const {type, ...given} = map;
        const kind = KINDS.find(each => each === type);
        if (kind === void 0) return (0, setting.Gq)(name, `${(0, setting.WU)(type ?? raw)} is not one of ${KINDS.join(", ")}${(0, 
        suggest.h)(String(type), KINDS)}`);
        return readGiven(kind, given, name);
      }
    };
    function readGiven(type, given, name) {
      const {needed, optional} = KEYS[type];
      const known = [ ...needed, ...optional ];
      const texts = {};
      for (const [key, value] of Object.entries(given)) {
        if (!known.includes(key)) return (0, setting.Gq)(name, `\`${type}\` has no \`${key}\`; it takes ${known.join(", ")}${(0, 
        suggest.h)(key, known)}`);
        if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value.trim())) return (0, 
        setting.Gq)(`${name}.${key}`, "is no single word");
        texts[key] = value.trim();
      }
      const missing = needed.filter(key => texts[key] === void 0);
      return missing.length === 0 ? (0, setting.rZ)({
        type,
        given: texts
      }) : (0, setting.Gq)(name, `\`${type}\` needs ${missing.map(key => `\`${key}\``).join(" and ")}`);
    }
    function parseYaml(text) {
      try {
        return (0, yaml_depth.f)(text) ? void 0 : (0, (dist()).parse)(text, {
          maxAliasCount: 100,
          logLevel: "error"
        });
      } catch {
        return;
      }
    }
    var headers_value = __webpack_require__(83802);
    var nested_yaml = __webpack_require__(89425);
    const MOST = 1e12;
    const volumeValue = {
      placeholder: "NUMBER",
      schema: {
        type: [ "number", "string", "object", "array" ],
        examples: [ 12e5 ],
        additionalProperties: {
          type: [ "number", "string" ]
        },
        items: {
          type: [ "object", "string" ],
          additionalProperties: {
            type: [ "number", "string" ]
          }
        }
      },
      parse: (raw, name) => {
        const one = readCount(raw);
        if (one !== void 0) return (0, setting.rZ)({
          requests: one,
          byPrompt: null
        });
        const written = typeof raw === "string" && /^\s*(?:[[{]|-\s)/.test(raw) ? (0, nested_yaml.V)(raw) : void 0;
        const entries = [ written, raw ].flatMap(one => one === void 0 ? [] : [ countsOf(one) ]).find(isWhole);
        if (entries === void 0) return (0, setting.Gq)(name, `${(0, setting.WU)(raw)} is no number of requests, and no map from prompts to numbers`);
        const prompts = entries.map(([prompt]) => prompt);
        const twice = prompts.find((prompt, i) => prompts.indexOf(prompt) !== i);
        if (twice !== void 0) return (0, setting.Gq)(name, `\`${twice}\` is there twice`);
        return (0, setting.rZ)({
          requests: entries.reduce((sum, [, count]) => sum + count, 0),
          byPrompt: Object.fromEntries(entries)
        });
      }
    };
    function countsOf(written) {
      return entriesOf(written).map(([prompt, value]) => [ prompt.trim(), readCount(value) ]);
    }
    function isWhole(entries) {
      return entries.every(([prompt, count]) => prompt !== "" && count !== void 0) && entries.some(([, count]) => count !== void 0 && count > 0);
    }
    function entriesOf(raw) {
      if (Array.isArray(raw)) return raw.flatMap(entriesOf);
      if (typeof raw === "object" && raw !== null) return Object.entries(raw);
      return String(raw).split("\n").filter(line => line.trim() !== "").map(line => {
        const colon = line.lastIndexOf(":");
        return [ line.slice(0, Math.max(0, colon)), line.slice(colon + 1) ];
      });
    }
    function readCount(raw) {
      const digits = String(raw).trim().replace(/[,_](?=\d{3}(\D|$))/g, "");
      const count = /^\d+(\.\d+)?(e\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
      return count >= 0 && count <= MOST && (count > 0 || typeof raw !== "object") ? count : void 0;
    }
    const PARTS = [ "ca", "cert", "key" ];
    const tlsValue = {
      placeholder: '"ca: FILE, cert: FILE, key: FILE"',
      schema: {
        type: [ "object", "string" ],
        properties: Object.fromEntries(PARTS.map(part => [ part, {
          type: "string"
        } ])),
        additionalProperties: false
      },
      parse: (raw, name) => {
        const given = typeof raw === "string" ? pairsOf(raw) : raw;
        if (!(0, structures.Gv)(given)) return (0, setting.Gq)(name, "is no map of `ca`, `cert` and `key`");
        for (const [part, value] of Object.entries(given)) {
          if (!PARTS.some(known => known === part)) return (0, setting.Gq)(name, `has an unknown key; valid are ${PARTS.join(", ")}${(0, 
          suggest.h)(part, PARTS)}`);
          if (typeof value !== "string" || value.trim() === "" || value.includes("\n")) return (0, 
          setting.Gq)(`${name}.${part}`, "is no path and no `env:NAME`");
        }
        return (0, setting.rZ)(given);
      }
    };
    function pairsOf(text) {
      const pairs = text.split(",").map(pair => /^\s*(\w+)\s*:\s*(\S.*?)\s*$/.exec(pair));
      return pairs.some(pair => pair === null) ? void 0 : Object.fromEntries(pairs.map(pair => [ pair?.[1] ?? "", pair?.[2] ?? "" ]));
    }
    var url_value = __webpack_require__(80537);
    var values = __webpack_require__(84624);
    const TARGET_SETTINGS = {
      endpoint: (0, values_define.l)(url_value.V, {
        summary: "URL of the API, or `simulator` for the embedded simulated endpoint (no network, no cost). A base URL as SDKs take it (no path, or ending in `/v1`, `/openai`, a deployment, \u2026) gets the protocol's standard path appended.",
        defaultText: "required"
      }),
      protocol: (0, values_define.I)((0, values.bg)([ "auto", ...PROTOCOL_NAMES ]), "auto", {
        summary: "Wire format; `auto` decides by the URL and says in the log what it chose."
      }),
      model: (0, values_define.l)(values.v8, {
        perScenario: true,
        summary: "Model id, sent as the protocol wants it; also the key for prices."
      }),
      "api-key": (0, values_define.l)(values.aF, {
        summary: "Sent in the protocol's own auth header; registered as a secret before anything else happens."
      }),
      "api-key-command": (0, values_define.l)(commandValue, {
        summary: "A program that prints the key or a token, such as `az account get-access-token \u2026`: run without a shell, again before what it gave ends, and once where it is refused (401). Never taken from a config file."
      }),
      "api-key-file": (0, values_define.l)(values.v8, {
        placeholder: "FILE",
        summary: "A file that holds the key or a token; read again when it changes. Never taken from a config file."
      }),
      "api-key-lifetime": (0, values_define.l)((0, values.k6)(1e4, 864e5), {
        where: "config",
        summary: "How long what `api-key-command` gives lasts, where it is no JWT and does not say it."
      }),
      auth: (0, values_define.l)(authValue, {
        summary: "No stored key: `openai-oidc` and `anthropic-oidc` exchange the workflow's identity (`id-token: write`) for a short-lived token, renewed before it ends; `aws` signs requests (SigV4, Bedrock) with the environment's credentials. A map with `type` and what it takes."
      }),
      headers: (0, values_define.I)(headers_value.c, "", {
        summary: "Extra headers, one `Name: value` a line; values are registered as secrets.",
        defaultText: "\u2013"
      }),
      tls: (0, values_define.l)(tlsValue, {
        where: "config",
        summary: "PEM files, or `env:NAME` for variables that hold PEM: `ca` of a private authority, `cert` and `key` where the endpoint wants a client certificate."
      }),
      body: (0, values_define.l)(structures.ZH, {
        where: "config",
        summary: "Fields merged into the request's JSON; null removes one. A cap or a number of answers in it raises what is reserved."
      }),
      "max-tokens": (0, values_define.I)((0, values.Vg)({
        min: 1,
        max: 1e6,
        integer: true
      }), 256, {
        perScenario: true,
        summary: "Most output tokens a request may produce; also bounds its worst-case cost."
      }),
      timeout: (0, values_define.I)((0, values.k6)(1, 36e5), "30s", {
        perScenario: true,
        summary: "A request still unfinished then is aborted and counts as a timeout."
      }),
      stream: (0, values_define.I)(values.eC, true, {
        summary: "Stream the response; time to first token is measured only when streaming, never guessed."
      }),
      budget: (0, values_define.I)((0, values.G6)(1e6), "1.00", {
        summary: "Hard ceiling in US dollars for the whole run, over all scenarios, arms and retries."
      }),
      "monthly-requests": (0, values_define.l)(volumeValue, {
        summary: "Requests a month in production: one number, or `prompt: number` for each prompt. The bill is told in dollars a month then, instead of for 1,000 requests, and `monthly_cost` can be a threshold."
      }),
      "input-overhead": (0, values_define.I)((0, values.Vg)({
        min: 0,
        max: 1e6,
        integer: true
      }), 0, {
        where: "config",
        summary: "Most input tokens that the endpoint adds to each prompt (a system prompt of its own, say); reserved with every request."
      }),
      prices: (0, values_define.l)(structures.yq, {
        summary: "Dollars per million tokens (`request` per request): `input: 2.50, cached-input: 1.25, cache-write: 3.13, output: 10, request: 0`, of the one model that is asked, at the standard tier unless `tier: priority` (`speed`, `geo`) stands with them; for several a price file; `gpu-hour: 2.49, gpus: 2` for servers of your own; `free`; or `update`, the table as it is published today (`update@sha256:\u2026`: that one or none). Without it the price table knows common models; one it does not know is an error, never $0.",
        defaultText: "by model"
      })
    };
  }),
  61742: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Qh: () => INPUT_NAMES,
      nc: () => SCENARIO_SETTING_NAMES,
      yy: () => SETTINGS,
      yU: () => SETTING_GROUPS,
      OI: () => SETTING_NAMES,
      aq: () => defaultTextOf
    });
    var values_define = __webpack_require__(94569);
    var arm_fields = __webpack_require__(33550);
    var url_value = __webpack_require__(80537);
    var values = __webpack_require__(84624);
    const COMPARE_SETTINGS = {
      compare: (0, values_define.I)((0, values.bg)([ "none", "base", "baseline" ]), "none", {
        summary: "`base`: every request is sent twice, once as the pull request has it and once as its base has it (the merge base's prompts, or what `base` names), and the gate fails where the change is worse; where nothing differs, base is not sent. `baseline`: nothing more is sent; the run is compared with up to 20 stored runs of the base branch, warns, and from five of them on fails where it is worse than they leave to chance."
      }),
      base: (0, values_define.l)(arm_fields.eN, {
        summary: "Compare with anything else, in a YAML map of what base has of its own: `endpoint`, `model`, `protocol`, `api-key`, `headers`, `body`, `prices`, `prompts`, `stream`. What it does not name is that of the settings outside; headers and body are merged over theirs, null takes one away. Without `prompts` both arms are asked the same."
      }),
      arms: (0, values_define.l)(arm_fields.tT, {
        summary: "Several side by side, to choose from: a YAML map of names to maps as for `base`. The first is the control; each of the others is compared with it, on the same prompts in the same run."
      }),
      "base-endpoint": (0, values_define.l)(url_value.V, {
        where: "config",
        summary: "Short for `base: {endpoint: URL}`, with the headers, the key and the prices of `endpoint`."
      }),
      "base-model": (0, values_define.l)(values.v8, {
        where: "config",
        summary: "Short for `base: {model: NAME}`."
      }),
      "base-ref": (0, values_define.l)(values.hq, {
        where: "config",
        summary: "Branch, tag or commit whose merge base with the change has the prompts of `compare: base`. By default the branch that the pull request goes to; outside of GitHub `origin/HEAD`, else `main` or `master`, read by git."
      }),
      "base-prompts": (0, values_define.l)(values.v8, {
        where: "config",
        placeholder: "DIR",
        summary: "Folder with the prompt files as base has them, at the same paths as in the workspace; for `compare: base` without git and without GitHub's API."
      }),
      design: (0, values_define.I)((0, values.bg)([ "pairs", "switchback" ]), "pairs", {
        where: "config",
        summary: "How the arms share the load: in matched `pairs`, or by `switchback` blocks of a minute, which also show the load that an arm makes (for an endpoint of your own near its capacity; at least 14 minutes)."
      })
    };
    var judge_settings = __webpack_require__(34441);
    var engine = __webpack_require__(83701);
    var suggest = __webpack_require__(62371);
    var setting = __webpack_require__(52848);
    var structures = __webpack_require__(36168);
    var esm_validator = () => __webpack_require__(60207);
    const CHECK_KINDS = {
      status: {
        form: "`status: 200`",
        make: argument => {
          const wanted = typeof argument === "string" ? Number(argument) : argument;
          if (typeof wanted !== "number" || !Number.isInteger(wanted) || wanted < 100 || wanted > 599) return "is no HTTP status";
          return plain(`status is ${wanted}`, ({status}) => status === wanted);
        }
      },
      "has-content": {
        form: "`has-content`",
        make: () => onText("has content", text => text.trim() !== "")
      },
      "not-cut-off": {
        form: "`not-cut-off`",
        make: () => plain("not cut off", ({cutOff}) => !cutOff)
      },
      "max-output-tokens": {
        form: "`max-output-tokens: 200`",
        make: argument => {
          const most = Number(argument);
          if (!Number.isInteger(most) || most < 1) return "is no number of tokens";
          return plain(`at most ${most} output tokens`, ({outputTokens}) => outputTokens !== null && outputTokens <= most);
        }
      },
      contains: {
        form: "`contains: text`",
        make: argument => withText(argument, wanted => onText(`contains ${wanted}`, text => text.includes(wanted)))
      },
      matches: {
        form: "`matches: pattern`",
        make: argument => withText(argument, makePattern)
      },
      json: {
        form: "`json`",
        make: () => onText("is JSON", text => parseJson(text) !== void 0)
      },
      "json-schema": {
        form: "`json-schema: {\u2026}`",
        make: argument => makeSchema(argument)
      }
    };
    function plain(name, holds) {
      return {
        name,
        readsText: false,
        holds
      };
    }
    function onText(name, holds) {
      return {
        name,
        readsText: true,
        holds: ({text}) => holds(text)
      };
    }
    function mayTakeLong(check) {
      return {
        ...check,
        mayTakeLong: true
      };
    }
    function withText(argument, make) {
      if (typeof argument === "number") return make(String(argument));
      return typeof argument === "string" && argument !== "" ? make(argument) : "is no text";
    }
    function makePattern(source) {
      try {
        const pattern = new RegExp(source, "u");
        return mayTakeLong(onText(`matches ${source}`, text => pattern.test(text)));
      } catch {
        return "is no regular expression";
      }
    }
    function makeSchema(argument) {
      const schema = typeof argument === "string" ? parseJson(argument) : argument;
      if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return "is no JSON Schema";
      const validator = new (esm_validator()).D(schema, "2020-12", true);
      const title = "title" in schema && typeof schema.title === "string" ? ` ${schema.title}` : "";
      return mayTakeLong(onText(`fits the JSON schema${title}`, text => {
        const value = parseJson(text);
        return value !== void 0 && isValid(validator, value);
      }));
    }
    function isValid(validator, value) {
      try {
        return validator.validate(value).valid;
      } catch {
        return false;
      }
    }
    function parseJson(text) {
      const trimmed = text.trim();
      const isFenced = trimmed.length > 6 && trimmed.startsWith("```") && trimmed.endsWith("```");
      const inner = isFenced ? /^(?:json)?[ \t]*\r?\n/.exec(trimmed.slice(3)) : null;
      try {
        return JSON.parse(inner === null ? text : trimmed.slice(3 + inner[0].length, -3));
      } catch {
        return;
      }
    }
    const NAMES = Object.keys(CHECK_KINDS);
    const checksValue = {
      placeholder: "CHECKS",
      schema: {
        type: [ "string", "array" ],
        items: {
          oneOf: [ {
            enum: NAMES
          }, {
            type: "object",
            properties: Object.fromEntries(NAMES.map(name => [ name, {} ]))
          } ]
        },
        examples: [ [ "not-cut-off", {
          contains: "Paris"
        } ] ]
      },
      parse: (raw, name) => {
        const made = entriesOf(raw).map(makeCheck);
        const problems = made.filter(check => typeof check === "string");
        if (problems.length === 0) return {
          ok: true,
          value: made.filter(check => typeof check !== "string")
        };
        return {
          ok: false,
          problems: problems.map(message => ({
            setting: name,
            message
          }))
        };
      }
    };
    function entriesOf(raw) {
      if (typeof raw === "string") return raw.split("\n").map(line => line.trim()).filter(line => line !== "").map(splitLine);
      return Array.isArray(raw) ? raw : [ raw ];
    }
    function splitLine(line) {
      const colon = line.indexOf(":");
      return colon < 0 ? line : {
        [line.slice(0, colon).trim()]: line.slice(colon + 1).trim()
      };
    }
    function makeCheck(entry) {
      const fields = typeof entry === "string" ? {
        [entry]: true
      } : (0, structures.Gv)(entry) ? entry : {};
      const {name, ...rest} = fields;
      const [kind, ...more] = Object.keys(rest);
      if (kind === void 0 || more.length > 0) return `${(0, setting.WU)(entry)} is no single check such as ${CHECK_KINDS["contains"]?.form ?? ""}`;
      const row = Object.hasOwn(CHECK_KINDS, kind) ? CHECK_KINDS[kind] : void 0;
      if (row === void 0) return `there is no check \`${kind}\`; checks are ${NAMES.join(", ")}${(0, 
      suggest.h)(kind, NAMES)}`;
      const made = row.make(rest[kind]);
      if (typeof made === "string") return `${(0, setting.WU)(entry)}: the argument ${made}; write ${row.form}`;
      return typeof name === "string" && name !== "" ? {
        ...made,
        name
      } : made;
    }
    var dist = () => __webpack_require__(38815);
    var yaml_depth = __webpack_require__(57388);
    const mapValue = {
      placeholder: '"NAME: VALUE"',
      schema: {
        type: [ "object", "string" ]
      },
      parse: (raw, name) => {
        const value = typeof raw === "string" ? parseText(raw) : raw;
        return (0, structures.Gv)(value) ? (0, setting.rZ)(value) : (0, setting.Gq)(name, `${(0, 
        setting.WU)(raw)} is no map of \`name: value\``);
      }
    };
    function parseText(text) {
      try {
        return (0, yaml_depth.f)(text) ? void 0 : (0, (dist()).parse)(text, {
          maxAliasCount: 100,
          logLevel: "error"
        });
      } catch {
        return;
      }
    }
    const HOUR = 36e5;
    const count = (0, values.Vg)({
      min: 1,
      max: 1e6,
      integer: true
    });
    const EXECUTORS = [ "ramping-arrival-rate", "constant-arrival-rate", "ramping-vus", "constant-vus", "shared-iterations" ];
    const SCENARIO_TYPES = [ "load", "cold-start", "rate-limit", "cache", "capacity" ];
    const LOAD_SETTINGS = {
      prompts: (0, values_define.l)({
        ...values.Pr,
        schema: {
          type: [ "string", "array" ]
        },
        parse: raw => ({
          ok: true,
          value: raw
        })
      }, {
        perScenario: true,
        placeholder: "TEXT|GLOB",
        summary: "One a line or a YAML list: inline text, files, folders or globs (`.txt`, `.md`, `.jsonl`, `.json`, `.csv`, `.yml`, `.yaml` including GitHub `.prompt.yml`, promptfoo and LangChain, `.prompty`, `.prompt`, `.j2`, `.hbs`), or maps `{file, variables, template}`.",
        defaultText: "built-in set"
      }),
      variables: (0, values_define.l)(mapValue, {
        perScenario: true,
        summary: "A YAML or JSON map of values for the variables of prompt files' templates; they win over the files' own."
      }),
      "variables-file": (0, values_define.l)(values.v8, {
        perScenario: true,
        summary: "A CSV, JSON Lines, JSON or YAML file of rows of variables; a prompt is asked once for each row that changes it."
      }),
      template: (0, values_define.l)((0, values.bg)(engine.Gw), {
        where: "config",
        perScenario: true,
        summary: "Language of the prompt files\u2019 templates, where their format does not say it; `none` sends them as they stand.",
        defaultText: "by format"
      }),
      scenario: (0, values_define.I)((0, values.bg)(SCENARIO_TYPES), "load", {
        perScenario: true,
        summary: "`load` (the stages below), `cold-start`, `rate-limit`, `cache`, or `capacity`: a search for the highest load at which requests are good, or thresholds hold."
      }),
      stages: (0, values_define.I)(structures.f2, "65s:3", {
        perScenario: true,
        summary: "`duration:target` pairs, comma or newline separated, or a YAML list of `{duration, target}`; target is requests per second (virtual users for the closed executors)."
      }),
      "max-concurrency": (0, values_define.I)((0, values.Vg)({
        min: 1,
        max: 1e5,
        integer: true
      }), 50, {
        perScenario: true,
        summary: "Most requests in flight; never exceeded. An arrival beyond it is dropped and counted."
      }),
      executor: (0, values_define.I)((0, values.bg)(EXECUTORS), "ramping-arrival-rate", {
        where: "config",
        perScenario: true,
        summary: "How the load is shaped, with k6's names and meaning."
      }),
      "start-rate": (0, values_define.I)((0, values.Vg)({
        min: 0,
        max: 1e6
      }), 0, {
        where: "config",
        perScenario: true,
        summary: "Rate, or virtual users, at which a ramp begins; without `stages` their own, so that the default load is one rate."
      }),
      "time-unit": (0, values_define.I)((0, values.k6)(1, HOUR), "1s", {
        where: "config",
        perScenario: true,
        summary: "What the rates of the arrival-rate executors count by."
      }),
      arrivals: (0, values_define.I)((0, values.bg)([ "even", "poisson", "trace" ]), "even", {
        where: "config",
        perScenario: true,
        summary: "Spacing of open-model arrivals: even as in k6, as independent users would come (seeded), or `trace`: at the times of the trace that `prompts` names (BurstGPT, Mooncake, aiperf), as long as the stages last."
      }),
      "trace-speed": (0, values_define.I)((0, values.Vg)({
        min: .001,
        max: 1e3
      }), 1, {
        where: "config",
        perScenario: true,
        summary: "How many times as fast as it was recorded a trace is replayed."
      }),
      "graceful-stop": (0, values_define.I)((0, values.k6)(0, HOUR), "30s", {
        where: "config",
        perScenario: true,
        summary: "How long requests in flight may go on after the last stage."
      }),
      plateau: (0, values_define.I)(values.eC, false, {
        where: "config",
        perScenario: true,
        summary: "Judge a load that stays the same on its plateau alone: its warm-up (by MSER-5 on the requests in flight, or of users on the latency) and its tail are left out, and it does not end early."
      }),
      "think-time": (0, values_define.I)(structures.tn, "0s", {
        where: "config",
        perScenario: true,
        summary: "A virtual user's pause between requests: a duration, or a range such as `1s-3s` (seeded)."
      }),
      vus: (0, values_define.l)(count, {
        where: "config",
        perScenario: true,
        summary: "Virtual users of `constant-vus` and `shared-iterations`; without it those of the stages, or one.",
        defaultText: "\u2013"
      }),
      iterations: (0, values_define.I)(count, 1, {
        where: "config",
        perScenario: true,
        summary: "Requests that the virtual users of `shared-iterations` share."
      }),
      "on-rate-limit": (0, values_define.I)((0, values.bg)([ "backoff", "ignore" ]), "backoff", {
        where: "config",
        perScenario: true,
        summary: "After a 429: send nothing until Retry-After (or 5 s) has passed, or go on."
      }),
      "prompt-order": (0, values_define.I)((0, values.bg)([ "shuffle", "sequential" ]), "shuffle", {
        where: "config",
        perScenario: true,
        summary: "Order in which prompts are asked: seeded shuffle in rounds, or round robin."
      }),
      nonce: (0, values_define.I)(values.eC, false, {
        where: "config",
        perScenario: true,
        summary: "Begin every prompt with a text of its own, so that the provider's prefix cache never hits."
      }),
      workers: (0, values_define.l)((0, values.Vg)({
        min: 0,
        max: 64,
        integer: true
      }), {
        where: "config",
        summary: "Threads that carry the load beside the one that plans it; 0 for none. Without it as many as the tokens that the plan expects a second need, at most one less than the machine has cores (two where it has two), never one alone; none below 30,000 a second (40,000 on two cores).",
        defaultText: "by the plan"
      }),
      checks: (0, values_define.l)(checksValue, {
        where: "config",
        perScenario: true,
        summary: "Conditions on each answer, one a line or a list: `status`, `has-content`, `not-cut-off`, `max-output-tokens`, `contains`, `matches`, `json`, `json-schema`; their share is the metric `checks`."
      }),
      seed: (0, values_define.l)(values.v8, {
        where: "config",
        summary: "Makes order, spacing and resampling repeatable.",
        defaultText: "from commit and settings"
      })
    };
    var publish_settings = __webpack_require__(46657);
    const scenario_settings_HOUR = 36e5;
    const SCENARIO_SETTINGS = {
      "cold-start": (0, values_define.I)((0, structures.hC)({
        cycles: (0, structures.ZZ)((0, values.Vg)({
          min: 1,
          max: 1e3,
          integer: true
        }), 3),
        idle: (0, structures.ZZ)((0, values.k6)(0, 6 * scenario_settings_HOUR), 6e4),
        "warm-requests": (0, structures.ZZ)((0, values.Vg)({
          min: 1,
          max: 1e3,
          integer: true
        }), 5)
      }), {}, {
        where: "config",
        perScenario: true,
        summary: "Of the cold-start scenario: `cycles` times wait `idle`, send one cold request, then `warm-requests` warm ones.",
        defaultText: "`cycles: 3, idle: 60s, warm-requests: 5`"
      }),
      "rate-limit": (0, values_define.I)((0, structures.hC)({
        rate: (0, structures.ZZ)((0, values.Vg)({
          min: .001,
          max: 1e5
        }), 10),
        duration: (0, structures.ZZ)((0, values.k6)(1e3, scenario_settings_HOUR), 6e4)
      }), {}, {
        where: "config",
        perScenario: true,
        summary: "Of the rate-limit scenario: the deliberately high rate, and for how long.",
        defaultText: "`rate: 10, duration: 60s`"
      }),
      capacity: (0, values_define.I)((0, structures.hC)({
        by: (0, structures.ZZ)((0, values.bg)([ "rate", "vus" ]), "rate"),
        share: (0, structures.ZZ)((0, values.Vg)({
          min: .5,
          max: .999
        }), .95),
        min: (0, structures.ZZ)((0, values.Vg)({
          min: .01,
          max: 1e5
        }), .5),
        max: (0, structures.ZZ)((0, values.Vg)({
          min: .01,
          max: 1e5
        }), 200),
        start: (0, structures.ZZ)((0, values.Vg)({
          min: .01,
          max: 1e5
        }), 2),
        precision: (0, structures.ZZ)((0, values.Vg)({
          min: .02,
          max: 1
        }), .2),
        dwell: (0, structures.ZZ)((0, values.k6)(1e4, scenario_settings_HOUR), 6e4),
        settle: (0, structures.ZZ)((0, values.k6)(0, scenario_settings_HOUR), 0),
        duration: (0, structures.ZZ)((0, values.k6)(3e4, 6 * scenario_settings_HOUR), 30 * 6e4)
      }), {}, {
        where: "config",
        perScenario: true,
        summary: "Of the capacity scenario: the highest rate (`by: rate`) or number of virtual users (`by: vus`) between `min` and `max` at which `share` of the requests are `good`, or, without `good`, every absolute threshold holds; probes of about `dwell`, the first `settle` of each not judged, for at most `duration`.",
        defaultText: "`by: rate, share: 0.95, min: 0.5, max: 200, start: 2, precision: 0.2, dwell: 60s, settle: 0s, duration: 30m`"
      }),
      cache: (0, values_define.I)((0, structures.hC)({
        repeats: (0, structures.ZZ)((0, values.Vg)({
          min: 1,
          max: 1e4,
          integer: true
        }), 5),
        "hit-header": (0, structures.ZZ)(values.DI, "")
      }), {}, {
        where: "config",
        perScenario: true,
        summary: "Of the cache scenario: how often each prompt is sent again, and the response header (`hit-header: name`, or `name: pattern`) that tells a hit.",
        defaultText: "`repeats: 5`"
      })
    };
    var plan_shard = __webpack_require__(28303);
    const shardValue = {
      placeholder: "I/N",
      schema: {
        type: "string",
        pattern: "^\\d{1,3}/\\d{1,3}$",
        examples: [ "2/4" ]
      },
      parse: (raw, name) => {
        const shard = (0, plan_shard.uK)(String(raw));
        return shard === void 0 ? (0, setting.Gq)(name, `${(0, setting.WU)(raw)} is no shard; expected \`i/n\` such as \`2/4\`, i from 1 to n, n at most 256`) : (0, 
        setting.rZ)(shard);
      }
    };
    const SHARD_SETTINGS = {
      shard: (0, values_define.l)(shardValue, {
        summary: "`2/4`: this job carries its quarter of the load, on its quarter of the budget. A job with `mode: merge` judges the whole."
      }),
      mode: (0, values_define.I)((0, values.bg)([ "run", "estimate", "merge", "publish" ]), "run", {
        summary: "`run`, `estimate` (tell the plan, what it costs and what each threshold needs, and send nothing; also without a key), `merge` (join what this run's shards measured and judge the whole), or `publish` (on `workflow_run`: tell what an unprivileged run measured)."
      })
    };
    var target_settings = __webpack_require__(8509);
    const SETTING_GROUPS = {
      "What is asked, and whom": target_settings.s,
      "How much load": LOAD_SETTINGS,
      "Other scenarios": SCENARIO_SETTINGS,
      "Compared with what": COMPARE_SETTINGS,
      "How it is judged": judge_settings.U,
      "One load in several parts": SHARD_SETTINGS,
      "Files, and where settings stand": publish_settings.G
    };
    const SETTINGS = {
      ...target_settings.s,
      ...LOAD_SETTINGS,
      ...SCENARIO_SETTINGS,
      ...COMPARE_SETTINGS,
      ...judge_settings.U,
      ...SHARD_SETTINGS,
      ...publish_settings.G
    };
    const SETTING_NAMES = Object.keys(SETTINGS);
    const INPUT_NAMES = SETTING_NAMES.filter(name => SETTINGS[name].where === "input");
    const SCENARIO_SETTING_NAMES = SETTING_NAMES.filter(name => SETTINGS[name].perScenario);
    function defaultTextOf(name) {
      const setting = SETTINGS[name];
      if (setting.defaultText !== void 0) return setting.defaultText;
      return setting.fallback === void 0 || setting.fallback === "" ? "\u2013" : `\`${JSON.stringify(setting.fallback).replace(/^"|"$/g, "")}\``;
    }
  }),
  51189: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      e: () => findGivenSecrets,
      d: () => findSecrets
    });
    var redact = __webpack_require__(91564);
    var arm_fields = __webpack_require__(33550);
    const CREDENTIAL = /auth|key|token|secret|passw|credential|cookie|session|signature/i;
    const LONG = 8;
    const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
    function secretsOfHeader(line) {
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(0, colon)).trim();
      const value = line.slice(colon + 1).trim();
      if (!HEADER_NAME.test(name)) return [ line.trim(), value ];
      const last = value.split(/\s+/).at(-1) ?? "";
      const parameters = [ ...value.matchAll(/(?:^|[\s;,])[\w.-]+=(?:"([^"]*)"|([^\s;,]*))/g) ].map(([, quoted, plain]) => quoted ?? plain ?? "");
      const isCredential = CREDENTIAL.test(name);
      return [ value, ...isCredential || last.length >= LONG ? [ last ] : [], ...isCredential ? [ ...parameters, ...parameters.map(decoded) ] : [], ...basicPair(/^basic\s+(\S+)$/i.exec(value)?.[1]) ];
    }
    function basicPair(encoded) {
      return encoded === void 0 ? [] : partsOfPair(Buffer.from(encoded, "base64").toString("utf8"));
    }
    function partsOfPair(pair) {
      const colon = pair.indexOf(":");
      return colon === -1 ? [ pair ] : [ pair, pair.slice(0, colon), pair.slice(colon + 1) ];
    }
    function secretsOfUrl(text) {
      const trimmed = text.trim();
      const url = parseUrl(trimmed);
      const query = /\?([^#]*)/.exec(trimmed)?.[1] ?? "";
      const queries = query.split("&").filter(part => !isPublicPart(part)).map(part => part.includes("=") ? part.slice(part.indexOf("=") + 1) : part);
      const values = [ ...queries, ...queries.map(decoded), ...queries.map(part => decoded(part.replaceAll("+", " "))) ];
      const whole = url === null || !ADDRESS.test(trimmed) ? [ trimmed ] : [];
      return [ ...whole, ...userOf(url), ...credentialsIn(trimmed), ...values ];
    }
    function isPublicPart(part) {
      const [name = "", value = ""] = part.split("=");
      return (0, redact.bA)(name, value);
    }
    function userOf(url) {
      if (url === null || url.username === "" && url.password === "") return [];
      const pair = `${decoded(url.username)}:${decoded(url.password)}`;
      const basic = Buffer.from(pair).toString("base64");
      return [ pair, basic, url.username, url.password, decoded(url.username), decoded(url.password) ];
    }
    const ADDRESS = /^(?:https?:\/\/|simulator$|(?:[^/@]*@)?(?:[\w-]+\.)+[\w-]+(?:[:/]|$)|(?:[^/@]*@)?[\w.-]+:\d+)/i;
    function credentialsIn(text) {
      const pair = /^(?:[a-z][a-z0-9+.-]*:(?=\/))?\/*([^?#]*)@/i.exec(text)?.[1];
      return pair === void 0 ? [] : partsOfPair(pair);
    }
    function parseUrl(text) {
      const candidate = text.includes("://") ? text : `http://${text}`;
      return URL.canParse(candidate) ? new URL(candidate) : null;
    }
    function decoded(text) {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }
    var structures = __webpack_require__(36168);
    function findSecrets(sources) {
      const found = [ ...sources.keys.flatMap(key => key === void 0 ? [] : [ key, ...key.split(/\r?\n/) ]), ...(sources.headers ?? "").split(/\r?\n/).flatMap(secretsOfHeader), ...sources.urls.flatMap(url => url === void 0 ? [] : secretsOfUrl(url)) ].map(secret => secret.trim());
      return [ ...new Set(found) ].filter(secret => secret.length >= redact.c3).sort((a, b) => b.length - a.length);
    }
    function findGivenSecrets(given) {
      const named = (0, arm_fields.yL)(given("arms"));
      const maps = [ (0, arm_fields.yL)(given("base")), ...(0, structures.Gv)(named) ? Object.values(named) : [] ];
      const own = field => maps.filter(structures.Gv).map(arm => arm[field]);
      const shapeless = [ given("base"), given("arms"), ...(0, structures.Gv)(named) ? Object.values(named) : [] ].filter(value => !(0, 
      structures.Gv)((0, arm_fields.yL)(value)));
      return findSecrets({
        keys: [ ...own("api-key"), given("api-key"), given("github-token"), ...shapeless ].flatMap(textsOf),
        headers: [ ...own("headers"), given("headers") ].flatMap(headerLines).join("\n"),
        urls: [ ...own("endpoint"), given("endpoint"), given("base-endpoint") ].flatMap(textsOf)
      });
    }
    function textsOf(value) {
      if (typeof value === "string") return [ value ];
      if (typeof value !== "object" || value === null) return value === void 0 ? [] : [ JSON.stringify(value) ];
      return Object.entries(value).flatMap(([key, own]) => [ ...Array.isArray(value) ? [] : [ key ], ...textsOf(own) ]);
    }
    function headerLines(value) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return textsOf(value);
      return Object.entries(value).flatMap(([name, own]) => textsOf(own).map(text => `${name}: ${text}`));
    }
  }),
  94569: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      I: () => withDefault,
      l: () => optional
    });
    function withDefault(kind, fallback, row) {
      const parsed = kind.parse(fallback, "default");
      if (!parsed.ok) throw new Error(`default ${JSON.stringify(fallback)} is not valid: ${JSON.stringify(parsed.problems)}`);
      return {
        ...base(kind, row),
        fallback,
        absent: parsed.value
      };
    }
    function optional(kind, row) {
      return {
        ...base(kind, row),
        fallback: void 0,
        absent: void 0
      };
    }
    function base(kind, row) {
      return {
        where: row.where ?? "input",
        perScenario: row.perScenario ?? false,
        summary: row.summary,
        placeholder: row.placeholder ?? kind.placeholder,
        schema: kind.schema,
        parse: (raw, name) => kind.parse(raw, name),
        ...row.defaultText === void 0 ? {} : {
          defaultText: row.defaultText
        }
      };
    }
  }),
  83802: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      c: () => headersValue
    });
    var _setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52848);
    const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
    const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
    const HOST = /^(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/;
    const RESERVED = new Set([ "content-length", "transfer-encoding", "connection", "accept-encoding", "upgrade", "expect", "te", "trailer" ]);
    const headersValue = {
      placeholder: '"Name: value"',
      schema: {
        type: [ "string", "array", "object" ],
        items: {
          type: "string"
        },
        additionalProperties: {
          type: [ "string", "number" ]
        }
      },
      parse: (raw, name) => {
        const entries = entriesOf(raw);
        if (entries === void 0) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_0__.Gq)(name, "expected one `Name: value` a line, or a map");
        const problems = [];
        const headers = new Map;
        for (const [field, value] of entries) {
          const problem = problemOf(field, value);
          if (problem !== void 0) problems.push(problem); else headers.set(field.toLowerCase(), value ?? "");
        }
        return problems.length === 0 ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_0__.rZ)(Object.fromEntries(headers)) : {
          ok: false,
          problems: problems.map(message => ({
            setting: name,
            message
          }))
        };
      }
    };
    function entriesOf(raw) {
      if (typeof raw === "string") {
        const lines = raw.split("\n").map(line => line.trim()).filter(line => line !== "");
        return lines.map(line => {
          const colon = line.indexOf(":");
          return colon < 0 ? [ "", void 0 ] : [ line.slice(0, colon).trim(), line.slice(colon + 1).trim() ];
        });
      }
      if (typeof raw !== "object" || raw === null) return;
      if (Array.isArray(raw)) return raw.every(line => typeof line === "string") ? entriesOf(raw.join("\n")) : void 0;
      return Object.entries(raw).map(([field, value]) => [ field, typeof value === "string" || typeof value === "number" ? String(value) : void 0 ]);
    }
    function problemOf(field, value) {
      if (value === void 0) return TOKEN.test(field) ? `the value of ${(0, _setting_js__WEBPACK_IMPORTED_MODULE_0__.WU)(field)} is no text` : "a line is no `Name: value` pair";
      if (!TOKEN.test(field)) return "what stands before the `:` of a line is no header name";
      if (RESERVED.has(field.toLowerCase())) return `${(0, _setting_js__WEBPACK_IMPORTED_MODULE_0__.WU)(field)} is set by the load generator itself`;
      if (field.toLowerCase() === "host" && !HOST.test(value)) return "the value of `Host` is no host";
      return FIELD_VALUE.test(value) ? void 0 : `the value of ${(0, _setting_js__WEBPACK_IMPORTED_MODULE_0__.WU)(field)} holds characters that a header cannot`;
    }
  }),
  89425: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P: () => parseNested,
      V: () => parseStructure
    });
    var yaml__WEBPACK_IMPORTED_MODULE_0__ = () => __webpack_require__(38815);
    var _prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57388);
    const NESTED = /^\s*[[{]|:\s*(#.*)?$|:\s+[[{]|^\s*-\s+[[{]|^\s*-?\s*threshold:/m;
    function parseNested(text) {
      return NESTED.test(text) ? parseStructure(text) : void 0;
    }
    function parseStructure(text) {
      if ((0, _prompts_files_yaml_depth_js__WEBPACK_IMPORTED_MODULE_1__.f)(text)) return;
      try {
        const data = (0, (yaml__WEBPACK_IMPORTED_MODULE_0__()).parse)(text, {
          maxAliasCount: 100,
          logLevel: "error",
          prettyErrors: false
        });
        return typeof data === "object" && data !== null ? data : void 0;
      } catch {
        return;
      }
    }
  }),
  52848: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Gq: () => invalid,
      WU: () => show,
      rZ: () => valid,
      vS: () => TAG_NAME
    });
    function valid(value) {
      return {
        ok: true,
        value
      };
    }
    function invalid(name, message) {
      return {
        ok: false,
        problems: [ {
          setting: name,
          message
        } ]
      };
    }
    const TAG_NAME = /^[^\s,:{}`|<>][^,:{}`|<>\p{Cc}]{0,79}$/u;
    function show(raw) {
      const text = typeof raw === "string" ? raw : JSON.stringify(raw) ?? String(raw);
      const line = text.replace(/\s+/g, " ").trim();
      return `\`${line.length > 80 ? `${line.slice(0, 79)}\u2026` : line}\``;
    }
  }),
  36168: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Gv: () => isObject,
      ZH: () => objectValue,
      ZZ: () => field,
      f2: () => stagesValue,
      hC: () => groupValue,
      tn: () => thinkTimeValue,
      yq: () => pricesValue
    });
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62371);
    var _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45900);
    var _plan_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18404);
    var _plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48817);
    var _nested_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89425);
    var _setting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52848);
    const stagesValue = {
      placeholder: "STAGES",
      schema: {
        type: [ "string", "array" ],
        examples: [ "30s:1,1m:3,30s:1" ],
        items: {
          type: "object",
          properties: {
            duration: {
              type: [ "string", "number" ]
            },
            target: {
              type: "number",
              minimum: 0
            }
          },
          required: [ "duration", "target" ],
          additionalProperties: false
        }
      },
      parse: (raw, name) => {
        const list = typeof raw === "string" && /^\s*(-\s|\[)/.test(raw) ? (0, _nested_yaml_js__WEBPACK_IMPORTED_MODULE_3__.V)(raw) : void 0;
        const {stages, problems} = (0, _plan_stages_js__WEBPACK_IMPORTED_MODULE_1__.l)(list ?? raw, name);
        return problems.length === 0 ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(stages) : {
          ok: false,
          problems
        };
      }
    };
    const pricesValue = {
      placeholder: "PRICES",
      schema: {
        anyOf: [ {
          type: "string",
          description: _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__.av
        }, {
          type: "object",
          properties: {
            ...Object.fromEntries(_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__.ll.map(key => [ key, {
              type: [ "number", "string" ],
              minimum: 0
            } ])),
            ...Object.fromEntries(_budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__.zv.map(key => [ key, {
              type: "string"
            } ]))
          },
          required: [ "input", "output" ],
          additionalProperties: false
        }, {
          type: "object",
          properties: {
            "gpu-hour": {
              type: [ "number", "string" ]
            },
            gpus: {
              type: [ "number", "string" ]
            }
          },
          required: [ "gpu-hour" ],
          additionalProperties: false
        } ]
      },
      parse: (raw, name) => {
        if ((0, _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__.yM)(raw) || (0, _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(raw) !== void 0) return (0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(raw);
        const price = (0, _budget_parse_prices_js__WEBPACK_IMPORTED_MODULE_0__.ap)(raw);
        return Array.isArray(price) ? {
          ok: false,
          problems: price.map(problem => ({
            ...problem,
            setting: name
          }))
        } : (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(raw);
      }
    };
    const objectValue = {
      placeholder: "JSON",
      schema: {
        type: [ "object", "string" ]
      },
      parse: (raw, name) => {
        const value = typeof raw === "string" ? parseJson(raw) : raw;
        return isObject(value) ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(value) : (0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_4__.Gq)(name, `${(0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.WU)(raw)} is no JSON object`);
      }
    };
    const thinkTimeValue = {
      placeholder: "DURATION[-DURATION]",
      schema: {
        type: [ "string", "number" ],
        examples: [ "2s", "1s-3s" ]
      },
      parse: (raw, name) => {
        const range = typeof raw === "string" || typeof raw === "number" ? (0, _plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__.B6)(raw) : void 0;
        return range === void 0 ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.Gq)(name, `${(0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_4__.WU)(raw)} is not ${_plan_think_time_js__WEBPACK_IMPORTED_MODULE_2__.Om}`) : (0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(range);
      }
    };
    function groupValue(fields) {
      const names = Object.keys(fields);
      const properties = Object.fromEntries(names.map(field => [ field, fields[field]?.schema ?? {} ]));
      return {
        placeholder: names.map(field => `${field}: \u2026`).join(", "),
        schema: {
          type: [ "object", "string" ],
          properties,
          additionalProperties: false
        },
        parse: (raw, name) => {
          const given = typeof raw === "string" ? splitPairs(raw) : raw;
          if (!isObject(given)) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.Gq)(name, `${(0, 
          _setting_js__WEBPACK_IMPORTED_MODULE_4__.WU)(raw)} is no map of ${names.join(", ")}`);
          return parseGroup(fields, given, name);
        }
      };
    }
    function parseGroup(fields, given, name) {
      const names = Object.keys(fields);
      const problems = Object.keys(given).filter(key => !names.includes(key)).map(key => ({
        setting: name,
        message: `unknown key \`${key}\`; valid are ${names.join(", ")}${(0, _base_suggest_js__WEBPACK_IMPORTED_MODULE_5__.h)(key, names)}`
      }));
      const result = {};
      for (const field of names) {
        const kind = fields[field];
        if (kind === void 0) continue;
        const raw = given[field];
        const parsed = raw === void 0 || raw === null ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(kind.fallback) : kind.parse(raw, `${name}.${field}`);
        if (parsed.ok) result[field] = parsed.value; else problems.push(...parsed.problems);
      }
      return problems.length === 0 ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_4__.rZ)(result) : {
        ok: false,
        problems
      };
    }
    function field(kind, fallback) {
      return {
        ...kind,
        fallback
      };
    }
    function isObject(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function splitPairs(text) {
      const map = text.trim().startsWith("{") ? (0, _nested_yaml_js__WEBPACK_IMPORTED_MODULE_3__.V)(text) : void 0;
      if (isObject(map)) return map;
      const pairs = text.split(/[,\n]/).filter(pair => pair.trim() !== "");
      if (!pairs.every(pair => pair.includes(":"))) return;
      return Object.fromEntries(pairs.map(pair => [ pair.slice(0, pair.indexOf(":")).trim(), pair.slice(pair.indexOf(":") + 1).trim() ]));
    }
    function parseJson(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
  }),
  80537: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      V: () => endpointValue
    });
    var _protocols_dialects_foreign_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7249);
    var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52848);
    const RETIRED = /(^|\.)models\.(github\.ai|inference\.ai\.azure\.com)$/;
    const endpointValue = {
      placeholder: "URL|simulator",
      schema: {
        type: "string",
        examples: [ "simulator", "https://api.openai.com/v1" ]
      },
      parse: (raw, name) => String(raw).trim() === "simulator" ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)("simulator") : parseUrl(raw, name)
    };
    function parseUrl(raw, name) {
      const text = typeof raw === "string" ? raw.trim() : "";
      const form = "expected an http or https URL such as `https://api.openai.com/v1`";
      if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
        const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? "; does it lack `https://` before it?" : "";
        return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `is no http or https URL; ${form}${hint}`);
      }
      const url = new URL(text);
      if (RETIRED.test(url.hostname)) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${url.host} was GitHub Models, which was retired on 2026-07-30; choose another provider`);
      const purpose = (0, _protocols_dialects_foreign_path_js__WEBPACK_IMPORTED_MODULE_0__.B)(url);
      if (purpose !== null) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `is an endpoint of ${purpose}; only text that a model answers is measured: name its base URL or its path, such as \`/v1/chat/completions\``);
      return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(url);
    }
  }),
  84624: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      DI: () => headerPatternValue,
      G6: () => moneyValue,
      Pr: () => linesValue,
      Vg: () => numberValue,
      aF: () => secretValue,
      bg: () => choiceValue,
      eC: () => booleanValue,
      hq: () => gitRefValue,
      k6: () => durationValue,
      v8: () => textValue
    });
    var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5937);
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62371);
    var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52848);
    const textValue = {
      placeholder: "TEXT",
      schema: {
        type: [ "string", "number" ]
      },
      parse: (raw, name) => {
        if (typeof raw === "number" || typeof raw === "boolean") return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(String(raw));
        return typeof raw === "string" && raw.trim() !== "" ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(raw.trim()) : (0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is no text`);
      }
    };
    const gitRefValue = {
      ...textValue,
      placeholder: "REF",
      parse: (raw, name) => {
        const parsed = textValue.parse(raw, name);
        if (!parsed.ok) return parsed;
        return /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u.test(parsed.value) ? parsed : (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is no branch, tag or commit`);
      }
    };
    const headerPatternValue = {
      ...textValue,
      parse: (raw, name) => {
        const parsed = textValue.parse(raw, name);
        if (!parsed.ok) return parsed;
        const [, header, pattern = ""] = /^([^:\s]+)\s*(?::\s*(.*))?$/.exec(parsed.value) ?? [];
        if (header === void 0) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is neither a header's name nor \`name: pattern\``);
        return isPattern(pattern) ? parsed : (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(pattern)} is no regular expression`);
      }
    };
    function isPattern(text) {
      try {
        return new RegExp(text).source !== "";
      } catch {
        return false;
      }
    }
    const secretValue = {
      ...textValue,
      parse: (raw, name) => {
        const parsed = textValue.parse(raw, name);
        return parsed.ok ? parsed : (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, "is no text");
      }
    };
    const booleanValue = {
      placeholder: "true|false",
      schema: {
        type: "boolean"
      },
      parse: (raw, name) => {
        if (raw === true || raw === false) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(raw);
        const word = typeof raw === "string" ? raw.trim().toLowerCase() : "";
        if (word === "true" || word === "false") return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(word === "true");
        return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is neither \`true\` nor \`false\``);
      }
    };
    function choiceValue(choices) {
      return {
        placeholder: choices.join("|"),
        schema: {
          enum: [ ...choices ]
        },
        parse: (raw, name) => {
          const word = String(raw).trim();
          const match = choices.find(choice => choice === word);
          if (match !== void 0) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(match);
          const all = choices.map(choice => `\`${choice}\``).join(", ");
          return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is not one of ${all}${(0, 
          _base_suggest_js__WEBPACK_IMPORTED_MODULE_2__.h)(word, choices)}`);
        }
      };
    }
    function numberValue({min, max, integer = false}) {
      const form = `${integer ? "a whole number" : "a number"} from ${min} to ${max}`;
      return {
        placeholder: integer ? "N" : "NUMBER",
        schema: {
          type: integer ? "integer" : "number",
          minimum: min,
          maximum: max
        },
        parse: (raw, name) => {
          const number = toNumber(raw);
          const fits = number >= min && number <= max && (!integer || Number.isInteger(number));
          return fits ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(number) : (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
          _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is not ${form}`);
        }
      };
    }
    function moneyValue(max) {
      return {
        placeholder: "USD",
        schema: {
          type: [ "number", "string" ],
          pattern: "^\\$?\\d+(\\.\\d+)?$",
          minimum: 0
        },
        parse: (raw, name) => {
          const amount = toNumber(typeof raw === "string" ? raw.trim().replace(/^\$/, "") : raw);
          return amount >= 0 && amount <= max ? (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(amount) : (0, 
          _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is not an amount of dollars from 0 to ${max}, such as \`1.00\``);
        }
      };
    }
    function durationValue(min, max) {
      return {
        placeholder: "DURATION",
        schema: {
          type: [ "string", "number" ],
          examples: [ "30s", "1m30s", "500ms" ]
        },
        parse: (raw, name) => {
          const ms = typeof raw === "string" || typeof raw === "number" ? (0, _base_duration_js__WEBPACK_IMPORTED_MODULE_0__.E)(raw) : void 0;
          if (ms === void 0) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
          _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is not ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__.e}`);
          if (ms < min || ms > max) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
          _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(raw)} is not between ${min / 1e3} s and ${max / 1e3} s`);
          return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(ms);
        }
      };
    }
    const linesValue = {
      placeholder: "LINES",
      schema: {
        type: [ "string", "array" ],
        items: {
          type: "string"
        }
      },
      parse: (raw, name) => {
        const items = typeof raw === "string" ? raw.split("\n") : Array.isArray(raw) ? raw : [ raw ];
        const wrong = items.find(item => typeof item !== "string");
        if (wrong !== void 0) return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, `${(0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_1__.WU)(wrong)} is no text`);
        if (Array.isArray(raw) && items.some(item => String(item).trim() === "")) return (0, 
        _setting_js__WEBPACK_IMPORTED_MODULE_1__.Gq)(name, "an entry of the list is empty");
        return (0, _setting_js__WEBPACK_IMPORTED_MODULE_1__.rZ)(items.map(item => String(item).trim()).filter(item => item !== ""));
      }
    };
    function toNumber(raw) {
      if (typeof raw === "number") return raw;
      return typeof raw === "string" && /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(raw) ? Number(raw) : Number.NaN;
    }
  }),
  25291: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      o: () => launchSimulator
    });
    var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
    async function launchSimulator(options, entry) {
      const data = {
        role: "simulator",
        options
      };
      const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, {
        workerData: data,
        execArgv: []
      });
      worker.on("error", () => {});
      const {url} = await nextReport(worker, "listening");
      worker.unref();
      return {
        url,
        async stats() {
          const request = "stats";
          worker.ref();
          try {
            worker.postMessage(request);
            const {stats, timeOrigin} = await nextReport(worker, "stats");
            const shift = timeOrigin - performance.timeOrigin;
            return {
              ...stats,
              arrivals: stats.arrivals.map(instant => instant + shift)
            };
          } finally {
            worker.unref();
          }
        },
        async close() {
          await worker.terminate();
        }
      };
    }
    const ENDED = -1;
    function nextReport(worker, type) {
      if (worker.threadId === ENDED) return Promise.reject(new Error("the simulator's thread has ended"));
      return new Promise((resolve, reject) => {
        const onMessage = report => {
          if (report.type === type) settle(() => resolve(report));
        };
        const onError = error => settle(() => reject((0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.zR)(error)));
        const onExit = code => settle(() => reject(new Error(`the simulator's thread ended with code ${code}`)));
        const settle = finish => {
          worker.off("message", onMessage).off("error", onError).off("exit", onExit);
          finish();
        };
        worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      });
    }
  }),
  60801: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      O: () => betaQuantile,
      R: () => regularizedBeta
    });
    var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
    var _gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6546);
    const TINY = 1e-300;
    const PRECISION = 1e-15;
    function regularizedBeta(x, a, b) {
      if (x <= 0) return 0;
      if (x >= 1) return 1;
      if (x > (a + 1) / (a + b + 2)) return 1 - kernel(x, a, b) * continuedFraction(1 - x, b, a) / b;
      return kernel(x, a, b) * continuedFraction(x, a, b) / a;
    }
    function betaQuantile(p, a, b) {
      if (p <= 0) return 0;
      if (p >= 1) return 1;
      return (0, _bisect_js__WEBPACK_IMPORTED_MODULE_1__.h)(x => regularizedBeta(x, a, b) >= p, 0, 1);
    }
    function kernel(x, a, b) {
      const sum = a + b;
      const excess = sum * x - a;
      const exponent = a * logOnePlusMinus(excess / a) + b * logOnePlusMinus(-excess / b);
      const correction = (0, _gamma_js__WEBPACK_IMPORTED_MODULE_0__.$)(sum) - (0, _gamma_js__WEBPACK_IMPORTED_MODULE_0__.$)(a) - (0, 
      _gamma_js__WEBPACK_IMPORTED_MODULE_0__.$)(b);
      return Math.sqrt(a * b / (2 * Math.PI * sum)) * Math.exp(exponent + correction);
    }
    function logOnePlusMinus(u) {
      if (Math.abs(u) > .1) return Math.log1p(u) - u;
      let [sum, power] = [ 0, -u ];
      for (let i = 2; i < 30; i += 1) {
        power *= -u;
        sum -= power / i;
      }
      return sum;
    }
    function continuedFraction(x, a, b) {
      let c = 1;
      let d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
      let value = d;
      const apply = numerator => {
        d = 1 / awayFromZero(1 + numerator * d);
        c = awayFromZero(1 + numerator / c);
        value *= c * d;
        return c * d;
      };
      for (let m = 1; ;m += 1) {
        apply(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
        const change = apply(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
        if (!(Math.abs(change - 1) > PRECISION) || m > 1e5) return value;
      }
    }
    function awayFromZero(x) {
      return Math.abs(x) < TINY ? TINY : x;
    }
  }),
  64174: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Q4: () => binomialAtMost,
      Yd: () => proportionLowerBound,
      xj: () => proportionUpperBound,
      yb: () => binomialAtLeast
    });
    var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60801);
    function binomialAtMost(k, n, p) {
      if (k < 0) return 0;
      if (k >= n) return 1;
      return (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.R)(1 - p, n - k, k + 1);
    }
    function binomialAtLeast(k, n, p) {
      if (k <= 0) return 1;
      if (k > n) return 0;
      return (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.R)(p, k, n - k + 1);
    }
    function proportionLowerBound({violations: k, n}, alpha) {
      return k <= 0 ? 0 : (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.O)(alpha, k, n - k + 1);
    }
    function proportionUpperBound({violations: k, n}, alpha) {
      return k >= n ? 1 : 1 - (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.O)(alpha, n - k, k + 1);
    }
  }),
  2713: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      H: () => firstInteger,
      h: () => bisect
    });
    function bisect(turnsTrue, low, high) {
      let [below, above] = [ low, high ];
      for (;;) {
        const middle = below + (above - below) / 2;
        if (!(middle > below && middle < above)) return above;
        if (turnsTrue(middle)) above = middle; else below = middle;
      }
    }
    function firstInteger(holds, low, high) {
      let [from, to] = [ low, high + 1 ];
      while (from < to) {
        const middle = Math.floor((from + to) / 2);
        if (holds(middle)) to = middle; else from = middle + 1;
      }
      return from;
    }
  }),
  6546: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $: () => stirlingError,
      S: () => logGamma
    });
    const LANCZOS_G = 7;
    const LANCZOS = [ .9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -.13857109526572012, 9984369578019572e-21, 1.5056327351493116e-7 ];
    const LOG_ROOT_2PI = .5 * Math.log(2 * Math.PI);
    const ASYMPTOTIC_FROM = 15;
    function logGamma(z) {
      if (z < .5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
      let sum = LANCZOS[0];
      for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] ?? 0) / (z - 1 + i);
      const t = z - 1 + LANCZOS_G + .5;
      return LOG_ROOT_2PI + (z - .5) * Math.log(t) - t + Math.log(sum);
    }
    function stirlingError(z) {
      if (z < ASYMPTOTIC_FROM) return logGamma(z) - ((z - .5) * Math.log(z) - z + LOG_ROOT_2PI);
      const s = 1 / (z * z);
      return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
    }
  }),
  58236: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      W: () => hypergeometricAtLeast
    });
    var _gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6546);
    function hypergeometricAtLeast(k, {n, marked, drawn}) {
      const most = Math.min(marked, drawn);
      if (k <= Math.max(0, drawn + marked - n)) return 1;
      let sum = 0;
      for (let x = most; x >= k; x -= 1) sum += Math.exp(logChoose(marked, x) + logChoose(n - marked, drawn - x) - logChoose(n, drawn));
      return Math.min(1, sum);
    }
    function logChoose(n, k) {
      return (0, _gamma_js__WEBPACK_IMPORTED_MODULE_0__.S)(n + 1) - (0, _gamma_js__WEBPACK_IMPORTED_MODULE_0__.S)(k + 1) - (0, 
      _gamma_js__WEBPACK_IMPORTED_MODULE_0__.S)(n - k + 1);
    }
  }),
  89458: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A: () => lognormalShareBeyond
    });
    var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55272);
    const SIGMA = .5;
    function lognormalShareBeyond(theta0, ratio) {
      return 1 - (0, _normal_js__WEBPACK_IMPORTED_MODULE_0__.vr)((0, _normal_js__WEBPACK_IMPORTED_MODULE_0__.Zl)(1 - theta0) - Math.log(ratio) / SIGMA);
    }
  }),
  55272: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Zl: () => normalQuantile,
      kC: () => normalDensity,
      vr: () => normalCdf
    });
    var _bisect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2713);
    const ROOT_2PI = Math.sqrt(2 * Math.PI);
    const NUMERATOR = [ .0352624965998911, .700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376 ];
    const DENOMINATOR = [ .0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752 ];
    const RATIONAL_UP_TO = 7.07106781186547;
    const FARTHEST = 38;
    function normalDensity(z) {
      return Math.exp(-z * z / 2) / ROOT_2PI;
    }
    function normalCdf(z) {
      const tail = upperTail(Math.abs(z));
      return z > 0 ? 1 - tail : tail;
    }
    function normalQuantile(p) {
      if (p <= 0) return -1 / 0;
      if (p > .5) return -normalQuantile(1 - p);
      return (0, _bisect_js__WEBPACK_IMPORTED_MODULE_0__.h)(z => normalCdf(z) >= p, -FARTHEST, 0);
    }
    function upperTail(z) {
      const weight = Math.exp(-z * z / 2);
      if (z < RATIONAL_UP_TO) return weight * polynomial(NUMERATOR, z) / polynomial(DENOMINATOR, z);
      return weight / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + .65))))) / ROOT_2PI;
    }
    function polynomial(coefficients, x) {
      return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
    }
  }),
  70012: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G: () => average
    });
    var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
    function average(values) {
      const list = Array.from(values);
      return list.includes(1 / 0) ? 1 / 0 : (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE)(list);
    }
  }),
  63535: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      _5: () => fewestToFail,
      dF: () => boundsOfCut,
      kw: () => mostToPass,
      z1: () => cutProportion
    });
    var _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);
    var _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
    function cutProportion(n, theta0, alphas, effective = n) {
      return {
        n,
        passUpTo: mostToPass(n, theta0, alphas.pass, effective),
        failFrom: fewestToFail(n, theta0, alphas.fail, effective)
      };
    }
    function mostToPass(n, theta0, alpha, effective = n) {
      const passes = k => (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.Q4)(k * effective / n, effective, theta0) <= alpha;
      return (0, _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__.H)(k => !passes(k), 0, n) - 1;
    }
    function fewestToFail(n, theta0, alpha, effective = n) {
      const fails = k => (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.yb)(k * effective / n, effective, theta0) <= alpha;
      return (0, _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__.H)(fails, 1, n);
    }
    function boundsOfCut(sorted, {passUpTo, failFrom}, side) {
      const fromWorst = k => sorted[side === "above" ? sorted.length - k : k - 1];
      const [failing, passing] = [ fromWorst(failFrom), fromWorst(passUpTo + 1) ];
      return side === "above" ? {
        low: failing ?? -1 / 0,
        high: passUpTo < 0 ? 1 / 0 : passing ?? -1 / 0
      } : {
        low: passUpTo < 0 ? -1 / 0 : passing ?? 1 / 0,
        high: failing ?? 1 / 0
      };
    }
  }),
  3628: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      tl: () => NOTABLE_DESIGN_EFFECT,
      GL: () => designEffect,
      pX: () => meanDesignEffect,
      k7: () => rateDesignEffect
    });
    var average = __webpack_require__(70012);
    var midranks = __webpack_require__(94394);
    const DEGREE = 4;
    function removeTrend(values) {
      const n = values.length;
      const rest = Float64Array.from(values);
      const basis = [];
      for (let degree = 0; degree <= Math.min(DEGREE, n - 1); degree += 1) {
        const last = basis.at(-1);
        const next = Float64Array.from({
          length: n
        }, (_, i) => last === void 0 ? 1 : (last[i] ?? 0) * (2 * i / Math.max(1, n - 1) - 1));
        for (const each of basis) subtract(next, each);
        basis.push(next);
        subtract(rest, next);
      }
      return rest;
    }
    function subtract(values, direction) {
      let [along, square] = [ 0, 0 ];
      for (let i = 0; i < values.length; i += 1) {
        along += (values[i] ?? 0) * (direction[i] ?? 0);
        square += (direction[i] ?? 0) ** 2;
      }
      if (square === 0) return;
      for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) - along / square * (direction[i] ?? 0);
    }
    var normal = __webpack_require__(55272);
    const NOTABLE_DESIGN_EFFECT = 1.25;
    const HERMITE_TERMS = 9;
    const LONGEST_LAG = 2e3;
    function designEffect(values, fraction, trend = false) {
      const weights = mehlerWeights(fraction);
      const scores = normalScores(values);
      return effectOf(trend ? removeTrend(scores) : scores, r => weights.reduceRight((inner, weight) => (inner + weight) * r, 0)).effect;
    }
    function rateDesignEffect(events, trend = false) {
      const series = Float64Array.from(events);
      return effectOf(trend ? removeTrend(series) : series, r => r).effect;
    }
    function meanDesignEffect(values, trend = false) {
      const series = Float64Array.from(values);
      const {effect, weight} = effectOf(trend ? removeTrend(series) : series, r => r);
      const n = values.length;
      return effect === 1 ? 1 : effect / (1 - (weight - effect) / n);
    }
    function effectOf(series, toEvents) {
      const n = series.length;
      const correlation = autocorrelation(series);
      let [sum, weight] = [ 0, 0 ];
      const lastLag = Math.min(Math.ceil(n / 4) - 1, LONGEST_LAG);
      let r = correlation(1);
      for (let lag = 1; lag <= lastLag; lag += 1) {
        const following = correlation(lag + 1);
        if (lag % 2 === 1 && r + following <= 0) break;
        sum += (1 - lag / n) * toEvents(r);
        weight += 1 - lag / n;
        r = following;
      }
      return {
        effect: Math.max(1, 1 + 2 * sum),
        weight: 1 + 2 * weight
      };
    }
    function normalScores(values) {
      return (0, midranks.U)(values).map(rank => (0, normal.Zl)((rank - .375) / (values.length + .25)));
    }
    function autocorrelation(scores) {
      const center = scores.length === 0 ? 0 : (0, average.G)(scores);
      const centered = scores.map(score => score - center);
      const product = lag => {
        let sum = 0;
        for (let i = lag; i < centered.length; i += 1) sum += (centered[i] ?? 0) * (centered[i - lag] ?? 0);
        return sum / (centered.length - lag);
      };
      const total = product(0);
      return lag => total > 1e-9 / scores.length ? Math.max(-1, Math.min(1, product(lag) / total)) : 0;
    }
    function mehlerWeights(fraction) {
      const z = (0, normal.Zl)(fraction);
      const scale = (0, normal.kC)(z) ** 2 / (fraction * (1 - fraction));
      const weights = [];
      let [previous, hermite, factorial] = [ 0, 1, 1 ];
      for (let j = 1; j <= HERMITE_TERMS; j += 1) {
        factorial *= j;
        weights.push(scale * hermite ** 2 / factorial);
        [previous, hermite] = [ hermite, z * hermite - (j - 1) * previous ];
      }
      return weights;
    }
  }),
  59889: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Ad: () => isClustered,
      oE: () => episodeLength,
      rD: () => worstEpisode
    });
    var _distributions_hypergeometric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58236);
    const SHARE = .15;
    const LEAST_LENGTH = 5;
    const CLUSTERED = .05;
    const MOST = 1 / 3;
    function episodeLength(planned, busiest = 0) {
      return Math.max(LEAST_LENGTH, Math.floor(SHARE * planned), Math.floor(Math.min(MOST * planned, busiest)));
    }
    function worstEpisode(violations, length) {
      const width = Math.min(length, violations.length);
      let sum = 0;
      let worst = {
        from: 0,
        length: width,
        violations: 0
      };
      for (let end = 0; end < violations.length; end += 1) {
        sum += violations[end] ?? 0;
        if (end >= width) sum -= violations[end - width] ?? 0;
        const from = end - width + 1;
        if (from >= 0 && sum > worst.violations + 1e-9) worst = {
          from,
          length: width,
          violations: sum
        };
      }
      return worst;
    }
    const SCALES = [ 1, 2, 4 ];
    function isClustered(violations, length) {
      const n = violations.length;
      const marked = Math.round(violations.reduce((sum, each) => sum + each, 0));
      return SCALES.some(scale => {
        const worst = worstEpisode(violations, Math.max(LEAST_LENGTH, Math.ceil(length / scale)));
        const urn = {
          n,
          marked,
          drawn: worst.length
        };
        const stretches = SCALES.length * 2 * n / worst.length;
        return stretches * (0, _distributions_hypergeometric_js__WEBPACK_IMPORTED_MODULE_0__.W)(Math.round(worst.violations), urn) <= CLUSTERED;
      });
    }
  }),
  19194: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      FX: () => ENOUGH_FOR_MEAN,
      G$: () => LEAST_TO_PASS_MEAN,
      uV: () => estimateMean
    });
    var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
    var _base_random_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54126);
    var _average_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70012);
    var _distributions_normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55272);
    var _percentile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45708);
    const LEAST_TO_PASS_MEAN = 30;
    const ENOUGH_FOR_MEAN = 100;
    const RESAMPLES = 1e3;
    const BOOTSTRAP_UP_TO = 1e4;
    function estimateMean(values, alphas, random) {
      const n = values.length;
      if (n < 2) return;
      const center = (0, _average_js__WEBPACK_IMPORTED_MODULE_1__.G)(values);
      if (!Number.isFinite(center)) return {
        estimate: center,
        low: -1 / 0,
        high: 1 / 0,
        n,
        method: "mean"
      };
      const error = (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.JK)([ ...values ]) / Math.sqrt(n);
      if (error === 0) return {
        estimate: center,
        low: center,
        high: center,
        n,
        method: "mean"
      };
      const pivots = n <= BOOTSTRAP_UP_TO ? (0, _percentile_js__WEBPACK_IMPORTED_MODULE_3__.V0)(resamplePivots(values, center, random)) : void 0;
      const pivot = p => (pivots && (0, _percentile_js__WEBPACK_IMPORTED_MODULE_3__.Ym)(pivots, p)) ?? (0, 
      _distributions_normal_js__WEBPACK_IMPORTED_MODULE_2__.Zl)(p);
      return {
        estimate: center,
        low: center - pivot(1 - alphas.fail) * error,
        high: center - pivot(alphas.pass) * error,
        n,
        method: pivots ? "bootstrap-t" : "normal"
      };
    }
    function resamplePivots(values, center, random) {
      const n = values.length;
      return Float64Array.from({
        length: RESAMPLES
      }, () => {
        let [sum, squares] = [ 0, 0 ];
        for (let i = 0; i < n; i += 1) {
          const deviation = (values[(0, _base_random_js__WEBPACK_IMPORTED_MODULE_4__.et)(random, n)] ?? 0) - center;
          sum += deviation;
          squares += deviation * deviation;
        }
        const variance = Math.max(0, squares - sum * sum / n) / (n - 1);
        const shift = sum / n;
        return shift === 0 ? 0 : shift / Math.sqrt(variance / n);
      });
    }
  }),
  94394: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      U: () => midranks
    });
    function midranks(values) {
      const order = Uint32Array.from({
        length: values.length
      }, (_, i) => i);
      const at = position => values[order[position] ?? 0] ?? 0;
      order.sort((i, j) => compareNumbers(values[i] ?? 0, values[j] ?? 0));
      const ranks = new Float64Array(values.length);
      for (let start = 0, end = 0; start < order.length; start = end) {
        while (end < order.length && at(end) === at(start)) end += 1;
        for (let i = start; i < end; i += 1) ranks[order[i] ?? 0] = (start + 1 + end) / 2;
      }
      return ranks;
    }
    function compareNumbers(a, b) {
      return a < b ? -1 : a > b ? 1 : 0;
    }
  }),
  8041: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      TK: () => LEAST_TO_FAIL,
      hJ: () => failBound,
      wM: () => judgeProportion,
      xz: () => fewestToPass
    });
    var _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);
    var _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
    const LEAST_TO_FAIL = 10;
    function judgeProportion({violations, n}, theta0, alphas) {
      if (n <= 0) return "inconclusive";
      if ((0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.Q4)(violations, n, theta0) <= alphas.pass) return "pass";
      if (n >= LEAST_TO_FAIL && (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.yb)(violations, n, theta0) <= alphas.fail) return "fail";
      return "inconclusive";
    }
    function fewestToPass(theta0, alphaPass) {
      if (theta0 <= 0) return 1 / 0;
      const guess = Math.ceil(Math.log(alphaPass) / Math.log1p(-theta0));
      const couldPass = n => (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.Q4)(0, n, theta0) <= alphaPass;
      return (0, _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__.H)(couldPass, Math.max(1, guess - 1), guess + 1);
    }
    function failBound(planned, theta0, alphaFail) {
      return (0, _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__.H)(k => (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.yb)(k, planned, theta0) <= alphaFail, 1, planned);
    }
  }),
  42963: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      K: () => roundUpEstimate,
      r: () => moreNeeded
    });
    var _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
    var _proportion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8041);
    function moreNeeded({violations, n}, settings) {
      const {theta0, alphas, effect, most} = settings;
      if (n <= 0 || decides({
        violations,
        n
      })) return null;
      const share = violations / n;
      const [least, top] = [ Math.floor(n) + 1, Math.floor(most) ];
      const wanted = (0, _distributions_bisect_js__WEBPACK_IMPORTED_MODULE_1__.H)(total => decides({
        violations: share * total,
        n: total
      }), least, top);
      if (wanted > top) return null;
      const more = Math.ceil(wanted - n);
      if (violations === 0) return {
        more,
        given: "none_violates"
      };
      const sure = judge({
        violations,
        n: wanted
      }) === "fail" && effect === 1;
      return {
        more,
        given: sure ? "sure" : "likely"
      };
      function judge(counts) {
        return (0, _proportion_js__WEBPACK_IMPORTED_MODULE_0__.wM)(counts, theta0, alphas);
      }
      function decides(counts) {
        const decision = judge(counts);
        if (decision === "inconclusive" || effect === 1) return decision !== "inconclusive";
        return judge({
          violations: counts.violations / effect,
          n: counts.n / effect
        }) === decision;
      }
    }
    function roundUpEstimate(count) {
      if (!Number.isFinite(count) || count < 100) return count;
      const step = 10 ** (Math.floor(Math.log10(count)) - 1);
      return Math.ceil(count / step) * step;
    }
  }),
  33272: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      t: () => isCertain,
      w: () => startLook
    });
    var tags = __webpack_require__(81760);
    var binomial = __webpack_require__(64174);
    var proportion = __webpack_require__(8041);
    var judge_cluster = __webpack_require__(61364);
    var drift = __webpack_require__(23365);
    const LEAST_TO_FAIL_EARLY = 40;
    function confirmLook(decision, seen, confirming) {
      const {metric, theta0, alphas, even, episode, failsWith} = confirming;
      const marks = {
        starts: seen.map(({start}) => start),
        violations: seen.map(({violates}) => Number(violates))
      };
      const counts = {
        violations: marks.violations.reduce((a, b) => a + b, 0),
        n: seen.length
      };
      if (decision === "fail") {
        if (episode !== null && seen.length < LEAST_TO_FAIL_EARLY) return "inconclusive";
        const cluster = (0, judge_cluster.KG)(marks, episode ?? (0, judge_cluster.Nm)(marks.starts));
        if (cluster === "short") return "inconclusive";
        if (cluster !== null) {
          const others = {
            violations: counts.violations - cluster.violations,
            n: counts.n - cluster.length
          };
          if (!failsWith(others)) return "inconclusive";
        }
      }
      const values = metric.type === "trend" ? seen.map(({value}) => value) : [];
      const effect = (0, drift.i)({
        metric,
        values,
        violations: marks.violations,
        theta0,
        even
      });
      if (effect === 1) return decision;
      const worth = {
        violations: counts.violations / effect,
        n: counts.n / effect
      };
      const holds = decision === "fail" ? (0, binomial.yb)(worth.violations, worth.n, theta0) <= alphas.fail : (0, 
      binomial.Q4)(worth.violations, worth.n, theta0) <= alphas.pass;
      return holds ? decision : "inconclusive";
    }
    var evidence = __webpack_require__(83698);
    var sequential_plan = __webpack_require__(63646);
    var threshold = __webpack_require__(85221);
    var thresholds_violations = __webpack_require__(72852);
    function startLook(look, watched) {
      const {spec} = watched;
      if (look.kind === "certain") return watchCertain(spec, watched.isFinding);
      const question = (0, thresholds_violations.EL)(spec, (0, evidence.a)(spec));
      if (question === null) return UNDECIDED;
      switch (look.kind) {
       case "sequential":
        {
          const test = (0, sequential_plan.oR)(look.plan, question);
          return watchShare(watched, {
            decide: ({violates}) => test.observe(violates),
            failsWith: ({violations, n}) => violations >= (test.lookAt(n)?.failFrom ?? 1 / 0),
            levels: n => levelsOf(test.lookAt(n), question, look.plan.alphas)
          });
        }

       case "curtailed":
        {
          const {planned, alphas} = look.plan;
          const boundOf = of => (0, proportion.hJ)(of, question.theta0, alphas.fail);
          const bound = boundOf(planned);
          return watchShare(watched, {
            decide: ({violations, n}) => violations >= bound && n >= proportion.TK ? "fail" : "inconclusive",
            failsWith: ({violations}) => violations >= boundOf(planned - (watched.load.episode ?? 0)),
            levels: () => alphas
          });
        }

       case "doubling":
        return watchShare(watched, lookAtDoublings(question, look.alphas));
      }
    }
    const UNDECIDED = {
      observe: () => "inconclusive",
      seen: 0
    };
    function levelsOf(look, {theta0}, alphas) {
      if (look === void 0) return alphas;
      const {n, passUpTo, failFrom} = look;
      return {
        pass: (0, binomial.Q4)(passUpTo, n, theta0),
        fail: (0, binomial.yb)(failFrom, n, theta0)
      };
    }
    function watchShare({spec, isFinding, load}, looking) {
      const metric = (0, evidence.a)(spec);
      const question = (0, thresholds_violations.EL)(spec, metric);
      const seen = [];
      let violations = 0;
      let decision = "inconclusive";
      let confirmed = "inconclusive";
      let recheckAt = 0;
      let several = false;
      return {
        get seen() {
          return seen.length;
        },
        observe(sample) {
          const values = (0, thresholds_violations.lB)(spec, metric, sample, isFinding);
          several ||= values.length > 1;
          const [value] = values;
          if (several || value === void 0 || question === null) return confirmed;
          const violates = question.violates(value);
          if (violates) violations += 1;
          seen.push({
            id: sample.id,
            start: sample.startedMs ?? sample.plannedMs,
            value,
            violates
          });
          const last = decision;
          decision = looking.decide({
            violates,
            violations,
            n: seen.length
          });
          if (decision === "inconclusive") return decision;
          if (decision === last && seen.length < recheckAt) return confirmed;
          recheckAt = Math.ceil(seen.length * 1.05) + 1;
          seen.sort((a, b) => a.start - b.start || a.id - b.id);
          confirmed = confirmLook(decision, seen, {
            ...load,
            metric,
            theta0: question.theta0,
            alphas: looking.levels(seen.length),
            failsWith: counts => looking.failsWith(counts)
          });
          return confirmed;
        }
      };
    }
    function lookAtDoublings({theta0}, {fail}) {
      let [next, looks] = [ proportion.TK, 1 ];
      let decision = "inconclusive";
      const failsWith = ({violations, n}) => (0, binomial.yb)(violations, n, theta0) <= fail / (looks * (looks + 1));
      return {
        failsWith,
        levels: () => ({
          pass: 0,
          fail: fail / (looks * (looks + 1))
        }),
        decide(counts) {
          if (counts.n < next) return decision;
          if (failsWith(counts)) decision = "fail";
          next *= 2;
          looks += 1;
          return decision;
        }
      };
    }
    function isCertain(spec) {
      const {aggregation, operator, limit} = spec;
      if (limit.kind !== "absolute") return false;
      const metric = (0, evidence.a)(spec);
      const upper = operator === "<" || operator === "<=";
      if (metric.type === "counter") return aggregation.kind === "count" && upper;
      if (metric.type === "rate") return operator === "<=" && limit.value === 0 || operator === ">=" && limit.value === 1;
      if (metric.type !== "trend" || metric.source !== "samples") return false;
      const percent = aggregation.kind === "percentile" ? aggregation.percent : null;
      const lower = operator === ">" || operator === ">=";
      return (aggregation.kind === "max" || percent === 100) && upper || (aggregation.kind === "min" || percent === 0) && lower;
    }
    function watchCertain(spec, isFinding) {
      const metric = (0, evidence.a)(spec);
      const {operator, limit} = spec;
      let total = 0;
      let failed = false;
      return {
        seen: 0,
        observe(sample) {
          if (metric.type === "counter") {
            if ((0, tags.kS)(sample, spec.tags)) total += metric.amount(sample);
            failed = !(0, threshold.i)(total, operator, limit.value);
          } else failed ||= (0, thresholds_violations.lB)(spec, metric, sample, isFinding).some(value => !(0, 
          threshold.i)(value, operator, limit.value));
          return failed ? "fail" : "inconclusive";
        }
      };
    }
  }),
  36135: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      MH: () => DECIDED_FAIL,
      $X: () => THRESHOLD_ABORT,
      Ww: () => createEarlyStop
    });
    var dispatch_order = __webpack_require__(1044);
    var early_looks = __webpack_require__(33272);
    var evidence = __webpack_require__(83698);
    var thresholds_violations = __webpack_require__(72852);
    function watchBase(spec, isFinding) {
      const metric = (0, evidence.a)(spec);
      const question = (0, thresholds_violations.EL)(spec, metric);
      if (question === null || spec.tags.arm !== void 0) return null;
      const ofBase = {
        ...spec,
        tags: {
          ...spec.tags,
          arm: "base"
        }
      };
      let [violations, n] = [ 0, 0 ];
      return {
        exceeds(sample) {
          for (const value of (0, thresholds_violations.lB)(ofBase, metric, sample, isFinding)) {
            n += 1;
            if (question.violates(value)) violations += 1;
          }
          return n > 0 && violations / n > question.theta0;
        }
      };
    }
    var join_rules = __webpack_require__(88731);
    function createEarlyStop(settings) {
      const {thresholds, isFinding, mayPass, canaries} = settings;
      const watches = thresholds.flatMap(({spec, look, load}) => look === null ? [] : [ {
        spec,
        ordered: look.kind === "sequential",
        watch: (0, early_looks.w)(look, {
          spec,
          isFinding,
          load
        }),
        base: settings.endsShared ? null : watchBase(spec, isFinding)
      } ]);
      const dispatched = watches.filter(({ordered}) => ordered);
      const immediate = watches.filter(({ordered}) => !ordered);
      const inOrder = (0, dispatch_order.y)(settings.firstId);
      const ended = new Map;
      return {
        decidedOn: spec => ended.get(spec) ?? null,
        observe(sample) {
          canaries?.observe(sample);
          if (sample.arm === "canary") return null;
          const mayFail = () => canaries?.isTroubled() !== true;
          for (const {spec, watch, base} of immediate) {
            const isShared = base?.exceeds(sample) ?? false;
            if (watch.observe(sample) === "fail" && !isShared && mayFail()) return failedReason(spec);
          }
          if (dispatched.length === 0) return null;
          for (const due of inOrder(sample)) {
            const decisions = dispatched.map(({watch}) => watch.observe(due));
            const shared = dispatched.map(({base}) => base?.exceeds(due) ?? false);
            const failed = dispatched.filter((_, i) => decisions[i] === "fail" && shared[i] === false);
            const [first] = failed;
            if (first !== void 0 && mayFail()) {
              for (const {spec, watch} of failed) ended.set(spec, watch.seen);
              return failedReason(first.spec);
            }
            if (mayPass && decisions.every(decision => decision === "pass")) return PASSED;
          }
          return null;
        }
      };
    }
    const DECIDED_FAIL = "decided_fail";
    const THRESHOLD_ABORT = "threshold_abort";
    const PASSED = {
      stoppedBy: "decided",
      code: join_rules.D,
      message: "every threshold is decided to pass"
    };
    function failedReason(spec) {
      const condition = `\`${spec.metric}: ${spec.source}\``;
      return spec.abort ? {
        stoppedBy: "abort",
        code: THRESHOLD_ABORT,
        message: `${condition} is decided to fail, and says \`abort\``
      } : {
        stoppedBy: "decided",
        code: DECIDED_FAIL,
        message: `${condition} is decided to fail`
      };
    }
  }),
  88731: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      D: () => DECIDED_PASS,
      e: () => joinRules
    });
    const DECIDED_PASS = "decided_pass";
    function joinRules(rules, mayPass) {
      const passed = new Set;
      return {
        observe(sample) {
          for (const rule of rules) {
            const reason = rule.observe(sample);
            if (reason === null) continue;
            if (reason.code !== DECIDED_PASS) return reason;
            passed.add(rule);
            if (mayPass && passed.size === rules.length) return reason;
          }
          return null;
        }
      };
    }
  }),
  47129: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      T: () => storedProblem,
      b: () => storedValue
    });
    var _metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90889);
    var _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);
    function storedValue({metrics}, metric, aggregation) {
      const summary = Object.hasOwn(metrics, metric.name) ? metrics[metric.name] : void 0;
      switch (summary?.type) {
       case void 0:
        return null;

       case "trend":
        return aggregation.kind === "percentile" ? summary.percentiles[String(aggregation.percent)] ?? null : summary.avg;

       case "counter":
        return aggregation.kind === "count" ? summary.count : summary.rate;

       case "rate":
        return summary.rate;

       case "gauge":
        return summary.value;
      }
    }
    function storedProblem(spec) {
      const {aggregation, limit, tags} = spec;
      if ((0, _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__.a)(spec).type === "rate") return "a rate is mostly 0, of which there is no share; give it an absolute limit";
      const [tag] = Object.keys(tags);
      if (tag !== void 0) return `stored runs are compared as a whole, and not by \`${tag}\``;
      if (aggregation.kind === "min" || aggregation.kind === "max") return "an extreme varies without a limit; compare a percentile, or `avg`";
      if (aggregation.kind === "percentile" && !_metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__.hx.some(percent => percent === aggregation.percent)) return `a stored report holds the percentiles ${_metrics_summary_js__WEBPACK_IMPORTED_MODULE_1__.hx.join(", ")}`;
      return limit.kind === "ratio" && limit.value <= -1 ? "nothing can shrink by 100 % or more" : null;
    }
  }),
  83698: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      L: () => gatherCases,
      a: () => metricOf
    });
    var answers = __webpack_require__(52242);
    var catalogue = __webpack_require__(20264);
    var metrics_tags = __webpack_require__(81760);
    var violations = __webpack_require__(72852);
    var thresholds_losses = __webpack_require__(97671);
    var metrics_metric = __webpack_require__(52037);
    function meanValue(metric, sample, timeoutMs) {
      if (metric.failed !== 1 / 0) return own((0, metrics_metric.t)(metric, sample, false));
      if (!metric.phases.includes(sample.phase)) return null;
      if (sample.outcome === "timeout") {
        const reached = metric.reached?.(sample) ?? null;
        return own(reached) ?? {
          value: sample.e2eMs ?? timeoutMs,
          standIn: "timed_out"
        };
      }
      const value = sample.outcome === "ok" ? (0, metrics_metric.t)(metric, sample, false) : null;
      if (value === null || Number.isFinite(value)) return own(value);
      return sample.e2eMs === null ? null : {
        value: sample.e2eMs,
        standIn: "silent"
      };
    }
    function own(value) {
      return value === null ? null : {
        value,
        standIn: null
      };
    }
    function gatherCases(specs, evidence) {
      const tallies = specs.map(spec => createTally(spec, evidence));
      for (const sample of evidence.samples) for (const tally of tallies) tally.add(sample);
      return tallies.map(tally => tally.finish());
    }
    function createTally(spec, evidence) {
      const metric = metricOf(spec);
      const tags = (0, violations.NE)(spec, metric);
      const place = metric.type === "counter" ? withoutStatus(tags) : tags;
      const values = [];
      const losses = {};
      const trend = metric.type === "trend" && metric.source === "samples" ? metric : null;
      const mean = spec.aggregation.kind === "avg" ? trend : null;
      const standIns = {};
      let [matching, total] = [ 0, 0 ];
      const starts = [];
      const sizes = [];
      const take = (value, {outcome}) => {
        values.push(value);
        if (mean !== null || trend === null || value !== trend.failed) return;
        const loss = (0, thresholds_losses.je)(outcome);
        losses[loss] = (losses[loss] ?? 0) + 1;
      };
      const begin = ({startedMs, plannedMs}, size) => {
        if (size === 0) return;
        starts.push(startedMs ?? plannedMs);
        sizes.push(size);
      };
      return {
        add(sample) {
          if ((0, metrics_tags.kS)(sample, place)) matching += 1;
          if (lacksGap(metric, sample) && (0, metrics_tags.kS)(sample, tags)) losses.silent = (losses.silent ?? 0) + 1;
          if (mean !== null) {
            const found = (0, metrics_tags.kS)(sample, tags) ? meanValue(mean, sample, evidence.timeoutMs(sample.scenario)) : null;
            if (found === null) return;
            take(found.value, sample);
            begin(sample, 1);
            if (found.standIn !== null) standIns[found.standIn] = (standIns[found.standIn] ?? 0) + 1;
          } else if (metric.type !== "counter") {
            const observed = (0, violations.lB)(spec, metric, sample, evidence.isFinding);
            for (const value of observed) take(value, sample);
            begin(sample, observed.length);
          } else if ((0, metrics_tags.kS)(sample, tags)) total += metric.amount(sample);
        },
        finish: () => ({
          spec,
          metric,
          question: (0, violations.EL)(spec, metric),
          ...inOrder({
            values,
            starts,
            sizes
          }),
          standIns,
          matching,
          losses,
          total,
          evidence
        })
      };
    }
    function lacksGap(metric, sample) {
      return metric.type === "trend" && metric.source === "gaps" && metric.phases.includes(sample.phase) && (0, 
      answers.CW)(sample);
    }
    const OUT_OF_ORDER = 1e3;
    function inOrder(taken) {
      const {values, starts, sizes} = taken;
      const isLate = (start, i) => start + OUT_OF_ORDER < (starts[i - 1] ?? start);
      if (!starts.some(isLate) || values.length > starts.length) return taken;
      const order = [ ...starts.keys() ].sort((i, j) => (starts[i] ?? 0) - (starts[j] ?? 0));
      const sort = list => order.map(i => list[i] ?? 0);
      return {
        values: sort(values),
        starts: sort(starts),
        sizes
      };
    }
    function withoutStatus(tags) {
      return Object.fromEntries(Object.entries(tags).filter(([tag]) => tag !== "status"));
    }
    function metricOf(spec) {
      const metric = (0, catalogue.GF)(spec.metric);
      if (metric === void 0) throw new Error(`no metric ${spec.metric}`);
      return metric;
    }
  }),
  54313: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      JQ: () => sayNeeded,
      Vb: () => nameOf,
      Vf: () => explainThreshold,
      Wx: () => aggregationText,
      b1: () => neededOf
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
    var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
    var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20264);
    var _stats_estimates_requests_needed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42963);
    var _losses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97671);
    function explainThreshold(threshold, explaining) {
      const {cause} = threshold;
      const text = explainJudgement(threshold, explaining);
      return cause === void 0 ? text : `${text} ${cause}.`;
    }
    function explainJudgement({spec, row, judgement}, explaining) {
      const {unit} = row.metric;
      const name = nameOf(spec);
      if (judgement.verdict === "no_data") return `${name}: nothing was measured, and no data is no pass.`;
      const observed = judgement.observed ?? Number.NaN;
      const limit = (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.tW)(spec.limit.value, unit);
      const stood = (0, _losses_js__WEBPACK_IMPORTED_MODULE_3__.jY)(judgement.standIns);
      const isLeast = stood !== "" && isWait(row.metric);
      const seen = Number.isFinite(observed) ? `${isLeast ? "at least " : ""}${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.L$)(observed, spec.limit.value, unit)}` : "infinite";
      const lost = (0, _losses_js__WEBPACK_IMPORTED_MODULE_3__.Tj)(row.losses);
      const isLost = judgement.infinite > 0 && judgement.method !== "point";
      const basis = basisOf(judgement, isLost ? lost : stood, explaining.confidence);
      const drift = driftNote(judgement);
      if (judgement.verdict === "fail" && observed === Number.POSITIVE_INFINITY && judgement.infinite > 0) {
        const of = (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.ej)(judgement.n, (row.losses.dropped ?? 0) > 0 ? "arrival" : "request");
        return `${name} is unbounded: of ${of} ${lost}, which counts as infinitely slow; ${phrase(spec, limit, observed)} does not hold.${drift}`;
      }
      switch (judgement.verdict) {
       case "pass":
        return `${name} is ${seen}${basis}: ${phrase(spec, limit, observed)} holds.${drift}`;

       case "fail":
        return `${name} is ${seen}${basis}: ${phrase(spec, limit, observed)} does not hold.${drift}`;

       case "inconclusive":
        if (judgement.observed === void 0) return `${name} cannot be judged${withheldText(judgement.withheld)}.`;
        return `${name} is ${rangeText(judgement, unit)}${basis}: ${phrase(spec, limit, observed)} cannot be decided${withheldText(judgement.withheld)}${moreText(neededOf({
          spec,
          judgement
        }, explaining))}.`;
      }
    }
    function isWait(metric) {
      return metric.type === "trend" && metric.source === "samples" && metric.isWait;
    }
    function basisOf({method, n}, others, confidence) {
      const isPoint = method === "point";
      if (isPoint && others === "") return "";
      const sure = isPoint ? "" : `${percentOf(confidence)}, `;
      return ` (${sure}${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.ej)(n, "request")}${others === "" ? "" : `, of which ${others}`})`;
    }
    function nameOf(spec) {
      const tags = Object.entries(spec.tags).map(([tag, value]) => `${tag} ${tag === "arm" ? spec.armName ?? value : value}`);
      const name = (0, _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__.V)(spec.metric, aggregationText(spec.aggregation));
      return tags.length === 0 ? name : `${name} (${tags.join(", ")})`;
    }
    function aggregationText(aggregation) {
      return aggregation.kind === "percentile" ? `p(${aggregation.percent})` : aggregation.kind;
    }
    const PHRASES = {
      "<": "the limit of",
      "<=": "the limit of",
      ">": "the least of",
      ">=": "the least of",
      "==": "the value of",
      "===": "the value of",
      "!=": "a value other than"
    };
    function phrase(spec, limit, observed) {
      const {operator} = spec;
      if (observed === spec.limit.value && (operator === "<" || operator === ">")) return `a value ${operator === "<" ? "below" : "above"} ${limit}`;
      return `${PHRASES[operator]} ${limit}`;
    }
    function rangeText({low, high, observed}, unit) {
      const range = (0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.vy)(finite(low), finite(high), value => (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(value, unit));
      if (finite(low) !== null && finite(high) !== null) return `between ${range.replace(" to ", " and ")}`;
      return range === "" ? `about ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.Fl)(observed ?? null, unit)}` : range;
    }
    function finite(value) {
      return Number.isFinite(value) ? value : null;
    }
    function withheldText(withheld) {
      return withheld === null ? "" : `: ${withheld}`;
    }
    function neededOf({spec, judgement}, {usdPerRequest, mayAskForMore}) {
      const {needed} = judgement;
      if (needed === null || !mayAskForMore) return null;
      const {more, given} = needed;
      const requests = given === "likely" ? (0, _stats_estimates_requests_needed_js__WEBPACK_IMPORTED_MODULE_2__.K)(more) : more;
      const condition = given === "none_violates" ? conditionOf(spec) : given === "sure" ? "whatever becomes of them" : null;
      return {
        requests,
        usd: usdPerRequest === null ? null : requests * usdPerRequest,
        condition
      };
    }
    function conditionOf({metric, operator}) {
      const upper = operator.startsWith("<");
      if (metric === "rate_limit_rate" && upper) return "if none is refused";
      if (metric === "dropped_rate" && upper) return "if none is dropped";
      if (metric === "good_requests") return upper ? "if none is good" : "if all are good";
      if ((0, _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__.GF)(metric)?.type === "rate" && metric !== "cache_hit_rate") return upper ? "if none fails" : "if none fails a check";
      if (metric === "cache_hit_rate") return upper ? "if none is a hit" : "if all are hits";
      return upper ? "if none exceeds it" : "if none falls short of it";
    }
    function moreText(needed) {
      return needed === null ? "" : `; ${sayNeeded(needed)}`;
    }
    function sayNeeded({requests, usd, condition}, how = "in full") {
      const cost = usd === null || usd === 0 ? "" : ` (${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.UK)(usd)})`;
      const amount = how === "briefly" ? `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_4__.B4)(requests)} more` : `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_4__.ej)(requests, "more request")}${cost}`;
      return condition === null ? `about ${amount} would` : `${amount} would, ${condition}`;
    }
    function driftNote({n, effective}) {
      return Math.round(effective) < n ? ` The endpoint drifted within the run, so these requests are worth about ${Math.round(effective)} independent ones.` : "";
    }
    function percentOf(confidence) {
      return `${Number((confidence * 100).toPrecision(4))} %`;
    }
  }),
  61364: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      KG: () => findCluster,
      Nm: () => episodeSoFar,
      Pi: () => episodeOf
    });
    var _stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59889);
    function findCluster({starts, violations}, length) {
      const n = violations.length;
      if (n < 2 * length) return "short";
      if (!(0, _stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__.Ad)(violations, length)) return null;
      const worst = (0, _stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__.rD)(violations, length);
      const within = index => (violations[index] ?? 0) > 0;
      let [first, last] = [ worst.from, worst.from + worst.length - 1 ];
      while (first < last && !within(first)) first += 1;
      while (last > first && !within(last)) last -= 1;
      return {
        from: worst.from,
        length: worst.length,
        fromMs: starts[first] ?? 0,
        toMs: starts[last] ?? 0,
        violations: Math.round(worst.violations),
        of: Math.round(violations.reduce((sum, each) => sum + each, 0))
      };
    }
    const SHORTEST_EPISODE = 1e4;
    function episodeOf(starts) {
      return (0, _stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__.oE)(starts.length, mostWithin(starts, SHORTEST_EPISODE));
    }
    function episodeSoFar(starts) {
      return Math.max((0, _stats_estimates_episodes_js__WEBPACK_IMPORTED_MODULE_0__.oE)(starts.length), mostWithin(starts, SHORTEST_EPISODE));
    }
    function mostWithin(instants, span) {
      let [first, most] = [ 0, 0 ];
      for (let last = 0; last < instants.length; last += 1) {
        while ((instants[last] ?? 0) - (instants[first] ?? 0) >= span) first += 1;
        most = Math.max(most, last - first + 1);
      }
      return most;
    }
  }),
  23365: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      G: () => LEAST_FOR_DRIFT,
      i: () => correlationOf
    });
    var _stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3628);
    const LEAST_FOR_DRIFT = 20;
    function correlationOf({metric, values, violations, theta0, even}) {
      if (violations.length < LEAST_FOR_DRIFT) return 1;
      const effect = metric.type === "trend" ? (0, _stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__.GL)(values, 1 - theta0, !even) : (0, 
      _stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__.k7)(violations, !even);
      return effect > _stats_estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_0__.tl ? effect : 1;
    }
  }),
  13940: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Wk: () => isOfLoad,
      b6: () => textOf,
      ew: () => loadProblem,
      pC: () => criteriaOf
    });
    var _metrics_good_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30940);
    var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52037);
    var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81760);
    var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83698);
    var _relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
    var _violations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72852);
    function isOfLoad(spec, scenario) {
      const {tags, metric} = spec;
      return !(0, _relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__.n3)(spec) && !(0, 
      _relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__.V0)(metric) && (tags.scenario === void 0 || tags.scenario === scenario);
    }
    const RATES = new Set([ "error_rate", "timeout_rate", "rate_limit_rate", "dropped_rate" ]);
    const TRENDS = new Set(_metrics_good_js__WEBPACK_IMPORTED_MODULE_0__.Op.map(({name}) => name));
    function loadProblem(spec) {
      const metric = (0, _evidence_js__WEBPACK_IMPORTED_MODULE_2__.a)(spec);
      const {aggregation, abort, tags} = spec;
      if (abort) return "would end the search, which must see it break; leave `abort` out";
      const strange = Object.keys(tags).filter(tag => ![ "scenario", "prompt", "model" ].includes(tag));
      if (strange.length > 0) return `can be narrowed by scenario, prompt and model, and not by ${strange.join(", ")}: every probe is judged by it`;
      return kindProblem(metric, aggregation.kind) ?? questionProblem(spec, metric);
    }
    function kindProblem(metric, aggregation) {
      if (metric.type === "counter") return "adds up over a search, however long that is; a rate can be asked for";
      if (metric.type === "gauge") return "has one value a run, and none of a probe";
      if (metric.name === "checks") return "counts several checks of one answer, which stand or fall together; `good: { checks: true }` can be asked for";
      if (metric.type === "rate") return RATES.has(metric.name) ? null : "says nothing of what a load does";
      if (metric.source === "gaps") return "counts many gaps of one answer, which stand or fall together; `time_per_output_token` can be asked for";
      if (!TRENDS.has(metric.name)) return "has no value where a request fails, so that a load under which all fail would keep it";
      if (aggregation === "avg") return "is a mean, of which no probe knows how often it errs; a percentile such as `p(50)` can be asked for";
      return aggregation === "percentile" ? null : "is an extreme, which more requests only make worse; a percentile such as `p(99)` can be asked for";
    }
    function questionProblem(spec, metric) {
      const question = (0, _violations_js__WEBPACK_IMPORTED_MODULE_4__.EL)(spec, metric);
      if (question === null) return "is no share of requests between none and all, and no number of them would show it";
      const asksForMore = spec.operator.startsWith(">");
      return asksForMore === (metric.better === "higher") ? null : "asks for what gets no worse with the load, and no load breaks it";
    }
    function criteriaOf(specs, scenario) {
      return specs.flatMap(spec => {
        const metric = (0, _evidence_js__WEBPACK_IMPORTED_MODULE_2__.a)(spec);
        const question = (0, _violations_js__WEBPACK_IMPORTED_MODULE_4__.EL)(spec, metric);
        if (!isOfLoad(spec, scenario) || question === null || loadProblem(spec) !== null) return [];
        const isRate = metric.type === "rate";
        if (!isRate && !isTrend(metric)) return [];
        const by = isRate ? ofRate(metric, question) : ofTrend(metric, question, spec);
        return [ {
          spec,
          text: textOf(spec),
          theta0: question.theta0,
          ...within(spec, by)
        } ];
      });
    }
    function textOf({metric, tags, source}) {
      const pairs = Object.entries(tags).map(([tag, value]) => `${tag}:${value}`);
      return `${metric}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`}: ${source}`;
    }
    function isTrend(metric) {
      return metric.type === "trend" && metric.source === "samples";
    }
    function within({tags}, {keeps, levelOf}) {
      const place = (0, _metrics_tags_js__WEBPACK_IMPORTED_MODULE_5__.nb)(tags, "arm");
      const isUnsent = ({outcome}) => outcome === "dropped" || outcome === "suppressed";
      return {
        keeps(sample, elapsedMs) {
          if (!(0, _metrics_tags_js__WEBPACK_IMPORTED_MODULE_5__.kS)(sample, place)) return null;
          return isUnsent(sample) ? false : keeps(sample, elapsedMs);
        },
        levelOf(sample) {
          if (!(0, _metrics_tags_js__WEBPACK_IMPORTED_MODULE_5__.kS)(sample, place)) return null;
          return isUnsent(sample) ? 1 / 0 : levelOf(sample);
        }
      };
    }
    function ofRate(metric, question) {
      const takesPart = sample => metric.trials(sample) > 0;
      return {
        keeps: sample => takesPart(sample) ? !question.violates(metric.successes(sample)) : null,
        levelOf: sample => takesPart(sample) ? sample.outcome === "ok" ? sample.e2eMs : 1 / 0 : null
      };
    }
    function ofTrend(metric, question, spec) {
      return {
        keeps(sample, elapsedMs) {
          if (sample.outcome === "cancelled") return keptUntil(metric, sample, {
            elapsedMs,
            question
          });
          const value = (0, _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__.t)(metric, sample, false);
          return value === null ? null : !question.violates(value);
        },
        levelOf(sample) {
          const value = (0, _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__.t)(metric, sample, false);
          return value === null || spec.operator.startsWith("<") ? value : -value;
        }
      };
    }
    function keptUntil({name}, {ttftMs}, {elapsedMs, question}) {
      if (name === "time_to_first_token" && ttftMs !== null) return !question.violates(ttftMs);
      const isTime = name === "time_to_first_token" || name === "total_generation_time";
      return isTime && elapsedMs !== null && question.violates(elapsedMs) ? false : null;
    }
  }),
  97671: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Tj: () => lossText,
      jY: () => standInText,
      je: () => lossOf
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    const LOSSES = [ "dropped", "rate_limited", "timed_out", "failed", "silent" ];
    function lossOf(outcome) {
      switch (outcome) {
       case "ok":
        return "silent";

       case "dropped":
       case "rate_limited":
        return outcome;

       case "timeout":
        return "timed_out";

       default:
        return "failed";
      }
    }
    const WORDS = {
      dropped: count => `${were(count)} dropped at \`max-concurrency\``,
      rate_limited: count => `${were(count)} refused by a rate limit`,
      timed_out: () => "timed out",
      failed: () => "failed",
      silent: () => "were answered without one"
    };
    function lossText(losses) {
      return LOSSES.map(loss => ({
        loss,
        count: losses[loss] ?? 0
      })).filter(({count}) => count > 0).sort((a, b) => b.count - a.count).map(({loss, count}) => `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count)} ${WORDS[loss](count)}`).join(", ");
    }
    const STAND_INS = {
      timed_out: count => `timed out and ${count === 1 ? "counts with the time that it was" : "count with the time that they were"} given`,
      silent: count => `${were(count)} answered without one and ${count === 1 ? "counts with all the time that it" : "count with all the time that they"} took`
    };
    function standInText(standIns) {
      return [ "timed_out", "silent" ].map(standIn => ({
        standIn,
        count: standIns[standIn] ?? 0
      })).filter(({count}) => count > 0).map(({standIn, count}) => `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count)} ${STAND_INS[standIn](count)}`).join(", ");
    }
    function were(count) {
      return count === 1 ? "was" : "were";
    }
  }),
  13569: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $d: () => judgeAsRequest,
      JF: () => tellByMonth,
      o0: () => MONTHLY_COST
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    const MONTHLY_COST = "monthly_cost";
    function judgeAsRequest(spec, requests, changed) {
      if (spec.metric !== MONTHLY_COST) return spec;
      const count = spec.limit.kind === "absolute" ? requests : requests * changed;
      const value = spec.limit.kind === "ratio" ? spec.limit.value : spec.limit.value / count;
      return {
        ...spec,
        metric: "cost_per_request",
        aggregation: {
          kind: "avg"
        },
        limit: {
          ...spec.limit,
          value
        },
        monthly: {
          requests: count,
          written: spec
        }
      };
    }
    function tellByMonth(spec, row) {
      const {monthly} = spec;
      if (monthly === void 0) return row;
      const {requests, written} = monthly;
      if (written.limit.kind === "ratio") return {
        ...row,
        metric: MONTHLY_COST,
        expression: written.source
      };
      const times = value => value === null ? null : value * requests;
      const [observed, low, high] = [ times(row.observed), times(row.low), times(row.high) ];
      const told = observed === null ? row.message : `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.UK)(observed)} a month${rangeText(low, high)}, limit ${written.limit.kind === "difference" ? "a change of " : ""}${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.tW)(written.limit.value, "USD")}, at ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(requests)} requests; ${row.message}`;
      return {
        ...row,
        metric: MONTHLY_COST,
        expression: written.source,
        observed,
        low,
        high,
        limit: written.limit.value,
        unit: "USD",
        message: told
      };
    }
    function rangeText(low, high) {
      const interval = (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.vy)(low, high, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.UK);
      return interval === "" ? "" : ` (${interval})`;
    }
  }),
  93933: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      UD: () => relativeProblem,
      V0: () => isCapacityMetric,
      n3: () => isRelative
    });
    var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);
    function isRelative(spec) {
      return spec.limit.kind !== "absolute";
    }
    const SHARED_TAGS = new Set([ "scenario", "stage", "prompt" ]);
    const CAPACITIES = new Set([ "capacity", "capacity_users" ]);
    function isCapacityMetric(name) {
      return CAPACITIES.has(name);
    }
    function relativeProblem(spec) {
      const metric = (0, _evidence_js__WEBPACK_IMPORTED_MODULE_0__.a)(spec);
      const {aggregation, limit} = spec;
      if (isCapacityMetric(metric.name)) return capacityProblem(spec);
      if (metric.name === "inter_token_latency") return "gaps of two answers do not pair; compare `time_per_output_token`";
      if (metric.type === "counter" || metric.type === "gauge") return `a ${metric.type} has one value a run and cannot be compared pair by pair; trends and rates can`;
      if (!metric.phases.includes("measure")) return "it is not measured in pairs";
      const inside = aggregation.kind !== "percentile" || aggregation.percent > 0 && aggregation.percent < 100;
      if (aggregation.kind === "min" || aggregation.kind === "max" || !inside) return "an extreme has no error that could be known; compare a percentile between 0 and 100, or `avg`";
      if (limit.kind === "ratio" && limit.value <= -1) return "nothing can shrink by 100 % or more";
      const strange = Object.keys(spec.tags).filter(tag => !SHARED_TAGS.has(tag));
      return strange.length === 0 ? null : `it can be narrowed by ${[ ...SHARED_TAGS ].join(", ")}, which both arms share, and not by ${strange.join(", ")}`;
    }
    function capacityProblem({limit, operator}) {
      if (limit.kind !== "ratio") return "capacities are compared by their ratio; write `value>-5%`";
      if (limit.value <= -1) return "nothing can shrink by 100 % or more";
      return operator.startsWith(">") ? null : "a capacity has a least; write `value>-5%`";
    }
  }),
  63646: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      xp: () => MOST_PLANNED,
      x: () => replaySequential,
      oR: () => startSequential
    });
    var proportion = __webpack_require__(8041);
    var binomial = __webpack_require__(64174);
    var bisect = __webpack_require__(2713);
    var lognormal = __webpack_require__(89458);
    const NEGLIGIBLE = 1e-30;
    class UndecidedCount {
      share;
      most;
      mass;
      low=0;
      high=0;
      constructor(steps, share, most = Number.POSITIVE_INFINITY) {
        this.share = share;
        this.most = most;
        this.mass = new Float64Array(steps + 2);
        this.mass[0] = 1;
      }
      step() {
        const {mass, share} = this;
        mass[this.high + 1] = 0;
        this.high += 1;
        for (let k = this.high; k > this.low; k -= 1) mass[k] = this.at(k) * (1 - share) + this.at(k - 1) * share;
        mass[this.low] = this.at(this.low) * (1 - share);
        if (this.high > this.most) this.high = this.most;
        while (this.high > this.low && this.at(this.high) < NEGLIGIBLE) this.high -= 1;
        while (this.low < this.high && this.at(this.low) < NEGLIGIBLE) this.low += 1;
      }
      cutLow(takes) {
        while (this.low <= this.high && takes(this.low, this.at(this.low))) this.low += 1;
        return this.low - 1;
      }
      cutHigh(budget) {
        let mass = 0;
        while (this.high >= this.low && mass + this.at(this.high) <= budget) {
          mass += this.at(this.high);
          this.high -= 1;
        }
        return {
          mass,
          bound: this.high + 1
        };
      }
      at(k) {
        return this.mass[k] ?? 0;
      }
    }
    const SLACK = 1e-15;
    function buildPassBoundary(design, end = design.planned) {
      return spendLeftOver(design, lastCount(design), end);
    }
    function spendLeftOver({planned, theta0, alpha}, last, end) {
      const bounds = new Int32Array(end + 1).fill(-1);
      const leftOver = alpha - (0, binomial.Q4)(last, planned, theta0);
      const count = new UndecidedCount(end, theta0, last + 1);
      let [spent, added] = [ 0, 0 ];
      for (let n = 1; n <= end; n += 1) {
        count.step();
        const allowed = leftOver * Math.sqrt(n / planned);
        bounds[n] = count.cutLow((k, mass) => {
          const adds = mass * (1 - (0, binomial.Q4)(last - k, planned - n, theta0));
          const isLast = n === end;
          if (isLast ? spent + mass > alpha + SLACK : k > last || added + adds > allowed) return false;
          spent += mass;
          added += adds;
          return true;
        });
      }
      return bounds;
    }
    const [WITHIN, FORGONE] = [ .8, .02 ];
    function lastCount(design) {
      const {planned, theta0, alpha} = design;
      const most = (0, bisect.H)(k => (0, binomial.Q4)(k, planned, theta0) > alpha, 0, planned) - 1;
      if (most < 1) return most;
      const share = (0, lognormal.A)(theta0, WITHIN);
      const power = last => passing(spendLeftOver(design, last, planned), share, most);
      return power(most) - power(most - 1) < FORGONE ? most - 1 : most;
    }
    function passing(bounds, share, most) {
      const count = new UndecidedCount(bounds.length - 1, share, most);
      let passed = 0;
      for (const bound of bounds.subarray(1)) {
        count.step();
        count.cutLow((k, mass) => {
          if (k > bound) return false;
          passed += mass;
          return true;
        });
      }
      return passed;
    }
    function buildBoundary({side, ...design}, end = design.planned) {
      return side === "pass" ? buildPassBoundary(design, end) : buildFailBoundary(design, end);
    }
    function buildFailBoundary({planned, theta0, alpha}, end) {
      const bounds = Int32Array.from({
        length: end + 1
      }, (_, n) => n + 1);
      const count = new UndecidedCount(end, theta0);
      let spent = 0;
      for (let n = 1; n <= end; n += 1) {
        count.step();
        if (n < proportion.TK) continue;
        const allowed = n === end ? alpha : alpha * (n / planned) ** 2;
        const cut = count.cutHigh(allowed - spent + SLACK);
        spent += cut.mass;
        bounds[n] = cut.bound;
      }
      return bounds;
    }
    function planSequentialTest(design) {
      const passDesign = sideOf(design, "pass");
      const failDesign = sideOf(design, "fail");
      const pass = buildBoundary(passDesign);
      const fail = buildBoundary(failDesign);
      return () => {
        let n = 0;
        let violations = 0;
        let decision = "inconclusive";
        let deciding;
        let last;
        const look = (passUpTo, failFrom) => {
          if (passUpTo === void 0 || failFrom === void 0) return decision;
          last = {
            n,
            passUpTo,
            failFrom
          };
          if (deciding !== void 0) return decision;
          if (violations >= failFrom) decision = "fail"; else if (violations <= passUpTo) decision = "pass";
          if (decision !== "inconclusive") deciding = last;
          return decision;
        };
        return {
          observe(violation) {
            n += 1;
            if (violation) violations += 1;
            return look(pass[n], fail[n]);
          },
          finish() {
            if (n === 0 || n >= design.planned || deciding !== void 0) return decision;
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
            const [passUpTo, failFrom] = [ pass[among], fail[among] ];
            return passUpTo === void 0 || failFrom === void 0 ? void 0 : {
              n: among,
              passUpTo,
              failFrom
            };
          },
          get looks() {
            return [ deciding, last ].filter((cut, i, all) => cut !== void 0 && all.indexOf(cut) === i);
          }
        };
      };
    }
    function sideOf({planned, theta0, alphas}, side) {
      return {
        side,
        planned,
        theta0,
        alpha: alphas[side]
      };
    }
    const MOST_PLANNED = 1e4;
    const prepared = new Map;
    function startSequential(plan, question) {
      const key = JSON.stringify([ plan, question.theta0 ]);
      const start = prepared.get(key) ?? planSequentialTest({
        ...plan,
        theta0: question.theta0
      });
      prepared.set(key, start);
      return start();
    }
    function replaySequential(plan, values, question) {
      const test = startSequential(plan, question);
      for (const value of values) test.observe(question.violates(value));
      test.finish();
      return test.looks;
    }
  }),
  85221: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      N: () => isEquality,
      i: () => satisfies
    });
    function isEquality(operator) {
      return operator === "==" || operator === "===" || operator === "!=";
    }
    function satisfies(value, operator, limit) {
      switch (operator) {
       case "<":
        return value < limit;

       case "<=":
        return value <= limit;

       case ">":
        return value > limit;

       case ">=":
        return value >= limit;

       case "==":
       case "===":
        return value === limit;

       case "!=":
        return value !== limit;
      }
    }
  }),
  72852: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      EL: () => askProportion,
      NE: () => judgedTags,
      lB: () => observe
    });
    var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
    var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
    var _threshold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85221);
    function askProportion(spec, metric) {
      const {aggregation, operator, limit} = spec;
      const upper = operator === "<" || operator === "<=";
      if (!upper && operator !== ">" && operator !== ">=" || limit.kind !== "absolute") return null;
      if (metric.type === "rate") {
        const theta0 = upper ? limit.value : 1 - limit.value;
        if (theta0 <= 0 || theta0 >= 1) return null;
        return {
          theta0,
          violates: event => upper ? event === 1 : event === 0
        };
      }
      if (aggregation.kind !== "percentile" || aggregation.percent <= 0 || aggregation.percent >= 100) return null;
      const share = aggregation.percent / 100;
      return {
        theta0: upper ? 1 - share : share,
        violates: value => !(0, _threshold_js__WEBPACK_IMPORTED_MODULE_1__.i)(value, operator, limit.value)
      };
    }
    function judgedTags({tags}, {type}) {
      return tags.arm !== void 0 || type === "counter" || type === "gauge" ? tags : {
        ...tags,
        arm: "head"
      };
    }
    function observe(spec, metric, sample, isFinding) {
      if (!(0, _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__.kS)(sample, judgedTags(spec, metric))) return [];
      if (metric.type === "trend" && metric.source === "samples") return observeTrend(metric, sample, isFinding);
      if (metric.type !== "rate" || !metric.phases.includes(sample.phase)) return [];
      const successes = metric.successes(sample);
      return Array.from({
        length: metric.trials(sample)
      }, (_, trial) => trial < successes ? 1 : 0);
    }
    function observeTrend(metric, sample, isFinding) {
      const value = (0, _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__.t)(metric, sample, isFinding(sample.scenario));
      return value === null ? [] : [ value ];
    }
  }),
  70117: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      RS: () => findTrouble,
      B9: () => instantOf,
      Zm: () => isCanary
    });
    var base_random = __webpack_require__(54126);
    var sample = __webpack_require__(98993);
    var average = __webpack_require__(70012);
    var percentile = __webpack_require__(45708);
    function isotonicMedian(x, y) {
      const order = [ ...x.keys() ].sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0));
      const blocks = [];
      for (const i of order) {
        let last = {
          at: x[i] ?? 0,
          fit: y[i] ?? 0,
          members: [ i ]
        };
        for (let before = blocks.at(-1); before !== void 0 && violates(before, last); before = blocks.at(-1)) {
          blocks.pop();
          const members = [ ...before.members, ...last.members ];
          last = {
            at: last.at,
            fit: medianOf(members.map(member => y[member] ?? 0)),
            members
          };
        }
        blocks.push(last);
      }
      const fit = y.map(() => 0);
      for (const block of blocks) for (const i of block.members) fit[i] = block.fit;
      return fit;
    }
    function violates(before, last) {
      return before.at === last.at || before.fit > last.fit;
    }
    function medianOf(values) {
      return (0, percentile.Ym)((0, percentile.V0)(values), .5) ?? 0;
    }
    const SHUFFLES = 199;
    const SHORTEST = 2;
    const LEAST_LEVEL = 3;
    const MOST_SHIFTS = 6;
    function findShifts(series, random, settings) {
      const found = [];
      let left = series.map((value, index) => ({
        value,
        index
      }));
      while (found.length < MOST_SHIFTS) {
        const values = left.map(({value}) => value);
        const best = highest(values);
        if (best === null || best.by < settings.least || !isRare(best.score, values, random, settings)) break;
        const inside = left.slice(best.from, best.to);
        found.push({
          from: inside[0]?.index ?? 0,
          to: (inside.at(-1)?.index ?? 0) + 1,
          by: best.by
        });
        left = [ ...left.slice(0, best.from), ...left.slice(best.to) ];
      }
      return found.sort((a, b) => a.from - b.from);
    }
    function highest(values) {
      const n = values.length;
      if (n < SHORTEST + LEAST_LEVEL) return null;
      const mean = (0, average.G)(values);
      const sums = [ 0 ];
      for (const value of values) sums.push((sums.at(-1) ?? 0) + value - mean);
      const spread = Math.max(neighbourSpread(values), LEAST_SPREAD);
      let best = null;
      for (let from = 0; from < n; from += 1) for (let to = from + SHORTEST; to <= n && to - from <= n - LEAST_LEVEL; to += 1) {
        const m = to - from;
        const by = ((sums[to] ?? 0) - (sums[from] ?? 0)) * (n / (m * (n - m)));
        if (by <= 0) continue;
        const score = by * by * m * (n - m) / spread;
        if (score > (best?.score ?? 0)) best = {
          from,
          to,
          by,
          score
        };
      }
      return best;
    }
    const LEAST_SPREAD = 1e-12;
    function neighbourSpread(values) {
      return values.reduce((sum, value, i) => sum + (value - (values[i - 1] ?? value)) ** 2, 0);
    }
    function isRare(score, values, random, {alpha}) {
      const most = Math.floor(alpha * (SHUFFLES + 1)) - 1;
      let asLarge = 0;
      for (let i = 0; i < SHUFFLES && asLarge <= most; i += 1) if ((highest((0, base_random.A4)(random, values))?.score ?? 0) >= score) asLarge += 1;
      return asLarge <= most;
    }
    var causes = __webpack_require__(17149);
    const SHIFT = {
      alpha: .05,
      least: Math.log(1.25)
    };
    const MOST_VALUES = 120;
    const LEAST_VALUES = 8;
    function findTrouble(samples, {field, load}) {
      const canaries = [];
      for (const sample of samples) if (isCanary(sample)) canaries.push(sample);
      canaries.sort((a, b) => instantOf(a) - instantOf(b));
      const failing = canaries.map(sample => (0, causes.r)(sample) !== null);
      const slow = field === null ? [] : slowSpells(canaries, field, load);
      return {
        canaries,
        failed: failing.filter(Boolean).length,
        spells: [ ...failingSpells(canaries, failing), ...slow ]
      };
    }
    function isCanary({arm, outcome}) {
      return arm === "canary" && (0, sample.Kk)(outcome) && outcome !== "cancelled";
    }
    function instantOf({startedMs, plannedMs}) {
      return startedMs ?? plannedMs;
    }
    function failingSpells(canaries, failing) {
      const spells = [];
      for (let from = 0; from < canaries.length; from += 1) {
        if (failing[from] !== true) continue;
        let to = from;
        while (failing[to] === true) to += 1;
        spells.push({
          kind: "failing",
          ...between(canaries, from, to),
          ratio: null
        });
        from = to;
      }
      return spells;
    }
    function between(sequence, from, to) {
      const [before, after] = [ sequence[from - 1], sequence[to] ];
      return {
        fromMs: before === void 0 ? 0 : instantOf(before),
        toMs: after === void 0 ? Number.POSITIVE_INFINITY : instantOf(after),
        canaries: to - from
      };
    }
    function slowSpells(canaries, field, load) {
      const answered = canaries.filter(sample => sample.outcome === "ok" && (sample[field] ?? 0) > 0);
      if (answered.length < LEAST_VALUES) return [];
      const logs = answered.map(sample => Math.log(sample[field] ?? 1));
      const levels = new Map([ ...new Set(answered.map(({prompt}) => prompt)) ].map(prompt => [ prompt, (0, 
      percentile.Ym)((0, percentile.V0)(logs.filter((_, i) => answered[i]?.prompt === prompt)), .5) ?? 0 ]));
      const relative = logs.map((value, i) => value - (levels.get(answered[i]?.prompt ?? "") ?? 0));
      const width = Math.ceil(relative.length / MOST_VALUES);
      const joined = joinBy(width, relative);
      const values = load === null ? joined : withoutLoad(joined, joinBy(width, answered.map(instantOf)), load);
      const shifts = findShifts(values, (0, base_random.Is)("canaries", String(values.length)), SHIFT);
      const quiet = (0, percentile.Ym)((0, percentile.V0)(withoutShifts(values, shifts)), .5) ?? 0;
      const stretches = joinOverlapping(shifts.map(shift => ({
        ...widen(shift, values, quiet),
        by: shift.by
      })));
      return stretches.map(({from, to, by}) => {
        const place = between(answered, from * width, Math.min(to * width, answered.length));
        return {
          kind: "slow",
          ...place,
          ratio: Math.exp(by)
        };
      });
    }
    function joinOverlapping(stretches) {
      const found = [];
      for (const {from, to, by} of stretches) {
        const last = found.at(-1);
        if (last === void 0 || from >= last.to) found.push({
          from,
          to,
          by
        }); else found[found.length - 1] = {
          from: last.from,
          to: Math.max(last.to, to),
          by: Math.max(last.by, by)
        };
      }
      return found;
    }
    function joinBy(width, values) {
      return Array.from({
        length: Math.ceil(values.length / width)
      }, (_, i) => (0, average.G)(values.slice(i * width, (i + 1) * width)));
    }
    function withoutShifts(values, shifts) {
      return values.filter((_, i) => !shifts.some(({from, to}) => i >= from && i < to));
    }
    function widen({from, to}, values, quiet) {
      let [first, end] = [ from, to ];
      while ((values[first - 1] ?? quiet) > quiet) first -= 1;
      while ((values[end] ?? quiet) > quiet) end += 1;
      return {
        from: first,
        to: end
      };
    }
    const NEAR = 5e3;
    function withoutLoad(values, at, load) {
      let [first, last] = [ 0, 0 ];
      const rates = at.map(instant => {
        while (first < load.length && (load[first] ?? 0) < instant - NEAR) first += 1;
        while (last < load.length && (load[last] ?? 0) <= instant + NEAR) last += 1;
        return last - first;
      });
      const usual = isotonicMedian(rates, values);
      return values.map((value, i) => value - (usual[i] ?? 0));
    }
  }),
  17149: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => countCauses,
      r: () => causeOf
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    function causeOf({outcome, status, ttftMs}) {
      switch (outcome) {
       case "rate_limited":
        return "rate limit";

       case "timeout":
        return ttftMs === null ? "time-out" : null;

       case "network_error":
        return "connection";

       case "http_error":
        return status !== null && status >= 500 ? "5xx" : null;

       case "stream_error":
        return "stream";

       default:
        return null;
      }
    }
    function wordsOf(cause, {status, error}) {
      switch (cause) {
       case "rate limit":
        return "refused by a rate limit (429)";

       case "time-out":
        return "timed out without a first token";

       case "connection":
        return error?.kind === "ECONNREFUSED" ? "refused a connection" : "lost or without a connection";

       case "5xx":
        return `answered ${status}`;

       case "stream":
        return "broken off by an error in the stream";
      }
    }
    const MOST_CAUSES = 3;
    function countCauses(samples) {
      const counts = new Map;
      for (const sample of samples) {
        const cause = causeOf(sample);
        if (cause === null) continue;
        const words = wordsOf(cause, sample);
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
      return [ ...counts ].sort(([, a], [, b]) => b - a).slice(0, MOST_CAUSES).map(([words, count]) => `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count)} ${words}`).join(", ");
    }
  })
};
