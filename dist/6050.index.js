"use strict";
exports.id = 6050;

exports.ids = [ 6050 ];

exports.modules = {
  82477: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      H: () => parseRecord
    });
    var fault = __webpack_require__(65819);
    var files_fields = __webpack_require__(23810);
    var model_parameters = __webpack_require__(99840);
    var parse_messages = __webpack_require__(8801);
    const SHAPE_FIELDS = {
      ...Object.fromEntries("messages prompt prompts text texts input instruction instructions system systemInstruction system_instruction conversations conversation contents turns question query content history context".split(" ").map(name => [ name, "used" ])),
      suffix: {
        refuse: "is text behind the gap that a completion fills, and only text before it is sent"
      },
      inputs: {
        note: "is not read beside the text"
      },
      images: {
        refuse: "cannot be sent: the input tokens of images cannot be bounded"
      },
      image: {
        refuse: "cannot be sent: the input tokens of images cannot be bounded"
      },
      audio: {
        refuse: "cannot be sent: the input tokens of audio cannot be bounded"
      },
      audios: {
        refuse: "cannot be sent: the input tokens of audio cannot be bounded"
      }
    };
    function messagesOf(fields) {
      const kept = (0, files_fields.b6)((0, files_fields.Pf)(fields["prompt"])?.["id"]);
      if (kept !== void 0) return {
        fault: `asks the prompt \`${kept.slice(0, 60)}\`, which only the provider keeps; write its text as \`messages\``
      };
      const list = conversationOf(fields);
      if (list !== void 0) {
        const parsed = (0, parse_messages.m)(list);
        return (0, fault.Z)(parsed) ? parsed : {
          messages: [ ...systemOf(fields), ...parsed ],
          notes: []
        };
      }
      const turns = (0, files_fields.c3)(fields["turns"]);
      if (turns !== void 0) return firstTurn(fields, turns);
      const text = singleText(fields);
      if ((0, fault.Z)(text)) return text;
      return {
        messages: [ ...systemOf(fields), {
          role: "user",
          content: text.text
        } ],
        notes: text.notes ?? []
      };
    }
    function conversationOf(fields) {
      const named = fields["messages"] ?? fields["conversations"] ?? fields["conversation"] ?? fields["contents"];
      if (named !== void 0 && named !== null) return (0, files_fields.c3)(named) ?? named;
      return [ fields["input"], fields["prompt"] ].map(files_fields.c3).find(list => list?.some(isMessage) === true);
    }
    function isMessage(item) {
      const fields = (0, files_fields.Pf)(item);
      return fields?.["role"] !== void 0 || fields?.["from"] !== void 0;
    }
    function systemOf(fields) {
      const written = fields["system"] ?? (fields["instruction"] === void 0 ? fields["instructions"] : void 0) ?? fields["systemInstruction"] ?? fields["system_instruction"];
      const parts = (0, files_fields.c3)(written) ?? (0, files_fields.c3)((0, files_fields.Pf)(written)?.["parts"]);
      const text = parts === void 0 ? (0, files_fields.b6)(written) : parts.map(part => (0, 
      files_fields.b6)((0, files_fields.Pf)(part)?.["text"]) ?? "").join("");
      return text === void 0 || text === "" ? [] : [ {
        role: "system",
        content: text
      } ];
    }
    function firstTurn(fields, turns) {
      const [first] = turns;
      const text = (0, files_fields.b6)(first) ?? (0, files_fields.b6)((0, files_fields.Pf)(first)?.["text"]) ?? (0, 
      files_fields.b6)((0, files_fields.Pf)(first)?.["content"]);
      if (text === void 0) return {
        fault: "`turns` must begin with a text"
      };
      const notes = turns.length > 1 ? [ "only the first of its `turns` is asked: the next ones need its answer" ] : [];
      return {
        messages: [ ...systemOf(fields), {
          role: "user",
          content: text
        } ],
        notes
      };
    }
    function singleText(fields) {
      const task = (0, files_fields.b6)(fields["instruction"]);
      const context = (0, files_fields.b6)(fields["context"]);
      const input = (0, files_fields.b6)(fields["input"]);
      if (task !== void 0 && (0, files_fields.b6)(fields["prompt"]) === void 0) {
        const parts = [ task, context, input ].filter(part => part !== void 0);
        return {
          text: parts.join("\n\n")
        };
      }
      if (context !== void 0) return {
        fault: "has a `context`, and nothing says how it goes into the prompt: write a template, and give the rows as its `variables-file`"
      };
      if (fields["history"] !== void 0 && (0, files_fields.c3)(fields["history"])?.length !== 0) return {
        fault: "has a `history`, which only `messages` can say"
      };
      const candidates = [ "prompt", "text", "input", "question", "query", "content" ].filter(name => (0, 
      files_fields.b6)(oneOf(fields[name])) !== void 0);
      const [name] = candidates;
      const several = candidates.filter(one => (0, files_fields.b6)(oneOf(fields[one])) !== (0, 
      files_fields.b6)(oneOf(fields[name ?? ""])));
      if (several.length > 0) return {
        fault: `has both \`${name ?? ""}\` and \`${several[0] ?? ""}\`, and nothing says how they make a prompt: write a template, and give the rows as its \`variables-file\``
      };
      const texts = (0, files_fields.c3)(fields["texts"] ?? fields["prompts"]);
      const text = name === void 0 ? texts?.filter(one => typeof one === "string").join("\n") : (0, 
      files_fields.b6)(oneOf(fields[name]));
      return text === void 0 || text === "" ? {
        fault: "a record needs `messages`, `prompt` or `text` with something in it"
      } : {
        text
      };
    }
    function oneOf(value) {
      const list = (0, files_fields.c3)(value);
      return list?.length === 1 ? list[0] : value;
    }
    const ABOUT_FIELDS = Object.fromEntries("custom_id id key idx index question_id uid uuid method url name title label category categories source dataset split lang language type tags tag act description comment comments metadata meta expected output outputs response responses answer answers completion target ideal reference references chosen rejected score weight created created_at date author for_devs contributor".split(" ").map(name => [ name, "about" ]));
    const RECORD_FIELDS = {
      ...ABOUT_FIELDS,
      ...model_parameters.IK,
      ...SHAPE_FIELDS,
      model: "used",
      body: "used",
      params: "used",
      request: "used"
    };
    function parseRecord(record) {
      if (typeof record === "string") return parseRecord({
        text: record
      });
      const outer = (0, files_fields.Pf)(record);
      if (outer === void 0) return {
        fault: "a record must be a text, or a map with `messages`, `prompt` or `text`"
      };
      const other = otherApi(outer);
      if (other !== void 0) return {
        fault: other
      };
      const inner = (0, files_fields.Pf)(outer["body"]) ?? (0, files_fields.Pf)(outer["params"]) ?? (0, 
      files_fields.Pf)(outer["request"]);
      const request = inner ?? outer;
      const shape = messagesOf(request);
      if ((0, fault.Z)(shape)) return shape;
      const parameters = (0, model_parameters.TR)(request);
      if ((0, fault.Z)(parameters)) return parameters;
      const {asked, notes} = dropExpectedAnswer(shape.messages);
      const rowKey = (0, files_fields.b6)(outer["custom_id"]) ?? (0, files_fields.b6)(outer["key"]);
      return {
        prompt: {
          messages: asked,
          ...parameters,
          ...(0, files_fields.Oy)({
            model: (0, files_fields.b6)(request["model"]),
            rowKey
          })
        },
        notes: [ ...shape.notes, ...notes ],
        read: [ outer, ...inner === void 0 ? [] : [ inner ] ].map(fields => ({
          fields,
          table: RECORD_FIELDS
        }))
      };
    }
    function otherApi(line) {
      const url = (0, files_fields.b6)(line["url"]);
      if (url === void 0 || (0, files_fields.Pf)(line["body"]) === void 0) return;
      if (/\/(chat\/completions|responses|completions|messages)\/?$/.test(url)) return;
      return `is a request of another API, \`${url.slice(0, 60)}\`; only chat, responses, completions and messages are asked`;
    }
    function dropExpectedAnswer(messages) {
      let end = messages.length;
      while (end > 1 && messages[end - 1]?.role === "assistant") end -= 1;
      if (end === messages.length) return {
        asked: messages,
        notes: []
      };
      return {
        asked: messages.slice(0, end),
        notes: [ "the last assistant message is taken for the expected answer and not sent" ]
      };
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
