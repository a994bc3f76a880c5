// Decoders write what they think of a file to the console, some to standard output, where the answer goes. Imported
// before them, since they take hold of the console as they are loaded.
for (const say of ["log", "info", "warn", "error", "debug"] as const) console[say] = () => undefined
