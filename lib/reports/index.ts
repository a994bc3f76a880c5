export { exportRegistrations } from "./export-registrations.ts"
export { registrationReport } from "./registration-report.ts"
