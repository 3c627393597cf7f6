/** Modules of workers in which something goes wrong, by `kind`. */
import { threadId } from 'node:worker_threads'

export const openReader = (options: { readonly kind: string }) => async () => {
  // The second worker only waits: it ends because the first one does.
  if (options.kind === 'dying' && threadId % 2 === 1) throw new Error('the module fell over')
  if (options.kind === 'leaving' && threadId % 2 === 1) process.exit(7)
  const timer = setInterval(() => undefined, 60_000)
  await new Promise(() => undefined)
  clearInterval(timer)
}
