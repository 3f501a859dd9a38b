// One build of a folder at a time.
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LOOK_MS = 200;
const HEARTBEAT_MS = 2_000;

/** A lock without a heartbeat for so long belongs to no process any more. */
const STALE_MS = 60_000;

/**
 * Runs the task while this process has the lock, which is a folder with the name of its owner.
 *
 * @param cleanUp runs when a signal ends the task
 */
export async function withLock(lock, say, task, cleanUp) {
  const owner = `${process.pid} ${hostname()} ${Date.now()}`;
  let isWaiting = false;
  while (!(await take(lock, owner))) {
    const stale = await staleOwner(lock);
    if (stale !== undefined) {
      await breakLock(lock, stale);
      continue;
    }
    if (!isWaiting) {
      say("waiting for another build");
      isWaiting = true;
    }
    await pause(LOOK_MS);
  }
  const heartbeat = setInterval(() => void touch(lock), HEARTBEAT_MS);
  const interrupted = () => {
    cleanUp();
    rmSync(lock, { recursive: true, force: true });
    process.exit(130);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  signals.forEach((signal) => process.on(signal, interrupted));
  try {
    return await task();
  } finally {
    clearInterval(heartbeat);
    signals.forEach((signal) => process.off(signal, interrupted));
    await rm(lock, { recursive: true, force: true });
  }
}

async function take(lock, owner) {
  try {
    await mkdir(lock);
  } catch (error) {
    if (error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
  await writeFile(join(lock, "owner"), owner);
  return true;
}

/** The owner of a lock that no process has; undefined if a process has it, or if there is none. */
async function staleOwner(lock) {
  const since = await stat(lock).then(
    (found) => found.mtimeMs,
    () => undefined,
  );
  if (since === undefined) {
    return undefined;
  }
  const owner = await readFile(join(lock, "owner"), "utf8").catch(() => "");
  const [pid, host] = owner.split(" ");
  const isDead = host === hostname() && !isRunning(Number(pid));
  return isDead || Date.now() - since > STALE_MS ? owner : undefined;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Removes a stale lock. Only one process can move it away, and it looks at what it has moved. */
async function breakLock(lock, stale) {
  const moved = `${lock}.${process.pid}`;
  try {
    await rename(lock, moved);
  } catch {
    return; // Another process was first.
  }
  const owner = await readFile(join(moved, "owner"), "utf8").catch(() => "");
  if (owner !== stale) {
    await rename(moved, lock).catch(() => undefined);
  }
  await rm(moved, { recursive: true, force: true });
}

async function touch(lock) {
  const now = new Date();
  await utimes(lock, now, now).catch(() => undefined);
}
