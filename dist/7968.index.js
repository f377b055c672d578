"use strict";
exports.id = 7968;

exports.ids = [ 7968 ];

exports.modules = {
  94448: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      N: () => Link,
      s: () => Chain
    });
    class Link {
      before=null;
      after=null;
    }
    class Chain {
      first=null;
      last=null;
      add(member) {
        member.before = this.last;
        if (this.last === null) this.first = member; else this.last.after = member;
        this.last = member;
      }
      remove(member) {
        const {before, after} = member;
        if (before === null && this.first !== member) return;
        if (before === null) this.first = after; else before.after = after;
        if (after === null) this.last = before; else after.before = before;
        member.before = null;
        member.after = null;
      }
    }
  }),
  5937: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => parseDuration,
      e: () => DURATION_FORM
    });
    const UNIT_MS = {
      ms: 1,
      s: 1e3,
      m: 6e4,
      h: 36e5
    };
    const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/gy;
    const DURATION_FORM = "a duration such as 500ms, 30s, 2m, 1m30s (a bare number is seconds)";
    function parseDuration(text) {
      const trimmed = String(text).trim();
      if (/^\d+(\.\d+)?$/.test(trimmed)) return finite(Number(trimmed) * UNIT_MS.s);
      let total = 0;
      let end = 0;
      PART.lastIndex = 0;
      for (let part = PART.exec(trimmed); part !== null; part = PART.exec(trimmed)) {
        total += Number(part[1]) * UNIT_MS[part[2]];
        end = PART.lastIndex;
      }
      return end > 0 && end === trimmed.length ? finite(total) : void 0;
    }
    function finite(ms) {
      return Number.isFinite(ms) ? ms : void 0;
    }
  }),
  48955: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      m: () => systemClock
    });
    const LONGEST_TIMEOUT = 2 ** 31 - 1;
    const TIMEOUT_SLACK = 1.5;
    const SPARSE = 25;
    const DENSE = 1;
    const systemClock = {
      now: () => performance.now(),
      at(instant, action, precision = "exact") {
        let cancel;
        const ahead = instant - performance.now();
        const slack = precision === "exact" && ahead > SPARSE ? TIMEOUT_SLACK : 0;
        const shortest = precision === "rough" || ahead < DENSE ? DENSE : 0;
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
          } else {
            const turn = setImmediate(wait);
            cancel = () => clearImmediate(turn);
          }
        };
        const first = ahead > 0 ? void 0 : setImmediate(action);
        cancel = () => clearImmediate(first);
        if (first === void 0) wait();
        return () => cancel();
      }
    };
  }),
  12301: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      x: () => VERSION
    });
    const VERSION = "1.0.0";
  }),
  78647: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      LQ: () => ownBooks,
      Sn: () => sharedBooks,
      ab: () => createBooksMemory,
      kQ: () => MOST_SHARED_PICO
    });
    function ownBooks() {
      let [spent, held, highWater] = [ 0n, 0n, 0n ];
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
          if (held + amount > limit) return false;
          held += amount;
          if (held > highWater) highWater = held;
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
        }
      };
    }
    const [HELD, SPENT, HIGH_WATER, CELLS] = [ 0, 1, 2, 3 ];
    const MOST_SHARED_PICO = 2n ** 62n;
    function createBooksMemory() {
      return new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT);
    }
    function sharedBooks(memory) {
      const cells = new BigInt64Array(memory);
      const raise = amount => {
        for (let seen = Atomics.load(cells, HIGH_WATER); seen < amount; seen = Atomics.load(cells, HIGH_WATER)) Atomics.compareExchange(cells, HIGH_WATER, seen, amount);
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
            if (next > limit || next > MOST_SHARED_PICO) return false;
            if (Atomics.compareExchange(cells, HELD, held, next) !== held) continue;
            raise(next);
            return true;
          }
        },
        close(amount, charge) {
          Atomics.sub(cells, HELD, amount - charge);
          Atomics.add(cells, SPENT, charge);
        },
        add(charge) {
          const room = MOST_SHARED_PICO - Atomics.load(cells, HELD);
          const added = charge < room ? charge : room > 0n ? room : 0n;
          Atomics.add(cells, HELD, added);
          Atomics.add(cells, SPENT, added);
          return added;
        }
      };
    }
  }),
  13428: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      M: () => createLedger,
      N: () => shareCeiling
    });
    var _books_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78647);
    const PICO_PER_USD = 1e12;
    function shareCeiling(ceiling, parts) {
      return toUsd((floorPico(ceiling) ?? 0n) / BigInt(parts));
    }
    function createLedger(ceiling, memory) {
      const asked = floorPico(ceiling);
      if (asked === void 0) throw new RangeError(`a budget must be an amount of 0 or more, not ${ceiling}`);
      const limit = memory === void 0 ? asked : smaller(asked, _books_js__WEBPACK_IMPORTED_MODULE_0__.kQ);
      const books = memory === void 0 ? (0, _books_js__WEBPACK_IMPORTED_MODULE_0__.LQ)() : (0, 
      _books_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(memory);
      const room = roomOf(books, limit);
      const open = amount => new OpenReservation(books, amount, room);
      const reserveAll = amounts => {
        const wanted = amounts.map(ceilPico);
        if (!wanted.every(amount => amount !== void 0)) return null;
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
        reserve: amount => reserveAll([ amount ])?.[0] ?? null,
        reserveAll,
        reserveUpTo: amount => open(room.holdUpTo(ceilPico(amount))),
        adopt: amount => open(ceilPico(amount) ?? 0n),
        forfeitRest() {
          const rest = books.held - books.spent;
          books.close(rest, rest);
          return toUsd(rest);
        },
        overdraw: amount => toUsd(books.add(ceilPico(amount) ?? 0n))
      };
    }
    function roomOf(books, limit) {
      return {
        hold: pico => books.take(pico, limit),
        holdUpTo(pico) {
          for (;;) {
            const left = limit > books.held ? limit - books.held : 0n;
            const part = smaller(pico ?? left, left);
            if (part === 0n || books.take(part, limit)) return part;
          }
        }
      };
    }
    class OpenReservation {
      books;
      pico;
      room;
      isOpen=true;
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
        if (!this.isOpen || more === void 0 || !this.room.hold(more)) return false;
        this.pico += more;
        return true;
      }
      raiseUpTo(by) {
        if (this.isOpen) this.pico += this.room.holdUpTo(ceilPico(Math.max(0, by)) ?? 0n);
      }
      close(charge) {
        if (!this.isOpen) throw new Error("a reservation ends once: it was settled, forfeited or released before");
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
    function ceilPico(usd) {
      return toPico(usd, Math.ceil);
    }
    function floorPico(usd) {
      return toPico(usd, Math.floor);
    }
    function toPico(usd, round) {
      const exact = usd * PICO_PER_USD;
      if (!Number.isFinite(exact) || exact < 0) return;
      const nearest = Math.round(exact);
      return BigInt(Math.abs(exact - nearest) <= nearest * 2 ** -50 ? nearest : round(exact));
    }
  }),
  23976: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      w: () => carryHere
    });
    var _wire_deadlines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21257);
    var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69527);
    function carryHere(transport, clock) {
      const deadlines = new Map;
      return {
        start(request, done) {
          const {timeoutMs} = request;
          const watch = deadlines.get(timeoutMs) ?? new _wire_deadlines_js__WEBPACK_IMPORTED_MODULE_1__.Q(clock, timeoutMs);
          deadlines.set(timeoutMs, watch);
          return (0, _exchange_js__WEBPACK_IMPORTED_MODULE_0__.m)(request, {
            transport,
            clock,
            deadlines: watch
          }, done);
        }
      };
    }
  }),
  69527: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      m: () => startExchange
    });
    var deadlines = __webpack_require__(21257);
    const LONGEST = 64 * 1024;
    class ErrorBody {
      chunks=[];
      bytes=0;
      add(chunk) {
        const kept = chunk.subarray(0, LONGEST - this.bytes);
        this.chunks.push(Buffer.from(kept));
        this.bytes += kept.length;
        return kept.length === chunk.length;
      }
      text() {
        return Buffer.concat(this.chunks).toString("utf8");
      }
    }
    var observation = __webpack_require__(36178);
    var pace = __webpack_require__(61269);
    var transport = __webpack_require__(6709);
    const LINGER = 1e3;
    function startExchange(request, surroundings, done) {
      const exchange = new Exchange(request, surroundings, done);
      exchange.start();
      return exchange;
    }
    class Exchange extends deadlines.M {
      request;
      surroundings;
      done;
      pace=new pace._;
      seen=(0, observation.p)(this.pace);
      decoder;
      clock;
      running=null;
      clearLinger=null;
      errorBody=null;
      over=false;
      ended=false;
      constructor(request, surroundings, done) {
        super();
        this.request = request;
        this.surroundings = surroundings;
        this.done = done;
        this.clock = surroundings.clock;
        this.decoder = request.protocol.decoder(request);
      }
      start() {
        const {deadlines, transport} = this.surroundings;
        deadlines.watch(this);
        this.running = transport.send(this.request.wire, this);
      }
      expire() {
        this.finish("timeout", this.clock.now());
      }
      cancel() {
        this.finish("cancelled", this.clock.now());
      }
      opened(tookMs) {
        if (!this.over) this.seen.openedMs = tookMs;
      }
      written() {
        if (!this.over) this.seen.writtenAt = this.clock.now();
      }
      lost() {
        if (this.over || this.request.again?.reserve() !== true) return false;
        this.seen.writtenAt = null;
        this.seen.openedMs = null;
        return true;
      }
      head(status, headers) {
        if (this.over || status < 200) return;
        this.seen.headAt = this.clock.now();
        this.seen.status = status;
        this.seen.headers = headers;
        if (status < 300 && (0, transport.R)(headers) !== null) this.finish("complete", this.clock.now());
      }
      data(chunk, isLast = false) {
        const now = this.clock.now();
        if (this.over) return;
        this.ended = isLast;
        if ((this.seen.status ?? 0) >= 300) {
          this.errorBody ??= new ErrorBody;
          if (!this.errorBody.add(chunk)) this.finish("complete", now);
          return;
        }
        const reported = this.decoder.outputTokens ?? 0;
        const events = this.decoder.push(chunk, isLast);
        if (events > 0) this.noteContent(now, events);
        if (this.decoder.done) this.finish("complete", now); else if (events > 0 && this.ranPastReservation(reported)) this.finish("cut", now);
      }
      end() {
        this.ended = true;
        this.clearLinger?.();
        this.finish("complete", this.clock.now());
      }
      fail(error) {
        this.clearLinger?.();
        if (!this.over) this.seen.networkError = error;
        this.finish("network", this.clock.now());
      }
      noteContent(now, events) {
        const {seen} = this;
        if (seen.firstContentAt === null) seen.firstContentAt = now; else seen.gaps.push(now - (seen.lastContentAt ?? now));
        for (let i = 1; i < events; i += 1) seen.gaps.push(0);
        seen.lastContentAt = now;
        seen.contentEvents += events;
        this.pace.note(now, seen.contentEvents, events, this.decoder);
      }
      ranPastReservation(reportedBefore) {
        const {maxTokens, isFree} = this.request;
        const words = isFree === true ? 0 : this.decoder.contentWords;
        return Math.max(this.seen.contentEvents, words, reportedBefore) > maxTokens;
      }
      finish(ending, now) {
        if (this.over) return;
        this.over = true;
        this.surroundings.deadlines.forget(this);
        const {seen} = this;
        seen.endedAt = now;
        seen.ending = ending;
        if (this.errorBody !== null && (0, transport.R)(seen.headers) === null) seen.errorBody = this.errorBody.text();
        if (seen.status !== null && seen.status < 300) {
          const events = this.decoder.end(ending === "complete");
          if (events > 0 && this.request.stream) this.noteContent(seen.endedAt, events); else seen.contentEvents += events;
          seen.answer = this.decoder.answer();
          seen.contentBytes = this.decoder.contentBytes;
          seen.contentTokens = this.decoder.contentTokens;
          seen.reportedTokens = this.decoder.outputTokens;
          this.pace.end(seen.endedAt, seen.contentEvents, this.decoder);
        }
        this.release(ending);
        this.done(seen);
      }
      release(ending) {
        if (this.ended) return;
        if (ending === "complete" && this.seen.answer?.failure === null) this.clearLinger = this.clock.at(this.clock.now() + LINGER, () => this.running?.abort(), "rough"); else if (ending !== "network") this.running?.abort();
      }
    }
  }),
  36178: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      M: () => leastTokens,
      p: () => nothingSeen
    });
    function leastTokens({contentEvents, contentTokens, reportedTokens}) {
      return Math.max(contentEvents, contentTokens, reportedTokens ?? 0);
    }
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
        errorBody: "",
        answer: null,
        ending: "complete",
        networkError: null
      };
    }
  }),
  61269: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      _: () => PaceRecorder,
      t: () => timePerOutputToken
    });
    const UNSEEN_MARKERS = 4;
    const WIDEST_RATIO = 2;
    class PaceRecorder {
      content=null;
      answer=null;
      last=null;
      lastAnswerAt=null;
      veiled=false;
      thoughts=0;
      note(at, events, fresh, decoder) {
        const {thoughtEvents} = decoder;
        const speaks = fresh > thoughtEvents - this.thoughts;
        this.thoughts = thoughtEvents;
        this.content ??= markOf(at, events, decoder);
        if (!speaks) return;
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
        reported: decoder.outputTokens
      };
    }
    function timePerOutputToken(marks, lastContentAt, usage) {
      const {content, answer, last, veiled, lastAnswerAt} = marks;
      if (usage === null || content === null || last === null || lastContentAt === null) return null;
      const reasoning = usage.reasoning ?? 0;
      if (veiled && (usage.reasoning === null || answer === null)) return null;
      if (reasoning === 0 || answer === null) return paceOf(lastContentAt - content.at, tokensBehind(content, last, usage.output));
      if (last.thoughtEvents > answer.thoughtEvents || lastAnswerAt === null) return null;
      const visible = tokensBehind(withoutThoughts(answer), withoutThoughts(last), usage.output - reasoning, usage.output);
      return paceOf(lastAnswerAt - answer.at, visible);
    }
    function paceOf(span, tokens) {
      return tokens === null || tokens <= 0 ? null : span / tokens;
    }
    function withoutThoughts(mark) {
      const {events, bytes, tokens, thoughtEvents, thoughtBytes, thoughtTokens} = mark;
      return {
        ...mark,
        events: events - thoughtEvents,
        bytes: bytes - thoughtBytes,
        tokens: tokens - thoughtTokens
      };
    }
    function tokensBehind(first, last, whole, billed = whole) {
      const rest = {
        events: last.events - first.events,
        bytes: last.bytes - first.bytes,
        tokens: last.tokens - first.tokens
      };
      if (rest.events === 0) return null;
      if (whole > last.bytes + UNSEEN_MARKERS) return null;
      const share = whole * rest.bytes / Math.max(1, last.bytes);
      const most = rest.bytes + UNSEEN_MARKERS;
      const told = toldBehind(first, whole, billed);
      if (told !== null && told >= rest.tokens && told <= most) return told;
      if (last.events > whole) return share;
      if (last.tokens > whole) return whole * rest.tokens / last.tokens;
      const low = Math.max(rest.events, rest.tokens, whole - first.bytes - UNSEEN_MARKERS);
      const high = Math.min(most, whole - Math.max(first.events, first.tokens));
      if (low > high) return share;
      return high / low > WIDEST_RATIO ? null : Math.min(high, Math.max(low, share));
    }
    function toldBehind({reported, events, tokens}, whole, billed) {
      if (reported === null || reported >= billed) return null;
      return reported - (billed - whole) < Math.max(events, tokens) ? null : billed - reported;
    }
  }),
  14714: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      y: () => networkGenerator
    });
    var external_node_perf_hooks_ = __webpack_require__(643);
    var percentile = __webpack_require__(45708);
    var hold_ups = __webpack_require__(91630);
    var late_requests = __webpack_require__(62527);
    var external_node_fs_ = __webpack_require__(73024);
    const NS_PER_MS = 1e6;
    const US_PER_MS = 1e3;
    function readMachine(read = path => (0, external_node_fs_.readFileSync)(path, "utf8")) {
      const [ran, waited] = numbersIn(read, "/proc/thread-self/schedstat", /^(\d+) (\d+) \d+/);
      const [stalled] = numbersIn(read, "/proc/pressure/cpu", /^some .*\btotal=(\d+)/m);
      const isKept = ran !== void 0 && ran > 0;
      return {
        ranMs: isKept ? ran / NS_PER_MS : null,
        waitedMs: isKept && waited !== void 0 ? waited / NS_PER_MS : null,
        pressureMs: stalled === void 0 ? null : stalled / US_PER_MS
      };
    }
    function numbersIn(read, path, pattern) {
      try {
        return (pattern.exec(read(path)) ?? []).slice(1).map(Number);
      } catch {
        return [];
      }
    }
    function shareBetween(before, after, {count, windowMs}) {
      const [from, to] = [ before[count], after[count] ];
      return from === null || to === null || windowMs <= 0 ? null : Math.max(0, (to - from) / windowMs);
    }
    const health_NS_PER_MS = 1e6;
    class HealthMonitor {
      dispatches=[];
      log=new hold_ups.pM;
      delays=(0, external_node_perf_hooks_.createHistogram)();
      timer;
      origin=0;
      startedAt=0;
      cpuBefore;
      machineBefore;
      utilizationBefore;
      start(origin) {
        this.origin = origin;
        this.startedAt = external_node_perf_hooks_.performance.now();
        this.cpuBefore = process.cpuUsage();
        this.machineBefore = readMachine();
        this.utilizationBefore = external_node_perf_hooks_.performance.eventLoopUtilization();
        this.log.tick(this.startedAt);
        this.timer = setInterval(() => this.tick(), hold_ups.Uf).unref();
      }
      observe(lateness, due) {
        this.dispatches.push({
          due,
          lateness: Math.max(0, lateness)
        });
      }
      stop() {
        const {utilizationBefore, dispatches, origin} = this;
        const now = external_node_perf_hooks_.performance.now();
        const windowMs = now - this.startedAt;
        clearInterval(this.timer);
        this.tick();
        const {user, system} = process.cpuUsage(this.cpuBefore);
        const cpuSeconds = (user + system) / 1e6;
        const machine = readMachine();
        const share = count => shareBetween(this.machineBefore ?? machine, machine, {
          count,
          windowMs
        });
        return {
          windowMs,
          lateness: ranksOf(dispatches),
          late: {
            requests: (0, late_requests.E)(dispatches),
            of: dispatches.length
          },
          eventLoopDelay: this.loopDelay(),
          heldUp: {
            kind: "seen",
            holdUps: this.log.seen.map(({fromMs, toMs}) => ({
              fromMs: fromMs - origin,
              toMs: toMs - origin
            }))
          },
          cpuSeconds,
          utilization: utilizationBefore === void 0 ? null : external_node_perf_hooks_.performance.eventLoopUtilization(utilizationBefore).utilization,
          cpuShare: share("ranMs") ?? (windowMs > 0 ? cpuSeconds * 1e3 / windowMs : null),
          waitedShare: share("waitedMs"),
          pressureShare: share("pressureMs")
        };
      }
      tick() {
        const lateness = this.log.tick(external_node_perf_hooks_.performance.now());
        this.delays.record(Math.max(1, Math.round(lateness * health_NS_PER_MS)));
      }
      loopDelay() {
        const {delays} = this;
        if (delays.count === 0) return {
          p99: null,
          max: null
        };
        return {
          p99: delays.percentile(99) / health_NS_PER_MS,
          max: delays.max / health_NS_PER_MS
        };
      }
    }
    function ranksOf(dispatches) {
      const sorted = (0, percentile.V0)(dispatches.map(({lateness}) => lateness));
      const at = q => (0, percentile.Ym)(sorted, q) ?? null;
      return {
        p50: at(.5),
        p99: at(.99),
        max: at(1)
      };
    }
    var external_node_net_ = __webpack_require__(77030);
    var wire_deadlines = __webpack_require__(21257);
    var exchange = __webpack_require__(69527);
    const sse = (token, ...end) => ({
      contentType: "text/event-stream",
      token: `data: ${token}\n\n`,
      end: end.map(data => `data: ${data}\n\n`).join("")
    });
    const prewarm_answers_frames = (...base64) => Buffer.concat(base64.map(frame => Buffer.from(frame, "base64")));
    const PREWARM_ANSWERS = {
      "openai-chat": sse('{"choices":[{"index":0,"delta":{"content":"hot"}}]}', '{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}', "[DONE]"),
      "openai-responses": sse('{"type":"response.output_text.delta","delta":"hot"}', '{"type":"response.completed","response":{"status":"completed"}}'),
      "openai-completions": sse('{"choices":[{"index":0,"text":"hot"}]}', '{"choices":[{"index":0,"text":"","finish_reason":"stop"}]}', "[DONE]"),
      "anthropic-messages": sse('{"type":"content_block_delta","delta":{"type":"text_delta","text":"hot"}}', '{"type":"message_delta","delta":{"stop_reason":"end_turn"}}', '{"type":"message_stop"}'),
      gemini: sse('{"candidates":[{"content":{"parts":[{"text":"hot"}]}}]}', '{"candidates":[{"finishReason":"STOP"}]}'),
      "gemini-interactions": sse('{"event_type":"step.delta","index":0,"delta":{"type":"text","text":"hot"}}', '{"event_type":"interaction.completed","interaction":{"status":"completed"}}'),
      "ollama-chat": {
        contentType: "application/x-ndjson",
        token: '{"message":{"content":"hot"},"done":false}\n',
        end: '{"message":{"content":""},"done":true,"done_reason":"stop"}\n'
      },
      "bedrock-converse": {
        contentType: "application/vnd.amazon.eventstream",
        token: prewarm_answers_frames("AAAAdAAAADamygz/DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAEWNvbnRlbnRCbG9ja0RlbHRheyJkZWx0YSI6eyJ0ZXh0IjoiaG90In0sImNvbnRlbnRCbG9ja0luZGV4IjowfU5K0mg="),
        end: prewarm_answers_frames("AAAAWQAAADB2+EJ/DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAC21lc3NhZ2VTdG9weyJzdG9wUmVhc29uIjoiZW5kX3R1cm4ife9PAsc=", "AAAAaQAAAC2035YgDTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcACG1ldGFkYXRheyJ1c2FnZSI6eyJpbnB1dFRva2VucyI6MSwib3V0cHV0VG9rZW5zIjoxfX0t57Wq")
      }
    };
    const WARMING = 8;
    const MEASURED = 16;
    const LEAST_MEASURED = 8;
    const TOKENS = 8;
    const LONGEST = 150;
    async function prewarm(transport, protocol, clock) {
      const deadline = clock.now() + LONGEST;
      try {
        const endpoint = await openNullEndpoint(protocol, clock);
        try {
          const added = [];
          for (let round = 0; round < WARMING + MEASURED && clock.now() < deadline; round += 1) {
            const seen = await exchangeOnce(endpoint.request, {
              transport,
              protocol,
              clock,
              deadline
            });
            const written = endpoint.firstWriteAt();
            if (seen.ending !== "complete" || seen.firstContentAt === null || written === null) break;
            if (round >= WARMING) added.push(seen.firstContentAt - written);
          }
          return summarise(added);
        } finally {
          await endpoint.close();
        }
      } catch {
        return null;
      }
    }
    async function openNullEndpoint(protocol, clock) {
      let firstWriteAt = null;
      const sockets = new Set;
      const pieces = piecesOf(PREWARM_ANSWERS[protocol.name]);
      const server = (0, external_node_net_.createServer)({
        noDelay: true
      }, socket => {
        sockets.add(socket);
        let asked = "";
        socket.on("error", () => socket.destroy()).on("data", bytes => {
          asked += bytes.toString("latin1");
          if (!isWhole(asked)) return;
          asked = "";
          firstWriteAt = clock.now();
          answer(socket, pieces);
        });
      });
      await new Promise((resolve, reject) => {
        server.once("error", reject).listen(0, "127.0.0.1", resolve);
      });
      const address = server.address();
      const port = typeof address === "object" ? address?.port : void 0;
      const request = protocol.encode({
        endpoint: new URL(`http://127.0.0.1:${port ?? 0}`),
        model: "null",
        messages: [ {
          role: "user",
          content: "Warm up."
        } ],
        maxTokens: TOKENS,
        stream: true
      });
      return {
        request,
        firstWriteAt: () => firstWriteAt,
        close: () => new Promise(resolve => {
          server.close(() => resolve());
          for (const socket of sockets) socket.destroy();
        })
      };
    }
    function isWhole(asked) {
      const head = asked.indexOf("\r\n\r\n");
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(asked)?.[1]);
      return head !== -1 && asked.length >= head + 4 + length;
    }
    function piecesOf({contentType, token, end}) {
      const head = `HTTP/1.1 200 OK\r\ncontent-type: ${contentType}\r\ntransfer-encoding: chunked\r\n\r\n`;
      const [one, last] = [ chunkOf(token), Buffer.concat([ chunkOf(end), Buffer.from("0\r\n\r\n") ]) ];
      const tokens = Array.from({
        length: TOKENS
      }, (_, i) => i === 0 ? Buffer.concat([ Buffer.from(head), one ]) : one);
      return [ ...tokens, last ];
    }
    function chunkOf(content) {
      const bytes = Buffer.from(content);
      return Buffer.concat([ Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n") ]);
    }
    function answer(socket, pieces) {
      let next = 0;
      const write = () => {
        const piece = pieces[next];
        if (piece === void 0 || socket.destroyed) return;
        next += 1;
        socket.write(piece);
        setImmediate(write);
      };
      write();
    }
    function exchangeOnce(wire, run) {
      const {transport, protocol, clock, deadline} = run;
      const deadlines = new wire_deadlines.Q(clock, Math.max(1, deadline - clock.now()));
      const request = {
        wire,
        protocol,
        stream: true,
        maxTokens: TOKENS,
        keepText: 0
      };
      return new Promise(resolve => (0, exchange.m)(request, {
        transport,
        clock,
        deadlines
      }, resolve));
    }
    function summarise(added) {
      if (added.length < LEAST_MEASURED) return null;
      const sorted = Float64Array.from(added).sort();
      const at = q => sorted[Math.floor(q * sorted.length)] ?? 0;
      return {
        p50: at(.5),
        p99: at(.99)
      };
    }
    var errors = __webpack_require__(34758);
    var sample = __webpack_require__(98993);
    function originOf(url, common, {proxy, host}) {
      return {
        ...common,
        ...peerOf(url),
        proxy: proxy === null ? null : proxyPeerOf(new URL(proxy)),
        serverName: host?.replace(/:\d+$/, "")
      };
    }
    function peerOf(url) {
      const secure = url.protocol === "https:";
      return {
        secure,
        host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
        port: Number(url.port) || (secure ? 443 : 80),
        turn: {
          next: 0
        },
        session: void 0
      };
    }
    function proxyPeerOf(url) {
      const {username, password} = url;
      const pair = `${decode(username)}:${decode(password)}`;
      const authorization = pair === ":" ? null : `Basic ${Buffer.from(pair).toString("base64")}`;
      return {
        ...peerOf(url),
        authorization
      };
    }
    function decode(text) {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }
    function placeOf({host, port}) {
      return `${host.includes(":") ? `[${host}]` : host}:${port}`;
    }
    function connectFailure(origin) {
      const through = origin.proxy === null ? "" : ` through the proxy ${placeOf(origin.proxy)}`;
      const message = `no connection to ${placeOf(origin)}${through} within ${origin.connectTimeoutMs} ms`;
      return Object.assign(new Error(message), {
        code: "ETIMEDOUT"
      });
    }
    const EXPLANATIONS = [ {
      of: /^HTTP2_FRAME$|no.application.protocol/i,
      kind: "http2_only",
      says: "speaks only HTTP/2; the gate speaks HTTP/1.1, as the SDKs do by default: name a port or a proxy that does"
    }, {
      of: /^TLS_RECORD$/,
      kind: "tls_port",
      says: "speaks TLS there: write `https://` in `endpoint`"
    }, {
      of: /wrong.version.number|packet.length.too.long|http.request|unknown.protocol|record.layer.failure/i,
      kind: "plain_port",
      says: "speaks no TLS there: write `http://` in `endpoint`, or the port that does"
    }, {
      of: /unsupported.protocol|alert.protocol.version|version.too.low|no.protocols.available/i,
      kind: "tls_too_old",
      says: "has a TLS that is too old: it takes 1.2 or newer, or `NODE_OPTIONS: --tls-min-v1.0` in the step\u2019s `env`"
    }, {
      of: /certificate.required|alert.bad.certificate|sslv3.alert.handshake.failure|alert.unknown.ca|alert.certificate.unknown/i,
      kind: "client_certificate",
      says: "refuses the handshake, as one does that wants a client certificate: set `tls: {cert: \u2026, key: \u2026}`"
    }, {
      of: /^CERT_HAS_EXPIRED$/,
      says: "has a certificate that has expired: renew it"
    }, {
      of: /^CERT_NOT_YET_VALID$/,
      says: "has a certificate that is not valid yet: check both clocks"
    }, {
      of: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
      says: "has a certificate of another name: write that name in `endpoint`, or set `headers: {Host: \u2026}` for an address"
    }, {
      of: /^(DEPTH_ZERO_)?SELF_SIGNED_CERT|^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/,
      says: "has a certificate of an authority that Node does not know: set `tls: {ca: FILE}` where that is right, or `NODE_EXTRA_CA_CERTS` where the runner is started"
    } ];
    function explainFailure(error, origin) {
      const code = "code" in error && typeof error.code === "string" ? error.code : "";
      const reason = "reason" in error && typeof error.reason === "string" ? error.reason : "";
      const line = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)/i.exec(error.message)?.[1] ?? "";
      const known = EXPLANATIONS.find(({of}) => [ code, reason, line ].some(text => text !== "" && of.test(text)));
      if (known !== void 0) return failure(`${placeOf(origin)} ${known.says}`, known.kind ?? (code === "" ? "tls" : code));
      if (line !== "" || code.startsWith("ERR_SSL_")) return failure(`the TLS handshake with ${placeOf(origin)} failed: ${reason || line || code}`, code);
      return origin.proxy !== null && !origin.secure && CONNECTING.test(code) ? failure(`the proxy ${placeOf(origin.proxy)} cannot be used: ${error.message || code}`, code) : error;
    }
    const CONNECTING = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
    function failure(message, code) {
      return Object.assign(new Error(message), {
        code
      });
    }
    var external_node_dns_ = __webpack_require__(40610);
    function spreadLookup(turn, resolve = external_node_dns_.lookup) {
      return (hostname, options, callback) => {
        resolve(hostname, {
          ...options,
          all: true
        }, (error, found) => {
          const addresses = error === null ? rotate(found, turn) : [];
          const [first] = addresses;
          if (error !== null || first === void 0) callback(error, []); else if (options.all === true) callback(null, addresses); else callback(null, first.address, first.family);
        });
      };
    }
    function rotate(found, turn) {
      const own = found.filter(({family}) => family === found[0]?.family);
      const others = found.filter(({family}) => family !== found[0]?.family);
      const at = turn.next % Math.max(1, own.length);
      turn.next += 1;
      return [ ...own.slice(at), ...own.slice(0, at), ...others ];
    }
    function nodeTls() {
      return process.getBuiltinModule("node:tls");
    }
    function tlsOptions({host, session}, {tls, serverName}) {
      const name = (0, external_node_net_.isIP)(host) === 0 ? host : serverName;
      return {
        ALPNProtocols: [ "http/1.1" ],
        secureContext: contextOf(tls),
        ...name === void 0 ? {} : {
          servername: name
        },
        ...session === void 0 ? {} : {
          session
        }
      };
    }
    const contexts = new WeakMap;
    const USUAL = {};
    function contextOf(tls) {
      const settings = tls ?? USUAL;
      const known = contexts.get(settings);
      if (known !== void 0) return known;
      const {ca, cert, key} = settings;
      const {createSecureContext, rootCertificates} = nodeTls();
      const context = createSecureContext({
        ...ca === void 0 ? {} : {
          ca: [ ...rootCertificates, ca ]
        },
        ...cert === void 0 ? {} : {
          cert
        },
        ...key === void 0 ? {} : {
          key
        }
      });
      contexts.set(settings, context);
      return context;
    }
    const PROBE_AFTER = 6e4;
    function openTcp({host, port, turn}, onread) {
      const lookup = spreadLookup(turn);
      return (0, external_node_net_.connect)({
        host,
        port,
        lookup,
        ...onread === void 0 ? {} : {
          onread
        }
      });
    }
    function openTls(peer, origin, onread) {
      const {host, port, turn} = peer;
      const lookup = spreadLookup(turn);
      const options = {
        ...tlsOptions(peer, origin),
        host,
        port,
        lookup,
        ...onread === void 0 ? {} : {
          onread
        }
      };
      return nodeTls().connect(options).on("session", latest => {
        peer.session = latest;
      });
    }
    function linkOf(socket, events, secure) {
      socket.setNoDelay(true).setKeepAlive(true, PROBE_AFTER).once(secure ? "secureConnect" : "connect", () => events.connected()).on("error", error => events.failed(error)).on("end", () => events.ended()).on("close", () => events.closed());
      return {
        write: bytes => void socket.write(bytes),
        destroy: () => void socket.destroy(),
        get pending() {
          return socket.writableLength;
        }
      };
    }
    var bytes = __webpack_require__(66203);
    class ProtocolError extends Error {
      code;
      name="ProtocolError";
      constructor(code, what) {
        super(`the response is not HTTP/1.1: ${what}`);
        this.code = code;
      }
    }
    const LARGEST_HEAD = 64 * 1024;
    function showByte(byte) {
      return JSON.stringify(String.fromCharCode(byte));
    }
    const CR = 13;
    const LF = 10;
    const BEGINNING = Buffer.from("HTTP/1.");
    class HeadCollector {
      text="";
      store=new bytes.E;
      line=0;
      searched=0;
      take(bytes, from) {
        const before = this.store.length;
        if (before > 0) {
          this.store.append(bytes, from, bytes.length);
          const end = this.search(this.store.view());
          if (end === -1) return -1;
          this.store.clear();
          return from + end - before;
        }
        const start = skipBlank(bytes, from);
        if (start === bytes.length) return -1;
        const rest = bytes.subarray(start);
        const end = this.search(rest);
        if (end === -1) this.store.append(rest, 0, rest.length);
        return end === -1 ? -1 : start + end;
      }
      search(head) {
        for (let lf = head.indexOf(LF, this.searched); lf !== -1; lf = head.indexOf(LF, lf + 1)) {
          if (head[lf - 1] !== CR) throw new ProtocolError("HPE_CR_EXPECTED", "a line of its head ends without CR");
          if (lf - 1 === this.line) return this.finish(head, lf + 1);
          this.line = lf + 1;
        }
        this.searched = head.length;
        check(head, head.length);
        return -1;
      }
      finish(head, end) {
        check(head, end);
        this.text = head.toString("latin1", 0, end);
        this.line = 0;
        this.searched = 0;
        return end;
      }
    }
    function check(head, length) {
      if (length > LARGEST_HEAD) throw new ProtocolError("HPE_HEADER_OVERFLOW", `its head is longer than ${LARGEST_HEAD} bytes`);
      const known = Math.min(length, BEGINNING.length);
      if (head.compare(BEGINNING, 0, known, 0, known) !== 0) throw new ProtocolError(kindOf(head, length), "it does not begin as one does");
    }
    function skipBlank(bytes, from) {
      let at = from;
      while (bytes[at] === CR || bytes[at] === LF) at += 1;
      return at;
    }
    function kindOf(head, length) {
      if (length >= 2 && (head[0] === 21 || head[0] === 22) && head[1] === 3) return "TLS_RECORD";
      const isFrame = length >= 9 && head[0] === 0 && (head[3] === 4 || head[3] === 7) && head.readUInt32BE(5) === 0;
      return isFrame ? "HTTP2_FRAME" : "HPE_INVALID_CONSTANT";
    }
    function parseHead(text) {
      const lineEnd = text.indexOf("\r\n");
      const start = STATUS_LINE.exec(text.slice(0, lineEnd));
      if (start === null) throw new ProtocolError("HPE_INVALID_CONSTANT", "its first line is no status line");
      if (STRAY.test(text.slice(lineEnd))) throw new ProtocolError("HPE_INVALID_HEADER_TOKEN", "its head holds a control character");
      const headers = parseFields(text, lineEnd + 2);
      const status = Number(start[2]);
      const framing = framingOf(status, headers);
      return {
        status,
        headers,
        framing,
        keepAlive: framing !== "close" && isKept(start[1] === "1", headers["connection"]),
        idleMs: idleOf(headers["keep-alive"])
      };
    }
    const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: .*)?$/;
    const STRAY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/;
    const NAME = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
    const TOKEN = new RegExp(`^${NAME}$`);
    const FIELD = new RegExp(`^${NAME}:[\\t\\x20-\\x7e\\x80-\\xff]*\\r\\n$`);
    class Fields {}
    Reflect.deleteProperty(Fields.prototype, "constructor");
    Object.setPrototypeOf(Fields.prototype, null);
    function parseFields(text, from) {
      const fields = new Fields;
      let last = "";
      let at = from;
      for (let end = text.indexOf("\r\n", at); end > at; end = text.indexOf("\r\n", at)) {
        if (isBlank(text.charCodeAt(at))) {
          unfold(fields, last, text.slice(at, end));
          at = end + 2;
          continue;
        }
        const colon = text.indexOf(":", at);
        if (colon === -1 || colon > end) throw new ProtocolError("HPE_INVALID_HEADER_TOKEN", "a line of its head has no colon");
        const name = lowerName(text.slice(at, colon));
        const value = trimBlanks(text.slice(colon + 1, end));
        last = name;
        const known = fields[name];
        if (known === void 0) fields[name] = value; else if (typeof known === "string") fields[name] = [ known, value ]; else known.push(value);
        at = end + 2;
      }
      return fields;
    }
    function unfold(fields, name, line) {
      const known = fields[name];
      if (known === void 0 || name === "content-length" || name === "transfer-encoding") throw new ProtocolError("HPE_INVALID_HEADER_TOKEN", "its head holds a folded line where none may be");
      const values = typeof known === "string" ? [ known ] : known;
      const longer = trimBlanks(`${values.at(-1) ?? ""} ${trimBlanks(line)}`);
      fields[name] = values.length === 1 ? longer : [ ...values.slice(0, -1), longer ];
    }
    function isBlank(code) {
      return code === 32 || code === 9;
    }
    function trimBlanks(text) {
      let [from, to] = [ 0, text.length ];
      while (from < to && isBlank(text.charCodeAt(from))) from += 1;
      while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
      return text.slice(from, to);
    }
    const names = new Map;
    const MOST_NAMES = 512;
    function lowerName(written) {
      const known = names.get(written);
      if (known !== void 0) return known;
      if (!TOKEN.test(written)) throw new ProtocolError("HPE_INVALID_HEADER_TOKEN", "a line of its head begins with no header name");
      const lower = written.toLowerCase();
      if (names.size < MOST_NAMES) names.set(written, lower);
      return lower;
    }
    function framingOf(status, headers) {
      const {"transfer-encoding": codings, "content-length": length} = headers;
      if (codings !== void 0 && length !== void 0) throw new ProtocolError("HPE_UNEXPECTED_CONTENT_LENGTH", "it has both a length and a transfer coding");
      const declared = length === void 0 ? null : lengthOf(length);
      if (status < 200 || status === 204 || status === 304) return 0;
      if (codings !== void 0) return isChunked(codings) ? "chunked" : "close";
      return declared ?? "close";
    }
    function lengthOf(value) {
      if (typeof value !== "string") throw new ProtocolError("HPE_UNEXPECTED_CONTENT_LENGTH", "it has two lengths");
      if (!/^\d{1,15}$/.test(value)) throw new ProtocolError("HPE_INVALID_CONTENT_LENGTH", "its content-length is no length");
      return Number(value);
    }
    function isChunked(codings) {
      const last = typeof codings === "string" ? codings : codings.at(-1) ?? "";
      return /(?:^|,)[ \t]*chunked$/i.test(last);
    }
    function isKept(isOneOne, connection) {
      if (connection === void 0) return isOneOne;
      const options = String(connection).toLowerCase().split(/[ \t]*,[ \t]*/);
      return isOneOne ? !options.includes("close") : options.includes("keep-alive");
    }
    function idleOf(keepAlive) {
      if (keepAlive === void 0) return null;
      const seconds = /timeout=(\d+)/.exec(String(keepAlive))?.[1];
      return seconds === void 0 ? null : Number(seconds) * 1e3;
    }
    function openTunnel(origin, proxy, events) {
      const socket = proxy.secure ? openTls(proxy, origin) : openTcp(proxy);
      let inner = null;
      const fail = error => {
        events.failed(error);
        socket.destroy();
      };
      const failed = error => fail(throughProxy(error, proxy));
      const closed = () => events.closed();
      const heads = new HeadCollector;
      const read = chunk => {
        try {
          const end = heads.take(chunk, 0);
          if (end === -1) return;
          const {status, headers} = parseHead(heads.text);
          socket.off("data", read).off("error", failed).off("close", closed);
          if (status < 200 || status >= 300) fail(refusalOf(origin, proxy, {
            status,
            headers
          })); else inner = tunnel_secure(socket, origin, events);
        } catch (error) {
          fail(throughProxy((0, errors.zR)(error), proxy));
        }
      };
      socket.once(proxy.secure ? "secureConnect" : "connect", () => socket.write(connectRequest(origin, proxy))).on("data", read).on("error", failed).on("close", closed).on("error", () => {});
      return {
        write: bytes => inner?.write(bytes),
        destroy: () => inner === null ? socket.destroy() : inner.destroy(),
        get pending() {
          return inner?.pending ?? 0;
        }
      };
    }
    function connectRequest(origin, {authorization}) {
      const place = placeOf(origin);
      const credentials = authorization === null ? "" : `proxy-authorization: ${authorization}\r\n`;
      return `CONNECT ${place} HTTP/1.1\r\nhost: ${place}\r\n${credentials}\r\n`;
    }
    function tunnel_secure(socket, origin, events) {
      const inside = nodeTls().connect({
        ...tlsOptions(origin, origin),
        socket
      });
      inside.on("session", latest => {
        origin.session = latest;
      });
      inside.on("data", chunk => events.received(chunk, chunk.length));
      return linkOf(inside, events, true);
    }
    function refusalOf(origin, proxy, {status, headers}) {
      const wants = String(headers["proxy-authenticate"] ?? "").split(/[\s,]/)[0] ?? "";
      const what = status === 407 ? `wants a user name and password (407${wants === "" ? "" : ` ${wants}`}): set \`https_proxy\` to http://USER:PASSWORD@${placeOf(proxy)}` : `refuses a tunnel to ${placeOf(origin)} (${status}): ask for that host to be allowed, or name it in \`no_proxy\``;
      return Object.assign(new Error(`the proxy ${placeOf(proxy)} ${what}`), {
        code: "proxy_refused"
      });
    }
    function throughProxy(error, proxy) {
      const code = "code" in error && typeof error.code === "string" ? error.code : "proxy_failed";
      return Object.assign(new Error(`the proxy ${placeOf(proxy)} cannot be used: ${error.message || code}`), {
        code
      });
    }
    function openLink(origin, events) {
      if (origin.proxy !== null && origin.secure) return openTunnel(origin, origin.proxy, events);
      return linkOf(openSocket(origin.proxy ?? origin, origin, events), events, (origin.proxy ?? origin).secure);
    }
    function openSocket(peer, origin, events) {
      const {buffer} = origin;
      const onread = {
        buffer,
        callback(length) {
          events.received(buffer, length);
          return true;
        }
      };
      return peer.secure ? openTls(peer, origin, onread) : openTcp(peer, onread);
    }
    const chunked_CR = 13;
    const chunked_LF = 10;
    const SEMICOLON = 59;
    const LONGEST_SIZE = 13;
    const SHORT = 48;
    class ChunkedDecoder {
      problem=null;
      consumed=0;
      state="size";
      left=0;
      digits=0;
      sized=false;
      extra=0;
      line="";
      get done() {
        return this.state === "done";
      }
      decode(bytes, start, end) {
        let at = start;
        let out = start;
        while (at < end && this.state !== "done" && this.problem === null) if (this.state === "data") {
          const length = Math.min(this.left, end - at);
          move(bytes, out, at, length);
          out += length;
          at += length;
          this.left -= length;
          if (this.left === 0) this.state = "dataCr";
        } else {
          this.readFraming(bytes[at]);
          at += 1;
        }
        this.consumed = at;
        return out;
      }
      readFraming(byte) {
        switch (this.state) {
         case "size":
          this.readSize(byte);
          break;

         case "extension":
          if (byte === chunked_CR) this.state = "sizeLf"; else this.countExtra(byte);
          break;

         case "sizeLf":
          this.expect(byte, chunked_LF, this.left === 0 ? "trailer" : "data");
          break;

         case "dataCr":
          this.expect(byte, chunked_CR, "dataLf");
          break;

         case "dataLf":
          this.expect(byte, chunked_LF, "size");
          this.digits = 0;
          this.sized = false;
          this.extra = 0;
          break;

         case "trailer":
          this.readTrailer(byte);
          break;

         case "data":
         case "done":
          break;
        }
      }
      readSize(byte) {
        const digit = hexDigit(byte);
        if (digit === 0 && this.left === 0) {
          this.sized = true;
          this.countExtra(byte);
        } else if (digit !== -1 && this.digits < LONGEST_SIZE) {
          this.left = this.left * 16 + digit;
          this.digits += 1;
          this.sized = true;
        } else if (digit === -1 && this.sized && byte === chunked_CR) this.state = "sizeLf"; else if (digit === -1 && this.sized && byte === SEMICOLON) this.state = "extension"; else this.problem = new ProtocolError("HPE_INVALID_CHUNK_SIZE", `no chunk size at ${showByte(byte)}`);
      }
      readTrailer(byte) {
        this.countExtra(byte);
        this.line += String.fromCharCode(byte);
        if (byte !== chunked_LF) return;
        if (this.line === "\r\n") this.state = "done"; else if (!FIELD.test(this.line)) this.problem = new ProtocolError("HPE_INVALID_HEADER_TOKEN", "a line behind its chunks is no trailer");
        this.line = "";
      }
      countExtra(byte) {
        this.extra += 1;
        if (this.extra > LARGEST_HEAD) this.problem = new ProtocolError("HPE_HEADER_OVERFLOW", `more than ${LARGEST_HEAD} bytes beside the chunks`); else if (this.state === "extension" && byte === chunked_LF) this.problem = new ProtocolError("HPE_STRICT", "a line feed within a chunk extension");
      }
      expect(byte, wanted, next) {
        if (byte === wanted) this.state = next; else this.problem = new ProtocolError("HPE_STRICT", `expected ${showByte(wanted)} around a chunk, got ${showByte(byte)}`);
      }
    }
    function move(bytes, to, from, length) {
      if (to === from) return;
      if (length > SHORT) bytes.copyWithin(to, from, from + length); else for (let i = 0; i < length; i += 1) bytes[to + i] = bytes[from + i];
    }
    function hexDigit(byte) {
      if (byte >= 48 && byte <= 57) return byte - 48;
      const letter = byte | 32;
      return letter >= 97 && letter <= 102 ? letter - 87 : -1;
    }
    class ResponseReader {
      heads=new HeadCollector;
      piece={
        head: null,
        content: null,
        done: false,
        surplus: false,
        problem: null
      };
      head=null;
      chunked=null;
      left=0;
      get endsWithConnection() {
        return this.head?.framing === "close";
      }
      read(bytes, length) {
        const {piece} = this;
        piece.head = null;
        piece.content = null;
        piece.done = false;
        piece.surplus = false;
        piece.problem = null;
        try {
          const from = this.head === null ? this.readHead(bytes.subarray(0, length)) : 0;
          if (from !== -1) this.readContent(bytes, from, length);
        } catch (error) {
          if (!(error instanceof ProtocolError)) throw error;
          piece.problem = error;
        }
        return piece;
      }
      readHead(bytes) {
        for (let at = this.heads.take(bytes, 0); at !== -1; at = this.heads.take(bytes, at)) {
          const head = parseHead(this.heads.text);
          if (head.status === 101) throw new ProtocolError("HPE_INVALID_STATUS", "it switches to another protocol");
          if (head.status < 200) continue;
          this.head = head;
          this.piece.head = head;
          this.chunked = head.framing === "chunked" ? new ChunkedDecoder : null;
          this.left = typeof head.framing === "number" ? head.framing : Number.POSITIVE_INFINITY;
          return at;
        }
        return -1;
      }
      readContent(bytes, from, length) {
        const {piece, chunked} = this;
        let end;
        let next;
        if (chunked === null) {
          end = Math.min(length, from + this.left);
          next = end;
          this.left -= end - from;
          piece.done = this.left === 0;
        } else {
          end = chunked.decode(bytes, from, length);
          next = chunked.consumed;
          piece.done = chunked.done;
          piece.problem = chunked.problem;
        }
        if (end > from) piece.content = bytes.subarray(from, end);
        if (!piece.done) return;
        this.head = null;
        piece.surplus = next < length;
      }
    }
    const IDLE = 4e3;
    const IDLE_MARGIN = 2e3;
    const LONGEST_IDLE = 3e5;
    class Connection {
      origin;
      keeper;
      dead=false;
      idleUntil=0;
      connected=false;
      openedAt=performance.now();
      openingMs=null;
      reused=false;
      heard=false;
      dispatch=null;
      head=null;
      reader=new ResponseReader;
      link;
      connectTimer;
      writeNow=() => this.write();
      lookAgain=() => setImmediate(this.writeNow);
      constructor(origin, keeper) {
        this.origin = origin;
        this.keeper = keeper;
        this.link = openLink(origin, {
          connected: () => this.connect(),
          received: (buffer, length) => this.receive(buffer, length),
          ended: () => this.endOfInput(),
          failed: error => this.fail(explainFailure(error, origin)),
          closed: () => this.fail(CLOSED)
        });
        this.connectTimer = setTimeout(() => this.fail(connectFailure(origin)), origin.connectTimeoutMs);
      }
      start(dispatch) {
        this.dispatch = dispatch;
        dispatch.connection = this;
        if (!this.connected) return;
        setImmediate(this.lookAgain);
      }
      drop() {
        if (this.dead) return;
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
        const {dispatch} = this;
        if (dispatch === null) return;
        dispatch.written = true;
        if (this.openingMs !== null) dispatch.listener.opened?.(this.openingMs);
        this.openingMs = null;
        dispatch.listener.written();
        this.link.write(dispatch.bytes);
      }
      receive(buffer, length) {
        const {dispatch} = this;
        if (dispatch?.written !== true) {
          this.fail(UNASKED);
          return;
        }
        this.heard = true;
        const {listener} = dispatch;
        const {head, content, done, surplus, problem} = this.reader.read(buffer, length);
        this.head = head ?? this.head;
        if (done) this.release(!surplus);
        if (head !== null) listener.head(head.status, head.headers);
        if (content !== null && !dispatch.aborted) listener.data(content, done);
        if (dispatch.aborted) return;
        if (done) listener.end(); else if (problem !== null) this.fail(explainFailure(problem, this.origin));
      }
      release(sound) {
        const {head} = this;
        this.leave();
        this.head = null;
        this.heard = false;
        this.reused = true;
        const idleMs = head?.idleMs == null ? IDLE : Math.min(head.idleMs - IDLE_MARGIN, LONGEST_IDLE);
        if (sound && head?.keepAlive === true && idleMs > 0 && this.link.pending === 0) {
          this.idleUntil = performance.now() + idleMs;
          this.keeper.released(this);
        } else this.drop();
      }
      leave() {
        if (this.dispatch !== null) this.dispatch.connection = null;
        this.dispatch = null;
      }
      endOfInput() {
        const {dispatch} = this;
        if (dispatch === null || !this.reader.endsWithConnection) {
          this.fail(CLOSED);
          return;
        }
        this.drop();
        dispatch.listener.end();
      }
      fail(error) {
        const {dispatch} = this;
        this.drop();
        if (dispatch === null) return;
        if (this.connected && !dispatch.written) this.keeper.again(dispatch); else if (this.reused && !this.heard) this.keeper.stale(dispatch); else dispatch.listener.fail(error);
      }
    }
    const CLOSED = Object.assign(new Error("the server closed the connection"), {
      code: "SOCKET_CLOSED"
    });
    const UNASKED = Object.assign(new Error("the server sent bytes before it was asked"), {
      code: "UNASKED"
    });
    const SWEEP_EVERY = 1e3;
    const MOST_LOSSES = 2;
    class ConnectionPool {
      origin;
      idle=[];
      all=new Set;
      sweeper=null;
      closed=null;
      losses=0;
      constructor(origin) {
        this.origin = origin;
      }
      get askedProxy() {
        return this.origin.secure ? null : this.origin.proxy;
      }
      send(dispatch) {
        (this.take() ?? this.open()).start(dispatch);
      }
      close(error) {
        this.closed = error;
        for (const connection of this.all) connection.fail(error);
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
        if (this.closed === null) this.open().start(dispatch); else dispatch.listener.fail(this.closed);
      }
      stale(dispatch) {
        this.losses += 1;
        if (this.losses >= MOST_LOSSES) this.dropIdle();
        if (this.closed !== null) dispatch.listener.fail(this.closed); else if (dispatch.listener.lost?.() !== true) dispatch.listener.fail(staleError()); else {
          dispatch.written = false;
          this.open().start(dispatch);
        }
      }
      dropIdle() {
        const {idle} = this;
        this.idle = [];
        for (const connection of idle) connection.drop();
      }
      take() {
        for (let last = this.idle.pop(); last !== void 0; last = this.idle.pop()) {
          if (last.idleUntil <= performance.now()) last.drop();
          if (!last.dead) return last;
        }
        return;
      }
      open() {
        const connection = new Connection(this.origin, this);
        this.all.add(connection);
        return connection;
      }
      sweepLater() {
        this.sweeper ??= setTimeout(() => this.sweep(), SWEEP_EVERY).unref();
      }
      sweep() {
        const now = performance.now();
        for (const connection of this.idle) if (connection.idleUntil <= now) connection.drop();
        this.idle = this.idle.filter(connection => !connection.dead);
        this.sweeper = null;
        if (this.idle.length > 0) this.sweepLater();
      }
    }
    function staleError() {
      const message = "the server closed a connection that it had promised to keep, without an answer";
      return Object.assign(new Error(message), {
        code: sample.nA
      });
    }
    class Dispatch {
      bytes;
      listener;
      written=false;
      aborted=false;
      connection=null;
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
    const STANDARD = {
      "user-agent": `llm-perf-gate/${version.x}`,
      "accept-encoding": "identity"
    };
    function encodeRequest({method = "POST", url, headers, body}, proxy = null) {
      const target = `${proxy === null ? "" : url.origin}${url.pathname}${url.search}`;
      const credentials = proxy?.authorization ?? null;
      const sent = {
        host: url.host,
        connection: "keep-alive",
        ...STANDARD,
        ...headers,
        ...credentials === null ? {} : {
          "proxy-authorization": credentials
        }
      };
      let head = `${method} ${target} HTTP/1.1\r\n`;
      for (const [name, value] of Object.entries(sent)) {
        checkField(name, value);
        head += `${name}: ${value}\r\n`;
      }
      const length = Buffer.byteLength(body);
      head += `content-length: ${length}\r\n\r\n`;
      const bytes = Buffer.allocUnsafe(head.length + length);
      bytes.write(head, 0, "latin1");
      bytes.write(body, head.length, "utf8");
      return bytes;
    }
    const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
    function checkField(name, value) {
      if (!TOKEN.test(name)) throw Object.assign(new TypeError(`Header name must be a valid HTTP token ["${name}"]`), {
        code: "ERR_INVALID_HTTP_TOKEN"
      });
      if (!VALUE.test(value)) throw Object.assign(new TypeError(`Invalid character in header content ["${name}"]`), {
        code: "ERR_INVALID_CHAR"
      });
    }
    var wire_proxy = __webpack_require__(8776);
    const BUFFER_SIZE = 64 * 1024;
    function createNetworkTransport({connectTimeoutMs, proxy = null, tls = null}) {
      if (tls !== null) readAuthorities(tls);
      const common = {
        connectTimeoutMs,
        tls,
        buffer: Buffer.allocUnsafeSlow(BUFFER_SIZE)
      };
      const pools = new Map;
      const routes = new WeakMap;
      let closed = false;
      const poolOf = (url, host) => {
        const key = `${url.origin} ${host ?? ""}`;
        const pool = pools.get(key) ?? new ConnectionPool(originOf(url, common, {
          proxy: (0, wire_proxy.Ol)(url, proxy),
          host
        }));
        pools.set(key, pool);
        return pool;
      };
      const routeOf = request => {
        const known = routes.get(request);
        if (known !== void 0) return known;
        const pool = poolOf(request.url, request.headers["host"]);
        const route = {
          pool,
          bytes: encodeRequest(request, pool.askedProxy)
        };
        routes.set(request, route);
        return route;
      };
      return {
        send(request, listener) {
          try {
            if (closed) throw network_transport_CLOSED;
            const {pool, bytes} = routeOf(request);
            const dispatch = new Dispatch(bytes, listener);
            pool.send(dispatch);
            return dispatch;
          } catch (error) {
            setImmediate(() => listener.fail((0, errors.zR)(error)));
            return NEVER_SENT;
          }
        },
        close() {
          closed = true;
          for (const pool of pools.values()) pool.close(network_transport_CLOSED);
          return Promise.resolve();
        }
      };
    }
    function readAuthorities(tls) {
      try {
        contextOf(tls);
      } catch {}
    }
    const NEVER_SENT = {
      abort: () => {}
    };
    const network_transport_CLOSED = Object.assign(new Error("the transport is closed"), {
      code: "CLOSED"
    });
    const CONNECT_TIMEOUT = 1e4;
    const networkGenerator = {
      open: (proxy, tls = null) => createNetworkTransport({
        connectTimeoutMs: CONNECT_TIMEOUT,
        proxy,
        tls
      }),
      warmUp: prewarm,
      watch: () => new HealthMonitor
    };
  }),
  91630: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Uf: () => TICK,
      pM: () => HoldUpLog,
      wx: () => lateBy
    });
    const TICK = 5;
    const NOTABLE = 3;
    const AFTERMATH = TICK + NOTABLE;
    const MOST = 2e5;
    class HoldUpLog {
      seen=[];
      last=null;
      tick(now) {
        const due = this.last === null ? now : this.last + TICK;
        this.last = now;
        if (now - due > NOTABLE && this.seen.length < MOST) this.seen.push({
          fromMs: due,
          toMs: now
        });
        return Math.max(0, now - due);
      }
    }
    function delayAt(holdUps, instant) {
      let [from, to] = [ 0, holdUps.length ];
      while (from < to) {
        const middle = from + to >> 1;
        if ((holdUps[middle]?.fromMs ?? 1 / 0) <= instant) from = middle + 1; else to = middle;
      }
      const last = holdUps[from - 1];
      if (last === void 0 || instant > last.toMs + AFTERMATH) return 0;
      const before = holdUps[from - 2];
      const begin = before !== void 0 && before.toMs + AFTERMATH >= last.fromMs ? before.fromMs : last.fromMs;
      return instant - begin + TICK;
    }
    function lateBy(heldUp, instant) {
      switch (heldUp.kind) {
       case "seen":
        return delayAt(heldUp.holdUps, instant);

       case "threads":
        return heldUp.threads.reduce((most, holdUps) => Math.max(most, delayAt(holdUps, instant)), 0);

       case "told":
        return heldUp.longest;
      }
    }
  }),
  62527: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => countLate,
      Y: () => findLate
    });
    const LATE = 20;
    const LATE_SHARE = .1;
    const NEIGHBOURS = 10;
    function countLate(dispatches) {
      return findLate(dispatches).length;
    }
    function findLate(dispatches) {
      const suspects = dispatches.filter(({lateness}) => lateness > LATE);
      if (suspects.length === 0) return [];
      const dues = [ ...new Set(dispatches.map(({due}) => due)) ].sort((a, b) => a - b);
      const place = new Map(dues.map((due, index) => [ due, index ]));
      const intervalAt = due => {
        const index = place.get(due) ?? 0;
        const [low, high] = [ Math.max(0, index - NEIGHBOURS), Math.min(dues.length - 1, index + NEIGHBOURS) ];
        return high === low ? 0 : ((dues[high] ?? due) - (dues[low] ?? due)) / (high - low);
      };
      return suspects.filter(({due, lateness}) => lateness > LATE_SHARE * intervalAt(due));
    }
  }),
  21257: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      M: () => Timed,
      Q: () => Deadlines
    });
    var _base_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94448);
    class Timed extends _base_chain_js__WEBPACK_IMPORTED_MODULE_0__.N {
      deadline=0;
    }
    class Deadlines {
      clock;
      limit;
      open=new _base_chain_js__WEBPACK_IMPORTED_MODULE_0__.s;
      clearTimer=null;
      constructor(clock, limit) {
        this.clock = clock;
        this.limit = limit;
      }
      watch(timed) {
        timed.deadline = this.clock.now() + this.limit;
        this.open.add(timed);
        if (this.open.first === timed) this.wait(timed.deadline);
      }
      forget(timed) {
        this.open.remove(timed);
        if (this.open.first !== null) return;
        this.clearTimer?.();
        this.clearTimer = null;
      }
      wait(until) {
        this.clearTimer ??= this.clock.at(until, () => this.check(), "rough");
      }
      check() {
        this.clearTimer = null;
        const now = this.clock.now();
        for (let {first} = this.open; first !== null; ({first} = this.open)) {
          if (first.deadline > now) {
            this.wait(first.deadline);
            return;
          }
          this.open.remove(first);
          first.expire();
        }
      }
    }
  }),
  8776: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Ol: () => proxyOf,
      S7: () => isProxied,
      uv: () => readProxySettings
    });
    var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
    function readProxySettings(env) {
      const read = name => (env[name] ?? env[name.toUpperCase()] ?? "").trim();
      const httpProxy = proxyUrl(read("http_proxy"));
      const httpsProxy = proxyUrl(read("https_proxy"));
      const noProxy = read("no_proxy").toLowerCase().split(/[\s,]+/).filter(Boolean);
      if (httpProxy === "" && httpsProxy === "" || noProxy.includes("*")) return null;
      return {
        httpProxy,
        httpsProxy,
        noProxy
      };
    }
    function proxyOf(url, proxy) {
      if (proxy === null || isLoopback(url.hostname)) return null;
      const chosen = url.protocol === "https:" ? proxy.httpsProxy : proxy.httpProxy;
      return chosen === "" || proxy.noProxy.some(entry => matchesNoProxy(url, entry)) ? null : chosen;
    }
    function isProxied(url, proxy) {
      return proxyOf(url, proxy) !== null;
    }
    function isLoopback(hostname) {
      return hostname === "[::1]" || /^(?:.+\.)?localhost\.?$|^127(?:\.\d+){3}$/.test(hostname);
    }
    function matchesNoProxy(url, entry) {
      const range = /^([0-9a-f.:]+|\[[0-9a-f.:]+\])\/(\d{1,3})$/.exec(entry);
      if (range !== null) return isWithin(url.hostname, range[1] ?? "", Number(range[2]));
      const bracketed = /^[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*$/.test(entry) ? `[${entry}]` : entry;
      const [, written = "", port] = /^(.+?)(?::(\d+))?$/.exec(bracketed.replace(/^\*?\./, "")) ?? [];
      if (port !== void 0 && port !== (url.port || (url.protocol === "https:" ? "443" : "80"))) return false;
      const name = written.replace(/\.$/, "");
      const host = url.hostname.replace(/\.$/, "");
      if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(name)) !== 0 && (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(host)) !== 0) return isWithin(host, name, (0, 
      node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(name)) === 4 ? 32 : 128);
      return host === name || host.endsWith(`.${name}`);
    }
    function isWithin(hostname, network, prefix) {
      const [host, base] = [ bare(hostname), bare(network) ];
      const kind = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
      if (kind === 0 || kind !== (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) || prefix > (kind === 4 ? 32 : 128)) return false;
      const family = kind === 4 ? "ipv4" : "ipv6";
      const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList;
      list.addSubnet(base, prefix, family);
      return list.check(host, family);
    }
    function bare(host) {
      return host.replace(/^\[(.*)\]$/, "$1");
    }
    function proxyUrl(value) {
      const candidate = value === "" || value.includes("://") ? value : `http://${value}`;
      return URL.canParse(candidate) && /^https?:$/.test(new URL(candidate).protocol) ? candidate : "";
    }
  }),
  6709: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      R: () => contentEncoding,
      Z: () => headerValue
    });
    function headerValue(headers, name) {
      const value = headers[name];
      return Array.isArray(value) ? value[0] : value;
    }
    function contentEncoding(headers) {
      const encoding = headerValue(headers, "content-encoding")?.trim().toLowerCase() ?? "";
      return encoding === "" || encoding === "identity" ? null : encoding;
    }
  }),
  65099: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Ve: () => toolCallsOf,
      ky: () => mergeBilling,
      mf: () => completionBilling,
      ob: () => gatewayCost
    });
    var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5435);
    var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59279);
    const NOTHING = {
      tier: null,
      speed: null,
      geo: null,
      toolCalls: 0,
      statedUsd: null,
      unknown: []
    };
    function mergeBilling(before, now) {
      if (!saysAnything(now)) return before;
      const known = before ?? NOTHING;
      return {
        tier: now.tier ?? known.tier,
        speed: now.speed ?? known.speed,
        geo: now.geo ?? known.geo,
        toolCalls: Math.max(known.toolCalls, now.toolCalls ?? 0),
        statedUsd: Math.max(known.statedUsd ?? 0, now.statedUsd ?? 0) || null,
        unknown: [ ...new Set([ ...known.unknown, ...now.unknown ?? [] ]) ].slice(0, MOST_UNKNOWN)
      };
    }
    const MOST_UNKNOWN = 8;
    function saysAnything({tier, speed, geo, toolCalls, statedUsd, unknown}) {
      return [ tier ?? speed ?? geo, toolCalls, statedUsd ].some(Boolean) || (unknown ?? []).length > 0;
    }
    const BILLED_BESIDE = [ "citation_tokens", "num_search_queries", "num_sources_used", "search_units" ];
    function completionBilling(document) {
      const usage = (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(document["usage"]);
      const stated = Math.max(statedCost(usage) ?? 0, gatewayCost(document["provider_metadata"]) ?? 0) || null;
      return {
        tier: (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(document["service_tier"]) ?? (0, 
        _json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(usage?.["service_tier"]) ?? null,
        speed: (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(usage?.["speed"]) ?? null,
        geo: (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(usage?.["inference_geo"]) ?? null,
        toolCalls: toolCallsOf(usage),
        statedUsd: stated,
        unknown: usage === void 0 || stated !== null ? [] : besideTokens(usage)
      };
    }
    function besideTokens(usage) {
      const details = (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(usage["completion_tokens_details"] ?? usage["output_tokens_details"]);
      const counts = BILLED_BESIDE.filter(name => isSome(usage[name]));
      return isSome(details?.["image_tokens"]) ? [ ...counts, "image_tokens of the output" ] : counts;
    }
    function toolCallsOf(usage) {
      const calls = (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(usage?.["server_tool_use"]) ?? {};
      return Object.entries(calls).reduce((sum, [name, count]) => name === "web_fetch_requests" || !(0, 
      _usage_js__WEBPACK_IMPORTED_MODULE_1__.my)(count) ? sum : sum + count, 0);
    }
    const TICKS_PER_USD = 1e10;
    function statedCost(usage) {
      const cost = usage?.["cost"] ?? usage?.["estimated_cost"];
      const ticks = usage?.["cost_in_usd_ticks"];
      const upstream = (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(usage?.["cost_details"])?.["upstream_inference_cost"];
      const own = [ numberOf(cost), numberOf((0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(cost)?.["total_cost"]) ].find(isAmount) ?? 0;
      const beside = isAmount(upstream) ? upstream : 0;
      const routed = usage?.["is_byok"] === true ? own + beside : Math.max(own, beside);
      return Math.max(routed, isAmount(ticks) ? ticks / TICKS_PER_USD : 0) || null;
    }
    function gatewayCost(metadata) {
      const cost = numberOf((0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)((0, _json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(metadata)?.["gateway"])?.["cost"]);
      return isAmount(cost) ? cost : null;
    }
    function numberOf(value) {
      return typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    }
    function isAmount(value) {
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    }
    function isSome(value) {
      return typeof value === "number" && value > 0;
    }
  }),
  68807: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      J: () => failureOfFinish,
      K: () => Draft
    });
    var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59279);
    var _finish_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4685);
    var _token_floor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22130);
    var _billing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65099);
    var _usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5435);
    class Draft {
      keepText;
      contentBytes=0;
      floor=new _token_floor_js__WEBPACK_IMPORTED_MODULE_1__.W;
      thoughtFloor=new _token_floor_js__WEBPACK_IMPORTED_MODULE_1__.W;
      thoughtBytes=0;
      thoughtEvents=0;
      veiled=false;
      outputTokens=null;
      done=false;
      terminated=false;
      endsByUsage=false;
      failure=null;
      loadMs=null;
      usageSoFar=NOTHING;
      carriesContent=false;
      carriesThought=false;
      finish=null;
      cutOff=false;
      usage=null;
      largest=null;
      billing=null;
      reported=false;
      reportsNow=false;
      isStale=false;
      text="";
      model=null;
      provider=null;
      id=null;
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
      addText(value) {
        const text = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value);
        if (text === void 0) return;
        this.addHidden(text);
        const room = this.keepText - this.text.length;
        if (room > 0) this.text += text.length > room ? text.slice(0, room) : text;
      }
      addBytes(bytes, start, end) {
        if (this.text.length < this.keepText || !this.floor.addAscii(bytes, start, end)) {
          this.addText(bytes.toString("utf8", start, end));
          return;
        }
        this.carriesContent = true;
        this.contentBytes += end - start;
      }
      addThought(value) {
        const text = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value);
        if (text === void 0) return;
        this.carriesThought = true;
        const bytes = Buffer.byteLength(text);
        this.contentBytes += bytes;
        this.thoughtBytes += bytes;
        this.thoughtFloor.add(text);
      }
      summariseThought(value) {
        if ((0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value) !== void 0) this.veiled = true;
        this.addThought(value);
      }
      addHidden(value) {
        const text = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value);
        if (text === void 0) return;
        this.carriesContent = true;
        this.contentBytes += Buffer.byteLength(text);
        this.floor.add(text);
      }
      takeContentEvent() {
        const {carriesContent, carriesThought} = this;
        if (this.reportsNow) this.isStale = false; else if ((carriesContent || carriesThought) && this.reported) this.isStale = true;
        this.carriesContent = false;
        this.carriesThought = false;
        this.reportsNow = false;
        if (carriesThought && !carriesContent) this.thoughtEvents += 1;
        return carriesContent || carriesThought ? 1 : 0;
      }
      reportUsage(usage) {
        if (usage === void 0) return;
        this.reported = true;
        this.reportsNow = true;
        if (usage !== null) this.largest = (0, _usage_js__WEBPACK_IMPORTED_MODULE_4__.sB)(this.largest, usage);
        this.usage = usage === null ? null : this.largest;
        if (this.usage !== null) this.outputTokens = this.usage.output;
      }
      noteBilling(said) {
        this.billing = (0, _billing_js__WEBPACK_IMPORTED_MODULE_2__.ky)(this.billing, said);
      }
      identify(value) {
        if (this.id === null) this.id = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value) ?? null;
      }
      nameModel(value) {
        if (this.model === null) this.model = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value) ?? null;
      }
      nameProvider(value) {
        this.provider ??= (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(value) ?? null;
      }
      stop(reason) {
        const text = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(reason);
        if (text === void 0 || !(0, _finish_js__WEBPACK_IMPORTED_MODULE_0__.m$)(text)) return false;
        const kind = (0, _finish_js__WEBPACK_IMPORTED_MODULE_0__.Dr)(text);
        this.finish = text;
        this.cutOff = (0, _finish_js__WEBPACK_IMPORTED_MODULE_0__.o7)(kind);
        if (kind === "failure") this.failure ??= failureOfFinish(text);
        return true;
      }
      terminate(byUsage = false) {
        if (!this.terminated) this.endsByUsage = byUsage;
        this.terminated = true;
      }
      complete() {
        this.terminated = true;
        this.done = true;
      }
      fail(failure) {
        this.failure ??= failure;
        this.done = true;
      }
      soleText() {
        const isSole = this.carriesContent && !this.veiled && this.contentBytes === Buffer.byteLength(this.text) && !this.reported && this.finish === null && this.failure === null && this.loadMs === null && !this.done && !this.terminated && Object.keys(this.usageSoFar).length === 0;
        return isSole ? this.text : null;
      }
      answer() {
        return {
          finish: this.finish,
          cutOff: this.cutOff,
          usage: (this.terminated || this.finish !== null) && !this.isStale ? this.usage : null,
          text: this.text,
          model: this.model,
          id: this.id,
          ...this.provider === null ? {} : {
            provider: this.provider
          },
          ...this.billing === null ? {} : {
            billing: this.billing
          },
          failure: this.failure,
          loadMs: this.loadMs,
          ...this.endsByUsage && this.finish === null && !this.done ? {
            isUsageOpen: true
          } : {}
        };
      }
    }
    const NOTHING = Object.freeze({});
    const LONGEST_KIND = 64;
    function failureOfFinish(reason) {
      const kind = reason.slice(0, LONGEST_KIND);
      return {
        outcome: "stream_error",
        kind,
        message: `the answer ended with the stop reason ${kind}`
      };
    }
  }),
  4685: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Dr: () => kindOfFinish,
      m$: () => isFinish,
      o7: () => isCutOff
    });
    const WORDS = {
      stop: [ "stop", "end_turn", "stop_sequence", "stop_sequences", "stop_token", "eos", "eos_token", "complete", "completed", "end", "done", "finish", "finished" ],
      cap: [ "length", "max_tokens", "max_output_tokens", "max_completion_tokens", "max_new_tokens", "max_length", "output_limit" ],
      context: [ "model_length", "token_limit", "error_limit", "model_context_window_exceeded", "context_length_exceeded", "context_window_exceeded" ],
      tool: [ "tool_calls", "tool_call", "tool_use", "tool", "tools", "function_call", "function_calls", "pause_turn" ],
      refusal: [ "refusal", "refused" ],
      filter: [ "content_filter", "content_filtered", "safety", "recitation", "language", "blocklist", "prohibited_content", "spii", "image_safety", "image_prohibited_content", "image_recitation", "model_armor", "jailbreak", "guardrail_intervened", "guardrail", "guardrails", "sensitive", "moderation", "blocked", "error_toxic" ]
    };
    const KINDS = new Map(Object.entries(WORDS).flatMap(([kind, words]) => words.map(word => [ word, kind ])));
    const FAILURES = [ "errors?|exceptions?|fail(ed|ure)?|fault|malformed|invalid|crash(ed)?|oom|out_of_memory", "abort(ed)?|cancel(l?ed)?|interrupted|disconnect(ed)?|killed|time_?(out|d_out|_limit)|deadline", "overload(ed)?|unavailable|insufficient|preempt(ed)?|evict(ed|ion)?|shed(ding)?|throttl(ed|ing)|rate_limit(ed)?|quota|busy|capacity" ].join("|");
    const FAILURE = new RegExp(`(^|_)(${FAILURES})(_|$)|^(unexpected_tool_call|too_many_tool_calls|missing_thought_signature)$`);
    const NO_REASON = [ "null", "none", "not_finished", "in_progress", "incomplete_stream" ];
    function normalise(reason) {
      return reason.replace(/([a-z])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "").toLowerCase();
    }
    function kindOfFinish(reason) {
      return remembered(kinds, reason, readKind);
    }
    function readKind(reason) {
      const word = normalise(reason).replace(/^finish_reason_(?!unspecified)/, "");
      return KINDS.get(word) ?? (FAILURE.test(word) ? "failure" : "unknown");
    }
    function isFinish(reason) {
      return remembered(finishes, reason, word => !NO_REASON.includes(normalise(word)));
    }
    const MOST_WORDS = 64;
    const kinds = new Map;
    const finishes = new Map;
    function remembered(known, word, read) {
      const before = known.get(word);
      if (before !== void 0) return before;
      const value = read(word);
      if (known.size < MOST_WORDS) known.set(word, value);
      return value;
    }
    function isCutOff(kind) {
      return kind === "cap" || kind === "context";
    }
  }),
  22130: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P: () => leastTokensOf,
      W: () => TokenFloor
    });
    const LONGEST_RUN = {
      blank: 64,
      letter: 16,
      digit: 4,
      ideograph: 3,
      mark: 64
    };
    class TokenFloor {
      count=0;
      words=0;
      turns=0;
      shape=null;
      kind="blank";
      run=0;
      add(text) {
        for (let i = 0; i < text.length; i += 1) this.take(text.charCodeAt(i));
      }
      addAscii(bytes, start, end) {
        for (let i = start; i < end; i += 1) if (bytes[i] >= 128) return false;
        for (let i = start; i < end; i += 1) this.take(bytes[i]);
        return true;
      }
      take(unit) {
        const kind = kindOf(unit);
        this.turn(kind, unit);
        if (kind !== this.kind) {
          if (kind !== "blank" && this.kind === "blank") this.words += 1;
          if (kind !== "blank" && (this.kind === "blank" || kind === "digit")) this.count += 1;
          this.kind = kind;
          this.run = 0;
        }
        this.run += 1;
        if (this.run <= LONGEST_RUN[kind]) return;
        this.count += 1;
        this.words += 1;
        this.run = 1;
      }
      turn(kind, unit) {
        if (kind === "blank") this.turns = 0;
        const shape = kind === "digit" ? "digit" : kind === "letter" ? caseOf(unit) : null;
        const isTurn = shape !== null && this.shape !== null && shape !== this.shape;
        if (isTurn && !(this.shape === "upper" && shape === "lower")) {
          this.turns += 1;
          if (this.turns > TURNS_OF_A_NAME && this.turns % 2 === 0) this.words += 1;
        }
        this.shape = shape;
      }
    }
    function caseOf(unit) {
      return unit >= 65 && unit <= 90 ? "upper" : "lower";
    }
    const TURNS_OF_A_NAME = 8;
    function leastTokensOf(texts) {
      const floor = new TokenFloor;
      for (const text of texts) floor.add(`${text}\n`);
      return floor.count;
    }
    function kindOf(unit) {
      if (unit <= 32) return "blank";
      if (unit >= 11904) return unit === 12288 ? "blank" : "ideograph";
      if (unit >= 128) return unit >= 8192 || unit === 160 ? "mark" : "letter";
      if (unit >= 48 && unit <= 57) return "digit";
      return (unit | 32) >= 97 && (unit | 32) <= 122 ? "letter" : "mark";
    }
  }),
  5435: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      M1: () => credibleUsage,
      NU: () => sumOfCounts,
      my: () => isCount,
      sB: () => laterUsage
    });
    const MOST_TOKENS = 1e9;
    function credibleUsage(counts) {
      const {input} = counts;
      const output = outputOf(counts);
      if (!isCount(input) || output === null) return null;
      const parts = PARTS.map(part => counts[part] ?? null);
      if (!parts.every(part => part === null || isCount(part))) return null;
      const [cachedInput = null, cacheWrite = null, reasoning = null] = parts;
      const [hourLongWrite = null, audioInput = null, audioOutput = null] = parts.slice(3);
      const written = Math.max(cacheWrite ?? 0, hourLongWrite ?? 0);
      if ((cachedInput ?? 0) + written > input || (audioInput ?? 0) > input) return null;
      if ((reasoning ?? 0) > output || (audioOutput ?? 0) > output) return null;
      return {
        input,
        output,
        cachedInput,
        cacheWrite: hourLongWrite === null ? cacheWrite : written,
        reasoning,
        ...some({
          hourLongWrite,
          audioInput,
          audioOutput
        })
      };
    }
    const PARTS = [ "cachedInput", "cacheWrite", "reasoning", "hourLongWrite", "audioInput", "audioOutput" ];
    function outputOf({input, output, total}) {
      const given = output ?? null;
      if (total === void 0 || total === null) return isCount(given) ? given : null;
      if (!isCount(input) || !isCount(total) || given !== null && !isCount(given)) return null;
      return total < input + (given ?? 0) ? null : total - input;
    }
    function some(counts) {
      const found = {};
      for (const key in counts) {
        const count = counts[key];
        if (count !== null && count > 0) found[key] = count;
      }
      return found;
    }
    function laterUsage(before, now) {
      if (before === null) return now;
      const larger = key => before[key] === null || now[key] === null ? now[key] ?? before[key] : Math.max(before[key], now[key]);
      const input = Math.max(before.input, now.input);
      const cacheWrite = larger("cacheWrite");
      const most = key => Math.max(before[key] ?? 0, now[key] ?? 0);
      return {
        input,
        output: Math.max(before.output, now.output),
        cachedInput: now.cachedInput === null ? null : Math.min(now.cachedInput, input - (cacheWrite ?? 0)),
        cacheWrite,
        reasoning: larger("reasoning"),
        ...some({
          hourLongWrite: most("hourLongWrite"),
          audioInput: most("audioInput"),
          audioOutput: most("audioOutput")
        })
      };
    }
    function sumOfCounts(...values) {
      let sum = 0;
      for (const value of values) {
        if (value === void 0 || value === null) continue;
        if (!isCount(value)) return null;
        sum += value;
      }
      return sum;
    }
    function isCount(value) {
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_TOKENS;
    }
  }),
  67911: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Dk: () => isOpenAi,
      Hg: () => isCompletion,
      IV: () => noteBilling,
      SG: () => outputCap,
      VE: () => endWithUsage,
      Vc: () => stopWith,
      _L: () => completionUsage,
      bf: () => streamOptions,
      gn: () => standardTier,
      rC: () => openAiHeaders,
      ug: () => hasBadStatus,
      wP: () => openAiPath
    });
    var _decode_draft_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68807);
    var _decode_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4685);
    var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59279);
    var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78352);
    var _decode_billing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65099);
    var _decode_usage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5435);
    function isOpenAi({hostname}) {
      return hostname === "api.openai.com" || hostname.endsWith(".api.openai.com");
    }
    function isAzure({hostname}) {
      return /\.(openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com|openai\.azure\.us)$/.test(hostname);
    }
    function openAiHeaders(call) {
      const accept = call.stream ? "text/event-stream" : "application/json";
      const key = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(call.apiKey);
      const isKey = call.keyIsToken !== true && key?.startsWith("eyJ") === false;
      return isAzure(call.endpoint) && isKey ? {
        accept,
        "api-key": key
      } : {
        accept,
        authorization: (0, _request_js__WEBPACK_IMPORTED_MODULE_4__.CM)(key)
      };
    }
    function openAiPath(endpoint, rest) {
      return {
        version: isAzure(endpoint) ? "/openai/v1" : "/v1",
        rest
      };
    }
    function streamOptions(endpoint) {
      if (endpoint.hostname === "api.mistral.ai") return {
        stream: true
      };
      const padding = isOpenAi(endpoint) ? {
        include_obfuscation: false
      } : {};
      return {
        stream: true,
        stream_options: {
          include_usage: true,
          ...padding
        }
      };
    }
    function standardTier(endpoint) {
      return isOpenAi(endpoint) ? {
        service_tier: "default"
      } : {};
    }
    function outputCap(call) {
      const named = [ "max_tokens", "max_completion_tokens" ].some(field => typeof call.body?.[field] === "number");
      return named ? {} : {
        [capField(call)]: call.maxTokens
      };
    }
    function capField(call) {
      if (isOpenAi(call.endpoint)) return "max_completion_tokens";
      if (!isAzure(call.endpoint)) return "max_tokens";
      const deployment = /\/deployments\/([^/]+)/.exec(call.endpoint.pathname)?.[1];
      const model = call.model ?? deployment ?? "";
      return /^(ft:)?(o[134]|gpt-[5-9])(?![0-9])/.test(model) ? "max_completion_tokens" : "max_tokens";
    }
    function completionUsage(value) {
      const raw = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(value);
      if (raw === void 0) return;
      const input = raw["prompt_tokens"] ?? raw["input_tokens"];
      const output = raw["completion_tokens"] ?? raw["output_tokens"];
      if (input === void 0 && output === void 0) return;
      const details = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(raw["prompt_tokens_details"]);
      const outputDetails = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(raw["completion_tokens_details"]);
      const reasoning = outputDetails?.["reasoning_tokens"] ?? raw["reasoning_tokens"];
      return (0, _decode_usage_js__WEBPACK_IMPORTED_MODULE_5__.M1)({
        input,
        output: isBeside(reasoning, output) ? reasoning + Number(output) : output,
        total: raw["total_tokens"],
        cachedInput: details?.["cached_tokens"] ?? raw["prompt_cache_hit_tokens"] ?? raw["cached_tokens"] ?? raw["cache_read_input_tokens"],
        cacheWrite: details?.["cache_write_tokens"] ?? details?.["cache_creation_tokens"] ?? raw["cache_creation_input_tokens"],
        hourLongWrite: hourLongWrites(raw, details),
        reasoning,
        audioInput: details?.["audio_tokens"],
        audioOutput: outputDetails?.["audio_tokens"]
      });
    }
    function noteBilling(event, draft) {
      if ([ "service_tier", "usage", "provider_metadata" ].some(field => event[field] !== void 0)) draft.noteBilling((0, 
      _decode_billing_js__WEBPACK_IMPORTED_MODULE_2__.mf)(event));
    }
    function isBeside(reasoning, output) {
      return (0, _decode_usage_js__WEBPACK_IMPORTED_MODULE_5__.my)(reasoning) && (0, _decode_usage_js__WEBPACK_IMPORTED_MODULE_5__.my)(output) && reasoning > output;
    }
    function hourLongWrites(raw, details) {
      const byTime = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(raw["cache_creation"]) ?? (0, 
      _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(details?.["cache_creation_token_details"]);
      return byTime?.["ephemeral_1h_input_tokens"];
    }
    function isCompletion(event) {
      return (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.c3)(event["choices"]).length > 0 || (0, 
      _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(event["usage"] ?? event["x_groq"]) !== void 0;
    }
    function endWithUsage(event, draft) {
      const {choices} = event;
      if (!Array.isArray(choices) || choices.length > 0 || draft.contentBytes === 0) return;
      if ((draft.outputTokens ?? 0) > 0 && (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(event["usage"]) !== void 0) draft.terminate(true);
    }
    function hasBadStatus(event) {
      return Number((0, _json_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(event["base_resp"])?.["status_code"] ?? 0) !== 0;
    }
    function stopWith(reason, draft, isFirst) {
      if (isFirst) {
        if (draft.stop(reason)) draft.terminate();
        return;
      }
      const text = (0, _json_js__WEBPACK_IMPORTED_MODULE_3__.b6)(reason);
      if (text !== void 0 && (0, _decode_finish_js__WEBPACK_IMPORTED_MODULE_1__.Dr)(text) === "failure") draft.fail((0, 
      _decode_draft_js__WEBPACK_IMPORTED_MODULE_0__.J)(text));
    }
  }),
  78352: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      CM: () => bearer,
      LH: () => wireRequest,
      VZ: () => systemText
    });
    var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59279);
    function wireRequest(call, parts) {
      const headers = new Map([ [ "content-type", "application/json" ] ]);
      for (const [name, value] of Object.entries(parts.headers)) if (value !== void 0) headers.set(name, value);
      for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name.toLowerCase(), value);
      const body = call.body === void 0 ? parts.body : (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.l_)(parts.body, call.body);
      return {
        url: parts.url,
        headers: Object.fromEntries(headers),
        body: JSON.stringify(body)
      };
    }
    function bearer(apiKey) {
      return apiKey === void 0 || apiKey === "" ? void 0 : `Bearer ${apiKey}`;
    }
    function systemText(call) {
      const texts = call.messages.filter(({role}) => role === "system").map(({content}) => content);
      return texts.length === 0 ? void 0 : texts.join("\n\n");
    }
  }),
  66203: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => ByteStore,
      b: () => asBuffer
    });
    class ByteStore {
      length=0;
      bytes=EMPTY;
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
      view() {
        return this.bytes.subarray(0, this.length);
      }
      clear() {
        this.length = 0;
        if (this.bytes.length > LARGEST_KEPT) this.bytes = EMPTY;
      }
    }
    function asBuffer(chunk) {
      return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
    const EMPTY = Buffer.alloc(0);
    const SMALLEST = 256;
    const LARGEST_KEPT = 1 << 16;
  }),
  59279: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      GF: () => writeJson,
      Xy: () => objectOf,
      b6: () => textOf,
      c3: () => listOf,
      l_: () => mergeJson,
      qF: () => parseJson
    });
    function parseJson(text) {
      try {
        return JSON.parse(text.charCodeAt(0) === 65279 ? text.slice(1) : text);
      } catch {
        return;
      }
    }
    function writeJson(value) {
      try {
        return value === void 0 ? "" : JSON.stringify(value);
      } catch {
        return "";
      }
    }
    function objectOf(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
    }
    function listOf(value) {
      return Array.isArray(value) ? value : [];
    }
    function textOf(value) {
      return typeof value === "string" && value !== "" ? value : void 0;
    }
    function mergeJson(base, extra) {
      const merged = new Map(Object.entries(base));
      for (const [key, value] of Object.entries(extra)) {
        const inner = objectOf(value);
        if (value === null) merged.delete(key); else merged.set(key, inner === void 0 ? value : mergeJson(objectOf(merged.get(key)) ?? {}, inner));
      }
      return Object.fromEntries(merged);
    }
  }),
  55861: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P: () => sensibleWait
    });
    const LONGEST_WAIT_S = 86400;
    function sensibleWait(seconds) {
      return Number.isFinite(seconds) && seconds >= 0 && seconds <= LONGEST_WAIT_S ? seconds : null;
    }
  }),
  44965: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      D: () => protocolByName,
      i: () => protocolFor
    });
    var framing_bytes = __webpack_require__(66203);
    var decode_draft = __webpack_require__(68807);
    var duration = __webpack_require__(5937);
    var json = __webpack_require__(59279);
    const WORDS = [ "message", "Message", "msg", "error_message", "errorMessage", "error_msg", "status_msg", "faultstring", "error_description", "description", "detail", "error", "errors", "fault", "exception", "reason", "title" ];
    const DEEPEST = 6;
    const MOST_PARTS = 5;
    function errorWords(value, depth = 0) {
      if (typeof value === "string") return value;
      if (value === null || value === void 0 || depth > DEEPEST) return "";
      if (Array.isArray(value)) return joinParts(value.map(part => errorWords(part, depth + 1)));
      const document = (0, json.Xy)(value);
      if (document === void 0) return typeof value === "boolean" ? "" : (0, json.GF)(value);
      const place = placeOf(document);
      for (const key of WORDS) {
        const words = errorWords(document[key], depth + 1);
        if (words !== "") return `${place}${words}${moreOf(document, words)}`;
      }
      return "";
    }
    function placeOf(document) {
      const {loc, field} = document;
      const path = Array.isArray(loc) ? loc.join(".") : (0, json.b6)(loc) ?? (0, json.b6)(field) ?? "";
      return path === "" ? "" : `${path}: `;
    }
    function moreOf(document, words) {
      const raw = (0, json.Xy)(document["metadata"])?.["raw"];
      const inner = (0, json.b6)(raw) === void 0 ? raw : (0, json.qF)(raw) ?? raw;
      const violations = (0, json.c3)(document["details"]).flatMap(item => (0, json.c3)((0, 
      json.Xy)(item)?.["fieldViolations"]));
      const more = joinParts([ errorWords(inner, 1), errorWords(violations, 1) ]);
      return more === "" || words.includes(more) ? "" : ` (${more})`;
    }
    function joinParts(parts) {
      const said = [ ...new Set(parts.filter(part => part !== "")) ];
      return said.slice(0, MOST_PARTS).join("; ");
    }
    var limits_wait = __webpack_require__(55861);
    const LONGEST_MESSAGE = 500;
    const RATE_LIMIT = /rate_?limit|too_?many_?requests|throttl|resource_?exhausted|insufficient_?quota/i;
    const NO_QUOTA = /insufficient_?(quota|balance|credits)|billing|payment_required/i;
    function failureOf(document, outcome, name = "") {
      const {kind, message, retryAfterS, permanent, rateLimited} = readFault(document, name);
      return {
        outcome: rateLimited ? "rate_limited" : outcome,
        kind,
        message: message === "" ? kind : message,
        retryAfterS,
        permanent
      };
    }
    function refusalOf(status, body) {
      const document = (0, json.qF)(body);
      const fallback = `http_${status}`;
      if (typeof document === "object" && document !== null) {
        const {kind, message, retryAfterS, permanent} = readFault(document, fallback);
        return {
          kind,
          message: message === "" ? `HTTP ${status}` : message,
          retryAfterS,
          permanent: permanent || status === 402
        };
      }
      const words = typeof document === "string" ? document : plainWords(body);
      return {
        kind: fallback,
        message: words === "" ? `HTTP ${status}` : words,
        retryAfterS: waitInWords(words),
        permanent: status === 402
      };
    }
    function carriesError(document) {
      const error = document["error"];
      if (typeof error === "object" && error !== null) return Object.keys(error).length > 0;
      if (error !== void 0 && error !== null && error !== false && error !== "") return true;
      return document["object"] === "error" || document["type"] === "error";
    }
    const ERROR_KEYS = [ "detail", "message", "Message", "msg", "error_msg", "error_message", "errorMessage", "error_code", "error_type", "errors", "fault", "exception", "traceback", "status_msg" ];
    function looksLikeError(document, name = "") {
      const {status, code, status_code: statusCode, success, ok} = document;
      return /error|exception|fail|fault/i.test(name) || ERROR_KEYS.some(key => errorWords(document[key]) !== "") || [ status, code, statusCode ].some(value => Number(value) >= 400 || /^(error|fail)/i.test(String(value))) || success === false || ok === false;
    }
    const STATUS_KEYS = [ "code", "status", "status_code", "http_status_code" ];
    function readFault(document, fallback) {
      const holder = (0, json.Xy)(Array.isArray(document) ? document[0] : document) ?? {};
      const error = (0, json.Xy)(holder["error"]) ?? holder;
      const labels = [ error["code"], error["status"], error["type"], holder["error_type"], holder["type"], holder["__type"] ].filter(isLabel);
      const status = STATUS_KEYS.map(key => error[key]).map(Number).find(code => code >= 400 && code < 600);
      const message = shorten(errorWords(error) || errorWords(holder) || wordsOf(holder["error"] ?? holder["message"]));
      const kind = labels[0] ?? (status === void 0 ? fallback || "error" : `http_${status}`);
      const details = (0, json.c3)(error["details"]);
      return {
        kind,
        message,
        retryAfterS: retryDelayOf(details) ?? waitInWords(message),
        permanent: [ ...labels, fallback ].some(label => NO_QUOTA.test(label)) || hasDailyQuota(details) || /too many tokens per day/i.test(message),
        rateLimited: status === 429 || [ ...labels, fallback ].some(label => RATE_LIMIT.test(label))
      };
    }
    function isLabel(value) {
      return typeof value === "string" && value !== "error" && /^[A-Za-z][\w.:#/-]{0,63}$/.test(value);
    }
    function retryDelayOf(details) {
      for (const detail of details) {
        const delay = (0, json.b6)((0, json.Xy)(detail)?.["retryDelay"]);
        const wait = delay === void 0 ? void 0 : (0, duration.E)(delay);
        if (wait !== void 0) return (0, limits_wait.P)(wait / 1e3);
      }
      return null;
    }
    const PART = /(\d{1,9}(?:\.\d{1,9})?) ?(ms|milliseconds?|h|hours?|min(?:ute)?s?|m|s|sec(?:ond)?s?)(?![a-z])/gi;
    const SECONDS = {
      h: 3600,
      m: 60,
      s: 1
    };
    function waitInWords(message) {
      const told = /\b(?:try again|retry)\b[^.]{0,40}?\b(?:in|after) ([\d.]+ ?[a-z][\w. ]{0,40})/i.exec(message)?.[1];
      if (told === void 0) return null;
      let [seconds, at] = [ 0, 0 ];
      for (const {0: part, 1: amount, 2: unit = "", index} of told.matchAll(PART)) {
        if (told.slice(at, index).trim() !== "") break;
        seconds += Number(amount) * (/^(ms|milli)/i.test(unit) ? .001 : SECONDS[unit.charAt(0).toLowerCase()] ?? 0);
        at = index + part.length;
      }
      return at === 0 ? null : (0, limits_wait.P)(seconds);
    }
    function hasDailyQuota(details) {
      return details.flatMap(detail => (0, json.c3)((0, json.Xy)(detail)?.["violations"])).some(violation => (0, 
      json.b6)((0, json.Xy)(violation)?.["quotaId"])?.includes("PerDay") === true);
    }
    function wordsOf(value) {
      if (value === void 0 || value === null) return "";
      return shorten(typeof value === "string" ? value : (0, json.GF)(value));
    }
    function plainWords(body) {
      const head = body.slice(0, 16 * LONGEST_MESSAGE);
      const title = /<title[^>]*>([^<]*)/i.exec(head)?.[1];
      return shorten((title ?? head.replace(/<[^<>]*>/g, " ")).replace(/\s+/g, " ").trim());
    }
    function shorten(text) {
      return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}\u2026` : text;
    }
    const EMPTY_BODY = invalid("empty_body", "the answer has no body");
    const HTML_BODY = invalid("html", "the endpoint answered with an HTML page");
    const NOT_A_STREAM = invalid("not_a_stream", "the endpoint did not stream its answer although a stream was asked for");
    const UNEXPECTED_STREAM = invalid("unexpected_stream", "the endpoint streamed its answer although none was asked for");
    const MALFORMED_BODY = invalid("malformed_json", "the answer is no JSON object");
    const MALFORMED_EVENT = invalid("malformed_json", "an event of the stream is no JSON object");
    const FOREIGN_BODY = invalid("no_answer", "the answer is JSON, but not an answer in this protocol");
    const CUT_BODY = truncated("cut_body", "the connection ended in the middle of the answer");
    const CUT_EVENT = truncated("cut_event", "the stream ends in the middle of an event");
    const NO_TERMINAL_MARKER = truncated("no_terminal_marker", "the stream ends without the event that says it is complete");
    function invalid(kind, message) {
      return {
        outcome: "invalid_response",
        kind,
        message
      };
    }
    function truncated(kind, message) {
      return {
        outcome: "truncated",
        kind,
        message
      };
    }
    const LARGEST_BODY = 64 * 1024 * 1024;
    function createBodyDecoder(dialect, keepText, verdict) {
      return new BodyDecoder(dialect, new decode_draft.K(keepText), verdict);
    }
    class BodyDecoder {
      dialect;
      draft;
      verdict;
      body=new framing_bytes.E;
      text=null;
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
        if (this.done) return 0;
        const bytes = (0, framing_bytes.b)(chunk);
        if (this.body.length + bytes.length > LARGEST_BODY) this.draft.fail(TOO_LARGE); else if (isLast && this.body.length === 0) this.text = bytes.toString("utf8"); else this.body.append(bytes, 0, bytes.length);
        return 0;
      }
      end(complete) {
        if (this.done) return 0;
        const text = this.text ?? this.body.view().toString("utf8");
        this.body.clear();
        const body = (0, json.qF)(text);
        const answer = (0, json.Xy)(body);
        if (answer !== void 0) this.read(answer); else if (Array.isArray(body)) this.draft.fail(this.failureOfList(body)); else this.draft.fail(complete ? failureOfText(text.trimStart()) : CUT_BODY);
        return this.draft.takeContentEvent();
      }
      answer() {
        return this.draft.answer();
      }
      read(answer) {
        const {draft} = this;
        if (carriesError(answer)) draft.fail(failureOf(answer, "http_error")); else this.dialect.readBody(answer, draft);
        if (!draft.terminated && looksLikeError(answer)) draft.fail(failureOf(answer, "http_error"));
        if (this.verdict !== null) draft.fail(this.verdict);
        if (!draft.terminated) draft.fail(FOREIGN_BODY);
        draft.done = true;
      }
      failureOfList(list) {
        const first = (0, json.Xy)(list[0]);
        if (first !== void 0 && carriesError(first)) return failureOf(first, "http_error");
        return this.verdict ?? MALFORMED_BODY;
      }
    }
    function failureOfText(text) {
      if (text === "") return EMPTY_BODY;
      if (text.startsWith("<")) return HTML_BODY;
      return /^(data|event|id|retry)?:/.test(text) ? UNEXPECTED_STREAM : MALFORMED_BODY;
    }
    const TOO_LARGE = invalid("too_large", `the answer is larger than ${LARGEST_BODY} bytes`);
    const KEEP_ALIVE = /^(ping|heart_?beat|keep_?alive)$/i;
    function readEventData(data, name) {
      const text = data.startsWith("{") ? data : data.trim();
      if (text.startsWith("[DONE]") || text === '"[DONE]"') return "done";
      if (text === "" || text.startsWith(":")) return "nothing";
      const value = (0, json.qF)(text);
      const [first] = (0, json.c3)(value).map(json.Xy);
      const object = (0, json.Xy)(value) ?? (first !== void 0 && carriesError(first) ? first : void 0);
      if (object !== void 0) return object;
      const isIdle = value === null || value === "" || typeof value === "boolean" || typeof value === "number";
      return isIdle || KEEP_ALIVE.test(name.replaceAll("-", "_")) ? "nothing" : "malformed";
    }
    const MOST_LESSONS = 4;
    const PLAIN = /^[^"\\\0-\x1f]+$/;
    const PROBE = "text of no model";
    const QUOTE = 34;
    const BACKSLASH = 92;
    const SPACE = 32;
    class Repetition {
      dialect;
      events=0;
      pattern=null;
      lessons=0;
      constructor(dialect) {
        this.dialect = dialect;
      }
      take(bytes, from, draft) {
        const {pattern} = this;
        this.events = 0;
        if (pattern === null) return from;
        const {before, after} = pattern;
        let at = from;
        for (;;) {
          const text = behind(bytes, at, before);
          const quote = text === -1 ? -1 : endOfText(bytes, text);
          const next = quote <= text ? -1 : behind(bytes, quote, after);
          if (next === -1) return at;
          draft.addBytes(bytes, text, quote);
          this.events += draft.takeContentEvent();
          at = next;
        }
      }
      endOfEvent(bytes, from) {
        const {pattern} = this;
        const at = pattern === null ? -1 : bytes.indexOf(pattern.end, from);
        return pattern === null || at === -1 ? bytes.length : at + pattern.end.length;
      }
      learn({data, event, name, lineEnd}) {
        if (this.lessons === MOST_LESSONS) return;
        this.lessons += 1;
        const frame = this.dialect.framing.frame(name, lineEnd);
        const text = this.soleText(event, name);
        if (frame === null || text === null || !PLAIN.test(text)) return;
        const at = data.indexOf(`"${text}"`) + 1;
        if (at === 0 || data.lastIndexOf(`"${text}"`) + 1 !== at) return;
        const [before, after] = [ data.slice(0, at), data.slice(at + text.length) ];
        const probed = (0, json.Xy)((0, json.qF)(before + PROBE + after));
        if (probed === void 0 || this.soleText(probed, name) !== PROBE) return;
        this.pattern = {
          before: Buffer.from(frame.begin + before),
          after: Buffer.from(after + frame.end),
          end: Buffer.from(frame.end)
        };
      }
      soleText(event, name) {
        const draft = new decode_draft.K(Number.POSITIVE_INFINITY);
        this.dialect.readEvent(event, draft, name);
        return draft.soleText();
      }
    }
    function behind(bytes, at, part) {
      const {length} = part;
      if (at + length > bytes.length) return -1;
      for (let i = 0; i < length; i += 1) if (bytes[at + i] !== part[i]) return -1;
      return at + length;
    }
    function endOfText(bytes, from) {
      for (let at = from; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE) return at;
        if (byte === BACKSLASH || byte < SPACE) return -1;
      }
      return -1;
    }
    function createDecoder(dialect, options) {
      return options.stream ? new StreamDecoder(dialect, options.keepText) : createBodyDecoder(dialect, options.keepText, null);
    }
    class StreamDecoder {
      dialect;
      keepText;
      draft;
      framer;
      events=0;
      started=false;
      spoke=false;
      suspect=null;
      lineEnd="\n";
      repetition;
      whole=null;
      constructor(dialect, keepText) {
        this.dialect = dialect;
        this.keepText = keepText;
        this.draft = new decode_draft.K(keepText);
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
        if (this.done) return 0;
        const bytes = (0, framing_bytes.b)(chunk);
        if (!this.started) this.start(bytes);
        if (this.whole !== null) return this.whole.push(bytes, isLast);
        this.events = 0;
        for (let at = 0; at < bytes.length; ) at = this.readFrom(bytes, at);
        this.failOnFraming();
        return this.events;
      }
      end(complete) {
        if (this.whole !== null) {
          this.whole.end(complete);
          return 0;
        }
        this.events = 0;
        if (!this.draft.done) this.finish(complete);
        return this.events;
      }
      answer() {
        return (this.whole ?? this.draft).answer();
      }
      start(bytes) {
        const first = bytes.find(byte => !BLANK.includes(byte));
        if (first === void 0) return;
        this.started = true;
        const mark = String.fromCharCode(first);
        if (!this.dialect.framing.foreign.includes(mark)) return;
        if (mark === "<") this.draft.fail(HTML_BODY); else this.whole = createBodyDecoder(this.dialect, this.keepText, NOT_A_STREAM);
      }
      readFrom(bytes, from) {
        const {framer, repetition, draft} = this;
        let at = from;
        if (framer.idle && !draft.done) {
          at = repetition.take(bytes, from, draft);
          this.events += repetition.events;
          if (repetition.events > 0) this.suspect = null;
        }
        if (at === bytes.length) return at;
        const end = repetition.endOfEvent(bytes, at);
        const part = end - at === bytes.length ? bytes : bytes.subarray(at, end);
        if (!this.spoke) this.lineEnd = part.includes("\r\n") ? "\r\n" : "\n";
        framer.push(part);
        return end;
      }
      read(data, name) {
        const {draft} = this;
        if (draft.done) return;
        const event = readEventData(data, name);
        if (event === "done") {
          if (this.dialect.endsWithDone) this.completeUnlessSuspect();
        } else if (typeof event === "string") {
          if (name === "error") draft.fail(failureOf({
            error: data
          }, "stream_error")); else if (event === "malformed") draft.fail(MALFORMED_EVENT);
        } else if (name === "error" || carriesError(event)) draft.fail(failureOf(event, "stream_error")); else this.readObject(event, data, name);
      }
      readObject(event, data, name) {
        const {draft} = this;
        if (!this.dialect.knows(event, name) && looksLikeError(event, name)) this.suspect = failureOf(event, "stream_error");
        this.dialect.readEvent(event, draft, name);
        if (draft.takeContentEvent() === 0) return;
        this.suspect = null;
        this.events += 1;
        if (this.spoke) this.repetition.learn({
          data,
          event,
          name,
          lineEnd: this.lineEnd
        });
        this.spoke = true;
      }
      completeUnlessSuspect() {
        const {draft, suspect} = this;
        if (suspect !== null && !draft.terminated) draft.fail(suspect);
        draft.complete();
      }
      finish(complete) {
        const {draft, framer} = this;
        const {leftover} = framer.end();
        this.failOnFraming();
        if (leftover && draft.failure === MALFORMED_EVENT) draft.failure = draft.terminated ? null : CUT_EVENT;
        const stray = this.strayError();
        if (stray !== null) draft.fail(stray); else if (!draft.terminated) draft.fail(this.suspect ?? this.whatIsMissing(complete));
      }
      strayError() {
        const stray = (0, json.Xy)((0, json.qF)(this.framer.stray));
        return stray !== void 0 && carriesError(stray) ? failureOf(stray, "stream_error") : null;
      }
      whatIsMissing(complete) {
        if (!this.started) return complete ? EMPTY_BODY : NO_TERMINAL_MARKER;
        return this.framer.recognised ? NO_TERMINAL_MARKER : NOT_A_STREAM;
      }
      failOnFraming() {
        const {problem} = this.framer;
        if (problem !== null) this.draft.fail(invalid(problem.kind, problem.message));
      }
    }
    const BLANK = [ 10, 13, 9, 32, 239, 187, 191 ];
    const BASES = /\/(v\d+((alpha|beta)\d*)?|openai|compat|endpoints\/openapi|openai\/deployments\/[^/]+|serving-endpoints|inference)$/;
    const AZURE_MODELS = /\.services\.ai\.azure\.com\/models$/;
    const UNVERSIONED = /^api\.perplexity\.ai$/;
    function endpointUrl(endpoint, {version, rest}) {
      const url = new URL(endpoint);
      const given = pathOf(endpoint);
      if (given === "") url.pathname = `${UNVERSIONED.test(url.hostname) ? "" : version}${rest}`; else if (version.startsWith("/openai/") && given === "/openai") url.pathname = `${version}${rest}`; else if (BASES.test(given) || AZURE_MODELS.test(url.hostname + given)) url.pathname = `${given}${rest}`;
      return url;
    }
    function anthropicUrl(endpoint) {
      const path = {
        version: "/v1",
        rest: "/messages"
      };
      const given = pathOf(endpoint);
      if (!given.endsWith("/anthropic")) return endpointUrl(endpoint, path);
      const url = new URL(endpoint);
      url.pathname = `${given}${path.version}${path.rest}`;
      return url;
    }
    function pathOf({pathname}) {
      return pathname.replace(/\/+$/, "");
    }
    var request = __webpack_require__(78352);
    const NO_ARGUMENTS = {
      type: "object",
      properties: {}
    };
    function functionTools(tools) {
      return tools?.map(({name, description, parameters, strict}) => ({
        type: "function",
        function: {
          name,
          description,
          parameters,
          strict
        }
      }));
    }
    function functionChoice(choice) {
      return typeof choice === "object" ? {
        type: "function",
        function: {
          name: choice.name
        }
      } : choice;
    }
    function functionCalls(calls) {
      return calls?.map(({id, name, arguments: text}) => ({
        id,
        type: "function",
        function: {
          name,
          arguments: text
        }
      }));
    }
    function argumentsOf(call) {
      return (0, json.Xy)((0, json.qF)(call.arguments)) ?? {};
    }
    function answeredCall(message, messages) {
      const before = messages.slice(0, messages.indexOf(message)).flatMap(({toolCalls}) => toolCalls ?? []);
      const call = before.find(({id}) => id === message.toolCallId) ?? before.at(-1);
      return {
        id: message.toolCallId ?? call?.id ?? "call_1",
        name: message.toolName ?? call?.name ?? "tool"
      };
    }
    const LONGEST_EVENT = 16 * 1024 * 1024;
    const LF = 10;
    const CR = 13;
    class LineSplitter {
      sink;
      limit;
      overflowed=false;
      carried=new framing_bytes.E;
      skipLf=false;
      first=true;
      constructor(sink, limit) {
        this.sink = sink;
        this.limit = limit;
      }
      get idle() {
        return this.carried.length === 0 && !this.skipLf && !this.overflowed;
      }
      push(chunk) {
        let start = 0;
        let lf = chunk.indexOf(LF);
        let cr = chunk.indexOf(CR);
        while (!this.overflowed && (lf !== -1 || cr !== -1)) {
          const endsInCr = lf === -1 || cr !== -1 && cr < lf;
          const end = endsInCr ? cr : lf;
          if (!(this.skipLf && !endsInCr && end === start && this.carried.length === 0)) this.finish(chunk, start, end);
          this.skipLf = endsInCr;
          start = end + 1;
          if (endsInCr) cr = chunk.indexOf(CR, start); else lf = chunk.indexOf(LF, start);
        }
        if (start < chunk.length) this.carry(chunk, start);
      }
      end() {
        const left = this.carried.length > 0 && !this.overflowed;
        if (left) this.finish(NOTHING, 0, 0);
        return left;
      }
      carry(chunk, start) {
        this.skipLf = false;
        if (this.carried.length + chunk.length - start > this.limit) this.overflowed = true;
        if (!this.overflowed) this.carried.append(chunk, start, chunk.length);
      }
      finish(chunk, start, end) {
        if (this.carried.length + end - start > this.limit) this.overflowed = true; else if (this.carried.length === 0) this.emit(chunk, start, end); else {
          this.carried.append(chunk, start, end);
          const line = this.carried.view();
          this.emit(line, 0, line.length);
          this.carried.clear();
        }
      }
      emit(bytes, start, end) {
        const marked = this.first && bytes[start] === 239 && bytes[start + 1] === 187 && bytes[start + 2] === 191;
        this.first = false;
        this.sink(bytes, marked ? start + 3 : start, end);
      }
    }
    const NOTHING = Buffer.alloc(0);
    const COLON = 58;
    const sse_SPACE = 32;
    const BRACE = 123;
    const LONGEST_STRAY = 1 << 16;
    class SseFramer {
      sink;
      problem=null;
      recognised=false;
      stray="";
      lines=new LineSplitter((bytes, start, end) => this.takeLine(bytes, start, end), LONGEST_EVENT);
      data="";
      hasData=false;
      name="";
      constructor(sink) {
        this.sink = sink;
      }
      get idle() {
        return this.lines.idle && !this.hasData && this.name === "" && this.stray === "";
      }
      push(chunk) {
        if (this.problem !== null) return;
        this.lines.push(chunk);
        if (this.lines.overflowed) this.overflow();
      }
      end() {
        const leftover = this.lines.end();
        this.dispatch();
        return {
          leftover
        };
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
        if (isField(bytes, start, end, DATA)) this.takeData(bytes, valueStart(bytes, start + DATA.length, end), end); else if (isField(bytes, start, end, EVENT)) this.name = bytes.toString("utf8", valueStart(bytes, start + EVENT.length, end), end); else if (isField(bytes, start, end, ERROR)) {
          this.name = "error";
          this.takeData(bytes, valueStart(bytes, start + ERROR.length, end), end);
        } else {
          this.takeStray(bytes, start, end);
          return;
        }
        this.recognised = true;
      }
      takeStray(bytes, start, end) {
        if (this.stray === "" && bytes[start] !== BRACE) return;
        if (this.stray.length >= LONGEST_STRAY) return;
        this.stray += `${bytes.toString("utf8", start, Math.min(end, start + LONGEST_STRAY))}\n`;
      }
      takeData(bytes, start, end) {
        const value = bytes.toString("utf8", start, end);
        this.stray = "";
        this.data = this.hasData ? `${this.data}\n${value}` : value;
        this.hasData = true;
        if (this.data.length > LONGEST_EVENT) this.overflow();
      }
      dispatch() {
        const {data, name} = this;
        const any = this.hasData || name !== "";
        this.data = "";
        this.name = "";
        this.hasData = false;
        if (any && this.problem === null) this.sink(data, name);
      }
      overflow() {
        this.problem = {
          kind: "line_too_long",
          message: `an event is longer than ${LONGEST_EVENT} bytes`
        };
      }
    }
    function isField(bytes, start, end, name) {
      const after = start + name.length;
      if (after > end || after < end && bytes[after] !== COLON) return false;
      for (let i = 0; i < name.length; i += 1) if (bytes[start + i] !== name[i]) return false;
      return true;
    }
    function valueStart(bytes, colon, end) {
      if (colon >= end) return end;
      return bytes[colon + 1] === sse_SPACE && colon + 1 < end ? colon + 2 : colon + 1;
    }
    const DATA = Buffer.from("data");
    const EVENT = Buffer.from("event");
    const ERROR = Buffer.from("error");
    const sseFraming = {
      foreign: '{["<',
      create: sink => new SseFramer(sink),
      frame: (name, lineEnd) => ({
        begin: `${name === "" ? "" : `event: ${name}${lineEnd}`}data: `,
        end: lineEnd + lineEnd
      })
    };
    var decode_billing = __webpack_require__(65099);
    var usage = __webpack_require__(5435);
    function largest(before, now) {
      const entries = Object.entries(now).map(([key, value]) => {
        const known = before[key];
        return [ key, (0, usage.my)(known) && (0, usage.my)(value) && key.endsWith("_tokens") ? Math.max(known, value) : value ];
      });
      return Object.fromEntries(entries);
    }
    function anthropicUsage(raw) {
      const top = partsOf(raw);
      const rounds = (0, json.c3)(raw["iterations"]).map(json.Xy).filter(round => round !== void 0).map(partsOf);
      const most = part => {
        const sum = (0, usage.NU)(...rounds.map(round => round[part]));
        if (rounds.length === 0) return top[part];
        return sum === null ? void 0 : larger(top[part], sum);
      };
      const {fresh, read, written, output} = {
        fresh: most("fresh"),
        read: most("read"),
        written: most("written"),
        output: most("output")
      };
      return (0, usage.M1)({
        input: fresh === void 0 ? void 0 : (0, usage.NU)(fresh, read, written),
        output,
        cachedInput: read,
        cacheWrite: written,
        hourLongWrite: hourLong(raw),
        reasoning: (0, json.Xy)(raw["output_tokens_details"])?.["thinking_tokens"]
      });
    }
    function partsOf(raw) {
      return {
        fresh: raw["input_tokens"],
        read: raw["cache_read_input_tokens"],
        written: raw["cache_creation_input_tokens"],
        output: raw["output_tokens"]
      };
    }
    function larger(top, sum) {
      return top === void 0 || top === null ? sum : (0, usage.my)(top) ? Math.max(top, sum) : top;
    }
    function hourLong(raw) {
      const rounds = (0, json.c3)(raw["iterations"]).map(round => (0, json.Xy)((0, json.Xy)(round)?.["cache_creation"])?.["ephemeral_1h_input_tokens"]);
      const top = (0, json.Xy)(raw["cache_creation"])?.["ephemeral_1h_input_tokens"];
      const sum = (0, usage.NU)(...rounds);
      return rounds.length === 0 || sum === null ? top : larger(top, sum);
    }
    const OWN_ROUNDS = [ "message", void 0 ];
    function anthropicBilling(raw) {
      const rounds = (0, json.c3)(raw["iterations"]).map(round => (0, json.Xy)(round)?.["type"]);
      const foreign = rounds.filter(type => !OWN_ROUNDS.includes(type)).map(type => `iterations.${String(type)}`);
      return {
        tier: (0, json.b6)(raw["service_tier"]) ?? null,
        speed: (0, json.b6)(raw["speed"]) ?? null,
        geo: (0, json.b6)(raw["inference_geo"]) ?? null,
        toolCalls: (0, decode_billing.Ve)(raw),
        unknown: foreign
      };
    }
    const anthropicMessages = {
      name: "anthropic-messages",
      omits: [ "minP", "frequencyPenalty", "presencePenalty", "seed", "answers" ],
      encode: call => (0, request.LH)(call, {
        url: anthropicUrl(call.endpoint),
        headers: {
          accept: call.stream ? "text/event-stream" : "application/json",
          "anthropic-version": versionOf(call),
          ...authOf(call)
        },
        body: bodyOf(call)
      }),
      decoder: options => createDecoder(dialect, options),
      refusal: refusalOf
    };
    function versionOf(call) {
      const samples = [ call.temperature, call.topP, call.topK, call.body?.["temperature"], call.body?.["top_p"], call.body?.["top_k"] ];
      const isNewest = isAnthropic(call.endpoint) && samples.every(value => value === void 0 || value === null);
      return isNewest ? "2026-10-21" : "2023-06-01";
    }
    function isAnthropic({hostname}) {
      return hostname === "api.anthropic.com";
    }
    function authOf({apiKey, keyIsToken}) {
      return keyIsToken === true || apiKey?.startsWith("sk-ant-oat") === true ? {
        authorization: (0, request.CM)(apiKey)
      } : {
        "x-api-key": (0, json.b6)(apiKey)
      };
    }
    function bodyOf(call) {
      const format = call.responseFormat;
      return {
        model: call.model,
        max_tokens: call.maxTokens,
        system: (0, request.VZ)(call),
        messages: turnsOf(call),
        temperature: call.temperature,
        top_p: call.topP,
        top_k: call.topK,
        stop_sequences: call.stop,
        tools: call.tools?.map(({name, description, parameters, strict}) => ({
          name,
          description,
          input_schema: parameters ?? NO_ARGUMENTS,
          strict
        })),
        tool_choice: choiceOf(call),
        output_config: format?.type === "json_schema" || call.reasoningEffort !== void 0 ? {
          effort: call.reasoningEffort,
          format: format?.type === "json_schema" ? {
            type: format.type,
            schema: format.schema
          } : void 0
        } : void 0,
        ...isAnthropic(call.endpoint) ? {
          service_tier: "standard_only"
        } : {},
        ...call.stream ? {
          stream: true
        } : {}
      };
    }
    function turnsOf(call) {
      const turns = [];
      for (const message of call.messages) {
        const {role, content, toolCalls} = message;
        if (role === "system") continue;
        const last = turns.at(-1);
        if (role === "tool") {
          const result = {
            type: "tool_result",
            tool_use_id: answeredCall(message, call.messages).id,
            content
          };
          if (last?.role === "user" && Array.isArray(last.content)) last.content.push(result); else turns.push({
            role: "user",
            content: [ result ]
          });
        } else if (toolCalls === void 0) turns.push({
          role,
          content
        }); else {
          const uses = toolCalls.map(one => ({
            type: "tool_use",
            id: one.id,
            name: one.name,
            input: argumentsOf(one)
          }));
          turns.push({
            role,
            content: [ ...content === "" ? [] : [ {
              type: "text",
              text: content
            } ], ...uses ]
          });
        }
      }
      return turns;
    }
    function choiceOf({toolChoice, parallelToolCalls, tools}) {
      if (tools === void 0) return;
      const alone = parallelToolCalls === false ? {
        disable_parallel_tool_use: true
      } : {};
      if (toolChoice === void 0) return parallelToolCalls === false ? {
        type: "auto",
        ...alone
      } : void 0;
      if (typeof toolChoice === "object") return {
        type: "tool",
        name: toolChoice.name,
        ...alone
      };
      if (toolChoice === "none") return {
        type: "none"
      };
      return {
        type: toolChoice === "required" ? "any" : "auto",
        ...alone
      };
    }
    const dialect = {
      framing: sseFraming,
      endsWithDone: false,
      knows: ({type}) => type === "ping" || /^(message|content_block)_/.test((0, json.b6)(type) ?? ""),
      readEvent: (event, draft) => {
        const type = event["type"];
        if (type === "content_block_delta") readDelta((0, json.Xy)(event["delta"]), draft); else if (type === "content_block_start") readBlock((0, 
        json.Xy)(event["content_block"]), draft); else if (type === "message_start") readStart((0, 
        json.Xy)(event["message"]), draft); else if (type === "message_delta") readStop((0, 
        json.Xy)(event["delta"]), (0, json.Xy)(event["usage"]), draft); else if (type === "message_stop") draft.complete();
      },
      readBody: (body, draft) => {
        draft.identify(body["id"]);
        draft.nameModel(body["model"]);
        for (const block of (0, json.c3)(body["content"])) readBlock((0, json.Xy)(block), draft);
        readStop(body, (0, json.Xy)(body["usage"]), draft);
        if (Array.isArray(body["content"])) draft.terminate();
      }
    };
    function readStart(message, draft) {
      draft.identify(message?.["id"]);
      draft.nameModel(message?.["model"]);
      draft.usageSoFar = (0, json.Xy)(message?.["usage"]) ?? {};
      draft.noteBilling(anthropicBilling(draft.usageSoFar));
    }
    function readBlock(block, draft) {
      draft.addText(block?.["text"]);
      draft.addThought(block?.["thinking"]);
      if (block?.["type"] === "redacted_thinking") draft.veiled = true;
      draft.addHidden(block?.["name"]);
      const input = (0, json.Xy)(block?.["input"]);
      if (input !== void 0 && Object.keys(input).length > 0) draft.addHidden((0, json.GF)(input));
    }
    function readDelta(delta, draft) {
      draft.addText(delta?.["text"]);
      draft.addThought(delta?.["thinking"]);
      if (delta?.["type"] === "signature_delta" && draft.thoughtBytes === 0) draft.veiled = true;
      draft.addHidden(delta?.["partial_json"]);
    }
    function readStop(delta, usage, draft) {
      if (usage !== void 0) {
        const counted = Object.entries(usage).filter(([, count]) => count !== null);
        draft.usageSoFar = {
          ...draft.usageSoFar,
          ...largest(draft.usageSoFar, Object.fromEntries(counted))
        };
        draft.reportUsage(anthropicUsage(draft.usageSoFar));
        draft.noteBilling(anthropicBilling(draft.usageSoFar));
      }
      draft.stop(delta?.["stop_reason"]);
    }
    var external_node_zlib_ = __webpack_require__(38522);
    const PRELUDE = 12;
    const CHECKSUM = 4;
    class EventStreamFramer {
      sink;
      idle=false;
      problem=null;
      recognised=false;
      stray="";
      carried=new framing_bytes.E;
      constructor(sink) {
        this.sink = sink;
      }
      push(chunk) {
        if (this.carried.length === 0) this.keep(chunk, this.takeFrames(chunk)); else {
          this.carried.append(chunk, 0, chunk.length);
          const bytes = this.carried.view();
          const read = this.takeFrames(bytes);
          if (read === 0) return;
          const rest = Buffer.from(bytes.subarray(read));
          this.carried.clear();
          this.keep(rest, 0);
        }
      }
      end() {
        return {
          leftover: this.carried.length > 0
        };
      }
      keep(bytes, from) {
        if (this.problem === null && from < bytes.length) this.carried.append(bytes, from, bytes.length);
      }
      takeFrames(bytes) {
        let start = 0;
        while (this.problem === null && bytes.length - start >= PRELUDE) {
          const length = bytes.readUInt32BE(start);
          const headersLength = bytes.readUInt32BE(start + 4);
          const fits = length <= LONGEST_EVENT && headersLength <= length - PRELUDE - CHECKSUM;
          if (!fits || (0, external_node_zlib_.crc32)(bytes.subarray(start, start + 8)) !== bytes.readUInt32BE(start + 8)) this.fail("a frame has a wrong prelude"); else if (bytes.length - start < length) break; else this.takeFrame(bytes.subarray(start, start + length), headersLength);
          start += length;
        }
        return Math.min(start, bytes.length);
      }
      takeFrame(frame, headersLength) {
        const end = frame.length - CHECKSUM;
        const headers = readHeaders(frame.subarray(PRELUDE, PRELUDE + headersLength));
        if (headers === void 0 || (0, external_node_zlib_.crc32)(frame.subarray(0, end)) !== frame.readUInt32BE(end)) {
          this.fail("a frame has a wrong checksum or header");
          return;
        }
        this.recognised = true;
        const payload = frame.toString("utf8", PRELUDE + headersLength, end);
        const type = headers.get(":message-type");
        if (type === "exception") this.sink(payload === "" ? "{}" : payload, `exception:${headers.get(":exception-type") ?? ""}`); else if (type === "error") this.sink(errorPayload(headers), `exception:${headers.get(":error-code") ?? ""}`); else this.sink(payload, headers.get(":event-type") ?? "");
      }
      fail(message) {
        this.problem = {
          kind: "malformed_frame",
          message
        };
      }
    }
    function errorPayload(headers) {
      return JSON.stringify({
        message: headers.get(":error-message") ?? ""
      });
    }
    const VALUE_LENGTHS = [ 0, 0, 1, 2, 4, 8, -1, -1, 8, 16 ];
    const TEXT = 7;
    function readHeaders(block) {
      const headers = new Map;
      let at = 0;
      while (at < block.length) {
        const nameEnd = at + 1 + (block[at] ?? 0);
        const type = block[nameEnd] ?? -1;
        const fixed = VALUE_LENGTHS[type];
        if (fixed === void 0 || fixed === -1 && nameEnd + 3 > block.length) return;
        const valueStart = nameEnd + (fixed === -1 ? 3 : 1);
        const valueEnd = valueStart + (fixed === -1 ? block.readUInt16BE(nameEnd + 1) : fixed);
        if (valueEnd > block.length) return;
        if (type === TEXT) headers.set(block.toString("utf8", at + 1, nameEnd), block.toString("utf8", valueStart, valueEnd));
        at = valueEnd;
      }
      return headers;
    }
    const eventStreamFraming = {
      foreign: "{[<",
      create: sink => new EventStreamFramer(sink),
      frame: () => null
    };
    var errors = __webpack_require__(34758);
    function requireModel(call) {
      if (call.model !== void 0 && call.model !== "") return call.model;
      throw new errors.GN([ {
        setting: "model",
        message: `is missing: ${call.endpoint.host} has it in the path; set \`model\`, or give the full URL as \`endpoint\``
      } ]);
    }
    const bedrockConverse = {
      name: "bedrock-converse",
      omits: [ "topK", "minP", "frequencyPenalty", "presencePenalty", "seed", "reasoningEffort", "answers", "responseFormat", "parallelToolCalls" ],
      encode: call => (0, request.LH)(call, {
        url: urlOf(call),
        headers: {
          accept: call.stream ? "application/vnd.amazon.eventstream" : "application/json",
          authorization: (0, request.CM)(call.apiKey)
        },
        body: bedrock_converse_bodyOf(call)
      }),
      decoder: options => createDecoder(bedrock_converse_dialect, options),
      refusal: refusalOf
    };
    function urlOf(call) {
      const operation = call.stream ? "converse-stream" : "converse";
      const url = new URL(call.endpoint);
      const given = url.pathname.replace(/\/+$/, "");
      if (/\/converse(-stream)?$/.test(given)) url.pathname = given.replace(/[^/]*$/, operation); else if (given === "" || given.endsWith("/v1")) url.pathname = `${given.replace(/\/v1$/, "")}/model/${encodeURIComponent(requireModel(call))}/${operation}`;
      return url;
    }
    function bedrock_converse_bodyOf(call) {
      const system = (0, request.VZ)(call);
      return {
        system: system === void 0 ? void 0 : [ {
          text: system
        } ],
        messages: bedrock_converse_turnsOf(call),
        inferenceConfig: {
          maxTokens: call.maxTokens,
          temperature: call.temperature,
          topP: call.topP,
          stopSequences: call.stop
        },
        toolConfig: toolsOf(call)
      };
    }
    function bedrock_converse_turnsOf(call) {
      const turns = [];
      for (const message of call.messages) {
        const {role, content, toolCalls = []} = message;
        if (role === "system") continue;
        if (role === "tool") {
          const toolUseId = answeredCall(message, call.messages).id;
          const result = {
            toolResult: {
              toolUseId,
              content: [ {
                text: content
              } ]
            }
          };
          const last = turns.at(-1);
          if (last?.results === true) last.content.push(result); else turns.push({
            role: "user",
            content: [ result ],
            results: true
          });
          continue;
        }
        const uses = toolCalls.map(one => ({
          toolUse: {
            toolUseId: one.id,
            name: one.name,
            input: argumentsOf(one)
          }
        }));
        const said = content === "" && uses.length > 0 ? [] : [ {
          text: content
        } ];
        turns.push({
          role,
          content: [ ...said, ...uses ]
        });
      }
      return turns.map(({role, content}) => ({
        role,
        content
      }));
    }
    function toolsOf({tools, toolChoice}) {
      if (tools === void 0 || toolChoice === "none") return;
      return {
        tools: tools.map(({name, description, parameters}) => ({
          toolSpec: {
            name,
            description,
            inputSchema: {
              json: parameters ?? NO_ARGUMENTS
            }
          }
        })),
        toolChoice: toolChoice === void 0 ? void 0 : typeof toolChoice === "object" ? {
          tool: {
            name: toolChoice.name
          }
        } : toolChoice === "required" ? {
          any: {}
        } : {
          auto: {}
        }
      };
    }
    const EXCEPTION = "exception:";
    const bedrock_converse_dialect = {
      framing: eventStreamFraming,
      endsWithDone: false,
      knows: (_, name) => /^(message|contentBlock|metadata)/.test(name),
      readEvent: (event, draft, name) => {
        if (name.startsWith(EXCEPTION)) draft.fail(failureOf(event, "stream_error", name.slice(EXCEPTION.length))); else if (name === "contentBlockStart") draft.addHidden((0, 
        json.Xy)((0, json.Xy)(event["start"])?.["toolUse"])?.["name"]); else if (name === "contentBlockDelta") bedrock_converse_readBlock((0, 
        json.Xy)(event["delta"]), draft); else if (name === "messageStop") bedrock_converse_readStop(event, draft); else if (name === "metadata") readMetadata(event, draft);
      },
      readBody: (body, draft) => {
        for (const block of (0, json.c3)((0, json.Xy)((0, json.Xy)(body["output"])?.["message"])?.["content"])) bedrock_converse_readBlock((0, 
        json.Xy)(block), draft);
        bedrock_converse_readStop(body, draft);
        readMetadata(body, draft);
      }
    };
    function bedrock_converse_readBlock(block, draft) {
      draft.addText(block?.["text"]);
      const reasoning = (0, json.Xy)(block?.["reasoningContent"]);
      draft.addThought(reasoning?.["text"] ?? (0, json.Xy)(reasoning?.["reasoningText"])?.["text"]);
      if (reasoning?.["redactedContent"] !== void 0) draft.veiled = true;
      const tool = (0, json.Xy)(block?.["toolUse"]);
      draft.addHidden(tool?.["name"]);
      const input = tool?.["input"];
      draft.addHidden(typeof input === "object" ? (0, json.GF)(input) : input);
    }
    function bedrock_converse_readStop(event, draft) {
      if (draft.stop(event["stopReason"])) draft.terminate();
    }
    function readMetadata(event, draft) {
      draft.reportUsage(usageOf((0, json.Xy)(event["usage"])));
      draft.noteBilling({
        tier: (0, json.b6)((0, json.Xy)(event["serviceTier"])?.["type"]) ?? null
      });
      if (draft.terminated) draft.complete();
    }
    function usageOf(raw) {
      if (raw?.["inputTokens"] === void 0) return;
      const {cacheReadInputTokens: read, cacheWriteInputTokens: written} = raw;
      const input = (0, usage.NU)(raw["inputTokens"], read, written);
      return (0, usage.M1)({
        input,
        output: outputOf(raw, input),
        cachedInput: read,
        cacheWrite: written,
        hourLongWrite: hourLongWrites(raw)
      });
    }
    function outputOf({outputTokens, totalTokens}, input) {
      if (!(0, usage.my)(outputTokens) || input === null || totalTokens === void 0 || totalTokens === null) return outputTokens;
      return (0, usage.my)(totalTokens) ? Math.max(outputTokens, totalTokens - input) : null;
    }
    function hourLongWrites(raw) {
      const kept = (0, json.c3)(raw["cacheDetails"]).map(json.Xy).filter(detail => detail?.["ttl"] === "1h");
      return kept.length === 0 ? null : (0, usage.NU)(...kept.map(detail => detail?.["inputTokens"]));
    }
    const geminiInteractions = {
      name: "gemini-interactions",
      omits: [ "topK", "minP", "frequencyPenalty", "presencePenalty", "answers", "parallelToolCalls" ],
      encode: call => (0, request.LH)(call, {
        url: gemini_interactions_urlOf(call.endpoint),
        headers: {
          accept: call.stream ? "text/event-stream" : "application/json",
          "x-goog-api-key": (0, json.b6)(call.apiKey)
        },
        body: gemini_interactions_bodyOf(call)
      }),
      decoder: options => createDecoder(gemini_interactions_dialect, options),
      refusal: refusalOf
    };
    function gemini_interactions_urlOf(endpoint) {
      const url = new URL(endpoint);
      const given = url.pathname.replace(/\/+$/, "");
      if (/^$|\/v1(alpha|beta)?\d*$/.test(given)) url.pathname = `${given === "" ? "/v1beta" : given}/interactions`;
      return url;
    }
    function gemini_interactions_bodyOf(call) {
      return {
        model: requireModel(call),
        system_instruction: (0, request.VZ)(call),
        input: call.messages.filter(({role}) => role !== "system").flatMap(message => stepsOf(message, call)),
        generation_config: {
          max_output_tokens: call.maxTokens,
          temperature: call.temperature,
          top_p: call.topP,
          seed: call.seed,
          stop_sequences: call.stop,
          thinking_level: call.reasoningEffort,
          tool_choice: gemini_interactions_choiceOf(call)
        },
        response_format: call.responseFormat && formatOf(call.responseFormat),
        tools: call.tools?.map(({name, description, parameters}) => ({
          type: "function",
          name,
          description,
          parameters
        })),
        stream: call.stream,
        store: false
      };
    }
    function stepsOf(message, call) {
      const {role, content, toolCalls = []} = message;
      if (role === "tool") {
        const {id, name} = answeredCall(message, call.messages);
        return [ {
          type: "function_result",
          call_id: id,
          name,
          result: content
        } ];
      }
      const calls = toolCalls.map(one => ({
        type: "function_call",
        id: one.id,
        name: one.name,
        arguments: argumentsOf(one)
      }));
      if (content === "" && calls.length > 0) return calls;
      const type = role === "assistant" ? "model_output" : "user_input";
      return [ {
        type,
        content: [ {
          type: "text",
          text: content
        } ]
      }, ...calls ];
    }
    function gemini_interactions_choiceOf({toolChoice}) {
      if (toolChoice === void 0) return;
      if (typeof toolChoice === "object") return {
        allowed_tools: {
          mode: "any",
          tools: [ toolChoice.name ]
        }
      };
      return toolChoice === "required" ? "any" : toolChoice;
    }
    function formatOf(format) {
      if (format.type === "text") return {
        type: "text",
        mime_type: "text/plain"
      };
      const schema = format.type === "json_schema" ? {
        schema: format.schema
      } : {};
      return {
        type: "text",
        mime_type: "application/json",
        ...schema
      };
    }
    const gemini_interactions_dialect = {
      framing: sseFraming,
      endsWithDone: false,
      knows: ({event_type: type}) => /^(interaction|step)\./.test((0, json.b6)(type) ?? ""),
      readEvent: (event, draft) => {
        const type = event["event_type"];
        if (type === "step.start") readStep((0, json.Xy)(event["step"]), draft); else if (type === "step.delta") gemini_interactions_readDelta((0, 
        json.Xy)(event["delta"]), draft); else if (type === "error") draft.fail(failureOf((0, 
        json.Xy)(event["error"]) ?? event, "stream_error")); else readState((0, json.Xy)(event["interaction"]), draft);
        draft.reportUsage(gemini_interactions_usageOf((0, json.Xy)((0, json.Xy)(event["metadata"])?.["total_usage"])));
      },
      readBody: (body, draft) => {
        for (const step of (0, json.c3)(body["steps"])) readStep((0, json.Xy)(step), draft);
        readState(body, draft);
      }
    };
    function readStep(step, draft) {
      const type = step?.["type"];
      if (type === "function_call") {
        draft.addHidden(step?.["name"]);
        const given = (0, json.Xy)(step?.["arguments"]);
        if (given !== void 0 && Object.keys(given).length > 0) draft.addHidden((0, json.GF)(given));
      } else if (type === "model_output") for (const part of (0, json.c3)(step?.["content"])) draft.addText((0, 
      json.Xy)(part)?.["text"]); else if (type === "thought") for (const part of (0, json.c3)(step?.["summary"])) draft.summariseThought((0, 
      json.Xy)(part)?.["text"]);
    }
    function gemini_interactions_readDelta(delta, draft) {
      const type = delta?.["type"];
      if (type === "text") draft.addText(delta?.["text"]); else if (type === "arguments_delta") draft.addHidden(delta?.["arguments"]); else if (type === "thought_summary") draft.summariseThought((0, 
      json.Xy)(delta?.["content"])?.["text"]);
    }
    const ENDS = {
      completed: "completed",
      requires_action: "tool_calls",
      incomplete: "max_output_tokens"
    };
    const UNDERWAY = [ "in_progress", "queued", "requires_continuation" ];
    const FAILURES = [ "failed", "cancelled", "budget_exceeded" ];
    function readState(interaction, draft) {
      if (interaction === void 0) return;
      draft.nameModel(interaction["model"]);
      draft.reportUsage(gemini_interactions_usageOf((0, json.Xy)(interaction["usage"])));
      const status = (0, json.b6)(interaction["status"]) ?? "";
      if (FAILURES.includes(status)) {
        draft.fail(failureOf(interaction, "stream_error", `interaction_${status}`));
        draft.stop(status);
        return;
      }
      if (status === "" || UNDERWAY.includes(status)) return;
      draft.stop(Object.hasOwn(ENDS, status) ? ENDS[status] : status);
      draft.complete();
    }
    function gemini_interactions_usageOf(raw) {
      if (raw?.["total_input_tokens"] === void 0) return;
      return (0, usage.M1)({
        input: (0, usage.NU)(raw["total_input_tokens"], raw["total_tool_use_tokens"]),
        output: (0, usage.NU)(raw["total_output_tokens"], raw["total_thought_tokens"]),
        total: raw["total_tokens"],
        cachedInput: raw["total_cached_tokens"],
        reasoning: raw["total_thought_tokens"]
      });
    }
    const gemini = {
      name: "gemini",
      omits: [ "minP", "parallelToolCalls" ],
      encode: call => (0, request.LH)(call, {
        url: gemini_urlOf(call),
        headers: {
          accept: call.stream ? "text/event-stream" : "application/json",
          ...gemini_authOf(call)
        },
        body: gemini_bodyOf(call)
      }),
      decoder: options => createDecoder(gemini_dialect, options),
      refusal: refusalOf
    };
    function gemini_authOf({apiKey, keyIsToken}) {
      return keyIsToken === true || apiKey?.startsWith("ya29.") === true ? {
        authorization: (0, request.CM)(apiKey)
      } : {
        "x-goog-api-key": (0, json.b6)(apiKey)
      };
    }
    function gemini_urlOf(call) {
      const method = call.stream ? "streamGenerateContent" : "generateContent";
      const given = call.endpoint.pathname.replace(/\/+$/, "");
      const url = new URL(call.endpoint);
      if (/:(stream)?generateContent$/i.test(given)) url.pathname = given.replace(/[^:]*$/, method); else if (/^$|\/v1(alpha|beta)?\d*$/.test(given)) url.pathname = `${given === "" ? "/v1beta" : given}/${resourceOf(requireModel(call))}:${method}`;
      if (call.stream) url.searchParams.set("alt", "sse"); else if (url.searchParams.get("alt") === "sse") url.searchParams.delete("alt");
      return url;
    }
    function resourceOf(model) {
      const path = model.split("/").map(encodeURIComponent).join("/");
      return model.includes("/") ? path : `models/${path}`;
    }
    function gemini_bodyOf(call) {
      const system = (0, request.VZ)(call);
      return {
        systemInstruction: system === void 0 ? void 0 : {
          parts: [ {
            text: system
          } ]
        },
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
          thinkingConfig: call.reasoningEffort === void 0 ? void 0 : {
            thinkingLevel: call.reasoningEffort.toUpperCase()
          },
          ...call.responseFormat && gemini_formatOf(call.responseFormat)
        }
      };
    }
    function gemini_turnsOf(call) {
      return call.messages.filter(({role}) => role !== "system").map(message => {
        const {role, content, toolCalls = []} = message;
        if (role === "tool") {
          const {name} = answeredCall(message, call.messages);
          const response = (0, json.Xy)((0, json.qF)(content)) ?? {
            output: content
          };
          return {
            role: "user",
            parts: [ {
              functionResponse: {
                name,
                response
              }
            } ]
          };
        }
        const calls = toolCalls.map(one => ({
          functionCall: {
            name: one.name,
            args: argumentsOf(one)
          }
        }));
        const said = content === "" && calls.length > 0 ? [] : [ {
          text: content
        } ];
        return {
          role: role === "assistant" ? "model" : "user",
          parts: [ ...said, ...calls ]
        };
      });
    }
    function gemini_toolsOf({tools}) {
      if (tools === void 0) return;
      const declared = tools.map(({name, description, parameters}) => ({
        name,
        description,
        parametersJsonSchema: parameters
      }));
      return [ {
        functionDeclarations: declared
      } ];
    }
    function gemini_choiceOf({toolChoice}) {
      if (toolChoice === void 0) return;
      const functionCallingConfig = typeof toolChoice === "object" ? {
        mode: "ANY",
        allowedFunctionNames: [ toolChoice.name ]
      } : {
        mode: toolChoice === "required" ? "ANY" : toolChoice.toUpperCase()
      };
      return {
        functionCallingConfig
      };
    }
    function gemini_formatOf(format) {
      if (format.type === "text") return {
        responseMimeType: "text/plain"
      };
      const schema = format.type === "json_schema" ? {
        responseJsonSchema: format.schema
      } : {};
      return {
        responseMimeType: "application/json",
        ...schema
      };
    }
    const gemini_dialect = {
      framing: sseFraming,
      endsWithDone: false,
      knows: event => [ "candidates", "usageMetadata", "promptFeedback", "modelVersion" ].some(key => key in event),
      readEvent: read,
      readBody: read
    };
    function read(event, draft) {
      draft.identify(event["responseId"]);
      draft.nameModel(event["modelVersion"]);
      const usage = (0, json.Xy)(event["usageMetadata"]);
      draft.reportUsage(gemini_usageOf(usage));
      draft.noteBilling({
        tier: tierOf(usage),
        unknown: [ ...event["candidates"] === void 0 ? [] : groundingsOf((0, json.c3)(event["candidates"])), ...foreignTokens(usage) ]
      });
      for (const item of (0, json.c3)(event["candidates"])) readCandidate((0, json.Xy)(item), draft);
      stopWith((0, json.Xy)(event["promptFeedback"])?.["blockReason"], draft);
    }
    function readCandidate(candidate, draft) {
      const isFirst = (candidate?.["index"] ?? 0) === 0;
      for (const item of (0, json.c3)((0, json.Xy)(candidate?.["content"])?.["parts"])) {
        const part = (0, json.Xy)(item);
        if (part?.["thought"] === true) draft.summariseThought(part["text"]); else if (isFirst) draft.addText(part?.["text"]); else draft.addHidden(part?.["text"]);
        readFunction((0, json.Xy)(part?.["functionCall"]), draft);
        draft.addHidden((0, json.Xy)(part?.["executableCode"])?.["code"]);
      }
      stopWith(candidate?.["finishReason"], draft);
    }
    function readFunction(called, draft) {
      if (called === void 0) return;
      draft.addHidden(called["name"]);
      draft.addHidden((0, json.GF)(called["args"]));
    }
    function stopWith(reason, draft) {
      if (draft.stop(reason)) draft.terminate();
    }
    function tierOf(usage) {
      const tier = (0, json.b6)(usage?.["serviceTier"]) ?? (0, json.b6)(usage?.["trafficType"]);
      return tier?.toLowerCase().replace(/^on_demand_/, "") ?? null;
    }
    function groundingsOf(candidates) {
      const queries = candidates.flatMap(candidate => (0, json.c3)((0, json.Xy)((0, json.Xy)(candidate)?.["groundingMetadata"])?.["webSearchQueries"]));
      return queries.length > 0 ? [ "webSearchQueries" ] : [];
    }
    function gemini_usageOf(raw) {
      if (raw?.["promptTokenCount"] === void 0) return;
      return (0, usage.M1)({
        input: (0, usage.NU)(raw["promptTokenCount"], raw["toolUsePromptTokenCount"]),
        output: (0, usage.NU)(raw["candidatesTokenCount"], raw["thoughtsTokenCount"]),
        total: raw["totalTokenCount"],
        cachedInput: raw["cachedContentTokenCount"],
        reasoning: raw["thoughtsTokenCount"],
        audioInput: tokensOf("AUDIO", raw["promptTokensDetails"]),
        audioOutput: tokensOf("AUDIO", raw["candidatesTokensDetails"])
      });
    }
    function foreignTokens(usage) {
      if (usage?.["candidatesTokensDetails"] === void 0) return [];
      return [ "IMAGE", "VIDEO" ].filter(modality => (tokensOf(modality, usage["candidatesTokensDetails"]) ?? 0) > 0).map(modality => `candidatesTokensDetails: ${modality}`);
    }
    function tokensOf(modality, details) {
      const counts = (0, json.c3)(details).map(json.Xy).filter(detail => detail?.["modality"] === modality).map(detail => detail?.["tokenCount"]);
      return (0, usage.NU)(...counts);
    }
    class NdjsonFramer {
      sink;
      problem=null;
      recognised=false;
      stray="";
      lines=new LineSplitter((bytes, start, end) => this.takeLine(bytes, start, end), LONGEST_EVENT);
      constructor(sink) {
        this.sink = sink;
      }
      get idle() {
        return this.lines.idle;
      }
      push(chunk) {
        if (this.problem !== null) return;
        this.lines.push(chunk);
        if (this.lines.overflowed) this.problem = {
          kind: "line_too_long",
          message: `a line is longer than ${LONGEST_EVENT} bytes`
        };
      }
      end() {
        return {
          leftover: this.lines.end()
        };
      }
      takeLine(bytes, start, end) {
        const line = bytes.toString("utf8", start, end).trim();
        if (line === "") return;
        this.recognised = true;
        this.sink(line, "");
      }
    }
    const ndjsonFraming = {
      foreign: "[<",
      create: sink => new NdjsonFramer(sink),
      frame: (_, lineEnd) => ({
        begin: "",
        end: lineEnd
      })
    };
    const ollamaChat = {
      name: "ollama-chat",
      omits: [ "toolChoice", "parallelToolCalls", "answers" ],
      encode: call => (0, request.LH)(call, {
        url: ollama_chat_urlOf(call.endpoint),
        headers: {
          accept: call.stream ? "application/x-ndjson" : "application/json",
          authorization: (0, request.CM)(call.apiKey)
        },
        body: ollama_chat_bodyOf(call)
      }),
      decoder: options => createDecoder(ollama_chat_dialect, options),
      refusal: refusalOf
    };
    function ollama_chat_urlOf(endpoint) {
      const url = new URL(endpoint);
      const base = /^(.*?)(\/api|\/v1)?\/*$/.exec(url.pathname);
      if (base?.[1] === "" || base?.[2] !== void 0) url.pathname = `${base[1] ?? ""}/api/chat`;
      return url;
    }
    function ollama_chat_bodyOf(call) {
      return {
        model: call.model,
        messages: call.messages.map(message => turnOf(message, call)),
        stream: call.stream,
        format: call.responseFormat && ollama_chat_formatOf(call.responseFormat),
        think: call.reasoningEffort === "none" ? false : call.reasoningEffort,
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
          stop: call.stop
        }
      };
    }
    function turnOf(message, call) {
      const {role, content, toolCalls} = message;
      if (role === "tool") return {
        role,
        content,
        tool_name: answeredCall(message, call.messages).name
      };
      if (toolCalls === void 0) return {
        role,
        content
      };
      const calls = toolCalls.map(one => ({
        function: {
          name: one.name,
          arguments: argumentsOf(one)
        }
      }));
      return {
        role,
        content,
        tool_calls: calls
      };
    }
    function ollama_chat_formatOf(format) {
      if (format.type === "text") return;
      return format.type === "json_object" ? "json" : format.schema;
    }
    const ollama_chat_dialect = {
      framing: ndjsonFraming,
      endsWithDone: false,
      knows: event => (0, json.Xy)(event["message"]) !== void 0 || typeof event["done"] === "boolean",
      readEvent: (event, draft) => {
        const isFirst = draft.contentBytes === 0;
        ollama_chat_read(event, draft);
        const isWhole = isFirst && draft.contentBytes > 0;
        if (draft.done && isWhole && Number(event["eval_count"]) > 1) draft.fail(NOT_A_STREAM);
      },
      readBody: ollama_chat_read
    };
    function ollama_chat_read(event, draft) {
      draft.nameModel(event["model"]);
      const message = (0, json.Xy)(event["message"]);
      draft.addText(message?.["content"]);
      draft.addThought(message?.["thinking"]);
      for (const call of (0, json.c3)(message?.["tool_calls"])) {
        const called = (0, json.Xy)((0, json.Xy)(call)?.["function"]);
        draft.addHidden(called?.["name"]);
        draft.addHidden((0, json.GF)(called?.["arguments"]));
      }
      if (event["done"] === true) readEnd(event, draft);
    }
    function readEnd(event, draft) {
      draft.stop(event["done_reason"]);
      draft.reportUsage(ollama_chat_usageOf(event));
      const load = event["load_duration"];
      if (typeof load === "number" && load >= 0) draft.loadMs = load / NS_PER_MS;
      draft.complete();
    }
    function ollama_chat_usageOf(event) {
      const {prompt_eval_count: input, eval_count: output} = event;
      if (input === void 0 && output === void 0) return;
      return (0, usage.M1)({
        input: (0, usage.NU)(input),
        output: (0, usage.NU)(output)
      });
    }
    const NS_PER_MS = 1e6;
    var openai = __webpack_require__(67911);
    const openAiChat = {
      name: "openai-chat",
      omits: [ "topK", "minP" ],
      encode: call => (0, request.LH)(call, {
        url: endpointUrl(call.endpoint, (0, openai.wP)(call.endpoint, "/chat/completions")),
        headers: (0, openai.rC)(call),
        body: openai_chat_bodyOf(call)
      }),
      decoder: options => createDecoder(openai_chat_dialect, options),
      refusal: refusalOf
    };
    function openai_chat_bodyOf(call) {
      return {
        model: call.model,
        messages: call.messages.map(message => openai_chat_turnOf(message, call)),
        ...(0, openai.SG)(call),
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
        ...(0, openai.gn)(call.endpoint),
        ...call.stream ? (0, openai.bf)(call.endpoint) : {}
      };
    }
    function openai_chat_turnOf(message, call) {
      const {role, content, toolCalls} = message;
      if (role === "tool") return {
        role,
        tool_call_id: answeredCall(message, call.messages).id,
        content
      };
      if (toolCalls === void 0) return {
        role,
        content
      };
      return {
        role,
        content: content === "" ? null : content,
        tool_calls: functionCalls(toolCalls)
      };
    }
    function openai_chat_formatOf(format) {
      if (format.type !== "json_schema") return {
        type: format.type
      };
      const {name, schema, strict} = format;
      return {
        type: "json_schema",
        json_schema: {
          name,
          schema,
          strict
        }
      };
    }
    const openai_chat_dialect = {
      framing: sseFraming,
      endsWithDone: true,
      knows: openai.Hg,
      readEvent: (event, draft) => {
        openai_chat_read(event, draft, "delta");
        (0, openai.VE)(event, draft);
      },
      readBody: (body, draft) => {
        openai_chat_read(body, draft, "message");
        if ((0, json.c3)(body["choices"]).length > 0) draft.terminate();
      }
    };
    function openai_chat_read(event, draft, part) {
      draft.identify(event["id"]);
      draft.nameModel(event["model"]);
      draft.nameProvider(event["provider"]);
      const groq = (0, json.Xy)(event["x_groq"]);
      draft.reportUsage((0, openai._L)(event["usage"] ?? groq?.["usage"]));
      (0, openai.IV)(event, draft);
      if (groq !== void 0 && carriesError(groq)) draft.fail(failureOf(groq, "stream_error"));
      if ((0, openai.ug)(event)) draft.fail(failureOf(event["base_resp"], "stream_error"));
      for (const item of (0, json.c3)(event["choices"])) {
        const choice = (0, json.Xy)(item);
        if (choice !== void 0) readChoice(choice, draft, part);
      }
    }
    function readChoice(choice, draft, part) {
      const delta = (0, json.Xy)(choice[part]);
      const isFirst = (choice["index"] ?? 0) === 0;
      if (delta !== void 0) openai_chat_readDelta(delta, draft, isFirst);
      if (delta?.["provider_metadata"] !== void 0) draft.noteBilling({
        statedUsd: (0, decode_billing.ob)(delta["provider_metadata"])
      });
      if (carriesError(choice)) draft.fail(failureOf(choice, "stream_error"));
      (0, openai.Vc)(choice["finish_reason"], draft, isFirst);
    }
    function openai_chat_readDelta(delta, draft, isFirst) {
      readContent(delta["content"], draft, isFirst);
      readReasoning(delta, draft);
      draft.addHidden(delta["refusal"]);
      draft.addHidden((0, json.Xy)(delta["audio"])?.["transcript"]);
      openai_chat_readFunction((0, json.Xy)(delta["function_call"]), draft);
      for (const call of (0, json.c3)(delta["tool_calls"])) openai_chat_readFunction((0, 
      json.Xy)((0, json.Xy)(call)?.["function"]), draft);
    }
    function readReasoning(delta, draft) {
      const text = (0, json.b6)(delta["reasoning_content"]) ?? (0, json.b6)(delta["reasoning"]);
      draft.addThought(text);
      if (text !== void 0) return;
      for (const item of (0, json.c3)(delta["reasoning_details"])) {
        const part = (0, json.Xy)(item);
        draft.addThought(part?.["text"]);
        draft.summariseThought(part?.["summary"]);
      }
    }
    function readContent(content, draft, isFirst) {
      if (isFirst) draft.addText(content); else draft.addHidden(content);
      for (const item of (0, json.c3)(content)) {
        const part = (0, json.Xy)(item);
        if (typeof part?.["text"] === "string") readContent(part["text"], draft, isFirst);
        for (const thought of (0, json.c3)(part?.["thinking"])) draft.addThought((0, json.Xy)(thought)?.["text"]);
      }
    }
    function openai_chat_readFunction(called, draft) {
      draft.addHidden(called?.["name"]);
      draft.addHidden(called?.["arguments"]);
    }
    const openAiCompletions = {
      name: "openai-completions",
      omits: [ "topK", "minP", "reasoningEffort", "responseFormat", "tools", "toolChoice", "parallelToolCalls" ],
      encode: call => (0, request.LH)(call, {
        url: endpointUrl(call.endpoint, (0, openai.wP)(call.endpoint, "/completions")),
        headers: (0, openai.rC)(call),
        body: {
          model: call.model,
          prompt: call.messages.map(({content}) => content).join("\n\n"),
          max_tokens: call.maxTokens,
          temperature: call.temperature,
          top_p: call.topP,
          frequency_penalty: call.frequencyPenalty,
          presence_penalty: call.presencePenalty,
          seed: call.seed,
          stop: call.stop,
          n: call.answers,
          ...call.stream ? (0, openai.bf)(call.endpoint) : {}
        }
      }),
      decoder: options => createDecoder(openai_completions_dialect, options),
      refusal: refusalOf
    };
    const openai_completions_dialect = {
      framing: sseFraming,
      endsWithDone: true,
      knows: openai.Hg,
      readEvent: (event, draft) => {
        openai_completions_read(event, draft);
        (0, openai.VE)(event, draft);
      },
      readBody: (body, draft) => {
        openai_completions_read(body, draft);
        if ((0, json.c3)(body["choices"]).length > 0) draft.terminate();
      }
    };
    function openai_completions_read(event, draft) {
      draft.identify(event["id"]);
      draft.nameModel(event["model"]);
      draft.reportUsage((0, openai._L)(event["usage"]));
      (0, openai.IV)(event, draft);
      for (const item of (0, json.c3)(event["choices"])) {
        const choice = (0, json.Xy)(item);
        const isFirst = (choice?.["index"] ?? 0) === 0;
        if (isFirst) draft.addText(choice?.["text"]); else draft.addHidden(choice?.["text"]);
        (0, openai.Vc)(choice?.["finish_reason"], draft, isFirst);
      }
    }
    const openAiResponses = {
      name: "openai-responses",
      omits: [ "topK", "minP", "frequencyPenalty", "presencePenalty", "seed", "stop", "answers" ],
      encode: call => (0, request.LH)(call, {
        url: endpointUrl(call.endpoint, (0, openai.wP)(call.endpoint, "/responses")),
        headers: (0, openai.rC)(call),
        body: openai_responses_bodyOf(call)
      }),
      decoder: options => createDecoder(openai_responses_dialect, options),
      refusal: refusalOf
    };
    function openai_responses_bodyOf(call) {
      const padding = (0, openai.Dk)(call.endpoint) ? {
        stream_options: {
          include_obfuscation: false
        }
      } : {};
      return {
        model: call.model,
        input: call.messages.flatMap(message => itemsOf(message, call)),
        max_output_tokens: call.maxTokens,
        temperature: call.temperature,
        top_p: call.topP,
        reasoning: call.reasoningEffort === void 0 ? void 0 : {
          effort: call.reasoningEffort
        },
        tools: call.tools?.map(({name, description, parameters, strict}) => ({
          type: "function",
          name,
          description,
          parameters: parameters ?? NO_ARGUMENTS,
          strict: strict ?? false
        })),
        tool_choice: typeof call.toolChoice === "object" ? {
          type: "function",
          name: call.toolChoice.name
        } : call.toolChoice,
        parallel_tool_calls: call.parallelToolCalls,
        text: call.responseFormat && {
          format: openai_responses_formatOf(call.responseFormat)
        },
        ...(0, openai.gn)(call.endpoint),
        ...call.stream ? {
          stream: true,
          ...padding
        } : {}
      };
    }
    function itemsOf(message, call) {
      const {role, content, toolCalls = []} = message;
      if (role === "tool") return [ {
        type: "function_call_output",
        call_id: answeredCall(message, call.messages).id,
        output: content
      } ];
      const calls = toolCalls.map(({id, name, arguments: text}) => ({
        type: "function_call",
        call_id: id,
        name,
        arguments: text
      }));
      return [ ...content === "" && calls.length > 0 ? [] : [ {
        role,
        content
      } ], ...calls ];
    }
    function openai_responses_formatOf(format) {
      if (format.type !== "json_schema") return {
        type: format.type
      };
      const {type, name, schema, strict} = format;
      return {
        type,
        name,
        schema,
        strict
      };
    }
    const openai_responses_dialect = {
      framing: sseFraming,
      endsWithDone: false,
      knows: ({type}) => (0, json.b6)(type)?.startsWith("response.") === true,
      readEvent: (event, draft) => {
        const type = (0, json.b6)(event["type"]) ?? "";
        if (type.endsWith(".delta")) openai_responses_readDelta(type, event["delta"], draft); else if (type === "response.output_item.added") draft.addHidden((0, 
        json.Xy)(event["item"])?.["name"]); else openai_responses_readState((0, json.Xy)(event["response"]), draft);
      },
      readBody: (body, draft) => {
        for (const item of (0, json.c3)(body["output"])) readItem((0, json.Xy)(item), draft);
        openai_responses_readState(body, draft);
        if (body["status"] === void 0 && Array.isArray(body["output"])) draft.terminate();
      }
    };
    function openai_responses_readDelta(type, delta, draft) {
      if (type === "response.output_text.delta") draft.addText(delta); else if (type.startsWith("response.reasoning_summary")) draft.summariseThought(delta); else if (type.startsWith("response.reasoning")) draft.addThought(delta); else if (type !== "response.audio.delta") draft.addHidden(delta);
    }
    function openai_responses_readState(response, draft) {
      if (response === void 0) return;
      draft.identify(response["id"]);
      draft.nameModel(response["model"]);
      draft.reportUsage(openai_responses_usageOf((0, json.Xy)(response["usage"])));
      const billing = (0, decode_billing.mf)(response);
      const calls = hostedCalls(response);
      draft.noteBilling({
        ...billing,
        toolCalls: calls.length,
        unknown: [ ...billing.unknown ?? [], ...calls.filter(type => DEAR_CALLS.includes(type)) ]
      });
      const status = response["status"];
      if (status === "completed") {
        draft.stop(status);
        draft.complete();
      } else if (status === "incomplete") {
        const reason = (0, json.b6)((0, json.Xy)(response["incomplete_details"])?.["reason"]) ?? status;
        draft.stop(reason);
        draft.complete();
      } else if (status === "failed" || status === "cancelled") {
        draft.fail(failureOf(response, "stream_error", `response_${status}`));
        draft.stop(status);
      }
    }
    function readItem(item, draft) {
      if (item === void 0) return;
      for (const value of [ ...(0, json.c3)(item["summary"]), ...(0, json.c3)(item["content"]) ]) {
        const part = (0, json.Xy)(value);
        if (part?.["type"] === "output_text") draft.addText(part["text"]); else draft.addHidden(part?.["text"] ?? part?.["refusal"]);
      }
      draft.addHidden(item["name"]);
      draft.addHidden(item["arguments"] ?? item["input"]);
    }
    function hostedCalls(response) {
      const items = (0, json.c3)(response["output"]).map(item => (0, json.b6)((0, json.Xy)(item)?.["type"]) ?? "");
      return items.filter(type => type.endsWith("_call") && !OWN_CALLS.includes(type));
    }
    const DEAR_CALLS = [ "image_generation_call", "code_interpreter_call" ];
    const OWN_CALLS = [ "function_call", "custom_tool_call", "computer_call", "local_shell_call", "shell_call", "apply_patch_call" ];
    function openai_responses_usageOf(raw) {
      if (raw === void 0 || raw["input_tokens"] === void 0 && raw["output_tokens"] === void 0) return;
      const input = (0, json.Xy)(raw["input_tokens_details"]);
      const details = (0, json.Xy)(raw["output_tokens_details"]);
      return (0, usage.M1)({
        input: raw["input_tokens"],
        output: raw["output_tokens"],
        total: raw["total_tokens"],
        cachedInput: input?.["cached_tokens"],
        cacheWrite: input?.["cache_write_tokens"],
        reasoning: details?.["reasoning_tokens"],
        audioInput: input?.["audio_tokens"],
        audioOutput: details?.["audio_tokens"]
      });
    }
    const PROTOCOLS = {
      "openai-chat": openAiChat,
      "openai-responses": openAiResponses,
      "openai-completions": openAiCompletions,
      "anthropic-messages": anthropicMessages,
      gemini,
      "gemini-interactions": geminiInteractions,
      "ollama-chat": ollamaChat,
      "bedrock-converse": bedrockConverse
    };
    function protocolByName(name) {
      return PROTOCOLS[name];
    }
    const BY_PATH = [ [ /\/chat\/completions$/, "openai-chat" ], [ /\/responses$/, "openai-responses" ], [ /\/completions$/, "openai-completions" ], [ /\/messages$/, "anthropic-messages" ], [ /:(stream)?generateContent$/i, "gemini" ], [ /\/v1(alpha|beta)?\d*\/interactions$/, "gemini-interactions" ], [ /\/api\/chat$/, "ollama-chat" ], [ /\/converse(-stream)?$/, "bedrock-converse" ], [ /\/anthropic(\/v1)?$/, "anthropic-messages" ], [ /\/openai(\/v1|\/deployments\/[^/]+)?$|\/endpoints\/openapi$/, "openai-chat" ] ];
    const BY_HOST = [ [ /^api\.anthropic\.com$/, "anthropic-messages" ], [ /^generativelanguage\.googleapis\.com$|aiplatform\.googleapis\.com$/, "gemini" ], [ /^bedrock-runtime(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/, "bedrock-converse" ], [ /^ollama\.com$/, "ollama-chat" ] ];
    const OLLAMA_PORT = "11434";
    const RETIRED = /^models\.(github\.ai|inference\.ai\.azure\.com)$/;
    function protocolFor(endpoint) {
      const path = endpoint.pathname.replace(/\/+$/, "");
      if (RETIRED.test(endpoint.hostname)) return choose("openai-chat", "it was what GitHub Models spoke, which was retired on 2026-07-30");
      const byPath = BY_PATH.find(([pattern]) => pattern.test(path));
      if (byPath !== void 0) return choose(byPath[1], `the endpoint's path ends like that of ${byPath[1]}`);
      const byHost = BY_HOST.find(([pattern]) => pattern.test(endpoint.hostname));
      if (byHost !== void 0) return choose(byHost[1], `${endpoint.hostname} speaks ${byHost[1]}`);
      if (endpoint.port === OLLAMA_PORT && !path.endsWith("/v1")) return choose("ollama-chat", `port ${OLLAMA_PORT} is Ollama's`);
      return choose("openai-chat", "neither path nor host says otherwise, and most servers speak openai-chat");
    }
    function choose(name, why) {
      return {
        protocol: PROTOCOLS[name],
        reason: `Protocol ${name}: ${why}.`
      };
    }
  }),
  98993: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Ju: () => answerUsd,
      Kk: () => wasSent,
      VI: () => wasResent,
      ZG: () => PHASES,
      bJ: () => isError,
      im: () => OUTCOMES,
      nA: () => STALE_CONNECTION,
      p: () => LOAD_ARMS,
      ul: () => ARMS
    });
    const OUTCOMES = [ "ok", "rate_limited", "timeout", "http_error", "network_error", "stream_error", "invalid_response", "truncated", "cut", "cancelled", "dropped", "suppressed" ];
    function wasSent(outcome) {
      return outcome !== "dropped" && outcome !== "suppressed";
    }
    function isError(outcome) {
      return wasSent(outcome) && outcome !== "ok" && outcome !== "rate_limited" && outcome !== "cancelled";
    }
    const STALE_CONNECTION = "stale_connection";
    const LOAD_ARMS = [ "head", "base", "arm3", "arm4", "arm5", "arm6", "arm7", "arm8" ];
    const ARMS = [ ...LOAD_ARMS, "canary" ];
    const PHASES = [ "measure", "warmup", "cold", "warm", "probe", "fill", "again" ];
    function wasResent({resentUsd}) {
      return resentUsd !== null && resentUsd !== void 0;
    }
    function answerUsd({costUsd, resentUsd}) {
      return costUsd - (resentUsd ?? 0);
    }
  }),
  45708: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      GW: () => interpolate,
      Ry: () => percentilePosition,
      V0: () => sortAscending,
      Ym: () => percentile
    });
    const RANK_TOLERANCE = 1e-9;
    function sortAscending(values) {
      return Float64Array.from(values).sort();
    }
    function percentile(sorted, fraction) {
      const {below, share} = percentilePosition(sorted.length, fraction);
      const low = sorted[below];
      const high = sorted[Math.min(below + 1, sorted.length - 1)];
      if (low === void 0 || high === void 0) return;
      return interpolate(low, high, share);
    }
    function interpolate(low, high, share) {
      if (share === 0 || low === high) return low;
      if (!Number.isFinite(high)) return high;
      if (!Number.isFinite(low)) return low;
      return low + share * (high - low);
    }
    function percentilePosition(n, fraction) {
      const position = snapToInteger((n - 1) * fraction);
      const below = Math.floor(position);
      return {
        below,
        share: position - below
      };
    }
    function snapToInteger(position) {
      const nearest = Math.round(position);
      return Math.abs(position - nearest) < RANK_TOLERANCE ? nearest : position;
    }
  })
};
