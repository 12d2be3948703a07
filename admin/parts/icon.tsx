const shapes = {
  home: "M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5M10 20v-5h4v5",
  orders: "M7 4h10l2 16H5L7 4ZM9 8a3 3 0 0 0 6 0",
  products: "M4 8l8-4 8 4v8l-8 4-8-4V8Zm0 0 8 4 8-4M12 12v8",
  stock: "M4 20V9l8-5 8 5v11M8 20v-7h8v7M8 16.5h8",
  mail: "M4 6h16v12H4V6Zm0 1 8 6 8-6",
  team: "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM3 19.5a6 6 0 0 1 12 0M15.5 5.4a3.5 3.5 0 0 1 0 6.3M17 14a6 6 0 0 1 4 5.5",
  key: "M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm3 1.2L20 4m-3.5 3.2L19.5 10",
  settings: "M5 7h8m4 0h2M5 12h2m4 0h8M5 17h6m4 0h4M15 5v4M9 10v4M13 15v4",
  more: "M5 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Zm7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Zm7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Z",
  search: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm4.5 10.5L20 20",
  close: "M6 6l12 12M18 6 6 18",
  back: "M14 6l-6 6 6 6",
  next: "M10 6l6 6-6 6",
  down: "M7 10l5 5 5-5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  warning: "M12 4 3 19h18L12 4Zm0 6v4m0 3h.01",
  download: "M12 4v11m-4-4 4 4 4-4M5 19h14",
  columns: "M4 5h16v14H4V5Zm5.5 0v14m5-14v14",
  print: "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7v-6Z",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20a7.5 7.5 0 0 1 15 0",
  picture: "M4 5h16v14H4V5Zm0 11 5-5 4 4 2-2 5 5M15 9h.01",
  keyboard: "M3 7h18v10H3V7Zm4 7h10M7 10.5h.01M11 10.5h.01M15 10.5h.01",
  tasks: "M5 6h2m4 0h8M5 12h2m4 0h8M5 18h2m4 0h8",
  health: "M4 12h4l2-5 4 10 2-5h4",
  outside: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  promotions: "M4 4h8l8 8-8 8-8-8V4Zm4 4h.01",
  copy: "M9 9h11v11H9V9Zm-4 6V4h11",
} as const

export type IconName = keyof typeof shapes

/** A picture beside words: what it says, the words say too. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
