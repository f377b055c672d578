"use strict";
exports.id = 9615;

exports.ids = [ 9615 ];

exports.modules = {
  60543: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      BO: () => boundsOf,
      Ot: () => dwellAt,
      Y5: () => lengthOf
    });
    const LEAST_REQUESTS = 300;
    const CONFIRM_LOW = 2;
    const AMPLE = 1.3;
    function boundsOf({capacity}, {maxConcurrency}) {
      const isWhole = capacity.by === "vus";
      const max = isWhole ? Math.min(Math.floor(capacity.max), maxConcurrency) : capacity.max;
      const min = isWhole ? Math.max(1, Math.ceil(capacity.min)) : capacity.min;
      return {
        min,
        max,
        isWhole,
        start: Math.min(max, Math.max(min, capacity.start))
      };
    }
    function dwellAt(load, {capacity}) {
      return capacity.by === "rate" ? Math.max(capacity.dwell, LEAST_REQUESTS * 1e3 / load) : capacity.dwell;
    }
    function lengthOf({kind, load, stretch}, config, fewestToHold) {
      const full = dwellAt(load, config);
      if (kind !== "confirm-low") return kind === "steer" ? full / 2 : full;
      const leastMs = config.capacity.by === "rate" ? AMPLE * fewestToHold * 1e3 / load : 0;
      return stretch * Math.max(CONFIRM_LOW * full, leastMs);
    }
  }),
  29615: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      VN: () => blockOf,
      Z_: () => primeBy,
      pS: () => runTwins
    });
    var format = __webpack_require__(8378);
    var random = __webpack_require__(54126);
    var plan_pairs = __webpack_require__(98474);
    var loads = __webpack_require__(96265);
    const TWIN_PAIRS = 12;
    const CLIMB = 2;
    const MOST_CLIMBS = 16;
    const MOST_TWINS = MOST_CLIMBS + TWIN_PAIRS;
    const LONGEST_STEP = Math.log(2);
    const SHORTEST_STEP = 1 / 4;
    const HASTE = 1.5;
    class Track {
      at;
      step;
      shortest;
      isUp=null;
      constructor(at, step, shortest) {
        this.at = at;
        this.step = step;
        this.shortest = shortest;
      }
      get load() {
        return Math.exp(this.at);
      }
      move(isUp) {
        if (this.isUp !== null) this.step = this.isUp === isUp ? Math.min(LONGEST_STEP, this.step * HASTE) : Math.max(this.shortest, this.step / 2);
        this.isUp = isUp;
        this.at += isUp ? this.step : -this.step;
      }
    }
    class TwinSearch {
      settings;
      loads;
      tracks=null;
      lastBorne=null;
      climbed=0;
      paired=0;
      constructor(settings) {
        this.settings = settings;
        this.loads = new loads.E(settings);
      }
      get isClimbing() {
        return this.tracks === null;
      }
      next() {
        const {tracks, loads, settings, lastBorne, paired} = this;
        if (tracks !== null) return paired >= TWIN_PAIRS ? null : loads.within(this.track(tracks).load);
        return loads.within(lastBorne === null ? settings.start : lastBorne * CLIMB);
      }
      record({load, head, base}) {
        const {tracks} = this;
        const isBorne = {
          byBoth: head.isGood && base.isGood,
          byOne: head.isGood || base.isGood
        };
        if (tracks === null) {
          this.climbed += 1;
          if (!isBorne.byBoth || load >= this.settings.max || this.climbed >= MOST_CLIMBS) this.open(load, isBorne.byBoth); else this.lastBorne = load;
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
        this.tracks = [ new Track(at, step, shortest), new Track(at, step, shortest) ];
      }
    }
    var probe_design = __webpack_require__(60543);
    var search_sender = __webpack_require__(40311);
    async function runTwins(request, sender) {
      const {config, frame} = request;
      const search = new TwinSearch({
        ...(0, probe_design.BO)(config, frame),
        precision: config.capacity.precision
      });
      const headFirst = (0, plan_pairs.S)(MOST_TWINS, (0, random.Is)(frame.seed, `${frame.scenario}/blocks`));
      const pairs = [];
      await sender.trickle(1, "base");
      for (let load = search.next(); load !== null && !sender.isOver; load = search.next()) {
        const {isClimbing: isClimb} = search;
        const order = (0, plan_pairs.L8)(headFirst[pairs.length] === 1);
        const blocks = await runPair(request, sender, {
          load,
          isClimb,
          stage: pairs.length + 1,
          order
        });
        if (blocks === null) break;
        const pair = {
          load,
          isClimb,
          ...blocks
        };
        pairs.push(pair);
        request.tell(sayPair(pair));
        search.record({
          load,
          isClimb,
          head: blockOf(blocks.head),
          base: blockOf(blocks.base)
        });
      }
      return pairs;
    }
    async function runPair(request, sender, {load, isClimb, stage, order}) {
      const blocks = {};
      for (const arm of order) {
        if (sender.isOver) return null;
        blocks[arm] = await sender.send({
          probe: {
            kind: "steer",
            load,
            stretch: 1
          },
          design: designOf(request, load, isClimb),
          plan: {
            beyond: null,
            stage,
            arm
          },
          prompts: request.frame.prompts.filter(({base}) => base !== null)
        });
        if ((0, search_sender.h)(sender)) return null;
        await sender.trickle(stage, arm);
      }
      const {head, base} = blocks;
      return head === void 0 || base === void 0 ? null : {
        head,
        base
      };
    }
    function blockOf({result: {word, judgement}}) {
      const {n, bad, effective} = judgement;
      return {
        n,
        bad,
        effective,
        isGood: word === "good"
      };
    }
    function designOf({config, criteria}, load, isClimb) {
      const {capacity} = config;
      const full = (0, probe_design.Ot)(load, config);
      return {
        kind: "steer",
        rate: capacity.by === "rate" ? load : null,
        allowed: criteria.allowed,
        alpha: 0,
        settleMs: capacity.settle,
        lengthMs: isClimb ? full / 2 : full,
        isClimb,
        leastMs: 0
      };
    }
    function primeBy(pairs) {
      const blocks = pairs.map(({load, head}) => ({
        load,
        isGood: blockOf(head).isGood
      })).sort((a, b) => a.load - b.load || Number(b.isGood) - Number(a.isGood));
      const firstPoor = blocks.findIndex(({isGood}) => !isGood);
      const lastGood = blocks.findLastIndex(({isGood}) => isGood);
      const below = firstPoor < 0 ? blocks : blocks.slice(0, firstPoor).filter(({load}) => load < (blocks[firstPoor]?.load ?? 0));
      return {
        low: below.at(-1)?.load ?? null,
        high: blocks.slice(lastGood + 1).find(({load}) => load > (blocks[lastGood]?.load ?? 0))?.load ?? null,
        carried: pairs.flatMap(({head}) => head.result.carried === null ? [] : [ head.result.carried ])
      };
    }
    function sayPair({load, head, base}) {
      const share = ({result: {judgement}}) => judgement.n === 0 ? "too few to tell" : `${(0, 
      format.CE)(1 - judgement.bad / judgement.n)} good`;
      return `Pair of blocks at ${(0, format.ZV)(load, 1)}: head ${share(head)}, base ${share(base)}`;
    }
  }),
  88748: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      W: () => latencyOf,
      t: () => criteriaOfSearch
    });
    var _metrics_good_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30940);
    var _verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);
    var _verdict_thresholds_load_criteria_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13940);
    function criteriaOfSearch({name, config}) {
      const {good, capacity, thresholds} = config;
      return good === void 0 ? byThresholds((0, _verdict_thresholds_load_criteria_js__WEBPACK_IMPORTED_MODULE_2__.pC)(thresholds, name)) : byGood(good, capacity.share);
    }
    function byGood(good, share) {
      return {
        allowed: [ 1 - share ],
        thresholds: [],
        mark: sample => [ {
          good: sample.good ?? null,
          level: latencyOf(sample)
        } ],
        reasonOf: sample => notServed(sample) ?? (0, _metrics_good_js__WEBPACK_IMPORTED_MODULE_0__.mq)(good, sample) ?? "errors"
      };
    }
    function byThresholds(criteria) {
      return {
        allowed: criteria.map(({theta0}) => theta0),
        thresholds: criteria.map(({text, spec}) => ({
          text,
          words: `${(0, _verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(spec)} (\`${spec.source}\`)`
        })),
        mark: (sample, elapsedMs) => criteria.map(criterion => ({
          good: criterion.keeps(sample, elapsedMs),
          level: criterion.levelOf(sample)
        })),
        reasonOf: (sample, marks) => notServed(sample) ?? criteria[marks.findIndex(({good}) => good === false)]?.spec.metric ?? "errors"
      };
    }
    function latencyOf({outcome, e2eMs}) {
      return outcome === "ok" ? e2eMs ?? 1 / 0 : 1 / 0;
    }
    function notServed({outcome}) {
      if (outcome === "dropped") return "dropped";
      if (outcome === "rate_limited") return "429";
      return outcome === "ok" ? null : "errors";
    }
  }),
  40311: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      s: () => SearchSender,
      h: () => hasEnded
    });
    var capacity_plan = __webpack_require__(75135);
    var percentile = __webpack_require__(45708);
    const FIRST = 5;
    const LATER = 3;
    const AS_QUICK = 1.5;
    const PATIENCE = 6e4;
    class LetGo {
      usualMs=0;
      longestMs=0;
      latest=[];
      isFirst=true;
      isBegun=false;
      get requests() {
        return this.isFirst ? FIRST : LATER;
      }
      observe(latencyMs) {
        this.latest.push(latencyMs ?? 1 / 0);
      }
      isDue(spentMs) {
        const {latest, isBegun} = this;
        this.latest = [];
        this.isBegun = true;
        if (!isBegun) return true;
        const now = (0, percentile.Ym)((0, percentile.V0)(latest), .5) ?? 0;
        if (this.isFirst) {
          this.usualMs = Number.isFinite(now) ? now : 0;
          return false;
        }
        return spentMs < PATIENCE && this.usualMs > 0 && now > AS_QUICK * this.usualMs;
      }
      finish(tookMs) {
        if (!this.isFirst) this.longestMs = Math.max(this.longestMs, tookMs);
        this.isFirst = false;
        this.isBegun = false;
      }
    }
    var simple_statistics = __webpack_require__(15521);
    const [ENOUGH_TO_CLIMB, ENOUGH_TO_STEER] = [ 40, 60 ];
    const [CLEARLY_BAD, CLEAR_EXCESS] = [ 10, .25 ];
    const FEW = 1 / 4;
    function isClearlyBad({theta0, n, bad}) {
      return bad >= Math.max(CLEARLY_BAD, (theta0 + CLEAR_EXCESS) * n);
    }
    function mayClimb({theta0, n, bad}) {
      return n >= ENOUGH_TO_CLIMB && bad <= Math.floor(FEW * theta0 * ENOUGH_TO_CLIMB);
    }
    function isClearlyGood({theta0, n, bad}) {
      return n >= ENOUGH_TO_STEER && bad <= FEW * theta0 * n;
    }
    var probe = __webpack_require__(53926);
    const LOOKS = 3;
    const SHORTEST = 5e3;
    const UNHURRIED = 20;
    class ProbeWatch {
      design;
      dues=[];
      ends=[];
      latencies=[];
      marks=[];
      unhurried=[];
      tallies;
      ended=0;
      firstEnd=1 / 0;
      looks=0;
      over=null;
      judged=null;
      constructor(design) {
        this.design = design;
        this.tallies = design.allowed.map(theta0 => ({
          theta0,
          n: 0,
          bad: 0
        }));
      }
      arrive(at) {
        this.marks.push([]);
        this.ends.push(null);
        this.latencies.push(1 / 0);
        return this.dues.push(at) - 1;
      }
      end(arrival, at, {latencyMs, marks}) {
        this.ends[arrival] = at;
        this.latencies[arrival] = latencyMs;
        this.marks[arrival] = marks;
        this.ended += 1;
        this.firstEnd = Math.min(this.firstEnd, at);
        if (this.unhurried.length < UNHURRIED && Number.isFinite(latencyMs)) this.unhurried.push(latencyMs);
        if ((this.dues[arrival] ?? 0) < this.design.settleMs) return;
        this.tallies.forEach((tally, about) => {
          const good = marks[about]?.good ?? null;
          if (good === null) return;
          tally.n += 1;
          tally.bad += Number(!good);
        });
      }
      isOver(now) {
        this.over ??= this.design.kind === "steer" ? this.steer(now) : this.certify(now);
        return this.over !== null;
      }
      finish(now) {
        const {kind, rate} = this.design;
        const judgement = this.over !== null && this.judged !== null ? this.judged : this.judge(LOOKS);
        const {word, bad, n, grows} = judgement;
        const theta0 = this.allowedOf(judgement);
        const seems = n === 0 || bad > theta0 * n || grows ? "poor" : "good";
        const found = this.over ?? (kind !== "steer" && word !== "undecided" ? word : seems);
        return {
          word: wordOf(kind, found),
          isClear: isClear(kind, found, {
            share: bad / Math.max(1, n),
            theta0
          }),
          needed: found === "good" ? judgement.needed : null,
          carried: found === "good" || found === "holds" || rate === null ? null : this.carriedBy(now),
          judgement,
          stillRises: this.stillRises(now)
        };
      }
      steer(now) {
        const {isClimb, settleMs, lengthMs} = this.design;
        const spent = now - settleMs;
        if (spent < SHORTEST) return null;
        if (this.tallies.some(isClearlyBad)) return "poor";
        if (!isClimb && spent < lengthMs / 2) return null;
        const enough = isClimb ? mayClimb : isClearlyGood;
        return this.tallies.every(enough) && this.keepsUp() ? "good" : null;
      }
      certify(now) {
        const {kind, settleMs, lengthMs} = this.design;
        if (this.looks + 1 >= LOOKS || now < settleMs + (this.looks + 1) * lengthMs / LOOKS) return null;
        this.looks += 1;
        this.judged = this.judge(this.looks);
        const {word, n, bad} = this.judged;
        if (kind === "confirm-low") {
          if (word === "holds") return word;
          return n > 0 && bad > 2 * this.allowedOf(this.judged) * n ? "poor" : null;
        }
        return word === "breaks" && this.looks * 2 > LOOKS && !this.stillRises(now) ? word : null;
      }
      judge(look) {
        const {allowed, alpha, rate, leastMs} = this.design;
        const by = rate === null ? "latency" : "in flight";
        const share = (2 * look - 1) / LOOKS ** 2;
        return (0, probe.i)(this.arrivals(), {
          allowed,
          alpha: alpha * share,
          by,
          leastMs
        });
      }
      allowedOf({about}) {
        return this.design.allowed[about] ?? 0;
      }
      arrivals() {
        const {ends, latencies, marks, design} = this;
        const order = ends.filter(end => end !== null).sort((a, b) => a - b);
        let gone = 0;
        return this.dues.flatMap((dueMs, i) => {
          while (gone < order.length && (order[gone] ?? 0) <= dueMs) gone += 1;
          if (dueMs < design.settleMs) return [];
          const latencyMs = ends[i] === null ? null : latencies[i] ?? null;
          return [ {
            dueMs,
            latencyMs,
            marks: marks[i] ?? [],
            inFlight: i - gone
          } ];
        });
      }
      keepsUp() {
        const {design, unhurried, dues, ended} = this;
        if (design.rate === null) return true;
        const usual = design.rate * (0, simple_statistics.JZ)(unhurried.length === 0 ? [ 0 ] : unhurried) / 1e3;
        return dues.length - ended <= 1.3 * usual + 3 * Math.sqrt(Math.max(1, usual));
      }
      stillRises(now) {
        const middle = this.answered(now / 3, 2 * now / 3);
        const last = this.answered(2 * now / 3, now);
        return last - middle > 3 * Math.sqrt(Math.max(1, last + middle));
      }
      carriedBy(now) {
        const from = Math.max(now / 2, this.firstEnd);
        const requests = this.answered(from, now);
        return now - from < 1e3 ? null : {
          rate: requests * 1e3 / (now - from),
          requests
        };
      }
      answered(from, to) {
        const {ends, latencies} = this;
        return ends.filter((end, i) => end !== null && end > from && end <= to && latencies[i] !== 1 / 0).length;
      }
    }
    function wordOf(kind, found) {
      if (kind === "confirm-low") return found === "holds" ? "holds" : "poor";
      if (kind === "confirm-high" && found === "holds") return "good";
      return kind === "confirm-high" && found === "good" ? "poor" : found;
    }
    function isClear(kind, found, {share, theta0}) {
      if (found === "breaks") return share > Math.min(5 * theta0, theta0 + FAR);
      return kind === "confirm-low" ? share > theta0 : share < theta0 / 2;
    }
    const FAR = .2;
    var search_criteria = __webpack_require__(88748);
    const PROBE_OVER = {
      stoppedBy: "decided",
      code: "probe_over",
      message: "the probe is decided"
    };
    const LATE = 50;
    function followProbe(plan, {design, criteria, beginMs, originMs}) {
      const watch = new ProbeWatch(design);
      const numbers = new Map;
      const tally = new ProbeTally(criteria);
      const isOpen = design.rate !== null;
      const totalMs = design.settleMs + design.lengthMs;
      let next = 0;
      let overAt = null;
      const arriveUntil = since => {
        for (;isOpen && next < plan.sessions.length; next += 1) {
          const {dueMs, turns} = plan.sessions.get(next);
          if (dueMs > since) return;
          const number = watch.arrive(dueMs - beginMs);
          for (const {id} of turns[0]?.requests ?? []) numbers.set(id, number);
        }
      };
      return {
        observe(sample, since) {
          arriveUntil(since);
          const at = since - beginMs;
          const due = sample.plannedMs - originMs - beginMs;
          const number = isOpen ? numbers.get(sample.id) : watch.arrive(due);
          if (number === void 0) return null;
          const elapsedMs = sample.startedMs === null ? null : originMs + since - sample.startedMs;
          const marks = criteria.mark(sample, elapsedMs);
          watch.end(number, at, {
            latencyMs: (0, search_criteria.W)(sample),
            marks
          });
          if (due >= design.settleMs && overAt === null) tally.add(sample, marks, due);
          if (overAt !== null || at < 0 || !watch.isOver(at)) return null;
          overAt = at;
          return PROBE_OVER;
        },
        finish: () => watch.finish(overAt ?? totalMs),
        plateau: fromMs => tally.from(fromMs),
        came: tally.came,
        counts: tally.counts
      };
    }
    class ProbeTally {
      criteria;
      broken=[];
      latencies=[];
      counts={
        ended: 0,
        answered: 0,
        late: 0
      };
      came;
      constructor(criteria) {
        this.criteria = criteria;
        this.came = criteria.allowed.map(() => ({
          violations: 0,
          n: 0
        }));
      }
      add(sample, marks, due) {
        const {counts, came, criteria} = this;
        counts.ended += 1;
        if (sample.outcome === "ok") counts.answered += 1;
        if (sample.outcome === "ok" && sample.e2eMs !== null) this.latencies.push({
          due,
          e2eMs: sample.e2eMs
        });
        if (sample.startedMs !== null && sample.startedMs - sample.plannedMs > LATE) counts.late += 1;
        came.forEach((counted, about) => {
          const good = marks[about]?.good ?? null;
          if (good === null || sample.outcome === "dropped") return;
          counted.n += 1;
          counted.violations += Number(!good);
        });
        if (!marks.some(({good}) => good === false)) return;
        this.broken.push({
          due,
          reason: criteria.reasonOf(sample, marks)
        });
      }
      from(fromMs) {
        const brokenBy = {};
        for (const {due, reason} of this.broken) if (due >= fromMs) brokenBy[reason] = (brokenBy[reason] ?? 0) + 1;
        const sorted = (0, percentile.V0)(this.latencies.filter(({due}) => due >= fromMs).map(({e2eMs}) => e2eMs));
        const [p50, p95] = [ (0, percentile.Ym)(sorted, .5), (0, percentile.Ym)(sorted, .95) ];
        return {
          brokenBy,
          latency: p50 === void 0 || p95 === void 0 ? null : {
            p50,
            p95
          }
        };
      }
    }
    const IDS_OF_USERS = 1e5;
    const search_sender_SHORTEST = 1e4;
    class SearchSender {
      request;
      stopped=null;
      idle={
        head: new LetGo,
        base: new LetGo
      };
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
      get letGoMs() {
        return Math.max(this.idle.head.longestMs, this.idle.base.longestMs);
      }
      usualMs(arm) {
        return this.idle[arm].usualMs;
      }
      within(lengthMs) {
        return Math.min(lengthMs, Math.max(search_sender_SHORTEST, this.leftMs));
      }
      async trickle(stage, arm) {
        const {request} = this;
        const idle = this.idle[arm];
        const sentAt = request.now();
        while (this.stopped === null && idle.isDue(request.now() - sentAt)) {
          const {requests} = idle;
          const frame = {
            ...request.frame,
            firstId: this.nextId
          };
          this.nextId += requests;
          const plan = (0, capacity_plan.A)(frame, {
            requests,
            timeoutMs: request.config.timeout,
            stage,
            arm
          });
          this.stopped = await request.send(plan, sample => {
            idle.observe(sample.outcome === "ok" ? sample.e2eMs : null);
            return null;
          });
        }
        idle.finish(request.now() - sentAt);
      }
      async send({probe, design, plan: part, prompts}) {
        const {request} = this;
        const {settleMs, lengthMs} = design;
        const frame = {
          ...request.frame,
          firstId: this.nextId,
          ...prompts === void 0 ? {} : {
            prompts
          }
        };
        const plan = (0, capacity_plan.Yl)(frame, shapeOf(request.config), {
          ...part,
          load: probe.load,
          lengthMs: settleMs + lengthMs
        });
        this.nextId += plan.planned ?? IDS_OF_USERS;
        const sentAt = request.now();
        const beginMs = part.beyond?.lengthMs ?? 0;
        const followed = followProbe(plan, {
          design,
          criteria: request.criteria,
          beginMs,
          originMs: sentAt
        });
        const reason = await request.send(plan, (sample, since) => followed.observe(sample, since));
        if (reason !== null && reason.code !== PROBE_OVER.code) this.stopped = reason;
        const result = followed.finish();
        return {
          ...probe,
          stage: {
            index: part.stage,
            startMs: sentAt - this.startMs,
            durationMs: Math.min(plan.durationMs, request.now() - sentAt),
            from: probe.load,
            target: probe.load,
            planned: followed.counts.ended
          },
          result,
          plateauFromMs: sentAt + beginMs + result.judgement.fromMs,
          ...followed.plateau(result.judgement.fromMs),
          came: followed.came,
          ...followed.counts
        };
      }
    }
    function shapeOf({arrivals, capacity: {by}, "think-time": thinkTime}) {
      return {
        by,
        spacing: arrivals === "poisson" ? arrivals : "even",
        thinkTime
      };
    }
    function hasEnded({stopped}) {
      return stopped !== null;
    }
  }),
  96265: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E: () => Loads
    });
    class Loads {
      bounds;
      constructor(bounds) {
        this.bounds = bounds;
      }
      within(load) {
        const {min, max, isWhole} = this.bounds;
        return Math.min(max, Math.max(min, isWhole ? Math.round(load) : roundLoad(load)));
      }
      up(load, factor) {
        return this.within(Math.max(load * factor, this.bounds.isWhole ? load + 1 : 0));
      }
      down(load, factor) {
        return this.within(Math.min(load / factor, this.bounds.isWhole ? load - 1 : 1 / 0));
      }
    }
    function roundLoad(load) {
      return Number(load.toPrecision(3));
    }
  }),
  43810: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Q: () => findPlateau,
      y: () => isGrowing
    });
    const BATCH = 5;
    const LONGEST_WARMUP = .5;
    const GROWTH_Z = 1.64;
    function findPlateau(values) {
      const batches = Math.floor(values.length / BATCH);
      if (batches < 4) return {
        from: 0,
        reached: false
      };
      let [sum, squares] = [ 0, 0 ];
      let best = {
        cut: 0,
        error: 1 / 0
      };
      for (let cut = batches - 1; cut >= 0; cut -= 1) {
        let mean = 0;
        for (let i = cut * BATCH; i < (cut + 1) * BATCH; i += 1) mean += (values[i] ?? 0) / BATCH;
        sum += mean;
        squares += mean * mean;
        const count = batches - cut;
        if (cut > batches * LONGEST_WARMUP) continue;
        const error = Math.max(0, squares - sum * sum / count) / count ** 2;
        if (error <= best.error + 1e-12) best = {
          cut,
          error: Math.min(error, best.error)
        };
      }
      return {
        from: best.cut * BATCH,
        reached: best.cut < Math.floor(batches * LONGEST_WARMUP)
      };
    }
    function isGrowing(inFlight) {
      const tenth = Math.max(1, Math.floor(inFlight.length / 10));
      const mean = part => part.reduce((sum, level) => sum + level, 0) / Math.max(1, part.length);
      const growth = mean(inFlight.slice(-tenth)) - mean(inFlight.slice(0, tenth));
      return growth / Math.sqrt(2 * Math.max(1, inFlight.length)) > GROWTH_Z;
    }
  }),
  53926: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => fewestToHold,
      i: () => judgeProbe
    });
    var _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);
    var _distributions_normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55272);
    var _estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3628);
    var _estimates_proportion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8041);
    var _plateau_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43810);
    const [LEAST_EFFECT, MANY_BAD] = [ 2, 15 ];
    const POWER = .8;
    function judgeProbe(arrivals, question) {
      const {allowed, alpha, by, leastMs} = question;
      const levels = arrivals.map(({inFlight, latencyMs}) => by === "in flight" ? inFlight : finite(latencyMs));
      const {from, reached} = (0, _plateau_js__WEBPACK_IMPORTED_MODULE_4__.Q)(levels);
      const plateau = arrivals.slice(from);
      const grows = by === "in flight" && (0, _plateau_js__WEBPACK_IMPORTED_MODULE_4__.y)(plateau.map(({inFlight}) => inFlight));
      const isSettled = reached && !grows;
      const lengthMs = (plateau.at(-1)?.dueMs ?? 0) - (plateau[0]?.dueMs ?? 0);
      const parts = allowed.map((theta0, about) => judgePart(plateau, {
        about,
        theta0,
        toHold: alpha,
        toBreak: alpha / allowed.length
      }));
      const broken = parts.filter(({breaks}) => breaks);
      const {bad, n, effective, about} = worstOf(broken.length > 0 ? broken : parts);
      const needed = isSettled ? most(parts.map(part => part.needed)) : null;
      const shown = {
        about,
        bad,
        n,
        effective,
        fromMs: plateau[0]?.dueMs ?? 0,
        isSettled,
        grows,
        needed
      };
      if (broken.length > 0) return {
        word: "breaks",
        ...shown
      };
      const holds = isSettled && lengthMs >= leastMs && parts.every(part => part.holds);
      return {
        word: holds ? "holds" : "undecided",
        ...shown
      };
    }
    function judgePart(plateau, asked) {
      const {about, theta0, toHold, toBreak} = asked;
      const marks = plateau.flatMap(arrival => arrival.marks[about] ?? []);
      const events = marks.flatMap(({good}) => good === null ? [] : [ Number(!good) ]);
      const bad = events.reduce((sum, event) => sum + event, 0);
      const n = events.length;
      const effect = Math.max((0, _estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_2__.k7)(events), (0, 
      _estimates_design_effect_js__WEBPACK_IMPORTED_MODULE_2__.GL)(marks.flatMap(({level}) => level ?? []), 1 - theta0));
      const least = Math.max(effect, 1 + (LEAST_EFFECT - 1) / (1 + (bad / MANY_BAD) ** 2));
      return {
        about,
        theta0,
        bad,
        n,
        effective: n / effect,
        breaks: n >= _estimates_proportion_js__WEBPACK_IMPORTED_MODULE_3__.TK && (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.yb)(bad / effect, n / effect, theta0) <= toBreak,
        holds: (0, _distributions_binomial_js__WEBPACK_IMPORTED_MODULE_0__.Q4)(bad / least, n / least, theta0) <= toHold,
        needed: timesNeeded({
          bad: bad / least,
          n: n / least
        }, theta0, toHold)
      };
    }
    function worstOf(parts) {
      const times = ({bad, n, theta0}) => n === 0 ? 1 / 0 : bad / n / theta0;
      const [first, ...others] = parts;
      if (first === void 0) throw new Error("nothing is asked of the load");
      return others.reduce((worst, part) => times(part) > times(worst) ? part : worst, first);
    }
    function most(values) {
      const known = values.filter(value => value !== null);
      return known.length < values.length ? null : Math.max(...known);
    }
    function fewestToHold(theta0, alpha) {
      return LEAST_EFFECT * (0, _estimates_proportion_js__WEBPACK_IMPORTED_MODULE_3__.xz)(theta0, alpha);
    }
    function timesNeeded({bad, n}, theta0, alpha) {
      const share = (bad + .5) / (n + 1);
      if (share >= theta0) return null;
      const reach = (0, _distributions_normal_js__WEBPACK_IMPORTED_MODULE_1__.Zl)(1 - alpha) * Math.sqrt(theta0 * (1 - theta0)) + (0, 
      _distributions_normal_js__WEBPACK_IMPORTED_MODULE_1__.Zl)(POWER) * Math.sqrt(share * (1 - share));
      return (reach / (theta0 - share)) ** 2 / n;
    }
    function finite(latencyMs) {
      return latencyMs !== null && Number.isFinite(latencyMs) ? latencyMs : 0;
    }
  })
};
