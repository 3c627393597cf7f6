/** Names say what a thing is: no bags for everything, no abbreviations. */
import { isMarkdown, isSource } from '../repository.ts'
import type { Rule } from '../rule.ts'
import { declaredNames } from '../syntax.ts'

/** word → what to write instead */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  util: 'what it does',
  utils: 'what they do',
  helper: 'what it does',
  helpers: 'what they do',
  manager: 'what it manages, as a verb',
  impl: 'what sets it apart',
  data: 'what it holds',
  info: 'what it tells',
  misc: 'one name for each thing',
  acct: 'account',
  addr: 'address',
  amt: 'amount',
  arr: 'a plural',
  cb: 'what it does',
  cfg: 'configuration',
  cmd: 'command',
  cnt: 'count',
  conn: 'connection',
  ctx: 'context',
  curr: 'current',
  err: 'error',
  ev: 'event',
  evt: 'event',
  fn: 'what it does',
  idx: 'index',
  msg: 'message',
  num: 'count, or what is counted',
  obj: 'what it is',
  param: 'what it is',
  params: 'what they are',
  qty: 'quantity',
  req: 'request',
  res: 'response, or result',
  stmt: 'statement',
  str: 'text',
  tmp: 'temporary',
  tx: 'transaction',
  txn: 'transaction',
  val: 'value',
}

/** Banned as a part of a longer name only: every store calls an event's payload its data, and so do we. */
const ALONE = new Set(['data'])

// Put together here so that the rule does not find itself.
const LEFTOVERS = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`)

/** “Personal data” is what the law calls it (PIPL), and nothing shorter says it. */
const LEGAL_TERM = /personal-?data/gi

const wordsOf = (name: string): ReadonlyArray<string> =>
  name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((word) => word.toLowerCase())

const baseName = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.(spec\.)?(ts|mjs|md)$/, '')

const bannedIn = (name: string) =>
  (ALONE.has(name) ? [] : wordsOf(name.replace(LEGAL_TERM, 'Personal')))
    .filter((word) => Object.hasOwn(REPLACEMENTS, word))
    .map((word) => ({ subject: name, message: `${name}: instead of "${word}" write ${REPLACEMENTS[word]}` }))

export const bannedWords: Rule = {
  name: 'banned words',
  check: ({ files }) =>
    files
      .filter((file) => isSource(file) || isMarkdown(file))
      .flatMap((file) => {
        const names = isSource(file) ? [baseName(file.path), ...declaredNames(file)] : [baseName(file.path)]
        const leftover = LEFTOVERS.exec(file.text)?.[0]
        const message = `leaves a ${leftover}; do it, or write an issue`
        return [
          ...names.flatMap(bannedIn).map((finding) => ({ file: file.path, ...finding })),
          ...(leftover === undefined ? [] : [{ file: file.path, message }]),
        ]
      }),
}
