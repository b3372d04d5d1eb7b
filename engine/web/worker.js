// Runs one of Qantar's worker programs in a Web Worker. It stands before the program's own JavaScript, which
// takes Module from here. The first message brings the compiled WebAssembly, the others are for the program.
"use strict";

const waiting = [];
let started = false;
let begin = null; // once the program has asked for its WebAssembly
let compiled = null;

function start() {
    if (begin && compiled) WebAssembly.instantiate(compiled, begin.imports).then(begin.done);
}

function hand(message) {
    const at = Module._malloc(message.length);
    Module.HEAPU8.set(message, at);
    Module._web_message(at, message.length);
}

function gone() {
    postMessage({ died: true });
    self.close();
}

// eslint-disable-next-line no-unused-vars
var Module = {
    noExitRuntime: true,
    instantiateWasm(imports, done) {
        begin = { imports, done: (instance) => done(instance, compiled) };
        start();
        return {};
    },
    postRun: [
        () => {
            started = true;
            for (const message of waiting.splice(0)) hand(message);
        },
    ],
    onAbort: gone,
    onExit: gone,
    print() {},
    printErr() {},
};

self.onmessage = (event) => {
    if (event.data.compiled) {
        compiled = event.data.compiled;
        start();
    } else if (started) {
        hand(event.data.message);
    } else {
        waiting.push(event.data.message);
    }
};
