/** What speaks against the record of a meeting that decided something, and in what words. */
import { defineRefusal, type RefusalOf } from './refusal.ts'
import type { LocalDate } from './time.ts'

export const meetingNotHeldYet = defineRefusal('MeetingNotHeldYet', {
  en: (f: { readonly heldOn: LocalDate; readonly on: LocalDate }) =>
    `The meeting of ${f.heldOn} lies after ${f.on}, the day of the adoption. Adopt the card once it was held.`,
  zh: (f) => `会议日期 ${f.heldOn} 晚于通过标准之日 ${f.on}。请在会议召开后办理。`,
})
export type MeetingNotHeldYet = RefusalOf<typeof meetingNotHeldYet>

export const votesExceedPresent = defineRefusal('VotesExceedPresent', {
  en: (f: { readonly inFavour: number; readonly votes: number; readonly present: number }) =>
    `${f.votes} votes, ${f.inFavour} of them in favour, but only ${f.present} people present. Check the record of the meeting.`,
  zh: (f) => `共 ${f.votes} 票(赞成 ${f.inFavour} 票),但到会仅 ${f.present} 人。请核对会议记录。`,
})
export type VotesExceedPresent = RefusalOf<typeof votesExceedPresent>

export const noMajority = defineRefusal('NoMajority', {
  en: (f: { readonly inFavour: number; readonly present: number }) =>
    `${f.inFavour} of ${f.present} people present were in favour, which is not more than half. The card is not adopted.`,
  zh: (f) => `到会 ${f.present} 人,赞成 ${f.inFavour} 票,未过半数,标准未获通过。请重新表决。`,
})
export type NoMajority = RefusalOf<typeof noMajority>
