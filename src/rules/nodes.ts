import type { Edge, Element } from './pattern.js'

/** A pattern as a chain to walk along the tokens, in one direction. `next` is undefined at its end. */
export type Node =
  | { readonly is: 'word'; readonly accepts: Accepts; readonly next: Node | undefined }
  | { readonly is: 'either'; readonly first: Node | undefined; readonly next: Node | undefined }
  | { readonly is: 'gap'; readonly most: number; readonly crosses: number; readonly mayNegate: boolean; readonly next: Node | undefined }
  | { readonly is: 'break'; readonly least: number; readonly most: number; readonly next: Node | undefined }
  | { readonly is: 'edge'; readonly edge: Edge; readonly next: Node | undefined }
  | { readonly is: 'mark'; readonly mark: 'start' | 'end'; readonly next: Node | undefined }

/** A set of kinds and literal words. Equal sets are one object. */
export interface Wanted {
  /** Its position among all sets. */
  readonly index: number
  readonly ids: ReadonlySet<number>
}

/** What a word may be; `undefined` takes any. */
export type Accepts = Wanted | undefined

/**
 * Chains elements so that they can be walked.
 *
 * @param isBackwards for a walk from right to left
 * @param acceptsOf the numbers of what a word element says
 */
export function chain(
  elements: readonly Element[],
  isBackwards: boolean,
  acceptsOf: (any: readonly string[]) => Accepts,
  tail?: Node,
): Node | undefined {
  const inOrder = isBackwards ? elements : elements.toReversed()
  return inOrder.reduce<Node | undefined>((next, element) => {
    switch (element.is) {
      case 'word':
        return { is: 'word', accepts: acceptsOf(element.any), next }
      case 'optional':
        return { is: 'either', first: chain(element.body, isBackwards, acceptsOf, next), next }
      case 'match':
        return next
      default:
        return { ...element, next }
    }
  }, tail)
}
