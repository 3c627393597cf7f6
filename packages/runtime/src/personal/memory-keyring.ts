/** A keyring in memory: for tests and trials. What is sealed under it is lost with the process. */
import { randomBytes } from 'node:crypto'
import { right } from 'fp-ts/lib/Either.js'
import { KEY_BYTES, type KeyOrDestroyed, type KeyOwner, type Keyring } from '../ports/keyring.ts'

/** For tests and trials: with the process all keys are gone, and so is every personal field. */
export const memoryKeyring = (): Keyring => {
  const keys = new Map<KeyOwner, KeyOrDestroyed>()
  const known = (owners: ReadonlyArray<KeyOwner>) =>
    new Map(
      owners.flatMap((owner) => {
        const key = keys.get(owner)
        return key === undefined ? [] : [[owner, key] as const]
      }),
    )
  return {
    keysFor: (owners) => () => {
      for (const owner of owners) if (!keys.has(owner)) keys.set(owner, randomBytes(KEY_BYTES))
      return Promise.resolve(right(known(owners)))
    },
    find: (owners) => () => Promise.resolve(right(known(owners))),
    destroy: (owners, renewed) => () => {
      const isNews = owners.some((owner) => keys.get(owner) !== 'destroyed')
      for (const owner of owners) keys.set(owner, 'destroyed')
      if (isNews) for (const owner of renewed) keys.set(owner, randomBytes(KEY_BYTES))
      return Promise.resolve(right(isNews))
    },
    close: () => Promise.resolve(),
  }
}
