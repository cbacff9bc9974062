// The hand, seen from above; it comes from below on the right.
import { group, ink, line, n, nail, path, petrol, skin } from "./draw.mjs";
import { mix, plus } from "./time.mjs";

const LEAN = -24;
const SIZE = 1.3;
const OUTLINE = 8;
const PALM = "M1 10 C22 4 48 8 58 26 C62 50 54 62 50 78 L8 78 C0 66 -4 40 1 10 Z";
const WRIST = "M30 84 L35 112";
const SLEEVE = "M-4 112 L64 104 L120 520 L20 520 Z";
const FOLDED = [
  { d: "M24 -6 V30", width: 20 },
  { d: "M44 2 V34", width: 19 },
  { d: "M61 12 V36", width: 16 },
];
// From the knuckle of the index finger, which is the origin of the hand.
const FINGER_ROOT = [0, 8];
const FINGER_LENGTH = 68;
const THUMB_ROOT = [6, 66];
const THUMB_LENGTH = 84;
const THUMB_AT_REST = [-27, 36];

/** A hand whose index finger is at a place. */
export function pointing(tip) {
  const knuckle = plus(tip, turned([0, (FINGER_LENGTH - 8) * SIZE], LEAN));
  return hand(knuckle, tip, { d: bow(THUMB_ROOT, THUMB_AT_REST, 0), width: 24 });
}

/** A hand whose index finger and thumb are at two places. */
export function pinching(tip, thumb) {
  const knuckle = plus(mix(tip, thumb, 0.5), [66, 52]);
  return hand(knuckle, tip, { d: bow(THUMB_ROOT, inHand(thumb, knuckle), -THUMB_LENGTH), width: 24 });
}

/** All limbs are thick lines, drawn in ink, and once more, thinner, in the colour of skin. */
function hand(knuckle, tip, thumb) {
  const index = inHand(tip, knuckle);
  const limbs = [{ d: bow(FINGER_ROOT, index, FINGER_LENGTH), width: 25 }, ...FOLDED, { d: WRIST, width: 52 }, thumb];
  const layer = (colour, extra) => [
    ...limbs.map(({ d, width }) => path(d, line(colour, width + extra))),
    path(PALM, { ...line(colour, 22 + extra), fill: colour }),
  ];
  return group(
    `translate(${knuckle.map(n).join(" ")}) rotate(${LEAN}) scale(${SIZE})`,
    ...layer(ink, OUTLINE),
    ...layer(skin, 0),
    path("M34 2 V26 M53 10 V30", line(ink, 3)),
    nailOf(index),
    path(SLEEVE, { fill: petrol, "stroke-width": 4 }),
  );
}

/** A place of the picture as the hand counts. */
function inHand([x, y], knuckle) {
  return turned([(x - knuckle[0]) / SIZE, (y - knuckle[1]) / SIZE], -LEAN);
}

function turned([x, y], degrees) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** From root to tip: the nearer the tip, the more a finger of this length bends, to the left if it is negative. */
function bow(root, tip, length) {
  const [dx, dy] = [tip[0] - root[0], tip[1] - root[1]];
  const spare = Math.sqrt(Math.max(0, length ** 2 - dx ** 2 - dy ** 2));
  const bend = (Math.sign(length) * spare) / Math.hypot(dx, dy) / 2;
  const middle = plus(mix(root, tip, 0.5), [-dy * bend, dx * bend]);
  return `M${root.map(n).join(" ")} Q${middle.map(n).join(" ")} ${tip.map(n).join(" ")}`;
}

function nailOf([x, y]) {
  const angle = (Math.atan2(x, -y) * 180) / Math.PI;
  return group(
    `translate(${n(x)} ${n(y)}) rotate(${n(angle)})`,
    path("M-6 -2 C-6 -9 6 -9 6 -2 V4 C6 8 -6 8 -6 4 Z", { fill: nail, "stroke-width": 2.5 }),
  );
}
