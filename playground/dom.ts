/** The element of the page with an id. A page without it is not ours: an error that names it. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} with the id "${id}"`)
  return found
}

/** Makes an element. Texts become text nodes, so that nothing in a comment is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A checkbox with its label. */
export function checkbox(value: string, label: string): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', value, checked: '' })
  return element('label', {}, input, ` ${label}`)
}

/** Values of the checked boxes inside an element. */
export function checkedIn(parent: HTMLElement): ReadonlySet<string> {
  return new Set([...parent.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value))
}
