import type { Config } from "./config.ts"
import { startEmbedded } from "./embedded/index.ts"
import type { Progress } from "./terminal.ts"

export type Database = {
  url: string
  /** Past a pooler: for migrations, LISTEN, the job engine, backup and restore. */
  directUrl: string
  embedded: boolean
  stop(): Promise<void>
}

/**
 * The database that the configuration names: somebody's own server, or the embedded one, started if need be.
 */
export async function openDatabase(
  config: Config,
  options: { access: "own" | "share"; onProgress: Progress },
): Promise<Database> {
  if (config.databaseUrl) {
    const directUrl = config.databaseDirectUrl ?? config.databaseUrl
    return { url: config.databaseUrl, directUrl, embedded: false, stop: async () => {} }
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, ...options })
  return { url: embedded.url, directUrl: embedded.url, embedded: true, stop: embedded.stop }
}
