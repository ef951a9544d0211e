import { useEffect, useState } from 'react'

const design = { width: 1920, height: 1080 }

/** How much larger or smaller this screen is than the 1920 × 1080 that the wall is drawn for. */
export function useWallScale(): number {
  const [scale, setScale] = useState(currentScale)
  useEffect(() => {
    const measure = () => setScale(currentScale())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return scale
}

const currentScale = () => Math.min(window.innerWidth / design.width, window.innerHeight / design.height)
