/** The portal's mark: two arrows going up. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="4" fill="#e3f1e9" />
      <path d="M7 23.5 16 14l9 9.5" fill="none" stroke="#063d27" strokeWidth="3.4" />
      <path d="M7 16.5 16 7l9 9.5" fill="none" stroke="#0b5d3b" strokeWidth="3.4" />
    </svg>
  )
}
