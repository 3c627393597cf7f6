/** Reads the parts of a Markdown page that can go wrong: links, anchors, and fences of code. */

export interface Fence {
  readonly language: string
  readonly code: string
  /** The `path#name` of the comment above the fence, if there is one. */
  readonly region: string | undefined
  /** Where the code stands in the page. */
  readonly start: number
  readonly end: number
}

const FENCE = /(?:<!-- region: ([^\s>]+) -->\n+)?^([ ]*)```([\w-]*)[^\n]*\n([\s\S]*?)^[ ]*```[ ]*$/gm

export const fencesOf = (page: string): ReadonlyArray<Fence> =>
  [...page.matchAll(FENCE)].map((match) => {
    const [whole, region, , language = '', code = ''] = match
    const start = match.index + whole.lastIndexOf(code, whole.lastIndexOf('```'))
    return { language, code, region, start, end: start + code.length }
  })

const withoutCode = (page: string) => page.replace(FENCE, '').replace(/`[^`\n]*`/g, '')

/** The targets of links and images, without those of code. */
export const linksOf = (page: string): ReadonlyArray<string> =>
  [...withoutCode(page).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(
    ([, inline, reference]) => inline ?? reference ?? '',
  )

const slugOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')

/** The anchors that a page offers: its headings as GitHub writes them, and explicit ids. */
export const anchorsOf = (page: string): ReadonlySet<string> => {
  const anchors = new Set([...page.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id]) => id ?? ''))
  const seen = new Map<string, number>()
  for (const [, heading = ''] of page.replace(FENCE, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = slugOf(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    const times = seen.get(slug) ?? 0
    anchors.add(times === 0 ? slug : `${slug}-${times}`)
    seen.set(slug, times + 1)
  }
  return anchors
}
