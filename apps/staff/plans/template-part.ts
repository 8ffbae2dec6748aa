import type { TemplateBody } from '../../../modules/plans/template-contract.ts'

export type TemplatePartProps = { body: TemplateBody; change: (patch: Partial<TemplateBody>) => void }
