// Keeps what a play has come to in a learning platform that runs SCORM 1.2: the code to go on from, completion and
// scores. Nothing happens without one.
'use strict';

globalThis.qantarLms = (() => {
  const { PARTS, look, findApi, callsOf, timespan, isCode, readReport } = globalThis.qantarScorm;

  const PREFIX = 'qantar1 '; // of suspend_data: what it is and its format, then the code
  const BURST_MS = 1000; // what is reported within it shares a commit
  const RETRY_MS = 2000; // doubled after each failure,
  const RETRY_MOST_MS = 60000; // up to this
  const TAB = 'qantar.lms'; // in the storage of the tab
  const OBJECTIVES_MAX = 50;
  const RANKS = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];

  // Names nobody, and keeps the plays of two pupils on one machine apart.
  function hashOf(text) {
    let hash = 2166136261;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    return (hash >>> 0).toString(16);
  }

  // What could not be committed, on this machine: { after: the suspend_data that it followed on, code }.
  function ownStorage(win, key) {
    const does = (what) => (key ? look(() => what(win.localStorage)) : undefined);
    return {
      read: () => does((storage) => JSON.parse(storage.getItem(key))),
      write: (value) => does((storage) => storage.setItem(key, JSON.stringify(value))),
      remove: () => does((storage) => storage.removeItem(key)),
    };
  }

  // The ids of those that the platform has: the next is added behind them.
  function objectivesOf(lms) {
    const count = Math.min(Number(lms.get('cmi.objectives._count')) || 0, OBJECTIVES_MAX);
    return Array.from({ length: count }, (_, i) => lms.get(`cmi.objectives.${i}.id`));
  }

  // Whose play it is and what the platform has of it. A page that is loaded again in a session that the platform
  // has ended finds that in its tab.
  function identify(win, lms) {
    const committed = lms.get('cmi.suspend_data');
    if (committed === '' && lms.lost())
      return look(() => JSON.parse(win.sessionStorage.getItem(TAB))) || { key: '', committed };
    const pupil = lms.get('cmi.core.student_id');
    return { key: pupil === '' ? '' : `qantar.lms.${hashOf(`${pupil} ${win.location.pathname}`)}`, committed };
  }

  // One visit: values go into [wanted], and what has changed is set and committed soon.
  class Visit {
    wanted = new Map();
    set = new Map();
    timer = 0;
    wait = RETRY_MS;
    open = true;

    constructor(win, lms) {
      this.win = win;
      this.lms = lms;
      this.reviews = ['review', 'browse'].includes(lms.get('cmi.core.lesson_mode'));
      Object.assign(this, identify(win, lms)); // key, committed
      this.own = ownStorage(win, this.key);
      this.objectives = objectivesOf(lms);
      this.mastery = lms.get('cmi.student_data.mastery_score').trim();
      this.rank = Math.max(RANKS.indexOf(lms.get('cmi.core.lesson_status')), 0);
      const raw = lms.get('cmi.core.score.raw').trim();
      this.best = this.rank > RANKS.indexOf('incomplete') && raw !== '' ? Number(raw) : -1;
      this.begun = win.performance.now();
    }
    want(name, value) {
      this.wanted.set(name, String(value));
    }
    // A status never becomes less than it was.
    raise(status) {
      if (RANKS.indexOf(status) <= this.rank) return;
      this.rank = RANKS.indexOf(status);
      this.want('cmi.core.lesson_status', status);
    }
    keep(code) {
      this.want('cmi.suspend_data', PREFIX + code);
      this.own.write({ after: this.committed, code });
    }
    remember() {
      const { key, committed } = this;
      look(() => this.win.sessionStorage.setItem(TAB, JSON.stringify({ key, committed })));
    }
    // The code to begin with: one of this machine when the platform has still what that followed on.
    code() {
      const own = this.own.read();
      const ahead = own && own.after === this.committed && isCode(own.code) ? own.code : '';
      if (ahead) this.keep(ahead);
      const stored = this.committed.startsWith(PREFIX) ? this.committed.slice(PREFIX.length) : '';
      return ahead || (isCode(stored) ? stored : '');
    }
    score(report) {
      for (const part of PARTS) {
        if (report.scores[part] === undefined) continue;
        if (!this.objectives.includes(part)) this.objectives.push(part);
        const objective = `cmi.objectives.${this.objectives.indexOf(part)}`;
        this.want(`${objective}.id`, part);
        this.want(`${objective}.score.raw`, report.scores[part]);
      }
      // Not before the end: a platform with a mastery score would say 'failed' of half a play.
      if (!report.complete) return;
      this.best = Math.max(this.best, report.total ?? -1);
      if (this.best >= 0) {
        this.want('cmi.core.score.min', 0);
        this.want('cmi.core.score.max', 100);
        this.want('cmi.core.score.raw', this.best);
      }
      const plain = this.mastery === '' || this.best < 0;
      this.raise(plain ? 'completed' : this.best >= Number(this.mastery) ? 'passed' : 'failed');
    }
    // False when it is to be tried again.
    commit() {
      let taken = true;
      for (const [name, value] of this.reviews ? [] : this.wanted) {
        if (this.set.get(name) === value) continue;
        if (this.lms.set(name, value)) this.set.set(name, value);
        else taken = false;
      }
      if (!this.lms.commit() || !taken) return false;
      this.committed = this.set.get('cmi.suspend_data') ?? this.committed;
      this.own.remove();
      this.remember();
      return true;
    }
    soon() {
      if (this.open && !this.timer) this.timer = this.win.setTimeout(() => this.flush(), BURST_MS);
    }
    flush() {
      this.win.clearTimeout(this.timer);
      this.timer = 0;
      if (!this.open) return;
      const done = this.commit();
      if (!done && this.lms.lost()) this.lms.begin();
      if (!done) this.timer = this.win.setTimeout(() => this.flush(), this.wait);
      this.wait = done ? RETRY_MS : Math.min(this.wait * 2, RETRY_MOST_MS);
    }
    // The page is left, for good or so that it may come back as it is.
    leave(comesBack) {
      if (!this.open) return;
      this.want('cmi.core.session_time', timespan(this.win.performance.now() - this.begun));
      this.want('cmi.core.exit', 'suspend');
      this.flush();
      if (comesBack) return;
      this.open = false;
      this.win.clearTimeout(this.timer);
      this.lms.finish();
    }
  }

  function listen(win, visit) {
    let left = null; // when the page went into the back-forward cache
    win.addEventListener('pagehide', (event) => {
      left = win.performance.now();
      visit.leave(event.persisted);
    });
    win.addEventListener('pageshow', (event) => {
      if (!event.persisted || left === null) return;
      visit.begun += win.performance.now() - left; // it was not read there
      visit.soon();
    });
    win.document.addEventListener('visibilitychange', () => {
      if (win.document.visibilityState === 'hidden') visit.leave(true); // the last that a telephone tells
    });
    win.addEventListener('online', () => {
      if (visit.timer) visit.flush();
    });
  }

  // Returns { code, report(text) }: the code to begin with, '' when there is none, and what takes each report of the
  // play (engine/page/play_report.h). [win] is the page's window.
  function connect(win) {
    const api = findApi(win);
    const lms = api && callsOf(api);
    if (!lms || !lms.begin()) return { code: '', report() {} };
    const visit = new Visit(win, lms);
    const code = visit.code();
    let last = '';
    listen(win, visit);
    visit.raise('incomplete');
    visit.soon();
    return {
      code,
      report(text) {
        const report = text === last ? null : readReport(text);
        if (!report) return;
        last = text;
        if (report.code) visit.keep(report.code);
        visit.score(report);
        visit.soon();
      },
    };
  }

  return { connect };
})();
