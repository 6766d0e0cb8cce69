import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Span } from '../spans.js'
import { firstThat } from '../text/tables/sorted.js'
import { shown } from '../wording.js'
import { OpenElements } from './openElements.js'

/** The text of a piece of HTML, as a reader sees it, and where each character comes from. */
export interface HtmlText {
  /** As a reader sees it: what to pass to `check`. */
  text: string
  /**
   * Where a part of the text stands in the HTML.
   *
   * @param start UTF-16 offset into `text`, inclusive
   * @param end UTF-16 offset into `text`, exclusive
   * @returns UTF-16 offsets into the HTML, end exclusive: from the first character to the last, with the tags between
   */
  sourceOf: (start: number, end: number) => { start: number; end: number }
}

/**
 * Reads HTML as text: tags go, entities become their characters, blocks and `<br>` become line breaks between
 * text, what no reader sees (`script`, `style`, `template`, comments) is left out, and line breaks of the source, which
 * a browser shows as spaces, are spaces. No text makes it throw; takes time in proportion to the length.
 *
 * @param html a piece of HTML, well-formed or not; text without any markup comes back as it is
 * @throws TypeError if it is no string
 * @example
 * const { text, sourceOf } = htmlToText('<p>You id<b>i</b>ot &amp; co.</p>')
 * // text: 'You idiot & co.', sourceOf(4, 9): { start: 7, end: 19 }
 */
export function htmlToText(html: string): HtmlText {
  if (typeof html !== 'string') throw new TypeError(`htmlToText: found ${shown(html)}, expected HTML as a string`)
  const reader = new Reader(html)
  reader.read()
  return { text: reader.text, sourceOf: (start, end) => reader.sourceOf(start, end) }
}

/** Elements before and after which a browser begins a new line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre search ' +
    'section select summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

/** Before these, what they mean depends on what is open. */
const TURNS = /(?=<!\[CDATA\[|<\/noscript[\t\n\f\r />])/i

/** Line breaks of the source, which a browser shows as a space. */
const BREAKS = /[\t\n\f\r]/g

/** How CDATA begins, behind `<!`. */
const CDATA = '[CDATA['

/** A part of the text and the part of the HTML that it comes from. */
interface Piece extends Span {
  /** Offset into the text. */
  readonly at: number
  /** Whether it stands in the HTML unit by unit; an entity or a line break is one piece. */
  readonly isVerbatim: boolean
}

/** Takes what tokenizers tell. */
class Reader implements TokenizerCallbacks {
  text = ''
  readonly #html: string
  readonly #pieces: Piece[] = []
  /** Where in the HTML the tokenizer at work has begun. */
  #base = 0
  /** Where the tag at hand begins, and its name. */
  #tagStart = 0
  #tagName = ''
  #elements = new OpenElements()
  /** Those around the `noscript` that is open. */
  #outside: OpenElements | undefined
  /** The tag that breaks the line before the text to come: one break, however many blocks begin and end there. */
  #break: Span | undefined

  constructor(html: string) {
    this.#html = html
  }

  /** Reads all of it, a stretch after the other. */
  read(): void {
    let tokenizer = new Tokenizer({}, this)
    let at = 0
    for (const stretch of this.#html.split(TURNS)) {
      if (this.#outside !== undefined && stretch.startsWith('</')) {
        // A browser that runs scripts reads `noscript` as raw text: here it ends, whatever is open in it.
        tokenizer.end()
        tokenizer = new Tokenizer({}, this)
        this.#base = at
        this.#elements = this.#outside
        this.#outside = undefined
      }
      // In HTML there is no CDATA: what looks like it is a comment that ends at the first `>`, as the tokenizer reads it in small letters.
      tokenizer.write(this.#elements.isInForeign ? stretch : stretch.replace('<![CDATA[', '<![cdata['))
      at += stretch.length
    }
    tokenizer.end()
  }

  sourceOf(start: number, end: number): { start: number; end: number } {
    const first = this.#pieceAt(start)
    if (first === undefined) return { start: 0, end: 0 }
    const from = first.isVerbatim ? first.start + Math.max(start - first.at, 0) : first.start
    if (end <= start) return { start: from, end: from }
    const last = this.#pieceAt(end - 1)!
    return { start: from, end: last.isVerbatim ? Math.min(last.start + end - last.at, last.end) : last.end }
  }

  isInForeignContext(): boolean {
    return this.#elements.isForeign
  }

  ontext(start: number, end: number): void {
    // What the tokenizer says of a closing tag that the end of the HTML cuts off.
    if (start >= 0) this.#addVerbatim(start, end)
  }

  oncdata(start: number, end: number, endingLength: number): void {
    this.#addVerbatim(start, end - endingLength)
  }

  oncomment(start: number, end: number): void {
    // What the tokenizer says of CDATA that the end of the HTML cuts off.
    if (this.#elements.isInForeign && this.#html.startsWith(CDATA, this.#base + start)) this.#addVerbatim(start + CDATA.length, end)
  }

  ontextentity(codePoint: number, end: number): void {
    // Some entities are two characters: the second comes from nowhere else than the first.
    const start = this.#html.lastIndexOf('&', this.#base + end - 1)
    this.#add(String.fromCodePoint(codePoint), start, this.#base + end, false)
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = this.#base + start - 1
    this.#tagName = this.#html.slice(this.#base + start, this.#base + end).toLowerCase()
  }

  onopentagend(end: number): void {
    this.#open(end, false)
  }

  onselfclosingtag(end: number): void {
    this.#open(end, true)
  }

  onclosetag(start: number, end: number): void {
    const [from, to] = [this.#base + start, this.#base + end]
    const name = this.#html.slice(from, to).toLowerCase()
    this.#elements.close(name)
    if (!BLOCKS.has(name)) return
    const close = this.#html.indexOf('>', to)
    this.#breakAt(from - 2, close < 0 ? this.#html.length : close + 1)
  }

  #open(end: number, isSelfClosing: boolean): void {
    const [name, to] = [this.#tagName, this.#base + end + 1]
    this.#elements.open(name, this.#html.slice(this.#tagStart, to), isSelfClosing)
    if (BLOCKS.has(name)) this.#breakAt(this.#tagStart, to)
    if (name !== 'noscript' || this.#elements.isForeign || this.#outside !== undefined) return
    this.#outside = this.#elements
    this.#elements = this.#elements.inside()
  }

  #breakAt(start: number, end: number): void {
    if (this.text !== '') this.#break ??= { start, end }
  }

  #addVerbatim(start: number, end: number): void {
    const [from, to] = [this.#base + start, this.#base + end]
    const text = this.#html.slice(from, to)
    this.#add(this.#elements.isPreformatted ? text : text.replace(BREAKS, ' '), from, to, true)
  }

  #add(text: string, start: number, end: number, isVerbatim: boolean): void {
    if (this.#elements.isHidden || text === '') return
    if (this.#break !== undefined) {
      this.#pieces.push({ ...this.#break, at: this.text.length, isVerbatim: false })
      this.text += '\n'
      this.#break = undefined
    }
    this.#pieces.push({ at: this.text.length, start, end, isVerbatim })
    this.text += text
  }

  /** The last piece that begins at or before an offset of the text; of one before the text the first. */
  #pieceAt(offset: number): Piece | undefined {
    return this.#pieces[Math.max(0, firstThat(this.#pieces, ({ at }) => at > offset) - 1)]
  }

  // What stands in tags, and between `<!` or `<?` and `>`, is not text.
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
