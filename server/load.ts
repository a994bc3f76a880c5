import { monitorEventLoopDelay } from "node:perf_hooks"

const MOST_UNDER_WAY = 200
const LONGEST_LAG_MILLISECONDS = 1_000
const LOOK_EVERY_MILLISECONDS = 500

/** How much there is to do right now. Past its limits a quick refusal serves everybody better than a long queue. */
export class Load {
  #underWay = 0
  #lagging = false
  readonly #most: number
  readonly #delay = monitorEventLoopDelay({ resolution: 20 })
  readonly #timer: NodeJS.Timeout

  constructor(mostUnderWay = MOST_UNDER_WAY) {
    this.#most = mostUnderWay
    this.#delay.enable()
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MILLISECONDS).unref()
  }

  get underWay(): number {
    return this.#underWay
  }

  get tooMuch(): boolean {
    return this.#underWay >= this.#most || (this.#lagging && this.#underWay > 0)
  }

  /** Counts a request until the returned function is called. */
  begin(): () => void {
    this.#underWay += 1
    let ended = false
    return () => {
      if (!ended) this.#underWay -= 1
      ended = true
    }
  }

  stop() {
    clearInterval(this.#timer)
    this.#delay.disable()
  }

  #look() {
    // The median, in nanoseconds: one long garbage collection is no overload.
    this.#lagging = this.#delay.percentile(50) > LONGEST_LAG_MILLISECONDS * 1e6
    this.#delay.reset()
  }
}
