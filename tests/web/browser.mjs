// Chromium for the tests: found, started with nothing that asks the network, and why not where it cannot be.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from './native.mjs';

const PATHS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'];

export const chromiumPath = PATHS.find((path) => path && existsSync(path));
let playwright = null;
try {
  playwright = await import('playwright-core');
} catch { /* missing() says so */ }

// Why tests in a browser cannot run here, or ''.
export function missing() {
  if (!playwright) return 'the packages of tests/web are not installed (npm ci in tests/web)';
  if (!chromiumPath) return 'Chromium is not installed (apt-get install chromium)';
  return program() ? '' : 'the program is not built (.build/fast, or the variable QANTAR)';
}

// A browser with a profile of its own: { page(options), close() }; a page's errors fail whoever asks errors().
export async function launch() {
  const profile = mkdtempSync(join(tmpdir(), 'qantar-chromium-'));
  const browser = await playwright.chromium.launch({ executablePath: chromiumPath, args: [...ARGS, `--crash-dumps-dir=${profile}`],
    headless: true });
  return {
    async page(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
      const page = await context.newPage();
      page.errors = [];
      page.requests = [];
      page.on('pageerror', (error) => page.errors.push(String(error)));
      page.on('console', (message) => { if (message.type() === 'error') page.errors.push(message.text()); });
      page.on('request', (request) => page.requests.push(request.url()));
      return page;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

// --- the real site ----------------------------------------------------------------------------------------------------------

// Tells the tests each page that the program shows.
const LISTEN = () => {
  let value;
  Object.defineProperty(globalThis, 'qantarPage', { configurable: true, get: () => value, set(given) {
    value = { ...given, show(page) {
      globalThis.firstAt ??= performance.now();
      globalThis.lastPage = typeof page === 'string' ? JSON.parse(page) : page;
      return given.show(page);
    } };
  } });
};

// A page of [browser] for open() with the url of the real site.
export async function listening(browser, options) {
  const page = await browser.page(options);
  await page.context().addInitScript(LISTEN);
  return page;
}

export const firstPage = (frame) => frame.waitForFunction(() => globalThis.lastPage && document.querySelector('#reader h1'));

// The button of an action is pressed. The choices of a new scene do not fire for half a second (window/window_inner.h).
export async function act(frame, id) {
  await frame.waitForTimeout(550);
  return answered(frame, () => actNow(frame, id));
}

export const actNow = (frame, id) => frame.evaluate((wanted) => {
  const found = [...document.querySelectorAll('#reader button[data-action]')].find((one) => one.dataset.action === wanted);
  if (!found) throw new Error(`there is no button ${wanted}: ${document.querySelector('#reader').textContent.slice(0, 300)}`);
  found.click();
}, id);

// --- what the tests do with the reader ---------------------------------------------------------------------------------

// Opens the reader; the first page is there then.
export async function open(page, url, query = '') {
  await page.goto(url + query);
  await page.waitForFunction(() => globalThis.lastPage && document.querySelector('#reader h1'));
}

export const pageNow = (page) => page.evaluate(() => globalThis.lastPage);

// Does [what], and waits for the page that answers; errors of the lines protocol count as one.
export async function answered(page, what) {
  await page.evaluate(() => { globalThis.awaited = globalThis.lastPage; });
  await what();
  await page.waitForFunction(() => globalThis.lastPage !== globalThis.awaited, null, { timeout: 10000 });
  return pageNow(page);
}

// Presses the button of an action, as a person does.
export const press = (page, id) =>
  answered(page, () => page.locator(`#reader button[data-action="${id}"]`).first().click());
