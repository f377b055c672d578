"use strict";
exports.id = 6273;

exports.ids = [ 6273 ];

exports.modules = {
  27058: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      VQ: () => chatTemplate,
      h_: () => readFilled,
      om: () => partialTag
    });
    var _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8801);
    function chatTemplate(text, engine) {
      const data = parseJson(text);
      if (typeof data === "object" && data !== null) {
        const texts = [];
        collectTexts(data, texts);
        return {
          texts,
          build: filled => readChat(replaceTexts(data, filled, {
            at: 0
          })),
          beside: besideMessages(data)
        };
      }
      const whole = engine === "nunjucks" ? wrapPartial(text) : text;
      return {
        texts: [ whole ],
        build: ([filled = ""]) => readFilled(filled),
        beside: {}
      };
    }
    function wrapPartial(text) {
      return partialTag(text) === void 0 ? text : `{% raw %}${text}{% endraw %}`;
    }
    function partialTag(text) {
      const isWrapped = /\{%\s*raw\s*%\}/.test(text);
      return isWrapped ? void 0 : /(\{%[^%]*$|\{\{[^}]*$|\{#[^#]*$)/m.exec(text)?.[0];
    }
    function readFilled(text) {
      const trimmed = text.trim();
      if (trimmed === "") return {
        fault: "the prompt is empty once it is filled in"
      };
      if (/^- role:/.test(trimmed)) {
        const file = (0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__.h)({
          path: "",
          text
        });
        return Array.isArray(file) ? {
          fault: `begins with \`- role:\` and is no conversation: ${file[0]?.message ?? "no YAML"}`
        } : readChat(file.data);
      }
      const data = parseJson(trimmed);
      if (isChat(data)) return readChat(data);
      if (/^\[\s*\{[\s\S]*"role"[\s\S]*\]$/.test(trimmed)) return {
        fault: "looks like a conversation in JSON, and is no JSON once it is filled in"
      };
      return [ {
        role: "user",
        content: text
      } ];
    }
    function isChat(data) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data);
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(data) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(fields?.["messages"]) ?? (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(fields?.["contents"]);
      return list !== void 0 && list.length > 0 && list.every(item => (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__.g)((0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(item)?.["role"]) !== void 0);
    }
    function readChat(data) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data);
      const system = fields?.["system"] ?? (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(fields?.["system_instruction"])?.["parts"];
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(data) ?? fields?.["messages"] ?? fields?.["contents"];
      if (list === void 0) return {
        fault: "is JSON or YAML, and holds no list of messages ({role, content}); write it as `messages`, or the text alone"
      };
      const messages = (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__.m)(list);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(messages) || system === void 0) return messages;
      const first = (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__.m)([ {
        role: "system",
        content: system
      } ]);
      return (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(first) ? first : [ ...first, ...messages ];
    }
    function besideMessages(data) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data) ?? {};
      const own = [ "messages", "contents", "system", "system_instruction" ];
      return Object.fromEntries(Object.entries(fields).filter(([key]) => !own.includes(key)));
    }
    function collectTexts(value, texts) {
      if (typeof value === "string") texts.push(value); else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) collectTexts(one, texts);
    }
    function replaceTexts(value, texts, next) {
      if (typeof value === "string") {
        next.at += 1;
        return texts[next.at - 1] ?? "";
      }
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(value);
      if (list !== void 0) return list.map(one => replaceTexts(one, texts, next));
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(value);
      if (fields === void 0) return value;
      return Object.fromEntries(Object.entries(fields).map(([key, one]) => [ key, replaceTexts(one, texts, next) ]));
    }
    function parseJson(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
  }),
  26273: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readPromptfoo: () => readPromptfoo
    });
    var fault = __webpack_require__(65819);
    var files_fields = __webpack_require__(23810);
    var reading = __webpack_require__(37699);
    var expand_rows = __webpack_require__(9247);
    var field_table = __webpack_require__(68086);
    var model_parameters = __webpack_require__(99840);
    var text_checks = __webpack_require__(98648);
    var chat_template = __webpack_require__(27058);
    const NAMED = /\{\{\s*(\w+)\s*\}\}/;
    const MOST_PASSES = 5;
    async function fillVariables(tests, env, {templates, given}) {
      const shared = given.rows.length === 1 ? given.rows[0] ?? {} : {};
      const rows = tests.map(({variables}) => putNames({
        ...env,
        ...variables,
        ...shared
      }));
      const places = rows.flatMap((row, index) => Object.entries(row).flatMap(([name, value]) => typeof value === "string" && /\{\{|\{%/.test(value) ? [ {
        index,
        name,
        value,
        row
      } ] : []));
      if (places.length === 0) return rows;
      const jobs = places.map(({value, row}) => ({
        engine: "nunjucks",
        text: value,
        rows: [ row ]
      }));
      const results = await templates.render(jobs);
      const filled = rows.map(row => ({
        ...row
      }));
      for (const [at, {index, name}] of places.entries()) {
        const result = results[at];
        const row = result !== void 0 && "rows" in result ? result.rows[0] : void 0;
        const target = filled[index];
        if (row !== void 0 && "text" in row && target !== void 0) target[name] = row.text;
      }
      return filled;
    }
    function putNames(row) {
      const filled = {
        ...row
      };
      for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        let isDone = true;
        for (const [name, value] of Object.entries(filled)) {
          const match = typeof value === "string" ? NAMED.exec(value) : null;
          const other = match === null ? void 0 : filled[match[1] ?? ""];
          if (match === null || typeof value !== "string" || typeof other !== "string" && typeof other !== "number") continue;
          if (value.length + String(other).length > MOST_CHARACTERS) continue;
          filled[name] = value.replace(match[0], () => String(other));
          isDone = false;
        }
        if (isDone) break;
      }
      return filled;
    }
    const MOST_CHARACTERS = 1048576;
    var data_file = __webpack_require__(65286);
    var file_source = __webpack_require__(4787);
    var find_named = __webpack_require__(56048);
    var name_or_text = __webpack_require__(15614);
    var read_table = __webpack_require__(27106);
    var suffixes = __webpack_require__(45362);
    const BY_PROMPTFOO = "`promptfoo eval --providers echo --output prompts.jsonl` writes down what it asks, and that file is read";
    const AS_TEXT = "promptfoo takes it for a file";
    async function readRawPrompts(entry, folder, files) {
      const fields = (0, files_fields.Pf)(entry);
      const raw = (0, files_fields.b6)(entry) ?? (0, files_fields.b6)(fields?.["raw"]) ?? (0, 
      files_fields.b6)(fields?.["id"]);
      if (raw === void 0) return {
        fault: "a prompt must be a text, a file:// path, or a map with `raw`"
      };
      const label = (0, files_fields.b6)(fields?.["label"]) ?? (fields?.["raw"] === void 0 ? void 0 : (0, 
      files_fields.b6)(fields["id"]));
      const unread = fields === void 0 ? void 0 : unreadText(fields);
      if (unread !== void 0) return unread;
      const config = (0, files_fields.Pf)(fields?.["config"]);
      const paths = await findRelative(files, raw, folder);
      if (paths === void 0) return [ {
        key: label ?? raw,
        path: void 0,
        text: raw,
        config
      } ];
      if ((0, fault.Z)(paths)) return paths;
      const found = [];
      for (const path of paths) {
        const texts = await readRaws(path, files);
        if ((0, fault.Z)(texts)) return texts;
        found.push(...texts.map((text, index) => ({
          key: label === void 0 ? `${path}#${index}` : texts.length > 1 ? `${label}#${index}` : label,
          path,
          text,
          config
        })));
      }
      return found;
    }
    function unreadText(fields) {
      const isMap = (0, files_fields.Pf)(fields["config"]) !== void 0 || (fields["config"] ?? null) === null;
      if (!isMap) return {
        fault: "`config` of a prompt must be a map; files of it are not read"
      };
      const other = fields["raw"] === void 0 ? OTHER_NAMES.find(name => (fields[name] ?? null) !== null) : void 0;
      return other === void 0 ? void 0 : {
        fault: `\`${other}\` is not where promptfoo looks for a prompt's text: write it as \`raw\`, or its file as \`raw: file://\u2026\``
      };
    }
    const OTHER_NAMES = [ "template", "prompt", "content", "text", "messages", "file", "path", "value", "body" ];
    async function findRelative(files, text, folder) {
      const meaning = (0, name_or_text.P)(text);
      if (meaning.kind === "text") return;
      if (meaning.kind === "foreign") return {
        fault: `\`${text.trim().slice(0, 120)}\` ${meaning.why}; ${BY_PROMPTFOO}`
      };
      if (meaning.kind === "maybe" && /\s/.test(text.trim()) && !text.includes("/")) return;
      return await (0, find_named.n)(files, joinPath(folder, meaning.path), {
        mustExist: meaning.kind === "path",
        asText: AS_TEXT
      });
    }
    async function readRaws(path, files) {
      const file = await (0, file_source.G)(files, path);
      if (file === "missing") return {
        fault: `${path} does not exist`
      };
      if ((0, fault.Z)(file)) return {
        fault: `${path} ${file.fault}`
      };
      switch ((0, suffixes.jT)(path)) {
       case "txt":
        return splitTexts(file.text);

       case "yml":
       case "yaml":
        {
          const data = (0, data_file.h)(file);
          if (Array.isArray(data)) return [ file.text ];
          return [ typeof data.data === "string" ? data.data : JSON.stringify(data.data) ];
        }

       case "jsonl":
        return file.text.split(/\r?\n/).filter(line => line.trim() !== "");

       case "csv":
        {
          const rows = file.text.includes(",") ? await (0, read_table.x)(file) : [];
          if ("fault" in rows) return {
            fault: `${path} ${rows.fault}`
          };
          const column = rows.map(({fields}) => (0, files_fields.b6)(fields["prompt"])).filter(text => text !== void 0);
          if (column.length > 0) return column;
          const lines = file.text.split(/\r?\n/).map(line => line.trim());
          return file.text.includes(",") ? {
            fault: `${path} has no column \`prompt\``
          } : lines.filter(line => line !== "" && line !== "prompt");
        }

       case "json":
       case "md":
       case "j2":
        return [ file.text ];

       default:
        return {
          fault: `${path} is no kind of file that promptfoo reads prompts from`
        };
      }
    }
    function splitTexts(text) {
      return text.split(/^[ \t]*---[ \t]*\r?$/m).map(part => part.trim()).filter(part => part !== "");
    }
    function joinPath(folder, path) {
      if (path.startsWith("/")) return path;
      const steps = [];
      for (const step of `${folder}${path}`.split("/")) if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop(); else if (step !== "." && step !== "") steps.push(step);
      return steps.join("/");
    }
    const CONFIG_FIELDS = {
      $schema: "about",
      description: "about",
      tags: "about",
      author: "about",
      version: "about",
      name: "about",
      metadata: "about",
      prompts: "used",
      providers: "used",
      targets: "used",
      tests: "used",
      scenarios: "used",
      defaultTest: "used",
      env: "used",
      assertionTemplates: "about",
      evaluateOptions: "about",
      commandLineOptions: "about",
      outputPath: "about",
      sharing: "about",
      writeLatestResults: "about",
      derivedMetrics: "about",
      tracing: "about",
      output: "about",
      vars: {
        note: "belongs into `defaultTest` or a test, and promptfoo does not use it here"
      },
      redteam: {
        note: "has a model make up further prompts, and is not run"
      },
      extensions: {
        note: "are programs around a test, and not run"
      },
      nunjucksFilters: {
        refuse: `are programs, and programs are not run; ${BY_PROMPTFOO}`
      }
    };
    const PROMPT_FIELDS = {
      id: "used",
      label: "used",
      raw: "used",
      config: "used",
      display: "about",
      template: "about",
      function: {
        refuse: `makes the prompt by a program, and programs are not run; ${BY_PROMPTFOO}`
      }
    };
    const TEST_FIELDS = {
      description: "about",
      metadata: "about",
      threshold: "about",
      assertScoringFunction: "about",
      vars: "used",
      assert: "used",
      options: "used",
      prompts: "used",
      provider: {
        note: "is not asked: every test goes to `endpoint`"
      },
      providers: {
        note: "are not asked: every test goes to `endpoint`"
      },
      path: {
        refuse: `makes tests by a program, and programs are not run; ${BY_PROMPTFOO}`
      },
      config: {
        note: "is for a program that makes tests"
      },
      providerOutput: {
        refuse: "is an answer that was recorded, so that there is nothing to ask"
      }
    };
    const OPTION_FIELDS = {
      prefix: "used",
      suffix: "used",
      disableVarExpansion: "used",
      transform: "about",
      postprocess: "about",
      provider: "about",
      rubricPrompt: "about",
      factuality: "about",
      storeOutputAs: "about",
      runSerially: "about",
      repeat: "about",
      disableConversationVar: "used",
      disableDefaultAsserts: "about",
      transformVars: {
        refuse: `changes variables by a program, and programs are not run; ${BY_PROMPTFOO}`
      }
    };
    const SCENARIO_FIELDS = {
      description: "about",
      config: "used",
      tests: "used"
    };
    const PROVIDER_FIELDS = {
      id: "used",
      label: "about",
      config: "used",
      env: "about",
      delay: "about",
      transform: "about",
      inputs: "about",
      prompts: {
        note: "picks prompts for a provider; every prompt is asked of `endpoint`"
      }
    };
    const PROVIDER_CONFIG_FIELDS = {
      ...model_parameters.IK,
      ...Object.fromEntries("apiKey apiKeyEnvar apiHost apiBaseUrl baseUrl base_url basePath organization project region apiVersion timeout timeoutMs headers cost inputCost outputCost showThinking maxRetries keepAlive url projectId profile".split(" ").map(name => [ name, "about" ])),
      systemPrompt: "used",
      systemInstruction: "used",
      system: "used",
      instructions: "used",
      mcp: {
        note: "connects tools of other servers, and is not used"
      }
    };
    var note_braces = __webpack_require__(78328);
    function judgePrompts(config, entries) {
      return (0, field_table.S)(entries.map((entry, index) => (0, field_table.d)((0, files_fields.Pf)(entry) ?? {}, PROMPT_FIELDS, {
        file: config,
        path: [ "prompts", index ]
      })));
    }
    function judgeUnfilled(pairs, engine) {
      const problems = new Map;
      for (const {template, row} of engine === void 0 ? pairs : []) {
        const {file, raw} = template;
        const [message, place] = unfilledIn(raw.text, row) ?? [];
        if (message === void 0 || place === void 0) continue;
        problems.set(file.path, (0, reading.cA)(message, file.path, (0, reading.$T)(file.text, place) ?? 1));
      }
      return {
        notes: [],
        problems: [ ...problems.values() ]
      };
    }
    function unfilledIn(text, row) {
      const names = Object.keys(row);
      const tag = (0, chat_template.om)(text);
      const double = names.find(name => text.includes(`{{${name}}}`) || text.includes(`{{ ${name} }}`));
      if (tag !== void 0 && double !== void 0) return [ `promptfoo fills in nothing of a prompt with a tag that is not closed on its line, \`${tag.slice(0, 60)}\`, and would send {{${double}}} as it stands: close the tag, or name the language in \`template\` (\`handlebars\`, say; \`none\` sends it as it stands)`, tag ];
      const single = names.find(name => (0, note_braces.P)(text).includes(`{${name}}`));
      return single === void 0 ? void 0 : [ `\`{${single}}\` is the name of a variable of the tests, and promptfoo fills in {{${single}}} alone: write it so, or give \`template: f-string\`, or \`template: nunjucks\` where it is meant as text`, `{${single}}` ];
    }
    function judgeConversations(pairs) {
      const files = new Map(pairs.filter(({template, test}) => test.hasConversation && CONVERSATION.test(template.raw.text)).map(({template: {file}}) => [ file.path, file ]));
      const problems = [ ...files.values() ].map(file => (0, reading.cA)("`_conversation` stands for the answers to the tests before, and each prompt is asked by itself: write the turns before it as `messages`", file.path, (0, 
      reading.$T)(file.text, "_conversation")));
      return {
        notes: [],
        problems
      };
    }
    const CONVERSATION = /\{[{%][^}]*\b_conversation\b/;
    function tellRedteam(reading, fields) {
      if (fields["redteam"] === void 0 || ((0, files_fields.c3)(fields["tests"]) ?? []).length > 0) return reading;
      const why = "; `redteam` has a model make up the tests: `promptfoo redteam generate` writes them into a redteam.yaml, which is read";
      return {
        ...reading,
        problems: reading.problems.map(problem => ({
          ...problem,
          message: problem.message + why
        }))
      };
    }
    const OTHER_API = /:(embeddings?|image|moderation|video|audio|speech|transcription|realtime|rerank|classification)(:|$)/;
    async function readProviders(config, fields, files) {
      const key = fields["providers"] === void 0 ? "targets" : "providers";
      const providers = providersOf(fields[key], key);
      const refuse = (message, path) => ({
        notes: [],
        problems: [ (0, reading.cA)(message, config.path, config.lineAt(path)) ]
      });
      const nothing = {
        parameters: {},
        judged: {
          notes: [],
          problems: []
        }
      };
      if (providers.length === 0) return nothing;
      const [first] = providers;
      if (first !== void 0 && providers.every(({id}) => OTHER_API.test(id))) return {
        parameters: {},
        judged: refuse(`the provider \`${first.id}\` is asked another API than one that generates text`, first.path)
      };
      const judged = (0, field_table.S)(providers.flatMap(({fields: one, path}) => [ (0, 
      field_table.d)(one, PROVIDER_FIELDS, {
        file: config,
        path
      }), (0, field_table.d)((0, files_fields.Pf)(one["config"]) ?? {}, PROVIDER_CONFIG_FIELDS, {
        file: config,
        path: [ ...path, "config" ]
      }) ]));
      const folder = config.path.slice(0, config.path.lastIndexOf("/") + 1);
      const parsed = await Promise.all(providers.map(provider => parseProvider(provider, folder, files)));
      const failed = parsed.findIndex(one => (0, fault.Z)(one));
      if (failed >= 0) {
        const {fault} = parsed[failed];
        return {
          parameters: {},
          judged: refuse(fault, providers[failed]?.path ?? [ key ])
        };
      }
      const [one = {
        request: {}
      }] = parsed;
      const isShared = parsed.every(other => (0, files_fields.dj)(other) === (0, files_fields.dj)(one));
      const withSystem = parsed.findIndex(({system}) => system !== void 0);
      if (!isShared && withSystem >= 0) return {
        parameters: {},
        judged: refuse("one of several providers puts a system text before the prompt; write it as a `system` message of the prompt", providers[withSystem]?.path ?? [ key ])
      };
      if (!isShared) {
        const note = `${config.path}: its ${providers.length} \`${key}\` differ in their settings, and one endpoint is asked: none of these is sent`;
        return {
          parameters: {},
          judged: {
            ...judged,
            notes: [ ...judged.notes, note ]
          }
        };
      }
      return {
        parameters: {
          ...one.request,
          ...modelOf(providers)
        },
        ...(0, files_fields.Oy)({
          system: one.system
        }),
        judged
      };
    }
    function providersOf(value, key) {
      const items = (0, files_fields.c3)(value) ?? (value === void 0 || value === null ? [] : [ value ]);
      return items.flatMap((item, index) => {
        const path = (0, files_fields.c3)(value) === void 0 ? [ key ] : [ key, index ];
        const fields = (0, files_fields.Pf)(item);
        if (fields === void 0) return [ {
          id: (0, files_fields.b6)(item) ?? "",
          fields: {},
          path
        } ];
        const id = (0, files_fields.b6)(fields["id"]);
        if (id !== void 0) return [ {
          id,
          fields,
          path
        } ];
        return Object.entries(fields).map(([name, inner]) => ({
          id: name,
          fields: (0, files_fields.Pf)(inner) ?? {},
          path: [ ...path, name ]
        }));
      });
    }
    const SYSTEM_FIELDS = [ "systemPrompt", "systemInstruction", "system", "instructions" ];
    async function parseProvider({fields}, folder, files) {
      const config = {};
      for (const [key, value] of Object.entries((0, files_fields.Pf)(fields["config"]) ?? {})) {
        if (typeof value === "string" && value.includes("{{")) continue;
        const isRead = PROVIDER_CONFIG_FIELDS[key] === "used" || SYSTEM_FIELDS.includes(key);
        const read = isRead ? await readValue(value, folder, files) : {
          value
        };
        if ((0, fault.Z)(read)) return {
          fault: `\`${key}\` of a provider names ${read.fault}`
        };
        config[key] = read.value;
      }
      const written = SYSTEM_FIELDS.map(key => config[key]).find(value => value !== void 0);
      const system = systemText(written);
      if (written !== void 0 && system === void 0) return {
        fault: "a system text of a provider is no text; write it as a `system` message of the prompt"
      };
      const request = (0, model_parameters.TR)(config);
      return (0, fault.Z)(request) ? request : {
        request,
        ...(0, files_fields.Oy)({
          system
        })
      };
    }
    function systemText(value) {
      const parts = (0, files_fields.c3)((0, files_fields.Pf)(value)?.["parts"]);
      if (parts === void 0) return (0, files_fields.b6)(value);
      return (0, files_fields.b6)(parts.map(part => (0, files_fields.b6)((0, files_fields.Pf)(part)?.["text"]) ?? "").join(""));
    }
    async function readValue(value, folder, files) {
      const list = (0, files_fields.c3)(value);
      if (list !== void 0) {
        const items = [];
        for (const item of list) {
          const read = await readValue(item, folder, files);
          if ((0, fault.Z)(read)) return read;
          items.push(...(0, files_fields.c3)(read.value) ?? [ read.value ]);
        }
        return {
          value: items
        };
      }
      const name = typeof value === "string" ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : void 0;
      if (name === void 0) return {
        value
      };
      if ((0, suffixes.Vd)(name)) return {
        fault: `${name}, a program, and programs are not run`
      };
      const file = await (0, file_source.G)(files, joinPath(folder, name));
      if (file === "missing") return {
        fault: `${name}, which does not exist`
      };
      if ((0, fault.Z)(file)) return {
        fault: `${name}, which ${file.fault}`
      };
      const data = /\.(json|ya?ml)$/i.test(name) ? (0, data_file.h)(file) : [];
      return {
        value: Array.isArray(data) ? file.text.trim() : data.data
      };
    }
    function modelOf(providers) {
      const ids = new Set(providers.map(({id}) => id));
      const [id = ""] = ids;
      if (ids.size !== 1) return {};
      const model = /^(?:openai|anthropic|google|vertex|azure|azureopenai|ollama|mistral|groq|openrouter|deepseek|xai|together|togetherai|fireworks|cohere|bedrock|perplexity|cerebras|github):(?:(?:chat|messages|completion|completions|responses):)?([^{}]+)$/.exec(id)?.[1];
      return (0, files_fields.Oy)({
        model: model === void 0 || /^(chat|completion|messages)$/.test(model) ? void 0 : model
      });
    }
    var match_files = __webpack_require__(40088);
    const TOO_MANY = {
      fault: `the tests and their lists of values make more than ${expand_rows.y} combinations`
    };
    function createVariableReader(folder, files) {
      const known = new Map;
      const read = path => {
        const value = known.get(path) ?? read_variables_readValue(joinPath(folder, path), files);
        known.set(path, value);
        return value;
      };
      return {
        async readMap(vars) {
          const maps = (0, files_fields.b6)(vars) === void 0 ? (0, files_fields.c3)(vars) : [ vars ];
          const map = maps === void 0 ? (0, files_fields.Pf)(vars) ?? {} : await readMaps(maps, folder, files);
          if (maps !== void 0 && (0, fault.Z)(map)) return map;
          const entries = [];
          const named = {};
          for (const [name, value] of Object.entries(map)) {
            const one = await resolveValue(value, read);
            if ((0, fault.Z)(one)) return {
              fault: `the variable \`${name}\` names ${one.fault}`
            };
            entries.push([ name, one.value ]);
            if (typeof value === "string" && typeof one.value === "string" && value.startsWith("file://")) named[name] = value;
          }
          return {
            values: Object.fromEntries(entries),
            named
          };
        }
      };
    }
    async function readMaps(names, folder, files) {
      const merged = {};
      for (const name of names) {
        const glob = (0, files_fields.b6)(name)?.replace(/^file:\/\//, "");
        if (glob === void 0) return {
          fault: "`vars` must be a map, or name YAML files with maps"
        };
        const paths = await (0, match_files.x)(files, joinPath(folder, glob));
        if ((0, fault.Z)(paths)) return {
          fault: `\`vars\` names \`${glob}\`, which ${paths.fault}`
        };
        if (paths.length === 0) return {
          fault: `\`vars\` names \`${glob}\`, which matches no file`
        };
        for (const path of paths) {
          const file = await (0, file_source.G)(files, path);
          const data = file === "missing" || (0, fault.Z)(file) ? [] : (0, data_file.h)(file);
          const fields = Array.isArray(data) ? void 0 : (0, files_fields.Pf)(data.data);
          if (fields === void 0) return {
            fault: `\`vars\` names ${path}, which holds no map`
          };
          Object.assign(merged, fields);
        }
      }
      return merged;
    }
    async function resolveValue(value, read) {
      const path = typeof value === "string" ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : void 0;
      if (path !== void 0) return await read(path);
      if (typeof value === "string" && value.startsWith("package:")) return {
        fault: `${value}, a program, and programs are not run; ${BY_PROMPTFOO}`
      };
      const list = (0, files_fields.c3)(value);
      if (list?.some(item => typeof item === "string" && item.startsWith("file://")) !== true) return {
        value: typeof value === "string" ? value.replace(/\n$/, "") : value
      };
      const values = [];
      for (const item of list) {
        const one = await resolveValue(item, read);
        if ((0, fault.Z)(one)) return one;
        values.push(...(0, files_fields.c3)(one.value) ?? [ one.value ]);
      }
      return {
        value: values
      };
    }
    async function read_variables_readValue(path, files) {
      const [name = path] = path.split(/:(?=[\w.]+$)/);
      if ((0, suffixes.Vd)(name)) return {
        fault: `${path}, a program, and programs are not run; ${BY_PROMPTFOO}`
      };
      if (/^(pdf|png|jpe?g|gif|webp|svg|bmp|mp3|wav|m4a|mp4|webm|docx?|xlsx?)$/.test((0, 
      suffixes.jT)(name))) return {
        fault: `${path}, and only text can be sent, for the tokens of others cannot be bounded; leave the variable out`
      };
      const paths = await (0, match_files.x)(files, path);
      if ((0, fault.Z)(paths)) return {
        fault: `${path}, which ${paths.fault}`
      };
      if (paths.length === 0) return {
        fault: `${path}, which does not exist`
      };
      const values = [];
      for (const one of paths) {
        const file = await (0, file_source.G)(files, one);
        if (file === "missing") return {
          fault: `${one}, which does not exist`
        };
        if ((0, fault.Z)(file)) return {
          fault: `${one}, which ${file.fault}`
        };
        const data = /^ya?ml$/.test((0, suffixes.jT)(one)) ? (0, data_file.h)(file) : [];
        values.push(Array.isArray(data) ? file.text.trim() : JSON.stringify(data.data));
      }
      return {
        value: values.length === 1 && !/[*?[{]/.test(path) ? values[0] : values
      };
    }
    function combine(variables, isExpanded) {
      let combinations = [ {} ];
      for (const [name, value] of Object.entries(variables)) {
        const list = isExpanded ? (0, files_fields.c3)(value) : void 0;
        const values = typeof list?.[0] === "string" ? list : [ value ];
        if (combinations.length * values.length > expand_rows.y) return TOO_MANY;
        combinations = combinations.flatMap(combination => values.map(one => ({
          ...combination,
          [name]: one
        })));
      }
      return combinations;
    }
    async function readTestFile(name, folder, files) {
      const named = await readNamed("tests", name, {
        folder,
        files
      });
      if ((0, fault.Z)(named)) return named;
      const all = [];
      for (const file of named) {
        const tests = await readTests(file);
        if ((0, fault.Z)(tests)) return {
          fault: `the tests ${file.path}: ${tests.fault}`
        };
        all.push(...tests.map(fields => ({
          fields
        })));
      }
      return all;
    }
    async function readScenarioFile(name, folder, files) {
      const named = await readNamed("scenarios", name, {
        folder,
        files
      });
      if ((0, fault.Z)(named)) return named;
      const all = [];
      for (const file of named) {
        const data = (0, data_file.h)(file);
        if (Array.isArray(data)) return {
          fault: `the scenarios ${file.path}: ${data[0]?.message ?? "no YAML"}`
        };
        all.push(...(0, files_fields.c3)(data.data) ?? [ data.data ]);
      }
      return all;
    }
    async function readNamed(what, name, {folder, files}) {
      const path = name.trim().replace(/^file:\/\//, "");
      const scheme = /^([a-z]+):\/\//.exec(path)?.[1];
      if (scheme !== void 0) return {
        fault: `${what} from \`${path.slice(0, 80)}\` are not fetched`
      };
      if ((0, suffixes.Vd)(path)) return {
        fault: `${what} are made by ${path}, a program, and programs are not run; ${BY_PROMPTFOO}`
      };
      const paths = await (0, match_files.x)(files, joinPath(folder, path));
      if ((0, fault.Z)(paths)) return {
        fault: `the ${what} ${path} ${paths.fault}`
      };
      if (paths.length === 0) return {
        fault: `the ${what} ${path} match no file`
      };
      const all = [];
      for (const one of paths) {
        const file = await (0, file_source.G)(files, one);
        if (file === "missing") return {
          fault: `the ${what} ${one} do not exist`
        };
        if ((0, fault.Z)(file)) return {
          fault: `the ${what} ${one}: the file ${file.fault}`
        };
        all.push(file);
      }
      return all;
    }
    async function readTests(file) {
      switch ((0, suffixes.jT)(file.path)) {
       case "csv":
       case "tsv":
        {
          const rows = await (0, read_table.x)(file);
          return "fault" in rows ? {
            fault: `the file ${rows.fault}`
          } : rows.map(({fields}) => testOfRow(fields));
        }

       case "jsonl":
        return readJsonLines(file.text);

       case "json":
        return testsIn((0, data_file.q)(file));

       case "yml":
       case "yaml":
        return testsIn((0, data_file.h)(file));

       default:
        return {
          fault: "only .csv, .tsv, .yaml, .json and .jsonl files of tests are read"
        };
      }
    }
    function testOfRow(row) {
      const vars = Object.entries(row).filter(([name]) => !name.startsWith("__") && name !== "");
      const expected = Object.entries(row).filter(([name, value]) => name.startsWith("__expected") && value !== "");
      return {
        vars: Object.fromEntries(vars),
        assert: expected.map(([, value]) => assertOf(String(value))),
        options: {
          prefix: row["__prefix"],
          suffix: row["__suffix"]
        }
      };
    }
    function assertOf(text) {
      const [, type, value] = /^([a-z-]+):\s*([\s\S]*)$/.exec(text) ?? [];
      return type === void 0 ? {
        type: "equals",
        value: text
      } : {
        type,
        value
      };
    }
    function readJsonLines(text) {
      const lines = text.split(/\r?\n/).filter(line => line.trim() !== "");
      const tests = [];
      for (const line of lines) {
        let data;
        try {
          data = JSON.parse(line);
        } catch {
          return {
            fault: `invalid JSON: ${line.slice(0, 60)}`
          };
        }
        const fields = (0, files_fields.Pf)(data);
        if (fields === void 0) return {
          fault: `a test must be a map: ${line.slice(0, 60)}`
        };
        tests.push(fields);
      }
      return tests;
    }
    function testsIn(file) {
      if (Array.isArray(file)) return {
        fault: file[0]?.message ?? "no YAML"
      };
      const map = (0, files_fields.Pf)(file.data);
      const items = (0, files_fields.c3)(file.data) ?? (0, files_fields.c3)(map?.["tests"]) ?? (map === void 0 ? void 0 : [ map ]);
      const tests = items?.map(files_fields.Pf);
      if (tests?.every(test => test !== void 0) !== true) return {
        fault: "it holds no list of tests"
      };
      return tests.map(test => isTest(test) ? test : {
        vars: test
      });
    }
    function isTest(fields) {
      return [ "vars", "assert", "options", "description", "threshold", "metadata" ].some(key => key in fields);
    }
    async function collectTests(config, fields, where) {
      const tests = await readList(config, fields["tests"], [ "tests" ], where);
      if ((0, fault.Z)(tests)) return tests;
      const scenarios = await readScenarioTests(config, fields["scenarios"], where);
      return (0, fault.Z)(scenarios) ? scenarios : [ ...tests, ...scenarios ];
    }
    async function readList(config, value, path, {folder, files}) {
      const items = (0, files_fields.c3)(value) ?? (value === void 0 || value === null ? [] : [ value ]);
      const all = [];
      for (const [index, item] of items.entries()) {
        const place = (0, files_fields.c3)(value) === void 0 ? path : [ ...path, index ];
        const fields = (0, files_fields.Pf)(item);
        const named = (0, files_fields.b6)(item) ?? (0, files_fields.b6)(fields?.["path"]);
        if (named !== void 0) {
          const found = await readTestFile(named, folder, files);
          if ((0, fault.Z)(found)) return {
            ...found,
            path: place
          };
          all.push(...found.map(one => ({
            ...one,
            path: place,
            line: config.lineAt(place)
          })));
        } else if (fields !== void 0) all.push({
          fields,
          path: place,
          line: config.lineAt(place)
        }); else return {
          fault: "a test must be a map with `vars`, or name a file of tests",
          path: place
        };
      }
      return all;
    }
    async function readScenarioTests(config, value, where) {
      const all = [];
      const written = await readScenarioList(value, where);
      if ((0, fault.Z)(written)) return {
        ...written,
        path: [ "scenarios" ]
      };
      for (const {item, index} of written) {
        const path = [ "scenarios", index ];
        const scenario = (0, files_fields.Pf)(item);
        if (scenario === void 0) return {
          fault: "a scenario must be a map with `config` and `tests`, or name a file of such",
          path
        };
        const unknown = Object.keys(scenario).find(key => !Object.hasOwn(SCENARIO_FIELDS, key));
        if (unknown !== void 0) return {
          fault: `\`${unknown}\` of a scenario is not known`,
          path
        };
        const configs = await readList(config, scenario["config"], [ ...path, "config" ], where);
        if ((0, fault.Z)(configs)) return configs;
        const tests = await readList(config, scenario["tests"] ?? [ {} ], [ ...path, "tests" ], where);
        if ((0, fault.Z)(tests)) return tests;
        if (all.length + configs.length * tests.length > expand_rows.y) return {
          ...TOO_MANY,
          path
        };
        all.push(...configs.flatMap(one => tests.map(test => ({
          ...test,
          fields: mixTests(one.fields, test.fields)
        }))));
      }
      return all;
    }
    async function readScenarioList(value, {folder, files}) {
      const items = (0, files_fields.c3)(value) ?? (value === void 0 || value === null ? [] : [ value ]);
      const all = [];
      for (const [index, item] of items.entries()) {
        const named = (0, files_fields.b6)(item);
        const found = named === void 0 ? [ item ] : await readScenarioFile(named, folder, files);
        if ((0, fault.Z)(found)) return found;
        all.push(...found.map(one => ({
          item: one,
          index
        })));
      }
      return all;
    }
    function mixTests(under, over) {
      return {
        ...under,
        ...over,
        vars: {
          ...(0, files_fields.Pf)(under["vars"]),
          ...(0, files_fields.Pf)(over["vars"])
        },
        options: {
          ...(0, files_fields.Pf)(under["options"]),
          ...(0, files_fields.Pf)(over["options"])
        },
        assert: [ ...(0, files_fields.c3)(under["assert"]) ?? [], ...(0, files_fields.c3)(over["assert"]) ?? [] ]
      };
    }
    async function read_tests_readTests(config, fields, files) {
      const folder = config.path.slice(0, config.path.lastIndexOf("/") + 1);
      const refuse = (fault, path) => ({
        tests: [],
        judged: {
          notes: [],
          problems: [ (0, reading.cA)(fault.fault, config.path, config.lineAt(path)) ]
        }
      });
      const written = await collectTests(config, fields, {
        folder,
        files
      });
      if ((0, fault.Z)(written)) return refuse(written, written.path);
      const shared = await readShared(config, fields["defaultTest"], {
        folder,
        files
      });
      if ((0, fault.Z)(shared)) return refuse(shared, [ "defaultTest" ]);
      const reader = createVariableReader(folder, files);
      const all = [];
      const judged = [ shared.judged ];
      const isEmpty = written.length === 0;
      for (const test of isEmpty ? [ {
        fields: {},
        path: [ "tests" ],
        line: void 0
      } ] : written) {
        judged.push(judgeTest(config, test));
        const made = await expandTest(test, shared.fields, reader);
        if ((0, fault.Z)(made)) return refuse(made, test.path);
        if (all.length + made.length > expand_rows.y) return refuse(TOO_MANY, [ "tests" ]);
        all.push(...made.map(one => ({
          ...one,
          isTest: !isEmpty
        })));
      }
      return {
        tests: all,
        judged: (0, field_table.S)(judged)
      };
    }
    function judgeTest(config, {fields, path, line}) {
      const place = {
        file: config,
        path,
        line
      };
      return (0, field_table.S)([ (0, field_table.d)(fields, TEST_FIELDS, place), (0, 
      field_table.d)((0, files_fields.Pf)(fields["options"]) ?? {}, OPTION_FIELDS, {
        ...place,
        path: [ ...path, "options" ]
      }) ]);
    }
    async function readShared(config, value, {folder, files}) {
      const named = (0, files_fields.b6)(value);
      const read = named === void 0 ? void 0 : await readTestFile(named, folder, files);
      if (read !== void 0 && (0, fault.Z)(read)) return read;
      const fields = read?.[0]?.fields ?? (0, files_fields.Pf)(value) ?? {};
      return {
        fields,
        judged: judgeTest(config, {
          fields,
          path: [ "defaultTest" ],
          line: void 0
        })
      };
    }
    function omitKeys(fields, keys) {
      return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(keys, key)));
    }
    async function expandTest({fields, line}, shared, reader) {
      const [under, own] = [ await reader.readMap(shared["vars"]), await reader.readMap(fields["vars"]) ];
      if ((0, fault.Z)(under)) return under;
      if ((0, fault.Z)(own)) return own;
      const options = {
        ...(0, files_fields.Pf)(shared["options"]),
        ...(0, files_fields.Pf)(fields["options"])
      };
      const combinations = combine({
        ...under.values,
        ...own.values
      }, options["disableVarExpansion"] !== true);
      if ((0, fault.Z)(combinations)) return combinations;
      const checks = (0, text_checks.EV)([ (0, text_checks.n0)(shared["assert"]), (0, 
      text_checks.n0)(fields["assert"]) ]);
      const prompts = (0, files_fields.c3)(fields["prompts"])?.map(String);
      const names = {
        ...omitKeys(under.named, own.values),
        ...own.named
      };
      return combinations.map(variables => ({
        ...checks,
        variables,
        key: {
          ...variables,
          ...names
        },
        prefix: (0, files_fields.b6)(options["prefix"]) ?? "",
        suffix: (0, files_fields.b6)(options["suffix"]) ?? "",
        prompts,
        line,
        hasConversation: options["disableConversationVar"] !== true
      }));
    }
    const ASKED = new Set("prompts providers targets tests scenarios defaultTest env".split(" "));
    const SCHEMAS = new Set("tools functions response_format output_schema input_schema json_schema schema parameters value".split(" "));
    const MOST_STEPS = 20;
    const MOST_VALUES = 1e5;
    function isUnresolved(resolved) {
      return resolved["path"] !== void 0 && typeof resolved["fault"] === "string";
    }
    async function resolveReferences(config, fields, files) {
      if (!config.text.includes("$ref")) return fields;
      const walk = {
        files,
        known: new Map([ [ config.path, config.data ] ]),
        values: 0
      };
      const resolved = [];
      for (const [key, value] of Object.entries(fields)) {
        const one = ASKED.has(key) ? await resolve_references_resolveValue(value, {
          file: config.path,
          path: [ key ],
          steps: 0
        }, walk) : {
          value
        };
        if ((0, fault.Z)(one)) return one;
        resolved.push([ key, one.value ]);
      }
      return Object.fromEntries(resolved);
    }
    async function resolve_references_resolveValue(value, place, walk) {
      walk.values += 1;
      const refuse = fault => ({
        fault,
        path: place.path
      });
      if (walk.values > MOST_VALUES) return refuse("its `$ref`s make more data than any configuration");
      const list = (0, files_fields.c3)(value);
      const fields = (0, files_fields.Pf)(value);
      if (list === void 0 && fields === void 0) return {
        value
      };
      const reference = fields?.["$ref"];
      if (fields !== void 0 && typeof reference === "string") {
        if (place.steps >= MOST_STEPS) return refuse(`\`$ref: ${reference.slice(0, 80)}\` leads to itself`);
        const target = await readTarget(reference, place, walk);
        if ((0, fault.Z)(target)) return refuse(`\`$ref: ${reference.slice(0, 80)}\` ${target.fault}`);
        const found = await resolve_references_resolveValue(target.value, {
          file: target.file,
          path: place.path,
          steps: place.steps + 1
        }, walk);
        const beside = (0, files_fields.mZ)(fields, [ "$ref" ]);
        if ((0, fault.Z)(found) || Object.keys(beside).length === 0) return found;
        const over = await resolve_references_resolveValue(beside, place, walk);
        return (0, fault.Z)(over) ? over : {
          value: {
            ...(0, files_fields.Pf)(found.value),
            ...(0, files_fields.Pf)(over.value)
          }
        };
      }
      const made = [];
      for (const [key, inner] of list?.entries() ?? Object.entries(fields ?? {})) {
        const one = SCHEMAS.has(String(key)) ? {
          value: inner
        } : await resolve_references_resolveValue(inner, {
          ...place,
          path: place.steps > 0 ? place.path : [ ...place.path, key ]
        }, walk);
        if ((0, fault.Z)(one)) return one;
        made.push([ key, one.value ]);
      }
      return {
        value: list === void 0 ? Object.fromEntries(made) : made.map(([, one]) => one)
      };
    }
    async function readTarget(reference, {file}, walk) {
      const [name = "", pointer = ""] = reference.split("#", 2);
      if (/^[a-z][a-z0-9+.-]+:/i.test(name)) return {
        fault: "is not fetched: only files beside it are read"
      };
      const path = name === "" ? file : joinPath(file.slice(0, file.lastIndexOf("/") + 1), name);
      if (!walk.known.has(path)) {
        const read = await (0, file_source.G)(walk.files, path);
        if (read === "missing") return {
          fault: `names ${path}, which does not exist`
        };
        if ((0, fault.Z)(read)) return {
          fault: `names ${path}, which ${read.fault}`
        };
        const data = (0, data_file.h)(read);
        if (Array.isArray(data)) return {
          fault: `names ${path}, which is no YAML: ${data[0]?.message ?? ""}`
        };
        walk.known.set(path, data.data);
      }
      let value = walk.known.get(path);
      for (const step of pointer.split("/").slice(1)) {
        const key = decode(step);
        const inner = (0, files_fields.c3)(value) ?? (0, files_fields.Pf)(value);
        if (inner === void 0 || !Object.hasOwn(inner, key)) return {
          fault: `names nothing in ${path}`
        };
        value = inner[key];
      }
      return {
        value,
        file: path
      };
    }
    function decode(step) {
      const plain = step.replace(/~1/g, "/").replace(/~0/g, "~");
      try {
        return decodeURIComponent(plain);
      } catch {
        return plain;
      }
    }
    async function readPromptfoo(file, written, context) {
      const fields = await resolveReferences(file, written, context.files);
      if (isUnresolved(fields)) return (0, reading.yK)((0, reading.cA)(fields.fault, file.path, file.lineAt(fields.path)));
      return await readResolved(file, fields, context);
    }
    async function readResolved(file, fields, context) {
      const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
      const fail = (message, key, index) => (0, reading.yK)((0, reading.cA)(message, file.path, file.lineAt(index === void 0 ? [ key ] : [ key, index ])));
      const written = fields["prompts"] ?? [ "{{prompt}}" ];
      const entries = (0, files_fields.c3)(written) ?? entriesOf(written);
      if (entries.length === 0) return fail("`prompts` is empty", "prompts");
      const found = await Promise.all(entries.map(entry => readRawPrompts(entry, folder, context.files)));
      const failed = found.flatMap((raws, index) => (0, fault.Z)(raws) ? [ fail(raws.fault, "prompts", index) ] : []);
      const {tests, judged: testsJudged} = await read_tests_readTests(file, fields, context.files);
      const provider = await readProviders(file, fields, context.files);
      const raws = found.flatMap(list => (0, fault.Z)(list) ? [] : list);
      if (raws.length * tests.length > expand_rows.y) return fail(`${raws.length} prompts \xd7 ${tests.length} tests are more than ${expand_rows.y}`, "tests");
      const rows = await fillVariables(tests, envOf(fields), context);
      const identities = identitiesOf(raws);
      const made = raws.map((raw, index) => ({
        ...templatesOf(file, raw, {
          provider,
          context
        }),
        identity: identities[index] ?? raw.key
      }));
      const pairs = made.flatMap(template => tests.flatMap((test, index) => isAskedBy(template.raw, test) ? [ {
        template,
        test,
        row: rows[index] ?? test.variables
      } ] : []));
      const judged = (0, field_table.S)([ (0, field_table.d)(fields, CONFIG_FIELDS, {
        file
      }), judgePrompts(file, entries), provider.judged, testsJudged, judgeConversations(pairs), judgeUnfilled(pairs, context.given.engine) ]);
      const isRefused = judged.problems.length > 0 || failed.length > 0;
      const expansions = pairs.map((pair, index) => expansionOf(file, pair, pairs.length > 1 ? index : void 0));
      const filled = isRefused ? [] : [ tellRedteam(await (0, expand_rows.e)(file.path, expansions, context), fields) ];
      const inConfig = (0, field_table.S)(made.map(one => one.judged));
      return (0, reading.yY)([ ...failed, {
        prompts: [],
        problems: [ ...judged.problems, ...inConfig.problems ],
        notes: [ ...judged.notes, ...inConfig.notes ]
      }, ...filled, (0, reading.MU)([], (0, text_checks.XC)(file.path, tests.flatMap(test => test.notRun))) ]);
    }
    function entriesOf(written) {
      const map = (0, files_fields.Pf)(written);
      const isMap = map !== void 0 && map["raw"] === void 0 && map["id"] === void 0;
      return isMap ? Object.entries(map).map(([raw, label]) => ({
        raw,
        label
      })) : [ written ];
    }
    function envOf(fields) {
      const env = (0, files_fields.Pf)(fields["env"]);
      return env === void 0 ? {} : {
        env
      };
    }
    function identitiesOf(raws) {
      const isNameless = ({key, text, path}) => path === void 0 && key === text;
      const isAlone = raws.filter(isNameless).length === 1;
      return raws.map(raw => isAlone && isNameless(raw) ? "" : raw.key);
    }
    function templatesOf(config, raw, {provider, context}) {
      const file = raw.path === void 0 ? config : {
        path: raw.path,
        text: raw.text
      };
      const {engine = "nunjucks"} = context.given;
      const {beside} = (0, chat_template.VQ)(raw.text, engine);
      const own = {
        ...beside,
        ...raw.config
      };
      const parsed = (0, model_parameters.TR)(own);
      const judged = (0, field_table.d)(own, {
        ...model_parameters.IK,
        model: "used"
      }, {
        file: raw.path === void 0 ? config : {
          path: raw.path
        },
        path: [ "prompts" ]
      });
      const known = new Map;
      return {
        raw,
        file,
        judged: (0, fault.Z)(parsed) ? {
          ...judged,
          problems: [ ...judged.problems, (0, reading.cA)(parsed.fault, file.path) ]
        } : judged,
        of(prefix, suffix, checks) {
          const key = JSON.stringify([ prefix, suffix, checks ]);
          const template = known.get(key) ?? {
            ...withSystem((0, chat_template.VQ)(prefix + raw.text + suffix, engine), provider.system),
            checks,
            engine,
            isSurely: true,
            parameters: mergeParameters(provider.parameters, (0, fault.Z)(parsed) ? {} : parsed)
          };
          known.set(key, template);
          return template;
        }
      };
    }
    function withSystem({texts, build}, system) {
      if (system === void 0) return {
        texts,
        build
      };
      return {
        texts: [ system, ...texts ],
        build: ([first = "", ...rest]) => {
          const messages = build(rest);
          return "fault" in messages ? messages : [ {
            role: "system",
            content: first
          }, ...messages ];
        }
      };
    }
    function mergeParameters(provider, own) {
      const sampling = {
        ...provider.sampling,
        ...own.sampling
      };
      return {
        ...provider,
        ...own,
        ...Object.keys(sampling).length > 0 && {
          sampling
        }
      };
    }
    function isAskedBy({key, text, path}, {prompts}) {
      return prompts?.some(wanted => wanted.endsWith("*") ? key.startsWith(wanted.slice(0, -1)) : [ key, text, path ].includes(wanted)) ?? true;
    }
    function expansionOf(config, {template, test, row}, index) {
      return {
        file: template.file,
        template: template.of(test.prefix, test.suffix, test.checks),
        row,
        id: index === void 0 && !test.isTest ? config.path : `${config.path}#${(index ?? 0) + 1}`,
        source: {
          file: config.path,
          ...(0, files_fields.Oy)({
            line: test.isTest ? test.line : void 0
          })
        },
        key: [ template.identity, test.key ]
      };
    }
  }),
  9247: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      y: () => MAX_COMBINATIONS,
      e: () => expandAll
    });
    var fields = __webpack_require__(23810);
    var reading = __webpack_require__(37699);
    var engines_engine = __webpack_require__(83701);
    function describeMissing(file, name, {row, isList, template}) {
      const available = Object.keys(row);
      const has = available.length === 0 ? "no variables are set" : `set are ${available.slice(0, 20).join(", ")}`;
      const isGuessed = template.engine === "f-string" && template.isSurely !== true;
      const shown = isGuessed ? `{${name}}` : `{{${name}}}`;
      const asText = isGuessed ? "; where it is meant as text, set `template: none`" : "";
      const message = `the template variable ${shown} has no value; ${has}; give it in \`variables\` (\`${name}: ${isList ? "[\u2026]` with a list" : "\u2026`"}) or in a \`variables-file\`${asText}`;
      return (0, reading.cA)(message, file.path, lineOfName(file.text, name) ?? 1);
    }
    function describeFault(file, template, {fault, line, isRefused = false}, {engine, isSurely = false}) {
      const asText = isSurely ? "" : "; with `template: none` it is sent as it stands";
      const message = isRefused ? fault : `the template cannot be read as ${engines_engine.JL[engine]}: ${fault}${asText}`;
      return (0, reading.cA)(message, file.path, lineOfFault(file.text, template, line));
    }
    function lineOfName(text, name) {
      const word = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const tag = new RegExp(`\\{[{%]?[^{}]*?(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, "u").exec(text);
      if (tag !== null) return (0, reading.dk)(text, tag.index + tag[0].length - name.length);
      const [first = ""] = name.split(".");
      const place = text.indexOf(first);
      return place < 0 ? void 0 : (0, reading.dk)(text, place);
    }
    function lineOfTemplate({text}, template) {
      const start = text.indexOf(template.trim().split("\n")[0] ?? "");
      return start >= 0 ? (0, reading.dk)(text, start) : 1;
    }
    function lineOfFault(text, template, line) {
      const start = text.indexOf(template.trim().split("\n")[0] ?? "");
      if (line !== void 0 && start >= 0) return (0, reading.dk)(text, start) + line - 1;
      const tag = text.search(/\{[{%#]/);
      return tag >= 0 ? (0, reading.dk)(text, tag) : 1;
    }
    var plain_engine = __webpack_require__(70618);
    var usage = __webpack_require__(58584);
    function lengthOf({messages, cell}) {
      const key = cell.key === void 0 ? "" : (0, fields.dj)(cell.key);
      return messages.reduce((sum, {content}) => sum + content.length, key.length);
    }
    function distinct(filled) {
      const seen = new Map;
      return filled.filter(({cell, messages, checks}) => {
        const known = seen.get(cell.template) ?? new Set;
        seen.set(cell.template, known);
        const text = JSON.stringify([ cell.id, messages, checks ]);
        if (known.has(text)) return false;
        known.add(text);
        return true;
      });
    }
    function place(filled, expected, problems) {
      const isMore = problems.size === 0 && filled.length > expected;
      return filled.map(({cell, messages, checks}, index) => {
        const {template, id, source, key, given} = cell;
        const own = isMore ? [ key ?? null, given ] : key;
        return {
          ...template.parameters,
          ...(0, fields.Oy)({
            rowKey: own === void 0 ? void 0 : (0, fields.dj)(own)
          }),
          id: isMore ? `${source.file}#${index + 1}` : id,
          source,
          messages,
          ...checks.length > 0 && {
            checks
          }
        };
      });
    }
    const MAX_EXPANDED = 16 * 1048576;
    const MAX_COMBINATIONS = 1e4;
    async function expandAll(path, expansions, context) {
      const {rows} = context.given;
      if (expansions.length * rows.length > MAX_COMBINATIONS) return (0, reading.yK)((0, 
      reading.cA)(`${expansions.length} prompts \xd7 ${rows.length} rows of variables are more than ${MAX_COMBINATIONS}`, path));
      const cells = expansions.flatMap(expansion => rows.map(given => {
        const row = {
          ...expansion.row,
          ...given
        };
        return {
          ...expansion,
          given,
          row: expansion.template.prepareRow?.(row) ?? row
        };
      }));
      const groups = groupBy(cells, ({template}) => template);
      const filled = [];
      const problems = new Map;
      const names = new Set;
      let left = MAX_EXPANDED;
      for (const [template, group] of groups) {
        if (isLonger(template.texts, group, left)) return tooLong(path);
        const results = await renderGroup(template, group, context);
        for (const result of results) if ("names" in result) for (const name of result.names) names.add(name);
        const texts = group.map((cell, index) => fillCell(cell, index, results, problems));
        left -= texts.reduce((sum, one) => sum + (one === null ? 0 : lengthOf(one)), 0);
        if (left < 0) return tooLong(path);
        filled.push(...texts);
      }
      const prompts = place(distinct(filled.filter(one => one !== null)), expansions.length, problems);
      return {
        prompts,
        problems: [ ...problems.values() ].slice(0, reading.aZ),
        notes: noteEngines(path, groups),
        names: [ ...names ]
      };
    }
    function isLonger(texts, group, limit) {
      const names = texts.flatMap(text => [ ...text.matchAll(plain_engine.TZ) ].map(match => match[1] ?? ""));
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      let left = limit;
      for (const {row} of group) {
        left -= length;
        for (const name of names) {
          if (left < 0) return true;
          left -= (0, plain_engine.jt)((0, usage.T)(row, name)).length;
        }
        if (left < 0) return true;
      }
      return false;
    }
    function tooLong(path) {
      return (0, reading.yK)((0, reading.cA)("the file makes prompts of more than 16 MiB in all", path));
    }
    function groupBy(items, keyOf) {
      const groups = new Map;
      for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === void 0) groups.set(keyOf(item), [ item ]); else group.push(item);
      }
      return groups;
    }
    async function renderGroup(template, group, {templates}) {
      const rows = group.map(({row}) => row);
      const {engine, optional, partials} = template;
      const jobs = [ ...template.texts, ...template.checks.map(({value}) => value) ].map(text => ({
        engine,
        text,
        rows,
        ...(0, fields.Oy)({
          optional,
          partials
        })
      }));
      return await templates.render(jobs);
    }
    function fillCell(cell, index, results, problems) {
      const {template, file, row} = cell;
      const report = (key, problem) => {
        if (!problems.has(`${file.path} ${key}`)) problems.set(`${file.path} ${key}`, problem());
        return null;
      };
      const texts = [];
      let isWhole = true;
      for (const [at, result] of results.entries()) {
        const source = template.texts[at] ?? template.checks[at - template.texts.length]?.value ?? "";
        if ("fault" in result) {
          isWhole = false;
          report(result.fault, () => describeFault(file, source, result, template));
          continue;
        }
        const one = result.rows[index];
        if (one !== void 0 && "text" in one) texts.push(one.text); else {
          isWhole = false;
          for (const name of one?.missing ?? []) report(name, () => describeMissing(file, name, {
            row,
            isList: result.lists?.includes(name) ?? false,
            template
          }));
        }
      }
      if (!isWhole) return null;
      const messages = template.build(texts.slice(0, template.texts.length));
      if ("fault" in messages) {
        const line = cell.source.line ?? lineOfTemplate(file, template.texts[0] ?? "");
        return report(messages.fault, () => (0, reading.cA)(messages.fault, file.path, line));
      }
      const checks = template.checks.map((check, at) => ({
        ...check,
        value: texts[template.texts.length + at] ?? check.value
      }));
      return {
        cell,
        messages,
        checks
      };
    }
    function noteEngines(path, groups) {
      const engines = new Set([ ...groups.keys() ].filter(isTemplated).map(({engine}) => engine));
      return [ ...engines ].map(engine => `${path}: its template is read as ${engines_engine.JL[engine]}`);
    }
    function isTemplated({engine, texts}) {
      const tag = engine === "f-string" ? /\{[a-z_]\w*\}/i : /\{\{|\{%/;
      return engine !== "plain" && engine !== "none" && texts.some(text => tag.test(text));
    }
  }),
  68086: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      S: () => joinJudged,
      d: () => judgeFields
    });
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62371);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37699);
    function judgeFields(fields, table, place) {
      const notes = [];
      const problems = [];
      for (const [key, value] of Object.entries(fields)) {
        if (value === void 0 || value === null || isEmpty(value)) continue;
        const rule = Object.hasOwn(table, key) ? table[key] : void 0;
        if (rule === "used" || rule === "about") continue;
        const {file, path = []} = place;
        const name = `\`${[ ...path.filter(step => typeof step === "string"), key ].join(".")}\``;
        const line = place.line ?? file.lineAt?.([ ...path, key ]);
        if (rule !== void 0 && "refuse" in rule) problems.push((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_0__.cA)(`${name} ${rule.refuse}`, file.path, line)); else {
          const why = rule?.note ?? `is not known and not used${(0, _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__.h)(key, Object.keys(table))}`;
          notes.push(`${file.path}${line === void 0 ? "" : `:${line}`}: ${name} ${why}`);
        }
      }
      return {
        notes,
        problems
      };
    }
    function isEmpty(value) {
      return typeof value === "object" && value !== null && Object.keys(value).length === 0;
    }
    function joinJudged(judged) {
      return {
        notes: judged.flatMap(({notes}) => notes),
        problems: judged.flatMap(({problems}) => problems)
      };
    }
  }),
  99840: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      IK: () => REQUEST_FIELDS,
      TR: () => parseRequest,
      aY: () => parseResponseFormat
    });
    var files_fields = __webpack_require__(23810);
    var fault = __webpack_require__(65819);
    var parse_tools = __webpack_require__(29918);
    const SPELLINGS = {
      maxTokens: [ "maxCompletionTokens", "max_completion_tokens", "max_output_tokens", "maxOutputTokens", "max_new_tokens", "maxTokens", "max_tokens", "num_predict" ],
      temperature: [ "temperature" ],
      topP: [ "topP", "top_p" ],
      topK: [ "topK", "top_k" ],
      minP: [ "minP", "min_p" ],
      frequencyPenalty: [ "frequencyPenalty", "frequency_penalty" ],
      presencePenalty: [ "presencePenalty", "presence_penalty" ],
      seed: [ "seed" ],
      stop: [ "stop", "stopSequences", "stop_sequences" ],
      reasoningEffort: [ "reasoning_effort", "reasoningEffort" ],
      answers: [ "n", "candidateCount", "candidate_count" ],
      parallelToolCalls: [ "parallel_tool_calls", "allowMultipleToolCalls" ]
    };
    const OPTION_FIELDS = Object.fromEntries([ ...Object.values(SPELLINGS).flat(), "reasoning", "generationConfig", "generation_config" ].map(name => [ name, "used" ]));
    function parseOptions(given) {
      const inner = (0, files_fields.Pf)(given["generationConfig"]) ?? (0, files_fields.Pf)(given["generation_config"]);
      const fields = {
        ...inner,
        ...given
      };
      const found = {};
      for (const name of Object.keys(SPELLINGS)) {
        const key = SPELLINGS[name].find(one => fields[one] !== void 0 && fields[one] !== null);
        if (key === void 0) continue;
        const value = parseOption(name, key, fields[key]);
        if ((0, fault.Z)(value)) return value;
        found[name] = value.value;
      }
      const effort = (0, files_fields.b6)((0, files_fields.Pf)(fields["reasoning"])?.["effort"]);
      const {maxTokens, ...sampling} = {
        ...found,
        ...(0, files_fields.Oy)({
          reasoningEffort: found.reasoningEffort ?? effort
        })
      };
      return (0, files_fields.Oy)({
        maxTokens,
        sampling: Object.keys(sampling).length > 0 ? sampling : void 0
      });
    }
    function parseOption(name, key, raw) {
      const number = typeof raw === "string" && /^-?\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw;
      switch (name) {
       case "maxTokens":
       case "answers":
        return isWhole(number) && number > 0 ? {
          value: number
        } : badValue(key, raw, "a whole number above 0");

       case "topK":
        return isWhole(number) && number >= 0 ? {
          value: number
        } : badValue(key, raw, "a whole number of 0 or more");

       case "seed":
        return isWhole(number) ? {
          value: number
        } : badValue(key, raw, "a whole number");

       case "temperature":
       case "topP":
       case "minP":
        return isNumber(number) && number >= 0 ? {
          value: number
        } : badValue(key, raw, "a number of 0 or more");

       case "frequencyPenalty":
       case "presencePenalty":
        return isNumber(number) ? {
          value: number
        } : badValue(key, raw, "a number");

       case "stop":
        {
          const stops = typeof raw === "string" ? [ raw ] : (0, files_fields.c3)(raw);
          return stops?.every(stop => typeof stop === "string") === true ? {
            value: stops
          } : badValue(key, raw, "a text or a list of texts");
        }

       case "reasoningEffort":
        return (0, files_fields.b6)(raw) === void 0 ? badValue(key, raw, "a text") : {
          value: raw
        };

       case "parallelToolCalls":
        return typeof raw === "boolean" ? {
          value: raw
        } : badValue(key, raw, "`true` or `false`");
      }
    }
    function isNumber(value) {
      return typeof value === "number" && Number.isFinite(value);
    }
    function isWhole(value) {
      return Number.isSafeInteger(value);
    }
    function badValue(name, value, wanted) {
      return {
        fault: `\`${name}\` must be ${wanted}, not \`${JSON.stringify(value).slice(0, 60)}\``
      };
    }
    const NOT_SENT = {
      note: "is not sent; the setting `body` can send it with every request"
    };
    const UNSENT = {
      ...Object.fromEntries("logprobs top_logprobs logit_bias prediction service_tier verbosity modalities truncation include max_tool_calls context_management background moderation best_of echo".split(" ").map(name => [ name, NOT_SENT ])),
      ...Object.fromEntries("prompt_cache_key prompt_cache_options prompt_cache_retention safety_identifier".split(" ").map(name => [ name, "about" ]))
    };
    const REQUEST_FIELDS = {
      ...OPTION_FIELDS,
      tools: "used",
      tool_choice: "used",
      toolChoice: "used",
      functions: "used",
      function_call: {
        note: "is the old way of `tool_choice`, and not sent"
      },
      response_format: "used",
      responseFormat: "used",
      text: "used",
      ...UNSENT,
      web_search_options: {
        refuse: "has the provider search, whose bill for it cannot be bounded; leave it out"
      },
      previous_response_id: {
        refuse: "goes on with an answer that only the provider has; write the turns before it as messages"
      },
      stream: "about",
      stream_options: "about",
      user: "about",
      metadata: "about",
      store: "about"
    };
    function parseRequest(fields) {
      const options = parseOptions(fields);
      if ((0, fault.Z)(options)) return options;
      const format = parseOpenAiFormat(fields["response_format"] ?? fields["responseFormat"] ?? (0, 
      files_fields.Pf)(fields["text"])?.["format"]);
      if (format !== void 0 && (0, fault.Z)(format)) return format;
      const written = fields["tools"] ?? fields["functions"];
      const tools = written === void 0 || written === null ? void 0 : (0, parse_tools.J3)(written);
      if (tools !== void 0 && (0, fault.Z)(tools)) return tools;
      const chosen = fields["tool_choice"] ?? fields["toolChoice"];
      const choice = chosen === void 0 || chosen === null ? void 0 : (0, parse_tools.pG)(chosen);
      if (typeof choice === "object" && (0, fault.Z)(choice)) return choice;
      return {
        ...options,
        ...(0, files_fields.Oy)({
          responseFormat: format,
          tools: tools !== void 0 && tools.length > 0 ? tools : void 0,
          toolChoice: choice
        })
      };
    }
    function parseResponseFormat(type, schema) {
      if (type === void 0 || type === null) return;
      if (type === "text" || type === "json_object") return {
        type
      };
      if (type !== "json_schema") return {
        fault: `response format ${quote(type)} is none of text, json_object, json_schema`
      };
      const fields = (0, files_fields.Pf)(typeof schema === "string" ? parseJsonText(schema) : schema);
      const name = (0, files_fields.b6)(fields?.["name"]);
      const inner = (0, files_fields.Pf)(fields?.["schema"]);
      if (name === void 0 || inner === void 0) return {
        fault: "the format json_schema needs a JSON schema with `name` and `schema`"
      };
      const strict = fields?.["strict"];
      return {
        type,
        name,
        schema: inner,
        ...typeof strict === "boolean" && {
          strict
        }
      };
    }
    function parseOpenAiFormat(value) {
      const name = (0, files_fields.b6)(value);
      if (name !== void 0) return parseResponseFormat(name, void 0);
      const fields = (0, files_fields.Pf)(value);
      return fields === void 0 ? void 0 : parseResponseFormat(fields["type"], fields["json_schema"] ?? fields);
    }
    function parseJsonText(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
    function quote(value) {
      return `\`${JSON.stringify(value).slice(0, 60)}\``;
    }
  }),
  78328: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => noteBraces,
      P: () => singleBraces
    });
    const SINGLE = /(?<![{$\\\w])\{([a-z_][a-z0-9_]*)\}(?!\})/gi;
    function singleBraces(text) {
      return [ ...new Set([ ...text.matchAll(SINGLE) ].map(match => match[0])) ];
    }
    const FOREIGN = /\$\{[a-z_][\w.]*\}|<%=?\s*[a-z_@][\w.]*\s*%>/gi;
    function noteBraces(path, text, engine) {
      const own = engine === "f-string" ? [] : singleBraces(text);
      const foreign = [ ...new Set([ ...text.matchAll(FOREIGN) ].map(match => match[0])) ];
      return [ ...noteSome(path, own, "set `template: f-string`"), ...noteSome(path, foreign, "write `{{name}}` and give `variables`") ];
    }
    function noteSome(path, found, advice) {
      if (found.length === 0) return [];
      const some = found.slice(0, 5).join(", ");
      return [ `${path}: ${some} is sent as it stands; where that is a variable, ${advice}` ];
    }
  }),
  8801: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      g: () => parseRole,
      m: () => parseMessages
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    const ROLES = new Map([ [ "system", "system" ], [ "developer", "system" ], [ "user", "user" ], [ "human", "user" ], [ "assistant", "assistant" ], [ "model", "assistant" ], [ "ai", "assistant" ], [ "gpt", "assistant" ], [ "chatgpt", "assistant" ], [ "bing", "assistant" ], [ "bard", "assistant" ], [ "bot", "assistant" ], [ "tool", "tool" ], [ "function", "tool" ] ]);
    function parseRole(role) {
      return typeof role === "string" ? ROLES.get(role.trim().toLowerCase()) : void 0;
    }
    function parseMessages(value) {
      const items = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value);
      if (items === void 0 || items.length === 0) return {
        fault: "`messages` must be a list of {role, content} with at least one entry"
      };
      const messages = [];
      for (const [index, item] of items.entries()) {
        const parsed = parseMessage(item);
        if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(parsed)) return {
          fault: `message ${index + 1}: ${parsed.fault}`
        };
        const isAnswer = parsed.some(({role}) => role === "tool");
        if (isAnswer && !messages.some(({toolCalls}) => toolCalls !== void 0)) return {
          fault: `message ${index + 1}: is a tool's result, and no message before it calls a tool`
        };
        messages.push(...parsed);
      }
      const isSaid = messages.some(({content, toolCalls}) => content.trim() !== "" || toolCalls !== void 0);
      return isSaid ? messages : {
        fault: "all messages are empty"
      };
    }
    function parseMessage(item) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
      if (fields === void 0) return {
        fault: "must be a map with `role` and `content`"
      };
      const role = parseRole(fields["role"] ?? fields["from"]);
      if (role === void 0) return {
        fault: `role ${quote(fields["role"] ?? fields["from"])} is none of system, user, assistant, tool`
      };
      const calls = parseCalls(fields);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(calls)) return calls;
      const written = fields["content"] ?? fields["value"] ?? fields["parts"];
      if ((written === null || written === void 0) && calls.length > 0) return [ {
        role,
        content: "",
        toolCalls: calls
      } ];
      const content = parseContent(written);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(content)) return content;
      const {texts, results, uses} = content;
      const all = [ ...calls, ...uses ];
      const own = {
        role,
        content: texts.join(""),
        ...all.length > 0 && {
          toolCalls: all
        },
        ...role === "tool" && (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Oy)({
          toolCallId: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["tool_call_id"] ?? fields["toolCallId"]),
          toolName: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["name"])
        })
      };
      return [ ...results, ...results.length > 0 && texts.length === 0 ? [] : [ own ] ];
    }
    function parseCalls(fields) {
      const calls = [];
      for (const [index, item] of ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(fields["tool_calls"] ?? fields["toolCalls"]) ?? []).entries()) {
        const call = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        const called = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(call?.["function"]) ?? call;
        const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(called?.["name"]);
        if (name === void 0) return {
          fault: "a call in `tool_calls` needs a function with a `name`"
        };
        calls.push({
          id: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(call?.["id"]) ?? `call_${index + 1}`,
          name,
          arguments: jsonText(called?.["arguments"])
        });
      }
      return calls;
    }
    function jsonText(value) {
      return typeof value === "string" ? value : JSON.stringify(value ?? {});
    }
    const ONLY_TEXT = {
      fault: "only text can be sent: the input tokens of images, audio and files cannot be bounded"
    };
    function parseContent(content) {
      if (typeof content === "string") return {
        texts: [ content ],
        results: [],
        uses: []
      };
      const items = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(content);
      if (items === void 0) return {
        fault: "`content` must be text"
      };
      const [texts, results, uses] = [ [], [], [] ];
      for (const item of items) {
        const part = typeof item === "string" ? {
          type: "text",
          text: item
        } : (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        if (isTextPart(part)) texts.push(String(part?.["text"])); else if (part?.["type"] === "tool_use") uses.push({
          id: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(part["id"]) ?? `call_${uses.length + 1}`,
          name: String(part["name"]),
          arguments: jsonText(part["input"])
        }); else if (part?.["type"] === "tool_result") {
          const inner = parseContent(part["content"] ?? "");
          if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(inner)) return inner;
          results.push({
            role: "tool",
            content: inner.texts.join(""),
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Oy)({
              toolCallId: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(part["tool_use_id"])
            })
          });
        } else return ONLY_TEXT;
      }
      return {
        texts,
        results,
        uses
      };
    }
    function isTextPart(part) {
      const type = part?.["type"];
      const isText = type === void 0 || type === "text" || type === "input_text" || type === "output_text";
      return isText && typeof part?.["text"] === "string";
    }
    function quote(value) {
      return typeof value === "string" ? `\`${value.slice(0, 40)}\`` : "that is no text";
    }
  }),
  98648: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      EV: () => joinChecks,
      XC: () => noteNotRun,
      af: () => parseEvaluators,
      n0: () => parseAsserts
    });
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    const GITHUB_KINDS = {
      contains: "contains",
      startsWith: "startsWith",
      endsWith: "endsWith",
      equals: "equals"
    };
    const PROMPTFOO_KINDS = {
      contains: "contains",
      "starts-with": "startsWith",
      equals: "equals"
    };
    function parseEvaluators(value) {
      const parsed = ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value) ?? []).map((item, index) => {
        const evaluator = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(evaluator?.["name"]) ?? `evaluator ${index + 1}`;
        const conditions = Object.entries((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(evaluator?.["string"]) ?? {});
        const checks = conditions.flatMap(([key, wanted]) => checkOf(name, GITHUB_KINDS[key], wanted));
        if (checks.length === 0 || checks.length < conditions.length) return {
          checks,
          notRun: [ name ]
        };
        return {
          checks: checks.length === 1 ? checks : checks.map(check => ({
            ...check,
            name: `${name} (${check.kind})`
          })),
          notRun: []
        };
      });
      return joinChecks(parsed);
    }
    function parseAsserts(value) {
      const parsed = ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value) ?? []).map(item => {
        const assert = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        const type = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(assert?.["type"]) ?? "assert";
        const checks = checkOf(`${type}: ${((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(assert?.["value"]) ?? "").slice(0, 40)}`, PROMPTFOO_KINDS[type], assert?.["value"]);
        return {
          checks,
          notRun: checks.length === 0 ? [ type ] : []
        };
      });
      return joinChecks(parsed);
    }
    function noteNotRun(path, notRun) {
      return notRun.length === 0 ? [] : [ `${path}: not run, as only an answer's text is checked: ${[ ...new Set(notRun) ].join(", ")}` ];
    }
    function checkOf(name, kind, value) {
      return kind !== void 0 && typeof value === "string" ? [ {
        name,
        kind,
        value
      } ] : [];
    }
    function joinChecks(parsed) {
      return {
        checks: parsed.flatMap(({checks}) => checks),
        notRun: parsed.flatMap(({notRun}) => notRun)
      };
    }
  })
};
