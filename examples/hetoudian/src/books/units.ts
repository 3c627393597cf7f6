/** 单位: the town, its stations and villages. */
import { type Name, UnitCode, type UnitKind } from '@lovebank/core'
import { codeOf, name, oneOf, unit } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on } from './shared-columns.ts'

const kinds: Readonly<Record<string, UnitKind>> = {
  镇: 'town',
  社会工作站: 'station',
  新村: 'station',
  自然村: 'village',
  网格: 'grid-cell',
}

export const units = defineBook({
  name: 'units',
  zh: '单位',
  en: 'units: the town first, then what stands under it',
  stage: 'offices',
  columns: {
    code: required('单位编码', codeOf(UnitCode), '不重复的编码', 'a code of its own'),
    name: required('名称', name, '单位名称', 'its name'),
    kind: required('类别', oneOf(kinds), '镇、社会工作站(新村)、自然村或网格', 'town, station, village or grid cell'),
    parent: maybe('上级编码', unit, '上级单位;镇留空', 'the unit above; blank for the town'),
    on,
    by,
    byName: maybe('经办人姓名', name, '只在镇这一行:首任管理员姓名', 'on the row of the town: its first administrator'),
  },
  key: (row) => row.code,
  lane: () => 'town',
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('establish'), row.by, morningOf(row.on))
    if (row.parent === undefined) {
      const administratorName = row.byName ?? ('管理员' as Name)
      return [{ type: 'FoundTown', ...header, code: row.code, name: row.name, administratorName }]
    }
    return [{ type: 'EstablishUnit', ...header, code: row.code, kind: row.kind, name: row.name, parentId: row.parent }]
  },
})
