/** By script (ISO 15924), letters that a language's spelling hardly ever doubles: twice the same of these is a repetition. */
export const RARELY_DOUBLED: Readonly<Record<string, string>> = {
  Latn: 'ahijkquvwxy',
  Cyrl: 'аухцчшщыьъэй',
  Deva: 'ािीुूेैोौंः',
  Mlym: 'ാിീുൂെേൈൊോൗംഃ',
  Taml: 'ாிீுூெேைொோௗ',
}
