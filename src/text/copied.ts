/**
 * A copy of a text that was cut out of another. V8 keeps the whole of what a piece of 13 units and more was cut out of for as long as
 * the piece is kept, so what is remembered of comments is remembered by copies.
 *
 * @param piece a word: it takes a step for each unit
 */
export function copied(piece: string): string {
  let copy = ''
  for (let at = 0; at < piece.length; at++) copy += piece.charAt(at)
  return copy
}
