import { ACTIONS, createModerator as createDefault, type Comment, type Moderator, type Verdict } from 'refrain'
import { createModerator } from 'refrain/core'
import { card } from './card.js'
import { byId, checkbox, checkedIn, element } from './dom.js'
import { OPTIONAL_PARTS, PACKS, partsOf } from './parts.js'
import { FIRST_POLICY, readPolicy, showMistakes } from './policy.js'
import { FIRST_COMMENTS } from './samples.js'

/** The languages that `explain` speaks. */
const LOCALES = PACKS.filter(({ messages }) => Object.keys(messages.commenter).length > 0).map(({ tag }) => tag)

/** Typing faster than this waits for the verdicts. */
const PAUSE_MS = 120

/** More comments than this are judged, but not shown one by one. */
const MOST_SHOWN = 500

const comments = byId('comments', HTMLTextAreaElement)
const whole = byId('whole', HTMLInputElement)
const policy = byId('policy', HTMLTextAreaElement)
const locale = byId('locale', HTMLSelectElement)
const packs = byId('packs', HTMLElement)
const parts = byId('parts', HTMLElement)
const verdictList = byId('verdicts', HTMLOListElement)

let moderator: Moderator = createDefault()
let settings = ''

/** Makes the moderator anew if its settings have changed; keeps the last one if the new policy is wrong. */
function renewModerator(): void {
  const tags = checkedIn(packs)
  const names = checkedIn(parts)
  const wanted = JSON.stringify([policy.value, [...tags], [...names]])
  if (wanted === settings) return
  settings = wanted
  try {
    moderator = createModerator(readPolicy(policy.value), partsOf(tags, names))
    showMistakes(byId('policy-state', HTMLElement), undefined)
  } catch (error) {
    showMistakes(byId('policy-state', HTMLElement), error)
    byId('policy-box', HTMLDetailsElement).open = true
  }
}

function readComments(): Comment[] {
  const texts = whole.checked ? [comments.value] : comments.value.split('\n')
  const value = (id: string): string => byId(id, HTMLInputElement).value.trim()
  const people = value('people').split(',').map((name) => name.trim()).filter((name) => name !== '')
  const replyTo = value('reply-to')
  const author = value('article-author')
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({
      text,
      ...(replyTo !== '' && { replyTo: { author: replyTo } }),
      article: { people, ...(author !== '' && { author }) },
    }))
}

function show(): void {
  renewModerator()
  const read = readComments()
  const verdicts = read.map((comment) => moderator.check(comment))
  const cards = read.slice(0, MOST_SHOWN).map(({ text }, at) => card(text, verdicts[at]!, moderator, locale.value))
  verdictList.replaceChildren(...cards)
  verdictList.ariaBusy = 'false'
  byId('summary', HTMLElement).textContent = summary(verdicts)
  byId('fingerprint', HTMLElement).textContent = moderator.fingerprint
}

function summary(verdicts: readonly Verdict[]): string {
  const counts = ACTIONS.map((action) => `${verdicts.filter((verdict) => verdict.action === action).length} ${action}`)
  const unseen = verdicts.length - MOST_SHOWN
  const rest = unseen > 0 ? ` The last ${unseen} are counted, but not shown.` : ''
  return `${verdicts.length} ${verdicts.length === 1 ? 'comment' : 'comments'}: ${counts.join(', ')}.${rest}`
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })
packs.append(...PACKS.map(({ tag }) => checkbox(tag, names.of(tag) ?? tag)))
parts.append(...Object.entries(OPTIONAL_PARTS).map(([name, label]) => checkbox(name, label)))
locale.append(...LOCALES.map((tag) => element('option', { value: tag }, names.of(tag) ?? tag)))
policy.value = FIRST_POLICY
comments.value = FIRST_COMMENTS

let timer = 0
for (const event of ['input', 'change']) {
  document.addEventListener(event, () => {
    // A screen reader waits with reading until the verdicts are those of what was typed.
    verdictList.ariaBusy = 'true'
    clearTimeout(timer)
    timer = setTimeout(show, PAUSE_MS)
  })
}
show()
