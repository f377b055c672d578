"use strict";
exports.id = 9307;

exports.ids = [ 9307 ];

exports.modules = {
  21563: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      u: () => SEARCH_ERROR,
      _: () => runSearch
    });
    var format = __webpack_require__(8378);
    function relaxationTime(load, saturation) {
      const spare = saturation - load;
      return spare <= 0 ? 1 / 0 : 2 * VARIANCE * load / spare ** 2 * 1e3;
    }
    const VARIANCE = 1.5;
    const RELAXATIONS = 15;
    const PLATEAU_SHARE = .7;
    function leastToHold(load, saturation) {
      return PLATEAU_SHARE * RELAXATIONS * relaxationTime(load, saturation);
    }
    function leastOfUsers(roundMs) {
      return PLATEAU_SHARE * lengthOfUsers(roundMs);
    }
    function lengthOfUsers(roundMs) {
      return RELAXATIONS * roundMs;
    }
    function mostCertifiable(saturation, lengthMs) {
      const c = 2 * VARIANCE * RELAXATIONS * 1e3 / lengthMs;
      const half = saturation + c / 2;
      return half - Math.sqrt(half ** 2 - saturation ** 2);
    }
    var probe = __webpack_require__(53926);
    const ENOUGH = 200;
    function better(known, other) {
      if (known === null) return other;
      if (Math.min(known.requests, other.requests) >= ENOUGH) return known.rate >= other.rate ? known : other;
      return known.requests >= other.requests ? known : other;
    }
    var loads = __webpack_require__(96265);
    const MOST_CLAIMS = 10;
    const MOST_PROBES = 30;
    const AROUND = [ .92, 1.06 ];
    const LONGEST_STRIDE = 8;
    const LONGEST_STRETCH = 8;
    const CLIMB = 2;
    const STEPS = 4;
    class CapacitySearch {
      settings;
      state={
        low: null,
        high: null,
        lowHolds: false,
        highBreaks: false,
        claims: 0
      };
      loads;
      step;
      misses={
        "confirm-high": 0,
        "confirm-low": 0
      };
      carried=null;
      guesses=null;
      nearer=null;
      stretch=1;
      probes=0;
      constructor(settings) {
        this.settings = settings;
        this.loads = new loads.E(settings);
        this.step = 1 + settings.precision / STEPS;
      }
      get saturation() {
        return this.carried?.rate ?? null;
      }
      prime({low, high, carried}) {
        this.move({
          low,
          high
        });
        for (const each of carried) this.carried = better(this.carried, each);
      }
      next() {
        if (this.probes >= MOST_PROBES) return null;
        const load = this.steer();
        return load === null ? this.certify() : {
          kind: "steer",
          load,
          stretch: 1
        };
      }
      record({kind, load}, finding) {
        const {word, carried} = finding;
        this.probes += 1;
        if (carried !== null) this.carried = better(this.carried, carried);
        if (kind === "steer") {
          const isGood = word === "good" || word === "holds";
          this.move(isGood ? {
            low: load
          } : {
            high: load
          });
          if (carried !== null) this.guesses ??= AROUND.map(share => share * carried.rate);
          return;
        }
        this.move({
          claims: this.state.claims + 1
        });
        if (kind === "confirm-low") this.recordLow(load, finding); else this.recordHigh(load, finding);
      }
      steer() {
        const {low, high, claims, lowHolds} = this.state;
        const {settings, loads, step} = this;
        if (this.misses["confirm-low"] > 0) return null;
        if (low === null && high === null) return loads.within(settings.start);
        if (high === null) {
          if (low === null || low >= settings.max || lowHolds) return null;
          return loads.up(low, claims > 0 ? step : CLIMB);
        }
        if (low === null) {
          if (high <= settings.min || claims > 0) return null;
          return this.guess(loads.down(high, 2 * CLIMB), high) ?? loads.down(high, CLIMB);
        }
        if (claims > 0 || high / low <= step || settings.isWhole && high - low <= 1) return null;
        const middle = this.guess(low, high) ?? loads.within(Math.sqrt(low * high));
        return middle > low && middle < high ? middle : null;
      }
      guess(low, high) {
        const {guesses, step, loads} = this;
        for (let load = guesses?.shift(); load !== void 0; load = guesses?.shift()) if (load > low * step && load < high / step) return loads.within(load);
        return null;
      }
      certify() {
        const {low, high, lowHolds, highBreaks, claims} = this.state;
        const {nearer, loads, step, misses, stretch} = this;
        if (claims >= MOST_CLAIMS) return null;
        if (high !== null && nearer !== null && nearer > 0) return {
          kind: "confirm-high",
          load: nearer,
          stretch: 1
        };
        if (high !== null && !highBreaks) {
          const load = claims === 0 && low !== null ? loads.up(high, step) : high;
          return {
            kind: "confirm-high",
            load,
            stretch: 1
          };
        }
        if (low === null || lowHolds) return null;
        const clear = high === null ? low : loads.down(Math.min(low, high), step);
        const first = Math.min(clear, this.certifiable(low));
        return {
          kind: "confirm-low",
          load: misses["confirm-low"] === 0 ? first : low,
          stretch
        };
      }
      certifiable(load) {
        const {carried, settings, loads} = this;
        if (carried === null || settings.confirmMs === null) return 1 / 0;
        return loads.within(mostCertifiable(carried.rate, settings.confirmMs(load)));
      }
      recordLow(load, {word, isClear, needed}) {
        if (word === "holds") {
          this.move({
            low: load,
            lowHolds: true
          });
          return;
        }
        const {stretch} = this;
        const isNear = needed !== null && needed > 1 && stretch * needed <= LONGEST_STRETCH;
        if (!isClear) this.stretch = isNear ? stretch * needed : Math.min(LONGEST_STRETCH, 2 * stretch);
        if (isNear) {
          this.misses["confirm-low"] += 1;
          this.move({
            low: load
          });
          return;
        }
        const stride = this.strideAfter("confirm-low", isClear);
        this.move({
          low: load <= this.settings.min ? null : this.loads.down(load, stride)
        });
      }
      recordHigh(load, {word, isClear}) {
        const {loads, step, nearer, settings} = this;
        if (word === "breaks") {
          this.nearer = isClear && nearer === null ? loads.down(load, step ** 2) : 0;
          this.move({
            high: load,
            highBreaks: true
          });
        } else if (nearer !== null && nearer > 0) this.nearer = 0; else if (word !== "poor") this.move({
          low: load,
          high: null
        }); else if (load >= settings.max) this.move({
          claims: MOST_CLAIMS
        }); else this.move({
          high: loads.up(load, this.strideAfter("confirm-high", isClear))
        });
      }
      strideAfter(end, isClear) {
        this.misses[end] += 1;
        return this.step ** Math.min(LONGEST_STRIDE, 2 ** (this.misses[end] - 1 + Number(isClear)));
      }
      move(change) {
        this.state = {
          ...this.state,
          ...change
        };
      }
    }
    var probe_design = __webpack_require__(60543);
    var run_twins = __webpack_require__(29615);
    const LATE_SHARE = .05;
    function endOf({probes, state}, cut, allowed) {
      const {low, high, lowHolds, highBreaks} = state;
      const breaking = probes.findLast(({load, result}) => load === high && (result.word === "breaks" || result.word === "poor"));
      if (breaking !== void 0 && isOurs(breaking, allowed)) return "generator";
      if (cut !== null) return cut;
      if (lowHolds && high === null) return "max";
      if (highBreaks && low === null) return "min";
      if (!lowHolds || !highBreaks) return "unresolved";
      return breaking !== void 0 && isQuota(breaking) ? "quota" : "certified";
    }
    function isOurs({brokenBy, came, ended, late}, allowed) {
      if (ended > 0 && late > LATE_SHARE * ended) return true;
      const isKept = allowed.every((theta0, about) => {
        const {violations = 0, n = 0} = came[about] ?? {};
        return violations <= theta0 * n;
      });
      return (brokenBy["dropped"] ?? 0) > 0 && isKept;
    }
    function isQuota({brokenBy}) {
      const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
      return (brokenBy["429"] ?? 0) > bad / 2;
    }
    var search_sender = __webpack_require__(40311);
    const SEARCH_ERROR = .05;
    const CLAIM_ERROR = SEARCH_ERROR / MOST_CLAIMS;
    const BEYOND = 1.3;
    const BEYOND_MS = 6e3;
    const BEYOND_SHARE = .1;
    async function runSearch(request) {
      return new SearchRun(request).run();
    }
    class SearchRun {
      request;
      probes=[];
      search;
      sender;
      twins=[];
      constructor(request) {
        this.request = request;
        this.search = openSearch(request);
        this.sender = new search_sender.s(request);
      }
      async run() {
        const {search, sender, request} = this;
        await sender.trickle(1, "head");
        if (isCompared(request)) await this.compare();
        let next = search.next();
        while (next !== null && !sender.isOver) {
          const record = await this.probe(next);
          this.probes.push(record);
          if ((0, search_sender.h)(sender)) break;
          request.tell(sayProbe(record));
          search.record(next, record.result);
          await sender.trickle(this.probes.length, "head");
          next = search.next();
        }
        return this.finish(next !== null);
      }
      async compare() {
        const {search, sender, request, probes} = this;
        this.twins = await (0, run_twins.pS)(request, sender);
        search.prime((0, run_twins.Z_)(this.twins));
        for (const {head, base} of this.twins) {
          const {startMs} = head.stage.startMs < base.stage.startMs ? head.stage : base.stage;
          const durationMs = head.stage.durationMs + base.stage.durationMs;
          probes.push({
            ...head,
            stage: {
              ...head.stage,
              startMs,
              durationMs
            }
          });
        }
      }
      finish(isCut) {
        const {search, sender, probes, twins, request} = this;
        const {stopped} = sender;
        const isOutOfMoney = stopped?.stoppedBy === "budget";
        const cut = isOutOfMoney ? "budget" : isCut && sender.leftMs <= 0 ? "time" : null;
        const record = {
          probes,
          state: search.state,
          letGoMs: sender.letGoMs,
          twins
        };
        return {
          record: {
            ...record,
            ended: endOf(record, cut, request.criteria.allowed)
          },
          stopped: isOutOfMoney ? null : stopped
        };
      }
      probe(next) {
        const {request, sender} = this;
        const ofUsers = next.kind === "confirm-low" && this.isOfUsers ? lengthOfUsers(this.roundMs) : 0;
        const lengthMs = sender.within(Math.max((0, probe_design.Y5)(next, request.config, leastOf(request)), ofUsers));
        return sender.send({
          probe: next,
          design: this.designOf(next, lengthMs),
          plan: {
            beyond: this.beyondOf(next),
            stage: this.probes.length + 1,
            arm: "head"
          }
        });
      }
      beyondOf({kind}) {
        const {high} = this.search.state;
        const {by, max, dwell} = this.request.config.capacity;
        if (kind !== "confirm-low" || high === null) return null;
        const load = Math.min(max, high * BEYOND);
        return {
          load: by === "vus" ? Math.min(this.request.frame.maxConcurrency, Math.ceil(load)) : load,
          lengthMs: Math.max(Math.min(BEYOND_MS, BEYOND_SHARE * dwell), 2 * this.sender.usualMs("head"))
        };
      }
      designOf({kind, load}, lengthMs) {
        const {config: {capacity}, criteria} = this.request;
        const {state} = this.search;
        return {
          kind,
          rate: this.isOfUsers ? null : load,
          allowed: criteria.allowed,
          alpha: CLAIM_ERROR,
          settleMs: capacity.settle,
          lengthMs,
          isClimb: state.high === null,
          leastMs: kind === "confirm-low" ? this.leastMs(load) : 0
        };
      }
      leastMs(load) {
        const {saturation} = this.search;
        if (this.isOfUsers) return leastOfUsers(this.roundMs);
        return saturation === null ? 0 : leastToHold(load, saturation);
      }
      get isOfUsers() {
        return this.request.config.capacity.by === "vus";
      }
      get roundMs() {
        const {minMs, maxMs} = this.request.config["think-time"];
        return (minMs + maxMs) / 2 + this.sender.usualMs("head");
      }
    }
    function isCompared({frame}) {
      return frame.prompts.some(({base}) => base !== null);
    }
    function leastOf({criteria}) {
      return Math.max(...criteria.allowed.map(theta0 => (0, probe.F)(theta0, CLAIM_ERROR)));
    }
    function openSearch(request) {
      const {config, frame} = request;
      const least = leastOf(request);
      const bounds = (0, probe_design.BO)(config, frame);
      const confirmMs = load => (0, probe_design.Y5)({
        kind: "confirm-low",
        load,
        stretch: 1
      }, config, least);
      return new CapacitySearch({
        ...bounds,
        precision: config.capacity.precision,
        confirmMs: bounds.isWhole ? null : confirmMs
      });
    }
    function sayProbe({kind, load, result}) {
      const {word, judgement} = result;
      const {bad, n} = judgement;
      const share = n === 0 ? "too few ended to tell" : `${(0, format.CE)(1 - bad / n)} good`;
      return `Probe (${kind}) at ${(0, format.ZV)(load, 1)}: ${word}, ${share}`;
    }
  }),
  19307: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      searchScenario: () => searchScenario
    });
    var _prepare_plan_scenario_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5715);
    var _run_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21563);
    var _search_criteria_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88748);
    function searchScenario(scenario, {prepared, onSample, now, tell, run}) {
      const {config} = scenario.scenario;
      const before = prepared.scenarios.slice(0, prepared.scenarios.indexOf(scenario));
      const firstId = before.reduce((sum, {plan}) => sum + (0, _prepare_plan_scenario_js__WEBPACK_IMPORTED_MODULE_0__.Es)(plan), 0);
      const {prompts} = scenario.plan;
      const frame = (0, _prepare_plan_scenario_js__WEBPACK_IMPORTED_MODULE_0__.Dm)({
        scenario: scenario.scenario,
        prompts,
        seed: prepared.seed,
        firstId
      });
      const send = (plan, observe) => {
        const startMs = now();
        return run({
          ...scenario,
          plan
        }, startMs, (sample, gaps) => {
          const probe = observe(sample, now() - startMs);
          return onSample(sample, gaps) ?? probe;
        });
      };
      return (0, _run_search_js__WEBPACK_IMPORTED_MODULE_1__._)({
        frame,
        config,
        criteria: (0, _search_criteria_js__WEBPACK_IMPORTED_MODULE_2__.t)(scenario.scenario),
        send,
        now,
        tell
      });
    }
  })
};
