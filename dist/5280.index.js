"use strict";
exports.id = 5280;

exports.ids = [ 5280 ];

exports.modules = {
  95280: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      startCrew: () => startCrew
    });
    var observation = __webpack_require__(36178);
    var pace = __webpack_require__(61269);
    class Mate {
      index;
      thread;
      onEnded=() => {};
      onDeath=() => {};
      ready;
      death=null;
      pending=new Map;
      wires=new WeakMap;
      nextWire=0;
      orders=[];
      cancels=[];
      isEnding=false;
      onHealth=() => {};
      onLost=() => {};
      constructor(index, thread) {
        this.index = index;
        this.thread = thread;
        this.ready = new Promise((resolve, reject) => {
          this.onLost = reject;
          thread.listen(message => this.receive(message, resolve), reason => this.die(reason));
        });
        this.ready.catch(() => {});
      }
      get load() {
        return this.death === null ? this.pending.size : 1 / 0;
      }
      keys() {
        return [ ...this.pending.keys() ];
      }
      begin(origin) {
        this.thread.post({
          type: "start",
          origin
        });
      }
      send(key, pending) {
        this.pending.set(key, pending);
        this.schedule();
        this.orders.push(this.orderOf(key, pending.request));
      }
      cancel(key) {
        if (!this.pending.has(key)) return false;
        this.schedule();
        this.cancels.push(key);
        return true;
      }
      giveUp(key) {
        if (!this.pending.has(key)) return;
        this.thread.terminate();
        this.die("it did not answer");
      }
      take(key) {
        const pending = this.pending.get(key);
        this.pending.delete(key);
        pending?.forget?.();
        return pending;
      }
      finish() {
        return new Promise((resolve, reject) => {
          if (this.death !== null) reject(new Error(this.death));
          this.onHealth = resolve;
          this.onLost = reject;
          this.thread.post({
            type: "finish"
          });
        });
      }
      end() {
        this.isEnding = true;
        return this.thread.terminate();
      }
      receive(message, onReady) {
        if (message.type === "ready") onReady(message.overhead); else if (message.type === "health") this.onHealth(message); else for (const ended of message.ended) this.onEnded(ended);
      }
      die(reason) {
        if (this.isEnding || this.death !== null) return;
        this.death = `thread ${this.index + 1} of the load died: ${reason}`;
        this.onLost(new Error(this.death));
        this.onDeath(this.death);
      }
      schedule() {
        if (this.orders.length + this.cancels.length === 0) queueMicrotask(() => this.flush());
      }
      flush() {
        const {orders, cancels} = this;
        [this.orders, this.cancels] = [ [], [] ];
        if (this.death === null) this.thread.post({
          type: "orders",
          orders,
          cancels
        });
      }
      orderOf(key, request) {
        const {wire, isShared, protocol, stream, maxTokens, isFree, keepText, again, timeoutMs} = request;
        const known = this.wires.get(wire);
        const id = known ?? this.nextWire++;
        if (isShared) this.wires.set(wire, id);
        const {method, url, headers, body} = wire;
        const data = {
          ...method === void 0 ? {} : {
            method
          },
          url: url.href,
          headers,
          body
        };
        return {
          key,
          wire: {
            id,
            data: known === void 0 ? data : null,
            isShared
          },
          protocol: protocol.name,
          stream,
          maxTokens,
          isFree: isFree === true,
          keepText,
          againUsd: again?.amount ?? null,
          timeoutMs
        };
      }
    }
    var seen_data = __webpack_require__(68288);
    var thread_clock = __webpack_require__(39623);
    const START_PATIENCE = 3e4;
    const END_PATIENCE = 1e4;
    const CANCEL_PATIENCE = 2e3;
    async function startCrew(count, data, {launch, clock}) {
      const base = (0, thread_clock.Yl)();
      const mates = Array.from({
        length: count
      }, (_, index) => new Mate(index, launch({
        ...data,
        base,
        role: "load"
      })));
      const close = async () => {
        await Promise.all(mates.map(mate => mate.end()));
      };
      try {
        const overheads = await Promise.all(mates.map(mate => within(mate.ready, clock, START_PATIENCE)));
        return new ThreadCrew(mates, worstOf(overheads), {
          clock,
          close
        });
      } catch (error) {
        await close();
        throw error;
      }
    }
    class ThreadCrew {
      mates;
      overhead;
      terms;
      events={
        onLateness: () => {},
        onDeath: () => {}
      };
      nextKey=0;
      lastTurn=null;
      constructor(mates, overhead, terms) {
        this.mates = mates;
        this.overhead = overhead;
        this.terms = terms;
        for (const mate of mates) {
          mate.onEnded = ({key, handedMs, resent, seen}) => {
            const pending = mate.take(key);
            if (pending === void 0) return;
            const {request, done} = pending;
            const {dueMs} = request;
            if (dueMs !== null) this.events.onLateness(handedMs - dueMs, dueMs);
            for (let time = 0; time < resent; time += 1) request.again?.adopt();
            done((0, seen_data.u)(seen));
          };
          mate.onDeath = reason => this.bury(mate, reason);
        }
      }
      begin(origin, events) {
        this.events = events;
        for (const mate of this.mates) mate.begin(origin);
        const dead = this.mates.find(mate => mate.death !== null);
        if (dead !== void 0) events.onDeath(dead.death ?? "");
      }
      start(request, done) {
        const mate = this.mateFor(request.turn);
        const key = this.nextKey++;
        const pending = {
          request,
          done,
          sentAt: this.terms.clock.now()
        };
        mate.send(key, pending);
        if (mate.death !== null) setImmediate(() => this.endLost(mate, key));
        return {
          cancel: () => {
            if (!mate.cancel(key)) return;
            const {clock} = this.terms;
            pending.forget?.();
            pending.forget = clock.at(clock.now() + CANCEL_PATIENCE, () => mate.giveUp(key), "rough");
          }
        };
      }
      async finish() {
        const {clock, close} = this.terms;
        const healths = await Promise.all(this.mates.map(mate => within(mate.finish(), clock, END_PATIENCE).catch(() => null)));
        await close();
        return healths;
      }
      close() {
        return this.terms.close();
      }
      mateFor(turn) {
        if (this.lastTurn?.turn === turn) return this.lastTurn.mate;
        const mate = this.mates.reduce((least, each) => each.load < least.load ? each : least);
        this.lastTurn = {
          turn,
          mate
        };
        return mate;
      }
      bury(mate, reason) {
        this.events.onDeath(reason);
        for (const key of mate.keys()) this.endLost(mate, key);
      }
      endLost(mate, key) {
        const pending = mate.take(key);
        if (pending === void 0) return;
        const networkError = Object.assign(new Error("the thread that carried it died"), {
          code: "THREAD_DIED"
        });
        pending.done({
          ...(0, observation.p)(new pace._),
          writtenAt: pending.sentAt,
          endedAt: this.terms.clock.now(),
          ending: "network",
          networkError
        });
      }
    }
    function worstOf(overheads) {
      const known = overheads.filter(overhead => overhead !== null);
      if (known.length < overheads.length) return null;
      return {
        p50: Math.max(...known.map(({p50}) => p50)),
        p99: Math.max(...known.map(({p99}) => p99))
      };
    }
    function within(work, clock, limit) {
      return new Promise((resolve, reject) => {
        const clear = clock.at(clock.now() + limit, () => reject(new Error(`it did not answer within ${limit / 1e3} s`)), "rough");
        work.then(resolve, reject).finally(clear);
      });
    }
  }),
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
  })
};
