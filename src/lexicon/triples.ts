/** Triples of numbers, kept in one array that grows. */
export class Triples {
  items = new Int32Array(96)
  length = 0

  push(first: number, second: number, third: number): void {
    if (this.length + 3 > this.items.length) {
      const larger = new Int32Array(this.items.length * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length++] = first
    this.items[this.length++] = second
    this.items[this.length++] = third
  }
}
