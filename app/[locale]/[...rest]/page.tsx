import { notFound } from "next/navigation"

/** Any address that no page has: our own 404 instead of the framework's. */
export default function UnknownPage() {
  notFound()
}
