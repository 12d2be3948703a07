import { job } from "../../../kit/jobs.ts"
import { forgetOld } from "../commands/confirm.ts"

/** A file that nobody wants is deleted; it can hold addresses. */
export const removeFileJob = job<{ fileKey: string | null }>({
  name: "imports.remove_file",
  async run(out, { fileKey }) {
    if (fileKey !== null) await out.providers.files.remove(fileKey)
  },
})

export const tidyImportsJob = job({
  name: "imports.tidy",
  cron: "40 3 * * *",
  async run(out) {
    for (;;) {
      const fileKeys = await out.inWork(forgetOld)
      for (const fileKey of fileKeys) await out.providers.files.remove(fileKey)
      if (fileKeys.length === 0) return
    }
  },
})
