"use strict";
exports.id = 99;

exports.ids = [ 99, 2480 ];

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
  70099: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      asResults: () => asResults,
      readOutput: () => readOutput,
      resultsIn: () => resultsIn
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37699);
    var _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99840);
    var _chat_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27058);
    function resultsIn(data) {
      return asResults((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)((0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data)?.["results"])?.["results"]));
    }
    function asResults(items) {
      const results = items?.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf).filter(one => one !== void 0) ?? [];
      const isWhole = results.length > 0 && results.length === items?.length;
      return isWhole && results.every(isResult) ? results : void 0;
    }
    function isResult(fields) {
      return typeof fields["testIdx"] === "number" && typeof (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(fields["prompt"])?.["raw"] === "string";
    }
    function readOutput(file, results, lineAt) {
      const prompts = new Map;
      const problems = new Map;
      for (const [index, result] of results.entries()) {
        const prompt = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(result["prompt"]) ?? {};
        const place = JSON.stringify([ result["promptIdx"] ?? 0, result["testIdx"], prompt["raw"] ]);
        if (prompts.has(place)) continue;
        const messages = (0, _chat_template_js__WEBPACK_IMPORTED_MODULE_1__.h_)(String(prompt["raw"]));
        const request = (0, _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__.TR)((0, 
        _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(prompt["config"]) ?? {});
        const fault = [ messages, request ].find(_files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z);
        if (fault !== void 0) problems.set(fault.fault, (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_4__.cA)(fault.fault, file.path, lineAt(index)));
        if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(messages) || (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(request)) continue;
        prompts.set(place, {
          ...request,
          id: `${file.path}#${prompts.size + 1}`,
          rowKey: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.dj)([ (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.b6)(prompt["label"]) ?? null, result["vars"] ?? null ]),
          source: {
            file: file.path,
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Oy)({
              line: lineAt(index)
            })
          },
          messages
        });
      }
      const note = `${file.path}: is what \`promptfoo eval\` wrote; its prompts are asked as they were filled in, without the settings of its providers`;
      return {
        prompts: [ ...prompts.values() ],
        problems: [ ...problems.values() ],
        notes: [ note ]
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
