/** Checks at start that the catalogue can be relied on: every type known both ways, every old version with one way to the newest. */
import { type AnyCatalogueEntry, catalogue } from '../catalogue.ts'
import { DomainEvent } from '../events.ts'

export interface CatalogueFault {
  readonly type: string
  /** what is wrong, and what to do */
  readonly fault: string
}

type CheckedEntry = Pick<AnyCatalogueEntry, 'version' | 'upcasters'> & { readonly codec: { readonly name: string } }

const chainFaults = ({ version, upcasters }: CheckedEntry): ReadonlyArray<string> => {
  const faults: Array<string> = []
  for (const { from, to } of upcasters) {
    if (to <= from)
      faults.push(`the upcaster from version ${from} leads back to ${to}: a cycle; let it lead to ${from + 1}`)
    else if (to !== from + 1)
      faults.push(`the upcaster from version ${from} skips to ${to}: let it lead to ${from + 1}`)
    if (from < 1 || from >= version) faults.push(`an upcaster starts at version ${from}, outside 1 to ${version - 1}`)
  }
  for (let past = 1; past < version; past++) {
    const ways = upcasters.filter((upcaster) => upcaster.from === past).length
    if (ways === 0) faults.push(`a gap: no upcaster starts at version ${past}; write it, or old events are lost`)
    if (ways > 1) faults.push(`${ways} upcasters start at version ${past}: keep one`)
  }
  return faults
}

const entryFaults = (type: string, entry: CheckedEntry, known: ReadonlySet<string>): ReadonlyArray<string> => {
  const named = entry.codec.name === type ? [] : [`its codec is that of ${entry.codec.name}: give it its own`]
  const unknown = known.has(type) ? [] : ['no aggregate speaks of it: add it to the union of domain events']
  return [...named, ...unknown, ...chainFaults(entry)]
}

const spokenOf: ReadonlyArray<string> = DomainEvent.types.map((codec) => codec.name)

/** Empty where all is well. `entries` and `types` are what is checked: the catalogue against the union of domain events. */
export const checkCatalogue = (
  entries: Readonly<Record<string, CheckedEntry>> = catalogue,
  types: ReadonlyArray<string> = spokenOf,
): ReadonlyArray<CatalogueFault> => {
  const known = new Set(types)
  const listed = Object.entries(entries).flatMap(([type, entry]) =>
    entryFaults(type, entry, known).map((fault) => ({ type, fault })),
  )
  const missing = types
    .filter((type) => !Object.hasOwn(entries, type))
    .map((type) => ({ type, fault: 'it is missing from the catalogue: add its entry' }))
  return [...listed, ...missing]
}
