/** What came of a command that held. */
import type { CommandId, DomainEvent, Position, Revision, StreamName } from '@lovebank/core'

/** What a command wrote, and where; a repeat answers with what the first one wrote. */
export interface Executed {
  readonly commandId: CommandId
  readonly stream: StreamName
  /** none: what was asked for was so already */
  readonly events: ReadonlyArray<DomainEvent>
  /** of the last of these events; where there are none, of the stream's last */
  readonly revision: Revision | undefined
  /** a reader who has come to it has seen these events; undefined where the stream has none */
  readonly position: Position | undefined
  /** the command had happened before, and this is what came of it then */
  readonly isRepeat: boolean
}
