import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { addressOf, type FileName } from "./reading.ts"

const formats = ["csv", "json"] as const

export function FileLinks({ name, asked }: { name: FileName | "taxes"; asked: Record<string, string> }) {
  const { t } = useWords()
  return (
    <p className="flex flex-wrap gap-2">
      {formats.map((format) => (
        <a key={format} download href={addressOf(name, { ...asked, format })} className={buttonLook()}>
          <Icon name="download" />
          {t(`books.format.${format}`)}
          <span className="sr-only">{t(`books.file.${name}`)}</span>
        </a>
      ))}
    </p>
  )
}
