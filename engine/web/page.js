// The reader in the browser: shows pages as elements (dom.js), sends what is done to whoever started it, and says
// what is new. It can be read without the picture ("text only") or beside it, in step with it.
//
//   qantarPage.early(page)                  the page that the program will most likely begin with, shown until the
//                                           program's own is there; the first press waits for that, and counts where
//                                           it is the same page
//   qantarPage.start({act, focus, speak, sound, canvas, opens})
//                                           act(id, value) does an action; focus(id), if any, shows on the canvas
//                                           where the focus is; speak() and sound(), if any, switch reading aloud
//                                           and sounds; without a canvas there is the text alone; opens: whether
//                                           somebody takes the file of #open
//   qantarPage.show(page)                   a page of the lines protocol, as text or as an object
//   qantarPage.font(file, bytes)            a font of the folder fonts/, "Literata-Bold.ttf"
//   qantarPage.settings(settings)           the settings in force, as text or as an object (page/settings.c)
//   qantarPage.say(words)                   a sentence above the page, until the next one or until it is closed
//   qantarPage.stop(key, value)             the same of words.js, for good: there is no way on but to load it again
//   qantarPage.leave(kept)                  the play was left, and is [kept] by the browser or not; act("again") leads back
'use strict';

globalThis.qantarPage = (() => {
  const GUARD_MS = 500; // after a turn no number key works for so long
  const ANSWER_MS = 1500; // by then whoever was asked has answered, or never will
  const LIVE_MS = 8000; // what the live region said goes then, so that nobody meets it twice
  const KEPT = 'qantar.reader';
  const SETTINGS = ['text', 'theme', 'font', 'spacing', 'letters', 'motion', 'captions'];
  const LETTERS = { n: 'notebook', m: 'map', c: 'contents', g: 'glossary', l: 'log', h: 'help', s: 'settings',
    v: 'saves', k: 'know', p: 'record', w: 'wording', u: 'undo', '?': 'help' };

  const dom = globalThis.qantarDom;
  const find = (selector) => document.querySelector(selector);
  const now = { page: null, act: () => {}, focus: null, canvas: null, speak: null, sound: null, left: false, taken: '',
    asked: -ANSWER_MS, turned: 0, clears: 0, early: null, painted: true };
  const left = new Map(); // the action by which each page was left, to come back to it
  // visited: more than the first page was seen once, so the program may begin with another.
  const kept = { text: false, digits: true, settings: {}, visited: false };

  // --- what is remembered -------------------------------------------------------------------------------------------

  function recall() {
    try {
      const read = JSON.parse(localStorage.getItem(KEPT));
      if (read && typeof read === 'object') Object.assign(kept, read);
    } catch { /* storage refused, or not ours: the first values hold */ }
  }

  function remember() {
    try {
      localStorage.setItem(KEPT, JSON.stringify(kept));
    } catch { /* it holds as long as the page does */ }
  }

  // --- settings -----------------------------------------------------------------------------------------------------

  function dress() {
    const root = document.documentElement, set = kept.settings;
    root.dataset.theme = ['dusk', 'contrast'].includes(set.theme) ? set.theme : 'paper';
    root.dataset.font = ['sans', 'easy'].includes(set.font) ? set.font : 'serif';
    root.dataset.spacing = set.spacing === 'wide' ? 'wide' : 'normal';
    root.dataset.captions = set.captions === 'off' ? 'off' : 'on';
    root.dataset.motion = ['quiet', 'none'].includes(set.motion) ? set.motion : 'system';
    const percent = Math.min(300, Math.max(100, Number(set.text) || 100));
    root.style.setProperty('--text', String(percent / 100));
    for (const one of document.querySelectorAll('[data-digit]'))
      if (kept.digits) one.setAttribute('aria-keyshortcuts', one.dataset.digit);
      else one.removeAttribute('aria-keyshortcuts');
    const alone = kept.text || !now.canvas || !now.painted || now.left;
    root.dataset.mode = alone ? 'text' : 'picture';
    root.dataset.early = String(!now.painted && !kept.text); // there will be a picture
    if (find('#text')) {
      find('#text').hidden = !now.canvas || now.left;
      find('#text').setAttribute('aria-pressed', String(kept.text));
      find('#digits').setAttribute('aria-pressed', String(kept.digits));
    }
  }

  // The page of the settings says which are in force.
  function learnSettings(page) {
    for (const one of page.actions || []) {
      const [key, value] = one.id.split(':');
      if (one.group === 'setting' && one.chosen && SETTINGS.includes(key)) kept.settings[key] = value;
    }
  }

  // Those of page/settings.c, by their names there.
  function settings(given) {
    const set = typeof given === 'string' ? JSON.parse(given) : given;
    const to = kept.settings;
    if (set.text_percent) to.text = String(set.text_percent);
    if (set.theme) to.theme = set.theme;
    if (set.font) to.font = set.font;
    if ('wide_spacing' in set) to.spacing = set.wide_spacing ? 'wide' : 'normal';
    if ('letter_keys' in set) to.letters = set.letter_keys ? 'on' : 'off';
    if (set.motion) to.motion = set.motion;
    if (find('#speak')) find('#speak').setAttribute('aria-pressed', String(Boolean(set.voice)));
    if ('captions' in set) to.captions = set.captions ? 'on' : 'off';
    remember();
    dress();
  }

  function font(file, bytes) {
    const [, family, style] = /^(\w+)-(\w+)\.[ot]tf$/.exec(file) || [];
    if (!['Literata', 'Inter', 'Andika', 'NotoNaskhArabic'].includes(family)) return;
    const weight = { Bold: '700', BoldItalic: '700', SemiBold: '600' }[style] || '400';
    document.fonts.add(new FontFace(family, bytes, { weight, style: /Italic/.test(style) ? 'italic' : 'normal' }));
  }

  // --- actions ------------------------------------------------------------------------------------------------------

  const key = (page) => `${page.page} ${page.scene || ''} ${page.title || ''}`;
  const action = (id) => ((now.page && now.page.actions) || []).find((one) => one.id === id);

  // One action at a time: the next waits until the page has answered.
  function take(id, value) {
    const one = action(id);
    if (one && one.open && now.early) wait(id, value);
    if (!one || !one.open || now.early || performance.now() - now.asked < ANSWER_MS) return;
    now.asked = performance.now();
    now.taken = id;
    left.set(key(now.page), id);
    now.act(id, value === undefined ? '' : value);
  }

  // What is pressed before the program is there; the last press counts.
  function wait(id, value) {
    now.early.wanted = { id, value };
    for (const one of find('#reader').querySelectorAll('[data-action]'))
      if (one.dataset.action === id) one.setAttribute('aria-busy', 'true');
      else one.removeAttribute('aria-busy');
  }

  function send(input) {
    if (input && !input.disabled) take(input.dataset.field, input.value);
  }

  function onClick(event) {
    const button = event.target.closest('button[data-action], button[data-sends]');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    if (button.dataset.sends) send(document.getElementById(button.dataset.sends));
    else take(button.dataset.action, button.dataset.value);
  }

  // --- keys ---------------------------------------------------------------------------------------------------------

  const types = (node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

  function digit(event) {
    const typed = /^[1-9]$/.test(event.key) ? event.key : (/^Digit([1-9])$/.exec(event.code) || [])[1];
    return typed && find(`#reader [data-digit="${typed}"]`);
  }

  function onKey(event) {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ') && !types(event.target)) event.preventDefault();
    if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && types(event.target)) send(event.target);
    else if (event.key === 'Escape') {
      const close = ['close-slip', 'back'].find(action);
      if (close) take(close);
    } else if (kept.digits && !types(event.target)) {
      const button = performance.now() - now.turned >= GUARD_MS && digit(event);
      const id = kept.settings.letters === 'off' ? '' : LETTERS[event.key.toLowerCase()];
      const does = kept.settings.letters === 'off' ? null : { r: now.speak, x: now.sound }[event.key.toLowerCase()];
      if (button) take(button.dataset.action);
      else if (does) does();
      else if (id) take(id);
    }
  }

  // SDL takes every key of its element, also Tab and those of the browser, so these never reach it; and the canvas
  // is no stop of Tab, so that the other keys are handed on to it while nothing else has the focus.
  function onCanvasKey(event) {
    if (document.documentElement.dataset.mode !== 'picture' || event.qantar) return;
    const free = event.target === document.body || event.target === document.documentElement;
    if (!free && event.target !== now.canvas) return;
    const browsers = event.ctrlKey || event.metaKey || event.altKey || /^(Tab|Control|Meta|Alt|F\d+)$/.test(event.key);
    if (browsers || free) event.stopImmediatePropagation();
    if (browsers || !free) return;
    const copy = new KeyboardEvent(event.type, event);
    copy.qantar = true;
    if (!now.canvas.dispatchEvent(copy)) event.preventDefault();
  }

  // --- the focus and what is new ------------------------------------------------------------------------------------

  const blocksOf = (root) => [...root.querySelectorAll('[data-kind]')];

  // What a block says: no buttons but words of the glossary, no signs.
  function said(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
    if (node.tagName === 'BUTTON' && !node.classList.contains('term') && !node.closest('h2, h3, h4')) return '';
    const words = [...node.childNodes].map(said).join('').trim();
    const ends = /^(P|LI|TR|TH|TD|CAPTION|H\d|DIV|LEGEND)$/.test(node.tagName);
    if (!ends) return [...node.childNodes].map(said).join('');
    return words === '' ? '' : `${/[.:?!…”»)\]]$/.test(words) ? words : `${words}.`} `;
  }

  const clean = (words) => words.replace(/\s+/g, ' ').trim();
  const QUIET = ['meter', 'chain']; // the outcome says what moved

  function tell(blocks) {
    const live = find('#live');
    clearTimeout(now.clears);
    live.replaceChildren(...blocks.map((block) => {
      const line = dom.el('p', '', clean(said(block)));
      const tagged = block.querySelector(':scope > [lang]:only-child') || block.closest('[lang]');
      if (tagged) line.lang = tagged.lang;
      line.dir = 'auto';
      return line;
    }));
    now.clears = setTimeout(() => live.replaceChildren(), LIVE_MS);
  }

  const button = (id) => [...find('#reader').querySelectorAll('button[data-action], input[data-field]')]
    .find((node) => (node.dataset.field || node.dataset.action) === id);

  // What gets the focus: the slip; the word or button to come back to; the new page's heading; where it was; the
  // question; else the first thing that is new.
  function focusAfter(before, news) {
    const reader = find('#reader'), page = now.page, taken = now.taken;
    const slip = reader.querySelector('.slip');
    if (slip) return slip;
    if (before && before.slip) return button(`term:${before.slip}`) || reader.querySelector('h1');
    if (!before || before.key !== key(page)) {
      const back = ['back', 'undo'].includes(taken) ? button(left.get(key(page))) : null;
      return back || reader.querySelector('h1');
    }
    const refused = (page.blocks || []).find((block) => block.kind === 'note' && block.action && button(block.action));
    if (refused) return button(refused.action);
    const moved = before.turn !== page.turn;
    const question = news.find((block) => block.classList.contains('note'));
    if (question) return question;
    if (!moved && button(taken) && button(taken).getAttribute('aria-disabled') !== 'true') return button(taken);
    const first = news[0] || reader.querySelector('h1');
    first.tabIndex = -1;
    return first;
  }

  function draw(page) {
    const reader = find('#reader'), root = document.documentElement;
    root.lang = page.language || 'en';
    reader.dir = dom.isRtl(page.language) ? 'rtl' : 'ltr';
    document.title = page.title ? `${page.title} · Qantar` : 'Qantar';
    reader.replaceChildren(...dom.render(page));
    for (const [id, word] of [['#text', 'text'], ['#digits', 'digits'], ['#speak', 'speak'], ['#open-label', 'open']]) {
      const { words, language } = dom.word(page, word);
      find(id).textContent = words;
      find(id).lang = language;
    }
    const { words, language } = dom.word(page, 'reader');
    find('#bar').setAttribute('aria-label', words);
    find('#bar').lang = language;
    dress();
  }

  function show(given) {
    let page;
    try {
      page = typeof given === 'string' ? JSON.parse(given) : given;
      if (!page || !Array.isArray(page.blocks)) throw new Error('no page');
    } catch {
      say(dom.word(now.page || FIRST, 'broken').words);
      return;
    }
    // What could not be done: the page stays as it is.
    if (page.page === 'error' && !(page.actions || []).length && now.page) {
      now.asked = -ANSWER_MS;
      say(page.title || '');
      return;
    }
    if (now.early && settle(page)) return;
    globalThis.qantarSaid.clear();
    now.left = page.page === 'left';
    const was = now.page;
    const slip = was && was.blocks.find((block) => block.kind === 'term' && block.value === 1);
    const before = was && { key: key(was), turn: was.turn, slip: slip && slip.id };
    const old = new Set(blocksOf(find('#reader')).map((node) => clean(said(node))));
    const alone = document.documentElement.dataset.mode === 'text';
    const follows = was && (find('#reader').contains(document.activeElement) || (alone && now.taken !== ''));
    if (was && was.turn !== page.turn) now.turned = performance.now();
    now.page = page;
    now.asked = -ANSWER_MS;
    kept.visited = true;
    learnSettings(page);
    remember();
    dress();
    draw(page);
    const news = blocksOf(find('#reader')).filter((node) =>
      !QUIET.includes(node.dataset.kind) && clean(said(node)) && !old.has(clean(said(node))));
    const target = focusAfter(before, news);
    if (follows) target.focus();
    if (follows && target.tagName === 'H1') scrollTo(0, 0);
    if (was) tell(news.filter((node) => node !== document.activeElement));
    now.taken = '';
    showSpeak();
  }

  // --- before the program's first page --------------------------------------------------------------------------------

  const part = (page, name) => JSON.stringify(page[name] || []);

  const isSame = (page, other) => ['blocks', 'actions'].every((name) => part(page, name) === part(other, name));

  // Whoever has begun a play can go on with it on the title page.
  function early(page) {
    if (now.page || kept.visited) return;
    now.page = page;
    now.early = { page, wanted: null };
    now.painted = false;
    draw(page);
  }

  // The program's first page has come: whether it is the one that is shown already.
  function settle(page) {
    const { page: expected, wanted } = now.early;
    now.early = null;
    if (!isSame(page, expected)) return false;
    now.page = page;
    for (const one of find('#reader').querySelectorAll('[aria-busy]')) one.removeAttribute('aria-busy');
    showSpeak();
    if (wanted) setTimeout(() => take(wanted.id, wanted.value), 0); // this is the program's own call
    return true;
  }

  // The canvas has its first picture.
  function painted() {
    now.painted = true;
    dress();
  }

  // --- what no page says ------------------------------------------------------------------------------------------------

  // Before the first page: the language that was asked for.
  const FIRST = { language: new URLSearchParams(location.search).get('lang') || 'en' };

  function say(words) {
    const { words: button, language } = dom.word(now.page || FIRST, 'close');
    globalThis.qantarSaid.say(words, { language, button });
  }

  function stop(key, value) {
    const { words, language } = dom.word(now.page || FIRST, key, value);
    globalThis.qantarSaid.say(words, { language, button: dom.word(now.page || FIRST, 'reload').words, act: () => location.reload() });
  }

  function leave(isKept) {
    const page = now.page || FIRST, language = page.interface || page.language;
    const words = (key) => dom.word({ language }, key).words;
    show({ page: 'left', language, title: words('left'),
      blocks: [{ kind: 'heading', text: words('left'), value: 1 },
        { kind: 'paragraph', text: words(isKept ? 'left_kept' : 'left_open') }],
      actions: [{ id: 'again', group: 'choice', label: words('again'), open: true, takes: '' }] });
    find('#reader h1').focus();
  }

  // --- reading aloud ------------------------------------------------------------------------------------------------

  const language = (tag) => String(tag || 'en').split(/[-_]/)[0].toLowerCase();
  const hasVoice = (tag) => Boolean(globalThis.qantarSpeech && globalThis.speechSynthesis) &&
    speechSynthesis.getVoices().some((voice) => language(voice.lang) === language(tag));

  function showSpeak() {
    find('#speak').hidden = !now.speak || now.left || !hasVoice(now.page.language);
  }

  // What is spoken is stopped by whatever is pressed; whether pages are read is the program's setting.
  function hush() {
    if (globalThis.qantarSpeech) globalThis.qantarSpeech.stop();
  }

  // --- the beginning ------------------------------------------------------------------------------------------------

  function toggle(name) {
    kept[name] = !kept[name];
    remember();
    dress();
  }

  function listen() {
    find('#reader').addEventListener('click', onClick);
    find('#reader').addEventListener('focusin', (event) => {
      const one = event.target.closest('[data-action], [data-field]');
      if (one && now.focus) now.focus(one.dataset.field || one.dataset.action);
    });
    document.addEventListener('keydown', onKey);
    find('#text').addEventListener('click', () => toggle('text'));
    find('#digits').addEventListener('click', () => toggle('digits'));
    find('#speak').addEventListener('click', () => now.speak());
    for (const type of ['keydown', 'pointerdown']) addEventListener(type, hush, true);
  }

  function start(given) {
    Object.assign(now, given);
    now.canvas = given.canvas || null;
    dress();
    for (const type of ['keydown', 'keypress', 'keyup'])
      if (now.canvas) addEventListener(type, onCanvasKey, true);
    find('#open').hidden = find('#open-label').hidden = !given.opens;
    if (globalThis.speechSynthesis)
      speechSynthesis.addEventListener('voiceschanged', () => {
        if (now.page) showSpeak();
      });
  }

  recall();
  dress();
  listen();
  return { early, start, show, painted, settings, font, say, stop, leave };
})();
