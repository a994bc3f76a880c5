/** What went wrong in one sentence, and what the person can do about it. Shown without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} what
   * @param {string} [advice]
   */
  constructor(what, advice = "") {
    super(what)
    this.name = "Trouble"
    this.advice = advice
  }
}

/**
 * Prints what stopped us: trouble in words, anything else with its stack.
 * @param {string} task
 * @param {unknown} error
 */
export function report(task, error) {
  const known = error instanceof Error && error.name === "Trouble"
  const what = known ? error.message : error instanceof Error ? error.stack : String(error)
  const advice = known && "advice" in error ? error.advice : ""
  process.stderr.write(`\n${task} stopped: ${what}\n${advice ? `${advice}\n` : ""}`)
}
