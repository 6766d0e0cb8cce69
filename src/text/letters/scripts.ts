import { firstThat } from '../tables/sorted.js'

/*
 * Which script a letter belongs to, by Unicode block: enough to tell scripts apart, without a table
 * of every code point. Names are ISO 15924 codes.
 */

/** First and last code point of a block, and its script. Sorted. */
const BLOCKS: readonly (readonly [first: number, last: number, script: string])[] = [
  [0x0041, 0x024f, 'Latn'],
  [0x0250, 0x02af, 'Latn'],
  [0x0370, 0x03ff, 'Grek'],
  [0x0400, 0x052f, 'Cyrl'],
  [0x0530, 0x058f, 'Armn'],
  [0x0590, 0x05ff, 'Hebr'],
  [0x0600, 0x06ff, 'Arab'],
  [0x0700, 0x074f, 'Syrc'],
  [0x0750, 0x077f, 'Arab'],
  [0x0780, 0x07bf, 'Thaa'],
  [0x0860, 0x08ff, 'Arab'],
  [0x0900, 0x097f, 'Deva'],
  [0x0980, 0x09ff, 'Beng'],
  [0x0a00, 0x0a7f, 'Guru'],
  [0x0a80, 0x0aff, 'Gujr'],
  [0x0b00, 0x0b7f, 'Orya'],
  [0x0b80, 0x0bff, 'Taml'],
  [0x0c00, 0x0c7f, 'Telu'],
  [0x0c80, 0x0cff, 'Knda'],
  [0x0d00, 0x0d7f, 'Mlym'],
  [0x0d80, 0x0dff, 'Sinh'],
  [0x0e00, 0x0e7f, 'Thai'],
  [0x0e80, 0x0eff, 'Laoo'],
  [0x0f00, 0x0fff, 'Tibt'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x139f, 'Ethi'],
  [0x13a0, 0x13ff, 'Cher'],
  [0x1780, 0x17ff, 'Khmr'],
  [0x1c80, 0x1c8f, 'Cyrl'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1cd0, 0x1cff, 'Deva'],
  [0x1d00, 0x1d7f, 'Latn'],
  [0x1d80, 0x1dbf, 'Latn'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x2c60, 0x2c7f, 'Latn'],
  [0x2d00, 0x2d2f, 'Geor'],
  [0x2de0, 0x2dff, 'Cyrl'],
  [0x3040, 0x309f, 'Hira'],
  [0x30a0, 0x30ff, 'Kana'],
  [0x3130, 0x318f, 'Hang'],
  [0x3400, 0x9fff, 'Hani'],
  [0xa640, 0xa69f, 'Cyrl'],
  [0xa720, 0xa7ff, 'Latn'],
  [0xa8e0, 0xa8ff, 'Deva'],
  [0xab30, 0xab6f, 'Latn'],
  [0xab70, 0xabbf, 'Cher'],
  [0xac00, 0xd7ff, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfeff, 'Arab'],
  [0xff66, 0xff9f, 'Kana'],
  [0x20000, 0x3ffff, 'Hani'],
]

/** Every script a letter can be told to belong to; `Zzzz` is any other. */
export const KNOWN_SCRIPTS: readonly string[] = [...new Set(BLOCKS.map(([, , script]) => script)), 'Zzzz']

/** The script of a letter or mark, for example `Latn`; `Zzzz` where its block is not listed. */
export function scriptOf(codePoint: number): string {
  const block = BLOCKS[firstThat(BLOCKS, ([, last]) => last >= codePoint)]
  return block !== undefined && block[0] <= codePoint ? block[2] : 'Zzzz'
}
