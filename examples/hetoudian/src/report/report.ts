/** The whole report, in the order in which people ask. */
import { relative } from 'node:path'
import type { Instant } from '@lovebank/core'
import type { Counts } from '../importing/progress.ts'
import { type Problem, problemText } from '../reading/problem.ts'
import type { RecordStates } from './books-of-record.ts'
import { starsSection, statementSection } from './people.ts'
import { type PublishedQuarter, publicationSection } from './publications.ts'
import { storiesSection } from './stories/stories.ts'
import { facts, grouped, heading } from './text.ts'
import { totalsSection } from './totals.ts'
import { boardSection, stockSection, trialBalanceSection } from './town.ts'

export interface ReportSubject {
  readonly states: RecordStates
  /** the moment as of which everything is told */
  readonly until: Instant
  readonly counts: Counts
  /** the first few of this run */
  readonly problems: ReadonlyArray<Problem>
  readonly problemFile: string
  readonly published: ReadonlyArray<PublishedQuarter>
  readonly bankFile: string
  readonly booksDirectory: string
  readonly isOwnBooks: boolean
}

const problemSection = ({ counts, problems, problemFile }: ReportSubject): ReadonlyArray<string> =>
  counts.problems === 0
    ? []
    : [
        ...heading('未导入的行', 'rows that did not go in'),
        `  共 ${grouped(counts.problems)} 处,全部列在 all of them in ${shownPath(problemFile)}`,
        ...problems.map((problem) => `  ${problemText(problem)}`),
      ]

const shownPath = (path: string): string => relative(process.cwd(), path) || '.'

const nextSteps = ({ isOwnBooks }: ReportSubject): ReadonlyArray<readonly [string, string]> => [
  [
    'npm start',
    isOwnBooks ? '打开河头店镇 opens the invented town' : '再次打开同一套账 opens the same books again, quickly',
  ],
  ['npm start -- --fresh', '从头再来 begins again'],
  ['npm start -- --seed 7 --data data/seven', '换一个镇 another town'],
  ['npm start -- --books DIR', '导入自己的账簿 your own books: docs/how-to/import-books.md'],
]

export const report = (subject: ReportSubject): string =>
  [
    ...totalsSection(subject.states, subject.until),
    ...starsSection(subject.states),
    ...stockSection(subject.states),
    ...statementSection(subject.states, subject.until),
    ...boardSection(subject.states, subject.until),
    ...storiesSection(subject.states.stories, subject.states),
    ...publicationSection(subject.published),
    ...problemSection(subject),
    ...trialBalanceSection(subject.states),
    ...heading('数据在哪里', 'where the data lies'),
    ...facts([
      ['账本 log', shownPath(subject.bankFile)],
      ['账簿 books', shownPath(subject.booksDirectory)],
    ]),
    ...heading('接下来', 'what to try next'),
    ...facts(nextSteps(subject)),
    '',
  ].join('\n')
