import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addPasskey, endPasskey, mySignIn, newPasskey } from '../../../modules/access/my-sign-in-contract.ts'
import { call, type Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Notice } from '../../kit/notice.tsx'
import { makePasskey, NoPasskeyError } from '../../kit/passkey.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { SESSION_KEY } from '../session.ts'

const Add = () => {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const adding = useMutation({
    mutationFn: async () => {
      const made = await makePasskey(await call(newPasskey, {}))
      return call(addPasskey, { ...made, name: name.trim() || 'This device' })
    },
    onSuccess: async () => {
      setName('')
      await client.invalidateQueries({ queryKey: [mySignIn.id] })
      await client.invalidateQueries({ queryKey: SESSION_KEY })
    },
    networkMode: 'always',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    adding.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      {adding.error instanceof NoPasskeyError && <Notice happened={adding.error.message} />}
      {adding.error && !(adding.error instanceof NoPasskeyError) && <Problem error={adding.error} />}
      <Field label="Name for this device" optional maxLength={60} value={name} onChange={setName} />
      <div className="actions">
        <Button type="submit" busy={adding.isPending}>
          Add a passkey
        </Button>
      </div>
    </form>
  )
}

/** A finger, a face or a PIN of one’s own device: nothing to remember and nothing that can be phished. */
export const PasskeysPart = ({ passkeys }: Pick<Output<typeof mySignIn>, 'passkeys'>) => {
  const remove = useWrite(endPasskey, { invalidates: [mySignIn] })
  return (
    <section className="stack">
      <h2>Passkeys</h2>
      <p>
        Your finger, your face or the PIN of your own device. The best way in: it cannot be guessed or stolen
        by mail.
      </p>
      {passkeys.length > 0 && (
        <List label="Passkeys">
          {passkeys.map(({ id, name, madeAt, usedAt }) => (
            <ListRow
              key={id}
              title={name}
              detail={
                <>
                  added <When at={madeAt} form="day" />
                  {usedAt && (
                    <>
                      , last used <When at={usedAt} form="day-time" />
                    </>
                  )}
                </>
              }
              aside={
                <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate({ id })}>
                  Remove {name}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {remove.error && <Problem error={remove.error} />}
      <Add />
    </section>
  )
}
