/** The page on what the domain asks for, where it is and what proves it; and what is not there yet. */

import { bugs } from './asked/bugs.ts'
import { checkChapters } from './asked/check.ts'
import { duties } from './asked/duties.ts'
import { findings } from './asked/findings.ts'
import { governance } from './asked/governance.ts'
import { laws } from './asked/laws.ts'
import { commands, events } from './asked/messages.ts'
import { programmes } from './asked/programmes.ts'
import type { Chapter, Row } from './asked/row.ts'
import { shapes } from './asked/shapes.ts'
import { traps } from './asked/traps.ts'
import { work } from './asked/work.ts'
import type { Generator } from './generator.ts'

const nameOf = (file: string): string => file.split('/').at(-1) ?? file

const linkTo = (file: string): string => `[${nameOf(file)}](../../${file})`

const rowLine = (row: Row): string =>
  'missing' in row
    ? `| ${row.asks} | not yet: ${row.missing} | |`
    : `| ${row.asks} | ${linkTo(row.code)} | ${linkTo(row.test)}${row.title === '' || row.title.includes('"') ? '' : `: ${row.title}`} |`

const countsOf = ({ heading, rows }: Chapter): string => {
  const open = rows.filter((row) => 'missing' in row).length
  return `| ${heading} | ${rows.length} | ${open} |`
}

const chapterLines = ({ heading, rows }: Chapter): ReadonlyArray<string> => [
  `## ${heading}`,
  '',
  '| what is asked | code | test |',
  '|---|---|---|',
  ...rows.map(rowLine),
  '',
]

export const coverage: Generator = {
  file: 'docs/reference/coverage.md',
  generate: () => {
    const chapters = [laws, commands(), events(), programmes, shapes, work, governance, duties, findings, traps, bugs]
    checkChapters(chapters)
    return [
      '# What the domain asks for, and where it is',
      '',
      'Commands and events come from the code; the other rows from `scripts/docs/asked/`. A row names the file that does it and',
      'the test that would turn red without it; the page is not written where one of them is not there. `npm run docs` writes it.',
      '',
      '| | rows | not yet |',
      '|---|---|---|',
      ...chapters.map(countsOf),
      '',
      ...chapters.flatMap(chapterLines),
    ].join('\n')
  },
}
