/** Where the fixed history and the digests over it lie in the repository. */
const fixtures = new URL('../../../core/fixtures/', import.meta.url)

export const historiesFolder = new URL('histories/', fixtures)

export const digestsFile = new URL('fold-digests.json', fixtures)
