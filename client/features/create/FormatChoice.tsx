import type { FormatId } from '#shared/formats/formatId.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { formatMessages, formatOrder } from '../../ui/formatMessages.ts'
import { FormatPicture } from '../../ui/FormatPicture.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { createMessages } from './messages.ts'
import styles from './FormatChoice.module.css'

/** Five cards, one of them taken; a native radio group, so arrows move between them. */
export function FormatChoice({ value, onChange }: { readonly value: FormatId; readonly onChange: (format: FormatId) => void }) {
  const messages = useMessages(createMessages)
  const formats = useMessages(formatMessages)
  return (
    <fieldset className={styles.choice}>
      <VisuallyHidden as="legend">{messages.formats}</VisuallyHidden>
      {formatOrder.map((format) => (
        <label key={format} className={styles.card}>
          <FormatPicture format={format} className={styles.picture} />
          <span className={styles.words}>
            <b id={`format-${format}`}>{formats.names[format]}</b>
            <span id={`about-${format}`} className={styles.description}>
              {formats.descriptions[format]}
            </span>
          </span>
          <input
            type="radio"
            name="format"
            value={format}
            checked={format === value}
            onChange={() => onChange(format)}
            aria-labelledby={`format-${format}`}
            aria-describedby={`about-${format}`}
            className={styles.input}
          />
          <span aria-hidden="true" className={styles.ring} />
        </label>
      ))}
    </fieldset>
  )
}
