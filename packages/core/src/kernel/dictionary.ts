/**
 * A persistent dictionary by text key: adding one entry to a hundred thousand copies a few small arrays, not all entries,
 * so that a stream may grow for years and its fold stays quick. Plain objects, so that a snapshot can keep it.
 */

interface Leaf<Value> {
  readonly entries: Readonly<Record<string, Value>>
}

interface Branch<Value> {
  readonly branches: ReadonlyArray<Dictionary<Value>>
}

export type Dictionary<Value> = Leaf<Value> | Branch<Value>

const BITS = 4
const WIDTH = 1 << BITS
/** A leaf splits when it would hold more; below the deepest level the hash has no bits left and leaves just grow. */
const MOST_IN_LEAF = 16
const DEEPEST = 32 / BITS

const EMPTY: Leaf<never> = { entries: {} }

export const emptyDictionary = <Value>(): Dictionary<Value> => EMPTY

/** FNV-1a, 32 bits. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return hash
}

const slotOf = (hash: number, depth: number): number => (hash >>> (depth * BITS)) & (WIDTH - 1)

/** The value under a key; undefined where there is none, also for keys like `constructor` that every object knows. */
export const lookUp = <Value>(dictionary: Dictionary<Value>, key: string): Value | undefined => {
  const hash = hashOf(key)
  let node: Dictionary<Value> = dictionary
  for (let depth = 0; 'branches' in node; depth++) node = node.branches[slotOf(hash, depth)] ?? EMPTY
  return Object.hasOwn(node.entries, key) ? node.entries[key] : undefined
}

/** The dictionary with this value under the key, whatever stood there before. */
export const withEntry = <Value>(dictionary: Dictionary<Value>, key: string, value: Value): Dictionary<Value> =>
  changed(dictionary, hashOf(key), 0, (entries) => ({ ...entries, [key]: value }))

/** The dictionary without the key. */
export const withoutEntry = <Value>(dictionary: Dictionary<Value>, key: string): Dictionary<Value> =>
  changed(dictionary, hashOf(key), 0, (entries) =>
    Object.fromEntries(Object.entries(entries).filter(([other]) => other !== key)),
  )

type ChangeLeaf<Value> = (entries: Readonly<Record<string, Value>>) => Readonly<Record<string, Value>>

const changed = <Value>(
  node: Dictionary<Value>,
  hash: number,
  depth: number,
  change: ChangeLeaf<Value>,
): Dictionary<Value> => {
  if ('branches' in node) {
    const slot = slotOf(hash, depth)
    return { branches: node.branches.with(slot, changed(node.branches[slot] ?? EMPTY, hash, depth + 1, change)) }
  }
  const entries = change(node.entries)
  return Object.keys(entries).length > MOST_IN_LEAF && depth < DEEPEST ? split(entries, depth) : { entries }
}

const split = <Value>(entries: Readonly<Record<string, Value>>, depth: number): Dictionary<Value> => {
  const leaves = Array.from({ length: WIDTH }, (): Array<readonly [string, Value]> => [])
  for (const entry of Object.entries(entries)) leaves[slotOf(hashOf(entry[0]), depth)]?.push(entry)
  return { branches: leaves.map((leaf) => ({ entries: Object.fromEntries(leaf) })) }
}

/** All entries, in an order that depends on the keys and their history only. */
export const entriesOf = <Value>(dictionary: Dictionary<Value>): ReadonlyArray<readonly [string, Value]> =>
  'branches' in dictionary ? dictionary.branches.flatMap(entriesOf) : Object.entries(dictionary.entries)
