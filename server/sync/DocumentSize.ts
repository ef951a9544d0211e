/** Bytes when encoded, and structs in memory. */
export interface Size {
  bytes: number
  structs: number
}

/** After growing by this part of its bound a document is measured anew. Measuring means encoding all of it, so not for every update. */
const measuredEvery = 1 / 32

/** How large a document is at most: what was measured last, and everything that came since. */
export class DocumentSize {
  #measured: Size = { bytes: 0, structs: 0 }
  /** Unknown until it is measured. */
  #grown: Size = { bytes: Infinity, structs: Infinity }

  measured(size: Size): void {
    this.#measured = size
    this.#grown = { bytes: 0, structs: 0 }
  }

  grew({ bytes, structs }: Size): void {
    this.#grown = { bytes: this.#grown.bytes + bytes, structs: this.#grown.structs + structs }
  }

  /** Would it exceed the bound with so much more? Near its bound the document is taken for as large as it may be. */
  wouldExceed(bound: Size, more: Size, measure: () => void): boolean {
    if (!this.#exceeds(bound, more)) return false
    if (this.#grown.bytes <= bound.bytes * measuredEvery && this.#grown.structs <= bound.structs * measuredEvery) return true
    measure()
    return this.#exceeds(bound, more)
  }

  #exceeds(bound: Size, more: Size): boolean {
    return (
      this.#measured.bytes + this.#grown.bytes + more.bytes > bound.bytes ||
      this.#measured.structs + this.#grown.structs + more.structs > bound.structs
    )
  }
}
