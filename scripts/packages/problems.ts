/** What is wrong with a package as its users would meet it: fields, files, types, and whether plain Node can load it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import type { Packed } from './pack.ts'

const REQUIRED_FILES = ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts']
const UNWANTED_FILE = /\.spec\.|\.tsbuildinfo$|^test\//

const fileProblems = ({ files }: Packed): ReadonlyArray<string> => [
  ...REQUIRED_FILES.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the archive`),
  ...files.filter((file) => UNWANTED_FILE.test(file)).map((file) => `${file} must not be in the archive`),
]

const fieldProblems = async (folder: string, { tarball }: Packed): Promise<ReadonlyArray<string>> => {
  const archive = new Uint8Array(readFileSync(tarball)).buffer
  const { messages } = await publint({ pack: { tarball: archive }, strict: true })
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, unknown>
  return messages.map((message) => formatMessage(message, manifest, { color: false }) ?? message.code)
}

const typeProblems = ({ tarball }: Packed): ReadonlyArray<string> => {
  const flags = ['--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--no-color', '--format', 'ascii']
  const done = spawnSync('attw', [tarball, ...flags], { encoding: 'utf8' })
  return done.status === 0 ? [] : [`are-the-types-wrong:\n${done.stdout}${done.stderr}`]
}

/** Plain Node, without our export condition, as a user's program would. */
const loadProblems = (folder: string): ReadonlyArray<string> => {
  const program = `await import(${JSON.stringify(`./${folder}/dist/index.js`)})`
  const done = spawnSync('node', ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  return done.status === 0 ? [] : [`plain Node cannot load dist/index.js:\n${done.stderr}`]
}

export const problemsOf = async (folder: string, packed: Packed): Promise<ReadonlyArray<string>> => [
  ...fileProblems(packed),
  ...(await fieldProblems(folder, packed)),
  ...typeProblems(packed),
  ...loadProblems(folder),
]
