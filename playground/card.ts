import type { Moderator, Reason, Verdict } from 'refrain'
import { element } from './dom.js'
import { marked } from './marked.js'

const COLUMNS = ['Words', 'Why', 'Severity', 'Target', 'Confidence', 'Language', 'Disguise', 'Rule']

/** One comment with its verdict: what becomes of it, the marked text, the reasons, and what its author is told. */
export function card(text: string, verdict: Verdict, moderator: Moderator, locale: string): HTMLLIElement {
  const { action, reasons, notices } = verdict
  const said = moderator.explain(verdict, { audience: 'commenter', locale })
  const parts: Node[] = [
    element('span', { class: 'action' }, action),
    element('p', { class: 'comment', dir: 'auto' }, ...marked(text, reasons)),
  ]
  if (action !== 'publish') parts.push(element('p', { class: 'said', lang: locale }, said.text))
  if (notices.length > 0) parts.push(noticesOf(verdict, moderator))
  if (reasons.length > 0) parts.push(tableOf(reasons))
  parts.push(
    element(
      'details',
      {},
      element('summary', {}, 'The verdict as JSON'),
      element('pre', { tabindex: '0' }, JSON.stringify(verdict, null, 2)),
    ),
  )
  return element('li', { 'data-action': action }, ...parts)
}

function noticesOf(verdict: Verdict, moderator: Moderator): HTMLElement {
  const { notices } = moderator.explain(verdict, { audience: 'moderator' })
  return element('ul', { class: 'notices' }, ...notices.map(({ sentence }) => element('li', {}, sentence)))
}

function tableOf(reasons: readonly Reason[]): HTMLElement {
  const head = element('tr', {}, ...COLUMNS.map((name) => element('th', { scope: 'col' }, name)))
  const table = element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, 'Reasons'),
    element('thead', {}, head),
    element('tbody', {}, ...reasons.map(rowOf)),
  )
  // What scrolls must be reachable by keyboard.
  return element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'Reasons' }, table)
}

function rowOf(reason: Reason): HTMLElement {
  const { quote, code, severity, target, role, group, confidence, language, disguise, rule } = reason
  const who = [target, ...[role, group].filter((more) => more !== undefined)].join(', ')
  const cells = [
    element('mark', { 'data-category': reason.category }, quote),
    code,
    severity,
    who,
    `${Math.round(confidence * 100)} %`,
    language,
    disguise.join(', ') || 'none',
    element('code', {}, rule),
  ]
  return element('tr', {}, ...cells.map((cell, at) => element('td', { 'data-label': COLUMNS[at]! }, cell)))
}
