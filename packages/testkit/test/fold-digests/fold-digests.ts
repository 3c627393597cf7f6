/** The digest of what each read model's fold gives over the fixed history, by the version that the projection declares. */
import { createHash } from 'node:crypto'
import type { Projection } from '@lovebank/core'
import type { Chapter } from './chapters.ts'

export interface FoldDigests {
  readonly version: number
  /** by chapter, of those that tell of anything that the projection handles */
  readonly digests: Readonly<Record<string, string>>
}

/** By the name of the projection. */
export type DigestTable = Readonly<Record<string, FoldDigests>>

export interface Renewed {
  readonly table: DigestTable
  /** what must be done before the table can say anything else of them: a sentence each */
  readonly refused: ReadonlyArray<string>
}

type AnyProjection = Projection<unknown>

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** Of the state as JSON, in whatever order its fields were written; undefined where the chapter tells it nothing. */
const digestOver = (projection: AnyProjection, { lives }: Chapter): string | undefined => {
  const types: ReadonlySet<string> = new Set(projection.handles)
  const handled = lives.map((life) => life.filter(({ event }) => types.has(event.type)))
  if (handled.every((life) => life.length === 0)) return undefined
  const states = handled.map((life) => life.reduce(projection.apply, projection.initialState()))
  return createHash('sha256').update(JSON.stringify(states, sorted)).digest('base64url').slice(0, 22)
}

const digestsOf = (projection: AnyProjection, chapters: ReadonlyArray<Chapter>): FoldDigests => ({
  version: projection.version,
  digests: Object.fromEntries(
    chapters.flatMap((chapter) => {
      const digest = digestOver(projection, chapter)
      return digest === undefined ? [] : [[chapter.name, digest]]
    }),
  ),
})

const WRITE_COMMAND = 'npm run fold-digests'

const fileOf = ({ name }: AnyProjection): string => `packages/core/src/projections/${name}/index.ts`

const thenWrite = `then run: ${WRITE_COMMAND}`

/** What a digest says that the table knows otherwise, under the very same version. */
const changed = (projection: AnyProjection, before: FoldDigests, now: FoldDigests): string | undefined => {
  const { name, version } = projection
  if (version < before.version)
    return `${name}: version ${version} stands after ${before.version}, and read models of ${before.version} may lie in stores. Raise \`version\` in ${fileOf(projection)} to ${before.version + 1}, ${thenWrite}`
  if (version > before.version) return undefined
  const chapter = Object.keys(before.digests).find((each) => now.digests[each] !== before.digests[each])
  if (chapter === undefined) return undefined
  return `${name}: over history ${chapter} it gives another state than version ${version} gave, so that what lies in stores is not what it would build. Raise \`version\` in ${fileOf(projection)} to ${version + 1}, ${thenWrite}`
}

/** The table as it should be. Of a projection that changed under its old version, what stood there stays. */
export const renewTable = (
  table: DigestTable,
  projections: ReadonlyArray<AnyProjection>,
  chapters: ReadonlyArray<Chapter>,
): Renewed => {
  const rows: Array<readonly [string, FoldDigests]> = []
  const refused: Array<string> = []
  for (const projection of projections.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const before = table[projection.name]
    const now = digestsOf(projection, chapters)
    const refusal = before === undefined ? undefined : changed(projection, before, now)
    if (refusal !== undefined) refused.push(refusal)
    rows.push([projection.name, refusal === undefined || before === undefined ? now : before])
  }
  return { table: Object.fromEntries(rows), refused }
}

/** Empty where every fold gives what its version gave: a sentence for each other, with what to do. */
export const foldFaults = (
  table: DigestTable,
  projections: ReadonlyArray<AnyProjection>,
  chapters: ReadonlyArray<Chapter>,
): ReadonlyArray<string> => {
  const renewed = renewTable(table, projections, chapters)
  const stale = Object.keys({ ...table, ...renewed.table })
    .filter((name) => JSON.stringify(table[name]) !== JSON.stringify(renewed.table[name]))
    .map(
      (name) =>
        `${name}: the table of digests is not up to date with version ${renewed.table[name]?.version ?? 'none'}. Run: ${WRITE_COMMAND}`,
    )
  return [...renewed.refused, ...stale]
}
