// Makes the film: node make.mjs FOLDER. It needs ffmpeg with librsvg.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SECONDS, picture } from "./film.mjs";

const NAME = "touch-gestures";
const FRAMES_PER_SECOND = 25;
/** The moment that stands for the film: a finger touches an app. */
const POSTER = 2.9;

const VP9 = ["-c:v", "libvpx-vp9", "-b:v", 0, "-crf", 48, "-cpu-used", 2, "-row-mt", 1];
const H264 = ["-c:v", "libx264", "-crf", 29, "-preset", "veryslow", "-tune", "animation", "-movflags", "+faststart"];

const [folder] = process.argv.slice(2);
const frames = mkdtempSync(join(tmpdir(), NAME));
try {
  for (let i = 0; i < SECONDS * FRAMES_PER_SECOND; i++) {
    writeFileSync(join(frames, `${String(i).padStart(4, "0")}.svg`), large(picture(i / FRAMES_PER_SECOND)));
  }
  const input = ["-framerate", FRAMES_PER_SECOND, "-i", join(frames, "%04d.svg")];
  ffmpeg(...input, ...output(VP9, "webm"), ...output(H264, "mp4"));
  writeFileSync(join(folder, `${NAME}.svg`), picture(POSTER));
} finally {
  rmSync(frames, { recursive: true });
}

/** At the size of the film. */
function large(svg) {
  return svg.replace('width="640" height="360"', 'width="960" height="540"');
}

function output(codec, ending) {
  return [...codec, "-pix_fmt", "yuv420p", "-g", 10 * FRAMES_PER_SECOND, join(folder, `${NAME}.${ending}`)];
}

function ffmpeg(...options) {
  execFileSync("ffmpeg", ["-y", "-loglevel", "error", ...options].map(String), { stdio: "inherit" });
}
