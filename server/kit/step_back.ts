import { execFile } from "node:child_process"
import { setPriority } from "node:os"

/**
 * Lets a process go behind others for the processor, or with 0 the thread that asks. Not every system lets
 * us; then all run alike.
 */
export function stepBack(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness)
  } catch {
    // It is gone already, or not ours.
  }
}

/**
 * On Linux: whoever has the processor keeps it until their turn is over when this process is woken, or one
 * that it starts later (SCHED_BATCH; its share stays what it was). Where there is no `chrt`, or it may not,
 * all run alike.
 */
export function waitForTurn(pid: number): void {
  if (process.platform === "linux") execFile("chrt", ["-b", "-p", "0", String(pid)], () => {})
}
