"use strict";
exports.id = 2933;

exports.ids = [ 2933 ];

exports.modules = {
  22933: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      createCredential: () => createCredential
    });
    var transport = __webpack_require__(6709);
    class TokenError extends Error {
      name="TokenError";
    }
    const LONGEST = 32 * 1024;
    const NAMES = [ "token", "access_token", "accessToken", "id_token" ];
    function readToken(text, now) {
      const trimmed = text.trim();
      if (trimmed === "") throw new TokenError("gives nothing");
      const object = /^[{"]/.test(trimmed) ? parseJson(trimmed) : trimmed;
      if (typeof object === "string") return {
        value: checked(object),
        endsAt: endOfJwt(object)
      };
      const name = NAMES.find(each => typeof object[each] === "string");
      if (name === void 0) throw new TokenError(`gives a JSON object without ${NAMES.map(each => `\`${each}\``).join(", ")}`);
      const value = checked(object[name]);
      const ends = [ endOfObject(object, now), endOfJwt(value) ].filter(end => end !== null);
      return {
        value,
        endsAt: ends.length === 0 ? null : Math.min(...ends)
      };
    }
    function parseJson(text) {
      try {
        const value = JSON.parse(text);
        if (typeof value === "string" || typeof value === "object" && value !== null) return value;
      } catch {}
      throw new TokenError("gives something that begins like JSON and is none");
    }
    function checked(text) {
      const value = text.trim();
      if (value === "") throw new TokenError("gives an empty token");
      const lines = value.split(/\r?\n/).length;
      if (lines > 1) throw new TokenError(`gives ${lines} lines, and a token is one`);
      if (/^bearer\s/i.test(value)) throw new TokenError("gives `Bearer` and a token; the token alone is wanted");
      if (!/^[\x21-\x7e]+$/.test(value)) throw new TokenError("gives text with blanks or other characters that no token has");
      if (value.length > LONGEST) throw new TokenError(`gives ${value.length} characters, too many for a header`);
      return value;
    }
    function endOfObject(object, now) {
      const left = Number(object["expires_in"]);
      const ends = [ "expires_at", "expires_on", "expiresOn", "expiresAt", "expiration" ].map(name => instantOf(object[name])).filter(end => end !== null);
      if (object["expires_in"] !== void 0 && Number.isFinite(left)) ends.push(now + left * 1e3);
      return ends.length === 0 ? null : Math.min(...ends);
    }
    function instantOf(value) {
      if (typeof value === "number" || typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return Number(value) * 1e3;
      const time = typeof value === "string" ? Date.parse(value.replace(/(\.\d{3})\d+/, "$1")) : Number.NaN;
      return Number.isNaN(time) ? null : time;
    }
    function endOfJwt(token) {
      const [, payload = "", signature] = token.split(".");
      if (signature === void 0) return null;
      try {
        const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
        const end = typeof claims === "object" && claims !== null && "exp" in claims ? claims.exp : void 0;
        return typeof end === "number" && Number.isFinite(end) ? end * 1e3 : null;
      } catch {
        return null;
      }
    }
    function packKeys(keys, endsAt) {
      return {
        value: JSON.stringify([ keys.accessKeyId, keys.secretAccessKey, keys.sessionToken ]),
        endsAt
      };
    }
    function unpackKeys(value) {
      const [accessKeyId = "", secretAccessKey = "", sessionToken] = JSON.parse(value);
      return {
        accessKeyId,
        secretAccessKey,
        ...typeof sessionToken === "string" ? {
          sessionToken
        } : {}
      };
    }
    function secretsOfKeys(value) {
      const {accessKeyId, secretAccessKey, sessionToken} = unpackKeys(value);
      return [ accessKeyId, secretAccessKey, ...sessionToken === void 0 ? [] : [ sessionToken ] ];
    }
    function keysFrom({accessKeyId, secretAccessKey, sessionToken, expiration}, where) {
      if (typeof accessKeyId !== "string" || typeof secretAccessKey !== "string") throw new TokenError(`cannot be had: the answer of ${where} holds none`);
      const endsAt = typeof expiration === "string" ? Date.parse(expiration) : Number.NaN;
      return packKeys({
        accessKeyId,
        secretAccessKey,
        ...typeof sessionToken === "string" ? {
          sessionToken
        } : {}
      }, Number.isNaN(endsAt) ? null : endsAt);
    }
    const RENEW_AFTER_MS = 6e4;
    const LONGEST_USE_MS = 18e4;
    const LEAST_SKEW_MS = 12e4;
    const UNSIGNED = /^(authorization|connection|content-length|expect|proxy-.*|te|transfer-encoding|user-agent|x-amzn-trace-id)$/;
    class AwsSignatures {
      terms;
      isToken=false;
      made=new WeakMap;
      keysOf=new WeakMap;
      cache=new Map;
      making=new WeakSet;
      skewMs=0;
      hasEnded=false;
      constructor(terms) {
        this.terms = terms;
      }
      get name() {
        const {keys, service} = this.terms;
        return `${keys.name} ${service}`;
      }
      key() {
        return;
      }
      sign(wire) {
        const known = this.made.get(wire);
        const isValid = known?.keys === this.terms.keys.key() && known?.skewMs === this.skewMs;
        const age = known === void 0 ? Number.POSITIVE_INFINITY : this.terms.clock.now() - known.at;
        if (known === void 0 || !isValid || age > LONGEST_USE_MS) return this.make(wire);
        if (age > RENEW_AFTER_MS && !this.making.has(wire)) {
          this.making.add(wire);
          this.make(wire).catch(() => {}).finally(() => this.making.delete(wire));
        }
        return known.wire;
      }
      refused(refusal) {
        const {wire, status, headers, body} = refusal;
        if (status !== 403 && status !== 400 && status !== 401) return null;
        const words = `${(0, transport.Z)(headers, "x-amzn-errortype") ?? ""} ${body}`;
        if (SKEWED.test(words)) return this.mendClock(Date.parse((0, transport.Z)(headers, "date") ?? ""));
        if (!ENDED.test(words)) return null;
        const renewal = this.terms.keys.refused({
          ...refusal,
          status: 401,
          key: this.keysOf.get(wire)
        });
        return (renewal ?? Promise.resolve(false)).then(isNewer => {
          this.hasEnded = !isNewer;
          return isNewer;
        });
      }
      failure() {
        return this.terms.keys.failure() ?? (this.hasEnded ? "the credentials of `aws` have ended, and the environment holds no others; `role-duration-seconds` of configure-aws-credentials makes them last longer, and `role-arn` in `auth` renews them" : null);
      }
      async make(wire) {
        const {keys, region, service, clock, now} = this.terms;
        const packed = keys.key() ?? "";
        const {skewMs} = this;
        const {host, ...headers} = wire.headers;
        const url = new URL(wire.url);
        url.search = url.search.replaceAll("+", "%20");
        const signable = Object.entries(headers).filter(([name]) => !UNSIGNED.test(name));
        const {AwsV4Signer} = await __webpack_require__.e(2580).then(__webpack_require__.bind(__webpack_require__, 12580));
        const signer = new AwsV4Signer({
          ...unpackKeys(packed),
          method: wire.method ?? "POST",
          url: host === void 0 ? url.href : withHost(url, host),
          headers: signable,
          body: wire.body,
          region,
          service,
          datetime: new Date(now() + skewMs).toISOString().replace(/[:-]|\.\d{3}/g, ""),
          allHeaders: true,
          cache: this.cache
        });
        const signed = await signer.sign();
        const sent = {
          ...wire,
          url,
          headers: {
            ...wire.headers,
            ...Object.fromEntries(signed.headers)
          }
        };
        this.made.set(wire, {
          wire: sent,
          at: clock.now(),
          keys: packed,
          skewMs
        });
        this.keysOf.set(sent, packed);
        return sent;
      }
      mendClock(theirs) {
        const off = theirs - this.terms.now();
        if (Number.isNaN(off)) return null;
        if (Math.abs(off - this.skewMs) > LEAST_SKEW_MS) {
          this.skewMs = off;
          this.terms.log.warning(`this machine's clock is ${Math.round(Math.abs(off) / 1e3)} s ${off > 0 ? "behind" : "ahead of"} AWS's: requests are signed by theirs`);
          return Promise.resolve(true);
        }
        return this.skewMs === 0 ? null : Promise.resolve(true);
      }
    }
    const SKEWED = /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture|Signature expired|Signature not yet current/i;
    const ENDED = /ExpiredToken|TokenRefreshRequired|security token included in the request is expired/i;
    function withHost(url, host) {
      const other = new URL(url);
      other.host = host;
      return other.href;
    }
    var fetch_whole = __webpack_require__(62366);
    const DEADLINE_MS = 1e4;
    const LARGEST = 256 * 1024;
    const ATTEMPTS = 4;
    const FIRST_WAIT_MS = 1e3;
    const LONGEST_WAIT_MS = 15e3;
    async function askJson(request, terms) {
      const answer = await askText(request, terms);
      return {
        status: answer.status,
        object: objectIn(answer, request)
      };
    }
    async function askText(request, {clock, open}) {
      const transport = open();
      const terms = {
        clock,
        deadline: DEADLINE_MS,
        limit: LARGEST,
        anyStatus: true
      };
      try {
        for (let attempt = 1; ;attempt += 1) {
          const answer = await (0, fetch_whole.O)(request, transport, terms);
          if (typeof answer !== "string" && answer.status < 500 && answer.status !== 429) return {
            status: answer.status,
            text: answer.body.toString("utf8")
          };
          if (attempt === ATTEMPTS) throw new TokenError(typeof answer === "string" ? `cannot be had: ${request.url.host} ${answer.replace(/^cannot be had: /, "cannot be reached: ")}` : `cannot be had: ${request.url.host} answers ${answer.status} (${ATTEMPTS} attempts)`);
          await waitFor(clock, waitBefore(attempt, answer));
        }
      } finally {
        await transport.close();
      }
    }
    function waitBefore(attempt, answer) {
      const said = typeof answer === "string" ? Number.NaN : Number((0, transport.Z)(answer.headers, "retry-after"));
      const wait = said > 0 ? said * 1e3 : FIRST_WAIT_MS * 2 ** (attempt - 1);
      return Math.min(wait, LONGEST_WAIT_MS);
    }
    function waitFor(clock, ms) {
      return new Promise(resolve => void clock.at(clock.now() + ms, resolve, "rough"));
    }
    function objectIn({text, status}, {url}) {
      try {
        const value = JSON.parse(text);
        if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
      } catch {}
      if (status >= 400) return {};
      throw new TokenError(`cannot be had: the answer of ${url.host} is no JSON object`);
    }
    function wordsOf({status, object}) {
      const {error, error_description: description, message} = object;
      const inner = typeof error === "object" && error !== null && "message" in error ? error.message : error;
      const words = [ inner, description, message ].filter(each => typeof each === "string" && each !== "");
      return `${status}${words.length === 0 ? "" : `: ${words.join(": ").slice(0, 300)}`}`;
    }
    async function assumeRole({roleArn, sessionName, identityToken}, terms) {
      const url = endpointOf(terms);
      const body = new URLSearchParams({
        Action: "AssumeRoleWithWebIdentity",
        Version: "2011-06-15",
        RoleArn: roleArn,
        RoleSessionName: sessionName,
        WebIdentityToken: identityToken
      });
      const headers = {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8"
      };
      const {status, text} = await askText({
        url,
        headers,
        body: body.toString()
      }, terms);
      const field = name => new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(text)?.[1];
      if (status !== 200) {
        const words = [ field("Code"), field("Message") ].filter(each => each !== void 0).join(": ");
        throw new TokenError(`are refused by STS (${status}${words === "" ? "" : `: ${words.slice(0, 300)}`})`);
      }
      return keysFrom({
        accessKeyId: field("AccessKeyId"),
        secretAccessKey: field("SecretAccessKey"),
        sessionToken: field("SessionToken"),
        expiration: field("Expiration")
      }, "STS");
    }
    function endpointOf({region, env}) {
      const given = env["AWS_ENDPOINT_URL_STS"] ?? "";
      const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
      return new URL(given === "" ? `https://sts.${region}.${suffix}/` : given);
    }
    function awsSource(terms) {
      return {
        name: JSON.stringify([ "aws", terms.region, terms.roleArn ]),
        setting: "auth",
        shown: "the credentials of `aws`",
        isToken: false,
        everyMs: null,
        secretsOf: secretsOfKeys,
        read: () => readKeys(terms)
      };
    }
    async function readKeys(terms) {
      const {env, roleArn, identity} = terms;
      if (roleArn !== void 0) {
        if (identity === null) throw new TokenError("cannot be had: `role-arn` takes GitHub Actions with `permissions: id-token: write`");
        return await assumeRole({
          roleArn,
          sessionName: "llm-perf-gate",
          identityToken: await identity()
        }, terms);
      }
      const own = keysOf(env);
      if (own !== null) return packKeys(own, endOf(env));
      const [file, role] = [ env["AWS_WEB_IDENTITY_TOKEN_FILE"] ?? "", env["AWS_ROLE_ARN"] ?? "" ];
      if (file !== "" && role !== "") {
        const sessionName = env["AWS_ROLE_SESSION_NAME"] ?? "llm-perf-gate";
        return await assumeRole({
          roleArn: role,
          sessionName,
          identityToken: identityIn(file, terms)
        }, terms);
      }
      const place = containerPlace(env);
      if (place !== null) return await keysOfContainer(place, terms);
      throw new TokenError("are not here: neither `AWS_ACCESS_KEY_ID`, which `aws-actions/configure-aws-credentials` leaves, nor a web identity, nor those of a container are set");
    }
    function keysOf(env) {
      const [accessKeyId, secretAccessKey] = [ env["AWS_ACCESS_KEY_ID"] ?? "", env["AWS_SECRET_ACCESS_KEY"] ?? "" ];
      const sessionToken = env["AWS_SESSION_TOKEN"] ?? "";
      if (accessKeyId === "" || secretAccessKey === "") return null;
      return {
        accessKeyId,
        secretAccessKey,
        ...sessionToken === "" ? {} : {
          sessionToken
        }
      };
    }
    function endOf(env) {
      const end = Date.parse(env["AWS_CREDENTIAL_EXPIRATION"] ?? "");
      return Number.isNaN(end) ? null : end;
    }
    function identityIn(path, {readFile}) {
      try {
        const token = readFile(path).trim();
        if (token !== "") return token;
      } catch {}
      throw new TokenError("cannot be had: the file of `AWS_WEB_IDENTITY_TOKEN_FILE` holds no token");
    }
    const PLAIN_HOSTS = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|169\.254\.170\.(2|23)|\[fd00:ec2::23\])$/;
    function containerPlace(env) {
      const relative = env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] ?? "";
      if (relative !== "") return new URL(relative, "http://169.254.170.2");
      const full = env["AWS_CONTAINER_CREDENTIALS_FULL_URI"] ?? "";
      if (full === "") return null;
      const url = URL.canParse(full) ? new URL(full) : null;
      if (url === null || !(url.protocol === "https:" || PLAIN_HOSTS.test(url.hostname))) throw new TokenError("are not asked for: `AWS_CONTAINER_CREDENTIALS_FULL_URI` is neither `https` nor an address of this machine or of AWS");
      return url;
    }
    async function keysOfContainer(url, terms) {
      const {env} = terms;
      const file = env["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] ?? "";
      const authorization = file === "" ? env["AWS_CONTAINER_AUTHORIZATION_TOKEN"] ?? "" : terms.readFile(file).trim();
      const headers = {
        accept: "application/json",
        ...authorization === "" ? {} : {
          authorization
        }
      };
      const {status, object} = await askJson({
        method: "GET",
        url,
        headers,
        body: ""
      }, terms);
      if (status !== 200) throw new TokenError(`are refused by the container (${status})`);
      const {AccessKeyId, SecretAccessKey, Token: sessionToken, Expiration} = object;
      return keysFrom({
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken,
        expiration: Expiration
      }, "the container");
    }
    var errors = __webpack_require__(34758);
    const REGION = /(?:^|\.)([a-z]{2}(?:-[a-z]+)+-\d)\./;
    function awsPlace(given, endpoint, env) {
      const hostname = endpoint instanceof URL ? endpoint.hostname : "";
      const named = [ given["region"], REGION.exec(`${hostname}.`)?.[1], env["AWS_REGION"], env["AWS_DEFAULT_REGION"] ];
      const region = named.find(each => each !== void 0 && each !== "");
      if (region === void 0) throw new errors.GN([ {
        setting: "auth",
        message: "`aws` needs a `region`, which neither the endpoint nor `AWS_REGION` names"
      } ]);
      return {
        region,
        service: given["service"] ?? "bedrock"
      };
    }
    function tokenOf({object}, {now, lifetimeS}) {
      const {access_token: value, expires_in: left} = object;
      if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value)) throw new TokenError("cannot be had: the answer to the exchange has no `access_token`");
      const seconds = left === void 0 ? lifetimeS : Number(left);
      if (seconds === null || !Number.isFinite(seconds)) throw new TokenError("cannot be had: the answer to the exchange has no `expires_in`");
      return {
        value,
        endsAt: now + seconds * 1e3
      };
    }
    const ANTHROPIC_EXCHANGE = "https://api.anthropic.com/v1/oauth/token";
    const EXCHANGE_BETA = "oauth-2025-04-20,oidc-federation-2026-04-01";
    async function exchangeAtAnthropic(identityToken, {federationRuleId, organizationId, serviceAccountId, workspaceId}, terms) {
      const answer = await askJson({
        url: new URL(terms.url ?? ANTHROPIC_EXCHANGE),
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          "anthropic-beta": EXCHANGE_BETA
        },
        body: JSON.stringify({
          grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
          assertion: identityToken,
          federation_rule_id: federationRuleId,
          organization_id: organizationId,
          ...serviceAccountId === void 0 ? {} : {
            service_account_id: serviceAccountId
          },
          ...workspaceId === void 0 ? {} : {
            workspace_id: workspaceId
          }
        })
      }, terms);
      if (answer.status !== 200) throw new TokenError(`is refused by Anthropic (${wordsOf(answer)}); compare the federation rule with the claims of the workflow's token; a rule of several workspaces needs \`workspace-id\``);
      return tokenOf(answer, {
        now: terms.now(),
        lifetimeS: null
      });
    }
    function identitySource(terms) {
      const {kind, ids, audience, ask, hide, exchange} = terms;
      return {
        name: JSON.stringify([ kind, audience, ...ids ]),
        setting: "auth",
        shown: `the token of \`${kind}\``,
        isToken: true,
        everyMs: null,
        async read() {
          if (ask === null) throw new TokenError(NO_PROVIDER);
          return exchange(await askIdentity(ask, audience, hide));
        }
      };
    }
    async function askIdentity(ask, audience, hide) {
      const identity = await ask(audience).catch(error => {
        throw new TokenError(`cannot be had: GitHub gives the job no identity token (${(0, 
        errors.bD)(error).slice(0, 300)}); it takes \`permissions: id-token: write\``);
      });
      hide([ identity ]);
      return identity;
    }
    const NO_PROVIDER = "cannot be had: the job may have no identity token; it takes GitHub Actions with `permissions: id-token: write`";
    const OPENAI_EXCHANGE = "https://auth.openai.com/oauth/token";
    async function exchangeAtOpenAi(identityToken, {identityProviderId, serviceAccountId}, terms) {
      const answer = await askJson({
        url: new URL(terms.url ?? OPENAI_EXCHANGE),
        headers: {
          "content-type": "application/json",
          accept: "application/json"
        },
        body: JSON.stringify({
          grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
          subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
          subject_token: identityToken,
          identity_provider_id: identityProviderId,
          service_account_id: serviceAccountId
        })
      }, terms);
      if (answer.status !== 200) throw new TokenError(`is refused by OpenAI (${wordsOf(answer)}); compare the provider's issuer and audience, and the mapping's attributes, with the claims of the workflow's token`);
      return tokenOf(answer, {
        now: terms.now(),
        lifetimeS: 3600
      });
    }
    const SHARE = 1 / 5;
    const LONGEST_MARGIN_MS = 5 * 6e4;
    const SHORTEST_WAIT_MS = 1e3;
    const WAIT_AFTER_END_MS = 3e4;
    const BETWEEN_REFUSALS_MS = 6e4;
    class RotatingKey {
      source;
      world;
      token=null;
      renewing=null;
      trouble=null;
      told=null;
      refusedAt=Number.NEGATIVE_INFINITY;
      isOfRefusal=false;
      isRefused=false;
      cancel=() => {};
      closed=false;
      constructor(source, world) {
        this.source = source;
        this.world = world;
      }
      get name() {
        return this.source.name;
      }
      get isToken() {
        return this.source.isToken;
      }
      key() {
        return this.token?.value;
      }
      async open() {
        this.take(await this.source.read());
        if (this.leftMs() <= 0) this.world.log.warning(`${this.source.setting}: ${this.source.shown} gives a token that by this machine's clock has ended; it is tried all the same`);
        this.schedule(true);
      }
      close() {
        this.closed = true;
        this.cancel();
      }
      failure() {
        const isOver = this.leftMs() <= 0 || this.isRefused;
        return this.trouble !== null && isOver ? `the token is not taken any more and cannot be renewed: ${this.source.shown} ${this.trouble}` : null;
      }
      refused({status, key}) {
        if (status !== 401) return null;
        if (key !== this.token?.value) return Promise.resolve(true);
        this.isRefused = true;
        const {clock} = this.world;
        if (this.renewing === null) {
          const isRecent = clock.now() - this.refusedAt < BETWEEN_REFUSALS_MS;
          if (isRecent && this.isOfRefusal && this.leftMs() > 0) return null;
          this.refusedAt = clock.now();
          this.isOfRefusal = true;
        }
        return this.renew();
      }
      renew() {
        this.renewing ??= this.readAgain().finally(() => {
          this.renewing = null;
        });
        return this.renewing;
      }
      async readAgain() {
        const before = this.token?.value;
        try {
          this.take(await this.source.read());
          this.trouble = null;
        } catch (error) {
          this.trouble = (0, errors.bD)(error);
          if (this.told !== this.trouble) this.world.log.warning(`${this.source.setting}: ${this.source.shown} ${this.trouble}; requests go on with the token before`);
          this.told = this.trouble;
        }
        const isNewer = this.token?.value !== before;
        this.schedule(isNewer);
        return isNewer;
      }
      take(token) {
        this.world.hide(this.source.secretsOf?.(token.value) ?? [ token.value ]);
        const isSame = token.value === this.token?.value;
        if (!isSame) this.isRefused = false;
        this.token = {
          ...token,
          endsAt: isSame ? earlier(token.endsAt, this.token?.endsAt ?? null) : token.endsAt
        };
      }
      leftMs() {
        const endsAt = this.token?.endsAt ?? null;
        return endsAt === null ? Number.POSITIVE_INFINITY : endsAt - this.world.now();
      }
      schedule(isNewer) {
        this.cancel();
        const left = this.leftMs();
        const due = isNewer ? left - Math.min(LONGEST_MARGIN_MS, left * SHARE) : left / 2;
        const wait = Math.min(left > 0 ? Math.max(SHORTEST_WAIT_MS, due) : WAIT_AFTER_END_MS, this.source.everyMs ?? Number.POSITIVE_INFINITY);
        if (this.closed || !Number.isFinite(wait)) return;
        const {clock} = this.world;
        this.cancel = clock.at(clock.now() + wait, () => {
          this.isOfRefusal = false;
          this.renew();
        }, "rough");
      }
    }
    function earlier(a, b) {
      return a === null || b === null ? a ?? b : Math.min(a, b);
    }
    var external_node_fs_ = __webpack_require__(73024);
    const file_source_LARGEST = 128 * 1024;
    const LOOK_EVERY_MS = 1e4;
    function fileSource(path, now) {
      return {
        name: `api-key-file ${path}`,
        setting: "api-key-file",
        shown: `\`${path}\``,
        isToken: false,
        everyMs: LOOK_EVERY_MS,
        read: () => Promise.resolve().then(() => readToken(textIn(path), now()))
      };
    }
    function textIn(path) {
      try {
        const info = (0, external_node_fs_.statSync)(path);
        if (info.isDirectory()) throw new TokenError("is a folder");
        if (info.size > file_source_LARGEST) throw new TokenError(`is larger than ${file_source_LARGEST / 1024} KiB, and no token`);
        return (0, external_node_fs_.readFileSync)(path, "utf8");
      } catch (error) {
        if (error instanceof TokenError) throw error;
        const code = (0, errors.u7)(error) && "code" in error ? String(error.code) : "";
        throw new TokenError(code === "ENOENT" ? "does not exist" : `cannot be read${code === "" ? "" : ` (${code})`}`);
      }
    }
    function programSource({words, lifetimeMs, run, now}) {
      return {
        name: `api-key-command ${JSON.stringify(words)}`,
        setting: "api-key-command",
        shown: `\`${nameOfProgram(words)}\``,
        isToken: false,
        everyMs: null,
        async read() {
          const startedAt = now();
          const {value, endsAt} = readToken(await run(words), startedAt);
          return {
            value,
            endsAt: endsAt ?? (lifetimeMs === void 0 ? null : startedAt + lifetimeMs)
          };
        }
      };
    }
    function nameOfProgram(words) {
      return (words[0] ?? "").split(/[\\/]/).at(-1) ?? "";
    }
    var external_node_child_process_ = __webpack_require__(31421);
    const TIME_LIMIT_MS = 3e4;
    const LINGER_MS = 500;
    const MOST_OUTPUT = 128 * 1024;
    function createProgramRunner({env, timeLimitMs = TIME_LIMIT_MS}) {
      return ([program = "", ...args]) => new Promise((resolve, reject) => {
        const detached = process.platform !== "win32";
        const child = (0, external_node_child_process_.spawn)(program, args, {
          env,
          detached,
          stdio: [ "ignore", "pipe", "pipe" ],
          windowsHide: true
        });
        const [output, complaint] = [ [], [] ];
        let size = 0;
        const end = () => {
          clearTimeout(timer);
          try {
            if (detached && child.pid !== void 0) process.kill(-child.pid, "SIGKILL"); else child.kill("SIGKILL");
          } catch {}
          child.stdout.destroy();
          child.stderr.destroy();
        };
        const fail = message => {
          end();
          reject(new TokenError(message));
        };
        const keep = chunks => chunk => {
          size += chunk.length;
          if (size > MOST_OUTPUT) fail(`prints more than ${MOST_OUTPUT / 1024} KiB`); else chunks.push(chunk);
        };
        const timer = setTimeout(() => fail(`does not end within ${timeLimitMs / 1e3} s`), timeLimitMs);
        child.stdout.on("data", keep(output));
        child.stderr.on("data", keep(complaint));
        child.on("error", error => fail(whyNotRun(error, program)));
        child.on("exit", (code, signal) => {
          const wait = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
          }, LINGER_MS);
          child.on("close", () => {
            clearTimeout(wait);
            if (code !== 0) fail(`${signal === null ? `ends with code ${code ?? ""}` : `is ended by ${signal}`}${lastLine(complaint)}`); else {
              clearTimeout(timer);
              resolve(Buffer.concat(output).toString("utf8"));
            }
          });
        });
      });
    }
    function whyNotRun(error, program) {
      const code = "code" in error ? String(error.code) : "";
      if (code === "ENOENT") return `cannot be run: there is no program \`${program}\``;
      if (code === "EACCES") return `cannot be run: \`${program}\` is no program, or may not be run`;
      return `cannot be run${code === "" ? "" : ` (${code})`}`;
    }
    function lastLine(complaint) {
      const lines = Buffer.concat(complaint).toString("utf8").trim().split(/\r?\n/);
      const line = (lines.at(-1) ?? "").trim();
      const shown = line.replace(/[\w+/=.~-]{24,}/g, "***").slice(0, 200);
      return shown === "" ? "" : `: ${shown}`;
    }
    var generator = __webpack_require__(14714);
    var proxy = __webpack_require__(8776);
    var read_tls = __webpack_require__(87297);
    function createCredential(config, world) {
      const {clock, log} = world;
      const keyWorld = {
        clock,
        log,
        now: () => world.date().getTime(),
        hide: secrets => world.hide?.(secrets)
      };
      const {auth} = config;
      if (auth?.type === "aws") return createSignatures(auth, config, {
        world,
        keyWorld
      });
      const source = sourceOf(config, {
        world,
        keyWorld
      });
      const key = new RotatingKey(source, keyWorld);
      return ownCredential(key, key, source);
    }
    function createSignatures({given}, config, {world, keyWorld}) {
      const {env} = world;
      const {region, service} = awsPlace(given, config.endpoint, env);
      const ask = world.identityToken;
      const source = awsSource({
        ...askTerms(config, world),
        env,
        region,
        roleArn: given["role-arn"],
        identity: ask === void 0 ? null : () => askIdentity(ask, given["audience"] ?? "sts.amazonaws.com", keyWorld.hide),
        readFile: world.readFile
      });
      const keys = new RotatingKey(source, keyWorld);
      return ownCredential(new AwsSignatures({
        ...keyWorld,
        keys,
        region,
        service
      }), keys, source);
    }
    function ownCredential(credential, key, {setting, shown}) {
      const open = async () => {
        await key.open().catch(error => {
          throw error instanceof TokenError ? new TokenError(`${shown} ${error.message}`) : error;
        });
      };
      return {
        credential,
        open,
        close: () => key.close(),
        setting
      };
    }
    function sourceOf(config, {world, keyWorld}) {
      const {"api-key-command": words, "api-key-file": path, auth} = config;
      const {now} = keyWorld;
      if (words !== void 0) {
        const run = world.runProgram ?? createProgramRunner({
          env: world.env
        });
        return programSource({
          words,
          lifetimeMs: config["api-key-lifetime"],
          run,
          now
        });
      }
      return auth === void 0 ? fileSource(path ?? "", now) : identityOf(auth, config, {
        world,
        keyWorld
      });
    }
    function identityOf({type, given}, config, {world, keyWorld}) {
      const terms = {
        ...askTerms(config, world),
        now: keyWorld.now
      };
      const {audience, ...ids} = given;
      const ask = world.identityToken ?? null;
      const common = {
        kind: type,
        ids: Object.values(ids),
        ask,
        hide: keyWorld.hide
      };
      const id = name => given[name] ?? "";
      if (type === "openai-oidc") {
        const identity = {
          identityProviderId: id("identity-provider-id"),
          serviceAccountId: id("service-account-id")
        };
        return identitySource({
          ...common,
          audience: audience ?? "https://api.openai.com/v1",
          exchange: token => exchangeAtOpenAi(token, identity, {
            ...terms,
            ...exchangeAt(config, "/oauth/token")
          })
        });
      }
      const identity = {
        federationRuleId: id("federation-rule-id"),
        organizationId: id("organization-id"),
        serviceAccountId: given["service-account-id"],
        workspaceId: given["workspace-id"]
      };
      return identitySource({
        ...common,
        audience: audience ?? "https://api.anthropic.com",
        exchange: token => exchangeAtAnthropic(token, identity, {
          ...terms,
          ...exchangeAt(config, "/v1/oauth/token")
        })
      });
    }
    function exchangeAt({endpoint}, path) {
      const isStandIn = endpoint instanceof URL && /^(127\.|\[::1\]|localhost$)/.test(endpoint.hostname);
      return isStandIn ? {
        url: new URL(path, endpoint).href
      } : {};
    }
    function askTerms({tls}, world) {
      const authority = tls?.ca;
      return {
        clock: world.clock,
        open: () => (world.generator ?? generator.y).open((0, proxy.uv)(world.env), authority === void 0 ? null : (0, 
        read_tls.i)({
          ca: authority
        }, world))
      };
    }
  })
};
