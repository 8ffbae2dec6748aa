import { Field } from '../../kit/field.tsx'
import { TextArea } from '../../kit/text-area.tsx'

export type Said = { en: string; es: string }
export const nothingSaid = (): Said => ({ en: '', es: '' })

type SaidFieldsProps = { label: string; value: Said; onChange: (value: Said) => void; long?: boolean }

/** The same words in English and Spanish, side by side: one is never changed without seeing the other. */
export const SaidFields = ({ label, value, onChange, long }: SaidFieldsProps) => {
  const Box = long ? TextArea : Field
  return (
    <div className="plan-pair">
      <Box label={label} lang="en" value={value.en} onChange={(en) => onChange({ ...value, en })} />
      <Box
        label={`${label}, in Spanish`}
        lang="es"
        value={value.es}
        onChange={(es) => onChange({ ...value, es })}
      />
    </div>
  )
}
