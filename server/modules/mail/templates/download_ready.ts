import { type Letter, template, type Words } from "./letter.ts"
import { button, type Part, quiet, subheading, textLink } from "./parts.ts"
import { downloadReadyValues } from "./values.ts"

export const downloadReady = template({
  values: downloadReadyValues,
  hidden: { orderUrl: "/", files: [] },
  oneTime: false,
  isOptional: false,
  opening: "download_ready.intro",
  blanks: ({ shop }, { orderNumber, name, files }) => ({
    ...{ orderNumber, name: name ?? "", shop: shop.name },
    count: files.length,
  }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("download_ready.preheader", blanks),
      heading: say("download_ready.heading", blanks),
      parts: [
        ...order.files.flatMap((file) => download(letter, file)),
        quiet(letter, say("download_ready.again")),
        textLink(letter, say("order.button"), order.orderUrl),
      ],
      why: say("why.order", blanks),
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
