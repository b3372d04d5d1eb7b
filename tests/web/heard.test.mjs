// What the real site lets one hear, where it was built: sounds only after an act, by the switches of the window, with a
// device that closes; reading aloud by its key and by its button, through the same code.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { act, answered, listening, missing, open, pageNow } from './browser.mjs';
import { until } from './platform.mjs';
import { hasBuilt, realSite } from './site.mjs';

const skip = missing() || (hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)');

// Notes what Web Audio is asked for: a bed is a source that begins again at its end.
const SOUNDS = () => {
  globalThis.heard = [];
  // What a test evaluates counts as an act of the player's to the browser; what is pressed is told by events alone.
  Object.defineProperty(navigator, 'userActivation', { value: undefined });
  const Own = globalThis.AudioContext, { start } = AudioBufferSourceNode.prototype;
  globalThis.AudioContext = class extends Own {
    constructor(...given) { super(...given); globalThis.heard.push('open'); }
    close() { globalThis.heard.push('close'); return super.close(); }
  };
  AudioBufferSourceNode.prototype.start = function (...given) {
    globalThis.heard.push(this.loop ? 'bed' : 'shot');
    return start.apply(this, given);
  };
};

// A voice for English, and what it is asked to say.
const VOICE = () => {
  globalThis.spoken = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'en-GB', localService: true }],
    speak: (one) => globalThis.spoken.push(one.text), cancel: () => { globalThis.spoken = []; }, addEventListener() {} } });
};

describe('what the real site lets one hear', { skip }, () => {
  const site = realSite();

  const heard = (page) => page.evaluate(() => globalThis.heard.splice(0));
  const spoken = (page) => page.evaluate(() => globalThis.spoken);
  const texts = (page) => page.blocks.map((block) => block.text || '').join('\n');

  async function sounding(query) {
    const page = await listening(site.browser);
    await page.context().addInitScript(SOUNDS);
    await open(page, site.server.url, query);
    await until(() => page.evaluate(() => Module.FS.analyzePath('/qantar/assets/sounds/page.wav').exists), 'the sounds');
    const [asked, shown] = await page.evaluate(() =>
      [performance.getEntriesByType('resource').find((one) => one.name.endsWith('/sounds.data')).startTime, globalThis.firstAt]);
    await act(page, 'menu'); // by a script: nobody pressed anything
    await act(page, 'back');
    assert.ok(asked > shown, `sounds were asked for at ${asked} ms, the first page was there at ${shown}`);
    return page;
  }

  test('nothing sounds before somebody has pressed something, then its sound, and the device closes at rest', async () => {
    const page = await sounding('?edition=lesson&at=lesson_queue');
    assert.deepEqual(await heard(page), []);
    await page.keyboard.press('n');
    await until(() => page.evaluate(() => globalThis.heard.includes('close')), 'a device that opens and closes');
    assert.deepEqual(await heard(page), ['open', 'shot', 'close']); // the page turns
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('a bed lasts nine seconds, and is told in words', async () => {
    const page = await sounding('?edition=lesson');
    await page.mouse.click(400, 10); // on nothing
    const hasBed = (now) => now.blocks.some((block) => block.kind === 'sound' && block.value === 1);
    let was = await pageNow(page);
    for (let turns = 0; turns === 0 || (turns < 12 && !hasBed(was)); turns++)
      was = await act(page, was.actions.find((one) => one.group === 'choice' && one.open && !one.inline).id);
    assert.ok(hasBed(was), 'no page of the lesson had a bed');
    await until(() => page.evaluate(() => globalThis.heard.includes('bed')), 'a bed');
    assert.ok(was.blocks.some((block) => block.kind === 'sound' && block.text !== ''), 'what is heard is told in words');
    const began = Date.now();
    await until(() => page.evaluate(() => qantarSound.rests()), 'rest');
    assert.ok(Date.now() - began > 5000 && Date.now() - began < 14000, `${Date.now() - began} ms`);
    await page.context().close();
  });

  test('X switches sounds off and on, by the canvas and by the words', async () => {
    const page = await sounding('?edition=lesson&at=lesson_queue');
    assert.match(texts(await answered(page, () => page.keyboard.press('x'))), /Sounds are off/);
    await heard(page);
    for (const key of ['n', 'Escape', 'l', 'Escape']) await answered(page, () => page.keyboard.press(key));
    await page.waitForTimeout(500);
    assert.deepEqual(await heard(page), []);
    await page.locator('#reader h1').focus();
    assert.match(texts(await answered(page, () => page.keyboard.press('x'))), /Sounds are on/);
    await answered(page, () => page.keyboard.press('n'));
    await until(() => page.evaluate(() => globalThis.heard.includes('open')), 'a sound');
    await page.context().close();
  });

  test('R and the button read the same aloud, go on to the next page, and end at any press', async () => {
    const page = await listening(site.browser);
    await page.context().addInitScript(VOICE);
    await open(page, site.server.url, '?edition=lesson&at=lesson_queue');
    const pressed = () => page.locator('#speak').getAttribute('aria-pressed');
    assert.equal(await pressed(), 'false');
    await answered(page, () => page.keyboard.press('r'));
    await page.waitForFunction(() => globalThis.spoken.join(' ').includes('Reading aloud is on'));
    const byKey = await spoken(page);
    assert.ok(byKey.join(' ').includes((await pageNow(page)).title));
    assert.equal(await pressed(), 'true');
    await page.keyboard.press('Shift');
    assert.deepEqual(await spoken(page), []);
    await answered(page, () => page.locator('#speak').click());
    await page.waitForFunction(() => document.querySelector('#speak').getAttribute('aria-pressed') === 'false');
    await answered(page, () => page.locator('#speak').click());
    await page.waitForFunction(() => globalThis.spoken.join(' ').includes('Reading aloud is on'));
    assert.deepEqual(await spoken(page), byKey);
    const next = await act(page, 'pass_on');
    await page.waitForFunction((title) => globalThis.spoken.join(' ').includes(title), next.title);
    await page.locator('#reader h1').focus();
    await answered(page, () => page.keyboard.press('r'));
    await page.waitForFunction(() => globalThis.spoken.join(' ').includes('Reading aloud is off') || globalThis.spoken.length === 0);
    assert.equal(await pressed(), 'false');
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('a browser without a voice says so on the page, and the switch is off', async () => {
    const page = await listening(site.browser);
    await page.context().addInitScript(VOICE);
    await page.context().addInitScript(() => { globalThis.speechSynthesis.getVoices = () => [{ lang: 'fr-FR', localService: true }]; });
    await open(page, site.server.url, '?edition=lesson&at=lesson_queue');
    assert.equal(await page.locator('#speak').isVisible(), false);
    await page.keyboard.press('r');
    await page.waitForFunction(() => JSON.stringify(globalThis.lastPage).includes('no voice for English'));
    assert.equal(await page.locator('#speak').getAttribute('aria-pressed'), 'false');
    await page.context().close();
  });
});
