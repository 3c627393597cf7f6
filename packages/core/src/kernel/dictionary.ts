/**
 * A persistent dictionary by text key: adding one entry to a hundred thousand copies a few small arrays, not all entries,
 * so that a stream may grow for years and its fold stays quick. Plain arrays and objects, so that a snapshot can keep it.
 */

type Entry<Value> = readonly [key: string, value: Value]

interface Leaf<Value> {
  readonly entries: ReadonlyArray<Entry<Value>>
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

const EMPTY: Leaf<never> = { entries: [] }

export const emptyDictionary = <Value>(): Dictionary<Value> => EMPTY

/** FNV-1a, 32 bits. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return hash
}

const slotOf = (hash: number, depth: number): number => (hash >>> (depth * BITS)) & (WIDTH - 1)

/** The place of a key in a leaf; -1 where it is not there. By counting: the leaf is short and everybody passes here. */
const placeOf = <Value>(entries: ReadonlyArray<Entry<Value>>, key: string): number => {
  for (let place = 0; place < entries.length; place++) if (entries[place]?.[0] === key) return place
  return -1
}

const leafOf = <Value>(dictionary: Dictionary<Value>, hash: number): Leaf<Value> => {
  let node = dictionary
  for (let depth = 0; 'branches' in node; depth++) node = node.branches[slotOf(hash, depth)] ?? EMPTY
  return node
}

/** The value under a key; undefined where there is none. */
export const lookUp = <Value>(dictionary: Dictionary<Value>, key: string): Value | undefined => {
  const { entries } = leafOf(dictionary, hashOf(key))
  return entries[placeOf(entries, key)]?.[1]
}

/** The dictionary with this value under the key, whatever stood there before. */
export const withEntry = <Value>(dictionary: Dictionary<Value>, key: string, value: Value): Dictionary<Value> =>
  changed(dictionary, hashOf(key), 0, (entries) => {
    const place = placeOf(entries, key)
    return place < 0 ? [...entries, [key, value]] : entries.with(place, [key, value])
  })

/** The dictionary without the key; the very same one where it is not there. */
export const withoutEntry = <Value>(dictionary: Dictionary<Value>, key: string): Dictionary<Value> => {
  const hash = hashOf(key)
  const place = placeOf(leafOf(dictionary, hash).entries, key)
  return place < 0 ? dictionary : changed(dictionary, hash, 0, (entries) => entries.toSpliced(place, 1))
}

type ChangeLeaf<Value> = (entries: ReadonlyArray<Entry<Value>>) => ReadonlyArray<Entry<Value>>

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
  return entries.length > MOST_IN_LEAF && depth < DEEPEST ? split(entries, depth) : { entries }
}

const split = <Value>(entries: ReadonlyArray<Entry<Value>>, depth: number): Dictionary<Value> => {
  const leaves = Array.from({ length: WIDTH }, (): Array<Entry<Value>> => [])
  for (const entry of entries) leaves[slotOf(hashOf(entry[0]), depth)]?.push(entry)
  return { branches: leaves.map((leaf) => ({ entries: leaf })) }
}

/** All entries, in an order that depends on the keys and their history only. */
export const entriesOf = <Value>(dictionary: Dictionary<Value>): ReadonlyArray<Entry<Value>> =>
  entriesWhere(dictionary, () => true)

/** The entries whose values pass the test, in the same order. Those that do not are not even gathered. */
export const entriesWhere = <Value>(
  dictionary: Dictionary<Value>,
  test: (value: Value) => boolean,
): ReadonlyArray<Entry<Value>> => {
  const found: Array<Entry<Value>> = []
  const visit = (node: Dictionary<Value>): void => {
    if ('branches' in node) for (const branch of node.branches) visit(branch)
    else for (const entry of node.entries) if (test(entry[1])) found.push(entry)
  }
  visit(dictionary)
  return found
}
