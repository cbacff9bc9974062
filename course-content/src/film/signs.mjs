// Marks on the glass where fingers are, and beside the phone the sign of the gesture.
import { circle, coral, faded, group, line, n, path, petrol } from "./draw.mjs";

const white = "#FFFFFF";
const RADIUS = 33;

/** A finger rests here; the mark fades in and out with it, from 0 to 1. */
export function touch(place, strength) {
  return faded(
    strength,
    circle(place, RADIUS, { ...line(white, 10), fill: coral, "fill-opacity": 0.35 }),
    circle(place, RADIUS, line(petrol, 6)),
  );
}

/** A short touch is over: its ring grows and fades, from 0 to 1. */
export function ripple(place, part) {
  return part <= 0 || part >= 1 ? "" : faded(1 - part, circle(place, RADIUS + 18 * part, line(petrol, 6)));
}

/** How much of the time a finger has to stay is over, from 0 to 1. */
export function clock([x, y], part, strength) {
  const r = RADIUS + 12;
  const angle = Math.min(part, 0.999) * 2 * Math.PI;
  const arc = `M${n(x)} ${n(y - r)} A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${n(x + r * Math.sin(angle))} ${n(y - r * Math.cos(angle))}`;
  return part <= 0 ? "" : faded(strength, path(arc, line(white, 14)), path(arc, line(coral, 9)));
}

/** The way a finger went. */
export function trail([x, y], [u, v], strength) {
  const way = `M${n(x)} ${n(y)} L${n(u)} ${n(v)}`;
  return faded(strength, path(way, line(white, 17)), path(way, line(coral, 11)));
}

const dot = (place) => circle(place, 11, { fill: coral, "stroke-width": 4 });
const SIGNS = {
  tap: dot([0, 0]) + circle([0, 0], 25),
  hold: dot([0, 0]) + path("M0 -31 A31 31 0 1 1 -31 0", line(coral, 9)),
  swipe: path("M0 14 V-32 M-14 -19 L0 -34 L14 -19") + dot([0, 24]),
  drag: path("M-34 0 H34 M0 -34 V34 M-25 -9 L-34 0 L-25 9 M25 -9 L34 0 L25 9 M-9 -25 L0 -34 L9 -25 M-9 25 L0 34 L9 25") + dot([0, 0]),
  zoom: path("M8 -8 L32 -32 M17 -33 H33 V-17 M-8 8 L-32 32 M-17 33 H-33 V17") + dot([10, -10]) + dot([-10, 10]),
  done: path("M-24 2 L-8 19 L26 -18", line(petrol, 9)),
};

/** The sign of a gesture, and below how often it was shown: 0, 1 or 2 times. */
export function sign(name, shown, strength) {
  const dots = [0, 1].map((i) => circle([-17 + 34 * i, 90], 9, { fill: i < shown ? petrol : white, "stroke-width": 4 }));
  return faded(
    strength,
    group(
      "translate(108 158)",
      circle([0, 0], 60, { fill: white }),
      group("scale(1.15)", SIGNS[name]),
      name === "done" ? "" : dots.join(""),
    ),
  );
}
