"use strict";
exports.id = 1574;

exports.ids = [ 1574 ];

exports.modules = {
  11832: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      v: () => splitFrontMatter
    });
    var _data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
    var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37699);
    function splitFrontMatter(file, mayHaveHeader = false) {
      const lines = file.text.split(/\r?\n/);
      const first = lines.findIndex(line => line.trim() !== "" && !(mayHaveHeader && line.startsWith("#")));
      const end = lines[first]?.trimEnd() === "---" ? lines.findIndex((line, index) => index > first && line.trimEnd() === "---") : -1;
      if (lines[first]?.trimEnd() === "---" && end < 0) return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)("the front matter has no closing `---`", file.path, first + 1) ];
      const data = (0, _data_file_js__WEBPACK_IMPORTED_MODULE_0__.h)(file, lines.slice(first + 1, Math.max(end, 0)).join("\n"), first + 1);
      if (Array.isArray(data)) return data;
      const fields = data.data === null || data.data === void 0 ? {} : (0, _fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data.data);
      if (fields === void 0) return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)("the front matter must be a map", file.path, first + 1) ];
      return {
        data,
        fields,
        body: lines.slice(end + 1).join("\n"),
        isThere: end >= 0
      };
    }
  }),
  91574: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readPrompty: () => readPrompty
    });
    var fault = __webpack_require__(65819);
    var files_fields = __webpack_require__(23810);
    var front_matter = __webpack_require__(11832);
    var files_reading = __webpack_require__(37699);
    var expand_rows = __webpack_require__(9247);
    var field_table = __webpack_require__(68086);
    var model_parameters = __webpack_require__(99840);
    var parse_tools = __webpack_require__(29918);
    const FIELDS = {
      name: "about",
      displayName: "about",
      description: "about",
      authors: "about",
      author: "about",
      tags: "about",
      version: "about",
      kind: "about",
      metadata: "about",
      environment: "about",
      date: "about",
      license: "about",
      $schema: "about",
      model: "used",
      inputs: "used",
      inputSchema: "used",
      input: "used",
      outputs: "used",
      outputSchema: "used",
      output: "about",
      sample: "used",
      template: "used",
      tools: "used",
      base: {
        refuse: "takes another file for its base, which is not read; write the whole prompt into one file"
      },
      instructions: {
        refuse: "stands beside the body; write it as a `system:` section"
      },
      additionalInstructions: {
        refuse: "stands beside the body; write it as a `system:` section"
      }
    };
    const MODEL_FIELDS = {
      id: "used",
      api: "used",
      apiType: "used",
      provider: "about",
      connection: "about",
      configuration: "used",
      parameters: "used",
      options: "used",
      response: "about"
    };
    const TEMPLATE_FIELDS = {
      format: "used",
      type: "used",
      parser: "about"
    };
    const OPTION_FIELDS = {
      ...model_parameters.IK,
      additionalProperties: "used",
      tools_choice: {
        note: "is no field of an API, which says `tool_choice`, and is not sent"
      }
    };
    function readInputs(fields) {
      const written = fields["inputs"] ?? (0, files_fields.Pf)(fields["inputSchema"])?.["properties"] ?? fields["inputSchema"];
      const declared = declarationsOf(written ?? {});
      if (declared === void 0) return {
        fault: "`inputs` must be a map, or a list of maps with `name`"
      };
      const row = {};
      const [optional, threads] = [ [], [] ];
      const media = [];
      for (const [name, input] of declared) {
        const declaration = (0, files_fields.Pf)(input);
        const value = declaration === void 0 ? input : declaration["default"] ?? declaration["sample"] ?? declaration["example"];
        const kind = declaration?.["kind"] ?? declaration?.["type"];
        if (kind === "thread") threads.push(name);
        if (kind === "image" || kind === "file" || kind === "audio") media.push({
          name,
          kind
        });
        const known = withoutEnvironment(value);
        if (known !== void 0 && known !== null) row[name] = known; else if (declaration?.["required"] === false || declaration?.["is_required"] === false) optional.push(name);
      }
      const sample = Object.entries((0, files_fields.Pf)(fields["sample"]) ?? {}).map(([name, value]) => [ name, withoutEnvironment(value) ]);
      const given = Object.fromEntries(sample.filter(([, value]) => value !== void 0));
      return {
        row: {
          ...row,
          ...given
        },
        optional,
        threads,
        media
      };
    }
    function withoutEnvironment(value) {
      const text = typeof value === "string" ? /^\s*\$\{env:[^}:]{1,256}(?::([^}]{0,1024}))?\}\s*$/.exec(value) : null;
      return text === null ? value : text[1];
    }
    function declarationsOf(written) {
      const list = (0, files_fields.c3)(written);
      if (list === void 0) {
        const map = (0, files_fields.Pf)(written);
        return map === void 0 ? void 0 : Object.entries(map);
      }
      const named = list.map(item => [ (0, files_fields.b6)((0, files_fields.Pf)(item)?.["name"]), item ]);
      return named.every(pair => pair[0] !== void 0) ? named : void 0;
    }
    var errors = __webpack_require__(34758);
    var data_file = __webpack_require__(65286);
    var file_source = __webpack_require__(4787);
    const MAX_DEPTH = 12;
    async function readReferences(fields, file, files) {
      const sample = fields["sample"];
      const named = typeof sample === "string" && !sample.includes("${") ? {
        ...fields,
        sample: `\${file:${sample.trim()}}`
      } : fields;
      try {
        return {
          fields: await resolve(named, [], {
            file,
            files
          })
        };
      } catch (error) {
        return error instanceof Unreadable ? {
          fault: error.message,
          path: error.path
        } : {
          fault: (0, errors.bD)(error),
          path: []
        };
      }
    }
    class Unreadable extends Error {
      path;
      constructor(message, path) {
        super(message);
        this.path = path;
      }
    }
    async function resolve(value, path, way) {
      if (path.length > MAX_DEPTH) throw new Unreadable("the front matter is nested too deeply", path);
      if (typeof value === "string") {
        const name = /^\s*\$\{file:([^}]{1,512})\}\s*$/.exec(value)?.[1];
        return name === void 0 ? value : await readNamed(name.trim(), path, way);
      }
      const list = (0, files_fields.c3)(value);
      if (list !== void 0) return await Promise.all(list.map((item, index) => resolve(item, [ ...path, index ], way)));
      const fields = (0, files_fields.Pf)(value);
      if (fields === void 0) return value;
      const entries = Object.entries(fields).map(async ([key, item]) => [ key, await resolve(item, [ ...path, key ], way) ]);
      return Object.fromEntries(await Promise.all(entries));
    }
    async function readNamed(name, place, {file, files}) {
      const path = file.path.slice(0, file.path.lastIndexOf("/") + 1) + name.replace(/^(\.\/)+/, "");
      const what = place[0] === "sample" ? `the sample file ${path}` : `the file ${path}`;
      const read = await (0, file_source.G)(files, path);
      if (read === "missing") throw new Unreadable(`there is no ${what.replace(/^the /, "")}`, place);
      if ("fault" in read) throw new Unreadable(`${what} ${read.fault}`, place);
      if (!/\.(json|ya?ml)$/i.test(path)) return read.text;
      const data = (0, data_file.h)(read);
      if (Array.isArray(data)) throw new Unreadable(`${what} is no JSON or YAML`, place);
      if (place[0] === "sample" && place.length === 1 && (0, files_fields.Pf)(data.data) === void 0) throw new Unreadable(`${what} holds no map`, place);
      return data.data;
    }
    var parse_messages = __webpack_require__(8801);
    const MARK = /\u{f0002}([^\u{f0003}]*)\u{f0003}/u;
    function markThreads(row, threads) {
      const marks = threads.map(name => [ name, `\u{f0002}${JSON.stringify({
        name,
        turns: row[name] ?? []
      })}\u{f0003}` ]);
      return {
        ...row,
        ...Object.fromEntries(marks)
      };
    }
    function placeThread(body, [name]) {
      return body.replace(/^[ \t]*!\[thread\][^\n]*$/gim, name === void 0 ? "" : `{{${name}}}`);
    }
    function unfoldThreads(message) {
      const messages = [];
      for (const [index, part] of message.content.split(MARK).entries()) {
        const turns = index % 2 === 0 ? [ {
          ...message,
          content: part.trim()
        } ] : turnsOf(part);
        if ((0, fault.Z)(turns)) return turns;
        messages.push(...turns);
      }
      return messages.filter(({content, toolCalls}) => content !== "" || toolCalls !== void 0);
    }
    function turnsOf(json) {
      const {name, turns} = JSON.parse(json);
      const parsed = Array.isArray(turns) && turns.length === 0 ? [] : (0, parse_messages.m)(turns);
      return (0, fault.Z)(parsed) ? {
        fault: `\`${name}\` is a thread, whose turns are a list of {role, content}: ${parsed.fault}`
      } : parsed;
    }
    const SECTION = /^[ \t]*#?[ \t]*(system|developer|user|assistant|tool|function|\{\{[^{}\n]{1,128}\}\})(?:\[[^\]\n]{0,256}\])?[ \t]*:[ \t]*\r?$/gim;
    const prompty_sections_MARK = /^\u{f0000}([^\u{f0001}\n]{0,256})\u{f0001}\r?$/gmu;
    function markSections(body) {
      return body.replace(SECTION, (_, role) => `\u{f0000}${role}\u{f0001}`);
    }
    function splitSections(text, isFirstVersion) {
      const parts = text.split(prompty_sections_MARK);
      const messages = [];
      for (let i = 0; i < parts.length; i += 2) {
        const name = i === 0 ? "system" : parts[i - 1] ?? "";
        const role = (0, parse_messages.g)(name);
        if (name.trim() === "") return {
          fault: "a section has no role where its template puts one in: give the turns that it goes through as a list of {role, content}"
        };
        if (role === void 0) return {
          fault: `role \`${name.slice(0, 40)}\` is none of system, user, assistant`
        };
        if (role === "tool") return {
          fault: "a section for the results of tools has no call that it answers"
        };
        const content = (parts[i] ?? "").trim();
        const unfolded = content === "" ? [] : unfoldThreads({
          role,
          content
        });
        if ((0, fault.Z)(unfolded)) return unfolded;
        messages.push(...unfolded);
      }
      const image = isFirstVersion ? messages.map(({content}) => IMAGE.exec(content)?.[0]).find(found => found !== void 0) : void 0;
      if (image !== void 0) return {
        fault: `\`${image.slice(0, 60)}\` is sent as an image by Prompty 1, and only text can be sent: its tokens cannot be bounded; leave it out, or write the address without \`![\u2026]\``
      };
      return messages.length > 0 ? messages : {
        fault: "there is no text below the front matter"
      };
    }
    const IMAGE = /!\[[^\]\n]{0,1024}\]\([^)\n]{0,1024}\)?/;
    const readPrompty = async (file, context) => {
      const parts = (0, front_matter.v)(file);
      if (Array.isArray(parts)) return (0, files_reading.yK)(...parts);
      const {body, data} = parts;
      const read = await readReferences(parts.fields, file, context.files);
      if ((0, fault.Z)(read)) return (0, files_reading.yK)((0, files_reading.cA)(read.fault, file.path, data.lineAt(read.path)));
      const {fields} = read;
      const model = (0, files_fields.Pf)(fields["model"]) ?? {};
      const options = optionsOf(model);
      const judged = judgeAll(fields, options, data);
      const made = {
        model: apiOf(model) ?? (0, model_parameters.TR)(options.fields),
        tools: context.given.tools ?? (fields["tools"] === void 0 ? [] : (0, parse_tools.J3)(fields["tools"])),
        inputs: refuseMedia(readInputs(fields), body),
        template: engineOf(fields)
      };
      const problems = Object.entries(made).flatMap(([key, part]) => typeof part === "object" && (0, 
      fault.Z)(part) ? [ (0, files_reading.cA)(part.fault, file.path, data.lineAt([ key ])) ] : []);
      if (body.trim() === "") problems.push((0, files_reading.cA)("there is no text below the front matter", file.path, data.lineAt([]) ?? 1));
      const {model: parameters, tools, inputs, template: engine} = made;
      const all = [ ...judged.problems, ...problems ];
      if (all.length > 0 || (0, fault.Z)(parameters) || (0, fault.Z)(tools) || (0, fault.Z)(inputs) || typeof engine === "object") return (0, 
      files_reading.yK)(...all);
      const isFirst = isFirstVersion(fields, model);
      const template = {
        texts: [ markSections(isFirst ? placeThread(body, inputs.threads) : body) ],
        engine: context.given.engine ?? engine,
        isSurely: true,
        build: ([text = ""]) => splitSections(text, isFirst),
        prepareRow: row => markThreads(row, inputs.threads),
        checks: [],
        optional: inputs.optional,
        parameters: {
          ...withOutputs(parameters, fields),
          ...(0, files_fields.Oy)({
            model: modelOf(fields, model)
          }),
          ...toolsOf(parameters, tools)
        }
      };
      const source = {
        file: file.path
      };
      const reading = await (0, expand_rows.e)(file.path, [ {
        file,
        template,
        row: inputs.row,
        id: file.path,
        source
      } ], context);
      const unknown = options.unknown.map(name => `${file.path}: \`${name}\` is set by Prompty's environment, and not sent`);
      return {
        ...reading,
        notes: [ ...judged.notes, ...unknown, ...reading.notes ]
      };
    };
    function judgeAll(fields, options, data) {
      const template = (0, files_fields.Pf)(fields["template"]) ?? {};
      return (0, field_table.S)([ (0, field_table.d)(fields, FIELDS, {
        file: data
      }), (0, field_table.d)((0, files_fields.Pf)(fields["model"]) ?? {}, MODEL_FIELDS, {
        file: data,
        path: [ "model" ]
      }), (0, field_table.d)(template, TEMPLATE_FIELDS, {
        file: data,
        path: [ "template" ]
      }), (0, field_table.d)(options.fields, OPTION_FIELDS, {
        file: data,
        path: [ "model", options.name ]
      }) ]);
    }
    function isFirstVersion(fields, model) {
      const has = keys => keys.some(key => model[key] !== void 0);
      if (has([ "id", "apiType", "provider", "connection", "options" ])) return false;
      return fields["sample"] !== void 0 || has([ "api", "configuration", "parameters", "response" ]);
    }
    function refuseMedia(inputs, body) {
      if ((0, fault.Z)(inputs)) return inputs;
      const used = inputs.media.find(({name}) => /^\w+$/.test(name) && new RegExp(`\\b${name}\\b`).test(body));
      return used === void 0 ? inputs : {
        fault: `the input \`${used.name}\` is of the kind ${used.kind}, and only text can be sent: its tokens cannot be bounded; ask the prompt without it`
      };
    }
    function optionsOf(model) {
      const name = (0, files_fields.Pf)(model["parameters"]) === void 0 ? "options" : "parameters";
      const fields = (0, files_fields.Pf)(model[name]) ?? {};
      const all = {
        ...fields,
        ...(0, files_fields.Pf)(fields["additionalProperties"])
      };
      const known = Object.entries(all).map(([key, value]) => [ key, withoutEnvironment(value) ]);
      return {
        name,
        fields: Object.fromEntries(known.filter(([, value]) => value !== void 0)),
        unknown: known.flatMap(([key, value]) => value === void 0 ? [ key ] : [])
      };
    }
    function apiOf(model) {
      const api = (0, files_fields.b6)(model["apiType"]) ?? (0, files_fields.b6)(model["api"]);
      if (api === void 0 || /^(chat|completion|completions|responses|agent)$/i.test(api)) return;
      return {
        fault: `asks the API \`${api}\`, which generates no text; only chat, completion and responses are asked`
      };
    }
    function modelOf(fields, model) {
      const configuration = (0, files_fields.Pf)(model["configuration"]);
      const names = [ fields["model"], model["id"], configuration?.["model"], configuration?.["azure_deployment"], configuration?.["name"] ];
      return names.map(files_fields.b6).find(text => text !== void 0 && !text.includes("${"));
    }
    function engineOf(fields) {
      const template = (0, files_fields.Pf)(fields["template"]);
      const written = template?.["format"] ?? template?.["type"] ?? fields["template"];
      const kind = (0, files_fields.b6)((0, files_fields.Pf)(written)?.["kind"]) ?? (0, 
      files_fields.b6)(written) ?? "jinja2";
      if (/^(jinja2?|prompty|nunjucks)$/.test(kind)) return "jinja";
      if (/^(mustache|handlebars)$/.test(kind)) return "handlebars";
      return {
        fault: `the template format \`${kind}\` is none of jinja2, mustache, handlebars`
      };
    }
    function withOutputs(parameters, fields) {
      const outputs = fields["outputs"] ?? fields["outputSchema"];
      if (!Array.isArray(outputs) || parameters.responseFormat !== void 0) return parameters;
      const object = (0, parse_tools.$r)({
        kind: "object",
        properties: outputs
      });
      const required = outputs.map(output => (0, files_fields.Pf)(output)?.["name"]).filter(name => name !== void 0);
      const responseFormat = {
        type: "json_schema",
        name: ((0, files_fields.b6)(fields["name"]) ?? "answer").replace(/[^\w-]/g, "_").slice(0, 64),
        schema: {
          ...object,
          required,
          additionalProperties: false
        }
      };
      return {
        ...parameters,
        responseFormat
      };
    }
    function toolsOf({tools: own = []}, tools) {
      return own.length + tools.length === 0 ? {} : {
        tools: [ ...own, ...tools ]
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
  })
};
