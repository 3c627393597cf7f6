/** The page on importing a town's own books: every book and column from the importer itself. */
import { booksInMarkdown } from '../../examples/hetoudian/src/books/markdown.ts'
import type { Generator } from './generator.ts'

const introduction = `# Import a town's own books

Put the books into one folder as CSV files, named as below (\`volunteers.csv\` or \`志愿者.csv\`), and name the folder with
\`npm start -- --books\` and its path. Only the books that are there are read; the offices come first, so a new town needs
at least \`units\`, \`staff\` and \`volunteers\`. \`npm start -- --columns\` prints the tables of this page.

## What may stand in them

- **Encodings**: UTF-8 with or without Excel's mark, or GBK; each file may have its own. \`,\` between cells.
- **Headers** on the first line, in any order; further columns are left alone. Remarks in brackets after a header are ignored.
- **Days**: \`2026-02-10\`, \`2026/2/10\`, \`2026.2.10\`, \`2026年2月10日\`, \`20260210\`, or Excel's own number for a day.
- **Moments**: a day followed by \`8:30\`, \`08:30:00\`, \`8时30分\`, \`下午2:30\`; on the clock of the town (UTC+8).
- **Numbers and codes** in half-width or full-width digits; \`1,200\` and \`12 分\` are numbers, \`1.5小时\` is 90 minutes.
- **A last line** that begins with 合计, 总计, 小计 is left out, and so are blank lines.

## What happens to the rows

- **Good rows go in.** Bad ones are listed in \`problems.csv\` beside the data: file, line, column, value, and what to do.
  Rows that belong together (of one task, one household, one appraisal, one hand-over …) are read together: where one of them
  cannot be read, none goes in; a thousand at most. A row with letters of another encoding is listed, and the rows below it
  are read. A task that cannot be published (no rate card has its category) stays a draft.
- **What the bank answers later** is no fault of a row and stands in the report: a request that finds too few points, too
  little stock, or rules for redemption that do not allow it is 未成 refused, and asking again needs another number.
- **The order of days.** All books are read together, day by day, and in between the bank does what falls due: publicity ends,
  points expire; today it does so up to this hour. A row of a day still to come is listed. Keep each book in the order of its
  days: a row waits for the rows above it, and an older row below a newer one is entered late.
- **Importing again changes nothing.** A row is recognised by its book and its natural key (a volunteer's number; a task,
  shift and volunteer; a redemption's number), wherever it stands. Add rows and import again: the new ones go in. A row whose
  key is known but which says something else is refused and listed: correct what happened with a row in \`corrections.csv\`.
- **Two people, where the rules ask for two.** A deduction is asked for by one and approved by another; a shop goes from one
  keeper to another; nobody rules on an objection of their own, and nobody sits on the panel that appraises their household. A
  row that breaks such a rule is listed like any other.
- **An interrupted import goes on** after the last day that was wholly in, and its list has the problems of all days. Where
  \`problems.csv\` was taken away, the books are read from the first row, to write it again.
- **A book without a row** (an empty file, or the headers only) is named at every start, and is no fault.

## The books

`

export const importBooks: Generator = {
  file: 'docs/how-to/import-books.md',
  generate: () => introduction + booksInMarkdown(),
}
