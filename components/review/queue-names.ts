/** A code, and what it is called in the language of the page. */
export type Named = ReadonlyMap<string, string>

/** What the codes in the queue are called. */
export type QueueNames = { categories: Named; provinces: Named; districts: Named; officers: Named }
