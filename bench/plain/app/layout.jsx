/** A plain Next.js project: what any page of the framework weighs, whatever the portal adds. */
export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <head>
        <title>Plain page</title>
      </head>
      <body>{children}</body>
    </html>
  )
}
