import { monitorEventLoopDelay } from "node:perf_hooks"
import { Refusal } from "../errors.ts"
import { clientOf } from "./client.ts"
import type { CostClass } from "./routes.ts"

type Room = {
  /** Calls at work at once in this process. */
  atOnceMax: number
  /** Calls that wait for a place; one more is refused at once. */
  waitingMax: number
  /** A call that would begin only after this long would be answered when nobody waits for it any more. */
  waitMsMax: number
  /** What one client may ask for: so many at once, refilled by so many a second. */
  burst: number
  perSecond: number
}

// Measured on two cores: more calls at once than these make all of them slower without more being done.
export const rooms: Record<CostClass, Room> = {
  read: { atOnceMax: 64, waitingMax: 128, waitMsMax: 1_500, burst: 300, perSecond: 60 },
  // Whoever has a cart gets to buy it: under a flood only those are refused who have put nothing in one yet.
  begin: { atOnceMax: 3, waitingMax: 48, waitMsMax: 3_000, burst: 80, perSecond: 10 },
  write: { atOnceMax: 6, waitingMax: 128, waitMsMax: 3_000, burst: 80, perSecond: 10 },
  // A line of 200 is empty after a few seconds of buying: a rush for one thing waits in it.
  checkout: { atOnceMax: 16, waitingMax: 200, waitMsMax: 5_000, burst: 20, perSecond: 1 },
  password: { atOnceMax: 8, waitingMax: 32, waitMsMax: 1_500, burst: 30, perSecond: 0.5 },
  upload: { atOnceMax: 2, waitingMax: 8, waitMsMax: 1_500, burst: 30, perSecond: 2 },
  report: { atOnceMax: 2, waitingMax: 8, waitMsMax: 1_500, burst: 20, perSecond: 1 },
  // Each keeps its place until its last piece is sent, which for a slow reader takes minutes.
  file: { atOnceMax: 4, waitingMax: 4, waitMsMax: 1_500, burst: 20, perSecond: 1 },
}

// When the one thread is this far behind, even refusing is late: what is dear is refused before it begins.
const behindMsMax = 250

export type Place = {
  leave(): void
  /** Waits outside of the room; whoever comes back is let in before all who are in line. */
  pause(milliseconds: number): Promise<void>
}

export async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export type Limits = ReturnType<typeof openLimits>

/**
 * Room per cost class and counts per client: what is too much is refused early, with the time to come back.
 */
export function openLimits() {
  const gates = Object.fromEntries(
    Object.entries(rooms).map(([cost, room]) => [cost, openGate(room)]),
  ) as Record<CostClass, Gate>
  const buckets = Object.fromEntries(Object.keys(rooms).map((cost) => [cost, openBuckets()])) as Record<
    CostClass,
    ReturnType<typeof openBuckets>
  >
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  // One long pause is no overload: only what stays behind for a whole second is.
  const lately = [0, 0, 0, 0]
  const behindMs = () => Math.min(...lately)
  const look = setInterval(() => {
    lately.shift()
    lately.push(delay.percentile(50) / 1e6 - 20)
    delay.reset()
  }, 250)
  look.unref()
  return {
    /** Counts a client's call; false when there were too many, without having counted it. */
    take: (ip: string, cost: CostClass) => buckets[cost].take(clientOf(ip), rooms[cost]) === 0,
    /** Counts a client's call; refuses it when there were too many. */
    count(ip: string, cost: CostClass): void {
      const waitSeconds = buckets[cost].take(clientOf(ip), rooms[cost])
      if (waitSeconds === 0) return
      throw new Refusal(
        "request.too_many",
        429,
        "There were too many requests from here. Please wait a little.",
        {
          retryAfterSeconds: Math.ceil(waitSeconds),
        },
      )
    },
    /** Refuses when there is no room now: before the call is even read. */
    check(cost: CostClass): void {
      if ((cost !== "read" && behindMs() > behindMsMax) || gates[cost].isFull()) throw full()
    },
    /** Waits for room; refuses when there will be none in time. */
    enter(cost: CostClass): Promise<Place> | Place {
      if (cost !== "read" && behindMs() > behindMsMax) throw full()
      return gates[cost].enter()
    },
    waiting: () => Object.fromEntries(Object.entries(gates).map(([cost, gate]) => [cost, gate.load()])),
    behindMs,
    close() {
      clearInterval(look)
      delay.disable()
    },
  }
}

function full(): Refusal {
  const message = "The shop is very busy at this moment. Please try again in a few seconds."
  return new Refusal("shop.busy", 503, message, { retryAfterSeconds: 2 })
}

type Gate = { isFull(): boolean; enter(): Promise<Place> | Place; load(): { busy: number; waiting: number } }

type Waiting = { since: number; place: number; begin(): void; refuse(): void }

function openGate(room: Room): Gate {
  let busy = 0
  const line: Waiting[] = []
  const comingBack: (() => void)[] = []
  const pace = openPace()
  const leave = () => {
    const back = comingBack.shift()
    if (back) return back()
    for (let next = line.shift(); next; next = line.shift()) {
      pace.note(next)
      if (performance.now() - next.since <= room.waitMsMax) return next.begin()
      next.refuse()
    }
    busy--
  }
  const comeBack = () => {
    if (busy >= room.atOnceMax) return new Promise<void>((resolve) => comingBack.push(resolve))
    busy++
    return undefined
  }
  const place: Place = {
    leave,
    async pause(milliseconds) {
      if (milliseconds <= 0) return
      leave()
      await wait(milliseconds)
      await comeBack()
    },
  }
  const isFull = () => {
    if (busy < room.atOnceMax) return false
    const expectedMs = pace.msOf(line) * (line.length + 1)
    return line.length >= room.waitingMax || expectedMs > room.waitMsMax * waitPartMax
  }
  return {
    isFull,
    enter() {
      if (busy < room.atOnceMax) {
        busy++
        return place
      }
      if (isFull()) throw full()
      return new Promise<Place>((resolve, reject) => {
        line.push({
          since: performance.now(),
          place: line.length + 1,
          begin: () => resolve(place),
          refuse: () => reject(full()),
        })
      })
    },
    load: () => ({ busy, waiting: line.length }),
  }
}

// On a slow machine a line of the usual length takes longer than anybody may wait. Whoever would come to
// nothing at its end is told when they come, not after having waited. A pace is a guess and may halve.
const waitPartMax = 1 / 2

/** How long a line takes for each place in it: as for those who came to its end, and as for its first one. */
function openPace() {
  const placesToTrust = 16
  let ms = 0
  return {
    note({ since, place }: Waiting): void {
      const lately = (performance.now() - since) / place
      ms += (lately - ms) * Math.min(place / placesToTrust, 1)
    },
    msOf([first]: readonly Waiting[]): number {
      return first ? Math.max(ms, (performance.now() - first.since) / first.place) : ms
    },
  }
}

// A flood from many addresses must not fill the memory: the clients not seen for longest are forgotten.
const clientsMax = 50_000

function openBuckets() {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    /** 0 when there was one to take, else the seconds until there is. */
    take(key: string, { burst, perSecond }: Room): number {
      const now = performance.now()
      const bucket = buckets.get(key)
      if (!bucket) {
        if (buckets.size >= clientsMax)
          for (const old of buckets.keys()) {
            buckets.delete(old)
            if (buckets.size < clientsMax * 0.9) break
          }
        buckets.set(key, { left: burst - 1, at: now })
        return 0
      }
      bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      if (bucket.left < 1) return (1 - bucket.left) / perSecond
      bucket.left -= 1
      return 0
    },
  }
}
