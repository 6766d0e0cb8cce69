import { twice } from '../../text/tables/columns.js'

/** Rows of four numbers, kept in one array that grows and is used again for the next comment. */
export class Quads {
  items = new Int32Array(128)
  length = 0

  push(first: number, second: number, third: number, fourth: number): void {
    if (this.length + 4 > this.items.length) this.items = twice(this.items)
    this.items[this.length++] = first
    this.items[this.length++] = second
    this.items[this.length++] = third
    this.items[this.length++] = fourth
  }
}
