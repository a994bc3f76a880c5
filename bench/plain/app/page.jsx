export default function PlainPage() {
  return <p>Nothing.</p>
}
