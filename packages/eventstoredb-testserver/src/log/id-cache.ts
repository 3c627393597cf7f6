/** Where each event id was last seen: a help of limited size, and never a promise. The server forgets too. */
export interface Place {
  readonly stream: string
  readonly revision: number
  readonly position: number
}

export interface IdCache {
  readonly find: (id: string, stream: string) => Place | undefined
  readonly remember: (id: string, place: Place) => void
  readonly forgetAll: () => void
}

/** The server's takes 8 MiB, which are some ten thousands of ids. */
const MOST_REMEMBERED = 50_000

const keyOf = (id: string, stream: string): string => `${id} ${stream}`

export const createIdCache = (most = MOST_REMEMBERED): IdCache => {
  const places = new Map<string, Place>()
  return {
    find: (id, stream) => places.get(keyOf(id, stream)),
    remember: (id, place) => {
      places.set(keyOf(id, place.stream), place)
      if (places.size <= most) return
      const [oldest] = places.keys()
      if (oldest !== undefined) places.delete(oldest)
    },
    forgetAll: () => places.clear(),
  }
}
