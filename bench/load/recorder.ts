import { monitorEventLoopDelay } from "node:perf_hooks"
import type { Measured, Second } from "./plans.ts"
import { round, Samples } from "./statistics.ts"

const surprisesMax = 5

// How often the generator looks whether it is late itself.
const lookMs = 10

/** Collects what a plan measures. Nothing counts before `begin`. */
export class Recorder {
  private readonly steps = new Map<string, Samples>()
  private readonly outcomes = new Map<string, number>()
  private readonly surprises: string[] = []
  /** Counted from the very beginning. */
  doneInAll = 0
  private isCounting = false
  private beganAt = 0
  private cpuBefore = process.cpuUsage()
  private readonly delay = monitorEventLoopDelay({ resolution: lookMs })

  begin(): void {
    this.isCounting = true
    this.beganAt = performance.now()
    this.cpuBefore = process.cpuUsage()
    this.delay.enable()
  }

  step(name: string, milliseconds: number): void {
    if (!this.isCounting) return
    const samples = this.steps.get(name)
    if (samples) samples.add(milliseconds)
    else this.steps.set(name, new Samples()).get(name)?.add(milliseconds)
  }

  outcome(name: string): void {
    if (name === "done") this.doneInAll++
    if (this.isCounting) this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + 1)
  }

  /** Kept even from the warm-up: a figure made of wrong replies must not look like one. */
  surprise(text: string): void {
    if (this.surprises.length < surprisesMax) this.surprises.push(text.slice(0, 500))
  }

  end(history: Second[] = []): Measured {
    this.isCounting = false
    const milliseconds = performance.now() - this.beganAt
    this.delay.disable()
    const { user, system } = process.cpuUsage(this.cpuBefore)
    return {
      seconds: round(milliseconds / 1000, 3),
      cpu: round((user + system) / 1000 / milliseconds),
      lateMs: round(Math.max(this.delay.percentile(99) / 1e6 - lookMs, 0)),
      steps: Object.fromEntries([...this.steps].map(([name, samples]) => [name, samples.times()])),
      outcomes: Object.fromEntries(this.outcomes),
      doneInAll: this.doneInAll,
      surprises: this.surprises,
      history,
    }
  }
}
