/** What tells one version of a read model from another: states of two identities are never taken for one another. */

/** The name and the declared version of a projection, as texts that name checkpoints. */
export const identityOf = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  `${name}@${version}`
