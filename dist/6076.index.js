export const id = 6076;
export const ids = [6076];
export const modules = {

/***/ 76076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   threadsOf: () => (/* binding */ threadsOf)
/* harmony export */ });
/* unused harmony export threadEnv */
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


/** What Node itself reads on its way to an endpoint: a thread connects as the process would. */
const OF_NODE = [
    'NODE_OPTIONS',
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'NODE_EXTRA_CA_CERTS',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/** The environment of a thread; nothing that is secret is in it. */
function threadEnv(env) {
    return Object.fromEntries(OF_NODE.flatMap((name) => {
        const value = env[name];
        return value === undefined ? [] : [[name, value]];
    }));
}
/**
 * Starts real threads. `entry` is the bundle, or a module that calls `runLoadWorker` when its `workerData` has the role.
 * What is secret comes with their data and with the requests, and nothing of it is printed.
 */
function threadsOf(entry) {
    return (data) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: data, execArgv: [], env: threadEnv(process.env) });
        return {
            post: (message) => worker.postMessage(message),
            listen(onMessage, onEnd) {
                worker.on('message', onMessage);
                worker.on('error', (error) => onEnd((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)));
                worker.on('exit', (code) => onEnd(`it ended with code ${code}`));
            },
            terminate: () => worker.terminate(),
        };
    };
}


/***/ })

};
