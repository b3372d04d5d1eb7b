// A learning platform in the browser for the tests: scorm-again's runtime in its page, the row of a pupil on its server,
// and in a frame either a small page that says what it is told or a site.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from './native.mjs';
import { TYPES } from './site.mjs';

export const runtime = join(root, 'tests', 'web', 'node_modules', 'scorm-again', 'dist', 'scorm12.min.js');

// The platform's page: its row lives on the server, as on a platform, and goes there with each commit.
const PLATFORM = (frame) => `<!DOCTYPE html><script src="/scorm12.js"></script><script>
const row = JSON.parse((() => { const ask = new XMLHttpRequest(); ask.open('GET', '/row', false); ask.send(); return ask.responseText; })());
window.API = new Scorm12API({ autocommit: false, logLevel: 5, lmsCommitUrl: '/commit', dataCommitFormat: 'flattened',
  asyncCommit: false, useAsynchronousCommits: false });
API.loadFromFlattenedJSON(row);
window.calls = [];
for (const name of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {
  const does = API[name].bind(API);
  API[name] = (...values) => {
    calls.push(name);
    if (name === 'LMSFinish') navigator.sendBeacon('/finished');
    return does(...values);
  };
}
</script><iframe id="frame" src="${frame}" width="600" height="300"></iframe>`;

// What the site's page does of it.
const PAGE = `<!DOCTYPE html><title>Page</title><script src="/lms_api.js"></script><script src="/lms.js"></script><script>
window.lms = qantarLms.connect(window);
window.say = (code, more) => lms.report(JSON.stringify({ code, node: 'scene', complete: false, scores: {}, ...more }));
</script>`;

const SCRIPTS = { '/scorm12.js': runtime, '/lms.js': join(root, 'engine', 'web', 'lms.js'),
  '/lms_api.js': join(root, 'engine', 'web', 'lms_api.js') };

// [site]: a folder whose index.html is what "/course" shows in the frame, with [query].
export async function platform(site = null, query = '') {
  const one = { row: {}, commits: 0, online: true, asked: [] };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const html = (text) => response.writeHead(200, { 'content-type': 'text/html' }).end(text);
    one.asked.push(pathname);
    if (SCRIPTS[pathname]) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      createReadStream(SCRIPTS[pathname]).pipe(response);
    } else if (pathname === '/row') {
      response.end(JSON.stringify({ 'cmi.core.student_id': 'p1', ...one.row }));
    } else if (pathname === '/commit') {
      let body = '';
      request.on('data', (chunk) => { body += chunk; });
      request.on('end', () => {
        if (!one.online) return response.writeHead(503).end();
        for (const [name, value] of Object.entries(JSON.parse(body)))
          if (typeof value === 'string' && !/(session|total)_time/.test(name)) one.row[name] = value;
          else if (/session_time/.test(name)) one.time = value;
        one.commits++;
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":"true","errorCode":0}');
      });
    } else if (site && pathname.startsWith('/site/')) {
      const file = join(site, decodeURIComponent(pathname.slice(6)));
      if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] || 'application/octet-stream' });
      createReadStream(file).pipe(response);
    } else if (pathname === '/course') {
      html(PLATFORM(`/site/index.html${query}`));
    } else if (pathname === '/page') {
      html(PAGE);
    } else if (pathname === '/wall') { // a frame of another origin between the two
      html(`<iframe id="inner" src="http://127.0.0.1:${server.address().port}/page"></iframe>`);
    } else if (pathname === '/bounce') {
      html('<title>Elsewhere</title><script>setTimeout(() => history.back(), 500)</script>');
    } else if (pathname === '/finished') {
      one.finished = true;
      response.end();
    } else if (pathname === '/else') {
      html('<title>Elsewhere</title>');
    } else {
      html(PLATFORM(pathname === '/walled' ? `http://localhost:${server.address().port}/wall` : '/page'));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  one.url = `http://127.0.0.1:${server.address().port}/`;
  one.code = () => (one.row['cmi.suspend_data'] || '').replace('qantar1 ', '');
  one.close = () => { server.closeAllConnections(); return new Promise((resolve) => server.close(resolve)); };
  return one;
}

// Waits until [asks] is answered with yes; the test fails with [what] it waited for.
export async function until(asks, what) {
  for (const end = Date.now() + 15000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30)))
    if (await asks()) return;
  assert.fail(`not within 15 s: ${what}`);
}
