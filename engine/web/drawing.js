// Maps and charts as SVG beside the words that say the same: drawn for who sees, hidden from who hears.
'use strict';

globalThis.qantarDrawing = (() => {
  const NS = 'http://www.w3.org/2000/svg';
  const WIDTH = 1000; // units across; heights are shares of it

  function svg(tag, fields, ...children) {
    const node = document.createElementNS(NS, tag);
    for (const [key, value] of Object.entries(fields)) node.setAttribute(key, String(value));
    node.append(...children);
    return node;
  }

  function sheet(height, name, children) {
    const node = svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, class: name, 'aria-hidden': 'true', focusable: 'false' },
      ...children);
    return node;
  }

  const label = (x, y, words, name = '', anchor = 'start') =>
    svg('text', { x, y, class: name, 'text-anchor': anchor }, words);

  // Whole numbers, x and y in turns, 10000 to the width.
  function outline(points, name) {
    const numbers = points.split(' ').map((number) => Number(number) * WIDTH / 10000);
    if (numbers.length < 6 || numbers.some((number) => !Number.isFinite(number))) return null;
    const pairs = numbers.reduce((all, number, i) => all + (i % 2 ? ',' : ' ') + number.toFixed(1), '').trim();
    return svg('polygon', { points: pairs, class: name });
  }

  const isLarge = (item) => /^(large|city)/.test(item.id || '');

  // New towns are filled; those that have nothing on record yet are a ring. A name stands where no other does.
  function towns(items) {
    const taken = [];
    const free = (box) => taken.every((other) => box.right < other.left || box.left > other.right ||
      box.bottom < other.top || box.top > other.bottom);
    return [...items].sort((a, b) => isLarge(b) - isLarge(a)).flatMap((item) => {
      const x = (item.x || 0) * WIDTH, y = (item.y || 0) * WIDTH;
      const age = item.state === 'ahead' ? 'ahead' : !item.size ? 'new' : item.size === 1 ? 'mid' : 'old';
      const dot = svg('circle', { cx: x, cy: y, r: (item.id || '').startsWith('large') ? 13 : 8,
        class: `town ${age}${item.value === 1 ? ' unsure' : ''}` });
      const wide = item.label.length * 12, right = x + 16 + wide < WIDTH;
      const left = right ? x + 16 : x - 16 - wide;
      const box = { left, right: left + wide, top: y - 14, bottom: y + 14 };
      if (!free(box)) return [dot];
      taken.push(box);
      return [dot, label(right ? x + 16 : x - 16, y + 8, item.label, 'name', right ? 'start' : 'end')];
    });
  }

  function map(block) {
    const items = block.items || [];
    const height = Math.round(Math.min(2, Math.max(0.2, block.y || 0.6)) * WIDTH);
    const lands = items.filter((item) => item.id === 'land').map((item) => outline(item.text || '', 'land'));
    const rings = items.filter((item) => item.id === 'ring').map((item) => outline(item.text || '', 'ring'));
    return sheet(height, 'map', [svg('rect', { width: WIDTH, height, class: 'water' }), ...[...lands, ...rings].filter(Boolean),
      ...towns(items.filter((item) => item.label))]);
  }

  const ticks = (block, at, height) => (block.items || []).filter((item) => item.id === 'tick').flatMap((item) => [
    svg('line', { x1: at(item.x || 0), x2: at(item.x || 0), y1: 0, y2: height, class: 'tick' }),
    label(at(item.x || 0) + 4, height + 26, item.label || '', 'day')]);

  // A value, or a range of it, that holds until the next.
  function steps(block) {
    const height = 320, ranges = (block.items || []).filter((item) => !item.id);
    const end = Math.max(block.x || 0, ...ranges.map((item) => (item.x || 0) + 0.5), 1);
    const top = Math.max(1, ...ranges.map((item) => item.size || item.y || 0)) * 1.15;
    const at = (x) => x / end * (WIDTH - 160), up = (y) => height - y / top * height;
    const bands = ranges.flatMap((item, i) => {
      const from = at(item.x || 0), to = i + 1 < ranges.length ? at(ranges[i + 1].x || 0) : WIDTH - 160;
      const high = up(item.size || item.y || 0), low = up(item.y || 0);
      return [svg('rect', { x: from, y: high, width: Math.max(4, to - from), height: Math.max(6, low - high), class: 'band' }),
        label(Math.min(from + 6, WIDTH - 170), Math.max(24, high - 10), item.label || '', 'value')];
    });
    return sheet(height + 36, 'steps', [...ticks(block, at, height), ...bands]);
  }

  // How much there was from an hour on, until the next: none, part, whole.
  function hours(block) {
    const height = 200, spans = (block.items || []).filter((item) => !item.id);
    const end = Math.max(block.x || 0, ...spans.map((item) => item.x || 0), 1);
    const at = (x) => x / end * (WIDTH - 40);
    const bars = spans.map((item, i) => {
      const from = at(item.x || 0), to = i + 1 < spans.length ? at(spans[i + 1].x || 0) : WIDTH - 40;
      const tall = [8, height / 2, height - 20][item.value || 0] || 8;
      return svg('rect', { x: from, y: height - tall, width: Math.max(2, to - from), height: tall, class: `level-${item.value || 0}` });
    });
    return sheet(height + 36, 'hours', [...ticks(block, at, height), ...bars]);
  }

  const KINDS = { map, steps, hours };
  return { draw: (block) => (KINDS[block.kind] ? KINDS[block.kind](block) : null) };
})();
