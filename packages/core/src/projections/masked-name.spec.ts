import { describe, expect, it } from 'vitest'
import type { Name } from '../kernel/text.ts'
import { maskedName } from './masked-name.ts'

describe('a masked name', () => {
  it.each([
    ['王建国', '王*国'],
    ['王秀英', '王*英'],
    ['王芳', '王*'],
    ['Anna Li', 'A*****i'],
    ['Bo', 'B*'],
    ['欧阳建国', '欧**国'],
    ['王', '*'],
    ['𠮷田建', '𠮷*建'],
    [' 王芳 ', '王*'],
    ['', '*'],
    ['[已删除 erased]', '[已删除 erased]'],
  ])('of %j is %j', (name, masked) => {
    expect(maskedName(name as Name)).toBe(masked)
  })
})
