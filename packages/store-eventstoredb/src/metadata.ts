/** The server's own names for what leads from one event to the next, so that its tools can follow a case. */
const SERVER_NAMES: ReadonlyMap<string, string> = new Map([
  ['correlationId', '$correlationId'],
  ['causationId', '$causationId'],
])

const OUR_NAMES: ReadonlyMap<string, string> = new Map([...SERVER_NAMES].map(([ours, theirs]) => [theirs, ours]))

/** Made anew, name by name: an object from which names were deleted is slow to read ever after. */
const renamed = (metadata: object, names: ReadonlyMap<string, string>): object =>
  Object.fromEntries(Object.entries(metadata).map(([key, value]) => [names.get(key) ?? key, value]))

export const toServerMetadata = (metadata: object): object => renamed(metadata, SERVER_NAMES)

export const fromServerMetadata = (metadata: unknown): unknown =>
  typeof metadata === 'object' && metadata !== null ? renamed(metadata, OUR_NAMES) : metadata

/** By how many bytes the server's names are longer, in what is about to be checked: it may be anything. */
export const addedBytesOf = (metadata: unknown): number => {
  if (typeof metadata !== 'object' || metadata === null) return 0
  return [...SERVER_NAMES].reduce(
    (sum, [ours, theirs]) => (theirs in metadata ? sum + theirs.length - ours.length : sum),
    0,
  )
}
