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
