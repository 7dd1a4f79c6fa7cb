/** Whether the window is too narrow for a wide table. */
import { useEffect, useState } from 'react'

const narrowQuery = 'screen and (max-width: 700px)'

/** True below 700 px; follows the window. Paper is wide enough. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => matchMedia(narrowQuery).matches)
  useEffect(() => {
    const query = matchMedia(narrowQuery)
    const handleChange = () => setIsNarrow(query.matches)
    query.addEventListener('change', handleChange)
    return () => query.removeEventListener('change', handleChange)
  }, [])
  return isNarrow
}
