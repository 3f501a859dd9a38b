// Checks the types and makes dist/.
import { killChildren, runPackage } from "./run.mjs";

/** Both run at the same time; the first failure ends the other one. */
export async function bundle(home, say) {
  say("checking types and bundling (tsc, vite)");
  try {
    await Promise.all([
      runPackage(home, "typescript", "tsc", ["--noEmit"]),
      runPackage(home, "vite", "vite", ["build", "--logLevel", "warn"]),
    ]);
  } catch (error) {
    killChildren();
    throw error;
  }
}
