import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Digits } from '../ui/Digits.tsx'
import { Note } from '../ui/Note.tsx'
import { styleguideMessages } from './styleguideMessages.ts'
import styles from './Styleguide.module.css'

/** Notes in every state, and the two type families. */
export function StyleguideNotes() {
  const messages = useMessages(styleguideMessages)
  return (
    <>
      <section className={styles.seven}>
        <h2>{messages.sections.notes}</h2>
        <div className={styles.notes}>
          <Note kind="idea">Fund the pair, not two rivals</Note>
          <Note kind="obstacle">Hub funding stops after three years</Note>
          <Note kind="example">Cluj already tracks hub visits per member</Note>
          <Note kind="question">Who pays when the test fails?</Note>
        </div>
        <div className={styles.states}>
          <div>
            <Note kind="idea" author="Bengt, now" isNew>
              Trainer pool shared by three regions
            </Note>
            <p>new: spot outline, fades after 8 s</p>
          </div>
          <div>
            <Note kind="idea" author="Mateja" selected>
              Shared referral form, two pages at most
            </Note>
            <p>selected: ink outline and tick</p>
          </div>
          <div>
            <Note kind="obstacle" author="Zsófia" lifted>
              Overlap is worst in training and events
            </Note>
            <p>lifted: 2.2° and a long shadow</p>
          </div>
          <div>
            <Note kind="question" author="Ionuț" mergedCount={3}>
              Could ERDF pay for the referral desk?
            </Note>
            <p>merged: count and a second sheet</p>
          </div>
        </div>
      </section>
      <section className={styles.five}>
        <h2>{messages.sections.voices}</h2>
        <div className={styles.voices}>
          <span>display / 820</span>
          <div className={styles.display}>{messages.dotsIn}</div>
          <span>title 34 / 780</span>
          <div className={styles.title34}>Needs for cluster policy</div>
          <span>title 20 / 750</span>
          <div className={styles.title20}>One front door for SMEs</div>
          <span>text 15 / 400</span>
          <div>Drag notes between boxes. Čeština, română, lietuvių.</div>
          <span>Greek, Cyrillic</span>
          <div>Ελληνικά, Українська, Български</div>
          <span>meta 12 / 400</span>
          <div className="meta">8 people, 2 writing</div>
          <span>voice 26 / 500</span>
          <div className={`voice ${styles.voice26}`}>At home we are a club</div>
          <span>voice note 15 / 500</span>
          <div className={`voice ${styles.voice15}`}>Same services, two brochures, one confused bakery</div>
          <span>clock, fixed cells</span>
          <div className={styles.clock}>
            <Digits text="06:42" label="06:42" />
          </div>
        </div>
      </section>
    </>
  )
}
