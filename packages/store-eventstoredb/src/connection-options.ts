/** What a connection can be told, in types; a connection string says the same in a line. */

/** Which node serves what follows the log: reads of all events, subscriptions. What decides is always asked of the leader. */
export type NodePreference = 'leader' | 'follower' | 'read-only-replica' | 'random'

export interface Host {
  readonly name: string
  /** absent: 2113 */
  readonly port?: number | undefined
}

export interface ConnectionOptions {
  /** One node, or several of a cluster: then they are asked which nodes there are. */
  readonly hosts: ReadonlyArray<Host>
  /** The only host is a name of the whole cluster: it is asked which nodes there are. */
  readonly isDiscovered?: boolean | undefined
  /** absent: yes */
  readonly hasTls?: boolean | undefined
  /** in PEM, of the authority that issued the certificates of the nodes; absent: those that the machine trusts */
  readonly authorityFile?: string | undefined
  readonly user?: { readonly name: string; readonly password: string } | undefined
  /** both in PEM */
  readonly userCertificate?: { readonly certificateFile: string; readonly keyFile: string } | undefined
  /** absent: the leader */
  readonly nodePreference?: NodePreference | undefined
  /** in the logs of the server; absent: one that is made up */
  readonly connectionName?: string | undefined
  /** of a call whose caller names none, in milliseconds; absent: 10,000 */
  readonly timeoutMillis?: number | undefined
  /** of one try of an append, after which the same is sent again; absent: 3,000 */
  readonly tryMillis?: number | undefined
  /** how long the server may say nothing to a subscriber before it is asked; absent: 2,000 */
  readonly silenceMillis?: number | undefined
  /** how long one host is asked which nodes there are, rounded up to seconds; absent: 2,000 */
  readonly discoveryMillis?: number | undefined
  /** how often all hosts are asked before the try has failed; absent: once */
  readonly discoveryTries?: number | undefined
  /** how often a connection without traffic is tried, 10,000 at least, or -1 for never; absent: 10,000 */
  readonly keepAliveMillis?: number | undefined
  /** how long it may then be silent before it is given up, in the same way; absent: 10,000 */
  readonly keepAliveTimeoutMillis?: number | undefined
}
