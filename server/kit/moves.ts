import { Refusal } from "./errors.ts"

/** Which states a thing can go to from each of its states. */
export type Moves<State extends string> = { readonly [From in State]: readonly State[] }

/** Refuses a move that the table does not have, with the state as it is. */
export function checkMove<State extends string>(
  thing: string,
  moves: Moves<State>,
  from: State,
  to: State,
): void {
  if (moves[from].includes(to)) return
  throw new Refusal(
    `${thing}.wrong_state`,
    409,
    `This ${thing} is ${words(from)} and cannot become ${words(to)}.`,
    {
      state: from,
    },
  )
}

function words(state: string): string {
  return state.replaceAll("_", " ")
}
