/** Looks at what another person looks at, for as long as it lasts. */
import type { Editor } from 'tldraw'
import { isBusy } from './isBusy.ts'

/**
 * Follows a person until the answer is called. It rests while this person writes or drags, and while the
 * other one is away, and goes on by itself afterwards. `onLeft` is called once this person looks elsewhere
 * of their own accord, which ends it.
 */
export function keepFollowing(editor: Editor, userId: string, onLeft: () => void): () => void {
  let wasFollowing = false

  const look = (): void => {
    const isFollowing = editor.getInstanceState().followingUserId === userId
    // Who has gone to the list looks at no place of the canvas.
    const isHere = editor
      .getCollaborators()
      .some((each) => each.userId === userId && each.camera !== null)
    if (wasFollowing && !isFollowing && isHere) {
      end()
      onLeft()
      return
    }
    const shallFollow = isHere && !isBusy(editor)
    if (isFollowing && !shallFollow) editor.stopFollowingUser()
    if (!isFollowing && shallFollow) editor.startFollowingUser(userId)
    wasFollowing = editor.getInstanceState().followingUserId === userId
  }
  const end = (): void => void editor.off('frame', look)

  editor.on('frame', look)
  look()
  return () => {
    end()
    if (wasFollowing) editor.stopFollowingUser()
  }
}
