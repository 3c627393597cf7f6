/** Links inside the repository lead somewhere: to a file or folder that is there, and to a heading of it. */
import { posix } from 'node:path'
import { anchorsOf, linksOf } from '../markdown.ts'
import { isMarkdown, type Repository } from '../repository.ts'
import type { Rule } from '../rule.ts'

const problemOf = ({ files, paths }: Repository, page: string, link: string): string | undefined => {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return undefined
  const [target = '', anchor] = decodeURI(link).split('#')
  const path = target === '' ? page : posix.normalize(posix.join(posix.dirname(page), target)).replace(/\/$/, '')
  if (path !== '.' && !paths.has(path)) return `links to ${link}, where there is no file`
  if (anchor === undefined || !path.endsWith('.md')) return undefined
  const text = files.find((file) => file.path === path)?.text ?? ''
  return anchorsOf(text).has(anchor) ? undefined : `links to ${link}, where there is no such heading`
}

export const links: Rule = {
  name: 'links',
  check: (repository) =>
    repository.files.filter(isMarkdown).flatMap(({ path, text }) =>
      linksOf(text).flatMap((link) => {
        const message = problemOf(repository, path, link)
        return message === undefined ? [] : [{ file: path, subject: link, message }]
      }),
    ),
}
