import type { GroupKind, ReasonCode, Role, Severity, Target } from '../verdict.js'

/**
 * A language as data: what `wordlists/<tag>` compiles to. Plain JSON, so that a site can write
 * one by hand and pass it to `refrain/core`. The format of the lists is in `wordlists/README.md`, how to make a pack of them in
 * `docs/languages.md`. What is newline-separated is empty where there is nothing. `createModerator` throws a TypeError that says which
 * part is of another shape.
 *
 * @example createModerator(policy, { packs: [...parts.packs, mine] })
 */
export interface LanguagePack {
  /** BCP 47 tag of the language, for example `en` or `ml-Latn`; reasons carry it as `language`. */
  readonly tag: string
  /** ISO 15924 code of the script its words are written in. */
  readonly script: Script
  /** What is looked for in every comment: words that count, and words that only rules speak of. */
  readonly terms: readonly TermGroup[]
  /** Frequent words, looked up only in comments that hold a term. */
  readonly common: readonly CommonGroup[]
  /** Words that are read as others, `from>to` pairs, newline-separated: `don't>do not`; ends of words: `-ोंको>-ों को`. */
  readonly contractions: string
  /** Pictures that are written instead of words, with what they may be read as, newline-separated: `🐒>monkey, monkeys`; `*🖕` wherever it stands. */
  readonly pictures?: string
  /** What rules say of the words around a term. */
  readonly grammar: Grammar
  /** Phrases and contexts in which a term is innocent. */
  readonly exceptions: readonly ExceptionGroup[]
  /** How words inflect, by the names that a group's `forms` has. */
  readonly paradigms: Readonly<Record<string, readonly Inflection[]>>
  /** What the ending of a word tells, such as its case: endings by name, newline-separated. The longest that fits counts. */
  readonly endings?: Readonly<Record<string, string>>
  /** Words that people write together with others, newline-separated: the rest of `whatthehell`. */
  readonly joins: string
  /**
   * Function words, newline-separated: people write these together with any others, too, and they tell that a chunk is a piece of a sentence.
   */
  readonly functionWords?: string
  /**
   * Words and phrases that only qualify what is said, newline-separated: `without question`; ends of words that do if no list has them,
   * `-ously`, but for some: `!falsely`.
   */
  readonly adverbials?: string
  /** Ways of spelling a sound, `from>to` pairs, newline-separated: `f>ph`. */
  readonly respellings: string
  /**
   * For a language written in Latin letters without an agreed orthography: which spellings are read as one,
   * `from>to` pairs, newline-separated: `aa>a`. Packs with the same folding cost one reading together.
   */
  readonly folding?: string
  /**
   * Letters that, where they are written, are meant, although they are read as others: a word with them is none that is
   * listed without. Newline-separated: `chh`.
   */
  readonly distinct?: string
  /**
   * Further spellings that are read as one, besides `folding`, in common words and those that patterns name, where a word is none of
   * them as it is written: `from>to` pairs, newline-separated: `dh>t`.
   */
  readonly alike?: string
  /**
   * Spellings that tell no two words apart, also where both are common words or named by patterns: `from>to` pairs, newline-separated:
   * `aa>a`. A doubled consonant is not a single one.
   */
  readonly same?: string
  /**
   * For a language with a folding: spellings of one sound, `from>to` pairs, newline-separated: `th>t`. What is spelt otherwise than it is
   * listed by more than these may be another word in a comment in another language.
   */
  readonly sounds?: string
  /**
   * What is written on to a name without a gap and belongs to no word, newline-separated: *ji*, an English *s*. `s'` is one before an
   * apostrophe, also where it belongs to what is listed.
   */
  readonly nameEndings?: string
  /**
   * Letters of another script that are typed for its own where a keyboard lacks them: `typed>meant` pairs, newline-separated, each a small letter:
   * `i>і`. A comment that has them throughout is read as meant.
   */
  readonly typed?: string
  /** Letters that may be written otherwise, `listed>written` pairs, newline-separated; `|` is a word edge. */
  readonly spellings?: string
  /** Words that tell that a text is in this language, newline-separated. */
  readonly markers?: string
  /** Misspellings of listed words that are words of their own; found by the build, and front-coded by it (`text/tables/frontCoding.ts`). */
  readonly innocent: string
  /** The sentences of `explain` in this language; what is missing is said in English. */
  readonly messages: Messages
  /** Weights from evidence to confidence; fitted by `npm run calibrate`. */
  readonly calibration: Calibration
}

/**
 * A script that packs are written in, by its ISO 15924 code: Latin, Cyrillic, Devanagari, Malayalam, Tamil. Of others the build knows no
 * letters, nor the reader whether they are written in syllables (`docs/languages.md`).
 */
export type Script = 'Latn' | 'Cyrl' | 'Deva' | 'Mlym' | 'Taml'

/** Entries that share a heading of a list. */
export interface TermGroup {
  /** Name of the list the entries stand in, without `.txt`: the middle of a rule id. */
  readonly list: string
  /** What finding one means; absent where only a rule can tell. */
  readonly code?: ReasonCode
  /** How grave it is; without one it counts only by a rule. Also that of a rule which says `listed`. */
  readonly severity?: Severity
  /** Kinds of words that rules speak of, without the brackets. */
  readonly kinds: readonly string[]
  /** Whom the words mean. */
  readonly sense: Sense
  /** Names of paradigms; a form of any counts. Without one only the entry itself does. */
  readonly forms: readonly string[]
  /** What may be done with the entries beyond matching them. */
  readonly traits: readonly Trait[]
  /** Newline-separated, each with `*` at the ends where the word may go on. */
  readonly entries: string
}

/** Whom a word means, or brings with it. */
export interface Sense {
  /** What the group is defined by that it names, or puts down; absent where there is none. */
  readonly group?: GroupKind
  /** Who is meant; if absent, of a reason what is usual for its category. */
  readonly target?: Target
  /** Which participant or person; absent where the word does not tell. */
  readonly role?: Role
}

/** Frequent words that share a heading. They count for nothing: patterns speak of them. */
export interface CommonGroup {
  /** As in {@link TermGroup}; known to this pack's rules only. */
  readonly kinds: readonly string[]
  /** As in {@link TermGroup}. */
  readonly sense: Sense
  /** As in {@link TermGroup}. */
  readonly forms: readonly string[]
  /** Newline-separated whole words. */
  readonly entries: string
}

/** What rules say of the words around a term; patterns are newline-separated, as `wordlists/README.md` has them. */
export interface Grammar {
  /** Phrases that count as one word of a kind, in the order in which they are looked for. */
  readonly defines: readonly { readonly kind: string; readonly patterns: string }[]
  /** Surroundings in which a match of a rule does not count: patterns by name. */
  readonly guards: Readonly<Record<string, string>>
  /** Of rules of one code that find the same words the gravest counts, then the one with the fewest words between, then the first. */
  readonly rules: readonly Rule[]
}

/** Words that together are a reason. */
export interface Rule {
  /** What its reasons are called by, `en/rules:` before it; with the severity `listed` that is the entry. */
  readonly name: string
  /** What a match means. */
  readonly code: ReasonCode
  /** How grave it is. `listed`: that of the word it turns on. */
  readonly severity: Severity | 'listed'
  /** Whom a match means; what is absent, its words tell. */
  readonly sense: Sense
  /** Names of the guards under which it does not count. */
  readonly unless: readonly string[]
  /** Newline-separated; any of them is enough. */
  readonly patterns: string
}

/** What may be done with an entry beyond matching it. */
export type Trait =
  /** Strong enough to be recognised with letters hidden: `f**k`. */
  | 'masked'
  /** Strong enough to be recognised misspelt, as long as the misspelling is no word. */
  | 'misspelled'
  /** Recognised when run together with the words of `joins`, and of `functionWords` beside these. */
  | 'joined'
  /** Counts only when written in capitals. */
  | 'capitals'
  /** Innocent where it is written like a person's name. */
  | 'name'
  /** Innocent where it is capitalised inside a sentence, or alone in its line: what it names is also called so. */
  | 'proper'
  /** Has innocent senses that context does not rule out: lowers the confidence. */
  | 'ambiguous'
  /** Of a language with a folding: found as listed only, not in other spellings. */
  | 'exact'
  /** Counts only in a comment that shows by another word that it is in the language. */
  | 'native'
  /** Of a romanised language: English dictionaries have it too, in the same sense. Says so to the build. */
  | 'borrowed'

/** Phrases and contexts in which a listed word is innocent. */
export interface ExceptionGroup {
  /** Newline-separated: a listed word inside one of these is innocent. */
  readonly entries: string
  /** Names of paradigms, as in {@link TermGroup}. */
  readonly forms: readonly string[]
  /** If given, the entries are innocent only with one of these words (newline-separated, in small letters) nearby. */
  readonly near?: string
  /** How many words away is still near, on either side: a whole number of at least 1, which is the default. */
  readonly within?: number
}

/** `ending` of an entry, and what replaces it: `y` → `y`, `ies`. The first inflection that fits is used. */
export interface Inflection {
  /** What a word must end in; empty fits any. */
  readonly ending: string
  /** What may stand instead of it. `&` at the start repeats the letter before: `&ing` makes `shitting`. */
  readonly forms: readonly string[]
}

/** Sentences of `explain`, by audience and key, such as a reason code; `{…}` are filled in. All keys are in `wordlists/en/messages.json`. */
export interface Messages {
  /** For the author of a comment; they quote nothing. */
  readonly commenter: Readonly<Record<string, string>>
  /** For moderators, and for the record. */
  readonly moderator: Readonly<Record<string, string>>
}

/**
 * Weights of a logistic regression, in log-odds: one for each name of `EVIDENCE` (`rules/evidence.ts`), in that order. By reason code; a code
 * without, or with none at all, has those of its category, else those of `default`, else weights set by hand.
 */
export type Calibration = Readonly<Record<string, readonly number[]>>
