// The five gestures: what the hand does, second by second, and what the phone answers.
import { at, scaled } from "./draw.mjs";
import { pinching, pointing } from "./hand.mjs";
import * as pages from "./pages.mjs";
import { clock, ripple, touch, trail } from "./signs.mjs";
import { along, during, ease, mix, plus } from "./time.mjs";

/** Where the glass begins in the picture. */
export const GLASS = [227, 42];
/** Where the hand waits, and where it is before and after a gesture. */
export const WAITING = [474, 338];
export const AWAY = [560, 480];
/** So far from their places two fingers are out of sight. */
const HIDDEN = [200, 330];
const ASIDE = [130, 130];
/** A finger that does not touch is as far from its place. */
const LIFTED = [12, 16];

const onGlass = (place) => plus(GLASS, place);
const lifted = (place) => plus(place, LIFTED);

/** The hand comes, goes down on its place at 1.4 s, moves along the stops, is lifted at the last one and waits. */
function handAlong(time, stops) {
  const [first, last] = [stops[0][1], stops.at(-1)];
  return along(time, [[0.2, WAITING], [1.1, lifted(first)], [1.4, first], ...stops, [last[0] + 0.3, lifted(last[1])], [last[0] + 1.3, WAITING]]);
}

const TAPPED = [{ app: 1, page: pages.weather() }, { app: 4, page: pages.photo() }];

/** Tapping an app opens it. */
const tap = {
  seconds: 4.8,
  show(time, turn) {
    const { app, page } = TAPPED[turn];
    const place = onGlass(pages.appPlace(app));
    const open = ease(time, 1.8, 2.7) - ease(time, 4.1, 4.8);
    return {
      glass: pages.home(app, during(time, 1.4, 1.7, 0.15)) + pages.opening(app, page, open),
      marks: touch(place, during(time, 1.35, 1.65, 0.15)) + ripple(place, ease(time, 1.65, 2.4)),
      hand: pointing(handAlong(time, [[1.7, place]])),
    };
  },
};

/** Holding an app shows what one can do with it. */
const hold = {
  seconds: 5.2,
  show(time, turn) {
    const app = [6, 8][turn];
    const place = onGlass(pages.appPlace(app));
    const pressed = during(time, 1.4, 3.4);
    return {
      glass: pages.home(app, pressed) + pages.menu(app, during(time, 2.7, 4.8, 0.4)),
      marks: clock(place, (time - 1.5) / 1.2, pressed) + touch(place, pressed),
      hand: pointing(handAlong(time, [[3.5, place]])),
    };
  },
};

/** Swiping sets a list going, and it glides on for a while. */
const swipe = {
  seconds: 4.6,
  show(time, turn) {
    const [from, to] = [onGlass([120, 232]), onGlass([132, 92])];
    const place = mix(from, to, ease(time, 1.6, 2.4));
    return {
      glass: pages.list(turn * swiped(4.6) + swiped(time)),
      marks: trail(from, place, during(time, 1.6, 2.4, 0.4)) + touch(place, during(time, 1.35, 2, 0.15)),
      hand: pointing(handAlong(time, [[1.6, from], [2.4, to]])),
    };
  },
};

/** How far a list goes: with the finger for 70, and then on, as fast as the finger was, and ever slower. */
function swiped(time) {
  const gliding = 0.45;
  const speed = 328;
  return time < 2 ? 140 * ease(time, 1.6, 2.4) : 70 + speed * gliding * (1 - Math.exp((2 - time) / gliding));
}

const DRAGGED = [
  { from: [172, 196], by: [-104, 8] },
  { from: [150, 146], by: [-14, 84] },
];

/** What is dragged goes exactly with the finger, and stays where it is put. */
const drag = {
  seconds: 5,
  show(time, turn) {
    const { from, by } = DRAGGED[turn];
    const before = turn ? DRAGGED[0].by : [0, 0];
    const moved = mix([0, 0], by, ease(time, 1.7, 3.3));
    const place = plus(onGlass(from), moved);
    return {
      glass: pages.map(plus(before, moved)),
      marks: trail(onGlass(from), place, during(time, 1.7, 3.7, 0.4)) + touch(place, during(time, 1.35, 3.6)),
      hand: pointing(handAlong(time, [[1.7, onGlass(from)], [3.3, plus(onGlass(from), by)], [3.7, plus(onGlass(from), by)]])),
    };
  },
};

const ZOOMED = [112, 158];
/** How far the two fingers are from their places: they come, go aside so that one sees, come back and leave. */
const APART = [[0, HIDDEN], [1.1, LIFTED], [1.4, [0, 0]], [2.9, [0, 0]], [3.1, LIFTED], [3.7, ASIDE], [3.9, ASIDE], [4.5, LIFTED], [4.7, [0, 0]], [5.8, [0, 0]], [6, LIFTED], [6.4, HIDDEN]];

/** Two fingers apart enlarge, two fingers together make small again. */
const zoom = {
  seconds: 6.4,
  show(time) {
    const size = 1 + 0.95 * (ease(time, 1.6, 2.8) - ease(time, 4.8, 5.7));
    const away = along(time, APART);
    const [finger, thumb] = [1, -1].map((side) => plus(onGlass(ZOOMED), [side * 13 * size, side * -19 * size]));
    const touching = during(time, 1.35, 2.9) + during(time, 4.65, 5.8);
    return {
      glass: at(ZOOMED, scaled(size, at([-ZOOMED[0], -ZOOMED[1]], pages.photo()))),
      marks: touch(finger, touching) + touch(thumb, touching),
      hand: pinching(plus(finger, away), plus(thumb, away)),
    };
  },
};

/** The end: all is as it was. */
const done = {
  seconds: 1,
  show: () => ({ glass: pages.home(), marks: "", hand: "" }),
};

export const GESTURES = { tap, hold, swipe, drag, zoom, done };
