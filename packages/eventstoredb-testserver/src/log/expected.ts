/** What a writer claims of a stream. */
export type Expected =
  | { readonly kind: 'any' }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'at'; readonly revision: number }

export type AppendAnswer =
  /** `revision` -1: an empty append to a stream that has no events */
  | { readonly tag: 'appended'; readonly revision: number; readonly position: number | undefined }
  /** `current` -1: the stream has no events */
  | { readonly tag: 'wrong-version'; readonly expected: Expected; readonly current: number }
  | { readonly tag: 'stream-deleted' }
  | { readonly tag: 'too-large'; readonly limit: number }

export const wrongVersion = (expected: Expected, current: number): AppendAnswer => ({
  tag: 'wrong-version',
  expected,
  current,
})

/** Whether a stream that stands at a revision, -1: that has no events, is as the writer claims. */
export const meets = (expected: Expected, current: number): boolean => {
  switch (expected.kind) {
    case 'any':
      return true
    case 'no-stream':
      return current < 0
    case 'exists':
      return current >= 0
    case 'at':
      return expected.revision === current
  }
}
