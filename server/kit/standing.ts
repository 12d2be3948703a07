import type { DocumentCache } from "./cache.ts"
import type { Db } from "./db.ts"
import { assert } from "./errors.ts"

/**
 * Facts that nearly every call needs and that seldom change (the markets, how things are delivered), kept by
 * a process that hears of touches: at most 300 ms old, like its pages. What must be exact to the row (prices,
 * stock, carts, orders) never stands.
 *
 * They are read outside of any transaction, so that nothing is kept that may still be rolled back; a command
 * that changes such a fact reads it with a query of its own.
 */
export class Memory {
  readonly onTouched: DocumentCache["onTouched"]
  private reader: Db | undefined

  constructor(cache: DocumentCache) {
    this.onTouched = (listener) => cache.onTouched(listener)
  }

  readWith(db: Db): void {
    this.reader = db
  }

  get db(): Db {
    assert(this.reader, "a memory belongs to the pools that read for it")
    return this.reader
  }
}

type FactKind<Value> = { tags: readonly string[]; read: (db: Db) => Promise<Value> }

/** One fact that stands until one of its tags is touched. Where there is no memory, it is read each time. */
export function standingFact<Value>(kind: FactKind<Value>): (db: Db) => Promise<Value> {
  const facts = new WeakMap<Memory, Fact<Value>>()
  return (db) => {
    if (!db.memory) return kind.read(db)
    const fact = facts.get(db.memory) ?? new Fact(kind, db.memory)
    facts.set(db.memory, fact)
    return fact.value()
  }
}

class Fact<Value> {
  private readonly kind: FactKind<Value>
  private readonly memory: Memory
  private kept: Promise<Value> | undefined

  constructor(kind: FactKind<Value>, memory: Memory) {
    this.kind = kind
    this.memory = memory
    // No tag at all: anything may have changed.
    memory.onTouched((tags) => {
      if (tags.length === 0 || kind.tags.some((tag) => tags.includes(tag))) this.kept = undefined
    })
  }

  value(): Promise<Value> {
    if (this.kept !== undefined) return this.kept
    const made = this.kind.read(this.memory.db)
    this.kept = made
    made.catch(() => {
      if (this.kept === made) this.kept = undefined
    })
    return made
  }
}

type RowKind<Row> = {
  idOf: (row: Row) => string
  /** The tag whose touch says that this row has changed. */
  tagOf: (row: Row) => string
  /** Ids without a row are absent, and asked for again the next time. */
  read: (db: Db, ids: readonly string[]) => Promise<Row[]>
}

/** Rows by their ids, in no order, each standing until its tag is touched. */
export function standingRows<Row>(kind: RowKind<Row>): (db: Db, ids: readonly string[]) => Promise<Row[]> {
  const shelves = new WeakMap<Memory, Shelf<Row>>()
  return (db, ids) => {
    if (!db.memory) return kind.read(db, ids)
    const shelf = shelves.get(db.memory) ?? new Shelf(kind, db.memory)
    shelves.set(db.memory, shelf)
    return shelf.rows(ids)
  }
}

const rowsMax = 5_000

/** The row that came first leaves first. */
class Shelf<Row> {
  private readonly kind: RowKind<Row>
  private readonly memory: Memory
  private readonly byId = new Map<string, { row: Row; tag: string }>()
  private readonly idsByTag = new Map<string, Set<string>>()
  private readonly readings = new Set<{ touched: Set<string>; isVoid: boolean }>()

  constructor(kind: RowKind<Row>, memory: Memory) {
    this.kind = kind
    this.memory = memory
    memory.onTouched((tags) => this.forget(tags))
  }

  async rows(ids: readonly string[]): Promise<Row[]> {
    const found: Row[] = []
    const missing: string[] = []
    for (const id of ids) {
      const known = this.byId.get(id)
      if (known) found.push(known.row)
      else missing.push(id)
    }
    return missing.length === 0 ? found : [...found, ...(await this.read(missing))]
  }

  private async read(ids: readonly string[]): Promise<Row[]> {
    const reading = { touched: new Set<string>(), isVoid: false }
    this.readings.add(reading)
    try {
      const rows = await this.kind.read(this.memory.db, ids)
      for (const row of rows) {
        const tag = this.kind.tagOf(row)
        // Touched while it was read: it may be from before, so it is given out once and not kept.
        if (!reading.isVoid && !reading.touched.has(tag)) this.keep(this.kind.idOf(row), { row, tag })
      }
      return rows
    } finally {
      this.readings.delete(reading)
    }
  }

  private keep(id: string, entry: { row: Row; tag: string }): void {
    this.drop(id)
    this.byId.set(id, entry)
    this.idsByTag.set(entry.tag, (this.idsByTag.get(entry.tag) ?? new Set()).add(id))
    const [oldest] = this.byId.keys()
    if (this.byId.size > rowsMax && oldest !== undefined) this.drop(oldest)
  }

  private drop(id: string): void {
    const entry = this.byId.get(id)
    if (!entry) return
    this.byId.delete(id)
    const ids = this.idsByTag.get(entry.tag)
    ids?.delete(id)
    if (ids?.size === 0) this.idsByTag.delete(entry.tag)
  }

  private forget(tags: readonly string[]): void {
    for (const reading of this.readings) {
      if (tags.length === 0) reading.isVoid = true
      for (const tag of tags) reading.touched.add(tag)
    }
    if (tags.length === 0) {
      this.byId.clear()
      this.idsByTag.clear()
    }
    for (const tag of tags) for (const id of [...(this.idsByTag.get(tag) ?? [])]) this.drop(id)
  }
}
