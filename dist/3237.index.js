"use strict";
exports.id = 3237;

exports.ids = [ 3237 ];

exports.modules = {
  63237: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      findArms: () => findArms
    });
    var compare_config = __webpack_require__(64393);
    var base_arm = __webpack_require__(43566);
    var arm_target = __webpack_require__(78520);
    function describeContrast(head, base, pairs) {
      const samePrompts = pairs.every(({status}) => status === "unchanged");
      const facts = [ {
        a: placeOf(head, base),
        b: placeOf(base, head),
        at: ""
      }, {
        a: head.model ?? "its own model",
        b: base.model ?? "its own model",
        at: "same model"
      }, samePrompts ? {
        a: "",
        b: "",
        at: "same prompts"
      } : {
        a: head.prompts ?? "its prompts",
        b: base.prompts ?? "other prompts",
        at: ""
      }, {
        a: head.target.protocol.name,
        b: base.target.protocol.name,
        at: ""
      } ];
      const [named] = facts.filter(differs);
      const rest = facts.filter(fact => fact !== named);
      const first = named === void 0 ? "this change against base" : against(named);
      const place = named === facts[0] ? "" : ` at ${facts[0]?.a ?? ""}`;
      const told = rest.map(fact => differs(fact) ? against(fact) : fact.at).filter(text => text !== "");
      return [ first + place, ...told, ...otherwise(head.target, base.target) ].join(", ");
    }
    function differs({a, b}) {
      return a !== b;
    }
    function against({a, b}) {
      return `${a} against ${b}`;
    }
    function placeOf({target}, other) {
      const [own, others] = [ target, other.target ].map(({address}) => URL.canParse(address) ? new URL(address) : null);
      if (own === null || own === void 0) return target.address;
      const isApart = target.address !== other.target.address && own.host === others?.host;
      return isApart && !isOnlyProtocol(target, other.target) ? own.host + own.pathname : own.host;
    }
    function isOnlyProtocol(a, b) {
      return a.shown === b.shown;
    }
    function otherwise(head, base) {
      const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
      return [ ...head.stream === base.stream ? [] : [ head.stream ? "streamed against whole" : "whole against streamed" ], ...same(keyOf(head), keyOf(base)) ? [] : [ "another key" ], ...same(sortedHeaders(head), sortedHeaders(base)) ? [] : [ "other headers" ], ...same(head.body, base.body) ? [] : [ "other fields of the body" ] ];
    }
    function keyOf({apiKey, credential}) {
      return credential?.name ?? apiKey;
    }
    function sortedHeaders({headers}) {
      return Object.entries(headers).sort(([a], [b]) => a < b ? -1 : 1);
    }
    function describeChoice(control, candidates, samePrompts) {
      const all = [ control, ...candidates ];
      const isShared = of => new Set(all.map(of)).size === 1;
      const names = candidates.map(({name}) => name);
      const listed = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
      const place = isShared(({target}) => target.address) ? ` at ${hostOf(control.target)}` : "";
      return [ `${listed} against ${control.name}${place}`, ...isShared(({model}) => model) ? [ "same model" ] : [], samePrompts ? "same prompts" : "prompts of their own" ].join(", ");
    }
    function hostOf({address}) {
      return URL.canParse(address) ? new URL(address).host : address;
    }
    var given_base = __webpack_require__(60927);
    async function findArms(request, {target: head, loaded}, world) {
      const {config} = request;
      const base = await (0, base_arm.I6)(config, loaded, world);
      if ("missing" in base) return base;
      const arms = (0, compare_config.Zq)(config);
      const [first, control, ...more] = arms;
      if (control === void 0) return {
        missing: "the settings name no other arm"
      };
      const context = {
        simulator: world.simulator,
        arms
      };
      const target = await (0, arm_target.$)(request, control, {
        ...context,
        prompts: promptsOf(base)
      });
      const others = [];
      for (const arm of more) {
        const own = await (0, given_base.g)(config, loaded, {
          arm,
          head: first,
          world
        });
        const prompts = new Map(own.pairs.flatMap(pair => pair.base === null ? [] : [ [ pair.id, pair.base ] ]));
        const place = await (0, arm_target.$)(request, arm, {
          ...context,
          prompts: promptsOf(own)
        });
        others.push({
          arm: arm.arm,
          name: arm.name,
          setting: arm.setting,
          target: place,
          prompts
        });
      }
      const between = head === null || !(0, compare_config.qR)(config) ? null : describe({
        head,
        loaded,
        arms
      }, {
        ...base,
        target,
        others
      });
      return {
        ...base,
        target,
        others,
        between
      };
    }
    function promptsOf({pairs}) {
      return pairs.flatMap(({base, head}) => base === null || head === null ? [] : [ base ]);
    }
    function describe({head, loaded, arms}, {target, others, pairs, files}) {
      const [pair] = pairs;
      const candidate = {
        target: head,
        model: head.model ?? pair?.head?.model,
        prompts: (0, given_base.S)(loaded.files)
      };
      const control = {
        target,
        model: target.model ?? pair?.base?.model,
        prompts: (0, given_base.S)(files)
      };
      const [first, second] = arms;
      if (first.setting === null || second === void 0) return describeContrast(candidate, control, pairs);
      const more = others.map(other => ({
        target: other.target,
        model: other.target.model ?? (pair === void 0 ? void 0 : other.prompts.get(pair.id)?.model),
        name: other.name
      }));
      const samePrompts = arms.every(({fields}) => fields.prompts === void 0);
      return describeChoice({
        ...control,
        name: second.name
      }, [ {
        ...candidate,
        name: first.name
      }, ...more ], samePrompts);
    }
  })
};
