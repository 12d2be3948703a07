import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { newKey } from "../../kit/api.ts"
import { say } from "../../kit/toasts.ts"

type Act<Input, Result> = {
  act: (input: Input, key: string) => Promise<Result>
  /** Said when it is done. */
  done?: (result: Result) => string
  after?: (result: Result) => void
}

/**
 * Something done to the team: once, however often it is pressed, and seen everywhere afterwards. What is
 * refused is said where it was asked. One intention has one key, and the next intention another.
 */
export function useTeamAct<Input = void, Result = unknown>({ act, done, after }: Act<Input, Result>) {
  const queries = useQueryClient()
  const key = useRef(newKey())
  const isRunning = useRef(false)
  const readAgain = () =>
    Promise.all(["team", "me", "log"].map((name) => queries.invalidateQueries({ queryKey: [name] })))
  const mutation = useMutation({
    mutationFn: (input: Input) => act(input, key.current),
    async onSuccess(result) {
      await readAgain()
      if (done) say(done(result))
      after?.(result)
    },
    onError: () => void readAgain(),
    onSettled() {
      key.current = newKey()
      isRunning.current = false
    },
  })
  /** A second press comes before the page shows that the first is under way. */
  const mutate = (input: Input) => {
    if (isRunning.current) return
    isRunning.current = true
    mutation.mutate(input)
  }
  return { mutate, isPending: mutation.isPending, error: mutation.error, reset: mutation.reset }
}
