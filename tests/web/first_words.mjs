// Measures how long it takes from asking for the site to its first words, which the page shows before the program is
// there (first_page.js), and to the program's own page on the canvas, which answers what was pressed: node
// tests/web/first_words.mjs [--runs N]. On loopback, and with a quarter of the processor and 10 Mbit/s. Each run has a new profile, so nothing is
// kept. It prints the median of each mark, and fails where the site was not built for handing on.
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, missing } from './browser.mjs';
import { built, serveFolder } from './site.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const RUNS = Number(values.runs);
const WAYS = [
  { name: 'loopback', aim: 1000 },
  { name: 'a quarter of the processor, 10 Mbit/s', aim: 3000, slower: 4, bits: 10e6, latency: 20 },
];

// Marks in the page, ms since it was asked for. Words are there when the frame with the heading has been made, and on
// the canvas with the first pixels after the program's first page.
const MARKS = () => {
  const marks = globalThis.marks = {};
  const mark = (name) => { marks[name] ??= performance.now(); };
  const wrap = (object, name, after) => {
    const own = object[name];
    object[name] = function (...given) {
      const result = own.apply(this, given);
      after(result, given);
      return result;
    };
  };
  wrap(globalThis, 'fetch', (answer, [name]) => answer.then(() => mark(`asked ${name}`)).catch(() => {}));
  wrap(WebAssembly, 'compileStreaming', (module) => module.then(() => { marks['workers compiled'] = performance.now(); }).catch(() => {}));
  wrap(WebAssembly, 'instantiateStreaming', (made) => made.then(() => mark('program compiled')).catch(() => {}));
  wrap(WebAssembly, 'instantiate', (made) => made.then(() => mark('program compiled')).catch(() => {}));
  const Own = globalThis.Worker;
  globalThis.Worker = class extends Own {
    constructor(...given) {
      mark('first worker');
      super(...given);
      this.addEventListener('message', () => mark('first answer'));
    }
  };
  let value;
  Object.defineProperty(globalThis, 'qantarPage', { configurable: true, get: () => value, set(given) {
    value = { ...given, show(page) {
      mark('first page');
      return given.show(page);
    } };
  } });
  wrap(CanvasRenderingContext2D.prototype, 'putImageData', () => {
    if (marks['first pixels'] || !marks['first page']) return;
    mark('first pixels');
    requestAnimationFrame(() => setTimeout(() => mark('the canvas'), 0));
  });
  const watch = new MutationObserver(() => {
    if (!document.querySelector('#reader h1')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => mark('first words'), 0));
  });
  watch.observe(document, { childList: true, subtree: true });
};

async function once(browser, server, way) {
  const page = await browser.page();
  await page.addInitScript(MARKS);
  const session = await page.context().newCDPSession(page);
  if (way.slower) await session.send('Emulation.setCPUThrottlingRate', { rate: way.slower });
  if (way.bits) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: way.latency, downloadThroughput: way.bits / 8,
      uploadThroughput: way.bits / 8 });
  }
  await page.goto(server.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.marks['the canvas'], null, { timeout: 60000, polling: 200 });
  const marks = await page.evaluate(() => ({ ...globalThis.marks,
    'last of its parts': Math.max(...performance.getEntriesByType('resource').filter((one) => one.responseEnd < globalThis.marks['first page'])
      .map((one) => one.responseEnd)) }));
  await page.context().close();
  return marks;
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

if (missing()) throw new Error(`Nothing can be measured: ${missing()}.`);
if (!existsSync(join(built, 'qantar.wasm.br'))) throw new Error('Nothing can be measured: build the site with "sh engine/web/build.sh".');
const server = await serveFolder(built, '', { packed: true }), browser = await launch();
console.log(`Load ${loadavg()[0].toFixed(2)}; ${/model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'processor not known'}`);
for (const way of WAYS) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await once(browser, server, way));
  const names = Object.keys(runs[0]).filter((name) => runs.every((run) => name in run)).sort((a, b) => runs[0][a] - runs[0][b]);
  console.log(`\n${way.name}: first words after ${Math.round(median(runs.map((run) => run['first words'])))} ms, the canvas after ${
    Math.round(median(runs.map((run) => run['the canvas'])))}, median of ${RUNS}; the aim for words is ${way.aim}`);
  for (const name of names) console.log(`${String(Math.round(median(runs.map((run) => run[name])))).padStart(7)}  ${name}`);
}
await browser.close();
await server.close();
