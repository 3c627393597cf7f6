/** The laws: each is a property over generated towns. */
import { readFileSync } from 'node:fs'
import type { Chapter } from './row.ts'
import { inCore } from './row.ts'

const PAGE = 'docs/reference/laws.md'

/** The page of the laws names the file of each; its tests begin with the law's number. */
const lawRow = (line: string) => {
  const [, number = '', asks = '', link = ''] =
    /^\| (\d+) \| (.+?) \| \[[^\]]+\]\(\.\.\/\.\.\/([^)]+)\)/.exec(line) ?? []
  return inCore(`${number}. ${asks}`, link, link, ['10', '11', '14'].includes(number) ? '' : `law ${number}`)
}

export const laws: Chapter = {
  heading: 'Laws',
  rows: readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map(lawRow),
}
