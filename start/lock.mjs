import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { buildDir, readOr, root, Stop, say } from "./small.mjs"

// The server has a finer lock of its own for the data folder; this one must work before anything is built.

/**
 * One start at a time installs and builds; the others wait, and a lock whose process is gone is taken over.
 */
export async function underLock(work) {
  if (!isOurs()) return readOnly(work)
  const lock = path.join(buildDir, "start.lock")
  const mine = `${process.pid} ${crypto.randomBytes(8).toString("hex")}`
  for (let waits = 0; !takeLock(lock, mine); waits++) {
    if (waits === 10) say("Another start is preparing this folder; waiting for it …")
    await new Promise((done) => setTimeout(done, 100))
  }
  const release = () => readOr(lock, "") === mine && fs.rmSync(lock, { force: true })
  process.once("exit", release)
  try {
    return await work()
  } finally {
    release()
    process.removeListener("exit", release)
  }
}

function isOurs() {
  try {
    fs.mkdirSync(buildDir, { recursive: true })
    fs.accessSync(buildDir, fs.constants.W_OK)
    return true
  } catch (error) {
    if (isDenied(error)) return false
    throw error
  }
}

/** Where one account installs and another one runs, there is nothing to do, or it is not theirs to do. */
async function readOnly(work) {
  try {
    return await work()
  } catch (error) {
    if (!isDenied(error)) throw error
    throw new Stop(
      `Something has to be installed or built in ${root} first, and this account may not write there. Run ` +
        "`npm start` once as the one whom the folder belongs to, or make it yours: chown -R.",
    )
  }
}

export const isDenied = ({ code }) => code === "EACCES" || code === "EPERM" || code === "EROFS"

function takeLock(lock, mine) {
  // One file per wish, not per process: two threads of one process would put their names into each other's.
  const draft = `${lock}.${mine.replace(" ", ".")}`
  fs.writeFileSync(draft, mine)
  try {
    fs.linkSync(draft, lock)
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
  const holder = readOr(lock, "")
  if (holder && !isAlive(Number(holder.split(" ")[0]))) removeStale(lock, holder)
  return false
}

function removeStale(lock, holder) {
  const aside = `${lock}.${crypto.randomBytes(8).toString("hex")}.stale`
  try {
    fs.renameSync(lock, aside)
    // Somebody was quicker and this is already their lock: put it back.
    if (readOr(aside, "") !== holder) fs.linkSync(aside, lock)
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error
  } finally {
    fs.rmSync(aside, { force: true })
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}
