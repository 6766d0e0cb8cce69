import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/index.js'
import { partsOfName } from '../../src/rules/people.js'
import type { Comment, Role, Target } from '../../src/verdict.js'

/** Names that are passed to `check` or stand in a policy: what is said beside them, and of whom. */

/** By language a name, and insults at whom it means; then what is said of others. */
const LANGUAGES: readonly { tag: string; name: string; insults: readonly string[]; others: readonly string[] }[] = [
  {
    tag: 'en',
    name: 'Thomas Lee',
    insults: ['Thomas is an idiot.', 'thomas is an idiot.', 'THOMAS IS AN IDIOT', 'What a moron Lee is!', 'I think Thomas Lee is a clown.', 'that idiot thomas did it'],
    others: ['An idiot wrote that.', 'Thomas should know that an idiot wrote this.'],
  },
  {
    tag: 'ru',
    name: 'Тихонов',
    insults: ['Тихонов дурак', 'Я думаю, что Тихонов дурак', 'тихонов полный идиот', 'Этот дебил Тихонов опять врёт', 'Тихонов — клоун'],
    others: ['Сосед Тихонова дурак', 'Какой-то дурак опять врёт'],
  },
  {
    tag: 'uk',
    name: 'Коваленко',
    insults: ['Коваленко дурень', 'Я думаю, що Коваленко дурень', 'коваленко повний ідіот', 'Цей дебіл Коваленко знову бреше', 'Коваленко — клоун'],
    others: ['Якийсь дурень знову бреше'],
  },
  {
    tag: 'hi',
    name: 'राघव जोशी',
    insults: ['राघव बेवकूफ है', 'राघव जोशी बहुत बड़ा बेवकूफ है', 'बेवकूफ राघव फिर आ गया', 'राघव गधा है', 'राघव जी तो एकदम निकम्मे हैं', 'राघव चूतिया है'],
    others: ['राघव का भाई बेवकूफ है', 'वो बेवकूफ है'],
  },
  {
    tag: 'hi-Latn',
    name: 'Raghav Joshi',
    insults: ['raghav bewakoof hai', 'Raghav Joshi bahut bada bewakoof hai', 'bewakoof raghav phir aa gaya', 'raghav gadha hai', 'raghav chutiya hai'],
    others: ['raghav ka bhai bewakoof hai', 'wo bewakoof hai'],
  },
  {
    tag: 'ml',
    name: 'ശേഖരൻ നായർ',
    insults: ['ശേഖരൻ ഒരു മണ്ടൻ', 'ശേഖരൻ നായർ വെറും തെണ്ടി ആണ്', 'മണ്ടൻ ശേഖരൻ വീണ്ടും വന്നു', 'ശേഖരൻ ഒരു പന്നി ആണ്'],
    others: ['അവൻ ഒരു മണ്ടൻ'],
  },
  {
    tag: 'ml-Latn',
    name: 'Shekharan Nair',
    insults: ['shekharan oru mandan', 'Shekharan verum thendi aanu', 'mandan shekharan veendum vannu', 'shekharan oru panni aanu'],
    others: ['avan oru mandan'],
  },
  {
    tag: 'ta',
    name: 'கதிரவன்',
    insults: ['கதிரவன் ஒரு முட்டாள்', 'கதிரவன் ஒரு பொறுக்கி', 'முட்டாள் கதிரவன் மறுபடி வந்தான்', 'கதிரவன் ஒரு நாய்'],
    others: ['அவன் ஒரு முட்டாள்'],
  },
  {
    tag: 'ta-Latn',
    name: 'Kathiravan',
    insults: ['kathiravan oru loosu', 'Kathiravan oru porukki', 'loosu kathiravan marupadi vandhan', 'indha kathiravan oru naai'],
    others: ['avan oru loosu'],
  },
]

/** In one policy: a moderator for each name would take most of the time, and a name is the same beside others. */
const people = ['Ann Lee', ...LANGUAGES.map(({ name }) => name)]
const knowing = createModerator({ people })
const unknowing = createModerator()

/** Target and role of the insults in a comment, each once. */
function meant(comment: Comment, moderator = unknowing): string[] {
  const { reasons } = moderator.check(comment)
  const insults = reasons.filter(({ code }) => code === 'personal/insult')
  return [...new Set(insults.map(({ target, role }) => `${target} ${role ?? '?'}`))]
}

describe.each(LANGUAGES)('in $tag a known name', ({ name, insults, others }) => {
  it.each(insults)('of a policy is a public figure: %s', (text) => {
    expect(meant({ text }, knowing)).toEqual(['person public-figure'])
  })

  it.each(insults)('that the article is about, too: %s', (text) => {
    expect(meant({ text, article: { people: ['Somebody Else', name] } })).toEqual(['person public-figure'])
  })

  it.each(insults)('of whoever wrote the article is the author: %s', (text) => {
    expect(meant({ text, article: { author: name } }, knowing)).toEqual(['participant author'])
  })

  it.each(insults)('of whoever is answered is a commenter: %s', (text) => {
    expect(meant({ text, replyTo: { author: name }, article: { author: name } }, knowing)).toEqual(['participant commenter'])
  })

  it.each(insults)('means nobody in a comment that it did not come with: %s', (text) => {
    expect(meant({ text }).filter((whom) => !whom.endsWith('?'))).toEqual([])
  })

  it.each(others)('is not meant where somebody else is: %s', (text) => {
    const whom = meant({ text }, knowing)
    expect(whom).toHaveLength(1)
    expect(whom).not.toContain('person public-figure')
  })
})

describe('a role', () => {
  const lenient = createModerator({ people, overrides: [{ role: 'public-figure', action: 'publish' }] })

  it.each(['राघव बेवकूफ है', 'thomas is an idiot'])('can be excepted by the policy: %s', (text) => {
    expect(lenient.check(text)).toMatchObject({ action: 'publish', reasons: [{ role: 'public-figure' }] })
    expect(knowing.check(text).action).not.toBe('publish')
  })

  it.each<[string, Target, Role]>([
    ['राघव, तू बेवकूफ है', 'participant', 'commenter'],
    ['Тихонов, ты дурак', 'participant', 'commenter'],
  ])('of the one spoken to comes before that of a name: %s', (text, target, role) => {
    expect(meant({ text }, knowing)).toEqual([`${target} ${role}`])
  })

  it('of whoever is named and spoken to is that of the name in English, whose rules tell', () => {
    expect(meant({ text: 'Thomas, you are an idiot.' }, knowing)).toEqual(['person public-figure'])
    expect(meant({ text: 'You are an idiot.' }, knowing)).toEqual(['participant commenter'])
  })
})

describe('a title', () => {
  it.each(['Mr Smith is a joke.', 'Mrs Patel is an idiot.', 'Miss Jones is useless.', 'I hear that Mr Smith is pathetic.'])('speaks to nobody: %s', (text) => {
    expect(meant({ text })).toEqual(['person ?'])
  })

  it.each(['Mr Thomas is an idiot.', 'Dr Thomas is a joke.', 'Mr Thomas is pathetic.'])('leaves a known name known: %s', (text) => {
    expect(meant({ text, article: { people: ['Thomas'] } })).toEqual(['person public-figure'])
  })
})

describe('a name', () => {
  const figure = ['person public-figure']
  const nobody = ['person ?']
  /** Beside an article, which costs no moderator of its own. */
  const about = (name: string, text: string): Comment => ({ text, article: { people: [name] } })

  it.each([
    ['Xi', 'Xi is an idiot', figure],
    ['Xi', 'xi is an idiot', figure],
    ['Bo Li', 'Li is an idiot', figure],
    ['ജോ', 'ജോ ഒരു മണ്ടൻ', figure],
    ['Li Wei', 'Li is an idiot', nobody],
    ['J. R. Doe', 'J is an idiot', nobody],
  ])('as short as %s counts as a whole: %s', (name, text, expected) => {
    expect(meant(about(name, text))).toEqual(expected)
  })

  it.each([
    ['Will Smith', 'Will is an idiot', figure],
    ['Will Smith', 'will is an idiot', nobody],
    ['Will Smith', 'will smith is an idiot', figure],
    ['आशा', 'आशा बेवकूफ है', figure],
    ['बहुत', 'बहुत बेवकूफ है', nobody],
    ['Dick Jones', 'dick is an idiot', nobody],
    ['will smith', 'Will is an idiot', nobody],
    ['will smith', 'Smith is an idiot', figure],
  ])('is no ordinary word, unless it has a capital: %s in "%s"', (name, text, expected) => {
    expect(meant(about(name, text))).toEqual(expected)
  })

  it.each([
    ['Vincent van Gogh', 'the van was driven by an idiot', nobody],
    ['Vincent van Gogh', 'gogh is an idiot', figure],
    ["Sean O'Brien", "O'Brien is an idiot", figure],
    ['Sean O’Brien', "o'brien is an idiot", figure],
    ["Дар'я", 'Дарʼя дурепа', figure],
    ['Émile', 'emile is an idiot', figure],
    ['E\u0301mile', 'Émile is an idiot', figure],
    ['Anne-Marie', 'Anne-Marie is an idiot', figure],
    ['അമര്\u200dനാഥ്', 'അമര്\u200dനാഥ് ഒരു മണ്ടൻ', figure],
    ['जॉर्ज फ़र्नांडिस', 'फर्नांडिस बेवकूफ है', figure],
    ['thomas_88', 'in 88 an idiot was seen', nobody],
  ])('%s is read in "%s"', (name, text, expected) => {
    expect(meant(about(name, text))).toEqual(expected)
  })

  it.each([
    ['Lee said that Bob is an idiot.', []],
    ['lee said that Bob is an idiot.', []],
    ['Ann Lee said that Bob is an idiot.', []],
    ['lee and his generals are murderers', figure],
  ])('that is known is a name like others: %s', (text, expected) => {
    expect(meant({ text }, knowing)).toEqual(expected)
  })

  it('of a policy is known, too, where others come with the comment', () => {
    expect(meant({ text: 'Lee is an idiot', replyTo: { author: 'Thomas' } }, knowing)).toEqual(figure)
    expect(meant({ text: 'Lee is an idiot', replyTo: {} }, knowing)).toEqual(figure)
  })

  it('of another type counts as absent', () => {
    const odd = { text: 'Thomas is an idiot.', replyTo: { author: 5 }, article: { author: null, people: [{}, 'Thomas', 7] } }
    expect(meant(odd as unknown as Comment)).toEqual(figure)
    for (const wrong of [null, 'Thomas', 7, { people: 'Thomas' }]) {
      expect(meant({ text: 'Thomas is an idiot.', replyTo: wrong, article: wrong } as unknown as Comment)).toEqual(nobody)
    }
  })

  it.each([
    ['Vincent van Gogh', ['Vincent', 'Gogh']],
    ['A. N. Other', ['Other']],
    ['Bo Li', ['Bo', 'Li']],
    ['Xi Jinping', ['Jinping']],
    ['വി.എസ്. അച്യുതാനന്ദൻ', ['അച്യുതാനന്ദൻ']],
    ['एस जयशंकर', ['जयशंकर']],
    ['மு. க. ஸ்டாலின்', ['ஸ்டாலின்']],
    ['Prof. Bo Li', ['Bo', 'Li']],
    ['Dr. Jane Doe', ['Jane', 'Doe']],
    ['Thomas.', ['Thomas']],
    ['john.smith', ['john', 'smith']],
    ['ravi K', ['ravi']],
    ['roy K', ['roy']],
    ['Juan de la Cruz', ['Juan', 'Cruz']],
    // Small letters tell a particle among capitals, if it is short.
    ['vincent van gogh', ['vincent', 'van', 'gogh']],
    ['Anil kumar', ['Anil', 'kumar']],
    ['ജോ', ['ജോ']],
    ['മോദി', ['മോദി']],
    ['ക്', []],
    ['X', []],
    ['7', []],
    ["'Lee'", ['Lee']],
  ])('%s has the parts %j', (name, parts) => {
    expect(partsOfName(name)).toEqual(parts)
  })
})
