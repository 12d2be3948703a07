import { type Html, raw } from "../kit/html.ts"

// Drawn on 24 by 24, in the color of the words beside them. They repeat what words say, so readers of
// screens skip them.
const paths = {
  menu: "M4 7h16M4 12h16M4 17h10",
  close: "M6 6l12 12M18 6L6 18",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5",
  basket: "M5 9h14l-1.3 9.2a2 2 0 0 1-2 1.8H8.3a2 2 0 0 1-2-1.8L5 9zM9 12V8a3 3 0 0 1 6 0v4",
  plus: "M12 6v12M6 12h12",
  minus: "M6 12h12",
  check: "M5 12.5l4.5 4.5L19 7.5",
  alert: "M12 8v5M12 16.5v.1M12 3.5l9 16H3l9-16z",
  note: "M12 11v5.5M12 7.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  down: "M6 9.5l6 6 6-6",
  forward: "M9 6l6 6-6 6",
  arrow: "M4 12h16M14 6l6 6-6 6",
  sliders:
    "M4 8h9M17 8h3M4 16h3M11 16h9M17 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM11 16a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  truck:
    "M3 6.5h11v10H3zM14 10h4l3 3v3.5h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  store: "M4 10v9.5h16V10M3 9l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 19.5V14h4v5.5",
  card: "M3.5 6h17v12h-17zM3.5 10h17M7 14.5h3",
  file: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2",
  shield: "M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6l7-2.5zM9 12l2.2 2.2L15.5 10",
  mail: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  picture: "M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9.5v.1",
  leaf: "M5 19c0-9 5-14 15-14 0 10-5 14-11 14-2 0-4-1-4-1M5 19c2-4 5-6.5 9-8",
} as const

export type IconName = keyof typeof paths

export function icon(name: IconName, className = ""): Html {
  const named = className ? ` class="${className}"` : ""
  return raw(`<svg viewBox="0 0 24 24" aria-hidden="true"${named}><path d="${paths[name]}"/></svg>`)
}
