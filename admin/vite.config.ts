import tailwind from "@tailwindcss/vite"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

// No script and no style stands in the page itself: the content policy of the shop lets none run.
export default defineConfig({
  base: "/admin/",
  plugins: [react(), tailwind()],
  publicDir: false,
  build: {
    outDir: "../build/admin",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The server gives out names without a dot but that of their ending.
    rollupOptions: {
      output: { chunkFileNames: ({ name }) => `assets/${name.replaceAll(".", "_")}-[hash].js` },
    },
  },
})
