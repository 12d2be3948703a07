import { setTimeout as sleep } from "node:timers/promises"
import type { Work } from "./db.ts"

/** Says that what a tag stands for has changed: every process drops the documents made from it. */
export function touch(work: Work, tag: string): void {
  work.pending.tags.add(tag)
}

export type Document = {
  body: Buffer
  /** A strong entity tag, quotes included. */
  etag: string
}

export type Made = {
  document: Document
  /** What it was made from. */
  tags: readonly string[]
}

export type Making = () => Promise<Made>

type Entry = Made & {
  bytes: number
  mayLag: boolean
  make: Making
  /** When somebody asked for it last. */
  askedAt: number
  /** Since when something may have changed that it does not say. */
  oldSince: number | undefined
  nextMakeAt: number
}

type InFlight = {
  made: Promise<Document>
  make: Making
  begunAt: number
  mayLag: boolean
  /** The tags touched meanwhile, each with the earliest moment at which the change may be committed. */
  touched: Map<string, number>
  isLost: boolean
}

type Options = {
  bytesMax?: number
  now?: () => number
  /** Makes lists that people ask for again before they do. */
  renews?: boolean
}

const bytesMaxUsual = 64 * 1024 * 1024

/**
 * A document that may lag is given out at most so long after a change. A page may be 300 ms old; the rest is
 * for its way to the visitor.
 */
export const lagMsMax = 250

/**
 * From one making of a document that may lag to the next: a burst of changes costs one. With the 100 ms after
 * which a process hears of a change at the latest it leaves 30 ms for the making before anybody has to wait.
 */
export const makeAgainMs = 120

// A list that nobody has asked for in so long is made when somebody does.
const wantedMs = 10_000

/**
 * Making lists before somebody asks takes at most so much of the time, and so many milliseconds in a row.
 */
const renewalShare = 0.3
const renewalMsMax = 400

// Between two makings others have their turn: whoever comes meanwhile waits for one and not for several.
const pauseMs = 4

/**
 * Prepared documents by key, held as bytes, the longest unused dropped first. A document knows the tags it
 * was made from and is dropped when one is touched; touched while it is being made, it is given out once and
 * not kept. One that may lag is given out a little longer, while one and only one new one is being made.
 */
export class DocumentCache {
  private readonly entries = new Map<string, Entry>()
  private readonly keysByTag = new Map<string, Set<string>>()
  private readonly keyOf = new WeakMap<Document, string>()
  /** What whoever asks now may wait for. */
  private readonly making = new Map<string, InFlight>()
  private readonly inFlight = new Set<InFlight>()
  private readonly toRenew = new Set<string>()
  private readonly renews: boolean
  private isRenewing = false
  private renewalMs = renewalMsMax
  private renewedAt = 0
  private bytes = 0
  private readonly bytesMax: number
  /** Milliseconds of the clock that all moments here are of. */
  readonly now: () => number
  private readonly listeners: ((tags: readonly string[]) => void)[] = []
  hits = 0
  misses = 0

  constructor({ bytesMax = bytesMaxUsual, now = () => performance.now(), renews = false }: Options = {}) {
    this.bytesMax = bytesMax
    this.renews = renews
    this.now = now
  }

  get(key: string): Document | undefined {
    const entry = this.entries.get(key)
    return entry && this.mayBeGiven(entry) ? this.give(key, entry) : undefined
  }

  /**
   * Whether a document is what stands under its key and nobody has to see to it; it counts as used then.
   */
  use(document: Document): boolean {
    const key = this.keyOf.get(document)
    const entry = key === undefined ? undefined : this.entries.get(key)
    if (key === undefined || entry?.document !== document) return false
    if (entry.oldSince !== undefined && (!this.mayBeGiven(entry) || this.isDue(key, entry))) return false
    this.give(key, entry)
    return true
  }

  /** The document under a key, made once however many ask for it at the same time. */
  async getOrMake(key: string, make: Making, { mayLag = false } = {}): Promise<Document> {
    const entry = this.entries.get(key)
    if (entry && this.mayBeGiven(entry)) {
      // Whoever comes when nothing may be given out any more waits, and hears why it cannot be made.
      if (this.isDue(key, entry)) this.begin(key, make, mayLag).made.catch(() => {})
      return this.give(key, entry)
    }
    this.misses++
    const since = this.now() - lagMsMax
    for (;;) {
      const running = this.making.get(key)
      if (entry) entry.askedAt = this.now()
      if (running === undefined) return this.begin(key, make, mayLag).made
      const document = await running.made
      if (!running.mayLag || running.begunAt > since) return document
    }
  }

  private mayBeGiven({ oldSince }: Entry): boolean {
    return oldSince === undefined || this.now() - oldSince < lagMsMax
  }

  private isDue(key: string, { oldSince, nextMakeAt }: Entry): boolean {
    return oldSince !== undefined && !this.making.has(key) && this.now() >= nextMakeAt
  }

  private give(key: string, entry: Entry): Document {
    this.hits++
    entry.askedAt = this.now()
    // The map keeps the order of insertion: last used comes last.
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.document
  }

  private begin(key: string, make: Making, mayLag: boolean): InFlight {
    const begunAt = this.now()
    const flight: InFlight = {
      made: Promise.resolve().then(() => this.finish(key, flight)),
      make,
      begunAt,
      mayLag,
      touched: new Map(),
      isLost: false,
    }
    const entry = this.entries.get(key)
    if (entry) entry.nextMakeAt = begunAt + makeAgainMs
    this.making.set(key, flight)
    this.inFlight.add(flight)
    return flight
  }

  private async finish(key: string, flight: InFlight): Promise<Document> {
    try {
      return this.keep(key, await flight.make(), flight)
    } finally {
      this.inFlight.delete(flight)
      if (this.making.get(key) === flight) this.making.delete(key)
    }
  }

  private keep(key: string, { document, tags }: Made, flight: InFlight): Document {
    const since = Math.min(...tags.map((tag) => flight.touched.get(tag) ?? Number.POSITIVE_INFINITY))
    const isFresh = since === Number.POSITIVE_INFINITY
    if (flight.isLost || !(isFresh || flight.mayLag)) return document
    // The same bytes again: whoever holds the ones before goes on with them.
    const before = this.entries.get(key)
    const kept = before?.document.etag === document.etag ? before.document : document
    this.drop(key)
    const entry: Entry = {
      document: kept,
      tags,
      bytes: document.body.length + key.length + 200,
      mayLag: flight.mayLag,
      make: flight.make,
      askedAt: before?.askedAt ?? flight.begunAt,
      oldSince: isFresh ? undefined : since,
      nextMakeAt: flight.begunAt + makeAgainMs,
    }
    this.entries.set(key, entry)
    this.keyOf.set(kept, key)
    this.bytes += entry.bytes
    for (const tag of tags) {
      const keys = this.keysByTag.get(tag) ?? new Set()
      this.keysByTag.set(tag, keys.add(key))
    }
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.bytesMax) break
      this.drop(oldest)
    }
    return kept
  }

  /** Tells what was touched, in this process or another; with no tag when anything may have changed. */
  onTouched(listener: (tags: readonly string[]) => void): void {
    this.listeners.push(listener)
  }

  /** `since` is the earliest moment at which the change may have been committed. */
  touched(tags: readonly string[], since = this.now()): void {
    for (const listener of this.listeners) listener(tags)
    for (const { touched } of this.inFlight) {
      for (const tag of tags) touched.set(tag, Math.min(since, touched.get(tag) ?? since))
    }
    // Whoever is making a document from before must not be joined by others who come now.
    for (const [key, { mayLag }] of this.making) if (!mayLag) this.making.delete(key)
    for (const tag of tags) {
      for (const key of [...(this.keysByTag.get(tag) ?? [])]) this.age(key, since)
    }
  }

  private age(key: string, since: number): void {
    const entry = this.entries.get(key)
    if (!entry) return
    const isWanted = this.renews && entry.mayLag && this.now() - entry.askedAt <= wantedMs
    const isOver = !entry.mayLag || !this.mayBeGiven(entry)
    if (isOver && !isWanted) this.drop(key)
    else entry.oldSince = Math.min(entry.oldSince ?? since, since)
    if (!isWanted) return
    this.toRenew.add(key)
    void this.renewAll()
  }

  /** One after the other, so that the shop has time for everything else. */
  private async renewAll(): Promise<void> {
    if (this.isRenewing) return
    this.isRenewing = true
    for (const key of this.toRenew) {
      this.toRenew.delete(key)
      const entry = this.entries.get(key)
      if (!entry || !this.mayRenew()) continue
      const waitMs = entry.nextMakeAt - this.now()
      if (waitMs > 0) await sleep(waitMs)
      if (this.entries.get(key) !== entry || entry.oldSince === undefined || this.making.has(key)) continue
      const begunAt = this.now()
      await this.begin(key, entry.make, true).made.catch(() => {})
      this.renewalMs -= this.now() - begunAt
      if (this.toRenew.size > 0) await sleep(pauseMs)
    }
    this.isRenewing = false
  }

  private mayRenew(): boolean {
    const now = this.now()
    this.renewalMs = Math.min(renewalMsMax, this.renewalMs + (now - this.renewedAt) * renewalShare)
    this.renewedAt = now
    return this.renewalMs > 0
  }

  private drop(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = this.keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.keysByTag.delete(tag)
    }
  }

  clear(): void {
    this.entries.clear()
    this.keysByTag.clear()
    this.making.clear()
    for (const flight of this.inFlight) flight.isLost = true
    this.bytes = 0
    for (const listener of this.listeners) listener([])
  }

  size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.bytes }
  }
}
