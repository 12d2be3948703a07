import { saveFile } from "../../kit/csv.ts"
import { useMe } from "../../kit/me.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Notice } from "../../parts/states.tsx"

/** Shown this once: copied, saved or printed, and then gone. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useWords()
  const { email } = useMe()
  const head = t("app.codes_of", { email, shop: location.host })
  const text = [head, "", ...codes, ""].join("\n")
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => say(t("app.copied")),
      () => say(t("app.not_copied"), "bad"),
    )
  return (
    <div className="grid gap-4">
      <Notice tone="warn">{t("app.codes_text")}</Notice>
      <p className="hidden print:block">{head}</p>
      <ol className="grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2" aria-label={t("app.codes")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={copy}>{t("app.copy")}</Button>
        <Button icon="download" onClick={() => saveFile("recovery-codes.txt", "text/plain", text)}>
          {t("app.download")}
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          {t("part.print")}
        </Button>
      </div>
      <Button tone="primary" icon="check" className="justify-self-start print:hidden" onClick={onKept}>
        {t("app.kept")}
      </Button>
    </div>
  )
}
