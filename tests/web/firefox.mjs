// Firefox for the tests, by its own remote protocol (Marionette): a JSON message with its length before it, over TCP.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATHS = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
export const firefoxPath = PATHS.find((path) => path && existsSync(path));
// Port 0: a free one, which the profile then names. Nothing is asked of the network by itself.
const PREFERENCES = { 'marionette.port': 0, 'app.update.enabled': false, 'app.normandy.enabled': false,
  'browser.aboutHomeSnippets.updateUrl': '', 'browser.newtabpage.enabled': false, 'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false, 'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank', 'browser.startup.page': 0, 'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false, 'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false, 'extensions.update.enabled': false, 'media.gmp-manager.url': '',
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'network.proxy.type': 0,
  'services.settings.server': 'data:,', 'toolkit.telemetry.enabled': false };
const START_MS = 60000;

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function portOf(profile, ended) {
  const file = join(profile, 'MarionetteActivePort');
  for (const until = Date.now() + START_MS; Date.now() < until; await pause(100)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port) return port;
    if (ended()) break;
  }
  throw new Error('Firefox did not start');
}

// Answers come in the order of their numbers: [1, number, error, result].
function talkOver(socket) {
  const waiting = new Map();
  let bytes = Buffer.alloc(0), last = 0;
  socket.on('data', (part) => {
    bytes = Buffer.concat([bytes, part]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const length = Number(bytes.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || bytes.length < colon + 1 + length) return;
      const message = JSON.parse(bytes.subarray(colon + 1, colon + 1 + length));
      bytes = bytes.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // the greeting
      const [, number, error, result] = message;
      const { resolve, reject } = waiting.get(number);
      waiting.delete(number);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result);
    }
  });
  socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error('Firefox has ended'))));
  return (command, parameters = {}) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    const text = JSON.stringify([0, last, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
}

// A browser with a profile of its own and one window: { go(url), run(function, ...arguments), keys(...keys), picture(), close() }.
export async function launchFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'qantar-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  let ended = false;
  const program = spawn(firefoxPath, ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1000', MOZ_HEADLESS_HEIGHT: '900' } });
  const gone = new Promise((resolve) => { program.once('exit', () => { ended = true; resolve(); }); });
  const close = async () => {
    program.kill('SIGKILL');
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const socket = connect(await portOf(profile, () => ended), '127.0.0.1');
    const ask = talkOver(socket);
    await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await ask('WebDriver:SetTimeouts', { script: 30000, pageLoad: 30000 });
    const run = async (what, ...args) =>
      (await ask('WebDriver:ExecuteScript', { script: `return (${what}).apply(null, arguments)`, args })).value;
    return {
      run,
      close,
      go: (url) => ask('WebDriver:Navigate', { url }),
      keys: (...keys) => ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys',
        actions: keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] }),
      picture: async () => Buffer.from((await ask('WebDriver:TakeScreenshot', { full: false })).value, 'base64'),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
