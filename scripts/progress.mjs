const DOT_EVERY_MILLISECONDS = 3_000

// What is said while a step's line is still open waits for its end.
let open = false
/** @type {string[]} */
const waiting = []

/**
 * Runs a step of the start and says so on one line: its name, a dot now and then while it works, and its seconds.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now()
  process.stdout.write(`  ${name} `)
  open = true
  const dots = setInterval(() => process.stdout.write("."), DOT_EVERY_MILLISECONDS)
  try {
    const value = await work()
    process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
    return value
  } catch (error) {
    process.stdout.write(" failed\n")
    throw error
  } finally {
    clearInterval(dots)
    open = false
    for (const text of waiting.splice(0)) say(text)
  }
}

/** @param {string} text */
export function say(text) {
  if (open) waiting.push(text)
  else process.stdout.write(`  ${text}\n`)
}
