"use strict";
exports.id = 1320;

exports.ids = [ 1320 ];

exports.modules = {
  71320: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      createGitBase: () => createGitBase
    });
    var errors = __webpack_require__(34758);
    var external_node_path_ = __webpack_require__(76760);
    var file_source = __webpack_require__(4787);
    var external_node_child_process_ = __webpack_require__(31421);
    class GitError extends Error {
      kind;
      constructor(kind, message) {
        super(message);
        this.kind = kind;
      }
    }
    const TIME_LIMIT_MS = 6e4;
    const MOST_OUTPUT = 128 * 1024 * 1024;
    function createGit(workspace, env, program = "git") {
      const common = {
        ...env,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0"
      };
      const inner = {
        ...common,
        GIT_DIR: void 0,
        GIT_WORK_TREE: void 0,
        GIT_INDEX_FILE: void 0
      };
      return (args, {folder, limit = MOST_OUTPUT} = {}) => new Promise((resolve, reject) => {
        const options = {
          cwd: workspace,
          env: folder === void 0 ? common : inner,
          encoding: "buffer",
          timeout: TIME_LIMIT_MS,
          maxBuffer: limit,
          windowsHide: true
        };
        const all = [ ...folder === void 0 ? [] : [ "-C", folder ], "-c", "core.fsmonitor=false", ...args ];
        (0, external_node_child_process_.execFile)(program, all, options, (error, output, complaint) => {
          const failure = error === null ? null : failureOf(error, args);
          if (failure !== null) reject(failure); else resolve({
            code: codeOf(error),
            output,
            problem: firstLine(complaint)
          });
        }).stdin?.end();
      });
    }
    function codeOf(error) {
      if (error === null) return 0;
      return typeof error.code === "number" ? error.code : null;
    }
    function failureOf(error, [name = ""]) {
      if (error.code === "ENOENT") return new GitError("not_installed", "there is no program `git` in PATH");
      if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return new GitError("too_large", `\`git ${name}\` says more than can be read`);
      if (error.killed === true) return new GitError("timeout", `\`git ${name}\` did not end within ${TIME_LIMIT_MS / 1e3} s`);
      return typeof error.code === "number" ? null : new GitError("not_run", `git cannot be run: ${error.message}`);
    }
    function firstLine(complaint) {
      const [line = ""] = complaint.toString("utf8").trim().split("\n");
      return line.replace(/^(fatal|error): /, "").slice(0, 300);
    }
    const SUBMODULE = "160000";
    const LINK = "120000";
    function openGitCommit(git, place) {
      let listed = null;
      const entries = () => listed ??= listEntries(git, place);
      const submodules = new Map;
      const submodule = (path, {hash}) => {
        const root = external_node_path_.posix.join(place.root, place.prefix, path);
        const inner = submodules.get(path) ?? openGitCommit(git, {
          commit: hash,
          root,
          prefix: "",
          isNested: true
        });
        submodules.set(path, inner);
        return inner;
      };
      return {
        async list(under) {
          const folder = tidy(under);
          const paths = [];
          for (const [path, entry] of await entries()) {
            const isSubmodule = entry.mode === SUBMODULE;
            if (!isSubmodule && entry.mode !== LINK && isBelow(path, folder)) paths.push(path);
            if (!isSubmodule || !(isBelow(path, folder) || isBelow(`${folder}/`, path))) continue;
            const inner = await submodule(path, entry).list("");
            paths.push(...inner.paths.map(each => `${path}/${each}`).filter(each => isBelow(each, folder)));
          }
          return {
            paths: paths.sort(),
            complete: true
          };
        },
        async read(given) {
          const path = tidy(given);
          if (path === ".." || path.startsWith("../") || path.startsWith("/")) return {
            fault: "lies outside the workspace"
          };
          try {
            const all = await entries();
            const entry = all.get(path);
            if (entry !== void 0) return await readEntry(git, place, {
              path,
              entry
            });
            const [outer] = [ ...all ].filter(([each, {mode}]) => mode === SUBMODULE && isBelow(path, each));
            if (outer !== void 0) return await submodule(...outer).read(path.slice(outer[0].length + 1));
            return [ ...all.keys() ].some(each => isBelow(each, path)) ? FOLDER : "missing";
          } catch (error) {
            return {
              fault: `cannot be read at ${place.commit.slice(0, 7)}: ${(0, errors.bD)(error)}`
            };
          }
        }
      };
    }
    const FOLDER = {
      fault: "is a folder; name its files, for example with /**/*.md"
    };
    async function listEntries(git, {commit, root, prefix, isNested}) {
      const args = [ "ls-tree", "-r", "-z", "--full-tree", commit ];
      const {code, output, problem} = await git(args, isNested === true ? {
        folder: root
      } : {});
      if (code !== 0) throw new Error(isNested === true ? `the submodule in ${root} has no commit ${commit.slice(0, 7)} (${problem}); fetch it there` : problem);
      const lines = output.toString("utf8").split("\0");
      return new Map(lines.flatMap(line => {
        const [, mode = "", hash = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
        if (path === "" || !path.startsWith(prefix)) return [];
        return [ [ path.slice(prefix.length), {
          mode,
          hash
        } ] ];
      }));
    }
    async function readEntry(git, {root, prefix, isNested}, {path, entry: {mode, hash}}) {
      if (mode === SUBMODULE) return FOLDER;
      if (mode === LINK) return {
        fault: "is no regular file"
      };
      const args = [ "cat-file", "--filters", `--path=${prefix}${path}`, hash ];
      const where = isNested === true ? {
        folder: root
      } : {};
      try {
        const {code, output, problem} = await git(args, {
          ...where,
          limit: file_source.g
        });
        return code === 0 ? new Uint8Array(output) : {
          fault: `cannot be read by git: ${problem}`
        };
      } catch (error) {
        if (!(error instanceof GitError) || error.kind !== "too_large") throw error;
        return {
          fault: `is larger than ${file_source.g / 1024 / 1024} MiB`
        };
      }
    }
    function isBelow(path, folder) {
      return folder === "" || path.startsWith(`${folder}/`);
    }
    function tidy(path) {
      const normal = external_node_path_.posix.normalize(path).replace(/\/+$/, "");
      return normal === "." ? "" : normal;
    }
    const DEFAULT_BRANCHES = [ "refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master" ];
    async function findMergeBase(git, ref) {
      try {
        if (await hashOf(git, "HEAD") === null) throw refusal("compare", await whyNoHead(git));
        const isShallow = await textOf(git, [ "rev-parse", "--is-shallow-repository" ]) === "true";
        const found = await findBranch(git, ref);
        if (found === null) throw unknownBranch(ref, isShallow);
        const {name, hash} = found;
        const branch = name.startsWith("refs/") ? await shortName(git, name) : name;
        const commit = await textOf(git, [ "merge-base", hash, "HEAD" ]);
        if (commit === null) throw refusal("compare", isShallow ? `this clone is shallow, and where the change left \`${branch}\` is not in it; ${fetchAll(branch)}` : `what is checked out and \`${branch}\` have no common commit`);
        return {
          commit,
          branch
        };
      } catch (error) {
        throw error instanceof GitError ? refusal("compare", error.message) : error;
      }
    }
    async function findBranch(git, ref) {
      for (const name of ref === void 0 ? DEFAULT_BRANCHES : [ ref, `refs/remotes/origin/${ref}` ]) {
        const hash = await hashOf(git, name);
        if (hash !== null) return {
          name,
          hash
        };
      }
      return null;
    }
    function hashOf(git, name) {
      return textOf(git, [ "rev-parse", "--verify", "--quiet", `${name}^{commit}` ]);
    }
    async function shortName(git, name) {
      const short = await textOf(git, [ "rev-parse", "--abbrev-ref", name ]);
      return short ?? name.replace(/^refs\/(heads|remotes)\//, "");
    }
    async function textOf(git, args) {
      const {code, output} = await git(args);
      const text = output.toString("utf8").trim();
      return code === 0 && text !== "" ? text : null;
    }
    async function whyNoHead(git) {
      const {code, problem} = await git([ "rev-parse", "--git-dir" ]);
      if (code === 0) return "nothing is committed in this repository yet";
      if (/dubious ownership/.test(problem)) return `git refuses the folder, whose owner is somebody else: ${problem}; trust it with \`git config --global --add safe.directory\``;
      return /not a git repository/.test(problem) ? "this folder is no git repository; name the files as they were with `base-prompts`, or set `base-endpoint` or `base-model`" : `git says: ${problem}`;
    }
    function unknownBranch(ref, isShallow) {
      const branch = ref ?? "main";
      const fetch = isShallow ? fetchAll(branch) : `fetch it with \`git fetch origin ${refspec(branch)}\``;
      return ref === void 0 ? refusal("compare", `no default branch is known here (\`origin/HEAD\`, \`main\`, \`master\`); ${fetch}, or name another with \`base-ref\``) : refusal("base-ref", `git knows no commit \`${ref}\` here; ${fetch}`);
    }
    function fetchAll(branch) {
      return `fetch it with \`git fetch --unshallow origin ${refspec(branch)}\`, or let CI clone with full history`;
    }
    function refspec(branch) {
      const name = branch.replace(/^origin\//, "");
      return `${name}:refs/remotes/origin/${name}`;
    }
    function refusal(setting, message) {
      const problem = {
        setting,
        message: setting === "compare" ? `\`base\` has nothing to compare with: ${message}` : message
      };
      return new errors.GN([ problem ]);
    }
    function createGitBase(workspace, {env, log}, git = createGit(workspace, env)) {
      let found = null;
      return ref => found ??= findBase(git, ref, log);
    }
    async function findBase(git, ref, log) {
      const {commit, branch} = await findMergeBase(git, ref);
      const [root, prefix] = [ await lineOf(git, "--show-toplevel"), await lineOf(git, "--show-prefix") ];
      const renames = await findRenames(git, commit, prefix).catch(error => {
        log.warning(`renamed prompts count as new ones: ${(0, errors.bD)(error)}`);
        return new Map;
      });
      return {
        source: `${branch}@${commit.slice(0, 7)}`,
        url: null,
        files: openGitCommit(git, {
          commit,
          root,
          prefix
        }),
        renames
      };
    }
    async function lineOf(git, option) {
      const {output} = await git([ "rev-parse", option ]);
      return output.toString("utf8").replace(/\n$/, "");
    }
    const DIFF = [ "diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", "--no-ext-diff" ];
    async function findRenames(git, commit, prefix) {
      const {code, output, problem} = await git([ ...DIFF, "--ignore-submodules=all", commit, "--" ]);
      if (code !== 0) throw new Error(problem);
      const fields = output.toString("utf8").split("\0");
      const renames = new Map;
      for (let at = 0; at + 2 < fields.length; at += 3) {
        const [old = "", now = ""] = fields.slice(at + 1, at + 3);
        if (old.startsWith(prefix) && now.startsWith(prefix)) renames.set(old.slice(prefix.length), now.slice(prefix.length));
      }
      return renames;
    }
  })
};
