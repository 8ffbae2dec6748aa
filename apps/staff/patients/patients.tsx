import { useDeferredValue, useState } from 'react'
import { findPatients } from '../../../modules/patients/contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

/** Everybody the practice knows, found by any letters of a name, a birth date or a phone number. */
export const Patients = () => {
  const [words, setWords] = useState('')
  const found = useRead(findPatients, { words: useDeferredValue(words), limit: 100 })
  return (
    <Page title="Patients">
      <Field
        label="Find a patient"
        hint="Any letters of the name, a birth date or a phone number"
        value={words}
        onChange={setWords}
      />
      <Shown of={found}>
        {({ patients, more }) =>
          patients.length === 0 ? (
            <Empty title="Nobody found">Try fewer letters, or the birth date as 03/14/1955.</Empty>
          ) : (
            <>
              <List label="Patients">
                {patients.map(({ id, givenName, familyName, birthDate, phone }) => (
                  <ListRow
                    key={id}
                    title={`${familyName}, ${givenName}`}
                    href={`/staff/patients/${id}`}
                    detail={
                      <>
                        born <When at={birthDate} form="day" />
                        {phone && ` · ${phone}`}
                      </>
                    }
                  />
                ))}
              </List>
              {more && <p className="quiet">There are more. Type a few letters to find the one you need.</p>}
            </>
          )
        }
      </Shown>
    </Page>
  )
}
