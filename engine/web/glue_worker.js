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
});
