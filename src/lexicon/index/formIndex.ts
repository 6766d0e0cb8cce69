import { CLASS_BITS, CLASS_MASK, Class } from '../../text/letters/kinds.js'
import { BASIS, mix } from '../../text/tables/fnv.js'
import { Beginnings } from './beginnings.js'
import { FormTable } from './formTable.js'
import { InnerForms } from './innerForms.js'
import { FIRST_LETTERS, hashOfNext, type Letters } from './letters.js'
import type { Place } from './place.js'
import { Role, Roles } from './roles.js'
import { GRAM, RollingPhrase, addGram, gramOf, gramTable, hasGram, withWord } from './rolling.js'

/** Salts that are XOR-ed into a form's hash, one for each way a form is looked up; whole words and phrases use none. */
const FORM_ROLES = [0, Role.open, Role.inner] as const

const NO_FORMS: readonly number[] = []

/**
 * Forms by the hash of their letters. What stands between word edges, nearly all, is found by one look at a filter per word and one
 * per two words; what may go on behind and what is looked for inside words, too, by its first letters, in a table of 16 KB that is
 * looked at for every letter. A form that is found may be another one of the same hash: callers compare the letters.
 */
export class FormIndex {
  /** The grams with which a form begins that is not looked up by whole words: the scan looks here first. */
  readonly grams = gramTable()
  /** How many words the longest phrase has, not counting phrases that are looked for inside words, too. */
  longest = 1
  readonly #roles = new Roles()
  readonly #forms = new FormTable()
  readonly #inner: InnerForms
  /** The beginnings of words that may be disguised. */
  readonly beginnings: Beginnings
  /** The grams with which a word begins that may go on behind a form. */
  readonly #open = gramTable()
  /** The form that is added, or asked for. One object, for there are tens of thousands of forms. */
  readonly #phrase = new RollingPhrase()

  // Assigned here, not as field initialisers: the CommonJS build initialises private fields first, when `grams` would still be
  // undefined.
  constructor() {
    this.beginnings = new Beginnings(this.#roles)
    this.#inner = new InnerForms(this.#roles, this.#forms, this.grams)
  }

  /** Makes room for about so many forms at once. To be called before any is added. */
  reserve(forms: number): void {
    this.#forms.reserve(forms)
  }

  /**
   * @param classes of its letters, `Class.edge` for a gap
   * @param form its number
   * @param isAnchored whether it is looked for at the beginning of words only
   * @param isOpen whether the word may go on behind it
   */
  add(classes: ArrayLike<number>, length: number, form: number, isAnchored: boolean, isOpen: boolean): void {
    if (!isAnchored) {
      this.#inner.add(classes, length, form)
      return
    }
    const lastWord = this.#readPhrase(classes, length)
    if (this.#phrase.words >= this.longest) this.longest = this.#phrase.words + 1
    if (isOpen) this.#addOpen(classes, lastWord, length, form)
    else this.#addWhole(form)
  }

  /** Reads a form into `#phrase`, and takes note of where it goes on with a word more. @returns where its last word begins */
  #readPhrase(classes: ArrayLike<number>, length: number): number {
    const phrase = this.#phrase
    phrase.clear()
    let lastWord = 0
    for (let at = 0; at < length; at++) {
      if (classes[at] !== Class.edge) phrase.addLetter(classes[at]!)
      else {
        lastWord = at + 1
        this.#endWord(phrase)
      }
    }
    return lastWord
  }

  #endWord(phrase: RollingPhrase): void {
    if (phrase.words < 2) this.#roles.cast(phrase.words === 0 ? Role.first : Role.second, phrase.word)
    phrase.endWord()
    if (phrase.words === 2) this.#roles.markPair(phrase.ended)
    if (phrase.words >= 2) this.#roles.cast(Role.path, phrase.ended)
  }

  /** Adds the form in `#phrase`, which ends where a word ends. */
  #addWhole(form: number): void {
    const { words, word, key } = this.#phrase
    if (words === 0) this.#roles.mark(key)
    else if (words === 1) {
      this.#roles.cast(Role.second, word)
      this.#roles.markPair(key)
    }
    this.#forms.put(key, form)
  }

  /** Adds the form in `#phrase`, behind which its last word may go on. */
  #addOpen(classes: ArrayLike<number>, lastWord: number, length: number, form: number): void {
    const { words, ended, key } = this.#phrase
    this.#roles.cast(Role.open, key)
    this.#forms.put(key ^ Role.open, form)
    if (words === 0) {
      const gram = gramOf(classes, Math.min(length, GRAM))
      addGram(this.#open, gram)
      addGram(this.grams, gram)
      return
    }
    if (words === 1) this.#roles.mark(ended)
    this.#roles.cast(Role.openPath, ended)
    let beginning = BASIS
    for (let at = lastWord; at < length && at < lastWord + FIRST_LETTERS; at++) beginning = mix(beginning, classes[at]!)
    this.#roles.cast(Role.openNext, withWord(ended, beginning))
  }

  /** Whether the hash of a word, or of two words, is worth a look at the table. */
  has(hash: number): boolean {
    return this.#roles.isMarked(hash)
  }

  /** Whether phrases begin with a word. */
  isFirst(word: number): boolean {
    return this.#roles.plays(Role.first, word)
  }

  /** Whether a word is the second of phrases. */
  isSecond(word: number): boolean {
    return this.#roles.plays(Role.second, word)
  }

  /** Whether two words with the hash `phrase` are listed, or begin something that is. */
  beginsPhrase(phrase: number): boolean {
    return this.#roles.isPair(phrase) && this.#mayLeadOn(phrase)
  }

  /** Whether words with the hash `phrase` are listed, or something listed may go on behind them. */
  #mayLeadOn(phrase: number): boolean {
    const roles = this.#roles
    return this.#forms.first(phrase) > 0 || roles.plays(Role.path, phrase) || roles.plays(Role.openPath, phrase)
  }

  /**
   * Whether something listed that has begun with a word or phrase may go on with one word more.
   *
   * @param phrase hash of what it has begun with
   * @param word hash of the next word; @param letters its first ones: see `firstLetters`
   */
  mayGoOn(phrase: number, word: number, letters: number): boolean {
    const roles = this.#roles
    if (roles.plays(Role.openPath, phrase)) {
      let beginning = BASIS
      for (let rest = letters; rest !== 0; rest >>>= CLASS_BITS) {
        beginning = mix(beginning, rest & CLASS_MASK)
        if (roles.plays(Role.openNext, withWord(phrase, beginning))) return true
      }
    }
    if (!roles.plays(Role.path, phrase)) return false
    return this.#mayLeadOn(withWord(phrase, word))
  }

  /**
   * Finds the forms that begin a gram of letters before a letter, with those and others behind it.
   *
   * @param letters how many letters of the word there are up to this one, counted up to a gram and one more
   * @param gram that ends with it
   */
  findByGram(gram: number, letters: number, place: Place): void {
    if (letters <= GRAM && hasGram(this.#open, gram)) this.#findBeginnings(place.back(letters), letters, place)
    this.#inner.findByGram(gram, letters, place)
  }

  /** Finds the forms that are one word. */
  findWord(word: number, end: number, place: Place): void {
    this.#forms.find(word, end, place)
    if (this.#roles.plays(Role.openPath, word)) this.#findOpen(word, place.behind(), place)
  }

  /** Finds the phrases whose first two words have the hash `phrase`. */
  findPhrases(phrase: number, end: number, place: Place): void {
    this.#forms.find(phrase, end, place)
    let reading: Letters | undefined
    for (let rest = phrase; ; ) {
      if (this.#roles.plays(Role.openPath, rest)) {
        this.#findOpen(rest, behindWords(phrase, rest, place.behind()), place)
        reading = undefined
      }
      if (!this.#roles.plays(Role.path, rest)) return
      reading ??= behindWords(phrase, rest, place.behind())
      const word = hashOfNext(reading)
      if (word === undefined) return
      rest = withWord(rest, word)
      this.#forms.find(rest, reading.end, place)
    }
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
      if (this.#roles.plays(Role.open, hash)) this.#forms.find(hash ^ Role.open, letters.end, place)
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
      if (this.#roles.plays(Role.open, key)) this.#forms.find(key ^ Role.open, letters.end, place)
    }
  }

  /** The numbers of the forms with these letters, and maybe of others. */
  formsOf(classes: ArrayLike<number>, length: number): readonly number[] {
    const phrase = this.#phrase
    phrase.clear()
    for (let at = 0; at < length; at++) {
      if (classes[at] !== Class.edge) phrase.addLetter(classes[at]!)
      else phrase.endWord()
    }
    const { key } = phrase
    let forms = NO_FORMS
    for (const role of FORM_ROLES) if (this.#forms.first(key ^ role) > 0) forms = [...forms, ...this.#forms.all(key ^ role)]
    return forms
  }
}

/** `letters` behind the words that lead from `phrase` to `rest`. */
function behindWords(phrase: number, rest: number, letters: Letters): Letters {
  while (phrase !== rest) {
    const word = hashOfNext(letters)
    if (word === undefined) break
    phrase = withWord(phrase, word)
  }
  return letters
}
