type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat">

// Where the desk's signs are on an English keyboard: alone, and with Shift.
const signs: Record<string, string> = {
  Slash: "/?",
  BracketLeft: "[{",
  BracketRight: "]}",
  Minus: "-_",
  Equal: "=+",
}

/**
 * Which key it was, as it stands on an English keyboard, whatever it writes; none with another key held down, but Shift
 * for a sign, and none again while it is held, but where one moves along a list.
 */
export function keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, repeat }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null
  const place = signs[code]?.[shiftKey ? 1 : 0] ?? code.replace(/^(Key|Digit)/, "")
  const latin = (/^[\u0021-\u007e]$/.test(key) ? key : place).toUpperCase()
  if (latin.length !== 1 || (shiftKey && /[A-Z0-9]/.test(latin)) || (repeat && !/[JK]/.test(latin))) return null
  return latin
}
