/** The whole report, in the order in which people ask: what the bank tells, wherever it lies. */
import type { Instant } from '@lovebank/core'
import { PROBLEM_FILE } from '../importing/problem-list.ts'
import type { Counts } from '../importing/progress.ts'
import { type Problem, problemText } from '../reading/problem.ts'
import type { RecordStates } from './books-of-record.ts'
import { starsSection, statementSection } from './people.ts'
import { type PublishedQuarter, publicationSection } from './publications.ts'
import { storiesSection } from './stories/stories.ts'
import { grouped, heading } from './text.ts'
import { totalsSection } from './totals.ts'
import { boardSection, stockSection, trialBalanceSection } from './town.ts'

export interface ReportSubject {
  readonly states: RecordStates
  /** the moment as of which everything is told */
  readonly until: Instant
  readonly counts: Counts
  /** the first few of this run */
  readonly problems: ReadonlyArray<Problem>
  readonly published: ReadonlyArray<PublishedQuarter>
}

const problemSection = ({ counts, problems }: ReportSubject): ReadonlyArray<string> =>
  counts.problems === 0
    ? []
    : [
        ...heading('未导入的行', 'rows that did not go in'),
        `  共 ${grouped(counts.problems)} 处,全部列在 all of them in ${PROBLEM_FILE}`,
        ...problems.map((problem) => `  ${problemText(problem)}`),
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
  ].join('\n')
