/** What is to happen on which later day; forgotten once the day is over. */

export interface Diary {
  /** days are counted from 0; what falls on a day already begun happens still on that day */
  readonly plan: (day: number, happening: () => void) => void
  readonly live: (day: number) => void
}

export const createDiary = (): Diary => {
  const happenings = new Map<number, Array<() => void>>()
  let today = -1
  return {
    plan: (day, happening) => {
      const on = Math.max(day, today)
      const planned = happenings.get(on)
      if (planned === undefined) happenings.set(on, [happening])
      else planned.push(happening)
    },
    live: (day) => {
      today = day
      // A happening may plan another one for the same day: the list grows while it is walked.
      const planned = happenings.get(day) ?? []
      happenings.set(day, planned)
      for (const happening of planned) happening()
      happenings.delete(day)
    },
  }
}
