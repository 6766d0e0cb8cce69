import { markdownTable, textTable, type Column } from './table.js'

/** A headed part of a report: a table and lines that say how to read it. */
export interface Section {
  title: string
  table?: Table
  /** Sentences under the table. */
  notes?: readonly string[]
}

/** A table whose cells are text already, so that tables of different rows fit in one list. */
export interface Table {
  columns: readonly Column<readonly string[]>[]
  rows: readonly (readonly string[])[]
}

/** Reads every cell once. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(({ heading, align }, index) => ({
      heading,
      cell: (cells: readonly string[]) => cells[index] ?? '',
      ...(align === undefined ? {} : { align }),
    })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  }
}

/** The sections for the terminal. */
export function asText(sections: readonly Section[]): string {
  return sections
    .map(({ title, table, notes = [] }) =>
      [title, ...(table === undefined ? [] : [indent(textTable(table.columns, table.rows))]), ...notes.map(indent)].join('\n'),
    )
    .join('\n\n')
}

/** The sections for a dated record. */
export function asMarkdown(sections: readonly Section[]): string {
  return sections
    .map(({ title, table, notes = [] }) =>
      [`## ${title}`, ...(table === undefined ? [] : [markdownTable(table.columns, table.rows)]), ...notes].join('\n\n'),
    )
    .join('\n\n')
}

function indent(lines: string): string {
  return lines.replaceAll(/^/gm, '  ')
}
