// The contract with a learning platform (SCORM 1.2), against scorm-again's runtime: what is stored when, and what a
// page does without a platform or with one that fails.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Platform, connect, missing, report, scorm, storage, visit, windowOf } from './lms.mjs';
import { root } from './native.mjs';

const skip = missing() || false;
const source = ['lms.js', 'lms_api.js'].map((name) => readFileSync(join(root, 'engine', 'web', name), 'utf8')).join('\n');
const leave = (win) => win.fire('pagehide', { persisted: false });

describe('finding the platform', { skip }, () => {
  test('in the parent', () => {
    const platform = new Platform();
    visit(platform);
    assert.equal(platform.count('LMSInitialize'), 1);
  });
  test('in the page itself', () => {
    const platform = new Platform();
    connect(windowOf({ API: platform.api() }));
    assert.equal(platform.count('LMSInitialize'), 1);
  });
  test('several frames up', () => {
    const platform = new Platform();
    let win = windowOf({ API: platform.api() });
    for (let i = 0; i < 10; i++) win = windowOf({ parent: win });
    connect(win);
    assert.equal(platform.count('LMSInitialize'), 1);
  });
  test('in the window that opened this one, and in the parents of that', () => {
    for (let depth = 0; depth < 3; depth++) {
      const platform = new Platform();
      let opener = windowOf({ API: platform.api() });
      for (let i = 0; i < depth; i++) opener = windowOf({ parent: opener });
      connect(windowOf({ opener }));
      assert.equal(platform.count('LMSInitialize'), 1);
    }
  });
  test('in what opened the window around this frame', () => {
    const platform = new Platform();
    const top = windowOf({ opener: windowOf({ API: platform.api() }) });
    connect(windowOf({ parent: top, top }));
    assert.equal(platform.count('LMSInitialize'), 1);
  });
  test('behind a parent of another origin, which throws', () => {
    const platform = new Platform();
    const above = windowOf({ API: platform.api() });
    const other = new Proxy({ parent: above }, { get(frame, name) {
      if (name !== 'parent') throw new Error('SecurityError');
      return frame.parent;
    } });
    connect(windowOf({ parent: other, top: above }));
    assert.equal(platform.count('LMSInitialize'), 1);
  });
});

describe('without a platform', { skip }, () => {
  const silent = (win) => {
    const lms = connect(win);
    assert.equal(lms.code, '');
    lms.report(report({ complete: true, total: 100 }));
    assert.equal(win.timers.size, 0);
    assert.deepEqual(win.heard, { win: {}, doc: {} });
    assert.equal(win.localStorage.kept.size, 0);
  };
  test('nothing happens', () => silent(windowOf()));
  test('nothing happens where everything around throws', () => {
    const wall = new Proxy({}, { get() { throw new Error('SecurityError'); } });
    silent(windowOf({ parent: wall, top: wall, opener: wall }));
  });
  test('parents in a circle end', () => {
    const a = windowOf(), b = windowOf({ parent: a });
    a.parent = b;
    silent(windowOf({ parent: a }));
  });
  test('something else that is called API is left alone', () => {
    for (const API of [{}, 'API', { LMSInitialize: 'true' }, () => {}, { Initialize() {} }, null])
      silent(windowOf({ API }));
  });
  test('an API of SCORM 2004 is not taken for one of 1.2', () =>
    silent(windowOf({ API: { Initialize: () => 'true', GetValue: () => '' } })));
  test('an API that cannot be started is not used', () => {
    const platform = new Platform(), API = platform.api();
    API.LMSInitialize = () => 'false';
    silent(windowOf({ API }));
    assert.equal(platform.count('LMSGetValue') + platform.count('LMSSetValue'), 0);
  });
  test('an API that throws is not used', () => {
    const API = new Platform().api();
    for (const name of Object.keys(API)) API[name] = () => { throw new Error('broken'); };
    silent(windowOf({ API }));
  });
});

describe('a first visit', { skip }, () => {
  test('is incomplete from the start, without a code', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    assert.equal(lms.code, '');
    win.tick(1000);
    assert.equal(platform.status, 'incomplete');
    assert.equal(platform.code, '');
  });
  test('keeps the code of each turn, soon', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    lms.report(report({ code: 'AAAA-22' }));
    win.tick(1000);
    assert.equal(platform.row['cmi.suspend_data'], 'qantar1 AAAA-22');
    lms.report(report({ code: 'BBBB-33' }));
    win.tick(1000);
    assert.equal(platform.code, 'BBBB-33');
  });
  test('commits once for a burst', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    win.tick(1000);
    const before = platform.count('LMSCommit');
    for (let i = 0; i < 20; i++) {
      lms.report(report({ code: `AAAA-${i}` }));
      win.tick(40);
    }
    win.tick(1000);
    assert.equal(platform.count('LMSCommit') - before, 1);
    assert.equal(platform.code, 'AAAA-19');
  });
  test('turns without an end are committed all the same, a second after the first', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    for (let i = 0; i < 100; i++) {
      lms.report(report({ code: `AAAA-${i}` }));
      win.tick(100);
    }
    assert.ok(platform.count('LMSCommit') >= 9);
  });
  test('sets nothing again that has not changed, and is silent when nothing does', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    lms.report(report());
    win.tick(1000);
    const calls = platform.calls.length;
    lms.report(report());
    win.tick(100000);
    assert.equal(platform.calls.length, calls);
  });
  test('hands over texts alone', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    lms.report(report({ complete: true, total: 71, order: 55 }));
    leave(win);
    for (const call of platform.calls)
      for (const value of call) assert.equal(typeof value, 'string', call.join(' '));
  });
  test('what is no report changes nothing', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    win.tick(1000);
    const calls = platform.calls.length;
    for (const text of ['', '{', 'null', '[]', '7', '{}', report({ code: 'a<b>' }), report({ code: 'A'.repeat(5000) }),
      report({ code: 7 }), report({ complete: 'yes' }), '{"code":"A","complete":true,"complete":1}'])
      lms.report(text);
    win.tick(10000);
    assert.equal(platform.calls.length, calls);
  });
});

describe('scores and status', { skip }, () => {
  const finished = (given, reported) => {
    const platform = new Platform(given), { win, lms } = visit(platform);
    lms.report(report({ complete: true, ...reported }));
    leave(win);
    return platform;
  };
  test('an ending is completed, with its score between 0 and 100', () => {
    const { row } = finished({}, { total: 71 });
    assert.equal(row['cmi.core.lesson_status'], 'completed');
    assert.equal(row['cmi.core.score.raw'], '71');
    assert.equal(row['cmi.core.score.min'], '0');
    assert.equal(row['cmi.core.score.max'], '100');
  });
  test('a play without anything scored has no score', () => {
    const platform = finished({}, {});
    assert.equal(platform.status, 'completed');
    assert.equal(platform.set('cmi.core.score.raw'), undefined);
    assert.equal(finished({ 'cmi.student_data.mastery_score': '60' }, {}).status, 'completed');
  });
  test('with a mastery score it is passed or failed', () => {
    const mastery = { 'cmi.student_data.mastery_score': '60' };
    assert.equal(finished(mastery, { total: 60 }).status, 'passed');
    assert.equal(finished(mastery, { total: 59 }).status, 'failed');
    assert.equal(finished(mastery, { total: 0 }).status, 'failed');
  });
  test('half a play is neither, although the platform knows the mastery score', () => {
    const platform = new Platform({ 'cmi.student_data.mastery_score': '60' }), { win, lms } = visit(platform);
    lms.report(report({ total: 100, questions: 100 }));
    leave(win);
    assert.equal(platform.status, 'incomplete');
    assert.equal(platform.set('cmi.core.score.raw'), undefined);
  });
  test('sub-scores are objectives, each under its name', () => {
    const { row } = finished({}, { total: 50, order: 10, arrows: 20, evidence: 30, claims: 40, questions: 100 });
    ['order', 'arrows', 'evidence', 'claims', 'questions'].forEach((part, i) => {
      assert.equal(row[`cmi.objectives.${i}.id`], part);
      assert.equal(row[`cmi.objectives.${i}.score.raw`], String([10, 20, 30, 40, 100][i]));
    });
  });
  test('sub-scores come in any order, and find their objectives again on the next visit', () => {
    const platform = finished({}, { questions: 80, total: 80 });
    assert.equal(platform.row['cmi.objectives.0.id'], 'questions');
    const { win, lms } = visit(platform);
    lms.report(report({ complete: true, order: 30, questions: 90, total: 60 }));
    leave(win);
    assert.equal(platform.row['cmi.objectives.0.id'], 'questions');
    assert.equal(platform.row['cmi.objectives.0.score.raw'], '90');
    assert.equal(platform.row['cmi.objectives.1.id'], 'order');
    assert.equal(platform.row['cmi.objectives.1.score.raw'], '30');
  });
  test('scores beyond 0 to 100 are left out', () => {
    const platform = finished({}, { total: 101, order: -1, arrows: 1e9, claims: 'x' });
    assert.equal(platform.status, 'completed');
    for (const name of ['cmi.core.score.raw', 'cmi.objectives.0.score.raw', 'cmi.objectives.1.score.raw'])
      assert.equal(platform.set(name), undefined);
  });
  test('nothing that was chosen is told: only names of this list are set', () => {
    const platform = finished({}, { total: 50, order: 10, questions: 90 });
    const allowed = /^cmi\.(suspend_data|core\.(lesson_status|exit|session_time|score\.(raw|min|max))|objectives\.[0-4]\.(id|score\.raw))$/;
    for (const [name, key] of platform.calls) if (name === 'LMSSetValue') assert.match(key, allowed);
  });
  test('a platform without objectives is left alone about them', () => {
    const platform = new Platform(), API = platform.api(), set = API.LMSSetValue;
    let error = '0';
    API.LMSSetValue = (name, value) => {
      error = name.startsWith('cmi.objectives') ? '401' : '0';
      return error === '0' ? set(name, value) : 'false';
    };
    API.LMSGetLastError = () => error;
    const win = windowOf({ API }), lms = connect(win);
    lms.report(report({ complete: true, total: 50, order: 50 }));
    win.tick(1000);
    assert.equal(platform.status, 'completed');
    const calls = platform.calls.length;
    win.tick(600000);
    assert.equal(platform.calls.length, calls);
  });
});

describe('a second visit', { skip }, () => {
  const after = (status, raw) => new Platform({ 'cmi.core.lesson_status': status, 'cmi.core.score.raw': raw,
    'cmi.suspend_data': 'qantar1 DONE-22', 'cmi.core.entry': 'resume' });
  test('begins with the code', () => {
    assert.equal(visit(after('incomplete', '')).lms.code, 'DONE-22');
  });
  test('on another machine goes on where the first was left', () => {
    const platform = new Platform(), first = visit(platform);
    first.lms.report(report({ code: 'LEFT-44' }));
    leave(first.win);
    assert.equal(visit(platform).lms.code, 'LEFT-44');
  });
  test('after completion leaves the status as it was', () => {
    for (const status of ['completed', 'passed']) {
      const platform = after(status, '80'), { win, lms } = visit(platform);
      lms.report(report({ code: 'ANEW-22' }));
      win.tick(1000);
      leave(win);
      assert.equal(platform.status, status);
      assert.equal(platform.code, 'ANEW-22');
    }
  });
  test('with a lower score leaves the higher', () => {
    const platform = after('completed', '80'), { win, lms } = visit(platform);
    lms.report(report({ complete: true, total: 30 }));
    leave(win);
    assert.equal(platform.row['cmi.core.score.raw'], '80');
  });
  test('with a higher score raises it, and failed to passed', () => {
    const platform = after('failed', '40');
    platform.row['cmi.student_data.mastery_score'] = '60';
    const { win, lms } = visit(platform);
    lms.report(report({ complete: true, total: 90 }));
    leave(win);
    assert.equal(platform.row['cmi.core.score.raw'], '90');
    assert.equal(platform.status, 'passed');
  });
  test('of what another program stored begins anew', () => {
    for (const data of ['{"slide":4}', 'qantar2 AAAA', 'qantar1 <b>', 'QANTAR1 AAAA', 'qantar1'])
      assert.equal(visit(new Platform({ 'cmi.suspend_data': data })).lms.code, '');
  });
  test('to look through it changes nothing', () => {
    for (const mode of ['review', 'browse']) {
      const platform = new Platform({ 'cmi.core.lesson_mode': mode, 'cmi.suspend_data': 'qantar1 DONE-22' });
      const { win, lms } = visit(platform);
      assert.equal(lms.code, 'DONE-22');
      lms.report(report({ code: 'ELSE-22', complete: true, total: 100 }));
      win.tick(1000);
      leave(win);
      assert.equal(platform.count('LMSSetValue'), 0);
      assert.equal(platform.code, 'DONE-22');
    }
  });
});

describe('leaving', { skip }, () => {
  test('commits what is not yet committed, with time and exit, and finishes', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    win.tick(61500);
    lms.report(report({ code: 'LAST-22' }));
    leave(win);
    assert.equal(platform.code, 'LAST-22');
    assert.equal(platform.set('cmi.core.exit'), 'suspend');
    assert.equal(platform.set('cmi.core.session_time'), '0000:01:01.50');
    assert.equal(platform.seconds, '00:01:01.5');
    assert.deepEqual(platform.calls.slice(-2).map((call) => call[0]), ['LMSCommit', 'LMSFinish']);
  });
  test('is done once', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    leave(win);
    leave(win);
    lms.report(report());
    win.fire('visibilitychange');
    win.tick(100000);
    assert.equal(platform.count('LMSFinish'), 1);
    assert.equal(win.timers.size, 0);
  });
  test('into the back-forward cache does not finish, and goes on', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    win.tick(10000);
    lms.report(report({ code: 'BACK-22' }));
    win.fire('pagehide', { persisted: true });
    assert.equal(platform.code, 'BACK-22');
    assert.equal(platform.count('LMSFinish'), 0);
    win.tick(3600000);
    win.fire('pageshow', { persisted: true });
    lms.report(report({ code: 'FORW-33' }));
    win.tick(1000);
    assert.equal(platform.code, 'FORW-33');
    leave(win);
    assert.equal(platform.set('cmi.core.session_time'), '0000:00:11.00'); // not the hour in between
    assert.equal(platform.count('LMSFinish'), 1);
  });
  test('the first pageshow of a page is no coming back', () => {
    const platform = new Platform(), { win } = visit(platform);
    win.fire('pageshow', { persisted: false });
    win.tick(5000);
    leave(win);
    assert.equal(platform.set('cmi.core.session_time'), '0000:00:05.00');
  });
  test('a tab that is hidden is committed: a telephone may end it without a word', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    lms.report(report({ code: 'HIDE-22' }));
    win.document.visibilityState = 'hidden';
    win.fire('visibilitychange');
    assert.equal(platform.code, 'HIDE-22');
    assert.equal(platform.count('LMSFinish'), 0);
    assert.equal(platform.set('cmi.core.exit'), 'suspend');
  });
  test('pagehide is heard, unload and beforeunload never', () => {
    const { win } = visit(new Platform());
    assert.deepEqual(Object.keys(win.heard.win).sort(), ['online', 'pagehide', 'pageshow']);
    assert.doesNotMatch(source, /['"](before)?unload['"]|onunload|onbeforeunload/);
  });
  test('times are CMITimespan, never negative, never beyond 9999 hours', () => {
    const cases = { 0: '0000:00:00.00', 10: '0000:00:00.01', 59994: '0000:00:59.99', 59995: '0000:01:00.00', '-5': '0000:00:00.00',
      3599999: '0001:00:00.00', 3723040: '0001:02:03.04', 359999990: '0099:59:59.99', 1e15: '9999:59:59.99' };
    for (const [ms, text] of Object.entries(cases)) assert.equal(scorm.timespan(Number(ms)), text);
  });
});

describe('what goes wrong', { skip }, () => {
  test('after a crash the next page goes on, although the platform was not told', () => {
    const platform = new Platform(), above = windowOf({ API: platform.api() });
    const first = windowOf({ parent: above, top: above });
    connect(first).report(report({ code: 'BEFO-22' }));
    first.tick(1000); // and nothing more is heard of it
    const again = windowOf({ parent: above, top: above }), lms = connect(again);
    assert.equal(lms.code, 'BEFO-22');
    lms.report(report({ code: 'AFTE-33' }));
    again.tick(1000);
    assert.equal(platform.code, 'AFTE-33');
  });
  test('offline, a commit is tried again, later each time', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    win.tick(1000);
    platform.online = false;
    lms.report(report({ code: 'OFFL-22' }));
    const before = platform.count('LMSCommit');
    win.tick(600000);
    const tries = platform.count('LMSCommit') - before;
    assert.ok(tries >= 10 && tries <= 20, `${tries} tries in ten minutes`);
    platform.online = true;
    win.tick(60000);
    assert.equal(platform.code, 'OFFL-22');
    const calls = platform.calls.length;
    win.tick(600000);
    assert.equal(platform.calls.length, calls);
  });
  test('back online, it is committed at once', () => {
    const platform = new Platform(), { win, lms } = visit(platform);
    platform.online = false;
    lms.report(report({ code: 'OFFL-33' }));
    win.tick(100000);
    platform.online = true;
    win.fire('online');
    assert.equal(platform.code, 'OFFL-33');
  });
  test('left while offline, this machine goes on from its own storage, and commits that', () => {
    const platform = new Platform(), localStorage = storage();
    const first = visit(platform, { localStorage });
    first.lms.report(report({ code: 'DONE-22' }));
    first.win.tick(1000);
    assert.equal(localStorage.kept.size, 0);
    platform.online = false;
    first.lms.report(report({ code: 'LOST-33' }));
    leave(first.win);
    platform.online = true;
    const second = visit(platform, { localStorage });
    assert.equal(second.lms.code, 'LOST-33');
    second.win.tick(1000);
    assert.equal(platform.code, 'LOST-33');
    assert.equal(localStorage.kept.size, 0);
  });
  test('what the platform has from another machine since then counts more', () => {
    const platform = new Platform(), localStorage = storage();
    platform.online = false;
    const first = visit(platform, { localStorage });
    first.lms.report(report({ code: 'LOST-33' }));
    leave(first.win);
    platform.online = true;
    const other = visit(platform);
    other.lms.report(report({ code: 'NEWE-44' }));
    leave(other.win);
    assert.equal(visit(platform, { localStorage }).lms.code, 'NEWE-44');
  });
  test('two pupils on one machine never meet', () => {
    const localStorage = storage(), one = new Platform(), other = new Platform({ 'cmi.core.student_id': 'p2' });
    one.online = false;
    const first = visit(one, { localStorage });
    first.lms.report(report({ code: 'MINE-22' }));
    leave(first.win);
    assert.doesNotMatch([...localStorage.kept].join(), /p1/);
    assert.equal(visit(other, { localStorage }).lms.code, '');
  });
  test('of a pupil without a name nothing is kept on the machine', () => {
    const platform = new Platform({ 'cmi.core.student_id': '' }), { win, lms } = visit(platform);
    lms.report(report());
    assert.equal(win.localStorage.kept.size, 0);
    win.tick(1000);
    assert.equal(platform.code, 'K7MP-93XA');
  });
  test('storage that is refused, full or damaged changes nothing', () => {
    const refused = new Proxy({}, { get() { throw new Error('SecurityError'); } });
    const damaged = { ...storage(), getItem: () => '{"code":' };
    for (const localStorage of [refused, damaged, null]) {
      const platform = new Platform(), { win, lms } = visit(platform, { localStorage });
      lms.report(report());
      win.tick(1000);
      assert.equal(platform.code, 'K7MP-93XA');
    }
  });
  // The platform's page stays, and the frame in it is loaded again: the first page has finished.
  const reload = (platform, API, machine) => {
    const above = windowOf({ API }), page = () => windowOf({ parent: above, top: above, ...machine });
    const first = page();
    connect(first).report(report({ code: 'ONCE-22' }));
    first.tick(1000);
    leave(first);
    const second = page();
    return { second, lms: connect(second) };
  };
  test('a page that is loaded again begins the session again where the platform allows it', () => {
    const platform = new Platform();
    const runtimes = [platform.api(), platform.api()];
    const API = Object.fromEntries(Object.keys(runtimes[0]).map((name) => [name, (...values) => runtimes[0][name](...values)]));
    API.LMSFinish = (value) => {
      const done = runtimes[0].LMSFinish(value);
      runtimes.shift();
      runtimes[0] = platform.api();
      return done;
    };
    const { second, lms } = reload(platform, API, {});
    assert.equal(lms.code, 'ONCE-22');
    lms.report(report({ code: 'TWIC-33' }));
    second.tick(1000);
    assert.equal(platform.code, 'TWIC-33');
  });
  // A platform that answers nothing once it was told LMSFinish.
  const strict = (api) => {
    let error = null;
    const after = Object.fromEntries(Object.keys(api).map((name) => [name, (...values) => {
      if (name === 'LMSGetLastError') return error ?? api.LMSGetLastError();
      if (error === null) return api[name](...values);
      error = name === 'LMSInitialize' ? '101' : '301';
      return name === 'LMSGetValue' ? '' : 'false';
    }]));
    return { ...after, LMSFinish: (value) => {
      const done = api.LMSFinish(value);
      error = '0';
      return done;
    } };
  };
  test('where it does not, the play goes on, and the next visit on this machine brings it', () => {
    const platform = new Platform(), machine = { localStorage: storage(), sessionStorage: storage() };
    const { second, lms } = reload(platform, strict(platform.api()), machine);
    assert.equal(lms.code, 'ONCE-22');
    lms.report(report({ code: 'TWIC-33', complete: true, total: 90 }));
    second.tick(100000);
    leave(second);
    assert.equal(platform.code, 'ONCE-22');
    const next = visit(platform, machine);
    assert.equal(next.lms.code, 'TWIC-33');
    next.win.tick(1000);
    assert.equal(platform.code, 'TWIC-33');
  });
  test('a session that is lost in the middle is begun again', () => {
    const platform = new Platform(), runtimes = [platform.api()];
    const API = Object.fromEntries(Object.keys(runtimes[0]).map((name) => [name, (...values) => runtimes[0][name](...values)]));
    const win = windowOf({ API }), lms = connect(win);
    win.tick(1000);
    runtimes[0].LMSFinish('');
    runtimes[0] = platform.api(); // not begun
    lms.report(report({ code: 'BACK-22' }));
    win.tick(10000);
    assert.equal(platform.code, 'BACK-22');
  });
  test('an API that begins to throw ends nothing, and is tried again', () => {
    const platform = new Platform(), API = platform.api(), commit = API.LMSCommit;
    const win = windowOf({ API }), lms = connect(win);
    API.LMSCommit = () => { throw new Error('gone'); };
    lms.report(report());
    win.tick(5000);
    API.LMSCommit = commit;
    win.tick(60000);
    assert.equal(platform.code, 'K7MP-93XA');
  });
});
