/** What the shops call their goods. */
import { type shopCatalogue, shopsListed, stockOf } from '@lovebank/core'

type Catalogue = ReturnType<typeof shopCatalogue.initialState>

export const itemNamesIn = ({ catalogue }: { readonly catalogue: Catalogue }): ReadonlyMap<string, string> =>
  new Map(
    shopsListed(catalogue)
      .flatMap(({ shopId }) => stockOf(catalogue, shopId))
      .map(({ itemId, name }) => [itemId, name]),
  )
