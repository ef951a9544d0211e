import { useReadable } from './store.ts'
import type { TablePictures } from './tablePicturesStore.ts'
import { useWorkshop } from './useWorkshop.ts'

/** Pictures of all tables that I may read, by table id; fetched again while this is shown and something changed. */
export function useTablePictures(): TablePictures {
  return useReadable(useWorkshop().pictures.pictures)
}
