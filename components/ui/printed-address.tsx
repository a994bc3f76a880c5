/** The page's own address, on paper only: whoever holds the sheet can come back to the page. */
export function PrintedAddress({ children }: { children: string }) {
  return (
    <p className="on-paper">
      <bdi className="ltr">{children}</bdi>
    </p>
  )
}
