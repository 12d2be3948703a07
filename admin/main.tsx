import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app/app.tsx"
import { wearTheme } from "./kit/preferences.ts"
import "./styles.css"

wearTheme()
const place = document.getElementById("root")
if (!place) throw new Error("the page has no place for the admin")
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
