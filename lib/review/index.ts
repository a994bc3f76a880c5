export { giveBackApplications } from "./give-back.ts"
