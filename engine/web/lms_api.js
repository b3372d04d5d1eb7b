// What SCORM 1.2 asks of a page: how its API is found, called and answered, and what of a play is told.
'use strict';

globalThis.qantarScorm = (() => {
  const PARENTS_MAX = 50;
  const CALLS = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'];
  const PARTS = ['order', 'arrows', 'evidence', 'claims', 'questions']; // scores of a record
  const CODE_MAX = 4000; // letters

  // What [see] gives; undefined when it throws, as everything of a frame of another origin does.
  function look(see) {
    try {
      return see();
    } catch {
      return undefined;
    }
  }

  const hasApi = (win) => look(() => CALLS.every((name) => typeof win.API[name] === 'function'));

  function findAbove(win) {
    for (let i = 0; win && i < PARENTS_MAX; i++) {
      if (hasApi(win)) return win.API;
      const above = look(() => win.parent); // can be reached through a frame of another origin
      if (!above || above === win) return null;
      win = above;
    }
    return null;
  }

  // The API in the page, its parents, what opened it or the parents of that; null without one.
  function findApi(win) {
    return findAbove(win) || findAbove(look(() => win.opener)) || findAbove(look(() => win.top.opener));
  }

  // The functions of an API as ones that take and give texts and never throw.
  function callsOf(api) {
    const call = (name, ...values) => String(look(() => api[name](...values)) ?? '');
    const error = () => call('LMSGetLastError');
    return {
      // 101: it is open still, after a crash or in a page that was loaded again
      begin: () => call('LMSInitialize', '') === 'true' || error() === '101',
      get: (name) => call('LMSGetValue', name),
      // Whether there is nothing more to do about it: taken, or refused for good (2xx and 4xx).
      set: (name, value) => call('LMSSetValue', name, value) === 'true' || /^[24]\d\d$/.test(error()),
      commit: () => call('LMSCommit', '') === 'true',
      finish: () => call('LMSFinish', '') === 'true',
      lost: () => error() === '301', // it is not open any more
    };
  }

  // '0001:02:03.04', a CMITimespan.
  function timespan(ms) {
    const most = 9999 * 360000 + 359999;
    const hundredths = Math.max(0, Math.min(Math.round(ms / 10), most));
    const two = (n) => String(Math.floor(n)).padStart(2, '0');
    const hours = String(Math.floor(hundredths / 360000)).padStart(4, '0');
    return `${hours}:${two(hundredths / 6000 % 60)}:${two(hundredths / 100 % 60)}.${two(hundredths % 100)}`;
  }

  const isPercent = (n) => Number.isInteger(n) && n >= 0 && n <= 100;
  const isCode = (s) => typeof s === 'string' && s.length <= CODE_MAX && /^[A-Z0-9-]*$/.test(s);

  // The report of engine/page/play_report.h as { code, complete, scores, total }, or null. It comes from a story, so
  // whatever is not as it should be is left out. [total] is null when nothing was scored.
  function readReport(text) {
    const report = look(() => JSON.parse(text));
    if (!report || !isCode(report.code) || typeof report.complete !== 'boolean') return null;
    const scores = {};
    for (const part of PARTS) {
      const percent = report.scores?.[part]?.percent;
      if (isPercent(percent)) scores[part] = percent;
    }
    const total = isPercent(report.total) ? report.total : null;
    return { code: report.code, complete: report.complete, scores, total };
  }

  return { PARTS, look, findApi, callsOf, timespan, isCode, readReport };
})();
