import type { ComposedPoster } from '#shared/rules/poster.ts'

export interface PosterProps {
  readonly poster: ComposedPoster
  /** The event, for the strip on top. `when` and `place` as they are read. */
  readonly event: { readonly title: string; readonly place: string; readonly when: string }
  /** A person's name as the workshop shows it, '' where it does not. Left out: nobody is named, as on the projector. */
  readonly nameOf?: ((person: string | undefined) => string) | undefined
  /** Where the QR code at the foot leads; without it there is none. */
  readonly link?: string | undefined
  /**
   * sheet: A1 portrait, scaled to the width it is given; for the wall, the large view and print.
   * preview: the same sheet in small, notes as coloured marks; a picture with a name.
   * reading: one column of text for phones.
   */
  readonly variant?: 'sheet' | 'preview' | 'reading' | undefined
  readonly titleAs?: 'h1' | 'h2' | 'h3' | undefined
  readonly className?: string | undefined
}
