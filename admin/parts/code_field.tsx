import { useWords } from "../kit/use_words.ts"
import { Button } from "./button.tsx"
import { TextField } from "./field.tsx"

export type CodeKind = "app" | "recovery"

type Props = {
  kind: CodeKind
  /** Left out where only the app's code will do. */
  onKind?: (kind: CodeKind) => void
  value: string
  onChange: (value: string) => void
}

/** Asks for the app's six digits, or for one of the recovery codes that were kept for a lost phone. */
export function CodeField({ kind, onKind, value, onChange }: Props) {
  const { t } = useWords()
  const turn = (to: CodeKind) => {
    onChange("")
    onKind?.(to)
  }
  return (
    <div className="grid gap-1">
      {kind === "app" ? (
        <TextField
          key="app"
          label={t("code.app")}
          hint={t("code.app_hint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          maxLength={10}
          value={value}
          onChange={onChange}
        />
      ) : (
        <TextField
          key="recovery"
          label={t("code.recovery")}
          hint={t("code.recovery_hint")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          maxLength={40}
          value={value}
          onChange={onChange}
        />
      )}
      {onKind && (
        <Button
          tone="quiet"
          className="-ms-4 justify-self-start"
          onClick={() => turn(kind === "app" ? "recovery" : "app")}
        >
          {kind === "app" ? t("code.use_recovery") : t("code.use_app")}
        </Button>
      )}
    </div>
  )
}
