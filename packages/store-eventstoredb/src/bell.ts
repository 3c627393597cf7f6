/** Wakes who waits for something to happen: hush it, look at everything, and only then wait. */
export interface Bell {
  readonly ring: () => void
  readonly hush: () => void
  /** Resolves when it rings, or at once where it rang since it was hushed. */
  readonly rung: () => Promise<void>
}

export const createBell = (): Bell => {
  let hasRung = false
  let wake: () => void = () => undefined
  return {
    ring: () => {
      hasRung = true
      wake()
    },
    hush: () => {
      hasRung = false
    },
    rung: () =>
      new Promise((resolve) => {
        wake = resolve
        if (hasRung) resolve()
      }),
  }
}
