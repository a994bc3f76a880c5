/** The people whom anybody who tries the portal out can be. Their addresses end where no mail server is. */
export const trialPeople = [
  { key: "begun", role: "freelancer", name: "Hina Baloch" },
  { key: "waits", role: "freelancer", name: "Usman Tariq" },
  { key: "registered", role: "freelancer", name: "Ayesha Siddiqui" },
  { key: "officer", role: "officer", name: "Sana Mir" },
  { key: "second-officer", role: "officer", name: "Bilal Aziz" },
  { key: "supervisor", role: "supervisor", name: "Nadia Rehman" },
  { key: "admin", role: "admin", name: "Kamran Shah" },
  { key: "auditor", role: "auditor", name: "Farah Jamil" },
] as const

export type TrialPerson = (typeof trialPeople)[number]
export type TrialKey = TrialPerson["key"]

export const trialKeys = trialPeople.map(({ key }) => key)

/** The address by which a trial person's account is found. */
export function trialAddress(key: TrialKey): string {
  return `${key}@trial.example`
}
