// Unpacks the browser that npm brought, with its libraries and fonts, into the folder named as
// argument. The folder appears when it is complete.
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

const packed = new URL("node_modules/@sparticuz/chromium/bin/", import.meta.url);
const folder = resolve(process.argv[2]);
const unfinished = `${folder}.unfinished`;

await rm(unfinished, { recursive: true, force: true });
await mkdir(unfinished, { recursive: true });
await Promise.all([
  unpack("chromium.br", createWriteStream(`${unfinished}/chromium`, { mode: 0o755 })),
  unpack("al2023.tar.br", extract(unfinished, { chown: false })),
  unpack("fonts.tar.br", extract(unfinished, { chown: false })),
]);
// The one in the archive leads to folders of another machine.
await writeFile(`${unfinished}/fonts.conf`, fontsConfiguration());
await rename(unfinished, folder);

function unpack(name, target) {
  const file = fileURLToPath(new URL(name, packed));
  return pipeline(createReadStream(file), createBrotliDecompress(), target);
}

function fontsConfiguration() {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
