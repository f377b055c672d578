export const id = 2098;
export const ids = [2098];
export const modules = {

/***/ 68288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ packSeen),
/* harmony export */   u: () => (/* binding */ unpackSeen)
/* harmony export */ });
/** Deeper causes say nothing. */
const DEEPEST = 8;
function packSeen(seen) {
    const { content, answer, last, lastAnswerAt, veiled } = seen.pace;
    return {
        ...seen,
        pace: { content, answer, last, lastAnswerAt, veiled },
        gaps: Float64Array.from(seen.gaps),
        networkError: seen.networkError === null ? null : packError(seen.networkError, DEEPEST),
    };
}
function unpackSeen(data) {
    const gaps = Array.from(data.gaps);
    return {
        ...data,
        gaps,
        networkError: data.networkError === null ? null : unpackError(data.networkError),
    };
}
function packError(error, depth) {
    const pack = (inner) => depth > 0 && inner instanceof Error ? [packError(inner, depth - 1)] : [];
    const several = 'errors' in error && Array.isArray(error.errors) ? error.errors : null;
    return {
        name: error.name,
        message: error.message,
        code: 'code' in error && typeof error.code === 'string' ? error.code : null,
        cause: pack(error.cause)[0] ?? null,
        errors: several === null ? null : several.flatMap(pack),
    };
}
function unpackError({ name, message, code, cause, errors }) {
    const options = cause === null ? {} : { cause: unpackError(cause) };
    const error = errors === null
        ? new Error(message, options)
        : new AggregateError(errors.map(unpackError), message, options);
    return Object.assign(error, { name }, code === null ? {} : { code });
}


/***/ }),

/***/ 39623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ shiftedClock),
/* harmony export */   Yl: () => (/* binding */ threadBase),
/* harmony export */   h$: () => (/* binding */ shiftFrom)
/* harmony export */ });
/* harmony import */ var _base_system_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48955);

/**
 * Where `performance.now()` of the calling thread begins, on the clock that all threads of a process have: each counts from
 * its own start.
 */
function threadBase() {
    // Whatever comes between two readings only makes the difference larger: the smallest is the truest.
    let base = Infinity;
    for (let i = 0; i < 20; i += 1) {
        const now = performance.now();
        base = Math.min(base, Number(process.hrtime.bigint()) / 1e6 - now);
    }
    return base;
}
/** By how much this thread's clock is behind that of the thread whose base is given. */
function shiftFrom(base) {
    return threadBase() - base;
}
/** This thread's time, told on another thread's clock. */
function shiftedClock(shift, clock = _base_system_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m) {
    return {
        now: () => clock.now() + shift,
        at: (instant, action, precision) => clock.at(instant - shift, action, precision),
    };
}


/***/ }),

/***/ 42098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runLoadWorker: () => (/* binding */ runLoadWorker)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _budget_ledger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13428);
/* harmony import */ var _protocols_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44965);
/* harmony import */ var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45708);
/* harmony import */ var _exchange_carrier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23976);
/* harmony import */ var _generator_generator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90348);
/* harmony import */ var _generator_hold_ups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91630);
/* harmony import */ var _seen_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68288);
/* harmony import */ var _thread_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39623);









/**
 * The whole life of a thread that carries requests: its sockets, decoders and stamps are its own. What has ended in one
 * turn of its loop goes back in one message. Throws in any other thread.
 */
async function runLoadWorker() {
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort === null || !isLoadThreadData(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData))
        throw new Error('not a thread of the load');
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    const thread = new LoadThread(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData, (message) => port.postMessage(message));
    port.on('message', (message) => thread.receive(message));
    await thread.warmUp();
}
class LoadThread {
    data;
    post;
    shift;
    clock;
    transport;
    carrier;
    ledger;
    monitor = _generator_generator_js__WEBPACK_IMPORTED_MODULE_3__/* .networkGenerator */ .y.watch();
    isWatched = false;
    wires = new Map();
    running = new Map();
    firstTokens = [];
    requests = 0;
    origin = 0;
    outbox = [];
    constructor(data, post) {
        this.data = data;
        this.post = post;
        const { base, proxy, tls, budget } = data;
        this.shift = (0,_thread_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .shiftFrom */ .h$)(base);
        this.clock = (0,_thread_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .shiftedClock */ .UF)(this.shift);
        this.transport = _generator_generator_js__WEBPACK_IMPORTED_MODULE_3__/* .networkGenerator */ .y.open(proxy, tls);
        this.carrier = (0,_exchange_carrier_js__WEBPACK_IMPORTED_MODULE_2__/* .carryHere */ .w)(this.transport, this.clock);
        this.ledger = (0,_budget_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .createLedger */ .M)(budget.ceiling, budget.memory);
    }
    async warmUp() {
        let overhead = null;
        for (const name of this.data.protocols) {
            const measured = await _generator_generator_js__WEBPACK_IMPORTED_MODULE_3__/* .networkGenerator */ .y.warmUp(this.transport, (0,_protocols_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolByName */ .D)(name), this.clock);
            overhead ??= measured;
        }
        this.post({ type: 'ready', overhead });
    }
    receive(message) {
        if (message.type === 'start') {
            this.origin = message.origin;
            // What was sent before is no part of the load.
            this.requests = 0;
            this.firstTokens.length = 0;
            if (this.isWatched) {
                this.monitor.stop();
                this.monitor = _generator_generator_js__WEBPACK_IMPORTED_MODULE_3__/* .networkGenerator */ .y.watch();
            }
            this.isWatched = true;
            this.monitor.start(message.origin - this.shift);
        }
        else if (message.type === 'finish')
            void this.finish();
        else {
            for (const order of message.orders)
                this.start(order);
            for (const key of message.cancels)
                this.running.get(key)?.cancel();
        }
    }
    start(order) {
        const { key, againUsd } = order;
        const handedMs = this.clock.now();
        let resent = 0;
        const reserve = () => {
            const isReserved = againUsd !== null && this.ledger.reserve(againUsd) !== null;
            if (isReserved)
                resent += 1;
            return isReserved;
        };
        const request = {
            ...order,
            wire: this.wireOf(order),
            protocol: (0,_protocols_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolByName */ .D)(order.protocol),
            again: { amount: againUsd ?? 0, reserve, adopt: () => undefined },
            isShared: order.wire.isShared,
            turn: key,
            dueMs: null,
        };
        this.requests += 1;
        const done = (seen) => {
            this.running.delete(key);
            if (seen.firstContentAt !== null)
                this.firstTokens.push(seen.firstContentAt - this.origin);
            if (this.outbox.length === 0)
                setImmediate(() => this.flush());
            this.outbox.push({ key, handedMs, resent, seen: (0,_seen_data_js__WEBPACK_IMPORTED_MODULE_7__/* .packSeen */ .H)(seen) });
        };
        this.running.set(key, this.carrier.start(request, done));
    }
    wireOf({ wire: { id, data, isShared } }) {
        const wire = this.wires.get(id) ?? unpackWire(data);
        if (isShared)
            this.wires.set(id, wire);
        return wire;
    }
    flush() {
        this.post({ type: 'ended', ended: this.outbox });
        this.outbox = [];
    }
    async finish() {
        const health = this.monitor.stop();
        const delays = (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_8__/* .sortAscending */ .V0)(this.firstTokens.map((instant) => (0,_generator_hold_ups_js__WEBPACK_IMPORTED_MODULE_4__/* .lateBy */ .wx)(health.heldUp, instant)));
        const at = (share) => (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_8__/* .percentile */ .Ym)(delays, share) ?? null;
        await this.transport.close();
        const firstTokenDelay = { p50: at(0.5), p99: at(0.99) };
        this.post({ type: 'health', health, requests: this.requests, firstTokenDelay });
    }
}
function unpackWire(data) {
    if (data === null)
        throw new Error('a request without bytes');
    return { ...data, url: new URL(data.url) };
}
/** Tells the bundle's entry which thread it is in. */
function isLoadThreadData(data) {
    return typeof data === 'object' && data !== null && 'role' in data && data.role === 'load';
}


/***/ })

};
