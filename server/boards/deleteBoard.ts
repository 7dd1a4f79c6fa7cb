/** The end of a board: database and files first, then whoever has it open. */
import type { AssetStore } from '../assets/assetStore.ts'
import type { Rooms } from '../sync/rooms.ts'

/** Removes everything of a board and sends its people away. False if there was no such board. */
export async function deleteBoard(
  boardId: string,
  { assets, rooms }: { readonly assets: AssetStore; readonly rooms: Rooms },
): Promise<boolean> {
  const wasThere = await assets.deleteBoard(boardId)
  await rooms.discard(boardId)
  return wasThere
}
