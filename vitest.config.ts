import { defineConfig } from "vitest/config"

/** The bundle has the text of such a file in it; here it is the same. */
const csvAsText = {
  name: "csv as text",
  transform: (code: string, id: string) =>
    id.endsWith(".csv") ? `export default ${JSON.stringify(code)}` : undefined,
}

export default defineConfig({
  plugins: [csvAsText],
  test: {
    include: [
      "server/**/*.test.ts",
      "admin/**/*.test.ts",
      "client/**/*.test.ts",
      "demo/**/*.test.ts",
      "bench/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "build/**", "data/**"],
    globalSetup: ["server/kit/testing-setup.ts"],
    pool: "threads",
    // Tests wait for the database and for each other's processes more than they compute.
    maxWorkers: 3,
    // One module graph per worker: 60 files take 1.3 s instead of 9.9 s. A test may not
    // leave module state behind.
    isolate: false,
    // No test takes a tenth of this by itself. What hangs is found all the same, and a machine that does much
    // else is no failure: how quick things are is what the bench holds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    env: { NODE_ENV: "test", TZ: "UTC" },
    // What was transformed once is read the next time: half of a short run was that.
    experimental: { fsModuleCache: true, fsModuleCachePath: "node_modules/.cache/vitest" },
  },
})
