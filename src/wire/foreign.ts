/** Whose rules a browser reads by. */
export type Namespace = 'html' | 'svg' | 'math'

/** Elements of SVG and MathML in which a browser reads HTML again. */
const INTEGRATION = {
  svg: new Set(['foreignobject', 'desc', 'title']),
  math: new Set(['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml']),
} as const

/** Elements that are HTML wherever they stand: they end what is foreign around them. */
const BREAKOUTS = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ' +
    'ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
)

/** `font` is one of them only with an attribute of HTML, `annotation-xml` holds HTML only if it says so. */
const FONT_OF_HTML = /[\s/"'](?:color|face|size)[\s=/>]/i
const SAYS_HTML = /encoding\s*=\s*["']?(?:text\/html|application\/xhtml\+xml)["'\s/>]/i

/** Browsers let no more elements stand in each other. */
const MOST_OPEN = 512

/**
 * Whether a browser reads HTML, or SVG or MathML in it, where style sheets are no raw text, `<style/>` is empty, and CDATA is text.
 * Only elements at which that changes are remembered, as far as can be told without a tree.
 */
export class Foreign {
  readonly #open: string[] = []

  get namespace(): Namespace {
    const top = this.#open.at(-1)
    return top === 'svg' || top === 'math' ? top : 'html'
  }

  /** How many of those elements are open. */
  get depth(): number {
    return this.#open.length
  }

  /**
   * @param name in small letters
   * @param tag as it is written
   */
  open(name: string, tag: string, isSelfClosing: boolean): void {
    const { namespace } = this
    if (namespace !== 'html' && isBreakout(name, tag)) this.#leave()
    else if (!isSelfClosing && this.#open.length < MOST_OPEN && changesAt(name, tag, namespace)) this.#open.push(name)
  }

  /** @param name in small letters */
  close(name: string): void {
    if (this.namespace !== 'html' && (name === 'p' || name === 'br')) this.#leave()
    else if (this.#open.includes(name)) this.#open.length = this.#open.lastIndexOf(name)
  }

  #leave(): void {
    while (this.namespace !== 'html') this.#open.pop()
  }
}

function isBreakout(name: string, tag: string): boolean {
  return BREAKOUTS.has(name) || (name === 'font' && FONT_OF_HTML.test(tag))
}

function changesAt(name: string, tag: string, namespace: Namespace): boolean {
  if (name === 'svg' || name === 'math') return true
  if (namespace === 'html' || !INTEGRATION[namespace].has(name)) return false
  return name !== 'annotation-xml' || SAYS_HTML.test(tag)
}
