// Brings the packages of this folder's package-lock.json to node_modules, unless they are there already.
import { execSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";

const wanted = "package-lock.json";
const present = "node_modules/.present-lock.json";

if (!existsSync(present) || !readFileSync(wanted).equals(readFileSync(present))) {
  execSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --update-notifier=false", { stdio: "inherit" });
  copyFileSync(wanted, present);
}
