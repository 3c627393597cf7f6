/** Every book with its columns, as Markdown: the reference that the docs carry. */
import type { Column } from '../reading/columns.ts'
import type { Book } from './book.ts'
import { books } from './index.ts'

const wordsFor = ({ read }: Column<unknown>): string =>
  read.words === undefined ? '' : `;填其中之一:**${read.words.join('、')}**`

const bookText = ({ name, zh, en, columns, groupedBy }: Book): string => {
  const rows = Object.values(columns).map(
    (column) =>
      `| ${column.header} | ${column.isRequired ? '必填 yes' : ''} | ${column.zh}${wordsFor(column)} | ${column.en} |`,
  )
  const group =
    groupedBy.length === 0 ? [] : [`Consecutive rows with the same ${groupedBy.join(', ')} belong together.`, '']
  return [
    `### ${zh} \`${name}.csv\``,
    '',
    `${en}. 也可以叫 \`${zh}.csv\`.`,
    '',
    ...group,
    '| column | required | 含义 | meaning |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

export const booksInMarkdown = (): string => `${books.map(bookText).join('\n\n')}\n`
