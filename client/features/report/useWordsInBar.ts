import { useWideScreen } from '../../ui/useWideScreen.ts'

const wordsFromPixels = 1180

/** Do the buttons of the bar have words? On narrow screens signs alone keep it on one line. */
export const useWordsInBar = (): boolean => useWideScreen(wordsFromPixels)
