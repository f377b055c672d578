"use strict";
exports.id = 102;

exports.ids = [ 102 ];

exports.modules = {
  40102: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      bk: () => VERDICTS,
      Qh: () => reportSchema
    });
    var schemas = __webpack_require__(38816);
    const number = schemas.aig();
    const amount = schemas.aig().nonnegative();
    const share = schemas.aig().min(0).max(1);
    const count = schemas.Whr().nonnegative();
    const maybe = schemas.aig().nullable();
    const schema_values_text = schemas.YjP();
    const billAmount = {
      usd: number,
      low: maybe,
      high: maybe
    };
    const billPart = schemas.Ikc({
      part: schema_values_text,
      ...billAmount
    });
    const spending = schemas.Ikc({
      input: number,
      cached: number,
      written: number,
      output: number,
      reasoning: number,
      usd: number
    });
    const bill = schemas.Ikc({
      requests: number,
      monthly: schemas.zMY(),
      ...billAmount,
      n: count,
      parts: schemas.YOg(billPart),
      change: schemas.Ikc({
        ...billAmount,
        n: count,
        parts: schemas.YOg(billPart),
        means: schemas.Ikc({
          base: spending,
          head: spending
        })
      }).nullable()
    });
    const servers = schemas.Ikc({
      perHour: number,
      usd: number,
      perRequest: maybe,
      perMillionOutput: maybe
    });
    const prices = schemas.Ikc({
      input: amount,
      cachedInput: amount,
      cacheWrite: amount,
      output: amount,
      request: amount,
      source: schema_values_text,
      model: schema_values_text.nullable(),
      published: schemas.Ikc({
        date: schema_values_text,
        sha256: schema_values_text
      }).optional().describe("The published price table that `prices: update` brought; absent with any other price.")
    });
    const comparedMetric = schemas.Ikc({
      unit: schema_values_text,
      base: maybe,
      head: maybe,
      ratio: maybe,
      low: maybe,
      high: maybe,
      p: maybe,
      level: maybe.default(null),
      verdict: schemas.k5n([ "pass", "fail", "inconclusive", "no_data", "info" ]),
      tolerance: maybe,
      suspect: schemas.zMY().default(false),
      baseUnanswered: count.optional(),
      message: schema_values_text
    });
    const comparedPrompt = schemas.Ikc({
      id: schema_values_text,
      status: schemas.k5n([ "changed", "unchanged", "new", "deleted", "renamed" ]),
      pairs: count,
      metrics: schemas.g1P(schema_values_text, comparedMetric)
    });
    const historyRun = schemas.Ikc({
      commit: schema_values_text,
      date: schema_values_text,
      url: schema_values_text.nullable(),
      verdict: schemas.k5n([ "pass", "fail", "inconclusive" ]),
      metrics: schemas.g1P(schema_values_text, number)
    });
    const between = schema_values_text.nullable().default(null).describe("What is compared with what, in one line, where arms have anything of their own: `gateway.example.com against api.openai.com, same model, same prompts`.");
    const comparison = schemas.Ikc({
      kind: schemas.k5n([ "base", "baseline" ]),
      source: schema_values_text,
      url: schema_values_text.nullable(),
      pairs: count,
      design: schema_values_text.nullable(),
      metrics: schemas.g1P(schema_values_text, comparedMetric),
      prompts: schemas.YOg(comparedPrompt),
      notes: schemas.YOg(schema_values_text),
      history: schemas.YOg(historyRun)
    });
    const added = schemas.Ikc({
      added: number,
      low: maybe,
      high: maybe,
      n: count
    });
    const arm = schemas.Ikc({
      arm: schema_values_text.describe("As `samples.jsonl` calls it: `base` is the control, `head` the first that is compared with it, then `arm3` and so on."),
      name: schema_values_text,
      isControl: schemas.zMY(),
      endpoint: schema_values_text,
      protocol: schema_values_text,
      model: schema_values_text.nullable(),
      prices,
      sent: count,
      ok: count,
      ttftP50Ms: maybe,
      ttftP95Ms: maybe,
      e2eP50Ms: maybe,
      e2eP95Ms: maybe,
      tokensPerSecond: maybe.describe("Median over the answers."),
      errorRate: maybe,
      checksRate: maybe,
      usdPerThousand: maybe.describe("Dollars for 1,000 requests; null where no answer told its usage."),
      usdPerMonth: maybe.describe("Dollars for `monthly-requests`; null where none are named."),
      servedModels: schemas.g1P(schema_values_text, count).describe("Answers by the model that they name, where any names one: another than was asked is a fallback."),
      added: schemas.Ikc({
        connection: schemas.Ikc({
          headMs: amount,
          baseMs: amount,
          opened: count
        }).nullable().describe("Median of opening a connection, in this arm (`headMs`) and in the control (`baseMs`)."),
        firstByte: added.nullable().describe("To the head of the answer, in ms."),
        firstToken: added.nullable(),
        total: added.nullable(),
        usdPerRequest: added.nullable()
      }).nullable().describe("What its way takes beyond the control\u2019s, where both ask the same prompts of the same model in two places; null elsewhere."),
      verdict: schemas.k5n([ "pass", "fail", "inconclusive" ]).nullable().describe("Of its thresholds and its comparison with the control; null for the control, and where nothing was judged."),
      comparison: comparison.nullable().describe("With the control, of `arms`; of one change and its base `report.comparison` is it.")
    });
    const arms = schemas.YOg(arm).default([]).describe("The control first. Empty where no arm has anything of its own.");
    const CAPACITY_ENDS = [ "certified", "max", "min", "unresolved", "generator", "quota", "budget", "time" ];
    const probe = schemas.Ikc({
      stage: count,
      kind: schemas.k5n([ "steer", "confirm-high", "confirm-low" ]),
      load: amount,
      word: schemas.k5n([ "good", "poor", "holds", "breaks" ]).describe("`holds` and `breaks` are certified; `good` and `poor` are what it seemed."),
      n: count.describe("Arrivals of its plateau whose end is known."),
      bad: count,
      threshold: schema_values_text.nullable().describe("Of `thresholds` the one that these counts are about: the most broken, or the nearest to it."),
      effective: amount.describe("So many independent arrivals are they worth."),
      plateauFromMs: amount.describe("From the start of the probe."),
      settled: schemas.zMY(),
      brokenBy: schemas.g1P(schema_values_text, count).describe("What the bad ones, by any threshold, broke first: a metric, `checks`, `errors`, `429`, `dropped`."),
      latency: schemas.Ikc({
        p50: amount,
        p95: amount
      }).nullable().describe("Total generation times on the plateau, in ms; null where nothing was answered.")
    });
    const block = schemas.Ikc({
      n: count,
      bad: count
    });
    const capacity = schemas.Ikc({
      by: schemas.k5n([ "rate", "vus" ]),
      unit: schema_values_text,
      share: share.nullable().describe("Of the requests that must be good; null where `thresholds` say what holds."),
      thresholds: schemas.YOg(schema_values_text).describe("What a load must keep where no `good` says it, as written; empty where that does."),
      value: maybe.describe("The geometric mean of `low` and `high`; `low` where no load broke."),
      low: maybe.describe("Highest load that is certified to hold; null where none is."),
      high: maybe.describe("Lowest load that is certified to break; null where none is."),
      error: number.describe("At most so probable that any certified word is wrong."),
      ended: schemas.k5n(CAPACITY_ENDS),
      firstToBreak: schema_values_text.nullable().describe("At the upper end: one of `thresholds`, or what most bad requests broke first."),
      probes: schemas.YOg(probe),
      pairs: schemas.YOg(schemas.Ikc({
        stage: count,
        load: amount,
        climb: schemas.zMY().describe("It only led to where the capacities are, and is not judged."),
        head: block,
        base: block
      })).describe("Blocks of both arms at the same loads; empty where nothing is compared."),
      letGoMs: amount.describe("Longest time that the endpoint took to be as quick as before, after a probe."),
      atCapacity: schemas.Ikc({
        throughput: maybe.describe("Good requests a second."),
        outputTokensPerSecond: maybe,
        latencyMs: maybe.describe("Mean total generation time."),
        inFlight: maybe.describe("Requests in flight, by Little\u2019s law."),
        users: maybe.describe("Users who ask once in `askEveryMs`, by Little\u2019s law."),
        askEveryMs: amount,
        usdPerHour: maybe,
        usdPerMillionOutput: maybe
      }).nullable(),
      sentence: schema_values_text
    });
    const canaries = schemas.Ikc({
      sent: count,
      failed: count.describe("Of `sent`: ended without an answer, by the endpoint or on the way."),
      cost: amount,
      spells: schemas.YOg(schemas.Ikc({
        kind: schemas.k5n([ "failing", "slow" ]),
        fromMs: amount,
        toMs: maybe.describe("Null where no canary shows that it ended."),
        canaries: count,
        ratio: maybe.describe("How many times as long they took as else; null where they failed.")
      })).describe("Stretches of the run in which they failed, or took longer than at their own quiet level.")
    });
    const errors = schemas.YOg(schemas.Ikc({
      outcome: schema_values_text,
      status: count.nullable(),
      kind: schema_values_text,
      message: schema_values_text,
      count,
      share: number.describe("Of the requests sent.")
    }));
    const finding = schemas.Ikc({
      code: schema_values_text,
      message: schema_values_text,
      values: schemas.g1P(schema_values_text, schemas.KCZ([ number, schema_values_text, schemas.zMY(), schemas.chJ() ]))
    });
    const generator = schemas.Ikc({
      healthy: schemas.zMY(),
      cause: schemas.k5n([ "busy", "held_up" ]).nullable().describe("Why it did not keep up: by its own work, or because others had the machine; null where it did."),
      scheduleDelayMs: schemas.Ikc({
        p50: maybe,
        p99: maybe,
        max: maybe
      }),
      lateRequests: count,
      eventLoopDelayMs: schemas.Ikc({
        p99: maybe,
        max: maybe
      }),
      firstTokenDelayMs: schemas.Ikc({
        p50: maybe,
        p95: maybe
      }).describe("What hold-ups of the event loop may have added to the first tokens at most, by quantile."),
      cpuSeconds: number,
      cpuShare: maybe,
      waitedShare: maybe,
      pressureShare: maybe,
      utilization: maybe,
      overheadMs: schemas.Ikc({
        p50: maybe,
        p99: maybe
      }).nullable(),
      threads: schemas.YOg(schemas.Ikc({
        requests: count,
        cpuShare: maybe,
        utilization: maybe,
        eventLoopDelayMs: schemas.Ikc({
          p99: maybe,
          max: maybe
        }),
        firstTokenDelayMs: schemas.Ikc({
          p50: maybe,
          p99: maybe
        })
      })).default([]).describe("Threads that carried the load beside the one that planned it; none where that one carried it. `firstTokenDelayMs` is by how much a thread\u2019s stamps of first tokens may be late at most, by its loop\u2019s delay at those instants."),
      shardsNeeded: count.nullable()
    });
    const promptRow = schemas.Ikc({
      id: schema_values_text,
      file: schema_values_text.nullable().default(null),
      line: count.nullable().default(null),
      sent: count,
      ok: count,
      cost: amount,
      inputTokens: maybe,
      outputTokens: maybe,
      ttftP50Ms: maybe,
      ttftP95Ms: maybe,
      e2eP50Ms: maybe,
      e2eP95Ms: maybe
    });
    const tool = schemas.Ikc({
      name: schema_values_text,
      version: schema_values_text,
      source: schema_values_text.nullable().default(null)
    });
    const trend = schemas.Ikc({
      type: schemas.euz("trend"),
      unit: schema_values_text,
      count,
      min: maybe,
      avg: maybe,
      med: maybe,
      max: maybe,
      percentiles: schemas.g1P(schema_values_text, maybe)
    });
    const counter = schemas.Ikc({
      type: schemas.euz("counter"),
      unit: schema_values_text,
      count: number,
      rate: maybe
    });
    const rate = schemas.Ikc({
      type: schemas.euz("rate"),
      unit: schema_values_text,
      count,
      rate: maybe
    });
    const gauge = schemas.Ikc({
      type: schemas.euz("gauge"),
      unit: schema_values_text,
      value: maybe
    });
    const metric = schemas.gMt("type", [ trend, counter, rate, gauge ]);
    const metrics = schemas.g1P(schema_values_text, metric);
    const THRESHOLD_VERDICTS = [ "pass", "fail", "inconclusive", "no_data" ];
    const threshold = schemas.Ikc({
      metric: schema_values_text,
      tags: schemas.g1P(schema_values_text, schema_values_text),
      expression: schema_values_text,
      observed: maybe,
      low: maybe,
      high: maybe,
      n: count,
      limit: maybe.describe("What `observed` is held against, in `unit`. Of a relative threshold in percent the ratio head/base that is still allowed, 1.15 for `<+15%`; of one in absolute terms the difference, 0.002 for `<+0.002`."),
      unit: schema_values_text,
      verdict: schemas.k5n(THRESHOLD_VERDICTS),
      message: schema_values_text,
      needed: schemas.Ikc({
        requests: count,
        usd: maybe,
        condition: schema_values_text.nullable().describe("`if none fails`: `requests` is exact under this condition; an estimate where it is null.")
      }).nullable(),
      losses: schemas.g1P(schema_values_text, count).describe("Requests without a value that count as the metric\u2019s worst, by what became of them: `dropped`, `rate_limited`, `timed_out`, `failed`, `silent`."),
      episode: schemas.Ikc({
        fromMs: number,
        toMs: number,
        violations: count,
        of: count
      }).nullable().describe("Violations that lie together in time, where they kept the threshold from failing; in milliseconds from the start of the run."),
      cause: schema_values_text.nullable().default(null).describe("What made it fail, where that is the infrastructure: requests without an answer."),
      endpointTrouble: schemas.zMY().describe("Whether base exceeds the limit in the same run as well, or what ails the canaries made it fail; either kept the threshold from failing."),
      metBy: schemas.k5n([ "base", "canaries" ]).nullable().default(null).describe("Which of the two that was, where `endpointTrouble` is true."),
      withheld: schema_values_text.nullable().default(null).describe("Which rule keeps an inconclusive threshold open; null where its interval holds the limit.")
    });
    const VERDICTS = [ "pass", "fail", "inconclusive", "skipped", "error" ];
    const STOPPED_BY = [ "completed", "budget", "abort", "decided", "cancelled", "error" ];
    const stage = schemas.Ikc({
      index: count,
      durationMs: amount,
      from: number,
      target: number,
      planned: count,
      sent: count,
      ok: count,
      rateLimited: count,
      errors: count,
      timeouts: count,
      dropped: count,
      suppressed: count,
      cutOff: count,
      cost: amount,
      metrics
    });
    const scenario = schemas.Ikc({
      name: schema_values_text,
      type: schemas.k5n([ "load", "cold-start", "rate-limit", "cache", "capacity" ]),
      executor: schema_values_text.nullable(),
      startMs: amount,
      durationMs: amount,
      stages: schemas.YOg(stage),
      findings: schemas.YOg(finding),
      capacity: capacity.nullable().default(null)
    });
    const reportSchema = schemas.Ikc({
      schemaVersion: schemas.euz(1),
      tool,
      name: schema_values_text,
      verdict: schemas.k5n(VERDICTS),
      passed: schemas.zMY(),
      headline: schema_values_text,
      reasons: schemas.YOg(schemas.Ikc({
        code: schema_values_text,
        message: schema_values_text
      })),
      run: schemas.Ikc({
        id: schema_values_text,
        startedAt: schema_values_text,
        endedAt: schema_values_text,
        durationMs: amount,
        seed: schema_values_text,
        stoppedBy: schemas.k5n(STOPPED_BY),
        shard: schema_values_text.nullable(),
        configHash: schema_values_text,
        promptHash: schema_values_text,
        judgeHash: schema_values_text,
        proxied: schemas.zMY(),
        cpus: count,
        node: schema_values_text
      }),
      source: schemas.Ikc({
        repository: schema_values_text,
        event: schema_values_text,
        commit: schema_values_text,
        ref: schema_values_text,
        base: schema_values_text.nullable(),
        pullRequest: count.nullable(),
        runUrl: schema_values_text.nullable(),
        attempt: count
      }).nullable(),
      target: schemas.Ikc({
        endpoint: schema_values_text,
        protocol: schema_values_text,
        model: schema_values_text.nullable(),
        models: schemas.YOg(schema_values_text).default([]),
        stream: schemas.zMY()
      }),
      load: schemas.Ikc({
        planned: count,
        sent: count,
        ok: count,
        dropped: count,
        suppressed: count,
        resent: count.describe("Of `sent`: written twice, as the connection of the first was lost."),
        unsent: count,
        deliveredRatio: share,
        maxInFlight: count
      }),
      generator,
      cost: schemas.Ikc({
        currency: schemas.euz("USD"),
        budget: amount,
        expected: amount.nullable().describe("Of the plan, before the run; null where a load of as many requests as fit is in it."),
        worstCase: amount.nullable().describe("Likewise, what the ledger would set aside for all of them at once."),
        spent: amount.describe("What the endpoint can have billed: what it reported, and the worst case of every request whose usage it did not report. Above `budget` only where the endpoint reports more than was asked for."),
        reported: amount.describe("Of `spent`, what the endpoint reported."),
        likely: amount.describe("Of `spent`, what is probably billed: all that was reported, and of other answers what came. Providers do not bill their own errors."),
        opening: schemas.Ikc({
          spent: amount,
          reported: amount,
          likely: amount
        }).optional().describe("Of the three, the requests that went alone before the load, for their price; they are no samples."),
        saved: amount,
        inputTokens: amount,
        cachedInputTokens: amount,
        outputTokens: amount,
        reasoningTokens: amount,
        servers: servers.nullable().default(null),
        prices,
        basePrices: prices.nullable()
      }),
      bill: bill.nullable().default(null),
      scenarios: schemas.YOg(scenario),
      metrics,
      statuses: schemas.g1P(schema_values_text, count),
      errors,
      outcomes: schemas.g1P(schema_values_text, count),
      thresholds: schemas.YOg(threshold),
      checks: schemas.YOg(schemas.Ikc({
        name: schema_values_text,
        passes: count,
        fails: count
      })),
      prompts: schemas.YOg(promptRow),
      between,
      arms,
      comparison: comparison.nullable(),
      canaries: canaries.nullable().default(null),
      reused: schemas.Ikc({
        commit: schema_values_text,
        date: schema_values_text,
        url: schema_values_text.nullable()
      }).nullable()
    });
  })
};
