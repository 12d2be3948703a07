import type { Db, Work } from "./db.ts"
import { sql } from "./sql.ts"

/** Says that what a tag stands for has changed: every process drops the documents made from it. */
export function touch(work: Work, tag: string): void {
  work.pending.tags.add(tag)
}

export type Document = {
  body: Buffer
  /** A strong entity tag, quotes included. */
  etag: string
}

type Entry = { document: Document; tags: readonly string[]; bytes: number }

const bytesMaxUsual = 64 * 1024 * 1024

/**
 * Prepared documents by key, held as bytes, the longest unused dropped first. A document knows the tags it
 * was made from; one whose tag was touched while it was being made is given out once and not kept.
 */
export class DocumentCache {
  private readonly entries = new Map<string, Entry>()
  private readonly keysByTag = new Map<string, Set<string>>()
  private readonly keyOf = new WeakMap<Document, string>()
  private readonly making = new Map<string, Promise<Document>>()
  private touches = 0
  private readonly touchedAt = new Map<string, number>()
  private bytes = 0
  private readonly bytesMax: number
  private readonly listeners: ((tags: readonly string[]) => void)[] = []
  hits = 0
  misses = 0

  constructor(bytesMax = bytesMaxUsual) {
    this.bytesMax = bytesMax
  }

  get(key: string): Document | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    this.hits++
    // The map keeps the order of insertion: last used comes last.
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.document
  }

  /** Whether a document is still what stands under its key; it counts as used then. */
  use(document: Document): boolean {
    const key = this.keyOf.get(document)
    return key !== undefined && this.entries.get(key)?.document === document && this.get(key) !== undefined
  }

  /** The document under a key, made once however many ask for it at the same time. */
  async getOrMake(
    key: string,
    make: () => Promise<{ document: Document; tags: readonly string[] }>,
  ): Promise<Document> {
    const found = this.get(key)
    if (found) return found
    this.misses++
    const before = this.making.get(key)
    if (before !== undefined) return before
    const made = this.make(key, make)
    this.making.set(key, made)
    try {
      return await made
    } finally {
      if (this.making.get(key) === made) this.making.delete(key)
    }
  }

  private async make(key: string, make: () => Promise<{ document: Document; tags: readonly string[] }>) {
    const since = this.touches
    const { document, tags } = await make()
    const isFresh = tags.every((tag) => (this.touchedAt.get(tag) ?? 0) <= since)
    if (isFresh) this.keep(key, { document, tags, bytes: document.body.length + key.length + 200 })
    return document
  }

  private keep(key: string, entry: Entry): void {
    this.drop(key)
    this.entries.set(key, entry)
    this.keyOf.set(entry.document, key)
    this.bytes += entry.bytes
    for (const tag of entry.tags) {
      const keys = this.keysByTag.get(tag) ?? new Set()
      this.keysByTag.set(tag, keys.add(key))
    }
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.bytesMax) break
      this.drop(oldest)
    }
  }

  /** Tells what was touched, in this process or another; with no tag when anything may have changed. */
  onTouched(listener: (tags: readonly string[]) => void): void {
    this.listeners.push(listener)
  }

  touched(tags: readonly string[]): void {
    this.touches++
    for (const listener of this.listeners) listener(tags)
    for (const tag of tags) {
      this.touchedAt.set(tag, this.touches)
      for (const key of [...(this.keysByTag.get(tag) ?? [])]) this.drop(key)
      // Whoever is making a document from this tag must not be joined by others who come now.
      this.making.clear()
    }
    if (this.touchedAt.size > 10_000) this.forgetOldTouches()
  }

  private forgetOldTouches(): void {
    if (this.making.size > 0) return
    this.touchedAt.clear()
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
    this.touches++
    this.bytes = 0
    for (const listener of this.listeners) listener([])
  }

  size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.bytes }
  }
}

/** One value kept in memory until a tag that it depends on is touched. */
export function remember<Value>(
  cache: DocumentCache,
  options: { dependsOn: (tag: string) => boolean; make: () => Promise<Value> },
): () => Promise<Value> {
  let value: Promise<Value> | undefined
  cache.onTouched((tags) => {
    if (tags.length === 0 || tags.some(options.dependsOn)) value = undefined
  })
  return () => {
    if (value !== undefined) return value
    const made = options.make()
    value = made
    made.catch(() => {
      if (value === made) value = undefined
    })
    return made
  }
}

export type TouchReader = { read(): Promise<string[]> }

/**
 * Reads what other processes have touched. Rows from the oldest transaction that was open at the last look on
 * are read again, so that one that commits late is not missed; what was seen is not told twice.
 */
export function readTouches(db: Db): TouchReader {
  let from: string | undefined
  let seen = new Map<string, string>()
  return {
    async read() {
      const { horizon } = await db.one(sql<{ horizon: string }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as horizon
      `)
      const since = from ?? horizon
      const rows = await db.many(sql<{ id: string; tag: string; xid: string }>`
        select id::text as id, tag, xid::text as xid from kit.touches where xid >= ${since}::xid8 limit 50000
      `)
      const news = rows.filter(({ id }) => !seen.has(id))
      seen = new Map(rows.map(({ id, xid }) => [id, xid]))
      from = horizon
      return [...new Set(news.map(({ tag }) => tag))]
    },
  }
}

/** Touches older than this were read by every process that is alive. Says how many are gone. */
export async function pruneTouches(work: Work): Promise<number> {
  const { count } = await work.tx.one(sql<{ count: number }>`
    with gone as (
      delete from kit.touches where id = any(array(
        select id from kit.touches where at < ${new Date(work.now.getTime() - 3_600_000)}
        order by id limit 20000
      ))
      returning 1
    )
    select count(*)::int as count from gone
  `)
  return count
}
