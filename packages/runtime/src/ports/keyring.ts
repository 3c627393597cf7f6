/**
 * The port behind which the keys of persons are kept, apart from the log. Personal fields lie in the log only as sealed under
 * such a key: with the key destroyed nobody can read them again, wherever copies of the log may lie (crypto-shredding).
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from './store-error.ts'

/** Whose key it is: `<tenant>/<subject>`, as `keyOwner` makes it. */
export type KeyOwner = string

/** 32 random bytes; or that it was destroyed, which is remembered for ever. */
export type KeyOrDestroyed = Uint8Array | 'destroyed'

/** The keys of those who have one or had one; an owner of whom nothing is known is missing. */
export type Keys = ReadonlyMap<KeyOwner, KeyOrDestroyed>

/**
 * Guarantees:
 * - a key that was given out is durable: what is sealed under it can be opened after a crash;
 * - an owner has one key at most, whoever asks at the same time, and none ever again once it was destroyed;
 * - `destroy` is one step and durable before it answers; what cannot be promised (copies that somebody made of the keyring)
 *   the adapter says.
 */
export interface Keyring {
  /** Makes keys for those who never had one. Every owner that was asked for is in the answer. */
  readonly keysFor: (owners: ReadonlyArray<KeyOwner>) => TaskEither<StoreError, Keys>
  /** Makes none. */
  readonly find: (owners: ReadonlyArray<KeyOwner>) => TaskEither<StoreError, Keys>
  /**
   * Destroys keys, also of those who never had one, and where that was news to any of them gives the `renewed` owners other
   * keys. Answers whether it was; again, it changes nothing.
   */
  readonly destroy: (
    owners: ReadonlyArray<KeyOwner>,
    renewed: ReadonlyArray<KeyOwner>,
  ) => TaskEither<StoreError, boolean>
  readonly close: () => Promise<void>
}

/** Of every key, AES-256. */
export const KEY_BYTES = 32
