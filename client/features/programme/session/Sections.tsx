import { byOrder } from '#shared/model/record.ts'
import type { Section } from '#shared/model/template.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SortableList } from '../../../ui/SortableList.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import styles from '../Details.module.css'
import { useEdits } from '../editing.tsx'
import { programmeMessages } from '../messages.ts'
import { Fold } from './Fold.tsx'
import foldStyles from './Fold.module.css'
import { SectionFields } from './SectionFields.tsx'

/** The questions of a template. */
export function Sections({ template }: { readonly template: string }) {
  const messages = useMessages(programmeMessages).template
  const sections = usePlenary(
    ({ sections: all }) =>
      Object.values(all)
        .filter((section) => section.template === template)
        .sort(byOrder),
    shallowEqual,
  )
  const edits = useEdits()
  const [added, setAdded] = useState<string>()
  return (
    <section aria-labelledby="part-sections" className={styles.fields}>
      <h4 id="part-sections" tabIndex={-1}>
        {messages.sections}
      </h4>
      {sections.length === 0 && <p className={styles.note}>{messages.emptySections}</p>}
      <SortableList
        label={messages.sections}
        items={sections}
        nameOf={({ title }) => title}
        onReorder={(_all, { id, to }) => edits.moveSection(id, to)}
        className={foldStyles.list}
        renderItem={(section, index) => (
          <Fold title={`${index + 1}. ${section.title}`} about={aboutSection(section, messages.kinds)} isNew={section.id === added}>
            <SectionFields section={section} />
          </Fold>
        )}
      />
      <Button size="sm" icon={Plus} className={foldStyles.start} onClick={() => setAdded(edits.addSection(template, messages.newSection))}>
        {messages.addSection}
      </Button>
    </section>
  )
}

function aboutSection({ kind, prompt }: Section, kinds: Readonly<Record<Section['kind'], string>>): string {
  return prompt === '' ? kinds[kind] : `${kinds[kind]} · ${prompt}`
}
