import type { ReactNode } from "react"

export type Column<Row> = {
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures that stand under each other. */
  figures?: boolean
  /** Names the row: exactly one column should. */
  names?: boolean
}

type DataTableProps<Row> = {
  caption: string
  /** When a heading just above says the same. */
  captionUnseen?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
  /** What stands there when there is nothing to list. */
  empty?: ReactNode
  /** The last row, such as a total: one cell for each column. */
  foot?: ReactNode[]
}

/** A table in a box of its own, so that it scrolls sideways and the page never does. */
export function DataTable<Row>({ caption, captionUnseen, columns, rows, rowKey, empty, foot }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <p className="empty">{empty}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={captionUnseen ? "unseen" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" className={column.figures ? "r" : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{columns.map((column, at) => toCell(column, row, at))}</tr>
          ))}
        </tbody>
        {foot && <tfoot>{footRow(columns, foot)}</tfoot>}
      </table>
    </section>
  )
}

function toCell<Row>(column: Column<Row>, row: Row, at: number) {
  const className = column.figures ? "r" : undefined
  if (!column.names)
    return (
      <td key={at} className={className}>
        {column.cell(row)}
      </td>
    )
  return (
    <th key={at} scope="row" className={className}>
      {column.cell(row)}
    </th>
  )
}

function footRow<Row>(columns: Column<Row>[], foot: ReactNode[]) {
  return (
    <tr>
      {columns.map((column, at) => (
        <td key={at} className={column.figures ? "r" : undefined}>
          {foot[at]}
        </td>
      ))}
    </tr>
  )
}
