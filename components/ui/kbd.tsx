/** The key that does the same as the link or button it stands on. Those carry `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>
}
