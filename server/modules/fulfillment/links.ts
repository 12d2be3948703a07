import { downloadTokenOf } from "../orders/index.ts"

/** Whoever has the link has the file, as often and as long as it works. */
export function downloadLink(downloadId: string): string {
  return `/downloads/${downloadId}?token=${downloadTokenOf(downloadId)}`
}
