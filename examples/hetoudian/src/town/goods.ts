/** What the Love Supermarket offers, and who gives it. */

export interface Good {
  readonly id: string
  readonly name: string
  readonly measure: string
  readonly points: number
  /** yuan for one, as suppliers state it */
  readonly price: string
}

export const goods = [
  { id: 'SP-01', name: '大米(5 公斤)', measure: '袋', points: 60, price: '32.00' },
  { id: 'SP-02', name: '面粉(5 公斤)', measure: '袋', points: 50, price: '26.50' },
  { id: 'SP-03', name: '花生油(1.8 升)', measure: '桶', points: 90, price: '48.00' },
  { id: 'SP-04', name: '食盐', measure: '袋', points: 6, price: '2.50' },
  { id: 'SP-05', name: '洗衣粉', measure: '袋', points: 20, price: '9.80' },
  { id: 'SP-06', name: '肥皂', measure: '块', points: 8, price: '3.50' },
  { id: 'SP-07', name: '毛巾', measure: '条', points: 15, price: '7.00' },
  { id: 'SP-08', name: '鸡蛋(30 枚)', measure: '盒', points: 40, price: '22.00' },
  { id: 'SP-09', name: '作业本', measure: '个', points: 5, price: '2.00' },
  { id: 'SP-10', name: '羽绒被', measure: '条', points: 260, price: '150.00' },
] as const satisfies ReadonlyArray<Good>

export const donors = ['爱心企业联合会', '省慈善总会', '镇商会', '高校志愿者协会', '热心村民'] as const

/** Every station has a shop of its own. */
export const shopOf = (station: number): string => `CS-0${station + 1}`
