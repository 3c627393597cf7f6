/** Writes the present code of its region into every fence that names one. */
import { writeFileSync } from 'node:fs'
import { fencesOf } from './markdown.ts'
import { regionOf } from './regions.ts'
import { isMarkdown, type Repository, readRepository } from './repository.ts'

const refreshed = (repository: Repository, page: string): string => {
  let text = page
  for (const { region, start, end } of fencesOf(page).toReversed()) {
    const code = region === undefined ? undefined : regionOf(repository, region)
    if (code !== undefined) text = text.slice(0, start) + code + text.slice(end)
  }
  return text
}

const repository = readRepository(process.cwd())
for (const { path, text } of repository.files.filter(isMarkdown)) {
  const now = refreshed(repository, text)
  if (now === text) continue
  writeFileSync(path, now)
  process.stdout.write(`refreshed ${path}\n`)
}
