/** A town of ten thousand runs its year on Love Bank: makes up its books, imports them, and tells how the year went. */
import { right } from 'fp-ts/lib/Either.js'
import { parseStorePlace } from './bank/store-place.ts'
import { booksInMarkdown } from './books/markdown.ts'
import { help, parseFlags } from './flags.ts'
import { run } from './run.ts'
import { createScreen } from './screen.ts'

const BAD_USE = 2

const main = async (): Promise<number> => {
  const flags = parseFlags(process.argv.slice(2))
  if (flags._tag === 'Left') {
    process.stderr.write(`${flags.left.message}\n\n${help}`)
    return BAD_USE
  }
  const { LOVEBANK_STORE: configured = '' } = process.env
  const place = configured === '' ? right(undefined) : parseStorePlace(configured)
  if (place._tag === 'Left') {
    process.stderr.write(`LOVEBANK_STORE: ${place.left.message}\n`)
    return BAD_USE
  }
  switch (flags.right.shows) {
    case 'help':
      process.stdout.write(help)
      return 0
    case 'columns':
      process.stdout.write(booksInMarkdown())
      return 0
    case 'the town': {
      const problem = await run(flags.right, createScreen(process.stdout), { store: place.right })
      if (problem === undefined) return 0
      process.stderr.write(`\n${problem.tag}: ${problem.message}\n`)
      return 1
    }
  }
}

process.exitCode = await main()
