// What the window's program asks of the page: an Emscripten library (--js-library). Each function hands on to
// Module.page, which start.js makes; so this file knows the memory of C, and start.js knows the browser.
mergeInto(LibraryManager.library, {
    // Calls web_step in so many milliseconds, 0: with the next frame; -1: not before something happens.
    web_schedule__deps: ["$autoResumeAudioContext", "$dynCall"], // SDL's sound, which nobody opens, names them
    web_schedule: function (ms) {
        Module.page.schedule(ms);
    },
    // The page on top has changed: a page of the lines protocol and the settings, both JSON.
    web_show: function (page, settings) {
        Module.page.show(UTF8ToString(page), UTF8ToString(settings));
    },
    // What the play has come to (story/play_report.h), JSON.
    web_report: function (report) {
        Module.page.report(UTF8ToString(report));
    },
    // Files below /save were written or removed.
    web_save_changed: function () {
        Module.page.saveChanged();
    },
    // A file for the player to keep.
    web_download: function (name, bytes, n) {
        Module.page.download(UTF8ToString(name), HEAPU8.slice(bytes, bytes + n));
    },
    // Something that cannot be begun or opened, and why.
    web_refused: function (sentence) {
        Module.page.refused(UTF8ToString(sentence));
    },
    web_ended: function () {
        Module.page.ended();
    },
    // Pixels of the screen for one of the page.
    web_density: function () {
        return window.devicePixelRatio || 1;
    },

    // Pixels of the canvas, RGBA (window/window_screen_web.c).
    web_put_pixels: function (pixels, x, y, w, h) {
        const bytes = new Uint8ClampedArray(HEAPU8.buffer, pixels, w * h * 4);
        Module.canvas.getContext('2d', { alpha: false }).putImageData(new ImageData(bytes, w, h), x, y);
    },
    web_fill_screen: function (full) {
        Module.page.fillScreen(Boolean(full));
    },
    // Reading aloud (speech.js).
    web_speaks: function () {
        return Module.page.speech.able() ? 1 : 0;
    },
    web_speak: function (text, tag, rate, pitch) {
        Module.page.speech.add(UTF8ToString(text), UTF8ToString(tag), rate, pitch);
    },
    web_speak_stop: function () {
        Module.page.speech.stop();
    },
    // Sounds (sound.js), by their names.
    web_sounds: function () {
        return Module.page.sound.able() ? 1 : 0;
    },
    web_sound_wants: function (name) {
        return Module.page.sound.wants(UTF8ToString(name)) ? 1 : 0;
    },
    web_sound_give: function (name, rate, samples, n) {
        Module.page.sound.give(UTF8ToString(name), rate, HEAP16.subarray(samples >> 1, (samples >> 1) + n));
    },
    web_sound_play: function (bed, begins, shots, silence, percent) {
        const choice = { bed: UTF8ToString(bed), begins: begins !== 0, silence: silence !== 0, percent };
        choice.shots = UTF8ToString(shots).split(' ').filter(Boolean);
        Module.page.sound.play(choice);
    },
    web_sound_end_bed: function () {
        Module.page.sound.endBed();
    },
    web_sound_end: function () {
        Module.page.sound.end();
    },
    web_sound_rests: function () {
        return Module.page.sound.rests() ? 1 : 0;
    },
    // Whether whoever plays wants nothing to move.
    web_reduced_motion: function () {
        return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 0;
    },

    // 0 when it cannot be started.
    web_worker_start: function (program, argument) {
        return Module.page.startWorker(UTF8ToString(program), {
            message(id, bytes) {
                const at = _malloc(bytes.length);
                HEAPU8.set(bytes, at);
                _web_worker_came(id, at, bytes.length);
                Module.page.schedule(0);
            },
            shared(id, bytes) {
                const at = _malloc(bytes.length);
                HEAPU8.set(bytes, at);
                _web_worker_shares(id, at, bytes.length);
            },
            died(id) {
                _web_worker_died(id);
                Module.page.schedule(0);
            },
        });
    },
    web_worker_send: function (worker, bytes, n) {
        Module.page.sendToWorker(worker, HEAPU8.slice(bytes, bytes + n));
    },
    web_worker_end: function (worker) {
        Module.page.endWorker(worker);
    },
});
