export class Trouble extends Error {
  constructor(what: string, advice?: string)
  advice: string
}
export function report(task: string, error: unknown): void
