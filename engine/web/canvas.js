// Over the canvas SDL takes every finger and every turn of the wheel; what they mean to the browser stays the
// browser's: two fingers zoom the page, and one moves it while it is zoomed; the wheel with Ctrl zooms, too.
'use strict';

globalThis.qantarCanvas = (() => {
  const FAR = -9999; // where a finger lets go of nothing

  // The fingers that SDL knows of, by their numbers, as they were last seen.
  const known = new Map();

  const zoomed = () => Boolean(globalThis.visualViewport && visualViewport.scale > 1.01);

  // SDL has no finger that is taken away: it is lifted where nothing is.
  function takeAway(canvas) {
    const gone = [...known.values()];
    known.clear();
    if (gone.length === 0) return;
    const touches = gone.map((touch) => new Touch({ identifier: touch.identifier, target: canvas, clientX: FAR, clientY: FAR }));
    const event = new TouchEvent('touchcancel', { changedTouches: touches, targetTouches: [], touches: [], bubbles: true });
    event.qantar = true;
    canvas.dispatchEvent(event);
  }

  function onTouch(canvas, event) {
    if (event.qantar || event.target !== canvas) return;
    const ends = event.type === 'touchend' || event.type === 'touchcancel';
    if (!ends && (event.touches.length > 1 || zoomed())) {
      takeAway(canvas);
      event.stopImmediatePropagation();
      return;
    }
    // The end of a finger that SDL never had means a click to the browser, and nothing to SDL.
    if (ends && ![...event.changedTouches].some((touch) => known.has(touch.identifier))) {
      event.stopImmediatePropagation();
      return;
    }
    // SDL would refuse the first finger to the browser, and no second one could zoom any more; what one finger may not do
    // is said by touch-action.
    if (event.type === 'touchstart') event.preventDefault = () => {};
    for (const touch of event.changedTouches) {
      if (ends) known.delete(touch.identifier);
      else known.set(touch.identifier, touch);
    }
  }

  function onWheel(canvas, event) {
    if (event.target === canvas && (event.ctrlKey || event.metaKey)) event.stopImmediatePropagation();
  }

  // Before SDL listens to the canvas, or at any time: the window comes first.
  function watch(canvas) {
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'])
      addEventListener(type, (event) => onTouch(canvas, event), { capture: true, passive: true });
    if (globalThis.visualViewport && visualViewport.addEventListener)
      visualViewport.addEventListener('resize', () => { canvas.style.touchAction = zoomed() ? 'pan-x pan-y pinch-zoom' : ''; });
    addEventListener('wheel', (event) => onWheel(canvas, event), { capture: true, passive: true });
  }

  return { watch };
})();
