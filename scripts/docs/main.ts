/** Compares each generated page with its generator; with --write, brings the pages up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { GENERATORS } from './registry.ts'

const NOTE = '<!-- Generated: change the code, then run `npm run docs`. -->\n\n'

const current = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

for (const { file, generate } of GENERATORS) {
  const page = NOTE + generate()
  if (current(file) === page) continue
  if (process.argv.includes('--write')) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, page)
    process.stdout.write(`wrote ${file}\n`)
  } else {
    process.stdout.write(`${file} does not say what the code says. Run: npm run docs\n`)
    process.exitCode = 1
  }
}
