/** How a standing is called on screens and in messages. */
import type { Standing } from './standing.ts'
import type { TaskState } from './state.ts'

interface Words {
  readonly en: string
  readonly zh: string
}

export const standingWords: Readonly<Record<Standing['kind'], Words>> = {
  NotSignedUp: { en: 'not signed up', zh: '未报名' },
  Waitlisted: { en: 'on the waitlist', zh: '候补' },
  Offered: { en: 'offered a place', zh: '待确认递补' },
  Lapsed: { en: 'offered a place and without an answer in time', zh: '递补逾期未答复' },
  SignedUp: { en: 'signed up', zh: '已报名' },
  Withdrawn: { en: 'withdrawn', zh: '已取消报名' },
  CheckedIn: { en: 'checked in', zh: '已签到' },
  Attended: { en: 'attended, not yet accepted', zh: '已出勤、待验收' },
  NoShow: { en: 'did not come', zh: '未到' },
  Excused: { en: 'did not come, excused', zh: '未到(已说明原因)' },
  Accepted: { en: 'accepted', zh: '已验收' },
  OnShow: { en: 'in the publicity period', zh: '公示中' },
  Objected: { en: 'under an objection', zh: '有异议待裁定' },
  Confirmed: { en: 'confirmed', zh: '已确认' },
  Revoked: { en: 'confirmed and revoked after an objection', zh: '确认后经异议撤销' },
  Rejected: { en: 'rejected', zh: '验收不通过' },
}

export const taskWords: Readonly<Record<TaskState['kind'], Words>> = {
  NotDrafted: { en: 'not drafted', zh: '未起草' },
  Draft: { en: 'a draft', zh: '草稿' },
  Published: { en: 'published', zh: '已发布' },
  Cancelled: { en: 'cancelled', zh: '已取消' },
  Closed: { en: 'closed', zh: '已关闭' },
}
