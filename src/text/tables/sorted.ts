/**
 * Where the first of sorted items stands that fits; how many there are, if none does. Looks at few of them: half of those that are left
 * go with each look.
 *
 * @param fits true of every item behind one that fits, too
 * @example firstThat([2, 3, 5, 7], (number) => number > 3) // 2
 */
export function firstThat<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
