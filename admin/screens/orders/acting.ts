import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"

// What follows from an event comes a moment later: the order is looked at again then.
const againMs = 700

type Act<Input, Done> = {
  act: (input: Input, key: string) => Promise<Done>
  done: (input: Input, result: Done) => string
  /** Closes what it was asked in. */
  after?: () => void
  /** Said where it was asked, instead of at the foot of the page. */
  quiet?: boolean
}

/**
 * Something done to an order: once, however often it is pressed or sent, and seen everywhere afterwards. One
 * intention has one key, and the next intention another.
 */
export function useAct<Input = void, Done = unknown>({ act, done, after, quiet = false }: Act<Input, Done>) {
  const { t } = useWords()
  const queries = useQueryClient()
  const key = useRef(newKey())
  const isRunning = useRef(false)
  const readAgain = () => queries.invalidateQueries({ queryKey: ["orders"] })
  const mutation = useMutation({
    mutationFn: (input: Input) => act(input, key.current),
    async onSuccess(result, input) {
      key.current = newKey()
      await readAgain()
      say(done(input, result))
      after?.()
      setTimeout(() => void readAgain(), againMs)
    },
    onError(error) {
      void readAgain()
      if (!quiet) say(sentenceOf(t, error), "bad")
    },
    onSettled() {
      isRunning.current = false
    },
  })
  /** A second press comes before the page shows that the first is under way. */
  const mutate = (input: Input) => {
    if (isRunning.current) return
    isRunning.current = true
    mutation.mutate(input)
  }
  return { mutate, isPending: mutation.isPending, error: mutation.error }
}
