import type { CloseEvent } from '#shared/closeEvents.ts'
import { OpenWorkshop, type WorkshopSurroundings } from './OpenWorkshop.ts'

/** The workshops that somebody is connected to, or about to be. */
export class OpenWorkshops {
  readonly #surroundings: WorkshopSurroundings
  readonly #open = new Map<string, { workshop: OpenWorkshop; uses: number }>()

  constructor(surroundings: WorkshopSurroundings) {
    this.#surroundings = surroundings
  }

  peek(id: string): OpenWorkshop | undefined {
    return this.#open.get(id)?.workshop
  }

  all(): OpenWorkshop[] {
    return [...this.#open.values()].map(({ workshop }) => workshop)
  }

  /** Give it back with `release`. @throws as `HotDocuments.use` */
  async use(id: string): Promise<OpenWorkshop> {
    const { documents } = this.#surroundings
    const plenary = await documents.use(id, 'plenary')
    const open = this.#open.get(id) ?? { workshop: new OpenWorkshop(plenary, this.#surroundings), uses: 0 }
    // Every use of the workshop is a use of its plenary.
    this.#open.set(id, open)
    open.uses++
    return open.workshop
  }

  release(workshop: OpenWorkshop): void {
    this.#surroundings.documents.release(workshop.plenary)
    const open = this.#open.get(workshop.id)
    if (open?.workshop !== workshop) return
    open.uses--
    if (open.uses > 0) return
    this.#open.delete(workshop.id)
    workshop.end()
  }

  /** Sends everyone away and forgets the workshop, so that the next to come begin anew. */
  discard(id: string, event: CloseEvent): void {
    const open = this.#open.get(id)
    if (open === undefined) return
    this.#open.delete(id)
    open.workshop.closeAll(event)
    open.workshop.end()
  }
}
