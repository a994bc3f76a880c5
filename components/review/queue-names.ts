/** What the codes in the queue are called, in the language of the page. */
export type QueueNames = { categories: ReadonlyMap<string, string>; districts: ReadonlyMap<string, string> }
