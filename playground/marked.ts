import { CATEGORIES, type Reason } from 'refrain'
import { element } from './dom.js'

/** The comment, with the words of each reason marked by category; where reasons overlap, by all of theirs. */
export function marked(text: string, reasons: readonly Reason[]): (Node | string)[] {
  const edges = new Set([0, text.length, ...reasons.flatMap(({ start, end }) => [start, end])])
  const places = [...edges].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1]!
    const covering = reasons.filter((reason) => reason.start <= start && reason.end >= end)
    const categories = CATEGORIES.filter((category) => covering.some((reason) => reason.category === category))
    const part = text.slice(start, end)
    return categories.length === 0 ? part : mark(part, categories)
  })
}

/** A screen reader hears what the colour says. */
function mark(text: string, categories: readonly string[]): HTMLElement {
  const names = element('span', { class: 'visually-hidden' }, ` (${categories.join(', ')}) `)
  return element('mark', { 'data-category': categories.join(' ') }, text, names)
}
