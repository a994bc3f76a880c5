/** A browser by the names that its owner knows it by, as the values of the message `device`: `known` says which are known. */
export type DeviceWords = { known: "both" | "browser" | "system" | "none"; browser: string; system: string }

// The first that fits: nearly every browser also calls itself Chrome or Safari, and Android Linux.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(OPR|Opera|OPT)\//, "Opera"],
  [/\b(UCBrowser|UBrowser)\//, "UC Browser"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\b(iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\b(Macintosh|Mac OS X)\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
]

/** What a browser's own name for itself says, coarsely: enough to know one's own devices by. */
export function deviceWords(agent: string | null): DeviceWords {
  const name = (list: typeof browsers) => list.find(([form]) => form.test(agent ?? ""))?.[1] ?? ""
  const [browser, system] = [name(browsers), name(systems)]
  const known = browser && system ? "both" : browser ? "browser" : system ? "system" : "none"
  return { known, browser, system }
}
