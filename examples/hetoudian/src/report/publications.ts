/** What the town publishes each quarter (Villagers' Committees law, art. 30), a page a quarter; names are masked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addDays,
  type CategoryNames,
  type Instant,
  type LocalMonth,
  localDateOf,
  type Publication,
  type PublicationLanguage,
  publicationOf,
  publicationPage,
} from '@lovebank/core'
import { nameOfKeyword } from '../reading/keywords.ts'
import type { RecordStates } from './books-of-record.ts'
import { grouped, heading, table } from './text.ts'

/** Beside the bank. */
export const PUBLICATIONS = 'publications'

interface Quarter {
  /** `2025-q1` */
  readonly name: string
  readonly from: LocalMonth
  readonly to: LocalMonth
}

export interface PublishedQuarter extends Quarter {
  readonly publication: Publication
}

const quarterOf = (month: string): Quarter => {
  const year = month.slice(0, 4)
  const number = Math.ceil(Number(month.slice(5)) / 3)
  const monthAt = (place: number): LocalMonth => `${year}-${String(place).padStart(2, '0')}` as LocalMonth
  return { name: `${year}-q${number}`, from: monthAt(number * 3 - 2), to: monthAt(number * 3) }
}

/** Those in which something was booked, until now. */
const quartersIn = ({ publications }: RecordStates, until: Instant): ReadonlyArray<Quarter> => {
  const last = addDays(localDateOf(until), -1).slice(0, 7)
  const months = Object.keys(publications.months).filter((month) => month <= last)
  const quarters = new Map(months.toSorted().map((month) => [quarterOf(month).name, quarterOf(month)]))
  return [...quarters.values()]
}

const languages = ['zh', 'en'] as const satisfies ReadonlyArray<PublicationLanguage>

/** What the town calls its categories; in English by the words of their keys, where they are English. */
const categoryNames = ({ categories }: Publication, language: PublicationLanguage): CategoryNames => {
  const isChinese = (key: string): boolean => language === 'zh' || key.startsWith('zh-')
  const nameOf = (key: string): string => (isChinese(key) ? nameOfKeyword(key) : key.replaceAll('-', ' '))
  return Object.fromEntries(categories.map(({ category }) => [category, nameOf(category)]))
}

/** Writes a page for each quarter in each language, anew each time. */
export const publish = (directory: string, states: RecordStates, until: Instant): ReadonlyArray<PublishedQuarter> => {
  const folder = join(directory, PUBLICATIONS)
  mkdirSync(folder, { recursive: true })
  return quartersIn(states, until).map((quarter) => {
    const publication = publicationOf(states.publications, quarter.from, quarter.to)
    for (const language of languages) {
      const page = publicationPage(publication, language, categoryNames(publication, language))
      writeFileSync(join(folder, `${quarter.name}.${language}.html`), page)
    }
    return { ...quarter, publication }
  })
}

export const publicationSection = (quarters: ReadonlyArray<PublishedQuarter>): ReadonlyArray<string> => {
  if (quarters.length === 0) return []
  const rows = quarters.map(({ name, publication: { categories, people, points } }) => [
    name,
    grouped(people.length),
    grouped(categories.reduce((sum, { works }) => sum + works, 0)),
    grouped(points.earned),
    grouped(points.spent),
    `${PUBLICATIONS}/${name}.zh.html、.en.html`,
  ])
  return [
    ...heading('每季度公开', 'published every quarter'),
    ...table(
      [
        { title: '季度 quarter', side: 'left' },
        { title: '人 people', side: 'right' },
        { title: '服务 works', side: 'right' },
        { title: '存入 earned', side: 'right' },
        { title: '兑换 spent', side: 'right' },
        { title: '文件 pages', side: 'left' },
      ],
      rows,
    ),
  ]
}
