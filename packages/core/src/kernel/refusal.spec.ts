import { expect, test } from 'vitest'
import { refusalCatalogue, describe as words } from '../refusals.ts'
import { defineRefusal } from './refusal.ts'

const tooHeavy = defineRefusal('TooHeavy', {
  en: (f: { readonly kilos: number }) => `${f.kilos} kg are too heavy. Take less.`,
  zh: (f) => `${f.kilos} 公斤太重。请减少。`,
})

test('a refusal is its tag and its facts', () => {
  expect(tooHeavy({ kilos: 60 })).toEqual({ tag: 'TooHeavy', kilos: 60 })
  expect(tooHeavy.tag).toBe('TooHeavy')
})

test('a refusal knows its words in two languages', () => {
  expect(tooHeavy.messages.en({ kilos: 60 })).toBe('60 kg are too heavy. Take less.')
  expect(tooHeavy.messages.zh({ kilos: 60 })).toBe('60 公斤太重。请减少。')
})

test('every tag of the bank stands for one kind of refusal', () => {
  const tags = Object.values(refusalCatalogue).map((definition) => definition.tag)
  expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([])
})

test('a refusal from elsewhere is told by its tag', () => {
  expect(words({ tag: 'TooHeavy' } as never, 'zh')).toBe('TooHeavy')
})
