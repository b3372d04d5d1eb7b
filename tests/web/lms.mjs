// A learning platform for the tests of engine/web/lms.js: scorm-again's runtime of SCORM 1.2 over a row that stays, and
// a window in which the page runs with a clock of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './native.mjs';

for (const name of ['lms_api.js', 'lms.js']) (0, eval)(readFileSync(join(root, 'engine', 'web', name), 'utf8'));
export const { connect } = globalThis.qantarLms;
export const scorm = globalThis.qantarScorm;

let Scorm12API = null;
try {
  ({ Scorm12API } = await import('scorm-again/scorm12'));
} catch { /* missing() says so */ }
export const missing = () => (Scorm12API ? '' : 'the packages of tests/web are not installed (npm ci in tests/web)');

// What a platform keeps of one pupil, and a runtime for each visit. [given]: what a teacher sets, by its names.
export class Platform {
  constructor(given = {}) {
    this.row = { 'cmi.core.student_id': 'p1', 'cmi.core.lesson_mode': 'normal', 'cmi.core.credit': 'credit', ...given };
    this.online = true;
    this.commits = [];
  }
  // A new window.API; every call is noted.
  api() {
    const api = new Scorm12API({ autocommit: false, logLevel: 5, lmsCommitUrl: 'https://platform.invalid/' });
    api.processHttpRequest = (url, commit) => {
      if (!this.online) return { result: 'false', errorCode: 101 };
      this.commits.push(commit);
      const cmi = api.getFlattenedCMI();
      for (const [name, value] of Object.entries(cmi))
        if (typeof value === 'string' && !/session_time|total_time/.test(name)) this.row[name] = value;
      this.seconds = commit.runtimeData?.cmi.core.total_time ?? commit.cmi?.core.total_time;
      return { result: 'true', errorCode: 0 };
    };
    api.loadFromFlattenedJSON(this.row);
    this.calls = [];
    const noted = {};
    for (const name of ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError',
      'LMSGetErrorString', 'LMSGetDiagnostic'])
      noted[name] = (...values) => {
        this.calls.push([name, ...values]);
        return api[name](...values);
      };
    return noted;
  }
  count(name) {
    return this.calls.filter((call) => call[0] === name).length;
  }
  // The last value that was set, or undefined.
  set(name) {
    return this.calls.findLast((call) => call[0] === 'LMSSetValue' && call[1] === name)?.[2];
  }
  get code() {
    return (this.row['cmi.suspend_data'] || '').replace('qantar1 ', '');
  }
  get status() {
    return this.row['cmi.core.lesson_status'];
  }
}

// localStorage of one machine.
export function storage() {
  const kept = new Map();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, String(value)),
    removeItem: (key) => kept.delete(key) };
}

// A window; [parts] replace its own. tick(ms) lets time pass.
export function windowOf(parts = {}) {
  const heard = { win: {}, doc: {} };
  const timers = new Map();
  let now = 0, last = 0;
  const listen = (list) => (name, listener) => (list[name] ||= []).push(listener);
  const win = { location: { pathname: '/course/index.html' }, localStorage: storage(), heard,
    sessionStorage: storage(), performance: { now: () => now },
    setTimeout: (what, ms) => (timers.set(++last, { what, at: now + ms }), last),
    clearTimeout: (id) => timers.delete(id),
    addEventListener: listen(heard.win),
    document: { visibilityState: 'visible', addEventListener: listen(heard.doc) },
    timers };
  win.parent = win;
  win.top = win;
  Object.assign(win, parts);
  win.tick = (ms) => {
    const end = now + ms;
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      timers.delete(due[0]);
      now = due[1].at;
      due[1].what();
    }
    now = end;
  };
  win.fire = (name, event = {}) => {
    for (const listener of heard.win[name] || heard.doc[name] || []) listener(event);
  };
  return win;
}

// A frame of a platform's page, with the page connected: { win, lms }.
export function visit(platform, parts = {}) {
  const above = windowOf({ API: platform.api() });
  const win = windowOf({ parent: above, top: above, ...parts });
  return { win, lms: connect(win) };
}

// As engine/page/play_report.h says.
export function report({ code = 'K7MP-93XA', node = 'scene', complete = false, total, ...percents } = {}) {
  const scores = Object.fromEntries(Object.entries(percents).map(([part, percent]) => [part, { got: 1, of: 2, percent }]));
  return JSON.stringify({ code, node, complete, scores, ...(total === undefined ? {} : { total }) });
}
