"use strict";
exports.id = 8681;

exports.ids = [ 8681 ];

exports.modules = {
  8681: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      tell: () => tell
    });
    var external_node_os_ = __webpack_require__(48161);
    var external_node_path_ = __webpack_require__(76760);
    var core = __webpack_require__(91659);
    var system_clock = __webpack_require__(48955);
    var reproduction = __webpack_require__(63255);
    var report_files = __webpack_require__(43073);
    var shard_files = __webpack_require__(30364);
    var bill_text = __webpack_require__(20825);
    var context = __webpack_require__(70301);
    var error_lines = __webpack_require__(4998);
    var markup_escape = __webpack_require__(69152);
    var decisive = __webpack_require__(57946);
    var look_next = __webpack_require__(19661);
    var layout = __webpack_require__(8145);
    var reason_lines = __webpack_require__(96222);
    var reproduce = __webpack_require__(88861);
    var table = __webpack_require__(22019);
    var reused = __webpack_require__(4924);
    var added_text = __webpack_require__(12274);
    var arms = __webpack_require__(79951);
    var tables_comparison = __webpack_require__(48433);
    var tables_history = __webpack_require__(20205);
    var load = __webpack_require__(60132);
    var capacity = __webpack_require__(72452);
    var money = __webpack_require__(12922);
    var prompts = __webpack_require__(40213);
    var thresholds = __webpack_require__(24124);
    var words = __webpack_require__(72691);
    const DEFAULT_LIMIT = 6e4;
    const MOST_CHECKS = 8;
    const MOST_FINDINGS = 3;
    function renderComment(report, options = {}) {
      const unmade = (0, decisive.hL)(report);
      const sections = [ {
        rank: 0,
        tiers: [ () => `### ${(0, markup_escape.X1)((0, words.Nl)(report), 500)}`, () => `### ${(0, 
        markup_escape.X1)((0, words.Nl)(report), 120)}` ]
      }, {
        rank: 1,
        tiers: [ () => (0, markup_escape.X1)(`${report.name} \xb7 ${(0, context.vZ)(report)}`, 500), () => "" ]
      }, {
        rank: 1,
        tiers: [ () => (0, markup_escape.X1)((0, context.Q9)(report), 600), () => "" ]
      }, {
        rank: 1,
        tiers: [ () => (0, reused.$)(report), () => "" ]
      }, (0, layout.cz)(2, [ 30, 5, 1 ], most => (0, markup_escape.pI)((0, reason_lines.c)(report).slice(0, most))), (0, 
      layout.cz)(1, [ 8 ], most => (0, table.m2)((0, arms.I)(report), most)), {
        rank: 2,
        tiers: [ () => (0, markup_escape.pI)((0, added_text.u)(report)), () => "" ]
      }, {
        rank: 1,
        tiers: [ () => (0, markup_escape.X1)((0, bill_text.s0)(report.bill), 600), () => "" ]
      }, (0, layout.cz)(2, [ MOST_CHECKS, 4, 0 ], most => (0, table.m2)((0, thresholds.vh)(report), most)), {
        rank: 3,
        tiers: [ () => (0, markup_escape.X1)((0, look_next.F)(report)), () => "" ]
      }, (0, layout.cz)(3, [ 5, 1, 0 ], most => renderErrors(report, most)), (0, layout.cz)(4, [ MOST_FINDINGS, 1, 0 ], most => (0, 
      markup_escape.pI)(findings(report).slice(0, most))), (0, layout.cz)(5, [ 50, 20, 10, 5, 0 ], most => unmade ? "" : (0, 
      layout.G0)("All figures", renderFigures(report, most))), {
        rank: 3,
        tiers: [ () => (0, layout.G0)("How to reproduce", (0, markup_escape.bq)("sh", (0, 
        reproduce.O)(report))), () => "" ]
      }, {
        rank: 1,
        tiers: [ () => renderLinks(options.links ?? {}), () => "" ]
      } ];
      return (0, layout.WK)(sections, options.limit ?? DEFAULT_LIMIT, text => text.length);
    }
    function renderErrors(report, most) {
      return report.verdict === "pass" ? "" : errorPart(report, most);
    }
    function errorPart(report, most) {
      return (0, layout.dJ)("Why requests failed", (0, markup_escape.bq)("text", (0, error_lines.S)(report).slice(0, most)));
    }
    function findings(report) {
      if ((0, decisive.hL)(report)) return [];
      const many = report.scenarios.length > 1;
      return report.scenarios.flatMap(scenario => scenario.findings.map(({message}) => many ? `${scenario.name}: ${message}` : message));
    }
    function renderFigures(report, most) {
      if (most === 0) return "";
      return join((0, layout.dJ)("With intervals", (0, table.m2)((0, thresholds.Y5)(report), most), (0, 
      markup_escape.pI)((0, thresholds.y8)(report).slice(0, most))), renderComparison(report, most), report.verdict === "pass" ? errorPart(report, most) : "", (0, 
      layout.dJ)("More findings", (0, markup_escape.pI)(findings(report).slice(MOST_FINDINGS, most))), renderLoad(report, most), (0, 
      layout.dJ)("Prompts", (0, table.m2)((0, prompts.J)(report.prompts), most)), report.load.sent === 0 ? "" : (0, 
      layout.dJ)("Cost", (0, table.bo)((0, money.kN)(report)), `${(0, money.pA)(report)}.`));
    }
    function renderComparison({comparison}, most) {
      if (comparison === null) return "";
      return (0, layout.dJ)("Comparison", `${comparison.kind === "base" ? "Base" : "The baseline"} is ${(0, 
      markup_escape.X1)(comparison.source)}.`, (0, table.m2)((0, tables_comparison.Qv)(comparison), most), (0, 
      table.m2)((0, tables_history._)(comparison), most), (0, table.m2)((0, tables_comparison.Wf)(comparison), most), (0, 
      markup_escape.pI)(comparison.notes.slice(0, most)));
    }
    function renderLoad(report, most) {
      if (report.load.sent === 0) return "";
      const loads = isSearch => report.scenarios.map(scenario => {
        if (scenario.capacity !== null !== isSearch || scenario.stages.length === 0) return "";
        const title = report.scenarios.length > 1 ? `${(0, markup_escape.X1)(scenario.name)}:` : "";
        return join(title, (0, table.m2)((0, capacity.lT)(scenario), most));
      });
      return join((0, layout.dJ)("Stages", ...loads(false)), (0, layout.dJ)("Probes", ...loads(true)), (0, 
      layout.dJ)("Metrics", (0, table.bo)((0, load.lA)(report.metrics))), (0, layout.dJ)("Answers and checks", (0, 
      context.FQ)(report), (0, table.m2)((0, load.XR)(report.statuses), most), (0, table.m2)((0, 
      load.Dv)(report.checks), most)), (0, layout.dJ)("Load generator", (0, markup_escape.pI)((0, 
      context.fh)(report))));
    }
    function renderLinks({run, artifact}) {
      const links = [ run === void 0 ? "" : (0, markup_escape.nf)("Run with summary", run), artifact === void 0 ? "" : (0, 
      markup_escape.nf)("Report and samples", artifact) ];
      return links.filter(text => text !== "").join(" \xb7 ");
    }
    function join(...parts) {
      return parts.filter(part => part !== "").join("\n\n");
    }
    var summary = __webpack_require__(89700);
    var terminal = __webpack_require__(87496);
    var skip = __webpack_require__(2172);
    var publish_artifact = __webpack_require__(15225);
    function commentModeOf(parsed) {
      if (parsed === null) return "always";
      const {config, given} = parsed;
      return config.mode === "estimate" && !given.has("comment") ? "never" : config.comment;
    }
    var log_text = __webpack_require__(93897);
    var errors = __webpack_require__(34758);
    const MOST = 10;
    const LONGEST_MESSAGE = 4096;
    const LONGEST_TITLE = 255;
    function annotationsOf(report, locate) {
      const of = (level, threshold) => annotate(level, `${report.name}: ${threshold.metric}`, threshold.message, locate(threshold));
      const judged = report.run.shard === null && report.verdict !== "error" ? report.thresholds : [];
      const failed = judged.filter(threshold => threshold.verdict === "fail" || threshold.verdict === "no_data");
      const undecided = judged.filter(threshold => threshold.verdict === "inconclusive");
      const errors = failed.map(threshold => of("error", threshold));
      if (errors.length === 0 && !report.passed) {
        const reasons = report.reasons.length > 0 ? report.reasons : [ {
          message: report.headline
        } ];
        errors.push(...reasons.map(reason => annotate("error", `${report.name}: ${report.verdict}`, reason.message, null)));
      }
      const warnings = undecided.map(threshold => of("warning", threshold));
      if (report.verdict === "inconclusive" && warnings.length === 0) warnings.push(annotate("warning", `${report.name}: inconclusive`, report.headline, null));
      return [ ...keep(errors), ...keep(warnings), ...placeToLook(report) ];
    }
    function placeToLook(report) {
      const next = (0, look_next._)(report);
      if (next === null || next.file === null) return [];
      const place = {
        file: next.file,
        ...next.line === null ? {} : {
          line: next.line
        }
      };
      return [ annotate("notice", `${report.name}: where to look`, next.message, place) ];
    }
    function publishAnnotations(annotations, emit) {
      for (const {level, message, title, file, line} of annotations) emit(level, message, {
        title,
        ...file === void 0 ? {} : {
          file
        },
        ...line === void 0 ? {} : {
          startLine: line
        }
      });
    }
    function annotate(level, title, message, place) {
      return {
        level,
        title: clip((0, markup_escape.X5)(title), LONGEST_TITLE),
        message: clip((0, markup_escape.X5)(message), LONGEST_MESSAGE),
        ...place ?? {}
      };
    }
    function keep(annotations) {
      const rest = annotations.length - MOST;
      const last = annotations[MOST - 1];
      if (rest <= 0 || last === void 0) return [ ...annotations ];
      const count = ` (and ${rest} more, see the job summary)`;
      return [ ...annotations.slice(0, MOST - 1), {
        ...last,
        message: clip(last.message, LONGEST_MESSAGE - count.length) + count
      } ];
    }
    function clip(text, limit) {
      return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
    }
    var api = __webpack_require__(62272);
    var api_error = __webpack_require__(7300);
    var foreign = __webpack_require__(85744);
    const COMPARE = "GET /repos/{owner}/{repo}/compare/{basehead}";
    async function isOutdated(api, pullRequest, ours, theirs) {
      if (ours.commit === theirs.commit) return false;
      const head = await readHead(api, pullRequest);
      if (head === ours.commit) return false;
      if (head === theirs.commit) return true;
      const relation = await relate(api, theirs.commit, ours.commit);
      if (relation === "ahead") return false;
      if (relation === "behind") return true;
      return ours.runId !== null && theirs.runId !== null && ours.runId < theirs.runId;
    }
    async function readHead(api, pullRequest) {
      try {
        const {data} = await api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
          pull_number: pullRequest
        });
        return (0, foreign.d3)(data, "head", "sha");
      } catch {
        return null;
      }
    }
    async function relate(api, base, head) {
      try {
        const {data} = await api.request(COMPARE, {
          basehead: `${base}...${head}`,
          per_page: 1
        });
        return (0, foreign.d3)(data, "status");
      } catch {
        return null;
      }
    }
    const STATE = /^<!-- llm-perf-gate-state (\{.*\}) -->$/;
    function markerOf(name) {
      const wellFormed = Buffer.from(name).toString();
      return `\x3c!-- llm-perf-gate:${encodeURIComponent(wellFormed).replaceAll("--", "%2D%2D")} --\x3e`;
    }
    function headOfComment(name, state) {
      const json = JSON.stringify(state).replace(/[<>-]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
      return `${markerOf(name)}\n\x3c!-- llm-perf-gate-state ${json} --\x3e\n\n`;
    }
    function carriesMarker(body, name) {
      return linesOf(body)[0] === markerOf(name);
    }
    function readState(body) {
      const json = STATE.exec(linesOf(body)[1] ?? "")?.[1];
      if (json === void 0) return null;
      try {
        return validState(JSON.parse(json));
      } catch {
        return null;
      }
    }
    function validState(value) {
      const commit = (0, foreign.d3)(value, "commit");
      const verdict = (0, foreign.d3)(value, "verdict");
      const passed = (0, foreign.Up)(value, "passed");
      if (commit === null || !(0, foreign.WM)(commit) || verdict === null || typeof passed !== "boolean") return null;
      return {
        commit,
        runId: (0, foreign.xv)(value, "runId"),
        attempt: (0, foreign.xv)(value, "attempt") ?? 1,
        verdict,
        passed
      };
    }
    function linesOf(body) {
      return body.split("\n", 2).map(line => line.trim());
    }
    const ACTIONS_BOT = "github-actions[bot]";
    async function readOwnLogin(api, graphqlUrl) {
      try {
        const {data} = await api.request(`POST ${graphqlUrl}`, {
          query: "query { viewer { login } }"
        });
        return (0, foreign.d3)(data, "data", "viewer", "login") ?? ACTIONS_BOT;
      } catch {
        return ACTIONS_BOT;
      }
    }
    function isOwn(author, ownLogin) {
      return author.login === ownLogin || author.type === "Bot" && author.login === `${ownLogin}[bot]`;
    }
    const LIST = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const CREATE = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const UPDATE = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const DELETE = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const LIMITS = [ 6e4, 3e4, 1e4, 3e3 ];
    async function findOwnComments(api, sought) {
      const marked = [];
      for await (const page of api.pages(LIST, {
        issue_number: sought.pullRequest
      })) {
        if (!Array.isArray(page)) throw new api_error.h("unavailable", `${LIST}: the answer is not a list`);
        marked.push(...(0, foreign.MF)(page).flatMap(readComment).filter(comment => carriesMarker(comment.body, sought.name)));
      }
      if (marked.length === 0) return [];
      const login = await readOwnLogin(api, sought.graphqlUrl);
      return marked.filter(comment => isOwn(comment.author, login)).sort((a, b) => a.id - b.id);
    }
    function readComment(value) {
      const id = (0, foreign.xv)(value, "id");
      const body = (0, foreign.d3)(value, "body");
      const login = (0, foreign.d3)(value, "user", "login");
      if (id === null || body === null || login === null) return [];
      return [ {
        id,
        body,
        url: (0, foreign.d3)(value, "html_url"),
        author: {
          login,
          type: (0, foreign.d3)(value, "user", "type") ?? ""
        }
      } ];
    }
    function createComment(api, pullRequest, written) {
      return write(api, written, CREATE, {
        issue_number: pullRequest
      });
    }
    function updateComment(api, {id}, written) {
      return write(api, written, UPDATE, {
        comment_id: id
      });
    }
    async function write(api, {head, render}, route, place) {
      for (const [tier, limit] of LIMITS.entries()) try {
        const body = head + render(limit - head.length);
        const {data} = await api.request(route, {
          ...place,
          body
        });
        if ((0, foreign.xv)(data, "id") === null) throw new api_error.h("unavailable", `${route}: the answer is not a comment`);
        return (0, foreign.d3)(data, "html_url");
      } catch (error) {
        if (tier === LIMITS.length - 1 || !isTooLong(error)) throw error;
      }
      return null;
    }
    function isTooLong(error) {
      return error instanceof api_error.h && error.status === 422 && /too long/i.test(error.message);
    }
    async function removeComment(api, comment) {
      try {
        await api.request(DELETE, {
          comment_id: comment.id
        });
      } catch (error) {
        if (!(error instanceof api_error.h)) throw error;
      }
    }
    const MOST_TWINS = 5;
    async function publishComment(api, request) {
      if (request.mode === "never") return {
        action: "none",
        url: null
      };
      const own = await findOwnComments(api, request);
      const current = own.at(-1);
      if (current === void 0) {
        if (!mayBegin(request)) return {
          action: "none",
          url: null
        };
        return {
          action: "created",
          url: await create(api, request)
        };
      }
      const previous = readState(current.body);
      if (previous !== null && await isOutdated(api, request.pullRequest, request.state, previous)) return {
        action: "outdated",
        url: current.url
      };
      const turned = previous?.passed === true && !request.state.passed;
      const outcome = turned ? await replace(api, request) : await update(api, request, current);
      const leftOver = turned ? own : own.slice(0, -1);
      for (const comment of leftOver.slice(-MOST_TWINS)) await removeComment(api, comment);
      return outcome;
    }
    function mayBegin({mode, state, isNews}) {
      if (state.verdict === "skipped") return false;
      return mode === "always" || (mode === "on-failure" ? !state.passed : isNews);
    }
    async function create(api, request) {
      const post = () => createComment(api, request.pullRequest, writtenOf(request));
      try {
        return await post();
      } catch (error) {
        if (!(error instanceof api_error.h) || error.kind !== "unavailable") throw error;
        const head = headOfComment(request.name, request.state);
        const arrived = (await findOwnComments(api, request)).find(comment => comment.body.replaceAll("\r\n", "\n").startsWith(head));
        return arrived === void 0 ? post() : arrived.url;
      }
    }
    async function replace(api, request) {
      return {
        action: "replaced",
        url: await create(api, request)
      };
    }
    async function update(api, request, current) {
      try {
        const url = await updateComment(api, current, writtenOf(request));
        return {
          action: "updated",
          url: url ?? current.url
        };
      } catch (error) {
        if (!(error instanceof api_error.h) || error.kind !== "not_found") throw error;
        return {
          action: "created",
          url: await create(api, request)
        };
      }
    }
    function writtenOf({name, state, render}) {
      return {
        head: headOfComment(name, state),
        render
      };
    }
    var deadline = __webpack_require__(23654);
    const LONGEST_OUTPUT = 4096;
    function outputsOf(report, places) {
      const text = value => String((typeof value === "number" ? roundOff(value) : value) ?? "").slice(0, LONGEST_OUTPUT);
      return {
        verdict: report.verdict,
        passed: text(report.passed),
        cost: text(report.cost.spent),
        requests: text(report.load.sent),
        "ttft-p95": text(percentile(report, "time_to_first_token", "95")),
        "e2e-p95": text(percentile(report, "total_generation_time", "95")),
        "tokens-per-second": text(average(report, "tokens_per_second")),
        "error-rate": text(rate(report, "error_rate")),
        "breaking-point": text(gauge(report, "breaking_point")),
        "report-path": text(places.reportPath),
        "artifact-id": text(places.artifactId),
        "artifact-url": text(places.artifactUrl),
        "comment-url": text(places.commentUrl)
      };
    }
    function roundOff(value) {
      return Number(value.toPrecision(12));
    }
    function publishOutputs(outputs, setOutput) {
      const refused = [];
      let reason = "";
      for (const [name, value] of Object.entries(outputs)) try {
        setOutput(name, value);
      } catch (error) {
        refused.push(name);
        reason = (0, errors.bD)(error);
      }
      return refused.length === 0 ? [] : [ `outputs ${refused.join(", ")} cannot be set: ${reason}` ];
    }
    function percentile(report, metric, rank) {
      const found = report.metrics[metric];
      return found?.type === "trend" ? found.percentiles[rank] ?? null : null;
    }
    function average(report, metric) {
      const found = report.metrics[metric];
      return found?.type === "trend" ? found.avg : null;
    }
    function rate(report, metric) {
      const found = report.metrics[metric];
      return found?.type === "rate" ? found.rate : null;
    }
    function gauge(report, metric) {
      const found = report.metrics[metric];
      return found?.type === "gauge" ? found.value : null;
    }
    class Patience {
      clock;
      endsAt;
      cutShort;
      cut=() => {};
      constructor(clock, endsAt) {
        this.clock = clock;
        this.endsAt = endsAt;
        this.cutShort = new Promise((_, reject) => this.cut = reject);
        this.cutShort.catch(() => {});
      }
      get leftMs() {
        return Math.max(0, this.endsAt - this.clock.now());
      }
      hurry(leftMs) {
        this.endsAt = Math.min(this.endsAt, this.clock.now() + leftMs);
        (0, deadline.v7)(this.clock, this.leftMs).then(() => this.cut(new deadline.j3("the job was cancelled")));
      }
      finish(work) {
        return Promise.race([ (0, deadline.lu)(this.clock, this.leftMs, work), this.cutShort ]);
      }
    }
    var schema = __webpack_require__(40102);
    const MARK = "llm-perf-gate";
    const LONGEST_MODEL = 100;
    function tagAddress(url, {group, verdict, model, isNews}) {
      const tag = new URLSearchParams({
        [MARK]: group,
        verdict,
        ...model === null ? {} : {
          model: model.slice(0, LONGEST_MODEL)
        },
        ...isNews ? {
          news: "1"
        } : {}
      });
      return `${url}#${tag.toString()}`;
    }
    function readRows(statuses, group, ownLogin) {
      const rows = new Map;
      for (const status of statuses) {
        const gate = (0, foreign.d3)(status, "context");
        if (gate === null || rows.has(gate) || !isOwn(authorOf(status), ownLogin)) continue;
        rows.set(gate, readRow(status, gate, group));
      }
      return [ ...rows.values() ].filter(row => row !== null).sort((a, b) => a.gate < b.gate ? -1 : 1);
    }
    function authorOf(status) {
      return {
        login: (0, foreign.d3)(status, "creator", "login") ?? "",
        type: (0, foreign.d3)(status, "creator", "type") ?? ""
      };
    }
    function readRow(status, gate, group) {
      const [url = "", hash = ""] = ((0, foreign.d3)(status, "target_url") ?? "").split("#", 2);
      const tag = new URLSearchParams(hash);
      const verdict = schema.bk.find(each => each === tag.get("verdict"));
      if (tag.get(MARK) !== group || verdict === void 0) return null;
      const description = (0, foreign.d3)(status, "description") ?? "";
      return {
        gate,
        verdict,
        model: tag.get("model"),
        passed: (0, foreign.d3)(status, "state") === "success",
        sentence: description.replace((0, words.eb)(verdict), "").trim(),
        url: url === "" ? null : url,
        isNews: tag.get("news") === "1"
      };
    }
    function isNews({verdict, comparison}) {
      if (verdict !== "pass" && verdict !== "skipped") return true;
      return Object.values(comparison?.metrics ?? {}).some(({low, high}) => low !== null && low > 1 || high !== null && high < 1);
    }
    var format = __webpack_require__(8378);
    const MOST_ROWS = 200;
    function renderGroup(rows, commit) {
      const sorted = (0, words.md)([ ...rows ].sort((a, b) => a.gate < b.gate ? -1 : 1));
      const models = rows.some(({model}) => model !== null);
      const line = cells => `| ${cells.join(" | ")} |`;
      const titles = [ "Verdict", "Gate", ...models ? [ "Model" ] : [], "What it found", "Run" ];
      const table = [ line(titles), line(titles.map(() => ":--")), ...sorted.slice(0, MOST_ROWS).map(({gate, model, verdict, sentence, url}) => line([ (0, 
      words.Id)(verdict), (0, markup_escape.X1)(gate, 100), ...models ? [ (0, markup_escape.X1)(model ?? "", 100) ] : [], (0, 
      markup_escape.X1)(sentence), url === null ? "" : (0, markup_escape.nf)("details", url) ])) ].join("\n");
      const left = sorted.length - MOST_ROWS;
      return [ `### ${titleOf(sorted)}`, `Of ${commit.slice(0, 7)}. Each gate's figures are in the summary of its run.`, table, left > 0 ? `${(0, 
      format.B4)(left)} more are not shown.` : "" ].filter(part => part !== "").join("\n\n");
    }
    function titleOf(rows) {
      const [worst] = rows;
      if (worst === void 0) return "No gate has told yet";
      const count = verdict => rows.filter(row => row.verdict === verdict).length;
      const counted = (verdict, word) => count(verdict) === 0 ? [] : [ `${(0, format.B4)(count(verdict))} ${word}` ];
      const bad = [ ...counted("error", "could not run"), ...counted("fail", count("fail") === 1 ? "fails" : "fail"), ...counted("inconclusive", count("inconclusive") === 1 ? "is undecided" : "are undecided") ];
      const all = (0, format.ej)(rows.length, "gate");
      if (bad.length > 0) return `${(0, words.eb)(worst.verdict)} Of ${all} ${bad.join(", ")}`;
      if (count("pass") === 0) return `${(0, words.eb)("skipped")} Skipped: ${all}`;
      return `${(0, words.eb)("pass")} ${rows.length === 1 ? "The gate passes" : `All ${all} pass`}${count("skipped") > 0 ? `, ${(0, 
      format.B4)(count("skipped"))} skipped` : ""}`;
    }
    const STATUSES = "GET /repos/{owner}/{repo}/commits/{ref}/statuses";
    const MOST_PASSES = 20;
    const CLEAN_LOOKS = 2;
    async function publishGroupComment(api, request) {
      if (request.mode === "never") return {
        action: "none",
        url: null
      };
      const login = await readOwnLogin(api, request.graphqlUrl);
      let outcome = {
        action: "none",
        url: null
      };
      let clean = 0;
      for (let pass = 0; pass < MOST_PASSES && clean < CLEAN_LOOKS; pass += 1) {
        if (pass > 0) await request.wait(clean > 0 ? "github" : "others");
        const done = await makeTrue(api, request, login);
        if (done === null) continue;
        if (done.action === "outdated") return done;
        const changed = done.action !== "none";
        clean = changed ? 0 : clean + 1;
        outcome = changed ? done : {
          action: outcome.action,
          url: done.url
        };
      }
      if (clean < CLEAN_LOOKS) throw new api_error.h("unavailable", "the comment of the group changed with every look, or GitHub shows no status of this gate; it may lack rows");
      return outcome;
    }
    async function makeTrue(api, request, login) {
      const {group, pullRequest, graphqlUrl} = request;
      const {commit, rows, isOld} = await readSubject(api, request, login);
      if (commit === request.commit && !rows.some(({gate}) => gate === request.gate)) return null;
      const name = groupMarker(group);
      const [kept, ...twins] = await findOwnComments(api, {
        pullRequest,
        name,
        graphqlUrl
      });
      const state = stateOf(commit, rows);
      const written = {
        head: headOfComment(name, state),
        render: () => renderGroup(rows, commit)
      };
      if (kept === void 0) {
        if (!group_comment_mayBegin(request.mode, rows)) return {
          action: "none",
          url: null
        };
        return {
          action: "created",
          url: await orLost(() => createComment(api, pullRequest, written))
        };
      }
      const previous = readState(kept.body);
      if (isOld && previous !== null && await isOutdated(api, pullRequest, state, previous)) return {
        action: "outdated",
        url: kept.url
      };
      const same = plain(kept.body) === plain(written.head + renderGroup(rows, commit));
      if (!same) await orLost(() => updateComment(api, kept, written));
      for (const twin of twins) await removeComment(api, twin);
      return {
        action: same && twins.length === 0 ? "none" : "updated",
        url: kept.url
      };
    }
    async function readSubject(api, {pullRequest, commit, group}, login) {
      const head = await readHead(api, pullRequest) ?? commit;
      const rows = await rowsOf(api, head, {
        group,
        login
      });
      if (head === commit || rows.length > 0) return {
        commit: head,
        rows,
        isOld: false
      };
      return {
        commit,
        rows: await rowsOf(api, commit, {
          group,
          login
        }),
        isOld: true
      };
    }
    async function rowsOf(api, commit, {group, login}) {
      const statuses = [];
      for await (const page of api.pages(STATUSES, {
        ref: commit
      })) statuses.push(...(0, foreign.MF)(page));
      return readRows(statuses, group, login);
    }
    function groupMarker(group) {
      return `group:${group}`;
    }
    function stateOf(commit, rows) {
      const passed = rows.every(row => row.passed);
      return {
        commit,
        runId: null,
        attempt: 1,
        verdict: passed ? "pass" : "fail",
        passed
      };
    }
    function group_comment_mayBegin(mode, rows) {
      const spoken = rows.filter(({verdict}) => verdict !== "skipped");
      if (mode === "on-failure") return spoken.some(({passed}) => !passed);
      return mode === "always" ? spoken.length > 0 : spoken.some(({isNews}) => isNews);
    }
    async function orLost(write) {
      try {
        return await write();
      } catch (error) {
        if (error instanceof api_error.h && (error.kind === "not_found" || error.kind === "unavailable")) return null;
        throw error;
      }
    }
    function plain(body) {
      return body.replaceAll("\r\n", "\n").trim();
    }
    const LOOKS_AGAIN_MS = {
      others: 400,
      github: 1500
    };
    async function shareComment(api, {name, ...request}, clock) {
      if (request.mode === "never") return null;
      const outcome = await publishGroupComment(api, {
        ...request,
        wait: why => (0, deadline.v7)(clock, LOOKS_AGAIN_MS[why] * (.5 + Math.random()))
      });
      await removeOwn(api, {
        ...request,
        name
      });
      return outcome;
    }
    async function removeOwn(api, sought) {
      for (const comment of await findOwnComments(api, sought)) await removeComment(api, comment);
    }
    const ROUTE = "POST /repos/{owner}/{repo}/statuses/{sha}";
    const LONGEST_DESCRIPTION = 140;
    const LONGEST_CONTEXT = 255;
    function status_stateOf(verdict, passed) {
      if (verdict === "error") return "error";
      return passed ? "success" : "failure";
    }
    async function publishStatus(api, status) {
      const {data} = await api.request(ROUTE, {
        sha: status.sha,
        state: status.state,
        context: fit(status.context, LONGEST_CONTEXT),
        description: fit(status.description, LONGEST_DESCRIPTION),
        ...status.targetUrl === null ? {} : {
          target_url: status.targetUrl
        }
      });
      if ((0, foreign.d3)(data, "state") === null) throw new api_error.h("unavailable", `${ROUTE}: the answer is not a status`);
    }
    function fit(text, limit) {
      const line = (0, markup_escape.X5)(text.replace(/[\u{10000}-\u{10ffff}\ud800-\udfff]/gu, ""));
      return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}\u2026`;
    }
    var promises_ = __webpack_require__(51455);
    const LONGEST_SUMMARY = 900 * 1024;
    const NOTE = "\n\n> [!NOTE]\n> The rest was too long for a job summary; the whole report is in the artifact.\n";
    async function publishSummary(path, markdown) {
      if (path === void 0 || path === "") return "GITHUB_STEP_SUMMARY is not set: there is no job summary";
      try {
        const {size} = await (0, promises_.stat)(path);
        const text = cutSummary(markdown.endsWith("\n") ? markdown : `${markdown}\n`, LONGEST_SUMMARY - size);
        if (text === "") return "the job summary is full: nothing was added to it";
        await (0, promises_.appendFile)(path, text);
        return null;
      } catch (error) {
        return `the job summary cannot be written: ${(0, errors.bD)(error)}`;
      }
    }
    function cutSummary(markdown, limit) {
      if (Buffer.byteLength(markdown) <= limit) return markdown;
      const room = limit - Buffer.byteLength(NOTE);
      let [bytes, characters, cut, details] = [ 0, 0, 0, 0 ];
      let fence = null;
      for (const line of markdown.split(/(?<=\n)/)) {
        if (bytes > room) break;
        if (fence === null && details === 0 && /^#{1,6} /.test(line)) cut = characters;
        fence = fenceAfter(line, fence);
        if (fence === null) details = Math.max(0, details + occurrences(line, /<details\b/gi) - occurrences(line, /<\/details>/gi));
        bytes += Buffer.byteLength(line);
        characters += line.length;
      }
      return cut === 0 ? room < 0 ? "" : NOTE.trimStart() : markdown.slice(0, cut).trimEnd() + NOTE;
    }
    function fenceAfter(line, open) {
      const [, mark, rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line.trimEnd()) ?? [];
      if (mark === void 0) return open;
      if (open === null) return mark;
      return mark.startsWith(open) && rest.trim() === "" ? null : open;
    }
    function occurrences(text, pattern) {
      return text.match(pattern)?.length ?? 0;
    }
    const BUDGET_MS = 3e4;
    const WAIT_FOR_ARTIFACT = .4;
    async function publish(publication, world) {
      const patience = new Patience(world.clock, world.clock.now() + (world.budgetMs ?? BUDGET_MS));
      world.onHurry?.(leftMs => patience.hurry(leftMs));
      const budgetMs = patience.leftMs;
      const warnings = [];
      const attempt = async (what, work) => {
        try {
          return await patience.finish(work);
        } catch (error) {
          warnings.push(world.redact(`${what}: ${(0, errors.bD)(error)}${hintFor(error, publication.context)}`));
          return null;
        }
      };
      const api = openApi(publication.context, world, budgetMs);
      const summary = attempt("job summary", () => publishSummary(world.env["GITHUB_STEP_SUMMARY"], publication.summary));
      const annotated = attempt("annotations", () => publish_annotate(publication, world.emit));
      const artifact = attempt("artifact", () => storeFiles(publication, world, budgetMs));
      const status = attempt("commit status", () => setStatus(api, publication));
      const comment = attempt("comment", async () => {
        const stored = await firstOf(artifact, world.clock, budgetMs * WAIT_FOR_ARTIFACT);
        const {group, pullRequest, context, comment: mode, statusName: gate, report} = publication;
        if (group === null || pullRequest === null || await status !== true) return writeComment(api, publication, stored);
        const {number, headSha: commit} = pullRequest;
        const {graphqlUrl} = context;
        const request = {
          group,
          pullRequest: number,
          commit,
          gate,
          mode,
          graphqlUrl,
          name: report.name
        };
        return shareComment(required(api), request, world.clock);
      });
      const [problem, stored, written] = await Promise.all([ summary, artifact, comment, status, annotated ]);
      if (problem !== null) warnings.push(problem);
      if (written?.action === "outdated") world.log.info("the comment already speaks of a newer commit: it was left alone");
      const places = {
        artifactId: stored?.id ?? null,
        artifactUrl: stored?.url ?? null,
        commentUrl: written?.url ?? null
      };
      const outputs = outputsOf(publication.report, {
        ...places,
        reportPath: publication.reportPath
      });
      warnings.push(...publishOutputs(outputs, world.setOutput));
      for (const warning of warnings) world.log.warning(warning);
      return {
        ...places,
        warnings
      };
    }
    function openApi(context, world, budgetMs) {
      if (world.send === null || context.repository === null) return null;
      const {clock, log} = world;
      return (0, api.x)(world.send, {
        clock,
        log,
        repository: context.repository,
        budgetMs
      });
    }
    async function publish_annotate(publication, emit) {
      publishAnnotations(annotationsOf(publication.report, publication.locate), emit);
      return Promise.resolve();
    }
    async function storeFiles(publication, world, timeoutMs) {
      const {context, report, artifact, files, reportDir: rootDirectory} = publication;
      if (artifact === null) return null;
      const names = [ artifact.name, `${artifact.name}-${context.job ?? "job"}-${context.attempt}-${report.run.id}` ];
      return (0, publish_artifact.a3)({
        names,
        files,
        rootDirectory,
        retentionDays: artifact.retentionDays,
        runUrl: context.runUrl
      }, {
        env: world.env,
        clock: world.clock,
        timeoutMs,
        load: world.loadArtifacts
      });
    }
    async function setStatus(api, publication) {
      const {report, context, pullRequest, commitStatus, statusName} = publication;
      const sha = pullRequest?.headSha ?? context.headSha;
      if (!commitStatus || sha === null) return false;
      const {group} = publication;
      const tag = {
        group: group ?? "",
        verdict: report.verdict,
        model: report.target.model,
        isNews: isNews(report)
      };
      await publishStatus(required(api), {
        sha,
        state: status_stateOf(report.verdict, report.passed),
        context: statusName,
        description: report.headline,
        targetUrl: group === null || context.runUrl === null ? context.runUrl : tagAddress(context.runUrl, tag)
      });
      return context.runUrl !== null;
    }
    async function writeComment(api, {report, context, pullRequest, comment: mode, renderComment}, stored) {
      if (pullRequest === null || mode === "never") return null;
      return publishComment(required(api), {
        name: report.name,
        pullRequest: pullRequest.number,
        mode,
        state: {
          commit: pullRequest.headSha,
          runId: context.runId,
          attempt: context.attempt,
          verdict: report.verdict,
          passed: report.passed
        },
        isNews: isNews(report),
        graphqlUrl: context.graphqlUrl,
        render: limit => renderComment(limit, {
          artifactUrl: stored?.url ?? null
        })
      });
    }
    function required(api) {
      if (api === null) throw new Error("not published, for there is no `github-token` or no repository");
      return api;
    }
    async function firstOf(work, clock, ms) {
      try {
        return await (0, deadline.lu)(clock, ms, () => work);
      } catch (error) {
        if (error instanceof deadline.j3) return null;
        throw error;
      }
    }
    function hintFor(error, context) {
      if (!(error instanceof api_error.h) || error.kind !== "permission") return "";
      if (context.isFork) return " (a pull request from a fork has a read-only token, whatever `permissions:` says)";
      return context.isDependabot ? " (Dependabot has a read-only token unless `permissions:` says otherwise)" : "";
    }
    const CANCELLED_BUDGET_MS = 3500;
    const LOG_WIDTH = 110;
    async function tell(outcome, {send, pullRequest}, session) {
      const {log, redact, cancellation} = session;
      const text = {
        width: LOG_WIDTH,
        colour: false,
        details: true
      };
      core.info((0, log_text.p)(redact((0, terminal.b)(outcome.report, text))));
      const directory = outcome.parsed?.config["report-dir"] ?? session.inputs["report-dir"] ?? "llm-perf-gate-report";
      const files = writeFiles(directory, outcome, session);
      await publish(publicationOf(outcome, files, {
        send,
        pullRequest
      }, session), {
        env: process.env,
        clock: system_clock.m,
        log,
        redact,
        send,
        emit: (level, message, fields) => core[level](redact(message), fields),
        setOutput: (name, value) => core.setOutput(name, value),
        loadArtifacts: publish_artifact.AX,
        onHurry: hurry => cancellation.onCancel(() => hurry(CANCELLED_BUDGET_MS))
      });
      core.info((0, log_text.p)(redact((0, terminal.g)(outcome.report, text))));
    }
    function publicationOf({report, parsed}, files, {pullRequest}, {context}) {
      const config = parsed?.config;
      const place = parsed?.places.get("thresholds");
      const {shard} = report.run;
      const speaks = shard === null && !(0, skip.Lx)(context);
      const name = config?.["artifact-name"] ?? report.name;
      return {
        report,
        context,
        pullRequest,
        summary: (0, summary.B)(report),
        renderComment: (limit, {artifactUrl}) => renderComment(report, {
          limit,
          links: {
            run: report.source?.runUrl ?? context.runUrl ?? void 0,
            artifact: artifactUrl ?? void 0
          }
        }),
        comment: speaks ? commentModeOf(parsed) : "never",
        group: config?.["comment-group"] ?? null,
        statusName: isClaim(config, context) ? `${report.name} (fork)` : report.name,
        commitStatus: speaks && config?.mode !== "estimate" && (config?.["commit-status"] ?? true),
        artifact: config?.mode === "publish" || config?.mode === "run" && (0, publish_artifact.Yj)(process.env) !== null ? null : {
          name: shard === null ? name : (0, shard_files.u9)(name, shard),
          retentionDays: config?.["retention-days"] ?? null
        },
        files: files.paths,
        reportDir: files.directory,
        reportPath: files.reportPath ?? "",
        locate: () => place ?? null
      };
    }
    function isClaim(config, {isFork}) {
      return config?.mode === "publish" && isFork;
    }
    function writeFiles(directory, outcome, {log, redact}) {
      const written = writeReport(directory, outcome, log);
      if (written.paths.length === 0) return written;
      const kept = (0, reproduction.$)(written.directory, outcome.reproduction, redact);
      if (kept.problem !== null) log.warning(kept.problem);
      return {
        ...written,
        paths: [ ...written.paths, ...kept.paths ]
      };
    }
    function writeReport(directory, {report, samples, gaps}, log) {
      const written = (0, report_files.t)(directory, report, samples, gaps);
      if (written.problem === null) return written;
      log.warning(written.problem);
      const spare = (0, external_node_path_.join)(process.env["RUNNER_TEMP"] ?? (0, external_node_os_.tmpdir)(), `llm-perf-gate-${report.run.id}`);
      const second = (0, report_files.t)(spare, report, samples, gaps);
      if (second.paths.length <= written.paths.length) return written;
      log.warning(`the report is in ${spare} instead`);
      return second;
    }
  })
};
