/** The key that does the same as the link or button it stands on. Those carry `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  )
}
