import { listStaff } from '../../../modules/practice/contract.ts'
import type { HolderInput } from '../../../modules/tasks/contract.ts'
import { Select } from '../../kit/select.tsx'
import { useRead } from '../../kit/server-state.ts'

const ROLES = [
  { value: 'role:coordinator', label: 'Any care coordinator' },
  { value: 'role:practitioner', label: 'Any practitioner' },
  { value: 'role:supervisor', label: 'Any supervisor' },
  { value: 'role:front_desk', label: 'Anyone at the front desk' },
]

/** What the select holds, as the server wants it. */
export const holderOf = (value: string): HolderInput =>
  value.startsWith('role:') ? { role: value.slice('role:'.length) as 'coordinator' } : { staffId: value }

type HolderSelectProps = { value: string; onChange: (value: string) => void; error?: string | undefined }

/** A role first: somebody is always there for it. */
export const HolderSelect = ({ value, onChange, error }: HolderSelectProps) => {
  const people = useRead(listStaff, {}).data?.staff ?? []
  const options = [...ROLES, ...people.map(({ id, name }) => ({ value: id, label: name }))]
  return <Select label="For whom" options={options} value={value} onChange={onChange} error={error} />
}
