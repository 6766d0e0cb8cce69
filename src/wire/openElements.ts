import { Foreign, type Namespace } from './foreign.js'

/** Elements whose content is shown to nobody. Of any other, some browser or sanitiser may show it: that is text. */
const HIDDEN: Readonly<Record<Namespace, ReadonlySet<string>>> = {
  html: new Set(['script', 'style', 'template']),
  svg: new Set(['script', 'style']),
  math: new Set(),
}

/** Those in which a line break of the source is one for the reader, too. */
const PREFORMATTED = new Set('listing pre textarea xmp'.split(' '))

/** What the elements around a place in HTML mean for its text. */
export class OpenElements {
  #foreign = new Foreign()
  /** The hidden element around what is read, and how many of that name are open. */
  #hidden = ''
  #depth = 0
  /** How deep in SVG it stands; 0 in HTML. */
  #hiddenIn = 0
  #preformatted = 0

  get isHidden(): boolean {
    return this.#hidden !== ''
  }

  get isPreformatted(): boolean {
    return this.#preformatted > 0
  }

  get isForeign(): boolean {
    return this.#foreign.namespace !== 'html'
  }

  /** Whether there is SVG or MathML around it, be there HTML in between. */
  get isInForeign(): boolean {
    return this.#foreign.depth > 0
  }

  /** @param tag as it is written; `name` is that of its element, in small letters */
  open(name: string, tag: string, isSelfClosing: boolean): void {
    this.#foreign.open(name, tag, isSelfClosing)
    this.#showBehindForeign()
    const { namespace, depth } = this.#foreign
    // `<p/>` opens a paragraph: in HTML the slash means nothing.
    if (isSelfClosing && namespace !== 'html') return
    if (this.#hidden === '' && HIDDEN[namespace].has(name)) {
      this.#hidden = name
      this.#hiddenIn = namespace === 'html' ? 0 : depth
    }
    if (this.#hidden === name) this.#depth++
    if (PREFORMATTED.has(name)) this.#preformatted++
  }

  /** @param name of the element whose closing tag there is, in small letters */
  close(name: string): void {
    // In SVG the closing tag of any element around the hidden one closes both; which are around it is not known.
    if (this.#hiddenIn > 0 ? this.isForeign : this.#hidden === name && --this.#depth === 0) this.#show()
    if (PREFORMATTED.has(name) && this.#preformatted > 0) this.#preformatted--
    this.#foreign.close(name)
    this.#showBehindForeign()
  }

  /** Of what stands in an element that is raw text for some: nothing in it opens or closes what is around it. */
  inside(): OpenElements {
    const copy = new OpenElements()
    copy.#hidden = this.#hidden
    copy.#depth = this.#depth
    copy.#preformatted = this.#preformatted
    return copy
  }

  #showBehindForeign(): void {
    if (this.#hiddenIn > this.#foreign.depth) this.#show()
  }

  #show(): void {
    this.#hidden = ''
    this.#depth = 0
    this.#hiddenIn = 0
  }
}
