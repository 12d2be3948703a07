import { expect, test } from "vitest"
import { noRoomFor } from "./terminal.ts"

test("a full disk is told in a sentence that names the folder, whoever meets it first; nothing else is", () => {
  for (const code of ["ENOSPC", "53100"]) {
    const met = Object.assign(new Error("no space left on device"), { code })
    expect(noRoomFor("/data", met)?.message).toMatch(/no room left .* \/data.*: no space left .* start again/)
  }
  expect(noRoomFor("/data", Object.assign(new Error("taken"), { code: "EADDRINUSE" }))).toBeUndefined()
  expect(noRoomFor("/data", undefined)).toBeUndefined()
})
