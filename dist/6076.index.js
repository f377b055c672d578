"use strict";
exports.id = 6076;

exports.ids = [ 6076 ];

exports.modules = {
  76076: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      threadsOf: () => threadsOf
    });
    var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
    const OF_NODE = [ "NODE_OPTIONS", "NODE_TLS_REJECT_UNAUTHORIZED", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR" ];
    function threadEnv(env) {
      return Object.fromEntries(OF_NODE.flatMap(name => {
        const value = env[name];
        return value === void 0 ? [] : [ [ name, value ] ];
      }));
    }
    function threadsOf(entry) {
      return data => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, {
          workerData: data,
          execArgv: [],
          env: threadEnv(process.env)
        });
        return {
          post: message => worker.postMessage(message),
          listen(onMessage, onEnd) {
            worker.on("message", onMessage);
            worker.on("error", error => onEnd((0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error)));
            worker.on("exit", code => onEnd(`it ended with code ${code}`));
          },
          terminate: () => worker.terminate()
        };
      };
    }
  })
};
