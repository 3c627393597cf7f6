/** The files of a repository as the rules see them: paths from its root, and their text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export interface TextFile {
  readonly path: string
  readonly text: string
}

export interface Repository {
  readonly files: ReadonlyArray<TextFile>
  /** Every path, also of files that hold no text, and of the folders above them. */
  readonly paths: ReadonlySet<string>
}

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'coverage', '.git', '.tools', '.vitest', '.lovebank'])
const TEXT = /\.(ts|mjs|md|json|ya?ml)$|(^|\/)(LICENSE|\.ci\/run|\.npmrc|\.editorconfig|\.gitignore|\.gitattributes)$/

const withFolders = (paths: ReadonlyArray<string>): ReadonlySet<string> => {
  const all = new Set(paths)
  for (const path of paths) {
    const parts = path.split('/')
    for (let depth = 1; depth < parts.length; depth += 1) all.add(parts.slice(0, depth).join('/'))
  }
  return all
}

/** A repository that exists only in a spec. */
export const repositoryOf = (texts: Readonly<Record<string, string>>): Repository => ({
  files: Object.entries(texts).map(([path, text]) => ({ path, text })),
  paths: withFolders(Object.keys(texts)),
})

const pathsBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED_FOLDERS.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? pathsBelow(path) : [path]
  })

export const readRepository = (root: string): Repository => {
  const paths = pathsBelow(root).map((path) => relative(root, path).split(sep).join('/'))
  const files = paths
    .filter((path) => TEXT.test(path) && path !== 'pnpm-lock.yaml')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  return { files, paths: withFolders(paths) }
}

export const isSpec = ({ path }: TextFile): boolean => path.endsWith('.spec.ts')
export const isSource = ({ path }: TextFile): boolean => /\.(ts|mjs)$/.test(path)
export const isMarkdown = ({ path }: TextFile): boolean => path.endsWith('.md')
export const isCore = ({ path }: TextFile): boolean => path.startsWith('packages/core/src/')
export const linesOf = ({ text }: TextFile): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
