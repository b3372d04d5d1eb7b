// Keeps the site on this machine, where it is a site: the service worker (offline.js) begins when the page is idle. In
// a learning platform's frame or from a file there is none.
'use strict';

if ('serviceWorker' in navigator && location.protocol.startsWith('http') && window.parent === window)
  addEventListener('load', () => {
    const idle = globalThis.requestIdleCallback || ((what) => setTimeout(what, 2000));
    idle(async () => {
      try {
        await navigator.serviceWorker.register('offline.js');
        (await navigator.serviceWorker.ready).active.postMessage('later');
      } catch { /* refused: the page needs its network, as before */ }
    });
  });
