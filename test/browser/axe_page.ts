/**
 * Runs in the page, after axe-core: `theAxe.look(light)` answers with what it finds.
 *
 * Measuring the contrast of every text took two thirds of the time, and most texts have the colors, the size,
 * the weight and the ground of another: what is known to be readable is not measured again. What lies on
 * something else than that which surrounds it is always measured.
 */
export const axePage = (known: readonly string[]) => `globalThis.theAxe = (() => {
  const rules = {
    light: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    // At night nothing but the colors is another.
    dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  }
  const readable = new Set(${JSON.stringify(known)})
  const news = []
  let grounds = new Map()

  const groundOf = (element) => {
    if (!element) return ""
    if (!grounds.has(element)) grounds.set(element, findGround(element))
    return grounds.get(element)
  }
  const findGround = (element) => {
    const style = getComputedStyle(element)
    const { backgroundColor, backgroundImage, position, opacity, filter, mixBlendMode } = style
    const below = groundOf(element.parentElement)
    const isFaded = opacity !== "1" || filter !== "none" || mixBlendMode !== "normal"
    const isPlain = backgroundImage === "none" && !isFaded
    if (isPlain && backgroundColor.startsWith("rgb(") && !below?.startsWith("faded")) return backgroundColor
    if (below === undefined || !["static", "relative"].includes(position)) return undefined
    if (isPlain && backgroundColor === "rgba(0, 0, 0, 0)") return below
    return [isFaded ? "faded" : "", opacity, filter, mixBlendMode, backgroundColor, backgroundImage, below].join(" ")
  }
  const lookOf = (node) => {
    const ground = groundOf(node)
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(node)
    return ground === undefined ? undefined : [color, fontSize, fontWeight, textShadow, ground].join(", ")
  }
  const hasText = (node) =>
    "value" in node || [...node.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== "")

  const rule = axe._audit.rules.find(({ id }) => id === "color-contrast")
  const check = axe._audit.checks["color-contrast"]
  const { matches } = rule
  const { evaluate } = check
  rule.matches = function (node, ...others) {
    return hasText(node) && !readable.has(lookOf(node)) && matches.call(this, node, ...others)
  }
  check.evaluate = function (node, ...others) {
    let measured
    const data = (value) => {
      measured = value
      this.data(value)
    }
    const isReadable = evaluate.call({ ...this, data }, node, ...others)
    const look = isReadable && measured?.fgColor && measured.bgColor && lookOf(node)
    if (look && !readable.has(look)) news.push(look)
    if (look) readable.add(look)
    return isReadable
  }

  return {
    async look(light) {
      // Colors change within a frame or two, even where nothing is meant to move.
      await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
      grounds = new Map()
      const options = { runOnly: rules[light], resultTypes: ["violations"], iframes: false }
      const { violations } = await axe.run(document, options)
      const found = violations.map(({ id, nodes }) =>
        id + ": " + nodes.map(({ html, target }) => target + " " + html.slice(0, 120)).join(" | "))
      return { found, readable: news.splice(0) }
    },
  }
})()`
