// WebKitGTK for the tests, which is the engine of Safari: its driver speaks WebDriver over HTTP. It shows windows, so it runs
// under Xvfb.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DRIVER = '/usr/bin/WebKitWebDriver';
export const webkitPath = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser']
  .find((path) => existsSync(path) && existsSync(DRIVER) && existsSync('/usr/bin/xvfb-run'));

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const freePort = () => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

// As launchFirefox (firefox.mjs).
export async function launchWebkit() {
  const home = mkdtempSync(join(tmpdir(), 'qantar-webkit-'));
  const port = await freePort();
  const program = spawn('/usr/bin/xvfb-run', ['-a', '-s', '-screen 0 1100x1000x24', DRIVER, `--port=${port}`],
    { stdio: 'ignore', detached: true, env: { ...process.env, HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home,
      GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' } });
  const gone = new Promise((resolve) => { program.once('exit', resolve); });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const close = async () => {
    try { process.kill(-program.pid, 'SIGTERM'); } catch { /* it has ended */ }
    await gone;
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    for (let tries = 0; ; tries++) {
      try { await ask('GET', '/status'); break; } catch (error) { if (tries === 300) throw error; }
      await pause(100);
    }
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: {
      'webkitgtk:browserOptions': { binary: webkitPath, args: ['--automation'] } } } });
    const at = `/session/${sessionId}`;
    await ask('POST', `${at}/timeouts`, { script: 30000, pageLoad: 30000 });
    const run = (what, ...args) => ask('POST', `${at}/execute/sync`, { script: `return (${what}).apply(null, arguments)`, args });
    return {
      run,
      async close() {
        await ask('DELETE', at).catch(() => {});
        await close();
      },
      go: (url) => ask('POST', `${at}/url`, { url }),
      keys: (...keys) => ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys',
        actions: keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] }),
      picture: async () => Buffer.from(await ask('GET', `${at}/screenshot`), 'base64'),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
