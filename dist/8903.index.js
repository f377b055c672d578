"use strict";
exports.id = 8903;

exports.ids = [ 8903 ];

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
  88903: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readDotprompt: () => readDotprompt
    });
    var fault = __webpack_require__(65819);
    var files_fields = __webpack_require__(23810);
    var front_matter = __webpack_require__(11832);
    var files_reading = __webpack_require__(37699);
    var expand_rows = __webpack_require__(9247);
    var field_table = __webpack_require__(68086);
    var model_parameters = __webpack_require__(99840);
    var note_braces = __webpack_require__(78328);
    const SCALARS = [ "any", "boolean", "integer", "null", "number", "string" ];
    const MAX_DEPTH = 50;
    function parsePicoschema(schema, depth = 0) {
      if (depth > MAX_DEPTH) return {
        fault: "the schema is nested too deeply"
      };
      if (typeof schema === "string") return parseScalar(schema);
      const fields = (0, files_fields.Pf)(schema);
      if (fields === void 0) return {
        fault: "a schema is a map, or the name of a type"
      };
      if (depth === 0 && isJsonSchema(fields)) return fields["properties"] === void 0 ? fields : {
        ...fields,
        type: "object"
      };
      return parseObject(fields, depth);
    }
    function isJsonSchema(fields) {
      return [ ...SCALARS, "object", "array" ].includes(String(fields["type"])) || (0, 
      files_fields.Pf)(fields["properties"]) !== void 0;
    }
    function parseScalar(text) {
      const [type, description] = splitDescription(text);
      if (!SCALARS.includes(type)) return {
        fault: `\`${type}\` is no type that is defined in the file`
      };
      return {
        ...type === "any" ? {} : {
          type
        },
        ...description !== void 0 && {
          description
        }
      };
    }
    function parseObject(fields, depth) {
      const properties = {};
      const required = [];
      let additionalProperties = false;
      for (const [key, value] of Object.entries(fields)) {
        if (key === "(*)") {
          const rest = parsePicoschema(value, depth + 1);
          if ((0, fault.Z)(rest)) return rest;
          additionalProperties = rest;
          continue;
        }
        const [, written = key, form] = /^([^(]+)\((.*)\)$/.exec(key) ?? [];
        const isOptional = written.endsWith("?");
        const name = isOptional ? written.slice(0, -1) : written;
        const property = parseProperty(form, value, {
          depth,
          isOptional
        });
        if ((0, fault.Z)(property)) return property;
        properties[name] = property;
        if (!isOptional) required.push(name);
      }
      return {
        type: "object",
        properties,
        ...required.length > 0 && {
          required
        },
        additionalProperties
      };
    }
    function parseProperty(form, value, {depth, isOptional}) {
      const [type, description] = form === void 0 ? [ void 0, void 0 ] : splitDescription(form);
      const about = description === void 0 ? {} : {
        description
      };
      if (type === "enum") {
        const values = Array.isArray(value) ? value : [ value ];
        return {
          enum: isOptional && !values.includes(null) ? [ ...values, null ] : values,
          ...about
        };
      }
      const inner = parsePicoschema(value, depth + 1);
      if ((0, fault.Z)(inner)) return inner;
      if (type === "array") return {
        type: isOptional ? [ "array", "null" ] : "array",
        items: inner,
        ...about
      };
      if (type !== void 0 && type !== "object") return {
        fault: `\`(${type})\` is none of array, object, enum`
      };
      const own = inner["type"];
      return {
        ...inner,
        ...isOptional && typeof own === "string" && {
          type: [ own, "null" ]
        },
        ...about
      };
    }
    function splitDescription(text) {
      const comma = text.indexOf(",");
      return comma < 0 ? [ text.trim(), void 0 ] : [ text.slice(0, comma).trim(), text.slice(comma + 1).trim() ];
    }
    function optionalNames(schema) {
      const parsed = schema === void 0 ? {} : parsePicoschema(schema);
      if ((0, fault.Z)(parsed)) return [];
      const properties = (0, files_fields.Pf)(parsed["properties"]) ?? {};
      const required = Array.isArray(parsed["required"]) ? parsed["required"] : [];
      return Object.keys(properties).filter(name => !required.includes(name));
    }
    var conversation_in = __webpack_require__(52745);
    var parse_tools = __webpack_require__(29918);
    function resolveTools(fields, given) {
      const written = (0, files_fields.c3)(fields["tools"]) ?? [];
      const named = written.filter(tool => typeof tool === "string");
      if (given?.length === 0) {
        const all = [ ...written, ...(0, files_fields.c3)(fields["toolDefs"]) ?? [] ].length;
        return {
          tools: [],
          notes: all === 0 ? [] : [ "its `tools` are not sent, as its entry says" ]
        };
      }
      const defined = defineTools([ ...written.filter(tool => typeof tool !== "string"), ...(0, 
      files_fields.c3)(fields["toolDefs"]) ?? [] ]);
      if ((0, fault.Z)(defined)) return defined;
      const known = new Set(defined.map(({name}) => name));
      const added = (given ?? []).filter(({name}) => named.includes(name) && !known.has(name));
      const lacking = named.filter(name => !known.has(name) && !added.some(tool => tool.name === name));
      if (lacking.length === 0) return {
        tools: [ ...defined, ...added ],
        notes: []
      };
      const [it, them] = lacking.length === 1 ? [ "its", "it" ] : [ "their", "them" ];
      return {
        fault: `\`tools\` names ${lacking.slice(0, 10).join(", ")}, which only the program around the prompt defines; give ${it} definition in \`toolDefs\` or by the entry ({file: \u2026, tools: tools.json}), or ask without ${them} (tools: none)`
      };
    }
    function defineTools(items) {
      const tools = (0, parse_tools.J3)(items.filter(item => (0, files_fields.Pf)(item) !== void 0));
      if ((0, fault.Z)(tools)) return tools;
      const parsed = [];
      for (const tool of tools) {
        const parameters = tool.parameters === void 0 ? void 0 : parsePicoschema(tool.parameters);
        if (parameters !== void 0 && (0, fault.Z)(parameters)) return parameters;
        parsed.push({
          ...tool,
          ...(0, files_fields.Oy)({
            parameters
          })
        });
      }
      return parsed;
    }
    var f_string_engine = __webpack_require__(37706);
    var go_template = __webpack_require__(42024);
    const HANDLEBARS = /\{\{\{?~?\s*(?:[#/>!^@]|(?:role|section)\s+["'(]|media\s+url|json\s+[\w@.])/;
    const JINJA_STATEMENT = /\{%-?\s*[a-z]/;
    const JINJA_FILTER = /\{\{[^{}]*\|[^{}]*\}\}/;
    const DOUBLE = /\{\{\s*[\p{L}_][\p{L}\p{N}_.]*\s*\}\}/u;
    function guessLanguage(body, hasFrontMatter) {
      if (HANDLEBARS.test(body)) return "handlebars";
      if (JINJA_STATEMENT.test(body)) return "jinja";
      if ((0, go_template.X)(body)) return "plain";
      if (hasFrontMatter) return "handlebars";
      if (JINJA_FILTER.test(body)) return "jinja";
      return !DOUBLE.test(body) && isFString(body) ? "f-string" : "handlebars";
    }
    function isFString(text) {
      try {
        return (0, f_string_engine.h)({
          engine: "f-string",
          text,
          rows: []
        }).usage.needed.size > 0;
      } catch {
        return false;
      }
    }
    var data_file = __webpack_require__(65286);
    function wholeData(file) {
      if (!/^\s*(?:\{|#.*\n|["']?[\w-]+["']?:(\s|$))/.test(file.text)) return;
      const whole = (0, data_file.h)(file);
      const fields = Array.isArray(whole) ? void 0 : (0, files_fields.Pf)(whole.data);
      return Array.isArray(whole) || fields === void 0 ? void 0 : {
        file: whole,
        fields
      };
    }
    function refuseOther(file, {body, isThere}, engine) {
      if (body.trim() === "") return (0, files_reading.cA)("there is no text below the front matter", file.path, 1);
      const mark = /^\s*(<prompt(?:\s[^<>]{0,500})?>)[\s\S]*<\/prompt>\s*$/.exec(body)?.[1];
      if (mark !== void 0) {
        const message = `the file is of another tool, which takes its text out of \`${mark.slice(0, 60)}\`: give that text alone, as a .txt`;
        return (0, files_reading.cA)(message, file.path, (0, files_reading.$T)(file.text, mark));
      }
      if (engine === "plain") return (0, go_template.J)(file, [ body ]);
      const braces = engine === "handlebars" && !body.includes("{{") ? (0, note_braces.P)(body)[0] : void 0;
      if (braces !== void 0 && !isThere) {
        const message = `\`${braces}\` may be a variable, and nothing says of which language: give \`template: f-string\`, or \`template: none\` where it is meant as text`;
        return (0, files_reading.cA)(message, file.path, (0, files_reading.$T)(file.text, braces));
      }
      const tag = engine === "handlebars" ? /\{%-?\s*[a-z]+[^%{}]*%\}/.exec(body)?.[0] : void 0;
      const meant = "give `template: jinja`, or `template: none` where it is meant as text";
      return tag === void 0 ? void 0 : (0, files_reading.cA)(`\`${tag.slice(0, 60)}\` is no Handlebars, of which the file has tags as well; ${meant}`, file.path, (0, 
      files_reading.$T)(file.text, tag));
    }
    function refuseData(file, fields) {
      const known = [ "prompts", "prompt", "config", "messages", "model", "template", "system", "user", "name" ];
      const message = "the file is data throughout, and no dotprompt, which has front matter between lines of `---` and then its text; as `.yml` with `messages` it can be read";
      return Object.keys(fields).filter(key => known.includes(key)).length >= 2 ? (0, 
      files_reading.cA)(message, file.path, 1) : void 0;
    }
    var file_source = __webpack_require__(4787);
    const PARTIAL = /\{\{~?#?>\s*([\w./-]{1,128})/g;
    const MAX_PARTIALS = 50;
    async function readPartials(file, body, files) {
      const partials = {};
      const waiting = namesIn(body);
      for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
        if (Object.hasOwn(partials, name) || name.startsWith("@")) continue;
        if (Object.keys(partials).length >= MAX_PARTIALS) return {
          fault: `names more than ${MAX_PARTIALS} partials`
        };
        const text = await readPartial(file.path, name, files);
        if ((0, fault.Z)(text)) return text;
        partials[name] = text.text;
        waiting.push(...namesIn(text.text));
      }
      return partials;
    }
    function namesIn(text) {
      return [ ...text.matchAll(PARTIAL) ].map(match => match[1] ?? "");
    }
    async function readPartial(path, name, files) {
      const folders = path.split("/").slice(0, -1);
      const [last = name, ...before] = name.split("/").reverse();
      const inside = [ ...before ].reverse().map(step => `${step}/`).join("");
      for (let depth = folders.length; depth >= 0; depth -= 1) {
        const folder = folders.slice(0, depth).map(step => `${step}/`).join("");
        const candidate = `${folder}${inside}_${last}.prompt`;
        const file = await (0, file_source.G)(files, candidate);
        if (file === "missing") continue;
        if ((0, fault.Z)(file)) return {
          fault: `the partial ${candidate} ${file.fault}`
        };
        const parts = (0, front_matter.v)(file, true);
        return Array.isArray(parts) ? {
          fault: `the partial ${candidate} cannot be read`
        } : {
          text: parts.body.trim()
        };
      }
      return {
        fault: `the partial {{> ${name}}} is not there: no _${last}.prompt stands beside the file`
      };
    }
    const FIELDS = {
      name: "about",
      version: "about",
      model: "used",
      config: "used",
      prompts: "used",
      fewShots: "used"
    };
    const CONFIG_FIELDS = {
      name: "about",
      outputFormat: "used",
      output: "used",
      temperature: "used",
      maxTokens: "used",
      input: "used"
    };
    const ASK_FOR_JSON = "Please provide the response in JSON";
    async function readYamlPrompt(file, fields, context) {
      const prompts = (0, files_fields.Pf)(fields["prompts"]) ?? {};
      const config = (0, files_fields.Pf)(fields["config"]) ?? {};
      const user = (0, files_fields.b6)(prompts["user"]);
      const judged = (0, field_table.S)([ (0, field_table.d)(fields, FIELDS, {
        file
      }), (0, field_table.d)(config, CONFIG_FIELDS, {
        file,
        path: [ "config" ]
      }), (0, field_table.d)(prompts, {
        system: "used",
        user: "used"
      }, {
        file,
        path: [ "prompts" ]
      }) ]);
      const made = {
        config: (0, model_parameters.TR)({
          temperature: config["temperature"],
          maxTokens: config["maxTokens"]
        }),
        fewShots: shotsOf(fields["fewShots"]),
        output: formatOf(config)
      };
      const faults = Object.entries(made).flatMap(([key, part]) => part !== void 0 && (0, 
      fault.Z)(part) ? [ (0, files_reading.cA)(part.fault, file.path, file.lineAt([ key ])) ] : []);
      if (user === void 0) faults.push((0, files_reading.cA)("`prompts.user` is missing", file.path, file.lineAt([ "prompts" ])));
      const {config: parameters, fewShots, output} = made;
      if (user === void 0 || faults.length > 0 || (0, fault.Z)(parameters) || (0, fault.Z)(fewShots)) return (0, 
      files_reading.yK)(...judged.problems, ...faults);
      const format = output !== void 0 && (0, fault.Z)(output) ? void 0 : output;
      const system = systemOf((0, files_fields.b6)(prompts["system"]), user, format);
      const input = (0, files_fields.Pf)(config["input"]) ?? {};
      const template = {
        texts: [ ...system === void 0 ? [] : [ system ], user ],
        engine: context.given.engine ?? "nunjucks",
        build: filled => [ ...fewShots, ...filled.map((content, index) => ({
          role: index < filled.length - 1 ? "system" : "user",
          content
        })) ],
        checks: [],
        optional: Object.keys((0, files_fields.Pf)(input["parameters"]) ?? {}).flatMap(name => name.endsWith("?") ? [ name.slice(0, -1) ] : []),
        parameters: {
          ...parameters,
          ...(0, files_fields.Oy)({
            model: (0, files_fields.b6)(fields["model"]),
            responseFormat: format
          })
        }
      };
      const row = (0, files_fields.Pf)(input["default"]) ?? {};
      const source = {
        file: file.path
      };
      const reading = await (0, expand_rows.e)(file.path, [ {
        file,
        template,
        row,
        id: file.path,
        source
      } ], context);
      return {
        ...reading,
        notes: [ ...judged.notes, ...reading.notes ]
      };
    }
    function shotsOf(value) {
      const messages = [];
      for (const item of (0, files_fields.c3)(value) ?? []) {
        const [user, response] = [ (0, files_fields.b6)((0, files_fields.Pf)(item)?.["user"]), (0, 
        files_fields.b6)((0, files_fields.Pf)(item)?.["response"]) ];
        if (user === void 0 || response === void 0) return {
          fault: "each of `fewShots` must have `user` and `response`"
        };
        messages.push({
          role: "user",
          content: user
        }, {
          role: "assistant",
          content: response
        });
      }
      return messages;
    }
    function formatOf(config) {
      const output = (0, files_fields.Pf)(config["output"]);
      const format = (0, files_fields.b6)(output === void 0 ? config["outputFormat"] : output["format"])?.toLowerCase();
      if (format === void 0 || format === "text") return;
      if (format === "json") return {
        type: "json_object"
      };
      if (format !== "jsonschema") return {
        fault: `the output format \`${format}\` is none of text, json and jsonSchema`
      };
      return (0, model_parameters.aY)("json_schema", {
        name: "answer",
        schema: output?.["schema"]
      });
    }
    function systemOf(system, user, format) {
      if (format?.type !== "json_object" || /json/i.test(`${system ?? ""}${user}`)) return system;
      return system === void 0 ? void 0 : `${system} ${ASK_FOR_JSON}`;
    }
    var role_mark = __webpack_require__(27805);
    var parse_messages = __webpack_require__(8801);
    function splitRoles(text) {
      const parts = text.split(role_mark.Z);
      const messages = [ {
        role: "user",
        content: parts[0] ?? ""
      } ];
      for (let i = 1; i < parts.length; i += 3) {
        const name = parts[i] === "history" ? "model" : parts[i + 1];
        const role = (0, parse_messages.g)(name);
        if (role === void 0 || role === "tool") return {
          fault: `role \`${String(name)}\` is none of system, user, model`
        };
        const last = messages.at(-1);
        const content = parts[i + 2] ?? "";
        if (last !== void 0 && last.content.trim() === "") Object.assign(last, {
          role,
          content
        }); else messages.push({
          role,
          content
        });
      }
      const said = messages.map(({role, content}) => ({
        role,
        content: content.trim()
      })).filter(({content}) => content !== "");
      return said.length > 0 ? said : {
        fault: "there is no text below the front matter"
      };
    }
    const NOT_HERE = {
      refuse: 'is no field of dotprompt, which would leave it out; write it below the front matter, under {{role "\u2026"}}'
    };
    const read_dotprompt_FIELDS = {
      name: "about",
      description: "about",
      variant: "about",
      version: "about",
      metadata: "about",
      ext: "about",
      raw: "about",
      model: "used",
      config: "used",
      input: "used",
      output: "used",
      toolDefs: "used",
      tools: "used",
      toolChoice: "used",
      maxTurns: {
        note: "bounds a conversation with tools, and only its first request is asked"
      },
      returnToolRequests: "about",
      system: NOT_HERE,
      user: NOT_HERE,
      prompt: NOT_HERE,
      messages: NOT_HERE,
      instructions: NOT_HERE,
      template: NOT_HERE,
      use: {
        note: "is middleware of the program around the prompt"
      }
    };
    const INPUT_FIELDS = {
      schema: "used",
      default: "used"
    };
    const OUTPUT_FIELDS = {
      format: "used",
      schema: "used",
      contentType: "about"
    };
    const SCHEMA_NOTE = "`output.schema` is not sent, only that JSON is wanted";
    const readDotprompt = async (file, context) => {
      const whole = await readWhole(file, context);
      if (whole !== void 0) return whole;
      const parts = (0, front_matter.v)(file, true);
      if (Array.isArray(parts)) return (0, files_reading.yK)(...parts);
      const {fields, data, body} = parts;
      const engine = context.given.engine ?? guessLanguage(body, parts.isThere);
      const refused = context.given.engine === "none" ? void 0 : refuseOther(file, parts, engine);
      if (refused !== void 0) return (0, files_reading.yK)(refused);
      const written = (0, files_fields.Pf)(fields["config"]) ?? {};
      const isBare = context.given.tools?.length === 0 && written["tools"] !== void 0;
      const config = isBare ? (0, files_fields.mZ)(written, [ "tools" ]) : written;
      const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.includes(".")));
      const judged = (0, field_table.S)([ (0, field_table.d)(own, read_dotprompt_FIELDS, {
        file: data
      }), (0, field_table.d)(config, model_parameters.IK, {
        file: data,
        path: [ "config" ]
      }), (0, field_table.d)((0, files_fields.Pf)(fields["input"]) ?? {}, INPUT_FIELDS, {
        file: data,
        path: [ "input" ]
      }), (0, field_table.d)((0, files_fields.Pf)(fields["output"]) ?? {}, OUTPUT_FIELDS, {
        file: data,
        path: [ "output" ]
      }) ]);
      const made = {
        config: (0, model_parameters.TR)(config),
        output: read_dotprompt_formatOf(fields),
        tools: resolveTools(isBare ? {
          ...fields,
          tools: [ written["tools"] ]
        } : fields, context.given.tools),
        input: engine === "handlebars" ? await readPartials(file, body, context.files) : {}
      };
      const all = [ ...judged.problems, ...problemsIn(made, file, data) ];
      const {config: parameters, output, tools, input: partials} = made;
      if (all.length > 0 || (0, fault.Z)(parameters) || (0, fault.Z)(partials) || (0, 
      fault.Z)(tools)) return (0, files_reading.yK)(...all);
      const input = (0, files_fields.Pf)(fields["input"]);
      const template = {
        texts: [ body.trim() ],
        engine,
        isSurely: isSurely(body, engine, parts.isThere),
        build: ([text = ""]) => splitRoles(text),
        checks: [],
        partials,
        optional: optionalNames(input?.["schema"]),
        parameters: {
          ...parameters,
          ...(0, files_fields.Oy)({
            model: modelOf(fields["model"])
          }),
          ...output !== void 0 && !(0, fault.Z)(output) && {
            responseFormat: output
          },
          ...tools.tools.length > 0 && {
            tools: tools.tools
          }
        }
      };
      const row = (0, files_fields.Pf)(input?.["default"]) ?? {};
      const source = {
        file: file.path
      };
      const reading = await (0, expand_rows.e)(file.path, [ {
        file,
        template,
        row,
        id: file.path,
        source
      } ], context);
      const schema = (0, files_fields.Pf)(fields["output"])?.["schema"] === void 0 ? [] : [ SCHEMA_NOTE ];
      const notes = [ ...schema, ...tools.notes ].map(note => `${file.path}: ${note}`);
      return {
        ...reading,
        notes: [ ...judged.notes, ...notes, ...reading.notes, ...(0, note_braces.F)(file.path, body, engine) ]
      };
    };
    function problemsIn(made, file, data) {
      return Object.entries(made).flatMap(([key, part]) => {
        if (part === void 0 || !(0, fault.Z)(part)) return [];
        const line = key === "input" ? (0, files_reading.$T)(file.text, "{{>") : data.lineAt([ key ]);
        return [ (0, files_reading.cA)(part.fault, file.path, line) ];
      });
    }
    function isSurely(body, engine, isDotprompt) {
      return /\{%-?\s*[a-z]|\{\{~?#|\{\{\s*[a-z_][\w.]*\s*\}\}/i.test(body) || isDotprompt && engine === "handlebars";
    }
    async function readWhole(file, context) {
      const whole = wholeData(file);
      if (whole === void 0) return;
      const {fields} = whole;
      if ((0, files_fields.Pf)(fields["prompts"]) !== void 0) return await readYamlPrompt(whole.file, fields, context);
      const conversation = (0, conversation_in.p)(fields);
      if (conversation !== void 0) return await (await __webpack_require__.e(265).then(__webpack_require__.bind(__webpack_require__, 92646))).readPromptYml(whole.file, conversation, context);
      const refused = refuseData(file, fields);
      return refused === void 0 ? void 0 : (0, files_reading.yK)(refused);
    }
    function modelOf(model) {
      return (0, files_fields.b6)(model)?.replace(/^(googleai|vertexai|ollama)\//, "");
    }
    function read_dotprompt_formatOf(fields) {
      const output = (0, files_fields.Pf)(fields["output"]);
      const format = (0, files_fields.b6)(output?.["format"]);
      const written = output?.["schema"];
      if (format === "media") return {
        fault: "`output.format: media` asks for an image, and only text is measured"
      };
      if (format === "text" || format === "enum") return;
      return written === void 0 && format === void 0 ? void 0 : {
        type: "json_object"
      };
    }
  }),
  27805: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => ROLE_MARK,
      e: () => roleMark
    });
    const ROLE_MARK = /\u{f0000}(role|history):([^\u{f0001}]{0,64})\u{f0001}/gu;
    function roleMark(kind, value = "") {
      return `\u{f0000}${kind}:${value}\u{f0001}`;
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
  42024: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      J: () => refuseGo,
      X: () => isGoTemplate
    });
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37699);
    const GO_TAG = /\{\{-?\s*(?:[a-z]+\s(?:[^{}]{0,200}?[\s(])?)?\.[\p{L}_][^{}]{0,200}/u;
    const TAG = /\{\{[^{}]{0,500}\}\}/g;
    const FIELD = /^\{\{\s*\.[\p{L}_][\p{L}\p{N}_.]*\s*\}\}$/u;
    function isGoTemplate(text) {
      return GO_TAG.test(text);
    }
    function refuseGo(file, texts) {
      const text = texts.join("\n");
      if (!isGoTemplate(text)) return;
      const tag = text.match(TAG)?.find(one => !FIELD.test(one));
      if (tag === void 0) return;
      const message = `\`${tag.slice(0, 60)}\` is of a Go template, of which only fields such as {{.Name}} are filled in: give the text that your program makes of it, or name the language that is meant in \`template\` (\`none\` sends it as it stands)`;
      return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_0__.cA)(message, file.path, (0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_0__.$T)(file.text, tag));
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
  })
};
