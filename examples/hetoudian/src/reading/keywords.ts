/** The keys of the town's own lists (categories, measures, skills), in the town's words and in the core's letters. */
import { Keyword } from '@lovebank/core'
import { plain } from './plain.ts'

const known: ReadonlyMap<string, string> = new Map([
  ['敬老助老', 'care-for-the-old'],
  ['街道保洁', 'street-keeping'],
  ['路口值守', 'junction-duty'],
  ['物资配送', 'deliveries'],
  ['儿童课堂', 'classes-for-children'],
  ['袋', 'bag'],
  ['瓶', 'bottle'],
  ['桶', 'drum'],
  ['盒', 'box'],
  ['块', 'bar'],
  ['提', 'pack'],
  ['个', 'piece'],
  ['条', 'strip'],
  ['斤', 'jin'],
  ['户主', 'head'],
  ['配偶', 'spouse'],
  ['子女', 'child'],
  ['父母', 'parent'],
])

const names = new Map([...known].map(([chinese, keyword]) => [keyword, chinese]))

/** Marks a keyword that spells Chinese characters by their UTF-16 units. */
const SPELT = 'zh-'

const spelt = (text: string): string => {
  let letters = SPELT
  for (let unit = 0; unit < text.length; unit += 1) letters += text.charCodeAt(unit).toString(16).padStart(4, '0')
  return letters
}

/** A known word, a keyword as it stands, or up to nine other Chinese characters by their UTF-16 units. */
export const keywordOf = (text: string): Keyword | undefined => {
  const clean = plain(text)
  const candidate = known.get(clean) ?? (Keyword.is(clean) ? clean : spelt(clean))
  return Keyword.is(candidate) && clean !== '' ? candidate : undefined
}

/** What the town calls it. */
export const nameOfKeyword = (keyword: string): string => {
  const name = names.get(keyword)
  if (name !== undefined) return name
  if (!/^zh-(?:[0-9a-f]{4})+$/u.test(keyword)) return keyword
  return (keyword.slice(SPELT.length).match(/.{4}/gu) ?? [])
    .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
    .join('')
}
