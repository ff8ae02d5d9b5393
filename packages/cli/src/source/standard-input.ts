/**
 * The bytes of standard input.
 * @param isEnough asked with the first bytes and how many there are so far; once it says so, the rest stays unread
 */
export async function readStandardInput(
  isEnough: (beginning: Uint8Array, length: number) => boolean = () => false,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (isEnough(chunks[0] ?? chunk, length)) break;
  }
  return Buffer.concat(chunks);
}
