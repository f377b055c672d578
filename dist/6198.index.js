export const id = 6198;
export const ids = [6198];
export const modules = {

/***/ 94448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Link),
/* harmony export */   s: () => (/* binding */ Chain)
/* harmony export */ });
/** A member of one chain at most. */
class Link {
    /** Of the chain alone, as `after` is. */
    before = null;
    after = null;
}
/**
 * Members in the order in which they came, each of which may leave at any time. A Map that is filled and emptied without
 * end does the same and makes the garbage collector promote nearly all that ever was in it: its old tables keep their
 * keys and refer to the later ones, so that one table that has grown old keeps the rest.
 */
class Chain {
    first = null;
    last = null;
    add(member) {
        member.before = this.last;
        if (this.last === null)
            this.first = member;
        else
            this.last.after = member;
        this.last = member;
    }
    /** Does nothing where it is not a member. */
    remove(member) {
        const { before, after } = member;
        if (before === null && this.first !== member)
            return;
        if (before === null)
            this.first = after;
        else
            before.after = after;
        if (after === null)
            this.last = before;
        else
            after.before = before;
        member.before = null;
        member.after = null;
    }
}


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   e: () => (/* binding */ DURATION_FORM)
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
    at(instant, action, precision = 'exact') {
        let cancel;
        const ahead = instant - performance.now();
        const slack = precision === 'exact' && ahead > SPARSE ? TIMEOUT_SLACK : 0;
        const shortest = precision === 'rough' || ahead < DENSE ? DENSE : 0;
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

/***/ 78647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ ownBooks),
/* harmony export */   Sn: () => (/* binding */ sharedBooks),
/* harmony export */   ab: () => (/* binding */ createBooksMemory),
/* harmony export */   kQ: () => (/* binding */ MOST_SHARED_PICO)
/* harmony export */ });
/** For one thread. */
function ownBooks() {
    let [spent, held, highWater] = [0n, 0n, 0n];
    return {
        get spent() {
            return spent;
        },
        get held() {
            return held;
        },
        get highWater() {
            return highWater;
        },
        take(amount, limit) {
            if (held + amount > limit)
                return false;
            held += amount;
            if (held > highWater)
                highWater = held;
            return true;
        },
        close(amount, charge) {
            spent += charge;
            held -= amount - charge;
        },
        add(charge) {
            spent += charge;
            held += charge;
            return charge;
        },
    };
}
/** Of a shared memory of books. */
const [HELD, SPENT, HIGH_WATER, CELLS] = [0, 1, 2, 3];
/** What a signed word of 64 bits holds with room to spare: 4.6 million dollars. */
const MOST_SHARED_PICO = 2n ** 62n;
/** New and empty, for `sharedBooks` of any number of threads. */
function createBooksMemory() {
    return new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT);
}
/** For all threads that have the memory: each amount is taken in one step, so that they never pass a limit together. */
function sharedBooks(memory) {
    const cells = new BigInt64Array(memory);
    const raise = (amount) => {
        for (let seen = Atomics.load(cells, HIGH_WATER); seen < amount; seen = Atomics.load(cells, HIGH_WATER))
            Atomics.compareExchange(cells, HIGH_WATER, seen, amount);
    };
    return {
        get spent() {
            return Atomics.load(cells, SPENT);
        },
        get held() {
            return Atomics.load(cells, HELD);
        },
        get highWater() {
            return Atomics.load(cells, HIGH_WATER);
        },
        take(amount, limit) {
            for (;;) {
                const held = Atomics.load(cells, HELD);
                const next = held + amount;
                if (next > limit || next > MOST_SHARED_PICO)
                    return false;
                if (Atomics.compareExchange(cells, HELD, held, next) !== held)
                    continue;
                raise(next);
                return true;
            }
        },
        close(amount, charge) {
            // In this order nobody sees less held than is spent.
            Atomics.sub(cells, HELD, amount - charge);
            Atomics.add(cells, SPENT, charge);
        },
        add(charge) {
            const room = MOST_SHARED_PICO - Atomics.load(cells, HELD);
            const added = charge < room ? charge : room > 0n ? room : 0n;
            Atomics.add(cells, HELD, added);
            Atomics.add(cells, SPENT, added);
            return added;
        },
    };
}


/***/ }),

/***/ 13428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createLedger),
/* harmony export */   N: () => (/* binding */ shareCeiling)
/* harmony export */ });
/* harmony import */ var _books_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78647);

/** Money is counted in whole picodollars: sums are exact, so no number of requests leaks past the ceiling. */
const PICO_PER_USD = 1e12;
/** One of `parts` equal ceilings, rounded down to a picodollar, so that together they never pass the whole. */
function shareCeiling(ceiling, parts) {
    return toUsd((floorPico(ceiling) ?? 0n) / BigInt(parts));
}
/**
 * Throws RangeError for a ceiling that is no amount. Ledgers on the same `memory` (see `books.ts`) are one, whatever
 * thread they are in, and their ceiling is at most what shared books can count.
 */
function createLedger(ceiling, memory) {
    const asked = floorPico(ceiling);
    if (asked === undefined)
        throw new RangeError(`a budget must be an amount of 0 or more, not ${ceiling}`);
    const limit = memory === undefined ? asked : smaller(asked, _books_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHARED_PICO */ .kQ);
    const books = memory === undefined ? (0,_books_js__WEBPACK_IMPORTED_MODULE_0__/* .ownBooks */ .LQ)() : (0,_books_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedBooks */ .Sn)(memory);
    const room = roomOf(books, limit);
    const open = (amount) => new OpenReservation(books, amount, room);
    const reserveAll = (amounts) => {
        const wanted = amounts.map(ceilPico);
        if (!wanted.every((amount) => amount !== undefined))
            return null;
        return room.hold(wanted.reduce((sum, amount) => sum + amount, 0n)) ? wanted.map(open) : null;
    };
    return {
        ceiling: toUsd(limit),
        get spent() {
            return toUsd(books.spent);
        },
        get reserved() {
            return toUsd(books.held - books.spent);
        },
        get highWater() {
            return toUsd(books.highWater);
        },
        reserve: (amount) => reserveAll([amount])?.[0] ?? null,
        reserveAll,
        reserveUpTo: (amount) => open(room.holdUpTo(ceilPico(amount))),
        adopt: (amount) => open(ceilPico(amount) ?? 0n),
        forfeitRest() {
            const rest = books.held - books.spent;
            books.close(rest, rest);
            return toUsd(rest);
        },
        overdraw: (amount) => toUsd(books.add(ceilPico(amount) ?? 0n)),
    };
}
function roomOf(books, limit) {
    return {
        hold: (pico) => books.take(pico, limit),
        holdUpTo(pico) {
            for (;;) {
                const left = limit > books.held ? limit - books.held : 0n;
                const part = smaller(pico ?? left, left);
                // Another thread may have taken of it since.
                if (part === 0n || books.take(part, limit))
                    return part;
            }
        },
    };
}
class OpenReservation {
    books;
    pico;
    room;
    isOpen = true;
    constructor(books, pico, room) {
        this.books = books;
        this.pico = pico;
        this.room = room;
    }
    get amount() {
        return toUsd(this.pico);
    }
    settle(actual) {
        return this.close(smaller(ceilPico(actual) ?? this.pico, this.pico));
    }
    forfeit() {
        return this.close(this.pico);
    }
    release() {
        return this.close(0n);
    }
    raise(by) {
        const more = ceilPico(by);
        if (!this.isOpen || more === undefined || !this.room.hold(more))
            return false;
        this.pico += more;
        return true;
    }
    raiseUpTo(by) {
        if (this.isOpen)
            this.pico += this.room.holdUpTo(ceilPico(Math.max(0, by)) ?? 0n);
    }
    close(charge) {
        if (!this.isOpen)
            throw new Error('a reservation ends once: it was settled, forfeited or released before');
        this.isOpen = false;
        this.books.close(this.pico, charge);
        return toUsd(charge);
    }
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

/***/ 23976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ carryHere)
/* harmony export */ });
/* harmony import */ var _wire_deadlines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21257);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69527);


/** Carries exchanges in this thread. */
function carryHere(transport, clock) {
    const deadlines = new Map();
    return {
        start(request, done) {
            const { timeoutMs } = request;
            const watch = deadlines.get(timeoutMs) ?? new _wire_deadlines_js__WEBPACK_IMPORTED_MODULE_1__/* .Deadlines */ .Q(clock, timeoutMs);
            deadlines.set(timeoutMs, watch);
            return (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .startExchange */ .m)(request, { transport, clock, deadlines: watch }, done);
        },
    };
}


/***/ }),

/***/ 69527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ startExchange)
});

var deadlines = __webpack_require__(21257);
;// CONCATENATED MODULE: ./src/load/exchange/error-body.ts
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

var observation = __webpack_require__(36178);
var pace = __webpack_require__(61269);
var transport = __webpack_require__(6709);
;// CONCATENATED MODULE: ./src/load/exchange/exchange.ts





/** How long a connection may linger after the answer's terminal marker before it is dropped. */
const LINGER = 1_000;
/**
 * Sends one request and watches the answer. Never throws; `done` is called exactly once. Time is stamped in
 * the data callback before anything is decoded, so the cost of decoding is in no measurement.
 */
function startExchange(request, surroundings, done) {
    const exchange = new Exchange(request, surroundings, done);
    exchange.start();
    return exchange;
}
class Exchange extends deadlines/* Timed */.M {
    request;
    surroundings;
    done;
    pace = new pace/* PaceRecorder */._();
    seen = (0,observation/* nothingSeen */.p)(this.pace);
    decoder;
    clock;
    running = null;
    clearLinger = null;
    errorBody = null;
    over = false;
    ended = false;
    constructor(request, surroundings, done) {
        super();
        this.request = request;
        this.surroundings = surroundings;
        this.done = done;
        this.clock = surroundings.clock;
        this.decoder = request.protocol.decoder(request);
    }
    start() {
        const { deadlines, transport } = this.surroundings;
        deadlines.watch(this);
        this.running = transport.send(this.request.wire, this);
    }
    expire() {
        this.finish('timeout', this.clock.now());
    }
    cancel() {
        this.finish('cancelled', this.clock.now());
    }
    opened(tookMs) {
        if (!this.over)
            this.seen.openedMs = tookMs;
    }
    written() {
        if (!this.over)
            this.seen.writtenAt = this.clock.now();
    }
    lost() {
        if (this.over || this.request.again?.reserve() !== true)
            return false;
        this.seen.writtenAt = null;
        this.seen.openedMs = null;
        return true;
    }
    head(status, headers) {
        // An interim answer (RFC 9110, section 15.2) says nothing yet.
        if (this.over || status < 200)
            return;
        this.seen.headAt = this.clock.now();
        this.seen.status = status;
        this.seen.headers = headers;
        // Nothing can be read of an encoded answer, so nothing would cut it where it runs past its reservation.
        if (status < 300 && (0,transport/* contentEncoding */.R)(headers) !== null)
            this.finish('complete', this.clock.now());
    }
    data(chunk, isLast = false) {
        const now = this.clock.now();
        if (this.over)
            return;
        this.ended = isLast;
        if ((this.seen.status ?? 0) >= 300) {
            this.errorBody ??= new ErrorBody();
            if (!this.errorBody.add(chunk))
                this.finish('complete', now);
            return;
        }
        const reported = this.decoder.outputTokens ?? 0;
        const events = this.decoder.push(chunk, isLast);
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
        this.pace.note(now, seen.contentEvents, events, this.decoder);
    }
    /**
     * By events, by words, and by what was reported. A report beyond the cap may be the final bill; it is no reason to cut
     * unless content comes behind it.
     */
    ranPastReservation(reportedBefore) {
        const { maxTokens, isFree } = this.request;
        const words = isFree === true ? 0 : this.decoder.contentWords;
        return Math.max(this.seen.contentEvents, words, reportedBefore) > maxTokens;
    }
    finish(ending, now) {
        if (this.over)
            return;
        this.over = true;
        this.surroundings.deadlines.forget(this);
        const { seen } = this;
        seen.endedAt = now;
        seen.ending = ending;
        if (this.errorBody !== null && (0,transport/* contentEncoding */.R)(seen.headers) === null)
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
            this.pace.end(seen.endedAt, seen.contentEvents, this.decoder);
        }
        this.release(ending);
        this.done(seen);
    }
    /** A complete answer leaves its connection to the pool; anything else drops it at once. */
    release(ending) {
        if (this.ended)
            return;
        if (ending === 'complete' && this.seen.answer?.failure === null) {
            this.clearLinger = this.clock.at(this.clock.now() + LINGER, () => this.running?.abort(), 'rough');
        }
        else if (ending !== 'network') {
            this.running?.abort();
        }
    }
}


/***/ }),

/***/ 36178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leastTokens),
/* harmony export */   p: () => (/* binding */ nothingSeen)
/* harmony export */ });
/** Fewest output tokens that were generated: at least one an event, and what its words and the endpoint itself say. */
function leastTokens({ contentEvents, contentTokens, reportedTokens }) {
    return Math.max(contentEvents, contentTokens, reportedTokens ?? 0);
}
/** Before anything came. */
function nothingSeen(pace) {
    return {
        openedMs: null,
        writtenAt: null,
        headAt: null,
        firstContentAt: null,
        lastContentAt: null,
        endedAt: 0,
        status: null,
        headers: {},
        contentEvents: 0,
        contentBytes: 0,
        contentTokens: 0,
        reportedTokens: null,
        pace,
        gaps: [],
        errorBody: '',
        answer: null,
        ending: 'complete',
        networkError: null,
    };
}


/***/ }),

/***/ 61269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ PaceRecorder),
/* harmony export */   t: () => (/* binding */ timePerOutputToken)
/* harmony export */ });
/** Bytes are the most tokens that a text can be; markers of the end, of roles and of tools are billed beside them. */
const UNSEEN_MARKERS = 4;
/** Where the tokens of the first read are known no better, nothing is said of the pace. */
const WIDEST_RATIO = 2;
class PaceRecorder {
    content = null;
    answer = null;
    last = null;
    lastAnswerAt = null;
    veiled = false;
    thoughts = 0;
    /** `events` is how many have come in all, this read's included. */
    note(at, events, fresh, decoder) {
        const { thoughtEvents } = decoder;
        const speaks = fresh > thoughtEvents - this.thoughts;
        this.thoughts = thoughtEvents;
        this.content ??= markOf(at, events, decoder);
        if (!speaks)
            return;
        this.answer ??= this.content.at === at ? this.content : markOf(at, events, decoder);
        this.lastAnswerAt = at;
    }
    end(at, events, decoder) {
        this.veiled = decoder.veiled;
        this.last = markOf(at, events, decoder);
    }
}
function markOf(at, events, decoder) {
    return {
        at,
        events,
        bytes: decoder.contentBytes,
        tokens: decoder.contentTokens,
        thoughtEvents: decoder.thoughtEvents,
        thoughtBytes: decoder.thoughtBytes,
        thoughtTokens: decoder.thoughtTokens,
        reported: decoder.outputTokens,
    };
}
/**
 * Milliseconds between the first content and the last, by the tokens that came behind the read of the first: neither what
 * was reasoned unseen nor what the first read already held is counted. Null where these tokens cannot be known, or all came at once.
 *
 * Where reasoning was billed, the answer alone is measured, for what is shown of reasoning may be a summary. The tokens of
 * the first read are told by usage that was reported with it; else they are at least its words and at most its bytes, as
 * are those behind it, and the whole is known.
 */
function timePerOutputToken(marks, lastContentAt, usage) {
    const { content, answer, last, veiled, lastAnswerAt } = marks;
    if (usage === null || content === null || last === null || lastContentAt === null)
        return null;
    const reasoning = usage.reasoning ?? 0;
    if (veiled && (usage.reasoning === null || answer === null))
        return null;
    if (reasoning === 0 || answer === null)
        return paceOf(lastContentAt - content.at, tokensBehind(content, last, usage.output));
    // Reasoning between the words takes time that no token counted here accounts for.
    if (last.thoughtEvents > answer.thoughtEvents || lastAnswerAt === null)
        return null;
    const visible = tokensBehind(withoutThoughts(answer), withoutThoughts(last), usage.output - reasoning, usage.output);
    return paceOf(lastAnswerAt - answer.at, visible);
}
function paceOf(span, tokens) {
    return tokens === null || tokens <= 0 ? null : span / tokens;
}
function withoutThoughts(mark) {
    const { events, bytes, tokens, thoughtEvents, thoughtBytes, thoughtTokens } = mark;
    return {
        ...mark,
        events: events - thoughtEvents,
        bytes: bytes - thoughtBytes,
        tokens: tokens - thoughtTokens,
    };
}
/** Of `whole` tokens, those behind the first mark. `billed` is the last report of what `first.reported` counts. */
function tokensBehind(first, last, whole, billed = whole) {
    const rest = {
        events: last.events - first.events,
        bytes: last.bytes - first.bytes,
        tokens: last.tokens - first.tokens,
    };
    if (rest.events === 0)
        return null;
    if (whole > last.bytes + UNSEEN_MARKERS)
        return null;
    const share = (whole * rest.bytes) / Math.max(1, last.bytes);
    const most = rest.bytes + UNSEEN_MARKERS;
    const told = toldBehind(first, whole, billed);
    if (told !== null && told >= rest.tokens && told <= most)
        return told;
    // A server that cuts its tokens into pieces has more events than tokens.
    if (last.events > whole)
        return share;
    // Where its tokens are longer than ours can be, words share them out as they share out ours.
    if (last.tokens > whole)
        return (whole * rest.tokens) / last.tokens;
    const low = Math.max(rest.events, rest.tokens, whole - first.bytes - UNSEEN_MARKERS);
    const high = Math.min(most, whole - Math.max(first.events, first.tokens));
    if (low > high)
        return share;
    return high / low > WIDEST_RATIO ? null : Math.min(high, Math.max(low, share));
}
/** By the usage that came with the first mark, unless that was reported before its content. */
function toldBehind({ reported, events, tokens }, whole, billed) {
    if (reported === null || reported >= billed)
        return null;
    return reported - (billed - whole) < Math.max(events, tokens) ? null : billed - reported;
}


/***/ }),

/***/ 90348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ networkGenerator)
});

var external_node_perf_hooks_ = __webpack_require__(643);
var percentile = __webpack_require__(45708);
var hold_ups = __webpack_require__(91630);
var late_requests = __webpack_require__(62527);
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/load/generator/machine.ts

const NS_PER_MS = 1e6;
const US_PER_MS = 1e3;
/** `thread-self` is the thread that reads it, on which an event loop turns (sched-stats.rst, psi.rst and proc.rst of the kernel). */
function readMachine(read = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8')) {
    const [ran, waited] = numbersIn(read, '/proc/thread-self/schedstat', /^(\d+) (\d+) \d+/);
    const [stalled] = numbersIn(read, '/proc/pressure/cpu', /^some .*\btotal=(\d+)/m);
    // A kernel that does not keep the statistics writes zeros.
    const isKept = ran !== undefined && ran > 0;
    return {
        ranMs: isKept ? ran / NS_PER_MS : null,
        waitedMs: isKept && waited !== undefined ? waited / NS_PER_MS : null,
        pressureMs: stalled === undefined ? null : stalled / US_PER_MS,
    };
}
function numbersIn(read, path, pattern) {
    try {
        return (pattern.exec(read(path)) ?? []).slice(1).map(Number);
    }
    catch {
        return [];
    }
}
/** What was counted between two readings, as a share of the time between them. */
function shareBetween(before, after, { count, windowMs }) {
    const [from, to] = [before[count], after[count]];
    return from === null || to === null || windowMs <= 0 ? null : Math.max(0, (to - from) / windowMs);
}

;// CONCATENATED MODULE: ./src/load/generator/health.ts





const health_NS_PER_MS = 1e6;
/** Watches event loop, processor time and schedule from `start` to `stop`. */
class HealthMonitor {
    dispatches = [];
    log = new hold_ups/* HoldUpLog */.pM();
    /** By how much ticks were late, in whole nanoseconds from 1. */
    delays = (0,external_node_perf_hooks_.createHistogram)();
    timer;
    origin = 0;
    startedAt = 0;
    cpuBefore;
    machineBefore;
    utilizationBefore;
    /** `origin` is the run's start on the clock: hold-ups are told from there. */
    start(origin) {
        this.origin = origin;
        this.startedAt = external_node_perf_hooks_.performance.now();
        this.cpuBefore = process.cpuUsage();
        this.machineBefore = readMachine();
        this.utilizationBefore = external_node_perf_hooks_.performance.eventLoopUtilization();
        this.log.tick(this.startedAt);
        this.timer = setInterval(() => this.tick(), hold_ups/* TICK */.Uf).unref();
    }
    /** One dispatched request. Early is not late. */
    observe(lateness, due) {
        this.dispatches.push({ due, lateness: Math.max(0, lateness) });
    }
    stop() {
        const { utilizationBefore, dispatches, origin } = this;
        const now = external_node_perf_hooks_.performance.now();
        const windowMs = now - this.startedAt;
        clearInterval(this.timer);
        this.tick();
        const { user, system } = process.cpuUsage(this.cpuBefore);
        const cpuSeconds = (user + system) / 1e6;
        const machine = readMachine();
        const share = (count) => shareBetween(this.machineBefore ?? machine, machine, { count, windowMs });
        return {
            windowMs,
            lateness: ranksOf(dispatches),
            late: { requests: (0,late_requests/* countLate */.E)(dispatches), of: dispatches.length },
            eventLoopDelay: this.loopDelay(),
            heldUp: {
                kind: 'seen',
                holdUps: this.log.seen.map(({ fromMs, toMs }) => ({ fromMs: fromMs - origin, toMs: toMs - origin })),
            },
            cpuSeconds,
            utilization: utilizationBefore === undefined
                ? null
                : external_node_perf_hooks_.performance.eventLoopUtilization(utilizationBefore).utilization,
            // Of the whole process where the system does not tell threads apart: garbage is collected on others.
            cpuShare: share('ranMs') ?? (windowMs > 0 ? (cpuSeconds * 1_000) / windowMs : null),
            waitedShare: share('waitedMs'),
            pressureShare: share('pressureMs'),
        };
    }
    tick() {
        const lateness = this.log.tick(external_node_perf_hooks_.performance.now());
        this.delays.record(Math.max(1, Math.round(lateness * health_NS_PER_MS)));
    }
    loopDelay() {
        const { delays } = this;
        if (delays.count === 0)
            return { p99: null, max: null };
        return { p99: delays.percentile(99) / health_NS_PER_MS, max: delays.max / health_NS_PER_MS };
    }
}
/** Interpolated linearly (R-7), as every percentile of the report. */
function ranksOf(dispatches) {
    const sorted = (0,percentile/* sortAscending */.V0)(dispatches.map(({ lateness }) => lateness));
    const at = (q) => (0,percentile/* percentile */.Ym)(sorted, q) ?? null;
    return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

var external_node_http_ = __webpack_require__(37067);
var wire_deadlines = __webpack_require__(21257);
var exchange = __webpack_require__(69527);
;// CONCATENATED MODULE: ./src/load/generator/prewarm-answers.ts
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
    'gemini-interactions': sse('{"event_type":"step.delta","index":0,"delta":{"type":"text","text":"hot"}}', '{"event_type":"interaction.completed","interaction":{"status":"completed"}}'),
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

;// CONCATENATED MODULE: ./src/load/generator/prewarm.ts




/** Requests until the code is compiled and the connection stands; they are not measured. */
const WARMING = 8;
const MEASURED = 16;
/** Fewer say nothing. */
const LEAST_MEASURED = 8;
/** Of each answer. */
const TOKENS = 8;
/** No run waits longer for it. */
const LONGEST = 150;
/**
 * Answers a handful of requests by a null endpoint on loopback, through the very transport, exchange and decoder of the
 * run: without it the first request would be measured several milliseconds too long. Measures on the way what the
 * generator itself adds. Sends nothing to the endpoint and costs nothing; null where it does not work.
 */
async function prewarm(transport, protocol, clock) {
    const deadline = clock.now() + LONGEST;
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
    const deadlines = new wire_deadlines/* Deadlines */.Q(clock, Math.max(1, deadline - clock.now()));
    const request = { wire, protocol, stream: true, maxTokens: TOKENS, keepText: 0 };
    return new Promise((resolve) => (0,exchange/* startExchange */.m)(request, { transport, clock, deadlines }, resolve));
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

var errors = __webpack_require__(34758);
var sample = __webpack_require__(98993);
;// CONCATENATED MODULE: ./src/load/wire/http1/origin.ts
function originOf(url, common, { proxy, host }) {
    return {
        ...common,
        ...peerOf(url),
        proxy: proxy === null ? null : proxyPeerOf(new URL(proxy)),
        serverName: host?.replace(/:\d+$/, ''),
    };
}
function peerOf(url) {
    const secure = url.protocol === 'https:';
    return {
        secure,
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: Number(url.port) || (secure ? 443 : 80),
        turn: { next: 0 },
        session: undefined,
    };
}
function proxyPeerOf(url) {
    const { username, password } = url;
    const pair = `${decode(username)}:${decode(password)}`;
    const authorization = pair === ':' ? null : `Basic ${Buffer.from(pair).toString('base64')}`;
    return { ...peerOf(url), authorization };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** `host:port`, as people write it. */
function placeOf({ host, port }) {
    return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
function connectFailure(origin) {
    const through = origin.proxy === null ? '' : ` through the proxy ${placeOf(origin.proxy)}`;
    const message = `no connection to ${placeOf(origin)}${through} within ${origin.connectTimeoutMs} ms`;
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./src/load/wire/http1/explain-failure.ts

const EXPLANATIONS = [
    {
        of: /^HTTP2_FRAME$|no.application.protocol/i,
        kind: 'http2_only',
        says: 'speaks only HTTP/2; the gate speaks HTTP/1.1, as the SDKs do by default: name a port or a proxy that does',
    },
    {
        of: /^TLS_RECORD$/,
        kind: 'tls_port',
        says: 'speaks TLS there: write `https://` in `endpoint`',
    },
    {
        of: /wrong.version.number|packet.length.too.long|http.request|unknown.protocol|record.layer.failure/i,
        kind: 'plain_port',
        says: 'speaks no TLS there: write `http://` in `endpoint`, or the port that does',
    },
    {
        of: /unsupported.protocol|alert.protocol.version|version.too.low|no.protocols.available/i,
        kind: 'tls_too_old',
        says: 'has a TLS that is too old: it takes 1.2 or newer, or `NODE_OPTIONS: --tls-min-v1.0` in the step’s `env`',
    },
    {
        of: /certificate.required|alert.bad.certificate|sslv3.alert.handshake.failure|alert.unknown.ca|alert.certificate.unknown/i,
        kind: 'client_certificate',
        says: 'refuses the handshake, as one does that wants a client certificate: set `tls: {cert: …, key: …}`',
    },
    {
        of: /^CERT_HAS_EXPIRED$/,
        says: 'has a certificate that has expired: renew it',
    },
    { of: /^CERT_NOT_YET_VALID$/, says: 'has a certificate that is not valid yet: check both clocks' },
    {
        of: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        says: 'has a certificate of another name: write that name in `endpoint`, or set `headers: {Host: …}` for an address',
    },
    {
        of: /^(DEPTH_ZERO_)?SELF_SIGNED_CERT|^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/,
        says: 'has a certificate of an authority that Node does not know: set `tls: {ca: FILE}` where that is right, or `NODE_EXTRA_CA_CERTS` where the runner is started',
    },
];
/** The same error in plain words where they are known; never OpenSSL's line, whose digits differ from run to run. */
function explainFailure(error, origin) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : '';
    const line = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)/i.exec(error.message)?.[1] ?? '';
    const known = EXPLANATIONS.find(({ of }) => [code, reason, line].some((text) => text !== '' && of.test(text)));
    if (known !== undefined)
        return failure(`${placeOf(origin)} ${known.says}`, known.kind ?? (code === '' ? 'tls' : code));
    if (line !== '' || code.startsWith('ERR_SSL_'))
        return failure(`the TLS handshake with ${placeOf(origin)} failed: ${reason || line || code}`, code);
    return origin.proxy !== null && !origin.secure && CONNECTING.test(code)
        ? failure(`the proxy ${placeOf(origin.proxy)} cannot be used: ${error.message || code}`, code)
        : error;
}
const CONNECTING = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
function failure(message, code) {
    return Object.assign(new Error(message), { code });
}

var external_node_net_ = __webpack_require__(77030);
var external_node_tls_ = __webpack_require__(41692);
var external_node_dns_ = __webpack_require__(40610);
;// CONCATENATED MODULE: ./src/load/wire/http1/addresses.ts

/**
 * The addresses of a name, those of the first one's family begun elsewhere each time: a load goes to all that a name stands
 * for. Whoever connects tries the others where one is dead.
 */
function spreadLookup(turn) {
    return (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, found) => {
            const addresses = error === null ? rotate(found, turn) : [];
            const [first] = addresses;
            if (error !== null || first === undefined)
                callback(error, []);
            else if (options.all === true)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
}
function rotate(found, turn) {
    const own = found.filter(({ family }) => family === found[0]?.family);
    const others = found.filter(({ family }) => family !== found[0]?.family);
    const at = own.length === 0 ? 0 : turn.next % own.length;
    turn.next += 1;
    return [...own.slice(at), ...own.slice(0, at), ...others];
}

;// CONCATENATED MODULE: ./src/load/wire/http1/tls-options.ts


/** HTTP/1.1 is all that is offered. A certificate is checked against the name that is asked for. */
function tlsOptions({ host, session }, { tls, serverName }) {
    const name = (0,external_node_net_.isIP)(host) === 0 ? host : serverName;
    return {
        ALPNProtocols: ['http/1.1'],
        secureContext: contextOf(tls),
        ...(name === undefined ? {} : { servername: name }),
        ...(session === undefined ? {} : { session }),
    };
}
/** Those of a process are few: a run has one, for all of its connections. */
const contexts = new WeakMap();
const USUAL = {};
/**
 * What certificates are checked by, made once and not for each connection: to read the authorities takes some 100 ms, in which
 * nothing else is stamped. Throws where the settings are no PEM.
 */
function contextOf(tls) {
    const settings = tls ?? USUAL;
    const known = contexts.get(settings);
    if (known !== undefined)
        return known;
    const { ca, cert, key } = settings;
    const context = (0,external_node_tls_.createSecureContext)({
        ...(ca === undefined ? {} : { ca: [...external_node_tls_.rootCertificates, ca] }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    });
    contexts.set(settings, context);
    return context;
}

;// CONCATENATED MODULE: ./src/load/wire/http1/link.ts




/** How long a connection may be silent before the system asks whether the other side is still there. */
const PROBE_AFTER = 60_000;
function openTcp({ host, port, turn }, onread) {
    const lookup = spreadLookup(turn);
    return (0,external_node_net_.connect)({ host, port, lookup, ...(onread === undefined ? {} : { onread }) });
}
function openTls(peer, origin, onread) {
    const { host, port, turn } = peer;
    const lookup = spreadLookup(turn);
    const options = {
        ...tlsOptions(peer, origin),
        host,
        port,
        lookup,
        ...(onread === undefined ? {} : { onread }),
    };
    return (0,external_node_tls_.connect)(options).on('session', (latest) => {
        peer.session = latest;
    });
}
/** Wires a socket up. */
function linkOf(socket, events, secure) {
    socket
        .setNoDelay(true)
        .setKeepAlive(true, PROBE_AFTER)
        .once(secure ? 'secureConnect' : 'connect', () => events.connected())
        .on('error', (error) => events.failed(error))
        .on('end', () => events.ended())
        .on('close', () => events.closed());
    return {
        write: (bytes) => void socket.write(bytes),
        destroy: () => void socket.destroy(),
        get pending() {
            return socket.writableLength;
        },
    };
}

var bytes = __webpack_require__(66203);
;// CONCATENATED MODULE: ./src/load/wire/http1/protocol-error.ts
/** Bytes that no HTTP/1.1 response can hold. The codes are those of Node's own parser. */
class ProtocolError extends Error {
    code;
    name = 'ProtocolError';
    constructor(code, what) {
        super(`the response is not HTTP/1.1: ${what}`);
        this.code = code;
    }
}
/** Most bytes of a response's head, or of what stands beside its chunks: nobody may fill the memory. */
const LARGEST_HEAD = 64 * 1024;
/** One byte, to be shown in a message. */
function showByte(byte) {
    return JSON.stringify(String.fromCharCode(byte));
}

;// CONCATENATED MODULE: ./src/load/wire/http1/head-collector.ts


const CR = 0x0d;
const LF = 0x0a;
const BEGINNING = Buffer.from('HTTP/1.');
/** Collects the bytes of a head, mostly of one read, up to its empty line. Linear in them, however they come. */
class HeadCollector {
    /** The head that `take` found, byte for character. */
    text = '';
    store = new bytes/* ByteStore */.E();
    /** Counted from the head's beginning: where its last line begins, and what nobody has searched yet. */
    line = 0;
    searched = 0;
    /** Takes `bytes` from `from` on and returns where the head ends in them, or -1 where it goes on. */
    take(bytes, from) {
        const before = this.store.length;
        if (before > 0) {
            this.store.append(bytes, from, bytes.length);
            const end = this.search(this.store.view());
            if (end === -1)
                return -1;
            this.store.clear();
            return from + end - before;
        }
        const start = skipBlank(bytes, from);
        if (start === bytes.length)
            return -1;
        const rest = bytes.subarray(start);
        const end = this.search(rest);
        if (end === -1)
            this.store.append(rest, 0, rest.length);
        return end === -1 ? -1 : start + end;
    }
    search(head) {
        for (let lf = head.indexOf(LF, this.searched); lf !== -1; lf = head.indexOf(LF, lf + 1)) {
            if (head[lf - 1] !== CR)
                throw new ProtocolError('HPE_CR_EXPECTED', 'a line of its head ends without CR');
            if (lf - 1 === this.line)
                return this.finish(head, lf + 1);
            this.line = lf + 1;
        }
        this.searched = head.length;
        check(head, head.length);
        return -1;
    }
    finish(head, end) {
        check(head, end);
        this.text = head.toString('latin1', 0, end);
        this.line = 0;
        this.searched = 0;
        return end;
    }
}
/** What is no head is not waited for. */
function check(head, length) {
    if (length > LARGEST_HEAD)
        throw new ProtocolError('HPE_HEADER_OVERFLOW', `its head is longer than ${LARGEST_HEAD} bytes`);
    const known = Math.min(length, BEGINNING.length);
    if (head.compare(BEGINNING, 0, known, 0, known) !== 0)
        throw new ProtocolError(kindOf(head, length), 'it does not begin as one does');
}
/** Empty lines before a response are passed over (RFC 9112, section 2.2). */
function skipBlank(bytes, from) {
    let at = from;
    while (bytes[at] === CR || bytes[at] === LF)
        at += 1;
    return at;
}
/** Known by their first bytes: a TLS record (RFC 8446, section 5.1), a frame of HTTP/2 on its stream 0 (RFC 9113, 4.1). */
function kindOf(head, length) {
    if (length >= 2 && (head[0] === 0x15 || head[0] === 0x16) && head[1] === 3)
        return 'TLS_RECORD';
    const isFrame = length >= 9 && head[0] === 0 && (head[3] === 4 || head[3] === 7) && head.readUInt32BE(5) === 0;
    return isFrame ? 'HTTP2_FRAME' : 'HPE_INVALID_CONSTANT';
}

;// CONCATENATED MODULE: ./src/load/wire/http1/response-head.ts

/** Reads a head up to its empty line. Strict, since who guesses where an answer ends takes one for another. */
function parseHead(text) {
    const lineEnd = text.indexOf('\r\n');
    const start = STATUS_LINE.exec(text.slice(0, lineEnd));
    if (start === null)
        throw new ProtocolError('HPE_INVALID_CONSTANT', 'its first line is no status line');
    if (STRAY.test(text.slice(lineEnd)))
        throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'its head holds a control character');
    const headers = parseFields(text, lineEnd + 2);
    const status = Number(start[2]);
    const framing = framingOf(status, headers);
    return {
        status,
        headers,
        framing,
        keepAlive: framing !== 'close' && isKept(start[1] === '1', headers['connection']),
        idleMs: idleOf(headers['keep-alive']),
    };
}
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: .*)?$/;
/** Control characters but the tab, and a CR that ends no line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STRAY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/;
const NAME = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const TOKEN = new RegExp(`^${NAME}$`);
/** One field line with its end: a name, a colon, and a value without control characters but the tab. */
const FIELD = new RegExp(`^${NAME}:[\\t\\x20-\\x7e\\x80-\\xff]*\\r\\n$`);
/** Inherits nothing, since a header may have any name, `__proto__` too. `Object.create(null)` would be a slow dictionary. */
class Fields {
}
Reflect.deleteProperty(Fields.prototype, 'constructor');
Object.setPrototypeOf(Fields.prototype, null);
function parseFields(text, from) {
    const fields = new Fields();
    let last = '';
    let at = from;
    for (let end = text.indexOf('\r\n', at); end > at; end = text.indexOf('\r\n', at)) {
        if (isBlank(text.charCodeAt(at))) {
            unfold(fields, last, text.slice(at, end));
            at = end + 2;
            continue;
        }
        const colon = text.indexOf(':', at);
        if (colon === -1 || colon > end)
            throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'a line of its head has no colon');
        const name = lowerName(text.slice(at, colon));
        const value = trimBlanks(text.slice(colon + 1, end));
        last = name;
        const known = fields[name];
        if (known === undefined)
            fields[name] = value;
        else if (typeof known === 'string')
            fields[name] = [known, value];
        else
            known.push(value);
        at = end + 2;
    }
    return fields;
}
/** A line that goes on with the value before it: spaces stand for its break (RFC 9112, section 5.2). */
function unfold(fields, name, line) {
    const known = fields[name];
    if (known === undefined || name === 'content-length' || name === 'transfer-encoding')
        throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'its head holds a folded line where none may be');
    const values = typeof known === 'string' ? [known] : known;
    const longer = trimBlanks(`${values.at(-1) ?? ''} ${trimBlanks(line)}`);
    fields[name] = values.length === 1 ? longer : [...values.slice(0, -1), longer];
}
function isBlank(code) {
    return code === 0x20 || code === 0x09;
}
/** Without spaces and tabs around it, and with whatever else is there: U+00A0 is no blank here. */
function trimBlanks(text) {
    let [from, to] = [0, text.length];
    while (from < to && isBlank(text.charCodeAt(from)))
        from += 1;
    while (to > from && isBlank(text.charCodeAt(to - 1)))
        to -= 1;
    return text.slice(from, to);
}
/** Names that were read before, as they were written and in lower case: few servers have many. */
const names = new Map();
const MOST_NAMES = 512;
function lowerName(written) {
    const known = names.get(written);
    if (known !== undefined)
        return known;
    if (!TOKEN.test(written))
        throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'a line of its head begins with no header name');
    const lower = written.toLowerCase();
    if (names.size < MOST_NAMES)
        names.set(written, lower);
    return lower;
}
/** RFC 9112, section 6.3. A length beside a coding, or two of them, is how answers are smuggled. */
function framingOf(status, headers) {
    const { 'transfer-encoding': codings, 'content-length': length } = headers;
    if (codings !== undefined && length !== undefined)
        throw new ProtocolError('HPE_UNEXPECTED_CONTENT_LENGTH', 'it has both a length and a transfer coding');
    const declared = length === undefined ? null : lengthOf(length);
    if (status < 200 || status === 204 || status === 304)
        return 0;
    if (codings !== undefined)
        return isChunked(codings) ? 'chunked' : 'close';
    return declared ?? 'close';
}
function lengthOf(value) {
    if (typeof value !== 'string')
        throw new ProtocolError('HPE_UNEXPECTED_CONTENT_LENGTH', 'it has two lengths');
    if (!/^\d{1,15}$/.test(value))
        throw new ProtocolError('HPE_INVALID_CONTENT_LENGTH', 'its content-length is no length');
    return Number(value);
}
function isChunked(codings) {
    const last = typeof codings === 'string' ? codings : (codings.at(-1) ?? '');
    return /(?:^|,)[ \t]*chunked$/i.test(last);
}
function isKept(isOneOne, connection) {
    if (connection === undefined)
        return isOneOne;
    const options = String(connection)
        .toLowerCase()
        .split(/[ \t]*,[ \t]*/);
    return isOneOne ? !options.includes('close') : options.includes('keep-alive');
}
function idleOf(keepAlive) {
    if (keepAlive === undefined)
        return null;
    const seconds = /timeout=(\d+)/.exec(String(keepAlive))?.[1];
    return seconds === undefined ? null : Number(seconds) * 1_000;
}

;// CONCATENATED MODULE: ./src/load/wire/http1/tunnel.ts







/** TLS to the origin within a tunnel that its proxy makes (CONNECT, RFC 9110, section 9.3.6). */
function openTunnel(origin, proxy, events) {
    const socket = proxy.secure ? openTls(proxy, origin) : openTcp(proxy);
    let inner = null;
    const fail = (error) => {
        events.failed(error);
        socket.destroy();
    };
    const failed = (error) => fail(throughProxy(error, proxy));
    const closed = () => events.closed();
    const heads = new HeadCollector();
    const read = (chunk) => {
        try {
            const end = heads.take(chunk, 0);
            if (end === -1)
                return;
            const { status, headers } = parseHead(heads.text);
            socket.off('data', read).off('error', failed).off('close', closed);
            if (status < 200 || status >= 300)
                fail(refusalOf(origin, proxy, { status, headers }));
            else
                inner = tunnel_secure(socket, origin, events);
        }
        catch (error) {
            fail(throughProxy((0,errors/* asError */.zR)(error), proxy));
        }
    };
    socket
        .once(proxy.secure ? 'secureConnect' : 'connect', () => socket.write(connectRequest(origin, proxy)))
        .on('data', read)
        .on('error', failed)
        .on('close', closed)
        // Whoever comes after these listeners hears of it by the socket's end.
        .on('error', () => undefined);
    return {
        write: (bytes) => inner?.write(bytes),
        destroy: () => (inner === null ? socket.destroy() : inner.destroy()),
        get pending() {
            return inner?.pending ?? 0;
        },
    };
}
function connectRequest(origin, { authorization }) {
    const place = placeOf(origin);
    const credentials = authorization === null ? '' : `proxy-authorization: ${authorization}\r\n`;
    return `CONNECT ${place} HTTP/1.1\r\nhost: ${place}\r\n${credentials}\r\n`;
}
function tunnel_secure(socket, origin, events) {
    const inside = (0,external_node_tls_.connect)({ ...tlsOptions(origin, origin), socket });
    inside.on('session', (latest) => {
        origin.session = latest;
    });
    inside.on('data', (chunk) => events.received(chunk, chunk.length));
    return linkOf(inside, events, true);
}
/** In the proxy's words: it is not the endpoint that refuses. */
function refusalOf(origin, proxy, { status, headers }) {
    const wants = String(headers['proxy-authenticate'] ?? '').split(/[\s,]/)[0] ?? '';
    const what = status === 407
        ? `wants a user name and password (407${wants === '' ? '' : ` ${wants}`}): set \`https_proxy\` to http://USER:PASSWORD@${placeOf(proxy)}`
        : `refuses a tunnel to ${placeOf(origin)} (${status}): ask for that host to be allowed, or name it in \`no_proxy\``;
    return Object.assign(new Error(`the proxy ${placeOf(proxy)} ${what}`), { code: 'proxy_refused' });
}
function throughProxy(error, proxy) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'proxy_failed';
    return Object.assign(new Error(`the proxy ${placeOf(proxy)} cannot be used: ${error.message || code}`), {
        code,
    });
}

;// CONCATENATED MODULE: ./src/load/wire/http1/open-link.ts


/** Opens the way to an origin: straight, to the proxy that is asked for it, or through that proxy's tunnel. */
function openLink(origin, events) {
    if (origin.proxy !== null && origin.secure)
        return openTunnel(origin, origin.proxy, events);
    return linkOf(openSocket(origin.proxy ?? origin, origin, events), events, (origin.proxy ?? origin).secure);
}
/** Every read goes into the shared buffer, which the next one overwrites. */
function openSocket(peer, origin, events) {
    const { buffer } = origin;
    const onread = {
        buffer,
        callback(length) {
            events.received(buffer, length);
            return true;
        },
    };
    return peer.secure ? openTls(peer, origin, onread) : openTcp(peer, onread);
}

;// CONCATENATED MODULE: ./src/load/wire/http1/chunked.ts


const chunked_CR = 0x0d;
const chunked_LF = 0x0a;
const SEMICOLON = 0x3b;
/** A size of thirteen hexadecimal digits is the largest that a number holds exactly. */
const LONGEST_SIZE = 13;
/** Up to here a loop copies faster than the call of a native function. */
const SHORT = 48;
/**
 * The chunked transfer coding (RFC 9112, section 7.1), decoded in place: the content of all chunks that came in one
 * read is moved together, so that it can be handed on as one piece with one stamp.
 */
class ChunkedDecoder {
    problem = null;
    /** Where the bytes of the coding ended, once it is `done`; all that was given before. */
    consumed = 0;
    state = 'size';
    left = 0;
    digits = 0;
    sized = false;
    /** Bytes of this chunk's extensions and leading zeros, or of trailers, so far. */
    extra = 0;
    line = '';
    get done() {
        return this.state === 'done';
    }
    /** Decodes `bytes[start, end)` and returns where its content, which begins at `start` now, ends. */
    decode(bytes, start, end) {
        let at = start;
        let out = start;
        while (at < end && this.state !== 'done' && this.problem === null) {
            if (this.state === 'data') {
                const length = Math.min(this.left, end - at);
                move(bytes, out, at, length);
                out += length;
                at += length;
                this.left -= length;
                if (this.left === 0)
                    this.state = 'dataCr';
            }
            else {
                this.readFraming(bytes[at]);
                at += 1;
            }
        }
        this.consumed = at;
        return out;
    }
    readFraming(byte) {
        switch (this.state) {
            case 'size':
                this.readSize(byte);
                break;
            case 'extension':
                if (byte === chunked_CR)
                    this.state = 'sizeLf';
                else
                    this.countExtra(byte);
                break;
            case 'sizeLf':
                this.expect(byte, chunked_LF, this.left === 0 ? 'trailer' : 'data');
                break;
            case 'dataCr':
                this.expect(byte, chunked_CR, 'dataLf');
                break;
            case 'dataLf':
                this.expect(byte, chunked_LF, 'size');
                this.digits = 0;
                this.sized = false;
                this.extra = 0;
                break;
            case 'trailer':
                this.readTrailer(byte);
                break;
            case 'data':
            case 'done':
                break;
        }
    }
    readSize(byte) {
        const digit = hexDigit(byte);
        if (digit === 0 && this.left === 0) {
            this.sized = true;
            this.countExtra(byte);
        }
        else if (digit !== -1 && this.digits < LONGEST_SIZE) {
            this.left = this.left * 16 + digit;
            this.digits += 1;
            this.sized = true;
        }
        else if (digit === -1 && this.sized && byte === chunked_CR) {
            this.state = 'sizeLf';
        }
        else if (digit === -1 && this.sized && byte === SEMICOLON) {
            this.state = 'extension';
        }
        else {
            this.problem = new ProtocolError('HPE_INVALID_CHUNK_SIZE', `no chunk size at ${showByte(byte)}`);
        }
    }
    /** Trailers are passed over, for they come behind the answer, but they must be some. */
    readTrailer(byte) {
        this.countExtra(byte);
        this.line += String.fromCharCode(byte);
        if (byte !== chunked_LF)
            return;
        if (this.line === '\r\n')
            this.state = 'done';
        else if (!FIELD.test(this.line))
            this.problem = new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'a line behind its chunks is no trailer');
        this.line = '';
    }
    countExtra(byte) {
        this.extra += 1;
        if (this.extra > LARGEST_HEAD)
            this.problem = new ProtocolError('HPE_HEADER_OVERFLOW', `more than ${LARGEST_HEAD} bytes beside the chunks`);
        else if (this.state === 'extension' && byte === chunked_LF)
            this.problem = new ProtocolError('HPE_STRICT', 'a line feed within a chunk extension');
    }
    expect(byte, wanted, next) {
        if (byte === wanted)
            this.state = next;
        else
            this.problem = new ProtocolError('HPE_STRICT', `expected ${showByte(wanted)} around a chunk, got ${showByte(byte)}`);
    }
}
function move(bytes, to, from, length) {
    if (to === from)
        return;
    if (length > SHORT)
        bytes.copyWithin(to, from, from + length);
    else
        for (let i = 0; i < length; i += 1)
            bytes[to + i] = bytes[from + i];
}
function hexDigit(byte) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const letter = byte | 0x20;
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

;// CONCATENATED MODULE: ./src/load/wire/http1/response-reader.ts




/**
 * A push parser for the responses on one connection, one after another (RFC 9112). It has read all bytes that it is
 * given before it says what they were: whoever acts on that may overwrite them. No I/O, no clock.
 */
class ResponseReader {
    heads = new HeadCollector();
    piece = {
        head: null,
        content: null,
        done: false,
        surplus: false,
        problem: null,
    };
    head = null;
    chunked = null;
    /** Bytes of content to come. */
    left = 0;
    /** Whether the end of the connection is the end of the response. */
    get endsWithConnection() {
        return this.head?.framing === 'close';
    }
    /** Reads `bytes[0, length)` and changes them on the way. The next call overwrites what this one returns. */
    read(bytes, length) {
        const { piece } = this;
        piece.head = null;
        piece.content = null;
        piece.done = false;
        piece.surplus = false;
        piece.problem = null;
        try {
            const from = this.head === null ? this.readHead(bytes.subarray(0, length)) : 0;
            if (from !== -1)
                this.readContent(bytes, from, length);
        }
        catch (error) {
            if (!(error instanceof ProtocolError))
                throw error;
            piece.problem = error;
        }
        return piece;
    }
    /** Returns where the content begins, or -1 where it is not there yet. Interim responses are passed over. */
    readHead(bytes) {
        for (let at = this.heads.take(bytes, 0); at !== -1; at = this.heads.take(bytes, at)) {
            const head = parseHead(this.heads.text);
            if (head.status === 101)
                throw new ProtocolError('HPE_INVALID_STATUS', 'it switches to another protocol');
            if (head.status < 200)
                continue;
            this.head = head;
            this.piece.head = head;
            this.chunked = head.framing === 'chunked' ? new ChunkedDecoder() : null;
            this.left = typeof head.framing === 'number' ? head.framing : Number.POSITIVE_INFINITY;
            return at;
        }
        return -1;
    }
    readContent(bytes, from, length) {
        const { piece, chunked } = this;
        let end;
        let next;
        if (chunked === null) {
            end = Math.min(length, from + this.left);
            next = end;
            this.left -= end - from;
            piece.done = this.left === 0;
        }
        else {
            end = chunked.decode(bytes, from, length);
            next = chunked.consumed;
            piece.done = chunked.done;
            piece.problem = chunked.problem;
        }
        if (end > from)
            piece.content = bytes.subarray(from, end);
        if (!piece.done)
            return;
        this.head = null;
        piece.surplus = next < length;
    }
}

;// CONCATENATED MODULE: ./src/load/wire/http1/connection.ts




/** How long a connection is kept without a request, where the server does not say. */
const IDLE = 4_000;
/** A server that says how long means its own clock. */
const IDLE_MARGIN = 2_000;
const LONGEST_IDLE = 300_000;
/** One connection, with one request at a time on it. */
class Connection {
    origin;
    keeper;
    dead = false;
    /** On the clock of `performance.now`; until when another request may follow. */
    idleUntil = 0;
    connected = false;
    openedAt = performance.now();
    /** Until the first request is told of it. */
    openingMs = null;
    /** It has answered a request before. */
    reused = false;
    /** Bytes of the answer have come. */
    heard = false;
    dispatch = null;
    head = null;
    reader = new ResponseReader();
    link;
    connectTimer;
    writeNow = () => this.write();
    lookAgain = () => setImmediate(this.writeNow);
    constructor(origin, keeper) {
        this.origin = origin;
        this.keeper = keeper;
        this.link = openLink(origin, {
            connected: () => this.connect(),
            received: (buffer, length) => this.receive(buffer, length),
            ended: () => this.endOfInput(),
            failed: (error) => this.fail(explainFailure(error, origin)),
            closed: () => this.fail(CLOSED),
        });
        this.connectTimer = setTimeout(() => this.fail(connectFailure(origin)), origin.connectTimeoutMs);
    }
    /** Sends a request when that is possible. Nothing else may be under way. */
    start(dispatch) {
        this.dispatch = dispatch;
        dispatch.connection = this;
        if (!this.connected)
            return;
        // All that is read in one turn of the event loop is answered in one burst, which costs the system half as much. Then
        // comes one look at the network: the server may have closed the connection, and some do so behind every answer.
        setImmediate(this.lookAgain);
    }
    /** Gives the connection up, with whatever is under way on it. */
    drop() {
        if (this.dead)
            return;
        this.dead = true;
        this.leave();
        clearTimeout(this.connectTimer);
        this.link.destroy();
        this.keeper.gone(this);
    }
    connect() {
        this.connected = true;
        this.openingMs = performance.now() - this.openedAt;
        clearTimeout(this.connectTimer);
        this.write();
    }
    write() {
        const { dispatch } = this;
        if (dispatch === null)
            return;
        dispatch.written = true;
        if (this.openingMs !== null)
            dispatch.listener.opened?.(this.openingMs);
        this.openingMs = null;
        dispatch.listener.written();
        this.link.write(dispatch.bytes);
    }
    receive(buffer, length) {
        const { dispatch } = this;
        if (dispatch?.written !== true) {
            this.fail(UNASKED);
            return;
        }
        this.heard = true;
        const { listener } = dispatch;
        const { head, content, done, surplus, problem } = this.reader.read(buffer, length);
        this.head = head ?? this.head;
        // All bytes were read by now, so that whoever is told of them may send on this very connection.
        if (done)
            this.release(!surplus);
        if (head !== null)
            listener.head(head.status, head.headers);
        if (content !== null && !dispatch.aborted)
            listener.data(content, done);
        if (dispatch.aborted)
            return;
        if (done)
            listener.end();
        else if (problem !== null)
            this.fail(explainFailure(problem, this.origin));
    }
    /** The response is complete. */
    release(sound) {
        const { head } = this;
        this.leave();
        this.head = null;
        this.heard = false;
        this.reused = true;
        const idleMs = head?.idleMs == null ? IDLE : Math.min(head.idleMs - IDLE_MARGIN, LONGEST_IDLE);
        if (sound && head?.keepAlive === true && idleMs > 0 && this.link.pending === 0) {
            this.idleUntil = performance.now() + idleMs;
            this.keeper.released(this);
        }
        else {
            this.drop();
        }
    }
    leave() {
        if (this.dispatch !== null)
            this.dispatch.connection = null;
        this.dispatch = null;
    }
    endOfInput() {
        const { dispatch } = this;
        if (dispatch === null || !this.reader.endsWithConnection) {
            this.fail(CLOSED);
            return;
        }
        this.drop();
        dispatch.listener.end();
    }
    /**
     * Gives the connection up; what is under way on it fails, unless nothing of it was written, or nothing of an answer
     * came where one had come before: then it may be sent on another one.
     */
    fail(error) {
        const { dispatch } = this;
        this.drop();
        if (dispatch === null)
            return;
        if (this.connected && !dispatch.written)
            this.keeper.again(dispatch);
        else if (this.reused && !this.heard)
            this.keeper.stale(dispatch);
        else
            dispatch.listener.fail(error);
    }
}
const CLOSED = Object.assign(new Error('the server closed the connection'), { code: 'SOCKET_CLOSED' });
const UNASKED = Object.assign(new Error('the server sent bytes before it was asked'), { code: 'UNASKED' });

;// CONCATENATED MODULE: ./src/load/wire/http1/connection-pool.ts


const SWEEP_EVERY = 1_000;
/** After so many requests that were lost with a reused connection, none is used again. */
const MOST_LOSSES = 2;
/** The connections to one origin. Which was released last is used first, so that what is not needed grows old. */
class ConnectionPool {
    origin;
    idle = [];
    all = new Set();
    sweeper = null;
    closed = null;
    losses = 0;
    constructor(origin) {
        this.origin = origin;
    }
    /** The proxy that is asked for each request itself; null where requests go to the server, through a tunnel or straight. */
    get askedProxy() {
        return this.origin.secure ? null : this.origin.proxy;
    }
    send(dispatch) {
        (this.take() ?? this.open()).start(dispatch);
    }
    /** Closes every connection; what is under way on one fails with this error. */
    close(error) {
        this.closed = error;
        for (const connection of this.all)
            connection.fail(error);
        this.idle = [];
    }
    released(connection) {
        if (this.losses >= MOST_LOSSES) {
            connection.drop();
            return;
        }
        this.idle.push(connection);
        this.sweepLater();
    }
    gone(connection) {
        this.all.delete(connection);
    }
    again(dispatch) {
        if (this.closed === null)
            this.open().start(dispatch);
        else
            dispatch.listener.fail(this.closed);
    }
    stale(dispatch) {
        this.losses += 1;
        if (this.losses >= MOST_LOSSES)
            this.dropIdle();
        if (this.closed !== null)
            dispatch.listener.fail(this.closed);
        else if (dispatch.listener.lost?.() !== true)
            dispatch.listener.fail(staleError());
        else {
            dispatch.written = false;
            this.open().start(dispatch);
        }
    }
    dropIdle() {
        const { idle } = this;
        this.idle = [];
        for (const connection of idle)
            connection.drop();
    }
    take() {
        for (let last = this.idle.pop(); last !== undefined; last = this.idle.pop()) {
            if (last.idleUntil <= performance.now())
                last.drop();
            if (!last.dead)
                return last;
        }
        return undefined;
    }
    open() {
        const connection = new Connection(this.origin, this);
        this.all.add(connection);
        return connection;
    }
    sweepLater() {
        this.sweeper ??= setTimeout(() => this.sweep(), SWEEP_EVERY).unref();
    }
    /** Closes what nobody needed for long. */
    sweep() {
        const now = performance.now();
        for (const connection of this.idle)
            if (connection.idleUntil <= now)
                connection.drop();
        this.idle = this.idle.filter((connection) => !connection.dead);
        this.sweeper = null;
        if (this.idle.length > 0)
            this.sweepLater();
    }
}
function staleError() {
    const message = 'the server closed a connection that it had promised to keep, without an answer';
    return Object.assign(new Error(message), { code: sample/* STALE_CONNECTION */.nA });
}

;// CONCATENATED MODULE: ./src/load/wire/http1/dispatch.ts
/** One request on its way, whichever connection carries it. */
class Dispatch {
    bytes;
    listener;
    written = false;
    aborted = false;
    /** Null once it is over. */
    connection = null;
    constructor(bytes, listener) {
        this.bytes = bytes;
        this.listener = listener;
    }
    abort() {
        this.aborted = true;
        this.connection?.drop();
    }
}

var version = __webpack_require__(12301);
;// CONCATENATED MODULE: ./src/load/wire/http1/request-bytes.ts


/** What is sent unless the user's headers say otherwise: firewalls refuse requests of nobody, and no answer may be compressed. */
const STANDARD = {
    'user-agent': `llm-perf-gate/${version/* VERSION */.x}`,
    'accept-encoding': 'identity',
};
/**
 * A request as it goes onto the wire; to a proxy with its whole address (RFC 9112, section 3.2.2) and the proxy's own
 * credentials. Throws where a header cannot be sent: a line break would smuggle in another.
 */
function encodeRequest({ method = 'POST', url, headers, body }, proxy = null) {
    const target = `${proxy === null ? '' : url.origin}${url.pathname}${url.search}`;
    const credentials = proxy?.authorization ?? null;
    const sent = {
        host: url.host,
        connection: 'keep-alive',
        ...STANDARD,
        ...headers,
        ...(credentials === null ? {} : { 'proxy-authorization': credentials }),
    };
    let head = `${method} ${target} HTTP/1.1\r\n`;
    for (const [name, value] of Object.entries(sent)) {
        (0,external_node_http_.validateHeaderName)(name);
        (0,external_node_http_.validateHeaderValue)(name, value);
        head += `${name}: ${value}\r\n`;
    }
    const length = Buffer.byteLength(body);
    head += `content-length: ${length}\r\n\r\n`;
    const bytes = Buffer.allocUnsafe(head.length + length);
    bytes.write(head, 0, 'latin1');
    bytes.write(body, head.length, 'utf8');
    return bytes;
}

var wire_proxy = __webpack_require__(8776);
;// CONCATENATED MODULE: ./src/load/wire/network-transport.ts







/** Most bytes of one read. */
const BUFFER_SIZE = 64 * 1024;
/**
 * HTTP/1.1 straight on sockets: what is read lands in one buffer for all of them and is parsed there, so that a token
 * costs no allocation but the view that is handed on. The executor bounds concurrency and every request has a deadline
 * of its own. Redirects are not followed and nothing is decompressed: both would hide what the endpoint really does.
 */
function createNetworkTransport({ connectTimeoutMs, proxy = null, tls = null, }) {
    if (tls !== null)
        readAuthorities(tls);
    const common = { connectTimeoutMs, tls, buffer: Buffer.allocUnsafeSlow(BUFFER_SIZE) };
    const pools = new Map();
    const routes = new WeakMap();
    let closed = false;
    const poolOf = (url, host) => {
        const key = `${url.origin} ${host ?? ''}`;
        const pool = pools.get(key) ?? new ConnectionPool(originOf(url, common, { proxy: (0,wire_proxy/* proxyOf */.Ol)(url, proxy), host }));
        pools.set(key, pool);
        return pool;
    };
    const routeOf = (request) => {
        const known = routes.get(request);
        if (known !== undefined)
            return known;
        const pool = poolOf(request.url, request.headers['host']);
        const route = { pool, bytes: encodeRequest(request, pool.askedProxy) };
        routes.set(request, route);
        return route;
    };
    return {
        send(request, listener) {
            try {
                if (closed)
                    throw network_transport_CLOSED;
                const { pool, bytes } = routeOf(request);
                const dispatch = new Dispatch(bytes, listener);
                pool.send(dispatch);
                return dispatch;
            }
            catch (error) {
                // Never from inside `send`, whose caller does not know of it yet.
                setImmediate(() => listener.fail((0,errors/* asError */.zR)(error)));
                return NEVER_SENT;
            }
        },
        close() {
            closed = true;
            for (const pool of pools.values())
                pool.close(network_transport_CLOSED);
            return Promise.resolve();
        },
    };
}
/** Before the load rather than in it. What is wrong with them is told of the requests. */
function readAuthorities(tls) {
    try {
        contextOf(tls);
    }
    catch {
        // As with every connection, which fails with the reason.
    }
}
const NEVER_SENT = { abort: () => undefined };
const network_transport_CLOSED = Object.assign(new Error('the transport is closed'), { code: 'CLOSED' });

;// CONCATENATED MODULE: ./src/load/generator/generator.ts



const CONNECT_TIMEOUT = 10_000;
/** Real sockets, and the event loop of this process. */
const networkGenerator = {
    open: (proxy, tls = null) => createNetworkTransport({ connectTimeoutMs: CONNECT_TIMEOUT, proxy, tls }),
    warmUp: prewarm,
    watch: () => new HealthMonitor(),
};


/***/ }),

/***/ 91630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ TICK),
/* harmony export */   pM: () => (/* binding */ HoldUpLog),
/* harmony export */   wx: () => (/* binding */ lateBy)
/* harmony export */ });
/* unused harmony export delayAt */
/** Between two looks at the clock. */
const TICK = 5;
/** Timers count whole milliseconds and fire a little late on any machine. */
const NOTABLE = 3;
/** What was held up is read in the turn of the loop behind it, which is no hold-up itself until it is so long. */
const AFTERMATH = TICK + NOTABLE;
/** A run that is held up all the time would fill the memory with it. */
const MOST = 200_000;
/** Notes when the event loop was held up, from the instants at which a timer of `TICK` fired. */
class HoldUpLog {
    seen = [];
    last = null;
    /** Returns by how much the tick came late. */
    tick(now) {
        const due = this.last === null ? now : this.last + TICK;
        this.last = now;
        if (now - due > NOTABLE && this.seen.length < MOST)
            this.seen.push({ fromMs: due, toMs: now });
        return Math.max(0, now - due);
    }
}
/**
 * By how much a stamp taken at `instant` may be late, at most: what came while the loop was held up waited for it, and for what
 * was read before it in the next turn. A turn that follows at once and is long itself reads what came in the one before. The
 * hold-up may have begun anywhere within the tick before it was noticed.
 */
function delayAt(holdUps, instant) {
    let [from, to] = [0, holdUps.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if ((holdUps[middle]?.fromMs ?? Infinity) <= instant)
            from = middle + 1;
        else
            to = middle;
    }
    const last = holdUps[from - 1];
    if (last === undefined || instant > last.toMs + AFTERMATH)
        return 0;
    const before = holdUps[from - 2];
    const begin = before !== undefined && before.toMs + AFTERMATH >= last.fromMs ? before.fromMs : last.fromMs;
    return instant - begin + TICK;
}
/** By how much a stamp at an instant of the run may be late, at most; of several threads by the one that was held up most. */
function lateBy(heldUp, instant) {
    switch (heldUp.kind) {
        case 'seen':
            return delayAt(heldUp.holdUps, instant);
        case 'threads':
            return heldUp.threads.reduce((most, holdUps) => Math.max(most, delayAt(holdUps, instant)), 0);
        case 'told':
            return heldUp.longest;
    }
}


/***/ }),

/***/ 62527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ countLate),
/* harmony export */   Y: () => (/* binding */ findLate)
/* harmony export */ });
/** A request less late than this changes no load, however dense. */
const LATE = 20;
/** Nor does one that is late by less than this share of the time between arrivals. */
const LATE_SHARE = 0.1;
/** The interval is that of so many arrivals before and behind. */
const NEIGHBOURS = 10;
/** How many were later than both 20 ms and a tenth of the interval between the arrivals around them. */
function countLate(dispatches) {
    return findLate(dispatches).length;
}
/** Those that were. */
function findLate(dispatches) {
    const suspects = dispatches.filter(({ lateness }) => lateness > LATE);
    // Where none is late, nobody has to know how dense a million arrivals were.
    if (suspects.length === 0)
        return [];
    const dues = [...new Set(dispatches.map(({ due }) => due))].sort((a, b) => a - b);
    const place = new Map(dues.map((due, index) => [due, index]));
    const intervalAt = (due) => {
        const index = place.get(due) ?? 0;
        const [low, high] = [Math.max(0, index - NEIGHBOURS), Math.min(dues.length - 1, index + NEIGHBOURS)];
        return high === low ? 0 : ((dues[high] ?? due) - (dues[low] ?? due)) / (high - low);
    };
    return suspects.filter(({ due, lateness }) => lateness > LATE_SHARE * intervalAt(due));
}


/***/ }),

/***/ 21257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Timed),
/* harmony export */   Q: () => (/* binding */ Deadlines)
/* harmony export */ });
/* harmony import */ var _base_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94448);

/** What must have ended in time. */
class Timed extends _base_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .Link */ .N {
    /** On the clock; of `Deadlines` alone. */
    deadline = 0;
}
/** Watches over whatever has the same time from its start. What started first is due first, so one timer does for all. */
class Deadlines {
    clock;
    limit;
    open = new _base_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .Chain */ .s();
    clearTimer = null;
    constructor(clock, limit) {
        this.clock = clock;
        this.limit = limit;
    }
    /** Begins the time of one that begins now. */
    watch(timed) {
        timed.deadline = this.clock.now() + this.limit;
        this.open.add(timed);
        if (this.open.first === timed)
            this.wait(timed.deadline);
    }
    /** Ends the watch over one that has ended. */
    forget(timed) {
        this.open.remove(timed);
        if (this.open.first !== null)
            return;
        this.clearTimer?.();
        this.clearTimer = null;
    }
    /** What is awaited already comes no later. */
    wait(until) {
        this.clearTimer ??= this.clock.at(until, () => this.check(), 'rough');
    }
    check() {
        this.clearTimer = null;
        const now = this.clock.now();
        for (let { first } = this.open; first !== null; { first } = this.open) {
            if (first.deadline > now) {
                this.wait(first.deadline);
                return;
            }
            this.open.remove(first);
            first.expire();
        }
    }
}


/***/ }),

/***/ 8776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ proxyOf),
/* harmony export */   S7: () => (/* binding */ isProxied),
/* harmony export */   uv: () => (/* binding */ readProxySettings)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

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
/**
 * An entry is a host, a domain (with or without `.` or `*.` before it), an address, IPv6 with or without brackets, each with
 * or without a port; or a range of addresses, `10.0.0.0/8`.
 */
function matchesNoProxy(url, entry) {
    const range = /^([0-9a-f.:]+|\[[0-9a-f.:]+\])\/(\d{1,3})$/.exec(entry);
    if (range !== null)
        return isWithin(url.hostname, range[1] ?? '', Number(range[2]));
    const bracketed = /^[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*$/.test(entry) ? `[${entry}]` : entry;
    const [, written = '', port] = /^(.+?)(?::(\d+))?$/.exec(bracketed.replace(/^\*?\./, '')) ?? [];
    if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))
        return false;
    const name = written.replace(/\.$/, '');
    const host = url.hostname.replace(/\.$/, '');
    // An address that is written another way is the same one.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(name)) !== 0 && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(host)) !== 0)
        return isWithin(host, name, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(name)) === 4 ? 32 : 128);
    return host === name || host.endsWith(`.${name}`);
}
/** Whether an address is in a range of its own kind. A name is in none: it may have any address. */
function isWithin(hostname, network, prefix) {
    const [host, base] = [bare(hostname), bare(network)];
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (kind === 0 || kind !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) || prefix > (kind === 4 ? 32 : 128))
        return false;
    const family = kind === 4 ? 'ipv4' : 'ipv6';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(base, prefix, family);
    return list.check(host, family);
}
function bare(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}
function proxyUrl(value) {
    const candidate = value === '' || value.includes('://') ? value : `http://${value}`;
    return URL.canParse(candidate) && /^https?:$/.test(new URL(candidate).protocol) ? candidate : '';
}


/***/ }),

/***/ 6709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ contentEncoding),
/* harmony export */   Z: () => (/* binding */ headerValue)
/* harmony export */ });
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


/***/ }),

/***/ 65099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ve: () => (/* binding */ toolCallsOf),
/* harmony export */   ky: () => (/* binding */ mergeBilling),
/* harmony export */   mf: () => (/* binding */ completionBilling),
/* harmony export */   ob: () => (/* binding */ gatewayCost)
/* harmony export */ });
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5435);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59279);


const NOTHING = { tier: null, speed: null, geo: null, toolCalls: 0, statedUsd: null, unknown: [] };
/** What was said before, and what is said now. Null where neither says anything. */
function mergeBilling(before, now) {
    if (!saysAnything(now))
        return before;
    const known = before ?? NOTHING;
    return {
        tier: now.tier ?? known.tier,
        speed: now.speed ?? known.speed,
        geo: now.geo ?? known.geo,
        toolCalls: Math.max(known.toolCalls, now.toolCalls ?? 0),
        statedUsd: Math.max(known.statedUsd ?? 0, now.statedUsd ?? 0) || null,
        unknown: [...new Set([...known.unknown, ...(now.unknown ?? [])])].slice(0, MOST_UNKNOWN),
    };
}
/** A server may not fill the memory with names of its own. */
const MOST_UNKNOWN = 8;
function saysAnything({ tier, speed, geo, toolCalls, statedUsd, unknown }) {
    return [tier ?? speed ?? geo, toolCalls, statedUsd].some(Boolean) || (unknown ?? []).length > 0;
}
/** Counts that Perplexity, xAI and Cohere bill beside the tokens of a chat; what each costs is in no price here. */
const BILLED_BESIDE = ['citation_tokens', 'num_search_queries', 'num_sources_used', 'search_units'];
/**
 * What an answer in OpenAI's shape says of its bill: the tier that served it, OpenRouter's and Perplexity's `cost`, DeepInfra's
 * `estimated_cost`, xAI's ticks (ten thousand millionths of a dollar), and counts that cost extra.
 */
function completionBilling(document) {
    const usage = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(document['usage']);
    const stated = Math.max(statedCost(usage) ?? 0, gatewayCost(document['provider_metadata']) ?? 0) || null;
    return {
        tier: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(document['service_tier']) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(usage?.['service_tier']) ?? null,
        speed: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(usage?.['speed']) ?? null,
        geo: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(usage?.['inference_geo']) ?? null,
        toolCalls: toolCallsOf(usage),
        statedUsd: stated,
        // What the endpoint's own sum holds is no riddle.
        unknown: usage === undefined || stated !== null ? [] : besideTokens(usage),
    };
}
function besideTokens(usage) {
    const details = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(usage['completion_tokens_details'] ?? usage['output_tokens_details']);
    const counts = BILLED_BESIDE.filter((name) => isSome(usage[name]));
    return isSome(details?.['image_tokens']) ? [...counts, 'image_tokens of the output'] : counts;
}
/** Calls of hosted tools that are billed one by one; a page that is merely fetched costs no more than its tokens. */
function toolCallsOf(usage) {
    const calls = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(usage?.['server_tool_use']) ?? {};
    return Object.entries(calls).reduce((sum, [name, count]) => (name === 'web_fetch_requests' || !(0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(count) ? sum : sum + count), 0);
}
const TICKS_PER_USD = 1e10;
function statedCost(usage) {
    const cost = usage?.['cost'] ?? usage?.['estimated_cost'];
    const ticks = usage?.['cost_in_usd_ticks'];
    const upstream = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(usage?.['cost_details'])?.['upstream_inference_cost'];
    const own = [numberOf(cost), numberOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(cost)?.['total_cost'])].find(isAmount) ?? 0;
    // With a key of one's own at the provider, OpenRouter's `cost` is its fee alone.
    const beside = isAmount(upstream) ? upstream : 0;
    const routed = usage?.['is_byok'] === true ? own + beside : Math.max(own, beside);
    return Math.max(routed, isAmount(ticks) ? ticks / TICKS_PER_USD : 0) || null;
}
/** Vercel's AI gateway states its cost in `provider_metadata.gateway.cost`, as text, of an answer, a message or a stream's last delta. */
function gatewayCost(metadata) {
    const cost = numberOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(metadata)?.['gateway'])?.['cost']);
    return isAmount(cost) ? cost : null;
}
/** Some gateways write amounts as text. */
function numberOf(value) {
    return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
function isAmount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function isSome(value) {
    return typeof value === 'number' && value > 0;
}


/***/ }),

/***/ 68807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ failureOfFinish),
/* harmony export */   K: () => (/* binding */ Draft)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59279);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4685);
/* harmony import */ var _token_floor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22130);
/* harmony import */ var _billing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65099);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5435);





/** An answer in the making: what a protocol has read of it so far. */
class Draft {
    keepText;
    contentBytes = 0;
    floor = new _token_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .TokenFloor */ .W();
    thoughtFloor = new _token_floor_js__WEBPACK_IMPORTED_MODULE_1__/* .TokenFloor */ .W();
    /** Of `contentBytes`, those of reasoning. */
    thoughtBytes = 0;
    /** Content events that carried nothing but reasoning. */
    thoughtEvents = 0;
    /** Reasoning was seen that is not shown: what is shown is not all that was generated. */
    veiled = false;
    outputTokens = null;
    /** Nothing that follows can change the answer. */
    done = false;
    /** The answer has come to its own end. Set by `terminate`. */
    terminated = false;
    failure = null;
    loadMs = null;
    /** Anthropic reports usage in two parts; the first waits here. */
    usageSoFar = NOTHING;
    carriesContent = false;
    carriesThought = false;
    finish = null;
    cutOff = false;
    usage = null;
    largest = null;
    billing = null;
    reported = false;
    /** Usage was reported in the event that is being read. */
    reportsNow = false;
    /** Content came behind the last report, which is therefore not the last word on it. */
    isStale = false;
    text = '';
    model = null;
    provider = null;
    id = null;
    constructor(keepText) {
        this.keepText = keepText;
    }
    get contentTokens() {
        return this.floor.count + this.thoughtFloor.count;
    }
    get thoughtTokens() {
        return this.thoughtFloor.count;
    }
    get contentWords() {
        return this.floor.words + this.thoughtFloor.words;
    }
    /** Generated text. Anything but non-empty text is no content. */
    addText(value) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value);
        if (text === undefined)
            return;
        this.addHidden(text);
        const room = this.keepText - this.text.length;
        if (room > 0)
            this.text += text.length > room ? text.slice(0, room) : text;
    }
    /** Generated text as UTF-8 bytes, without a string of it where nobody keeps one. */
    addBytes(bytes, start, end) {
        if (this.text.length < this.keepText || !this.floor.addAscii(bytes, start, end)) {
            this.addText(bytes.toString('utf8', start, end));
            return;
        }
        this.carriesContent = true;
        this.contentBytes += end - start;
    }
    /** Generated reasoning, as far as it is shown. */
    addThought(value) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value);
        if (text === undefined)
            return;
        this.carriesThought = true;
        const bytes = Buffer.byteLength(text);
        this.contentBytes += bytes;
        this.thoughtBytes += bytes;
        this.thoughtFloor.add(text);
    }
    /** A summary of the reasoning, which is not what was billed. */
    summariseThought(value) {
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value) !== undefined)
            this.veiled = true;
        this.addThought(value);
    }
    /** Generated content that is neither the answer's text nor reasoning: a refusal, tool names and arguments. */
    addHidden(value) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value);
        if (text === undefined)
            return;
        this.carriesContent = true;
        this.contentBytes += Buffer.byteLength(text);
        this.floor.add(text);
    }
    /** 1 if content was added since it was last asked: whoever reads an event asks once behind it. */
    takeContentEvent() {
        const { carriesContent, carriesThought } = this;
        if (this.reportsNow)
            this.isStale = false;
        else if ((carriesContent || carriesThought) && this.reported)
            this.isStale = true;
        this.carriesContent = false;
        this.carriesThought = false;
        this.reportsNow = false;
        if (carriesThought && !carriesContent)
            this.thoughtEvents += 1;
        return carriesContent || carriesThought ? 1 : 0;
    }
    /** The last report wins, but for counts that fall. Null is a report that is not credible; undefined is none. */
    reportUsage(usage) {
        if (usage === undefined)
            return;
        this.reported = true;
        this.reportsNow = true;
        if (usage !== null)
            this.largest = (0,_usage_js__WEBPACK_IMPORTED_MODULE_4__/* .laterUsage */ .sB)(this.largest, usage);
        this.usage = usage === null ? null : this.largest;
        if (this.usage !== null)
            this.outputTokens = this.usage.output;
    }
    /** What the answer says of its bill; what is named later stands, and nothing that was counted is taken back. */
    noteBilling(said) {
        this.billing = (0,_billing_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeBilling */ .ky)(this.billing, said);
    }
    /** The provider's name for this answer; the first stands. */
    identify(value) {
        if (this.id === null)
            this.id = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value) ?? null;
    }
    nameModel(value) {
        if (this.model === null)
            this.model = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value) ?? null;
    }
    nameProvider(value) {
        this.provider ??= (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value) ?? null;
    }
    /**
     * The provider's stop reason; one that names a fault is a failure, behind which the usage may still come. False where there is
     * none, or it says that there is none yet.
     */
    stop(reason) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(reason);
        if (text === undefined || !(0,_finish_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinish */ .m$)(text))
            return false;
        const kind = (0,_finish_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfFinish */ .Dr)(text);
        this.finish = text;
        this.cutOff = (0,_finish_js__WEBPACK_IMPORTED_MODULE_0__/* .isCutOff */ .o7)(kind);
        if (kind === 'failure')
            this.failure ??= failureOfFinish(text);
        return true;
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
    /** The text, where nothing but text was read; null otherwise. What names the model may stand beside it. */
    soleText() {
        const isSole = this.carriesContent &&
            !this.veiled &&
            this.contentBytes === Buffer.byteLength(this.text) &&
            !this.reported &&
            this.finish === null &&
            this.failure === null &&
            this.loadMs === null &&
            !this.done &&
            !this.terminated &&
            Object.keys(this.usageSoFar).length === 0;
        return isSole ? this.text : null;
    }
    /** A count on the way says nothing of what is generated after it, so usage counts only where generation has stopped. */
    answer() {
        return {
            finish: this.finish,
            cutOff: this.cutOff,
            usage: (this.terminated || this.finish !== null) && !this.isStale ? this.usage : null,
            text: this.text,
            model: this.model,
            id: this.id,
            ...(this.provider === null ? {} : { provider: this.provider }),
            ...(this.billing === null ? {} : { billing: this.billing }),
            failure: this.failure,
            loadMs: this.loadMs,
        };
    }
}
const NOTHING = Object.freeze({});
const LONGEST_KIND = 64;
/** An answer of which its stop reason says that it came to nothing. */
function failureOfFinish(reason) {
    const kind = reason.slice(0, LONGEST_KIND);
    return { outcome: 'stream_error', kind, message: `the answer ended with the stop reason ${kind}` };
}


/***/ }),

/***/ 4685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ kindOfFinish),
/* harmony export */   m$: () => (/* binding */ isFinish),
/* harmony export */   o7: () => (/* binding */ isCutOff)
/* harmony export */ });
/**
 * Reasons as the providers and servers spell them, in lower case with `_` between words: OpenAI, Azure, Anthropic, Gemini
 * and Vertex AI (FinishReason), Bedrock, Ollama, Mistral, Cohere, DeepSeek, Zhipu, watsonx, OpenRouter, TGI, vLLM, SGLang.
 * Gateways hand them on in other protocols than their own, so that there is one list for all.
 */
const WORDS = {
    stop: [
        'stop',
        'end_turn',
        'stop_sequence',
        'stop_sequences',
        'stop_token',
        'eos',
        'eos_token',
        'complete',
        'completed',
        'end',
        'done',
        'finish',
        'finished',
    ],
    cap: [
        'length',
        'max_tokens',
        'max_output_tokens',
        'max_completion_tokens',
        'max_new_tokens',
        'max_length',
        'output_limit',
    ],
    context: [
        'model_length',
        'token_limit',
        'error_limit',
        'model_context_window_exceeded',
        'context_length_exceeded',
        'context_window_exceeded',
    ],
    tool: [
        'tool_calls',
        'tool_call',
        'tool_use',
        'tool',
        'tools',
        'function_call',
        'function_calls',
        'pause_turn',
    ],
    refusal: ['refusal', 'refused'],
    filter: [
        'content_filter',
        'content_filtered',
        'safety',
        'recitation',
        'language',
        'blocklist',
        'prohibited_content',
        'spii',
        'image_safety',
        'image_prohibited_content',
        'image_recitation',
        'model_armor',
        'jailbreak',
        'guardrail_intervened',
        'guardrail',
        'guardrails',
        'sensitive',
        'moderation',
        'blocked',
        'error_toxic',
    ],
};
const KINDS = new Map(Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind])));
/** A reason that says in its own words that the answer came to nothing, or was broken off. */
const FAILURE = /(^|_)(errors?|exceptions?|fail(ed|ure)?|fault|malformed|invalid|abort(ed)?|cancel(l?ed)?|time_?(out|d_out|_limit)|overload(ed)?|unavailable|insufficient|interrupted|disconnect(ed)?|crash(ed)?|preempt(ed)?|killed)(_|$)|^(unexpected_tool_call|too_many_tool_calls|missing_thought_signature)$/;
/** Words that some servers put where others put null: the answer goes on. */
const NO_REASON = ['null', 'none', 'not_finished', 'in_progress', 'incomplete_stream'];
/** `MALFORMED_FUNCTION_CALL`, `malformedFunctionCall` and `malformed-function-call` are one word. */
function normalise(reason) {
    return reason
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_|_$/g, '')
        .toLowerCase();
}
function kindOfFinish(reason) {
    return remembered(kinds, reason, readKind);
}
function readKind(reason) {
    const word = normalise(reason).replace(/^finish_reason_(?!unspecified)/, '');
    return KINDS.get(word) ?? (FAILURE.test(word) ? 'failure' : 'unknown');
}
/** Whether a text in the place of a stop reason is one. */
function isFinish(reason) {
    return remembered(finishes, reason, (word) => !NO_REASON.includes(normalise(word)));
}
/** Servers know few words; one that sends ever new ones fills no memory. */
const MOST_WORDS = 64;
const kinds = new Map();
const finishes = new Map();
/** Every answer has one, and it is nearly always the same. */
function remembered(known, word, read) {
    const before = known.get(word);
    if (before !== undefined)
        return before;
    const value = read(word);
    if (known.size < MOST_WORDS)
        known.set(word, value);
    return value;
}
/** Whether the answer was cut off before its end. */
function isCutOff(kind) {
    return kind === 'cap' || kind === 'context';
}


/***/ }),

/***/ 22130:
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
    ideograph: 3,
    mark: 64,
};
/**
 * Fewest tokens that a text can be, counted as it grows: no tokenizer in use has tokens that reach over a blank into the
 * next word, few that hold digits beside letters, and none whose tokens are longer than these runs on the average. Against o200k,
 * cl100k and Claude's: 0.7 of the real count in prose, 0.5 in code, 0.4 in Chinese, 0.3 in base64, and nowhere above 0.83.
 */
class TokenFloor {
    count = 0;
    /** The same without telling digits from letters: `word17` is a single one. What is dense without a blank is more all the same. */
    words = 0;
    /** Humps and numbers since the last blank. */
    turns = 0;
    shape = null;
    kind = 'blank';
    /** Length of the run that is being read. */
    run = 0;
    add(text) {
        for (let i = 0; i < text.length; i += 1)
            this.take(text.charCodeAt(i));
    }
    /** Adds ASCII text as bytes; does nothing and returns false where it is none. */
    addAscii(bytes, start, end) {
        for (let i = start; i < end; i += 1)
            if (bytes[i] >= 0x80)
                return false;
        for (let i = start; i < end; i += 1)
            this.take(bytes[i]);
        return true;
    }
    take(unit) {
        const kind = kindOf(unit);
        this.turn(kind, unit);
        if (kind !== this.kind) {
            if (kind !== 'blank' && this.kind === 'blank')
                this.words += 1;
            if (kind !== 'blank' && (this.kind === 'blank' || kind === 'digit'))
                this.count += 1;
            this.kind = kind;
            this.run = 0;
        }
        this.run += 1;
        if (this.run <= LONGEST_RUN[kind])
            return;
        this.count += 1;
        this.words += 1;
        this.run = 1;
    }
    /**
     * Base64, hashes and keys turn from small to large letters and to digits and back at every second character. o200k begins a
     * token at each such turn, and no tokenizer at fewer than every second of many.
     */
    turn(kind, unit) {
        if (kind === 'blank')
            this.turns = 0;
        const shape = kind === 'digit' ? 'digit' : kind === 'letter' ? caseOf(unit) : null;
        const isTurn = shape !== null && this.shape !== null && shape !== this.shape;
        // A capital begins what follows it.
        if (isTurn && !(this.shape === 'upper' && shape === 'lower')) {
            this.turns += 1;
            if (this.turns > TURNS_OF_A_NAME && this.turns % 2 === 0)
                this.words += 1;
        }
        this.shape = shape;
    }
}
function caseOf(unit) {
    return unit >= 0x41 && unit <= 0x5a ? 'upper' : 'lower';
}
/** So many stand in names and numbered words, which some tokenizers have whole. */
const TURNS_OF_A_NAME = 8;
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

/***/ 5435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ credibleUsage),
/* harmony export */   NU: () => (/* binding */ sumOfCounts),
/* harmony export */   my: () => (/* binding */ isCount),
/* harmony export */   sB: () => (/* binding */ laterUsage)
/* harmony export */ });
/** No request of today has more; a larger count is a fault of the server. */
const MOST_TOKENS = 1e9;
/**
 * The usage, or null where it is not credible: a count that is missing, negative, fractional or absurd, a part that is
 * larger than its whole, a total that is smaller than its parts. Money is settled with these numbers, so a doubtful
 * report is no report. Thinking that only the total holds is output.
 */
function credibleUsage(counts) {
    const { input } = counts;
    const output = outputOf(counts);
    if (!isCount(input) || output === null)
        return null;
    const parts = PARTS.map((part) => counts[part] ?? null);
    if (!parts.every((part) => part === null || isCount(part)))
        return null;
    const [cachedInput = null, cacheWrite = null, reasoning = null] = parts;
    const [hourLongWrite = null, audioInput = null, audioOutput = null] = parts.slice(3);
    const written = Math.max(cacheWrite ?? 0, hourLongWrite ?? 0);
    if ((cachedInput ?? 0) + written > input || (audioInput ?? 0) > input)
        return null;
    if ((reasoning ?? 0) > output || (audioOutput ?? 0) > output)
        return null;
    return {
        input,
        output,
        cachedInput,
        cacheWrite: hourLongWrite === null ? cacheWrite : written,
        reasoning,
        ...some({ hourLongWrite, audioInput, audioOutput }),
    };
}
const PARTS = [
    'cachedInput',
    'cacheWrite',
    'reasoning',
    'hourLongWrite',
    'audioInput',
    'audioOutput',
];
/** Null where the report is not credible. A server may leave the output out and tell only the total. */
function outputOf({ input, output, total }) {
    const given = output ?? null;
    if (total === undefined || total === null)
        return isCount(given) ? given : null;
    if (!isCount(input) || !isCount(total) || (given !== null && !isCount(given)))
        return null;
    return total < input + (given ?? 0) ? null : total - input;
}
/** Those of the counts that are more than nothing. */
function some(counts) {
    const found = {};
    for (const key in counts) {
        const count = counts[key];
        if (count !== null && count > 0)
            found[key] = count;
    }
    return found;
}
/**
 * Two reports of one answer, the later one second. Counts are cumulative, so one that falls is not believed: the larger
 * stands. What was read from a cache is cheaper than the rest, so there the later report does.
 */
function laterUsage(before, now) {
    if (before === null)
        return now;
    const larger = (key) => before[key] === null || now[key] === null ? (now[key] ?? before[key]) : Math.max(before[key], now[key]);
    const input = Math.max(before.input, now.input);
    const cacheWrite = larger('cacheWrite');
    const most = (key) => Math.max(before[key] ?? 0, now[key] ?? 0);
    return {
        input,
        output: Math.max(before.output, now.output),
        cachedInput: now.cachedInput === null ? null : Math.min(now.cachedInput, input - (cacheWrite ?? 0)),
        cacheWrite,
        reasoning: larger('reasoning'),
        ...some({
            hourLongWrite: most('hourLongWrite'),
            audioInput: most('audioInput'),
            audioOutput: most('audioOutput'),
        }),
    };
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


/***/ }),

/***/ 67911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ isOpenAi),
/* harmony export */   Hg: () => (/* binding */ isCompletion),
/* harmony export */   IV: () => (/* binding */ noteBilling),
/* harmony export */   SG: () => (/* binding */ outputCap),
/* harmony export */   Vc: () => (/* binding */ stopWith),
/* harmony export */   _L: () => (/* binding */ completionUsage),
/* harmony export */   bf: () => (/* binding */ streamOptions),
/* harmony export */   gn: () => (/* binding */ standardTier),
/* harmony export */   rC: () => (/* binding */ openAiHeaders),
/* harmony export */   ug: () => (/* binding */ hasBadStatus),
/* harmony export */   wP: () => (/* binding */ openAiPath)
/* harmony export */ });
/* harmony import */ var _decode_draft_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68807);
/* harmony import */ var _decode_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4685);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59279);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78352);
/* harmony import */ var _decode_billing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65099);
/* harmony import */ var _decode_usage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5435);






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
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(call.apiKey);
    const isKey = call.keyIsToken !== true && key?.startsWith('eyJ') === false;
    return isAzure(call.endpoint) && isKey
        ? { accept, 'api-key': key }
        : { accept, authorization: (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .bearer */ .CM)(key) };
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
/**
 * The standard tier, by name: OpenAI serves a request without one at whatever the project has for its default, at up to
 * six times the price.
 */
function standardTier(endpoint) {
    return isOpenAi(endpoint) ? { service_tier: 'default' } : {};
}
/** The output cap by the field that the endpoint takes; nothing where the user's own fields name one, for two are refused. */
function outputCap(call) {
    const named = ['max_tokens', 'max_completion_tokens'].some((field) => typeof call.body?.[field] === 'number');
    return named ? {} : { [capField(call)]: call.maxTokens };
}
/**
 * `max_completion_tokens` at OpenAI's own, where every chat model takes it and reasoning models take nothing else, and for
 * Azure's deployments of these; `max_tokens` for everyone else.
 */
function capField(call) {
    if (isOpenAi(call.endpoint))
        return 'max_completion_tokens';
    if (!isAzure(call.endpoint))
        return 'max_tokens';
    const deployment = /\/deployments\/([^/]+)/.exec(call.endpoint.pathname)?.[1];
    const model = call.model ?? deployment ?? '';
    return /^(ft:)?(o[134]|gpt-[5-9])(?![0-9])/.test(model) ? 'max_completion_tokens' : 'max_tokens';
}
/**
 * Usage of chat and text completions. Reasoning is inside `completion_tokens`, except with servers that count it apart
 * (xAI) or tell it only by the total. Alibaba's own endpoint says `input_tokens` and `output_tokens`; LiteLLM adds
 * Anthropic's cache fields. Undefined where the object reports nothing.
 */
function completionUsage(value) {
    const raw = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(value);
    if (raw === undefined)
        return undefined;
    const input = raw['prompt_tokens'] ?? raw['input_tokens'];
    const output = raw['completion_tokens'] ?? raw['output_tokens'];
    if (input === undefined && output === undefined)
        return undefined;
    const details = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(raw['prompt_tokens_details']);
    const outputDetails = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(raw['completion_tokens_details']);
    const reasoning = outputDetails?.['reasoning_tokens'] ?? raw['reasoning_tokens'];
    return (0,_decode_usage_js__WEBPACK_IMPORTED_MODULE_5__/* .credibleUsage */ .M1)({
        input,
        output: isBeside(reasoning, output) ? reasoning + Number(output) : output,
        total: raw['total_tokens'],
        cachedInput: details?.['cached_tokens'] ??
            raw['prompt_cache_hit_tokens'] ??
            raw['cached_tokens'] ??
            raw['cache_read_input_tokens'],
        cacheWrite: details?.['cache_write_tokens'] ??
            details?.['cache_creation_tokens'] ??
            raw['cache_creation_input_tokens'],
        hourLongWrite: hourLongWrites(raw, details),
        reasoning,
        audioInput: details?.['audio_tokens'],
        audioOutput: outputDetails?.['audio_tokens'],
    });
}
/** Most events of a stream say nothing of the bill, and one that is not understood must not cost a parse of its own. */
function noteBilling(event, draft) {
    if (['service_tier', 'usage', 'provider_metadata'].some((field) => event[field] !== undefined))
        draft.noteBilling((0,_decode_billing_js__WEBPACK_IMPORTED_MODULE_2__/* .completionBilling */ .mf)(event));
}
/** More reasoning than output cannot be a part of it. */
function isBeside(reasoning, output) {
    return (0,_decode_usage_js__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my)(reasoning) && (0,_decode_usage_js__WEBPACK_IMPORTED_MODULE_5__/* .isCount */ .my)(output) && reasoning > output;
}
function hourLongWrites(raw, details) {
    const byTime = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(raw['cache_creation']) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(details?.['cache_creation_token_details']);
    return byTime?.['ephemeral_1h_input_tokens'];
}
/** Whether an event of a stream of completions is one; a chunk that holds nothing may be somebody's error. */
function isCompletion(event) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(event['choices']).length > 0 || (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(event['usage'] ?? event['x_groq']) !== undefined;
}
/** MiniMax says in every event whether all is well. */
function hasBadStatus(event) {
    return Number((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(event['base_resp'])?.['status_code'] ?? 0) !== 0;
}
/**
 * Ends an answer by its first choice's `finish_reason`; some reasons are failures, whichever choice has them. Anything but
 * text is no reason.
 */
function stopWith(reason, draft, isFirst) {
    if (isFirst) {
        if (draft.stop(reason))
            draft.terminate();
        return;
    }
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(reason);
    if (text !== undefined && (0,_decode_finish_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfFinish */ .Dr)(text) === 'failure')
        draft.fail((0,_decode_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOfFinish */ .J)(text));
}


/***/ }),

/***/ 78352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ bearer),
/* harmony export */   LH: () => (/* binding */ wireRequest),
/* harmony export */   VZ: () => (/* binding */ systemText)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59279);

/** The bytes of a request: the user's headers and body fields win over the protocol's own. */
function wireRequest(call, parts) {
    const headers = new Map([['content-type', 'application/json']]);
    for (const [name, value] of Object.entries(parts.headers))
        if (value !== undefined)
            headers.set(name, value);
    for (const [name, value] of Object.entries(call.headers ?? {}))
        headers.set(name.toLowerCase(), value);
    const body = call.body === undefined ? parts.body : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeJson */ .l_)(parts.body, call.body);
    return { url: parts.url, headers: Object.fromEntries(headers), body: JSON.stringify(body) };
}
/** `Bearer <key>`, or nothing where there is no key. */
function bearer(apiKey) {
    return apiKey === undefined || apiKey === '' ? undefined : `Bearer ${apiKey}`;
}
/** The texts of one role, as the protocols that keep the system prompt apart want them. */
function systemText(call) {
    const texts = call.messages.filter(({ role }) => role === 'system').map(({ content }) => content);
    return texts.length === 0 ? undefined : texts.join('\n\n');
}


/***/ }),

/***/ 66203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ByteStore),
/* harmony export */   b: () => (/* binding */ asBuffer)
/* harmony export */ });
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

/***/ 55861:
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

/***/ 44965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ protocolByName),
  i: () => (/* binding */ protocolFor)
});

var framing_bytes = __webpack_require__(66203);
var decode_draft = __webpack_require__(68807);
var duration = __webpack_require__(5937);
var json = __webpack_require__(59279);
;// CONCATENATED MODULE: ./src/protocols/decode/error-words.ts

/** Where providers and frameworks put their words, the most telling first. */
const WORDS = [
    'message',
    'Message',
    'msg',
    'error_message',
    'errorMessage',
    'error_msg',
    'status_msg',
    'faultstring',
    'error_description',
    'description',
    'detail',
    'error',
    'errors',
    'fault',
    'exception',
    'reason',
    'title',
];
const DEEPEST = 6;
const MOST_PARTS = 5;
/**
 * What an error document says, in its own words: FastAPI's `detail[].loc` and `msg` as `body.stream_options: Extra inputs …`,
 * also where a gateway has put them inside its own `message`; Google's `fieldViolations`, and what OpenRouter hands on
 * of its provider's. Empty where no word is found.
 */
function errorWords(value, depth = 0) {
    if (typeof value === 'string')
        return value;
    if (value === null || value === undefined || depth > DEEPEST)
        return '';
    if (Array.isArray(value))
        return joinParts(value.map((part) => errorWords(part, depth + 1)));
    const document = (0,json/* objectOf */.Xy)(value);
    if (document === undefined)
        return typeof value === 'boolean' ? '' : (0,json/* writeJson */.GF)(value);
    const place = placeOf(document);
    for (const key of WORDS) {
        const words = errorWords(document[key], depth + 1);
        if (words !== '')
            return `${place}${words}${moreOf(document, words)}`;
    }
    return '';
}
/** The refused field, where the document says which. */
function placeOf(document) {
    const { loc, field } = document;
    const path = Array.isArray(loc) ? loc.join('.') : ((0,json/* textOf */.b6)(loc) ?? (0,json/* textOf */.b6)(field) ?? '');
    return path === '' ? '' : `${path}: `;
}
function moreOf(document, words) {
    const raw = (0,json/* objectOf */.Xy)(document['metadata'])?.['raw'];
    const inner = (0,json/* textOf */.b6)(raw) === undefined ? raw : ((0,json/* parseJson */.qF)(raw) ?? raw);
    const violations = (0,json/* listOf */.c3)(document['details']).flatMap((item) => (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)(item)?.['fieldViolations']));
    const more = joinParts([errorWords(inner, 1), errorWords(violations, 1)]);
    return more === '' || words.includes(more) ? '' : ` (${more})`;
}
function joinParts(parts) {
    const said = [...new Set(parts.filter((part) => part !== ''))];
    return said.slice(0, MOST_PARTS).join('; ');
}

var limits_wait = __webpack_require__(55861);
;// CONCATENATED MODULE: ./src/protocols/decode/failures.ts




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
        retryAfterS: waitInWords(words),
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
/** Keys under which an error is told, by documents that are no answers. */
const ERROR_KEYS = [
    ...[
        'detail',
        'message',
        'Message',
        'msg',
        'error_msg',
        'error_message',
        'errorMessage',
        'error_code',
        'error_type',
    ],
    ...['errors', 'fault', 'exception', 'traceback', 'status_msg'],
];
/**
 * Whether a document that is none of the protocol's own has the shape of somebody's error: `{"detail": …}`, `{"code": 500}`,
 * `{"status": "failed"}`, `{"success": false}`, or the name of its event.
 */
function looksLikeError(document, name = '') {
    const { status, code, status_code: statusCode, success, ok } = document;
    return (/error|exception|fail|fault/i.test(name) ||
        ERROR_KEYS.some((key) => errorWords(document[key]) !== '') ||
        [status, code, statusCode].some((value) => Number(value) >= 400 || /^(error|fail)/i.test(String(value))) ||
        success === false ||
        ok === false);
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
    const message = shorten(errorWords(error) || errorWords(holder) || wordsOf(holder['error'] ?? holder['message']));
    const kind = labels[0] ?? (status === undefined ? fallback || 'error' : `http_${status}`);
    const details = (0,json/* listOf */.c3)(error['details']);
    return {
        kind,
        message,
        retryAfterS: retryDelayOf(details) ?? waitInWords(message),
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
        const wait = delay === undefined ? undefined : (0,duration/* parseDuration */.E)(delay);
        if (wait !== undefined)
            return (0,limits_wait/* sensibleWait */.P)(wait / 1000);
    }
    return null;
}
const PART = /(\d{1,9}(?:\.\d{1,9})?) ?(ms|milliseconds?|h|hours?|min(?:ute)?s?|m|s|sec(?:ond)?s?)(?![a-z])/gi;
const SECONDS = { h: 3_600, m: 60, s: 1 };
/** "Please try again in 250ms", "retry after 1m12.5s": what some say only in words. */
function waitInWords(message) {
    const told = /\b(?:try again|retry)\b[^.]{0,40}?\b(?:in|after) ([\d.]+ ?[a-z][\w. ]{0,40})/i.exec(message)?.[1];
    if (told === undefined)
        return null;
    let [seconds, at] = [0, 0];
    for (const { 0: part, 1: amount, 2: unit = '', index } of told.matchAll(PART)) {
        if (told.slice(at, index).trim() !== '')
            break;
        seconds +=
            Number(amount) * (/^(ms|milli)/i.test(unit) ? 0.001 : (SECONDS[unit.charAt(0).toLowerCase()] ?? 0));
        at = index + part.length;
    }
    return at === 0 ? null : (0,limits_wait/* sensibleWait */.P)(seconds);
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

;// CONCATENATED MODULE: ./src/protocols/decode/known-failures.ts
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

;// CONCATENATED MODULE: ./src/protocols/decode/body-decoder.ts





/** Most bytes of an answer that comes whole. */
const LARGEST_BODY = 64 * 1024 * 1024;
/**
 * A decoder for an answer that comes whole, read at its end. `verdict` is what a readable answer counts as:
 * null for a good one, or the failure of having come whole where a stream was asked for (its usage is read all the same).
 */
function createBodyDecoder(dialect, keepText, verdict) {
    return new BodyDecoder(dialect, new decode_draft/* Draft */.K(keepText), verdict);
}
class BodyDecoder {
    dialect;
    draft;
    verdict;
    body = new framing_bytes/* ByteStore */.E();
    /** The body, where all of it came at once. */
    text = null;
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
    get thoughtEvents() {
        return this.draft.thoughtEvents;
    }
    get thoughtBytes() {
        return this.draft.thoughtBytes;
    }
    get thoughtTokens() {
        return this.draft.thoughtTokens;
    }
    get veiled() {
        return this.draft.veiled;
    }
    get contentWords() {
        return this.draft.contentWords;
    }
    get outputTokens() {
        return this.draft.outputTokens;
    }
    get done() {
        return this.draft.done;
    }
    push(chunk, isLast = false) {
        if (this.done)
            return 0;
        const bytes = (0,framing_bytes/* asBuffer */.b)(chunk);
        if (this.body.length + bytes.length > LARGEST_BODY)
            this.draft.fail(TOO_LARGE);
        else if (isLast && this.body.length === 0)
            this.text = bytes.toString('utf8');
        else
            this.body.append(bytes, 0, bytes.length);
        return 0;
    }
    end(complete) {
        if (this.done)
            return 0;
        const text = this.text ?? this.body.view().toString('utf8');
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
        if (!draft.terminated && looksLikeError(answer))
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
function failureOfText(text) {
    if (text === '')
        return EMPTY_BODY;
    if (text.startsWith('<'))
        return HTML_BODY;
    return /^(data|event|id|retry)?:/.test(text) ? UNEXPECTED_STREAM : MALFORMED_BODY;
}
const TOO_LARGE = invalid('too_large', `the answer is larger than ${LARGEST_BODY} bytes`);

;// CONCATENATED MODULE: ./src/protocols/decode/event-data.ts


/** Events by which servers and gateways keep a connection busy. */
const KEEP_ALIVE = /^(ping|heart_?beat|keep_?alive)$/i;
/**
 * Gateways keep a connection busy by events that hold nothing: `null`, an empty text, a comment that was put into an event's
 * data (`data: : keepalive`). Some write the last word as JSON text, or with blanks around it; Google's endpoint in
 * OpenAI's format has its errors in a list.
 */
function readEventData(data, name) {
    const text = data.startsWith('{') ? data : data.trim();
    if (text.startsWith('[DONE]') || text === '"[DONE]"')
        return 'done';
    if (text === '' || text.startsWith(':'))
        return 'nothing';
    const value = (0,json/* parseJson */.qF)(text);
    const [first] = (0,json/* listOf */.c3)(value).map(json/* objectOf */.Xy);
    const object = (0,json/* objectOf */.Xy)(value) ?? (first !== undefined && carriesError(first) ? first : undefined);
    if (object !== undefined)
        return object;
    const isIdle = value === null || value === '' || typeof value === 'boolean' || typeof value === 'number';
    return isIdle || KEEP_ALIVE.test(name.replaceAll('-', '_')) ? 'nothing' : 'malformed';
}

;// CONCATENATED MODULE: ./src/protocols/decode/repetition.ts


/** Where events differ in more than their text, nobody goes on looking. */
const MOST_LESSONS = 4;
/** Text that stands in JSON as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const PLAIN = /^[^"\\\0-\x1f]+$/;
const PROBE = 'text of no model';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
/**
 * Most events of a stream differ from the one before in nothing but a piece of text. Once that was shown of one event, by
 * parsing it again with another text in that place, the next ones are told by their bytes and not parsed. What is read
 * is exact, not likely: JSON with one plain string for another means the same but for that string.
 */
class Repetition {
    dialect;
    /** Events that `take` read. */
    events = 0;
    pattern = null;
    lessons = 0;
    constructor(dialect) {
        this.dialect = dialect;
    }
    /** Reads the repetitions that stand whole in `bytes` from `from` on, an event's beginning. Returns where they end. */
    take(bytes, from, draft) {
        const { pattern } = this;
        this.events = 0;
        if (pattern === null)
            return from;
        const { before, after } = pattern;
        let at = from;
        for (;;) {
            const text = behind(bytes, at, before);
            const quote = text === -1 ? -1 : endOfText(bytes, text);
            const next = quote <= text ? -1 : behind(bytes, quote, after);
            if (next === -1)
                return at;
            draft.addBytes(bytes, text, quote);
            this.events += draft.takeContentEvent();
            at = next;
        }
    }
    /** Where the event ends that goes on at `from`; the end of `bytes` where nobody looks for repetitions, or it is not there. */
    endOfEvent(bytes, from) {
        const { pattern } = this;
        const at = pattern === null ? -1 : bytes.indexOf(pattern.end, from);
        return pattern === null || at === -1 ? bytes.length : at + pattern.end.length;
    }
    /** Looks at an event with content. */
    learn({ data, event, name, lineEnd }) {
        if (this.lessons === MOST_LESSONS)
            return;
        this.lessons += 1;
        const frame = this.dialect.framing.frame(name, lineEnd);
        const text = this.soleText(event, name);
        if (frame === null || text === null || !PLAIN.test(text))
            return;
        const at = data.indexOf(`"${text}"`) + 1;
        if (at === 0 || data.lastIndexOf(`"${text}"`) + 1 !== at)
            return;
        const [before, after] = [data.slice(0, at), data.slice(at + text.length)];
        const probed = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(before + PROBE + after));
        if (probed === undefined || this.soleText(probed, name) !== PROBE)
            return;
        this.pattern = {
            before: Buffer.from(frame.begin + before),
            after: Buffer.from(after + frame.end),
            end: Buffer.from(frame.end),
        };
    }
    /** The text of an event that is nothing but text; null of any other. */
    soleText(event, name) {
        const draft = new decode_draft/* Draft */.K(Number.POSITIVE_INFINITY);
        this.dialect.readEvent(event, draft, name);
        return draft.soleText();
    }
}
/** Where `bytes` go on behind `part`, which must stand at `at`; −1 where it does not. */
function behind(bytes, at, part) {
    const { length } = part;
    if (at + length > bytes.length)
        return -1;
    for (let i = 0; i < length; i += 1)
        if (bytes[at + i] !== part[i])
            return -1;
    return at + length;
}
/** Where a JSON string that goes on at `from` is closed; −1 where it has escapes, or no end here. */
function endOfText(bytes, from) {
    for (let at = from; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at;
        if (byte === BACKSLASH || byte < SPACE)
            return -1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./src/protocols/decode/decoder.ts








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
    spoke = false;
    /** An event of nobody's protocol that looks like an error: it is one, unless the answer goes on behind it. */
    suspect = null;
    lineEnd = '\n';
    repetition;
    /** Takes over where the endpoint sent a plain JSON document instead of a stream. */
    whole = null;
    constructor(dialect, keepText) {
        this.dialect = dialect;
        this.keepText = keepText;
        this.draft = new decode_draft/* Draft */.K(keepText);
        this.repetition = new Repetition(dialect);
        this.framer = dialect.framing.create((data, name) => this.read(data, name));
    }
    get contentBytes() {
        return this.whole?.contentBytes ?? this.draft.contentBytes;
    }
    get contentTokens() {
        return this.whole?.contentTokens ?? this.draft.contentTokens;
    }
    get thoughtEvents() {
        return this.draft.thoughtEvents;
    }
    get thoughtBytes() {
        return this.draft.thoughtBytes;
    }
    get thoughtTokens() {
        return this.draft.thoughtTokens;
    }
    get veiled() {
        return this.draft.veiled;
    }
    get contentWords() {
        return this.whole?.contentWords ?? this.draft.contentWords;
    }
    get outputTokens() {
        return this.draft.outputTokens;
    }
    get done() {
        return this.whole?.done ?? this.draft.done;
    }
    push(chunk, isLast = false) {
        if (this.done)
            return 0;
        const bytes = (0,framing_bytes/* asBuffer */.b)(chunk);
        if (!this.started)
            this.start(bytes);
        if (this.whole !== null)
            return this.whole.push(bytes, isLast);
        this.events = 0;
        for (let at = 0; at < bytes.length;)
            at = this.readFrom(bytes, at);
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
    /** Reads what repeats the events before, then one event the long way. Returns where the next one begins. */
    readFrom(bytes, from) {
        const { framer, repetition, draft } = this;
        let at = from;
        if (framer.idle && !draft.done) {
            at = repetition.take(bytes, from, draft);
            this.events += repetition.events;
            if (repetition.events > 0)
                this.suspect = null;
        }
        if (at === bytes.length)
            return at;
        const end = repetition.endOfEvent(bytes, at);
        const part = end - at === bytes.length ? bytes : bytes.subarray(at, end);
        if (!this.spoke)
            this.lineEnd = part.includes('\r\n') ? '\r\n' : '\n';
        framer.push(part);
        return end;
    }
    read(data, name) {
        const { draft } = this;
        if (draft.done)
            return;
        const event = readEventData(data, name);
        if (event === 'done') {
            if (this.dialect.endsWithDone)
                this.completeUnlessSuspect();
        }
        else if (typeof event === 'string') {
            if (name === 'error')
                draft.fail(failureOf({ error: data }, 'stream_error'));
            else if (event === 'malformed')
                draft.fail(MALFORMED_EVENT);
        }
        else if (name === 'error' || carriesError(event))
            draft.fail(failureOf(event, 'stream_error'));
        else
            this.readObject(event, data, name);
    }
    readObject(event, data, name) {
        const { draft } = this;
        if (!this.dialect.knows(event, name) && looksLikeError(event, name))
            this.suspect = failureOf(event, 'stream_error');
        this.dialect.readEvent(event, draft, name);
        if (draft.takeContentEvent() === 0)
            return;
        this.suspect = null;
        this.events += 1;
        // The first event often says who speaks as well.
        if (this.spoke)
            this.repetition.learn({ data, event, name, lineEnd: this.lineEnd });
        this.spoke = true;
    }
    completeUnlessSuspect() {
        const { draft, suspect } = this;
        if (suspect !== null && !draft.terminated)
            draft.fail(suspect);
        draft.complete();
    }
    finish(complete) {
        const { draft, framer } = this;
        const { leftover } = framer.end();
        this.failOnFraming();
        // Half an event parses as no JSON: the stream was cut, the server did not write nonsense.
        if (leftover && draft.failure === MALFORMED_EVENT)
            draft.failure = draft.terminated ? null : CUT_EVENT;
        if (!draft.terminated)
            draft.fail(this.strayError() ?? this.suspect ?? this.whatIsMissing(complete));
    }
    /** Gemini breaks a stream off with its error as plain JSON, in no event. */
    strayError() {
        const stray = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(this.framer.stray));
        return stray !== undefined && carriesError(stray) ? failureOf(stray, 'stream_error') : null;
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

;// CONCATENATED MODULE: ./src/protocols/dialects/endpoint-url.ts
/**
 * Ends of what providers document as an SDK's base URL: a version (`/v1`, `/api/paas/v4`, `/compatible-mode/v1`); OpenAI's
 * root below another provider (Gemini, DeepInfra, Cloudflare's gateway `/compat`, Vertex's `/endpoints/openapi`); an Azure
 * deployment; Databricks; Azure's and GitHub's `/inference`.
 */
const BASES = /\/(v\d+((alpha|beta)\d*)?|openai|compat|endpoints\/openapi|openai\/deployments\/[^/]+|serving-endpoints|inference)$/;
/** Azure AI Foundry's root of every model but OpenAI's. */
const AZURE_MODELS = /\.services\.ai\.azure\.com\/models$/;
/** Bare hosts whose documented base URL goes without a version. */
const UNVERSIONED = /^api\.perplexity\.ai$/;
/**
 * The endpoint with the protocol's standard path where the user gave only a base, as an SDK is given one: no path at all,
 * or one of the known ends. Any other path is used as given. The query string is kept.
 */
function endpointUrl(endpoint, { version, rest }) {
    const url = new URL(endpoint);
    const given = pathOf(endpoint);
    if (given === '')
        url.pathname = `${UNVERSIONED.test(url.hostname) ? '' : version}${rest}`;
    // Azure's own `/openai` is no root yet: its version stands below it.
    else if (version.startsWith('/openai/') && given === '/openai')
        url.pathname = `${version}${rest}`;
    else if (BASES.test(given) || AZURE_MODELS.test(url.hostname + given))
        url.pathname = `${given}${rest}`;
    return url;
}
/** Anthropic's SDKs append `/v1/messages` also to a base such as `https://api.deepseek.com/anthropic`. */
function anthropicUrl(endpoint) {
    const path = { version: '/v1', rest: '/messages' };
    const given = pathOf(endpoint);
    if (!given.endsWith('/anthropic'))
        return endpointUrl(endpoint, path);
    const url = new URL(endpoint);
    url.pathname = `${given}${path.version}${path.rest}`;
    return url;
}
function pathOf({ pathname }) {
    return pathname.replace(/\/+$/, '');
}

var request = __webpack_require__(78352);
;// CONCATENATED MODULE: ./src/protocols/dialects/tools.ts

/** A function without arguments still has a schema for those providers that want one. */
const NO_ARGUMENTS = { type: 'object', properties: {} };
/** `{type: function, function: {…}}`, as OpenAI's chat and Ollama have it. */
function functionTools(tools) {
    return tools?.map(({ name, description, parameters, strict }) => ({
        type: 'function',
        function: { name, description, parameters, strict },
    }));
}
function functionChoice(choice) {
    return typeof choice === 'object' ? { type: 'function', function: { name: choice.name } } : choice;
}
/** Recorded calls as OpenAI's chat has them. */
function functionCalls(calls) {
    return calls?.map(({ id, name, arguments: text }) => ({
        id,
        type: 'function',
        function: { name, arguments: text },
    }));
}
/** Arguments as an object, for providers that take no text. */
function argumentsOf(call) {
    return (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(call.arguments)) ?? {};
}
/** The id of the call that a tool's turn answers; where it names none, the last one that was made. */
function answeredCall(message, messages) {
    const before = messages.slice(0, messages.indexOf(message)).flatMap(({ toolCalls }) => toolCalls ?? []);
    const call = before.find(({ id }) => id === message.toolCallId) ?? before.at(-1);
    return { id: message.toolCallId ?? call?.id ?? 'call_1', name: message.toolName ?? call?.name ?? 'tool' };
}

;// CONCATENATED MODULE: ./src/protocols/framing/framing.ts
/** Most bytes of one event (a line, a frame, the data of several lines). */
const LONGEST_EVENT = 16 * 1024 * 1024;

;// CONCATENATED MODULE: ./src/protocols/framing/lines.ts

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
    carried = new framing_bytes/* ByteStore */.E();
    skipLf = false;
    first = true;
    constructor(sink, limit) {
        this.sink = sink;
        this.limit = limit;
    }
    /** Whether the next byte begins a line. */
    get idle() {
        return this.carried.length === 0 && !this.skipLf && !this.overflowed;
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

;// CONCATENATED MODULE: ./src/protocols/framing/sse.ts


const COLON = 0x3a;
const sse_SPACE = 0x20;
const BRACE = 0x7b;
/** Characters of a document outside of all events. */
const LONGEST_STRAY = 1 << 16;
/**
 * Server-sent events (WHATWG HTML, section 9.2.6), pushed byte by byte or megabyte by megabyte. An event is
 * handed on when it has data or a name: providers send `event: error` alone. Beyond the standard, a last event
 * without its blank line is handed on at the end, since it may hold the usage, and a field `error` is an event of that name.
 */
class SseFramer {
    sink;
    problem = null;
    recognised = false;
    stray = '';
    lines = new LineSplitter((bytes, start, end) => this.takeLine(bytes, start, end), LONGEST_EVENT);
    data = '';
    hasData = false;
    name = '';
    constructor(sink) {
        this.sink = sink;
    }
    get idle() {
        return this.lines.idle && !this.hasData && this.name === '' && this.stray === '';
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
        else if (isField(bytes, start, end, ERROR)) {
            this.name = 'error';
            this.takeData(bytes, valueStart(bytes, start + ERROR.length, end), end);
        }
        else {
            this.takeStray(bytes, start, end);
            return;
        }
        this.recognised = true;
    }
    /** A line that is no field may begin a document that somebody put between the events, or go on with it. */
    takeStray(bytes, start, end) {
        if (this.stray === '' && bytes[start] !== BRACE)
            return;
        if (this.stray.length >= LONGEST_STRAY)
            return;
        this.stray += `${bytes.toString('utf8', start, Math.min(end, start + LONGEST_STRAY))}\n`;
    }
    takeData(bytes, start, end) {
        const value = bytes.toString('utf8', start, end);
        this.stray = '';
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
    return bytes[colon + 1] === sse_SPACE && colon + 1 < end ? colon + 2 : colon + 1;
}
const DATA = Buffer.from('data');
const EVENT = Buffer.from('event');
/** llama.cpp’s server wrote its errors as a field of this name. */
const ERROR = Buffer.from('error');
const sseFraming = {
    foreign: '{["<',
    create: (sink) => new SseFramer(sink),
    frame: (name, lineEnd) => ({
        begin: `${name === '' ? '' : `event: ${name}${lineEnd}`}data: `,
        end: lineEnd + lineEnd,
    }),
};

var decode_billing = __webpack_require__(65099);
var usage = __webpack_require__(5435);
;// CONCATENATED MODULE: ./src/protocols/dialects/anthropic-usage.ts



/** Counts of an answer are cumulative, so of two reports the larger count stands; what is no count is as told last. */
function largest(before, now) {
    const entries = Object.entries(now).map(([key, value]) => {
        const known = before[key];
        return [
            key,
            (0,usage/* isCount */.my)(known) && (0,usage/* isCount */.my)(value) && key.endsWith('_tokens') ? Math.max(known, value) : value,
        ];
    });
    return Object.fromEntries(entries);
}
/**
 * `input_tokens` counts only what was neither read from a cache nor written to it. A request may be computed in several
 * iterations; those of a compaction, an advisor or a fallback are in no count at the top, so that their sum is billed
 * where it is more.
 */
function anthropicUsage(raw) {
    const top = partsOf(raw);
    const rounds = (0,json/* listOf */.c3)(raw['iterations'])
        .map(json/* objectOf */.Xy)
        .filter((round) => round !== undefined)
        .map(partsOf);
    const most = (part) => {
        const sum = (0,usage/* sumOfCounts */.NU)(...rounds.map((round) => round[part]));
        if (rounds.length === 0)
            return top[part];
        return sum === null ? undefined : larger(top[part], sum);
    };
    const { fresh, read, written, output } = {
        fresh: most('fresh'),
        read: most('read'),
        written: most('written'),
        output: most('output'),
    };
    return (0,usage/* credibleUsage */.M1)({
        input: fresh === undefined ? undefined : (0,usage/* sumOfCounts */.NU)(fresh, read, written),
        output,
        cachedInput: read,
        cacheWrite: written,
        hourLongWrite: hourLong(raw),
        reasoning: (0,json/* objectOf */.Xy)(raw['output_tokens_details'])?.['thinking_tokens'],
    });
}
function partsOf(raw) {
    return {
        fresh: raw['input_tokens'],
        read: raw['cache_read_input_tokens'],
        written: raw['cache_creation_input_tokens'],
        output: raw['output_tokens'],
    };
}
function larger(top, sum) {
    return top === undefined || top === null ? sum : (0,usage/* isCount */.my)(top) ? Math.max(top, sum) : top;
}
/** Of the writes, those that are kept for an hour, which cost twice the input instead of a quarter more. */
function hourLong(raw) {
    const rounds = (0,json/* listOf */.c3)(raw['iterations']).map((round) => (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(round)?.['cache_creation'])?.['ephemeral_1h_input_tokens']);
    const top = (0,json/* objectOf */.Xy)(raw['cache_creation'])?.['ephemeral_1h_input_tokens'];
    const sum = (0,usage/* sumOfCounts */.NU)(...rounds);
    return rounds.length === 0 || sum === null ? top : larger(top, sum);
}
/** Rounds at the request's own price. */
const OWN_ROUNDS = ['message', undefined];
/** What else Anthropic says of the bill; rounds of another model, or of a kind that is not known, have a price of their own. */
function anthropicBilling(raw) {
    const rounds = (0,json/* listOf */.c3)(raw['iterations']).map((round) => (0,json/* objectOf */.Xy)(round)?.['type']);
    const foreign = rounds
        .filter((type) => !OWN_ROUNDS.includes(type))
        .map((type) => `iterations.${String(type)}`);
    return {
        tier: (0,json/* textOf */.b6)(raw['service_tier']) ?? null,
        speed: (0,json/* textOf */.b6)(raw['speed']) ?? null,
        geo: (0,json/* textOf */.b6)(raw['inference_geo']) ?? null,
        toolCalls: (0,decode_billing/* toolCallsOf */.Ve)(raw),
        unknown: foreign,
    };
}

;// CONCATENATED MODULE: ./src/protocols/dialects/anthropic-messages.ts








/** Anthropic Messages. */
const anthropicMessages = {
    name: 'anthropic-messages',
    omits: ['minP', 'frequencyPenalty', 'presencePenalty', 'seed', 'answers'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: anthropicUrl(call.endpoint),
        headers: {
            accept: call.stream ? 'text/event-stream' : 'application/json',
            'anthropic-version': versionOf(call),
            ...authOf(call),
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
        call.topK,
        call.body?.['temperature'],
        call.body?.['top_p'],
        call.body?.['top_k'],
    ];
    const isNewest = isAnthropic(call.endpoint) && samples.every((value) => value === undefined || value === null);
    return isNewest ? '2026-10-21' : '2023-06-01';
}
function isAnthropic({ hostname }) {
    return hostname === 'api.anthropic.com';
}
/**
 * The API's documentation shows `x-api-key` with both versions, and compatible servers and gateways read it; OAuth
 * tokens go as Bearer only.
 */
function authOf({ apiKey, keyIsToken }) {
    return keyIsToken === true || apiKey?.startsWith('sk-ant-oat') === true
        ? { authorization: (0,request/* bearer */.CM)(apiKey) }
        : { 'x-api-key': (0,json/* textOf */.b6)(apiKey) };
}
function bodyOf(call) {
    const format = call.responseFormat;
    return {
        model: call.model,
        max_tokens: call.maxTokens,
        system: (0,request/* systemText */.VZ)(call),
        messages: turnsOf(call),
        temperature: call.temperature,
        top_p: call.topP,
        top_k: call.topK,
        stop_sequences: call.stop,
        tools: call.tools?.map(({ name, description, parameters, strict }) => ({
            name,
            description,
            input_schema: parameters ?? NO_ARGUMENTS,
            strict,
        })),
        tool_choice: choiceOf(call),
        // There is no plain JSON mode to translate `json_object` into.
        output_config: format?.type === 'json_schema' || call.reasoningEffort !== undefined
            ? {
                effort: call.reasoningEffort,
                format: format?.type === 'json_schema' ? { type: format.type, schema: format.schema } : undefined,
            }
            : undefined,
        // Capacity that was paid for in advance is not what a pull request should use up.
        ...(isAnthropic(call.endpoint) ? { service_tier: 'standard_only' } : {}),
        ...(call.stream ? { stream: true } : {}),
    };
}
/** Results of tools stand in the user's turn, those of one assistant's turn together in one. */
function turnsOf(call) {
    const turns = [];
    for (const message of call.messages) {
        const { role, content, toolCalls } = message;
        if (role === 'system')
            continue;
        const last = turns.at(-1);
        if (role === 'tool') {
            const result = {
                type: 'tool_result',
                tool_use_id: answeredCall(message, call.messages).id,
                content,
            };
            if (last?.role === 'user' && Array.isArray(last.content))
                last.content.push(result);
            else
                turns.push({ role: 'user', content: [result] });
        }
        else if (toolCalls === undefined)
            turns.push({ role, content });
        else {
            const uses = toolCalls.map((one) => ({
                type: 'tool_use',
                id: one.id,
                name: one.name,
                input: argumentsOf(one),
            }));
            turns.push({ role, content: [...(content === '' ? [] : [{ type: 'text', text: content }]), ...uses] });
        }
    }
    return turns;
}
function choiceOf({ toolChoice, parallelToolCalls, tools }) {
    if (tools === undefined)
        return undefined;
    const alone = parallelToolCalls === false ? { disable_parallel_tool_use: true } : {};
    if (toolChoice === undefined)
        return parallelToolCalls === false ? { type: 'auto', ...alone } : undefined;
    if (typeof toolChoice === 'object')
        return { type: 'tool', name: toolChoice.name, ...alone };
    if (toolChoice === 'none')
        return { type: 'none' };
    return { type: toolChoice === 'required' ? 'any' : 'auto', ...alone };
}
const dialect = {
    framing: sseFraming,
    endsWithDone: false,
    knows: ({ type }) => type === 'ping' || /^(message|content_block)_/.test((0,json/* textOf */.b6)(type) ?? ''),
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
        draft.identify(body['id']);
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
    draft.identify(message?.['id']);
    draft.nameModel(message?.['model']);
    draft.usageSoFar = (0,json/* objectOf */.Xy)(message?.['usage']) ?? {};
    draft.noteBilling(anthropicBilling(draft.usageSoFar));
}
/** A block opens empty, a tool's with its name; in a whole answer it is complete. A signature is no content. */
function readBlock(block, draft) {
    draft.addText(block?.['text']);
    draft.addThought(block?.['thinking']);
    if (block?.['type'] === 'redacted_thinking')
        draft.veiled = true;
    draft.addHidden(block?.['name']);
    const input = (0,json/* objectOf */.Xy)(block?.['input']);
    if (input !== undefined && Object.keys(input).length > 0)
        draft.addHidden((0,json/* writeJson */.GF)(input));
}
function readDelta(delta, draft) {
    draft.addText(delta?.['text']);
    draft.addThought(delta?.['thinking']);
    // Thinking that is omitted comes as its signature alone.
    if (delta?.['type'] === 'signature_delta' && draft.thoughtBytes === 0)
        draft.veiled = true;
    draft.addHidden(delta?.['partial_json']);
}
/** `message_delta` counts cumulatively, and repeats of `message_start` only what has changed. */
function readStop(delta, usage, draft) {
    if (usage !== undefined) {
        const counted = Object.entries(usage).filter(([, count]) => count !== null);
        draft.usageSoFar = { ...draft.usageSoFar, ...largest(draft.usageSoFar, Object.fromEntries(counted)) };
        draft.reportUsage(anthropicUsage(draft.usageSoFar));
        draft.noteBilling(anthropicBilling(draft.usageSoFar));
    }
    draft.stop(delta?.['stop_reason']);
}

var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/protocols/framing/eventstream.ts



/** Total length, length of the headers, CRC-32 of these eight bytes. */
const PRELUDE = 12;
const CHECKSUM = 4;
/**
 * Amazon's event stream encoding (`application/vnd.amazon.eventstream`): frames of prelude, typed headers, payload and
 * CRC-32. The event's name is `:event-type`, or `exception:` and the type of an exception or error.
 */
class EventStreamFramer {
    sink;
    idle = false;
    problem = null;
    recognised = false;
    stray = '';
    carried = new framing_bytes/* ByteStore */.E();
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
const eventStreamFraming = {
    foreign: '{[<',
    create: (sink) => new EventStreamFramer(sink),
    // Frames have lengths and checksums.
    frame: () => null,
};

var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/protocols/dialects/model.ts

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

;// CONCATENATED MODULE: ./src/protocols/dialects/bedrock-converse.ts








/** Amazon Bedrock's Converse and ConverseStream, with a Bedrock API key; with signatures where `auth: aws` makes them. */
const bedrockConverse = {
    name: 'bedrock-converse',
    omits: [
        'topK',
        'minP',
        'frequencyPenalty',
        'presencePenalty',
        'seed',
        'reasoningEffort',
        'answers',
        'responseFormat',
        'parallelToolCalls',
    ],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: urlOf(call),
        headers: {
            accept: call.stream ? 'application/vnd.amazon.eventstream' : 'application/json',
            authorization: (0,request/* bearer */.CM)(call.apiKey),
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
    const system = (0,request/* systemText */.VZ)(call);
    return {
        system: system === undefined ? undefined : [{ text: system }],
        messages: bedrock_converse_turnsOf(call),
        inferenceConfig: {
            maxTokens: call.maxTokens,
            temperature: call.temperature,
            topP: call.topP,
            stopSequences: call.stop,
        },
        toolConfig: toolsOf(call),
    };
}
/** Results of tools stand in the user's turn, those of one assistant's turn together in one. */
function bedrock_converse_turnsOf(call) {
    const turns = [];
    for (const message of call.messages) {
        const { role, content, toolCalls = [] } = message;
        if (role === 'system')
            continue;
        if (role === 'tool') {
            const toolUseId = answeredCall(message, call.messages).id;
            const result = { toolResult: { toolUseId, content: [{ text: content }] } };
            const last = turns.at(-1);
            if (last?.results === true)
                last.content.push(result);
            else
                turns.push({ role: 'user', content: [result], results: true });
            continue;
        }
        const uses = toolCalls.map((one) => ({
            toolUse: { toolUseId: one.id, name: one.name, input: argumentsOf(one) },
        }));
        const said = content === '' && uses.length > 0 ? [] : [{ text: content }];
        turns.push({ role, content: [...said, ...uses] });
    }
    return turns.map(({ role, content }) => ({ role, content }));
}
function toolsOf({ tools, toolChoice }) {
    // Converse has no way to forbid tools but to leave them out.
    if (tools === undefined || toolChoice === 'none')
        return undefined;
    return {
        tools: tools.map(({ name, description, parameters }) => ({
            toolSpec: { name, description, inputSchema: { json: parameters ?? NO_ARGUMENTS } },
        })),
        toolChoice: toolChoice === undefined
            ? undefined
            : typeof toolChoice === 'object'
                ? { tool: { name: toolChoice.name } }
                : toolChoice === 'required'
                    ? { any: {} }
                    : { auto: {} },
    };
}
const EXCEPTION = 'exception:';
const bedrock_converse_dialect = {
    framing: eventStreamFraming,
    endsWithDone: false,
    knows: (_, name) => /^(message|contentBlock|metadata)/.test(name),
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
    draft.addThought(reasoning?.['text'] ?? (0,json/* objectOf */.Xy)(reasoning?.['reasoningText'])?.['text']);
    if (reasoning?.['redactedContent'] !== undefined)
        draft.veiled = true;
    const tool = (0,json/* objectOf */.Xy)(block?.['toolUse']);
    draft.addHidden(tool?.['name']);
    const input = tool?.['input'];
    draft.addHidden(typeof input === 'object' ? (0,json/* writeJson */.GF)(input) : input);
}
function bedrock_converse_readStop(event, draft) {
    if (draft.stop(event['stopReason']))
        draft.terminate();
}
/** Comes last, behind `messageStop`. */
function readMetadata(event, draft) {
    draft.reportUsage(usageOf((0,json/* objectOf */.Xy)(event['usage'])));
    draft.noteBilling({ tier: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(event['serviceTier'])?.['type']) ?? null });
    if (draft.terminated)
        draft.complete();
}
/** `inputTokens` counts only what was neither read from a cache nor written to it; the total counts all. */
function usageOf(raw) {
    if (raw?.['inputTokens'] === undefined)
        return undefined;
    const { cacheReadInputTokens: read, cacheWriteInputTokens: written } = raw;
    const input = (0,usage/* sumOfCounts */.NU)(raw['inputTokens'], read, written);
    return (0,usage/* credibleUsage */.M1)({
        input,
        output: outputOf(raw, input),
        cachedInput: read,
        cacheWrite: written,
        hourLongWrite: hourLongWrites(raw),
    });
}
/** What the total holds beyond all input is output; a total without the cache's tokens holds less, and is no fault. */
function outputOf({ outputTokens, totalTokens }, input) {
    if (!(0,usage/* isCount */.my)(outputTokens) || input === null || totalTokens === undefined || totalTokens === null)
        return outputTokens;
    return (0,usage/* isCount */.my)(totalTokens) ? Math.max(outputTokens, totalTokens - input) : null;
}
/** `cacheDetails` lists what was written by how long it is kept. */
function hourLongWrites(raw) {
    const kept = (0,json/* listOf */.c3)(raw['cacheDetails'])
        .map(json/* objectOf */.Xy)
        .filter((detail) => detail?.['ttl'] === '1h');
    return kept.length === 0 ? null : (0,usage/* sumOfCounts */.NU)(...kept.map((detail) => detail?.['inputTokens']));
}

;// CONCATENATED MODULE: ./src/protocols/dialects/gemini-interactions.ts








/** Google's Interactions API, which it recommends beside generateContent since 2026. Nothing is stored. */
const geminiInteractions = {
    name: 'gemini-interactions',
    omits: ['topK', 'minP', 'frequencyPenalty', 'presencePenalty', 'answers', 'parallelToolCalls'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: gemini_interactions_urlOf(call.endpoint),
        headers: {
            accept: call.stream ? 'text/event-stream' : 'application/json',
            'x-goog-api-key': (0,json/* textOf */.b6)(call.apiKey),
        },
        body: gemini_interactions_bodyOf(call),
    }),
    decoder: (options) => createDecoder(gemini_interactions_dialect, options),
    refusal: refusalOf,
};
function gemini_interactions_urlOf(endpoint) {
    const url = new URL(endpoint);
    const given = url.pathname.replace(/\/+$/, '');
    if (/^$|\/v1(alpha|beta)?\d*$/.test(given))
        url.pathname = `${given === '' ? '/v1beta' : given}/interactions`;
    return url;
}
function gemini_interactions_bodyOf(call) {
    return {
        model: requireModel(call),
        system_instruction: (0,request/* systemText */.VZ)(call),
        input: call.messages.filter(({ role }) => role !== 'system').flatMap((message) => stepsOf(message, call)),
        generation_config: {
            max_output_tokens: call.maxTokens,
            temperature: call.temperature,
            top_p: call.topP,
            seed: call.seed,
            stop_sequences: call.stop,
            thinking_level: call.reasoningEffort,
            tool_choice: gemini_interactions_choiceOf(call),
        },
        response_format: call.responseFormat && formatOf(call.responseFormat),
        tools: call.tools?.map(({ name, description, parameters }) => ({
            type: 'function',
            name,
            description,
            parameters,
        })),
        stream: call.stream,
        store: false,
    };
}
/** A message as steps: what is said, and each call of a tool and its result by itself. */
function stepsOf(message, call) {
    const { role, content, toolCalls = [] } = message;
    if (role === 'tool') {
        const { id, name } = answeredCall(message, call.messages);
        return [{ type: 'function_result', call_id: id, name, result: content }];
    }
    const calls = toolCalls.map((one) => ({
        type: 'function_call',
        id: one.id,
        name: one.name,
        arguments: argumentsOf(one),
    }));
    if (content === '' && calls.length > 0)
        return calls;
    const type = role === 'assistant' ? 'model_output' : 'user_input';
    return [{ type, content: [{ type: 'text', text: content }] }, ...calls];
}
function gemini_interactions_choiceOf({ toolChoice }) {
    if (toolChoice === undefined)
        return undefined;
    if (typeof toolChoice === 'object')
        return { allowed_tools: { mode: 'any', tools: [toolChoice.name] } };
    return toolChoice === 'required' ? 'any' : toolChoice;
}
function formatOf(format) {
    if (format.type === 'text')
        return { type: 'text', mime_type: 'text/plain' };
    const schema = format.type === 'json_schema' ? { schema: format.schema } : {};
    return { type: 'text', mime_type: 'application/json', ...schema };
}
const gemini_interactions_dialect = {
    framing: sseFraming,
    endsWithDone: false,
    knows: ({ event_type: type }) => /^(interaction|step)\./.test((0,json/* textOf */.b6)(type) ?? ''),
    readEvent: (event, draft) => {
        const type = event['event_type'];
        if (type === 'step.start')
            readStep((0,json/* objectOf */.Xy)(event['step']), draft);
        else if (type === 'step.delta')
            gemini_interactions_readDelta((0,json/* objectOf */.Xy)(event['delta']), draft);
        else if (type === 'error')
            draft.fail(failureOf((0,json/* objectOf */.Xy)(event['error']) ?? event, 'stream_error'));
        else
            readState((0,json/* objectOf */.Xy)(event['interaction']), draft);
        draft.reportUsage(gemini_interactions_usageOf((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(event['metadata'])?.['total_usage'])));
    },
    readBody: (body, draft) => {
        for (const step of (0,json/* listOf */.c3)(body['steps']))
            readStep((0,json/* objectOf */.Xy)(step), draft);
        readState(body, draft);
    },
};
/** In a stream a step opens with what is known of it: the name of a tool, seldom more. */
function readStep(step, draft) {
    const type = step?.['type'];
    if (type === 'function_call') {
        draft.addHidden(step?.['name']);
        const given = (0,json/* objectOf */.Xy)(step?.['arguments']);
        if (given !== undefined && Object.keys(given).length > 0)
            draft.addHidden((0,json/* writeJson */.GF)(given));
    }
    else if (type === 'model_output')
        for (const part of (0,json/* listOf */.c3)(step?.['content']))
            draft.addText((0,json/* objectOf */.Xy)(part)?.['text']);
    else if (type === 'thought')
        for (const part of (0,json/* listOf */.c3)(step?.['summary']))
            draft.summariseThought((0,json/* objectOf */.Xy)(part)?.['text']);
}
function gemini_interactions_readDelta(delta, draft) {
    const type = delta?.['type'];
    if (type === 'text')
        draft.addText(delta?.['text']);
    else if (type === 'arguments_delta')
        draft.addHidden(delta?.['arguments']);
    else if (type === 'thought_summary')
        draft.summariseThought((0,json/* objectOf */.Xy)(delta?.['content'])?.['text']);
}
/** Statuses of an interaction that has come to its end, and what they are in the common list of reasons. */
const ENDS = {
    completed: 'completed',
    requires_action: 'tool_calls',
    incomplete: 'max_output_tokens',
};
const UNDERWAY = ['in_progress', 'queued', 'requires_continuation'];
const FAILURES = ['failed', 'cancelled', 'budget_exceeded'];
/** The interaction that `interaction.created` and `interaction.completed` carry, or that is the body. */
function readState(interaction, draft) {
    if (interaction === undefined)
        return;
    draft.nameModel(interaction['model']);
    draft.reportUsage(gemini_interactions_usageOf((0,json/* objectOf */.Xy)(interaction['usage'])));
    const status = (0,json/* textOf */.b6)(interaction['status']) ?? '';
    if (FAILURES.includes(status)) {
        draft.fail(failureOf(interaction, 'stream_error', `interaction_${status}`));
        draft.stop(status);
        return;
    }
    if (status === '' || UNDERWAY.includes(status))
        return;
    draft.stop(Object.hasOwn(ENDS, status) ? ENDS[status] : status);
    draft.complete();
}
/** Thoughts are counted beside the output, results of tools beside the input. */
function gemini_interactions_usageOf(raw) {
    if (raw?.['total_input_tokens'] === undefined)
        return undefined;
    return (0,usage/* credibleUsage */.M1)({
        input: (0,usage/* sumOfCounts */.NU)(raw['total_input_tokens'], raw['total_tool_use_tokens']),
        output: (0,usage/* sumOfCounts */.NU)(raw['total_output_tokens'], raw['total_thought_tokens']),
        total: raw['total_tokens'],
        cachedInput: raw['total_cached_tokens'],
        reasoning: raw['total_thought_tokens'],
    });
}

;// CONCATENATED MODULE: ./src/protocols/dialects/gemini.ts








/** Gemini's generateContent, of the Gemini API and of Vertex AI. */
const gemini = {
    name: 'gemini',
    omits: ['minP', 'parallelToolCalls'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: gemini_urlOf(call),
        headers: { accept: call.stream ? 'text/event-stream' : 'application/json', ...gemini_authOf(call) },
        body: gemini_bodyOf(call),
    }),
    decoder: (options) => createDecoder(gemini_dialect, options),
    refusal: refusalOf,
};
/** Google's OAuth access tokens, which Vertex AI takes, start with `ya29.`. */
function gemini_authOf({ apiKey, keyIsToken }) {
    return keyIsToken === true || apiKey?.startsWith('ya29.') === true
        ? { authorization: (0,request/* bearer */.CM)(apiKey) }
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
    const system = (0,request/* systemText */.VZ)(call);
    return {
        systemInstruction: system === undefined ? undefined : { parts: [{ text: system }] },
        contents: gemini_turnsOf(call),
        tools: gemini_toolsOf(call),
        toolConfig: gemini_choiceOf(call),
        generationConfig: {
            maxOutputTokens: call.maxTokens,
            temperature: call.temperature,
            topP: call.topP,
            topK: call.topK,
            frequencyPenalty: call.frequencyPenalty,
            presencePenalty: call.presencePenalty,
            seed: call.seed,
            stopSequences: call.stop,
            candidateCount: call.answers,
            thinkingConfig: call.reasoningEffort === undefined
                ? undefined
                : { thinkingLevel: call.reasoningEffort.toUpperCase() },
            ...(call.responseFormat && gemini_formatOf(call.responseFormat)),
        },
    };
}
/** Results of tools stand in the user's turn. */
function gemini_turnsOf(call) {
    return call.messages
        .filter(({ role }) => role !== 'system')
        .map((message) => {
        const { role, content, toolCalls = [] } = message;
        if (role === 'tool') {
            const { name } = answeredCall(message, call.messages);
            const response = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(content)) ?? { output: content };
            return { role: 'user', parts: [{ functionResponse: { name, response } }] };
        }
        const calls = toolCalls.map((one) => ({ functionCall: { name: one.name, args: argumentsOf(one) } }));
        const said = content === '' && calls.length > 0 ? [] : [{ text: content }];
        return { role: role === 'assistant' ? 'model' : 'user', parts: [...said, ...calls] };
    });
}
function gemini_toolsOf({ tools }) {
    if (tools === undefined)
        return undefined;
    const declared = tools.map(({ name, description, parameters }) => ({
        name,
        description,
        parametersJsonSchema: parameters,
    }));
    return [{ functionDeclarations: declared }];
}
function gemini_choiceOf({ toolChoice }) {
    if (toolChoice === undefined)
        return undefined;
    const functionCallingConfig = typeof toolChoice === 'object'
        ? { mode: 'ANY', allowedFunctionNames: [toolChoice.name] }
        : { mode: toolChoice === 'required' ? 'ANY' : toolChoice.toUpperCase() };
    return { functionCallingConfig };
}
function gemini_formatOf(format) {
    if (format.type === 'text')
        return { responseMimeType: 'text/plain' };
    const schema = format.type === 'json_schema' ? { responseJsonSchema: format.schema } : {};
    return { responseMimeType: 'application/json', ...schema };
}
/** A whole answer has the shape of one event. */
const gemini_dialect = {
    framing: sseFraming,
    endsWithDone: false,
    knows: (event) => ['candidates', 'usageMetadata', 'promptFeedback', 'modelVersion'].some((key) => key in event),
    readEvent: read,
    readBody: read,
};
function read(event, draft) {
    draft.identify(event['responseId']);
    draft.nameModel(event['modelVersion']);
    const usage = (0,json/* objectOf */.Xy)(event['usageMetadata']);
    draft.reportUsage(gemini_usageOf(usage));
    draft.noteBilling({
        tier: tierOf(usage),
        unknown: [
            ...(event['candidates'] === undefined ? [] : groundingsOf((0,json/* listOf */.c3)(event['candidates']))),
            ...foreignTokens(usage),
        ],
    });
    for (const item of (0,json/* listOf */.c3)(event['candidates']))
        readCandidate((0,json/* objectOf */.Xy)(item), draft);
    // A prompt that was blocked gets no candidate, and no finish reason.
    stopWith((0,json/* objectOf */.Xy)(event['promptFeedback'])?.['blockReason'], draft);
}
function readCandidate(candidate, draft) {
    const isFirst = (candidate?.['index'] ?? 0) === 0;
    for (const item of (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)(candidate?.['content'])?.['parts'])) {
        const part = (0,json/* objectOf */.Xy)(item);
        if (part?.['thought'] === true)
            draft.summariseThought(part['text']);
        else if (isFirst)
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
    if (draft.stop(reason))
        draft.terminate();
}
/** Vertex says `trafficType`, the Gemini API `serviceTier`: `ON_DEMAND_PRIORITY` and `priority` are the same tier. */
function tierOf(usage) {
    const tier = (0,json/* textOf */.b6)(usage?.['serviceTier']) ?? (0,json/* textOf */.b6)(usage?.['trafficType']);
    return tier?.toLowerCase().replace(/^on_demand_/, '') ?? null;
}
/** A search by Google is billed by the query, and nothing here asks for one. */
function groundingsOf(candidates) {
    const queries = candidates.flatMap((candidate) => (0,json/* listOf */.c3)((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(candidate)?.['groundingMetadata'])?.['webSearchQueries']));
    return queries.length > 0 ? ['webSearchQueries'] : [];
}
/**
 * Thoughts are counted beside the candidates, tool results beside the prompt; behind some gateways only the total holds
 * the thoughts. Protobuf's JSON leaves zeros out.
 */
function gemini_usageOf(raw) {
    if (raw?.['promptTokenCount'] === undefined)
        return undefined;
    return (0,usage/* credibleUsage */.M1)({
        input: (0,usage/* sumOfCounts */.NU)(raw['promptTokenCount'], raw['toolUsePromptTokenCount']),
        output: (0,usage/* sumOfCounts */.NU)(raw['candidatesTokenCount'], raw['thoughtsTokenCount']),
        total: raw['totalTokenCount'],
        cachedInput: raw['cachedContentTokenCount'],
        reasoning: raw['thoughtsTokenCount'],
        audioInput: tokensOf('AUDIO', raw['promptTokensDetails']),
        audioOutput: tokensOf('AUDIO', raw['candidatesTokensDetails']),
    });
}
/** Pictures and films cost many times what words do. */
function foreignTokens(usage) {
    if (usage?.['candidatesTokensDetails'] === undefined)
        return [];
    return ['IMAGE', 'VIDEO']
        .filter((modality) => (tokensOf(modality, usage['candidatesTokensDetails']) ?? 0) > 0)
        .map((modality) => `candidatesTokensDetails: ${modality}`);
}
function tokensOf(modality, details) {
    const counts = (0,json/* listOf */.c3)(details)
        .map(json/* objectOf */.Xy)
        .filter((detail) => detail?.['modality'] === modality)
        .map((detail) => detail?.['tokenCount']);
    return (0,usage/* sumOfCounts */.NU)(...counts);
}

;// CONCATENATED MODULE: ./src/protocols/framing/ndjson.ts


/** One JSON document a line. Blank lines are nothing; a last line needs no end. */
class NdjsonFramer {
    sink;
    problem = null;
    recognised = false;
    stray = '';
    lines = new LineSplitter((bytes, start, end) => this.takeLine(bytes, start, end), LONGEST_EVENT);
    constructor(sink) {
        this.sink = sink;
    }
    get idle() {
        return this.lines.idle;
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
const ndjsonFraming = {
    foreign: '[<',
    create: (sink) => new NdjsonFramer(sink),
    frame: (_, lineEnd) => ({ begin: '', end: lineEnd }),
};

;// CONCATENATED MODULE: ./src/protocols/dialects/ollama-chat.ts








/** Ollama's native chat. */
const ollamaChat = {
    name: 'ollama-chat',
    omits: ['toolChoice', 'parallelToolCalls', 'answers'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: ollama_chat_urlOf(call.endpoint),
        headers: {
            accept: call.stream ? 'application/x-ndjson' : 'application/json',
            authorization: (0,request/* bearer */.CM)(call.apiKey),
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
        messages: call.messages.map((message) => turnOf(message, call)),
        stream: call.stream,
        format: call.responseFormat && ollama_chat_formatOf(call.responseFormat),
        think: call.reasoningEffort === 'none' ? false : call.reasoningEffort,
        tools: functionTools(call.tools),
        options: {
            num_predict: call.maxTokens,
            temperature: call.temperature,
            top_p: call.topP,
            top_k: call.topK,
            min_p: call.minP,
            frequency_penalty: call.frequencyPenalty,
            presence_penalty: call.presencePenalty,
            seed: call.seed,
            stop: call.stop,
        },
    };
}
/** Ollama's calls have no id, and their arguments are no text. */
function turnOf(message, call) {
    const { role, content, toolCalls } = message;
    if (role === 'tool')
        return { role, content, tool_name: answeredCall(message, call.messages).name };
    if (toolCalls === undefined)
        return { role, content };
    const calls = toolCalls.map((one) => ({ function: { name: one.name, arguments: argumentsOf(one) } }));
    return { role, content, tool_calls: calls };
}
function ollama_chat_formatOf(format) {
    if (format.type === 'text')
        return undefined;
    return format.type === 'json_object' ? 'json' : format.schema;
}
const ollama_chat_dialect = {
    framing: ndjsonFraming,
    endsWithDone: false,
    knows: (event) => (0,json/* objectOf */.Xy)(event['message']) !== undefined || typeof event['done'] === 'boolean',
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
    draft.addThought(message?.['thinking']);
    for (const call of (0,json/* listOf */.c3)(message?.['tool_calls'])) {
        const called = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(call)?.['function']);
        draft.addHidden(called?.['name']);
        draft.addHidden((0,json/* writeJson */.GF)(called?.['arguments']));
    }
    if (event['done'] === true)
        readEnd(event, draft);
}
function readEnd(event, draft) {
    draft.stop(event['done_reason']);
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
    return (0,usage/* credibleUsage */.M1)({ input: (0,usage/* sumOfCounts */.NU)(input), output: (0,usage/* sumOfCounts */.NU)(output) });
}
const NS_PER_MS = 1e6;

var openai = __webpack_require__(67911);
;// CONCATENATED MODULE: ./src/protocols/dialects/openai-chat.ts









/**
 * OpenAI chat completions, and everyone who speaks it: Azure, vLLM, TGI, Groq, DeepSeek, OpenRouter, Together,
 * Mistral, xAI, Bedrock's and Gemini's compatible roots.
 */
const openAiChat = {
    name: 'openai-chat',
    omits: ['topK', 'minP'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: endpointUrl(call.endpoint, (0,openai/* openAiPath */.wP)(call.endpoint, '/chat/completions')),
        headers: (0,openai/* openAiHeaders */.rC)(call),
        body: openai_chat_bodyOf(call),
    }),
    decoder: (options) => createDecoder(openai_chat_dialect, options),
    refusal: refusalOf,
};
function openai_chat_bodyOf(call) {
    return {
        model: call.model,
        messages: call.messages.map((message) => openai_chat_turnOf(message, call)),
        ...(0,openai/* outputCap */.SG)(call),
        temperature: call.temperature,
        top_p: call.topP,
        frequency_penalty: call.frequencyPenalty,
        presence_penalty: call.presencePenalty,
        seed: call.seed,
        stop: call.stop,
        n: call.answers,
        reasoning_effort: call.reasoningEffort,
        tools: functionTools(call.tools),
        tool_choice: functionChoice(call.toolChoice),
        parallel_tool_calls: call.parallelToolCalls,
        response_format: call.responseFormat && openai_chat_formatOf(call.responseFormat),
        ...(0,openai/* standardTier */.gn)(call.endpoint),
        ...(call.stream ? (0,openai/* streamOptions */.bf)(call.endpoint) : {}),
    };
}
/** A turn that only calls tools says nothing. */
function openai_chat_turnOf(message, call) {
    const { role, content, toolCalls } = message;
    if (role === 'tool')
        return { role, tool_call_id: answeredCall(message, call.messages).id, content };
    if (toolCalls === undefined)
        return { role, content };
    return { role, content: content === '' ? null : content, tool_calls: functionCalls(toolCalls) };
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
    knows: openai/* isCompletion */.Hg,
    readEvent: (event, draft) => openai_chat_read(event, draft, 'delta'),
    readBody: (body, draft) => {
        openai_chat_read(body, draft, 'message');
        if ((0,json/* listOf */.c3)(body['choices']).length > 0)
            draft.terminate();
    },
};
function openai_chat_read(event, draft, part) {
    draft.identify(event['id']);
    draft.nameModel(event['model']);
    draft.nameProvider(event['provider']);
    const groq = (0,json/* objectOf */.Xy)(event['x_groq']);
    draft.reportUsage((0,openai/* completionUsage */._L)(event['usage'] ?? groq?.['usage']));
    (0,openai/* noteBilling */.IV)(event, draft);
    // Groq's way to say why a stream stopped early.
    if (groq !== undefined && carriesError(groq))
        draft.fail(failureOf(groq, 'stream_error'));
    if ((0,openai/* hasBadStatus */.ug)(event))
        draft.fail(failureOf(event['base_resp'], 'stream_error'));
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
    if (delta?.['provider_metadata'] !== undefined)
        draft.noteBilling({ statedUsd: (0,decode_billing/* gatewayCost */.ob)(delta['provider_metadata']) });
    if (carriesError(choice))
        draft.fail(failureOf(choice, 'stream_error'));
    (0,openai/* stopWith */.Vc)(choice['finish_reason'], draft, isFirst);
}
/** With several choices asked for, the text is the first one's; every choice's content counts. */
function openai_chat_readDelta(delta, draft, isFirst) {
    readContent(delta['content'], draft, isFirst);
    readReasoning(delta, draft);
    draft.addHidden(delta['refusal']);
    draft.addHidden((0,json/* objectOf */.Xy)(delta['audio'])?.['transcript']);
    openai_chat_readFunction((0,json/* objectOf */.Xy)(delta['function_call']), draft);
    for (const call of (0,json/* listOf */.c3)(delta['tool_calls']))
        openai_chat_readFunction((0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(call)?.['function']), draft);
}
/** Some servers send the same reasoning under several names; OpenRouter's parts may be all there is. */
function readReasoning(delta, draft) {
    const text = (0,json/* textOf */.b6)(delta['reasoning_content']) ?? (0,json/* textOf */.b6)(delta['reasoning']);
    draft.addThought(text);
    if (text !== undefined)
        return;
    for (const item of (0,json/* listOf */.c3)(delta['reasoning_details'])) {
        const part = (0,json/* objectOf */.Xy)(item);
        draft.addThought(part?.['text']);
        draft.summariseThought(part?.['summary']);
    }
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
            draft.addThought((0,json/* objectOf */.Xy)(thought)?.['text']);
    }
}
function openai_chat_readFunction(called, draft) {
    draft.addHidden(called?.['name']);
    draft.addHidden(called?.['arguments']);
}

;// CONCATENATED MODULE: ./src/protocols/dialects/openai-completions.ts







/** OpenAI text completions: OpenAI's legacy models, vLLM, llama.cpp. The messages' texts become one prompt. */
const openAiCompletions = {
    name: 'openai-completions',
    omits: ['topK', 'minP', 'reasoningEffort', 'responseFormat', 'tools', 'toolChoice', 'parallelToolCalls'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: endpointUrl(call.endpoint, (0,openai/* openAiPath */.wP)(call.endpoint, '/completions')),
        headers: (0,openai/* openAiHeaders */.rC)(call),
        body: {
            model: call.model,
            prompt: call.messages.map(({ content }) => content).join('\n\n'),
            max_tokens: call.maxTokens,
            temperature: call.temperature,
            top_p: call.topP,
            frequency_penalty: call.frequencyPenalty,
            presence_penalty: call.presencePenalty,
            seed: call.seed,
            stop: call.stop,
            n: call.answers,
            ...(call.stream ? (0,openai/* streamOptions */.bf)(call.endpoint) : {}),
        },
    }),
    decoder: (options) => createDecoder(openai_completions_dialect, options),
    refusal: refusalOf,
};
const openai_completions_dialect = {
    framing: sseFraming,
    endsWithDone: true,
    knows: openai/* isCompletion */.Hg,
    readEvent: openai_completions_read,
    readBody: (body, draft) => {
        openai_completions_read(body, draft);
        if ((0,json/* listOf */.c3)(body['choices']).length > 0)
            draft.terminate();
    },
};
function openai_completions_read(event, draft) {
    draft.identify(event['id']);
    draft.nameModel(event['model']);
    draft.reportUsage((0,openai/* completionUsage */._L)(event['usage']));
    (0,openai/* noteBilling */.IV)(event, draft);
    for (const item of (0,json/* listOf */.c3)(event['choices'])) {
        const choice = (0,json/* objectOf */.Xy)(item);
        const isFirst = (choice?.['index'] ?? 0) === 0;
        if (isFirst)
            draft.addText(choice?.['text']);
        else
            draft.addHidden(choice?.['text']);
        (0,openai/* stopWith */.Vc)(choice?.['finish_reason'], draft, isFirst);
    }
}

;// CONCATENATED MODULE: ./src/protocols/dialects/openai-responses.ts










/** OpenAI Responses. */
const openAiResponses = {
    name: 'openai-responses',
    omits: ['topK', 'minP', 'frequencyPenalty', 'presencePenalty', 'seed', 'stop', 'answers'],
    encode: (call) => (0,request/* wireRequest */.LH)(call, {
        url: endpointUrl(call.endpoint, (0,openai/* openAiPath */.wP)(call.endpoint, '/responses')),
        headers: (0,openai/* openAiHeaders */.rC)(call),
        body: openai_responses_bodyOf(call),
    }),
    decoder: (options) => createDecoder(openai_responses_dialect, options),
    refusal: refusalOf,
};
function openai_responses_bodyOf(call) {
    const padding = (0,openai/* isOpenAi */.Dk)(call.endpoint) ? { stream_options: { include_obfuscation: false } } : {};
    return {
        model: call.model,
        input: call.messages.flatMap((message) => itemsOf(message, call)),
        max_output_tokens: call.maxTokens,
        temperature: call.temperature,
        top_p: call.topP,
        reasoning: call.reasoningEffort === undefined ? undefined : { effort: call.reasoningEffort },
        tools: call.tools?.map(({ name, description, parameters, strict }) => ({
            type: 'function',
            name,
            description,
            parameters: parameters ?? NO_ARGUMENTS,
            strict: strict ?? false,
        })),
        tool_choice: typeof call.toolChoice === 'object'
            ? { type: 'function', name: call.toolChoice.name }
            : call.toolChoice,
        parallel_tool_calls: call.parallelToolCalls,
        text: call.responseFormat && { format: openai_responses_formatOf(call.responseFormat) },
        ...(0,openai/* standardTier */.gn)(call.endpoint),
        ...(call.stream ? { stream: true, ...padding } : {}),
    };
}
/** Calls of tools and their results are items of their own. */
function itemsOf(message, call) {
    const { role, content, toolCalls = [] } = message;
    if (role === 'tool')
        return [
            { type: 'function_call_output', call_id: answeredCall(message, call.messages).id, output: content },
        ];
    const calls = toolCalls.map(({ id, name, arguments: text }) => ({
        type: 'function_call',
        call_id: id,
        name,
        arguments: text,
    }));
    return [...(content === '' && calls.length > 0 ? [] : [{ role, content }]), ...calls];
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
    knows: ({ type }) => (0,json/* textOf */.b6)(type)?.startsWith('response.') === true,
    readEvent: (event, draft) => {
        const type = (0,json/* textOf */.b6)(event['type']) ?? '';
        if (type.endsWith('.delta'))
            openai_responses_readDelta(type, event['delta'], draft);
        else if (type === 'response.output_item.added')
            draft.addHidden((0,json/* objectOf */.Xy)(event['item'])?.['name']);
        else
            openai_responses_readState((0,json/* objectOf */.Xy)(event['response']), draft);
    },
    readBody: (body, draft) => {
        for (const item of (0,json/* listOf */.c3)(body['output']))
            readItem((0,json/* objectOf */.Xy)(item), draft);
        openai_responses_readState(body, draft);
        if (body['status'] === undefined && Array.isArray(body['output']))
            draft.terminate();
    },
};
/** Every `…delta` with text is generated content: text, refusal, reasoning, a tool's arguments; audio is base64. */
function openai_responses_readDelta(type, delta, draft) {
    if (type === 'response.output_text.delta')
        draft.addText(delta);
    else if (type.startsWith('response.reasoning_summary'))
        draft.summariseThought(delta);
    else if (type.startsWith('response.reasoning'))
        draft.addThought(delta);
    else if (type !== 'response.audio.delta')
        draft.addHidden(delta);
}
/** The response object that `response.created`, `.completed`, `.incomplete` and `.failed` carry, or that is the body. */
function openai_responses_readState(response, draft) {
    if (response === undefined)
        return;
    draft.identify(response['id']);
    draft.nameModel(response['model']);
    draft.reportUsage(openai_responses_usageOf((0,json/* objectOf */.Xy)(response['usage'])));
    const billing = (0,decode_billing/* completionBilling */.mf)(response);
    const calls = hostedCalls(response);
    draft.noteBilling({
        ...billing,
        toolCalls: calls.length,
        unknown: [...(billing.unknown ?? []), ...calls.filter((type) => DEAR_CALLS.includes(type))],
    });
    const status = response['status'];
    if (status === 'completed') {
        draft.stop(status);
        draft.complete();
    }
    else if (status === 'incomplete') {
        const reason = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(response['incomplete_details'])?.['reason']) ?? status;
        draft.stop(reason);
        draft.complete();
    }
    else if (status === 'failed' || status === 'cancelled') {
        draft.fail(failureOf(response, 'stream_error', `response_${status}`));
        draft.stop(status);
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
/** Output items of hosted tools are a billed call each: `web_search_call`, `file_search_call`, … */
function hostedCalls(response) {
    const items = (0,json/* listOf */.c3)(response['output']).map((item) => (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(item)?.['type']) ?? '');
    return items.filter((type) => type.endsWith('_call') && !OWN_CALLS.includes(type));
}
/** Calls that may cost far more than a search: a picture by its tokens, a container by its memory. */
const DEAR_CALLS = ['image_generation_call', 'code_interpreter_call'];
/** What the caller runs himself. */
const OWN_CALLS = [
    'function_call',
    'custom_tool_call',
    'computer_call',
    'local_shell_call',
    'shell_call',
    'apply_patch_call',
];
function openai_responses_usageOf(raw) {
    if (raw === undefined || (raw['input_tokens'] === undefined && raw['output_tokens'] === undefined))
        return undefined;
    const input = (0,json/* objectOf */.Xy)(raw['input_tokens_details']);
    const details = (0,json/* objectOf */.Xy)(raw['output_tokens_details']);
    return (0,usage/* credibleUsage */.M1)({
        input: raw['input_tokens'],
        output: raw['output_tokens'],
        total: raw['total_tokens'],
        cachedInput: input?.['cached_tokens'],
        cacheWrite: input?.['cache_write_tokens'],
        reasoning: details?.['reasoning_tokens'],
        audioInput: input?.['audio_tokens'],
        audioOutput: details?.['audio_tokens'],
    });
}

;// CONCATENATED MODULE: ./src/protocols/registry.ts








const PROTOCOLS = {
    'openai-chat': openAiChat,
    'openai-responses': openAiResponses,
    'openai-completions': openAiCompletions,
    'anthropic-messages': anthropicMessages,
    gemini: gemini,
    'gemini-interactions': geminiInteractions,
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
    [/\/v1(alpha|beta)?\d*\/interactions$/, 'gemini-interactions'],
    [/\/api\/chat$/, 'ollama-chat'],
    [/\/converse(-stream)?$/, 'bedrock-converse'],
    // Roots of Anthropic's and of OpenAI's protocol below another provider's host (DeepSeek; Gemini, Bedrock, Groq, Azure, Vertex).
    [/\/anthropic(\/v1)?$/, 'anthropic-messages'],
    [/\/openai(\/v1|\/deployments\/[^/]+)?$|\/endpoints\/openapi$/, 'openai-chat'],
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


/***/ }),

/***/ 98993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ answerUsd),
/* harmony export */   Kk: () => (/* binding */ wasSent),
/* harmony export */   VI: () => (/* binding */ wasResent),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   nA: () => (/* binding */ STALE_CONNECTION),
/* harmony export */   p: () => (/* binding */ LOAD_ARMS),
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
/** Kind of the error of a request that was lost with a connection that the server had promised to keep. */
const STALE_CONNECTION = 'stale_connection';
/** The change, what it is compared with, and further candidates; whatever their names are, which may be anything. */
const LOAD_ARMS = ['head', 'base', 'arm3', 'arm4', 'arm5', 'arm6', 'arm7', 'arm8'];
/** And tiny requests beside the load, which no threshold judges. */
const ARMS = [...LOAD_ARMS, 'canary'];
/** `fill` and `again` are what judging calls the cache scenario's cold requests and the repeats that go alone: no cold start. */
const PHASES = ['measure', 'warmup', 'cold', 'warm', 'probe', 'fill', 'again'];
/** Whether it was written twice: the first time on a connection that the server had closed. */
function wasResent({ resentUsd }) {
    return resentUsd !== null && resentUsd !== undefined;
}
/** What the answer itself cost, without a first writing that was lost. */
function answerUsd({ costUsd, resentUsd }) {
    return costUsd - (resentUsd ?? 0);
}


/***/ }),

/***/ 45708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ interpolate),
/* harmony export */   Ry: () => (/* binding */ percentilePosition),
/* harmony export */   V0: () => (/* binding */ sortAscending),
/* harmony export */   Ym: () => (/* binding */ percentile)
/* harmony export */ });
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
function snapToInteger(position) {
    const nearest = Math.round(position);
    return Math.abs(position - nearest) < RANK_TOLERANCE ? nearest : position;
}


/***/ })

};
