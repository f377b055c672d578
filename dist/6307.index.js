"use strict";
exports.id = 6307;

exports.ids = [ 6307 ];

exports.modules = {
  68288: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      H: () => packSeen,
      u: () => unpackSeen
    });
    const DEEPEST = 8;
    function packSeen(seen) {
      const {content, answer, last, lastAnswerAt, veiled} = seen.pace;
      return {
        ...seen,
        pace: {
          content,
          answer,
          last,
          lastAnswerAt,
          veiled
        },
        gaps: Float64Array.from(seen.gaps),
        networkError: seen.networkError === null ? null : packError(seen.networkError, DEEPEST)
      };
    }
    function unpackSeen(data) {
      const gaps = Array.from(data.gaps);
      return {
        ...data,
        gaps,
        networkError: data.networkError === null ? null : unpackError(data.networkError)
      };
    }
    function packError(error, depth) {
      const pack = inner => depth > 0 && inner instanceof Error ? [ packError(inner, depth - 1) ] : [];
      const several = "errors" in error && Array.isArray(error.errors) ? error.errors : null;
      return {
        name: error.name,
        message: error.message,
        code: "code" in error && typeof error.code === "string" ? error.code : null,
        cause: pack(error.cause)[0] ?? null,
        errors: several === null ? null : several.flatMap(pack)
      };
    }
    function unpackError({name, message, code, cause, errors}) {
      const options = cause === null ? {} : {
        cause: unpackError(cause)
      };
      const error = errors === null ? new Error(message, options) : new AggregateError(errors.map(unpackError), message, options);
      return Object.assign(error, {
        name
      }, code === null ? {} : {
        code
      });
    }
  }),
  39623: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      UF: () => shiftedClock,
      Yl: () => threadBase,
      h$: () => shiftFrom
    });
    function threadBase() {
      let base = 1 / 0;
      for (let i = 0; i < 20; i += 1) {
        const now = performance.now();
        base = Math.min(base, Number(process.hrtime.bigint()) / 1e6 - now);
      }
      return base;
    }
    function shiftFrom(base) {
      return threadBase() - base;
    }
    function shiftedClock(shift, clock) {
      return {
        now: () => clock.now() + shift,
        at: (instant, action, precision) => clock.at(instant - shift, action, precision)
      };
    }
  }),
  76307: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      runLoadWorker: () => runLoadWorker
    });
    var external_node_worker_threads_ = __webpack_require__(75919);
    var system_clock = __webpack_require__(48955);
    var generator = __webpack_require__(14714);
    var ledger = __webpack_require__(13428);
    var registry = __webpack_require__(44965);
    var percentile = __webpack_require__(45708);
    var carrier = __webpack_require__(23976);
    var hold_ups = __webpack_require__(91630);
    var seen_data = __webpack_require__(68288);
    var thread_clock = __webpack_require__(39623);
    class LoadThread {
      data;
      terms;
      clock;
      transport;
      carrier;
      ledger;
      monitor;
      isWatched=false;
      wires=new Map;
      running=new Map;
      firstTokens=[];
      requests=0;
      origin=0;
      outbox=[];
      constructor(data, terms) {
        this.data = data;
        this.terms = terms;
        const {proxy, tls, budget} = data;
        const {generator, clock, shift} = terms;
        this.monitor = generator.watch();
        this.clock = (0, thread_clock.UF)(shift, clock);
        this.transport = generator.open(proxy, tls);
        this.carrier = (0, carrier.w)(this.transport, this.clock);
        this.ledger = (0, ledger.M)(budget.ceiling, budget.memory);
      }
      async warmUp() {
        let overhead = null;
        for (const name of this.data.protocols) {
          const measured = await this.terms.generator.warmUp(this.transport, (0, registry.D)(name), this.clock);
          overhead ??= measured;
        }
        this.terms.post({
          type: "ready",
          overhead
        });
      }
      receive(message) {
        if (message.type === "start") {
          this.origin = message.origin;
          this.requests = 0;
          this.firstTokens.length = 0;
          if (this.isWatched) {
            this.monitor.stop();
            this.monitor = this.terms.generator.watch();
          }
          this.isWatched = true;
          this.monitor.start(message.origin - this.terms.shift);
        } else if (message.type === "finish") this.finish(); else {
          for (const order of message.orders) this.start(order);
          for (const key of message.cancels) this.running.get(key)?.cancel();
        }
      }
      start(order) {
        const {key, againUsd} = order;
        const handedMs = this.clock.now();
        let resent = 0;
        const reserve = () => {
          const isReserved = againUsd !== null && this.ledger.reserve(againUsd) !== null;
          if (isReserved) resent += 1;
          return isReserved;
        };
        const request = {
          ...order,
          wire: this.wireOf(order),
          protocol: (0, registry.D)(order.protocol),
          again: {
            amount: againUsd ?? 0,
            reserve,
            adopt: () => {}
          },
          isShared: order.wire.isShared,
          turn: key,
          dueMs: null
        };
        this.requests += 1;
        const done = seen => {
          this.running.delete(key);
          if (seen.firstContentAt !== null) this.firstTokens.push(seen.firstContentAt - this.origin);
          if (this.outbox.length === 0) setImmediate(() => this.flush());
          this.outbox.push({
            key,
            handedMs,
            resent,
            seen: (0, seen_data.H)(seen)
          });
        };
        this.running.set(key, this.carrier.start(request, done));
      }
      wireOf({wire: {id, data, isShared}}) {
        const wire = this.wires.get(id) ?? unpackWire(data);
        if (isShared) this.wires.set(id, wire);
        return wire;
      }
      flush() {
        this.terms.post({
          type: "ended",
          ended: this.outbox
        });
        this.outbox = [];
      }
      async finish() {
        const health = this.monitor.stop();
        const delays = (0, percentile.V0)(this.firstTokens.map(instant => (0, hold_ups.wx)(health.heldUp, instant)));
        const at = share => (0, percentile.Ym)(delays, share) ?? null;
        await this.transport.close();
        const firstTokenDelay = {
          p50: at(.5),
          p99: at(.99)
        };
        this.terms.post({
          type: "health",
          health,
          requests: this.requests,
          firstTokenDelay
        });
      }
    }
    function unpackWire(data) {
      if (data === null) throw new Error("a request without bytes");
      return {
        ...data,
        url: new URL(data.url)
      };
    }
    async function runLoadWorker() {
      if (external_node_worker_threads_.parentPort === null || !isLoadThreadData(external_node_worker_threads_.workerData)) throw new Error("not a thread of the load");
      const port = external_node_worker_threads_.parentPort;
      const thread = new LoadThread(external_node_worker_threads_.workerData, {
        generator: generator.y,
        clock: system_clock.m,
        shift: (0, thread_clock.h$)(external_node_worker_threads_.workerData.base),
        post: message => port.postMessage(message)
      });
      port.on("message", message => thread.receive(message));
      await thread.warmUp();
    }
    function isLoadThreadData(data) {
      return typeof data === "object" && data !== null && "role" in data && data.role === "load";
    }
  })
};
