// How things move: seconds go in, positions come out.

/** From 0 to 1 while the time passes from the one moment to the other, slow at both ends. */
export function ease(time, from, to) {
  const x = Math.min(1, Math.max(0, (time - from) / (to - from)));
  return x * x * x * (x * (6 * x - 15) + 10);
}

/** From 0 to 1 and, later, back to 0. */
export const during = (time, from, to, fade = 0.2) => ease(time, from, from + fade) - ease(time, to, to + fade);

export const mix = ([x, y], [u, v], part) => [x + (u - x) * part, y + (v - y) * part];

export const plus = ([x, y], [u, v]) => [x + u, y + v];

/** Where something is that passes through places: [[seconds, place], …]. */
export function along(time, stops) {
  const next = stops.findIndex(([second]) => second > time);
  if (next === 0) return stops[0][1];
  if (next < 0) return stops.at(-1)[1];
  const [[from, start], [to, end]] = [stops[next - 1], stops[next]];
  return mix(start, end, ease(time, from, to));
}
