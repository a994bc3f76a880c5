/** A name in Urdu script inside a line of another language: isolated, in its own typeface. */
export function UrduName({ children }: { children: string | null | undefined }) {
  if (!children) return null
  return (
    <bdi lang="ur" className="urdu">
      {children}
    </bdi>
  )
}
