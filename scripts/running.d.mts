export type Process = { pid: number; began: string }
export type Run = { state: "starting" | "running" | "stopping"; url: string; holder: Process; others: Process[] }
export function beganAt(pid: number): string
export function describe(pid: number): Process
export function isStillThere(process: Process): boolean
export function readRun(file: string): Run | undefined
export function takeRun(file: string, url: string): boolean
export function changeRun(file: string, change: Partial<Run>): void
export function leaveRun(file: string): void
