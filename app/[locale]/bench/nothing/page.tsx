/** An empty page: what Next.js itself costs. */
export default function NothingPage() {
  return <p>Nothing.</p>
}
