import type { PlanContent } from '../modules/plans/contract.ts'
import { addDays } from '../platform/clock.ts'

/** What a template cannot know: what Rosa, her daughter and her nurse said. Whoever fills this into her draft has it complete. */
export const withRosasWords = (draft: PlanContent, today: string): PlanContent => ({
  ...draft,
  whatMatters: 'Quiero bailar en la boda de mi nieta en octubre y no volver al hospital.',
  problems: draft.problems.map((problem) => ({
    ...problem,
    status: 'same',
    onsetOn: problem.onsetOn || '2014',
  })),
  cognition: { text: 'Recuerda tres de tres palabras.', tool: 'Mini-Cog', score: '5', assessedOn: today },
  function: {
    text: 'Se viste y cocina sola. Necesita ayuda con las compras.',
    tool: '',
    score: '',
    assessedOn: today,
  },
  medicines: { ...draft.medicines, reconciledOn: today, reconciledBy: 'Nurse Lee' },
  home: {
    ...draft.home,
    checkedOn: today,
    mobility: 'Camina con bastón.',
    ride: 'Va en autobús; su vecina maneja los martes.',
    whoHelps: 'Su hija Ana, por teléfono, cada noche.',
    instructions: 'any',
    equipment: ['Báscula', 'Medidor de azúcar'],
  },
  caregiver: {
    none: false,
    name: 'Ana Delgado',
    relationship: 'hija',
    assessedOn: today,
    howTheyDo: 'Cansada, pero duerme bien.',
    backup: 'Sra. Ortiz, vecina',
  },
  community: {
    noneNeeded: '',
    services: [
      {
        name: 'Comidas a domicilio',
        what: 'comida baja en sal',
        phone: '(555) 010-0170',
        status: 'going on',
      },
    ],
    outside: [{ name: 'Dr. Stone', role: 'cardiología', phone: '(555) 010-0180', agreed: 'yes' }],
  },
  preventive: draft.preventive.map((one) => ({ ...one, dueOn: one.dueOn ?? addDays(today, 60) })),
  advanceCare: { asked: true, askedOn: today, answer: 'Ana decide por mí si yo no puedo.', kept: 'chart' },
})
