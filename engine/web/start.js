// Starts the program in the page: fetches its parts side by side, gives it a place for saves, its workers and
// its turns of the event loop, and hands its pages to page.js.
'use strict';

(() => {
  const SAVES = '/save';
  const LATER_MS = 1500; // the first page comes first
  const HIDDEN_MS = 200; // between two steps of a page that nobody sees: it gets no frames

  const query = new URLSearchParams(location.search);
  const lms = globalThis.qantarLms.connect(window);
  const asked = new Map(['edition', 'lang', 'at', 'code', 'seed'].filter((name) => query.has(name)).map((name) => [name, query.get(name)]));
  if (lms.code) asked.set('code', lms.code); // the play that a learning platform keeps
  if (![...asked.keys()].some((name) => name !== 'seed')) globalThis.qantarPage.early(globalThis.qantarFirstPage);

  // --- turns of the event loop --------------------------------------------------------------------

  let timer = 0, frame = 0, dueAt = Infinity, begun = false, running = false, stopped = false;

  function step() {
    timer = frame = 0;
    dueAt = Infinity;
    if (running) Module._web_step();
  }

  // For good. What the program has written is in the browser's storage.
  function stop(key, why) {
    running = false;
    stopped = true;
    globalThis.qantarPage.stop(key, why);
  }

  // The earliest of several wishes counts, until it is met.
  function schedule(ms) {
    if (ms < 0 || !running) return;
    const at = performance.now() + ms;
    if (at >= dueAt) return;
    dueAt = at;
    clearTimeout(timer);
    timer = 0;
    if (frame) return;
    if (ms === 0 && !document.hidden) frame = requestAnimationFrame(step);
    else timer = setTimeout(step, ms === 0 ? HIDDEN_MS : ms);
  }

  // --- saves --------------------------------------------------------------------------------------

  let syncing = false, again = false, kept = true;

  // Never two at once.
  function saveChanged() {
    if (!kept) return;
    again = syncing;
    if (syncing) return;
    syncing = true;
    Module.FS.syncfs(false, () => {
      syncing = false;
      if (again) saveChanged();
    });
  }

  function mountSaves() {
    Module.FS.mkdir(SAVES);
    try {
      Module.FS.mount(Module.IDBFS, {}, SAVES);
    } catch { kept = false; }
    if (!kept) return;
    Module.addRunDependency('saves');
    Module.FS.syncfs(true, (why) => {
      kept = !why; // refused: the play is kept as long as the page is open
      Module.removeRunDependency('saves');
    });
  }

  // --- workers ------------------------------------------------------------------------------------

  const programs = {}; // by name: { url, compiled, warm: a worker that nobody has asked for yet }
  const workers = new Map();
  let lastWorker = 0;

  function loadProgram(name, prelude) {
    const source = Promise.all([prelude, load(`${name}.js`, 'text')]);
    const compiled = compile(`${name}.wasm`);
    programs[name] = { url: null, compiled: null, warm: null };
    return Promise.all([source, compiled]).then(([parts, module]) => {
      programs[name].url = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
      programs[name].compiled = module;
      programs[name].warm = makeWorker(programs[name]);
    });
  }

  // It begins with the program's WebAssembly; what is sent meanwhile waits there. Null when it cannot be had.
  function makeWorker(program) {
    try {
      const worker = new Worker(program.url);
      worker.postMessage({ compiled: program.compiled });
      return worker;
    } catch { return null; }
  }

  function startWorker(name, tell) {
    const program = programs[name];
    if (!program || !program.url) return 0;
    const id = ++lastWorker;
    const worker = program.warm || makeWorker(program); // the first of each starts while the window's program is still read
    program.warm = null;
    if (!worker) return 0;
    worker.onmessage = (event) => {
      if (!workers.has(id)) return;
      if (event.data.message) tell.message(id, event.data.message);
      else if (event.data.shared) tell.shared(id, event.data.shared);
      else tell.died(id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (workers.has(id)) tell.died(id);
    };
    workers.set(id, worker);
    return id;
  }

  function sendToWorker(id, message) {
    const worker = workers.get(id);
    if (worker) worker.postMessage({ message }, [message.buffer]);
  }

  function endWorker(id) {
    const worker = workers.get(id);
    workers.delete(id);
    if (worker) worker.terminate();
  }

  // --- parts --------------------------------------------------------------------------------------

  // One HTML file has its parts in itself (single.mjs): bytes by name.
  const inside = globalThis.qantarParts || null;

  function load(name, kind) {
    if (inside) return Promise.resolve(kind === 'text' ? inside.text(name) : inside.bytes(name));
    return fetch(name).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return kind === 'text' ? answer.text() : answer.arrayBuffer();
    }).catch((why) => { throw new Error(`${name}: ${why.message}`); });
  }

  function compile(name) {
    if (inside) return WebAssembly.compile(inside.bytes(name));
    return WebAssembly.compileStreaming(fetch(name)).catch(() =>
      load(name, 'bytes').then((bytes) => WebAssembly.compile(bytes)));
  }

  // --- the program's files --------------------------------------------------------------------------

  const FIRST = 'first.data';                                 // without it nothing begins
  const PICTURES = 'pictures.data';                           // asked for with the first words
  const LATER = ['easy.data', 'arabic.data', 'sounds.data'];  // fetched when nothing else is to be done

  // Of those what is needed at once: letters that were chosen on an earlier visit, a language.
  function needed() {
    let font = '';
    try {
      font = JSON.parse(localStorage.getItem('qantar.reader')).settings.font;
    } catch { /* none */ }
    const arabic = /^(ar|fa|ur)\b/.test(query.get('lang') || '');
    return LATER.filter((name) => (name === 'easy.data' && font === 'easy') || (name === 'arabic.data' && arabic));
  }
  const atOnce = [FIRST, ...needed()];

  // A package is a line of JSON, [[path, bytes], ...], and then those bytes (data.py).
  function unpack(buffer) {
    const all = new Uint8Array(buffer), end = all.indexOf(10);
    let at = end + 1;
    for (const [path, size] of JSON.parse(new TextDecoder().decode(all.subarray(0, end)))) {
      Module.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      Module.FS.writeFile(path, all.subarray(at, at + size), { canOwn: true });
      at += size;
    }
  }

  const idle = () => new Promise((resolve) => {
    if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: 5000 });
    else setTimeout(resolve, 500);
  });

  // Also where the play was left: another may begin.
  function tellOfFiles() {
    if (!stopped) Module._web_files_came();
    schedule(0);
  }

  // One after the other. What cannot be had is tried again on the next visit.
  async function fetchLater() {
    for (const name of LATER.filter((one) => !atOnce.includes(one))) {
      await idle();
      const bytes = await load(name, 'bytes').catch(() => null);
      if (!bytes) continue;
      unpack(bytes);
      tellOfFiles();
    }
    giveFonts();
  }

  // Words wait for no picture. Where they cannot be had, what is said instead of each is shown.
  async function fetchPictures() {
    const drawn = loadProgram('qantar-picture-worker', prelude).catch(() => {});
    const bytes = await load(PICTURES, 'bytes').catch(() => null);
    await drawn;
    if (bytes) unpack(bytes);
    tellOfFiles();
    setTimeout(fetchLater, LATER_MS);
  }

  function wordsPainted() {
    globalThis.qantarPage.painted();
    giveFonts();
    fetchPictures();
  }

  // The page's elements have the program's fonts; nobody waits for them.
  function giveFonts() {
    const folder = '/qantar/fonts';
    if (!Module.FS.analyzePath(folder).exists) return;
    for (const file of Module.FS.readdir(folder))
      if (/\.[ot]tf$/.test(file)) globalThis.qantarPage.font(file, Module.FS.readFile(`${folder}/${file}`));
  }

  // --- the page -----------------------------------------------------------------------------------

  let first = true;

  const page = {
    schedule,
    saveChanged,
    startWorker,
    sendToWorker,
    endWorker,
    show(json, settings) {
      globalThis.qantarPage.settings(settings);
      globalThis.qantarPage.show(json);
      if (first) requestAnimationFrame(() => setTimeout(wordsPainted, 0));
      first = false;
    },
    report: lms.report,
    download(name, bytes) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes], { type: 'text/html' }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    },
    // Refused where nobody has just pressed something, or where the page stands in another's.
    fillScreen(full) {
      const told = () => Module._web_filled(document.fullscreenElement ? 1 : 0);
      const asked = full ? document.documentElement.requestFullscreen : document.fullscreenElement && document.exitFullscreen;
      if (asked) Promise.resolve(asked.call(full ? document.documentElement : document)).catch(told);
      else setTimeout(told, 0);
    },
    speech: globalThis.qantarSpeech,
    sound: globalThis.qantarSound,
    refused: globalThis.qantarPage.say,
    ended() {
      running = false;
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      globalThis.qantarPage.leave(kept);
    },
  };

  // The same scenario from its title page, after it was left.
  function beginAgain() {
    running = true;
    call('web_again');
  }

  function call(name, ...texts) {
    Module.ccall(name, null, texts.map(() => 'string'), texts);
    schedule(0);
  }

  page.speech.failed = (tag) => call('web_speech_failed', tag);

  // A packed scenario of the player's own, from their disk.
  async function openFile(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = Module._malloc(bytes.length);
    Module.HEAPU8.set(bytes, at);
    Module._web_open(at, bytes.length);
  }

  globalThis.Module = {
    page,
    canvas: document.querySelector('#canvas'),
    arguments: [...asked].flatMap(([name, value]) => [`--${name}`, value]),
    noExitRuntime: true,
    preRun: [() => {
      mountSaves();
      globalThis.qantarCanvas.watch(Module.canvas);
      Module.addRunDependency('workers');
      ready.then(() => Module.removeRunDependency('workers'));
      Module.addRunDependency('files');
      files.then((packages) => {
        packages.forEach(unpack);
        Module.removeRunDependency('files');
      });
    }],
    postRun: [() => {
      begun = running = true;
      globalThis.qantarPage.start({
        act: (id, value) => (running ? call('web_act', id, value || '') : beginAgain()),
        focus: (id) => running && call('web_focus', id),
        speak: () => running && call('web_speech_switch'),
        sound: () => running && call('web_sound_switch'),
        canvas: Module.canvas,
        opens: true,
      });
      schedule(0);
    }],
    // Asked for before qantar.js is read.
    instantiateWasm(imports, done) {
      compiled.then((module) => WebAssembly.instantiate(module, imports)).then(done).catch(() => {}); // told below
      return {};
    },
    onAbort: (what) => (begun ? stop('stopped') : stop('absent', what)),
  };
  const compiled = compile('qantar.wasm');
  const files = Promise.all(atOnce.map((name) => load(name, 'bytes')));
  const prelude = load('worker.js', 'text');
  const ready = loadProgram('qantar-worker', prelude);
  Promise.all([compiled, ready, files]).catch((why) => stop('absent', why.message));
  addEventListener('error', (event) => {
    if (event.target instanceof HTMLScriptElement) stop('absent', event.target.getAttribute('src'));
    else if (event.error instanceof WebAssembly.RuntimeError) stop('stopped');
  }, true);

  const chosen = document.querySelector('#open');
  if (chosen) chosen.addEventListener('change', () => running && chosen.files[0] && openFile(chosen.files[0]));
  addEventListener('resize', () => schedule(0));
  document.addEventListener('fullscreenchange', () => running && Module._web_filled(document.fullscreenElement ? 1 : 0));
  addEventListener('pagehide', () => running && Module._web_leave());
  document.addEventListener('visibilitychange', () => {
    if (!running) return;
    if (document.hidden) Module._web_leave();
    schedule(0);
  });
})();
