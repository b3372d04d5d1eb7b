// Cuts the lands round a country out of Natural Earth's countries, for the field [around] of an outline. Natural
// Earth is in the public domain; the package world-atlas has it as TopoJSON. To run it:
//
//   npm install world-atlas@2
//   node scripts/outline.mjs node_modules/world-atlas/countries-50m.json Kazakhstan 35 62 38 98 \
//     > scripts/kazakhstan-2022/neighbours.lua
//
// The numbers are the frame in degrees: south, north, west, east. What lies within it of all countries but the
// one that is named is written as rings of latitude, longitude; water is where no country is.
import { readFileSync } from "node:fs";

const THIN = 0.06; // degrees that a point may be from where it was
const AREA_LEAST = 0.05; // square degrees: smaller rings are specks

const [path, name, ...frame] = process.argv.slice(2);
const [south, north, west, east] = frame.map(Number);
if (!path || !name || frame.length !== 4 || frame.some((edge) => !Number.isFinite(Number(edge)))) {
  console.error("usage: node outline.mjs countries-50m.json COUNTRY SOUTH NORTH WEST EAST");
  process.exit(64);
}
const topology = JSON.parse(readFileSync(path, "utf8"));
const countries = topology.objects.countries.geometries;
if (!countries.some((country) => country.properties.name === name)) {
  console.error(`${path} has no country "${name}"; its names are those of Natural Earth, as "Kazakhstan"`);
  process.exit(65);
}

// --- rings of the topology: arcs are differences of whole numbers, shared by neighbours ---------------------

const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

function ringOf(indexes) {
  const points = [];
  for (const index of indexes) {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points.slice(0, -1); // closed: the first is the last
}

// --- what lies in the frame -----------------------------------------------------------------------------------

function clip(points, inside, meet) {
  const kept = [];
  points.forEach((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    if (inside(point) !== inside(before)) kept.push(meet(before, point));
    if (inside(point)) kept.push(point);
  });
  return kept;
}

const atX = (x) => (a, b) => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
const atY = (y) => (a, b) => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];

function inFrame(points) {
  let kept = clip(points, (p) => p[0] >= west, atX(west));
  kept = clip(kept, (p) => p[0] <= east, atX(east));
  kept = clip(kept, (p) => p[1] >= south, atY(south));
  return clip(kept, (p) => p[1] <= north, atY(north));
}

function area(points) {
  let twice = 0;
  points.forEach(([x, y], i) => {
    const [u, v] = points[(i + 1) % points.length];
    twice += x * v - u * y;
  });
  return Math.abs(twice) / 2;
}

// Douglas and Peucker, from the first point to the one that is furthest from it and back.
function thin(points) {
  if (points.length < 4) return points;
  const far = (p, a, b) => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    if (length === 0) return Math.hypot(p[0] - a[0], p[1] - a[1]);
    return Math.abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length;
  };
  const part = (line) => {
    let at = 0, most = 0;
    for (let i = 1; i < line.length - 1; i++) {
      const d = far(line[i], line[0], line[line.length - 1]);
      if (d > most) [at, most] = [i, d];
    }
    if (most <= THIN) return [line[0], line[line.length - 1]];
    return [...part(line.slice(0, at + 1)).slice(0, -1), ...part(line.slice(at))];
  };
  let turn = 0, most = 0;
  points.forEach((p, i) => {
    const d = Math.hypot(p[0] - points[0][0], p[1] - points[0][1]);
    if (d > most) [turn, most] = [i, d];
  });
  const there = part(points.slice(0, turn + 1));
  const back = part([...points.slice(turn), points[0]]);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

// --- as Lua ---------------------------------------------------------------------------------------------------

const rings = [];
for (const country of countries) {
  if (country.properties.name === name) continue;
  const polygons = country.type === "Polygon" ? [country.arcs] : country.arcs ?? [];
  for (const polygon of polygons) {
    const points = inFrame(ringOf(polygon[0]));
    if (points.length < 3 || area(points) < AREA_LEAST) continue;
    const thinned = thin(points);
    if (thinned.length >= 3) rings.push({ of: country.properties.name, points: thinned });
  }
}
console.log(`-- The lands round ${name}: Natural Earth, 1:50m, admin-0 countries, which is in the public domain. Written by
-- scripts/outline.mjs, which says how; not by hand.

return {`);
for (const ring of rings) {
  const numbers = ring.points.map(([x, y]) => `${y.toFixed(2)}, ${x.toFixed(2)}`);
  console.log(`  { -- ${ring.of}`);
  for (let i = 0; i < numbers.length; i += 9) console.log(`    ${numbers.slice(i, i + 9).join(", ")},`);
  console.log("  },");
}
console.log("}");
