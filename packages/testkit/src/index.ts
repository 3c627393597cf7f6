/** Given/when/then, arbitraries and the store contract for Love Bank and those who embed it. */
export * as accountStory from './examples/account-story.ts'
export * from './given-when-then/examples.ts'
export * from './given-when-then/given.ts'
export * from './given-when-then/plain.ts'
