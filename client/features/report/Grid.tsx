import type { GridBlock } from '#shared/report/Report.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Behind } from './Behind.tsx'
import styles from './Grid.module.css'

/** A table of words and numbers. A square stands for each one counted, where there is a single number a row. */
export function Grid({ block: { caption, columns, rows } }: { block: GridBlock }) {
  const numeric = columns.flatMap(({ numeric: isNumber }, at) => (isNumber ? [at] : []))
  const pieces = numeric.length === 1 ? numeric[0] : undefined
  return (
    <table className={styles.grid}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map(({ label, numeric: isNumber }) => (
            <th key={label} scope="col" className={isNumber ? styles.number : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, evidence }) => (
          <tr key={cells.join()}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={columns[at]?.label} scope="row">
                  {cell} <Behind evidence={evidence} line={cells.join(', ')} />
                </th>
              ) : (
                <td key={columns[at]?.label} className={columns[at]?.numeric === true ? styles.number : undefined}>
                  {at === pieces && <Pieces count={Number(cell)} />}
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const mostPieces = 40

function Pieces({ count }: { count: number }) {
  if (!Number.isInteger(count) || count > mostPieces) return null
  return (
    <span aria-hidden="true" className={styles.pieces}>
      {Array.from({ length: count }, (_, piece) => (
        <i key={piece} />
      ))}
    </span>
  )
}
