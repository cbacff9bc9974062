// What the phone shows. The glass is 216 wide; a place on it is counted from its upper left corner.
import { at, blush, box, circle, coral, faded, flat, group, ink, leaf, line, mist, path, petrol, sand, scaled, sun, tan } from "./draw.mjs";
import { mix, plus } from "./time.mjs";

export const WIDTH = 216;
export const HEIGHT = 330;
const MIDDLE = [WIDTH / 2, HEIGHT / 2];
const white = "#FFFFFF";
const person = (d) => path(d, { fill: white });

const APPS = [
  { ground: coral, sign: path("M-17 -12 C-15 -17 -9 -17 -7 -12 L-4 -5 C-3 -1 -5 1 -8 3 C-5 9 -1 13 5 16 C7 13 9 11 13 12 L19 16 C22 18 22 22 19 24 C12 29 3 25 -6 17 C-15 8 -20 -3 -17 -12 Z", { fill: white, transform: "translate(0 -5)" }) },
  { ground: mist, sign: sunSign() },
  { ground: petrol, sign: person("M-16 16 C-16 2 -10 -3 -3 -3 C4 -3 9 2 9 16 Z") + circle([-3, -11], 8, { fill: white }) },
  { ground: mist, sign: path("M-19 -9 C-19 -15 -16 -17 -11 -17 H11 C16 -17 19 -15 19 -9 V5 C19 11 16 13 11 13 H2 L-8 21 V13 C-16 13 -19 11 -19 5 Z", { fill: white }) + path("M-9 -6 H9 M-9 3 H4") },
  { ground: sand, sign: photoSign() },
  { ground: mist, sign: path("M-19 -11 H-11 L-7 -18 H7 L11 -11 H19 V16 H-19 Z", { fill: white }) + circle([0, 2], 8.5, { fill: petrol }) },
  { ground: petrol, sign: path("M-18 -11 H18 V13 H-18 Z M-18 -11 L0 4 L18 -11", { fill: white }) },
  { ground: sand, sign: path("M0 19 C-14 2 -14 -18 0 -18 C14 -18 14 2 0 19 Z", { fill: coral }) + circle([0, -6], 5, { fill: white }) },
  { ground: coral, sign: circle([0, 0], 18, { fill: white }) + path("M0 -10 V0 L7 5") },
];

export const appPlace = (index) => [40 + (index % 3) * 68, 66 + Math.floor(index / 3) * 74];

/** The apps, one of them perhaps pressed down a little: by how much, from 0 to 1. */
export function home(pressed = -1, press = 0) {
  return glass(
    white,
    ...APPS.map((app, index) => at(appPlace(index), scaled(index === pressed ? 1 - press * 0.12 : 1, tile(app)))),
    path("M12 14 H30", line(mist, 7)) + box(180, 9, 24, 10, 3, { fill: mist, "stroke-width": 2.5 }),
  );
}

/** A page that grows out of its app: from 0, the app alone, to 1. */
export function opening(index, page, part) {
  const middle = mix(appPlace(index), MIDDLE, part);
  return faded(part * 3, at(plus(middle, MIDDLE.map((half) => -half * part)), scaled(Math.max(part, 0.01), page)));
}

/** What one can do with an app, as signs: delete it, move it. */
export function menu(index, part) {
  const place = plus(appPlace(index), [index % 3 === 0 ? -28 : -96, -122]);
  const bin = path("M-10 -7 H10 M-4 -7 V-11 H4 V-7 M-7 -7 L-5 11 H5 L7 -7", line(ink, 3.5));
  const arrows = path("M-12 0 H12 M0 -12 V12 M-8 -4 L-12 0 L-8 4 M8 -4 L12 0 L8 4 M-4 -8 L0 -12 L4 -8 M-4 8 L0 12 L4 8", line(ink, 3));
  return faded(
    part,
    at(
      place,
      box(0, 0, 124, 84, 14, { fill: white, "stroke-width": 4 }),
      path("M14 42 H110", line(mist, 3)),
      at([26, 22], bin, path("M26 0 H80", line(coral, 8))),
      at([26, 62], arrows, path("M26 0 H64", line(petrol, 8))),
    ),
  );
}

export function weather() {
  return glass(
    mist,
    at([108, 92], scaled(2.3, sunSign())),
    path("M66 196 C52 196 48 178 62 174 C62 156 86 152 92 166 C104 154 124 162 122 176 C138 176 138 196 124 196 Z", { fill: white }),
    path("M-10 262 C40 222 96 230 130 256 C160 236 196 232 230 250 V340 H-10 Z", { fill: leaf }),
  );
}

/** A granddaughter and her dog: the photo that is enlarged. */
export function photo() {
  return glass(
    mist,
    circle([40, 52], 20, { fill: sun }),
    path("M-10 214 C50 176 140 172 230 206 V340 H-10 Z", { fill: leaf }),
    path("M76 340 C72 262 82 226 118 226 C154 226 164 262 160 340 Z", { fill: coral }),
    path("M84 186 C70 120 96 104 118 104 C142 104 166 120 152 186 C150 208 140 214 118 214 C96 214 86 208 84 186 Z", flat(ink)),
    path("M108 206 V230 C112 236 124 236 128 230 V206 Z", { fill: tan, "stroke-width": 4 }),
    path("M92 160 C92 138 104 132 118 132 C132 132 144 138 144 160 C144 186 134 200 118 200 C102 200 92 186 92 160 Z", { fill: tan, "stroke-width": 4 }),
    circle([109, 163], 3, flat(ink)) + circle([127, 163], 3, flat(ink)) + path("M108 180 C114 188 122 188 128 180 Z", { fill: white, "stroke-width": 3 }),
    path("M24 340 C20 300 26 284 44 280 C62 284 68 300 64 340 Z", { fill: sand }),
    path("M26 262 C26 246 34 240 44 240 C54 240 62 246 62 262 C62 276 54 282 44 282 C34 282 26 276 26 262 Z", { fill: sand }),
    path("M28 246 C16 244 14 262 22 270 Z M60 246 C72 244 74 262 66 270 Z", { fill: coral }),
    circle([38, 258], 2.5, flat(ink)) + circle([50, 258], 2.5, flat(ink)) + path("M40 268 C42 271 46 271 48 268 Z", { fill: ink }),
  );
}

/** A long list, moved up by so much. */
export function list(up) {
  const grounds = [coral, mist, petrol, sand, leaf, sun];
  const rows = Array.from({ length: 11 }, (_, i) => {
    const [long, short] = [150 + ((i * 37) % 40), 112 + ((i * 53) % 50)];
    return group(
      `translate(0 ${26 + i * 76})`,
      box(16, 4, 52, 52, 14, { fill: grounds[i % grounds.length], "stroke-width": 4 }),
      listSign(i),
      path(`M84 18 H${long + 6}`, line(ink, 8)) + path(`M84 40 H${short + 20}`, line(mist, 8)),
      path("M16 68 H200", line(mist, 3)),
    );
  });
  return glass(white, group(`translate(0 ${Math.round(-up * 10) / 10})`, ...rows));
}

const RIVER = "M-120 50 C-40 90 -60 180 30 210 C120 240 150 170 240 200 C330 230 330 330 460 330";
const STREETS = "M-120 150 L130 140 L460 190 M40 -120 L110 520 M310 -120 L330 520";
const HOUSES = [[0, 60], [112, 70], [150, -56], [20, -50], [14, 300], [150, 290], [240, 300], [370, 60], [262, -40]];
const TREES = [[208, 70], [250, 64], [256, 92], [206, 98]];

/** A town from above with a mark for where one wants to go, moved by so much. */
export function map(by) {
  return glass(
    sand,
    at(
      by,
      path(RIVER, line(ink, 52)) + path(RIVER, line(mist, 44)),
      path("M190 46 C230 30 272 46 268 86 C264 122 200 126 186 100 C178 82 178 54 190 46 Z", { fill: leaf }),
      path(STREETS, line(ink, 20)) + path(STREETS, line(white, 13)),
      ...TREES.map(tree),
      ...HOUSES.map(([x, y], i) => house([x, y], i % 2 ? blush : coral)),
      path("M228 92 C194 56 198 10 228 10 C258 10 262 56 228 92 Z", { fill: petrol }),
      path("M228 56 C208 44 216 26 228 36 C240 26 248 44 228 56 Z", flat(white)),
    ),
  );
}

const glass = (ground, ...parts) => box(-2, -2, WIDTH + 4, HEIGHT + 4, 0, flat(ground)) + parts.join("");

const tile = ({ ground, sign }) => box(-28, -28, 56, 56, 15, { fill: ground, "stroke-width": 4 }) + `<g stroke-width="3.5">${sign}</g>`;

const tree = ([x, y]) => path(`M${x} ${y} V${y + 12}`, line(ink, 3.5)) + circle([x, y], 9, { fill: leaf, "stroke-width": 3.5 });

const house = ([x, y], fill) => path(`M${x - 20} ${y} L${x} ${y - 18} L${x + 20} ${y} V${y + 24} H${x - 20} Z`, { fill, "stroke-width": 4 });

function sunSign() {
  const rays = Array.from({ length: 8 }, (_, i) => {
    const [x, y] = [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)].map((u) => u * 15);
    return `M${x.toFixed(1)} ${y.toFixed(1)} l${(x / 4).toFixed(1)} ${(y / 4).toFixed(1)}`;
  });
  return circle([0, 0], 9.5, { fill: sun, "stroke-width": 3 }) + path(rays.join(" "), { "stroke-width": 3 });
}

function photoSign() {
  return box(-20, -16, 40, 32, 5, { fill: white }) + path("M-19 13 L-8 -2 L1 8 L8 1 L19 13 Z", { fill: leaf, "stroke-width": 3 }) + circle([9, -7], 3.5, flat(sun));
}

/** Faces and letters in turn. */
function listSign(i) {
  return i % 2
    ? path("M28 22 H56 V42 H28 Z M28 22 L42 33 L56 22", { fill: white, "stroke-width": 3.5 })
    : path("M28 47 C28 37 34 34 42 34 C50 34 56 37 56 47 Z", { fill: white, "stroke-width": 3.5 }) + circle([42, 24], 8, { fill: white, "stroke-width": 3.5 });
}
