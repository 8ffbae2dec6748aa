import { useState } from 'react'
import type { readReadings } from '../../../modules/readings/contract.ts'
import type { AlertRule } from '../../../modules/readings/rules-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Notice } from '../../kit/notice.tsx'
import { When } from '../../kit/when.tsx'
import { usePermission } from '../session.ts'
import { DecideAlerts } from './decide-alerts.tsx'
import { ACT_WORDS, KIND_WORDS, ruleWords } from './reading-words.ts'

type Readings = Output<typeof readReadings>

const Rules = ({ label, rules }: { label: string; rules: readonly AlertRule[] }) => (
  <List label={label}>
    {rules.map((rule) => (
      <ListRow
        key={`${rule.kind} ${ruleWords(rule)} ${rule.act}`}
        title={`${KIND_WORDS[rule.kind]}: ${ruleWords(rule)}`}
        detail={rule.source}
        aside={<Chip tone={rule.act === 'today' ? 'yellow' : 'red'}>{ACT_WORDS[rule.act]}</Chip>}
      />
    ))}
  </List>
)

/** What we asked to be told about, who decided and when; and what always stands. */
export const AskedPart = ({ patientId, read }: { patientId: string; read: Readings }) => {
  const [deciding, setDeciding] = useState(false)
  const { decided, rules, danger } = read
  const mayDecide = usePermission('readings.decide')
  return (
    <section className="stack">
      <h2>What we asked to be told about</h2>
      {decided ? (
        <p className="quiet">
          {decided.by} decided this on <When at={decided.at} form="day-time" />.
        </p>
      ) : (
        <Notice
          happened="Nobody has decided yet."
          safe="Until then the rules for everybody hold."
          next="Look at what is suggested for the confirmed conditions, change what is different here, and decide."
        />
      )}
      {deciding ? (
        <DecideAlerts patientId={patientId} read={read} onDone={() => setDeciding(false)} />
      ) : (
        <>
          <Rules label="Rules" rules={rules} />
          {mayDecide && (
            <div className="actions">
              <Button onClick={() => setDeciding(true)}>
                {decided ? 'Change the rules' : 'See what is suggested, and decide'}
              </Button>
            </div>
          )}
        </>
      )}
      <details>
        <summary>Limits that always stand ({danger.length})</summary>
        <Rules label="Limits that always stand" rules={danger} />
      </details>
    </section>
  )
}
