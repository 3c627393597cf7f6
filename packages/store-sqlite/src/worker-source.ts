/** Tells workers where a store lies, so that each opens it for itself. */
import type { ReaderSource } from '@lovebank/runtime'

const isSource = import.meta.url.endsWith('.ts')
const module = new URL(isSource ? './worker-module.ts' : './worker-module.js', import.meta.url).href

/**
 * The `openReader` of `buildInParallel` for the store at `path`. Read models of personal data that lie under keys cannot be built
 * so: the workers have no keyring, and stop at the first event that is sealed.
 */
export const sqliteReaders = (path: string): ReaderSource => ({ module, options: { path } })
