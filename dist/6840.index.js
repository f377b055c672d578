"use strict";
exports.id = 6840;

exports.ids = [ 6840, 7390 ];

exports.modules = {
  57390: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readJsonl: () => readJsonl,
      readPlaced: () => readPlaced,
      readRecords: () => readRecords
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37699);
    var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68086);
    var _parse_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82477);
    const readJsonl = async file => {
      const lines = file.text.split("\n").map((text, index) => ({
        text: text.trim(),
        line: index + 1
      }));
      const full = lines.filter(({text}) => text !== "");
      const broken = [];
      const records = full.flatMap(({text, line}, index) => {
        const data = parseLine(text);
        if (data !== void 0) return [ {
          data,
          id: `${file.path}#${index + 1}`,
          line
        } ];
        broken.push((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)(`invalid JSON: ${text.slice(0, 60)}`, file.path, line));
        return [];
      });
      if (records.some(({data}) => (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data)?.["testIdx"] !== void 0)) {
        const {asResults, readOutput} = await __webpack_require__.e(2480).then(__webpack_require__.bind(__webpack_require__, 70099));
        const results = asResults(records.map(({data}) => data));
        if (results !== void 0 && broken.length === 0) return readOutput(file, results, index => records[index]?.line);
      }
      const reading = readPlaced(file, records);
      return {
        ...reading,
        problems: [ ...broken, ...reading.problems ]
      };
    };
    function readRecords(file, records, lineAt) {
      if (records.length === 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)("the list is empty", file.path, 1));
      return readPlaced(file, records.map((data, index) => ({
        data,
        id: `${file.path}#${index + 1}`,
        line: lineAt(index)
      })));
    }
    function readPlaced(file, records) {
      const prompts = [];
      const problems = [];
      const notes = new Map;
      for (const {data, id, line} of records) {
        const parsed = (0, _parse_record_js__WEBPACK_IMPORTED_MODULE_0__.H)(data);
        if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(parsed)) {
          problems.push((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)(parsed.fault, file.path, line));
          continue;
        }
        const judged = (0, _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__.S)(parsed.read.map(({fields, table}) => (0, 
        _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__.d)(fields, table, {
          file,
          line
        })));
        problems.push(...judged.problems);
        for (const note of judged.notes) remember(notes, note.replace(/^.*?: (?=`)/, ""), note);
        for (const note of [ ...parsed.notes, ...noteUnfilled(data) ]) remember(notes, note, `${id}: ${note}`);
        if (judged.problems.length > 0) continue;
        prompts.push({
          ...parsed.prompt,
          id,
          source: {
            file: file.path,
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Oy)({
              line
            })
          }
        });
      }
      return {
        prompts,
        problems,
        notes: [ ...notes.values() ]
      };
    }
    function remember(notes, key, note) {
      if (!notes.has(key)) notes.set(key, note);
    }
    function noteUnfilled(data) {
      const name = /(?<![\\$])\{\{\s{0,9}[\w.-]{1,64}\s{0,9}\}\}/.exec(JSON.stringify(data))?.[0];
      return name === void 0 ? [] : [ `${name} is sent as it stands, for a row of data is no template` ];
    }
    function parseLine(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
  }),
  76840: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      loadTrace: () => loadTrace
    });
    var fault = __webpack_require__(65819);
    var file_source = __webpack_require__(4787);
    var find_named = __webpack_require__(56048);
    var files_reading = __webpack_require__(37699);
    var format = __webpack_require__(8378);
    var read_records = __webpack_require__(57390);
    var base_random = __webpack_require__(54126);
    const BLOCK_TOKENS = 512;
    const WORDS = "the of and to in is you that it he was for on are as with his they at be this have from or one had by word but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see number no way could people my than first water been call who oil its now find long down day did get come made may part over new sound take only little work know place year live me back give most very after thing our just name good man think say great where help much before".split(" ");
    function createSynthesiser() {
      const blocks = new Map;
      const blockOf = id => {
        const known = blocks.get(id) ?? drawWords(`block ${id}`, BLOCK_TOKENS);
        blocks.set(id, known);
        return known;
      };
      return {
        write(tokens, hashIds, record) {
          if (hashIds === null) return drawWords(`record ${record}`, tokens).join(" ");
          return hashIds.flatMap((id, index) => blockOf(id).slice(0, tokens - index * BLOCK_TOKENS)).join(" ");
        }
      };
    }
    function drawWords(seed, count) {
      const random = (0, base_random.Is)(seed, "trace");
      return Array.from({
        length: count
      }, () => WORDS[Math.floor(random.next() * WORDS.length)] ?? "the");
    }
    var read_table = __webpack_require__(27106);
    var suffixes = __webpack_require__(45362);
    var files_fields = __webpack_require__(23810);
    const MOST_TOKENS = 2e6;
    function parseBurstRow(row) {
      const seconds = numberIn(row["Timestamp"]);
      if (seconds === void 0) return faultOf("Timestamp", row["Timestamp"], "seconds of 0 or more");
      const tokens = countIn(row["Request tokens"]);
      if (tokens === void 0) return faultOf("Request tokens", row["Request tokens"], COUNT_FORM);
      const output = countIn(row["Response tokens"]);
      if (output === void 0) return faultOf("Response tokens", row["Response tokens"], COUNT_FORM);
      return {
        atMs: seconds * 1e3,
        output: output === 0 ? null : output,
        asked: {
          tokens,
          hashIds: null
        }
      };
    }
    const BURST_COLUMNS = [ "Timestamp", "Request tokens", "Response tokens" ];
    const TIMING = [ "timestamp", "delay", "output_length", "session_id", "type", "message_mode" ];
    const LENGTHS = [ "input_length", "hash_ids" ];
    function parseTraceLine(data) {
      const fields = (0, files_fields.Pf)(data);
      if (fields === void 0) return {
        fault: "a record of a trace is a map"
      };
      if (fields["chat_id"] !== void 0) return {
        fault: "is of a Bailian trace, whose times are seconds and whose blocks have 16 tokens; only Mooncake\u2019s are asked"
      };
      const waiting = refuseWaiting(fields);
      if (waiting !== void 0) return waiting;
      const atMs = fields["timestamp"];
      if (typeof atMs !== "number" || !(atMs >= 0 && Number.isFinite(atMs))) return faultOf("timestamp", atMs, "milliseconds of 0 or more");
      const length = fields["output_length"] ?? null;
      const output = length === null ? null : countIn(length);
      if (output === void 0 || typeof length === "string") return faultOf("output_length", length, COUNT_FORM);
      const asked = askedBy(fields);
      return (0, fault.Z)(asked) ? asked : {
        atMs,
        output: output === 0 ? null : output,
        asked
      };
    }
    function refuseWaiting({timestamp, delay, message_mode: mode}) {
      if (delay !== void 0 && delay !== null && delay !== 0) return {
        fault: (timestamp ?? null) === null ? "has a `delay` and no `timestamp`: it waits for the answer before it, and the requests of a trace come at instants" : "has both `timestamp` and `delay`; leave one of them out"
      };
      return mode === void 0 || mode === null || mode === "history" ? void 0 : {
        fault: "`message_mode` asks for the answers before it, and the requests of a trace come at instants"
      };
    }
    function askedBy(fields) {
      const {input_length: length, hash_ids: ids} = fields;
      const rest = (0, files_fields.mZ)(fields, [ ...TIMING, ...LENGTHS ]);
      if (length === void 0 || length === null) {
        if (ids !== void 0 && ids !== null) return {
          fault: "has `hash_ids` and no `input_length`"
        };
        const text = fields["text_input"];
        const others = (0, files_fields.mZ)(rest, [ "text_input" ]);
        return {
          data: text === void 0 || text === null ? others : {
            ...others,
            text
          }
        };
      }
      const [other] = Object.keys(rest);
      if (other !== void 0) return {
        fault: `has \`${other.slice(0, 40)}\` beside \`input_length\`, and it would not be sent`
      };
      const tokens = typeof length === "number" ? countIn(length) : void 0;
      if (tokens === void 0) return faultOf("input_length", length, COUNT_FORM);
      if (ids === void 0 || ids === null) return {
        tokens,
        hashIds: null
      };
      const hashIds = (0, files_fields.c3)(ids)?.filter(id => Number.isSafeInteger(id));
      if (hashIds === void 0 || hashIds.length !== (0, files_fields.c3)(ids)?.length) return {
        fault: "`hash_ids` is no list of whole numbers"
      };
      return hashIds.length === Math.ceil(tokens / BLOCK_TOKENS) ? {
        tokens,
        hashIds
      } : {
        fault: `has ${hashIds.length} \`hash_ids\`, and its ${tokens} tokens are ${Math.ceil(tokens / BLOCK_TOKENS)} blocks of ${BLOCK_TOKENS}`
      };
    }
    function sessionOf(data) {
      const fields = (0, files_fields.Pf)(data) ?? {};
      const session = (0, files_fields.b6)(fields["session_id"]);
      return fields["input_length"] === void 0 && fields["text_input"] === void 0 ? void 0 : session;
    }
    const COUNT_FORM = `a whole number of tokens up to ${MOST_TOKENS}`;
    function faultOf(field, value, form) {
      if (value === void 0 || value === null || value === "") return {
        fault: `has no \`${field}\``
      };
      return {
        fault: `\`${field}: ${JSON.stringify(value).slice(0, 40)}\` is not ${form}`
      };
    }
    function numberIn(value) {
      if (typeof value === "string" && !/^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(value.trim())) return;
      const number = typeof value === "string" ? Number(value) : value;
      return typeof number === "number" && number >= 0 && Number.isFinite(number * 1e3) ? number : void 0;
    }
    function countIn(value) {
      const number = numberIn(value);
      return number !== void 0 && Number.isInteger(number) && number <= MOST_TOKENS ? number : void 0;
    }
    async function placeRecords(file) {
      const suffix = (0, suffixes.jT)(file.path);
      if (suffix === "csv" || suffix === "tsv") return await placeRows(file);
      if (suffix === "jsonl" || suffix === "ndjson") return placeLines(file);
      return {
        fault: "is no trace: `arrivals: trace` reads .jsonl and .ndjson (Mooncake, aiperf), .csv and .tsv (BurstGPT)"
      };
    }
    async function placeRows(file) {
      const rows = await (0, read_table.x)(file);
      if ((0, fault.Z)(rows)) return rows;
      const header = Object.keys(rows[0]?.fields ?? {});
      const missing = BURST_COLUMNS.filter(name => !header.includes(name));
      if (rows.length > 0 && missing.length > 0) return {
        fault: `is no trace of BurstGPT: it has no column ${missing.map(name => `\`${name}\``).join(", ")}`
      };
      return rows.map(({fields, line}, at) => ({
        record: parseBurstRow(fields),
        index: at + 1,
        line
      }));
    }
    function placeLines({text}) {
      const lines = text.split("\n").map((one, at) => ({
        json: one.trim(),
        line: at + 1
      }));
      return lines.filter(({json}) => json !== "").map(({json, line}, at) => {
        const data = parseJsonLine(json);
        const record = data === void 0 ? {
          fault: `invalid JSON: ${json.slice(0, 60)}`
        } : parseTraceLine(data);
        return {
          record,
          index: at + 1,
          line,
          session: sessionOf(data)
        };
      });
    }
    function parseJsonLine(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
    const MOST_TOKENS_IN_ALL = 8e6;
    async function readTrace(file, timing) {
      const placed = await placeRecords(file);
      return (0, fault.Z)(placed) ? (0, files_reading.yK)((0, files_reading.cA)(placed.fault, file.path, placed.line ?? 1)) : readRecords(file, placed, timing);
    }
    function readRecords(file, placed, timing) {
      const problems = findFaults(file, placed);
      if (problems.length > 0) return (0, files_reading.Pe)({
        prompts: [],
        problems,
        notes: []
      }, file.path);
      const whole = placed;
      const asked = whole.filter(({record}) => !("tokens" in record.asked) || record.asked.tokens > 0);
      const [first] = asked;
      if (first === void 0) return (0, files_reading.yK)((0, files_reading.cA)("has no record with input tokens", file.path, 1));
      const dueOf = ({record}) => (record.atMs - first.record.atMs) / timing.speed;
      const sent = asked.filter(each => dueOf(each) < timing.durationMs);
      const tokens = sent.reduce((sum, {record}) => sum + ("tokens" in record.asked ? record.asked.tokens : 0), 0);
      if (tokens > MOST_TOKENS_IN_ALL) return (0, files_reading.yK)((0, files_reading.cA)(`its records within \`stages\` have ${(0, 
      format.B4)(tokens)} input tokens; at most ${(0, format.B4)(MOST_TOKENS_IN_ALL)} are possible: shorten \`stages\``, file.path));
      const reading = writePrompts(file, sent, {
        dueOf,
        maxTokens: timing.maxTokens
      });
      if (reading.problems.length > 0) return (0, files_reading.Pe)(reading, file.path);
      const told = tellTrace({
        empty: whole.length - asked.length,
        sent,
        late: asked.length - sent.length,
        lastMs: dueOf(sent.at(-1) ?? first)
      }, timing);
      return {
        ...reading,
        notes: [ `${file.path}: ${told}`, ...reading.notes ]
      };
    }
    function findFaults(file, placed) {
      const sessions = new Set;
      let before = {
        atMs: 0,
        line: 0
      };
      return placed.flatMap(({record, line, session}) => {
        if ((0, fault.Z)(record)) return [ (0, files_reading.cA)(record.fault, file.path, line) ];
        const {atMs} = record;
        if (atMs < before.atMs) return [ (0, files_reading.cA)(`comes before line ${before.line} by its time; sort the trace by it`, file.path, line) ];
        before = {
          atMs,
          line
        };
        if (session === void 0) return [];
        const isLater = sessions.has(session);
        sessions.add(session);
        return isLater ? [ (0, files_reading.cA)(`is a later turn of session \`${session.slice(0, 40)}\`, which needs the answers before it; give \`messages\``, file.path, line) ] : [];
      });
    }
    function writePrompts(file, sent, {dueOf, maxTokens}) {
      const synthesiser = createSynthesiser();
      const placed = sent.map(({record: {asked}, index, line}) => ({
        data: "data" in asked ? asked.data : {
          text: synthesiser.write(asked.tokens, asked.hashIds, index)
        },
        id: `${file.path}#${index}`,
        line
      }));
      const reading = (0, read_records.readPlaced)(file, placed);
      if (reading.problems.length > 0) return {
        ...reading,
        prompts: []
      };
      const prompts = reading.prompts.map((prompt, at) => {
        const due = sent[at];
        const caps = [ due.record.output, prompt.maxTokens ?? null, maxTokens ].filter(cap => cap !== null);
        return {
          ...prompt,
          maxTokens: Math.min(...caps),
          arrivesMs: dueOf(due)
        };
      });
      return {
        ...reading,
        prompts
      };
    }
    function tellTrace({sent, empty, late, lastMs}, {speed, durationMs}) {
      const failed = sent.filter(({record}) => record.output === null).length;
      const pace = speed === 1 ? "" : `, ${speed} times as fast`;
      const unsent = (count, which) => count === 0 ? [] : [ `${(0, format.ej)(count, "record")} ${which} ${count === 1 ? "is" : "are"} not sent` ];
      return [ `${(0, format.ej)(sent.length, "request")} at the times of the trace${pace}, the last one after ${(0, 
      format._V)(lastMs)}`, ...unsent(late, `after the ${(0, format._V)(durationMs)} of \`stages\``), ...unsent(empty, "without input tokens"), ...failed === 0 ? [] : [ `${(0, 
      format.ej)(failed, "request")} without a recorded answer ${failed === 1 ? "has" : "have"} the cap of \`max-tokens\`` ] ].join("; ");
    }
    var prompt_entries = __webpack_require__(95780);
    async function loadTrace(setting, files, timing) {
      const path = await findTrace(setting, files);
      if (typeof path !== "string") return {
        ...(0, files_reading.yK)((0, files_reading.cA)(path.fault)),
        files: []
      };
      const file = await (0, file_source.G)(files, path);
      if (file === "missing" || (0, fault.Z)(file)) {
        const why = file === "missing" ? "does not exist" : file.fault;
        return {
          ...(0, files_reading.yK)((0, files_reading.cA)(`the trace ${why}`, path)),
          files: [ path ]
        };
      }
      return {
        ...await readTrace(file, timing),
        files: [ path ]
      };
    }
    const NEEDED = "`arrivals: trace` needs one trace, the name of a .jsonl or .csv file";
    async function findTrace(setting, files) {
      const entries = (0, prompt_entries.K)(setting);
      if (entries === void 0) return {
        fault: NEEDED
      };
      if ((0, fault.Z)(entries)) return entries;
      const [entry] = entries;
      if (entry === void 0 || entries.length > 1) return {
        fault: `${NEEDED}, and there are ${entries.length} entries`
      };
      if (entry.kind === "record" || entry.kind === "except") return {
        fault: `${NEEDED}, and the entry is none`
      };
      if (entry.given.rows !== void 0 || entry.given.engine !== void 0) return {
        fault: "a trace has no templates, and its entry has `variables` or `template`"
      };
      const paths = await (0, find_named.n)(files, entry.text, {
        mustExist: true,
        asText: NEEDED
      });
      if (paths === void 0) return {
        fault: NEEDED
      };
      if ((0, fault.Z)(paths)) return /larger than/.test(paths.fault) ? {
        fault: `${paths.fault}; give the first lines of the trace`
      } : paths;
      const [path] = paths;
      return path === void 0 || paths.length > 1 ? {
        fault: `${NEEDED}, and \`${entry.text.slice(0, 80)}\` names ${paths.length}`
      } : path;
    }
  })
};
