/** What is to be copied, as it stands on the command line: FROM TO --tenant hetoudian. */
import { parseArgs } from 'node:util'
import { TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { parseStorePlace, STORE_PLACES, type StorePlace } from '../bank/store-place.ts'

export interface Move {
  readonly from: StorePlace
  readonly to: StorePlace
  readonly tenant: TenantId
}

export interface BadArguments {
  readonly tag: 'BadArguments'
  readonly message: string
}

export const USAGE = `复制一个镇的账本 copies a town's log:
  npm run copy-log -- FROM TO --tenant hetoudian
  FROM, TO: ${STORE_PLACES.replace(' | memory:', '')}
            env:NAME 从环境变量里读 reads it from an environment variable: a password belongs there
结果 ends with: 0 已复制并核对 copied and compared · 1 失败,可再来 failed: copy again · 2 用法 wrong use
                3 目标不同 the target differs · 4 源又有新账 the source went on: stop its writers, copy again
`

const bad = (message: string): Either<BadArguments, never> => left({ tag: 'BadArguments', message })

const placeOf = (
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): Either<BadArguments, StorePlace> => {
  const name = text.startsWith('env:') ? text.slice('env:'.length) : undefined
  const place = parseStorePlace(name === undefined ? text : (environment[name] ?? ''))
  if (place._tag === 'Left') return bad(name === undefined ? place.left.message : `${name}: ${place.left.message}`)
  return place.right.kind === 'memory' ? bad('memory: 只在一个进程里 lives within one process only') : place
}

/** Nothing that was said is repeated: it may hold a password. */
export const parseMove = (
  args: ReadonlyArray<string>,
  environment: Readonly<Record<string, string | undefined>>,
): Either<BadArguments, Move> => {
  let given: { readonly positionals: ReadonlyArray<string>; readonly tenant: string | undefined }
  try {
    const { positionals, values } = parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: { tenant: { type: 'string' } },
      allowPositionals: true,
    })
    given = { positionals, tenant: values.tenant }
  } catch {
    return bad('看不懂的参数 cannot read this')
  }
  const [from, to, ...more] = given.positionals
  if (from === undefined || to === undefined || more.length > 0) return bad('应写两个位置 name two places, FROM and TO')
  if (!TenantId.is(given.tenant)) return bad('--tenant 应为小写字母和数字 takes small letters and digits')
  const source = placeOf(from, environment)
  if (source._tag === 'Left') return source
  const target = placeOf(to, environment)
  return target._tag === 'Left' ? target : right({ from: source.right, to: target.right, tenant: given.tenant })
}
