export const root: string
export function needRoom(folder: string, megabytes: number, why: string): void
export function needPort(port: number, host?: string): Promise<void>
