export const id = 6076;
export const ids = [6076];
export const modules = {

/***/ 76076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   threadsOf: () => (/* binding */ threadsOf)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


/**
 * Starts real threads. `entry` is the bundle, or a module that calls `runLoadWorker` when its `workerData` has the role.
 * They have no environment: what is secret comes with their data and with the requests, and nothing of it is printed.
 */
function threadsOf(entry) {
    return (data) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: data, execArgv: [], env: {} });
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
