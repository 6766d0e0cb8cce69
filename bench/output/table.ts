/** One column: its heading, how to read a row, and whether numbers line up on the right. */
export interface Column<Row> {
  heading: string
  cell: (row: Row) => string
  align?: 'left' | 'right'
}

/** Lines of a table for the terminal, two spaces between columns. */
export function textTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [columns.map((column) => column.heading), ...rows.map((row) => columns.map((column) => column.cell(row)))]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)))
  const lines = cells.map((line) =>
    line
      .map((cell, index) => {
        const width = widths[index] ?? 0
        return columns[index]?.align === 'left' ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}

/** The same as a Markdown table. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map((column) => column.heading)),
    line(columns.map((column) => (column.align === 'left' ? '---' : '--:'))),
    ...rows.map((row) => line(columns.map((column) => column.cell(row).replaceAll('|', '\\|')))),
  ].join('\n')
}
