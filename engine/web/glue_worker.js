// What the worker programs ask of the browser: an Emscripten library (--js-library).
mergeInto(LibraryManager.library, {
    web_post: function (bytes, n) {
        const message = HEAPU8.slice(bytes, bytes + n);
        postMessage({ message: message }, [message.buffer]);
    },
    web_post_shared: function (bytes, n) {
        const shared = HEAPU8.slice(bytes, bytes + n);
        postMessage({ shared: shared }, [shared.buffer]);
    },
    // worker_web.c is linked for what it says of a browser; a worker starts none of its own.
    web_worker_start: function () {
        return 0;
    },
    web_worker_send: function () {},
    web_worker_end: function () {},
});
