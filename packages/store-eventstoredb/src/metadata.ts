/** The server's own names for what leads from one event to the next, so that its tools can follow a case. */
const SERVER_NAMES = [
  ['correlationId', '$correlationId'],
  ['causationId', '$causationId'],
] as const

const renamed = (metadata: object, from: 0 | 1, to: 0 | 1): object => {
  const result: { [key: string]: unknown } = { ...metadata }
  for (const names of SERVER_NAMES) {
    const value = result[names[from]]
    if (value === undefined) continue
    Reflect.deleteProperty(result, names[from])
    result[names[to]] = value
  }
  return result
}

export const toServerMetadata = (metadata: object): object => renamed(metadata, 0, 1)

export const fromServerMetadata = (metadata: unknown): unknown =>
  typeof metadata === 'object' && metadata !== null ? renamed(metadata, 1, 0) : metadata

/** By how many bytes the server's names are longer. */
export const addedBytesOf = (metadata: object): number =>
  SERVER_NAMES.reduce((sum, [ours, theirs]) => (theirs in metadata ? sum + theirs.length - ours.length : sum), 0)
