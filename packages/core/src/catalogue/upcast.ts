/** Brings stored fields of any past version to the newest one, step by step. */
import type { CatalogueEntry, StoredFields } from './entry.ts'

/** Fields of the newest version; undefined where no chain of upcasters leads from `version` to it. */
export const upcastToNewest = (
  entry: Pick<CatalogueEntry<never>, 'version' | 'upcasters'>,
  version: number,
  fields: StoredFields,
): StoredFields | undefined => {
  let current = version
  let upcast = fields
  while (current < entry.version) {
    const step = entry.upcasters.find((upcaster) => upcaster.from === current && upcaster.to === current + 1)
    if (step === undefined) return undefined
    upcast = step.upcast(upcast)
    current = step.to
  }
  return current === entry.version ? upcast : undefined
}
