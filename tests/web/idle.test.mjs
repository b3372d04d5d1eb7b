// Nothing runs while nobody plays: of the real site, where it was built, no frame is asked for and no timer ends once
// what moves on a page has come to rest.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listening, missing, open } from './browser.mjs';
import { hasBuilt, realSite } from './site.mjs';

const skip = missing() || (hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)');
const REST_MS = 13000; // what moves does so for nine seconds at most (window/motion_clock.h)
const LOOK_MS = 5000;

// Counts what wakes the page.
const COUNT = () => {
  globalThis.woken = [];
  for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
    const real = globalThis[name].bind(globalThis);
    globalThis[name] = (what, ...rest) => real((...given) => {
      globalThis.woken.push(name);
      return what(...given);
    }, ...rest);
  }
};

describe('a page that nobody touches', { skip }, () => {
  const site = realSite();

  for (const [name, query] of [['the title', ''], ['a scene', '?edition=lesson']])
    test(`${name} wakes nothing`, async () => {
      const page = await listening(site.browser);
      await page.context().addInitScript(COUNT);
      await open(page, site.server.url, query);
      await page.waitForTimeout(REST_MS);
      const before = await page.evaluate(() => globalThis.woken.length);
      assert.ok(before > 0, 'what is counted was never called');
      await page.waitForTimeout(LOOK_MS);
      assert.deepEqual(await page.evaluate((from) => globalThis.woken.slice(from), before), []);
      await page.context().close();
    });
});
