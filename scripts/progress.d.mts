export function step<T>(name: string, work: () => Promise<T>): Promise<T>
export function say(text: string): void
