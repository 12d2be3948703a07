import { useWords } from "../kit/use_words.ts"
import { TextField } from "./field.tsx"

// The engine asks for as many; here it is said before it refuses.
const passwordCharactersMin = 12

type Props = { label: string; value: string; onChange: (value: string) => void; problem?: string | undefined }

/** A password that is chosen, and kept by the program that keeps them. */
export function NewPasswordField({ label, value, onChange, problem }: Props) {
  const { t } = useWords()
  return (
    <TextField
      label={label}
      hint={t("owner.password_hint", { count: passwordCharactersMin })}
      type="password"
      autoComplete="new-password"
      required
      minLength={passwordCharactersMin}
      maxLength={200}
      value={value}
      onChange={onChange}
      problem={problem}
    />
  )
}
