import { createContext, useContext } from "react"
import { openWords, type Words } from "./words.ts"

export const WordsContext = createContext<Words>(openWords("en"))

/** The words of the language that is chosen: `const { t } = useWords()`. */
export function useWords(): Words {
  return useContext(WordsContext)
}
