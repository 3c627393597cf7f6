/** Whatever somebody else does meanwhile, an answer comes. */
export const within = async <A>(millis: number, work: Promise<A>, late: () => A): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<A>((resolve) => {
    timer = setTimeout(() => resolve(late()), millis)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
