// The service worker of the site: keeps every file by its content, so that after the first load the page works without
// a network, and an update fetches only what has changed. offline.mjs fills in the files.
'use strict';

const FIRST = /*FIRST*/{}; // name: SHA-256 in base64; kept before the page counts as kept
const LATER = /*LATER*/{}; // fetched one after the other when that is done
const FILES = { ...FIRST, ...LATER };
const CACHE = 'qantar';

const addressOf = (name) => new URL(`${name}?${encodeURIComponent(FILES[name])}`, registration.scope).href;

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

// Fetches a file that is not yet there; one with other content than was built with this worker is not kept.
async function keep(cache, name) {
  const address = addressOf(name);
  if (await cache.match(address)) return;
  const answer = await fetch(new URL(name, registration.scope), { cache: 'no-cache' });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || await hashOf(bytes) !== FILES[name]) throw new Error(`${name} is not what this version has`);
  const type = answer.headers.get('content-type') || 'application/octet-stream';
  await cache.put(address, new Response(bytes, { headers: { 'content-type': type } }));
}

async function install() {
  const cache = await caches.open(CACHE);
  for (const name of Object.keys(FIRST)) await keep(cache, name);
}

async function activate() {
  const cache = await caches.open(CACHE);
  const wanted = new Set(Object.keys(FILES).map(addressOf));
  for (const request of await cache.keys())
    if (!wanted.has(request.url)) await cache.delete(request);
  await clients.claim();
}

// What is left of it after a worker was ended is fetched by the next visit.
async function keepLater() {
  const cache = await caches.open(CACHE);
  for (const name of Object.keys(LATER)) await keep(cache, name).catch(() => {});
}

async function answer(request, name) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(addressOf(name));
  if (kept) return kept;
  await keep(cache, name).catch(() => {});
  return await cache.match(addressOf(name)) || fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'later') event.waitUntil(keepLater());
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(registration.scope)) return;
  const name = url.pathname.slice(new URL(registration.scope).pathname.length) || 'index.html';
  if (Object.hasOwn(FILES, name)) event.respondWith(answer(event.request, name));
});
