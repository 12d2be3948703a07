import { type Letter, template, type Words } from "./letter.ts"
import { button, type Part, paragraph, quiet, subheading, textLink } from "./parts.ts"
import { downloadReadyValues } from "./values.ts"

export const downloadReady = template({
  values: downloadReadyValues,
  hidden: { orderUrl: "/", files: [] },
  oneTime: false,
  write(letter, order): Words {
    const { say } = letter
    const number = order.orderNumber
    const count = order.files.length
    return {
      subject: say("download_ready.subject", { number, count }),
      preheader: say("download_ready.preheader", { count }),
      heading: say("download_ready.heading", { count }),
      parts: [
        paragraph(letter, say("download_ready.intro", { number, count })),
        ...order.files.flatMap((file) => download(letter, file)),
        quiet(letter, say("download_ready.again")),
        textLink(letter, say("order.button"), order.orderUrl),
      ],
      why: say("why.order", { number }),
    }
  },
})

type File = ReturnType<typeof downloadReadyValues.parse>["files"][number]

function download(letter: Letter, file: File): Part[] {
  const limits = [
    file.downloadsMax ? letter.say("download_ready.times", { count: file.downloadsMax }) : "",
    file.expiresAt ? letter.say("download_ready.until", { day: letter.day(file.expiresAt) }) : "",
  ].filter(Boolean)
  return [
    subheading(letter, file.title),
    ...(limits.length ? [quiet(letter, limits.join(" · "))] : []),
    button(letter, letter.say("download_ready.button"), file.url),
  ]
}
