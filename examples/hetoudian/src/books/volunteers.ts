/** 志愿者: who registers; each has an account from then on. */
import { IdentityNumber, type Name, Phone, VolunteerNumber } from '@lovebank/core'
import { codeOf, compact, date, keywords, name, unit } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by } from './shared-columns.ts'

const phone = compact(Phone, '不是电话号码,请只写数字', 'is not a phone number: write digits only')
const identity = compact(
  IdentityNumber,
  '身份证号应为 18 位;若显示为 1.23E+17,请把该列设为文本',
  'must have 18 characters; where Excel shows 1.23E+17, make the column a text',
)

/** A register may name the guardian and not the relation. */
const UNSTATED = '监护人' as Name

export const volunteers = defineBook({
  name: 'volunteers',
  zh: '志愿者',
  en: 'volunteers',
  stage: 'registers',
  columns: {
    number: required(
      '志愿者编号',
      codeOf(VolunteerNumber),
      '志愿者证上的编号,不重复',
      'the number on the card, given once',
    ),
    name: required('姓名', name, '姓名', 'their name'),
    birthDate: required('出生日期', date, '出生日期', 'the day of birth'),
    phone: maybe('手机', phone, '可与家人共用', 'may be shared by a family'),
    identityNumber: maybe('身份证号', identity, '18 位', '18 characters'),
    address: maybe('住址', name, '住址', 'where they live'),
    unit: required('单位编码', unit, '所在自然村', 'their village'),
    skills: maybe('特长', keywords, '用顿号分开', 'skills, separated by 、'),
    guardian: maybe('监护人', name, '未满 18 岁必填', 'needed under 18'),
    relation: maybe('监护人关系', name, '母亲、祖父……', 'mother, grandfather …'),
    guardianPhone: maybe('监护人手机', phone, '监护人的手机', 'the guardian’s phone'),
    on: required('登记日期', date, '登记日期', 'the day of registration'),
    by,
  },
  key: (row) => row.number,
  lane: (row) => `volunteer/${row.number}`,
  at: (row) => row.on,
  commands: ([row], idOf) => [
    {
      type: 'RegisterVolunteer',
      ...wish(idOf('register'), row.by, morningOf(row.on)),
      number: row.number,
      unitId: row.unit,
      profile: {
        name: row.name,
        birthDate: row.birthDate,
        phone: row.phone,
        identityNumber: row.identityNumber,
        address: row.address,
      },
      skills: row.skills ?? [],
      partner: undefined,
      guardian:
        row.guardian === undefined
          ? undefined
          : { name: row.guardian, relation: row.relation ?? UNSTATED, phone: row.guardianPhone },
      recruitedBy: undefined,
    },
  ],
})
