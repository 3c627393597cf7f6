/** Which encoding a book is written in: UTF-8 with or without Excel's mark, or the GBK of older Chinese programs. */
import { open } from 'node:fs/promises'

/** GB 18030 contains GBK, so that one name serves both. */
export type Encoding = 'utf-8' | 'gb18030'

const SAMPLE_BYTES = 65_536

/** Chinese text in GBK is hardly ever valid UTF-8: the first 64 KiB decide. */
export const encodingOf = (sample: Uint8Array): Encoding => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

export const encodingOfFile = async (path: string): Promise<Encoding> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    return encodingOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** The text of a book piece by piece, without the byte order mark; some programs leave two of them. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let isBegun = false
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    yield isBegun ? text : text.replace(/^\ufeff/u, '')
    isBegun ||= text !== ''
  }
  yield decoder.decode()
}
