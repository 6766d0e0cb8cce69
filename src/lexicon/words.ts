import { CLASS_BITS, CLASS_MASK, Class } from '../text/kinds.js'
import { BASIS, mix } from '../text/fnv.js'
import { FormTable } from './formTable.js'
import { FIRST_LETTERS, NO_MORE, hashOfNext, type Letters } from './letters.js'
import { GRAM, GRAM_SHIFT, addGram, gramOf, gramTable, hasGram, spread, withWord } from './rolling.js'

/** Bits of the filter: about one in twenty is set when all languages are there. */
const FILTER_BITS = 19

/** `spread(hash) >>> FILTER_SHIFT` is the bit of a hash in the filter. */
const FILTER_SHIFT = 32 - FILTER_BITS

/** What else than a whole word or phrase a hash can stand for: it is changed by one of these. */
const Role = {
  /** A word that phrases begin with, and one that is the second of them. */
  first: 0x71374491,
  second: 0x59f111f1,
  /** Two words that are listed, or that phrases begin with. */
  pair: 0x27d4eb2f,
  /** A phrase goes on here. */
  path: 0x3c6ef372,
  /** A phrase goes on here with a word that may go on itself. */
  openPath: 0x1f83d9ab,
  /** The first letters of a word that may follow there, or all of a shorter beginning. */
  openNext: 0x3a5c1e07,
  /** A form behind which the word may go on. */
  open: 0x5be0cd19,
  /** A form that is looked for inside words, too, and the beginning of one. */
  inner: 0x6a09e667,
  innerPath: 0x2b7e1516,
  /** The beginning of a word that may be disguised. */
  begun: 0x4f1bbcdc,
} as const

/** What changes the keys of forms. */
const FORM_ROLES = [0, Role.open, Role.inner] as const

/** Where a look is taken, and what takes what is found. One object, so that a look makes none. */
export interface Place {
  /** The letters behind the word or words looked at. */
  behind(): Letters
  /** The letters from so many before the end of the one looked at. */
  back(letters: number): Letters
  /** @param form number of a form; @param end where its last letter ends */
  found(form: number, end: number): void
  /** The letters ended where a form might have gone on behind a gap. */
  ranOut(): void
}

/**
 * Forms by the hash of their letters. What stands between word edges, nearly all, is found by one look at a filter per
 * word and one per two words; what may go on behind and what is looked for inside words, too, by
 * its first letters, for which a look at every letter is needed, in a table of 16 KB. A form that is found may be another one of the same hash:
 * whoever asks compares letters.
 */
export class Words {
  /** One bit per hash of a word, or of the first two words of a phrase, that deserves a closer look. */
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5))
  /** One bit per hash that is asked for only where the filter, or a gram, gave reason to: kept apart from the busy one. */
  readonly #roles = new Int32Array(1 << (FILTER_BITS - 5))
  /** Another bit of each but the beginnings, which are so many that in `#roles` every fourth bit is set by chance. */
  readonly #sure = new Int32Array(1 << (FILTER_BITS - 5))
  /** The grams with which something begins that is not known by whole words: the scan looks here first. */
  readonly grams = gramTable()
  /** Those with which a form begins that is looked for inside words, too. */
  readonly #inner = gramTable()
  /** Those with which a word begins that may go on behind a form. */
  readonly #open = gramTable()
  #hasShortInner = false
  /** Words of the longest phrase, those apart that are looked for inside words, too. */
  longest = 1
  /** Beginnings of forms that are looked for inside words, too, behind which a gap stands: hardly any. */
  readonly #gaps = new Set<number>()
  /** Takes note of all beginnings, until that is done. */
  #addAllBeginnings: (() => void) | undefined
  readonly #forms = new FormTable()

  /**
   * @param classes of its letters, `Class.edge` for a gap
   * @param form its number
   * @param isAnchored whether it is looked for at the beginning of words only
   * @param isOpen whether the word may go on behind it
   */
  add(classes: ArrayLike<number>, length: number, form: number, isAnchored: boolean, isOpen: boolean): void {
    if (!isAnchored) this.#addInner(classes, length, form)
    else this.#addAnchored(classes, length, form, isOpen)
  }

  /** Makes room for about so many forms at once. To be called before any is added. */
  reserve(forms: number): void {
    this.#forms.reserve(forms)
  }

  #addAnchored(classes: ArrayLike<number>, length: number, form: number, isOpen: boolean): void {
    let phrase = 0
    let hash = BASIS
    let words = 0
    let lastWord = 0
    for (let at = 0; at < length; at++) {
      const cls = classes[at]!
      if (cls !== Class.edge) {
        hash = mix(hash, cls)
        continue
      }
      lastWord = at + 1
      if (words < 2) this.#cast(words === 0 ? Role.first : Role.second, hash)
      phrase = words === 0 ? hash : withWord(phrase, hash)
      hash = BASIS
      if (++words === 2) this.#markPair(phrase)
      if (words >= 2) this.#cast(Role.path, phrase)
    }
    if (words >= this.longest) this.longest = words + 1
    const key = words === 0 ? hash : withWord(phrase, hash)
    if (!isOpen) {
      if (words === 1) {
        this.#cast(Role.second, hash)
        this.#markPair(key)
      } else if (words === 0) this.#mark(key)
      this.#forms.put(key, form)
      return
    }
    this.#cast(Role.open, key)
    this.#forms.put(key ^ Role.open, form)
    if (words === 1) this.#mark(phrase)
    if (words > 0) {
      this.#cast(Role.openPath, phrase)
      let beginning = BASIS
      for (let at = lastWord; at < length && at < lastWord + FIRST_LETTERS; at++) beginning = mix(beginning, classes[at]!)
      this.#cast(Role.openNext, withWord(phrase, beginning))
    } else {
      const gram = gramOf(classes, Math.min(length, GRAM))
      addGram(this.#open, gram)
      addGram(this.grams, gram)
    }
  }

  #addInner(classes: ArrayLike<number>, length: number, form: number): void {
    let phrase = 0
    let hash = BASIS
    let words = 0
    for (let at = 0; at < length; at++) {
      const cls = classes[at]!
      if (cls === Class.edge) {
        phrase = words++ === 0 ? hash : withWord(phrase, hash)
        this.#gaps.add(phrase)
        hash = BASIS
        continue
      }
      hash = mix(hash, cls)
      this.#cast(Role.innerPath, words === 0 ? hash : withWord(phrase, hash))
    }
    this.#forms.put((words === 0 ? hash : withWord(phrase, hash)) ^ Role.inner, form)
    let letters = 0
    while (letters < GRAM && letters < length && classes[letters] !== Class.edge) letters++
    if (letters < GRAM) this.#hasShortInner = true
    // Of a shorter one any letters may stand before it.
    const gram = gramOf(classes, letters)
    for (let before = 0; before < 1 << (GRAM_SHIFT * (GRAM - letters)); before++) {
      addGram(this.#inner, gram ^ (before << (GRAM_SHIFT * letters)))
      addGram(this.grams, gram ^ (before << (GRAM_SHIFT * letters)))
    }
  }

  /** Has `add`, which calls `addBeginnings`, called when beginnings are first asked for: few comments do. */
  beginLater(add: () => void): void {
    this.#addAllBeginnings = add
  }

  /** Takes note of the beginnings of the words of a form, for `isBegun`. */
  addBeginnings(classes: ArrayLike<number>, length: number): void {
    let hash = BASIS
    for (let at = 0; at < length; at++) {
      if (classes[at] === Class.edge) hash = BASIS
      else {
        hash = mix(hash, classes[at]!)
        setBit(this.#roles, hash ^ Role.begun)
      }
    }
  }

  /** Whether a word that may be disguised begins with the letters of this hash, or is made of them. */
  isBegun(hash: number): boolean {
    if (this.#addAllBeginnings !== undefined) {
      const add = this.#addAllBeginnings
      this.#addAllBeginnings = undefined
      add()
    }
    return hasBit(this.#roles, hash ^ Role.begun)
  }

  /** Whether the hash of a word, or of two words, is worth a look at the table. */
  has(hash: number): boolean {
    return hasBit(this.#filter, hash)
  }

  #plays(role: number, hash: number): boolean {
    return hasBit(this.#sure, hash ^ ~role) && hasBit(this.#roles, hash ^ role)
  }

  /**
   * Finds the forms that begin a gram of letters before a letter, with those and others behind it.
   *
   * @param letters how many letters of the word there are up to this one, counted up to a gram and one more
   * @param gram that ends with it
   */
  findByGram(gram: number, letters: number, place: Place): void {
    if (letters <= GRAM && hasGram(this.#open, gram)) this.#findBeginnings(place.back(letters), letters, place)
    if (!hasGram(this.#inner, gram)) return
    for (let back = Math.min(letters, GRAM); back > 0; back--) {
      if (back === GRAM || this.#hasShortInner) this.#findInner(place.back(back), place)
    }
  }

  /** Whether phrases begin with a word. */
  isFirst(word: number): boolean {
    return this.#plays(Role.first, word)
  }

  /** Whether a word is the second of phrases. */
  isSecond(word: number): boolean {
    return this.#plays(Role.second, word)
  }

  /** Whether two words with the hash `phrase` are listed, or begin something that is. */
  beginsPhrase(phrase: number): boolean {
    return this.has(phrase) && hasBit(this.#sure, phrase ^ Role.pair)
  }

  /**
   * Whether something listed that has begun with a word or phrase may go on with one word more.
   *
   * @param phrase hash of what it has begun with
   * @param word hash of the next word; @param letters its first ones: see `firstLetters`
   */
  mayGoOn(phrase: number, word: number, letters: number): boolean {
    if (this.#plays(Role.openPath, phrase)) {
      let beginning = BASIS
      for (let rest = letters; rest !== 0; rest >>>= CLASS_BITS) {
        beginning = mix(beginning, rest & CLASS_MASK)
        if (this.#plays(Role.openNext, withWord(phrase, beginning))) return true
      }
    }
    if (!this.#plays(Role.path, phrase)) return false
    const both = withWord(phrase, word)
    return this.#forms.first(both) > 0 || this.#plays(Role.path, both) || this.#plays(Role.openPath, both)
  }

  /** Finds the forms that are one word. */
  findWord(word: number, end: number, place: Place): void {
    this.#find(word, end, place)
    if (this.#plays(Role.openPath, word)) this.#findOpen(word, place.behind(), place)
  }

  /** Finds the phrases whose first two words have the hash `phrase`. */
  findPhrases(phrase: number, end: number, place: Place): void {
    this.#find(phrase, end, place)
    let reading: Letters | undefined
    for (let rest = phrase; ; ) {
      if (this.#plays(Role.openPath, rest)) {
        this.#findOpen(rest, this.#behind(phrase, rest, place.behind()), place)
        reading = undefined
      }
      if (!this.#plays(Role.path, rest)) return
      reading ??= this.#behind(phrase, rest, place.behind())
      const word = hashOfNext(reading)
      if (word === undefined) return
      rest = withWord(rest, word)
      this.#find(rest, reading.end, place)
    }
  }

  /** `letters` behind the words that lead from `phrase` to `rest`. */
  #behind(phrase: number, rest: number, letters: Letters): Letters {
    while (phrase !== rest) {
      const word = hashOfNext(letters)
      if (word === undefined) break
      phrase = withWord(phrase, word)
    }
    return letters
  }

  /** Finds the forms of at least so many letters, up to a gram, with which a word begins; it may go on behind them. */
  #findBeginnings(letters: Letters, fewest: number, place: Place): void {
    let hash = BASIS
    let count = 0
    for (let cls = letters.next(); cls > Class.edge; cls = letters.next()) {
      hash = mix(hash, cls)
      count++
      // Shorter forms were found by their own gram; the longest grams find the rest.
      if (count < fewest) continue
      if (this.#plays(Role.open, hash)) this.#find(hash ^ Role.open, letters.end, place)
      if (count < GRAM) return
    }
  }

  /** Finds phrases that go on with the beginning of the next word. */
  #findOpen(phrase: number, letters: Letters, place: Place): void {
    let hash = BASIS
    let cls = letters.next()
    if (cls === Class.edge) cls = letters.next()
    for (; cls > Class.edge; cls = letters.next()) {
      hash = mix(hash, cls)
      const key = withWord(phrase, hash)
      if (this.#plays(Role.open, key)) this.#find(key ^ Role.open, letters.end, place)
    }
  }

  /** Finds the forms that begin exactly where `letters` stand, also inside a word. */
  #findInner(letters: Letters, place: Place): void {
    let phrase = 0
    let hash = BASIS
    let words = 0
    for (let cls = letters.next(); cls !== NO_MORE; cls = letters.next()) {
      if (cls === Class.edge) {
        phrase = words++ === 0 ? hash : withWord(phrase, hash)
        if (!this.#gaps.has(phrase)) return
        hash = BASIS
        continue
      }
      hash = mix(hash, cls)
      const key = words === 0 ? hash : withWord(phrase, hash)
      if (!this.#plays(Role.innerPath, key)) return
      this.#find(key ^ Role.inner, letters.end, place)
    }
    // A folded reading ends in a gap, which then was taken.
    const isAtGap = hash === BASIS ? words > 0 : this.#gaps.has(words === 0 ? hash : withWord(phrase, hash))
    if (isAtGap) place.ranOut()
  }

  /** The numbers of the forms with these letters, and maybe of others. */
  formsOf(classes: ArrayLike<number>, length: number): number[] {
    let phrase = 0
    let hash = BASIS
    let words = 0
    for (let at = 0; at < length; at++) {
      if (classes[at] !== Class.edge) hash = mix(hash, classes[at]!)
      else {
        phrase = words++ === 0 ? hash : withWord(phrase, hash)
        hash = BASIS
      }
    }
    const key = words === 0 ? hash : withWord(phrase, hash)
    const table = this.#forms
    const forms: number[] = []
    for (let index = 0; index < FORM_ROLES.length; index++) {
      for (let at = table.first(key ^ FORM_ROLES[index]!); at > 0; at = table.after(at)) forms.push(table.at(at))
    }
    return forms
  }

  #find(key: number, end: number, place: Place): void {
    const forms = this.#forms
    for (let at = forms.first(key); at > 0; at = forms.after(at)) place.found(forms.at(at), end)
  }

  #mark(hash: number): void {
    setBit(this.#filter, hash)
  }

  #markPair(phrase: number): void {
    this.#mark(phrase)
    setBit(this.#sure, phrase ^ Role.pair)
  }

  #cast(role: number, hash: number): void {
    setBit(this.#roles, hash ^ role)
    setBit(this.#sure, hash ^ ~role)
  }
}

function hasBit(bits: Int32Array, hash: number): boolean {
  const bit = spread(hash) >>> FILTER_SHIFT
  return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0
}

function setBit(bits: Int32Array, hash: number): void {
  const bit = spread(hash) >>> FILTER_SHIFT
  bits[bit >> 5]! |= 1 << (bit & 31)
}
