/** What is said after the report: where everything lies, and what to try next. It is of this run, and not of the town. */
import { join, relative } from 'node:path'
import { describePlace, type StorePlace } from '../bank/store-place.ts'
import { PROBLEM_FILE } from '../importing/problem-list.ts'
import { facts, heading } from './text.ts'

export interface Whereabouts {
  readonly store: StorePlace
  /** of what is kept beside the bank */
  readonly directory: string
  readonly booksDirectory: string
  readonly isOwnBooks: boolean
}

const shownPath = (path: string): string => relative(process.cwd(), path) || '.'

const shownPlace = (place: StorePlace): string =>
  place.kind === 'sqlite' ? shownPath(place.path) : describePlace(place)

const nextSteps = ({ isOwnBooks }: Whereabouts): ReadonlyArray<readonly [string, string]> => [
  [
    'npm start',
    isOwnBooks ? '打开河头店镇 opens the invented town' : '再次打开同一套账 opens the same books again, quickly',
  ],
  ['npm start -- --fresh', '从头再来 begins again'],
  ['npm start -- --seed 7 --data data/seven', '换一个镇 another town'],
  ['npm start -- --books DIR', '导入自己的账簿 your own books: docs/how-to/import-books.md'],
]

export const whereabouts = (subject: Whereabouts): string =>
  [
    ...heading('数据在哪里', 'where the data lies'),
    ...facts([
      ['账本 log', shownPlace(subject.store)],
      ['账簿 books', shownPath(subject.booksDirectory)],
      ['问题 problems', shownPath(join(subject.directory, PROBLEM_FILE))],
    ]),
    ...heading('接下来', 'what to try next'),
    ...facts(nextSteps(subject)),
    '',
  ].join('\n')
