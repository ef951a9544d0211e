import { encode } from 'uqr'
import { useMemo } from 'react'
import { classNames } from './classNames.ts'
import styles from './QrCode.module.css'

// Readers need four light modules around the code; two are enough on our white square with padding.
const quietModules = 2

/** A QR code as one SVG path, ink on white in every theme. `size` in px, or fills its box. */
export function QrCode({
  value,
  size,
  label,
  className,
}: {
  readonly value: string
  readonly size?: number | string | undefined
  /** Says where it leads: "QR code: join at sheaf.example". */
  readonly label: string
  readonly className?: string | undefined
}) {
  const { path, modules } = useMemo(() => qrPath(value), [value])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      style={{ width: size }}
      className={classNames(styles.code, className)}
    >
      <path d={path} fill="#15181E" />
    </svg>
  )
}

function qrPath(value: string): { readonly path: string; readonly modules: number } {
  const { data, size } = encode(value, { ecc: 'M', border: quietModules })
  const runs: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x += 1
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`)
    }
  })
  return { path: runs.join(''), modules: size }
}
