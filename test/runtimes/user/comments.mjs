// Comments of every script, disguise and edge: what they get must not depend on the runtime.
export const COMMENTS = [
  'Good report. Could you add a map of the diversion?',
  'What a load of c r a p, you 1d10t.',
  'Immigrants are vermin.',
  'നീ ഒരു പട്ടിയാണ്',
  'तू गधा है, चुप रह',
  'ты дурак',
  'Call him on 98470 12345',
  'ninte comment is stupid, tu chup baith',
  'İstanbul \ud800 \u0000 👩‍👩‍👧‍👦 𝐟𝐮𝐜𝐤',
  '',
]

export const WRONG_POLICY = { actions: { obscene: { mild: 'warn' } } }
