import { newKeys } from "#lib/platform/keys.ts"

// To standard output, so that whoever runs it chooses where the keys rest: npm run --silent keys > keys.json
process.stdout.write(newKeys())
