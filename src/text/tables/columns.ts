/** A column of numbers with room for as many again. */
export function twice(column: Int32Array): Int32Array<ArrayBuffer> {
  return movedInto(column, new Int32Array(column.length * 2))
}

/** `room`, beginning with what a shorter column holds. */
export function movedInto<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: Uint8Array | Uint16Array | Uint32Array | Int32Array,
  room: T,
): T {
  room.set(column)
  return room
}
