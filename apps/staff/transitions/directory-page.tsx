import { useState } from 'react'
import { listProviders, type ProviderView } from '../../../modules/transitions/directory-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { may, useSession } from '../session.ts'
import { ProviderForm } from './provider-form.tsx'

const says = (one: ProviderView, words: string) =>
  [one.name, one.role, one.organization, one.callFor]
    .join(' ')
    .toLowerCase()
    .includes(words.trim().toLowerCase())

const Row = ({ one, onChange }: { one: ProviderView; onChange?: () => void }) => (
  <ListRow
    title={`${one.name}, ${one.role}`}
    detail={
      <>
        Call them for: {one.callFor}
        <br />
        {[
          one.organization,
          one.phone,
          one.fax && `fax ${one.fax}`,
          one.directAddress,
          one.npi && `NPI ${one.npi}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </>
    }
    aside={
      <>
        {one.endedAt && <Chip>off the lists</Chip>}
        {onChange && <Button onClick={onChange}>Change</Button>}
      </>
    }
  />
)

/** Who else cares for people here, and who to call for what. */
export const DirectoryPage = () => {
  const [words, setWords] = useState('')
  const [editing, setEditing] = useState<ProviderView | 'new'>()
  const { data } = useSession()
  const mayWrite = Boolean(data?.session && may(data.session, 'transitions.write'))
  const list = useRead(listProviders, {})
  const stop = () => setEditing(undefined)
  return (
    <Page
      title="Directory"
      lead="Doctors, agencies and help outside the practice, and who to call for what."
      action={
        mayWrite && (
          <Button look="primary" onClick={() => setEditing('new')}>
            Add an entry
          </Button>
        )
      }
    >
      <Field
        label="Find"
        hint="A name, what they do, or what to call them for"
        value={words}
        onChange={setWords}
      />
      <Shown of={list}>
        {({ providers }) => {
          const found = providers.filter((one) => says(one, words))
          return found.length === 0 ? (
            <Empty title="Nobody found">Add the specialists and helpers your patients are sent to.</Empty>
          ) : (
            <List label="Directory">
              {found.map((one) => (
                <Row key={one.id} one={one} {...(mayWrite && { onChange: () => setEditing(one) })} />
              ))}
            </List>
          )
        }}
      </Shown>
      {editing && (
        <Dialog open onClose={stop} title={editing === 'new' ? 'A new entry' : 'Change this entry'}>
          <ProviderForm {...(editing !== 'new' && { one: editing })} onDone={stop} />
        </Dialog>
      )}
    </Page>
  )
}
