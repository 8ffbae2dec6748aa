import { useState } from 'react'
import {
  changePracticeSetting,
  putBackSetting,
  readPracticeSettings,
  type SettingKey,
} from '../../../modules/practice/settings-contract.ts'
import { downloadExport } from '../../../modules/tenancy/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { DownloadButton } from '../../kit/download-button.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { may, SESSION_KEY, useSession } from '../session.ts'
import { SettingFields } from './setting-fields.tsx'
import { linesOf, SETTING_WORDS, type Value } from './setting-words.ts'

type Setting = Output<typeof readPracticeSettings>['settings'][number]
type Version = Setting['versions'][number]

/** The name and time zone at the top of every screen come with the session. */
const AFTERWARDS = [readPracticeSettings, { id: SESSION_KEY[0]! }]

const Change = ({ setting }: { setting: Setting }) => {
  const [value, setValue] = useState<Value>(setting.value)
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const save = useWrite(changePracticeSetting, { invalidates: AFTERWARDS })
  const changed = JSON.stringify(value) !== JSON.stringify(setting.value)
  return (
    <details>
      <summary>Change it</summary>
      <div className="stack">
        <SettingFields
          settingKey={setting.key}
          value={value}
          before={setting.value}
          onChange={setValue}
          error={save.error}
        />
        <Field
          label="Why it changes"
          value={reason}
          onChange={setReason}
          error={fieldError(save.error, 'reason')}
        />
        <Button
          look="primary"
          busy={save.isPending}
          disabled={!changed || reason.trim().length < 5}
          onClick={() =>
            save.mutate({ id, key: setting.key, value, reason, seen: setting.versions[0]?.id ?? null })
          }
        >
          Set it from today
        </Button>
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}

const PutBack = ({ setting, version }: { setting: Setting; version: Version }) => {
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const save = useWrite(putBackSetting, { invalidates: AFTERWARDS })
  return (
    <details>
      <summary>Put it back</summary>
      <div className="stack">
        <Field label="Why this one again" value={reason} onChange={setReason} />
        <Button
          busy={save.isPending}
          disabled={reason.trim().length < 5}
          onClick={() =>
            save.mutate({ id, versionId: version.id, reason, seen: setting.versions[0]?.id ?? null })
          }
        >
          Put it back from today
        </Button>
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}

const Since = ({ version }: { version: Version }) => (
  <>
    <When at={version.at} form="day-time" />, {version.by ?? 'when the practice was added'}
  </>
)

/** Versions side by side, a line for each thing that was set. */
const History = ({ setting }: { setting: Setting }) => {
  const versions = setting.versions.map((version) => ({
    version,
    lines: linesOf(setting.key, version.value),
  }))
  const names = [...new Set(versions.flatMap(({ lines }) => Object.keys(lines)))]
  const rows = [
    { name: 'Set', cells: versions.map(({ version }) => <Since key={version.id} version={version} />) },
    { name: 'Why', cells: versions.map(({ version }) => version.reason) },
    ...names.map((name) => ({ name, cells: versions.map(({ lines }) => lines[name] ?? '') })),
    {
      name: 'Again',
      cells: versions.map(({ version }, at) =>
        at === 0 ? 'counts now' : <PutBack key={version.id} setting={setting} version={version} />,
      ),
    },
  ]
  return (
    <details>
      <summary>
        History: {versions.length} {versions.length === 1 ? 'version' : 'versions'}
      </summary>
      <DataTable
        caption={`Versions of ${SETTING_WORDS[setting.key as SettingKey].title.toLowerCase()}`}
        columns={[
          { head: 'What', cell: ({ name }) => name },
          ...versions.map(({ version }, at) => ({
            head: at === 0 ? 'Now' : `Version ${versions.length - at}, from ${version.validFrom}`,
            cell: (row: (typeof rows)[number]) => row.cells[at],
          })),
        ]}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </details>
  )
}

const OneSetting = ({ setting }: { setting: Setting }) => {
  const { title, does } = SETTING_WORDS[setting.key as SettingKey]
  const [newest] = setting.versions
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p>{does}</p>
      <Facts
        facts={Object.entries(linesOf(setting.key, setting.value)).map(([term, value]) => ({ term, value }))}
      />
      <p className="quiet">
        {newest ? (
          <>
            Since <Since version={newest} />: {newest.reason}
          </>
        ) : (
          'As it was at the beginning; nobody changed it.'
        )}
      </p>
      <Change key={newest?.id ?? 'first'} setting={setting} />
      {newest && <History setting={setting} />}
    </section>
  )
}

const OpenRules = () => {
  const session = useSession().data?.session
  if (!session) return null
  return (
    <p>
      How open billing rules are read is set under{' '}
      {may(session, 'billing.settings') ? <a href="/staff/rules">Open rules</a> : 'Open rules, by a biller'}.
    </p>
  )
}

const Leaving = () => (
  <section className="stack">
    <h2>Keeping and taking along</h2>
    <p>
      <a href="/staff/practice/keeping">Legal holds, and records that have reached their end</a>
    </p>
    <p>
      Everything the practice owns, in one file that another Throughline can bring in: it holds health
      information and is for you alone.
    </p>
    <DownloadButton route={downloadExport} input={{}}>
      Export the whole practice
    </DownloadButton>
  </section>
)

/** What the practice has set: now, since when, by whom and why. Every change is a new version. */
export const PracticePage = () => {
  const read = useRead(readPracticeSettings, {})
  return (
    <Page
      title="Practice"
      lead="What is set here counts for everybody who works in the practice. Every change keeps the one before, with who made it and why."
    >
      <Shown of={read}>
        {({ settings }) => (
          <div className="stack loose">
            {settings.map((setting) => (
              <OneSetting key={setting.key} setting={setting} />
            ))}
            <OpenRules />
            <Leaving />
          </div>
        )}
      </Shown>
    </Page>
  )
}
