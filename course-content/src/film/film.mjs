// The film as a picture for every moment.
import { blush, box, circle, faded, flat, ink, line, mist, paper, path } from "./draw.mjs";
import { AWAY, GESTURES, GLASS, WAITING } from "./gestures.mjs";
import { pointing } from "./hand.mjs";
import { HEIGHT, WIDTH } from "./pages.mjs";
import { sign } from "./signs.mjs";
import { ease, mix } from "./time.mjs";

const BEFORE = 1.4;
const CHANGE = 0.8;

/** When each gesture begins and ends. */
export const SCENES = [];
for (const [name, { seconds }] of Object.entries(GESTURES)) {
  const begin = SCENES.length ? SCENES.at(-1).end + CHANGE : BEFORE;
  SCENES.push({ name, begin, end: begin + 2 * seconds });
}
export const SECONDS = SCENES.at(-1).end;

/** The SVG of the film at this second. */
export function picture(second) {
  const index = SCENES.findIndex(({ end }) => second <= end + CHANGE);
  const [scene, next] = SCENES.slice(index);
  const now = moment(scene, second);
  if (second < BEFORE) now.hand = pointing(mix(AWAY, WAITING, ease(second, 0.2, BEFORE)));
  if (second > scene.end) change(now, moment(next, second), ease(second, scene.end, scene.end + CHANGE));
  return drawn(now);
}

/** A scene at this second; before its begin and after its end nothing moves. Each gesture is shown twice. */
function moment({ name, begin, end }, second) {
  const { seconds, show } = GESTURES[name];
  const time = Math.min(Math.max(second, begin), end) - begin;
  const turn = time < seconds ? 0 : 1;
  const touched = second > begin + turn * seconds + 1.6 ? 1 : 0;
  return { ...show(time - turn * seconds, turn), sign: sign(name, turn + touched, 1), name };
}

/** One scene gives way to the next, part of which is to be seen. Before two fingers come, the one is gone. */
function change(now, next, part) {
  now.glass += faded(part, next.glass);
  now.sign = faded(1 - part, now.sign) + faded(part, next.sign);
  if (next.name === "zoom") now.hand = pointing(mix(WAITING, AWAY, part));
}

function drawn({ glass, marks, hand, sign }) {
  const [x, y] = GLASS;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">
  <rect width="640" height="360" fill="${paper}"/>
  <g fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
    ${circle([335, 190], 168, flat(blush))}
    <svg x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}">${glass}</svg>
    ${box(x - 6, y - 9, WIDTH + 12, 440, 20, line(ink, 18))}
    ${path(`M${x + WIDTH / 2 - 16} ${y - 9} h32`, line(mist, 4))}
    ${sign}
    ${marks}
    ${hand}
  </g>
</svg>
`;
}
