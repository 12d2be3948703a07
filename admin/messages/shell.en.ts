/** The frame around every screen: rail, signing in, keys. */
export const shellEn = {
  "shell.product": "Cartwright",
  "shell.title": "{page} · Cartwright",
  "shell.skip": "To the content",
  "shell.rail": "Areas",
  "shell.more": "More",
  "shell.language": "Language",
  "shell.theme": "Appearance",
  "shell.sign_out": "Sign out",
  "shell.away": "The shop cannot be reached. Nothing you typed is lost; we keep trying.",
  "theme.system": "As the device",
  "theme.light": "Light",
  "theme.dark": "Dark",

  "place.home": "Home",
  "place.orders": "Orders",

  "sign_in.title": "Sign in",
  "sign_in.intro": "For the people who run this shop.",
  "sign_in.email": "Mail address",
  "sign_in.password": "Password",
  "sign_in.submit": "Sign in",

  "session.title": "Please sign in again",
  "session.text": "Your session has ended. The page stays as it is, and what you were doing goes on.",

  "owner.title": "Take over this shop",
  "owner.intro": "This link makes you its first owner. It works once.",
  "owner.name": "Your name",
  "owner.password_hint": "At least {count} characters. Three or four words are easy to remember.",
  "owner.submit": "Become the owner",
  "owner.done": "The shop is yours.",

  "keys.title": "Keyboard",
  "keys.search": "Search",
  "keys.go": "Go to {place}",
  "keys.rows": "Next row, row before",
  "keys.open": "Open the row",
  "keys.sheet": "This sheet",
  "keys.on": "Single keys do something",
} as const
