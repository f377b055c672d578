"use strict";
exports.id = 593;

exports.ids = [ 593 ];

exports.modules = {
  54126: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A4: () => shuffled,
      EV: () => exponential,
      Is: () => seededRandom,
      et: () => integerBelow,
      mD: () => lognormal,
      qj: () => hashText
    });
    function hashText(text) {
      let hash = 2166136261;
      for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
      hash ^= hash >>> 16;
      hash = Math.imul(hash, 2246822507);
      hash ^= hash >>> 13;
      hash = Math.imul(hash, 3266489909);
      return (hash ^ hash >>> 16) >>> 0;
    }
    function seededRandom(seed, label = "") {
      let [a, b, c, counter] = [ 0, 1, 2 ].map(i => hashText(`${seed}/${label}/${i}`)).concat(1);
      const next = () => {
        const sum = a + b + counter | 0;
        counter = counter + 1 | 0;
        a = b ^ b >>> 9;
        b = c + (c << 3) | 0;
        c = (c << 21 | c >>> 11) + sum | 0;
        return (sum >>> 0) / 2 ** 32;
      };
      for (let i = 0; i < 12; i += 1) next();
      return {
        next
      };
    }
    function normal(random) {
      return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    }
    function lognormal(random, median, sigma) {
      return sigma === 0 ? median : median * Math.exp(sigma * normal(random));
    }
    function exponential(random) {
      return -Math.log(1 - random.next());
    }
    function integerBelow(random, below) {
      return Math.floor(random.next() * below);
    }
    function shuffled(random, items) {
      const result = [ ...items ];
      for (let i = result.length - 1; i > 0; i -= 1) {
        const j = integerBelow(random, i + 1);
        [result[i], result[j]] = [ result[j], result[i] ];
      }
      return result;
    }
  }),
  62371: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => suggestion,
      k: () => closest
    });
    function closest(word, candidates) {
      const wanted = word.toLowerCase();
      let best;
      let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
      for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance) [best, bestDistance] = [ candidate, distance ];
      }
      return best;
    }
    function suggestion(word, candidates) {
      const match = closest(word, candidates);
      return match === void 0 ? "" : `; did you mean \`${match}\`?`;
    }
    function editDistance(left, right) {
      const [a, b] = [ left.slice(0, 64), right.slice(0, 64) ];
      let before = [];
      let row = Array.from({
        length: b.length + 1
      }, (_, j) => j);
      for (let i = 1; i <= a.length; i += 1) {
        const next = [ i ];
        for (let j = 1; j <= b.length; j += 1) {
          const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
          const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
          const swap = isSwap ? (before[j - 2] ?? 0) + 1 : 1 / 0;
          next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [ row, next ];
      }
      return row[b.length] ?? 0;
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
  40593: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      runSimulatorWorker: () => runSimulatorWorker
    });
    var external_node_worker_threads_ = __webpack_require__(75919);
    var external_node_http_ = __webpack_require__(37067);
    var system_clock = __webpack_require__(48955);
    var errors = __webpack_require__(34758);
    class BadRequest extends Error {
      name="BadRequest";
    }
    function isJson(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function mapping(body, key) {
      const value = body[key];
      return isJson(value) ? value : {};
    }
    function requireText(body, key) {
      const value = body[key];
      if (typeof value !== "string" || value === "") throw new BadRequest(`Missing required parameter: '${key}'.`);
      return value;
    }
    function requireList(body, key) {
      const value = body[key];
      if (!Array.isArray(value) || value.length === 0 || !value.every(isJson)) throw new BadRequest(`Missing required parameter: '${key}' must be a non-empty array of objects.`);
      return value;
    }
    function readCap(body, ...keys) {
      const key = keys.find(name => body[name] !== void 0 && body[name] !== null);
      if (key === void 0) return null;
      const value = body[key];
      if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new BadRequest(`Invalid '${key}': ${JSON.stringify(value)} is not a positive integer.`);
      return value;
    }
    const DEEPEST_CONTENT = 16;
    function collectText(content) {
      return collectFrom(content, 0);
    }
    function collectFrom(content, depth) {
      if (typeof content === "string") return content;
      if (depth > DEEPEST_CONTENT) throw new BadRequest("The content is nested too deeply.");
      if (Array.isArray(content)) {
        const texts = content.map(part => collectFrom(part, depth + 1));
        return texts.filter(text => text !== "").join("\n");
      }
      return isJson(content) ? collectFrom(content["text"] ?? content["content"] ?? content["parts"] ?? "", depth + 1) : "";
    }
    function decodeSegment(text) {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }
    function refuseOpenAi(trouble) {
      const {retryAfterMs} = trouble;
      const waiting = typeof retryAfterMs === "number";
      return {
        body: {
          error: describeOpenAi(trouble)
        },
        headers: waiting ? {
          "retry-after": retryAfterSeconds(retryAfterMs),
          "retry-after-ms": String(Math.ceil(retryAfterMs))
        } : {}
      };
    }
    function describeOpenAi({status, message, permanent}) {
      const quota = permanent === true ? "insufficient_quota" : null;
      return {
        message,
        type: quota ?? typeOf(status),
        param: null,
        code: quota ?? codeOf(status)
      };
    }
    function retryAfterSeconds(ms) {
      return String(Math.ceil(ms / 1e3));
    }
    function typeOf(status) {
      if (status === 429) return "requests";
      return status < 500 ? "invalid_request_error" : "server_error";
    }
    function codeOf(status) {
      const codes = {
        401: "invalid_api_key",
        404: "unknown_url",
        429: "rate_limit_exceeded"
      };
      return codes[status] ?? null;
    }
    function openAiLimitHeaders(limits) {
      const headers = {};
      for (const kind of [ "requests", "tokens" ]) {
        const allowance = limits[kind];
        if (allowance === null) continue;
        headers[`x-ratelimit-limit-${kind}`] = String(allowance.limit);
        headers[`x-ratelimit-remaining-${kind}`] = String(Math.floor(allowance.remaining));
        headers[`x-ratelimit-reset-${kind}`] = goDuration(allowance.resetMs);
      }
      return headers;
    }
    function goDuration(ms) {
      const whole = Math.ceil(ms);
      if (whole < 1e3) return `${whole}ms`;
      const seconds = whole % 6e4 / 1e3;
      const minutes = Math.floor(whole / 6e4);
      return minutes === 0 ? `${seconds}s` : `${minutes}m${seconds}s`;
    }
    function sse(data, event) {
      const name = event === void 0 ? "" : `event: ${event}\n`;
      return `${name}data: ${JSON.stringify(data)}\n\n`;
    }
    const BROKEN_SSE = 'data: {"broken": \n\n';
    const PATH = /\/chat\/completions$/;
    const AZURE_PATH = /\/openai\/deployments\/([^/]+)\/chat\/completions$/;
    const openAiChat = {
      name: "openai-chat",
      route(path) {
        const deployment = AZURE_PATH.exec(path)?.[1];
        return PATH.test(path) ? {
          model: deployment === void 0 ? null : decodeSegment(deployment),
          stream: null
        } : null;
      },
      read(body, route) {
        return {
          model: route.model ?? requireText(body, "model"),
          prompt: requireList(body, "messages").map(collectText).join("\n"),
          cap: readCap(body, "max_completion_tokens", "max_tokens"),
          stream: body["stream"] === true,
          wantsUsage: mapping(body, "stream_options")["include_usage"] === true
        };
      },
      streamType: "text/event-stream; charset=utf-8",
      stream: writeStream,
      whole(reply) {
        const thought = reply.reasoning === "" ? {} : {
          reasoning_content: reply.reasoning
        };
        const message = {
          role: "assistant",
          content: reply.text,
          refusal: null,
          ...thought
        };
        return {
          ...identify(reply, "chat.completion"),
          choices: [ {
            index: 0,
            message,
            logprobs: null,
            finish_reason: finishOf(reply)
          } ],
          ...reply.counts === null ? {} : {
            usage: reportUsage(reply.counts)
          }
        };
      },
      refuse: refuseOpenAi,
      limitHeaders: openAiLimitHeaders
    };
    function writeStream(reply) {
      const identity = identify(reply, "chat.completion.chunk");
      const usage = reply.wantsUsage ? reply.counts : null;
      const pending = reply.wantsUsage ? {
        usage: null
      } : {};
      const chunk = (delta, finish = null) => sse({
        ...identity,
        choices: [ {
          index: 0,
          delta,
          logprobs: null,
          finish_reason: finish
        } ],
        ...pending
      });
      return {
        open: () => chunk({
          role: "assistant",
          content: "",
          refusal: null
        }),
        content: (kind, text) => chunk(kind === "text" ? {
          content: text
        } : {
          reasoning_content: text
        }),
        close: () => chunk({}, finishOf(reply)) + (usage === null ? "" : sse({
          ...identity,
          choices: [],
          usage: reportUsage(usage)
        })) + "data: [DONE]\n\n",
        error: trouble => sse(refuseOpenAi(trouble).body),
        malformed: () => BROKEN_SSE
      };
    }
    function identify(reply, object) {
      return {
        id: `chatcmpl-${reply.id}`,
        object,
        created: reply.createdS,
        model: reply.model,
        service_tier: "default",
        system_fingerprint: null
      };
    }
    function finishOf(reply) {
      return reply.cutOff ? "length" : "stop";
    }
    function reportUsage(counts) {
      return {
        prompt_tokens: counts.input,
        completion_tokens: counts.output,
        total_tokens: counts.input + counts.output,
        prompt_tokens_details: {
          cached_tokens: counts.cachedInput,
          cache_write_tokens: counts.cacheWrite
        },
        completion_tokens_details: {
          reasoning_tokens: counts.reasoning
        }
      };
    }
    const anthropic_messages_PATH = /\/messages$/;
    const WITHOUT_SAMPLING = "2026-10-21";
    const anthropicMessages = {
      name: "anthropic-messages",
      route: path => anthropic_messages_PATH.test(path) ? {
        model: null,
        stream: null
      } : null,
      read(body, _route, headers) {
        const version = headers["anthropic-version"];
        if (typeof version !== "string") throw new BadRequest("anthropic-version: header is required");
        const sampling = [ "temperature", "top_p", "top_k" ].find(key => body[key] !== void 0);
        if (sampling !== void 0 && version >= WITHOUT_SAMPLING) throw new BadRequest(`${sampling}: Extra inputs are not permitted`);
        const cap = readCap(body, "max_tokens");
        if (cap === null) throw new BadRequest("max_tokens: Field required");
        const messages = requireList(body, "messages");
        return {
          model: requireText(body, "model"),
          prompt: [ body["system"], ...messages ].map(collectText).filter(Boolean).join("\n"),
          cap,
          stream: body["stream"] === true,
          wantsUsage: true
        };
      },
      streamType: "text/event-stream; charset=utf-8",
      stream: anthropic_messages_writeStream,
      whole(reply) {
        const thought = reply.reasoning === "" ? [] : [ {
          type: "thinking",
          thinking: reply.reasoning,
          signature: "c2ln"
        } ];
        return {
          ...anthropic_messages_identify(reply),
          content: [ ...thought, {
            type: "text",
            text: reply.text
          } ],
          stop_reason: stopReason(reply),
          ...reply.counts === null ? {} : {
            usage: anthropic_messages_reportUsage(reply.counts, reply.counts.output)
          }
        };
      },
      refuse,
      limitHeaders
    };
    function anthropic_messages_writeStream(reply) {
      const event = (type, fields = {}) => sse({
        type,
        ...fields
      }, type);
      let index = -1;
      let current = null;
      const delta = fields => event("content_block_delta", {
        index,
        delta: fields
      });
      const closeBlock = () => {
        const signature = current === "reasoning" ? delta({
          type: "signature_delta",
          signature: "c2ln"
        }) : "";
        return current === null ? "" : signature + event("content_block_stop", {
          index
        });
      };
      const openBlock = kind => {
        if (kind === current) return "";
        const before = closeBlock();
        index += 1;
        current = kind;
        const block = kind === "text" ? {
          type: "text",
          text: ""
        } : {
          type: "thinking",
          thinking: "",
          signature: ""
        };
        return before + event("content_block_start", {
          index,
          content_block: block
        });
      };
      const {counts} = reply;
      const startUsage = counts === null ? {} : {
        usage: anthropic_messages_reportUsage(counts, 1)
      };
      return {
        open: () => event("message_start", {
          message: {
            ...anthropic_messages_identify(reply),
            content: [],
            stop_reason: null,
            ...startUsage
          }
        }) + event("ping"),
        content: (kind, text) => openBlock(kind) + delta(kind === "text" ? {
          type: "text_delta",
          text
        } : {
          type: "thinking_delta",
          thinking: text
        }),
        close: () => closeBlock() + event("message_delta", {
          delta: {
            stop_reason: stopReason(reply),
            stop_sequence: null
          },
          ...counts === null ? {} : {
            usage: anthropic_messages_reportUsage(counts, counts.output)
          }
        }) + event("message_stop"),
        error: trouble => sse(refuse(trouble).body, "error"),
        malformed: () => 'event: content_block_delta\ndata: {"type":"content_block_delta", \n\n'
      };
    }
    function anthropic_messages_identify(reply) {
      return {
        id: `msg_${reply.id}`,
        type: "message",
        role: "assistant",
        model: reply.model,
        stop_sequence: null
      };
    }
    function stopReason(reply) {
      return reply.cutOff ? "max_tokens" : "end_turn";
    }
    function anthropic_messages_reportUsage(counts, output) {
      return {
        input_tokens: counts.input - counts.cachedInput - counts.cacheWrite,
        cache_creation_input_tokens: counts.cacheWrite,
        cache_read_input_tokens: counts.cachedInput,
        output_tokens: output,
        output_tokens_details: {
          thinking_tokens: Math.min(counts.reasoning, output)
        }
      };
    }
    const ERROR_TYPES = {
      400: "invalid_request_error",
      401: "authentication_error",
      403: "permission_error",
      404: "not_found_error",
      413: "request_too_large",
      429: "rate_limit_error",
      503: "overloaded_error",
      529: "overloaded_error"
    };
    function refuse({status, message, permanent, retryAfterMs}) {
      const fallback = status < 500 ? "invalid_request_error" : "api_error";
      const type = permanent === true ? "billing_error" : ERROR_TYPES[status] ?? fallback;
      return {
        body: {
          type: "error",
          error: {
            type,
            message
          },
          request_id: "req_simulated"
        },
        headers: typeof retryAfterMs === "number" ? {
          "retry-after": retryAfterSeconds(retryAfterMs)
        } : {}
      };
    }
    function limitHeaders(limits) {
      const headers = {};
      for (const kind of [ "requests", "tokens" ]) {
        const allowance = limits[kind];
        if (allowance === null) continue;
        headers[`anthropic-ratelimit-${kind}-limit`] = String(allowance.limit);
        headers[`anthropic-ratelimit-${kind}-remaining`] = String(Math.floor(allowance.remaining));
        headers[`anthropic-ratelimit-${kind}-reset`] = new Date(Date.now() + Math.ceil(allowance.resetMs)).toISOString();
      }
      return headers;
    }
    const TEXT = 7;
    const PRELUDE_BYTES = 12;
    const CRC_BYTES = 4;
    function encodeEvent(headers, payload) {
      const head = Buffer.concat(Object.entries(headers).map(([name, value]) => encodeHeader(name, value)));
      const body = Buffer.from(payload);
      const message = Buffer.alloc(PRELUDE_BYTES + head.length + body.length + CRC_BYTES);
      message.writeUInt32BE(message.length, 0);
      message.writeUInt32BE(head.length, 4);
      message.writeUInt32BE(crc32(message.subarray(0, 8)), 8);
      message.set(head, PRELUDE_BYTES);
      message.set(body, PRELUDE_BYTES + head.length);
      const end = message.length - CRC_BYTES;
      message.writeUInt32BE(crc32(message.subarray(0, end)), end);
      return message;
    }
    function encodeHeader(name, value) {
      const [key, text] = [ Buffer.from(name), Buffer.from(value) ];
      const length = Buffer.alloc(2);
      length.writeUInt16BE(text.length);
      return Buffer.concat([ Buffer.from([ key.length ]), key, Buffer.from([ TEXT ]), length, text ]);
    }
    const CRC_TABLE = Uint32Array.from({
      length: 256
    }, (_, byte) => {
      let crc = byte;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? crc >>> 1 ^ 3988292384 : crc >>> 1;
      return crc >>> 0;
    });
    function crc32(bytes) {
      let crc = 4294967295;
      for (const byte of bytes) crc = crc >>> 8 ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
      return (crc ^ 4294967295) >>> 0;
    }
    const bedrock_converse_PATH = /\/model\/([^/]+)\/(converse|converse-stream)$/;
    const bedrockConverse = {
      name: "bedrock-converse",
      route(path) {
        const match = bedrock_converse_PATH.exec(path);
        return match === null ? null : {
          model: decodeSegment(match[1] ?? ""),
          stream: match[2] === "converse-stream"
        };
      },
      read(body, route) {
        const messages = requireList(body, "messages");
        return {
          model: route.model ?? "",
          prompt: [ body["system"], ...messages ].map(collectText).filter(Boolean).join("\n"),
          cap: readCap(mapping(body, "inferenceConfig"), "maxTokens"),
          stream: route.stream === true,
          wantsUsage: true
        };
      },
      streamType: "application/vnd.amazon.eventstream",
      stream: bedrock_converse_writeStream,
      whole(reply, timings) {
        const thought = {
          reasoningContent: {
            reasoningText: {
              text: reply.reasoning,
              signature: "c2ln"
            }
          }
        };
        const content = [ ...reply.reasoning === "" ? [] : [ thought ], {
          text: reply.text
        } ];
        return {
          output: {
            message: {
              role: "assistant",
              content
            }
          },
          stopReason: bedrock_converse_stopReason(reply),
          ...summarize(reply, timings)
        };
      },
      refuse: bedrock_converse_refuse,
      limitHeaders: () => ({})
    };
    function bedrock_converse_writeStream(reply) {
      let index = -1;
      let current = null;
      const turnTo = kind => {
        if (kind === current) return [];
        const stop = current === null ? [] : [ bedrock_converse_event("contentBlockStop", {
          contentBlockIndex: index
        }) ];
        current = kind;
        index += 1;
        return stop;
      };
      return {
        open: () => bedrock_converse_event("messageStart", {
          role: "assistant"
        }),
        content(kind, text) {
          const before = turnTo(kind);
          const delta = kind === "text" ? {
            text
          } : {
            reasoningContent: {
              text
            }
          };
          return Buffer.concat([ ...before, bedrock_converse_event("contentBlockDelta", {
            contentBlockIndex: index,
            delta
          }) ]);
        },
        close: timings => Buffer.concat([ ...turnTo(null), bedrock_converse_event("messageStop", {
          stopReason: bedrock_converse_stopReason(reply)
        }), bedrock_converse_event("metadata", summarize(reply, timings)) ]),
        error: trouble => encodeEvent({
          ":message-type": "exception",
          ":exception-type": exceptionOf(trouble),
          ":content-type": "application/json"
        }, JSON.stringify({
          message: trouble.message
        })),
        malformed: () => encodeEvent(eventHeaders("contentBlockDelta"), '{"delta": ')
      };
    }
    function bedrock_converse_event(type, payload) {
      return encodeEvent(eventHeaders(type), JSON.stringify(payload));
    }
    function eventHeaders(type) {
      return {
        ":message-type": "event",
        ":event-type": type,
        ":content-type": "application/json"
      };
    }
    function bedrock_converse_stopReason(reply) {
      return reply.cutOff ? "max_tokens" : "end_turn";
    }
    function summarize({counts}, {loadMs, promptMs, generationMs}) {
      return {
        ...counts === null ? {} : {
          usage: bedrock_converse_reportUsage(counts)
        },
        metrics: {
          latencyMs: Math.round(loadMs + promptMs + generationMs)
        }
      };
    }
    function bedrock_converse_reportUsage(counts) {
      return {
        inputTokens: counts.input - counts.cachedInput - counts.cacheWrite,
        outputTokens: counts.output,
        totalTokens: counts.input + counts.output,
        cacheReadInputTokens: counts.cachedInput,
        cacheWriteInputTokens: counts.cacheWrite
      };
    }
    const EXCEPTIONS = {
      401: "AccessDeniedException",
      403: "AccessDeniedException",
      404: "ResourceNotFoundException",
      429: "ThrottlingException",
      503: "ServiceUnavailableException"
    };
    function bedrock_converse_refuse({status, message, permanent}) {
      const fallback = status < 500 ? "ValidationException" : "InternalServerException";
      const type = permanent === true ? "ServiceQuotaExceededException" : EXCEPTIONS[status] ?? fallback;
      return {
        body: {
          message
        },
        headers: {
          "x-amzn-errortype": type
        }
      };
    }
    function exceptionOf(trouble) {
      const name = bedrock_converse_refuse(trouble).headers["x-amzn-errortype"] ?? "InternalServerException";
      return name.charAt(0).toLowerCase() + name.slice(1);
    }
    const gemini_PATH = /\/models\/([^/:]+):(generateContent|streamGenerateContent)$/;
    const gemini = {
      name: "gemini",
      route(path) {
        const match = gemini_PATH.exec(path);
        return match === null ? null : {
          model: decodeSegment(match[1] ?? ""),
          stream: match[2] === "streamGenerateContent"
        };
      },
      read(body, route) {
        const contents = requireList(body, "contents");
        return {
          model: route.model ?? "",
          prompt: [ body["systemInstruction"], ...contents ].map(collectText).filter(Boolean).join("\n"),
          cap: readCap(mapping(body, "generationConfig"), "maxOutputTokens"),
          stream: route.stream === true,
          wantsUsage: true
        };
      },
      streamType: "text/event-stream",
      stream: gemini_writeStream,
      whole(reply) {
        const thought = reply.reasoning === "" ? [] : [ {
          text: reply.reasoning,
          thought: true
        } ];
        return respond(reply, [ ...thought, {
          text: reply.text
        } ], {
          finish: gemini_stopReason(reply),
          usage: reply.counts === null ? null : gemini_reportUsage(reply.counts)
        });
      },
      refuse: gemini_refuse,
      limitHeaders: () => ({})
    };
    function gemini_writeStream(reply) {
      const event = data => `data: ${JSON.stringify(data)}\r\n\r\n`;
      const {counts} = reply;
      const soFar = counts === null ? null : {
        promptTokenCount: counts.input,
        totalTokenCount: counts.input
      };
      return {
        open: () => "",
        content: (kind, text) => event(respond(reply, [ kind === "text" ? {
          text
        } : {
          text,
          thought: true
        } ], {
          finish: null,
          usage: soFar
        })),
        close: () => event(respond(reply, [ {
          text: ""
        } ], {
          finish: gemini_stopReason(reply),
          usage: counts === null ? null : gemini_reportUsage(counts)
        })),
        error: trouble => event(gemini_refuse(trouble).body),
        malformed: () => 'data: {"candidates": [\r\n\r\n'
      };
    }
    function respond(reply, parts, {finish, usage}) {
      const candidate = {
        content: {
          parts,
          role: "model"
        },
        index: 0
      };
      return {
        candidates: [ finish === null ? candidate : {
          ...candidate,
          finishReason: finish
        } ],
        ...usage === null ? {} : {
          usageMetadata: usage
        },
        modelVersion: reply.model,
        responseId: reply.id
      };
    }
    function gemini_stopReason(reply) {
      return reply.cutOff ? "MAX_TOKENS" : "STOP";
    }
    function gemini_reportUsage(counts) {
      return {
        promptTokenCount: counts.input,
        candidatesTokenCount: counts.output - counts.reasoning,
        totalTokenCount: counts.input + counts.output,
        ...counts.cachedInput > 0 ? {
          cachedContentTokenCount: counts.cachedInput
        } : {},
        ...counts.reasoning > 0 ? {
          thoughtsTokenCount: counts.reasoning
        } : {}
      };
    }
    const STATUS_NAMES = {
      400: "INVALID_ARGUMENT",
      401: "UNAUTHENTICATED",
      403: "PERMISSION_DENIED",
      404: "NOT_FOUND",
      429: "RESOURCE_EXHAUSTED",
      500: "INTERNAL",
      503: "UNAVAILABLE",
      504: "DEADLINE_EXCEEDED"
    };
    function gemini_refuse(trouble) {
      const {status, message} = trouble;
      const details = status === 429 ? {
        details: explainQuota(trouble)
      } : {};
      return {
        body: {
          error: {
            code: status,
            message,
            status: STATUS_NAMES[status] ?? "UNKNOWN",
            ...details
          }
        },
        headers: {}
      };
    }
    function explainQuota({permanent, retryAfterMs}) {
      const period = permanent === true ? "PerDay" : "PerMinute";
      const violation = {
        quotaId: `GenerateRequests${period}PerProjectPerModel`,
        quotaMetric: "generate_requests"
      };
      const quota = {
        "@type": "type.googleapis.com/google.rpc.QuotaFailure",
        violations: [ violation ]
      };
      if (typeof retryAfterMs !== "number") return [ quota ];
      const retryDelay = `${Math.ceil(retryAfterMs) / 1e3}s`;
      return [ quota, {
        "@type": "type.googleapis.com/google.rpc.RetryInfo",
        retryDelay
      } ];
    }
    const gemini_interactions_PATH = /\/v1(alpha|beta)?\d*\/interactions$/;
    const geminiInteractions = {
      name: "gemini-interactions",
      route: path => gemini_interactions_PATH.test(path) ? {
        model: null,
        stream: null
      } : null,
      read(body) {
        const steps = requireList(body, "input");
        return {
          model: requireText(body, "model"),
          prompt: [ body["system_instruction"], ...steps ].map(collectText).filter(Boolean).join("\n"),
          cap: readCap(mapping(body, "generation_config"), "max_output_tokens"),
          stream: body["stream"] === true,
          wantsUsage: true
        };
      },
      streamType: "text/event-stream",
      stream: gemini_interactions_writeStream,
      whole(reply) {
        const thought = {
          type: "thought",
          summary: [ {
            type: "text",
            text: reply.reasoning
          } ]
        };
        const output = {
          type: "model_output",
          content: [ {
            type: "text",
            text: reply.text
          } ]
        };
        return {
          ...describe(reply, statusOf(reply)),
          steps: reply.reasoning === "" ? [ output ] : [ thought, output ]
        };
      },
      refuse: gemini_interactions_refuse,
      limitHeaders: () => ({})
    };
    function gemini_interactions_writeStream(reply) {
      const event = (type, rest) => sse({
        event_type: type,
        ...rest
      }, type);
      let [index, kindNow] = [ -1, "" ];
      return {
        open: () => event("interaction.created", {
          interaction: {
            id: reply.id,
            object: "interaction",
            model: reply.model,
            status: "in_progress"
          }
        }),
        content(kind, text) {
          const isNew = kind !== kindNow;
          const stop = isNew && index >= 0 ? event("step.stop", {
            index
          }) : "";
          if (isNew) [index, kindNow] = [ index + 1, kind ];
          const step = {
            type: kind === "text" ? "model_output" : "thought"
          };
          const start = isNew ? event("step.start", {
            index,
            step
          }) : "";
          const delta = kind === "text" ? {
            type: "text",
            text
          } : {
            type: "thought_summary",
            content: {
              type: "text",
              text
            }
          };
          return stop + start + event("step.delta", {
            index,
            delta
          });
        },
        close: () => (index >= 0 ? event("step.stop", {
          index
        }) : "") + event("interaction.completed", {
          interaction: describe(reply, statusOf(reply))
        }),
        error: trouble => event("error", gemini_interactions_refuse(trouble).body),
        malformed: () => BROKEN_SSE
      };
    }
    function statusOf({cutOff}) {
      return cutOff ? "incomplete" : "completed";
    }
    function describe({id, model, counts}, status) {
      const usage = counts === null ? {} : {
        usage: gemini_interactions_reportUsage(counts)
      };
      return {
        id,
        object: "interaction",
        model,
        status,
        ...usage
      };
    }
    function gemini_interactions_reportUsage(counts) {
      return {
        total_input_tokens: counts.input,
        total_output_tokens: counts.output - counts.reasoning,
        total_thought_tokens: counts.reasoning,
        total_cached_tokens: counts.cachedInput,
        total_tokens: counts.input + counts.output
      };
    }
    function gemini_interactions_refuse(trouble) {
      return gemini.refuse(trouble);
    }
    const ollama_chat_PATH = /\/api\/chat$/;
    const NS_PER_MS = 1e6;
    const ollamaChat = {
      name: "ollama-chat",
      route: path => ollama_chat_PATH.test(path) ? {
        model: null,
        stream: null
      } : null,
      read(body) {
        const {num_predict: predict, ...options} = mapping(body, "options");
        const capped = typeof predict === "number" && predict < 0 ? options : {
          ...options,
          predict
        };
        return {
          model: requireText(body, "model"),
          prompt: requireList(body, "messages").map(collectText).join("\n"),
          cap: readCap(capped, "predict"),
          stream: body["stream"] !== false,
          wantsUsage: true
        };
      },
      streamType: "application/x-ndjson",
      stream: ollama_chat_writeStream,
      whole(reply, timings) {
        const thought = reply.reasoning === "" ? {} : {
          thinking: reply.reasoning
        };
        const message = {
          role: "assistant",
          content: reply.text,
          ...thought
        };
        return {
          ...ollama_chat_identify(reply),
          message,
          ...conclude(reply, timings)
        };
      },
      refuse: ({message}) => ({
        body: {
          error: message
        },
        headers: {}
      }),
      limitHeaders: () => ({})
    };
    function ollama_chat_writeStream(reply) {
      const line = data => `${JSON.stringify(data)}\n`;
      return {
        open: () => "",
        content(kind, text) {
          const message = kind === "text" ? {
            content: text
          } : {
            content: "",
            thinking: text
          };
          return line({
            ...ollama_chat_identify(reply),
            message: {
              role: "assistant",
              ...message
            },
            done: false
          });
        },
        close: timings => line({
          ...ollama_chat_identify(reply),
          message: {
            role: "assistant",
            content: ""
          },
          ...conclude(reply, timings)
        }),
        error: ({message}) => line({
          error: message
        }),
        malformed: () => '{"model": \n'
      };
    }
    function ollama_chat_identify(reply) {
      return {
        model: reply.model,
        created_at: new Date(reply.createdS * 1e3).toISOString()
      };
    }
    function conclude({cutOff, counts}, {loadMs, promptMs, generationMs}) {
      return {
        done: true,
        done_reason: cutOff ? "length" : "stop",
        total_duration: toNanoseconds(loadMs + promptMs + generationMs),
        load_duration: toNanoseconds(loadMs),
        prompt_eval_duration: toNanoseconds(promptMs),
        eval_duration: toNanoseconds(generationMs),
        ...counts === null ? {} : {
          prompt_eval_count: counts.input,
          eval_count: counts.output
        }
      };
    }
    function toNanoseconds(ms) {
      return Math.round(ms * NS_PER_MS);
    }
    const openai_completions_PATH = /(?<!\/chat)\/completions$/;
    const DEFAULT_CAP = 16;
    const openAiCompletions = {
      name: "openai-completions",
      route: path => openai_completions_PATH.test(path) ? {
        model: null,
        stream: null
      } : null,
      read(body) {
        const prompt = collectText(body["prompt"]);
        if (prompt === "") throw new BadRequest("Missing required parameter: 'prompt'.");
        return {
          model: requireText(body, "model"),
          prompt,
          cap: readCap(body, "max_tokens") ?? DEFAULT_CAP,
          stream: body["stream"] === true,
          wantsUsage: mapping(body, "stream_options")["include_usage"] === true
        };
      },
      streamType: "text/event-stream; charset=utf-8",
      stream(reply) {
        const usage = reply.wantsUsage ? reply.counts : null;
        return {
          open: () => "",
          content: (kind, text) => kind === "text" ? sse(choose(reply, text, null)) : "",
          close: () => sse(choose(reply, "", openai_completions_finishOf(reply))) + (usage === null ? "" : sse({
            ...openai_completions_identify(reply),
            choices: [],
            usage: reportUsage(usage)
          })) + "data: [DONE]\n\n",
          error: trouble => sse(refuseOpenAi(trouble).body),
          malformed: () => BROKEN_SSE
        };
      },
      whole: reply => ({
        ...choose(reply, reply.text, openai_completions_finishOf(reply)),
        ...reply.counts === null ? {} : {
          usage: reportUsage(reply.counts)
        }
      }),
      refuse: refuseOpenAi,
      limitHeaders: openAiLimitHeaders
    };
    function choose(reply, text, finish) {
      return {
        ...openai_completions_identify(reply),
        choices: [ {
          text,
          index: 0,
          logprobs: null,
          finish_reason: finish
        } ]
      };
    }
    function openai_completions_identify(reply) {
      return {
        id: `cmpl-${reply.id}`,
        object: "text_completion",
        created: reply.createdS,
        model: reply.model
      };
    }
    function openai_completions_finishOf(reply) {
      return reply.cutOff ? "length" : "stop";
    }
    function composeResponse(reply, state) {
      const finished = state === "finished";
      const cut = finished && reply.cutOff;
      return {
        id: `resp_${reply.id}`,
        object: "response",
        created_at: reply.createdS,
        status: finished ? cut ? "incomplete" : "completed" : "in_progress",
        error: null,
        incomplete_details: cut ? {
          reason: "max_output_tokens"
        } : null,
        instructions: null,
        model: reply.model,
        output: finished ? composeOutput(reply) : [],
        parallel_tool_calls: true,
        tool_choice: "auto",
        tools: [],
        text: {
          format: {
            type: "text"
          }
        },
        metadata: {},
        usage: finished && reply.counts !== null ? openai_response_object_reportUsage(reply.counts) : null
      };
    }
    function composeOutput(reply) {
      const thought = reply.reasoning === "" ? [] : [ reasoningItem(reply, "completed") ];
      const message = reply.text === "" ? [] : [ messageItem(reply, reply.cutOff ? "incomplete" : "completed") ];
      return [ ...thought, ...message ];
    }
    function messageItem(reply, status) {
      const part = {
        type: "output_text",
        text: reply.text,
        annotations: [],
        logprobs: []
      };
      return {
        id: `msg_${reply.id}`,
        type: "message",
        status,
        role: "assistant",
        content: status === "in_progress" ? [] : [ part ]
      };
    }
    function reasoningItem(reply, status) {
      const summary = status === "in_progress" ? [] : [ {
        type: "summary_text",
        text: reply.reasoning
      } ];
      return {
        id: `rs_${reply.id}`,
        type: "reasoning",
        summary
      };
    }
    function openai_response_object_reportUsage(counts) {
      return {
        input_tokens: counts.input,
        input_tokens_details: {
          cached_tokens: counts.cachedInput,
          cache_write_tokens: counts.cacheWrite
        },
        output_tokens: counts.output,
        output_tokens_details: {
          reasoning_tokens: counts.reasoning
        },
        total_tokens: counts.input + counts.output
      };
    }
    const openai_responses_PATH = /\/responses$/;
    const openAiResponses = {
      name: "openai-responses",
      route: path => openai_responses_PATH.test(path) ? {
        model: null,
        stream: null
      } : null,
      read(body) {
        const input = collectText(body["input"]);
        if (input === "") throw new BadRequest("Missing required parameter: 'input'.");
        return {
          model: requireText(body, "model"),
          prompt: [ collectText(body["instructions"]), input ].filter(Boolean).join("\n"),
          cap: readCap(body, "max_output_tokens"),
          stream: body["stream"] === true,
          wantsUsage: true
        };
      },
      streamType: "text/event-stream; charset=utf-8",
      stream: openai_responses_writeStream,
      whole: reply => composeResponse(reply, "finished"),
      refuse: refuseOpenAi,
      limitHeaders: openAiLimitHeaders
    };
    function openai_responses_writeStream(reply) {
      let sequence = 0;
      const event = (type, fields) => sse({
        type,
        sequence_number: sequence++,
        ...fields
      }, type);
      const items = writeItems(reply, event);
      return {
        open: () => event("response.created", {
          response: composeResponse(reply, "running")
        }) + event("response.in_progress", {
          response: composeResponse(reply, "running")
        }),
        content: (kind, text) => items.content(kind, text),
        close: () => items.close() + event(reply.cutOff ? "response.incomplete" : "response.completed", {
          response: composeResponse(reply, "finished")
        }),
        error: trouble => event("error", describeOpenAi(trouble)),
        malformed: () => BROKEN_SSE
      };
    }
    function writeItems(reply, event) {
      let current = null;
      const place = kind => ({
        item_id: idOf(itemOf(kind, "completed")),
        output_index: kind === "text" && reply.reasoning !== "" ? 1 : 0,
        [kind === "text" ? "content_index" : "summary_index"]: 0
      });
      const itemOf = (kind, status) => kind === "text" ? messageItem(reply, status) : reasoningItem(reply, status);
      const begin = kind => {
        const {output_index} = place(kind);
        return event("response.output_item.added", {
          output_index,
          item: itemOf(kind, "in_progress")
        }) + event(NAMES[kind].partAdded, {
          ...place(kind),
          part: partOf(kind, "")
        });
      };
      const finish = kind => {
        const text = kind === "text" ? reply.text : reply.reasoning;
        const {output_index} = place(kind);
        return event(NAMES[kind].textDone, {
          ...place(kind),
          text,
          ...EXTRAS[kind]
        }) + event(NAMES[kind].partDone, {
          ...place(kind),
          part: partOf(kind, text)
        }) + event("response.output_item.done", {
          output_index,
          item: itemOf(kind, "completed")
        });
      };
      const turnTo = kind => {
        if (kind === current) return "";
        const frames = (current === null ? "" : finish(current)) + (kind === null ? "" : begin(kind));
        current = kind;
        return frames;
      };
      return {
        content: (kind, delta) => turnTo(kind) + event(NAMES[kind].delta, {
          ...place(kind),
          delta,
          ...EXTRAS[kind]
        }),
        close: () => turnTo(null)
      };
    }
    const NAMES = {
      text: {
        partAdded: "response.content_part.added",
        delta: "response.output_text.delta",
        textDone: "response.output_text.done",
        partDone: "response.content_part.done"
      },
      reasoning: {
        partAdded: "response.reasoning_summary_part.added",
        delta: "response.reasoning_summary_text.delta",
        textDone: "response.reasoning_summary_text.done",
        partDone: "response.reasoning_summary_part.done"
      }
    };
    const EXTRAS = {
      text: {
        logprobs: []
      },
      reasoning: {}
    };
    function partOf(kind, text) {
      return kind === "text" ? {
        type: "output_text",
        text,
        annotations: [],
        logprobs: []
      } : {
        type: "summary_text",
        text
      };
    }
    function idOf(item) {
      return item["id"];
    }
    const DIALECTS = [ openAiChat, openAiResponses, openAiCompletions, anthropicMessages, gemini, geminiInteractions, ollamaChat, bedrockConverse ];
    function routePath(path) {
      for (const dialect of DIALECTS) {
        const route = dialect.route(path);
        if (route !== null) return {
          dialect,
          route
        };
      }
      return null;
    }
    var base_random = __webpack_require__(54126);
    const FAULT_KINDS = [ "status", "quota", "reset", "hang", "html", "empty", "malformed", "error", "truncate", "endless" ];
    function checkFault({kind, rate, every, status, afterTokens}) {
      const fits = FAULT_KINDS.includes(kind) && (rate === void 0 || rate >= 0 && rate <= 1) && (every === void 0 || Number.isInteger(every) && every >= 1) && (status === void 0 || Number.isInteger(status) && status >= 400 && status <= 599) && (afterTokens === void 0 || afterTokens >= 0);
      if (fits) return;
      throw new RangeError(`simulator options: not a fault: ${JSON.stringify({
        kind,
        rate,
        every,
        status,
        afterTokens
      })}; its kind is one of ` + `${FAULT_KINDS.join(", ")}, rate 0 to 1, every from 1, status 400 to 599, afterTokens from 0`);
    }
    function strike(faults, seed, ordinal) {
      for (const [index, fault] of faults.entries()) if (fault.every !== void 0) {
        if ((ordinal + 1) % fault.every === 0) return fault;
      } else if (fault.rate === void 0 || (0, base_random.Is)(seed, `fault/${index}/${ordinal}`).next() < fault.rate) return fault;
      return null;
    }
    function tokensBefore(fault, total) {
      if (fault.kind === "endless") return total;
      const halfway = fault.kind === "malformed" || fault.kind === "error" || fault.kind === "truncate";
      return fault.afterTokens ?? (halfway ? Math.floor(total / 2) : 0);
    }
    function strikesAtOnce(fault) {
      switch (fault.kind) {
       case "status":
       case "quota":
       case "html":
       case "empty":
        return true;

       case "reset":
       case "hang":
        return tokensBefore(fault, 0) === 0;

       default:
        return false;
      }
    }
    const LARGEST_BODY = 8 * 2 ** 20;
    async function readBody(request) {
      const chunks = [];
      let size = 0;
      for await (const chunk of request) {
        size += chunk.length;
        if (size <= LARGEST_BODY) chunks.push(chunk);
      }
      return size > LARGEST_BODY ? null : Buffer.concat(chunks).toString("utf8");
    }
    function readAsk(body, request, {dialect, route}) {
      try {
        return dialect.read(parseObject(body), route, request.headers);
      } catch (error) {
        if (error instanceof BadRequest) return error;
        throw error;
      }
    }
    function parseObject(text) {
      let value;
      try {
        value = JSON.parse(text);
      } catch {
        throw new BadRequest("We could not parse the JSON body of your request.");
      }
      if (!isJson(value)) throw new BadRequest("The body of the request must be a JSON object.");
      return value;
    }
    function presentedKey(request, query) {
      const {authorization} = request.headers;
      const bearer = /^Bearer\s+(.*)$/i.exec(authorization ?? "")?.[1];
      const named = [ "x-api-key", "api-key", "x-goog-api-key" ].map(name => request.headers[name]);
      return bearer ?? named.find(value => typeof value === "string") ?? query.get("key");
    }
    function createPacer(clock) {
      let stopped = false;
      let interrupt = null;
      const wait = start => new Promise(resolve => {
        if (stopped) {
          resolve();
          return;
        }
        let undo = null;
        const resume = () => {
          interrupt = null;
          undo?.();
          resolve();
        };
        interrupt = resume;
        undo = start(resume);
      });
      return {
        wait,
        until: instant => instant <= clock.now() ? Promise.resolve() : wait(resume => clock.at(instant, resume)),
        stop() {
          stopped = true;
          interrupt?.();
        },
        get stopped() {
          return stopped;
        }
      };
    }
    function refusal_refuse(simulation, exchange, trouble) {
      const {response, dialect, visit} = exchange;
      const refused = dialect.refuse(trouble);
      const body = JSON.stringify(refused.body);
      response.writeHead(trouble.status, {
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
        ...commonHeaders(simulation, exchange),
        ...refused.headers
      });
      response.end(body);
      visit.ended = "refused";
    }
    function commonHeaders({limiter, clock}, {dialect, visit}) {
      return {
        "x-request-id": `req_${visit.ordinal}`,
        ...dialect.limitHeaders(limiter.state(clock.now()))
      };
    }
    async function strikeNow(simulation, exchange, fault) {
      const {response, visit, pacer, dialect} = exchange;
      switch (fault.kind) {
       case "reset":
        response.socket?.resetAndDestroy();
        break;

       case "hang":
        await pacer.wait(() => () => {});
        break;

       case "html":
        response.writeHead(200, {
          "content-type": "text/html"
        }).end("<!doctype html><title>Sign in</title>\n");
        break;

       case "empty":
        response.writeHead(200, {
          "content-type": dialect.streamType
        }).end();
        break;

       case "quota":
        refusal_refuse(simulation, exchange, {
          status: 429,
          message: "You exceeded your current quota.",
          permanent: true
        });
        break;

       default:
        refusal_refuse(simulation, exchange, {
          status: fault.status ?? 500,
          message: messageFor(fault.status)
        });
      }
      visit.ended = "sabotaged";
    }
    function messageFor(status) {
      return status === 429 ? "Rate limit reached." : "The server had an error while processing your request.";
    }
    const SHORTEST_ENDLESS_GAP = 1;
    async function deliver(delivery) {
      const {stream, fault, visit, pacer} = delivery;
      const sink = stream ? openStream(delivery) : openWhole(delivery);
      const startedAt = delivery.clock.now();
      const unharmed = fault === null ? 1 / 0 : tokensBefore(fault, delivery.script.outputTokens);
      await generate(delivery, unharmed, piece => sink.content(piece));
      if (pacer.stopped) return;
      if (fault !== null) {
        visit.ended = "sabotaged";
        await sabotage(delivery, fault, sink);
        return;
      }
      sink.close(measure(delivery, startedAt));
      visit.ended = "complete";
    }
    function openStream({response, dialect, reply, headers}) {
      const writer = dialect.stream(reply);
      response.writeHead(200, {
        "content-type": dialect.streamType,
        "cache-control": "no-cache",
        ...headers
      });
      response.flushHeaders();
      send(response, writer.open());
      return {
        content: piece => send(response, writer.content(piece.kind, piece.text)),
        close: timings => {
          send(response, writer.close(timings));
          response.end();
        },
        malformed: () => writer.malformed(),
        error: () => writer.error(MID_STREAM_TROUBLE),
        fragment: () => ""
      };
    }
    function openWhole({response, dialect, reply, headers}) {
      const head = {
        "content-type": "application/json",
        ...headers
      };
      const whole = timings => JSON.stringify(dialect.whole(reply, timings));
      const partly = frame => {
        response.writeHead(200, head);
        return frame;
      };
      return {
        content: () => {},
        close: timings => {
          const body = whole(timings);
          response.writeHead(200, {
            ...head,
            "content-length": String(Buffer.byteLength(body))
          });
          response.end(body);
        },
        malformed: () => partly('{"broken": '),
        error: () => partly(JSON.stringify(dialect.refuse(MID_STREAM_TROUBLE).body)),
        fragment: () => {
          const body = whole({
            loadMs: 0,
            promptMs: 0,
            generationMs: 0
          });
          return partly(body.slice(0, Math.floor(body.length / 2)));
        }
      };
    }
    const MID_STREAM_TROUBLE = {
      status: 503,
      message: "The server is overloaded. Please try again later."
    };
    async function generate(delivery, limit, emit) {
      const {clock, pacer, visit, response} = delivery;
      let due = clock.now() + delivery.loadMs;
      let tokens = 0;
      for (const piece of delivery.script.pieces) {
        if (tokens + piece.tokens > limit) return;
        due += tokens === 0 ? piece.gapMs : Math.max(piece.gapMs, delivery.shareMs(piece.tokens));
        await pacer.until(due);
        if (response.writableNeedDrain) await drain(response, pacer);
        if (pacer.stopped) return;
        tokens += piece.tokens;
        visit.lastContentAt = clock.now();
        visit.firstContentAt ??= visit.lastContentAt;
        if (!visit.cacheHit) visit.outputTokens += piece.tokens;
        emit(piece);
      }
    }
    async function sabotage(delivery, fault, sink) {
      const {response, pacer} = delivery;
      switch (fault.kind) {
       case "malformed":
       case "error":
        send(response, fault.kind === "error" ? sink.error() : sink.malformed());
        response.end();
        return;

       case "reset":
        send(response, sink.fragment());
        await flush(response, pacer);
        response.socket?.resetAndDestroy();
        return;

       case "hang":
        send(response, sink.fragment());
        await pacer.wait(() => () => {});
        return;

       case "endless":
        send(response, sink.fragment());
        await repeatForever(delivery, sink);
        return;

       default:
        send(response, sink.fragment());
        response.end();
      }
    }
    async function repeatForever(delivery, sink) {
      const {clock, pacer, response, script, visit, stream} = delivery;
      let due = clock.now();
      for (let i = 0; ;i = (i + 1) % Math.max(1, script.pieces.length)) {
        const piece = script.pieces[Math.max(1, i)] ?? ENDLESS_PIECE;
        due = Math.max(due + Math.max(SHORTEST_ENDLESS_GAP, piece.gapMs), clock.now() - SHORTEST_ENDLESS_GAP);
        await pacer.wait(resume => clock.at(due, resume));
        if (response.writableNeedDrain) await drain(response, pacer);
        if (pacer.stopped) return;
        visit.outputTokens += piece.tokens;
        if (stream) sink.content(piece); else response.write(" ");
      }
    }
    const ENDLESS_PIECE = {
      kind: "text",
      text: " on",
      tokens: 1,
      gapMs: 10
    };
    function measure({clock, loadMs, visit}, startedAt) {
      const now = clock.now();
      const firstAt = visit.firstContentAt ?? now;
      return {
        loadMs,
        promptMs: Math.max(0, firstAt - startedAt - loadMs),
        generationMs: now - firstAt
      };
    }
    function send(response, frame) {
      if (frame.length > 0 && !response.destroyed) response.write(frame);
    }
    function drain(response, pacer) {
      return pacer.wait(resume => {
        response.once("drain", resume);
        return () => response.off("drain", resume);
      });
    }
    function flush(response, pacer) {
      return pacer.wait(resume => {
        response.write("", resume);
        return () => {};
      });
    }
    async function work(simulation, exchange, call) {
      const kept = simulation.findKept(call);
      if (kept !== null) {
        exchange.visit.cacheHit = true;
        const script = inOneBurst(kept.script, simulation.options.cache.hitTtftMs);
        await hand(simulation, exchange, {
          ...call,
          script
        }, {
          ...NOTHING_SPECIAL,
          saidBy: kept.ordinal
        });
        return;
      }
      const release = await takeSlot(simulation, exchange);
      if (release === "full") {
        refusal_refuse(simulation, exchange, {
          status: 503,
          message: "server busy, please try again.  maximum pending requests exceeded"
        });
        return;
      }
      if (release === "gone") return;
      try {
        await generateAnswer(simulation, exchange, call);
      } finally {
        release();
      }
    }
    async function generateAnswer(simulation, exchange, call) {
      const {clock, residence, prefixes, options, answers} = simulation;
      const {visit} = exchange;
      const {ask, inputTokens} = call;
      visit.startedAt = clock.now();
      visit.inputTokens = inputTokens;
      const loadMs = residence.begin(ask.model, visit.startedAt, call.behaviour.coldStart);
      try {
        const prefix = prefixes.use(ask.model, ask.prompt, inputTokens);
        const saved = options.cache.prefixSaving * prefix.cached / inputTokens;
        const circumstances = {
          ...NOTHING_SPECIAL,
          loadMs,
          prefix
        };
        await hand(simulation, exchange, {
          ...call,
          script: sooner(call.script, saved)
        }, circumstances);
        if (visit.ended === "complete" && options.cache.answers) answers.keep(ask, visit.ordinal);
      } finally {
        residence.end(ask.model, clock.now());
      }
    }
    async function takeSlot({capacity, tally}, {pacer}) {
      let slot = "gone";
      await pacer.wait(resume => {
        const ticket = {
          granted: release => {
            slot = release;
            resume();
          }
        };
        if (!capacity.enter(ticket)) {
          slot = "full";
          resume();
        }
        tally.observeLoad(capacity.running, capacity.queued);
        return () => capacity.leave(ticket);
      });
      return slot;
    }
    const NOTHING_SPECIAL = {
      loadMs: 0,
      prefix: {
        cached: 0,
        written: 0
      },
      saidBy: null
    };
    function hand(simulation, exchange, call, {loadMs, prefix, saidBy}) {
      const {clock, capacity, options} = simulation;
      const {response, dialect, visit, pacer} = exchange;
      const {script, ask, fault} = call;
      const rate = options.sharedTokensPerSecond;
      return deliver({
        response,
        dialect,
        clock,
        pacer,
        visit,
        script,
        fault,
        loadMs,
        stream: ask.stream,
        reply: composeReply(call, saidBy ?? visit.ordinal, prefix),
        headers: {
          ...commonHeaders(simulation, exchange),
          ...options.cache.answers ? {
            [options.cache.hitHeader]: visit.cacheHit ? "HIT" : "MISS"
          } : {}
        },
        shareMs: tokens => rate === null ? 0 : tokens * capacity.running * 1e3 / rate
      });
    }
    function composeReply(call, ordinal, prefix) {
      const {script, ask, behaviour, inputTokens} = call;
      const {reported, multiplier} = behaviour.usage;
      const counts = {
        input: inputTokens,
        cachedInput: prefix.cached,
        cacheWrite: prefix.written,
        output: Math.round(script.outputTokens * multiplier),
        reasoning: Math.round(script.reasoningTokens * multiplier)
      };
      return {
        id: `sim-${ordinal}`,
        model: ask.model,
        createdS: Math.floor(Date.now() / 1e3),
        text: script.text,
        reasoning: script.reasoning,
        cutOff: script.cutOff,
        counts: reported ? counts : null,
        wantsUsage: ask.wantsUsage
      };
    }
    function sooner(script, saved) {
      const [first, ...rest] = script.pieces;
      return saved === 0 || first === void 0 ? script : {
        ...script,
        pieces: [ {
          ...first,
          gapMs: first.gapMs * (1 - saved)
        }, ...rest ]
      };
    }
    function inOneBurst(script, firstMs) {
      return {
        ...script,
        pieces: script.pieces.map((piece, i) => ({
          ...piece,
          gapMs: i === 0 ? firstMs : 0
        }))
      };
    }
    async function serve(simulation, request, response) {
      const visit = simulation.tally.arrive();
      const pacer = createPacer(simulation.clock);
      response.once("close", () => pacer.stop());
      const [path = "", query] = (request.url ?? "").split("?", 2);
      const place = routePath(path);
      const exchange = {
        request,
        response,
        visit,
        pacer,
        dialect: place?.dialect ?? openAiChat
      };
      try {
        await answer(simulation, exchange, {
          place,
          query: new URLSearchParams(query)
        });
      } catch (error) {
        if (response.headersSent || response.destroyed) response.destroy(); else refusal_refuse(simulation, exchange, {
          status: 500,
          message: `The simulator failed: ${(0, errors.bD)(error)}`
        });
      } finally {
        if (response.headersSent) visit.status = response.statusCode;
        simulation.tally.leave(visit);
      }
    }
    async function answer(simulation, exchange, target) {
      const body = await readBody(exchange.request);
      const call = admit(simulation, exchange, {
        ...target,
        body
      });
      if ("status" in call) refusal_refuse(simulation, exchange, call); else if (call.fault !== null && strikesAtOnce(call.fault)) await strikeNow(simulation, exchange, call.fault); else await work(simulation, exchange, call);
    }
    function admit(simulation, {request, visit}, {place, query, body}) {
      const {apiKey} = simulation.options;
      if (place === null) return {
        status: 404,
        message: `Unknown request URL: ${request.method} ${request.url}.`
      };
      if (request.method !== "POST") return {
        status: 405,
        message: `Not allowed to ${request.method} here.`
      };
      if (body === null) return {
        status: 413,
        message: "The request is too large."
      };
      if (apiKey !== null && presentedKey(request, query) !== apiKey) return {
        status: 401,
        message: "Incorrect API key provided."
      };
      const ask = readAsk(body, request, place);
      if (ask instanceof BadRequest) return {
        status: 400,
        message: ask.message
      };
      visit.model = ask.model;
      const call = simulation.prepare(ask, visit.ordinal);
      const waitMs = simulation.limiter.take(call.inputTokens + call.expectedOutput, simulation.clock.now());
      return waitMs === null ? call : limitTrouble(simulation, waitMs);
    }
    function limitTrouble({options}, waitMs) {
      const {named, factor} = options.limits.retryAfter;
      const message = `Rate limit reached. Please try again in ${Math.ceil(waitMs)}ms.`;
      return {
        status: 429,
        message,
        retryAfterMs: named ? waitMs * factor : null
      };
    }
    var suggest = __webpack_require__(62371);
    const FREE_MAPS = new Set([ "models" ]);
    function mergeOptions(defaults, overrides) {
      const problems = [];
      const merged = merge(defaults, overrides, {
        path: "",
        problems
      });
      if (problems.length > 0) throw new RangeError(`simulator options: ${problems.join("; ")}`);
      return merged;
    }
    function merge(defaults, overrides, {path, problems}) {
      const merged = {
        ...defaults
      };
      for (const [key, value] of Object.entries(overrides)) {
        const name = path === "" ? key : `${path}.${key}`;
        if (value === void 0) continue;
        if (!Object.hasOwn(defaults, key)) {
          problems.push(`\`${name}\` is not one of them${(0, suggest.h)(key, Object.keys(defaults))}`);
          continue;
        }
        const standard = defaults[key];
        if (isTree(standard) && isTree(value) && !FREE_MAPS.has(key)) merged[key] = merge(standard, value, {
          path: name,
          problems
        }); else {
          const problem = misfit(standard, value);
          if (problem === null) merged[key] = value; else problems.push(`\`${name}\` is ${JSON.stringify(value)}, ${problem}`);
        }
      }
      return Object.freeze(merged);
    }
    function misfit(standard, value) {
      if (typeof value === "number") {
        if (!(value >= 0)) return "not a number of at least 0";
        return typeof standard === "number" || typeof standard === "string" || standard === null ? null : "no number expected";
      }
      if (standard === null) return value === null || typeof value === "string" ? null : "a number, a text or null expected";
      if (Array.isArray(standard)) return Array.isArray(value) ? null : "a list expected";
      if (isTree(standard)) return isTree(value) ? null : "a mapping expected";
      return typeof value === typeof standard ? null : `a ${typeof standard} expected`;
    }
    function isTree(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    const DEFAULT_OPTIONS = {
      seed: 1,
      port: 0,
      apiKey: null,
      ttft: {
        medianMs: 180,
        sigma: .25
      },
      itl: {
        medianMs: 12,
        sigma: .3
      },
      output: {
        median: 60,
        sigma: .35
      },
      reasoning: {
        median: 0,
        sigma: 0
      },
      tokensPerEvent: 1,
      usage: {
        reported: true,
        multiplier: 1
      },
      coldStart: {
        idleMs: 15e3,
        penaltyMs: 600
      },
      faults: [],
      slots: 16,
      maxQueue: 512,
      sharedTokensPerSecond: null,
      limits: {
        requestsPerMinute: null,
        tokensPerMinute: null,
        burstSeconds: 10,
        retryAfter: {
          named: true,
          factor: 1
        }
      },
      cache: {
        answers: false,
        hitHeader: "x-cache",
        hitTtftMs: 5,
        prefixMinTokens: 1024,
        prefixBlockTokens: 128,
        prefixSaving: .5
      },
      models: {}
    };
    function completeOptions(overrides = {}) {
      const options = mergeOptions(DEFAULT_OPTIONS, overrides);
      for (const behaviour of [ options, ...Object.keys(options.models).map(model => behaviourOf(options, model)) ]) behaviour.faults.forEach(checkFault);
      return options;
    }
    function behaviourOf(options, model) {
      const own = Object.hasOwn(options.models, model) ? options.models[model] : void 0;
      if (own === void 0) return options;
      const {ttft, itl, output, reasoning, tokensPerEvent, usage, coldStart, faults} = options;
      return mergeOptions({
        ttft,
        itl,
        output,
        reasoning,
        tokensPerEvent,
        usage,
        coldStart,
        faults
      }, own);
    }
    const MOST_ENTRIES = 2e4;
    const MOST_CHARACTERS = 64 * 1024 * 1024;
    const CHARACTERS_PER_TOKEN = 4;
    function createPrefixCache({prefixMinTokens, prefixBlockTokens}) {
      const blocks = createBoundedSet();
      const blockTokens = Math.max(1, Math.floor(prefixBlockTokens));
      const blockLength = blockTokens * CHARACTERS_PER_TOKEN;
      return {
        use(model, prompt, tokens) {
          if (prefixMinTokens === 0 || tokens < prefixMinTokens) return {
            cached: 0,
            written: 0
          };
          const count = Math.min(Math.floor(tokens / blockTokens), Math.floor(prompt.length / blockLength));
          let key = model;
          let cached = 0;
          for (let i = 0; i < count; i += 1) {
            key = `${(0, base_random.qj)(`${key}/${prompt.slice(i * blockLength, (i + 1) * blockLength)}`)}/${i}`;
            if (blocks.add(key) && cached === i) cached += 1;
          }
          return {
            cached: cached * blockTokens,
            written: (count - cached) * blockTokens
          };
        }
      };
    }
    function createAnswerCache() {
      const ordinals = new Map;
      let characters = 0;
      const forget = key => {
        if (ordinals.delete(key)) characters -= key.length;
      };
      return {
        find: question => ordinals.get(keyOf(question)) ?? null,
        keep(question, ordinal) {
          const key = keyOf(question);
          forget(key);
          ordinals.set(key, ordinal);
          characters += key.length;
          for (const oldest of ordinals.keys()) {
            if (ordinals.size <= MOST_ENTRIES && characters <= MOST_CHARACTERS) break;
            forget(oldest);
          }
        }
      };
    }
    function keyOf({model, prompt, cap}) {
      return `${model}\n${cap ?? ""}\n${prompt}`;
    }
    function createBoundedSet() {
      const keys = new Set;
      return {
        add(key) {
          const known = keys.delete(key);
          keys.add(key);
          const [oldest] = keys;
          if (keys.size > MOST_ENTRIES && oldest !== void 0) keys.delete(oldest);
          return known;
        }
      };
    }
    function createCapacity(slots, maxQueue) {
      const queue = new Set;
      let running = 0;
      const grant = ticket => {
        running += 1;
        let held = true;
        ticket.granted(() => {
          if (!held) return;
          held = false;
          running -= 1;
          const [next] = queue;
          if (next === void 0) return;
          queue.delete(next);
          grant(next);
        });
      };
      return {
        enter(ticket) {
          if (running < slots) grant(ticket); else if (queue.size < maxQueue) queue.add(ticket); else return false;
          return true;
        },
        leave: ticket => void queue.delete(ticket),
        get running() {
          return running;
        },
        get queued() {
          return queue.size;
        }
      };
    }
    const MOST_MODELS = 1e3;
    function createResidence(startedAt) {
      const stays = new Map;
      return {
        begin(model, now, {idleMs, penaltyMs}) {
          const stay = stays.get(model) ?? {
            loadedAt: startedAt,
            lastUsed: startedAt,
            running: 0
          };
          stays.set(model, stay);
          if (stay.running === 0 && now - stay.lastUsed > idleMs) stay.loadedAt = now + penaltyMs;
          stay.running += 1;
          const [oldest] = stays.keys();
          if (stays.size > MOST_MODELS && oldest !== void 0) stays.delete(oldest);
          return Math.max(0, stay.loadedAt - now);
        },
        end(model, now) {
          const stay = stays.get(model);
          if (stay === void 0) return;
          stay.running = Math.max(0, stay.running - 1);
          stay.lastUsed = now;
        }
      };
    }
    const WORDS = "the model answers in plain words about latency and cost because every request has a first token then a steady flow of others until it stops na\xefve caf\xe9 gr\xf6\xdfer \u6771\u4eac \u043d\u0430\u0443\u043a\u0430 \u2192 \u2713 \u{1f642}".split(" ");
    function speak(random, count) {
      return Array.from({
        length: count
      }, (_, i) => {
        const word = WORDS[(0, base_random.et)(random, WORDS.length)] ?? "the";
        return i === 0 ? word : ` ${word}`;
      });
    }
    function countTokens(text) {
      return Math.ceil(Buffer.byteLength(text) / 4);
    }
    function drawScript({behaviour, cap, say, seed, ordinal}) {
      const random = (0, base_random.Is)(seed, `request/${ordinal}`);
      const wishes = {
        reasoning: drawTokens(random, behaviour.reasoning, 0),
        text: drawTokens(random, behaviour.output, 1)
      };
      const limit = cap ?? 1 / 0;
      const reasoningTokens = Math.min(wishes.reasoning, limit);
      const opening = say === null ? [] : [ say ];
      const openingTokens = opening.reduce((sum, part) => sum + countTokens(part), 0);
      const textTokens = Math.min(Math.max(wishes.text, openingTokens), limit - reasoningTokens);
      const thoughts = speak(random, reasoningTokens);
      const words = sayTokens(opening, openingTokens, speak(random, textTokens)).slice(0, textTokens);
      const clock = gapDrawer(random, behaviour);
      return {
        pieces: [ ...cutPieces("reasoning", thoughts, {
          perEvent: behaviour.tokensPerEvent,
          gap: clock
        }), ...cutPieces("text", words, {
          perEvent: behaviour.tokensPerEvent,
          gap: clock
        }) ],
        text: words.join(""),
        reasoning: thoughts.join(""),
        outputTokens: reasoningTokens + textTokens,
        reasoningTokens,
        cutOff: wishes.reasoning + Math.max(wishes.text, openingTokens) > limit
      };
    }
    function drawTokens(random, law, least) {
      return law.median === 0 ? least : Math.max(least, Math.round((0, base_random.mD)(random, law.median, law.sigma)));
    }
    function sayTokens(opening, tokens, words) {
      const letters = Array.from(opening.join(""));
      const perToken = Math.ceil(letters.length / Math.max(1, tokens));
      const spread = Array.from({
        length: tokens
      }, (_, i) => letters.slice(i * perToken, (i + 1) * perToken).join(""));
      return [ ...spread.filter(part => part !== ""), ...words ];
    }
    function gapDrawer(random, {ttft, itl}) {
      let first = true;
      return tokens => {
        if (first) {
          first = false;
          return draw(random, ttft);
        }
        let sum = 0;
        for (let i = 0; i < tokens; i += 1) sum += draw(random, itl);
        return sum;
      };
    }
    function draw(random, law) {
      return (0, base_random.mD)(random, law.medianMs, law.sigma);
    }
    function cutPieces(kind, tokens, {perEvent, gap}) {
      const size = Math.max(1, Math.floor(perEvent));
      return Array.from({
        length: Math.ceil(tokens.length / size)
      }, (_, i) => {
        const part = tokens.slice(i * size, (i + 1) * size);
        return {
          kind,
          text: part.join(""),
          tokens: part.length,
          gapMs: gap(part.length)
        };
      });
    }
    const MOST_TOKENS = 1e5;
    const MOST_MS = 6e5;
    const MOST_SLOWDOWN = 1e3;
    const MARKER = /\[\[(slow|ttft|tokens|fault|status|say)=([^\][]{1,200})\]\]/g;
    function applyMarkers(behaviour, prompt) {
      let marked = {
        behaviour,
        say: null
      };
      for (const [, key = "", value = ""] of prompt.matchAll(MARKER)) marked = key === "say" ? {
        ...marked,
        say: value
      } : {
        ...marked,
        behaviour: applyOne(marked.behaviour, key, value)
      };
      return marked;
    }
    function applyOne(behaviour, key, value) {
      if (key === "fault") return isFaultKind(value) ? withFault(behaviour, {
        kind: value
      }) : behaviour;
      const number = Number(value);
      if (!(number >= 0)) return behaviour;
      const {ttft, itl, output} = behaviour;
      switch (key) {
       case "slow":
        {
          const factor = Math.min(number, MOST_SLOWDOWN);
          return {
            ...behaviour,
            ttft: {
              ...ttft,
              medianMs: ttft.medianMs * factor
            },
            itl: {
              ...itl,
              medianMs: itl.medianMs * factor
            }
          };
        }

       case "ttft":
        return {
          ...behaviour,
          ttft: {
            ...ttft,
            medianMs: Math.min(number, MOST_MS)
          }
        };

       case "tokens":
        return {
          ...behaviour,
          output: {
            ...output,
            median: Math.min(number, MOST_TOKENS)
          }
        };

       default:
        return Number.isInteger(number) && number >= 400 && number <= 599 ? withFault(behaviour, {
          kind: "status",
          status: number
        }) : behaviour;
      }
    }
    function withFault(behaviour, fault) {
      return {
        ...behaviour,
        faults: [ fault, ...behaviour.faults ]
      };
    }
    function isFaultKind(value) {
      return FAULT_KINDS.includes(value);
    }
    function createLimiter(limits) {
      const requests = createBucket(limits.requestsPerMinute, limits.burstSeconds);
      const tokens = createBucket(limits.tokensPerMinute, limits.burstSeconds);
      return {
        take(amount, now) {
          const wait = Math.max(requests?.missing(1, now) ?? 0, tokens?.missing(amount, now) ?? 0);
          if (wait > 0) return wait;
          requests?.spend(1);
          tokens?.spend(amount);
          return null;
        },
        state: now => ({
          requests: requests?.allowance(now) ?? null,
          tokens: tokens?.allowance(now) ?? null
        })
      };
    }
    function createBucket(perMinute, burstSeconds) {
      if (perMinute === null) return null;
      const perMs = perMinute / 6e4;
      const size = Math.max(1, perMinute * burstSeconds / 60);
      let level = size;
      let filledAt = null;
      const fill = now => {
        level = Math.min(size, level + (now - (filledAt ?? now)) * perMs);
        filledAt = now;
      };
      return {
        missing(amount, now) {
          fill(now);
          const short = Math.min(amount, size) - level;
          return short > 1e-6 ? short / perMs : 0;
        },
        spend(amount) {
          level = Math.max(0, level - amount);
        },
        allowance(now) {
          fill(now);
          return {
            limit: perMinute,
            remaining: level,
            resetMs: (size - level) / perMs
          };
        }
      };
    }
    function createTally(clock, onServed) {
      const totals = {
        completed: 0,
        abandoned: 0,
        inputTokens: 0,
        outputTokens: 0,
        cacheHits: 0,
        maxRunning: 0,
        maxQueued: 0
      };
      const statuses = {};
      const arrivals = [];
      return {
        arrive() {
          const arrivedAt = clock.now();
          return {
            ...NEW_VISIT,
            ordinal: arrivals.push(arrivedAt) - 1,
            arrivedAt
          };
        },
        leave(visit) {
          visit.endedAt = clock.now();
          if (visit.ended === "complete") totals.completed += 1;
          if (visit.ended === "abandoned") totals.abandoned += 1;
          if (visit.status !== null) statuses[visit.status] = (statuses[visit.status] ?? 0) + 1;
          if (visit.cacheHit) totals.cacheHits += 1;
          totals.inputTokens += visit.inputTokens;
          totals.outputTokens += visit.outputTokens;
          onServed(visit);
        },
        observeLoad(running, queued) {
          totals.maxRunning = Math.max(totals.maxRunning, running);
          totals.maxQueued = Math.max(totals.maxQueued, queued);
        },
        stats: () => ({
          requests: arrivals.length,
          ...totals,
          statuses: {
            ...statuses
          },
          arrivals: [ ...arrivals ]
        })
      };
    }
    const NEW_VISIT = {
      model: null,
      status: null,
      startedAt: null,
      firstContentAt: null,
      lastContentAt: null,
      endedAt: null,
      inputTokens: 0,
      outputTokens: 0,
      cacheHit: false,
      ended: "abandoned"
    };
    const TEMPLATE_TOKENS = 8;
    function createSimulation(options, clock, onServed) {
      const {seed} = options;
      const answers = createAnswerCache();
      const marked = ask => applyMarkers(behaviourOf(options, ask.model), ask.prompt);
      return {
        options,
        clock,
        capacity: createCapacity(options.slots, options.maxQueue),
        limiter: createLimiter(options.limits),
        residence: createResidence(clock.now()),
        prefixes: createPrefixCache(options.cache),
        answers,
        tally: createTally(clock, onServed),
        prepare(ask, ordinal) {
          const {behaviour, say} = marked(ask);
          const script = drawScript({
            behaviour,
            cap: ask.cap,
            say,
            seed,
            ordinal
          });
          return {
            ask,
            behaviour,
            script,
            fault: strike(behaviour.faults, seed, ordinal),
            inputTokens: countTokens(ask.prompt) + TEMPLATE_TOKENS,
            expectedOutput: ask.cap ?? script.outputTokens
          };
        },
        findKept({ask}) {
          const ordinal = options.cache.answers ? answers.find(ask) : null;
          if (ordinal === null) return null;
          return {
            script: drawScript({
              ...marked(ask),
              cap: ask.cap,
              seed,
              ordinal
            }),
            ordinal
          };
        }
      };
    }
    const BACKLOG = 4096;
    const KEEP_ALIVE_MS = 12e4;
    async function startSimulator(overrides = {}, {clock = system_clock.m, onServed = () => {}} = {}) {
      const options = completeOptions(overrides);
      const simulation = createSimulation(options, clock, onServed);
      const server = (0, external_node_http_.createServer)({
        noDelay: true,
        keepAliveTimeout: KEEP_ALIVE_MS,
        requestTimeout: 0,
        headersTimeout: 0
      }, (request, response) => void serve(simulation, request, response));
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen({
          host: "127.0.0.1",
          port: options.port,
          backlog: BACKLOG
        }, resolve);
      });
      const {port} = server.address();
      return {
        url: `http://127.0.0.1:${port}`,
        stats: () => simulation.tally.stats(),
        close: () => new Promise(resolve => {
          server.close(() => resolve());
          server.closeAllConnections();
        })
      };
    }
    async function runSimulatorWorker() {
      if (external_node_worker_threads_.parentPort === null || !isSimulatorWorkerData(external_node_worker_threads_.workerData)) throw new Error("not the worker of a simulator");
      const port = external_node_worker_threads_.parentPort;
      const simulator = await startSimulator(external_node_worker_threads_.workerData.options);
      const post = report => port.postMessage(report);
      port.on("message", () => post({
        type: "stats",
        stats: simulator.stats(),
        timeOrigin: performance.timeOrigin
      }));
      post({
        type: "listening",
        url: simulator.url
      });
    }
    function isSimulatorWorkerData(data) {
      return typeof data === "object" && data !== null && "role" in data && data.role === "simulator";
    }
  })
};
