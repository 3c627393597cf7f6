/** 超市: where points become goods. */
import { name, unit } from '../reading/cells.ts'
import { required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on, shopId } from './shared-columns.ts'

export const shops = defineBook({
  name: 'shops',
  zh: '超市',
  en: 'shops',
  stage: 'registers',
  columns: {
    shopId,
    name: required('名称', name, '超市名称', 'its name'),
    unit: required('单位编码', unit, '属于哪个单位', 'the unit it belongs to'),
    on,
    by,
  },
  key: (row) => row.shopId,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => [
    {
      type: 'OpenShop',
      ...wish(idOf('open'), row.by, morningOf(row.on)),
      shopId: row.shopId,
      unitId: row.unit,
      name: row.name,
    },
  ],
})
