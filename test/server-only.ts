// Stands in for the package of that name, which throws outside Next.
export {}
